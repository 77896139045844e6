//! A date as sources give it: a year, a month of a year, or a day.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// `2021`, `2021-Q2`, `2021-06`, `2021-06-30` or the fiscal year `2021/2022`; ordered by what is known of it, a bare year
/// before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// Four digits.
    pub year: i16,
    /// 1 to 12, where known.
    pub month: Option<i8>,
    /// 1 to 31 and real in its month, where known.
    pub day: Option<i8>,
    /// It is a fiscal year, which ends in the year after.
    pub fiscal: bool,
    /// 1 to 4, where a quarter is known and no month.
    pub quarter: Option<i8>,
}

/// A text that is no date, with the form expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub struct WhenFault(pub String);

impl FromStr for When {
    type Err = WhenFault;

    fn from_str(text: &str) -> Result<Self, WhenFault> {
        let fault = || WhenFault(crate::text::quoted(text, 40));
        let number = |part: &str, digits: usize| -> Result<i16, WhenFault> {
            if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) {
                part.parse().map_err(|_| fault())
            } else {
                Err(fault())
            }
        };
        let small = |part: &str| number(part, 2).and_then(|n| i8::try_from(n).map_err(|_| fault()));
        if let Some((from, to)) = text.split_once('/') {
            let (year, next) = (number(from, 4)?, number(to, 4)?);
            let is_fiscal = year.checked_add(1) == Some(next) && year > 0;
            let when = Self { year, month: None, day: None, fiscal: true, quarter: None };
            return is_fiscal.then_some(when).ok_or_else(fault);
        }
        if let Some((from, quarter)) = text.split_once("-Q") {
            let quarter = i8::try_from(number(quarter, 1)?).map_err(|_| fault())?;
            return Self::of_quarter(number(from, 4)?, quarter).ok_or_else(fault);
        }
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(small).transpose()?;
        let day = parts.next().map(small).transpose()?;
        if parts.next().is_some() {
            return Err(fault());
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| fault())?;
        Ok(Self { year, month, day, fiscal: false, quarter: None })
    }
}

impl When {
    /// A quarter of a year of the calendar; nothing for one there is not.
    #[must_use]
    pub fn of_quarter(year: i16, quarter: i8) -> Option<Self> {
        let is_one = (1..=4).contains(&quarter) && Date::new(year, 1, 1).is_ok();
        is_one.then_some(Self { year, month: None, day: None, fiscal: false, quarter: Some(quarter) })
    }

    /// The first day it may mean.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        let of_quarter = self.quarter.map(|quarter| quarter * 3 - 2);
        Date::new(self.year, self.month.or(of_quarter).unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    /// The last day it may mean: that of its month, quarter or year where no more is known.
    #[must_use]
    pub fn last_day(self) -> Option<Date> {
        let year = self.year + i16::from(self.fiscal);
        let month = self.month.or(self.quarter.map(|quarter| quarter * 3)).unwrap_or(12);
        match self.day {
            Some(day) => Date::new(year, month, day).ok(),
            None => Date::new(year, month, 1).ok().map(Date::last_of_month),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.fiscal {
            return write!(f, "/{:04}", self.year + 1);
        }
        if let Some(quarter) = self.quarter {
            return write!(f, "-Q{quarter}");
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|WhenFault(found)| serde::de::Error::custom(super::ValueFault::Date(found)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_its_source() {
        for text in ["2021", "2021-06", "2021-06-30", "2024-02-29", "2023/2024", "2027-Q2"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
        for text in
            ["", "21", "2021-6", "2021-13", "2023-02-29", "2021-06-30-1", "2021/06", "+021", "2023/24", "2023/2025"]
                .into_iter()
                .chain(["2027-Q5", "2027-Q0", "2027-Q", "2027-q2", "2027-Q2-1", "2027-Q+2"])
        {
            assert!(text.parse::<When>().is_err(), "{text:?}");
        }
        assert!("2021".parse::<When>().unwrap() < "2021-01".parse::<When>().unwrap());
    }

    #[test]
    fn a_date_means_the_days_from_its_first_to_its_last() {
        let days = |text: &str| {
            let when: When = text.parse().unwrap();
            [when.first_day(), when.last_day()].map(|day| day.unwrap().to_string()).join(" ")
        };
        for (text, meant) in [
            ("2027", "2027-01-01 2027-12-31"),
            ("2027-Q1", "2027-01-01 2027-03-31"),
            ("2027-Q4", "2027-10-01 2027-12-31"),
            ("2028-02", "2028-02-01 2028-02-29"),
            ("2027-06-30", "2027-06-30 2027-06-30"),
            ("2027/2028", "2027-01-01 2028-12-31"),
        ] {
            assert_eq!(days(text), meant, "{text}");
        }
    }
}
