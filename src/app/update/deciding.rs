//! Decisions and positions at the place in front, each key one step that can be taken back.

use super::meeting::at_desk;
use super::{commit, edit, lay_over, request};
use crate::analysis::agreement::{changed_since_agreed, is_blind, last_round, present_position};
use crate::analysis::meeting::decision_at;
use crate::app::command::Command;
use crate::app::effect::{Effect, Env};
use crate::app::meeting::{self as table, Outcome};
use crate::app::model::{Model, Tone};
use crate::app::overlay::{Overlay, PositionsBox};
use crate::app::record::Subject;
use crate::app::request::Request;
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{Cell, Edit, Part, Place, PositionPart, Stance, working_group as names};

/// Does a command about decisions or positions.
pub fn command(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    let mut effects = edit::leave_field(model);
    if model.editing().is_some() {
        return effects;
    }
    let Some(place) = model.place() else {
        if model.session.is_some() {
            model.tell("decide-what");
        }
        return effects;
    };
    effects.extend(match command {
        Command::Decide => {
            model.overlays.push(Overlay::Decide(place));
            Vec::new()
        }
        Command::Positions => {
            model.overlays.push(Overlay::Positions(PositionsBox { place, party: 0, history: false }));
            Vec::new()
        }
        Command::Agree => decide(model, &place, Outcome::Agreed, env),
        Command::AgreeWithReservations => decide(model, &place, Outcome::WithReservations, env),
        Command::Bracket => decide(model, &place, Outcome::Bracketed, env),
        Command::PutOff => decide(model, &place, Outcome::Deferred, env),
        Command::ConfirmAgain => confirm_again(model, &place, env),
        Command::Support => stand(model, &place, Stance::Support, env),
        Command::Reserve => stand(model, &place, Stance::Reservations, env),
        Command::Abstain => stand(model, &place, Stance::Abstain, env),
        Command::CannotSupport => stand(model, &place, Stance::CannotSupport, env),
        Command::NoMandate => stand(model, &place, Stance::NoMandate, env),
        Command::Statement => say(model, &place, PositionPart::Statement),
        Command::Wording => say(model, &place, PositionPart::Wording),
        Command::NewRound | Command::Blind => begin_round(model, place, command == Command::Blind),
        Command::Reveal => reveal(model, &place),
        Command::History => {
            if let Some(Overlay::Positions(positions)) = model.overlays.last_mut() {
                positions.history = !positions.history;
            }
            Vec::new()
        }
        _ => Vec::new(),
    });
    effects
}

fn close_box(model: &mut Model) {
    if matches!(model.overlays.last(), Some(Overlay::Decide(_))) {
        model.overlays.pop();
    }
}

fn decide(model: &mut Model, place: &Place, outcome: Outcome, env: &mut dyn Env) -> Vec<Effect> {
    if model.session.as_ref().is_some_and(|session| is_blind(session.workbook.entry(place))) {
        model.tell("blind-reveal-first");
        return Vec::new();
    }
    let made = at_desk(model, |desk| table::decide(desk, place, outcome, env)).flatten();
    let Some((row, edits)) = made else { return Vec::new() };
    close_box(model);
    let effects = commit(model, edits);
    let Some(session) = &model.session else { return effects };
    let held = names::Decision::find(&session.workbook, &row);
    let pending = held.and_then(names::Decision::pending_at).unwrap_or_default().into_owned();
    let what = phrase::place(&session.instrument, &session.workbook, place);
    let outcome = model.words.t(&format!("outcome-{}", outcome.as_str()));
    let args = [("what", (&what).into()), ("outcome", (&outcome).into()), ("authority", (&pending).into())];
    let sentence = model.words.with(if pending.is_empty() { "decided" } else { "decided-pending" }, &args);
    model.say(Tone::Info, sentence);
    effects
}

/// The same outcome once more, for the reply and the words as they are now.
fn confirm_again(model: &mut Model, place: &Place, env: &mut dyn Env) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let held = decision_at(&session.workbook, place).and_then(names::Decision::outcome);
    match held.filter(|_| changed_since_agreed(&session.instrument, &session.workbook, place)) {
        Some(outcome) => decide(model, place, outcome, env),
        None => {
            model.tell("nothing-to-confirm");
            Vec::new()
        }
    }
}

