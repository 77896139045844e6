//! The options by impact and feasibility, as the group set both: a table, never one index.

use super::Page;
use super::gap_lists::{label, said};
use crate::document::{Block, Line, Placed, TableRow};
use crate::instrument::{Field, Id};
use crate::wording::phrase;
use crate::workbook::Row;
use crate::workbook::working_group::{self as group, Criterion, GroupField, criterion, option};

/// Why something of an option is as it is: fields that follow the others under their labels.
pub(super) const REASONS: [GroupField; 3] = [option::IMPACT_REASONS, option::FEASIBILITY_REASONS, option::COSTING_WHY];

/// The table, where the group said anything of either; options of which one is not said stand in a row or column of
/// their own.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let id = group::id(group::OPTION);
    let Some(register) = page.instrument.registers.get(&id) else { return };
    let field = |of: GroupField| register.fields.get(of.name());
    let Some((impact, feasibility)) = field(option::IMPACT).zip(field(option::FEASIBILITY)) else { return };
    let rows: Vec<(&Id, &Row)> = page.published.rows(&id).collect();
    let is_set = |(_, row): &(&Id, &Row)| option::IMPACT.is_filled(row) || option::FEASIBILITY.is_filled(row);
    if !rows.iter().any(is_set) {
        return;
    }
    page.section("options-grid");
    page.out.paragraph(page.t("options-grid-note"));
    let level = |of: GroupField, row: &Row| of.refers(row);
    let unset = |of: GroupField| rows.iter().any(|(_, row)| level(of, row).is_none());
    let columns = levels(feasibility, unset(option::FEASIBILITY));
    let mut lines = Vec::new();
    for line in levels(impact, unset(option::IMPACT)) {
        let mut cells = vec![Line::text(said_of(page, impact, line.as_ref()))];
        for column in &columns {
            let here = rows
                .iter()
                .filter(|(_, row)| level(option::IMPACT, row) == line && level(option::FEASIBILITY, row) == *column);
            let names: Vec<String> =
                here.map(|(row, _)| phrase::row_title(page.instrument, page.published, &id, row)).collect();
            cells.push(Line::text(names.join("\n")));
        }
        lines.push(TableRow::from(cells));
    }
    let corner = format!("{}\u{a0}↓  {}\u{a0}→", impact.label, feasibility.label);
    let mut head = vec![Line::text(corner)];
    head.extend(columns.iter().map(|column| Line::text(said_of(page, feasibility, column.as_ref()))));
    page.out.table(Line::new(), head, lines);
}

/// The levels of a field in its order, and at the end that none is set.
fn levels(field: &Field, with_unset: bool) -> Vec<Option<Id>> {
    field.choices.keys().cloned().map(Some).chain(with_unset.then_some(None)).collect()
}

fn said_of(page: &Page<'_>, field: &Field, level: Option<&Id>) -> String {
    match level {
        Some(level) => field.choices.get(level).cloned().unwrap_or_else(|| level.to_string()),
        None => page.t("options-not-set"),
    }
}

/// What an option was weighed by: a line for each criterion, whether it is met and why.
pub(super) fn criteria(page: &mut Page<'_>, option: &Id) {
    let rows: Vec<&Id> = Criterion::of(page.published, option).map(|it| it.id).collect();
    if rows.is_empty() {
        return;
    }
    let mut lines = Vec::new();
    for row in page.each(rows) {
        page.mark_printed(criterion::OPTION.cell(row));
        let cells = [criterion::TITLE, criterion::MET, criterion::REASONS].map(|field| said(page, row, field));
        lines.push(TableRow::from(cells.to_vec()).at(criterion::REASONS.cell(row).to_string()));
    }
    let head = [criterion::TITLE, criterion::MET, criterion::REASONS].map(|field| label(page, field)).to_vec();
    page.out.table_of_fields(Line::new(), head, lines);
}

/// Why impact, feasibility and costing are what they are, below the option.
pub(super) fn reasons(page: &mut Page<'_>, row: &Id, fields: &Row) -> Vec<Placed> {
    let mut lines = Vec::new();
    for of in REASONS.into_iter().filter(|of| of.is_filled(fields)) {
        let label = label(page, of).plain();
        let line = page.label(&label).and_line(said(page, row, of));
        lines.push(Block::Paragraph(line).at(of.cell(row).to_string()));
    }
    lines
}
