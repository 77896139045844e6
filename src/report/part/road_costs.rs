//! What the activities of a road map cost and how far that is funded, year by year. An amount nobody entered stays blank, and
//! an activity without one is named: neither is nothing.

use super::costing_page::Costed;
use super::gap_lists::label;
use super::{Page, registers};
use crate::costing::Number;
use crate::document::{Line, TableRow};
use crate::instrument::{Id, Register};
use crate::wording::{figures, phrase};
use crate::workbook::working_group::{self as group, Activity, GroupField, activity};
use crate::workbook::{FieldValue, Row, Year};
use std::collections::{BTreeMap, BTreeSet};

/// What the table says of an activity, so that the lines below its own table need not.
pub(super) const TOLD: [GroupField; 4] = [activity::COST, activity::FUNDED, activity::FUNDING, activity::SECURED];

/// Years side by side in one table: more do not fit on a page.
const YEARS_ACROSS: usize = 5;

type Amounts = BTreeMap<Year, Number>;

/// Whether an activity has an amount of cost or of funding, and so a line in the table.
pub(super) fn has_amounts(row: &Row) -> bool {
    [activity::COST, activity::FUNDED].iter().any(|field| !amounts(row, *field).is_empty())
}

fn amounts(row: &Row, field: GroupField) -> Amounts {
    let Some(FieldValue::Yearly(series)) = row.get(field.name()) else { return Amounts::new() };
    series.iter().filter_map(|(year, text)| Some((*year, Number::read(text.trim())?))).collect()
}

/// The table; nothing where no activity has an amount.
pub(super) fn write(page: &mut Page<'_>) {
    let published = page.published;
    let id = group::id(group::ACTIVITY);
    let Some(register) = page.instrument.registers.get(&id) else { return };
    let activities: Vec<Activity<'_>> = Activity::all(published).filter(|it| !it.is_dropped()).collect();
    let costed = Costed::of(page);
    let years: BTreeSet<Year> = activities
        .iter()
        .flat_map(|it| TOLD.into_iter().flat_map(|field| amounts(it.row, field).into_keys()))
        .collect();
    if years.is_empty() {
        return;
    }
    page.section("road-costs");
    let caption = match costed.as_ref().filter(|costed| costed.frame().is_some()) {
        Some(costed) => page.with("road-costs-in", &[("unit", (&costed.unit()).into())]),
        None => String::new(),
    };
    let years: Vec<Year> = years.into_iter().collect();
    for (nth, some) in years.chunks(YEARS_ACROSS).enumerate() {
        let is_last = (nth + 1) * YEARS_ACROSS >= years.len();
        let mut head = vec![label(page, activity::TITLE)];
        head.extend(some.iter().map(|year| {
            Line::text(match &costed {
                Some(costed) => costed.year(*year),
                None => year.to_string(),
            })
        }));
        if is_last {
            head.push(Line::text(page.words.t("costing-sum")));
            head.extend([activity::FUNDING, activity::SECURED].map(|field| label(page, field)));
        }
        let mut rows = Vec::new();
        let mut together: Vec<Amounts> = Vec::new();
        for it in page.each(activities.iter().filter(|it| has_amounts(it.row)).copied().collect::<Vec<_>>()) {
            let [cost, funded] = [activity::COST, activity::FUNDED].map(|field| amounts(it.row, field));
            let title = Line::text(phrase::row_title(page.instrument, published, &id, it.id));
            let mut cells = across(page, costed.as_ref(), title, &cost, (some, is_last));
            if is_last {
                cells.extend([activity::FUNDING, activity::SECURED].map(|field| said(page, register, it.id, field)));
            }
            for field in TOLD {
                said(page, register, it.id, field);
            }
            rows.push(TableRow::from(cells).at(activity::COST.cell(it.id).to_string()));
            if !funded.is_empty() {
                let title = label(page, activity::FUNDED);
                let cells = across(page, costed.as_ref(), title, &funded, (some, is_last));
                rows.push(TableRow::from(cells).at(activity::FUNDED.cell(it.id).to_string()));
            }
            together.push(cost);
        }
        if together.iter().filter(|cost| !cost.is_empty()).count() > 1 {
            let sum = together.into_iter().flatten().fold(Amounts::new(), |mut sum, (year, amount)| {
                let so_far = sum.entry(year).or_insert_with(Number::zero);
                *so_far = so_far.plus(&amount);
                sum
            });
            let title = Line::text(page.t("road-costs-together"));
            rows.push(TableRow::from(across(page, costed.as_ref(), title, &sum, (some, is_last))));
        }
        page.out.table(caption.as_str(), head, rows);
    }
    costs_not_known(page, &activities);
}

/// Which activities have no cost. Of two lists that say so the shorter is written: those without one, or those with.
fn costs_not_known(page: &mut Page<'_>, activities: &[Activity<'_>]) {
    let (without, with): (Vec<&Activity<'_>>, Vec<&Activity<'_>>) =
        activities.iter().partition(|it| amounts(it.row, activity::COST).is_empty());
    if without.is_empty() {
        return;
    }
    let titles = |some: &[&Activity<'_>]| {
        let title =
            |it: &&Activity<'_>| phrase::row_title(page.instrument, page.published, &group::id(group::ACTIVITY), it.id);
        page.list(&some.iter().map(title).collect::<Vec<_>>())
    };
    let said = if with.is_empty() || with.len() >= without.len() {
        page.with("road-costs-without", &[("activities", (&titles(&without)).into())])
    } else {
        let names = titles(&with);
        page.with("road-costs-only", &[("all", activities.len().into()), ("activities", (&names).into())])
    };
    page.out.paragraph(said);
}

/// A title, an amount for each year, and in the last table what they come to.
fn across(
    page: &Page<'_>,
    costed: Option<&Costed<'_>>,
    title: Line,
    amounts: &Amounts,
    (years, is_last): (&[Year], bool),
) -> Vec<Line> {
    let shown_in = costed.and_then(Costed::frame).map(|frame| frame.shown_in).unwrap_or_default();
    let amount = |number: &Number| Line::text(figures::amount(page.words, number, shown_in));
    let mut cells = vec![title];
    cells.extend(years.iter().map(|year| amounts.get(year).map(amount).unwrap_or_default()));
    if is_last {
        let sum = amounts.values().fold(Number::zero(), |sum, number| sum.plus(number));
        cells.push(if amounts.is_empty() { Line::new() } else { amount(&sum) });
    }
    cells
}

fn said(page: &mut Page<'_>, register: &Register, row: &Id, field: GroupField) -> Line {
    let name = Id::known(field.name());
    let definition = register.fields.get(&name);
    definition.map(|it| registers::value(page, &field.register(), row, &name, it)).unwrap_or_default()
}
