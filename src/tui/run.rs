//! The loop of the full screen: wait, take everything that waits, update, draw once.

use super::clicks::Clicks;
use super::frames::{Change, Frames};
use super::input::{self, Event};
use super::panics;
use super::terminal::{self, TerminalScreen};
use super::theme::Theme;
use super::view;
use crate::app::{Effect, FileCheck, Loss, LostFile, Message, Model, interpret, update};
use crate::platform;
use crate::runtime::signals::{self, EndRequest, Signal};
use crate::runtime::{SystemEnv, Worker, World, edit_text, follow};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Instant;

/// Runs the full screen until the person leaves; `first` is what the program was started for. Says which signal ended
/// it, if one did.
pub fn run(model: &mut Model, mut world: World, first: Vec<Effect>) -> std::io::Result<Option<Signal>> {
    let (sender, receiver) = channel();
    // before the terminal is taken: no signal may find it taken and nobody to give it back
    let end_request = watch_signals(sender.clone())?;
    world.end_on(end_request.clone());
    let mut screen = terminal::take(model.mouse)?;
    let channel = Channel { sender, receiver };
    let done = event_loop(model, &mut screen, world, first, channel, &end_request);
    terminal::give_back();
    // a screen that is dropped later must not write to the terminal any more
    std::mem::forget(screen);
    panics::report_other_threads();
    // a terminal that went away refuses the last frame, too: that is no error then
    end_request.signal().map_or(done, |signal| Ok(Some(signal)))
}

/// Events of all threads, for the main thread.
struct Channel {
    sender: Sender<Event>,
    receiver: Receiver<Event>,
}

fn event_loop(
    model: &mut Model,
    screen: &mut TerminalScreen,
    world: World,
    first: Vec<Effect>,
    Channel { sender, receiver }: Channel,
    end_request: &EndRequest,
) -> std::io::Result<Option<Signal>> {
    let answers = Answers(sender.clone());
    let mut worker = Worker::start(world, move |message| answers.send(message));
    let alert = sender.clone();
    panics::alert_on_panic(Box::new(move || drop(alert.send(Event::Answer(Message::Terminate)))));
    if let (true, Some(session)) = (model.following, &model.session) {
        let answers = sender.clone();
        let notify = move |message| answers.send(Event::Answer(message)).is_ok();
        follow(session.path.clone(), model.words.language(), notify);
    }
    let permit = input::start(sender)?;
    model.size = terminal::size().unwrap_or(model.size);
    for effect in first {
        // a thread just started takes them
        let _ = worker.perform(effect);
    }
    let mut clicks = draw(model, screen)?;
    let mut frames = Frames::new(Instant::now());
    let _ = permit.send(());
    loop {
        let first = match frames.wait(Instant::now()) {
            Some(wait) => receiver.recv_timeout(wait).ok(),
            // a clock that is shown wakes the program once a minute; nothing else does
            None if shows_a_clock(model) => match receiver.recv_timeout(SystemEnv::to_next_minute()) {
                Err(RecvTimeoutError::Timeout) => Some(Event::Answer(Message::Minute)),
                event => event.ok(),
            },
            None => receiver.recv().ok(),
        };
        // everything that waits is handled before one draw
        let waiting: Vec<Event> = first.into_iter().chain(receiver.try_iter()).collect();
        let (mut read_on, mut resized, mut acted) = (false, false, false);
        for event in waiting {
            let mut messages = Vec::new();
            match event {
                Event::Answer(message) => messages.push(message),
                Event::Lost => messages.extend(unsaved(model, model.session.as_ref().map(|session| session.revision))),
                Event::Gone | Event::Signal(Signal::Terminate | Signal::HangUp | Signal::Interrupt) => {
                    step(model, Message::Terminate, &mut worker, screen);
                    worker.finish();
                    return Ok(Some(end_request.signal().unwrap_or(Signal::HangUp)));
                }
                Event::Signal(Signal::Suspend) => {
                    suspend(model, &mut worker, screen, end_request);
                    resized = true;
                }
                Event::Signal(Signal::Resume) => {
                    resume(model, &mut worker, screen, end_request);
                    resized = true;
                }
                Event::Signal(Signal::Resize) => resized = true,
                Event::Events(events) => {
                    read_on = true;
                    look_at_file(model, &mut worker);
                    for event in events {
                        let input = input::from_event(event, |column, row| clicks.at(column, row));
                        let Some(message) = input.and_then(|input| interpret(model, input)) else { continue };
                        acted = true;
                        if step(model, message, &mut worker, screen) {
                            worker.finish();
                            return Ok(None);
                        }
                    }
                }
            }
            for message in messages {
                if step(model, message, &mut worker, screen) {
                    worker.finish();
                    return Ok(None);
                }
            }
        }
        if let Some((columns, rows)) = terminal::size().filter(|_| resized) {
            step(model, Message::Resized(columns, rows), &mut worker, screen);
        }
        if read_on {
            let _ = permit.send(());
        }
        frames.note(if acted || resized { Change::ByPerson } else { Change::ByItself });
        if frames.wait(Instant::now()).is_none_or(|wait| !wait.is_zero()) {
            hand_over(model, &mut worker, screen, &mut frames);
            continue;
        }
        let begun = Instant::now();
        clicks = match draw(model, screen) {
            Ok(clicks) => clicks,
            Err(error) => {
                // a terminal that takes no more is gone: what is being typed and what waits to be saved is kept first
                step(model, Message::Terminate, &mut worker, screen);
                worker.finish();
                return Err(error);
            }
        };
        frames.draw(begun, Instant::now());
        hand_over(model, &mut worker, screen, &mut frames);
    }
}

