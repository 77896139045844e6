//! Work that a session left behind: offered once, before anything else, and decided by a person.
//!
//! Nothing is deleted by a key. What is recovered goes into the workbook as one change that can be taken back, and its
//! journal goes only with the next save that is confirmed; a file that is kept has its journal put aside.

use super::commit::commit;
use super::drafts;
use super::response::{Ctx, Instruction, Response};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::{Model, NoticeTone};
use crate::app::opened::Access;
use crate::app::overlay::{About, Ask, Overlay};
use crate::app::session::Session;
use crate::workbook::{Purpose, Rescue};
use std::path::PathBuf;
use std::sync::Arc;

/// Asks what has to be decided before anything else: who has the workbook open, then what was left behind.
pub fn ask_first(ctx: Ctx<'_>) -> Response {
    let offered = offer(ctx);
    let ask = |about| Instruction::Open(Overlay::Ask(Ask::new(about)));
    match &ctx.session.access {
        Access::InUse(_) => offered.and(ask(About::InUse)),
        Access::Elsewhere(_) => offered.and(ask(About::Elsewhere)),
        access @ (Access::Unseen(why) | Access::Newer(why)) => {
            let tone = if access.is_read_only() { NoticeTone::Error } else { NoticeTone::Info };
            offered.and(Instruction::Say(tone, why.clone()))
        }
        Access::Full | Access::Looking if ctx.session.remarks.iter().all(String::is_empty) => offered,
        Access::Full | Access::Looking => {
            offered.and(Instruction::Say(NoticeTone::Error, ctx.session.remarks.join(" ")))
        }
    }
}

/// Offers what waits, if anything does.
pub fn offer(ctx: Ctx<'_>) -> Response {
    if ctx.session.rescues.is_empty() {
        return Response::stay();
    }
    Response::open(Overlay::Ask(Ask::new(About::Rescue)))
}

fn recovered(journals: Vec<PathBuf>) -> Response {
    Response::effects(journals.into_iter().map(Effect::Recovered).collect())
}

/// Does what was answered.
pub fn answer(model: &mut Model, command: Command) -> Response {
    let Some(session) = &mut model.session else { return Response::stay() };
    let known = recovered(renew(session, true));
    if session.rescues.is_empty() {
        return known;
    }
    if !matches!(command, Command::Recover | Command::KeepFile | Command::RecoverCopy) {
        return known;
    }
    let closed = known.and(Instruction::CloseAsk(About::Rescue));
    match command {
        Command::Recover => {
            let rescue = session.rescues.remove(0);
            let done = closed.and_all(recover(model, rescue));
            // the next one is compared with what holds this one
            let rest = model.session.as_mut().map(|session| renew(session, false)).unwrap_or_default();
            done.and_all(recovered(rest)).then(offer)
        }
        Command::KeepFile => {
            let rescue = session.rescues.remove(0);
            closed.tell("rescue-kept-file").then(offer).and(Instruction::Effect(Effect::SetAside(rescue.journal)))
        }
        _ => closed.and(Instruction::Form(Purpose::RecoverCopy)),
    }
}

/// Compares what waits with the workbook as it is now: work of another session may have been recovered, or more typed,
/// since it was offered. Those that say nothing new any more are no longer offered, except the one that is being decided
/// on, where there is one; gives their journals.
fn renew(session: &mut Session, deciding: bool) -> Vec<PathBuf> {
    for rescue in &mut session.rescues {
        rescue.compare_with(&session.workbook, &session.instrument);
    }
    let waiting = std::mem::take(&mut session.rescues);
    let (keep, known): (Vec<_>, Vec<_>) =
        waiting.into_iter().enumerate().partition(|(at, rescue)| (deciding && *at == 0) || rescue.is_news());
    session.rescues = keep.into_iter().map(|(_, rescue)| rescue).collect();
    known.into_iter().map(|(_, rescue)| rescue.journal).collect()
}

/// The edits go into the workbook as one change.
fn recover(model: &mut Model, mut rescue: Rescue) -> Response {
    let count = rescue.edits.len();
    // what is in no cell yet is not thrown away with its journal
    let last = if rescue.loose.is_empty() && rescue.forms.is_empty() && !rescue.torn {
        Effect::Recovered(rescue.journal.clone())
    } else {
        Effect::SetAside(rescue.journal.clone())
    };
    let mut effects = commit(model, std::mem::take(&mut rescue.edits));
    let (forms, nowhere) = drafts::take_over(model, &rescue);
    let mut said = Vec::new();
    if count > 0 || forms == 0 {
        said.push(model.words.with("rescue-done", &[("count", count.into())]));
    }
    match nowhere {
        Some((form, text)) => {
            said.push(model.words.with("rescue-form-nowhere", &[("form", (&form).into()), ("text", (&text).into())]));
        }
        None if forms > 0 && !model.in_lines => {
            said.push(model.words.with("rescue-forms-done", &[("count", forms.into())]));
        }
        None => {}
    }
    effects.insert(effects.len().saturating_sub(1), last);
    Response::effects(effects).and(Instruction::Say(NoticeTone::Info, said.join(" ")))
}

/// The copy that holds what was left behind, once its name is known; the file stays as it is.
pub fn copy(session: &mut Session, path: PathBuf) -> Response {
    if session.rescues.is_empty() {
        return Response::stay();
    }
    let mut rescue = session.rescues.remove(0);
    rescue.compare_with(&session.workbook, &session.instrument);
    let mut workbook = (*session.workbook).clone();
    for edit in rescue.edits.clone() {
        edit.apply(&mut workbook);
    }
    session.copying = Some(rescue);
    Response::of(Instruction::Busy("busy-writing"))
        .and(Instruction::Effect(Effect::Copy { path, workbook: Arc::new(workbook) }))
}

/// Whether the copy that holds what was left behind was written: only then is its journal put aside. `None` where
/// another copy was written.
pub fn copied(session: &mut Session, written: bool) -> Option<Response> {
    let rescue = session.copying.take()?;
    let done = if written {
        Response::of(Instruction::Effect(Effect::SetAside(rescue.journal)))
    } else {
        session.rescues.insert(0, rescue);
        Response::stay()
    };
    Some(done.then(offer))
}
