//! The start screen: what this is, recent workbooks, and one key each for new, try and open.

use super::Clicks;
use super::frame::short;
use crate::app::scene::recent_line;
use crate::app::{Context, Message, Model, START, Start, keys_of};
use crate::tui::look::{Look, Role};
use crate::tui::paint::{Piece, span};
use crate::tui::sheet::Sheet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the start screen.
pub fn draw(model: &Model, start: &Start, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let width = area.width.saturating_sub(4).min(96);
    let mut sheet = Sheet::new(look, width);
    let words = &model.words;
    sheet.blank().text(Role::Heading, &words.t("start-title"), 1).blank();
    for line in ["start-line-1", "start-line-2", "start-line-3"] {
        sheet.text(Role::Text, &words.t(line), 1);
    }
    sheet.blank();
    if !start.recent.is_empty() {
        sheet.text(Role::Dim, &words.t("start-recent"), 1);
    }
    for (at, recent) in start.recent.iter().enumerate() {
        let said = recent_line(words, recent);
        let right = format!("{}  {}", said.progress, said.on);
        let room = usize::from(width).saturating_sub(crate::text::cells(&right) + 8);
        let text = short(&format!("{}  {}", said.country, said.title), room);
        let pad = " ".repeat(room.saturating_sub(crate::text::cells(&text)) + 2);
        line(
            &mut sheet,
            at == start.row,
            at,
            vec![span(look, role(at == start.row), &format!("   {text}{pad}")), span(look, Role::Dim, &right)],
        );
    }
    if !start.recent.is_empty() {
        sheet.blank();
    }
    for (offset, command) in START.into_iter().enumerate() {
        let at = start.recent.len() + offset;
        let key = keys_of(&[Context::Start], command).into_iter().next().unwrap_or_default();
        let title = words.t(&format!("command-{}", command.as_str()));
        line(
            &mut sheet,
            at == start.row,
            at,
            vec![
                span(look, Role::Text, "   "),
                span(look, Role::Key, &key),
                span(look, role(at == start.row), &format!("  {title}")),
            ],
        );
    }
    sheet.blank().text(Role::Dim, &words.t("start-instruments"), 1);
    for (id, title) in &start.instruments {
        let room = usize::from(width).saturating_sub(crate::text::cells(id) + 8);
        sheet.text(Role::Dim, &format!("{} ({id})", short(title, room)), 3);
    }
    let left = area.x + area.width.saturating_sub(width) / 2;
    sheet.draw(Rect { x: left, width, ..area }, buffer, clicks);
}

fn role(here: bool) -> Role {
    if here { Role::Heading } else { Role::Text }
}

fn line(sheet: &mut Sheet, here: bool, at: usize, pieces: Vec<Piece>) {
    let from = sheet.len();
    sheet.row(pieces);
    sheet.clickable(from, &Message::Pick(at));
    if here {
        sheet.focus_from(from);
    }
}
