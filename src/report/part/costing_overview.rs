//! The costing beside what it is part of: what each branch or guarantee would have in the last year, and the budget it meets.

use super::Page;
use super::costing_page::{Costed, YearRow};
use super::costing_room::sets;
use super::coverage::branch_head;
use super::{costing_charts, costing_tables};
use crate::costing::{CostOf, DESIGN, Design, DesignLevel, Number, Value};
use crate::document::{Inline, Line, TableRow};
use crate::instrument::{Id, Pool};
use crate::workbook::Year;
use crate::workbook::working_group::{self, PolicyOption, gap};

/// Packages beside each other in one table: more do not fit on a page.
const PACKAGES_ACROSS: usize = 4;

/// Packages beside each other: what they are, what they cost in the first and the last year and together, whom they reach.
pub(super) fn packages(page: &mut Page<'_>, costed: &Costed<'_>) {
    let ends = costed.years().first().copied().zip(costed.years().last().copied());
    let (costing, unit, span) = (&costed.costing, costed.unit(), costed.span(costed.years()));
    let caption = page.words.with("costing-packages-beside", &[("unit", (&unit).into())]);
    let all = sets(costed);
    for some in all.chunks(PACKAGES_ACROSS) {
        let mut heads = vec![Line::text(page.words.t("costing-figure"))];
        heads.extend(some.iter().map(|(title, _)| Line::text(title.as_str())));
        let mut rows: Vec<TableRow> = Vec::new();
        let mut row = |label: String, cell: &dyn Fn(&[Id]) -> Line| {
            let cells = some.iter().map(|(_, designs)| cell(designs));
            rows.push(TableRow::from(std::iter::once(Line::text(label)).chain(cells).collect::<Vec<_>>()));
        };
        row(page.words.t("costing-designs"), &|designs| {
            let names: Vec<String> = designs.iter().map(|it| costed.row_title(DESIGN, it)).collect();
            Line::text(page.list(&names))
        });
        let at = |key: &str, year: &str| {
            page.words.with("costing-figure-at", &[("figure", (&page.words.t(key)).into()), ("year", year.into())])
        };
        if let Some((first, last)) = ends {
            for (key, of) in [("costing-gross", CostOf::Gross), ("costing-state", CostOf::State)] {
                let cost = |designs: &[Id], year: Year| costing.totals(designs, year).cost(of).clone();
                let mut years = vec![first, last];
                years.dedup();
                for year in years {
                    row(at(key, &costed.year(year)), &|designs| costed.amount(&cost(designs, year)));
                }
                let over_years = |designs: &[Id]| costing.over_years(|year| cost(designs, year));
                row(at(key, &span), &|designs| costed.amount(&over_years(designs)));
            }
            for (key, of) in [("costing-additional-gross", CostOf::Gross), ("costing-additional-state", CostOf::State)]
            {
                let over_years = |designs: &[Id]| costing.over_years(|year| costing.additional(designs, of, year));
                row(at(key, &span), &|designs| costed.amount(&over_years(designs)));
            }
            let said = costed.year(last);
            let share = |value: Option<Value>| value.map(|it| costed.percent_of_whole(&it)).unwrap_or_default();
            let totals = |designs: &[Id]| costing.totals(designs, last);
            if costing.gdp(last).is_some() {
                row(at("costing-gross-gdp", &said), &|designs| {
                    share(costing.percent_of_gdp(&totals(designs).gross, last))
                });
                row(at("costing-state-gdp", &said), &|designs| {
                    share(costing.percent_of_gdp(&totals(designs).state, last))
                });
            }
            if costing.expenditure(last).is_some() {
                let of_state = |designs: &[Id]| share(costing.percent_of_expenditure(&totals(designs).state, last));
                row(at("costing-state-expenditure", &said), &of_state);
            }
            row(at("costing-covered", &said), &|designs| costed.persons(&totals(designs).covered));
        }
        page.out.table(caption.as_str(), heads, rows);
    }
    let designs: Vec<Id> = all.into_iter().flat_map(|(_, designs)| designs).collect();
    costing_tables::notes(page, costed, &designs, false);
}

