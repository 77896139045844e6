//! What every sheet is written with: columns, cells of the workbook as values, and the parts all entries share.
//!
//! A cell that was written is noted, so that the last sheet holds what no other has a column for.

use crate::analysis::{Decisions, TextStanding};
use crate::document::Cancellation;
use crate::document::sheet::{Sheet, SheetColumn, SheetValue};
use crate::instrument::Id;
use crate::report::subject::ReportInput;
use crate::wording::phrase;
use crate::workbook::{Cell, CellKind, Citation, Entry, Fact, Part, Place, kind_of, parse_count};
use std::collections::HashSet;

/// Sheets under way.
pub(super) struct SheetWriting<'a> {
    pub(super) from: &'a ReportInput<'a>,
    pub(super) told: HashSet<Cell>,
    decisions: Decisions<'a>,
    cancellation: Cancellation<'a>,
}

/// The parts every entry can have, with the width of their columns.
const COMMON: [(Part, u16); 6] = [
    (Part::Why, 40),
    (Part::Finding, 50),
    (Part::Level, 10),
    (Part::Basis, 18),
    (Part::Obstacles, 30),
    (Part::Review, 10),
];

impl<'a> SheetWriting<'a> {
    pub(super) fn new(from: &'a ReportInput<'a>) -> Self {
        let decisions = Decisions::of(from.published);
        Self { from, told: HashSet::new(), decisions, cancellation: Cancellation::new(from.progress) }
    }

    /// The rows of a sheet, for as long as they are wanted.
    pub(super) fn each<I: IntoIterator>(&self, items: I) -> impl Iterator<Item = I::Item> + use<'a, I> {
        self.cancellation.each(items)
    }

    pub(super) fn t(&self, key: &str) -> String {
        self.from.words.t(key)
    }

    pub(super) fn sheet(&self, id: &str, columns: Vec<SheetColumn>) -> Sheet {
        Sheet { id: id.to_owned(), name: self.t(&format!("sheet-{id}")), columns, rows: Vec::new() }
    }

    /// A column under a message, whose key ends in its name for scripts.
    pub(super) fn column(&self, key: &str, width: u16) -> SheetColumn {
        let prefixes = ["sheet-column-", "report-", "header-", "part-"];
        let name = prefixes.iter().find_map(|prefix| key.strip_prefix(prefix)).unwrap_or(key);
        SheetColumn::new(name, self.t(key), width)
    }

    /// A column for a part of an entry, called as in its address.
    pub(super) fn part_column(&self, place: &Place, part: &Part, width: u16) -> SheetColumn {
        SheetColumn::new(part.to_string(), phrase::part(self.from.words, self.from.instrument, place, part), width)
    }

    /// What a cell holds, as a day or a number where it is one.
    pub(super) fn said(&mut self, cell: Cell) -> SheetValue {
        let Some(fact) = self.from.published.get(&cell) else { return SheetValue::Nothing };
        let value = match &fact {
            Fact::Date(when) => SheetValue::day(&when.to_string()),
            Fact::Text(text) if self.is_number(&cell) => number(text),
            Fact::Text(text) if self.is_count(&cell) => count(text),
            // one name a line: whatever else could part them may stand in a name
            Fact::Ids(ids) => {
                let name = |id: &Id| {
                    let one = Fact::Ids(vec![id.clone()]);
                    phrase::fact(self.from.words, self.from.instrument, self.from.published, &cell, &one)
                };
                SheetValue::text(ids.iter().map(name).collect::<Vec<_>>().join("\n"))
            }
            fact => {
                SheetValue::text(phrase::fact(self.from.words, self.from.instrument, self.from.published, &cell, fact))
            }
        };
        self.told.insert(cell);
        value
    }

    /// A field of a row in words, without noting that it was written: a sheet of its own has it.
    pub(super) fn said_in(&self, register: &'static str, row: &Id, field: &'static str) -> SheetValue {
        let cell = Cell::Field(Id::known(register), row.clone(), Id::known(field));
        let said = self
            .from
            .published
            .get(&cell)
            .map(|fact| phrase::fact(self.from.words, self.from.instrument, self.from.published, &cell, &fact));
        SheetValue::text(said.unwrap_or_default())
    }

    fn is_number(&self, cell: &Cell) -> bool {
        matches!(cell, Cell::Part(..)) && matches!(kind_of(self.from.instrument, cell), Ok(CellKind::Number))
    }

    fn is_count(&self, cell: &Cell) -> bool {
        matches!(cell, Cell::Part(..)) && matches!(kind_of(self.from.instrument, cell), Ok(CellKind::Count))
    }

    pub(super) fn part(&mut self, place: &Place, part: Part) -> SheetValue {
        self.said(Cell::Part(place.clone(), part))
    }

    pub(super) fn common_columns(&self, place: &Place) -> Vec<SheetColumn> {
        let mut columns: Vec<SheetColumn> =
            COMMON.iter().map(|(part, width)| self.part_column(place, part, *width)).collect();
        columns.push(self.column("sheet-column-sources", 50));
        columns.push(self.column("part-remark", 30));
        columns
    }

    pub(super) fn common(&mut self, place: &Place) -> Vec<SheetValue> {
        let blank = Entry::default();
        let published = self.from.published;
        let entry = published.entry(place).unwrap_or(&blank);
        let mut cells: Vec<SheetValue> = Vec::new();
        for (part, _) in &COMMON {
            let value = self.part(place, part.clone());
            cells.push(if *part == Part::Finding { self.finding(place, entry) } else { value });
        }
        let sources: Vec<String> = entry.citations.values().map(|citation| self.citation(citation)).collect();
        cells.push(SheetValue::text(sources.join("\n")));
        let remarks: Vec<&str> = entry.remarks.values().map(|remark| remark.text.as_str()).collect();
        cells.push(SheetValue::text(remarks.join("\n")));
        for cell in published.cells_at(place) {
            if matches!(cell, Cell::Part(_, Part::Citation(..) | Part::Remark(..))) {
                self.told.insert(cell);
            }
        }
        cells
    }

    /// The finding, with what has to be said beside it.
    pub(super) fn finding(&self, place: &Place, entry: &Entry) -> SheetValue {
        let Some(text) = &entry.finding else { return SheetValue::Nothing };
        let standing = TextStanding::of(self.from.instrument, self.decisions.at(place), entry);
        match phrase::text_standing(self.from.words, self.from.instrument, &standing) {
            Some(beside) => SheetValue::text(format!("{text}\n({beside})")),
            None => SheetValue::text(text),
        }
    }

    /// Source, place in it, its words, and the day it speaks for, in one line.
    pub(super) fn citation(&self, citation: &Citation) -> String {
        let source = citation.source.as_ref();
        let title = source.map(|id| phrase::source_name(self.from.instrument, self.from.published, id));
        let quote = citation.quote.as_ref().map(|text| self.from.words.with("report-quoted", &[("text", text.into())]));
        let as_of = citation.as_of.map(|when| {
            let date = self.from.words.date(&when.to_string());
            self.from.words.with("report-as-of", &[("date", (&date).into())])
        });
        [title, citation.at.clone(), quote, as_of].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// A question to name the parts of an answer after; an instrument without questions has no sheet of answers.
    pub(super) fn some_question(&self) -> Id {
        let asked = self.from.instrument.asked().next().map(|(id, _)| id.clone());
        asked.unwrap_or_else(|| self.from.instrument.id.clone())
    }
}

