//! One open workbook: the facts, what follows from them, how to take changes back, and what is saved.

use super::effect::{Access, Effect, Opened};
use crate::analysis::Derived;
use crate::instrument::Instrument;
use crate::workbook::{Cell, Edit, Fact, Log, Merged, Rescue, Workbook, merge};
use std::path::PathBuf;
use std::sync::Arc;

/// What the screen says about what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is on the disk since this time of day: in the file, or in the journal until the file follows.
    Saved(String),
    /// On its way to the disk.
    Saving,
    /// Saved, but the disk did not confirm the file's new name.
    Unconfirmed(String),
    /// Not in the file, and why; everything is kept in the journal and comes back at the next start.
    Kept(String),
    /// Not saved, and why; everything is kept in memory only.
    Failed(String),
}

/// Another version of the open workbook, to tell changes against.
#[derive(Debug, Clone)]
pub struct Older {
    /// Its file.
    pub path: PathBuf,
    /// What was answered in it.
    pub workbook: Workbook,
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
    /// What sessions that ended badly left behind; the first is offered.
    pub rescues: Vec<Rescue>,
    /// Why the journal cannot be written, while it cannot.
    pub unprotected: Option<String>,
    /// Whether it can be changed.
    pub access: Access,
    /// The version changes are told against, once one was chosen.
    pub older: Option<Arc<Older>>,
    /// Whether a save is under way; the next one starts when it ends.
    saving: bool,
    /// The revision the file holds.
    filed: u64,
    /// The revision the journal holds.
    journaled: u64,
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
            rescues: opened.rescues,
            unprotected: None,
            access: opened.access,
            older: None,
            saving: false,
            filed: 0,
            journaled: 0,
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

    /// What the journal has to be told of the last step, done or taken back.
    #[must_use]
    pub fn to_journal(&self, undone: bool) -> Effect {
        let inverse = if undone { self.log.last_undone() } else { self.log.last_done() };
        let change = |back: &Edit| -> (Edit, Option<Fact>) {
            (Edit { cell: back.cell.clone(), to: self.workbook.get(&back.cell) }, back.to.clone())
        };
        Effect::Journal { revision: self.revision, changes: inverse.iter().map(change).collect() }
    }

    /// Whether the file holds everything.
    #[must_use]
    pub fn is_filed(&self) -> bool {
        self.filed == self.revision
    }

    /// Whether the file refused what was answered since.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.save, SaveState::Failed(_) | SaveState::Kept(_))
    }

    /// The copy just written becomes the file, where the old one could not be saved.
    pub fn moved_to(&mut self, path: PathBuf, now: String) {
        if self.is_refused() {
            self.path = path;
            self.filed = self.revision;
            self.scratch = false;
            self.save = SaveState::Saved(now);
        }
    }

    /// Shows the workbook as another session has it now.
    pub fn show(&mut self, workbook: Workbook) {
        self.derived = Derived::of(&self.instrument, &workbook);
        self.workbook = Arc::new(workbook);
        self.revision += 1;
        self.filed = self.revision;
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
        if self.journaled < self.revision && !self.is_filed() {
            self.save = SaveState::Saving;
        }
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        Some(Effect::Save { revision: self.revision, path, workbook })
    }

    /// A save whatever is under way, for when the program has no time left; none where the file holds everything.
    #[must_use]
    pub fn last_save(&self) -> Option<Effect> {
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        (!self.is_filed()).then(|| Effect::Save { revision: self.revision, path, workbook })
    }

    /// Takes note that the save of `revision` ended; the save of what changed since, if anything did.
    pub fn saved(&mut self, revision: u64, state: SaveState) -> Option<Effect> {
        self.saving = false;
        if let SaveState::Failed(why) = state {
            let kept = self.journaled == self.revision && self.unprotected.is_none();
            self.save = if kept { SaveState::Kept(why) } else { SaveState::Failed(why) };
            return None;
        }
        self.filed = revision;
        if revision == self.revision {
            self.save = state;
            return None;
        }
        self.to_save()
    }

    /// Joins what another program put into the file with what was answered here; the save that follows, and what is
    /// disputed since.
    pub fn join(&mut self, base: &Workbook, theirs: &Workbook) -> (Vec<Effect>, Merged) {
        self.saving = false;
        let merged = merge(base, &self.workbook, theirs);
        Arc::make_mut(&mut self.workbook).adopt_unknown(base, theirs);
        let journal = self.commit(merged.edits.clone()).then(|| self.to_journal(false));
        (journal.into_iter().chain(self.to_save()).collect(), merged)
    }

    /// Takes note that the journal holds everything up to `revision`, or why it does not.
    pub fn journaled(&mut self, revision: u64, result: Result<(), String>, now: String) {
        match result {
            Ok(()) => {
                self.journaled = revision.max(self.journaled);
                self.unprotected = None;
                if self.journaled < self.revision {
                    return;
                }
                match std::mem::replace(&mut self.save, SaveState::Saving) {
                    SaveState::Saving => self.save = SaveState::Saved(now),
                    SaveState::Failed(why) => self.save = SaveState::Kept(why),
                    held => self.save = held,
                }
            }
            Err(why) => {
                self.unprotected = Some(why);
                if let SaveState::Kept(why) = &self.save {
                    self.save = SaveState::Failed(why.clone());
                }
            }
        }
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.derived = Derived::of(&self.instrument, &self.workbook);
        self.save = SaveState::Saving;
    }
}
