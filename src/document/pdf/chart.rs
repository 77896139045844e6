//! Charts, drawn: columns from a common base line, each part with its pattern and letter, and the legend in the order they are
//! stacked. A chart with more columns than the page has room for is its table.

use krilla::tagging::Tag;

use super::super::caption::label_of;
use super::super::chart::{Chart, ChartPart, ChartPattern, letter};
use super::super::line::Line;
use super::super::words::WriterWords;
use super::flow::{Flow, PageMark};
use super::look::{self, Hatch, TextStyle};
use super::spoken;
use super::tags::NodeId;
use super::text::{StyledText, pieces};
use crate::text::clean::screen_lines;
use std::rc::Rc;

/// How high the highest column is.
const HEIGHT: f32 = 120.0;
/// Columns closer than this have no room for their names.
const MIN_SLOT: f32 = 34.0;
const MAX_WIDTH: f32 = 64.0;
/// Below this a part has no room for its letter.
const LETTER: f32 = 11.0;
/// The sides of a swatch of the legend.
const SWATCH: (f32, f32) = (13.0, 9.0);

fn hatch(pattern: ChartPattern) -> Option<Hatch> {
    match pattern {
        ChartPattern::Plain => None,
        ChartPattern::Rising => Some(Hatch::Rising),
        ChartPattern::Dots => Some(Hatch::Dots),
        ChartPattern::Level => Some(Hatch::Level),
        ChartPattern::Falling => Some(Hatch::Falling),
        ChartPattern::Grid => Some(Hatch::Grid),
    }
}

/// Draws the chart; says whether it could.
pub(super) fn place(flow: &mut Flow<'_>, caption: &Line, chart: &Chart, words: &WriterWords) -> bool {
    let count = chart.columns.len();
    let slot = flow.measure / count.max(1) as f32;
    if count == 0 || slot < MIN_SLOT {
        return false;
    }
    let slot = slot.min(2.0 * MAX_WIDTH);
    let told = format!("{}{}{}", spoken::line(caption), words.colon, spoken::text(&chart.spoken(&words.colon)));
    let node = flow.tags.add(flow.node, Tag::Figure(Some(told)));
    flow.space(10.0);
    if !caption.is_empty() {
        let caption_node = flow.tags.add(Some(node), Tag::Caption);
        let set = flow.typesetter.set(&pieces(caption, look::CAPTION), flow.measure);
        flow.heading(set, (10.0, 6.0), caption_node, label_of(caption).unwrap_or_default());
    }
    let mut line = |texts: &[String], style: TextStyle| -> Vec<_> {
        let set =
            |text: &String| Rc::new(flow.typesetter.set(&[StyledText::new(screen_lines(text), style)], slot - 4.0));
        texts.iter().map(set).collect()
    };
    let above = line(&chart.above, look::SMALL.bold());
    let below = line(&chart.columns, look::SMALL);
    let tallest = |sets: &[Rc<super::text_layout::TextLayout>]| sets.iter().map(|set| set.height()).fold(0.0, f32::max);
    let (over, under) = (tallest(&above) + 2.0, tallest(&below) + 3.0);
    flow.make_room(over + HEIGHT + under + 2.0 * SWATCH.1);
    let (start, top) = (flow.start, flow.y());
    flow.show_marker(top);
    let base = top + over + HEIGHT;
    for at in 0..count {
        let left = start + slot * at as f32;
        let width = (slot * 0.6).min(MAX_WIDTH);
        let highest = column(flow, chart, at, (left + (slot - width) / 2.0, base, width));
        if let Some(set) = above.get(at) {
            centred(flow, set, (left, highest - set.height() - 1.0, slot), node);
        }
        if let Some(set) = below.get(at) {
            centred(flow, set, (left, base + 3.0, slot), node);
        }
    }
    let hair = PageMark::Box {
        start,
        top: base,
        width: slot * count as f32,
        height: 0.6,
        fill: Some(look::QUIET),
        edge: None,
    };
    flow.ground(hair);
    flow.advance(over + HEIGHT + under);
    flow.space(5.0);
    legend(flow, chart, node);
    flow.space(12.0);
    true
}

