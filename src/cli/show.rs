//! `tripartite show`: everything said in one cell, at one place, or in one row.

use super::call::{Call, CommandOutcome, OpenedWorkbook, Refused};
use super::target::{AddressTarget, target};
use crate::analysis::text_standing::in_brackets;
use crate::analysis::{Decisions, Derived, SlotState, TextStanding, rating_at};
use crate::instrument::{Id, Instrument};
use crate::report::data;
use crate::wording::{self, phrase};
use crate::workbook::{Cell, Fact, Mark, Part, Place, Workbook};
use serde_json::{Value, json};
use std::path::Path;

/// Shows what an address leads to; a cell that holds nothing is no error.
pub fn show(call: &mut Call, file: &Path, address: &str, as_json: bool) -> Result<CommandOutcome, Refused> {
    let opened = call.open(file)?;
    let target = target(&opened.instrument, &opened.loaded.workbook, address)
        .map_err(|fault| Refused(wording::cell(&call.words, &fault).lines(address)))?;
    match (target, as_json) {
        (AddressTarget::Cell(cell), true) => call.out.json(&cell_value(&opened, &cell)),
        (AddressTarget::Cell(cell), false) => {
            let label = phrase::cell(&call.words, &opened.instrument, &opened.loaded.workbook, &cell);
            fact(call, &opened, &cell, &label, 0);
        }
        (AddressTarget::Place(place), true) => {
            let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
            let derived = Derived::of(instrument, workbook);
            let value =
                data::place(&call.words, (instrument, workbook), (&derived, &Decisions::of(workbook)), &place, &|_| {
                    true
                });
            call.out.json(&value);
        }
        (AddressTarget::Place(place), false) => place_lines(call, &opened, &place),
        (AddressTarget::Row(register, row), true) => {
            call.out.json(&data::row(&opened.instrument, &opened.loaded.workbook, &register, &row));
        }
        (AddressTarget::Row(register, row), false) => row_lines(call, &opened, &register, &row),
    }
    Ok(CommandOutcome::Done)
}

/// One fact: its label, what it says, and the end of its address; prose on lines of its own.
fn fact(call: &mut Call, opened: &OpenedWorkbook, cell: &Cell, label: &str, indent: usize) {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let end = match cell {
        Cell::Part(_, part) => part.to_string(),
        Cell::Field(_, _, field) => field.to_string(),
        Cell::Year(_, _, field, year) => format!("{field}/{year}"),
        Cell::Header(_) | Cell::Disputed(..) => cell.to_string(),
    };
    let said = workbook.get(cell).map(|fact| {
        let said = phrase::fact(&call.words, instrument, workbook, cell, &fact);
        if let Cell::Part(place, Part::Finding) = cell {
            let standing = TextStanding::at(instrument, workbook, place);
            let said = if standing.in_brackets { in_brackets(&said) } else { said };
            let beside = phrase::text_standing(&call.words, instrument, &standing);
            return beside.map_or(said.clone(), |beside| format!("{said} ({beside})"));
        }
        match fact {
            // yes to a prohibition is a gap: how a mark reads is said beside it
            Fact::Mark(mark @ (Mark::Yes | Mark::No)) => {
                let rating = rating_at(instrument, workbook, cell, mark);
                format!("{said} ({})", phrase::rating(&call.words, rating))
            }
            _ => said,
        }
    });
    let said = said.unwrap_or_else(|| call.words.t("cli-empty"));
    if said.contains('\n') {
        call.out.line(&format!("{:indent$}{label} [{end}]", ""));
        call.out.text(indent + 4, &said);
    } else {
        let said = call.words.labelled(label, &said);
        call.out.line(&format!("{:indent$}{said} [{end}]", ""));
    }
}

