//! What changed since the last meeting: by whom, in which meeting, before and after; what was agreed and has to be
//! confirmed anew; and what the meeting left to be done.

use super::Published;
use super::part::{Page, changes};
use super::subject::ReportInput;
use crate::analysis::Derived;
use crate::document::{Document, Line};
use crate::i18n::Words;
use crate::instrument::Instrument;

/// What changed since the last meeting that was closed, as of `today`.
#[must_use]
pub fn since(
    (instrument, published): (&Instrument, &Published),
    derived: &Derived,
    words: &Words,
    today: &str,
) -> Document {
    since_last(&ReportInput::new(instrument, published, derived, words, today))
}

/// The same, for as long as it is wanted.
pub(super) fn since_last(from: &ReportInput<'_>) -> Document {
    let today = from.today;
    let mut page = Page::new(from, Line::text(from.words.t("report-since-title")));
    changes::opening(&mut page, today);
    changes::changes(&mut page);
    changes::again(&mut page);
    changes::unsettled(&mut page);
    changes::to_do(&mut page);
    page.finish()
}
