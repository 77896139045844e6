//! Blocks as paragraphs, in one pass; what other parts of the file need is gathered on the way.

use super::super::line::Line;
use super::super::markup::as_blocks;
use super::super::outline::depths;
use super::super::page_numbers::PageNumbers;
use super::super::progress::{Cancellation, Cancelled, ProgressFn};
use super::super::tree::{Block, Document, Placed, TextEdge};
use super::super::wide;
use super::super::words::WriterWords;
use super::marks::TextMark;
use super::measures::Measures;
use super::numbers::{BULLETS, NUMBERS};
use super::paging::{self, Paging};
use super::read;
use super::reference::ReferenceDocx;
use super::section::{Sections, Theirs};
use super::styles::{RunLook, Style, Styles};
use crate::text::Direction;
use indexmap::IndexSet;
use std::collections::HashMap;

/// Space one level of a list takes, in twentieths of a point.
const INDENT: usize = 360;

/// What the other parts of the file need to know of the body.
pub struct WrittenBody {
    /// The children of `w:body`, without its section.
    pub xml: String,
    /// The runs of the notice on every page.
    pub notice: String,
    /// Addresses of links, numbered from 1.
    pub links: Vec<String>,
    /// How many numbered lists there are; each counts from one.
    pub ordered: usize,
    /// The footnotes, each an element.
    pub notes: Vec<String>,
    /// Whether there are fields to fill in.
    pub has_fields: bool,
    /// The properties of its last section.
    pub section: String,
    /// Whether the title of the chapter stands above every page but the first: in what is long enough for contents.
    pub has_head: bool,
    /// Whether some pages are turned sideways.
    pub has_turned: bool,
    /// Whether the front matter has page numbers of its own, and the cover none.
    pub is_apart: bool,
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub struct BlockContext {
    /// How many lists are around it.
    pub depth: usize,
    /// The number of the list whose item starts here.
    pub marked: Option<usize>,
    /// The style of its paragraphs.
    pub style: Option<Style>,
}

pub struct Body<'a> {
    pub(super) document: &'a Document,
    pub(super) words: &'a WriterWords,
    pub(super) styles: &'a Styles,
    pub(super) out: String,
    /// The width of the text on the page, in twentieths of a point.
    pub(super) room: usize,
    /// By the id of a heading: its number among all, and how deep it is.
    headings: HashMap<&'a str, (usize, usize)>,
    links: IndexSet<String>,
    pub(super) notes: Vec<String>,
    ordered: usize,
    pub(super) paging: Paging,
    /// Where the text that is open begins in what is written: its address, and the footnotes before it.
    open_text: Option<(usize, String, usize)>,
    /// Bookmarks besides those of headings.
    pub(super) other_marks: usize,
    /// How deep the last heading is.
    depth: usize,
    /// Where in what is written the page of a heading or caption belongs.
    pub(super) page_numbers: Vec<(usize, &'a str)>,
    /// Whether what is written now stays on one page with what follows.
    pub(super) keep: bool,
    /// Shapes need numbers that differ.
    pub(super) shapes: usize,
    /// Fields to fill in need numbers that differ.
    pub(super) fields: usize,
    /// Whether the next paragraph begins a page.
    begins_page: bool,
    /// The language of what is written now, where it is not that of the document.
    pub(super) foreign: Option<String>,
    pub(super) cancellation: Cancellation<'a>,
    sections: Sections,
}

/// Writes the blocks of a document.
pub fn write(
    document: &Document,
    words: &WriterWords,
    reference: &ReferenceDocx,
    progress: ProgressFn<'_>,
) -> Result<WrittenBody, Cancelled> {
    let mut headings = HashMap::new();
    let of_headings = document.headings().into_iter().map(|(_, id, _)| id).zip(depths(document));
    let others = document.anchors().into_iter().map(|id| (id, 0));
    for (number, (id, depth)) in of_headings.chain(others).enumerate() {
        headings.entry(id).or_insert((number + 1, depth));
    }
    let styles = reference.styles();
    let has_contents = document.blocks.iter().any(|placed| matches!(placed.block, Block::Contents(_)));
    let has_head = has_contents && reference.page().has_room_above();
    let mut body = Body {
        document,
        words,
        styles,
        out: String::new(),
        room: reference.page().room(),
        headings,
        links: IndexSet::new(),
        notes: Vec::new(),
        ordered: 0,
        paging: Paging::new(Measures::of(&reference.styles_xml(&document.language)), reference.page()),
        page_numbers: Vec::new(),
        open_text: None,
        other_marks: 0,
        depth: 0,
        keep: false,
        begins_page: false,
        shapes: 0,
        fields: 0,
        foreign: None,
        cancellation: Cancellation::new(progress),
        sections: Sections::new(document, *reference.page(), has_head, Theirs::of(reference.heads_and_feet())),
    };
    let sideways = wide::sideways(&document.blocks);
    body.front();
    for (index, placed) in document.blocks.iter().enumerate() {
        body.cancellation.ask(index, document.blocks.len())?;
        if let Some(is_turned) = wide::stands(&placed.block, index, &sideways) {
            body.turn(is_turned);
        }
        body.block(placed, shown(document.blocks.get(index + 1..)), &mut BlockContext::default());
    }
    let notice = body.line(&document.notice, RunLook::default());
    body.cancellation.end()?;
    body.put_page_numbers();
    let links = body.links.into_iter().collect();
    let has_fields = body.fields > 0;
    let (section, has_turned) = (body.sections.end(), body.sections.has_turned);
    Ok(WrittenBody {
        xml: body.out,
        notice,
        links,
        ordered: body.ordered,
        notes: body.notes,
        has_fields,
        section,
        has_head,
        has_turned,
        is_apart: document.has_front_apart(),
    })
}

/// The first of these blocks that shows something.
fn shown(blocks: Option<&[Placed]>) -> Option<&Placed> {
    blocks?.iter().find(|placed| !matches!(placed.block, Block::Anchor(_) | Block::Text(_)))
}

impl Body<'_> {
    /// What follows stands on pages turned sideways, or upright.
    fn turn(&mut self, is_turned: bool) {
        if let Some(end) = self.sections.turn(is_turned) {
            self.new_section(&end);
        }
    }

