//! What rows of a costing mean, each by itself. How their fields are called stands in `inputs`.

use super::number::Number;
use super::outcome::OutcomeFigure;
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::BTreeMap;

/// A number, or what stands for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Factor {
    Number(Number),
    /// A row of the assumptions, or a word of the field.
    Named(Id),
    /// A text that is neither.
    Unreadable,
}

/// The frame: which years are computed, in what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    pub currency: String,
    pub shown_in: ShownIn,
    pub constant_prices: bool,
    pub base: Option<Year>,
    pub first: Option<Year>,
    pub last: Option<Year>,
    /// Of fiscal years, the month in which they begin, where it is given.
    pub fiscal: Option<Option<u8>>,
    pub named_by_last: bool,
    pub gdp: Option<Factor>,
    pub expenditure: Option<Factor>,
    pub revenue: Option<Factor>,
    pub inflation: Option<Factor>,
    /// The minimum wage for one payment.
    pub minimum_wage: Option<Factor>,
    /// A second currency amounts are shown in, and what one unit of it costs in that of the frame.
    pub second_currency: Option<(String, Factor)>,
    /// What documents and screens show the sensitivity of, until another outcome is chosen.
    pub outcome: OutcomeFigure,
    /// The year it is shown in; all years together where none is named.
    pub outcome_year: Option<Year>,
}

/// The unit tables show amounts in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ShownIn {
    #[default]
    Unit,
    Thousand,
    Million,
}

/// The unit of an assumption.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unit {
    Persons,
    Money,
    Percent,
    #[default]
    Number,
}

/// How years without a value of their own are filled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Fill {
    #[default]
    Given,
    Hold,
    Linear,
    Growth,
}

/// Values by year; one that is no number is there and has no value.
pub type Values = BTreeMap<Year, Option<Number>>;

/// A row of the assumptions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assumption {
    pub unit: Unit,
    pub values: Values,
    pub fill: Fill,
    pub grows_by: Vec<Factor>,
    pub lag: i64,
    pub of: Option<Factor>,
    pub share: Option<Factor>,
    pub per: Option<Factor>,
    /// Whether its years are calendar years where those of the costing may be fiscal.
    pub calendar: bool,
    /// Whether it is in constant prices, where it says so.
    pub constant_prices: Option<bool>,
    pub low: Values,
    pub high: Values,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    Benefit,
    Contribution,
    Cost,
}

/// Who bears a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payer {
    State,
    Scheme,
    Employer,
    Worker,
    Partners,
}

/// A wage, its weight among the insured, the income of a household that pays it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WageLevel {
    pub wage: Option<Factor>,
    pub weight: Option<Factor>,
    pub income: Option<Factor>,
}

/// How wide a design is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DesignLevel {
    StatusQuo,
    Low,
    High,
    Other,
}

/// A way to put an option into practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    pub option: Option<Id>,
    pub level: Option<DesignLevel>,
}

/// What is spent today for what an option is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    Nothing,
    /// A design of the level *what exists today* says it.
    Design,
    NotKnown,
}

/// What those two lines reach receive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    Both,
    First,
    Second,
}

/// Persons two lines would count twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    pub first: Vec<Id>,
    pub second: Vec<Id>,
    pub persons: Option<Factor>,
    pub share: Option<Factor>,
    pub keeps: Option<Keeps>,
}

/// Whether a way to make room in the budget was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    Yes,
    Partly,
    No,
    Unknown,
}

/// A way to make room in the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    pub kind: Option<String>,
    pub looked: Option<Looked>,
    pub amounts: Values,
}
