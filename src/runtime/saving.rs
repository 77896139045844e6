//! Saving a workbook and writing copies: what the file held is kept, what others put into it is joined.

use super::{SystemEnv, World};
use crate::app::{Incoming, Message, NearVersion};
use crate::store::{self, Held, Holder, Lock, SaveFault, Stamp};
use crate::workbook::Workbook;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is known of a file that is saved to.
#[derive(Debug)]
pub(super) struct OpenFile {
    /// What it held when it was last read or written, or what of another was accepted since.
    pub(super) text: String,
    /// Keeps others out while it is open.
    pub(super) lock: Option<Lock>,
    /// Whether what it held before this session is kept as a version.
    pub(super) kept: bool,
    /// The last kept version from which it may have been made.
    made_from: u64,
    /// The workbook's id, once it was saved here.
    saved: Option<String>,
    /// What another program put into it, until that is accepted: then the next save may take its place.
    incoming: Option<String>,
    /// Everything it held in this session.
    held: HashSet<Stamp>,
}

impl OpenFile {
    /// A file as it was just read or written.
    pub(super) fn new(text: String, lock: Option<Lock>, made_from: u64) -> Self {
        let held = HashSet::from([Stamp::of(&text)]);
        Self { text, lock, kept: false, made_from, saved: None, incoming: None, held }
    }
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
                Some(incoming) => Message::ChangedOutside(Arc::new(incoming)),
                None => Message::Saved(revision, Err(self.words().t("save-changed-outside"))),
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
        file.held.insert(saved.stamp);
        file.saved = Some(workbook.id.clone());
        file.text = text;
        file.incoming = None;
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

    /// What another program made of the file. It and what is here are kept as versions, before anything is done about it.
    fn changed_outside(&mut self, path: &Path, ours: &Workbook) -> Option<Incoming> {
        let theirs = store::read_workbook(path).ok()?;
        if theirs.workbook.id != ours.id || theirs.workbook.instrument.id != ours.instrument.id {
            return None;
        }
        let beside = super::remarks::beside(&self.words(), path, &theirs.workbook).into_iter().collect();
        let file = self.files.get_mut(path)?;
        let mut version = None;
        if let Some(places) = &self.places {
            // asked again and again while a person has not decided, it is kept once
            if file.incoming.as_ref() != Some(&theirs.text) {
                // without a version what is disputed still stands in the workbook, and the rest in the journal
                let _ = store::keep_theirs(places, &ours.id, path, &theirs.text);
                let _ = store::to_text(ours).map(|text| store::keep_version(places, &ours.id, path, text.as_bytes()));
            }
            // what the file held in this session is told apart without reading anything
            if !file.held.contains(&Stamp::of(&theirs.text)) {
                version = store::nearest_version(places, path, file.made_from, &theirs.workbook);
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
            file.text = incoming;
        }
    }

    /// Keeps what is here as a version.
    pub(super) fn keep_ours(&self, path: &Path, workbook: &Workbook) -> Result<(), String> {
        let words = self.words();
        let not_kept = |reason: String| words.with("version-not-kept", &[("reason", (&reason).into())]);
        let places = self.places.as_ref().ok_or_else(|| words.t("version-no-place"))?;
        let text = store::to_text(workbook).map_err(|fault| not_kept(fault.to_string()))?;
        let kept = store::keep_version(places, &workbook.id, path, text.as_bytes());
        kept.map_err(|error| not_kept(error.to_string()))
    }

    /// Lets go of all files but one, which is opened anew, and keeps what was last saved in each as a version: what becomes
    /// of a file while nobody is there is told by it.
    pub(super) fn let_go_of_files(&mut self, but: Option<&Path>) {
        for (path, file) in &self.files {
            if let (Some(id), Some(places)) = (&file.saved, &self.places) {
                // the file holds it; that it cannot be kept twice stops nobody
                let _ = store::keep_last(places, id, path, &file.text);
            }
        }
        self.files.retain(|path, _| Some(path.as_path()) == but);
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
        self.files.insert(path.clone(), OpenFile { kept: true, ..OpenFile::new(text, lock, 0) });
        Ok(path)
    }
}
