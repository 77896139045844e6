//! What feeds what: which entries give evidence of an obstacle, which sources are cited where.

use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::{Citation, Entry, Place, Workbook};

/// An entry that gives evidence of an obstacle, or of one of its sub-items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// Where the entry stands.
    pub place: Place,
    pub entry: &'a Entry,
    /// The sub-item named, where one was.
    pub item: Option<String>,
}

/// Every entry tagged with an obstacle or one of its sub-items.
#[must_use]
pub fn evidence_for_obstacle<'a>(workbook: &'a Workbook, obstacle: &Id) -> Vec<Evidence<'a>> {
    let mut found = Vec::new();
    for (place, entry) in workbook.entries() {
        for tag in &entry.obstacles {
            let rest = tag.as_str().strip_prefix(obstacle.as_str());
            let item = match rest {
                Some("") => None,
                Some(rest) if rest.starts_with('.') => Some(rest[1..].to_owned()),
                _ => continue,
            };
            found.push(Evidence { place: place.clone(), entry, item });
        }
    }
    found
}

/// Every citation by the row it cites, with the place that cites it, in the order of the file.
#[must_use]
pub fn citations_of(workbook: &Workbook) -> IndexMap<Id, Vec<(Place, &Citation)>> {
    let mut by_source: IndexMap<Id, Vec<(Place, &Citation)>> = IndexMap::default();
    for (place, entry) in workbook.entries() {
        for citation in entry.citations.values() {
            if let Some(source) = &citation.source {
                by_source.entry(source.clone()).or_default().push((place.clone(), citation));
            }
        }
    }
    by_source
}
