//! A questionnaire that was filled in elsewhere and comes back: what it changes, who said it, and what cannot be taken.
//!
//! `read` knows how it stands in sheets and in a text document, `value` what people write into a cell, `take` what becomes of
//! it. A blank says nothing and clears nothing. An answer is taken where its cell holds what it held when the form was
//! written; where it was answered otherwise meanwhile, both stand beside each other until the group settles it. Who filled the
//! form in becomes a row that can be cited, and everything taken cites it, with the words of the respondent.

mod read;
mod reader;
mod take;
mod value;

pub use read::{of_fields, of_sheets};
pub use reader::FormReader;
pub use take::{FormIntake, FormRefused};

use crate::report::FormKey;

/// What a form says, as it was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReturnedForm {
    pub head: FormHead,
    /// Only lines in which something was filled in.
    pub lines: Vec<ReturnedLine>,
}

/// Of which workbook a form is, and who filled it in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormHead {
    /// The workbook it was written for; empty where it was written for an instrument alone.
    pub workbook: String,
    pub instrument: String,
    /// Whom it was written for.
    pub party: String,
    pub organization: String,
    pub filled_by: String,
    pub day: String,
}

/// A line of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReturnedLine {
    /// Where it stands in the file, in words; empty where only its question tells it.
    pub at: String,
    /// The address of its cell; empty where the file names it by its key alone.
    pub address: String,
    pub key: Option<FormKey>,
    pub answer: FilledIn,
    /// What the respondent says of it, and on which source.
    pub words: String,
    pub source: String,
}

/// What was filled in for a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilledIn {
    Text(String),
    /// A number of a spreadsheet, which may be a day.
    Number(String),
    /// Boxes, by what stands for their values.
    Ticked(Vec<u32>),
}

impl Default for FilledIn {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl FilledIn {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) | Self::Number(text) => text.trim().is_empty(),
            Self::Ticked(boxes) => boxes.is_empty(),
        }
    }
}
