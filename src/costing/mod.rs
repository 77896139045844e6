//! What policy options cost, and who pays: figures that follow from the registers of the costing, computed exactly.
//!
//! Sees `instrument` and `workbook` only, like `analysis`; no file, clock, screen or word of a language. Who shows figures
//! makes a `Costing` of the workbook and keeps it; after a change `follow` computes what depends on it, and nothing else.
//!
//! ```text
//! let costing = Costing::of(&workbook);
//! costing.follow(Inputs::of(&changed))             the same after a change
//! costing.years()                                  the years of the frame; none where it says none
//! costing.line(&line, year)                        the figures of a line: Figure::Cost, Figure::Beneficiaries …
//! costing.trace(&line, year)                       the same step by step, with every number and where it comes from
//! costing.formula(&line, year)                     the same as rows people read
//! costing.what_if(&tried)                          the costing with other factors
//! costing.value(&assumption, year)                 an assumption in a year, and `is_given` whether it was typed for it
//! costing.totals(&designs, year)                   gross, state, who pays, balance, covered; a package: designs_of(&id)
//! costing.additional(&designs, CostOf::State, year)
//! costing.percent_of_gdp(&value, year)             and percent_of_expenditure, real, coverage, cost_of_one, over_years
//! costing.household(&design, year)                 what a contribution costs a worker and a household
//! costing.sensitivity(&outcome)                    how much the outcome moves with each assumption
//! costing.fiscal_space(&designs)                   what was looked at to pay for it
//! costing.spread()                                 the same as cells with their formulas, for spreadsheets
//! faults(&workbook)                                circles, percentages typed as fractions, two designs of one option …
//! ```
//!
//! A `Value` is a figure or all that it lacks: `Err({gdp@2029})`. Missing is never zero. Percentages are fractions in
//! figures of lines (`take_up` 0.5) and as people write them in `percent_of_…` and in assumptions (30). What is shown is
//! rounded by `Number::to_places`; nothing before.

mod faults;
mod figures;
mod fiscal_space;
mod follow;
mod formula;
mod household;
mod inputs;
mod lines;
mod number;
mod options;
mod order;
mod outcome;
mod pasted;
mod registers;
mod rows;
mod sensitivity;
mod series;
mod spread;
mod totals;
mod what_if;

pub use faults::{CostingFault, FaultKind, faults};
pub use fiscal_space::FiscalSpace;
pub use formula::{Counts, FormulaRow};
pub use household::{AtLevel, OfLine};
pub use inputs::names;
pub use inputs::{
    Design, DesignLevel, Fill, Frame, Inputs, LineField, LineKind, Looked, Payer, ShownIn, Today, Unit, Values,
};
pub use lines::{Figure, LineYear, Operation, Running, Source, Step, Term};
pub use number::Number;
pub use outcome::{Outcome, OutcomeFigure};
pub use pasted::{Answers, Ask, NamedBy, PasteFault, Plan, PlannedRow, PlannedValue, Understanding, understand};
pub use registers::{ASSUMPTION, BAND, COSTING, DESIGN, FISCAL_SPACE, LINE, OVERLAP, PACKAGE, REGISTERS, WAGE_LEVEL};
pub use sensitivity::{Move, Sensitivity, Shift};
pub use series::{Lack, Missing, Value};
pub use spread::{LineRow, SetRow, Spread, SpreadCell, SpreadPiece, SpreadRef, SpreadRow, SpreadSet, SpreadTable};
pub use totals::{CostOf, Totals, differ};
pub use what_if::{TriedFactor, WhatIf};

use crate::instrument::Id;
use crate::workbook::{Workbook, Year};
use inputs::Line;
use lines::{Lines, Tally, Traced, compute_lines, line_order};
use order::Order;
use series::Table;
use std::sync::Arc;

/// Every figure of every line in every year, for one state of the workbook.
#[derive(Debug, Clone)]
pub struct Costing {
    inputs: Inputs,
    years: Vec<Year>,
    table: Table,
    order: Arc<Order>,
    lines: Lines,
}

impl Costing {
    /// Computes the costing of a workbook.
    #[must_use]
    pub fn of(workbook: &Workbook) -> Self {
        Self::compute(Inputs::of(workbook))
    }

    /// Computes a costing; the same rows always give the same figures.
    #[must_use]
    pub fn compute(inputs: Inputs) -> Self {
        let years = inputs.years();
        let table = Table::of(&inputs);
        let order = Arc::new(line_order(&inputs));
        let mut lines = Lines::new();
        compute_lines(&inputs, &table, &years, order.rows.iter(), &mut lines);
        Self { inputs, years, table, order, lines }
    }

    /// The rows it was computed from.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The years computed, first to last; none where the frame does not say which.
    #[must_use]
    pub fn years(&self) -> &[Year] {
        &self.years
    }

    /// The lines, in the order entered.
    pub fn line_ids(&self) -> impl Iterator<Item = &Id> {
        self.inputs.lines.keys()
    }

    /// What a line is in a year; `None` where there is no such line or year.
    #[must_use]
    pub fn line(&self, line: &Id, year: Year) -> Option<&LineYear> {
        self.lines.get(line)?.get(self.nth(year)?)
    }

    /// How the figures of a line in a year come about, step by step.
    #[must_use]
    pub fn trace(&self, line: &Id, year: Year) -> Vec<Step> {
        self.tally(line, year, Traced::Yes).map(|tally| tally.run().1).unwrap_or_default()
    }

    fn tally<'a>(&'a self, id: &'a Id, year: Year, traced: Traced) -> Option<Tally<'a>> {
        let line: &Line = self.inputs.lines.get(id)?;
        Some(Tally::new((&self.inputs, &self.table), &self.lines, (id, line), (self.nth(year)?, year), traced))
    }

    /// Which of the years of the costing a year is.
    fn nth(&self, year: Year) -> Option<usize> {
        self.years.binary_search(&year).ok()
    }

    /// The value of an assumption in a year of the costing, as people write it: 30 is 30 %.
    pub fn value(&self, assumption: &Id, year: Year) -> Value {
        self.table.value(&self.inputs, assumption, year)
    }

    /// Whether the value of an assumption was typed for that very year, and not filled in.
    #[must_use]
    pub fn is_given(&self, assumption: &Id, year: Year) -> bool {
        let row = self.inputs.assumptions.get(assumption);
        row.is_some_and(|row| row.of.is_none() && !row.calendar && row.values.contains_key(&year))
    }
}

/// The frame, as what lacks something there is named.
fn frame_id() -> Id {
    Id::known(COSTING)
}
