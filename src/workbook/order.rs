//! Where things stand: the place of every key in its map, so that a step taken back restores order as well as content.
//!
//! A cell that is emptied takes its row, citation or remark along, and putting the fact back appends what went. Content
//! does not depend on it, but people do: the agenda is read in order, the last round of positions is the present one,
//! and version control shows every line that moved. `Log` measures the places of what a step touches before and after
//! it; nothing else can have moved.

use super::{Cell, Entry, MatrixKey, Part, Place, Shared, Slot, Workbook};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

/// A map of the workbook whose order is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Map {
    Registers,
    Rows(Id),
    Fields(Id, Id),
    Standards,
    Branches,
    Groups(Id),
    Matrices,
    MatrixCells(Id),
    Chapters,
    Tables,
    TableRows(Id),
    Answers,
    Facets(Place),
    Citations(Place),
    Remarks(Place),
    Parties(Place),
    Rounds(Place, Id),
}

/// A key of such a map.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Id(Id),
    Slot(Slot),
    Cell(MatrixKey),
}

/// Keys with their places in their maps; those that are not there have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spots(BTreeMap<Map, BTreeMap<SortKey, Option<usize>>>);

impl Spots {
    /// The places of everything that putting facts into these cells can move.
    pub(super) fn of<'a>(workbook: &mut Workbook, cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut spots = Self::default();
        for (map, key) in cells.flat_map(path) {
            spots.0.entry(map).or_default().insert(key, None);
        }
        spots.measure(workbook);
        spots
    }

    /// The same keys where they are now.
    pub(super) fn again(&self, workbook: &mut Workbook) -> Self {
        let mut spots = self.clone();
        spots.measure(workbook);
        spots
    }

    fn measure(&mut self, workbook: &mut Workbook) {
        for (map, keys) in &mut self.0 {
            let held = map.of(workbook);
            keys.iter_mut().for_each(|(key, at)| *at = held.as_ref().and_then(|held| held.place(key)));
        }
    }

    /// Those in maps where something is elsewhere after a step: what is needed to take the step back.
    pub(super) fn moved(mut self, after: &Self) -> Self {
        self.0.retain(|map, keys| after.0.get(map) != Some(keys));
        self.0.values_mut().for_each(|keys| keys.retain(|_, at| at.is_some()));
        self.0.retain(|_, keys| !keys.is_empty());
        self
    }

    /// The entries that stand elsewhere, or have something in them that does; `None` for what is no entry.
    pub(super) fn places(&self) -> Vec<Option<Place>> {
        let of_key = |map: &Map, key: &SortKey| match (map, key) {
            (Map::Answers, SortKey::Slot(slot)) => Some(Place::Answer(slot.clone())),
            (Map::Facets(at) | Map::Citations(at) | Map::Remarks(at) | Map::Parties(at) | Map::Rounds(at, _), _) => {
                Some(at.clone())
            }
            _ => None,
        };
        self.0.iter().flat_map(|(map, keys)| keys.keys().map(move |key| of_key(map, key))).collect()
    }

    /// Takes over what another measured, so that both are measured again together.
    pub(super) fn merge(&mut self, other: &Self) {
        for (map, keys) in &other.0 {
            self.0.entry(map.clone()).or_default().extend(keys.iter().map(|(key, at)| (key.clone(), *at)));
        }
    }

    /// Moves what is there to its place; everything else keeps its order around it.
    pub(super) fn restore(&self, workbook: &mut Workbook) {
        for (map, keys) in &self.0 {
            let Some(mut held) = map.of(workbook) else { continue };
            let moved = |(key, at): &(&SortKey, &Option<usize>)| at.is_some() && held.place(key) != **at;
            if keys.iter().any(|it| moved(&it)) {
                held.arrange(keys);
            }
        }
    }
}

/// The maps a cell stands in, with its key in each.
fn path(cell: &Cell) -> Vec<(Map, SortKey)> {
    let id = |id: &Id| SortKey::Id(id.clone());
    match cell {
        // years stand in their own order
        Cell::Field(register, row, field) | Cell::Year(register, row, field, _) => vec![
            (Map::Registers, id(register)),
            (Map::Rows(register.clone()), id(row)),
            (Map::Fields(register.clone(), row.clone()), id(field)),
        ],
        Cell::Part(place, part) => {
            let mut path = match place {
                Place::Answer(slot) => vec![(Map::Answers, SortKey::Slot(slot.clone()))],
                Place::Standard(standard) => vec![(Map::Standards, id(standard))],
                Place::Coverage(branch, group) => {
                    vec![(Map::Branches, id(branch)), (Map::Groups(branch.clone()), id(group))]
                }
                Place::Matrix(question, key) => {
                    vec![
                        (Map::Matrices, id(question)),
                        (Map::MatrixCells(question.clone()), SortKey::Cell(key.clone())),
                    ]
                }
                Place::Chapter(chapter) => vec![(Map::Chapters, id(chapter))],
                Place::Row(register, row) => {
                    vec![(Map::Tables, id(register)), (Map::TableRows(register.clone()), id(row))]
                }
            };
            match part {
                Part::Facet(facet) => path.push((Map::Facets(place.clone()), id(facet))),
                Part::Citation(citation, _) => path.push((Map::Citations(place.clone()), id(citation))),
                Part::Remark(remark, _) => path.push((Map::Remarks(place.clone()), id(remark))),
                Part::Position(party, round, _) => {
                    path.push((Map::Parties(place.clone()), id(party)));
                    path.push((Map::Rounds(place.clone(), party.clone()), id(round)));
                }
                _ => {}
            }
            path
        }
        // the header has no order, and other versions always stand in that of their addresses
        Cell::Header(_) | Cell::Disputed(..) => Vec::new(),
    }
}

