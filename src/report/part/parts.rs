//! The parts of a reply in one line, gathered by what was replied: `yes: registration; no: contribution`.

use super::Page;
use crate::document::Line;
use crate::instrument::{Id, Question};
use crate::wording::phrase;
use crate::workbook::{Cell, Entry, Mark, Part, Place};

/// The line; nothing for a question of one part, or where none was replied to.
pub(super) fn gathered(page: &Page<'_>, place: &Place, question: &Question, entry: &Entry) -> Option<Line> {
    let facets = page.instrument.facets(question);
    if facets.len() < 2 {
        return None;
    }
    let disputed = |id: &Id| page.published.is_disputed(&Cell::Part(place.clone(), Part::Facet(id.clone())));
    let mut line = Line::new();
    for mark in [Mark::Yes, Mark::Partly, Mark::No, Mark::Unknown] {
        let alike = facets.iter().filter(|(id, ..)| entry.facets.get(id) == Some(&mark) && !disputed(id));
        let labels: Vec<&str> = alike.map(|(_, label, _)| *label).collect();
        if labels.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push_text(page.t("semicolon"));
        }
        line.push_text(page.words.labelled(&phrase::mark(page.words, mark), &phrase::parted(&labels, &[", ", " · "])));
    }
    (!line.is_empty()).then_some(line)
}
