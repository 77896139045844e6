//! The legislative gap analysis: what the group took up as a gap, and what the checklist finds by itself.
//!
//! A gap sets the standard, the national provision and the practice side by side. What follows from the replies alone
//! is a reminder to the group and no gap of its own; it is kept apart and says so.

use super::{Page, entry, registers, sign};
use crate::analysis::{Rating, rating_at};
use crate::document::{Block, Inline, Line, Placed, TableRow};
use crate::instrument::{Id, NodeType, Question, Register, Topic};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, Decision, Gap, GroupField, gap};
use crate::workbook::{Cell, Fact, Part, Place, Row};
use std::borrow::Cow;
use std::collections::HashSet;

/// The columns of the overview: short fields, so that the table fits a page.
const COLUMNS: [GroupField; 4] = [gap::ASSESSMENT, gap::PRIORITY, gap::HORIZON, gap::RESPONSIBLE];

/// The overview, a record for each gap, and what was found and not taken up.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::GAP);
    page.part("gaps");
    page.out.paragraph(page.title("gaps-note"));
    let register = page.instrument.registers.get(&id);
    let rows: Vec<(&Id, &Row)> = page.published.rows(&id).collect();
    match register.filter(|_| !rows.is_empty()) {
        None => {
            page.out.paragraph(page.t("gaps-none"));
        }
        Some(register) => {
            overview(page, &id, register, &rows);
            for (number, (row, fields)) in page.each(rows).enumerate() {
                record(page, (&id, register), number + 1, row, fields);
            }
        }
    }
    found(page);
}

fn overview(page: &mut Page<'_>, id: &Id, register: &Register, rows: &[(&Id, &Row)]) {
    let columns: Vec<_> = COLUMNS.iter().filter_map(|name| register.fields.get_key_value(name.name())).collect();
    let mut head = vec![Line::text(page.t("number")), Line::text(register.one.as_str())];
    head.extend(columns.iter().map(|(_, field)| Line::text(field.label.as_str())));
    let mut lines = Vec::new();
    for (number, (row, _)) in page.each(rows).enumerate() {
        let place = Place::Row(id.clone(), (*row).clone());
        let title = phrase::row_title(page.instrument, page.published, id, row);
        let link = Inline::link((number + 1).to_string(), format!("#{place}"));
        let mut cells = vec![link.into(), Line::text(title)];
        cells.extend(columns.iter().map(|(name, field)| registers::value(page, id, row, name, field)));
        lines.push(TableRow::from(cells).at(place.to_string()));
    }
    page.out.table(page.t("gaps-overview"), head, lines);
}

/// One gap from the standard to the recommendation, line by line, and what was said of it.
fn record(page: &mut Page<'_>, (id, register): (&Id, &Register), number: usize, row: &Id, fields: &Row) {
    let place = Place::Row(id.clone(), row.clone());
    let title = phrase::row_title(page.instrument, page.published, id, row);
    page.mark_printed(Cell::Field(id.clone(), row.clone(), register.title.clone()));
    page.out.heading(3, place.to_string(), format!("{number}. {title}")).origin(place.to_string());
    if let Some(lines) = registers::record(page, id, row, fields, register, &[&register.title]) {
        page.out.paragraph(lines).origin(Cell::Field(id.clone(), row.clone(), register.title.clone()).to_string());
    }
    let Some(entry) = page.published.entry(&place) else { return };
    let mut blocks: Vec<Placed> = Vec::new();
    blocks.extend(entry::finding(page, &place, entry));
    blocks.extend(entry::why(page, &place, entry));
    blocks.extend(entry::support(page, &place, entry));
    for block in blocks {
        page.out.block(block);
    }
}

/// Replies that read as a gap, or in part as one, and that no gap of the register names.
fn found(page: &mut Page<'_>) {
    let items: Vec<Vec<Placed>> =
        findings(page).into_iter().map(|found| vec![Block::Paragraph(found.line).at(found.cell.to_string())]).collect();
    page.section("gaps-found");
    if items.is_empty() {
        page.out.paragraph(page.t("gaps-found-none"));
        return;
    }
    page.out.paragraph(page.t("gaps-found-note"));
    page.out.list(false, items);
}

/// Whether a reply can show a gap in law and practice: how the group works is none, and a gate only asks what there is.
fn can_be_a_gap(question: &Question) -> bool {
    question.subject != Topic::Process && question.node == NodeType::Leaf
}

/// Something the checklist finds by itself.
struct Found {
    cell: Cell,
    line: Line,
}

