//! The door to the front ends: full screen where there is a terminal, plain lines where there is none or it is dumb.

use super::front_options::{FrontOptions, StartFile};
use super::out::Out;
use crate::app::scene::{self, SceneCtx};
use crate::app::{Effect, Message, Model, follow, meeting_left_open, update};
use crate::config::{Settings, locale_is_ascii};
use crate::plain;
use crate::platform;
use crate::runtime::{InterruptibleInput, SystemEnv, World, edit_text, signals};
use crate::tui;
use std::io::{BufReader, IsTerminal};

/// Runs a front end until the user leaves it; the exit code, or a sentence for the user.
pub fn run(wish: FrontOptions) -> Result<u8, String> {
    let language = wish.words.language();
    tui::panics::typing_begins(&wish.words);
    let mut world = World::new(language);
    if wish.looks.only {
        world.only_look();
    }
    let settings = Settings { language: Some(language.to_owned()), ..wish.settings };
    let mut model = Model::new(settings, world.start(), (80, 24));
    if model.settings.ascii.is_none() {
        model.ascii = locale_is_ascii(|name| std::env::var(name).ok());
    }
    let first = match wish.file {
        None => Vec::new(),
        Some(StartFile::Large(path)) => {
            model.busy = Some("busy-opening");
            vec![Effect::Open(path)]
        }
        Some(StartFile::Read(path, loaded, instrument)) => {
            let opened = world.adopt(path, *loaded, instrument);
            let left = world.left_by_editors(&opened);
            let effects = update(&mut model, Message::Opened(Box::new(Ok(opened))), &mut SystemEnv);
            if let Some(left) = left {
                update(&mut model, left, &mut SystemEnv);
            }
            effects
        }
    };
    if wish.looks.follows {
        if is_plain_place() {
            return Err(wish.words.t("follow-needs-screen"));
        }
        follow(&mut model);
    }
    if wish.plain || is_plain_place() {
        return plainly(&mut model, world, first).map_err(|error| error.to_string()).map(code);
    }
    let to_sentence =
        |error: std::io::Error| wish.words.with("cli-terminal", &[("reason", (&error.to_string()).into())]);
    let ended = tui::run(&mut model, world, first).map_err(to_sentence)?;
    // the screen is gone, and with it what it said of the file
    if let (None, Some(session), false) = (ended, &model.session, model.following) {
        let mut out = Out::new();
        out.line(&scene::saved(&SceneCtx::of_screen(&model, session)));
        if let Some(left_open) = meeting_left_open(&model) {
            out.line(&left_open);
        }
        // whether the farewell was heard does not matter
        let _ = out.finish();
    }
    Ok(code(ended))
}

/// A program ended by a signal says so by its code.
fn code(ended: Option<signals::Signal>) -> u8 {
    ended.map_or(0, signals::exit_code)
}

/// The loop as lines. With nothing open and nothing to read, the program says in a few lines what it is.
fn plainly(model: &mut Model, mut world: World, first: Vec<Effect>) -> std::io::Result<Option<signals::Signal>> {
    let (input, end_request) = InterruptibleInput::listen()?;
    world.end_on(end_request.clone());
    let mut env = SystemEnv;
    let answers: Vec<Message> = first.into_iter().flat_map(|effect| world.perform(effect)).collect();
    for message in answers {
        for effect in update(model, message, &mut env) {
            world.perform(effect);
        }
    }
    world.sync_locks();
    let words = world.words();
    let mut perform = |effect: Effect| match effect {
        Effect::Editor(task) => vec![Message::Edited(edit_text(&words, &task))],
        effect => {
            let answers = world.perform(effect);
            world.sync_locks();
            answers
        }
    };
    let mut output = plain::WrappedOutput::new(std::io::stdout().lock(), columns);
    let talked = plain::run(model, &mut env, &mut BufReader::new(input), &mut output, &mut perform);
    world.leave();
    match end_request.signal() {
        // whether the farewell was heard does not matter then
        Some(signal) => Ok(Some(signal)),
        None => talked.map(|()| None),
    }
}

/// The columns of the terminal that lines are written to; what is written elsewhere is not broken.
fn columns() -> Option<usize> {
    // asked of a terminal alone: of anything else another program would be asked, at every line
    let size = std::io::stdout().is_terminal().then(tui::terminal_size)??;
    Some(usize::from(size.0)).filter(|columns| *columns >= MIN_COLUMNS)
}

/// In fewer columns words do not fit.
const MIN_COLUMNS: usize = 20;

/// Terminals that obey no sequence, or others than all the rest.
const PLAIN_TERMINALS: [&str; 6] = ["dumb", "emacs", "network", "lpr", "unknown", "vt52"];

/// Whether this is no place for a full screen: no terminal at either end, one that says it is dumb or says nothing
/// about itself, or one without a size.
fn is_plain_place() -> bool {
    // a debug build can be told to draw into a pipe: that is how a console that obeys no sequences is tested
    if cfg!(debug_assertions) && std::env::var_os("TRIPARTITE_SCREEN").is_some() {
        return false;
    }
    let term = std::env::var("TERM").unwrap_or_default();
    PLAIN_TERMINALS.contains(&term.as_str())
        || term.is_empty() && platform::terminals_have_names()
        || !std::io::stdin().is_terminal()
        || !std::io::stdout().is_terminal()
        || !platform::can_draw()
        || tui::terminal_size().is_none()
}
