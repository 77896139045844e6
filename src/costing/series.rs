//! The value of each assumption in each year: given, held, on a line, grown, or derived from others.

use super::inputs::{Assumption, Factor, Fill, Inputs, Values};
use super::number::Number;
use super::order::{Order, in_order};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

/// What has no value: a row, or a field of one, in a year. Printed `gdp@2029`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing {
    pub row: String,
    pub year: Year,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.row, self.year)
    }
}

/// All that a figure lacks.
pub type Lack = BTreeSet<Missing>;

/// A figure, or all that it lacks.
pub type Value = Result<Number, Lack>;

/// The lack of one thing.
pub(super) fn lacks(row: impl fmt::Display, year: Year) -> Lack {
    Lack::from([Missing { row: row.to_string(), year }])
}

/// Two figures together; where one is missing, all that both lack.
pub(super) fn both<'a>(one: &'a Value, other: &'a Value) -> Result<(&'a Number, &'a Number), Lack> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let lack = [one, other].into_iter().filter_map(|value| value.as_ref().err());
            Err(lack.flatten().cloned().collect())
        }
    }
}

pub(super) fn product(one: &Value, other: &Value) -> Value {
    both(one, other).map(|(one, other)| one.times(other))
}

pub(super) fn sum(one: &Value, other: &Value) -> Value {
    both(one, other).map(|(one, other)| one.plus(other))
}

/// The sum of all; where any is missing, all that any of them lacks, and not only the first.
pub(super) fn total(values: impl IntoIterator<Item = Value>) -> Value {
    let mut all: Value = Ok(Number::zero());
    for value in values {
        all = sum(&all, &value);
    }
    all
}

pub(super) fn difference(one: &Value, other: &Value) -> Value {
    both(one, other).map(|(one, other)| one.minus(other))
}

/// The quotient; what is divided by nothing is missing, and named by what divides.
pub(super) fn quotient(one: &Value, other: &Value, divisor: impl fmt::Display, year: Year) -> Value {
    let (one, other) = both(one, other)?;
    one.over(other).ok_or_else(|| lacks(divisor, year))
}

/// Years before the first of the costing that a value may stand in and still count.
const MAX_YEARS_BEFORE: i64 = 150;

/// Every assumption in every year that is needed.
#[derive(Debug, Clone, Default)]
pub struct Table {
    first: i64,
    last: i64,
    order: Arc<Order>,
    rows: HashMap<Id, Arc<[Value]>>,
}

impl Table {
    /// Computes all rows, each after those it needs.
    pub(super) fn of(inputs: &Inputs) -> Self {
        let Some((first, last)) = span(inputs) else { return Self::default() };
        let mut table = Self { first, last, order: Arc::new(order(inputs)), rows: HashMap::new() };
        table.fill(inputs, |_| true);
        table
    }

    /// The same after some rows have changed, and all rows whose values may be others for it. `None` where every row has
    /// to be computed: where other years are needed, or rows need one another in a circle.
    pub(super) fn follow(&self, inputs: &Inputs, changed: &HashSet<Id>) -> Option<(Self, HashSet<Id>)> {
        if span(inputs) != Some((self.first, self.last)) {
            return None;
        }
        let mut table = self.clone();
        let is_as_before = |id: &Id| self.rows.contains_key(id) && inputs.assumptions.contains_key(id);
        // who needs whom is as it was where nothing but values changed; the order is looked for anew where it may be not
        if !changed.iter().all(is_as_before) || !self.is_in_order(inputs, changed) {
            table.order = Arc::new(order(inputs));
            table.rows.retain(|id, _| inputs.assumptions.contains_key(id));
        }
        if !(table.order.circles.is_empty() && self.order.circles.is_empty()) {
            return None;
        }
        let mut touched = changed.clone();
        for id in &table.order.rows {
            let Some(row) = inputs.assumptions.get(id) else { continue };
            if !touched.contains(id) && needs(row).any(|of| touched.contains(of)) {
                touched.insert(id.clone());
            }
        }
        table.fill(inputs, |id| touched.contains(id));
        Some((table, touched))
    }