/// Opens the decision that holds here as a record: who, until when, pending where, validated by whom.
pub fn details(model: &mut Model, place: &Place) {
    let held = model.session.as_ref().and_then(|session| decision_at(&session.workbook, place));
    match held.map(|decision| decision.id.clone()) {
        Some(row) => {
            close_box(model);
            let cell = names::decision::OWNER.cell(&row);
            lay_over(model, Subject::Row(names::id(names::DECISION), row));
            model.point_at(&cell);
        }
        None => model.tell("decision-none"),
    }
}

/// The party under the cursor.
fn party(model: &Model) -> Option<Id> {
    let Some(Overlay::Positions(positions)) = model.overlays.last() else { return None };
    let session = model.session.as_ref()?;
    table::parties(&session.instrument).into_iter().nth(positions.party)
}

/// Says where the party under the cursor stands; its reasons are asked for only where the record needs them.
fn stand(model: &mut Model, place: &Place, stance: Stance, env: &mut dyn Env) -> Vec<Effect> {
    let Some(party) = party(model) else { return Vec::new() };
    let position = Request::Position { place: place.clone(), party, stance, statement: None };
    let effects = request::make(model, position, env);
    let blind = model.session.as_ref().is_some_and(|session| is_blind(session.workbook.entry(place)));
    if stance.needs_a_statement() && !blind {
        say(model, place, PositionPart::Statement);
    } else if let Some(session) = &model.session {
        let last = table::parties(&session.instrument).len().saturating_sub(1);
        if let Some(Overlay::Positions(positions)) = model.overlays.last_mut() {
            positions.party = (positions.party + 1).min(last);
        }
    }
    effects
}

/// Opens the reasons or the proposed text of the party under the cursor.
fn say(model: &mut Model, place: &Place, part: PositionPart) -> Vec<Effect> {
    let Some(party) = party(model) else { return Vec::new() };
    let Some(session) = &model.session else { return Vec::new() };
    let entry = session.workbook.entry(place);
    let Some((round, position)) = entry.and_then(|entry| present_position(entry, &party)) else {
        model.tell("position-first");
        return Vec::new();
    };
    if position.covered {
        model.tell("blind-reveal-first");
        return Vec::new();
    }
    let round = round.clone();
    let cell = Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), part));
    lay_over(model, Subject::Position(place.clone(), party, round));
    edit::open_cell(model, cell)
}

/// The next position begins a new round; a blind one stays covered until all are revealed.
fn begin_round(model: &mut Model, place: Place, blind: bool) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let entry = session.workbook.entry(&place);
    if is_blind(entry) {
        model.tell("blind-runs-already");
        return Vec::new();
    }
    if last_round(entry) == 0 && !blind {
        model.tell("round-first");
        return Vec::new();
    }
    model.round = Some((place, blind));
    if let Some(Overlay::Positions(positions)) = model.overlays.last_mut() {
        positions.party = 0;
    }
    model.tell(if blind { "blind-begins" } else { "round-begins" });
    Vec::new()
}

fn reveal(model: &mut Model, place: &Place) -> Vec<Effect> {
    let edits = model.session.as_ref().map(|session| table::reveal(&session.workbook, place)).unwrap_or_default();
    if edits.is_empty() {
        model.tell("nothing-covered");
        return Vec::new();
    }
    let effects = commit(model, edits);
    model.tell("revealed");
    effects
}

/// Empties the present position of the party under the cursor.
pub fn clear(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(party) = party(model) else { return Vec::new() };
    let Some(session) = &model.session else { return Vec::new() };
    let entry = session.workbook.entry(place);
    let Some((round, _)) = entry.and_then(|entry| present_position(entry, &party)) else { return Vec::new() };
    let cell = |part: &PositionPart| Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), *part));
    let edits = PositionPart::ALL.iter().map(|part| Edit::clear(cell(part))).collect();
    commit(model, edits)
}
