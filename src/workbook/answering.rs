//! Answering: a reply or the reply to a part is kept together with the wording it answers.

use super::{Cell, CellFault, Edit, Extra, Fact, Part, Place, Seen, Slot, Workbook};
use crate::instrument::{Id, Instrument, Question, RowsOf, nearest};

/// The edits that put a fact into a cell; for a reply or a facet, the wording of the question is kept beside it, so
/// that changed wording asks for confirmation later.
#[must_use]
pub fn answer_edits(instrument: &Instrument, cell: Cell, to: Option<Fact>) -> Vec<Edit> {
    let seen = match &cell {
        Cell::Part(Place::Answer(slot), Part::Reply | Part::Facet(_)) if to.is_some() => {
            instrument.question(&slot.question).zip(instrument.wording(&slot.question)).map(|(question, words)| Edit {
                cell: Cell::Part(Place::Answer(slot.clone()), Part::Seen),
                to: Some(Fact::Seen(Seen { rev: question.rev, words: words.to_owned(), extra: Extra::default() })),
            })
        }
        _ => None,
    };
    std::iter::once(Edit { cell, to }).chain(seen).collect()
}

/// The edits that put facts into cells as one step: keys, lines and `tripartite set` all answer through here.
///
/// The wording answered is kept beside a reply or facet, and forgotten with the last of them at a place: what would be
/// left is an entry that says nothing and is counted.
#[must_use]
pub fn fact_edits(
    instrument: &Instrument,
    workbook: &Workbook,
    facts: impl IntoIterator<Item = (Cell, Option<Fact>)>,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut emptied: Vec<Place> = Vec::new();
    for (cell, to) in facts {
        if let (Cell::Part(place @ Place::Answer(_), Part::Reply | Part::Facet(_)), None) = (&cell, &to)
            && !emptied.contains(place)
        {
            emptied.push(place.clone());
        }
        edits.extend(answer_edits(instrument, cell, to));
    }
    let forgotten: Vec<Edit> =
        emptied.into_iter().filter_map(|place| forget_wording(workbook, place, &edits)).collect();
    edits.extend(forgotten);
    edits
}

/// The edit that forgets the wording answered, once `cell`, just emptied, was the last reply or facet at its place.
#[must_use]
pub fn clear_wording(workbook: &Workbook, cell: &Cell) -> Option<Edit> {
    let Cell::Part(place @ Place::Answer(_), Part::Reply | Part::Facet(_)) = cell else { return None };
    forget_wording(workbook, place.clone(), &[Edit::clear(cell.clone())])
}

/// The edit that forgets the wording answered at a place, where no reply and no facet is left after these edits.
fn forget_wording(workbook: &Workbook, place: Place, edits: &[Edit]) -> Option<Edit> {
    let entry = workbook.entry(&place)?;
    entry.seen.as_ref()?;
    let held = entry.facets.keys().cloned().map(Part::Facet).chain(entry.reply.is_some().then_some(Part::Reply));
    let edited =
        |part: &Part| edits.iter().rfind(|edit| matches!(&edit.cell, Cell::Part(at, of) if *at == place && of == part));
    let stays = |part: Part| edited(&part).is_none_or(|edit| edit.to.is_some());
    let is_answer = |edit: &Edit| {
        edit.to.is_some() && matches!(&edit.cell, Cell::Part(at, Part::Reply | Part::Facet(_)) if *at == place)
    };
    let answered = held.into_iter().any(stays) || edits.iter().any(is_answer);
    (!answered).then(|| Edit::clear(Cell::Part(place, Part::Seen)))
}

/// What a question is asked about one by one, as far as it is there: rows of a register, items of a list of the instrument.
#[must_use]
pub fn rows_asked(instrument: &Instrument, workbook: &Workbook, question: &Question) -> Vec<Id> {
    match question.rows_of() {
        Some(RowsOf::Register(register)) => workbook.rows(register).map(|(id, _)| id.clone()).collect(),
        Some(RowsOf::List(pool)) => instrument.pool(pool).into_iter().map(|(id, _)| id).collect(),
        None => Vec::new(),
    }
}

/// Whether a question is asked about a row or item: the same without a list of all.
#[must_use]
pub fn is_asked_about(instrument: &Instrument, workbook: &Workbook, question: &Question, about: &Id) -> bool {
    match question.rows_of() {
        Some(RowsOf::Register(register)) => workbook.row(register, about).is_some(),
        Some(RowsOf::List(pool)) => instrument.pool(pool).iter().any(|(id, _)| id == about),
        None => false,
    }
}

/// Refuses a slot whose row does not exist, or whose question is not asked row by row.
pub fn known_slot(instrument: &Instrument, workbook: &Workbook, slot: &Slot) -> Result<(), CellFault> {
    let Some(question) = instrument.question(&slot.question) else { return Ok(()) };
    let (row, rows) = match (&slot.row, question.rows_of()) {
        (None, _) => return Ok(()),
        (Some(row), None) => {
            let place = Place::Answer(Slot::of(slot.question.clone())).to_string();
            return Err(CellFault::NotHere { place, part: format!("@{row}") });
        }
        (Some(row), Some(_)) => (row, rows_asked(instrument, workbook, question)),
    };
    if rows.contains(row) {
        return Ok(());
    }
    let nearest = nearest(row.as_str(), rows.iter().map(Id::as_str));
    Err(CellFault::Unknown { name: row.to_string(), nearest: nearest.map(str::to_owned) })
}
