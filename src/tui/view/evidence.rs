//! What a text of the report is drafted from, beside the text where the window is wide enough.

use super::popup::framed;
use crate::app::scene::{self, SceneCtx};
use crate::instrument::Id;
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws what a text is drafted from into the last columns of an area; what is left of the area.
pub fn beside(ctx: &SceneCtx<'_>, text: &Id, columns: u16, theme: Theme, area: Rect, buffer: &mut Buffer) -> Rect {
    drawing::clear(buffer, area);
    buffer.set_style(area, theme.style(Role::Text));
    let left = Rect { width: area.width - columns, ..area };
    let right = Rect { x: left.right(), width: columns, ..area };
    let inside = framed(&ctx.words.t("evidence-beside"), columns, area.height, theme, right, buffer);
    let mut canvas = Canvas::new(theme, inside.width);
    let lines = scene::evidence(ctx, text);
    let mut group = "";
    for line in &lines {
        if line.group != group {
            if !group.is_empty() {
                canvas.blank();
            }
            group = &line.group;
            canvas.text(Role::Heading, group, 0);
        }
        let tick = match line.ticked {
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
            None => theme.pick("• ", "* "),
        };
        canvas.labelled(tick, 0, Role::Text, &line.text, tick.chars().count());
    }
    if lines.is_empty() {
        canvas.text(Role::Dim, &ctx.words.t("evidence-none"), 0);
    }
    canvas.draw(inside, buffer, &mut Clicks::default());
    left
}
