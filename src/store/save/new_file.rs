//! A new file under a name that nothing has: the one way workbooks, documents and versions come into being.
//!
//! It is written beside, under a name of chance, and takes its own name in one step that never replaces anything. Some
//! file systems know no such step (exFAT and others by FUSE: neither hard links nor a rename that replaces nothing).
//! There the file is made under its name, written, synced and read back, and removed again where that fails. The whole
//! text stays beside until then, so that a crash in between leaves something to finish the file from (`leftover`).

use super::atomic_replace::new_beside;
use super::fault::{self, SaveFault};
use super::files::{self, reads_back};
use super::names::folder_of;
use crate::platform::{self, Readers};
use std::fs::File;
use std::io::{Error, ErrorKind, Result, Write};
use std::path::Path;
use tempfile::{NamedTempFile, PersistError};

/// The way to make a file with these readers.
fn opening(readers: Readers) -> fn(&Path) -> Result<File> {
    match readers {
        Readers::Usual => files::new_usual_file,
        Readers::Owner => files::new_private_file,
    }
}

/// Puts bytes under a name that nothing has; whether the disk confirmed them.
pub(in crate::store) fn place(path: &Path, bytes: &[u8], readers: Readers) -> Result<bool> {
    place_by(path, bytes, readers, platform::take_name)
}

/// The same for a file of this user's own, with what a refusal means.
pub(super) fn place_usual(path: &Path, bytes: &[u8]) -> std::result::Result<bool, SaveFault> {
    place(path, bytes, Readers::Usual).map_err(|error| fault::of_new(path, bytes.len(), &error))
}

/// `name` gives a whole file its name, unless the name is taken.
fn place_by(
    path: &Path,
    bytes: &[u8],
    readers: Readers,
    name: impl FnOnce(NamedTempFile, &Path) -> std::result::Result<File, PersistError>,
) -> Result<bool> {
    if !platform::can_have_name(path) {
        return Err(ErrorKind::InvalidFilename.into());
    }
    let is_synced = |file: bool| files::sync_folder(folder_of(path)).is_ok_and(|folder| folder && file);
    let whole = match new_beside(path, opening(readers)) {
        Ok(mut file) => {
            file.as_file_mut().write_all(bytes)?;
            let synced = files::sync(file.as_file())?;
            match name(file, path) {
                Ok(_) => return Ok(is_synced(synced)),
                Err(refused) if knows_no_such_step(&refused.error) => Some(refused.file),
                Err(refused) => return Err(refused.error),
            }
        }
        // what is added to a name can be too much where the name itself is not; the system says which
        Err(error) if files::is_about_the_name(&error) => None,
        Err(error) => return Err(error),
    };
    let synced = files::make(path, bytes, opening(readers))?;
    if !reads_back(path, bytes) {
        let _ = std::fs::remove_file(path);
        return Err(Error::from(ErrorKind::InvalidData));
    }
    drop(whole);
    Ok(is_synced(synced))
}

/// Whether a file system refuses the step, not the file: tempfile asks for a rename that replaces nothing, then for a
/// hard link, and hands on what the second was refused with.
fn knows_no_such_step(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::TooManyLinks
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// What file systems without the step answer; by name, because the numbers differ from system to system.
    const NO_SUCH_STEP: [ErrorKind; 4] =
        [ErrorKind::PermissionDenied, ErrorKind::Unsupported, ErrorKind::InvalidInput, ErrorKind::TooManyLinks];

    fn refusing(kind: ErrorKind) -> impl Fn(NamedTempFile, &Path) -> std::result::Result<File, PersistError> {
        move |file, _| Err(PersistError { error: kind.into(), file })
    }

    fn names(folder: &Path) -> Vec<String> {
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn where_no_file_can_take_a_name_it_is_made_under_it() {
        for kind in NO_SUCH_STEP {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("w.yaml");
            assert!(place_by(&path, b"text", Readers::Usual, refusing(kind)).unwrap(), "{kind:?}");
            assert_eq!(std::fs::read(&path).unwrap(), b"text");
            assert_eq!(names(folder.path()), ["w.yaml"], "{kind:?}: nothing is left beside");
        }
    }

    #[test]
    fn nothing_that_is_there_is_written_over_on_such_a_file_system() {
        for kind in NO_SUCH_STEP {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("w.yaml");
            std::fs::write(&path, "somebody's").unwrap();
            let refused = place_by(&path, b"text", Readers::Usual, refusing(kind)).unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
            assert_eq!(std::fs::read(&path).unwrap(), b"somebody's");
            assert_eq!(names(folder.path()), ["w.yaml"]);
        }
    }

    #[test]
    fn the_whole_text_stays_beside_until_the_file_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.yaml");
        let seen = std::cell::RefCell::new(Vec::new());
        let refusing = |file: NamedTempFile, _: &Path| {
            seen.borrow_mut().push(std::fs::read(file.path()).unwrap());
            Err(PersistError { error: ErrorKind::PermissionDenied.into(), file })
        };
        place_by(&path, b"text", Readers::Owner, refusing).unwrap();
        assert_eq!(seen.into_inner(), [b"text".to_vec()]);
        assert!(platform::testing::is_private(&path));
    }

    #[test]
    fn another_refusal_is_told_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.yaml");
        for kind in [ErrorKind::StorageFull, ErrorKind::AlreadyExists, ErrorKind::QuotaExceeded] {
            let refused = place_by(&path, b"text", Readers::Usual, refusing(kind)).unwrap_err();
            assert_eq!(refused.kind(), kind);
            assert!(names(folder.path()).is_empty(), "{kind:?}");
        }
    }
}
