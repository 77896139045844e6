//! The lines of the meeting screen, each something the cursor can stand on.

use super::room::seats;
use super::steps::SetupStep;
use crate::app::navigation::MeetingPart;
use crate::instrument::{Id, Instrument};
use crate::workbook::Workbook;
use crate::workbook::working_group::{self as group, AgendaItem, Meeting};

/// What a line is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingLine {
    /// A step of setting a meeting up.
    Step(SetupStep),
    /// A member of the group.
    Member(Id),
    /// An item of the agenda.
    Item(Id),
    /// A register of the group.
    Papers(Id),
    Meeting(Id),
}

/// The registers reached from the meeting, in the order a facilitator asks for them.
const PAPERS: [&str; 10] = [
    group::DECISION,
    group::ACTION,
    group::PARKED,
    group::GAP,
    group::OPTION,
    group::TERMS,
    group::MEMBER,
    group::SUBGROUP,
    group::QUORUM,
    group::OFF_RECORD,
];

/// The registers of the group that the instrument has; those off the record only where no room looks on.
#[must_use]
pub fn papers(instrument: &Instrument, public: bool) -> Vec<Id> {
    let shown = |id: &Id| instrument.registers.get(id).is_some_and(|it| !(public && it.restricted));
    PAPERS.into_iter().map(group::id).filter(shown).collect()
}

/// The lines of a part of the screen.
#[must_use]
pub fn meeting_lines(
    instrument: &Instrument,
    workbook: &Workbook,
    part: MeetingPart,
    meeting: Option<&Id>,
    public: bool,
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
        (MeetingPart::Papers, _) => papers(instrument, public).into_iter().map(MeetingLine::Papers).collect(),
        (MeetingPart::Meetings, _) => Meeting::all(workbook).map(|it| MeetingLine::Meeting(it.id.clone())).collect(),
    }
}
