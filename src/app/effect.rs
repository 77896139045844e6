//! The whole outside world on one page: what the loop asks for, and what it is given.

use super::imported::ImportWish;
use super::new_workbook::NewWorkbook;
use super::opened::Older;
use crate::config::{RecentFile, Settings};
use crate::document::export::Format;
use crate::instrument::Instrument;
use crate::report::kind::ReportKind;
use crate::workbook::{Cell, DraftPlace, Edit, Moment, PresenterPosition, Workbook};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Something to be done outside the model; performed by `runtime`, answered by a message.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Open a workbook.
    Open(PathBuf),
    /// Open a workbook that a person says nobody has open on another computer any more.
    TakeOver(PathBuf),
    /// Write a scratch copy of an example and open it.
    Try(Example),
    /// Read another version of the workbook, to tell changes against; nothing is held or changed.
    Compare(PathBuf),
    /// List what the name of a file may be completed to.
    Complete(FileNames),
    /// Nothing is open any more: others may have the file.
    Close,
    /// Make a new workbook and open it.
    Create { path: PathBuf, new: NewWorkbook },
    /// Save the workbook.
    Save {
        /// The revision that will be saved.
        revision: u64,
        path: PathBuf,
        workbook: Arc<Workbook>,
    },
    /// What another program put into the file has been considered: the next save may take its place.
    Accept(PathBuf),
    /// Keep the workbook as a version of its file.
    KeepVersion {
        /// The revision that is kept.
        revision: u64,
        path: PathBuf,
        workbook: Arc<Workbook>,
    },
    /// Put the workbook where its file was, which is gone, emptied or something else now.
    PutBack {
        /// The revision that will be saved.
        revision: u64,
        path: PathBuf,
        workbook: Arc<Workbook>,
    },
    /// Look whether the file still holds what was saved there.
    CheckFile {
        path: PathBuf,
        /// Whether somebody waits for the answer; else it is looked at now and then, and only what is new is answered.
        now: bool,
    },
    /// Put a change into the journal; the screen says saved only once the disk has it.
    Journal {
        /// The revision after it.
        revision: u64,
        /// The cells, each with what it held before and what it holds now.
        changes: Vec<(Edit, Option<crate::workbook::Fact>)>,
    },
    /// Put text that is being typed into the journal, soon; no lines: it was put down, or left as it was.
    Draft {
        place: DraftPlace,
        /// What was typed so far.
        lines: Option<Vec<String>>,
    },
    /// What a journal held is in the workbook now: it goes with the next save that is confirmed.
    Recovered(PathBuf),
    /// Keep a journal aside and offer it no more.
    SetAside(PathBuf),
    /// Write a copy under another name.
    Copy {
        /// The new file.
        path: PathBuf,
        workbook: Arc<Workbook>,
    },
    /// Read the instrument in another language.
    Translate {
        /// Instrument id.
        id: String,
        language: String,
    },
    /// Write a document.
    Report {
        path: PathBuf,
        /// What is written, and how.
        export: Box<Export>,
    },
    /// Read a file that was made elsewhere, and tell what it would change; nothing is changed.
    Import {
        wish: ImportWish,
        /// What it is compared with.
        workbook: Arc<Workbook>,
        instrument: Arc<Instrument>,
        today: String,
    },
    /// Let the system's editor change a text.
    Editor(EditorTask),
    /// The text of the system's editor is taken in: its file goes as soon as the journal has it.
    EditorTaken(PathBuf),
    /// Tell the second screen what this session is on.
    Publish {
        /// The workbook's file.
        path: PathBuf,
        /// What it is on.
        shown: PresenterPosition,
    },
    /// Keep the settings.
    Settings(Settings),
    /// Remember the workbook for the start screen.
    Remember(RecentFile),
    /// Draw the whole screen anew.
    Redraw,
    /// Take the mouse, or give it back to the terminal for selecting.
    Mouse(bool),
    /// Hand a text to the terminal, for other programs.
    Clipboard(String),
    /// End the program.
    Quit,
}

/// The beginning of a file's name that is typed, and what it may be completed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNames {
    /// The whole line, as typed.
    pub typed: String,
    /// The folder it names.
    pub folder: PathBuf,
    /// What is typed of a name within the folder.
    pub begins: String,
    /// Whether folders and workbooks alone are wanted.
    pub workbooks: bool,
    /// The names there are, in order; those of folders end with the separator of this system.
    pub names: Vec<String>,
}

/// A text for the system's editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorTask {
    /// The text so far.
    pub text: String,
    /// The cell it is the text of.
    pub cell: Cell,
    /// The id of the workbook.
    pub workbook: String,
}

/// What came back from the system's editor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditorResult {
    pub text: String,
    /// What is to be told about it.
    pub remark: Option<String>,
    /// Where it is until the journal has it.
    pub file: Option<PathBuf>,
}

/// Which worked example is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// The first one of the library.
    First,
    /// The first one whose group has met.
    Meeting,
    /// The first one of another instrument.
    OtherInstrument,
}

/// A document to be written; it is made and written outside the loop, so that a long one holds up no key.
#[derive(Debug, Clone)]
pub struct Export {
    /// Which document.
    pub kind: ReportKind,
    pub format: Format,
    /// What it is made from.
    pub workbook: Arc<Workbook>,
    /// What was asked, in the language of the document.
    pub instrument: Arc<Instrument>,
    /// The language of the document.
    pub language: String,
    /// The day printed on it.
    pub today: String,
    /// The version changes are told against, where they are told.
    pub older: Option<Arc<Older>>,
    /// What becomes of a file that has its name already.
    pub over: OverExisting,
    /// Asked again and again while it is written.
    pub stop: CancelToken,
}

/// What becomes of a file that has the name of a document already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OverExisting {
    /// It stays, and a person is asked.
    #[default]
    Asks,
    /// It stays, and the document gets a number behind its name.
    Numbers,
    /// The document takes its place; what it held is kept as a version.
    Replaces,
}

/// Cancels an export under way. Copies share one state, and what is cancelled stays cancelled, so the screen can keep a
/// copy while another thread writes.
#[derive(Debug, Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// Cancels it.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What the loop is given instead of a clock and of chance.
pub trait Env {
    /// The day, `2026-11-22`.
    fn today(&self) -> String;
    /// The time of day, `14:32`.
    fn now(&self) -> String;
    /// Milliseconds of a clock that never goes back.
    fn millis(&mut self) -> u64;
    /// The name of whoever is at the keyboard.
    fn who(&self) -> String;
    /// An id nobody used before.
    fn fresh_id(&mut self, prefix: &str) -> String;
    /// The home folder, which people write as `~`.
    fn home(&self) -> Option<PathBuf> {
        None
    }
}

/// Who works, and when: the day and the time now.
#[must_use]
pub fn moment(env: &dyn Env) -> Moment {
    Moment { who: env.who(), at: format!("{}T{}", env.today(), env.now()) }
}
