//! What can be wrong with a file that is read, and where.
//!
//! `explain` names the sentence of each fault; printed as an error it is for those who look into the program, not for
//! those who use it.
//!
//! An error says what was found, never what a library calls it; what only the library has words for is one error (`Yaml`).

use crate::i18n::{Explanation, FilePosition};
use crate::instrument::{ValueFault, nearest};
use crate::workbook::MOST_CHARS;
use std::path::PathBuf;

/// Why a file could not be read as a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct ReadFault {
    pub path: PathBuf,
    /// First line is 1; 0 where the whole file is meant.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// The line itself, without control characters, for the message.
    pub excerpt: Box<str>,
    /// What is wrong.
    pub error: ParseError,
}

/// Why a text is not what it should be, and where; which file it is from, the caller knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct TextFault {
    /// First line is 1; 0 when the place is not known.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// What is wrong.
    pub error: ParseError,
}

impl TextFault {
    /// An error of the whole file.
    pub(super) fn whole(error: ParseError) -> Self {
        Self { line: 0, column: 0, error }
    }
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum ParseError {
    /// The system refuses to read it.
    System(String),
    /// Another program has it open and lets nobody else read it.
    InUse,
    /// It does not exist.
    Absent,
    /// A folder, device, pipe, or a file that the system makes up.
    NotAFile,
    /// Larger than any file of its kind.
    TooBig(u64),
    /// UTF-16 text.
    Utf16,
    /// Not text in UTF-8.
    NotUtf8,
    /// A control character stands in it as it is.
    Control(char),
    /// A carriage return that is no part of a line break.
    LoneReturn,
    /// Nothing in it.
    Empty,
    /// Two versions joined by a version-control tool, not settled.
    Conflict,
    /// Marks of such a conflict that do not belong together.
    ConflictMarks,
    /// Does not begin with the header of a workbook.
    NoHeader,
    /// The header stands further down, on this line: another program has sorted the keys.
    HeaderBelow(usize),
    /// A line begins with a blank that is none to YAML, as word processors make them.
    IndentBlank(char),
    /// A newer major format.
    Newer(u64),
    /// Ends before its tail count.
    NoTail,
    /// Holds fewer or more entries than its tail count says.
    Count {
        /// What the tail says.
        said: u64,
        /// What was read.
        held: usize,
    },
    /// Beyond what any of these files can need.
    Beyond(Bound),
    /// A text longer than a field of the screens can hold, in characters.
    LongText(usize),
    /// The same key twice; the place of the fault is the second.
    Twice {
        key: String,
        /// The line of the first; 0 when it was not found.
        first: usize,
    },
    /// Something YAML knows and these files never hold.
    Forbidden(Forbidden),
    /// The number in the tail is not written with digits alone.
    CountForm(String),
    /// A value that is not one its place takes.
    Value(ValueFault),
    /// Not written as these files are.
    Syntax(Syntax),
    /// Something else the library refuses, in its own words, which no sentence repeats.
    Yaml(String),
    /// The YAML library did not come to an end in time.
    TooSlow,
    /// The YAML library failed.
    Broken,
}

impl ReadFault {
    /// What is wrong, where, and whether an earlier version of the file would help.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let position = FilePosition::new(&self.path, self.line, self.column);
        let at = Some(FilePosition { excerpt: self.excerpt.to_string(), ..position });
        Explanation { at, helped_by_version: self.error.is_helped_by_version(), ..self.error.explain(self.line) }
    }

    /// The same in one sentence that begins with the place.
    #[must_use]
    pub fn explain_with_place(&self) -> Explanation {
        self.error.explain(self.line).about(FilePosition::new(&self.path, self.line, self.column))
    }
}

