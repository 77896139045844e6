//! The one place a workbook is saved: whole and at once, or not at all.
//!
//! The text is read back before anything is written; it goes into a new file beside the old one (`beside`), is synced,
//! takes the old one's name in one step, the folder is synced, and the file is read once more. A symlink is followed;
//! mode, owner and attributes are kept; a file that somebody else changed in the meantime is not overwritten. Where
//! no new file may take the name, the old one is written over under the protection of two copies (`in_place`). Every
//! new workbook, document and version is made by `new_file`.

mod atomic_replace;
mod fault;
mod files;
mod in_place;
mod names;
mod new_file;
mod overwrite;
mod whole_text;
mod written;

pub(super) use atomic_replace::{ReplaceOutcome, replace};
pub use fault::SaveFault;
pub(super) use fault::of as fault_of;
pub use files::holds;
use files::reads_back;
pub(super) use files::{make_private, new_private_file, read_plain, sync_folder};
pub use in_place::mend_in_place;
pub(super) use names::{TEMP_RANDOM, folder_of, temp_name};
pub(super) use new_file::place;
pub(super) use overwrite::{finish, is_mixture};
pub use whole_text::to_text;
pub use written::WrittenText;

use super::{Dirs, Stamp};
use crate::platform;
use crate::workbook::Workbook;
use std::path::Path;

/// A workbook that is in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub stamp: Stamp,
    /// Whether the disk confirmed it: the folder was synced, and the file reads back as it was written.
    pub confirmed: bool,
    /// Whether the old file was written over, because no new one could take its name.
    pub in_place: bool,
}

/// Writes a new workbook; never over an existing file.
pub fn create(path: &Path, workbook: &Workbook) -> Result<Saved, SaveFault> {
    create_bytes(path, to_text(workbook)?.as_bytes())
}

/// Saves a workbook over the file it was read from, if that still holds what it held.
///
/// `dirs` is where copies are kept while a file must be written over in place; without it such a file is refused.
pub fn save(path: &Path, workbook: &Workbook, held: &Stamp, dirs: Option<&Dirs>) -> Result<Saved, SaveFault> {
    save_bytes(path, to_text(workbook)?.as_bytes(), held, dirs)
}

/// The same for a text made of the one the file held.
pub fn save_text(path: &Path, text: &WrittenText, held: &WrittenText, dirs: Option<&Dirs>) -> Result<Saved, SaveFault> {
    let is_held = |file: &Path| holds(file, held.as_str().as_bytes());
    save_over(path, (text.as_str().as_bytes(), text.stamp()), (&is_held, held.stamp()), dirs)
}

/// Puts bytes under a name that nothing has yet.
pub(super) fn create_bytes(path: &Path, bytes: &[u8]) -> Result<Saved, SaveFault> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(SaveFault::Exists(path.to_owned()));
    }
    let synced = new_file::place_usual(path, bytes)?;
    Ok(Saved { stamp: Stamp::of_bytes(bytes), confirmed: synced && reads_back(path, bytes), in_place: false })
}

/// Puts bytes in the place of those a file held, if it still holds them.
pub(super) fn save_bytes(path: &Path, bytes: &[u8], held: &Stamp, dirs: Option<&Dirs>) -> Result<Saved, SaveFault> {
    let is_held = |file: &Path| {
        let now = read_plain(file, held.bytes)?;
        Ok(now.is_some_and(|now| Stamp::of_bytes(&now) == *held))
    };
    save_over(path, (bytes, &Stamp::of_bytes(bytes)), (&is_held, held), dirs)
}

/// What a file held, by a look at the file and by its stamp.
type Held<'a> = (&'a dyn Fn(&Path) -> std::io::Result<bool>, &'a Stamp);

fn save_over(
    path: &Path,
    (bytes, stamp): (&[u8], &Stamp),
    (is_held, held): Held<'_>,
    dirs: Option<&Dirs>,
) -> Result<Saved, SaveFault> {
    let to_fault = |error: std::io::Error| fault::of(path, bytes.len(), &error);
    let stamp = stamp.clone();
    let target = platform::canonical(path).map_err(to_fault)?;
    if let Some(dirs) = dirs {
        in_place::mend(&target, dirs, Some(held)).map_err(to_fault)?;
    }
    let about = std::fs::metadata(&target).map_err(to_fault)?;
    writable(&target, &about)?;
    let still = || match is_held(&target) {
        Ok(true) => Ok(()),
        Ok(false) => Err(SaveFault::ChangedOutside(target.clone())),
        Err(error) => Err(fault::of(&target, bytes.len(), &error)),
    };
    still()?;
    if stamp == *held {
        // nothing is written, but the save before may not have been confirmed
        let confirmed = files::sync_folder(folder_of(&target)).is_ok_and(|done| done);
        return Ok(Saved { stamp, confirmed, in_place: false });
    }
    let way = match platform::link_count(&target, &about) {
        0 | 1 => replace(&target, bytes, &about, still)?,
        // a new file would part the names from each other
        _ => ReplaceOutcome::OnlyInPlace,
    };
    let (synced, in_place) = match way {
        ReplaceOutcome::Replaced { synced } => (synced, false),
        ReplaceOutcome::OnlyInPlace => (in_place::write(&target, bytes, held, dirs)?, true),
    };
    Ok(Saved { stamp, confirmed: synced && reads_back(&target, bytes), in_place })
}

/// Whether a file can be saved to at all: a regular file, with the right to change it.
pub(in crate::store) fn writable(target: &Path, about: &std::fs::Metadata) -> Result<(), SaveFault> {
    if !about.is_file() {
        return Err(SaveFault::NotAFile(target.to_owned()));
    }
    // somebody marked it; a new file could take its name all the same, and would not be what they meant
    if about.permissions().readonly() {
        return Err(SaveFault::ReadOnly(target.to_owned()));
    }
    platform::check_writable(target).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => SaveFault::ReadOnly(target.to_owned()),
        _ => fault::of(target, 0, &error),
    })
}
