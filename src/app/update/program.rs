//! The program itself: other workbooks, copies, languages, colours.

use super::leaving;
use super::response::{Ctx, Instruction, Response};
use super::{incoming, meeting, reader};
use crate::app::command::Command;
use crate::app::effect::{Effect, Env, Example};
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::scene;
use crate::app::session::Session;
use crate::i18n::{LANGUAGES, Words};
use crate::text::clean::for_other_programs;
use crate::workbook::Purpose;

/// Does a command of the program.
pub fn command(model: &mut Model, command: Command, env: &mut dyn Env) -> Response {
    let form = |purpose| Response::of(Instruction::Form(purpose));
    match command {
        Command::New | Command::Open | Command::Try | Command::TryMeeting | Command::TryOther
            if leaving::is_unsaved(model) =>
        {
            // no other workbook takes the place of one that is not saved
            leaving::tell_unsaved(model);
            Response::stay()
        }
        Command::New => form(Purpose::New),
        Command::Open => form(Purpose::Open),
        Command::Try | Command::TryMeeting | Command::TryOther => {
            let example = match command {
                Command::TryMeeting => Example::Meeting,
                Command::TryOther => Example::OtherInstrument,
                _ => Example::First,
            };
            Response::of(Instruction::Busy("busy-opening")).and(Instruction::Effect(Effect::Try(example)))
        }
        Command::Copy if model.session.is_some() => form(Purpose::Copy),
        Command::Save => save(model),
        Command::Where => Ctx::of(model).map(tell_where).unwrap_or_default(),
        Command::Language => next_language(model, &env.today()),
        Command::CopyOut => copy_out(model, &env.today()),
        Command::Mouse => {
            model.mouse = !model.mouse;
            let told = if model.mouse { "mouse-taken" } else { "mouse-given-back" };
            Response::of(Instruction::Effect(Effect::Mouse(model.mouse))).tell(told)
        }
        Command::Theme => {
            model.theme = model.theme.next();
            model.settings.theme = Some(model.theme);
            let name = model.words.t(&format!("theme-{}", model.theme.name()));
            let sentence = model.words.with("theme-now", &[("theme", (&name).into())]);
            keep_settings(model).and(Instruction::Say(NoticeTone::Info, sentence))
        }
        Command::Ascii => {
            model.ascii = !model.ascii;
            model.settings.ascii = Some(model.ascii);
            reader::lay_out_again(model, &env.today());
            keep_settings(model)
        }
        _ => Response::stay(),
    }
}

/// The most bytes handed to a terminal: what the strictest of them takes in one piece.
const MAX_COPIED_BYTES: usize = 74_000;

/// Hands what the cursor is on, or the table on screen, to the terminal for other programs.
fn copy_out(model: &Model, today: &str) -> Response {
    let meeting = meeting::shown_meeting(model);
    let found = Ctx::of(model).and_then(|ctx| match &model.screen {
        Screen::Reader(shown) if model.overlays.is_empty() => reader::copied(ctx, shown, today),
        _ => scene::copied(&ctx.scene(), model, meeting.as_ref()),
    });
    let Some((what, text)) = found else { return Response::told("copy-out-what") };
    let copied = for_other_programs(&text);
    if copied.len() > MAX_COPIED_BYTES {
        return Response::told("copy-out-too-long");
    }
    let args = [("what", (&what).into()), ("count", copied.chars().count().into())];
    let said = Instruction::Say(NoticeTone::Info, model.words.with("copied-out", &args));
    Response::of(Instruction::Effect(Effect::Clipboard(copied))).and(said)
}

/// What was selected in a text and copied there goes to other programs as well, if it is not too long for that.
pub fn copied_in_text(model: &Model) -> Response {
    let copied = for_other_programs(&model.clipboard);
    match copied.len() <= MAX_COPIED_BYTES {
        true => Response::of(Instruction::Effect(Effect::Clipboard(copied))).tell("text-copied"),
        false => Response::told("text-copied-here"),
    }
}

fn keep_settings(model: &Model) -> Response {
    Response::of(Instruction::Effect(Effect::Settings(model.settings.clone())))
}

/// Saves now; what is asked about is answered first.
fn save(model: &mut Model) -> Response {
    if let Some(asked) = Ctx::of(model).and_then(incoming::ask) {
        return asked;
    }
    // where, for who looks for the file
    let saves = Response::effects(model.session.as_mut().and_then(Session::save_again).into_iter().collect());
    saves.then(|ctx| Response::of(Instruction::Say(NoticeTone::Info, scene::saved(&ctx.scene()))))
}

/// Says which file the workbook is.
fn tell_where(ctx: Ctx<'_>) -> Response {
    let file = ctx.session.path.to_string_lossy();
    let key = if ctx.session.scratch { "where-scratch" } else { "where-file" };
    Response::of(Instruction::Say(NoticeTone::Info, ctx.words().with(key, &[("file", file.as_ref().into())])))
}

/// The next language of the program; the instrument follows where it has one.
fn next_language(model: &mut Model, today: &str) -> Response {
    let at = LANGUAGES.iter().position(|(code, _)| *code == model.words.language()).unwrap_or(0);
    let (code, _) = LANGUAGES[(at + 1) % LANGUAGES.len()];
    model.words = Words::new(code);
    model.settings.language = Some(code.to_owned());
    reader::lay_out_again(model, today);
    let translate = model.session.as_ref().map(|session| {
        let (id, language) = (session.instrument.id.to_string(), code.to_owned());
        Effect::Translate { id, language }
    });
    let asked = Response::effects(translate.into_iter().collect());
    keep_settings(model).and_all(asked).tell("language-now")
}