fn place_lines(call: &mut Call, opened: &OpenedWorkbook, place: &Place) {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let derived = Derived::of(instrument, workbook);
    call.out.line(&phrase::place(instrument, workbook, place));
    if let Some(title) = data::title(instrument, place) {
        call.out.text(0, title);
    }
    call.out.line(&place.to_string());
    if let Some(state) = state_at(&derived, place) {
        let rating = phrase::rating(&call.words, state.rating);
        let name = call.words.t(&format!("state-{}", state.state.as_str()));
        let mut line = if name == rating { name } else { format!("{name} · {rating}") };
        if state.computed && state.reason.is_none() {
            line = format!("{line} · {}", call.words.t("cli-computed"));
        }
        if let Some(reason) = &state.reason {
            line = format!("{line} · {}", phrase::reason(&call.words, instrument, reason));
        }
        call.out.line(&line);
    }
    call.out.line("");
    let cells = cells(instrument, workbook, place);
    for cell in &cells {
        if let Cell::Part(place, part) = cell {
            let label = phrase::part(&call.words, instrument, place, part);
            fact(call, opened, cell, &label, 2);
        }
    }
    let versions: Vec<Cell> = workbook.disputed_at(place).map(|(cell, _)| cell.clone()).collect();
    for cell in &versions {
        fact(call, opened, cell, &phrase::short(&call.words, instrument, cell), 2);
    }
    if cells.is_empty() && versions.is_empty() {
        call.out.line(&format!("  {}", call.words.t("cli-nothing-said")));
    }
    for problem in derived.problems_at(place) {
        call.out.line(&format!("  ! {}", phrase::problem(&call.words, problem)));
    }
}

/// The cells shown at a place: what is said there, and each part of a compound question, answered or not.
fn cells(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Vec<Cell> {
    let mut cells: Vec<Cell> = workbook.cells_at(place);
    // the wording answered is the program's own note
    cells.retain(|cell| !cell.is_kept());
    let question = match place {
        Place::Answer(slot) => instrument.question(&slot.question),
        _ => None,
    };
    let Some(question) = question else { return cells };
    let said: Vec<Cell> = cells.extract_if(.., |cell| matches!(cell, Cell::Part(_, Part::Facet(_)))).collect();
    let mut facets: Vec<Cell> =
        instrument.facets(question).into_iter().map(|(id, ..)| Cell::Part(place.clone(), Part::Facet(id))).collect();
    // parts the instrument no longer has are shown after those it has
    facets.extend(said.into_iter().filter(|cell| !facets.contains(cell)).collect::<Vec<_>>());
    let after_reply = cells.iter().take_while(|cell| matches!(cell, Cell::Part(_, Part::Reply))).count();
    cells.splice(after_reply..after_reply, facets);
    cells
}

fn state_at<'a>(derived: &'a Derived, place: &Place) -> Option<&'a SlotState> {
    match place {
        Place::Answer(slot) => derived.progress.slots.get(slot),
        _ => None,
    }
}

fn cell_value(opened: &OpenedWorkbook, cell: &Cell) -> Value {
    let value = opened.loaded.workbook.get(cell).map(|fact| fact.to_string());
    json!({"cell": cell.to_string(), "value": value})
}

fn row_lines(call: &mut Call, opened: &OpenedWorkbook, register: &Id, row: &Id) {
    let (instrument, workbook) = (&opened.instrument, &opened.loaded.workbook);
    let definition = instrument.registers.get(register);
    let one = definition.map_or(register.as_str(), |it| it.one.as_str());
    call.out.line(&format!("{one} · {}", phrase::row_title(instrument, workbook, register, row)));
    call.out.line(&format!("registers/{register}/{row}"));
    call.out.line("");
    let fields: Vec<Id> = workbook.row(register, row).map(|row| row.keys().cloned().collect()).unwrap_or_default();
    for field in fields {
        let label = definition.and_then(|it| it.fields.get(&field)).map_or(field.as_str(), |it| it.label.as_str());
        fact(call, opened, &Cell::Field(register.clone(), row.clone(), field.clone()), label, 2);
    }
}
