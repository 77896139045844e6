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

/// Which columns hold numbers and nothing else, so that they stand at the end of their cells, one below the other. The first
/// column names the rows.
pub(super) fn columns_of_numbers(rows: &[TableRow]) -> Vec<bool> {
    let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let holds_numbers = |at: usize| {
        let mut said = rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).peekable();
        said.peek().is_some() && said.all(|cell| is_number(&cell.plain()))
    };
    (0..count).map(|at| at > 0 && holds_numbers(at)).collect()
}

/// Whether each line of a text is a number, as it is written in the languages of the program, with its sign and a per cent, or
/// two with a dash between them.
fn is_number(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '-' | '−' | '–' | '+' | '<' | '%' | '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    !text.is_empty()
        && text.lines().all(|line| {
            line.contains(|c: char| c.is_ascii_digit())
                && line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '+' | '<'))
                && line.chars().all(|c| c.is_ascii_digit() || is_sign(c))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_numbers_is_known_by_all_its_cells() {
        let row = |cells: [&str; 4]| TableRow::from(cells.map(Line::text).to_vec());
        let rows = [
            row(["2027", "1,234.5", "12 months", "−3"]),
            row(["2028", "0.24 %\n0\u{202f}%", "7", ""]),
            row(["2029", "< 0.001\u{a0}%", "", "0.6 – 1.2"]),
        ];
        assert_eq!(columns_of_numbers(&rows), [false, true, false, true]);
        assert_eq!(columns_of_numbers(&[row(["a", "", "?", "-"])]), [false; 4]);
        assert_eq!(columns_of_numbers(&[]), [] as [bool; 0]);
    }
}
