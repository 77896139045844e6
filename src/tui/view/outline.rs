//! The outline beside the question, or over it in a small window.

use crate::analysis::Counts;
use crate::app::scene::{self, FoldedLine, OutlinePlace, SceneCtx};
use crate::app::{Message, Model};
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
    let lines = scene::outline_around(&SceneCtx::of_screen(model, session), current);
    let mut canvas = Canvas::new(theme, area.width.saturating_sub(1));
    for (at, folded) in lines.iter().enumerate() {
        let from = canvas.len();
        let under_cursor = cursor == Some(at) || (cursor.is_none() && folded.is_current);
        canvas.row(pieces(theme, folded, under_cursor, canvas.width()));
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

fn pieces(theme: Theme, folded: &FoldedLine, here: bool, width: usize) -> Vec<Piece> {
    let (line, indent) = (&folded.line, " ".repeat(1 + folded.depth));
    let counts = counted(line.counts);
    let (sign, sign_role, right) = match &line.of {
        OutlinePlace::Question(rating) => {
            let flag = if line.problems.is_some() { "!" } else { " " };
            let several = line.counts.questions > 1;
            (theme.sign(*rating), theme.of_rating(*rating), if several { counts } else { flag.to_owned() })
        }
        OutlinePlace::Heading => (" ", Role::Dim, counts),
        OutlinePlace::Part(true) => (theme.pick("▾", "v"), Role::Dim, counts),
        OutlinePlace::Part(false) => (theme.pick("▸", ">"), Role::Dim, counts),
    };
    let role = if folded.is_step || here { Role::Heading } else { Role::Text };
    let number = if line.number.is_empty() { String::new() } else { format!("{} ", line.number) };
    let room = width.saturating_sub(cells(&indent) + cells(sign) + 1 + cells(&right) + 1);
    let title = cut(&format!("{number}{}", line.title), room);
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
