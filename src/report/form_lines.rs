//! The lines of the questionnaire as a form that comes back: every cell that is asked for, with what may be chosen there and
//! the key by which it is known again.
//!
//! A form as a spreadsheet has a row for each line, one as a text document a field. Whoever reads one back asks for the same
//! lines and compares keys, so that neither rows in another order nor columns in another place matter.

use super::subject::Only;
use crate::analysis::{asked_about, pool_label, slots_of, who_could_tell};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument, Question, QuestionKind};
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Choices, Mark, Part, Place, Slot, Workbook, kind_of};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// A cell that a form asks for.
#[derive(Debug, Clone)]
pub struct FormLine {
    pub cell: Cell,
    pub kind: CellKind,
    /// The number of its question.
    pub number: String,
    /// The question.
    pub asked: String,
    /// The row or the cell of a table it is asked about; empty where it is asked once.
    pub about: String,
    /// Which part of the question it is.
    pub part: String,
    /// Stands for the wording of the question.
    pub wording: String,
}

/// What a field of a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormField {
    /// The value of a cell.
    Answer,
    /// One of the values of a cell, by what stands for it.
    Tick(u32),
    /// What the respondent says of it.
    Words,
    /// On which source.
    Source,
}

/// By what a line is known again: its address and wording, and what stood in its cell when the form was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormKey {
    of: String,
    /// Stands for what the cell held; nought for nothing.
    was: u32,
}

impl FormLine {
    /// The place its cell is a part of.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        self.cell.place()
    }

    /// Its key in a form of a workbook.
    #[must_use]
    pub fn key(&self, workbook: &Workbook) -> FormKey {
        let was = workbook.get(&self.cell).map_or(0, |fact| sum(&fact.to_string()).max(1));
        FormKey::of(&self.cell.to_string(), &self.wording, was)
    }
}

impl FormKey {
    /// The key of what is said in words of a place.
    #[must_use]
    pub fn of_place(place: &Place, wording: &str) -> Self {
        Self::of(&place.to_string(), wording, 0)
    }

    fn of(address: &str, wording: &str, was: u32) -> Self {
        let hash = Sha256::digest(format!("{address}\n{wording}").as_bytes());
        let of = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { of, was }
    }

    /// What it says of the line, whatever stood there.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.of
    }

    /// Whether the cell holds now what it held when the form was written.
    #[must_use]
    pub fn still_holds(&self, now: &Self) -> bool {
        self.was == now.was
    }

    /// The name of a field of the line; programs cut names that are longer than 64 letters.
    #[must_use]
    pub fn field(&self, field: FormField) -> String {
        match field {
            FormField::Answer => format!("{self}-answer"),
            FormField::Words => format!("{self}-words"),
            FormField::Source => format!("{self}-source"),
            FormField::Tick(value) => format!("{self}-{value:08x}"),
        }
    }

    /// The line and the field a name stands for.
    #[must_use]
    pub fn of_field(name: &str) -> Option<(Self, FormField)> {
        let (key, field) = name.rsplit_once('-')?;
        let field = match field {
            "answer" => FormField::Answer,
            "words" => FormField::Words,
            "source" => FormField::Source,
            value => FormField::Tick(u32::from_str_radix(value, 16).ok()?),
        };
        Some((key.parse().ok()?, field))
    }
}

impl fmt::Display for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "q-{}-{:08x}", self.of, self.was)
    }
}

impl FromStr for FormKey {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (of, was) = text.strip_prefix("q-").and_then(|rest| rest.split_once('-')).ok_or(())?;
        let is_hash = of.len() == 12 && of.bytes().all(|byte| byte.is_ascii_hexdigit());
        let was = u32::from_str_radix(was, 16).map_err(|_| ())?;
        is_hash.then(|| Self { of: of.to_owned(), was }).ok_or(())
    }
}

/// What stands for a value that may be ticked.
#[must_use]
pub fn tick_of(value: &str) -> u32 {
    sum(value)
}

fn sum(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}

/// Whether a question belongs to the part of the questionnaire that is wanted.
pub(super) fn is_wanted(instrument: &Instrument, only: &Only, section: &Id, id: &Id, question: &Question) -> bool {
    question.is_asked()
        && only.section.as_ref().is_none_or(|it| it == section)
        && only.row.as_ref().is_none_or(|it| question.for_register.as_ref() == Some(it))
        && only.respondent.as_ref().is_none_or(|party| {
            let who = who_could_tell(instrument, id);
            who.is_empty() || who.contains(party)
        })
}

/// Every line of a form, in the order of the questionnaire.
#[must_use]
pub fn form_lines(words: &Words, instrument: &Instrument, workbook: &Workbook, only: &Only) -> Vec<FormLine> {
    let mut lines = Vec::new();
    for (id, section) in &instrument.sections {
        for (question_id, question) in &section.questions {
            if is_wanted(instrument, only, id, question_id, question) {
                for slot in slots_of(instrument, workbook, question_id, question) {
                    of_slot(words, instrument, workbook, &slot, &mut lines);
                }
            }
        }
    }
    lines
}