/// The branches of some options, and the designs of these, narrower and wider.
struct OfBranches {
    branches: Vec<Id>,
    low: Vec<Id>,
    high: Vec<Id>,
}

/// The narrower and the wider design of every option in the last year, by branch. An option of several branches stands in a
/// row of its own, so that nothing counts twice.
pub(super) fn by_branch(page: &mut Page<'_>, costed: &Costed<'_>) {
    let Some(last) = costed.years().last().copied() else { return };
    let groups = of_branches(page, costed);
    if groups.is_empty() {
        return;
    }
    let (unit, year) = (costed.unit(), costed.year(last));
    let args = [("year", (&year).into()), ("unit", (&unit).into())];
    let caption = page.words.with("costing-by-branch", &args);
    let has_gdp = costed.frame().is_some_and(|frame| frame.gdp.is_some());
    let mut heads = vec![Line::text(branch_head(page))];
    for key in ["costing-narrower", "costing-wider"] {
        heads.push(Line::text(page.words.t(key)));
        heads.extend(
            has_gdp.then(|| Line::text(page.words.with("costing-of-gdp", &[("what", (&page.words.t(key)).into())]))),
        );
    }
    let cells = |label: Line, low: &[Id], high: &[Id]| {
        let mut cells = vec![label];
        for designs in [low, high] {
            let gross = costed.costing.totals(designs, last).gross;
            cells.push(costed.amount(&gross));
            let of_gdp = costed.costing.percent_of_gdp(&gross, last);
            cells.extend(of_gdp.map(|share| costed.percent_of_whole(&share)));
        }
        TableRow::from(cells)
    };
    let mut rows: Vec<TableRow> = Vec::new();
    for group in &groups {
        let labels =
            group.branches.iter().map(|id| page.instrument.branches.get(id).map_or(id.as_str(), |it| &it.label));
        let labels: Vec<&str> = labels.collect();
        let label = if labels.is_empty() { page.words.t("costing-no-branch") } else { page.list(&labels) };
        rows.push(cells(Line::text(label), &group.low, &group.high));
    }
    let all =
        |side: fn(&OfBranches) -> &Vec<Id>| groups.iter().flat_map(|it| side(it).iter().cloned()).collect::<Vec<Id>>();
    if groups.len() > 1 {
        let label = Line::from(Inline::strong(page.words.t("costing-together")));
        rows.push(cells(label, &all(|it| &it.low), &all(|it| &it.high)));
    }
    page.out.table(caption, heads, rows);
    page.out.paragraph(page.words.t("costing-by-branch-note"));
    costing_charts::corridor(page, costed, &all(|it| &it.low), &all(|it| &it.high));
}

fn of_branches(page: &Page<'_>, costed: &Costed<'_>) -> Vec<OfBranches> {
    let designs = &costed.costing.inputs().designs;
    let mut groups: Vec<OfBranches> = Vec::new();
    for option in PolicyOption::all(page.published) {
        let of = |level: DesignLevel| {
            let is_of = |it: &Design| it.option.as_ref() == Some(option.id) && it.level == Some(level);
            designs.iter().filter(|(_, design)| is_of(design)).map(|(id, _)| id.clone()).collect::<Vec<Id>>()
        };
        let (mut low, mut high, other) = (of(DesignLevel::Low), of(DesignLevel::High), of(DesignLevel::Other));
        // what has one design only has it both ways
        for (side, opposite) in [(&mut low, of(DesignLevel::High)), (&mut high, of(DesignLevel::Low))] {
            if side.is_empty() {
                side.extend(if opposite.is_empty() { other.clone() } else { opposite });
            }
        }
        if low.is_empty() {
            continue;
        }
        let branches = branches(page, option);
        match groups.iter_mut().find(|group| group.branches == branches) {
            Some(group) => {
                group.low.extend(low);
                group.high.extend(high);
            }
            None => groups.push(OfBranches { branches, low, high }),
        }
    }
    groups
}

