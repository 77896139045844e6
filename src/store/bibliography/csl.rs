//! CSL-JSON: a list of objects, as Zotero and others write them.

use super::record::{SourceRecord, date, of_doi};
use serde_json::Value;

pub(super) fn read(text: &str) -> Option<Vec<SourceRecord>> {
    let list: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    Some(list.iter().filter(|it| it.is_object()).map(record).collect())
}

fn record(entry: &Value) -> SourceRecord {
    let value = |key: &str| entry.get(key).map(said).unwrap_or_default();
    let authors = ["author", "editor"].into_iter().filter_map(|key| entry.get(key)?.as_array()).next();
    let author: Vec<String> = authors.into_iter().flatten().map(name).filter(|it| !it.is_empty()).collect();
    let located = match value("URL") {
        url if url.is_empty() => of_doi(&value("DOI")),
        url => url,
    };
    let issued = entry.get("issued").map(issued).unwrap_or_default();
    SourceRecord { key: value("id"), title: value("title"), author: author.join("; "), issued, located }
}

fn said(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.as_i64().map(|it| it.to_string()).unwrap_or_default(), |it| it.trim().to_owned())
}

/// A body is one name; of a person the surname comes first, whatever else is said of it.
fn name(value: &Value) -> String {
    let Some(parts) = value.as_object() else { return String::new() };
    let part = |key: &str| parts.get(key).map(said).unwrap_or_default();
    let (literal, given) = (part("literal"), part("given"));
    let is_other = |key: &str| key == "given" || key == "suffix" || key.contains("particle");
    let surname = parts.iter().find(|(key, _)| !is_other(key)).map(|(_, it)| said(it)).unwrap_or_default();
    match (literal.is_empty(), given.is_empty()) {
        (false, _) => literal,
        (true, true) => surname,
        (true, false) => format!("{surname}, {given}"),
    }
}

fn issued(value: &Value) -> String {
    let parts: Vec<String> =
        value.pointer("/date-parts/0").and_then(Value::as_array).into_iter().flatten().map(said).collect();
    let number = |at: usize| parts.get(at).and_then(|it| it.parse().ok());
    match parts.first() {
        Some(year) => date(year, number(1), number(2)),
        None => {
            let raw = ["raw", "literal"].into_iter().find_map(|key| value.get(key)).map(said).unwrap_or_default();
            let mut parts = raw.split('-');
            let year = parts.next().unwrap_or_default().to_owned();
            let mut number = || parts.next().and_then(|it| it.parse().ok());
            let (month, day) = (number(), number());
            date(&year, month, day)
        }
    }
}
