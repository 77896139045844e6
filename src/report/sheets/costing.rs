//! The costing as sheets: assumptions, lines and totals with years across, each figure with the formula it follows from, so that
//! a changed assumption carries through; and all figures of lines below one another.

use super::writing::SheetWriting;
use crate::costing::{
    ASSUMPTION, CostOf, Costing, DESIGN, LINE, LineRow, OVERLAP, PACKAGE, SetRow, Spread, SpreadCell, SpreadPiece,
    SpreadRow, SpreadSet, SpreadTable, WAGE_LEVEL,
};
use crate::document::sheet::{FormulaPiece, Sheet, SheetColumn, SheetValue};
use crate::instrument::Id;
use crate::wording::{figures, formula, phrase};
use crate::workbook::Year;

/// The ids of the sheets, in their order.
pub(super) const COSTING_SHEETS: [&str; 4] = ["cost-assumptions", "cost-lines", "cost-totals", "cost-long"];

/// Columns before the years: of assumptions, of lines, of totals.
const BEFORE: [u16; 3] = [3, 4, 3];

/// The sheets of the costing; none where there is none.
pub(super) fn sheets(writing: &SheetWriting<'_>) -> Vec<Sheet> {
    let costing = Costing::of(writing.from.published);
    let spread = costing.spread();
    if spread.assumptions.is_empty() && spread.lines.is_empty() {
        return Vec::new();
    }
    let of = OfCosting { writing, costing: &costing, spread: &spread };
    vec![of.assumptions(), of.lines(), of.totals(), of.long()]
}

struct OfCosting<'a, 'w> {
    writing: &'a SheetWriting<'w>,
    costing: &'a Costing,
    spread: &'a Spread,
}

impl OfCosting<'_, '_> {
    fn title(&self, register: &'static str, id: &Id) -> String {
        let from = self.writing.from;
        phrase::row_title(from.instrument, from.published, &Id::known(register), id)
    }

    fn t(&self, key: &str) -> String {
        self.writing.t(key)
    }

    fn sheet(&self, nth: usize, heads: &[(&str, u16)], years: &[Year]) -> Sheet {
        let frame = self.costing.inputs().frame.as_ref();
        let named = |(key, width): &(&str, u16)| {
            let name = key.trim_start_matches("sheet-column-").trim_start_matches("costing-");
            SheetColumn::new(name, self.t(key), *width)
        };
        let mut columns: Vec<SheetColumn> = heads.iter().map(named).collect();
        let year =
            |year: &Year| SheetColumn::new(year.to_string(), figures::year(self.writing.from.words, frame, *year), 16);
        columns.extend(years.iter().map(year));
        self.writing.sheet(COSTING_SHEETS[nth % COSTING_SHEETS.len()], columns)
    }

    fn assumptions(&self) -> Sheet {
        let heads = [("sheet-column-id", 18), ("costing-what", 40), ("sheet-column-unit", 12)];
        let mut sheet = self.sheet(0, &heads, &self.spread.assumption_years);
        for SpreadRow { what, cells } in &self.spread.assumptions {
            let unit = self.writing.said_in(ASSUMPTION, what, "unit");
            let mut row = vec![SheetValue::text(what.as_str()), SheetValue::text(self.title(ASSUMPTION, what)), unit];
            row.extend(cells.iter().map(|cell| self.value(cell.as_ref())));
            sheet.rows.push(row);
        }
        sheet
    }

    fn lines(&self) -> Sheet {
        let heads =
            [("sheet-column-id", 18), ("costing-line", 36), ("costing-figure", 36), ("sheet-column-designs", 30)];
        let mut sheet = self.sheet(1, &heads, self.costing.years());
        for SpreadRow { what: (line, what), cells } in &self.spread.lines {
            let mut row = vec![
                SheetValue::text(line.as_str()),
                SheetValue::text(self.title(LINE, line)),
                SheetValue::text(self.figure(what)),
                SheetValue::text(self.designs(line)),
            ];
            row.extend(cells.iter().map(|cell| self.value(cell.as_ref())));
            sheet.rows.push(row);
        }
        sheet
    }

    fn designs(&self, line: &Id) -> String {
        let designs = self.costing.inputs().lines.get(line).map(|line| line.designs.clone()).unwrap_or_default();
        let titles: Vec<String> = designs.iter().map(|design| self.title(DESIGN, design)).collect();
        titles.join("\n")
    }

    fn figure(&self, what: &LineRow) -> String {
        let at = |figure: String, level: &Id| {
            let level = self.title(WAGE_LEVEL, level);
            self.writing.from.words.labelled(&figure, &level)
        };
        match what {
            LineRow::Figure(figure) => formula::figure(self.writing.from.words, *figure),
            LineRow::BaseAt(level) => at(self.t("costing-base"), level),
            LineRow::ShareAt(share, level) => at(formula::figure(self.writing.from.words, *share), level),
        }
    }

    fn totals(&self) -> Sheet {
        let heads = [("sheet-column-id", 18), ("sheet-column-set", 36), ("costing-figure", 36)];
        let mut sheet = self.sheet(2, &heads, self.costing.years());
        for SpreadRow { what: (nth, what), cells } in &self.spread.totals {
            let Some(set) = self.spread.sets.get(*nth) else { continue };
            let (id, title) = self.set(set);
            let mut row = vec![SheetValue::text(id), SheetValue::text(title), SheetValue::text(self.of_set(what))];
            row.extend(cells.iter().map(|cell| self.value(cell.as_ref())));
            sheet.rows.push(row);
        }
        sheet
    }