    /// What follows stands on upright pages that are numbered from one.
    fn renumber(&mut self, numbers: PageNumbers) {
        let end = self.sections.renumber(numbers);
        self.new_section(&end);
        self.paging.number_from_here(numbers);
    }

    fn new_section(&mut self, end: &str) {
        self.out.push_str(end);
        let page = self.sections.page();
        self.room = page.room();
        self.paging.turn(&page);
        self.begins_page = false;
    }

    /// The bookmark of a heading.
    pub(super) fn bookmark(&self, id: &str) -> Option<String> {
        self.headings.get(id).map(|(number, _)| format!("_Toc{number:08}"))
    }

    /// Runs that links to an id lead to; the page they stand on is found under it.
    pub(super) fn bookmarked(&mut self, id: &str, runs: &str) -> String {
        let Some((number, _)) = self.headings.get(id).copied() else { return runs.to_owned() };
        self.paging.name(id);
        let name = self.bookmark(id).unwrap_or_default();
        format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{number}\"/>")
    }

    /// The id of a bookmark that is no heading's.
    pub(super) fn other_mark(&mut self) -> usize {
        self.other_marks += 1;
        self.headings.len() + self.other_marks
    }

    /// A text begins or ends: a bookmark around it says which it is and how it read.
    fn text_edge(&mut self, edge: &TextEdge) {
        match edge {
            TextEdge::Begins(address) => self.open_text = Some((self.out.len(), address.clone(), self.notes.len())),
            TextEdge::Ends => {
                let Some((from, address, notes)) = self.open_text.take() else { return };
                let levels = (1..=6).map(|level| (self.styles.id(Style::Heading(level)), level));
                let levels = levels.chain([(self.styles.id(Style::Quote), 0)]).collect();
                let links = self.links.iter().enumerate().map(|(at, to)| (format!("link{}", at + 1), to.clone()));
                let above = (self.depth + 1).min(6);
                let said = read::said_in(
                    self.out.get(from..).unwrap_or_default(),
                    levels,
                    links.collect(),
                    (above, notes + 1),
                );
                let name = TextMark::new(&address, &said, notes + 1).name();
                let id = self.other_mark();
                self.out.insert_str(from, &format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>"));
                self.out.push_str(&format!("<w:bookmarkEnd w:id=\"{id}\"/>"));
            }
        }
    }

    /// The number of an address among the links.
    pub(super) fn relation(&mut self, to: &str) -> usize {
        self.links.insert_full(to.to_owned()).0 + 1
    }

    fn front(&mut self) {
        let document = self.document;
        if let Some(logo) = &document.logo {
            self.logo(logo);
        }
        if !document.title.is_empty() {
            self.paragraph(Style::Title, &document.title);
        }
        for (label, value) in &document.meta {
            let mut runs = self.line(label, RunLook { bold: true, ..RunLook::default() });
            if !label.is_empty() {
                runs.push_str(&self.runs(&self.words.colon, RunLook { bold: true, ..RunLook::default() }));
            }
            runs.push_str(&self.line(value, RunLook::default()));
            let direction = self.direction(&format!("{}{}", label.plain(), value.plain()));
            self.push_paragraph(Some(Style::Fact), "", direction, &runs);
        }
    }

    /// The direction of a text, that of the document where none of its letters has one.
    pub(super) fn direction(&self, text: &str) -> Direction {
        Direction::of_text(text).unwrap_or(self.document.direction)
    }

    fn flow(&mut self, blocks: &[Placed], place: &mut BlockContext) {
        self.cancellation
            .each(blocks)
            .enumerate()
            .for_each(|(at, placed)| self.block(placed, shown(blocks.get(at + 1..)), place));
    }

    fn block(&mut self, placed: &Placed, next: Option<&Placed>, place: &mut BlockContext) {
        match &placed.block {
            Block::Heading { id, text, .. } => self.heading(id, text),
            Block::Paragraph(line) => {
                let runs = self.line(line, RunLook::default());
                // what leads to a list or a table is not left behind at the foot of a page
                self.keep = next.is_some_and(|next| matches!(next.block, Block::List { .. } | Block::Table { .. }));
                self.running(&runs, &line.plain(), place);
                self.keep = false;
            }
            Block::Prose(text) => self.flow(&as_blocks(text), place),
            Block::Quote { blocks, from } => {
                let mut quote = BlockContext { style: Some(Style::Quote), ..*place };
                self.flow(blocks, &mut quote);
                if !from.is_empty() {
                    let mut source = BlockContext { style: Some(Style::QuoteSource), ..quote };
                    let runs = self.runs("— ", RunLook::default()) + &self.line(from, RunLook::default());
                    self.running(&runs, &from.plain(), &mut source);
                }
                place.marked = None;
            }
            Block::List { ordered, items } => self.list(*ordered, items, place),
            Block::Table { caption, head, rows } => self.table(caption, head, rows),
            Block::Bars { caption, bars } => self.bars(caption, bars),
            Block::HeatMap { caption, map } => self.heat_map(caption, map),
            Block::Chart { caption, chart } => self.chart(caption, chart),
            Block::Notice(inner) => {
                let mut notice = BlockContext { style: Some(Style::Notice), ..*place };
                self.flow(inner, &mut notice);
                place.marked = None;
            }
            Block::Rule => self.out.push_str(
                "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"8A8A8A\"/></w:pBdr></w:pPr></w:p>",
            ),
            Block::Anchor(id) => {
                let place = self.bookmarked(id, "");
                self.out.push_str(&place);
            }
            Block::PageBreak(None) => self.begins_page = true,
            Block::PageBreak(Some(numbers)) => self.renumber(*numbers),
            Block::Text(edge) => self.text_edge(edge),
            Block::Contents(deepest) => self.contents(*deepest),
            Block::Captions { title, kind } => self.captions(title, *kind),
        }
    }

    fn heading(&mut self, id: &str, text: &Line) {
        let (_, depth) = self.headings.get(id).copied().unwrap_or_default();
        if self.open_text.is_none() {
            self.depth = depth;
        }
        let level = (depth + 1).min(6);
        let runs = self.line(text, RunLook::default());
        let runs = self.bookmarked(id, &runs);
        let direction = self.direction(&text.plain());
        self.push_paragraph(Some(Style::Heading(level)), "", direction, &runs);
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Placed>], place: &mut BlockContext) {
        let number = if ordered {
            self.ordered += 1;
            NUMBERS + self.ordered
        } else {
            BULLETS
        };
        for item in self.cancellation.each(items) {
            let mut inside = BlockContext { depth: place.depth + 1, marked: Some(number), style: place.style };
            self.flow(item, &mut inside);
            // an empty item keeps its number
            if item.is_empty() {
                self.running("", "", &mut inside);
            }
        }
        place.marked = None;
    }

    /// Puts the number of each page where the contents have a place for it, from the last to the first.
    fn put_page_numbers(&mut self) {
        self.paging.end();
        for (at, id) in std::mem::take(&mut self.page_numbers).into_iter().rev() {
            let page = self.paging.printed_page_of(id).unwrap_or_default();
            self.out.insert_str(at, &page);
        }
    }

    /// A paragraph of running text where it stands: marked where an item starts, indented inside one.
    fn running(&mut self, runs: &str, text: &str, place: &mut BlockContext) {
        let level = place.depth.saturating_sub(1).min(8);
        let (before, after) = match (place.marked.take(), place.depth) {
            (_, 0) => (String::new(), String::new()),
            (Some(number), _) => {
                (format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"), String::new())
            }
            (None, depth) => (String::new(), format!("<w:ind w:left=\"{}\"/>", depth.min(9) * INDENT)),
        };
        let style = place.style.or((place.depth > 0).then_some(Style::ListItem));
        let direction = self.direction(text);
        let left = (place.depth > 0).then(|| place.depth.min(9) * INDENT);
        self.push_with(style, (&before, &after, left), direction, runs);
    }

    fn paragraph(&mut self, style: Style, line: &Line) {
        let runs = self.line(line, RunLook::default());
        self.push_paragraph(Some(style), "", self.direction(&line.plain()), &runs);
    }

    /// A paragraph; `about` is what stands between style and direction in its properties.
    pub(super) fn push_paragraph(&mut self, style: Option<Style>, about: &str, direction: Direction, runs: &str) {
        self.push_with(style, (about, "", None), direction, runs);
    }

    /// A paragraph, with what is said of it before and after its direction, and where its lines begin.
    pub(super) fn push_with(
        &mut self,
        style: Option<Style>,
        (before, after, left): (&str, &str, Option<usize>),
        direction: Direction,
        runs: &str,
    ) {
        let style = style.map(|style| self.styles.id(style));
        let setting = paging::Setting { keeps_with_next: self.keep, begins_page: self.begins_page, left };
        self.paging.paragraph(style.as_deref(), setting, runs);
        let style = style.map(|style| format!("<w:pStyle w:val=\"{style}\"/>")).unwrap_or_default();
        let bidi = if direction == Direction::Rtl { "<w:bidi/>" } else { "" };
        let keep = if self.keep { "<w:keepNext/>" } else { "" };
        let page = if std::mem::take(&mut self.begins_page) { "<w:pageBreakBefore/>" } else { "" };
        self.out.push_str(&format!("<w:p><w:pPr>{style}{keep}{page}{before}{bidi}{after}</w:pPr>{runs}</w:p>"));
    }

    /// The caption of a table or figure.
    pub(super) fn caption(&mut self, caption: &Line) {
        if caption.is_empty() {
            return;
        }
        let runs = self.line(caption, RunLook::default());
        let direction = self.direction(&caption.plain());
        self.keep = true;
        self.push_paragraph(Some(Style::Caption), "", direction, &runs);
        self.keep = false;
    }
}
