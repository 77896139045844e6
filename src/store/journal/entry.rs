//! One line of a journal: its number, a checksum over both, and what happened.

use crate::store::Stamp;
use crate::workbook::{Cell, DraftPlace, Fact, Purpose};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The version of the journal's format. The second one has `Form`; an older program leaves such a journal alone.
pub const FORMAT: u32 = 2;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum JournalEntry {
    /// The journal begins.
    Begin(Begin),
    /// Cells were changed as one step.
    Set {
        /// The revision of the session after it.
        revision: u64,
        /// When, `2026-11-22T14:32:07`.
        at: String,
        /// The cells, in order.
        changes: Vec<JournalChange>,
    },
    /// Text is being typed into a cell; no text: it was left as it was.
    Draft {
        at: String,
        cell: Cell,
        /// The text so far.
        text: Option<String>,
    },
    /// Text is being typed into a form that was not sent; no lines: it was sent, or emptied.
    Form {
        at: String,
        form: Purpose,
        /// Its lines so far.
        lines: Option<Vec<String>>,
    },
    /// The file holds everything up to a revision.
    Checkpoint {
        /// The revision saved.
        revision: u64,
        /// What the file holds.
        file: Stamp,
    },
}

/// For which workbook a journal is, and whose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begin {
    /// Format of the journal.
    pub format: u32,
    /// Version of the program.
    pub program: String,
    /// Identity of the workbook.
    pub workbook: String,
    /// Its title, to be told from others.
    pub title: String,
    pub path: PathBuf,
    /// What the file held.
    pub base: Stamp,
    /// The instrument answered, and its version.
    pub instrument: (String, String),
    /// Who works.
    pub user: String,
    /// On which computer.
    pub host: String,
    pub session: String,
    /// Since when.
    pub at: String,
}

/// One cell changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalChange {
    pub cell: Cell,
    /// A fingerprint of what it held before.
    pub was: String,
    /// What it holds now.
    pub to: Option<Fact>,
}

impl JournalChange {
    /// The fingerprint of what a cell holds.
    #[must_use]
    pub fn fingerprint(fact: Option<&Fact>) -> String {
        crate::workbook::fingerprint(fact)
    }
}

impl JournalEntry {
    /// What was typed at a place so far.
    #[must_use]
    pub fn draft(at: String, place: DraftPlace, lines: Option<Vec<String>>) -> Self {
        match place {
            DraftPlace::Cell(cell) => Self::Draft { at, cell, text: lines.map(|lines| lines.concat()) },
            DraftPlace::Form(form) => Self::Form { at, form, lines },
        }
    }

    /// Where text is being typed, and whether there is any; nothing for what is no draft.
    #[must_use]
    pub fn as_draft(&self) -> Option<(DraftPlace, bool)> {
        match self {
            Self::Draft { cell, text, .. } => Some((DraftPlace::Cell(cell.clone()), text.is_some())),
            Self::Form { form, lines, .. } => Some((DraftPlace::Form(form.clone()), lines.is_some())),
            Self::Begin(_) | Self::Set { .. } | Self::Checkpoint { .. } => None,
        }
    }

    /// The line, with its line end.
    pub fn line(&self, seq: u64) -> Result<String, serde_json::Error> {
        let json = serde_json::to_string(self)?;
        Ok(format!("{seq} {:08x} {json}\n", checksum(seq, &json)))
    }

    /// Reads a line without its end; `None` where it is not the line expected here, whole and unharmed.
    #[must_use]
    pub fn of_line(line: &str, seq: u64) -> Option<Self> {
        let (number, rest) = line.split_once(' ')?;
        let (sum, json) = rest.split_once(' ')?;
        // written one way only: `+1` and `01` are not ours
        if number != seq.to_string() || sum != format!("{:08x}", checksum(seq, json)) {
            return None;
        }
        serde_json::from_str(json).ok()
    }
}

/// Over number and content, so that no line can stand in another's place.
fn checksum(seq: u64, json: &str) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&seq.to_le_bytes());
    hasher.update(json.as_bytes());
    hasher.finalize()
}