/// Whether a clock is on the screen: while a meeting runs.
fn shows_a_clock(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| crate::workbook::running(&session.workbook).is_some())
}

/// Updates the model and hands effects over; whether the program ends.
fn step(model: &mut Model, message: Message, worker: &mut Worker, screen: &mut TerminalScreen) -> bool {
    let mut env = SystemEnv;
    let mut messages = vec![message];
    let mut end = false;
    while let Some(message) = messages.pop() {
        for effect in update(model, message, &mut env) {
            match effect {
                Effect::Quit => end = true,
                Effect::Redraw => drop(terminal::wipe(screen)),
                // a terminal that takes no more is told of by the next frame
                Effect::Mouse(is_ours) => drop(terminal::use_mouse(screen, is_ours)),
                Effect::Clipboard(text) => drop(terminal::copy(screen, &text)),
                Effect::Editor(task) => {
                    // nothing waits for a frame while another program has the screen
                    messages.extend(worker.hand_over().iter().filter_map(|effect| unperformed(model, effect)));
                    let mouse = model.mouse;
                    let (edited, taken) = terminal::lend(screen, mouse, || edit_text(&model.words, &task));
                    // what was written there counts, even where there is no terminal any more to show it
                    messages.push(Message::Edited(edited));
                    if taken.is_err() {
                        messages.insert(0, Message::Terminate);
                    }
                }
                effect => {
                    let refused = worker.perform_after_frame(effect);
                    messages.extend(refused.and_then(|effect| unperformed(model, &effect)));
                }
            }
        }
    }
    end
}

/// Hands over what waited for the frame; what nobody is there to perform is told by the next one.
fn hand_over(model: &mut Model, worker: &mut Worker, screen: &mut TerminalScreen, frames: &mut Frames) {
    for effect in worker.hand_over() {
        if let Some(message) = unperformed(model, &effect) {
            // what is said of a save that nobody performs ends nothing
            step(model, message, worker, screen);
            frames.note(Change::ByItself);
        }
    }
}

/// What is said of an effect that nobody is there to perform.
fn unperformed(model: &Model, effect: &Effect) -> Option<Message> {
    match effect {
        Effect::Save { revision, .. } | Effect::PutBack { revision, .. } => unsaved(model, Some(*revision)),
        // nobody is there to look, and who leaves must not wait for it
        Effect::CheckFile { .. } => {
            let lost = LostFile { how: Loss::Unreadable, kept: None };
            Some(Message::Checked(FileCheck::Lost(lost)))
        }
        _ => None,
    }
}

