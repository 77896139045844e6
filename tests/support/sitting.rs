//! A sitting of the working group: the model, the world around it, and sentences about both.

use super::notation;
use super::world::{Beginning, Counted, World};
use super::{cell, slot};
use std::path::PathBuf;
use tripartite::analysis::{Rating, SlotState, State, Target};
use tripartite::app::{Command, Effect, Input, Message, Model, Opened, Screen, Session, Start, interpret, update};
use tripartite::config::Settings;
use tripartite::i18n::Arg;
use tripartite::store::{parse_workbook, to_text};
use tripartite::workbook::{ProjectorView, Workbook};

/// A session of the program with nothing real around it.
pub struct Sitting {
    /// The program.
    pub model: Model,
    /// What is around it.
    pub world: World,
    /// Clock and ids.
    pub env: Counted,
    /// Effects asked for by the last step, in order.
    pub effects: Vec<Effect>,
}

/// A program that has just started, with `beginning` open in a window of 100 by 30.
pub fn given(beginning: Beginning) -> Sitting {
    given_in("en", beginning)
}

/// The same in a language.
pub fn given_in(language: &str, beginning: Beginning) -> Sitting {
    let settings = Settings { language: Some(language.to_owned()), ..Settings::default() };
    let model = Model::new(settings, Start::default(), (100, 30));
    let mut sitting = Sitting { model, world: World::default(), env: Counted::default(), effects: Vec::new() };
    let (book, rescues) = match beginning {
        Beginning::Nothing => (None, Vec::new()),
        Beginning::Book(workbook) => (Some(workbook), Vec::new()),
        Beginning::LeftBehind(workbook, rescue) => (Some(workbook), vec![*rescue]),
    };
    if let Some(workbook) = book {
        let path = PathBuf::from("/group/workbook.yaml");
        sitting.world.files.insert(path.clone(), (*workbook).clone());
        let instrument = super::instrument_of(&workbook, language);
        let opened = Opened {
            path,
            workbook: *workbook,
            instrument,
            scratch: false,
            rescues,
            access: tripartite::app::Access::Full,
            remarks: Vec::new(),
        };
        sitting.hear(Message::Opened(Box::new(Ok(opened))));
        sitting.effects.clear();
    }
    sitting
}

/// What is done.
impl Sitting {
    /// Presses keys, in the notation of `notation`.
    pub fn keys(mut self, line: &str) -> Self {
        self.press(line);
        self
    }

    /// The same, for a sitting that is kept.
    pub fn press(&mut self, line: &str) {
        self.effects.clear();
        for key in notation::keys(line) {
            self.input(Input::Key(key));
        }
    }

    /// Hands one input to the loop, as a terminal would.
    pub fn input(&mut self, input: Input) {
        if let Some(message) = interpret(&self.model, input) {
            self.hear(message);
        }
    }

    /// Pastes a text.
    pub fn pasting(mut self, text: &str) -> Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    /// It is this time of day.
    pub fn clock(mut self, at: &str) -> Self {
        self.env.at(at);
        self
    }

    /// Asks for a command by itself, as palette and plain mode do.
    pub fn command(mut self, command: Command) -> Self {
        self.effects.clear();
        self.hear(Message::Do(command));
        self
    }

    /// Goes to the question of a printed number or id, as a click or search hit does.
    pub fn at(mut self, question: &str) -> Self {
        let session = self.session();
        let found = session.derived.progress.slots.keys().find(|slot| {
            slot.to_string() == question
                || session.instrument.node(&slot.question).is_some_and(|node| node.number == question)
        });
        let slot = found.cloned().unwrap_or_else(|| panic!("no question “{question}”"));
        self.hear(Message::Go(Target::Slot(slot)));
        self
    }

    /// Puts facts into cells beforehand, as if entered earlier: printed cells and texts.
    pub fn with(mut self, facts: &[(&str, &str)]) -> Self {
        for (address, text) in facts {
            let session = self.session();
            let at = cell(address);
            let kind = tripartite::workbook::kind_of(&session.instrument, &at).unwrap_or_else(|it| panic!("{it}"));
            let to = kind.parse(text, &session.instrument, &session.workbook).unwrap_or_else(|it| panic!("{it:?}"));
            self.hear(Message::Commit(vec![tripartite::workbook::Edit { cell: at, to }]));
        }
        self
    }

    /// From now on the disk refuses saves for this reason.
    pub fn disk_refuses(mut self, why: &str) -> Self {
        self.world.refuses_saves = Some(why.to_owned());
        self.world.refuses_journal = Some(format!("no journal: {why}"));
        self
    }

