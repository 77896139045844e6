//! What the room looks at: one thing, large and plain, in dark letters on a light ground whatever the theme.
//!
//! Made of what may be shown: question, replies, the words, titles of sources, positions that are not covered, the
//! decision, a small clock. Remarks, reasons, quotes, notes off the record are not asked for at all.

use super::deciding::{on_the_table, side_by_side};
use crate::analysis::clock::present_item;
use crate::analysis::{light_at, meeting};
use crate::app::scene::{self, SceneCtx};
use crate::app::{Model, ProjectorScreen, Session, Subject, Tone, What, items};
use crate::instrument::FieldKind;
use crate::text::{cells, cut};
use crate::tui::canvas::Canvas;
use crate::tui::clicks::Clicks;
use crate::tui::drawing::{self, span};
use crate::tui::theme::{Role, Theme};
use crate::wording::phrase;
use crate::workbook::working_group::{self, AgendaItem};
use crate::workbook::{Cell, Fact, Part, Place, Slot, running};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::borrow::Cow;

/// Draws what the room looks at.
pub fn draw(
    model: &Model,
    screen: &ProjectorScreen,
    theme: Theme,
    area: Rect,
    buffer: &mut Buffer,
    clicks: &mut Clicks,
) {
    let Some(session) = &model.session else { return };
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
    match &screen.place {
        _ if screen.results => show_results(model, session, theme, &mut canvas),
        Some(Place::Answer(slot)) => question(model, session, slot, theme, &mut canvas),
        Some(place) => other(model, session, place, theme, &mut canvas),
        None => {
            let point = running(&session.workbook).and_then(|meeting| present_item(&session.workbook, meeting));
            let title = point.and_then(AgendaItem::title).map(Cow::into_owned);
            head(model, session, &model.words.t("meeting-agenda"), theme, &mut canvas);
            canvas.text(Role::Heading, &title.unwrap_or_else(|| model.words.t("follow-waiting")), 0);
        }
    }
    if let (Some(place), false) = (&screen.place, screen.results) {
        below(model, session, place, theme, &mut canvas);
    }
    canvas.start_at(screen.top);
    canvas.draw(inside, buffer, clicks);
    if let Some(notice) = &model.notice {
        let role = if notice.tone == Tone::Error { Role::Error } else { Role::Dim };
        let line = span(theme, role, &cut(&notice.sentence, usize::from(inside.width)));
        drawing::row(buffer, inside.x, area.bottom().saturating_sub(1), &[line], inside.width);
    }
}

/// Number and section at the left, the clock at the right.
fn head(model: &Model, session: &Session, left: &str, theme: Theme, canvas: &mut Canvas) {
    let clock = scene::room_clock(&SceneCtx::of_screen(model, session));
    let room = canvas.width().saturating_sub(cells(&clock) + 2);
    let left = cut(left, room);
    let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
    canvas.row(vec![span(theme, Role::Dim, &left), span(theme, Role::Text, &pad), span(theme, Role::Dim, &clock)]);
    canvas.blank();
}

fn question(model: &Model, session: &Session, slot: &Slot, theme: Theme, canvas: &mut Canvas) {
    let (words, instrument, workbook) = (&model.words, &session.instrument, &session.workbook);
    let Some(asked) = instrument.question(&slot.question) else { return };
    let node = instrument.node(&slot.question);
    let number = node.map_or("", |node| node.number.as_str());
    let section = node.and_then(|node| instrument.sections.get(&node.section)).map_or("", |it| it.title.as_str());
    head(model, session, &format!("{number}  {section}"), theme, canvas);
    if let (Some(row), Some(register)) = (&slot.row, &asked.for_register) {
        canvas.text(Role::Label, &phrase::row_title(instrument, workbook, register, row), 0);
    }
    canvas.text(Role::Heading, &asked.prompt, 0);
    canvas.blank();
    let place = Place::Answer(slot.clone());
    let entry = workbook.entry(&place);
    for (facet, label, _) in instrument.facets(asked) {
        let cell = Cell::Part(place.clone(), Part::Facet(facet.clone()));
        let mark = entry.and_then(|entry| entry.facets.get(&facet).copied());
        let (role, reply) = match mark {
            Some(mark) => {
                let light = light_at(instrument, workbook, &cell, mark);
                let mark = format!("{} {}", theme.sign(light), phrase::mark(words, mark));
                (theme.of_light(light), words.labelled(&mark, &phrase::light(words, light)))
            }
            None => (Role::Dim, theme.pick("–", "-").to_owned()),
        };
        let room = canvas.width().saturating_sub(cells(&reply) + 2);
        if cells(label) <= room {
            let pad = " ".repeat(room - cells(label) + 2);
            canvas.row(vec![span(theme, Role::Text, label), span(theme, Role::Text, &pad), span(theme, role, &reply)]);
        } else {
            canvas.text(Role::Text, label, 0).text(role, &reply, 4);
        }
    }
    let state = session.derived.progress.slots.get(slot);
    let given = entry.and_then(|entry| entry.reply.as_ref());
    let reply = match (given, state.and_then(|state| state.mark)) {
        (Some(reply), _) => Some(phrase::reply(words, instrument, slot, reply)),
        (None, Some(mark)) => Some(phrase::mark(words, mark)),
        (None, None) => None,
    };
    let light = state.map(|state| state.light);
    match (reply, light) {
        (Some(reply), Some(light)) => {
            let reply = words.labelled(&format!("{} {reply}", theme.sign(light)), &phrase::light(words, light));
            canvas.labelled(&words.t("decide-reply"), 0, theme.of_light(light), &reply, 12);
        }
        _ => {
            canvas.text(Role::Dim, &words.t("projector-no-reply"), 0);
        }
    }
}

