//! Which contexts have the keys, and what a key means there; footers choose from the table what is worth a place.

use super::availability::is_available;
use super::command::{Command, LineUse, bindings};
use super::context::Context;
use super::costing_page::CostingView;
use super::key::Key;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::record::What;
use crate::i18n::Words;
use crate::workbook::{CellKind, running};

/// Where the keys go now, the nearest first.
#[must_use]
pub fn contexts(model: &Model) -> Vec<Context> {
    if model.editing().is_some() {
        return vec![Context::Field, Context::Always];
    }
    contexts_below(model, model.overlays.len())
}

/// Where the keys would go with only the first `overlays` of what lies over the screen.
#[must_use]
pub fn contexts_below(model: &Model, overlays: usize) -> Vec<Context> {
    use Context as C;
    match overlays.checked_sub(1).and_then(|top| model.overlays.get(top)) {
        Some(Overlay::Palette(_) | Overlay::Search(_) | Overlay::Chapters(_) | Overlay::Documents(_)) => {
            vec![C::Filter, C::Always]
        }
        Some(Overlay::Picker(_)) => {
            vec![C::Filter, C::Always]
        }
        Some(Overlay::Form(_)) => vec![C::Form, C::Always],
        Some(Overlay::Confirm { .. }) => vec![C::Confirm, C::Always],
        Some(Overlay::Ask(_)) => vec![C::Ask, C::Always],
        Some(Overlay::Writing(_)) => vec![C::Writing, C::Always],
        Some(Overlay::Decide(_)) => vec![C::Decide, C::Always],
        Some(Overlay::Positions(_)) => vec![C::Positions, C::Always],
        Some(Overlay::Menu(_)) => vec![C::Menu, C::Always],
        Some(Overlay::Help(_)) => vec![C::Help, C::Always],
        Some(Overlay::Record(_)) => vec![C::Record, C::Anywhere, C::Always],
        None => {
            let own = match &model.screen {
                Screen::Start(_) => return vec![C::Start, C::Anywhere, C::Always],
                Screen::Question(_) | Screen::Register(_) if model.outline.is_some() => C::Outline,
                Screen::Question(_) => C::Question,
                Screen::Grid(_) => C::Grid,
                Screen::Register(screen) if screen.pane.is_some() => C::Record,
                Screen::Register(_) => C::Register,
                Screen::Meeting(_) => C::Meeting,
                // what the room sees has few keys, and none that types a note
                Screen::Projector(_) if model.following => return vec![C::Following, C::Always],
                Screen::Projector(_) => return vec![C::Projector, C::Always],
                Screen::Problems(_) => return vec![C::Filter, C::Always],
                Screen::Reader(_) => C::Reader,
                Screen::Costing(_) => C::Costing,
            };
            vec![own, C::Anywhere, C::Always]
        }
    }
}

/// What a key means here.
#[must_use]
pub fn command_of(model: &Model, key: Key) -> Option<Command> {
    contexts(model).into_iter().find_map(|context| {
        let here = bindings().iter().filter(|binding| binding.context == context);
        here.filter(|binding| binding.parsed().any(|it| it == key)).map(|binding| binding.command).next()
    })
}

/// The keys of a command, as shown, in the contexts given; the first of each binding.
#[must_use]
pub fn keys_of(words: &Words, contexts: &[Context], command: Command) -> Vec<String> {
    bindings()
        .iter()
        .filter(|binding| binding.command == command && contexts.contains(&binding.context))
        .filter_map(|binding| binding.parsed().next())
        .map(|key| key.shown(words))
        .collect()
}

/// The same at the table: the meeting, a decision, the positions.
fn at_the_table(context: Context) -> &'static [Command] {
    use Command as C;
    match context {
        Context::Meeting => &[
            C::Accept,
            C::Switch,
            C::OpenMeeting,
            C::NextItem,
            C::CloseMeeting,
            C::Add,
            C::Leave,
            C::Pause,
            C::Edit,
            C::Action,
            C::Park,
            C::OffRecord,
            C::Palette,
            C::Help,
        ],
        Context::Decide => &[
            C::Agree,
            C::AgreeWithReservations,
            C::Bracket,
            C::PutOff,
            C::ConfirmAgain,
            C::Accept,
            C::Positions,
            C::Leave,
        ],
        _ => &[
            C::Support,
            C::Reserve,
            C::Abstain,
            C::CannotSupport,
            C::NoMandate,
            C::Statement,
            C::Wording,
            C::Blind,
            C::Reveal,
            C::NewRound,
            C::History,
            C::Decide,
            C::Leave,
        ],
    }
}

