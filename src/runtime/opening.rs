//! Opening a workbook: held against others, made whole if a save broke off, with what a session left behind.

use super::open_file::{OpenFile, whole_path};
use super::{JournalSession, SystemEnv, World};
use crate::app::{Access, Opened};
use crate::i18n::Explanation;
use crate::instrument::Instrument;
use crate::store::{self, Begin, Loaded, LockHolder, LockOutcome, Stamp, WrittenText};
use crate::wording::{self, say};
use crate::workbook::{FORMAT, Workbook};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl World {
    /// Takes over a workbook that was read already, so that it is on screen with the first frame.
    pub fn adopt(&mut self, path: PathBuf, mut loaded: Loaded, instrument: Arc<Instrument>) -> Opened {
        self.keep_last_saved();
        self.files.clear();
        let held = self.hold(&path);
        // it was read before it was held: whoever held it may have saved in between
        if store::holds(&path, loaded.text.as_bytes()).is_ok_and(|same| !same)
            && let Ok(now) = store::read_workbook(&path)
        {
            loaded = now;
        }
        self.take_in(path, loaded, instrument, held)
    }

    /// Asks for a workbook, unless it is only looked at.
    pub(super) fn hold(&self, path: &Path) -> Option<LockOutcome> {
        (!self.looking).then(|| store::hold(path, &LockHolder::here(&SystemEnv::workbook_id())))
    }

    /// Opens a workbook in the place of the one before, which stays open where that fails.
    pub(super) fn open(&mut self, path: PathBuf) -> Result<Opened, String> {
        self.keep_what_is_lost();
        let path = whole_path(path);
        self.keep_last_saved();
        let mut before = std::mem::take(&mut self.files);
        let held = match before.get_mut(&path).and_then(|file| file.lock.take()) {
            // the same one again, or a copy just written, is ours already
            Some(lock) => Some(LockOutcome::Acquired(lock)),
            None => self.hold(&path),
        };
        let opened = self.open_held(path.clone(), held);
        if opened.is_err() {
            if let Some(file) = before.get_mut(&path).filter(|file| file.may_save)
                && let Some(LockOutcome::Acquired(lock)) = self.hold(&path)
            {
                file.lock = Some(lock);
            }
            self.files = before;
        }
        opened
    }

    /// Opens a workbook that was asked for.
    pub(super) fn open_held(&mut self, path: PathBuf, held: Option<LockOutcome>) -> Result<Opened, String> {
        if let (Some(LockOutcome::Acquired(_)), Some(dirs)) = (&held, &self.dirs) {
            // what cannot be mended is refused by the reader
            let _ = store::mend_in_place(&path, dirs);
        }
        let loaded = store::read_to_look(&path).map_err(|fault| self.unread(&fault))?;
        let instrument = self.instrument(loaded.workbook.instrument.id.as_str())?;
        Ok(self.take_in(path, loaded, instrument, held))
    }

    fn take_in(
        &mut self,
        path: PathBuf,
        loaded: Loaded,
        instrument: Arc<Instrument>,
        held: Option<LockOutcome>,
    ) -> Opened {
        let path = whole_path(path);
        let words = self.words();
        let format = loaded.workbook.format;
        let (access, lock) = match held {
            // what this version does not understand it cannot keep
            _ if format > FORMAT => (Access::Newer(say(&words, &wording::newer(format)).in_one_line()), None),
            None => (Access::Looking, None),
            Some(LockOutcome::Acquired(lock)) => (Access::Full, Some(lock)),
            Some(LockOutcome::Failed(why)) => {
                let unseen = Explanation::of("lint-not-held").put("reason", why);
                (Access::Unseen(say(&words, &unseen).in_one_line()), None)
            }
            Some(LockOutcome::InUse(holder)) => (Access::InUse(say(&words, &holder.explain_open()).what), None),
            Some(LockOutcome::OtherHost(holder)) => {
                (Access::Elsewhere(say(&words, &holder.explain_elsewhere()).what), None)
            }
        };
        // what the workbook before leaves in its journal waits from now on, also where it is the same workbook
        self.with_journal(JournalSession::end);
        let mut rescues = Vec::new();
        let stamp = Stamp::of(&loaded.text);
        if !access.is_read_only() {
            // leftovers that cannot be cleared harm nobody
            let _ = store::clear_leftovers(&path, self.dirs.as_ref());
            // the position file a crashed session left for the second screen
            store::forget_place(&path);
            rescues = store::rescues(self.dirs.as_ref(), &path, &stamp, &loaded.workbook, &instrument);
            let begin = self.begin(&path, stamp.clone(), &loaded.workbook);
            self.with_journal(|journal| journal.turn_to(begin));
        }
        self.forget_place();
        let (remarks, made_from) = self.remarks(&path, &loaded, &stamp);
        self.forget_check();
        let may_save = !access.is_read_only();
        let text = WrittenText::read(loaded.text, stamp);
        let mut file = OpenFile::new(&loaded.workbook.id, text, lock, made_from);
        file.may_save = may_save;
        self.files.insert(path.clone(), file);
        let scratch = self.dirs.as_ref().is_some_and(|dirs| path.starts_with(dirs.state.join("scratch")));
        Opened { path, workbook: loaded.workbook, instrument, scratch, rescues, access, remarks }
    }

    /// What the journal of a workbook begins with.
    fn begin(&self, path: &Path, base: Stamp, workbook: &Workbook) -> Begin {
        Begin {
            format: store::JOURNAL_FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            workbook: workbook.id.clone(),
            title: workbook.title.clone(),
            path: path.to_owned(),
            base,
            instrument: (workbook.instrument.id.to_string(), workbook.instrument.version.clone()),
            user: SystemEnv::user(),
            host: SystemEnv::host(),
            session: SystemEnv::workbook_id(),
            at: SystemEnv::moment(),
        }
    }
}
