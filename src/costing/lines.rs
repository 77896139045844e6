//! What one line costs or brings in one year, step by step.
//!
//! The figures and what is shown of them are computed by the same code: with `Traced::Yes` every step keeps the terms it
//! was made of, each with its value and where that comes from.

use super::inputs::{Factor, Inputs, Line, LineField, LineKind, Party, Rate};
use super::number::Number;
use super::order::{Order, in_order};
use super::series::{Lack, Table, Value, lacks, product, quotient, sum};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use super::figures::{Figure, LineYear, Operation, Running, Source, Step, Term};

/// Whether the steps are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Traced {
    Yes,
    No,
}

/// Lines as they were computed, each year by year of the costing.
pub(super) type Lines = HashMap<Id, Arc<[LineYear]>>;

/// A year of a costing, and which one it is.
pub(super) type NthYear = (usize, Year);

/// What computes the figures of a line in a year.
pub(super) struct Tally<'a> {
    inputs: &'a Inputs,
    table: &'a Table,
    /// Lines computed before.
    others: &'a Lines,
    id: &'a Id,
    line: &'a Line,
    nth: usize,
    year: Year,
    traced: Traced,
    figures: BTreeMap<Figure, Value>,
    steps: Vec<Step>,
}

/// What a contribution is at one wage, for one payment: shares are those before relief.
#[derive(Debug, Clone)]
pub(super) struct AtWage {
    pub base: Value,
    pub shares: [Value; 3],
}

impl<'a> Tally<'a> {
    pub(super) fn new(
        (inputs, table): (&'a Inputs, &'a Table),
        others: &'a Lines,
        (id, line): (&'a Id, &'a Line),
        (nth, year): NthYear,
        traced: Traced,
    ) -> Self {
        Self { inputs, table, others, id, line, nth, year, traced, figures: BTreeMap::new(), steps: Vec::new() }
    }

    /// The figures, and the steps where they are kept.
    pub(super) fn run(mut self) -> (LineYear, Vec<Step>) {
        let running = match (self.line.from, self.line.until) {
            (Some(from), _) if self.year < from => Running::NotBegun,
            (_, Some(until)) if self.year > until => Running::Ended,
            _ => Running::Yes,
        };
        if let Some(field) = self.line.no_year {
            self.lacks_all(field);
            return (LineYear { running: Running::Yes, figures: self.figures }, self.steps);
        }
        match (running, self.line.kind) {
            (Running::Yes, Some(LineKind::Benefit)) => self.benefit(),
            (Running::Yes, Some(LineKind::Contribution)) => self.contribution(),
            (Running::Yes, Some(LineKind::Cost)) => {
                self.put(Figure::Cost, self.needed(LineField::Amount), |it| vec![it.begins(LineField::Amount)]);
            }
            (Running::Yes, None) => {
                self.put(Figure::Cost, Err(lacks(format!("{}/kind", self.id), self.year)), |_| Vec::new());
            }
            _ => {
                let zero = || Ok(Number::zero());
                self.figures.insert(Figure::Cost, zero());
                let reached = match self.line.kind {
                    Some(LineKind::Contribution) => Figure::Contributors,
                    _ => Figure::Beneficiaries,
                };
                if self.line.kind != Some(LineKind::Cost) {
                    self.figures.insert(reached, zero());
                }
            }
        }
        (LineYear { running, figures: self.figures }, self.steps)
    }

    /// Nothing of the line can be computed for what a field of it holds.
    fn lacks_all(&mut self, field: &str) {
        use Figure::{Beneficiaries, Contributors, Cost, Employer, Relief, Revenue, Worker};
        let figures: &[Figure] = match self.line.kind {
            Some(LineKind::Contribution) => &[Contributors, Worker, Employer, Relief, Revenue, Cost],
            Some(LineKind::Benefit) => &[Beneficiaries, Cost],
            Some(LineKind::Cost) | None => &[Cost],
        };
        for figure in figures {
            self.put(*figure, Err(lacks(format!("{}/{field}", self.id), self.year)), |_| Vec::new());
        }
    }

