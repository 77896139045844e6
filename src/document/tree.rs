//! The tree itself: a title, facts about the document, and blocks.
//!
//! A figure ([`Block::Bars`], [`Block::HeatMap`], [`Block::Chart`]) is its data: a writer draws it and prints its words and counts,
//! or prints the table that says the same.
//! Blocks are wrapped in [`Placed`], which remembers the printed address of the answer a block was
//! made from; so a line of a preview can lead back to its question. A block without an origin of
//! its own belongs to the origin of the block around it.

use super::caption::label_of;
use super::chart::Chart;
use super::figure::{Bar, HeatMap};
use super::line::{Captioned, Inline, Line};
use super::page_numbers::PageNumbers;
use super::picture::Picture;
use super::table_row::TableRow;
use crate::text::Direction;

/// A whole document, ready for any writer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The language of what the program itself says (BCP 47); empty when nobody said.
    pub language: String,
    /// Which way that language is written.
    pub direction: Direction,
    /// Who answers for it: written into the properties of files; may be empty.
    pub author: String,
    /// The picture above the title: whose document it is.
    pub logo: Option<Picture>,
    /// What stands on every page, or at the end where there are no pages: status and as-of date.
    pub notice: Line,
    /// The title; an empty one is left out.
    pub title: Line,
    /// Facts under the title, label and value: country, date, stage.
    pub meta: Vec<(Line, Line)>,
    /// The body in reading order.
    pub blocks: Vec<Placed>,
}

/// A block and the answer it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub block: Block,
    /// The printed address of a cell of the workbook; opaque here.
    pub origin: Option<String>,
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the title.
    Heading {
        /// 1 for a chapter; deeper parts count upwards.
        level: u8,
        /// Unique in the document; contents, sources and links name it.
        id: String,
        /// The heading's words.
        text: Line,
    },
    /// One paragraph composed by the program.
    Paragraph(Line),
    /// A long text as it was typed, markup and all; setting a document out makes blocks of it (`docs/format.md`).
    Prose(String),
    /// Somebody's words, with who said them.
    Quote {
        /// The words.
        blocks: Vec<Placed>,
        /// Who or what is quoted; may be empty.
        from: Line,
    },
    /// A list; an item is a small document of its own.
    List {
        /// Numbered from one instead of bulleted.
        ordered: bool,
        /// The items, each a sequence of blocks.
        items: Vec<Vec<Placed>>,
    },
    /// A table with one head row; short rows are filled with empty cells.
    Table {
        /// A line above the table; may be empty.
        caption: Line,
        /// The head of each column; an empty list means no head row.
        head: Vec<Line>,
        /// The rows below the head.
        rows: Vec<TableRow>,
    },
    /// Stacked bars drawn to one scale.
    Bars {
        /// A line above the bars; may be empty.
        caption: Line,
        /// The bars from top to bottom.
        bars: Vec<Bar>,
    },
    /// States in a grid: a row for each thing, columns in groups.
    HeatMap {
        /// A line above the map; may be empty.
        caption: Line,
        map: HeatMap,
    },
    /// Columns with their parts, or a span.
    Chart {
        /// A line above the chart; may be empty.
        caption: Line,
        chart: Chart,
    },
    /// Blocks set apart as a remark to the reader.
    Notice(Vec<Placed>),
    /// A dividing line.
    Rule,
    /// A place that links lead to, other than a heading; it shows nothing. Its id is unique in the document.
    Anchor(String),
    /// Here a text of the workbook begins, named by its printed address, or ends: what stands between is known again in a
    /// file that comes back. It shows nothing.
    Text(TextEdge),
    /// What follows begins a page, where there are pages, and from there pages may be numbered anew; nothing elsewhere.
    PageBreak(Option<PageNumbers>),
    /// The list of headings down to this level.
    Contents(u8),
    /// The list of numbered tables or figures; nothing where there are none.
    Captions { title: Line, kind: Captioned },
}

/// The beginning or the end of a text of the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextEdge {
    Begins(String),
    Ends,
}

impl Document {
    /// Every heading in reading order, also inside lists and notices.
    #[must_use]
    pub fn headings(&self) -> Vec<(u8, &str, &Line)> {
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }

