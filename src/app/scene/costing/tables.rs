//! What is read as a table: lines and totals by year, what moves the cost, what a household pays, and what is tried.

use super::PageCtx;
use crate::analysis::Target;
use crate::costing::{
    ASSUMPTION, AtLevel, COSTING, CostOf, Costing, DESIGN, Figure, LINE, LineKind, Number, Running, Totals,
    TriedFactor, Value, WAGE_LEVEL, names,
};
use crate::instrument::Id;
use crate::wording::figures;
use crate::workbook::Year;

/// A table with a head; its first column says what each row is.
#[derive(Debug, Clone)]
pub struct CostTable {
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<CostRow>,
    /// What has to be known to read it.
    pub notes: Vec<String>,
    /// The column that is looked at; the first where all are.
    pub column: usize,
}

/// A row of it.
#[derive(Debug, Clone)]
pub struct CostRow {
    pub label: String,
    pub cells: Vec<String>,
    /// Where its name leads.
    pub target: Option<Target>,
    /// Whether it adds others up.
    pub is_total: bool,
    pub bar: Option<SwingBar>,
    /// What stands above it, where a list begins with it.
    pub above: Option<String>,
}

/// How far an outcome moves to both sides, in hundredths of the widest movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SwingBar {
    pub below: usize,
    pub above: usize,
}

impl CostRow {
    pub(super) fn new(label: String, cells: Vec<String>) -> Self {
        Self { label, cells, target: None, is_total: false, bar: None, above: None }
    }

    pub(super) fn at(self, target: Target) -> Self {
        Self { target: Some(target), ..self }
    }

    fn total(self) -> Self {
        Self { is_total: true, ..self }
    }
}

fn to_line(line: &Id) -> Target {
    Target::Row(Id::known(LINE), line.clone())
}

/// Lines and totals, years across.
pub(super) fn by_year(costed: &PageCtx<'_>) -> CostTable {
    let years = costed.costing.years();
    let designs = &costed.shown.designs;
    let mut rows = Vec::new();
    for line in &costed.shown.lines {
        let cells = years.iter().map(|year| match costed.costing.line(line, *year) {
            Some(at) if at.running == Running::Yes => {
                at.get(Figure::Cost).map(|it| costed.amount(it)).unwrap_or_default()
            }
            _ => costed.t("costing-not-running"),
        });
        let title = costed.row_title(LINE, line);
        let kind = costed.costing.inputs().lines.get(line).and_then(|line| line.kind);
        // what a contribution costs is what the state pays of it
        let title = match kind {
            Some(LineKind::Contribution) => {
                costed.ctx.words.with("cost-of-contribution", &[("title", (&title).into())])
            }
            _ => title,
        };
        rows.push(CostRow::new(title, cells.collect()).at(to_line(line)));
    }
    let totals: Vec<Totals> = years.iter().map(|year| costed.costing.totals(designs, *year)).collect();
    let all = |of: fn(&Totals) -> &Value| -> Vec<String> { totals.iter().map(|it| costed.amount(of(it))).collect() };
    let additional = years.iter().map(|year| costed.costing.additional(designs, CostOf::State, *year));
    let additional: Vec<String> = additional.map(|value| costed.amount(&value)).collect();
    for (key, cells) in [
        ("costing-gross", all(|it| &it.gross)),
        ("costing-state", all(|it| &it.state)),
        ("costing-additional-state", additional),
        ("costing-employers", all(|it| &it.employer)),
        ("costing-workers", all(|it| &it.worker)),
        ("costing-partners", all(|it| &it.partners)),
        ("costing-balance", all(|it| &it.balance)),
    ] {
        rows.push(CostRow::new(costed.t(key), cells).total());
    }
    let percent = |value: &Value| costed.said(value, |number| figures::percent_of_whole(costed.ctx.words, number));
    let of_gdp: Option<Vec<String>> = years
        .iter()
        .zip(&totals)
        .map(|(year, totals)| costed.costing.percent_of_gdp(&totals.gross, *year).map(|it| percent(&it)))
        .collect();
    rows.extend(of_gdp.map(|cells| CostRow::new(costed.t("costing-gross-gdp"), cells).total()));
    let persons = |it: &Totals| costed.said(&it.covered, |number| figures::number(costed.ctx.words, number, 0));
    rows.push(CostRow::new(costed.t("costing-covered"), totals.iter().map(persons).collect()).total());
    let mut notes = vec![costed.t("costing-adding-up")];
    if totals.iter().any(|it| it.contributory) {
        notes.push(costed.t("cost-actuarial"));
    }
    let lack: crate::costing::Lack =
        totals.iter().filter_map(|it| it.gross.as_ref().err()).flatten().cloned().collect();
    if !lack.is_empty() {
        notes.push(costed.lacks(&lack));
    }
    CostTable {
        title: super::years::label(costed),
        heads: years.iter().map(|year| costed.year(*year)).collect(),
        rows,
        notes,
        column: costed.shown.year.and_then(|shown| years.iter().position(|year| *year == shown)).unwrap_or(0),
    }
}

