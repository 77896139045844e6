//! A stage for pictures: a program with a workbook, driven by keys, drawn into cells nobody else has written to.
//!
//! `Stage::example(Lang, Size)` opens the Malaysia example; `keys("] ] w")` presses keys in the notation of the key map;
//! `types("text")` types; `at("legal-ssa")` goes to a question by its id. Saves always succeed at 14:32, nothing touches
//! the disk, and the clock stands still, so that a picture never changes by itself.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell as ScreenCell};
use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;
use tripartite::app::{
    Effect, Env, FileCheck, Input, Key, KeyCode, Message, Model, Opened, RecentFile, Start, interpret, update,
};
use tripartite::config::{Settings, ThemeName};
use tripartite::instrument::Instrument;
use tripartite::store::{Instruments, parse_workbook};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{InstrumentRef, Workbook};

pub const INSTRUMENT: &str = "migrant-domestic-workers";
pub const SMALL: (u16, u16) = (80, 24);
pub const LARGE: (u16, u16) = (120, 40);

/// A clock that stands still, and ids in order.
struct Still(usize);

impl Env for Still {
    fn today(&self) -> String {
        "2026-11-22".into()
    }

    fn millis(&mut self) -> u64 {
        0
    }
    fn now(&self) -> String {
        "14:32".into()
    }

    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}-{}", self.0)
    }
}

/// A program being looked at.
pub struct Stage {
    pub model: Model,
    env: Still,
    /// Reports and copies that were asked for, settings that were kept: everything the stage does not perform.
    pub asked: Vec<Effect>,
}

pub fn instrument(language: &str) -> Instrument {
    Instruments::new(None).load(INSTRUMENT, language).unwrap()
}

/// The Malaysia example as it ships.
pub fn example() -> Workbook {
    let text = Instruments::new(None).example(INSTRUMENT, "malaysia").unwrap();
    // the example itself has nothing to mend; two figures without a date give the list of problems something to show
    let text =
        text.lines().filter(|line| !line.contains("reference-date: \"2023")).collect::<Vec<_>>().join("\n") + "\n";
    parse_workbook(std::path::Path::new("malaysia.yaml"), &text).unwrap()
}

/// An example as it ships.
pub fn shipped(instrument: &str, name: &str) -> Workbook {
    let text = Instruments::new(None).example(instrument, name).unwrap();
    parse_workbook(std::path::Path::new("example.yaml"), &text).unwrap()
}

/// A costing whose figures are known exactly.
pub fn costed() -> Workbook {
    parse_workbook(std::path::Path::new("ruritania.yaml"), include_str!("../support/ruritania.yaml")).unwrap()
}

/// A workbook nobody has answered anything in.
pub fn blank() -> Workbook {
    let instrument = instrument("en");
    let reference = InstrumentRef::to(&instrument);
    Workbook::new("w".into(), reference, "MYS".into(), "en".into())
}

impl Stage {
    /// The start screen.
    pub fn start(language: &str, size: (u16, u16), recent: Vec<RecentFile>) -> Self {
        let settings = Settings { language: Some(language.into()), ..Settings::default() };
        let instruments = Instruments::new(None).titles(language);
        let model = Model::new(settings, Start { recent, instruments, folder: PathBuf::from("/group"), row: 0 }, size);
        Self { model, env: Still(0), asked: Vec::new() }
    }

    /// A workbook that is open.
    pub fn with(language: &str, size: (u16, u16), workbook: Workbook) -> Self {
        let mut stage = Self::start(language, size, Vec::new());
        stage.open(workbook);
        stage
    }

    /// A workbook is opened.
    pub fn open(&mut self, workbook: Workbook) {
        let path = PathBuf::from("/home/anna/malaysia.yaml");
        let instrument = Arc::new(instrument(self.model.words.language()));
        let opened = Opened {
            path,
            workbook,
            instrument,
            scratch: false,
            rescues: Vec::new(),
            access: tripartite::app::Access::Full,
            remarks: Vec::new(),
        };
        self.send(Message::Opened(Box::new(Ok(opened))));
    }

    /// The Malaysia example.
    pub fn example(language: &str, size: (u16, u16)) -> Self {
        Self::with(language, size, example())
    }

