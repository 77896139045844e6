//! What designs and packages cost by line and year, who pays, what is additional to today, and what cannot be computed.

use super::Page;
use super::costing_page::{Costed, YearRow};
use crate::costing::{CostOf, DesignLevel, Figure, LINE, LineKind, Number, OVERLAP, Running, Totals, Value};
use crate::document::{Inline, Line};
use crate::instrument::Id;
use crate::wording::figures;
use crate::workbook::Year;

/// A block of the table by line: the lines, and what they are together.
struct Block<'a> {
    rows: Vec<YearRow>,
    /// The unrounded figures of each row, to see whether what is shown adds up.
    figures: Vec<Vec<Value>>,
    costed: &'a Costed<'a>,
}

impl<'a> Block<'a> {
    fn new(costed: &'a Costed<'a>, head: String) -> Self {
        Self { rows: vec![YearRow::head(head)], figures: Vec::new(), costed }
    }

    /// A line in each year; nothing where it does not run.
    fn line(&mut self, line: &Id, of: impl Fn(Year) -> Value, say: impl Fn(&Value) -> Line) {
        let costed = self.costed;
        let none = costed.t("costing-not-running");
        let cells = costed.across(|year| match costed.is_running(line, year) {
            true => say(&of(year)),
            false => Line::text(none.as_str()),
        });
        self.figures.push(costed.years().iter().map(|year| of(*year)).collect());
        let title = costed.row_title(LINE, line);
        self.rows.push(YearRow::new(title, cells).at(Costed::of_line(line)));
    }

    /// What the rows are together; `true` where the figures shown do not add up to it.
    fn total(&mut self, label: String, of: impl Fn(Year) -> Value, say: impl Fn(&Value) -> Line) {
        let cells = self.costed.across(|year| strong(&say(&of(year))));
        self.rows.push(YearRow::new(Line::from(Inline::strong(label)), cells));
    }
}

/// A line of words that stands out; a sign stays what it is.
fn strong(line: &Line) -> Line {
    line.inlines().iter().fold(Line::new(), |mut all, inline| {
        all.push(match inline {
            Inline::Text(text) => Inline::strong(text.as_str()),
            other => other.clone(),
        });
        all
    })
}

/// Persons, cost and share of the gross domestic product, line by line, with their totals.
pub(super) fn by_line(page: &mut Page<'_>, costed: &Costed<'_>, caption: &str, designs: &[Id]) {
    let lines: Vec<&Id> = costed.costing.lines_of(designs).collect();
    if lines.is_empty() || costed.years().is_empty() {
        return;
    }
    let kind = |id: &Id| costed.costing.inputs().lines.get(id).and_then(|line| line.kind);
    let is_contribution = |id: &&&Id| kind(id) == Some(LineKind::Contribution);
    let figure = |line: &Id, year: Year, figure: Figure| -> Value {
        let at = costed.costing.line(line, year);
        at.and_then(|at| at.get(figure)).cloned().unwrap_or_else(|| Ok(Number::zero()))
    };
    let totals = |year: Year| costed.costing.totals(designs, year);
    let mut rows = Vec::new();
    let mut persons = Block::new(costed, costed.t("costing-persons"));
    for line in lines.iter().filter(|line| kind(line) != Some(LineKind::Cost)) {
        let reached =
            if kind(line) == Some(LineKind::Contribution) { Figure::Contributors } else { Figure::Beneficiaries };
        persons.line(line, |year| figure(line, year, reached), |value| costed.persons(value));
    }
    let mut may_not_add_up = persons.differs(Rounding::Persons, |year| totals(year).covered);
    persons.total(costed.t("costing-covered"), |year| totals(year).covered, |value| costed.persons(value));
    // a total of no row says nothing
    if !persons.figures.is_empty() {
        rows.extend(persons.rows);
    }
    let unit = costed.unit();
    let mut cost = Block::new(costed, costed.words.with("costing-cost-block", &[("unit", (&unit).into())]));
    for line in lines.iter().filter(|line| !is_contribution(line)) {
        cost.line(line, |year| figure(line, year, Figure::Cost), |value| costed.amount(value));
    }
    let overlaps: Vec<Id> =
        costed.years().first().map(|year| totals(*year).cuts).into_iter().flatten().map(|it| it.0).collect();
    for overlap in &overlaps {
        let cut = |year: Year| {
            let cuts = totals(year).cuts;
            cuts.into_iter().find(|(id, _)| id == overlap).map_or_else(|| Ok(Number::zero()), |(_, cut)| cut)
        };
        cost.rows
            .push(YearRow::new(costed.row_title(OVERLAP, overlap), costed.across(|year| costed.amount(&cut(year)))));
        cost.figures.push(costed.years().iter().map(|year| cut(*year)).collect());
    }
    may_not_add_up |= cost.differs(Rounding::Amount, |year| totals(year).gross);
    cost.total(costed.t("costing-gross"), |year| totals(year).gross, |value| costed.amount(value));
    rows.extend(cost.rows);
    let contributions: Vec<&&Id> = lines.iter().filter(is_contribution).collect();
    if !contributions.is_empty() {
        let mut block = Block::new(costed, costed.words.with("costing-revenue-block", &[("unit", (&unit).into())]));
        for line in contributions {
            block.line(line, |year| figure(line, year, Figure::Revenue), |value| costed.amount(value));
        }
        may_not_add_up |= block.differs(Rounding::Amount, |year| totals(year).revenue);
        block.total(costed.t("costing-revenue"), |year| totals(year).revenue, |value| costed.amount(value));
        rows.extend(block.rows);
    }
    if costed.frame().is_some_and(|frame| frame.gdp.is_some()) {
        let of_gdp = |value: &Value, year: Year| {
            costed.costing.percent_of_gdp(value, year).unwrap_or_else(|| Ok(Number::zero()))
        };
        let mut block = Block::new(costed, costed.t("costing-gdp-block"));
        for line in lines.iter().filter(|line| !is_contribution(line)) {
            block.line(
                line,
                |year| of_gdp(&figure(line, year, Figure::Cost), year),
                |value| costed.percent_of_whole(value),
            );
        }
        may_not_add_up |= block.differs(Rounding::OfWhole, |year| of_gdp(&totals(year).gross, year));
        let label = costed.t("costing-gross");
        block.total(label, |year| of_gdp(&totals(year).gross, year), |value| costed.percent_of_whole(value));
        rows.extend(block.rows);
    }
    costed.table(page, caption, &costed.t("costing-line"), &rows);
    if may_not_add_up {
        page.out.paragraph(page.words.t("costing-adding-up"));
    }
}

