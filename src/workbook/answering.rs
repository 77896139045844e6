//! Answering: a reply or the reply to a part is kept together with the wording it answers.

use super::{Cell, Edit, Fact, Part, Place, Seen};
use crate::instrument::Instrument;

/// The edits that put a fact into a cell; for a reply or a facet, the wording of the question is kept beside it, so
/// that changed wording asks for confirmation later.
#[must_use]
pub fn answer_edits(instrument: &Instrument, cell: Cell, to: Option<Fact>) -> Vec<Edit> {
    let seen = match &cell {
        Cell::Part(Place::Answer(slot), Part::Reply | Part::Facet(_)) if to.is_some() => {
            instrument.question(&slot.question).zip(instrument.wording(&slot.question)).map(|(question, words)| Edit {
                cell: Cell::Part(Place::Answer(slot.clone()), Part::Seen),
                to: Some(Fact::Seen(Seen { rev: question.rev, words: words.to_owned() })),
            })
        }
        _ => None,
    };
    std::iter::once(Edit { cell, to }).chain(seen).collect()
}
