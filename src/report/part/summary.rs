//! The summary of key findings: what was found in the group's own words, what is urgent, and what is not known.
//!
//! It repeats and never adds: no index, no score, no ranking.

use super::page::typed;
use super::{Page, drafts, gaps, short};
use crate::analysis::{State, slots_of};
use crate::document::{Block, Inline, Line, Placed};
use crate::instrument::{Chapter, Id, Question};
use crate::workbook::{Cell, Entry, Part, Place, Slot};

/// Findings of one chapter that the summary repeats; the others stand in the chapter.
const MAX_FINDINGS: usize = 3;

/// The author's summary if there is one, then findings, urgent gaps and what is not known.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    drafts::part(page, drafts::SUMMARY, "summary");
    let instrument = page.instrument;
    let mut items = Vec::new();
    for (id, chapter) in &instrument.chapters {
        items.extend(of_chapter(page, id, chapter));
    }
    page.section("summary-findings");
    if items.is_empty() {
        page.out.paragraph(page.t("summary-no-findings"));
    } else {
        page.out.paragraph(page.t("summary-findings-note"));
        page.out.list(false, items);
    }
    page.section("summary-gaps");
    let urgent = gaps::urgent(page);
    if urgent.is_empty() {
        page.out.paragraph(page.t("summary-no-gaps"));
    } else {
        page.out.list(false, urgent);
    }
    page.section("summary-unknown");
    let lines = unknown(page);
    if lines.is_empty() {
        page.out.paragraph(page.t("summary-no-unknown"));
    } else {
        page.out.paragraph(page.t("summary-unknown-note"));
        page.out.bullets(lines);
    }
}

/// What the chapter's author wrote, or the first findings of its questions.
fn of_chapter(page: &mut Page<'_>, id: &Id, chapter: &Chapter) -> Option<Vec<Placed>> {
    let published = page.published;
    let place = Place::Chapter(id.clone());
    let title = format!("{} {}", chapter.number, chapter.title);
    let head = |page: &Page<'_>| {
        let link = if page.linked { Inline::link(title.as_str(), format!("#{place}")) } else { Inline::strong(&title) };
        Block::Paragraph(link.into()).at(place.to_string())
    };
    if let Some((entry, text)) = published.entry(&place).and_then(|entry| Some((entry, entry.finding.as_ref()?))) {
        // the first paragraph says what the chapter says
        let mut paragraphs = typed(text).split("\n\n");
        // a heading says nothing alone
        let first = paragraphs.find(|it| !it.trim_start_matches('[').starts_with("##")).unwrap_or(typed(text));
        // the bracket around the whole text closes behind its last paragraph
        let is_open = first.matches('[').count() > first.matches(']').count();
        let first = if is_open { format!("{first}]") } else { first.to_owned() };
        let mut blocks = vec![head(page), page.prose(&first).at(place.to_string())];
        blocks.extend(
            page.beside_words(&place, entry)
                .map(|beside| Block::Paragraph(Inline::emphasis(format!("({beside})")).into()).at(place.to_string())),
        );
        return Some(blocks);
    }
    let questions: Vec<(&Id, &Question)> =
        page.instrument.asked().filter(|(question, it)| page.home(question, it) == Some(id)).collect();
    let slots: Vec<Slot> = short::slots(page, &questions);
    let found: Vec<(Place, &Entry, &str)> = slots
        .into_iter()
        .map(Place::Answer)
        .filter_map(|place| published.entry(&place).and_then(|it| Some((place, it, it.finding.as_deref()?))))
        .collect();
    if found.is_empty() {
        return None;
    }
    let more = found.len().saturating_sub(MAX_FINDINGS);
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    for (place, entry, finding) in found.into_iter().take(MAX_FINDINGS) {
        let line = page.words_in_line(&place, entry, finding).and(" (").and(page.link(&place)).and(")");
        lines.push(vec![Block::Paragraph(line).at(Cell::Part(place, Part::Finding).to_string())]);
    }
    if more > 0 {
        let line = page.with("summary-more", &[("count", more.into())]);
        lines.push(vec![Block::Paragraph(Line::text(line)).into()]);
    }
    Some(vec![head(page), Block::List { ordered: false, items: lines }.into()])
}

/// How many questions of each chapter nobody could answer.
fn unknown(page: &Page<'_>) -> Vec<Line> {
    let instrument = page.instrument;
    let mut lines = Vec::new();
    for (id, chapter) in &instrument.chapters {
        let feeding = instrument.asked().filter(|(_, question)| question.chapters.contains(id));
        let slots: Vec<Slot> =
            feeding.flat_map(|(id, question)| slots_of(page.instrument, page.published, id, question)).collect();
        let states = slots.iter().filter_map(|slot| page.derived.progress.slots.get(slot));
        let unknown = states.filter(|state| state.state == State::Unknown).count();
        if unknown > 0 {
            let label = page.label(&format!("{} {}", chapter.number, chapter.title));
            let of = [("unknown", unknown.into()), ("count", slots.len().into())];
            lines.push(label.and(page.with("summary-unknown-of", &of)));
        }
    }
    lines
}
