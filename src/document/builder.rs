//! Composing a document line by line, in reading order.
//!
//! ```
//! # use tripartite::document::{Builder, Line};
//! let mut builder = Builder::new("Pensions");
//! builder.heading(1, "law", "The law").prose("Typed by the party.").origin("law.scope/state");
//! let document = builder.finish();
//! assert_eq!(document.blocks.len(), 2);
//! ```

use super::chart::Chart;
use super::figure::{Bar, HeatMap};
use super::line::{Captioned, Line};
use super::page_numbers::PageNumbers;
use super::picture::Picture;
use super::table_row::TableRow;
use super::tree::{Block, Document, Placed};
use crate::text::Direction;

/// A document under composition; every method adds at the end and returns the builder.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    document: Document,
}

impl Builder {
    /// Starts a document; an empty title is never printed.
    pub fn new(title: impl Into<Line>) -> Self {
        Self { document: Document { title: title.into(), ..Document::default() } }
    }

    /// Says in which language (BCP 47) the document is; its direction follows.
    pub fn language(&mut self, language: &str) -> &mut Self {
        self.document.direction = Direction::of_language(language);
        language.clone_into(&mut self.document.language);
        self
    }

    /// Says what stands on every page.
    pub fn on_every_page(&mut self, notice: impl Into<Line>) -> &mut Self {
        self.document.notice = notice.into();
        self
    }

    /// Puts a picture above the title.
    pub fn logo(&mut self, logo: Picture) -> &mut Self {
        self.document.logo = Some(logo);
        self
    }

    /// Says who answers for the document.
    pub fn author(&mut self, author: impl Into<String>) -> &mut Self {
        self.document.author = author.into();
        self
    }

    /// Adds a fact under the title.
    pub fn meta(&mut self, label: impl Into<Line>, value: impl Into<Line>) -> &mut Self {
        self.document.meta.push((label.into(), value.into()));
        self
    }

    /// Adds any block.
    pub fn block(&mut self, block: impl Into<Placed>) -> &mut Self {
        self.document.blocks.push(block.into());
        self
    }

    /// Says which answer the block added last came from.
    pub fn origin(&mut self, address: impl Into<String>) -> &mut Self {
        if let Some(last) = self.document.blocks.last_mut() {
            last.origin = Some(address.into());
        }
        self
    }

    /// Adds a heading; `id` must be unique in the document.
    pub fn heading(&mut self, level: u8, id: impl Into<String>, text: impl Into<Line>) -> &mut Self {
        self.block(Block::Heading { level, id: id.into(), text: text.into() })
    }

    /// Adds a paragraph of the program's own.
    pub fn paragraph(&mut self, line: impl Into<Line>) -> &mut Self {
        self.block(Block::Paragraph(line.into()))
    }

    /// Adds what people typed.
    pub fn prose(&mut self, text: impl Into<String>) -> &mut Self {
        self.block(Block::Prose(text.into()))
    }

    /// Adds somebody's words.
    pub fn quote(&mut self, text: impl Into<String>, from: impl Into<Line>) -> &mut Self {
        self.block(Block::Quote { blocks: vec![Block::Prose(text.into()).into()], from: from.into() })
    }

    /// Adds a bulleted list of one-line items.
    pub fn bullets(&mut self, items: impl IntoIterator<Item = Line>) -> &mut Self {
        self.list(false, items.into_iter().map(|line| vec![Block::Paragraph(line).into()]))
    }

    /// Adds a list whose items hold any blocks.
    pub fn list(&mut self, ordered: bool, items: impl IntoIterator<Item = Vec<Placed>>) -> &mut Self {
        self.block(Block::List { ordered, items: items.into_iter().collect() })
    }

    /// Adds a table; rows may be plain lists of cells or rows with an origin.
    pub fn table<R: Into<TableRow>>(
        &mut self,
        caption: impl Into<Line>,
        head: Vec<Line>,
        rows: impl IntoIterator<Item = R>,
    ) -> &mut Self {
        let rows = rows.into_iter().map(Into::into).collect();
        self.block(Block::Table { caption: caption.into(), head, rows })
    }

