//! What a contribution costs a worker and a household, wage by wage. No figure here is called affordable.

use super::Costing;
use super::inputs::LineKind;
use super::lines::{Running, Traced, value_of};
use super::number::Number;
use super::series::{Value, difference, product, quotient, sum, total};
use crate::instrument::Id;
use crate::workbook::Year;

/// A wage level with all contributions of a design, for one payment.
#[derive(Debug, Clone)]
pub struct AtLevel {
    pub level: Id,
    pub wage: Value,
    /// The insurable wage, where all lines have the same.
    pub base: Option<Value>,
    /// What worker and employer bear after relief, and the state with it.
    pub worker: Value,
    pub employer: Value,
    pub state: Value,
    pub total: Value,
    /// Shares of the wage, as fractions.
    pub worker_of_wage: Value,
    pub employer_of_wage: Value,
    pub state_of_wage: Value,
    pub total_of_wage: Value,
    /// What is left of the wage.
    pub take_home: Value,
    /// Whether that is less than the minimum wage of the year.
    pub is_below_minimum: bool,
    /// Wage and employer's share.
    pub household_pays: Value,
    /// The same as a fraction of the income of such a household, where one is given.
    pub of_income: Option<Value>,
    pub lines: Vec<OfLine>,
}

/// One contribution at one wage.
#[derive(Debug, Clone)]
pub struct OfLine {
    pub line: Id,
    pub base: Value,
    pub worker: Value,
    pub employer: Value,
    pub state: Value,
}

impl Costing {
    /// What all contribution lines of a design cost at each wage level they name, in a year.
    #[must_use]
    pub fn household(&self, design: &Id, year: Year) -> Vec<AtLevel> {
        let designs = [design.clone()];
        let is_contribution =
            |id: &&Id| self.inputs.lines.get(*id).is_some_and(|line| line.kind == Some(LineKind::Contribution));
        let runs = |id: &&Id| self.line(id, year).is_some_and(|at| at.running == Running::Yes);
        let lines: Vec<&Id> = self.lines_of(&designs).filter(is_contribution).filter(runs).collect();
        let mut levels: Vec<&Id> = Vec::new();
        for level in lines.iter().filter_map(|id| self.inputs.lines.get(*id)).flat_map(|line| &line.levels) {
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
        levels.into_iter().filter_map(|level| self.at_level(&lines, level, year)).collect()
    }

    fn at_level(&self, lines: &[&Id], level: &Id, year: Year) -> Option<AtLevel> {
        let wage = self.tally(lines.first()?, year, Traced::No)?.level(level).0;
        let of_lines: Vec<OfLine> = lines.iter().filter_map(|line| self.of_line(line, &wage, year)).collect();
        let all = |of: fn(&OfLine) -> &Value| total(of_lines.iter().map(|line| of(line).clone()));
        let (worker, employer, state) = (all(|it| &it.worker), all(|it| &it.employer), all(|it| &it.state));
        let total = sum(&sum(&worker, &employer), &state);
        let of_wage = |amount: &Value| quotient(amount, &wage, level, year);
        let household_pays = sum(&wage, &employer);
        let income = self.inputs.levels.get(level).and_then(|level| level.income.as_ref());
        let income = income.map(|factor| value_of(&self.inputs, &self.table, factor, (level, "income"), year));
        let take_home = difference(&wage, &worker);
        let minimum = self.minimum_wage(year).transpose().ok().flatten();
        let is_below_minimum = minimum.is_some_and(|minimum| take_home.as_ref().is_ok_and(|it| *it < minimum));
        let base = of_lines.first().map(|line| line.base.clone());
        Some(AtLevel {
            level: level.clone(),
            base: base.filter(|base| of_lines.iter().all(|line| line.base == *base)),
            worker_of_wage: of_wage(&worker),
            employer_of_wage: of_wage(&employer),
            state_of_wage: of_wage(&state),
            total_of_wage: of_wage(&total),
            is_below_minimum,
            take_home,
            of_income: income.map(|income| quotient(&household_pays, &income, level, year)),
            household_pays,
            worker,
            employer,
            state,
            total,
            lines: of_lines,
            wage,
        })
    }

    fn of_line(&self, id: &Id, wage: &Value, year: Year) -> Option<OfLine> {
        let tally = self.tally(id, year, Traced::No)?;
        let rounding = self.inputs.lines.get(id)?.rounding.as_ref();
        let at = tally.at_wage(wage);
        let [worker, employer, state] = at.shares.map(|share| share.map(|share| as_law_rounds(share, rounding)));
        let [of_worker, of_employer] = tally.relief();
        let parted = |share: Value, relief: Option<Value>| {
            let paid = relief.map(|part| product(&share, &part)).unwrap_or_else(|| Ok(Number::zero()));
            (difference(&share, &paid), paid)
        };
        let (worker, of_worker) = parted(worker, of_worker);
        let (employer, of_employer) = parted(employer, of_employer);
        let state = sum(&state, &sum(&of_worker, &of_employer));
        Some(OfLine { line: id.clone(), base: at.base, worker, employer, state })
    }
}

/// An amount as the law rounds what one person pays: never in projections.
fn as_law_rounds(amount: Number, rounding: Option<&(Number, bool)>) -> Number {
    let Some((unit, up)) = rounding else { return amount };
    let Some(units) = amount.over(unit) else { return amount };
    let whole = units.rounded(0);
    let whole = if *up && whole < units { whole.plus(&Number::of(1)) } else { whole };
    whole.times(unit)
}
