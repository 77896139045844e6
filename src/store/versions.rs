//! Kept versions: what a workbook's file held before, in the state folder, the last ten of each file.
//!
//! One folder for a workbook at a path: `versions/ID-HASH/`, with the file `path` that says which, and a file for each
//! version, `0007-2026-11-22T14-32-10.yaml`. Their order is that of the numbers; the time is only shown, because clocks
//! jump. Numbers go on over every version that is listed together, so that one number means one version.

use super::dirs::private_folder;
use super::save::{create_bytes, make_private, place, read_plain, save_bytes, sync_folder};
use super::{Dirs, SaveFault, Saved, Stamp};
use crate::platform::{self, Readers, path_bytes, path_of};
use std::io;
use std::path::{Path, PathBuf};

/// Versions kept of one file.
pub const MAX_VERSIONS: usize = 10;

/// A kept version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number; a later version has a higher one.
    pub number: u64,
    /// When it was kept, by the clock of this computer: `2026-11-22T14:32:10`.
    pub taken: String,
    /// The workbook's file it was kept of.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// Where it is kept.
    pub file: PathBuf,
}

impl Version {
    /// What the workbook's file held.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        std::fs::read(&self.file)
    }
}

/// Keeps what a workbook's file holds, unless the newest version kept of it is the same; the oldest beyond the last
/// ten is removed.
pub fn keep_version(dirs: &Dirs, id: &str, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = settled(path);
    keep(dirs, id, &path, bytes)?;
    rotate(dirs, id, &path);
    Ok(())
}

/// The versions of a file, the oldest first: those kept of this path, and those of the workbook with this id.
///
/// A file that can no longer be read has no id; its versions are found by its path.
#[must_use]
pub fn versions(dirs: &Dirs, path: &Path, id: Option<&str>) -> Vec<Version> {
    let path = settled(path);
    let wanted = path_bytes(&path);
    let safe = id.map(safe_id);
    let folders = std::fs::read_dir(dirs.state.join(FOLDER)).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<Version> = folders
        .filter_map(|folder| {
            let of = read_plain(&folder.path().join(PATH), 1 << 16).ok()??;
            let name = folder.file_name().to_string_lossy().into_owned();
            let is_of_id = name.rsplit_once('-').is_some_and(|(head, _)| Some(head) == safe.as_deref());
            (of == wanted || is_of_id).then(|| list(&folder.path(), &path_of(&of)))
        })
        .flatten()
        .collect();
    // where two files have one number, that of the path asked for comes first
    found.sort_by_key(|it| (it.number, it.path != path));
    found
}

/// Why nothing was put in the place of a file; it is as it was.
#[derive(Debug)]
pub enum PutBackFault {
    /// What the file holds now could not be kept.
    NotKept(io::Error),
    /// The file was not saved.
    Unsaved(SaveFault),
}

/// Puts bytes in the place of a workbook's file, whatever is there now; what it holds is kept as a version first.
pub fn put_back(dirs: &Dirs, id: &str, path: &Path, bytes: &[u8]) -> Result<Saved, PutBackFault> {
    let path = settled(path);
    let present = match read_plain(&path, u64::MAX - 1) {
        Ok(present) => present.unwrap_or_default(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return create_bytes(&path, bytes).map_err(PutBackFault::Unsaved);
        }
        Err(error) => return Err(PutBackFault::NotKept(error)),
    };
    keep(dirs, id, &path, &present).map_err(PutBackFault::NotKept)?;
    let held = Stamp::of_bytes(&present);
    let saved = save_bytes(&path, bytes, &held, Some(dirs)).map_err(PutBackFault::Unsaved)?;
    // only now: the oldest may be the one that was asked for
    rotate(dirs, id, &path);
    Ok(saved)
}

/// Folder of the versions, in the state folder.
const FOLDER: &str = "versions";

/// The file beside the versions that says which path they were kept of.
const PATH: &str = "path";

fn keep(dirs: &Dirs, id: &str, path: &Path, bytes: &[u8]) -> io::Result<()> {
    dirs.make_state()?;
    let all = dirs.state.join(FOLDER);
    let folder = folder(dirs, id, path);
    private_folder(&folder)?;
    match make_private(&folder.join(PATH), &path_bytes(path)) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    if let Some(newest) = list(&folder, path).last()
        && newest.bytes == bytes.len() as u64
        && newest.read()? == bytes
    {
        return Ok(());
    }
    let number = versions(dirs, path, Some(id)).iter().map(|it| it.number).max().unwrap_or(0) + 1;
    let taken = platform::now().strftime("%Y-%m-%dT%H-%M-%S");
    place(&folder.join(format!("{number:04}-{taken}.yaml")), bytes, Readers::Owner)?;
    [&folder, &all, &dirs.state].into_iter().try_for_each(|folder| sync_folder(folder).map(drop))
}

/// Removes the oldest beyond those to be kept. One that cannot be removed is one too many, and no harm.
fn rotate(dirs: &Dirs, id: &str, path: &Path) {
    let kept = list(&folder(dirs, id, path), path);
    for old in kept.iter().take(kept.len().saturating_sub(MAX_VERSIONS)) {
        let _ = std::fs::remove_file(&old.file);
    }
}

/// The versions in a folder, the oldest first.
fn list(folder: &Path, path: &Path) -> Vec<Version> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<Version> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (number, taken) = name.strip_suffix(".yaml")?.split_once('-')?;
            let (day, time) = taken.split_once('T')?;
            Some(Version {
                number: number.parse().ok()?,
                taken: format!("{day}T{}", time.replace('-', ":")),
                path: path.to_owned(),
                bytes: entry.metadata().ok().filter(std::fs::Metadata::is_file)?.len(),
                file: entry.path(),
            })
        })
        .collect();
    found.sort_by_key(|it| it.number);
    found
}

pub(super) fn folder(dirs: &Dirs, id: &str, path: &Path) -> PathBuf {
    let hash = &Stamp::of_bytes(&path_bytes(path)).sha256[..12];
    dirs.state.join(FOLDER).join(format!("{}-{hash}", safe_id(id)))
}

/// An id as part of a file name: ids stand in files that anybody can write, and may hold anything.
fn safe_id(id: &str) -> String {
    /// A UUID has 36.
    const MAX_ID_CHARS: usize = 40;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.len() <= MAX_ID_CHARS && id.chars().all(fits) {
        return id.to_owned();
    }
    let safe: String = id.chars().take(MAX_ID_CHARS / 2).map(|c| if fits(c) { c } else { '_' }).collect();
    // two ids that look alike after this are still two; no id that fits has this sign in it
    format!("{safe}={}", &Stamp::of(id).sha256[..12])
}

/// The one way a path is written down here, whether its file is there or not.
pub(super) fn settled(path: &Path) -> PathBuf {
    let in_folder = || {
        let folder = platform::canonical(super::save::folder_of(path)).ok()?;
        Some(folder.join(path.file_name()?))
    };
    platform::canonical(path).ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::safe_id;

    #[test]
    fn an_id_never_leads_out_of_the_folder_nor_to_that_of_another() {
        let ids =
            ["", ".", "..", "../x", "a/b", "a_b", "a b", "A", "a", "con\0", "é", &"x".repeat(300), &"x".repeat(41)];
        let safe: std::collections::BTreeSet<String> = ids.iter().map(|id| safe_id(id)).collect();
        assert_eq!(safe.len(), ids.len(), "{safe:?}");
        for name in safe {
            assert!(!name.is_empty() && name.len() < 60 && !name.contains(['/', '\\', '\0']) && name != "..", "{name}");
        }
    }
}
