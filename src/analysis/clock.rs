//! The clock of a meeting: how many minutes a meeting or an item of its agenda has taken, breaks left out.
//!
//! Times of day come from the rows of the table; the present is told (`14:32`). A meeting that goes on past midnight
//! goes on counting. Nothing here knows a clock.

use super::meeting::of_meeting;
use crate::instrument::Id;
use crate::workbook::{Row, Workbook, table};

/// What the clock of a meeting or of an item shows, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Taken so far, without the breaks.
    pub spent: u16,
    /// Planned, where that was said.
    pub planned: Option<u16>,
    /// Whether a break stops it now.
    pub paused: bool,
}

impl Clock {
    /// Minutes beyond what was planned.
    #[must_use]
    pub fn over(&self) -> u16 {
        self.planned.map_or(0, |planned| self.spent.saturating_sub(planned))
    }
}

/// The clock of a meeting that was opened; it stands still once the meeting is closed.
#[must_use]
pub fn of_the_meeting(workbook: &Workbook, meeting: &Id, now: &str) -> Option<Clock> {
    let row = workbook.registers.get(table::MEETING)?.get(meeting)?;
    let planned = match (minute(row, "starts"), minute(row, "ends")) {
        (Some(starts), Some(ends)) => Some(after(starts, ends)),
        _ => None,
    };
    clock(workbook, meeting, row, planned, now)
}

/// The clock of an item that was taken up; it stands still once the item was left.
#[must_use]
pub fn of_item(workbook: &Workbook, meeting: &Id, item: &Id, now: &str) -> Option<Clock> {
    let row = workbook.registers.get(table::AGENDA)?.get(item)?;
    let planned = table::text(row, "minutes").and_then(|text| text.trim().parse().ok());
    clock(workbook, meeting, row, planned, now)
}

/// The item a meeting is on: taken up and not left, the last of several.
#[must_use]
pub fn present_item<'a>(workbook: &'a Workbook, meeting: &'a Id) -> Option<(&'a Id, &'a Row)> {
    let on = |row: &Row| table::text(row, "opened").is_some() && table::text(row, "closed").is_none();
    of_meeting(workbook, table::AGENDA, meeting).filter(|(_, row)| on(row)).last()
}

/// The break that goes on.
#[must_use]
pub fn present_break<'a>(workbook: &'a Workbook, meeting: &'a Id) -> Option<(&'a Id, &'a Row)> {
    of_meeting(workbook, table::BREAK, meeting).filter(|(_, row)| table::text(row, "until").is_none()).last()
}

fn clock(workbook: &Workbook, meeting: &Id, row: &Row, planned: Option<u16>, now: &str) -> Option<Clock> {
    let taken_up = minute(row, "opened")?;
    let closed = minute(row, "closed");
    let now = read(now)?;
    // everything counts from the opening of the meeting, so that midnight is a minute like others
    let meeting_row = workbook.registers.get(table::MEETING).and_then(|rows| rows.get(meeting));
    let opening = meeting_row.and_then(|row| minute(row, "opened")).unwrap_or(taken_up);
    let (from, until) = (after(opening, taken_up), after(opening, closed.unwrap_or(now)));
    let mut breaks = 0;
    for (_, pause) in of_meeting(workbook, table::BREAK, meeting) {
        let Some(begin) = minute(pause, "from") else { continue };
        let end = after(opening, minute(pause, "until").unwrap_or(now)).min(until);
        breaks += end.saturating_sub(after(opening, begin).max(from));
    }
    let whole = until.saturating_sub(from);
    let paused = closed.is_none() && present_break(workbook, meeting).is_some();
    Some(Clock { spent: whole.saturating_sub(breaks), planned, paused })
}

/// Minutes from twelve hours before a meeting was opened to a time of day: of two times of one meeting, the later has
/// more, midnight or not. What is up to twelve hours before the opening is before it; the opening itself gives 720.
#[must_use]
pub fn in_meeting(opened: Option<&str>, time: &str) -> Option<u16> {
    Some(after((opened.and_then(read).unwrap_or(A_DAY / 2) + A_DAY / 2) % A_DAY, read(time)?))
}

/// Minutes from one time of day to the next time it is the other.
pub(super) fn after(from: u16, to: u16) -> u16 {
    (to + A_DAY - from) % A_DAY
}

const A_DAY: u16 = 24 * 60;

pub(super) fn minute(row: &Row, field: &str) -> Option<u16> {
    read(&table::text(row, field)?)
}

/// Minutes of a day at a time of day.
pub(super) fn read(time: &str) -> Option<u16> {
    let (hour, minute) = time.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::{Cell, Fact, InstrumentRef};

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn meeting(rows: &[(&str, &str, &str, &str)]) -> Workbook {
        let of = InstrumentRef { id: id("i"), version: "1".into(), extra: Default::default() };
        let mut workbook = Workbook::new("w".into(), of, "XX".into(), "en".into());
        for (register, row, field, text) in rows {
            let fact = if *field == "meeting" { Fact::Ids(vec![id(text)]) } else { Fact::Text((*text).into()) };
            workbook.put(&Cell::Field(id(register), id(row), id(field)), Some(fact));
        }
        workbook
    }

    #[test]
    fn breaks_stop_the_clock_of_the_item_and_of_the_meeting() {
        let book = meeting(&[
            ("meeting", "m1", "opened", "09:00"),
            ("meeting", "m1", "starts", "09:00"),
            ("meeting", "m1", "ends", "11:00"),
            ("agenda", "a1", "meeting", "m1"),
            ("agenda", "a1", "minutes", "15"),
            ("agenda", "a1", "opened", "09:50"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "10:00"),
            ("break", "b1", "until", "10:20"),
        ]);
        let item = |now| of_item(&book, &id("m1"), &id("a1"), now).unwrap();
        let all = |now| of_the_meeting(&book, &id("m1"), now).unwrap();
        assert_eq!((item("09:58").spent, item("10:05").spent, item("10:30").spent), (8, 10, 20));
        assert_eq!((all("09:58").spent, all("10:30").spent, all("10:30").planned), (58, 70, Some(120)));
        assert_eq!((item("10:05").over(), item("10:30").over()), (0, 5));
        let late = meeting(&[
            ("meeting", "m1", "opened", "09:00"),
            ("agenda", "a1", "meeting", "m1"),
            ("agenda", "a1", "opened", "10:30"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "10:00"),
            ("break", "b1", "until", "10:20"),
        ]);
        assert_eq!(
            of_item(&late, &id("m1"), &id("a1"), "10:42").unwrap().spent,
            12,
            "a break before it is not its own"
        );
        let going = meeting(&[
            ("meeting", "m1", "opened", "23:50"),
            ("break", "b1", "meeting", "m1"),
            ("break", "b1", "from", "00:05"),
        ]);
        let clock = of_the_meeting(&going, &id("m1"), "00:20").unwrap();
        assert_eq!((clock.spent, clock.paused), (15, true), "past midnight, in a break that goes on");
    }
}
