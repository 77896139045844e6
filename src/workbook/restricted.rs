//! Leaving out what stays in the room: restricted remarks, notes off the record, covered positions, and whatever another
//! version of the workbook says of them.
//!
//! A copy that was shared comes back with answers. What it had to leave out was removed by nobody, so it stays where it
//! is; and what is merged into such a copy brings nothing into it that it had to leave out.

use super::dispute::Group;
use super::{Cell, Entry, Part, PositionPart, RemarkPart, Workbook, table};
use indexmap::IndexMap;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::Hash;

impl Workbook {
    /// Takes out every restricted remark, every note off the record and every position still covered, and entries that
    /// held nothing else; returns how many were taken out.
    ///
    /// A remark that is restricted in one of two versions is restricted. What the other version says of a remark that
    /// is not here is taken out as well: it may have been restricted there.
    pub fn leave_out_restricted(&mut self) -> usize {
        let doubted: Vec<Cell> = self.disputed.iter().map(|(cell, _)| cell.meant().clone()).collect();
        for cell in doubted {
            let holds = match &cell {
                Cell::Part(place, Part::Remark(id, RemarkPart::Restricted)) => {
                    self.entry(place).is_some_and(|entry| entry.remarks.contains_key(id))
                }
                Cell::Part(place, Part::Position(party, round, PositionPart::Covered)) => self
                    .entry(place)
                    .and_then(|entry| entry.positions.get(party))
                    .is_some_and(|rounds| rounds.contains_key(round)),
                _ => false,
            };
            if holds {
                self.put(&cell, Some(super::Fact::Flag(true)));
            }
        }
        let mut out = strip(&mut self.standards) + strip(&mut self.chapters) + strip(&mut self.answers);
        for maps in [&mut self.coverage, &mut self.rows] {
            out += maps.values_mut().map(strip).sum::<usize>();
            maps.retain(|_, entries| !entries.is_empty());
        }
        out += self.registers.shift_remove(table::OFF_RECORD).map_or(0, |rows| rows.len());
        let mut disputed = std::mem::take(&mut self.disputed);
        disputed.retain(|cell| match cell {
            Cell::Part(place, Part::Remark(id, _)) => {
                self.entry(place).is_some_and(|entry| entry.remarks.contains_key(id))
            }
            // covered in one version is covered
            Cell::Part(_, Part::Position(..)) => false,
            Cell::Field(register, ..) => register.as_str() != table::OFF_RECORD,
            _ => true,
        });
        self.disputed = disputed;
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
    let mut out = held_back(&base);
    out.extend(held_back(other));
    let in_copy = confidences(copy);
    out.retain(|group| !in_copy.contains(group));
    if ours.shared {
        base.to_mut().drop_groups(&out);
        theirs.to_mut().drop_groups(&out);
    } else {
        theirs.to_mut().take_groups(&out, &base);
    }
    (base, theirs)
}

/// The remark, position or note off the record a cell belongs to: what can be left out of a shared copy.
fn confidence_of(cell: &Cell) -> Option<Group> {
    Group::of(cell.meant()).filter(|group| match group {
        Group::Remark(..) | Group::Position(..) => true,
        Group::Row(register, _) => register.as_str() == table::OFF_RECORD,
        Group::Citation(..) => false,
    })
}

/// Every one that is here, or that another version has.
fn confidences(of: &Workbook) -> BTreeSet<Group> {
    let here = of.cells().filter_map(|cell| confidence_of(&cell));
    here.chain(of.disputed.iter().filter_map(|(cell, _)| confidence_of(cell))).collect()
}

/// Those of which a shared copy says nothing.
fn held_back(of: &Workbook) -> BTreeSet<Group> {
    let mut copy = of.clone();
    copy.leave_out_restricted();
    let left = confidences(&copy);
    confidences(of).into_iter().filter(|group| !left.contains(group)).collect()
}

impl Workbook {
    /// Takes them out, with what other versions say of them.
    fn drop_groups(&mut self, which: &BTreeSet<Group>) {
        for group in which {
            match group {
                Group::Remark(place, id) => self.change_entry(place, |entry| drop(entry.remarks.shift_remove(id))),
                Group::Position(place, party, round) => self.change_entry(place, |entry| {
                    entry.positions.get_mut(party).map(|rounds| rounds.shift_remove(round));
                }),
                Group::Row(register, row) => drop(self.registers.get_mut(register).map(|rows| rows.shift_remove(row))),
                Group::Citation(..) => {}
            }
        }
        self.registers.retain(|_, rows| !rows.is_empty());
        self.disputed.retain(|cell| confidence_of(cell).is_none_or(|group| !which.contains(&group)));
    }

    /// Takes them over from another version, as they are there.
    fn take_groups(&mut self, which: &BTreeSet<Group>, from: &Self) {
        for group in which {
            match group {
                // whole, with the keys this version does not know
                Group::Remark(place, id) => {
                    if let Some(remark) = from.entry(place).and_then(|entry| entry.remarks.get(id)) {
                        self.change_entry(place, |entry| drop(entry.remarks.insert(id.clone(), remark.clone())));
                    }
                }
                Group::Position(place, party, round) => {
                    let position = from.entry(place).and_then(|entry| entry.positions.get(party)?.get(round));
                    if let Some(position) = position.cloned() {
                        self.change_entry(place, |entry| {
                            entry.positions.entry(party.clone()).or_default().insert(round.clone(), position);
                        });
                    }
                }
                Group::Row(register, row) => {
                    if let Some(fields) = from.row(register, row) {
                        let rows = self.registers.entry(register.clone()).or_default();
                        rows.insert(row.clone(), fields.clone());
                    }
                }
                Group::Citation(..) => {}
            }
        }
        for (cell, fact) in from.disputed.iter() {
            if confidence_of(cell).is_some_and(|group| which.contains(&group)) {
                self.disputed.put(cell, Some(fact.clone()));
            }
        }
    }
}

fn strip<K: Hash + Eq>(entries: &mut IndexMap<K, Entry>) -> usize {
    let mut out = 0;
    entries.retain(|_, entry| {
        let count = |entry: &Entry| entry.remarks.len() + entry.positions.values().map(IndexMap::len).sum::<usize>();
        let before = count(entry);
        entry.remarks.retain(|_, remark| !remark.restricted);
        entry.positions.values_mut().for_each(|rounds| rounds.retain(|_, position| !position.covered));
        entry.positions.retain(|_, rounds| !rounds.is_empty());
        let gone = before - count(entry);
        out += gone;
        gone == 0 || !entry.is_empty()
    });
    out
}
