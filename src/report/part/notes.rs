//! What stands under a matrix: for each of its cells what the matrix itself has no room for.
//!
//! Cells that only carry a reason are gathered by that reason, so that “the record does not say” is said once.

use super::Page;
use super::entry;
use super::page::typed;
use crate::document::{Block, Inline, Line, Placed};
use crate::instrument::IndexMap;
use crate::wording::phrase;
use crate::workbook::{Cell, Entry, Part, Place};

/// A cell of a matrix with what stands first in its note: dates and the like, already told.
pub(super) struct MatrixNote {
    /// Where the entry stands.
    pub place: Place,
    /// What follows the name of the place.
    pub lead: Line,
}

/// Writes the notes as a list; nothing when no cell has more to say than the matrix shows.
pub(super) fn write(page: &mut Page<'_>, noted: Vec<MatrixNote>) {
    let published = page.published;
    let mut items: Vec<Vec<Placed>> = Vec::new();
    let mut alike: IndexMap<&str, Vec<Place>> = IndexMap::default();
    for MatrixNote { place, lead } in page.each(noted) {
        let Some(entry) = published.entry(&place) else { continue };
        match &entry.why {
            Some(why) if lead.is_empty() && is_only_why(entry) => alike.entry(typed(why)).or_default().push(place),
            _ => items.extend(note(page, &place, entry, lead)),
        }
    }
    for (why, places) in alike {
        let names: Vec<String> = places.iter().map(|place| phrase::place(page.instrument, published, place)).collect();
        let first = places.first().map(|place| Cell::Part(place.clone(), Part::Why).to_string());
        for place in &places {
            page.mark_part_printed(place, Part::Why);
        }
        let line = page.label(&page.list(&names)).and(page.text(why));
        items.push(vec![Placed { block: Block::Paragraph(line), origin: first }]);
    }
    if !items.is_empty() {
        page.out.list(false, items);
    }
}

/// What was found behind the cells, or why where nothing was written as a finding; what is alike is told once. Sources stand
/// in the table already.
pub(super) fn reasons(page: &mut Page<'_>, noted: Vec<MatrixNote>) {
    let published = page.published;
    let mut alike: IndexMap<(&str, Option<String>), Vec<Place>> = IndexMap::default();
    for MatrixNote { place, .. } in page.each(noted) {
        let Some(entry) = published.entry(&place) else { continue };
        let beside = page.beside_words(&place, entry).filter(|_| entry.finding.is_some());
        if let Some(said) = entry.finding.as_deref().or(entry.why.as_deref()) {
            alike.entry((typed(said), beside)).or_default().push(place);
        }
    }
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for ((said, beside), places) in alike {
        let names: Vec<String> = places.iter().map(|place| phrase::place(page.instrument, published, place)).collect();
        let mut line = page.label(&page.list(&names)).and(page.text(said));
        if let Some(beside) = beside {
            line.push_text(" ").push_emphasis(format!("({beside})"));
        }
        let origin = places.first().map(|place| Cell::Part(place.clone(), Part::Why).to_string());
        items.push(vec![Placed { block: Block::Paragraph(line), origin }]);
    }
    if !items.is_empty() {
        page.out.list(false, items);
    }
}

fn note(page: &mut Page<'_>, place: &Place, entry: &Entry, lead: Line) -> Option<Vec<Placed>> {
    let name = phrase::place(page.instrument, page.published, place);
    let mut blocks = Vec::new();
    blocks.extend(entry::finding(page, place, entry));
    blocks.extend(entry::why(page, place, entry));
    blocks.extend(entry::support(page, place, entry));
    if blocks.is_empty() && lead.is_empty() {
        return None;
    }
    let mut first = Line::new();
    if lead.is_empty() {
        first.push(Inline::strong(name));
    } else {
        first.push_line(page.label(&name)).push_line(lead);
    }
    blocks.insert(0, Block::Paragraph(first).at(place.to_string()));
    Some(blocks)
}

fn is_only_why(entry: &Entry) -> bool {
    entry.finding.is_none()
        && entry.confidence.is_none()
        && entry.citations.is_empty()
        && entry.obstacles.is_empty()
        && entry.remarks.is_empty()
        && entry.review.is_none()
}
