//! Filling pages from top to bottom: where a text, a row or a shape comes to stand.
//!
//! Positions count from the side a line begins at, so that a page that reads from the right is the mirror of one that
//! reads from the left. A heading waits here until what follows it has its place: it never stands alone at the foot of
//! a page. This file knows no block.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use krilla::tagging::Tag;

use super::super::page_numbers::Numbering;
use super::super::picture::Picture;
use super::foot::{self, Foot, SetNote};
use super::look::{Colour, HAIR, Hatch, Paper, SIDE, TOP};
use super::tags::{NodeId, Tags};
use super::text::Typesetter;
use super::text_layout::TextLayout;

/// Something on a page.
pub(super) enum PageMark {
    /// Lines of a text; `top` is where the first of them begins. Without a node it is decoration.
    Lines { set: Rc<TextLayout>, lines: Range<usize>, start: f32, top: f32, node: Option<NodeId> },
    /// The number of the page a heading stands on, ending at `end` on the line that begins at `top`.
    PageOf { id: String, end: f32, top: f32, node: NodeId },
    /// A filled rectangle, with an edge or without.
    Box { start: f32, top: f32, width: f32, height: f32, fill: Option<Colour>, edge: Option<Colour> },
    /// A pattern over a filled rectangle.
    Hatch { start: f32, top: f32, width: f32, height: f32, hatch: Hatch, ink: Colour },
    /// Dots that lead the eye from an entry to its page.
    Dots { start: f32, end: f32, top: f32 },
    /// A picture in its room.
    Picture { picture: Picture, start: f32, top: f32, width: f32, height: f32, node: NodeId },
    /// Nothing to see: an empty cell, which a reader must count nevertheless.
    Nothing(NodeId),
}

/// A page under way.
pub(super) struct PageContent {
    pub(super) paper: Paper,
    /// What lies under the text.
    pub(super) under: Vec<PageMark>,
    /// What stands in front of it, in reading order.
    pub(super) marks: Vec<PageMark>,
}

impl PageContent {
    fn new(paper: Paper) -> Self {
        Self { paper, under: Vec::new(), marks: Vec::new() }
    }
}

/// Room for something more below a heading's first short line.
const ANOTHER: f32 = 26.0;

/// The part of a page beyond which a heading is parted like any text.
const LONGEST_HEADING: f32 = 0.3;

/// A heading that waits for what follows it.
struct Waiting {
    set: Rc<TextLayout>,
    start: f32,
    above: f32,
    below: f32,
    node: NodeId,
    anchor: String,
}

/// Something drawn along all that is placed while it is open: the edge of a quote, the ground of a notice.
struct Band {
    start: f32,
    width: f32,
    above: f32,
    fill: Colour,
    /// Page, top and bottom.
    stretches: Vec<(usize, f32, f32)>,
}

/// The pages, and where the next thing goes.
pub(super) struct Flow<'a> {
    pub(super) typesetter: &'a mut Typesetter,
    pub(super) tags: Tags,
    pub(super) sheets: Vec<PageContent>,
    /// Where headings and answers stand: page and height.
    pub(super) anchors: HashMap<String, (usize, f32)>,
    /// Where lines begin, and how long they are.
    pub(super) start: f32,
    pub(super) measure: f32,
    pub(super) node: Option<NodeId>,
    /// The page under way.
    paper: Paper,
    y: f32,
    gap: f32,
    at_top: bool,
    waiting: Vec<Waiting>,
    bands: Vec<Band>,
    marker: Option<(Rc<TextLayout>, f32, NodeId)>,
    origins: Vec<String>,
    pub(super) foot: Foot,
    pub(super) numbering: Numbering,
}

impl<'a> Flow<'a> {
    pub(super) fn new(typesetter: &'a mut Typesetter) -> Self {
        Self {
            typesetter,
            tags: Tags::default(),
            sheets: vec![PageContent::new(Paper::UPRIGHT)],
            anchors: HashMap::new(),
            start: SIDE,
            measure: Paper::UPRIGHT.measure(),
            node: None,
            paper: Paper::UPRIGHT,
            y: TOP,
            gap: 0.0,
            at_top: true,
            waiting: Vec::new(),
            bands: Vec::new(),
            marker: None,
            origins: Vec::new(),
            foot: Foot::default(),
            numbering: Numbering::default(),
        }
    }

    /// White before what comes next; the largest wish counts, and none at the head of a page.
    pub(super) fn space(&mut self, gap: f32) {
        self.gap = self.gap.max(gap);
    }

    /// Less white than was wished for.
    pub(super) fn tighten(&mut self, gap: f32) {
        self.gap = self.gap.min(gap);
    }

    /// The place of the next thing gets the name of an answer, so that sources can lead to it.
    pub(super) fn name(&mut self, origin: Option<&str>) {
        if let Some(origin) = origin {
            self.origins.push(origin.to_owned());
        }
    }

