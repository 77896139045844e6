//! One line in one year, step by step, with its numbers filled in and what each rests on; below it what it comes to.

use super::years::{PayerBar, YearBar};
use super::{PageCtx, tables::CostTable, years};
use crate::analysis::Target;
use crate::analysis::acceptance::Acceptance;
use crate::app::scene::{Accent, Told};
use crate::costing::{
    ASSUMPTION, CostOf, Counts, Figure, FormulaRow, LINE, LineField, Operation, Running, Source, Term, TriedFactor,
    Value, WAGE_LEVEL, names,
};
use crate::instrument::Id;
use crate::wording::{figures, formula};
use crate::workbook::{Cell, Year};

/// A line in a year.
#[derive(Debug, Clone)]
pub struct LineScene {
    pub rows: Vec<FactorRow>,
    /// That it does not run, or all that it lacks.
    pub told: Vec<Told>,
    /// What the row under the cursor rests on, in full.
    pub rests_on: Option<String>,
    /// What the designs looked at come to in the year: shares of the whole, what is additional to today.
    pub below: Vec<String>,
    /// What the years are amounts of.
    pub years_label: String,
    pub years: Vec<YearBar>,
    pub payers: Vec<PayerBar>,
    /// What is tried beside what stands.
    pub tried: Option<CostTable>,
}

/// A row of a formula.
#[derive(Debug, Clone)]
pub struct FactorRow {
    /// What the step comes to; nothing in its further rows.
    pub label: String,
    /// What enters.
    pub text: String,
    /// How it enters, with its number.
    pub factor: String,
    /// What the step comes to.
    pub result: String,
    /// The number of an assumption and how the group left it.
    pub standing: String,
    pub accent: Accent,
    /// Whether it is what the line costs.
    pub is_end: bool,
    /// Where what enters is entered.
    pub target: Target,
    /// What can be tried with another value here.
    pub tries: Option<TriedFactor>,
}

/// What is said of a line in a year.
pub(super) fn line(costed: &PageCtx<'_>, line: &Id, year: Year) -> LineScene {
    let rows: Vec<FactorRow> =
        costed.costing.formula(line, year).iter().map(|row| factor_row(costed, line, year, row)).collect();
    let under_cursor = costed.costing.formula(line, year).get(costed.screen.row).and_then(|row| {
        let term = row.factor.as_ref()?;
        let Source::Assumption { row, .. } = &term.source else { return None };
        let lacks = term.value.is_err().then(|| lacking(costed, year, term));
        Some(costed.rests_on(row, lacks))
    });
    let mut told = Vec::new();
    if let Some(at) = costed.costing.line(line, year) {
        match at.running {
            Running::Yes => {}
            Running::NotBegun => told.push(Told::new(Accent::Quiet, costed.t("costing-page-not-begun"))),
            Running::Ended => told.push(Told::new(Accent::Quiet, costed.t("costing-page-ended"))),
        }
        let lack = at.lack();
        if !lack.is_empty() {
            told.push(Told::new(Accent::Caution, costed.lacks(&lack)));
        }
    }
    LineScene {
        rows,
        told,
        rests_on: under_cursor,
        below: below(costed, year),
        years_label: years::label(costed),
        years: years::of_line(costed, line),
        payers: years::payers(costed, year),
        tried: super::tables::tried(costed, line, year),
    }
}

