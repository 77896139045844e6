//! What a group settles on at a place, and where its parties stand. A covered position is told as given, never by what
//! it says. Nothing here counts.

use super::{Accent, SceneCtx, Told};
use crate::analysis::agreement::{changed_since_agreed, is_blind, standing_reply};
use crate::analysis::meeting::decision_at;
use crate::analysis::text_standing::in_brackets;
use crate::analysis::{Doubt, TextStanding};
use crate::app::command::Command;
use crate::app::meeting::{Outcome, name_of, parties, party_group};
use crate::instrument::{Id, Seat};
use crate::wording::phrase;
use crate::workbook::working_group::{self, Decision, Meeting};
use crate::workbook::{Place, Position, Stance};
use std::borrow::Cow;

/// What a group may settle on at a place, and what it settled on.
#[derive(Debug, Clone)]
pub struct DecisionScene {
    pub title: String,
    /// What it is about.
    pub name: String,
    /// The reply that stands there: what it is called, and its words; of a question also that there is none.
    pub reply: Option<(String, String)>,
    /// The text that stands there: what it is called, and its words; else that there is none.
    pub text: Result<(String, String), String>,
    /// Where each party stands that has said so, and every constituent once one has.
    pub parties: Vec<(String, String)>,
    /// What was decided, and what keeps a decision from being taken.
    pub told: Vec<Told>,
    /// What speaks against the outcome that was chosen, and how it is recorded all the same.
    pub doubts: Vec<Told>,
    /// What may be settled on.
    pub outcomes: Vec<(Command, String)>,
    /// How what was decided is completed.
    pub details: Option<String>,
}

/// Where the parties stand at a place.
#[derive(Debug, Clone)]
pub struct PositionsScene {
    /// What they are.
    pub title: String,
    /// What it is about.
    pub name: String,
    /// Whether a round begins or runs covered.
    pub round: Option<String>,
    /// The words on the table: what they are called, and the words.
    pub text: Option<(String, String)>,
    /// What was decided.
    pub decided: Vec<Told>,
    /// The three parties, then the groups that are heard.
    pub parties: Vec<PartyStanding>,
}

/// Where one party stands.
#[derive(Debug, Clone)]
pub struct PartyStanding {
    /// What it is called.
    pub label: String,
    /// The same where it is heard and takes no part in what is settled.
    pub heard: Option<String>,
    /// Whether it has taken a position.
    pub given: bool,
    /// Where it stands.
    pub stance: PartyStance,
    /// The same in words.
    pub words: String,
    /// Its reasons, or that they are missing.
    pub reasons: Option<Told>,
    /// The text it proposes.
    pub proposes: Option<String>,
    /// Its positions in earlier rounds, the last one first.
    pub earlier: Vec<EarlierPosition>,
}

/// A position in an earlier round.
#[derive(Debug, Clone)]
pub struct EarlierPosition {
    /// Which round, and in which meeting.
    pub round: String,
    /// Where the party stood.
    pub stance: PartyStance,
    /// The same in words.
    pub words: String,
    pub reasons: Option<String>,
}

/// Where a party stands, for its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyStance {
    /// It has not said.
    Silent,
    /// It has said so, and it is covered.
    Covered,
    /// It stands there.
    Stands(Stance),
}

/// What a party or group is called.
#[must_use]
pub fn party_label(ctx: &SceneCtx<'_>, party: &Id) -> String {
    phrase::party(ctx.instrument(), party)
}

/// The decision that holds at a place, in a sentence; asks for confirmation where something changed since.
#[must_use]
pub fn decision(ctx: &SceneCtx<'_>, place: &Place) -> Vec<Told> {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let Some(held) = decision_at(workbook, place) else { return Vec::new() };
    let Some(outcome) = held.outcome() else { return Vec::new() };
    let text = |text: Option<Cow<'_, str>>| text.unwrap_or_default().into_owned();
    let meeting = held.meeting().and_then(|id| Meeting::find(workbook, &id));
    let date = meeting.and_then(Meeting::day_text).map(|date| words.date(&date)).unwrap_or_default();
    let outcome_words = words.t(&format!("outcome-{}", outcome.as_str()));
    let head = if date.is_empty() { outcome_words } else { format!("{outcome_words}, {date}") };
    let (validated, pending) = (text(held.validated_by()), text(held.pending_at()));
    let standing = if !validated.is_empty() {
        let on = words.date(&text(held.validated_on_text()));
        words.with("decision-validated", &[("authority", (&validated).into()), ("date", (&on).into())])
    } else if outcome.is_agreement() && !pending.is_empty() {
        words.with("decision-pending", &[("authority", (&pending).into())])
    } else {
        String::new()
    };
    let accent = if outcome.is_agreement() { Accent::Good } else { Accent::Partly };
    let mut told = vec![Told::new(accent, ctx.joined([head, standing]))];
    if changed_since_agreed(ctx.instrument(), workbook, place) {
        told.push(Told::new(Accent::Caution, ctx.hint("changed-since-agreed", "plain-changed-since")));
    }
    told
}

