//! What the group agreed at a place, whether it still stands there, and which round of positions runs.
//!
//! A decision keeps the reply and the words as they were when it was taken; whatever differs later asks for
//! confirmation. Nothing here counts positions.

use super::aggregate::{StandingReply, standing};
use super::meeting::decision_at;
use crate::instrument::{Id, Instrument};
use crate::workbook::working_group::{Decision, Outcome};
use crate::workbook::{Entry, Fact, Part, Place, Position, Slot, Workbook};
use std::borrow::Cow;

/// The reply that stands at a place, printed: the group's own, or what its parts add up to.
#[must_use]
pub fn standing_reply(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Option<String> {
    let question = |slot: &Slot| instrument.question(&slot.question);
    let standing = match place {
        Place::Answer(slot) => question(slot).and_then(|question| standing(instrument, workbook, slot, question)),
        _ => None,
    };
    match standing {
        Some(StandingReply::FromParts(mark)) => Some(mark.as_str().to_owned()),
        // also one to a question this instrument does not ask
        _ => workbook.entry(place)?.reply.clone().map(|reply| Fact::Reply(reply).to_string()),
    }
}

/// What the place of a decision says differently now than when it was decided: its reply, its words. Deferring settles
/// neither. Only the last decision at a place can be outdated; the caller chooses it.
///
/// This is the only rule: cover, open points, minutes, problems and both front ends ask it.
#[must_use]
pub fn parts_changed_since(instrument: &Instrument, workbook: &Workbook, decision: Decision<'_>) -> Vec<Part> {
    let about = decision.about().filter(|_| !decision.is(Outcome::Deferred));
    let Some(place) = about else { return Vec::new() };
    let finding = workbook.entry(&place).and_then(|entry| entry.finding.as_deref());
    // the decision keeps what its parts added up to, where no reply was given as a whole
    let reply = standing_reply(instrument, workbook, &place);
    let parts = [
        (Part::Reply, differs(decision.reply(), reply.as_deref())),
        (Part::Finding, differs(decision.text(), finding)),
    ];
    parts.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
}

fn differs(kept: Option<Cow<'_, str>>, now: Option<&str>) -> bool {
    kept.as_deref().unwrap_or_default().trim() != now.unwrap_or_default().trim()
}

/// As `parts_changed_since`, of the last decision at a place.
#[must_use]
pub fn parts_changed_since_agreed(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Vec<Part> {
    decision_at(workbook, place).map(|decision| parts_changed_since(instrument, workbook, decision)).unwrap_or_default()
}

/// Whether the reply or the words at a place are others than those decided on.
#[must_use]
pub fn changed_since_agreed(instrument: &Instrument, workbook: &Workbook, place: &Place) -> bool {
    !parts_changed_since_agreed(instrument, workbook, place).is_empty()
}

/// The present position of a party: its last round.
#[must_use]
pub fn present_position<'a>(entry: &'a Entry, party: &Id) -> Option<(&'a Id, &'a Position)> {
    entry.positions.get(party)?.last()
}

/// The number of the last round anybody took part in; 0 where there is none.
#[must_use]
pub fn last_round(entry: Option<&Entry>) -> u32 {
    let number = |id: &Id| id.as_str().strip_prefix('r').and_then(|number| number.parse().ok());
    let rounds = entry.into_iter().flat_map(|entry| entry.positions.values()).flat_map(|rounds| rounds.keys());
    rounds.filter_map(number).max().unwrap_or(0)
}

/// Whether positions at a place are covered: a blind round runs until they are revealed.
#[must_use]
pub fn is_blind(entry: Option<&Entry>) -> bool {
    let mut all = entry.into_iter().flat_map(|entry| entry.positions.values()).flat_map(|rounds| rounds.values());
    all.any(|position| position.covered)
}
