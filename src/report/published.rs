//! What a report may see of a workbook: a copy in which restricted remarks, notes off the record and positions that are
//! still covered do not exist.
//!
//! A part of a report takes `&Published`, and the only way to one is [`Published::of`]; so nothing restricted can
//! reach a document by an oversight. What is left out is decided in one place, for documents and for shared copies alike:
//! [`Workbook::leave_out_restricted`].

use crate::analysis::text_standing::bracket_what_is_not_agreed;
use crate::workbook::{Cell, Fact, Workbook, diff};
use std::ops::Deref;

/// A workbook without its restricted remarks; read like one, and never changed.
#[derive(Debug, Clone)]
pub struct Published(Workbook);

impl Published {
    /// The publishable copy: an entry that held nothing but restricted remarks is not in it, and what the group did not
    /// agree on stands in brackets, in whatever is made of it.
    #[must_use]
    pub fn of(workbook: &Workbook) -> Self {
        let mut copy = workbook.clone();
        copy.leave_out_restricted();
        bracket_what_is_not_agreed(&mut copy);
        Self(copy)
    }

    /// Whether a problem at this cell would tell that there is something which is not published.
    #[must_use]
    pub fn hides(&self, cell: &Cell) -> bool {
        self.says_nothing_of(cell)
    }
}

/// A cell that says something else in the newer of two versions of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub cell: Cell,
    /// What stood there.
    pub from: Option<Fact>,
    /// What stands there now.
    pub to: Option<Fact>,
}

/// Two versions of a workbook side by side.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The older version, as far as it may be read.
    pub before: Published,
    /// What changed, cell by cell; what the program keeps for itself is left out.
    pub moved: Vec<Moved>,
}

impl Compared {
    /// Compares two versions; what is restricted in either of them is in neither.
    #[must_use]
    pub fn of(before: &Workbook, now: &Workbook) -> Self {
        let hidden = |cell: &Cell| [before, now].iter().any(|workbook| workbook.is_of_hidden(cell));
        let (older, newer) = (Published::of(before), Published::of(now));
        let edits = diff(&older, &newer).into_iter().filter(|edit| !edit.cell.is_kept() && !hidden(&edit.cell));
        let moved = edits.map(|edit| Moved { from: older.get(&edit.cell), to: edit.to, cell: edit.cell }).collect();
        Self { before: older, moved }
    }
}

/// Only reading: there is no way to put anything back.
impl Deref for Published {
    type Target = Workbook;
    fn deref(&self) -> &Workbook {
        &self.0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;
    use crate::workbook::{Extra, InstrumentRef, Part, Place, RemarkPart, Slot};

    #[test]
    fn a_restricted_remark_leaves_no_trace_and_an_open_one_stays() {
        let id = |text: &str| Id::new(text).unwrap();
        let mut workbook = Workbook::new(
            "w".into(),
            InstrumentRef { id: id("i"), version: "1".into(), extra: Extra::default() },
            "CODE".into(),
            "en".into(),
        );
        let (quiet, mixed) = (Place::Answer(Slot::of(id("quiet"))), Place::Standard(id("mixed")));
        for (place, remark, restricted) in [(&quiet, "r1", true), (&mixed, "r1", true), (&mixed, "r2", false)] {
            let part = |part| crate::workbook::Cell::Part(place.clone(), Part::Remark(id(remark), part));
            workbook.put(&part(RemarkPart::Text), Some(Fact::Text(format!("said {restricted}"))));
            workbook.put(&part(RemarkPart::Restricted), Some(Fact::Flag(restricted)));
        }
        let published = Published::of(&workbook);
        assert!(published.entry(&quiet).is_none());
        let left: Vec<&str> = published.entry(&mixed).unwrap().remarks.values().map(|it| it.text.as_str()).collect();
        assert_eq!(left, ["said false"]);
    }
}
