//! One quick look over a text before the YAML library sees it: what can be told from lines and margins alone.
//!
//! It refuses what would cost time or memory to refuse later, and counts the entries, so that the library can be given a
//! budget that fits the file. It follows indentation only, as `locate` does: what it counts is a bound, not the truth.

use super::bytes::place;
use super::locate::key_of;
use super::parse_error::{Bound, ParseError, TextFault};

/// What a text looks like.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Preflight {
    /// Keys one level below those at the margin, two levels in the maps of maps.
    pub entries: usize,
    /// Lines with something on them that is no comment and no prose.
    pub lines: usize,
    /// The tail count as it is written, and its line.
    pub count: Option<(usize, String)>,
}

impl Preflight {
    /// Keys and values the library may find: generous for what people write, too few for a trap.
    pub fn values(&self) -> usize {
        Bound::Values.most() + self.entries.saturating_mul(24).min(self.lines.saturating_mul(4))
    }
}

/// The keys at the margin whose entries stand one level deeper.
const MAPS_OF_MAPS: [&str; 4] = ["registers", "coverage", "matrices", "rows"];

/// Keys at the margin that are written where they were missing: not counted, so that what is read is read again.
const ALWAYS_WRITTEN: [&str; 2] = ["role", "languages"];

/// Looks a text over once.
pub(super) fn preflight(text: &str) -> Result<Preflight, TextFault> {
    characters(text)?;
    let kibibytes = |bound: Bound| bound.most() << 10;
    let mut preflight = Preflight::default();
    let (mut keys, mut comments) = (0, 0);
    // where the entry began, and how deep entries of the first and the second kind stand
    let (mut entry, mut levels) = ((0, 1), [None; 2]);
    let (mut nested, mut prose_under, mut at) = (false, None, 0);
    for (number, line) in text.split('\n').enumerate() {
        let fault = |line: usize, error: ParseError| Err(TextFault { line, column: 0, error });
        let beyond = |bound: Bound| fault(number + 1, ParseError::Beyond(bound));
        if line.len() > kibibytes(Bound::Line) {
            return beyond(Bound::Line);
        }
        if number >= Bound::Lines.most() {
            return beyond(Bound::Lines);
        }
        at += line.len() + 1;
        let content = line.trim_start_matches(' ').trim_end();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if content.is_empty() {
            continue;
        }
        if indent == 0 && is_conflict(content) {
            return fault(number + 1, ParseError::Conflict);
        }
        match prose_under {
            Some(under) if indent > under => {}
            _ if content.starts_with('#') => {
                comments += line.len() + 1;
                if comments > kibibytes(Bound::Comments) {
                    return beyond(Bound::Comments);
                }
            }
            _ if content.starts_with(is_blank_of_others) => {
                let blank = content.chars().next().unwrap_or_default();
                return fault(number + 1, ParseError::IndentBlank(blank));
            }
            _ => {
                prose_under = None;
                preflight.lines += 1;
                // an item of a list is no key, though it may begin with one; our own writer puts lists at the margin
                let key = key_of(content).filter(|_| !content.starts_with("- "));
                if key.is_some_and(|(_, rest)| rest.trim_start().starts_with(['|', '>'])) {
                    prose_under = Some(indent);
                }
                let begins = match (key, indent) {
                    // however a key is spelled; what is no key there is written by nobody
                    (_, 0) if content.starts_with("- ") || matches!(content, "-" | "---") => false,
                    (key, 0) => {
                        let (key, rest) = key.map_or(("", ""), |(key, rest)| (key.trim_end(), rest));
                        keys += usize::from(!ALWAYS_WRITTEN.contains(&key));
                        nested = MAPS_OF_MAPS.contains(&key);
                        if key == "count" {
                            preflight.count = Some((number + 1, value_of(rest)));
                        }
                        levels = [None; 2];
                        true
                    }
                    _ => is_entry(&mut levels, nested, indent),
                };
                if begins {
                    entry = (at - line.len() - 1, number + 1);
                    preflight.entries += usize::from(indent > 0);
                }
                if keys > Bound::Keys.most() {
                    return beyond(Bound::Keys);
                }
                if preflight.entries > Bound::Entries.most() {
                    return beyond(Bound::Entries);
                }
            }
        }
        if at - entry.0 > kibibytes(Bound::Entry) {
            return fault(entry.1, ParseError::Beyond(Bound::Entry));
        }
    }
    Ok(preflight)
}

/// Blanks that look like an indentation and are none to YAML.
fn is_blank_of_others(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// What stands behind a colon, without the comment behind it.
fn value_of(rest: &str) -> String {
    let value = rest.trim();
    let ends = if value.starts_with('#') { Some(0) } else { value.find(" #").or_else(|| value.find("\t#")) };
    value.get(..ends.unwrap_or(value.len())).unwrap_or_default().trim_end().to_owned()
}

/// A number as this program writes it: digits alone, without zeros in front.
pub(super) fn plain_number(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text.len() == 1 || !text.starts_with('0'));
    plain.then(|| text.parse().ok()).flatten()
}

/// Whether a line so deep begins an entry; the first line below a key says how deep they stand.
fn is_entry(levels: &mut [Option<usize>; 2], nested: bool, indent: usize) -> bool {
    let first = *levels[0].get_or_insert(indent);
    if indent <= first {
        levels[1] = None;
        return true;
    }
    nested && indent <= *levels[1].get_or_insert(indent)
}

