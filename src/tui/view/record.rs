//! A record: one line a cell, edited in place.

use crate::analysis::Rating;
use crate::app::scene::{self, LaidOut, LineValue, MarkChoice, RecordLine, SceneCtx};
use crate::app::{Command, Item, LineUse, Message, Model, Pane, Session, What};
use crate::text::clean::screen_text;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::drawing::{Piece, span};
use crate::tui::theme::{Role, Theme};
use crate::wording::phrase;
use crate::workbook::{CellKind, Mark};
use ratatui::style::Style;

/// Columns of the labels: as wide as the widest of a record needs, within reason.
const LABEL: std::ops::RangeInclusive<usize> = 16..=30;

/// Adds the items of a record to a canvas; `own` says whether it has the keys.
pub fn items_of(model: &Model, pane: &Pane, own: bool, theme: Theme, canvas: &mut Canvas) {
    let Some(session) = &model.session else { return };
    let lines = scene::record(&SceneCtx::of_screen(model, session), &pane.subject);
    lines_of(model, pane, &lines, own, theme, canvas);
}

/// The same, of lines made already.
pub fn lines_of(model: &Model, pane: &Pane, lines: &[RecordLine], own: bool, theme: Theme, canvas: &mut Canvas) {
    let Some(session) = &model.session else { return };
    let mut over = "";
    canvas.column = label_column(lines);
    let marked = mark_column(lines, canvas.width());
    for laid in scene::folded(&pane.subject, lines, own.then_some(pane.cursor)) {
        if let LaidOut::One(at) = laid
            && matches!(lines[at].item.what, What::Question(_))
            && over != lines[at].label
        {
            canvas.blank().text(Role::Label, &lines[at].label, 1);
            over = &lines[at].label;
        }
        let from = canvas.len();
        let at = match laid {
            LaidOut::One(at) => at,
            LaidOut::Empty(run) => {
                let labels: Vec<&str> = lines[run.clone()].iter().map(|line| line.label.as_str()).collect();
                let nothing = theme.pick("–", "-");
                canvas.text(Role::Label, &format!("{}  {nothing}", labels.join(theme.pick(" · ", ", "))), 3);
                canvas.clickable(from, &Message::Item(run.start));
                continue;
            }
        };
        let line = &lines[at];
        let here = own && at == pane.cursor;
        let item = &line.item;
        let editing = pane.editing.as_ref().filter(|editing| item.cell() == Some(&editing.cell));
        // what there are several of has its label once
        let is_listed = matches!(item.what, What::Citation(..) | What::Remark(..));
        let label = if is_listed && over == line.label { "" } else { line.label.as_str() };
        match (editing, &line.value) {
            (Some(editing), _) => field(model, session, item, editing, theme, canvas),
            (None, LineValue::Marks { choices, held, in_full, from_parts }) => {
                let aside = in_full.as_ref().or(from_parts.as_ref());
                marks(theme, (at, label), *held, choices, aside.map(String::as_str), marked, canvas);
            }
            (None, LineValue::Text(Some(text))) if is_listed => {
                canvas.labelled(label, 3, Role::Text, text, canvas.column);
            }
            (None, LineValue::Text(text)) => text_line(theme, label, text.as_deref(), canvas),
            (None, LineValue::Citation(source, quote)) => {
                let said = |quote: &String| {
                    format!("\n{}", model.words.with("plain-quote", &[("quote", (&cut(quote, 300)).into())]))
                };
                let quote = quote.as_ref().map(said);
                let text = format!("{source}{}", quote.unwrap_or_default());
                canvas.labelled(label, 3, Role::Text, &text, canvas.column);
            }
            // never in the colour of a rating
            (None, LineValue::Version(text)) => {
                canvas.text(Role::Unknown, &format!("{} {text}", theme.sign(Rating::Disputed)), 3);
            }
            (None, LineValue::Question(rating, title, state)) => {
                let room = canvas.width().saturating_sub(cells(state) + 8);
                let title = cut(title, room);
                let pad = " ".repeat(room.saturating_sub(cells(&title)) + 1);
                canvas.row(vec![
                    span(theme, Role::Text, "   "),
                    span(theme, theme.of_rating(*rating), &format!("{} ", theme.sign(*rating))),
                    span(theme, Role::Link, &title),
                    span(theme, Role::Text, &pad),
                    span(theme, Role::Dim, state),
                ]);
            }
            (None, LineValue::Matrix(text)) => {
                canvas.text(Role::Link, &format!("{} {text}", theme.pick("▸", ">")), 2);
            }
        }
        if is_listed {
            over = &line.label;
        }
        canvas.clickable(from, &Message::Item(at));
        if here {
            canvas.focus_from(from);
        }
    }
}

/// Where the texts of a record stand: behind its labels, all in one column.
fn label_column(lines: &[RecordLine]) -> usize {
    let labels = lines.iter().filter_map(|line| match &line.item.what {
        What::Cell(_, CellKind::Mark | CellKind::Reply(..)) => None,
        What::Cell(..) => Some(cells(&line.label) + 5),
        _ => None,
    });
    labels.filter(|width| LABEL.contains(width)).max().unwrap_or(*LABEL.start())
}

/// Where the marks of a record stand: behind the labels that fit before them, all in one column.
fn mark_column(lines: &[RecordLine], width: usize) -> usize {
    let labels = lines.iter().filter_map(|line| match &line.value {
        LineValue::Marks { choices, .. } => Some((cells(&line.label), label_room(choices, width))),
        _ => None,
    });
    labels.filter(|(label, room)| label <= room).map(|(label, _)| label + 2).max().unwrap_or(2)
}

