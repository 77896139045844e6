//! What the next line is taken for: which question was put, what was typed of its answer so far, and where that is kept.

use crate::app::{Command, Model, Request};
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
        /// The cell.
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
    /// A yes, before this is changed.
    Confirm(Request),
    /// The lines of a form of the program: which, what was given so far.
    Form(Command, Vec<String>),
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
            Self::Cells(_) | Self::Confirm(_) => return None,
        };
        Some((DraftPlace::Form(purpose), lines))
    }

    /// What was kept of the line that is asked for.
    pub fn kept_line(&self, model: &Model) -> Option<String> {
        let (place @ DraftPlace::Form(_), lines) = self.draft()? else { return None };
        let kept = model.typed.kept.get(&place)?.get(lines.len())?;
        (!kept.trim().is_empty()).then(|| kept.clone())
    }

    /// What is asked for next of a form of the program, as a message key.
    pub fn form_line(&self) -> Option<&'static str> {
        let Self::Form(command, given) = self else { return None };
        lines_of(*command).get(given.len()).copied()
    }
}

/// What is asked for a form, line by line, as message keys.
pub fn lines_of(command: Command) -> &'static [&'static str] {
    match command {
        Command::New => &["plain-form-country", "plain-form-title", "plain-form-file"],
        Command::Open => &["plain-form-open"],
        Command::Copy => &["plain-form-copy"],
        Command::Export => &["plain-form-export"],
        _ => &[],
    }
}

/// What a form is for.
pub fn purpose_of(command: Command) -> Option<Purpose> {
    match command {
        Command::New => Some(Purpose::New),
        Command::Open => Some(Purpose::Open),
        Command::Copy => Some(Purpose::Copy),
        Command::Export => Some(Purpose::Export),
        _ => None,
    }
}
