//! The meeting: opening and closing it, who comes and goes, its agenda, and notes made from anywhere.

use super::picker;
use super::response::{Ctx, Instruction, Response};
use crate::analysis::clock::{present_break, present_item};
use crate::analysis::row_apart;
use crate::app::command::Command;
use crate::app::effect::Env;
use crate::app::meeting::{self as table, MeetingLine, NewMember, NewRule, SetupStep, meeting_lines};
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::navigation::{MeetingPart, MeetingScreen, RegisterScreen};
use crate::app::overlay::Overlay;
use crate::app::record::Subject;
use crate::app::request::{Fields, Request};
use crate::app::scene;
use crate::instrument::Id;
use crate::wording::phrase;
use crate::workbook::working_group::GroupField;
use crate::workbook::{Cell, Edit, Note, Place, Purpose, running, working_group as names};

/// The fields a meeting is planned with, in the order they are asked for.
pub const PLAN_FIELDS: [GroupField; 4] =
    [names::meeting::TITLE, names::meeting::DATE, names::meeting::STARTS, names::meeting::ENDS];
/// The fields of an action besides what is to be done, in the order they are asked for: who, until when.
pub const ACTION_FIELDS: [GroupField; 2] = [names::action::OWNER, names::action::DUE];
/// The field of an item that says how long it may take.
pub const ITEM_MINUTES: GroupField = names::agenda::MINUTES;

/// Does a command of the meeting.
pub fn command(ctx: Ctx<'_>, command: Command, env: &mut dyn Env) -> Response {
    match command {
        Command::Meeting => show(ctx),
        Command::OpenMeeting => open(ctx),
        Command::CloseMeeting => close(ctx),
        Command::Pause => pause(ctx, env),
        Command::OnAgenda => put_on_agenda(ctx, env),
        Command::NextItem => next_item(ctx),
        Command::LeaveItem => leave_item(ctx),
        Command::NextMeeting => match line(ctx) {
            Some(MeetingLine::Item(item)) => Response::of(Instruction::Request(Request::ToNextMeeting(item))),
            _ => Response::told("agenda-move-what"),
        },
        Command::MoveUp | Command::MoveDown => move_by_one(ctx, command == Command::MoveUp),
        Command::Action => ask_for_note(ctx, Note::Action),
        Command::Park => ask_for_note(ctx, Note::Parked),
        Command::OffRecord => ask_for_note(ctx, Note::OffRecord),
        _ => Response::stay(),
    }
}

fn show(ctx: Ctx<'_>) -> Response {
    if matches!(ctx.model.screen, Screen::Meeting(_)) {
        return Response::of(Instruction::CloseAll).then(to_step_at_hand);
    }
    // before it begins, the cursor is on what is to be done next
    let next = SetupStep::next(ctx.workbook()).and_then(|next| SetupStep::ALL.into_iter().position(|it| it == next));
    let (part, row) = match running(ctx.workbook()) {
        Some(_) => (MeetingPart::Room, 0),
        None => (MeetingPart::Steps, next.unwrap_or(0)),
    };
    Response::of(Instruction::Show(Screen::Meeting(MeetingScreen { part, row, meeting: None })))
}

/// Shows a part of the meeting.
pub fn show_part(ctx: Ctx<'_>, part: MeetingPart) -> Response {
    let Screen::Meeting(screen) = &ctx.model.screen else { return Response::stay() };
    Response::of(Instruction::Meeting(MeetingScreen { part, row: 0, ..screen.clone() }))
}

/// The meeting the screen shows: the one chosen, else the one at hand.
fn shown(ctx: Ctx<'_>) -> Option<Id> {
    let chosen = match &ctx.model.screen {
        Screen::Meeting(screen) => screen.meeting.clone(),
        _ => None,
    };
    let chosen = chosen.filter(|id| ctx.workbook().row(&names::id(names::MEETING), id).is_some());
    chosen.or_else(|| table::the_meeting(ctx.workbook()).cloned())
}

