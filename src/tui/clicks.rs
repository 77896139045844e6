//! What a click means: the areas that were drawn and the messages under them.

use super::drawing::Piece;
use crate::app::Message;
use crate::text::cells;
use ratatui::layout::{Position, Rect};

/// What was drawn where, for clicks: the last one drawn lies on top.
#[derive(Debug, Default)]
pub struct Clicks(Vec<(Rect, Message)>);

impl Clicks {
    /// A click in this area means this.
    pub fn add(&mut self, area: Rect, message: Message) {
        self.0.push((area, message));
    }

    /// A click on a piece of a row that begins at a cell means what the piece says.
    pub fn add_pieces(&mut self, (x, y): (u16, u16), pieces: &[Piece], width: u16) {
        let mut at = 0;
        for piece in pieces {
            let room = u16::try_from(cells(piece.text())).unwrap_or(u16::MAX).min(width.saturating_sub(at));
            if let Some(message) = piece.click() {
                self.add(Rect { x: x + at, y, width: room, height: 1 }, message.clone());
            }
            at += room;
        }
    }

    /// Everything drawn so far is covered.
    pub fn cover(&mut self) {
        self.0.clear();
    }

    /// What a click at a cell means.
    #[must_use]
    pub fn at(&self, column: u16, row: u16) -> Option<Message> {
        let hit = |(area, _): &&(Rect, Message)| area.contains(Position::new(column, row));
        self.0.iter().rev().find(hit).map(|(_, message)| message.clone())
    }
}
