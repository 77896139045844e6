//! Writing over a file in place: where a new file may not take its name, or would part it from its other names.
//!
//! The old and the new bytes are kept in the state folder first, and synced. A crash while the file is written over
//! leaves it a mixture of both; the copies make it whole when it is next opened. The file is never cut first: what is
//! longer is added, what stands there is written over, and the length is set last.

use super::fault::{self, SaveFault};
use super::files;
use super::overwrite::{is_mixture, open, put_over};
use crate::platform::{self, path_bytes};
use crate::store::dirs::private_folder;
use crate::store::{Dirs, Stamp, leftover};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Writes over a file that still holds what it held; returns whether the disk confirmed it.
pub(super) fn write(target: &Path, new: &[u8], held: &Stamp, dirs: Option<&Dirs>) -> Result<bool, SaveFault> {
    let to_fault = |error: &io::Error| fault::of(target, new.len(), error);
    let dirs = dirs.ok_or_else(|| SaveFault::NowhereToKeep(target.to_owned()))?;
    let mut file = open(target).map_err(|error| to_fault(&error))?;
    let mut old = Vec::new();
    (&mut file).take(held.bytes + 1).read_to_end(&mut old).map_err(|error| to_fault(&error))?;
    if Stamp::of_bytes(&old) != *held {
        return Err(SaveFault::ChangedOutside(target.to_owned()));
    }
    let copies = Copies::make(dirs, target, &old, new).map_err(|error| match error.kind() {
        // another program is writing over it at this moment
        io::ErrorKind::AlreadyExists => SaveFault::ChangedOutside(target.to_owned()),
        _ => fault::of(&dirs.state.join(FOLDER), old.len() + new.len(), &error),
    })?;
    let error = match put_over(&mut file, old.len(), new) {
        Ok(synced) => {
            // until the disk has the new text a power cut can still leave a mixture; the next opening clears them
            if synced {
                copies.remove();
            }
            return Ok(synced);
        }
        Err(error) => error,
    };
    // on a descriptor of its own: one whose sync failed once says yes the next time without having written
    let back = open(target).and_then(|mut file| put_over(&mut file, old.len().max(new.len()), &old));
    match back {
        Ok(_) => {
            copies.remove();
            Err(to_fault(&error))
        }
        Err(_) => Err(SaveFault::Half { path: target.to_owned(), reason: error.to_string() }),
    }
}

/// Folder of the copies, in the state folder.
const FOLDER: &str = "in-place";

/// What the copies are of; written last, so that without it nothing has begun.
#[derive(Debug, Serialize, Deserialize)]
struct Stamps {
    old: Stamp,
    new: Stamp,
}

/// The two copies of one file that is being written over.
#[derive(Debug)]
struct Copies {
    folder: PathBuf,
    /// Locked as long as somebody is at it.
    record: File,
}

