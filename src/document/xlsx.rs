//! XLSX: every sheet a table, heads frozen and filtered, days and numbers as such, text always as text.
//!
//! The first row holds the heads as people read them, the second the names of the columns for scripts: it is the head of the
//! table. What is to be filled in is coloured, takes text as it is typed, and offers what may be chosen from a hidden sheet.
//!
//! A cell holds 32,767 characters at most; what does not fit goes on in a column of its own at the right end of the
//! sheet, whose head says so. The file says nothing of when it was made, so that the same sheets give the same bytes.

use super::fault::WriteFault;
use super::link::is_followable;
use super::progress::{ProgressFn, on};
use super::sheet::{Book, FormulaPiece, Sheet, SheetColumn, SheetValue};
use crate::text::Direction;
use crate::text::cells;
use crate::text::clean::{printed_lines, screen_lines};
use indexmap::IndexSet;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Table, TableColumn,
    TableStyle, Url, Workbook, Worksheet, XlsxError,
};
use std::collections::{HashMap, HashSet};

mod read;

pub use read::{ReadCell, ReadRow, ReadSheet, XlsxFault, sheets};

/// UTF-16 units in a cell: a little below the limit, which counts characters of 16 bits.
const MAX_CELL_UNITS: usize = 32_000;
/// Rows of a sheet, the head among them.
const ROWS: usize = 1_048_576;
/// The rows above those of a sheet: heads, and names for scripts.
const HEAD_ROWS: u32 = 2;
/// A table of more cells is a filtered range instead: the library remembers every cell of a table.
const MAX_TABLE_CELLS: usize = 400_000;
/// The hidden sheet with what may be chosen, a list a column.
const LISTS: &str = "lists";
/// Signs the name of a sheet may not hold.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// Points of a line, and the most lines a row shows at once; the rest is in the cell, and the row can be made higher.
const LINE: f64 = 15.0;
const MAX_ROW_LINES: u16 = 20;

struct Looks {
    head: Format,
    key: Format,
    input: Format,
    text: Format,
    day: Format,
    number: Format,
}

/// Writes the sheets of a book.
pub fn write(book: &Book, progress: ProgressFn<'_>) -> Result<Vec<u8>, WriteFault> {
    let mut file = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    let about =
        DocProperties::new().set_title(screen_lines(&book.title).replace('\n', " ")).set_creation_datetime(&day);
    file.set_properties(&about);
    let top = Format::new().set_align(FormatAlign::Top);
    let looks = Looks {
        head: Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(0x00E8_EDF2)
            .set_border_bottom(FormatBorder::Thin),
        key: Format::new().set_font_size(8).set_font_color(0x0059_6673).set_align(FormatAlign::Top),
        input: top
            .clone()
            .set_text_wrap()
            .set_num_format("@")
            .set_background_color(0x00FF_F8E1)
            .set_border(FormatBorder::Hair)
            .set_unlocked(),
        text: top.clone().set_text_wrap(),
        day: top.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
        number: top,
    };
    let all: usize = book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let mut done = 0;
    let mut taken = HashSet::from([LISTS.to_owned()]);
    let names: Vec<String> = book.sheets.iter().map(|sheet| name(&sheet.name, &mut taken)).collect();
    let places: HashMap<&str, &str> =
        book.sheets.iter().zip(&names).map(|(sheet, name)| (sheet.id.as_str(), name.as_str())).collect();
    let mut lists = IndexSet::new();
    for (sheet, name) in book.sheets.iter().zip(&names) {
        let page = file.add_worksheet();
        page.set_name(name).map_err(refused)?;
        let page = &mut Page { sheet: page, looks: &looks, lists: &mut lists, places: &places };
        fill(page, sheet, book, &mut |rows| on(progress, done + rows, all).map_err(WriteFault::from))?;
        done += sheet.rows.len();
    }
    if !lists.is_empty() {
        write_lists(file.add_worksheet(), &lists)?;
    }
    // the library compresses all sheets in one call that cannot be asked; who waits for it hears a stop nevertheless
    on(progress, all, all)?;
    file.save_to_buffer().map_err(refused)
}

fn refused(error: XlsxError) -> WriteFault {
    WriteFault::Refused(error.to_string())
}

/// A sheet that is being written.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    /// What may be chosen somewhere, each list once.
    lists: &'a mut IndexSet<Vec<String>>,
    /// The names of the sheets by their ids.
    places: &'a HashMap<&'a str, &'a str>,
}

