//! The decisions of a workbook by the place each is about: looked through once, asked as often as there are places.

use crate::instrument::Id;
use crate::workbook::{Place, Row, Workbook, table};
use std::collections::HashMap;

/// The decision that holds at each place: the last one recorded there.
#[derive(Debug, Clone, Default)]
pub struct Decisions<'a>(HashMap<String, (&'a Id, &'a Row)>);

impl<'a> Decisions<'a> {
    /// Looks through the decisions of a workbook.
    #[must_use]
    pub fn of(workbook: &'a Workbook) -> Self {
        let rows = workbook.registers.get(table::DECISION).into_iter().flatten();
        Self(rows.filter_map(|(id, row)| Some((table::text(row, table::ABOUT)?, (id, row)))).collect())
    }

    /// The decision that holds at a place.
    #[must_use]
    pub fn at(&self, place: &Place) -> Option<(&'a Id, &'a Row)> {
        // most workbooks have no decision, and printing an address costs more than this
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&place.to_string()).copied()
    }

    /// Whether a row is the decision that holds where it is about.
    pub(super) fn holds(&self, id: &Id, about: &str) -> bool {
        self.0.get(about).is_some_and(|(last, _)| *last == id)
    }
}