fn factor_row(costed: &PageCtx<'_>, line: &Id, year: Year, row: &FormulaRow) -> FactorRow {
    let label = if row.begins { formula::figure(costed.ctx.words, row.figure) } else { String::new() };
    let figures: Vec<String> = match row.figures.as_slice() {
        // what stands alone for the whole is named, for its number is the result
        [only] if row.begins && row.result.is_some() => vec![source(costed, only)],
        figures => figures.iter().enumerate().map(|(at, it)| joined(costed, at > 0 || !row.begins, it)).collect(),
    };
    let (mut text, mut factor, mut standing, mut accent) =
        (figures.concat().trim().to_owned(), String::new(), String::new(), Accent::Text);
    let mut target = Target::Cell(Cell::Field(Id::known(LINE), line.clone(), Id::known(names::TITLE)));
    let mut tries = None;
    if let Some(term) = &row.factor {
        text = source(costed, term);
        // what a step begins and ends with is said once
        if row.result.as_ref() != Some(&term.value) || term.operation != Operation::Begin {
            factor = factor_words(costed, row.figure, term);
        }
        tries = tried_factor(costed, line, term);
        target = target_of(line, term);
        match (&term.source, &term.value) {
            (_, Err(lack)) => {
                accent = Accent::Caution;
                // what is to be done stands first: what it is about is told below
                text = format!("{} ({text})", lacking(costed, year, term));
                target = lack.iter().next().and_then(|missing| costed.cell_of(missing)).map_or(target, Target::Cell);
            }
            (Source::Assumption { row, .. }, Ok(_)) => (standing, accent) = standing_of(costed, row),
            _ => {}
        }
        if let Some(tried) = tries.as_ref().and_then(|factor| costed.screen.tried_of(factor, year)) {
            let value = figures::short(costed.ctx.words, &tried.value, 4);
            text = format!("{text} ({})", costed.ctx.words.with("costing-page-tried", &[("value", (&value).into())]));
            accent = Accent::Current;
        }
    }
    let result = row.result.as_ref().map(|value| result_words(costed, row.figure, value)).unwrap_or_default();
    let is_end = row.figure == Figure::Cost && row.result.is_some();
    FactorRow { label, text, factor, result, standing, accent, is_end, target, tries }
}

/// The number of an assumption and how the group left it, in a word.
fn standing_of(costed: &PageCtx<'_>, assumption: &Id) -> (String, Accent) {
    let number = costed.number_of(assumption).map(|number| format!("[{number}] ")).unwrap_or_default();
    let (key, accent) = match costed.acceptance(assumption) {
        Acceptance::Accepted => ("costing-page-short-accepted", Accent::Text),
        Acceptance::Changed => ("costing-page-short-changed", Accent::Caution),
        Acceptance::Not(_) => ("costing-page-short-not", Accent::Quiet),
    };
    (format!("{number}{}", costed.t(key)), accent)
}

/// Why a term has no value here, and what adds one.
fn lacking(costed: &PageCtx<'_>, year: Year, term: &Term) -> String {
    let own = match &term.source {
        Source::Assumption { row, .. } => format!("{row}@{year}"),
        _ => String::new(),
    };
    match &term.value {
        Err(lack) if lack.iter().all(|missing| missing.to_string() == own) => {
            let year = costed.year(year);
            let key = if costed.ctx.in_lines { "plain-costing-no-value" } else { "costing-page-no-value" };
            costed.ctx.words.with(key, &[("year", (&year).into())])
        }
        Err(lack) => costed.lacks(lack),
        Ok(_) => String::new(),
    }
}

/// Figures that enter together: the numbers with their signs.
fn joined(costed: &PageCtx<'_>, goes_on: bool, term: &Term) -> String {
    let sign = match term.operation {
        Operation::Times | Operation::TimesPercent => " × ",
        Operation::Plus if goes_on => " + ",
        Operation::Minus => " − ",
        _ => "",
    };
    format!("{sign}{}", number_words(costed, term.counts(Figure::Cost), &term.value))
}

fn number_words(costed: &PageCtx<'_>, counts: Counts, value: &Value) -> String {
    costed.said(value, |number| match counts {
        Counts::Share => figures::percent(costed.ctx.words, &number.as_percent()),
        Counts::Persons => figures::short(costed.ctx.words, number, 1),
        Counts::Money => figures::number(costed.ctx.words, number, 2),
        Counts::Times => figures::short(costed.ctx.words, number, 4),
    })
}

fn result_words(costed: &PageCtx<'_>, figure: Figure, value: &Value) -> String {
    number_words(costed, figure.counts(), value)
}

/// How a term enters, with its number.
fn factor_words(costed: &PageCtx<'_>, figure: Figure, term: &Term) -> String {
    if term.value.is_err() {
        return String::new();
    }
    let number = number_words(costed, term.counts(figure), &term.value);
    match term.operation {
        Operation::Times | Operation::TimesPercent => format!("× {number}"),
        Operation::Plus if !matches!(term.source, Source::Level(_)) => format!("+ {number}"),
        Operation::Minus => format!("− {number}"),
        Operation::Begin | Operation::Plus | Operation::AtMost(_) | Operation::AtLeast(_) => number,
    }
}

