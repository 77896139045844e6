//! The registers: what was entered once and is referred to often, as tables, whatever an instrument puts in them.
//!
//! The first few short fields make the table; the others follow row by row. Registers that answers cite are the
//! bibliography and stand in `sources`.

use super::Page;
use super::entry;
use super::gathered::MOST_APART;
use super::row_points::row_points;
use crate::analysis::Problem;
use crate::document::{Block, Inline, Line, Placed, TableRow, Tone};
use crate::instrument::{Field, FieldKind, Id, Pool, Register};
use crate::wording::phrase;
use crate::workbook::{Cell, FieldValue, Place, Row, is_plain_decimal, working_group};
use std::collections::HashSet;

/// Columns of a table: more do not fit on a page.
const COLUMNS: usize = 4;

/// Registers that the annex of the group and the minutes tell, each in a way of its own.
pub(super) const OF_THE_GROUP: [&str; 11] = [
    working_group::TERMS,
    working_group::QUORUM,
    working_group::MEMBER,
    working_group::SUBGROUP,
    working_group::MEETING,
    working_group::AGENDA,
    working_group::ATTENDANCE,
    working_group::BREAK,
    working_group::DECISION,
    working_group::ACTION,
    working_group::PARKED,
];

/// Registers that the chapter of the road map tells.
pub(super) const OF_THE_ROAD_MAP: [&str; 5] = [
    working_group::ACTIVITY,
    working_group::MILESTONE,
    working_group::INDICATOR,
    working_group::MESSAGE,
    working_group::VALIDATION,
];

/// A table for each register of the instrument that has rows; one sentence names those that have none.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    let mut empty = Vec::new();
    let here: Vec<(&Id, &Register)> = instrument
        .registers
        .iter()
        .filter(|(id, it)| !it.cites && !it.common && !instrument.asks_about_rows_of(id))
        .collect();
    for (id, register) in here {
        if published.rows(id).next().is_none() {
            empty.push(register.label.as_str());
        } else {
            page.out.heading(2, format!("registers/{id}"), register.label.as_str());
            in_short(page, id, register);
        }
    }
    if !empty.is_empty() {
        page.out.heading(2, "registers", page.t("registers"));
        page.out.paragraph(page.with("registers-empty", &[("names", (&page.list(&empty)).into())]));
    }
}

/// The registers of the working group that no part of their own tells, such as the options.
pub(super) fn of_group(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    let elsewhere = [&[working_group::GAP], &OF_THE_GROUP[..], &OF_THE_ROAD_MAP].concat();
    let told = |id: &Id| elsewhere.contains(&id.as_str());
    let common = instrument.registers.iter().filter(|(id, it)| it.common && !it.cites && !told(id));
    for (id, register) in common.filter(|(id, _)| published.rows(id).next().is_some()) {
        page.out.heading(2, format!("registers/{id}"), register.label.as_str());
        in_short(page, id, register);
    }
}

/// A table with a line for each row, and what it has no room for.
pub(super) fn in_short(page: &mut Page<'_>, id: &Id, register: &Register) {
    let published = page.published;
    let filled = |field: &Id| published.rows(id).any(|(_, row)| row.contains_key(field));
    let title = register.fields.get_key_value(&register.title);
    let short = register
        .fields
        .iter()
        .filter(|(name, field)| **name != register.title && field.kind != FieldKind::Text && filled(name));
    let columns: Vec<(&Id, &Field)> = title.into_iter().chain(short).take(COLUMNS).collect();
    // rows with nothing but a name stand in the table; what they all lack is said once where there are very many
    let is_bare = |row: &Id, fields: &Row| {
        let of_empty = |problem: &Problem| matches!(&problem.cell, Cell::Field(.., it) if !fields.contains_key(it));
        fields.keys().all(|name| *name == register.title) && page.derived.problems_of_row(id, row).all(of_empty)
    };
    let bare: HashSet<&Id> =
        published.rows(id).filter(|(row, fields)| is_bare(row, fields)).map(|(row, _)| row).collect();
    let bare = if bare.len() > MOST_APART { bare } else { HashSet::new() };
    let mut rows = Vec::new();
    let mut notes = Vec::new();
    for (row, fields) in page.each(published.rows(id)) {
        let cells = columns.iter().map(|(name, field)| value(page, id, row, name, field)).collect();
        let origin = Cell::Field(id.clone(), row.clone(), register.title.clone()).to_string();
        rows.push(TableRow { cells, origin: Some(origin.clone()) });
        if bare.contains(row) {
            continue;
        }
        let shown: Vec<&Id> = columns.iter().map(|(name, _)| *name).collect();
        let lines = record(page, id, row, fields, register, &shown);
        let said = said_of(page, &Place::Row(id.clone(), row.clone()));
        if lines.is_some() || !said.is_empty() {
            let name = phrase::row_title(page.instrument, published, id, row);
            let mut line = Line::from(Inline::strong(name));
            if let Some(lines) = lines {
                line.push_text("\n").push_line(lines);
            }
            let mut note = vec![Block::Paragraph(line).at(origin)];
            note.extend(said);
            notes.push(note);
        }
    }
    let head = columns.iter().map(|(_, field)| Line::text(field.label.as_str())).collect();
    page.out.table_of_fields(Line::new(), head, rows);
    if !notes.is_empty() {
        page.out.list(false, notes);
    }
    if let Some(row) = published.rows(id).map(|(row, _)| row).find(|row| bare.contains(row)) {
        let count = page.words.number(bare.len());
        let mut line = Line::text(page.with("rows-name-only", &[("count", (&count).into())]));
        for inline in row_points(page, Some(register), page.derived.problems_of_row(id, row)).signs(page) {
            line.push_text("\n");
            line.push(inline);
        }
        page.out.paragraph(line);
    }
}

