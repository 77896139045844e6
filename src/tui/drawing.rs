//! The one door to the cells of the screen: whatever is drawn goes through it, and is cleaned on the way.
//!
//! Only this file names the parts of ratatui that take text; `clippy.toml` and `tests/core/architecture.rs` hold the others to
//! it. Text that needs no cleaning is borrowed, so that asking every time costs little.
#![expect(clippy::disallowed_methods, reason = "this is the file the others are sent to")]

use super::theme::{Role, Theme, ascii_twin};
use crate::app::Message;
use crate::text::clean::Shown;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear, Widget};

/// A piece of a row: cleaned text and its style.
#[derive(Debug, Clone)]
pub struct Piece {
    shown: Shown<'static>,
    style: Style,
    /// What a click on it means.
    click: Option<Message>,
}

impl Piece {
    /// Text in a style.
    #[must_use]
    pub fn new(style: Style, text: &str) -> Self {
        Self { shown: Shown::of(text).kept(), style, click: None }
    }

    /// The piece where a click on it means this.
    #[must_use]
    pub fn clicking(self, message: Message) -> Self {
        Self { click: Some(message), ..self }
    }

    /// What a click on it means.
    #[must_use]
    pub fn click(&self) -> Option<&Message> {
        self.click.as_ref()
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.shown.as_str()
    }

    /// The piece with another text.
    #[must_use]
    pub fn saying(&self, text: &str) -> Self {
        Self { click: self.click.clone(), ..Self::new(self.style, text) }
    }
}

/// Text in a role.
#[must_use]
pub fn span(theme: Theme, role: Role, text: &str) -> Piece {
    Piece::new(theme.style(role), text)
}

/// Writes text from a cell to the right, as far as the buffer goes; the column after its last cell.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style) -> u16 {
    write(buffer, (x, y), &Shown::of(text), u16::MAX, style)
}

/// Writes pieces one after the other, no wider than `width` cells.
pub fn row(buffer: &mut Buffer, x: u16, y: u16, pieces: &[Piece], width: u16) {
    let mut at = x;
    for piece in pieces {
        let room = width.saturating_sub(at.saturating_sub(x));
        at = write(buffer, (at, y), &piece.shown, room, piece.style);
    }
}

/// What widgets and cells are given is [`Shown`]; the column after the last cell written.
fn write(buffer: &mut Buffer, (x, y): (u16, u16), shown: &Shown<'_>, room: u16, style: Style) -> u16 {
    // what does not fit the window is not there to be drawn on
    if room == 0 || !buffer.area.contains(Position::new(x, y)) {
        return x;
    }
    buffer.set_stringn(x, y, shown.as_str(), usize::from(room), style).0
}

/// Empties an area.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    Clear.render(area, buffer);
}

/// Draws a frame with a title around an area; what is inside it.
pub fn framed(theme: Theme, title: &str, outer: Rect, buffer: &mut Buffer) -> Rect {
    let title = Shown::of(title);
    let mut block = Block::bordered()
        .border_style(theme.style(Role::Frame))
        .title(title.as_str())
        .title_style(theme.style(Role::Heading));
    if theme.is_ascii() {
        block = block.border_set(ASCII);
    }
    let inside = block.inner(outer);
    block.render(outer, buffer);
    inside
}

const ASCII: ratatui::symbols::border::Set<'_> = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Where signs are to be plain, also those that stand in sentences become their ASCII twins.
pub fn plain_signs(theme: Theme, buffer: &mut Buffer) {
    if theme.is_ascii() {
        for cell in &mut buffer.content {
            if let Some(twin) = ascii_twin(cell.symbol()) {
                cell.set_symbol(twin);
            }
        }
    }
}
