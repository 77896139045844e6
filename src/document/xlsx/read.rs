//! Reading the cells of a workbook of sheets that came from elsewhere, as they are typed: texts, numbers, yes and no.
//!
//! A cell with a formula is what the program that saved it made of it. Looks, charts and everything else are passed over.
//! Parts are counted while they are unpacked, and rows and cells while they are read, so that a hostile file is refused
//! before it costs anything.

use super::super::zip_part::{PartFault, zip_part};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// A sheet that was read; empty rows and cells are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadSheet {
    pub name: String,
    pub rows: Vec<ReadRow>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadRow {
    /// Its number as people see it, from 1.
    pub number: u32,
    pub cells: Vec<ReadCell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadCell {
    /// Its column, from 0.
    pub column: u32,
    pub text: String,
    /// Whether the file holds it as a number; days are numbers there.
    pub is_number: bool,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XlsxFault {
    NotXlsx,
    TooLarge,
    Broken,
}

/// A part may hold this many bytes once unpacked.
const MAX_PART_BYTES: u64 = 8 << 20;
/// All parts together.
const MAX_BYTES: usize = 16 << 20;
const MAX_SHEETS: usize = 64;
const MAX_CELLS: usize = 400_000;
/// A file may list this many parts.
const MAX_PARTS: usize = 1000;

impl From<PartFault> for XlsxFault {
    fn from(fault: PartFault) -> Self {
        match fault {
            PartFault::Unreadable => Self::Broken,
            PartFault::TooLarge => Self::TooLarge,
        }
    }
}

/// The sheets of a file, in their order.
///
/// # Errors
/// When it is no such file, is broken, or far larger than one that people filled in.
pub fn sheets(bytes: &[u8]) -> Result<Vec<ReadSheet>, XlsxFault> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).map_err(|_| XlsxFault::NotXlsx)?;
    if file.len() > MAX_PARTS {
        return Err(XlsxFault::TooLarge);
    }
    let book = zip_part(&mut file, "xl/workbook.xml", MAX_PART_BYTES)?.ok_or(XlsxFault::NotXlsx)?;
    let relations = zip_part(&mut file, "xl/_rels/workbook.xml.rels", MAX_PART_BYTES)?.unwrap_or_default();
    let targets = targets(&relations)?;
    let strings = zip_part(&mut file, "xl/sharedStrings.xml", MAX_PART_BYTES)?;
    let mut unpacked = strings.as_ref().map_or(0, String::len);
    let strings = strings.map(|xml| shared_strings(&xml)).transpose()?.unwrap_or_default();
    let mut read = Vec::new();
    let mut cells = 0;
    for (name, relation) in sheet_names(&book)? {
        let Some(path) = targets.get(&relation) else { continue };
        let Some(xml) = zip_part(&mut file, path, MAX_PART_BYTES)? else { continue };
        unpacked += xml.len();
        if unpacked > MAX_BYTES || read.len() == MAX_SHEETS {
            return Err(XlsxFault::TooLarge);
        }
        read.push(ReadSheet { name, rows: rows(&xml, &strings, &mut cells)? });
    }
    if read.is_empty() { Err(XlsxFault::NotXlsx) } else { Ok(read) }
}

fn attribute(element: &BytesStart<'_>, local: &str) -> Option<String> {
    let mut found = element.attributes().flatten();
    let found = found.find(|it| it.key.local_name().as_ref() == local)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Walks a part: what opens, what closes, and the characters between.
fn walk<'x>(xml: &'x str, mut see: impl FnMut(Seen<'_, 'x>) -> Result<(), XlsxFault>) -> Result<(), XlsxFault> {
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| XlsxFault::Broken)? {
            Event::Start(element) => see(Seen::Opens(&element))?,
            Event::Empty(element) => {
                see(Seen::Opens(&element))?;
                see(Seen::Closes(element.local_name().as_ref()))?;
            }
            Event::End(element) => see(Seen::Closes(element.local_name().as_ref()))?,
            Event::Text(text) => see(Seen::Says(&text))?,
            Event::CData(text) => see(Seen::Says(&text))?,
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = || resolve_predefined_entity(&name).map(str::to_owned);
                if let Some(said) = letter.or_else(known) {
                    see(Seen::Says(&said))?;
                }
            }
            Event::DocType(_) => return Err(XlsxFault::Broken),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