impl ParseError {
    /// What is wrong with a file, found at a line of it (0 where the whole file is meant).
    #[must_use]
    pub fn explain(&self, line: usize) -> Explanation {
        match self {
            Self::System(reason) => Explanation::of("lint-system").put("reason", reason),
            Self::InUse => Explanation::of("lint-read-in-use"),
            Self::Absent => Explanation::of("lint-absent"),
            Self::NotAFile => Explanation::of("lint-not-a-file"),
            Self::TooBig(most) => Explanation::of("lint-too-big").put_bytes("most", *most),
            Self::Utf16 => Explanation::of("lint-utf16"),
            Self::NotUtf8 => Explanation::of("lint-not-utf8"),
            Self::Control(c) => {
                let number = u32::from(*c);
                let written = if number < 0x100 { format!("\\x{number:02X}") } else { format!("\\u{number:04X}") };
                Explanation::of("lint-control").put("code", format!("U+{number:04X}")).put("written", written)
            }
            Self::LoneReturn => Explanation::of("lint-lone-return"),
            Self::Empty => Explanation::of("lint-empty"),
            Self::Conflict => Explanation::of("lint-conflict"),
            Self::ConflictMarks => Explanation::of("lint-conflict-marks"),
            Self::NoHeader => Explanation::of("lint-no-header"),
            Self::HeaderBelow(below) => Explanation::of("lint-header-below").put_count("below", *below),
            Self::IndentBlank(c) => {
                Explanation::of("lint-indent-blank").put("code", format!("U+{:04X}", u32::from(*c)))
            }
            Self::Newer(found) => Explanation::of("lint-newer").put("found", found.to_string()),
            Self::NoTail => Explanation::of("lint-no-tail"),
            Self::Count { said, held } => {
                Explanation::of("lint-count").put("said", said.to_string()).put_count("held", *held)
            }
            Self::Beyond(bound) => {
                Explanation::of("lint-beyond").put("what", bound.word()).put_count("most", bound.most())
            }
            Self::LongText(chars) => {
                Explanation::of("lint-long-text").put_count("chars", *chars).put_count("most", MOST_CHARS)
            }
            Self::Twice { key, first } => {
                Explanation::of("lint-twice").put("key", key).put_count("first", *first).put_count("again", line)
            }
            Self::Forbidden(what) => Explanation::of("lint-forbidden").put("what", what.word()),
            Self::CountForm(found) => Explanation::of("lint-count-form").put("found", found),
            Self::Value(fault) => value(fault),
            Self::Syntax(what) => Explanation::of("lint-syntax").put("what", what.word()),
            // what the library calls it says nothing to people
            Self::Yaml(_) => Explanation::of("lint-yaml"),
            Self::TooSlow => Explanation::of("lint-too-slow"),
            Self::Broken => Explanation::of("lint-broken"),
        }
    }

    /// Whether the file is damaged in a way that an earlier version of it is not.
    fn is_helped_by_version(&self) -> bool {
        match self {
            Self::Absent
            | Self::NotUtf8
            | Self::Empty
            | Self::NoHeader
            | Self::IndentBlank(_)
            | Self::NoTail
            | Self::Count { .. }
            | Self::Control(_)
            | Self::LoneReturn
            | Self::Twice { .. }
            | Self::Forbidden(_)
            | Self::Beyond(_)
            | Self::TooSlow
            | Self::Broken
            | Self::CountForm(_)
            | Self::Value(_)
            | Self::Syntax(_)
            | Self::Yaml(_) => true,
            Self::System(_)
            | Self::InUse
            | Self::HeaderBelow(_)
            | Self::NotAFile
            | Self::TooBig(_)
            | Self::Utf16
            | Self::Conflict
            | Self::ConflictMarks
            | Self::LongText(_)
            | Self::Newer(_) => false,
        }
    }
}

/// A value its place does not take, with the nearest of the words it could be.
fn value(fault: &ValueFault) -> Explanation {
    /// The longest list of words in a sentence, in characters.
    const MAX_LISTED: usize = 300;
    let near = nearest(fault.found(), fault.known().iter().map(String::as_str));
    let mut known = fault.known().join(", ");
    if let Some((end, _)) = known.char_indices().nth(MAX_LISTED) {
        known.truncate(end);
        known.push('…');
    }
    let (what, found) = (fault.name(), fault.found());
    Explanation::of("lint-value").put("what", what).put("found", found).put("known", known).with_nearest(near)
}

