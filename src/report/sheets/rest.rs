//! What the workbook is, what could be better in it, and what no other sheet has a column for.

use super::writing::SheetWriting;
use crate::document::sheet::{Sheet, SheetValue};
use crate::instrument::Id;
use crate::report::subject::ReportInput;
use crate::wording::phrase;
use crate::workbook::{Cell, Fact, HeaderPart, Row};

impl SheetWriting<'_> {
    pub(super) fn about(&mut self) -> Sheet {
        let mut sheet =
            self.sheet("about", vec![self.column("sheet-column-fact", 24), self.column("sheet-column-value", 80)]);
        for part in HeaderPart::ALL {
            let value = self.said(Cell::Header(*part));
            sheet.rows.push(vec![SheetValue::text(phrase::header(self.from.words, *part)), value]);
        }
        let instrument = self.from.instrument;
        let args = [("title", (&instrument.title).into()), ("version", (&instrument.version).into())];
        let version = self.from.words.with("report-version", &args);
        sheet.rows.push(vec![SheetValue::text(self.t("report-instrument")), SheetValue::text(version)]);
        sheet.rows.push(vec![SheetValue::text(self.t("report-produced")), SheetValue::day(self.from.today)]);
        let disclaimer = SheetValue::text(instrument.disclaimer.trim());
        sheet.rows.push(vec![SheetValue::text(self.t("sheet-column-disclaimer")), disclaimer]);
        sheet
    }

    pub(super) fn points(&mut self) -> Sheet {
        let columns = vec![
            self.column("sheet-column-where", 40),
            self.column("sheet-column-address", 40),
            self.column("sheet-column-point", 80),
        ];
        let mut sheet = self.sheet("points", columns);
        let ReportInput { instrument, published, derived, words, .. } = *self.from;
        for problem in self.each(&derived.problems).filter(|it| !published.hides(&it.cell)) {
            sheet.rows.push(vec![
                SheetValue::text(phrase::cell(words, instrument, published, &problem.cell)),
                SheetValue::text(problem.cell.to_string()),
                SheetValue::text(phrase::problem(words, problem)),
            ]);
        }
        sheet
    }

    /// What no other sheet has a column for, and both versions of what is disputed.
    pub(super) fn rest(&mut self) -> Sheet {
        let columns = vec![
            self.column("sheet-column-where", 40),
            self.column("sheet-column-address", 40),
            self.column("sheet-column-value", 80),
        ];
        let mut sheet = self.sheet("rest", columns);
        let ReportInput { instrument, published, words, .. } = *self.from;
        let at_rows = published.registers.iter().flat_map(|(register, rows)| {
            let of_row = move |(row, fields): (&Id, &Row)| -> Vec<Cell> {
                fields.keys().map(|field| Cell::Field(register.clone(), row.clone(), field.clone())).collect()
            };
            rows.iter().flat_map(of_row)
        });
        let at_places = published.entries().flat_map(|(place, _)| published.cells_at(&place));
        let kept = |cell: &Cell| cell.is_kept();
        let rest = at_rows.chain(at_places).filter(|cell| !self.told.contains(cell) && !kept(cell));
        let rest: Vec<(Cell, Fact)> = rest.filter_map(|cell| published.get(&cell).map(|fact| (cell, fact))).collect();
        let versions = published.disputed.iter().map(|(cell, fact)| (cell.clone(), fact.clone()));
        for (cell, fact) in self.each(rest.into_iter().chain(versions)) {
            sheet.rows.push(vec![
                SheetValue::text(phrase::cell(words, instrument, published, &cell)),
                SheetValue::text(cell.to_string()),
                SheetValue::text(phrase::fact(words, instrument, published, &cell, &fact)),
            ]);
        }
        sheet
    }
}
