//! What figures show: stacked bars and maps of states, with the tables that say the same.
//!
//! Nothing here draws. Every part carries its tone *and* its words, so that no figure is read by colour alone.

use super::line::{Inline, Line, Tone};
use super::table_row::TableRow;

/// One bar: a label and parts that add up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What the bar is about.
    pub label: String,
    /// Tone, count and the count's words, from the left.
    pub parts: Vec<(Tone, u32, String)>,
    /// The printed address of a cell of the workbook, when it differs from the block's.
    pub origin: Option<String>,
}

impl Bar {
    /// A bar without parts yet.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), parts: Vec::new(), origin: None }
    }

    /// The bar with one more part at its right end.
    #[must_use]
    pub fn part(mut self, tone: Tone, count: u32, words: impl Into<String>) -> Self {
        self.parts.push((tone, count, words.into()));
        self
    }

    /// The bar with the printed address of the answer it came from.
    #[must_use]
    pub fn at(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// The sum of all parts.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.parts.iter().map(|(_, count, _)| u64::from(*count)).sum()
    }
}

/// States in a grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatMap {
    /// The head above the labels of the rows.
    pub corner: String,
    /// The columns from the first on; neighbours of one group are drawn under one head.
    pub columns: Vec<HeatColumn>,
    /// The rows from top to bottom.
    pub rows: Vec<HeatRow>,
}

/// A column of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatColumn {
    /// Whom it is about.
    pub group: String,
    /// Which side of it: “In law”, “In practice”.
    pub side: String,
    /// Both in one, where there is one row of heads: “migrants: in law”.
    pub whole: String,
}

/// A row of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatRow {
    /// What it is about.
    pub label: String,
    /// Tone and words of each column; empty words leave the sign alone.
    pub cells: Vec<(Tone, String)>,
    /// The printed address of a cell of the workbook, when it differs from the block's.
    pub origin: Option<String>,
}

impl HeatMap {
    /// The groups with how many columns each spans.
    #[must_use]
    pub fn groups(&self) -> Vec<(&str, usize)> {
        let mut groups: Vec<(&str, usize)> = Vec::new();
        for column in &self.columns {
            match groups.last_mut() {
                Some((group, span)) if *group == column.group => *span += 1,
                _ => groups.push((&column.group, 1)),
            }
        }
        groups
    }

    /// The same as a table with one head row.
    #[must_use]
    pub fn table(&self) -> (Vec<Line>, Vec<TableRow>) {
        let heads = self.columns.iter().map(|column| Line::text(column.whole.as_str()));
        let heads = [Line::text(self.corner.as_str())].into_iter().chain(heads);
        let row = |row: &HeatRow| {
            let cells = row.cells.iter().map(|(tone, words)| Line::from(Inline::sign(*tone, words.as_str())));
            let cells = [Line::text(row.label.as_str())].into_iter().chain(cells).collect();
            TableRow { cells, origin: row.origin.clone() }
        };
        (heads.collect(), self.rows.iter().map(row).collect())
    }
}

/// Bars as a table: a row each, a column for every wording.
#[must_use]
pub fn counts(bars: &[Bar]) -> (Vec<Line>, Vec<TableRow>) {
    let mut wordings: Vec<&str> = Vec::new();
    for (_, _, words) in bars.iter().flat_map(|bar| &bar.parts) {
        if !wordings.contains(&words.as_str()) {
            wordings.push(words);
        }
    }
    let head = [Line::new()].into_iter().chain(wordings.iter().map(|words| Line::from(*words)));
    let row = |bar: &Bar| {
        let mut cells = vec![Line::text(bar.label.as_str())];
        for wording in &wordings {
            let same: Vec<u64> = bar
                .parts
                .iter()
                .filter(|(_, _, words)| words == wording)
                .map(|(_, count, _)| u64::from(*count))
                .collect();
            let sum: u64 = same.iter().sum();
            cells.push(if same.is_empty() { Line::new() } else { Line::text(sum.to_string()) });
        }
        TableRow { cells, origin: None }
    };
    (head.collect(), bars.iter().map(row).collect())
}
