//! The field itself: its text, cursor, selection, clipboard and undo, and the dispatch of inputs.
//!
//! Every change of the text goes through [`TextField::splice`], which keeps the character count and
//! the break opportunities in step; every input ends by wrapping for the width it came with, so
//! that drawing only reads.

use std::ops::Range;

use super::history::{EditGroup, EditKind, FieldEdit, FieldHistory, Stand};
use super::pieces::Pieces;
use super::rows::{RowSpan, usable, wrap};
use super::{FieldInput, InputOutcome, graphemes};
use crate::text::{Entered, Shape, entered};

/// Characters a field holds: the cap of one answer in the file format.
pub const LIMIT: usize = 65_536;
/// Characters of a line that narrows a list.
const FILTER_LIMIT: usize = 200;

/// One answer being edited.
///
/// ```text
/// TextField::prose("Aung") + Char('!') = "Aung!|"      | is the cursor: it begins at the end
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextField {
    pub(super) text: String,
    pub(super) cursor: usize,
    pub(super) anchor: Option<usize>,
    /// Where typing goes on if the last edit ended inside a cluster (a virama typed before a
    /// consonant joins it): the cursor stands after the cluster, the next sign belongs here.
    pub(super) pending: Option<usize>,
    /// The column that Up and Down aim for.
    pub(super) goal: Option<usize>,
    pub(super) shape: Shape,
    pub(super) limit: usize,
    pub(super) chars: usize,
    pub(super) clipboard: String,
    history: FieldHistory,
    opened: String,
    replaced_at_opening: usize,
    pieces: Pieces,
    pub(super) wrapped: Option<(u16, Vec<RowSpan>)>,
}

impl TextField {
    /// A field of one line: line breaks come in as spaces, Enter is left to the caller.
    pub fn line(text: &str) -> Self {
        Self::new(text, Shape::Line)
    }

    /// A line that narrows a list with every key, and so holds no more than anybody looks for.
    pub fn filter() -> Self {
        Self::line("").with_limit(FILTER_LIMIT)
    }

    /// A field of many paragraphs, parted by LF.
    pub fn prose(text: &str) -> Self {
        Self::new(text, Shape::Prose)
    }

    /// The stored text is cleaned but never cut: one over the limit opens, and can only shrink.
    fn new(stored: &str, shape: Shape) -> Self {
        let Entered { text, replaced, .. } = entered(stored, shape, usize::MAX);
        Self {
            cursor: text.len(),
            anchor: None,
            pending: None,
            goal: None,
            shape,
            limit: LIMIT,
            chars: text.chars().count(),
            clipboard: String::new(),
            history: FieldHistory::default(),
            opened: text.clone(),
            replaced_at_opening: replaced,
            pieces: Pieces::new(&text),
            wrapped: None,
            text,
        }
    }

    /// The same field with another limit, in characters (a code, a name of an office).
    #[must_use]
    pub fn with_limit(mut self, chars: usize) -> Self {
        self.limit = chars;
        self
    }

    /// The same field with something to paste, carried over from the field left before.
    #[must_use]
    pub fn with_clipboard(mut self, text: &str) -> Self {
        self.clipboard = text.to_owned();
        self
    }

    /// The text as it stands, with LF, and TAB in lines, as its only control characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text the field was opened with: with [`TextField::text`] the whole session as one edit.
    pub fn opened(&self) -> &str {
        &self.opened
    }

    /// Characters of the stored text that were unfit and opened as U+FFFD; worth telling.
    pub fn replaced_at_opening(&self) -> usize {
        self.replaced_at_opening
    }

    /// Whether the text differs from the opened one; typing and erasing a letter is no change.
    pub fn is_changed(&self) -> bool {
        self.text != self.opened
    }

