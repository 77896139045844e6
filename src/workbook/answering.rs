//! Answering: the edits that one change to a cell stands for, the same on screen, in plain mode and on the command line.
//!
//! A reply remembers the wording it answered, so that a changed wording asks for confirmation; that memory is kept
//! here, in one place.

use super::cell::{Cell, CellFault, Part, Place};
use super::{Edit, Fact, Seen, Slot, Workbook};
use crate::instrument::{Id, Instrument, nearest};

/// The edits that put a fact into a cell (`None` empties it): a reply or facet also records the wording it answers,
/// and the last reply or facet taken out takes that record with it.
#[must_use]
pub fn answer_edits(instrument: &Instrument, workbook: &Workbook, cell: &Cell, to: Option<Fact>) -> Vec<Edit> {
    let seen = match cell {
        Cell::Part(place @ Place::Answer(slot), part @ (Part::Reply | Part::Facet(_))) => {
            let cell = Cell::Part(place.clone(), Part::Seen);
            match &to {
                Some(_) => seen_now(instrument, slot).map(|seen| Edit::put(cell, Fact::Seen(seen))),
                None => says_nothing_but(workbook, place, part).then(|| Edit::clear(cell)),
            }
        }
        _ => None,
    };
    std::iter::once(Edit { cell: cell.clone(), to }).chain(seen).collect()
}

/// The wording of a question as it is now; `None` for a question the instrument does not have.
#[must_use]
pub fn seen_now(instrument: &Instrument, slot: &Slot) -> Option<Seen> {
    let question = instrument.question(&slot.question)?;
    let words = instrument.wording(&slot.question)?.to_owned();
    Some(Seen { rev: question.rev, words })
}

/// Whether no reply and no facet is left at a place once this one is gone.
fn says_nothing_but(workbook: &Workbook, place: &Place, part: &Part) -> bool {
    let Some(entry) = workbook.entry(place) else { return true };
    let reply = entry.reply.is_some() && *part != Part::Reply;
    let facet = entry.facets.keys().any(|facet| *part != Part::Facet(facet.clone()));
    !reply && !facet
}

/// Refuses a slot whose row does not exist, or whose question is not asked row by row.
pub fn known_slot(instrument: &Instrument, workbook: &Workbook, slot: &Slot) -> Result<(), CellFault> {
    let Some(row) = &slot.row else { return Ok(()) };
    let Some(question) = instrument.question(&slot.question) else { return Ok(()) };
    let Some(register) = &question.for_register else {
        let place = Place::Answer(Slot::of(slot.question.clone())).to_string();
        return Err(CellFault::NotHere { place, part: format!("@{row}") });
    };
    if workbook.row(register, row).is_some() {
        return Ok(());
    }
    let nearest = nearest(row.as_str(), workbook.rows(register).map(|(id, _): (&Id, _)| id.as_str()));
    Err(CellFault::Unknown { name: row.to_string(), nearest: nearest.map(str::to_owned) })
}
