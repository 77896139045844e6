//! The difference between two workbooks as edits: applied to the first they give the second.

use super::cell::{Cell, ChangedPart, CitationPart, HeaderPart, Part, Place, PositionPart, RemarkPart, StandingPart};
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

/// Every part an entry holds a fact in.
#[must_use]
pub(super) fn parts(entry: &Entry) -> Vec<Part> {
    let one_word = [
        (entry.reply.is_some(), Part::Reply),
        (entry.application.is_some(), Part::Application),
        (entry.law.is_some(), Part::Law),
        (entry.practice.is_some(), Part::Practice),
        (entry.announced.is_some(), Part::Announced),
        (entry.in_force.is_some(), Part::InForce),
        (entry.persons.is_some(), Part::Persons),
        (entry.why.is_some(), Part::Why),
        (entry.finding.is_some(), Part::Finding),
        (entry.confidence.as_ref().is_some_and(|it| it.level.is_some()), Part::Level),
        (entry.confidence.as_ref().is_some_and(|it| it.basis.is_some()), Part::Basis),
        (!entry.obstacles.is_empty(), Part::Obstacles),
        (entry.review.is_some(), Part::Review),
        (entry.seen.is_some(), Part::Seen),
    ];
    let mut parts: Vec<Part> = one_word.into_iter().filter(|(held, _)| *held).map(|(_, part)| part).collect();
    parts.extend(entry.facets.keys().cloned().map(Part::Facet));
    let mut compound: Vec<Part> = Vec::new();
    if entry.ratification.is_some() {
        compound.extend(StandingPart::ALL.iter().map(|part| Part::Standing(*part)));
    }
    for id in entry.citations.keys() {
        compound.extend(CitationPart::ALL.iter().map(|part| Part::Citation(id.clone(), *part)));
    }
    for id in entry.remarks.keys() {
        compound.extend(RemarkPart::ALL.iter().map(|part| Part::Remark(id.clone(), *part)));
    }
    for (party, rounds) in &entry.positions {
        for round in rounds.keys() {
            let part = |part: &PositionPart| Part::Position(party.clone(), round.clone(), *part);
            compound.extend(PositionPart::ALL.iter().map(part));
        }
    }
    if entry.changed.is_some() {
        compound.extend(ChangedPart::ALL.iter().map(|part| Part::Changed(*part)));
    }
    parts.extend(compound.into_iter().filter(|part| super::fact::read(entry, part).is_some()));
    parts
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
            .flat_map(|(place, entry)| parts(entry).into_iter().map(move |part| Cell::Part(place.clone(), part)));
        header.chain(fields).chain(said)
    }

    /// Every cell that holds a fact, at a place.
    #[must_use]
    pub fn cells_at(&self, place: &Place) -> Vec<Cell> {
        let parts = self.entry(place).map(parts).unwrap_or_default();
        parts.into_iter().map(|part| Cell::Part(place.clone(), part)).collect()
    }
}
