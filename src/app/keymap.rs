//! The key map: a pure, ordered table from context and key to command. Footer, help, `keys` and the guide read it.

use super::command::{Command, is_available};
use super::input::Key;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::record::What;
use crate::workbook::{CellKind, named_words, running};

named_words! {
    /// Where a key means something; the message `context-NAME` names it.
    pub enum Context {
        /// The start screen.
        Start = "start",
        /// The question.
        Question = "question",
        /// The outline beside it.
        Outline = "outline",
        /// A matrix.
        Grid = "grid",
        /// The list of a register.
        Register = "register",
        /// A record: row, citation, standard.
        Record = "record",
        /// A list to go somewhere from.
        List = "list",
        /// A list narrowed by typing.
        Filter = "filter",
        /// A text to read.
        Reader = "reader",
        /// A field being typed in.
        Field = "field",
        /// A form being filled in.
        Form = "form",
        /// A question that needs a yes.
        Confirm = "confirm",
        /// A question before anything else: what to do with work left behind, or with a file in use.
        Ask = "ask",
        /// An export under way.
        Writing = "writing",
        /// The meeting.
        Meeting = "meeting",
        /// What the group settles on at a place.
        Decide = "decide",
        /// Where the parties stand.
        Positions = "positions",
        /// What the room looks at.
        Projector = "projector",
        /// The second screen, which shows what another session is on.
        Following = "following",
        /// Help.
        Help = "help",
        /// Everywhere but in a field.
        Anywhere = "anywhere",
        /// Everywhere.
        Always = "always",
    }
}

/// One line of the key map: where, which keys, what.
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Keys in the notation of `Key::parse`, separated by blanks; the first is shown in footers.
    pub keys: &'static str,
    /// What.
    pub command: Command,
}

/// The key map.
#[must_use]
pub fn bindings() -> &'static [Binding] {
    BINDINGS
}

macro_rules! key_map {
    ($($context:ident { $($keys:literal => $command:ident,)+ })+) => {
        &[$($(Binding { context: Context::$context, keys: $keys, command: Command::$command },)+)+]
    };
}