/// The lines of a question, or of a question about one row.
pub(super) fn of_slot(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    slot: &Slot,
    lines: &mut Vec<FormLine>,
) {
    let Some(question) = instrument.question(&slot.question) else { return };
    let about = asked_about(instrument, workbook, slot).unwrap_or_default();
    let mut push = |place: &Place, part: Part, about: &str, called: Option<String>| {
        let cell = Cell::Part(place.clone(), part.clone());
        let Ok(kind) = kind_of(instrument, &cell) else { return };
        lines.push(FormLine {
            part: called.unwrap_or_else(|| phrase::part(words, instrument, place, &part)),
            cell,
            kind,
            number: instrument.node(&slot.question).map_or("", |node| node.number.as_str()).to_owned(),
            asked: question.prompt.clone(),
            about: about.to_owned(),
            wording: instrument.wording(&slot.question).unwrap_or_default().to_owned(),
        });
    };
    let place = Place::Answer(slot.clone());
    let QuestionKind::Matrix(of) = question.kind else {
        let facets: Vec<Id> = instrument.facets(question).into_iter().map(|(id, ..)| id.clone()).collect();
        let whole = (!facets.is_empty()).then(|| words.t("reply-overall"));
        push(&place, Part::Reply, &about, whole);
        facets.into_iter().for_each(|facet| push(&place, Part::Facet(facet), &about, None));
        question.further.iter().for_each(|part| push(&place, Part::in_matrix(*part, None), &about, None));
        return;
    };
    let Some(matrix) = instrument.matrix(question) else { return };
    let columns: Vec<Option<Id>> = match matrix.columns {
        Some(pool) => instrument.pool(pool).into_iter().map(|(id, _)| Some(id)).collect(),
        None => vec![None],
    };
    for (row, label) in instrument.pool(matrix.rows) {
        for column in &columns {
            let Some(place) = Place::in_matrix(of, &slot.question, row.clone(), column.clone()) else { continue };
            let about = match column.as_ref().zip(matrix.columns) {
                Some((column, pool)) => words.labelled(label, &pool_label(instrument, pool, column)),
                None => label.to_owned(),
            };
            let standard = instrument.standards.get(&row);
            for part in matrix.parts.iter().chain(matrix.further.iter()) {
                push(&place, Part::in_matrix(*part, standard), &about, None);
            }
        }
    }
}

/// What may be chosen in a cell, with its label: its word in a workbook first. Nothing where people write.
#[must_use]
pub fn form_choices(
    words: &Words,
    instrument: &Instrument,
    workbook: &Workbook,
    (cell, kind): (&Cell, &CellKind),
) -> Vec<(String, String)> {
    let mark = |mark: &Mark| (mark.as_str().to_owned(), phrase::mark(words, *mark));
    let listed = |choices: &Choices| {
        let ids = choices.ids(instrument, workbook);
        let label = |id: Id| (id.to_string(), phrase::choice(words, instrument, workbook, choices, &id));
        ids.into_iter().map(label).collect::<Vec<_>>()
    };
    match (kind, cell) {
        (CellKind::Mark, _) => Mark::ALL.iter().map(mark).collect(),
        (CellKind::Reply(asked, _), _) if asked.is_judged() => Mark::ALL.iter().map(mark).collect(),
        (CellKind::Reply(_, ids), Cell::Part(Place::Answer(slot), _)) if !ids.is_empty() => {
            let question = instrument.question(&slot.question);
            let choices = question.into_iter().flat_map(|question| &question.choices);
            let choices = choices.map(|(id, label)| (id.to_string(), label.clone()));
            choices.chain([mark(&Mark::Unknown)]).collect()
        }
        (CellKind::Choice(choices) | CellKind::Many(choices), _) => listed(choices),
        _ => Vec::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_field_says_line_and_field_and_is_short() {
        let key = FormKey::of("answers/a/reply", "w", 7);
        for field in [FormField::Answer, FormField::Words, FormField::Source, FormField::Tick(tick_of("yes"))] {
            let name = key.field(field);
            assert!(name.len() <= 64, "{name}");
            assert_eq!(FormKey::of_field(&name), Some((key.clone(), field)));
        }
        assert_eq!(FormKey::of_field("q-0123-00-answer"), None);
        assert_eq!("q-0123456789ag-00000000".parse::<FormKey>(), Err(()));
    }

    #[test]
    fn another_wording_is_another_line() {
        let of = |address, wording| FormKey::of(address, wording, 0);
        assert_eq!(of("answers/a/reply", "w").line(), FormKey::of("answers/a/reply", "w", 9).line());
        assert_ne!(of("answers/a/reply", "w").line(), of("answers/a/reply", "v").line());
        assert_ne!(of("answers/a/reply", "w").line(), of("answers/b/reply", "w").line());
    }
}
