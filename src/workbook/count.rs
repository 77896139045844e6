//! Counts: persons, minutes, how many must be present. Whole and not negative, however their digits are grouped.

/// Why a text is no count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountFault {
    /// It is no whole number of nought or more.
    NotWhole,
    /// It has two readings, `1.500` is fifteen hundred or one and a half: what it is if it is whole.
    TwoReadings(u64),
}

/// Reads a count: digits, grouped by blanks, apostrophes, points or commas or not at all.
pub fn parse_count(text: &str) -> Result<u64, CountFault> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '’' | '\'');
    let text: String = text.trim().chars().filter(|c| !is_blank(*c)).collect();
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let digits = groups.concat();
    let one_sign = !(text.contains('.') && text.contains(','));
    let is_grouped = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.len()) || groups.len() == 1);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let count = digits.parse::<u64>().ok().filter(|_| is_number && is_grouped && one_sign);
    match count {
        Some(count) if groups.len() == 2 && groups.first() != Some(&"0") => Err(CountFault::TwoReadings(count)),
        Some(count) if groups.len() != 2 => Ok(count),
        _ => Err(CountFault::NotWhole),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_whole_and_not_negative_and_asked_about_where_it_has_two_readings() {
        for (text, read) in [
            ("12", Ok(12)),
            (" 1 200 ", Ok(1200)),
            ("1\u{202f}250\u{a0}000", Ok(1_250_000)),
            ("1’200", Ok(1200)),
            ("1,250,000", Ok(1_250_000)),
            ("1.250.000", Ok(1_250_000)),
            ("0", Ok(0)),
            ("007", Ok(7)),
            ("1.500", Err(CountFault::TwoReadings(1500))),
            ("1,200", Err(CountFault::TwoReadings(1200))),
            ("0.500", Err(CountFault::NotWhole)),
            ("12.5", Err(CountFault::NotWhole)),
            ("2,0", Err(CountFault::NotWhole)),
            ("1.250,000", Err(CountFault::NotWhole)),
            ("1,25,000", Err(CountFault::NotWhole)),
            ("-3", Err(CountFault::NotWhole)),
            ("+3", Err(CountFault::NotWhole)),
            ("1e3", Err(CountFault::NotWhole)),
            ("many", Err(CountFault::NotWhole)),
            ("", Err(CountFault::NotWhole)),
            ("99999999999999999999", Err(CountFault::NotWhole)),
        ] {
            assert_eq!(parse_count(text), read, "{text:?}");
        }
    }
}
