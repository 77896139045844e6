//! A row of a table, which figures have too: every figure says the same as a table.

use super::line::Line;

/// A row of a table and the answer it came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// The cells from the first column on.
    pub cells: Vec<Line>,
    /// The printed address of a cell of the workbook, when it differs from the table's.
    pub origin: Option<String>,
}

impl From<Vec<Line>> for TableRow {
    fn from(cells: Vec<Line>) -> Self {
        Self { cells, origin: None }
    }
}

impl TableRow {
    /// The row with the printed address of the answer it came from.
    #[must_use]
    pub fn at(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }
}
