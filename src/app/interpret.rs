//! From an input to a message: the only place, with the key map, where keys mean something.

use super::command::Command;
use super::context::Context;
use super::field::FieldInput;
use super::geometry::is_too_small;
use super::key::{Key, KeyCode};
use super::keymap::{command_of, contexts};
use super::message::Message;
use super::model::Model;

/// What a terminal sends, resolved as far as a front end can.
#[derive(Debug, Clone)]
pub enum Input {
    Key(Key),
    /// Text pasted as one piece.
    Paste(String),
    /// The window has a new size in cells.
    Resize(u16, u16),
    /// A click resolved by the front end to what was drawn there.
    Click(Message),
}

/// What an input means in the present state; `None` when it means nothing.
#[must_use]
pub fn interpret(model: &Model, input: Input) -> Option<Message> {
    if is_too_small(model.size) {
        return unseen(model, input);
    }
    match input {
        Input::Resize(columns, rows) => Some(Message::Resized(columns, rows)),
        Input::Paste(text) => Some(Message::Paste(text)),
        Input::Click(message) => Some(message),
        Input::Key(key) if takes_text(model) => match (command_of(model, key), typed(key, model.size.1)) {
            (Some(command), _) => Some(Message::Do(command)),
            (None, Some(input)) => Some(Message::Type(input)),
            (None, None) if key.alt && !key.ctrl => Some(Message::EscThen(Key { alt: false, ..key })),
            (None, None) => None,
        },
        Input::Key(key) => {
            let command = command_of(model, key).or_else(|| command_of(model, digit(key)?));
            match (key.ctrl || key.alt, command) {
                (false, command) if matches!(key.code, KeyCode::Char(_) | KeyCode::Enter) => {
                    Some(Message::Bare(key, command))
                }
                (_, Some(command)) => Some(Message::Do(command)),
                (_, None) if is_told(key) => Some(Message::Unbound(key)),
                (_, None) => None,
            }
        }
    }
}

/// Nothing is answered unseen: in a window too small to show anything, only leaving and saving mean something.
fn unseen(model: &Model, input: Input) -> Option<Message> {
    match input {
        Input::Resize(columns, rows) => Some(Message::Resized(columns, rows)),
        Input::Key(key) => match command_of(model, key)? {
            command @ (Command::Quit | Command::Save) if key.ctrl => Some(Message::Do(command)),
            _ => None,
        },
        Input::Paste(_) | Input::Click(_) => None,
    }
}

/// The digit meant by a key of the upper row of a French keyboard without Shift, or by a digit of another script.
fn digit(key: Key) -> Option<Key> {
    /// The zeros of scripts with digits of their own, as people of countries of origin and destination write them.
    const ZEROS: [char; 11] = [
        '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ae6}', '\u{be6}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}',
        '\u{ff10}',
    ];
    /// The upper row of AZERTY, from 1 on; 0 is its last.
    const AZERTY: &str = "à&é\"'(-è_ç";
    let KeyCode::Char(c) = key.code else { return None };
    let of_script = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|digit| *digit < 10);
    let of_row = || AZERTY.chars().position(|it| it == c).and_then(|at| u32::try_from(at).ok());
    let digit = ZEROS.iter().find_map(of_script).or_else(of_row)?;
    Some(Key { code: KeyCode::Char(char::from_digit(digit, 10)?), ..key })
}

/// Whether it is said that a key means nothing here: people press these and wait for something.
fn is_told(key: Key) -> bool {
    key.code == KeyCode::Esc || (key.ctrl && key.code == KeyCode::Char('c'))
}

/// Whether typed characters go into a field.
#[must_use]
pub fn takes_text(model: &Model) -> bool {
    matches!(contexts(model).first(), Some(Context::Field | Context::Form | Context::Filter))
}

/// Keys of a text field, the same in every field of the program.
fn typed(key: Key, rows: u16) -> Option<FieldInput> {
    let Key { code, ctrl, alt, shift } = key;
    let word = ctrl || alt;
    let select = shift;
    let page = rows.saturating_sub(8).max(4);
    Some(match code {
        KeyCode::Char('a') if ctrl => FieldInput::SelectAll,
        KeyCode::Char('k') if ctrl => FieldInput::DeleteToLineEnd,
        KeyCode::Char('u') if ctrl => FieldInput::DeleteToLineStart,
        KeyCode::Char('w') if ctrl => FieldInput::Backspace { word: true },
        KeyCode::Char('x') if ctrl => FieldInput::Cut,
        KeyCode::Char('v') if ctrl => FieldInput::Paste,
        KeyCode::Char('y') if ctrl => FieldInput::Redo,
        KeyCode::Char('z') if ctrl => FieldInput::Undo,
        KeyCode::Char('c') if alt || ctrl => FieldInput::Copy,
        KeyCode::Char(c) if !ctrl && !alt => FieldInput::Char(c),
        KeyCode::Enter => FieldInput::Newline,
        KeyCode::Tab => FieldInput::Char('\t'),
        KeyCode::Backspace => FieldInput::Backspace { word },
        KeyCode::Delete => FieldInput::Delete { word },
        KeyCode::Left => FieldInput::Left { word, select },
        KeyCode::Right => FieldInput::Right { word, select },
        KeyCode::Up => FieldInput::Up { select },
        KeyCode::Down => FieldInput::Down { select },
        KeyCode::Home => FieldInput::Home { document: ctrl, select },
        KeyCode::End => FieldInput::End { document: ctrl, select },
        KeyCode::PageUp => FieldInput::PageUp { rows: page, select },
        KeyCode::PageDown => FieldInput::PageDown { rows: page, select },
        _ => return None,
    })
}
