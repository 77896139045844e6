//! One open workbook: the facts, what follows from them, how to take changes back, and what is saved.

use super::effect::{Effect, Export};
use super::figures::Figures;
use super::imported::WaitingImport;
use super::meeting::{LastDecision, LastPosition};
use super::opened::{Access, FileCheck, Incoming, Kept, LostFile, Older, Opened};
use crate::analysis::Derived;
use crate::costing::{Costing, Sensitivity, WhatIf};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Cell, Edit, Fact, History, Joined, Log, Rescue, Workbook, diff, join};
use std::path::PathBuf;
use std::rc::Rc;
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
    /// The file does not hold any more what was saved there; it is kept on this computer.
    Lost(LostFile),
    /// Not saved, and why; everything is kept in memory only.
    Failed(String),
}

/// A document that was not written because a file has its name.
#[derive(Debug, Clone)]
pub struct UnwrittenExport {
    /// The name, as it was typed.
    pub name: String,
    pub path: PathBuf,
    pub export: Box<Export>,
}

/// A cell, what it held and what it holds now.
pub type Change = (Cell, Option<Fact>, Option<Fact>);

/// A state the file was in before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlierState {
    /// What it held when it was opened, at this time of day.
    Opened(String),
    /// What it held at this time of day in this session.
    Held(String),
    /// A kept version: its number, and the day it was kept.
    Version(u64, String),
}

/// An earlier state of the file that something put back in its place; a person decides what becomes of it.
#[derive(Debug, Clone)]
pub struct Returned {
    pub state: EarlierState,
    /// The workbook as it was then.
    pub theirs: Arc<Incoming>,
    /// Why nothing is saved until then, as a sentence.
    pub why: String,
}

/// How a version that another program put into the file was handled.
#[derive(Debug)]
pub enum IncomingOutcome {
    /// It was joined with what is here; the state both began with is named where it is not what the file held last.
    Joined(Vec<Effect>, Joined, Option<EarlierState>),
    /// It is an earlier state of the file.
    Returned(EarlierState),
}

/// An open workbook.
#[derive(Debug)]
pub struct Session {
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
    /// What is being written to a copy of its own; offered again where that fails.
    pub copying: Option<Rescue>,
    /// Why the journal cannot be written, while it cannot.
    pub unprotected: Option<String>,
    /// Whether it can be changed.
    pub access: Access,
    /// The version changes are told against, once one was chosen.
    pub older: Option<Arc<Older>>,
    /// What is to be said of the file at its opening.
    pub remarks: Vec<String>,
    /// An earlier state that came back into the file, until it is decided on.
    pub returned: Option<Returned>,
    /// What was taken in last from outside.
    pub joined: Vec<Change>,
    /// A document that was not written because a file has its name, until that is decided on.
    pub unwritten: Option<UnwrittenExport>,
    /// What a file brings, until it is taken or left.
    pub import: Option<WaitingImport>,
    /// What the file held in this session.
    history: History,
    /// Whether a person was told what became of the file, and that it can be left so.
    pub warned: bool,
    /// Whether a save is under way; the next one starts when it ends.
    saving: bool,
    /// The revision the file holds.
    filed: u64,
    /// The revision the journal holds.
    journaled: u64,
    /// The decision recorded last: a slip that is corrected at once takes its place.
    pub last_decision: Option<LastDecision>,
    /// The position taken last, likewise.
    pub last_position: Option<LastPosition>,
    /// The figures of the costing, once somebody asked for them.
    figures: Figures,
}

