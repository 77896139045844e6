//! How each figure comes about: for every line its formula, step by step, with the numbers of each year filled in; and all
//! that lacks a value, with what to do.

use super::Page;
use super::costing_page::{Costed, YearRow};
use super::costing_tables::never_runs;
use crate::costing::{ASSUMPTION, CostOf, Counts, Figure, LINE, Operation, Source, Step, Term, WAGE_LEVEL};
use crate::document::{Block, Inline, Line, Placed};
use crate::instrument::Id;
use crate::wording::{figures, formula};
use crate::workbook::working_group;
use crate::workbook::{Cell, Year};
use std::collections::{BTreeMap, BTreeSet};

/// Every line, with its formula in each year.
pub(super) fn write(page: &mut Page<'_>, costed: &Costed<'_>) {
    let lines: Vec<Id> = costed.costing.line_ids().cloned().collect();
    if lines.is_empty() || costed.years().is_empty() {
        return;
    }
    page.out.heading(2, "costing-formulas", page.words.t("costing-formulas"));
    page.out.paragraph(page.words.t("costing-formulas-note"));
    for line in page.each(lines) {
        one_line(page, costed, &line);
    }
}

fn one_line(page: &mut Page<'_>, costed: &Costed<'_>, line: &Id) {
    let title = costed.row_title(LINE, line);
    page.out.heading(3, format!("costing/line/{line}"), title.as_str()).origin(Costed::of_line(line));
    if never_runs(costed, line) {
        page.out.paragraph(page.words.t("costing-never-runs"));
        return;
    }
    let traces: Vec<Vec<Step>> = costed.years().iter().map(|year| costed.costing.trace(line, *year)).collect();
    // every year it runs in has the same steps
    let Some(steps) = traces.iter().max_by_key(|steps| steps.len()) else { return };
    let mut rows = Vec::new();
    // what the row above says, under every name it has
    let mut above: Vec<Figure> = Vec::new();
    for step in steps {
        if costed.costing.is_never(line, step.figure) {
            continue;
        }
        if step.takes_over(&above) {
            above.push(step.figure);
            continue;
        }
        rows.extend(rows_of_step(costed, line, step, &traces, &above));
        above = vec![step.figure];
    }
    let caption = page.words.with("costing-formula-of", &[("line", (&title).into())]);
    costed.table(page, &caption, &costed.t("costing-step"), &rows);
}

/// The terms of a step that do not stand above it already, and what they come to.
fn rows_of_step(costed: &Costed<'_>, line: &Id, step: &Step, traces: &[Vec<Step>], above: &[Figure]) -> Vec<YearRow> {
    let figure = formula::figure(costed.words, step.figure);
    let results = || traces.iter().map(|steps| result_in(costed, steps, step.figure)).collect();
    let origin = Costed::of_line(line);
    if let [only] = step.terms.as_slice()
        && !matches!(only.source, Source::Figure(_))
    {
        let source = alone(costed, only);
        let label = Line::from(Inline::strong(figure)).and(costed.t("report-colon")).and(source);
        return vec![YearRow::new(label, results()).at(origin)];
    }
    let mut rows: Vec<YearRow> = Vec::new();
    for (nth, term) in step.terms.iter().enumerate() {
        let is_above = matches!(&term.source, Source::Figure(figure) if above.contains(figure));
        if nth == 0 && term.operation == Operation::Begin && is_above || adds_nothing(traces, step, nth) {
            continue;
        }
        let cells = traces.iter().map(|steps| term_in(costed, steps, step.figure, nth)).collect();
        rows.push(YearRow::new(said_of_term(costed, step, term), cells));
    }
    rows.extend(step.figure.fields_beside().iter().filter_map(|field| field_row(costed, line, field)));
    rows.push(YearRow::new(Line::from(Inline::strong(format!("= {figure}"))), results()).at(origin));
    rows
}

/// Whether a term adds or takes nothing in any year.
fn adds_nothing(traces: &[Vec<Step>], step: &Step, nth: usize) -> bool {
    let mut in_years = traces.iter().flatten().filter(|it| it.figure == step.figure);
    in_years.all(|it| it.terms.get(nth).is_none_or(|term| it.adds_nothing(term)))
}

