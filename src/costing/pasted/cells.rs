//! What a spreadsheet puts on the clipboard, and what a CSV file holds, as rows of cells.

/// The most characters and cells a paste may have: a hundred series of a hundred years, with room for notes.
const MOST_BYTES: usize = 1 << 20;
const MOST_CELLS: usize = 20_000;

/// The rows of a text whose cells are parted by `separator`; nothing where it is larger than any costing.
///
/// A cell that holds a separator or a line break stands in quotes, a quote in it is doubled.
pub(super) fn cells(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    if text.len() > MOST_BYTES {
        return None;
    }
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut count = 0usize;
    let mut chars = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            // a quote within a text is itself
            '"' if cell.trim().is_empty() => {
                cell.clear();
                is_quoted = true;
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' if !is_quoted => {
                row.push(std::mem::take(&mut cell).trim().to_owned());
                rows.push(std::mem::take(&mut row));
                count += 1;
            }
            c if c == separator && !is_quoted => {
                row.push(std::mem::take(&mut cell).trim().to_owned());
                count += 1;
            }
            c => cell.push(c),
        }
        if count > MOST_CELLS {
            return None;
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell.trim().to_owned());
        rows.push(row);
    }
    Some(rows)
}

/// Rows as columns, each as long as the longest row.
pub(super) fn transposed(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |at: usize| rows.iter().map(|row| row.get(at).cloned().unwrap_or_default()).collect();
    (0..width).map(column).collect()
}

/// Where a cell stands, as spreadsheets name it: `B3`. Both count from 0.
pub(super) fn cell_name(row: usize, column: usize) -> String {
    let (mut letters, mut left) = (String::new(), column + 1);
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0) + b'A';
        letters.insert(0, char::from(letter));
        left = (left - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_parted_as_spreadsheets_part_them() {
        let rows = |text: &str, separator| cells(text, separator).unwrap_or_default();
        assert_eq!(rows("a\tb\r\n1\t2\n", '\t'), [["a", "b"], ["1", "2"]]);
        assert_eq!(rows("\"a\tb\"\t\"say \"\"no\"\"\"\n\"x\ny\"\t", '\t'), [["a\tb", "say \"no\""], ["x\ny", ""]]);
        assert_eq!(rows("5\" pipe;1", ';'), [["5\" pipe", "1"]]);
        assert_eq!(rows("", '\t'), Vec::<Vec<String>>::new());
        assert_eq!(transposed(&rows("a\tb\n1", '\t')), [["a", "1"], ["b", ""]]);
    }

    #[test]
    fn what_is_larger_than_any_costing_is_not_read() {
        assert_eq!(cells(&"1\t".repeat(1_000_000), '\t'), None);
        assert_eq!(cells(&"1\t".repeat(20_001), '\t'), None);
        assert!(cells(&"1\t".repeat(9_000), '\t').is_some());
    }

    #[test]
    fn a_cell_is_named_as_in_a_spreadsheet() {
        assert_eq!(
            [(0, 0), (2, 1), (9, 25), (0, 26), (4, 701), (4, 702)].map(|(row, column)| cell_name(row, column)),
            ["A1", "B3", "Z10", "AA1", "ZZ5", "AAA5"]
        );
    }
}
