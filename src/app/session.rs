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
    /// What was answered.
    pub workbook: Workbook,
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
}

impl Session {
    /// Starts on a workbook just read at `now`.
    #[must_use]
    pub fn new(opened: Opened, now: String) -> Self {
        let derived = Derived::of(&opened.instrument, &opened.workbook);
        Self {
            path: opened.path,
            instrument: opened.instrument,
            workbook: opened.workbook,
            derived,
            log: Log::default(),
            revision: 0,
            save: SaveState::Saved(now),
            scratch: opened.scratch,
        }
    }

    /// Applies edits as one step and asks for them to be saved; nothing when nothing changes.
    pub fn commit(&mut self, edits: Vec<Edit>) -> Option<Effect> {
        self.log.commit(&mut self.workbook, edits).then(|| self.changed())
    }

    /// Takes the last step back; gives the cell it concerned.
    pub fn undo(&mut self) -> Option<(Cell, Effect)> {
        let cell = self.log.undo(&mut self.workbook)?;
        Some((cell, self.changed()))
    }

    /// Does the step taken back last once more.
    pub fn redo(&mut self) -> Option<(Cell, Effect)> {
        let cell = self.log.redo(&mut self.workbook)?;
        Some((cell, self.changed()))
    }

    /// Shows the instrument in another language.
    pub fn translate(&mut self, instrument: Arc<Instrument>) {
        self.derived = Derived::of(&instrument, &self.workbook);
        self.instrument = instrument;
    }

    /// The save that brings the file up to date.
    #[must_use]
    pub fn to_save(&self) -> Effect {
        Effect::Save { revision: self.revision, path: self.path.clone(), workbook: Box::new(self.workbook.clone()) }
    }

    fn changed(&mut self) -> Effect {
        self.revision += 1;
        self.derived = Derived::of(&self.instrument, &self.workbook);
        self.save = SaveState::Saving;
        self.to_save()
    }
}
