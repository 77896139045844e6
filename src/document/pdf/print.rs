//! From placed marks to the file: glyphs, shapes, links, the foot of every page, outline and tags.
//!
//! Nothing is laid out here any more but page numbers, which are known only now.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::ops::Range;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Configuration, ConfigurationBuilder, PdfVersion, Validator};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect};
use krilla::metadata::{Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{NumberingStyle, PageLabel, PageSettings};
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag, Tag};
use krilla::{Document as File, SerializeSettings};

use super::super::outline::{OutlineEntry, outline};
use super::super::page_numbers::{Numbering, PageNumbers};
use super::super::progress::on;
use super::super::tree::Document;
use super::block::PLACED;
use super::flow::{PageContent, PageMark};
use super::head;
use super::look::{self, Brush, Colour, Hatch, Paper, SIDE};
use super::picture;
use super::setting::{PdfFault, Setting};
use super::spoken;
use super::tags::{NodeId, Tags};
use super::text::{StyledText, Typesetter, note_of};
use super::text_layout::TextLayout;

/// Between what stands at both ends of a line at the head or the foot.
const GAP: f32 = 16.0;

/// Pages that are filled, and what is known about them.
pub(super) struct Filled {
    pub(super) sheets: Vec<PageContent>,
    pub(super) tags: Tags,
    pub(super) anchors: std::collections::HashMap<String, (usize, f32)>,
    pub(super) numbering: Numbering,
}

/// Where the pointer leads from, page by page: node of the text and number of its link.
type Links = BTreeMap<(NodeId, u32), (String, Vec<Rect>, NodeId)>;

struct Printer<'a> {
    setting: &'a Setting<'a>,
    typesetter: &'a mut Typesetter,
    tags: Tags,
    anchors: std::collections::HashMap<String, (usize, f32)>,
    pages: usize,
    numbering: Numbering,
    /// The page under way.
    paper: Paper,
    /// The language of the pieces that are not in that of the document.
    foreign: Option<String>,
}

pub(super) fn print(
    document: &Document,
    setting: &Setting<'_>,
    typesetter: &mut Typesetter,
    filled: Filled,
) -> Result<Vec<u8>, PdfFault> {
    let mut file =
        File::new_with(SerializeSettings { configuration: configuration(setting), ..SerializeSettings::default() });
    let Filled { sheets, tags, anchors, numbering } = filled;
    let pages = sheets.len();
    let foreign = document.foreign_language().map(str::to_owned);
    let mut printer = Printer { setting, typesetter, tags, anchors, pages, numbering, paper: Paper::UPRIGHT, foreign };
    let title = spoken::line(&document.title);
    let footer = printer.footer(&title);
    let chapters = head::chapters(document, &printer.anchors, pages);
    for ((number, sheet), chapter) in sheets.into_iter().enumerate().zip(chapters) {
        let rest = number * usize::from(1000 - PLACED) / pages;
        on(setting.progress, usize::from(PLACED) + rest, 1000)?;
        let head = chapter.map(|chapter| (title.as_str(), chapter));
        printer.page(&mut file, (number, sheet), head, &footer)?;
    }
    file.set_outline(printer.outline(document));
    file.set_metadata(metadata(title, &document.author, setting));
    file.set_tag_tree(printer.tags.finish(setting.language));
    file.finish().map_err(|error| PdfFault::Library(error.to_string()))
}

/// PDF/UA where the file can keep what that promises.
fn configuration(setting: &Setting<'_>) -> Configuration {
    let builder = ConfigurationBuilder::new().with_version(PdfVersion::Pdf17);
    let builder = if setting.strict {
        builder.set_validator(Validator::Ua(krilla::configure::Accessibility::UA1))
    } else {
        builder
    };
    builder.finish().unwrap_or_default()
}

