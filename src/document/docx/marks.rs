//! Marks in a file that people work on: bookmarks that say which text, footnote or part of the document stands there, and the
//! signs that stand for them in what is read.

use crate::text::clean::printed_lines;
use crate::text::mention_text;
use std::ops::Range;

/// Stands before the number of one of our footnotes, and [`NOTE_END`] behind it; noncharacters, so nobody typed them.
pub const NOTE: char = '\u{fdd2}';
pub const NOTE_END: char = '\u{fdd3}';

/// Stands before the checksum of the name of a part, and [`PART_END`] behind it.
const PART: char = '\u{fdd4}';
const PART_END: char = '\u{fdd5}';

/// How the bookmarks of texts, of footnotes and of parts of the document that a text names begin.
const TEXT_MARK: &str = "_Text_";
pub(super) const NOTE_MARK: &str = "_Note_";
const PART_MARK: &str = "_Part_";

/// What the bookmark of a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextMark {
    /// Stands for the address of the text.
    pub of: u32,
    /// Stands for what it said when it was written.
    pub was: u32,
    /// The number of the first footnote in it.
    pub first_note: usize,
}

impl TextMark {
    /// The mark of a text that reads `said`.
    pub fn new(address: &str, said: &str, first_note: usize) -> Self {
        Self { of: sum(address), was: sum(said), first_note }
    }

    /// The name of its bookmark; such names have at most 40 letters.
    pub fn name(self) -> String {
        format!("{TEXT_MARK}{:08x}_{:08x}_{}", self.of, self.was, self.first_note)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix(TEXT_MARK)?.split('_');
        let mut number = || u32::from_str_radix(parts.next()?, 16).ok();
        let (of, was) = (number()?, number()?);
        Some(Self { of, was, first_note: parts.next()?.parse().ok()? })
    }

    /// Whether it is the mark of the text with this address.
    #[must_use]
    pub fn is_of(self, address: &str) -> bool {
        self.of == sum(address)
    }
}

/// The name of the bookmark around the mark of a footnote.
pub fn note_mark(number: usize) -> String {
    format!("{NOTE_MARK}{number}")
}

/// What the bookmark around a part of the document that a text names says: which part, and with what words. Checksums, for a
/// name may be longer than that of a bookmark, and hold other signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartMark {
    of: u32,
    said: u32,
}

impl PartMark {
    pub fn new(name: &str, said: &str) -> Self {
        Self { of: sum(name), said: sum(&folded(&printed_lines(said))) }
    }

    /// The name of its bookmark; of two that have one name programs keep one, so each has a number.
    pub fn name(self, number: usize) -> String {
        format!("{PART_MARK}{:08x}_{:08x}_{number}", self.of, self.said)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix(PART_MARK)?.split('_');
        let mut number = || u32::from_str_radix(parts.next()?, 16).ok();
        Some(Self { of: number()?, said: number()? })
    }

    /// What stands for it in a text that is read.
    pub(super) fn text(self) -> String {
        format!("{PART}{:08x}{PART_END}", self.of)
    }

    /// Where its words stand in what is inside of the bookmark now, at its start or its end.
    pub(super) fn within(self, now: &str) -> Option<Range<usize>> {
        let is_said = |text: &str| sum(&folded(text)) == self.said;
        let (start, end) = (now.len() - now.trim_start().len(), now.trim_end().len());
        let places = || now.char_indices().map(|(at, _)| at).filter(|at| (start..end).contains(at)).chain([end]);
        let first = places().take(MOST_SAID).find(|at| is_said(&now[start..*at])).map(|at| start..at);
        let last = || places().rev().take(MOST_SAID).find(|at| is_said(&now[*at..end])).map(|at| at..end);
        first.or_else(last)
    }
}

/// Words for a part are no longer than this.
const MOST_SAID: usize = 400;

/// Words, whichever blanks and capitals they are written with.
fn folded(text: &str) -> String {
    text.trim().to_lowercase().replace('\u{a0}', " ")
}

/// A text that was read, with the parts it names as they are typed; nothing where the name of one is not among `names`.
#[must_use]
pub fn with_parts(text: &str, names: &[&str]) -> Option<String> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(PART) {
        let (of, after) = after.split_once(PART_END)?;
        let of = u32::from_str_radix(of, 16).ok()?;
        whole.push_str(before);
        whole.push_str(&mention_text(names.iter().find(|name| sum(name) == of)?));
        rest = after;
    }
    Some(whole + rest)
}

/// A text that was read as far as it is words.
#[must_use]
pub fn words_only(text: &str) -> String {
    let mut is_mark = false;
    let kept = text.chars().filter(|c| {
        let was = is_mark;
        is_mark = (is_mark && ![NOTE_END, PART_END].contains(c)) || [NOTE, PART].contains(c);
        !was && !is_mark
    });
    kept.collect()
}

/// The checksum of a text.
pub(super) fn sum(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}
