//! CSL-JSON: a list of objects, as Zotero and others write them.

use super::{SourceRecord, date, of_doi};
use serde_json::Value;

pub(super) fn read(text: &str) -> Option<Vec<SourceRecord>> {
    let list: Vec<Value> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    Some(list.iter().filter(|it| it.is_object()).map(record).collect())
}

fn record(entry: &Value) -> SourceRecord {
    let text = |key: &str| entry.get(key).map(said).unwrap_or_default();
    let authors = ["author", "editor"].into_iter().filter_map(|key| entry.get(key)?.as_array()).next();
    let author: Vec<String> = authors.into_iter().flatten().map(name).filter(|it| !it.is_empty()).collect();
    let located = match text("URL") {
        url if url.is_empty() => of_doi(&text("DOI")),
        url => url,
    };
    let issued = entry.get("issued").map(issued).unwrap_or_default();
    SourceRecord { key: text("id"), title: text("title"), author: author.join("; "), issued, located }
}

fn said(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.as_i64().map(|it| it.to_string()).unwrap_or_default(), |it| it.trim().to_owned())
}

fn name(value: &Value) -> String {
    let part = |key: &str| value.get(key).map(said).unwrap_or_default();
    match (part("literal"), part("family"), part("given")) {
        (literal, ..) if !literal.is_empty() => literal,
        (_, family, given) if given.is_empty() => family,
        (_, family, given) => format!("{family}, {given}"),
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
