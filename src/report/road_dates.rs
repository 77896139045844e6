//! The dates of the road map for other programs: as days of a calendar, and as a chart in the notation of Mermaid.

use super::subject::ReportInput;
use crate::analysis::strategy::{Period, road_timeline};
use crate::document::calendar::{Calendar, CalendarDay};
use crate::instrument::{Id, When};
use crate::wording::phrase;
use crate::workbook::working_group::{
    self as group, Activity, ActivityStatus, AudienceMessage, GroupField, Indicator, Milestone, Validation,
    ValidationState, activity, indicator, message, milestone, validation,
};
use jiff::civil::Date;

/// The dates of the road map that a calendar holds.
const DAYS: [GroupField; 6] =
    [activity::START, activity::END, milestone::DUE, indicator::TARGET_DATE, message::FROM, validation::DUE];

/// The ends of the keys of their messages.
#[must_use]
pub fn calendar_days() -> Vec<String> {
    DAYS.map(key_of).to_vec()
}

fn key_of(field: GroupField) -> String {
    format!("{}-{}", field.register(), field.name())
}

/// The day of a workbook that says none.
const NO_DAY: Date = Date::constant(1970, 1, 1);

/// The days of the road map that are still to come about: starts and ends, what is due, when a message goes out.
#[must_use]
pub(super) fn calendar(from: &ReportInput<'_>) -> Calendar {
    let book = from.published;
    let mut days = Vec::new();
    let mut add = |field: GroupField, row: &Id, when: Option<When>, first: bool| {
        let Some(when) = when else { return };
        let Some(day) = (if first { when.first_day() } else { when.last_day() }) else { return };
        let title = phrase::row_title(from.instrument, book, &field.register(), row);
        let key = format!("calendar-{}", key_of(field));
        let typed = from.words.date(&when.to_string());
        days.push(CalendarDay {
            uid: format!("{}-{row}-{}@{}", field.register(), field.name(), book.id),
            day,
            summary: from.words.with(&key, &[("what", (&title).into())]),
            description: from.words.with("calendar-as-typed", &[("date", (&typed).into())]),
        });
    };
    for it in Activity::all(book).filter(|it| !it.is_dropped() && it.status() != Some(ActivityStatus::Done)) {
        add(activity::START, it.id, it.start(), true);
        add(activity::END, it.id, it.end(), false);
    }
    for it in Milestone::all(book).filter(|it| it.reached().is_none()) {
        add(milestone::DUE, it.id, it.due(), false);
    }
    for it in Indicator::all(book) {
        add(indicator::TARGET_DATE, it.id, indicator::TARGET_DATE.date(it.row), false);
    }
    for it in AudienceMessage::all(book) {
        add(message::FROM, it.id, message::FROM.date(it.row), true);
    }
    for it in Validation::all(book).filter(|it| it.state() != Some(ValidationState::Validated)) {
        add(validation::DUE, it.id, validation::DUE.date(it.row), false);
    }
    days.sort_by_key(|day| day.day);
    let country = from.words.country(&book.country);
    let name = from.words.with("report-road-title", &[("country", (&country).into())]);
    Calendar { name, stamp: book.as_of.and_then(When::last_day).unwrap_or(NO_DAY), days }
}

/// The road map as a Gantt chart in the notation of Mermaid: a section for each activity, its milestones in it.
#[must_use]
pub(super) fn gantt(from: &ReportInput<'_>) -> String {
    let book = from.published;
    let name =
        |register: &'static str, row: &Id| plain(&phrase::row_title(from.instrument, book, &group::id(register), row));
    let mut out = String::from("gantt\n    dateFormat YYYY-MM-DD\n");
    out.push_str(&format!("    axisFormat {}\n", if by_year(from) { "%Y" } else { "%Y-%m" }));
    for it in Activity::all(book).filter(|it| !it.is_dropped()) {
        out.push_str(&format!("    section {}\n", name(group::ACTIVITY, it.id)));
        let tag = match it.status() {
            Some(ActivityStatus::Done) => "done, ",
            Some(ActivityStatus::UnderWay) => "active, ",
            Some(ActivityStatus::Late) => "crit, ",
            _ => "",
        };
        let (start, end) = (it.start().or_else(|| it.end()), it.end().or_else(|| it.start()));
        if let (Some(start), Some(end)) = (start.and_then(When::first_day), end.and_then(When::last_day)) {
            let responsible =
                activity::RESPONSIBLE.text(it.row).map_or_else(|| name(group::ACTIVITY, it.id), |it| plain(&it));
            out.push_str(&format!("    {responsible} :{tag}{}, {start}, {end}\n", it.id));
        }
        for of in Milestone::of_activity(book, it.id) {
            let tag = if of.reached().is_some() { "done, " } else { "" };
            if let Some(day) = of.reached().or_else(|| of.due()).and_then(When::last_day) {
                out.push_str(&format!("    {} :{tag}milestone, {}, {day}, 0d\n", name(group::MILESTONE, of.id), of.id));
            }
        }
    }
    out
}

fn by_year(from: &ReportInput<'_>) -> bool {
    road_timeline(from.published).is_some_and(|it| matches!(it.periods.first(), Some(Period { quarter: None, .. })))
}

/// A name without the signs that mean something in the notation.
fn plain(text: &str) -> String {
    let cleaned = crate::text::clean::line_text(text);
    cleaned
        .chars()
        .map(|c| if matches!(c, ':' | ';' | ',' | '#' | '\n' | '%' | '"' | '<' | '>') { ' ' } else { c })
        .collect()
}
