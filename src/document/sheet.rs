//! Sheets: rows of typed values under named columns, free of any file format.
//!
//! A text is always a text here, whatever it begins with; numbers and dates are those the program knows to be such.

use crate::text::clean::printed_lines;
use jiff::civil::Date;

/// Sheets that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// What they are about.
    pub title: String,
    /// The language of heads and words (BCP 47); empty when nobody said.
    pub language: String,
    /// A head for what did not fit a cell, `{ $column } (continued)` with its words filled in: put behind the column's.
    pub continued: String,
    /// The sheets from left to right.
    pub sheets: Vec<Sheet>,
}

/// One table of values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// A stable name in plain letters, by which it is asked for; also part of a file's name.
    pub id: String,
    /// Its name as people read it.
    pub name: String,
    pub columns: Vec<SheetColumn>,
    /// Its rows; short rows are filled with empty cells.
    pub rows: Vec<Vec<SheetValue>>,
}

/// A column of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetColumn {
    pub head: String,
    /// Its name for scripts, the same in every language: it stands in a row of its own below the heads.
    pub key: String,
    /// How wide it is at least, in characters.
    pub width: u16,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SheetValue {
    /// Nothing was recorded.
    #[default]
    Nothing,
    /// Words; they are never a formula.
    Text(String),
    Number(f64),
    /// A day.
    Date(Date),
    /// Nothing yet: it is filled in, by one of these where there are any.
    Input(Vec<String>),
    /// A number that follows from other cells.
    Formula {
        pieces: Vec<FormulaPiece>,
        /// What it comes to.
        result: f64,
    },
    /// Words that lead to an address.
    Link {
        /// The words.
        text: String,
        /// The address.
        to: String,
    },
}

/// A piece of a formula. Nothing that was typed is ever one but a plain number.
#[derive(Clone, Debug, PartialEq)]
pub enum FormulaPiece {
    /// Numbers, operators, names of functions.
    Text(String),
    /// A cell: the id of its sheet, its row from none below the head, and its column from none.
    Cell { sheet: String, row: usize, column: u16 },
}

impl SheetColumn {
    /// A column with a name for scripts and a head, wide enough for it.
    pub fn new(key: impl Into<String>, head: impl Into<String>, width: u16) -> Self {
        Self { key: key.into(), head: head.into(), width }
    }
}

impl SheetValue {
    /// A text; an empty one is nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        // counts of a workbook are far below the 53 bits a number of a sheet holds exactly
        Self::Number(u32::try_from(count).map_or(f64::from(u32::MAX), f64::from))
    }

    /// A day where the text is a whole one, `2024-05-17`; a year or a month alone stays a text.
    #[must_use]
    pub fn day(text: &str) -> Self {
        match text.parse::<Date>() {
            Ok(date) if text.len() == 10 => Self::Date(date),
            _ => Self::text(text),
        }
    }

    /// The words of a text or a link, cleaned; nothing for other values.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Link { text, .. } => Some(printed_lines(text).into_owned()),
            _ => None,
        }
    }
}

impl Sheet {
    /// The names of its columns for scripts, no two of them the same whatever their letters.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let wanted = if column.key.is_empty() { "column" } else { &column.key };
            let is_taken = |key: &str| keys.iter().any(|taken| taken.eq_ignore_ascii_case(key));
            let numbered = (2_usize..).map(|number| format!("{wanted}-{number}"));
            let key = std::iter::once(wanted.to_owned()).chain(numbered).find(|key| !is_taken(key));
            keys.push(key.unwrap_or_default());
        }
        keys
    }
}

impl Book {
    /// The sheet of an id or a name.
    #[must_use]
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.id == name || sheet.name.eq_ignore_ascii_case(name))
    }
}
