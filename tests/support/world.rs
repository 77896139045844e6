//! The outside world in memory: what `runtime` does with files, done with a map.
//!
//! It can be told to refuse saves or to hold them back, because what the program says meanwhile is half of saving.

use super::{SHIPPED, instrument};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tripartite::app::{
    EditorResult, Effect, Env, Example, Export, FileCheck, FileNames, LostFile, Message, Older, Opened, OverExisting,
    RecentFile,
};
use tripartite::config::Settings;
use tripartite::costing::Answers;
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::runtime::exports;
use tripartite::runtime::importing::{self, ImportInto, SeriesReading};
use tripartite::store::{Instruments, parse_workbook};
use tripartite::workbook::{Drafts, Edit, Fact, InstrumentRef, Rescue, Workbook};

/// What a test begins with.
pub enum Beginning {
    /// The start screen.
    Nothing,
    /// A workbook that is open.
    Book(Box<Workbook>),
    /// The same, with work that a session left behind.
    LeftBehind(Box<Workbook>, Box<Rescue>),
}

/// The start screen, with nothing open.
pub fn nothing() -> Beginning {
    Beginning::Nothing
}

/// The worked example, open.
pub fn malaysia() -> Beginning {
    static EXAMPLE: LazyLock<Workbook> = LazyLock::new(|| {
        let text = Instruments::new(None).example(SHIPPED, "malaysia").expect("the example is shipped");
        parse_workbook(Path::new("malaysia.yaml"), &text).expect("the example is read")
    });
    Beginning::Book(Box::new(EXAMPLE.clone()))
}

/// A costing whose figures are known exactly, open.
pub fn ruritania() -> Beginning {
    let text = include_str!("ruritania.yaml");
    Beginning::Book(Box::new(parse_workbook(Path::new("ruritania.yaml"), text).expect("the costing is read")))
}

/// A workbook in which nothing was answered yet, open.
pub fn new_workbook() -> Beginning {
    Beginning::Book(Box::new(empty("ZZZ", "en")))
}

/// A workbook in which nothing was answered yet, and what a session left behind.
pub fn left_by_a_session(rescue: Rescue) -> Beginning {
    Beginning::LeftBehind(Box::new(empty("ZZZ", "en")), Box::new(rescue))
}

/// An empty workbook of the shipped instrument.
pub fn empty(country: &str, language: &str) -> Workbook {
    let asks = instrument("en");
    let reference = InstrumentRef::to(&asks);
    Workbook::new("00000000-0000-7000-8000-000000000001".into(), reference, country.into(), language.into())
}

/// A clock that stands still unless it is set, and ids that are counted.
#[derive(Debug, Default)]
pub struct Counted {
    ids: usize,
    time: Option<String>,
    millis: u64,
    /// Milliseconds between two keys.
    pace: Option<u64>,
}

impl Counted {
    /// Sets the clock to a time of day.
    pub fn at(&mut self, time: &str) {
        self.time = Some(time.to_owned());
    }

    /// After a pause, so many milliseconds pass between two keys from now on.
    pub fn pace(&mut self, millis: u64) {
        self.millis += 1000;
        self.pace = Some(millis);
    }
}

impl Env for Counted {
    fn today(&self) -> String {
        "2026-03-02".to_owned()
    }

    fn now(&self) -> String {
        self.time.clone().unwrap_or_else(|| "09:30".to_owned())
    }

    fn millis(&mut self) -> u64 {
        self.millis += self.pace.unwrap_or(1000);
        self.millis
    }

    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.ids += 1;
        format!("{prefix}-{}", self.ids)
    }

    fn home(&self) -> Option<PathBuf> {
        Some(PathBuf::from("/home/rapporteur"))
    }
}

