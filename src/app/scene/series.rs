//! A pasted table of series: what was understood of it, what is asked about it, why it is not taken.

use crate::costing::{Answers, Ask, NamedBy, Number, PasteFault, Plan, PlannedRow, PlannedValue};
use crate::i18n::Words;
use crate::text::quoted;

/// How many faults are told at once; the others are counted.
const TOLD: usize = 3;

/// What a plan is called: how many values in how many rows.
#[must_use]
pub fn series_title(words: &Words, plan: &Plan) -> String {
    let rows = plan.rows.iter().filter(|row| row.values.iter().any(PlannedValue::changes)).count();
    let args = [("values", plan.changes().into()), ("rows", rows.into()), ("replaced", plan.replaced().into())];
    words.with("series-title", &args)
}

/// A number as people read it, without the noughts that only tell the file how it was read; another text as it stands.
fn series_number(words: &Words, text: &str) -> String {
    Number::read(text).map_or_else(|| text.to_owned(), |number| words.decimal(&number.to_string()))
}

/// What would change in a row, year by year.
#[must_use]
pub fn series_row(words: &Words, row: &PlannedRow) -> String {
    let value = |value: &PlannedValue| {
        let (year, none) = (value.year.to_string(), || "–".to_owned());
        let after = value.after.as_deref().map_or_else(none, |after| series_number(words, after));
        let said = match &value.before {
            Some(before) if value.changes() => format!("{} → {after}", series_number(words, before)),
            _ => after,
        };
        words.labelled(&year, &said)
    };
    let values = row.values.iter().map(value).collect::<Vec<_>>().join(" · ");
    let (title, values) = (&row.title, &values);
    match &row.near {
        Some(near) => {
            words.with("series-row-near", &[("title", title.into()), ("near", near.into()), ("values", values.into())])
        }
        None if row.is_new => words.with("series-row-new", &[("title", title.into()), ("values", values.into())]),
        None => words.with("series-row", &[("title", title.into()), ("values", values.into())]),
    }
}

/// What can be said to a plan besides taking it: how it would be read then, in words.
#[must_use]
pub fn series_otherwise(words: &Words, plan: &Plan, answers: Answers) -> Vec<(Answers, String)> {
    let mut otherwise = Vec::new();
    if let Some(row) = plan.rows.iter().find(|row| row.near.is_some()) {
        let near = row.near.as_deref().unwrap_or_default();
        let args = [("title", (&row.title).into()), ("near", near.into())];
        otherwise.push((Answers { nearest: true, ..answers }, words.with("series-nearest", &args)));
    }
    let kept = plan.rows.iter().flat_map(|row| &row.values).filter(|value| value.is_blank && value.before.is_some());
    let kept = kept.count();
    if kept > 0 && !answers.empties {
        let label = words.with("series-empties", &[("count", kept.into())]);
        otherwise.push((Answers { empties: true, ..answers }, label));
    }
    otherwise
}

/// What is asked of a paste with two readings, and what can be answered; an answer of nothing takes nothing.
#[must_use]
pub fn series_ask(words: &Words, ask: &Ask, answers: Answers) -> (String, Vec<(Option<Answers>, String)>) {
    match ask {
        Ask::Parts { cell, text, sign, grouped, parted } => {
            let other = if *sign == '.' { ',' } else { '.' };
            let reading =
                |value: &str| words.with("series-ask-reading", &[("text", text.into()), ("value", value.into())]);
            let with = |parts| Some(Answers { parts: Some(parts), ..answers });
            let choices = vec![(with(other), reading(grouped)), (with(*sign), reading(parted))];
            (words.with("series-ask-parts", &[("cell", cell.into()), ("text", text.into())]), choices)
        }
        Ask::NamedBy { text } => {
            let with = |named_by| Some(Answers { named_by: Some(named_by), ..answers });
            let choices = vec![
                (with(NamedBy::First), words.t("series-named-first")),
                (with(NamedBy::Last), words.t("series-named-last")),
            ];
            (words.with("series-ask-named", &[("text", text.into())]), choices)
        }
        Ask::Far { text, first, last } => {
            let (first, last) = (first.to_string(), last.to_string());
            let choices = vec![
                (None, words.t("series-far-no")),
                (Some(Answers { far: true, ..answers }), words.t("series-far-yes")),
            ];
            let args = [("text", text.into()), ("first", (&first).into()), ("last", (&last).into())];
            (words.with("series-ask-far", &args), choices)
        }
    }
}

/// Why a paste is not taken, the first reasons and how many more there are.
#[must_use]
pub fn series_faults(words: &Words, faults: &[PasteFault]) -> Vec<String> {
    let mut told: Vec<String> = faults.iter().take(TOLD).map(|it| fault(words, it)).collect();
    let more = faults.len().saturating_sub(TOLD);
    if more > 0 {
        told.push(words.with("series-more-faults", &[("count", more.into())]));
    }
    told.push(words.t("series-nothing-taken"));
    told
}

fn fault(words: &Words, fault: &PasteFault) -> String {
    let of = |key: &str, cell: &str, text: &str| {
        words.with(key, &[("cell", cell.into()), ("text", (&quoted(text, 40)).into())])
    };
    match fault {
        PasteFault::TooLarge => words.t("series-too-large"),
        PasteFault::NoYears => words.t("series-no-years"),
        PasteFault::NoValues => words.t("series-no-values"),
        PasteFault::Formula { cell, text } => of("series-formula", cell, text),
        PasteFault::Scaled { cell, text } => of("series-scaled", cell, text),
        PasteFault::NotNumber { cell, text } => of("series-not-number", cell, text),
        PasteFault::TwoSigns { cell, other } => of("series-two-signs", cell, other),
        PasteFault::NoTitle { cell } => words.with("series-no-name", &[("cell", cell.into())]),
        PasteFault::YearTwice { cell, text } => of("series-year-twice", cell, text),
        PasteFault::RowTwice { cell, title } => of("series-row-twice", cell, title),
        PasteFault::Percent { cell, title } => of("series-percent", cell, title),
    }
}
