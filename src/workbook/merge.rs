//! Merging: what two people did to one workbook, each on their own, as one.
//!
//! Cell by cell against the version both began with: what only one changed is taken, what both changed alike stands; of a
//! long text the same holds paragraph by paragraph. Where they differ our version stays in the cell and theirs is kept
//! beside it as disputed. Nothing either of them typed is dropped. A reply and its parts are cells of their own, so two people can answer one question together.
//!
//! What hides and what it hides are one thing: a remark that one of them still hides while the other changed it too
//! stays hidden, whole, and the open version is kept beside it.

use super::cell::{Cell, Place};
use super::part::Part;
use super::restricted::as_shared;
use super::settle::FactGroup;
use super::{Edit, Extra, Fact, Reply, Value, Workbook};
use crate::instrument::{CountryRole, Id};
use crate::text::paragraphs::merged;
use std::collections::{BTreeMap, BTreeSet};

/// What a merge does to our version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Applied to our version they give the merged one.
    pub edits: Vec<Edit>,
    /// Cells in which theirs was taken.
    pub taken: usize,
    /// Cells both changed, each in a way of their own.
    pub disputed: usize,
}

/// Merges `theirs` into `ours`, both changed from `base`.
///
/// Keys this version does not know are no cells: see [`Workbook::adopt_unknown`].
#[must_use]
pub fn merge(base: &Workbook, ours: &Workbook, theirs: &Workbook) -> Merged {
    let (base, theirs) = as_shared(base, ours, theirs);
    let sides = Versions { base: &base, ours, theirs: &theirs };
    let mut cells: BTreeSet<Cell> = BTreeSet::new();
    for side in [&base, ours, &theirs] {
        cells.extend(side.cells());
        cells.extend(side.disputed.iter().map(|(cell, _)| cell.meant().clone()));
    }
    let (torn, guarded) = sides.groups(&cells);
    let mut merged = Merged::default();
    let mut answered = Answered::default();
    // the wording answered is the last part of an entry, so everything else at its place was seen before it
    for cell in &cells {
        let fate = match cell {
            Cell::Part(_, Part::Seen) => sides.wording(cell, &answered),
            Cell::Part(_, Part::Changed(_)) => sides.note(cell),
            _ => {
                let group = FactGroup::of(cell);
                match group.as_ref().and_then(|group| guarded.get(group)) {
                    Some(side) => sides.guarded(cell, *side),
                    None => sides.fate(cell, group.is_some_and(|group| torn.contains(&group))),
                }
            }
        };
        answered.note(&sides, cell, &fate);
        sides.versions(cell, &fate, &mut merged.edits);
        match fate {
            Resolution::Ours => {}
            Resolution::Disputed { held, .. } => {
                merged.disputed += 1;
                if held != ours.get(cell) {
                    merged.edits.push(Edit { cell: cell.clone(), to: held });
                }
            }
            Resolution::Now(to) => {
                merged.taken += usize::from(!cell.is_kept());
                merged.edits.push(Edit { cell: cell.clone(), to });
            }
        }
    }
    merged
}

/// What stands for the version both began with where none is known: nothing was said, so that what only one of them
/// says is taken and where they differ is disputed.
#[must_use]
pub fn without_base(ours: &Workbook, theirs: &Workbook) -> Workbook {
    let mut base = Workbook::new(ours.id.clone(), ours.instrument.clone(), String::new(), String::new());
    base.instrument.extra = Extra::default();
    // a country always has a role: one that neither of them says
    let roles = [CountryRole::Both, CountryRole::Origin, CountryRole::Destination];
    base.role = roles.into_iter().find(|role| ![ours.role, theirs.role].contains(role)).unwrap_or_default();
    base
}

/// What becomes of a cell of ours.
enum Resolution {
    /// It stays as it is.
    Ours,
    /// It holds this now.
    Now(Option<Fact>),
    /// One version holds, and the other is kept beside it.
    Disputed { held: Option<Fact>, beside: Fact },
}

/// Which of two versions holds where it is disputed whether something is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum VersionHeld {
    Ours,
    Theirs,
    /// There is one version of the words only; whether it is hidden is what differs.
    Only,
}

