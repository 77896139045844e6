//! Where the talk is: what a bare number or an empty line means, and what is being asked.

use super::lexicon::Lexicon;
use crate::analysis::Target;
use crate::app::costing_page::CostingScreen;
use crate::app::meeting::MeetingContext;
use crate::app::scene::SceneCtx;
use crate::app::{GridKind, Model, Session, Subject};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::workbook::{Cell, CellKind, Fact, Moment, Slot, Workbook, kind_of};

/// Something opened over the question; an empty line leaves it.
#[derive(Debug, Clone)]
pub enum Focus {
    /// A numbered list to go somewhere from.
    List(NumberedList),
    /// The rows of a register.
    Register(Id),
    /// The numbered items of one thing.
    Record(Subject),
    /// A matrix, one place a line.
    Grid(GridKind),
    /// The page of the costing.
    Costing(CostingScreen),
}

/// A numbered list and how far it was said.
#[derive(Debug, Clone)]
pub struct NumberedList {
    /// Every line with where it leads.
    pub lines: Vec<(String, LinkTarget)>,
    /// How many were said.
    pub said: usize,
}

/// Where a line of a list leads.
#[derive(Debug, Clone)]
pub enum LinkTarget {
    /// A place of the workbook or the instrument.
    Target(Target),
    Register(Id),
    /// The questions of a section.
    Section(Id),
    /// A chapter's drafted text.
    Chapter(Id),
    /// A part of the instrument's own lists, counted from 0.
    Reading(usize),
}

/// What a handler sees: the open workbook and the words of the moment.
#[derive(Clone, Copy)]
pub struct LineCtx<'a> {
    pub model: &'a Model,
    /// The open workbook.
    pub session: &'a Session,
    /// The words typed.
    pub lexicon: &'a Lexicon,
    /// Who works, and when the line was typed.
    pub moment: &'a Moment,
}

impl<'a> LineCtx<'a> {
    /// The words of the program.
    pub fn words(&self) -> &'a Words {
        &self.model.words
    }

    /// What is asked.
    pub fn instrument(&self) -> &'a Instrument {
        &self.session.instrument
    }

    /// What was answered.
    pub fn workbook(&self) -> &'a Workbook {
        &self.session.workbook
    }

    /// The slot on screen.
    pub fn slot(&self) -> Option<&'a Slot> {
        self.model.slot()
    }

    /// What scenes are made from.
    pub fn scene(&self) -> SceneCtx<'a> {
        SceneCtx::of_lines(&self.model.words, self.session, self.now())
    }

    /// What edits of a meeting are made from.
    pub fn desk(&self) -> MeetingContext<'a> {
        MeetingContext { instrument: self.instrument(), workbook: self.workbook(), moment: self.moment }
    }

    /// The time of day, `14:32`.
    pub fn now(&self) -> &'a str {
        self.moment.time()
    }

    /// What a cell holds.
    pub fn get(&self, cell: &Cell) -> Option<Fact> {
        self.workbook().get(cell)
    }

    /// How a cell is entered, if the instrument has it.
    pub fn kind(&self, cell: &Cell) -> Option<CellKind> {
        kind_of(self.instrument(), cell).ok()
    }
}
