//! What a report may see of a workbook: a copy in which restricted remarks, notes off the record and positions that are
//! still covered do not exist.
//!
//! Other versions of remarks do not exist in it either: a remark that is gone here may be restricted there.
//!
//! A part of a report takes `&Published`, and the only way to one is [`Published::of`]; so nothing restricted can
//! reach a document by an oversight. Keys of newer versions are left out as well: nobody can tell whether they are
//! meant to be read outside the room.

use crate::workbook::{Cell, Entry, Extra, Fact, Part, Workbook, diff};
use std::ops::Deref;

/// A workbook without its restricted remarks; read like one, and never changed.
#[derive(Debug, Clone)]
pub struct Published(Workbook);

impl Published {
    /// The publishable copy; an entry that held nothing but restricted remarks is not in it.
    #[must_use]
    pub fn of(workbook: &Workbook) -> Self {
        let mut copy = workbook.clone();
        copy.leave_out_restricted();
        copy.extra = Extra::new();
        copy.languages.extra = Extra::new();
        copy.disputed.retain(|cell| !matches!(cell, Cell::Part(_, Part::Remark(..) | Part::Position(..))));
        copy.standards.values_mut().for_each(strip);
        copy.coverage.values_mut().flat_map(|groups| groups.values_mut()).for_each(strip);
        copy.rows.values_mut().flat_map(|rows| rows.values_mut()).for_each(strip);
        copy.chapters.values_mut().for_each(strip);
        copy.answers.values_mut().for_each(strip);
        copy.standards.retain(|_, entry| !entry.is_empty());
        copy.coverage.values_mut().for_each(|groups| groups.retain(|_, entry| !entry.is_empty()));
        copy.coverage.retain(|_, groups| !groups.is_empty());
        copy.rows.values_mut().for_each(|rows| rows.retain(|_, entry| !entry.is_empty()));
        copy.rows.retain(|_, rows| !rows.is_empty());
        copy.chapters.retain(|_, entry| !entry.is_empty());
        copy.answers.retain(|_, entry| !entry.is_empty());
        Self(copy)
    }

    /// Whether a problem at this cell would tell that there is a remark, or a version of one, that is not published.
    #[must_use]
    pub fn hides(&self, cell: &Cell) -> bool {
        match (cell, cell.meant()) {
            (Cell::Disputed(..), Cell::Part(_, Part::Remark(..))) => true,
            (_, Cell::Part(_, Part::Remark(..))) => self.get(cell).is_none(),
            _ => false,
        }
    }
}

/// A cell that says something else in the newer of two versions of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The cell.
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
        let hidden = |cell: &Cell| [before, now].iter().any(|workbook| is_restricted(workbook, cell));
        let (older, newer) = (Published::of(before), Published::of(now));
        let edits = diff(&older, &newer).into_iter().filter(|edit| !edit.cell.is_kept() && !hidden(&edit.cell));
        let moved = edits.map(|edit| Moved { from: older.get(&edit.cell), to: edit.to, cell: edit.cell }).collect();
        Self { before: older, moved }
    }
}

/// Whether a version keeps a cell in the room, so that what another version says of it is kept there as well.
fn is_restricted(workbook: &Workbook, cell: &Cell) -> bool {
    match cell.meant() {
        Cell::Part(place, Part::Remark(id, _)) => {
            let remark = workbook.entry(place).and_then(|entry| entry.remarks.get(id));
            remark.is_some_and(|remark| remark.restricted)
        }
        Cell::Part(place, Part::Position(party, round, _)) => {
            let rounds = workbook.entry(place).and_then(|entry| entry.positions.get(party));
            rounds.and_then(|rounds| rounds.get(round)).is_some_and(|position| position.covered)
        }
        _ => false,
    }
}

/// Only reading: there is no way to put anything back.
impl Deref for Published {
    type Target = Workbook;
    fn deref(&self) -> &Workbook {
        &self.0
    }
}

fn strip(entry: &mut Entry) {
    entry.extra = Extra::new();
    entry.remarks.values_mut().for_each(|remark| remark.extra = Extra::new());
    entry.citations.values_mut().for_each(|citation| citation.extra = Extra::new());
    entry.positions.values_mut().flat_map(|rounds| rounds.values_mut()).for_each(|it| it.extra = Extra::new());
    if let Some(changed) = &mut entry.changed {
        changed.extra = Extra::new();
    }
    if let Some(confidence) = &mut entry.confidence {
        confidence.extra = Extra::new();
    }
    if let Some(ratification) = &mut entry.ratification {
        ratification.extra = Extra::new();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;
    use crate::workbook::{Fact, InstrumentRef, Place, RemarkPart, Slot};

    #[test]
    fn a_restricted_remark_leaves_no_trace_and_an_open_one_stays() {
        let id = |text: &str| Id::new(text).unwrap();
        let mut workbook = Workbook::new(
            "w".into(),
            InstrumentRef { id: id("i"), version: "1".into(), extra: Extra::new() },
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
