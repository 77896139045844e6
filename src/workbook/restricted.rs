//! What stays in the room: restricted remarks, notes off the record, covered positions, and whatever another version of
//! the workbook says of them.
//!
//! What hides and what it hides are one thing: [`FactGroup::flag`] is the one list of such pairs. Merging, settling, shared
//! copies, reports and screens all ask it, and in doubt the answer is *hidden*.
//!
//! A copy that was shared comes back with answers. What it had to leave out was removed by nobody, so it stays where it
//! is; and what is merged into such a copy brings nothing into it that it had to leave out.

use super::settle::FactGroup;
use super::{Cell, Entry, Fact, Part, Place, PositionPart, RemarkPart, Shared, Workbook, working_group};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::Hash;

impl FactGroup {
    /// The cell that hides the whole group while it holds *true*.
    pub(super) fn flag(&self) -> Option<Cell> {
        match self {
            Self::Remark(place, id) => {
                Some(Cell::Part(place.clone(), Part::Remark(id.clone(), RemarkPart::Restricted)))
            }
            Self::Position(place, party, round) => {
                Some(Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), PositionPart::Covered)))
            }
            Self::Row(..) | Self::Citation(..) => None,
        }
    }

    /// Whether no flag is needed: notes off the record are hidden whatever stands in them.
    fn is_always_hidden(&self) -> bool {
        matches!(self, Self::Row(register, _) if register.as_str() == working_group::OFF_RECORD)
    }
}

/// What was left out of a copy, by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Restricted remarks.
    pub remarks: usize,
    /// Notes off the record.
    pub notes: usize,
    /// Positions still covered.
    pub positions: usize,
    /// Other versions of remarks, positions and notes.
    pub versions: usize,
    /// Keys this version does not know.
    pub unknown: usize,
}

impl Workbook {
    /// Whether a remark, position or note is hidden here. One that is hidden in one of two versions is hidden until the
    /// dispute is settled.
    pub(super) fn is_hidden(&self, group: &FactGroup) -> bool {
        let says = |flag: Cell| self.get(&flag) == Some(Fact::Flag(true)) || self.is_disputed(&flag);
        group.is_always_hidden() || group.flag().is_some_and(says)
    }

    /// Whether what a cell belongs to is hidden here, the flag that hides it among it.
    #[must_use]
    pub fn is_of_hidden(&self, cell: &Cell) -> bool {
        confidence_of(cell).is_some_and(|group| self.is_hidden(&group))
    }

    /// Whether a cell belongs to what can be hidden and is not here, as in a copy that it was left out of.
    #[must_use]
    pub fn says_nothing_of(&self, cell: &Cell) -> bool {
        let absent = |group: FactGroup| matches!(cell, Cell::Disputed(..)) || !group.holds_anything(self);
        confidence_of(cell).is_some_and(absent)
    }

    /// Whether a remark is restricted, here or in another version.
    #[must_use]
    pub fn hides_remark(&self, place: &Place, id: &Id) -> bool {
        self.is_hidden(&FactGroup::Remark(place.clone(), id.clone()))
    }

    /// Whether a cell says what must not be seen by a room: a part of a restricted remark, of a covered position or of a
    /// note off the record. Another version of a remark or position always counts as one: the remark may be gone on
    /// this side, and its restriction with it.
    #[must_use]
    pub fn is_restricted(&self, cell: &Cell) -> bool {
        let Some(group) = confidence_of(cell) else { return false };
        let says = group.flag().is_none_or(|flag| flag != *cell.meant());
        says && (matches!(cell, Cell::Disputed(..)) || self.is_hidden(&group))
    }

