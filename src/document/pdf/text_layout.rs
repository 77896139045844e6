//! Text in lines, ready to be placed and printed: of each glyph what the page needs, and no more.
//!
//! Every text of a document waits until the last page is filled, because the first pages name the last ones. A set
//! keeps twenty bytes a glyph; what the library that broke the lines knows besides is let go once they are known.

use std::ops::{Deref, Range};
use std::rc::Rc;

use krilla::surface::Location;
use krilla::text::{Font, Glyph, GlyphId};
use parley::Run;
use parley::layout::Layout;

use super::fonts::FontCache;
use super::look::Brush;
use super::unseen::UNSEEN;

/// Text in lines, and where its links lead: texts that differ in that alone share their glyphs.
pub(super) struct TextLayout {
    lines: Rc<Lines>,
    pub(super) links: Vec<String>,
}

impl TextLayout {
    pub(super) fn new(lines: Rc<Lines>, links: Vec<String>) -> Self {
        Self { lines, links }
    }

    pub(super) fn shared(&self) -> Rc<Lines> {
        Rc::clone(&self.lines)
    }
}

impl Deref for TextLayout {
    type Target = Lines;
    fn deref(&self) -> &Lines {
        &self.lines
    }
}

/// The lines of a text.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) text: String,
    /// The width it was broken to.
    pub(super) width: f32,
    height: f32,
    lines: Vec<LayoutLine>,
    stretches: Vec<Stretch>,
    glyphs: Vec<LayoutGlyph>,
}

/// A line of a text; heights count from the top of the text.
pub(super) struct LayoutLine {
    top: f32,
    advance: f32,
    pub(super) baseline: f32,
    pub(super) ascent: f32,
    pub(super) descent: f32,
    stretches: Range<usize>,
}

/// Glyphs of one font and look beside each other; where they begin and end counts from the edge of the text.
pub(super) struct Stretch {
    pub(super) start: f32,
    pub(super) end: f32,
    pub(super) size: f32,
    pub(super) brush: Brush,
    pub(super) font: Font,
    glyphs: Range<usize>,
}

/// A glyph, its lengths in parts of the size of its font, and the bytes of the text it stands for.
#[derive(Clone, Copy)]
pub(super) struct LayoutGlyph {
    advance: f32,
    offset: (f32, f32),
    from: u32,
    bytes: u16,
    id: u16,
}

impl Glyph for LayoutGlyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id.into())
    }
    fn text_range(&self) -> Range<usize> {
        let from = self.from as usize;
        from..from + usize::from(self.bytes)
    }
    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }
    fn x_offset(&self, size: f32) -> f32 {
        self.offset.0 * size
    }
    fn y_offset(&self, size: f32) -> f32 {
        self.offset.1 * size
    }
    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }
    fn location(&self) -> Option<Location> {
        None
    }
}

impl Lines {
    /// What a page needs of a text whose lines are broken.
    pub(super) fn of(text: String, layout: &Layout<Brush>, width: f32, font_cache: &mut FontCache) -> Self {
        let mut set = Self { text, width, height: layout.height(), ..Self::default() };
        set.lines.reserve_exact(layout.len());
        for line in layout.lines() {
            let metrics = line.metrics();
            let mut x = metrics.offset;
            let from = set.stretches.len();
            for run in line.runs() {
                x = set.run(&run, layout, x, font_cache);
            }
            set.lines.push(LayoutLine {
                top: metrics.block_min_coord,
                advance: metrics.advance,
                baseline: metrics.baseline,
                ascent: metrics.ascent,
                descent: metrics.descent,
                stretches: from..set.stretches.len(),
            });
        }
        set.stretches.shrink_to_fit();
        set.glyphs.shrink_to_fit();
        set
    }

