//! Leaving out what stays in the room: restricted remarks, and whatever another version of the workbook says of one.
//!
//! A copy that was shared comes back with answers. What it had to leave out was removed by nobody, so it stays where it
//! is; and what is merged into such a copy brings nothing into it that it had to leave out.

use super::{Cell, Entry, Part, Place, RemarkPart, Workbook};
use crate::instrument::Id;
use indexmap::IndexMap;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::Hash;

impl Workbook {
    /// Takes out every restricted remark, and entries that held nothing else; returns how many remarks were taken out.
    ///
    /// A remark that is restricted in one of two versions is restricted. What the other version says of a remark that
    /// is not here is taken out as well: it may have been restricted there.
    pub fn leave_out_restricted(&mut self) -> usize {
        let doubted: Vec<Cell> = self.disputed.iter().map(|(cell, _)| cell.meant().clone()).collect();
        for cell in doubted {
            if let Cell::Part(place, Part::Remark(id, RemarkPart::Restricted)) = &cell
                && self.entry(place).is_some_and(|entry| entry.remarks.contains_key(id))
            {
                self.put(&cell, Some(super::Fact::Flag(true)));
            }
        }
        let mut out = strip(&mut self.standards) + strip(&mut self.chapters) + strip(&mut self.answers);
        out += self.coverage.values_mut().map(strip).sum::<usize>();
        self.coverage.retain(|_, groups| !groups.is_empty());
        let mut disputed = std::mem::take(&mut self.disputed);
        disputed.retain(|cell| match cell {
            Cell::Part(place, Part::Remark(id, _)) => {
                self.entry(place).is_some_and(|entry| entry.remarks.contains_key(id))
            }
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
    let mut out: BTreeSet<Remark> = held_back(&base);
    out.extend(held_back(other));
    let in_copy = remarks(copy);
    out.retain(|remark| !in_copy.contains(remark));
    if ours.shared {
        base.to_mut().drop_remarks(&out);
        theirs.to_mut().drop_remarks(&out);
    } else {
        theirs.to_mut().take_remarks(&out, &base);
    }
    (base, theirs)
}

/// Where a remark stands, and which it is.
type Remark = (Place, Id);

/// The remark a cell belongs to.
fn remark_of(cell: &Cell) -> Option<Remark> {
    match cell.meant() {
        Cell::Part(place, Part::Remark(id, _)) => Some((place.clone(), id.clone())),
        _ => None,
    }
}

/// Every remark that is here, or that another version has.
fn remarks(of: &Workbook) -> BTreeSet<Remark> {
    let here = of
        .entries()
        .flat_map(|(place, entry)| entry.remarks.keys().map(move |id| (place.clone(), id.clone())).collect::<Vec<_>>());
    here.chain(of.disputed.iter().filter_map(|(cell, _)| remark_of(cell))).collect()
}

/// The remarks of which a shared copy says nothing.
fn held_back(of: &Workbook) -> BTreeSet<Remark> {
    let mut copy = of.clone();
    copy.leave_out_restricted();
    let left = remarks(&copy);
    remarks(of).into_iter().filter(|remark| !left.contains(remark)).collect()
}

impl Workbook {
    /// Takes remarks out, with what other versions say of them.
    fn drop_remarks(&mut self, which: &BTreeSet<Remark>) {
        for (place, id) in which {
            self.change_entry(place, |entry| drop(entry.remarks.shift_remove(id)));
        }
        self.disputed.retain(|cell| remark_of(cell).is_none_or(|remark| !which.contains(&remark)));
    }

    /// Takes remarks over from another version, as they are there.
    fn take_remarks(&mut self, which: &BTreeSet<Remark>, from: &Self) {
        for (place, id) in which {
            if let Some(remark) = from.entry(place).and_then(|entry| entry.remarks.get(id)) {
                self.change_entry(place, |entry| drop(entry.remarks.insert(id.clone(), remark.clone())));
            }
        }
        for (cell, fact) in from.disputed.iter() {
            if remark_of(cell).is_some_and(|remark| which.contains(&remark)) {
                self.disputed.put(cell, Some(fact.clone()));
            }
        }
    }
}

fn strip<K: Hash + Eq>(entries: &mut IndexMap<K, Entry>) -> usize {
    let mut out = 0;
    entries.retain(|_, entry| {
        let before = entry.remarks.len();
        entry.remarks.retain(|_, remark| !remark.restricted);
        let gone = before - entry.remarks.len();
        out += gone;
        gone == 0 || !entry.is_empty()
    });
    out
}
