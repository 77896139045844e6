//! Times of the table that run backwards: closed before it was opened, gone before arriving.
//!
//! A time of day has no date, and a meeting may go on past midnight: 22:00 to 01:30 is right. What can be told is told:
//! going back on the face of the clock is wrong where the way round midnight takes more than twelve hours, counted from
//! the opening of the meeting. A computer whose clock was set back is the usual reason.

use super::clock::{after, minute};
use super::problems::later_before_earlier;
use crate::instrument::{Id, When};
use crate::workbook::{Cell, Row, Workbook, named_words, table};

named_words! {
    /// What comes before what it should follow.
    pub enum TimeFault {
        /// A meeting is closed before it was opened.
        Closed = "closed",
        /// A meeting is planned to end before it begins.
        Planned = "planned",
        /// An item is left before it was taken up.
        ItemLeft = "left",
        /// An item is left before the meeting was opened.
        ItemEarly = "early",
        /// An item is taken up after the meeting was closed.
        ItemLate = "late",
        /// A break ends before it began.
        Break = "break",
        /// A member is gone before arriving.
        Gone = "gone",
        /// A member is gone before the meeting was opened.
        GoneEarly = "gone-early",
        /// A member arrives after the meeting was closed.
        CameLate = "came-late",
        /// A decision is validated before the day of its meeting.
        Validated = "validated",
        /// A practice ended before it began.
        Practice = "practice",
    }
}

const HALF_A_DAY: u16 = 12 * 60;

/// Every time and date of the table that comes before one it should follow, with its cell.
pub(super) fn out_of_order(workbook: &Workbook) -> Vec<(Cell, TimeFault)> {
    let mut found = Vec::new();
    for (register, fault, from, to) in [
        (table::MEETING, TimeFault::Planned, "starts", "ends"),
        (table::MEETING, TimeFault::Closed, "opened", "closed"),
        (table::AGENDA, TimeFault::ItemLeft, "opened", "closed"),
        (table::ATTENDANCE, TimeFault::Gone, "arrived", "left"),
        (table::BREAK, TimeFault::Break, "from", "until"),
    ] {
        for (id, row) in workbook.rows(&table::id(register)) {
            let (Some(begun), Some(ended)) = (minute(row, from), minute(row, to)) else { continue };
            if runs_back(opening(workbook, row), begun, ended) {
                found.push((cell(register, id, to), fault));
            }
        }
    }
    for (register, field, late, fault) in [
        (table::AGENDA, "opened", true, TimeFault::ItemLate),
        (table::AGENDA, "closed", false, TimeFault::ItemEarly),
        (table::ATTENDANCE, "arrived", true, TimeFault::CameLate),
        (table::ATTENDANCE, "left", false, TimeFault::GoneEarly),
    ] {
        for (id, row) in workbook.rows(&table::id(register)) {
            let at = cell(register, id, field);
            let told = found.iter().any(|(cell, _)| *cell == at);
            if !told && minute(row, field).is_some_and(|time| is_outside(workbook, row, time, late)) {
                found.push((at, fault));
            }
        }
    }
    found.extend(dates(workbook));
    found
}

fn dates(workbook: &Workbook) -> Vec<(Cell, TimeFault)> {
    let mut found = Vec::new();
    for (id, row) in workbook.rows(&table::id(table::DECISION)) {
        let day = meeting_of(workbook, row).and_then(|meeting| date(meeting, "date"));
        if later_before_earlier(day, date(row, "validated-on")) {
            found.push((cell(table::DECISION, id, "validated-on"), TimeFault::Validated));
        }
    }
    for (id, row) in workbook.rows(&table::id(table::PRACTICE)) {
        if later_before_earlier(date(row, "from"), date(row, "until")) {
            found.push((cell(table::PRACTICE, id, "until"), TimeFault::Practice));
        }
    }
    found
}

/// Whether `to` is before `from`. Times count from twelve hours before the opening on; where there is none, `from` is it.
fn runs_back(opening: Option<u16>, from: u16, to: u16) -> bool {
    let begin = (opening.unwrap_or(from) + HALF_A_DAY) % (2 * HALF_A_DAY);
    let (from_then, to_then) = (after(begin, from), after(begin, to));
    // what is later on the clock may be more than twelve hours later, unless both are within those of the meeting
    to_then < from_then && (to < from || to_then >= HALF_A_DAY)
}

/// Whether a time is outside of its meeting: after its end, or before its beginning, whichever is nearer.
fn is_outside(workbook: &Workbook, row: &Row, time: u16, late: bool) -> bool {
    let Some(meeting) = meeting_of(workbook, row) else { return false };
    let (Some(opened), Some(closed)) = (minute(meeting, "opened"), minute(meeting, "closed")) else { return false };
    let lasted = after(opened, closed);
    if lasted > HALF_A_DAY || after(opened, time) <= lasted {
        return false;
    }
    (after(closed, time) < after(time, opened)) == late
}