/// The same on the page of the costing; where nothing can be computed yet, on the way to what is entered first.
fn on_costing(model: &Model) -> &'static [Command] {
    use Command as C;
    let costing = model.session.as_ref().map(|session| session.costing());
    if costing.is_none_or(|costing| costing.years().is_empty() || costing.line_ids().next().is_none()) {
        return &[C::Down, C::Accept, C::Leave, C::Menu, C::Help];
    }
    if let Screen::Costing(page) = &model.screen
        && page.view == CostingView::Sensitivity
    {
        return &[
            C::Right,
            C::CostOutcome,
            C::Down,
            C::Accept,
            C::CostDesign,
            C::Leave,
            C::CostTable,
            C::Menu,
            C::Help,
        ];
    }
    &[
        C::Right,
        C::Down,
        C::WhatIfNone,
        C::WhatIf,
        C::CostTable,
        C::CostDesign,
        C::Accept,
        C::CostSensitivity,
        C::CostOutcome,
        C::CostHousehold,
        C::Switch,
        C::WhatIfAll,
        C::Leave,
        C::Menu,
        C::Help,
    ]
}

/// What works here and is worth a place in the footer: keys and the message key of the short title.
#[must_use]
pub fn footer(model: &Model) -> Vec<(String, Command)> {
    use Command as C;
    let on_mark = model.current_item().is_some_and(|item| match item.what {
        What::Cell(_, CellKind::Mark | CellKind::Reply(..)) => true,
        What::Cell(..) | What::Citation(..) | What::Remark(..) | What::Dispute(_) | What::Question(_) => false,
        What::Matrix(_) => true,
    });
    let on_version = model.current_item().is_some_and(|item| matches!(item.what, What::Dispute(_)));
    let here = contexts(model);
    let wanted: &[Command] = match here.first() {
        Some(Context::Start) => {
            &[C::Accept, C::New, C::Try, C::Open, C::Language, C::Theme, C::TryMeeting, C::TryOther, C::Help, C::Quit]
        }
        Some(Context::Question | Context::Record) if on_version => {
            &[C::Settle, C::Up, C::Down, C::Problems, C::Undo, C::Search]
        }
        Some(Context::Question) if on_mark => &[
            C::Yes,
            C::Partly,
            C::No,
            C::Unknown,
            C::NotApplicable,
            C::Why,
            C::Finding,
            C::Source,
            C::Obstacles,
            C::Defer,
            C::Next,
            C::NextOpen,
            C::Search,
        ],
        Some(Context::Question) => &[
            C::Edit,
            C::Remove,
            C::Why,
            C::Finding,
            C::Source,
            C::Obstacles,
            C::Defer,
            C::Next,
            C::NextOpen,
            C::Undo,
            C::Search,
        ],
        Some(Context::Outline) => &[C::Accept, C::Up, C::Down, C::Leave, C::Search],
        // the words of a list stand below the matrix with their numbers
        Some(Context::Grid) if model.grid_cell_is_listed() => &[C::Clear, C::Edit, C::Switch, C::Leave],
        Some(Context::Grid) => {
            &[C::Yes, C::Partly, C::No, C::Unknown, C::NotApplicable, C::Same, C::Edit, C::Switch, C::Leave]
        }
        Some(Context::Register) => &[C::Add, C::Accept, C::Switch, C::Leave, C::Remove, C::Search],
        Some(Context::Record) if on_mark => {
            &[C::Yes, C::Partly, C::No, C::Unknown, C::NotApplicable, C::Leave, C::Clear, C::Undo]
        }
        Some(Context::Record) => &[C::Edit, C::Evidence, C::Finding, C::Clear, C::Leave, C::Undo, C::Search],
        Some(Context::Filter) if matches!(model.overlays.last(), Some(Overlay::Picker(picker)) if picker.is_many()) => {
            &[C::Tick, C::Accept, C::Up, C::Down, C::Leave]
        }
        Some(Context::Filter) => &[C::Accept, C::Up, C::Down, C::Leave],
        Some(Context::Reader) => &[
            C::Accept,
            C::Next,
            C::Documents,
            C::Export,
            C::Leave,
            C::Find,
            C::PageDown,
            C::Previous,
            C::PageUp,
            C::Help,
        ],
        Some(Context::Costing) => on_costing(model),
        Some(Context::Field) => &[C::Leave, C::Evidence, C::Editor, C::Save],
        Some(Context::Ask) => &[C::Accept, C::Up, C::Down, C::Leave],
        Some(context @ (Context::Meeting | Context::Decide | Context::Positions)) => at_the_table(*context),
        Some(Context::Form) if is_at_file_name(model) => &[C::Accept, C::Complete, C::Leave],
        Some(Context::Form) => &[C::Accept, C::Down, C::Leave],
        Some(Context::Projector) => {
            &[C::NextItem, C::Decide, C::Positions, C::Next, C::Meeting, C::Results, C::GoTo, C::Projector]
        }
        Some(Context::Confirm) => &[C::Accept, C::Leave],
        Some(Context::Writing) => &[C::Leave],
        _ => &[C::Up, C::Down, C::Leave],
    };
    // while the group meets, what settles a question stands before what describes it
    let meets = model.session.as_ref().is_some_and(|session| running(&session.workbook).is_some());
    let is_settled_here = match here.first() {
        Some(Context::Question) => true,
        Some(Context::Record) => model.text_here().is_some(),
        _ => false,
    };
    let first: &[Command] =
        if meets && is_settled_here { &[C::NextItem, C::Decide, C::Positions, C::Start] } else { &[] };
    let at = if on_mark { 5 } else { 1 }.min(wanted.len());
    let last: &[Command] = match here.first() {
        Some(Context::Question) if meets => &[C::Back, C::Palette, C::Menu, C::Help],
        Some(Context::Question) => &[C::Back, C::Start, C::Palette, C::Menu, C::Help],
        Some(Context::Outline | Context::Grid | Context::Register | Context::Record) => &[C::Palette, C::Menu, C::Help],
        _ => &[],
    };
    wanted[..at]
        .iter()
        .chain(first)
        .chain(&wanted[at..])
        .chain(last)
        .filter(|command| model.session.is_none() || is_available(model, **command))
        .filter(|command| !(command.row().changes && is_read_only(model)))
        .filter_map(|command| keys_of(&model.words, &here, *command).into_iter().next().map(|key| (key, *command)))
        .collect()
}

