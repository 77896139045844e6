//! Blocks: one function for each kind, which sets its text and says where it may be parted.

use std::cell::Cell;
use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use super::super::line::{Captioned, Line};
use super::super::markup::as_blocks;
use super::super::outline::outline;
use super::super::progress::{Cancelled, ProgressFn, on};
use super::super::tree::{Block, Document, Placed};
use super::super::wide;
use super::super::words::WriterWords;
use super::flow::{Flow, PageMark};
use super::look::{self, Paper, TextStyle};
use super::tags::NodeId;
use super::text::{StyledText, pieces};
use super::{bars, chart, heat, picture, spoken, table};

/// White between paragraphs.
const PARTED: f32 = 7.0;
/// White between the items of a list.
const ITEMS: f32 = 4.0;
const INDENT: f32 = 18.0;
/// How much of the work is done when everything has its place, in thousandths; the rest is printing.
pub(super) const PLACED: u16 = 600;

/// What a block needs to know besides itself.
pub(super) struct BlockSetter<'a> {
    document: &'a Document,
    words: &'a WriterWords,
    progress: ProgressFn<'a>,
    /// How far the document is placed, in thousandths of the whole work.
    reached: Cell<u16>,
}

impl<'a> BlockSetter<'a> {
    pub(super) fn new(document: &'a Document, words: &'a WriterWords, progress: ProgressFn<'a>) -> Self {
        Self { document, words, progress, reached: Cell::new(0) }
    }

    /// Every block of the document.
    pub(super) fn whole(&self, flow: &mut Flow<'_>) -> Result<(), Cancelled> {
        let blocks = &self.document.blocks;
        let sideways = wide::sideways(blocks);
        for (index, placed) in blocks.iter().enumerate() {
            let reached = index * usize::from(PLACED) / blocks.len();
            self.reached.set(u16::try_from(reached).unwrap_or(PLACED));
            match wide::stands(&placed.block, index, &sideways) {
                Some(true) => flow.turn(Paper::SIDEWAYS),
                Some(false) => flow.turn(Paper::UPRIGHT),
                None => {}
            }
            self.flow(flow, std::slice::from_ref(placed), look::TEXT)?;
        }
        Ok(())
    }

    /// Blocks under each other.
    pub(super) fn flow(&self, flow: &mut Flow<'_>, blocks: &[Placed], look: TextStyle) -> Result<(), Cancelled> {
        for placed in blocks {
            self.ask()?;
            flow.name(placed.origin.as_deref());
            self.block(flow, &placed.block, look)?;
        }
        Ok(())
    }

    /// Whether to go on: a list or a table may be most of a document.
    fn ask(&self) -> Result<(), Cancelled> {
        on(self.progress, self.reached.get().into(), 1000)
    }

    fn block(&self, flow: &mut Flow<'_>, block: &Block, look: TextStyle) -> Result<(), Cancelled> {
        match block {
            Block::Heading { level, id, text } => heading(flow, *level, id, text),
            Block::Paragraph(line) => paragraph(flow, line, look),
            Block::Prose(text) => self.flow(flow, &as_blocks(text), look)?,
            Block::Quote { blocks, from } => self.quote(flow, blocks, from, look)?,
            Block::List { ordered, items } => self.list(flow, *ordered, items, look)?,
            Block::Table { caption, head, rows } => table::place(flow, caption, head, rows, &|| self.ask())?,
            Block::Bars { caption, bars } => bars::place(flow, caption, bars, self.words),
            Block::HeatMap { caption, map } => {
                let (head, rows) = map.table();
                let drawn = heat::place(flow, caption, map, self.words);
                let caption = if drawn { &Line::new() } else { caption };
                table::place(flow, caption, &head, &rows, &|| self.ask())?;
            }
            Block::Chart { caption, chart } => {
                if !chart::place(flow, caption, chart, self.words) {
                    let (head, rows) = chart.table();
                    table::place(flow, caption, &head, &rows, &|| self.ask())?;
                }
            }
            Block::Notice(inner) => self.notice(flow, inner, look)?,
            Block::Rule => rule(flow),
            Block::PageBreak(numbers) => {
                flow.begin_page();
                if let Some(numbers) = numbers {
                    flow.numbering.begin(flow.page(), *numbers);
                }
            }
            Block::Anchor(id) => flow.name(Some(id)),
            Block::Text(_) => {}
            Block::Contents(deepest) => self.contents(flow, *deepest),
            Block::Captions { title, kind } => self.captions(flow, title, *kind),
        }
        Ok(())
    }

