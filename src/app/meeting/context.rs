//! What every edit of a meeting is made from, and how a field of a row of the group is written.

use crate::instrument::{Id, Instrument};
use crate::wording::phrase;
use crate::workbook::working_group::{GroupField, date_time};
use crate::workbook::{Edit, Fact, Moment, Place, Workbook};

/// Inputs of every edit of a meeting: instrument, workbook, who works and when.
#[derive(Debug, Clone, Copy)]
pub struct MeetingContext<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// What was answered.
    pub workbook: &'a Workbook,
    /// Who works, and when.
    pub moment: &'a Moment,
}

/// The longest name of a place in a row of the table, in characters.
const MAX_NAME_CHARS: usize = 160;

impl MeetingContext<'_> {
    /// The day, `2026-11-26`.
    #[must_use]
    pub fn today(&self) -> &str {
        self.moment.day()
    }

    /// The time of day, `14:32`.
    #[must_use]
    pub fn now(&self) -> &str {
        self.moment.time()
    }

    /// A field of a row put to a text; an empty text empties it.
    pub(super) fn put(&self, row: &Id, field: GroupField, text: &str) -> Edit {
        Edit { cell: field.cell(row), to: (!text.is_empty()).then(|| Fact::Text(text.to_owned())) }
    }

    /// A field that refers to a row.
    pub(super) fn refer(&self, row: &Id, field: GroupField, to: &Id) -> Edit {
        Edit::put(field.cell(row), Fact::Ids(vec![to.clone()]))
    }

    /// The field that says what a row is about, as a printed place.
    pub(super) fn about(&self, row: &Id, field: GroupField, place: Option<&Place>) -> Edit {
        self.put(row, field, &place.map(ToString::to_string).unwrap_or_default())
    }

    /// What the place is called in a row of the table: its number and its question, in one line.
    #[must_use]
    pub fn name(&self, place: &Place) -> String {
        name_of(self.instrument, self.workbook, place)
    }

    /// What an item of an agenda about the place is called. An agenda numbers its items, so that the number of a question
    /// comes last, and a few words stand for the question, which the minutes print below.
    #[must_use]
    pub fn name_of_item(&self, place: &Place) -> String {
        let short = match place {
            Place::Answer(slot) => {
                self.instrument.question(&slot.question).and_then(|question| question.short.as_ref())
            }
            _ => None,
        };
        match short {
            Some(short) => format!("{short} ({})", phrase::place(self.instrument, self.workbook, place)),
            None => self.name(place),
        }
    }
}

/// How long a slip can be corrected before the record keeps it.
const MAX_SLIP_MINUTES: f64 = 2.0;

/// Whether something is corrected by the same hand before anybody could have left with it.
pub(super) fn is_at_once(then: &Moment, now: &Moment) -> bool {
    let minutes = || {
        let (from, until) = (date_time(&then.at)?, date_time(&now.at)?);
        from.until(until).ok()?.total(jiff::Unit::Minute).ok()
    };
    then.who == now.who && minutes().is_some_and(|minutes| (0.0..=MAX_SLIP_MINUTES).contains(&minutes))
}

/// What a place is called in agendas and decisions: number and question, the title of a row, code and title.
#[must_use]
pub fn name_of(instrument: &Instrument, workbook: &Workbook, place: &Place) -> String {
    let short = phrase::place(instrument, workbook, place);
    let long = match place {
        Place::Answer(slot) => instrument.question(&slot.question).map(|question| question.prompt.as_str()),
        Place::Standard(id) => instrument.standards.get(id).map(|standard| standard.title.as_str()),
        _ => None,
    };
    let whole = long.map_or_else(|| short.clone(), |long| format!("{short} {}", long.trim()));
    // the blanks of a language that stand before its signs stay what they are
    crate::text::shortened(&crate::text::clean::folded(&whole), MAX_NAME_CHARS)
}
