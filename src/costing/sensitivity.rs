//! How much an outcome moves when one assumption does: one at a time, recomputed, nothing linearised.
//!
//! Two lists that are never mixed. A tenth up and down shows structure: a factor of the whole cost moves it by a tenth,
//! whatever is known of it. The range the group gave shows what matters. Neither is a probability.

use super::follow::Changed;
use super::inputs::{Assumption, Factor, Inputs, Line, Unit, Values};
use super::number::Number;
use super::outcome::{Outcome, OutcomeFigure};
use super::series::{Value, difference, lacks, named_by, quotient};
use super::{Costing, Totals};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::HashSet;

/// How an assumption is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// A tenth down and up; `true` where a percentage was cut at 100.
    Tenth(bool),
    /// A percentage point down and up, for rates of growth.
    Point,
    /// The range the group gave; `true` where the end is there.
    Range(bool, bool),
}

/// What moving one assumption does.
#[derive(Debug, Clone)]
pub struct Move {
    pub assumption: Id,
    pub shift: Shift,
    /// The values it is given, by year; none where an end of a range is not there.
    pub values: [Values; 2],
    pub low: Value,
    pub high: Value,
    /// How far the results lie apart; nothing where one of them is missing.
    pub swing: Option<Number>,
}

/// How an outcome moves.
#[derive(Debug, Clone)]
pub struct Sensitivity {
    pub base: Value,
    /// A tenth, or a point, each way; the largest swing first. What moves nothing is not in it.
    pub structure: Vec<Move>,
    /// The ranges given, likewise.
    pub ranges: Vec<Move>,
    /// Assumptions that move nothing.
    pub without_effect: usize,
}

impl Costing {
    /// What the frame names, with its year; the gross cost of all years together where it names nothing.
    #[must_use]
    pub fn outcome_of_frame(&self) -> (OutcomeFigure, Option<Year>) {
        let frame = self.inputs().frame.as_ref();
        let year = frame.and_then(|frame| frame.outcome_year).filter(|year| self.years().contains(year));
        (frame.map(|frame| frame.outcome).unwrap_or_default(), year)
    }

    /// The outcome as it stands.
    pub fn outcome(&self, outcome: &Outcome) -> Value {
        self.set_against(outcome, &self.amount_of(outcome))
    }

    /// The amount of an outcome, before it is set against anything.
    pub(super) fn amount_of(&self, outcome: &Outcome) -> Value {
        let of = |year| {
            let proposed = self.totals(&outcome.designs, year);
            if !outcome.figure.is_additional() {
                return proposed.of(outcome.figure).clone();
            }
            let today = self.today_of(&outcome.designs, year);
            let today = today.and_then(|today| self.totals(&today, year).of(outcome.figure).clone());
            difference(proposed.of(outcome.figure), &today)
        };
        outcome.year.map_or_else(|| self.over_years(of), of)
    }

    /// The outcome an amount comes to.
    pub(super) fn set_against(&self, outcome: &Outcome, amount: &Value) -> Value {
        if !outcome.figure.is_percent() {
            return amount.clone();
        }
        let name = "costing/gdp";
        let of = |year| self.gdp(year).unwrap_or_else(|| Err(lacks(name, year)));
        let whole = outcome.year.map_or_else(|| self.over_years(of), of);
        match outcome.year.or(self.years().first().copied()) {
            Some(year) => quotient(&amount.clone().map(|amount| amount.as_percent()), &whole, name, year),
            None => amount.clone(),
        }
    }

    /// How the outcome moves with each assumption that has values of its own.
    #[must_use]
    pub fn sensitivity(&self, outcome: &Outcome) -> Sensitivity {
        let amount = self.amount_of(outcome);
        let base = self.set_against(outcome, &amount);
        let mut moving = Moving::of(self, outcome, &amount);
        let (mut structure, mut ranges, mut without_effect) = (Vec::new(), Vec::new(), 0);
        for (id, row) in self.inputs.assumptions.iter().filter(|(_, row)| row.of.is_none() && !row.values.is_empty()) {
            let (low, high, shift) = moved(&self.inputs, id, row);
            let ends = [moving.with(id, low.clone()), moving.with(id, high.clone())];
            match a_move(id, shift, [low, high], ends) {
                it if it.is_still(&base) => without_effect += 1,
                it => structure.push(it),
            }
            let (has_low, has_high) = (!row.low.is_empty(), !row.high.is_empty());
            if has_low || has_high {
                let mut end = |values: &Values| match values.is_empty() {
                    true => base.clone(),
                    false => moving.with(id, values.clone()),
                };
                let ends = [end(&row.low), end(&row.high)];
                let it = a_move(id, Shift::Range(has_low, has_high), [row.low.clone(), row.high.clone()], ends);
                ranges.extend(Some(it).filter(|it| !it.is_still(&base)));
            }
        }
        for moves in [&mut structure, &mut ranges] {
            moves.sort_by(|a, b| b.swing.cmp(&a.swing).then_with(|| a.assumption.cmp(&b.assumption)));
        }
        Sensitivity { base, structure, ranges, without_effect }
    }
}

