//! Why a file was not saved, found out from what the system says.

use super::names::folder_of;
use crate::i18n::{Explanation, Given};
use crate::platform;
use crate::store::LockHolder;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a workbook was not saved; but for `Half`, the file is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum SaveFault {
    /// Somebody else changed the file since it was read.
    ChangedOutside(PathBuf),
    /// Somebody else has it open.
    Held(PathBuf, Box<LockHolder>),
    /// A file of this name exists already.
    Exists(PathBuf),
    /// The file, or the folder for it, is not there.
    Gone(PathBuf),
    /// The file is marked read-only, or belongs to somebody else.
    ReadOnly(PathBuf),
    /// The medium is read-only.
    ReadOnlyMedium(PathBuf),
    /// Not a regular file.
    NotAFile(PathBuf),
    /// No right to write there.
    Denied(PathBuf),
    /// The disk is full.
    Full {
        path: PathBuf,
        /// Bytes that are free.
        free: u64,
        /// Bytes to be written.
        needed: u64,
    },
    /// The disk can take no more files, whatever their size.
    NoMoreFiles(PathBuf),
    /// This user's share of the disk is used up.
    Quota(PathBuf),
    /// The system allows no file of this size.
    TooBig(PathBuf),
    /// Another program has it open and lets nobody else change it.
    InUse(PathBuf),
    /// Too many files are open.
    TooManyOpen(PathBuf),
    /// It can only be written over in place, and there is no folder to keep copies in meanwhile.
    NowhereToKeep(PathBuf),
    /// Writing over it broke off, and so did putting it back; the copies mend it when it is next opened.
    Half {
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// No file can have this name there.
    Name(PathBuf),
    /// The name is longer than names can be there.
    LongName(PathBuf),
    /// A new file held something else than what was written, and was removed.
    Unreliable(PathBuf),
    /// It was not replaced, because what it holds could not be kept.
    NotKept {
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// What would be written does not read back as the same workbook.
    NotTheSame(Box<Explanation>),
    /// The system refuses for another reason.
    System {
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

impl SaveFault {
    /// Why a file was not written, and what helps.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        match self {
            Self::ChangedOutside(path) => Explanation::of_file("lint-changed-outside", path),
            Self::Held(_, holder) => holder.explain_open(),
            Self::Exists(path) => Explanation::of_file("lint-exists", path),
            Self::Gone(path) => Explanation::of_file("lint-gone", path),
            Self::ReadOnly(path) => Explanation::of_file("lint-read-only", path),
            Self::ReadOnlyMedium(path) => Explanation::of_file("lint-read-only-medium", path),
            Self::Denied(path) => Explanation::of_file("lint-denied", path),
            Self::Full { path, free, needed } => {
                // the system counts what this user may have, which is not always what is free
                let key = if free >= needed { "lint-full-limit" } else { "lint-full" };
                Explanation::of_file(key, path).put_bytes("free", *free).put_bytes("needed", *needed)
            }
            Self::NoMoreFiles(path) => Explanation::of_file("lint-no-more-files", path),
            Self::Quota(path) => Explanation::of_file("lint-quota", path),
            Self::TooBig(path) => Explanation::of_file("lint-too-large", path),
            Self::InUse(path) => Explanation::of_file("lint-in-use", path),
            Self::TooManyOpen(path) => Explanation::of_file("lint-too-many-open", path),
            Self::NowhereToKeep(path) => Explanation::of_file("lint-nowhere-to-keep", path),
            Self::Half { path, reason } => Explanation::of_file("lint-half", path).put("reason", reason),
            Self::NotAFile(path) => Explanation::of("lint-not-a-file").about(path.display()),
            Self::Name(path) => Explanation::of_file("lint-name", path),
            Self::LongName(path) => Explanation::of_file("lint-long-name", path),
            Self::Unreliable(path) => Explanation::of_file("lint-unreliable", path),
            Self::NotKept { path, reason } => Explanation::of_file("lint-not-kept", path).put("reason", reason),
            Self::NotTheSame(why) => Explanation::of("lint-not-the-same").given("reason", Given::Because(why.clone())),
            Self::System { path, reason } => Explanation::of_file("lint-not-written", path).put("reason", reason),
        }
    }

    /// Why a document was not written: place and reason are those of any file, what helps is not.
    #[must_use]
    pub fn explain_export(&self) -> Explanation {
        match self {
            Self::NotAFile(_) => self.explain().helped_by("lint-export-not-a-file-do"),
            Self::Gone(_) | Self::System { .. } => self.explain().helped_by("lint-export-gone-do"),
            Self::Denied(_) | Self::ReadOnly(_) | Self::ReadOnlyMedium(_) => {
                self.explain().helped_by("lint-export-denied-do")
            }
            _ => self.explain(),
        }
    }
}

/// What a refusal of the system means for a file of `needed` bytes.
pub(in crate::store) fn of(path: &Path, needed: usize, error: &Error) -> SaveFault {
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
        _ if platform::is_in_use(error) => SaveFault::InUse(path),
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
const MAX_COMMON_NAME_BYTES: usize = 143;

fn is_long(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.len() > MAX_COMMON_NAME_BYTES) || path.as_os_str().len() > 4000
}

/// Whether a name is none that every file system can have.
fn is_unusual(path: &Path) -> bool {
    path.file_name().and_then(std::ffi::OsStr::to_str).is_none_or(|name| !platform::is_portable(name)) || is_long(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_not_possible_is_told_as_that_and_a_missing_folder_as_missing() {
        let folder = std::env::temp_dir();
        let fault = |name: &str, kind: ErrorKind| of_new(&folder.join(name), 1, &kind.into());
        for name in ["ab:c?.yaml", "a*", "w.yaml.", "w ", "CON.yaml", "com1", "a\u{7}b"] {
            for kind in [ErrorKind::NotFound, ErrorKind::InvalidInput] {
                assert!(matches!(fault(name, kind), SaveFault::Name(_)), "{name:?} {kind:?}");
            }
        }
        let long = "w".repeat(300);
        assert!(matches!(fault(&long, ErrorKind::InvalidFilename), SaveFault::LongName(_)));
        assert!(matches!(fault("w.yaml", ErrorKind::NotFound), SaveFault::Gone(_)), "a usual name is not the reason");
        let nowhere = of_new(Path::new("/no/such/folder/a:b.yaml"), 1, &ErrorKind::NotFound.into());
        assert!(matches!(nowhere, SaveFault::Gone(_)), "{nowhere:?}");
    }
}
