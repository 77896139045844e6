//! Events of the terminal as inputs of the program, read on a thread of their own.
//!
//! The thread reads only when it is told to, so that the system's editor has the keyboard to itself while it runs.

use crate::app::{Input, Key, KeyCode};
use crossterm::event::{self, Event, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long it takes to see that nothing waits. With no time at all the event source of `use-dev-tty` does not look at
/// the events it has read already, and every one of them would be drawn by itself.
const A_MOMENT: Duration = Duration::from_micros(20);
/// The most events handed over at once.
const MOST: usize = 4096;

/// What the main thread is told by the others.
#[derive(Debug)]
pub enum Heard {
    /// Events that were waiting, in order.
    Events(Vec<Event>),
    /// The terminal is gone.
    Gone,
    /// An effect was performed.
    Answer(crate::app::Message),
}

/// Starts the reading thread; each `()` sent lets it read once more.
pub fn start(out: Sender<Heard>) -> Sender<()> {
    let (permit, permits): (Sender<()>, Receiver<()>) = channel();
    // from here on a new window size is heard; one between the first frame and the first reading would be lost
    let _ = event::poll(Duration::ZERO);
    std::thread::spawn(move || {
        while permits.recv().is_ok() {
            let heard = match read() {
                Ok(events) => Heard::Events(events),
                Err(_) => Heard::Gone,
            };
            let gone = matches!(heard, Heard::Gone);
            if out.send(heard).is_err() || gone {
                return;
            }
        }
    });
    permit
}

/// Waits for an event and takes all that wait behind it.
fn read() -> std::io::Result<Vec<Event>> {
    let mut events = vec![event::read()?];
    while events.len() < MOST && event::poll(A_MOMENT)? {
        events.push(event::read()?);
    }
    Ok(events)
}

/// The input an event stands for; clicks are resolved by `at`, which knows what was drawn where.
pub fn from_event(event: Event, at: impl Fn(u16, u16) -> Option<crate::app::Message>) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
            let alt = key.modifiers.contains(KeyModifiers::ALT);
            let shift = key.modifiers.contains(KeyModifiers::SHIFT);
            let code = match key.code {
                event::KeyCode::Char(c) => KeyCode::Char(c),
                event::KeyCode::Enter => KeyCode::Enter,
                event::KeyCode::Esc => KeyCode::Esc,
                event::KeyCode::Tab => KeyCode::Tab,
                event::KeyCode::BackTab => KeyCode::BackTab,
                event::KeyCode::Backspace => KeyCode::Backspace,
                event::KeyCode::Delete => KeyCode::Delete,
                event::KeyCode::Up => KeyCode::Up,
                event::KeyCode::Down => KeyCode::Down,
                event::KeyCode::Left => KeyCode::Left,
                event::KeyCode::Right => KeyCode::Right,
                event::KeyCode::Home => KeyCode::Home,
                event::KeyCode::End => KeyCode::End,
                event::KeyCode::PageUp => KeyCode::PageUp,
                event::KeyCode::PageDown => KeyCode::PageDown,
                event::KeyCode::F(number) => KeyCode::F(number),
                _ => return None,
            };
            // Shift is part of a character already, and BackTab says it by itself
            let shift = shift && !matches!(code, KeyCode::Char(_) | KeyCode::BackTab);
            Some(Input::Key(Key { code, ctrl, alt, shift }))
        }
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => at(mouse.column, mouse.row).map(Input::Click),
            MouseEventKind::ScrollDown => Some(Input::Key(Key::plain(KeyCode::Down))),
            MouseEventKind::ScrollUp => Some(Input::Key(Key::plain(KeyCode::Up))),
            _ => None,
        },
        _ => None,
    }
}
