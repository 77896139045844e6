//! Decisions and positions: the parties side by side, what is settled, and whether it still stands.
//!
//! A covered position is shown as given and never by what it says. Nothing here counts.

use super::popup::framed;
use crate::app::scene::{self, PartyStance, PartyStanding, SceneCtx};
use crate::app::{Context, DecideBox, Message, Model, PositionsBox, keys_of};
use crate::i18n::Words;
use crate::text::{cells, cut, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{Piece, span};
use crate::tui::theme::{Role, Theme};
use crate::workbook::Stance;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws what the group may settle on.
pub fn decide(model: &Model, it: &DecideBox, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let said = scene::deciding(&SceneCtx::of_screen(model, session), &it.place, it.chosen.as_ref());
    let width = area.width.saturating_sub(4).min(84);
    let mut canvas = Canvas::new(theme, width.saturating_sub(4));
    canvas.text(Role::Heading, &said.name, 1);
    if let Some((label, reply)) = &said.reply {
        canvas.labelled(label, 1, Role::Text, reply, 14);
    }
    match &said.text {
        Ok((label, text)) => canvas.labelled(label, 1, Role::Text, text, 14),
        Err(none) => canvas.text(Role::Dim, none, 1),
    };
    for (party, stance) in &said.parties {
        canvas.labelled(&cut(party, 26), 1, Role::Text, stance, 28);
    }
    for told in &said.told {
        canvas.text(theme.of_accent(told.accent), &told.text, 1);
    }
    canvas.blank();
    for (command, outcome) in said.outcomes.iter() {
        let from = canvas.len();
        let key = keys_of(&model.words, &[Context::Decide], *command).into_iter().next().unwrap_or_default();
        canvas.row(vec![span(theme, Role::Key, &format!("   {key}  ")), span(theme, Role::Text, outcome)]);
        canvas.clickable(from, &Message::Do(*command));
    }
    if !said.doubts.is_empty() {
        let from = canvas.len();
        canvas.blank();
        for told in &said.doubts {
            canvas.text(theme.of_accent(told.accent), &told.text, 1);
        }
        canvas.must_see(from);
    } else if let Some(details) = &said.details {
        canvas.blank().text(Role::Dim, details, 1);
    }
    let height = u16::try_from(canvas.len()).unwrap_or(12) + 2;
    let inside = framed(&said.title, width, height, theme, area, buffer);
    canvas.draw(inside, buffer, clicks);
}

/// Draws the positions at a place: the three parties side by side, the groups heard below, then the words themselves.
pub fn positions(model: &Model, it: &PositionsBox, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let wish = model.round.as_ref().filter(|(place, _)| *place == it.place).map(|(_, blind)| *blind);
    let said = scene::positions(&SceneCtx::of_screen(model, session), &it.place, wish);
    let width = area.width.saturating_sub(2).min(124);
    let mut canvas = Canvas::new(theme, width.saturating_sub(4));
    canvas.text(Role::Heading, &said.name, 1);
    match &said.round {
        Some(round) => canvas.text(Role::Unknown, round, 1),
        // the footer of a small window has no room for all of them
        None => canvas.text(Role::Dim, &model.words.t("positions-keys"), 1),
    };
    // what the positions are about stands before them
    on_the_table(said.text.as_ref(), &mut canvas);
    for told in &said.decided {
        canvas.text(theme.of_accent(told.accent), &told.text, 1);
    }
    canvas.blank();
    side_by_side(&model.words, &said.parties, Some(it), theme, &mut canvas);
    let height = u16::try_from(canvas.len()).unwrap_or(area.height).saturating_add(3);
    let inside = framed(&said.title, width, height, theme, area, buffer);
    canvas.draw(inside, buffer, clicks);
}

/// The words on the table, behind what they are called.
pub fn on_the_table(text: Option<&(String, String)>, canvas: &mut Canvas) {
    if let Some((label, text)) = text {
        canvas.labelled(label, 1, Role::Text, text, cells(label) + 4);
    }
}

/// The parties side by side and the groups heard below; `it` is the box with the cursor, nothing on a projector.
pub fn side_by_side(
    words: &Words,
    parties: &[PartyStanding],
    it: Option<&PositionsBox>,
    theme: Theme,
    canvas: &mut Canvas,
) {
    let of = |heard| parties.iter().enumerate().filter(move |(_, party)| party.heard.is_some() == heard);
    let constituents: Vec<(usize, &PartyStanding)> = of(false).collect();
    let width = canvas.width().saturating_sub(2) / constituents.len().max(1);
    let blocks: Vec<Vec<(Role, String)>> = constituents
        .iter()
        .map(|(at, party)| block(words, party, width.saturating_sub(3), mark_of(it, *at), theme))
        .collect();
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    let from = canvas.len();
    for row in 0..height {
        let mut pieces: Vec<Piece> = vec![span(theme, Role::Text, " ")];
        for ((at, _), block) in constituents.iter().zip(&blocks) {
            let here = it.is_some_and(|it| it.party == *at);
            let bar = if here { theme.pick("▌", "|") } else { " " };
            let (role, text) = block.get(row).cloned().unwrap_or((Role::Text, String::new()));
            let pad = " ".repeat(width.saturating_sub(cells(&text) + 1));
            let party = [span(theme, Role::Key, bar), span(theme, role, &text), span(theme, Role::Text, &pad)];
            pieces.extend(party.map(|piece| if it.is_some() { piece.clicking(Message::Pick(*at)) } else { piece }));
        }
        canvas.row(pieces);
    }
    if it.is_some_and(|it| constituents.iter().any(|(at, _)| *at == it.party)) {
        canvas.must_see(from);
    }
    for (at, party) in of(true) {
        let here = it.is_some_and(|it| it.party == at);
        let from = canvas.len();
        let room = canvas.width().saturating_sub(4);
        for (row, (role, line)) in block(words, party, room, mark_of(it, at), theme).into_iter().enumerate() {
            if row == 0 {
                let heard = cut(party.heard.as_deref().unwrap_or(&party.label), room);
                let bar = if here { theme.pick("▌", "|") } else { " " };
                canvas.row(vec![span(theme, Role::Key, &format!(" {bar}")), span(theme, Role::Label, &heard)]);
            } else if party.given || here {
                canvas.row(vec![span(theme, Role::Text, "    "), span(theme, role, &line)]);
            }
        }
        if it.is_some() {
            canvas.clickable(from, &Message::Pick(at));
        }
        if here {
            canvas.must_see(from);
        }
    }
}

fn mark_of(it: Option<&PositionsBox>, at: usize) -> (bool, bool) {
    (it.is_some_and(|it| it.party == at), it.is_some_and(|it| it.history))
}

/// What a party says, in lines of a width: its name, where it stands, its reasons, its text, earlier rounds.
fn block(
    words: &Words,
    party: &PartyStanding,
    width: usize,
    (here, history): (bool, bool),
    theme: Theme,
) -> Vec<(Role, String)> {
    let mut lines: Vec<(Role, String)> = Vec::new();
    let mut add = |role: Role, text: &str| {
        let shown = crate::text::clean::screen_lines(text).into_owned();
        for line in wrap::lines(&shown, width.max(4)) {
            lines.push((role, line.trim_end().to_owned()));
        }
    };
    add(if here { Role::Heading } else { Role::Label }, &party.label);
    let (role, sign) = sign_of(party.stance, theme);
    add(role, &format!("{sign} {}", party.words));
    if let Some(reasons) = &party.reasons {
        add(theme.of_accent(reasons.accent), &reasons.text);
    }
    if let Some(proposes) = &party.proposes {
        add(Role::Text, proposes);
    }
    for earlier in party.earlier.iter().filter(|_| history) {
        let (_, sign) = sign_of(earlier.stance, theme);
        add(Role::Dim, &words.labelled(&earlier.round, &format!("{sign} {}", earlier.words)));
        if let Some(reasons) = &earlier.reasons {
            add(Role::Dim, reasons);
        }
    }
    lines
}

/// A sign for where a party stands that needs no colour.
fn sign_of(stance: PartyStance, theme: Theme) -> (Role, &'static str) {
    match stance {
        PartyStance::Silent => (Role::Dim, theme.pick("○", "o")),
        PartyStance::Covered => (Role::Key, theme.pick("▒", "#")),
        PartyStance::Stands(Stance::Support) => (Role::Good, theme.pick("●", "+")),
        PartyStance::Stands(Stance::Reservations) => (Role::Partly, theme.pick("◐", "~")),
        PartyStance::Stands(Stance::Abstain) => (Role::Dim, theme.pick("–", "-")),
        PartyStance::Stands(Stance::CannotSupport) => (Role::Gap, theme.pick("▲", "!")),
        PartyStance::Stands(Stance::NoMandate) => (Role::Unknown, theme.pick("…", ":")),
    }
}
