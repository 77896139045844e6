//! Files as saving needs them: read whole or not at all, made and synced, or removed again.

use crate::platform::{self, Readers};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// The bytes of a regular file; `None` when it has more than `most`. A pipe or device is an error, and never waited for.
pub(in crate::store) fn read_plain(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = platform::open_to_read(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Makes a file that was not there, which only its owner can read.
pub(in crate::store) fn new_private_file(path: &Path) -> io::Result<File> {
    platform::create_new(path, Readers::Owner)
}

/// Makes a file that was not there, as readable as this user's files usually are.
pub(super) fn new_usual_file(path: &Path) -> io::Result<File> {
    platform::create_new(path, Readers::Usual)
}

/// Writes a private file that was not there, and syncs it; one that fails is removed again.
pub(in crate::store) fn make_private(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    make(path, bytes, new_private_file)
}

/// Writes a file that was not there; whether the disk confirmed it. One that fails is removed again.
pub(super) fn make(path: &Path, bytes: &[u8], open: fn(&Path) -> io::Result<File>) -> io::Result<bool> {
    let mut file = open(path)?;
    let done = file.write_all(bytes).and_then(|()| sync(&file));
    drop(file);
    if done.is_err() {
        // nothing stands under the name but what was just begun
        let _ = std::fs::remove_file(path);
    }
    done
}

/// Waits until the disk has a file; `false` where the file system cannot be asked to.
pub(super) fn sync(file: &File) -> io::Result<bool> {
    confirmed(file.sync_all())
}

fn confirmed(synced: io::Result<()>) -> io::Result<bool> {
    match synced {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether a file system refuses a name for what it is, rather than what is to be done with it.
pub(super) fn is_about_the_name(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput)
}

/// Waits until the disk has the names in a folder; `false` where the file system cannot be asked to.
pub(in crate::store) fn sync_folder(path: &Path) -> io::Result<bool> {
    confirmed(platform::sync_folder(path))
}

/// Network drives have said yes to what they did not keep.
pub(super) fn reads_back(path: &Path, bytes: &[u8]) -> bool {
    matches!(read_plain(path, bytes.len() as u64), Ok(Some(back)) if back == bytes)
}
