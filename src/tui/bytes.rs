//! From the bytes a terminal sends to events. Pure: it neither reads nor waits, it says how long to wait for more.
//!
//! ```text
//! ESC [ 1 ; 5 C                 Ctrl-Right         ESC, then silence        Esc
//! ESC [ 200 ~ text ESC [ 201 ~  a paste            ESC [ 200 ~ and silence  a paste, too
//! ```
//!
//! Nothing a terminal, a broken line or a hostile paste can send takes the keyboard away: whatever is left unfinished
//! ends by itself. A paste that stops half-way is kept; what comes after it is a key if it comes alone, and the rest of
//! the paste if it comes in one piece, because text must never be obeyed as keys.

use crate::app::{Key, KeyCode};
use std::time::Duration;

/// What the bytes meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalEvent {
    Key(Key),
    /// Text pasted as one piece.
    Paste(String),
    /// A click with the first button, at a column and a row.
    Click(u16, u16),
}

/// How long the rest of a sequence may take; nobody notices that Esc waits for so long.
const SEQUENCE_TIMEOUT: Duration = Duration::from_millis(50);
/// How long a paste may pause before it is taken as it stands.
const PASTE_TIMEOUT: Duration = Duration::from_secs(1);
/// The most of a paste that is kept, in bytes: several times what the largest field holds, so that the field is the one
/// to cut and to say so.
const MAX_PASTE_BYTES: usize = 1 << 20;
/// The most bytes of a sequence; a longer one means nothing.
const MAX_SEQUENCE_BYTES: usize = 64;
/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// Reads bytes as they come.
#[derive(Debug, Default)]
pub struct InputParser(ParserState);

#[derive(Debug, Default)]
enum ParserState {
    #[default]
    Ground,
    /// After ESC.
    Escape,
    /// After `ESC O`.
    Single,
    /// After `ESC [`, with what followed.
    Sequence(Vec<u8>),
    /// After `ESC [ [`, as the Linux console begins F1 to F5.
    Console,
    /// After `ESC [ M`: the old form of a click, three bytes.
    OldClick(Vec<u8>),
    /// After `ESC ]` and its like: a terminal's answer to what another program asked it, up to BEL or `ESC \`.
    Answer { begun: char, empty: bool, escaped: bool },
    /// Within a character of several bytes.
    Char { bytes: Vec<u8>, length: usize, alt: bool },
    /// Within a paste; so many bytes of its end have been seen.
    Paste { text: Vec<u8>, ending: usize },
    /// After a paste that stopped without an end.
    Stopped,
}

impl InputParser {
    /// How long to wait for more before `silence` is called; `None` where nothing is unfinished.
    pub fn timeout(&self) -> Option<Duration> {
        match self.0 {
            ParserState::Ground | ParserState::Stopped => None,
            ParserState::Paste { .. } => Some(PASTE_TIMEOUT),
            _ => Some(SEQUENCE_TIMEOUT),
        }
    }

    /// Takes what was read at once.
    pub fn take(&mut self, bytes: &[u8], events: &mut Vec<TerminalEvent>) {
        if matches!(self.0, ParserState::Stopped) {
            self.0 = if is_one_key(bytes) { ParserState::Ground } else { ParserState::paste() };
        }
        let mut rest = bytes;
        while let Some((byte, after)) = rest.split_first() {
            if let ParserState::Paste { text, ending: 0 } = &mut self.0 {
                // megabytes may come this way
                let plain = rest.iter().position(|byte| *byte == PASTE_END[0]).unwrap_or(rest.len());
                let room = MAX_PASTE_BYTES.saturating_sub(text.len());
                text.extend_from_slice(&rest[..plain.min(room)]);
                rest = &rest[plain..];
                if plain > 0 {
                    continue;
                }
            }
            self.step(*byte, events);
            rest = after;
        }
    }

    /// Nothing more came: what is unfinished ends here.
    pub fn silence(&mut self, events: &mut Vec<TerminalEvent>) {
        match std::mem::take(&mut self.0) {
            ParserState::Escape => events.push(plain(KeyCode::Esc)),
            ParserState::Single => events.push(alt('O')),
            ParserState::Answer { begun, empty: true, .. } => events.push(alt(begun)),
            ParserState::Paste { mut text, ending } => {
                text.extend_from_slice(&PASTE_END[..ending]);
                pasted(&text, events);
                self.0 = ParserState::Stopped;
            }
            ParserState::Answer { escaped: true, .. } => events.push(plain(KeyCode::Esc)),
            ParserState::Stopped => self.0 = ParserState::Stopped,
            _ => {}
        }
    }

