//! Write-ahead journal of the open workbook, begun with its first change: what was answered is on the disk before the
//! file holds it.
//!
//! Two threads share it: one that syncs entries as they come, so that no slow save delays the word “saved”, and the one
//! that saves the file and then says up to where the journal is in it.

use super::SystemEnv;
use crate::i18n::Explanation;
use crate::instrument::IndexMap;
use crate::store::{self, Begin, Dirs, Journal, JournalChange, JournalEntry, LARGE_JOURNAL_BYTES, NoRightsKept, Stamp};
use crate::workbook::{DraftPlace, Edit, Fact};
use std::io;
use std::path::{Path, PathBuf};

/// Why no journal protects what is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JournalFault {
    /// The system's reason.
    System(String),
    /// The file system of this folder keeps no rights, so that no journal there would be read again.
    NoRights(PathBuf),
}

impl JournalFault {
    /// Why nothing protects what is answered until the file is saved, and what to do.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        match self {
            Self::System(reason) => Explanation::of("journal-fails").put("reason", reason).without_remedy(),
            Self::NoRights(folder) => {
                let folder = folder.to_string_lossy();
                Explanation::of("journal-no-rights").put("folder", folder).without_remedy()
            }
        }
    }
}

impl From<io::Error> for JournalFault {
    fn from(error: io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<NoRightsKept>()) {
            Some(NoRightsKept(folder)) => Self::NoRights(folder.clone()),
            None => Self::System(error.to_string()),
        }
    }
}

/// The journal of the open workbook.
#[derive(Debug, Default)]
pub struct JournalSession {
    dirs: Option<Dirs>,
    /// For which workbook the next journal is begun.
    begin: Option<Begin>,
    journal: Option<Journal>,
    /// Text being typed that is not in the journal yet.
    drafts: IndexMap<DraftPlace, Option<Vec<String>>>,
    /// Where text is typed that is in the journal.
    drafted: Vec<DraftPlace>,
    /// What no journal could be begun for: it goes into the first that can.
    unwritten: Vec<JournalEntry>,
    /// What the file holds: the last revision saved, and what it looks like.
    filed: Option<(u64, Stamp)>,
}

impl JournalSession {
    /// Keeps journals in these folders.
    #[must_use]
    pub fn new(dirs: Option<Dirs>) -> Self {
        Self { dirs, ..Self::default() }
    }

    /// From now on the journal is of this workbook; the one before ends.
    pub fn turn_to(&mut self, begin: Begin) {
        self.end();
        self.begin = Some(begin);
    }

    /// Puts a change on the disk, and with it whatever is being typed.
    ///
    /// # Errors
    ///
    /// Why, where no journal can be written anywhere.
    pub fn change(&mut self, revision: u64, changes: Vec<(Edit, Option<Fact>)>) -> Result<(), JournalFault> {
        let changes: Vec<JournalChange> = changes
            .into_iter()
            .map(|(edit, was)| JournalChange {
                cell: edit.cell,
                was: JournalChange::fingerprint(was.as_ref()),
                to: edit.to,
            })
            .collect();
        for change in &changes {
            // what is committed is no draft any more
            let place = DraftPlace::Cell(change.cell.clone());
            self.drafts.shift_remove(&place);
            self.drafted.retain(|it| *it != place);
        }
        let mut entries = self.take_drafts();
        entries.push(JournalEntry::Set { revision, at: SystemEnv::moment(), changes });
        self.write(entries)?;
        // the thread that saves can be faster than this one
        if let (Some(journal), Some((filed, file))) = (&mut self.journal, &self.filed)
            && revision <= *filed
        {
            journal.checkpoint(self.dirs.as_ref(), *filed, file.clone());
        }
        Ok(())
    }

