//! The outline beside the question, or over it in a small window.

use crate::analysis::Counts;
use crate::app::{Message, Model, OutlineRow, RowKind, outline_rows};
use crate::instrument::Id;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, Piece, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the outline around a question; `cursor` is its row while it has the keys.
pub fn draw(
    model: &Model,
    current: &Id,
    cursor: Option<usize>,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) {
    let Some(session) = &model.session else { return };
    let rows = outline_rows(&session.instrument, &session.derived.progress, current);
    let mut canvas = Canvas::new(theme, area.width.saturating_sub(1));
    for (at, row) in rows.iter().enumerate() {
        let from = canvas.len();
        let under_cursor = cursor == Some(at) || (cursor.is_none() && row.current);
        let problems = match &row.kind {
            RowKind::Question(id, ..) => session.derived.problems_of(id),
            _ => 0,
        };
        canvas.row(pieces(theme, row, under_cursor, problems, canvas.width()));
        canvas.clickable(from, &Message::Outline(at));
        if under_cursor {
            canvas.focus_from(from);
        }
    }
    canvas.draw(Rect { width: area.width.saturating_sub(1), ..area }, buffer, clicks);
    let edge = theme.pick("│", "|");
    for y in area.top()..area.bottom() {
        drawing::put(buffer, area.right().saturating_sub(1), y, edge, theme.style(Role::Frame));
    }
}

fn pieces(theme: Theme, row: &OutlineRow, here: bool, problems: usize, width: usize) -> Vec<Piece> {
    let indent = " ".repeat(1 + row.depth);
    let counts = counted(row.counts);
    let (sign, sign_role, right) = match &row.kind {
        RowKind::Question(_, light, _) => {
            let flag = if problems > 0 { "!" } else { " " };
            let several = row.counts.questions > 1;
            (theme.sign(*light), theme.of_light(*light), if several { counts } else { flag.to_owned() })
        }
        RowKind::Branch(_) => (" ", Role::Dim, counts),
        RowKind::Step(_) | RowKind::Section(_) => {
            let fold = if row.unfolded { theme.pick("▾", "v") } else { theme.pick("▸", ">") };
            (fold, Role::Dim, counts)
        }
    };
    let role = match (&row.kind, here) {
        (RowKind::Step(_), _) | (_, true) => Role::Heading,
        _ => Role::Text,
    };
    let number = if row.number.is_empty() { String::new() } else { format!("{} ", row.number) };
    let room = width.saturating_sub(cells(&indent) + cells(sign) + 1 + cells(&right) + 1);
    let title = cut(&format!("{number}{}", row.title), room);
    let pad = " ".repeat(room.saturating_sub(cells(&title)) + 1);
    vec![
        span(theme, Role::Text, &indent),
        span(theme, sign_role, &format!("{sign} ")),
        span(theme, role, &title),
        span(theme, Role::Text, &pad),
        span(theme, Role::Dim, &right),
    ]
}

/// Answered of asked; a dash where nothing arises.
fn counted(counts: Counts) -> String {
    if counts.asked() == 0 { "–".to_owned() } else { format!("{}/{}", counts.answered, counts.asked()) }
}
