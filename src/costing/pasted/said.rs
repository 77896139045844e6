//! What is said of a paste: by a person, of it to a person, and each of its rows once it is read.

use crate::workbook::Year;
use std::collections::BTreeMap;

/// What a person said of a paste that can be read in two ways.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// The sign that parts the fraction.
    pub parts: Option<char>,
    /// What a fiscal year of one number is named after.
    pub named_by: Option<NamedBy>,
    /// Years far from those of the costing are meant as they stand.
    pub far: bool,
    /// Empty cells take out what stands in the workbook.
    pub empties: bool,
    /// Rows of unknown names are those of the nearest names.
    pub nearest: bool,
}

/// The calendar year a fiscal year is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedBy {
    /// The one in which it begins.
    First,
    /// The one in which it ends.
    Last,
}

/// What has two readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A cell and its text; its value if the sign in it groups, and if it parts.
    Parts { cell: String, text: String, sign: char, grouped: String, parted: String },
    /// A fiscal year by one number.
    NamedBy { text: String },
    /// A year far from those of the costing.
    Far { text: String, first: Year, last: Year },
}

/// Why a paste is not taken, with the cell as a spreadsheet names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasteFault {
    /// It has more characters or cells than any costing.
    TooLarge,
    /// Neither its first rows nor its first column hold two years or more.
    NoYears,
    /// It has years and no value.
    NoValues,
    Formula {
        cell: String,
        text: String,
    },
    /// A number with an exponent, or with a word for million.
    Scaled {
        cell: String,
        text: String,
    },
    NotNumber {
        cell: String,
        text: String,
    },
    /// Two cells whose fractions are parted by different signs.
    TwoSigns {
        cell: String,
        other: String,
    },
    /// Values beside no name.
    NoTitle {
        cell: String,
    },
    /// A year that stands in the head twice.
    YearTwice {
        cell: String,
        text: String,
    },
    /// Two rows that mean one assumption.
    RowTwice {
        cell: String,
        title: String,
    },
    /// A percentage in a row of another unit.
    Percent {
        cell: String,
        title: String,
    },
}

/// One row of a paste, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Series {
    pub title: String,
    /// Where its title stands.
    pub cell: String,
    /// The first of its cells that is a percentage.
    pub percent: Option<String>,
    /// The value of each year; none where it is not known.
    pub values: BTreeMap<Year, Option<String>>,
}
