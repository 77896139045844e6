//! Break opportunities of a text, kept in pieces so that a key re-reads a few hundred bytes.
//!
//! A paragraph is cut into pieces where a break is allowed whatever stands around it (a letter
//! after a space, a Han character after 、or 。), so the pieces together break exactly as the
//! whole would. Pieces know no width: another width costs only the filling of rows.

use std::ops::Range;

use crate::text::cells;
use icu_segmenter::{LineSegmenter, options::LineBreakOptions};
use unicode_segmentation::UnicodeSegmentation;

use super::{graphemes, words};

/// Unbreakable text and the spaces after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Bytes before the spaces.
    pub len: usize,
    /// ASCII spaces at the end, a byte and a cell each.
    pub spaces: usize,
    /// Cells before the spaces.
    pub cells: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldPiece {
    pub segments: Vec<Segment>,
    /// Whether a line feed follows, which is no part of `len`.
    pub line_feed: bool,
    len: usize,
    words: usize,
}

/// The pieces of a text; never empty, and only the last of the text lacks a successor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pieces(Vec<FieldPiece>);

/// A piece is cut at the first safe place after this many bytes.
const PIECE: usize = 256;

impl Pieces {
    pub fn new(text: &str) -> Self {
        Self(cut(text, true))
    }

    pub fn iter(&self) -> impl Iterator<Item = &FieldPiece> {
        self.0.iter()
    }

    /// Words of the text; a number with its separators is one.
    pub fn words(&self) -> usize {
        self.0.iter().map(|piece| piece.words).sum()
    }

    /// Takes over an edit: `old` is the range replaced, `new_len` the bytes in its place, `text`
    /// the text after it.
    pub fn edit(&mut self, text: &str, old: Range<usize>, new_len: usize) {
        let touched = self.touched(&old);
        let start: usize = self.0[..touched.start].iter().map(FieldPiece::bytes).sum();
        let region: usize = self.0[touched.clone()].iter().map(FieldPiece::bytes).sum();
        let end = start + region - old.len() + new_len;
        let last = touched.end == self.0.len();
        self.0.splice(touched, cut(&text[start..end], last));
    }

    /// The pieces an edit reaches or abuts, and the next one: a cut depends on the two characters
    /// before it, which may have changed, and on the one after.
    fn touched(&self, old: &Range<usize>) -> Range<usize> {
        let (mut first, mut past, mut at) = (self.0.len(), 0, 0);
        for (index, piece) in self.0.iter().enumerate() {
            let end = at + piece.bytes();
            if end >= old.start && first > index {
                first = index;
            }
            if at <= old.end {
                past = index + 1;
            } else {
                break;
            }
            at = end;
        }
        first..(past + 1).min(self.0.len())
    }
}

impl FieldPiece {
    fn new(text: &str, line_feed: bool) -> Self {
        if text.is_empty() {
            return Self { segments: Vec::new(), line_feed, len: 0, words: 0 };
        }
        Self { segments: segments(text), line_feed, len: text.len(), words: words::count(text) }
    }

    fn bytes(&self) -> usize {
        self.len + usize::from(self.line_feed)
    }
}

/// `last` says that the region ends the text: then even an empty rest is a piece.
fn cut(region: &str, last: bool) -> Vec<FieldPiece> {
    let mut pieces = Vec::new();
    let mut rest = region;
    while let Some(lf) = rest.find('\n') {
        cut_paragraph(&rest[..lf], true, &mut pieces);
        rest = &rest[lf + 1..];
    }
    if last || !rest.is_empty() {
        cut_paragraph(rest, false, &mut pieces);
    }
    pieces
}

fn cut_paragraph(paragraph: &str, line_feed: bool, pieces: &mut Vec<FieldPiece>) {
    let mut rest = paragraph;
    while let Some(at) = cut_point(rest) {
        pieces.push(FieldPiece::new(&rest[..at], false));
        rest = &rest[at..];
    }
    pieces.push(FieldPiece::new(rest, line_feed));
}