/// A standard, a cell of the matrix, a gap, an option: its title and what was entered.
fn other(model: &Model, session: &Session, place: &Place, theme: Theme, canvas: &mut Canvas) {
    let (words, instrument, workbook) = (&model.words, &session.instrument, &session.workbook);
    let of = match place {
        Place::Row(register, _) => instrument.registers.get(register).map_or("", |it| it.one.as_str()),
        _ => "",
    };
    head(model, session, of, theme, canvas);
    canvas.text(Role::Heading, &crate::app::meeting::name_of(instrument, workbook, place), 0).blank();
    let subject = match place {
        Place::Row(register, row) => Subject::Row(register.clone(), row.clone()),
        place => Subject::Entry(place.clone()),
    };
    for item in items(instrument, workbook, &subject) {
        let What::Cell(cell, _) = item.what else { continue };
        let Some(fact) = workbook.get(&cell).filter(|_| is_shown(session, &cell)) else { continue };
        let text = phrase::fact(words, instrument, workbook, &cell, &fact);
        let role = match fact {
            Fact::Mark(mark) => theme.of_light(light_at(instrument, workbook, &cell, mark)),
            _ => Role::Text,
        };
        canvas.labelled(&phrase::short(words, instrument, &cell), 0, role, &text, 26);
    }
}

/// Whether a cell of a row or entry belongs on the screen of the room.
fn is_shown(session: &Session, cell: &Cell) -> bool {
    match cell {
        Cell::Field(register, _, field) => session.instrument.registers.get(register).is_some_and(|definition| {
            let kind = definition.fields.get(field).map(|it| it.kind);
            !definition.restricted
                // of an item its place on the agenda is shown by the clock, and nothing else of its row
                && register.as_str() != working_group::AGENDA
                && *field != definition.title
                && field.as_str() != working_group::ABOUT
                && kind.is_some_and(|kind| kind != FieldKind::Sources)
        }),
        Cell::Part(_, part) => part.is_of_matrices(),
        _ => false,
    }
}

/// The words, the evidence in one line, the parties side by side, the decision.
fn below(model: &Model, session: &Session, place: &Place, theme: Theme, canvas: &mut Canvas) {
    let (words, workbook) = (&model.words, &session.workbook);
    canvas.blank();
    let ctx = SceneCtx::of_screen(model, session);
    on_the_table(scene::on_the_table(&ctx, place).as_ref(), canvas);
    let entry = workbook.entry(place);
    let titles: Vec<String> = entry
        .into_iter()
        .flat_map(|entry| entry.citations.values())
        .filter_map(|citation| citation.source.as_ref())
        .map(|source| phrase::source_title(&session.instrument, workbook, source))
        .collect();
    let evidence = match titles.is_empty() {
        true => words.t("projector-no-evidence"),
        false => words.with("projector-evidence", &[("sources", (&titles.join(" · ")).into())]),
    };
    let room = canvas.width();
    canvas.row(vec![span(theme, Role::Dim, &cut(&evidence, room))]);
    if entry.is_some_and(|entry| !entry.positions.is_empty()) {
        canvas.blank();
        side_by_side(words, &scene::party_positions(&ctx, place), None, theme, canvas);
    }
    let decision = scene::decision(&ctx, place);
    if meeting::decision_at(workbook, place).is_some() && !decision.is_empty() {
        canvas.blank();
        for told in decision {
            canvas.text(theme.of_accent(told.accent), &told.text, 0);
        }
    }
}

/// How far each section is, what was settled, what stays open.
fn show_results(model: &Model, session: &Session, theme: Theme, canvas: &mut Canvas) {
    let results = scene::results_so_far(&SceneCtx::of_screen(model, session));
    head(model, session, &results.title, theme, canvas);
    for (title, right) in &results.sections {
        let room = canvas.width().saturating_sub(cells(right) + 2);
        let left = cut(title, room);
        let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
        canvas.row(vec![span(theme, Role::Text, &left), span(theme, Role::Text, &pad), span(theme, Role::Text, right)]);
    }
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