enum Seen<'a, 'x> {
    Opens(&'a BytesStart<'x>),
    Closes(&'a str),
    Says(&'a str),
}

/// The names of the sheets, each with the relation that leads to it.
fn sheet_names(xml: &str) -> Result<Vec<(String, String)>, XlsxFault> {
    let mut names = Vec::new();
    walk(xml, |seen| {
        if let Seen::Opens(element) = seen
            && element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(relation)) = (attribute(element, "name"), attribute(element, "id"))
        {
            names.push((name, relation));
        }
        Ok(())
    })?;
    Ok(names)
}

/// Where relations lead, as paths in the file.
fn targets(xml: &str) -> Result<HashMap<String, String>, XlsxFault> {
    let mut targets = HashMap::new();
    walk(xml, |seen| {
        if let Seen::Opens(element) = seen
            && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// The texts that cells share; how a word is pronounced is no part of it.
fn shared_strings(xml: &str) -> Result<Vec<String>, XlsxFault> {
    let mut strings: Vec<String> = Vec::new();
    let (mut is_text, mut is_spoken) = (false, false);
    walk(xml, |seen| {
        match seen {
            Seen::Opens(element) => match element.local_name().as_ref() {
                "si" => strings.push(String::new()),
                "t" => is_text = true,
                "rPh" => is_spoken = true,
                _ => {}
            },
            Seen::Closes("t") => is_text = false,
            Seen::Closes("rPh") => is_spoken = false,
            Seen::Closes(_) => {}
            Seen::Says(said) if is_text && !is_spoken => {
                if let Some(last) = strings.last_mut() {
                    last.push_str(said);
                }
            }
            Seen::Says(_) => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

fn rows(xml: &str, strings: &[String], cells: &mut usize) -> Result<Vec<ReadRow>, XlsxFault> {
    let mut rows: Vec<ReadRow> = Vec::new();
    let mut kind = String::new();
    let (mut is_value, mut number, mut column) = (false, 0_u32, 0_u32);
    walk(xml, |seen| {
        match seen {
            Seen::Opens(element) => match element.local_name().as_ref() {
                "row" => {
                    number = attribute(element, "r").and_then(|it| it.parse().ok()).unwrap_or(number + 1);
                    column = 0;
                    rows.push(ReadRow { number, cells: Vec::new() });
                }
                "c" => {
                    *cells += 1;
                    if *cells > MAX_CELLS {
                        return Err(XlsxFault::TooLarge);
                    }
                    column = attribute(element, "r").and_then(|it| column_of(&it)).unwrap_or(column);
                    kind = attribute(element, "t").unwrap_or_default();
                    if let Some(row) = rows.last_mut() {
                        row.cells.push(ReadCell { column, ..ReadCell::default() });
                    }
                    column += 1;
                }
                "v" | "t" => is_value = true,
                _ => {}
            },
            Seen::Closes("v" | "t") => is_value = false,
            Seen::Closes("c") => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    finish(cell, &kind, strings);
                }
            }
            Seen::Closes("row") => {
                if let Some(row) = rows.last_mut() {
                    row.cells.retain(|cell| !cell.text.is_empty());
                }
                if rows.last().is_some_and(|row| row.cells.is_empty()) {
                    rows.pop();
                }
            }
            Seen::Closes(_) => {}
            Seen::Says(said) if is_value => {
                if let Some(cell) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    cell.text.push_str(said);
                }
            }
            Seen::Says(_) => {}
        }
        Ok(())
    })?;
    Ok(rows)
}

/// What was read of a cell as its kind means it.
fn finish(cell: &mut ReadCell, kind: &str, strings: &[String]) {
    match kind {
        "s" => {
            let shared = cell.text.trim().parse::<usize>().ok().and_then(|at| strings.get(at));
            cell.text = shared.cloned().unwrap_or_default();
        }
        "b" => cell.text = if cell.text.trim() == "1" { "true".into() } else { "false".into() },
        "" | "n" => {
            cell.is_number = true;
            // a whole number stands as one, however the program wrote it
            if let Ok(number) = cell.text.trim().parse::<f64>()
                && number.fract() == 0.0
                && number.abs() < 1e15
            {
                cell.text = format!("{number:.0}");
            }
        }
        _ => {}
    }
}

/// The column of an address such as `AB12`, from 0.
fn column_of(address: &str) -> Option<u32> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic);
    let number =
        letters.take(4).fold(0_u32, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    number.checked_sub(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::super::sheet::{Book, Sheet, SheetColumn, SheetValue};
    use super::*;

    #[test]
    fn what_we_write_is_read_as_it_was() {
        let columns = vec![SheetColumn::new("a", "A & b", 10), SheetColumn::new("b", "B", 10)];
        let rows = vec![
            vec![SheetValue::text("x <y>\nz\u{200b}\u{645}\u{200c}\u{62e}\u{200e}"), SheetValue::Number(3.0)],
            vec![SheetValue::Nothing, SheetValue::Number(2.5)],
            vec![SheetValue::Input(vec!["yes".into()]), SheetValue::Nothing],
        ];
        let sheet = Sheet { id: "one".into(), name: "One".into(), columns, rows };
        let book = Book { sheets: vec![sheet], ..Book::default() };
        let read = sheets(&super::super::write(&book, &|_| true).unwrap()).unwrap();
        let cells: Vec<(u32, u32, &str, bool)> = read[0]
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|it| (row.number, it.column, it.text.as_str(), it.is_number)))
            .collect();
        assert_eq!(
            cells,
            [
                (1, 0, "A & b", false),
                (1, 1, "B", false),
                (2, 0, "a", false),
                (2, 1, "b", false),
                (3, 0, "x <y>\nz\u{200b}\u{645}\u{200c}\u{62e}\u{200e}", false),
                (3, 1, "3", true),
                (4, 1, "2.5", true),
            ]
        );
        assert_eq!(read[1].name, "lists");
    }

    #[test]
    fn a_column_is_counted_from_nought() {
        for (address, column) in [("A1", Some(0)), ("Z9", Some(25)), ("AA1", Some(26)), ("AB12", Some(27)), ("7", None)]
        {
            assert_eq!(column_of(address), column, "{address}");
        }
    }

    #[test]
    fn what_is_no_such_file_is_refused() {
        assert_eq!(sheets(b"PK"), Err(XlsxFault::NotXlsx));
        assert_eq!(sheets(&[]), Err(XlsxFault::NotXlsx));
    }
}