fn cut_point(text: &str) -> Option<usize> {
    if text.len() < 2 * PIECE {
        return None;
    }
    let from = text.floor_char_boundary(PIECE);
    let (mut earlier, mut before) = ('\0', '\0');
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        let word = before == ' '
            && (earlier.is_alphanumeric() || matches!(earlier, '.' | ',' | '।' | '။'))
            && c.is_alphabetic()
            && graphemes::is_boundary(text, at);
        // Between two Han characters a break is always right for rows, but may cut a word in
        // two for the count: only when no comma came for long.
        let han = is_han(c) && (matches!(before, '、' | '。' | '，') || is_han(before) && offset > 8 * PIECE);
        if word || han {
            return Some(at);
        }
        (earlier, before) = (before, c);
    }
    None
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

fn segments(text: &str) -> Vec<Segment> {
    let mut breaks =
        LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text).filter(|&at| at > 0).peekable();
    let mut found = Vec::with_capacity(text.len() / 6 + 1);
    let mut start = 0;
    if text.is_ascii() {
        for end in breaks {
            found.push(Segment::new(&text[start..end], end - start));
            start = end;
        }
        return found;
    }
    // A break inside a cluster (a mark on a space) is none: it would part what is drawn as one.
    let mut cells = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        let end = at + cluster.len();
        cells += self::cells(cluster);
        while breaks.next_if(|&at| at < end).is_some() {}
        if breaks.next_if_eq(&end).is_some() || end == text.len() {
            found.push(Segment::new(&text[start..end], cells));
            (start, cells) = (end, 0);
        }
    }
    found
}

impl Segment {
    fn new(text: &str, cells: usize) -> Self {
        let word = text.trim_end_matches(' ').len();
        // A space may end a cluster: U+0600, the Arabic number sign, takes in what follows it.
        let len = graphemes::ceil(text, word);
        let spaces = text.len() - len;
        Self { len, spaces, cells: cells.saturating_sub(spaces) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn as_whole(text: &str) -> Vec<Segment> {
        text.split('\n').flat_map(segments).collect()
    }

    #[test]
    fn an_edit_beside_a_cut_moves_the_cut() {
        for repeated in ["ab ", "日本、"] {
            let text = repeated.repeat(900 / repeated.len());
            for (at, c) in text.char_indices().filter(|(at, _)| (240..290).contains(at)) {
                for new in ["", "(", ")", " ", "\n", "\u{301}", "x(", "。"] {
                    let mut edited = text.clone();
                    edited.replace_range(at..at + c.len_utf8(), new);
                    let mut pieces = Pieces::new(&text);
                    pieces.edit(&edited, at..at + c.len_utf8(), new.len());
                    let found: Vec<_> = pieces.iter().flat_map(|p| p.segments.iter().copied()).collect();
                    assert_eq!(found, as_whole(&edited), "{repeated:?} {at} {new:?}");
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        /// Law: pieces break exactly as the whole text would, however it was edited.
        #[test]
        fn pieces_change_nothing(
            parts in prop::collection::vec(r#"[a-c0(]{1,9}[ .,)"!-]{1,2}|[日本、。ゃー]{1,9}|[ကမြန်။ ]{1,9}|\n| ́|🇫"#, 0..250),
            edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), r"[a (日。\n]{0,4}"), 0..6),
        ) {
            let mut text: String = parts.concat();
            let mut pieces = Pieces::new(&text);
            for (from, to, new) in edits {
                let from = text.floor_char_boundary(from.index(text.len() + 1));
                let to = text.floor_char_boundary(to.index((text.len() - from).min(700) + 1) + from);
                text.replace_range(from..to, &new);
                pieces.edit(&text, from..to, new.len());
            }
            let found: Vec<_> = pieces.iter().flat_map(|p| p.segments.iter().copied()).collect();
            prop_assert_eq!(found, as_whole(&text));
            let bytes: usize = pieces.iter().map(FieldPiece::bytes).sum();
            prop_assert_eq!(bytes, text.len());
            prop_assert_eq!(pieces.iter().filter(|p| p.line_feed).count(), text.matches('\n').count());
        }
    }
}
