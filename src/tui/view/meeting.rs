//! The meeting: its state, the clock and the quorum above; the room, the agenda, the papers or the meetings below.

use super::Clicks;
use super::frame::short;
use crate::app::scene::{self, Accent, MeetingRow, MeetingScene, MeetingTab, RowSign, SceneCtx};
use crate::app::{MeetingScreen, Message, Model, shown_meeting};
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::span;
use crate::tui::sheet::Sheet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the meeting.
pub fn draw(model: &Model, screen: &MeetingScreen, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let (ctx, meeting) = (SceneCtx::of_screen(model, session), shown_meeting(model));
    let mut head = Sheet::new(look, area.width);
    state(&scene::meeting(&ctx, meeting.as_ref()), look, &mut head);
    head.blank();
    tabs(&scene::meeting_tabs(&ctx, meeting.as_ref()), screen, look, &mut head);
    let height = u16::try_from(head.len()).unwrap_or(area.height).min(area.height / 2);
    head.draw(Rect { height, ..area }, buffer, clicks);
    let mut list = Sheet::new(look, area.width);
    let rows = scene::meeting_rows(&ctx, screen.part, meeting.as_ref());
    if let Some(empty) = scene::empty_part(&ctx, screen.part).filter(|_| rows.is_empty()) {
        list.text(Role::Dim, &empty, 2);
    }
    lines(&rows, screen, look, &mut list);
    list.draw(Rect { y: area.y + height, height: area.height - height, ..area }, buffer, clicks);
}

/// Title and state, the clocks, the quorum, who is missing altogether.
fn state(said: &MeetingScene, look: Look, sheet: &mut Sheet) {
    match &said.title {
        Ok((title, state)) => sheet.text(Role::Heading, &format!("{title} · {state}"), 1),
        Err((none, hint)) => sheet.text(Role::Heading, none, 1).text(Role::Dim, hint, 1),
    };
    if let Some(clock) = &said.clock {
        sheet.text(look.of_accent(clock.accent), &clock.text, 1);
    }
    for quorum in &said.quorum {
        let sign = if quorum.accent == Accent::Gap { look.pick("▲", "!") } else { look.pick("●", "+") };
        sheet.text(look.of_accent(quorum.accent), &format!("{sign} {}", quorum.text), 1);
    }
    if let Some(missing) = &said.missing {
        sheet.text(look.of_accent(missing.accent), &missing.text, 1);
    }
}

/// The parts as tabs, the present one raised, each with how many lines it has.
fn tabs(tabs: &[MeetingTab], screen: &MeetingScreen, look: Look, sheet: &mut Sheet) {
    let mut pieces = vec![span(look, Role::Text, " ")];
    for tab in tabs {
        let here = tab.part == screen.part;
        let (open, close) = if here { (look.pick("▌", "["), look.pick("▐", "]")) } else { (" ", " ") };
        let role = if here { Role::Chosen } else { Role::Dim };
        pieces.push(span(look, role, &format!("{open}{} {}{close}", tab.label, tab.count)));
        pieces.push(span(look, Role::Text, " "));
    }
    sheet.row(pieces);
}

/// The lines of the part that has the cursor.
fn lines(rows: &[MeetingRow], screen: &MeetingScreen, look: Look, sheet: &mut Sheet) {
    let mut shown: Option<&String> = None;
    for (at, row) in rows.iter().enumerate() {
        if let Some(party) = row.party.as_ref().filter(|party| shown != Some(party)) {
            sheet.text(Role::Label, party, 1);
            shown = Some(party);
        }
        let from = sheet.len();
        let here = at == screen.row;
        let sign = match row.sign {
            RowSign::Nothing => "",
            RowSign::Empty => look.pick("○ ", "o "),
            RowSign::Full => look.pick("● ", "* "),
            RowSign::AtHand => look.pick("▸ ", "> "),
        };
        let number = row.number.map(|number| format!("{number}. ")).unwrap_or_default();
        let room = sheet.width().saturating_sub(cells(&row.details) + 6);
        let left = short(&format!("{sign}{number}{}", row.title), room);
        let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
        sheet.row(vec![
            span(look, Role::Text, "   "),
            span(look, if here { Role::Heading } else { look.of_accent(row.accent) }, &left),
            span(look, Role::Text, &pad),
            span(look, Role::Dim, &row.details),
        ]);
        sheet.clickable(from, &Message::Pick(at));
        if here {
            sheet.focus_from(from);
        }
    }
}
