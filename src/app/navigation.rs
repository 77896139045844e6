//! Screens that list and read: their own state, nothing more.

use super::field::TextField;
use super::grid::GridKind;
use super::record::Pane;
use crate::document::layout::LayoutRow;
use crate::instrument::Id;
use crate::report::kind::ReportKind;
use crate::workbook::{Place, ProjectorView};

/// A matrix and the cell under the cursor.
#[derive(Debug, Clone)]
pub struct GridScreen {
    /// Which matrix.
    pub kind: GridKind,
    pub row: usize,
    pub column: usize,
}

/// A register: its rows, and the record of the row under the cursor.
#[derive(Debug, Clone)]
pub struct RegisterScreen {
    pub register: Id,
    /// The row under the cursor.
    pub row: usize,
    /// The record at the right; `None` while the list has the keys.
    pub pane: Option<Pane>,
}

/// A list to go somewhere from (problems), narrowed by typing.
#[derive(Debug, Clone)]
pub struct ListScreen {
    /// What was typed to narrow the list.
    pub filter: TextField,
    /// The line under the cursor.
    pub row: usize,
}

/// The meeting: who is in the room, the agenda, the papers of the group, its meetings.
#[derive(Debug, Clone)]
pub struct MeetingScreen {
    /// The part that has the cursor.
    pub part: MeetingPart,
    /// The line under the cursor.
    pub row: usize,
    /// The meeting looked at; the one at hand where none was chosen.
    pub meeting: Option<Id>,
}

/// A part of the meeting screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingPart {
    /// The steps of setting a meeting up.
    Steps,
    /// Who is in the room.
    Room,
    Agenda,
    /// The registers, heading by heading.
    Registers,
    Meetings,
}

impl MeetingPart {
    /// Every part, in the order of its tabs.
    pub const ALL: [Self; 5] = [Self::Steps, Self::Room, Self::Agenda, Self::Registers, Self::Meetings];
}

/// What the room looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectorScreen {
    /// What it shows; nothing before the other screen has been anywhere.
    pub place: Option<Place>,
    /// What of it, or instead of it.
    pub view: ProjectorView,
    /// The first line shown; of a matrix the page.
    pub top: usize,
    /// What it showed first.
    pub opened_on: Option<Place>,
}

impl ProjectorScreen {
    /// The screen that shows a place, from its top.
    #[must_use]
    pub fn of(place: Option<Place>) -> Self {
        Self { opened_on: place.clone(), place, view: ProjectorView::Place, top: 0 }
    }

    /// The screen when it went on to another place.
    #[must_use]
    pub fn on_to(&self, place: Place) -> Self {
        Self { opened_on: self.opened_on.clone(), ..Self::of(Some(place)) }
    }
}

/// What is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// The situational analysis.
    Report,
    /// The instrument's own lists.
    Reading,
    /// Another document made of the workbook.
    Document(ReportKind),
}

/// A text to read: a document made of the workbook, or the instrument's own lists.
#[derive(Debug, Clone)]
pub struct Reader {
    pub reads: Reads,
    /// The line under the cursor.
    pub row: usize,
    /// The text, laid out for a width and a revision.
    pub laid: Option<Laid>,
}

/// A text laid out.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The width it was laid out for.
    pub width: u16,
    /// The revision and language it was made from.
    pub of: (u64, &'static str, bool),
    pub rows: Vec<LayoutRow>,
}