/// What may be chosen, a list a column, on a sheet that is not shown.
fn write_lists(page: &mut Worksheet, lists: &IndexSet<Vec<String>>) -> Result<(), WriteFault> {
    page.set_name(LISTS).map_err(refused)?;
    page.set_hidden(true);
    for (at, list) in (0_u16..).zip(lists) {
        for (row, word) in (0_u32..).zip(list) {
            page.write_string(row, at, clean(word)).map_err(refused)?;
        }
    }
    Ok(())
}

fn fill(
    writing: &mut Page<'_>,
    sheet: &Sheet,
    book: &Book,
    progress: &mut dyn FnMut(usize) -> Result<(), WriteFault>,
) -> Result<(), WriteFault> {
    let looks = writing.looks;
    let page = &mut *writing.sheet;
    if Direction::of_language(&book.language) == Direction::Rtl {
        page.set_right_to_left(true);
    }
    let mut continued: Vec<usize> = Vec::new();
    for (at, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, at, clean(&column.head), &looks.head).map_err(refused)?;
        page.set_column_width(at, f64::from(column.width.clamp(6, 80))).map_err(refused)?;
    }
    let mut rows = HEAD_ROWS;
    for (row, cells) in (HEAD_ROWS..).zip(&sheet.rows) {
        if row as usize >= ROWS {
            return Err(WriteFault::Refused(format!("{}: more than {} rows", sheet.name, ROWS - 2)));
        }
        progress(row as usize)?;
        for (at, value) in (0_u16..).zip(cells) {
            match value {
                SheetValue::Input(choices) => write_input(writing, row, at, choices)?,
                SheetValue::Formula { pieces, result } => {
                    let formula = Formula::new(formula(pieces, writing.places)).set_result(result.to_string());
                    writing.sheet.write_formula_with_format(row, at, formula, &looks.number).map_err(refused)?;
                    continue;
                }
                value => write_cell(writing.sheet, row, at, value, looks)?,
            }
            let page = &mut *writing.sheet;
            if let Some(words) = value.words() {
                for part in parts(&words).into_iter().skip(1).enumerate() {
                    let at = further(&mut continued, usize::from(at), part.0, sheet.columns.len());
                    page.write_string_with_format(row, at, part.1, &looks.text).map_err(refused)?;
                }
            }
        }
        writing.sheet.set_row_height(row, LINE * f64::from(lines_of(cells, sheet))).map_err(refused)?;
        rows = row;
    }
    let page = &mut *writing.sheet;
    let mut keys = sheet.keys();
    for (index, of) in continued.iter().enumerate() {
        let before = continued.iter().take(index).filter(|it| *it == of).count();
        let number = if before == 0 { String::new() } else { format!(" {}", before + 1) };
        let head = sheet.columns.get(*of).map_or("", |column| column.head.as_str());
        let at = u16::try_from(keys.len()).unwrap_or(u16::MAX);
        page.write_string_with_format(0, at, format!("{} {}{number}", clean(head), book.continued).trim(), &looks.head)
            .map_err(refused)?;
        page.set_column_width(at, 60).map_err(refused)?;
        let key = keys.get(*of).cloned().unwrap_or_default();
        keys.push(format!("{key}-continued-{}", before + 1));
    }
    as_table(page, sheet, &keys, rows, looks)?;
    page.set_freeze_panes(HEAD_ROWS, 0).map_err(refused)?;
    page.set_landscape().set_repeat_rows(0, 0).map_err(refused)?;
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Makes a table of the rows, whose head are the names of its columns.
fn as_table(
    page: &mut Worksheet,
    sheet: &Sheet,
    keys: &[String],
    last_row: u32,
    looks: &Looks,
) -> Result<(), WriteFault> {
    let Some(last) = keys.len().checked_sub(1).and_then(|it| u16::try_from(it).ok()) else { return Ok(()) };
    let head = HEAD_ROWS - 1;
    if sheet.rows.is_empty() || sheet.rows.len().saturating_mul(keys.len()) > MAX_TABLE_CELLS {
        for (at, key) in (0_u16..).zip(keys) {
            page.write_string_with_format(head, at, key, &looks.key).map_err(refused)?;
        }
        page.autofilter(head, 0, last_row, last).map_err(refused)?;
        return Ok(());
    }
    let column = |key: &String| TableColumn::new().set_header(key).set_header_format(&looks.key);
    let columns: Vec<TableColumn> = keys.iter().map(column).collect();
    let table = Table::new()
        .set_name(format!("t_{}", sheet.id.replace('-', "_")))
        .set_style(TableStyle::Light1)
        .set_banded_rows(false)
        .set_columns(&columns);
    page.add_table(head, 0, last_row, last, &table).map_err(refused)?;
    Ok(())
}

