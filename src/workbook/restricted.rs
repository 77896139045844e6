//! Leaving out what stays in the room: restricted remarks, and whatever another version of the workbook says of one.

use super::{Cell, Entry, Part, RemarkPart, Workbook};
use indexmap::IndexMap;
use std::hash::Hash;

/// The key of a file under which the other version of what is disputed stands, by cell.
const DISPUTED: &str = "disputed";

impl Workbook {
    /// Takes out every restricted remark, and entries that held nothing else; returns how many remarks were taken out.
    ///
    /// A remark that is restricted in one of two versions is restricted. What the other version says of a remark that
    /// is not here, or in a way nobody here can read, is taken out as well: it may have been restricted there.
    pub fn leave_out_restricted(&mut self) -> usize {
        for address in self.disputed() {
            if let Ok(Cell::Part(place, Part::Remark(id, RemarkPart::Restricted))) = address.parse()
                && self.entry(&place).is_some_and(|entry| entry.remarks.contains_key(&id))
            {
                let restricted = Cell::Part(place, Part::Remark(id, RemarkPart::Restricted));
                self.put(&restricted, Some(super::Fact::Flag(true)));
            }
        }
        let mut out = strip(&mut self.standards) + strip(&mut self.chapters) + strip(&mut self.answers);
        out += self.coverage.values_mut().map(strip).sum::<usize>();
        self.coverage.retain(|_, groups| !groups.is_empty());
        let may_stay = |address: &String| match address.parse() {
            Ok(Cell::Part(place, Part::Remark(id, _))) => {
                self.entry(&place).is_some_and(|entry| entry.remarks.contains_key(&id))
            }
            Ok(_) => true,
            Err(_) => false,
        };
        let stay: Vec<String> = self.disputed().into_iter().filter(may_stay).collect();
        if let Some(facts) = self.extra.get_mut(DISPUTED).and_then(serde_json::Value::as_object_mut) {
            facts.retain(|address, _| stay.contains(address));
        }
        if self.disputed().is_empty() {
            self.extra.shift_remove(DISPUTED);
        }
        out
    }

    fn disputed(&self) -> Vec<String> {
        let facts = self.extra.get(DISPUTED).and_then(serde_json::Value::as_object);
        facts.into_iter().flatten().map(|(address, _)| address.clone()).collect()
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
