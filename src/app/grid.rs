//! A matrix: rows of things, columns of parts, one mark a cell.
//!
//! Standards, coverage, a matrix that a question defines, and a question asked row by row are the same grid over
//! different cells. Rows and columns are those of the instrument's data; nothing here knows what is in them.

use crate::instrument::{Enough, Id, Instrument, Matrix, MatrixOf, MatrixPart, Question, QuestionKind};
use crate::workbook::{Cell, Part, Place, Slot, Workbook, rows_asked};

/// Which matrix.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GridKind {
    /// Standards by status, law and practice.
    Standards,
    /// Branches by group, law and practice apart.
    Coverage,
    /// The matrix a question defines, or a question by the rows of its register and its parts.
    Question(Id),
}

impl GridKind {
    /// The matrix through which a question is answered; nothing where it is answered in its place.
    #[must_use]
    pub fn of_question(id: &Id, question: &Question) -> Option<Self> {
        match question.kind {
            QuestionKind::Matrix(MatrixOf::Standards) => Some(Self::Standards),
            QuestionKind::Matrix(MatrixOf::Coverage) => Some(Self::Coverage),
            QuestionKind::Matrix(MatrixOf::Question) => Some(Self::Question(id.clone())),
            _ => question.rows_of().map(|_| Self::Question(id.clone())),
        }
    }

    /// The rows and columns of the instrument it shows; nothing where it shows the rows of a register.
    #[must_use]
    pub fn matrix<'a>(&self, instrument: &'a Instrument) -> Option<(MatrixOf, &'a Matrix)> {
        match self {
            Self::Standards => Some((MatrixOf::Standards, Matrix::standards())),
            Self::Coverage => Some((MatrixOf::Coverage, Matrix::coverage())),
            Self::Question(id) => {
                let question = instrument.question(id)?;
                let QuestionKind::Matrix(of) = question.kind else { return None };
                Some((of, instrument.matrix(question)?))
            }
        }
    }

    /// The question it is of, where it is of one alone.
    #[must_use]
    pub fn question(&self) -> Option<&Id> {
        match self {
            Self::Question(id) => Some(id),
            Self::Standards | Self::Coverage => None,
        }
    }
}

/// A column of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// A part of the cell of a row, and of a column where the matrix has some.
    Part(Option<Id>, MatrixPart),
    /// A part of the question.
    Facet(Id),
    /// The overall reply.
    Reply,
}

impl Column {
    /// Whether its cells take marks.
    #[must_use]
    pub fn takes_marks(&self) -> bool {
        matches!(self, Self::Facet(_) | Self::Part(_, MatrixPart::Law | MatrixPart::Practice))
    }
}

/// A matrix as rows and columns; which cell stands where is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Which matrix.
    pub kind: GridKind,
    /// Rows: items of a list of the instrument, or rows of a register.
    pub rows: Vec<Id>,
    pub columns: Vec<Column>,
    of: Option<MatrixOf>,
}

impl Grid {
    /// The matrix of this kind.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook, kind: GridKind) -> Self {
        let ids = |pool| instrument.pool(pool).into_iter().map(|(id, _)| id);
        if let Some((of, matrix)) = kind.matrix(instrument) {
            let parts = |column: Option<Id>| matrix.parts.iter().map(move |part| Column::Part(column.clone(), *part));
            let columns = match matrix.columns {
                Some(pool) => ids(pool).flat_map(|column| parts(Some(column))).collect(),
                None => parts(None).collect(),
            };
            return Self { rows: ids(matrix.rows).collect(), columns, of: Some(of), kind };
        }
        let question = kind.question().and_then(|id| instrument.question(id));
        let rows = question.map(|question| rows_asked(instrument, workbook, question)).unwrap_or_default();
        let facets = question.map(|question| instrument.facets(question)).unwrap_or_default();
        let columns = facets.into_iter().map(|(facet, ..)| Column::Facet(facet)).chain([Column::Reply]);
        Self { rows, columns: columns.collect(), of: None, kind }
    }

    /// The entry a cell of the matrix belongs to.
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> Option<Place> {
        let row = self.rows.get(row)?.clone();
        match (self.columns.get(column)?, self.of) {
            (Column::Part(column, _), Some(of)) => {
                // the two matrices with addresses of their own are of no question
                let question = self.kind.question().unwrap_or(&row).clone();
                Place::in_matrix(of, &question, row, column.clone())
            }
            _ => Some(Place::Answer(Slot { question: self.kind.question()?.clone(), row: Some(row) })),
        }
    }

    /// The cell a cell of the matrix shows.
    #[must_use]
    pub fn cell(&self, instrument: &Instrument, row: usize, column: usize) -> Option<Cell> {
        let place = self.place(row, column)?;
        let part = match self.columns.get(column)? {
            Column::Part(_, part) => Part::in_matrix(*part, instrument.standards.get(self.rows.get(row)?)),
            Column::Facet(facet) => Part::Facet(facet.clone()),
            Column::Reply => Part::Reply,
        };
        Some(Cell::Part(place, part))
    }

    /// Whether one column alone could say yes for the whole row.
    #[must_use]
    pub fn enough(&self, instrument: &Instrument) -> Enough {
        let question = self.kind.question().and_then(|id| instrument.question(id));
        question.map_or(Enough::All, |question| question.enough)
    }
}
