//! Sources named inside texts: a text is looked through wherever people may write one, and nowhere else.

use crate::instrument::{FieldKind, Id, Instrument};
use crate::text::{TextReference, mentions, reference_groups};
use crate::workbook::{
    Cell, CitationPart, Entry, FieldValue, HeaderPart, Part, Place, PositionPart, RemarkPart, Reply, Value, Workbook,
};

/// Every reference in a text of the workbook, with the cell it stands in, in the order of the file.
#[must_use]
pub fn cited_in_texts(instrument: &Instrument, workbook: &Workbook) -> Vec<(Cell, TextReference)> {
    let mut found = cited_in_rows(instrument, workbook);
    workbook
        .entries()
        .for_each(|(place, entry)| of_entry(&place, entry, &mut |cell, text| cited(cell, text, &mut found)));
    found
}

/// What is found in the texts of the header and of rows.
fn in_rows<T>(instrument: &Instrument, workbook: &Workbook, finds: Finds<T>) -> Vec<(Cell, T)> {
    let mut found = Vec::new();
    of_rows(instrument, workbook, &mut |cell, text| finds(cell, text, &mut found));
    found
}

/// What is found in the texts of an entry.
fn in_entry<T>(place: &Place, entry: &Entry, finds: Finds<T>) -> Vec<(Cell, T)> {
    let mut found = Vec::new();
    of_entry(place, entry, &mut |cell, text| finds(cell, text, &mut found));
    found
}

/// Finds something in the text of a cell.
type Finds<T> = fn(&dyn Fn() -> Cell, &str, &mut Vec<(Cell, T)>);

/// Those in the texts of the header and of rows.
pub(super) fn cited_in_rows(instrument: &Instrument, workbook: &Workbook) -> Vec<(Cell, TextReference)> {
    in_rows(instrument, workbook, cited)
}

/// Those in the texts of an entry.
pub(super) fn cited_in_entry(place: &Place, entry: &Entry) -> Vec<(Cell, TextReference)> {
    in_entry(place, entry, cited)
}

fn cited(cell: &dyn Fn() -> Cell, text: &str, found: &mut Vec<(Cell, TextReference)>) {
    if text.contains("[@") {
        let references = reference_groups(text).into_iter().flat_map(|group| group.references);
        let cell = cell();
        found.extend(references.map(|reference| (cell.clone(), reference)));
    }
}

/// Every part of the report named in a text, with the cell it stands in.
pub(super) fn mentioned_in_rows(instrument: &Instrument, workbook: &Workbook) -> Vec<(Cell, String)> {
    in_rows(instrument, workbook, mentioned)
}

/// The same in the texts of an entry.
pub(super) fn mentioned_in_entry(place: &Place, entry: &Entry) -> Vec<(Cell, String)> {
    in_entry(place, entry, mentioned)
}

fn mentioned(cell: &dyn Fn() -> Cell, text: &str, found: &mut Vec<(Cell, String)>) {
    if text.contains("[#") {
        found.extend(mentions(text).into_iter().map(|mention| (cell(), mention.name)));
    }
}

/// The cells whose text names a source, each once.
#[must_use]
pub fn texts_that_cite(instrument: &Instrument, workbook: &Workbook, source: &Id) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (cell, reference) in cited_in_texts(instrument, workbook) {
        if reference.source == source.as_str() && cells.last() != Some(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// Numbers in brackets that stand in the texts of the header and of rows as footnotes of elsewhere do (`[1]`), with the
/// cell of each text.
pub(super) fn numbers_in_rows(instrument: &Instrument, workbook: &Workbook) -> Vec<(Cell, String)> {
    let mut found = Vec::new();
    of_rows(instrument, workbook, &mut |cell, text| found.extend(numbered(cell, text)));
    found
}

/// The same in the texts of an entry.
pub(super) fn numbers_in_entry(place: &Place, entry: &Entry) -> Vec<(Cell, String)> {
    let mut found = Vec::new();
    of_entry(place, entry, &mut |cell, text| found.extend(numbered(cell, text)));
    found
}

fn numbered(cell: &dyn Fn() -> Cell, text: &str) -> Option<(Cell, String)> {
    bracketed_number(text).map(|number| (cell(), number.to_owned()))
}

/// The first number in brackets of a text that is no link and not guarded by a backslash.
fn bracketed_number(text: &str) -> Option<&str> {
    text.match_indices('[').find_map(|(at, _)| {
        let inside = &text[at + 1..];
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        let closed = (1..=3).contains(&digits) && inside[digits..].starts_with(']');
        let is_text = inside[digits..].starts_with("](") || text[..at].ends_with('\\');
        (closed && !is_text).then(|| &text[at..at + digits + 2])
    })
}

/// Hands over every long text of the header and of rows with its cell, which is only made where it is wanted.
fn of_rows(instrument: &Instrument, workbook: &Workbook, hear: &mut dyn FnMut(&dyn Fn() -> Cell, &str)) {
    if !workbook.notice.is_empty() {
        hear(&|| Cell::Header(HeaderPart::Notice), &workbook.notice);
    }
    for (register, rows) in &workbook.registers {
        let Some(definition) = instrument.registers.get(register) else { continue };
        for (row, fields) in rows {
            for (field, value) in fields {
                let is_long = definition.fields.get(field).is_some_and(|it| it.kind == FieldKind::Text);
                if let (true, FieldValue::One(text)) = (is_long, value) {
                    hear(&|| Cell::Field(register.clone(), row.clone(), field.clone()), text);
                }
            }
        }
    }
}

/// The same for an entry.
fn of_entry(place: &Place, entry: &Entry, hear: &mut dyn FnMut(&dyn Fn() -> Cell, &str)) {
    let mut say = |part: &dyn Fn() -> Part, text: &Option<String>| {
        if let Some(text) = text {
            hear(&|| Cell::Part(place.clone(), part()), text);
        }
    };
    say(&|| Part::Why, &entry.why);
    say(&|| Part::Finding, &entry.finding);
    for (id, citation) in &entry.citations {
        say(&|| Part::Citation(id.clone(), CitationPart::Quote), &citation.quote);
    }
    for (party, rounds) in &entry.positions {
        for (round, position) in rounds {
            let part = |of| Part::Position(party.clone(), round.clone(), of);
            say(&|| part(PositionPart::Statement), &position.statement);
            say(&|| part(PositionPart::Wording), &position.wording);
        }
    }
    for (id, remark) in &entry.remarks {
        hear(&|| Cell::Part(place.clone(), Part::Remark(id.clone(), RemarkPart::Text)), &remark.text);
    }
    if let Some(Reply::Given(Value::Said(text))) = &entry.reply {
        hear(&|| Cell::Part(place.clone(), Part::Reply), text);
    }
}

#[cfg(test)]
mod tests {
    use super::bracketed_number;

    #[test]
    fn a_footnote_mark_of_elsewhere_is_seen() {
        for (text, found) in [
            ("Since 2019 [1] nothing.", Some("[1]")),
            ("One [12][3].", Some("[12]")),
            ("[1](https://law.example)", None),
            ("\\[1]", None),
            ("[2019]", None),
            ("[sic] [@a, s. 1] [1", None),
        ] {
            assert_eq!(bracketed_number(text), found, "{text:?}");
        }
    }
}
