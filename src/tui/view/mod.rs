//! Pictures of the model: the frame around every screen, and one file a screen.

mod costing;
mod deciding;
mod evidence;
mod frame;
mod grid;
mod meeting;
mod members;
mod outline;
mod overlay;
mod popup;
mod problems;
mod projector;
mod question;
mod reader;
mod record;
mod register;
mod room_matrix;
mod start;

use super::clicks::Clicks;
use super::drawing::plain_signs;
use super::theme::{Role, Theme};
use crate::app::geometry::is_too_small;
use crate::app::{Model, Screen};
use crate::config::ThemeName;
use ratatui::Frame;
use ratatui::layout::Position;

/// Draws the model; the caret, where one blinks, is set on the frame.
pub fn draw(model: &Model, theme: Theme, frame: &mut Frame<'_>) -> Clicks {
    let mut clicks = Clicks::default();
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.style(Role::Text));
    if is_too_small((area.width, area.height)) {
        frame::too_small(model, theme, area, frame.buffer_mut());
        plain_signs(theme, frame.buffer_mut());
        return clicks;
    }
    // the room reads dark letters on a light ground, whatever the theme, and nothing around them
    let room = matches!(model.screen, Screen::Projector(_));
    let theme = if room { Theme::new(ThemeName::Projector, theme.is_ascii()) } else { theme };
    frame.buffer_mut().set_style(area, theme.style(Role::Text));
    let body = if room { area } else { frame::around(model, theme, area, frame.buffer_mut()) };
    let buffer = frame.buffer_mut();
    let mut caret = match &model.screen {
        Screen::Start(start) => {
            start::draw(model, start, theme, body, buffer, &mut clicks);
            None
        }
        Screen::Question(pane) => question::draw(model, pane, theme, body, buffer, &mut clicks),
        Screen::Grid(screen) => {
            grid::draw(model, screen, theme, body, buffer, &mut clicks);
            None
        }
        Screen::Register(screen) => register::draw(model, screen, theme, body, buffer, &mut clicks),
        Screen::Meeting(screen) => {
            meeting::draw(model, screen, theme, body, buffer, &mut clicks);
            None
        }
        Screen::Projector(screen) => {
            projector::draw(model, screen, theme, body, buffer, &mut clicks);
            None
        }
        Screen::Costing(screen) => {
            costing::draw(model, screen, theme, body, buffer, &mut clicks);
            None
        }
        Screen::Problems(screen) => problems::draw(model, screen, theme, body, buffer, &mut clicks),
        Screen::Reader(reader) => {
            reader::draw(model, reader, theme, body, buffer, &mut clicks);
            None
        }
    };
    for overlay in &model.overlays {
        caret = overlay::draw(model, overlay, theme, body, buffer, &mut clicks);
    }
    if !room {
        frame::say(model, theme, area, frame.buffer_mut());
        frame::keys(model, theme, area, frame.buffer_mut(), &mut clicks);
    }
    plain_signs(theme, frame.buffer_mut());
    if let Some((x, y)) = caret {
        frame.set_cursor_position(Position::new(x, y));
    }
    clicks
}
