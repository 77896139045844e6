//! The situational analysis: the one document that says everything a workbook holds and may publish.
//!
//! What stands in it, and in which order, is decided here; how each part reads is decided in `part`. It never prints
//! an overall index, an average or a ranking: counts are counts of questions, and unknown is counted apart.

use super::Published;
use super::part::{Page, annex, chapters, coverage, crosswalk, front, group, overview, process, reference, registers};
use super::part::{sources, standards};
use crate::analysis::Derived;
use crate::document::{self, Document, Glyphs};
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
    let mut page = Page::new(instrument, published, derived, words, front::title(published, words));
    front::write(&mut page, today);
    overview::write(&mut page);
    group::write(&mut page);
    process::write(&mut page);
    chapters::write(&mut page);
    page.part("tables");
    standards::write(&mut page);
    coverage::write(&mut page);
    registers::write(&mut page);
    crosswalk::write(&mut page);
    process::open_actions(&mut page);
    group::settled(&mut page);
    reference::statistics(&mut page);
    sources::write(&mut page);
    reference::glossary(&mut page);
    // last, because it holds what no other part had a place for
    annex::write(&mut page);
    page.out.finish()
}

/// The few words a writer needs to put the document on a page or a screen, in the report's language.
#[must_use]
pub fn writer_words(words: &Words, glyphs: Glyphs) -> document::Words {
    document::Words { contents: words.t("report-contents"), colon: words.t("report-colon"), glyphs }
}
