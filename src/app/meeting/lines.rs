//! The lines of the meeting screen, each something the cursor can stand on.

use super::room::seats;
use super::steps::SetupStep;
use crate::app::navigation::MeetingPart;
use crate::instrument::{Id, Instrument};
use crate::workbook::Workbook;
use crate::workbook::working_group::{AgendaItem, Meeting};

/// What a line is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingLine {
    /// A step of setting a meeting up.
    Step(SetupStep),
    /// A member of the group.
    Member(Id),
    /// An item of the agenda.
    Item(Id),
    /// A register.
    Register(Id),
    Meeting(Id),
}

/// The lines of a part of the screen.
#[must_use]
pub fn meeting_lines(
    instrument: &Instrument,
    workbook: &Workbook,
    part: MeetingPart,
    meeting: Option<&Id>,
) -> Vec<MeetingLine> {
    match (part, meeting) {
        (MeetingPart::Steps, _) => SetupStep::ALL.map(MeetingLine::Step).into(),
        (MeetingPart::Room, _) => {
            seats(instrument, workbook).into_iter().flat_map(|(_, members)| members).map(MeetingLine::Member).collect()
        }
        (MeetingPart::Agenda, Some(meeting)) => {
            AgendaItem::of_meeting(workbook, meeting).map(|it| MeetingLine::Item(it.id.clone())).collect()
        }
        (MeetingPart::Agenda, None) => Vec::new(),
        (MeetingPart::Registers, _) => {
            instrument.listed_registers().map(|(_, id, _)| MeetingLine::Register(id.clone())).collect()
        }
        (MeetingPart::Meetings, _) => Meeting::all(workbook).map(|it| MeetingLine::Meeting(it.id.clone())).collect(),
    }
}