/// Files, settings and everything else the program asks for.
#[derive(Debug, Default)]
pub struct World {
    /// Workbooks by path, as they were last saved.
    pub files: BTreeMap<PathBuf, Workbook>,
    /// Why saves fail, while they do.
    pub refuses_saves: Option<String>,
    /// Whether answers to saves wait until they are let go.
    pub holds_saves: bool,
    /// What the editor of the system gives back.
    pub editor_gives: Option<EditorResult>,
    /// Files of the editor whose text is taken in.
    pub editor_taken: Vec<PathBuf>,
    /// Why the journal cannot be written, while it cannot.
    pub refuses_journal: Option<String>,
    /// What was put into the journal: cell and text, in order.
    pub journal: Vec<String>,
    /// The same as it was handed over: revision, edit, what stood there before.
    pub changes: Vec<(u64, Edit, Option<Fact>)>,
    /// Text being typed that the journal was told of, latest last.
    pub drafts: Vec<Option<String>>,
    /// Text being typed that the journal holds.
    pub typed: Drafts,
    /// Journals that went into the workbook, and those put aside.
    pub journals_gone: Vec<String>,
    /// The settings kept last.
    pub settings: Option<Settings>,
    /// What was remembered for the start screen, latest last.
    pub remembered: Vec<RecentFile>,
    /// Reports that were written.
    pub reports: Vec<(PathBuf, Format)>,
    /// Files that stand where a document may be wanted.
    pub documents: BTreeSet<PathBuf>,
    /// Whether exports go on until the test ends them.
    pub export_waits: bool,
    /// Exports that go on.
    pub exports: Vec<Export>,
    /// What a second screen was told, latest last.
    pub shown: Vec<tripartite::workbook::PresenterPosition>,
    /// What became of the workbook's file, where it does not hold what was saved any more.
    pub file_lost: Option<LostFile>,
    /// Why copies are refused, while they are.
    pub refuses_copies: Option<String>,
    /// Whether looks at the file are not answered.
    pub holds_looks: bool,
    /// How often a workbook was saved.
    pub saves: usize,
    /// What the terminal was handed last, for other programs.
    pub clipboard: Option<String>,
    /// How often the open file was given free.
    pub closed: usize,
    /// The examples that were asked for.
    pub tried: Vec<Example>,
    /// Whether the program ended.
    pub ended: bool,
    held: VecDeque<Message>,
}

impl World {
    /// The files there are that begin as asked.
    fn names(&self, asked: &FileNames) -> Vec<String> {
        let within = self.files.keys().filter(|path| path.parent() == Some(&asked.folder));
        let names = within.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        names.filter(|name| name.starts_with(&asked.begins)).collect()
    }