    /// Takes out whatever must not leave the group: every restricted remark, every note off the record and every
    /// position still covered; every other version of a remark or position, which may be restricted where it comes
    /// from; every key this version does not know, because nobody can tell what it says; and entries that held nothing
    /// else.
    pub fn leave_out_restricted(&mut self) -> LeftOut {
        let doubted: Vec<Cell> = self.disputed.iter().map(|(cell, _)| cell.meant().clone()).collect();
        for cell in doubted {
            let group = FactGroup::of(&cell).filter(|group| group.flag().as_ref() == Some(&cell));
            if group.is_some_and(|group| group.holds_anything(self)) {
                self.put(&cell, Some(Fact::Flag(true)));
            }
        }
        let mut out = LeftOut { unknown: self.forget_unknown(), ..LeftOut::default() };
        strip(&mut self.standards, &mut out);
        strip(&mut self.chapters, &mut out);
        strip(&mut self.answers, &mut out);
        for maps in [&mut self.coverage, &mut self.rows] {
            maps.values_mut().for_each(|entries| strip(entries, &mut out));
            maps.retain(|_, entries| !entries.is_empty());
        }
        self.matrices.values_mut().for_each(|cells| strip(cells, &mut out));
        self.matrices.retain(|_, cells| !cells.is_empty());
        out.notes = self.registers.shift_remove(working_group::OFF_RECORD).map_or(0, |rows| rows.len());
        out.versions = self.disputed.iter().filter(|(cell, _)| confidence_of(cell).is_some()).count();
        self.disputed.retain(|cell| confidence_of(cell).is_none());
        out
    }
}

/// What both began with and what they have, as far as a shared copy among `ours` and `theirs` can speak of it.
pub(super) fn as_shared<'a>(
    base: &'a Workbook,
    ours: &Workbook,
    theirs: &'a Workbook,
) -> (Cow<'a, Workbook>, Cow<'a, Workbook>) {
    let (mut base, mut theirs) = (Cow::Borrowed(base), Cow::Borrowed(theirs));
    if ours.shared == theirs.shared {
        return (base, theirs);
    }
    let (copy, other) = if ours.shared { (ours, theirs.as_ref()) } else { (theirs.as_ref(), ours) };
    let in_copy: BTreeSet<FactGroup> = copy.confidences().collect();
    let (began_hidden, now_hidden) = (held_back(&base), held_back(other));
    let out: BTreeSet<FactGroup> =
        began_hidden.union(&now_hidden).filter(|it| !in_copy.contains(it)).cloned().collect();
    // a copy never had what was hidden when both began: what stands there now was written anew
    let anew: BTreeSet<FactGroup> = began_hidden.intersection(&in_copy).cloned().collect();
    if ours.shared {
        // of what both have and the other side hides, the copy learns that it is hidden, and not a word more
        let told: BTreeSet<FactGroup> = now_hidden.intersection(&in_copy).cloned().collect();
        base.to_mut().drop_groups(&out);
        base.to_mut().drop_groups(&anew);
        theirs.to_mut().drop_groups(&out);
        for side in [base.to_mut(), theirs.to_mut()] {
            side.drop_groups(&told);
            side.take_groups(&told, ours);
            side.disputed.retain(|cell| confidence_of(cell).is_none());
            side.take_versions(ours);
        }
        for flag in told.iter().filter_map(FactGroup::flag) {
            theirs.to_mut().put(&flag, Some(Fact::Flag(true)));
        }
    } else {
        theirs.to_mut().take_groups(&out, &base);
        base.to_mut().drop_groups(&anew);
        // nor did it settle what it could not see
        if base.shared {
            base.to_mut().take_versions(ours);
        }
        theirs.to_mut().take_versions(&base);
    }
    (base, theirs)
}

/// The remark, position or note off the record a cell belongs to: what can be left out of a shared copy.
fn confidence_of(cell: &Cell) -> Option<FactGroup> {
    FactGroup::of(cell.meant()).filter(|group| match group {
        FactGroup::Remark(..) | FactGroup::Position(..) => true,
        FactGroup::Row(register, _) => register.as_str() == working_group::OFF_RECORD,
        FactGroup::Citation(..) => false,
    })
}

impl Workbook {
    /// Every remark, position and note off the record that is here.
    fn confidences(&self) -> impl Iterator<Item = FactGroup> {
        let off_record = working_group::id(working_group::OFF_RECORD);
        let notes: Vec<FactGroup> =
            self.rows(&off_record).map(|(row, _)| FactGroup::Row(off_record.clone(), row.clone())).collect();
        let said = self.entries().flat_map(|(place, entry)| {
            let remarks = entry.remarks.keys().map(|id| FactGroup::Remark(place.clone(), id.clone()));
            let rounds =
                entry.positions.iter().flat_map(|(party, rounds)| rounds.keys().map(move |round| (party, round)));
            let positions =
                rounds.map(|(party, round)| FactGroup::Position(place.clone(), party.clone(), round.clone()));
            remarks.chain(positions).collect::<Vec<_>>()
        });
        notes.into_iter().chain(said)
    }
}

