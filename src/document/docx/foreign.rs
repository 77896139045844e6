//! A part of a file that came from elsewhere: counted, read through, or refused with its place.

use super::super::zip_part::{PartFault, zip_part};
use super::strict::{self, Flaw, FlawPlace};
use std::io::Cursor;
use zip::ZipArchive;

/// Why a file cannot lend its looks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceFault {
    /// It is no DOCX file, or holds no styles.
    #[error("no DOCX file")]
    NotDocx,
    /// A part of it is far larger than looks are.
    #[error("too large")]
    TooLarge,
    /// A part of it is not XML as such files hold it.
    #[error("{part}, line {line}: {flaw:?}")]
    Broken {
        part: String,
        /// The line of it, the first being 1; 0 where the part cannot be unpacked.
        line: usize,
        /// What is wrong there.
        flaw: Flaw,
    },
}

impl ReferenceFault {
    /// The names of all faults.
    pub const NAMES: [&str; 6] = ["not-docx", "too-large", "broken", "prefix", "character", "reference"];

    /// Its name in message keys.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotDocx => "not-docx",
            Self::TooLarge => "too-large",
            Self::Broken { flaw, .. } => match flaw {
                Flaw::Broken => "broken",
                Flaw::Prefix(_) => "prefix",
                Flaw::Character(_) => "character",
                Flaw::Reference(_) => "reference",
            },
        }
    }
}

/// Refuses a part that is not well-formed.
pub(super) fn well_formed(part: &str, text: &str) -> Result<(), ReferenceFault> {
    strict::check(text).map_err(|FlawPlace { line, flaw }| ReferenceFault::Broken { part: part.to_owned(), line, flaw })
}

/// The text of a part.
pub(super) fn part(
    file: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    most: u64,
) -> Result<Option<String>, ReferenceFault> {
    zip_part(file, name, most).map_err(|fault| match fault {
        PartFault::Unreadable => ReferenceFault::Broken { part: name.to_owned(), line: 0, flaw: Flaw::Broken },
        PartFault::TooLarge => ReferenceFault::TooLarge,
    })
}
