//! The texts of a workbook that was read: made even, and looked over for one that no field could hold.

use crate::workbook::{Entry, Fact, FieldValue, MOST_CHARS, Reply, Value, Workbook};

/// A block of text written by hand ends in a line break that nobody meant.
pub(super) fn even_out(workbook: &mut Workbook) {
    let trim = |text: &mut String| {
        text.truncate(text.trim_end_matches(['\n', '\r']).len());
        if text.contains('\r') {
            *text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
    };
    trim(&mut workbook.notice);
    let even_entry = |entry: &mut Entry| {
        for text in [&mut entry.why, &mut entry.finding].into_iter().flatten() {
            trim(text);
        }
        for quote in entry.citations.values_mut().filter_map(|citation| citation.quote.as_mut()) {
            trim(quote);
        }
        for remark in entry.remarks.values_mut() {
            trim(&mut remark.text);
        }
        for position in entry.positions.values_mut().flat_map(indexmap::IndexMap::values_mut) {
            [&mut position.statement, &mut position.wording].into_iter().flatten().for_each(trim);
        }
    };
    workbook.answers.values_mut().for_each(even_entry);
    workbook.standards.values_mut().for_each(even_entry);
    workbook.chapters.values_mut().for_each(even_entry);
    workbook.rows.values_mut().flat_map(indexmap::IndexMap::values_mut).for_each(even_entry);
    workbook.coverage.values_mut().flat_map(indexmap::IndexMap::values_mut).for_each(even_entry);
    for field in workbook.registers.values_mut().flat_map(|rows| rows.values_mut()).flat_map(|row| row.values_mut()) {
        if let FieldValue::One(text) = field {
            trim(text);
        }
    }
}

/// The keys that lead to the first text too long for a field, and how many characters it has.
pub(super) fn too_long(workbook: &Workbook) -> Option<(Vec<String>, usize)> {
    let path = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>();
    let header = [
        ("title", &workbook.title),
        ("prepared-by", &workbook.prepared_by),
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
                })
            })
        })
    };
    let in_entries = || {
        workbook.entries().find_map(|(place, entry)| {
            let (steps, chars) = in_entry(entry)?;
            let place = place.to_string();
            let whole: Vec<&str> = place.split('/').chain(steps).collect();
            Some((path(&whole), chars))
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

fn in_entry(entry: &Entry) -> Option<(Vec<&str>, usize)> {
    let at = |steps: &[&'static str], text: Option<&String>| Some((steps.to_vec(), excess(text?)?));
    let reply = || match &entry.reply {
        Some(Reply::NotApplicable { reason }) => at(&["reply", "not-applicable"], Some(reason)),
        Some(Reply::Deferred { to, .. }) => at(&["reply", "deferred", "to"], Some(to)),
        Some(Reply::Given(Value::Said(said))) => at(&["reply", "said"], Some(said)),
        _ => None,
    };
    let standing = || {
        let standing = entry.ratification.as_ref()?;
        at(&["ratification", "excluded"], standing.excluded.as_ref())
            .or_else(|| at(&["ratification", "territory"], standing.territory.as_ref()))
    };
    let citations = || {
        entry.citations.iter().find_map(|(id, citation)| {
            let (key, chars) = [("at", &citation.at), ("quote", &citation.quote)]
                .into_iter()
                .find_map(|(key, text)| Some((key, excess(text.as_ref()?)?)))?;
            Some((vec!["citations", id.as_str(), key], chars))
        })
    };
    let remarks = || {
        entry
            .remarks
            .iter()
            .find_map(|(id, remark)| excess(&remark.text).map(|chars| (vec!["remarks", id.as_str(), "text"], chars)))
    };
    let positions = || {
        entry.positions.iter().find_map(|(party, rounds)| {
            rounds.iter().find_map(|(round, position)| {
                let (key, chars) = [("statement", &position.statement), ("wording", &position.wording)]
                    .into_iter()
                    .find_map(|(key, text)| Some((key, excess(text.as_ref()?)?)))?;
                Some((vec!["positions", party.as_str(), round.as_str(), key], chars))
            })
        })
    };
    at(&["why"], entry.why.as_ref())
        .or_else(|| at(&["finding"], entry.finding.as_ref()))
        .or_else(|| at(&["persons"], entry.persons.as_ref()))
        .or_else(reply)
        .or_else(standing)
        .or_else(citations)
        .or_else(remarks)
        .or_else(positions)
}

/// The characters of a text that has more than it may.
fn excess(text: &str) -> Option<usize> {
    // a character has at least one byte, so few bytes need no counting
    let chars = if text.len() > MOST_CHARS { text.chars().count() } else { 0 };
    (chars > MOST_CHARS).then_some(chars)
}
