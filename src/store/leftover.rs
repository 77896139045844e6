//! New files of saves that were killed: removed when the workbook is next opened, unless they hold a text of their own.

use super::dirs::private_folder;
use super::save::{TEMP_RANDOM, finish, is_mixture, make_private, read_plain, sync_folder, temp_name};
use super::{Dirs, MAX_BYTES, parse_workbook};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file of ours in the state folder that nobody has touched for so long is nobody's any more.
const IDLE_TIME: Duration = Duration::from_secs(10 * 60);

/// Clears what killed saves left beside a workbook, and in the state folder; returns how many files.
///
/// One that is a whole workbook and not what the file holds is put among what was recovered. To be called when nobody
/// else has the workbook open.
pub fn clear_leftovers(path: &Path, dirs: Option<&Dirs>) -> io::Result<usize> {
    let target = crate::platform::canonical(path)?;
    let folder = super::save::folder_of(&target);
    // read where something is found to compare it with
    let mut held = None;
    let mut cleared = 0;
    for entry in std::fs::read_dir(folder)?.filter_map(Result::ok) {
        let file = entry.path();
        if !is_ours(&entry.file_name().to_string_lossy(), &target) || !entry.file_type()?.is_file() {
            continue;
        }
        // one that may not be read is somebody else's
        let Ok(bytes) = read_plain(&file, MAX_BYTES) else { continue };
        let held = held.get_or_insert_with(|| read_plain(&target, MAX_BYTES).ok().flatten());
        let text = bytes.filter(|bytes| Some(bytes) != held.as_ref());
        if let Some(bytes) = text.filter(|bytes| is_workbook(bytes)) {
            // without a place to put it, it stays
            let Some(dirs) = dirs else { continue };
            set_aside(dirs, &target, &bytes)?;
        }
        std::fs::remove_file(&file)?;
        cleared += 1;
    }
    Ok(cleared + dirs.map_or(0, clear_state))
}

/// The whole text a new file was to hold when the program was killed, if the file holds a beginning of it.
///
/// Where no file can take a name in one step, a new one is written under its name while the whole text stands beside.
fn unfinished(target: &Path) -> Option<(usize, Vec<u8>)> {
    let entries = std::fs::read_dir(super::save::folder_of(target)).ok()?.filter_map(Result::ok);
    let ours = entries.filter(|entry| is_ours(&entry.file_name().to_string_lossy(), target));
    let beside: Vec<PathBuf> = ours.map(|entry| entry.path()).collect();
    if beside.is_empty() {
        return None;
    }
    let now = read_plain(target, MAX_BYTES).ok()??;
    let wholes = beside.iter().filter_map(|file| read_plain(file, MAX_BYTES).ok()?);
    // what anybody else wrote into it is no beginning of ours
    let found = wholes.into_iter().find(|whole| now != *whole && is_mixture(&now, &[], whole) && is_workbook(whole));
    found.filter(|whole| now.len() <= whole.len()).map(|whole| (now.len(), whole))
}

/// Whether a file is a new one that was never finished.
pub(super) fn is_unfinished(path: &Path) -> bool {
    crate::platform::canonical(path).is_ok_and(|target| unfinished(&target).is_some())
}

/// Finishes a new file that was being written when the program was killed; whether there was anything to finish.
pub(super) fn finish_new(target: &Path) -> io::Result<bool> {
    let Some((holds, whole)) = unfinished(target) else { return Ok(false) };
    finish(target, holds, &whole)?;
    Ok(true)
}

/// Whether a name is that of a new file for this one.
fn is_ours(name: &str, target: &Path) -> bool {
    let (prefix, suffix) = temp_name(target);
    name.strip_prefix(&prefix)
        .and_then(|rest| rest.strip_suffix(suffix))
        .is_some_and(|random| random.len() == TEMP_RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_workbook(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| parse_workbook(Path::new(""), text).is_ok())
}

/// Files of ours that were never finished in the state folder; a clock that is wrong only keeps them longer.
fn clear_state(dirs: &Dirs) -> usize {
    let inside = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let below = inside(dirs.state.join("versions")).flat_map(|entry| inside(entry.path()));
    let unfinished = inside(dirs.state.clone()).chain(below).filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_temp = name.starts_with(".tmp") || name.starts_with('.') && name.ends_with(".tmp");
        let idle = entry.metadata().ok().filter(std::fs::Metadata::is_file).and_then(|about| about.modified().ok());
        is_temp && idle.and_then(|at| at.elapsed().ok()).is_some_and(|idle| idle > IDLE_TIME)
    });
    unfinished.filter(|entry| std::fs::remove_file(entry.path()).is_ok()).count()
}

/// Puts the text of a workbook among what was recovered, under the workbook's name and a number; returns where.
pub(super) fn set_aside(dirs: &Dirs, path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    dirs.make_state()?;
    let folder = dirs.state.join("recovered");
    private_folder(&folder)?;
    let (prefix, _) = temp_name(path);
    let name = prefix.trim_start_matches('.');
    for number in 1_u32.. {
        let file = folder.join(format!("{name}{number}.yaml"));
        match make_private(&file, bytes) {
            Ok(_) => {
                sync_folder(&folder)?;
                sync_folder(&dirs.state)?;
                return Ok(file);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // a fault while recovering can bring it here twice
                if read_plain(&file, bytes.len() as u64)?.as_deref() == Some(bytes) {
                    return Ok(file);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("no number is free"))
}

#[cfg(test)]
mod tests {
    use super::is_ours;
    use std::path::Path;

    #[test]
    fn only_names_of_our_pattern_are_ours() {
        let of = |name: &str| is_ours(name, Path::new("/a/w.yaml"));
        assert!(of(".w.yaml-aB3xYz.tmp"));
        for name in
            ["w.yaml", ".w.yaml", ".w.yaml-aB3xY.tmp", ".w.yaml-aB3xYz", ".v.yaml-aB3xYz.tmp", ".w.yaml-a.3xYz.tmp"]
        {
            assert!(!of(name), "{name}");
        }
    }
}