fn disputed(held: Option<Fact>, beside: Option<Fact>) -> Resolution {
    Resolution::Disputed { held, beside: beside.unwrap_or(Fact::Emptied) }
}

/// What each side did to a group.
#[derive(Default)]
struct GroupChanges {
    base: bool,
    ours: bool,
    theirs: bool,
    ours_changed: bool,
    theirs_changed: bool,
    /// Changed, or other versions of it settled or added.
    ours_touched: bool,
    theirs_touched: bool,
}

struct Versions<'a> {
    base: &'a Workbook,
    ours: &'a Workbook,
    theirs: &'a Workbook,
}

/// Where each side answered anew, to tell which wording an answer was given to.
#[derive(Default)]
struct Answered {
    by_us: BTreeSet<Place>,
    by_them: BTreeSet<Place>,
}

impl Answered {
    fn note(&mut self, sides: &Versions<'_>, cell: &Cell, fate: &Resolution) {
        let Cell::Part(place, Part::Reply | Part::Facet(_)) = cell else { return };
        let (ours, base) = (sides.ours.get(cell), sides.base.get(cell));
        if ours.is_some() && ours != base {
            self.by_us.insert(place.clone());
        }
        if matches!(fate, Resolution::Now(Some(_))) {
            self.by_them.insert(place.clone());
        }
    }
}

