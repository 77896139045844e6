//! `tripartite status`: counts overall, by step, by section and by chapter, all from the one function that counts.

use super::call::{Call, CommandOutcome, Refused};
use crate::analysis::{Counts, Derived, Severity};
use crate::instrument::{Id, Instrument};
use crate::report::data;
use serde_json::{Map, Value, json};
use std::path::Path;
use unicode_width::UnicodeWidthStr;

/// The columns of the table, as they are called in JSON and in message keys.
const COLUMNS: [&str; 6] = ["questions", "answered", "unknown", "not_applicable", "deferred", "open"];

/// Shows the counts of a workbook.
pub fn status(call: &mut Call, file: &Path, as_json: bool) -> Result<CommandOutcome, Refused> {
    let opened = call.open(file)?;
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let derived = Derived::of(instrument, workbook);
    let faults = derived.problems.iter().filter(|it| it.kind.severity() == Severity::Fault).count();
    let advice = derived.problems.len() - faults;
    let progress = &derived.progress;
    if as_json {
        let mut value = Map::new();
        for (key, said) in [
            ("file", json!(file.display().to_string())),
            ("title", json!(workbook.title)),
            ("country", json!(workbook.country)),
            ("instrument", json!({"id": workbook.instrument.id, "version": workbook.instrument.version})),
            ("as_of", json!(workbook.as_of)),
        ] {
            value.insert(key.to_owned(), said);
        }
        value.extend(data::counts(instrument, progress));
        value.insert("problems".to_owned(), json!({"faults": faults, "advice": advice}));
        call.out.json(&Value::Object(value));
        return Ok(CommandOutcome::Done);
    }
    let name = [workbook.title.clone(), call.words.country(&workbook.country)].into_iter().filter(|it| !it.is_empty());
    call.out.line(&format!("{} ({})", name.collect::<Vec<_>>().join(" · "), file.display()));
    call.out.line(&instrument.title);
    if let Some(as_of) = workbook.as_of {
        let date = call.words.date(&as_of.to_string());
        call.out.line(&call.words.labelled(&call.words.t("header-as-of"), &date));
    }
    let widths = heads(call);
    row(call, &widths, &progress.overall, &call.words.t("status-overall"));
    for (title, counts, label) in [
        ("status-steps", &progress.steps, step as fn(&Instrument, &Id) -> String),
        ("status-sections", &progress.sections, section),
        ("status-chapters", &progress.chapters, chapter),
    ] {
        call.out.line("");
        call.out.line(&call.words.t(title));
        for (id, counts) in counts {
            row(call, &widths, counts, &label(instrument, id));
        }
    }
    call.out.line("");
    let args = [("faults", faults.into()), ("advice", advice.into())];
    call.out.line(&call.words.with("status-problems", &args));
    Ok(CommandOutcome::Done)
}

/// Writes the heads of the columns and gives their widths.
fn heads(call: &mut Call) -> Vec<usize> {
    let heads = COLUMNS.map(|column| call.words.t(&format!("status-{}", column.replace('_', "-"))));
    let widths: Vec<usize> = heads.iter().map(|head| head.width().max(5)).collect();
    call.out.line("");
    call.out.line(&heads.iter().zip(&widths).map(|(head, width)| right(head, *width)).collect::<String>());
    widths
}

fn row(call: &mut Call, widths: &[usize], counts: &Counts, label: &str) {
    let numbers =
        [counts.questions, counts.answered, counts.unknown, counts.not_applicable, counts.deferred, counts.open];
    let cells = numbers.iter().zip(widths).map(|(number, width)| right(&number.to_string(), *width));
    call.out.line(&format!("{}   {label}", cells.collect::<String>()));
}

/// A text at the right edge of a column, two columns apart from the one before.
fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat((width + 2).saturating_sub(text.width())))
}

fn step(instrument: &Instrument, id: &Id) -> String {
    instrument.steps.get(id).map_or_else(|| id.to_string(), |step| format!("{}. {}", step.number, step.title))
}

fn section(instrument: &Instrument, id: &Id) -> String {
    instrument.sections.get(id).map_or_else(|| id.to_string(), |section| section.title.clone())
}

fn chapter(instrument: &Instrument, id: &Id) -> String {
    instrument.chapters.get(id).map_or_else(|| id.to_string(), |it| format!("{}. {}", it.number, it.title))
}
