//! Drafting: what a text of the report is made from, and how far it is.
//!
//! A text that the program put together is known by the print of its words: one changed letter makes it the author's. Knows no
//! words of a language.

use super::slots::slots_of;
use crate::instrument::{Id, Instrument, MatrixOf, Question, QuestionKind, print_of};
use crate::workbook::{Entry, Place, Review, Slot, Workbook};

/// How far a text of the report is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextProgress {
    /// Whether anything is written.
    pub is_written: bool,
    /// Whether that is what the program put together.
    pub is_first_draft: bool,
    /// How much of what it must have its author ticked.
    pub covered: usize,
    /// How much it must have.
    pub must: usize,
}

impl TextProgress {
    /// That of a chapter or another text of the report.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook, text: &Id) -> Self {
        let must = instrument.chapters.get(text).map(|chapter| &chapter.must);
        let entry = workbook.chapters.get(text).map(|entry| &**entry);
        Self {
            is_written: entry.is_some_and(|entry| entry.finding.is_some()),
            is_first_draft: entry.is_some_and(is_first_draft),
            covered: must.map_or(0, |must| must.keys().filter(|id| is_covered(entry, id)).count()),
            must: must.map_or(0, |must| must.len()),
        }
    }
}

/// Whether its author ticked something a chapter must have.
#[must_use]
pub fn is_covered(entry: Option<&Entry>, must: &Id) -> bool {
    entry.is_some_and(|entry| entry.covered.contains(must))
}

/// Whether a text is what the program put together: nobody changed a letter of it, or marked it ready.
#[must_use]
pub fn is_first_draft(entry: &Entry) -> bool {
    let print = entry.finding.as_deref().and_then(print_of_text);
    entry.review != Some(Review::Ready) && print.is_some_and(|print| entry.drafted.contains(&print))
}

/// What a text the program put together is known by.
#[must_use]
pub fn print_of_text(text: &str) -> Option<Id> {
    Id::new(&format!("p{}", print_of(text.trim()))).ok()
}

/// The answers with a finding that a text of the report is made from: those of its questions; a text that belongs to no
/// chapter is made from the key findings.
#[must_use]
pub fn findings_for(instrument: &Instrument, workbook: &Workbook, text: &Id) -> Vec<Slot> {
    let is_chapter = instrument.chapters.contains_key(text);
    let asked = instrument.asked().filter(|(_, question)| !is_chapter || question.chapters.contains(text));
    let slots = asked.flat_map(|(id, question)| slots_of(instrument, workbook, id, question));
    let feeds = |slot: &Slot| {
        let entry = workbook.entry(&Place::Answer(slot.clone()));
        entry.is_some_and(|it| it.finding.is_some() && (is_chapter || it.key_finding))
    };
    slots.filter(feeds).collect()
}

/// A table a chapter is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedingTable {
    /// The matrix a question is answered through.
    Matrix(Id),
    Register(Id),
}

/// The tables a chapter is made from: the matrices of its questions, the registers they ask about, and those the instrument
/// puts there; registers that have rows.
#[must_use]
pub fn tables_for(instrument: &Instrument, workbook: &Workbook, chapter: &Id) -> Vec<FeedingTable> {
    let asked: Vec<(&Id, &Question)> =
        instrument.asked().filter(|(_, question)| question.chapters.contains(chapter)).collect();
    let is_filled = |question: &Question, id: &Id| match question.kind {
        QuestionKind::Matrix(MatrixOf::Standards) => !workbook.standards.is_empty(),
        QuestionKind::Matrix(MatrixOf::Coverage) => !workbook.coverage.is_empty(),
        QuestionKind::Matrix(MatrixOf::Question) => workbook.matrices.contains_key(id.as_str()),
        _ => false,
    };
    let matrices = asked.iter().filter(|(id, question)| is_filled(question, id));
    let mut tables: Vec<FeedingTable> = matrices.map(|(id, _)| FeedingTable::Matrix((*id).clone())).collect();
    let is_of_chapter = |id: &Id, of: Option<&Id>| {
        of == Some(chapter) || asked.iter().any(|(_, question)| question.for_register.as_ref() == Some(id))
    };
    let registers = instrument.registers.iter().filter(|(id, register)| is_of_chapter(id, register.chapter.as_ref()));
    let filled = registers.filter(|(id, _)| workbook.rows(id).next().is_some());
    tables.extend(filled.map(|(id, _)| FeedingTable::Register(id.clone())));
    tables
}
