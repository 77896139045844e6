//! `tripartite status`: counts overall, by step, by section and by chapter, all from the one function that counts.

use super::call::{Call, Outcome, Refused};
use crate::analysis::{Counts, Derived, Severity};
use crate::instrument::{Id, Instrument};
use indexmap::IndexMap;
use serde_json::{Map, Value, json};
use std::path::Path;
use unicode_width::UnicodeWidthStr;

/// The columns of the table, as they are called in JSON and in message keys.
const COLUMNS: [&str; 6] = ["questions", "answered", "unknown", "not_applicable", "deferred", "open"];

/// Shows the counts of a workbook.
pub fn status(call: &mut Call, file: &Path, as_json: bool) -> Result<Outcome, Refused> {
    let opened = call.open(file)?;
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let derived = Derived::of(instrument, workbook);
    let faults = derived.problems.iter().filter(|it| it.kind.severity() == Severity::Fault).count();
    let advice = derived.problems.len() - faults;
    let progress = &derived.progress;
    if as_json {
        let part = |counts: &IndexMap<Id, Counts>, title: &dyn Fn(&Id) -> String| -> Value {
            counts.iter().map(|(id, it)| (id.to_string(), titled(&title(id), it))).collect::<Map<_, _>>().into()
        };
        call.out.json(&json!({
            "file": file.display().to_string(),
            "title": workbook.title,
            "country": workbook.country,
            "instrument": {"id": workbook.instrument.id, "version": workbook.instrument.version},
            "as_of": workbook.as_of,
            "overall": progress.overall,
            "steps": part(&progress.steps, &|id| step(instrument, id)),
            "sections": part(&progress.sections, &|id| section(instrument, id)),
            "chapters": part(&progress.chapters, &|id| chapter(instrument, id)),
            "problems": {"faults": faults, "advice": advice},
        }));
        return Ok(Outcome::Done);
    }
    let name = [workbook.title.as_str(), workbook.country.as_str()].into_iter().filter(|it| !it.is_empty());
    call.out.line(&format!("{} ({})", name.collect::<Vec<_>>().join(" · "), file.display()));
    call.out.line(&instrument.title);
    if let Some(as_of) = workbook.as_of {
        let date = call.words.date(&as_of.to_string());
        call.out.line(&format!("{}: {date}", call.words.t("header-as-of")));
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
    Ok(Outcome::Done)
}

fn titled(title: &str, counts: &Counts) -> Value {
    let mut map = Map::new();
    map.insert("title".to_owned(), json!(title));
    if let Ok(Value::Object(counts)) = serde_json::to_value(counts) {
        map.extend(counts);
    }
    Value::Object(map)
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
