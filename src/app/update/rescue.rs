//! Work that a session left behind: offered once, before anything else, and decided by a person.
//!
//! Nothing is deleted by a key. What is recovered goes into the workbook as one change that can be taken back, and its
//! journal goes only with the next save that is confirmed; a file that is kept has its journal put aside.

use super::{commit, forms};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::model::{Model, Tone};
use crate::app::overlay::{About, Ask, Overlay, Purpose};
use crate::app::session::Session;
use crate::i18n::Words;
use crate::report::phrase;
use crate::workbook::{Cell, Edit, Fact, Part, RemarkPart, Rescue};

/// Offers what waits, if anything does.
pub fn offer(model: &mut Model) {
    if model.session.as_ref().is_some_and(|session| !session.rescues.is_empty()) {
        model.overlays.push(Overlay::Ask(Ask::new(About::Rescue)));
    }
}

/// Does what was answered.
pub fn answer(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.rescues.is_empty() {
        return Vec::new();
    }
    match command {
        Command::Recover => {
            let rescue = session.rescues.remove(0);
            close(model);
            let effects = recover(model, rescue);
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
        _ => {
            show_differences(model);
            Vec::new()
        }
    }
}

/// The edits go into the workbook as one change.
fn recover(model: &mut Model, rescue: Rescue) -> Vec<Effect> {
    let count = rescue.edits.len();
    // what fits nowhere is not thrown away with its journal
    let last = if rescue.loose.is_empty() && !rescue.torn {
        Effect::Recovered(rescue.journal)
    } else {
        Effect::SetAside(rescue.journal)
    };
    let mut effects = commit(model, rescue.edits);
    let sentence = model.words.with("rescue-done", &[("count", count.into())]);
    model.say(Tone::Info, sentence);
    effects.insert(effects.len().saturating_sub(1), last);
    effects
}

/// The copy that holds what was left behind, once its name is known; the file stays as it is.
pub fn copy(model: &mut Model, path: std::path::PathBuf) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.rescues.is_empty() {
        return Vec::new();
    }
    let rescue = session.rescues.remove(0);
    let mut workbook = (*session.workbook).clone();
    for edit in rescue.edits {
        edit.apply(&mut workbook);
    }
    model.busy = Some("busy-writing");
    offer(model);
    vec![Effect::Copy { path, workbook: std::sync::Arc::new(workbook) }, Effect::SetAside(rescue.journal)]
}

fn close(model: &mut Model) {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Ask(Ask { about: About::Rescue, .. })));
}

fn show_differences(model: &mut Model) {
    match model.overlays.last_mut() {
        Some(Overlay::Ask(ask)) => ask.differences = if ask.differences.is_some() { None } else { Some(0) },
        _ => {
            let ask = Ask { differences: Some(0), ..Ask::new(About::Rescue) };
            model.overlays.push(Overlay::Ask(ask));
        }
    }
}

/// What waits, in a few sentences: whose work, from when, how much of it.
#[must_use]
pub fn summary(words: &Words, session: &Session, rescue: &Rescue) -> Vec<String> {
    let (day, time) = rescue.at.split_once('T').unwrap_or((&rescue.at, ""));
    let time: String = time.chars().take(5).collect();
    let count = rescue.edits.len();
    let who = words.with(
        "rescue-what",
        &[
            ("date", (&words.date(day)).into()),
            ("time", (&time).into()),
            ("user", (&rescue.user).into()),
            ("host", (&rescue.host).into()),
            ("count", count.into()),
        ],
    );
    let mut lines = vec![who];
    if let Some(last) = rescue.edits.last() {
        let label = phrase::cell(words, &session.instrument, &session.workbook, &last.cell);
        lines.push(words.with("rescue-last", &[("where", (&label).into())]));
    }
    if !rescue.drafts.is_empty() {
        lines.push(words.t("rescue-draft"));
    }
    if rescue.both > 0 {
        lines.push(words.with("rescue-both", &[("count", rescue.both.into())]));
    } else if rescue.other_file {
        lines.push(words.t("rescue-other-file"));
    }
    if rescue.torn {
        lines.push(words.t("rescue-torn"));
    }
    lines
}

/// What recovering would change, three lines a cell: where, what stands there now, what was left behind.
#[must_use]
pub fn differences(model: &Model, session: &Session, rescue: &Rescue) -> Vec<(String, String, String)> {
    let words = &model.words;
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    // before a room no remark is shown: whether it is restricted may be among what was left behind
    let is_hidden = |cell: &Cell| model.is_public() && matches!(cell, Cell::Part(_, Part::Remark(_, RemarkPart::Text)));
    let fact = |edit: &Edit, fact: Option<&Fact>| match fact {
        Some(_) if is_hidden(&edit.cell) => words.t("remark-hidden"),
        Some(fact) => phrase::fact(words, instrument, workbook, &edit.cell, fact),
        None => words.t("rescue-nothing"),
    };
    let of_edit = |edit: &Edit| {
        let label = phrase::cell(words, instrument, workbook, &edit.cell);
        (label, fact(edit, workbook.get(&edit.cell).as_ref()), fact(edit, edit.to.as_ref()))
    };
    let loose = rescue.loose.iter().map(|(cell, text)| {
        let label = phrase::cell(words, instrument, workbook, cell);
        let text = if is_hidden(cell) { words.t("remark-hidden") } else { text.clone() };
        (label, words.t("rescue-fits-nowhere"), text)
    });
    rescue.edits.iter().map(of_edit).chain(loose).collect()
}