fn metadata(title: String, author: &str, setting: &Setting<'_>) -> Metadata {
    let direction = if setting.from_right { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    let metadata = Metadata::new().title(title).creator(setting.creator.to_owned()).text_direction(direction);
    let metadata = if author.is_empty() { metadata } else { metadata.authors(vec![author.to_owned()]) };
    if setting.language.is_empty() { metadata } else { metadata.language(setting.language.to_owned()) }
}

impl Printer<'_> {
    fn page(
        &mut self,
        file: &mut File,
        (number, sheet): (usize, PageContent),
        head: Option<(&str, String)>,
        footer: &TextLayout,
    ) -> Result<(), PdfFault> {
        self.paper = sheet.paper;
        let settings = PageSettings::from_wh(self.paper.width, self.paper.height)
            .ok_or_else(|| PdfFault::Library("page size".to_owned()))?;
        let settings = self.label(number).map_or(settings.clone(), |label| settings.with_page_label(label));
        let mut page = file.start_page_with(settings);
        let mut surface = page.surface();
        let mut links = Links::new();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        for mark in &sheet.under {
            self.shape(&mut surface, mark);
        }
        surface.end_tagged();
        for mark in sheet.marks {
            self.mark(&mut surface, mark, &mut links);
        }
        if let Some((title, chapter)) = head {
            self.head(&mut surface, title, &chapter);
        }
        self.foot(&mut surface, number, footer);
        surface.finish();
        for (to, rects, node) in links.into_values() {
            let Some(target) = self.target(&to) else { continue };
            let quads: Vec<Quadrilateral> = rects.into_iter().map(Quadrilateral::from).collect();
            let link = LinkAnnotation::new_with_quad_points(quads, target);
            let printed = page.add_tagged_annotation(Annotation::new_link(link, Some(to)));
            self.tags.print(node, printed);
        }
        page.finish();
        Ok(())
    }

    fn mark(&mut self, surface: &mut Surface<'_>, mark: PageMark, links: &mut Links) {
        match mark {
            PageMark::Lines { set, lines, start, top, node: Some(node) } => {
                self.lines(surface, &set, lines, (start, top), node, links);
            }
            PageMark::Lines { set, lines, start, top, node: None } => {
                self.decoration(surface, &set, lines, (start, top), ArtifactType::PaginationOther);
            }
            PageMark::PageOf { id, end, top, node } => {
                let Some((page, _)) = self.anchors.get(&id) else { return };
                let piece = StyledText {
                    link: Some(format!("#{id}")),
                    ..StyledText::new(self.numbering.printed(*page), look::TEXT)
                };
                let set = self.typesetter.set(&[piece], 200.0);
                let start = end - set.advance(0);
                let start = if self.setting.from_right { end - 200.0 } else { start };
                self.lines(surface, &set, 0..1, (start, top), node, links);
            }
            PageMark::Picture { picture, start, top, width, height, node } => {
                let printed = surface.start_tagged(ContentTag::Other);
                let left = self.left(start, width);
                picture::draw(surface, &picture, (left, top), (width, height));
                surface.end_tagged();
                self.tags.print(node, printed);
            }
            PageMark::Nothing(node) => {
                let printed = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                surface.end_tagged();
                self.tags.print(node, printed);
            }
            shape => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                self.shape(surface, &shape);
                surface.end_tagged();
            }
        }
    }

    /// From the side lines begin at to the left edge of the paper.
    fn left(&self, start: f32, width: f32) -> f32 {
        if self.setting.from_right { self.paper.width - start - width } else { start }
    }

    fn shape(&self, surface: &mut Surface<'_>, mark: &PageMark) {
        match mark {
            PageMark::Box { start, top, width, height, fill: colour, edge } => {
                let Some(rect) = Rect::from_xywh(self.left(*start, *width), *top, width.max(0.1), height.max(0.1))
                else {
                    return;
                };
                surface.set_fill(colour.map(fill));
                surface.set_stroke(edge.map(|edge| stroke(edge, 0.4, None)));
                let mut path = PathBuilder::new();
                path.push_rect(rect);
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
            PageMark::Hatch { start, top, width, height, hatch, ink } => {
                // inside the edge of its box
                let left = self.left(*start, *width) + 0.3;
                let inset = Rect::from_xywh(left, top + 0.3, (width - 0.6).max(0.1), (height - 0.6).max(0.1));
                if let Some(rect) = inset {
                    pattern(surface, *hatch, rect, *ink);
                }
            }
            PageMark::Dots { start, end, top } if end > start => {
                let left = self.left(*start, end - start);
                let y = top + look::TEXT.size * 1.07;
                let mut path = PathBuilder::new();
                path.move_to(left, y);
                path.line_to(left + end - start, y);
                surface.set_fill(None);
                surface.set_stroke(Some(stroke(look::HAIR, 0.8, Some(vec![0.8, 3.2]))));
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
            _ => {}
        }
        surface.set_stroke(None);
        surface.set_fill(None);
    }

    /// Text that only the eye needs.
    fn decoration(
        &mut self,
        surface: &mut Surface<'_>,
        set: &TextLayout,
        lines: Range<usize>,
        at: (f32, f32),
        kind: ArtifactType,
    ) {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        let at = (self.left(at.0, set.width), at.1);
        self.glyphs(surface, set, lines, at, &mut |_, _, _| {});
        surface.end_tagged();
    }

    /// Text of a node; its links become nodes below.
    fn lines(
        &mut self,
        surface: &mut Surface<'_>,
        set: &TextLayout,
        lines: Range<usize>,
        at: (f32, f32),
        node: NodeId,
        links: &mut Links,
    ) {
        let at = (self.left(at.0, set.width), at.1);
        let mut tags = std::mem::take(&mut self.tags);
        let mut open: Option<(u32, bool)> = None;
        let ends: Vec<bool> = set.links.iter().map(|to| self.target(to).is_some()).collect();
        self.glyphs(surface, set, lines, at, &mut |surface, brush, rect| {
            let link = brush.link;
            let link = if link > 0 && ends.get(link as usize - 1) == Some(&true) { link } else { 0 };
            if open != Some((link, brush.is_foreign)) {
                if open.is_some() {
                    surface.end_tagged();
                }
                let language = self.foreign.as_deref().filter(|_| brush.is_foreign);
                let printed = surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(language)));
                open = Some((link, brush.is_foreign));
                match set.links.get((link as usize).wrapping_sub(1)) {
                    Some(to) if link > 0 => {
                        let entry = links
                            .entry((node, link))
                            .or_insert_with(|| (to.clone(), Vec::new(), tags.add(Some(node), Tag::Link)));
                        tags.print(entry.2, printed);
                    }
                    _ => tags.print(node, printed),
                }
            }
            if let (true, Some(rect), Some(entry)) = (link > 0, rect, links.get_mut(&(node, link))) {
                entry.1.push(rect);
            }
        });
        if open.is_some() {
            surface.end_tagged();
        }
        self.tags = tags;
    }

    /// Draws glyphs, stretch by stretch; `before` hears the link of each and the place it takes.
    fn glyphs(
        &self,
        surface: &mut Surface<'_>,
        set: &TextLayout,
        lines: Range<usize>,
        (left, top): (f32, f32),
        before: &mut dyn FnMut(&mut Surface<'_>, Brush, Option<Rect>),
    ) {
        let raised = top - set.edge(lines.start);
        for line in set.among(lines) {
            let y = raised + line.baseline;
            for stretch in set.stretches(line) {
                let (start, end) = (left + stretch.start, left + stretch.end);
                let link = (stretch.brush.link as usize).checked_sub(1).and_then(|link| set.links.get(link));
                // the mark of a note is raised
                let y = if link.is_some_and(|link| note_of(link).is_some()) { y - 0.45 * stretch.size } else { y };
                before(surface, stretch.brush, Rect::from_ltrb(start, y - line.ascent, end, y + line.descent));
                surface.set_fill(Some(fill(stretch.brush.colour)));
                let (font, glyphs) = (stretch.font.clone(), set.glyphs(stretch));
                surface.draw_glyphs(Point::from_xy(start, y), glyphs, font, &set.text, stretch.size, false);
            }
        }
    }

    fn target(&self, to: &str) -> Option<Target> {
        if let Some(id) = to.strip_prefix('#') {
            let (page, y) = self.anchors.get(id)?;
            return Some(Target::Destination(
                XyzDestination::new(*page, Point::from_xy(0.0, (y - 12.0).max(0.0))).into(),
            ));
        }
        let lower = to.to_ascii_lowercase();
        let known = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
        let plain = to.chars().all(|c| c.is_ascii_graphic());
        (known && plain).then(|| Target::Action(Action::Link(LinkAction::new(to.to_owned()))))
    }

    /// What stands at the foot of every page, cut to two lines beside the longest words for a page.
    fn footer(&mut self, title: &str) -> TextLayout {
        let words = if self.setting.footer.is_empty() { title } else { self.setting.footer };
        let last = self.page_words(self.pages.saturating_sub(1));
        self.cut(words, Paper::UPRIGHT.measure() - last.widest() - GAP, 2)
    }

    /// What a reader’s list of pages calls a page, where the front matter is apart.
    fn label(&self, page: usize) -> Option<PageLabel> {
        if self.numbering.is_plain() {
            return None;
        }
        Some(match self.numbering.of(page, self.pages) {
            Some((numbers, number, _)) => {
                let style = match numbers {
                    PageNumbers::Roman => NumberingStyle::LowerRoman,
                    PageNumbers::Arabic => NumberingStyle::Arabic,
                };
                PageLabel::new(Some(style), None, u32::try_from(number).ok().and_then(NonZeroU32::new))
            }
            None => PageLabel::new(None, Some("–".to_owned()), None),
        })
    }

    /// “Page 3 of 12”, in half of the line at most; of the front matter its number alone, of the cover nothing.
    fn page_words(&mut self, page: usize) -> TextLayout {
        let words = match self.numbering.of(page, self.pages) {
            Some((PageNumbers::Arabic, number, pages)) => (self.setting.page)(number, pages),
            Some((numbers, number, _)) => numbers.printed(number),
            None => String::new(),
        };
        self.cut(&words, (Paper::UPRIGHT.measure() - GAP) / 2.0, 1)
    }

    /// Words cut to so many lines of this width.
    fn cut(&mut self, words: &str, room: f32, most: usize) -> TextLayout {
        let mut words: String = crate::text::clean::screen_lines(words).replace('\n', " ").chars().take(200).collect();
        loop {
            let set = self.typesetter.set(&[StyledText::new(words.as_str(), look::SMALL)], room);
            if set.lines() <= most {
                return set;
            }
            let kept = words.chars().count() * 9 / 10;
            words = words.chars().take(kept.saturating_sub(1)).collect::<String>().trim_end().to_owned() + "…";
            if kept <= 1 {
                return self.typesetter.set(&[], room);
            }
        }
    }

    /// The title where lines begin, the chapter where they end.
    fn head(&mut self, surface: &mut Surface<'_>, title: &str, chapter: &str) {
        let half = (self.paper.measure() - GAP) / 2.0;
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)));
        let set = self.cut(title, half, 1);
        let at = (self.left(SIDE, set.width), look::HEAD);
        self.glyphs(surface, &set, 0..set.lines().min(1), at, &mut |_, _, _| {});
        let set = self.cut(chapter, half, 1);
        self.at_end(surface, &set, look::HEAD);
        surface.end_tagged();
    }

    /// A line that ends where lines end.
    fn at_end(&self, surface: &mut Surface<'_>, set: &TextLayout, top: f32) {
        let advance = set.advance(0);
        let end = self.paper.measure() + SIDE;
        let left = if self.setting.from_right { SIDE + advance - set.width } else { end - advance };
        self.glyphs(surface, set, 0..set.lines().min(1), (left, top), &mut |_, _, _| {});
    }

    fn foot(&mut self, surface: &mut Surface<'_>, number: usize, footer: &TextLayout) {
        let top = self.paper.height - 44.0;
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let line = PageMark::Box {
            start: SIDE,
            top: top - 6.0,
            width: self.paper.measure(),
            height: 0.5,
            fill: Some(look::HAIR),
            edge: None,
        };
        self.shape(surface, &line);
        let at = (self.left(SIDE, footer.width), top);
        self.glyphs(surface, footer, 0..footer.lines(), at, &mut |_, _, _| {});
        let set = self.page_words(number);
        self.at_end(surface, &set, top);
        surface.end_tagged();
    }

    fn outline(&self, document: &Document) -> Outline {
        let entries = outline(document, u8::MAX);
        let mut outline = Outline::new();
        let mut rest = entries.as_slice();
        while !rest.is_empty() {
            if let Some(node) = self.branch(&mut rest) {
                outline.push_child(node);
            }
        }
        outline
    }

    /// The first entry with all that is deeper, taken off the front.
    fn branch(&self, rest: &mut &[OutlineEntry<'_>]) -> Option<OutlineNode> {
        let (entry, others) = rest.split_first()?;
        *rest = others;
        let (page, y) = self.anchors.get(entry.id).copied().unwrap_or_default();
        let to = XyzDestination::new(page, Point::from_xy(0.0, (y - 12.0).max(0.0)));
        let mut node = OutlineNode::new(spoken::line(entry.text), to).with_open(entry.depth == 0);
        while rest.first().is_some_and(|next| next.depth > entry.depth) {
            if let Some(child) = self.branch(rest) {
                node.push_child(child);
            }
        }
        Some(node)
    }
}

