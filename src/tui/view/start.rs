//! The start screen: what this is, recent workbooks, and one key each for new, try and open.

use crate::app::scene;
use crate::app::{Context, Message, Model, Start, keys_of};
use crate::text::{cells, cut};
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
    let said = scene::start(&model.words, start, false);
    canvas.blank().text(Role::Heading, &said.title, 1).blank();
    for line in &said.about {
        canvas.text(Role::Text, line, 1);
    }
    canvas.blank();
    if let Some(title) = &said.recent_title {
        canvas.text(Role::Dim, title, 1);
    }
    for (at, recent) in said.recent.iter().enumerate() {
        let right = format!("{}  {}", recent.progress, recent.on);
        let room = usize::from(width).saturating_sub(cells(&right) + 8);
        let called = recent.country.iter().chain([&recent.title]).map(String::as_str).collect::<Vec<_>>();
        let text = cut(&called.join("  "), room);
        let pad = " ".repeat(room.saturating_sub(cells(&text)) + 2);
        let mut rows =
            vec![vec![span(theme, role(at == start.row), &format!("   {text}{pad}")), span(theme, Role::Dim, &right)]];
        let path = (at == start.row).then_some(&recent.path);
        if let Some(place) = recent.place.as_ref().or(path) {
            let place = cut(place, usize::from(width).saturating_sub(12));
            rows.push(vec![span(theme, Role::Text, "        "), span(theme, Role::Dim, &place)]);
        }
        line(&mut canvas, at == start.row, at, rows);
    }
    if !said.recent.is_empty() {
        canvas.blank();
    }
    for (offset, (command, title)) in said.offers.iter().enumerate() {
        let at = said.recent.len() + offset;
        let key = keys_of(&model.words, &[Context::Start], *command).into_iter().next().unwrap_or_default();
        let pieces = vec![
            span(theme, Role::Text, "   "),
            span(theme, Role::Key, &key),
            span(theme, role(at == start.row), &format!("  {title}")),
        ];
        line(&mut canvas, at == start.row, at, vec![pieces]);
    }
    canvas.blank().text(Role::Dim, &said.instruments_title, 1);
    for (id, title) in &said.instruments {
        let room = usize::from(width).saturating_sub(cells(id) + 8);
        canvas.text(Role::Dim, &format!("{} ({id})", cut(title, room)), 3);
    }
    let left = area.x + area.width.saturating_sub(width) / 2;
    canvas.draw(Rect { x: left, width, ..area }, buffer, clicks);
}

fn role(here: bool) -> Role {
    if here { Role::Heading } else { Role::Text }
}

fn line(canvas: &mut Canvas, here: bool, at: usize, rows: Vec<Vec<Piece>>) {
    let from = canvas.len();
    for pieces in rows {
        canvas.row(pieces);
    }
    canvas.clickable(from, &Message::Pick(at));
    if here {
        canvas.focus_from(from);
    }
}
