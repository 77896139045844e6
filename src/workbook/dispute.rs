//! Disputes: the other versions of cells that two people changed, each in a way of their own.
//!
//! The cell keeps one version and `disputed/CELL` the other, so that nothing either of them typed is lost before the
//! group settles which holds. A version is a fact its cell could hold, or the fact that the other side emptied it.

use super::cell::{Cell, HeaderPart, Place};
use super::part::{CitationPart, Part, PositionPart, RemarkPart};
use super::{Edit, Entry, Fact, Workbook, answer_edits, clear_wording};
use crate::instrument::{Instrument, ValueFault};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

const HEAD: &str = "disputed/";

/// Other versions by their cells, `Cell::Disputed`; in the file a map from the address disputed to a fact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disputes(BTreeMap<Cell, Fact>);

impl Disputes {
    /// Whether nothing is disputed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every other version with its cell, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Cell, &Fact)> {
        self.0.iter()
    }

    /// The same, for changing the facts.
    pub fn facts_mut(&mut self) -> impl Iterator<Item = &mut Fact> {
        self.0.values_mut()
    }

    /// Keeps those versions whose cell, the one disputed, passes.
    pub fn retain(&mut self, passes: impl Fn(&Cell) -> bool) {
        self.0.retain(|cell, _| passes(cell.meant()));
    }

    /// The other versions of a cell, the first first.
    pub fn of(&self, cell: &Cell) -> impl Iterator<Item = (&Cell, &Fact)> {
        let version = |number| Cell::Disputed(Box::new(cell.clone()), number);
        self.0.range(version(0)..=version(u16::MAX))
    }

    /// The other versions of the parts of a place; those of one place stand beside each other.
    fn at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (&'a Cell, &'a Fact)> {
        let first = Cell::Disputed(Box::new(Cell::Part(place.clone(), Part::FIRST)), 0);
        self.0.range(first..).take_while(move |(cell, _)| cell.place() == Some(place))
    }

    /// The version in a cell.
    pub(super) fn get(&self, cell: &Cell) -> Option<&Fact> {
        self.0.get(cell)
    }

    /// Puts a version, or takes it out; one the cell disputed could not hold is ignored.
    pub(super) fn put(&mut self, cell: &Cell, to: Option<Fact>) {
        let Cell::Disputed(of, _) = cell else { return };
        match to {
            None => {
                self.0.remove(cell);
            }
            Some(fact) => {
                if let Some(fact) = fit(of, fact) {
                    self.0.insert(cell.clone(), fact);
                }
            }
        }
    }
}

/// The fact as the cell would hold it; `None` where it could not.
fn fit(cell: &Cell, fact: Fact) -> Option<Fact> {
    match cell {
        // the wording answered is the program's own note, and another version has no other version
        Cell::Disputed(..) => None,
        Cell::Part(_, part) if part.is_kept() => None,
        _ if fact == Fact::Emptied => Some(fact),
        Cell::Header(HeaderPart::AsOf) => matches!(fact, Fact::Date(_)).then_some(fact),
        Cell::Header(HeaderPart::Role) => match &fact {
            Fact::Id(word) => ["origin", "destination", "both"].contains(&word.as_str()).then_some(fact),
            _ => None,
        },
        Cell::Header(_) => matches!(fact, Fact::Text(_)).then_some(fact),
        Cell::Field(..) => match fact {
            Fact::Ids(ids) => (!ids.is_empty()).then_some(Fact::Ids(ids)),
            fact => Some(Fact::Text(fact.to_string())),
        },
        Cell::Part(_, part) => {
            let mut entry = Entry::default();
            part.write(&mut entry, Some(fact));
            part.read(&entry)
        }
    }
}

impl Serialize for Disputes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(cell, fact)| {
            let address = cell.to_string();
            (address.strip_prefix(HEAD).unwrap_or(&address).to_owned(), fact)
        }))
    }
}

impl<'de> Deserialize<'de> for Disputes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByAddress;
        impl<'de> Visitor<'de> for ByAddress {
            type Value = Disputes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from the address of a cell to its other version")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Disputes, A::Error> {
                use serde::de::Error;
                let mut found = BTreeMap::new();
                while let Some((address, fact)) = map.next_entry::<String, Fact>()? {
                    let cell: Cell = format!("{HEAD}{address}")
                        .parse()
                        .map_err(|_| A::Error::custom(ValueFault::Address(address)))?;
                    // taking a version that its cell cannot hold would lose it
                    let fact = fit(cell.meant(), fact)
                        .ok_or_else(|| A::Error::custom(ValueFault::OtherKind(cell.meant().to_string())))?;
                    found.insert(cell, fact);
                }
                Ok(Disputes(found))
            }
        }
        deserializer.deserialize_map(ByAddress)
    }
}