    fn list(
        &self,
        flow: &mut Flow<'_>,
        ordered: bool,
        items: &[Vec<Placed>],
        look: TextStyle,
    ) -> Result<(), Cancelled> {
        let numbering = if ordered { ListNumbering::Decimal } else { ListNumbering::Disc };
        let list = flow.tags.add(flow.node, Tag::L(numbering));
        flow.space(PARTED);
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                flow.tighten(ITEMS);
            }
            let node = flow.tags.add(Some(list), Tag::LI);
            let label = flow.tags.add(Some(node), Tag::Lbl);
            let body = flow.tags.add(Some(node), Tag::LBody);
            let sign = if ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let indent = if sign.len() > 4 { 2.0 * INDENT } else { INDENT };
            let sign = flow.typesetter.set(&[StyledText::new(sign, look.coloured(look::QUIET))], indent);
            flow.marker(sign, flow.start, label);
            flow.inside(indent, 0.0, Some(body), |flow| self.flow(flow, item, look))?;
            if flow.has_marker() {
                flow.make_room(look.size * 1.4);
                flow.show_marker(flow.y());
                flow.advance(look.size * 1.4);
            }
        }
        flow.space(PARTED);
        Ok(())
    }

    fn quote(&self, flow: &mut Flow<'_>, blocks: &[Placed], from: &Line, look: TextStyle) -> Result<(), Cancelled> {
        let node: NodeId = flow.tags.add(flow.node, Tag::BlockQuote);
        flow.place_headings();
        flow.space(PARTED + 2.0);
        let start = flow.start;
        flow.banded(start, 1.5, 1.0, look::HAIR, |flow| {
            flow.inside(12.0, 0.0, Some(node), |flow| {
                self.flow(flow, blocks, look)?;
                if !from.is_empty() {
                    let mut line = Line::text("— ");
                    line.push_line(from.clone());
                    flow.tighten(2.0);
                    paragraph(flow, &line, look.coloured(look::QUIET));
                }
                Ok(())
            })
        })?;
        flow.space(PARTED + 2.0);
        Ok(())
    }

    fn notice(&self, flow: &mut Flow<'_>, inner: &[Placed], look: TextStyle) -> Result<(), Cancelled> {
        const PAD: f32 = 9.0;
        let node = flow.tags.add(flow.node, Tag::Div);
        let (start, width) = (flow.start, flow.measure);
        flow.place_headings();
        flow.space(PARTED + 2.0 * PAD);
        // the band opened last lies above the other
        flow.banded(start, width, PAD, look::SHADE, |flow| {
            flow.banded(start, 2.5, PAD, look::ACCENT, |flow| {
                flow.inside(PAD + 4.0, PAD, Some(node), |flow| self.flow(flow, inner, look.sized(9.5)))
            })
        })?;
        flow.space(PARTED + 2.0 * PAD);
        Ok(())
    }

    fn contents(&self, flow: &mut Flow<'_>, deepest: u8) {
        let node = flow.tags.add(flow.node, Tag::TOC);
        flow.space(14.0);
        if !self.words.contents.is_empty() {
            let title = flow.tags.add(Some(node), Tag::Caption);
            let set = flow.typesetter.set(&[StyledText::new(&self.words.contents, look::heading(2))], flow.measure);
            flow.heading(set, (14.0, 6.0), title, "");
        }
        for entry in outline(self.document, deepest) {
            let item = flow.tags.add(Some(node), Tag::TOCI);
            let outermost = entry.depth == 0;
            let look = if outermost { look::TEXT.bold() } else { look::TEXT };
            flow.space(if outermost { 2.0 } else { 0.0 });
            let indent = f32::from(u8::try_from(entry.depth.min(4)).unwrap_or(4)) * INDENT;
            listed(flow, entry.id, spoken::line(entry.text), look, indent, item);
        }
        flow.space(PARTED);
    }

    /// The list of numbered tables or figures.
    fn captions(&self, flow: &mut Flow<'_>, title: &Line, kind: Captioned) {
        let entries = self.document.captions(kind);
        if entries.is_empty() {
            return;
        }
        let node = flow.tags.add(flow.node, Tag::TOC);
        flow.space(14.0);
        let of = flow.tags.add(Some(node), Tag::Caption);
        let set = flow.typesetter.set(&pieces(title, look::heading(3)), flow.measure);
        flow.heading(set, (14.0, 4.0), of, "");
        for (id, caption) in entries {
            let item = flow.tags.add(Some(node), Tag::TOCI);
            listed(flow, id, spoken::line(caption), look::TEXT, 0.0, item);
        }
        flow.space(PARTED);
    }
}

