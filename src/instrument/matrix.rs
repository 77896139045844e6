//! A matrix: a question answered in a table, a row for each of a list, and parts of what is said of it in columns.
//!
//! Rows, columns and parts are data. Standards and coverage are the two matrices whose cells have addresses of their own
//! in the file (`standards/c189`, `coverage/old-age/migrants`); any further one is defined by its question.

use super::Pool;
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;

/// Which matrix a question is answered through: whose definition holds, and where its cells stand in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatrixOf {
    /// The standards, by status, law and practice.
    Standards,
    /// The branches, for each population group by law and practice.
    Coverage,
    /// The one the question itself defines.
    Question,
}

/// Rows, columns and parts of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// What its rows are.
    pub rows: Pool,
    /// What its columns are; without them a row is one entry.
    #[serde(default)]
    pub columns: Option<Pool>,
    /// The parts shown in the table, for each column; the first decides what the matrix adds up to.
    pub parts: Cow<'static, [MatrixPart]>,
    /// Further parts of a cell, entered when it is opened.
    #[serde(default)]
    pub further: Cow<'static, [MatrixPart]>,
}

/// A part that a cell of a matrix may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MatrixPart {
    /// The status of a standard: of its ratification or its application. No question can ask it of anything else.
    #[serde(skip_deserializing)]
    Status,
    /// Whether the law provides it.
    Law,
    /// Whether it happens in practice.
    Practice,
    /// When it was announced.
    Announced,
    /// Since when it is in force.
    InForce,
    /// Number of persons it holds for.
    Persons,
    /// Number of persons in the group, so that the covered are told as a part of it.
    Population,
    /// The date a figure describes.
    AsOf,
}

static STANDARDS: Matrix = Matrix {
    rows: Pool::Standards,
    columns: None,
    parts: Cow::Borrowed(&[MatrixPart::Status, MatrixPart::Law, MatrixPart::Practice]),
    further: Cow::Borrowed(&[]),
};

static COVERAGE: Matrix = Matrix {
    rows: Pool::Branches,
    columns: Some(Pool::Groups),
    parts: Cow::Borrowed(&[MatrixPart::Law, MatrixPart::Practice]),
    further: Cow::Borrowed(&[MatrixPart::Announced, MatrixPart::InForce, MatrixPart::Persons, MatrixPart::Population]),
};

impl Matrix {
    /// The matrix of standards.
    #[must_use]
    pub fn standards() -> &'static Self {
        &STANDARDS
    }

    /// The coverage matrix.
    #[must_use]
    pub fn coverage() -> &'static Self {
        &COVERAGE
    }

    /// Whether its cells have a part.
    #[must_use]
    pub fn has(&self, part: MatrixPart) -> bool {
        self.parts.contains(&part) || self.further.contains(&part)
    }
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuestionKind {
    /// Yes, partly or no; facet by facet where it has facets.
    #[default]
    Judgement,
    /// Cell by cell of a matrix; `kind: standards`, `kind: coverage`, or `kind: matrix` with its definition.
    Matrix(MatrixOf),
    /// In words.
    Text,
    /// With a number.
    Number,
    /// With a date.
    Date,
    /// With one of its choices.
    Choice,
    /// With any of its choices.
    Choices,
}

/// The words of the kinds in an instrument's files.
const KINDS: &[&str] = &["judgement", "standards", "coverage", "matrix", "text", "number", "date", "choice", "choices"];

impl QuestionKind {
    /// Whether it is replied to with yes, partly or no, part by part or as a whole.
    #[must_use]
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Judgement | Self::Matrix(_))
    }
}

impl<'de> Deserialize<'de> for QuestionKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<str>::deserialize(deserializer)?;
        Ok(match &*word {
            "judgement" => Self::Judgement,
            "standards" => Self::Matrix(MatrixOf::Standards),
            "coverage" => Self::Matrix(MatrixOf::Coverage),
            "matrix" => Self::Matrix(MatrixOf::Question),
            "text" => Self::Text,
            "number" => Self::Number,
            "date" => Self::Date,
            "choice" => Self::Choice,
            "choices" => Self::Choices,
            _ => return Err(serde::de::Error::unknown_variant(&word, KINDS)),
        })
    }
}
