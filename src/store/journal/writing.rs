//! Writing a journal: one write and one sync for whatever waits; a sync that failed is never tried again on the same
//! file, a new journal is begun from memory instead.

use super::entry::{Begin, JournalEntry};
use super::reading::is_our_own;
use super::{FOLDER, SUFFIX};
use crate::platform;
use crate::store::Dirs;
use crate::store::dirs::private_folder;
use crate::workbook::DraftPlace;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A journal this large, in bytes, is told: the file has not been saved for very long.
pub const LARGE_BYTES: u64 = 64 << 20;
/// From this size on, in bytes, a journal that is all in the file is begun anew.
const RESTART_BYTES: u64 = 256 << 10;

/// A journal being written.
#[derive(Debug)]
pub struct Journal {
    begin: Begin,
    /// The file; held by a lock of the system, so that no other process takes a live journal for one left behind.
    file: File,
    path: PathBuf,
    /// The number of the next line.
    seq: u64,
    bytes: u64,
    /// What is not in the workbook's file yet, to begin anew from.
    unsaved: Vec<JournalEntry>,
    /// How often it was begun, for a name of its own each time.
    times: u32,
    /// Whether everything since the workbook was opened is in it, and not only what came after a save.
    whole: bool,
    /// Whether a journal's file would be read again.
    is_readable: Probe,
    /// Whether a write failed: half a line may end the file, and nothing that follows it would be read.
    broken: bool,
}

/// Tells whether a journal's file would be read again by whoever looks for what waits.
pub type Probe = fn(&Path) -> io::Result<bool>;

/// A folder on a file system that keeps no rights: a journal in it would never be read, because anybody could have
/// written it.
#[derive(Debug, thiserror::Error)]
#[error("no rights kept: {0}")]
pub struct NoRightsKept(pub PathBuf);

impl Journal {
    /// Begins a journal; its first line is on the disk when this returns.
    pub fn begin(dirs: Option<&Dirs>, begin: Begin) -> io::Result<Self> {
        Self::begin_where(dirs, begin, is_our_own)
    }

    /// As `begin`, only where the probe says that the journal would be read again.
    ///
    /// # Errors
    ///
    /// The system's reason; [`NoRightsKept`] where no journal would be read again.
    pub fn begin_where(dirs: Option<&Dirs>, begin: Begin, is_readable: Probe) -> io::Result<Self> {
        let (file, path, bytes) = create(dirs, &begin, 0, &[], is_readable)?;
        let unsaved = Vec::new();
        Ok(Self { begin, file, path, seq: 1, bytes, unsaved, times: 0, whole: true, is_readable, broken: false })
    }

    /// Whether everything since the workbook was opened can be recovered from it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The workbook is in another file from now on; the journal is found there.
    ///
    /// # Errors
    ///
    /// When no new journal could be begun; the one before goes on.
    pub fn move_to(&mut self, dirs: Option<&Dirs>, path: &Path) -> io::Result<()> {
        if self.begin.path == path {
            return Ok(());
        }
        self.begin.path = path.to_owned();
        self.begin_anew(dirs)
    }

    /// Its file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Writes entries and syncs them; where that fails, a new journal takes over with everything not in the file yet.
    ///
    /// # Errors
    ///
    /// When no new journal could be begun either: nothing since the last save is protected.
    pub fn append(&mut self, dirs: Option<&Dirs>, entries: Vec<JournalEntry>) -> io::Result<()> {
        self.broken = self.broken || self.write(&entries).is_err();
        for entry in entries {
            self.remember(entry);
        }
        self.make_sure(dirs)
    }

    /// Begins anew where a write failed, or somebody removed the file that is written to: what goes into it would be
    /// found by nobody.
    ///
    /// # Errors
    ///
    /// As for `append`.
    pub fn make_sure(&mut self, dirs: Option<&Dirs>) -> io::Result<()> {
        if !self.broken && self.is_there() { Ok(()) } else { self.begin_anew(dirs) }
    }

    /// Whether the name still leads to the file that is written to.
    fn is_there(&self) -> bool {
        platform::leads_to(&self.path, &self.file)
    }

    /// One write, one sync.
    fn write(&mut self, entries: &[JournalEntry]) -> io::Result<()> {
        let mut text = String::new();
        let mut seq = self.seq;
        for entry in entries {
            text.push_str(&entry.line(seq)?);
            seq += 1;
        }
        self.file.write_all(text.as_bytes())?;
        self.file.sync_data()?;
        self.seq = seq;
        self.bytes += text.len() as u64;
        Ok(())
    }

    /// Keeps an entry until the file holds it; drafts that it overtakes say nothing any more.
    fn remember(&mut self, entry: JournalEntry) {
        let draft = entry.as_draft();
        let overtaken = |place: &DraftPlace| match (&entry, place) {
            (JournalEntry::Set { changes, .. }, DraftPlace::Cell(cell)) => {
                changes.iter().any(|change| change.cell == *cell)
            }
            _ => draft.as_ref().is_some_and(|(of, _)| of == place),
        };
        self.unsaved.retain(|held| !held.as_draft().is_some_and(|(place, _)| overtaken(&place)));
        if draft.is_none_or(|(_, is_typed)| is_typed) {
            self.unsaved.push(entry);
        }
    }

    /// Takes note that the file holds everything up to a revision. It is not synced: a journal that lost this line
    /// says what the file says already.
    pub fn checkpoint(&mut self, dirs: Option<&Dirs>, revision: u64, file: crate::store::Stamp) {
        self.unsaved.retain(|entry| !matches!(entry, JournalEntry::Set { revision: of, .. } if *of <= revision));
        self.begin.base = file.clone();
        if self.unsaved.is_empty() && self.bytes > RESTART_BYTES {
            // where that fails the old one goes on
            let _ = self.begin_anew(dirs);
            return;
        }
        let Ok(line) = (JournalEntry::Checkpoint { revision, file }).line(self.seq) else { return };
        if !self.broken && self.file.write_all(line.as_bytes()).is_ok() {
            self.seq += 1;
            self.bytes += line.len() as u64;
        } else {
            self.broken = true;
            // where that fails it is tried again with the next entry
            let _ = self.begin_anew(dirs);
        }
    }

