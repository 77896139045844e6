//! The road map beside the costing: activities outside the years an option is costed for, and costs that differ. Which of two
//! costs is right, no rule says.

use super::fault::{Beside, StrategyFault, StrategyFaultKind as Kind};
use crate::analysis::names::row_title;
use crate::costing::{Costing, DESIGN, Number};
use crate::instrument::{Id, Instrument, When};
use crate::workbook::working_group::{Activity, PolicyOption, activity, id};
use crate::workbook::{Cell, FieldValue, Workbook};
use jiff::civil::{Date, date};

type Found = Vec<(Cell, StrategyFault)>;

/// What is found of every option that is costed and has activities.
pub(super) fn faults(instrument: &Instrument, workbook: &Workbook) -> Found {
    let design = Id::known(DESIGN);
    // nothing is computed for who has no costing or no road map
    if workbook.rows(&design).next().is_none() || Activity::all(workbook).next().is_none() {
        return Found::new();
    }
    let costing = Costing::of(workbook);
    let mut found = Found::new();
    for option in PolicyOption::all(workbook).filter(|option| costing.is_costed(option.id)) {
        let activities: Vec<Activity<'_>> = Activity::of_option(workbook, option.id).collect();
        if let Some(span) = days(&costing) {
            let outside = activities.iter().filter(|it| is_outside(it, span));
            let years = [span.0.year(), span.1.year()].map(|year| year.to_string()).join("–");
            found.extend(outside.map(|it| (activity::START.cell(it.id), Kind::Horizon.with(years.clone()))));
        }
        found.extend(cost_differs(instrument, workbook, &costing, (option.id, &activities)));
    }
    found
}

/// The first and the last day costed; nothing where it is not known when fiscal years begin.
fn days(costing: &Costing) -> Option<(Date, Date)> {
    let month = match costing.inputs().frame.as_ref()?.fiscal {
        None => 1,
        Some(month) => i8::try_from(month?).ok()?,
    };
    let day = |year: &crate::workbook::Year, later: i16| {
        let year = year.number().checked_add(later)?;
        (year <= 9999).then(|| date(year, month, 1))
    };
    let last = day(costing.years().last()?, 1)?.yesterday().ok()?;
    Some((day(costing.years().first()?, 0)?, last))
}

/// Whether an activity lies wholly outside, however its dates are read.
fn is_outside(it: &Activity<'_>, (first, last): (Date, Date)) -> bool {
    let starts = it.start().and_then(When::first_day);
    let ends = it.end().and_then(When::last_day);
    ends.is_some_and(|end| end < first) || starts.is_some_and(|start| start > last)
}

/// What the activities of an option cost in the years costed, where no design of it costs the same.
fn cost_differs(
    instrument: &Instrument,
    workbook: &Workbook,
    costing: &Costing,
    (option, activities): (&Id, &[Activity<'_>]),
) -> Option<(Cell, StrategyFault)> {
    let costed = || activities.iter().filter(|it| activity::COST.is_filled(it.row));
    let first = costed().next()?;
    // of an activity for several options nobody knows what it costs each of them
    if costed().any(|it| activity::OPTION.all(it.row).len() > 1) {
        return None;
    }
    let mut all = Number::zero();
    for it in costed() {
        let Some(FieldValue::Yearly(series)) = it.row.get(activity::COST.name()) else { return None };
        for (_, cost) in series.iter().filter(|(year, _)| costing.years().contains(year)) {
            all = all.plus(&Number::read(cost.trim())?);
        }
    }
    let mut designs = Vec::new();
    for design in costing.designs_for(option) {
        let one = std::slice::from_ref(design);
        let Ok(cost) = costing.over_years(|year| costing.totals(one, year).gross) else { continue };
        if cost.rounded(0) == all.rounded(0) {
            return None;
        }
        designs.push((row_title(instrument, workbook, &id(DESIGN), design), cost));
    }
    (!designs.is_empty())
        .then(|| (activity::COST.cell(first.id), Kind::CostDiffers.beside(Beside::Costs(all, designs))))
}
