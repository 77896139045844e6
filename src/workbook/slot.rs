//! A slot: a question, or a question asked about one row of a register. And the key of a cell of a matrix, written alike.

use crate::instrument::{Id, IdFault, ValueFault};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Printed `question` or `question@row`; the key of an answer in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    pub question: Id,
    /// The row it is asked about, where it is asked row by row.
    pub row: Option<Id>,
}

impl Slot {
    /// The slot of a question that is asked once.
    #[must_use]
    pub fn of(question: Id) -> Self {
        Self { question, row: None }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.row {
            Some(row) => write!(f, "{}@{row}", self.question),
            None => write!(f, "{}", self.question),
        }
    }
}

impl FromStr for Slot {
    type Err = IdFault;
    fn from_str(text: &str) -> Result<Self, IdFault> {
        let (question, row) = match text.split_once('@') {
            Some((question, row)) => (question, Some(Id::new(row)?)),
            None => (text, None),
        };
        Ok(Self { question: Id::new(question)?, row })
    }
}

impl Serialize for Slot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Slot {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|IdFault(found)| serde::de::Error::custom(ValueFault::Id(found)))
    }
}

/// A cell of a matrix that a question defines: its row and, where it has columns, its column. Printed `row` or
/// `row@column`, the key of its entry in the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MatrixKey {
    pub row: Id,
    pub column: Option<Id>,
}

impl fmt::Display for MatrixKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "{}@{column}", self.row),
            None => write!(f, "{}", self.row),
        }
    }
}

impl FromStr for MatrixKey {
    type Err = IdFault;
    fn from_str(text: &str) -> Result<Self, IdFault> {
        let Slot { question: row, row: column } = text.parse()?;
        Ok(Self { row, column })
    }
}

impl Serialize for MatrixKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MatrixKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|IdFault(found)| serde::de::Error::custom(ValueFault::Id(found)))
    }
}