    /// Whether the file holds everything this journal tells.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.unsaved.is_empty()
    }

    /// Ends the journal: it goes if the file holds everything it tells, else it waits for the next start.
    ///
    /// The file is read once more, because it may have been removed or replaced since it was saved.
    pub fn end(self) {
        if self.is_settled() && self.begin.base.is_of_file(&self.begin.path) {
            // one that stays is found equal to the file at the next start, and goes then
            let _ = std::fs::remove_file(&self.path);
        }
    }

    /// Begins a new file with everything not saved yet; the old one goes last.
    fn begin_anew(&mut self, dirs: Option<&Dirs>) -> io::Result<()> {
        self.times += 1;
        let (file, path, bytes) = create(dirs, &self.begin, self.times, &self.unsaved, self.is_readable)?;
        (self.whole, self.broken) = (false, false);
        let old = std::mem::replace(&mut self.path, path);
        self.file = file;
        self.bytes = bytes;
        self.seq = 1 + self.unsaved.len() as u64;
        // what it tells is in the new one
        let _ = std::fs::remove_file(old);
        Ok(())
    }
}

/// Makes a journal's file: in the state folder, else beside the workbook. Its lines and its name are on the disk then.
fn create(
    dirs: Option<&Dirs>,
    begin: &Begin,
    times: u32,
    entries: &[JournalEntry],
    is_readable: Probe,
) -> io::Result<(File, PathBuf, u64)> {
    let name = match times {
        0 => format!("{}-{}{SUFFIX}", file_name(&begin.workbook), file_name(&begin.session)),
        times => format!("{}-{}-{times}{SUFFIX}", file_name(&begin.workbook), file_name(&begin.session)),
    };
    let usual = dirs.ok_or_else(|| io::Error::other("the system names no home")).and_then(|dirs| {
        let folder = dirs.state.join(FOLDER);
        private_folder(&folder)?;
        create_in(&folder, &name, begin, entries, is_readable)
    });
    usual.or_else(|why| match begin.path.parent() {
        Some(folder) if folder.is_dir() => {
            create_in(folder, &format!(".{name}"), begin, entries, is_readable).map_err(|_| why)
        }
        _ => Err(why),
    })
}

fn create_in(
    folder: &Path,
    name: &str,
    begin: &Begin,
    entries: &[JournalEntry],
    is_readable: Probe,
) -> io::Result<(File, PathBuf, u64)> {
    let path = folder.join(name);
    let mut file = platform::create_to_append(&path)?;
    let mut text = JournalEntry::Begin(begin.clone()).line(0)?;
    for (seq, entry) in (1_u64..).zip(entries) {
        text.push_str(&entry.line(seq)?);
    }
    let written = file
        .try_lock()
        .map_err(io::Error::from)
        .or_else(|error| match error.kind() {
            // a system without such locks: the journal is worth more than knowing that it is live
            io::ErrorKind::Unsupported => Ok(()),
            _ => Err(error),
        })
        .and_then(|()| file.write_all(text.as_bytes()))
        .and_then(|()| file.sync_all())
        .and_then(|()| platform::sync_folder(folder))
        .and_then(|()| match is_readable(&path)? {
            true => Ok(()),
            false => Err(io::Error::other(NoRightsKept(folder.to_owned()))),
        });
    match written {
        Ok(()) => Ok((file, path, text.len() as u64)),
        Err(error) => {
            let _ = std::fs::remove_file(&path);
            Err(error)
        }
    }
}

/// An identity as a part of a file name; a workbook's comes out of a file and may be anything.
fn file_name(id: &str) -> String {
    let safe: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    if safe.is_empty() { "workbook".to_owned() } else { safe }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::reading::read_journal;
    use super::*;

    /// A disk that is full for a while: neither the journal nor a new one can be written.
    #[test]
    fn nothing_is_written_behind_half_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(folder.path());
        let begin = Begin {
            format: crate::store::JOURNAL_FORMAT,
            program: String::new(),
            workbook: "w".into(),
            title: String::new(),
            path: folder.path().join("none/w.yaml"),
            base: crate::store::Stamp::of(""),
            instrument: (String::new(), String::new()),
            user: String::new(),
            host: String::new(),
            session: "s".into(),
            at: "2026-01-01T09:00:00".into(),
        };
        let mut journal = Journal::begin(Some(&dirs), begin).unwrap();
        let draft = |text: &str| {
            let cell = "answers/a/why".parse().unwrap();
            JournalEntry::Draft { at: "2026-01-01T09:00:00".into(), cell, text: Some(text.to_owned()) }
        };
        journal.append(Some(&dirs), vec![draft("one")]).unwrap();
        let full = std::fs::File::open(journal.path()).unwrap();
        let usual = std::mem::replace(&mut journal.file, full);
        journal.is_readable = |_| Ok(false);
        assert!(journal.append(Some(&dirs), vec![draft("two")]).is_err());
        assert!(journal.make_sure(Some(&dirs)).is_err(), "what is not in it is not called kept");
        journal.file = usual;
        journal.file.write_all(b"half a li").unwrap();
        journal.is_readable = |_| Ok(true);
        journal.append(Some(&dirs), vec![]).unwrap();
        let read = read_journal(journal.path()).unwrap();
        assert!(!read.torn && read.entries.contains(&draft("two")), "{read:?}");
    }
}
