//! The difference between two workbooks as edits: applied to the first they give the second.

use super::cell::{Cell, CitationPart, HeaderPart, Part, Place, RemarkPart, StandingPart};
use super::{Edit, Entry, Workbook};
use std::collections::BTreeSet;

/// Edits that turn `from` into `to`, cell by cell; keys this version does not know are left alone.
#[must_use]
pub fn diff(from: &Workbook, to: &Workbook) -> Vec<Edit> {
    let mut cells = BTreeSet::new();
    for workbook in [from, to] {
        cells.extend(HeaderPart::ALL.iter().map(|part| Cell::Header(*part)));
        for (register, rows) in &workbook.registers {
            for (row, fields) in rows {
                cells.extend(fields.keys().map(|field| Cell::Field(register.clone(), row.clone(), field.clone())));
            }
        }
        for (place, entry) in workbook.entries() {
            cells.extend(parts(entry).into_iter().map(|part| Cell::Part(place.clone(), part)));
        }
    }
    cells
        .into_iter()
        .filter_map(|cell| {
            let target = to.get(&cell);
            (from.get(&cell) != target).then_some(Edit { cell, to: target })
        })
        .collect()
}

/// Every part an entry could hold a fact in.
#[must_use]
pub(super) fn parts(entry: &Entry) -> Vec<Part> {
    let mut parts = vec![
        Part::Reply,
        Part::Application,
        Part::Law,
        Part::Practice,
        Part::Announced,
        Part::InForce,
        Part::Persons,
        Part::Why,
        Part::Finding,
        Part::Level,
        Part::Basis,
        Part::Obstacles,
        Part::Review,
        Part::Seen,
    ];
    parts.extend(entry.facets.keys().cloned().map(Part::Facet));
    parts.extend(StandingPart::ALL.iter().map(|part| Part::Standing(*part)));
    for id in entry.citations.keys() {
        parts.extend(CitationPart::ALL.iter().map(|part| Part::Citation(id.clone(), *part)));
    }
    for id in entry.remarks.keys() {
        parts.extend(RemarkPart::ALL.iter().map(|part| Part::Remark(id.clone(), *part)));
    }
    parts
}

impl Workbook {
    /// Every cell that holds a fact, at a place.
    #[must_use]
    pub fn cells_at(&self, place: &Place) -> Vec<Cell> {
        let Some(entry) = self.entry(place) else { return Vec::new() };
        parts(entry)
            .into_iter()
            .map(|part| Cell::Part(place.clone(), part))
            .filter(|cell| self.get(cell).is_some())
            .collect()
    }
}
