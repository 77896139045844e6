//! The address of the smallest thing that can change, and its printed form.
//!
//! ```text
//! workbook/title                                  the header
//! registers/agreement/agr-es-ma/signed            a field of a row
//! registers/assumption/gdp/values/2027            a year of a field that holds a number for each of several years
//! answers/legal-ssa-branches@agr-es-ma/reply      a part of an entry
//! standards/c189/ratification/in-force
//! coverage/employment-injury/migrants/law
//! matrices/portability/old-age@workers/law         a cell of a matrix that a question defines
//! chapters/rep-laws/finding
//! rows/gap/g1/positions/workers/r1/stance         what is said of a row: a gap, a policy option
//! disputed/answers/consult-gender/reply           the other version of a cell, where a merge found two
//! disputed/2/answers/consult-gender/reply         a further one
//! ```
//!
//! The printed form is what the command line, files that record edits and messages use; reading it back gives the
//! same cell.

use super::cell_fault::{CellFault, shown};
use super::words::named_words;
use super::{MatrixKey, Part, Slot, Year};
use crate::instrument::{Id, MatrixOf, ValueFault};
use std::fmt;
use std::str::FromStr;

/// Where one fact stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// A part of the workbook's header.
    Header(HeaderPart),
    /// Register, row, field.
    Field(Id, Id, Id),
    /// Register, row, field, and a year of it.
    Year(Id, Id, Id, Year),
    /// A part of an entry.
    Part(Place, Part),
    /// Another version of a cell that two people changed, each in a way of their own; versions are numbered from 1.
    Disputed(Box<Cell>, u16),
}

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A question, or a question about a row.
    Answer(Slot),
    Standard(Id),
    /// A branch and a population group.
    Coverage(Id, Id),
    /// A cell of a matrix that a question defines.
    Matrix(Id, MatrixKey),
    /// A chapter of the report.
    Chapter(Id),
    /// A row of a register on which the parties take positions.
    Row(Id, Id),
}

named_words! {
    /// A part of the workbook's header that people may change.
    #[derive(PartialOrd, Ord)]
    pub enum HeaderPart {
        Title = "title",
        /// Country code.
        Country = "country",
        /// Origin, destination or both.
        Role = "role",
        /// The language the group works in.
        Language = "language",
        /// The date the situation is described as of.
        AsOf = "as-of",
        PreparedBy = "prepared-by",
        /// In whose name the report is published.
        Institution = "institution",
        /// Who wrote it, parted by semicolons.
        Authors = "authors",
        /// Where it is published.
        Place = "place",
        /// The picture on its cover: a file beside the workbook.
        Logo = "logo",
        /// How it should be cited.
        Citation = "citation",
        Foreword = "foreword",
        Acknowledgements = "acknowledgements",
        /// Shown on every report.
        Notice = "notice",
        /// How references in texts are written.
        References = "references",
    }
}

impl Cell {
    /// The words an address can begin with; those of a place are read in `place_of`.
    pub const HEADS: [&str; 9] =
        ["answers", "registers", "standards", "coverage", "matrices", "chapters", "rows", "workbook", "disputed"];

    /// The cell itself; for another version, the cell it is a version of.
    #[must_use]
    pub fn meant(&self) -> &Self {
        match self {
            Self::Disputed(of, _) => of.meant(),
            cell => cell,
        }
    }

    /// Register, row and field of a cell of a row: of the field, or of one of its years.
    #[must_use]
    pub fn field(&self) -> Option<(&Id, &Id, &Id)> {
        match self {
            Self::Field(register, row, field) | Self::Year(register, row, field, _) => Some((register, row, field)),
            _ => None,
        }
    }

    /// Whether the program keeps it by itself and no person enters it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Part(_, part) if part.is_kept())
    }

    /// The place of the entry it belongs to, if it is part of one.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match self.meant() {
            Self::Part(place, _) => Some(place),
            _ => None,
        }
    }
}

impl Place {
    /// The place of a cell of a matrix; nothing where the matrix has columns and none is given.
    #[must_use]
    pub fn in_matrix(of: MatrixOf, question: &Id, row: Id, column: Option<Id>) -> Option<Self> {
        match of {
            MatrixOf::Standards => Some(Self::Standard(row)),
            MatrixOf::Coverage => Some(Self::Coverage(row, column?)),
            MatrixOf::Question => Some(Self::Matrix(question.clone(), MatrixKey { row, column })),
        }
    }

