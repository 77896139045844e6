//! Whether the open workbook's file still holds what the screen calls saved.
//!
//! Other programs remove and replace files while a workbook is open. Where that has happened, what was saved last is kept
//! as a version before anything is said, so that it is somewhere in every case.

use super::open_file::{LastCheck, OpenFile};
use super::{JournalSession, World};
use crate::app::{FileCheck, Kept, Loss, LostFile, Message};
use crate::store::{self, Outside};
use crate::wording::say;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long one look counts while a person works: no disk notices, and no one is told much too late.
const CHECK_INTERVAL: Duration = Duration::from_secs(2);

impl World {
    /// Answers whether a workbook's file holds what was saved; asked while a person works (`now` is false), only every
    /// two seconds and only where something is new.
    pub(super) fn check(&mut self, path: &Path, now: bool) -> Vec<Message> {
        if !now && self.last_check.at.is_some_and(|at| at.elapsed() < CHECK_INTERVAL) {
            return Vec::new();
        }
        let in_journal = self.with_journal(JournalSession::make_sure);
        let unprotected =
            in_journal.err().map(|fault| Message::Journaled(0, Err(say(&self.words(), &fault.explain()).what)));
        let before = self.last_check.found.clone().unwrap_or(FileCheck::Intact);
        let found = self.check_file(path, now);
        self.last_check.at = Some(Instant::now());
        let news = (now || found != before).then_some(Message::Checked(found));
        unprotected.into_iter().chain(news).collect()
    }

    /// Looks at a file that was saved or read here; `thoroughly` reads it whatever the system says of it.
    pub(super) fn check_file(&mut self, path: &Path, thoroughly: bool) -> FileCheck {
        // asked before the file is read: what changes in between is seen the next time
        let outside = Outside::of(path);
        let last = &self.last_check;
        if let (false, Some(found)) = (thoroughly, &last.found)
            && last.path == path
            && last.outside == outside
        {
            return found.clone();
        }
        let found = match self.loss_of(path) {
            None => FileCheck::Intact,
            Some(how) => FileCheck::Lost(LostFile { how, kept: self.keep_saved(path) }),
        };
        self.last_check = LastCheck { at: last.at, path: path.to_owned(), outside, found: Some(found.clone()) };
        found
    }

    /// What became of a file; nothing where it holds what it held, or nothing is known of it.
    fn loss_of(&self, path: &Path) -> Option<Loss> {
        let file = self.files.get(path)?;
        store::presence(self.dirs.as_ref(), path, &file.id, file.text.as_str())
    }

    /// Keeps what was saved last as a version; where it is, if it is anywhere.
    fn keep_saved(&self, path: &Path) -> Option<Kept> {
        let OpenFile { id, text, .. } = self.files.get(path)?;
        let text = text.as_str();
        let as_version = || {
            let dirs = self.dirs.as_ref()?;
            store::keep_version(dirs, id, path, text.as_bytes()).ok()?;
            let kept = store::versions(dirs, path, Some(id));
            let same = |it: &&store::Version| {
                it.bytes == text.len() as u64 && it.read().is_ok_and(|held| held == text.as_bytes())
            };
            kept.iter().rev().find(same).map(|version| Kept::Version(version.number))
        };
        let in_journal = || self.with_journal(|journal| journal.is_whole()).then_some(Kept::Journal);
        as_version().or_else(in_journal)
    }

    /// The file was just written and read back.
    pub(super) fn forget_check(&mut self) {
        self.last_check.found = None;
    }

    /// Before the open workbook is let go: where its file does not hold what was saved, that is kept as a version.
    pub(super) fn keep_what_is_lost(&mut self) {
        let open: Vec<PathBuf> =
            self.files.iter().filter(|(_, file)| file.may_save).map(|(path, _)| path.clone()).collect();
        for path in open {
            // what cannot be kept was told when the file was looked at
            let _ = self.check_file(&path, true);
        }
    }

    /// The workbook is let go: its journal goes where the file holds everything it tells.
    pub(super) fn end_journal(&mut self) {
        self.keep_what_is_lost();
        self.with_journal(JournalSession::end);
    }
}
