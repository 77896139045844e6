//! A matrix: head and first column stay while it scrolls both ways; the details of the cell stand below.

use crate::app::scene::{self, GridCell, GridScene, SceneCtx};
use crate::app::{Column, Grid, GridScreen, Message, Model};
use crate::instrument::MatrixPart;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{put, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Rows of the details below.
const DETAILS: u16 = 6;

/// Draws a matrix.
pub fn draw(model: &Model, screen: &GridScreen, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let ctx = SceneCtx::of_screen(model, session);
    let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
    let said = scene::grid(&ctx, &grid);
    let mut head = Canvas::new(theme, area.width.saturating_sub(2));
    head.text(Role::Heading, &said.title, 1);
    if grid.rows.is_empty() {
        head.blank().text(Role::Text, &said.empty, 1);
        head.draw(area, buffer, &mut Clicks::default());
        return;
    }
    // a question may be long; the matrix is what one is here for
    let used = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height / 3);
    head.draw(Rect { height: used, ..area }, buffer, &mut Clicks::default());
    let body = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let details = DETAILS.min(body.height / 2);
    let table = Rect { height: body.height - details, ..body };
    cells_of(&ctx, (&grid, &said), screen, theme, table, buffer, clicks);
    let below = Rect { y: table.bottom(), height: details, ..body };
    detail(&ctx, &grid, screen, theme, below, buffer);
}

/// What a cell says, with the sign of how it reads.
fn shown(theme: Theme, cell: &GridCell) -> (Role, String) {
    match (cell.rating, &cell.text) {
        (Some(rating), Some(text)) => (theme.of_rating(rating), format!("{} {text}", theme.sign(rating))),
        (_, Some(text)) => (Role::Text, text.clone()),
        (_, None) => (Role::Dim, theme.pick("·", ".").to_owned()),
    }
}

fn has_status(grid: &Grid) -> bool {
    grid.columns.iter().any(|column| matches!(column, Column::Part(_, MatrixPart::Status)))
}

fn cells_of(
    ctx: &SceneCtx<'_>,
    (grid, said): (&Grid, &GridScene),
    screen: &GridScreen,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) {
    let (labels, heads) = (&said.rows, &said.columns);
    let widest = labels.iter().map(|label| cells(label)).max().unwrap_or(10);
    let first = widest.clamp(12, usize::from(area.width) * 2 / 5) + 2;
    let width = heads.iter().map(|(above, below)| cells(above).max(cells(below))).max().unwrap_or(8).clamp(11, 22) + 1;
    // a status is a few words long; everything else is one
    let width = if has_status(grid) { (usize::from(area.width) / 5).clamp(width, 26) } else { width };
    // where the columns would just not fit, the names of the rows give way
    let columns = width * grid.columns.len() + 1;
    let first =
        usize::from(area.width).checked_sub(columns).filter(|left| *left >= 30).map_or(first, |left| first.min(left));
    let room = usize::from(area.width).saturating_sub(first + 1);
    let fit = (room / width).max(1);
    let left = screen.column.saturating_sub(fit - 1).min(grid.columns.len().saturating_sub(fit));
    let rows_fit = usize::from(area.height).saturating_sub(2).max(1);
    let top = screen.row.saturating_sub(rows_fit - 1).min(grid.rows.len().saturating_sub(rows_fit));
    let x_of = |column: usize| area.x + u16::try_from(first + (column - left) * width).unwrap_or(0);
    for (column, (above, below)) in heads.iter().enumerate().skip(left).take(fit) {
        let role = if column == screen.column { Role::Heading } else { Role::Dim };
        let new_group = column == left || heads[column - 1].0 != *above;
        if new_group {
            put(buffer, x_of(column), area.y, &cut(above, width * 2 - 1), theme.style(Role::Dim));
        }
        put(buffer, x_of(column), area.y + 1, &cut(below, width - 1), theme.style(role));
    }
    if left > 0 {
        put(
            buffer,
            area.x + u16::try_from(first).unwrap_or(1) - 2,
            area.y + 1,
            theme.pick("←", "<"),
            theme.style(Role::Dim),
        );
    }
    if left + fit < grid.columns.len() {
        put(buffer, area.right() - 1, area.y + 1, theme.pick("→", ">"), theme.style(Role::Dim));
    }
    for (row, label) in labels.iter().enumerate().skip(top).take(rows_fit) {
        let y = area.y + 2 + u16::try_from(row - top).unwrap_or(0);
        if y >= area.bottom() {
            break;
        }
        let role = if row == screen.row { Role::Heading } else { Role::Text };
        put(buffer, area.x + 1, y, &cut(label, first - 2), theme.style(role));
        for column in left..(left + fit).min(grid.columns.len()) {
            let Some(cell) = grid.cell(ctx.instrument(), row, column) else { continue };
            let (role, text) = shown(theme, &scene::grid_cell(ctx, &cell));
            let wide = u16::try_from(width).unwrap_or(0).min(area.right().saturating_sub(x_of(column)));
            clicks.add(Rect { x: x_of(column), y, width: wide, height: 1 }, Message::GridCell(row, column));
            let here = row == screen.row && column == screen.column;
            if here {
                let text = format!("{:<width$}", cut(&text, width - 2), width = width - 1);
                put(buffer, x_of(column) - 1, y, theme.pick("▌", "["), theme.style(Role::Key));
                put(buffer, x_of(column), y, &text, theme.style(Role::Cursor));
            } else {
                put(buffer, x_of(column), y, &cut(&text, width - 1), theme.style(role));
            }
        }
    }
}

/// The cell under the cursor in words: what it is, what was said, and the words that can be chosen.
fn detail(ctx: &SceneCtx<'_>, grid: &Grid, screen: &GridScreen, theme: Theme, area: Rect, buffer: &mut Buffer) {
    let Some(said) = scene::grid_detail(ctx, grid, screen.row, screen.column) else { return };
    let mut canvas = Canvas::new(theme, area.width.saturating_sub(2));
    let rule = theme.pick("─", "-").repeat(canvas.width());
    canvas.row(vec![span(theme, Role::Frame, &rule)]);
    let (role, text) = shown(theme, &said.cell);
    canvas.row(vec![
        span(theme, Role::Text, " "),
        span(theme, Role::Heading, &cut(&said.title, canvas.width().saturating_sub(cells(&text) + 4))),
        span(theme, Role::Text, "  "),
        span(theme, role, &text),
    ]);
    if !said.choices.is_empty() {
        // as many as have a key
        let list = said.choices.iter().take(5).enumerate().map(|(at, word)| format!("{} {word}", at + 1));
        canvas.text(Role::Dim, &list.collect::<Vec<_>>().join("   "), 1);
    }
    if let Some(text) = &said.said {
        canvas.text(Role::Text, text, 1);
    }
    if let Some(caution) = &said.caution {
        canvas.text(Role::Unknown, caution, 1);
    }
    canvas.draw(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, buffer, &mut Clicks::default());
}
