//! One open workbook: the facts, what follows from them, how to take changes back, and what is saved.

use super::effect::{Effect, Opened};
use crate::analysis::Derived;
use crate::instrument::Instrument;
use crate::workbook::{Cell, Edit, Log, Workbook};
use std::path::PathBuf;
use std::sync::Arc;

/// What the screen says about the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// The file holds everything, since this time of day.
    Saved(String),
    /// Being written.
    Saving,
    /// Saved, but the disk did not confirm the file's new name.
    Unconfirmed(String),
    /// Not saved, and why; everything is kept in memory.
    Failed(String),
}

/// An open workbook.
#[derive(Debug)]
pub struct Session {
    /// Its file.
    pub path: PathBuf,
    /// What is asked, in the language shown.
    pub instrument: Arc<Instrument>,
    /// What was answered; shared with a save under way, so that none waits for a copy.
    pub workbook: Arc<Workbook>,
    /// What follows.
    pub derived: Derived,
    /// What can be taken back.
    pub log: Log,
    /// Raised by every change.
    pub revision: u64,
    /// What the screen says about the file.
    pub save: SaveState,
    /// Whether it is a scratch copy.
    pub scratch: bool,
    /// Whether a save is under way; the next one starts when it ends.
    saving: bool,
}

impl Session {
    /// Starts on a workbook just read at `now`.
    #[must_use]
    pub fn new(opened: Opened, now: String) -> Self {
        let derived = Derived::of(&opened.instrument, &opened.workbook);
        Self {
            path: opened.path,
            instrument: opened.instrument,
            workbook: Arc::new(opened.workbook),
            derived,
            log: Log::default(),
            revision: 0,
            save: SaveState::Saved(now),
            scratch: opened.scratch,
            saving: false,
        }
    }

    /// Applies edits as one step; whether anything changed.
    pub fn commit(&mut self, edits: Vec<Edit>) -> bool {
        let changed = self.log.commit(Arc::make_mut(&mut self.workbook), edits);
        if changed {
            self.changed();
        }
        changed
    }

    /// Takes the last step back; gives the cell it concerned.
    pub fn undo(&mut self) -> Option<Cell> {
        let cell = self.log.undo(Arc::make_mut(&mut self.workbook))?;
        self.changed();
        Some(cell)
    }

    /// Does the step taken back last once more.
    pub fn redo(&mut self) -> Option<Cell> {
        let cell = self.log.redo(Arc::make_mut(&mut self.workbook))?;
        self.changed();
        Some(cell)
    }

    /// Whether a cell is the text of a restricted remark.
    #[must_use]
    pub fn is_restricted(&self, cell: &Cell) -> bool {
        self.workbook.is_restricted(cell)
    }

    /// The copy just written becomes the file, where the old one could not be saved.
    pub fn moved_to(&mut self, path: PathBuf, now: String) {
        if matches!(self.save, SaveState::Failed(_)) {
            self.path = path;
            self.scratch = false;
            self.save = SaveState::Saved(now);
        }
    }

    /// Shows the instrument in another language.
    pub fn translate(&mut self, instrument: Arc<Instrument>) {
        self.derived = Derived::of(&instrument, &self.workbook);
        self.instrument = instrument;
    }

    /// The save that brings the file up to date; none while one is under way.
    pub fn to_save(&mut self) -> Option<Effect> {
        if self.saving {
            return None;
        }
        self.saving = true;
        self.save = SaveState::Saving;
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        Some(Effect::Save { revision: self.revision, path, workbook })
    }

    /// A save whatever is under way, for when the program has no time left; none where the file holds everything.
    #[must_use]
    pub fn last_save(&self) -> Option<Effect> {
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        let held = matches!(self.save, SaveState::Saved(_) | SaveState::Unconfirmed(_));
        (!held).then(|| Effect::Save { revision: self.revision, path, workbook })
    }

    /// Takes note that the save of `revision` ended; the save of what changed since, if anything did.
    pub fn saved(&mut self, revision: u64, state: SaveState) -> Option<Effect> {
        self.saving = false;
        let failed = matches!(state, SaveState::Failed(_));
        if failed || revision == self.revision {
            self.save = state;
            return None;
        }
        self.to_save()
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.derived = Derived::of(&self.instrument, &self.workbook);
        self.save = SaveState::Saving;
    }
}
