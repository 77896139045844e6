//! The head of the minutes: which group met, where, when, under whose chair.

use super::Page;
use super::attendance;
use super::record::{Record, label};
use crate::analysis::meeting;
use crate::document::Line;
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::report::Published;
use crate::wording::phrase;
use crate::workbook::working_group::{self as group, GroupField, Meeting, Terms, meeting as field};
use crate::workbook::{Cell, HeaderPart, Row};

/// A meeting and its row.
pub(in crate::report) struct Heading<'a> {
    pub meeting: &'a Id,
    /// Its row; empty where there is none.
    pub row: &'a Row,
}

/// `Minutes of meeting 2: The findings`; of a meeting not opened yet, its agenda.
pub(in crate::report) fn title(instrument: &Instrument, published: &Published, words: &Words, id: &Id) -> Line {
    let name = phrase::row_title(instrument, published, &group::id(group::MEETING), id);
    let number = meeting::number(published, id).map(|it| it.to_string()).unwrap_or_default();
    let opened = Meeting::find(published, id).is_some_and(Meeting::was_opened);
    let key = if opened { "report-minutes-title" } else { "report-agenda-title" };
    Line::text(words.with(key, &[("number", (&number).into()), ("title", (&name).into())]))
}

/// Facts about the meeting and the notice of the workbook; returns the name of the chair.
pub(in crate::report) fn write(page: &mut Page<'_>, heading: &Heading<'_>, today: &str) -> Option<String> {
    let record = Record::of(group::MEETING, (heading.meeting, heading.row));
    record.title(page);
    workbook(page);
    let mut facts: Vec<(String, Option<String>)> = Vec::new();
    facts.push((label(page, field::KIND), record.said(page, field::KIND)));
    let (date, held) = (record.said(page, field::DATE), record.said(page, field::HELD));
    let hours: Vec<String> =
        [field::STARTS, field::ENDS].into_iter().filter_map(|field| record.said(page, field)).collect();
    let hours = (!hours.is_empty()).then(|| hours.join("–"));
    // where it met on another day, the day it was planned for stands with the hours it was planned for
    let (day, planned) = match held {
        Some(held) => (Some(held), [date, hours].into_iter().flatten().collect::<Vec<_>>()),
        None => (date, hours.into_iter().collect()),
    };
    facts.push((label(page, field::DATE), day));
    facts.push((label(page, field::PLACE), record.said(page, field::PLACE)));
    for field in [field::OPENED, field::CLOSED] {
        facts.push((label(page, field), record.said(page, field)));
    }
    if (Meeting { id: heading.meeting, row: heading.row }).runs() {
        facts.push((label(page, field::CLOSED), Some(page.t("running"))));
    }
    facts.push((page.t("planned"), (!planned.is_empty()).then(|| planned.join(", "))));
    let chair = persons(page, &record, field::CHAIR);
    facts.push((label(page, field::CHAIR), chair.clone()));
    facts.push((label(page, field::RAPPORTEUR), persons(page, &record, field::RAPPORTEUR)));
    facts.push((page.t("produced"), Some(page.date(today))));
    for (label, said) in facts {
        if let Some(said) = said {
            page.out.meta(label, said);
        }
    }
    notice(page);
    chair
}

/// Members with their organizations.
fn persons(page: &mut Page<'_>, record: &Record<'_>, field: GroupField) -> Option<String> {
    record.said(page, field)?;
    let ids = record.row.get(field.name()).map(crate::workbook::FieldValue::ids).unwrap_or_default();
    let names: Vec<String> = ids.iter().map(|id| attendance::named(page, id)).collect();
    Some(page.list(&names))
}

/// The group, the country and the workbook.
pub(in crate::report) fn workbook(page: &mut Page<'_>) {
    let published = page.published;
    if let Some(group) = Terms::all(published).find_map(Terms::title) {
        page.out.meta(page.t("group"), group.into_owned());
    }
    for part in [HeaderPart::Country, HeaderPart::Title] {
        let cell = Cell::Header(part);
        let Some(fact) = published.get(&cell) else { continue };
        let said = phrase::fact(page.words, page.instrument, published, &cell, &fact);
        let label = if part == HeaderPart::Title { page.t("workbook") } else { phrase::header(page.words, part) };
        page.out.meta(label, said);
    }
}

/// What nobody who reads a page of the workbook may miss.
pub(in crate::report) fn notice(page: &mut Page<'_>) {
    if !page.published.notice.is_empty() {
        let notice = page.prose(&page.published.notice).at(Cell::Header(HeaderPart::Notice).to_string());
        page.out.notice(|inner| {
            inner.block(notice);
        });
    }
}

/// What was noted of the meeting as a whole.
pub(in crate::report) fn note(page: &mut Page<'_>, heading: &Heading<'_>) {
    let record = Record::of(group::MEETING, (heading.meeting, heading.row));
    if let Some(note) = record.said(page, field::NOTE) {
        page.part("meeting-note");
        let note = page.prose(&note).at(record.origin(field::NOTE));
        page.out.block(note);
    }
}