/// What the group said of a row beside its fields: finding, reasons, sources, review.
fn said_of(page: &mut Page<'_>, place: &Place) -> Vec<Placed> {
    let Some(entry) = page.published.entry(place) else { return Vec::new() };
    let mut said: Vec<Placed> = Vec::new();
    said.extend(entry::finding(page, place, entry));
    said.extend(entry::why(page, place, entry));
    said.extend(entry::support(page, place, entry));
    said
}

/// The fields of a row beside those shown already, and what the row lacks: labelled lines of one paragraph.
pub(super) fn record(
    page: &mut Page<'_>,
    id: &Id,
    row: &Id,
    fields: &Row,
    register: &Register,
    shown: &[&Id],
) -> Option<Line> {
    let mut lines = Line::new();
    let mut push = |line: Line| {
        if !lines.is_empty() {
            lines.push_text("\n");
        }
        lines.push_line(line);
    };
    for (name, field) in &register.fields {
        if fields.contains_key(name) && !shown.contains(&name) {
            let said = value(page, id, row, name, field);
            let mut line = page.label(&field.label);
            line.push_line(said);
            push(line);
        }
    }
    for inline in row_points(page, Some(register), page.derived.problems_of_row(id, row)).signs(page) {
        push(inline.into());
    }
    (!lines.is_empty()).then_some(lines)
}

/// What stands in a field; rows of a register that can be cited become numbered sources.
pub(super) fn value(page: &mut Page<'_>, register: &Id, row: &Id, name: &Id, field: &Field) -> Line {
    let (instrument, published) = (page.instrument, page.published);
    let cell = Cell::Field(register.clone(), row.clone(), name.clone());
    let Some(held) = published.row(register, row).and_then(|row| row.get(name)) else { return Line::new() };
    page.mark_printed(cell.clone());
    if name.as_str() == working_group::ABOUT
        && let Ok(place) = held.as_text().parse::<Place>()
        && published.entry(&place).is_some()
    {
        let prompt = match &place {
            Place::Answer(slot) => instrument.question(&slot.question).map(|question| format!(" {}", question.prompt)),
            _ => None,
        };
        return Line::from(page.link(&place)).and(prompt.unwrap_or_default());
    }
    let cites = field.register.as_ref().and_then(|of| instrument.registers.get(of)).is_some_and(|of| of.cites);
    let ids = held.ids();
    let is_list = matches!(held, FieldValue::Many(_)) || !ids.is_empty();
    let cites = field.kind == FieldKind::Sources || (field.kind == FieldKind::Rows && cites);
    if cites && is_list {
        let mut line = Line::new();
        for (index, source) in ids.iter().enumerate() {
            if index > 0 {
                line.push_text(" ");
            }
            let cite = page.cite(source);
            line.push(cite);
        }
        return line;
    }
    match held {
        FieldValue::One(text) if (field.kind == FieldKind::Number || field.numeric) && is_plain_decimal(text) => {
            return Line::text(page.words.decimal(text));
        }
        _ => {}
    }
    published.get(&cell).map(|fact| page.fact(&cell, &fact)).unwrap_or_default()
}

/// The fields of a register that name chapters, and the rows that name this one there.
pub(super) fn rows_of_chapter<'a>(
    page: &Page<'a>,
    (id, register): (&'a Id, &'a Register),
    chapter: &Id,
) -> (Vec<&'a Id>, Vec<(&'a Id, &'a Row)>) {
    let fields = register.fields.iter().filter(|(_, it)| it.from == Some(Pool::Chapters));
    let fields: Vec<&Id> = fields.map(|(name, _)| name).collect();
    let names = |row: &Row| fields.iter().any(|name| row.get(*name).is_some_and(|value| value.ids().contains(chapter)));
    let rows = page.published.rows(id).filter(|(_, row)| names(row)).collect();
    (fields, rows)
}

/// The rows that name this chapter, in short: their title and their short fields.
pub(super) fn figures(page: &mut Page<'_>, chapter: &Id) {
    let (instrument, published) = (page.instrument, page.published);
    for (id, register) in &instrument.registers {
        let (by_chapter, rows) = rows_of_chapter(page, (id, register), chapter);
        if rows.is_empty() {
            continue;
        }
        page.out.paragraph(page.label(&register.label));
        let mut items = Vec::new();
        for (row, fields) in page.each(rows) {
            let title = phrase::row_title(instrument, published, id, row);
            let mut line = page.label(&title);
            let mut first = true;
            for (name, field) in &register.fields {
                let short = field.kind != FieldKind::Text && *name != register.title && !by_chapter.contains(&name);
                if short && (fields.contains_key(name) || field.needed) {
                    let between = if first { String::new() } else { page.t("semicolon") };
                    line.push_text(format!("{between}{}{}", field.label, page.words.t("report-colon")));
                    if fields.contains_key(name) {
                        let said = value(page, id, row, name, field);
                        line.push_line(said);
                    } else {
                        line.push(Inline::sign(Tone::Unsupported, page.t("lacking")));
                    }
                    first = false;
                }
            }
            let origin = Cell::Field(id.clone(), row.clone(), register.title.clone());
            items.push(vec![Block::Paragraph(line).at(origin.to_string())]);
        }
        page.out.list(false, items);
    }
}
