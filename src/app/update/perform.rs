//! The steps that change the model and nothing else; those that lead to further steps are the router's.

use super::response::{Ctx, Instruction, Response};
use super::{commit, forms, reader};
use crate::analysis::Target;
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::{Leaving, Model, Screen};
use crate::app::navigation::RegisterScreen;
use crate::app::overlay::{Ask, Form, Overlay, PositionsBox};
use crate::app::record::{Pane, Subject};
use crate::app::request::Request;
use crate::workbook::{Cell, Edit, Place};
use std::path::PathBuf;

/// A step that leads to further steps. With it every match over instructions names each of them, so that a new one
/// cannot be dropped in silence.
pub enum Onward {
    /// The outside is asked for something.
    Effect(Effect),
    /// Edits are committed as one step.
    Commit(Vec<Edit>),
    /// Another command is carried out.
    Do(Command),
    /// To where something leads.
    Go(Target),
    /// What is to happen is decided anew.
    Then(Box<dyn FnOnce(Ctx<'_>) -> Response>),
    /// A change is made with everything that belongs to it.
    Request(Request),
    GoPlace(Place),
    /// The editor that fits the cell is opened.
    OpenCell(Cell),
    /// Work that was left behind is written to a copy.
    RescueCopy(PathBuf),
}

/// Carries a step out; says where it leads to further steps.
pub fn on_model(model: &mut Model, step: Instruction) -> Option<Onward> {
    match step {
        Instruction::Say(tone, sentence) => model.say(tone, sentence),
        Instruction::Tell(key) => model.tell(key),
        Instruction::Show(screen) => {
            model.told_to_enlarge |= matches!(screen, Screen::Projector(_));
            model.overlays.clear();
            model.go(screen);
        }
        Instruction::ShowUnder(screen) => model.go(screen),
        Instruction::Open(overlay) => model.overlays.push(overlay),
        Instruction::Form(purpose) => {
            let form = forms::form(model, purpose);
            model.overlays.push(Overlay::Form(form));
        }
        Instruction::Opening(purpose, typed) => model.opening = Some((purpose, typed)),
        Instruction::FilledForm(purpose, typed, refusal) => {
            let form = forms::filled(model, purpose, &typed, refusal);
            model.overlays.push(Overlay::Form(form));
        }
        Instruction::Close => {
            model.overlays.pop();
        }
        Instruction::CloseAll => model.overlays.clear(),
        Instruction::CloseAsk(about) => {
            let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Ask(Ask { about: of, .. }) if *of == about);
            model.overlays.retain(|overlay| !is_asked(overlay));
        }
        Instruction::Point(cell) => model.point_at(&cell),
        Instruction::PutDown(place) => model.typed.put_down.push(place),
        Instruction::Busy(key) => model.busy = Some(key),
        Instruction::Writing(writing) => {
            model.exporting = Some(writing.name.clone());
            model.overlays.push(Overlay::Writing(writing));
        }
        Instruction::Positioned(position) => {
            if let Some(session) = &mut model.session {
                session.last_position = Some(position);
            }
        }
        Instruction::Decided(decision) => {
            if let Some(session) = &mut model.session {
                session.last_decision = Some(decision);
            }
        }
        Instruction::Round(place, blind) => model.round = Some((place, blind)),
        Instruction::BackFromProjector => {
            if let Some(screen) = model.back.pop() {
                model.screen = screen;
            }
        }
        Instruction::Anchor(id) => {
            reader::lay_out_reader(model, "");
            if let Screen::Reader(reader) = &mut model.screen {
                reader::to_anchor(reader, &id);
            }
        }
        Instruction::LookFor(words) => model.looked_for = words,
        Instruction::FindNext => reader::find_next(model),
        Instruction::StayHere => model.leaving = Leaving::Not,
        Instruction::Settle => commit::settle(model),
        Instruction::NextLine => on_form(model, |form| form.focus += 1),
        Instruction::RefuseLine(line, why) => on_form(model, |form| (form.focus, form.refusal) = (line, Some(why))),
        Instruction::Party(party) => on_positions(model, |positions| positions.party = party),
        Instruction::History => on_positions(model, |positions| positions.history = !positions.history),
        Instruction::Meeting(turned) => turn(model, Screen::Meeting(turned)),
        Instruction::Projector(turned) => turn(model, Screen::Projector(turned)),
        Instruction::Costing(turned) => turn(model, Screen::Costing(turned)),
        Instruction::ReaderRow(row) => {
            if let Screen::Reader(reader) = &mut model.screen {
                reader.row = row;
            }
        }
        Instruction::Register(register) => {
            model.outline = None;
            if let Screen::Register(screen) = &mut model.screen {
                let row = if screen.register == register { screen.row } else { 0 };
                *screen = RegisterScreen { register, row, pane: None };
            }
        }
        Instruction::Row(register, at, row, cursor) => match &mut model.screen {
            Screen::Register(screen) if screen.register == register => {
                screen.row = at;
                screen.pane = Some(Pane { cursor, ..Pane::new(Subject::Row(register, row)) });
            }
            _ => {}
        },
        Instruction::Editing(editing) => {
            if let Some(pane) = model.pane_mut() {
                pane.editing = editing;
            }
        }
        Instruction::Item(item) => {
            // who clicks on the question is done with its outline
            model.outline = model.outline.take().filter(|_| !matches!(model.screen, Screen::Question(_)));
            if let Some(pane) = model.pane_mut() {
                pane.cursor = item;
            }
        }
        Instruction::Effect(effect) => return Some(Onward::Effect(effect)),
        Instruction::Commit(edits) => return Some(Onward::Commit(edits)),
        Instruction::Do(command) => return Some(Onward::Do(command)),
        Instruction::Go(target) => return Some(Onward::Go(target)),
        Instruction::Then(next) => return Some(Onward::Then(next)),
        Instruction::Request(request) => return Some(Onward::Request(request)),
        Instruction::GoPlace(place) => return Some(Onward::GoPlace(place)),
        Instruction::OpenCell(cell) => return Some(Onward::OpenCell(cell)),
        Instruction::RescueCopy(path) => return Some(Onward::RescueCopy(path)),
    }
    None
}

/// The screen turns to another state of the same kind; any other screen stays.
fn turn(model: &mut Model, to: Screen) {
    if std::mem::discriminant(&model.screen) == std::mem::discriminant(&to) {
        model.screen = to;
    }
}

/// A step for the form on top, where there is one.
fn on_form(model: &mut Model, change: impl FnOnce(&mut Form)) {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        change(form);
    }
}

/// A step for the positions on top, where they are shown.
fn on_positions(model: &mut Model, change: impl FnOnce(&mut PositionsBox)) {
    if let Some(Overlay::Positions(positions)) = model.overlays.last_mut() {
        change(positions);
    }
}