fn opening(workbook: &Workbook, row: &Row) -> Option<u16> {
    minute(meeting_of(workbook, row)?, "opened")
}

fn meeting_of<'a>(workbook: &'a Workbook, row: &Row) -> Option<&'a Row> {
    workbook.row(&table::id(table::MEETING), &table::refers(row, "meeting")?)
}

fn date(row: &Row, field: &str) -> Option<When> {
    table::text(row, field)?.trim().parse().ok()
}

fn cell(register: &'static str, row: &Id, field: &'static str) -> Cell {
    Cell::Field(table::id(register), row.clone(), table::id(field))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::{Fact, InstrumentRef};

    /// `meeting/m1/opened 10:00` and so on; what is told, as `meeting/m1/closed closed`.
    fn told(facts: &[&str]) -> Vec<String> {
        let of = InstrumentRef { id: table::id("i"), version: "1".into(), extra: Default::default() };
        let mut workbook = Workbook::new("w".into(), of, "XX".into(), "en".into());
        for fact in facts {
            let (address, text) = fact.split_once(' ').unwrap();
            let fact = match address.ends_with("/meeting") {
                true => Fact::Ids(vec![Id::new(text).unwrap()]),
                false => Fact::Text(text.into()),
            };
            workbook.put(&format!("registers/{address}").parse().unwrap(), Some(fact));
        }
        let name = |cell: Cell| cell.to_string().replace("registers/", "");
        out_of_order(&workbook).into_iter().map(|(cell, fault)| format!("{} {}", name(cell), fault.as_str())).collect()
    }

    #[test]
    fn what_comes_before_what_it_should_follow_is_told_and_midnight_is_not() {
        let day = ["meeting/m1/opened 10:00", "meeting/m1/closed 12:00"];
        let night = ["meeting/m1/opened 22:00", "meeting/m1/closed 01:30"];
        let with = |meeting: &[&'static str], more: &[&'static str]| -> Vec<&'static str> {
            let of = ["agenda/a/meeting m1", "attendance/a/meeting m1", "break/a/meeting m1", "decision/a/meeting m1"];
            meeting.iter().chain(&of).chain(more).copied().collect()
        };
        for (meeting, more, found) in [
            (&day[..], &[][..], &[][..]),
            (&night, &[], &[]),
            (&["meeting/m1/opened 09:00", "meeting/m1/closed 21:30"], &[], &[]),
            (&["meeting/m1/opened 10:00", "meeting/m1/closed 08:00"], &[], &["meeting/m1/closed closed"]),
            (&["meeting/m1/starts 10:00", "meeting/m1/ends 09:00"], &[], &["meeting/m1/ends planned"]),
            (&["meeting/m1/starts 20:00", "meeting/m1/ends 01:00"], &[], &[]),
            (&day, &["attendance/a/arrived 10:00", "attendance/a/left 09:50"], &["attendance/a/left gone"]),
            (&night, &["attendance/a/arrived 23:50", "attendance/a/left 00:30"], &[]),
            (&night, &["attendance/a/arrived 00:30", "attendance/a/left 23:50"], &["attendance/a/left gone"]),
            (&day, &["attendance/a/arrived 09:40", "attendance/a/left 12:10"], &[]),
            (&day, &["attendance/a/arrived 12:30"], &["attendance/a/arrived came-late"]),
            (&day, &["attendance/a/left 09:30"], &["attendance/a/left gone-early"]),
            (&night, &["attendance/a/arrived 02:00"], &["attendance/a/arrived came-late"]),
            (&day, &["agenda/a/opened 11:00", "agenda/a/closed 10:59"], &["agenda/a/closed left"]),
            (&day, &["agenda/a/opened 13:00"], &["agenda/a/opened late"]),
            (&day, &["agenda/a/closed 08:00"], &["agenda/a/closed early"]),
            (&night, &["break/a/from 23:55", "break/a/until 00:05"], &[]),
            (&day, &["break/a/from 11:00", "break/a/until 10:45"], &["break/a/until break"]),
            (&[], &["break/a/from 11:00", "break/a/until 10:45"], &["break/a/until break"]),
            (&day, &["attendance/a/arrived 25:00", "attendance/a/left soon"], &[]),
            (
                &["meeting/m1/date 2026-03-12"],
                &["decision/a/validated-on 2026-03-11"],
                &["decision/a/validated-on validated"],
            ),
            (&["meeting/m1/date 2026-03-12"], &["decision/a/validated-on 2026-03"], &[]),
            (&[], &["practice/a/from 2020", "practice/a/until 2019-12"], &["practice/a/until practice"]),
        ] {
            assert_eq!(told(&with(meeting, more)), found, "{meeting:?} {more:?}");
        }
    }
}
