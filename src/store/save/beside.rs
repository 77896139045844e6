//! A new file beside the old one that takes its name in one step.
//!
//! Until that step every failure removes the new file and leaves the old one as it was. The old one is never removed
//! first: there is no moment at which the name leads to nothing.

use super::fault::{self, SaveFault};
use super::names::{TEMP_RANDOM, folder_of, temp_name};
use super::system;
use crate::platform;
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// How far a replacement came.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::store) enum Way {
    /// The new file has the name.
    Replaced {
        /// Whether the disk confirmed the file and the folder, which holds the name.
        synced: bool,
    },
    /// No new file may take this name, or it would lose its owner or its rights; nothing was changed.
    OnlyInPlace,
}

/// Puts bytes in the place of an existing file; `still` looks a last time whether it is the one that was read.
pub(in crate::store) fn replace(
    target: &Path,
    bytes: &[u8],
    about: &Metadata,
    still: impl Fn() -> Result<(), SaveFault>,
) -> Result<Way, SaveFault> {
    let told = |error: &std::io::Error| fault::of(target, bytes.len(), error);
    let mut file = match new_beside(target, system::new_private_file) {
        Ok(file) => file,
        // the folder takes no new file, but the file itself may be written
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
            return Ok(Way::OnlyInPlace);
        }
        // the file's own name is possible there, and no longer one is
        Err(error) if system::is_about_the_name(&error) => return Ok(Way::OnlyInPlace),
        Err(error) => return Err(told(&error)),
    };
    file.as_file_mut().write_all(bytes).map_err(|error| told(&error))?;
    if platform::copy_attributes(target, about, file.as_file()).is_err() {
        return Ok(Way::OnlyInPlace);
    }
    let synced = system::sync(file.as_file()).map_err(|error| told(&error))?;
    still()?;
    match platform::replace(file, target) {
        Ok(_) => Ok(Way::Replaced { synced: system::sync_folder(folder_of(target)).is_ok_and(|done| done && synced) }),
        Err(error) => match error.error.kind() {
            // a file that is mounted by itself, or a folder in which everybody may only rename files of their own
            ErrorKind::CrossesDevices | ErrorKind::ResourceBusy | ErrorKind::PermissionDenied => Ok(Way::OnlyInPlace),
            // a file system on which no file takes the name of another
            ErrorKind::AlreadyExists | ErrorKind::Unsupported | ErrorKind::InvalidInput => Ok(Way::OnlyInPlace),
            _ => Err(told(&error.error)),
        },
    }
}

/// A file of a random name that nothing had; it is removed again unless it takes the name it is for.
pub(super) fn new_beside(path: &Path, open: fn(&Path) -> std::io::Result<File>) -> std::io::Result<NamedTempFile> {
    let (prefix, suffix) = temp_name(path);
    tempfile::Builder::new().prefix(&prefix).suffix(suffix).rand_bytes(TEMP_RANDOM).make_in(folder_of(path), open)
}
