//! RIS: a tag of two letters, two blanks, a hyphen and the value on each line; `ER` ends an entry.

use super::record::{SourceRecord, date, of_doi};

pub(super) fn read(text: &str) -> Vec<SourceRecord> {
    let mut records = Vec::new();
    let mut open = Entry::default();
    for line in text.lines() {
        let Some((tag, value)) = line.trim_start_matches('\u{feff}').split_once('-') else { continue };
        let value = value.trim();
        match tag.trim() {
            "TY" => open = Entry { is_open: true, ..Entry::default() },
            "ER" => records.extend(std::mem::take(&mut open).finished()),
            "ID" => value.clone_into(&mut open.record.key),
            "TI" | "T1" | "BT" if open.record.title.is_empty() => value.clone_into(&mut open.record.title),
            "AU" | "A1" | "A2" if !value.is_empty() => open.authors.push(value.to_owned()),
            "DA" => open.issued = of_slashes(value),
            "PY" | "Y1" if open.issued.is_empty() => open.issued = of_slashes(value),
            "UR" | "L1" if open.record.located.is_empty() => value.clone_into(&mut open.record.located),
            "DO" => open.doi = of_doi(value),
            _ => {}
        }
    }
    records.extend(open.finished());
    records
}

#[derive(Default)]
struct Entry {
    is_open: bool,
    record: SourceRecord,
    authors: Vec<String>,
    issued: String,
    doi: String,
}

impl Entry {
    fn finished(self) -> Option<SourceRecord> {
        let Self { is_open, mut record, authors, issued, doi } = self;
        if record.located.is_empty() {
            record.located = doi;
        }
        (record.author, record.issued) = (authors.join("; "), issued);
        is_open.then_some(record)
    }
}

/// `2020/03/05/` or `2020`.
fn of_slashes(value: &str) -> String {
    let mut parts = value.split('/');
    let year = parts.next().unwrap_or_default();
    let mut number = || parts.next().and_then(|it| it.trim().parse().ok());
    let (month, day) = (number(), number());
    date(year, month, day)
}
