//! A matrix: rows of things, columns of parts, one mark a cell.
//!
//! Standards, coverage, and a question asked row by row are the same grid over different cells.

use crate::instrument::{Enough, Id, Instrument, StandardKind};
use crate::workbook::{Cell, Part, Place, Slot, StandingPart, Workbook};

/// Which matrix.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GridKind {
    /// Standards by status, law and practice.
    Standards,
    /// Branches by group, law and practice apart.
    Coverage,
    /// A question by the rows of its register and its parts.
    Question(Id),
}

/// A column of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// Status of a standard.
    Status,
    /// In law.
    Law,
    /// In practice.
    Practice,
    /// In law, for a group.
    GroupLaw(Id),
    /// In practice, for a group.
    GroupPractice(Id),
    /// A part of the question.
    Facet(Id),
    /// The overall reply.
    Reply,
}

/// A matrix as rows and columns; which cell stands where is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Which matrix.
    pub kind: GridKind,
    /// Rows: standards, branches or rows of a register.
    pub rows: Vec<Id>,
    /// Columns.
    pub columns: Vec<Column>,
}

impl Grid {
    /// The matrix of this kind.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook, kind: GridKind) -> Self {
        let (rows, columns) = match &kind {
            GridKind::Standards => {
                let rows = instrument.standards.keys().cloned().collect();
                (rows, vec![Column::Status, Column::Law, Column::Practice])
            }
            GridKind::Coverage => {
                let groups = instrument.groups.keys().cloned();
                let columns = groups.flat_map(|group| [Column::GroupLaw(group.clone()), Column::GroupPractice(group)]);
                (instrument.branches.keys().cloned().collect(), columns.collect())
            }
            GridKind::Question(id) => {
                let question = instrument.question(id);
                let register = question.and_then(|question| question.for_register.as_ref());
                let rows =
                    register.and_then(|it| workbook.registers.get(it)).map(|rows| rows.keys().cloned().collect());
                let facets = question.map(|question| instrument.facets(question)).unwrap_or_default();
                let columns = facets.into_iter().map(|(facet, ..)| Column::Facet(facet)).chain([Column::Reply]);
                (rows.unwrap_or_default(), columns.collect())
            }
        };
        Self { kind, rows, columns }
    }

    /// The entry a cell of the matrix belongs to.
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> Option<Place> {
        let row = self.rows.get(row)?.clone();
        Some(match (&self.kind, self.columns.get(column)?) {
            (GridKind::Standards, _) => Place::Standard(row),
            (GridKind::Coverage, Column::GroupLaw(group) | Column::GroupPractice(group)) => {
                Place::Coverage(row, group.clone())
            }
            (GridKind::Question(question), _) => Place::Answer(Slot { question: question.clone(), row: Some(row) }),
            (GridKind::Coverage, _) => return None,
        })
    }

    /// The cell a cell of the matrix shows.
    #[must_use]
    pub fn cell(&self, instrument: &Instrument, row: usize, column: usize) -> Option<Cell> {
        let place = self.place(row, column)?;
        let part = match self.columns.get(column)? {
            Column::Status => match instrument.standards.get(self.rows.get(row)?)?.kind {
                StandardKind::Recommendation => Part::Application,
                StandardKind::Convention | StandardKind::Treaty => Part::Standing(StandingPart::State),
            },
            Column::Law | Column::GroupLaw(_) => Part::Law,
            Column::Practice | Column::GroupPractice(_) => Part::Practice,
            Column::Facet(facet) => Part::Facet(facet.clone()),
            Column::Reply => Part::Reply,
        };
        Some(Cell::Part(place, part))
    }

    /// Whether one column alone could say yes for the whole row.
    #[must_use]
    pub fn enough(&self, instrument: &Instrument) -> Enough {
        match &self.kind {
            GridKind::Question(id) => instrument.question(id).map_or(Enough::All, |question| question.enough),
            _ => Enough::All,
        }
    }
}