/// A person is at work: whether the file still holds what the corner calls saved is looked at now and then, and never
/// while nobody acts.
fn look_at_file(model: &Model, worker: &mut Worker) {
    let open = model.session.as_ref().filter(|session| !session.access.is_read_only());
    if let Some(session) = open {
        // one that cannot be handed over is told of by the next save
        let _ = worker.perform_after_frame(Effect::CheckFile { path: session.path.clone(), now: false });
    }
}

/// What is said where a fault has ended the thread that saves: never “saving …” for ever.
fn unsaved(model: &Model, revision: Option<u64>) -> Option<Message> {
    revision.map(|revision| Message::Saved(revision, Err(model.words.t("worker-lost"))))
}

/// Where the worker's answers go; says so when a fault ends its thread.
#[derive(Clone)]
struct Answers(Sender<Event>);

impl Answers {
    fn send(&self, message: Message) {
        // a loop that ended needs no answer
        let _ = self.0.send(Event::Answer(message));
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.0.send(Event::Lost);
        }
    }
}

/// Suspends the program as the shell asks, with the terminal given back; it resumes where it was.
fn suspend(model: &Model, worker: &mut Worker, screen: &mut TerminalScreen, end_request: &EndRequest) {
    // one that nobody could let go on does not stop, as the system has it for such programs
    if platform::can_be_resumed() {
        // nothing runs while the program stands still
        let _ = worker.hand_over();
        worker.write_drafts();
        terminal::give_back();
        if end_request.suspend(platform::is_in_foreground) {
            retake(model, screen);
        }
    }
}

/// Resumes after somebody stopped the program unasked: the shell has used the terminal since.
fn resume(model: &Model, worker: &mut Worker, screen: &mut TerminalScreen, end_request: &EndRequest) {
    if !terminal::is_taken() {
        return;
    }
    if platform::is_in_foreground() {
        retake(model, screen);
    } else {
        suspend(model, worker, screen, end_request);
    }
}

/// A terminal that cannot be taken again is gone; the reading thread says so.
fn retake(model: &Model, screen: &mut TerminalScreen) {
    let _ = terminal::retake(screen, model.mouse);
}

/// Draws one frame in one write; what was drawn where, for clicks. A terminal lent, or without a size, gets none.
fn draw(model: &Model, screen: &mut TerminalScreen) -> std::io::Result<Clicks> {
    let theme = Theme::new(model.theme, model.ascii);
    let mut clicks = Clicks::default();
    if !terminal::is_taken() || terminal::size().is_none() {
        return Ok(clicks);
    }
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    panics::panic_if_asked(model.size.0);
    screen.draw(|frame| clicks = view::draw(model, theme, frame))?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    Write::flush(screen.backend_mut())?;
    Ok(clicks)
}

/// Signals are told to the loop by a thread of their own; while the editor has the terminal, those of the keyboard are
/// the editor's.
fn watch_signals(events: Sender<Event>) -> std::io::Result<EndRequest> {
    let end_request = EndRequest::default();
    let recorded = end_request.clone();
    signals::listen(&signals::OF_SCREEN, move |signal| {
        match signal {
            Signal::Interrupt | Signal::Resume if terminal::is_lent() => return true,
            // the shell waits for the program to stop with its editor
            Signal::Suspend if terminal::is_lent() => {
                signals::suspend();
                return true;
            }
            signal => recorded.record(signal),
        }
        events.send(Event::Signal(signal)).is_ok()
    })?;
    Ok(end_request)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_the_thread_that_saves_is_heard() {
        for faulty in [true, false] {
            let (sender, receiver) = channel();
            let answers = Answers(sender);
            let ended = std::thread::spawn(move || {
                answers.send(Message::Terminate);
                assert!(!faulty, "a fault on purpose");
            })
            .join();
            assert_eq!(ended.is_err(), faulty);
            let said: Vec<Event> = receiver.iter().collect();
            let lost = said.iter().any(|event| matches!(event, Event::Lost));
            assert_eq!((said.len(), lost), (1 + usize::from(faulty), faulty));
        }
    }
}
