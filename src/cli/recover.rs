//! `tripartite recover`: what sessions that ended badly left behind, without a screen.

use super::call::{Call, CommandOutcome, OpenedWorkbook, Refused};
use crate::store::{self, NotOurOwn, Stamp};
use crate::wording::{phrase, rescue};
use crate::workbook::{Purpose, Rescue, Workbook};
use serde_json::{Value, json};
use std::path::Path;

/// What is to be done with what waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoverAction {
    /// Put it into the workbook, or into a copy.
    Recover,
    /// Show what that would change.
    Show,
    /// Keep the file as it is, and the journal aside.
    KeepFile,
}

/// Lists every workbook for which something waits.
pub fn list(call: &mut Call, as_json: bool) -> Result<CommandOutcome, Refused> {
    let (waiting, fault) = store::look_for_journals(call.dirs.as_ref(), None);
    if waiting.is_empty()
        && let Some(error) = &fault
    {
        return Err(unread(call, error));
    }
    if as_json {
        let rows = waiting.iter().map(|it| {
            json!({ "file": it.begin.path, "title": it.begin.title, "user": it.begin.user, "host": it.begin.host,
                    "since": it.begin.at, "journal": it.path })
        });
        call.out.json(&Value::Array(rows.collect()));
        return Ok(CommandOutcome::Done);
    }
    if waiting.is_empty() {
        call.out.line(&call.words.t("cli-recover-none"));
    }
    for it in &waiting {
        let (day, time) = it.begin.at.split_once('T').unwrap_or((&it.begin.at, ""));
        let file = it.begin.path.to_string_lossy();
        let date = call.words.date(day);
        let args = [
            ("file", file.as_ref().into()),
            ("date", (&date).into()),
            ("time", time.get(..5).unwrap_or(time).into()),
            ("user", (&it.begin.user).into()),
            ("host", (&it.begin.host).into()),
        ];
        call.out.line(&call.words.with("cli-recover-line", &args));
    }
    complain_of(call, fault.as_ref());
    Ok(CommandOutcome::Done)
}

/// What else lies there and could not be read.
fn complain_of(call: &mut Call, fault: Option<&std::io::Error>) {
    if let Some(error) = fault {
        let lines = unread(call, error).0;
        lines.iter().for_each(|line| call.out.complain(line));
    }
}

/// Deals with what waits for one workbook.
pub fn recover(
    call: &mut Call,
    file: &Path,
    what: RecoverAction,
    output: Option<&Path>,
    as_json: bool,
) -> Result<CommandOutcome, Refused> {
    let _lock = if what == RecoverAction::Show { None } else { call.hold(file)? };
    let mut opened = call.open(file)?;
    let stamp = Stamp::of(&opened.loaded.text);
    let path = crate::platform::canonical(file).map_err(|error| unread(call, &error))?;
    let (journals, fault) = store::look_for_journals(call.dirs.as_ref(), Some(&path));
    let (book, asks) = (&opened.loaded.workbook, &opened.instrument);
    let waiting = store::rescues_in(journals, call.dirs.as_ref(), &path, &stamp, book, asks);
    if waiting.is_empty() {
        if let Some(error) = fault {
            return Err(unread(call, &error));
        }
        if as_json {
            call.out.json(&json!([]));
        } else {
            call.out.line(&call.words.t("cli-recover-none"));
        }
        return Ok(CommandOutcome::Done);
    }
    complain_of(call, fault.as_ref());
    match what {
        RecoverAction::Show if as_json => {
            call.out.json(&Value::Array(waiting.iter().map(|it| as_value(&opened, it)).collect()))
        }
        RecoverAction::Show => waiting.iter().for_each(|it| show(call, &opened, it)),
        RecoverAction::KeepFile => {
            for it in &waiting {
                put_aside(call, it)?;
            }
            call.out.line(&call.words.t("rescue-kept-file"));
        }
        RecoverAction::Recover => {
            let (mut count, mut disputed) = (0, 0);
            for it in &waiting {
                let mut it = it.clone();
                // what two sessions left in one cell is kept twice
                it.compare_with(&opened.loaded.workbook, &opened.instrument);
                count += it.edits.len();
                disputed += it.both;
                for edit in it.edits {
                    edit.apply(&mut opened.loaded.workbook);
                }
            }
            // where nothing but forms was left the file stays as it is
            let changes = count > 0 || output.is_some();
            if let (true, None, Some(dirs)) = (changes, output, &call.dirs) {
                // what is being typed takes the place of what the file held; it is saved whether or not there is room
                let (id, text) = (&opened.loaded.workbook.id, &opened.loaded.text);
                let _ = store::keep_version(dirs, id, &path, text.as_bytes());
            }
            let confirmed = !changes || save(call, file, &opened.loaded.workbook, &stamp, output)?;
            if !confirmed {
                // until the disk has the file, the journals are all it is sure to have
                call.out.complain(&call.words.t("cli-unconfirmed"));
            }
            for it in waiting.iter().filter(|_| confirmed) {
                if output.is_none() && !it.forms.is_empty() {
                    // what was typed into a form can only be put down where it is seen: it waits for that
                    continue;
                }
                // what fits nowhere, and the journal of a file that stays as it is, are kept
                if output.is_some() || it.torn || !it.loose.is_empty() {
                    put_aside(call, it)?;
                } else {
                    store::retire(call.dirs.as_ref(), &it.journal, &opened.loaded.workbook, &opened.instrument);
                }
            }
            if changes {
                let into = output.unwrap_or(file).to_string_lossy();
                let args = [("count", count.into()), ("file", into.as_ref().into())];
                call.out.line(&call.words.with("cli-recovered", &args));
            }
            if disputed > 0 {
                call.out.line(&call.words.with("cli-recovered-disputed", &[("count", disputed.into())]));
            }
            let forms: Vec<(&Purpose, String)> =
                waiting.iter().flat_map(|it| &it.forms).map(|(form, lines)| (form, phrase::form_text(lines))).collect();
            if !forms.is_empty() {
                call.out.line(&call.words.t(if output.is_none() {
                    "cli-recover-forms"
                } else {
                    "cli-recover-forms-kept"
                }));
            }
            for (form, text) in forms {
                let name = phrase::form(&call.words, &opened.instrument, &opened.loaded.workbook, form);
                call.out.line(&format!("  {name}:"));
                call.out.text(4, &text);
            }
        }
    }
    Ok(CommandOutcome::Done)
}