/// A count as a number, however its digits were grouped; a text that is none stays a text.
pub(super) fn count(text: &str) -> SheetValue {
    // beyond this a number of a sheet is not exact any more
    const MAX_EXACT: u64 = 1 << 53;
    match parse_count(text) {
        Ok(count) if count <= MAX_EXACT => SheetValue::Number(count as f64),
        _ => SheetValue::text(text),
    }
}

/// A number where the text is one as people write it in a language, `12,400` or `12 400,5`; `about 5` and `007` stay texts.
pub(super) fn measured(text: &str, has_decimal_comma: bool) -> SheetValue {
    let (decimal, grouping) = if has_decimal_comma { (',', '.') } else { ('.', ',') };
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '’' | '\'');
    let compact: String = text.trim().chars().filter(|c| !is_blank(*c)).collect();
    let (whole, fraction) = compact.split_once(decimal).map_or((&*compact, None), |(whole, rest)| (whole, Some(rest)));
    let groups: Vec<&str> = whole.split(grouping).collect();
    let are_groups = groups.iter().skip(1).all(|group| group.len() == 3);
    let plain = fraction.map_or_else(|| groups.concat(), |fraction| format!("{}.{fraction}", groups.concat()));
    match number(&plain) {
        value @ SheetValue::Number(_) if are_groups => value,
        _ => SheetValue::text(text),
    }
}

/// A number where the text is one in plain digits; `12 000`, `about 5` and `007` stay texts.
pub(super) fn number(text: &str) -> SheetValue {
    let plain = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, parts) = text.split_once('.').map_or((text, None), |(whole, parts)| (whole, Some(parts)));
    let is_number =
        plain(whole) && parts.is_none_or(plain) && (whole == "0" || !whole.starts_with('0')) && text.len() <= 15;
    match text.parse::<f64>() {
        Ok(number) if is_number => SheetValue::Number(number),
        _ => SheetValue::text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_a_number_as_its_language_writes_numbers() {
        for (text, comma, value) in [
            ("29", false, 29.0),
            ("6,500", false, 6500.0),
            ("84 190", true, 84190.0),
            ("2.16", false, 2.16),
            ("2,16", true, 2.16),
            ("1.500", true, 1500.0),
        ] {
            assert_eq!(measured(text, comma), SheetValue::Number(value), "{text}");
        }
        for text in ["at least 95,000", "12,34", "007", "3-4", ""] {
            assert_eq!(measured(text, false), SheetValue::text(text), "{text}");
        }
    }

    #[test]
    fn only_plain_digits_are_a_number() {
        assert_eq!(number("1200"), SheetValue::Number(1200.0));
        assert_eq!(number("18.7"), SheetValue::Number(18.7));
        for text in ["007", "1e5", "-3", "12 000", "1,5", "inf", "1234567890123456", "5."] {
            assert_eq!(number(text), SheetValue::text(text), "{text}");
        }
    }
}