    /// Keeps a figure; the terms it was made of are put together only where somebody follows the steps.
    fn put(&mut self, figure: Figure, value: Value, terms: impl FnOnce(&Self) -> Vec<Term>) {
        // what is larger than any amount is told as missing and never grows on
        let value = value.and_then(|it| if it.is_too_large() { Err(lacks(self.id, self.year)) } else { Ok(it) });
        if self.traced == Traced::Yes {
            let terms = terms(self);
            self.steps.push(Step { figure, terms, value: value.clone() });
        }
        self.figures.insert(figure, value);
    }

    fn figure(&self, figure: Figure) -> Value {
        self.figures.get(&figure).cloned().unwrap_or_else(|| Err(lacks(self.id, self.year)))
    }

    /// A factor in this year.
    fn value(&self, factor: &Factor, field: &str) -> Value {
        value_of(self.inputs, self.table, factor, (self.id, field), self.year)
    }

    /// A field that is named; percentages are fractions.
    fn field(&self, field: LineField) -> Option<Value> {
        let value = self.value(self.line.factors.get(&field)?, field.name());
        Some(if field.is_percent() { value.map(|value| value.percent()) } else { value })
    }

    /// A field without which there is nothing to compute.
    fn needed(&self, field: LineField) -> Value {
        self.field(field).unwrap_or_else(|| Err(lacks(format!("{}/{}", self.id, field.name()), self.year)))
    }

    fn term(&self, operation: Operation, field: LineField, value: &Value) -> Term {
        let source = source_of(self.line.factors.get(&field), field.name());
        Term { operation, source, value: value.clone() }
    }

    /// The term a step begins with, out of a field without which there is nothing to compute.
    fn begins(&self, field: LineField) -> Term {
        self.term(Operation::Begin, field, &self.needed(field))
    }

    fn above(&self, operation: Operation, figure: Figure) -> Term {
        Term { operation, source: Source::Figure(figure), value: self.figure(figure) }
    }

    /// A figure times what a field says; the figure itself where the field is not named.
    fn scaled(&mut self, figure: Figure, of: Figure, by: LineField) {
        let factor = self.field(by);
        let value = self.figure(of);
        let value = factor.as_ref().map_or_else(|| value.clone(), |factor| product(&value, factor));
        let operation = if by.is_percent() { Operation::TimesPercent } else { Operation::Times };
        self.put(figure, value, |it| {
            let by = factor.iter().map(|factor| it.term(operation, by, factor));
            [it.above(Operation::Begin, of)].into_iter().chain(by).collect()
        });
    }

    fn other(&self, line: &Id, figure: Figure) -> Value {
        match self.others.get(line).and_then(|years| years.get(self.nth)) {
            Some(other) => other.get(figure).cloned().unwrap_or_else(|| Err(lacks(line, self.year))),
            None => Err(lacks(line, self.year)),
        }
    }

    fn of_other(&mut self, figure: Figure, line: &Id, theirs: Figure) {
        self.put(figure, self.other(line, theirs), |it| {
            let source = Source::OtherLine(line.clone(), theirs);
            vec![Term { operation: Operation::Begin, source, value: it.other(line, theirs) }]
        });
    }

    fn target(&mut self) {
        match &self.line.of {
            Some(of) => self.of_other(Figure::Target, of, Figure::Contributors),
            None => {
                self.put(Figure::Target, self.needed(LineField::Target), |it| vec![it.begins(LineField::Target)]);
            }
        }
        self.scaled(Figure::Eligible, Figure::Target, LineField::Eligible);
        if let Some(take_up) = self.field(LineField::TakeUp) {
            self.figures.insert(Figure::TakeUp, take_up);
        }
    }

