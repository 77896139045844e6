//! A record: one line a cell, edited in place.

use crate::analysis::{Light, light_at};
use crate::app::{GridKind, Item, Message, Model, Pane, Session, Subject, What, items};
use crate::instrument::QuestionKind;
use crate::report::phrase;
use crate::text::cells;
use crate::text::clean::screen_text;
use crate::tui::look::{Look, Role};
use crate::tui::paint::{Piece, span};
use crate::tui::sheet::Sheet;
use crate::workbook::{Cell, CellKind, Fact, Mark, Place, Reply};
use ratatui::style::Style;

/// Columns of the labels: as wide as the widest of a record needs, within reason.
const LABEL: std::ops::RangeInclusive<usize> = 16..=30;

/// Adds the items of a record to a sheet; `own` says whether it has the keys.
pub fn items_of(model: &Model, pane: &Pane, own: bool, look: Look, sheet: &mut Sheet) {
    let Some(session) = &model.session else { return };
    let all = items(&session.instrument, &session.workbook, &pane.subject);
    let mut shown_label = String::new();
    sheet.column = label_column(model, session, &all);
    for (at, item) in all.iter().enumerate() {
        let from = sheet.len();
        let here = own && at == pane.cursor;
        let editing = pane.editing.as_ref().filter(|editing| item.cell() == Some(&editing.cell));
        match (&item.what, editing) {
            (_, Some(editing)) => field(model, session, item, editing, look, sheet),
            (What::Cell(cell, CellKind::Mark), None) => mark(model, session, cell, look, sheet),
            (What::Cell(cell, CellKind::Reply(kind, _)), None) => reply(model, session, cell, *kind, look, sheet),
            (What::Cell(cell, _), None) => value(model, session, cell, look, sheet),
            (What::Citation(place, id), None) => {
                let label = model.words.t("part-sources");
                citation(model, session, place, id, if shown_label == label { "" } else { &label }, sheet);
                shown_label = label;
            }
            (What::Remark(place, id), None) => {
                let label = model.words.t("part-remarks");
                remark(model, session, place, id, if shown_label == label { "" } else { &label }, sheet);
                shown_label = label;
            }
            (What::Dispute(cell), None) => version(model, session, cell, look, sheet),
            (What::Matrix(kind), None) => {
                let key = match kind {
                    GridKind::Standards => "open-standards",
                    GridKind::Coverage => "open-coverage",
                    GridKind::Question(_) => "open-matrix",
                };
                sheet.text(Role::Link, &format!("{} {}", look.pick("▸", ">"), model.words.t(key)), 2);
            }
        }
        sheet.clickable(from, &Message::Item(at));
        if here {
            sheet.focus_from(from);
        }
    }
}

/// Where the texts of a record stand: behind its labels, all in one column.
fn label_column(model: &Model, session: &Session, all: &[Item]) -> usize {
    let labels = all.iter().filter_map(|item| match &item.what {
        What::Cell(_, CellKind::Mark | CellKind::Reply(..)) => None,
        What::Cell(cell, _) => Some(cells(&label_of(model, session, cell)) + 5),
        _ => None,
    });
    labels.filter(|width| LABEL.contains(width)).max().unwrap_or(*LABEL.start())
}

fn label_of(model: &Model, session: &Session, cell: &Cell) -> String {
    phrase::short(&model.words, &session.instrument, cell)
}

/// A part answered in place: its label, the marks in a row with the chosen one raised, and how it reads.
fn mark(model: &Model, session: &Session, cell: &Cell, look: Look, sheet: &mut Sheet) {
    let held = match session.workbook.get(cell) {
        Some(Fact::Mark(mark)) => Some(mark),
        _ => None,
    };
    let label = label_of(model, session, cell);
    let read = |mark| light_at(&session.instrument, &session.workbook, cell, mark);
    marks(model, look, &label, held, &read, None, sheet);
}

