//! Decisions and positions: the parties side by side, what is settled, and whether it still stands.
//!
//! A covered position is shown as given and never by what it says. Nothing here counts.

use super::Clicks;
use super::overlay::framed;
use crate::analysis::agreement::{changed_since_agreed, is_blind, present_position, standing_reply};
use crate::analysis::clock::Clock;
use crate::analysis::meeting::decision_at;
use crate::app::meeting::{Outcome, name_of, parties, party_group};
use crate::app::{Command, Context, Message, Model, PositionsBox, Session, keys_of};
use crate::i18n::Words;
use crate::instrument::{Id, Seat};
use crate::report::phrase;
use crate::text::{cells, wrap};
use crate::tui::look::{Look, Role};
use crate::tui::paint::{Piece, span};
use crate::tui::sheet::Sheet;
use crate::workbook::working_group::{self, Decision, Meeting};
use crate::workbook::{Place, Position, Stance};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::borrow::Cow;

/// A clock in words.
pub fn clock_words(words: &Words, key: &str, clock: Clock) -> String {
    let planned = clock.planned.map_or(0, usize::from);
    let line = words.with(key, &[("spent", usize::from(clock.spent).into()), ("planned", planned.into())]);
    let line = match clock.over() {
        0 => line,
        over => format!("{line}, {}", words.with("clock-over", &[("over", usize::from(over).into())])),
    };
    if clock.paused { format!("{line} · {}", words.t("clock-break")) } else { line }
}

/// What a party or group is called.
pub fn label_of(session: &Session, party: &Id) -> String {
    session.instrument.constituencies.get(party).map_or_else(|| party.to_string(), |it| it.label.clone())
}

/// The decision that holds at a place, in a sentence; asks for confirmation where something changed since.
pub fn decision_lines(model: &Model, session: &Session, place: &Place) -> Vec<(Role, String)> {
    let Some(decision) = decision_at(&session.workbook, place) else { return Vec::new() };
    let Some(outcome) = decision.outcome() else { return Vec::new() };
    let text = |text: Option<Cow<'_, str>>| text.unwrap_or_default().into_owned();
    let words = &model.words;
    let held = decision.meeting().and_then(|id| Meeting::find(&session.workbook, &id));
    let date = held.and_then(Meeting::date_text).map(|date| words.date(&date)).unwrap_or_default();
    let outcome_words = words.t(&format!("outcome-{}", outcome.as_str()));
    let head = if date.is_empty() { outcome_words } else { format!("{outcome_words}, {date}") };
    let validated = text(decision.validated_by());
    let standing = if !validated.is_empty() {
        let on = words.date(&text(decision.validated_on_text()));
        words.with("decision-validated", &[("authority", (&validated).into()), ("date", (&on).into())])
    } else if outcome.is_agreement() && decision.pending_at().is_some() {
        words.with("decision-pending", &[("authority", (&text(decision.pending_at())).into())])
    } else {
        String::new()
    };
    let line = [head, standing].iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    let mut lines = vec![(if outcome.is_agreement() { Role::Good } else { Role::Partly }, line)];
    if changed_since_agreed(&session.instrument, &session.workbook, place) {
        lines.push((Role::Unknown, words.t("changed-since-agreed")));
    }
    lines
}

/// Draws what the group may settle on.
pub fn decide(model: &Model, place: &Place, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let words = &model.words;
    let width = area.width.saturating_sub(4).min(84);
    let mut sheet = Sheet::new(look, width.saturating_sub(4));
    sheet.text(Role::Heading, &name_of(&session.instrument, &session.workbook, place), 1);
    let entry = session.workbook.entry(place);
    if let Some(reply) = standing_reply(&session.instrument, &session.workbook, place) {
        sheet.labelled(&words.t("decide-reply"), 1, Role::Text, &reply_words(model, session, place, &reply), 14);
    }
    match entry.and_then(|entry| entry.finding.as_ref()) {
        Some(finding) => sheet.labelled(&words.t("decide-text"), 1, Role::Text, finding.trim(), 14),
        None => sheet.text(Role::Dim, &words.t("decide-no-text"), 1),
    };
    for (role, line) in decision_lines(model, session, place) {
        sheet.text(role, &line, 1);
    }
    if is_blind(entry) {
        sheet.text(Role::Unknown, &words.t("blind-reveal-first"), 1);
    }
    sheet.blank();
    let commands = [Command::Agree, Command::AgreeWithReservations, Command::Bracket, Command::PutOff];
    for (outcome, command) in Outcome::ALL.iter().zip(commands) {
        let from = sheet.len();
        let key = keys_of(&[Context::Decide], command).into_iter().next().unwrap_or_default();
        let line = words.t(&format!("outcome-{}", outcome.as_str()));
        sheet.row(vec![span(look, Role::Key, &format!("   {key}  ")), span(look, Role::Text, &line)]);
        sheet.clickable(from, &Message::Do(command));
    }
    if decision_at(&session.workbook, place).is_some() {
        sheet.blank().text(Role::Dim, &words.t("decide-details"), 1);
    }
    let height = u16::try_from(sheet.len()).unwrap_or(12) + 2;
    let inside = framed(&words.t("decide-title"), width, height, look, area, buffer);
    sheet.draw(inside, buffer, clicks);
}

