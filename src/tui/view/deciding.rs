//! Decisions and positions: the parties side by side, what is settled, and whether it still stands.
//!
//! A covered position is shown as given and never by what it says. Nothing here counts.

use super::Clicks;
use super::frame::short;
use super::overlay::framed;
use crate::app::scene::{self, PartyPosition, PartyStance, SceneCtx};
use crate::app::{Context, DecideBox, Message, Model, PositionsBox, keys_of};
use crate::i18n::Words;
use crate::text::{cells, wrap};
use crate::tui::look::{Look, Role};
use crate::tui::paint::{Piece, span};
use crate::tui::sheet::Sheet;
use crate::workbook::Stance;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws what the group may settle on.
pub fn decide(model: &Model, it: &DecideBox, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let said = scene::deciding(&SceneCtx::of_screen(model, session), &it.place, it.chosen);
    let width = area.width.saturating_sub(4).min(84);
    let mut sheet = Sheet::new(look, width.saturating_sub(4));
    sheet.text(Role::Heading, &said.name, 1);
    if let Some((label, reply)) = &said.reply {
        sheet.labelled(label, 1, Role::Text, reply, 14);
    }
    match &said.text {
        Ok((label, text)) => sheet.labelled(label, 1, Role::Text, text, 14),
        Err(none) => sheet.text(Role::Dim, none, 1),
    };
    for (party, stance) in &said.parties {
        sheet.labelled(&short(party, 40), 1, Role::Text, stance, 14);
    }
    for told in &said.told {
        sheet.text(look.of_accent(told.accent), &told.text, 1);
    }
    sheet.blank();
    for (command, outcome) in said.outcomes.iter() {
        let from = sheet.len();
        let key = keys_of(&[Context::Decide], *command).into_iter().next().unwrap_or_default();
        sheet.row(vec![span(look, Role::Key, &format!("   {key}  ")), span(look, Role::Text, outcome)]);
        sheet.clickable(from, &Message::Do(*command));
    }
    if !said.doubts.is_empty() {
        let from = sheet.len();
        sheet.blank();
        for told in &said.doubts {
            sheet.text(look.of_accent(told.accent), &told.text, 1);
        }
        sheet.must_see(from);
    } else if let Some(details) = &said.details {
        sheet.blank().text(Role::Dim, details, 1);
    }
    let height = u16::try_from(sheet.len()).unwrap_or(12) + 2;
    let inside = framed(&said.title, width, height, look, area, buffer);
    sheet.draw(inside, buffer, clicks);
}

/// Draws the positions at a place: the three parties side by side, the groups heard below, then the words themselves.
pub fn positions(model: &Model, it: &PositionsBox, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let wish = model.round.as_ref().filter(|(place, _)| *place == it.place).map(|(_, blind)| *blind);
    let said = scene::positions(&SceneCtx::of_screen(model, session), &it.place, wish);
    let width = area.width.saturating_sub(2).min(124);
    let mut sheet = Sheet::new(look, width.saturating_sub(4));
    sheet.text(Role::Heading, &said.name, 1);
    match &said.round {
        Some(round) => sheet.text(Role::Unknown, round, 1),
        // the footer of a small window has no room for all of them
        None => sheet.text(Role::Dim, &model.words.t("positions-keys"), 1),
    };
    // what the positions are about stands before them
    on_the_table(said.text.as_ref(), &mut sheet);
    for told in &said.decided {
        sheet.text(look.of_accent(told.accent), &told.text, 1);
    }
    sheet.blank();
    side_by_side(&model.words, &said.parties, Some(it), look, &mut sheet);
    let height = u16::try_from(sheet.len()).unwrap_or(area.height).saturating_add(3);
    let inside = framed(&said.title, width, height, look, area, buffer);
    sheet.draw(inside, buffer, clicks);
}

/// The words on the table, behind what they are called.
pub fn on_the_table(text: Option<&(String, String)>, sheet: &mut Sheet) {
    if let Some((label, text)) = text {
        sheet.labelled(label, 1, Role::Text, text, cells(label) + 4);
    }
}

/// The parties side by side and the groups heard below; `it` is the box with the cursor, nothing on a projector.
pub fn side_by_side(
    words: &Words,
    parties: &[PartyPosition],
    it: Option<&PositionsBox>,
    look: Look,
    sheet: &mut Sheet,
) {
    let of = |heard| parties.iter().enumerate().filter(move |(_, party)| party.heard.is_some() == heard);
    let constituents: Vec<(usize, &PartyPosition)> = of(false).collect();
    let width = sheet.width().saturating_sub(2) / constituents.len().max(1);
    let blocks: Vec<Vec<(Role, String)>> = constituents
        .iter()
        .map(|(at, party)| block(words, party, width.saturating_sub(3), mark_of(it, *at), look))
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
    for (at, party) in of(true) {
        let here = it.is_some_and(|it| it.party == at);
        // the room sees those who spoke; the rapporteur can reach all
        if !party.given && it.is_none() {
            continue;
        }
        let from = sheet.len();
        let room = sheet.width().saturating_sub(4);
        for (row, (role, line)) in block(words, party, room, mark_of(it, at), look).into_iter().enumerate() {
            if row == 0 {
                let heard = short(party.heard.as_deref().unwrap_or(&party.label), room);
                let bar = if here { look.pick("▌", "|") } else { " " };
                sheet.row(vec![span(look, Role::Key, &format!(" {bar}")), span(look, Role::Label, &heard)]);
            } else if party.given || here {
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
    words: &Words,
    party: &PartyPosition,
    width: usize,
    (here, history): (bool, bool),
    look: Look,
) -> Vec<(Role, String)> {
    let mut lines: Vec<(Role, String)> = Vec::new();
    let mut add = |role: Role, text: &str| {
        let shown = crate::text::clean::screen_lines(text).into_owned();
        for line in wrap::lines(&shown, width.max(4)) {
            lines.push((role, line.trim_end().to_owned()));
        }
    };
    add(if here { Role::Heading } else { Role::Label }, &party.label);
    let (role, sign) = sign_of(party.stance, look);
    add(role, &format!("{sign} {}", party.words));
    if let Some(reasons) = &party.reasons {
        add(look.of_accent(reasons.accent), &reasons.text);
    }
    if let Some(proposes) = &party.proposes {
        add(Role::Text, proposes);
    }
    for earlier in party.earlier.iter().filter(|_| history) {
        let (_, sign) = sign_of(earlier.stance, look);
        add(Role::Dim, &words.labelled(&earlier.round, &format!("{sign} {}", earlier.words)));
        if let Some(reasons) = &earlier.reasons {
            add(Role::Dim, reasons);
        }
    }
    lines
}

/// A sign for where a party stands that needs no colour.
fn sign_of(stance: PartyStance, look: Look) -> (Role, &'static str) {
    match stance {
        PartyStance::Silent => (Role::Dim, look.pick("○", "o")),
        PartyStance::Covered => (Role::Key, look.pick("▒", "#")),
        PartyStance::Stands(Stance::Support) => (Role::Good, look.pick("●", "+")),
        PartyStance::Stands(Stance::Reservations) => (Role::Partly, look.pick("◐", "~")),
        PartyStance::Stands(Stance::Abstain) => (Role::Dim, look.pick("–", "-")),
        PartyStance::Stands(Stance::CannotSupport) => (Role::Gap, look.pick("▲", "!")),
        PartyStance::Stands(Stance::NoMandate) => (Role::Unknown, look.pick("…", ":")),
    }
}