    /// Adds a table whose columns are fields of its rows: one that no row has filled in is left out. Where columns are years or
    /// groups, an empty one says something and stays: that is `table`.
    pub fn table_of_fields<R: Into<TableRow>>(
        &mut self,
        caption: impl Into<Line>,
        mut head: Vec<Line>,
        rows: impl IntoIterator<Item = R>,
    ) -> &mut Self {
        let mut rows: Vec<TableRow> = rows.into_iter().map(Into::into).collect();
        let is_empty = |at: usize| rows.iter().all(|row| row.cells.get(at).is_none_or(Line::is_empty));
        let empty: Vec<usize> = (1..head.len()).filter(|at| !rows.is_empty() && is_empty(*at)).collect();
        for at in empty.into_iter().rev() {
            head.remove(at);
            for row in &mut rows {
                if at < row.cells.len() {
                    row.cells.remove(at);
                }
            }
        }
        self.table(caption, head, rows)
    }

    /// Adds bars drawn to one scale.
    pub fn bars(&mut self, caption: impl Into<Line>, bars: impl IntoIterator<Item = Bar>) -> &mut Self {
        self.block(Block::Bars { caption: caption.into(), bars: bars.into_iter().collect() })
    }

    /// Adds a map of states.
    pub fn chart(&mut self, caption: impl Into<Line>, chart: Chart) -> &mut Self {
        self.block(Block::Chart { caption: caption.into(), chart })
    }

    /// A map of states.
    pub fn heat_map(&mut self, caption: impl Into<Line>, map: HeatMap) -> &mut Self {
        self.block(Block::HeatMap { caption: caption.into(), map })
    }

    /// Adds a notice composed by another builder, whose title and facts are not used.
    pub fn notice(&mut self, compose: impl FnOnce(&mut Builder)) -> &mut Self {
        let mut inner = Builder::default();
        compose(&mut inner);
        self.block(Block::Notice(inner.into_blocks()))
    }

    /// Adds a dividing line.
    pub fn rule(&mut self) -> &mut Self {
        self.block(Block::Rule)
    }

    /// Begins a page where there are pages.
    pub fn page_break(&mut self) -> &mut Self {
        self.block(Block::PageBreak(None))
    }

    /// What follows begins a page, and pages are numbered from one there.
    pub fn numbered_pages(&mut self, numbers: PageNumbers) -> &mut Self {
        self.block(Block::PageBreak(Some(numbers)))
    }

    /// Adds the list of headings down to `level`.
    pub fn contents(&mut self, level: u8) -> &mut Self {
        self.block(Block::Contents(level))
    }

    /// Whether any heading was added at this level.
    #[must_use]
    pub fn has_headings(&self) -> bool {
        self.document.blocks.iter().any(|placed| matches!(placed.block, Block::Heading { .. }))
    }

    /// Adds the list of numbered tables or figures.
    pub fn captions(&mut self, title: impl Into<Line>, kind: Captioned) -> &mut Self {
        self.block(Block::Captions { title: title.into(), kind })
    }

    /// The blocks alone, for a list item or a part of a larger document.
    #[must_use]
    pub fn into_blocks(self) -> Vec<Placed> {
        self.document.blocks
    }

    /// The finished document.
    #[must_use]
    pub fn finish(self) -> Document {
        self.document
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_field_no_row_has_filled_in_is_no_column_and_an_empty_year_is_one() {
        let cells = |cells: [&str; 3]| cells.map(Line::text).to_vec();
        let columns = |fields: bool, rows: Vec<Vec<Line>>| {
            let (mut builder, head) = (Builder::new("t"), cells(["What", "2027", "2028"]));
            if fields {
                builder.table_of_fields("", head, rows);
            } else {
                builder.table("", head, rows);
            }
            let Block::Table { head, rows, .. } = builder.finish().blocks.remove(0).block else { panic!("no table") };
            let told = rows.iter().map(|row| row.cells.iter().map(Line::plain).collect::<Vec<_>>().join("|"));
            (head.iter().map(Line::plain).collect::<Vec<_>>().join("|"), told.collect::<Vec<_>>())
        };
        let rows = || vec![cells(["a", "", "1"]), cells(["", "", "2"])];
        assert_eq!(columns(true, rows()), ("What|2028".to_owned(), vec!["a|1".to_owned(), "|2".to_owned()]));
        assert_eq!(columns(false, rows()).0, "What|2027|2028");
        // the first names the rows, and without rows nothing is known of the columns
        assert_eq!(columns(true, vec![cells(["", "", ""])]).0, "What");
        assert_eq!(columns(true, Vec::new()).0, "What|2027|2028");
    }
}
