//! One question in full: prompt, reply with its light, its parts one by one, why, on what it rests.
//!
//! A question asked row by row stands once, with each row under it.

use super::page::anchor;
use super::{Page, entry, matrix, sign};
use crate::analysis::State;
use crate::document::{Block, Inline, Line, Placed, Tone};
use crate::instrument::{Id, MatrixOf, NodeType, Question, QuestionKind};
use crate::wording::phrase;
use crate::workbook::{Cell, Entry, Mark, Part, Place, Slot};

/// Writes a question under a heading of this level.
pub(super) fn write(page: &mut Page<'_>, level: u8, id: &Id, question: &Question) {
    let slots = page.slots_of(id, question);
    let by_row = slots.iter().any(|slot| slot.row.is_some() || page.weight(slot) > 1);
    let title = format!("{} {}", page.number(id), question.prompt);
    let place = Place::Answer(Slot::of(id.clone()));
    let name = if by_row { format!("questions/{id}") } else { anchor(&place) };
    page.out.heading(level, name, title).origin(place.to_string());
    stem(page, question);
    match question.kind {
        QuestionKind::Matrix(MatrixOf::Standards) => see(page, "standards"),
        QuestionKind::Matrix(MatrixOf::Coverage) => see(page, "coverage"),
        QuestionKind::Matrix(MatrixOf::Question) => matrix::write(page, id, question),
        _ => {}
    }
    for slot in page.each(slots) {
        if let Some(title) = phrase::asked_about(page.instrument, page.published, &slot) {
            let place = Place::Answer(slot.clone());
            page.out.heading(level + 1, anchor(&place), title).origin(place.to_string());
        } else if let Some(rows) = page.silent_rows(&slot) {
            page.out.heading(level + 1, anchor(&place), rows);
        }
        answer(page, &slot, question);
    }
}

/// Where the matrix is set out through which a question is answered.
fn see(page: &mut Page<'_>, matrix: &str) {
    let link = Inline::link(page.title(matrix), format!("#{matrix}"));
    let line = Line::text(page.t("matrix")).and(" ").and(link);
    page.out.paragraph(line);
}

/// The sentence that the questions under a stem finish.
fn stem(page: &mut Page<'_>, question: &Question) {
    let stem = question.under.as_ref().and_then(|id| page.instrument.question(id));
    if let Some(stem) = stem.filter(|stem| stem.node == NodeType::Stem) {
        page.out.paragraph(Inline::emphasis(stem.prompt.as_str()));
    }
}

fn answer(page: &mut Page<'_>, slot: &Slot, question: &Question) {
    let place = Place::Answer(slot.clone());
    let entry = page.published.entry(&place);
    let state = page.state(slot);
    // a question unknown as a whole and in every part is told in one line
    let parts = entry.filter(|_| state.is_some_and(|state| state.state == State::Unknown));
    let parts = parts.and_then(|entry| all_unknown(page, &place, question, entry));
    if let Some(state) = state {
        let reply = Cell::Part(place.clone(), Part::Reply);
        let mut line = sign::reply(page, slot, state);
        if let Some(parts) = &parts {
            line.push_text(format!(" ({})", page.with("parts-each", &[("parts", parts.into())])));
        }
        page.out.paragraph(line).origin(reply.to_string());
        page.mark_printed(reply);
    }
    let Some(entry) = entry else { return };
    let mut blocks: Vec<Placed> = Vec::new();
    blocks.extend(entry::finding(page, &place, entry));
    if parts.is_none() {
        blocks.extend(facets(page, &place, question, entry));
    }
    blocks.extend(entry::why(page, &place, entry));
    blocks.extend(entry::support(page, &place, entry));
    for block in blocks {
        page.out.block(block);
    }
}

/// The names of the parts when each of them is unknown.
fn all_unknown(page: &mut Page<'_>, place: &Place, question: &Question, entry: &Entry) -> Option<String> {
    let facets = page.instrument.facets(question);
    let unknown = |id: &Id| entry.facets.get(id) == Some(&Mark::Unknown);
    if facets.len() < 2 || !facets.iter().all(|(id, ..)| unknown(id)) || page.published.is_open_how(place) {
        return None;
    }
    for (id, ..) in &facets {
        page.mark_part_printed(place, Part::Facet(id.clone()));
    }
    let labels: Vec<&str> = facets.iter().map(|(_, label, _)| *label).collect();
    Some(page.list(&labels))
}

/// The parts one by one; parts that are all unknown, or all without an answer, stand in one line.
fn facets(page: &mut Page<'_>, place: &Place, question: &Question, entry: &Entry) -> Option<Placed> {
    let mut facets = page.instrument.facets(question);
    let state = match place {
        Place::Answer(slot) => page.state(slot).map(|state| state.state),
        _ => None,
    };
    if state == Some(State::NotApplicable) {
        // what does not arise is not open either: only what was recorded all the same is told
        facets.retain(|(id, ..)| entry.facets.contains_key(id));
    }
    let answered = facets.iter().any(|(id, ..)| entry.facets.contains_key(id));
    if facets.is_empty() || !(answered || state == Some(State::Answered)) {
        return None;
    }
    let cell = |id: &Id| Cell::Part(place.clone(), Part::Facet(id.clone()));
    for (id, ..) in &facets {
        page.mark_printed(cell(id));
    }
    let marks: Vec<Option<Mark>> = facets.iter().map(|(id, ..)| entry.facets.get(id).copied()).collect();
    let same = |mark: Option<Mark>| marks.iter().all(|it| *it == mark);
    let disputed = facets.iter().any(|(id, ..)| page.published.is_disputed(&cell(id)));
    if facets.len() > 1 && !disputed && (same(Some(Mark::Unknown)) || same(None)) {
        let labels: Vec<&str> = facets.iter().map(|(_, label, _)| *label).collect();
        let key = if answered { "parts-unknown" } else { "parts-open" };
        let tone = if answered { Tone::Unknown } else { Tone::Open };
        let line = Line::from(Inline::sign(tone, page.with(key, &[("parts", (&page.list(&labels)).into())])));
        return Some(Block::Paragraph(line).at(place.to_string()));
    }
    let supported = sign::supported(entry);
    let items = facets.iter().zip(marks).map(|((id, label, _), mark)| {
        let said = sign::mark(page, &cell(id), mark, supported);
        let line = Line::text(format!("{label}{}", page.words.t("report-colon"))).and(said);
        vec![Block::Paragraph(line).at(cell(id).to_string())]
    });
    let items = items.collect();
    Some(Block::List { ordered: false, items }.at(place.to_string()))
}
