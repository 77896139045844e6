//! What reads as a gap, and which of it the group has taken up: the one place that decides both.
//!
//! A reading is a reminder and no gap: the group takes it up or dismisses it with a reason, and either way it is noted
//! in the register of gaps, so that it is not suggested again.

use super::progress::Progress;
use super::rating::{Rating, rating_at};
use crate::instrument::{Id, Instrument, NodeType, Pool, Question, Topic};
use crate::workbook::working_group::{Gap, GapKind};
use crate::workbook::{Application, Cell, Fact, MatrixKey, Part, Place, RatificationState, Slot, Workbook};
use std::collections::HashSet;

/// Something that reads as a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleGap {
    pub place: Place,
    /// The cells that read so: the reply and the parts of a question, law and practice in a matrix.
    pub cells: Vec<Cell>,
}

/// Everything that reads as a gap and is noted as none, neither taken up nor dismissed: questions in their order, then the
/// cells of the matrices.
#[must_use]
pub fn possible_gaps(instrument: &Instrument, workbook: &Workbook, progress: &Progress) -> Vec<PossibleGap> {
    let noted: HashSet<Place> = Gap::all(workbook).filter_map(Gap::about).collect();
    let open = |place: &Place| !noted.contains(place);
    let of_slot = |slot: &Slot| {
        let place = Place::Answer(slot.clone());
        let question = instrument.question(&slot.question).filter(|it| can_be_a_gap(it))?;
        let state = progress.slots.get(slot).filter(|state| state.reason.is_none() && open(&place))?;
        let whole = state.rating == Rating::Unfavourable && state.mark.is_some();
        let parts = against(instrument, workbook, slot, question);
        let reply = Some(Cell::Part(place.clone(), Part::Reply)).filter(|_| whole || !parts.is_empty())?;
        Some(PossibleGap { place, cells: std::iter::once(reply).chain(parts).collect() })
    };
    let answers = progress.slots.keys().filter_map(of_slot);
    let in_matrices = workbook.entries().filter(|(place, _)| place.matrix().is_some() && open(place));
    let cells = in_matrices.filter_map(|(place, _)| {
        let cells = [Part::Law, Part::Practice].map(|part| Cell::Part(place.clone(), part));
        let cells: Vec<Cell> = cells.into_iter().filter(|cell| is_against(instrument, workbook, cell)).collect();
        (!cells.is_empty()).then_some(PossibleGap { place, cells })
    });
    answers.chain(cells).collect()
}

/// Whether a reply can show a gap in law and practice: how the group works is none, and a gate only asks what there is.
fn can_be_a_gap(question: &Question) -> bool {
    question.subject != Topic::Process && question.node == NodeType::Leaf
}

/// The parts of a question that read as a gap.
fn against(instrument: &Instrument, workbook: &Workbook, slot: &Slot, question: &Question) -> Vec<Cell> {
    let place = Place::Answer(slot.clone());
    let facets = instrument.facets(question).into_iter();
    let arising = facets.filter(|(id, ..)| question.facet_arises(id, workbook.role));
    let cells = arising.map(|(id, ..)| Cell::Part(place.clone(), Part::Facet(id)));
    cells.filter(|cell| is_against(instrument, workbook, cell)).collect()
}

fn is_against(instrument: &Instrument, workbook: &Workbook, cell: &Cell) -> bool {
    rating(instrument, workbook, cell) == Some(Rating::Unfavourable)
}

fn rating(instrument: &Instrument, workbook: &Workbook, cell: &Cell) -> Option<Rating> {
    match workbook.get(cell)? {
        Fact::Mark(mark) => Some(rating_at(instrument, workbook, cell, mark)),
        _ => None,
    }
}

