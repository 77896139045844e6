//! The results so far, as a room may be shown them: how far each section is, what was settled, what stays open.
//!
//! Every place once, by the decision that holds there. Nothing off the record, no position, no count of either.

use super::deciding::{Outcome, outcome_of};
use super::desk::name_of;
use crate::analysis::agreement::changed_since_agreed;
use crate::analysis::meeting::decision_at;
use crate::analysis::{Counts, Derived};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Row, Workbook, table};

/// What the results view shows.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// Sections with their counts, in the order of the outline.
    pub sections: Vec<(String, Counts)>,
    /// What was settled: outcome, what on, whether it changed since.
    pub decisions: Vec<(Outcome, String, bool)>,
    /// Points put aside that are still open.
    pub parked: Vec<String>,
    /// Actions still to be done: what, who, until when.
    pub actions: Vec<(String, String, String)>,
}

/// The results so far.
#[must_use]
pub fn results(instrument: &Instrument, workbook: &Workbook, derived: &Derived) -> Results {
    let sections = derived.progress.sections.iter().filter(|(_, counts)| counts.questions > 0);
    let title = |id: &Id| instrument.sections.get(id).map_or_else(|| id.to_string(), |it| it.title.clone());
    let decisions = workbook.registers.get(table::DECISION).into_iter().flatten().filter_map(|(id, row)| {
        let outcome = outcome_of(row)?;
        let Some(place) = super::about(row) else {
            return Some((outcome, table::text(row, "title").unwrap_or_default(), false));
        };
        // a later decision on the same place takes its place
        decision_at(workbook, &place).is_some_and(|(last, _)| last == id).then(|| {
            (outcome, name_of(instrument, workbook, &place), changed_since_agreed(instrument, workbook, &place))
        })
    });
    let open = |row: &&Row| !matches!(table::text(row, "status").as_deref(), Some("done" | "dropped" | "closed"));
    let rows =
        |register: &str| workbook.registers.get(register).into_iter().flat_map(|rows| rows.values()).filter(open);
    let text = |row: &Row, field| table::text(row, field).unwrap_or_default();
    Results {
        sections: sections.map(|(id, counts)| (title(id), *counts)).collect(),
        decisions: decisions.collect(),
        parked: rows(table::PARKED).map(|row| text(row, "what")).collect(),
        actions: rows(table::ACTION).map(|row| (text(row, "what"), text(row, "owner"), text(row, "due"))).collect(),
    }
}
