//! What another program put into the file of the open workbook: joined with what is here and told, or, where it is an
//! earlier state of the file, asked about.
//!
//! Nothing is saved over an earlier state, and nothing of it is taken, before a person has said which holds.

use crate::app::command::Command;
use crate::app::differences::latest;
use crate::app::effect::Effect;
use crate::app::model::{Leaving, Model, Tone};
use crate::app::opened::Incoming;
use crate::app::overlay::{About, Ask, Overlay};
use crate::app::session::{Came, EarlierState, Returned};
use crate::i18n::Words;
use crate::workbook::Joined;
use std::sync::Arc;

/// Takes in what came.
pub fn came(model: &mut Model, incoming: Arc<Incoming>, now: String) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    let asked = session.returned.is_some();
    match session.came_in(&incoming, now) {
        Came::Joined(effects, joined, base) => {
            close(model, About::Returned);
            let sentence = joined_sentence(&model.words, &joined, base.as_ref(), &incoming.beside);
            super::settle(model);
            let is_open = joined.disputed + joined.removals > 0 || !incoming.beside.is_empty();
            model.say(if is_open { Tone::Error } else { Tone::Info }, sentence);
            effects
        }
        Came::Returned(state) => {
            let which = state_name(&model.words, &state);
            let mut why = model.words.with("returned-why", &[("state", (&which).into())]);
            for sentence in &incoming.beside {
                why = format!("{why} {sentence}");
            }
            session.asks_about(Returned { state, theirs: incoming, why: why.clone() });
            model.leaving = Leaving::Not;
            model.say(Tone::Error, why);
            if !asked {
                ask(model);
            }
            Vec::new()
        }
    }
}

/// Asks what becomes of an earlier state that came back, unless that is being asked; whether there is one.
pub fn ask(model: &mut Model) -> bool {
    let waits = model.session.as_ref().is_some_and(|session| session.returned.is_some());
    let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Ask(Ask { about: About::Returned, .. }));
    if waits && !model.overlays.iter().any(is_asked) {
        model.overlays.push(Overlay::Ask(Ask::new(About::Returned)));
    }
    waits
}

/// Does what was answered.
pub fn answer(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(session) = model.session.as_mut().filter(|session| session.returned.is_some()) else {
        return Vec::new();
    };
    if command == Command::TakeEarlier {
        // what is here is kept first
        return vec![session.keep_version()];
    }
    let effects = session.keep_here();
    close(model, About::Returned);
    model.tell("returned-kept-here");
    effects
}

/// What is here is kept as a version: now the earlier state may take its place.
pub fn version_kept(model: &mut Model, revision: u64, kept: Result<(), String>) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    match kept {
        // answered meanwhile, or changed: what is here now is kept as well
        Ok(()) if session.returned.is_none() => Vec::new(),
        Ok(()) if session.revision != revision => vec![session.keep_version()],
        Ok(()) => {
            let effects = session.take_earlier();
            close(model, About::Returned);
            super::settle(model);
            model.tell("returned-taken");
            effects
        }
        Err(sentence) => {
            model.say(Tone::Error, sentence);
            Vec::new()
        }
    }
}

/// Shows the differences of the question on top or those known last; hides them where they are shown.
pub fn differences(model: &mut Model) -> Vec<Effect> {
    if let Some(Overlay::Ask(ask)) = model.overlays.last_mut()
        && ask.about != About::Joined
    {
        ask.differences = if ask.differences.is_some() { None } else { Some(0) };
    } else if let Some(Overlay::Ask(_)) = model.overlays.last() {
        model.overlays.pop();
    } else if let Some(about) = model.session.as_ref().and_then(latest) {
        model.overlays.push(Overlay::Ask(Ask { differences: Some(0), ..Ask::new(about) }));
    }
    Vec::new()
}

/// The question goes where there is nothing to ask any more.
pub fn close_if_settled(model: &mut Model) {
    if model.session.as_ref().is_none_or(|session| session.returned.is_none()) {
        close(model, About::Returned);
    }
}

fn close(model: &mut Model, about: About) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Ask(ask) if ask.about == about));
}

/// What was joined, in sentences.
fn joined_sentence(words: &Words, joined: &Joined, base: Option<&EarlierState>, beside: &[String]) -> String {
    let args = [("taken", joined.taken.into()), ("disputed", joined.disputed.into())];
    let mut sentences = vec![words.with("joined-outside", &args)];
    if joined.removals > 0 {
        sentences.push(words.with("joined-removals", &[("count", joined.removals.into())]));
    }
    if let Some(base) = base {
        sentences.push(words.with("joined-base", &[("state", (&state_name(words, base)).into())]));
    }
    if !joined.edits.is_empty() {
        sentences.push(words.t("joined-look"));
    }
    sentences.extend(beside.iter().cloned());
    sentences.join(" ")
}

/// How a state of the file is called within a sentence.
fn state_name(words: &Words, state: &EarlierState) -> String {
    match state {
        EarlierState::Opened(at) => words.with("state-opened", &[("time", at.into())]),
        EarlierState::Held(at) => words.with("state-held", &[("time", at.into())]),
        EarlierState::Version(number, on) => {
            let (number, date) = (number.to_string(), words.date(on));
            words.with("state-version", &[("number", (&number).into()), ("date", (&date).into())])
        }
    }
}
