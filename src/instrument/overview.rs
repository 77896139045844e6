//! Overviews: one table of what was answered, a row for each item of a list of the instrument.

use super::{Id, Pool};
use crate::instrument::IndexMap;
use serde::Deserialize;

/// A table of what was answered about each item of a list, and of the rows of registers that name it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overview {
    pub title: String,
    /// How it is read, in a sentence.
    #[serde(default)]
    pub note: Option<String>,
    /// What its rows are.
    pub rows: Pool,
    /// Its columns, from the left.
    pub columns: IndexMap<Id, OverviewColumn>,
}

/// A column: the answers to a question asked about each row, or the rows of a register that name it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverviewColumn {
    pub label: String,
    /// The question, asked for each item of the same list.
    #[serde(default)]
    pub question: Option<Id>,
    /// The register, with the field that names the item.
    #[serde(default)]
    pub register: Option<Id>,
    #[serde(default)]
    pub by: Option<Id>,
    /// Of the register's rows only those whose field holds this choice.
    #[serde(default)]
    pub only: IndexMap<Id, Id>,
}
