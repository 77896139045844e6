//! Performing effects: every file is opened, saved and written here, through `store`.

use super::importing::{self, ImportInto, ImportRefused, SeriesReading};
use super::listener::Listener;
use super::open_file::{LastCheck, OpenFile};
use super::signals::EndRequest;
use super::{JournalSession, SystemEnv, blank, exports, file_names, scratch_copy};
use crate::app::new_workbook::NewWorkbook;
use crate::app::{Effect, Example, Message, Older, Opened, Start};
use crate::config::{RecentFile, Settings};
use crate::costing::Answers;
use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::store::{self, Dirs, Instruments, LockHolder, ReadFault, SaveFault};
use crate::wording::{lines, lines_with_versions, phrase, say};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The files of this user, and what was last seen of each open one.
#[derive(Debug)]
pub struct World {
    pub(super) dirs: Option<Dirs>,
    pub(super) library: Instruments,
    pub(super) language: String,
    /// The open workbook's file; a copy just written beside it.
    pub(super) files: HashMap<PathBuf, OpenFile>,
    journal_session: Arc<Mutex<JournalSession>>,
    /// Journals whose content is in the workbook now; they go with the next save that is confirmed.
    pub(super) recovered: Vec<PathBuf>,
    /// Whether workbooks are only looked at.
    pub(super) looking: bool,
    pub(super) listener: Option<Listener>,
    /// The signal that asks the program to end: what takes long looks at it.
    end_request: EndRequest,
    /// The workbook of which a second screen was told where it is.
    published: Option<PathBuf>,
    /// What was found when the open workbook's file was looked at last.
    pub(super) last_check: LastCheck,
}

impl World {
    /// The world of this user; texts of instruments come in `language`.
    #[must_use]
    pub fn new(language: &str) -> Self {
        Self::with_places(language, Dirs::usual())
    }

    /// A world with these folders.
    #[must_use]
    pub fn with_places(language: &str, dirs: Option<Dirs>) -> Self {
        let library = Instruments::new(dirs.as_ref().map(|dirs| dirs.instruments.clone()));
        let journal_session = Arc::new(Mutex::new(JournalSession::new(dirs.clone())));
        if let Some(dirs) = &dirs {
            store::clear_old(dirs);
        }
        let language = language.to_owned();
        Self {
            dirs,
            library,
            language,
            files: HashMap::new(),
            journal_session,
            recovered: Vec::new(),
            looking: false,
            listener: None,
            end_request: EndRequest::default(),
            published: None,
            last_check: LastCheck::default(),
        }
    }

    /// The journal of the open workbook, for the thread that writes it.
    #[must_use]
    pub fn journal_session(&self) -> Arc<Mutex<JournalSession>> {
        self.journal_session.clone()
    }

    /// From now on workbooks are only looked at.
    pub fn only_look(&mut self) {
        self.looking = true;
    }

    /// From now on a signal noted here stops what takes long.
    pub fn end_on(&mut self, end_request: EndRequest) {
        self.end_request = end_request;
    }