/// The branches an option says it is about; where the instrument does not ask it, those of the gaps it closes.
fn branches(page: &Page<'_>, option: PolicyOption<'_>) -> Vec<Id> {
    let register = page.instrument.registers.get(&working_group::id(working_group::OPTION));
    let fields = register.into_iter().flat_map(|register| &register.fields);
    let own = { fields }.find(|(_, field)| field.from == Some(Pool::Branches));
    let own = own.and_then(|(name, _)| option.row.get(name)).map(|held| held.ids()).unwrap_or_default();
    let named = if own.is_empty() {
        let gaps = option.closes();
        let gaps = gaps.iter().filter_map(|gap| page.published.row(&working_group::id(working_group::GAP), gap));
        gaps.flat_map(|row| gap::BRANCHES.all(row)).collect()
    } else {
        own
    };
    page.instrument.branches.keys().filter(|id| named.contains(id)).cloned().collect()
}

/// A row of the budget: its key, whether the frame names it, and what it is in a year.
type OfBudget<'f> = (&'static str, bool, &'f dyn Fn(Year) -> Option<Value>);

/// The budget as the group entered it, and beside it what each package adds and who pays for it.
pub(super) fn baseline(page: &mut Page<'_>, costed: &Costed<'_>) {
    let costing = &costed.costing;
    let Some(frame) = costed.frame().filter(|_| !costed.years().is_empty()) else { return };
    if frame.expenditure.is_none() && frame.revenue.is_none() {
        return;
    }
    page.out.heading(2, "costing-baseline", page.words.t("costing-baseline"));
    let mut rows: Vec<YearRow> = Vec::new();
    let t = |key: &str| costed.t(key);
    let (revenue, expenditure) = (frame.revenue.is_some(), frame.expenditure.is_some());
    let of_budget: [OfBudget<'_>; 4] = [
        ("costing-budget-gdp", frame.gdp.is_some(), &|year| costing.gdp(year)),
        ("costing-budget-revenue", revenue, &|year| costing.revenue(year)),
        ("costing-budget-expenditure", expenditure, &|year| costing.expenditure(year)),
        ("costing-budget-before", revenue && expenditure, &|year| costing.budget_balance(year)),
    ];
    let mut at_base: Vec<String> = Vec::new();
    for (key, _, of) in of_budget.into_iter().filter(|(_, is_there, _)| *is_there) {
        rows.push(by_year(costed, t(key), of));
        let value = frame.base.filter(|base| !costed.years().contains(base)).and_then(of);
        at_base
            .extend(value.and_then(Result::ok).map(|it| page.words.labelled(&t(key), &costed.amount(&Ok(it)).plain())));
    }
    for (title, designs) in sets(costed) {
        rows.push(YearRow::head(title));
        let totals = |year| costing.totals(&designs, year);
        rows.push(by_year(costed, t("costing-gross"), |year| Some(totals(year).gross)));
        rows.push(by_year(costed, t("costing-state"), |year| Some(totals(year).state)));
        rows.push(by_year(costed, t("costing-not-state"), |year| Some(totals(year).not_state())));
        let share = costed.across(|year| costed.share(&totals(year).share_of_state(year)));
        rows.push(YearRow::new(t("costing-state-share"), share));
    }
    let unit = costed.unit();
    let caption = page.words.with("costing-baseline-of", &[("unit", (&unit).into())]);
    costed.table_with(page, &caption, [&t("costing-figure"), &t("costing-average")], &rows);
    if let (Some(base), false) = (frame.base, at_base.is_empty()) {
        let (base, said) = (costed.year(base), page.list(&at_base));
        page.out.paragraph(page.words.with("costing-at-base", &[("base", (&base).into()), ("said", (&said).into())]));
    }
    page.out.paragraph(page.words.t("costing-baseline-note"));
}

/// An amount by year, and its average.
fn by_year(costed: &Costed<'_>, label: String, of: impl Fn(Year) -> Option<Value>) -> YearRow {
    let value = |year: Year| of(year).unwrap_or_else(|| Ok(Number::zero()));
    let average = costed.costing.average(value);
    YearRow::new(label, costed.across(|year| costed.amount(&value(year)))).with_sum(costed.amount(&average))
}