    /// Whether nothing has been placed on this page.
    pub(super) fn is_at_top(&self) -> bool {
        self.at_top
    }

    /// The number of the page under way, from nought.
    pub(super) fn page(&self) -> usize {
        self.sheets.len() - 1
    }

    /// What is left of this page.
    pub(super) fn room(&self) -> f32 {
        self.bottom() - self.y - if self.at_top { 0.0 } else { self.gap }
    }

    /// Whether something fits here, with the headings that wait for it.
    pub(super) fn fits(&self, height: f32) -> bool {
        let waiting: f32 = self.waiting.iter().map(|it| it.above + it.set.height() + it.below).sum();
        waiting + height <= self.room() + 0.01
    }

    /// Goes to a page with room for something of this height, and places the headings that waited for it.
    pub(super) fn make_room(&mut self, height: f32) {
        if !self.fits(height.min(self.body())) && !self.at_top {
            self.next_page();
        }
        for it in std::mem::take(&mut self.waiting) {
            self.space(it.above);
            if !self.at_top && it.set.height() > self.room() {
                self.next_page();
            }
            self.close_gap();
            // a line that leads to the same answer may stand before its heading; a link goes to the heading
            self.anchors.insert(it.anchor, (self.sheets.len() - 1, self.y));
            let lines = 0..it.set.lines();
            let height = it.set.height();
            self.take_notes(&it.set, lines.clone(), Some(it.node));
            self.mark(PageMark::Lines { set: it.set, lines, start: it.start, top: self.y, node: Some(it.node) });
            self.advance(height);
            self.space(it.below);
        }
        self.close_gap();
        for origin in std::mem::take(&mut self.origins) {
            self.anchors.entry(origin).or_insert((self.sheets.len() - 1, self.y));
        }
    }

    /// Where text ends on this page: above the notes it has already.
    fn bottom(&self) -> f32 {
        self.paper.bottom() - self.foot.height()
    }

    /// The height of the text on a page like this.
    pub(super) fn body(&self) -> f32 {
        self.paper.body()
    }

    /// What follows stands on pages of this size.
    pub(super) fn turn(&mut self, paper: Paper) {
        if self.paper == paper {
            return;
        }
        // what waits belongs to what was before
        if !self.waiting.is_empty() {
            self.make_room(0.0);
        }
        match self.sheets.last_mut().filter(|_| self.at_top) {
            Some(sheet) => (sheet.paper, self.paper) = (paper, paper),
            None => self.begin(paper),
        }
        self.measure = paper.measure();
    }

    /// Begins a new page.
    pub(super) fn next_page(&mut self) {
        self.begin(self.paper);
    }

    fn begin(&mut self, paper: Paper) {
        self.close_page();
        self.paper = paper;
        self.sheets.push(PageContent::new(paper));
        self.y = TOP;
        self.gap = 0.0;
        self.at_top = true;
        self.foot.next_page();
    }

    /// Puts the notes of this page at its foot.
    fn close_page(&mut self) {
        let (page, top) = (self.page(), self.bottom());
        let notes = self.foot.take();
        if notes.is_empty() {
            return;
        }
        let (start, top) = (SIDE, top + foot::GAP);
        self.ground(PageMark::Box { start, top: top - 4.0, width: 90.0, height: 0.5, fill: Some(HAIR), edge: None });
        let mut y = top;
        for SetNote { number, set, node } in notes {
            self.anchors.entry(format!("note/{number}")).or_insert((page, y));
            let (lines, height) = (0..set.lines(), set.height());
            self.mark(PageMark::Lines { set, lines, start, top: y, node: Some(node) });
            y += height;
        }
    }

    /// The height that the notes named in lines of a text add to the foot of the page.
    pub(super) fn notes_height(&mut self, set: &TextLayout, lines: Range<usize>) -> f32 {
        let numbers = foot::named_in(set, lines);
        self.foot.added(self.typesetter, &numbers)
    }

    /// Takes the notes named in lines that were placed to the foot of this page.
    pub(super) fn take_notes(&mut self, set: &TextLayout, lines: Range<usize>, node: Option<NodeId>) {
        for number in foot::named_in(set, lines) {
            let node = self.tags.add(node, Tag::Note);
            self.foot.put(self.typesetter, number, node);
        }
    }

    /// Begins a new page unless one has just begun.
    pub(super) fn begin_page(&mut self) {
        if !self.at_top {
            self.next_page();
        }
    }

    fn close_gap(&mut self) {
        if !self.at_top {
            self.y += self.gap;
        }
        self.gap = 0.0;
    }

