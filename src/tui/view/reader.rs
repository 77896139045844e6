//! A text to read: the report or the instrument's lists, contents at the left where there is room.

use crate::app::geometry::{CONTENTS, has_contents};
use crate::app::{Message, Model, Reader};
use crate::document::RunRole;
use crate::document::layout::{LayoutRow, RowPart};
use crate::text::cut;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, Piece};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Draws the text with the cursor's line in the upper half.
pub fn draw(model: &Model, reader: &Reader, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(laid) = &reader.laid else {
        drawing::put(buffer, area.x + 2, area.y + 1, &model.words.t("busy-report"), theme.style(Role::Text));
        return;
    };
    let wide = has_contents(area.width);
    let page = if wide { Rect { x: area.x + CONTENTS, width: area.width - CONTENTS, ..area } } else { area };
    if wide {
        contents(&laid.rows, reader.row, theme, Rect { width: CONTENTS, ..area }, buffer, clicks);
    }
    let height = usize::from(page.height);
    let top = reader.row.saturating_sub(height / 3).min(laid.rows.len().saturating_sub(height));
    for (at, row) in laid.rows.iter().enumerate().skip(top).take(height) {
        let y = page.y + u16::try_from(at - top).unwrap_or(0);
        if at == reader.row {
            drawing::put(buffer, page.x + 1, y, theme.pick("▌", ">"), theme.style(Role::Key));
        }
        let pieces: Vec<Piece> = row.runs.iter().map(|run| piece(theme, run.role, &run.text)).collect();
        drawing::row(buffer, page.x + 3, y, &pieces, page.width.saturating_sub(3));
        clicks.add(Rect { y, height: 1, ..page }, Message::Pick(at));
    }
}

fn piece(theme: Theme, role: RunRole, text: &str) -> Piece {
    let style = match role {
        RunRole::Title | RunRole::Heading(_) | RunRole::Head | RunRole::Strong => theme.style(Role::Heading),
        RunRole::Label | RunRole::Caption => theme.style(Role::Label),
        RunRole::Text => theme.style(Role::Text),
        RunRole::Emphasis => theme.style(Role::Text).add_modifier(Modifier::ITALIC),
        RunRole::Cite | RunRole::Link => theme.style(Role::Link),
        RunRole::Sign(tone) | RunRole::Bar(tone) => theme.style(theme.of_tone(tone)),
        RunRole::Quote => theme.style(Role::Dim),
        RunRole::Marker | RunRole::Frame => theme.style(Role::Frame),
    };
    Piece::new(style, text)
}

/// The headings of the first two levels, the one being read raised.
fn contents(rows: &[LayoutRow], at: usize, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let headings: Vec<(usize, u8, String)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| match row.part {
            RowPart::Heading(level) if level <= 2 && row.anchor.is_some() => Some((at, level, row.plain())),
            _ => None,
        })
        .collect();
    let here = headings.iter().rposition(|(row, ..)| *row <= at).unwrap_or(0);
    let height = usize::from(area.height);
    let top = here.saturating_sub(height / 2).min(headings.len().saturating_sub(height));
    for (entry, (row, level, text)) in headings.iter().enumerate().skip(top).take(height) {
        let y = area.y + u16::try_from(entry - top).unwrap_or(0);
        clicks.add(Rect { y, height: 1, ..area }, Message::Pick(*row));
        let indent = usize::from(level.saturating_sub(1)) * 2 + 1;
        let role = if entry == here { Role::Heading } else { Role::Dim };
        let text = cut(text, usize::from(area.width).saturating_sub(indent + 3));
        if entry == here {
            drawing::put(buffer, area.x, y, theme.pick("▌", ">"), theme.style(Role::Key));
        }
        drawing::put(buffer, area.x + u16::try_from(indent).unwrap_or(1), y, &text, theme.style(role));
    }
    for y in area.top()..area.bottom() {
        drawing::put(buffer, area.right() - 1, y, theme.pick("│", "|"), theme.style(Role::Frame));
    }
}
