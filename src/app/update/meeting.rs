//! The meeting: opening and closing it, who comes and goes, its agenda, and notes made from anywhere.

use super::{commit, edit, forms, projecting, screens};
use crate::analysis::Target;
use crate::analysis::clock::{present_break, present_item};
use crate::app::command::Command;
use crate::app::effect::{Effect, Env};
use crate::app::meeting::{self as table, MeetingContext, MeetingLine, meeting_lines};
use crate::app::model::{Model, Screen, Tone};
use crate::app::navigation::{MeetingPart, MeetingScreen};
use crate::app::overlay::{Form, Overlay};
use crate::app::record::Subject;
use crate::instrument::Id;
use crate::report::phrase;
use crate::workbook::{Cell, Edit, Note, Part, Place, Purpose, running, working_group as names};

/// Does a command of the meeting.
pub fn command(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    let mut effects = edit::leave_field(model);
    if model.editing().is_some() || model.session.is_none() {
        return effects;
    }
    effects.extend(match command {
        Command::Meeting => {
            model.overlays.clear();
            let part = if running_now(model).is_some() { MeetingPart::Room } else { MeetingPart::Meetings };
            if !matches!(model.screen, Screen::Meeting(_)) {
                model.go(Screen::Meeting(MeetingScreen { part, row: 0, meeting: None }));
            }
            Vec::new()
        }
        Command::OpenMeeting => open(model),
        Command::CloseMeeting => close(model),
        Command::Pause => pause(model, env),
        Command::OnAgenda => put_on_agenda(model, env),
        Command::NextItem => next_item(model),
        Command::LeaveItem => leave_item(model),
        Command::Action => ask_for_note(model, Note::Action),
        Command::Park => ask_for_note(model, Note::Parked),
        Command::OffRecord => ask_for_note(model, Note::OffRecord),
        _ => Vec::new(),
    });
    effects
}

/// The meeting that runs.
fn running_now(model: &Model) -> Option<Id> {
    running(&model.session.as_ref()?.workbook).cloned()
}

/// The meeting that runs, or a sentence that none does.
fn needs_running(model: &mut Model) -> Option<Id> {
    let meeting = running_now(model);
    if meeting.is_none() {
        model.tell("meeting-not-running");
    }
    meeting
}

