//! What a paste that was understood would change: row by row, with what stands there now.

use super::said::{Answers, PasteFault, Series};
use crate::costing::inputs::{Inputs, Unit};
use crate::costing::registers::ASSUMPTION;
use crate::instrument::{Id, Instrument, nearest};
use crate::text::fold;
use crate::workbook::{Cell, Edit, Fact, FieldValue, Row, Workbook, Year};
use std::collections::BTreeSet;

const VALUES: &str = "values";
const UNIT: &str = "unit";
const PERCENT: &str = "percent";

/// What would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The rows in the order of the paste.
    pub rows: Vec<PlannedRow>,
    /// The heads of columns that are not read.
    pub left_out: Vec<String>,
}

/// What would change in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    pub row: Id,
    /// What it is called in the workbook; in the paste where it is new.
    pub title: String,
    pub is_new: bool,
    /// Of a new row the title of a row there is whose name is near to its own.
    pub near: Option<String>,
    /// Whether it is new and typed in percent.
    pub percent: bool,
    /// The years of the paste in their order.
    pub values: Vec<PlannedValue>,
}

/// What would change in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedValue {
    pub year: Year,
    /// What stands there.
    pub before: Option<String>,
    /// What will.
    pub after: Option<String>,
    /// Whether its cell says nothing.
    pub is_blank: bool,
}

impl PlannedValue {
    /// Whether something else will stand there.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.before != self.after
    }

    /// Whether a value that stands there gives way to another one, or to none.
    #[must_use]
    pub fn replaces(&self) -> bool {
        self.before.is_some() && self.changes()
    }
}

impl Plan {
    /// The changes, one a value, to be made in one step.
    #[must_use]
    pub fn edits(&self, instrument: &Instrument) -> Vec<Edit> {
        let Some((register, fields)) = fields(instrument) else { return Vec::new() };
        let mut edits = Vec::new();
        for row in &self.rows {
            let cell = |field: &Id| Cell::Field(register.clone(), row.row.clone(), field.clone());
            if row.is_new {
                edits.push(Edit::put(cell(&fields.title), Fact::Text(row.title.clone())));
            }
            if row.is_new && row.percent {
                edits.push(Edit::put(cell(&fields.unit), Fact::Text(PERCENT.to_owned())));
            }
            for value in row.values.iter().filter(|value| value.changes()) {
                let cell = Cell::Year(register.clone(), row.row.clone(), fields.values.clone(), value.year);
                edits.push(match &value.after {
                    Some(text) => Edit::put(cell, Fact::Text(text.clone())),
                    None => Edit::clear(cell),
                });
            }
        }
        edits
    }

    /// How many values would change.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.values).filter(|value| value.changes()).count()
    }

    /// How many values that stand in the workbook would give way.
    #[must_use]
    pub fn replaced(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.values).filter(|value| value.replaces()).count()
    }
}

struct Fields {
    title: Id,
    unit: Id,
    values: Id,
}

fn fields(instrument: &Instrument) -> Option<(Id, Fields)> {
    let register = Id::new(ASSUMPTION).ok()?;
    let title = instrument.registers.get(&register)?.title.clone();
    Some((register, Fields { title, unit: Id::new(UNIT).ok()?, values: Id::new(VALUES).ok()? }))
}

/// What series come to: rows that are there by their id or title, new ones else.
pub(super) fn plan(
    (instrument, workbook, inputs): (&Instrument, &Workbook, &Inputs),
    series: Vec<Series>,
    answers: &Answers,
) -> Result<Vec<PlannedRow>, Vec<PasteFault>> {
    let (register, fields) = fields(instrument).ok_or_else(|| vec![PasteFault::NoYears])?;
    let titled = |(id, row): (&Id, &Row)| {
        let title = row.get(&fields.title).map_or_else(|| id.to_string(), FieldValue::as_text);
        (id.clone(), fold(&title), title)
    };
    let known: Vec<(Id, String, String)> = workbook.rows(&register).map(titled).collect();
    let (mut rows, mut faults, mut taken) = (Vec::new(), Vec::new(), BTreeSet::new());
    for series in series {
        let wanted = fold(&series.title);
        let exact = known.iter().find(|(id, title, _)| fold(id.as_str()) == wanted || *title == wanted);
        let near = || {
            let title = nearest(&wanted, known.iter().map(|(_, title, _)| title.as_str()))?;
            known.iter().find(|(_, other, _)| other == title)
        };
        let near = if exact.is_none() { near() } else { None };
        let found = exact.or(near.filter(|_| answers.nearest));
        let row = match found {
            Some((id, ..)) => Some(id.clone()),
            None => fresh(workbook, &series.title, &taken),
        };
        let Some(row) = row.filter(|row| taken.insert(row.clone())) else {
            faults.push(PasteFault::RowTwice { cell: series.cell, title: series.title });
            continue;
        };
        let is_percent = inputs.assumptions.get(&row).is_none_or(|it| it.unit == Unit::Percent);
        if let Some(cell) = series.percent.as_ref().filter(|_| !is_percent) {
            faults.push(PasteFault::Percent { cell: cell.clone(), title: series.title.clone() });
            continue;
        }
        let before = |year: Year| {
            let cell = Cell::Year(register.clone(), row.clone(), fields.values.clone(), year);
            workbook.get(&cell).map(|fact| fact.to_string())
        };
        let values = series.values.into_iter().map(|(year, pasted)| {
            let (before, is_blank) = (before(year), pasted.is_none());
            // what is empty keeps what stands there, unless it was said otherwise
            let after = if is_blank && !answers.empties { before.clone() } else { pasted };
            PlannedValue { year, before, after, is_blank }
        });
        let values = values.collect();
        rows.push(PlannedRow {
            title: found.map_or_else(|| series.title.clone(), |(_, _, title)| title.clone()),
            is_new: found.is_none(),
            near: near.filter(|_| found.is_none()).map(|(_, _, title)| title.clone()),
            percent: series.percent.is_some(),
            row,
            values,
        });
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// A name for a new row that no row has, in any register, and that begins with a letter: what begins otherwise is a number.
fn fresh(workbook: &Workbook, title: &str, taken: &BTreeSet<Id>) -> Option<Id> {
    let slug = Id::slug(title).filter(|id| id.as_str().starts_with(|c: char| c.is_ascii_lowercase()));
    let stem = slug.map_or_else(|| ASSUMED.to_owned(), |id| id.to_string());
    let is_taken = |id: &Id| taken.contains(id) || workbook.registers.values().any(|rows| rows.contains_key(id));
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let names = std::iter::once(stem.clone()).chain(numbered);
    names.map_while(|name| Id::new(&name).ok()).find(|id| !is_taken(id))
}

/// What a new row is called whose title has no letter a name can have.
const ASSUMED: &str = "series";
