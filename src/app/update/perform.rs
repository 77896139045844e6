//! The steps that change the model and nothing else; those that lead to further steps are the router's.

use super::outcome::Step;
use super::{commit, forms, reader};
use crate::app::model::{Leaving, Model, Screen};
use crate::app::overlay::{Ask, Overlay};
use crate::app::record::{Pane, Subject};

/// Carries a step out; gives it back where it leads to further steps.
pub fn on_model(model: &mut Model, step: Step) -> Option<Step> {
    match step {
        Step::Say(tone, sentence) => model.say(tone, sentence),
        Step::Tell(key) => model.tell(key),
        Step::Show(screen) => {
            model.overlays.clear();
            model.go(screen);
        }
        Step::ShowUnder(screen) => model.go(screen),
        Step::Open(overlay) => model.overlays.push(overlay),
        Step::Form(purpose) => {
            let form = forms::form(model, purpose);
            model.overlays.push(Overlay::Form(form));
        }
        Step::FilledForm(purpose, text, refusal) => {
            let mut form = forms::form(model, purpose);
            form.fill(&[text]);
            form.refusal = refusal;
            model.overlays.push(Overlay::Form(form));
        }
        Step::Close => {
            model.overlays.pop();
        }
        Step::CloseAll => model.overlays.clear(),
        Step::CloseAsk(about) => {
            let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Ask(Ask { about: of, .. }) if *of == about);
            model.overlays.retain(|overlay| !is_asked(overlay));
        }
        Step::Point(cell) => model.point_at(&cell),
        Step::PutDown(place) => model.typed.put_down.push(place),
        Step::Busy(key) => model.busy = Some(key),
        Step::Writing(writing) => {
            model.exporting = Some(writing.name.clone());
            model.overlays.push(Overlay::Writing(writing));
        }
        Step::Round(place, blind) => model.round = Some((place, blind)),
        Step::BackFromProjector => {
            if let Some(screen) = model.back.pop() {
                model.screen = screen;
            }
        }
        Step::Anchor(id) => {
            reader::lay_out_reader(model, "");
            if let Screen::Reader(reader) = &mut model.screen {
                reader::to_anchor(reader, &id);
            }
        }
        Step::LookFor(words) => model.looked_for = words,
        Step::FindNext => reader::find_next(model),
        Step::StayHere => model.leaving = Leaving::Not,
        Step::Settle => commit::settle(model),
        step => return on_state(model, step),
    }
    None
}

/// Steps that concern the state of what is open, where it is what they mean.
fn on_state(model: &mut Model, step: Step) -> Option<Step> {
    match (step, model.overlays.last_mut(), &mut model.screen) {
        (Step::NextLine, Some(Overlay::Form(form)), _) => form.focus += 1,
        (Step::Refuse(sentence), Some(Overlay::Form(form)), _) => form.refusal = Some(sentence),
        (Step::Party(party), Some(Overlay::Positions(positions)), _) => positions.party = party,
        (Step::History, Some(Overlay::Positions(positions)), _) => positions.history = !positions.history,
        (Step::Meeting(turned), _, Screen::Meeting(screen)) => *screen = turned,
        (Step::Projector(turned), _, Screen::Projector(screen)) => *screen = turned,
        (Step::ReaderRow(row), _, Screen::Reader(reader)) => reader.row = row,
        (Step::Row(register, at, row, cursor), _, Screen::Register(screen)) if screen.register == register => {
            screen.row = at;
            screen.pane = Some(Pane { cursor, ..Pane::new(Subject::Row(register, row)) });
        }
        (Step::Editing(editing), ..) => {
            if let Some(pane) = model.pane_mut() {
                pane.editing = editing;
            }
        }
        (Step::Item(item), ..) => {
            if let Some(pane) = model.pane_mut() {
                pane.cursor = item;
            }
        }
        (
            Step::NextLine
            | Step::Refuse(_)
            | Step::Party(_)
            | Step::History
            | Step::Meeting(_)
            | Step::Projector(_)
            | Step::ReaderRow(_)
            | Step::Row(..),
            ..,
        ) => {}
        (step, ..) => return Some(step),
    }
    None
}
