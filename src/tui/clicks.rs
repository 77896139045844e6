//! What a click means: the areas that were drawn and the messages under them.

use crate::app::Message;
use ratatui::layout::{Position, Rect};

/// What was drawn where, for clicks: the last one drawn lies on top.
#[derive(Debug, Default)]
pub struct Clicks(Vec<(Rect, Message)>);

impl Clicks {
    /// A click in this area means this.
    pub fn add(&mut self, area: Rect, message: Message) {
        self.0.push((area, message));
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
