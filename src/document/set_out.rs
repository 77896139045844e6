//! Setting a document out: long texts become blocks and pieces of lines, once, before any writer sees the document.
//!
//! A text stands in the tree as it was typed ([`Block::Prose`], [`Inline::Typed`]) until the document is composed. Here its
//! markup is read ([`super::markup`]), its headings find their level below the heading around them, and its references
//! become what the house style asks for, which the front says ([`TextSetting`]).

use super::caption::{CaptionNumbers, CaptionWords};
use super::line::{Captioned, Inline, Line};
use super::markup;
use super::mention::{self, MentionWords};
use super::tree::{Block, Document, Placed};
use crate::text::TextReference;

/// What the front knows of long texts.
pub struct TextSetting<'a> {
    /// The language of what people typed (BCP 47), where it is not that of the document.
    pub language: Option<&'a str>,
    /// What tables and figures are numbered with.
    pub captions: CaptionWords,
    /// What is written for references in a text.
    pub reference: &'a mut dyn FnMut(&[TextReference]) -> Line,
    /// What is said of a part of the document that a text names.
    pub mention: &'a mut dyn FnMut(&str) -> MentionWords,
}

impl Document {
    /// The document with every long text set out; one that is set out already stays as it is.
    #[must_use]
    pub fn set_out(mut self, setting: &mut TextSetting<'_>) -> Self {
        let captions = setting.captions.clone();
        let mut setter =
            Setter { setting, level: 0, headings: 0, notes: 0, captions, numbers: CaptionNumbers::default() };
        for line in [&mut self.title, &mut self.notice] {
            setter.in_line(line);
        }
        for (label, value) in &mut self.meta {
            setter.in_line(label);
            setter.in_line(value);
        }
        self.blocks = setter.blocks(self.blocks, Around::default());
        mention::resolve(&mut self, &setting.captions, setting.mention);
        self
    }
}

struct Setter<'a, 'b> {
    setting: &'a mut TextSetting<'b>,
    /// The level of the heading that was last.
    level: u8,
    /// The headings found in texts so far: each needs an id of its own.
    headings: usize,
    /// The footnotes so far.
    notes: usize,
    captions: CaptionWords,
    numbers: CaptionNumbers,
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
struct Around {
    /// In a list, a notice or a quotation: a heading there is a stressed line.
    is_nested: bool,
    /// It came from an answer, so its words are a person's.
    is_typed: bool,
}

impl Setter<'_, '_> {
    fn blocks(&mut self, blocks: Vec<Placed>, around: Around) -> Vec<Placed> {
        let mut set = Vec::with_capacity(blocks.len());
        for Placed { block, origin } in blocks {
            let inside = self.block(block, Around { is_typed: around.is_typed || origin.is_some(), ..around });
            set.extend(inside.into_iter().map(|block| Placed { block, origin: origin.clone() }));
        }
        set
    }

    fn block(&mut self, block: Block, around: Around) -> Vec<Block> {
        let inside = Around { is_nested: true, ..around };
        match block {
            Block::Prose(text) => self.text(&text, around),
            Block::Paragraph(line) => self.paragraph(line, around),
            Block::Heading { level, id, mut text } => {
                self.level = level;
                self.in_line(&mut text);
                vec![Block::Heading { level, id, text }]
            }
            Block::Quote { blocks, mut from } => {
                self.in_line(&mut from);
                vec![Block::Quote { blocks: self.blocks(blocks, inside), from }]
            }
            Block::List { ordered, items } => {
                let items = items.into_iter().map(|item| self.blocks(item, inside)).collect();
                vec![Block::List { ordered, items }]
            }
            Block::Notice(inner) => vec![Block::Notice(self.blocks(inner, inside))],
            Block::Table { mut caption, mut head, mut rows } => {
                self.in_line(&mut caption);
                self.numbers.give(Captioned::Table, &mut caption, &self.captions);
                head.iter_mut().for_each(|cell| self.in_line(cell));
                rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| self.in_line(cell));
                vec![Block::Table { caption, head, rows }]
            }
            Block::Bars { mut caption, bars } => {
                self.numbers.give(Captioned::Figure, &mut caption, &self.captions);
                vec![Block::Bars { caption, bars }]
            }
            Block::HeatMap { mut caption, map } => {
                self.numbers.give(Captioned::Figure, &mut caption, &self.captions);
                vec![Block::HeatMap { caption, map }]
            }
            Block::Chart { mut caption, chart } => {
                self.numbers.give(Captioned::Figure, &mut caption, &self.captions);
                vec![Block::Chart { caption, chart }]
            }
            other @ (Block::Captions { .. }
            | Block::Rule
            | Block::PageBreak(_)
            | Block::Anchor(_)
            | Block::Text(_)
            | Block::Contents(_)) => vec![other],
        }
    }

