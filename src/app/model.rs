//! The model: everything the pictures and the spoken lines are made from.

use super::command::Command;
use super::costing_page::CostingScreen;
use super::draft_state::DraftState;
use super::effect::Effect;
use super::grid::Grid;
use super::navigation::{GridScreen, ListScreen, MeetingScreen, ProjectorScreen, Reader, RegisterScreen};
use super::overlay::Overlay;
use super::record::{Editing, Item, Pane, Subject, items};
use super::session::Session;
use crate::config::{RecentFile, Settings, ThemeName};
use crate::i18n::Words;
use crate::instrument::Id;
use crate::workbook::{Cell, CellKind, DraftPlace, Moment, Part, Place, PresenterPosition, Purpose, Slot, kind_of};
use std::path::PathBuf;

/// Everything the program knows while it runs.
#[derive(Debug)]
pub struct Model {
    /// The words of the program.
    pub words: Words,
    /// Colours.
    pub theme: ThemeName,
    /// Whether signs are plain ASCII.
    pub ascii: bool,
    /// What the user settled on, for writing it back.
    pub settings: Settings,
    /// The window in cells.
    pub size: (u16, u16),
    /// The open workbook.
    pub session: Option<Session>,
    /// The start screen, to come back to.
    pub home: Start,
    /// The screen shown.
    pub screen: Screen,
    /// What lies over it.
    pub overlays: Vec<Overlay>,
    /// Whether the list at the left (the outline, the registers) has the keys, and its row.
    pub outline: Option<usize>,
    /// Whether the guidance of the question is unfolded.
    pub guidance: bool,
    /// Where one was.
    pub back: Vec<Screen>,
    /// Where one came back from.
    pub forward: Vec<Screen>,
    /// What there is to say, until the next key.
    pub notice: Option<Notice>,
    /// How far the open workbook is being left.
    pub leaving: Leaving,
    /// The name a report was to be written under, to offer it again when it is refused.
    pub exporting: Option<String>,
    /// What was typed into the form a workbook is being opened from, to offer it again when it is refused.
    pub opening: Option<(Purpose, Vec<String>)>,
    /// The words looked for last in a text that is read.
    pub looked_for: String,
    /// Who works and when, told before each message.
    pub moment: Moment,
    /// What was asked of the outside and is under way, by message key.
    pub busy: Option<&'static str>,
    /// The next position at this place begins a new round; whether it is a blind one.
    pub round: Option<(Place, bool)>,
    /// What the second screen was told last.
    pub shown: Option<PresenterPosition>,
    /// Whether the projector was shown before, and it was said that letters can be made larger.
    pub told_to_enlarge: bool,
    /// Whether this is the second screen: it shows what another session is on.
    pub following: bool,
    /// What is typed and not put down.
    pub typed: DraftState,
    /// What line mode asks for: where the answer is typed, with what was typed so far.
    pub asked: Option<(DraftPlace, Vec<String>)>,
    /// Whether the program speaks in lines and has no keys.
    pub in_lines: bool,
    /// The letters pressed last.
    pub letters: Letters,
    /// What was cut or copied last, in any text.
    pub clipboard: String,
    /// Whether the mouse is the program's, and not the terminal's for selecting.
    pub mouse: bool,
}

/// The letters pressed last, and what was there before the first of them.
#[derive(Debug, Default)]
pub struct Letters {
    /// When the last one was pressed, in milliseconds.
    pub at: u64,
    /// How many follow each other without a pause.
    pub count: usize,
    /// Whether one of them means nothing.
    pub is_unknown: bool,
    /// Whether they are a text that was told of already.
    pub is_text: bool,
    /// What was there before the first.
    pub before: Option<Before>,
}

/// What letters may have changed.
#[derive(Debug)]
pub struct Before {
    /// The workbook that was open, by its id.
    pub workbook: Option<String>,
    /// How many steps the log had.
    pub steps: usize,
    /// The screen.
    pub screen: Screen,
    /// What lay over it.
    pub overlays: Vec<Overlay>,
    /// The row of the outline.
    pub outline: Option<usize>,
    /// Whether the guidance was unfolded.
    pub guidance: bool,
    /// Where one was.
    pub back: Vec<Screen>,
    /// Where one came back from.
    pub forward: Vec<Screen>,
}

/// How far a workbook is being left.
#[derive(Debug, Clone, Default)]
pub enum Leaving {
    #[default]
    Not,
    /// The program ends when the save under way is confirmed.
    AfterSave,
    /// Its file is looked at first; no key but the one that ends the program does anything meanwhile.
    Checking(Departure),
}

/// What follows when a workbook has been left.
#[derive(Debug, Clone)]
pub enum Departure {
    /// The end of the program.
    Quit,
    /// The start screen.
    Start,
    /// Another workbook, opened by this effect.
    Other(Box<Effect>),
}

