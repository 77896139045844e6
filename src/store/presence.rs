//! Whether a workbook's file still holds what was last read from it or saved to it, and what became of it if not.
//!
//! Nothing is changed here. Whoever says “saved” asks this first.

use super::save::read_plain;
use super::versions::versions;
use super::{MOST_BYTES, Places, parse_workbook};
use crate::workbook::Loss;
use std::io::ErrorKind;
use std::path::Path;
use std::time::SystemTime;

/// What became of the file of the workbook `id` that held `text`; nothing where it still holds it.
#[must_use]
pub fn presence(places: Option<&Places>, path: &Path, id: &str, text: &str) -> Option<Loss> {
    let bytes = match read_plain(path, MOST_BYTES) {
        Ok(Some(bytes)) if bytes == text.as_bytes() => return None,
        Ok(Some(bytes)) if bytes.is_empty() => return Some(Loss::Emptied),
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Some(Loss::Replaced),
        Err(error) if error.kind() == ErrorKind::NotFound => return Some(Loss::Missing),
        // a folder, a pipe, a device
        Err(_) if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) => return Some(Loss::Replaced),
        Err(_) => return Some(Loss::Unreadable),
    };
    let kept = places.map(|places| versions(places, path, Some(id))).unwrap_or_default();
    let is_kept = |it: &super::Version| it.bytes == bytes.len() as u64 && it.read().is_ok_and(|held| held == bytes);
    if kept.iter().any(is_kept) {
        return Some(Loss::Older);
    }
    let workbook = String::from_utf8(bytes).ok().and_then(|text| parse_workbook(path, &text).ok());
    if workbook.is_some_and(|workbook| workbook.id == id) { Some(Loss::Changed) } else { Some(Loss::Replaced) }
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
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&about);
        #[cfg(not(unix))]
        let number = 0;
        Some(Self { bytes: about.len(), modified: about.modified().ok(), number })
    }
}
