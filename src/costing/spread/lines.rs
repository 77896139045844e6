//! Lines figure by figure, each with the formula of its step; a contribution wage level by wage level before its mean.

use super::cells::{Formula, SpreadCell, SpreadRow, SpreadTable, assumption, factor};
use crate::costing::inputs::{Band, Factor, Line, LineField, LineKind, Rate};
use crate::costing::lines::{Figure, Operation, Running, Source, Step, value_of};
use crate::costing::series::{Value, named_by};
use crate::costing::{Costing, Number};
use crate::instrument::Id;
use crate::workbook::Year;

/// What a row of a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineRow {
    Figure(Figure),
    /// The insurable wage at a wage level.
    BaseAt(Id),
    /// A share at a wage level, before relief: of the worker, the employer or the state.
    ShareAt(Figure, Id),
}

/// Shares of one person, and what is borne of them in a year.
const SHARES: [(Figure, Figure, Option<LineField>); 3] = [
    (Figure::WorkerShare, Figure::Worker, Some(LineField::WorkerRelief)),
    (Figure::EmployerShare, Figure::Employer, Some(LineField::EmployerRelief)),
    (Figure::StateShare, Figure::State, None),
];

/// The rows of all lines, found by what they are.
pub(super) struct Lines(Vec<(Id, LineRow)>);

impl Lines {
    pub(super) fn of(costing: &Costing) -> Self {
        let mut rows = Vec::new();
        for (id, line) in &costing.inputs.lines {
            let traces = costing.years.iter().map(|year| costing.trace(id, *year));
            let steps = traces.max_by_key(Vec::len).unwrap_or_default();
            for step in &steps {
                if step.figure == Figure::Base {
                    rows.extend(line.levels.iter().flat_map(|level| at_level(id, level)));
                }
                rows.push((id.clone(), LineRow::Figure(step.figure)));
            }
        }
        Self(rows)
    }

    /// The cell of a figure of a line.
    pub(super) fn cell(&self, line: &Id, row: &LineRow, year: Year) -> Formula {
        let nth = self.0.iter().position(|(of, what)| of == line && what == row);
        nth.map(|nth| Formula::cell(SpreadTable::Lines, nth, year)).unwrap_or_default()
    }

    pub(super) fn figure(&self, line: &Id, figure: Figure, year: Year) -> Formula {
        self.cell(line, &LineRow::Figure(figure), year)
    }

    pub(super) fn rows(&self, costing: &Costing) -> Vec<SpreadRow<(Id, LineRow)>> {
        let mut rows: Vec<SpreadRow<(Id, LineRow)>> =
            self.0.iter().map(|what| SpreadRow { what: what.clone(), cells: Vec::new() }).collect();
        for year in &costing.years {
            let mut of: Option<(&Id, Vec<Step>)> = None;
            for row in &mut rows {
                let (id, what) = &row.what;
                let Some((id, line)) = costing.inputs.lines.get_key_value(id) else { continue };
                if of.as_ref().is_none_or(|(known, _)| *known != id) {
                    of = Some((id, costing.trace(id, *year)));
                }
                let runs = costing.line(id, *year).is_some_and(|at| at.running == Running::Yes);
                let steps = of.as_ref().map(|(_, steps)| steps.as_slice()).unwrap_or_default();
                let at = OfLine { lines: self, costing, id, line, year: *year };
                row.cells.push(runs.then(|| at.row(what, steps)).flatten());
            }
        }
        rows
    }
}

fn at_level(line: &Id, level: &Id) -> Vec<(Id, LineRow)> {
    let shares = SHARES.map(|(share, ..)| LineRow::ShareAt(share, level.clone()));
    [LineRow::BaseAt(level.clone())].into_iter().chain(shares).map(|row| (line.clone(), row)).collect()
}

/// A band of a line: which it is among all, from which wage it holds.
struct Begins<'a> {
    nth: usize,
    from: &'a Factor,
    band: &'a Band,
}

/// A line in a year.
struct OfLine<'a> {
    lines: &'a Lines,
    costing: &'a Costing,
    id: &'a Id,
    line: &'a Line,
    year: Year,
}