/// A line of contents: what is listed, dots, and the page it stands on.
fn listed(flow: &mut Flow<'_>, id: &str, text: String, look: TextStyle, indent: f32, item: NodeId) {
    const NUMBER: f32 = 30.0;
    let piece = StyledText { link: Some(format!("#{id}")), ..StyledText::new(text, look) };
    let set = flow.typesetter.set(&[piece], flow.measure - indent - NUMBER);
    let (end, id) = (flow.start + flow.measure, id.to_owned());
    let last = set.lines().saturating_sub(1);
    let height = set.height_of(&(last..set.lines()));
    let written = set.advance(last);
    flow.inside(indent, NUMBER, None, |flow| flow.text(set, Some(item)));
    let top = flow.y() - height;
    flow.ground(PageMark::Dots { start: flow.start + indent + written + 4.0, end: end - NUMBER + 4.0, top });
    flow.mark(PageMark::PageOf { id, end, top, node: item });
}

fn heading(flow: &mut Flow<'_>, level: u8, id: &str, text: &Line) {
    let number = NonZeroU16::MIN.saturating_add(u16::from(level.clamp(1, 5)));
    let node = flow.tags.add(flow.node, Tag::Hn(number, Some(spoken::line(text))));
    let set = flow.typesetter.set(&pieces(text, look::heading(level)), flow.measure);
    flow.heading(set, look::around_heading(level), node, id);
}

fn paragraph(flow: &mut Flow<'_>, line: &Line, look: TextStyle) {
    if line.is_empty() {
        return;
    }
    let node = flow.tags.add(flow.node, Tag::P);
    let set = flow.typesetter.set(&pieces(line, look), flow.measure);
    flow.text(set, Some(node));
    flow.space(PARTED);
}

fn rule(flow: &mut Flow<'_>) {
    flow.space(12.0);
    flow.make_room(1.0);
    if !flow.is_at_top() {
        let (start, width, top) = (flow.start, flow.measure, flow.y());
        flow.ground(PageMark::Box { start, top, width, height: 0.6, fill: Some(look::HAIR), edge: None });
        flow.advance(0.6);
    }
    flow.space(12.0);
}

/// The title and the facts under it.
pub(super) fn front(flow: &mut Flow<'_>, document: &Document, words: &WriterWords) {
    if let Some(logo) = &document.logo {
        picture::place(flow, logo);
    }
    if !document.title.is_empty() {
        let title = flow.tags.add(None, Tag::Hn(NonZeroU16::MIN, Some(spoken::line(&document.title))));
        flow.make_room(60.0);
        flow.advance(40.0);
        let set = flow.typesetter.set(&pieces(&document.title, look::TITLE), flow.measure);
        flow.text(set, Some(title));
        flow.space(10.0);
        flow.make_room(2.0);
        let (start, top) = (flow.start, flow.y());
        flow.ground(PageMark::Box {
            start,
            top,
            width: flow.measure,
            height: 1.5,
            fill: Some(look::ACCENT),
            edge: None,
        });
        flow.advance(1.5);
        flow.space(12.0);
    }
    for (label, value) in &document.meta {
        let node = flow.tags.add(None, Tag::P);
        let mut line = pieces(label, look::TEXT.coloured(look::QUIET));
        line.push(StyledText::new(&words.colon, look::TEXT.coloured(look::QUIET)));
        line.extend(pieces(value, look::TEXT));
        let set = flow.typesetter.set(&line, flow.measure);
        flow.text(set, Some(node));
        flow.space(3.0);
    }
    flow.space(16.0);
}
