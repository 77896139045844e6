//! Series of years pasted from a spreadsheet, or read from a file of separated values.
//!
//! A row is an assumption, a column a year; the other way round is recognised. Nothing is taken at once: what was understood is
//! shown first, what has two readings is asked about, and what cannot be taken is named by its cell. One value that is
//! refused refuses the whole, so that nothing is kept half.
//!
//! ```text
//! text ─► cells ─► head and rows ─► what each cell says ─► Understanding: an ask, faults, or a plan
//!                                                          ▲                │
//!                                              Answers ────┘◄───────────────┘
//! ```

mod cells;
mod numbers;
mod plan;
mod years;

pub use plan::{Plan, PlannedRow, PlannedValue};

use super::registers::{ASSUMPTION, COSTING};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Row, Workbook, Year};
use cells::{cell_name, cells, transposed};
use numbers::{Said, Tells, plain, said, tells};
use std::collections::BTreeMap;
use years::{YearSaid, year_said};

/// How far from the years of the costing a year may lie without being asked about.
const FAR: i16 = 80;

/// What a person said of a paste that can be read in two ways.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// The sign that parts the fraction.
    pub parts: Option<char>,
    /// What a fiscal year of one number is named after.
    pub named_by: Option<NamedBy>,
    /// Years far from those of the costing are meant as they stand.
    pub far: bool,
    /// Empty cells take out what stands in the workbook.
    pub empties: bool,
    /// Rows of unknown names are those of the nearest names.
    pub nearest: bool,
}

/// The calendar year a fiscal year is called by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedBy {
    /// The one in which it begins.
    First,
    /// The one in which it ends.
    Last,
}

/// What a paste comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understanding {
    /// A question that has to be answered first.
    Ask(Ask),
    /// Why nothing of it can be taken.
    Refused(Vec<PasteFault>),
    /// What would change.
    Planned(Plan),
}

/// What has two readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A cell and its text; its value if the sign in it groups, and if it parts.
    Parts { cell: String, text: String, sign: char, grouped: String, parted: String },
    /// A fiscal year by one number.
    NamedBy { text: String },
    /// A year far from those of the costing.
    Far { text: String, first: Year, last: Year },
}

/// Why a paste is not taken, with the cell as a spreadsheet names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasteFault {
    /// It has more characters or cells than any costing.
    TooLarge,
    /// Neither its first rows nor its first column hold two years or more.
    NoYears,
    /// It has years and no value.
    NoValues,
    Formula {
        cell: String,
        text: String,
    },
    /// A number with an exponent, or with a word for million.
    Scaled {
        cell: String,
        text: String,
    },
    NotNumber {
        cell: String,
        text: String,
    },
    /// Two cells whose fractions are parted by different signs.
    TwoSigns {
        cell: String,
        other: String,
    },
    /// Values beside no name.
    NoTitle {
        cell: String,
    },
    /// A year that stands in the head twice.
    YearTwice {
        cell: String,
        text: String,
    },
    /// Two rows that mean one assumption.
    RowTwice {
        cell: String,
        title: String,
    },
    /// A percentage in a row of another unit, by the word of the file.
    Percent {
        cell: String,
        title: String,
        unit: String,
    },
}

/// The years the costing is about, and what its fiscal years are called.
#[derive(Debug, Clone, Copy, Default)]
struct Frame {
    years: Option<(Year, Year)>,
    fiscal: bool,
    named_by: Option<NamedBy>,
}

impl Frame {
    /// That of the first row of the register.
    fn of(workbook: &Workbook) -> Self {
        let row = Id::new(COSTING).ok().and_then(|register| workbook.rows(&register).next().map(|(_, row)| row));
        let text = |field: &str| row.and_then(|row| field_text(row, field));
        let year = |field: &str| text(field).and_then(|text| text.parse::<Year>().ok());
        let (first, last) = (year("base").or_else(|| year("first")), year("last"));
        let named_by = match text("named-by").as_deref() {
            Some("last") => Some(NamedBy::Last),
            Some("first") => Some(NamedBy::First),
            _ => None,
        };
        Self { years: first.zip(last), fiscal: text("years").as_deref() == Some("fiscal"), named_by }
    }
}

/// The text of a field of a row.
fn field_text(row: &Row, field: &str) -> Option<String> {
    row.get(&Id::new(field).ok()?).map(crate::workbook::FieldValue::as_text).filter(|text| !text.is_empty())
}

