//! The steps that change the model and nothing else; those that lead to further steps are the router's.

use super::response::Instruction;
use super::{commit, forms, reader};
use crate::app::model::{Leaving, Model, Screen};
use crate::app::overlay::{Ask, Overlay};
use crate::app::record::{Pane, Subject};

/// Carries a step out; gives it back where it leads to further steps.
pub fn on_model(model: &mut Model, step: Instruction) -> Option<Instruction> {
    match step {
        Instruction::Say(tone, sentence) => model.say(tone, sentence),
        Instruction::Tell(key) => model.tell(key),
        Instruction::Show(screen) => {
            model.overlays.clear();
            model.go(screen);
        }
        Instruction::ShowUnder(screen) => model.go(screen),
        Instruction::Open(overlay) => model.overlays.push(overlay),
        Instruction::Form(purpose) => {
            let form = forms::form(model, purpose);
            model.overlays.push(Overlay::Form(form));
        }
        Instruction::FilledForm(purpose, text, refusal) => {
            let mut form = forms::form(model, purpose);
            form.fill(&[text]);
            form.refusal = refusal;
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
        step => return on_state(model, step),
    }
    None
}

/// Steps that concern the state of what is open, where it is what they mean.
fn on_state(model: &mut Model, step: Instruction) -> Option<Instruction> {
    match (step, model.overlays.last_mut(), &mut model.screen) {
        (Instruction::NextLine, Some(Overlay::Form(form)), _) => form.focus += 1,
        (Instruction::Refuse(sentence), Some(Overlay::Form(form)), _) => form.refusal = Some(sentence),
        (Instruction::Party(party), Some(Overlay::Positions(positions)), _) => positions.party = party,
        (Instruction::History, Some(Overlay::Positions(positions)), _) => positions.history = !positions.history,
        (Instruction::Meeting(turned), _, Screen::Meeting(screen)) => *screen = turned,
        (Instruction::Projector(turned), _, Screen::Projector(screen)) => *screen = turned,
        (Instruction::ReaderRow(row), _, Screen::Reader(reader)) => reader.row = row,
        (Instruction::Row(register, at, row, cursor), _, Screen::Register(screen)) if screen.register == register => {
            screen.row = at;
            screen.pane = Some(Pane { cursor, ..Pane::new(Subject::Row(register, row)) });
        }
        (Instruction::Editing(editing), ..) => {
            if let Some(pane) = model.pane_mut() {
                pane.editing = editing;
            }
        }
        (Instruction::Item(item), ..) => {
            if let Some(pane) = model.pane_mut() {
                pane.cursor = item;
            }
        }
        (
            Instruction::NextLine
            | Instruction::Refuse(_)
            | Instruction::Party(_)
            | Instruction::History
            | Instruction::Meeting(_)
            | Instruction::Projector(_)
            | Instruction::ReaderRow(_)
            | Instruction::Row(..),
            ..,
        ) => {}
        (step, ..) => return Some(step),
    }
    None
}