/// What a group may settle on at a place.
#[must_use]
pub fn deciding(ctx: &SceneCtx<'_>, place: &Place, chosen: Option<&(Outcome, Vec<Doubt>)>) -> DecisionScene {
    let (words, workbook) = (ctx.words, ctx.workbook());
    let entry = workbook.entry(place);
    let reply = standing_reply(ctx.instrument(), workbook, place).map(|reply| reply_words(ctx, place, &reply));
    let is_question = matches!(place, Place::Answer(_));
    let reply = reply.or_else(|| is_question.then(|| words.t("decide-no-reply")));
    let parties = party_positions(ctx, place);
    let any = parties.iter().any(|party| party.given);
    let parties = parties.into_iter().filter(|party| party.given || (any && party.heard.is_none()));
    let mut told = decision(ctx, place);
    if is_blind(entry) {
        told.push(Told::new(Accent::Caution, words.t("blind-reveal-first")));
    }
    let commands = [Command::Agree, Command::AgreeWithReservations, Command::Bracket, Command::PutOff];
    let outcomes = Outcome::ALL.iter().zip(commands);
    let outcome_words = |outcome: &Outcome| words.t(&format!("outcome-{}", outcome.as_str()));
    let details = decision_at(workbook, place).map(|_| words.t("decide-details"));
    DecisionScene {
        title: words.t("decide-title"),
        name: name_of(ctx.instrument(), workbook, place),
        reply: reply.map(|reply| (words.t(if is_question { "decide-reply" } else { "decide-values" }), reply)),
        text: text_at(ctx, place)
            .map(|(text, _)| (words.t("decide-text"), text))
            .ok_or_else(|| ctx.hint("decide-no-text", "plain-decide-no-text")),
        parties: parties.map(|party| (party.label, party.words)).collect(),
        told,
        doubts: chosen.map(|(outcome, found)| doubts(ctx, *outcome, found)).unwrap_or_default(),
        outcomes: outcomes.map(|(outcome, command)| (command, outcome_words(outcome))).collect(),
        details,
    }
}

/// What speaks against an outcome, and how it is recorded all the same; nothing where nothing does.
#[must_use]
pub fn doubts(ctx: &SceneCtx<'_>, outcome: Outcome, found: &[Doubt]) -> Vec<Told> {
    let told = found.iter().map(|doubt| Told::new(Accent::Caution, phrase::doubt(ctx.words, doubt)));
    let outcome = ctx.words.t(&format!("outcome-{}", outcome.as_str()));
    let key = if ctx.in_lines { "plain-decide-anyway" } else { "decide-anyway" };
    let asks = Told::new(Accent::Current, ctx.words.with(key, &[("outcome", (&outcome).into())]));
    if found.is_empty() { Vec::new() } else { told.chain([asks]).collect() }
}

/// A printed reply in words.
fn reply_words(ctx: &SceneCtx<'_>, place: &Place, reply: &str) -> String {
    let held = ctx.workbook().entry(place).and_then(|entry| entry.reply.clone());
    match (held, place, reply.parse()) {
        (_, Place::Row(register, row), _) => {
            phrase::kept_values(ctx.words, ctx.instrument(), ctx.workbook(), (register, row), reply)
        }
        (Some(reply), Place::Answer(slot), _) => phrase::reply(ctx.words, ctx.instrument(), slot, &reply),
        (_, _, Ok(mark)) => phrase::mark(ctx.words, mark),
        _ => reply.to_owned(),
    }
}

/// Where the parties stand at a place; `wish` is the round the next position begins, and whether it is a blind one.
#[must_use]
pub fn positions(ctx: &SceneCtx<'_>, place: &Place, wish: Option<bool>) -> PositionsScene {
    let words = ctx.words;
    let round = match wish {
        _ if is_blind(ctx.workbook().entry(place)) => Some(ctx.hint("blind-runs", "plain-blind-runs")),
        Some(true) => Some(words.t("blind-begins")),
        Some(false) => Some(words.t("round-begins")),
        None => None,
    };
    PositionsScene {
        title: words.t("positions-title"),
        name: name_of(ctx.instrument(), ctx.workbook(), place),
        round,
        text: on_the_table(ctx, place),
        decided: decision(ctx, place),
        parties: party_positions(ctx, place),
    }
}

