//! Handles the results of effects: what was opened, saved, written, compared, and what other programs did meanwhile.

use super::response::{Ctx, Instruction, Response};
use super::{
    documents, exporting, file_names, importing, incoming, leaving, meeting, projecting, reader, rescue, typing,
};
use crate::analysis::State;
use crate::analysis::clock::present_item;
use crate::app::draft_state::DraftState;
use crate::app::effect::{Effect, Env};
use crate::app::message::Message;
use crate::app::model::{Leaving, Model, NoticeTone};
use crate::app::navigation::Reads;
use crate::app::opened::{Older, Opened};
use crate::app::overlay::Overlay;
use crate::app::session::{SaveState, Session};
use crate::report::kind::ReportKind;
use crate::workbook::{Place, Purpose, Slot, Workbook, running};
use std::path::PathBuf;
use std::sync::Arc;

/// Takes the answer to an effect.
pub fn answered(model: &mut Model, message: Message, env: &mut dyn Env) -> Response {
    match message {
        Message::Opened(result) => opened(model, *result, env),
        Message::Written(result) => {
            let name = model.exporting.take();
            no_longer_writing(model);
            let said = written(model, &result);
            match (result, name) {
                // a name that was refused comes back to be mended
                (Err(sentence), Some(name)) => {
                    said.and(Instruction::FilledForm(Purpose::Export, vec![name], Some(sentence)))
                }
                _ => said,
            }
        }
        Message::WouldReplace(path, export) => {
            let name = model.exporting.take().unwrap_or_default();
            model.busy = None;
            no_longer_writing(model);
            exporting::would_replace(model, name, path, export)
        }
        Message::Imported(read) => importing::came(model, read.0, read.1),
        Message::Wrote(percent) => {
            for overlay in &mut model.overlays {
                if let Overlay::Writing(writing) = overlay {
                    writing.percent = percent;
                }
            }
            Response::stay()
        }
        Message::Stopped => {
            (model.exporting, model.busy) = (None, None);
            no_longer_writing(model);
            Response::told("export-stopped")
        }
        Message::Copied(result) => copied(model, &result, env),
        Message::Edited(Ok(result)) => typing::from_editor(model, result),
        Message::Edited(Err(sentence)) | Message::EditorLeft(sentence) => say_error(sentence),
        Message::Translated(Err(sentence)) => {
            reader::lay_out_again(model, &env.today());
            say_error(sentence)
        }
        Message::Followed(heard) => {
            projecting::followed(model, *heard);
            Response::stay()
        }
        Message::Compared(read) => {
            model.busy = None;
            compared(model, *read)
        }
        Message::Completed(found) => file_names::came(model, &found),
        Message::Checked(found) => Response::effects(leaving::checked(model, found, env)),
        message => of_workbook(model, message, env),
    }
}

fn say_error(sentence: String) -> Response {
    Response::of(Instruction::Say(NoticeTone::Error, sentence))
}

/// What concerns the open workbook; without one it comes too late.
fn of_workbook(model: &mut Model, message: Message, env: &mut dyn Env) -> Response {
    let now = env.now();
    let Some(session) = &mut model.session else { return Response::stay() };
    match message {
        Message::Translated(Ok(instrument)) => {
            session.translate(instrument);
            reader::lay_out_again(model, &env.today());
            Response::stay()
        }
        Message::Saved(revision, result) => saved(model, revision, result, env).then(incoming::close_if_settled),
        Message::CheckFile if session.access.is_read_only() => Response::stay(),
        Message::CheckFile => {
            Response::of(Instruction::Effect(Effect::CheckFile { path: session.path.clone(), now: true }))
        }
        Message::ChangedOutside(what) => incoming::came(session, &model.words, what, now),
        Message::VersionKept(revision, kept) => incoming::version_kept(session, revision, kept),
        Message::Journaled(revision, result) => {
            let protected = session.unprotected.is_none();
            let why = result.as_ref().err().cloned();
            session.journaled(revision, result, now);
            why.filter(|_| protected).map(say_error).unwrap_or_default()
        }
        _ => Response::stay(),
    }
}

/// What tells of an export under way goes when it has ended, whatever lies over it by then.
fn no_longer_writing(model: &mut Model) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Writing(_)));
}

fn written(model: &mut Model, result: &Result<PathBuf, String>) -> Response {
    model.busy = None;
    match result {
        Ok(path) => {
            let sentence = model.words.with("written", &[("file", path.to_string_lossy().as_ref().into())]);
            Response::of(Instruction::Say(NoticeTone::Info, sentence))
        }
        Err(sentence) => say_error(sentence.clone()),
    }
}

