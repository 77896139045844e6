//! A register as the situational analysis has it: a column for each row, lines for its fields and for what is asked about
//! each of them, so that agreements, arrangements and schemes can be compared at a glance.

use super::gathered::MOST_APART;
use super::{Page, entry, parts, registers, short, sign};
use crate::analysis::State;
use crate::document::{Line, TableRow};
use crate::instrument::{Field, Id, Question, Register};
use crate::wording::phrase;
use crate::workbook::{Cell, Mark, Part, Place, Row, Slot};

/// Rows beside each other in one table; more of them follow in another.
const ABREAST: usize = 3;
/// Parts of a question from which on each has a line of its own.
const MANY_PARTS: usize = 5;

/// The tables of a register that has rows.
pub(super) fn write(page: &mut Page<'_>, id: &Id, register: &Register) {
    let rows: Vec<(&Id, &Row)> = page.published.rows(id).collect();
    if rows.len() > MOST_APART {
        // so many are a list and no comparison; what was answered about each stands in the record
        page.out.paragraph(page.label(&register.label));
        registers::in_short(page, id, register);
        return;
    }
    let several = rows.len().div_ceil(ABREAST) > 1;
    for (nth, together) in page.each(rows.chunks(ABREAST)).enumerate() {
        let caption = match several {
            true => format!("{} ({})", register.label, nth + 1),
            false => register.label.clone(),
        };
        table(page, caption, (id, register), together);
    }
}

fn table(page: &mut Page<'_>, caption: String, (id, register): (&Id, &Register), rows: &[(&Id, &Row)]) {
    let mut lines: Vec<TableRow> = Vec::new();
    for (name, field) in register.fields.iter().filter(|(name, _)| **name != register.title) {
        if rows.iter().any(|(_, row)| row.contains_key(name)) {
            lines.push(of_field(page, id, rows, (name, field)));
        }
    }
    let asked = page.instrument.asked().filter(|(_, question)| question.for_register.as_ref() == Some(id));
    let asked: Vec<(&Id, &Question)> = asked.collect();
    for (question_id, question) in asked {
        lines.extend(of_question(page, rows, question_id, question));
    }
    let mut head = vec![Line::new()];
    for (row, _) in page.each(rows) {
        let cell = Cell::Field(id.clone(), (*row).clone(), register.title.clone());
        page.mark_printed(cell);
        head.push(Line::text(phrase::row_title(page.instrument, page.published, id, row)));
    }
    page.stands_for(id);
    page.out.table(caption, head, lines);
}

fn of_field(page: &mut Page<'_>, id: &Id, rows: &[(&Id, &Row)], (name, field): (&Id, &Field)) -> TableRow {
    let mut cells = vec![Line::text(field.label.as_str())];
    cells.extend(rows.iter().map(|(row, _)| registers::value(page, id, row, name, field)));
    let origin = rows.first().map(|(row, _)| Cell::Field(id.clone(), (*row).clone(), name.clone()).to_string());
    TableRow { cells, origin }
}

/// A line for the question, and one for each of its parts where there are many; nothing where no row has an answer.
fn of_question(page: &mut Page<'_>, rows: &[(&Id, &Row)], id: &Id, question: &Question) -> Vec<TableRow> {
    let slots: Vec<Slot> =
        rows.iter().map(|(row, _)| Slot { question: id.clone(), row: Some((*row).clone()) }).collect();
    let state = |page: &Page<'_>, slot: &Slot| page.derived.progress.slots.get(slot).map(|it| it.state);
    if !slots.iter().any(|slot| matches!(state(page, slot), Some(State::Answered | State::Unknown))) {
        return Vec::new();
    }
    let facets = page.instrument.facets(question);
    let apart = facets.len() >= MANY_PARTS;
    let mut cells = vec![Line::text(format!("{} ({})", question.name(), page.number(id)))];
    for slot in &slots {
        cells.push(reply(page, slot, question, !apart));
    }
    let origin = slots.first().map(|slot| Place::Answer(slot.clone()).to_string());
    let mut lines = vec![TableRow { cells, origin: origin.clone() }];
    for (part, label, _) in facets.into_iter().filter(|_| apart) {
        let marks: Vec<Option<Mark>> = slots.iter().map(|slot| mark(page, slot, &part)).collect();
        if marks.iter().all(Option::is_none) {
            continue;
        }
        let mut cells = vec![Line::text(format!("– {label}"))];
        for (slot, mark) in slots.iter().zip(marks) {
            let place = Place::Answer(slot.clone());
            let supported = page.published.entry(&place).is_some_and(sign::supported);
            let cell = Cell::Part(place, Part::Facet(part.clone()));
            cells.push(mark.map_or_else(Line::new, |mark| sign::mark(page, &cell, Some(mark), supported).into()));
        }
        lines.push(TableRow { cells, origin: origin.clone() });
    }
    lines
}

fn mark(page: &Page<'_>, slot: &Slot, part: &Id) -> Option<Mark> {
    page.published.entry(&Place::Answer(slot.clone()))?.facets.get(part).copied()
}

/// The reply with its sign and sources, and its parts where they have no lines of their own.
fn reply(page: &mut Page<'_>, slot: &Slot, question: &Question, with_parts: bool) -> Line {
    let place = Place::Answer(slot.clone());
    let mut line = short::reply(page, slot);
    let Some(entry) = page.published.entry(&place) else { return line };
    let cites = entry::cites(page, entry);
    if !cites.is_empty() {
        line.push_text(" ").push_line(cites);
    }
    if let Some(parts) = parts::gathered(page, &place, question, entry).filter(|_| with_parts) {
        line.push_text("\n").push_line(parts);
    }
    line
}