impl Versions<'_> {
    fn fate(&self, cell: &Cell, torn: bool) -> Resolution {
        let (base, ours, theirs) = (self.base.get(cell), self.ours.get(cell), self.theirs.get(cell));
        if ours == theirs {
            return Resolution::Ours;
        }
        // who settled a dispute decided, even where the cell holds what it held
        let changed = |side: &Workbook, now: &Option<Fact>| *now != base || facts(side, cell) != facts(self.base, cell);
        match (torn, changed(self.ours, &ours), changed(self.theirs, &theirs)) {
            (false, _, false) => Resolution::Ours,
            (false, false, true) => Resolution::Now(theirs),
            (false, true, true) => match both_added(cell, base.as_ref(), ours.as_ref(), theirs.as_ref())
                .or_else(|| both_wrote(base.as_ref(), ours.as_ref(), theirs.as_ref()))
            {
                Some(all) if ours.as_ref() == Some(&all) => Resolution::Ours,
                Some(all) => Resolution::Now(Some(all)),
                None => disputed(ours, theirs),
            },
            (true, ..) => disputed(ours, theirs),
        }
    }

    /// A note of the program on the last change: ours where we changed anything there, theirs otherwise.
    fn note(&self, cell: &Cell) -> Resolution {
        let (base, ours, theirs) = (self.base.get(cell), self.ours.get(cell), self.theirs.get(cell));
        if ours == base && theirs != base { Resolution::Now(theirs) } else { Resolution::Ours }
    }

    /// The wording an entry answers: of two that differ the older one, so that an answer to it is confirmed and not
    /// taken for an answer to the newer.
    fn wording(&self, cell: &Cell, answered: &Answered) -> Resolution {
        let Cell::Part(place, _) = cell else { return Resolution::Ours };
        let (base, ours, theirs) = (self.base.get(cell), self.ours.get(cell), self.theirs.get(cell));
        let (by_us, by_them) = (answered.by_us.contains(place), answered.by_them.contains(place));
        let now = match (ours != base, theirs != base) {
            (false, false) => base,
            (true, false) if by_them && base.is_some() => base,
            (true, false) => ours.clone(),
            (false, true) if by_us && base.is_some() => base,
            (false, true) => theirs.clone(),
            (true, true) if by_them && !by_us => theirs.clone(),
            (true, true) => ours.clone(),
        };
        // an answer brings its wording along where the other side took its own answers back
        let now = now.or_else(|| by_them.then(|| theirs.clone()).flatten());
        let now = now.or_else(|| by_us.then(|| ours.clone()).flatten());
        if now == ours { Resolution::Ours } else { Resolution::Now(now) }
    }

    /// A cell of what stays hidden: the whole version that hides it holds, and the other is beside it.
    fn guarded(&self, cell: &Cell, side: VersionHeld) -> Resolution {
        if FactGroup::of(cell).and_then(|group| group.flag()).as_ref() == Some(cell) {
            return Resolution::Disputed { held: Some(Fact::Flag(true)), beside: Fact::Emptied };
        }
        match (side, self.ours.get(cell), self.theirs.get(cell)) {
            (_, ours, theirs) if ours == theirs => Resolution::Ours,
            (VersionHeld::Ours, ours, theirs) => disputed(ours, theirs),
            (VersionHeld::Theirs, ours, theirs) => disputed(theirs, ours),
            (VersionHeld::Only, ..) => self.fate(cell, false),
        }
    }

    /// Groups that merge as one thing: rows, citations and remarks that one side removed whole and the other changed; and
    /// what both changed and only one of them still hides, or that was hidden before one removed it and the other showed it.
    fn groups(&self, cells: &BTreeSet<Cell>) -> (BTreeSet<FactGroup>, BTreeMap<FactGroup, VersionHeld>) {
        let mut groups: BTreeMap<FactGroup, GroupChanges> = BTreeMap::new();
        for cell in cells {
            let Some(group) = FactGroup::of(cell) else { continue };
            let (base, ours, theirs) = (self.base.get(cell), self.ours.get(cell), self.theirs.get(cell));
            let before = facts(self.base, cell);
            let held = groups.entry(group).or_default();
            held.base |= base.is_some();
            held.ours |= ours.is_some();
            held.theirs |= theirs.is_some();
            held.ours_changed |= ours != base;
            held.theirs_changed |= theirs != base;
            held.ours_touched |= ours != base || facts(self.ours, cell) != before;
            held.theirs_touched |= theirs != base || facts(self.theirs, cell) != before;
        }
        let is_torn = |held: &GroupChanges| {
            let we_removed = !held.ours && held.theirs && held.theirs_changed;
            let they_removed = !held.theirs && held.ours && held.ours_changed;
            held.base && (we_removed || they_removed)
        };
        let torn = groups.iter().filter(|(_, held)| is_torn(held)).map(|(group, _)| group.clone()).collect();
        let guarded = groups.iter().filter_map(|(group, held)| Some((group.clone(), self.guard(group, held)?)));
        (torn, guarded.collect())
    }

    /// Which side of a group holds where one of them hides it and the other does not; `None` where nobody needs to ask.
    fn guard(&self, group: &FactGroup, held: &GroupChanges) -> Option<VersionHeld> {
        group.flag()?;
        // one that is gone may still be hidden there by what is disputed of it
        let before = self.base.is_hidden(group);
        let (ours, theirs) = (self.ours.is_hidden(group), self.theirs.is_hidden(group));
        if !held.ours_touched || !held.theirs_touched {
            return None;
        }
        match (held.ours, held.theirs) {
            (true, true) if ours != theirs => Some(if ours { VersionHeld::Ours } else { VersionHeld::Theirs }),
            (true, false) if held.base && (ours || theirs || before) => Some(VersionHeld::Ours),
            (false, true) if held.base && (ours || theirs || before) => Some(VersionHeld::Theirs),
            // written by one while it was hidden by a dispute, which the other settled meanwhile
            (true, false) | (false, true) if ours || theirs => Some(VersionHeld::Only),
            _ => None,
        }
    }

    /// The edits that merge the other versions of a cell, those of both sides and the one this merge adds.
    fn versions(&self, cell: &Cell, fate: &Resolution, edits: &mut Vec<Edit>) {
        let (held, added) = match fate {
            Resolution::Disputed { held, beside } => (held.clone(), Some(beside.clone())),
            Resolution::Ours | Resolution::Now(_) => (self.ours.get(cell), None),
        };
        let of = |side: &Workbook| -> BTreeMap<Cell, Fact> {
            side.disputed.of(cell).map(|(cell, fact)| (cell.clone(), fact.clone())).collect()
        };
        let (base, ours, theirs) = (of(self.base), of(self.ours), of(self.theirs));
        let mut now = if added.is_none() && (ours == base || theirs == base || ours == theirs) {
            if ours == base { theirs.clone() } else { ours.clone() }
        } else {
            // settled by one of them: the very version both began with, and not one that came to stand beside again
            let settled = |at: &Cell, fact: &Fact| {
                let gone = |side: &BTreeMap<Cell, Fact>| !side.values().any(|it| it == fact);
                base.get(at) == Some(fact) && (gone(&ours) || gone(&theirs))
            };
            let held = held.unwrap_or(Fact::Emptied);
            let mut now: BTreeMap<Cell, Fact> = BTreeMap::new();
            let all = ours.iter().chain(&theirs).map(|(cell, fact)| (cell.clone(), fact.clone()));
            let first = Cell::Disputed(Box::new(cell.clone()), 1);
            for (at, fact) in all.filter(|(at, fact)| !settled(at, fact)).chain(added.clone().map(|fact| (first, fact)))
            {
                let redundant = added.is_some() && fact == held;
                if !redundant && !now.values().any(|it| *it == fact) {
                    now.insert(free(at, &now), fact);
                }
            }
            now
        };
        let at: BTreeSet<Cell> = ours.keys().chain(now.keys()).cloned().collect();
        for cell in at {
            let to = now.remove(&cell);
            if ours.get(&cell) != to.as_ref() {
                edits.push(Edit { cell, to });
            }
        }
    }
}