    /// From now on the disk takes saves again.
    pub fn disk_works(mut self) -> Self {
        (self.world.refuses_saves, self.world.refuses_journal) = (None, None);
        self
    }

    /// From now on saves are under way until `disk_answers`.
    pub fn disk_is_slow(mut self) -> Self {
        self.world.holds_saves = true;
        self
    }

    /// Saves that were under way are answered.
    pub fn disk_answers(mut self) -> Self {
        for message in self.world.let_go() {
            self.hear(message);
        }
        self
    }

    /// Takes a message, performs what it asks for, and takes the answers until none is left.
    pub fn hear(&mut self, message: Message) {
        let mut waiting = std::collections::VecDeque::from([message]);
        while let Some(message) = waiting.pop_front() {
            for effect in update(&mut self.model, message, &mut self.env) {
                self.effects.push(effect.clone());
                waiting.extend(self.world.perform(effect));
            }
        }
    }
}

/// What is there.
impl Sitting {
    /// The open workbook with what belongs to it.
    pub fn session(&self) -> &Session {
        self.model.session.as_ref().expect("a workbook is open")
    }

    /// The open workbook.
    pub fn workbook(&self) -> &Workbook {
        &self.session().workbook
    }

    /// The text of a cell; empty when nothing stands there.
    pub fn text(&self, address: &str) -> String {
        self.workbook().get(&cell(address)).map(|fact| fact.to_string()).unwrap_or_default()
    }

    /// How far a slot is and how it reads.
    pub fn state(&self, of: &str) -> &SlotState {
        self.session().derived.progress.slots.get(&slot(of)).unwrap_or_else(|| panic!("no slot “{of}”"))
    }

    /// The id of the question on screen, or the name of the screen.
    pub fn place(&self) -> String {
        match &self.model.screen {
            Screen::Costing(_) => "costing".to_owned(),
            Screen::Question(_) => self.model.slot().map(ToString::to_string).unwrap_or_default(),
            Screen::Start(_) => "start".into(),
            Screen::Grid(screen) => format!("grid {:?}", screen.kind),
            Screen::Register(screen) => format!("register {}", screen.register),
            Screen::Problems(_) => "problems".into(),
            Screen::Meeting(screen) => format!("meeting {:?}", screen.part),
            Screen::Projector(screen) => match &screen.place {
                _ if screen.view != ProjectorView::Place => format!("projector {:?}", screen.view).to_lowercase(),
                Some(place) => format!("projector {place}"),
                None => "projector".into(),
            },
            Screen::Reader(reader) => match reader.reads {
                tripartite::app::Reads::Report => "report".into(),
                tripartite::app::Reads::Reading => "reading".into(),
                tripartite::app::Reads::Document(kind) => kind.name().into(),
            },
        }
    }

    /// What the program said last; empty when nothing.
    pub fn said(&self) -> String {
        self.model.notice.as_ref().map(|notice| notice.sentence.clone()).unwrap_or_default()
    }
}

/// What must hold then.
impl Sitting {
    /// A cell holds this text; an empty text means nothing stands there.
    #[track_caller]
    pub fn then_holds(self, address: &str, text: &str) -> Self {
        assert_eq!(self.text(address), text, "{address}");
        self
    }

    /// A slot is this far and reads like this.
    #[track_caller]
    pub fn then_is(self, of: &str, state: State, rating: Rating) -> Self {
        let found = self.state(of);
        assert_eq!((found.state, found.rating), (state, rating), "{of}");
        self
    }

    /// One is at this question or on this screen (see `place`).
    #[track_caller]
    pub fn then_at(self, place: &str) -> Self {
        assert_eq!(self.place(), place);
        self
    }

    /// The program said the sentence of this key.
    #[track_caller]
    pub fn then_says(self, key: &str, args: &[(&str, Arg<'_>)]) -> Self {
        assert_eq!(self.said(), self.model.words.with(key, args));
        self
    }

    /// The program said nothing.
    #[track_caller]
    pub fn then_says_nothing(self) -> Self {
        assert_eq!(self.said(), "");
        self
    }

    /// Something else holds.
    #[track_caller]
    pub fn then(self, holds: impl FnOnce(&Self)) -> Self {
        holds(&self);
        self
    }

    /// The disk holds what the screen shows, and the file's text reads back as the same workbook.
    #[track_caller]
    pub fn then_saved(self) -> Self {
        let session = self.session();
        assert_eq!(self.world.files.get(&session.path), Some(self.workbook()));
        let text = to_text(&session.workbook).expect("the workbook can be written");
        assert_eq!(parse_workbook(&session.path, &text).as_ref(), Ok(self.workbook()));
        self
    }
}
