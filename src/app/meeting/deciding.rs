//! Decisions: what the group settles on at a place, in the words that stand there now.

use super::Desk;
use crate::analysis::agreement::standing_reply;
use crate::app::effect::Env;
use crate::instrument::Id;
use crate::workbook::{Cell, Edit, Fact, Part, Place, Review, Row, named_words, running, table};

named_words! {
    /// How the group leaves an item; the word is that of the register of decisions.
    pub enum Outcome {
        /// Agreed.
        Agreed = "agreed",
        /// Agreed, with reservations on record.
        WithReservations = "with-reservations",
        /// Not agreed: the text stands in brackets, each party with its own wording.
        Bracketed = "bracketed",
        /// Put off.
        Deferred = "deferred",
    }
}

impl Outcome {
    /// How far the group is with an entry after it.
    #[must_use]
    pub fn review(self) -> Review {
        match self {
            Self::Agreed | Self::WithReservations => Review::Agreed,
            Self::Bracketed | Self::Deferred => Review::Parked,
        }
    }

    /// Whether there is something an authority has to validate.
    #[must_use]
    pub fn is_agreement(self) -> bool {
        matches!(self, Self::Agreed | Self::WithReservations)
    }
}

/// The outcome of a decision.
#[must_use]
pub fn outcome_of(row: &Row) -> Option<Outcome> {
    table::text(row, "outcome")?.parse().ok()
}

/// Records a decision at a place and says so in its review; the row of the decision, and one step that can be taken
/// back.
#[must_use]
pub fn decide(desk: &Desk<'_>, place: &Place, outcome: Outcome, env: &mut dyn Env) -> Option<(Id, Vec<Edit>)> {
    let row = Id::new(&env.fresh_id("d")).ok()?;
    let put = |field, text: &str| desk.put(table::DECISION, &row, field, text);
    let review = Id::new(outcome.review().as_str()).ok()?;
    let finding = desk.workbook.entry(place).and_then(|entry| entry.finding.clone()).unwrap_or_default();
    let reply = standing_reply(desk.instrument, desk.workbook, place).unwrap_or_default();
    let mut edits =
        vec![Edit::put(Cell::Part(place.clone(), Part::Review), Fact::Id(review)), put("title", &desk.name(place))];
    edits.extend(running(desk.workbook).map(|meeting| desk.refer(table::DECISION, &row, "meeting", meeting)));
    edits.push(desk.about(table::DECISION, &row, Some(place)));
    edits.push(put("outcome", outcome.as_str()));
    edits.push(put("text", finding.trim()));
    edits.push(put("reply", &reply));
    if outcome.is_agreement() {
        edits.push(put("pending-at", &authority(desk)));
    }
    Some((row, super::agenda::said(edits)))
}

/// The authority that validates what the group agrees, from its terms.
fn authority(desk: &Desk<'_>) -> String {
    let terms = desk.workbook.registers.get(table::TERMS).into_iter().flat_map(|rows| rows.values());
    terms.filter_map(|row| table::text(row, "validation")).next().unwrap_or_default()
}
