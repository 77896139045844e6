//! What is to be said, before it has words: a key, what is put into its sentence, and what helps.
//!
//! Whatever refuses something says it so. The sentence itself then stands once, in Fluent, and no layer that refuses
//! needs the words of a language; `wording::say` gives them.

use std::fmt;
use std::path::{Path, PathBuf};

/// A sentence before it has words.
///
/// ```
/// use tripartite::i18n::{Explanation, Words};
/// use tripartite::wording::say;
///
/// let full = Explanation::of("lint-full").put("file", "w.yaml").put_bytes("free", 0).put_bytes("needed", 2048);
/// let sentence = say(&Words::new("en"), &full);
/// assert!(sentence.what.contains("2 KB") && !sentence.remedy.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The key of what is wrong; `KEY-do` is the key of what to do.
    pub key: &'static str,
    /// What is put into both sentences, by name.
    pub args: Vec<(&'static str, Given)>,
    /// What helps.
    pub remedy: Remedy,
    /// What the sentence is about, said before it; empty where it names that itself.
    pub subject: String,
    /// Where in a file it is, where there is a place.
    pub at: Option<FilePosition>,
    /// Whether an earlier version of the file would help.
    pub helped_by_version: bool,
}

/// Something put into a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A text.
    Text(String),
    /// A count, which may decide about plural forms.
    Count(usize),
    /// A number of bytes, said as people say it.
    Bytes(u64),
    /// A day and a time, `2026-11-22 14:32`; whatever else stands there is said as it is.
    Moment(String),
    /// Another explanation: what is wrong, without what helps.
    Because(Box<Explanation>),
}

/// What helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// The sentence of `KEY-do`.
    OfKey,
    /// The sentence of another key.
    Key(&'static str),
    /// The word that was probably meant.
    Nearest(String),
    /// Nothing, or what is wrong says it already.
    None,
}

/// A place in a file; printed `file:line:column`, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilePosition {
    /// The file.
    pub file: PathBuf,
    /// First line is 1; 0 where the whole file is meant.
    pub line: usize,
    /// First column is 1; 0 where the whole line is meant.
    pub column: usize,
    /// The line itself; empty where it is not shown.
    pub excerpt: String,
}

impl Explanation {
    /// The sentences of a key, with nothing put in yet.
    #[must_use]
    pub fn of(key: &'static str) -> Self {
        let (args, subject) = (Vec::new(), String::new());
        Self { key, args, remedy: Remedy::OfKey, subject, at: None, helped_by_version: false }
    }

    /// The sentences of a key about a file, which they call `file`.
    #[must_use]
    pub fn of_file(key: &'static str, file: &Path) -> Self {
        Self::of(key).put("file", file.display().to_string())
    }

    /// With a text put in.
    #[must_use]
    pub fn put(self, name: &'static str, text: impl Into<String>) -> Self {
        self.given(name, Given::Text(text.into()))
    }

    /// With a count put in.
    #[must_use]
    pub fn put_count(self, name: &'static str, count: usize) -> Self {
        self.given(name, Given::Count(count))
    }

    /// With a number of bytes put in.
    #[must_use]
    pub fn put_bytes(self, name: &'static str, bytes: u64) -> Self {
        self.given(name, Given::Bytes(bytes))
    }

    /// With anything put in.
    #[must_use]
    pub fn given(mut self, name: &'static str, given: Given) -> Self {
        self.args.push((name, given));
        self
    }

    /// With what helps in another sentence.
    #[must_use]
    pub fn helped_by(self, key: &'static str) -> Self {
        Self { remedy: Remedy::Key(key), ..self }
    }

    /// With nothing that helps.
    #[must_use]
    pub fn without_remedy(self) -> Self {
        Self { remedy: Remedy::None, ..self }
    }

    /// With the word that was probably meant, where there is one.
    #[must_use]
    pub fn with_nearest(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(nearest) => Self { remedy: Remedy::Nearest(nearest.to_owned()), ..self },
            None => self,
        }
    }

    /// Said of something, which is named before the sentence.
    #[must_use]
    pub fn about(self, subject: impl fmt::Display) -> Self {
        Self { subject: subject.to_string(), ..self }
    }
}

impl FilePosition {
    /// A place, without the line that stands there.
    #[must_use]
    pub fn new(file: impl Into<PathBuf>, line: usize, column: usize) -> Self {
        Self { file: file.into(), line, column, excerpt: String::new() }
    }
}

impl fmt::Display for FilePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        match (self.line, self.column) {
            (0, _) => write!(f, "{file}"),
            (line, 0) => write!(f, "{file}:{line}"),
            (line, column) => write!(f, "{file}:{line}:{column}"),
        }
    }
}
