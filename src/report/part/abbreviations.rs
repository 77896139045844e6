//! What the texts of the report shorten, in the order of the alphabet.

use super::Page;
use crate::document::{Line, TableRow};
use crate::text::fold;
use crate::workbook::working_group::{self as group, abbreviation};

/// The table; nothing where none was entered.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::ABBREVIATION);
    let mut rows: Vec<(String, String, String)> = Vec::new();
    for (row, fields) in page.each(page.published.rows(&id)) {
        let said = |field: group::GroupField| field.text(fields).unwrap_or_default().into_owned();
        rows.push((said(abbreviation::SHORT), said(abbreviation::LONG), abbreviation::SHORT.cell(row).to_string()));
    }
    if rows.is_empty() {
        return;
    }
    rows.sort_by_cached_key(|(short, ..)| fold(short));
    page.part("abbreviations");
    let rows = rows
        .into_iter()
        .map(|(short, long, origin)| TableRow::from(vec![Line::text(short), Line::text(long)]).at(origin));
    let rows: Vec<TableRow> = rows.collect();
    let head = ["abbreviation", "stands-for"].map(|key| Line::text(page.t(key))).to_vec();
    page.out.table(Line::new(), head, rows);
}
