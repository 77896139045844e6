//! The record: the one document that says everything a workbook holds and may publish, for whoever has to check the report.
//!
//! What stands in it, and in which order, is decided here; how each part reads is decided in `part`. It never prints
//! an overall index, an average or a ranking: counts are counts of questions, and unknown is counted apart.

use super::Published;
use super::part::{
    Page, agreements, annex, answers, chapters, costing, coverage, crosswalk, front, gaps, group, method, option_grid,
    process,
};
use super::part::{letter_lights, overviews, reference, registers, road_map, sources, standards, summary, unknown};
use super::subject::ReportInput;
use crate::analysis::Derived;
use crate::document::{self, Document, Glyphs, PageNumbers};
use crate::i18n::{Apart, Words, told};
use crate::instrument::Instrument;

/// The record as a document; `derived` must be that of the workbook `published` was made of, and
/// `today` (`2024-05-17`) is the day printed on it.
#[must_use]
pub fn full_record(
    instrument: &Instrument,
    published: &Published,
    derived: &Derived,
    words: &Words,
    today: &str,
) -> Document {
    record(&ReportInput::new(instrument, published, derived, words, today))
}

/// The same, for as long as it is wanted.
pub(super) fn record(from: &ReportInput<'_>) -> Document {
    let mut page = Page::new(from, front::title(from).into());
    let today = from.today;
    let kind = page.title("record");
    front::cover(&mut page, &kind, today);
    page.out.numbered_pages(PageNumbers::Roman);
    front::matter(&mut page);
    summary::write(&mut page);
    page.out.contents(2);
    page.out.numbered_pages(PageNumbers::Arabic);
    method::write(&mut page);
    overviews::write(&mut page);
    chapters::write(&mut page);
    gaps::write(&mut page);
    option_grid::write(&mut page);
    costing::chapter(&mut page);
    road_map::write(&mut page);
    letter_lights::write(&mut page);
    page.part("tables");
    standards::write(&mut page);
    coverage::write(&mut page);
    registers::write(&mut page);
    crosswalk::obstacles(&mut page);
    agreements::write(&mut page);
    crosswalk::write(&mut page);
    unknown::write(&mut page);
    process::open_actions(&mut page);
    // made before the sources, so that those cited only there have their number
    let annexes = page.aside(|page| {
        answers::write(page);
        group::write(page);
    });
    sources::write(&mut page);
    reference::statistics(&mut page);
    reference::glossary(&mut page);
    for block in annexes {
        page.out.block(block);
    }
    // last, because it holds what no other part had a place for
    annex::write(&mut page);
    page.finish()
}

/// The few words a writer needs to put the document on a page or a screen, in the report's language.
#[must_use]
pub fn writer_words(words: &Words, glyphs: Glyphs) -> document::WriterWords {
    // a writer prints its own words as they are
    let told = |key: &str| told(&words.t(key), Apart::Line);
    document::WriterWords {
        contents: told("report-contents"),
        colon: told("report-colon"),
        notes: told("report-notes"),
        skip: told("report-skip"),
        glyphs,
    }
}