    fn step(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        self.0 = match std::mem::take(&mut self.0) {
            ParserState::Ground | ParserState::Stopped => ground(byte, false, events),
            ParserState::Escape => match byte {
                0x1b => {
                    events.push(plain(KeyCode::Esc));
                    ParserState::Escape
                }
                b'[' => ParserState::Sequence(Vec::new()),
                b'O' => ParserState::Single,
                b']' | b'P' | b'X' | b'^' | b'_' => {
                    ParserState::Answer { begun: char::from(byte), empty: true, escaped: false }
                }
                // Esc and a key pressed right after it; no key of ours is a control with Alt
                byte if byte < 0x20 => {
                    events.push(plain(KeyCode::Esc));
                    ground(byte, false, events)
                }
                byte => ground(byte, true, events),
            },
            ParserState::Single => match byte {
                b'M' => found(plain(KeyCode::Enter), events),
                // the number pad, its signs in order
                b'j'..=b'y' => found(plain(KeyCode::Char(char::from(byte - b'j' + b'*'))), events),
                0x20..=0x7e => {
                    events.extend(letter_key(byte).map(plain));
                    ParserState::Ground
                }
                byte => ground(byte, false, events),
            },
            ParserState::Sequence(read) => sequence(read, byte, events),
            // an unrequested reply of the terminal (OSC 11): dropped, because its digits would be taken for answers
            ParserState::Answer { begun, escaped, .. } => match byte {
                0x07 | 0x18 => ParserState::Ground,
                b'\\' if escaped => ParserState::Ground,
                byte if escaped => {
                    self.0 = ParserState::Escape;
                    return self.step(byte, events);
                }
                byte => ParserState::Answer { begun, empty: false, escaped: byte == 0x1b },
            },
            ParserState::Console => match byte {
                b'A'..=b'E' => found(plain(KeyCode::F(byte - b'A' + 1)), events),
                byte => ground(byte, false, events),
            },
            ParserState::OldClick(mut read) => {
                read.push(byte);
                match *read.as_slice() {
                    [button, column, row] => {
                        mouse([button, column, row].map(|byte| u16::from(byte).saturating_sub(32)), true, events);
                        ParserState::Ground
                    }
                    _ => ParserState::OldClick(read),
                }
            }
            ParserState::Char { mut bytes, length, alt } => {
                bytes.push(byte);
                if byte & 0xc0 != 0x80 {
                    // what breaks a character off begins something of its own
                    ground(byte, false, events)
                } else if bytes.len() < length {
                    ParserState::Char { bytes, length, alt }
                } else {
                    let read = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
                    if let Some(c) = read.filter(|c| !c.is_control()) {
                        events.push(TerminalEvent::Key(Key { alt, ..Key::plain(KeyCode::Char(c)) }));
                    }
                    ParserState::Ground
                }
            }
            ParserState::Paste { text, ending } => paste(text, ending, byte, events),
        };
    }
}

impl ParserState {
    fn paste() -> Self {
        Self::Paste { text: Vec::new(), ending: 0 }
    }
}

/// Whether what came at once is what one press of a key sends.
fn is_one_key(bytes: &[u8]) -> bool {
    match bytes {
        [_] => true,
        [0x1b, rest @ ..] => rest.len() < MAX_SEQUENCE_BYTES && !bytes.starts_with(PASTE_END) && !rest.contains(&0x1b),
        _ => std::str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == 1),
    }
}

fn plain(code: KeyCode) -> TerminalEvent {
    TerminalEvent::Key(Key::plain(code))
}

fn alt(c: char) -> TerminalEvent {
    TerminalEvent::Key(Key { alt: true, ..Key::plain(KeyCode::Char(c)) })
}

fn found(event: TerminalEvent, events: &mut Vec<TerminalEvent>) -> ParserState {
    events.push(event);
    ParserState::Ground
}

/// A byte that is part of no sequence; `alt` says that ESC came before it.
fn ground(byte: u8, alt: bool, events: &mut Vec<TerminalEvent>) -> ParserState {
    let control = |c: u8| Key { ctrl: true, alt, ..Key::plain(KeyCode::Char(char::from(c))) };
    let key = |code| Key { alt, ..Key::plain(code) };
    let key = match byte {
        0x1b => return ParserState::Escape,
        b'\r' => key(KeyCode::Enter),
        b'\t' => key(KeyCode::Tab),
        // some terminals send Control and H for it
        0x08 | 0x7f => key(KeyCode::Backspace),
        0x00 => control(b' '),
        0x01..=0x1a => control(byte - 1 + b'a'),
        0x1c..=0x1f => control(byte - 0x1c + b'4'),
        0x20..=0x7e => key(KeyCode::Char(char::from(byte))),
        0xc2..=0xf4 => {
            let length = if byte < 0xe0 { 2 } else { 3 + usize::from(byte >= 0xf0) };
            return ParserState::Char { bytes: vec![byte], length, alt };
        }
        // no character begins so
        0x80..=0xc1 | 0xf5..=0xff => return ParserState::Ground,
    };
    found(TerminalEvent::Key(key), events)
}

