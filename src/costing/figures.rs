//! The figures a line has in a year, and the steps they come about by.

use super::number::Number;
use super::series::{Lack, Value};
use crate::instrument::Id;
use std::collections::BTreeMap;

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