/// What a field of a line is in each year; nothing where it is empty.
fn field_row(costed: &Costed<'_>, line: &Id, field: &'static str) -> Option<YearRow> {
    let (source, values) = costed.field(LINE, line, field)?;
    let label = costed.words.labelled(&costed.field_label(LINE, field), &source);
    let said = |value: &crate::costing::Value| {
        costed.say(value, |number| match field.ends_with("-rate") {
            true => figures::percent(costed.words, number),
            false => figures::number(costed.words, number, 2),
        })
    };
    Some(YearRow::new(label, values.iter().map(said).collect()))
}

/// Where the only term of a step comes from, without the name of the field.
fn alone(costed: &Costed<'_>, term: &Term) -> String {
    match &term.source {
        Source::Typed(_) => costed.t("costing-typed-there"),
        Source::Assumption { row, .. } => costed.assumption(row),
        _ => source(costed, term),
    }
}

/// A term: how it enters, and where it comes from.
fn said_of_term(costed: &Costed<'_>, step: &Step, term: &Term) -> Line {
    let sign = match term.operation {
        Operation::Begin => "",
        Operation::Times | Operation::TimesPercent => "× ",
        Operation::Plus => "+ ",
        Operation::Minus => "− ",
        Operation::AtMost(_) => {
            return Line::text(costed.words.with("costing-at-most", &[("what", (&source(costed, term)).into())]));
        }
        Operation::AtLeast(_) => {
            return Line::text(costed.words.with("costing-at-least", &[("what", (&source(costed, term)).into())]));
        }
    };
    let sign = if matches!(term.source, Source::Level(_)) && step.terms.len() > 1 { "" } else { sign };
    Line::text(format!("{sign}{}", source(costed, term)))
}

/// Where a term comes from, in words.
fn source(costed: &Costed<'_>, term: &Term) -> String {
    let label = |field: &str| costed.field_label(LINE, field);
    match &term.source {
        Source::Typed(field) => costed.words.with("costing-typed", &[("field", (&label(field)).into())]),
        Source::Assumption { field, row } => {
            let (field, what) = (label(field), costed.assumption(row));
            costed.words.labelled(&field, &what)
        }
        Source::Figure(figure) => formula::figure(costed.words, *figure),
        Source::OtherLine(other, figure) => {
            let (figure, other) = (formula::figure(costed.words, *figure), costed.row_title(LINE, other));
            costed.words.with("costing-of-line", &[("figure", (&figure).into()), ("line", (&other).into())])
        }
        Source::Level(level) => {
            let title = costed.row_title(WAGE_LEVEL, level);
            let weight = costed.factor(WAGE_LEVEL, level, "weight");
            costed.words.with("costing-at-level", &[("level", (&title).into()), ("weight", (&weight).into())])
        }
        Source::Nothing(field) => costed.words.with("costing-nothing", &[("field", (&label(field)).into())]),
    }
}

/// A term in the year these steps are of.
fn term_in(costed: &Costed<'_>, steps: &[Step], figure: Figure, nth: usize) -> Line {
    let step = steps.iter().find(|step| step.figure == figure);
    let Some(term) = step.and_then(|step| step.terms.get(nth)) else {
        return Line::text(costed.t("costing-not-running"));
    };
    let said = costed.say(&term.value, |number| match term.counts(figure) {
        Counts::Share => figures::percent(costed.words, &number.as_percent()),
        Counts::Persons => figures::short(costed.words, number, 1),
        Counts::Money => figures::number(costed.words, number, 2),
        Counts::Times => figures::short(costed.words, number, 4),
    });
    match term.operation {
        Operation::AtMost(true) | Operation::AtLeast(true) => said.and(format!(" ({})", costed.t("costing-binds"))),
        Operation::AtMost(false) | Operation::AtLeast(false) => {
            said.and(format!(" ({})", costed.t("costing-does-not-bind")))
        }
        _ => said,
    }
}

fn result_in(costed: &Costed<'_>, steps: &[Step], figure: Figure) -> Line {
    let Some(step) = steps.iter().find(|step| step.figure == figure) else {
        return Line::text(costed.t("costing-not-running"));
    };
    costed.say(&step.value, |number| match figure.counts() == Counts::Persons {
        true => figures::short(costed.words, number, 1),
        false => figures::number(costed.words, number, 2),
    })
}

