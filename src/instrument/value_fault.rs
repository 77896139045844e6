//! Why a value in a file is not one its place takes.
//!
//! What reads a value is called by a reader of files that hands errors on as text alone. So a fault travels as a text
//! only programs read (`Display`), and becomes what it was again at the other end (`of_message`); people are told in
//! their language by `wording`.

use std::fmt;

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// Nothing, where something must stand.
    Null,
    /// Nothing, where a name must stand.
    NullKey,
    /// A list or a group of keys, where one value belongs.
    Single,
    /// Something else than a group of keys.
    Map,
    /// Something else than a list.
    List,
    /// Neither a text nor a list.
    TextOrList,
    /// Neither true nor false.
    Flag,
    /// No whole number.
    Whole,
    /// No id.
    Id(String),
    /// No date.
    Date(String),
    /// No year.
    Year(String),
    /// A word that is not in its list.
    Word {
        /// The word.
        found: String,
        /// The list.
        known: Vec<String>,
    },
    /// A key that does not exist here.
    UnknownKey {
        /// The key.
        found: String,
        /// Those that do.
        known: Vec<String>,
    },
    /// A key that must be here is not.
    MissingKey(String),
    /// Not the address of a cell.
    Address(String),
    /// No reply to a question.
    Reply,
    /// A reply that needs its reason.
    Reason,
    /// A version that its cell cannot hold.
    OtherKind(String),
}

/// What parts the pieces of a fault on its way; no text in a file holds it.
const JOINT: char = '\u{1f}';

/// The longest piece of a file that is taken along, in characters.
const MAX_QUOTED: usize = 80;

impl ValueFault {
    /// Its name in the sentences.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::NullKey => "null-key",
            Self::Single => "single",
            Self::Map => "map",
            Self::List => "list",
            Self::TextOrList => "either",
            Self::Flag => "flag",
            Self::Whole => "whole",
            Self::Id(_) => "id",
            Self::Date(_) => "date",
            Self::Year(_) => "year",
            Self::Word { .. } => "word",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey(_) => "missing-key",
            Self::Address(_) => "address",
            Self::Reply => "reply",
            Self::Reason => "reason",
            Self::OtherKind(_) => "other-kind",
        }
    }

    /// One of each, for tests.
    #[must_use]
    pub fn samples() -> [Self; 18] {
        let x = || "x".to_owned();
        [
            Self::Null,
            Self::NullKey,
            Self::Single,
            Self::Map,
            Self::List,
            Self::TextOrList,
            Self::Flag,
            Self::Whole,
            Self::Id(x()),
            Self::Date(x()),
            Self::Year(x()),
            Self::word("x", &["yes", "partly"]),
            Self::UnknownKey { found: x(), known: vec!["at".to_owned()] },
            Self::MissingKey(x()),
            Self::Address(x()),
            Self::Reply,
            Self::Reason,
            Self::OtherKind(x()),
        ]
    }

    /// What of the file it complains of; empty where there is nothing to quote.
    #[must_use]
    pub fn found(&self) -> &str {
        match self {
            Self::Id(found)
            | Self::Date(found)
            | Self::Year(found)
            | Self::Word { found, .. }
            | Self::UnknownKey { found, .. }
            | Self::MissingKey(found)
            | Self::Address(found)
            | Self::OtherKind(found) => found,
            _ => "",
        }
    }

    /// What could stand there instead, where it is a list of words.
    #[must_use]
    pub fn known(&self) -> &[String] {
        match self {
            Self::Word { known, .. } | Self::UnknownKey { known, .. } => known,
            _ => &[],
        }
    }

    /// A word that is not in its list.
    #[must_use]
    pub fn word(found: &str, known: &[&str]) -> Self {
        Self::Word { found: quoted(found), known: known.iter().map(ToString::to_string).collect() }
    }

    /// The fault that a message carries.
    #[must_use]
    pub fn of_message(message: &str) -> Option<Self> {
        let mut pieces = message.split(JOINT);
        let name = pieces.next()?;
        let found = quoted(pieces.next()?);
        let known = || pieces.map(str::to_owned).collect();
        Some(match name {
            "id" => Self::Id(found),
            "date" => Self::Date(found),
            "year" => Self::Year(found),
            "word" => Self::Word { found, known: known() },
            "unknown-key" => Self::UnknownKey { found, known: known() },
            "missing-key" => Self::MissingKey(found),
            "address" => Self::Address(found),
            "reply" => Self::Reply,
            "reason" => Self::Reason,
            "other-kind" => Self::OtherKind(found),
            _ => return None,
        })
    }
}

impl fmt::Display for ValueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{JOINT}{}", self.name(), quoted(self.found()))?;
        self.known().iter().try_for_each(|word| write!(f, "{JOINT}{word}"))
    }
}

impl std::error::Error for ValueFault {}

/// A piece of a file as a sentence can quote it.
fn quoted(text: &str) -> String {
    crate::text::shortened(&crate::text::quoted(text, MAX_QUOTED + 1), MAX_QUOTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_that_travels_as_text_arrives_as_it_was() {
        // the rest is found by the reader itself
        let travels =
            |fault: &ValueFault| !fault.found().is_empty() || matches!(fault, ValueFault::Reply | ValueFault::Reason);
        for fault in ValueFault::samples().into_iter().filter(travels) {
            assert_eq!(ValueFault::of_message(&fault.to_string()), Some(fault));
        }
        assert_eq!(ValueFault::of_message("invalid type: map, expected a string"), None);
        let long = ValueFault::Id("k".repeat(2000)).to_string();
        assert!(long.chars().count() < 100 && ValueFault::of_message(&long).is_some(), "{long}");
    }
}
