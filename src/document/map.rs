//! Rewriting every text of a document, wherever it stands, without changing what it is.

use super::chart::{Chart, ChartSeries};
use super::figure::{Bar, HeatColumn, HeatRow};
use super::line::{FormField, FormFieldKind, Inline, Line};
use super::tree::{Block, Document, Placed};

/// What a text is part of, for those who rewrite it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
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
    pub fn rewritten(mut self, rewrite: &dyn Fn(&str, TextRole) -> String) -> Self {
        line(&mut self.title, TextRole::Head, rewrite);
        line(&mut self.notice, TextRole::Head, rewrite);
        for (label, value) in &mut self.meta {
            line(label, TextRole::Head, rewrite);
            line(value, TextRole::Head, rewrite);
        }
        blocks(&mut self.blocks, rewrite);
        self
    }
}

fn line(line: &mut Line, within: TextRole, rewrite: &dyn Fn(&str, TextRole) -> String) {
    let pieces = std::mem::take(line);
    for inline in pieces.inlines() {
        let text = |text: &str| rewrite(text, within);
        line.push(match inline {
            Inline::Text(it) => Inline::Text(text(it)),
            Inline::Strong(it) => Inline::Strong(text(it)),
            Inline::Emphasis(it) => Inline::Emphasis(text(it)),
            Inline::Sign(tone, it) => Inline::Sign(*tone, rewrite(it, TextRole::Head)),
            Inline::Link { text: it, to } => Inline::Link { text: text(it), to: to.clone() },
            Inline::Field(FormField { name, title, kind }) => Inline::Field(FormField {
                name: name.clone(),
                title: rewrite(title, TextRole::Head),
                kind: match kind {
                    FormFieldKind::Box => FormFieldKind::Box,
                    FormFieldKind::OneOf(words) => {
                        FormFieldKind::OneOf(words.iter().map(|it| rewrite(it, TextRole::Head)).collect())
                    }
                    FormFieldKind::Words(it) => FormFieldKind::Words(text(it)),
                    FormFieldKind::Fixed(it) => FormFieldKind::Fixed(text(it)),
                },
            }),
            // what people typed is no pair of languages
            Inline::Typed(_)
            | Inline::Revised(_)
            | Inline::Reference(_)
            | Inline::Mention { .. }
            | Inline::Foreign { .. }
            | Inline::Cite { .. }
            | Inline::Label { .. } => inline.clone(),
            Inline::Note { number, short, text } => {
                let (mut short, mut text) = (short.clone(), text.clone());
                self::line(&mut short, within, rewrite);
                self::line(&mut text, within, rewrite);
                Inline::Note { number: *number, short, text }
            }
        });
    }
}

fn blocks(placed: &mut [Placed], rewrite: &dyn Fn(&str, TextRole) -> String) {
    for it in placed {
        match &mut it.block {
            Block::Heading { text, .. } => line(text, TextRole::Head, rewrite),
            Block::Paragraph(it) => line(it, TextRole::Line, rewrite),
            Block::Prose(it) => *it = rewrite(it, TextRole::Prose),
            Block::Quote { blocks: inner, from } => {
                blocks(inner, rewrite);
                line(from, TextRole::Head, rewrite);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| blocks(item, rewrite)),
            Block::Notice(inner) => blocks(inner, rewrite),
            Block::Table { caption, head, rows } => {
                line(caption, TextRole::Head, rewrite);
                head.iter_mut().for_each(|it| line(it, TextRole::Head, rewrite));
                rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|it| line(it, TextRole::Line, rewrite));
            }
            Block::Bars { caption, bars } => {
                line(caption, TextRole::Head, rewrite);
                for Bar { label, parts, origin: _ } in bars {
                    *label = rewrite(label, TextRole::Head);
                    parts.iter_mut().for_each(|(_, _, words)| *words = rewrite(words, TextRole::Head));
                }
            }
            Block::HeatMap { caption, map } => {
                line(caption, TextRole::Head, rewrite);
                map.corner = rewrite(&map.corner, TextRole::Head);
                // taken apart field by field, so that a new one is not forgotten
                for HeatColumn { group, side, whole } in &mut map.columns {
                    [group, side, whole].into_iter().for_each(|it| *it = rewrite(it, TextRole::Head));
                }
                for HeatRow { label, cells, origin: _ } in &mut map.rows {
                    *label = rewrite(label, TextRole::Head);
                    cells.iter_mut().for_each(|(_, words)| *words = rewrite(words, TextRole::Head));
                }
            }
            Block::Chart { caption, chart } => {
                line(caption, TextRole::Head, rewrite);
                let Chart { kind: _, corner, columns, series, above } = chart;
                [corner].into_iter().chain(columns).chain(above).for_each(|it| *it = rewrite(it, TextRole::Head));
                for ChartSeries { name, values } in series {
                    *name = rewrite(name, TextRole::Head);
                    values.iter_mut().flatten().for_each(|value| value.said = rewrite(&value.said, TextRole::Head));
                }
            }
            Block::Captions { title, .. } => line(title, TextRole::Head, rewrite),
            Block::Rule | Block::PageBreak(_) | Block::Anchor(_) | Block::Text(_) | Block::Contents(_) => {}
        }
    }
}