    pub fn send(&mut self, message: Message) {
        let mut waiting = vec![message];
        while let Some(message) = waiting.pop() {
            for effect in update(&mut self.model, message, &mut self.env) {
                match effect {
                    Effect::Save { revision, .. } => waiting.push(Message::Saved(revision, Ok(true))),
                    Effect::CheckFile { .. } => waiting.push(Message::Checked(FileCheck::Intact)),
                    Effect::Translate { language, .. } => {
                        waiting.push(Message::Translated(Ok(Arc::new(instrument(&language)))));
                    }
                    effect => self.asked.push(effect),
                }
            }
        }
    }

    fn press(&mut self, key: Key) {
        if let Some(message) = interpret(&self.model, Input::Key(key)) {
            self.send(message);
        }
    }

    /// Presses keys, named as in the key map and separated by blanks.
    #[track_caller]
    pub fn keys(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            self.press(Key::parse(name).unwrap_or_else(|| panic!("no key is called {name:?}")));
        }
        self
    }

    /// Pastes a text.
    pub fn pasting(mut self, text: &str) -> Self {
        if let Some(message) = interpret(&self.model, Input::Paste(text.to_owned())) {
            self.send(message);
        }
        self
    }

    /// Types a text, character by character.
    pub fn types(mut self, text: &str) -> Self {
        for c in text.chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            self.press(Key::plain(code));
        }
        self
    }

    /// Goes to a question by its id, with the cursor on its first part.
    #[track_caller]
    pub fn at(self, question: &str) -> Self {
        let stage = self.keys("g").types(question).keys("Enter");
        let slot = stage.model.slot().unwrap_or_else(|| panic!("no question is on screen"));
        assert_eq!(slot.question.as_str(), question, "the question asked for is on screen");
        stage
    }

    /// Chooses a command by its sentence in the palette.
    pub fn command(self, name: &str) -> Self {
        self.keys("C-p").types(name).keys("Enter")
    }

    pub fn resized(mut self, size: (u16, u16)) -> Self {
        self.send(Message::Resized(size.0, size.1));
        self
    }

    pub fn theme(mut self, theme: ThemeName) -> Self {
        self.model.theme = theme;
        self
    }

    /// The cells of one frame, and where the caret is; always of a fresh terminal, since a used one keeps stale cells
    /// behind wide characters.
    pub fn cells(&self) -> (Buffer, Option<(u16, u16)>) {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let look = Theme::new(self.model.theme, self.model.ascii);
        let buffer = terminal
            .draw(|frame| {
                draw(&self.model, look, frame);
            })
            .unwrap()
            .buffer
            .clone();
        let backend = terminal.backend();
        let caret = backend.cursor_visible().then(|| backend.cursor_position());
        (buffer, caret.map(|position| (position.x, position.y)))
    }

    /// The frame as text: a line that says its size and where the caret is, then every row up to its last sign; without
    /// the keys in its last row, which are a picture of their own.
    pub fn picture(&self) -> String {
        let whole = self.whole_picture();
        let mut rows: Vec<&str> = whole.lines().collect();
        rows.pop();
        rows.join("\n") + "\n"
    }

    /// The same with its last row.
    pub fn whole_picture(&self) -> String {
        let (buffer, caret) = self.cells();
        let caret = caret.map_or_else(|| "no caret".to_owned(), |(x, y)| format!("caret at column {x}, row {y}"));
        let mut text = format!("{}x{}, {caret}\n", buffer.area.width, buffer.area.height);
        for row in rows(&buffer) {
            writeln!(text, "│{}", row.trim_end()).unwrap();
        }
        text
    }

    /// The keys in the last row.
    pub fn foot(&self) -> String {
        rows(&self.cells().0).pop().unwrap_or_default().trim_end().to_owned()
    }
}

/// The rows of a frame as a terminal shows them: what stands behind a wide character is not there.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width);
    buffer
        .content
        .chunks(width)
        .map(|cells| {
            let mut row = String::new();
            let mut behind = 0;
            for cell in cells {
                if behind > 0 {
                    behind -= 1;
                    continue;
                }
                row.push_str(cell.symbol());
                behind = tripartite::text::cells(cell.symbol()).saturating_sub(1);
            }
            row
        })
        .collect()
}

/// The first cell of a text on screen.
#[track_caller]
pub fn cell_of<'a>(buffer: &'a Buffer, text: &str) -> &'a ScreenCell {
    for (y, row) in rows(buffer).iter().enumerate() {
        if let Some(at) = row.find(text) {
            let x = tripartite::text::cells(&row[..at]);
            return &buffer[(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())];
        }
    }
    panic!("{text:?} is not on screen:\n{}", rows(buffer).join("\n"));
}