/// How figures of a block are rounded before they are shown.
#[derive(Clone, Copy)]
enum Rounding {
    Persons,
    Amount,
    OfWhole,
}

impl Rounding {
    fn of(self, costed: &Costed<'_>, number: &Number) -> Number {
        match self {
            Self::Persons => number.rounded(0),
            Self::OfWhole => number.rounded(figures::places_of_whole(number)),
            Self::Amount => {
                let shown_in = costed.frame().map(|frame| frame.shown_in).unwrap_or_default();
                let (scaled, places) = figures::in_unit(number, shown_in);
                scaled.rounded(places)
            }
        }
    }

    /// Whether figures as they are shown add up to another than their total as it is shown; nothing is said of what is missing.
    fn differs<'v>(self, costed: &Costed<'_>, parts: impl IntoIterator<Item = &'v Value>, total: &Value) -> bool {
        let shown = parts.into_iter().flatten();
        let sum = shown.fold(Number::zero(), |sum, number| sum.plus(&self.of(costed, number)));
        total.as_ref().is_ok_and(|total| self.of(costed, total) != sum)
    }
}

impl Block<'_> {
    /// Whether the rounded figures of a year add up to another than the rounded total.
    fn differs(&self, rounding: Rounding, total: impl Fn(Year) -> Value) -> bool {
        let years = self.costed.years().iter().enumerate();
        { years }.any(|(nth, year)| {
            rounding.differs(self.costed, self.figures.iter().filter_map(|row| row.get(nth)), &total(*year))
        })
    }
}

/// What a set of designs costs and who pays, by year and together.
pub(super) fn who_pays(page: &mut Page<'_>, costed: &Costed<'_>, caption: &str, designs: &[Id]) {
    if costed.years().is_empty() {
        return;
    }
    let of = |read: fn(&Totals) -> &Value| move |year: Year| read(&costed.costing.totals(designs, year)).clone();
    let mut may_not_add_up = false;
    let unit = costed.unit();
    let mut rows = vec![YearRow::head(costed.words.with("costing-pays-block", &[("unit", (&unit).into())]))];
    type Read = fn(&Totals) -> &Value;
    let payers: [(&str, Read, bool); 7] = [
        ("costing-gross", |it| &it.gross, true),
        ("costing-workers", |it| &it.worker, true),
        ("costing-employers", |it| &it.employer, true),
        ("costing-state", |it| &it.state, true),
        ("costing-relief", |it| &it.relief, false),
        ("costing-partners", |it| &it.partners, false),
        ("costing-balance", |it| &it.balance, false),
    ];
    for (key, read, always) in payers {
        let of = of(read);
        let is_nothing = costed.years().iter().all(|year| of(*year).is_ok_and(|it| it.is_zero()));
        if always || !is_nothing {
            rows.push(money(costed, costed.t(key), of, &mut may_not_add_up));
        }
    }
    let is_today = |design: &Id| {
        costed.costing.inputs().designs.get(design).is_some_and(|it| it.level == Some(DesignLevel::StatusQuo))
    };
    // what exists today is additional to nothing
    let costs: &[(CostOf, &str)] = if designs.iter().all(is_today) {
        &[]
    } else {
        &[(CostOf::Gross, "costing-additional-gross"), (CostOf::State, "costing-additional-state")]
    };
    for (cost, key) in costs {
        let additional = |year| costed.costing.additional(designs, *cost, year);
        rows.push(money(costed, costed.t(key), additional, &mut may_not_add_up));
    }
    if let Some(base) = costed.frame().and_then(|frame| frame.base) {
        let real = |year: Year| costed.costing.real(&costed.costing.totals(designs, year).state, year);
        if costed.years().iter().all(|year| real(*year).is_some()) {
            let base = costed.year(base);
            let label = costed.words.with("costing-state-real", &[("base", (&base).into())]);
            let real = |year| real(year).unwrap_or_else(|| Ok(Number::zero()));
            rows.push(money(costed, label, real, &mut may_not_add_up));
        }
    }
    rows.extend(in_second_currency(costed, designs));
    let wholes: [(&str, Read, bool); 4] = [
        ("costing-gross-gdp", |it| &it.gross, true),
        ("costing-state-gdp", |it| &it.state, true),
        ("costing-gross-expenditure", |it| &it.gross, false),
        ("costing-state-expenditure", |it| &it.state, false),
    ];
    for (key, read, of_gdp) in wholes {
        let share = |year: Year| {
            let cost = of(read)(year);
            if of_gdp {
                costed.costing.percent_of_gdp(&cost, year)
            } else {
                costed.costing.percent_of_expenditure(&cost, year)
            }
        };
        if costed.years().iter().all(|year| share(*year).is_some()) {
            let cells =
                costed.across(|year| share(year).map(|value| costed.percent_of_whole(&value)).unwrap_or_default());
            rows.push(YearRow::new(costed.t(key), cells));
        }
    }
    let covered = of(|it| &it.covered);
    rows.push(YearRow::new(costed.t("costing-covered"), costed.across(|year| costed.persons(&covered(year)))));
    costed.table(page, caption, &costed.t("costing-figure"), &rows);
    notes(page, costed, designs, may_not_add_up);
}