/// The meeting the screen shows: the one chosen, else the one at hand.
#[must_use]
pub fn shown_meeting(model: &Model) -> Option<Id> {
    shown(Ctx::of(model)?)
}

/// The lines of the part of the meeting screen that has the cursor.
#[must_use]
pub fn lines(model: &Model) -> Vec<MeetingLine> {
    Ctx::of(model).map(listed).unwrap_or_default()
}

fn listed(ctx: Ctx<'_>) -> Vec<MeetingLine> {
    let Screen::Meeting(screen) = &ctx.model.screen else { return Vec::new() };
    let meeting = shown(ctx);
    meeting_lines(ctx.instrument(), ctx.workbook(), screen.part, meeting.as_ref())
}

/// The line under the cursor.
fn line(ctx: Ctx<'_>) -> Option<MeetingLine> {
    let Screen::Meeting(screen) = &ctx.model.screen else { return None };
    listed(ctx).into_iter().nth(screen.row)
}

/// The sentence that a meeting was left open, for whoever leaves the workbook.
#[must_use]
pub fn meeting_left_open(model: &Model) -> Option<String> {
    let ctx = Ctx::of(model).filter(|ctx| !ctx.session.access.is_read_only())?;
    let meeting = running(ctx.workbook())?;
    Some(ctx.words().with("meeting-left-open", &[("meeting", (&title(ctx, meeting)).into())]))
}

/// Where a workbook is opened while a meeting runs: the item at hand, and the sentence that it is.
pub fn go_on(ctx: Ctx<'_>) -> Response {
    let Some(meeting) = running(ctx.workbook()) else { return Response::stay() };
    let opened =
        names::Meeting::find(ctx.workbook(), meeting).and_then(names::Meeting::opened_text).unwrap_or_default();
    let item = present_item(ctx.workbook(), meeting);
    let name = item.and_then(names::AgendaItem::title).unwrap_or_default();
    let title = title(ctx, meeting);
    let args = [("meeting", (&title).into()), ("at", (&*opened).into()), ("item", (&*name).into())];
    let key = if item.is_some() { "meeting-goes-on-item" } else { "meeting-goes-on" };
    let said = Instruction::Say(NoticeTone::Info, ctx.words().with(key, &args));
    match item.and_then(names::AgendaItem::place) {
        // that of a question is in front already
        None | Some(Place::Answer(_)) => Response::of(said),
        Some(place) => Response::of(Instruction::GoPlace(place)).and(said),
    }
}

/// Opens the meeting chosen on the screen, or the next one planned.
fn open(ctx: Ctx<'_>) -> Response {
    if let Some(meeting) = running(ctx.workbook()) {
        return named("meeting-runs-already", meeting.clone());
    }
    let chosen = match line(ctx) {
        Some(MeetingLine::Meeting(id)) => Some(id),
        _ => table::upcoming(ctx.workbook()).cloned(),
    };
    let Some(meeting) = chosen else { return Response::told("meeting-none-planned") };
    if is_closed(ctx, &meeting) {
        return Response::told("meeting-closed-already");
    }
    let room = MeetingScreen { part: MeetingPart::Room, row: 0, meeting: None };
    let planned = table::planned_for_another_day(&ctx.desk(), &meeting);
    let opened = Response::commit(table::open(&ctx.desk(), &meeting)).and(Instruction::Meeting(room));
    let Some(planned) = planned else { return opened.and_all(named("meeting-opened", meeting)) };
    let (today, planned) = (ctx.words().date(ctx.model.moment.day()), ctx.words().date(&planned));
    let title = title(ctx, &meeting);
    let args = [("meeting", (&title).into()), ("today", (&today).into()), ("planned", (&planned).into())];
    opened.and(Instruction::Say(NoticeTone::Info, ctx.words().with("meeting-opened-another-day", &args)))
}

fn is_closed(ctx: Ctx<'_>, meeting: &Id) -> bool {
    names::Meeting::find(ctx.workbook(), meeting).is_some_and(names::Meeting::was_closed)
}