/// Draws a column; says how high it reaches on the page.
fn column(flow: &mut Flow<'_>, chart: &Chart, at: usize, (start, base, width): (f32, f32, f32)) -> f32 {
    let mut highest = base;
    for ChartPart { series, from, to } in chart.parts(at) {
        #[allow(clippy::cast_possible_truncation)] // points of a page
        let (from, to) = (from as f32 * HEIGHT, to as f32 * HEIGHT);
        let (top, height) = (base - to, (to - from).max(0.5));
        highest = highest.min(top);
        fill(flow, series, (start, top, width, height));
        if height >= LETTER && chart.patterns() > 1 {
            sign(flow, series, (start, top, width, height));
        }
    }
    highest
}

fn fill(flow: &mut Flow<'_>, series: usize, (start, top, width, height): (f32, f32, f32, f32)) {
    let pattern = ChartPattern::of(series);
    flow.ground(PageMark::Box { start, top, width, height, fill: Some(pattern.colour()), edge: Some(look::QUIET) });
    if let Some(hatch) = hatch(pattern) {
        flow.ground(PageMark::Hatch { start, top, width, height, hatch, ink: look::QUIET });
    }
}

/// The letter of a series on ground of its own.
fn sign(flow: &mut Flow<'_>, series: usize, (start, top, width, height): (f32, f32, f32, f32)) {
    let set =
        flow.typesetter.set(&[StyledText::new(letter(series).to_string(), look::SMALL.coloured(look::INK))], width);
    let (wide, tall) = (set.widest(), set.height().min(height - 1.0));
    let (left, above) = (start + (width - wide) / 2.0, top + (height - tall) / 2.0);
    let ground = Some(ChartPattern::of(series).colour());
    flow.ground(PageMark::Box {
        start: left - 2.0,
        top: above,
        width: wide + 4.0,
        height: tall,
        fill: ground,
        edge: None,
    });
    let lines = 0..set.lines();
    flow.mark(PageMark::Lines { set: Rc::new(set), lines, start: left, top: above, node: None });
}

fn centred(
    flow: &mut Flow<'_>,
    set: &Rc<super::text_layout::TextLayout>,
    (start, top, slot): (f32, f32, f32),
    node: NodeId,
) {
    if set.text.is_empty() {
        return;
    }
    let start = start + (slot - set.widest()).max(0.0) / 2.0;
    flow.mark(PageMark::Lines { set: Rc::clone(set), lines: 0..set.lines(), start, top, node: Some(node) });
}

/// Every pattern with what it stands for.
fn legend(flow: &mut Flow<'_>, chart: &Chart, node: NodeId) {
    let (mut at, end) = (flow.start, flow.start + flow.measure);
    for series in 0..chart.patterns() {
        let text = screen_lines(&chart.legend(series)).into_owned();
        let room = flow.measure - SWATCH.0 - 4.0;
        let set = flow.typesetter.set(&[StyledText::new(text, look::SMALL.coloured(look::INK))], room);
        let (advance, height) = (set.widest(), set.height().max(SWATCH.1 + 3.0));
        if at > flow.start && at + SWATCH.0 + 4.0 + advance > end {
            flow.advance(SWATCH.1 + 5.0);
            at = flow.start;
        }
        if at <= flow.start {
            flow.make_room(height);
        }
        let top = flow.y();
        fill(flow, series, (at, top + 1.0, SWATCH.0, SWATCH.1));
        let (lines, start) = (0..set.lines(), at + SWATCH.0 + 4.0);
        flow.mark(PageMark::Lines { set: Rc::new(set), lines, start, top, node: Some(node) });
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
