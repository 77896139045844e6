//! An entry: everything said at one place, with how it is known.
//!
//! Answers, standards, cells of the coverage matrix and chapters are all entries; `cell` says which part may stand
//! where. An entry that says nothing does not exist.

use super::rarely::empty;
use super::words::named_words;
use super::{Application, Extra, Mark, Rarely, Ratification, Reply};
use crate::instrument::IndexMap;
use crate::instrument::{Id, When};
use serde::{Deserialize, Serialize};

empty!(
    Vec<Id>,
    IndexMap<Id, Mark>,
    IndexMap<Id, Citation>,
    IndexMap<Id, Remark>,
    IndexMap<Id, IndexMap<Id, Position>>
);

named_words! {
    /// How sure the group is.
    pub enum Level {
        /// Official law or statistics.
        High = "high",
        /// A single secondary source.
        Medium = "medium",
        /// An opinion.
        Low = "low",
    }
}

named_words! {
    /// What an answer rests on.
    pub enum Basis {
        /// The law was read.
        Statute = "statute",
        /// Records of an administration.
        AdministrativeData = "administrative-data",
        /// Official statistics.
        Statistics = "statistics",
        /// A study or report.
        Study = "study",
        Survey = "survey",
        /// Interviews or focus groups.
        Interview = "interview",
        /// A practice record of its implementers.
        PracticeRecord = "practice-record",
        /// An opinion at the table.
        Opinion = "opinion",
    }
}

named_words! {
    /// How far whoever prepares an entry is with it. What the group agreed on is told by its decisions alone.
    pub enum Review {
        /// Being worked on.
        Draft = "draft",
        /// Ready for the group.
        Ready = "ready",
        /// Marked so in an older file; nobody can mark it any more.
        Agreed = "agreed",
        /// Put aside in an older file, likewise.
        Parked = "parked",
    }
}

named_words! {
    /// Where a party stands on what the group settles on. Nothing counts them: consensus is sought, dissent recorded.
    pub enum Stance {
        Support = "support",
        /// It supports it with reservations, which it states.
        Reservations = "reservations",
        Abstain = "abstain",
        /// It cannot support it, and says why.
        CannotSupport = "cannot-support",
        /// Its representatives have no mandate yet.
        NoMandate = "no-mandate",
    }
}

impl Review {
    /// The marks that can be set.
    pub const MARKS: [Self; 2] = [Self::Draft, Self::Ready];
}

impl Stance {
    /// Whether the record needs the reasons in the party's own words.
    #[must_use]
    pub fn needs_a_statement(self) -> bool {
        matches!(self, Self::Reservations | Self::CannotSupport)
    }
}

/// Everything said at one place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Entry {
    /// The reply to the question (answers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// The reply part by part (answers).
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub facets: Rarely<IndexMap<Id, Mark>>,
    /// Standing of a Convention or treaty (standards).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratification: Option<Box<Ratification>>,
    /// Standing of a Recommendation (standards).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<Application>,
    /// Whether the law provides it (standards, coverage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Mark>,
    /// Whether it happens in practice (standards, coverage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice: Option<Mark>,
    /// When cover was announced (coverage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub announced: Option<When>,
    /// Since when cover is in force (coverage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<When>,
    /// Number of persons covered, digits as text (coverage).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persons: Option<String>,
    /// Number of persons in the group, covered or not, digits as text (coverage): what the covered are a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// The date a figure describes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    /// Why this is the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The finding in the words the group settles on; for a chapter, its drafted text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// Whether the summary of the report repeats the finding (answers).
    #[serde(skip_serializing_if = "is_false")]
    pub key_finding: bool,
    /// What a chapter must have and its text covers, as its author ticked it.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub covered: Rarely<Vec<Id>>,
    /// The texts of a chapter that the program put together from findings, by their prints: what stands there is such a
    /// text for as long as it has one of these prints.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub drafted: Rarely<Vec<Id>>,
    /// How sure the group is, and what it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Box<Confidence>>,
    /// What it is based on.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub citations: Rarely<IndexMap<Id, Citation>>,
    /// Obstacles it gives evidence of, `obstacle` or `obstacle.item`.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub obstacles: Rarely<Vec<Id>>,
    /// Remarks, some restricted.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub remarks: Rarely<IndexMap<Id, Remark>>,
    /// How far the group is with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// Positions by party or group, each in rounds; the last round is the present one.
    #[serde(skip_serializing_if = "Rarely::is_nothing")]
    pub positions: Rarely<IndexMap<Id, IndexMap<Id, Position>>>,
    /// The last change, kept once the group meets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<Box<Changed>>,
    /// The wording of the question that was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Box<Seen>>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Entry {
    /// Whether it says anything at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How sure the group is, and what it rests on; either may be given alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Confidence {
    /// How sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// On what it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A reference to a row of a register that can be cited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Citation {
    /// The row cited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// Where in it: article, page, heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Its exact words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The date it speaks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A remark beside an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remark {
    pub text: String,
    /// Whether it stays in the workbook: shown on no report and no projector.
    #[serde(skip_serializing_if = "is_false")]
    pub restricted: bool,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A party's position in one round.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Position {
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Why, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// The text it proposes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// The meeting it was taken in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// Whether it is covered until all are in: on no screen, in no document.
    #[serde(skip_serializing_if = "is_false")]
    pub covered: bool,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Of the last change of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changed {
    /// Who changed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When, `2026-11-26T14:32`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// In which meeting; none between meetings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Id>,
    /// The reply that stood there before that meeting, printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
    /// The finding that stood there before that meeting, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

/// The wording of a question at the time it was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The question's revision.
    pub rev: u32,
    /// Fingerprint of its words in the base language.
    pub words: String,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::Entry;

    /// A workbook has an entry for each of a hundred thousand answers, and most say little.
    #[test]
    fn an_entry_that_says_little_takes_little_room() {
        assert!(size_of::<Entry>() <= 272, "{} bytes", size_of::<Entry>());
    }
}
