//! A text that is read: laid out for the window, gone through by headings and by words looked for.

use super::documents;
use super::response::{Ctx, Instruction, Response};
use crate::analysis::Target;
use crate::app::command::Command;
use crate::app::geometry::reader_width;
use crate::app::model::{Model, Screen};
use crate::app::navigation::{Laid, Reader};
use crate::document::layout::{RowPart, lay_out};
use crate::document::{Glyphs, copied as copied_part, heading_of};
use crate::instrument::Id;
use crate::report::writer_words;
use crate::text::fold;
use crate::workbook::{Cell, Part, Place};

/// Lays the text of the reader out for the window, unless it is already.
pub fn lay_out_reader(model: &mut Model, today: &str) {
    let width = reader_width(model.size.0);
    let revision = model.session.as_ref().map_or(0, |session| session.revision);
    let of = (revision, model.words.language(), model.ascii);
    let Screen::Reader(reader) = &model.screen else { return };
    if reader.laid.as_ref().is_some_and(|laid| laid.width == width && laid.of == of) {
        return;
    }
    let Some(document) = Ctx::of(model).and_then(|ctx| documents::read_document(ctx, reader.reads, today)) else {
        return;
    };
    let glyphs = if model.ascii { Glyphs::Ascii } else { Glyphs::Unicode };
    let rows = lay_out(&document, width, &writer_words(&model.words, glyphs));
    if let Screen::Reader(reader) = &mut model.screen {
        // the same part of the text stays in view
        if let Some(before) = reader.laid.as_ref().map(|laid| laid.rows.len()).filter(|before| *before > 0) {
            reader.row = reader.row * rows.len() / before;
        }
        reader.row = reader.row.min(rows.len().saturating_sub(1));
        reader.laid = Some(Laid { width, of, rows });
    }
}

/// Lays the reader out after language, signs or size changed.
pub fn lay_out_again(model: &mut Model, today: &str) {
    if let Screen::Reader(reader) = &mut model.screen {
        if let Some(laid) = &mut reader.laid {
            // no window is that narrow: it counts as laid out for another one
            laid.width = 0;
        }
        lay_out_reader(model, today);
    }
}

/// The paragraph, list or table under the cursor, a heading with all that stands under it: what it is called, and its text.
#[must_use]
pub fn copied(ctx: Ctx<'_>, reader: &Reader, today: &str) -> Option<(String, String)> {
    let rows = &reader.laid.as_ref()?.rows;
    // between two blocks the cursor is on the one that ends there
    let at = rows.get(..=reader.row)?.iter().rev().find_map(|row| row.block)?;
    let document = documents::read_document(ctx, reader.reads, today)?;
    let text = copied_part(&document, at, &writer_words(ctx.words(), Glyphs::Unicode))?;
    Some((heading_of(&document, at), text))
}

/// How many rows the reader has.
#[must_use]
pub fn rows(reader: &Reader) -> usize {
    reader.laid.as_ref().map_or(0, |laid| laid.rows.len())
}

/// To the next line of the text that holds what was looked for last, from the top again after the end.
pub fn find_next(model: &mut Model) {
    let wanted = fold(&model.looked_for);
    let Screen::Reader(reader) = &mut model.screen else { return };
    let Some(laid) = reader.laid.as_ref().filter(|_| !wanted.is_empty()) else { return };
    let holds = |row: &usize| fold(&laid.rows[*row].plain()).contains(&wanted);
    let found = (reader.row + 1..laid.rows.len()).chain(0..=reader.row.min(laid.rows.len().saturating_sub(1)));
    match found.into_iter().find(holds) {
        Some(row) => reader.row = row,
        None => model.tell("not-in-text"),
    }
}

/// To the next or previous heading.
pub fn next_heading(reader: &mut Reader, command: Command) {
    let Some(laid) = &reader.laid else { return };
    let is_heading = |row: &usize| matches!(laid.rows[*row].part, RowPart::Heading(_));
    let mut after = reader.row + 1..laid.rows.len();
    let found = if command == Command::Next { after.find(is_heading) } else { (0..reader.row).rev().find(is_heading) };
    if let Some(row) = found {
        reader.row = row;
    }
}

/// To the entry of the instrument's lists that has this id.
pub fn to_anchor(reader: &mut Reader, id: &Id) {
    let is_of = |text: &Option<String>| text.as_deref() == Some(id.as_str());
    let laid = reader.laid.as_ref();
    let at = laid.and_then(|laid| laid.rows.iter().position(|row| is_of(&row.anchor) || is_of(&row.origin)));
    reader.row = at.unwrap_or(0);
}

/// From a line of the report to the answer it was made from, or from the contents to the heading.
pub fn follow_line(reader: &Reader) -> Response {
    let Some(laid) = &reader.laid else { return Response::stay() };
    let Some(row) = laid.rows.get(reader.row) else { return Response::stay() };
    if let Some(anchor) = &row.leads_to {
        let at = laid.rows.iter().position(|row| row.anchor.as_ref() == Some(anchor));
        return at.map_or_else(Response::stay, |at| Response::of(Instruction::ReaderRow(at)));
    }
    match &row.origin {
        None => Response::told("leads-nowhere"),
        Some(origin) => target_of(origin).map_or_else(Response::stay, |target| Response::of(Instruction::Go(target))),
    }
}

/// Where a printed address leads: a cell, a place, a row.
fn target_of(origin: &str) -> Option<Target> {
    if let Ok(cell) = origin.parse::<Cell>() {
        return Some(Target::Cell(cell));
    }
    if let Ok(place) = origin.parse::<Place>() {
        return Some(match place {
            Place::Answer(slot) => Target::Slot(slot),
            place => Target::Cell(Cell::Part(place, Part::Finding)),
        });
    }
    match origin.split('/').collect::<Vec<_>>().as_slice() {
        ["registers", register, row] => Some(Target::Row(Id::new(register).ok()?, Id::new(row).ok()?)),
        _ => None,
    }
}
