//! Saving a workbook and writing copies: what the file held is kept, what others put into it is joined.

use super::open_file::{OpenFile, whole_path};
use super::{SystemEnv, World};
use crate::app::{FileCheck, Incoming, Message, NearVersion};
use crate::store::{self, LockHolder, LockOutcome, PutBackFault, SaveFault, Stamp, WrittenText};
use crate::wording::say;
use crate::workbook::Workbook;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl World {
    /// Saves the workbook of a revision; where that fails, also what became of the file.
    ///
    /// The workbook is let go as soon as its text is made: a key that comes while the disk works changes the workbook
    /// itself and needs no copy of it.
    pub(super) fn save(&mut self, revision: u64, path: &Path, workbook: Arc<Workbook>) -> Vec<Message> {
        let text = match self.next_text(path, &workbook) {
            Ok(text) => text,
            Err(fault) => {
                let why = self.unsaved(&fault);
                return self.saved(revision, path, None, Err(why));
            }
        };
        let held = (!self.recovered.is_empty()).then_some(workbook);
        let saved = match self.put_text(path, &text) {
            Ok(confirmed) => {
                if let Some(file) = self.files.get_mut(path) {
                    file.now_holds(text);
                }
                Ok(confirmed)
            }
            Err(fault @ SaveFault::ChangedOutside(_)) => match store::parse_workbook(path, text.as_str()) {
                Ok(ours) => match self.changed_outside(path, &ours) {
                    Some(incoming) => return vec![Message::ChangedOutside(Arc::new(incoming))],
                    None => {
                        let why = store::explain_outside(&store::read_workbook(path), &ours);
                        Err(say(&self.words(), &why).in_two_sentences())
                    }
                },
                // it was read back when it was made
                Err(_) => Err(self.unsaved(&fault)),
            },
            Err(fault) => Err(self.unsaved(&fault)),
        };
        self.saved(revision, path, held.as_deref(), saved)
    }

    /// Puts the workbook where its file was, which is gone, emptied or something else now; what is there is kept first.
    pub(super) fn put_back(&mut self, revision: u64, path: &Path, workbook: &Workbook) -> Vec<Message> {
        let saved = self.try_put_back(path, workbook);
        self.saved(revision, path, Some(workbook), saved)
    }

    fn saved(
        &mut self,
        revision: u64,
        path: &Path,
        workbook: Option<&Workbook>,
        saved: Result<bool, String>,
    ) -> Vec<Message> {
        if saved.is_ok() {
            self.forget_check();
        }
        if saved == Ok(true) {
            self.settled(revision, path, workbook);
        }
        let failed = saved.is_err();
        let mut messages = vec![Message::Saved(revision, saved)];
        if failed && let lost @ FileCheck::Lost(_) = self.check_file(path, true) {
            messages.push(Message::Checked(lost));
        }
        messages
    }

    fn try_put_back(&mut self, path: &Path, workbook: &Workbook) -> Result<bool, String> {
        self.hold_again(path).map_err(|fault| self.unsaved(&fault))?;
        let text = store::to_text(workbook).map_err(|fault| self.unsaved(&fault))?;
        let saved = match &self.dirs {
            Some(dirs) => store::put_back(dirs, &workbook.id, path, text.as_bytes()).map_err(|fault| match fault {
                PutBackFault::Unsaved(fault) => self.unsaved(&fault),
                PutBackFault::NotKept(error) => {
                    self.words().with("save-not-kept", &[("reason", (&error.to_string()).into())])
                }
            }),
            // nothing that is there can be kept
            None => store::create(path, workbook).map_err(|fault| self.unsaved(&fault)),
        }?;
        if let Some(file) = self.files.get_mut(path) {
            file.now_holds(text.into());
        }
        Ok(saved.confirmed)
    }

    /// Takes the lock again where its file is gone or somebody else's: whoever is there now is asked like at the start.
    fn hold_again(&mut self, path: &Path) -> Result<(), SaveFault> {
        let file = self.files.get_mut(path).ok_or_else(|| not_open(path))?;
        if file.lock.as_ref().is_some_and(|lock| !lock.is_ours()) {
            file.lock = None;
            match store::hold(path, &LockHolder::here(&SystemEnv::workbook_id())) {
                LockOutcome::Acquired(lock) => file.lock = Some(lock),
                LockOutcome::Failed(_) => {}
                LockOutcome::InUse(holder) | LockOutcome::OtherHost(holder) => {
                    return Err(SaveFault::Held(path.to_owned(), Box::new(holder)));
                }
            }
        }
        Ok(())
    }

    /// The text of a workbook for its file, which is held again; what the file held before this session is kept first.
    fn next_text(&mut self, path: &Path, workbook: &Workbook) -> Result<WrittenText, SaveFault> {
        self.hold_again(path)?;
        let file = self.files.get_mut(path).ok_or_else(|| not_open(path))?;
        if let (false, Some(dirs)) = (file.kept, &self.dirs) {
            // once a session; the file is saved whether or not there is room for what it held before
            file.kept = store::keep_version(dirs, &workbook.id, path, file.text.as_str().as_bytes()).is_ok();
        }
        file.text.next(workbook)
    }

    /// Puts a text into its file; whether the disk confirmed it.
    fn put_text(&self, path: &Path, text: &WrittenText) -> Result<bool, SaveFault> {
        let file = self.files.get(path).ok_or_else(|| not_open(path))?;
        Ok(store::save_text(path, text, &file.text, self.dirs.as_ref())?.confirmed)
    }

    /// The file holds everything up to a revision, and the disk has confirmed it; `workbook` is what it holds, where
    /// journals were taken over.
    fn settled(&mut self, revision: u64, path: &Path, workbook: Option<&Workbook>) {
        let Some(file) = self.files.get(path) else { return };
        let stamp = file.text.stamp().clone();
        self.with_journal(|journal| journal.saved(revision, path, stamp));
        let Some(workbook) = workbook.filter(|_| !self.recovered.is_empty()) else { return };
        // without its instrument nobody can tell what a journal's texts mean: it stays, and is looked at again
        let Ok(instrument) = self.instrument(workbook.instrument.id.as_str()) else { return };
        for journal in self.recovered.drain(..) {
            store::retire(self.dirs.as_ref(), &journal, workbook, &instrument);
        }
    }

    /// What another program made of the file. It and what is here are kept as versions, before anything is done about it.
    fn changed_outside(&mut self, path: &Path, ours: &Workbook) -> Option<Incoming> {
        let theirs = store::read_workbook(path).ok()?;
        if theirs.workbook.id != ours.id || theirs.workbook.instrument.id != ours.instrument.id {
            return None;
        }
        let beside = super::remarks::beside(&self.words(), path, &theirs.workbook).into_iter().collect();
        let file = self.files.get_mut(path)?;
        let mut version = None;
        if let Some(dirs) = &self.dirs {
            // asked again and again while a person has not decided, it is kept once
            if file.incoming.as_ref() != Some(&theirs.text) {
                // without a version what is disputed still stands in the workbook, and the rest in the journal
                let _ = store::keep_theirs(dirs, &ours.id, path, &theirs.text);
                let _ = store::to_text(ours).map(|text| store::keep_version(dirs, &ours.id, path, text.as_bytes()));
            }
            // what the file held in this session is told apart without reading anything
            if !file.held.contains(&Stamp::of(&theirs.text)) {
                version = store::nearest_version(dirs, path, file.made_from, &theirs.workbook);
            }
        }
        file.incoming = Some(theirs.text);
        let version = version.map(|(version, edits)| NearVersion {
            number: version.number,
            on: version.taken.split('T').next().unwrap_or_default().to_owned(),
            edits,
        });
        Some(Incoming { theirs: theirs.workbook, version, beside })
    }

    /// What another program put into the file has been considered: the next save may take its place.
    pub(super) fn accept(&mut self, path: &Path) {
        if let Some(file) = self.files.get_mut(path)
            && let Some(incoming) = file.incoming.take()
        {
            file.held.insert(Stamp::of(&incoming));
            file.text = incoming.into();
        }
    }

    /// Keeps what is here as a version.
    pub(super) fn keep_ours(&self, path: &Path, workbook: &Workbook) -> Result<(), String> {
        let words = self.words();
        let not_kept = |reason: String| words.with("version-not-kept", &[("reason", (&reason).into())]);
        let dirs = self.dirs.as_ref().ok_or_else(|| words.t("version-no-place"))?;
        let text = store::to_text(workbook).map_err(|fault| not_kept(say(&words, &fault.explain()).what))?;
        let kept = store::keep_version(dirs, &workbook.id, path, text.as_bytes());
        kept.map_err(|error| not_kept(error.to_string()))
    }

    /// Keeps what was last saved in each file as a version, before they are let go: what becomes of a file while nobody is
    /// there is told by it.
    pub(super) fn keep_last_saved(&self) {
        let Some(dirs) = &self.dirs else { return };
        for (path, file) in self.files.iter().filter(|(_, file)| file.saved) {
            // the file holds it; that it cannot be kept twice stops nobody
            let _ = store::keep_last(dirs, &file.id, path, file.text.as_str());
        }
    }

    /// Writes a copy; it can be saved to from then on, where the workbook moves to it.
    pub(super) fn copy(&mut self, path: PathBuf, workbook: &Workbook) -> Result<PathBuf, String> {
        let saved = store::create(&path, workbook).map_err(|fault| self.unsaved(&fault))?;
        if !saved.confirmed {
            // it may be there, but must not be relied on
            return Err(self.words().t("copy-unconfirmed"));
        }
        let path = whole_path(path);
        let lock = match self.hold(&path) {
            Some(LockOutcome::Acquired(lock)) => Some(lock),
            _ => None,
        };
        let text = store::to_text(workbook).unwrap_or_default();
        self.files.insert(path.clone(), OpenFile { kept: true, ..OpenFile::new(&workbook.id, text.into(), lock, 0) });
        Ok(path)
    }
}

fn not_open(path: &Path) -> SaveFault {
    SaveFault::System { path: path.to_owned(), reason: "the file is not open".to_owned() }
}
