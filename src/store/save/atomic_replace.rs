//! Replacing a file in one step: a new file is written beside the old one and renamed over it.
//!
//! Until that step every failure removes the new file and leaves the old one as it was. The old one is never removed
//! first: there is no moment at which the name leads to nothing.

use super::fault::{self, SaveFault};
use super::files;
use super::names::{TEMP_RANDOM, folder_of, temp_name};
use crate::platform;
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// How an attempt to replace a file in one step ended.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::store) enum ReplaceOutcome {
    /// The new file has the name.
    Replaced {
        /// Whether the disk confirmed the file and the folder, which holds the name.
        synced: bool,
    },
    /// No new file may take this name, or it would lose its owner or its rights; nothing was changed.
    OnlyInPlace,
}

/// Puts bytes in the place of an existing file. `check_unchanged` is called last, right before the rename, so that a file
/// another program changed meanwhile is not overwritten.
pub(in crate::store) fn replace(
    target: &Path,
    bytes: &[u8],
    about: &Metadata,
    check_unchanged: impl Fn() -> Result<(), SaveFault>,
) -> Result<ReplaceOutcome, SaveFault> {
    let to_fault = |error: &std::io::Error| fault::of(target, bytes.len(), error);
    let mut file = match new_beside(target, files::new_private_file) {
        Ok(file) => file,
        // the folder takes no new file, but the file itself may be written
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
            return Ok(ReplaceOutcome::OnlyInPlace);
        }
        // the file's own name is possible there, and no longer one is
        Err(error) if files::is_about_the_name(&error) => return Ok(ReplaceOutcome::OnlyInPlace),
        Err(error) => return Err(to_fault(&error)),
    };
    file.as_file_mut().write_all(bytes).map_err(|error| to_fault(&error))?;
    if platform::copy_attributes(target, about, file.as_file()).is_err() {
        return Ok(ReplaceOutcome::OnlyInPlace);
    }
    let synced = files::sync(file.as_file()).map_err(|error| to_fault(&error))?;
    check_unchanged()?;
    match platform::replace(file, target) {
        Ok(_) => Ok(ReplaceOutcome::Replaced {
            synced: files::sync_folder(folder_of(target)).is_ok_and(|done| done && synced),
        }),
        Err(error) => match error.error.kind() {
            // a file that is mounted by itself, or a folder in which everybody may only rename files of their own
            ErrorKind::CrossesDevices | ErrorKind::ResourceBusy | ErrorKind::PermissionDenied => {
                Ok(ReplaceOutcome::OnlyInPlace)
            }
            // a file system on which no file takes the name of another
            ErrorKind::AlreadyExists | ErrorKind::Unsupported | ErrorKind::InvalidInput => {
                Ok(ReplaceOutcome::OnlyInPlace)
            }
            _ => Err(to_fault(&error.error)),
        },
    }
}

/// A file of a random name that nothing had; it is removed again unless it takes the name it is for.
pub(super) fn new_beside(path: &Path, open: fn(&Path) -> std::io::Result<File>) -> std::io::Result<NamedTempFile> {
    let (prefix, suffix) = temp_name(path);
    tempfile::Builder::new().prefix(&prefix).suffix(suffix).rand_bytes(TEMP_RANDOM).make_in(folder_of(path), open)
}
