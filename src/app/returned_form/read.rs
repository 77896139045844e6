//! How a filled form stands in a file: rows of sheets whose columns are found by their names, or fields of a text document.

use super::value::day_of_number;
use super::{FilledIn, FormHead, ReturnedForm, ReturnedLine};
use crate::document::docx::ReadField;
use crate::document::xlsx::{ReadCell, ReadRow, ReadSheet};
use crate::i18n::Words;
use crate::instrument::IndexMap;
use crate::report::{FORM_HEAD_FIELD, FormField, FormKey};
use std::collections::HashMap;

/// The names of the columns a form is read from.
const ADDRESS: &str = "address";
const KEY: &str = "key";
const ANSWER: &str = "answer";
const WORDS: &str = "words";
const SOURCE: &str = "source";
const VALUE: &str = "value";

/// A form in sheets; nothing where no sheet has the columns of one.
#[must_use]
pub fn of_sheets(words: &Words, sheets: &[ReadSheet]) -> Option<ReturnedForm> {
    let mut form = ReturnedForm::default();
    let mut is_form = false;
    for sheet in sheets {
        if let Some((head, columns)) = columns(sheet, &[ANSWER], &[ADDRESS, KEY]) {
            is_form = true;
            let of_form = sheet.rows.iter().filter(|row| row.number != head && row.number + 1 != head);
            form.lines.extend(of_form.filter_map(|row| line(words, sheet, row, &columns)));
        } else if let Some((head, columns)) = columns(sheet, &[KEY, VALUE], &[KEY]) {
            for row in sheet.rows.iter().filter(|row| row.number != head) {
                let key = cell(row, &columns, KEY).map(|cell| cell.text.trim().to_owned());
                if let (Some(key), Some(value)) = (key, cell(row, &columns, VALUE)) {
                    let said = if value.is_number { day_of_number(&value.text) } else { None };
                    put(&mut form.head, &key, said.map_or_else(|| value.text.clone(), |day| day.to_string()));
                }
            }
        }
    }
    is_form.then_some(form)
}

/// The row with the names of the columns, and where each column is: all of some names, and one of others.
fn columns(sheet: &ReadSheet, all: &[&str], any: &[&str]) -> Option<(u32, HashMap<String, u32>)> {
    sheet.rows.iter().find_map(|row| {
        let named = row.cells.iter().map(|cell| (cell.text.trim().to_lowercase(), cell.column));
        let named: HashMap<String, u32> = named.collect();
        let has = |name: &&str| named.contains_key(*name);
        (all.iter().all(has) && any.iter().any(has)).then_some((row.number, named))
    })
}

fn cell<'a>(row: &'a ReadRow, columns: &HashMap<String, u32>, name: &str) -> Option<&'a ReadCell> {
    let column = columns.get(name)?;
    row.cells.iter().find(|cell| cell.column == *column)
}

/// A row in which something is filled in.
fn line(words: &Words, sheet: &ReadSheet, row: &ReadRow, columns: &HashMap<String, u32>) -> Option<ReturnedLine> {
    let text = |name: &str| cell(row, columns, name).map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
    let answer = match cell(row, columns, ANSWER) {
        Some(cell) if cell.is_number => FilledIn::Number(cell.text.clone()),
        Some(cell) => FilledIn::Text(cell.text.trim().to_owned()),
        None => FilledIn::default(),
    };
    let number = row.number.to_string();
    let at = words.with("form-back-at", &[("sheet", (&sheet.name).into()), ("row", (&number).into())]);
    let key = text(KEY).parse().ok();
    let line = ReturnedLine { at, address: text(ADDRESS), key, answer, words: text(WORDS), source: text(SOURCE) };
    let is_blank = line.answer.is_blank() && line.words.is_empty() && line.source.is_empty();
    (!is_blank).then_some(line)
}

/// A form in the fields of a text document; nothing where it has none of ours.
#[must_use]
pub fn of_fields(fields: &[ReadField]) -> Option<ReturnedForm> {
    let mut form = ReturnedForm::default();
    let mut lines: IndexMap<String, ReturnedLine> = IndexMap::default();
    let mut is_form = false;
    for field in fields {
        if let Some(name) = field.name.strip_prefix(FORM_HEAD_FIELD) {
            is_form = true;
            put(&mut form.head, name, field.text.clone());
        } else if let Some((key, of)) = FormKey::of_field(&field.name) {
            is_form = true;
            let is_blank = field.ticked.map_or(field.text.is_empty(), |ticked| !ticked);
            if is_blank {
                continue;
            }
            let line = lines.entry(key.line().to_owned()).or_default();
            match of {
                FormField::Tick(value) => match &mut line.answer {
                    FilledIn::Ticked(boxes) => boxes.push(value),
                    answer => *answer = FilledIn::Ticked(vec![value]),
                },
                FormField::Answer => line.answer = FilledIn::Text(field.text.clone()),
                FormField::Words => line.words.clone_from(&field.text),
                FormField::Source => line.source.clone_from(&field.text),
            }
            line.key = Some(key);
        }
    }
    form.lines = lines.into_values().collect();
    is_form.then_some(form)
}

fn put(head: &mut FormHead, name: &str, value: String) {
    let of = match name {
        "workbook" => &mut head.workbook,
        "instrument" => &mut head.instrument,
        "for" => &mut head.party,
        "organization" => &mut head.organization,
        "filled-by" => &mut head.filled_by,
        "day" => &mut head.day,
        _ => return,
    };
    value.trim().clone_into(of);
}
