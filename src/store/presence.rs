//! Whether a workbook's file still holds what was last read from it or saved to it, and what became of it if not.
//!
//! Nothing is changed here. Whoever says “saved” asks this first.

use super::save::read_plain;
use super::versions::versions;
use super::{Dirs, Loaded, MAX_BYTES, ParseError, ReadFault, parse_workbook};
use crate::i18n::{Explanation, Given};
use crate::workbook::{Loss, Workbook};
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

/// What became of the file of the workbook `id` that held `text`; nothing where it still holds it.
#[must_use]
pub fn presence(dirs: Option<&Dirs>, path: &Path, id: &str, text: &str) -> Option<Loss> {
    let bytes = match read_plain(path, MAX_BYTES) {
        Ok(Some(bytes)) if bytes == text.as_bytes() => return None,
        Ok(Some(bytes)) if bytes.is_empty() => return Some(Loss::Emptied),
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Some(Loss::Replaced),
        Err(error) if error.kind() == ErrorKind::NotFound => return Some(Loss::Missing),
        // a folder, a pipe, a device
        Err(_) if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) => return Some(Loss::Replaced),
        Err(_) => return Some(Loss::Unreadable),
    };
    let kept = dirs.map(|dirs| versions(dirs, path, Some(id))).unwrap_or_default();
    let is_kept = |it: &super::Version| it.bytes == bytes.len() as u64 && it.read().is_ok_and(|held| held == bytes);
    if kept.iter().any(is_kept) {
        return Some(Loss::Older);
    }
    let workbook = String::from_utf8(bytes).ok().and_then(|text| parse_workbook(path, &text).ok());
    if workbook.is_some_and(|workbook| workbook.id == id) { Some(Loss::Changed) } else { Some(Loss::Replaced) }
}

/// Why what another program made of the file cannot be joined with what was answered here, which is kept.
#[must_use]
pub fn explain_outside(found: &Result<Loaded, ReadFault>, ours: &Workbook) -> Explanation {
    let same = |it: &Workbook| it.id == ours.id && it.instrument.id == ours.instrument.id;
    const REMEDY: &str = "save-outside-do";
    match found {
        Ok(loaded) if same(&loaded.workbook) => Explanation::of("save-changed-outside").without_remedy(),
        Ok(_) => Explanation::of("save-outside-another").helped_by(REMEDY),
        Err(fault) => match &fault.error {
            ParseError::Empty => Explanation::of("save-outside-emptied").helped_by(REMEDY),
            ParseError::NoTail | ParseError::Count { .. } => Explanation::of("save-outside-cut").helped_by(REMEDY),
            error => {
                let why = Given::Because(Box::new(error.explain(fault.line)));
                Explanation::of("save-outside-unreadable").given("reason", why).helped_by(REMEDY)
            }
        },
    }
}

/// What the system says of a file without reading it; while this stays the same, so does what the file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    bytes: u64,
    modified: Option<SystemTime>,
    /// Which file it is: another one may have taken its name.
    number: u64,
}

impl Outside {
    /// Of the file at a path; nothing where it cannot be asked.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let about = std::fs::metadata(path).ok()?;
        let number = crate::platform::file_number(path, &about);
        Some(Self { bytes: about.len(), modified: about.modified().ok(), number })
    }
}
