//! Keys, without any terminal library, and how they are written in the key map and shown to people.

use crate::i18n::Words;
use std::fmt;

/// A key with its modifiers; `Shift` is only told for keys that are no characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: KeyCode,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
}

/// Keys the program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

/// Names of keys in the notation, and as shown to people.
const NAMES: [(KeyCode, &str, &str); 15] = [
    (KeyCode::Enter, "Enter", "Enter"),
    (KeyCode::Esc, "Esc", "Esc"),
    (KeyCode::Tab, "Tab", "Tab"),
    (KeyCode::BackTab, "S-Tab", "Shift-Tab"),
    (KeyCode::Backspace, "Backspace", "Backspace"),
    (KeyCode::Delete, "Delete", "Delete"),
    (KeyCode::Up, "Up", "↑"),
    (KeyCode::Down, "Down", "↓"),
    (KeyCode::Left, "Left", "←"),
    (KeyCode::Right, "Right", "→"),
    (KeyCode::Home, "Home", "Home"),
    (KeyCode::End, "End", "End"),
    (KeyCode::PageUp, "PageUp", "PgUp"),
    (KeyCode::PageDown, "PageDown", "PgDn"),
    (KeyCode::Char(' '), "Space", "Space"),
];

/// Keys that each language labels in its own way: as shown in English, and the message.
const LABELLED: [(&str, &str); 10] = [
    ("Enter", "keyboard-enter"),
    ("Esc", "keyboard-esc"),
    ("Backspace", "keyboard-backspace"),
    ("Delete", "keyboard-delete"),
    ("Home", "keyboard-home"),
    ("End", "keyboard-end"),
    ("PgUp", "keyboard-page-up"),
    ("PgDn", "keyboard-page-down"),
    ("Space", "keyboard-space"),
    ("Shift", "keyboard-shift"),
];

impl Key {
    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Reads the notation of the key map and of session tests: `a`, `C-s`, `A-Left`, `F5`, `S-Tab`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut key = Self::plain(KeyCode::Esc);
        if let Some((code, ..)) = NAMES.iter().find(|(_, name, _)| *name == text) {
            key.code = *code;
            return Some(key);
        }
        if let Some(rest) = text.strip_prefix("C-").filter(|rest| !rest.is_empty()) {
            return Self::parse(rest).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = text.strip_prefix("A-").filter(|rest| !rest.is_empty()) {
            return Self::parse(rest).map(|key| Self { alt: true, ..key });
        }
        if let Some(rest) = text.strip_prefix("S-").filter(|rest| rest.len() > 1) {
            return Self::parse(rest).map(|key| Self { shift: true, ..key });
        }
        if let Some(number) = text.strip_prefix('F').and_then(|number| number.parse().ok()) {
            key.code = KeyCode::F(number);
            return Some(key);
        }
        let mut chars = text.chars();
        key.code = KeyCode::Char(chars.next()?);
        chars.next().is_none().then_some(key)
    }
}

impl Key {
    /// As a keyboard of the language of the program is labelled.
    #[must_use]
    pub fn shown(self, words: &Words) -> String {
        let named = |name: &str| match LABELLED.iter().find(|(known, _)| *known == name) {
            Some((_, message)) => words.t(message),
            None => name.to_owned(),
        };
        // the parts of a key are parted by a minus, which may be the key itself
        let whole = self.to_string();
        let (held, key) = match whole.trim_end_matches('-').rfind('-') {
            Some(at) => whole.split_at(at + 1),
            None => ("", whole.as_str()),
        };
        let held: String = held.split_terminator('-').map(|name| format!("{}-", named(name))).collect();
        format!("{held}{}", named(key))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::F(number) => write!(f, "F{number}"),
            code => match NAMES.iter().find(|(known, ..)| *known == code) {
                Some((.., shown)) => f.write_str(shown),
                None => match code {
                    KeyCode::Char(c) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
                    KeyCode::Char(c) => write!(f, "{c}"),
                    _ => Ok(()),
                },
            },
        }
    }
}
