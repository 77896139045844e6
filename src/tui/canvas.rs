//! A canvas: rows of styled text taller than the window, with the part that is shown chosen by where the cursor is.

use super::clicks::Clicks;
use super::drawing::{self, Piece, span};
use super::theme::{Role, Theme};
use crate::app::Message;
use crate::text::clean::{screen_lines, screen_text};
use crate::text::{cells, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Rows being put together.
#[derive(Debug)]
pub struct Canvas {
    theme: Theme,
    width: usize,
    /// Where texts beside labels stand, in cells from the left.
    pub column: usize,
    rows: Vec<CanvasRow>,
    /// First and last row that must be seen.
    focus: Option<(usize, usize)>,
    /// Row and column of the caret.
    pub caret: Option<(usize, u16)>,
    /// The first row shown, where that is not chosen by the cursor.
    first: Option<usize>,
    /// Whether every line of text has a blank one below it.
    spread: bool,
}

#[derive(Debug)]
struct CanvasRow {
    pieces: Vec<Piece>,
    click: Option<Message>,
}

impl Canvas {
    /// An empty canvas for an area of a width in cells; its last column is kept for the arrows that tell of more.
    #[must_use]
    pub fn new(theme: Theme, width: u16) -> Self {
        Self {
            theme,
            width: usize::from(width).saturating_sub(1).max(4),
            column: 16,
            rows: Vec::new(),
            focus: None,
            caret: None,
            first: None,
            spread: false,
        }
    }

    /// Rows so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The width of its text in cells.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Adds a row of pieces.
    pub fn row(&mut self, pieces: Vec<Piece>) -> &mut Self {
        let said = self.spread && pieces.iter().any(|piece| !piece.text().trim().is_empty());
        self.rows.push(CanvasRow { pieces, click: None });
        if said {
            self.rows.push(CanvasRow { pieces: Vec::new(), click: None });
        }
        self
    }

    /// Adds a blank row.
    pub fn blank(&mut self) -> &mut Self {
        self.row(Vec::new())
    }

    /// Adds text wrapped to the width, `indent` cells in.
    pub fn text(&mut self, role: Role, text: &str, indent: usize) -> &mut Self {
        self.labelled("", 0, role, text, indent)
    }

    /// Adds text wrapped beside a label: the label stands on the first row, the text `indent` cells in.
    pub fn labelled(&mut self, label: &str, at: usize, role: Role, text: &str, indent: usize) -> &mut Self {
        let shown = screen_lines(text);
        let width = self.width.saturating_sub(indent).max(4);
        let label = screen_text(label);
        let mut first = true;
        for line in wrap::lines(&shown, width) {
            let head = if first && !label.is_empty() { format!("{}{label}", " ".repeat(at)) } else { String::new() };
            let pad = " ".repeat(indent.saturating_sub(cells(&head)));
            self.row(vec![
                span(self.theme, Role::Label, &head),
                Piece::new(Style::new(), &pad),
                span(self.theme, role, line.trim_end_matches('\n')),
            ]);
            first = false;
        }
        self
    }

    /// Puts a message under the rows added since row `from`, for clicks.
    pub fn clickable(&mut self, from: usize, message: &Message) {
        for row in self.rows.iter_mut().skip(from) {
            row.click = Some(message.clone());
        }
    }

    /// Marks the rows added since `from` as those that must be seen, with a bar at their left edge.
    pub fn focus_from(&mut self, from: usize) {
        self.focus = Some((from, self.rows.len().saturating_sub(1)));
        let bar = self.theme.pick("▌", ">");
        for row in self.rows.iter_mut().skip(from) {
            let starts_blank = row.pieces.first().is_some_and(|it| it.text().is_empty() || it.text().starts_with(' '));
            if starts_blank {
                // the bar takes the place of the first blank cell
                if let Some(blank) = row.pieces.iter_mut().find(|it| it.text().starts_with(' ')) {
                    *blank = blank.saying(&blank.text()[1..]);
                }
                row.pieces.insert(0, span(self.theme, Role::Key, bar));
            }
        }
    }

    /// From here on every line of text has a blank one below it, so that it is read from far away.
    pub fn spread(&mut self, spread: bool) {
        self.spread = spread;
    }

    /// Marks the rows added since `from` as those that must be seen.
    pub fn must_see(&mut self, from: usize) {
        self.focus = Some((from, self.rows.len().saturating_sub(1)));
    }

    /// Shows the canvas from a row on; its end stays at the foot of the window.
    pub fn start_at(&mut self, row: usize) {
        self.first = Some(row);
    }

    /// Shows the canvas from its top, wherever the cursor is.
    pub fn unfocus(&mut self) {
        self.focus = None;
    }

    /// Draws the part of the canvas that holds the focus; the clicks go to `clicks`. Gives the caret's cell on screen.
    pub fn draw(self, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) -> Option<(u16, u16)> {
        let height = usize::from(area.height);
        let top = self.top(height);
        for (at, row) in self.rows.iter().enumerate().skip(top).take(height) {
            let y = area.y + u16::try_from(at - top).unwrap_or(0);
            drawing::row(buffer, area.x, y, &row.pieces, area.width);
            if let Some(message) = &row.click {
                clicks.add(Rect { x: area.x, y, width: area.width, height: 1 }, message.clone());
            }
            clicks.add_pieces((area.x, y), &row.pieces, area.width);
        }
        // what is not shown is told at the edges
        let style = self.theme.style(Role::Dim);
        let edge = area.right().saturating_sub(1);
        if top > 0 && height > 2 {
            drawing::put(buffer, edge, area.y, self.theme.pick("↑", "^"), style);
        }
        if top + height < self.rows.len() && height > 2 {
            drawing::put(buffer, edge, area.bottom().saturating_sub(1), self.theme.pick("↓", "v"), style);
        }
        self.caret.and_then(|(row, column)| {
            let y = area.y + u16::try_from(row.checked_sub(top)?).ok()?;
            (y < area.bottom()).then_some((area.x + column, y))
        })
    }

    /// The first row shown: the focus is seen whole where it fits, with a little of what stands before it.
    fn top(&self, height: usize) -> usize {
        let most = self.rows.len().saturating_sub(height);
        if let Some(first) = self.first {
            return first.min(most);
        }
        let Some((first, last)) = self.focus else { return 0 };
        let (first, last) = match self.caret {
            Some((row, _)) if last - first >= height => (row.saturating_sub(height / 2), row),
            _ => (first, last),
        };
        if last < height {
            return 0;
        }
        (last + 2).saturating_sub(height).min(first).min(most)
    }
}
