//! Why a file was not saved, found out from what the system says.

use super::names::folder_of;
use crate::platform;
use crate::store::Holder;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a workbook was not saved; but for `Half`, the file is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveFault {
    /// Somebody else changed the file since it was read.
    #[error("{} was changed by another program", .0.display())]
    ChangedOutside(PathBuf),
    /// Somebody else has it open.
    #[error("{} is in use", .0.display())]
    Held(PathBuf, Box<Holder>),
    /// A file of this name exists already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// The file, or the folder for it, is not there.
    #[error("{} is not there", .0.display())]
    Gone(PathBuf),
    /// The file is marked read-only, or belongs to somebody else.
    #[error("{} is read-only", .0.display())]
    ReadOnly(PathBuf),
    /// The medium is read-only.
    #[error("{} is on a read-only medium", .0.display())]
    ReadOnlyMedium(PathBuf),
    /// Not a regular file.
    #[error("{} is not a regular file", .0.display())]
    NotAFile(PathBuf),
    /// No right to write there.
    #[error("no right to write {}", .0.display())]
    Denied(PathBuf),
    /// The disk is full.
    #[error("the disk is full: {} needs {needed} bytes, {free} are free", .path.display())]
    Full {
        /// The file.
        path: PathBuf,
        /// Bytes that are free.
        free: u64,
        /// Bytes to be written.
        needed: u64,
    },
    /// The disk can take no more files, whatever their size.
    #[error("the disk takes no more files: {}", .0.display())]
    NoMoreFiles(PathBuf),
    /// This user's share of the disk is used up.
    #[error("your share of the disk is used up: {}", .0.display())]
    Quota(PathBuf),
    /// The system allows no file of this size.
    #[error("the system allows no file of this size: {}", .0.display())]
    TooBig(PathBuf),
    /// Too many files are open.
    #[error("too many files are open: {}", .0.display())]
    TooManyOpen(PathBuf),
    /// It can only be written over in place, and there is no folder to keep copies in meanwhile.
    #[error("{} can only be written over in place, and there is no folder for a copy", .0.display())]
    NowhereToKeep(PathBuf),
    /// Writing over it broke off, and so did putting it back; the copies mend it when it is next opened.
    #[error("{} is written in part: {reason}", .path.display())]
    Half {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// No file can have this name there.
    #[error("no file can be called so: {}", .0.display())]
    Name(PathBuf),
    /// The name is longer than names can be there.
    #[error("the name is too long: {}", .0.display())]
    LongName(PathBuf),
    /// A new file held something else than what was written, and was removed.
    #[error("{} does not read back", .0.display())]
    Unreliable(PathBuf),
    /// It was not replaced, because what it holds could not be kept.
    #[error("what {} holds could not be kept: {reason}", .path.display())]
    NotKept {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// What would be written does not read back as the same workbook.
    #[error("the text to be written does not read back as the same workbook: {0}")]
    NotTheSame(String),
    /// The system refuses for another reason.
    #[error("{}: {reason}", .path.display())]
    System {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

/// What a refusal of the system means for a file of `needed` bytes.
pub(super) fn of(path: &Path, needed: usize, error: &Error) -> SaveFault {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::StorageFull => match platform::free_space(folder_of(&path)) {
            Some((_, false)) => SaveFault::NoMoreFiles(path),
            free => SaveFault::Full { path, free: free.map_or(0, |(bytes, _)| bytes), needed: needed as u64 },
        },
        ErrorKind::QuotaExceeded => SaveFault::Quota(path),
        ErrorKind::FileTooLarge => SaveFault::TooBig(path),
        ErrorKind::ReadOnlyFilesystem => SaveFault::ReadOnlyMedium(path),
        ErrorKind::PermissionDenied => SaveFault::Denied(path),
        ErrorKind::NotFound => SaveFault::Gone(path),
        ErrorKind::AlreadyExists => SaveFault::Exists(path),
        _ if platform::is_too_many_open(error) => SaveFault::TooManyOpen(path),
        _ => SaveFault::System { path, reason: error.to_string() },
    }
}

/// What a refusal of the system means for a file that is to be made.
pub(super) fn of_new(path: &Path, needed: usize, error: &Error) -> SaveFault {
    let is_there = folder_of(path).is_dir();
    match error.kind() {
        ErrorKind::InvalidFilename if is_long(path) => SaveFault::LongName(path.to_owned()),
        ErrorKind::InvalidFilename => SaveFault::Name(path.to_owned()),
        ErrorKind::InvalidInput if is_there => SaveFault::Name(path.to_owned()),
        // some file systems call a name they cannot have one that is not there
        ErrorKind::NotFound if is_there && is_unusual(path) => SaveFault::Name(path.to_owned()),
        ErrorKind::InvalidData => SaveFault::Unreliable(path.to_owned()),
        _ => of(path, needed, error),
    }
}

/// Bytes that a name may have on every file system we know; some that encrypt names take no more.
const SHORT: usize = 143;

fn is_long(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.len() > SHORT) || path.as_os_str().len() > 4000
}

/// Whether a name is none that every file system can have.
fn is_unusual(path: &Path) -> bool {
    const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let Some(name) = path.file_name().and_then(std::ffi::OsStr::to_str) else { return true };
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    name.contains([':', '*', '?', '"', '<', '>', '|', '\\'])
        || name.chars().any(char::is_control)
        || name.ends_with(['.', ' '])
        || RESERVED.contains(&stem)
        || is_long(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_not_possible_is_told_as_that_and_a_missing_folder_as_missing() {
        let folder = std::env::temp_dir();
        let told = |name: &str, kind: ErrorKind| of_new(&folder.join(name), 1, &kind.into());
        for name in ["a:b?.yaml", "a*", "w.yaml.", "w ", "CON.yaml", "com1", "a\\b", "a\u{7}b"] {
            for kind in [ErrorKind::NotFound, ErrorKind::InvalidInput] {
                assert!(matches!(told(name, kind), SaveFault::Name(_)), "{name:?} {kind:?}");
            }
        }
        let long = "w".repeat(300);
        assert!(matches!(told(&long, ErrorKind::InvalidFilename), SaveFault::LongName(_)));
        assert!(matches!(told("w.yaml", ErrorKind::NotFound), SaveFault::Gone(_)), "a usual name is not the reason");
        let nowhere = of_new(Path::new("/no/such/folder/a:b.yaml"), 1, &ErrorKind::NotFound.into());
        assert!(matches!(nowhere, SaveFault::Gone(_)), "{nowhere:?}");
    }
}
