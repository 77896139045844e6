//! What is copied for other programs: what the cursor is on as it reads, or a whole table with its cells parted by tabs.

use super::{
    CostTable, CostingBody, LineScene, LineValue, SceneCtx, costing, grid, grid_cell, meeting_rows, record_line,
};
use crate::app::grid::Grid;
use crate::app::model::{Model, Screen};
use crate::instrument::Id;
use crate::text::clean::folded;
use crate::workbook::Cell;

/// What is copied: what it is called, and its text; `meeting` is the one the screen shows.
#[must_use]
pub fn copied(ctx: &SceneCtx<'_>, model: &Model, meeting: Option<&Id>) -> Option<(String, String)> {
    if model.pane().is_some() {
        return item(ctx, model);
    }
    if !model.overlays.is_empty() {
        return None;
    }
    match &model.screen {
        Screen::Grid(screen) => {
            let found = Grid::of(ctx.instrument(), ctx.workbook(), screen.kind.clone());
            Some((grid(ctx, &found).title, table(&matrix(ctx, &found))))
        }
        Screen::Register(screen) => register(ctx, &screen.register),
        Screen::Costing(screen) => {
            let page = costing(ctx, screen);
            let rows = match &page.body {
                CostingBody::Begin(_) => Vec::new(),
                CostingBody::Formula(line) => formula(line),
                CostingBody::Table(table) => cost_table(table),
            };
            Some((page.title, table(&rows)))
        }
        Screen::Meeting(screen) => {
            let rows = meeting_rows(ctx, screen.part, meeting).into_iter().map(|row| {
                let number = row.number.map(|number| number.to_string()).unwrap_or_default();
                vec![number, row.title, row.state, row.details]
            });
            Some((ctx.words.t("command-meeting"), table(&rows.collect::<Vec<_>>())))
        }
        _ => None,
    }
    .filter(|(_, text)| !text.is_empty())
}

/// What the cursor of a record is on, as it reads.
fn item(ctx: &SceneCtx<'_>, model: &Model) -> Option<(String, String)> {
    let line = record_line(ctx, model.current_item()?)?;
    let text = match line.value {
        LineValue::Marks { choices, held, in_full, from_parts } => {
            let word = choices.into_iter().find(|choice| Some(choice.mark) == held).map(|choice| choice.word);
            in_full.or(word).or(from_parts)?
        }
        LineValue::Text(text) => text?,
        LineValue::Citation(source, quote) => {
            [Some(source), quote].into_iter().flatten().collect::<Vec<_>>().join("\n")
        }
        LineValue::Version(text) | LineValue::Matrix(text) => text,
        LineValue::Question(_, title, state) => ctx.words.labelled(&title, &state),
    };
    Some((line.label, text))
}

fn matrix(ctx: &SceneCtx<'_>, found: &Grid) -> Vec<Vec<String>> {
    let said = grid(ctx, found);
    let head = said.columns.iter().map(|(above, below)| ctx.joined([above.clone(), below.clone()]));
    let head = std::iter::once(String::new()).chain(head).collect();
    let rows = said.rows.iter().enumerate().map(|(row, label)| {
        let cells = (0..said.columns.len()).map(|column| {
            let cell = found.cell(ctx.instrument(), row, column);
            cell.and_then(|cell| grid_cell(ctx, &cell).text).unwrap_or_default()
        });
        std::iter::once(label.clone()).chain(cells).collect()
    });
    std::iter::once(head).chain(rows).collect()
}

/// A formula row by row, then what the line costs in every year.
fn formula(line: &LineScene) -> Vec<Vec<String>> {
    let steps = line
        .rows
        .iter()
        .map(|row| [&row.label, &row.text, &row.factor, &row.result, &row.standing].map(|text| text.clone()).to_vec());
    let years = line.years.iter().map(|bar| vec![line.years_label.clone(), bar.year.clone(), bar.amount.clone()]);
    steps.chain(years).collect()
}

fn cost_table(table: &CostTable) -> Vec<Vec<String>> {
    let of = |label: &str, cells: &[String]| std::iter::once(label.to_owned()).chain(cells.iter().cloned()).collect();
    let rows = table.rows.iter().map(|row| of(&row.label, &row.cells));
    std::iter::once(of(&table.title, &table.heads)).chain(rows).collect()
}

/// The rows of a register with all their fields; nothing of one that stays in the workbook while a room looks on.
fn register(ctx: &SceneCtx<'_>, register: &Id) -> Option<(String, String)> {
    let definition = ctx.instrument().registers.get(register).filter(|it| !(ctx.public && it.restricted))?;
    let head = definition.fields.values().map(|field| field.label.clone()).collect();
    let rows = ctx.workbook().rows(register).map(|(row, _)| {
        let said = |field: &Id| {
            let cell = Cell::Field(register.clone(), row.clone(), field.clone());
            ctx.workbook().get(&cell).map(|fact| ctx.fact(&cell, &fact)).unwrap_or_default()
        };
        definition.fields.keys().map(said).collect()
    });
    Some((definition.label.clone(), table(&std::iter::once(head).chain(rows).collect::<Vec<Vec<String>>>())))
}

/// Rows of cells parted by tabs; a cell is one line, so that the table stays one.
fn table(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|cell| folded(cell)).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