/// Asks before the meeting is closed.
fn close(ctx: Ctx<'_>) -> Response {
    let Some(meeting) = running(ctx.workbook()) else { return Response::told("meeting-not-running") };
    let sentence = ctx.words().with("meeting-confirm-close", &[("meeting", (&title(ctx, meeting)).into())]);
    Response::open(Overlay::Confirm { sentence, edits: table::close(&ctx.desk(), meeting) })
}

/// Begins a break, or ends it.
fn pause(ctx: Ctx<'_>, env: &mut dyn Env) -> Response {
    let Some(meeting) = running(ctx.workbook()) else { return Response::told("meeting-not-running") };
    let told = if present_break(ctx.workbook(), meeting).is_some() { "break-over" } else { "break-begins" };
    Response::commit(table::pause(&ctx.desk(), meeting, env)).tell(told)
}

/// A meeting by its title.
fn title(ctx: Ctx<'_>, meeting: &Id) -> String {
    phrase::row_title(ctx.instrument(), ctx.workbook(), &names::id(names::MEETING), meeting)
}

/// Says a sentence that names a meeting, as it is called then.
fn named(key: &'static str, meeting: Id) -> Response {
    Response::stay().then(move |ctx| {
        let sentence = ctx.words().with(key, &[("meeting", (&title(ctx, &meeting)).into())]);
        Response::of(Instruction::Say(NoticeTone::Info, sentence))
    })
}

/// Puts the place in front on the agenda of the meeting that runs or comes next.
fn put_on_agenda(ctx: Ctx<'_>, env: &mut dyn Env) -> Response {
    let Some(meeting) = table::upcoming(ctx.workbook()).cloned() else {
        return Response::told("meeting-none-planned");
    };
    let Some(place) = ctx.model.place() else {
        return match ctx.model.screen {
            Screen::Meeting(_) => Response::of(Instruction::Form(Purpose::Item(meeting))),
            _ => Response::told("agenda-what"),
        };
    };
    let there = |item: names::AgendaItem<'_>| item.about().as_ref() == Some(&place);
    if names::AgendaItem::of_meeting(ctx.workbook(), &meeting).any(there) {
        return Response::told("agenda-already");
    }
    let desk = ctx.desk();
    let edits = table::put_on_agenda(&desk, &meeting, Some(&place), &desk.name_of_item(&place), "", env);
    Response::commit(edits).and_all(named("agenda-added", meeting))
}

/// Leaves the item at hand and takes up the next one.
fn next_item(ctx: Ctx<'_>) -> Response {
    let Some(meeting) = running(ctx.workbook()) else { return Response::told("meeting-not-running") };
    match table::next_item(ctx.workbook(), meeting) {
        Some(item) => take_up(ctx, meeting, item),
        None => Response::commit(table::leave_item(&ctx.desk(), meeting)).tell("agenda-done"),
    }
}

/// Takes an item up and goes to what it is about.
pub fn take_up(ctx: Ctx<'_>, meeting: &Id, item: Id) -> Response {
    Response::commit(table::take_up(&ctx.desk(), meeting, &item)).then(move |ctx| {
        let item = names::AgendaItem::find(ctx.workbook(), &item);
        let title = item.and_then(names::AgendaItem::title).unwrap_or_default();
        let sentence = ctx.words().with("agenda-taken-up", &[("item", (&*title).into())]);
        let there = item.and_then(names::AgendaItem::place).map(Instruction::GoPlace);
        there.map(Response::of).unwrap_or_default().and(Instruction::Say(NoticeTone::Info, sentence))
    })
}

/// Moves an item to the next meeting planned; one that was taken up stays where the minutes tell of it.
pub fn to_next_meeting(ctx: Ctx<'_>, item: &Id) -> Response {
    let Some(row) = names::AgendaItem::find(ctx.workbook(), item) else { return Response::stay() };
    if row.was_taken_up() {
        return Response::told("agenda-move-taken-up");
    }
    let Some(to) = table::meeting_after(ctx.workbook(), row) else { return Response::told("agenda-no-meeting-after") };
    Response::commit(table::move_item(&ctx.desk(), item, &to)).and_all(named("agenda-moved", to))
}