/// How many keys stand at the head of the help.
const MAX_FIRST: usize = 10;

/// The keys that matter most here, each with the message that says what it does: what is done daily anywhere, and before
/// it as much of the footer as there is room for; the replies are one of them.
#[must_use]
pub fn first_keys(model: &Model) -> Vec<(String, String)> {
    let (here, footer) = (contexts(model), footer(model));
    let marks = footer.iter().take_while(|(_, command)| matches!(command.row().line, LineUse::Mark(_))).count();
    let replies = match (footer.first(), footer.get(marks.wrapping_sub(1))) {
        (Some((first, _)), Some((last, _))) if marks > 1 => {
            Some((format!("{first}–{last}"), "help-replies".to_owned()))
        }
        _ => None,
    };
    let title = |command: Command| format!("command-{}", command.as_str());
    let out = if model.session.is_some() { Command::Start } else { Command::Quit };
    let daily = [Command::Guidance, Command::Undo, out];
    // there may be nothing to take back yet
    let means_something =
        |command: &Command| *command == Command::Undo && model.session.is_some() || is_available(model, *command);
    let key = |command| Some((keys_of(&model.words, &here, command).into_iter().next()?, title(command)));
    let daily: Vec<(String, String)> = daily.into_iter().filter(means_something).filter_map(key).collect();
    let listed = [Command::Palette, Command::Menu, Command::Help, Command::Guidance, Command::Undo, out];
    let skipped = if replies.is_some() { marks } else { 0 };
    let of_footer = footer.iter().skip(skipped).filter(|(_, command)| !listed.contains(command));
    let of_footer = of_footer.map(|(key, command)| (key.clone(), title(*command)));
    let room = MAX_FIRST.saturating_sub(daily.len());
    replies.into_iter().chain(of_footer).take(room).chain(daily.iter().cloned()).collect()
}

fn is_at_file_name(model: &Model) -> bool {
    matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.is_at_file_name())
}

/// Whether nothing can be changed.
fn is_read_only(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| session.access.is_read_only())
}