    /// The matrix it is a cell of, and the question that defines it where one does.
    #[must_use]
    pub fn matrix(&self) -> Option<(MatrixOf, Option<&Id>)> {
        match self {
            Self::Standard(_) => Some((MatrixOf::Standards, None)),
            Self::Coverage(..) => Some((MatrixOf::Coverage, None)),
            Self::Matrix(question, _) => Some((MatrixOf::Question, Some(question))),
            Self::Answer(_) | Self::Chapter(_) | Self::Row(..) => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(slot) => write!(f, "answers/{slot}"),
            Self::Standard(id) => write!(f, "standards/{id}"),
            Self::Coverage(branch, group) => write!(f, "coverage/{branch}/{group}"),
            Self::Matrix(question, key) => write!(f, "matrices/{question}/{key}"),
            Self::Chapter(id) => write!(f, "chapters/{id}"),
            Self::Row(register, row) => write!(f, "rows/{register}/{row}"),
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(part) => write!(f, "workbook/{}", part.as_str()),
            Self::Field(register, row, field) => write!(f, "registers/{register}/{row}/{field}"),
            Self::Year(register, row, field, year) => write!(f, "registers/{register}/{row}/{field}/{year}"),
            Self::Part(place, part) => write!(f, "{place}/{part}"),
            Self::Disputed(of, 1) => write!(f, "disputed/{of}"),
            Self::Disputed(of, version) => write!(f, "disputed/{version}/{of}"),
        }
    }
}

impl serde::Serialize for Cell {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Cell {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let address = std::borrow::Cow::<str>::deserialize(deserializer)?;
        address.parse().map_err(|_| serde::de::Error::custom(ValueFault::Address(address.into_owned())))
    }
}

impl serde::Serialize for Place {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Place {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let address = std::borrow::Cow::<str>::deserialize(deserializer)?;
        address.parse().map_err(serde::de::Error::custom)
    }
}

impl FromStr for Place {
    type Err = CellFault;
    fn from_str(text: &str) -> Result<Self, CellFault> {
        let steps: Vec<&str> = text.split('/').collect();
        match place_of(&steps) {
            Some((place, [])) => Ok(place),
            _ => Err(CellFault::Form(shown(text))),
        }
    }
}

impl FromStr for Cell {
    type Err = CellFault;
    fn from_str(text: &str) -> Result<Self, CellFault> {
        let steps: Vec<&str> = text.split('/').collect();
        let form = || CellFault::Form(shown(text));
        let id = |step: &str| Id::new(step).map_err(|_| form());
        if let Some(of) = text.strip_prefix("disputed/") {
            return other_version(of).ok_or_else(form)?;
        }
        match steps.as_slice() {
            ["workbook", part] => {
                let known = HeaderPart::ALL.iter().map(|p| p.as_str());
                part.parse().map(Self::Header).map_err(|_| CellFault::unknown(part, known))
            }
            ["registers", register, row, field] => Ok(Self::Field(id(register)?, id(row)?, id(field)?)),
            ["registers", register, row, field, year] => {
                let year = year.parse().map_err(|_| CellFault::Year(shown(year)))?;
                Ok(Self::Year(id(register)?, id(row)?, id(field)?, year))
            }
            steps => {
                let (place, rest) = place_of(steps).ok_or_else(form)?;
                Ok(Self::Part(place, Part::of_steps(rest)?))
            }
        }
    }
}

/// What follows `disputed/`: a cell, or the number of a further version and a cell; `None` where the number is none.
fn other_version(text: &str) -> Option<Result<Cell, CellFault>> {
    let numbered = text.split_once('/').filter(|(head, _)| head.starts_with(|c: char| c.is_ascii_digit()));
    let (version, of) = match numbered {
        Some((number, of)) => {
            // the first version is written without its number, so that each address has one spelling
            let version = number.parse::<u16>().ok().filter(|it| *it > 1 && it.to_string() == number)?;
            (version, of)
        }
        None => (1, text),
    };
    // another version of another version does not exist, however deep a file nests them
    (!of.starts_with("disputed/")).then(|| of.parse().map(|of| Cell::Disputed(Box::new(of), version)))
}

/// The place at the head of an address, and the steps that are left.
fn place_of<'a, 'b>(steps: &'a [&'b str]) -> Option<(Place, &'a [&'b str])> {
    let id = |step: &str| Id::new(step).ok();
    match steps {
        ["answers", slot, rest @ ..] => Some((Place::Answer(slot.parse().ok()?), rest)),
        ["standards", standard, rest @ ..] => Some((Place::Standard(id(standard)?), rest)),
        ["coverage", branch, group, rest @ ..] => Some((Place::Coverage(id(branch)?, id(group)?), rest)),
        ["matrices", question, key, rest @ ..] => Some((Place::Matrix(id(question)?, key.parse().ok()?), rest)),
        ["chapters", chapter, rest @ ..] => Some((Place::Chapter(id(chapter)?), rest)),
        ["rows", register, row, rest @ ..] => Some((Place::Row(id(register)?, id(row)?), rest)),
        _ => None,
    }
}