/// How the group settles a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settling {
    /// What the cell holds stands; the other version goes.
    Keep,
    /// The other version takes its place.
    Take,
    /// Both stay, one after the other; for prose.
    Both,
}

impl Settling {
    /// Every way, in the order offered.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Take, Self::Both];

    /// Its name in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Take => "take",
            Self::Both => "both",
        }
    }
}

impl Workbook {
    /// Whether a cell has another version.
    #[must_use]
    pub fn is_disputed(&self, cell: &Cell) -> bool {
        self.disputed.of(cell).next().is_some()
    }

    /// Other versions of the parts of a place, in the order of the file.
    pub fn disputed_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = (&'a Cell, &'a Fact)> {
        self.disputed.at(place)
    }

    /// Whether a dispute leaves open how an entry reads: its reply, a part of it, its status, law or practice.
    #[must_use]
    pub fn is_open_how(&self, place: &Place) -> bool {
        self.disputed_at(place).any(|(cell, _)| matches!(cell.meant(), Cell::Part(_, part) if part.decides()))
    }
}

/// The cells settled together with another version: itself; where one side removed the whole row, citation or remark,
/// every part of it that is disputed, because a part of what is gone says nothing by itself; and where it is disputed
/// whether a remark or position is hidden, its words together with that.
#[must_use]
pub fn others_of_group(workbook: &Workbook, disputed: &Cell) -> Vec<Cell> {
    let one = vec![disputed.clone()];
    let Cell::Disputed(of, _) = disputed else { return one };
    let Some(group) = Group::of(of) else { return one };
    if let Some(flag) = group.flag().filter(|flag| workbook.is_disputed(flag)) {
        return with_flag(workbook, disputed, &group, &flag);
    }
    let emptied = workbook.get(disputed) == Some(Fact::Emptied);
    if !emptied && group.holds_anything(workbook) {
        return one;
    }
    let same_side = |cell: &Cell| (workbook.get(cell) == Some(Fact::Emptied)) == emptied;
    group.disputed(workbook).filter(|cell| same_side(cell)).collect()
}

/// The words of one version with the flag that hides them. Where further versions of the words wait, the flag waits for
/// the last of them: settled before, it could show words nobody has decided on.
fn with_flag(workbook: &Workbook, disputed: &Cell, group: &Group, flag: &Cell) -> Vec<Cell> {
    let (flags, words): (Vec<Cell>, Vec<Cell>) = group.disputed(workbook).partition(|cell| cell.meant() == flag);
    let number = |cell: &Cell| if let Cell::Disputed(_, number) = cell { *number } else { 0 };
    let lead = number(&leading(workbook, disputed));
    let (mut together, later): (Vec<Cell>, Vec<Cell>) = words.into_iter().partition(|cell| number(cell) == lead);
    if later.is_empty() {
        together.extend(flags);
    }
    together
}

/// The version in which a dispute is shown to who settles it: whether something is hidden is decided with its words.
#[must_use]
pub fn leading(workbook: &Workbook, disputed: &Cell) -> Cell {
    let group = Group::of(disputed.meant()).filter(|group| group.flag().as_ref() == Some(disputed.meant()));
    let first = group.and_then(|group| group.disputed(workbook).find(|cell| cell.meant() != disputed.meant()));
    first.unwrap_or_else(|| disputed.clone())
}

/// Whether what is disputed is hidden once it was settled in a way; `None` where it cannot be, or nobody doubts it.
#[must_use]
pub fn hidden_after(instrument: &Instrument, workbook: &Workbook, disputed: &Cell, how: Settling) -> Option<bool> {
    let group = Group::of(disputed.meant())?;
    group.flag().filter(|flag| workbook.is_disputed(flag))?;
    let mut after = workbook.clone();
    settling(instrument, workbook, disputed, how)?.into_iter().for_each(|edit| drop(edit.apply(&mut after)));
    Some(after.is_hidden(&group))
}

