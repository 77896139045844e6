//! A change a person asks for, complete: what a form asks for line by line and what a typed line says at once.
//!
//! Keys and lines make the same change by the same code (`update::request`), so neither can forget what belongs to it:
//! the wording an answer is given to, the sentence that answers given in general are set aside, the meeting of a note.

use super::effect::Env;
use super::meeting::{NewMember, NewRule};
use super::record::Item;
use crate::costing::Plan;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::text::fold;
use crate::wording::phrase;
use crate::workbook::working_group::{GroupField, Outcome};
use crate::workbook::{
    Cell, CellKind, Choices, CitationPart, Edit, Fact, FieldValue, Note, Place, Settling, Slot, Stance, Workbook,
    kind_of, settling,
};

/// What is put into the fields of a row.
pub type Fields = Vec<(GroupField, Option<Fact>)>;

/// A change, with everything it needs. It is one step that can be taken back.
#[derive(Debug, Clone)]
pub enum Request {
    /// Facts in cells; `None` empties a cell. A question put off while a meeting runs is decided on so.
    Put(Vec<(Cell, Option<Fact>)>),
    /// An item of a record goes; a citation or remark with all its parts.
    Remove(Item),
    /// A row goes with all its fields.
    RemoveRow(Id, Id),
    /// A row is added under its name.
    AddRow {
        register: Id,
        /// Its id, from `fresh_row`.
        row: Id,
        name: String,
    },
    /// A gap is noted where something reads as one, with what it rests on; with a reason why it is none, so that it is not
    /// suggested again.
    NoteGap {
        place: Place,
        /// Its id: of the row that is there, or from `fresh_row`.
        row: Id,
        /// What it is called until somebody says it better.
        name: String,
        dismissed: Option<String>,
    },
    /// An entry cites a source.
    Cite {
        /// The entry.
        place: Place,
        /// The id of the citation.
        citation: Id,
        /// What is cited.
        source: Source,
        /// Where in it, of which date, in which words.
        details: Vec<(CitationPart, Fact)>,
    },
    /// One of two versions of a cell holds from now on.
    Settle(Cell, Settling),
    /// A party says where it stands.
    Position {
        /// What on.
        place: Place,
        party: Id,
        /// Where it stands.
        stance: Stance,
        /// Its reasons, where they are given at once; refused while positions are covered.
        statement: Option<String>,
    },
    /// The group settles on something; recorded also where something speaks against it.
    Decide {
        /// What on.
        place: Place,
        /// How.
        outcome: Outcome,
    },
    /// Members are added, all in one step.
    AddMembers(Vec<NewMember>),
    /// Rules of the quorum are put, all in one step; a party that has one gets the new number.
    PutQuorum(Vec<NewRule>),
    /// Values of a pasted table are put into assumptions, all in one step.
    TakeSeries(Plan),
    /// A meeting is planned.
    PlanMeeting(Fields),
    /// The meeting that runs is closed.
    CloseMeeting(Id),
    /// A member comes, or goes.
    ComeOrGo { meeting: Id, member: Id },
    /// An item is put on the agenda.
    PutOnAgenda {
        meeting: Id,
        /// What it is about, unless it is a point of its own.
        place: Option<Place>,
        /// What it is called.
        title: String,
        /// How long it may take.
        fields: Fields,
    },
    /// An item goes to the agenda of the next meeting.
    ToNextMeeting(Id),
    /// An item becomes the one at `to`, counted from 0, of the agenda it is on.
    MoveItem { item: Id, to: usize },
    /// An item is taken up; the one at hand is left first.
    TakeUp { meeting: Id, item: Id },
    /// An action, a point put aside, a note off the record.
    Note {
        /// Which of them.
        note: Note,
        /// What it is about.
        place: Option<Place>,
        /// What is noted.
        what: String,
        /// Of an action, who and until when.
        fields: Fields,
    },
}

/// What is cited.
#[derive(Debug, Clone)]
pub enum Source {
    /// A row there is.
    Row(Id),
    /// A new row, added in the same step.
    New {
        register: Id,
        /// Its id, from `fresh_row`.
        row: Id,
        name: String,
    },
}

/// An id for a new row: made of its name where no row has that, so that people can read it in the file.
#[must_use]
pub fn fresh_row(workbook: &Workbook, env: &mut dyn Env, name: &str) -> Option<Id> {
    let taken = |id: &Id| workbook.registers.values().any(|rows| rows.contains_key(id));
    Id::slug(name).filter(|id| !taken(id)).or_else(|| Id::new(&env.fresh_id("row")).ok())
}

