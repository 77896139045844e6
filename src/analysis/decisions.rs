//! The decisions of a workbook by the place each is about: looked through once, asked as often as there are places.

use crate::workbook::working_group::Decision;
use crate::workbook::{Place, Workbook};
use std::collections::HashMap;

/// The decision that holds at each place: the last one recorded there.
#[derive(Debug, Clone, Default)]
pub struct Decisions<'a>(HashMap<String, Decision<'a>>);

impl<'a> Decisions<'a> {
    /// Looks through the decisions of a workbook.
    #[must_use]
    pub fn of(workbook: &'a Workbook) -> Self {
        Self(Decision::all(workbook).filter_map(|decision| Some((decision.address()?, decision))).collect())
    }

    /// The decision that holds at a place.
    #[must_use]
    pub fn at(&self, place: &Place) -> Option<Decision<'a>> {
        // most workbooks have no decision, and printing an address costs more than this
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&place.to_string()).copied()
    }

    /// Whether a row is the decision that holds where it is about.
    pub(super) fn holds(&self, decision: Decision<'_>) -> bool {
        decision.address().is_some_and(|address| self.0.get(&address).is_some_and(|last| last.id == decision.id))
    }
}
