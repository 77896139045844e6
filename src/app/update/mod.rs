//! Changing the model: this file only routes; each kind of change has a file of its own.

mod answer;
mod deciding;
mod documents;
mod drafts;
mod edit;
mod forms;
mod incoming;
mod leaving;
mod lists;
mod meeting;
mod moving;
mod outside;
mod projecting;
mod request;
mod rescue;
mod screens;
mod settling;

pub use documents::report_document;
pub use forms::{chosen_format, export_formats};
pub use leaving::lost_sentence;
pub use lists::problem_rows;
pub use meeting::{ACTION_FIELDS, ITEM_MINUTES, PLAN_FIELDS, lines as meeting_screen_lines, shown_meeting};
pub use projecting::follow;

use super::command::Command;
use super::effect::{Effect, Env, moment};
use super::message::Message;
use super::model::{Departure, Leaving, Model, Screen, Tone};
use super::overlay::Overlay;
use super::record::{Pane, Subject};
use super::session::Session;
use crate::report::phrase;
use crate::workbook::{Cell, DraftPlace, Edit, Part, stamps};

/// Changes the model as a message asks; returns what is to be done outside, in order.
pub fn update(model: &mut Model, message: Message, env: &mut dyn Env) -> Vec<Effect> {
    let by_a_person = matches!(
        message,
        Message::Do(_)
            | Message::Type(_)
            | Message::Paste(_)
            | Message::Go(_)
            | Message::Pick(_)
            | Message::Request(_)
            | Message::Commit(_)
            | Message::Outline(_)
            | Message::Item(_)
    );
    if by_a_person && matches!(model.leaving, Leaving::Checking(_)) && !matches!(message, Message::Do(Command::Quit)) {
        // what is typed ahead is meant for what comes next, and must not become an answer
        return Vec::new();
    }
    if by_a_person {
        model.notice = None;
        if !matches!(message, Message::Do(Command::Quit)) {
            stay(model);
        }
        if !matches!(message, Message::Do(Command::Quit | Command::Start)) {
            model.typed.asked_to_leave = false;
        }
    }
    model.moment = moment(env);
    let mut effects = route(model, message, env);
    if by_a_person {
        effects = ask_before_another(model, effects, env);
    }
    // whatever happened, the text that is read is that of this workbook in this window
    screens::lay_out_reader(model, &env.today());
    drafts::protect(model, &mut effects);
    effects.extend(projecting::publish(model));
    effects
}

/// Who goes on working after leaving was refused does not leave with the next save that succeeds.
fn stay(model: &mut Model) {
    let unsaved = model.session.as_ref().is_some_and(Session::is_refused);
    if unsaved {
        model.leaving = Leaving::Not;
    }
}

/// Before another workbook takes the place of this one, its file is looked at.
fn ask_before_another(model: &mut Model, effects: Vec<Effect>, env: &mut dyn Env) -> Vec<Effect> {
    let opens = |effect: &Effect| matches!(effect, Effect::Open(_) | Effect::Try(_) | Effect::Create { .. });
    let (opening, mut rest): (Vec<Effect>, Vec<Effect>) = effects.into_iter().partition(opens);
    for effect in opening {
        rest.extend(leaving::leave_for(model, Departure::Other(Box::new(effect)), env));
    }
    rest
}

fn route(model: &mut Model, message: Message, env: &mut dyn Env) -> Vec<Effect> {
    match message {
        Message::Do(command) => command_of(model, command, env),
        Message::Type(input) => edit::typed(model, input),
        Message::Paste(text) => edit::typed(model, super::field::FieldInput::Text(text)),
        Message::Go(target) => screens::go_to(model, target),
        Message::Pick(row) => {
            let mut effects = edit::leave_field(model);
            if model.editing().is_none() {
                effects.extend(lists::pick(model, row, env));
            }
            effects
        }
        Message::Outline(row) => {
            let effects = edit::leave_field(model);
            if model.editing().is_none() {
                moving::outline_to(model, row);
            }
            effects
        }
        Message::Item(item) => {
            let effects = edit::leave_field(model);
            if let Some(pane) = model.pane_mut().filter(|pane| pane.editing.is_none()) {
                pane.cursor = item;
            }
            effects
        }
        Message::Request(request) => request::make(model, request, env),
        Message::Commit(edits) => commit(model, edits),
        Message::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Asked(asked) => {
            model.asked = asked;
            Vec::new()
        }
        Message::PutDown(place) => {
            drafts::put_down(model, place);
            Vec::new()
        }
        reply => outside::answered(model, reply, env),
    }
}

