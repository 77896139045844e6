//! What is known of the workbook's file while it is open.

use crate::app::FileCheck;
use crate::platform;
use crate::store::{Lock, Outside, Stamp, WrittenText};
use std::collections::HashSet;
use std::path::PathBuf;
use std::time::Instant;

/// What is known of a file that is saved to.
#[derive(Debug)]
pub(super) struct OpenFile {
    /// The identity of the workbook in it.
    pub(super) id: String,
    /// What it held when it was last read or written, or what of another was accepted since.
    pub(super) text: WrittenText,
    /// Keeps others out while it is open.
    pub(super) lock: Option<Lock>,
    /// Whether what it held before this session is kept as a version.
    pub(super) kept: bool,
    /// Whether it may be saved to, and is not only looked at.
    pub(super) may_save: bool,
    /// The last kept version from which it may have been made.
    pub(super) made_from: u64,
    /// Whether it was saved here.
    pub(super) saved: bool,
    /// What another program put into it, until that is accepted: then the next save may take its place.
    pub(super) incoming: Option<String>,
    /// Everything it held in this session.
    pub(super) held: HashSet<Stamp>,
}

impl OpenFile {
    /// A file as it was just read or written.
    pub(super) fn new(id: &str, text: WrittenText, lock: Option<Lock>, made_from: u64) -> Self {
        let held = HashSet::from([text.stamp().clone()]);
        let id = id.to_owned();
        Self { id, text, lock, kept: false, may_save: true, made_from, saved: false, incoming: None, held }
    }

    /// Takes note of what was just written to it.
    pub(super) fn now_holds(&mut self, text: WrittenText) {
        self.held.insert(text.stamp().clone());
        self.saved = true;
        self.text = text;
        self.incoming = None;
    }
}

/// What was found last, so that an unchanged file is not read again.
#[derive(Debug, Default)]
pub(super) struct LastCheck {
    pub(super) at: Option<Instant>,
    pub(super) path: PathBuf,
    pub(super) outside: Option<Outside>,
    pub(super) found: Option<FileCheck>,
}

/// A path as the system resolves it; where it cannot say, at least from its root, so that it means the same elsewhere.
pub(super) fn whole_path(path: PathBuf) -> PathBuf {
    platform::canonical(&path).or_else(|_| std::path::absolute(&path)).unwrap_or(path)
}