/// Where a term comes from, in words.
fn source(costed: &PageCtx<'_>, term: &Term) -> String {
    let words = costed.ctx.words;
    let label = |field: &str| costed.field_label(LINE, field);
    // of a term that stands for its whole step the field is the name of the step
    let is_named = matches!(term.operation, Operation::AtMost(_) | Operation::AtLeast(_))
        || matches!((&term.source, term.operation), (Source::Typed(field), Operation::Begin) if field == LineField::Amount.name());
    let said = match &term.source {
        Source::Typed(_) if is_named => costed.t("costing-typed-there"),
        Source::Typed(field) => words.with("costing-typed", &[("field", (&label(field)).into())]),
        Source::Assumption { row, .. } => costed.row_title(ASSUMPTION, row),
        Source::Figure(figure) => formula::figure(words, *figure),
        Source::OtherLine(other, figure) => {
            let (figure, other) = (formula::figure(words, *figure), costed.row_title(LINE, other));
            words.with("costing-of-line", &[("figure", (&figure).into()), ("line", (&other).into())])
        }
        Source::Level(level) => {
            let title = costed.row_title(WAGE_LEVEL, level);
            words.with("costing-page-at-level", &[("level", (&title).into())])
        }
        Source::Nothing(field) => words.with("costing-nothing", &[("field", (&label(field)).into())]),
    };
    let binds = |binds: bool| costed.t(if binds { "costing-binds" } else { "costing-does-not-bind" });
    match term.operation {
        Operation::AtMost(it) => {
            format!("{} ({})", words.with("costing-at-most", &[("what", (&said).into())]), binds(it))
        }
        Operation::AtLeast(it) => {
            format!("{} ({})", words.with("costing-at-least", &[("what", (&said).into())]), binds(it))
        }
        _ => said,
    }
}

/// Where a term is entered.
fn target_of(line: &Id, term: &Term) -> Target {
    let cell = |register: &'static str, row: &Id, field: Id| {
        Target::Cell(Cell::Field(Id::known(register), row.clone(), field))
    };
    match &term.source {
        Source::Assumption { row, .. } => cell(ASSUMPTION, row, Id::known(names::VALUES)),
        Source::Level(level) => Target::Row(Id::known(WAGE_LEVEL), level.clone()),
        Source::OtherLine(other, _) => Target::Row(Id::known(LINE), other.clone()),
        Source::Typed(field) | Source::Nothing(field) => {
            cell(LINE, line, Id::new(field).unwrap_or_else(|_| Id::known(names::TITLE)))
        }
        Source::Figure(_) => cell(LINE, line, Id::known(names::TITLE)),
    }
}

fn tried_factor(costed: &PageCtx<'_>, line: &Id, term: &Term) -> Option<TriedFactor> {
    match &term.source {
        Source::Assumption { row, .. } => Some(TriedFactor::Assumption(row.clone())),
        Source::Typed(field) => Some(TriedFactor::Field(line.clone(), field.clone())),
        Source::Level(level) => costed.costing.wage_tried(level),
        _ => None,
    }
}

/// What the designs looked at come to in the year.
fn below(costed: &PageCtx<'_>, year: Year) -> Vec<String> {
    let totals = costed.costing.totals(&costed.shown.designs, year);
    let words = costed.ctx.words;
    let percent = |value: &Value| costed.said(value, |number| figures::percent_of_whole(words, number));
    let gross = words.labelled(&costed.t("costing-gross"), &costed.amount(&totals.gross));
    let mut said = vec![words.labelled(&costed.t("costing-page-all-lines"), &gross)];
    // what cannot be computed is no share of anything
    let share = |of: Option<Value>| of.filter(|_| totals.gross.is_ok());
    if let Some(of_gdp) = share(costed.costing.percent_of_gdp(&totals.gross, year)) {
        said.push(words.with("costing-page-of-gdp", &[("percent", (&percent(&of_gdp)).into())]));
    }
    if let Some(of_all) = share(costed.costing.percent_of_expenditure(&totals.gross, year)) {
        said.push(words.with("costing-page-of-expenditure", &[("percent", (&percent(&of_all)).into())]));
    }
    let additional = costed.costing.additional(&costed.shown.designs, CostOf::Gross, year);
    said.push(words.labelled(&costed.t("costing-additional-gross"), &costed.amount(&additional)));
    let mut lack = crate::costing::Lack::new();
    lack.extend([&totals.gross, &additional].into_iter().filter_map(|value| value.as_ref().err()).flatten().cloned());
    if !lack.is_empty() {
        said.push(costed.lacks(&lack));
    }
    said
}
