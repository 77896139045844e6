//! Pictures of the model: the frame around every screen, and one file a screen.

mod deciding;
mod frame;
mod grid;
mod meeting;
mod outline;
mod overlay;
mod problems;
mod projector;
mod question;
mod reader;
mod record;
mod register;
mod start;

use super::look::{Look, Role};
use super::paint::plain_signs;
use crate::app::{Message, Model, Screen};
use crate::config::Theme;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

/// The smallest window the screens are made for, in cells.
pub const LEAST: (u16, u16) = (60, 16);

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

/// Draws the model; the caret, where one blinks, is set on the frame.
pub fn draw(model: &Model, look: Look, frame: &mut Frame<'_>) -> Clicks {
    let mut clicks = Clicks::default();
    let area = frame.area();
    frame.buffer_mut().set_style(area, look.style(Role::Text));
    if area.width < LEAST.0 || area.height < LEAST.1 {
        frame::too_small(model, look, area, frame.buffer_mut());
        plain_signs(look, frame.buffer_mut());
        return clicks;
    }
    // the room reads dark letters on a light ground, whatever the theme, and nothing around them
    let room = matches!(model.screen, Screen::Projector(_));
    let look = if room { Look::new(Theme::Projector, look.is_ascii()) } else { look };
    frame.buffer_mut().set_style(area, look.style(Role::Text));
    let body = if room { area } else { frame::around(model, look, area, frame.buffer_mut()) };
    let buffer = frame.buffer_mut();
    let mut caret = match &model.screen {
        Screen::Start(start) => {
            start::draw(model, start, look, body, buffer, &mut clicks);
            None
        }
        Screen::Question(pane) => question::draw(model, pane, look, body, buffer, &mut clicks),
        Screen::Grid(screen) => {
            grid::draw(model, screen, look, body, buffer);
            None
        }
        Screen::Register(screen) => register::draw(model, screen, look, body, buffer, &mut clicks),
        Screen::Meeting(screen) => {
            meeting::draw(model, screen, look, body, buffer, &mut clicks);
            None
        }
        Screen::Projector(screen) => {
            projector::draw(model, screen, look, body, buffer, &mut clicks);
            None
        }
        Screen::Problems(screen) => problems::draw(model, screen, look, body, buffer, &mut clicks),
        Screen::Reader(reader) => {
            reader::draw(model, reader, look, body, buffer);
            None
        }
    };
    for overlay in &model.overlays {
        caret = overlay::draw(model, overlay, look, body, buffer, &mut clicks);
    }
    if !room {
        frame::say(model, look, area, frame.buffer_mut());
    }
    plain_signs(look, frame.buffer_mut());
    if let Some((x, y)) = caret {
        frame.set_cursor_position(Position::new(x, y));
    }
    clicks
}
