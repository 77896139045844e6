//! What lies over a screen: a framed box in the middle.

use super::popup::{filter_line, framed};
use super::record;
use crate::app::geometry::{evidence_columns, over_columns};
use crate::app::scene::{self, SceneCtx};
use crate::app::{
    About, Ask, Command, Context, Form, HelpBox, List, Menu, Message, Model, Overlay, Pane, Picker, Subject, Writing,
    bindings, chosen_format, contexts, differences, export_formats,
};
use crate::text::clean::folded;
use crate::text::{cells, cut, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, Piece, put, span};
use crate::tui::theme::{Role, Theme};
use crate::workbook::{Place, Purpose};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws an overlay; the caret of its field.
pub fn draw(
    model: &Model,
    overlay: &Overlay,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    clicks.cover();
    match overlay {
        Overlay::Palette(list) => listed(model, "palette-title", list, theme, area, buffer, clicks),
        Overlay::Search(list) => listed(model, "search-title", list, theme, area, buffer, clicks),
        Overlay::Chapters(list) => listed(model, "chapters-title", list, theme, area, buffer, clicks),
        Overlay::Documents(list) => listed(model, "documents-title", list, theme, area, buffer, clicks),
        Overlay::Picker(it) => picker(model, it, theme, area, buffer, clicks),
        Overlay::Form(it) if it.purpose == Purpose::Members => {
            super::members::draw(model, it, theme, area, buffer, clicks)
        }
        Overlay::Form(it) => form(model, it, theme, area, buffer, clicks),
        Overlay::Writing(it) => {
            writing(model, it, theme, area, buffer, clicks);
            None
        }
        Overlay::Record(pane) => laid_over(model, pane, theme, area, buffer, clicks),
        Overlay::Menu(it) => {
            menu(model, it, theme, area, buffer, clicks);
            None
        }
        Overlay::Help(it) => {
            help(model, it, theme, area, buffer);
            None
        }
        Overlay::Ask(ask) => {
            asked(model, ask, theme, area, buffer, clicks);
            None
        }
        Overlay::Decide(it) => {
            super::deciding::decide(model, it, theme, area, buffer, clicks);
            None
        }
        Overlay::Positions(it) => {
            super::deciding::positions(model, it, theme, area, buffer, clicks);
            None
        }
        Overlay::Confirm { sentence, edits } => {
            let mut canvas = Canvas::new(theme, 60);
            let removes = edits.iter().all(|edit| edit.to.is_none());
            let (yes, no) = if removes { ("confirm-remove", "confirm-keep") } else { ("confirm-yes", "confirm-no") };
            let button = |key, command| {
                span(theme, Role::Key, &format!(" {} ", model.words.t(key))).clicking(Message::Do(command))
            };
            let between = span(theme, Role::Text, " ");
            canvas.text(Role::Text, sentence, 1).blank();
            canvas.row(vec![button(yes, Command::Accept), between, button(no, Command::Leave)]);
            let height = u16::try_from(canvas.len()).unwrap_or(6) + 2;
            let inside = framed(&model.words.t("confirm-title"), 64, height, theme, area, buffer);
            canvas.draw(inside, buffer, clicks);
            None
        }
    }
}

