//! Whether dates follow one another, as precise as they were typed.
//!
//! A start begins with the first day it may mean, an end ends with the last. An order is broken only where it is broken in
//! every reading; where it holds in one reading and not in another, the dates are too coarse to tell.

use crate::instrument::When;
use jiff::civil::Date;

/// How two dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Holds,
    /// It depends on what the dates mean.
    TooCoarse,
    Broken,
}

/// Whether something starts after what it waits for has ended.
#[must_use]
pub fn follows(start: When, end: When) -> Order {
    let days = (start.first_day(), start.last_day(), end.first_day(), end.last_day());
    let (Some(first), Some(last), Some(end_first), Some(end_last)) = days else { return Order::Holds };
    match (last < end_first, first >= end_last) {
        (true, _) => Order::Broken,
        (false, true) => Order::Holds,
        (false, false) => Order::TooCoarse,
    }
}

/// Whether an end does not come before its start; the same month or year is as it should be.
#[must_use]
pub fn ends_after(start: When, end: When) -> Order {
    match (start.first_day(), end.last_day()) {
        (Some(start), Some(end)) if end < start => Order::Broken,
        _ => Order::Holds,
    }
}

/// Whether a day lies within a span; without a start or an end it is open there.
#[must_use]
pub fn within(day: When, start: Option<When>, end: Option<When>) -> Order {
    let (Some(first), Some(last)) = (day.first_day(), day.last_day()) else { return Order::Holds };
    let from: Option<Date> = start.and_then(When::first_day);
    let until: Option<Date> = end.and_then(When::last_day);
    let early = |day: Date| from.is_some_and(|from| day < from);
    let late = |day: Date| until.is_some_and(|until| day > until);
    match (early(last) || late(first), early(first) || late(last)) {
        (true, _) => Order::Broken,
        (false, true) => Order::TooCoarse,
        (false, false) => Order::Holds,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        text.parse().unwrap()
    }

    #[test]
    fn an_order_is_broken_only_in_every_reading() {
        for (start, end, order) in [
            ("2027-07-01", "2027-06-30", Order::Holds),
            ("2027-06-30", "2027-06-30", Order::Holds),
            ("2027-06-29", "2027-06-30", Order::Broken),
            ("2027-07", "2027-Q2", Order::Holds),
            ("2027-06", "2027-Q2", Order::TooCoarse),
            ("2027-03", "2027-Q2", Order::Broken),
            ("2027", "2027", Order::TooCoarse),
            ("2028", "2027", Order::Holds),
            ("2026", "2027", Order::Broken),
            ("2027", "2027-01-01", Order::Holds),
        ] {
            assert_eq!(follows(when(start), when(end)), order, "{start} after {end}");
        }
    }

    #[test]
    fn an_end_in_the_month_of_its_start_is_as_it_should_be() {
        assert_eq!(ends_after(when("2027-06-15"), when("2027-06")), Order::Holds);
        assert_eq!(ends_after(when("2027"), when("2027")), Order::Holds);
        assert_eq!(ends_after(when("2027-Q3"), when("2027-06")), Order::Broken);
    }

    #[test]
    fn a_milestone_lies_within_its_activity() {
        let span = (Some(when("2027-Q2")), Some(when("2027-Q3")));
        for (day, order) in [
            ("2027-04-01", Order::Holds),
            ("2027-09-30", Order::Holds),
            ("2027-03-31", Order::Broken),
            ("2027-Q4", Order::Broken),
            ("2027", Order::TooCoarse),
        ] {
            assert_eq!(within(when(day), span.0, span.1), order, "{day}");
        }
        assert_eq!(within(when("2030"), span.0, None), Order::Holds);
    }
}
