//! The workbook: one country's answers to one instrument, as keyed maps.
//!
//! `put` is the only way anything in it changes; it returns what stood there before, so every change can be taken
//! back. Entries, rows and citations appear when their first fact is put and vanish with their last.

use super::cell::{Cell, HeaderPart, Place};
use super::{
    Changed, Confidence, Disputes, Entry, Extra, Fact, FieldValue, MatrixKey, Position, Ratification, ReferenceStyle,
    Row, Series, Shared, Slot, Year,
};
use crate::instrument::IndexMap;
use crate::instrument::{CountryRole, Id, Instrument, When};
use serde::{Deserialize, Serialize};

/// The major version of the file format this program writes.
pub const FORMAT: u32 = 1;

/// A workbook, in the order its file is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Workbook {
    /// The header: says what the file is, and in which format.
    #[serde(rename = "tripartite-workbook")]
    pub format: u32,
    /// Identity of the workbook, a UUID; never changes.
    #[serde(serialize_with = "quoted")]
    pub id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Country code, such as `MYS`.
    #[serde(default, skip_serializing_if = "String::is_empty", serialize_with = "quoted")]
    pub country: String,
    /// The country's role in the migration looked at.
    #[serde(default)]
    pub role: CountryRole,
    /// The instrument answered.
    pub instrument: InstrumentRef,
    #[serde(default)]
    pub languages: Languages,
    /// The date the situation is described as of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<When>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prepared_by: String,
    /// In whose name the report is published.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub institution: String,
    /// Who wrote it, parted by semicolons.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authors: String,
    /// Where it is published.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The picture on its cover: a file beside the workbook, by its path from there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub logo: String,
    /// How it should be cited.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub citation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub foreword: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub acknowledgements: String,
    /// Shown on every report.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notice: String,
    /// How documents write the references in texts, where that was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub references: Option<ReferenceStyle>,
    /// Whether it is a copy that was shared: restricted remarks that are not here were left out, and not removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub registers: IndexMap<Id, Shared<IndexMap<Id, Row>>>,
    /// What is said of each standard.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub standards: IndexMap<Id, Shared<Entry>>,
    /// What is said of each branch, group by group.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub coverage: IndexMap<Id, IndexMap<Id, Shared<Entry>>>,
    /// What is said in each matrix that a question defines, cell by cell.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub matrices: IndexMap<Id, IndexMap<MatrixKey, Shared<Entry>>>,
    /// Drafted text of the report's chapters.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub chapters: IndexMap<Id, Shared<Entry>>,
    /// What is said of rows of registers, positions of the parties above all.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub rows: IndexMap<Id, IndexMap<Id, Shared<Entry>>>,
    /// Other versions of cells that two people changed, until the group settles them.
    #[serde(default, skip_serializing_if = "Disputes::is_empty")]
    pub disputed: Disputes,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub answers: IndexMap<Slot, Shared<Entry>>,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which instrument, in which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentRef {
    pub id: Id,
    #[serde(serialize_with = "quoted")]
    pub version: String,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl InstrumentRef {
    /// The instrument as it is now.
    #[must_use]
    pub fn to(instrument: &Instrument) -> Self {
        Self { id: instrument.id.clone(), version: instrument.version.clone(), extra: Extra::default() }
    }
}

/// A code is written in quotes, so that no reader takes `NO` for false or `1.10` for a number.
///
/// The name of the newtype is the YAML writer's sign for quotes; every other format writes the bare text.
fn quoted<S: serde::Serializer>(code: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct("__yaml_double_quoted", code)
}

/// Languages of a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Languages {
    /// The language the group works in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub work: String,
    /// Keys this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Workbook {
    /// An empty workbook.
    #[must_use]
    pub fn new(id: String, instrument: InstrumentRef, country: String, language: String) -> Self {
        Self {
            format: FORMAT,
            id,
            title: String::new(),
            country,
            role: CountryRole::Both,
            instrument,
            languages: Languages { work: language, extra: Extra::default() },
            as_of: None,
            prepared_by: String::new(),
            institution: String::new(),
            authors: String::new(),
            place: String::new(),
            logo: String::new(),
            citation: String::new(),
            foreword: String::new(),
            acknowledgements: String::new(),
            notice: String::new(),
            references: None,
            shared: false,
            registers: IndexMap::default(),
            standards: IndexMap::default(),
            coverage: IndexMap::default(),
            matrices: IndexMap::default(),
            chapters: IndexMap::default(),
            rows: IndexMap::default(),
            disputed: Disputes::default(),
            answers: IndexMap::default(),
            extra: Extra::default(),
        }
    }

    /// Rows, standards, cells of matrices, chapters, what is said of rows, and answers together: the tail count that shows a file was cut off.
    #[must_use]
    pub fn count(&self) -> usize {
        self.registers.values().map(|rows| rows.len()).sum::<usize>()
            + self.standards.len()
            + self.coverage.values().map(IndexMap::len).sum::<usize>()
            + self.matrices.values().map(IndexMap::len).sum::<usize>()
            + self.chapters.len()
            + self.rows.values().map(IndexMap::len).sum::<usize>()
            + self.answers.len()
    }

    /// The entry at a place, if anything was said there.
    #[must_use]
    pub fn entry(&self, place: &Place) -> Option<&Entry> {
        match place {
            Place::Answer(slot) => self.answers.get(slot),
            Place::Standard(id) => self.standards.get(id),
            Place::Coverage(branch, group) => self.coverage.get(branch)?.get(group),
            Place::Matrix(question, key) => self.matrices.get(question)?.get(key),
            Place::Chapter(id) => self.chapters.get(id),
            Place::Row(register, row) => self.rows.get(register)?.get(row),
        }
        .map(|entry| &**entry)
    }

    /// Every entry with its place, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (Place, &Entry)> {
        let standards = self.standards.iter().map(|(id, entry)| (Place::Standard(id.clone()), &**entry));
        let coverage = self.coverage.iter().flat_map(|(branch, groups)| {
            groups.iter().map(move |(group, entry)| (Place::Coverage(branch.clone(), group.clone()), &**entry))
        });
        let matrices = self.matrices.iter().flat_map(|(question, cells)| {
            cells.iter().map(move |(key, entry)| (Place::Matrix(question.clone(), key.clone()), &**entry))
        });
        let chapters = self.chapters.iter().map(|(id, entry)| (Place::Chapter(id.clone()), &**entry));
        let rows = self.rows.iter().flat_map(|(register, rows)| {
            rows.iter().map(move |(row, entry)| (Place::Row(register.clone(), row.clone()), &**entry))
        });
        let answers = self.answers.iter().map(|(slot, entry)| (Place::Answer(slot.clone()), &**entry));
        standards.chain(coverage).chain(matrices).chain(chapters).chain(rows).chain(answers)
    }

    /// The entries alone, for changing what leaves them saying something.
    pub fn entries_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        let inner = [&mut self.coverage, &mut self.rows].into_iter().flat_map(|maps| maps.values_mut());
        let inner = inner.flat_map(|entries| entries.values_mut());
        let matrices = self.matrices.values_mut().flat_map(|cells| cells.values_mut());
        let outer = self.standards.values_mut().chain(self.chapters.values_mut()).chain(self.answers.values_mut());
        outer.chain(matrices).chain(inner).map(|entry| &mut **entry)
    }

    /// The rows of a register.
    pub fn rows(&self, register: &Id) -> impl Iterator<Item = (&Id, &Row)> {
        self.registers.get(register).into_iter().flatten()
    }

    /// One row.
    #[must_use]
    pub fn row(&self, register: &Id, row: &Id) -> Option<&Row> {
        self.registers.get(register)?.get(row)
    }

    /// The fact in a cell, if there is one.
    #[must_use]
    pub fn get(&self, cell: &Cell) -> Option<Fact> {
        match cell {
            Cell::Header(part) => self.header(*part),
            Cell::Field(register, row, field) => match self.row(register, row)?.get(field)? {
                FieldValue::One(text) => Some(Fact::Text(text.clone())),
                FieldValue::Many(ids) => Some(Fact::Ids(ids.clone())),
                FieldValue::Yearly(series) => Some(Fact::Series(series.clone())),
            },
            Cell::Year(register, row, field, year) => match self.row(register, row)?.get(field)? {
                FieldValue::Yearly(series) => series.get(year).cloned().map(Fact::Text),
                FieldValue::One(_) | FieldValue::Many(_) => None,
            },
            Cell::Part(place, part) => part.read(self.entry(place)?),
            Cell::Disputed(..) => self.disputed.get(cell).cloned(),
        }
    }

    /// Puts a fact into a cell, or takes it out with `None`; returns what stood there before.
    ///
    /// The fact must be of the cell's kind (`kind_of` and `CellKind::parse` see to that); one that is not is ignored
    /// and the cell keeps what it held.
    pub fn put(&mut self, cell: &Cell, to: Option<Fact>) -> Option<Fact> {
        let before = self.get(cell);
        match cell {
            Cell::Header(part) => self.put_header(*part, to),
            Cell::Field(register, row, field) => self.put_field(register, row, field, to),
            Cell::Year(register, row, field, year) => self.put_year(register, row, field, *year, to),
            Cell::Part(place, part) => {
                self.change_entry(place, |entry| part.write(entry, to));
            }
            Cell::Disputed(..) => self.disputed.put(cell, to),
        }
        before
    }

    fn header(&self, part: HeaderPart) -> Option<Fact> {
        let text = |text: &str| (!text.is_empty()).then(|| Fact::Text(text.to_owned()));
        match part {
            HeaderPart::Title => text(&self.title),
            HeaderPart::Country => text(&self.country),
            HeaderPart::PreparedBy => text(&self.prepared_by),
            HeaderPart::Institution => text(&self.institution),
            HeaderPart::Authors => text(&self.authors),
            HeaderPart::Place => text(&self.place),
            HeaderPart::Logo => text(&self.logo),
            HeaderPart::Citation => text(&self.citation),
            HeaderPart::Foreword => text(&self.foreword),
            HeaderPart::Acknowledgements => text(&self.acknowledgements),
            HeaderPart::Notice => text(&self.notice),
            HeaderPart::Language => text(&self.languages.work),
            HeaderPart::AsOf => self.as_of.map(Fact::Date),
            HeaderPart::Role => Id::new(role_word(self.role)).ok().map(Fact::Id),
            HeaderPart::References => self.references.and_then(|it| Id::new(it.as_str()).ok()).map(Fact::Id),
        }
    }

    fn put_header(&mut self, part: HeaderPart, to: Option<Fact>) {
        let text = |held: &mut String| match to.clone() {
            None => held.clear(),
            Some(Fact::Text(text)) => *held = text,
            Some(_) => {}
        };
        match part {
            HeaderPart::Title => text(&mut self.title),
            HeaderPart::Country => text(&mut self.country),
            HeaderPart::PreparedBy => text(&mut self.prepared_by),
            HeaderPart::Institution => text(&mut self.institution),
            HeaderPart::Authors => text(&mut self.authors),
            HeaderPart::Place => text(&mut self.place),
            HeaderPart::Logo => text(&mut self.logo),
            HeaderPart::Citation => text(&mut self.citation),
            HeaderPart::Foreword => text(&mut self.foreword),
            HeaderPart::Acknowledgements => text(&mut self.acknowledgements),
            HeaderPart::Notice => text(&mut self.notice),
            HeaderPart::Language => text(&mut self.languages.work),
            HeaderPart::AsOf => match to {
                None => self.as_of = None,
                Some(Fact::Date(when)) => self.as_of = Some(when),
                Some(_) => {}
            },
            HeaderPart::Role => match to {
                None => self.role = CountryRole::Both,
                Some(Fact::Id(word)) => {
                    let roles = [CountryRole::Origin, CountryRole::Destination, CountryRole::Both];
                    self.role = roles.into_iter().find(|role| role_word(*role) == word.as_str()).unwrap_or(self.role);
                }
                Some(_) => {}
            },
            HeaderPart::References => match to {
                None => self.references = None,
                Some(Fact::Id(word)) => self.references = word.as_str().parse().ok().or(self.references),
                Some(_) => {}
            },
        }
    }

    fn put_field(&mut self, register: &Id, row: &Id, field: &Id, to: Option<Fact>) {
        let value = match to {
            Some(Fact::Ids(ids)) if !ids.is_empty() => Some(FieldValue::Many(ids)),
            Some(Fact::Series(series)) if !series.is_empty() => Some(FieldValue::Yearly(series)),
            Some(Fact::Ids(_) | Fact::Series(_)) | None => None,
            Some(Fact::Emptied) => return,
            Some(fact) => Some(FieldValue::One(fact.to_string())),
        };
        match value {
            Some(value) => {
                let rows = self.registers.entry(register.clone()).or_default();
                rows.entry(row.clone()).or_default().insert(field.clone(), value);
            }
            None => {
                let Some(rows) = self.registers.get_mut(register) else { return };
                let Some(fields) = rows.get_mut(row) else { return };
                fields.shift_remove(field);
                if fields.is_empty() {
                    rows.shift_remove(row);
                }
                if rows.is_empty() {
                    self.registers.shift_remove(register);
                }
            }
        }
    }

    /// Puts a value for one year; a field that holds something else than values by year keeps it.
    fn put_year(&mut self, register: &Id, row: &Id, field: &Id, year: Year, to: Option<Fact>) {
        let held = self.row(register, row).and_then(|fields| fields.get(field));
        let mut series = match held {
            Some(FieldValue::Yearly(series)) => series.clone(),
            Some(_) => return,
            None => Series::new(),
        };
        match to {
            Some(Fact::Text(value)) => series.insert(year, value),
            None => series.remove(&year),
            Some(_) => return,
        };
        self.put_field(register, row, field, Some(Fact::Series(series)));
    }

    /// Changes an entry in its place; one that says nothing afterwards is gone.
    pub(super) fn change_entry(&mut self, place: &Place, change: impl FnOnce(&mut Entry)) {
        let mut entry = self.take_entry(place);
        change(&mut entry);
        self.put_entry(place, entry);
    }

    /// The entry at a place for changing: moved out of the map, position kept by `put_entry`.
    fn take_entry(&mut self, place: &Place) -> Entry {
        self.entry_mut(place).map(std::mem::take).unwrap_or_default()
    }

    /// The entry at a place, for changing what leaves it saying something.
    pub(super) fn entry_mut(&mut self, place: &Place) -> Option<&mut Entry> {
        match place {
            Place::Answer(slot) => self.answers.get_mut(slot),
            Place::Standard(id) => self.standards.get_mut(id),
            Place::Coverage(branch, group) => self.coverage.get_mut(branch)?.get_mut(group),
            Place::Matrix(question, key) => self.matrices.get_mut(question)?.get_mut(key),
            Place::Chapter(id) => self.chapters.get_mut(id),
            Place::Row(register, row) => self.rows.get_mut(register)?.get_mut(row),
        }
        .map(|entry| &mut **entry)
    }

    fn put_entry(&mut self, place: &Place, mut entry: Entry) {
        tidy(&mut entry);
        match place {
            Place::Answer(slot) => settle(&mut self.answers, slot, entry),
            Place::Standard(id) => settle(&mut self.standards, id, entry),
            Place::Chapter(id) => settle(&mut self.chapters, id, entry),
            Place::Coverage(branch, group) => settle_in(&mut self.coverage, branch, group, entry),
            Place::Matrix(question, key) => settle_in(&mut self.matrices, question, key, entry),
            Place::Row(register, row) => settle_in(&mut self.rows, register, row, entry),
        }
    }
}