/// The item under the cursor changes places with the one above it or below it.
fn move_by_one(ctx: Ctx<'_>, up: bool) -> Response {
    let (Some(MeetingLine::Item(item)), Screen::Meeting(screen)) = (line(ctx), &ctx.model.screen) else {
        return Response::told("agenda-move-what");
    };
    let to = if up { screen.row.checked_sub(1) } else { Some(screen.row + 1) };
    match to.filter(|to| *to < listed(ctx).len()) {
        Some(to) => Response::of(Instruction::Request(Request::MoveItem { item, to })),
        None => Response::told(if up { "agenda-first-already" } else { "agenda-last-already" }),
    }
}

/// Moves an item within its agenda; the cursor goes along.
pub fn move_item(ctx: Ctx<'_>, item: &Id, to: usize) -> Response {
    let Some(row) = names::AgendaItem::find(ctx.workbook(), item) else { return Response::stay() };
    let Some(meeting) = row.meeting() else { return Response::stay() };
    let edits = names::moved(ctx.workbook(), &meeting, item, to);
    let title = row.title().unwrap_or_default();
    let args = [("item", (&*title).into()), ("number", (to + 1).into())];
    let said = Instruction::Say(NoticeTone::Info, ctx.words().with("agenda-moved-within", &args));
    Response::commit(edits).and(said).then(move |ctx| match &ctx.model.screen {
        Screen::Meeting(screen) if screen.part == MeetingPart::Agenda => {
            Response::of(Instruction::Meeting(MeetingScreen { row: to, ..screen.clone() }))
        }
        _ => Response::stay(),
    })
}

fn leave_item(ctx: Ctx<'_>) -> Response {
    let Some(meeting) = running(ctx.workbook()) else { return Response::told("meeting-not-running") };
    let edits = table::leave_item(&ctx.desk(), meeting);
    if edits.is_empty() { Response::told("agenda-no-item") } else { Response::commit(edits).tell("agenda-left") }
}

/// Asks for a note, about the place in front or else the item at hand.
fn ask_for_note(ctx: Ctx<'_>, note: Note) -> Response {
    let place = ctx.model.place().or_else(|| item_place(ctx));
    Response::of(Instruction::Form(Purpose::Note(note, place)))
}

/// What the item at hand is about.
pub fn item_place(ctx: Ctx<'_>) -> Option<Place> {
    present_item(ctx.workbook(), running(ctx.workbook())?)?.place()
}

/// Adds what the part of the meeting screen lists: a member, an item, a meeting; a row of the register chosen.
pub fn add(ctx: Ctx<'_>) -> Response {
    let Screen::Meeting(screen) = &ctx.model.screen else { return Response::stay() };
    let form = |purpose| Response::of(Instruction::Form(purpose));
    match (screen.part, line(ctx), shown(ctx)) {
        (MeetingPart::Room, ..) => form(Purpose::Members),
        (MeetingPart::Registers, Some(MeetingLine::Register(register)), _) => picker::ask_for_row(ctx, register),
        (MeetingPart::Registers, ..) => Response::stay(),
        (MeetingPart::Agenda, _, Some(meeting)) => form(Purpose::Item(meeting)),
        (MeetingPart::Agenda, _, None) => Response::told("meeting-none-planned"),
        (MeetingPart::Steps | MeetingPart::Meetings, ..) => form(Purpose::Plan),
    }
}

