//! What speaks against an outcome: nothing was answered, a party cannot support it, nobody has the reservations it is
//! agreed with.
//!
//! Nothing is blocked by it. It is said before the decision is recorded; a decision recorded all the same is a problem of
//! the workbook and is told in the minutes.

use super::agreement::standing_reply;
use super::text_standing::open_stances;
use crate::instrument::{Id, Instrument, Seat};
use crate::workbook::working_group::{Decision, Outcome};
use crate::workbook::{Entry, Place, Reply, Stance, Workbook, named_words};

named_words! {
    /// What is missing from a decision, or contradicts it.
    pub enum DoubtKind {
        /// Nothing was answered, and no text is written.
        Empty = "empty",
        /// Parties cannot support it.
        CannotSupport = "cannot-support",
        /// Parties have reservations, and it is agreed without.
        Reservations = "reservations",
        /// It is agreed with reservations, and no party has any.
        NobodyReserves = "nobody-reserves",
        /// There is no text that could stand in brackets.
        NoText = "without-text",
    }
}

/// Something that speaks against an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What it is.
    pub kind: DoubtKind,
    /// The parties it is about, by their names.
    pub parties: Vec<String>,
}

/// What an outcome would be about.
#[derive(Debug, Clone, Copy)]
struct Substance {
    /// Something is answered or recorded.
    reply: bool,
    /// A text is written.
    text: bool,
}

/// What speaks against an outcome at a place, as it stands there now.
#[must_use]
pub fn doubts_at(instrument: &Instrument, workbook: &Workbook, place: &Place, outcome: Outcome) -> Vec<Doubt> {
    let entry = workbook.entry(place);
    let stances = entry.map(|entry| open_stances(instrument, entry)).unwrap_or_default();
    let text = entry.and_then(|entry| entry.finding.as_deref()).is_some_and(|text| !text.trim().is_empty());
    let reply = match place {
        Place::Answer(_) => standing_reply(instrument, workbook, place).is_some_and(|reply| settles(&reply)),
        place => is_recorded(place, entry),
    };
    doubts(instrument, outcome, Substance { reply, text }, &stances)
}

/// What speaks against a decision, by what it kept and by where the parties stood.
#[must_use]
pub fn doubts_of(
    instrument: &Instrument,
    workbook: &Workbook,
    decision: Decision<'_>,
    stances: &[(Id, Stance)],
) -> Vec<Doubt> {
    let (Some(outcome), Some(place)) = (decision.outcome(), decision.about()) else { return Vec::new() };
    let kept = decision.reply().is_some_and(|reply| settles(&reply));
    let reply = kept || (!matches!(place, Place::Answer(_)) && is_recorded(&place, workbook.entry(&place)));
    doubts(instrument, outcome, Substance { reply, text: decision.text().is_some() }, stances)
}

/// Whether a printed reply answers the question; one that puts it off does not.
fn settles(reply: &str) -> bool {
    !reply.starts_with("deferred")
}

/// Whether something is recorded at a place that has no reply; a row and an item of an agenda are something themselves.
fn is_recorded(place: &Place, entry: Option<&Entry>) -> bool {
    let says = |entry: &Entry| {
        entry.reply.as_ref().is_some_and(|reply| !matches!(reply, Reply::Deferred { .. }))
            || entry.ratification.is_some()
            || entry.application.is_some()
            || entry.law.is_some()
            || entry.practice.is_some()
    };
    matches!(place, Place::Row(..)) || entry.is_some_and(says)
}

fn doubts(instrument: &Instrument, outcome: Outcome, there: Substance, stances: &[(Id, Stance)]) -> Vec<Doubt> {
    let decides = |party: &Id| instrument.constituencies.get(party).is_some_and(|it| it.seat == Seat::Constituent);
    let parties = |wanted: Stance| -> Vec<String> {
        let stand = stances.iter().filter(|(party, stance)| *stance == wanted && decides(party));
        stand.filter_map(|(party, _)| Some(instrument.constituencies.get(party)?.label.clone())).collect()
    };
    let (against, reserved) = (parties(Stance::CannotSupport), parties(Stance::Reservations));
    let none = Vec::new;
    let mut found = Vec::new();
    let mut add = |applies: bool, kind: DoubtKind, parties: Vec<String>| {
        if applies {
            found.push(Doubt { kind, parties });
        }
    };
    if outcome.is_agreement() {
        add(!there.reply && !there.text, DoubtKind::Empty, none());
        add(!against.is_empty(), DoubtKind::CannotSupport, against);
    }
    match outcome {
        Outcome::Agreed => add(!reserved.is_empty(), DoubtKind::Reservations, reserved),
        Outcome::WithReservations => add(reserved.is_empty(), DoubtKind::NobodyReserves, none()),
        Outcome::Bracketed => add(!there.text, DoubtKind::NoText, none()),
        Outcome::Deferred => {}
    }
    found
}
