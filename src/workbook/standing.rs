//! What can be said of a country and a standard: ratification of a Convention or treaty, application of a Recommendation.
//!
//! The two are different types: a Recommendation has no ratification. Two dates are kept because a ratification is
//! registered first and enters into force later; nothing computes one from the other.

use super::Extra;
use super::words::named_words;
use crate::instrument::{Id, When};
use serde::{Deserialize, Serialize};

named_words! {
    /// Where a ratification stands. The order is that of the keys: 1 to 5 mean what they mean everywhere.
    pub enum RatificationState {
        /// In force for the country.
        InForce = "in-force",
        /// Registered, not yet in force for the country.
        Ratified = "ratified",
        NotRatified = "not-ratified",
        /// Nobody at the table knows.
        Unknown = "unknown",
        /// Not open to the country.
        NotApplicable = "not-applicable",
        Denounced = "denounced",
    }
}

named_words! {
    /// How far a Recommendation guides law and policy; in the order of the keys, where 3 is no and 4 unknown.
    pub enum Application {
        Applied = "applied",
        /// It is applied in part.
        PartlyApplied = "partly-applied",
        /// It was not considered.
        NotConsidered = "not-considered",
        /// Nobody at the table knows.
        Unknown = "unknown",
        /// It was considered.
        Considered = "considered",
    }
}

/// Standing of a Convention or treaty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Ratification {
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<RatificationState>,
    /// Registration of the ratification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registered: Option<When>,
    /// Entry into force for the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<When>,
    /// Denunciation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denounced: Option<When>,
    /// Branches accepted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Id>,
    /// Parts or annexes excluded, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excluded: Option<String>,
    /// The territory it holds for, where that is not the whole country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