    /// The cursor as a byte offset, always between grapheme clusters.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected bytes, never an empty range.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor?;
        let range = anchor.min(self.cursor)..anchor.max(self.cursor);
        (!range.is_empty()).then_some(range)
    }

    /// What Cut and Copy took last; carry it on by [`TextField::with_clipboard`].
    pub fn clipboard(&self) -> &str {
        &self.clipboard
    }

    /// Words, found by dictionary where the script writes no spaces.
    pub fn words(&self) -> usize {
        self.pieces.words()
    }

    /// Characters (Unicode scalar values), the unit of [`TextField::limit`].
    pub fn chars(&self) -> usize {
        self.chars
    }

    /// Characters the field may hold; see [`LIMIT`].
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Whether Enter belongs to the caller, because the field has one line.
    pub fn is_line(&self) -> bool {
        self.shape == Shape::Line
    }

    /// Closes the open undo group; call it when the typist has paused.
    pub fn pause(&mut self) {
        self.history.seal();
    }

    /// Takes one input; `width` is the drawn width in cells, by which Up and Down find rows.
    pub fn apply(&mut self, input: FieldInput, width: u16) -> InputOutcome {
        let goal = self.goal.take();
        let at = self.pending.take().unwrap_or(self.cursor);
        let outcome = match input {
            FieldInput::Char('\n' | '\r') | FieldInput::Newline => self.newline(at),
            FieldInput::Char(c) => self.insert(at, c.encode_utf8(&mut [0; 4]), EditKind::Typed),
            FieldInput::Text(text) => self.insert_what_fits(at, &text),
            FieldInput::Paste => self.insert(at, &self.clipboard.clone(), EditKind::Single),
            FieldInput::Backspace { word } => self.backspace(at, word),
            FieldInput::Delete { word } => self.delete(word),
            FieldInput::DeleteToLineEnd => self.delete_to_line_end(),
            FieldInput::DeleteToLineStart => self.delete_to_line_start(),
            FieldInput::Cut => self.cut(),
            FieldInput::Copy => self.copy(),
            FieldInput::Undo => self.undo(),
            FieldInput::Redo => self.redo(),
            movement => {
                self.history.seal();
                self.navigate(&movement, width, goal)
            }
        };
        self.wrap_for(width);
        outcome
    }

    /// Puts another text in place of the whole, as if it had been typed: it is a change that can be undone. A text over
    /// the limit is not cut; it can only shrink.
    pub fn put(&mut self, text: &str) {
        if text == self.text {
            return;
        }
        let Entered { text, .. } = entered(text, self.shape, usize::MAX);
        self.seal();
        self.replace(0..self.text.len(), &text, EditKind::Single);
        self.seal();
    }

    /// Writes what was just inserted anew, as a change of its own that can be taken back alone. Nothing happens where it
    /// would not fit.
    pub fn rewrite(&mut self, range: Range<usize>, text: &str) -> bool {
        let Entered { text, chars, .. } = entered(text, self.shape, usize::MAX);
        let Some(before) = self.text.get(range.clone()).map(|it| it.chars().count()) else { return false };
        if self.chars - before + chars > self.limit {
            return false;
        }
        self.seal();
        self.replace(range, &text, EditKind::Single);
        self.seal();
        true
    }

    /// Sets the cursor, at the nearest place before this byte where one can stand.
    pub fn stand_at(&mut self, at: usize) {
        self.seal();
        self.anchor = None;
        self.cursor = (0..=at.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
    }

    /// Replaces `range`, records it, and sets the cursor behind the new text.
    pub(super) fn replace(&mut self, range: Range<usize>, new: &str, kind: EditKind) {
        let before = Stand { cursor: self.cursor, anchor: self.anchor };
        let at = range.start;
        let removed = self.splice(range, new);
        let raw = at + new.len();
        self.cursor = graphemes::ceil(&self.text, raw);
        self.pending = (self.cursor != raw).then_some(raw);
        self.anchor = None;
        let after = Stand { cursor: self.cursor, anchor: None };
        let edit = FieldEdit { at, removed, inserted: new.to_owned() };
        self.history.record(edit, kind, before, after);
    }

    fn splice(&mut self, range: Range<usize>, new: &str) -> String {
        let removed = self.text[range.clone()].to_owned();
        self.text.replace_range(range.clone(), new);
        self.chars = self.chars + new.chars().count() - removed.chars().count();
        self.pieces.edit(&self.text, range, new.len());
        self.wrapped = None;
        removed
    }

    fn undo(&mut self) -> InputOutcome {
        let Some(EditGroup { edit, before, .. }) = self.history.undo() else {
            return InputOutcome::Nothing;
        };
        self.splice(edit.at..edit.at + edit.inserted.len(), &edit.removed);
        self.stand(before)
    }

    fn redo(&mut self) -> InputOutcome {
        let Some(EditGroup { edit, after, .. }) = self.history.redo() else {
            return InputOutcome::Nothing;
        };
        self.splice(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        self.stand(after)
    }

    fn stand(&mut self, stand: Stand) -> InputOutcome {
        (self.cursor, self.anchor) = (stand.cursor, stand.anchor);
        InputOutcome::Changed
    }

    pub(super) fn wrap_for(&mut self, width: u16) {
        let width = usable(width);
        if self.wrapped.as_ref().is_none_or(|(wrapped, _)| *wrapped != width) {
            self.wrapped = Some((width, self.wrap(width)));
        }
    }

    pub(super) fn wrap(&self, width: u16) -> Vec<RowSpan> {
        wrap(&self.text, &self.pieces, width)
    }

    pub(super) fn seal(&mut self) {
        self.history.seal();
    }
}
