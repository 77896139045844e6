//! How wide the columns of a screen are: the loop lays texts out and moves a caret by visual rows, the views draw, and
//! both must mean the same columns.

use super::model::{Model, Screen};

/// The smallest window the screens are made for, in cells.
pub const MIN_SIZE: (u16, u16) = (60, 16);

/// Whether a window is too small to show anything but that it is.
#[must_use]
pub fn is_too_small((columns, rows): (u16, u16)) -> bool {
    columns < MIN_SIZE.0 || rows < MIN_SIZE.1
}

/// The window from which the outline stands beside the question, and the list of a register beside its record.
pub const WIDE: u16 = 96;

/// Columns of the outline beside the question: at least, and however wide the window is.
const OUTLINE: (u16, u16) = (34, 60);

/// Columns of a record at most: the eye finds the next line of a text no wider than this.
const MAX_TEXT: u16 = 92;

/// The window from which the headings of a text stand beside it.
const WIDE_READER: u16 = 110;

/// Columns of those headings.
pub const CONTENTS: u16 = 34;

/// Columns a record has over the screen, at most.
const MOST_OVER: u16 = 90;

/// The window from which what a text of the report is drafted from stands beside it.
const WIDE_EVIDENCE: u16 = 116;

/// Columns of what a text of the report is drafted from, where it stands beside the text.
#[must_use]
pub fn evidence_columns(columns: u16) -> Option<u16> {
    (columns >= WIDE_EVIDENCE).then_some(columns * 2 / 5)
}

/// Columns of a record laid over so many.
#[must_use]
pub fn over_columns(columns: u16) -> u16 {
    columns.saturating_sub(8).min(MOST_OVER)
}

/// Columns of the outline beside the question.
#[must_use]
pub fn outline_columns(columns: u16) -> u16 {
    (columns * 3 / 10).clamp(OUTLINE.0, OUTLINE.1)
}

/// Columns of a record where so many are free.
#[must_use]
pub fn text_columns(free: u16) -> u16 {
    free.min(MAX_TEXT)
}

/// Columns of the list of a register beside the record of a row.
#[must_use]
pub fn register_list(columns: u16) -> u16 {
    columns * 2 / 5
}

/// Whether the headings of a text stand beside it.
#[must_use]
pub fn has_contents(columns: u16) -> bool {
    columns >= WIDE_READER
}

/// The width of a text to read: never wider than is comfortable.
#[must_use]
pub fn reader_width(columns: u16) -> u16 {
    let beside = if has_contents(columns) { CONTENTS } else { 0 };
    columns.saturating_sub(beside + 4).clamp(20, 100)
}

/// Width of the rows of an open field: that of its record, less the arrows and the indent at both sides.
#[must_use]
pub fn field_width(model: &Model) -> u16 {
    let columns = model.size.0;
    let record = match (&model.screen, model.overlays.last()) {
        (_, Some(_)) => {
            let beside = model.report_text().and_then(|_| evidence_columns(columns)).unwrap_or_default();
            over_columns(columns - beside)
        }
        (Screen::Question(_), None) if columns >= WIDE => text_columns(columns - outline_columns(columns) - 2),
        (Screen::Register(_), None) if columns >= WIDE => text_columns(columns - register_list(columns) - 2),
        _ => columns.saturating_sub(2),
    };
    record.saturating_sub(7).max(10)
}

/// Rows a page has, for moving by pages.
#[must_use]
pub fn page_rows(model: &Model) -> usize {
    usize::from(model.size.1.saturating_sub(6)).max(1)
}