/// All that lacks a value, each once with its years, and what to do; nothing where everything can be computed.
pub(super) fn missing(page: &mut Page<'_>, costed: &Costed<'_>) {
    let lacks = all_lacks(costed);
    if lacks.is_empty() {
        return;
    }
    page.out.heading(2, "costing-missing", page.words.t("costing-missing"));
    page.out.paragraph(page.words.t("costing-missing-note"));
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for (row, years) in page.each(&lacks) {
        let names: Vec<String> = years.iter().map(|year| format!("{row}@{year}")).collect();
        let (said, origin) = remedy(costed, row);
        let line = page.label(&page.list(&names)).and(said);
        items.push(vec![Placed { block: Block::Paragraph(line), origin }]);
    }
    page.out.list(false, items);
}

fn all_lacks(costed: &Costed<'_>) -> BTreeMap<String, BTreeSet<Year>> {
    let (costing, mut all) = (&costed.costing, BTreeMap::<String, BTreeSet<Year>>::new());
    let inputs = costing.inputs();
    let sets = inputs.designs.keys().map(|design| vec![design.clone()]).chain(inputs.packages.values().cloned());
    let sets: Vec<Vec<Id>> = sets.collect();
    for year in costed.years() {
        let mut lacks: Vec<crate::costing::Lack> = Vec::new();
        lacks.extend(costing.line_ids().filter_map(|line| costing.line(line, *year)).map(|at| at.lack()));
        for designs in &sets {
            let totals = costing.totals(designs, *year);
            let additional = costing.additional(designs, CostOf::State, *year);
            let of_gdp = costing.percent_of_gdp(&totals.gross, *year);
            let of_expenditure = costing.percent_of_expenditure(&totals.gross, *year);
            let values = [Some(totals.gross), Some(totals.state), Some(totals.covered), Some(additional)];
            lacks.extend(values.into_iter().chain([of_gdp, of_expenditure]).flatten().filter_map(Result::err));
        }
        for missing in lacks.into_iter().flatten() {
            all.entry(missing.row).or_default().insert(missing.year);
        }
    }
    all
}

/// What helps, and the cell in which it does.
fn remedy(costed: &Costed<'_>, missing: &str) -> (String, Option<String>) {
    let (row, field) = missing.split_once('/').map_or((missing, None), |(row, field)| (row, Some(field)));
    let Ok(row) = Id::new(row) else { return (costed.t("costing-lacks-unknown"), None) };
    let register = if row.as_str() == crate::costing::COSTING { None } else { costed.register_of(&row) };
    let at = |register: &'static str, field: &str| {
        Some(Cell::Field(Id::known(register), row.clone(), Id::new(field).ok()?).to_string())
    };
    match (register, field) {
        (Some(ASSUMPTION), None) => {
            let what = costed.assumption(&row);
            let said = costed.words.with("costing-lacks-value", &[("what", (&what).into())]);
            (said, at(ASSUMPTION, "values"))
        }
        (Some(working_group::OPTION), Some("today")) => {
            let what = costed.row_title(working_group::OPTION, &row);
            let said = costed.words.with("costing-lacks-today", &[("option", (&what).into())]);
            (said, at(working_group::OPTION, "today"))
        }
        (Some(register), Some(field)) => {
            let (what, label) = (costed.row_title(register, &row), costed.field_label(register, field));
            let args = [("what", (&what).into()), ("field", (&label).into())];
            (costed.words.with("costing-lacks-field", &args), at(register, field))
        }
        (Some(register), None) => {
            let what = costed.row_title(register, &row);
            (costed.words.with("costing-lacks-row", &[("what", (&what).into())]), at(register, "title"))
        }
        (None, Some(field)) if row.as_str() == crate::costing::COSTING => {
            let label = costed.field_label(crate::costing::COSTING, field);
            (costed.words.with("costing-lacks-frame", &[("field", (&label).into())]), None)
        }
        (None, _) => (costed.t("costing-lacks-unknown"), None),
    }
}
