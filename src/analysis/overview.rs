//! What stands in a cell of an overview: the answer about the row, and the rows of a register that name it.

use crate::instrument::{Id, Instrument, Overview, OverviewColumn};
use crate::workbook::{Place, Slot, Workbook};

/// The cell of an overview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverviewCell {
    /// The slot whose answer it shows.
    pub slot: Option<Slot>,
    /// The rows of the column's register, in their order.
    pub rows: Vec<Id>,
}

/// The ids of an overview's rows.
#[must_use]
pub fn overview_rows(instrument: &Instrument, overview: &Overview) -> Vec<Id> {
    instrument.pool(overview.rows).into_iter().map(|(id, _)| id).collect()
}

/// What stands in a column for a row.
#[must_use]
pub fn overview_cell(workbook: &Workbook, column: &OverviewColumn, row: &Id) -> OverviewCell {
    let slot = column.question.as_ref().map(|id| Slot { question: id.clone(), row: Some(row.clone()) });
    let (Some(register), Some(by)) = (&column.register, &column.by) else {
        return OverviewCell { slot, rows: Vec::new() };
    };
    let holds = |fields: &crate::workbook::Row, field: &Id, wanted: &Id| {
        fields.get(field).is_some_and(|value| value.ids().contains(wanted))
    };
    let is_here = |fields: &crate::workbook::Row| {
        holds(fields, by, row) && column.only.iter().all(|(field, wanted)| holds(fields, field, wanted))
    };
    let rows = workbook.rows(register).filter(|(_, fields)| is_here(fields)).map(|(id, _)| id.clone()).collect();
    OverviewCell { slot, rows }
}

/// Whether anything stands in a column for a row.
#[must_use]
pub fn overview_is_said(workbook: &Workbook, column: &OverviewColumn, row: &Id) -> bool {
    let cell = overview_cell(workbook, column, row);
    !cell.rows.is_empty() || cell.slot.is_some_and(|slot| workbook.entry(&Place::Answer(slot)).is_some())
}
