//! What a file brings into a workbook, whatever kind of file it is: changes that are shown before they are made.

use crate::workbook::Edit;
use std::path::PathBuf;

/// What comes in, and what does not.
#[derive(Debug, Clone, Default)]
pub struct ImportedFile {
    pub edits: Vec<Edit>,
    /// What is said of each change, line by line.
    pub changes: Vec<Vec<String>>,
    /// What does not come in, with the reason.
    pub refused: Vec<String>,
    /// What is the same on both sides.
    pub same: usize,
}

/// A file that is to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportWish {
    /// Its name, as it was typed.
    pub name: String,
    pub path: PathBuf,
    /// Who filled in a questionnaire that does not say so; empty where nobody was named.
    pub by: String,
    /// The revision of the workbook it was compared with.
    pub revision: u64,
}

/// What a file brings, until it is taken or left.
#[derive(Debug, Clone)]
pub struct WaitingImport {
    pub wish: ImportWish,
    pub file: ImportedFile,
}
