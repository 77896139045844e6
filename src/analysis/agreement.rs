//! What the group agreed at a place, whether it still stands there, and which round of positions runs.
//!
//! A decision keeps the reply and the words as they were when it was taken; whatever differs later asks for
//! confirmation. Nothing here counts positions.

use super::aggregate::{StandingReply, standing};
use super::meeting::decision_at;
use crate::costing::{ASSUMPTION, names};
use crate::instrument::{Id, Instrument};
use crate::workbook::working_group::{Decision, Outcome};
use crate::workbook::{Cell, Entry, Fact, Part, Place, Position, Slot, Workbook};
use std::borrow::Cow;

/// The reply that stands at a place, printed: the group's own, or what its parts add up to; of an assumption its values.
#[must_use]
pub fn standing_reply(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Option<String> {
    if let Place::Row(register, row) = place {
        return standing_values(workbook, register, row);
    }
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

/// Everything that the values of an assumption follow from, field by field, `values=2027: 20; fill=hold`; nothing for a row
/// that is none.
fn standing_values(workbook: &Workbook, register: &Id, row: &Id) -> Option<String> {
    let row = workbook.row(register, row).filter(|_| register.as_str() == ASSUMPTION)?;
    let said = |field: &&str| Some(format!("{field}={}", row.get(*field)?.as_text()));
    let said: Vec<String> = names::AGREED.iter().filter_map(said).collect();
    // of an assumption without any value it is kept that it had none
    Some(if said.is_empty() { format!("{}=", names::VALUES) } else { said.join("; ") })
}

/// The fields that were kept so, each with its text.
#[must_use]
pub fn kept_values(kept: &str) -> Vec<(&'static str, String)> {
    let mut fields: Vec<(&str, String)> = Vec::new();
    for piece in kept.split("; ") {
        let begins =
            names::AGREED.iter().find_map(|field| Some((*field, piece.strip_prefix(field)?.strip_prefix('=')?)));
        match (begins, fields.last_mut()) {
            (Some((field, text)), _) => fields.push((field, text.to_owned())),
            // a sign of the text itself
            (None, Some((_, text))) => *text = format!("{text}; {piece}"),
            (None, None) => {}
        }
    }
    fields
}

/// The cell in which a part of a place that changed is seen.
#[must_use]
pub fn cell_of_part(place: &Place, part: Part) -> Cell {
    match (place, part) {
        (Place::Row(register, row), Part::Reply) => {
            Cell::Field(register.clone(), row.clone(), Id::known(names::VALUES))
        }
        (place, part) => Cell::Part(place.clone(), part),
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
    // what was decided on before a decision kept the values of an assumption cannot be compared
    let is_kept = decision.reply().is_some() || !matches!(place, Place::Row(..));
    let parts = [
        (Part::Reply, is_kept && differs(decision.reply(), reply.as_deref())),
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
