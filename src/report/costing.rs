//! The costing as a document: every assumption, line, figure and formula, for whoever has to follow or check it.

use super::part::{Page, bibliography, costing, costing_page::Costed, front};
use super::subject::ReportInput;
use crate::document::{Document, Line};

/// The costing; where none is begun, what to enter first.
#[must_use]
pub fn costing(from: &ReportInput<'_>) -> Document {
    let country = from.words.country(&from.published.country);
    let title = from.words.with("costing-title", &[("country", (&country).into())]);
    let mut page = Page::new(from, Line::text(title));
    page.linked = false;
    front::cover(&mut page, &from.words.t("costing-document"), from.today);
    match Costed::of(&page) {
        Some(costed) => {
            page.out.contents(2);
            costing::whole(&mut page, &costed);
        }
        None => {
            page.out.paragraph(from.words.t("costing-none"));
        }
    }
    bibliography::write(&mut page);
    page.finish()
}