/// A cell to fill in; what is typed there stays as it is typed, and the list is an offer.
fn write_input(page: &mut Page<'_>, row: u32, at: u16, choices: &[String]) -> Result<(), WriteFault> {
    page.sheet.write_blank(row, at, &page.looks.input).map_err(refused)?;
    if choices.is_empty() {
        return Ok(());
    }
    let list = page.lists.get_index_of(choices).unwrap_or_else(|| page.lists.insert_full(choices.to_vec()).0);
    let column = rust_xlsxwriter::utility::column_number_to_name(u16::try_from(list).unwrap_or(u16::MAX));
    let range = Formula::new(format!("={LISTS}!${column}$1:${column}${}", choices.len()));
    let offer = DataValidation::new().allow_list_formula(range).show_error_message(false);
    page.sheet.add_data_validation(row, at, row, at, &offer).map_err(refused)?;
    Ok(())
}

/// Lines of the highest cell of a row, as wide as its column. Said in the file, since not every program that opens one
/// finds it out by itself.
fn lines_of(row: &[SheetValue], sheet: &Sheet) -> u16 {
    let lines = |(value, column): (&SheetValue, &SheetColumn)| {
        let words = value.words()?;
        let width = usize::from(column.width.clamp(6, 80));
        Some(words.lines().map(|line| cells(line).div_ceil(width).max(1)).sum::<usize>())
    };
    let most = row.iter().zip(&sheet.columns).filter_map(lines).max().unwrap_or(1);
    u16::try_from(most).unwrap_or(MAX_ROW_LINES).clamp(1, MAX_ROW_LINES)
}

/// The column for the `nth` further part of a text in a column.
fn further(continued: &mut Vec<usize>, of: usize, nth: usize, columns: usize) -> u16 {
    let known: Vec<usize> = continued.iter().enumerate().filter(|(_, it)| **it == of).map(|(at, _)| at).collect();
    let at = known.get(nth).copied().unwrap_or_else(|| {
        continued.push(of);
        continued.len() - 1
    });
    u16::try_from(columns + at).unwrap_or(u16::MAX)
}

fn write_cell(page: &mut Worksheet, row: u32, at: u16, value: &SheetValue, looks: &Looks) -> Result<(), WriteFault> {
    match value {
        // what is filled in and what follows from other cells is written where their sheets are known
        SheetValue::Nothing | SheetValue::Input(_) | SheetValue::Formula { .. } => return Ok(()),
        SheetValue::Number(number) => page.write_number_with_format(row, at, *number, &looks.number),
        SheetValue::Date(date) => {
            let (year, month, day) = (date.year(), date.month(), date.day());
            let day = u16::try_from(year).ok().zip(u8::try_from(month).ok()).zip(u8::try_from(day).ok());
            // a sheet knows no day before 1900
            match day.and_then(|((year, month), day)| ExcelDateTime::from_ymd(year, month, day).ok()) {
                Some(day) => page.write_datetime_with_format(row, at, day, &looks.day),
                None => page.write_string_with_format(row, at, date.to_string(), &looks.text),
            }
        }
        SheetValue::Text(text) => page.write_string_with_format(row, at, first(text), &looks.text),
        // longer addresses are refused by the file format; they stay readable as text
        SheetValue::Link { text, to }
            if is_followable(to) && to.chars().count() < 2000 && text.chars().count() < MAX_CELL_UNITS =>
        {
            page.write_url_with_format(row, at, Url::new(to.as_str()).set_text(first(text)), &looks.text)
        }
        SheetValue::Link { text, to } if text == to => page.write_string_with_format(row, at, first(text), &looks.text),
        SheetValue::Link { text, to } => {
            page.write_string_with_format(row, at, first(&format!("{text} ({to})")), &looks.text)
        }
    }
    .map(|_| ())
    .map_err(refused)
}

/// A formula as spreadsheets read it, with its cells by the names their sheets have in the file.
fn formula(pieces: &[FormulaPiece], places: &HashMap<&str, &str>) -> String {
    let piece = |piece: &FormulaPiece| match piece {
        FormulaPiece::Text(text) => text.clone(),
        FormulaPiece::Cell { sheet, row, column } => {
            let name = places.get(sheet.as_str()).copied().unwrap_or_default().replace('\'', "''");
            // below the heads, and counted from one
            format!("'{name}'!{}{}", column_name(*column), row + HEAD_ROWS as usize + 1)
        }
    };
    format!("={}", pieces.iter().map(piece).collect::<String>())
}

/// The letters of a column: A to Z, then AA.
fn column_name(column: u16) -> String {
    let letter = |nth: u16| char::from(b'A' + u8::try_from(nth % 26).unwrap_or_default());
    match column / 26 {
        0 => letter(column).to_string(),
        before => format!("{}{}", column_name(before - 1), letter(column)),
    }
}

fn clean(text: &str) -> String {
    first(text)
}

