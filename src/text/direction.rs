//! Which way text is written: of a language by its tag, of a text by its first letter with a direction.

use super::clean::is_mark;

/// Which way lines run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

/// Languages usually written from right to left.
const RTL: [&str; 13] = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur"];

impl Direction {
    /// The direction of a language by its tag; a script in the tag (`az-Arab`) decides first.
    #[must_use]
    pub fn of_language(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let script = parts.find(|part| part.len() == 4);
        let rtl = match script.map(str::to_ascii_lowercase).as_deref() {
            Some("arab" | "hebr" | "syrc" | "thaa" | "nkoo") => true,
            Some(_) => false,
            None => RTL.contains(&language.as_str()),
        };
        if rtl { Self::Rtl } else { Self::Ltr }
    }

    /// The direction of a text, if a letter in it has one.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        text.chars().find_map(of_char)
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

fn of_char(c: char) -> Option<Direction> {
    match c {
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(Direction::Rtl),
        c if c.is_alphabetic() => Some(Direction::Ltr),
        _ => None,
    }
}

/// The text in pieces of one direction each; accents, signs and digits belong to the letters before them.
pub fn pieces(text: &str) -> Vec<(Direction, &str)> {
    let mut pieces = Vec::new();
    let (mut from, mut now) = (0, None);
    for (at, c) in text.char_indices() {
        let of = if is_mark(c) { None } else { of_char(c) };
        match (now, of) {
            (None, Some(direction)) => now = Some(direction),
            (Some(before), Some(direction)) if before != direction => {
                pieces.push((before, &text[from..at]));
                (from, now) = (at, Some(direction));
            }
            _ => {}
        }
    }
    if from < text.len() {
        pieces.push((now.unwrap_or_default(), &text[from..]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_or_a_letter_says_the_direction() {
        for (tag, rtl) in
            [("en", false), ("ar", true), ("fr-CH", false), ("az-Arab", true), ("ur-Latn", false), ("", false)]
        {
            assert_eq!(Direction::of_language(tag) == Direction::Rtl, rtl, "{tag}");
        }
        assert_eq!(Direction::of_text("1. – سلام x"), Some(Direction::Rtl));
        assert_eq!(Direction::of_text("12 – !"), None);
        let found: Vec<_> = pieces("12 abc سلام 3 d").into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, ["12 abc ", "سلام 3 ", "d"]);
        // an accent of another script stays on its letter
        let found: Vec<_> = pieces("a\u{301}\u{64b}\u{300} س\u{345}").into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, ["a\u{301}\u{64b}\u{300} ", "س\u{345}"]);
    }
}