fn marks(
    model: &Model,
    look: Look,
    label: &str,
    held: Option<Mark>,
    read: &dyn Fn(Mark) -> Light,
    aside: Option<&str>,
    sheet: &mut Sheet,
) {
    let word = |mark: Mark| match mark {
        Mark::NotApplicable => model.words.t("mark-short-not-applicable"),
        mark => phrase::mark(&model.words, mark),
    };
    let row_width: usize = Mark::ALL.iter().map(|mark| cells(&word(*mark)) + 2).sum();
    let light = held.map(read);
    let words = light.map(|light| phrase::light(&model.words, light)).unwrap_or_default();
    let sign = light.map_or("", |light| look.sign(light));
    let right = if words.is_empty() { String::new() } else { format!("  {sign} {words}") };
    let right_room =
        4 + Mark::ALL.iter().map(|mark| cells(&phrase::light(&model.words, read(*mark)))).max().unwrap_or(0);
    let room = sheet.width().saturating_sub(row_width + right_room + 3);
    let mut pieces: Vec<Piece> = Vec::new();
    if room >= 18 {
        // the label beside the marks, wrapped where it is long
        let shown = screen_text(label).into_owned();
        let lines = crate::text::wrap::lines(&shown, room);
        let last = lines.len().saturating_sub(1);
        for line in lines.iter().take(last) {
            sheet.row(vec![span(look, Role::Text, "   "), span(look, Role::Text, line.trim_end())]);
        }
        let line = lines.last().copied().unwrap_or_default();
        pieces.push(span(look, Role::Text, "   "));
        pieces.push(span(look, Role::Text, line));
        pieces.push(Piece::new(Style::new(), &" ".repeat(room.saturating_sub(cells(line)))));
    } else {
        sheet.text(Role::Text, label, 3);
        pieces.push(Piece::new(Style::new(), "     "));
    }
    for mark in Mark::ALL {
        let (open, close) =
            if held == Some(*mark) { (look.pick("▌", "["), look.pick("▐", "]")) } else { (" ", " ") };
        if held == Some(*mark) {
            let raised = look.style(Role::Chosen);
            let edge = Style::new();
            let edge = if look.is_ascii() { raised } else { edge.patch(look.style(Role::Key)) };
            pieces.push(Piece::new(edge, open));
            pieces.push(Piece::new(raised, &word(*mark)));
            pieces.push(Piece::new(edge, close));
        } else {
            pieces.push(span(look, Role::Dim, &format!("{open}{}{close}", word(*mark))));
        }
    }
    if let Some(light) = light {
        pieces.push(span(look, look.of_light(light), &right));
    }
    sheet.row(pieces);
    if let Some(aside) = aside {
        sheet.text(Role::Dim, aside, 5);
    }
}

/// The overall reply; what its parts add up to stands beside it and never in its place.
fn reply(model: &Model, session: &Session, cell: &Cell, kind: QuestionKind, look: Look, sheet: &mut Sheet) {
    let Cell::Part(Place::Answer(slot), _) = cell else { return };
    let given = session.workbook.entry(&Place::Answer(slot.clone())).and_then(|entry| entry.reply.clone());
    let judged = kind.is_judged();
    let question = session.instrument.question(&slot.question);
    let has_parts = question.is_some_and(|question| !session.instrument.facets(question).is_empty())
        || kind != QuestionKind::Judgement;
    let label = model.words.t(if has_parts { "reply-overall" } else { "part-reply" });
    let computed = session.derived.progress.slots.get(slot).filter(|state| state.computed && state.reason.is_none());
    let aside = match (&given, computed.and_then(|state| state.mark)) {
        (Some(reply @ (Reply::NotApplicable { .. } | Reply::Deferred { .. })), _) => {
            Some(phrase::reply(&model.words, &session.instrument, slot, reply))
        }
        (None, Some(mark)) => {
            let mark = phrase::mark(&model.words, mark);
            Some(model.words.with("reply-from-parts", &[("mark", (&mark).into())]))
        }
        _ => None,
    };
    if judged {
        let held = given.as_ref().and_then(Reply::mark);
        let read = |mark| light_at(&session.instrument, &session.workbook, cell, mark);
        marks(model, look, &label, held, &read, aside.as_deref(), sheet);
    } else {
        let shown = given.map(|reply| phrase::reply(&model.words, &session.instrument, slot, &reply));
        line(look, &label, shown.as_deref(), sheet);
    }
}

/// A cell that is text, a date or a choice.
fn value(model: &Model, session: &Session, cell: &Cell, look: Look, sheet: &mut Sheet) {
    let fact = session.workbook.get(cell);
    if is_hidden(model, session, cell) {
        return line(look, &label_of(model, session, cell), Some(&model.words.t("remark-hidden")), sheet);
    }
    let shown = fact.map(|fact| phrase::fact(&model.words, &session.instrument, &session.workbook, cell, &fact));
    line(look, &label_of(model, session, cell), shown.as_deref(), sheet);
}

/// Whether a cell is the text of a restricted remark while a room looks on.
fn is_hidden(model: &Model, session: &Session, cell: &Cell) -> bool {
    model.is_public() && session.workbook.is_restricted(cell)
}

/// A label and its text in the column; a label too wide for it has a row of its own.
fn line(look: Look, label: &str, shown: Option<&str>, sheet: &mut Sheet) {
    let (role, text) = match shown {
        Some(text) => (Role::Text, text),
        None => (Role::Dim, look.pick("–", "-")),
    };
    let column = sheet.column;
    if cells(label) + 5 > column {
        sheet.text(Role::Label, label, 3).text(role, text, column);
    } else {
        sheet.labelled(label, 3, role, text, column);
    }
}

