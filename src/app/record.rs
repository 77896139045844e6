//! A record: the cells of one thing as a list of items, edited in place.
//!
//! The question, a row of a register, a standard, a citation and the workbook's header are all records, so they are
//! edited by the same keys on screen and by the same numbers in plain mode.

use super::field::TextField;
use super::grid::GridKind;
use crate::instrument::{Id, Instrument, QuestionKind};
use crate::workbook::{
    Cell, CellKind, CitationPart, Edit, HeaderPart, Part, Place, PositionPart, RemarkPart, Slot, StandingPart,
    Workbook, kind_of,
};

/// What a record is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An answer, a standard, a cell of the coverage matrix or a chapter.
    Entry(Place),
    /// A row of a register.
    Row(Id, Id),
    /// A citation of an entry.
    Citation(Place, Id),
    /// A remark of an entry.
    Remark(Place, Id),
    /// The position of a party in a round.
    Position(Place, Id, Id),
    /// The workbook's header.
    Header,
}

/// One line of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub what: What,
}

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A cell and how it is entered.
    Cell(Cell, CellKind),
    /// A citation, shown in one line and opened as a record.
    Citation(Place, Id),
    /// A remark, shown in one line and opened as a record.
    Remark(Place, Id),
    /// Another version of the cell above it, to be settled.
    Dispute(Cell),
    /// The matrix through which the question is answered.
    Matrix(GridKind),
    /// A question asked about the row, which is answered on its own screen.
    Question(Slot),
}

impl Item {
    /// The cell, where the item is one.
    #[must_use]
    pub fn cell(&self) -> Option<&Cell> {
        match &self.what {
            What::Cell(cell, _) => Some(cell),
            _ => None,
        }
    }
}

impl Item {
    /// Whether it shows a cell, or what a cell is a part of.
    fn is_of(&self, cell: &Cell) -> bool {
        match &self.what {
            What::Cell(of, _) => of == cell || of.field().is_some() && of.field() == cell.field(),
            What::Citation(place, id) => {
                matches!(cell, Cell::Part(at, Part::Citation(of, _)) if at == place && of == id)
            }
            What::Remark(place, id) => matches!(cell, Cell::Part(at, Part::Remark(of, _)) if at == place && of == id),
            What::Dispute(_) | What::Matrix(_) | What::Question(_) => false,
        }
    }

    /// The edits that empty an item; a citation or remark goes with all its parts.
    #[must_use]
    pub fn removal(&self, workbook: &Workbook) -> Vec<Edit> {
        let belongs = |cell: &Cell| match (&self.what, cell) {
            (What::Citation(_, id), Cell::Part(_, Part::Citation(of, _)))
            | (What::Remark(_, id), Cell::Part(_, Part::Remark(of, _))) => id == of,
            _ => false,
        };
        match &self.what {
            What::Cell(cell, _) => vec![Edit::clear(cell.clone())],
            // another version goes when it is settled, never by a key that empties
            What::Dispute(_) => Vec::new(),
            What::Citation(place, _) | What::Remark(place, _) => {
                workbook.cells_at(place).into_iter().filter(belongs).map(Edit::clear).collect()
            }
            What::Matrix(_) | What::Question(_) => Vec::new(),
        }
    }
}

/// The questions asked about a row of a register.
pub fn slots_of_row<'a>(instrument: &'a Instrument, register: &Id, row: &Id) -> impl Iterator<Item = Slot> + use<'a> {
    let (register, row) = (register.clone(), row.clone());
    let questions: Vec<&Id> = instrument.asked_about_rows_of(&register).collect();
    questions.into_iter().map(move |question| Slot { question: question.clone(), row: Some(row.clone()) })
}

/// The text a group agrees on in a row that parties take positions on.
fn text_of_row(instrument: &Instrument, register: &Id, row: &Id) -> Option<Cell> {
    let takes = instrument.registers.get(register).is_some_and(|it| it.positions);
    takes.then(|| Cell::Part(Place::Row(register.clone(), row.clone()), Part::Finding))
}

