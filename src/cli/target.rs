//! What a person means by CELL on the command line: a cell, a place, a row or a question.
//!
//! Every name in it is looked up, so that a mistyped one is refused with the nearest known name.

use crate::instrument::{Id, Instrument, nearest};
use crate::workbook::{Cell, CellFault, CellKind, Part, Place, Slot, Workbook, kind_of, known_slot};

/// What is to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressTarget {
    Cell(Cell),
    /// Everything said at one place.
    Place(Place),
    /// A row of a register.
    Row(Id, Id),
}

/// Reads what is to be shown, and sees that it exists.
pub fn target(instrument: &Instrument, workbook: &Workbook, text: &str) -> Result<AddressTarget, CellFault> {
    let steps: Vec<&str> = text.split('/').collect();
    match steps.as_slice() {
        [question] => {
            let slot: Slot = question.parse().map_err(|_| CellFault::Form(shown(text)))?;
            known_place(instrument, workbook, Place::Answer(slot)).map(AddressTarget::Place)
        }
        ["registers", register, row] => {
            let rows = known_register(instrument, register)?;
            let known = workbook.rows(&rows).map(|(id, _)| id);
            Ok(AddressTarget::Row(rows.clone(), known_id(row, known)?))
        }
        _ => match text.parse::<Place>() {
            Ok(place) => known_place(instrument, workbook, place).map(AddressTarget::Place),
            Err(_) => {
                let (cell, _) = cell(instrument, workbook, text)?;
                if let Some((register, row, _)) = cell.field() {
                    known_id(row.as_str(), workbook.rows(register).map(|(id, _)| id))?;
                }
                Ok(AddressTarget::Cell(cell))
            }
        },
    }
}

/// Reads the address of a cell, and sees that this instrument and workbook have it; a new row may be named.
pub fn cell(instrument: &Instrument, workbook: &Workbook, text: &str) -> Result<(Cell, CellKind), CellFault> {
    let head = text.split('/').next().unwrap_or_default();
    if !Cell::HEADS.contains(&head) {
        let near = nearest(head, Cell::HEADS).map(str::to_owned);
        return Err(match near {
            Some(near) => CellFault::Unknown { name: shown(head), nearest: Some(near) },
            None => CellFault::Form(shown(text)),
        });
    }
    let cell: Cell = text.parse()?;
    let kind = kind_of(instrument, &cell)?;
    match cell.meant() {
        Cell::Part(Place::Answer(slot), _) => known_slot(instrument, workbook, slot)?,
        Cell::Part(Place::Row(register, row), _) => known_row(workbook, register, row)?,
        _ => {}
    }
    Ok((cell, kind))
}

fn known_place(instrument: &Instrument, workbook: &Workbook, place: Place) -> Result<Place, CellFault> {
    // every place that exists can carry a reason
    kind_of(instrument, &Cell::Part(place.clone(), Part::Why))?;
    match &place {
        Place::Answer(slot) => known_slot(instrument, workbook, slot)?,
        Place::Row(register, row) => known_row(workbook, register, row)?,
        _ => {}
    }
    Ok(place)
}

fn known_row(workbook: &Workbook, register: &Id, row: &Id) -> Result<(), CellFault> {
    known_id(row.as_str(), workbook.rows(register).map(|(id, _)| id)).map(|_| ())
}

fn known_register(instrument: &Instrument, register: &str) -> Result<Id, CellFault> {
    known_id(register, instrument.registers.keys())
}

fn known_id<'a>(name: &str, known: impl Iterator<Item = &'a Id>) -> Result<Id, CellFault> {
    let known: Vec<&Id> = known.collect();
    let found = known.iter().find(|id| id.as_str() == name).map(|id| (*id).clone());
    found.ok_or_else(|| CellFault::Unknown {
        name: shown(name),
        nearest: nearest(name, known.iter().map(|id| id.as_str())).map(str::to_owned),
    })
}

fn shown(text: &str) -> String {
    crate::text::quoted(text, 120)
}
