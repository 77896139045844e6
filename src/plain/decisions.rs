//! Decisions and positions in lines.
//!
//! ```text
//! > agreed                          what is in front is agreed
//! > position workers reservations: Not without a transition period.
//! > wording workers: … within two years
//! > blind                           the next positions stay covered until: reveal
//! ```

use super::lexicon::heads;
use super::output::Output;
use super::pending::Pending;
use super::session::{LineResponse, Noted, PlainSession};
use super::state::{Focus, LineCtx};
use super::verb::Verb;
use crate::analysis::agreement::{changed_since_agreed, is_blind, present_position};
use crate::analysis::meeting::decision_at;
use crate::app::meeting as table;
use crate::app::scene::{self, DecisionScene};
use crate::app::{Command, Request, Subject};
use crate::i18n::Words;
use crate::instrument::Id;
use crate::text::fold;
use crate::workbook::working_group::Outcome;
use crate::workbook::{Cell, Fact, Part, PositionPart, Stance, working_group as names};
use std::collections::VecDeque;

impl PlainSession {
    /// Decisions.
    pub(super) fn decide(&mut self, here: &LineCtx<'_>, verb: Verb, step: &mut LineResponse) {
        let Some(place) = self.place(here) else {
            step.output.t(here.words(), "decide-what");
            return;
        };
        let again = || {
            let held = decision_at(here.workbook(), &place)?;
            changed_since_agreed(here.instrument(), here.workbook(), &place).then(|| held.outcome())?
        };
        let outcome = match verb {
            Verb::Agree => Outcome::Agreed,
            Verb::AgreeWithReservations => Outcome::WithReservations,
            Verb::Bracket => Outcome::Bracketed,
            Verb::PutOff => Outcome::Deferred,
            Verb::ConfirmAgain => match again() {
                Some(outcome) => outcome,
                None => return self.at_place(here, Command::ConfirmAgain, step),
            },
            _ => return self.decision(here, step),
        };
        let is_covered = is_blind(here.workbook().entry(&place));
        let found = table::doubts(&here.desk(), &place, outcome, here.session.last_decision.as_ref());
        let doubts = scene::doubts(&here.scene(), outcome, &found);
        let request = Request::Decide { place, outcome };
        if doubts.is_empty() || is_covered {
            step.messages.push(self.request(request));
        } else {
            doubts.iter().for_each(|told| step.output.line(&told.text));
            self.ask = Some(Pending::Confirm(request));
        }
    }

    /// The decision that holds here, as a record to be completed.
    fn decision(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let Some(place) = self.place(here) else {
            step.output.t(here.words(), "decide-what");
            return;
        };
        say_decision(here, &scene::deciding(&here.scene(), &place, None), &mut step.output);
        match decision_at(here.workbook(), &place) {
            Some(decision) => {
                let subject = Subject::Row(names::id(names::DECISION), decision.id.clone());
                self.focus.retain(|focus| !matches!(focus, Focus::Record(_)));
                self.open_record(here, subject, step);
            }
            None => step.output.t(here.words(), "plain-decision-none"),
        }
    }

    /// Positions.
    pub(super) fn positions(&mut self, here: &LineCtx<'_>, verb: Verb, rest: &str, step: &mut LineResponse) {
        match verb {
            Verb::Position => self.position(here, rest, step),
            Verb::Wording => self.wording(here, rest, step),
            Verb::NewRound => self.at_place(here, Command::NewRound, step),
            Verb::Blind => self.at_place(here, Command::Blind, step),
            Verb::Reveal => self.at_place(here, Command::Reveal, step),
            _ => self.say_positions(here, step),
        }
    }

    /// `position PARTY STANCE`, with the reasons after a colon.
    fn position(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let words = here.words();
        let (head, reasons) = rest.split_once(':').map_or((rest, ""), |(head, text)| (head.trim(), text.trim()));
        let found = party_in(here, head).and_then(|(party, after)| Some((party, stance_of(words, after)?)));
        let (Some(place), Some((party, stance))) = (self.place(here), found) else {
            step.output.t(words, "plain-position-how");
            return;
        };
        let wish = here.model.round.as_ref().filter(|(of, _)| *of == place);
        let entry = here.workbook().entry(&place);
        let covered = is_blind(entry) || wish.is_some_and(|(_, blind)| *blind);
        // the reasons go to the round the position is taken in
        let last = here.session.last_position.as_ref();
        let round = table::round_of(&here.desk(), &place, &party, stance, wish.is_some(), last);
        let statement = (!reasons.is_empty()).then(|| reasons.to_owned());
        let asks = stance.needs_a_statement() && statement.is_none() && !covered;
        let position = Request::Position { place: place.clone(), party: party.clone(), stance, statement };
        step.messages.push(self.request(position));
        if covered && reasons.is_empty() {
            // what is covered is not said
            self.confirm(words, "position-given", &[]);
        } else if covered {
            self.noted = Noted::Nothing;
        }
        if let Some(round) = round.filter(|_| asks) {
            let statement = Cell::Part(place, Part::Position(party, round, PositionPart::Statement));
            self.ask = Some(Pending::Cells(VecDeque::from([statement])));
        }
    }

