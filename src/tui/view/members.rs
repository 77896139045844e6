//! The form of members: one asked for line by line, above those of the lines below, as they were understood.

use super::popup::{filter_line, framed};
use crate::app::meeting::MEMBER_FIELDS;
use crate::app::scene::{self, SceneCtx};
use crate::app::{Form, Message, Model};
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::put;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the form; its caret.
pub fn draw(
    model: &Model,
    form: &Form,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let session = model.session.as_ref()?;
    let ctx = SceneCtx::of_screen(model, session);
    let said = scene::form(&model.words, Some(ctx.instrument()), &form.purpose, false);
    let asked = MEMBER_FIELDS.len();
    let inside = framed(&said.title, 100, area.height.saturating_sub(2), theme, area, buffer);
    let width = usize::from(inside.width);
    let label_width = said.fields.iter().map(|label| cells(label)).max().unwrap_or(0).min(width / 2) + 2;
    let beside = u16::try_from(label_width).unwrap_or(0);
    let mut caret = None;
    let mut field = |at: usize, row: Rect, buffer: &mut Buffer| {
        let line = form.fields.get(at)?;
        let at_line = filter_line(line, theme, row, buffer);
        if at == form.focus {
            caret = at_line;
        } else {
            put(buffer, row.x, row.y, "  ", theme.style(Role::Text));
        }
        Some(())
    };
    for (at, label) in said.fields.iter().enumerate() {
        let row = Rect { y: inside.y + u16::try_from(at).unwrap_or(0), height: 1, ..inside };
        if row.y >= inside.bottom() {
            break;
        }
        let role = if at == form.focus { Role::Heading } else { Role::Label };
        put(buffer, row.x, row.y, &cut(label, label_width), theme.style(role));
        clicks.add(row, Message::Pick(at));
        field(at, Rect { x: row.x + beside, width: row.width.saturating_sub(beside), ..row }, buffer);
    }
    // what was refused and how lines are typed stand between the two
    let mut between = Canvas::new(theme, inside.width);
    between.blank();
    match &form.refusal {
        Some(sentence) => between.text(Role::Error, sentence, 0),
        None => between.text(Role::Dim, &model.words.t("form-members-how"), 0),
    };
    let y = inside.y + u16::try_from(asked).unwrap_or(0);
    let height = u16::try_from(between.len()).unwrap_or(0).min(inside.bottom().saturating_sub(y));
    between.draw(Rect { y, height, ..inside }, buffer, clicks);
    let (top, room) = (y + height, usize::from(inside.bottom().saturating_sub(y + height)));
    let lines = form.fields.len().saturating_sub(asked);
    // the line being mended is always in sight
    let first = form.focus.saturating_sub(asked).saturating_sub(room.saturating_sub(1));
    for (at, line) in form.fields.iter().enumerate().skip(asked + first).take(room.min(lines)) {
        let below = u16::try_from(at - asked - first).unwrap_or(0);
        let row = Rect { y: top + below, height: 1, ..inside };
        if at == form.focus {
            field(at, row, buffer);
            continue;
        }
        let told = scene::member_line(&ctx, at + 1 - asked, line.text());
        let mut canvas = Canvas::new(theme, inside.width);
        canvas.row(vec![crate::tui::drawing::span(theme, theme.of_accent(told.accent), &cut(&told.text, width))]);
        canvas.clickable(0, &Message::Pick(at));
        canvas.draw(row, buffer, clicks);
    }
    caret
}
