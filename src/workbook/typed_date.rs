//! A date as people write it, read as a date as sources give it. Files keep `2021-06-30`; nothing else is in them.
//!
//! ```text
//! 30/06/2021  30.6.2021  30 June 2021  June 30, 2021  1er juin 2021   a day
//! 06/2021  June 2021  juin 2021                                        a month
//! Q2 2021  2021-Q2  T2 2021                                            a quarter
//! 2021  2023/24  2023-2024  FY 2023/24                                 a year, a fiscal year
//! 6/7/2021                                                             is asked about: 6 July or 7 June
//! 2564  1445  2080                                                   no years of the common calendar: it is said which they may be
//! ```

use super::Refusal;
use crate::instrument::When;
use crate::text::{fold, quoted};

/// The months as they are written in the languages the program speaks, folded; a beginning of three letters or more that
/// fits one month alone is enough. `tests/core/locales.rs` holds them against the words of each language.
const MONTHS: [&[&str]; 12] = [
    &["january", "janvier"],
    &["february", "fevrier"],
    &["march", "mars"],
    &["april", "avril"],
    &["may", "mai"],
    &["june", "juin"],
    &["july", "juillet"],
    &["august", "aout"],
    &["september", "septembre"],
    &["october", "octobre"],
    &["november", "novembre"],
    &["december", "decembre"],
];

/// The years that can be meant as they are: social security is younger than the first, and nobody plans beyond the last,
/// which in Nepal is a year gone by.
const COMMON_YEARS: std::ops::RangeInclusive<i16> = 1600..=2070;

/// Reads a date as people write it.
///
/// # Errors
/// `Refusal::Date` for what is none, `Refusal::DateUnclear` where day and month can be either, `Refusal::Calendar` for a
/// year that is not of the common calendar.
pub fn typed_date(text: &str) -> Result<When, Refusal> {
    let when = read(text)?;
    if COMMON_YEARS.contains(&when.year) {
        return Ok(when);
    }
    Err(Refusal::Calendar { found: quoted(text.trim(), 40), year: in_common_calendar(when.year) })
}

fn read(text: &str) -> Result<When, Refusal> {
    let none = || Refusal::Date(quoted(text.trim(), 40));
    if let Ok(when) = text.trim().parse() {
        return Ok(when);
    }
    // commas and points part, ordinals count
    let folded = fold(text).replace([',', '.', '/'], " ");
    let words: Vec<&str> = folded.split(' ').filter(|word| !matches!(*word, "" | "of" | "de" | "the" | "le")).collect();
    if let Some(when) = fiscal(&words) {
        return Ok(when);
    }
    let number = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let is_ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th" | "er" | "re");
        let is_number = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
        (is_ordinal && is_number).then(|| digits.parse::<i16>().ok()).flatten()
    };
    let year = |word: &str| number(word).filter(|_| word.len() == 4);
    let small = |word: &str| number(word).filter(|_| word.len() <= 4).and_then(|it| i8::try_from(it).ok());
    let day = |year, month, day| made(year, Some(month), Some(day)).ok_or_else(none);
    match words.as_slice() {
        [first, second] if quarter(first).is_some() || quarter(second).is_some() => {
            let read = |quarter: &str, of: &str| When::of_quarter(year(of)?, self::quarter(quarter)?);
            read(first, second).or_else(|| read(second, first)).ok_or_else(none)
        }
        [first, second] => match (month_named(first), year(second)) {
            (Some(month), Some(year)) => made(year, Some(month), None).ok_or_else(none),
            (None, Some(year)) => small(first).and_then(|month| made(year, Some(month), None)).ok_or_else(none),
            (_, None) => Err(none()),
        },
        [first, second, third] => {
            if let Some(of) = year(third) {
                return match (small(first), month_named(second), month_named(first), small(second)) {
                    (Some(of_month), Some(month), ..) => day(of, month, of_month),
                    (_, _, Some(month), Some(of_month)) => day(of, month, of_month),
                    (Some(one), _, _, Some(other)) => either(of, one, other).ok_or_else(none)?,
                    _ => Err(none()),
                };
            }
            match (year(first), small(second), small(third)) {
                (Some(of), Some(month), Some(of_month)) => day(of, month, of_month),
                _ => Err(none()),
            }
        }
        _ => Err(none()),
    }
}

/// A date of which day and month are numbers; the day comes first unless only the other way makes one.
fn either(year: i16, one: i8, other: i8) -> Option<Result<When, Refusal>> {
    let (first, second) = (made(year, Some(other), Some(one)), made(year, Some(one), Some(other)));
    Some(Ok(match (first, second) {
        (Some(first), Some(second)) if first != second => return Some(Err(Refusal::DateUnclear(first, second))),
        (Some(when), _) | (None, Some(when)) => when,
        (None, None) => return None,
    }))
}