/// What there can be too much of in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Bytes in one line.
    Line,
    Lines,
    /// Keys at the margin.
    Keys,
    Entries,
    /// Bytes in one entry.
    Entry,
    /// Bytes of comments.
    Comments,
    /// Levels, one within the other.
    Depth,
    /// Keys and values, for the entries there are.
    Values,
}

impl Bound {
    /// Every bound, for tests.
    pub const ALL: [Self; 8] =
        [Self::Line, Self::Lines, Self::Keys, Self::Entries, Self::Entry, Self::Comments, Self::Depth, Self::Values];

    /// Its name in the sentences.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Lines => "lines",
            Self::Keys => "keys",
            Self::Entries => "entries",
            Self::Entry => "entry",
            Self::Comments => "comments",
            Self::Depth => "depth",
            Self::Values => "values",
        }
    }

    /// The most there may be; bytes in KiB, `Values` for a file without entries.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Line | Self::Comments => 1 << 10,
            Self::Entry => 8 << 10,
            Self::Lines => 2_000_000,
            Self::Keys => 100,
            Self::Entries => 120_000,
            Self::Values => 60_000,
            Self::Depth => 16,
        }
    }
}

/// What is wrong with how a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A quoted text does not end where it should.
    Quote,
    /// A bracket or brace is not closed, or by the wrong one.
    Bracket,
    /// A tab in the margin.
    Tab,
    /// A margin that fits nothing above.
    Indent,
    /// A colon or a key where none can be.
    Colon,
    /// A sign that means something begins what should be a text.
    Sign,
    /// A backslash before something it cannot stand before.
    Escape,
    /// The end comes too early.
    End,
}

impl Syntax {
    /// All of them, for tests.
    pub const ALL: [Self; 8] =
        [Self::Quote, Self::Bracket, Self::Tab, Self::Indent, Self::Colon, Self::Sign, Self::Escape, Self::End];

    /// Its name in the sentences.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Bracket => "bracket",
            Self::Tab => "tab",
            Self::Indent => "indent",
            Self::Colon => "colon",
            Self::Sign => "sign",
            Self::Escape => "escape",
            Self::End => "end",
        }
    }
}

/// What YAML knows and these files never hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// `&name`, `*name`.
    Anchors,
    /// `<<`.
    MergeKeys,
    /// `!name`.
    Tags,
    /// `---` a second time.
    Documents,
}

impl Forbidden {
    /// All of them, for tests.
    pub const ALL: [Self; 4] = [Self::Anchors, Self::MergeKeys, Self::Tags, Self::Documents];

    /// Its name in the sentences.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Anchors => "anchors",
            Self::MergeKeys => "merge-keys",
            Self::Tags => "tags",
            Self::Documents => "documents",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Remedy;

    #[test]
    fn versions_are_named_where_they_help() {
        let helped = |error: ParseError| {
            ReadFault { path: "w.yaml".into(), line: 0, column: 0, excerpt: Box::default(), error }
                .explain()
                .helped_by_version
        };
        for error in [ParseError::Empty, ParseError::NoTail, ParseError::Absent, ParseError::Yaml(String::new())] {
            assert!(helped(error.clone()), "{error:?}");
        }
        assert!(!helped(ParseError::Newer(2)));
    }

    #[test]
    fn the_nearest_of_the_words_a_place_takes_is_offered() {
        let remedy = |found| value(&ValueFault::word(found, &["at", "prompt"])).remedy;
        assert_eq!(remedy("promt"), Remedy::Nearest("prompt".to_owned()));
        assert_eq!(remedy("zzzzzz"), Remedy::OfKey);
        let many: Vec<String> = (0..500).map(|at| format!("word-{at}")).collect();
        let many = value(&ValueFault::Word { found: "x".to_owned(), known: many });
        let known = many.args.iter().find(|(name, _)| *name == "known").map(|(_, known)| known.clone());
        assert!(matches!(known, Some(crate::i18n::Given::Text(known)) if known.chars().count() < 400));
    }
}
