//! What the room looks at: one thing, large and plain, in dark letters on a light ground whatever the theme.
//!
//! What may be shown is decided in `app::scene`; nothing else is asked for here.

use super::deciding::{on_the_table, side_by_side};
use super::room_matrix;
use crate::app::scene::{
    self, BelowScene, ProjectorPage, ProjectorScene, ResultsScene, RoomLine, RoomMark, RoomMatrix, RoomMeeting,
    RoomQuestion, SceneCtx, Told,
};
use crate::app::{Model, NoticeTone, ProjectorScreen};
use crate::i18n::Words;
use crate::text::clean::screen_text;
use crate::text::{cells, cut, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, span};
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most rows a sentence takes at the foot.
const MAX_NOTICE_ROWS: u16 = 4;
/// The widest a label gets beside what belongs to it, in columns.
const MAX_LABEL: usize = 56;
/// Columns between a label and what belongs to it.
const GAP: usize = 3;

/// Draws what the room looks at.
pub fn draw(
    model: &Model,
    screen: &ProjectorScreen,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) {
    let (words, Some(session)) = (&model.words, &model.session) else { return };
    let roomy = area.height >= 34;
    let margin = if area.width >= 100 { 6 } else { 2 };
    // a line longer than that is not read from the back of the room
    let width = (area.width - 2 * margin).min(130);
    let inside = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + u16::from(roomy),
        width,
        height: area.height.saturating_sub(1 + 2 * u16::from(roomy)),
    };
    let mut canvas = Canvas::new(theme, inside.width);
    canvas.spread(roomy);
    let said = scene::projector(&SceneCtx::of_screen(model, session), screen);
    head(&said, theme, &mut canvas);
    match &said.shown {
        ProjectorPage::Results(results) => show_results(results, theme, &mut canvas),
        ProjectorPage::Question(asked) => question(words, asked, &said.decision, theme, &mut canvas),
        ProjectorPage::Record(title, lines) => record(title, lines, &said.decision, theme, &mut canvas),
        ProjectorPage::Matrix(shown) => matrix(words, shown, &said, screen.top, inside.height, theme, &mut canvas),
        ProjectorPage::Meeting(shown) => meeting(shown, theme, &mut canvas),
        ProjectorPage::Title(title) => {
            canvas.text(Role::Heading, title, 0);
        }
    }
    let in_pages = matches!(said.shown, ProjectorPage::Matrix(_));
    if let Some(said) = said.below.as_ref().filter(|_| !in_pages) {
        below(words, said, theme, &mut canvas);
    }
    canvas.start_at(if in_pages { 0 } else { screen.top });
    canvas.draw(inside, buffer, clicks);
    if let Some(notice) = &model.notice {
        let role = if notice.tone == NoticeTone::Error { Role::Error } else { Role::Dim };
        let sentence = screen_text(&notice.sentence);
        let lines = wrap::lines(&sentence, usize::from(inside.width));
        let top = area.bottom().saturating_sub(u16::try_from(lines.len()).unwrap_or(1).min(MAX_NOTICE_ROWS));
        for (y, line) in (top..area.bottom()).zip(&lines) {
            let row = Rect { y, height: 1, ..area };
            drawing::clear(buffer, row);
            buffer.set_style(row, theme.style(Role::Text));
            drawing::row(buffer, inside.x, y, &[span(theme, role, line)], inside.width);
        }
    }
}

/// Number and section at the left, the clock at the right.
fn head(said: &ProjectorScene, theme: Theme, canvas: &mut Canvas) {
    let room = canvas.width().saturating_sub(cells(&said.clock) + 2);
    let left = cut(&said.head, room);
    let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
    canvas.row(vec![span(theme, Role::Dim, &left), span(theme, Role::Text, &pad), span(theme, Role::Dim, &said.clock)]);
    canvas.blank();
}

/// A reply with the sign of how it reads.
fn signed(words: &Words, mark: &RoomMark, theme: Theme) -> String {
    let word = format!("{} {}", theme.sign(mark.rating), mark.word);
    match &mark.state {
        Some(state) => words.labelled(&word, state),
        None => word,
    }
}

fn question(words: &Words, said: &RoomQuestion, decision: &[Told], theme: Theme, canvas: &mut Canvas) {
    if let Some(about) = &said.about {
        canvas.text(Role::Label, about, 0);
    }
    canvas.text(Role::Heading, &said.prompt, 0);
    canvas.blank();
    decided(decision, theme, canvas);
    let parts: Vec<(&str, Role, String)> = said
        .parts
        .iter()
        .map(|(label, mark)| match mark {
            Some(mark) => (label.as_str(), theme.of_rating(mark.rating), signed(words, mark, theme)),
            None => (label.as_str(), Role::Dim, theme.pick("–", "-").to_owned()),
        })
        .collect();
    beside(&parts, theme, canvas);
    match &said.reply {
        Ok((label, mark)) => {
            canvas.labelled(label, 0, theme.of_rating(mark.rating), &signed(words, mark, theme), 12);
        }
        Err(none) => {
            canvas.text(Role::Dim, none, 0);
        }
    }
}

