//! `tripartite cost --sensitivity`: how an outcome moves with each assumption, in two lists that are never mixed, or as exact
//! figures.

use super::call::{Call, Refused};
use crate::costing::{ASSUMPTION, Costing, DESIGN, Move, Outcome, OutcomeFigure, PACKAGE, Sensitivity, Shift, Value};
use crate::instrument::{Id, Instrument, nearest};
use crate::wording::{figures, phrase};
use crate::workbook::{Workbook, Year};
use serde_json::{Value as Json, json};

/// What is asked for: an outcome by its name, and a year.
#[derive(Debug, Default)]
pub struct SensitivityArgs {
    /// Nothing: that which the frame of the costing names.
    pub outcome: Option<String>,
    pub year: Option<String>,
}

/// Designs or packages, with the register they stand in and what each is made of.
pub struct Sets<'a> {
    pub of: Vec<(&'static str, &'a Id, Vec<Id>)>,
}

/// Prints the sensitivity of each of the designs and packages.
pub fn print(
    call: &mut Call,
    (instrument, workbook, costing): (&Instrument, &Workbook, &Costing),
    sets: &Sets<'_>,
    args: &SensitivityArgs,
    as_json: bool,
) -> Result<(), Refused> {
    let (figure, year) = asked(call, costing, args)?;
    let of = |designs: &[Id]| costing.sensitivity(&Outcome { designs: designs.to_vec(), figure, year });
    if as_json {
        let all: Vec<Json> = sets.of.iter().map(|set| as_value(set, (figure, year), &of(&set.2))).collect();
        call.out.json(&json!({ "outcome": figure.name(), "year": year.map(Year::number), "sensitivity": all }));
        return Ok(());
    }
    for (register, id, designs) in &sets.of {
        let found = of(designs);
        let words = &call.words;
        let frame = costing.inputs().frame.as_ref();
        let title = phrase::row_title(instrument, workbook, &Id::known(register), id);
        let label = words.t(if *register == DESIGN { "cost-design" } else { "cost-package" });
        let said = |value: &Value| {
            figures::of_outcome(words, frame, figure, value).unwrap_or_else(|| words.t("cost-not-computable"))
        };
        let years = costing.years();
        let span = years.first().zip(years.last());
        let when = match (year, span) {
            (Some(year), _) => figures::year(words, frame, year),
            (None, Some((first, last))) => {
                format!("{}–{}", figures::year(words, frame, *first), figures::year(words, frame, *last))
            }
            (None, None) => String::new(),
        };
        let what = words.labelled(&figures::outcome(instrument, figure), &said(&found.base));
        let unit = figures::unit_of_outcome(words, frame, figure);
        let what: Vec<String> = [what, when, unit].into_iter().filter(|it| !it.is_empty()).collect();
        let mut lines = vec![String::new(), words.labelled(&label, &format!("{title} ({id})")), what.join(", ")];
        for (moves, key) in [(&found.ranges, "costing-page-ranges"), (&found.structure, "costing-page-structure")] {
            if moves.is_empty() {
                continue;
            }
            lines.push(words.t(key));
            for it in moves {
                let title = phrase::row_title(instrument, workbook, &Id::known(ASSUMPTION), &it.assumption);
                let moved = format!("{} – {}", said(&it.low), said(&it.high));
                let how = words.labelled(&words.t(figures::shift(it.shift)), &figures::moved_to(words, &it.values));
                lines.push(format!("  {}", words.labelled(&format!("{title} ({how})"), &moved)));
            }
        }
        if found.ranges.is_empty() {
            lines.push(words.t("costing-no-ranges"));
        }
        if found.without_effect > 0 {
            lines.push(words.with("costing-without-effect", &[("count", found.without_effect.into())]));
        }
        if let Err(lack) = &found.base {
            let names: Vec<String> = lack.iter().map(ToString::to_string).collect();
            let names = names.join(", ");
            lines.push(words.with("cost-missing", &[("names", (&names).into())]));
        }
        lines.iter().for_each(|line| call.out.line(line));
    }
    call.out.line("");
    let note = call.words.t("costing-page-sensitivity-note");
    call.out.line(&note);
    Ok(())
}

/// The outcome that is asked for; one that does not exist, or a year that is not costed, is refused with what there is.
fn asked(call: &Call, costing: &Costing, args: &SensitivityArgs) -> Result<(OutcomeFigure, Option<Year>), Refused> {
    let (of_frame, year_of_frame) = costing.outcome_of_frame();
    let figure = match args.outcome.as_deref() {
        None => of_frame,
        Some(name) => OutcomeFigure::of_name(name).ok_or_else(|| {
            let near = nearest(name, OutcomeFigure::ALL.into_iter().map(OutcomeFigure::name)).unwrap_or("gross");
            let all = OutcomeFigure::ALL.map(OutcomeFigure::name).join(", ");
            let args = [("name", name.into()), ("near", near.into()), ("all", (&all).into())];
            Refused(vec![call.words.with("cost-no-outcome", &args)])
        })?,
    };
    let year = match args.year.as_deref() {
        // an outcome named here is that of all years together, unless a year is named as well
        None => year_of_frame.filter(|_| args.outcome.is_none()),
        Some(text) => {
            let year = text.parse::<Year>().ok().filter(|year| costing.years().contains(year));
            Some(year.ok_or_else(|| {
                let all: Vec<String> = costing.years().iter().map(ToString::to_string).collect();
                let all = all.join(", ");
                Refused(vec![call.words.with("cost-no-such-year", &[("year", text.into()), ("all", (&all).into())])])
            })?)
        }
    };
    Ok((figure, year))
}

/// Its name in JSON.
fn name(shift: Shift) -> &'static str {
    match shift {
        Shift::Tenth(false) => "tenth",
        Shift::Tenth(true) => "tenth-cut-at-100",
        Shift::Point => "point",
        Shift::Range(true, true) => "range",
        Shift::Range(true, false) => "low-only",
        Shift::Range(false, _) => "high-only",
    }
}

fn as_value(
    (register, id, _): &(&'static str, &Id, Vec<Id>),
    (figure, year): (OutcomeFigure, Option<Year>),
    found: &Sensitivity,
) -> Json {
    let exact = |value: &Value| value.as_ref().map_or(Json::Null, |number| Json::String(number.to_string()));
    let moves = |moves: &[Move]| -> Vec<Json> {
        let one = |it: &Move| {
            let swing = it.swing.as_ref().map(ToString::to_string);
            json!({
                "assumption": it.assumption, "shift": name(it.shift),
                "low": exact(&it.low), "high": exact(&it.high), "swing": swing,
            })
        };
        moves.iter().map(one).collect()
    };
    let missing: Vec<String> = found.base.as_ref().err().into_iter().flatten().map(ToString::to_string).collect();
    let key = if *register == PACKAGE { "package" } else { "design" };
    json!({
        key: id, "outcome": figure.name(), "year": year.map(Year::number), "base": exact(&found.base),
        "ranges": moves(&found.ranges), "structure": moves(&found.structure),
        "without_effect": found.without_effect, "missing": missing,
    })
}
