//! The sources the text rests on, a line each: by number in reading order, or by author where references name authors.

use super::Page;
use super::page::source_anchor;
use super::registers;
use crate::document::{Block, Inline, Line, Placed, Tone};
use crate::instrument::{FieldKind, Id};
use crate::text::fold;
use crate::workbook::Cell;

/// The list; a sentence where nothing is cited.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    page.part("bibliography");
    let cited = page.cited();
    if cited.is_empty() {
        page.out.paragraph(page.t("nothing-cited"));
        return;
    }
    let mut listed: Vec<(String, &Id)> =
        cited.iter().enumerate().map(|(index, source)| (page.source_label(source, index + 1), source)).collect();
    if !page.numbers_sources() {
        listed.sort_by_cached_key(|(label, _)| fold(label));
    }
    for (label, source) in page.each(listed) {
        let line = line(page, &label, source);
        let row = page
            .source_row(source)
            .map(|(id, register, _)| Cell::Field(id.clone(), source.clone(), register.title.clone()).to_string());
        page.out.block(Block::Anchor(source_anchor(source)));
        page.out.block(Placed { block: Block::Paragraph(line), origin: row });
    }
}

/// `[3] Ministry of Labour (2019), *Labour Code*. Law or regulation. Official Gazette.`; where references name authors, the list
/// is found by them and has no marks of its own.
fn line(page: &mut Page<'_>, label: &str, source: &Id) -> Line {
    let mark = if page.numbers_sources() { format!("[{label}] ") } else { String::new() };
    let mut line = Line::text(mark).and_line(page.in_full(source));
    let Some((id, register, row)) = page.source_row(source) else {
        line.push_text(" ").push(Inline::sign(Tone::Unsupported, page.t("source-lost")));
        return line;
    };
    let told = [Some(&register.title), register.author.as_ref(), register.issued.as_ref()];
    for (name, field) in &register.fields {
        if told.contains(&Some(name))
            || register.describes.as_ref() == Some(name)
            || field.kind == FieldKind::Text
            || !row.contains_key(name)
        {
            continue;
        }
        // that a source is of no kind with a name says nothing
        if field.kind == FieldKind::Choice && row.get(name).is_some_and(|said| said.as_text() == "other") {
            continue;
        }
        let said = registers::value(page, id, source, name, field);
        line.push_text(". ");
        if matches!(field.kind, FieldKind::Date | FieldKind::Count | FieldKind::Year | FieldKind::Number) {
            line.push_text(format!("{}{}", field.label, page.words.t("report-colon")));
        }
        line.push_line(said);
    }
    // what an entry ends with is alike in many of them and short
    if let Some(day) = register.describes.as_ref().and_then(|name| row.get(name)) {
        let day = page.date(day.as_text());
        line.push_text(format!(". {}", page.with("describes", &[("date", (&day).into())])));
    }
    line.and(".")
}
