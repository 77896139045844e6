//! Which slots an instrument and a workbook have: a question once, or once for each row it is asked about.

use crate::instrument::{Id, Instrument, Question};
use crate::workbook::{Slot, Workbook, rows_asked};

/// The slots of one question. A question asked row by row stands once, in general, while its register is empty.
#[must_use]
pub fn slots_of(instrument: &Instrument, workbook: &Workbook, id: &Id, question: &Question) -> Vec<Slot> {
    let rows = rows_asked(instrument, workbook, question);
    match rows.is_empty() {
        true => vec![Slot::of(id.clone())],
        false => rows.into_iter().map(|row| Slot { question: id.clone(), row: Some(row) }).collect(),
    }
}

/// Every slot in the order of the outline.
pub fn all_slots<'a>(instrument: &'a Instrument, workbook: &'a Workbook) -> impl Iterator<Item = Slot> + 'a {
    instrument.asked().flat_map(move |(id, question)| slots_of(instrument, workbook, id, question))
}
