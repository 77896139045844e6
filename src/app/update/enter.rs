//! Enter and Esc: what a key or a click takes, and what is left, whatever lies on top.

use super::response::{Ctx, Instruction, Response};
use super::{costing, deciding, edit, exporting, forms, lists, meeting, navigate, picker, reader};
use crate::app::command::Command;
use crate::app::costing_page::CostingView;
use crate::app::effect::{Effect, Env};
use crate::app::model::{Model, START, Screen};
use crate::app::overlay::{About, Ask, Goal, Overlay};
use crate::app::record::Subject;
use crate::workbook::{Purpose, working_group};

/// Takes what the cursor is on.
pub fn accept(model: &Model, env: &mut dyn Env) -> Response {
    match model.overlays.last() {
        Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)) => {
            let closed = Response::of(Instruction::Close);
            match list.rows.get(list.row).map(|row| row.to.clone()) {
                Some(Goal::Command(command)) => closed.and(Instruction::Do(command)),
                Some(Goal::Target(target)) => closed.and(Instruction::Go(target)),
                Some(Goal::Register(id)) => closed.then(|ctx| navigate::register(ctx, Some(id))),
                None => closed,
            }
        }
        Some(Overlay::Ask(Ask { differences: Some(_), .. })) => Response::of(Instruction::Do(Command::Differences)),
        Some(Overlay::Ask(ask)) => match ask.answers().get(ask.row) {
            Some(command) => Response::of(Instruction::Do(*command)),
            None => Response::stay(),
        },
        Some(Overlay::Form(form)) => forms::submit(model, form, env),
        Some(Overlay::Confirm { edits, .. }) => {
            Response::of(Instruction::Close).and(Instruction::Commit(edits.clone()))
        }
        Some(Overlay::Picker(picker)) => of(model, |ctx| picker::taken(ctx, picker, env)),
        Some(Overlay::Decide(it)) => of(model, |ctx| deciding::accept(ctx, it)),
        Some(
            Overlay::Record(_) | Overlay::Help(_) | Overlay::Menu(_) | Overlay::Positions(_) | Overlay::Writing(_),
        ) => Response::stay(),
        None => match &model.screen {
            Screen::Start(start) => match start.recent.get(start.row) {
                Some(recent) => {
                    let effect = Effect::Open(recent.path.clone());
                    Response::of(Instruction::Busy("busy-opening")).and(Instruction::Effect(effect))
                }
                None => Response::of(Instruction::Do(START[(start.row - start.recent.len()).min(START.len() - 1)])),
            },
            _ => of(model, on_screen),
        },
    }
}

