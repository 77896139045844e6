//! Maps of states, drawn: a coloured and patterned cell for each state with its sign, and the words of the signs below.
//!
//! Colour, pattern and sign each tell the state alone. The figure is said in words to those who hear it; the table
//! that follows says the same cell by cell. A map too wide to be drawn is its table only.

use krilla::tagging::Tag;

use super::super::caption::label_of;
use super::super::figure::HeatMap;
use super::super::line::{Line, Tone};
use super::super::words::{Glyphs, WriterWords};
use super::flow::{Flow, PageMark};
use super::look::{self, ColumnSpan, TextStyle};
use super::spoken;
use super::table::TOGETHER;
use super::tags::NodeId;
use super::text::{StyledText, pieces};
use super::text_layout::TextLayout;
use crate::text::clean::screen_lines;
use std::rc::Rc;

/// How much of the width the labels of the rows may take.
const LABELS: f32 = 0.34;
const GAP: f32 = 8.0;
const ROW: f32 = 17.0;
/// White between two groups of columns, and around a cell.
const PARTED: f32 = 5.0;
const AROUND: f32 = 1.2;
/// A column narrower than this would not show its sign.
const MIN_COLUMN_WIDTH: f32 = 13.0;
const HEAD: TextStyle = look::SMALL.sized(7.5).coloured(look::ACCENT).bold();
const SIDE: TextStyle = look::SMALL.sized(7.0);
/// The sides of a swatch of the legend.
const SWATCH: (f32, f32) = (13.0, 9.0);

/// A head over one or more columns, or the label of a row.
struct PlacedText {
    set: Rc<TextLayout>,
    start: f32,
    width: f32,
}

struct Figure<'a> {
    map: &'a HeatMap,
    columns: Vec<ColumnSpan>,
    node: NodeId,
}

/// Draws the map; says whether it could.
pub(super) fn place(flow: &mut Flow<'_>, caption: &Line, map: &HeatMap, words: &WriterWords) -> bool {
    let Some(columns) = columns(flow, map) else { return false };
    let node = flow.tags.add(flow.node, Tag::Figure(Some(in_words(caption, map, words))));
    flow.space(10.0);
    if !caption.is_empty() {
        let node = flow.tags.add(Some(node), Tag::Caption);
        let set = flow.typesetter.set(&pieces(caption, look::CAPTION), flow.measure);
        flow.heading(set, (10.0, 6.0), node, label_of(caption).unwrap_or_default());
    }
    let figure = Figure { map, columns, node };
    let heads = figure.heads(flow);
    let rows: Vec<(PlacedText, f32)> = map.rows.iter().map(|row| figure.label(flow, &row.label)).collect();
    let above: f32 = heads.iter().map(|line| tallest(line)).sum::<f32>() + 2.0;
    let whole: f32 = above + rows.iter().map(|(_, height)| height).sum::<f32>();
    flow.make_room(if whole <= TOGETHER * flow.body() { whole } else { above + ROW });
    figure.head(flow, &heads, Some(node));
    let mut page = flow.page();
    for (index, (label, height)) in rows.into_iter().enumerate() {
        flow.name(map.rows.get(index).and_then(|row| row.origin.as_deref()));
        flow.make_room(height);
        if page != flow.page() {
            page = flow.page();
            // again for the eye only
            figure.head(flow, &heads, None);
        }
        figure.row(flow, index, label, height);
    }
    flow.space(5.0);
    figure.legend(flow);
    flow.space(10.0);
    true
}

/// Where the columns stand; nothing if they are too many for the width, or there is nothing in them.
fn columns(flow: &Flow<'_>, map: &HeatMap) -> Option<Vec<ColumnSpan>> {
    let count = map.rows.iter().map(|row| row.cells.len()).chain([map.columns.len()]).max().unwrap_or(0);
    if count == 0 || map.rows.is_empty() {
        return None;
    }
    let group = |index: usize| map.columns.get(index).map(|column| column.group.as_str());
    let is_parted = |index: usize| index > 0 && group(index) != group(index - 1);
    let parted = (1..count).filter(|index| is_parted(*index)).count();
    let start = flow.start + flow.measure * LABELS;
    let width = (flow.measure * (1.0 - LABELS) - PARTED * parted as f32) / count as f32;
    if width < MIN_COLUMN_WIDTH {
        return None;
    }
    let mut at = start;
    let columns = (0..count).map(|index| {
        at += if is_parted(index) { PARTED } else { 0.0 };
        let column = (at, width);
        at += width;
        column
    });
    Some(columns.collect())
}