    /// The ids of the places that links lead to and that are no headings, in reading order.
    #[must_use]
    pub fn anchors(&self) -> Vec<&str> {
        let mut found = Vec::new();
        each(&self.blocks, &mut |block| match block {
            Block::Anchor(id) => found.push(id.as_str()),
            block => found.extend(captioned(block).and_then(|(_, caption)| label_of(caption))),
        });
        found
    }

    /// The numbered captions of a kind with their ids, in reading order.
    #[must_use]
    pub fn captions(&self, wanted: Captioned) -> Vec<(&str, &Line)> {
        let mut found = Vec::new();
        each(&self.blocks, &mut |block| {
            if let Some((kind, caption)) = captioned(block)
                && let Some(id) = label_of(caption).filter(|_| kind == wanted)
            {
                found.push((id, caption));
            }
        });
        found
    }
}

impl Document {
    /// Whether its front matter has page numbers of its own.
    #[must_use]
    pub fn has_front_apart(&self) -> bool {
        self.blocks.iter().any(|placed| matches!(placed.block, Block::PageBreak(Some(_))))
    }
}

impl Document {
    /// Every footnote with its number, in reading order.
    #[must_use]
    pub fn notes(&self) -> Vec<(usize, &Line)> {
        let mut found = Vec::new();
        notes_of(&self.blocks, &mut found);
        found
    }
}

impl Document {
    /// The language of those pieces that are not in the language of the document: there is one such language at most.
    #[must_use]
    pub fn foreign_language(&self) -> Option<&str> {
        foreign_in(&self.blocks)
    }
}

/// What a block is, where it can have a caption.
fn captioned(block: &Block) -> Option<(Captioned, &Line)> {
    match block {
        Block::Table { caption, .. } => Some((Captioned::Table, caption)),
        Block::Bars { caption, .. } | Block::HeatMap { caption, .. } | Block::Chart { caption, .. } => {
            Some((Captioned::Figure, caption))
        }
        _ => None,
    }
}

fn foreign_in(blocks: &[Placed]) -> Option<&str> {
    blocks.iter().find_map(|placed| match &placed.block {
        Block::Heading { text, .. } | Block::Paragraph(text) => text.language(),
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flat_map(|row| &row.cells)).find_map(Line::language)
        }
        Block::Quote { blocks, .. } | Block::Notice(blocks) => foreign_in(blocks),
        Block::List { items, .. } => items.iter().find_map(|item| foreign_in(item)),
        _ => None,
    })
}

fn notes_in(line: &Line) -> impl Iterator<Item = (usize, &Line)> {
    line.inlines().iter().filter_map(|inline| match inline {
        Inline::Note { number, text, .. } => Some((*number, text)),
        _ => None,
    })
}

fn notes_of<'a>(blocks: &'a [Placed], found: &mut Vec<(usize, &'a Line)>) {
    for placed in blocks {
        match &placed.block {
            Block::Heading { text, .. } | Block::Paragraph(text) => found.extend(notes_in(text)),
            Block::Table { caption, head, rows } => {
                let cells = head.iter().chain(rows.iter().flat_map(|row| &row.cells));
                found.extend(std::iter::once(caption).chain(cells).flat_map(notes_in));
            }
            Block::Quote { blocks, .. } | Block::Notice(blocks) => notes_of(blocks, found),
            Block::List { items, .. } => items.iter().for_each(|item| notes_of(item, found)),
            _ => {}
        }
    }
}

fn gather<'a>(blocks: &'a [Placed], found: &mut Vec<(u8, &'a str, &'a Line)>) {
    each(blocks, &mut |block| {
        if let Block::Heading { level, id, text } = block {
            found.push((*level, id, text));
        }
    });
}

/// Every block in reading order, also inside lists, notices and quotations.
fn each<'a>(blocks: &'a [Placed], see: &mut impl FnMut(&'a Block)) {
    for placed in blocks {
        see(&placed.block);
        match &placed.block {
            Block::Notice(inner) | Block::Quote { blocks: inner, .. } => each(inner, see),
            Block::List { items, .. } => items.iter().for_each(|item| each(item, see)),
            _ => {}
        }
    }
}

impl Block {
    /// The block with the printed address of the answer it came from.
    pub fn at(self, origin: impl Into<String>) -> Placed {
        Placed { block: self, origin: Some(origin.into()) }
    }
}

impl From<Block> for Placed {
    fn from(block: Block) -> Self {
        Self { block, origin: None }
    }
}