    fn benefit(&mut self) {
        self.target();
        self.scaled(Figure::Beneficiaries, Figure::Eligible, LineField::TakeUp);
        self.amount();
        // index first, then cap
        let (amount, cap, floor) =
            (self.figure(Figure::Amount), self.field(LineField::Cap), self.field(LineField::Floor));
        let capped = cap.as_ref().map_or_else(|| amount.clone(), |cap| at_most(&amount, cap));
        let payment = floor.as_ref().map_or_else(|| capped.clone(), |floor| at_least(&capped, floor));
        self.put(Figure::Payment, payment, |it| {
            let mut terms = vec![it.above(Operation::Begin, Figure::Amount)];
            if let Some(cap) = &cap {
                let binds = matches!((&amount, cap), (Ok(it), Ok(cap)) if it > cap);
                terms.push(it.term(Operation::AtMost(binds), LineField::Cap, cap));
            }
            if let Some(floor) = &floor {
                let binds = matches!((&capped, floor), (Ok(it), Ok(floor)) if it < floor);
                terms.push(it.term(Operation::AtLeast(binds), LineField::Floor, floor));
            }
            terms
        });
        self.scaled(Figure::Benefit, Figure::Payment, LineField::Payments);
        let benefits = product(&self.figure(Figure::Beneficiaries), &self.figure(Figure::Benefit));
        self.put(Figure::Benefits, benefits, |it| {
            vec![it.above(Operation::Begin, Figure::Beneficiaries), it.above(Operation::Times, Figure::Benefit)]
        });
        let mut cost = self.figure(Figure::Benefits);
        let share = self.field(LineField::Admin);
        if let Some(share) = &share {
            self.put(Figure::Administration, product(&cost, share), |it| {
                let by = it.term(Operation::TimesPercent, LineField::Admin, share);
                vec![it.above(Operation::Begin, Figure::Benefits), by]
            });
            cost = sum(&cost, &self.figure(Figure::Administration));
        }
        self.put(Figure::Cost, cost, |it| {
            let more = share.iter().map(|_| it.above(Operation::Plus, Figure::Administration));
            [it.above(Operation::Begin, Figure::Benefits)].into_iter().chain(more).collect()
        });
    }

    fn amount(&mut self) {
        let percent = self.field(LineField::Percent);
        let Some(percent) = percent.filter(|_| !self.line.factors.contains_key(&LineField::Amount)) else {
            return self.put(Figure::Amount, self.needed(LineField::Amount), |it| vec![it.begins(LineField::Amount)]);
        };
        let is_base =
            matches!(self.line.factors.get(&LineField::OfWhat), Some(Factor::Named(id)) if id.as_str() == BASE);
        let (source, value) = match (&self.line.of, is_base) {
            (Some(of), true) => (Source::OtherLine(of.clone(), Figure::Base), self.other(of, Figure::Base)),
            (None, true) => {
                let lack = lacks(format!("{}/of", self.id), self.year);
                (Source::Nothing(LineField::OfWhat.name().to_owned()), Err(lack))
            }
            (_, false) => {
                let value = self.needed(LineField::OfWhat);
                (source_of(self.line.factors.get(&LineField::OfWhat), LineField::OfWhat.name()), value)
            }
        };
        self.put(Figure::Amount, product(&percent, &value), |it| {
            let share = it.term(Operation::Begin, LineField::Percent, &percent);
            vec![share, Term { operation: Operation::TimesPercent, source, value: value.clone() }]
        });
    }

    fn contribution(&mut self) {
        match &self.line.with {
            Some(with) => {
                self.of_other(Figure::Insured, with, Figure::Insured);
                self.of_other(Figure::Contributors, with, Figure::Contributors);
            }
            None => {
                self.target();
                self.scaled(Figure::Insured, Figure::Eligible, LineField::TakeUp);
                self.scaled(Figure::Contributors, Figure::Insured, LineField::Compliance);
            }
        }
        self.shares();
        let payments = self.field(LineField::Payments);
        let mut revenue: Value = Ok(Number::zero());
        let mut relief: Value = Ok(Number::zero());
        let mut reliefs: Vec<(LineField, Value)> = Vec::new();
        for (share, borne, relieved) in [
            (Figure::WorkerShare, Figure::Worker, Some(LineField::WorkerRelief)),
            (Figure::EmployerShare, Figure::Employer, Some(LineField::EmployerRelief)),
            (Figure::StateShare, Figure::State, None),
        ] {
            let due = product(&self.figure(share), &self.figure(Figure::Contributors));
            let due = payments.as_ref().map_or_else(|| due.clone(), |payments| product(&due, payments));
            revenue = sum(&revenue, &due);
            let paid = relieved.and_then(|field| Some((field, product(&due, &self.field(field)?))));
            let pays = paid.as_ref().map_or_else(|| due.clone(), |(_, paid)| super::series::difference(&due, paid));
            self.put(borne, pays, |it| {
                let mut terms =
                    vec![it.above(Operation::Begin, share), it.above(Operation::Times, Figure::Contributors)];
                terms.extend(payments.iter().map(|by| it.term(Operation::Times, LineField::Payments, by)));
                let less = paid.iter().map(|(_, paid)| Term {
                    operation: Operation::Minus,
                    source: Source::Figure(Figure::Relief),
                    value: paid.clone(),
                });
                terms.extend(less);
                terms
            });
            if let Some((field, paid)) = paid {
                relief = sum(&relief, &paid);
                reliefs.push((field, paid));
            }
        }
        self.put(Figure::Relief, relief, |it| {
            reliefs.iter().map(|(field, paid)| it.term(Operation::Plus, *field, paid)).collect()
        });
        self.put(Figure::Revenue, revenue, |it| {
            let all = [Figure::Worker, Figure::Employer, Figure::State, Figure::Relief];
            all.map(|figure| it.above(Operation::Plus, figure)).into()
        });
        let cost = sum(&self.figure(Figure::State), &self.figure(Figure::Relief));
        self.put(Figure::Cost, cost, |it| {
            vec![it.above(Operation::Begin, Figure::State), it.above(Operation::Plus, Figure::Relief)]
        });
    }