/// What the contributions of the designs looked at cost at each wage level, in the year shown.
pub(super) fn household(costed: &PageCtx<'_>, year: Year) -> CostTable {
    let of_designs: Vec<(&Id, Vec<AtLevel>)> =
        costed.shown.designs.iter().map(|design| (design, costed.costing.household(design, year))).collect();
    let levels: Vec<(&Id, AtLevel)> =
        of_designs.into_iter().flat_map(|(design, levels)| levels.into_iter().map(move |at| (design, at))).collect();
    let several = levels.iter().any(|(design, _)| Some(*design) != levels.first().map(|(design, _)| *design));
    let head = |(design, at): &(&Id, AtLevel)| {
        let level = costed.row_title(WAGE_LEVEL, &at.level);
        if several { format!("{}, {level}", costed.row_title(DESIGN, design)) } else { level }
    };
    let share = |value: &Value| costed.said(value, |it| figures::percent(costed.ctx.words, &it.as_percent()));
    let row = |key: &str, of: &dyn Fn(&AtLevel) -> Option<Value>, said: &dyn Fn(&Value) -> String| {
        let cell =
            |(_, at): &(&Id, AtLevel)| of(at).map_or_else(|| costed.t("costing-differs-by-line"), |it| said(&it));
        CostRow::new(costed.t(key), levels.iter().map(cell).collect())
    };
    let money = |value: &Value| costed.exact(value);
    let mut rows = Vec::new();
    if !levels.is_empty() {
        rows = vec![
            row("costing-wage", &|at| Some(at.wage.clone()), &money),
            row("costing-base", &|at| at.base.clone(), &money),
            row("costing-worker-pays", &|at| Some(at.worker.clone()), &money),
            row("costing-of-wage", &|at| Some(at.worker_of_wage.clone()), &share),
            row("costing-employer-pays", &|at| Some(at.employer.clone()), &money),
            row("costing-of-wage", &|at| Some(at.employer_of_wage.clone()), &share),
            row("costing-state-pays", &|at| Some(at.state.clone()), &money),
            row("costing-contribution-total", &|at| Some(at.total.clone()), &money).total(),
            row("costing-of-wage", &|at| Some(at.total_of_wage.clone()), &share),
            row("costing-take-home", &|at| Some(at.take_home.clone()), &money),
            row("costing-household-pays", &|at| Some(at.household_pays.clone()), &money).total(),
        ];
        if levels.iter().any(|(_, at)| at.of_income.is_some()) {
            let income = |(_, at): &(&Id, AtLevel)| at.of_income.as_ref().map_or_else(|| "–".to_owned(), share);
            rows.push(CostRow::new(costed.t("costing-of-income"), levels.iter().map(income).collect()));
        }
    }
    let mut notes = Vec::new();
    if levels.is_empty() {
        notes.push(costed.t("costing-page-no-contribution"));
    } else {
        let frame = costed.ctx.workbook().rows(&Id::known(COSTING)).next();
        let set = frame.and_then(|(_, row)| row.get(names::HOUSEHOLD)).map(|it| it.as_text());
        notes.push(match set {
            Some(set) => costed.ctx.words.labelled(&costed.t("costing-threshold"), &set),
            None => costed.t("costing-no-threshold"),
        });
        notes.push(costed.t("costing-note-capacity"));
    }
    let currency = costed.frame().map(|frame| frame.currency.clone()).unwrap_or_default();
    CostTable {
        title: costed.ctx.joined([costed.t("costing-one-payment"), costed.year(year), currency]),
        heads: levels.iter().map(head).collect(),
        rows,
        notes,
        column: 0,
    }
}

