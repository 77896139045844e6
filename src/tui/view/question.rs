//! One question: where it stands, what it asks, its parts and what was said, with guidance one key away.

use super::{Clicks, outline, record};
use crate::analysis::{Light, SlotState};
use crate::app::{Command, Context, Message, Model, Pane, Subject, keys_of};
use crate::instrument::{Id, Instrument, Question};
use crate::report::phrase;
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::span;
use crate::tui::sheet::Sheet;
use crate::workbook::{Place, Slot};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The width from which the outline stands beside the question.
const WIDE: u16 = 96;
/// Columns of the outline.
const OUTLINE: u16 = 34;

/// Draws the question and its outline; the caret of an open field.
pub fn draw(
    model: &Model,
    pane: &Pane,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let Subject::Entry(Place::Answer(slot)) = &pane.subject else { return None };
    let question = &slot.question;
    if area.width >= WIDE {
        outline::draw(model, question, model.outline, look, Rect { width: OUTLINE, ..area }, buffer, clicks);
        let rest = Rect { x: area.x + OUTLINE + 1, width: area.width - OUTLINE - 2, ..area };
        return page(model, pane, slot, look, rest, buffer, clicks);
    }
    if model.outline.is_some() {
        outline::draw(model, question, model.outline, look, area, buffer, clicks);
        return None;
    }
    let rest = Rect { x: area.x + 1, width: area.width - 2, ..area };
    page(model, pane, slot, look, rest, buffer, clicks)
}

fn page(
    model: &Model,
    pane: &Pane,
    slot: &Slot,
    look: Look,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let session = model.session.as_ref()?;
    let question = session.instrument.question(&slot.question)?;
    let state = session.derived.progress.slots.get(slot);
    let mut sheet = Sheet::new(look, area.width);
    head(model, look, slot, &session.instrument, state, &mut sheet);
    if let (Some(row), Some(register)) = (&slot.row, &question.for_register) {
        let one = session.instrument.registers.get(register).map_or("", |it| it.one.as_str());
        let title = phrase::row_title(&session.instrument, &session.workbook, register, row);
        sheet.text(Role::Key, &format!("{one} · {title}"), 1);
    }
    sheet.text(Role::Heading, &question.prompt, 1).blank();
    let settled = super::deciding::decision_lines(model, session, &Place::Answer(slot.clone()));
    if !settled.is_empty() {
        for (role, line) in settled {
            sheet.text(role, &line, 1);
        }
        sheet.blank();
    }
    if let Some(reason) = state.and_then(|state| state.reason.as_ref()) {
        let why = phrase::reason(&model.words, &session.instrument, reason);
        let sentence = model.words.with("not-asked", &[("why", (&why).into())]);
        sheet.text(Role::Unknown, &sentence, 1).blank();
    }
    if model.guidance {
        guidance(model, &session.instrument, question, &mut sheet);
    }
    let own = model.outline.is_none() && model.overlays.is_empty();
    record::items_of(model, pane, own, look, &mut sheet);
    // guidance taller than the window is read from its beginning; the next part down brings the replies back
    if model.guidance && pane.cursor == 0 && pane.editing.is_none() {
        sheet.unfocus();
    }
    sheet.blank();
    if !model.guidance {
        hint(model, look, &mut sheet);
    }
    feeds(model, &session.instrument, question, &mut sheet);
    for problem in session.derived.problems.iter().filter(|it| it.place() == Some(&Place::Answer(slot.clone()))) {
        let sentence = phrase::problem(&model.words, problem);
        let cell = phrase::cell(&model.words, &session.instrument, &session.workbook, &problem.cell);
        sheet.text(Role::Unknown, &format!("! {}", model.words.labelled(&cell, &sentence)), 1);
    }
    sheet.draw(area, buffer, clicks)
}

/// Number and place in the outline at the left, how it reads at the right.
fn head(model: &Model, look: Look, slot: &Slot, instrument: &Instrument, state: Option<&SlotState>, sheet: &mut Sheet) {
    let node = instrument.node(&slot.question);
    let number = node.map_or("", |node| node.number.as_str());
    let section = node.and_then(|node| instrument.sections.get(&node.section)).map_or("", |it| it.title.as_str());
    let light = state.map_or(Light::Open, |state| state.light);
    let mut words = phrase::light(&model.words, light);
    if state.is_some_and(|state| {
        !state.supported && matches!(light, Light::Favourable | Light::Partly | Light::Unfavourable)
    }) {
        words = format!("{words} · {}", model.words.t("light-unsupported"));
    }
    let right = format!("{} {words}", look.sign(light));
    let room = sheet.width().saturating_sub(cells(&right) + 3);
    let left = super::frame::short(&format!("{number}  {section}"), room);
    let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
    sheet.row(vec![
        span(look, Role::Text, " "),
        span(look, Role::Dim, &left),
        span(look, Role::Text, &pad),
        span(look, look.of_light(light), &right),
    ]);
}

fn hint(model: &Model, look: Look, sheet: &mut Sheet) {
    let key = keys_of(&[Context::Question], Command::Guidance).into_iter().next().unwrap_or_default();
    let from = sheet.len();
    sheet.row(vec![
        span(look, Role::Text, " "),
        span(look, Role::Key, &key),
        span(look, Role::Dim, &format!(" {} {}", look.pick("▸", ">"), model.words.t("guidance-hint"))),
    ]);
    sheet.clickable(from, &Message::Do(Command::Guidance));
}

/// What it asks, why it matters, what counts as each reply, and its place in the source.
fn guidance(model: &Model, instrument: &Instrument, question: &Question, sheet: &mut Sheet) {
    let words = &model.words;
    let parts = [("guidance-asks", &question.asks), ("guidance-matters", &question.matters)];
    for (key, text) in parts {
        if let Some(text) = text {
            sheet.text(Role::Label, &words.t(key), 1).text(Role::Text, text.trim(), 3);
        }
    }
    if let Some(counts) = &question.counts {
        sheet.text(Role::Label, &words.t("guidance-counts"), 1);
        for (mark, text) in [("mark-yes", &counts.yes), ("mark-partly", &counts.partly), ("mark-no", &counts.no)] {
            let label = words.labelled(&words.t(mark), "");
            sheet.labelled(&label, 3, Role::Text, text, 3 + cells(&label));
        }
    }
    let source = instrument.references.get(&instrument.source);
    let source = source.map_or(String::new(), |it| format!("{} ({}), ", it.author, it.year));
    let place = format!("{source}{}", question.at);
    sheet.text(Role::Dim, &words.with("guidance-place", &[("at", (&place).into())]), 1).blank();
}

/// Which chapters of the report the answer feeds.
fn feeds(model: &Model, instrument: &Instrument, question: &Question, sheet: &mut Sheet) {
    let number = |id: &Id| instrument.chapters.get(id).map(|chapter| chapter.number.to_string());
    let chapters: Vec<String> = question.chapters.iter().filter_map(number).collect();
    if !chapters.is_empty() {
        let list = chapters.join(", ");
        let sentence = model.words.with("feeds", &[("chapters", (&list).into()), ("count", chapters.len().into())]);
        sheet.text(Role::Dim, &sentence, 1);
    }
}