    /// A long text as blocks.
    fn text(&mut self, text: &str, around: Around) -> Vec<Block> {
        let mut found: Vec<Block> = Vec::new();
        for mut block in markup::blocks(text) {
            if let (Block::Table { caption, .. }, Some(Block::Paragraph(before))) = (&mut block, found.last())
                && let Some(typed) = self.captions.typed_caption(before)
            {
                *caption = typed;
                found.pop();
            }
            found.push(block);
        }
        found.into_iter().map(|block| self.found(block, around)).collect()
    }

    /// A block found in a text: its heading gets its level, its references their form.
    fn found(&mut self, block: Block, around: Around) -> Block {
        let Around { is_nested, is_typed } = around;
        let placed = |setter: &mut Self, blocks: Vec<Placed>| -> Vec<Placed> {
            blocks.into_iter().map(|it| setter.found(it.block, Around { is_nested: true, is_typed }).into()).collect()
        };
        match block {
            Block::Paragraph(line) => Block::Paragraph(self.finished(line, is_typed)),
            Block::Heading { text, .. } if is_nested => {
                Block::Paragraph(self.finished(Inline::strong(text.plain()).into(), is_typed))
            }
            Block::Heading { level, text, .. } => {
                self.headings += 1;
                let id = format!("text/{}", self.headings);
                let level = self.level.saturating_add(level);
                Block::Heading { level, id, text: self.finished(text, is_typed) }
            }
            Block::Quote { blocks, from } => Block::Quote { blocks: placed(self, blocks), from },
            Block::List { ordered, items } => {
                Block::List { ordered, items: items.into_iter().map(|item| placed(self, item)).collect() }
            }
            Block::Table { caption, head, mut rows } => {
                let mut caption = self.finished(caption, is_typed);
                self.numbers.give(Captioned::Table, &mut caption, &self.captions);
                let head = head.into_iter().map(|cell| self.finished(cell, is_typed)).collect();
                for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
                    *cell = self.finished(std::mem::take(cell), is_typed);
                }
                Block::Table { caption, head, rows }
            }
            other => other,
        }
    }

    /// A paragraph with long texts in it: what cannot stand in a line follows it as blocks of its own.
    fn paragraph(&mut self, line: Line, around: Around) -> Vec<Block> {
        let mut set = Vec::new();
        let mut open = Line::new();
        for inline in line.into_inlines() {
            let Inline::Typed(text) = inline else {
                open.push_line(self.finished(inline.into(), false));
                continue;
            };
            let mut found = self.text(&text, Around { is_typed: true, ..around }).into_iter().peekable();
            while let Some(block) = found.next() {
                let last = found.peek().is_none();
                match block {
                    Block::Paragraph(line) => {
                        open.push_line(line);
                        if !last {
                            set.push(Block::Paragraph(std::mem::take(&mut open)));
                        }
                    }
                    block => {
                        if !open.is_blank() {
                            set.push(Block::Paragraph(std::mem::take(&mut open)));
                        }
                        set.push(block);
                    }
                }
            }
        }
        if !open.is_blank() || set.is_empty() {
            set.push(Block::Paragraph(open));
        }
        set
    }

    /// A line that stays one: a long text in it is told in lines.
    fn in_line(&mut self, line: &mut Line) {
        let needs = |it: &Inline| matches!(it, Inline::Typed(_) | Inline::Reference(_));
        if !line.inlines().iter().any(needs) {
            return;
        }
        let mut set = Line::new();
        for inline in std::mem::take(line).into_inlines() {
            let told = match inline {
                Inline::Typed(text) => self.finished(markup::one_line(&markup::blocks(&text)), true),
                inline => self.finished(inline.into(), false),
            };
            set.push_line(told);
        }
        *line = set;
    }

    fn finished(&mut self, line: Line, is_typed: bool) -> Line {
        let mut set = Line::new();
        for inline in line.into_inlines() {
            match (inline, self.setting.language.filter(|_| is_typed)) {
                (Inline::Reference(references), _) => {
                    let written = (self.setting.reference)(&references);
                    let written = self.numbered(written);
                    if matches!(written.inlines(), [Inline::Note { .. }]) {
                        // the mark of a note stands at the word before it
                        set.trim_end();
                    }
                    set.push_line(written)
                }
                (inline @ (Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_)), Some(language)) => {
                    set.push(Inline::Foreign { language: language.to_owned(), piece: Box::new(inline) })
                }
                (inline, _) => set.push(inline),
            };
        }
        set
    }

    fn numbered(&mut self, line: Line) -> Line {
        let mut set = Line::new();
        for inline in line.into_inlines() {
            set.push(match inline {
                Inline::Note { short, text, .. } => {
                    self.notes += 1;
                    Inline::Note { number: self.notes, short, text }
                }
                inline => inline,
            });
        }
        set
    }
}
