//! Text that is typed and not put down yet: where it is being typed, so that it finds its way back after a crash.
//!
//! Most text is typed into a cell. The rest is typed into a form, whose lines become cells only when it is sent.

use super::words::named_words;
use super::{Cell, Place, working_group as group};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use serde::{Deserialize, Serialize};

/// What a form is for; the journal keeps it with what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The reason why a question does not apply.
    NotApplicable(Cell),
    /// To whom and until when a question is put off.
    Defer(Cell),
    /// Why something that reads as a gap is none.
    NoGap(Place),
    /// The name of a new row; then cite it at a place.
    NewRow(Id, Option<Place>),
    /// A note for a register of the group, about a place.
    Note(Note, Option<Place>),
    /// Members of the group: one line by line, or several, each on a line of its own.
    Members,
    /// How many of each party must be in the room, in one line.
    Quorum,
    /// Title and day of a meeting.
    Plan,
    /// An item for the agenda of a meeting.
    Item(Id),
    /// The number of a question to go to.
    GoTo,
    /// Words to look for in the text that is read.
    Find,
    /// Another value of a factor of the costing, for this year or for every one; kept nowhere.
    WhatIf(bool),
    /// Country, title, role, language and file of a new workbook.
    New,
    /// A file to open.
    Open,
    /// The other version of the workbook, to tell changes against.
    Compare,
    /// A name for a copy.
    Copy,
    /// A name for a copy with what was left behind.
    RecoverCopy,
    /// A name for the report.
    Export,
    /// A file to bring in, and who filled it in.
    Import,
}

named_words! {
    /// A note taken from anywhere, by the register it goes to.
    pub enum Note {
        /// Who undertakes what.
        Action = "action",
        /// A point put aside.
        Parked = "parked",
        /// What no document shows.
        OffRecord = "off-record",
    }
}

impl Note {
    /// The register the note goes to.
    #[must_use]
    pub fn register(self) -> &'static str {
        match self {
            Self::Action => group::ACTION,
            Self::Parked => group::PARKED,
            Self::OffRecord => group::OFF_RECORD,
        }
    }
}

/// Where text is typed that is not put down yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DraftPlace {
    /// Into a cell.
    Cell(Cell),
    /// Into a form.
    Form(Purpose),
}

/// What is typed and not put down, by place: the lines of a form, or one text for a cell.
pub type Drafts = IndexMap<DraftPlace, Vec<String>>;

impl Purpose {
    /// Whether what is typed is worth keeping. Words that only look for something are gone with their list; whoever
    /// adds a form decides it here.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        match self {
            Self::GoTo | Self::Find | Self::WhatIf(_) => false,
            Self::NotApplicable(_)
            | Self::Defer(_)
            | Self::NoGap(_)
            | Self::NewRow(..)
            | Self::Note(..)
            | Self::Members
            | Self::Quorum
            | Self::Plan
            | Self::Item(_)
            | Self::New
            | Self::Open
            | Self::Compare
            | Self::Copy
            | Self::RecoverCopy
            | Self::Export
            | Self::Import => true,
        }
    }
}