/// Draws the lines of a pattern inside a rectangle.
fn pattern(surface: &mut Surface<'_>, hatch: Hatch, rect: Rect, ink: Colour) {
    const STEP: f32 = 4.0;
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let (width, height) = (right - left, bottom - top);
    let mut lines = PathBuilder::new();
    let mut line = |from: (f32, f32), to: (f32, f32)| {
        lines.move_to(from.0, from.1);
        lines.line_to(to.0, to.1);
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few dozen lines on a page
    let steps = |length: f32| (0..=(length.clamp(0.0, 2000.0) / STEP) as u16).map(|step| f32::from(step) * STEP);
    match hatch {
        Hatch::Rising => steps(width + height).for_each(|at| line((left + at - height, bottom), (left + at, top))),
        Hatch::Falling => steps(width + height).for_each(|at| line((left + at - height, top), (left + at, bottom))),
        Hatch::Level => steps(height).for_each(|at| line((left, top + at + 1.5), (right, top + at + 1.5))),
        Hatch::Grid => {
            steps(height).for_each(|at| line((left, top + at + 1.5), (right, top + at + 1.5)));
            steps(width).for_each(|at| line((left + at + 1.5, top), (left + at + 1.5, bottom)));
        }
        Hatch::Dots => steps(height).enumerate().for_each(|(row, at)| {
            let shifted = if row % 2 == 0 { 1.5 } else { 1.5 + STEP / 2.0 };
            steps(width)
                .for_each(|x| line((left + x + shifted, top + at + 1.5), (left + x + shifted + 0.8, top + at + 1.5)));
        }),
    }
    let mut clip = PathBuilder::new();
    clip.push_rect(rect);
    if let (Some(clip), Some(lines)) = (clip.finish(), lines.finish()) {
        surface.push_clip_path(&clip, &FillRule::NonZero);
        surface.set_fill(None);
        surface.set_stroke(Some(stroke(ink, 0.45, None)));
        surface.draw_path(&lines);
        surface.pop();
    }
}

fn fill([red, green, blue]: Colour) -> Fill {
    Fill {
        paint: krilla::color::rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}

fn stroke([red, green, blue]: Colour, width: f32, dash: Option<Vec<f32>>) -> Stroke {
    Stroke {
        paint: krilla::color::rgb::Color::new(red, green, blue).into(),
        width,
        dash: dash.map(|array| StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    }
}
