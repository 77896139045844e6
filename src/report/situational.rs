//! The situational analysis: the report a minister's office reads, in the order it reads.
//!
//! Whatever it leaves out stands in the record (`record`), which is made from the same workbook by the same parts. Nothing
//! is told twice: a finding stands in its chapter and, where it is a key finding, in the summary; an option in its family.

use super::Published;
use super::part::{
    Page, abbreviations, bibliography, captions, chapter, costing, decided, executive, front, gap_table, group_options,
    introduction,
};
use super::part::{letter_lights, members, not_known, overviews, road_map};
use super::subject::ReportInput;
use crate::analysis::Derived;
use crate::document::{Document, PageNumbers};
use crate::i18n::Words;
use crate::instrument::Instrument;

/// The situational analysis as a document; `derived` must be that of the workbook `published` was made of, and
/// `today` (`2024-05-17`) is the day printed on it.
#[must_use]
pub fn situational_analysis(
    instrument: &Instrument,
    published: &Published,
    derived: &Derived,
    words: &Words,
    today: &str,
) -> Document {
    analysis(&ReportInput::new(instrument, published, derived, words, today))
}

/// The same, for as long as it is wanted.
pub(super) fn analysis(from: &ReportInput<'_>) -> Document {
    let mut page = Page::new(from, front::title(from).into());
    page.linked = false;
    front::logo(&mut page, from);
    front::title_page(&mut page, from.today);
    page.out.numbered_pages(PageNumbers::Roman);
    front::matter(&mut page);
    executive::write(&mut page);
    abbreviations::write(&mut page);
    page.out.contents(2);
    captions::write(&mut page);
    page.out.numbered_pages(PageNumbers::Arabic);
    introduction::write(&mut page);
    overviews::write(&mut page);
    chapter::write(&mut page);
    gap_table::write(&mut page);
    group_options::write(&mut page);
    costing::in_brief(&mut page);
    road_map::write(&mut page);
    letter_lights::in_short(&mut page);
    decided::write(&mut page);
    not_known::write(&mut page);
    bibliography::write(&mut page);
    members::write(&mut page);
    page.finish()
}
