//! Saving a workbook and writing copies: what the file held is kept, what others put into it is joined.

use super::{SystemEnv, World, faults};
use crate::app::Message;
use crate::store::{self, Held, Holder, Lock, SaveFault, Stamp};
use crate::workbook::Workbook;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is known of a file that is saved to.
#[derive(Debug)]
pub(super) struct OpenFile {
    /// What it held when it was last read or written: what both began with where somebody else changes it.
    pub(super) text: String,
    /// Keeps others out while it is open.
    pub(super) lock: Option<Lock>,
    /// Whether what it held before this session is kept as a version.
    pub(super) kept: bool,
}

impl World {
    /// Saves the workbook of a revision.
    pub(super) fn save(&mut self, revision: u64, path: &Path, workbook: &Workbook) -> Message {
        match self.try_save(path, workbook) {
            Ok(confirmed) => {
                if confirmed {
                    self.settled(revision, path);
                }
                Message::Saved(revision, Ok(confirmed))
            }
            Err(SaveFault::ChangedOutside(_)) => match self.changed_outside(path, workbook) {
                Some(versions) => Message::ChangedOutside(Arc::new(versions)),
                None => {
                    Message::Saved(revision, Err(faults::outside(&self.words(), &store::read_workbook(path), workbook)))
                }
            },
            Err(fault) => Message::Saved(revision, Err(self.unsaved(&fault))),
        }
    }

    fn try_save(&mut self, path: &Path, workbook: &Workbook) -> Result<bool, SaveFault> {
        let places = self.places.clone();
        let not_open = || SaveFault::System { path: path.to_owned(), reason: "the file is not open".to_owned() };
        let file = self.files.get_mut(path).ok_or_else(not_open)?;
        if file.lock.as_ref().is_some_and(|lock| !lock.is_ours()) {
            // the lock file is gone or somebody else's: whoever is there now is asked like at the start
            file.lock = None;
            match store::hold(path, &Holder::here(&SystemEnv::workbook_id())) {
                Held::Mine(lock) => file.lock = Some(lock),
                Held::Impossible(_) => {}
                Held::Live(holder) | Held::Elsewhere(holder) => {
                    return Err(SaveFault::Held(path.to_owned(), Box::new(holder)));
                }
            }
        }
        if let (false, Some(places)) = (file.kept, &places) {
            // once a session; the file is saved whether or not there is room for what it held before
            file.kept = store::keep_version(places, &workbook.id, path, file.text.as_bytes()).is_ok();
        }
        let text = store::to_text(workbook)?;
        let saved = store::save_text(path, &text, &Stamp::of(&file.text), places.as_ref())?;
        file.text = text;
        Ok(saved.confirmed)
    }

    /// The file holds everything up to a revision, and the disk has confirmed it.
    fn settled(&mut self, revision: u64, path: &Path) {
        let Some(file) = self.files.get(path) else { return };
        let stamp = Stamp::of(&file.text);
        self.with_keeping(|keeping| keeping.saved(revision, stamp));
        for journal in self.recovered.drain(..) {
            // one that stays is found to say nothing new
            let _ = std::fs::remove_file(journal);
        }
    }

    /// What the file held when it was read, and what another program made of it; the latter is kept as a version.
    fn changed_outside(&mut self, path: &Path, ours: &Workbook) -> Option<(Workbook, Workbook)> {
        let file = self.files.get_mut(path)?;
        let base = store::parse_workbook(path, &file.text).ok()?;
        let theirs = store::read_workbook(path).ok()?;
        if theirs.workbook.id != ours.id || theirs.workbook.instrument.id != ours.instrument.id {
            return None;
        }
        if let Some(places) = &self.places {
            // what is disputed stands in the workbook; the version is only for comparing
            let _ = store::keep_version(places, &ours.id, path, theirs.text.as_bytes());
        }
        file.text = theirs.text;
        Some((base, theirs.workbook))
    }

    /// Writes a copy; it can be saved to from then on, where the workbook moves to it.
    pub(super) fn copy(&mut self, path: PathBuf, workbook: &Workbook) -> Result<PathBuf, String> {
        store::create(&path, workbook).map_err(|fault| self.unsaved(&fault))?;
        let path = std::fs::canonicalize(&path).unwrap_or(path);
        let lock = match self.hold(&path) {
            Some(Held::Mine(lock)) => Some(lock),
            _ => None,
        };
        let text = store::to_text(workbook).unwrap_or_default();
        self.files.insert(path.clone(), OpenFile { text, lock, kept: true });
        Ok(path)
    }
}
