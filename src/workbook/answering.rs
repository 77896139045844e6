//! Answering: a reply or the reply to a part is kept together with the wording it answers.

use super::{Cell, CellFault, Edit, Extra, Fact, Part, Place, Seen, Slot, Workbook};
use crate::instrument::{Id, Instrument, nearest};

/// The edits that put a fact into a cell; for a reply or a facet, the wording of the question is kept beside it, so
/// that changed wording asks for confirmation later.
#[must_use]
pub fn answer_edits(instrument: &Instrument, cell: Cell, to: Option<Fact>) -> Vec<Edit> {
    let seen = match &cell {
        Cell::Part(Place::Answer(slot), Part::Reply | Part::Facet(_)) if to.is_some() => {
            instrument.question(&slot.question).zip(instrument.wording(&slot.question)).map(|(question, words)| Edit {
                cell: Cell::Part(Place::Answer(slot.clone()), Part::Seen),
                to: Some(Fact::Seen(Seen { rev: question.rev, words: words.to_owned(), extra: Extra::new() })),
            })
        }
        _ => None,
    };
    std::iter::once(Edit { cell, to }).chain(seen).collect()
}

/// The edit that forgets the wording answered, once the last reply or facet at a place was emptied: what is left would
/// be an entry that says nothing. `cell` is the one just emptied.
#[must_use]
pub fn clear_wording(workbook: &Workbook, cell: &Cell) -> Option<Edit> {
    let Cell::Part(place @ Place::Answer(_), part @ (Part::Reply | Part::Facet(_))) = cell else { return None };
    let entry = workbook.entry(place)?;
    let reply = entry.reply.is_some() && *part != Part::Reply;
    let facet = entry.facets.keys().any(|facet| *part != Part::Facet(facet.clone()));
    (entry.seen.is_some() && !reply && !facet).then(|| Edit::clear(Cell::Part(place.clone(), Part::Seen)))
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