    /// Whether all that some rows need stands before them in the order there is.
    fn is_in_order(&self, inputs: &Inputs, rows: &HashSet<Id>) -> bool {
        let needing = rows.iter().filter_map(|id| inputs.assumptions.get_key_value(id));
        let mut needing = needing.filter(|(_, row)| needs(row).next().is_some()).peekable();
        if needing.peek().is_none() {
            return true;
        }
        let places: HashMap<&Id, usize> = self.order.rows.iter().zip(0..).collect();
        needing.all(|(id, row)| needs(row).all(|of| places.get(of).is_none_or(|at| Some(at) < places.get(id))))
    }

    fn fill(&mut self, inputs: &Inputs, is_asked: impl Fn(&Id) -> bool) {
        let order = Arc::clone(&self.order);
        let in_circle: BTreeSet<&Id> = order.circles.iter().flatten().collect();
        for id in order.rows.iter().filter(|id| is_asked(id)) {
            let Some(row) = inputs.assumptions.get(id) else { continue };
            let span = (self.first..=self.last).filter_map(Year::new);
            let values: Vec<Value> = if in_circle.contains(id) {
                span.map(|year| Err(lacks(id, year))).collect()
            } else {
                self.row(inputs, id, row, span)
            };
            self.rows.insert(id.clone(), values.into());
        }
    }

    fn row(&self, inputs: &Inputs, id: &Id, row: &Assumption, years: impl Iterator<Item = Year>) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        for year in years {
            let value = match &row.of {
                Some(of) => self.derived(inputs, (id, row), of, year),
                None => match (row.fill, row.values.get(&year)) {
                    (_, Some(given)) => given.clone().ok_or_else(|| lacks(id, year)),
                    (Fill::Given, None) => Err(lacks(id, year)),
                    (Fill::Hold, None) => last_given(&row.values, year).ok_or_else(|| lacks(id, year)),
                    (Fill::Linear, None) => on_line(&row.values, year).ok_or_else(|| lacks(id, year)),
                    (Fill::Growth, None) => match values.last() {
                        Some(before) if row.values.range(..year).next().is_some() => {
                            self.grown(inputs, (id, row), before, year)
                        }
                        _ => Err(lacks(id, year)),
                    },
                },
            };
            values.push(value.and_then(|value| if value.is_too_large() { Err(lacks(id, year)) } else { Ok(value) }));
        }
        values
    }

    fn grown(&self, inputs: &Inputs, (id, row): (&Id, &Assumption), before: &Value, year: Year) -> Value {
        if row.grows_by.is_empty() {
            return Err(lacks(format!("{id}/grows-by"), year));
        }
        let Some(rate_year) = year.plus(-row.lag) else { return Err(lacks(id, year)) };
        row.grows_by.iter().fold(before.clone(), |value, rate| {
            let rate = self.seen_from(inputs, row, (id, "grows-by"), rate, rate_year);
            product(&value, &rate.map(|rate| rate.percent().plus(&Number::of(1))))
        })
    }

    fn derived(&self, inputs: &Inputs, (id, row): (&Id, &Assumption), of: &Factor, year: Year) -> Value {
        let mut value = self.seen_from(inputs, row, (id, "of"), of, year);
        if let Some(share) = &row.share {
            let share = self.seen_from(inputs, row, (id, "share"), share, year).map(|share| share.percent());
            value = product(&value, &share);
        }
        match &row.per {
            None => value,
            Some(per) => {
                let by = self.seen_from(inputs, row, (id, "per"), per, year);
                quotient(&value, &by, named_by(per).unwrap_or(id), year)
            }
        }
    }

    /// What a factor of a row is in a year of that row: a row of calendar years sees others as they are.
    fn seen_from(
        &self,
        inputs: &Inputs,
        row: &Assumption,
        (id, field): (&Id, &str),
        factor: &Factor,
        year: Year,
    ) -> Value {
        match factor {
            Factor::Number(number) => Ok(number.clone()),
            Factor::Named(name) if row.calendar => self.native(name, year),
            Factor::Named(name) => self.value(inputs, name, year),
            Factor::Unreadable => Err(lacks(format!("{id}/{field}"), year)),
        }
    }

    /// The years that are computed, in which rows may need values.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> + use<> {
        let years = if self.rows.is_empty() { 0..0 } else { self.first..self.last + 1 };
        years.filter_map(Year::new)
    }

    /// The value of a row in a year of its own.
    pub(super) fn native(&self, id: &Id, year: Year) -> Value {
        let at = usize::try_from(i64::from(year.number()) - self.first).ok();
        let value = at.and_then(|at| self.rows.get(id)?.get(at));
        value.cloned().unwrap_or_else(|| Err(lacks(id, year)))
    }

    /// The value of a row in a year of the costing: one of calendar years is parted between fiscal years by months.
    pub(super) fn value(&self, inputs: &Inputs, id: &Id, year: Year) -> Value {
        let is_calendar = inputs.assumptions.get(id).is_some_and(|row| row.calendar);
        let Some(month) = inputs.frame.as_ref().and_then(|frame| frame.fiscal).filter(|_| is_calendar) else {
            return self.native(id, year);
        };
        let month = month.ok_or_else(|| lacks("costing/starts-in", year))?;
        let next = year.plus(1).map_or_else(|| Err(lacks(id, year)), |next| self.native(id, next));
        let later = i64::from(month) - 1;
        if later == 0 {
            return self.native(id, year);
        }
        let part = |value: Value, months: i64| value.map(|value| value.times(&Number::of(months)));
        let year_sum = sum(&part(self.native(id, year), 12 - later), &part(next, later));
        year_sum.and_then(|sum| sum.over(&Number::of(12)).ok_or_else(|| lacks(id, year)))
    }
}

