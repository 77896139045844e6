//! Things side by side: rows of runs joined column by column.

use super::super::run::{Run, RunRole};
use super::super::wrap;
use super::row::width_of;

/// A column of the rows being joined: its width in cells and its text, wrapped to that width.
pub(super) struct TextColumn {
    pub width: usize,
    pub rows: Vec<Vec<Run>>,
    /// Whether its text stands at its end.
    pub at_end: bool,
}

impl TextColumn {
    pub fn wrapped(width: usize, text: &[Run]) -> Self {
        Self { width, rows: wrap::runs(text, width), at_end: false }
    }
}

/// Joins columns with `gap` between them; the last column is not padded.
pub(super) fn side_by_side(columns: Vec<TextColumn>, gap: &Run) -> Vec<Vec<Run>> {
    let height = columns.iter().map(|column| column.rows.len()).max().unwrap_or(0);
    let last = columns.len().saturating_sub(1);
    let mut joined = vec![Vec::new(); height];
    for (index, column) in columns.into_iter().enumerate() {
        let mut cells = column.rows.into_iter();
        for row in &mut joined {
            let cell = cells.next().unwrap_or_default();
            let padding = column.width.saturating_sub(width_of(&cell));
            let blanks = Run::new(RunRole::Text, " ".repeat(padding));
            if column.at_end && padding > 0 && !cell.is_empty() {
                row.push(blanks);
                row.extend(cell);
            } else {
                row.extend(cell);
                if index < last && padding > 0 {
                    row.push(blanks);
                }
            }
            if index < last {
                row.push(gap.clone());
            }
        }
    }
    joined
}

/// A longer word is cut before it widens a column beyond this: where there is room, and where there is little.
pub(super) const WORD: [usize; 2] = [24, 12];
/// More digits are no amount.
const NUMBER: usize = 24;

/// The cells a text wants on one row, and the cells it needs: its longest word, as far as words are not cut, and its longest
/// number, which is not.
pub(super) fn wishes(text: &[Run], longest: usize) -> (usize, usize) {
    let whole: String = text.iter().map(|run| run.text.as_str()).collect();
    let wanted = whole.split('\n').map(crate::text::cells).max().unwrap_or(0);
    let needed = |word: &str| {
        let cells = crate::text::cells(word);
        cells.min(if is_number(word) && cells <= NUMBER { NUMBER } else { longest })
    };
    // no-break spaces hold the groups of a number together
    let needed = whole.split([' ', '\n']).map(needed).max().unwrap_or(0);
    (wanted, needed)
}

/// Whether a word is digits with what stands between and around them.
fn is_number(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !word.contains(|c: char| c.is_alphabetic())
}