/// A printed reply in the words of the screen.
fn reply_words(model: &Model, session: &Session, place: &Place, reply: &str) -> String {
    let held = session.workbook.entry(place).and_then(|entry| entry.reply.clone());
    match (held, place, reply.parse()) {
        (Some(reply), Place::Answer(slot), _) => phrase::reply(&model.words, &session.instrument, slot, &reply),
        (_, _, Ok(mark)) => phrase::mark(&model.words, mark),
        _ => reply.to_owned(),
    }
}

/// Draws the positions at a place: the three parties side by side, the groups heard below, then the words themselves.
pub fn positions(model: &Model, it: &PositionsBox, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let words = &model.words;
    let width = area.width.saturating_sub(2).min(124);
    let mut sheet = Sheet::new(look, width.saturating_sub(4));
    sheet.text(Role::Heading, &name_of(&session.instrument, &session.workbook, &it.place), 1);
    let wish = model.round.as_ref().filter(|(place, _)| *place == it.place);
    let covered = is_blind(session.workbook.entry(&it.place));
    let told = match wish {
        _ if covered => Some("blind-runs"),
        Some((_, true)) => Some("blind-begins"),
        Some((_, false)) => Some("round-begins"),
        None => None,
    };
    match told {
        Some(key) => sheet.text(Role::Unknown, &words.t(key), 1),
        // the footer of a small window has no room for all of them
        None => sheet.text(Role::Dim, &words.t("positions-keys"), 1),
    };
    // what the positions are about stands before them
    on_the_table(model, session, &it.place, &mut sheet);
    for (role, line) in decision_lines(model, session, &it.place) {
        sheet.text(role, &line, 1);
    }
    sheet.blank();
    side_by_side(model, session, &it.place, Some(it), look, &mut sheet);
    let height = u16::try_from(sheet.len()).unwrap_or(area.height).saturating_add(3);
    let inside = framed(&words.t("positions-title"), width, height, look, area, buffer);
    sheet.draw(inside, buffer, clicks);
}

/// The words on the table: in brackets where the group does not agree on them.
pub fn on_the_table(model: &Model, session: &Session, place: &Place, sheet: &mut Sheet) {
    let entry = session.workbook.entry(place);
    let Some(finding) = entry.and_then(|entry| entry.finding.as_ref()) else { return };
    let outcome = decision_at(&session.workbook, place).and_then(Decision::outcome);
    let (key, text) = match outcome {
        Some(Outcome::Bracketed) => ("text-bracketed", format!("[{}]", finding.trim())),
        Some(outcome) if outcome.is_agreement() => ("text-agreed", finding.trim().to_owned()),
        _ => ("text-proposed", finding.trim().to_owned()),
    };
    let label = model.words.t(key);
    sheet.labelled(&label, 1, Role::Text, &text, cells(&label) + 4);
}

/// The parties side by side and the groups heard below; `it` is the box with the cursor, nothing on a projector.
pub fn side_by_side(
    model: &Model,
    session: &Session,
    place: &Place,
    it: Option<&PositionsBox>,
    look: Look,
    sheet: &mut Sheet,
) {
    let all = parties(&session.instrument);
    let of = |seat| all.iter().enumerate().filter(move |(_, party)| party_group(&session.instrument, party) == seat);
    let constituents: Vec<(usize, &Id)> = of(Seat::Constituent).collect();
    let width = sheet.width().saturating_sub(2) / constituents.len().max(1);
    let blocks: Vec<Vec<(Role, String)>> = constituents
        .iter()
        .map(|(at, party)| block(model, session, place, party, width.saturating_sub(3), mark_of(it, *at), look))
        .collect();
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    let from = sheet.len();
    for row in 0..height {
        let mut pieces: Vec<Piece> = vec![span(look, Role::Text, " ")];
        for ((at, _), block) in constituents.iter().zip(&blocks) {
            let here = it.is_some_and(|it| it.party == *at);
            let bar = if here { look.pick("▌", "|") } else { " " };
            let (role, text) = block.get(row).cloned().unwrap_or((Role::Text, String::new()));
            let pad = " ".repeat(width.saturating_sub(cells(&text) + 1));
            pieces.extend([span(look, Role::Key, bar), span(look, role, &text), span(look, Role::Text, &pad)]);
        }
        sheet.row(pieces);
    }
    if it.is_some_and(|it| constituents.iter().any(|(at, _)| *at == it.party)) {
        sheet.must_see(from);
    }
    let entry = session.workbook.entry(place);
    for (at, party) in of(Seat::Consulted) {
        let given = entry.is_some_and(|entry| present_position(entry, party).is_some());
        let here = it.is_some_and(|it| it.party == at);
        // the room sees those who spoke; the rapporteur can reach all
        if !given && it.is_none() {
            continue;
        }
        let from = sheet.len();
        let room = sheet.width().saturating_sub(4);
        for (row, (role, line)) in
            block(model, session, place, party, room, mark_of(it, at), look).into_iter().enumerate()
        {
            if row == 0 {
                let heard = model.words.with("party-heard", &[("party", (&label_of(session, party)).into())]);
                let heard = super::frame::short(&heard, room);
                let bar = if here { look.pick("▌", "|") } else { " " };
                sheet.row(vec![span(look, Role::Key, &format!(" {bar}")), span(look, Role::Label, &heard)]);
            } else if given || here {
                sheet.row(vec![span(look, Role::Text, "    "), span(look, role, &line)]);
            }
        }
        if here {
            sheet.must_see(from);
        }
    }
}

