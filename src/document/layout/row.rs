//! A row of a laid-out document.

use super::super::run::{Run, RunRole};
use crate::text::cells;

/// Which part of the document a row shows, for writers that mark headings in their own way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowPart {
    /// The document's title.
    Title,
    /// A heading of this level.
    Heading(u8),
    /// Anything else, blank rows too.
    #[default]
    Body,
}

/// One row of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutRow {
    /// The styled text from the left edge; empty for a blank row.
    pub runs: Vec<Run>,
    /// What kind of row this is.
    pub part: RowPart,
    /// The printed address of the answer the row was made from.
    pub origin: Option<String>,
    /// The block of the document the row shows, by its place there.
    pub block: Option<usize>,
    /// The id of the heading that starts on this row.
    pub anchor: Option<String>,
    /// The id of the heading this row leads to: an entry of the contents.
    pub leads_to: Option<String>,
}

impl LayoutRow {
    pub(super) fn of(runs: Vec<Run>, origin: Option<&str>) -> Self {
        Self { runs, origin: origin.map(str::to_owned), ..Self::default() }
    }

    /// The row's text without styles.
    #[must_use]
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// The row's width in cells.
    #[must_use]
    pub fn cells(&self) -> usize {
        width_of(&self.runs)
    }

    pub(super) fn led_by(mut self, role: RunRole, lead: &str) -> Self {
        self.runs.insert(0, Run::new(role, lead));
        self
    }
}

pub(super) fn width_of(runs: &[Run]) -> usize {
    runs.iter().map(|run| cells(&run.text)).sum()
}