fn command_of(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    use Command as C;
    if command.row().changes && rescue::refuses(model) {
        return Vec::new();
    }
    match command {
        C::Look => leave(model),
        C::TakeOver => {
            let path = model.session.as_ref().map(|session| session.path.clone());
            model.busy = Some("busy-opening");
            path.map(Effect::TakeOver).into_iter().collect()
        }
        C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown | C::Top | C::Bottom => {
            moving::cursor(model, command)
        }
        C::Next | C::Previous | C::NextOpen | C::Back | C::Forward | C::Switch | C::SwitchBack => {
            moving::travel(model, command)
        }
        C::Yes | C::Partly | C::No | C::Unknown | C::NotApplicable | C::Clear | C::Defer | C::Same => {
            answer::reply(model, command)
        }
        C::Why | C::Finding | C::Source | C::Obstacles | C::Confidence | C::Remark | C::Review => {
            answer::part(model, command, env)
        }
        C::Edit => edit::open_item(model),
        C::Settle => settling::open(model),
        C::Editor => edit::to_editor(model),
        C::Remove => answer::remove(model, env),
        C::Accept => lists::accept(model, env),
        C::Tick => lists::tick(model),
        C::Leave => leave(model),
        C::Recover | C::KeepFile | C::RecoverCopy => rescue::answer(model, command),
        C::Differences => incoming::differences(model),
        C::KeepHere | C::TakeEarlier => incoming::answer(model, command),
        C::Undo | C::Redo => take_back(model, command == C::Undo),
        C::Add if matches!(model.screen, Screen::Meeting(_)) && model.overlays.is_empty() => meeting::add(model),
        C::Add => forms::new_row(model),
        C::Meeting
        | C::OpenMeeting
        | C::CloseMeeting
        | C::Pause
        | C::OnAgenda
        | C::NextItem
        | C::LeaveItem
        | C::Action
        | C::Park
        | C::OffRecord => meeting::command(model, command, env),
        C::Decide
        | C::Agree
        | C::AgreeWithReservations
        | C::Bracket
        | C::PutOff
        | C::ConfirmAgain
        | C::Positions
        | C::Support
        | C::Reserve
        | C::Abstain
        | C::CannotSupport
        | C::NoMandate
        | C::Statement
        | C::Wording
        | C::NewRound
        | C::Blind
        | C::Reveal
        | C::History => deciding::command(model, command, env),
        C::Projector => {
            let mut effects = edit::leave_field(model);
            if model.editing().is_none() {
                effects.extend(projecting::toggle(model));
            }
            effects
        }
        C::Results => {
            projecting::results(model);
            Vec::new()
        }
        C::Quit | C::Start => drafts::leave_workbook(model, command, env),
        _ => screens::open(model, command, env),
    }
}

/// Commits edits as one step; what follows is computed, the file is saved.
fn commit(model: &mut Model, edits: Vec<Edit>) -> Vec<Effect> {
    if rescue::refuses(model) {
        return Vec::new();
    }
    for edit in &edits {
        drafts::put_down(model, DraftPlace::Cell(edit.cell.clone()));
    }
    let Some(session) = &mut model.session else { return Vec::new() };
    let stamps = stamps(&session.workbook, &edits, &model.moment);
    let taken = |(place, _): &(crate::workbook::Place, bool)| {
        edits.iter().any(|edit| matches!(&edit.cell, Cell::Part(at, Part::Position(..)) if at == place))
    };
    // the position taken has begun the round asked for
    model.round = model.round.take().filter(|round| !taken(round));
    let changed = session.commit(edits.into_iter().chain(stamps).collect());
    let effects = if changed { kept(session, false) } else { Vec::new() };
    settle(model);
    effects
}

