//! A sheet for each overview of the instrument: a row for each item of its list, as the table it was meant to be.

use super::writing::SheetWriting;
use crate::analysis::{overview_cell, overview_rows};
use crate::document::sheet::{Sheet, SheetColumn, SheetValue};
use crate::instrument::{Id, Overview, OverviewColumn};
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place};

impl SheetWriting<'_> {
    pub(super) fn overview(&mut self, id: &Id, overview: &Overview) -> Sheet {
        let instrument = self.from.instrument;
        let mut columns = vec![SheetColumn::new("row", phrase::one_of(self.from.words, instrument, overview.rows), 28)];
        columns.extend(
            overview.columns.iter().map(|(id, column)| SheetColumn::new(id.as_str(), column.label.as_str(), 40)),
        );
        let mut sheet = Sheet { id: format!("overview-{id}"), name: overview.title.clone(), columns, rows: Vec::new() };
        for row in self.each(overview_rows(instrument, overview)) {
            let label = instrument.label_in(overview.rows, &row, false).unwrap_or(row.as_str());
            let mut cells = vec![SheetValue::text(label)];
            cells.extend(overview.columns.values().map(|column| self.overview_value(column, &row)));
            if cells.iter().skip(1).any(|cell| cell.words().is_some_and(|words| !words.is_empty())) {
                sheet.rows.push(cells);
            }
        }
        sheet
    }

    /// The answer, its parts and the rows of the register, one a line.
    fn overview_value(&self, column: &OverviewColumn, row: &Id) -> SheetValue {
        let (words, instrument, published) = (self.from.words, self.from.instrument, self.from.published);
        let cell = overview_cell(published, column, row);
        let mut lines: Vec<String> = Vec::new();
        if let Some(slot) = &cell.slot {
            let place = Place::Answer(slot.clone());
            let parts = published.cells_at(&place).into_iter().filter(|cell| {
                matches!(
                    cell,
                    Cell::Part(_, Part::Reply | Part::Facet(_) | Part::Persons | Part::Population | Part::AsOf)
                )
            });
            for cell in parts {
                let Some(fact) = published.get(&cell) else { continue };
                let said = phrase::fact(words, instrument, published, &cell, &fact);
                lines.push(match &cell {
                    Cell::Part(_, Part::Reply) => said,
                    Cell::Part(_, part) => words.labelled(&phrase::part(words, instrument, &place, part), &said),
                    _ => continue,
                });
            }
        }
        if let Some(register) = &column.register {
            lines.extend(cell.rows.iter().map(|row| phrase::row_title(instrument, published, register, row)));
        }
        SheetValue::text(lines.join("\n"))
    }
}
