//! The minutes of one meeting: who sat, what was taken up, where the parties stood, what was settled, who does what.
//!
//! What stands in it, and in which order, is decided here; how each part reads is decided in `part`. Outcomes, not a
//! transcript: no count of positions, no majority, nothing restricted, covered or off the record, which `Published` does
//! not hold.

use super::Published;
use super::part::opening::Heading;
use super::part::{Page, annex, attendance, follow_up, items, opening};
use super::subject::ReportInput;
use crate::analysis::Derived;
use crate::document::{Builder, Document};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};

/// The minutes of a meeting, closed or still running; of one that was not opened, its agenda.
///
/// `derived` must be that of the workbook `published` was made of, and `today` is the day printed on it.
#[must_use]
pub fn minutes(
    (instrument, published): (&Instrument, &Published),
    derived: &Derived,
    words: &Words,
    today: &str,
    meeting: &Id,
) -> Document {
    of_meeting(&ReportInput::new(instrument, published, derived, words, today), meeting)
}

/// The same, for as long as they are wanted.
pub(super) fn of_meeting(from: &ReportInput<'_>, meeting: &Id) -> Document {
    let (published, today) = (from.published, from.today);
    let mut page = Page::new(from, opening::title(from.instrument, published, from.words, meeting));
    let none = crate::workbook::Row::default();
    let row = published
        .registers
        .get(crate::workbook::working_group::MEETING)
        .and_then(|rows| rows.get(meeting))
        .unwrap_or(&none);
    let heading = Heading { meeting, row };
    let chair = opening::write(&mut page, &heading, today);
    attendance::write(&mut page, meeting, row);
    let told = items::write(&mut page, meeting);
    follow_up::undecided(&mut page, meeting, &told);
    follow_up::actions(&mut page, meeting);
    follow_up::parked(&mut page, meeting);
    opening::note(&mut page, &heading);
    annex::of_meeting(&mut page, meeting);
    follow_up::signatures(&mut page, chair);
    page.finish()
}

/// Before the first meeting there is nothing to minute, and that is said.
pub(super) fn no_minutes(words: &Words) -> Document {
    let mut builder = Builder::new(words.t("report-minutes-none-title"));
    builder.paragraph(words.t("report-minutes-none"));
    builder.finish()
}