impl Session {
    /// Starts on a workbook just read at `now`.
    #[must_use]
    pub fn new(opened: Opened, now: String) -> Self {
        let derived = Derived::of(&opened.instrument, &opened.workbook);
        let history = History::new(now.clone());
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
            copying: None,
            unprotected: None,
            access: opened.access,
            older: None,
            remarks: opened.remarks,
            returned: None,
            last_decision: None,
            last_position: None,
            joined: Vec::new(),
            unwritten: None,
            import: None,
            history,
            warned: false,
            saving: false,
            filed: 0,
            journaled: 0,
            figures: Figures::default(),
        }
    }

    /// The costing of the workbook as it stands; computed once for each state.
    #[must_use]
    pub fn costing(&self) -> Rc<Costing> {
        self.figures.costing(&self.workbook, self.revision)
    }

    /// The same with other factors.
    #[must_use]
    pub fn tried(&self, costing: &Costing, tried: &[WhatIf]) -> Rc<Costing> {
        self.figures.tried(costing, self.revision, tried)
    }

    /// How the gross cost of designs moves with each assumption.
    #[must_use]
    pub fn sensitivity(&self, costing: &Costing, designs: &[Id]) -> Rc<Sensitivity> {
        self.figures.sensitivity(costing, self.revision, designs)
    }

    /// Applies edits as one step; whether anything changed.
    pub fn commit(&mut self, edits: Vec<Edit>) -> bool {
        let changed = self.log.commit(Arc::make_mut(&mut self.workbook), edits);
        if changed {
            self.changed(false);
        }
        changed
    }

    /// Takes the last step back; gives the cell it concerned.
    pub fn undo(&mut self) -> Option<Cell> {
        let cell = self.log.undo(Arc::make_mut(&mut self.workbook))?;
        self.changed(true);
        Some(cell)
    }

    /// Does the step taken back last once more.
    pub fn redo(&mut self) -> Option<Cell> {
        let cell = self.log.redo(Arc::make_mut(&mut self.workbook))?;
        self.changed(false);
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

    /// Whether the file holds everything, as far as is known.
    #[must_use]
    pub fn is_filed(&self) -> bool {
        self.filed == self.revision && !self.is_lost()
    }

    /// Whether the file refused what was answered since, or lost what was saved.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.save, SaveState::Failed(_) | SaveState::Kept(_) | SaveState::Lost(_))
    }

    /// Whether the file was found not to hold any more what was saved there.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        matches!(self.save, SaveState::Lost(_))
    }

    /// Whether something is neither in the file nor was ever saved there.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.filed != self.revision
    }

    /// Where everything is kept that a lost file does not hold; nowhere but in memory if nothing is said.
    #[must_use]
    pub fn kept_where(&self) -> Option<Kept> {
        let SaveState::Lost(LostFile { kept, .. }) = &self.save else { return None };
        let in_journal = self.unprotected.is_none() && self.journaled == self.revision;
        (*kept).filter(|kept| in_journal || !(self.has_unsaved() || *kept == Kept::Journal))
    }

    /// Takes note of what a look at the file found; a file that is back is saved to.
    pub fn checked(&mut self, found: FileCheck, now: String) -> Option<Effect> {
        match found {
            FileCheck::Intact if self.is_lost() => {
                self.warned = false;
                self.save = SaveState::Saved(now);
                if self.has_unsaved() { self.to_save() } else { None }
            }
            FileCheck::Intact => None,
            FileCheck::Lost(lost) => {
                self.warned &= self.save == SaveState::Lost(lost.clone());
                self.save = SaveState::Lost(lost);
                None
            }
        }
    }

    /// The copy just written becomes the file, where the old one could not be saved; the save that follows tells the
    /// journal so.
    pub fn moved_to(&mut self, path: PathBuf, now: String) -> Option<Effect> {
        if !self.is_refused() {
            return None;
        }
        self.path = path;
        self.filed = self.revision;
        self.history.filed(self.revision, now.clone());
        self.returned = None;
        self.scratch = false;
        self.save = SaveState::Saved(now);
        self.to_save()
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
        if self.journaled < self.revision && self.has_unsaved() {
            self.save = SaveState::Saving;
        }
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        Some(Effect::Save { revision: self.revision, path, workbook })
    }

    /// The save a person asks for: where no workbook is in the file's place any more, it is put back there.
    pub fn save_again(&mut self) -> Option<Effect> {
        let without = matches!(&self.save, SaveState::Lost(lost) if lost.how.is_without_workbook());
        let effect = self.to_save()?;
        Some(match effect {
            Effect::Save { revision, path, workbook } if without => Effect::PutBack { revision, path, workbook },
            effect => effect,
        })
    }

    /// A save whatever is under way, for when the program has no time left; none where the file holds everything.
    #[must_use]
    pub fn last_save(&self) -> Option<Effect> {
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        self.has_unsaved().then(|| Effect::Save { revision: self.revision, path, workbook })
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
        self.warned = false;
        if let SaveState::Saved(at) | SaveState::Unconfirmed(at) = &state {
            self.history.filed(revision, at.clone());
        }
        // the file holds again what was saved last
        self.returned = None;
        if revision == self.revision {
            self.save = state;
            return None;
        }
        self.to_save()
    }

    /// Takes note of what another program put into the file: joined with what was answered here, from the nearest
    /// earlier state of the file; unless it is such a state itself, which takes nothing away before a person said so.
    pub fn take_in(&mut self, incoming: &Incoming, now: String) -> IncomingOutcome {
        self.saving = false;
        let theirs = &incoming.theirs;
        let nearest = self.history.nearest(&self.workbook, theirs);
        let is_here = diff(&self.workbook, theirs).is_empty();
        let version = incoming.version.as_ref().filter(|it| it.edits.len() < nearest.differs && !is_here);
        let (differs, base, state) = match version {
            Some(version) => {
                let mut base = theirs.clone();
                for edit in version.edits.clone() {
                    edit.apply(&mut base);
                }
                (version.edits.len(), base, Some(EarlierState::Version(version.number, version.on.clone())))
            }
            None => {
                let is_last = nearest.is_last || is_here;
                let named = if nearest.is_first { EarlierState::Opened } else { EarlierState::Held };
                (nearest.differs, nearest.base, (!is_last).then(|| named(nearest.at)))
            }
        };
        match state {
            Some(state) if differs == 0 => IncomingOutcome::Returned(state),
            state => {
                self.returned = None;
                self.history.came_in(&self.workbook, theirs, now);
                let (effects, joined) = self.join(&base, theirs);
                IncomingOutcome::Joined(effects, joined, state)
            }
        }
    }

    fn join(&mut self, base: &Workbook, theirs: &Workbook) -> (Vec<Effect>, Joined) {
        let joined = join(base, &self.workbook, theirs);
        let shown = joined.edits.iter().filter(|edit| !edit.cell.is_kept());
        self.joined = shown.map(|edit| (edit.cell.clone(), self.workbook.get(&edit.cell), edit.to.clone())).collect();
        Arc::make_mut(&mut self.workbook).adopt_unknown_and_keep(base, theirs);
        let journal = self.commit(joined.edits.clone()).then(|| self.to_journal(false));
        let accept = Effect::Accept(self.path.clone());
        (journal.into_iter().chain([accept]).chain(self.to_save()).collect(), joined)
    }

    /// Nothing is saved until a person has decided on an earlier state that came back.
    pub fn asks_about(&mut self, returned: Returned) {
        let why = SaveState::Failed(returned.why.clone());
        self.returned = Some(returned);
        self.saved(self.revision, why);
    }

    /// What is here stays and is saved in the place of the earlier state.
    pub fn keep_here(&mut self) -> Vec<Effect> {
        if self.returned.take().is_none() {
            return Vec::new();
        }
        std::iter::once(Effect::Accept(self.path.clone())).chain(self.to_save()).collect()
    }

    /// Takes the earlier state, once what is here is kept as a version.
    #[must_use]
    pub fn keep_version(&self) -> Effect {
        let (path, workbook) = (self.path.clone(), self.workbook.clone());
        Effect::KeepVersion { revision: self.revision, path, workbook }
    }

    /// The earlier state takes the place of what is here, as one step.
    pub fn take_earlier(&mut self) -> Vec<Effect> {
        let Some(returned) = self.returned.take() else { return Vec::new() };
        let edits = diff(&self.workbook, &returned.theirs.theirs);
        let journal = self.commit(edits).then(|| self.to_journal(false));
        let accept = Effect::Accept(self.path.clone());
        journal.into_iter().chain([accept]).chain(self.to_save()).collect()
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
                    SaveState::Saving => {
                        let why = self.returned.as_ref().map(|returned| returned.why.clone());
                        self.save = why.map_or(SaveState::Saved(now), SaveState::Kept);
                    }
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

    fn changed(&mut self, undone: bool) {
        self.warned = false;
        self.revision += 1;
        let back = if undone { self.log.last_undone() } else { self.log.last_done() };
        self.history.changed(self.revision, back.to_vec());
        self.derived.follow(&self.instrument, &self.workbook, &self.log.last_touched(undone));
        self.save = SaveState::Saving;
    }
}
