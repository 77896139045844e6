//! The door to the front ends: full screen where there is a terminal, plain lines where there is none or it is dumb.

use crate::app::{Effect, Message, Model, update};
use crate::config::Settings;
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::plain;
use crate::runtime::{SystemEnv, World, edit_text};
use crate::store::Loaded;
use crate::tui;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

/// What a front end is asked to show.
#[derive(Debug)]
pub struct FrontWish {
    /// The workbook; the start screen if there is none.
    pub file: Option<Start>,
    /// Whether plain lines are asked for, whatever the terminal.
    pub plain: bool,
    /// The words of the program, in the language settled on.
    pub words: Words,
    /// The settings settled on (default < file < environment < flag).
    pub settings: Settings,
}

/// What a front end starts with.
#[derive(Debug)]
pub enum Start {
    /// A workbook that was read already.
    Read(PathBuf, Box<Loaded>, Arc<Instrument>),
    /// A large one, to be read while the screen says so.
    Large(PathBuf),
}

/// Runs a front end until the user leaves it; an error is a sentence for the user.
pub fn run(wish: FrontWish) -> Result<(), String> {
    let language = wish.words.language();
    tui::panics::typing_begins(&wish.words);
    let mut world = World::new(language);
    let settings = Settings { language: Some(language.to_owned()), ..wish.settings };
    let mut model = Model::new(settings, world.start(), (80, 24));
    let first = match wish.file {
        None => None,
        Some(Start::Large(path)) => {
            model.busy = Some("busy-opening");
            Some(Effect::Open(path))
        }
        Some(Start::Read(path, loaded, instrument)) => {
            let opened = world.adopt(path, *loaded, instrument);
            let effects = update(&mut model, Message::Opened(Box::new(Ok(opened))), &mut SystemEnv);
            effects.into_iter().next()
        }
    };
    if wish.plain || is_plain_place() {
        return plainly(&mut model, world, first).map_err(|error| error.to_string());
    }
    let told = |error: std::io::Error| wish.words.with("cli-terminal", &[("reason", (&error.to_string()).into())]);
    tui::run(model, world, first).map_err(told)
}

/// The loop as lines. With nothing open and nothing to read, the program says in a few lines what it is.
fn plainly(model: &mut Model, mut world: World, first: Option<Effect>) -> std::io::Result<()> {
    let mut env = SystemEnv;
    let answers = first.map(|effect| world.perform(effect)).unwrap_or_default();
    for message in answers {
        for effect in update(model, message, &mut env) {
            world.perform(effect);
        }
    }
    let mut perform = |effect: Effect| match effect {
        Effect::Editor(text) => vec![Message::Edited(edit_text(&text))],
        effect => world.perform(effect),
    };
    let talked = plain::run(model, &mut env, &mut std::io::stdin().lock(), &mut std::io::stdout().lock(), &mut perform);
    world.leave();
    talked
}

/// Whether this is no place for a full screen: no terminal at either end, or one that says it is dumb.
fn is_plain_place() -> bool {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb" || term.is_empty());
    dumb || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal()
}
