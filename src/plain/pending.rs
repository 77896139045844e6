//! What the next line is taken for: which question was put, what was typed of its answer so far, and where that is kept.

use super::output::Output;
use crate::app::meeting::MEMBER_FIELDS;
use crate::app::new_workbook;
use crate::app::scene::{self, form_lines};
use crate::app::{Command, Model, Request};
use crate::costing::{Answers, Plan};
use crate::instrument::Id;
use crate::workbook::{Cell, DraftPlace, Fact, Purpose};
use std::collections::VecDeque;

/// Facts and the cells they go to.
pub type Facts = Vec<(Cell, Option<Fact>)>;

/// What the next line is taken for.
#[derive(Debug, Clone)]
pub enum Pending {
    /// The cells still to be asked; the first is being asked.
    Cells(VecDeque<Cell>),
    /// Text of several lines for a cell, put together with further facts; then further cells.
    Text {
        cell: Cell,
        /// What was typed so far.
        lines: Vec<String>,
        /// Facts put in the same step.
        with: Facts,
        /// Cells asked afterwards.
        then: VecDeque<Cell>,
    },
    /// Why the question does not apply.
    Reason(Cell),
    /// To whom it is put off.
    Whom(Cell),
    /// Until when it is put off to somebody.
    Until(Cell, String),
    /// The name of a new row.
    Name(Id),
    /// Members, a line each; then a yes, before they are added.
    Members {
        /// The lines understood so far.
        lines: Vec<String>,
        /// Whether the dot was typed, and a yes is waited for.
        is_asked: bool,
    },
    /// A table of series, row by row; then what it means, or a yes.
    Series(SeriesStep),
    /// A yes, before this is changed.
    Confirm(Request),
    /// The lines of a form of the program: which, what was given so far.
    Form(Command, Vec<String>),
}

/// How far a table is that is being typed.
#[derive(Debug, Clone)]
pub enum SeriesStep {
    /// Its rows, so far.
    Rows(Vec<String>),
    /// It has two readings; what each number says of it.
    Asked { text: String, answers: Vec<Option<Answers>> },
    /// A yes takes it; a number reads it otherwise.
    Planned { text: String, otherwise: Vec<Answers>, plan: Plan },
}

impl Pending {
    /// Where the answer is typed, and what was typed so far; nothing where a line is taken or refused at once.
    pub fn draft(&self) -> Option<(DraftPlace, Vec<String>)> {
        let (purpose, lines) = match self {
            Self::Text { cell, lines, .. } => return Some((DraftPlace::Cell(cell.clone()), vec![lines.join("\n")])),
            Self::Reason(cell) => (Purpose::NotApplicable(cell.clone()), Vec::new()),
            Self::Whom(cell) => (Purpose::Defer(cell.clone()), Vec::new()),
            Self::Until(cell, to) => (Purpose::Defer(cell.clone()), vec![to.clone()]),
            Self::Name(register) => (Purpose::NewRow(register.clone(), None), Vec::new()),
            Self::Form(command, given) => (purpose_of(*command)?, given.clone()),
            Self::Members { lines, .. } => {
                let asked = vec![String::new(); MEMBER_FIELDS.len()];
                (Purpose::Members, asked.into_iter().chain(lines.iter().cloned()).collect())
            }
            Self::Cells(_) | Self::Series(_) | Self::Confirm(_) => return None,
        };
        Some((DraftPlace::Form(purpose), lines))
    }

    /// What was kept of the line that is asked for.
    pub fn kept_line(&self, model: &Model) -> Option<String> {
        let (place @ DraftPlace::Form(_), lines) = self.draft()? else { return None };
        let kept = model.typed.kept.get(&place)?.get(lines.len())?;
        (!kept.trim().is_empty()).then(|| kept.clone())
    }

    /// Whether so many lines are all that a form of the program asks for.
    pub fn is_complete(model: &Model, command: Command, given: usize) -> bool {
        purpose_of(command).is_none_or(|purpose| given >= form_lines(model, &purpose))
    }

    /// Asks for the next line of a form; what the form is called stands before its first one.
    pub fn ask_form(&self, model: &Model, said: &mut Output) {
        let Some((DraftPlace::Form(purpose), given)) = self.draft() else { return };
        let instrument = model.session.as_ref().map(|session| session.instrument.as_ref());
        let scene = scene::form(&model.words, instrument, &purpose, true);
        if given.is_empty() {
            said.line(&scene.title);
        }
        scene.fields.get(given.len()).iter().for_each(|field| said.line(field));
        let begins = purpose == Purpose::New;
        let taken = begins.then(|| {
            new_workbook::understood(&model.words, &model.home.instruments, &model.home.folder, &given, given.len())
        });
        taken.flatten().iter().for_each(|taken| said.line(taken));
    }
}

/// What a form is for.
fn purpose_of(command: Command) -> Option<Purpose> {
    match command {
        Command::New => Some(Purpose::New),
        Command::Open => Some(Purpose::Open),
        Command::Copy => Some(Purpose::Copy),
        Command::Export => Some(Purpose::Export),
        Command::Import => Some(Purpose::Import),
        _ => None,
    }
}
