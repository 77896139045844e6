//! How a reply reads: fine, in part, a gap, not known, or disputed. Polarity decides, so that a prohibition never turns green.

use crate::instrument::{Instrument, NodeType, Polarity};
use crate::workbook::{Cell, Citation, Entry, Mark, Part, Place, Workbook};

/// How a mark reads. Colour is never its only sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rating {
    /// As it should be.
    Favourable,
    /// In part.
    Partly,
    /// A gap.
    Unfavourable,
    /// Neither good nor bad news: that there is none of what a gate asks for.
    Neutral,
    /// Asked and not known.
    Unknown,
    /// Does not arise.
    NotApplicable,
    /// Put off.
    Deferred,
    /// Not answered yet.
    Open,
    /// Two versions of it were joined and differ: it reads as neither until the group settles it.
    Disputed,
}

impl Rating {
    /// Its name in data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Favourable => "favourable",
            Self::Partly => "partly",
            Self::Unfavourable => "unfavourable",
            Self::Neutral => "neutral",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not-applicable",
            Self::Deferred => "deferred",
            Self::Open => "open",
            Self::Disputed => "disputed",
        }
    }
}

/// How a mark reads for a question or facet of this polarity; mixed questions are replied to in the favourable sense.
#[must_use]
pub fn rating_of(mark: Mark, polarity: Polarity) -> Rating {
    match (mark, polarity) {
        (Mark::Yes, Polarity::Negative) | (Mark::No, Polarity::Positive | Polarity::Mixed) => Rating::Unfavourable,
        (Mark::Yes, Polarity::Positive | Polarity::Mixed) | (Mark::No, Polarity::Negative) => Rating::Favourable,
        (Mark::Partly, _) => Rating::Partly,
        (Mark::Unknown, _) => Rating::Unknown,
        (Mark::NotApplicable, _) => Rating::NotApplicable,
    }
}

/// How the reply to a question reads. A gate asks what there is; that there is nothing is no gap by itself.
#[must_use]
pub fn rating_of_reply(mark: Mark, node: NodeType, polarity: Polarity) -> Rating {
    match (node, rating_of(mark, polarity)) {
        (NodeType::Gate, Rating::Unfavourable) => Rating::Neutral,
        (_, rating) => rating,
    }
}

/// The polarity a mark in a cell is read by: the facet's, the question's, or plain where yes is good news.
#[must_use]
pub fn polarity_of(instrument: &Instrument, cell: &Cell) -> Polarity {
    let Cell::Part(Place::Answer(slot), part) = cell else { return Polarity::Positive };
    let Some(question) = instrument.question(&slot.question) else { return Polarity::Positive };
    match part {
        Part::Facet(facet) => question.facets.get(facet).map_or(Polarity::Positive, |facet| facet.polarity),
        _ => question.polarity,
    }
}

/// How the mark in a cell reads: never in a way that the other version of a disputed cell may contradict.
#[must_use]
pub fn rating_at(instrument: &Instrument, workbook: &Workbook, cell: &Cell, mark: Mark) -> Rating {
    if workbook.is_disputed(cell) {
        return Rating::Disputed;
    }
    match cell {
        Cell::Part(Place::Answer(slot), Part::Reply) => match instrument.question(&slot.question) {
            Some(question) => rating_of_reply(mark, question.node, question.polarity),
            None => rating_of(mark, Polarity::Positive),
        },
        _ => rating_of(mark, polarity_of(instrument, cell)),
    }
}

/// Whether an entry names a source: a rating without one is shown as unsupported.
#[must_use]
pub fn is_supported(entry: &Entry) -> bool {
    entry.citations.values().any(|citation: &Citation| citation.source.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prohibition_that_exists_reads_as_a_gap() {
        assert_eq!(rating_of(Mark::Yes, Polarity::Negative), Rating::Unfavourable);
        assert_eq!(rating_of(Mark::No, Polarity::Negative), Rating::Favourable);
        assert_eq!(rating_of(Mark::Yes, Polarity::Positive), Rating::Favourable);
        assert_eq!(rating_of(Mark::No, Polarity::Mixed), Rating::Unfavourable);
        assert_eq!(rating_of(Mark::Unknown, Polarity::Negative), Rating::Unknown);
    }

    #[test]
    fn that_there_is_nothing_a_gate_asks_for_is_no_gap_by_itself() {
        let of = |mark, node| rating_of_reply(mark, node, Polarity::Positive);
        assert_eq!(of(Mark::No, NodeType::Gate), Rating::Neutral);
        assert_eq!(of(Mark::Yes, NodeType::Gate), Rating::Favourable);
        assert_eq!(of(Mark::No, NodeType::Leaf), Rating::Unfavourable);
    }
}
