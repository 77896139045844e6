//! Moving: the cursor within a screen, and from question to question. No jump is ever blocked.

use super::{edit, lists, meeting, projecting, screens};
use crate::analysis::State;
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::geometry::page_rows;
use crate::app::grid::Grid;
use crate::app::model::{Model, Screen};
use crate::app::navigation::MeetingPart;
use crate::app::outline::outline_rows;
use crate::app::overlay::Overlay;
use crate::app::record::{What, items};
use crate::workbook::{CellKind, Fact, Mark, Slot};

/// Where a cursor among `count` lines goes.
fn step(at: usize, count: usize, command: Command, page: usize) -> usize {
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

/// Moves the cursor of whatever has the keys.
pub fn cursor(model: &mut Model, command: Command) -> Vec<Effect> {
    let page = page_rows(model);
    if !model.overlays.is_empty() && model.pane().is_none() {
        lists::cursor(model, command, page);
        return Vec::new();
    }
    if model.pane().is_some() {
        return in_pane(model, command, page);
    }
    let outline_length = outline(model).len();
    if let Some(row) = &mut model.outline {
        *row = step(*row, outline_length, command, page);
        return Vec::new();
    }
    let reader_rows = match &model.screen {
        Screen::Reader(_) => screens::reader_rows(model),
        _ => 0,
    };
    let meeting_lines = meeting::lines(model).len();
    let Some(session) = &model.session else {
        if let Screen::Start(start) = &mut model.screen {
            start.row = step(start.row, start.lines(), command, page);
        }
        return Vec::new();
    };
    match &mut model.screen {
        Screen::Grid(screen) => {
            let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
            let (rows, columns) = (grid.rows.len(), grid.columns.len());
            match command {
                Command::Left => screen.column = screen.column.saturating_sub(1),
                Command::Right => screen.column = (screen.column + 1).min(columns.saturating_sub(1)),
                _ => screen.row = step(screen.row, rows, command, page),
            }
        }
        Screen::Register(screen) => {
            let rows = session.workbook.registers.get(&screen.register).map_or(0, indexmap::IndexMap::len);
            screen.row = step(screen.row, rows, command, page);
        }
        Screen::Problems(screen) => {
            let count = lists::problem_rows(&model.words, session, screen.filter.text()).len();
            screen.row = step(screen.row, count, command, page);
        }
        Screen::Reader(reader) => reader.row = step(reader.row, reader_rows, command, page),
        Screen::Meeting(screen) => screen.row = step(screen.row, meeting_lines, command, page),
        Screen::Projector(_) => projecting::scroll(model, command),
        Screen::Question(_) | Screen::Start(_) => {}
    }
    Vec::new()
}

/// Moves within a record; left and right change a mark.
fn in_pane(model: &mut Model, command: Command, page: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(pane) = model.pane() else { return Vec::new() };
    let count = items(&session.instrument, &session.workbook, &pane.subject).len();
    if matches!(command, Command::Left | Command::Right) {
        return shift_mark(model, command == Command::Right);
    }
    if let Some(pane) = model.pane_mut() {
        pane.cursor = step(pane.cursor, count, command, page);
    }
    Vec::new()
}

fn shift_mark(model: &mut Model, right: bool) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(What::Cell(cell, CellKind::Mark | CellKind::Reply(..))) = model.current_item().map(|item| item.what)
    else {
        return Vec::new();
    };
    let held = match session.workbook.get(&cell) {
        Some(Fact::Mark(mark)) => Some(mark),
        Some(Fact::Reply(reply)) => reply.mark(),
        _ => None,
    };
    let at = held.and_then(|mark| Mark::ALL.iter().position(|it| *it == mark));
    let next = match (at, right) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(Mark::ALL.len() - 1),
        (Some(at), false) => at.saturating_sub(1),
    };
    let command = [Command::Yes, Command::Partly, Command::No, Command::Unknown, Command::NotApplicable][next];
    // answering by number moves on to the next part; choosing with the arrows stays
    let before = model.pane().map(|pane| pane.cursor);
    let effects = super::answer::reply(model, command);
    if let (Some(pane), Some(before)) = (model.pane_mut(), before) {
        pane.cursor = before;
    }
    effects
}

