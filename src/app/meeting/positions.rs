//! Positions of the parties at a place, in rounds; covered while a blind round runs. No position is ever counted.

use super::MeetingContext;
use super::context::is_at_once;
use crate::analysis::agreement::{is_blind, last_round, present_position};
use crate::instrument::{Id, Instrument, Seat};
use crate::workbook::{Cell, Edit, Entry, Fact, Moment, Part, Place, PositionPart, Stance, Workbook, running};

/// The three parties first, then the groups that are heard.
#[must_use]
pub fn parties(instrument: &Instrument) -> Vec<Id> {
    let of = |seat| instrument.constituencies.iter().filter(move |(_, it)| it.seat == seat).map(|(id, _)| id.clone());
    of(Seat::Constituent).chain(of(Seat::Consulted)).collect()
}

/// Whether a party is heard and takes no part in what is settled.
#[must_use]
pub fn party_group(instrument: &Instrument, party: &Id) -> Seat {
    instrument.constituencies.get(party).map_or(Seat::Consulted, |it| it.seat)
}

/// The round a position given now belongs to: the last one where it was taken in this meeting, else the next; `fresh`
/// asks for the next in any case.
fn wanted_round(workbook: &Workbook, entry: Option<&Entry>, fresh: bool) -> Option<Id> {
    let (last, meeting) = (last_round(entry), running(workbook));
    let present = Id::new(&format!("r{last}")).ok();
    let all = entry.into_iter().flat_map(|entry| entry.positions.values());
    let here = present
        .as_ref()
        .is_some_and(|present| all.filter_map(|rounds| rounds.get(present)).any(|it| it.meeting.as_ref() == meeting));
    if here && !fresh { present } else { Id::new(&format!("r{}", last + 1)).ok() }
}

/// The position taken last in this session, by this hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastPosition {
    /// What on.
    pub place: Place,
    /// Which party.
    pub party: Id,
    /// In which round.
    pub round: Id,
    /// By whom, and when.
    pub moment: Moment,
}

/// The round in which a party takes a position. Who stands elsewhere than before, in view of all, takes a new one: the
/// reasons for the old one are not those for the new. A slip of the hand leaves no trace.
#[must_use]
pub fn round_of(
    context: &MeetingContext<'_>,
    place: &Place,
    party: &Id,
    stance: Stance,
    fresh: bool,
    last: Option<&LastPosition>,
) -> Option<Id> {
    let (workbook, entry) = (context.workbook, context.workbook.entry(place));
    let wanted = wanted_round(workbook, entry, fresh);
    let held = entry.and_then(|entry| present_position(entry, party));
    let held = held.filter(|(round, _)| wanted.as_ref() == Some(round) && !is_blind(entry));
    let Some((round, position)) = held else { return wanted };
    let is_slip = last.is_some_and(|last| {
        (&last.place, &last.party, &last.round) == (place, party, round) && is_at_once(&last.moment, context.moment)
    });
    let says_why = position.statement.is_some() || position.wording.is_some();
    let moves = position.stance.is_some_and(|held| held != stance) && (says_why || !is_slip);
    if moves { Id::new(&format!("r{}", last_round(entry) + 1)).ok() } else { Some(round.clone()) }
}

/// Says where a party stands; covered where a blind round runs or begins.
#[must_use]
pub fn set_stance(
    context: &MeetingContext<'_>,
    place: &Place,
    party: &Id,
    stance: Stance,
    (fresh, blind): (bool, bool),
    last: Option<&LastPosition>,
) -> Option<(LastPosition, Vec<Edit>)> {
    let entry = context.workbook.entry(place);
    let round = round_of(context, place, party, stance, fresh, last)?;
    let word = Id::new(stance.as_str()).ok()?;
    let cell = |part| Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), part));
    let mut edits = vec![Edit::put(cell(PositionPart::Stance), Fact::Id(word))];
    edits.extend(
        running(context.workbook).map(|meeting| Edit::put(cell(PositionPart::Meeting), Fact::Id(meeting.clone()))),
    );
    if blind || is_blind(entry) {
        edits.push(Edit::put(cell(PositionPart::Covered), Fact::Flag(true)));
    }
    let taken = LastPosition { place: place.clone(), party: party.clone(), round, moment: context.moment.clone() };
    Some((taken, edits))
}

/// Uncovers every position at a place in one step.
#[must_use]
pub fn reveal(workbook: &Workbook, place: &Place) -> Vec<Edit> {
    let entry = workbook.entry(place);
    let all = entry.into_iter().flat_map(|entry| &entry.positions);
    let covered = all.flat_map(|(party, rounds)| {
        rounds.iter().filter(|(_, it)| it.covered).map(move |(round, _)| (party.clone(), round.clone()))
    });
    covered
        .map(|(party, round)| {
            Edit::clear(Cell::Part(place.clone(), Part::Position(party, round, PositionPart::Covered)))
        })
        .collect()
}
