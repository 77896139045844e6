//! CSV: one sheet as UTF-8 with a byte order mark, so that spreadsheets read its letters right.
//!
//! The first line holds the heads as people read them, the second the names of the columns for scripts.
//!
//! Cells are parted by a comma, or by a semicolon where the language of the file has decimal commas.
//!
//! A text that a spreadsheet could take for a formula gets an apostrophe before it, also behind a line break or a
//! separator inside it; numbers the program made stay numbers, days are written as 2024-05-17.

use super::fault::WriteFault;
use super::progress::{ProgressFn, on};
use super::sheet::{Sheet, SheetValue};
use crate::text::clean::printed_lines;
use crate::text::has_decimal_comma;

const MARK: &str = "\u{feff}";

/// Where the comma is that of decimals, spreadsheets expect a semicolon between cells.
fn separator(language: &str) -> u8 {
    if has_decimal_comma(language) { b';' } else { b',' }
}

/// Writes a sheet, for readers of a language (BCP 47).
pub fn write(sheet: &Sheet, language: &str, progress: ProgressFn<'_>) -> Result<Vec<u8>, WriteFault> {
    let separator = separator(language);
    let mut file = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    let refused = |error: csv::Error| WriteFault::Refused(error.to_string());
    let heads = sheet.columns.iter().map(|column| guarded(&column.head));
    file.write_record(heads).map_err(refused)?;
    file.write_record(sheet.keys().iter().map(|key| guarded(key))).map_err(refused)?;
    for (index, row) in sheet.rows.iter().enumerate() {
        on(progress, index, sheet.rows.len())?;
        let said = |at| row.get(at).map(|value| cell(value, separator)).unwrap_or_default();
        let cells = (0..sheet.columns.len().max(row.len())).map(said);
        file.write_record(cells).map_err(refused)?;
    }
    file.into_inner().map_err(|error| WriteFault::Refused(error.to_string()))
}

fn cell(value: &SheetValue, separator: u8) -> String {
    match value {
        SheetValue::Nothing | SheetValue::Input(_) => String::new(),
        SheetValue::Formula { result, .. } => cell(&SheetValue::Number(*result), separator),
        SheetValue::Number(number) if separator == b';' => number.to_string().replace('.', ","),
        SheetValue::Number(number) => number.to_string(),
        SheetValue::Date(date) => date.to_string(),
        SheetValue::Text(text) => guarded(text),
        SheetValue::Link { text, to } if text == to => guarded(text),
        SheetValue::Link { text, to } => guarded(&format!("{text} ({to})")),
    }
}

/// What may stand before a formula without anybody seeing it.
fn is_seen_through(c: char) -> bool {
    matches!(c, ' ' | '"' | '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{61c}')
}

/// A text no spreadsheet takes for a formula; an apostrophe is what spreadsheets themselves put before a text.
fn guarded(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 1);
    let mut starts = true;
    for c in printed_lines(text).chars() {
        // full-width signs are formulas to some readers of East Asia
        let is_sign = matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\0' | '＝' | '＋' | '－' | '＠');
        if starts && is_sign {
            written.push('\'');
        }
        written.push(c);
        starts = matches!(c, '\n' | '\r' | ',' | ';' | '|' | '\t') || (starts && is_seen_through(c));
    }
    written
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::sheet::SheetColumn;
    use super::*;

    #[test]
    fn a_language_with_decimal_commas_has_semicolons_between_cells() {
        let sheet = Sheet {
            columns: vec![SheetColumn::new("a", "a, b", 8), SheetColumn::new("a", "c", 8)],
            rows: vec![vec![SheetValue::text("x; y"), SheetValue::Number(18.7)]],
            ..Sheet::default()
        };
        let written = |language: &str| String::from_utf8(write(&sheet, language, &|_| true).unwrap()).unwrap();
        assert_eq!(written("en"), "\u{feff}\"a, b\",c\r\na,a-2\r\nx; y,18.7\r\n");
        assert_eq!(written("fr"), "\u{feff}a, b;c\r\na;a-2\r\n\"x; y\";18,7\r\n");
    }

    #[test]
    fn no_text_begins_a_formula_and_numbers_stay_numbers() {
        for (typed, written) in [
            ("=1+1", "'=1+1"),
            ("-2", "'-2"),
            (" @sum", " '@sum"),
            ("a\n=b", "a\n'=b"),
            ("x;+y", "x;'+y"),
            ("plain - text", "plain - text"),
            // what shows nothing and is text stays, and hides no formula
            ("\u{200b}=1", "\u{200b}'=1"),
            ("\u{645}\u{6cc}\u{200c}\u{62e} \u{200e}x", "\u{645}\u{6cc}\u{200c}\u{62e} \u{200e}x"),
            ("\t=1", "    '=1"),
        ] {
            assert_eq!(guarded(typed), written);
        }
        assert_eq!(cell(&SheetValue::Number(-2.5), b','), "-2.5");
        assert_eq!(cell(&SheetValue::day("2024-05-17"), b','), "2024-05-17");
    }
}
