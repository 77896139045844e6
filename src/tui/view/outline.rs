//! The outline beside the question, or over it in a small window.

use super::Clicks;
use super::frame::short;
use crate::analysis::Counts;
use crate::app::{Message, Model, OutlineRow, RowKind, outline_rows};
use crate::instrument::Id;
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::{self, Piece, span};
use crate::tui::sheet::Sheet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the outline around a question; `cursor` is its row while it has the keys.
pub fn draw(
    model: &Model,
    current: &Id,
    cursor: Option<usize>,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) {
    let Some(session) = &model.session else { return };
    let rows = outline_rows(&session.instrument, &session.derived.progress, current);
    let mut sheet = Sheet::new(look, area.width.saturating_sub(1));
    for (at, row) in rows.iter().enumerate() {
        let from = sheet.len();
        let under_cursor = cursor == Some(at) || (cursor.is_none() && row.current);
        let problems = match &row.kind {
            RowKind::Question(id, ..) => session.derived.problems_of(id),
            _ => 0,
        };
        sheet.row(pieces(look, row, under_cursor, problems, sheet.width()));
        sheet.clickable(from, &Message::Outline(at));
        if under_cursor {
            sheet.focus_from(from);
        }
    }
    sheet.draw(Rect { width: area.width.saturating_sub(1), ..area }, buffer, clicks);
    let edge = look.pick("│", "|");
    for y in area.top()..area.bottom() {
        paint::put(buffer, area.right().saturating_sub(1), y, edge, look.style(Role::Frame));
    }
}

fn pieces(look: Look, row: &OutlineRow, here: bool, problems: usize, width: usize) -> Vec<Piece> {
    let indent = " ".repeat(1 + row.depth);
    let counts = counted(row.counts);
    let (sign, sign_role, right) = match &row.kind {
        RowKind::Question(_, light, _) => {
            let flag = if problems > 0 { "!" } else { " " };
            let several = row.counts.questions > 1;
            (look.sign(*light), look.of_light(*light), if several { counts } else { flag.to_owned() })
        }
        RowKind::Branch(_) => (" ", Role::Dim, counts),
        RowKind::Step(_) | RowKind::Section(_) => {
            let fold = if row.unfolded { look.pick("▾", "v") } else { look.pick("▸", ">") };
            (fold, Role::Dim, counts)
        }
    };
    let role = match (&row.kind, here) {
        (RowKind::Step(_), _) | (_, true) => Role::Heading,
        _ => Role::Text,
    };
    let number = if row.number.is_empty() { String::new() } else { format!("{} ", row.number) };
    let room = width.saturating_sub(cells(&indent) + cells(sign) + 1 + cells(&right) + 1);
    let title = short(&format!("{number}{}", row.title), room);
    let pad = " ".repeat(room.saturating_sub(cells(&title)) + 1);
    vec![
        span(look, Role::Text, &indent),
        span(look, sign_role, &format!("{sign} ")),
        span(look, role, &title),
        span(look, Role::Text, &pad),
        span(look, Role::Dim, &right),
    ]
}

/// Answered of asked; a dash where nothing arises.
fn counted(counts: Counts) -> String {
    if counts.asked() == 0 { "–".to_owned() } else { format!("{}/{}", counts.answered, counts.asked()) }
}