/// Whether a place can be noted as a gap: it reads as one in part or whole, or nobody knows.
#[must_use]
pub fn reads_as_gap(instrument: &Instrument, workbook: &Workbook, progress: &Progress, place: &Place) -> bool {
    let is_gap = |rating| matches!(rating, Rating::Unfavourable | Rating::Partly | Rating::Unknown);
    match place {
        Place::Answer(slot) => {
            // a part may read as a gap while others are open
            let parts = instrument.question(&slot.question).map(|it| against(instrument, workbook, slot, it));
            let whole = progress.slots.get(slot).is_some_and(|state| is_gap(state.rating));
            whole || parts.is_some_and(|parts| !parts.is_empty())
        }
        Place::Standard(_) | Place::Coverage(..) | Place::Matrix(..) => {
            let marks = [Part::Law, Part::Practice].map(|part| Cell::Part(place.clone(), part));
            let marked = marks.iter().filter_map(|cell| rating(instrument, workbook, cell)).any(is_gap);
            marked || does_not_stand(workbook, place)
        }
        Place::Chapter(_) | Place::Row(..) => false,
    }
}

/// Whether a Convention does not bind the country, or a Recommendation was not considered.
fn does_not_stand(workbook: &Workbook, place: &Place) -> bool {
    use RatificationState::{Denounced, NotRatified};
    workbook.entry(place).is_some_and(|entry| {
        let state = entry.ratification.as_ref().and_then(|it| it.state);
        matches!(state, Some(NotRatified | Denounced)) || entry.application == Some(Application::NotConsidered)
    })
}

/// What kind of gap a place shows, where that follows from what is answered there: what the law lacks is one of design,
/// what only practice lacks one of implementation, what nobody knows one of data. Else the group says it.
#[must_use]
pub fn kind_shown(instrument: &Instrument, workbook: &Workbook, progress: &Progress, place: &Place) -> Option<GapKind> {
    let lacks = |rating| matches!(rating, Some(Rating::Unfavourable | Rating::Partly));
    let is_unknown = |rating| rating == Some(Rating::Unknown);
    match place {
        Place::Answer(slot) => {
            is_unknown(progress.slots.get(slot).map(|state| state.rating)).then_some(GapKind::NoData)
        }
        Place::Standard(_) | Place::Coverage(..) | Place::Matrix(..) => {
            let of = |part| rating(instrument, workbook, &Cell::Part(place.clone(), part));
            match (of(Part::Law), of(Part::Practice)) {
                (law, _) if lacks(law) || does_not_stand(workbook, place) => Some(GapKind::Design),
                (_, practice) if lacks(practice) => Some(GapKind::Implementation),
                (law, practice) if is_unknown(law) || is_unknown(practice) => Some(GapKind::NoData),
                _ => None,
            }
        }
        Place::Chapter(_) | Place::Row(..) => None,
    }
}

/// Things of a list of the instrument that a gap found at a place concerns: what its row or column is, and the parts of
/// the question that read as a gap.
#[must_use]
pub fn concerned(instrument: &Instrument, workbook: &Workbook, place: &Place, pool: Pool) -> Vec<Id> {
    let named: Vec<Id> = match place {
        Place::Coverage(branch, group) => vec![branch.clone(), group.clone()],
        Place::Matrix(_, MatrixKey { row, column }) => std::iter::once(row.clone()).chain(column.clone()).collect(),
        Place::Standard(id) => vec![id.clone()],
        Place::Answer(slot) => match instrument.question(&slot.question) {
            Some(question) => {
                let parts = against(instrument, workbook, slot, question).into_iter();
                let facets = parts.filter_map(|cell| match cell {
                    Cell::Part(_, Part::Facet(id)) => Some(id),
                    _ => None,
                });
                let standards = question.standards.iter().cloned();
                facets.chain(standards).collect()
            }
            None => Vec::new(),
        },
        Place::Chapter(_) | Place::Row(..) => Vec::new(),
    };
    let known: HashSet<Id> = instrument.pool(pool).into_iter().map(|(id, _)| id).collect();
    named.into_iter().filter(|id| known.contains(id)).collect()
}
