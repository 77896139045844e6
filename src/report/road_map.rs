//! The road map as a document of its own: what the strategy holds, gaps and options, the road map, and what is open in it.

use super::part::{
    Page, bibliography, costing, front, gap_lists, group_options, letter_lights, open_in_road_map, road_map,
};
use super::subject::ReportInput;
use crate::document::{Document, Line};

/// The document; every part says what there is none of yet.
pub(super) fn document(from: &ReportInput<'_>) -> Document {
    let country = from.words.country(&from.published.country);
    let title = from.words.with("report-road-title", &[("country", (&country).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    front::cover(&mut page, &from.words.t("report-road-kind"), from.today);
    letter_lights::write(&mut page);
    gap_lists::overview(&mut page);
    group_options::write(&mut page);
    costing::compared(&mut page);
    if road_map::is_there(&page) {
        road_map::write(&mut page);
    } else {
        page.part("road-map");
        page.out.paragraph(page.t("road-none"));
    }
    open_in_road_map::write(&mut page);
    if !page.cited().is_empty() {
        bibliography::write(&mut page);
    }
    page.finish()
}
