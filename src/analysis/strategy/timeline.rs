//! The road map by quarter, or by year where it is long: which activity runs when, what is due and what is validated.

use crate::instrument::{Id, When};
use crate::workbook::working_group::{Activity, ActivityStatus, Milestone, Validation, ValidationState};
use crate::workbook::{Place, Workbook, working_group};
use jiff::civil::Date;

/// The most quarters a road map is told in; a longer one is told by year.
const MOST_QUARTERS: usize = 24;
/// The most columns: what lies further is in the last one.
const MOST_COLUMNS: usize = 60;

/// A column: a year, or a quarter of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub year: i16,
    /// 1 to 4; nothing where the column is a whole year.
    pub quarter: Option<i8>,
}

/// What stands in a row at a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The activity is planned for then.
    Planned,
    /// It is under way, or done.
    UnderWay,
    /// A milestone is due, or was reached.
    Milestone { reached: bool },
    /// A validation is due, or was given.
    Validation { given: bool },
}

/// What a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineRow<'a> {
    Activity(&'a Id),
    /// A validation step of its own, or of the option or activity it is about.
    Validation(&'a Id),
}

/// The road map drawn by time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoadTimeline<'a> {
    pub periods: Vec<Period>,
    /// Each row with what stands in its columns, in the order they are shown.
    pub rows: Vec<(TimelineRow<'a>, Vec<Vec<Mark>>)>,
}

impl Period {
    fn of(day: Date, by_year: bool) -> Self {
        Self { year: day.year(), quarter: (!by_year).then(|| (day.month() - 1) / 3 + 1) }
    }

    fn next(self) -> Self {
        match self.quarter {
            Some(quarter) if quarter < 4 => Self { quarter: Some(quarter + 1), ..self },
            Some(_) => Self { year: self.year + 1, quarter: Some(1) },
            None => Self { year: self.year + 1, quarter: None },
        }
    }
}

/// The road map by time; nothing where no activity or step has a date.
#[must_use]
pub fn road_timeline(workbook: &Workbook) -> Option<RoadTimeline<'_>> {
    let activities: Vec<Activity<'_>> = Activity::all(workbook).filter(|it| !it.is_dropped()).collect();
    let milestones: Vec<Milestone<'_>> = Milestone::all(workbook).collect();
    let steps: Vec<Validation<'_>> = Validation::all(workbook).collect();
    let dates = activities.iter().flat_map(|it| [it.start(), it.end()]);
    let dates = dates.chain(milestones.iter().map(|it| it.reached().or_else(|| it.due())));
    let dates: Vec<When> = dates.chain(steps.iter().map(|it| it.date())).flatten().collect();
    let first = dates.iter().filter_map(|it| it.first_day()).min()?;
    let last = dates.iter().filter_map(|it| it.last_day()).max()?;
    let periods = periods(first, last);
    let by_year = periods.first()?.quarter.is_none();
    let at = |day: Option<Date>| {
        let period = Period::of(day?, by_year);
        Some(periods.iter().position(|it| *it == period).unwrap_or(periods.len() - 1))
    };
    let mut rows: Vec<(TimelineRow<'_>, Vec<Vec<Mark>>)> = Vec::new();
    let is_told = |rows: &[(TimelineRow<'_>, _)], step: &Validation<'_>| {
        rows.iter().any(|(row, _)| matches!(row, TimelineRow::Validation(id) if *id == step.id))
    };
    for it in activities {
        // what an option waits for stands above the first of its activities
        let of_option = |step: &&Validation<'_>| matches!(step.about(), Some(Place::Row(_, row)) if working_group::activity::OPTION.refers_to(it.row, &row));
        let before: Vec<_> = steps.iter().filter(of_option).filter(|step| !is_told(&rows, step)).collect();
        rows.extend(before.into_iter().filter_map(|step| validation_row(step, periods.len(), at)));
        let mut cells: Vec<Vec<Mark>> = vec![Vec::new(); periods.len()];
        let begun = matches!(it.status(), Some(ActivityStatus::UnderWay | ActivityStatus::Done | ActivityStatus::Late));
        let mark = if begun { Mark::UnderWay } else { Mark::Planned };
        let from = at(it.start().or_else(|| it.end()).and_then(When::first_day));
        let until = at(it.end().or_else(|| it.start()).and_then(When::last_day));
        if let (Some(from), Some(until)) = (from, until) {
            cells.iter_mut().take(until + 1).skip(from).for_each(|cell| cell.push(mark));
        }
        for milestone in
            milestones.iter().filter(|milestone| working_group::milestone::ACTIVITY.refers_to(milestone.row, it.id))
        {
            let reached = milestone.reached();
            let day = reached.or_else(|| milestone.due()).and_then(When::last_day);
            if let Some(at) = at(day) {
                cells[at].push(Mark::Milestone { reached: reached.is_some() });
            }
        }
        rows.push((TimelineRow::Activity(it.id), cells));
        let of_it = |step: &&Validation<'_>| matches!(step.about(), Some(Place::Row(_, row)) if row == *it.id);
        rows.extend(steps.iter().filter(of_it).filter_map(|step| validation_row(step, periods.len(), at)));
    }
    let others: Vec<_> = steps.iter().filter(|step| !is_told(&rows, step)).collect();
    rows.extend(others.into_iter().filter_map(|step| validation_row(step, periods.len(), at)));
    Some(RoadTimeline { periods, rows })
}

fn validation_row<'a>(
    step: &Validation<'a>,
    columns: usize,
    at: impl Fn(Option<Date>) -> Option<usize>,
) -> Option<(TimelineRow<'a>, Vec<Vec<Mark>>)> {
    let at = at(step.date().and_then(When::last_day))?;
    let mut cells: Vec<Vec<Mark>> = vec![Vec::new(); columns];
    cells[at].push(Mark::Validation { given: step.state() == Some(ValidationState::Validated) });
    Some((TimelineRow::Validation(step.id), cells))
}

/// The columns from one day to another: quarters, or years where there would be too many.
fn periods(first: Date, last: Date) -> Vec<Period> {
    let quarters = (i32::from(last.year()) - i32::from(first.year())) * 4 + (i32::from(last.month()) - 1) / 3
        - (i32::from(first.month()) - 1) / 3
        + 1;
    let by_year = usize::try_from(quarters).is_ok_and(|quarters| quarters > MOST_QUARTERS);
    let (mut period, end) = (Period::of(first, by_year), Period::of(last, by_year));
    let mut periods = Vec::new();
    while period <= end && periods.len() < MOST_COLUMNS {
        periods.push(period);
        period = period.next();
    }
    periods
}
