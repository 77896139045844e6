//! Tables that need more room than an upright page has: they stand on pages turned sideways, where there are pages.
//!
//! The rule for every format: a table is wide when its columns, each as wide as its longest word asks, do not fit beside each
//! other on an upright page. Headings and anchors before it go with it.

use super::line::Line;
use super::table_row::TableRow;
use super::tree::{Block, Placed};
use std::ops::Range;

/// Letters of a table in one line of an upright page.
const UPRIGHT_CHARS: usize = 92;
/// What the edges of a column take.
const EDGE_CHARS: usize = 2;
/// No column is read well in less than the first of these; a word longer than the second may be cut.
const COLUMN_CHARS: (usize, usize) = (6, 16);

/// Where the blocks of a document stand sideways; stretches that touch are one.
pub(super) fn sideways(blocks: &[Placed]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, placed) in blocks.iter().enumerate() {
        let Block::Table { head, rows, .. } = &placed.block else { continue };
        if !is_wide(head, rows) {
            continue;
        }
        let goes_with = |placed: &&Placed| {
            matches!(placed.block, Block::Heading { .. } | Block::Anchor(_) | Block::Text(_) | Block::PageBreak(_))
        };
        let start = at - blocks[..at].iter().rev().take_while(goes_with).count();
        match found.last_mut() {
            Some(last) if last.end >= start => last.end = at + 1,
            _ => found.push(start..at + 1),
        }
    }
    found
}

/// Whether a block at this place stands sideways; nothing where it has no say, because it shows nothing.
pub(super) fn stands(block: &Block, at: usize, sideways: &[Range<usize>]) -> Option<bool> {
    let shows = !matches!(block, Block::Anchor(_) | Block::Text(_) | Block::PageBreak(_));
    shows.then(|| sideways.iter().any(|stretch| stretch.contains(&at)))
}

fn is_wide(head: &[Line], rows: &[TableRow]) -> bool {
    let mut columns: Vec<usize> = Vec::new();
    for cells in rows.iter().map(|row| row.cells.as_slice()).chain([head]) {
        columns.resize(columns.len().max(cells.len()), COLUMN_CHARS.0);
        for (cell, column) in cells.iter().zip(&mut columns) {
            if *column < COLUMN_CHARS.1 {
                let longest = cell.plain().split([' ', '\n']).map(|word| word.chars().count()).max().unwrap_or(0);
                *column = (*column).max(longest.min(COLUMN_CHARS.1));
            }
        }
    }
    columns.iter().map(|chars| chars + EDGE_CHARS).sum::<usize>() > UPRIGHT_CHARS
}

#[cfg(test)]
mod tests {
    use super::super::Builder;
    use super::*;

    fn cells(count: usize, word: &str) -> Vec<Line> {
        (0..count).map(|_| Line::text(format!("a {word}"))).collect()
    }

    #[test]
    fn a_table_is_wide_when_its_longest_words_have_no_room_beside_each_other() {
        for (count, word, wide) in
            [(5, "wwwwwwwwwwwwwwwwwwww", false), (6, "wwwwwwwwwwwwwwwwwwww", true), (11, "w", false), (12, "w", true)]
        {
            assert_eq!(is_wide(&cells(count, "w"), &[cells(count, word).into()]), wide, "{count} columns of {word}");
        }
    }

    #[test]
    fn a_heading_goes_with_its_table_and_tables_in_a_row_stand_together() {
        let mut builder = Builder::new("t");
        builder.paragraph("x").heading(2, "h", "Heading").block(Block::Anchor("a".to_owned()));
        for _ in 0..2 {
            builder.table("", cells(12, "w"), [cells(12, "w")]);
        }
        builder.paragraph("y").table("", cells(12, "w"), [cells(12, "w")]);
        let document = builder.finish();
        assert_eq!(sideways(&document.blocks), [1..5, 6..7]);
        let stands: Vec<_> =
            document.blocks.iter().enumerate().map(|(at, it)| stands(&it.block, at, &[1..5, 6..7])).collect();
        let (up, down) = (Some(false), Some(true));
        assert_eq!(stands, [up, down, None, down, down, up, down]);
    }
}
