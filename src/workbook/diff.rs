//! The difference between two workbooks as edits: applied to the first they give the second.

use super::cell::{Cell, HeaderPart, Place};
use super::{Edit, Entry, Workbook};
use std::collections::BTreeSet;

/// Edits that turn `from` into `to`, cell by cell; keys this version does not know are left alone.
#[must_use]
pub fn diff(from: &Workbook, to: &Workbook) -> Vec<Edit> {
    let mut cells = BTreeSet::new();
    for workbook in [from, to] {
        cells.extend(workbook.cells());
        cells.extend(workbook.disputed.iter().map(|(cell, _)| cell.clone()));
    }
    cells
        .into_iter()
        .filter_map(|cell| {
            let target = to.get(&cell);
            (from.get(&cell) != target).then_some(Edit { cell, to: target })
        })
        .collect()
}

impl Workbook {
    /// Every cell that may hold a fact: the header whole, of the rest those that hold one; other versions are not among
    /// them.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell> {
        let header = HeaderPart::ALL.iter().map(|part| Cell::Header(*part));
        let fields = self.registers.iter().flat_map(|(register, rows)| {
            rows.iter().flat_map(move |(row, fields)| {
                fields.keys().map(move |field| Cell::Field(register.clone(), row.clone(), field.clone()))
            })
        });
        let said = self
            .entries()
            .flat_map(|(place, entry)| entry.parts().into_iter().map(move |part| Cell::Part(place.clone(), part)));
        header.chain(fields).chain(said)
    }

    /// Every cell that holds a fact, at a place.
    #[must_use]
    pub fn cells_at(&self, place: &Place) -> Vec<Cell> {
        let parts = self.entry(place).map(Entry::parts).unwrap_or_default();
        parts.into_iter().map(|part| Cell::Part(place.clone(), part)).collect()
    }
}