/// Enter on a step of setting a meeting up: what it needs.
fn take_step(ctx: Ctx<'_>, step: SetupStep) -> Response {
    let form = |purpose| Response::of(Instruction::Form(purpose));
    match (step, table::upcoming(ctx.workbook())) {
        (SetupStep::Members, _) => form(Purpose::Members),
        (SetupStep::Quorum, _) => {
            let register = names::id(names::QUORUM);
            let has_rules = ctx.workbook().rows(&register).next().is_some();
            let rules = Screen::Register(RegisterScreen { register, row: 0, pane: None });
            if has_rules { Response::of(Instruction::Show(rules)) } else { form(Purpose::Quorum) }
        }
        (SetupStep::Agenda, Some(meeting)) => form(Purpose::Item(meeting.clone())),
        (SetupStep::Agenda | SetupStep::Open, None) => form(Purpose::Plan),
        (SetupStep::Open, Some(_)) => open(ctx),
        (SetupStep::FirstItem, _) => next_item(ctx),
    }
}

/// Adds members, and says how many.
pub fn add_members(ctx: Ctx<'_>, members: &[NewMember], env: &mut dyn Env) -> Response {
    let edits = table::add_members(&ctx.desk(), members, env);
    if edits.is_empty() {
        return Response::stay();
    }
    let name = members.first().map(|it| it.name.as_str()).unwrap_or_default();
    let sentence = ctx.words().with("members-added", &[("count", members.len().into()), ("name", name.into())]);
    Response::commit(edits).and(Instruction::Say(NoticeTone::Info, sentence)).then(to_step_at_hand)
}

/// Puts rules of the quorum, and says which.
pub fn put_quorum(ctx: Ctx<'_>, rules: &[NewRule], env: &mut dyn Env) -> Response {
    let edits = table::put_rules(&ctx.desk(), rules, env);
    if edits.is_empty() {
        return Response::stay();
    }
    let rules = scene::quorum_rules(&ctx.scene(), rules);
    let sentence = ctx.words().with("quorum-put", &[("rules", (&rules).into())]);
    Response::commit(edits).and(Instruction::Say(NoticeTone::Info, sentence)).then(to_step_at_hand)
}

/// Among the steps that set a meeting up the cursor goes to the next one.
pub fn to_step_at_hand(ctx: Ctx<'_>) -> Response {
    match &ctx.model.screen {
        Screen::Meeting(screen) if screen.part == MeetingPart::Steps => to_next_step(ctx, screen),
        _ => Response::stay(),
    }
}

/// Enter on the meeting screen: comes or goes, takes up, opens, chooses.
pub fn accept(ctx: Ctx<'_>) -> Response {
    match line(ctx) {
        Some(MeetingLine::Member(member)) => match shown(ctx) {
            Some(meeting) => Response::of(Instruction::Request(Request::ComeOrGo { meeting, member })),
            None => Response::told("meeting-none-planned"),
        },
        Some(MeetingLine::Item(item)) => match running(ctx.workbook()).cloned() {
            Some(meeting) => Response::of(Instruction::Request(Request::TakeUp { meeting, item })),
            None => Response::told("meeting-not-running"),
        },
        Some(MeetingLine::Step(step)) => take_step(ctx, step),
        Some(MeetingLine::Register(register)) => {
            Response::of(Instruction::Show(Screen::Register(RegisterScreen { register, row: 0, pane: None })))
        }
        Some(MeetingLine::Meeting(meeting)) => {
            let agenda = MeetingScreen { part: MeetingPart::Agenda, row: 0, meeting: Some(meeting) };
            Response::of(Instruction::Meeting(agenda))
        }
        // an empty part asks for its first line
        None => add(ctx),
    }
}

/// A member comes or goes, in a meeting that is not closed.
pub fn come_or_go(ctx: Ctx<'_>, meeting: Id, member: Id, env: &mut dyn Env) -> Response {
    if is_closed(ctx, &meeting) {
        return Response::told("meeting-closed-already");
    }
    Response::commit(table::come_or_go(&ctx.desk(), &meeting, &member, env)).then(move |ctx| {
        let key = if table::is_here(ctx.workbook(), &meeting, &member) { "member-here" } else { "member-gone" };
        let name = row_apart(ctx.instrument(), ctx.workbook(), &names::id(names::MEMBER), &member);
        let args = [("name", (&name).into()), ("at", ctx.model.moment.time().into())];
        Response::of(Instruction::Say(NoticeTone::Info, ctx.words().with(key, &args)))
    })
}

