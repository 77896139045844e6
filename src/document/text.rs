//! Plain text: the layout without styles, with headings underlined.
//!
//! The result holds no control character but the newline, no blanks at the end of a line, and
//! ends with exactly one newline.

use super::layout::{LayoutRow, RowPart, lay_out_while};
use super::progress::{Cancellation, Cancelled, ProgressFn};
use super::tree::Document;
use super::words::{Glyphs, WriterWords};
use crate::text::cells;

/// Rows put together between two questions: a row takes no time worth speaking of.
const ROWS_BETWEEN: usize = 100;

/// Writes `document` as plain text at most `width` cells wide.
#[must_use]
pub fn write(document: &Document, width: u16, words: &WriterWords) -> String {
    write_while(document, width, words, &|_| true).unwrap_or_default()
}

/// The same for a long document: asked between blocks whether to go on.
pub fn write_while(
    document: &Document,
    width: u16,
    words: &WriterWords,
    progress: ProgressFn<'_>,
) -> Result<String, Cancelled> {
    let cancellation = Cancellation::new(progress);
    let mut page = String::new();
    let glyphs = match words.glyphs {
        Glyphs::Unicode => Glyphs::Printed,
        glyphs => glyphs,
    };
    let rows = lay_out_while(document, width, &WriterWords { glyphs, ..words.clone() }, &cancellation);
    for (index, row) in rows.iter().enumerate() {
        if index % ROWS_BETWEEN == 0 && !cancellation.goes_on() {
            break;
        }
        push_line(&mut page, &row.plain());
        let goes_on = rows.get(index + 1).is_some_and(|next| next.part == row.part);
        if row.part != RowPart::Body && !goes_on {
            push_line(&mut page, &underline(&rows[..=index], row.part));
        }
    }
    let ending = page.trim_end().len();
    page.truncate(ending);
    page.push('\n');
    cancellation.end().map(|()| page)
}

fn push_line(page: &mut String, line: &str) {
    page.push_str(line.trim_end());
    page.push('\n');
}

/// As long as the longest of the heading's rows, and behind the same indent.
fn underline(rows: &[LayoutRow], part: RowPart) -> String {
    let sign = match part {
        RowPart::Title => "=",
        RowPart::Heading(1) => "-",
        RowPart::Heading(_) => "~",
        RowPart::Body => "",
    };
    let heading = rows.iter().rev().take_while(|row| row.part == part);
    let widest = heading.map(|row| cells(row.plain().trim_end())).max().unwrap_or(0);
    sign.repeat(widest)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
