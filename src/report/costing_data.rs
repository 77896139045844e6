//! The costing as data: every figure of lines, designs and packages by year, exact. `docs/format.md` says what each name means.

use super::subject::ReportInput;
use crate::analysis::Decisions;
use crate::analysis::acceptance::{Accepted, accepted_assumptions};
use crate::costing::{CostOf, Costing, DESIGN, Figure, LineKind, LineYear, Number, PACKAGE, Running, Value};
use crate::instrument::Id;
use crate::workbook::Year;
use serde_json::{Map, Value as Json, json};

/// The figures of every design and package; null where the workbook has no years to cost.
pub(super) fn costing(from: &ReportInput<'_>) -> Json {
    let ReportInput { instrument, published, .. } = *from;
    let costing = Costing::of(published);
    if costing.inputs().frame.is_none() || costing.years().is_empty() {
        return Json::Null;
    }
    let rows = |register| -> Vec<Id> {
        published.registers.get(register).into_iter().flatten().map(|(id, _)| id.clone()).collect()
    };
    let accepted = accepted_assumptions(instrument, published, &Decisions::of(published));
    costing_figures(&accepted, &costing, (&rows(DESIGN), &rows(PACKAGE)))
}

/// All figures, exact: decimals as texts, shares as fractions, percentages as such.
#[must_use]
pub fn costing_figures(accepted: &Accepted, costing: &Costing, (designs, packages): (&[Id], &[Id])) -> Json {
    let frame = costing.inputs().frame.as_ref();
    let mut lines = Vec::new();
    for design in designs {
        for line in costing.lines_of(std::slice::from_ref(design)) {
            let years = costing.years().iter();
            lines.extend(
                years.filter_map(|year| Some(of_line(costing, design, line, *year, costing.line(line, *year)?))),
            );
        }
    }
    let of_sets = |ids: &[Id], key: &str| -> Vec<Json> {
        let mut all = Vec::new();
        for id in ids {
            let own = [id.clone()];
            let designs = if key == "package" { costing.designs_of(id) } else { &own };
            all.extend(costing.years().iter().map(|year| of_set(costing, (key, id), designs, *year)));
        }
        all
    };
    json!({
        "notice": "rapid estimate for dialogue: too simple to design or pilot a scheme",
        "currency": frame.map(|frame| &frame.currency),
        "prices": if frame.is_some_and(|frame| frame.constant_prices) { "constant" } else { "nominal" },
        "base": frame.and_then(|frame| frame.base).map(Year::number),
        "years": costing.years().iter().map(|year| year.number()).collect::<Vec<_>>(),
        "assumptions": accepted.all,
        "accepted": accepted.accepted,
        "changed_since_accepted": accepted.changed,
        "lines": lines,
        "designs": of_sets(designs, "design"),
        "packages": of_sets(packages, "package"),
    })
}

fn of_line(costing: &Costing, design: &Id, line: &Id, year: Year, at: &LineYear) -> Json {
    let mut value = Map::new();
    let kind = match costing.inputs().lines.get(line).and_then(|line| line.kind) {
        Some(LineKind::Benefit) => "benefit",
        Some(LineKind::Contribution) => "contribution",
        Some(LineKind::Cost) => "cost",
        None => "",
    };
    value.insert("design".to_owned(), json!(design));
    value.insert("line".to_owned(), json!(line));
    value.insert("kind".to_owned(), json!(kind));
    value.insert("year".to_owned(), json!(year.number()));
    if at.running != Running::Yes {
        value.insert("running".to_owned(), json!(at.running.name()));
    }
    let mut missing = at.lack();
    for (key, figure) in [
        ("target", Figure::Target),
        ("eligible", Figure::Eligible),
        ("take_up", Figure::TakeUp),
        ("insured", Figure::Insured),
        ("contributors", Figure::Contributors),
        ("beneficiaries", Figure::Beneficiaries),
        ("benefit", Figure::Benefit),
        ("base", Figure::Base),
        ("worker", Figure::Worker),
        ("employer", Figure::Employer),
        ("state", Figure::State),
        ("relief", Figure::Relief),
        ("revenue", Figure::Revenue),
        ("cost", Figure::Cost),
    ] {
        if let Some(figure) = at.get(figure) {
            value.insert(key.to_owned(), exact(figure));
        }
    }
    let cost = at.get(Figure::Cost).cloned().unwrap_or_else(|| Ok(Number::zero()));
    for (key, percent) in [
        ("percent_gdp", costing.percent_of_gdp(&cost, year)),
        ("percent_expenditure", costing.percent_of_expenditure(&cost, year)),
    ] {
        missing.extend(percent.iter().filter_map(|value| value.as_ref().err()).flatten().cloned());
        value.insert(key.to_owned(), percent.as_ref().map_or(Json::Null, exact));
    }
    value.insert("missing".to_owned(), missing.iter().map(ToString::to_string).collect());
    Json::Object(value)
}

fn of_set(costing: &Costing, (key, id): (&str, &Id), designs: &[Id], year: Year) -> Json {
    let totals = costing.totals(designs, year);
    let mut value = Map::new();
    value.insert(key.to_owned(), json!(id));
    value.insert("year".to_owned(), json!(year.number()));
    let mut missing = std::collections::BTreeSet::new();
    let mut figures: Vec<(&str, Option<Value>)> = vec![
        ("gross", Some(totals.gross.clone())),
        ("state", Some(totals.state.clone())),
        ("relief", Some(totals.relief.clone())),
        ("worker", Some(totals.worker.clone())),
        ("employer", Some(totals.employer.clone())),
        ("partners", Some(totals.partners.clone())),
        ("balance", Some(totals.balance.clone())),
        ("covered", Some(totals.covered.clone())),
        ("additional_gross", Some(costing.additional(designs, CostOf::Gross, year))),
        ("additional_state", Some(costing.additional(designs, CostOf::State, year))),
        ("real_gross", costing.real(&totals.gross, year)),
        ("real_state", costing.real(&totals.state, year)),
    ];
    for (of, cost) in [("gross", &totals.gross), ("state", &totals.state)] {
        let (gdp, expenditure) = match of {
            "gross" => ("percent_gdp_gross", "percent_expenditure_gross"),
            _ => ("percent_gdp_state", "percent_expenditure_state"),
        };
        figures.push((gdp, costing.percent_of_gdp(cost, year)));
        figures.push((expenditure, costing.percent_of_expenditure(cost, year)));
    }
    for (key, figure) in figures {
        missing.extend(figure.iter().filter_map(|value| value.as_ref().err()).flatten().cloned());
        value.insert(key.to_owned(), figure.as_ref().map_or(Json::Null, exact));
    }
    value.insert("missing".to_owned(), missing.iter().map(ToString::to_string).collect());
    Json::Object(value)
}

fn exact(value: &Value) -> Json {
    value.as_ref().map_or(Json::Null, |number| Json::String(number.to_string()))
}
