//! What came of what was asked of the outside.

use super::{documents, edit, forms, incoming, leaving, projecting, rescue, screens};
use crate::app::effect::{Effect, Env};
use crate::app::message::Message;
use crate::app::model::{Leaving, Model, Tone};
use crate::app::overlay::Overlay;
use crate::app::session::{SaveState, Session};
use crate::app::typed::Typed;
use crate::workbook::Purpose;
use std::path::PathBuf;

/// Takes the answer to an effect.
pub fn answered(model: &mut Model, message: Message, env: &mut dyn Env) -> Vec<Effect> {
    match message {
        Message::Opened(result) => opened(model, *result, env),
        Message::Translated(result) => {
            match (result, &mut model.session) {
                (Ok(instrument), Some(session)) => session.translate(instrument),
                (Err(sentence), _) => model.say(Tone::Error, sentence),
                _ => {}
            }
            screens::lay_out_again(model, &env.today());
            Vec::new()
        }
        Message::Saved(revision, result) => {
            let effects = saved(model, revision, result, env);
            incoming::close_if_settled(model);
            effects
        }
        Message::CheckFile => {
            let writable = model.session.as_ref().filter(|session| !session.access.is_read_only());
            writable.map(|session| Effect::CheckFile { path: session.path.clone(), now: true }).into_iter().collect()
        }
        Message::Checked(found) => leaving::checked(model, found, env),
        Message::ChangedOutside(what) => incoming::came(model, what, env.now()),
        Message::VersionKept(revision, kept) => incoming::version_kept(model, revision, kept),
        Message::Journaled(revision, result) => {
            let now = env.now();
            let Some(session) = &mut model.session else { return Vec::new() };
            let protected = session.unprotected.is_none();
            let why = result.as_ref().err().cloned();
            session.journaled(revision, result, now);
            if let (true, Some(why)) = (protected, why) {
                model.say(Tone::Error, why);
            }
            Vec::new()
        }
        Message::Written(result) => {
            let name = model.exporting.take();
            no_longer_writing(model);
            written(model, &result);
            // a name that was refused comes back to be mended
            if let (Err(sentence), Some(name)) = (result, name) {
                forms::open_refused(model, Purpose::Export, &name, sentence);
            }
            Vec::new()
        }
        Message::Wrote(percent) => {
            for overlay in &mut model.overlays {
                if let Overlay::Writing(writing) = overlay {
                    writing.percent = percent;
                }
            }
            Vec::new()
        }
        Message::Stopped => {
            model.exporting = None;
            model.busy = None;
            no_longer_writing(model);
            model.say(Tone::Info, model.words.t("export-stopped"));
            Vec::new()
        }
        Message::Compared(read) => documents::compared(model, *read, env),
        Message::Copied(result) => {
            if let Some(effects) = rescue::copied(model, result.is_ok()) {
                written(model, &result);
                return effects;
            }
            if let (Ok(path), Some(session)) = (&result, &model.session)
                && session.access.is_read_only()
            {
                // the copy is this person's own
                model.busy = Some("busy-opening");
                return vec![Effect::Open(path.clone())];
            }
            if let (Ok(path), Some(session)) = (&result, &mut model.session) {
                let moved = session.moved_to(path.clone(), env.now());
                incoming::close_if_settled(model);
                model.leaving = Leaving::Not;
                written(model, &result);
                return moved.into_iter().collect();
            }
            written(model, &result);
            Vec::new()
        }
        Message::Edited(result) => {
            match result {
                Ok(result) => return edit::from_editor(model, result),
                Err(sentence) => model.say(Tone::Error, sentence),
            }
            Vec::new()
        }
        Message::EditorLeft(sentence) => {
            model.say(Tone::Error, sentence);
            Vec::new()
        }
        Message::Followed(heard) => {
            projecting::followed(model, *heard);
            Vec::new()
        }
        Message::Terminate => {
            // what is being typed is an answer too
            let mut effects = edit::leave_field(model);
            let asks_to_save = effects.iter().any(|effect| matches!(effect, Effect::Save { .. }));
            let last = model.session.as_ref().and_then(crate::app::session::Session::last_save);
            effects.extend(last.filter(|_| !asks_to_save));
            effects.push(Effect::Quit);
            effects
        }
        _ => Vec::new(),
    }
}

/// What tells of an export under way goes when it has ended, whatever lies over it by then.
fn no_longer_writing(model: &mut Model) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Writing(_)));
}

fn written(model: &mut Model, result: &Result<PathBuf, String>) {
    model.busy = None;
    match result {
        Ok(path) => {
            let path = path.to_string_lossy().into_owned();
            let sentence = model.words.with("written", &[("file", (&path).into())]);
            model.say(Tone::Info, sentence);
        }
        Err(sentence) => model.say(Tone::Error, sentence.clone()),
    }
}

fn opened(model: &mut Model, result: Result<crate::app::opened::Opened, String>, env: &mut dyn Env) -> Vec<Effect> {
    model.busy = None;
    match result {
        Ok(opened) => {
            let session = Session::new(opened, env.now());
            let slots = &session.derived.progress.slots;
            // where the group stopped: the first open question, else the first
            let open = slots.iter().find(|(_, state)| state.state == crate::analysis::State::Open);
            let slot = open.or_else(|| slots.first()).map(|(slot, _)| slot.clone());
            model.overlays.clear();
            model.back.clear();
            model.forward.clear();
            model.outline = None;
            model.session = Some(session);
            // what was typed into the workbook before stays in its journal
            (model.typed, model.asked) = (Typed::default(), None);
            (model.shown, model.round) = (None, None);
            if let Some(slot) = slot {
                model.screen = Model::question_screen(slot);
            }
            rescue::ask_first(model);
            model.remember(env.today()).into_iter().collect()
        }
        Err(sentence) => {
            model.say(Tone::Error, sentence);
            Vec::new()
        }
    }
}

fn saved(model: &mut Model, revision: u64, result: Result<bool, String>, env: &mut dyn Env) -> Vec<Effect> {
    let now = env.now();
    let Some(session) = &mut model.session else { return Vec::new() };
    let state = match result {
        Ok(true) => SaveState::Saved(now),
        Ok(false) => SaveState::Unconfirmed(now),
        Err(sentence) => SaveState::Failed(sentence),
    };
    if let Some(next) = session.saved(revision, state.clone()) {
        return vec![next];
    }
    if let SaveState::Failed(sentence) = state {
        model.leaving = Leaving::Not;
        model.say(Tone::Error, sentence);
        return Vec::new();
    }
    if matches!(model.leaving, Leaving::AfterSave) { leaving::quit(model, env) } else { Vec::new() }
}