fn first(text: &str) -> String {
    parts(&printed_lines(text)).into_iter().next().unwrap_or_default()
}

/// A text in pieces a cell can hold, cut between characters and where possible at a blank.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut units = 0;
    for c in text.chars() {
        if units + c.len_utf16() > MAX_CELL_UNITS {
            let last = parts.last_mut().map(|part| match part.rfind([' ', '\n']) {
                Some(at) if part.len() - at < 200 => part.split_off(at + 1),
                _ => String::new(),
            });
            let rest = last.unwrap_or_default();
            units = rest.encode_utf16().count();
            parts.push(rest);
        }
        units += c.len_utf16();
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

/// A name a sheet may have: at most 31 characters, none of those forbidden, none used before.
fn name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let cleaned = screen_lines(wanted);
    let allowed: String = cleaned.chars().map(|c| if FORBIDDEN.contains(&c) || c == '\n' { ' ' } else { c }).collect();
    let allowed = allowed.trim().trim_matches('\'').to_owned();
    let allowed =
        if allowed.is_empty() || allowed.eq_ignore_ascii_case("history") { "Sheet".to_owned() } else { allowed };
    let mut number = 1;
    loop {
        let tail = if number == 1 { String::new() } else { format!(" {number}") };
        let mut units = tail.len();
        let mut head: String = allowed
            .chars()
            .take_while(|c| {
                units += c.len_utf16();
                units <= 31
            })
            .collect();
        // half a word is none
        if let (true, Some(at)) = (head.len() < allowed.len(), head.rfind(' '))
            && at > 12
        {
            head.truncate(at);
        }
        let name = format!("{}{tail}", head.trim_end().trim_end_matches('\''));
        if taken.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_allowed_and_differ() {
        let mut taken = HashSet::new();
        let long = "a very long name of a register: [all] of it";
        let names: Vec<String> = [long, long, "", "History", "'x'"].iter().map(|it| name(it, &mut taken)).collect();
        assert!(
            names.iter().all(|it| !it.is_empty() && it.encode_utf16().count() <= 31 && !it.contains(FORBIDDEN)),
            "{names:?}"
        );
        assert_eq!(names[1].chars().last(), Some('2'));
        assert_eq!(names[4], "x");
    }

    #[test]
    fn a_formula_names_cells_by_the_sheets_of_the_file() {
        let cell = |column| FormulaPiece::Cell { sheet: "a".into(), row: 0, column };
        let places = HashMap::from([("a", "It's a sheet")]);
        let said = formula(&[cell(0), FormulaPiece::Text("*2+".into()), cell(27)], &places);
        assert_eq!(said, "='It''s a sheet'!A3*2+'It''s a sheet'!AB3");
        assert_eq!([25, 26, 701, 702].map(column_name), ["Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_formula_names_the_row_in_which_its_cell_is_written() {
        let columns = vec![SheetColumn::new("a", "a", 10)];
        let rows = vec![vec![SheetValue::text("first")], vec![SheetValue::Number(7.0)]];
        let sheet = Sheet { id: "a".into(), name: "A".into(), columns, rows };
        let book = Book { sheets: vec![sheet], ..Book::default() };
        let read = sheets(&write(&book, &|_| true).unwrap_or_default()).unwrap_or_default();
        let row = read.iter().flat_map(|sheet| &sheet.rows).find(|row| row.cells.iter().any(|cell| cell.text == "7"));
        let said =
            formula(&[FormulaPiece::Cell { sheet: "a".into(), row: 1, column: 0 }], &HashMap::from([("a", "A")]));
        assert_eq!(Some(said), row.map(|row| format!("='A'!A{}", row.number)));
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text_and_not_without_end() {
        let sheet = Sheet {
            id: "s".into(),
            name: "s".into(),
            columns: vec![SheetColumn::new("a", "a", 10), SheetColumn::new("b", "b", 20)],
            rows: vec![],
        };
        let high =
            |one: &str, two: &str| lines_of(&[SheetValue::Text(one.into()), SheetValue::Text(two.into())], &sheet);
        assert_eq!(high("", ""), 1);
        assert_eq!(high("twelve signs", "twelve signs"), 2);
        assert_eq!(high("a\nb\nc", "twelve signs"), 3);
        assert_eq!(high(&"long ".repeat(9_000), ""), MAX_ROW_LINES);
    }

    #[test]
    fn a_long_text_is_cut_into_parts_that_are_the_whole() {
        let text = "word ".repeat(20_000);
        let parts = parts(&text);
        assert!(parts.len() > 3 && parts.iter().all(|part| part.encode_utf16().count() <= MAX_CELL_UNITS));
        assert_eq!(parts.concat(), text);
    }
}
