//! What can be replied to a question, and to one of its parts.
//!
//! Not asked is computed and not answered is absence, so neither is a reply: there is one spelling of nothing.

use super::words::named_words;
use crate::instrument::{Id, ValueFault, When};
use serde::{Deserialize, Serialize};

named_words! {
    /// What is said of one part: a facet, a cell of a matrix, a standard's implementation.
    pub enum Mark {
        /// It is so.
        Yes = "yes",
        /// In part, or for some.
        Partly = "partly",
        /// It is not so.
        No = "no",
        /// Asked, and nobody at the table knows.
        Unknown = "unknown",
        /// Does not arise; leaves the count.
        NotApplicable = "not-applicable",
    }
}

/// The reply to a whole question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Spelling", into = "Spelling")]
pub enum Reply {
    /// Yes, partly or no, or the value a question of another kind asks for.
    Given(Value),
    /// Asked, and nobody at the table knows.
    Unknown,
    /// Does not arise, and why.
    NotApplicable {
        /// Why it does not arise.
        reason: String,
    },
    /// Put off.
    Deferred {
        /// To whom.
        to: String,
        until: Option<When>,
    },
}

/// A reply that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// It is so.
    Yes,
    /// In part, or for some.
    Partly,
    /// It is not so.
    No,
    /// Words, a number, a date or one choice, as the question's kind says.
    Said(String),
    /// Several choices.
    Chosen(Vec<Id>),
}

impl Value {
    /// The mark a judgement stands for; `None` for values of other kinds.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self {
            Self::Yes => Some(Mark::Yes),
            Self::Partly => Some(Mark::Partly),
            Self::No => Some(Mark::No),
            Self::Said(_) | Self::Chosen(_) => None,
        }
    }
}

impl Reply {
    /// The reply a mark stands for; not applicable needs a reason, so it has none here.
    #[must_use]
    pub fn of_mark(mark: Mark) -> Option<Self> {
        match mark {
            Mark::Yes => Some(Self::Given(Value::Yes)),
            Mark::Partly => Some(Self::Given(Value::Partly)),
            Mark::No => Some(Self::Given(Value::No)),
            Mark::Unknown => Some(Self::Unknown),
            Mark::NotApplicable => None,
        }
    }

    /// The mark this reply reads as; a deferral and a value that is no judgement have none.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        match self {
            Self::Given(value) => value.mark(),
            Self::Unknown => Some(Mark::Unknown),
            Self::NotApplicable { .. } => Some(Mark::NotApplicable),
            Self::Deferred { .. } => None,
        }
    }
}

/// How a reply is spelled in the file: a word, or a map with one key.
#[derive(Serialize, Deserialize)]
#[serde(
    untagged,
    // what `ValueFault::Reply` is on its way, because only a literal can stand here
    expecting = "reply\u{1f}"
)]
enum Spelling {
    Word(String),
    NotApplicable {
        #[serde(rename = "not-applicable")]
        reason: String,
    },
    Deferred {
        deferred: Deferral,
    },
    Said {
        said: String,
    },
    Chosen {
        chosen: Vec<Id>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deferral {
    to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<When>,
}

impl TryFrom<Spelling> for Reply {
    type Error = ValueFault;
    fn try_from(spelling: Spelling) -> Result<Self, ValueFault> {
        Ok(match spelling {
            Spelling::Word(word) => {
                let mark: Mark = word.parse().map_err(|_| ValueFault::word(&word, Mark::WORDS))?;
                Self::of_mark(mark).ok_or(ValueFault::Reason)?
            }
            Spelling::NotApplicable { reason } => Self::NotApplicable { reason },
            Spelling::Deferred { deferred } => Self::Deferred { to: deferred.to, until: deferred.until },
            Spelling::Said { said } => Self::Given(Value::Said(said)),
            Spelling::Chosen { chosen } => Self::Given(Value::Chosen(chosen)),
        })
    }
}

impl From<Reply> for Spelling {
    fn from(reply: Reply) -> Self {
        match reply {
            Reply::Given(Value::Said(said)) => Self::Said { said },
            Reply::Given(Value::Chosen(chosen)) => Self::Chosen { chosen },
            Reply::Given(Value::Yes) => Self::Word(Mark::Yes.as_str().to_owned()),
            Reply::Given(Value::Partly) => Self::Word(Mark::Partly.as_str().to_owned()),
            Reply::Given(Value::No) => Self::Word(Mark::No.as_str().to_owned()),
            Reply::Unknown => Self::Word(Mark::Unknown.as_str().to_owned()),
            Reply::NotApplicable { reason } => Self::NotApplicable { reason },
            Reply::Deferred { to, until } => Self::Deferred { deferred: Deferral { to, until } },
        }
    }
}