    pub(super) fn with_journal<T>(&self, act: impl FnOnce(&mut JournalSession) -> T) -> T {
        act(&mut self.journal_session.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Nothing is shown on a second screen any more.
    pub(super) fn forget_place(&mut self) {
        if let Some(path) = self.published.take() {
            store::forget_place(&path);
        }
    }

    /// Nothing is open any more, or the program ends: the journal goes where the file holds everything. Nobody is asked; what the file does not hold
    /// is kept.
    pub fn leave(&mut self) {
        self.end_journal();
        self.forget_place();
        self.keep_last_saved();
        self.files.clear();
    }

    /// What the start screen shows.
    #[must_use]
    pub fn start(&self) -> Start {
        let recent = self.dirs.as_ref().map(store::recent).unwrap_or_default();
        let waiting = store::journals(self.dirs.as_ref(), None);
        let waits = |path: &Path| waiting.iter().any(|journal| journal.begin.path == path);
        let listed = |path: &Path| recent.iter().any(|it| it.path == path);
        // what waits is found also where the list of recent workbooks was lost
        let mut more: Vec<RecentFile> = Vec::new();
        for begin in waiting.iter().map(|journal| &journal.begin) {
            if !listed(&begin.path) && !more.iter().any(|it| it.path == begin.path) {
                let on = begin.at.split('T').next().unwrap_or_default().to_owned();
                let (path, title) = (begin.path.clone(), begin.title.clone());
                more.push(RecentFile {
                    path,
                    title,
                    country: String::new(),
                    answered: 0,
                    asked: 0,
                    on,
                    scratch: false,
                    waits: true,
                });
            }
        }
        let recent = recent.iter().cloned().map(|it| RecentFile { waits: waits(&it.path), ..it });
        Start {
            recent: more.into_iter().chain(recent).collect(),
            folder: std::env::current_dir().unwrap_or_default(),
            instruments: self.library.titles(&self.language),
            row: 0,
        }
    }

    /// Performs an effect; the answers, if it has any. `Redraw`, `Mouse`, `Clipboard`, `Editor` and `Quit`
    /// are the front end's.
    pub fn perform(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Open(path) => {
                let opened = self.open(path);
                self.opened(opened)
            }
            Effect::TakeOver(path) => {
                let me = LockHolder::here(&SystemEnv::workbook_id());
                let held = store::take_over(&path, &me);
                let opened = self.open_held(path, Some(held));
                self.opened(opened)
            }
            Effect::Try(which) => vec![Message::Opened(Box::new(self.try_example(which)))],
            Effect::Compare(path) => {
                let read = store::read_workbook(&path).map(|it| Older { path: path.clone(), workbook: it.workbook });
                let older = |fault: ReadFault| {
                    say(&self.words(), &fault.explain_with_place().helped_by("compare-do")).in_one_line()
                };
                let read = read.map_err(older);
                vec![Message::Compared(Box::new((path, read)))]
            }
            Effect::Close => {
                self.leave();
                Vec::new()
            }
            Effect::Complete(asked) => vec![Message::Completed(file_names::list(asked))],
            Effect::Create { path, new } => {
                vec![Message::Opened(Box::new(self.create(path, new)))]
            }
            Effect::Save { revision, path, workbook } => self.save(revision, &path, workbook),
            Effect::PutBack { revision, path, workbook } => self.put_back(revision, &path, &workbook),
            Effect::CheckFile { path, now } => self.check(&path, now),
            Effect::Accept(path) => {
                self.accept(&path);
                Vec::new()
            }
            Effect::KeepVersion { revision, path, workbook } => {
                vec![Message::VersionKept(revision, self.keep_ours(&path, &workbook))]
            }
            Effect::Journal { revision, changes } => {
                let done = self.with_journal(|journal| journal.change(revision, changes));
                vec![Message::Journaled(revision, done.map_err(|reason| say(&self.words(), &reason.explain()).what))]
            }
            Effect::Draft { place, lines } => {
                // only the thread of the journal can wait for more; without it every line typed is kept at once
                let done = self
                    .with_journal(|journal| if journal.draft(place, lines) { journal.write_drafts() } else { Ok(()) });
                done.err()
                    .map(|reason| Message::Journaled(0, Err(say(&self.words(), &reason.explain()).what)))
                    .into_iter()
                    .collect()
            }
            Effect::Recovered(journal) => {
                self.recovered.push(journal);
                Vec::new()
            }
            Effect::SetAside(journal) => {
                self.with_journal(|session| session.set_aside(&journal));
                Vec::new()
            }
            Effect::Copy { path, workbook } => vec![Message::Copied(self.copy(path, &workbook))],
            Effect::Translate { id, language } => {
                self.language = language;
                vec![Message::Translated(self.instrument(&id))]
            }
            Effect::Report { path, export } => {
                let notify = |percent| self.notify(Message::Wrote(percent));
                let around = exports::ExportSurroundings {
                    words: &self.words(),
                    dirs: self.dirs.as_ref(),
                    tell: &notify,
                    is_ending: &|| self.end_request.signal().is_some(),
                };
                vec![exports::write(&path, &export, &around)]
            }
            Effect::Import { wish, workbook, instrument, today } => {
                let (words, by) = (self.words(), wish.by.trim());
                let into = ImportInto {
                    words: &words,
                    library: &self.library,
                    instrument: &instrument,
                    workbook: &workbook,
                    today: &today,
                    by: (!by.is_empty()).then_some(by),
                    series: SeriesReading {
                        answers: Answers::default(),
                        otherwise: &|_, said| Some(said.to_owned()),
                        unanswered: Some("import-table-pasted"),
                    },
                };
                let read = importing::import(&into, &wish.path).map_err(|ImportRefused(lines)| lines.join(" "));
                vec![Message::Imported(Box::new((wish, read)))]
            }
            Effect::EditorTaken(file) => {
                if self.with_journal(JournalSession::write_drafts).is_ok() {
                    store::forget_editor_text(&file);
                }
                Vec::new()
            }
            Effect::Publish { path, shown } => {
                // a second screen that hears nothing shows what it showed
                if store::publish_place(&path, &shown).is_ok() {
                    self.published = Some(path);
                }
                Vec::new()
            }
            Effect::Settings(settings) => {
                self.keep_settings(&settings);
                Vec::new()
            }
            Effect::Remember(file) => {
                self.remember(file);
                Vec::new()
            }
            Effect::Redraw | Effect::Mouse(_) | Effect::Clipboard(_) | Effect::Editor(_) | Effect::Quit => Vec::new(),
        }
    }

    /// Lets the disk keep who holds the open workbook, when it is on the screen.
    pub fn sync_locks(&mut self) {
        self.files.values_mut().filter_map(|file| file.lock.as_mut()).for_each(store::Lock::sync);
    }

    /// What is told when a workbook is opened.
    fn opened(&self, opened: Result<Opened, String>) -> Vec<Message> {
        let left = opened.as_ref().ok().and_then(|opened| self.left_by_editors(opened));
        std::iter::once(Message::Opened(Box::new(opened))).chain(left).collect()
    }

    /// Says where texts are that an editor saved while the program was gone.
    #[must_use]
    pub fn left_by_editors(&self, opened: &Opened) -> Option<Message> {
        if opened.access.is_read_only() {
            return None;
        }
        let left = store::left_by_editors(self.dirs.as_ref()?, &opened.workbook);
        let words = self.words();
        let (cell, file) = left.last()?;
        let named = phrase::cell(&words, &opened.instrument, &opened.workbook, cell);
        let (file, more) = (file.display().to_string(), left.len() - 1);
        let args = [("cell", (&named).into()), ("file", (&file).into()), ("more", more.into())];
        Some(Message::EditorLeft(words.with("editor-left", &args)))
    }

    /// The words of the program, made when a sentence is needed.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(&self.language)
    }

