//! The meeting: its state, the clock and the quorum above; the room, the agenda, the papers or the meetings below.

use crate::app::meeting::MeetingLine;
use crate::app::scene::{self, Accent, MeetingRow, MeetingScene, MeetingTab, RowSign, SceneCtx};
use crate::app::{MeetingPart, MeetingScreen, Message, Model, shown_meeting};
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::span;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the meeting.
pub fn draw(model: &Model, screen: &MeetingScreen, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let (ctx, meeting) = (SceneCtx::of_screen(model, session), shown_meeting(model));
    let mut head = Canvas::new(theme, area.width);
    state(&scene::meeting(&ctx, meeting.as_ref()), theme, &mut head);
    // the parts are named whatever stands above them
    let height = u16::try_from(head.len() + 1).unwrap_or(area.height).min(area.height / 2);
    head.draw(Rect { height: height.saturating_sub(1), ..area }, buffer, clicks);
    let mut named = Canvas::new(theme, area.width);
    tabs(&scene::meeting_tabs(&ctx, meeting.as_ref()), screen, theme, &mut named);
    named.draw(Rect { y: area.y + height, height: 1, ..area }, buffer, clicks);
    let height = height + 1;
    let mut list = Canvas::new(theme, area.width);
    let rows = scene::meeting_rows(&ctx, screen.part, meeting.as_ref());
    if let Some(empty) = scene::empty_part(&ctx, screen.part).filter(|_| rows.is_empty()) {
        list.text(Role::Dim, &empty, 2);
    }
    let time = meeting.as_ref().filter(|_| screen.part == MeetingPart::Agenda);
    if let Some(time) = time.and_then(|meeting| scene::agenda_time(&ctx, meeting)) {
        list.text(theme.of_accent(time.accent), &time.text, 3);
    }
    lines(&rows, screen, theme, &mut list);
    list.draw(Rect { y: area.y + height, height: area.height - height, ..area }, buffer, clicks);
}

/// Title and state, the clocks, the quorum, who is missing altogether.
fn state(said: &MeetingScene, theme: Theme, canvas: &mut Canvas) {
    match &said.title {
        Ok((title, state)) => canvas.text(Role::Heading, &format!("{title} · {state}"), 1),
        Err((none, hint)) => canvas.text(Role::Heading, none, 1).text(Role::Dim, hint, 1),
    };
    if let Some(clock) = &said.clock {
        canvas.text(theme.of_accent(clock.accent), &clock.text, 1);
    }
    for told in &said.glance {
        canvas.row(vec![span(theme, theme.of_accent(told.accent), &cut(&format!(" {}", told.text), canvas.width()))]);
    }
    for quorum in &said.quorum {
        let sign = if quorum.accent == Accent::Gap { theme.pick("▲", "!") } else { theme.pick("●", "+") };
        canvas.text(theme.of_accent(quorum.accent), &format!("{sign} {}", quorum.text), 1);
    }
    if let Some(missing) = &said.missing {
        canvas.text(theme.of_accent(missing.accent), &missing.text, 1);
    }
}

/// The parts as tabs, the present one raised, each with how many lines it has.
fn tabs(tabs: &[MeetingTab], screen: &MeetingScreen, theme: Theme, canvas: &mut Canvas) {
    let mut pieces = vec![span(theme, Role::Text, " ")];
    for tab in tabs {
        let here = tab.part == screen.part;
        let (open, close) = if here { (theme.pick("▌", "["), theme.pick("▐", "]")) } else { (" ", " ") };
        let role = if here { Role::Chosen } else { Role::Dim };
        let label = format!("{open}{} {}{close}", tab.label, tab.count);
        pieces.push(span(theme, role, &label).clicking(Message::Part(tab.part)));
        pieces.push(span(theme, Role::Text, " "));
    }
    canvas.row(pieces);
}

/// The sign of a line.
pub fn sign(sign: RowSign, theme: Theme) -> &'static str {
    match sign {
        RowSign::Nothing => "",
        RowSign::Empty => theme.pick("○ ", "o "),
        RowSign::Full => theme.pick("● ", "* "),
        RowSign::AtHand => theme.pick("▸ ", "> "),
    }
}

/// The lines of the part that has the cursor.
fn lines(rows: &[MeetingRow], screen: &MeetingScreen, theme: Theme, canvas: &mut Canvas) {
    let mut shown: Option<&String> = None;
    for (at, row) in rows.iter().enumerate() {
        if let Some(heading) = row.heading.as_ref().filter(|heading| shown != Some(heading)) {
            canvas.text(Role::Label, heading, 1);
            shown = Some(heading);
        }
        let from = canvas.len();
        let here = at == screen.row;
        let sign = sign(row.sign, theme);
        let number = row.number.map(|number| format!("{number}. ")).unwrap_or_default();
        // what is there already may be long, and stands below the step
        let (details, below) = match row.line {
            MeetingLine::Step(_) => ("", row.details.as_str()),
            _ => (row.details.as_str(), ""),
        };
        let room = canvas.width().saturating_sub(cells(details) + 6);
        let left = cut(&format!("{sign}{number}{}", row.title), room);
        let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
        canvas.row(vec![
            span(theme, Role::Text, "   "),
            span(theme, if here { Role::Heading } else { theme.of_accent(row.accent) }, &left),
            span(theme, Role::Text, &pad),
            span(theme, Role::Dim, details),
        ]);
        if !below.is_empty() {
            canvas.text(Role::Dim, below, 8);
        }
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
}