    /// Performs an effect; the answer, if it has one now.
    pub fn perform(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Open(path) | Effect::TakeOver(path) => Some(opened(self.open(path))),
            Effect::Try(which) => {
                self.tried.push(which);
                let Beginning::Book(workbook) = malaysia() else { return None };
                let path = PathBuf::from("/scratch/malaysia.yaml");
                self.files.insert(path.clone(), (*workbook).clone());
                Some(opened(self.open(path)))
            }
            Effect::Compare(path) => {
                let read = self.files.get(&path).cloned().ok_or_else(|| format!("{} is not there", path.display()));
                let read = read.map(|workbook| Older { path: path.clone(), workbook });
                Some(Message::Compared(Box::new((path, read))))
            }
            Effect::Complete(asked) => Some(Message::Completed(FileNames { names: self.names(&asked), ..asked })),
            Effect::Create { path, new } => {
                if self.files.contains_key(&path) {
                    return Some(opened(Err(format!("{} exists already", path.display()))));
                }
                let mut workbook = empty(&new.country, &new.language);
                (workbook.title, workbook.role) = (new.title, new.role);
                self.files.insert(path.clone(), workbook);
                Some(opened(self.open(path)))
            }
            Effect::Save { revision, path, workbook } => self.save(revision, path, (*workbook).clone()),
            Effect::PutBack { revision, path, workbook } => {
                self.file_lost = None;
                self.save(revision, path, (*workbook).clone())
            }
            Effect::Close => {
                self.closed += 1;
                None
            }
            Effect::CheckFile { .. } if self.holds_looks => None,
            Effect::CheckFile { .. } => {
                Some(Message::Checked(self.file_lost.clone().map_or(FileCheck::Intact, FileCheck::Lost)))
            }
            Effect::Journal { revision, changes } => {
                if let Some(why) = &self.refuses_journal {
                    return Some(Message::Journaled(revision, Err(why.clone())));
                }
                self.changes.extend(changes.iter().cloned().map(|(edit, was)| (revision, edit, was)));
                let line = |(edit, _): (Edit, _)| format!("{} {:?}", edit.cell, edit.to.map(|to: Fact| to.to_string()));
                self.journal.extend(changes.into_iter().map(line));
                Some(Message::Journaled(revision, Ok(())))
            }
            Effect::Draft { place, lines } => {
                self.drafts.push(lines.as_ref().map(|lines| lines.join("\n")));
                match lines {
                    Some(lines) => drop(self.typed.insert(place, lines)),
                    None => drop(self.typed.shift_remove(&place)),
                }
                None
            }
            Effect::Recovered(journal) => {
                self.journals_gone.push(format!("recovered {}", journal.display()));
                None
            }
            Effect::SetAside(journal) => {
                self.journals_gone.push(format!("aside {}", journal.display()));
                None
            }
            Effect::Copy { path, workbook } => {
                if let Some(why) = &self.refuses_copies {
                    return Some(Message::Copied(Err(why.clone())));
                }
                self.files.insert(path.clone(), (*workbook).clone());
                Some(Message::Copied(Ok(path)))
            }
            Effect::Translate { language, .. } => Some(Message::Translated(Ok(instrument(&language)))),
            Effect::Report { path, export } => {
                if self.export_waits {
                    self.exports.push(*export);
                    return None;
                }
                let path = match export.over {
                    OverExisting::Asks if self.documents.contains(&path) => {
                        return Some(Message::WouldReplace(path, export));
                    }
                    OverExisting::Numbers => exports::numbered(&path, 2),
                    OverExisting::Asks | OverExisting::Replaces => path,
                };
                self.documents.insert(path.clone());
                self.reports.push((path.clone(), export.format));
                Some(Message::Written(Ok(path)))
            }
            Effect::Import { wish, workbook, instrument, today } => {
                let into = ImportInto {
                    words: &Words::new("en"),
                    library: &Instruments::new(None),
                    instrument: &instrument,
                    workbook: &workbook,
                    today: &today,
                    by: Some(wish.by.as_str()).filter(|by| !by.is_empty()),
                    series: SeriesReading {
                        answers: Answers::default(),
                        otherwise: &|_, said| Some(said.to_owned()),
                        unanswered: Some("import-table-pasted"),
                    },
                };
                let read = importing::import(&into, &wish.path).map_err(|refused| refused.0.join(" "));
                Some(Message::Imported(Box::new((wish, read))))
            }
            Effect::Editor(_) => {
                Some(Message::Edited(self.editor_gives.clone().ok_or_else(|| "no editor is set".to_owned())))
            }
            Effect::EditorTaken(file) => {
                self.editor_taken.push(file);
                None
            }
            Effect::Settings(settings) => {
                self.settings = Some(settings);
                None
            }
            Effect::Remember(file) => {
                self.remembered.push(file);
                None
            }
            Effect::Publish { shown, .. } => {
                self.shown.push(shown);
                None
            }
            Effect::Redraw | Effect::Mouse(_) | Effect::Accept(_) => None,
            Effect::Clipboard(text) => {
                self.clipboard = Some(text);
                None
            }
            Effect::KeepVersion { revision, .. } => Some(Message::VersionKept(revision, Ok(()))),
            Effect::Quit => {
                self.ended = true;
                None
            }
        }
    }

    fn open(&self, path: PathBuf) -> Result<Opened, String> {
        let workbook = self.files.get(&path).cloned().ok_or_else(|| format!("{}: no such file", path.display()))?;
        let scratch = path.starts_with("/scratch");
        Ok(Opened {
            path,
            workbook,
            instrument: instrument("en"),
            scratch,
            rescues: Vec::new(),
            access: tripartite::app::Access::Full,
            remarks: Vec::new(),
        })
    }

    fn save(&mut self, revision: u64, path: PathBuf, workbook: Workbook) -> Option<Message> {
        let answer = match &self.refuses_saves {
            Some(why) => Err(why.clone()),
            None => {
                self.saves += 1;
                self.files.insert(path, workbook);
                Ok(true)
            }
        };
        let answer = Message::Saved(revision, answer);
        if self.holds_saves {
            self.held.push_back(answer);
            return None;
        }
        Some(answer)
    }

    /// Lets the answers to saves go that were held back.
    pub fn let_go(&mut self) -> Vec<Message> {
        self.holds_saves = false;
        self.held.drain(..).collect()
    }
}

fn opened(result: Result<Opened, String>) -> Message {
    Message::Opened(Box::new(result))
}