/// Cells left for a label before its marks and how the one chosen reads.
fn label_room(choices: &[MarkChoice], width: usize) -> usize {
    let marks: usize = choices.iter().map(|choice| cells(&choice.short) + 2).sum();
    let reading = 4 + choices.iter().map(|choice| cells(&choice.state)).max().unwrap_or(0);
    width.saturating_sub(3 + marks + reading + 2)
}

/// A part answered in place: its label, the marks near it with the chosen one raised, and how it reads. A label too wide
/// to stand before them has the row above to itself. A click on a mark answers.
fn marks(
    theme: Theme,
    (at, label): (usize, &str),
    held: Option<Mark>,
    choices: &[MarkChoice],
    aside: Option<&str>,
    column: usize,
    canvas: &mut Canvas,
) {
    let chosen = choices.iter().find(|choice| Some(choice.mark) == held);
    let right = chosen.map(|choice| format!("  {} {}", theme.sign(choice.rating), choice.state)).unwrap_or_default();
    let shown = screen_text(label);
    let beside = if cells(&shown) + 2 > column {
        canvas.text(Role::Text, label, 3);
        ""
    } else {
        shown.as_ref()
    };
    let pad = " ".repeat(column.saturating_sub(cells(beside)));
    let mut pieces =
        vec![span(theme, Role::Text, "   "), span(theme, Role::Text, beside), Piece::new(Style::new(), &pad)];
    for MarkChoice { mark, short, .. } in choices {
        let answer = |piece: Piece| match command_of(*mark) {
            Some(command) => piece.clicking(Message::OnItem(at, command)),
            None => piece,
        };
        let (open, close) =
            if held == Some(*mark) { (theme.pick("▌", "["), theme.pick("▐", "]")) } else { (" ", " ") };
        if held == Some(*mark) {
            let raised = theme.style(Role::Chosen);
            let edge = Style::new();
            let edge = if theme.is_ascii() { raised } else { edge.patch(theme.style(Role::Key)) };
            pieces.extend(
                [(edge, open), (raised, short), (edge, close)].map(|(style, text)| answer(Piece::new(style, text))),
            );
        } else {
            pieces.push(answer(span(theme, Role::Dim, &format!("{open}{short}{close}"))));
        }
    }
    if let Some(choice) = chosen {
        pieces.push(span(theme, theme.of_rating(choice.rating), &right));
    }
    canvas.row(pieces);
    if let Some(aside) = aside {
        canvas.text(Role::Dim, aside, 5);
    }
}

/// The command that gives a mark.
fn command_of(mark: Mark) -> Option<Command> {
    Command::ALL.iter().copied().find(|command| command.row().line == LineUse::Mark(mark))
}

/// A label and its text in the column; a label too wide for it has a row of its own.
fn text_line(theme: Theme, label: &str, shown: Option<&str>, canvas: &mut Canvas) {
    let (role, text) = match shown {
        Some(text) => (Role::Text, text),
        None => (Role::Dim, theme.pick("–", "-")),
    };
    let column = canvas.column;
    if cells(label) + 5 > column {
        canvas.text(Role::Label, label, 3).text(role, text, column);
    } else {
        canvas.labelled(label, 3, role, text, column);
    }
}

/// A field being typed in, grown to its text.
fn field(
    model: &Model,
    session: &Session,
    item: &Item,
    editing: &crate::app::Editing,
    theme: Theme,
    canvas: &mut Canvas,
) {
    let label = item.cell().map(|cell| phrase::short(&model.words, &session.instrument, cell)).unwrap_or_default();
    let words = editing.field.words();
    let count = if editing.field.is_line() {
        String::new()
    } else {
        model.words.with("word-count", &[("count", words.into())])
    };
    canvas.row(vec![
        span(theme, Role::Text, "   "),
        span(theme, Role::Key, &label),
        span(theme, Role::Dim, &format!("  {count}")),
    ]);
    let width = u16::try_from(canvas.width().saturating_sub(6)).unwrap_or(10);
    let first = canvas.len();
    let text = editing.field.text();
    let (caret, _) = editing.field.caret(width);
    for (at, row) in editing.field.rows(width).iter().enumerate() {
        let selected = editing.field.selection_in(row);
        let mut pieces = vec![Piece::new(Style::new(), "     ")];
        let range = row.range();
        let mut left_out = 0;
        if at == caret {
            // what is shown by its name is wider than the field knows; what is being typed stays in sight
            let before = cells(&screen_text(&text[range.start..editing.field.cursor()]));
            left_out = (before + 1).saturating_sub(usize::from(width));
            canvas.caret = Some((first + at, 5 + u16::try_from(before - left_out).unwrap_or(0)));
        }
        let parts = match selected {
            Some(chosen) => vec![
                (Role::Text, &text[range.start..chosen.start]),
                (Role::Chosen, &text[chosen.clone()]),
                (Role::Text, &text[chosen.end..range.end]),
            ],
            None => vec![(Role::Text, text[range].trim_end_matches('\n'))],
        };
        for (role, part) in parts {
            let shown = screen_text(part);
            let (rest, cut) = super::popup::without(&shown, left_out);
            left_out = left_out.saturating_sub(cut);
            pieces.push(span(theme, role, rest));
        }
        canvas.row(pieces);
    }
}
