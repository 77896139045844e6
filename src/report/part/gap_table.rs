//! The gaps the group took up, as the situational analysis has them: all of them in a table, then standard, law, practice and
//! recommendation of each, and what the table has no room for in one line.

use super::{Page, entry, gap_lists, gaps, registers};
use crate::document::{Line, TableRow};
use crate::instrument::{FieldKind, Id, Register};
use crate::text::capitalized;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, GroupField, gap};
use crate::workbook::{Place, Row};

/// What the table says of a gap, besides its name and the options that would close it.
const IN_TABLE: [GroupField; 6] =
    [gap::KIND, gap::ASSESSMENT, gap::GROUPS, gap::RESPONSIBLE, gap::PRIORITY, gap::SOURCES];

/// The table, and a section for each gap; how much else reads as a gap and was not taken up.
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
            at_a_glance(page, register, &rows);
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

/// A row for each gap: of what kind it is, whom it affects, who is responsible, on what it rests, and what would close it.
fn at_a_glance(page: &mut Page<'_>, register: &Register, rows: &[(&Id, &Row)]) {
    let id = group::id(group::GAP);
    let mut lines = Vec::new();
    for (number, (row, _)) in page.each(rows).enumerate() {
        let place = Place::Row(id.clone(), (*row).clone());
        let title = phrase::row_title(page.instrument, page.published, &id, row);
        let kind = below(gap_lists::said(page, row, gap::KIND), gap_lists::said(page, row, gap::ASSESSMENT));
        page.mark_printed(gap::GROUPS.cell(row));
        let groups = gap::GROUPS.all(rows[number].1).into_iter();
        let groups =
            groups.map(|it| page.instrument.groups.get(&it).map_or_else(|| it.to_string(), |it| it.short.clone()));
        let groups = Line::text(groups.collect::<Vec<_>>().join("\n"));
        let priority = gap_lists::said(page, row, gap::PRIORITY);
        let priority = match priority.is_empty() {
            true => priority,
            false => gap_lists::label(page, gap::PRIORITY).and(page.words.t("report-colon")).and_line(priority),
        };
        let responsible = below(gap_lists::said(page, row, gap::RESPONSIBLE), priority);
        let mut evidence = gap_lists::said(page, row, gap::SOURCES);
        if let Some(entry) = page.published.entry(&place) {
            let named = gap::SOURCES.all(rows[number].1).into_iter().map(|it| it.to_string()).collect();
            evidence = below(evidence, entry::cites_but(page, entry, &named));
        }
        let options = gap_lists::options_closing(page, row).join("\n");
        let cells = vec![
            Line::text(format!("{}. {title}", number + 1)),
            kind,
            groups,
            responsible,
            evidence,
            Line::text(options),
        ];
        lines.push(TableRow::from(cells).at(place.to_string()));
    }
    let mut head = vec![Line::text(capitalized(&register.one))];
    head.extend([gap::KIND, gap::GROUPS, gap::RESPONSIBLE, gap::SOURCES].map(|field| gap_lists::label(page, field)));
    head.push(Line::text(page.t("gaps-closed-by")));
    page.out.table_of_fields(page.t("gaps-overview"), head, lines);
}

/// One line below another.
pub(super) fn below(mut first: Line, second: Line) -> Line {
    if !first.is_empty() && !second.is_empty() {
        first.push_text("\n");
    }
    first.and_line(second)
}

fn write_one(page: &mut Page<'_>, (id, register): (&Id, &Register), number: usize, (row, fields): (&Id, &Row)) {
    let place = Place::Row(id.clone(), row.clone());
    let title = phrase::row_title(page.instrument, page.published, id, row);
    page.out.heading(3, place.to_string(), format!("{number}. {title}")).origin(place.to_string());
    let told: Vec<&str> = IN_TABLE.iter().chain(&[gap::ABOUT]).map(|field| field.name()).collect();
    let short = short_fields(page, (id, register), (row, fields), &told);
    if !short.is_empty() {
        page.out.paragraph(short).origin(place.to_string());
    }
    for (name, field) in register.fields.iter().filter(|(_, field)| field.kind == FieldKind::Text) {
        if fields.contains_key(name) {
            let said = registers::value(page, id, row, name, field);
            let line = page.label(&field.label).and_line(said);
            page.out.paragraph(line).origin(place.to_string());
        }
    }
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
