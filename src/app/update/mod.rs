//! Changing the model: the router. Each part answers what is to happen (`response`), and only here it is carried out.
//!
//! A command goes to the part its row names (`Handler`). What the parts know of each other goes one way: those that
//! decide on a change see no screen, those that show a screen commit nothing.

mod answer;
mod commit;
mod costing;
mod deciding;
mod documents;
mod drafts;
mod edit;
mod enter;
mod evidence;
mod exporting;
mod file_names;
mod forms;
mod importing;
mod incoming;
mod leaving;
mod letters;
mod lists;
mod meeting;
mod members;
mod moving;
mod navigate;
mod outside;
mod perform;
mod picker;
mod program;
mod projecting;
mod reader;
mod references;
mod request;
mod rescue;
mod response;
mod series;
mod settling;
mod typing;

pub use documents::report_document;
pub use exporting::{chosen_format, export_formats};
pub use leaving::lost_sentence;
pub use meeting::{
    ACTION_FIELDS, ITEM_MINUTES, PLAN_FIELDS, lines as meeting_screen_lines, meeting_left_open, shown_meeting,
};
pub use projecting::follow;

use super::command::{Command, Handler};
use super::effect::{Effect, Env, moment};
use super::field::FieldInput;
use super::interpret::{Input, interpret};
use super::keymap::first_keys;
use super::message::Message;
use super::model::{Departure, Leaving, Model, Screen};
use super::overlay::{HelpBox, Overlay, PositionsBox};
use super::session::Session;
use edit::Leaves;
use perform::Onward;
use response::{Ctx, Instruction, Response};

/// Changes the model as a message asks; returns what is to be done outside, in order.
pub fn update(model: &mut Model, message: Message, env: &mut dyn Env) -> Vec<Effect> {
    let message = match message {
        Message::Bare(key, command) => match letters::heard(model, key, command, env.millis()) {
            Some(message) => message,
            None => return Vec::new(),
        },
        message => message,
    };
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
            | Message::OnItem(..)
            | Message::GridCell(..)
            | Message::Part(_)
            | Message::EscThen(_)
            | Message::Unbound(_)
            | Message::Misplaced
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
    reader::lay_out_reader(model, &env.today());
    drafts::keep(model, &effects);
    let reopened = drafts::reopen(model);
    effects.extend(perform(model, reopened, env));
    drafts::tell(model, &mut effects);
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
        Message::Do(command) => carry_out(model, command, env),
        // it was heard already
        Message::Bare(_, command) => command.map_or_else(Vec::new, |command| carry_out(model, command, env)),
        Message::Misplaced => letters::misplaced(model),
        Message::Unbound(key) => {
            letters::unbound(model, key);
            Vec::new()
        }
        Message::EscThen(key) => {
            let mut effects = carry_out(model, Command::Leave, env);
            if let Some(message) = interpret(model, Input::Key(key)) {
                effects.extend(route(model, message, env));
            }
            effects
        }
        Message::Type(input) => type_in(model, input, env),
        Message::Paste(text) => type_in(model, FieldInput::Text(text), env),
        Message::Go(target) => perform(model, Response::of(Instruction::Go(target)), env),
        Message::Pick(row) => {
            after_field(
                model,
                env,
                |model, env| {
                    if enter::pick(model, row) { enter::accept(model, env) } else { Response::stay() }
                },
            )
        }
        Message::Outline(row) => after_field(model, env, |model, _| of(model, |ctx| navigate::outline_to(ctx, row))),
        Message::Item(item) => after_field(model, env, |_, _| Response::of(Instruction::Item(item))),
        Message::OnItem(item, command) => {
            let mut effects = after_field(model, env, |_, _| Response::of(Instruction::Item(item)));
            if model.pane().is_some_and(|pane| pane.cursor == item) {
                effects.extend(carry_out(model, command, env));
            }
            effects
        }
        Message::GridCell(row, column) => after_field(model, env, |model, _| moving::to_grid_cell(model, row, column)),
        Message::Part(part) => after_field(model, env, |model, _| of(model, |ctx| meeting::show_part(ctx, part))),
        Message::Request(request) => perform(model, Response::of(Instruction::Request(request)), env),
        Message::Commit(edits) => perform(model, Response::commit(edits), env),
        Message::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Message::Asked(asked) => {
            model.asked = asked;
            Vec::new()
        }
        Message::PutDown(place) => perform(model, Response::of(Instruction::PutDown(place)), env),
        Message::Terminate => {
            // what is being typed is an answer too
            let mut effects = leave_field(model, env);
            let asks_to_save = effects.iter().any(|effect| matches!(effect, Effect::Save { .. }));
            let last = model.session.as_ref().and_then(Session::last_save);
            effects.extend(last.filter(|_| !asks_to_save));
            effects.push(Effect::Quit);
            effects
        }
        reply => {
            let response = outside::answered(model, reply, env);
            perform(model, response, env)
        }
    }
}