impl OfLine<'_> {
    fn row(&self, what: &LineRow, steps: &[Step]) -> Option<SpreadCell> {
        match what {
            LineRow::Figure(figure) => {
                let step = steps.iter().find(|step| step.figure == *figure)?;
                Some(self.step(step).with(step.value.clone()))
            }
            LineRow::BaseAt(level) => {
                let at = self.at(level)?;
                Some(self.base(self.wage_of(level)?).with(at.base))
            }
            LineRow::ShareAt(share, level) => {
                let nth = SHARES.iter().position(|(of, ..)| of == share)?;
                let value: Value = self.at(level)?.shares.get(nth)?.clone();
                let base = self.lines.cell(self.id, &LineRow::BaseAt(level.clone()), self.year);
                Some(self.share(nth, self.wage_of(level)?, base).with(value))
            }
        }
    }

    fn at(&self, level: &Id) -> Option<crate::costing::lines::AtWage> {
        let tally = self.costing.tally(self.id, self.year, crate::costing::lines::Traced::No)?;
        let wage = tally.level(level).0;
        Some(tally.at_wage(&wage))
    }

    fn wage_of(&self, level: &Id) -> Option<&Factor> {
        self.costing.inputs.levels.get(level)?.wage.as_ref()
    }

    /// What a scale of bands makes of a wage: a question for each band, that of the highest first, and what holds below
    /// all of them. Which is the highest may change with an assumption, so a band of which that is not sure asks as well
    /// whether one below it begins higher by then.
    fn by_band(&self, wage: &Factor, of: impl Fn(Option<&Band>) -> Formula) -> Formula {
        let bands = self.bands();
        let formula = |it: &Factor| factor(self.costing, it, self.year);
        let reaches = |band: &Begins<'_>| formula(wage).then(">=", formula(band.from));
        bands.iter().enumerate().fold(of(None), |below, (at, band)| {
            let can_pass = |other: &&Begins<'_>| [band.from, other.from].iter().any(|it| named_by(it).is_some());
            let passes = |other: &Begins<'_>| {
                let [from, others] = [band.from, other.from].map(formula);
                let [yes, no] = ["1", "0"].map(Formula::text);
                // of two that begin at one wage that which was entered first holds
                let higher = match other.nth < band.nth {
                    true => Formula::function("IF", [others.then(">=", from), yes, no.clone()]),
                    false => Formula::function("IF", [from.then(">=", others), no.clone(), yes]),
                };
                Formula::function("IF", [reaches(other), higher, no])
            };
            let mut others = bands[..at].iter().filter(can_pass).map(passes).peekable();
            let own = of(Some(band.band));
            if others.peek().is_none() {
                return Formula::function("IF", [reaches(band), own, below]);
            }
            let passed = Formula::function("IF", [reaches(band), Formula::sum(others), Formula::text("1")]);
            Formula::function("IF", [passed.then(">=", Formula::text("1")), below, own])
        })
    }

    /// The bands of the line, that which begins lowest in the year first.
    fn bands(&self) -> Vec<Begins<'_>> {
        let of_line =
            self.costing.inputs.bands.iter().enumerate().filter(|(_, (_, band))| band.line.as_ref() == Some(self.id));
        let begins = of_line.filter_map(|(nth, (id, band))| {
            let from = band.from.as_ref()?;
            let value = value_of(&self.costing.inputs, &self.costing.table, from, (id, "from"), self.year);
            Some((value.ok()?, Begins { nth, from, band }))
        });
        let mut bands: Vec<(Number, Begins<'_>)> = begins.collect();
        // of two that begin at one wage the first holds, and is asked first
        bands.reverse();
        bands.sort_by(|one, other| one.0.cmp(&other.0));
        bands.into_iter().map(|(_, band)| band).collect()
    }

    fn field(&self, field: LineField) -> Option<Formula> {
        let value = factor(self.costing, self.line.factors.get(&field)?, self.year);
        Some(if field.is_percent() { value.percent() } else { value })
    }

    /// The insurable wage of a wage: at most the ceiling, at least the floor.
    fn base(&self, wage: &Factor) -> Formula {
        let wage = self.by_band(wage, |band| {
            factor(self.costing, band.and_then(|band| band.base.as_ref()).unwrap_or(wage), self.year)
        });
        let capped = self.field(LineField::Cap).map(|cap| ("MIN", cap));
        let floored = self.field(LineField::Floor).map(|floor| ("MAX", floor));
        [capped, floored].into_iter().flatten().fold(wage, |all, (name, end)| Formula::function(name, [all, end]))
    }

    /// Rate and fixed amount of a party at a wage, of its insurable part.
    fn share(&self, nth: usize, wage: &Factor, base: Formula) -> Formula {
        self.by_band(wage, |band| {
            let of_band = band.and_then(|band| band.rates.get(nth)).filter(|rate| rate.is_named());
            let Some(Rate { rate, amount }) = of_band.or(self.line.rates.get(nth)) else { return Formula::default() };
            let rate =
                rate.as_ref().map(|rate| base.clone().then("*", factor(self.costing, rate, self.year).percent()));
            let amount = amount.as_ref().map(|amount| factor(self.costing, amount, self.year));
            Formula::sum(rate.into_iter().chain(amount))
        })
    }

    fn step(&self, step: &Step) -> Formula {
        let of_share = SHARES.iter().position(|(share, ..)| *share == step.figure);
        let of_borne = SHARES.iter().position(|(_, borne, _)| *borne == step.figure);
        match (step.figure, of_share, of_borne) {
            (Figure::Base, ..) | (_, Some(_), _) if !self.line.levels.is_empty() => self.mean(step.figure),
            (Figure::Base, ..) => self.line.factors.get(&LineField::Wage).map(|it| self.base(it)).unwrap_or_default(),
            (_, Some(nth), _) => {
                let base = self.lines.figure(self.id, Figure::Base, self.year);
                let wage = self.line.factors.get(&LineField::Wage);
                wage.map(|wage| self.share(nth, wage, base)).unwrap_or_default()
            }
            (_, _, Some(nth)) if self.line.kind == Some(LineKind::Contribution) => self.borne(nth),
            (Figure::Relief, ..) => Formula::sum((0..SHARES.len()).filter_map(|nth| self.relief(nth))),
            _ => self.terms(step),
        }
    }

    /// The mean over the wage levels by weight.
    fn mean(&self, figure: Figure) -> Formula {
        let weights = |level: &Id| {
            let weight = self.costing.inputs.levels.get(level).and_then(|it| it.weight.as_ref());
            weight.map(|weight| factor(self.costing, weight, self.year)).unwrap_or_default()
        };
        let row = |level: &Id| match figure {
            Figure::Base => LineRow::BaseAt(level.clone()),
            share => LineRow::ShareAt(share, level.clone()),
        };
        let levels = || self.line.levels.iter();
        let weighted = |level: &Id| weights(level).then("*", self.lines.cell(self.id, &row(level), self.year));
        let all = Formula::sum(levels().map(weighted)).bracketed();
        all.then("/", Formula::sum(levels().map(weights)).bracketed())
    }

    /// What is due of a share in the year, before relief.
    fn due(&self, nth: usize) -> Formula {
        let (share, ..) = SHARES[nth % SHARES.len()];
        let figure = |figure| self.lines.figure(self.id, figure, self.year);
        let due = figure(share).then("*", figure(Figure::Contributors));
        self.field(LineField::Payments).into_iter().fold(due, |all, payments| all.then("*", payments))
    }

    fn borne(&self, nth: usize) -> Formula {
        let (.., relief) = SHARES[nth % SHARES.len()];
        let part = relief.and_then(|field| self.field(field));
        let rest = part.map(|part| Formula::text("1").then("-", part).bracketed());
        rest.into_iter().fold(self.due(nth), |all, rest| all.then("*", rest))
    }

    fn relief(&self, nth: usize) -> Option<Formula> {
        let (.., relief) = SHARES[nth % SHARES.len()];
        Some(self.due(nth).then("*", self.field(relief?)?))
    }

    /// The terms of a step behind one another.
    fn terms(&self, step: &Step) -> Formula {
        step.terms.iter().fold(Formula::default(), |all, term| {
            let percent = |field: &str, value: Formula| {
                let is_percent = LineField::ALL.into_iter().any(|it| it.name() == field && it.is_percent());
                if is_percent { value.percent() } else { value }
            };
            let source = match &term.source {
                Source::Typed(field) => {
                    let known = LineField::ALL.into_iter().find(|it| it.name() == field);
                    let typed = known.and_then(|field| self.line.factors.get(&field));
                    percent(field, typed.map(|it| factor(self.costing, it, self.year)).unwrap_or_default())
                }
                Source::Assumption { field, row } => percent(field, assumption(self.costing, row, self.year)),
                Source::Figure(figure) => self.lines.figure(self.id, *figure, self.year),
                Source::OtherLine(other, figure) => self.lines.figure(other, *figure, self.year),
                Source::Level(_) | Source::Nothing(_) => Formula::default(),
            };
            match term.operation {
                Operation::Begin => source,
                Operation::Times | Operation::TimesPercent => all.then("*", source),
                Operation::Plus => all.then("+", source),
                Operation::Minus => all.then("-", source),
                Operation::AtMost(_) => Formula::function("MIN", [all, source]),
                Operation::AtLeast(_) => Formula::function("MAX", [all, source]),
            }
        })
    }
}