/// Gross cost and cost to the state in the second currency, each year at its own rate; a year without one is blank.
fn in_second_currency(costed: &Costed<'_>, designs: &[Id]) -> Vec<YearRow> {
    let Some((frame, second)) = costed.frame().and_then(|frame| Some((frame, &frame.second_currency.as_ref()?.0)))
    else {
        return Vec::new();
    };
    let unit = figures::in_currency(costed.words, second, frame.shown_in);
    let row = |(key, of): (&str, CostOf)| {
        let converted = |year: Year| {
            let cost = costed.costing.totals(designs, year).cost(of).clone();
            // what cannot be computed is said above
            costed.costing.in_second_currency(&cost, year).and_then(Result::ok)
        };
        let cell = |it: Option<Number>| it.map(|it| costed.amount(&Ok(it))).unwrap_or_default();
        let sum = costed.years().iter().try_fold(Number::zero(), |sum, year| Some(sum.plus(&converted(*year)?)));
        let (figure, unit) = (costed.t(key), unit.as_str());
        let label = costed.words.with("costing-in-second", &[("figure", (&figure).into()), ("unit", unit.into())]);
        YearRow::new(label, costed.across(|year| cell(converted(year)))).with_sum(cell(sum))
    };
    [("costing-gross", CostOf::Gross), ("costing-state", CostOf::State)].into_iter().map(row).collect()
}

/// An amount by year, and its sum over all years; notes where the years shown add up to another.
fn money(costed: &Costed<'_>, label: String, of: impl Fn(Year) -> Value, may_not_add_up: &mut bool) -> YearRow {
    let sum = costed.costing.over_years(&of);
    let years: Vec<Value> = costed.years().iter().map(|year| of(*year)).collect();
    *may_not_add_up |= Rounding::Amount.differs(costed, &years, &sum);
    YearRow::new(label, costed.across(|year| costed.amount(&of(year)))).with_sum(costed.amount(&sum))
}

/// What has to be said under the table.
pub(super) fn notes(page: &mut Page<'_>, costed: &Costed<'_>, designs: &[Id], may_not_add_up: bool) {
    let years = costed.years();
    let mut said = Vec::new();
    if may_not_add_up {
        said.push(page.words.t("costing-adding-up"));
    }
    let less = |cost: CostOf| {
        years.iter().any(|year| costed.costing.additional(designs, cost, *year).is_ok_and(|it| it.is_negative()))
    };
    if less(CostOf::Gross) || less(CostOf::State) {
        said.push(page.words.t("costing-less-than-today"));
    }
    if years.iter().any(|year| costed.costing.additional(designs, CostOf::State, *year).is_err()) {
        said.push(page.words.t("costing-today-missing"));
    }
    if years.iter().any(|year| costed.costing.totals(designs, *year).contributory) {
        said.push(page.words.t("costing-no-surplus"));
    }
    if !said.is_empty() {
        page.out.paragraph(said.join(" "));
    }
}

/// Whether a line is never there in the years costed, by design.
pub(super) fn never_runs(costed: &Costed<'_>, line: &Id) -> bool {
    let running = |year: &Year| costed.costing.line(line, *year).map(|at| at.running);
    costed.years().iter().all(|year| running(year) != Some(Running::Yes))
}
