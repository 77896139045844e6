//! What text without quotes stands for: only what is beyond doubt; anything else is left to the YAML library.

use super::misfit::Misfit;
use serde::de::Error as _;

/// What a text is where the type that is asked for does not say.
pub(super) enum Plain<'a> {
    Flag(bool),
    Whole(u64),
    Negative(i64),
    Text(&'a str),
}

/// A text where a text is asked for: `no` and `2019` are what was written.
pub(super) fn text(text: &str) -> Result<&str, Misfit> {
    if is_null(text) { Err(doubtful()) } else { Ok(text) }
}

/// What a text is where nothing is asked for.
pub(super) fn resolve(text: &str) -> Result<Plain<'_>, Misfit> {
    match text {
        "true" => return Ok(Plain::Flag(true)),
        "false" => return Ok(Plain::Flag(false)),
        _ if is_null(text) || ["true", "false"].iter().any(|word| text.eq_ignore_ascii_case(word)) => {
            return Err(doubtful());
        }
        _ => {}
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) || is_date(text) {
        return Ok(Plain::Text(text));
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = digits.bytes().all(|b| b.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    match (is_whole, text.parse::<u64>(), text.parse::<i64>()) {
        (true, Ok(number), _) => Ok(Plain::Whole(number)),
        (true, _, Ok(number)) if number < 0 => Ok(Plain::Negative(number)),
        _ if text.starts_with(|c: char| c.is_ascii_digit()) && !text.chars().all(is_of_numbers) => {
            Ok(Plain::Text(text))
        }
        // numbers of other forms, and what merely looks like one
        _ => Err(doubtful()),
    }
}

/// Whether some form of number is written with a character.
fn is_of_numbers(c: char) -> bool {
    c.is_ascii_hexdigit() || matches!(c, '_' | '.' | '+' | '-' | ':' | 'x' | 'X' | 'o' | 'O')
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~") || text.eq_ignore_ascii_case("null")
}

/// `2019-05` and `2019-05-17`.
fn is_date(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    matches!(text.len(), 7 | 10) && text.bytes().enumerate().all(fits)
}

fn doubtful() -> Misfit {
    Misfit::custom("text that may be read in two ways")
}
