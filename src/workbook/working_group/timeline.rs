//! The order that times of day have within a meeting.
//!
//! A row holds a time of day and no date, and a meeting may go on past midnight: 00:15 comes after 22:00. Which of two
//! times is the later can only be told within a meeting, and [`Timeline`] is the one place that tells it; minutes, clock,
//! quorum, lateness and the search for times that run backwards all ask it.

use super::rows::Meeting;
use super::time::{MINUTES_PER_DAY, minutes, minutes_until, time_of_day};
use jiff::civil::Time;

const HALF_A_DAY: i32 = MINUTES_PER_DAY / 2;
/// How far the clock of a computer may lag behind a time typed by hand. A meeting that runs is longer than the rest of
/// the day only if somebody forgot to close it the day before.
const CLOCK_LAG: i32 = 60;

/// The order of times of day within one meeting.
///
/// A time counts in minutes from the opening. Between opening and closing it is after the opening; of the rest of the
/// day, the half that follows the closing is after it and the half that precedes the opening is before it, with less
/// than nought. Without an opening, times count from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline {
    opened: Option<Time>,
    /// Minutes from the opening to the closing; 0 where that is not known.
    lasts: i32,
}

impl Timeline {
    /// That of a meeting as its row says; without a row, from midnight on.
    #[must_use]
    pub fn of(meeting: Option<Meeting<'_>>) -> Self {
        let Some(opened) = meeting.and_then(Meeting::opened) else { return Self { opened: None, lasts: 0 } };
        let lasts = meeting.and_then(Meeting::closed).map_or(0, |closed| {
            let lasts = minutes_until(opened, closed);
            // closed at an earlier time of day, and not within half a day: the closing is wrong, and says nothing
            if closed < opened && lasts >= HALF_A_DAY { 0 } else { lasts }
        });
        Self { opened: Some(opened), lasts }
    }

    /// That of a meeting seen at a time of day: one that was not closed lasts until then.
    #[must_use]
    pub fn at(meeting: Option<Meeting<'_>>, now: Time) -> Self {
        let line = Self::of(meeting);
        match line.opened.filter(|_| meeting.is_some_and(|it| !it.was_closed())) {
            Some(opened) => {
                let lasts = minutes_until(opened, now);
                Self { lasts: if lasts > MINUTES_PER_DAY - CLOCK_LAG { 0 } else { lasts }, ..line }
            }
            None => line,
        }
    }

    /// The same, counted from another time where no opening is known.
    #[must_use]
    pub fn or_from(self, time: Time) -> Self {
        Self { opened: self.opened.or(Some(time)), ..self }
    }

    /// Whether the meeting was opened and closed, so that a time can be outside of it; how long it lasted.
    #[must_use]
    pub fn lasted(self) -> Option<i32> {
        (self.opened.is_some() && self.lasts > 0).then_some(self.lasts)
    }

    /// The minute of the meeting at a time of day; of two times, the later has more.
    #[must_use]
    pub fn minute(self, time: Time) -> i32 {
        let Some(opened) = self.opened else { return minutes(time) };
        let after = minutes_until(opened, time);
        if 2 * after < MINUTES_PER_DAY + self.lasts { after } else { after - MINUTES_PER_DAY }
    }

    /// The same of a text; nothing where it is no time of day.
    #[must_use]
    pub fn minute_of(self, text: &str) -> Option<i32> {
        time_of_day(text).map(|time| self.minute(time))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;
    use crate::workbook::{FieldValue, Row};

    fn row(opened: &str, closed: &str) -> Row {
        let field = |name: &'static str, text: &str| (Id::known(name), FieldValue::One(text.to_owned()));
        [field("opened", opened), field("closed", closed)].into_iter().collect()
    }

    #[test]
    fn times_have_one_order_within_a_meeting() {
        let id = Id::known("m");
        for (opened, closed, times) in [
            ("09:00", "11:00", &["08:30", "09:00", "10:59", "12:00"][..]),
            ("22:00", "01:30", &["21:45", "22:00", "23:59", "00:15", "01:30", "02:00"]),
            ("22:00", "", &["21:45", "22:00", "23:59", "00:15", "09:00"]),
            ("09:00", "21:30", &["08:30", "09:00", "21:30", "22:00"]),
            // a closing that cannot be right is no closing
            ("10:00", "08:00", &["08:00", "09:50", "10:00", "12:00"]),
            ("", "", &["00:15", "09:00", "22:00"]),
            ("soon", "later", &["00:15", "09:00", "22:00"]),
        ] {
            let row = row(opened, closed);
            let line = Timeline::of(Some(Meeting { id: &id, row: &row }));
            let minutes: Vec<i32> = times.iter().map(|time| line.minute_of(time).unwrap()).collect();
            assert!(minutes.is_sorted_by(|a, b| a < b), "{opened} to {closed}: {times:?} are {minutes:?}");
        }
    }

    #[test]
    fn a_meeting_that_runs_lasts_until_now() {
        let (id, row) = (Id::known("m"), row("14:00", ""));
        let meeting = Some(Meeting { id: &id, row: &row });
        let at = |now: &str| Timeline::at(meeting, time_of_day(now).unwrap()).minute_of(now);
        assert_eq!([at("14:10"), at("03:00"), at("09:00")], [Some(10), Some(13 * 60), Some(19 * 60)]);
        assert_eq!(at("13:50"), Some(-10), "the clock of the computer lags behind the time typed");
    }
}
