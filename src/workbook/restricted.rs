//! Leaving out what stays in the room: restricted remarks and registers, covered positions, and whatever another version
//! of the workbook says of them.

use super::{Cell, Entry, Part, PositionPart, RemarkPart, Workbook, table};
use indexmap::IndexMap;
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
