//! Soft wrap: break opportunities filled into visual rows of a width.
//!
//! A row takes words up to `width - 1` cells, so that the caret has a cell after the last of them;
//! one space may stand in that cell, further spaces go on in the next row. A word that is wider
//! than a row is parted between clusters. A paragraph that ends in the caret's cell gets an empty
//! row, where the next letter would go.

use std::ops::Range;

use crate::text::cells;
use unicode_segmentation::UnicodeSegmentation;

use super::pieces::{Pieces, Segment};

/// One visual row: a byte range of the text without its line feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowSpan {
    /// The byte the row begins with.
    pub start: usize,
    /// The byte after its last one: a line feed, the next row's start, or the text's end.
    pub end: usize,
    /// Cells the row takes, its trailing spaces included.
    pub cells: u16,
    /// Whether the paragraph ends here; otherwise the next row goes on at `end`.
    pub ends_paragraph: bool,
}

impl RowSpan {
    /// The bytes of the row, to slice the text with.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A row narrower than a letter and the caret makes no sense; such widths are taken as 2.
pub(super) fn usable(width: u16) -> u16 {
    width.max(2)
}

pub(super) fn wrap(text: &str, pieces: &Pieces, width: u16) -> Vec<RowSpan> {
    let width = usize::from(usable(width));
    let mut pen = Pen { rows: Vec::new(), width, start: 0, at: 0, cells: 0 };
    let mut pieces = pieces.iter().peekable();
    while let Some(piece) = pieces.next() {
        for segment in &piece.segments {
            pen.place(text, segment);
        }
        if piece.line_feed || pieces.peek().is_none() {
            pen.end_paragraph();
        }
    }
    pen.rows
}

struct Pen {
    rows: Vec<RowSpan>,
    width: usize,
    start: usize,
    at: usize,
    cells: usize,
}

impl Pen {
    fn place(&mut self, text: &str, segment: &Segment) {
        self.make_room(segment.cells);
        if segment.cells < self.width {
            self.advance(segment.len, segment.cells);
        } else {
            self.part(&text[self.at..self.at + segment.len]);
        }
        let mut spaces = segment.spaces;
        while spaces > 0 {
            if self.cells >= self.width {
                self.end_row(false);
            }
            let taken = spaces.min(self.width - self.cells);
            self.advance(taken, taken);
            spaces -= taken;
        }
    }

    fn part(&mut self, word: &str) {
        if word.is_ascii() {
            let mut left = word.len();
            while left > 0 {
                self.make_room(1);
                let taken = left.min((self.width - 1).saturating_sub(self.cells).max(1));
                self.advance(taken, taken);
                left -= taken;
            }
            return;
        }
        for cluster in word.graphemes(true) {
            let cells = cells(cluster);
            self.make_room(cells);
            self.advance(cluster.len(), cells);
        }
    }

    /// Ends the row if `cells` more would reach the caret's cell; an empty row takes anything.
    fn make_room(&mut self, cells: usize) {
        if self.cells > 0 && self.cells + cells >= self.width {
            self.end_row(false);
        }
    }

    fn advance(&mut self, bytes: usize, cells: usize) {
        self.at += bytes;
        self.cells += cells;
    }

    fn end_row(&mut self, ends_paragraph: bool) {
        let cells = u16::try_from(self.cells).unwrap_or(u16::MAX);
        self.rows.push(RowSpan { start: self.start, end: self.at, cells, ends_paragraph });
        (self.start, self.cells) = (self.at, 0);
    }

    fn end_paragraph(&mut self) {
        if self.cells >= self.width {
            self.end_row(false);
        }
        self.end_row(true);
        self.at += 1;
        self.start = self.at;
    }
}