/// Those of which a shared copy says nothing: what is hidden, and what only another version has.
fn held_back(of: &Workbook) -> BTreeSet<FactGroup> {
    let here: BTreeSet<FactGroup> = of.confidences().collect();
    let elsewhere = of.disputed.iter().filter_map(|(cell, _)| confidence_of(cell));
    let absent = elsewhere.filter(|group| !here.contains(group)).collect::<Vec<_>>();
    here.iter().filter(|group| of.is_hidden(group)).cloned().chain(absent).collect()
}

impl Workbook {
    /// Takes them out, with what other versions say of them.
    fn drop_groups(&mut self, which: &BTreeSet<FactGroup>) {
        for group in which {
            match group {
                FactGroup::Remark(place, id) => self.change_entry(place, |entry| drop(entry.remarks.shift_remove(id))),
                FactGroup::Position(place, party, round) => self.change_entry(place, |entry| {
                    entry.positions.get_mut(party).map(|rounds| rounds.shift_remove(round));
                }),
                FactGroup::Row(register, row) => {
                    drop(self.registers.get_mut(register).map(|rows| rows.shift_remove(row)))
                }
                FactGroup::Citation(..) => {}
            }
        }
        self.registers.retain(|_, rows| !rows.is_empty());
        self.disputed.retain(|cell| confidence_of(cell).is_none_or(|group| !which.contains(&group)));
    }

    /// Takes them over from another version, as they are there.
    fn take_groups(&mut self, which: &BTreeSet<FactGroup>, from: &Self) {
        for group in which {
            match group {
                // whole, with the keys this version does not know
                FactGroup::Remark(place, id) => {
                    if let Some(remark) = from.entry(place).and_then(|entry| entry.remarks.get(id)) {
                        self.change_entry(place, |entry| drop(entry.remarks.insert(id.clone(), remark.clone())));
                    }
                }
                FactGroup::Position(place, party, round) => {
                    let position = from.entry(place).and_then(|entry| entry.positions.get(party)?.get(round));
                    if let Some(position) = position.cloned() {
                        self.change_entry(place, |entry| {
                            entry.positions.entry(party.clone()).or_default().insert(round.clone(), position);
                        });
                    }
                }
                FactGroup::Row(register, row) => {
                    if let Some(fields) = from.row(register, row) {
                        let rows = self.registers.entry(register.clone()).or_default();
                        rows.insert(row.clone(), fields.clone());
                    }
                }
                FactGroup::Citation(..) => {}
            }
        }
        for (cell, fact) in from.disputed.iter() {
            if confidence_of(cell).is_some_and(|group| which.contains(&group)) {
                self.disputed.put(cell, Some(fact.clone()));
            }
        }
    }
}

impl Workbook {
    /// Takes over the other versions of remarks, positions and notes that a copy does not show and so did not settle.
    fn take_versions(&mut self, from: &Self) {
        for (cell, fact) in from.disputed.iter().filter(|(cell, _)| confidence_of(cell).is_some()) {
            if self.disputed.get(cell).is_none() {
                self.disputed.put(cell, Some(fact.clone()));
            }
        }
    }
}

fn strip<K: Hash + Eq>(entries: &mut IndexMap<K, Shared<Entry>>, out: &mut LeftOut) {
    entries.retain(|_, entry| {
        let before = (entry.remarks.len(), rounds(entry));
        entry.remarks.retain(|_, remark| !remark.restricted);
        entry.positions.values_mut().for_each(|rounds| rounds.retain(|_, position| !position.covered));
        entry.positions.retain(|_, rounds| !rounds.is_empty());
        out.remarks += before.0 - entry.remarks.len();
        out.positions += before.1 - rounds(entry);
        super::book::tidy(entry);
        !entry.is_empty()
    });
}

fn rounds(entry: &Entry) -> usize {
    entry.positions.values().map(IndexMap::len).sum()
}
