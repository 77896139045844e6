//! The parts of an entry by name; `part_table` says what each is, `part_access` reads and writes them by it.

use super::words::named_words;
use crate::instrument::Id;

/// One part of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The reply to the whole question.
    Reply,
    /// The reply to one part of it.
    Facet(Id),
    /// Something of a ratification.
    Standing(StandingPart),
    /// How far a Recommendation is applied.
    Application,
    /// Whether the law provides it.
    Law,
    /// Whether it happens in practice.
    Practice,
    /// When cover was announced.
    Announced,
    /// Since when cover is in force.
    InForce,
    /// Number of persons covered.
    Persons,
    /// Number of persons in the group, covered or not.
    Population,
    /// The date a figure describes.
    AsOf,
    /// Why this is the answer.
    Why,
    /// The finding in words.
    Finding,
    /// Whether the summary of the report repeats the finding.
    KeyFinding,
    /// What a chapter must have and its text covers.
    Covered,
    /// The texts of a chapter the program put together, by their prints.
    FirstDraft,
    /// How sure the group is.
    Level,
    /// What the answer rests on.
    Basis,
    /// A part of a citation.
    Citation(Id, CitationPart),
    /// Obstacles evidenced.
    Obstacles,
    /// A part of a remark.
    Remark(Id, RemarkPart),
    /// How far the group is with it.
    Review,
    /// A part of a position: of a party, in a round.
    Position(Id, Id, PositionPart),
    /// Of the last change: by whom, when, in which meeting, what stood there before it.
    Changed(ChangedPart),
    /// The wording answered.
    Seen,
}

named_words! {
    /// A part of a ratification.
    #[derive(PartialOrd, Ord)]
    pub enum StandingPart {
        /// Where it stands.
        State = "state",
        /// Registration.
        Registered = "registered",
        /// Entry into force for the country.
        InForce = "in-force",
        /// Denunciation.
        Denounced = "denounced",
        /// Branches accepted.
        Accepted = "accepted",
        /// Parts or annexes excluded.
        Excluded = "excluded",
        Territory = "territory",
    }
}

named_words! {
    /// A part of a citation.
    #[derive(PartialOrd, Ord)]
    pub enum CitationPart {
        /// The row cited.
        Source = "source",
        At = "at",
        /// Its words.
        Quote = "quote",
        /// The date it speaks for.
        AsOf = "as-of",
    }
}

named_words! {
    /// A part of a remark.
    #[derive(PartialOrd, Ord)]
    pub enum RemarkPart {
        Text = "text",
        /// Whether it stays in the workbook.
        Restricted = "restricted",
    }
}

named_words! {
    /// A part of a party's position.
    #[derive(PartialOrd, Ord)]
    pub enum PositionPart {
        /// Where it stands.
        Stance = "stance",
        /// Why, in its own words.
        Statement = "statement",
        /// The text it proposes.
        Wording = "wording",
        /// The meeting it was taken in.
        Meeting = "meeting",
        /// Whether it is covered until all are in.
        Covered = "covered",
    }
}

named_words! {
    /// A part of what is kept of the last change of an entry.
    #[derive(PartialOrd, Ord)]
    pub enum ChangedPart {
        /// Who changed it.
        By = "by",
        /// When, `2026-11-26T14:32`.
        At = "at",
        /// In which meeting; none between meetings.
        Meeting = "meeting",
        /// The reply that stood there before that meeting, printed.
        Was = "was",
        /// The finding that stood there before that meeting.
        Text = "text",
    }
}
