//! What was found by a number of questions, in the words of the group, with what is not agreed of it and its sources.

use super::{Page, entry};
use crate::analysis::slots_of;
use crate::document::{Block, Line, Placed};
use crate::instrument::{Id, Question};
use crate::wording::phrase;
use crate::workbook::{Cell, Part, Place};

/// What was found, in the words of the group, with sources, as a list; nothing where nothing was found.
pub(super) fn write(page: &mut Page<'_>, questions: &[(&Id, &Question)]) {
    let items = items(page, questions);
    if !items.is_empty() {
        page.out.list(false, items);
    }
}

/// The same, an item each: led by the row it is about, or followed by its question where that can be gone to.
pub(super) fn items(page: &mut Page<'_>, questions: &[(&Id, &Question)]) -> Vec<Vec<Placed>> {
    let published = page.published;
    let mut items: Vec<Vec<Placed>> = Vec::new();
    for slot in
        page.each(questions.iter().flat_map(|(id, question)| slots_of(page.instrument, published, id, question)))
    {
        let place = Place::Answer(slot.clone());
        let Some((entry, finding)) = published.entry(&place).and_then(|it| Some((it, it.finding.as_ref()?))) else {
            continue;
        };
        page.mark_part_printed(&place, Part::Finding);
        let row = if page.linked { None } else { phrase::asked_about(page.instrument, published, &slot) };
        let mut line = row.map_or_else(Line::new, |row| page.label(&row));
        line.push_line(page.words_in_line(&place, entry, finding));
        let cites = entry::cites(page, entry);
        if !cites.is_empty() {
            line.push_text(" ").push_line(cites);
        }
        if page.linked {
            line.push_text(" (").push(page.link(&place));
            line.push_text(")");
        }
        items.push(vec![Block::Paragraph(line).at(Cell::Part(place, Part::Finding).to_string())]);
    }
    items
}
