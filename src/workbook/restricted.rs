//! Leaving out what stays in the room: restricted remarks, and whatever another version of the workbook says of one.

use super::{Cell, Entry, Part, RemarkPart, Workbook};
use indexmap::IndexMap;
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
