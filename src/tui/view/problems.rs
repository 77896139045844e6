//! The list of problems: faults first, then advice; each line leads to its answer.

use super::popup::filter_line;
use crate::app::scene::{self, SceneCtx};
use crate::app::{ListScreen, Message, Model};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the problems; the caret of the filter.
pub fn draw(
    model: &Model,
    screen: &ListScreen,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let session = model.session.as_ref()?;
    let rows = scene::problem_rows(&SceneCtx::of_screen(model, session), screen.filter.text());
    let mut head = Canvas::new(theme, area.width.saturating_sub(2));
    head.text(Role::Heading, &model.words.t("problems-title"), 1);
    head.text(Role::Dim, &model.words.t("problems-advice"), 1);
    let used = u16::try_from(head.len()).unwrap_or(2);
    head.draw(Rect { height: used, ..area }, buffer, clicks);
    let line = Rect { x: area.x + 1, y: area.y + used, width: area.width - 2, height: 1 };
    let caret = filter_line(&screen.filter, theme, line, buffer);
    let mut canvas = Canvas::new(theme, area.width.saturating_sub(2));
    for (at, row) in rows.iter().enumerate() {
        let from = canvas.len();
        canvas.text(if at == screen.row { Role::Heading } else { Role::Text }, &row.label, 3);
        canvas.text(Role::Dim, &row.text, 5);
        canvas.clickable(from, &Message::Pick(at));
        if at == screen.row {
            canvas.focus_from(from);
        }
    }
    if rows.is_empty() {
        canvas.text(Role::Text, &model.words.t("problems-none"), 3);
    }
    let rest =
        Rect { x: area.x + 1, y: line.y + 2, width: area.width - 2, height: area.height.saturating_sub(used + 2) };
    canvas.draw(rest, buffer, clicks);
    caret
}
