//! The vocabulary of the field: what a typist can ask, and what came of it.
//!
//! No key names here: which key means `DeleteToLineEnd` is the key map's affair.

/// One wish of the typist, free of any keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldInput {
    /// A typed character; it joins the undo group of the word being typed.
    Char(char),
    /// A bracketed paste: cleaned, one undo group, cut where the field is full.
    Text(String),
    /// Enter: a line break in prose, nothing in a line field (the caller takes it as "done").
    Newline,
    /// One grapheme cluster, or to the start of the word, towards the start of the text.
    Left {
        /// By word instead of by cluster.
        word: bool,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// One grapheme cluster, or to the end of the word, towards the end of the text.
    Right {
        /// By word instead of by cluster.
        word: bool,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// One visual row up; nothing on the first row, so that the caller can leave the field.
    Up {
        /// Extend the selection; on the first row, to the start of the text.
        select: bool,
    },
    /// One visual row down; nothing on the last row, so that the caller can leave the field.
    Down {
        /// Extend the selection; on the last row, to the end of the text.
        select: bool,
    },
    /// To the start of the visual row; pressed there again, to the start of the paragraph.
    Home {
        /// To the start of the whole text instead.
        document: bool,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// To the end of the visual row; pressed there again, to the end of the paragraph.
    End {
        /// To the end of the whole text instead.
        document: bool,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// A page up, clamped to the first row.
    PageUp {
        /// Rows a page has: the height of the drawn field.
        rows: u16,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// A page down, clamped to the last row.
    PageDown {
        /// Rows a page has: the height of the drawn field.
        rows: u16,
        /// Extend the selection instead of dropping it.
        select: bool,
    },
    /// Erase the selection, or what stands before the cursor: a whole emoji, but only the last
    /// mark of an Indic, South-East Asian, Arabic or Hebrew cluster.
    Backspace {
        /// Back to the start of the word.
        word: bool,
    },
    /// Erase the selection, or the cluster after the cursor.
    Delete {
        /// On to the end of the word.
        word: bool,
    },
    /// Erase to the end of the paragraph; at its end, the line break.
    DeleteToLineEnd,
    /// Erase to the start of the paragraph; at its start, the line break before it.
    DeleteToLineStart,
    /// Select the whole text, with the cursor at its end.
    SelectAll,
    /// Move the selection to the field's clipboard; nothing without a selection.
    Cut,
    /// Copy the selection to the field's clipboard; nothing without a selection.
    Copy,
    /// Insert the field's clipboard, as one undo group.
    Paste,
    /// Take back the last group of edits, with the cursor and selection it began with.
    Undo,
    /// Repeat the group that was taken back last.
    Redo,
}

/// What an input did, for the caller to redraw, journal or announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputOutcome {
    /// Neither text, cursor nor selection changed; the key is free for the caller.
    Nothing,
    /// The cursor or the selection changed, the text did not.
    Moved,
    /// The text changed.
    Changed,
    /// The text changed, and this many characters of the input came in as U+FFFD.
    Cleaned(usize),
    /// The text changed, but only the beginning of the input fitted.
    Cut {
        /// Characters the field may hold.
        limit: usize,
    },
    /// The selection stands in [`super::TextField::clipboard`]; the text did not change.
    Copied,
    /// The text is untouched, for this reason.
    Refused(InputRefusal),
}

impl InputOutcome {
    /// Whether the text differs from before, and so wants to be journalled.
    pub fn is_change(self) -> bool {
        matches!(self, Self::Changed | Self::Cleaned(_) | Self::Cut { .. })
    }
}

/// Why an input was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputRefusal {
    /// The input is longer than what is left; nothing of it was inserted.
    TooLong {
        /// Characters the field may hold.
        limit: usize,
        /// Characters that would still have fitted.
        room: usize,
    },
}
