//! The sources: those cited, by number and with all that was entered of them; those never cited; the instrument's own.

use super::Page;
use super::page::source_anchor;
use super::registers;
use crate::analysis::{citations_of, cited_in_texts};
use crate::document::{Block, Inline, Line, Tone};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::{Cell, FieldValue, Place};
use indexmap::IndexSet;
use std::collections::{HashMap, HashSet};

/// The three lists.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    page.part("sources");
    cited(page);
    uncited(page);
    references(page);
}

fn cited(page: &mut Page<'_>) {
    let published = page.published;
    page.section("sources-cited");
    let cited = page.cited();
    if cited.is_empty() {
        page.out.paragraph(page.t("nothing-cited"));
    }
    let by_source = citations_of(published);
    let mut by_text: HashMap<String, IndexSet<Cell>> = HashMap::new();
    for (cell, reference) in cited_in_texts(page.instrument, published) {
        by_text.entry(reference.source).or_default().insert(cell);
    }
    let by_row = named_by_rows(page);
    let mut listed: Vec<(String, &Id)> =
        cited.iter().enumerate().map(|(index, source)| (page.source_label(source, index + 1), source)).collect();
    if !page.numbers_sources() {
        listed.sort_by_key(|(label, _)| fold(label));
    }
    for (label, source) in page.each(listed) {
        let title = phrase::source_title(page.instrument, published, source);
        page.out.heading(3, source_anchor(source), format!("[{label}] {title}"));
        match page.source_row(source) {
            Some((id, register, row)) => {
                let origin = Cell::Field(id.clone(), source.clone(), register.title.clone());
                page.mark_printed(origin.clone());
                page.out.origin(origin.to_string());
                if let Some(lines) = registers::record(page, id, source, row, register, &[&register.title]) {
                    page.out.paragraph(lines).origin(origin.to_string());
                }
            }
            None => {
                let lost = page.t("source-lost");
                page.out.paragraph(Inline::sign(Tone::Unsupported, lost));
            }
        }
        cited_at(page, source, &by_source, by_text.get(source.as_str()), &by_row);
    }
}

/// The places that cite a source, and the rows that name it.
fn cited_at(
    page: &mut Page<'_>,
    source: &Id,
    by_source: &IndexMap<Id, Vec<(Place, &crate::workbook::Citation)>>,
    texts: Option<&IndexSet<Cell>>,
    by_row: &HashMap<(&Id, Id), usize>,
) {
    let cited = by_source.get(source).into_iter().flatten();
    let in_texts = texts.into_iter().flatten();
    let places: IndexSet<&Place> =
        cited.map(|(place, _)| place).chain(in_texts.clone().filter_map(Cell::place)).collect();
    let mut line = page.label(&page.t("cited-at"));
    let mut first = true;
    for place in page.each(places) {
        if !first {
            line.push_text(page.t("semicolon"));
        }
        line.push(page.link(place));
        first = false;
    }
    for cell in in_texts.filter(|cell| cell.place().is_none()) {
        let name = phrase::cell(page.words, page.instrument, page.published, cell);
        line.push_text(format!("{}{name}", if first { String::new() } else { page.t("semicolon") }));
        first = false;
    }
    for (id, register) in &page.instrument.registers {
        if let Some(count) = by_row.get(&(id, source.clone())).copied() {
            let rows = page.with("cited-rows", &[("register", (&register.label).into()), ("count", count.into())]);
            line.push_text(format!("{}{rows}", if first { String::new() } else { page.t("semicolon") }));
            first = false;
        }
    }
    if !first {
        page.out.paragraph(line);
    }
}

/// How many rows of a register name a source.
fn named_by_rows<'a>(page: &Page<'a>) -> HashMap<(&'a Id, Id), usize> {
    let mut counts = HashMap::new();
    for (id, register) in &page.instrument.registers {
        let fields: Vec<&Id> =
            register.fields.iter().filter(|(_, field)| field.register.is_some()).map(|(name, _)| name).collect();
        for (_, row) in page.published.rows(id) {
            let named: HashSet<Id> =
                fields.iter().filter_map(|name| row.get(*name)).flat_map(FieldValue::ids).collect();
            for source in named {
                *counts.entry((id, source)).or_default() += 1;
            }
        }
    }
    counts
}

/// Rows nobody cites: they were read, so they are listed.
fn uncited(page: &mut Page<'_>) {
    let (instrument, published) = (page.instrument, page.published);
    let mut items = Vec::new();
    for (id, register) in instrument.registers.iter().filter(|(_, register)| register.cites) {
        for (row, fields) in page.each(published.rows(id)) {
            // an id used in two registers is cited in the first of them
            let is_cited = page.is_cited(row) && page.source_row(row).is_some_and(|(of, ..)| of == id);
            if is_cited {
                continue;
            }
            let origin = Cell::Field(id.clone(), row.clone(), register.title.clone());
            page.mark_printed(origin.clone());
            let name = phrase::row_title(instrument, published, id, row);
            let mut line = Line::from(Inline::strong(name)).and(format!(" ({})", register.one));
            if let Some(lines) = registers::record(page, id, row, fields, register, &[&register.title]) {
                line.push_text("\n").push_line(lines);
            }
            items.push(vec![Block::Paragraph(line).at(origin.to_string())]);
        }
    }
    if !items.is_empty() {
        page.section("sources-uncited");
        page.out.list(false, items);
    }
}

/// The instrument's bibliography.
fn references(page: &mut Page<'_>) {
    let instrument = page.instrument;
    if instrument.references.is_empty() {
        return;
    }
    page.section("references");
    page.out.paragraph(Inline::emphasis(instrument.wording.as_str()));
    let lines: Vec<Line> = instrument
        .references
        .values()
        .map(|it| {
            let mut line = Line::text(format!("{} ({}). ", it.author, it.year));
            line.push_emphasis(it.title.as_str()).push_text(".");
            if let Some(place) = &it.place {
                line.push_text(format!(" {place}."));
            }
            if let Some(note) = &it.note {
                line.push_text(format!("\n{note}"));
            }
            line
        })
        .collect();
    page.out.bullets(lines);
}