fn tallest(line: &[PlacedText]) -> f32 {
    line.iter().map(|it| it.set.height()).fold(0.0, f32::max)
}

impl Figure<'_> {
    /// The heads, line by line: groups over their sides, or one line of whole names.
    fn heads(&self, flow: &mut Flow<'_>) -> Vec<Vec<PlacedText>> {
        let map = self.map;
        let grouped = map.columns.iter().all(|column| !column.group.is_empty() && !column.side.is_empty());
        let mut of = |text: &str, look: TextStyle, (start, width): ColumnSpan| {
            let set = flow.typesetter.set(&[StyledText::new(screen_lines(text), look)], width - 2.0 * AROUND);
            PlacedText { set: Rc::new(set), start, width }
        };
        let mut lines = Vec::new();
        if grouped {
            let mut from = 0;
            let mut groups = Vec::new();
            for (group, span) in map.groups() {
                let (first, last) = (self.columns.get(from), self.columns.get(from + span - 1));
                from += span;
                if let (Some(first), Some(last)) = (first, last) {
                    groups.push(of(group, HEAD, (first.0, last.0 + last.1 - first.0)));
                }
            }
            lines.push(groups);
        }
        let names = map
            .columns
            .iter()
            .zip(&self.columns)
            .map(|(column, at)| if grouped { of(&column.side, SIDE, *at) } else { of(&column.whole, HEAD, *at) });
        lines.push(names.collect());
        lines
    }

    fn head(&self, flow: &mut Flow<'_>, heads: &[Vec<PlacedText>], node: Option<NodeId>) {
        for line in heads {
            let height = tallest(line);
            for it in line {
                let top = flow.y() + height - it.set.height();
                centred(flow, it, top, node);
            }
            flow.advance(height);
        }
        flow.advance(2.0);
    }

    fn label(&self, flow: &mut Flow<'_>, label: &str) -> (PlacedText, f32) {
        let width = flow.measure * LABELS - GAP;
        let set = Rc::new(flow.typesetter.set(&[StyledText::new(screen_lines(label), look::CELL)], width));
        let height = (set.height() + 3.0).max(ROW);
        (PlacedText { set, start: flow.start, width }, height)
    }

    fn row(&self, flow: &mut Flow<'_>, index: usize, label: PlacedText, height: f32) {
        let top = flow.y();
        flow.show_marker(top);
        if !label.set.text.is_empty() {
            let (lines, middle) = (0..label.set.lines(), top + (height - label.set.height()) / 2.0);
            flow.mark(PageMark::Lines {
                set: label.set,
                lines,
                start: label.start,
                top: middle,
                node: Some(self.node),
            });
        }
        let cells = self.map.rows.get(index).map(|row| row.cells.as_slice()).unwrap_or_default();
        for ((tone, _), (start, width)) in cells.iter().zip(&self.columns) {
            let inner = (start + AROUND, top + AROUND, width - 2.0 * AROUND, height - 2.0 * AROUND);
            cell(flow, *tone, inner, 9.0);
        }
        flow.advance(height);
    }

    /// Every state that is drawn, with what it is called.
    fn legend(&self, flow: &mut Flow<'_>) {
        let mut known: Vec<(Tone, String)> = Vec::new();
        for tone in Tone::ALL {
            let cells = self.map.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.0 == tone);
            for (tone, words) in cells {
                let words = screen_lines(words).into_owned();
                if !words.is_empty() && !known.iter().any(|it| it.0 == *tone && it.1 == words) {
                    known.push((*tone, words));
                }
            }
        }
        let (mut at, end) = (flow.start, flow.start + flow.measure);
        flow.make_room(ROW);
        for (tone, words) in known {
            let room = flow.measure - SWATCH.0 - 4.0;
            let set = flow.typesetter.set(&[StyledText::new(words, look::SMALL.coloured(look::INK))], room);
            let advance = set.widest();
            if at > flow.start && at + SWATCH.0 + 4.0 + advance > end {
                flow.advance(SWATCH.1 + 5.0);
                at = flow.start;
            }
            if at <= flow.start {
                flow.make_room(set.height().max(SWATCH.1 + 5.0));
            }
            let top = flow.y();
            cell(flow, tone, (at, top + 1.0, SWATCH.0, SWATCH.1), 6.5);
            let (lines, start) = (0..set.lines(), at + SWATCH.0 + 4.0);
            let height = set.height();
            flow.mark(PageMark::Lines { set: Rc::new(set), lines, start, top, node: Some(self.node) });
            at = start + advance + 12.0;
            if height > SWATCH.1 + 5.0 {
                flow.advance(height);
                at = flow.start;
            }
        }
        if at > flow.start {
            flow.advance(SWATCH.1 + 5.0);
        }
    }
}