/// A costing of which one assumption at a time is moved.
struct Moving<'a> {
    as_it_stands: &'a Costing,
    outcome: &'a Outcome,
    /// The amount the outcome is made from, as it stands.
    amount: &'a Value,
    /// The lines that are added up, and those of today that are taken off.
    sides: [Vec<&'a Id>; 2],
    moved: Costing,
}

impl<'a> Moving<'a> {
    fn of(costing: &'a Costing, outcome: &'a Outcome, amount: &'a Value) -> Self {
        let lines = |designs: &[Id]| -> Vec<&'a Id> {
            let is_of = |line: &Line| line.designs.iter().any(|design| designs.contains(design));
            costing.inputs.lines.iter().filter(|(_, line)| is_of(line)).map(|(id, _)| id).collect()
        };
        let first = costing.years.first().filter(|_| outcome.figure.is_additional());
        let today = first.and_then(|year| costing.today_of(&outcome.designs, *year).ok()).unwrap_or_default();
        let sides = [lines(&outcome.designs), lines(&today)];
        Self { as_it_stands: costing, outcome, amount, sides, moved: costing.clone() }
    }

    /// The outcome with other values of an assumption.
    fn with(&mut self, id: &Id, values: Values) -> Value {
        let Some(row) = self.moved.inputs.assumptions.get_mut(id) else {
            return self.as_it_stands.set_against(self.outcome, self.amount);
        };
        let own = std::mem::replace(&mut row.values, values);
        let changed = Changed { assumptions: HashSet::from([id.clone()]), ..Changed::default() };
        let touched = self.moved.renew(self.as_it_stands, changed);
        let moved_by = touched.and_then(|touched| self.moved_by(&touched));
        let outcome = match (self.amount, moved_by) {
            (Ok(amount), Some(by)) => self.moved.set_against(self.outcome, &Ok(amount.plus(&by))),
            _ => self.moved.outcome(self.outcome),
        };
        if let Some(row) = self.moved.inputs.assumptions.get_mut(id) {
            row.values = own;
        }
        outcome
    }

    /// By how much the amount is another: sums are exact, so what has not changed need not be added up again. Nothing
    /// where a figure is missing.
    fn moved_by(&self, touched: &HashSet<Id>) -> Option<Number> {
        let (before, after) = (self.as_it_stands, &self.moved);
        let cost = |totals: Totals| totals.of(self.outcome.figure).clone().ok();
        let one = self.outcome.year;
        let mut by = Number::zero();
        for (nth, side) in self.sides.iter().enumerate() {
            let lines: Vec<&Id> = side.iter().copied().filter(|id| touched.contains(*id)).collect();
            for year in before.years.iter().filter(|year| one.is_none_or(|one| one == **year)) {
                let mut of_year = Number::zero();
                if !lines.is_empty() {
                    let [old, new] = [before, after].map(|costing| cost(costing.sum_of_lines(&lines, *year)));
                    of_year = new?.minus(&old?);
                }
                if !before.inputs.overlaps.is_empty() {
                    let [old, new] = [before, after].map(|costing| cost(costing.taken_off(side, *year)));
                    of_year = of_year.plus(&new?.minus(&old?));
                }
                by = if nth == 0 { by.plus(&of_year) } else { by.minus(&of_year) };
            }
        }
        Some(by)
    }
}

impl Move {
    /// Whether it moves nothing.
    fn is_still(&self, base: &Value) -> bool {
        self.low == *base && self.high == *base
    }
}

fn a_move(id: &Id, shift: Shift, values: [Values; 2], [low, high]: [Value; 2]) -> Move {
    let swing = difference(&high, &low).ok().map(|swing| swing.magnitude());
    Move { assumption: id.clone(), shift, values, low, high, swing }
}

/// The values of an assumption a little lower and higher.
fn moved(inputs: &Inputs, id: &Id, row: &Assumption) -> (Values, Values, Shift) {
    let all = |change: &dyn Fn(&Number) -> Number| -> Values {
        row.values.iter().map(|(year, value)| (*year, value.as_ref().map(change))).collect()
    };
    if is_rate_of_growth(inputs, id) {
        let point = Number::of(1);
        return (all(&|value| value.minus(&point)), all(&|value| value.plus(&point)), Shift::Point);
    }
    let hundred = Number::of(100);
    let (less, more) = (Number::of(90).percent(), Number::of(110).percent());
    let exceeds = |value: &Number| row.unit == Unit::Percent && *value <= hundred && value.times(&more) > hundred;
    let cut = row.values.values().flatten().any(exceeds);
    let up = |value: &Number| if exceeds(value) { hundred.clone() } else { value.times(&more) };
    (all(&|value| value.times(&less)), all(&up), Shift::Tenth(cut))
}

/// Whether rows grow by it, or prices do.
fn is_rate_of_growth(inputs: &Inputs, id: &Id) -> bool {
    let is = |factor: &Factor| named_by(factor) == Some(id);
    inputs.assumptions.values().flat_map(|row| &row.grows_by).any(is)
        || inputs.frame.as_ref().and_then(|frame| frame.inflation.as_ref()).is_some_and(is)
}