    /// Takes note of text being typed; whether there is something to put on the disk soon.
    pub fn draft(&mut self, place: DraftPlace, lines: Option<Vec<String>>) -> bool {
        if lines.is_none() && !self.drafted.contains(&place) {
            // nothing of it was ever written
            self.drafts.shift_remove(&place);
        } else {
            self.drafts.insert(place, lines);
        }
        !self.drafts.is_empty()
    }

    /// Puts what is being typed on the disk.
    ///
    /// # Errors
    ///
    /// Why, where no journal can be written anywhere.
    pub fn write_drafts(&mut self) -> Result<(), JournalFault> {
        let entries = self.take_drafts();
        if entries.is_empty() && self.unwritten.is_empty() { Ok(()) } else { self.write(entries) }
    }

    fn take_drafts(&mut self) -> Vec<JournalEntry> {
        let at = SystemEnv::moment();
        let drafts = std::mem::take(&mut self.drafts);
        for (place, lines) in &drafts {
            self.drafted.retain(|held| held != place);
            if lines.is_some() {
                self.drafted.push(place.clone());
            }
        }
        drafts.into_iter().map(|(place, lines)| JournalEntry::draft(at.clone(), place, lines)).collect()
    }

    fn write(&mut self, entries: Vec<JournalEntry>) -> Result<(), JournalFault> {
        self.unwritten.extend(entries);
        let dirs = self.dirs.as_ref();
        if self.journal.is_none() {
            let begin = self.begin.clone().ok_or_else(|| JournalFault::System("no workbook is open".to_owned()))?;
            self.journal = Some(Journal::begin(dirs, begin)?);
        }
        let Some(journal) = &mut self.journal else { return Ok(()) };
        journal.append(dirs, std::mem::take(&mut self.unwritten))?;
        if journal.bytes() > LARGE_JOURNAL_BYTES {
            return Err(JournalFault::System(format!("{} MiB", journal.bytes() >> 20)));
        }
        Ok(())
    }

    /// Takes note that the file at a path holds everything up to a revision.
    pub fn saved(&mut self, revision: u64, path: &Path, file: Stamp) {
        if let Some(begin) = &mut self.begin {
            begin.base = file.clone();
            path.clone_into(&mut begin.path);
        }
        self.filed = Some((revision, file.clone()));
        self.unwritten.retain(|entry| !matches!(entry, JournalEntry::Set { revision: of, .. } if *of <= revision));
        if let Some(journal) = &mut self.journal {
            // where that fails the old one goes on, and is found at the place it tells
            let _ = journal.move_to(self.dirs.as_ref(), path);
            journal.checkpoint(self.dirs.as_ref(), revision, file);
        }
    }

    /// Puts a journal aside whose content was taken over, once that is in the journal of this session; one that cannot
    /// be put aside is offered again.
    pub fn set_aside(&mut self, journal: &Path) {
        if self.write_drafts().and_then(|()| self.make_sure()).is_ok() {
            let _ = store::set_aside(self.dirs.as_ref(), journal);
        }
    }

    /// Makes sure, before a person is told that something is kept in the journal, that it is there.
    ///
    /// # Errors
    ///
    /// Why, where no journal can be written anywhere.
    pub fn make_sure(&mut self) -> Result<(), JournalFault> {
        match &mut self.journal {
            Some(journal) => Ok(journal.make_sure(self.dirs.as_ref())?),
            None => Ok(()),
        }
    }

    /// Whether everything since the workbook was opened can be recovered from the journal.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.journal.as_ref().is_some_and(Journal::is_whole)
    }

    /// Ends the journal: it goes if the file holds everything, else it waits for the next start.
    pub fn end(&mut self) {
        if !self.drafts.is_empty() || !self.unwritten.is_empty() {
            // the last chance of what is being typed; what cannot be written has been told before
            let _ = self.write_drafts();
        }
        if let Some(journal) = self.journal.take() {
            journal.end();
        }
        self.drafted.clear();
        self.unwritten.clear();
        self.filed = None;
    }
}
