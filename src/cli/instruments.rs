//! `tripartite instruments`: what the library holds, one instrument as counts, and every fault of one being written.

use super::call::{Call, CommandOutcome, Refused};
use super::lint::{ShownFault, shown};
use crate::i18n::FilePosition;
use crate::instrument::{Id, Inventory};
use crate::platform::as_word;
use crate::store::{Linted, Origin, lint_folder, write_skeleton};
use crate::wording::{Sentence, phrase};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// Lists the library. One that cannot be read is told, and is no failure of the list: `check` is what asks for faults.
pub fn list(call: &mut Call, as_json: bool) -> Result<CommandOutcome, Refused> {
    let mut rows = Vec::new();
    for found in call.library.list() {
        let instrument = match call.instrument(found.id.as_str()) {
            Ok(instrument) => instrument,
            Err(refused) => {
                refused.0.iter().for_each(|line| call.out.complain(line));
                continue;
            }
        };
        let origin = match &found.origin {
            Origin::Shipped => call.words.t("cli-shipped"),
            Origin::Folder(folder) => folder.display().to_string(),
        };
        if as_json {
            rows.push(json!({
                "id": found.id, "version": instrument.version, "title": instrument.title,
                "languages": instrument.languages, "shipped": found.origin == Origin::Shipped,
            }));
        } else {
            call.out.line(&format!("{}  {}", found.id, instrument.version));
            call.out.line(&format!("    {}", instrument.title));
            call.out.line(&format!("    {} · {origin}", instrument.languages.join(", ")));
        }
    }
    if as_json {
        call.out.json(&Value::Array(rows));
    }
    Ok(CommandOutcome::Done)
}

/// One instrument as counts.
pub fn show(call: &mut Call, id: &str, as_json: bool) -> Result<CommandOutcome, Refused> {
    let instrument = call.instrument(id)?;
    let Ok(Value::Object(counts)) = serde_json::to_value(Inventory::of(&instrument)) else {
        return Ok(CommandOutcome::Done);
    };
    if as_json {
        let mut all = Map::new();
        all.insert("id".to_owned(), json!(instrument.id));
        all.insert("version".to_owned(), json!(instrument.version));
        all.insert("title".to_owned(), json!(instrument.title));
        all.extend(counts);
        call.out.json(&Value::Object(all));
        return Ok(CommandOutcome::Done);
    }
    call.out.line(&instrument.title);
    call.out.line(&format!("{}  {}", instrument.id, instrument.version));
    call.out.line("");
    call.out.text(0, instrument.summary.trim());
    call.out.line("");
    for (name, count) in &counts {
        // the keys of the counts have underscores, those of messages have none
        let label = match name.as_str() {
            "branches" if instrument.dimension.is_some() => phrase::branches(&call.words, &instrument),
            name => call.words.t(&format!("inventory-{}", name.replace('_', "-"))),
        };
        call.out.line(&format!("{:>6}  {label}", count.as_u64().unwrap_or_default()));
    }
    Ok(CommandOutcome::Done)
}

/// Begins an instrument of one's own: a skeleton without a fault, in the library unless another folder is named.
pub fn begin(call: &mut Call, name: &str, folder: Option<&Path>) -> Result<CommandOutcome, Refused> {
    let id = Id::new(name)
        .map_err(|_| Refused::for_this(&Sentence::of(&call.words, "cli-instrument-id", &[("found", name.into())])))?;
    let own = call.dirs.as_ref().map(|dirs| dirs.instruments.clone());
    let none = || Refused::for_this(&Sentence::of(&call.words, "cli-instrument-nowhere", &[]));
    let folder = folder.map(Path::to_owned).or(own).ok_or_else(none)?;
    let written = write_skeleton(&folder, &id, call.words.language());
    for path in written.map_err(|fault| Refused::because(&call.words, &fault.explain()))? {
        call.out.line(&path.display().to_string());
    }
    let path = folder.join(id.as_str()).display().to_string();
    call.out.line(
        &call.words.with("cli-instrument-made", &[("path", (&path).into()), ("typed", (&as_word(&path)).into())]),
    );
    Ok(CommandOutcome::Done)
}

/// Every fault of a folder, or of an instrument of the library, at once.
pub fn check(call: &mut Call, path: &Path, as_json: bool) -> Result<CommandOutcome, Refused> {
    let (folder, linted) = linted(call, path)?;
    let faults: Vec<ShownFault> = linted.iter().map(|it| shown(&call.words, it)).collect();
    if as_json {
        let faults: Vec<Value> = faults.iter().map(|it| as_value(it, &folder)).collect();
        call.out.json(&json!({"path": folder, "count": faults.len(), "faults": faults}));
    } else {
        for it in &faults {
            let file = within(&folder, &it.file);
            let place = FilePosition::new(&file, it.line, it.column);
            call.out.line(&format!("{place}: {}", it.sentence.in_one_line()));
        }
        let summary = [("count", faults.len().into()), ("path", (&folder).into())];
        call.out.line(&call.words.with("cli-faults", &summary));
    }
    Ok(if linted.is_empty() { CommandOutcome::Done } else { CommandOutcome::Finding })
}

/// A file of an instrument, written with the one separator of the system.
fn within(folder: &str, file: &str) -> PathBuf {
    file.split('/').fold(PathBuf::from(folder), |path, part| path.join(part))
}

/// The faults, and the folder or id their files are relative to.
fn linted(call: &Call, path: &Path) -> Result<(String, Vec<Linted>), Refused> {
    let name = path.display().to_string();
    if path.join("instrument.yaml").is_file() {
        return Ok((name, lint_folder(path)));
    }
    let list = call.library.list();
    if let Some(found) = list.iter().find(|found| found.id.as_str() == name) {
        return Ok((name, call.library.lint(found)));
    }
    let mut sentence = Sentence::of(&call.words, "lint-no-folder", &[("path", (&name).into())]);
    if let Some(near) = crate::instrument::nearest(&name, list.iter().map(|found| found.id.as_str())) {
        sentence.remedy = call.words.with("lint-nearest", &[("nearest", near.into())]);
    }
    Err(Refused::for_this(&sentence))
}

fn as_value(it: &ShownFault, folder: &str) -> Value {
    json!({
        "file": within(folder, &it.file).display().to_string(),
        "line": it.line,
        "column": (it.column > 0).then_some(it.column),
        "kind": it.kind,
        "path": it.path,
        "sentence": it.sentence.what,
        "remedy": it.sentence.remedy,
    })
}
