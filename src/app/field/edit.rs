//! The inputs that change text: insertion within the limit, erasures, the clipboard.

use std::ops::Range;

use super::history::EditKind;
use super::{InputOutcome, InputRefusal, TextField, graphemes, words};
use crate::text::{Shape, entered};

impl TextField {
    /// Inserts cleaned `input` at `at`, or in place of the selection.
    pub(super) fn insert(&mut self, at: usize, input: &str, kind: EditKind) -> InputOutcome {
        let (range, room) = self.room(at);
        let cleaned = entered(input, self.shape, room);
        if cleaned.too_long {
            self.pending = (at != self.cursor).then_some(at); // as if it had not been tried
            return InputOutcome::Refused(InputRefusal::TooLong { limit: self.limit, room });
        }
        if cleaned.text.is_empty() {
            return InputOutcome::Nothing;
        }
        self.replace(range, &cleaned.text, kind);
        match cleaned.replaced {
            0 => InputOutcome::Changed,
            count => InputOutcome::Cleaned(count),
        }
    }

    /// Inserts cleaned `input`, or as many whole clusters of its beginning as there is room for.
    pub(super) fn insert_what_fits(&mut self, at: usize, input: &str) -> InputOutcome {
        let (_, room) = self.room(at);
        let cleaned = entered(input, self.shape, room);
        if !cleaned.too_long {
            return self.insert(at, input, EditKind::Single);
        }
        let full = cleaned.text.char_indices().nth(room).map_or(cleaned.text.len(), |(byte, _)| byte);
        let fitting = &cleaned.text[..graphemes::floor(&cleaned.text, full)];
        match self.insert(at, fitting, EditKind::Single) {
            outcome if outcome.is_change() => InputOutcome::Cut { limit: self.limit },
            // not even a beginning fits
            _ => self.insert(at, input, EditKind::Single),
        }
    }

    /// What an insertion at `at` replaces, and how many characters it may have.
    fn room(&self, at: usize) -> (Range<usize>, usize) {
        let range = self.selection().unwrap_or(at..at);
        let freed = self.text[range.clone()].chars().count();
        (range, (self.limit + freed).saturating_sub(self.chars))
    }

    pub(super) fn newline(&mut self, at: usize) -> InputOutcome {
        match self.shape {
            Shape::Line => InputOutcome::Nothing,
            Shape::Prose => self.insert(at, "\n", EditKind::Single),
        }
    }

    pub(super) fn backspace(&mut self, at: usize, word: bool) -> InputOutcome {
        match self.selection() {
            Some(range) => self.erase(range, EditKind::Single),
            None if word => self.erase(words::left(&self.text, self.cursor)..self.cursor, EditKind::Single),
            None => {
                let start = graphemes::backspace_start(&self.text[..at]);
                self.erase(start..at, EditKind::ErasedBack)
            }
        }
    }

    pub(super) fn delete(&mut self, word: bool) -> InputOutcome {
        let at = self.cursor;
        match self.selection() {
            Some(range) => self.erase(range, EditKind::Single),
            None if word => self.erase(at..words::right(&self.text, at), EditKind::Single),
            None => self.erase(at..graphemes::next(&self.text, at), EditKind::ErasedAhead),
        }
    }

    pub(super) fn delete_to_line_end(&mut self) -> InputOutcome {
        let at = self.cursor;
        let end = match self.paragraph_end(at) {
            end if end == at => graphemes::next(&self.text, at),
            end => end,
        };
        self.erase(self.selection().unwrap_or(at..end), EditKind::Single)
    }

    pub(super) fn delete_to_line_start(&mut self) -> InputOutcome {
        let at = self.cursor;
        let start = match self.paragraph_start(at) {
            start if start == at => graphemes::previous(&self.text, at),
            start => start,
        };
        self.erase(self.selection().unwrap_or(start..at), EditKind::Single)
    }

    pub(super) fn copy(&mut self) -> InputOutcome {
        self.seal();
        let Some(range) = self.selection() else {
            return InputOutcome::Nothing;
        };
        self.clipboard = self.text[range].to_owned();
        InputOutcome::Copied
    }

    /// Gives the field what was cut or copied elsewhere.
    pub fn hold(&mut self, text: String) {
        self.clipboard = text;
    }

    pub(super) fn cut(&mut self) -> InputOutcome {
        let Some(range) = self.selection() else {
            return InputOutcome::Nothing;
        };
        self.clipboard = self.text[range.clone()].to_owned();
        self.erase(range, EditKind::Single)
    }

    fn erase(&mut self, range: Range<usize>, kind: EditKind) -> InputOutcome {
        if range.is_empty() {
            return InputOutcome::Nothing;
        }
        self.replace(range, "", kind);
        InputOutcome::Changed
    }

    /// The byte after the line feed before `at`.
    pub(super) fn paragraph_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |lf| lf + 1)
    }

    /// The line feed after `at`, or the end of the text.
    pub(super) fn paragraph_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |lf| at + lf)
    }
}