fn findings(page: &Page<'_>) -> Vec<Found> {
    let published = page.published;
    let taken_up: HashSet<String> = Gap::all(published).filter_map(Gap::address).map(Cow::into_owned).collect();
    let mut found = Vec::new();
    for (slot, state) in page.each(&page.derived.progress.slots) {
        let place = Place::Answer(slot.clone());
        if state.reason.is_some() || taken_up.contains(&place.to_string()) {
            continue;
        }
        let Some(question) = page.instrument.question(&slot.question).filter(|it| can_be_a_gap(it)) else { continue };
        let prompt = question.prompt.as_str();
        let parts = against(page, &place);
        let whole = matches!(state.rating, Rating::Unfavourable) && state.mark.is_some();
        if !whole && parts.is_empty() {
            continue;
        }
        let mut line = Line::from(page.link(&place)).and(format!(" {prompt} – "));
        line.push_line(
            sign::rating(page, slot).map_or_else(Line::new, |(tone, words)| Inline::sign(tone, words).into()),
        );
        for (label, said) in parts {
            line.push_text(format!("{}{label}{}", page.t("semicolon"), page.words.t("report-colon")));
            line.push(said);
        }
        found.push(Found { cell: Cell::Part(place, Part::Reply), line });
    }
    for (place, entry) in published.entries() {
        if place.matrix().is_none() || taken_up.contains(&place.to_string()) {
            continue;
        }
        let supported = sign::supported(entry);
        for part in [Part::Law, Part::Practice] {
            let cell = Cell::Part(place.clone(), part.clone());
            if reads(page, &cell) != Some(Rating::Unfavourable) {
                continue;
            }
            let said = sign::short_mark(page, &place, part.clone(), supported);
            let mut line = Line::from(page.link(&place));
            line.push_text(format!(" – {}", phrase::part(page.words, page.instrument, &place, &part)));
            line.push_text(page.words.t("report-colon")).push(said);
            found.push(Found { cell, line });
        }
    }
    found
}

/// How the mark in a cell reads; nothing where there is none.
fn reads(page: &Page<'_>, cell: &Cell) -> Option<Rating> {
    match page.published.get(cell) {
        Some(Fact::Mark(mark)) => Some(rating_at(page.instrument, page.published, cell, mark)),
        _ => None,
    }
}

/// How many of them there are.
pub(super) fn not_taken_up(page: &Page<'_>) -> usize {
    findings(page).len()
}

/// The parts of a question that read as a gap.
fn against(page: &Page<'_>, place: &Place) -> Vec<(String, Inline)> {
    let (Place::Answer(slot), Some(entry)) = (place, page.published.entry(place)) else { return Vec::new() };
    let Some(question) = page.instrument.question(&slot.question) else { return Vec::new() };
    let facets = page.instrument.facets(question).into_iter().filter_map(|(id, label, _)| {
        let cell = Cell::Part(place.clone(), Part::Facet(id.clone()));
        let mark = entry.facets.get(&id).copied();
        let arises = question.facet_arises(&id, page.published.role);
        (arises && reads(page, &cell) == Some(Rating::Unfavourable))
            .then(|| (label.to_owned(), sign::mark(page, &cell, mark, sign::supported(entry))))
    });
    facets.collect()
}

/// The gaps of high priority, for the summary: title, recommendation, who is responsible.
pub(super) fn urgent(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let id = group::id(group::GAP);
    let published = page.published;
    let mut items = Vec::new();
    for urgent in Gap::all(published).filter(|gap| gap.is_urgent()) {
        let place = Place::Row(id.clone(), urgent.id.clone());
        let title = phrase::row_title(page.instrument, published, &id, urgent.id);
        let mut line = Line::new();
        line.push_strong(title);
        for name in [gap::RECOMMENDATION, gap::RESPONSIBLE] {
            let field = page.instrument.registers.get(&id).and_then(|it| it.fields.get(name.name()));
            if let (Some(field), Some(text)) = (field, name.text(urgent.row)) {
                line.push_text(format!("\n{}{}", field.label, page.words.t("report-colon"))).push(page.text(&text));
            }
        }
        let pending = page.decisions.at(&place);
        let pending = pending.filter(|decision: &Decision<'_>| decision.is_pending()).and_then(Decision::pending_at);
        if let Some(at) = pending {
            line.push_text(format!("\n{}", page.with("pending-at", &[("authority", (&*at).into())])));
        }
        items.push(vec![Block::Paragraph(line).at(place.to_string())]);
    }
    items
}
