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
mod said;
mod years;

pub use plan::{Plan, PlannedRow, PlannedValue};
pub use said::{Answers, Ask, NamedBy, PasteFault};

use super::inputs::{Frame, Inputs};
use crate::instrument::Instrument;
use crate::workbook::{Workbook, Year};
use cells::{cell_name, cells, transposed};
use numbers::{CellSaid, Tells, cell_said, plain, tells};
use said::Series;
use std::collections::BTreeMap;
use years::{YearSaid, year_said};

/// How far from the years of the costing a year may lie without being asked about.
const FAR: i16 = 80;

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

/// What a pasted text, or the text of a file, comes to in a workbook.
#[must_use]
pub fn understand(instrument: &Instrument, workbook: &Workbook, text: &str, answers: &Answers) -> Understanding {
    let inputs = Inputs::of(workbook);
    let table = match Table::of(text.trim_start_matches('\u{feff}')) {
        Ok(table) => table,
        Err(fault) => return Understanding::Refused(vec![fault]),
    };
    let years = match table.years(&inputs.frame.clone().unwrap_or_default(), answers) {
        Ok(years) => years,
        Err(stopped) => return stopped,
    };
    let parts = match table.parts(answers) {
        Ok(parts) => parts,
        Err(stopped) => return stopped,
    };
    match table.series(&years, parts) {
        Ok(series) => match plan::plan((instrument, workbook, &inputs), series, answers) {
            Ok(rows) => Understanding::Planned(Plan { rows, left_out: table.left_out }),
            Err(faults) => Understanding::Refused(faults),
        },
        Err(faults) => Understanding::Refused(faults),
    }
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
        let named_by = answers.named_by.or(frame.named_by_last.then_some(NamedBy::Last));
        let mut years = BTreeMap::new();
        for (column, text) in self.head().iter().enumerate() {
            let Some(said) = year_said(text) else { continue };
            let year = match (said, named_by) {
                (YearSaid::Begins(year), _) => Some(year),
                (YearSaid::Fiscal(_), None) => return Err(Understanding::Ask(Ask::NamedBy { text: text.clone() })),
                (YearSaid::Fiscal(year), Some(NamedBy::Last)) => year.plus(-1),
                (YearSaid::Number(year), Some(NamedBy::Last)) if frame.fiscal.is_some() => year.plus(-1),
                (YearSaid::Fiscal(year) | YearSaid::Number(year), _) => Some(year),
            };
            let Some(year) = year else { continue };
            if let Some((first, last)) = frame.base.or(frame.first).zip(frame.last)
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
            let CellSaid::Number { digits, negative, .. } = cell_said(text) else { continue };
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
                let value = match cell_said(text) {
                    CellSaid::Missing => None,
                    CellSaid::Number { digits, negative, percent } => {
                        if percent && series.percent.is_none() {
                            series.percent = Some(cell.clone());
                        }
                        let value = plain(&digits, parts, negative);
                        if value.is_none() {
                            faults.push(PasteFault::NotNumber { cell, text: text.to_owned() });
                        }
                        value
                    }
                    CellSaid::Scaled => {
                        faults.push(PasteFault::Scaled { cell, text: text.to_owned() });
                        None
                    }
                    CellSaid::Formula => {
                        faults.push(PasteFault::Formula { cell, text: text.to_owned() });
                        None
                    }
                    CellSaid::Text => {
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
