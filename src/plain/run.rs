//! The loop around the talk: read a line, change the model, perform what it asks for, say what came of it.
//!
//! Files are performed by whoever calls; here are only lines in and lines out. However the loop ends, what was typed is
//! committed and saved first.

use super::session::PlainSession;
use crate::app::{Effect, Env, Message, Model, update};
use crate::text::clean::line_text;
use std::collections::VecDeque;
use std::io::{BufRead, Read, Write};

/// The longest line read at once, in bytes; what is longer is taken as several lines.
const MAX_LINE_BYTES: u64 = 1 << 20;

/// Talks until the input ends or the user quits; `perform` does an effect and gives the messages that answer it.
///
/// At the end of the input everything is saved and it is said where the group stands.
///
/// # Errors
///
/// When input or output fails; the workbook was saved first.
pub fn run(
    model: &mut Model,
    env: &mut dyn Env,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    perform: &mut dyn FnMut(Effect) -> Vec<Message>,
) -> std::io::Result<()> {
    let mut talk = PlainSession::new();
    model.in_lines = true;
    let talked = converse(&mut talk, model, env, (input, output), perform);
    let last = talk.finish(model);
    feed(model, env, last, perform);
    say(output, &talk.goodbye(model)).and(talked)
}

/// Lines until the end of the input, or until the program is left.
fn converse(
    talk: &mut PlainSession,
    model: &mut Model,
    env: &mut dyn Env,
    (input, output): (&mut dyn BufRead, &mut dyn Write),
    perform: &mut dyn FnMut(Effect) -> Vec<Message>,
) -> std::io::Result<()> {
    say(output, &talk.greet(model))?;
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if (&mut *input).take(MAX_LINE_BYTES).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(());
        }
        // what is no UTF-8 is shown as such, never refused
        let line = String::from_utf8_lossy(&bytes);
        let step = talk.line(model, env, line.trim_end_matches(['\n', '\r']));
        // nothing is said of a line before what it asks for was done: who hears of a change may lose the power then
        let left = feed(model, env, step.messages, perform);
        say(output, step.output.lines())?;
        if left {
            return Ok(());
        }
        say(output, &talk.after(model))?;
    }
}

/// Works on messages and everything that comes of them; says whether the program was left.
fn feed(
    model: &mut Model,
    env: &mut dyn Env,
    messages: Vec<Message>,
    perform: &mut dyn FnMut(Effect) -> Vec<Message>,
) -> bool {
    let mut waiting: VecDeque<Message> = messages.into();
    let mut left = false;
    while let Some(message) = waiting.pop_front() {
        let mut answers = Vec::new();
        for effect in update(model, message, env) {
            match effect {
                Effect::Quit => left = true,
                Effect::Redraw | Effect::Mouse(_) | Effect::Clipboard(_) => {}
                effect => answers.extend(perform(effect)),
            }
        }
        // what came of an effect is taken in before anything else happens
        for answer in answers.into_iter().rev() {
            waiting.push_front(answer);
        }
    }
    left
}

fn say(output: &mut dyn Write, lines: &[String]) -> std::io::Result<()> {
    for line in lines {
        // cleaned when it was said; looked at once more where it leaves
        writeln!(output, "{}", line_text(line))?;
    }
    output.flush()
}
