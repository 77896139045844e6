//! What rows and places are called: the instrument's own labels and what was typed, no word of the program.

use crate::instrument::{Id, Instrument, Pool, Question, RowsOf};
use crate::text::shortened;
use crate::workbook::{Cell, CellKind, Choices, Place, Row, Slot, Workbook, kind_of};

/// What names a row: its title field, or the id a person gave it; one the program made an id for is counted, `break 2`.
#[must_use]
pub fn row_title(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    let title = |fields: &Row| {
        let definition = instrument.registers.get(register)?;
        let value = fields.get(&definition.title)?;
        let of = definition.fields.get(&definition.title)?.register.as_ref().filter(|of| *of != register);
        Some(match of {
            // a row named by another, as attendance is by the member
            Some(of) => {
                let names = value.ids().into_iter().map(|id| row_name(instrument, workbook, of, &id));
                names.collect::<Vec<_>>().join(", ")
            }
            None => {
                let cell = Cell::Field(register.clone(), row.clone(), definition.title.clone());
                let choice = match kind_of(instrument, &cell) {
                    Ok(CellKind::Choice(choices)) => value.ids().first().map(|id| (choices, id.clone())),
                    _ => None,
                };
                let label = choice.map(|(choices, id)| match choices {
                    Choices::Pool(pool) => pool_label(instrument, pool, &id),
                    _ => id.to_string(),
                });
                label.unwrap_or_else(|| value.as_text())
            }
        })
    };
    let unnamed = || match instrument.registers.get(register).filter(|_| row.is_made()) {
        Some(definition) => {
            let at = workbook.rows(register).position(|(id, _)| id == row);
            // a row that is gone has no place any more
            at.map_or_else(|| definition.one.clone(), |at| format!("{} {}", definition.one, at + 1))
        }
        None => row.to_string(),
    };
    workbook.row(register, row).and_then(title).unwrap_or_else(unnamed)
}

/// The same, told apart from other rows of that name by what it says next: two members by their organizations.
#[must_use]
pub fn row_apart(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    let title = row_title(instrument, workbook, register, row);
    let is_other = |id: &Id| id != row && row_title(instrument, workbook, register, id) == title;
    match workbook.rows(register).any(|(id, _)| is_other(id)) {
        true => with_next_field(instrument, workbook, register, row, title),
        false => title,
    }
}

/// A name with the first field of its row that says more.
#[must_use]
pub fn with_next_field(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id, name: String) -> String {
    let fields =
        instrument.registers.get(register).into_iter().flat_map(|it| it.fields.keys().map(|id| (id, &it.title)));
    let filled = |(field, title): (&Id, &Id)| {
        workbook.row(register, row)?.get(field).filter(|_| field != title).map(|value| value.as_text())
    };
    let next = fields.into_iter().find_map(filled).filter(|text| !text.trim().is_empty());
    next.map_or(name.clone(), |next| format!("{name}, {}", shortened(&next, MAX_NAME_CHARS)))
}

/// Characters of a row's name where something else refers to it; a longer one stands in full at the row itself.
const MAX_NAME_CHARS: usize = 200;

/// What names a row where something else refers to it: what is said of a row a thousand times is not a page each time.
#[must_use]
pub fn row_name(instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    shortened(&row_title(instrument, workbook, register, row), MAX_NAME_CHARS)
}

/// What names a row that can be cited, whichever register it stands in.
#[must_use]
pub fn source_title(instrument: &Instrument, workbook: &Workbook, source: &Id) -> String {
    let mut registers = instrument.registers.iter().filter(|(_, register)| register.cites).map(|(id, _)| id);
    let found = registers.clone().find(|register| workbook.row(register, source).is_some());
    // one that is gone is called by what it was
    let register = found.or_else(|| registers.next());
    register.map_or_else(|| source.to_string(), |register| row_title(instrument, workbook, register, source))
}

/// The same where something else refers to it.
#[must_use]
pub fn source_name(instrument: &Instrument, workbook: &Workbook, source: &Id) -> String {
    shortened(&source_title(instrument, workbook, source), MAX_NAME_CHARS)
}

/// What the row is called that a question is asked about; nothing where it is asked once.
#[must_use]
pub fn asked_about(instrument: &Instrument, workbook: &Workbook, slot: &Slot) -> Option<String> {
    let row = slot.row.as_ref()?;
    Some(match instrument.question(&slot.question).and_then(Question::rows_of) {
        Some(RowsOf::Register(register)) => row_title(instrument, workbook, register, row),
        Some(RowsOf::List(pool)) => pool_label(instrument, pool, row),
        None => row.to_string(),
    })
}

/// What a place is called: number and question, code of a standard, branch and group, chapter.
#[must_use]
pub fn place(instrument: &Instrument, workbook: &Workbook, place: &Place) -> String {
    match place {
        Place::Answer(slot) => {
            let number = instrument.node(&slot.question).map_or(slot.question.as_str(), |node| node.number.as_str());
            match asked_about(instrument, workbook, slot) {
                Some(row) => format!("{number} · {}", shortened(&row, MAX_NAME_CHARS)),
                None => number.to_owned(),
            }
        }
        Place::Standard(id) => instrument.standards.get(id).map_or_else(|| id.to_string(), |s| s.code.clone()),
        Place::Coverage(branch, group) => {
            let branch = instrument.branches.get(branch).map_or(branch.as_str(), |it| it.label.as_str());
            let group = instrument.groups.get(group).map_or(group.as_str(), |it| it.short.as_str());
            format!("{branch} · {group}")
        }
        Place::Matrix(question, key) => instrument.matrix_cell_label(question, &key.row, key.column.as_ref()),
        Place::Chapter(id) => instrument.text_title(id).unwrap_or_else(|| id.to_string()),
        Place::Row(register, row) => row_name(instrument, workbook, register, row),
    }
}

/// What a place is called where it heads what is said of it: a question with its short name too.
#[must_use]
pub fn place_title(instrument: &Instrument, workbook: &Workbook, place: &Place) -> String {
    let short = self::place(instrument, workbook, place);
    let asked = match place {
        Place::Answer(slot) => instrument.question(&slot.question).zip(instrument.node(&slot.question)),
        _ => None,
    };
    match asked.and_then(|(question, node)| Some((question.short.as_ref()?, node))) {
        // behind the number, before the row it is asked about
        Some((name, node)) => short.replacen(&node.number, &format!("{} {name}", node.number), 1),
        None => short,
    }
}

/// What a list of the instrument calls one of its items.
#[must_use]
pub fn pool_label(instrument: &Instrument, pool: Pool, id: &Id) -> String {
    let pool = instrument.pool(pool);
    pool.iter().find(|(known, _)| known == id).map_or_else(|| id.to_string(), |(_, label)| (*label).to_owned())
}
