//! Reading journals that were left behind: the lines up to the first that is not whole.

use super::entry::{Begin, FORMAT, JournalEntry};
use super::{FOLDER, SUFFIX};
use crate::store::Dirs;
use std::fs::File;
use std::io::{Error, ErrorKind, Read, Result};
use std::path::{Path, PathBuf};

/// The largest journal read, in bytes.
const MAX_BYTES: u64 = 256 << 20;

/// What a journal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journaled {
    pub path: PathBuf,
    /// Whose it is.
    pub begin: Begin,
    /// What happened, in order.
    pub entries: Vec<JournalEntry>,
    /// Whether lines behind these could not be read.
    pub torn: bool,
}

/// Reads the journals left behind in the state folder, and those beside a workbook that no state folder could be had
/// for; one that a running program holds is not left behind. The latest comes first.
#[must_use]
pub fn journals(dirs: Option<&Dirs>, beside: Option<&Path>) -> Vec<Journaled> {
    look_for_journals(dirs, beside).0
}

/// A journal that is not read because others could have written it: it is not this user's alone.
#[derive(Debug, thiserror::Error)]
#[error("not our own: {0}")]
pub struct NotOurOwn(pub PathBuf);

/// As `journals`; also why some could not be read, for those who must not say that nothing waits when nobody knows.
/// One that others could have written is such a reason, too ([`NotOurOwn`]).
#[must_use]
pub fn look_for_journals(dirs: Option<&Dirs>, beside: Option<&Path>) -> (Vec<Journaled>, Option<Error>) {
    let folders = [dirs.map(|dirs| dirs.state.join(FOLDER)), beside.and_then(Path::parent).map(Path::to_owned)];
    let (mut found, mut unread) = (Vec::new(), None);
    for folder in folders.into_iter().flatten() {
        let looked = std::fs::read_dir(folder).and_then(|files| {
            for file in files {
                let path = file?.path();
                if path.to_string_lossy().ends_with(SUFFIX) {
                    match left_behind(&path) {
                        Ok(journaled) => found.extend(journaled),
                        Err(error) => unread = Some(error),
                    }
                }
            }
            Ok(())
        });
        unread = looked.err().or(unread);
    }
    // within one second the names of the sessions tell, which are in the order of time
    found.sort_by(|one, other| other.begin.at.cmp(&one.begin.at).then_with(|| other.path.cmp(&one.path)));
    (found, unread.filter(|error| error.kind() != ErrorKind::NotFound))
}

/// What a journal tells that is ours and that no running program writes.
fn left_behind(path: &Path) -> Result<Option<Journaled>> {
    if !is_our_own(path)? {
        // what is no journal at all is nobody's work
        return if begins_as_journal(path) { Err(Error::other(NotOurOwn(path.to_owned()))) } else { Ok(None) };
    }
    let file = File::open(path)?;
    if matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock)) {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES).read_to_end(&mut bytes)?;
    Ok(parse(path, &bytes))
}

/// Whether a regular file has the first line of a journal; it is not trusted any further.
fn begins_as_journal(path: &Path) -> bool {
    /// More than a first line takes.
    const MAX_HEAD_BYTES: u64 = 1 << 16;
    let is_file = std::fs::symlink_metadata(path).is_ok_and(|about| about.is_file());
    let mut bytes = Vec::new();
    let read = is_file.then(|| File::open(path).and_then(|file| file.take(MAX_HEAD_BYTES).read_to_end(&mut bytes)));
    matches!(read, Some(Ok(_))) && parse(path, &bytes).is_some()
}

/// Nobody else may put words into our mouth: a regular file that only its owner, this user, can write.
pub(super) fn is_our_own(path: &Path) -> Result<bool> {
    let about = std::fs::symlink_metadata(path)?;
    Ok(about.is_file() && crate::platform::is_only_ours(path, &about))
}

/// Reads one journal; `None` where it does not even begin as one of ours.
#[must_use]
pub fn read_journal(path: &Path) -> Option<Journaled> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(MAX_BYTES).read_to_end(&mut bytes).ok()?;
    parse(path, &bytes)
}

/// Reads a journal's bytes up to the first line that is not whole.
#[must_use]
pub fn parse(path: &Path, bytes: &[u8]) -> Option<Journaled> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').zip(0_u64..).map(|(line, seq)| {
        let text = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
        JournalEntry::of_line(text, seq)
    });
    let Some(Some(JournalEntry::Begin(begin))) = lines.next() else { return None };
    if !(1..=FORMAT).contains(&begin.format) {
        return None;
    }
    let mut entries = Vec::new();
    let mut torn = false;
    for entry in lines {
        match entry {
            Some(JournalEntry::Begin(_)) | None => {
                torn = true;
                break;
            }
            Some(entry) => entries.push(entry),
        }
    }
    Some(Journaled { path: path.to_owned(), begin, entries, torn })
}
