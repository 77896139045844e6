//! What a cell holds and how it is entered, and why a text is refused there; `schema` says which cell has which kind.

use super::count::CountFault;
use super::decimal::DecimalFault;
use super::year::Year;
use crate::instrument::{Id, Pool, QuestionKind, When};

/// What a cell holds and how it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellKind {
    /// A reply: yes, partly, no, unknown, not applicable with its reason, deferred.
    Reply(QuestionKind, Vec<Id>),
    /// Yes, partly, no, unknown or not applicable.
    Mark,
    Prose,
    Line,
    Date,
    /// A time of day, `14:32`.
    Time,
    /// A number, kept as typed.
    Number,
    /// A whole number of nought or more, kept in plain digits.
    Count,
    /// A year, by its four digits.
    Year,
    /// An exact decimal, kept in plain digits.
    Decimal,
    /// An exact decimal for each of several years.
    Yearly,
    /// An exact decimal, or the name of something that stands for one.
    Factor(Choices),
    /// Several of those.
    Factors(Choices),
    /// One of a list.
    Choice(Choices),
    /// Any of a list.
    Many(Choices),
    /// Yes or no.
    Flag,
    /// Kept by the program, not by people.
    Kept,
}

/// Where the words of a list come from; the front ends find their labels there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choices {
    /// Words of the program: the name of the list and its words.
    Words(&'static str, Vec<Id>),
    /// A list of the instrument.
    Pool(Pool),
    /// The choices of a field: register and field.
    Field(Id, Id),
    /// What a chapter must have.
    Must(Id),
    /// Rows of a register.
    Rows(Id),
    /// What may stand in a field where a number can stand as well: register and field.
    Factor(Id, Id),
    /// Rows of every register that can be cited.
    Citable,
}

/// Why a text is refused in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Not one of the words accepted.
    Word {
        /// The word found.
        found: String,
        /// The words accepted.
        known: Vec<String>,
        /// The nearest of them.
        nearest: Option<String>,
    },
    /// Not a date.
    Date(String),
    /// A date whose day and month can be either.
    DateUnclear(When, When),
    /// A year that is not of the common calendar, with the year it most likely is there.
    Calendar {
        /// What was found.
        found: String,
        /// The year.
        year: Option<i16>,
    },
    /// Not a time of day.
    Time(String),
    /// Not a number.
    Number(String),
    /// Not an exact decimal.
    Decimal(String, DecimalFault),
    /// Not a year.
    Year(String),
    /// Not a year, where one year stands.
    OneYear(String),
    /// A year that stands twice.
    YearTwice(Year),
    /// Not a count.
    Count(String, CountFault),
    /// Not applicable was given without its reason.
    Reason,
    /// Not a country; the nearest names.
    Country {
        /// What was found.
        found: String,
        near: Vec<String>,
    },
    /// Kept by the program.
    Kept,
    /// More characters than `MOST_CHARS`; how many it has.
    Long(usize),
}
