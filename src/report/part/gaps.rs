//! The legislative gap analysis: what the group took up as a gap, and what the checklist finds by itself.
//!
//! A gap sets the standard, the national provision and the practice side by side. What follows from the replies alone
//! is a reminder to the group and no gap of its own; it is kept apart and says so.

use super::{Page, entry, gap_lists, registers, sign};
use crate::analysis::gaps::{PossibleGap, possible_gaps};
use crate::document::{Block, Inline, Line, Placed, TableRow};
use crate::instrument::{Id, Register};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, Decision, Gap, GroupField, gap};
use crate::workbook::{Cell, Part, Place, Row, Slot};

/// The columns of the overview: short fields, so that the table fits a page.
const COLUMNS: [GroupField; 4] = [gap::KIND, gap::ASSESSMENT, gap::PRIORITY, gap::RESPONSIBLE];

/// The overview, a record for each gap, and what was found and not taken up.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::GAP);
    page.part("gaps");
    page.out.paragraph(page.title("gaps-note"));
    let register = page.instrument.registers.get(&id);
    let rows = gap_lists::taken_up(page);
    match register.filter(|_| !rows.is_empty()) {
        None => {
            page.out.paragraph(page.t("gaps-none"));
        }
        Some(register) => {
            gap_lists::kinds(page);
            overview(page, &id, register, &rows);
            for (number, (row, fields)) in page.each(rows).enumerate() {
                record(page, (&id, register), number + 1, row, fields);
            }
        }
    }
    gap_lists::by_standard(page);
    gap_lists::unlinked(page);
    found(page);
    gap_lists::dismissed(page);
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
    page.out.table_of_fields(page.t("gaps-overview"), head, lines);
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
    gap_lists::closed_by(page, row);
    let Some(entry) = page.published.entry(&place) else { return };
    let mut blocks: Vec<Placed> = Vec::new();
    blocks.extend(entry::finding(page, &place, entry));
    blocks.extend(entry::why(page, &place, entry));
    blocks.extend(entry::support(page, &place, entry));
    for block in blocks {
        page.out.block(block);
    }
}

/// What reads as a gap and no gap of the register names.
fn found(page: &mut Page<'_>) {
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for suggested in page.each(suggested(page)) {
        let line = line_of(page, &suggested);
        let origin = suggested.cells.first().map(ToString::to_string).unwrap_or_default();
        items.push(vec![Block::Paragraph(line).at(origin)]);
    }
    page.section("gaps-found");
    if items.is_empty() {
        page.out.paragraph(page.t("gaps-found-none"));
        return;
    }
    page.out.paragraph(page.t("gaps-found-note"));
    page.out.list(false, items);
}

/// A line for each thing that reads as a gap and was not reviewed: where, how it reads, and which parts of it.
fn line_of(page: &Page<'_>, suggested: &PossibleGap) -> Line {
    let place = &suggested.place;
    let mut line = Line::from(page.link(place));
    let colon = page.words.t("report-colon");
    match place {
        Place::Answer(slot) => {
            let prompt = page.instrument.question(&slot.question).map_or("", |it| it.prompt.as_str());
            line.push_text(format!(" {prompt} – "));
            line.push_line(
                sign::rating(page, slot).map_or_else(Line::new, |(tone, words)| Inline::sign(tone, words).into()),
            );
            for (label, said) in against(page, slot, &suggested.cells) {
                line.push_text(format!("{}{label}{colon}", page.t("semicolon"))).push(said);
            }
        }
        _ => {
            let supported = page.published.entry(place).is_some_and(sign::supported);
            for cell in &suggested.cells {
                let Cell::Part(_, part) = cell else { continue };
                let said = sign::short_mark(page, place, part.clone(), supported);
                line.push_text(format!(" – {}{colon}", phrase::part(page.words, page.instrument, place, part)));
                line.push(said);
            }
        }
    }
    line
}

/// How many of them there are.
pub(super) fn not_taken_up(page: &Page<'_>) -> usize {
    suggested(page).len()
}

fn suggested(page: &Page<'_>) -> Vec<PossibleGap> {
    possible_gaps(page.instrument, page.published, &page.derived.progress)
}

/// The parts of a question that read as a gap.
fn against(page: &Page<'_>, slot: &Slot, cells: &[Cell]) -> Vec<(String, Inline)> {
    let place = Place::Answer(slot.clone());
    let Some((entry, question)) = page.published.entry(&place).zip(page.instrument.question(&slot.question)) else {
        return Vec::new();
    };
    let facets = page.instrument.facets(question).into_iter().filter_map(|(id, label, _)| {
        let cell = Cell::Part(place.clone(), Part::Facet(id.clone()));
        let mark = entry.facets.get(&id).copied();
        cells.contains(&cell).then(|| (label.to_owned(), sign::mark(page, &cell, mark, sign::supported(entry))))
    });
    facets.collect()
}

/// The gaps of high priority, for the summary: title, recommendation, who is responsible.
pub(super) fn urgent(page: &mut Page<'_>) -> Vec<Vec<Placed>> {
    let id = group::id(group::GAP);
    let published = page.published;
    let mut items = Vec::new();
    for urgent in Gap::taken_up(published).filter(|gap| gap.is_urgent()) {
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
