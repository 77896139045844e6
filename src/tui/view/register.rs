//! The registers at the left, the rows of the present one under it, the record of one of them at the right. In a small
//! window one after the other: the registers come over the rows as the outline comes over a question.

use super::record;
use crate::app::geometry::{WIDE, register_list, text_columns};
use crate::app::scene::{self, RegisterLine, RegisterScene, SceneCtx};
use crate::app::{Message, Model, Pane, RegisterScreen, Subject};
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, span};
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
    let session = model.session.as_ref()?;
    let ctx = SceneCtx::of_screen(model, session);
    let view = RegisterView { model, screen, ctx, said: scene::register(&ctx, &screen.register)?, theme };
    if area.width >= WIDE {
        let beside = register_list(area.width);
        view.registers(beside - 1, true).draw(Rect { width: beside - 1, ..area }, buffer, clicks);
        let edge = theme.pick("│", "|");
        for y in area.top()..area.bottom() {
            drawing::put(buffer, area.x + beside - 1, y, edge, theme.style(Role::Frame));
        }
        let rest = Rect { x: area.x + beside + 1, width: text_columns(area.width - beside - 2), ..area };
        return view.record(rest.width).draw(rest, buffer, clicks);
    }
    let rest = Rect { x: area.x + 1, width: area.width - 2, ..area };
    match &screen.pane {
        _ if model.outline.is_some() => view.registers(area.width, false).draw(area, buffer, clicks),
        Some(_) => view.record(rest.width).draw(rest, buffer, clicks),
        None => view.rows(rest.width).draw(rest, buffer, clicks),
    }
}

/// What is drawn of a register.
struct RegisterView<'a> {
    model: &'a Model,
    screen: &'a RegisterScreen,
    ctx: SceneCtx<'a>,
    said: RegisterScene,
    theme: Theme,
}

impl RegisterView<'_> {
    /// Every register under its heading; with the rows of the present one under it, where they stand nowhere else.
    fn registers(&self, width: u16, with_rows: bool) -> Canvas {
        let mut canvas = Canvas::new(self.theme, width);
        if self.said.group.is_none() {
            canvas.text(Role::Heading, &self.said.label, 1);
            self.titles(with_rows, &mut canvas);
        }
        let mut heading: Option<&String> = None;
        let all = scene::register_list(&self.ctx);
        for (at, line) in all.iter().enumerate() {
            if heading != Some(&line.group) {
                canvas.text(Role::Label, &line.group, 1);
                heading = Some(&line.group);
            }
            let from = canvas.len();
            self.line(line, &mut canvas);
            canvas.clickable(from, &Message::Outline(at));
            let here = line.id == self.screen.register;
            let has_no_rows = here && self.model.outline.is_none() && self.said.rows.is_empty();
            if self.model.outline == Some(at) || has_no_rows {
                canvas.focus_from(from);
            }
            if here {
                self.titles(with_rows, &mut canvas);
            }
        }
        canvas
    }

    fn line(&self, line: &RegisterLine, canvas: &mut Canvas) {
        let theme = self.theme;
        let (sign, role) = match line.id == self.screen.register {
            true => (theme.pick("▾", "v"), Role::Heading),
            false => (theme.pick("▸", ">"), Role::Text),
        };
        let count = line.count.map(|count| count.to_string()).unwrap_or_default();
        let room = canvas.width().saturating_sub(cells(sign) + 4 + cells(&count));
        let label = cut(&line.label, room);
        let pad = " ".repeat(room.saturating_sub(cells(&label)) + 1);
        canvas.row(vec![
            span(theme, Role::Text, "  "),
            span(theme, Role::Dim, &format!("{sign} ")),
            span(theme, role, &label),
            span(theme, Role::Text, &pad),
            span(theme, Role::Dim, &count),
        ]);
    }

    /// What the rows are called.
    fn titles(&self, shown: bool, canvas: &mut Canvas) {
        for (at, (title, _)) in self.said.rows.iter().enumerate().filter(|_| shown) {
            let from = canvas.len();
            let here = at == self.screen.row;
            let title = cut(title, canvas.width().saturating_sub(6));
            let role = if here { Role::Heading } else { Role::Text };
            canvas.row(vec![span(self.theme, Role::Text, "      "), span(self.theme, role, &title)]);
            canvas.clickable(from, &Message::Pick(at));
            if here && self.model.outline.is_none() {
                canvas.focus_from(from);
            }
        }
    }

    /// The record that is open, else that of the row under the cursor, else what the register is for.
    fn record(&self, width: u16) -> Canvas {
        let mut canvas = Canvas::new(self.theme, width);
        let row = self.ctx.workbook().rows(&self.screen.register).nth(self.screen.row).map(|(row, _)| row.clone());
        let under_cursor = row.map(|row| Pane::new(Subject::Row(self.screen.register.clone(), row)));
        // what no room may see is not drawn while one looks on
        match (self.screen.pane.as_ref(), under_cursor) {
            _ if self.said.hidden.is_some() => self.nothing(&mut canvas),
            (Some(pane), _) => self.page(pane, true, &mut canvas),
            (None, Some(pane)) => self.page(&pane, false, &mut canvas),
            (None, None) => self.nothing(&mut canvas),
        }
        canvas
    }

    fn page(&self, pane: &Pane, own: bool, canvas: &mut Canvas) {
        canvas.text(Role::Heading, &scene::record_title(&self.ctx, &pane.subject), 1).blank();
        let has_keys = own && self.model.outline.is_none();
        record::items_of(self.model, pane, has_keys, self.theme, canvas);
        let item = pane.item(self.ctx.instrument(), self.ctx.workbook()).filter(|_| has_keys);
        let help = item.as_ref().and_then(|item| item.cell()).and_then(|cell| scene::field_help(&self.ctx, cell));
        if let Some(help) = help {
            canvas.blank().text(Role::Dim, help, 3);
        }
    }

    /// The rows of a register by themselves, each with what is told of it besides.
    fn rows(&self, width: u16) -> Canvas {
        let mut canvas = Canvas::new(self.theme, width);
        let (said, theme) = (&self.said, self.theme);
        let between = theme.pick(" › ", " > ");
        let group = said.group.as_ref().map(|group| format!("{group}{between}")).unwrap_or_default();
        canvas.row(vec![
            span(theme, Role::Dim, &format!(" {group}")),
            span(theme, Role::Key, &cut(&said.label, canvas.width().saturating_sub(cells(&group) + 1))),
        ]);
        canvas.blank();
        for (at, (title, second)) in said.rows.iter().enumerate() {
            let from = canvas.len();
            let room = canvas.width().saturating_sub(4);
            let role = if at == self.screen.row { Role::Heading } else { Role::Text };
            canvas.row(vec![span(theme, Role::Text, "   "), span(theme, role, &cut(title, room))]);
            if !second.is_empty() {
                let second = cut(second, room.saturating_sub(2));
                canvas.row(vec![span(theme, Role::Text, "     "), span(theme, Role::Dim, &second)]);
            }
            canvas.clickable(from, &Message::Pick(at));
            if at == self.screen.row {
                canvas.focus_from(from);
            }
        }
        if said.rows.is_empty() {
            self.nothing(&mut canvas);
        }
        canvas
    }

    /// What is said where no row is shown.
    fn nothing(&self, canvas: &mut Canvas) {
        let (hint, first) = &self.said.empty;
        match &self.said.hidden {
            Some(hidden) => canvas.text(Role::Dim, hidden, 2),
            None => canvas.text(Role::Text, hint, 2).blank().text(Role::Dim, first, 2),
        };
    }
}
