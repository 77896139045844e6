//! What goes into the PDF writer besides the document, and what comes out.

use std::collections::BTreeSet;

use super::super::progress::{Cancelled, ProgressFn};
use super::fonts::FontBytes;

/// What the front says about a file besides the document.
pub struct Setting<'a> {
    /// The language of the document, as in `fr`; empty when unknown.
    pub language: &'a str,
    /// Whether its lines begin at the right.
    pub from_right: bool,
    /// The program that made it.
    pub creator: &'a str,
    /// What stands at the foot of every page; empty for the title.
    pub footer: &'a str,
    /// “Page 3 of 12”, from the two numbers.
    pub page: &'a dyn Fn(usize, usize) -> String,
    /// What is said at the beginning when no font shows these scripts, by their four letters in ISO 15924.
    pub lacking: &'a dyn Fn(&BTreeSet<String>) -> String,
    /// Finds fonts for characters the built-in ones lack, in order of preference; asked once, and only if there are any.
    pub fonts: &'a dyn Fn(&BTreeSet<char>) -> Vec<FontBytes>,
    /// Refuse to write anything that is not PDF/UA.
    pub strict: bool,
    /// Asked between blocks, rows and pages.
    pub progress: ProgressFn<'a>,
}

/// A file, and what it could not show.
#[derive(Debug)]
pub struct PdfFile {
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters no font had a sign for; their codes stand in the file.
    pub lacking: BTreeSet<char>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum PdfFault {
    /// The printing library refused; its reason in English.
    #[error("{0}")]
    Library(String),
    /// It was told to stop.
    #[error("stopped")]
    Cancelled,
}

impl From<Cancelled> for PdfFault {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
