//! Years at the head of a paste: `2026`, `2026/27`, `2026-27`, `FY2027`.

use crate::workbook::Year;

/// What the text of a cell says of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearSaid {
    /// A year by its number alone; a fiscal year where the costing has such years.
    Number(Year),
    /// A fiscal year by both of its numbers: the one in which it begins.
    Begins(Year),
    /// A fiscal year by one number, and nobody can tell which.
    Fiscal(Year),
}

/// The year a text says, where it says one.
pub(super) fn year_said(text: &str) -> Option<YearSaid> {
    let text = text.trim();
    let (text, is_fiscal) = match text.get(..2).filter(|head| head.eq_ignore_ascii_case("fy")) {
        Some(_) => (text.get(2..)?.trim_start(), true),
        None => (text, false),
    };
    let Some((begin, end)) = text.split_once(['/', '-', '–']) else {
        let year = text.parse().ok()?;
        return Some(if is_fiscal { YearSaid::Fiscal(year) } else { YearSaid::Number(year) });
    };
    let (begin, end): (Year, &str) = (begin.trim().parse().ok()?, end.trim());
    let next = begin.plus(1)?;
    let follows = match end.len() {
        2 => format!("{:02}", next.number() % 100) == end,
        4 => end.parse() == Ok(next),
        _ => false,
    };
    follows.then_some(YearSaid::Begins(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_tables_write_them() {
        let year = |number| Year::new(number).unwrap_or_else(|| unreachable!());
        for (text, said) in [
            ("2026", Some(YearSaid::Number(year(2026)))),
            ("2569", Some(YearSaid::Number(year(2569)))),
            ("2026/27", Some(YearSaid::Begins(year(2026)))),
            ("2026-27", Some(YearSaid::Begins(year(2026)))),
            ("2026/2027", Some(YearSaid::Begins(year(2026)))),
            ("FY2026/27", Some(YearSaid::Begins(year(2026)))),
            ("1999/00", Some(YearSaid::Begins(year(1999)))),
            ("FY2027", Some(YearSaid::Fiscal(year(2027)))),
            ("fy 2027", Some(YearSaid::Fiscal(year(2027)))),
            ("2026/28", None),
            ("26", None),
            ("20260", None),
            ("year", None),
            ("", None),
        ] {
            assert_eq!(year_said(text), said, "{text:?}");
        }
    }
}
