//! `tripartite check`: located problems of workbooks. All files are looked at, whatever is found in the first.

use super::call::{Call, CommandOutcome, OpenedWorkbook};
use super::locate::line_of;
use crate::analysis::{Derived, Severity};
use crate::i18n::FilePosition;
use crate::runtime::logo::logo;
use crate::store::{LineIndex, has_comments};
use crate::wording::{phrase, say};
use crate::workbook::{Cell, HeaderPart};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A problem of a workbook with its place in the file.
struct FoundProblem {
    line: usize,
    cell: String,
    kind: &'static str,
    severity: &'static str,
    sentence: String,
}

/// Lists the problems of each file.
pub fn check(call: &mut Call, files: &[PathBuf], as_json: bool) -> CommandOutcome {
    let mut shown = Vec::new();
    let mut count = 0;
    let mut unreadable = false;
    for file in files {
        match call.open(file) {
            Ok(opened) => {
                let mut found = problems(call, &opened);
                found.extend(of_logo(call, file, &opened));
                found.sort_by_key(|it| it.line);
                count += found.len();
                if as_json {
                    shown.push(as_value(file, &found));
                } else {
                    lines(call, file, &opened, &found);
                }
            }
            Err(refused) => {
                unreadable = true;
                refused.0.iter().for_each(|line| call.out.complain(line));
                shown.push(json!({"file": file.display().to_string(), "unreadable": refused.0, "problems": []}));
            }
        }
    }
    if as_json {
        call.out.json(&json!({"files": shown, "count": count}));
    }
    match (unreadable, count) {
        (true, _) => CommandOutcome::Unreadable,
        (false, 0) => CommandOutcome::Done,
        (false, _) => CommandOutcome::Finding,
    }
}

fn problems(call: &Call, opened: &OpenedWorkbook) -> Vec<FoundProblem> {
    let derived = Derived::of(&opened.instrument, &opened.loaded.workbook);
    let lines = LineIndex::of(&opened.loaded.text);
    let found = derived.problems.iter().map(|problem| FoundProblem {
        line: line_of(&lines, &problem.cell),
        cell: problem.cell.to_string(),
        kind: problem.kind.name(),
        severity: match problem.kind.severity() {
            Severity::Fault => "fault",
            Severity::Advice => "advice",
        },
        sentence: phrase::problem(&call.words, problem),
    });
    found.collect()
}

/// Why the logo the workbook names is on no cover.
fn of_logo(call: &Call, file: &Path, opened: &OpenedWorkbook) -> Option<FoundProblem> {
    let fault = logo(file, &opened.loaded.workbook).err()?;
    let cell = Cell::Header(HeaderPart::Logo);
    let line = line_of(&LineIndex::of(&opened.loaded.text), &cell);
    let sentence = say(&call.words, &fault.explain()).in_one_line();
    Some(FoundProblem { line, cell: cell.to_string(), kind: "logo", severity: "fault", sentence })
}

fn lines(call: &mut Call, file: &Path, opened: &OpenedWorkbook, found: &[FoundProblem]) {
    for it in found {
        let place = FilePosition::new(file, it.line, 0);
        let said = call.words.labelled(&it.cell, &it.sentence);
        call.out.line(&format!("{place}: {said}"));
    }
    if has_comments(&opened.loaded) {
        let said = call.words.t("outside-comments");
        call.out.line(&format!("{}: {said}", file.display()));
    }
    let faults = found.iter().filter(|it| it.severity == "fault").count();
    let file = file.display().to_string();
    let args = [("file", (&file).into()), ("count", found.len().into()), ("faults", faults.into())];
    call.out.line(&call.words.with("cli-checked", &args));
}

fn as_value(file: &Path, found: &[FoundProblem]) -> Value {
    let problems: Vec<Value> = found
        .iter()
        .map(|it| {
            json!({
                "line": it.line, "cell": it.cell, "kind": it.kind, "severity": it.severity, "sentence": it.sentence,
            })
        })
        .collect();
    json!({"file": file.display().to_string(), "problems": problems})
}
