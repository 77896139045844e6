//! The overviews of the instrument: what was answered about each item of a list, set beside one another. A line for each
//! column of the overview and a column for each item, so that words have room on a page.

use super::{Page, parts, short};
use crate::analysis::{State, overview_cell, overview_is_said, overview_rows};
use crate::document::{Line, TableRow};
use crate::instrument::{Id, Overview, OverviewColumn};
use crate::wording::phrase;
use crate::workbook::{Cell, Place, Slot};

/// Items beside each other in one table.
const ABREAST: usize = 3;

/// A part for each overview that holds anything.
pub(in crate::report) fn write(page: &mut Page<'_>) {
    let instrument = page.instrument;
    for (id, overview) in &instrument.overviews {
        let content = page.aside(|page| tables(page, id, overview));
        if content.is_empty() {
            continue;
        }
        page.out.heading(1, format!("overviews/{id}"), overview.title.as_str());
        if let Some(note) = &overview.note {
            page.out.paragraph(note.as_str());
        }
        for block in content {
            page.out.block(block);
        }
    }
}

/// The tables, the items shared out evenly among them.
fn tables(page: &mut Page<'_>, id: &Id, overview: &Overview) {
    let rows = overview_rows(page.instrument, overview);
    let said = |column: &OverviewColumn, row: &Id| overview_is_said(page.published, column, row);
    if !overview.columns.values().any(|column| rows.iter().any(|row| said(column, row))) {
        return;
    }
    let tables = rows.len().div_ceil(ABREAST).max(1);
    for (nth, together) in rows.chunks(rows.len().div_ceil(tables).max(1)).enumerate() {
        let caption = match tables {
            1 => overview.title.clone(),
            _ => format!("{} ({})", overview.title, nth + 1),
        };
        let label = |row: &Id| page.instrument.label_in(overview.rows, row, false).unwrap_or(row.as_str()).to_owned();
        let head = std::iter::once(Line::new()).chain(together.iter().map(|row| Line::text(label(row)))).collect();
        let lines = overview.columns.values().map(|column| {
            let mut cells = vec![Line::text(column.label.as_str())];
            cells.extend(together.iter().map(|row| content(page, column, row)));
            TableRow::from(cells)
        });
        let lines: Vec<TableRow> = lines.collect();
        page.stands_for(id);
        page.out.table(caption, head, lines);
    }
}

/// The answer with its parts, then the rows of the register, a line each.
fn content(page: &mut Page<'_>, column: &OverviewColumn, row: &Id) -> Line {
    let cell = overview_cell(page.published, column, row);
    let mut line = cell.slot.map(|slot| answer(page, &slot)).unwrap_or_default();
    let Some(register) = &column.register else { return line };
    for row in &cell.rows {
        if !line.is_empty() {
            line.push_text("\n");
        }
        line.push_text(format!("– {}", phrase::row_title(page.instrument, page.published, register, row)));
        if let Some(title) = page.instrument.registers.get(register).map(|it| it.title.clone()) {
            page.mark_printed(Cell::Field(register.clone(), row.clone(), title));
        }
    }
    line
}

fn answer(page: &mut Page<'_>, slot: &Slot) -> Line {
    if page.state(slot).is_none_or(|state| state.state == State::Open) {
        return Line::new();
    }
    let place = Place::Answer(slot.clone());
    let mut line = short::reply(page, slot);
    if let (Some(question), Some(entry)) = (page.instrument.question(&slot.question), page.published.entry(&place))
        && let Some(parts) = parts::gathered(page, &place, question, entry)
    {
        line.push_text("\n").push_line(parts);
    }
    line
}