    fn set(&self, set: &SpreadSet) -> (String, String) {
        match set {
            SpreadSet::Design(id) => (id.to_string(), self.title(DESIGN, id)),
            SpreadSet::Package(id) => (id.to_string(), self.title(PACKAGE, id)),
            SpreadSet::Today(designs) => {
                let ids: Vec<&str> = designs.iter().map(Id::as_str).collect();
                (ids.join(" "), self.t("sheet-set-today"))
            }
        }
    }

    fn of_set(&self, what: &SetRow) -> String {
        let key = match what {
            SetRow::Gross => "costing-gross",
            SetRow::State => "costing-state",
            SetRow::Relief => "costing-relief",
            SetRow::Worker => "costing-workers",
            SetRow::Employer => "costing-employers",
            SetRow::Partners => "costing-partners",
            SetRow::Balance => "costing-balance",
            SetRow::Revenue => "costing-revenue",
            SetRow::Covered => "costing-covered",
            SetRow::Additional(CostOf::Gross) => "costing-additional-gross",
            SetRow::Additional(CostOf::State) => "costing-additional-state",
            SetRow::PercentOfGdp(CostOf::Gross) => "costing-gross-gdp",
            SetRow::PercentOfGdp(CostOf::State) => "costing-state-gdp",
            SetRow::Overlapping(overlap) => return self.twice("sheet-set-twice", &self.title(OVERLAP, overlap)),
            SetRow::Cut(overlap, line) => {
                let of = format!("{}, {}", self.title(OVERLAP, overlap), self.title(LINE, line));
                return self.twice("sheet-set-yields", &of);
            }
        };
        self.t(key)
    }

    fn twice(&self, key: &str, what: &str) -> String {
        self.writing.from.words.labelled(&self.t(key), what)
    }

    /// Every figure of every line by design and year: numbers that follow from the sheet of the lines.
    fn long(&self) -> Sheet {
        let heads = [
            ("sheet-column-design", 20),
            ("sheet-column-line", 20),
            ("costing-year", 10),
            ("costing-figure", 24),
            ("sheet-column-amount", 20),
        ];
        let mut sheet = self.sheet(3, &heads, &[]);
        for (nth, SpreadRow { what: (line, what), cells }) in self.spread.lines.iter().enumerate() {
            let LineRow::Figure(figure) = what else { continue };
            let designs = self.costing.inputs().lines.get(line).map(|line| line.designs.clone()).unwrap_or_default();
            for design in designs {
                for (at, (year, cell)) in self.costing.years().iter().zip(cells).enumerate() {
                    let Some(cell) = cell else { continue };
                    let value = match number(cell) {
                        Some(result) => {
                            let column = BEFORE[1] + u16::try_from(at).unwrap_or_default();
                            let cell = FormulaPiece::Cell { sheet: COSTING_SHEETS[1].to_owned(), row: nth, column };
                            SheetValue::Formula { pieces: vec![cell], result }
                        }
                        None => self.value(Some(cell)),
                    };
                    sheet.rows.push(vec![
                        SheetValue::text(design.as_str()),
                        SheetValue::text(line.as_str()),
                        SheetValue::Number(f64::from(year.number())),
                        SheetValue::text(formula::figure_name(*figure)),
                        value,
                    ]);
                }
            }
        }
        sheet
    }

    /// A cell: what was typed as a number, what follows as a formula, what is missing in words.
    fn value(&self, cell: Option<&SpreadCell>) -> SheetValue {
        let Some(cell) = cell else { return SheetValue::Nothing };
        match (number(cell), &cell.value) {
            (Some(result), _) if cell.formula.is_empty() => SheetValue::Number(result),
            (Some(result), _) => {
                let pieces = cell.formula.iter().map(|piece| self.piece(piece)).collect();
                SheetValue::Formula { pieces, result }
            }
            (None, Err(lack)) => {
                let lacks: Vec<String> = lack.iter().map(ToString::to_string).collect();
                SheetValue::text(self.writing.from.words.labelled(&self.t("costing-not-computable"), &lacks.join(", ")))
            }
            (None, Ok(exact)) => SheetValue::text(exact.to_string()),
        }
    }

    fn piece(&self, piece: &SpreadPiece) -> FormulaPiece {
        let at = match piece {
            SpreadPiece::Cell(at) => at,
            SpreadPiece::Text(text) => return FormulaPiece::Text(text.clone()),
        };
        let (nth, years) = match at.table {
            SpreadTable::Assumptions => (0, self.spread.assumption_years.as_slice()),
            SpreadTable::Lines => (1, self.costing.years()),
            SpreadTable::Totals => (2, self.costing.years()),
        };
        let year = years.iter().position(|year| *year == at.year).unwrap_or_default();
        let column = BEFORE[nth] + u16::try_from(year).unwrap_or_default();
        FormulaPiece::Cell { sheet: COSTING_SHEETS[nth].to_owned(), row: at.row, column }
    }
}

/// A value as a number of a sheet; nothing of one that is missing.
fn number(cell: &SpreadCell) -> Option<f64> {
    cell.value.as_ref().ok()?.to_string().parse().ok()
}
