//! Moving: the cursor within a screen or what lies over it, and between the parts of a screen. No jump is ever blocked.

use super::response::{Ctx, Instruction, Response};
use super::{answer, costing, exporting, file_names, lists, meeting, navigate, projecting, reader};
use crate::app::command::Command;
use crate::app::effect::Env;
use crate::app::geometry::page_rows;
use crate::app::grid::Grid;
use crate::app::model::{Model, Screen};
use crate::app::navigation::{GridScreen, MeetingPart};
use crate::app::overlay::Overlay;
use crate::app::record::items;
use crate::workbook::Purpose;

/// Where a cursor among `count` lines goes.
pub fn step(at: usize, count: usize, command: Command, page: usize) -> usize {
    let last = count.saturating_sub(1);
    match command {
        Command::Up => at.saturating_sub(1),
        Command::Down => (at + 1).min(last),
        Command::PageUp => at.saturating_sub(page),
        Command::PageDown => (at + page).min(last),
        Command::Top => 0,
        Command::Bottom => last,
        _ => at,
    }
}

/// Puts the cursor on a cell of the matrix on screen.
pub fn to_grid_cell(model: &mut Model, row: usize, column: usize) -> Response {
    if let Screen::Grid(screen) = &mut model.screen {
        (screen.row, screen.column) = (row, column);
    }
    Response::stay()
}

/// Moves the cursor of whatever has the keys; left and right change a mark.
pub fn cursor(model: &mut Model, command: Command, env: &dyn Env) -> Response {
    if command == Command::Complete {
        return match model.overlays.last() {
            Some(Overlay::Form(form)) if form.is_at_file_name() => file_names::ask(form, env),
            _ => cursor(model, Command::Down, env),
        };
    }
    let page = page_rows(model);
    if model.pane().is_some() {
        return in_pane(model, command, page);
    }
    if !model.overlays.is_empty() {
        over_screen(model, command, page);
        return Response::stay();
    }
    if model.outline.is_none() && matches!(model.screen, Screen::Costing(_)) {
        return Ctx::of(model).map(|ctx| costing::moved(ctx, command)).unwrap_or_default();
    }
    let count = Ctx::of(model).map_or(0, rows_of_screen);
    if let Some(row) = &mut model.outline {
        *row = step(*row, count, command, page);
        return Response::stay();
    }
    match (&mut model.screen, &model.session) {
        (Screen::Start(start), None) => start.row = step(start.row, start.lines(), command, page),
        (Screen::Grid(screen), Some(session)) => {
            let columns = Grid::of(&session.instrument, &session.workbook, screen.kind.clone()).columns.len();
            match command {
                Command::Left => screen.column = screen.column.saturating_sub(1),
                Command::Right => screen.column = (screen.column + 1).min(columns.saturating_sub(1)),
                _ => screen.row = step(screen.row, count, command, page),
            }
        }
        (Screen::Register(screen), _) => screen.row = step(screen.row, count, command, page),
        (Screen::Problems(screen), _) => screen.row = step(screen.row, count, command, page),
        (Screen::Reader(reader), _) => reader.row = step(reader.row, count, command, page),
        (Screen::Meeting(screen), _) => screen.row = step(screen.row, count, command, page),
        (Screen::Projector(screen), _) => projecting::scroll(screen, command),
        _ => {}
    }
    Response::stay()
}

/// How many rows the outline or the screen has.
fn rows_of_screen(ctx: Ctx<'_>) -> usize {
    match &ctx.model.screen {
        Screen::Register(_) if ctx.model.outline.is_some() => navigate::registers(ctx).len(),
        _ if ctx.model.outline.is_some() => navigate::outline(ctx).len(),
        Screen::Grid(screen) => Grid::of(ctx.instrument(), ctx.workbook(), screen.kind.clone()).rows.len(),
        Screen::Register(screen) => ctx.workbook().rows(&screen.register).count(),
        Screen::Problems(screen) => lists::problem_rows(ctx, screen.filter.text()).len(),
        Screen::Reader(reader) => reader::rows(reader),
        Screen::Meeting(_) => meeting::lines(ctx.model).len(),
        Screen::Costing(_) => costing::rows(ctx),
        Screen::Start(_) | Screen::Question(_) | Screen::Projector(_) => 0,
    }
}

