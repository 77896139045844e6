//! What can be wrong with a file that is read, and where: the sentences are made in `runtime::faults`.
//!
//! A trouble says what was found, never what a library calls it; what only the library has words for is one trouble (`Yaml`).

use crate::instrument::ValueFault;
use std::path::PathBuf;

/// Why a file could not be read as a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: line {line}: {trouble}", .path.display())]
pub struct ReadFault {
    /// The file.
    pub path: PathBuf,
    /// First line is 1; 0 where the whole file is meant.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// The line itself, without control characters, for the message.
    pub excerpt: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// Why a text is not what it should be, and where; which file it is from, the caller knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {trouble}")]
pub struct TextFault {
    /// First line is 1; 0 when the place is not known.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

impl TextFault {
    /// A trouble of the whole file.
    pub(super) fn whole(trouble: Trouble) -> Self {
        Self { line: 0, column: 0, trouble }
    }
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The system refuses to read it.
    #[error("{0}")]
    System(String),
    /// It does not exist.
    #[error("there is no such file")]
    Absent,
    /// A folder, device, pipe, or a file that the system makes up.
    #[error("not a regular file")]
    NotAFile,
    /// Larger than any file of its kind.
    #[error("larger than {0} bytes")]
    TooBig(u64),
    /// UTF-16 text.
    #[error("UTF-16 text; save it as UTF-8")]
    Utf16,
    /// Not text in UTF-8.
    #[error("not UTF-8 text")]
    NotUtf8,
    /// A control character stands in it as it is.
    #[error("the control character U+{:04X}", u32::from(*.0))]
    Control(char),
    /// A carriage return that is no part of a line break.
    #[error("a carriage return without a line feed")]
    LoneReturn,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Two versions joined by a version-control tool, not settled.
    #[error("an unsettled conflict between two versions")]
    Conflict,
    /// Marks of such a conflict that do not belong together.
    #[error("marks of a conflict that do not belong together")]
    ConflictMarks,
    /// Does not begin with the header of a workbook.
    #[error("not a workbook: it does not begin with “tripartite-workbook:”")]
    NoHeader,
    /// A newer major format.
    #[error("format {0}, newer than this program reads")]
    Newer(u64),
    /// Ends before its tail count.
    #[error("the file is incomplete: its last line, “count:”, is missing")]
    NoTail,
    /// Holds fewer or more entries than its tail count says.
    #[error("the file is incomplete: it says {said} entries and holds {held}")]
    Count {
        /// What the tail says.
        said: u64,
        /// What was read.
        held: usize,
    },
    /// Beyond what any of these files can need.
    #[error("beyond the bound: {}", .0.word())]
    Beyond(Bound),
    /// A text longer than a field of the screens can hold, in characters.
    #[error("a text of {0} characters")]
    LongText(usize),
    /// The same key twice; the place of the fault is the second.
    #[error("“{key}” stands twice")]
    Twice {
        /// The key.
        key: String,
        /// The line of the first; 0 when it was not found.
        first: usize,
    },
    /// Something YAML knows and these files never hold.
    #[error("{} are not allowed", .0.word())]
    Forbidden(Forbidden),
    /// The number in the tail is not written with digits alone.
    #[error("the count is written “{0}”")]
    CountForm(String),
    /// A value that is not one its place takes.
    #[error("{0:?}")]
    Value(ValueFault),
    /// Not written as these files are.
    #[error("{}", .0.word())]
    Syntax(Syntax),
    /// Something else the library refuses, in its own words, which no sentence repeats.
    #[error("{0}")]
    Yaml(String),
    /// The YAML library did not come to an end in time.
    #[error("it takes too long to read")]
    TooSlow,
    /// The YAML library failed.
    #[error("the reader failed")]
    Broken,
}

/// What there can be too much of in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Bytes in one line.
    Line,
    /// Lines.
    Lines,
    /// Keys at the margin.
    Keys,
    /// Entries.
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
