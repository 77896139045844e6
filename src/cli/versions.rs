//! `tripartite versions`: what a workbook's file held before: listed, compared, written out, put back.
//!
//! The file itself need not be readable, nor be there.

use super::call::{Call, CommandOutcome, Refused};
use crate::analysis::Derived;
use crate::instrument::Instrument;
use crate::platform::as_word;
use crate::store::{self, Dirs, Existing, PutBackFault, RestoreFault, Version};
use crate::wording::{Sentence, phrase, say, size};
use crate::workbook::{Workbook, diff};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;

/// Lists the kept versions of a file, the newest first.
pub fn list(call: &mut Call, file: &Path, as_json: bool) -> Result<CommandOutcome, Refused> {
    let mut instruments = HashMap::new();
    let mut listed = Vec::new();
    for version in found(call, file)?.iter().rev() {
        let held = held(version, call, &mut instruments);
        if as_json {
            listed.push(as_value(version, held));
        } else {
            listed.push(Value::String(line(call, file, version, held)));
        }
    }
    let shown = file.display().to_string();
    if as_json {
        call.out.json(&json!({"file": shown, "versions": listed}));
    } else if listed.is_empty() {
        call.out.line(&call.words.with("cli-versions-none", &[("file", (&shown).into())]));
    } else {
        listed.iter().filter_map(Value::as_str).for_each(|line| call.out.line(line));
        call.out.line(&call.words.with("cli-versions-next", &[("file", (&as_word(&shown)).into())]));
    }
    Ok(CommandOutcome::Done)
}

/// Shows what changed from a version to the file as it is now, cell by cell.
pub fn show(call: &mut Call, file: &Path, number: u64, as_json: bool) -> Result<CommandOutcome, Refused> {
    let version = numbered(call, file, number)?;
    let opened = call.open(file)?;
    let Some(before) = workbook_of(&version) else {
        return Err(Refused::for_this(&unreadable(call, file, number)));
    };
    let now = &opened.loaded.workbook;
    let edits = diff(&before, now);
    if as_json {
        let cells = edits.iter().map(|edit| {
            let of = |workbook: &Workbook| workbook.get(&edit.cell).map(|fact| fact.to_string());
            json!({"cell": edit.cell.to_string(), "before": of(&before), "now": of(now)})
        });
        let cells: Vec<Value> = cells.collect();
        call.out.json(&json!({"file": file.display().to_string(), "version": number, "cells": cells}));
        return Ok(CommandOutcome::Done);
    }
    for edit in &edits {
        let said = |workbook: &Workbook| match workbook.get(&edit.cell) {
            Some(fact) => phrase::fact(&call.words, &opened.instrument, workbook, &edit.cell, &fact),
            None => call.words.t("cli-empty"),
        };
        // a row that is gone has its title in the version only
        let named = if edit.to.is_some() { now } else { &before };
        let cell = phrase::cell(&call.words, &opened.instrument, named, &edit.cell);
        let (was, is) = (said(&before), said(now));
        let args = [("cell", (&cell).into()), ("before", (&was).into()), ("now", (&is).into())];
        let line = call.words.with("cli-set", &args);
        call.out.line(&line);
    }
    let summary = call.words.with("cli-versions-differ", &[("count", edits.len().into())]);
    call.out.line(&summary);
    Ok(CommandOutcome::Done)
}

/// Puts a version in the place of the file, or writes it to another one.
pub fn restore(call: &mut Call, file: &Path, number: u64, output: Option<&Path>) -> Result<CommandOutcome, Refused> {
    let version = numbered(call, file, number)?;
    let shown = file.display().to_string();
    let number_shown = number.to_string();
    if let Some(output) = output {
        let bytes = version.read().map_err(|error| Refused::for_this(&not_kept(call, &error)))?;
        store::export(output, &bytes, Existing::Stays)
            .map_err(|fault| Refused::because(&call.words, &fault.explain()))?;
        let output = output.display().to_string();
        let args = [("number", (&number_shown).into()), ("file", (&output).into())];
        call.out.line(&call.words.with("cli-versions-written", &args));
        return Ok(CommandOutcome::Done);
    }
    let _lock = call.hold(file)?;
    let saved = store::restore_version(dirs(call)?, file, &version).map_err(|fault| {
        Refused::for_this(&match fault {
            RestoreFault::Unreadable => unreadable(call, file, number),
            RestoreFault::Unread(error) | RestoreFault::NotPutBack(PutBackFault::NotKept(error)) => {
                not_kept(call, &error)
            }
            RestoreFault::NotPutBack(PutBackFault::Unsaved(fault)) => say(&call.words, &fault.explain()),
        })
    })?;
    let args = [("number", (&number_shown).into()), ("file", (&shown).into())];
    call.out.line(&call.words.with("cli-versions-restored", &args));
    if !saved.confirmed {
        call.out.complain(&call.words.t("cli-unconfirmed"));
    }
    Ok(CommandOutcome::Done)
}

