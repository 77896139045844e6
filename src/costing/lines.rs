//! What one line costs or brings in one year, step by step.
//!
//! The figures and what is shown of them are computed by the same code: with `Traced::Yes` every step keeps the terms it
//! was made of, each with its value and where that comes from.

use super::inputs::{Factor, Inputs, Line, LineField, LineKind, Party, Rate};
use super::number::Number;
use super::series::{Lack, Table, Value, lacks, product, quotient, sum};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::{BTreeMap, BTreeSet};

/// A figure of a line in a year. Percentages are fractions here: 30 % is 0.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Persons the line is for.
    Target,
    /// Persons of them who are eligible.
    Eligible,
    /// The share of them who are reached.
    TakeUp,
    /// Persons registered.
    Insured,
    /// Persons for whom contributions are paid.
    Contributors,
    /// Persons reached, or cases a year.
    Beneficiaries,
    /// One payment, before ceiling and floor.
    Amount,
    /// One payment.
    Payment,
    /// What one person receives in a year.
    Benefit,
    /// The same for all.
    Benefits,
    Administration,
    /// Mean insurable wage.
    Base,
    /// Contributions for one person and payment, before relief.
    WorkerShare,
    EmployerShare,
    StateShare,
    /// Contributions in the year, each as it is borne.
    Worker,
    Employer,
    State,
    /// What the state pays of the shares of worker and employer.
    Relief,
    /// What the scheme receives.
    Revenue,
    /// Of a contribution, what the state pays.
    Cost,
}

/// Whether a line runs in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Running {
    Yes,
    /// It begins later: nothing is spent, by design.
    NotBegun,
    /// It has ended.
    Ended,
}

impl Running {
    /// Its word in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::NotBegun => "not-begun",
            Self::Ended => "ended",
        }
    }
}

/// Everything a line is in a year.
#[derive(Debug, Clone)]
pub struct LineYear {
    pub running: Running,
    /// The figures that its kind of line has; those of a line that does not run are nothing.
    pub figures: BTreeMap<Figure, Value>,
}

impl LineYear {
    /// A figure; `None` where the line has none of the kind.
    #[must_use]
    pub fn get(&self, figure: Figure) -> Option<&Value> {
        self.figures.get(&figure)
    }

    /// A figure that enters a sum: nothing where the line has none of the kind.
    pub(super) fn in_sum(&self, figure: Figure) -> Value {
        self.get(figure).cloned().unwrap_or_else(|| Ok(Number::zero()))
    }

    /// The persons it reaches: contributors of a contribution, beneficiaries of a benefit.
    #[must_use]
    pub fn reached(&self) -> Option<&Value> {
        self.get(Figure::Contributors).or_else(|| self.get(Figure::Beneficiaries))
    }

    /// All that any of its figures lacks.
    #[must_use]
    pub fn lack(&self) -> Lack {
        self.figures.values().filter_map(|value| value.as_ref().err()).flatten().cloned().collect()
    }
}

/// One step of a formula, with its numbers filled in.
#[derive(Debug, Clone)]
pub struct Step {
    pub figure: Figure,
    pub terms: Vec<Term>,
    pub value: Value,
}

/// A term of a step.
#[derive(Debug, Clone)]
pub struct Term {
    pub operation: Operation,
    pub source: Source,
    pub value: Value,
}

/// How a term enters its step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// The step begins with it.
    Begin,
    Times,
    /// Times so many hundredths; the value is the fraction.
    TimesPercent,
    Plus,
    Minus,
    /// At most that much; whether it changes anything.
    AtMost(bool),
    /// At least that much; whether it changes anything.
    AtLeast(bool),
}

/// Where the value of a term comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A number typed in a field of the line.
    Typed(String),
    /// An assumption, named in a field of the line.
    Assumption { field: String, row: Id },
    /// A figure above it.
    Figure(Figure),
    /// A figure of another line.
    OtherLine(Id, Figure),
    /// A wage level with its weight; the value is the base, or the share, at that wage.
    Level(Id),
    /// A field that holds nothing that can be read, or that is needed and empty.
    Nothing(String),
}

/// Whether the steps are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Traced {
    Yes,
    No,
}