/// Another version of the cell above it, with the sign of what is disputed; never in the colour of a light.
fn version(model: &Model, session: &Session, cell: &Cell, look: Look, sheet: &mut Sheet) {
    let said = match is_hidden(model, session, cell) {
        true => model.words.t("remark-hidden"),
        false => {
            let fact = session.workbook.get(cell).unwrap_or(Fact::Emptied);
            phrase::fact(&model.words, &session.instrument, &session.workbook, cell, &fact)
        }
    };
    let label = phrase::short(&model.words, &session.instrument, cell.meant());
    let text = model.words.with("version-of", &[("cell", (&label).into()), ("text", (&said).into())]);
    sheet.text(Role::Unknown, &format!("{} {text}", look.sign(Light::Disputed)), 3);
}

fn citation(
    model: &Model,
    session: &Session,
    place: &Place,
    id: &crate::instrument::Id,
    label: &str,
    sheet: &mut Sheet,
) {
    let Some(citation) = session.workbook.entry(place).and_then(|entry| entry.citations.get(id)) else { return };
    let title = citation.source.as_ref().map_or_else(
        || model.words.t("citation-without-source"),
        |source| phrase::source_title(&session.instrument, &session.workbook, source),
    );
    let mut text = title;
    if let Some(at) = &citation.at {
        text.push_str(&format!(", {at}"));
    }
    if let Some(as_of) = citation.as_of {
        let date = model.words.date(&as_of.to_string());
        text.push_str(&format!(" ({})", model.words.with("as-of-date", &[("date", (&date).into())])));
    }
    if let Some(quote) = &citation.quote {
        text.push_str(&format!("\n“{}”", super::frame::short(quote.trim(), 300)));
    }
    sheet.labelled(label, 3, Role::Text, &text, sheet.column);
}

/// A remark; one that is restricted stays hidden while a room looks on.
fn remark(model: &Model, session: &Session, place: &Place, id: &crate::instrument::Id, label: &str, sheet: &mut Sheet) {
    let Some(remark) = session.workbook.entry(place).and_then(|entry| entry.remarks.get(id)) else { return };
    let text = match (session.workbook.hides_remark(place, id), model.is_public()) {
        (true, true) => model.words.t("remark-hidden"),
        (true, false) => format!("[{}] {}", model.words.t("part-restricted"), remark.text),
        (false, _) => remark.text.clone(),
    };
    sheet.labelled(label, 3, Role::Text, &text, sheet.column);
}

/// A field being typed in, grown to its text.
fn field(model: &Model, session: &Session, item: &Item, editing: &crate::app::Editing, look: Look, sheet: &mut Sheet) {
    let label = item.cell().map(|cell| label_of(model, session, cell)).unwrap_or_default();
    let words = editing.field.words();
    let count = if editing.field.is_line() {
        String::new()
    } else {
        model.words.with("word-count", &[("count", words.into())])
    };
    sheet.row(vec![
        span(look, Role::Text, "   "),
        span(look, Role::Key, &label),
        span(look, Role::Dim, &format!("  {count}")),
    ]);
    let width = u16::try_from(sheet.width().saturating_sub(6)).unwrap_or(10);
    let first = sheet.len();
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
            sheet.caret = Some((first + at, 5 + u16::try_from(before - left_out).unwrap_or(0)));
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
            let (rest, cut) = super::frame::without(&shown, left_out);
            left_out = left_out.saturating_sub(cut);
            pieces.push(span(look, role, rest));
        }
        sheet.row(pieces);
    }
}

/// The title of a record that lies over a screen.
#[must_use]
pub fn title_of(model: &Model, session: &Session, subject: &Subject) -> String {
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    match subject {
        Subject::Header => model.words.t("record-header"),
        Subject::Entry(place) => match place {
            Place::Standard(id) => {
                instrument.standards.get(id).map_or_else(|| id.to_string(), |it| format!("{} {}", it.code, it.title))
            }
            place => phrase::place(instrument, workbook, place),
        },
        Subject::Row(register, row) => phrase::row_title(instrument, workbook, register, row),
        Subject::Citation(place, _) => {
            let place = phrase::place(instrument, workbook, place);
            model.words.with("record-citation", &[("place", (&place).into())])
        }
        Subject::Remark(place, _) => {
            let place = phrase::place(instrument, workbook, place);
            model.words.with("record-remark", &[("place", (&place).into())])
        }
        Subject::Position(place, party, _) => {
            let party = instrument.constituencies.get(party).map_or(party.as_str(), |it| it.label.as_str());
            format!("{} · {party}", phrase::place(instrument, workbook, place))
        }
    }
}