/// Nobody knows whether something waits.
fn unread(call: &Call, error: &std::io::Error) -> Refused {
    if let Some(NotOurOwn(file)) = error.get_ref().and_then(|inner| inner.downcast_ref::<NotOurOwn>()) {
        let file = file.to_string_lossy();
        let args = [("file", file.as_ref().into())];
        return Refused(vec![
            call.words.with("cli-recover-foreign", &args),
            call.words.with("cli-recover-foreign-do", &args),
        ]);
    }
    let reason = error.to_string();
    Refused(vec![call.words.with("lint-system", &[("reason", (&reason).into())]), call.words.t("lint-system-do")])
}

/// Saves; says whether the disk confirmed it.
fn save(call: &Call, file: &Path, workbook: &Workbook, stamp: &Stamp, output: Option<&Path>) -> Result<bool, Refused> {
    let saved = match output {
        Some(output) => store::create(output, workbook),
        None => store::save(file, workbook, stamp, call.dirs.as_ref()),
    };
    saved.map(|saved| saved.confirmed).map_err(|fault| Refused::because(&call.words, &fault.explain()))
}

fn put_aside(call: &Call, rescue: &Rescue) -> Result<(), Refused> {
    let done = store::set_aside(call.dirs.as_ref(), &rescue.journal);
    done.map(|_| ()).map_err(|error| {
        let reason = error.to_string();
        Refused(vec![call.words.with("lint-system", &[("reason", (&reason).into())])])
    })
}

fn show(call: &mut Call, opened: &OpenedWorkbook, left: &Rescue) {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    for line in rescue::summary(&call.words, instrument, workbook, left) {
        call.out.line(&line);
    }
    for (label, now, then) in rescue::differences(&call.words, (instrument, workbook), left, false) {
        call.out.line(&label);
        for (key, text) in [("rescue-now", now), ("rescue-then", then)] {
            call.out.line(&format!("  {}:", call.words.t(key)));
            call.out.text(4, &text);
        }
    }
}

fn as_value(opened: &OpenedWorkbook, left: &Rescue) -> Value {
    let text = |fact: Option<crate::workbook::Fact>| fact.map(|fact| fact.to_string());
    let cells = left.edits.iter().map(|edit| {
        let draft = left.drafts.contains(&edit.cell);
        let now = text(opened.loaded.workbook.get(&edit.cell));
        json!({ "cell": edit.cell, "now": now, "left": text(edit.to.clone()), "draft": draft })
    });
    let loose = left.loose.iter().map(|(cell, text)| json!({ "cell": cell, "left": text }));
    let forms = left.forms.iter().map(|(form, lines)| json!({ "form": form, "lines": lines }));
    json!({ "forms": forms.collect::<Vec<_>>(), "journal": left.journal, "user": left.user, "host": left.host, "at": left.at, "torn": left.torn,
            "file-changed-since": left.other_file, "cells": cells.collect::<Vec<_>>(), "loose": loose.collect::<Vec<_>>() })
}