/// The first version of a cell that is free, from the one wished for on.
fn free(wish: Cell, taken: &BTreeMap<Cell, Fact>) -> Cell {
    let mut at = wish;
    while taken.contains_key(&at) {
        let Cell::Disputed(of, version) = at else { break };
        at = Cell::Disputed(of, version.wrapping_add(1).max(1));
    }
    at
}

/// The other versions of a cell.
fn facts<'a>(side: &'a Workbook, cell: &Cell) -> Vec<&'a Fact> {
    side.disputed.of(cell).map(|(_, fact)| fact).collect()
}

/// Lists to which both sides only added: everything that either has. What both began with may be nothing only where
/// a list is a gathering of tags; two answers given anew are two answers.
fn both_added(cell: &Cell, base: Option<&Fact>, ours: Option<&Fact>, theirs: Option<&Fact>) -> Option<Fact> {
    let tags = matches!(cell, Cell::Part(_, Part::Obstacles | Part::Covered | Part::FirstDraft));
    let base: &[Id] = match base {
        Some(fact) => ids(fact)?,
        None if tags => &[],
        None => return None,
    };
    let (ours_fact, ours, theirs) = (ours?, ids(ours?)?, ids(theirs?)?);
    if !base.iter().all(|id| ours.contains(id) && theirs.contains(id)) {
        return None;
    }
    let mut all = ours.to_vec();
    all.extend(theirs.iter().filter(|id| !ours.contains(id)).cloned());
    Some(match ours_fact {
        Fact::Reply(_) => Fact::Reply(Reply::Given(Value::Chosen(all))),
        _ => Fact::Ids(all),
    })
}

/// A text in which each changed paragraphs of its own: as both have it. Who began with nothing wrote a text each.
fn both_wrote(base: Option<&Fact>, ours: Option<&Fact>, theirs: Option<&Fact>) -> Option<Fact> {
    match (base?, ours?, theirs?) {
        (Fact::Text(base), Fact::Text(ours), Fact::Text(theirs)) => merged(base, ours, theirs).map(Fact::Text),
        (Fact::Reply(base), Fact::Reply(ours), Fact::Reply(theirs)) => {
            let said = |reply: &Reply| match reply {
                Reply::Given(Value::Said(said)) => Some(said.clone()),
                _ => None,
            };
            let whole = merged(&said(base)?, &said(ours)?, &said(theirs)?)?;
            Some(Fact::Reply(Reply::Given(Value::Said(whole))))
        }
        _ => None,
    }
}

fn ids(fact: &Fact) -> Option<&[Id]> {
    match fact {
        Fact::Ids(ids) | Fact::Reply(Reply::Given(Value::Chosen(ids))) => Some(ids),
        _ => None,
    }
}
