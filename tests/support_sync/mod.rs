//! A running program in a synchronized folder: the real loop and the real files, with nothing of a terminal, and what a
//! synchronizing service does to the file meanwhile.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use tripartite::app::{Command, Effect, Env, Message, Model, SaveState, Session, update};
use tripartite::config::Settings;
use tripartite::runtime::World;
use tripartite::store::{Dirs, read_workbook, to_text};
use tripartite::workbook::{Cell, Edit, Fact, Workbook};

/// A cell in its printed form.
pub fn cell(text: &str) -> Cell {
    text.parse().unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

/// A clock that stands still, and ids that are counted.
#[derive(Default)]
pub struct Still(usize);

impl Env for Still {
    fn today(&self) -> String {
        "2026-11-30".to_owned()
    }
    fn millis(&mut self) -> u64 {
        0
    }
    fn now(&self) -> String {
        "09:30".to_owned()
    }
    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}-{}", self.0)
    }
}

/// The program with a workbook open.
pub struct Running {
    pub model: Model,
    world: World,
    env: Still,
    /// Whether the program ended.
    pub ended: bool,
}

impl Running {
    /// Opens a workbook; `home` holds the program's own files.
    pub fn open(home: &Path, path: &Path) -> Self {
        let running = Self::try_open(home, path);
        assert!(running.model.session.is_some(), "{}", running.said());
        running
    }

    /// The same for a file that may be refused.
    pub fn try_open(home: &Path, path: &Path) -> Self {
        let world = World::with_places("en", Some(Dirs::under(home)));
        let model = Model::new(Settings::default(), world.start(), (100, 30));
        let mut running = Self { model, world, env: Still::default(), ended: false };
        for message in running.world.perform(Effect::Open(path.to_owned())) {
            running.hear(message);
        }
        running
    }

    /// Takes a message, performs what it asks for, and takes the answers until none is left.
    pub fn hear(&mut self, message: Message) {
        let mut waiting = VecDeque::from([message]);
        let mut steps = 0;
        while let Some(message) = waiting.pop_front() {
            steps += 1;
            assert!(steps < 1_000, "the loop goes on for ever");
            let mut answers = Vec::new();
            for effect in update(&mut self.model, message, &mut self.env) {
                match effect {
                    Effect::Quit => self.ended = true,
                    effect => answers.extend(self.world.perform(effect)),
                }
            }
            answers.into_iter().rev().for_each(|answer| waiting.push_front(answer));
        }
    }

    /// Does a command.
    pub fn command(&mut self, command: Command) {
        self.hear(Message::Do(command));
    }

    /// Puts a text into a cell, or empties it.
    pub fn put(&mut self, address: &str, text: &str) {
        let to = (!text.is_empty()).then(|| Fact::Text(text.to_owned()));
        self.hear(Message::Commit(vec![Edit { cell: cell(address), to }]));
    }

    /// Leaves the program, at the second try where the first one asks.
    pub fn leave(mut self) {
        for _ in 0..2 {
            if !self.ended {
                self.command(Command::Quit);
            }
        }
        self.world.leave();
    }

    /// The power goes: nothing is left properly.
    pub fn die(self) {
        std::mem::forget(self.world);
    }

    pub fn session(&self) -> &Session {
        self.model.session.as_ref().unwrap()
    }

    /// What the corner says.
    pub fn corner(&self) -> &SaveState {
        &self.session().save
    }

    /// What was said last.
    pub fn said(&self) -> String {
        self.model.notice.as_ref().map(|notice| notice.sentence.clone()).unwrap_or_default()
    }

    /// The text of a cell on screen.
    pub fn text(&self, address: &str) -> String {
        text(&self.session().workbook, address)
    }
}

/// The text of a cell.
pub fn text(book: &Workbook, address: &str) -> String {
    book.get(&cell(address)).map(|fact| fact.to_string()).unwrap_or_default()
}

/// The workbook in a file.
pub fn held(path: &Path) -> Workbook {
    read_workbook(path).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display())).workbook
}

/// Another program, on another computer, changes a workbook's text.
pub fn changed(text: &str, change: impl FnOnce(&mut Workbook)) -> String {
    let mut book = tripartite::store::parse_workbook(Path::new("elsewhere"), text).unwrap();
    change(&mut book);
    to_text(&book).unwrap()
}

/// A folder with an empty workbook `w.yaml` and the program's own files.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self::of(tempfile::tempdir().unwrap())
    }

    /// The same in memory, where there is such a place: nothing is killed, so no disk is needed.
    pub fn in_memory() -> Self {
        Self::of(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap())
    }

    fn of(folder: tempfile::TempDir) -> Self {
        let folder = Self(folder);
        std::fs::create_dir(folder.0.path().join("files")).unwrap();
        let library = tripartite::store::Instruments::new(None);
        let asks = library.load("migrant-domestic-workers", "en").unwrap();
        let reference = tripartite::workbook::InstrumentRef::to(&asks);
        let book = Workbook::new("w-1".into(), reference, "MYS".into(), "en".into());
        std::fs::write(folder.book(), to_text(&book).unwrap()).unwrap();
        folder
    }

    pub fn home(&self) -> PathBuf {
        self.0.path().join("home")
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.0.path().join("files").join(name)
    }

    pub fn book(&self) -> PathBuf {
        self.at("w.yaml")
    }

    pub fn open(&self) -> Running {
        Running::open(&self.home(), &self.book())
    }

    /// What the file holds, as text.
    pub fn now(&self) -> String {
        std::fs::read_to_string(self.book()).unwrap()
    }

    /// A service puts a text in the place of the file.
    pub fn replace(&self, text: &str) {
        let beside = self.at(".service.part");
        std::fs::write(&beside, text).unwrap();
        std::fs::rename(beside, self.book()).unwrap();
    }

    /// The workbooks kept as versions, the oldest first.
    pub fn versions(&self) -> Vec<Workbook> {
        let kept = tripartite::store::versions(&Dirs::under(&self.home()), &self.book(), Some("w-1"));
        let text = |it: &tripartite::store::Version| String::from_utf8(it.read().unwrap()).unwrap();
        kept.iter().map(|it| tripartite::store::parse_workbook(&it.file, &text(it)).unwrap()).collect()
    }
}
