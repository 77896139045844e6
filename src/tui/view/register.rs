//! A register: its rows at the left, the record of one at the right, or one after the other in a small window.

use super::frame::short;
use super::{Clicks, record};
use crate::app::{Message, Model, RegisterScreen};
use crate::report::phrase;
use crate::tui::look::{Look, Role};
use crate::tui::paint::span;
use crate::tui::sheet::Sheet;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws a register; the caret of an open field.
pub fn draw(
    model: &Model,
    screen: &RegisterScreen,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let wide = area.width >= 96;
    let list_width = if wide { area.width * 2 / 5 } else { area.width };
    if wide || screen.pane.is_none() || is_hidden(model, screen) {
        list(model, screen, look, Rect { width: list_width, ..area }, buffer, clicks);
    }
    // what no room may see is not drawn while one looks on
    let pane = screen.pane.as_ref().filter(|_| !is_hidden(model, screen))?;
    let rest = if wide {
        Rect { x: area.x + list_width + 1, width: area.width - list_width - 2, ..area }
    } else {
        Rect { x: area.x + 1, width: area.width - 2, ..area }
    };
    let session = model.session.as_ref()?;
    let mut sheet = Sheet::new(look, rest.width);
    sheet.text(Role::Heading, &record::title_of(model, session, &pane.subject), 1).blank();
    record::items_of(model, pane, true, look, &mut sheet);
    let definition = session.instrument.registers.get(&screen.register)?;
    let item = pane.item(&session.instrument, &session.workbook);
    let help = match item.as_ref().and_then(|item| item.cell()) {
        Some(crate::workbook::Cell::Field(_, _, field)) => definition.fields.get(field).and_then(|it| it.help.clone()),
        _ => None,
    };
    if let Some(help) = help {
        sheet.blank().text(Role::Dim, &help, 3);
    }
    sheet.draw(rest, buffer, clicks)
}

/// Whether the register stays in the workbook while a room looks on.
fn is_hidden(model: &Model, screen: &RegisterScreen) -> bool {
    let definition = model.session.as_ref().and_then(|session| session.instrument.registers.get(&screen.register));
    model.is_public() && definition.is_some_and(|it| it.restricted)
}

fn list(model: &Model, screen: &RegisterScreen, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let mut sheet = Sheet::new(look, area.width.saturating_sub(2));
    // the registers as tabs, the present one raised
    let mut tabs = vec![span(look, Role::Text, " ")];
    let mut used = 1;
    for (id, definition) in session.instrument.registers_beside(&screen.register) {
        let here = *id == screen.register;
        let (open, close) = if here { (look.pick("▌", "["), look.pick("▐", "]")) } else { (" ", " ") };
        let text = format!("{open}{} {}{close}", short(&definition.label, 24), session.workbook.rows(id).count());
        let width = crate::text::cells(&text) + 1;
        if used + width > sheet.width() {
            sheet.row(std::mem::replace(&mut tabs, vec![span(look, Role::Text, " ")]));
            used = 1;
        }
        used += width;
        tabs.push(span(look, if here { Role::Chosen } else { Role::Dim }, &text));
        tabs.push(span(look, Role::Text, " "));
    }
    sheet.row(tabs).blank();
    let Some(definition) = session.instrument.registers.get(&screen.register) else { return };
    if is_hidden(model, screen) {
        sheet.text(Role::Dim, &model.words.t("register-hidden"), 2);
        sheet.draw(area, buffer, clicks);
        return;
    }
    let mut any = false;
    for (at, (row, fields)) in session.workbook.rows(&screen.register).enumerate() {
        any = true;
        let from = sheet.len();
        let title = phrase::row_title(&session.instrument, &session.workbook, &screen.register, row);
        let second = definition
            .fields
            .keys()
            .filter(|field| **field != definition.title)
            .find_map(|field| {
                let cell = crate::workbook::Cell::Field(screen.register.clone(), row.clone(), field.clone());
                fields.get(field)?;
                let fact = session.workbook.get(&cell)?;
                Some(phrase::fact(&model.words, &session.instrument, &session.workbook, &cell, &fact))
            })
            .unwrap_or_default();
        let room = sheet.width().saturating_sub(4);
        let role = if at == screen.row { Role::Heading } else { Role::Text };
        sheet.row(vec![span(look, Role::Text, "   "), span(look, role, &short(&title, room))]);
        if !second.is_empty() {
            sheet.row(vec![
                span(look, Role::Text, "     "),
                span(look, Role::Dim, &short(&second, room.saturating_sub(2))),
            ]);
        }
        sheet.clickable(from, &Message::Pick(at));
        if at == screen.row {
            sheet.focus_from(from);
        }
    }
    if !any {
        sheet.text(Role::Text, &definition.hint, 2).blank();
        sheet.text(Role::Dim, &model.words.with("register-empty", &[("one", (&definition.one).into())]), 2);
    }
    sheet.draw(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, buffer, clicks);
}