impl Copies {
    fn make(dirs: &Dirs, target: &Path, old: &[u8], new: &[u8]) -> io::Result<Self> {
        dirs.make_state()?;
        let all = dirs.state.join(FOLDER);
        let folder = all.join(name_of(target));
        private_folder(&all)?;
        platform::create_private_folder(&folder)?;
        let filled = Self::fill(&folder, target, old, new).and_then(|record| {
            [&folder, &all, &dirs.state].into_iter().try_for_each(|folder| files::sync_folder(folder).map(drop))?;
            Ok(record)
        });
        match filled {
            Ok(record) => Ok(Self { folder, record }),
            Err(error) => {
                // without the record they mean nothing; a full disk needs the room
                let _ = std::fs::remove_file(folder.join("stamps"));
                let _ = std::fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    fn fill(folder: &Path, target: &Path, old: &[u8], new: &[u8]) -> io::Result<File> {
        files::make_private(&folder.join("path"), &path_bytes(target))?;
        files::make_private(&folder.join("old"), old)?;
        files::make_private(&folder.join("new"), new)?;
        let stamps = Stamps { old: Stamp::of_bytes(old), new: Stamp::of_bytes(new) };
        let record = files::new_private_file(&folder.join("stamps"))?;
        // where there are no such locks, two programs must not have one file open at a time anyway
        let _ = record.try_lock();
        (&record).write_all(serde_json::to_string(&stamps)?.as_bytes())?;
        files::sync(&record)?;
        Ok(record)
    }

    /// The copies in a folder, unless somebody is at them; `None` where they were not finished.
    fn find(folder: &Path) -> io::Result<Option<(Self, Stamps)>> {
        let record = match File::open(folder.join("stamps")) {
            Ok(record) => record,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        if record.try_lock().is_err() {
            return Ok(None);
        }
        let mut text = String::new();
        (&record).take(4096).read_to_string(&mut text)?;
        Ok(serde_json::from_str(&text).ok().map(|stamps| (Self { folder: folder.to_owned(), record }, stamps)))
    }

    fn read(&self, name: &str, stamp: &Stamp) -> Option<Vec<u8>> {
        let bytes = files::read_plain(&self.folder.join(name), stamp.bytes).ok()??;
        (Stamp::of_bytes(&bytes) == *stamp).then_some(bytes)
    }

    fn remove(self) {
        // the record goes first: without it the rest means nothing; what cannot be removed is removed next time
        let _ = std::fs::remove_file(self.folder.join("stamps"));
        // some systems remove a file only when nobody has it open
        drop(self.record);
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Makes a file whole that was being written over when the program was killed; returns whether it had to be.
///
/// It becomes what was about to be saved. A file that is no mixture of the two copies was changed by somebody else:
/// it is left alone, and what was about to be saved is put among what was recovered. Can be repeated.
pub fn mend_in_place(path: &Path, dirs: &Dirs) -> io::Result<bool> {
    match platform::canonical(path) {
        Ok(target) => Ok(mend(&target, dirs, None)? | leftover::finish_new(&target)?),
        Err(_) => Ok(false),
    }
}

/// As `mend_in_place`; where the old bytes are those `held`, the file becomes these again.
pub(super) fn mend(target: &Path, dirs: &Dirs, held: Option<&Stamp>) -> io::Result<bool> {
    let Ok(list) = std::fs::read_dir(dirs.state.join(FOLDER)) else { return Ok(false) };
    let own = name_of(target);
    let mut mended = false;
    for entry in list.filter_map(Result::ok) {
        let folder = entry.path();
        let is_own = entry.file_name().to_string_lossy() == own;
        if !is_own && !has_another_name(&folder, target) {
            continue;
        }
        match Copies::find(&folder)? {
            Some((copies, stamps)) => mended |= settle(copies, &stamps, target, dirs, held)?,
            // not finished, so the file was not touched
            None if is_own && !folder.join("stamps").exists() => std::fs::remove_dir_all(&folder)?,
            None => {}
        }
    }
    Ok(mended)
}

fn settle(copies: Copies, stamps: &Stamps, target: &Path, dirs: &Dirs, held: Option<&Stamp>) -> io::Result<bool> {
    let most = stamps.old.bytes.max(stamps.new.bytes);
    let now = files::read_plain(target, most)?;
    let (old, new) = (copies.read("old", &stamps.old), copies.read("new", &stamps.new));
    let is_whole = now.as_ref().is_some_and(|now| [&stamps.old, &stamps.new].contains(&&Stamp::of_bytes(now)));
    if is_whole {
        copies.remove();
        return Ok(false);
    }
    if let (Some(now), Some(old), Some(new)) = (&now, &old, &new)
        && is_mixture(now, old, new)
    {
        let whole = if held == Some(&stamps.old) { old } else { new };
        put_over(&mut open(target)?, now.len(), whole)?;
        copies.remove();
        return Ok(true);
    }
    // somebody else's text is left alone; a damaged copy is still somebody's work
    let kept: &[&str] = if new.is_some() && old.is_some() { &["new"] } else { &["old", "new"] };
    for name in kept {
        let bytes = files::read_plain(&copies.folder.join(name), u64::MAX - 1)?;
        leftover::set_aside(dirs, target, &bytes.unwrap_or_default())?;
    }
    copies.remove();
    Ok(false)
}

/// The folder of a file's copies.
fn name_of(target: &Path) -> String {
    Stamp::of_bytes(&path_bytes(target)).sha256[..16].to_owned()
}

/// Whether copies are of the same file under another of its names.
fn has_another_name(folder: &Path, target: &Path) -> bool {
    let Ok(Some(path)) = files::read_plain(&folder.join("path"), 1 << 16) else { return false };
    platform::is_one_file(&platform::path_of(&path), target)
}