/// What is tried beside what stands, for the line and for the designs looked at; nothing where nothing is tried.
pub(super) fn tried(costed: &PageCtx<'_>, line: &Id, year: Year) -> Option<CostTable> {
    if costed.screen.tried.is_empty() {
        return None;
    }
    let other = costed.ctx.session.tried(&costed.costing, &costed.screen.tried);
    let cost = |costing: &Costing, year: Year| -> Value {
        let at = costing.line(line, year);
        at.and_then(|at| at.get(Figure::Cost).cloned()).unwrap_or_else(|| Ok(Number::zero()))
    };
    let gross = |costing: &Costing, year: Year| costing.totals(&costed.shown.designs, year).gross;
    let row = |label: String, of: &dyn Fn(&Costing) -> Value| {
        let (stands, tried) = (of(&costed.costing), of(&other));
        let difference = match (&stands, &tried) {
            (Ok(stands), Ok(tried)) => {
                let difference = tried.minus(stands);
                let sign = if difference.is_negative() || difference.is_zero() { "" } else { "+" };
                format!("{sign}{}", figures::number(costed.ctx.words, &difference, 2))
            }
            _ => costed.t("costing-page-none"),
        };
        CostRow::new(label, vec![costed.exact(&stands), costed.exact(&tried), difference])
    };
    let of = |what: String, when: &str| format!("{what}, {when}");
    let (line_title, total) = (costed.t("costing-page-this-line"), costed.t("costing-page-all-lines"));
    let (now, all) = (costed.year(year), costed.span());
    let rows = vec![
        row(of(line_title.clone(), &now), &|it| cost(it, year)),
        row(of(line_title, &all), &|it| it.over_years(|year| cost(it, year))),
        row(of(total.clone(), &now), &|it| gross(it, year)).total(),
        row(of(total, &all), &|it| it.over_years(|year| gross(it, year))).total(),
    ];
    let tried: Vec<String> = costed.screen.tried.iter().map(|it| said(costed, it)).collect();
    Some(CostTable {
        title: costed.t("costing-page-what-if"),
        heads: ["costing-page-stands", "costing-page-if", "costing-page-difference"].map(|key| costed.t(key)).to_vec(),
        rows,
        notes: tried,
        column: 0,
    })
}

/// What is tried, in words: the factor, its years, its value.
fn said(costed: &PageCtx<'_>, tried: &crate::costing::WhatIf) -> String {
    let what = match &tried.factor {
        TriedFactor::Assumption(id) => costed.row_title(ASSUMPTION, id),
        TriedFactor::Field(_, field) => costed.field_label(LINE, field),
        TriedFactor::Wage(level) => costed.row_title(WAGE_LEVEL, level),
    };
    let value = figures::short(costed.ctx.words, &tried.value, 4);
    let years = tried.year.map_or_else(|| costed.t("costing-page-every-year"), |year| costed.year(year));
    costed.ctx.words.labelled(&format!("{what}, {years}"), &value)
}
