//! International standards a workbook records a status for.

use serde::Deserialize;

/// What kind of instrument of law this is; it decides what can be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandardKind {
    /// An ILO Convention: open to ratification.
    Convention,
    /// An ILO Recommendation: **cannot be ratified**, only considered and applied.
    Recommendation,
    /// A treaty of the United Nations: open to ratification or accession.
    Treaty,
}

impl StandardKind {
    /// Whether a State can become bound by it (a Recommendation guides; it never binds).
    #[must_use]
    pub fn can_be_ratified(self) -> bool {
        !matches!(self, Self::Recommendation)
    }
}

/// Where the instrument's source names the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Listing {
    /// In the source's own table of applicable standards.
    #[serde(rename = "table-1")]
    Table1,
    /// In the source's text or checklist, outside its table.
    #[serde(rename = "named")]
    Named,
    /// Not in the source at all: offered as a supplement and marked as one.
    #[serde(rename = "supplement")]
    Supplement,
}

/// What a ratification may accept or exclude, so that “ratified” alone is incomplete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limits {
    /// Accepted branch by branch or Part by Part (C102, C118).
    AcceptedBranches,
    /// One of its Parts may be excluded (C143).
    ExcludedParts,
    /// Its annexes may be excluded (C97).
    ExcludedAnnexes,
}

/// One standard, with what to look for in it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Standard {
    /// The short form people use at the table, such as `C189`.
    pub code: String,
    pub title: String,
    /// Year of adoption.
    pub year: i16,
    /// Convention, Recommendation or treaty.
    pub kind: StandardKind,
    /// Where the source names it.
    #[serde(rename = "in")]
    pub listing: Listing,
    /// Subject in a few words.
    pub subject: String,
    /// What to look for, in one sentence.
    pub asks: String,
    /// What a ratification may accept or exclude.
    #[serde(default)]
    pub limits: Option<Limits>,
    /// How many branches or Parts a ratification must accept at least.
    #[serde(default)]
    pub at_least: Option<usize>,
    /// Detail to be verified before it is relied on.
    #[serde(default)]
    pub note: Option<String>,
}
