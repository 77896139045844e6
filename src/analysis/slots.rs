//! Which slots an instrument and a workbook have: a question once, or once for each row of its register.

use crate::instrument::{Id, Instrument, Question};
use crate::workbook::{Slot, Workbook};

/// The slots of one question. A question asked row by row stands once, in general, while its register is empty.
#[must_use]
pub fn slots_of(workbook: &Workbook, id: &Id, question: &Question) -> Vec<Slot> {
    let rows = question.for_register.as_ref().and_then(|register| workbook.registers.get(register));
    match rows {
        Some(rows) if !rows.is_empty() => {
            rows.keys().map(|row| Slot { question: id.clone(), row: Some(row.clone()) }).collect()
        }
        _ => vec![Slot::of(id.clone())],
    }
}

/// Every slot in the order of the outline.
pub fn all_slots<'a>(instrument: &'a Instrument, workbook: &'a Workbook) -> impl Iterator<Item = Slot> + 'a {
    instrument.asked().flat_map(move |(id, question)| slots_of(workbook, id, question))
}
