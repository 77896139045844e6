//! Years, and what stands by year: the keys of a field that holds a value for each of several years.

use crate::instrument::ValueFault;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A year of four digits; a fiscal year has the number of the calendar year in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Year(i16);

/// Values by year, each a plain decimal as it is kept in the file.
pub type Series = BTreeMap<Year, String>;

impl Year {
    /// The year of a number, where it has four digits.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        i16::try_from(number).ok().filter(|year| (1000..=9999).contains(year)).map(Self)
    }

    #[must_use]
    pub fn number(self) -> i16 {
        self.0
    }

    /// The year so many years later, or earlier.
    #[must_use]
    pub fn plus(self, years: i64) -> Option<Self> {
        Self::new(i64::from(self.0).checked_add(years)?)
    }
}

impl FromStr for Year {
    type Err = ValueFault;
    // four digits and nothing else, so that each address has one spelling
    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let is_plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| is_plain);
        number.and_then(Self::new).ok_or_else(|| ValueFault::Year(text.to_owned()))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Spelled;
        impl Visitor<'_> for Spelled {
            type Value = Year;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a year, a scalar")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Year, E> {
                text.parse().map_err(E::custom)
            }
            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Year, E> {
                Year::new(number).ok_or_else(|| E::custom(ValueFault::Year(number.to_string())))
            }
            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Year, E> {
                self.visit_i64(i64::try_from(number).unwrap_or(0))
            }
        }
        deserializer.deserialize_any(Spelled)
    }
}

/// Values by year in one line, `2027: 20, 2030: 50`.
#[must_use]
pub fn series_text(series: &Series) -> String {
    series.iter().map(|(year, value)| format!("{year}: {value}")).collect::<Vec<_>>().join(", ")
}

/// Parts a line into years and the texts that stand for them; the text that is no year, where one is none.
///
/// What stands before a colon is a year and all up to the next year its value, so that `2027: 20,5, 2030: 50` is two values.
pub(super) fn parted(text: &str) -> Result<Vec<(Year, String)>, String> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let mut pieces = text.split([':', '=']).map(|piece| piece.trim_matches(is_between));
    let mut year = pieces.next().unwrap_or_default();
    let mut pairs: Vec<(Year, String)> = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let (value, next) = match (pieces.peek(), piece.rfind(is_between)) {
            (None, _) => (piece, ""),
            (Some(_), Some(at)) => (&piece[..at], piece[at..].trim_start_matches(is_between)),
            (Some(_), None) => ("", piece),
        };
        let value = value.trim_end_matches(is_between).to_owned();
        pairs.push((year.parse().map_err(|_| year.to_owned())?, value));
        year = next;
    }
    // a text without any colon says no year
    if pairs.is_empty() { Err(year.to_owned()) } else { Ok(pairs) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_four_digits_and_one_spelling() {
        for (text, read) in [("2027", Some(2027)), ("999", None), ("02027", None), ("+202", None), ("year", None)] {
            assert_eq!(text.parse::<Year>().ok().map(Year::number), read, "{text}");
        }
        assert_eq!(Year::new(2027).and_then(|year| year.plus(-1)).map(Year::number), Some(2026));
        assert_eq!(Year::new(9999).and_then(|year| year.plus(1)), None);
    }

    #[test]
    fn a_line_is_parted_at_years_and_not_at_decimal_commas() {
        let parts = |text: &str| {
            parted(text).map(|pairs| pairs.iter().map(|(year, value)| format!("{year}={value}")).collect::<Vec<_>>())
        };
        let two = Ok(vec!["2027=20,5".to_owned(), "2030=50".to_owned()]);
        for text in ["2027: 20,5, 2030: 50", "2027:20,5; 2030: 50;", "2030: 50\n2027= 20,5", "2027: 20,5 2030: 50"] {
            let mut found = parts(text);
            if let Ok(found) = &mut found {
                found.sort();
            }
            assert_eq!(found, two, "{text}");
        }
        assert_eq!(
            parts("2027: 48 000 2028:, 2029: 5"),
            Ok(vec!["2027=48 000".into(), "2028=".into(), "2029=5".into()])
        );
        assert_eq!(parts("20"), Err("20".to_owned()));
        assert_eq!(parts("year: 3"), Err("year".to_owned()));
    }
}
