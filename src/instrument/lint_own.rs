//! Faults of what an instrument words itself: headings, overviews, and what it adds to the registers of every workbook.

use super::fault::{FaultKind, unknown};
use super::{Id, Instrument, Overview, OverviewColumn, RowsOf};

/// The headings of documents an instrument may word itself: the names their messages have.
pub const HEADINGS: [&str; 10] = [
    "document",
    "record",
    "summary-gaps",
    "summary-options",
    "chapters",
    "gaps",
    "gaps-note",
    "policy-options",
    "agreements",
    "group-annex",
];

/// Every such fault, each with its keys.
pub(super) fn lint(instrument: &Instrument, fault: &mut impl FnMut(&[&str], FaultKind)) {
    let known: Vec<Id> = HEADINGS.iter().filter_map(|name| Id::new(name).ok()).collect();
    for name in instrument.headings.keys().filter(|name| !known.contains(name)) {
        fault(&["headings", name.as_str()], unknown(name, known.iter()));
    }
    let common = || instrument.registers.iter().filter(|(_, it)| it.common);
    for (id, extension) in &instrument.extend {
        if !common().any(|(register, _)| register == id) {
            fault(&["extend", id.as_str()], unknown(id, common().map(|(register, _)| register)));
        }
        for field in &extension.kinds_changed {
            let path = ["extend", id.as_str(), "fields", field.as_str()];
            fault(&path, FaultKind::Exclusive { with: field.to_string() });
        }
    }
    for (id, overview) in &instrument.overviews {
        if instrument.pool(overview.rows).is_empty() {
            fault(&["overviews", id.as_str(), "rows"], FaultKind::Missing { key: overview.rows.as_str().to_owned() });
        }
        for (name, column) in &overview.columns {
            lint_column(instrument, overview, column, &mut |key, kind| {
                fault(&["overviews", id.as_str(), "columns", name.as_str(), key], kind);
            });
        }
    }
}

/// A column shows answers given for each row, or rows of a register that can name one.
fn lint_column(
    instrument: &Instrument,
    overview: &Overview,
    column: &OverviewColumn,
    fault: &mut impl FnMut(&str, FaultKind),
) {
    let missing = |key: String| FaultKind::Missing { key };
    if let Some(id) = &column.question {
        match instrument.question(id) {
            None => fault("question", unknown(id, instrument.asked().map(|(id, _)| id))),
            Some(question) if question.rows_of() != Some(RowsOf::List(overview.rows)) => {
                fault("question", missing(format!("for-each: {}", overview.rows.as_str())));
            }
            Some(_) => {}
        }
    }
    let Some(id) = &column.register else {
        if column.question.is_none() {
            fault("label", missing("question".to_owned()));
        }
        return;
    };
    let Some(register) = instrument.registers.get(id) else {
        return fault("register", unknown(id, instrument.registers.keys()));
    };
    let by = column.by.as_ref();
    match by.map(|by| (by, register.fields.get(by))) {
        None => fault("register", missing("by".to_owned())),
        Some((by, None)) => fault("by", unknown(by, register.fields.keys())),
        Some((_, Some(field))) if field.from != Some(overview.rows) => {
            fault("by", missing(format!("from: {}", overview.rows.as_str())));
        }
        Some(_) => {}
    }
    for (name, choice) in &column.only {
        match register.fields.get(name) {
            None => fault("only", unknown(name, register.fields.keys())),
            Some(field) if !field.choices.contains_key(choice) => fault("only", unknown(choice, field.choices.keys())),
            Some(_) => {}
        }
    }
}
