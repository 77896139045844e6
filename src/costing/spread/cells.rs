//! A cell with its value and the formula it follows from, and how formulas are put together.

use crate::costing::Costing;
use crate::costing::inputs::Factor;
use crate::costing::series::Value;
use crate::instrument::Id;
use crate::workbook::Year;

/// The table a cell stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpreadTable {
    Assumptions,
    Lines,
    Totals,
}

/// Where a cell stands: its row, from none, and its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpreadRef {
    pub table: SpreadTable,
    pub row: usize,
    pub year: Year,
}

/// A piece of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpreadPiece {
    /// Numbers, operators, names of functions.
    Text(String),
    Cell(SpreadRef),
}

/// A cell.
#[derive(Debug, Clone)]
pub struct SpreadCell {
    pub value: Value,
    /// What it follows from; empty for what was typed, and for what cannot be computed.
    pub formula: Vec<SpreadPiece>,
}

/// A row: what it is, and a cell for each year; nothing in years in which there is nothing.
#[derive(Debug, Clone)]
pub struct SpreadRow<T> {
    pub what: T,
    pub cells: Vec<Option<SpreadCell>>,
}

/// A formula under way.
#[derive(Debug, Clone, Default)]
pub(super) struct Formula(Vec<SpreadPiece>);

impl Formula {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self(vec![SpreadPiece::Text(text.into())])
    }

    pub(super) fn cell(table: SpreadTable, row: usize, year: Year) -> Self {
        Self(vec![SpreadPiece::Cell(SpreadRef { table, row, year })])
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The formula with a sign and another behind it; the other alone where there is none yet.
    pub(super) fn then(mut self, sign: &str, other: Self) -> Self {
        if !self.0.is_empty() {
            self.0.push(SpreadPiece::Text(sign.to_owned()));
        } else if sign == "-" {
            self.0.push(SpreadPiece::Text("-".to_owned()));
        }
        self.0.extend(other.0);
        self
    }

    /// A function of formulas.
    pub(super) fn function(name: &str, of: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::text(format!("{name}("));
        for (nth, one) in of.into_iter().enumerate() {
            if nth > 0 {
                all.0.push(SpreadPiece::Text(",".to_owned()));
            }
            all.0.extend(one.0);
        }
        all.0.push(SpreadPiece::Text(")".to_owned()));
        all
    }

    /// The formula in brackets.
    pub(super) fn bracketed(self) -> Self {
        Self::function("", [self])
    }

    /// So many hundredths.
    pub(super) fn percent(self) -> Self {
        self.then("/", Self::text("100")).bracketed()
    }

    /// The sum of formulas; zero of none.
    pub(super) fn sum(of: impl IntoIterator<Item = Self>) -> Self {
        let all = of.into_iter().fold(Self::default(), |all, one| all.then("+", one));
        if all.is_empty() { Self::text("0") } else { all }
    }

    /// The cell of a value: without a formula where the value is missing.
    pub(super) fn with(self, value: Value) -> SpreadCell {
        let formula = if value.is_ok() { self.0 } else { Vec::new() };
        SpreadCell { value, formula }
    }
}

/// A factor in a year of the costing.
pub(super) fn factor(costing: &Costing, factor: &Factor, year: Year) -> Formula {
    match factor {
        Factor::Number(number) => Formula::text(number.to_string()),
        Factor::Named(id) => assumption(costing, id, year),
        Factor::Unreadable => Formula::default(),
    }
}

/// An assumption in a year of the costing: one of calendar years is parted between fiscal years by months.
pub(super) fn assumption(costing: &Costing, id: &Id, year: Year) -> Formula {
    let Some(row) = costing.inputs.assumptions.get_index_of(id) else { return Formula::default() };
    let at = |year: Year| Formula::cell(SpreadTable::Assumptions, row, year);
    let is_calendar = costing.inputs.assumptions.get(id).is_some_and(|row| row.calendar);
    let month = costing.inputs.frame.as_ref().and_then(|frame| frame.fiscal).flatten().filter(|_| is_calendar);
    match (month.map(|month| i64::from(month) - 1).filter(|later| *later > 0), year.plus(1)) {
        (Some(later), Some(next)) => {
            let part = |months: i64, year: Year| Formula::text(months.to_string()).then("*", at(year));
            let sum = part(12 - later, year).then("+", part(later, next)).bracketed();
            sum.then("/", Formula::text("12")).bracketed()
        }
        _ => at(year),
    }
}