    /// `wording PARTY: TEXT`.
    fn wording(&mut self, here: &LineCtx<'_>, rest: &str, step: &mut LineResponse) {
        let words = here.words();
        let (head, text) = rest.split_once(':').map_or((rest, ""), |(head, text)| (head.trim(), text.trim()));
        let (Some(place), Some((party, _))) = (self.place(here), party_in(here, head)) else {
            step.output.t(words, "plain-wording-how");
            return;
        };
        let entry = here.workbook().entry(&place);
        let Some((round, position)) = entry.and_then(|entry| present_position(entry, &party)) else {
            step.output.t(words, "position-first");
            return;
        };
        if position.covered {
            step.output.t(words, "blind-reveal-first");
            return;
        }
        let cell = Cell::Part(place, Part::Position(party, round.clone(), PositionPart::Wording));
        if text.is_empty() {
            self.ask = Some(Pending::Cells(VecDeque::from([cell])));
        } else {
            step.messages.push(self.put(cell, Some(Fact::Text(text.to_owned()))));
        }
    }

    /// Where the parties stand, constituents first; covered positions only as given.
    fn say_positions(&mut self, here: &LineCtx<'_>, step: &mut LineResponse) {
        let words = here.words();
        let Some(place) = self.place(here) else {
            step.output.t(words, "decide-what");
            return;
        };
        let wish = here.model.round.as_ref().filter(|(of, _)| *of == place).map(|(_, blind)| *blind);
        let scene = scene::positions(&here.scene(), &place, wish);
        step.output.labelled(words, &scene.title, &scene.name);
        scene.round.iter().for_each(|round| step.output.line(round));
        scene.text.iter().for_each(|(label, text)| step.output.labelled(words, label, text));
        scene.decided.iter().for_each(|told| step.output.line(&told.text));
        for party in &scene.parties {
            super::speak::party(words, party, &mut step.output);
            for earlier in &party.earlier {
                let parts = [Some(earlier.words.clone()), earlier.reasons.clone()];
                let text = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
                step.output.labelled(words, &earlier.round, &text);
            }
        }
    }
}

/// What a decision would be about, what was decided, and what may be.
fn say_decision(here: &LineCtx<'_>, scene: &DecisionScene, said: &mut Output) {
    let words = here.words();
    said.line(&scene.name);
    scene.reply.iter().for_each(|(label, reply)| said.labelled(words, label, reply));
    match &scene.text {
        Ok((label, text)) => said.labelled(words, label, text),
        Err(none) => said.line(none),
    }
    scene.parties.iter().for_each(|(party, stance)| said.labelled(words, party, stance));
    scene.told.iter().for_each(|told| said.line(&told.text));
    let outcomes: Vec<&str> = scene.outcomes.iter().map(|(_, outcome)| outcome.as_str()).collect();
    said.labelled(words, &scene.title, &outcomes.join("; "));
}

/// The party at the head of a text: by id, by label, or by the beginning of either; what follows.
fn party_in<'a>(here: &LineCtx<'_>, text: &'a str) -> Option<(Id, &'a str)> {
    let all = table::parties(here.instrument());
    let named = |party: &Id, words: &str| {
        let label = here.instrument().constituencies.get(party).map_or("", |it| it.label.as_str());
        [fold(party.as_str()), fold(label)].iter().any(|known| known == words || begins(known, words))
    };
    heads(text, 6).find_map(|(words, rest)| all.iter().find(|party| named(party, &words)).map(|it| (it.clone(), rest)))
}

/// Whether words begin a name; a letter or two begin too many.
fn begins(name: &str, words: &str) -> bool {
    words.chars().count() > 2 && name.starts_with(words)
}

/// A stance by number, by its word in the file or by its words on screen.
fn stance_of(words: &Words, text: &str) -> Option<Stance> {
    let wanted = fold(text);
    let by_number = wanted.parse::<usize>().ok().and_then(|number| Stance::ALL.get(number.checked_sub(1)?).copied());
    let named = |stance: &&Stance| {
        let label = words.t(&format!("stance-{}", stance.as_str()));
        [fold(stance.as_str()), fold(&label)].iter().any(|known| *known == wanted || begins(known, &wanted))
    };
    let exact = |stance: &&Stance| fold(stance.as_str()) == wanted;
    // one word of it is enough where no other position has it
    let worded = |stance: &&Stance| {
        let label = fold(&words.t(&format!("stance-{}", stance.as_str())));
        wanted.chars().count() > 3 && label.split(' ').any(|word| begins(word, &wanted))
    };
    let all = || Stance::ALL.iter();
    by_number.or_else(|| all().find(exact).or_else(|| all().find(named)).or_else(|| all().find(worded)).copied())
}
