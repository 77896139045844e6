//! A formula as people read it: the steps of a line in a year as rows, each with the factor it takes in and, where a step
//! ends, what it comes to.

use super::Costing;
use super::inputs::{LineField, Party, names};
use super::lines::{Figure, Operation, Source, Step, Term, value_of};
use super::series::Value;
use crate::instrument::Id;
use crate::workbook::Year;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// A fraction, said as a percentage.
    Share,
    Persons,
    Money,
    /// How often.
    Times,
}

impl Figure {
    /// What it counts.
    #[must_use]
    pub fn counts(self) -> Counts {
        use Figure::{Beneficiaries, Contributors, Eligible, Insured, TakeUp, Target};
        match self {
            Target | Eligible | Insured | Contributors | Beneficiaries => Counts::Persons,
            TakeUp => Counts::Share,
            _ => Counts::Money,
        }
    }

    /// Whether nobody misses it where it is nothing in every year: a share nobody has.
    #[must_use]
    pub fn may_be_left_out(self) -> bool {
        use Figure::{Employer, EmployerShare, Relief, State, StateShare, Worker, WorkerShare};
        matches!(self, Worker | WorkerShare | Employer | EmployerShare | State | StateShare | Relief)
    }

    /// Fields of a contribution that enter at each wage by itself.
    #[must_use]
    pub fn fields_beside(self) -> &'static [&'static str] {
        const BASE: [&str; 2] = [names::CAP, names::FLOOR];
        const SHARES: [[&str; 2]; 3] = [
            [names::RATES[0], names::SHARES[0]],
            [names::RATES[1], names::SHARES[1]],
            [names::RATES[2], names::SHARES[2]],
        ];
        match self {
            Self::Base => &BASE,
            Self::WorkerShare => &SHARES[0],
            Self::EmployerShare => &SHARES[1],
            Self::StateShare => &SHARES[2],
            _ => &[],
        }
    }
}

impl Term {
    /// What its value counts in a step.
    #[must_use]
    pub fn counts(&self, step: Figure) -> Counts {
        let field = match &self.source {
            Source::Typed(field) | Source::Assumption { field, .. } | Source::Nothing(field) => field,
            Source::Figure(figure) | Source::OtherLine(_, figure) => return figure.counts(),
            Source::Level(_) => return Counts::Money,
        };
        match LineField::ALL.into_iter().find(|known| known.name() == field) {
            // of relief the term is the amount
            Some(_) if step == Figure::Relief => Counts::Money,
            Some(field) if field.is_percent() => Counts::Share,
            Some(LineField::Target) => Counts::Persons,
            Some(LineField::Payments) => Counts::Times,
            None if Party::ALL.iter().any(|party| party.field(Party::RATE) == *field) => Counts::Share,
            _ => Counts::Money,
        }
    }
}

/// A row of a formula.
#[derive(Debug, Clone)]
pub struct FormulaRow {
    /// The step it belongs to.
    pub figure: Figure,
    /// Whether it is the first row of its step.
    pub begins: bool,
    /// Figures that enter here together; nothing where the one above goes on.
    pub figures: Vec<Term>,
    /// What enters from outside.
    pub factor: Option<Term>,
    /// What the step comes to, in its last row.
    pub result: Option<Value>,
}

impl Costing {
    /// The formula of a line in a year, row by row; nothing in a year in which it does not run.
    #[must_use]
    pub fn formula(&self, line: &Id, year: Year) -> Vec<FormulaRow> {
        let mut rows = Vec::new();
        // what the row above says, under every name it has
        let mut above: Vec<Figure> = Vec::new();
        for step in self.trace(line, year) {
            if self.is_never(line, step.figure) {
                continue;
            }
            if step.takes_over(&above) {
                above.push(step.figure);
                continue;
            }
            rows.extend(self.rows_of(line, year, &step, &above));
            above = vec![step.figure];
        }
        rows
    }

    /// Whether no formula shows a figure: a share nobody has in any year.
    #[must_use]
    pub fn is_never(&self, line: &Id, figure: Figure) -> bool {
        let is_nothing = |year: &Year| {
            let value = self.line(line, *year).and_then(|at| at.get(figure));
            value.is_none_or(|value| value.as_ref().is_ok_and(super::Number::is_zero))
        };
        figure.may_be_left_out() && self.years().iter().all(is_nothing)
    }