    /// A heading: it is placed together with the first part of what follows.
    pub(super) fn heading(&mut self, set: TextLayout, around: (f32, f32), node: NodeId, anchor: &str) {
        if set.height() > LONGEST_HEADING * self.body() {
            self.space(around.0);
            self.name(Some(anchor));
            self.text(set, Some(node));
            self.space(around.1);
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        let above = around.0.max(gap);
        let start = self.start;
        self.waiting.push(Waiting {
            set: Rc::new(set),
            start,
            above,
            below: around.1,
            node,
            anchor: anchor.to_owned(),
        });
    }

    /// A text, parted between pages so that no line stands alone.
    pub(super) fn text(&mut self, set: TextLayout, node: Option<NodeId>) {
        let set = Rc::new(set);
        let all = set.lines();
        let mut from = 0;
        while from < all {
            let together = if all - from <= 3 { all } else { from + 2 };
            let mut height = set.height_of(&(from..together)) + self.notes_height(&set, from..together);
            if all < 3 && !self.waiting.is_empty() {
                height += ANOTHER; // one short line is no company for a heading
            }
            self.make_room(height);
            let fits = set.fitting(from, self.bottom() - self.y).max(1);
            let mut to = (from + fits).min(all);
            while to > from + 1 {
                let height = set.height_of(&(from..to)) + self.notes_height(&set, from..to);
                if height <= self.bottom() - self.y + 0.01 {
                    break;
                }
                to -= 1;
            }
            if all - to == 1 && to - from > 2 {
                to -= 1;
            }
            self.lay(&set, from..to, node);
            from = to;
        }
    }

    /// Places lines at the next height, which has room for them.
    fn lay(&mut self, set: &Rc<TextLayout>, lines: Range<usize>, node: Option<NodeId>) {
        let (start, top) = (self.start, self.y);
        let height = set.height_of(&lines);
        self.show_marker(top);
        self.mark(PageMark::Lines { set: Rc::clone(set), lines: lines.clone(), start, top, node });
        self.take_notes(set, lines, node);
        self.advance(height);
    }

    /// Adds a mark to the page under way.
    pub(super) fn mark(&mut self, mark: PageMark) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.marks.push(mark);
        }
    }

    /// Adds a mark below the text of the page under way.
    pub(super) fn ground(&mut self, mark: PageMark) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.under.push(mark);
        }
    }

    /// The height the next thing is placed at; call it after [`Self::make_room`].
    pub(super) fn y(&self) -> f32 {
        self.y
    }

    /// Goes down by the height of what was placed.
    pub(super) fn advance(&mut self, height: f32) {
        let page = self.sheets.len() - 1;
        let (top, bottom) = (self.y, self.y + height);
        for band in &mut self.bands {
            match band.stretches.last_mut() {
                Some((on, _, end)) if *on == page => *end = bottom,
                _ => band.stretches.push((page, top, bottom)),
            }
        }
        self.y = bottom;
        self.at_top = false;
    }

    /// A number or bullet, placed beside the next text.
    pub(super) fn marker(&mut self, set: TextLayout, start: f32, node: NodeId) {
        self.marker = Some((Rc::new(set), start, node));
    }

    /// Whether a marker still waits for its text.
    pub(super) fn has_marker(&self) -> bool {
        self.marker.is_some()
    }

    /// Places the marker that waits, at a height.
    pub(super) fn show_marker(&mut self, top: f32) {
        if let Some((set, start, node)) = self.marker.take() {
            let lines = 0..set.lines();
            self.mark(PageMark::Lines { set, lines, start, top, node: Some(node) });
        }
    }

    /// Places headings that wait, with room for the first lines of what follows: a band that is opened next is drawn
    /// along what follows alone.
    pub(super) fn place_headings(&mut self) {
        if !self.waiting.is_empty() {
            self.make_room(2.0 * ANOTHER);
        }
    }

    /// Draws a band along whatever `place` places.
    pub(super) fn banded<T>(
        &mut self,
        start: f32,
        width: f32,
        above: f32,
        fill: Colour,
        place: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.bands.push(Band { start, width, above, fill, stretches: Vec::new() });
        let placed = place(self);
        let Some(band) = self.bands.pop() else { return placed };
        for (page, top, bottom) in band.stretches {
            let (top, height) = (top - band.above, bottom - top + 2.0 * band.above);
            if let Some(sheet) = self.sheets.get_mut(page) {
                let (start, width, fill) = (band.start, band.width, Some(band.fill));
                sheet.under.insert(0, PageMark::Box { start, top, width, height, fill, edge: None });
            }
        }
        placed
    }

    /// Places what is inside narrower, under a node of its own.
    pub(super) fn inside<T>(
        &mut self,
        indent: f32,
        end: f32,
        node: Option<NodeId>,
        place: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let kept = (self.start, self.measure, self.node);
        self.start += indent;
        self.measure = (self.measure - indent - end).max(40.0);
        self.node = node;
        let waiting = self.waiting.len();
        let placed = place(self);
        if self.waiting.len() > waiting {
            self.make_room(0.0); // a heading that ends a notice belongs to it
        }
        (self.start, self.measure, self.node) = kept;
        placed
    }

    /// Places what still waits at the end of the document.
    pub(super) fn finish(&mut self) {
        self.make_room(0.0);
        while self.foot.waits() {
            self.next_page();
        }
        self.close_page();
    }
}
