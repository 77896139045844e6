//! What the parts of `update` are given, and what they answer.
//!
//! A part sees the model and the workbook that is open, changes neither, and answers what is to happen: commit, say, open,
//! go. Only the router (`update`) carries it out, so no part needs to know another, and none has to ask whether a
//! workbook is open.
//!
//! ```text
//! pub fn pause(ctx: Ctx<'_>) -> Response {
//!     match running(ctx.workbook()) {
//!         Some(meeting) => Response::commit(edits(&ctx.desk(), meeting)).tell("break-begins"),
//!         None => Response::stay().tell("meeting-not-running"),
//!     }
//! }
//! ```

use crate::analysis::Target;
use crate::app::command::Command;
use crate::app::costing_page::CostingScreen;
use crate::app::effect::Effect;
use crate::app::meeting::{LastDecision, LastPosition, MeetingContext};
use crate::app::model::{Model, NoticeTone, Screen};
use crate::app::navigation::{MeetingScreen, ProjectorScreen};
use crate::app::opened::Access;
use crate::app::overlay::{About, Overlay, Writing};
use crate::app::record::{Editing, Subject};
use crate::app::request::Request;
use crate::app::scene::SceneCtx;
use crate::app::session::Session;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::workbook::{Cell, DraftPlace, Edit, Fact, Place, Purpose, Workbook};
use std::path::PathBuf;

/// The model while a workbook is open.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// Everything else the program knows.
    pub model: &'a Model,
    /// The open workbook.
    pub session: &'a Session,
}

impl<'a> Ctx<'a> {
    /// The context of a model, where a workbook is open.
    pub fn of(model: &'a Model) -> Option<Self> {
        model.session.as_ref().map(|session| Self { model, session })
    }

    /// What is asked.
    pub fn instrument(self) -> &'a Instrument {
        &self.session.instrument
    }

    /// What was answered.
    pub fn workbook(self) -> &'a Workbook {
        &self.session.workbook
    }

    /// What scenes are made from.
    pub fn scene(self) -> SceneCtx<'a> {
        SceneCtx::of_screen(self.model, self.session)
    }

    /// The words of the program.
    pub fn words(self) -> &'a Words {
        &self.model.words
    }

    /// What edits of a meeting are made from.
    pub fn desk(self) -> MeetingContext<'a> {
        MeetingContext { instrument: self.instrument(), workbook: self.workbook(), moment: &self.model.moment }
    }

    /// Why nothing can be changed, where the workbook is only looked at.
    pub fn refusal(self) -> Option<String> {
        match &self.session.access {
            Access::Newer(why) => Some(why.clone()),
            access if access.is_read_only() => Some(self.words().t("looking-only")),
            _ => None,
        }
    }
}

