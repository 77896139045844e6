//! One question: where it stands, what it asks, its parts and what was said, with guidance one key away.

use super::{Clicks, outline, record};
use crate::app::geometry::{OUTLINE, WIDE};
use crate::app::scene::{self, Guidance, QuestionScene, SceneCtx};
use crate::app::{Command, Context, Message, Model, Pane, Subject, keys_of};
use crate::i18n::Words;
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::span;
use crate::tui::sheet::Sheet;
use crate::workbook::{Place, Slot};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

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
    let ctx = SceneCtx::of_screen(model, session);
    let said = scene::question(&ctx, slot)?;
    let mut sheet = Sheet::new(look, area.width);
    head(look, &said, &mut sheet);
    if let Some((one, title)) = &said.about {
        sheet.text(Role::Key, &format!("{one} · {title}"), 1);
    }
    sheet.text(Role::Heading, &said.prompt, 1).blank();
    for told in &said.decided {
        sheet.text(look.of_accent(told.accent), &told.text, 1);
    }
    if !said.decided.is_empty() {
        sheet.blank();
    }
    if let Some(sentence) = &said.not_asked {
        sheet.text(Role::Unknown, sentence, 1).blank();
    }
    if let Some(guidance) = scene::guidance(&ctx, slot).filter(|_| model.guidance) {
        helped(&model.words, &guidance, &mut sheet);
    }
    let own = model.outline.is_none() && model.overlays.is_empty();
    record::lines_of(model, pane, &said.lines, own, look, &mut sheet);
    // guidance taller than the window is read from its beginning; the next part down brings the replies back
    if model.guidance && pane.cursor == 0 && pane.editing.is_none() {
        sheet.unfocus();
    }
    sheet.blank();
    if !model.guidance {
        hint(model, look, &mut sheet);
    }
    if let Some(sentence) = &said.feeds {
        sheet.text(Role::Dim, sentence, 1);
    }
    for problem in &said.problems {
        sheet.text(Role::Unknown, &format!("! {}", model.words.labelled(&problem.cell, &problem.sentence)), 1);
    }
    sheet.draw(area, buffer, clicks)
}

/// Number and place in the outline at the left, how it reads at the right.
fn head(look: Look, said: &QuestionScene, sheet: &mut Sheet) {
    let right = format!("{} {}", look.sign(said.light), said.state);
    let room = sheet.width().saturating_sub(cells(&right) + 3);
    let left = super::frame::short(&format!("{}  {}", said.number, said.section), room);
    let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
    sheet.row(vec![
        span(look, Role::Text, " "),
        span(look, Role::Dim, &left),
        span(look, Role::Text, &pad),
        span(look, look.of_light(said.light), &right),
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
fn helped(words: &Words, guidance: &Guidance, sheet: &mut Sheet) {
    for (label, text) in &guidance.texts {
        sheet.text(Role::Label, label, 1).text(Role::Text, text, 3);
    }
    if !guidance.counts.is_empty() {
        sheet.text(Role::Label, &guidance.counts_title, 1);
    }
    for (mark, text) in &guidance.counts {
        let label = words.labelled(mark, "");
        sheet.labelled(&label, 3, Role::Text, text, 3 + cells(&label));
    }
    sheet.text(Role::Dim, &guidance.place, 1).blank();
}