/// The edit that names a new row; nothing where a row of its register is named by something of a list, and the text is
/// none of it.
pub(super) fn name_row(
    (instrument, workbook): (&Instrument, &Workbook),
    words: &Words,
    register: &Id,
    row: &Id,
    name: &str,
) -> Option<Edit> {
    let title = instrument.registers.get(register)?.title.clone();
    let cell = Cell::Field(register.clone(), row.clone(), title);
    let Ok(CellKind::Choice(choices)) = kind_of(instrument, &cell) else {
        return Some(Edit::put(cell, Fact::Text(name.to_owned())));
    };
    let wanted = fold(name);
    let is_called = |id: &Id| {
        let label = phrase::choice(words, instrument, workbook, &choices, id);
        fold(id.as_str()) == wanted || fold(&label) == wanted
    };
    let chosen = choices.ids(instrument, workbook).into_iter().find(is_called)?;
    Some(Edit::put(cell, Fact::Text(chosen.to_string())))
}

/// What a register's rows are named by, where that is something of a list.
#[must_use]
pub fn named_by(instrument: &Instrument, register: &Id) -> Option<Choices> {
    let title = instrument.registers.get(register)?.title.clone();
    match kind_of(instrument, &Cell::Field(register.clone(), register.clone(), title)) {
        Ok(CellKind::Choice(choices)) => Some(choices),
        _ => None,
    }
}

/// The edits that take a row out of its register.
#[must_use]
pub fn remove_row(workbook: &Workbook, register: &Id, row: &Id) -> Vec<Edit> {
    let clear = |field: &Id| Edit::clear(Cell::Field(register.clone(), row.clone(), field.clone()));
    workbook.row(register, row).into_iter().flat_map(|fields| fields.keys()).map(clear).collect()
}

/// What refers to a row, said before it goes: how many citations, texts and fields name it, and how many answers are
/// about it.
#[must_use]
pub fn uses_of_row(instrument: &Instrument, workbook: &Workbook, row: &Id) -> (usize, usize) {
    let cited = crate::analysis::citations_of(workbook).get(row).map_or(0, Vec::len);
    let rows = workbook.registers.values().flat_map(|rows| rows.values());
    let refers = |value: &&FieldValue| matches!(value, FieldValue::Many(ids) if ids.contains(row));
    let referred = rows.flat_map(crate::instrument::IndexMap::values).filter(refers).count();
    let answers = workbook.answers.keys().filter(|slot| slot.row.as_ref() == Some(row)).count();
    let texts = crate::analysis::texts_that_cite(instrument, workbook, row).len();
    (cited + referred + texts, answers)
}

/// Whether a dispute can be settled so: only two texts can both be kept.
#[must_use]
pub fn can_settle(instrument: &Instrument, workbook: &Workbook, disputed: &Cell, how: Settling) -> bool {
    settling(instrument, workbook, disputed, how).is_some()
}

/// What is said of a row just added. With the first row of a register a question is asked for each of them: answers
/// given in general are kept and no longer counted, and nobody would see why the count drops.
#[must_use]
pub fn row_added(words: &Words, instrument: &Instrument, workbook: &Workbook, register: &Id, row: &Id) -> String {
    let label = phrase::row_title(instrument, workbook, register, row);
    let general = set_aside(instrument, workbook, register);
    words.with("row-added", &[("row", (&label).into()), ("general", general.into())])
}

/// How many answers given in general the first row of a register has set aside; none once there are more rows.
fn set_aside(instrument: &Instrument, workbook: &Workbook, register: &Id) -> usize {
    if workbook.rows(register).count() != 1 {
        return 0;
    }
    let asked = instrument.asked().filter(|(_, question)| question.for_register.as_ref() == Some(register));
    asked.filter(|(id, _)| workbook.answers.contains_key(&Slot::of((*id).clone()))).count()
}

/// The row that is the first of its register once these edits are made.
#[must_use]
pub fn first_row(before: &Workbook, edits: &[Edit]) -> Option<(Id, Id)> {
    edits.iter().find_map(|edit| match edit.cell.field() {
        Some((register, row, _)) if edit.to.is_some() && before.rows(register).next().is_none() => {
            Some((register.clone(), row.clone()))
        }
        _ => None,
    })
}

/// What is said of a first row that came into being by a field of it; nothing where it sets no answer aside.
#[must_use]
pub fn first_row_added(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    (register, row): &(Id, Id),
) -> Option<String> {
    (set_aside(instrument, workbook, register) > 0).then(|| row_added(words, instrument, workbook, register, row))
}