impl Map {
    /// The map itself, if it is there.
    fn of<'a>(&self, workbook: &'a mut Workbook) -> Option<Box<dyn Ordered + 'a>> {
        fn by_id<V>(map: &mut IndexMap<Id, V>) -> Box<dyn Ordered + '_> {
            Box::new(ById(map))
        }
        Some(match self {
            Self::Registers => by_id(&mut workbook.registers),
            Self::Rows(register) => by_id(workbook.registers.get_mut(register)?),
            Self::Fields(register, row) => by_id(workbook.registers.get_mut(register)?.get_mut(row)?),
            Self::Standards => by_id(&mut workbook.standards),
            Self::Branches => by_id(&mut workbook.coverage),
            Self::Groups(branch) => by_id(workbook.coverage.get_mut(branch)?),
            Self::Matrices => by_id(&mut workbook.matrices),
            Self::MatrixCells(question) => Box::new(ByCell(workbook.matrices.get_mut(question)?)),
            Self::Chapters => by_id(&mut workbook.chapters),
            Self::Tables => by_id(&mut workbook.rows),
            Self::TableRows(register) => by_id(workbook.rows.get_mut(register)?),
            Self::Answers => Box::new(BySlot(&mut workbook.answers)),
            Self::Facets(place) => by_id(&mut workbook.entry_mut(place)?.facets),
            Self::Citations(place) => by_id(&mut workbook.entry_mut(place)?.citations),
            Self::Remarks(place) => by_id(&mut workbook.entry_mut(place)?.remarks),
            Self::Parties(place) => by_id(&mut workbook.entry_mut(place)?.positions),
            Self::Rounds(place, party) => by_id(workbook.entry_mut(place)?.positions.get_mut(party)?),
        })
    }
}

/// A map whose keys have places.
trait Ordered {
    fn place(&self, key: &SortKey) -> Option<usize>;
    fn arrange(&mut self, keys: &BTreeMap<SortKey, Option<usize>>);
}

struct ById<'a, V>(&'a mut IndexMap<Id, V>);
struct BySlot<'a>(&'a mut IndexMap<Slot, Shared<Entry>>);
struct ByCell<'a>(&'a mut IndexMap<MatrixKey, Shared<Entry>>);

impl<V> Ordered for ById<'_, V> {
    fn place(&self, key: &SortKey) -> Option<usize> {
        if let SortKey::Id(id) = key { self.0.get_index_of(id) } else { None }
    }

    fn arrange(&mut self, keys: &BTreeMap<SortKey, Option<usize>>) {
        arrange(
            self.0,
            keys.iter().filter_map(|(key, at)| if let SortKey::Id(id) = key { Some((id, (*at)?)) } else { None }),
        );
    }
}

impl Ordered for BySlot<'_> {
    fn place(&self, key: &SortKey) -> Option<usize> {
        if let SortKey::Slot(slot) = key { self.0.get_index_of(slot) } else { None }
    }

    fn arrange(&mut self, keys: &BTreeMap<SortKey, Option<usize>>) {
        arrange(
            self.0,
            keys.iter().filter_map(|(key, at)| if let SortKey::Slot(it) = key { Some((it, (*at)?)) } else { None }),
        );
    }
}

impl Ordered for ByCell<'_> {
    fn place(&self, key: &SortKey) -> Option<usize> {
        if let SortKey::Cell(cell) = key { self.0.get_index_of(cell) } else { None }
    }

    fn arrange(&mut self, keys: &BTreeMap<SortKey, Option<usize>>) {
        arrange(
            self.0,
            keys.iter().filter_map(|(key, at)| if let SortKey::Cell(it) = key { Some((it, (*at)?)) } else { None }),
        );
    }
}

/// Moves keys to their places in one pass; the others fill the places between in the order they have.
fn arrange<'a, K: Hash + Eq + Ord + Clone + 'a, V>(
    map: &mut IndexMap<K, V>,
    wanted: impl Iterator<Item = (&'a K, usize)>,
) {
    let mut wanted: Vec<(usize, K)> =
        wanted.filter(|(key, _)| map.contains_key(*key)).map(|(key, at)| (at, key.clone())).collect();
    wanted.sort();
    let fixed: HashSet<&K> = wanted.iter().map(|(_, key)| key).collect();
    let mut others = map.keys().filter(|key| !fixed.contains(key)).cloned();
    let mut order: Vec<K> = Vec::with_capacity(map.len());
    for (at, key) in &wanted {
        let before = at.saturating_sub(order.len());
        order.extend(others.by_ref().take(before));
        order.push(key.clone());
    }
    order.extend(others);
    let ranks: HashMap<K, usize> = order.into_iter().enumerate().map(|(rank, key)| (key, rank)).collect();
    map.sort_by_cached_key(|key, _| ranks.get(key).copied());
}
