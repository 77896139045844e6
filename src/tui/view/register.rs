//! A register: its rows at the left, the record of one at the right, or one after the other in a small window.

use super::record;
use crate::app::geometry::{WIDE, register_list, text_columns};
use crate::app::scene::{self, SceneCtx};
use crate::app::{Message, Model, RegisterScreen, Tab};
use crate::text::cut;
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::span;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws a register; the caret of an open field.
pub fn draw(
    model: &Model,
    screen: &RegisterScreen,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let wide = area.width >= WIDE;
    let list_width = if wide { register_list(area.width) } else { area.width };
    if wide || screen.pane.is_none() || is_hidden(model, screen) {
        list(model, screen, theme, Rect { width: list_width, ..area }, buffer, clicks);
    }
    // what no room may see is not drawn while one looks on
    let pane = screen.pane.as_ref().filter(|_| !is_hidden(model, screen))?;
    let rest = if wide {
        Rect { x: area.x + list_width + 1, width: text_columns(area.width - list_width - 2), ..area }
    } else {
        Rect { x: area.x + 1, width: area.width - 2, ..area }
    };
    let session = model.session.as_ref()?;
    let ctx = SceneCtx::of_screen(model, session);
    let mut canvas = Canvas::new(theme, rest.width);
    canvas.text(Role::Heading, &scene::record_title(&ctx, &pane.subject), 1).blank();
    record::items_of(model, pane, true, theme, &mut canvas);
    let item = pane.item(&session.instrument, &session.workbook);
    let help = item.as_ref().and_then(|item| item.cell()).and_then(|cell| scene::field_help(&ctx, cell));
    if let Some(help) = help {
        canvas.blank().text(Role::Dim, help, 3);
    }
    canvas.draw(rest, buffer, clicks)
}

/// Whether the register stays in the workbook while a room looks on.
fn is_hidden(model: &Model, screen: &RegisterScreen) -> bool {
    let definition = model.session.as_ref().and_then(|session| session.instrument.registers.get(&screen.register));
    model.is_public() && definition.is_some_and(|it| it.restricted)
}

fn list(model: &Model, screen: &RegisterScreen, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let Some(said) = scene::register(&SceneCtx::of_screen(model, session), &screen.register) else { return };
    let mut canvas = Canvas::new(theme, area.width.saturating_sub(2));
    // the registers as tabs, the present one raised
    let mut tabs = vec![span(theme, Role::Text, " ")];
    let mut used = 1;
    for (id, label, count) in &said.beside {
        let here = *id == screen.register;
        let (open, close) = if here { (theme.pick("▌", "["), theme.pick("▐", "]")) } else { (" ", " ") };
        let text = format!("{open}{} {count}{close}", cut(label, 24));
        let width = crate::text::cells(&text) + 1;
        if used + width > canvas.width() {
            canvas.row(std::mem::replace(&mut tabs, vec![span(theme, Role::Text, " ")]));
            used = 1;
        }
        used += width;
        let role = if here { Role::Chosen } else { Role::Dim };
        tabs.push(span(theme, role, &text).clicking(Message::Tab(Tab::Register(id.clone()))));
        tabs.push(span(theme, Role::Text, " "));
    }
    canvas.row(tabs).blank();
    if let Some(hidden) = &said.hidden {
        canvas.text(Role::Dim, hidden, 2);
        canvas.draw(area, buffer, clicks);
        return;
    }
    for (at, (title, second)) in said.rows.iter().enumerate() {
        let from = canvas.len();
        let room = canvas.width().saturating_sub(4);
        let role = if at == screen.row { Role::Heading } else { Role::Text };
        canvas.row(vec![span(theme, Role::Text, "   "), span(theme, role, &cut(title, room))]);
        if !second.is_empty() {
            canvas.row(vec![
                span(theme, Role::Text, "     "),
                span(theme, Role::Dim, &cut(second, room.saturating_sub(2))),
            ]);
        }
        canvas.clickable(from, &Message::Pick(at));
        if at == screen.row {
            canvas.focus_from(from);
        }
    }
    if said.rows.is_empty() {
        let (hint, first) = &said.empty;
        canvas.text(Role::Text, hint, 2).blank();
        canvas.text(Role::Dim, first, 2);
    }
    canvas.draw(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, buffer, clicks);
}