fn mark_of(it: Option<&PositionsBox>, at: usize) -> (bool, bool) {
    (it.is_some_and(|it| it.party == at), it.is_some_and(|it| it.history))
}

/// What a party says, in lines of a width: its name, where it stands, its reasons, its text, earlier rounds.
fn block(
    model: &Model,
    session: &Session,
    place: &Place,
    party: &Id,
    width: usize,
    (here, history): (bool, bool),
    look: Look,
) -> Vec<(Role, String)> {
    let words = &model.words;
    let mut lines: Vec<(Role, String)> = Vec::new();
    let mut add = |role: Role, text: &str| {
        let shown = crate::text::clean::screen_lines(text).into_owned();
        for line in wrap::lines(&shown, width.max(4)) {
            lines.push((role, line.trim_end().to_owned()));
        }
    };
    add(if here { Role::Heading } else { Role::Label }, &label_of(session, party));
    let rounds = session.workbook.entry(place).and_then(|entry| entry.positions.get(party));
    let Some(position) = rounds.and_then(|rounds| rounds.last()).map(|(_, position)| position) else {
        let blind = is_blind(session.workbook.entry(place));
        let key = if blind { "position-not-yet" } else { "position-none" };
        add(Role::Dim, &format!("{} {}", look.pick("○", "o"), words.t(key)));
        return lines;
    };
    let (role, stance) = stance_line(words, position, look);
    add(role, &stance);
    if position.covered {
        return lines;
    }
    match &position.statement {
        Some(statement) => add(Role::Text, statement.trim()),
        None if position.stance.is_some_and(Stance::needs_a_statement) => {
            add(Role::Unknown, &words.t("statement-missing"));
        }
        None => {}
    }
    if let Some(wording) = &position.wording {
        add(Role::Text, &words.with("position-proposes", &[("text", wording.trim().into())]));
    }
    if history {
        for (round, earlier) in rounds.into_iter().flatten().rev().skip(1) {
            let (_, stance) = stance_line(words, earlier, look);
            let when = earlier.meeting.as_ref().map(|id| {
                phrase::row_title(
                    &session.instrument,
                    &session.workbook,
                    &working_group::id(working_group::MEETING),
                    id,
                )
            });
            let head = words.with("position-round", &[("round", round.as_str().trim_start_matches('r').into())]);
            let head = when.map_or_else(|| head.clone(), |when| format!("{head} ({when})"));
            add(Role::Dim, &words.labelled(&head, &stance));
            if let Some(statement) = earlier.statement.as_ref().filter(|_| !earlier.covered) {
                add(Role::Dim, statement.trim());
            }
        }
    }
    lines
}

/// Where a party stands, with a sign that needs no colour; covered, only that it is given.
fn stance_line(words: &Words, position: &Position, look: Look) -> (Role, String) {
    if position.covered {
        return (Role::Key, format!("{} {}", look.pick("▒", "#"), words.t("position-given")));
    }
    let Some(stance) = position.stance else {
        return (Role::Dim, format!("{} {}", look.pick("○", "o"), words.t("position-none")));
    };
    let (role, sign) = match stance {
        Stance::Support => (Role::Good, look.pick("●", "+")),
        Stance::Reservations => (Role::Partly, look.pick("◐", "~")),
        Stance::Abstain => (Role::Dim, look.pick("–", "-")),
        Stance::CannotSupport => (Role::Gap, look.pick("▲", "!")),
        Stance::NoMandate => (Role::Unknown, look.pick("…", ":")),
    };
    (role, format!("{sign} {}", words.t(&format!("stance-{}", stance.as_str()))))
}