    /// Base and shares of one person: each wage level by itself, then their mean by weight.
    fn shares(&mut self) {
        let figures = [Figure::WorkerShare, Figure::EmployerShare, Figure::StateShare];
        if self.line.levels.is_empty() {
            let wage = self.needed(LineField::Wage);
            let at = self.at_wage(&wage);
            self.put(Figure::Base, at.base, |it| vec![it.term(Operation::Begin, LineField::Wage, &wage)]);
            for (figure, share) in figures.into_iter().zip(at.shares) {
                self.put(figure, share, |it| vec![it.above(Operation::Begin, Figure::Base)]);
            }
            return;
        }
        let mut weights: Value = Ok(Number::zero());
        let mut sums: [Value; 4] = std::array::from_fn(|_| Ok(Number::zero()));
        let mut terms: [Vec<Term>; 4] = Default::default();
        for id in &self.line.levels {
            let (wage, weight) = self.level(id);
            let at = self.at_wage(&wage);
            weights = sum(&weights, &weight);
            for (nth, value) in [at.base].into_iter().chain(at.shares).enumerate() {
                sums[nth] = sum(&sums[nth], &product(&value, &weight));
                if self.traced == Traced::Yes {
                    terms[nth].push(Term { operation: Operation::Plus, source: Source::Level(id.clone()), value });
                }
            }
        }
        let divisor = format!("{}/levels", self.id);
        for (nth, figure) in [Figure::Base].into_iter().chain(figures).enumerate() {
            let mean = quotient(&sums[nth], &weights, &divisor, self.year);
            let terms = std::mem::take(&mut terms[nth]);
            self.put(figure, mean, |_| terms);
        }
    }

    /// Wage and weight of a level.
    pub(super) fn level(&self, id: &Id) -> (Value, Value) {
        let level = self.inputs.levels.get(id);
        let read = |factor: Option<&Factor>, field: &str| match factor {
            Some(factor) => value_of(self.inputs, self.table, factor, (id, field), self.year),
            None => Err(lacks(format!("{id}/{field}"), self.year)),
        };
        (read(level.and_then(|it| it.wage.as_ref()), "wage"), read(level.and_then(|it| it.weight.as_ref()), "weight"))
    }

    /// What is due at one wage, before relief. The band that begins highest without exceeding the wage sets what it names.
    pub(super) fn at_wage(&self, wage: &Value) -> AtWage {
        let (band, lack) = self.band(wage);
        let mut base = match (band.and_then(|(id, band)| Some((id, band.base.as_ref()?))), lack) {
            (_, Some(lack)) => Err(lack),
            (Some((id, factor)), None) => value_of(self.inputs, self.table, factor, (id, "base"), self.year),
            (None, None) => wage.clone(),
        };
        if let Some(cap) = self.field(LineField::Cap) {
            base = at_most(&base, &cap);
        }
        if let Some(floor) = self.field(LineField::Floor) {
            base = at_least(&base, &floor);
        }
        let of = |(id, rate): (&Id, &Rate)| {
            let read = |factor: &Option<Factor>| {
                factor.as_ref().map(|it| value_of(self.inputs, self.table, it, (id, "rate"), self.year))
            };
            let by_rate = read(&rate.rate).map(|rate| product(&base, &rate.map(|rate| rate.percent())));
            let nothing = || Ok(Number::zero());
            sum(&by_rate.unwrap_or_else(nothing), &read(&rate.amount).unwrap_or_else(nothing))
        };
        let mut nth = 0..Party::ALL.len();
        let shares = Party::ALL.map(|_| {
            let nth = nth.next().unwrap_or(0);
            let of_band = band.map(|(id, band)| (id, &band.rates[nth])).filter(|(_, rate)| rate.is_named());
            of(of_band.unwrap_or((self.id, &self.line.rates[nth])))
        });
        AtWage { base, shares }
    }

