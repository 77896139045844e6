//! The start screen: what this is, recent workbooks, and one key each for new, try and open.

use crate::app::scene::recent_line;
use crate::app::{Context, Message, Model, START, Start, keys_of};
use crate::text::cut;
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{Piece, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the start screen.
pub fn draw(model: &Model, start: &Start, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let width = area.width.saturating_sub(4).min(96);
    let mut canvas = Canvas::new(theme, width);
    let words = &model.words;
    canvas.blank().text(Role::Heading, &words.t("start-title"), 1).blank();
    for line in ["start-line-1", "start-line-2", "start-line-3"] {
        canvas.text(Role::Text, &words.t(line), 1);
    }
    canvas.blank();
    if !start.recent.is_empty() {
        canvas.text(Role::Dim, &words.t("start-recent"), 1);
    }
    for (at, recent) in start.recent.iter().enumerate() {
        let said = recent_line(words, recent);
        let right = format!("{}  {}", said.progress, said.on);
        let room = usize::from(width).saturating_sub(crate::text::cells(&right) + 8);
        let text = cut(&format!("{}  {}", said.country, said.title), room);
        let pad = " ".repeat(room.saturating_sub(crate::text::cells(&text)) + 2);
        line(
            &mut canvas,
            at == start.row,
            at,
            vec![span(theme, role(at == start.row), &format!("   {text}{pad}")), span(theme, Role::Dim, &right)],
        );
    }
    if !start.recent.is_empty() {
        canvas.blank();
    }
    for (offset, command) in START.into_iter().enumerate() {
        let at = start.recent.len() + offset;
        let key = keys_of(&[Context::Start], command).into_iter().next().unwrap_or_default();
        let title = words.t(&format!("command-{}", command.as_str()));
        line(
            &mut canvas,
            at == start.row,
            at,
            vec![
                span(theme, Role::Text, "   "),
                span(theme, Role::Key, &key),
                span(theme, role(at == start.row), &format!("  {title}")),
            ],
        );
    }
    canvas.blank().text(Role::Dim, &words.t("start-instruments"), 1);
    for (id, title) in &start.instruments {
        let room = usize::from(width).saturating_sub(crate::text::cells(id) + 8);
        canvas.text(Role::Dim, &format!("{} ({id})", cut(title, room)), 3);
    }
    let left = area.x + area.width.saturating_sub(width) / 2;
    canvas.draw(Rect { x: left, width, ..area }, buffer, clicks);
}

fn role(here: bool) -> Role {
    if here { Role::Heading } else { Role::Text }
}

fn line(canvas: &mut Canvas, here: bool, at: usize, pieces: Vec<Piece>) {
    let from = canvas.len();
    canvas.row(pieces);
    canvas.clickable(from, &Message::Pick(at));
    if here {
        canvas.focus_from(from);
    }
}
