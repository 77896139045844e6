//! Noting a gap: the row it becomes, with everything that shows it, and the row that is there already.

use super::session::Session;
use crate::analysis::gaps::{concerned, kind_shown, reads_as_gap};
use crate::instrument::{Id, Instrument, Pool};
use crate::wording::phrase;
use crate::workbook::working_group::{Gap, gap};
use crate::workbook::{Edit, Fact, Place, Workbook};

impl Session {
    /// Whether something can be noted as a gap: it reads as one in part or whole, or nobody knows.
    #[must_use]
    pub fn reads_as_gap(&self, place: &Place) -> bool {
        reads_as_gap(&self.instrument, &self.workbook, &self.derived.progress, place)
    }
}

/// The edits that note a gap: where it was found, what kind it is, the sources that show it, whom and what it concerns. What
/// the row holds already stays.
pub(super) fn note_gap(session: &Session, place: &Place, row: &Id, name: &str) -> Vec<Edit> {
    let (instrument, workbook) = (&session.instrument, &session.workbook);
    let entry = workbook.entry(place);
    let mut sources: Vec<Id> = Vec::new();
    for source in entry.into_iter().flat_map(|entry| entry.citations.values()).filter_map(|it| it.source.clone()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let obstacles = entry.map(|entry| entry.obstacles.to_vec()).unwrap_or_default();
    let concerned = |pool| concerned(instrument, workbook, place, pool);
    let lists = [
        (gap::STANDARDS, concerned(Pool::Standards)),
        (gap::BRANCHES, concerned(Pool::Branches)),
        (gap::GROUPS, concerned(Pool::Groups)),
        (gap::OBSTACLES, obstacles),
        (gap::SOURCES, sources),
    ];
    let lists = lists.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(field, ids)| (field, Fact::Ids(ids)));
    let kind = kind_shown(instrument, workbook, &session.derived.progress, place);
    let kind = kind.and_then(|kind| Some((gap::KIND, Fact::Id(Id::new(kind.as_str()).ok()?))));
    [(gap::TITLE, Fact::Text(name.to_owned())), (gap::ABOUT, Fact::Text(place.to_string()))]
        .into_iter()
        .chain(kind)
        .chain(lists)
        .map(|(field, fact)| (field.cell(row), fact))
        .filter(|(cell, _)| workbook.get(cell).is_none())
        .map(|(cell, fact)| Edit::put(cell, fact))
        .collect()
}

/// What a gap found at a place is called until somebody says it better, and the one that was noted there already.
#[must_use]
pub fn gap_at(instrument: &Instrument, workbook: &Workbook, place: &Place) -> (String, Option<Id>) {
    let title = phrase::place_title(instrument, workbook, place);
    // a question is named without its number; what stands in a matrix has none
    let is_numbered = matches!(place, Place::Answer(_));
    let name = title.split_once(' ').filter(|_| is_numbered).map_or(title.as_str(), |(_, name)| name).to_owned();
    let noted = Gap::all(workbook).find(|gap| gap.about().as_ref() == Some(place));
    (name, noted.map(|gap| gap.id.clone()))
}
