//! Text drafted by people, kept apart from what the program makes: it stands in a frame of its own, says who drafted it,
//! and is printed as it was typed each time the report is made anew.

use super::Page;
use super::entry;
use crate::analysis::drafting::is_first_draft;
use crate::document::{Block, Inline, Line, Placed, TextEdge, Tone};
use crate::instrument::Id;
use crate::text::sources_in;
use crate::workbook::{Cell, Entry, Part, Place};
use std::collections::HashSet;

/// The drafted summary of the report.
pub(in crate::report) const SUMMARY: &str = "summary";
/// The drafted introduction of the report.
pub(in crate::report) const INTRODUCTION: &str = "introduction";

/// Starts a part of the report that takes a drafted text of its own, and prints that text.
pub(super) fn part(page: &mut Page<'_>, id: &'static str, title: &str) {
    let place = Place::Chapter(Id::known(id));
    let title = page.t(title);
    page.out.heading(1, place.to_string(), title).origin(place.to_string());
    if let Some(entry) = page.published.entry(&place) {
        write(page, &place, entry);
    }
}

/// The same where the whole document is the author's: the text and its sources alone, with no word of who drafted it;
/// whether there is one.
pub(super) fn bare(page: &mut Page<'_>, id: &'static str, title: &str) -> bool {
    let place = Place::Chapter(Id::known(id));
    let title = page.t(title);
    page.out.heading(1, place.to_string(), title).origin(place.to_string());
    text(page, &place)
}

/// The drafted text at a place and the sources it rests on; whether there is one.
pub(super) fn text(page: &mut Page<'_>, place: &Place) -> bool {
    let Some(entry) = page.published.entry(place) else { return false };
    let text = entry::finding(page, place, entry);
    let drafted = !text.is_empty();
    if let Some(note) = first_draft_note(page, entry) {
        page.out.paragraph(note);
    }
    if drafted {
        let cell = Cell::Part(place.clone(), Part::Finding);
        page.out.block(Block::Text(TextEdge::Begins(cell.to_string())));
        for (at, block) in text.into_iter().enumerate() {
            page.out.block(block);
            // what is said beside the text is no part of it
            if at == 0 {
                page.out.block(Block::Text(TextEdge::Ends));
            }
        }
    }
    // a source the text names has its reference there
    let named: HashSet<String> = entry.finding.as_deref().into_iter().flat_map(sources_in).collect();
    let cites = entry::cites_but(page, entry, &named);
    if !cites.is_empty() {
        let line = page.label(&page.t("sources")).and_line(cites);
        page.out.paragraph(line);
    }
    drafted
}

/// That a text is what the program put together, where it is.
fn first_draft_note(page: &Page<'_>, entry: &Entry) -> Option<Line> {
    is_first_draft(entry).then(|| Inline::sign(Tone::Open, page.words.t("text-first-draft-note")).into())
}

/// The drafted text with who drafted it, why and on what it rests; nothing where nothing was drafted.
pub(super) fn write(page: &mut Page<'_>, place: &Place, entry: &Entry) {
    let mut blocks: Vec<Placed> = Vec::new();
    let text = entry::finding(page, place, entry);
    if !text.is_empty() {
        let by = &page.published.prepared_by;
        let head = match by.is_empty() {
            true => page.t("drafted"),
            false => page.with("drafted-by", &[("who", by.into())]),
        };
        blocks.push(Block::Paragraph(Line::from(Inline::emphasis(head))).at(place.to_string()));
        blocks.extend(first_draft_note(page, entry).map(|note| Block::Paragraph(note).at(place.to_string())));
        blocks.extend(text);
    }
    blocks.extend(entry::why(page, place, entry));
    blocks.extend(entry::support(page, place, entry));
    for block in blocks {
        page.out.block(block);
    }
}
