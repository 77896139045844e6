//! The sources the text rests on, a line each, in the order of their numbers.

use super::Page;
use super::page::source_anchor;
use super::{registers, sources};
use crate::document::{Block, Inline, Line, Placed, Tone};
use crate::instrument::{FieldKind, Id};
use crate::wording::phrase;

/// The list; a sentence where nothing is cited.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    page.part("bibliography");
    let cited = page.cited();
    if cited.is_empty() {
        page.out.paragraph(page.t("nothing-cited"));
        return;
    }
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for (index, source) in page.each(&cited).enumerate() {
        let line = line(page, index + 1, source);
        items.push(vec![Block::Paragraph(line).at(source_anchor(source))]);
    }
    page.out.list(false, items);
}

fn line(page: &mut Page<'_>, number: usize, source: &Id) -> Line {
    let title = phrase::source_title(page.instrument, page.published, source);
    let mut line = Line::text(format!("[{number}] "));
    line.push_emphasis(title);
    match sources::row_of(page, source) {
        None => {
            line.push_text(" ").push(Inline::sign(Tone::Unsupported, page.t("source-lost")));
        }
        Some((id, register, row)) => {
            for (name, field) in &register.fields {
                if *name == register.title || field.kind == FieldKind::Text || !row.contains_key(name) {
                    continue;
                }
                let said = registers::value(page, id, source, name, field);
                line.push_text(". ");
                if matches!(field.kind, FieldKind::Date | FieldKind::Count | FieldKind::Number) {
                    line.push_text(format!("{}{}", field.label, page.words.t("report-colon")));
                }
                line.push_line(said);
            }
        }
    }
    line.and(".")
}
