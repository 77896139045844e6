//! The costing as cells that follow from one another: assumptions, lines, totals, each figure with the formula it is computed by,
//! so that a spreadsheet carries a changed assumption through. Knows no file format and no words.
//!
//! What is not computable has no formula, and neither has what follows from it. The scale of bands is looked up and not
//! written as a formula: what rests on it is a number.

mod assumptions;
mod cells;
mod lines;
mod totals;

pub use cells::{SpreadCell, SpreadPiece, SpreadRef, SpreadRow, SpreadTable};
pub use lines::LineRow;
pub use totals::{SetRow, SpreadSet};

use super::Costing;
use crate::instrument::Id;
use crate::workbook::Year;

/// Every cell of the costing.
#[derive(Debug, Clone, Default)]
pub struct Spread {
    /// The years of the assumptions, which begin before those of the costing.
    pub assumption_years: Vec<Year>,
    pub assumptions: Vec<SpreadRow<Id>>,
    pub lines: Vec<SpreadRow<(Id, LineRow)>>,
    pub sets: Vec<SpreadSet>,
    /// A row for each figure of each set, named by the number of the set.
    pub totals: Vec<SpreadRow<(usize, SetRow)>>,
}

impl Costing {
    /// The costing as cells; nothing where there are no years.
    #[must_use]
    pub fn spread(&self) -> Spread {
        if self.years.is_empty() {
            return Spread::default();
        }
        let (assumption_years, assumptions) = assumptions::rows(self);
        let lines = lines::Lines::of(self);
        let totals = totals::SetRows::of(self, &lines);
        let rows = totals.rows(self, &lines);
        Spread { assumption_years, assumptions, sets: totals.sets, lines: lines.rows(self), totals: rows }
    }
}
