//! What became of a workbook's file since it was last saved on this computer: told where it is opened, because what takes
//! the place of a file while nobody is there is noticed by nobody.
//!
//! A session leaves what it saved last as a version and, in the file `last` beside the versions, its stamp.

use super::save::{new_private_file, read_plain};
use super::versions::{MAX_VERSIONS, Version, folder, keep_version, settled, versions};
use super::{Dirs, Loaded, Stamp, parse_workbook};
use crate::workbook::{Edit, Workbook, diff};
use std::io;
use std::path::Path;

/// The file that says what was saved last.
const LAST: &str = "last";

/// What became of a file since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Past {
    /// Nothing, or nothing that went: what was said then is in it.
    Whole,
    /// It holds what it held at an earlier version; the last one is kept as well.
    Earlier {
        /// The version it is equal to.
        held: Version,
        /// What was saved last.
        last: Version,
    },
    /// It was changed by somebody, and so many cells that held something are empty.
    Lacks {
        /// What was saved last.
        last: Version,
        /// How many cells.
        cells: usize,
    },
}

impl Past {
    /// The last version, of so many, from which the file may have been made: another one might hold what this file never
    /// held.
    #[must_use]
    pub fn made_from(&self, newest: u64) -> u64 {
        match self {
            Self::Whole => newest,
            Self::Earlier { held, .. } => held.number,
            Self::Lacks { .. } => 0,
        }
    }
}

/// Keeps what was saved last in a session, for whoever opens the file next.
pub fn keep_last(dirs: &Dirs, id: &str, path: &Path, text: &str) -> io::Result<()> {
    keep_version(dirs, id, path, text.as_bytes())?;
    saved_last(dirs, id, path, &Stamp::of(text))
}

/// Takes note of what a file was made to hold last.
pub(super) fn saved_last(dirs: &Dirs, id: &str, path: &Path, stamp: &Stamp) -> io::Result<()> {
    let folder = folder(dirs, id, &settled(path));
    let mut file = tempfile::Builder::new().prefix(".version-").suffix(".tmp").make_in(&folder, new_private_file)?;
    io::Write::write_all(file.as_file_mut(), format!("{} {}\n", stamp.sha256, stamp.bytes).as_bytes())?;
    file.as_file().sync_all()?;
    crate::platform::replace(file, &folder.join(LAST)).map(drop).map_err(|error| error.error)
}

/// What became of a file, just read, since it was last saved here.
#[must_use]
pub fn past(dirs: &Dirs, path: &Path, loaded: &Loaded, now: &Stamp) -> Past {
    earlier_or_less(dirs, path, loaded, now).unwrap_or(Past::Whole)
}

fn earlier_or_less(dirs: &Dirs, path: &Path, loaded: &Loaded, now: &Stamp) -> Option<Past> {
    let book = &loaded.workbook;
    let said = read_plain(&folder(dirs, &book.id, &settled(path)).join(LAST), 256).ok()??;
    let is_last = |stamp: &Stamp| said == format!("{} {}\n", stamp.sha256, stamp.bytes).into_bytes();
    if is_last(now) {
        return None;
    }
    let mut kept = of_path(dirs, path, &book.id);
    let at = kept.iter().rposition(|it| it.read().is_ok_and(|bytes| is_last(&Stamp::of_bytes(&bytes))))?;
    let last = kept.remove(at);
    kept.truncate(at);
    let read = workbook_of(&last)?;
    if diff(&read, book).is_empty() {
        return None;
    }
    let holds_this = |version: &Version| {
        let same_size = version.bytes == now.bytes;
        same_size && version.read().is_ok_and(|bytes| Stamp::of_bytes(&bytes) == *now)
            // written by another program, perhaps; the count at the end tells most others from it
            || version.read().is_ok_and(|bytes| ends_with_count(&bytes, book.count()))
                && workbook_of(version).is_some_and(|it| diff(&it, book).is_empty())
    };
    if let Some(held) = kept.into_iter().rev().find(holds_this) {
        return Some(Past::Earlier { held, last });
    }
    let is_gone = |edit: &&Edit| edit.to.is_none() && !edit.cell.is_kept();
    let cells = diff(&read, book).iter().filter(is_gone).count();
    (cells > 0).then_some(Past::Lacks { last, cells })
}

/// The kept version, up to a number, from which another version of the workbook differs in the fewest cells, of several
/// the latest; with what leads from there to it.
#[must_use]
pub fn nearest_version(dirs: &Dirs, path: &Path, up_to: u64, theirs: &Workbook) -> Option<(Version, Vec<Edit>)> {
    /// What is read of the versions together, in bytes: comparing is no reason to wait long.
    const MAX_READ: u64 = 64 << 20;
    let mut read = 0;
    let mut nearest: Option<(Version, Vec<Edit>)> = None;
    let kept = of_path(dirs, path, &theirs.id);
    for version in kept.into_iter().rev().filter(|it| it.number <= up_to) {
        read += version.bytes;
        if read > MAX_READ {
            break;
        }
        let Some(book) = workbook_of(&version) else { continue };
        let edits = diff(theirs, &book);
        if nearest.as_ref().is_none_or(|(_, best)| edits.len() < best.len()) {
            nearest = Some((version, edits));
        }
    }
    nearest
}

/// The number of the newest version of a file.
#[must_use]
pub fn newest_version(dirs: &Dirs, path: &Path, id: &str) -> u64 {
    of_path(dirs, path, id).last().map_or(0, |version| version.number)
}

/// Keeps a version of what somebody else put into a file, unless one kept already is the same.
pub fn keep_theirs(dirs: &Dirs, id: &str, path: &Path, text: &str) -> io::Result<()> {
    let is_kept = |it: &Version| it.bytes == text.len() as u64 && it.read().is_ok_and(|bytes| bytes == text.as_bytes());
    // one that is about to be the oldest goes with what is kept next
    if of_path(dirs, path, id).iter().rev().take(MAX_VERSIONS / 2).any(is_kept) {
        return Ok(());
    }
    keep_version(dirs, id, path, text.as_bytes())
}

fn of_path(dirs: &Dirs, path: &Path, id: &str) -> Vec<Version> {
    let path = settled(path);
    let mut found = versions(dirs, &path, Some(id));
    found.retain(|version| version.path == path);
    found
}

fn workbook_of(version: &Version) -> Option<Workbook> {
    let bytes = version.read().ok()?;
    parse_workbook(&version.file, str::from_utf8(&bytes).ok()?).ok()
}

fn ends_with_count(bytes: &[u8], count: usize) -> bool {
    bytes.trim_ascii_end().ends_with(format!("count: {count}").as_bytes())
}