static BINDINGS: &[Binding] = key_map! {
    Start {
        "Enter" => Accept, "Up k" => Up, "Down j" => Down,
        "n" => New, "t" => Try, "m" => TryMeeting, "o" => Open, "L" => Language, "T" => Theme, "q Esc" => Quit,
    }
    Question {
        "1" => Yes, "2" => Partly, "3" => No, "4" => Unknown, "5" => NotApplicable, "0" => Clear,
        "Enter" => Edit, "w" => Why, "f" => Finding, "s" => Source, "b" => Obstacles, "c" => Confidence,
        "d" => Defer, "r" => Remark, "m" => Review, "h Space" => Guidance, "n" => NextOpen,
        "] PageDown" => Next, "[ PageUp" => Previous, "Up k" => Up, "Down j" => Down, "Left" => Left, "Right" => Right,
        "Tab" => Switch, "x Delete" => Remove, "M" => Matrix, "v" => Settle,
    }
    Outline {
        "Enter Right" => Accept, "Up k" => Up, "Down j" => Down, "PageUp" => PageUp, "PageDown" => PageDown,
        "Home" => Top, "End" => Bottom, "Tab Esc" => Leave,
    }
    Grid {
        "1" => Yes, "2" => Partly, "3" => No, "4" => Unknown, "5" => NotApplicable, "0" => Clear, "=" => Same,
        "Enter" => Edit, "Up k" => Up, "Down j" => Down, "Left" => Left, "Right" => Right,
        "Tab" => Switch, "S-Tab" => SwitchBack, "Home" => Top, "End" => Bottom, "Esc" => Leave,
    }
    Register {
        "a" => Add, "Enter Right" => Accept, "Up k" => Up, "Down j" => Down, "x Delete" => Remove,
        "Tab" => Switch, "S-Tab" => SwitchBack, "Esc" => Leave,
    }
    Record {
        "Enter" => Edit, "1" => Yes, "2" => Partly, "3" => No, "4" => Unknown, "5" => NotApplicable, "0" => Clear,
        "s" => Source, "v" => Settle, "Up k" => Up, "Down j" => Down, "Left" => Left, "Right" => Right,
        "x Delete" => Remove, "Esc Tab" => Leave,
    }
    Filter {
        "Enter" => Accept, "Up" => Up, "Down" => Down, "PageUp" => PageUp, "PageDown" => PageDown, "Tab" => Tick,
        "Esc" => Leave,
    }
    Reader {
        "Up k" => Up, "Down j" => Down, "PageUp" => PageUp, "PageDown Space" => PageDown, "Home" => Top, "End" => Bottom,
        "Enter" => Accept, "] Tab" => Next, "[ S-Tab" => Previous, "d" => Documents, "f" => Find, "n" => FindNext, "x" => Export, "Esc" => Leave,
    }
    Field {
        "Esc" => Leave, "C-e" => Editor,
    }
    Form {
        "Enter" => Accept, "Tab Down" => Down, "S-Tab Up" => Up, "Esc" => Leave,
    }
    Confirm {
        "y o" => Accept, "n Esc Enter" => Leave,
    }
    Ask {
        "Enter" => Accept, "Up k" => Up, "Down j" => Down, "PageUp" => PageUp, "PageDown Space" => PageDown,
        "Esc" => Leave,
    }
    Writing {
        "Esc" => Leave,
    }
    Meeting {
        "Enter Space" => Accept, "a" => Add, "o" => OpenMeeting, "c" => CloseMeeting, "Right" => Edit,
        "Up k" => Up, "Down j" => Down, "PageUp" => PageUp, "PageDown" => PageDown, "Home" => Top, "End" => Bottom,
        "Tab" => Switch, "S-Tab" => SwitchBack, "x Delete" => Remove, "m" => Minutes, "s" => Since, "Esc" => Leave,
    }
    Decide {
        "1" => Agree, "2" => AgreeWithReservations, "3" => Bracket, "4" => PutOff, "c" => ConfirmAgain,
        "p" => Positions, "Enter" => Accept, "u" => Undo, "Esc a" => Leave,
    }
    Positions {
        "1" => Support, "2" => Reserve, "3" => Abstain, "4" => CannotSupport, "5" => NoMandate,
        "Down Right Tab j" => Down, "Up Left S-Tab k" => Up, "s Enter" => Statement, "w" => Wording, "0 x Delete" => Clear,
        "n" => NewRound, "b" => Blind, "r" => Reveal, "h" => History, "a" => Decide, "u" => Undo, "Esc p" => Leave,
    }
    Projector {
        "F5 Esc" => Projector, "] PageDown Right" => Next, "[ PageUp Left" => Previous, "Up k" => Up, "Down j" => Down,
        "Home" => Top, "r" => Results, "g" => GoTo, ">" => NextItem, "a" => Decide, "p" => Positions, "B" => Pause,
        "L" => Language, "? F1" => Help,
    }
    Following {
        "Up k" => Up, "Down j" => Down, "Home" => Top, "L" => Language, "q" => Quit,
    }
    Help {
        "Up k" => Up, "Down j" => Down, "PageUp" => PageUp, "PageDown Space" => PageDown, "Home" => Top,
        "Esc ? Enter q" => Leave,
    }
    Anywhere {
        "/" => Search, ": C-p" => Palette, "? F1" => Help, "u" => Undo, "U C-r" => Redo,
        "g" => GoTo, "Backspace A-Left" => Back, "A-Right" => Forward,
        "Q" => Question, "R" => Registers, "S" => Sources, "N" => Standards, "C" => Coverage, "P" => Problems, "V" => Report,
        "G" => Meeting, "a" => Decide, "p" => Positions, "A" => Action, "K" => Park, "O" => OffRecord,
        "+" => OnAgenda, ">" => NextItem, "<" => LeaveItem, "B" => Pause, "F5" => Projector,
        "D" => Chapter, "I" => Reading, "H" => Header, "L" => Language, "T" => Theme, "q" => Start,
        "e" => Editor,
    }
    Always {
        "C-s" => Save, "C-l" => Redraw, "C-q C-c" => Quit,
    }
};

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
        Some(Overlay::Help(_)) => vec![C::Help, C::Always],
        Some(Overlay::Record(_)) => vec![C::Record, C::Anywhere, C::Always],
        None => {
            let own = match &model.screen {
                Screen::Start(_) => return vec![C::Start, C::Anywhere, C::Always],
                Screen::Question(_) if model.outline.is_some() => C::Outline,
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
            };
            vec![own, C::Anywhere, C::Always]
        }
    }
}

