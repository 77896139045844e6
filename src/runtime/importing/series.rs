//! Series of years out of a file of separated values, read as a paste is: what was understood is shown, and what has two
//! readings is asked about.

use super::into::{ImportInto, ImportRefused, SeriesReading};
use crate::app::ImportedFile;
use crate::app::scene::{series_ask, series_faults, series_otherwise, series_row, series_title};
use crate::costing::{Plan, PlannedValue, Understanding, understand};

/// The series in a text, each row an assumption.
pub(super) fn series(into: &ImportInto<'_>, text: &str) -> Result<ImportedFile, ImportRefused> {
    let SeriesReading { answers, otherwise, unanswered } = into.series;
    match understand(into.instrument, into.workbook, text, &answers) {
        Understanding::Refused(faults) => Err(ImportRefused(series_faults(into.words, &faults))),
        Understanding::Ask(ask) => {
            let (question, choices) = series_ask(into.words, &ask, answers);
            let choices = choices.iter().filter_map(|(to, said)| otherwise((*to)?, said));
            let rest = unanswered.map(|key| into.words.t(key));
            Err(ImportRefused([question].into_iter().chain(choices).chain(rest).collect()))
        }
        Understanding::Planned(plan) => {
            let readings = series_otherwise(into.words, &plan, answers);
            let mut said = vec![series_title(into.words, &plan)];
            said.extend(plan.rows.iter().map(|row| format!("  {}", series_row(into.words, row))));
            said.extend(readings.iter().filter_map(|(to, said)| otherwise(*to, said)));
            let changes = match plan.changes() {
                0 => Vec::new(),
                // what is said of the whole stands before its first value
                count => [said].into_iter().chain(std::iter::repeat_n(Vec::new(), count - 1)).collect(),
            };
            let edits = plan.edits(into.instrument);
            Ok(ImportedFile { edits, changes, refused: Vec::new(), same: same(&plan) })
        }
    }
}

/// How many values of a plan stand in the workbook already.
fn same(plan: &Plan) -> usize {
    let values = plan.rows.iter().flat_map(|row| &row.values);
    values.filter(|value: &&PlannedValue| !value.changes() && value.after.is_some()).count()
}
