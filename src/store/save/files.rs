//! Files as saving needs them: read whole or not at all, made and synced, or removed again.

use crate::platform::{self, Readers};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

/// How much of a file is compared at a time.
const PIECE: usize = 64 << 10;

/// The bytes of a regular file; `None` when it has more than `most`. A pipe or device is an error, and never waited for.
pub(in crate::store) fn read_plain(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    open_plain(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Whether a regular file holds these bytes and no more. It is read piece by piece: a large one is not held a second time.
///
/// # Errors
///
/// When it cannot be read, or is no regular file.
pub fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = open_plain(path)?;
    let mut piece = vec![0; PIECE];
    let mut rest = bytes;
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(rest.is_empty()),
            Ok(read) => match (piece.get(..read), rest.split_at_checked(read)) {
                (Some(piece), Some((begin, behind))) if is_same(piece, begin) => rest = behind,
                _ => return Ok(false),
            },
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Whether two pieces of one length are the same, eight bytes at a time: the library of the static program for Linux
/// would compare one.
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let ((one, end), (other, other_end)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    one.iter().zip(other).all(|(one, other)| u64::from_ne_bytes(*one) == u64::from_ne_bytes(*other)) && end == other_end
}

/// A regular file, to be read from its beginning.
fn open_plain(path: &Path) -> io::Result<File> {
    let file = platform::open_to_read(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    Ok(file)
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
    holds(path, bytes).is_ok_and(|same| same)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_what_it_holds_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("f");
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            std::fs::write(&path, &bytes).unwrap();
            assert!(holds(&path, &bytes).unwrap() && reads_back(&path, &bytes), "{length}");
            let more = [&bytes[..], b"x"].concat();
            assert!(!holds(&path, &more).unwrap(), "{length}: less than is looked for");
            std::fs::write(&path, &more).unwrap();
            assert!(!holds(&path, &bytes).unwrap(), "{length}: more than is looked for");
            for at in [0, length / 2, length.saturating_sub(1)].into_iter().filter(|at| *at < length) {
                let mut other = bytes.clone();
                other[at] ^= 1;
                std::fs::write(&path, &other).unwrap();
                assert!(!holds(&path, &bytes).unwrap(), "{length}: another byte at {at}");
            }
        }
        assert!(holds(&folder.path().join("none"), b"").is_err() && holds(folder.path(), b"").is_err());
    }
}
