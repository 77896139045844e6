//! Why a text is no address of a cell, or of none that the instrument has.

use crate::instrument::nearest;

/// Why a text is no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum CellFault {
    /// Its form is wrong.
    Form(String),
    /// A name in it is not known.
    Unknown {
        name: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A year in it is none.
    Year(String),
    /// The part does not exist at this kind of place (a Recommendation has no ratification).
    NotHere { place: String, part: String },
}

impl CellFault {
    /// An unknown name with the nearest of those known.
    pub(super) fn unknown<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let nearest = nearest(name, known).map(str::to_owned);
        Self::Unknown { name: crate::text::quoted(name, 80), nearest }
    }
}

pub(super) fn shown(text: &str) -> String {
    crate::text::quoted(text, 120)
}
