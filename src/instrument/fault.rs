//! What can be wrong with an instrument that can be read.

use super::{Id, nearest};

/// A fault of an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, relative to the instrument's folder.
    pub file: String,
    /// The keys that lead to the place.
    pub path: Vec<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What can be wrong with an instrument that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Something is referred to that does not exist; the nearest known name, if one is near.
    Unknown {
        /// The name used.
        name: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// Something every item of the kind needs is missing.
    Missing { key: String },
    /// The same id is used twice.
    Twice {
        /// The id.
        name: String,
    },
    /// A parent does not stand before its child in the same section, or cannot be a parent.
    Parent {
        /// The parent named.
        name: String,
    },
    /// Polarity of question and facets contradict each other.
    Polarity,
    /// Too long to be read aloud.
    Long {
        /// Characters it has.
        chars: usize,
        /// Characters it should have at most.
        most: usize,
    },
    /// Too long for a list and for the line that says where one stands.
    LongName {
        /// Cells it takes.
        cells: usize,
        /// Cells it should take at most.
        most: usize,
    },
    /// Two questions of a section have one short name.
    SameName { name: String },
    /// A Recommendation was given something only a ratification has.
    NotRatifiable,
    /// A chapter that no question feeds.
    Unfed,
    /// A translation lacks this text.
    Untranslated,
    /// A translation has a text the base has not.
    Surplus {
        /// The nearest key the base has.
        nearest: Option<String>,
    },
    /// The three constituents are not all there.
    Constituents,
    /// Two keys that exclude each other.
    Exclusive {
        /// The other one.
        with: String,
    },
}

/// Something that does not exist, with the nearest name that does.
pub(super) fn unknown<'a>(name: &Id, known: impl Iterator<Item = &'a Id>) -> FaultKind {
    FaultKind::Unknown {
        name: name.to_string(),
        nearest: nearest(name.as_str(), known.map(Id::as_str)).map(str::to_owned),
    }
}