fn dirs(call: &Call) -> Result<&Dirs, Refused> {
    call.dirs.as_ref().ok_or_else(|| Refused(vec![call.words.t("cli-no-home")]))
}

fn found(call: &Call, file: &Path) -> Result<Vec<Version>, Refused> {
    let dirs = dirs(call)?;
    let id = store::read_workbook(file).ok().map(|loaded| loaded.workbook.id);
    Ok(store::versions(dirs, file, id.as_deref()))
}

fn numbered(call: &Call, file: &Path, number: u64) -> Result<Version, Refused> {
    found(call, file)?.into_iter().find(|it| it.number == number).ok_or_else(|| {
        let (number, file) = (number.to_string(), file.display().to_string());
        let typed = as_word(&file);
        let args = [("number", (&number).into()), ("file", (&file).into()), ("typed", (&typed).into())];
        Refused::for_this(&Sentence::of(&call.words, "cli-versions-unknown", &args))
    })
}

fn workbook_of(version: &Version) -> Option<Workbook> {
    let text = String::from_utf8(version.read().ok()?).ok()?;
    store::parse_workbook(&version.file, &text).ok()
}

/// What a version holds, as far as it can be read: its title, and how many of how many questions are answered.
fn held(
    version: &Version,
    call: &Call,
    instruments: &mut HashMap<String, Option<Instrument>>,
) -> Option<(String, Option<(usize, usize)>)> {
    let workbook = workbook_of(version)?;
    let id = workbook.instrument.id.to_string();
    let instrument = instruments.entry(id).or_insert_with_key(|id| call.instrument(id).ok());
    let counts = instrument.as_ref().map(|instrument| Derived::of(instrument, &workbook).progress.overall);
    Some((workbook.title, counts.map(|it| (it.answered, it.asked()))))
}

fn as_value(version: &Version, held: Option<(String, Option<(usize, usize)>)>) -> Value {
    let (title, counts) = held.unzip();
    let counts = counts.flatten();
    json!({
        "number": version.number,
        "taken": version.taken,
        "bytes": version.bytes,
        "readable": title.is_some(),
        "title": title,
        "answered": counts.map(|it| it.0),
        "asked": counts.map(|it| it.1),
        "path": version.path.display().to_string(),
        "kept": version.file.display().to_string(),
    })
}

fn line(call: &Call, file: &Path, version: &Version, held: Option<(String, Option<(usize, usize)>)>) -> String {
    let (day, time) = version.taken.split_once('T').unwrap_or((&version.taken, ""));
    let when = format!("{} {time}", call.words.date(day));
    let mut parts = vec![format!("{:>4}", version.number), when, size(&call.words, version.bytes)];
    match held {
        None => parts.push(call.words.t("cli-versions-unreadable")),
        Some((title, counts)) => {
            let of = |(answered, asked): (usize, usize)| {
                call.words.with("cli-versions-answered", &[("answered", answered.into()), ("asked", asked.into())])
            };
            parts.extend(counts.map(of));
            parts.extend(Some(title).filter(|title| !title.is_empty()));
        }
    }
    // the same workbook under another name, or before it was moved
    if crate::platform::canonical(file).is_ok_and(|here| here != version.path) {
        parts.push(version.path.display().to_string());
    }
    parts.join(" · ")
}

fn unreadable(call: &Call, file: &Path, number: u64) -> Sentence {
    let (number, file) = (number.to_string(), file.display().to_string());
    let args = [("number", (&number).into()), ("file", (&file).into())];
    Sentence::of(&call.words, "cli-versions-damaged", &args)
}

fn not_kept(call: &Call, error: &std::io::Error) -> Sentence {
    Sentence::of(&call.words, "cli-versions-not-kept", &[("reason", (&error.to_string()).into())])
}