/// From question to question, back and forward, and between the parts of a screen.
pub fn travel(model: &mut Model, command: Command) -> Vec<Effect> {
    let mut effects = edit::leave_field(model);
    if model.editing().is_some() {
        return effects;
    }
    match command {
        Command::Back | Command::Forward => wander(model, command == Command::Back),
        Command::Switch | Command::SwitchBack => switch(model, command == Command::Switch),
        _ if matches!(model.screen, Screen::Projector(_)) => projecting::step(model, command),
        _ if matches!(model.screen, Screen::Reader(_)) => screens::next_heading(model, command == Command::Next),
        _ => effects.extend(to_question(model, command)),
    }
    effects
}

fn wander(model: &mut Model, back: bool) {
    let from = if back { &mut model.back } else { &mut model.forward };
    let Some(screen) = from.pop() else {
        // nowhere to go back to: the question, if one was ever shown
        if back && !matches!(model.screen, Screen::Question(_) | Screen::Start(_)) {
            screens::first_question(model);
        }
        return;
    };
    let here = std::mem::replace(&mut model.screen, screen);
    let to = if back { &mut model.forward } else { &mut model.back };
    to.push(here);
    model.outline = None;
    super::settle(model);
}

/// The next, previous or next open slot in the order of the outline.
fn to_question(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let slots: Vec<(&Slot, State)> = session.derived.progress.slots.iter().map(|(slot, it)| (slot, it.state)).collect();
    let here = model.slot().and_then(|slot| slots.iter().position(|(it, _)| *it == slot));
    let count = slots.len();
    let target = match (command, here) {
        (Command::Next, Some(at)) => (at + 1 < count).then_some(at + 1),
        (Command::Previous, Some(at)) => at.checked_sub(1),
        (Command::NextOpen, at) => {
            let start = at.map_or(0, |at| at + 1);
            let open = |(_, state): &(&Slot, State)| *state == State::Open;
            let after = slots.iter().skip(start).position(open).map(|found| start + found);
            after.or_else(|| slots.iter().position(open))
        }
        (_, None) => (count > 0).then_some(0),
        _ => None,
    };
    match target.map(|at| slots[at].0.clone()) {
        Some(slot) => {
            model.overlays.clear();
            model.go(Model::question_screen(slot));
        }
        None => model.tell(match command {
            Command::NextOpen => "no-open-question",
            Command::Next => "last-question",
            _ => "first-question",
        }),
    }
    Vec::new()
}

fn switch(model: &mut Model, forward: bool) {
    let rows = outline(model);
    let Some(session) = &model.session else { return };
    match &mut model.screen {
        Screen::Question(_) => model.outline = Some(rows.iter().position(|row| row.current).unwrap_or(0)),
        Screen::Grid(screen) => {
            let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
            let (rows, columns) = (grid.rows.len().max(1), grid.columns.len().max(1));
            let at = screen.row * columns + screen.column;
            let cells = rows * columns;
            let next = if forward { (at + 1) % cells } else { (at + cells - 1) % cells };
            (screen.row, screen.column) = (next / columns, next % columns);
        }
        Screen::Register(screen) => {
            let registers: Vec<&crate::instrument::Id> =
                session.instrument.registers_beside(&screen.register).map(|(id, _)| id).collect();
            let count = registers.len().max(1);
            let at = registers.iter().position(|id| **id == screen.register).unwrap_or(0);
            let next = if forward { (at + 1) % count } else { (at + count - 1) % count };
            if let Some(register) = registers.get(next) {
                screen.register = (*register).clone();
                screen.row = 0;
                screen.pane = None;
            }
        }
        Screen::Meeting(screen) => {
            let at = MeetingPart::ALL.iter().position(|it| *it == screen.part).unwrap_or(0);
            let count = MeetingPart::ALL.len();
            screen.part = MeetingPart::ALL[if forward { at + 1 } else { at + count - 1 } % count];
            screen.row = 0;
        }
        _ => {}
    }
}

/// The rows of the outline around the current question.
pub fn outline(model: &Model) -> Vec<crate::app::outline::OutlineRow> {
    match (&model.session, model.slot()) {
        (Some(session), Some(slot)) => outline_rows(&session.instrument, &session.derived.progress, &slot.question),
        _ => Vec::new(),
    }
}

/// Goes where a row of the outline leads.
pub fn outline_to(model: &mut Model, row: usize) {
    let rows = outline(model);
    let Some(session) = &model.session else { return };
    let question = rows.get(row).and_then(|row| row.first_question(&session.instrument));
    let slot = question.and_then(|id| session.derived.progress.slots.keys().find(|slot| slot.question == id).cloned());
    if let Some(slot) = slot {
        model.go(Model::question_screen(slot));
    }
    if let Some(Overlay::Record(_)) = model.overlays.last() {
        model.overlays.clear();
    }
}
