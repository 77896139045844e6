//! Rewriting every text of a document, wherever it stands, without changing what it is.

use super::figure::{Bar, HeatColumn, HeatRow};
use super::line::{Inline, Line};
use super::tree::{Block, Document, Placed};

/// What a text is part of, for those who rewrite it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// A title, heading, label or column head: one line.
    Head,
    /// A line that may be broken.
    Line,
    /// Paragraphs.
    Prose,
}

impl Document {
    /// The document with every text rewritten; ids, targets and addresses stay.
    #[must_use]
    pub fn rewritten(mut self, rewrite: &dyn Fn(&str, Within) -> String) -> Self {
        line(&mut self.title, Within::Head, rewrite);
        line(&mut self.notice, Within::Head, rewrite);
        for (label, value) in &mut self.meta {
            line(label, Within::Head, rewrite);
            line(value, Within::Head, rewrite);
        }
        blocks(&mut self.blocks, rewrite);
        self
    }
}

fn line(line: &mut Line, within: Within, rewrite: &dyn Fn(&str, Within) -> String) {
    let pieces = std::mem::take(line);
    for inline in pieces.inlines() {
        let text = |text: &str| rewrite(text, within);
        line.push(match inline {
            Inline::Text(it) => Inline::Text(text(it)),
            Inline::Strong(it) => Inline::Strong(text(it)),
            Inline::Emphasis(it) => Inline::Emphasis(text(it)),
            Inline::Sign(tone, it) => Inline::Sign(*tone, rewrite(it, Within::Head)),
            Inline::Link { text: it, to } => Inline::Link { text: text(it), to: to.clone() },
            Inline::Cite { .. } => inline.clone(),
        });
    }
}

fn blocks(placed: &mut [Placed], rewrite: &dyn Fn(&str, Within) -> String) {
    for it in placed {
        match &mut it.block {
            Block::Heading { text, .. } => line(text, Within::Head, rewrite),
            Block::Paragraph(it) => line(it, Within::Line, rewrite),
            Block::Prose(it) => *it = rewrite(it, Within::Prose),
            Block::Quote { text, from } => {
                *text = rewrite(text, Within::Prose);
                line(from, Within::Head, rewrite);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| blocks(item, rewrite)),
            Block::Notice(inner) => blocks(inner, rewrite),
            Block::Table { caption, head, rows } => {
                line(caption, Within::Head, rewrite);
                head.iter_mut().for_each(|it| line(it, Within::Head, rewrite));
                rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|it| line(it, Within::Line, rewrite));
            }
            Block::Bars { caption, bars } => {
                line(caption, Within::Head, rewrite);
                for Bar { label, parts, origin: _ } in bars {
                    *label = rewrite(label, Within::Head);
                    parts.iter_mut().for_each(|(_, _, words)| *words = rewrite(words, Within::Head));
                }
            }
            Block::HeatMap { caption, map } => {
                line(caption, Within::Head, rewrite);
                map.corner = rewrite(&map.corner, Within::Head);
                // taken apart field by field, so that a new one is not forgotten
                for HeatColumn { group, side, whole } in &mut map.columns {
                    [group, side, whole].into_iter().for_each(|it| *it = rewrite(it, Within::Head));
                }
                for HeatRow { label, cells, origin: _ } in &mut map.rows {
                    *label = rewrite(label, Within::Head);
                    cells.iter_mut().for_each(|(_, words)| *words = rewrite(words, Within::Head));
                }
            }
            Block::Rule | Block::Contents(_) => {}
        }
    }
}