/// A question with its answers below it; or the differences it is about.
fn asked(model: &Model, ask: &Ask, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let words = &model.words;
    let Some(session) = &model.session else { return };
    let width = area.width.saturating_sub(4).min(84);
    let mut canvas = Canvas::new(theme, width.saturating_sub(4));
    if let (Some(top), Some(differences)) = (ask.differences, differences(model, Some(ask.about))) {
        for (at, (label, one, other)) in differences.cells.into_iter().enumerate() {
            let from = canvas.len();
            canvas.text(Role::Heading, &label, 1);
            canvas.labelled(&words.t(differences.first), 3, Role::Dim, &one, 16);
            canvas.labelled(&words.t(differences.second), 3, Role::Text, &other, 16).blank();
            if at == top {
                canvas.focus_from(from);
            }
        }
        let inside = framed(&words.t("command-differences"), width, area.height, theme, area, buffer);
        canvas.draw(inside, buffer, clicks);
        return;
    }
    let import = scene::import(&SceneCtx::of_screen(model, session)).filter(|_| ask.about == About::Import);
    if let (Some(top), Some(import)) = (ask.differences, import) {
        for (at, lines) in import.parts.iter().enumerate() {
            let from = canvas.len();
            lines.iter().for_each(|line| {
                canvas.text(Role::Text, line, 1);
            });
            canvas.blank();
            if at == top.min(import.parts.len() - 1) {
                canvas.focus_from(from);
            }
        }
        canvas.text(Role::Heading, &import.summary, 1);
        let inside = framed(&words.t("import-title"), width, area.height, theme, area, buffer);
        canvas.draw(inside, buffer, clicks);
        return;
    }
    let Some(asked) = scene::ask(&SceneCtx::of_screen(model, session), ask.about) else { return };
    for line in &asked.lines {
        canvas.text(Role::Text, line, 1);
    }
    canvas.blank();
    for (at, (_, title)) in asked.answers.iter().enumerate() {
        let from = canvas.len();
        let here = at == ask.row;
        canvas.row(vec![span(theme, if here { Role::Heading } else { Role::Text }, &format!("   {title}"))]);
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
    canvas.blank().text(Role::Dim, &asked.advice, 1);
    let height = u16::try_from(canvas.len()).unwrap_or(12) + 2;
    let inside = framed(&asked.title, width, height, theme, area, buffer);
    canvas.draw(inside, buffer, clicks);
}

fn listed(
    model: &Model,
    title: &str,
    list: &List,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let inside = framed(&model.words.t(title), 92, area.height.min(24), theme, area, buffer);
    let caret = filter_line(&list.filter, theme, Rect { height: 1, ..inside }, buffer);
    let mut canvas = Canvas::new(theme, inside.width);
    let widest = list.rows.iter().map(|row| cells(&row.label)).max().unwrap_or(0).clamp(4, 18);
    for (at, row) in list.rows.iter().enumerate() {
        let from = canvas.len();
        let here = at == list.row;
        let label = cut(&row.label, widest);
        let pad = " ".repeat(widest.saturating_sub(cells(&label)) + 2);
        let text = folded(&row.text);
        let room = canvas.width().saturating_sub(widest + 5);
        canvas.row(vec![
            span(theme, Role::Text, "  "),
            span(theme, Role::Key, &label),
            span(theme, Role::Text, &pad),
            span(theme, if here { Role::Heading } else { Role::Text }, &cut(&text, room)),
        ]);
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
    if list.rows.is_empty() {
        canvas.text(Role::Dim, &model.words.t("nothing-found"), 2);
    }
    let rest = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    canvas.draw(rest, buffer, clicks);
    caret
}

fn picker(
    model: &Model,
    picker: &Picker,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let matching = picker.matching();
    let height = u16::try_from(picker.choices.len() + 7).unwrap_or(24).clamp(8, area.height.min(24));
    let inside = framed(&picker.title, 84, height, theme, area, buffer);
    let caret = filter_line(&picker.filter, theme, Rect { height: 1, ..inside }, buffer);
    let mut canvas = Canvas::new(theme, inside.width);
    for (at, (_, choice)) in matching.iter().enumerate() {
        let from = canvas.len();
        let tick = match (picker.is_many(), choice.ticked) {
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) => theme.pick("● ", "* "),
            (false, false) => "  ",
        };
        let here = at == picker.row;
        let role = if here { Role::Heading } else { Role::Text };
        canvas.labelled(&format!("  {tick}"), 0, role, &choice.label, 2 + cells(tick));
        canvas.clickable(from, &Message::Pick(at));
        if here {
            canvas.focus_from(from);
        }
    }
    if let Some(register) = &picker.add_to {
        let one = model.session.as_ref().and_then(|it| it.instrument.registers.get(register));
        let one = one.map_or("", |register| register.one.as_str());
        let from = canvas.len();
        canvas.text(Role::Link, &model.words.with("pick-add", &[("one", one.into())]), 2);
        canvas.clickable(from, &Message::Pick(matching.len()));
        if picker.row >= matching.len() {
            canvas.focus_from(from);
        }
    } else if matching.is_empty() {
        canvas.text(Role::Dim, &model.words.t("nothing-found"), 2);
    }
    if picker.kept {
        let kept = cut(&model.words.t("form-kept"), usize::from(inside.width));
        put(buffer, inside.x, inside.y + 1, &kept, theme.style(Role::Dim));
    }
    let rest = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    canvas.draw(rest, buffer, clicks);
    caret
}

/// What is rarer than daily, in two columns: each key with what it does.
fn menu(model: &Model, menu: &Menu, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let width = area.width.saturating_sub(2).min(118);
    let half = (width.saturating_sub(6)) / 2;
    let lines = menu_lines(model, menu, theme, usize::from(half).saturating_sub(5));
    let room = usize::from(area.height.saturating_sub(2));
    // a group stays together where both columns have room for that
    let at_blank = |at: &usize| lines[*at].is_empty() && *at <= room && lines.len() - at - 1 <= room;
    let between = (0..lines.len()).filter(at_blank).min_by_key(|at| lines.len().abs_diff(2 * at));
    let (left, right) = match between {
        Some(at) => (&lines[..at], &lines[at + 1..]),
        None => lines.split_at(lines.len().div_ceil(2)),
    };
    let height = u16::try_from(left.len().max(right.len()) + 2).unwrap_or(24);
    let inside = framed(&model.words.t("menu-title"), width, height, theme, area, buffer);
    for (x, column) in [(inside.x, left), (inside.x + half + 2, right)] {
        let mut canvas = Canvas::new(theme, half);
        for line in column {
            canvas.row(line.clone());
        }
        canvas.draw(Rect { x, width: half, ..inside }, buffer, clicks);
    }
}

/// The lines of the menu, group by group with a blank one between; a click on one does what it says.
fn menu_lines(model: &Model, menu: &Menu, theme: Theme, room: usize) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for (group, rows) in &menu.0 {
        if !lines.is_empty() {
            lines.push(Vec::new());
        }
        lines.push(vec![span(theme, Role::Heading, &model.words.t(&format!("menu-{}", group.as_str())))]);
        for (key, command) in rows {
            let title = model.words.t(&format!("command-{}", command.as_str()));
            // what explains a title goes before the title itself is cut
            let whole =
                if cells(&title) > room { title.split([':', '(']).next().unwrap_or(&title).trim_end() } else { &title };
            let title = cut(whole, room);
            let row = [span(theme, Role::Key, &format!("  {key}  ")), span(theme, Role::Text, &title)];
            lines.push(row.map(|piece| piece.clicking(Message::Do(*command))).into());
        }
    }
    lines
}

