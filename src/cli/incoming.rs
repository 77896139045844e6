//! What a file brings into a workbook, whatever kind of file it is: changes that are shown before they are made.

use super::call::{Call, Refused};
use crate::document::docx::ReferenceDocx;
use crate::store;
use crate::wording::Sentence;
use crate::workbook::Edit;
use std::path::Path;

/// What comes in, and what does not.
#[derive(Default)]
pub(super) struct Incoming {
    pub edits: Vec<Edit>,
    /// What is said of each change, line by line.
    pub changes: Vec<Vec<String>>,
    /// What does not come in, with the reason.
    pub refused: Vec<String>,
    /// What is the same on both sides.
    pub same: usize,
}

pub(super) fn read(call: &Call, from: &Path) -> Result<Vec<u8>, Refused> {
    store::read_whole(from, ReferenceDocx::MAX_FILE_BYTES)
        .map_err(|fault| Refused::because(&call.words, &fault.error.explain(fault.line).about(from.display())))
}

pub(super) fn refused(call: &Call, from: &Path, key: &str) -> Refused {
    let shown = from.display().to_string();
    Refused::for_this(&Sentence::of(&call.words, key, &[("file", (&shown).into())]))
}