/// The row under the cursor as a record, laid over the screen.
pub fn open_row(ctx: Ctx<'_>) -> Response {
    let (register, row) = match line(ctx) {
        Some(MeetingLine::Member(row)) => (names::MEMBER, row),
        Some(MeetingLine::Item(row)) => (names::AGENDA, row),
        Some(MeetingLine::Meeting(row)) => (names::MEETING, row),
        Some(MeetingLine::Step(_) | MeetingLine::Register(_)) | None => return Response::stay(),
    };
    Response::lay_over(Subject::Row(names::id(register), row))
}

/// Takes the item under the cursor off the agenda.
pub fn remove(ctx: Ctx<'_>) -> Response {
    let Some(MeetingLine::Item(item)) = line(ctx) else { return Response::stay() };
    Response::of(Instruction::Request(Request::RemoveRow(names::id(names::AGENDA), item))).tell("removed")
}

/// The cursor goes to what is to be done next.
fn to_next_step(ctx: Ctx<'_>, screen: &MeetingScreen) -> Response {
    let row = SetupStep::next(ctx.workbook()).and_then(|next| SetupStep::ALL.into_iter().position(|it| it == next));
    Response::of(Instruction::Meeting(MeetingScreen { row: row.unwrap_or(screen.row), ..screen.clone() }))
}

/// After a form of the meeting: the new line has the cursor.
pub fn added(ctx: Ctx<'_>, purpose: &Purpose) -> Response {
    match (&ctx.model.screen, purpose) {
        (Screen::Meeting(screen), _) if screen.part == MeetingPart::Steps => to_step_at_hand(ctx),
        (Screen::Meeting(screen), Purpose::Plan | Purpose::Item(_)) if screen.part != MeetingPart::Room => {
            let row = listed(ctx).len().saturating_sub(1);
            Response::of(Instruction::Meeting(MeetingScreen { row, ..screen.clone() }))
        }
        _ => Response::stay(),
    }
}

/// Puts typed fields of a row beside the edits that make it.
fn with_fields(mut edits: Vec<Edit>, row: &Id, fields: Fields) -> Vec<Edit> {
    edits.extend(fields.into_iter().map(|(field, to)| Edit { cell: field.cell(row), to }));
    edits
}

/// Plans a meeting.
pub fn plan(fields: Fields, env: &mut dyn Env) -> Response {
    let Ok(row) = Id::new(&env.fresh_id("m")) else { return Response::stay() };
    Response::commit(with_fields(Vec::new(), &row, fields)).and_all(named("meeting-planned", row))
}

/// Puts an item on the agenda; one about a place is called as the place is.
pub fn add_item(
    ctx: Ctx<'_>,
    meeting: Id,
    place: Option<&Place>,
    title: &str,
    fields: Fields,
    env: &mut dyn Env,
) -> Response {
    let desk = ctx.desk();
    let title = place.map_or_else(|| title.to_owned(), |place| desk.name_of_item(place));
    let edits = table::put_on_agenda(&desk, &meeting, place, &title, "", env);
    let Some(Cell::Field(_, row, _)) = edits.first().map(|edit| edit.cell.clone()) else { return Response::stay() };
    let told = if is_closed(ctx, &meeting) { "agenda-added-closed" } else { "agenda-added" };
    Response::commit(with_fields(edits, &row, fields)).and_all(named(told, meeting))
}

/// Adds an action, a point put aside or a note off the record.
pub fn add_note(
    ctx: Ctx<'_>,
    note: Note,
    place: Option<&Place>,
    (what, fields): (&str, Fields),
    env: &mut dyn Env,
) -> Response {
    let Some((row, edits)) = table::note(&ctx.desk(), note, place, what, env) else { return Response::stay() };
    Response::commit(with_fields(edits, &row, fields)).tell(match note {
        Note::Action => "note-action",
        Note::Parked => "note-parked",
        Note::OffRecord => "note-off-record",
    })
}
