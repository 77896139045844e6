//! The gaps the group took up, as the situational analysis has them: standard, law, practice and recommendation of each, its
//! short fields in one line, and what is not agreed of it.

use super::{Page, entry, gap_lists, gaps, registers};
use crate::document::Line;
use crate::instrument::{FieldKind, Id, Register};
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, gap};
use crate::workbook::{Place, Row};

/// A section for each gap; how much else reads as a gap and was not taken up.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::GAP);
    page.part("gaps");
    let rows = gap_lists::taken_up(page);
    match page.instrument.registers.get(&id).filter(|_| !rows.is_empty()) {
        None => {
            page.out.paragraph(page.t("gaps-none"));
        }
        Some(register) => {
            gap_lists::kinds(page);
            for (number, (row, fields)) in page.each(rows).enumerate() {
                write_one(page, (&id, register), number + 1, (row, fields));
            }
        }
    }
    gap_lists::unlinked(page);
    gap_lists::dismissed_in_short(page);
    let count = gaps::not_taken_up(page);
    if count > 0 {
        page.out.paragraph(page.with("gaps-in-record", &[("count", count.into())]));
    }
}

fn write_one(page: &mut Page<'_>, (id, register): (&Id, &Register), number: usize, (row, fields): (&Id, &Row)) {
    let place = Place::Row(id.clone(), row.clone());
    let title = phrase::row_title(page.instrument, page.published, id, row);
    page.out.heading(3, place.to_string(), format!("{number}. {title}")).origin(place.to_string());
    let short = short_fields(page, (id, register), (row, fields), &[gap::ABOUT.name()]);
    page.out.paragraph(short).origin(place.to_string());
    for (name, field) in register.fields.iter().filter(|(_, field)| field.kind == FieldKind::Text) {
        if fields.contains_key(name) {
            let said = registers::value(page, id, row, name, field);
            let line = page.label(&field.label).and_line(said);
            page.out.paragraph(line).origin(place.to_string());
        }
    }
    gap_lists::closed_by(page, row);
    let Some(entry) = page.published.entry(&place) else { return };
    for block in entry::finding(page, &place, entry) {
        page.out.block(block);
    }
}

/// Everything of a row that is short and not told elsewhere, in one line.
pub(super) fn short_fields(
    page: &mut Page<'_>,
    (id, register): (&Id, &Register),
    (row, fields): (&Id, &Row),
    told: &[&str],
) -> Line {
    let mut line = Line::new();
    for (name, field) in &register.fields {
        let is_told = told.contains(&name.as_str()) || *name == register.title;
        if field.kind == FieldKind::Text || is_told || !fields.contains_key(name) {
            continue;
        }
        if !line.is_empty() {
            line.push_text(" · ");
        }
        let said = registers::value(page, id, row, name, field);
        line.push_text(format!("{}{}", field.label, page.words.t("report-colon"))).push_line(said);
    }
    line
}