    /// Takes over a run that begins at `x`; says where it ends.
    fn run(&mut self, run: &Run<'_, Brush>, layout: &Layout<Brush>, mut x: f32, font_cache: &mut FontCache) -> f32 {
        let size = run.font_size();
        let font = font_cache.of(run);
        let mut open: Option<(f32, u16, usize)> = None;
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            if cluster.is_ligature_continuation() {
                let first = open.map_or(self.glyphs.len(), |(.., first)| first);
                if let Some(glyph) = self.glyphs.get_mut(first..).and_then(<[_]>::last_mut) {
                    let joined = glyph.text_range();
                    glyph.stands_for(joined.start.min(range.start)..joined.end.max(range.end));
                }
                continue;
            }
            let letters = self.text.get(range.clone()).unwrap_or_default();
            if letters.starts_with(UNSEEN) {
                x += cluster.advance();
                continue;
            }
            let mut said = sayings(letters, range, cluster.glyphs().count(), run.is_rtl());
            for glyph in cluster.glyphs() {
                if open.is_none_or(|(_, style, _)| style != glyph.style_index) {
                    self.close(open, x, size, layout, font.as_ref());
                    open = Some((x, glyph.style_index, self.glyphs.len()));
                }
                let mut set = LayoutGlyph {
                    advance: glyph.advance / size,
                    offset: (glyph.x / size, glyph.y / size),
                    from: 0,
                    bytes: 0,
                    id: u16::try_from(glyph.id).unwrap_or_default(),
                };
                set.stands_for(said.next().unwrap_or_default());
                self.glyphs.push(set);
                x += glyph.advance;
            }
        }
        self.close(open, x, size, layout, font.as_ref());
        x
    }

    /// Ends a stretch; without a font nothing of it can be printed.
    fn close(&mut self, open: Option<(f32, u16, usize)>, end: f32, size: f32, of: &Layout<Brush>, font: Option<&Font>) {
        let Some((start, style, first)) = open else { return };
        let Some(font) = font else { return self.glyphs.truncate(first) };
        let brush = of.styles().get(usize::from(style)).map(|style| style.brush).unwrap_or_default();
        let glyphs = first..self.glyphs.len();
        self.stretches.push(Stretch { start, end, size, brush, font: font.clone(), glyphs });
    }

    /// How many lines it has.
    pub(super) fn lines(&self) -> usize {
        self.lines.len()
    }

    /// Lines one after the other, as far as there are any.
    pub(super) fn among(&self, lines: Range<usize>) -> &[LayoutLine] {
        let to = lines.end.min(self.lines.len());
        self.lines.get(lines.start.min(to)..to).unwrap_or_default()
    }

    /// The stretches of a line, from the left.
    pub(super) fn stretches(&self, line: &LayoutLine) -> &[Stretch] {
        self.stretches.get(line.stretches.clone()).unwrap_or_default()
    }

    /// The glyphs of a stretch.
    pub(super) fn glyphs(&self, stretch: &Stretch) -> &[LayoutGlyph] {
        self.glyphs.get(stretch.glyphs.clone()).unwrap_or_default()
    }

    /// The upper edge of a line, or the lower one of the last.
    pub(super) fn edge(&self, line: usize) -> f32 {
        self.lines.get(line).map_or(self.height, |line| line.top)
    }

    pub(super) fn height(&self) -> f32 {
        self.height
    }

    /// How far the glyphs of a line reach.
    pub(super) fn advance(&self, line: usize) -> f32 {
        self.lines.get(line).map_or(0.0, |line| line.advance)
    }

    /// The length of the longest line.
    pub(super) fn widest(&self) -> f32 {
        self.lines.iter().map(|line| line.advance).fold(0.0, f32::max)
    }

    pub(super) fn height_of(&self, lines: &Range<usize>) -> f32 {
        self.edge(lines.end) - self.edge(lines.start)
    }

    /// How many lines from `from` on fit into a height.
    pub(super) fn fitting(&self, from: usize, room: f32) -> usize {
        let top = self.edge(from);
        let (mut fits, mut beyond) = (from, self.lines() + 1);
        while beyond - fits > 1 {
            let middle = fits.midpoint(beyond);
            if self.edge(middle) - top <= room + 0.01 { fits = middle } else { beyond = middle }
        }
        fits - from
    }
}

impl LayoutGlyph {
    fn stands_for(&mut self, range: Range<usize>) {
        self.from = u32::try_from(range.start).unwrap_or_default();
        self.bytes = u16::try_from(range.len()).unwrap_or_default();
    }
}

/// What each glyph of a cluster stands for.
///
/// Where marks follow their letter as they are written, each glyph has its own character. Elsewhere the first glyph
/// stands for the whole cluster and the others for nothing, or readers would say it once for each glyph.
fn sayings(
    letters: &str,
    cluster: Range<usize>,
    glyphs: usize,
    is_rtl: bool,
) -> impl Iterator<Item = Range<usize>> + use<> {
    let cluster = if letters.is_empty() { 0..0 } else { cluster };
    let in_order = |c: char| matches!(c, '\0'..='\u{52f}' | '\u{e00}'..='\u{eff}' | '\u{1e00}'..='\u{1fff}');
    let each = !is_rtl && glyphs > 1 && letters.chars().count() == glyphs && letters.chars().all(in_order);
    let ends: Vec<usize> = if each {
        letters.char_indices().skip(1).map(|(at, _)| cluster.start + at).chain([cluster.end]).collect()
    } else {
        vec![cluster.end; glyphs]
    };
    let mut from = cluster.start;
    ends.into_iter().map(move |to| std::mem::replace(&mut from, to)..to)
}