/// What a pasted text, or the text of a file, comes to in a workbook.
#[must_use]
pub fn understand(instrument: &Instrument, workbook: &Workbook, text: &str, answers: &Answers) -> Understanding {
    let frame = Frame::of(workbook);
    let table = match Table::of(text.trim_start_matches('\u{feff}')) {
        Ok(table) => table,
        Err(fault) => return Understanding::Refused(vec![fault]),
    };
    let years = match table.years(&frame, answers) {
        Ok(years) => years,
        Err(stopped) => return stopped,
    };
    let parts = match table.parts(answers) {
        Ok(parts) => parts,
        Err(stopped) => return stopped,
    };
    match table.series(&years, parts) {
        Ok(series) => plan::plan(instrument, workbook, series, answers, table.left_out),
        Err(faults) => Understanding::Refused(faults),
    }
}

/// One row of a paste, read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Series {
    title: String,
    /// Where its title stands.
    cell: String,
    /// The first of its cells that is a percentage.
    percent: Option<String>,
    /// The value of each year; none where it is not known.
    values: BTreeMap<Year, Option<String>>,
}

/// The cells of a paste: its head, and the rows below it.
struct Table {
    rows: Vec<Vec<String>>,
    /// The row that holds the years.
    head: usize,
    /// How many rows stood above where columns and rows changed places, so that cells are named as they stood.
    above: Option<usize>,
    /// What stands beside the years and is not read: the heads of other columns.
    left_out: Vec<String>,
}

impl Table {
    fn of(text: &str) -> Result<Self, PasteFault> {
        // tabs from a clipboard; in a file the sign that parts its head into years
        let separators = if text.contains('\t') { &['\t'][..] } else { &[';', ','][..] };
        for separator in separators {
            let rows = cells(text, *separator).ok_or(PasteFault::TooLarge)?;
            let across = rows.iter().position(|row| years_in(row.get(1..).unwrap_or_default()) >= 2);
            let down = |row: &&Vec<String>| row.first().is_some_and(|text| year_said(text).is_some());
            let first_down = rows.iter().position(|row| down(&row)).filter(|_| rows.iter().filter(down).count() >= 2);
            // years down the first column go before years further down: those are values that look like years
            let (rows, head, above) = match (across, first_down) {
                (across, Some(first)) if across.is_none_or(|across| across >= first) => {
                    let above = first.saturating_sub(1);
                    (transposed(rows.get(above..).unwrap_or_default()), 0, Some(above))
                }
                (Some(head), _) => (rows, head, None),
                (None, _) => continue,
            };
            let heads = rows.get(head).map(Vec::as_slice).unwrap_or_default();
            let others = heads.iter().skip(1).filter(|text| !text.is_empty() && year_said(text).is_none());
            return Ok(Self { left_out: others.cloned().collect(), rows, head, above });
        }
        Err(PasteFault::NoYears)
    }

    fn head(&self) -> &[String] {
        self.rows.get(self.head).map(Vec::as_slice).unwrap_or_default()
    }

    /// Where a cell stood in what was pasted.
    fn named(&self, row: usize, column: usize) -> String {
        match self.above {
            Some(above) => cell_name(column + above, row),
            None => cell_name(row, column),
        }
    }

    /// The year of each column that has one.
    fn years(&self, frame: &Frame, answers: &Answers) -> Result<BTreeMap<usize, Year>, Understanding> {
        let named_by = answers.named_by.or(frame.named_by);
        let mut years = BTreeMap::new();
        for (column, text) in self.head().iter().enumerate() {
            let Some(said) = year_said(text) else { continue };
            let year = match (said, named_by) {
                (YearSaid::Begins(year), _) => Some(year),
                (YearSaid::Fiscal(_), None) => return Err(Understanding::Ask(Ask::NamedBy { text: text.clone() })),
                (YearSaid::Fiscal(year), Some(NamedBy::Last)) => year.plus(-1),
                (YearSaid::Number(year), Some(NamedBy::Last)) if frame.fiscal => year.plus(-1),
                (YearSaid::Fiscal(year) | YearSaid::Number(year), _) => Some(year),
            };
            let Some(year) = year else { continue };
            if let Some((first, last)) = frame.years
                && !answers.far
                && (year.number() < first.number() - FAR || year.number() > last.number() + FAR)
            {
                return Err(Understanding::Ask(Ask::Far { text: text.clone(), first, last }));
            }
            if years.values().any(|other| *other == year) {
                let cell = self.named(self.head, column);
                return Err(Understanding::Refused(vec![PasteFault::YearTwice { cell, text: text.clone() }]));
            }
            years.insert(column, year);
        }
        Ok(years)
    }