/// A quarter, `Q2` or `T2`.
fn quarter(word: &str) -> Option<i8> {
    let digit = word.strip_prefix(['q', 't'])?;
    (digit.len() == 1).then(|| digit.parse().ok()).flatten()
}

/// A year that begins within one of the calendar and ends in the next.
fn fiscal(words: &[&str]) -> Option<When> {
    let words = if matches!(words.first(), Some(&"fy" | &"exercice")) { &words[1..] } else { words };
    let [first, second] = words else { return None };
    let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    if first.len() != 4 || !matches!(second.len(), 2 | 4) || !digits(first) || !digits(second) {
        return None;
    }
    let from: i16 = first.parse().ok()?;
    let next = from + 1;
    let ends: i16 = second.parse().ok()?;
    (ends == next || second.len() == 2 && ends == next % 100).then_some(When {
        year: from,
        month: None,
        day: None,
        fiscal: true,
        quarter: None,
    })
}

fn made(year: i16, month: Option<i8>, day: Option<i8>) -> Option<When> {
    jiff::civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    Some(When { year, month, day, fiscal: false, quarter: None })
}

/// The month a word names: in full, or by a beginning that fits it alone.
fn month_named(word: &str) -> Option<i8> {
    let fits = |names: &&[&str]| names.iter().any(|name| name.starts_with(word));
    let mut found = MONTHS.iter().enumerate().filter(|(_, names)| fits(names));
    let (at, names) = found.next().filter(|_| word.len() >= 3)?;
    // “mar” begins March and nothing else; “jui” begins June and July in French
    let is_alone = found.next().is_none() || names.contains(&word);
    is_alone.then(|| i8::try_from(at + 1).ok()).flatten()
}

/// The year of the common calendar that a year of another most likely is, by its size.
fn in_common_calendar(year: i16) -> Option<i16> {
    match year {
        // Bikram Sambat: Nepal
        2071..=2100 => Some(year - 57),
        // Buddhist era: Thailand, Lao PDR, Cambodia, Myanmar, Sri Lanka
        2401..=2700 => Some(year - 543),
        // Solar Hijri: Iran, Afghanistan
        1300..=1420 => Some(year + 621),
        // Hijri: a year of 354 days, so that 33 of them are 32
        1421..=1500 => i16::try_from((i32::from(year) * 970_225 / 1_000 + 621_570) / 1_000).ok(),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (typed, kept) in [
            ("2021", "2021"),
            ("2021-06-30", "2021-06-30"),
            (" 30/06/2021 ", "2021-06-30"),
            ("06/30/2021", "2021-06-30"),
            ("30.6.2021", "2021-06-30"),
            ("30-06-2021", "2021-06-30"),
            ("2021/06/30", "2021-06-30"),
            ("6/6/2021", "2021-06-06"),
            ("30 June 2021", "2021-06-30"),
            ("June 30, 2021", "2021-06-30"),
            ("1st of June 2021", "2021-06-01"),
            ("1er juin 2021", "2021-06-01"),
            ("12 févr. 2024", "2024-02-12"),
            ("31\u{a0}Décembre 2026", "2026-12-31"),
            ("June 2021", "2021-06"),
            ("Sept 2021", "2021-09"),
            ("août 2021", "2021-08"),
            ("06/2021", "2021-06"),
            ("2023/24", "2023/2024"),
            ("2023-2024", "2023/2024"),
            ("FY 2023/24", "2023/2024"),
            ("1999/00", "1999/2000"),
            ("2070", "2070"),
        ] {
            assert_eq!(typed_date(typed).unwrap().to_string(), kept, "{typed}");
        }
    }

    #[test]
    fn what_is_none_is_refused_and_what_is_unclear_asked_about() {
        for typed in
            ["", "next spring", "31/02/2021", "2021-02-30", "jui 2021", "2023/25", "30/06/21", "June", "1/2/3/2021"]
        {
            assert_eq!(typed_date(typed), Err(Refusal::Date(typed.to_owned())), "{typed}");
        }
        let when = |text: &str| text.parse().unwrap();
        assert_eq!(typed_date("6/7/2021"), Err(Refusal::DateUnclear(when("2021-07-06"), when("2021-06-07"))));
    }

    #[test]
    fn years_of_other_calendars_are_noticed_and_offered() {
        for (typed, year) in [
            ("2564", Some(2021)),
            ("2566-05-17", Some(2023)),
            ("1445-09-01", Some(2023)),
            ("1403", Some(2024)),
            ("2080-01-15", Some(2023)),
            ("0021", None),
        ] {
            assert_eq!(typed_date(typed), Err(Refusal::Calendar { found: typed.to_owned(), year }), "{typed}");
        }
    }
}