/// The edits made at the desk of the open workbook.
pub fn at_desk<T>(model: &Model, make: impl FnOnce(&MeetingContext<'_>) -> T) -> Option<T> {
    let session = model.session.as_ref()?;
    Some(make(&MeetingContext { instrument: &session.instrument, workbook: &session.workbook, moment: &model.moment }))
}

/// The meeting the screen shows: the one chosen, else the one at hand.
#[must_use]
pub fn shown_meeting(model: &Model) -> Option<Id> {
    let session = model.session.as_ref()?;
    let chosen = match &model.screen {
        Screen::Meeting(screen) => screen.meeting.clone(),
        _ => None,
    };
    let chosen = chosen.filter(|id| session.workbook.row(&names::id(names::MEETING), id).is_some());
    chosen.or_else(|| table::the_meeting(&session.workbook).cloned())
}

/// The lines of the part of the meeting screen that has the cursor.
#[must_use]
pub fn lines(model: &Model) -> Vec<MeetingLine> {
    let (Some(session), Screen::Meeting(screen)) = (&model.session, &model.screen) else { return Vec::new() };
    let meeting = shown_meeting(model);
    meeting_lines(&session.instrument, &session.workbook, screen.part, meeting.as_ref(), model.is_public())
}

/// The line under the cursor.
fn line(model: &Model) -> Option<MeetingLine> {
    let Screen::Meeting(screen) = &model.screen else { return None };
    lines(model).into_iter().nth(screen.row)
}

/// Opens the meeting chosen on the screen, or the next one planned.
fn open(model: &mut Model) -> Vec<Effect> {
    if running_now(model).is_some() {
        model.tell("meeting-runs-already");
        return Vec::new();
    }
    let Some(session) = &model.session else { return Vec::new() };
    let chosen = match line(model) {
        Some(MeetingLine::Meeting(id)) => Some(id),
        _ => table::upcoming(&session.workbook).cloned(),
    };
    let Some(meeting) = chosen else {
        model.tell("meeting-none-planned");
        return Vec::new();
    };
    if names::Meeting::find(&session.workbook, &meeting).is_some_and(names::Meeting::was_closed) {
        model.tell("meeting-closed-already");
        return Vec::new();
    }
    let edits = at_desk(model, |desk| table::open(desk, &meeting)).unwrap_or_default();
    let effects = commit(model, edits);
    if let Screen::Meeting(screen) = &mut model.screen {
        *screen = MeetingScreen { part: MeetingPart::Room, row: 0, meeting: None };
    }
    say(model, "meeting-opened", &meeting);
    effects
}

/// Asks before the meeting is closed.
fn close(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = needs_running(model) else { return Vec::new() };
    let edits = at_desk(model, |desk| table::close(desk, &meeting)).unwrap_or_default();
    let title = title(model, &meeting);
    let sentence = model.words.with("meeting-confirm-close", &[("meeting", (&title).into())]);
    model.overlays.push(Overlay::Confirm { sentence, edits });
    Vec::new()
}

fn pause(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    let Some(meeting) = needs_running(model) else { return Vec::new() };
    let ends = model.session.as_ref().is_some_and(|it| present_break(&it.workbook, &meeting).is_some());
    let edits = at_desk(model, |desk| table::pause(desk, &meeting, env)).unwrap_or_default();
    let effects = commit(model, edits);
    model.tell(if ends { "break-over" } else { "break-begins" });
    effects
}

/// A meeting by its title.
fn title(model: &Model, meeting: &Id) -> String {
    model.session.as_ref().map_or_else(String::new, |session| {
        phrase::row_title(&session.instrument, &session.workbook, &names::id(names::MEETING), meeting)
    })
}

fn say(model: &mut Model, key: &str, meeting: &Id) {
    let title = title(model, meeting);
    let sentence = model.words.with(key, &[("meeting", (&title).into())]);
    model.say(Tone::Info, sentence);
}

/// Puts the place in front on the agenda of the meeting that runs or comes next.
fn put_on_agenda(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(meeting) = table::upcoming(&session.workbook).cloned() else {
        model.tell("meeting-none-planned");
        return Vec::new();
    };
    let Some(place) = model.place() else {
        if matches!(model.screen, Screen::Meeting(_)) {
            forms::open(model, Purpose::Item(meeting));
        } else {
            model.tell("agenda-what");
        }
        return Vec::new();
    };
    let there = |item: names::AgendaItem<'_>| item.about().as_ref() == Some(&place);
    if names::AgendaItem::of_meeting(&session.workbook, &meeting).any(there) {
        model.tell("agenda-already");
        return Vec::new();
    }
    let edits = at_desk(model, |desk| table::put_on_agenda(desk, &meeting, Some(&place), &desk.name(&place), "", env));
    let effects = commit(model, edits.unwrap_or_default());
    say(model, "agenda-added", &meeting);
    effects
}

/// Leaves the item at hand and takes up the next one.
fn next_item(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = needs_running(model) else { return Vec::new() };
    let next = model.session.as_ref().and_then(|session| table::next_item(&session.workbook, &meeting));
    match next {
        Some(item) => take_up(model, &meeting, &item),
        None => {
            let edits = at_desk(model, |desk| table::leave_item(desk, &meeting)).unwrap_or_default();
            let effects = commit(model, edits);
            model.tell("agenda-done");
            effects
        }
    }
}

/// Takes an item up and goes to what it is about.
pub fn take_up(model: &mut Model, meeting: &Id, item: &Id) -> Vec<Effect> {
    let edits = at_desk(model, |desk| table::take_up(desk, meeting, item)).unwrap_or_default();
    let mut effects = commit(model, edits);
    let Some(session) = &model.session else { return effects };
    let item = names::AgendaItem::find(&session.workbook, item);
    let place = item.and_then(names::AgendaItem::about);
    let title = item.and_then(names::AgendaItem::title).unwrap_or_default().into_owned();
    match place {
        Some(place) => effects.extend(go_to_place(model, &place)),
        None => projecting::turn_to_point(model),
    }
    let sentence = model.words.with("agenda-taken-up", &[("item", (&title).into())]);
    model.say(Tone::Info, sentence);
    effects
}

/// Goes to a place; the projector stays and shows it.
pub fn go_to_place(model: &mut Model, place: &Place) -> Vec<Effect> {
    if projecting::turn_to(model, place) {
        return Vec::new();
    }
    let target = match place.clone() {
        Place::Answer(slot) => Target::Slot(slot),
        Place::Row(register, row) => Target::Row(register, row),
        Place::Standard(id) => Target::Standard(id),
        place => Target::Cell(Cell::Part(place, Part::Finding)),
    };
    screens::go_to(model, target)
}

fn leave_item(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = needs_running(model) else { return Vec::new() };
    let edits = at_desk(model, |desk| table::leave_item(desk, &meeting)).unwrap_or_default();
    if edits.is_empty() {
        model.tell("agenda-no-item");
        return Vec::new();
    }
    let effects = commit(model, edits);
    model.tell("agenda-left");
    effects
}

/// Asks for a note, about the place in front or else the item at hand.
fn ask_for_note(model: &mut Model, note: Note) -> Vec<Effect> {
    let place = model.place().or_else(|| item_place(model));
    forms::open(model, Purpose::Note(note, place));
    Vec::new()
}

/// What the item at hand is about.
#[must_use]
pub fn item_place(model: &Model) -> Option<Place> {
    let workbook = &model.session.as_ref()?.workbook;
    present_item(workbook, running(workbook)?)?.about()
}

/// Adds what the part of the meeting screen lists: a member, an item, a meeting; a row of the register chosen.
pub fn add(model: &mut Model) -> Vec<Effect> {
    let Screen::Meeting(screen) = &model.screen else { return Vec::new() };
    let row_of = |register: Id| Purpose::NewRow(register, None);
    let purpose = match (screen.part, line(model)) {
        (MeetingPart::Room, _) => row_of(names::id(names::MEMBER)),
        (MeetingPart::Papers, Some(MeetingLine::Papers(register))) => row_of(register),
        (MeetingPart::Papers, _) => return Vec::new(),
        (MeetingPart::Agenda, _) => match shown_meeting(model) {
            Some(meeting) => Purpose::Item(meeting),
            None => {
                model.tell("meeting-none-planned");
                return Vec::new();
            }
        },
        (MeetingPart::Meetings, _) => Purpose::Plan,
    };
    forms::open(model, purpose);
    Vec::new()
}

/// Enter on the meeting screen: comes or goes, takes up, opens, chooses.
pub fn accept(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    match line(model) {
        Some(MeetingLine::Member(member)) => come_or_go(model, &member, env),
        Some(MeetingLine::Item(item)) => match needs_running(model) {
            Some(meeting) => take_up(model, &meeting, &item),
            None => Vec::new(),
        },
        Some(MeetingLine::Papers(register)) => {
            screens::open_register(model, Some(register));
            Vec::new()
        }
        Some(MeetingLine::Meeting(meeting)) => {
            if let Screen::Meeting(screen) = &mut model.screen {
                *screen = MeetingScreen { part: MeetingPart::Agenda, row: 0, meeting: Some(meeting) };
            }
            Vec::new()
        }
        // an empty part asks for its first line
        None => add(model),
    }
}

fn come_or_go(model: &mut Model, member: &Id, env: &mut dyn Env) -> Vec<Effect> {
    if super::rescue::refuses(model) {
        return Vec::new();
    }
    let Some(meeting) = shown_meeting(model) else {
        model.tell("meeting-none-planned");
        return Vec::new();
    };
    let held = model.session.as_ref().and_then(|it| names::Meeting::find(&it.workbook, &meeting));
    if held.is_some_and(names::Meeting::was_closed) {
        model.tell("meeting-closed-already");
        return Vec::new();
    }
    let edits = at_desk(model, |desk| table::come_or_go(desk, &meeting, member, env)).unwrap_or_default();
    let effects = commit(model, edits);
    let Some(session) = &model.session else { return effects };
    let key = if table::is_here(&session.workbook, &meeting, member) { "member-here" } else { "member-gone" };
    let name = phrase::row_title(&session.instrument, &session.workbook, &names::id(names::MEMBER), member);
    let at = model.moment.time().to_owned();
    let sentence = model.words.with(key, &[("name", (&name).into()), ("at", (&at).into())]);
    model.say(Tone::Info, sentence);
    effects
}

/// The row under the cursor as a record, laid over the screen.
pub fn open_row(model: &mut Model) -> Vec<Effect> {
    let (register, row) = match line(model) {
        Some(MeetingLine::Member(row)) => (names::id(names::MEMBER), row),
        Some(MeetingLine::Item(row)) => (names::id(names::AGENDA), row),
        Some(MeetingLine::Meeting(row)) => (names::id(names::MEETING), row),
        Some(MeetingLine::Papers(_)) | None => return Vec::new(),
    };
    super::lay_over(model, Subject::Row(register, row));
    Vec::new()
}

/// Takes the item under the cursor off the agenda.
pub fn remove(model: &mut Model) -> Vec<Effect> {
    let Some(MeetingLine::Item(item)) = line(model) else { return Vec::new() };
    let fields = model.session.as_ref().and_then(|it| it.workbook.row(&names::id(names::AGENDA), &item));
    let clear = |field: &Id| Edit::clear(Cell::Field(names::id(names::AGENDA), item.clone(), field.clone()));
    let edits: Vec<Edit> = fields.into_iter().flat_map(|row| row.keys()).map(clear).collect();
    let effects = commit(model, edits);
    model.tell("removed");
    effects
}

/// Does what a form of the meeting is for, or says why it cannot.
pub fn submit(model: &mut Model, form: &Form, env: &mut dyn Env) -> Result<Vec<Effect>, String> {
    let first = form.text(0);
    if first.is_empty() {
        return Err(model.words.t("form-needed"));
    }
    let (edits, told) = match &form.purpose {
        Purpose::Note(note, place) => {
            let made = at_desk(model, |desk| table::note(desk, *note, place.as_ref(), &first, env)).flatten();
            let Some((row, mut edits)) = made else { return Ok(Vec::new()) };
            if *note == Note::Action {
                edits.push(forms::field(model, names::action::OWNER, &row, &form.text(1))?);
                edits.push(forms::field(model, names::action::DUE, &row, &form.text(2))?);
            }
            let key = match note {
                Note::Action => "note-action",
                Note::Parked => "note-parked",
                Note::OffRecord => "note-off-record",
            };
            (edits, model.words.t(key))
        }
        Purpose::Item(meeting) => {
            // a number of a question is that question
            let place = forms::find_number(model, &first).map(Place::Answer);
            let title = place.as_ref().and_then(|place| at_desk(model, |desk| desk.name(place))).unwrap_or(first);
            let made = at_desk(model, |desk| table::put_on_agenda(desk, meeting, place.as_ref(), &title, "", env));
            let mut edits = made.unwrap_or_default();
            if let Some(Cell::Field(_, row, _)) = edits.first().map(|edit| edit.cell.clone()) {
                edits.push(forms::field(model, names::agenda::MINUTES, &row, &form.text(1))?);
            }
            (edits, model.words.with("agenda-added", &[("meeting", (&self::title(model, meeting)).into())]))
        }
        _ => {
            let Ok(row) = Id::new(&env.fresh_id("m")) else { return Ok(Vec::new()) };
            use names::meeting::{DATE, ENDS, STARTS, TITLE};
            let fields = [TITLE, DATE, STARTS, ENDS].into_iter().enumerate();
            let edits: Result<Vec<Edit>, String> =
                fields.map(|(at, field)| forms::field(model, field, &row, &form.text(at))).collect();
            (edits?, model.words.with("meeting-planned", &[("meeting", (&first).into())]))
        }
    };
    model.overlays.pop();
    let effects = commit(model, edits);
    if effects.is_empty() {
        return Ok(effects);
    }
    if let Screen::Meeting(screen) = &model.screen
        && matches!(form.purpose, Purpose::Plan | Purpose::Item(_))
        && screen.part != MeetingPart::Room
    {
        let last = lines(model).len().saturating_sub(1);
        if let Screen::Meeting(screen) = &mut model.screen {
            screen.row = last;
        }
    }
    model.say(Tone::Info, told);
    Ok(effects)
}