/// The word of a role in cells and files.
pub(super) fn role_word(role: CountryRole) -> &'static str {
    match role {
        CountryRole::Origin => "origin",
        CountryRole::Destination => "destination",
        CountryRole::Both => "both",
    }
}

/// Drops parts of an entry that say nothing any more.
pub(super) fn tidy(entry: &mut Entry) {
    if entry.ratification.as_ref().is_some_and(|r| **r == Ratification::default()) {
        entry.ratification = None;
    }
    if entry.confidence.as_ref().is_some_and(|c| **c == Confidence::default()) {
        entry.confidence = None;
    }
    entry.citations.retain(|_, citation| *citation != super::Citation::default());
    entry.remarks.retain(|_, remark| *remark != super::Remark::default());
    entry.positions.values_mut().for_each(|rounds| rounds.retain(|_, position| *position != Position::default()));
    entry.positions.retain(|_, rounds| !rounds.is_empty());
    if entry.changed.as_ref().is_some_and(|changed| **changed == Changed::default()) {
        entry.changed = None;
    }
}

/// The same one map deeper; a map that is empty afterwards is gone.
fn settle_in<K: std::hash::Hash + Eq + Clone>(
    maps: &mut IndexMap<Id, IndexMap<K, Shared<Entry>>>,
    outer: &Id,
    inner: &K,
    entry: Entry,
) {
    let map = maps.entry(outer.clone()).or_default();
    settle(map, inner, entry);
    if map.is_empty() {
        maps.shift_remove(outer);
    }
}

/// Puts an entry where it belongs, or removes the key when it says nothing.
fn settle<K: std::hash::Hash + Eq + Clone>(map: &mut IndexMap<K, Shared<Entry>>, key: &K, entry: Entry) {
    if entry.is_empty() {
        map.shift_remove(key);
    } else if let Some(held) = map.get_mut(key) {
        *held = entry.into();
    } else {
        map.insert(key.clone(), entry.into());
    }
}