    pub(super) fn unsaved(&self, fault: &SaveFault) -> String {
        let words = self.words();
        match fault {
            // the screen keeps everything; the command line starts anew
            SaveFault::ChangedOutside(_) => words.t("save-changed-outside"),
            fault => say(&words, &fault.explain()).in_one_line(),
        }
    }

    pub(super) fn unread(&self, fault: &ReadFault) -> String {
        let kept = self.dirs.as_ref().is_some_and(|it| !store::versions(it, &fault.path, None).is_empty());
        lines_with_versions(&self.words(), &fault.explain(), kept.then_some(crate::platform::as_word)).join(" ")
    }

    pub(super) fn instrument(&self, id: &str) -> Result<Arc<Instrument>, String> {
        let read = self.library.load(id, &self.language).map(Arc::new);
        read.map_err(|fault| say(&self.words(), &fault.explain()).in_one_line())
    }

    fn create(&mut self, path: PathBuf, new: NewWorkbook) -> Result<Opened, String> {
        let usual = || self.library.usual().map(|id| id.to_string());
        let id = new.instrument.or_else(usual).ok_or("no instrument is there")?;
        let instrument = self.instrument(&id)?;
        let mut workbook = blank(&instrument, new.country, new.title, &new.language);
        workbook.role = new.role;
        store::create(&path, &workbook).map_err(|fault| self.unsaved(&fault))?;
        self.open(path)
    }

    fn try_example(&mut self, which: Example) -> Result<Opened, String> {
        let copied = scratch_copy(self.dirs.as_ref(), &self.library, None, which);
        self.open(copied.map_err(|fault| lines(&self.words(), &fault.explain()).join(" "))?)
    }

    /// Says something while an effect is being performed, if anybody listens.
    fn notify(&self, message: Message) {
        if let Some(Listener(send)) = &self.listener {
            send(message);
        }
    }

    fn keep_settings(&self, settings: &Settings) {
        if let Some(dirs) = &self.dirs {
            // settings that cannot be kept are only asked for again
            let _ = store::write_settings(dirs, settings);
        }
    }

    fn remember(&self, file: RecentFile) {
        let Some(dirs) = &self.dirs else { return };
        // a list that cannot be kept costs a little comfort, nothing else
        let _ = store::remember(dirs, file);
    }
}
