//! What another program put into the file of the open workbook: joined with what is here and told, or, where it is an
//! earlier state of the file, asked about.
//!
//! Nothing is saved over an earlier state, and nothing of it is taken, before a person has said which holds.

use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::differences::latest;
use crate::app::model::NoticeTone;
use crate::app::opened::Incoming;
use crate::app::overlay::{About, Ask, Overlay};
use crate::app::session::{EarlierState, IncomingOutcome, Returned, Session};
use crate::i18n::Words;
use crate::workbook::Joined;
use std::sync::Arc;

/// Takes in what came.
pub fn came(session: &mut Session, words: &Words, incoming: Arc<Incoming>, now: String) -> Response {
    let asked = session.returned.is_some();
    match session.take_in(&incoming, now) {
        IncomingOutcome::Joined(effects, joined, base) => {
            let sentence = joined_sentence(words, &joined, base.as_ref(), &incoming.beside);
            let is_open = joined.disputed + joined.removals > 0 || !incoming.beside.is_empty();
            let tone = if is_open { NoticeTone::Error } else { NoticeTone::Info };
            let closed = Response::of(Instruction::CloseAsk(About::Returned)).and(Instruction::Settle);
            closed.and(Instruction::Say(tone, sentence)).and_all(Response::effects(effects))
        }
        IncomingOutcome::Returned(state) => {
            let which = state_name(words, &state);
            let mut why = words.with("returned-why", &[("state", (&which).into())]);
            for sentence in &incoming.beside {
                why = format!("{why} {sentence}");
            }
            session.asks_about(Returned { state, theirs: incoming, why: why.clone() });
            let said = Response::of(Instruction::StayHere).and(Instruction::Say(NoticeTone::Error, why));
            if asked { said } else { said.then(|ctx| ask(ctx).unwrap_or_default()) }
        }
    }
}

/// Asks what becomes of an earlier state that came back, unless that is being asked; nothing where there is none.
pub fn ask(ctx: Ctx<'_>) -> Option<Response> {
    ctx.session.returned.as_ref()?;
    let is_asked = |overlay: &Overlay| matches!(overlay, Overlay::Ask(Ask { about: About::Returned, .. }));
    Some(match ctx.model.overlays.iter().any(is_asked) {
        true => Response::stay(),
        false => Response::open(Overlay::Ask(Ask::new(About::Returned))),
    })
}

/// Does what was answered.
pub fn answer(session: &mut Session, command: Command) -> Response {
    if session.returned.is_none() {
        return Response::stay();
    }
    if command == Command::TakeEarlier {
        // what is here is kept first
        return Response::of(Instruction::Effect(session.keep_version()));
    }
    let kept = Response::effects(session.keep_here());
    kept.and(Instruction::CloseAsk(About::Returned)).tell("returned-kept-here")
}

/// What is here is kept as a version: now the earlier state may take its place.
pub fn version_kept(session: &mut Session, revision: u64, kept: Result<(), String>) -> Response {
    match kept {
        // answered meanwhile, or changed: what is here now is kept as well
        Ok(()) if session.returned.is_none() => Response::stay(),
        Ok(()) if session.revision != revision => Response::of(Instruction::Effect(session.keep_version())),
        Ok(()) => {
            let taken = Response::effects(session.take_earlier());
            taken.and(Instruction::CloseAsk(About::Returned)).and(Instruction::Settle).tell("returned-taken")
        }
        Err(sentence) => Response::of(Instruction::Say(NoticeTone::Error, sentence)),
    }
}

/// Shows the differences of the question on top or those known last; hides them where they are shown.
pub fn differences(ctx: Ctx<'_>) -> Response {
    match ctx.model.overlays.last() {
        Some(Overlay::Ask(ask)) if ask.about == About::Joined => Response::of(Instruction::Close),
        Some(Overlay::Ask(ask)) => {
            let differences = if ask.differences.is_some() { None } else { Some(0) };
            let turned = Ask { differences, ..ask.clone() };
            Response::of(Instruction::Close).and(Instruction::Open(Overlay::Ask(turned)))
        }
        _ => match latest(ctx.session) {
            Some(about) => Response::open(Overlay::Ask(Ask { differences: Some(0), ..Ask::new(about) })),
            None => Response::stay(),
        },
    }
}

/// The question goes where there is nothing to ask any more.
pub fn close_if_settled(ctx: Ctx<'_>) -> Response {
    match ctx.session.returned {
        None => Response::of(Instruction::CloseAsk(About::Returned)),
        Some(_) => Response::stay(),
    }
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