/// The most workbooks the start screen lists, beside those with work that waits.
const MOST_RECENT: usize = 9;

/// A screen.
#[derive(Debug, Clone)]
pub enum Screen {
    /// Recent workbooks, new, open, try.
    Start(Start),
    Question(Pane),
    /// A matrix.
    Grid(GridScreen),
    Register(RegisterScreen),
    Meeting(MeetingScreen),
    /// What the room looks at.
    Projector(ProjectorScreen),
    Problems(ListScreen),
    /// The page of the costing.
    Costing(CostingScreen),
    /// The report, or the instrument's lists.
    Reader(Reader),
}

/// What the start screen offers below the recent workbooks.
pub const START: [Command; 5] = [Command::New, Command::Try, Command::TryMeeting, Command::TryOther, Command::Open];

/// The start screen.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Workbooks opened lately.
    pub recent: Vec<RecentFile>,
    /// The folder a file without one is kept in.
    pub folder: PathBuf,
    /// Ids and titles of the instruments.
    pub instruments: Vec<(String, String)>,
    /// The line under the cursor: recent workbooks first, then what `START` offers.
    pub row: usize,
}

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: NoticeTone,
    pub sentence: String,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeTone {
    /// For information.
    Info,
    /// Something was refused or failed.
    Error,
}

impl Start {
    /// How many lines there are.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.recent.len() + START.len()
    }
}

impl Screen {
    /// The screen as it is come back to.
    #[must_use]
    pub fn left(self) -> Self {
        match self {
            // what was tried on the page is gone with it
            Self::Costing(page) => Self::Costing(page.left()),
            screen => screen,
        }
    }
}

impl Model {
    /// A program that has just started, with nothing open.
    #[must_use]
    pub fn new(settings: Settings, start: Start, size: (u16, u16)) -> Self {
        Self {
            words: Words::new(settings.language.as_deref().unwrap_or("en")),
            theme: settings.theme.unwrap_or_default(),
            ascii: settings.ascii.unwrap_or(false),
            mouse: settings.mouse.unwrap_or(true),
            settings,
            size,
            session: None,
            home: start.clone(),
            screen: Screen::Start(start),
            overlays: Vec::new(),
            outline: None,
            guidance: false,
            back: Vec::new(),
            forward: Vec::new(),
            notice: None,
            leaving: Leaving::Not,
            exporting: None,
            opening: None,
            looked_for: String::new(),
            moment: Moment::default(),
            busy: None,
            round: None,
            shown: None,
            told_to_enlarge: false,
            following: false,
            typed: DraftState::default(),
            asked: None,
            in_lines: false,
            letters: Letters::default(),
            clipboard: String::new(),
        }
    }

    /// The record that has the keys: the one laid over the screen, or the screen's own.
    #[must_use]
    pub fn pane(&self) -> Option<&Pane> {
        match self.overlays.last() {
            Some(overlay) => overlay.pane(),
            None => match &self.screen {
                Screen::Question(pane) => self.outline.is_none().then_some(pane),
                Screen::Register(screen) => screen.pane.as_ref().filter(|_| self.outline.is_none()),
                _ => None,
            },
        }
    }

    /// The same, for changing.
    pub fn pane_mut(&mut self) -> Option<&mut Pane> {
        match self.overlays.last_mut() {
            Some(Overlay::Record(pane)) => Some(pane),
            Some(_) => None,
            None => match &mut self.screen {
                Screen::Question(pane) => self.outline.is_none().then_some(pane),
                Screen::Register(screen) => screen.pane.as_mut().filter(|_| self.outline.is_none()),
                _ => None,
            },
        }
    }

    /// The item under the cursor of the record that has the keys.
    #[must_use]
    pub fn current_item(&self) -> Option<Item> {
        let session = self.session.as_ref()?;
        self.pane()?.item(&session.instrument, &session.workbook)
    }

    /// Puts the cursor of the record that has the keys on the item of a cell.
    pub fn point_at(&mut self, cell: &Cell) {
        let Some(session) = &self.session else { return };
        let (instrument, workbook) = (session.instrument.clone(), session.workbook.clone());
        if let Some(pane) = self.pane_mut() {
            pane.point_at(&instrument, &workbook, cell);
        }
    }

    /// The field being typed in, if one is.
    #[must_use]
    pub fn editing(&self) -> Option<&Editing> {
        self.pane()?.editing.as_ref()
    }