fn copied(model: &mut Model, result: &Result<PathBuf, String>, env: &dyn Env) -> Response {
    let rescued = model.session.as_mut().and_then(|session| rescue::copied(session, result.is_ok()));
    if let Some(rescued) = rescued {
        return rescued.and_all(written(model, result));
    }
    let (Ok(path), Some(session)) = (result, &mut model.session) else { return written(model, result) };
    if session.access.is_read_only() {
        // the copy is this person's own
        return Response::of(Instruction::Busy("busy-opening")).and(Instruction::Effect(Effect::Open(path.clone())));
    }
    let moved: Vec<Effect> = session.moved_to(path.clone(), env.now()).into_iter().collect();
    let settled = Response::effects(moved).then(incoming::close_if_settled).and(Instruction::StayHere);
    settled.and_all(written(model, result))
}

/// The other version was read: its changes are on screen. Or it was not: the name comes back to be mended.
fn compared(model: &mut Model, (path, read): (PathBuf, Result<Older, String>)) -> Response {
    match (read, &mut model.session) {
        (Ok(older), Some(session)) => {
            session.older = Some(Arc::new(older));
            documents::forget_changes(model);
            documents::read(Reads::Document(ReportKind::Changes))
        }
        (Err(sentence), Some(_)) => {
            Response::of(Instruction::FilledForm(Purpose::Compare, vec![path.display().to_string()], Some(sentence)))
        }
        _ => Response::stay(),
    }
}

fn opened(model: &mut Model, result: Result<Opened, String>, env: &dyn Env) -> Response {
    model.busy = None;
    let typed = model.opening.take();
    let opened = match (result, typed) {
        (Ok(opened), _) => opened,
        (Err(sentence), Some((purpose, typed))) => {
            return Response::of(Instruction::FilledForm(purpose, typed, Some(sentence)));
        }
        (Err(sentence), None) => return say_error(sentence),
    };
    let session = Session::new(opened, env.now());
    let slots = &session.derived.progress.slots;
    // where the group stopped: what it changed last, else the first open question, else the first
    let last = last_changed(&session.workbook).filter(|slot| slots.contains_key(*slot));
    let open = || slots.iter().find(|(_, state)| state.state == State::Open).map(|(slot, _)| slot);
    // in a meeting it is the item at hand
    let at_hand = running(&session.workbook).and_then(|meeting| present_item(&session.workbook, meeting)?.about());
    let at_hand = at_hand.and_then(|place| match place {
        Place::Answer(slot) => Some(slot),
        _ => None,
    });
    let slot = at_hand.or_else(|| last.or_else(open).or_else(|| slots.keys().next()).cloned());
    model.overlays.clear();
    model.back.clear();
    model.forward.clear();
    model.outline = None;
    model.session = Some(session);
    // what was typed into the workbook before stays in its journal
    (model.typed, model.asked) = (DraftState::default(), None);
    (model.shown, model.round) = (None, None);
    if let Some(slot) = slot {
        model.screen = Model::question_screen(slot);
    }
    let asked = Ctx::of(model).map(rescue::ask_first).unwrap_or_default();
    let goes_on = Ctx::of(model).map(meeting::go_on).unwrap_or_default();
    goes_on.and_all(asked).and_all(Response::effects(model.remember(env.today()).into_iter().collect()))
}

/// The question that was changed last, as the stamps of a group that meets tell it; of several at once the last one.
fn last_changed(workbook: &Workbook) -> Option<&Slot> {
    let stamped =
        workbook.answers.iter().filter_map(|(slot, entry)| Some((slot, entry.changed.as_ref()?.at.as_ref()?)));
    stamped.max_by_key(|(_, at)| *at).map(|(slot, _)| slot)
}

fn saved(model: &mut Model, revision: u64, result: Result<bool, String>, env: &mut dyn Env) -> Response {
    let now = env.now();
    let state = match result {
        Ok(true) => SaveState::Saved(now),
        Ok(false) => SaveState::Unconfirmed(now),
        Err(sentence) => SaveState::Failed(sentence),
    };
    let next = model.session.as_mut().and_then(|session| session.saved(revision, state.clone()));
    match (next, state) {
        (Some(next), _) => Response::of(Instruction::Effect(next)),
        (None, SaveState::Failed(sentence)) => {
            Response::of(Instruction::StayHere).and(Instruction::Say(NoticeTone::Error, sentence))
        }
        _ if matches!(model.leaving, Leaving::AfterSave) => Response::effects(leaving::quit(model, env)),
        _ => Response::stay(),
    }
}