/// Moves within a record.
fn in_pane(model: &mut Model, command: Command, page: usize) -> Response {
    let Some(ctx) = Ctx::of(model) else { return Response::stay() };
    if matches!(command, Command::Left | Command::Right) {
        return answer::shift_mark(ctx, command == Command::Right);
    }
    let count = ctx.model.pane().map_or(0, |pane| items(ctx.instrument(), ctx.workbook(), &pane.subject).len());
    if let Some(pane) = model.pane_mut() {
        pane.cursor = step(pane.cursor, count, command, page);
    }
    Response::stay()
}

/// Moves the cursor of the list on top.
fn over_screen(model: &mut Model, command: Command, page: usize) {
    let formats = exporting::export_formats(model);
    let parties = model.session.as_ref().map_or(0, |session| session.instrument.constituencies.len());
    let moved = |at: usize, count: usize| step(at, count, command, page);
    match model.overlays.last_mut() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            list.row = moved(list.row, list.rows.len());
        }
        Some(Overlay::Picker(picker)) => {
            let count = picker.matching().len() + usize::from(picker.add_to.is_some());
            picker.row = moved(picker.row, count);
        }
        Some(Overlay::Form(form)) if form.purpose == Purpose::Export => exporting::move_format(form, &formats, command),
        Some(Overlay::Positions(positions)) => positions.party = moved(positions.party, parties),
        Some(Overlay::Form(form)) => form.focus = moved(form.focus, form.fields.len()),
        Some(Overlay::Help(help)) => help.top = moved(help.top, 400),
        Some(Overlay::Ask(ask)) => match &mut ask.differences {
            Some(top) => *top = moved(*top, 100_000),
            None => ask.row = moved(ask.row, ask.answers().len()),
        },
        _ => {}
    }
}

/// From question to question, heading to heading, or place to place on the projector.
pub fn travel(model: &mut Model, command: Command) -> Response {
    if command == Command::NextGap {
        return Ctx::of(model).map(navigate::next_gap).unwrap_or_default();
    }
    if let Screen::Reader(reader) = &mut model.screen {
        reader::next_heading(reader, command);
        return Response::stay();
    }
    let Some(ctx) = Ctx::of(model) else { return Response::stay() };
    match &ctx.model.screen {
        Screen::Projector(screen) => projecting::step(ctx, screen, command),
        _ => navigate::to_question(ctx, command),
    }
}

/// Back to where one was, or forward again.
pub fn wander(model: &mut Model, back: bool) -> Response {
    let from = if back { &mut model.back } else { &mut model.forward };
    let Some(screen) = from.pop() else {
        // nowhere to go back to: the question, if one was ever shown
        return match Ctx::of(model) {
            Some(ctx) if back => navigate::first_question(ctx),
            _ => Response::stay(),
        };
    };
    let here = std::mem::replace(&mut model.screen, screen).left();
    let to = if back { &mut model.forward } else { &mut model.back };
    to.push(here);
    model.outline = None;
    Response::of(Instruction::Settle).then(meeting::to_step_at_hand)
}

/// To the list at the left, the next cell or the next part of the meeting; or the other way round.
pub fn switch(model: &mut Model, forward: bool) {
    let Some(ctx) = Ctx::of(model) else { return };
    let turned = |at: usize, count: usize| {
        let count = count.max(1);
        if forward { (at + 1) % count } else { (at + count - 1) % count }
    };
    match &ctx.model.screen {
        Screen::Question(_) => {
            model.outline = Some(navigate::outline(ctx).iter().position(|row| row.current).unwrap_or(0));
        }
        Screen::Grid(screen) => {
            let grid = Grid::of(ctx.instrument(), ctx.workbook(), screen.kind.clone());
            let (rows, columns) = (grid.rows.len().max(1), grid.columns.len().max(1));
            let next = turned(screen.row * columns + screen.column, rows * columns);
            let (row, column) = (next / columns, next % columns);
            model.screen = Screen::Grid(GridScreen { row, column, ..screen.clone() });
        }
        Screen::Register(screen) => {
            let here = navigate::registers(ctx).iter().position(|id| *id == screen.register);
            model.outline = Some(here.unwrap_or(0));
        }
        Screen::Meeting(screen) => {
            let at = MeetingPart::ALL.iter().position(|it| *it == screen.part).unwrap_or(0);
            let part = MeetingPart::ALL[turned(at, MeetingPart::ALL.len())];
            if let Screen::Meeting(screen) = &mut model.screen {
                (screen.part, screen.row) = (part, 0);
            }
        }
        _ => {}
    }
}
