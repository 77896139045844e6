//! The texts of a workbook that was read: made even, and looked over for one that no field could hold.

use crate::workbook::{Entry, Fact, FieldValue, MOST_CHARS, Reply, Value, Workbook};

/// A block of text written by hand ends in a line break that nobody meant.
pub(super) fn normalise_line_breaks(workbook: &mut Workbook) {
    let trim = |text: &mut String| {
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
        if text.contains('\r') {
            *text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
    };
    [&mut workbook.notice, &mut workbook.foreword, &mut workbook.acknowledgements].into_iter().for_each(trim);
    workbook.entries_mut().for_each(|entry| entry.change_prose(trim));
    for field in workbook.registers.values_mut().flat_map(|rows| rows.values_mut()).flat_map(|row| row.values_mut()) {
        match field {
            FieldValue::One(text) => trim(text),
            FieldValue::Yearly(series) => series.values_mut().for_each(trim),
            FieldValue::Many(_) => {}
        }
    }
}

/// The keys that lead to the first text too long for a field, and how many characters it has.
pub(super) fn too_long(workbook: &Workbook) -> Option<(Vec<String>, usize)> {
    let path = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>();
    let header = [
        ("title", &workbook.title),
        ("prepared-by", &workbook.prepared_by),
        ("institution", &workbook.institution),
        ("authors", &workbook.authors),
        ("place", &workbook.place),
        ("logo", &workbook.logo),
        ("citation", &workbook.citation),
        ("foreword", &workbook.foreword),
        ("acknowledgements", &workbook.acknowledgements),
        ("notice", &workbook.notice),
        ("country", &workbook.country),
    ];
    let in_header = header.iter().find_map(|(key, text)| Some((path(&[key]), excess(text)?)));
    let in_register = || {
        workbook.registers.iter().find_map(|(register, rows)| {
            rows.iter().find_map(|(row, fields)| {
                fields.iter().find_map(|(field, value)| match value {
                    FieldValue::One(text) => {
                        Some((path(&["registers", register.as_str(), row.as_str(), field.as_str()]), excess(text)?))
                    }
                    FieldValue::Many(_) => None,
                    FieldValue::Yearly(series) => series.iter().find_map(|(year, value)| {
                        let year = year.to_string();
                        let keys = ["registers", register.as_str(), row.as_str(), field.as_str(), &year];
                        Some((path(&keys), excess(value)?))
                    }),
                })
            })
        })
    };
    let in_entries = || {
        workbook.entries().find_map(|(place, entry)| {
            let (address, chars) = in_entry(entry)?;
            Some((format!("{place}/{address}").split('/').map(str::to_owned).collect(), chars))
        })
    };
    let in_disputes = || {
        workbook.disputed.iter().find_map(|(cell, fact)| match fact {
            Fact::Text(text) => Some((path(&["disputed", cell.meant().to_string().as_str()]), excess(text)?)),
            _ => None,
        })
    };
    in_header.or_else(in_register).or_else(in_entries).or_else(in_disputes)
}

/// The address within an entry of a text that is too long, and its characters.
fn in_entry(entry: &Entry) -> Option<(String, usize)> {
    let reply = || match entry.reply.as_ref()? {
        Reply::NotApplicable { reason } => Some(("reply/not-applicable".to_owned(), excess(reason)?)),
        Reply::Deferred { to, .. } => Some(("reply/deferred/to".to_owned(), excess(to)?)),
        Reply::Given(Value::Said(said)) => Some(("reply/said".to_owned(), excess(said)?)),
        _ => None,
    };
    reply().or_else(|| entry.find_text(excess).map(|(part, chars)| (part.to_string(), chars)))
}

/// The characters of a text that has more than it may.
fn excess(text: &str) -> Option<usize> {
    // a character has at least one byte, so few bytes need no counting
    let chars = if text.len() > MOST_CHARS { text.chars().count() } else { 0 };
    (chars > MOST_CHARS).then_some(chars)
}
