//! Work that a session left behind: offered once, before anything else, and decided by a person.
//!
//! Nothing is deleted by a key. What is recovered goes into the workbook as one change that can be taken back, and its
//! journal goes only with the next save that is confirmed; a file that is kept has its journal put aside.

use super::{commit, drafts, forms};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::{Model, Tone};
use crate::app::opened::Access;
use crate::app::overlay::{About, Ask, Overlay};
use crate::workbook::{Purpose, Rescue};

/// Asks what has to be decided before anything else: who has the workbook open, then what was left behind.
pub fn ask_first(model: &mut Model) {
    offer(model);
    let about = match model.session.as_ref().map(|session| &session.access) {
        Some(Access::InUse(_)) => About::InUse,
        Some(Access::Elsewhere(_)) => About::Elsewhere,
        Some(access @ (Access::Unseen(why) | Access::Newer(why))) => {
            let tone = if access.is_read_only() { Tone::Error } else { Tone::Info };
            let why = why.clone();
            model.say(tone, why);
            return;
        }
        _ => {
            if let Some(remarks) = model.session.as_ref().map(|it| it.remarks.join(" ")).filter(|it| !it.is_empty()) {
                model.say(Tone::Error, remarks);
            }
            return;
        }
    };
    model.overlays.push(Overlay::Ask(Ask::new(about)));
}

/// Whether the workbook is only looked at; says so.
pub fn refuses(model: &mut Model) -> bool {
    let sentence = match model.session.as_ref().map(|session| &session.access) {
        Some(Access::Newer(why)) => why.clone(),
        Some(access) if access.is_read_only() => model.words.t("looking-only"),
        _ => return false,
    };
    model.say(Tone::Error, sentence);
    true
}

/// Offers what waits, if anything does.
pub fn offer(model: &mut Model) {
    if model.session.as_ref().is_some_and(|session| !session.rescues.is_empty()) {
        model.overlays.push(Overlay::Ask(Ask::new(About::Rescue)));
    }
}

/// Does what was answered.
pub fn answer(model: &mut Model, command: Command) -> Vec<Effect> {
    let known = renew(model, true);
    let mut effects: Vec<Effect> = known.into_iter().map(Effect::Recovered).collect();
    effects.extend(decided(model, command));
    effects
}

/// Compares what waits with the workbook as it is now: work of another session may have been recovered, or more typed,
/// since it was offered. Those that say nothing new any more are no longer offered, except the one that is being decided
/// on, where there is one; gives their journals.
fn renew(model: &mut Model, deciding: bool) -> Vec<std::path::PathBuf> {
    let Some(session) = &mut model.session else { return Vec::new() };
    for rescue in &mut session.rescues {
        rescue.compare_with(&session.workbook, &session.instrument);
    }
    let waiting = std::mem::take(&mut session.rescues);
    let (keep, known): (Vec<_>, Vec<_>) =
        waiting.into_iter().enumerate().partition(|(at, rescue)| (deciding && *at == 0) || rescue.is_news());
    session.rescues = keep.into_iter().map(|(_, rescue)| rescue).collect();
    known.into_iter().map(|(_, rescue)| rescue.journal).collect()
}

fn decided(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.rescues.is_empty() {
        return Vec::new();
    }
    match command {
        Command::Recover => {
            let rescue = session.rescues.remove(0);
            close(model);
            let mut effects = recover(model, rescue);
            // the next one is compared with what holds this one
            effects.extend(renew(model, false).into_iter().map(Effect::Recovered));
            offer(model);
            effects
        }
        Command::KeepFile => {
            let rescue = session.rescues.remove(0);
            close(model);
            model.tell("rescue-kept-file");
            offer(model);
            vec![Effect::SetAside(rescue.journal)]
        }
        Command::RecoverCopy => {
            close(model);
            forms::open(model, Purpose::RecoverCopy);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The edits go into the workbook as one change.
fn recover(model: &mut Model, mut rescue: Rescue) -> Vec<Effect> {
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
    model.say(Tone::Info, said.join(" "));
    effects.insert(effects.len().saturating_sub(1), last);
    effects
}

/// The copy that holds what was left behind, once its name is known; the file stays as it is.
pub fn copy(model: &mut Model, path: std::path::PathBuf) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.rescues.is_empty() {
        return Vec::new();
    }
    let mut rescue = session.rescues.remove(0);
    rescue.compare_with(&session.workbook, &session.instrument);
    let mut workbook = (*session.workbook).clone();
    for edit in rescue.edits.clone() {
        edit.apply(&mut workbook);
    }
    session.copying = Some(rescue);
    model.busy = Some("busy-writing");
    vec![Effect::Copy { path, workbook: std::sync::Arc::new(workbook) }]
}

/// Whether the copy that holds what was left behind was written: only then is its journal put aside. `None` where
/// another copy was written.
pub fn copied(model: &mut Model, written: bool) -> Option<Vec<Effect>> {
    let session = model.session.as_mut()?;
    let rescue = session.copying.take()?;
    let effects = if written {
        vec![Effect::SetAside(rescue.journal)]
    } else {
        session.rescues.insert(0, rescue);
        Vec::new()
    };
    offer(model);
    Some(effects)
}

fn close(model: &mut Model) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Ask(Ask { about: About::Rescue, .. })));
}