/// What version control leaves at the margin where two versions meet.
fn is_conflict(content: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| {
        let rest = content.strip_prefix(mark);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Refuses what no text file holds: control characters, and carriage returns that end no line.
fn characters(text: &str) -> Result<(), TextFault> {
    let bytes = text.as_bytes();
    // the first look is at one byte alone, and passes nearly all
    let mut doubtful = bytes.iter().enumerate().filter(|(_, byte)| DOUBTFUL[usize::from(**byte)]);
    let Some((at, byte)) = doubtful.find(|(at, byte)| is_refused(**byte, bytes.get(at + 1..).unwrap_or_default()))
    else {
        return Ok(());
    };
    let error = match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(c) if *byte != b'\r' => ParseError::Control(c),
        _ => ParseError::LoneReturn,
    };
    let (line, column) = place(bytes, at);
    Err(TextFault { line, column, error })
}

/// The bytes with which a refused character may begin.
const DOUBTFUL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte as u8, 0..b'\t' | 0x0b..0x20 | 0x7f | 0xc2 | 0xef);
        byte += 1;
    }
    table
};

/// Whether a character that begins with such a byte is refused, by what stands behind it: the control characters but for
/// U+0085, which YAML knows as an ordinary one; U+FFFE and U+FFFF; and a carriage return without a line feed.
fn is_refused(first: u8, behind: &[u8]) -> bool {
    match (first, behind) {
        (b'\r', behind) => behind.first() != Some(&b'\n'),
        (0xc2, [second, ..]) => *second < 0xa0 && *second != 0x85,
        (0xef, [second, third, ..]) => *second == 0xbf && *third > 0xbd,
        (first, _) => first < 0x80,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_where_they_stand() {
        let text = "tripartite-workbook: 1\nnotice: |\n  a: b\n  c: d\n\nregisters:\n  source:\n    one:\n      title: x\n    two: {title: y}\n  scheme:\n    three:\n      note: |\n        four:\nanswers:\n    q1:\n        reply: unknown\n    q2:\n        why: x\n# c\ncount: 5\n";
        let found = preflight(text).unwrap();
        // source, one, two, scheme, three, q1, q2
        assert_eq!((found.entries, found.count), (7, Some((21, "5".to_owned()))));
        assert_eq!(found.lines, 16);
    }

    #[test]
    fn a_list_at_the_margin_is_no_row_of_keys() {
        assert!(preflight(&format!("x:\n{}", "- a: b\n".repeat(1000))).is_ok());
        for key in ["a: b\n", "a:\tb\n", "\"a\\\"\" : b\n", "? a\n"] {
            assert!(preflight(&key.repeat(100)).is_ok(), "{key}");
            assert_eq!(preflight(&key.repeat(101)).unwrap_err().error, ParseError::Beyond(Bound::Keys), "{key}");
        }
    }

    #[test]
    fn each_bound_is_the_last_that_is_read() {
        let entry = |bytes: usize| format!("answers:\n  q: {}\n  r: x\n", "x ".repeat(bytes / 2 - 3));
        let lines = |bytes: usize| entry(bytes).replace("x x x x ", "x x \n   ");
        let entries = |count: usize| format!("answers:\n{}", "  q: x\n".repeat(count));
        let blank = |count: usize| "\n".repeat(count - 1);
        let most = Bound::Entry.most() << 10;
        for (within, beyond, bound) in [
            (entries(120_000), entries(120_001), Bound::Entries),
            (blank(2_000_000), blank(2_000_001), Bound::Lines),
            (lines(most), lines(most + 8), Bound::Entry),
        ] {
            assert!(preflight(&within).is_ok(), "{bound:?}: {:?}", preflight(&within));
            assert_eq!(preflight(&beyond).unwrap_err().error, ParseError::Beyond(bound));
        }
    }

    #[test]
    fn a_control_character_is_found_wherever_it_stands() {
        for (bad, error) in [
            ("\0", ParseError::Control('\0')),
            ("\u{1b}", ParseError::Control('\u{1b}')),
            ("\u{7f}", ParseError::Control('\u{7f}')),
            ("\u{9b}", ParseError::Control('\u{9b}')),
            ("\u{ffff}", ParseError::Control('\u{ffff}')),
            ("\r", ParseError::LoneReturn),
            ("\r\r\n", ParseError::LoneReturn),
        ] {
            // across every cut between two pieces
            for before in [0, 1, 4090, 4091, 4092, 4093, 4094, 4095, 4096, 4097, 4098, 8191] {
                let fault =
                    preflight(&format!("\n{}{bad}", "é".repeat(before / 2) + &"x".repeat(before % 2))).unwrap_err();
                assert_eq!((fault.line, fault.column), (2, before / 2 + before % 2 + 1), "{bad:?} after {before}");
                assert_eq!(fault.error, error);
            }
        }
        for good in ["\u{85}", "\u{a0}", "\u{fffd}", "\t", "a\r\nb", "\u{feff}", "\u{10ffff}"] {
            let text = "x".repeat(4094) + good + "\r\n";
            assert!(preflight(&text).is_ok(), "{good:?}");
        }
    }

    #[test]
    fn marks_of_a_conflict_stand_at_the_margin() {
        for mark in ["<<<<<<< ours", "=======", "||||||| base", ">>>>>>>", ">>>>>>> theirs\r"] {
            assert_eq!(preflight(&format!("a: 1\n{mark}\n")).unwrap_err().line, 2, "{mark}");
        }
        assert!(preflight("a: |\n  <<<<<<< x\n========\nb: =======\n").is_ok());
    }
}