/// One byte more of `ESC [ …`.
fn sequence(mut read: Vec<u8>, byte: u8, events: &mut Vec<TerminalEvent>) -> ParserState {
    match byte {
        0x20..=0x3f => {
            // the end of an overlong sequence is still waited for, or its digits would be typed
            if read.len() < MAX_SEQUENCE_BYTES {
                read.push(byte);
            }
            ParserState::Sequence(read)
        }
        b'[' if read.is_empty() => ParserState::Console,
        b'M' if read.is_empty() => ParserState::OldClick(Vec::new()),
        b'~' if read == b"200" => ParserState::paste(),
        0x40..=0x7e if read.len() < MAX_SEQUENCE_BYTES => {
            finish(&read, byte, events);
            ParserState::Ground
        }
        0x40..=0x7e => ParserState::Ground,
        // no sequence holds such a byte: this one was broken off
        byte => ground(byte, false, events),
    }
}

/// The key or click of `ESC [ read last`.
fn finish(read: &[u8], last: u8, events: &mut Vec<TerminalEvent>) {
    let Ok(text) = std::str::from_utf8(read) else { return };
    let (modern, text) = (text.starts_with('<'), text.trim_start_matches('<'));
    // a parameter may carry another one behind a colon: how a key was pressed
    let fields: Vec<&str> = text.split(';').collect();
    let number = |at: usize| {
        fields.get(at).and_then(|field| field.split(':').next()).and_then(|field| field.parse::<u32>().ok())
    };
    if matches!(last, b'M' | b'm') {
        let number = |at| number(at).and_then(|number| u16::try_from(number).ok());
        if let (Some(button), Some(column), Some(row)) = (number(0), number(1), number(2)) {
            let button = if modern { button } else { button.saturating_sub(32) };
            mouse([button, column, row], last == b'M', events);
        }
        return;
    }
    let code = match last {
        b'~' if number(0) == Some(27) => number(2).and_then(char_key),
        b'~' => number(0).and_then(number_key),
        b'u' => number(0).and_then(char_key),
        b'Z' => Some(KeyCode::BackTab),
        last => letter_key(last),
    };
    let released = fields.get(1).and_then(|field| field.split(':').nth(1)) == Some("3");
    let Some(code) = code.filter(|_| !released) else { return };
    let held = number(1).unwrap_or(1).saturating_sub(1);
    // Shift is part of a character already, and BackTab says it by itself
    let shift = held & 1 != 0 && !matches!(code, KeyCode::Char(_) | KeyCode::BackTab);
    events.push(TerminalEvent::Key(Key { code, ctrl: held & 4 != 0, alt: held & 2 != 0, shift }));
}

/// Keys named by the letter that ends their sequence.
fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// Keys named by a number.
fn number_key(number: u32) -> Option<KeyCode> {
    let function = |from: u32, first: u8| u8::try_from(number - from).ok().map(|above| KeyCode::F(first + above));
    match number {
        1 | 7 => Some(KeyCode::Home),
        4 | 8 => Some(KeyCode::End),
        3 => Some(KeyCode::Delete),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        // the numbers were given out with gaps
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=24 => function(23, 11),
        _ => None,
    }
}

/// Keys named by the character they stand for.
fn char_key(number: u32) -> Option<KeyCode> {
    match number {
        9 => Some(KeyCode::Tab),
        13 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        8 | 127 => Some(KeyCode::Backspace),
        number => char::from_u32(number).filter(|c| !c.is_control()).map(KeyCode::Char),
    }
}

/// The first button clicks, the wheel is Up and Down; cells are counted from one.
fn mouse([button, column, row]: [u16; 3], pressed: bool, events: &mut Vec<TerminalEvent>) {
    // 4, 8 and 16 are keys held meanwhile
    match button & !0b1_1100 {
        0 if pressed => events.push(TerminalEvent::Click(column.saturating_sub(1), row.saturating_sub(1))),
        64 => events.push(plain(KeyCode::Up)),
        65 => events.push(plain(KeyCode::Down)),
        _ => {}
    }
}

/// One byte more of a paste where its end may have begun.
fn paste(mut text: Vec<u8>, ending: usize, byte: u8, events: &mut Vec<TerminalEvent>) -> ParserState {
    if byte == PASTE_END[ending] {
        if ending + 1 < PASTE_END.len() {
            return ParserState::Paste { text, ending: ending + 1 };
        }
        pasted(&text, events);
        return ParserState::Ground;
    }
    // the end begins with ESC and holds no other, so only ESC can begin it anew
    let begins = byte == PASTE_END[0];
    if text.len() < MAX_PASTE_BYTES {
        text.extend_from_slice(&PASTE_END[..ending]);
        text.extend((!begins).then_some(byte));
    }
    ParserState::Paste { text, ending: usize::from(begins) }
}

fn pasted(text: &[u8], events: &mut Vec<TerminalEvent>) {
    if !text.is_empty() {
        events.push(TerminalEvent::Paste(String::from_utf8_lossy(text).into_owned()));
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests;
