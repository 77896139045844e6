//! The meeting: its state, the clock and the quorum above; the room, the agenda, the papers or the meetings below.

use super::Clicks;
use super::deciding::{clock_words, label_of};
use super::frame::short;
use crate::analysis::clock::{of_item, of_the_meeting, present_item};
use crate::analysis::meeting::{presence, unrepresented};
use crate::app::meeting::{MeetingLine, papers, seats};
use crate::app::{MeetingPart, MeetingScreen, Message, Model, Session, meeting_screen_lines, shown_meeting};
use crate::instrument::Id;
use crate::report::phrase;
use crate::text::cells;
use crate::tui::look::{Look, Role};
use crate::tui::paint::span;
use crate::tui::sheet::Sheet;
use crate::workbook::working_group::{
    self, AgendaItem, Attendance, Decision, GroupField, agenda, attendance, meeting as held, member as member_field,
};
use crate::workbook::{Row, Workbook};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the meeting.
pub fn draw(model: &Model, screen: &MeetingScreen, look: Look, area: Rect, buffer: &mut Buffer, clicks: &mut Clicks) {
    let Some(session) = &model.session else { return };
    let meeting = shown_meeting(model);
    let mut head = Sheet::new(look, area.width);
    state(model, session, meeting.as_ref(), &mut head);
    head.blank();
    tabs(model, session, screen, meeting.as_ref(), look, &mut head);
    let height = u16::try_from(head.len()).unwrap_or(area.height).min(area.height / 2);
    head.draw(Rect { height, ..area }, buffer, clicks);
    let mut list = Sheet::new(look, area.width);
    lines(model, session, screen, meeting.as_ref(), look, &mut list);
    list.draw(Rect { y: area.y + height, height: area.height - height, ..area }, buffer, clicks);
}

fn text(row: Option<&Row>, field: GroupField) -> String {
    row.and_then(|row| field.text(row)).unwrap_or_default().into_owned()
}

fn now(model: &Model) -> &str {
    model.moment.time()
}

/// Title and state, the clocks, the quorum, who is missing altogether.
fn state(model: &Model, session: &Session, meeting: Option<&Id>, sheet: &mut Sheet) {
    let (words, workbook) = (&model.words, &session.workbook);
    let Some(meeting) = meeting else {
        sheet.text(Role::Heading, &words.t("meeting-none"), 1);
        sheet.text(Role::Dim, &words.t("meeting-none-hint"), 1);
        return;
    };
    let row = workbook.row(&working_group::id(working_group::MEETING), meeting);
    let title = phrase::row_title(&session.instrument, workbook, &working_group::id(working_group::MEETING), meeting);
    sheet.text(Role::Heading, &format!("{title} · {}", meeting_state(model, row)), 1);
    if let Some(clock) = of_the_meeting(workbook, meeting, now(model)) {
        let mut line = clock_words(words, "clock-meeting", clock);
        if let Some(clock) =
            present_item(workbook, meeting).and_then(|item| of_item(workbook, meeting, item.id, now(model)))
        {
            line = format!("{line} · {}", clock_words(words, "clock-item", clock));
        }
        sheet.text(if clock.paused { Role::Key } else { Role::Text }, &line, 1);
    }
    for it in presence(&session.instrument, workbook, meeting, now(model)) {
        let Some(needed) = it.needed else { continue };
        let party = label_of(session, &it.constituency);
        let args = [("party", (&party).into()), ("present", it.present.into()), ("needed", needed.into())];
        let (key, sign, role) = match it.is_met() {
            Some(true) => ("quorum-met", sheet.pick("●", "+"), Role::Text),
            _ => ("quorum-not-met", sheet.pick("▲", "!"), Role::Gap),
        };
        sheet.text(role, &format!("{sign} {}", words.with(key, &args)), 1);
    }
    let missing: Vec<String> =
        unrepresented(&session.instrument, workbook).into_iter().map(|id| label_of(session, id)).collect();
    if !missing.is_empty() {
        sheet.text(Role::Unknown, &words.with("unrepresented", &[("parties", (&missing.join("; ")).into())]), 1);
    }
}

fn meeting_state(model: &Model, row: Option<&Row>) -> String {
    let (opened, closed) = (text(row, held::OPENED), text(row, held::CLOSED));
    let date = model.words.date(&text(row, held::DATE));
    let key = match (opened.is_empty(), closed.is_empty()) {
        (true, _) => "meeting-state-planned",
        (false, true) => "meeting-state-running",
        (false, false) => "meeting-state-closed",
    };
    let args = [("opened", (&opened).into()), ("closed", (&closed).into()), ("date", (&date).into())];
    model.words.with(key, &args)
}

/// The parts as tabs, the present one raised, each with how many lines it has.
fn tabs(model: &Model, session: &Session, screen: &MeetingScreen, meeting: Option<&Id>, look: Look, sheet: &mut Sheet) {
    let mut pieces = vec![span(look, Role::Text, " ")];
    for part in MeetingPart::ALL {
        let key = match part {
            MeetingPart::Room => "meeting-room",
            MeetingPart::Agenda => "meeting-agenda",
            MeetingPart::Papers => "meeting-papers",
            MeetingPart::Meetings => "meeting-meetings",
        };
        let here = part == screen.part;
        let (open, close) = if here { (look.pick("▌", "["), look.pick("▐", "]")) } else { (" ", " ") };
        let count = match part {
            MeetingPart::Papers => papers(&session.instrument, model.is_public()).len(),
            part => crate::app::meeting::meeting_lines(
                &session.instrument,
                &session.workbook,
                part,
                meeting,
                model.is_public(),
            )
            .len(),
        };
        let role = if here { Role::Chosen } else { Role::Dim };
        pieces.push(span(look, role, &format!("{open}{} {count}{close}", model.words.t(key))));
        pieces.push(span(look, Role::Text, " "));
    }
    sheet.row(pieces);
}