/// An export under way: the file, how far it is, and how to stop it.
fn writing(model: &Model, writing: &Writing, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let words = &model.words;
    let mut canvas = Canvas::new(theme, 60);
    canvas.text(Role::Text, &writing.name, 1).blank();
    let said = match writing.stop.is_cancelled() {
        true => words.t("writing-stopping"),
        false => words.with("writing-percent", &[("percent", usize::from(writing.percent).into())]),
    };
    canvas.text(Role::Heading, &said, 1);
    let from = canvas.len();
    canvas.text(Role::Dim, &words.t("writing-stop"), 1);
    canvas.clickable(from, &Message::Do(Command::Leave));
    let height = u16::try_from(canvas.len()).unwrap_or(6) + 2;
    let inside = framed(&words.t("busy-writing"), 64, height, theme, area, buffer);
    canvas.draw(inside, buffer, clicks);
}

/// The formats below the name of a report; the one its ending asks for is marked.
fn formats(model: &Model, form: &Form, theme: Theme, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let all = export_formats(model);
    let chosen = chosen_format(form, &all);
    let mut canvas = Canvas::new(theme, area.width);
    canvas.text(Role::Label, &model.words.t("form-formats"), 0);
    for (at, format) in all.iter().enumerate() {
        let from = canvas.len();
        let here = chosen == Some(at);
        let mark = if here { theme.pick("● ", "* ") } else { "  " };
        let role = if here { Role::Heading } else { Role::Text };
        let label = model.words.t(&format!("format-{}", format.name()));
        canvas.row(vec![span(theme, role, &cut(&format!("  {mark}{label}"), usize::from(area.width)))]);
        canvas.clickable(from, &Message::Pick(at));
    }
    canvas.draw(area, buffer, clicks);
}

