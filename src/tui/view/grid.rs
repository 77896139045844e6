//! A matrix: head and first column stay while it scrolls both ways; the details of the cell stand below.

use super::frame::short;
use crate::analysis::{Light, light_at};
use crate::app::{Column, Grid, GridKind, GridScreen, Model, Session};
use crate::instrument::{Id, Listing, MatrixPart};
use crate::report::phrase;
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::{put, span};
use crate::tui::sheet::Sheet;
use crate::workbook::{Cell, CellKind, Fact, Mark, Part, kind_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Rows of the details below.
const DETAILS: u16 = 6;

/// Draws a matrix.
pub fn draw(model: &Model, screen: &GridScreen, look: Look, area: Rect, buffer: &mut Buffer) {
    let Some(session) = &model.session else { return };
    let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
    let mut head = Sheet::new(look, area.width.saturating_sub(2));
    head.text(Role::Heading, &title(model, session, &grid.kind), 1);
    if grid.rows.is_empty() {
        head.blank().text(Role::Text, &empty(model, session, &grid.kind), 1);
        head.draw(area, buffer, &mut super::Clicks::default());
        return;
    }
    // a question may be long; the matrix is what one is here for
    let used = u16::try_from(head.len()).unwrap_or(u16::MAX).min(area.height / 3);
    head.draw(Rect { height: used, ..area }, buffer, &mut super::Clicks::default());
    let body = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let details = DETAILS.min(body.height / 2);
    let table = Rect { height: body.height - details, ..body };
    cells_of(model, session, &grid, screen, look, table, buffer);
    let below = Rect { y: table.bottom(), height: details, ..body };
    detail(model, session, &grid, screen, look, below, buffer);
}

fn title(model: &Model, session: &Session, kind: &GridKind) -> String {
    match kind {
        GridKind::Standards => model.words.t("grid-standards"),
        GridKind::Coverage => model.words.t("grid-coverage"),
        GridKind::Question(id) => {
            let number = session.instrument.node(id).map_or("", |node| node.number.as_str());
            let prompt = session.instrument.question(id).map_or("", |question| question.prompt.as_str());
            format!("{number} {prompt}")
        }
    }
}

fn empty(model: &Model, session: &Session, kind: &GridKind) -> String {
    let register = match kind {
        GridKind::Question(id) => session.instrument.question(id).and_then(|question| question.for_register.as_ref()),
        _ => None,
    };
    let hint = register.and_then(|id| session.instrument.registers.get(id)).map_or("", |it| it.hint.as_str());
    format!("{} {hint}", model.words.t("grid-empty"))
}

fn row_label(session: &Session, kind: &GridKind, row: &Id) -> String {
    let instrument = &session.instrument;
    match kind {
        GridKind::Standards => instrument.standards.get(row).map_or_else(String::new, |standard| {
            let mark = if standard.listing == Listing::Table1 { "" } else { " *" };
            format!("{}{mark} {}", standard.code, standard.title)
        }),
        GridKind::Coverage | GridKind::Question(_) if kind.matrix(instrument).is_some() => {
            let pool = kind.matrix(instrument).map(|(_, matrix)| matrix.rows);
            pool.and_then(|pool| instrument.label_in(pool, row, false)).unwrap_or_default().to_owned()
        }
        GridKind::Coverage => String::new(),
        GridKind::Question(id) => {
            let register = instrument.question(id).and_then(|question| question.for_register.as_ref());
            register.map_or_else(String::new, |it| phrase::row_title(instrument, &session.workbook, it, row))
        }
    }
}

fn column_label(model: &Model, session: &Session, kind: &GridKind, column: &Column) -> (String, String) {
    let columns = kind.matrix(&session.instrument).and_then(|(_, matrix)| matrix.columns);
    let above = |id: &Id| columns.and_then(|pool| session.instrument.label_in(pool, id, true)).unwrap_or_default();
    match column {
        Column::Part(id, part) => {
            let below = Part::in_matrix(*part, None).label().unwrap_or_default();
            (id.as_ref().map(above).unwrap_or_default().to_owned(), model.words.t(below))
        }
        Column::Reply => (String::new(), model.words.t("reply-overall")),
        Column::Facet(facet) => {
            let question = match kind {
                GridKind::Question(id) => session.instrument.question(id),
                _ => None,
            };
            let label = question.and_then(|question| {
                let facets = session.instrument.facets(question);
                facets.iter().find(|(id, ..)| id == facet).map(|(_, label, _)| (*label).to_owned())
            });
            (String::new(), label.unwrap_or_else(|| facet.to_string()))
        }
    }
}

/// What a cell says and how it reads.
fn shown(model: &Model, session: &Session, look: Look, cell: &Cell) -> (Role, String) {
    let open = (Role::Dim, look.pick("·", ".").to_owned());
    let disputed = session.workbook.is_disputed(cell);
    let sign = look.sign(Light::Disputed);
    let Some(fact) = session.workbook.get(cell) else {
        let words = || phrase::light(&model.words, Light::Disputed);
        return if disputed { (look.of_light(Light::Disputed), format!("{sign} {}", words())) } else { open };
    };
    let mark = match &fact {
        Fact::Mark(mark) => Some(*mark),
        Fact::Reply(reply) => reply.mark(),
        _ => None,
    };
    match mark {
        Some(mark) => {
            let light = light_at(&session.instrument, &session.workbook, cell, mark);
            let word = match mark {
                Mark::NotApplicable => model.words.t("mark-short-not-applicable"),
                mark => phrase::mark(&model.words, mark),
            };
            (look.of_light(light), format!("{} {word}", look.sign(light)))
        }
        None => {
            let said = phrase::fact(&model.words, &session.instrument, &session.workbook, cell, &fact);
            if disputed { (look.of_light(Light::Disputed), format!("{sign} {said}")) } else { (Role::Text, said) }
        }
    }
}

fn has_status(grid: &Grid) -> bool {
    grid.columns.iter().any(|column| matches!(column, Column::Part(_, MatrixPart::Status)))
}

fn cells_of(
    model: &Model,
    session: &Session,
    grid: &Grid,
    screen: &GridScreen,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    let labels: Vec<String> = grid.rows.iter().map(|row| row_label(session, &grid.kind, row)).collect();
    let widest = labels.iter().map(|label| cells(label)).max().unwrap_or(10);
    let first = widest.clamp(12, usize::from(area.width) * 2 / 5) + 2;
    let heads: Vec<(String, String)> =
        grid.columns.iter().map(|column| column_label(model, session, &grid.kind, column)).collect();
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
            put(buffer, x_of(column), area.y, &short(above, width * 2 - 1), look.style(Role::Dim));
        }
        put(buffer, x_of(column), area.y + 1, &short(below, width - 1), look.style(role));
    }
    if left > 0 {
        put(
            buffer,
            area.x + u16::try_from(first).unwrap_or(1) - 2,
            area.y + 1,
            look.pick("←", "<"),
            look.style(Role::Dim),
        );
    }
    if left + fit < grid.columns.len() {
        put(buffer, area.right() - 1, area.y + 1, look.pick("→", ">"), look.style(Role::Dim));
    }
    for (row, label) in labels.iter().enumerate().skip(top).take(rows_fit) {
        let y = area.y + 2 + u16::try_from(row - top).unwrap_or(0);
        if y >= area.bottom() {
            break;
        }
        let role = if row == screen.row { Role::Heading } else { Role::Text };
        put(buffer, area.x + 1, y, &short(label, first - 2), look.style(role));
        for column in left..(left + fit).min(grid.columns.len()) {
            let Some(cell) = grid.cell(&session.instrument, row, column) else { continue };
            let (role, text) = shown(model, session, look, &cell);
            let here = row == screen.row && column == screen.column;
            if here {
                let text = format!("{:<width$}", short(&text, width - 2), width = width - 1);
                put(buffer, x_of(column) - 1, y, look.pick("▌", "["), look.style(Role::Key));
                put(buffer, x_of(column), y, &text, look.style(Role::Cursor));
            } else {
                put(buffer, x_of(column), y, &short(&text, width - 1), look.style(role));
            }
        }
    }
}

