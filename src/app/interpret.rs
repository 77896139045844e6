//! From an input to a message: the only place, with the key map, where keys mean something.

use super::context::Context;
use super::field::FieldInput;
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
    match input {
        Input::Resize(columns, rows) => Some(Message::Resized(columns, rows)),
        Input::Paste(text) => Some(Message::Paste(text)),
        Input::Click(message) => Some(message),
        Input::Key(key) => match command_of(model, key) {
            Some(command) => Some(Message::Do(command)),
            None => takes_text(model).then(|| typed(key, model.size.1)).flatten().map(Message::Type),
        },
    }
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
        KeyCode::Char('c') if alt => FieldInput::Copy,
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
