//! CSV: one sheet as UTF-8 with a byte order mark, so that spreadsheets read its letters right.
//!
//! A text that a spreadsheet could take for a formula gets an apostrophe before it, also behind a line break or a
//! separator inside it; numbers the program made stay numbers, days are written as 2024-05-17.

use super::fault::WriteFault;
use super::progress::{ProgressFn, on};
use super::sheet::{Sheet, SheetValue};
use crate::text::clean::screen_lines;

const MARK: &str = "\u{feff}";

/// Writes a sheet.
pub fn write(sheet: &Sheet, progress: ProgressFn<'_>) -> Result<Vec<u8>, WriteFault> {
    let mut file = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    let refused = |error: csv::Error| WriteFault::Refused(error.to_string());
    let heads = sheet.columns.iter().map(|column| guarded(&column.head));
    file.write_record(heads).map_err(refused)?;
    for (index, row) in sheet.rows.iter().enumerate() {
        on(progress, index, sheet.rows.len())?;
        let cells = (0..sheet.columns.len().max(row.len())).map(|at| row.get(at).map(cell).unwrap_or_default());
        file.write_record(cells).map_err(refused)?;
    }
    file.into_inner().map_err(|error| WriteFault::Refused(error.to_string()))
}

fn cell(value: &SheetValue) -> String {
    match value {
        SheetValue::Nothing => String::new(),
        SheetValue::Number(number) => number.to_string(),
        SheetValue::Date(date) => date.to_string(),
        SheetValue::Text(text) => guarded(text),
        SheetValue::Link { text, to } if text == to => guarded(text),
        SheetValue::Link { text, to } => guarded(&format!("{text} ({to})")),
    }
}

/// A text no spreadsheet takes for a formula; an apostrophe is what spreadsheets themselves put before a text.
fn guarded(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 1);
    let mut starts = true;
    for c in screen_lines(text).chars() {
        // full-width signs are formulas to some readers of East Asia
        let is_sign = matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\0' | '＝' | '＋' | '－' | '＠');
        if starts && is_sign {
            written.push('\'');
        }
        written.push(c);
        starts =
            matches!(c, '\n' | '\r' | ',' | ';' | '|' | '\t') || (starts && (c == ' ' || c == '"' || c == '\u{a0}'));
    }
    written
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_formula_and_numbers_stay_numbers() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("-2", "'-2"),
            (" @sum", " '@sum"),
            ("a\n=b", "a\n'=b"),
            ("x;+y", "x;'+y"),
            ("plain - text", "plain - text"),
            ("\t=1", "    '=1"),
        ] {
            assert_eq!(guarded(typed), written);
        }
        assert_eq!(cell(&SheetValue::Number(-2.5)), "-2.5");
        assert_eq!(cell(&SheetValue::day("2024-05-17")), "2024-05-17");
    }
}
