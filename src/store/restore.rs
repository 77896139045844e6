//! Putting a kept version in the place of a workbook's file.

use super::past::saved_last;
use super::versions::{PutBackFault, Version, put_back, settled};
use super::{Dirs, Saved, parse_workbook};
use std::io;
use std::path::Path;

/// Why a version was not restored; the file is as it was.
#[derive(Debug)]
pub enum RestoreFault {
    /// The version cannot be read from the disk.
    Unread(io::Error),
    /// It is not a readable workbook.
    Unreadable,
    /// It was not put in the place of the file.
    NotPutBack(PutBackFault),
}

/// Puts a version in the place of the file, which need not be readable, nor be there; what it holds is kept first.
pub fn restore_version(dirs: &Dirs, path: &Path, version: &Version) -> Result<Saved, RestoreFault> {
    let path = settled(path);
    let bytes = version.read().map_err(RestoreFault::Unread)?;
    let text = str::from_utf8(&bytes).map_err(|_| RestoreFault::Unreadable)?;
    let workbook = parse_workbook(&path, text).map_err(|_| RestoreFault::Unreadable)?;
    let saved = put_back(dirs, &workbook.id, &path, &bytes).map_err(RestoreFault::NotPutBack)?;
    // a person wanted it so: whoever opens it next is not told that something put an earlier state back
    let _ = saved_last(dirs, &workbook.id, &path, &saved.stamp);
    Ok(saved)
}