/// One thing that is to happen.
pub enum Instruction {
    /// A sentence is said.
    Say(NoticeTone, String),
    /// The sentence of a message is said.
    Tell(&'static str),
    /// Edits are committed as one step.
    Commit(Vec<Edit>),
    /// A change is made with everything that belongs to it.
    Request(Request),
    /// A decision was recorded; a slip corrected at once takes its place.
    Decided(LastDecision),
    /// A position was taken; likewise.
    Positioned(LastPosition),
    /// The outside is asked for something.
    Effect(Effect),
    /// Another command is carried out.
    Do(Command),
    /// What is to happen is decided anew, once everything before has happened.
    Then(Box<dyn FnOnce(Ctx<'_>) -> Response>),
    /// To where something leads; it can be taken back.
    Go(Target),
    /// To a place; the projector stays and shows it.
    GoPlace(Place),
    /// To another screen, from whatever lies over the present one.
    Show(Screen),
    /// To another screen; what lies over the present one stays.
    ShowUnder(Screen),
    /// The screen of a register shows this one.
    Register(Id),
    /// Something is laid over the screen.
    Open(Overlay),
    /// The form of this purpose is laid over the screen.
    Form(Purpose),
    /// The same, with a text typed into its first line and perhaps why it was refused.
    FilledForm(Purpose, Vec<String>, Option<String>),
    /// What was typed into the form a workbook is being opened from.
    Opening(Purpose, Vec<String>),
    /// The caret of the form on top goes to its next line.
    NextLine,
    /// The form on top says why one of its lines is refused; the caret goes there.
    RefuseLine(usize, String),
    /// What lies on top goes.
    Close,
    /// Everything that lies over the screen goes.
    CloseAll,
    /// The editor that fits the cell is opened.
    OpenCell(Cell),
    /// The field of a record is opened, or closed.
    Editing(Option<Editing>),
    /// The cursor goes to the item of a cell.
    Point(Cell),
    /// The cursor of the record goes to an item, whether there is one.
    Item(usize),
    /// What was typed at a place is no draft any more.
    PutDown(DraftPlace),
    /// It is shown that the outside is at work on something.
    Busy(&'static str),
    /// An export is under way.
    Writing(Writing),
    /// The cursor of the positions goes to a party.
    Party(usize),
    /// Earlier rounds of positions are shown, or hidden.
    History,
    /// The next position at a place begins a new round; whether a blind one.
    Round(Place, bool),
    /// The meeting screen, where it is shown, turns to this.
    Meeting(MeetingScreen),
    /// The page of the costing, where it is shown, turns to this.
    Costing(CostingScreen),
    /// The screen that was left for the projector is shown again.
    BackFromProjector,
    /// The projector, where it is shown, turns to this.
    Projector(ProjectorScreen),
    /// The register screen, where it shows this register, opens a row: its place, its id, the item with the cursor.
    Row(Id, usize, Id, usize),
    /// The reader goes to a line.
    ReaderRow(usize),
    /// The reader goes to the entry of this id.
    Anchor(Id),
    /// These words are looked for in the text that is read from now on.
    LookFor(String),
    /// To the next place that holds them.
    FindNext,
    /// A question that was asked before anything else goes.
    CloseAsk(About),
    /// Who wanted to leave the workbook stays.
    StayHere,
    /// Cursors are kept on what exists after a change.
    Settle,
    /// Work that was left behind is written to a copy.
    RescueCopy(PathBuf),
}

/// What is to happen, in order; nothing where nothing is.
#[must_use]
#[derive(Default)]
pub struct Response(pub Vec<Instruction>);

impl Response {
    /// Nothing happens.
    pub fn stay() -> Self {
        Self::default()
    }

    /// One thing.
    pub fn of(step: Instruction) -> Self {
        Self(vec![step])
    }

    /// Edits are committed.
    pub fn commit(edits: Vec<Edit>) -> Self {
        Self::of(Instruction::Commit(edits))
    }

    /// The outside is asked for all this.
    pub fn effects(effects: Vec<Effect>) -> Self {
        Self(effects.into_iter().map(Instruction::Effect).collect())
    }

    /// A fact is put into a cell, with everything that belongs to that.
    pub fn put(cell: Cell, to: Option<Fact>) -> Self {
        Self::of(Instruction::Request(Request::Put(vec![(cell, to)])))
    }

    /// Something is laid over the screen.
    pub fn open(overlay: Overlay) -> Self {
        Self::of(Instruction::Open(overlay))
    }

    /// A record is laid over the screen, with the cursor on its first item.
    pub fn lay_over(subject: Subject) -> Self {
        Self::open(Overlay::record(subject))
    }

    /// Only a sentence is said.
    pub fn told(key: &'static str) -> Self {
        Self::of(Instruction::Tell(key))
    }

    /// And this happens after it.
    pub fn and(mut self, step: Instruction) -> Self {
        self.0.push(step);
        self
    }

    /// And all this.
    pub fn and_all(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// And this sentence is said.
    pub fn tell(self, key: &'static str) -> Self {
        self.and(Instruction::Tell(key))
    }

    /// And this is decided when the rest has happened.
    pub fn then(self, next: impl FnOnce(Ctx<'_>) -> Self + 'static) -> Self {
        self.and(Instruction::Then(Box::new(next)))
    }
}
