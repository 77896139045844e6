//! Numbers of a paste. Which sign parts the fraction is decided once, for the whole paste.

use crate::workbook::plain_decimal;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellSaid {
    /// Nothing, or a word for it: no value is known.
    Missing,
    /// Digits with their signs and blanks taken out that only group; whether it is negative and a percentage.
    Number { digits: String, negative: bool, percent: bool },
    /// A number with a word or an exponent that multiplies it.
    Scaled,
    /// A formula, or the error of one.
    Formula,
    /// None of these.
    Text,
}

/// Blanks and apostrophes that group digits.
fn groups(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// What the text of a cell says, as long as nobody knows which sign parts the fraction.
pub(super) fn cell_said(text: &str) -> CellSaid {
    let text = text.trim();
    let lower = text.to_lowercase();
    if matches!(
        lower.as_str(),
        "" | "-" | "–" | "—" | "−" | ".." | "..." | "…" | "n/a" | "na" | "n.a." | "#n/a" | "n.d." | "nd"
    ) {
        return CellSaid::Missing;
    }
    if text.starts_with(['=', '#']) {
        return CellSaid::Formula;
    }
    let (inner, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner.trim(), true),
        None => (text, false),
    };
    let (inner, percent) = match inner.strip_suffix('%') {
        Some(rest) => (rest.trim_end_matches(groups), true),
        None => (inner, false),
    };
    let (inner, minus) = match inner.strip_prefix(['-', '−', '–']) {
        Some(rest) => (rest, true),
        None => (inner.strip_prefix('+').unwrap_or(inner), false),
    };
    let digits: String = inner.chars().filter(|c| !groups(*c)).collect();
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if is_number && digits.contains(|c: char| c.is_ascii_digit()) {
        // a minus in brackets is nobody's number
        if minus && bracketed {
            CellSaid::Text
        } else {
            CellSaid::Number { digits, negative: minus || bracketed, percent }
        }
    } else if is_scaled(&digits) {
        CellSaid::Scaled
    } else {
        CellSaid::Text
    }
}

/// Whether digits are followed by an exponent or by a word for thousand, million, milliard or billion.
fn is_scaled(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    if word.len() == text.len() {
        return false;
    }
    let word = word.to_lowercase();
    let exponent = word.strip_prefix('e').map(|rest| rest.trim_start_matches(['+', '-']));
    exponent.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
        || ["k", "th", "tsd", "m", "mn", "mio", "mill", "md", "mrd", "bn", "b", "bio", "tn", "t"]
            .iter()
            .any(|short| word.trim_end_matches('.') == *short)
        || ["thousand", "million", "billion", "trillion", "millier", "mille", "milliard"]
            .iter()
            .any(|long| word.trim_end_matches('s') == *long)
}

/// What a number tells of the sign that parts the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Nothing: it has no sign.
    Nothing,
    /// It can be either, `1,234`.
    Either(char),
    /// This sign parts.
    Parts(char),
}

/// What the signs of a number tell.
pub(super) fn tells(digits: &str) -> Tells {
    let other = |sign| if sign == '.' { ',' } else { '.' };
    match (digits.matches('.').count(), digits.matches(',').count()) {
        (0, 0) => Tells::Nothing,
        (points, commas) if points > 0 && commas > 0 => {
            Tells::Parts(if digits.rfind('.') > digits.rfind(',') { '.' } else { ',' })
        }
        (1, 0) | (0, 1) => {
            let sign = if digits.contains('.') { '.' } else { ',' };
            let (whole, fraction) = digits.split_once(sign).unwrap_or((digits, ""));
            let could_group = fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            if could_group { Tells::Either(sign) } else { Tells::Parts(sign) }
        }
        // a sign that occurs twice groups
        (0, _) => Tells::Parts(other(',')),
        (_, _) => Tells::Parts(other('.')),
    }
}

/// A number in plain digits, the sign that parts being known; nothing where it is none then.
pub(super) fn plain(digits: &str, parts: char, negative: bool) -> Option<String> {
    let minus = if negative { "-" } else { "" };
    plain_decimal(&format!("{minus}{digits}"), parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_a_number_nothing_or_something_that_is_refused() {
        let number =
            |digits: &str, negative, percent| CellSaid::Number { digits: digits.to_owned(), negative, percent };
        for (text, read) in [
            ("1,234.5", number("1,234.5", false, false)),
            ("1 234,5", number("1234,5", false, false)),
            ("1\u{202f}234\u{a0}567", number("1234567", false, false)),
            ("1'234.5", number("1234.5", false, false)),
            ("12%", number("12", false, true)),
            ("12,5 %", number("12,5", false, true)),
            ("(1,234)", number("1,234", true, false)),
            ("−5", number("5", true, false)),
            ("+5", number("5", false, false)),
            ("", CellSaid::Missing),
            ("-", CellSaid::Missing),
            ("–", CellSaid::Missing),
            ("..", CellSaid::Missing),
            ("…", CellSaid::Missing),
            ("n/a", CellSaid::Missing),
            ("NA", CellSaid::Missing),
            ("#N/A", CellSaid::Missing),
            ("1.2E+09", CellSaid::Scaled),
            ("1.2 bn", CellSaid::Scaled),
            ("1,2 Mrd", CellSaid::Scaled),
            ("1,2 milliards", CellSaid::Scaled),
            ("3 million", CellSaid::Scaled),
            ("#REF!", CellSaid::Formula),
            ("=A1*2", CellSaid::Formula),
            ("about 5", CellSaid::Text),
            ("5 persons", CellSaid::Text),
            ("(-5)", CellSaid::Text),
            (".", CellSaid::Text),
        ] {
            assert_eq!(cell_said(text), read, "{text:?}");
        }
    }

    #[test]
    fn the_sign_that_parts_is_told_by_numbers_that_have_one_reading() {
        for (digits, told) in [
            ("1234", Tells::Nothing),
            ("1,234", Tells::Either(',')),
            ("1.234", Tells::Either('.')),
            ("1,234.5", Tells::Parts('.')),
            ("1.234,5", Tells::Parts(',')),
            ("1,234,567", Tells::Parts('.')),
            ("1.234.567", Tells::Parts(',')),
            ("2,5", Tells::Parts(',')),
            ("0,125", Tells::Parts(',')),
            ("1234,125", Tells::Parts(',')),
            (".5", Tells::Parts('.')),
        ] {
            assert_eq!(tells(digits), told, "{digits}");
        }
        assert_eq!(plain("1.234", ',', false).as_deref(), Some("1234"));
        assert_eq!(plain("1,234.50", '.', true).as_deref(), Some("-1234.50"));
        assert_eq!(plain("1,23", '.', false), None);
    }
}