/// The items of a record, in the order asked.
#[must_use]
pub fn items(instrument: &Instrument, workbook: &Workbook, subject: &Subject) -> Vec<Item> {
    let of_cell = |cell: Cell| {
        let kind = kind_of(instrument, &cell).ok()?;
        Some(Item { what: What::Cell(cell, kind) })
    };
    let found: Vec<Item> = match subject {
        Subject::Header => HeaderPart::ALL.iter().filter_map(|part| of_cell(Cell::Header(*part))).collect(),
        Subject::Row(register, row) => instrument
            .registers
            .get(register)
            .into_iter()
            .flat_map(|definition| definition.fields.keys())
            .filter_map(|field| of_cell(Cell::Field(register.clone(), row.clone(), field.clone())))
            .chain(text_of_row(instrument, register, row).and_then(of_cell))
            .chain(slots_of_row(instrument, register, row).map(|slot| Item { what: What::Question(slot) }))
            .collect(),
        Subject::Citation(place, id) => CitationPart::ALL
            .iter()
            .filter_map(|part| of_cell(Cell::Part(place.clone(), Part::Citation(id.clone(), *part))))
            .collect(),
        Subject::Remark(place, id) => RemarkPart::ALL
            .iter()
            .filter_map(|part| of_cell(Cell::Part(place.clone(), Part::Remark(id.clone(), *part))))
            .collect(),
        Subject::Position(place, party, round) => {
            [PositionPart::Stance, PositionPart::Statement, PositionPart::Wording]
                .into_iter()
                .filter_map(|part| {
                    of_cell(Cell::Part(place.clone(), Part::Position(party.clone(), round.clone(), part)))
                })
                .collect()
        }
        Subject::Entry(place) => entry_items(instrument, workbook, place),
    };
    with_versions(workbook, subject, found)
}

/// The items of a record, each other version below what it is a version of; those whose citation or remark is gone, or
/// that the instrument does not have, at the end.
fn with_versions(workbook: &Workbook, subject: &Subject, found: Vec<Item>) -> Vec<Item> {
    let mut left: Vec<&Cell> =
        workbook.disputed.iter().map(|(cell, _)| cell).filter(|cell| subject.holds(cell.meant())).collect();
    if left.is_empty() {
        return found;
    }
    let mut all = Vec::new();
    for item in found {
        let below: Vec<Cell> = left.extract_if(.., |cell| item.is_of(cell.meant())).cloned().collect();
        all.push(item);
        all.extend(below.into_iter().map(|cell| Item { what: What::Dispute(cell) }));
    }
    all.extend(left.into_iter().cloned().map(|cell| Item { what: What::Dispute(cell) }));
    all
}

impl Subject {
    /// Whether a cell is shown in this record; parts of a citation or remark are shown in that of its entry as well.
    fn holds(&self, cell: &Cell) -> bool {
        match (self, cell) {
            (Self::Header, Cell::Header(_)) => true,
            (Self::Row(register, row), Cell::Field(of, at, _) | Cell::Year(of, at, ..)) => register == of && row == at,
            (Self::Row(register, row), Cell::Part(Place::Row(of, at), Part::Finding)) => register == of && row == at,
            (Self::Entry(place), Cell::Part(at, _)) => place == at,
            (Self::Citation(place, id), Cell::Part(at, Part::Citation(of, _)))
            | (Self::Remark(place, id), Cell::Part(at, Part::Remark(of, _))) => place == at && id == of,
            (Self::Position(place, party, round), Cell::Part(at, Part::Position(of, when, _))) => {
                place == at && party == of && round == when
            }
            _ => false,
        }
    }
}

