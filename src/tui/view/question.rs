//! One question: where it stands, what it asks, its parts and what was said, with guidance one key away.

use super::{outline, record};
use crate::app::geometry::{WIDE, outline_columns, text_columns};
use crate::app::scene::{self, Guidance, QuestionScene, SceneCtx};
use crate::app::{Command, Context, Message, Model, Pane, Subject, keys_of};
use crate::i18n::Words;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::span;
use crate::tui::theme::{Role, Theme};
use crate::workbook::{Place, Slot};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the question and its outline; the caret of an open field.
pub fn draw(
    model: &Model,
    pane: &Pane,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let Subject::Entry(Place::Answer(slot)) = &pane.subject else { return None };
    let question = &slot.question;
    if area.width >= WIDE {
        let beside = outline_columns(area.width);
        outline::draw(model, question, model.outline, theme, Rect { width: beside, ..area }, buffer, clicks);
        let rest = Rect { x: area.x + beside + 1, width: text_columns(area.width - beside - 2), ..area };
        return page(model, pane, slot, theme, rest, buffer, clicks);
    }
    if model.outline.is_some() {
        outline::draw(model, question, model.outline, theme, area, buffer, clicks);
        return None;
    }
    let rest = Rect { x: area.x + 1, width: area.width - 2, ..area };
    page(model, pane, slot, theme, rest, buffer, clicks)
}

fn page(
    model: &Model,
    pane: &Pane,
    slot: &Slot,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) -> Option<(u16, u16)> {
    let session = model.session.as_ref()?;
    let ctx = SceneCtx::of_screen(model, session);
    let said = scene::question(&ctx, slot)?;
    let mut canvas = Canvas::new(theme, area.width);
    head(theme, &said, &mut canvas);
    if let Some((one, title)) = &said.about {
        canvas.text(Role::Key, &format!("{one} · {title}"), 1);
    }
    canvas.text(Role::Heading, &said.prompt, 1).blank();
    for told in &said.decided {
        canvas.text(theme.of_accent(told.accent), &told.text, 1);
    }
    if !said.decided.is_empty() {
        canvas.blank();
    }
    if let Some(sentence) = &said.not_asked {
        canvas.text(Role::Unknown, sentence, 1).blank();
    }
    if let Some(guidance) = scene::guidance(&ctx, slot).filter(|_| model.guidance) {
        helped(&model.words, &guidance, &mut canvas);
    }
    let own = model.outline.is_none() && model.overlays.is_empty();
    record::lines_of(model, pane, &said.lines, own, theme, &mut canvas);
    // guidance taller than the window is read from its beginning; the next part down brings the replies back
    if model.guidance && pane.cursor == 0 && pane.editing.is_none() {
        canvas.unfocus();
    }
    canvas.blank();
    if !model.guidance {
        hint(model, theme, &mut canvas);
    }
    if let Some(sentence) = &said.feeds {
        canvas.text(Role::Dim, sentence, 1);
    }
    for problem in &said.problems {
        canvas.text(Role::Unknown, &format!("! {}", model.words.labelled(&problem.cell, &problem.sentence)), 1);
    }
    canvas.draw(area, buffer, clicks)
}

/// Number, name and place in the outline at the left, how it reads at the right.
fn head(theme: Theme, said: &QuestionScene, canvas: &mut Canvas) {
    let right = format!("{} {}", theme.sign(said.rating), said.state);
    let room = canvas.width().saturating_sub(cells(&right) + 3);
    let left = cut(&format!("{}  {}", said.number, said.name), room);
    let trail = trail(theme, &said.trail, room.saturating_sub(cells(&left) + 3));
    let pad = " ".repeat(room.saturating_sub(cells(&left) + cells(&trail)) + 2);
    canvas.row(vec![
        span(theme, Role::Text, " "),
        span(theme, Role::Key, &left),
        // the outline is where it leads
        span(theme, Role::Dim, &trail).clicking(Message::Do(Command::Switch)),
        span(theme, Role::Text, &pad),
        span(theme, theme.of_rating(said.rating), &right),
    ]);
}

/// Where a question stands, as much of it as there is room for; what is nearest to the question stays longest.
fn trail(theme: Theme, above: &[String], room: usize) -> String {
    let between = theme.pick(" › ", " > ");
    let from = |first: usize| {
        let left_out = if first > 0 { theme.pick("… › ", "... > ") } else { "" };
        format!("{left_out}{}", above[first..].join(between))
    };
    let shown = (0..above.len()).map(from).find(|shown| cells(shown) <= room);
    shown.map(|shown| format!("   {shown}")).unwrap_or_default()
}

fn hint(model: &Model, theme: Theme, canvas: &mut Canvas) {
    let key = keys_of(&model.words, &[Context::Question], Command::Guidance).into_iter().next().unwrap_or_default();
    let from = canvas.len();
    canvas.row(vec![
        span(theme, Role::Text, " "),
        span(theme, Role::Key, &key),
        span(theme, Role::Dim, &format!(" {} {}", theme.pick("▸", ">"), model.words.t("guidance-hint"))),
    ]);
    canvas.clickable(from, &Message::Do(Command::Guidance));
}

/// What it asks, why it matters, what counts as each reply, and its place in the source.
fn helped(words: &Words, guidance: &Guidance, canvas: &mut Canvas) {
    for (label, text) in &guidance.texts {
        canvas.text(Role::Label, label, 1).text(Role::Text, text, 3);
    }
    if !guidance.counts.is_empty() {
        canvas.text(Role::Label, &guidance.counts_title, 1);
    }
    for (mark, text) in &guidance.counts {
        let label = words.labelled(mark, "");
        canvas.labelled(&label, 3, Role::Text, text, 3 + cells(&label));
    }
    canvas.text(Role::Dim, &guidance.place, 1).blank();
}
