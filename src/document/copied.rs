//! A part of a document for other programs: text unwrapped, tables with their cells parted by tabs.

use super::figure::counts;
use super::layout::lay_out;
use super::line::Line;
use super::table_row::TableRow;
use super::tree::{Block, Document, Placed};
use super::words::WriterWords;
use crate::text::clean::folded;

/// Wider than any paragraph, so that none is wrapped.
const UNWRAPPED: u16 = u16::MAX;

/// The block at this place as text; a heading with all that stands under it. None where there is no such block, or it shows
/// nothing.
#[must_use]
pub fn copied(document: &Document, at: usize, words: &WriterWords) -> Option<String> {
    let level_of = |placed: &Placed| match &placed.block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let (first, rest) = document.blocks.get(at..)?.split_first()?;
    let under = match level_of(first) {
        Some(level) => rest.iter().take_while(|it| level_of(it).is_none_or(|deeper| deeper > level)).count(),
        None => 0,
    };
    let shown = std::iter::once(first).chain(&rest[..under]).map(|placed| text(placed, words));
    let shown: Vec<String> = shown.filter(|text| !text.is_empty()).collect();
    (!shown.is_empty()).then(|| shown.join("\n\n"))
}

/// The heading a block stands under, or the title of the document.
#[must_use]
pub fn heading_of(document: &Document, at: usize) -> String {
    let above = document.blocks.iter().take(at + 1).rev().find_map(|placed| match &placed.block {
        Block::Heading { text, .. } => Some(text),
        _ => None,
    });
    above.unwrap_or(&document.title).plain()
}

fn text(placed: &Placed, words: &WriterWords) -> String {
    match &placed.block {
        Block::Table { caption, head, rows } => table(caption, head, rows),
        Block::Bars { caption, bars } => {
            let (head, rows) = counts(bars);
            table(caption, &head, &rows)
        }
        Block::HeatMap { caption, map } => {
            let (head, rows) = map.table();
            table(caption, &head, &rows)
        }
        Block::Chart { caption, chart } => {
            let (head, rows) = chart.table();
            table(caption, &head, &rows)
        }
        Block::Rule => String::new(),
        _ => {
            let alone = Document { blocks: vec![placed.clone()], ..Document::default() };
            let rows: Vec<String> = lay_out(&alone, UNWRAPPED, words).iter().map(|row| row.plain()).collect();
            rows.join("\n").trim_end().to_owned()
        }
    }
}

/// A cell is one line, so that the table stays one.
fn table(caption: &Line, head: &[Line], rows: &[TableRow]) -> String {
    let line = |cells: &[Line]| cells.iter().map(|cell| folded(&cell.plain())).collect::<Vec<_>>().join("\t");
    let head = (!head.is_empty()).then(|| line(head));
    let caption = (!caption.is_empty()).then(|| caption.plain());
    caption.into_iter().chain(head).chain(rows.iter().map(|row| line(&row.cells))).collect::<Vec<_>>().join("\n")
}