/// The part of a question that has one only and no reply besides: what is answered there is the answer, and the line of the
/// overall reply would say it twice.
#[must_use]
pub fn only_part(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Option<Cell> {
    let Place::Answer(slot) = place else { return None };
    let facets = instrument.facets(instrument.question(&slot.question)?);
    let [(facet, ..)] = facets.as_slice() else { return None };
    let reply = Cell::Part(place.clone(), Part::Reply);
    let is_alone = workbook.get(&reply).is_none() && !workbook.disputed.iter().any(|(cell, _)| *cell.meant() == reply);
    is_alone.then(|| Cell::Part(place.clone(), Part::Facet(facet.clone())))
}

fn entry_items(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Vec<Item> {
    let mut parts: Vec<Part> = Vec::new();
    let mut found = Vec::new();
    match place {
        Place::Answer(slot) => {
            if let Some(question) = instrument.question(&slot.question) {
                parts.extend(instrument.facets(question).into_iter().map(|(id, ..)| Part::Facet(id)));
                let matrix = matches!(question.kind, QuestionKind::Matrix(_));
                let grid = GridKind::of_question(&slot.question, question).filter(|_| matrix);
                found.extend(grid.map(|kind| Item { what: What::Matrix(kind) }));
            }
        }
        Place::Standard(_) => parts.extend(StandingPart::ALL.iter().map(|part| Part::Standing(*part))),
        Place::Coverage(..) | Place::Matrix(..) | Place::Chapter(_) | Place::Row(..) => {}
    }
    // of these the place has those that its kind of cell allows
    let (above, below) = Part::in_records(matches!(place, Place::Chapter(_)));
    let is_told_by_part = only_part(instrument, workbook, place).is_some();
    parts.extend(above.into_iter().filter(|part| !(is_told_by_part && *part == Part::Reply)));
    let cell_item = |part: Part| {
        let cell = Cell::Part(place.clone(), part);
        let kind = kind_of(instrument, &cell).ok()?;
        Some(Item { what: What::Cell(cell, kind) })
    };
    found.extend(parts.into_iter().filter_map(cell_item));
    let entry = workbook.entry(place);
    for id in entry.into_iter().flat_map(|entry| entry.citations.keys()) {
        found.push(Item { what: What::Citation(place.clone(), id.clone()) });
    }
    found.extend(below.into_iter().filter_map(cell_item));
    for id in entry.into_iter().flat_map(|entry| entry.remarks.keys()) {
        found.push(Item { what: What::Remark(place.clone(), id.clone()) });
    }
    found
}

/// Where the cursor is in a record, and the field that is open in it.
#[derive(Debug, Clone)]
pub struct Pane {
    /// What the record is of.
    pub subject: Subject,
    /// The item under the cursor.
    pub cursor: usize,
    /// The field being typed in.
    pub editing: Option<Editing>,
}

/// A cell being typed in.
#[derive(Debug, Clone)]
pub struct Editing {
    pub cell: Cell,
    /// How it is entered.
    pub kind: CellKind,
    /// The text and its cursor.
    pub field: TextField,
    /// The text that was refused when the field was to be left.
    pub refused: Option<String>,
}

impl Pane {
    /// A record with the cursor on its first item.
    #[must_use]
    pub fn new(subject: Subject) -> Self {
        Self { subject, cursor: 0, editing: None }
    }

    /// The item under the cursor.
    #[must_use]
    pub fn item(&self, instrument: &Instrument, workbook: &Workbook) -> Option<Item> {
        items(instrument, workbook, &self.subject).into_iter().nth(self.cursor)
    }

    /// Puts the cursor on the item of a cell.
    pub fn point_at(&mut self, instrument: &Instrument, workbook: &Workbook, cell: &Cell) {
        let at = items(instrument, workbook, &self.subject).iter().position(|item| match &item.what {
            What::Dispute(of) => of == cell,
            _ => item.is_of(cell),
        });
        self.cursor = at.unwrap_or(0);
    }
}