/// What a key means here.
#[must_use]
pub fn command_of(model: &Model, key: Key) -> Option<Command> {
    contexts(model).into_iter().find_map(|context| {
        let here = BINDINGS.iter().filter(|binding| binding.context == context);
        here.filter(|binding| binding.keys.split(' ').any(|name| Key::parse(name) == Some(key)))
            .map(|binding| binding.command)
            .next()
    })
}

/// The keys of a command, as shown, in the contexts given; the first of each binding.
#[must_use]
pub fn keys_of(contexts: &[Context], command: Command) -> Vec<String> {
    BINDINGS
        .iter()
        .filter(|binding| binding.command == command && contexts.contains(&binding.context))
        .filter_map(|binding| binding.keys.split(' ').next().and_then(Key::parse))
        .map(|key| key.to_string())
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
            C::Pause,
            C::CloseMeeting,
            C::Add,
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

/// What works here and is worth a place in the footer: keys and the message key of the short title.
#[must_use]
pub fn footer(model: &Model) -> Vec<(String, Command)> {
    use Command as C;
    let on_mark = model.current_item().is_some_and(|item| match item.what {
        What::Cell(_, CellKind::Mark | CellKind::Reply(..)) => true,
        What::Cell(..) | What::Citation(..) | What::Remark(..) | What::Dispute(_) => false,
        What::Matrix(_) => true,
    });
    let on_version = model.current_item().is_some_and(|item| matches!(item.what, What::Dispute(_)));
    let here = contexts(model);
    let wanted: &[Command] = match here.first() {
        Some(Context::Start) => {
            &[C::Accept, C::New, C::Try, C::Open, C::Language, C::Theme, C::TryMeeting, C::Help, C::Quit]
        }
        Some(Context::Question | Context::Record) if on_version => {
            &[C::Settle, C::Up, C::Down, C::Problems, C::Undo, C::Search, C::Palette, C::Help]
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
            C::Palette,
            C::Help,
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
            C::Palette,
            C::Help,
        ],
        Some(Context::Outline) => &[C::Accept, C::Up, C::Down, C::Leave, C::Search, C::Palette, C::Help],
        // the words of a list stand below the matrix with their numbers
        Some(Context::Grid) if model.grid_cell_is_listed() => {
            &[C::Clear, C::Edit, C::Switch, C::Leave, C::Palette, C::Help]
        }
        Some(Context::Grid) => &[
            C::Yes,
            C::Partly,
            C::No,
            C::Unknown,
            C::NotApplicable,
            C::Same,
            C::Edit,
            C::Switch,
            C::Leave,
            C::Palette,
            C::Help,
        ],
        Some(Context::Register) => &[C::Add, C::Accept, C::Switch, C::Leave, C::Remove, C::Search, C::Palette, C::Help],
        Some(Context::Record) if on_mark => {
            &[C::Yes, C::Partly, C::No, C::Unknown, C::NotApplicable, C::Leave, C::Clear, C::Undo, C::Palette, C::Help]
        }
        Some(Context::Record) => &[C::Edit, C::Clear, C::Leave, C::Undo, C::Search, C::Palette, C::Help],
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
        Some(Context::Field) => &[C::Leave, C::Editor, C::Save],
        Some(Context::Ask) => &[C::Accept, C::Up, C::Down, C::Leave],
        Some(context @ (Context::Meeting | Context::Decide | Context::Positions)) => at_the_table(*context),
        Some(Context::Form) => &[C::Accept, C::Down, C::Leave],
        Some(Context::Confirm) => &[C::Accept, C::Leave],
        Some(Context::Writing) => &[C::Leave],
        _ => &[C::Up, C::Down, C::Leave],
    };
    // while the group meets, what settles a question stands before what describes it
    let meets = model.session.as_ref().is_some_and(|session| running(&session.workbook).is_some());
    let first: &[Command] =
        if meets && here.first() == Some(&Context::Question) { &[C::Decide, C::Positions, C::NextItem] } else { &[] };
    let at = if on_mark { 5 } else { 1 }.min(wanted.len());
    wanted[..at]
        .iter()
        .chain(first)
        .chain(&wanted[at..])
        .filter(|command| model.session.is_none() || is_available(model, **command))
        .filter_map(|command| keys_of(&here, *command).into_iter().next().map(|key| (key, *command)))
        .collect()
}