fn form(
    model: &Model,
    form: &Form,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let is_export = form.purpose == Purpose::Export;
    let listed = if is_export { export_formats(model).len() + 2 } else { 0 };
    let width = area.width.min(76).saturating_sub(4);
    let mut refusal = Canvas::new(theme, width);
    if let Some(sentence) = &form.refusal {
        // where, why and what helps: nothing of it is cut off
        refusal.text(Role::Error, sentence, 0);
    } else if form.kept {
        refusal.text(Role::Dim, &model.words.t("form-kept"), 0);
    }
    let told = u16::try_from(refusal.len()).unwrap_or(0);
    let height = u16::try_from(form.fields.len() * 3 + 4 + listed).unwrap_or(8) + told.saturating_sub(1);
    let instrument = model.session.as_ref().map(|session| session.instrument.as_ref());
    let said = scene::form(&model.words, instrument, &form.purpose, false);
    let inside = framed(&said.title, 76, height, theme, area, buffer);
    let (mut caret, mut y, mut refusal) = (None, inside.y, Some(refusal));
    for (at, (line, label)) in form.fields.iter().zip(&said.fields).enumerate() {
        if y + 1 >= inside.bottom() {
            break;
        }
        let role = if at == form.focus { Role::Heading } else { Role::Label };
        put(buffer, inside.x, y, &cut(label, usize::from(inside.width)), theme.style(role));
        clicks.add(Rect { y, height: 2, ..inside }, Message::Pick(at));
        let at_line = filter_line(line, theme, Rect { y: y + 1, height: 1, ..inside }, buffer);
        if at == form.focus {
            caret = at_line;
        } else {
            // the prompt stands where the typing goes
            put(buffer, inside.x, y + 1, "  ", theme.style(Role::Text));
        }
        y += 2;
        let understood = scene::form_hint(model, form, at);
        match refusal.take_if(|_| at == form.focus && told > 0 && !is_export) {
            // beside the line it is about
            Some(refusal) => {
                let height = told.min(inside.bottom().saturating_sub(y));
                refusal.draw(Rect { y, height, ..inside }, buffer, clicks);
                y += told.max(1);
            }
            None => {
                if let Some(understood) = understood.filter(|_| y < inside.bottom()) {
                    let understood = format!("{} {understood}", theme.pick("→", "="));
                    put(
                        buffer,
                        inside.x + 2,
                        y,
                        &cut(&understood, usize::from(inside.width) - 2),
                        theme.style(Role::Dim),
                    );
                }
                y += 1;
            }
        }
    }
    if is_export {
        let height = inside.bottom().saturating_sub(y + told.saturating_sub(1) + 1);
        formats(model, form, theme, Rect { y, height, ..inside }, buffer, clicks);
    }
    if let Some(refusal) = refusal {
        let lines = told.min(inside.height);
        refusal.draw(Rect { y: inside.bottom() - lines, height: lines, ..inside }, buffer, clicks);
    }
    caret
}