    fn rows_of(&self, line: &Id, year: Year, step: &Step, above: &[Figure]) -> Vec<FormulaRow> {
        let row = || FormulaRow { figure: step.figure, begins: false, figures: Vec::new(), factor: None, result: None };
        let goes_on = |term: &Term| {
            term.operation == Operation::Begin
                && matches!(&term.source, Source::Figure(figure) if above.contains(figure))
        };
        let beside = self.beside(line, year, step).into_iter();
        let terms = step.terms.iter().filter(|term| !step.adds_nothing(term)).cloned();
        let terms: Vec<Term> = match step.figure {
            Figure::Base => terms.chain(beside).collect(),
            // a rate stands behind the base it is taken of, and before the wages it is taken at
            _ if step.terms.iter().any(|term| matches!(term.source, Source::Level(_))) => beside.chain(terms).collect(),
            _ => terms.chain(beside).collect(),
        };
        let mut rows: Vec<FormulaRow> = Vec::new();
        let figures = terms.iter().filter(|term| matches!(term.source, Source::Figure(_))).count();
        // a figure that factors alone go on from stands above
        let is_alone = figures == 1 && terms.len() > 1;
        for term in terms {
            match (&term.source, rows.last_mut()) {
                // the row above goes on
                (Source::Figure(_), None) if is_alone && goes_on(&term) => {}
                (Source::Figure(_), Some(last)) if last.factor.is_none() => last.figures.push(term),
                (Source::Figure(_), _) => rows.push(FormulaRow { figures: vec![term], ..row() }),
                _ => rows.push(FormulaRow { factor: Some(term), ..row() }),
            }
        }
        if rows.is_empty() {
            rows.push(row());
        }
        if let Some(first) = rows.first_mut() {
            first.begins = true;
        }
        if let Some(last) = rows.last_mut() {
            last.result = Some(step.value.clone());
        }
        rows
    }

    /// Fields of a contribution that enter at each wage by itself, and are no terms of the mean.
    fn beside(&self, line: &Id, year: Year, step: &Step) -> Vec<Term> {
        let Some(row) = self.inputs.lines.get(line) else { return Vec::new() };
        let term = |field: &&'static str| {
            let factor = row.factor(field)?;
            let value = value_of(&self.inputs, &self.table, factor, (line, field), year);
            // at one wage what comes out is what binds; at several, what one of them is
            let is_it = |other: &Value| other.is_ok() && *other == value;
            let binds = match row.levels.is_empty() {
                true => is_it(&step.value),
                false => step.terms.iter().any(|term| is_it(&term.value)),
            };
            let (operation, value) = match *field {
                names::CAP => (Operation::AtMost(binds), value),
                names::FLOOR => (Operation::AtLeast(binds), value),
                field if names::RATES.contains(&field) => (Operation::TimesPercent, value.map(|it| it.percent())),
                _ => (Operation::Plus, value),
            };
            Some(Term { operation, source: super::lines::source_of(Some(factor), field), value })
        };
        step.figure.fields_beside().iter().filter_map(term).collect()
    }
}

impl Step {
    /// Whether it gives another name to what the row above says, so that no formula shows it.
    #[must_use]
    pub fn takes_over(&self, above: &[Figure]) -> bool {
        let [only] = self.terms.as_slice() else { return false };
        let goes_on = matches!(&only.source, Source::Figure(figure) if above.contains(figure));
        let is_end =
            matches!(self.figure, Figure::Cost | Figure::WorkerShare | Figure::EmployerShare | Figure::StateShare);
        goes_on && !is_end
    }

    /// Whether a term of it adds or takes nothing to a sum.
    #[must_use]
    pub fn adds_nothing(&self, term: &Term) -> bool {
        let is_sum = self.figure == Figure::Cost || self.terms.iter().any(|term| term.operation == Operation::Plus);
        let is_nothing =
            matches!(&term.value, Ok(value) if value.is_zero()) && matches!(term.source, Source::Figure(_));
        is_sum && self.terms.len() > 1 && is_nothing
    }
}
