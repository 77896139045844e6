//! Times of day and moments as people and stamps write them. Which of two times is the later is told by `timeline`.

use jiff::civil::{Date, DateTime, Time};

/// Minutes of a day.
pub const MINUTES_PER_DAY: i32 = 24 * 60;

/// A time of day as people write it: `9:05`, `09:05`, `9.05`, `9h05`, `14`. Nothing where a text is none.
#[must_use]
pub fn time_of_day(text: &str) -> Option<Time> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.', 'h', 'H']).unwrap_or((text, ""));
    let number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i8>().ok()).flatten();
    let minute = match minute.trim() {
        "" => 0,
        digits => number(digits).filter(|_| digits.len() == 2)?,
    };
    Time::new(number(hour.trim())?, minute, 0, 0).ok()
}

/// A day and a time as stamps keep them, `2026-11-26T14:32`.
#[must_use]
pub fn date_time(text: &str) -> Option<DateTime> {
    let (day, time) = text.trim().split_once('T')?;
    let day: Date = day.parse().ok()?;
    Some(day.to_datetime(time_of_day(time)?))
}

pub(super) fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// Minutes from one time of day to the next time it is the other, midnight or not.
pub(super) fn minutes_until(from: Time, to: Time) -> i32 {
    (minutes(to) - minutes(from)).rem_euclid(MINUTES_PER_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        for (text, read) in [
            ("09:05", Some((9, 5))),
            ("9:05", Some((9, 5))),
            ("9.05", Some((9, 5))),
            ("9h05", Some((9, 5))),
            (" 14 ", Some((14, 0))),
            ("9:5", None),
            ("24:00", None),
            ("12:60", None),
            ("+9:05", None),
            ("noon", None),
            ("", None),
        ] {
            assert_eq!(time_of_day(text).map(|it| (it.hour(), it.minute())), read, "{text:?}");
        }
    }
}