/// The edits that settle a dispute in one step; `None` where both versions cannot stand together.
#[must_use]
pub fn settling(instrument: &Instrument, workbook: &Workbook, disputed: &Cell, how: Settling) -> Option<Vec<Edit>> {
    let Cell::Disputed(of, _) = disputed else { return None };
    let cells = others_of_group(workbook, disputed);
    let flag = Group::of(of).and_then(|group| group.flag());
    let is_flag = |cell: &&Cell| flag.as_ref() == Some(cell.meant());
    let settled = cells.iter().cloned().map(Edit::clear);
    match how {
        Settling::Keep => Some(settled.collect()),
        Settling::Take => {
            let mut edits = Vec::new();
            for cell in cells.iter().filter(|cell| !is_flag(cell)) {
                let fact = workbook.get(cell).filter(|fact| *fact != Fact::Emptied).map(even);
                if fact.is_none() {
                    edits.extend(clear_wording(workbook, cell.meant()));
                }
                edits.extend(answer_edits(instrument, cell.meant().clone(), fact));
            }
            if let Some(cell) = cells.iter().find(is_flag) {
                // of several versions one that hides is enough
                let hides = workbook.disputed.of(cell.meant()).any(|(_, fact)| *fact != Fact::Emptied);
                edits.push(Edit { cell: cell.meant().clone(), to: hides.then_some(Fact::Flag(true)) });
            }
            Some(edits.into_iter().chain(settled).collect())
        }
        Settling::Both => {
            let is_prose = matches!(super::kind_of(instrument, of), Ok(super::CellKind::Prose));
            match (workbook.get(of), workbook.get(disputed)) {
                (Some(Fact::Text(held)), Some(other @ Fact::Text(_))) if is_prose => {
                    let both = Fact::Text(format!("{held}\n\n{}", even(other)));
                    let mut edits = vec![Edit::put((**of).clone(), both), Edit::clear(disputed.clone())];
                    // words of which some are hidden are hidden
                    if cells.iter().all(|cell| cell == disputed || is_flag(&cell)) {
                        edits.extend(
                            cells.iter().find(is_flag).map(|it| Edit::put(it.meant().clone(), Fact::Flag(true))),
                        );
                        edits.extend(cells.iter().filter(is_flag).cloned().map(Edit::clear));
                    }
                    Some(edits)
                }
                _ => None,
            }
        }
    }
}

/// A text as cells keep it: a version written by hand as a block ends in a line break that nobody meant.
fn even(fact: Fact) -> Fact {
    match fact {
        Fact::Text(text) => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            Fact::Text(text.trim_end_matches('\n').to_owned())
        }
        fact => fact,
    }
}

/// Cells that make no sense by themselves: the fields of a row, the parts of a citation or remark.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Row(crate::instrument::Id, crate::instrument::Id),
    Citation(Place, crate::instrument::Id),
    Remark(Place, crate::instrument::Id),
    Position(Place, crate::instrument::Id, crate::instrument::Id),
}

impl Group {
    /// The group a cell belongs to.
    pub(super) fn of(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Field(register, row, _) => Some(Self::Row(register.clone(), row.clone())),
            Cell::Part(place, Part::Citation(id, _)) => Some(Self::Citation(place.clone(), id.clone())),
            Cell::Part(place, Part::Remark(id, _)) => Some(Self::Remark(place.clone(), id.clone())),
            Cell::Part(place, Part::Position(party, round, _)) => {
                Some(Self::Position(place.clone(), party.clone(), round.clone()))
            }
            _ => None,
        }
    }

    /// Its other versions, in the order of the file.
    fn disputed(&self, workbook: &Workbook) -> impl Iterator<Item = Cell> {
        let all = workbook.disputed.iter().map(|(cell, _)| cell);
        all.filter(|cell| Self::of(cell.meant()).as_ref() == Some(self)).cloned()
    }

    /// Whether anything of it is in a workbook.
    pub(super) fn holds_anything(&self, workbook: &Workbook) -> bool {
        let holds = |place: &Place, part| workbook.get(&Cell::Part(place.clone(), part)).is_some();
        match self {
            Self::Row(register, row) => workbook.row(register, row).is_some(),
            Self::Citation(place, id) => {
                CitationPart::ALL.iter().any(|part| holds(place, Part::Citation(id.clone(), *part)))
            }
            Self::Remark(place, id) => RemarkPart::ALL.iter().any(|part| holds(place, Part::Remark(id.clone(), *part))),
            Self::Position(place, party, round) => {
                PositionPart::ALL.iter().any(|part| holds(place, Part::Position(party.clone(), round.clone(), *part)))
            }
        }
    }
}
