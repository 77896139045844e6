//! One call of the program: what every command is given, and what it can end in.

use super::front_options::FrontOptions;
use super::out::Out;
use crate::config::Settings;
use crate::i18n::{Explanation, FilePosition, Words};
use crate::instrument::Instrument;
use crate::runtime::SystemEnv;
use crate::store::{
    self, Dirs, Instruments, Loaded, Lock, LockHolder, LockOutcome, ReadFault, read_to_look, read_workbook,
};
use crate::wording::{Sentence, lines_with_versions, say};
use std::path::Path;

/// What every command is given.
#[derive(Debug)]
pub struct Call {
    /// The words of the program, in the language settled on.
    pub words: Words,
    /// Settings of the user and of the environment, those of the command line not yet laid over.
    pub settings: Settings,
    /// Where the program keeps its own files; `None` where the system names no home.
    pub dirs: Option<Dirs>,
    pub library: Instruments,
    /// Where everything is said.
    pub out: Out,
}

/// How a command ended well.
#[derive(Debug)]
pub enum CommandOutcome {
    /// Done: exit code 0.
    Done,
    /// Something was found: exit code 1.
    Finding,
    /// Something was said on the way that could not be read: exit code 2.
    Unreadable,
    /// A front end takes over.
    Front(Box<FrontOptions>),
}

/// Why a command was refused, as lines for standard error: exit code 2, and no file was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub Vec<String>);

impl Refused {
    /// Refused for what an explanation says.
    #[must_use]
    pub fn because(words: &Words, why: &Explanation) -> Self {
        Self::for_this(&say(words, why))
    }

    /// Refused for what a sentence says.
    #[must_use]
    pub fn for_this(sentence: &Sentence) -> Self {
        Self(sentence.lines(""))
    }
}

/// A workbook with the instrument it answers.
#[derive(Debug)]
pub struct OpenedWorkbook {
    /// The workbook and the text it was read from.
    pub loaded: Loaded,
    /// Its instrument, in the language of the call.
    pub instrument: Instrument,
}

impl Call {
    /// Reads a workbook and its instrument.
    pub fn open(&self, file: &Path) -> Result<OpenedWorkbook, Refused> {
        self.open_with(file, read_workbook)
    }

    /// Tells that a file holds comments, which no save keeps.
    pub fn tell_comments(&mut self, opened: &OpenedWorkbook) {
        if store::has_comments(&opened.loaded) {
            self.out.complain(&self.words.t("outside-comments"));
        }
    }

    /// The same for a front end, which can show a newer format without changing it.
    pub fn open_to_look(&self, file: &Path) -> Result<OpenedWorkbook, Refused> {
        self.open_with(file, read_to_look)
    }

    fn open_with(&self, file: &Path, read: fn(&Path) -> Result<Loaded, ReadFault>) -> Result<OpenedWorkbook, Refused> {
        store::make_whole(file, self.dirs.as_ref());
        let loaded = read(file).map_err(|fault| {
            let kept = self.dirs.as_ref().is_some_and(|it| !crate::store::versions(it, file, None).is_empty());
            Refused(lines_with_versions(&self.words, &fault.explain(), kept.then_some(crate::platform::as_word)))
        })?;
        let id = loaded.workbook.instrument.id.clone();
        let instrument = self.instrument(id.as_str()).map_err(|Refused(mut lines)| {
            if let Some(first) = lines.first_mut() {
                let (line, _) = crate::store::locate(&loaded.text, &["instrument"]);
                *first = format!("{}: {first}", FilePosition::new(file, line, 0));
            }
            Refused(lines)
        })?;
        Ok(OpenedWorkbook { loaded, instrument })
    }

    /// Holds a workbook for the time of a command that changes it; one that somebody has open is refused.
    pub fn hold(&self, file: &Path) -> Result<Option<Lock>, Refused> {
        let refused =
            |why: &Explanation| Err(Refused(say(&self.words, why).lines(&FilePosition::new(file, 0, 0).to_string())));
        match store::hold(file, &LockHolder::here(&SystemEnv::workbook_id())) {
            LockOutcome::Acquired(lock) => {
                if let Some(dirs) = &self.dirs {
                    // what is not mended is told by the reader
                    let _ = store::mend_in_place(file, dirs);
                }
                Ok(Some(lock))
            }
            // where no lock can be made, the look at the file before it is saved protects it
            LockOutcome::Failed(_) => Ok(None),
            LockOutcome::InUse(holder) => refused(&holder.explain_open()),
            LockOutcome::OtherHost(holder) => refused(&holder.explain_elsewhere()),
        }
    }

    /// Reads an instrument of the library in the language of the call.
    pub fn instrument(&self, id: &str) -> Result<Instrument, Refused> {
        self.library.load(id, self.words.language()).map_err(|fault| {
            let mut at = fault.position();
            if !at.file.as_os_str().is_empty() {
                at.file = format!("{id}/{}", at.file.display()).into();
            }
            Refused(say(&self.words, &fault.explain()).lines(&at.to_string()))
        })
    }
}