/// What a part answers where a workbook is open; without one nothing happens.
fn of(model: &Model, part: impl FnOnce(Ctx<'_>) -> Response) -> Response {
    Ctx::of(model).map(part).unwrap_or_default()
}

fn leave_field(model: &mut Model, env: &mut dyn Env) -> Vec<Effect> {
    let left = of(model, |ctx| edit::leave_field(ctx, Leaves::Anyway));
    perform(model, left, env)
}

/// Leaves the open field first; nothing else happens where its text is refused.
fn after_field(
    model: &mut Model,
    env: &mut dyn Env,
    then: impl FnOnce(&mut Model, &mut dyn Env) -> Response,
) -> Vec<Effect> {
    let mut effects = leave_field(model, env);
    if model.editing().is_none() {
        let response = then(model, env);
        effects.extend(perform(model, response, env));
    }
    effects
}

fn type_in(model: &mut Model, input: FieldInput, env: &mut dyn Env) -> Vec<Effect> {
    let (response, leaves) = typing::typed(model, input);
    if !leaves {
        return perform(model, response, env);
    }
    let left = of(model, |ctx| edit::leave_field(ctx, Leaves::WithEnter));
    perform(model, left, env)
}

/// Carries a command out, as its row says.
fn carry_out(model: &mut Model, command: Command, env: &mut dyn Env) -> Vec<Effect> {
    // what the menu leads to is done where the menu was opened
    if command != Command::Leave && matches!(model.overlays.last(), Some(Overlay::Menu(_))) {
        model.overlays.pop();
    }
    if command.row().changes && commit::refuses(model) {
        return Vec::new();
    }
    let in_field = match command.row().handler {
        Handler::Travel
        | Handler::Screen
        | Handler::Document
        | Handler::Meeting
        | Handler::Decision
        | Handler::Costing
        | Handler::Projector
        | Handler::Depart => false,
        // nothing changes, least of all the text being typed
        Handler::Program => command == Command::Redraw,
        _ => true,
    };
    if !in_field {
        return after_field(model, env, |model, env| answer_to(model, command, env));
    }
    if command == Command::Leave && model.editing().is_some() {
        return leave_field(model, env);
    }
    let response = answer_to(model, command, env);
    perform(model, response, env)
}

/// What the part a command belongs to answers.
fn answer_to(model: &mut Model, command: Command, env: &mut dyn Env) -> Response {
    match command.row().handler {
        Handler::Reply => of(model, |ctx| match (command, model.overlays.last()) {
            (Command::Clear, Some(Overlay::Positions(PositionsBox { place, .. }))) => deciding::clear(ctx, place),
            _ => answer::reply(ctx, command),
        }),
        Handler::Part => of(model, |ctx| answer::part(ctx, command, env)),
        Handler::Item => of(model, |ctx| on_item(ctx, command)),
        Handler::List => match command {
            Command::Accept => enter::accept(model, env),
            Command::Leave => enter::leave(model),
            _ => {
                enter::tick(model);
                Response::stay()
            }
        },
        Handler::Cursor => moving::cursor(model, command, env),
        Handler::Travel => match command {
            Command::Back | Command::Forward => moving::wander(model, command == Command::Back),
            Command::Switch | Command::SwitchBack if matches!(model.screen, Screen::Costing(_)) => {
                of(model, |ctx| costing::moved(ctx, command))
            }
            Command::Switch | Command::SwitchBack => {
                moving::switch(model, command == Command::Switch);
                Response::stay()
            }
            _ => moving::travel(model, command),
        },
        Handler::Screen => match command {
            Command::Menu => lists::open_menu(model),
            Command::Palette => lists::open_palette(model),
            Command::Help => Response::open(Overlay::Help(HelpBox { first: first_keys(model), top: 0 })),
            Command::Guidance => {
                model.guidance = !model.guidance;
                Response::stay()
            }
            Command::Search => of(model, lists::open_search),
            Command::Chapter => of(model, lists::open_chapters),
            _ => of(model, |ctx| navigate::command(ctx, command)),
        },
        Handler::Document => of(model, |ctx| match command {
            Command::NumberFile | Command::ReplaceFile => exporting::over_existing(ctx, command),
            Command::TakeImport => importing::take(ctx),
            _ => documents::command(ctx, command),
        }),
        Handler::Meeting => of(model, |ctx| match (command, &ctx.model.screen) {
            (Command::Meeting, Screen::Projector(screen)) => projecting::meeting_view(screen),
            _ => meeting::command(ctx, command, env),
        }),
        Handler::Costing => of(model, |ctx| costing::command(ctx, command)),
        Handler::Decision => of(model, |ctx| deciding::command(ctx, command)),
        Handler::Projector if command == Command::Results => of(model, projecting::results),
        Handler::Projector => of(model, projecting::toggle),
        Handler::History => take_back(model, command == Command::Undo),
        Handler::Program if command == Command::Redraw => Response::of(Instruction::Effect(Effect::Redraw)),
        Handler::Program => program::command(model, command, env),
        Handler::Recovery => recovery(model, command),
        Handler::Depart if drafts::asks_before_leaving(model) => Response::stay(),
        Handler::Depart if command == Command::Quit => Response::effects(leaving::quit(model, env)),
        Handler::Depart if model.session.is_none() => Response::stay(),
        Handler::Depart => Response::effects(leaving::to_start(model, env)),
    }
}

/// What the cursor is on: of the meeting where that is the screen, of a record or matrix else.
fn on_item(ctx: Ctx<'_>, command: Command) -> Response {
    let at_the_table = matches!(ctx.model.screen, Screen::Meeting(_)) && ctx.model.overlays.is_empty();
    match (command, &ctx.model.screen) {
        (Command::Edit, _) if at_the_table => meeting::open_row(ctx),
        (Command::Edit, _) => edit::open_item(ctx),
        (Command::Editor, _) => edit::to_editor(ctx),
        (Command::Reference, _) => references::choose(ctx),
        (Command::Evidence, _) => evidence::choose(ctx),
        (Command::Settle, _) => settling::open(ctx),
        (Command::Remove, _) if at_the_table => meeting::remove(ctx),
        (Command::Remove, _) => answer::remove(ctx),
        (Command::Add, _) if at_the_table => meeting::add(ctx),
        (Command::Add, Screen::Register(screen)) => picker::ask_for_row(ctx, screen.register.clone()),
        _ => Response::stay(),
    }
}

/// Takes the last change back, or does it again, and goes where it was.
fn take_back(model: &mut Model, undo: bool) -> Response {
    if model.session.is_none() {
        return Response::stay();
    }
    match commit::take_back(model, undo) {
        Some(commit::TakenBack { effects, cell, sentence }) => Response::effects(effects)
            .then(move |ctx| navigate::show_cell(ctx, &cell))
            .and(Instruction::Say(super::model::NoticeTone::Info, sentence)),
        None => Response::told(if undo { "nothing-to-undo" } else { "nothing-to-redo" }),
    }
}

/// What is decided about a file or about work left behind.
fn recovery(model: &mut Model, command: Command) -> Response {
    match (command, &mut model.session) {
        (Command::Look, _) => Response::of(Instruction::Do(Command::Leave)),
        (Command::TakeOver, Some(session)) => {
            let effect = Effect::TakeOver(session.path.clone());
            Response::of(Instruction::Busy("busy-opening")).and(Instruction::Effect(effect))
        }
        (Command::Differences, Some(_)) => of(model, incoming::differences),
        (Command::KeepHere | Command::TakeEarlier, Some(session)) => incoming::answer(session, command),
        _ => rescue::answer(model, command),
    }
}

/// Carries out what is to happen, in order.
fn perform(model: &mut Model, response: Response, env: &mut dyn Env) -> Vec<Effect> {
    let mut effects = Vec::new();
    for step in response.0 {
        let Some(step) = perform::on_model(model, step) else { continue };
        let next = match step {
            Onward::Effect(effect) => {
                effects.push(effect);
                continue;
            }
            Onward::Commit(edits) => {
                effects.extend(commit::commit(model, edits));
                continue;
            }
            Onward::Do(command) => {
                effects.extend(carry_out(model, command, env));
                continue;
            }
            Onward::Go(target) => {
                effects.extend(after_field(model, env, |model, _| of(model, |ctx| navigate::go_to(ctx, target))));
                continue;
            }
            Onward::Then(next) => of(model, next),
            Onward::Request(request) => of(model, |ctx| request::make(ctx, request, env)),
            Onward::GoPlace(place) => of(model, |ctx| navigate::go_to_place(ctx, place)),
            Onward::OpenCell(cell) => of(model, |ctx| edit::open_cell(ctx, cell)),
            Onward::RescueCopy(path) => match &mut model.session {
                Some(session) => rescue::copy(session, path),
                None => Response::stay(),
            },
        };
        effects.extend(perform(model, next, env));
    }
    effects
}
