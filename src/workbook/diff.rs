//! The difference between two workbooks as edits: applied to the first they give the second.

use super::cell::{Cell, HeaderPart, Place};
use super::{Edit, Entry, FieldValue, Workbook};
use crate::instrument::Id;
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
                fields.iter().flat_map(move |(field, value)| of_field(register, row, field, value))
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

/// The cells of a field: its years where it holds a number for each of several, or itself.
fn of_field(register: &Id, row: &Id, field: &Id, value: &FieldValue) -> Vec<Cell> {
    match value {
        FieldValue::Yearly(series) => {
            series.keys().map(|year| Cell::Year(register.clone(), row.clone(), field.clone(), *year)).collect()
        }
        FieldValue::One(_) | FieldValue::Many(_) => vec![Cell::Field(register.clone(), row.clone(), field.clone())],
    }
}