/// A state: its colour, its pattern, and its sign on plain ground.
fn cell(flow: &mut Flow<'_>, tone: Tone, (start, top, width, height): (f32, f32, f32, f32), size: f32) {
    let (fill, ink) = look::bar(tone);
    flow.ground(PageMark::Box { start, top, width, height, fill: Some(fill), edge: Some(look::QUIET) });
    if let Some(hatch) = look::hatch(tone) {
        flow.ground(PageMark::Hatch { start, top, width, height, hatch, ink });
    }
    sign(flow, tone, (start, top, width, height), look::SMALL.sized(size).coloured(ink));
}

/// The sign of a state in the middle of a box, on ground of its own where the box has a pattern.
pub(super) fn sign(
    flow: &mut Flow<'_>,
    tone: Tone,
    (start, top, width, height): (f32, f32, f32, f32),
    look: TextStyle,
) {
    let set = flow.typesetter.set(&[StyledText::new(tone.glyph(Glyphs::Unicode), look)], width);
    let (wide, tall) = (set.widest(), set.height());
    let (left, above) = (start + (width - wide) / 2.0, top + (height - tall) / 2.0);
    if look::hatch(tone).is_some() {
        let (fill, _) = look::bar(tone);
        let tall = tall.min(height - 1.0);
        let above = top + (height - tall) / 2.0;
        flow.ground(PageMark::Box {
            start: left - 1.5,
            top: above,
            width: wide + 3.0,
            height: tall,
            fill: Some(fill),
            edge: None,
        });
    }
    let lines = 0..set.lines();
    flow.mark(PageMark::Lines { set: Rc::new(set), lines, start: left, top: above, node: None });
}

fn centred(flow: &mut Flow<'_>, it: &PlacedText, top: f32, node: Option<NodeId>) {
    if !it.set.text.is_empty() {
        let (lines, start) = (0..it.set.lines(), it.start + ((it.width - it.set.widest()) / 2.0).max(0.0));
        flow.mark(PageMark::Lines { set: Rc::clone(&it.set), lines, start, top, node });
    }
}

/// The figure in words, for those who hear it: row by row, whose state is which.
fn in_words(caption: &Line, map: &HeatMap, words: &WriterWords) -> String {
    let mut whole = spoken::line(caption);
    for row in &map.rows {
        if !whole.is_empty() {
            whole.push_str("; ");
        }
        whole.push_str(&spoken::text(&row.label));
        whole.push_str(&words.colon);
        let cells = row.cells.iter().enumerate().map(|(index, (tone, said))| {
            let said = spoken::text(said);
            let said = if said.is_empty() { tone.glyph(Glyphs::Unicode).to_owned() } else { said };
            map.columns.get(index).map_or(said.clone(), |column| format!("{} {said}", spoken::text(&column.whole)))
        });
        whole.push_str(&cells.collect::<Vec<_>>().join(", "));
    }
    whole
}
