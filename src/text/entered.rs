//! What people type, paste or send, made fit to be stored in every format.
//!
//! CRLF, CR, U+2028, U+2029 and the breaks of line and page of word processors (U+000B, U+000C) become LF; TAB stays in
//! lines and becomes a blank in one; other controls, bidi overrides and
//! isolates, and non-characters (which XML refuses) become U+FFFD and are counted. Joiners,
//! direction marks and everything a script needs stay. It stops at the room there is: a 10 MB
//! paste costs no more than the limit.

/// Whether a field holds one line or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line: line breaks and tabs become blanks.
    Line,
    /// Lines.
    Prose,
}

/// Text fit for the field.
#[derive(Debug, PartialEq, Eq)]
pub struct Entered {
    /// The text.
    pub text: String,
    /// Its characters.
    pub chars: usize,
    /// How many characters stand as U+FFFD now.
    pub replaced: usize,
    /// Which ones, each once, as far as they are told.
    pub kinds: Vec<char>,
    /// Whether this is more than there is room for, and the rest was left unread.
    pub too_long: bool,
}

/// More kinds of characters are not named.
const KINDS_TOLD: usize = 5;
const REPLACEMENT: char = '\u{FFFD}';

/// Cleans `input`, up to a character more than there is `room` for.
#[must_use]
pub fn entered(input: &str, shape: Shape, room: usize) -> Entered {
    let text = String::with_capacity(input.len().min(room.saturating_mul(4)));
    let mut cleaned = Entered { text, chars: 0, replaced: 0, kinds: Vec::new(), too_long: false };
    let mut chars = input.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => {
                if c == '\r' {
                    chars.next_if_eq(&'\n');
                }
                cleaned.push(line_break(shape));
            }
            '\t' if shape == Shape::Line => cleaned.push(' '),
            c if is_unfit(c) => {
                cleaned.replaced += 1;
                if cleaned.kinds.len() < KINDS_TOLD && !cleaned.kinds.contains(&c) {
                    cleaned.kinds.push(c);
                }
                cleaned.push(REPLACEMENT);
            }
            c => cleaned.push(c),
        }
        if cleaned.chars > room {
            cleaned.too_long = true;
            break;
        }
    }
    cleaned
}

impl Entered {
    /// The kinds of characters that were replaced, by their codes: `U+001B, U+202E`.
    #[must_use]
    pub fn kinds_told(&self) -> String {
        let codes = self.kinds.iter().map(|c| format!("U+{:04X}", u32::from(*c)));
        codes.collect::<Vec<_>>().join(", ")
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.chars += 1;
    }
}

fn line_break(shape: Shape) -> char {
    match shape {
        Shape::Line => ' ',
        Shape::Prose => '\n',
    }
}

fn is_unfit(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(input: &str) -> (String, usize) {
        let cleaned = entered(input, Shape::Prose, 1000);
        assert_eq!(cleaned.chars, cleaned.text.chars().count());
        (cleaned.text, cleaned.replaced)
    }

    #[test]
    fn what_comes_in_is_fit_for_every_format() {
        for (input, text, replaced) in [
            ("a\r\nb\rc\nd", "a\nb\nc\nd", 0),
            ("\r\r\n\n", "\n\n\n", 0),
            ("a\tb", "a\tb", 0),
            ("\u{1b}[31mred\u{7}", "\u{FFFD}[31mred\u{FFFD}", 2),
            ("\u{7f}\u{85}\u{9b}\0", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
            ("a\u{202e}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}", 3),
            ("a\u{2028}b\u{2029}", "a\nb\n", 0),
            ("first line\u{b}second\u{c}page", "first line\nsecond\npage", 0),
            ("\u{FFFE}\u{1FFFF}\u{FDD0}", "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
            ("می\u{200c}خواهم \u{200f}क्\u{200d}", "می\u{200c}خواهم \u{200f}क्\u{200d}", 0),
        ] {
            assert_eq!(prose(input), (text.to_owned(), replaced), "{input:?}");
        }
    }

    #[test]
    fn a_line_field_has_no_line_breaks() {
        let cleaned = entered("a\r\nb\tc\u{2028}d", Shape::Line, 99);
        assert_eq!(cleaned.text, "a b c d");
    }

    #[test]
    fn the_room_counts_characters_after_cleaning() {
        for (input, room, too_long) in [("\t\t", 1, true), ("\t", 1, false), ("é\r\n", 2, false), ("日本語", 2, true)]
        {
            assert_eq!(entered(input, Shape::Prose, room).too_long, too_long, "{input:?} in {room}");
        }
    }
}
