//! The loop of the full screen: wait, take everything that waits, update, draw once.

use super::input::{self, Heard};
use super::look::Look;
use super::panics;
use super::terminal::{self, Screen};
use super::view::{self, Clicks};
use crate::app::{Effect, Message, Model, interpret, update};
use crate::runtime::{SystemEnv, Worker, World, edit_text};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use std::io::Write;
use std::sync::mpsc::{Sender, channel};

/// Runs the full screen until the person leaves; `first` is what the program was started for.
pub fn run(mut model: Model, world: World, first: Option<Effect>) -> std::io::Result<()> {
    let mut screen = terminal::take(model.settings.mouse.unwrap_or(true))?;
    let done = turn(&mut model, &mut screen, world, first);
    terminal::give_back();
    // a screen that is dropped later must not write to the terminal any more
    std::mem::forget(screen);
    panics::speak_for_others();
    done
}

fn turn(model: &mut Model, screen: &mut Screen, world: World, first: Option<Effect>) -> std::io::Result<()> {
    let (heard, ears) = channel();
    let answers = heard.clone();
    let worker = Worker::start(world, move |message| drop(answers.send(Heard::Answer(message))));
    mind_signals(heard.clone())?;
    let bell = heard.clone();
    panics::ring(Box::new(move || drop(bell.send(Heard::Answer(Message::Terminate)))));
    let permit = input::start(heard);
    let size = screen.size()?;
    model.size = (size.width, size.height);
    if let Some(effect) = first {
        worker.perform(effect);
    }
    let mut clicks = draw(model, screen)?;
    let _ = permit.send(());
    loop {
        let Ok(first) = ears.recv() else { break };
        // everything that waits is handled before one draw
        let waiting: Vec<Heard> = std::iter::once(first).chain(ears.try_iter()).collect();
        let mut read_on = false;
        for heard in waiting {
            let messages = match heard {
                Heard::Answer(message) => vec![message],
                Heard::Gone => vec![Message::Terminate],
                Heard::Events(events) => {
                    read_on = true;
                    let mut end = false;
                    for event in events {
                        let input = input::from_event(event, |column, row| clicks.at(column, row));
                        let message = input.and_then(|input| interpret(model, input));
                        end |= message.is_some_and(|message| step(model, message, &worker, screen));
                    }
                    if end {
                        worker.finish();
                        return Ok(());
                    }
                    Vec::new()
                }
            };
            for message in messages {
                if step(model, message, &worker, screen) {
                    worker.finish();
                    return Ok(());
                }
            }
        }
        clicks = match draw(model, screen) {
            Ok(clicks) => clicks,
            Err(error) => {
                // a terminal that takes no more is gone: what is being typed and what waits to be saved is kept first
                step(model, Message::Terminate, &worker, screen);
                worker.finish();
                return Err(error);
            }
        };
        if read_on {
            let _ = permit.send(());
        }
    }
    worker.finish();
    Ok(())
}

/// Updates the model and hands effects over; whether the program ends.
fn step(model: &mut Model, message: Message, worker: &Worker, screen: &mut Screen) -> bool {
    let mut env = SystemEnv;
    let mut messages = vec![message];
    let mut end = false;
    while let Some(message) = messages.pop() {
        for effect in update(model, message, &mut env) {
            match effect {
                Effect::Quit => end = true,
                Effect::Redraw => {
                    panics::rehearse();
                    drop(terminal::wipe(screen));
                }
                Effect::Editor(text) => {
                    terminal::give_back();
                    let edited = edit_text(&text);
                    match terminal::take(model.settings.mouse.unwrap_or(true)) {
                        Ok(taken) => {
                            std::mem::forget(std::mem::replace(screen, taken));
                            drop(terminal::wipe(screen));
                            messages.push(Message::Edited(edited));
                        }
                        Err(_) => end = true,
                    }
                }
                effect => worker.perform(effect),
            }
        }
    }
    end
}

/// Draws one frame in one write; what was drawn where, for clicks.
fn draw(model: &Model, screen: &mut Screen) -> std::io::Result<Clicks> {
    let look = Look::new(model.theme, model.ascii);
    let mut clicks = Clicks::default();
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    screen.draw(|frame| clicks = view::draw(model, look, frame))?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    Write::flush(screen.backend_mut())?;
    Ok(clicks)
}

/// Signals that end a program are told to the loop by a thread of their own.
fn mind_signals(heard: Sender<Heard>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            if heard.send(Heard::Answer(Message::Terminate)).is_err() {
                return;
            }
        }
    });
    Ok(())
}
