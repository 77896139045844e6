//! What boxes over a screen have in common: the frame in the middle, and a line to type in.

use crate::app::field::TextField;
use crate::text::clean::screen_text;
use crate::text::{cells, cut};
use crate::tui::drawing::{self, put, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

/// A framed box in the middle of an area; what is inside.
pub fn framed(title: &str, width: u16, height: u16, theme: Theme, area: Rect, buffer: &mut Buffer) -> Rect {
    let width = width.min(area.width.saturating_sub(2));
    let height = height.min(area.height);
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 3;
    let outer = Rect { x, y, width, height };
    // beside a box as wide as the window, what lies under it would be scraps
    let cleared = if area.width - width <= 4 { Rect { x: area.x, width: area.width, ..outer } } else { outer };
    drawing::clear(buffer, cleared);
    buffer.set_style(cleared, theme.style(Role::Text));
    let title = format!(" {} ", cut(title, usize::from(width).saturating_sub(6)));
    let inside = drawing::framed(theme, &title, outer, buffer);
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

/// A line to type in that narrows a list; its caret.
pub fn filter_line(filter: &TextField, theme: Theme, area: Rect, buffer: &mut Buffer) -> Option<(u16, u16)> {
    let prompt = theme.pick("› ", "> ");
    put(buffer, area.x, area.y, prompt, theme.style(Role::Key));
    let room = usize::from(area.width).saturating_sub(3);
    // the end of a long text is what is being typed
    let cleaned = screen_text(filter.text());
    let (shown, left_out) = without(&cleaned, cells(&cleaned).saturating_sub(room));
    drawing::row(buffer, area.x + 2, area.y, &[span(theme, Role::Text, shown)], area.width.saturating_sub(2));
    let before = filter.text().get(..filter.cursor()).map_or(0, |before| cells(&screen_text(before)));
    let column = u16::try_from(before.saturating_sub(left_out)).ok()?;
    Some((area.x + 2 + column, area.y))
}

/// A cleaned text without its first cells, and how many those are: never a part of a sign.
pub fn without(text: &str, many: usize) -> (&str, usize) {
    let (mut rest, mut cut) = (text, 0);
    for cluster in text.graphemes(true).take_while(|_| many > 0) {
        if cut >= many {
            break;
        }
        cut += cells(cluster);
        rest = &rest[cluster.len()..];
    }
    (rest, cut)
}
