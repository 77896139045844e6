//! A sheet for each register, and that of the citations.

use super::writing::{SheetWriting, count, measured, number};
use crate::document::sheet::{Sheet, SheetColumn, SheetValue};
use crate::instrument::{FieldKind, Id};
use crate::text::has_decimal_comma;
use crate::wording::phrase;
use crate::workbook::Cell;
use indexmap::IndexSet;

/// Columns for fields the instrument does not know; the sheet of the rest holds the others, or rows with a field of their
/// own each would make a sheet of their square.
const MOST_UNKNOWN: usize = 32;

impl SheetWriting<'_> {
    pub(super) fn register(&mut self, id: &Id) -> Sheet {
        let (instrument, published) = (self.from.instrument, self.from.published);
        let definition = instrument.registers.get(id);
        let mut fields: IndexSet<Id> = definition.map(|it| it.fields.keys().cloned().collect()).unwrap_or_default();
        let known = fields.len();
        for field in published.rows(id).flat_map(|(_, row)| row.keys()) {
            if fields.len() == known + MOST_UNKNOWN {
                break;
            }
            fields.insert(field.clone());
        }
        let kind = |field: &Id| definition.and_then(|it| it.fields.get(field)).map(|it| it.kind);
        let has_comma = has_decimal_comma(&published.languages.work);
        let is_numeric = |field: &Id| definition.and_then(|it| it.fields.get(field)).is_some_and(|it| it.numeric);
        let mut columns = vec![self.column("sheet-column-address", 30)];
        columns.extend(fields.iter().map(|field| {
            let label = definition.and_then(|it| it.fields.get(field)).map_or(field.as_str(), |it| it.label.as_str());
            let width = match kind(field) {
                Some(FieldKind::Date | FieldKind::Number | FieldKind::Count | FieldKind::Year) => 12,
                Some(FieldKind::Text) => 50,
                _ => 28,
            };
            SheetColumn::new(field.as_str(), label, width)
        }));
        let name = definition.map_or_else(|| id.to_string(), |it| it.label.clone());
        let mut sheet = Sheet { id: format!("register-{id}"), name, columns, rows: Vec::new() };
        let rows: Vec<Id> = published.rows(id).map(|(row, _)| row.clone()).collect();
        for row in self.each(rows) {
            let mut cells = vec![SheetValue::text(format!("registers/{id}/{row}"))];
            for field in &fields {
                let cell = Cell::Field(id.clone(), row.clone(), field.clone());
                let typed = published.row(id, &row).and_then(|it| it.get(field)).map(|it| it.as_text());
                let said = self.said(cell);
                cells.push(match (kind(field), typed) {
                    (Some(FieldKind::Number), Some(typed)) => number(&typed),
                    (Some(FieldKind::Count | FieldKind::Year), Some(typed)) => count(&typed),
                    (_, Some(typed)) if is_numeric(field) => measured(&typed, has_comma),
                    (Some(FieldKind::Date), Some(typed)) => match SheetValue::day(&typed) {
                        day @ SheetValue::Date(_) => day,
                        _ => said,
                    },
                    (_, Some(typed)) if typed.starts_with("http://") || typed.starts_with("https://") => {
                        SheetValue::Link { text: typed.clone(), to: typed }
                    }
                    _ => said,
                });
            }
            sheet.rows.push(cells);
        }
        sheet
    }

    /// Every citation in a row of its own, with the day it speaks for as a day.
    pub(super) fn citations(&mut self) -> Sheet {
        let columns = vec![
            self.column("report-source", 50),
            self.column("sheet-column-where", 30),
            self.column("sheet-column-address", 34),
            self.column("part-at", 24),
            self.column("part-quote", 60),
            self.column("part-as-of", 12),
        ];
        let mut sheet = self.sheet("sources", columns);
        let (instrument, published) = (self.from.instrument, self.from.published);
        for (place, entry) in self.each(published.entries()) {
            for (id, citation) in &entry.citations {
                let source = citation.source.as_ref();
                let source = source.map(|it| phrase::source_title(instrument, published, it)).unwrap_or_default();
                sheet.rows.push(vec![
                    SheetValue::text(source),
                    SheetValue::text(phrase::place(instrument, published, &place)),
                    SheetValue::text(format!("{place}/citations/{id}")),
                    SheetValue::text(citation.at.as_deref().unwrap_or_default()),
                    SheetValue::text(citation.quote.as_deref().unwrap_or_default()),
                    citation.as_of.map(|it| SheetValue::day(&it.to_string())).unwrap_or_default(),
                ]);
            }
        }
        sheet
    }
}