/// A change goes into the journal first, then into the file.
fn kept(session: &mut Session, undone: bool) -> Vec<Effect> {
    let journal = session.to_journal(undone);
    std::iter::once(journal).chain(session.to_save()).collect()
}

/// Keeps cursors on what exists after a change.
fn settle(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    let settle_pane = |pane: &mut Pane| {
        let most = super::record::items(instrument, workbook, &pane.subject).len().saturating_sub(1);
        pane.cursor = pane.cursor.min(most);
    };
    for overlay in &mut model.overlays {
        if let Overlay::Record(pane) = overlay {
            settle_pane(pane);
        }
    }
    match &mut model.screen {
        Screen::Question(pane) => settle_pane(pane),
        Screen::Register(screen) => {
            let rows = workbook.registers.get(&screen.register).map_or(0, indexmap::IndexMap::len);
            screen.row = screen.row.min(rows.saturating_sub(1));
            if rows == 0 {
                screen.pane = None;
            }
            if let Some(pane) = &mut screen.pane {
                settle_pane(pane);
            }
        }
        _ => {}
    }
    if let Screen::Meeting(_) = model.screen {
        let most = meeting::lines(model).len().saturating_sub(1);
        if let Screen::Meeting(screen) = &mut model.screen {
            screen.row = screen.row.min(most);
        }
    }
}

/// Takes the last change back, or does it again, and goes where it was.
fn take_back(model: &mut Model, undo: bool) -> Vec<Effect> {
    let public = model.is_public();
    let Some(session) = &mut model.session else { return Vec::new() };
    let before = if undo { session.log.last_done() } else { session.log.last_undone() };
    // a row that goes with the step is named while it is still there
    let name =
        |session: &Session, cell: &Cell| phrase::cell(&model.words, &session.instrument, &session.workbook, cell);
    let named = before.first().map(|edit| edit.cell.clone()).map(|cell| (name(session, &cell), cell));
    let done = if undo { session.undo() } else { session.redo() };
    let Some(cell) = done else {
        model.tell(if undo { "nothing-to-undo" } else { "nothing-to-redo" });
        return Vec::new();
    };
    let effects = kept(session, undo);
    let gone = matches!(&cell, Cell::Field(register, row, _) if session.workbook.row(register, row).is_none());
    let label = match named {
        // a room that looks on does not read it in passing
        _ if public && session.is_restricted(&cell) => model.words.t("something-restricted"),
        Some((named, of)) if gone && of == cell => named,
        _ => phrase::cell(&model.words, &session.instrument, &session.workbook, &cell),
    };
    let key = if undo { "undone" } else { "redone" };
    let sentence = model.words.with(key, &[("what", (&label).into())]);
    settle(model);
    screens::show_cell(model, &cell);
    model.say(Tone::Info, sentence);
    effects
}

/// Leaves the innermost thing that is open: field, overlay, outline, record, screen.
fn leave(model: &mut Model) -> Vec<Effect> {
    if model.editing().is_some() {
        return edit::leave_field(model);
    }
    if let Some(Overlay::Ask(ask)) = model.overlays.last_mut()
        && !ask.answers().is_empty()
        && ask.differences.take().is_some()
    {
        // back to the question they are about
        return Vec::new();
    }
    if let Some(Overlay::Writing(writing)) = model.overlays.last()
        && !writing.stop.is_asked()
    {
        // it goes when the writing has stopped, or when this is pressed once more
        writing.stop.ask();
        return Vec::new();
    }
    if model.overlays.pop().is_some() {
        return Vec::new();
    }
    if model.outline.take().is_some() {
        return Vec::new();
    }
    match &mut model.screen {
        Screen::Register(screen) if screen.pane.is_some() => screen.pane = None,
        Screen::Question(_) | Screen::Start(_) => {}
        _ => return moving::travel(model, Command::Back),
    }
    Vec::new()
}

/// A record laid over the screen, with the cursor on its first item.
fn lay_over(model: &mut Model, subject: Subject) {
    model.overlays.push(Overlay::record(subject));
}