    /// Whether a room looks on: restricted remarks stay hidden then.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.theme == ThemeName::Projector || matches!(self.screen, Screen::Projector(_))
    }

    /// The slot of the question on screen, also while something lies over it.
    #[must_use]
    pub fn slot(&self) -> Option<&Slot> {
        match &self.screen {
            Screen::Question(Pane { subject: Subject::Entry(Place::Answer(slot)), .. }) => Some(slot),
            _ => None,
        }
    }

    /// Whether the cell of the matrix under the cursor takes a word of a list and not a mark.
    #[must_use]
    pub fn grid_cell_is_listed(&self) -> bool {
        let (Screen::Grid(screen), Some(session)) = (&self.screen, &self.session) else { return false };
        let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
        let cell = grid.cell(&session.instrument, screen.row, screen.column);
        let kind = cell.and_then(|cell| kind_of(&session.instrument, &cell).ok());
        matches!(kind, Some(CellKind::Choice(_)))
    }

    /// Says something until the next key.
    pub fn say(&mut self, tone: NoticeTone, sentence: String) {
        self.notice = Some(Notice { tone, sentence });
    }

    /// Says something by message key.
    pub fn tell(&mut self, key: &str) {
        let sentence = self.words.t(key);
        self.say(NoticeTone::Info, sentence);
    }

    /// The place in front: that of the record or box on top, of the question, of the row or cell under the cursor.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let session = self.session.as_ref()?;
        let of_row = |register: &Id, row: &Id| {
            let takes = session.instrument.registers.get(register).is_some_and(|it| it.positions);
            takes.then(|| Place::Row(register.clone(), row.clone()))
        };
        let of_subject = |subject: &Subject| match subject {
            Subject::Entry(place)
            | Subject::Citation(place, _)
            | Subject::Remark(place, _)
            | Subject::Position(place, ..) => Some(place.clone()),
            Subject::Row(register, row) => of_row(register, row),
            Subject::Header => None,
        };
        let over = self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Record(pane) => of_subject(&pane.subject),
            Overlay::Decide(it) => Some(it.place.clone()),
            Overlay::Positions(positions) => Some(positions.place.clone()),
            _ => None,
        });
        over.or_else(|| match &self.screen {
            Screen::Question(pane) => of_subject(&pane.subject),
            Screen::Projector(screen) => screen.place.clone(),
            Screen::Register(screen) => {
                let row = session.workbook.registers.get(&screen.register)?.get_index(screen.row)?.0;
                of_row(&screen.register, row)
            }
            Screen::Grid(screen) => {
                let grid = Grid::of(&session.instrument, &session.workbook, screen.kind.clone());
                grid.place(screen.row, screen.column)
            }
            Screen::Costing(screen) => {
                let (register, row) = screen.row_in_front(&session.costing())?;
                of_row(&register, &row)
            }
            _ => None,
        })
    }

    /// The screen of a question.
    #[must_use]
    pub fn question_screen(slot: Slot) -> Screen {
        Screen::Question(Pane::new(Subject::Entry(Place::Answer(slot))))
    }

    /// Goes to a screen and remembers where one was.
    pub fn go(&mut self, screen: Screen) {
        let before = std::mem::replace(&mut self.screen, screen).left();
        if !matches!(before, Screen::Start(_)) {
            self.back.push(before);
            let surplus = self.back.len().saturating_sub(200);
            self.back.drain(..surplus);
        }
        self.forward.clear();
        self.outline = None;
    }

    /// Puts the workbook at the head of the start screen, and asks for it to be remembered there.
    #[must_use]
    pub fn remember(&mut self, today: String) -> Option<Effect> {
        let session = self.session.as_ref()?;
        let counts = session.derived.progress.overall;
        let file = RecentFile {
            path: session.path.clone(),
            title: session.workbook.title.clone(),
            country: session.workbook.country.clone(),
            answered: counts.answered,
            asked: counts.asked(),
            on: today,
            scratch: session.scratch,
            waits: !session.rescues.is_empty() || !self.typed.kept.is_empty(),
        };
        self.home.recent.retain(|it| !file.replaces(it));
        self.home.recent.insert(0, file.clone());
        let mut listed = 0;
        self.home.recent.retain(|it| {
            listed += 1;
            // what waits to be recovered is listed however long the list is
            listed <= MOST_RECENT || it.waits
        });
        Some(Effect::Remember(file))
    }

    /// The text the group agrees on at what the open record is of.
    #[must_use]
    pub fn text_here(&self) -> Option<Cell> {
        let (session, pane) = (self.session.as_ref()?, self.pane()?);
        let is_text = |cell: &Cell| matches!(cell, Cell::Part(_, Part::Finding));
        let items = items(&session.instrument, &session.workbook, &pane.subject);
        items.into_iter().find_map(|item| item.cell().filter(|cell| is_text(cell)).cloned())
    }

    /// The text of the report that is open, if one is.
    #[must_use]
    pub fn report_text(&self) -> Option<&Id> {
        match &self.pane()?.subject {
            Subject::Entry(Place::Chapter(text)) => Some(text),
            _ => None,
        }
    }

    /// The register whose rows are sources: the first that can be cited.
    #[must_use]
    pub fn source_register(&self) -> Option<Id> {
        let session = self.session.as_ref()?;
        session.instrument.registers.iter().find(|(_, register)| register.cites).map(|(id, _)| id.clone())
    }
}