/// What computes the figures of a line in a year.
pub(super) struct Tally<'a> {
    inputs: &'a Inputs,
    table: &'a Table,
    /// Lines computed before.
    others: &'a BTreeMap<(Id, Year), LineYear>,
    id: &'a Id,
    line: &'a Line,
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
        others: &'a BTreeMap<(Id, Year), LineYear>,
        (id, line): (&'a Id, &'a Line),
        year: Year,
        traced: Traced,
    ) -> Self {
        Self { inputs, table, others, id, line, year, traced, figures: BTreeMap::new(), steps: Vec::new() }
    }

    /// The figures, and the steps where they are kept.
    pub(super) fn run(mut self) -> (LineYear, Vec<Step>) {
        let running = match (self.line.from, self.line.until) {
            (Some(from), _) if self.year < from => Running::NotBegun,
            (_, Some(until)) if self.year > until => Running::Ended,
            _ => Running::Yes,
        };
        match (running, self.line.kind) {
            (Running::Yes, Some(LineKind::Benefit)) => self.benefit(),
            (Running::Yes, Some(LineKind::Contribution)) => self.contribution(),
            (Running::Yes, Some(LineKind::Cost)) => {
                let amount = self.needed(LineField::Amount);
                let terms = vec![self.term(Operation::Begin, LineField::Amount, &amount)];
                self.put(Figure::Cost, terms, amount);
            }
            (Running::Yes, None) => {
                self.put(Figure::Cost, Vec::new(), Err(lacks(format!("{}/kind", self.id), self.year)));
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

    fn put(&mut self, figure: Figure, terms: Vec<Term>, value: Value) {
        // what is larger than any amount is told as missing and never grows on
        let value = value.and_then(|it| if it.is_too_large() { Err(lacks(self.id, self.year)) } else { Ok(it) });
        if self.traced == Traced::Yes {
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

    fn above(&self, operation: Operation, figure: Figure) -> Term {
        Term { operation, source: Source::Figure(figure), value: self.figure(figure) }
    }

    /// A figure times what a field says; the figure itself where the field is not named.
    fn scaled(&mut self, figure: Figure, of: Figure, by: LineField) {
        let mut terms = vec![self.above(Operation::Begin, of)];
        let mut value = self.figure(of);
        if let Some(factor) = self.field(by) {
            let operation = if by.is_percent() { Operation::TimesPercent } else { Operation::Times };
            terms.push(self.term(operation, by, &factor));
            value = product(&value, &factor);
        }
        self.put(figure, terms, value);
    }

    fn other(&self, line: &Id, figure: Figure) -> Value {
        match self.others.get(&(line.clone(), self.year)) {
            Some(other) => other.get(figure).cloned().unwrap_or_else(|| Err(lacks(line, self.year))),
            None => Err(lacks(line, self.year)),
        }
    }

    fn of_other(&mut self, figure: Figure, line: &Id, theirs: Figure) {
        let value = self.other(line, theirs);
        let source = Source::OtherLine(line.clone(), theirs);
        self.put(figure, vec![Term { operation: Operation::Begin, source, value: value.clone() }], value);
    }

    fn target(&mut self) {
        match &self.line.of {
            Some(of) => self.of_other(Figure::Target, of, Figure::Contributors),
            None => {
                let target = self.needed(LineField::Target);
                let terms = vec![self.term(Operation::Begin, LineField::Target, &target)];
                self.put(Figure::Target, terms, target);
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
        let mut terms = vec![self.above(Operation::Begin, Figure::Amount)];
        let mut payment = self.figure(Figure::Amount);
        if let Some(cap) = self.field(LineField::Cap) {
            let binds = matches!((&payment, &cap), (Ok(it), Ok(cap)) if it > cap);
            terms.push(self.term(Operation::AtMost(binds), LineField::Cap, &cap));
            payment = at_most(&payment, &cap);
        }
        if let Some(floor) = self.field(LineField::Floor) {
            let binds = matches!((&payment, &floor), (Ok(it), Ok(floor)) if it < floor);
            terms.push(self.term(Operation::AtLeast(binds), LineField::Floor, &floor));
            payment = at_least(&payment, &floor);
        }
        self.put(Figure::Payment, terms, payment);
        self.scaled(Figure::Benefit, Figure::Payment, LineField::Payments);
        let terms =
            vec![self.above(Operation::Begin, Figure::Beneficiaries), self.above(Operation::Times, Figure::Benefit)];
        let benefits = product(&self.figure(Figure::Beneficiaries), &self.figure(Figure::Benefit));
        self.put(Figure::Benefits, terms, benefits);
        let mut terms = vec![self.above(Operation::Begin, Figure::Benefits)];
        let mut cost = self.figure(Figure::Benefits);
        if let Some(share) = self.field(LineField::Admin) {
            let of = self.above(Operation::Begin, Figure::Benefits);
            let by = self.term(Operation::TimesPercent, LineField::Admin, &share);
            let administration = product(&of.value, &share);
            self.put(Figure::Administration, vec![of, by], administration);
            terms.push(self.above(Operation::Plus, Figure::Administration));
            cost = sum(&cost, &self.figure(Figure::Administration));
        }
        self.put(Figure::Cost, terms, cost);
    }

    fn amount(&mut self) {
        let percent = self.field(LineField::Percent);
        let Some(percent) = percent.filter(|_| !self.line.factors.contains_key(&LineField::Amount)) else {
            let amount = self.needed(LineField::Amount);
            let terms = vec![self.term(Operation::Begin, LineField::Amount, &amount)];
            return self.put(Figure::Amount, terms, amount);
        };
        let share = self.term(Operation::Begin, LineField::Percent, &percent);
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
        let amount = product(&percent, &value);
        let of = Term { operation: Operation::TimesPercent, source, value };
        self.put(Figure::Amount, vec![share, of], amount);
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
        let (mut relief_terms, mut revenue_terms) = (Vec::new(), Vec::new());
        for (share, borne, relieved) in [
            (Figure::WorkerShare, Figure::Worker, Some(LineField::WorkerRelief)),
            (Figure::EmployerShare, Figure::Employer, Some(LineField::EmployerRelief)),
            (Figure::StateShare, Figure::State, None),
        ] {
            let mut terms =
                vec![self.above(Operation::Begin, share), self.above(Operation::Times, Figure::Contributors)];
            let mut due = product(&self.figure(share), &self.figure(Figure::Contributors));
            if let Some(payments) = &payments {
                terms.push(self.term(Operation::Times, LineField::Payments, payments));
                due = product(&due, payments);
            }
            revenue = sum(&revenue, &due);
            let mut pays = due.clone();
            if let Some((field, part)) = relieved.and_then(|field| Some((field, self.field(field)?))) {
                let paid = product(&due, &part);
                let mut of_relief = self.term(Operation::Plus, field, &part);
                of_relief.value = paid.clone();
                relief_terms.push(of_relief);
                terms.push(Term {
                    operation: Operation::Minus,
                    source: Source::Figure(Figure::Relief),
                    value: paid.clone(),
                });
                relief = sum(&relief, &paid);
                pays = super::series::difference(&due, &paid);
            }
            self.put(borne, terms, pays);
            revenue_terms.push(self.above(Operation::Plus, borne));
        }
        self.put(Figure::Relief, relief_terms, relief);
        revenue_terms.push(self.above(Operation::Plus, Figure::Relief));
        self.put(Figure::Revenue, revenue_terms, revenue);
        let terms = vec![self.above(Operation::Begin, Figure::State), self.above(Operation::Plus, Figure::Relief)];
        let cost = sum(&self.figure(Figure::State), &self.figure(Figure::Relief));
        self.put(Figure::Cost, terms, cost);
    }

    /// Base and shares of one person: each wage level by itself, then their mean by weight.
    fn shares(&mut self) {
        let figures = [Figure::WorkerShare, Figure::EmployerShare, Figure::StateShare];
        if self.line.levels.is_empty() {
            let wage = self.needed(LineField::Wage);
            let at = self.at_wage(&wage);
            let terms = vec![self.term(Operation::Begin, LineField::Wage, &wage)];
            self.put(Figure::Base, terms, at.base);
            for (figure, share) in figures.into_iter().zip(at.shares) {
                let terms = vec![self.above(Operation::Begin, Figure::Base)];
                self.put(figure, terms, share);
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
                terms[nth].push(Term { operation: Operation::Plus, source: Source::Level(id.clone()), value });
            }
        }
        let divisor = format!("{}/levels", self.id);
        for (nth, figure) in [Figure::Base].into_iter().chain(figures).enumerate() {
            let mean = quotient(&sums[nth], &weights, &divisor, self.year);
            let terms = std::mem::take(&mut terms[nth]);
            self.put(figure, terms, mean);
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
pub(super) fn needs(line: &Line) -> Vec<Id> {
    let all: BTreeSet<&Id> = line.of.iter().chain(&line.with).collect();
    all.into_iter().cloned().collect()
}
