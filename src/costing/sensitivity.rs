//! How much an outcome moves when one assumption does: one at a time, recomputed, nothing linearised.
//!
//! Two lists that are never mixed. A tenth up and down shows structure: a factor of the whole cost moves it by a tenth,
//! whatever is known of it. The range the group gave shows what matters. Neither is a probability.

use super::inputs::{Assumption, Factor, Inputs, Unit, Values};
use super::number::Number;
use super::series::{Value, difference, named_by};
use super::{CostOf, Costing};
use crate::instrument::Id;
use crate::workbook::Year;

/// What is looked at.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub designs: Vec<Id>,
    pub cost: CostOf,
    /// Whether it is the cost in addition to what is spent today.
    pub additional: bool,
    /// One year, or the sum of all.
    pub year: Option<Year>,
}

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
    /// The outcome as it stands.
    pub fn outcome(&self, outcome: &Outcome) -> Value {
        let of = |year| match outcome.additional {
            true => self.additional(&outcome.designs, outcome.cost, year),
            false => self.totals(&outcome.designs, year).cost(outcome.cost).clone(),
        };
        outcome.year.map_or_else(|| self.over_years(of), of)
    }

    /// How the outcome moves with each assumption that has values of its own.
    #[must_use]
    pub fn sensitivity(&self, outcome: &Outcome) -> Sensitivity {
        let base = self.outcome(outcome);
        let with = |id: &Id, values: Values| {
            let mut inputs = self.inputs.clone();
            if let Some(row) = inputs.assumptions.get_mut(id) {
                row.values = values;
            }
            Self::compute(inputs).outcome(outcome)
        };
        let (mut structure, mut ranges, mut without_effect) = (Vec::new(), Vec::new(), 0);
        for (id, row) in self.inputs.assumptions.iter().filter(|(_, row)| row.of.is_none() && !row.values.is_empty()) {
            let (low, high, shift) = moved(&self.inputs, id, row);
            match a_move(id, shift, with(id, low), with(id, high)) {
                it if it.is_still(&base) => without_effect += 1,
                it => structure.push(it),
            }
            let (has_low, has_high) = (!row.low.is_empty(), !row.high.is_empty());
            if has_low || has_high {
                let end = |values: &Values, is_there: bool| match is_there {
                    true => with(id, values.clone()),
                    false => base.clone(),
                };
                let it = a_move(id, Shift::Range(has_low, has_high), end(&row.low, has_low), end(&row.high, has_high));
                ranges.extend(Some(it).filter(|it| !it.is_still(&base)));
            }
        }
        for moves in [&mut structure, &mut ranges] {
            moves.sort_by(|a, b| b.swing.cmp(&a.swing).then_with(|| a.assumption.cmp(&b.assumption)));
        }
        Sensitivity { base, structure, ranges, without_effect }
    }
}

impl Move {
    /// Whether it moves nothing.
    fn is_still(&self, base: &Value) -> bool {
        self.low == *base && self.high == *base
    }
}

fn a_move(id: &Id, shift: Shift, low: Value, high: Value) -> Move {
    let swing = difference(&high, &low).ok().map(|swing| swing.magnitude());
    Move { assumption: id.clone(), shift, low, high, swing }
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