/// The words on the table: in brackets where the group does not agree on them.
#[must_use]
pub fn on_the_table(ctx: &SceneCtx<'_>, place: &Place) -> Option<(String, String)> {
    let text = text_at(ctx, place)?.0;
    let outcome = decision_at(ctx.workbook(), place).and_then(Decision::outcome);
    let key = match outcome {
        Some(Outcome::Bracketed) => "text-bracketed",
        Some(outcome) if outcome.is_agreement() => "text-agreed",
        _ => "text-proposed",
    };
    Some((ctx.words.t(key), text))
}

/// The words at a place, in brackets where the group does not agree on them, and what is to be said beside them where
/// no position stands in sight.
fn text_at(ctx: &SceneCtx<'_>, place: &Place) -> Option<(String, Option<String>)> {
    let text = ctx.workbook().entry(place).and_then(|entry| entry.finding.as_deref())?.trim();
    let standing = TextStanding::at(ctx.instrument(), ctx.workbook(), place);
    let text = if standing.in_brackets { in_brackets(text) } else { text.to_owned() };
    Some((text, phrase::text_standing(ctx.words, ctx.instrument(), &standing)))
}

/// The words at a place: in brackets where the group does not agree on them, and with who dissents from them.
#[must_use]
pub fn finding(ctx: &SceneCtx<'_>, place: &Place) -> Option<String> {
    let (text, beside) = text_at(ctx, place)?;
    Some(beside.map_or(text.clone(), |beside| format!("{text} ({beside})")))
}

/// Where each party stands at a place.
#[must_use]
pub fn party_positions(ctx: &SceneCtx<'_>, place: &Place) -> Vec<PartyStanding> {
    parties(ctx.instrument()).iter().map(|party| party_position(ctx, place, party)).collect()
}

fn party_position(ctx: &SceneCtx<'_>, place: &Place, party: &Id) -> PartyStanding {
    let words = ctx.words;
    let label = party_label(ctx, party);
    let is_heard = party_group(ctx.instrument(), party) == Seat::Consulted;
    let heard = is_heard.then(|| words.with("party-heard", &[("party", (&label).into())]));
    let entry = ctx.workbook().entry(place);
    let rounds = entry.and_then(|entry| entry.positions.get(party));
    let Some(position) = rounds.and_then(|rounds| rounds.last()).map(|(_, position)| position) else {
        let said = words.t(if is_blind(entry) { "position-not-yet" } else { "position-none" });
        let (stance, reasons, proposes) = (PartyStance::Silent, None, None);
        return PartyStanding {
            label,
            heard,
            given: false,
            stance,
            words: said,
            reasons,
            proposes,
            earlier: Vec::new(),
        };
    };
    let (stance, said) = stance_words(ctx, position);
    let covered = stance == PartyStance::Covered;
    let needs_reasons = position.stance.is_some_and(Stance::needs_a_statement);
    let reasons = match &position.statement {
        Some(statement) => {
            let text = words.with("position-reasons", &[("text", statement.trim().into())]);
            Some(Told::new(Accent::Text, text))
        }
        None if needs_reasons => {
            Some(Told::new(Accent::Caution, ctx.hint("statement-missing", "plain-statement-missing")))
        }
        None => None,
    };
    let proposes =
        position.wording.as_ref().map(|text| words.with("position-proposes", &[("text", text.trim().into())]));
    let earlier = rounds.into_iter().flatten().rev().skip(1).filter(|_| !covered);
    PartyStanding {
        label,
        heard,
        given: true,
        stance,
        words: said,
        reasons: reasons.filter(|_| !covered),
        proposes: proposes.filter(|_| !covered),
        earlier: earlier.map(|(round, position)| earlier_position(ctx, round, position)).collect(),
    }
}

fn earlier_position(ctx: &SceneCtx<'_>, round: &Id, position: &Position) -> EarlierPosition {
    let words = ctx.words;
    let title =
        |id: &Id| phrase::row_title(ctx.instrument(), ctx.workbook(), &working_group::id(working_group::MEETING), id);
    let round = words.with("position-round", &[("round", round.as_str().trim_start_matches('r').into())]);
    let round = match position.meeting.as_ref().map(title) {
        Some(meeting) => format!("{round} ({meeting})"),
        None => round,
    };
    let (stance, said) = stance_words(ctx, position);
    let reasons = position.statement.as_ref().filter(|_| !position.covered).map(|text| text.trim().to_owned());
    EarlierPosition { round, stance, words: said, reasons }
}

/// Where a party stands; covered, only that it is given.
fn stance_words(ctx: &SceneCtx<'_>, position: &Position) -> (PartyStance, String) {
    match position.stance {
        _ if position.covered => (PartyStance::Covered, ctx.words.t("position-given")),
        None => (PartyStance::Silent, ctx.words.t("position-none")),
        Some(stance) => (PartyStance::Stands(stance), ctx.words.t(&format!("stance-{}", stance.as_str()))),
    }
}
