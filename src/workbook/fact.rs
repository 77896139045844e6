//! A fact: what a cell can hold, and its printed form.

use super::reply::Value;
use super::{Mark, Reply, Seen, Series, series_text};
use crate::instrument::{Id, When};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a cell holds; in files that record facts by themselves it is a map with one key, its kind: `{mark: partly}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// A line, prose or a number as typed.
    Text(String),
    /// A reply to a question.
    Reply(Reply),
    /// Yes, partly, no, unknown or not applicable.
    Mark(Mark),
    /// One word of a list.
    Id(Id),
    /// Several words of a list, or rows.
    Ids(Vec<Id>),
    /// A number for each of several years.
    Series(Series),
    Date(When),
    /// Yes or no of a remark's restriction.
    Flag(bool),
    /// The wording answered.
    Seen(Seen),
    /// Nothing, as the other version of a cell: that side emptied it.
    Emptied,
}

/// A text that cannot be read back as a fact of the kind expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct FactFault(pub String);

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |ids: &[Id]| ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Mark(mark) => f.write_str(mark.as_str()),
            Self::Id(id) => write!(f, "{id}"),
            Self::Ids(ids) => f.write_str(&list(ids)),
            Self::Series(series) => f.write_str(&series_text(series)),
            Self::Date(when) => write!(f, "{when}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Seen(seen) => write!(f, "{} {}", seen.rev, seen.words),
            Self::Emptied => Ok(()),
            Self::Reply(Reply::Given(Value::Said(said))) => f.write_str(said),
            Self::Reply(Reply::Given(Value::Chosen(ids))) => f.write_str(&list(ids)),
            Self::Reply(Reply::NotApplicable { reason }) => write!(f, "not-applicable: {reason}"),
            Self::Reply(Reply::Deferred { to, until: None }) => write!(f, "deferred: {to}"),
            Self::Reply(Reply::Deferred { to, until: Some(until) }) => write!(f, "deferred until {until}: {to}"),
            Self::Reply(reply) => f.write_str(reply.mark().map_or("", Mark::as_str)),
        }
    }
}