fn laid_over(
    model: &Model,
    pane: &Pane,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let session = model.session.as_ref()?;
    let ctx = SceneCtx::of_screen(model, session);
    let title = scene::record_title(&ctx, &pane.subject);
    let text = match &pane.subject {
        Subject::Entry(Place::Chapter(text)) => Some(text),
        _ => None,
    };
    let beside = text.and_then(|text| Some((text, evidence_columns(area.width)?)));
    let area = match beside {
        Some((text, columns)) => super::evidence::beside(&ctx, text, columns, theme, area, buffer),
        None => area,
    };
    let mut canvas = Canvas::new(theme, over_columns(area.width));
    if let Some(note) = text.and_then(|text| scene::first_draft_note(&ctx, text)) {
        canvas.text(Role::Unknown, &note, 3).blank();
    }
    record::items_of(model, pane, true, theme, &mut canvas);
    let height = u16::try_from(canvas.len()).unwrap_or(20).saturating_add(3).max(8);
    let inside = framed(&title, 96, height, theme, area, buffer);
    let inner = Rect { y: inside.y, height: inside.height, ..inside };
    canvas.draw(inner, buffer, clicks)
}

/// The keys that matter most underneath, then all that work there, then those that work everywhere.
fn help(model: &Model, help: &HelpBox, theme: Theme, area: Rect, buffer: &mut Buffer) {
    // the help itself lies on top; what is asked about lies under it
    let under = contexts_under(model);
    let inside = framed(&model.words.t("help-title"), 84, area.height, theme, area, buffer);
    let wide = usize::from(inside.width);
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let key_line = |keys: &str, title: &str, lines: &mut Vec<Vec<Piece>>| {
        let pad = " ".repeat(16_usize.saturating_sub(cells(keys)).max(1));
        let mut head = format!("  {keys}{pad}");
        let indent = cells(&head);
        for line in wrap::lines(title, wide.saturating_sub(indent)) {
            lines.push(vec![span(theme, Role::Key, &head), span(theme, Role::Text, line.trim_end())]);
            head = " ".repeat(indent);
        }
    };
    lines.push(vec![span(theme, Role::Heading, &model.words.t("help-first"))]);
    for (keys, title) in &help.first {
        key_line(keys, &model.words.t(title), &mut lines);
    }
    lines.push(Vec::new());
    lines.push(vec![span(theme, Role::Dim, &model.words.t("help-more"))]);
    lines.push(Vec::new());
    for context in under {
        let title = model.words.t(&format!("context-{}", context.as_str()));
        lines.push(vec![span(theme, Role::Heading, &title)]);
        for binding in bindings().iter().filter(|binding| binding.context == context) {
            let keys: Vec<String> =
                binding.keys.split(' ').filter_map(crate::app::Key::parse).map(|key| key.shown(&model.words)).collect();
            let title = model.words.t(&format!("command-{}", binding.command.as_str()));
            key_line(&keys.join(", "), &title, &mut lines);
        }
        lines.push(Vec::new());
    }
    if model.editing().is_some() {
        let sentence = model.words.t("help-field");
        let wrapped = wrap::lines(&sentence, wide);
        lines.extend(wrapped.iter().map(|line| vec![span(theme, Role::Text, line.trim_end())]));
    }
    let height = usize::from(inside.height);
    let top = help.top.min(lines.len().saturating_sub(height));
    for (at, pieces) in lines.into_iter().skip(top).take(height).enumerate() {
        let y = inside.y + u16::try_from(at).unwrap_or(0);
        drawing::row(buffer, inside.x, y, &pieces, inside.width);
    }
}

fn contexts_under(model: &Model) -> Vec<Context> {
    match model.overlays.len() {
        0 => contexts(model),
        count => crate::app::contexts_below(model, count - 1),
    }
}
