//! Numbers of the costing: exact decimals, kept in plain digits with a point, whatever grouping they were typed with.

/// Why a text is no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecimalFault {
    NotNumber,
    /// It has two readings, `48.000` is forty-eight thousand or forty-eight: how each is written so that it has one.
    TwoReadings(String, String),
}

/// Whether a text stands for a number where the name of a row could stand as well: names of rows begin with a letter.
#[must_use]
pub fn begins_number(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '−' | '.' | ','))
}

/// Whether a text is a number as files hold it: digits, a point before the fraction, perhaps a sign.
#[must_use]
pub fn is_plain_decimal(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    !(whole.is_empty() && fraction.is_empty()) && is_digits(whole) && is_digits(fraction)
}

/// Reads a number as people type it and gives it in plain digits: a point before the fraction, no grouping.
///
/// One sign followed by exactly three digits groups or parts, and nobody can tell which: it is asked about.
pub fn parse_decimal(text: &str) -> Result<String, DecimalFault> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '’' | '\'');
    let text: String = text.trim().chars().filter(|c| !is_blank(*c)).collect();
    let (minus, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    let signs = |sign: char| digits.matches(sign).count();
    let (whole, fraction) = match (signs('.'), signs(',')) {
        (0, 0) => (digits.to_owned(), None),
        (1, 0) | (0, 1) => {
            let (whole, fraction) = digits.split_once(['.', ',']).ok_or(DecimalFault::NotNumber)?;
            let could_group = fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            if could_group && is_digits(whole) && is_digits(fraction) {
                let (grouped, parted) = (format!("{minus}{whole}{fraction}"), format!("{minus}{whole}.{fraction}0"));
                return Err(DecimalFault::TwoReadings(grouped, parted));
            }
            (whole.to_owned(), Some(fraction))
        }
        // a sign that occurs twice groups; of two signs the last one parts
        (_, 0) => (ungrouped(digits, '.')?, None),
        (0, _) => (ungrouped(digits, ',')?, None),
        (points, commas) => {
            let (grouping, parting) = if digits.rfind('.') > digits.rfind(',') { (',', '.') } else { ('.', ',') };
            if (if parting == '.' { points } else { commas }) > 1 {
                return Err(DecimalFault::NotNumber);
            }
            let (whole, fraction) = digits.split_once(parting).ok_or(DecimalFault::NotNumber)?;
            (ungrouped(whole, grouping)?, Some(fraction))
        }
    };
    let fraction = fraction.unwrap_or_default();
    if whole.is_empty() && fraction.is_empty() || !is_digits(&whole) || !is_digits(fraction) {
        return Err(DecimalFault::NotNumber);
    }
    Ok(plain(minus, &whole, fraction))
}

/// The plain form of a number that a program made: the one that `parse_decimal` gives.
fn plain(minus: &str, whole: &str, fraction: &str) -> String {
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    // three digits after the point would have two readings when the number is typed again
    let more = if fraction.len() == 3 && whole.len() <= 3 && whole != "0" { "0" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{minus}{whole}{point}{fraction}{more}")
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn ungrouped(text: &str, sign: char) -> Result<String, DecimalFault> {
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if is_grouped { Ok(text.replace(sign, "")) } else { Err(DecimalFault::NotNumber) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_in_plain_digits_and_asked_about_where_it_has_two_readings() {
        let two = |grouped: &str, parted: &str| Err(DecimalFault::TwoReadings(grouped.into(), parted.into()));
        let plain = |text: &str| Ok(text.to_owned());
        let not = Err(DecimalFault::NotNumber);
        for (text, read) in [
            ("20", plain("20")),
            (" 2,5 ", plain("2.5")),
            ("2.5", plain("2.5")),
            (".5", plain("0.5")),
            ("5.", plain("5")),
            ("-3", plain("-3")),
            ("−3,25", plain("-3.25")),
            ("+3", plain("3")),
            ("007", plain("7")),
            ("48 000", plain("48000")),
            ("1\u{202f}234,5", plain("1234.5")),
            ("1'234.5", plain("1234.5")),
            ("1.234,5", plain("1234.5")),
            ("1,234.5", plain("1234.5")),
            ("1,234.500", plain("1234.500")),
            ("1.250.000", plain("1250000")),
            ("42,000,000,000", plain("42000000000")),
            ("0.125", plain("0.125")),
            ("1.1250", plain("1.1250")),
            ("1234.125", plain("1234.125")),
            ("48.000", two("48000", "48.0000")),
            ("-1,234", two("-1234", "-1.2340")),
            ("1,23,456", not.clone()),
            ("1.2.3", not.clone()),
            ("1e3", not.clone()),
            ("12%", not.clone()),
            ("(5)", not.clone()),
            ("", not.clone()),
            ("-", not.clone()),
            (".", not.clone()),
            ("many", not.clone()),
        ] {
            assert_eq!(parse_decimal(text), read, "{text:?}");
            if let Ok(plain) = read {
                assert_eq!(parse_decimal(&plain), Ok(plain.clone()), "what is kept reads as itself");
            }
        }
    }
}
