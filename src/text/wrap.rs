//! Wrapping text to a width in terminal cells.
//!
//! Rows are byte ranges of the text, so a text field can map its cursor; what lies between two
//! rows is one newline or the blanks at a break, and nothing else is ever left out. Words longer
//! than a row are cut between grapheme clusters. Only clusters wider than the whole row overflow.
//! It is called for every frame: text that fits and ASCII text never reach the segmenter.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::width::cells;

/// The rows of `text` as byte ranges; at least one, for every newline one more.
///
/// At a break the blanks are left out. At the end of a paragraph they stay as far as they fit.
#[must_use]
pub fn rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut filling = Filling { text, width: width.max(1), rows: Vec::new() };
    let mut start = 0;
    for paragraph in text.split('\n') {
        filling.paragraph(start..start + paragraph.len());
        start += paragraph.len() + 1;
    }
    filling.rows
}

/// The rows of `text` as text.
#[must_use]
pub fn lines(text: &str, width: usize) -> Vec<&str> {
    rows(text, width).into_iter().map(|row| &text[row]).collect()
}

/// Blanks that may vanish at a break: not the no-break spaces.
fn is_break_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}')
}

struct Filling<'a> {
    text: &'a str,
    width: usize,
    rows: Vec<Range<usize>>,
}

impl Filling<'_> {
    fn paragraph(&mut self, range: Range<usize>) {
        let paragraph = &self.text[range.clone()];
        // No character takes more cells than bytes, so short text fits without measuring.
        let fits = paragraph.len() <= self.width || (!paragraph.is_ascii() && cells(paragraph) <= self.width);
        if fits {
            self.rows.push(range);
        } else if paragraph.is_ascii() {
            self.fill(range, ascii_breaks(paragraph.as_bytes()));
        } else {
            let breaks = LineSegmenter::new_dictionary(Default::default());
            self.fill(range, breaks.segment_str(paragraph).filter(|at| *at > 0));
        }
    }

    /// Puts segments into rows, first fit; `breaks` are the ends of the segments.
    fn fill(&mut self, range: Range<usize>, breaks: impl Iterator<Item = usize>) {
        let offset = range.start;
        let mut row = offset;
        let mut content = offset;
        let mut used = 0;
        let mut from = offset;
        for end in breaks {
            let to = offset + end;
            let segment = &self.text[from..to];
            let word = segment.trim_end_matches(is_break_blank);
            let room = cells(word);
            if used + room > self.width && from > row {
                // A row of blanks only is no row: an indent gives way to a word that needs it.
                if content > row {
                    self.rows.push(row..content);
                }
                row = from;
                used = 0;
            }
            if room > self.width {
                (row, used) = self.cut(row, from..from + word.len());
            } else {
                used += room;
            }
            content = if word.is_empty() { content.max(row) } else { from + word.len() };
            used += cells(&segment[word.len()..]);
            from = to;
        }
        self.rows.push(row..self.blanks_that_fit(row, content, range.end));
    }

    /// Cuts a word longer than a row; returns where its last row starts and how full it is.
    fn cut(&mut self, row: usize, word: Range<usize>) -> (usize, usize) {
        let (mut row, mut used) = (row, 0);
        let mut at = word.start;
        let text = self.text;
        for cluster in text[word].graphemes(true) {
            let room = cells(cluster);
            if room <= self.width {
                if used + room > self.width && at > row {
                    self.rows.push(row..at);
                    (row, used) = (at, 0);
                }
                used += room;
                at += cluster.len();
                continue;
            }
            for c in cluster.chars() {
                let room = c.width().unwrap_or(0);
                if used + room > self.width && at > row {
                    self.rows.push(row..at);
                    (row, used) = (at, 0);
                }
                used += room;
                at += c.len_utf8();
            }
        }
        (row, used)
    }

    fn blanks_that_fit(&self, row: usize, content: usize, end: usize) -> usize {
        let mut used = cells(&self.text[row..content]);
        let mut kept = content;
        for c in self.text[content..end].chars() {
            used += c.width().unwrap_or(0);
            if used > self.width {
                break;
            }
            kept += c.len_utf8();
        }
        kept
    }
}

/// Break opportunities of ASCII text: after blanks, after a hyphen or slash inside a word.
fn ascii_breaks(bytes: &[u8]) -> impl Iterator<Item = usize> {
    (1..=bytes.len()).filter(|&at| {
        let Some(&next) = bytes.get(at) else {
            return true;
        };
        match bytes[at - 1] {
            b' ' => next != b' ',
            b'-' | b'/' => next.is_ascii_alphabetic() && at >= 2 && bytes[at - 2].is_ascii_alphanumeric(),
            _ => false,
        }
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
