//! The inputs that change text: insertion within the limit, erasures, the clipboard.

use std::ops::Range;

use super::history::Kind;
use super::{Field, Outcome, Refusal, graphemes, words};
use crate::text::{Shape, entered};

impl Field {
    /// Inserts cleaned `input` at `at`, or in place of the selection.
    pub(super) fn insert(&mut self, at: usize, input: &str, kind: Kind) -> Outcome {
        let (range, room) = self.room(at);
        let cleaned = entered(input, self.shape, room);
        if cleaned.too_long {
            self.pending = (at != self.cursor).then_some(at); // as if it had not been tried
            return Outcome::Refused(Refusal::TooLong { limit: self.limit, room });
        }
        if cleaned.text.is_empty() {
            return Outcome::Nothing;
        }
        self.replace(range, &cleaned.text, kind);
        match cleaned.replaced {
            0 => Outcome::Changed,
            count => Outcome::Cleaned(count),
        }
    }

    /// Inserts cleaned `input`, or as many whole clusters of its beginning as there is room for.
    pub(super) fn insert_what_fits(&mut self, at: usize, input: &str) -> Outcome {
        let (_, room) = self.room(at);
        let cleaned = entered(input, self.shape, room);
        if !cleaned.too_long {
            return self.insert(at, input, Kind::Single);
        }
        let full = cleaned.text.char_indices().nth(room).map_or(cleaned.text.len(), |(byte, _)| byte);
        let fitting = &cleaned.text[..graphemes::floor(&cleaned.text, full)];
        match self.insert(at, fitting, Kind::Single) {
            outcome if outcome.is_change() => Outcome::Cut { limit: self.limit },
            // not even a beginning fits
            _ => self.insert(at, input, Kind::Single),
        }
    }

    /// What an insertion at `at` replaces, and how many characters it may have.
    fn room(&self, at: usize) -> (Range<usize>, usize) {
        let range = self.selection().unwrap_or(at..at);
        let freed = self.text[range.clone()].chars().count();
        (range, (self.limit + freed).saturating_sub(self.chars))
    }

    pub(super) fn newline(&mut self, at: usize) -> Outcome {
        match self.shape {
            Shape::Line => Outcome::Nothing,
            Shape::Prose => self.insert(at, "\n", Kind::Single),
        }
    }

    pub(super) fn backspace(&mut self, at: usize, word: bool) -> Outcome {
        match self.selection() {
            Some(range) => self.erase(range, Kind::Single),
            None if word => self.erase(words::left(&self.text, self.cursor)..self.cursor, Kind::Single),
            None => {
                let start = graphemes::backspace_start(&self.text[..at]);
                self.erase(start..at, Kind::ErasedBack)
            }
        }
    }

    pub(super) fn delete(&mut self, word: bool) -> Outcome {
        let at = self.cursor;
        match self.selection() {
            Some(range) => self.erase(range, Kind::Single),
            None if word => self.erase(at..words::right(&self.text, at), Kind::Single),
            None => self.erase(at..graphemes::next(&self.text, at), Kind::ErasedAhead),
        }
    }

    pub(super) fn delete_to_line_end(&mut self) -> Outcome {
        let at = self.cursor;
        let end = match self.paragraph_end(at) {
            end if end == at => graphemes::next(&self.text, at),
            end => end,
        };
        self.erase(self.selection().unwrap_or(at..end), Kind::Single)
    }

    pub(super) fn delete_to_line_start(&mut self) -> Outcome {
        let at = self.cursor;
        let start = match self.paragraph_start(at) {
            start if start == at => graphemes::previous(&self.text, at),
            start => start,
        };
        self.erase(self.selection().unwrap_or(start..at), Kind::Single)
    }

    pub(super) fn copy(&mut self) -> Outcome {
        self.seal();
        let Some(range) = self.selection() else {
            return Outcome::Nothing;
        };
        self.clipboard = self.text[range].to_owned();
        Outcome::Copied
    }

    /// What was cut or copied last.
    #[must_use]
    pub fn held(&self) -> &str {
        &self.clipboard
    }

    /// Gives the field what was cut or copied elsewhere.
    pub fn hold(&mut self, text: String) {
        self.clipboard = text;
    }

    pub(super) fn cut(&mut self) -> Outcome {
        let Some(range) = self.selection() else {
            return Outcome::Nothing;
        };
        self.clipboard = self.text[range.clone()].to_owned();
        self.erase(range, Kind::Single)
    }

    fn erase(&mut self, range: Range<usize>, kind: Kind) -> Outcome {
        if range.is_empty() {
            return Outcome::Nothing;
        }
        self.replace(range, "", kind);
        Outcome::Changed
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