    /// The cells below the head in the columns of years, with where they stand.
    fn body(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        let columns: Vec<usize> =
            self.head().iter().enumerate().filter(|(_, text)| year_said(text).is_some()).map(|(at, _)| at).collect();
        self.rows.iter().enumerate().skip(self.head + 1).flat_map(move |(at, row)| {
            let cells = columns.clone().into_iter();
            cells.filter_map(move |column| row.get(column).map(|text| (at, column, text.as_str())))
        })
    }

    /// The sign that parts the fraction in the whole paste.
    fn parts(&self, answers: &Answers) -> Result<char, Understanding> {
        if let Some(parts) = answers.parts {
            return Ok(parts);
        }
        let mut found: Option<(char, String)> = None;
        let mut either = None;
        for (row, column, text) in self.body() {
            let Said::Number { digits, negative, .. } = said(text) else { continue };
            match tells(&digits) {
                Tells::Nothing => {}
                Tells::Parts(sign) => match &found {
                    Some((other_sign, other)) if *other_sign != sign => {
                        let fault = PasteFault::TwoSigns { cell: self.named(row, column), other: other.clone() };
                        return Err(Understanding::Refused(vec![fault]));
                    }
                    Some(_) => {}
                    None => found = Some((sign, self.named(row, column))),
                },
                Tells::Either(sign) => {
                    either = either.or(Some((self.named(row, column), text.to_owned(), sign, digits, negative)));
                }
            }
        }
        match (found, either) {
            (Some((sign, _)), _) => Ok(sign),
            (None, None) => Ok('.'),
            (None, Some((cell, text, sign, digits, negative))) => {
                let other = if sign == '.' { ',' } else { '.' };
                let read = |parts| plain(&digits, parts, negative).unwrap_or_default();
                Err(Understanding::Ask(Ask::Parts { cell, text, sign, grouped: read(other), parted: read(sign) }))
            }
        }
    }

    /// The rows below the head, read.
    fn series(&self, years: &BTreeMap<usize, Year>, parts: char) -> Result<Vec<Series>, Vec<PasteFault>> {
        let (mut all, mut faults) = (Vec::new(), Vec::new());
        for (at, row) in self.rows.iter().enumerate().skip(self.head + 1) {
            let title = row.first().filter(|_| !years.contains_key(&0)).map(String::as_str).unwrap_or_default();
            let cell = self.named(at, 0);
            let mut series = Series { title: title.to_owned(), cell, percent: None, values: BTreeMap::new() };
            for (column, year) in years {
                let text = row.get(*column).map(String::as_str).unwrap_or_default();
                let cell = self.named(at, *column);
                let value = match said(text) {
                    Said::Missing => None,
                    Said::Number { digits, negative, percent } => {
                        if percent && series.percent.is_none() {
                            series.percent = Some(cell.clone());
                        }
                        let value = plain(&digits, parts, negative);
                        if value.is_none() {
                            faults.push(PasteFault::NotNumber { cell, text: text.to_owned() });
                        }
                        value
                    }
                    Said::Scaled => {
                        faults.push(PasteFault::Scaled { cell, text: text.to_owned() });
                        None
                    }
                    Said::Formula => {
                        faults.push(PasteFault::Formula { cell, text: text.to_owned() });
                        None
                    }
                    Said::Text => {
                        faults.push(PasteFault::NotNumber { cell, text: text.to_owned() });
                        None
                    }
                };
                series.values.insert(*year, value);
            }
            let has_values = series.values.values().any(Option::is_some);
            if has_values && series.title.is_empty() {
                faults.push(PasteFault::NoTitle { cell: series.cell.clone() });
            }
            if !series.title.is_empty() {
                all.push(series);
            }
        }
        if faults.is_empty() && !all.iter().any(|series| series.values.values().any(Option::is_some)) {
            faults.push(PasteFault::NoValues);
        }
        if faults.is_empty() { Ok(all) } else { Err(faults) }
    }
}

fn years_in(row: &[String]) -> usize {
    row.iter().filter(|text| year_said(text).is_some()).count()
}

/// The register whose rows series are.
fn assumptions() -> Option<Id> {
    Id::new(ASSUMPTION).ok()
}
