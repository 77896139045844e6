//! What is told of a workbook between the layers that know its file and those that show it: what became of the file, and
//! what another screen is on. Nothing of it stands in the workbook.

use serde::{Deserialize, Serialize};

/// What became of a file that does not hold any more what was read from it or saved to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// It is not there.
    Missing,
    /// It is there, with nothing in it.
    Emptied,
    /// It holds an earlier version again: one of those kept of it.
    Older,
    /// It holds the same workbook with other answers.
    Changed,
    /// It holds something else, or nothing that can be read as a workbook.
    Replaced,
    /// It cannot be read at the moment.
    Unreadable,
}

impl Loss {
    /// As messages call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Emptied => "emptied",
            Self::Older => "older",
            Self::Changed => "changed",
            Self::Replaced => "replaced",
            Self::Unreadable => "unreadable",
        }
    }

    /// Whether nothing is in the file's place that a save could be joined with.
    #[must_use]
    pub fn is_without_workbook(self) -> bool {
        matches!(self, Self::Missing | Self::Emptied | Self::Replaced)
    }
}

/// What a room looks at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProjectorView {
    /// A place: a question, a matrix, a row, a point of its own.
    #[default]
    Place,
    /// The results so far.
    Results,
    /// The agenda of the meeting.
    Agenda,
    /// Who is in the room, and the quorum.
    Room,
}

/// What the session at the table is on, for a second screen that follows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PresenterPosition {
    /// The place, printed; empty before there is one.
    pub at: String,
    /// What is shown of it, or instead of it.
    pub view: ProjectorView,
    /// The first line shown, or the page of a matrix.
    pub top: usize,
}