/// The lines of the part that has the cursor.
fn lines(
    model: &Model,
    session: &Session,
    screen: &MeetingScreen,
    meeting: Option<&Id>,
    look: Look,
    sheet: &mut Sheet,
) {
    let all = meeting_screen_lines(model);
    if all.is_empty() {
        let key = match screen.part {
            MeetingPart::Room => "meeting-room-empty",
            MeetingPart::Agenda => "agenda-empty",
            // the head of the screen says what to do
            MeetingPart::Papers | MeetingPart::Meetings => return,
        };
        sheet.text(Role::Dim, &model.words.t(key), 2);
        return;
    }
    let parties = seats(&session.instrument, &session.workbook);
    let mut shown: Option<&Option<Id>> = None;
    for (at, line) in all.iter().enumerate() {
        if let MeetingLine::Member(member) = line {
            let party = parties.iter().find(|(_, members)| members.contains(member)).map(|(party, _)| party);
            if party != shown {
                let label = match party {
                    Some(Some(party)) => label_of(session, party),
                    _ => model.words.t("seat-none"),
                };
                sheet.text(Role::Label, &label, 1);
                shown = party;
            }
        }
        let from = sheet.len();
        let here = at == screen.row;
        let (left, right, role) = said(model, session, meeting, line, at, look);
        let room = sheet.width().saturating_sub(cells(&right) + 6);
        let left = short(&left, room);
        let pad = " ".repeat(room.saturating_sub(cells(&left)) + 2);
        sheet.row(vec![
            span(look, Role::Text, "   "),
            span(look, if here { Role::Heading } else { role }, &left),
            span(look, Role::Text, &pad),
            span(look, Role::Dim, &right),
        ]);
        sheet.clickable(from, &Message::Pick(at));
        if here {
            sheet.focus_from(from);
        }
    }
}

/// What a line says: at the left, at the right, and in which role.
fn said(
    model: &Model,
    session: &Session,
    meeting: Option<&Id>,
    line: &MeetingLine,
    at: usize,
    look: Look,
) -> (String, String, Role) {
    let (words, instrument, workbook) = (&model.words, &session.instrument, &*session.workbook);
    match line {
        MeetingLine::Member(member) => {
            let row = workbook.row(&working_group::id(working_group::MEMBER), member);
            let name = phrase::row_title(instrument, workbook, &working_group::id(working_group::MEMBER), member);
            let parts = [name, text(row, member_field::ORGANIZATION)];
            let whole = parts.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
            let (sign, state, role) = stay(model, workbook, meeting, member, look);
            (format!("{sign} {whole}"), state, role)
        }
        MeetingLine::Item(item) => {
            let row = workbook.row(&working_group::id(working_group::AGENDA), item);
            let (taken, left) = (!text(row, agenda::OPENED).is_empty(), !text(row, agenda::CLOSED).is_empty());
            let (sign, role) = match (taken, left) {
                (false, _) => (look.pick("○", "o"), Role::Text),
                (true, false) => (look.pick("▸", ">"), Role::Key),
                (true, true) => (look.pick("●", "*"), Role::Dim),
            };
            let clock = meeting.and_then(|meeting| of_item(workbook, meeting, item, now(model)));
            let minutes = text(row, agenda::MINUTES);
            let time = match clock {
                Some(clock) => clock_words(words, "clock-short", clock),
                None if minutes.is_empty() => String::new(),
                None => words.with("minutes-planned", &[("minutes", (&minutes).into())]),
            };
            let outcome = AgendaItem::find(workbook, item)
                .and_then(AgendaItem::about)
                .and_then(|place| crate::analysis::meeting::decision_at(workbook, &place))
                .filter(|decision| decision.meeting().as_ref() == meeting)
                .and_then(Decision::outcome)
                .map(|outcome| words.t(&format!("outcome-{}", outcome.as_str())));
            let right = [outcome.unwrap_or_default(), time];
            let right = right.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
            (format!("{sign} {}. {}", at + 1, text(row, agenda::TITLE)), right, role)
        }
        MeetingLine::Papers(register) => {
            let label = instrument.registers.get(register).map_or_else(|| register.to_string(), |it| it.label.clone());
            (label, workbook.rows(register).count().to_string(), Role::Text)
        }
        MeetingLine::Meeting(id) => {
            let row = workbook.row(&working_group::id(working_group::MEETING), id);
            let title = phrase::row_title(instrument, workbook, &working_group::id(working_group::MEETING), id);
            (title, meeting_state(model, row), Role::Text)
        }
    }
}

/// Whether a member is in the room, with the times.
fn stay(
    model: &Model,
    workbook: &Workbook,
    meeting: Option<&Id>,
    member: &Id,
    look: Look,
) -> (&'static str, String, Role) {
    let last = meeting.and_then(|meeting| {
        Attendance::of_meeting(workbook, meeting).rfind(|stay| stay.is_of(member)).map(|stay| stay.row)
    });
    let (arrived, left) = (text(last, attendance::ARRIVED), text(last, attendance::LEFT));
    let at = |key, at: &String| model.words.with(key, &[("at", at.into())]);
    match (last, left.is_empty()) {
        (None, _) => (look.pick("○", "o"), String::new(), Role::Text),
        (Some(_), true) => (look.pick("●", "*"), at("seat-since", &arrived), Role::Key),
        (Some(_), false) => (look.pick("○", "o"), at("seat-left", &left), Role::Dim),
    }
}
