//! Times of the group that run backwards: closed before it was opened, gone before arriving.
//!
//! A time of day has no date, and a meeting may go on past midnight: 22:00 to 01:30 is right. What can be told is told:
//! going back on the face of the clock is wrong where the way round midnight takes more than twelve hours, counted from
//! the opening of the meeting. A computer whose clock was set back is the usual reason.

use crate::instrument::When;
use crate::workbook::working_group::{
    Decision, GroupField, Meeting, Timeline, agenda, attendance, breaks, decision, meeting, practice, time_of_day,
};
use crate::workbook::{Cell, Row, Workbook, named_words};
use jiff::civil::Time;

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

/// Every time and date of the group that comes before one it should follow, with its cell.
pub(super) fn out_of_order(workbook: &Workbook) -> Vec<(Cell, TimeFault)> {
    let mut found = Vec::new();
    for (from, to, fault) in [
        (meeting::STARTS, meeting::ENDS, TimeFault::Planned),
        (meeting::OPENED, meeting::CLOSED, TimeFault::Closed),
        (agenda::OPENED, agenda::CLOSED, TimeFault::ItemLeft),
        (attendance::ARRIVED, attendance::LEFT, TimeFault::Gone),
        (breaks::FROM, breaks::UNTIL, TimeFault::Break),
    ] {
        for (id, row) in workbook.rows(&from.register()) {
            let (Some(begun), Some(ended)) = (time(row, from), time(row, to)) else { continue };
            if runs_back(Timeline::of(meeting_of(workbook, from, row)), begun, ended) {
                found.push((to.cell(id), fault));
            }
        }
    }
    for (field, late, fault) in [
        (agenda::OPENED, true, TimeFault::ItemLate),
        (agenda::CLOSED, false, TimeFault::ItemEarly),
        (attendance::ARRIVED, true, TimeFault::CameLate),
        (attendance::LEFT, false, TimeFault::GoneEarly),
    ] {
        for (id, row) in workbook.rows(&field.register()) {
            let at = field.cell(id);
            let told = found.iter().any(|(cell, _)| *cell == at);
            let line = Timeline::of(meeting_of(workbook, field, row));
            if !told && time(row, field).is_some_and(|time| is_outside(line, time, late)) {
                found.push((at, fault));
            }
        }
    }
    found.extend(dates(workbook));
    found
}

fn dates(workbook: &Workbook) -> Vec<(Cell, TimeFault)> {
    let mut found = Vec::new();
    for it in Decision::all(workbook) {
        let held = it.meeting().and_then(|meeting| Meeting::find(workbook, &meeting));
        if later_before_earlier(held.and_then(Meeting::date), it.validated_on()) {
            found.push((decision::VALIDATED_ON.cell(it.id), TimeFault::Validated));
        }
    }
    for (id, row) in workbook.rows(&practice::FROM.register()) {
        if later_before_earlier(date(row, practice::FROM), date(row, practice::UNTIL)) {
            found.push((practice::UNTIL.cell(id), TimeFault::Practice));
        }
    }
    found
}

/// Whether `to` is before `from`; without an opening, `from` is where counting begins.
fn runs_back(line: Timeline, from: Time, to: Time) -> bool {
    let line = line.or_from(from);
    let (from_then, to_then) = (line.minute(from), line.minute(to));
    // what is later on the clock may be more than twelve hours later, unless both are within those of the meeting
    to_then < from_then && (to < from || to_then >= 0)
}

/// Whether a time is outside of its meeting: after its end, or before its beginning.
fn is_outside(line: Timeline, time: Time, late: bool) -> bool {
    let Some(lasted) = line.lasted() else { return false };
    let minute = line.minute(time);
    if late { minute > lasted } else { minute < 0 }
}

fn meeting_of<'a>(workbook: &'a Workbook, field: GroupField, row: &Row) -> Option<Meeting<'a>> {
    Meeting::find(workbook, &field.of_meeting().refers(row)?)
}

fn time(row: &Row, field: GroupField) -> Option<Time> {
    time_of_day(&field.text(row)?)
}

fn date(row: &Row, field: GroupField) -> Option<When> {
    field.text(row)?.trim().parse().ok()
}

/// Whether a later event is dated before an earlier one.
pub(super) fn later_before_earlier(earlier: Option<When>, later: Option<When>) -> bool {
    // a bare year is not before a day of the same year
    let (earlier, later) = (earlier.and_then(When::first_day), later.and_then(When::last_day));
    matches!((earlier, later), (Some(earlier), Some(later)) if later < earlier)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;
    use crate::workbook::{Fact, InstrumentRef};

    /// `meeting/m1/opened 10:00` and so on; what is told, as `meeting/m1/closed closed`.
    fn told(facts: &[&str]) -> Vec<String> {
        let of = InstrumentRef { id: Id::known("i"), version: "1".into(), extra: Default::default() };
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