fn of(model: &Model, does: impl FnOnce(Ctx<'_>) -> Response) -> Response {
    Ctx::of(model).map(does).unwrap_or_default()
}

/// Enter on a screen without an overlay.
fn on_screen(ctx: Ctx<'_>) -> Response {
    if let Some(row) = ctx.model.outline {
        return navigate::outline_to(ctx, row);
    }
    match &ctx.model.screen {
        Screen::Register(screen) => navigate::open_row(ctx, screen),
        Screen::Problems(screen) => {
            let rows = lists::problem_rows(ctx, screen.filter.text());
            match rows.into_iter().nth(screen.row).map(|row| row.to) {
                Some(Goal::Target(target)) => Response::of(Instruction::Go(target)),
                _ => Response::stay(),
            }
        }
        Screen::Reader(reader) => reader::follow_line(reader),
        Screen::Meeting(_) => meeting::accept(ctx),
        Screen::Costing(_) => costing::accept(ctx),
        Screen::Question(_) | Screen::Grid(_) => edit::open_item(ctx),
        Screen::Projector(_) | Screen::Start(_) => Response::stay(),
    }
}

/// Puts the cursor on a line; whether it is taken at once.
pub fn pick(model: &mut Model, row: usize) -> bool {
    let formats = exporting::export_formats(model);
    match (model.overlays.last_mut(), &mut model.screen) {
        (
            Some(Overlay::Palette(list) | Overlay::Search(list) | Overlay::Chapters(list) | Overlay::Documents(list)),
            _,
        ) => list.row = row,
        (Some(Overlay::Picker(picker)), _) => {
            picker.row = row;
            if picker.is_many() {
                picker::toggle(picker);
                return false;
            }
        }
        (Some(Overlay::Form(form)), _) if form.purpose == Purpose::Export => {
            exporting::choose_format(form, &formats, row);
            return false;
        }
        (Some(Overlay::Form(form)), _) => {
            form.focus = row.min(form.fields.len().saturating_sub(1));
            return false;
        }
        (Some(Overlay::Ask(ask)), _) => ask.row = row,
        (Some(Overlay::Positions(it)), _) => {
            it.party = row;
            return false;
        }
        (Some(_), _) => return false,
        (None, Screen::Start(start)) => start.row = row,
        (None, Screen::Problems(screen)) => screen.row = row,
        (None, Screen::Reader(reader)) => {
            reader.row = row;
            return false;
        }
        (None, Screen::Register(screen)) => {
            (screen.row, screen.pane) = (row, None);
            return false;
        }
        (None, Screen::Costing(screen)) => {
            screen.row = row;
            return false;
        }
        (None, Screen::Meeting(screen)) => {
            screen.row = row;
            return false;
        }
        (None, _) => return false,
    }
    true
}

/// Ticks or unticks the line under the cursor.
pub fn tick(model: &mut Model) {
    if let Some(Overlay::Picker(picker)) = model.overlays.last_mut()
        && picker.is_many()
    {
        picker::toggle(picker);
    }
}

/// Leaves the innermost thing that is open: overlay, outline, record, screen. A field is left before.
pub fn leave(model: &mut Model) -> Response {
    if let Some(Overlay::Ask(ask)) = model.overlays.last_mut()
        && !ask.answers().is_empty()
        && ask.differences.take().is_some()
    {
        // back to the question they are about
        return Response::stay();
    }
    if let Some(Overlay::Writing(writing)) = model.overlays.last()
        && !writing.stop.is_cancelled()
    {
        // it goes when the writing has stopped, or when this is pressed once more
        writing.stop.cancel();
        return Response::stay();
    }
    if let Some(Overlay::Ask(ask)) = model.overlays.last()
        && ask.about == About::Unwritten
        && !model.in_lines
    {
        // back to the name
        model.overlays.pop();
        let unwritten = model.session.as_mut().and_then(|session| session.unwritten.take());
        return unwritten.map_or_else(Response::stay, |it| {
            Response::of(Instruction::FilledForm(Purpose::Export, vec![it.name], None))
        });
    }
    if model.overlays.pop().is_some() || model.outline.take().is_some() {
        return Response::stay();
    }
    match &mut model.screen {
        // whoever looked where a figure comes from goes back to it at once
        Screen::Register(_) if matches!(model.back.last(), Some(Screen::Costing(_))) => {
            Response::of(Instruction::Do(Command::Back))
        }
        // a point of its own is no row of a list to its reader
        Screen::Register(screen)
            if screen.register.as_str() == working_group::AGENDA
                && matches!(screen.pane.as_ref().map(|pane| &pane.subject), Some(Subject::Entry(_))) =>
        {
            Response::of(Instruction::Do(Command::Back))
        }
        Screen::Register(screen) if screen.pane.is_some() => {
            screen.pane = None;
            Response::stay()
        }
        // from what the page was turned to, back to its lines
        Screen::Costing(screen) if screen.view != CostingView::Line => {
            *screen = screen.turned(CostingView::Line);
            Response::stay()
        }
        Screen::Question(_) | Screen::Start(_) => Response::stay(),
        _ => Response::of(Instruction::Do(Command::Back)),
    }
}
