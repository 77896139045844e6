//! What the terminal sends, read on a thread of its own.
//!
//! The thread reads only when it is told to, so that the system's editor has the keyboard to itself while it runs. It
//! reads the bytes itself: the event source of crossterm keeps everything to itself for ever once a paste has begun that
//! does not end (its issue 1060), and nobody outside can free it.

use super::bytes::{InputParser, TerminalEvent};
use crate::app::{Input, Message};
use crate::platform::{Signal, TerminalInput};
use std::io::ErrorKind;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// The most events handed over at once: few enough that a flood of keys is seen to go on.
const MAX_EVENTS: usize = 512;
/// The most bytes read before what they mean is handed over.
const MAX_BYTES: usize = 1 << 20;

/// What the main thread is told by the others.
#[derive(Debug)]
pub enum Event {
    /// Events that were waiting, in order.
    Events(Vec<TerminalEvent>),
    /// The terminal is gone.
    Gone,
    /// A signal came.
    Signal(Signal),
    /// An effect was performed.
    Answer(Message),
    /// A fault ended the thread that performs effects.
    Lost,
}

/// Starts the reading thread; each `()` sent lets it read once more.
pub fn start(out: Sender<Event>) -> std::io::Result<Sender<()>> {
    let terminal = TerminalInput::open()?;
    let (permit, permits): (Sender<()>, Receiver<()>) = channel();
    std::thread::spawn(move || {
        let mut reader = TerminalReader { terminal, bytes: InputParser::default(), buffer: vec![0; 1 << 16] };
        // however this thread ends, the loop hears that no key will come any more
        let out = Last(out);
        while permits.recv().is_ok() {
            let mut events = Vec::new();
            let read = reader.read(&mut events);
            if out.0.send(Event::Events(events)).is_err() || read.is_err() {
                return;
            }
        }
    });
    Ok(permit)
}

/// The input an event stands for; clicks are resolved by `at`, which knows what was drawn where.
pub fn from_event(event: TerminalEvent, at: impl Fn(u16, u16) -> Option<Message>) -> Option<Input> {
    match event {
        TerminalEvent::Key(key) => Some(Input::Key(key)),
        TerminalEvent::Paste(text) => Some(Input::Paste(text)),
        TerminalEvent::Click(column, row) => at(column, row).map(Input::Click),
    }
}

/// Says that the terminal is gone when it is dropped.
struct Last(Sender<Event>);

impl Drop for Last {
    fn drop(&mut self) {
        let _ = self.0.send(Event::Gone);
    }
}

struct TerminalReader {
    terminal: TerminalInput,
    bytes: InputParser,
    buffer: Vec<u8>,
}

impl TerminalReader {
    /// Waits for an event and takes all that wait behind it; an error says that nothing more will come.
    fn read(&mut self, events: &mut Vec<TerminalEvent>) -> std::io::Result<()> {
        let mut taken = 0;
        while events.len() < MAX_EVENTS && taken < MAX_BYTES || events.is_empty() {
            let timeout = if events.is_empty() { self.bytes.timeout() } else { Some(Duration::ZERO) };
            if self.terminal.wait(timeout)? {
                match self.terminal.read(&mut self.buffer) {
                    // what was pasted when the window was closed is kept
                    Ok(0) => return self.end(events, ErrorKind::UnexpectedEof.into()),
                    Ok(count) => {
                        taken += count;
                        self.bytes.take(&self.buffer[..count], events);
                    }
                    Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => {}
                    Err(error) => return self.end(events, error),
                }
            } else if events.is_empty() {
                self.bytes.silence(events);
            } else {
                break;
            }
        }
        Ok(())
    }

    fn end(&mut self, events: &mut Vec<TerminalEvent>, error: std::io::Error) -> std::io::Result<()> {
        self.bytes.silence(events);
        Err(error)
    }
}