    /// The band of a wage, or what is missing to tell.
    fn band(&self, wage: &Value) -> (Option<(&'a Id, &'a super::inputs::Band)>, Option<Lack>) {
        let mut found: Option<(&Id, &super::inputs::Band, Number)> = None;
        let mut lack = Lack::new();
        for (id, band) in self.inputs.bands.iter().filter(|(_, band)| band.line.as_ref() == Some(self.id)) {
            let from = match &band.from {
                Some(factor) => value_of(self.inputs, self.table, factor, (id, "from"), self.year),
                None => Err(lacks(format!("{id}/from"), self.year)),
            };
            match (wage, from) {
                (Ok(wage), Ok(from)) => {
                    let is_higher = found.as_ref().is_none_or(|(_, _, best)| from > *best);
                    if from <= *wage && is_higher {
                        found = Some((id, band, from));
                    }
                }
                (_, Err(missing)) => lack.extend(missing),
                (Err(_), Ok(_)) => {}
            }
        }
        (found.map(|(id, band, _)| (id, band)), (!lack.is_empty()).then_some(lack))
    }

    /// The part of the shares of worker and employer that the state pays.
    pub(super) fn relief(&self) -> [Option<Value>; 2] {
        [self.field(LineField::WorkerRelief), self.field(LineField::EmployerRelief)]
    }
}

/// The word that stands for the mean insurable wage of the contribution line a benefit is for.
const BASE: &str = "base";

/// A factor in a year.
pub(super) fn value_of(
    inputs: &Inputs,
    table: &Table,
    factor: &Factor,
    (row, field): (&Id, &str),
    year: Year,
) -> Value {
    match factor {
        Factor::Number(number) => Ok(number.clone()),
        Factor::Named(id) => table.value(inputs, id, year),
        Factor::Unreadable => Err(lacks(format!("{row}/{field}"), year)),
    }
}

pub(super) fn source_of(factor: Option<&Factor>, field: &str) -> Source {
    let field = field.to_owned();
    match factor {
        Some(Factor::Number(_)) => Source::Typed(field),
        Some(Factor::Named(row)) => Source::Assumption { field, row: row.clone() },
        Some(Factor::Unreadable) | None => Source::Nothing(field),
    }
}

fn at_most(value: &Value, cap: &Value) -> Value {
    super::series::both(value, cap).map(|(value, cap)| value.min(cap).clone())
}

fn at_least(value: &Value, floor: &Value) -> Value {
    super::series::both(value, floor).map(|(value, floor)| value.max(floor).clone())
}

/// The lines a line needs, for the order of computing.
pub(super) fn needs(line: &Line) -> impl Iterator<Item = &Id> {
    line.of.iter().chain(&line.with)
}

/// The order in which lines are computed, each after those it needs.
pub(super) fn line_order(inputs: &Inputs) -> Order {
    in_order(&inputs.lines.iter().map(|(id, line)| (id.clone(), needs(line).cloned().collect())).collect())
}

/// Computes lines, each after those it needs.
pub(super) fn compute_lines<'a>(
    inputs: &Inputs,
    table: &Table,
    years: &[Year],
    rows: impl Iterator<Item = &'a Id>,
    computed: &mut Lines,
) {
    for id in rows {
        let Some(line) = inputs.lines.get(id) else { continue };
        let of_year = |year| Tally::new((inputs, table), computed, (id, line), year, Traced::No).run().0;
        let figures: Vec<LineYear> = years.iter().copied().enumerate().map(of_year).collect();
        computed.insert(id.clone(), figures.into());
    }
}
