//! Setting up a meeting, step by step: what there is to do before the first item, and what of it is done.

use super::room::upcoming;
use crate::workbook::Workbook;
use crate::workbook::working_group::{AgendaItem, Meeting, Member, QuorumRule};

/// A step of setting up a meeting, in the order they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetupStep {
    /// Who sits in the group.
    Members,
    /// How many of a party must be in the room.
    Quorum,
    /// What the meeting takes up.
    Agenda,
    /// The group sits down.
    Open,
    /// It begins.
    FirstItem,
}

impl SetupStep {
    /// Every step, in their order.
    pub const ALL: [Self; 5] = [Self::Members, Self::Quorum, Self::Agenda, Self::Open, Self::FirstItem];

    /// Whether it is done, for the meeting that runs or comes next.
    #[must_use]
    pub fn is_done(self, workbook: &Workbook) -> bool {
        let meeting = upcoming(workbook);
        let items = |meeting| AgendaItem::of_meeting(workbook, meeting);
        match self {
            Self::Members => Member::all(workbook).next().is_some(),
            Self::Quorum => QuorumRule::all(workbook).next().is_some(),
            Self::Agenda => meeting.is_some_and(|meeting| items(meeting).next().is_some()),
            Self::Open => meeting.and_then(|meeting| Meeting::find(workbook, meeting)).is_some_and(Meeting::runs),
            Self::FirstItem => meeting.is_some_and(|meeting| items(meeting).any(AgendaItem::was_taken_up)),
        }
    }

    /// The first step that is not done.
    #[must_use]
    pub fn next(workbook: &Workbook) -> Option<Self> {
        Self::ALL.into_iter().find(|step| !step.is_done(workbook))
    }
}