/// The first and the last year in which rows may need values; `None` where the frame does not say what is computed.
fn span(inputs: &Inputs) -> Option<(i64, i64)> {
    let years = inputs.years();
    let (first, last) = (years.first()?, years.last()?);
    let number = |year: &Year| i64::from(year.number());
    let base = inputs.frame.as_ref().and_then(|frame| frame.base).as_ref().map(number);
    let given = inputs.assumptions.values().filter_map(|row| row.values.keys().next().map(number));
    let lag = inputs.assumptions.values().map(|row| row.lag).max().unwrap_or(0);
    let earliest = given.chain(base).chain([number(first)]).min().unwrap_or(0);
    let lo = (earliest - lag).max(number(first) - MAX_YEARS_BEFORE).max(1000);
    // a fiscal year needs the calendar year that follows
    Some((lo, (number(last) + 1).min(9999)))
}

/// The assumptions an assumption needs.
fn needs(row: &Assumption) -> impl Iterator<Item = &Id> {
    row.grows_by.iter().chain(&row.of).chain(&row.share).chain(&row.per).filter_map(named_by)
}

fn order(inputs: &Inputs) -> Order {
    in_order(&inputs.assumptions.iter().map(|(id, row)| (id.clone(), needs(row).cloned().collect())).collect())
}

/// The row a factor names.
pub(super) fn named_by(factor: &Factor) -> Option<&Id> {
    if let Factor::Named(id) = factor { Some(id) } else { None }
}

fn last_given(values: &Values, year: Year) -> Option<Number> {
    values.range(..=year).next_back()?.1.clone()
}

/// A straight line between given values, multiplied before divided; the last given value after all of them.
fn on_line(values: &Values, year: Year) -> Option<Number> {
    let (from, start) = values.range(..=year).next_back()?;
    let start = start.clone()?;
    let Some((to, end)) = values.range(year..).next() else { return Some(start) };
    let years = |a: &Year, b: &Year| Number::of(i64::from(b.number()) - i64::from(a.number()));
    let rise = end.clone()?.minus(&start).times(&years(from, &year)).over(&years(from, to))?;
    Some(start.plus(&rise))
}