/// The cell under the cursor in words: what it is, what was said, and the words that can be chosen.
fn detail(
    model: &Model,
    session: &Session,
    grid: &Grid,
    screen: &GridScreen,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
) {
    let Some(cell) = grid.cell(&session.instrument, screen.row, screen.column) else { return };
    let Some(place) = grid.place(screen.row, screen.column) else { return };
    let mut sheet = Sheet::new(look, area.width.saturating_sub(2));
    let rule = look.pick("─", "-").repeat(sheet.width());
    sheet.row(vec![span(look, Role::Frame, &rule)]);
    let label = row_label(session, &grid.kind, &grid.rows[screen.row]);
    let (above, below) = column_label(model, session, &grid.kind, &grid.columns[screen.column]);
    let (role, text) = shown(model, session, look, &cell);
    let column = if above.is_empty() { below } else { format!("{above}, {below}") };
    sheet.row(vec![
        span(look, Role::Text, " "),
        span(
            look,
            Role::Heading,
            &short(&format!("{label} · {column}"), sheet.width().saturating_sub(cells(&text) + 4)),
        ),
        span(look, Role::Text, "  "),
        span(look, role, &text),
    ]);
    if let Ok(CellKind::Choice(choices)) = kind_of(&session.instrument, &cell) {
        let ids = choices.ids(&session.instrument, &session.workbook);
        let list = ids.iter().take(5).enumerate().map(|(at, id)| {
            let word = phrase::choice(&model.words, &session.instrument, &session.workbook, &choices, id);
            format!("{} {word}", at + 1)
        });
        sheet.text(Role::Dim, &list.collect::<Vec<_>>().join("   "), 1);
    }
    if let Some(entry) = session.workbook.entry(&place) {
        let said = entry.finding.as_ref().or(entry.why.as_ref());
        if let Some(said) = said {
            sheet.text(Role::Text, said, 1);
        }
        if session.workbook.is_disputed(&cell) {
            sheet.text(Role::Unknown, &model.words.t("problem-disputed"), 1);
        } else if entry.citations.is_empty() {
            sheet.text(Role::Unknown, &model.words.t("light-unsupported"), 1);
        }
    }
    sheet.draw(
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area },
        buffer,
        &mut super::Clicks::default(),
    );
}
