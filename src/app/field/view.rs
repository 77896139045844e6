//! What a frame needs of the field: rows, caret, scroll, and the selected part of a row.
//!
//! Reading only. Rows of the width last given to [`TextField::apply`] are at hand; another width is
//! wrapped anew from the kept break opportunities.

use std::borrow::Cow;
use std::ops::Range;

use super::TextField;
use super::rows::{RowSpan, usable};

impl TextField {
    /// The visual rows of the text, at least one; none is wider than `width` (2 at the least),
    /// save one that holds a single cluster wider than that.
    pub fn rows(&self, width: u16) -> Cow<'_, [RowSpan]> {
        match &self.wrapped {
            Some((wrapped, rows)) if *wrapped == usable(width) => Cow::Borrowed(rows),
            _ => Cow::Owned(self.wrap(width)),
        }
    }

    /// The caret's row and its column in cells, which is less than `width` (2 at the least).
    pub fn caret(&self, width: u16) -> (usize, u16) {
        let rows = self.rows(width);
        let row = row_of(&rows, self.cursor);
        let cells = match rows.get(row) {
            Some(span) => crate::text::cells(&self.text[span.start..self.cursor]),
            None => 0,
        };
        (row, u16::try_from(cells).unwrap_or(u16::MAX))
    }

    /// The first visible row: `scroll` moved as little as keeps the caret among `height` rows and
    /// leaves no rows empty that text could fill. Keep the result as the next frame's `scroll`.
    pub fn window(&self, width: u16, height: u16, scroll: usize) -> usize {
        let height = usize::from(height.max(1));
        let (row, _) = self.caret(width);
        let fullest = self.rows(width).len().saturating_sub(height);
        scroll.clamp((row + 1).saturating_sub(height), row).min(fullest)
    }

    /// The selected bytes of a row, to be drawn marked; an empty range where only the line break
    /// after the row is selected.
    pub fn selection_in(&self, row: &RowSpan) -> Option<Range<usize>> {
        let selection = self.selection()?;
        let past = if row.ends_paragraph { row.end + 1 } else { row.end };
        let touches = selection.start < past && selection.end > row.start;
        touches.then(|| selection.start.max(row.start)..selection.end.min(row.end))
    }

    pub(super) fn caret_row(&mut self, width: u16) -> RowSpan {
        self.wrap_for(width);
        let rows = self.rows(width);
        rows[row_of(&rows, self.cursor)]
    }
}

/// The last row that begins at or before the cursor: at a soft break, the lower one.
fn row_of(rows: &[RowSpan], cursor: usize) -> usize {
    rows.partition_point(|row| row.start <= cursor).saturating_sub(1)
}