/// What stands at the right of each label, in one column near the labels: an eye far away finds the line again. A long
/// label takes several lines, and what belongs to it stands behind its end.
fn beside(lines: &[(&str, Role, String)], theme: Theme, canvas: &mut Canvas) {
    let widest = lines.iter().map(|(_, _, right)| cells(right)).max().unwrap_or(0);
    let room = canvas.width().saturating_sub(widest + GAP).min(MAX_LABEL);
    let column = lines.iter().map(|(label, ..)| cells(label)).max().unwrap_or(0).min(room).max(1);
    for (label, role, right) in lines {
        let mut label = wrap::lines(label, column);
        let last = label.pop().unwrap_or_default();
        for line in label {
            canvas.row(vec![span(theme, Role::Text, line)]);
        }
        let pad = " ".repeat(column.saturating_sub(cells(last)) + GAP);
        canvas.row(vec![span(theme, Role::Text, last), span(theme, Role::Text, &pad), span(theme, *role, right)]);
    }
}

/// A standard, a cell of the matrix, a gap, an option: its title and what was entered.
fn record(title: &str, lines: &[RoomLine], decision: &[Told], theme: Theme, canvas: &mut Canvas) {
    canvas.text(Role::Heading, title, 0).blank();
    decided(decision, theme, canvas);
    for line in lines {
        let role = line.rating.map_or(Role::Text, |rating| theme.of_rating(rating));
        canvas.labelled(&line.label, 0, role, &line.text, 26);
    }
}

/// The words, the evidence in one line, the parties side by side, the decision.
fn below(words: &Words, said: &BelowScene, theme: Theme, canvas: &mut Canvas) {
    canvas.blank();
    on_the_table(said.text.as_ref(), canvas);
    let room = canvas.width();
    canvas.row(vec![span(theme, Role::Dim, &cut(&said.evidence, room))]);
    if !said.parties.is_empty() {
        canvas.blank();
        side_by_side(words, &said.parties, None, theme, canvas);
    }
}

/// What was decided, directly under what it is about.
fn decided(decision: &[Told], theme: Theme, canvas: &mut Canvas) {
    for told in decision {
        canvas.text(theme.of_accent(told.accent), &told.text, 0);
    }
    if !decision.is_empty() {
        canvas.blank();
    }
}

/// A matrix page by page; the words and the parties are its last page.
fn matrix(
    words: &Words,
    shown: &RoomMatrix,
    said: &ProjectorScene,
    page: usize,
    height: u16,
    theme: Theme,
    canvas: &mut Canvas,
) {
    canvas.text(Role::Heading, &shown.prompt, 0);
    canvas.blank();
    decided(&said.decision, theme, canvas);
    if shown.grid.rows.is_empty() {
        canvas.text(Role::Text, &shown.grid.empty, 0);
    }
    // rows of a table stand close, or it would take twice the pages
    canvas.spread(false);
    let room = usize::from(height).saturating_sub(canvas.len());
    let is_said = said.below.as_ref().filter(|below| below.text.is_some() || !below.parties.is_empty());
    let (last, mut probe) =
        (usize::from(is_said.is_some()), Canvas::new(theme, u16::try_from(canvas.width()).unwrap_or(0)));
    let (at, pages) = room_matrix::paint(shown, page, room, theme, &mut probe);
    let pages = pages + last;
    let at = if page > at && last > 0 { pages - 1 } else { at };
    match is_said.filter(|_| at + 1 == pages) {
        Some(said) => below(words, said, theme, canvas),
        None => {
            room_matrix::paint(shown, at, room, theme, canvas);
        }
    }
    if pages > 1 {
        let args = [("page", (at + 1).into()), ("pages", pages.into())];
        canvas.text(Role::Dim, &words.with("projector-page", &args), 0);
    }
}

/// The agenda, or who is in the room.
fn meeting(said: &RoomMeeting, theme: Theme, canvas: &mut Canvas) {
    canvas.text(Role::Heading, &said.title, 0).blank();
    for told in &said.told {
        canvas.text(theme.of_accent(told.accent), &told.text, 0);
    }
    if said.rows.is_empty() {
        canvas.text(Role::Dim, &said.empty, 0);
    }
    let mut shown: Option<&String> = None;
    for row in &said.rows {
        if let Some(heading) = row.heading.as_ref().filter(|heading| shown != Some(heading)) {
            canvas.text(Role::Label, heading, 0);
            shown = Some(heading);
        }
        let number = row.number.map(|number| format!("{number}. ")).unwrap_or_default();
        let line = format!("{}{number}{}", super::meeting::sign(row.sign, theme), row.title);
        canvas.text(theme.of_accent(row.accent), &line, 0);
        if !row.details.is_empty() {
            canvas.text(Role::Dim, &row.details, 4);
        }
    }
}

/// How far each section is, what was settled, what stays open.
fn show_results(results: &ResultsScene, theme: Theme, canvas: &mut Canvas) {
    let sections: Vec<(&str, Role, String)> =
        results.sections.iter().map(|(title, right)| (title.as_str(), Role::Text, right.clone())).collect();
    beside(&sections, theme, canvas);
    canvas.text(Role::Dim, &results.no_score, 0).blank();
    canvas.text(Role::Heading, &results.decisions_title, 0);
    for told in &results.decisions {
        canvas.text(theme.of_accent(told.accent), &told.text, 2);
    }
    for (title, lines) in [&results.parked, &results.actions] {
        if !lines.is_empty() {
            canvas.blank().text(Role::Heading, title, 0);
        }
        for line in lines {
            canvas.text(Role::Text, line, 2);
        }
    }
}
