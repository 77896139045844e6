//! Stacked bars on one scale, drawn; the words and counts stand under each, with the sign that stands in its part.

use krilla::tagging::Tag;

use super::super::Bar;
use super::super::caption::label_of;
use super::super::line::{Line, Tone};
use super::super::words::{Glyphs, WriterWords};
use super::flow::{Flow, PageMark};
use super::heat::sign;
use super::look;
use super::spoken;
use super::table::TOGETHER;
use super::tags::NodeId;
use super::text::{StyledText, pieces};
use super::text_layout::TextLayout;
use crate::text::clean::screen_lines;
use std::rc::Rc;

const HEIGHT: f32 = 11.0;
const GAP: f32 = 12.0;
const BETWEEN: f32 = 6.0;
/// A part is drawn at least this wide, so that a single answer among thousands is seen.
const MIN_PART_WIDTH: f32 = 2.0;

pub(super) fn place(flow: &mut Flow<'_>, caption: &Line, bars: &[Bar], words: &WriterWords) {
    let figure = flow.tags.add(flow.node, Tag::Figure(Some(in_words(caption, bars, words))));
    flow.space(10.0);
    if !caption.is_empty() {
        let node = flow.tags.add(Some(figure), Tag::Caption);
        let set = flow.typesetter.set(&pieces(caption, look::CAPTION), flow.measure);
        flow.heading(set, (10.0, 6.0), node, label_of(caption).unwrap_or_default());
    }
    let label_room = flow.measure * 0.32;
    let bar_start = flow.start + label_room + GAP;
    let bar_room = flow.measure - label_room - GAP;
    let scale = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
    let mut set = Vec::with_capacity(bars.len());
    for bar in bars {
        let label = flow.typesetter.set(&[StyledText::new(screen_lines(&bar.label), look::CELL)], label_room);
        let legend = flow.typesetter.set(&legend(bar), bar_room);
        let height = label.height().max(HEIGHT + 2.0 + legend.height());
        set.push((bar, label, legend, height));
    }
    let whole: f32 = set.iter().map(|(.., height)| height + BETWEEN).sum();
    if whole <= TOGETHER * flow.body() {
        flow.make_room(whole);
    }
    for (bar, label, legend, height) in set {
        flow.name(bar.origin.as_deref());
        if height > flow.body() / 2.0 {
            long(flow, bar, figure, scale);
            continue;
        }
        flow.make_room(height);
        let top = flow.y();
        flow.show_marker(top);
        let mut draw = |set: TextLayout, start, top| {
            if !set.text.is_empty() {
                let lines = 0..set.lines();
                flow.mark(PageMark::Lines { set: Rc::new(set), lines, start, top, node: Some(figure) });
            }
        };
        draw(label, bar_start - GAP - label_room, top);
        draw(legend, bar_start, top + HEIGHT + 2.0);
        parts(flow, bar, bar_start, top + 1.0, bar_room, scale);
        flow.advance(height);
        flow.space(BETWEEN);
    }
    flow.space(14.0);
}

/// A bar whose words would fill pages: they are parted like any text, above and below it.
fn long(flow: &mut Flow<'_>, bar: &Bar, figure: NodeId, scale: u64) {
    let label = flow.typesetter.set(&[StyledText::new(screen_lines(&bar.label), look::CELL)], flow.measure);
    flow.text(label, Some(figure));
    flow.make_room(HEIGHT + 2.0);
    parts(flow, bar, flow.start, flow.y() + 1.0, flow.measure, scale);
    flow.advance(HEIGHT + 2.0);
    let legend = flow.typesetter.set(&legend(bar), flow.measure);
    flow.text(legend, Some(figure));
    flow.space(BETWEEN);
}

fn parts(flow: &mut Flow<'_>, bar: &Bar, start: f32, top: f32, room: f32, scale: u64) {
    let shown: Vec<(Tone, f64)> = bar
        .parts
        .iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(tone, count, _)| (*tone, f64::from(*count)))
        .collect();
    // what the narrow parts take from the others
    let whole = (room * share(bar.total(), scale)).max(MIN_PART_WIDTH * shown.len() as f32).min(room);
    let sum: f64 = shown.iter().map(|(_, count)| count).sum();
    let spare = (whole - MIN_PART_WIDTH * shown.len() as f32).max(0.0);
    let mut at = start;
    for (tone, count) in shown {
        #[allow(clippy::cast_possible_truncation)]
        let width = MIN_PART_WIDTH + spare * (count / sum.max(1.0)) as f32;
        let (fill, ink) = look::bar(tone);
        flow.ground(PageMark::Box {
            start: at,
            top,
            width,
            height: HEIGHT - 2.0,
            fill: Some(fill),
            edge: Some(look::QUIET),
        });
        if let Some(hatch) = look::hatch(tone) {
            flow.ground(PageMark::Hatch { start: at, top, width, height: HEIGHT - 2.0, hatch, ink });
        }
        if width >= 11.0 {
            sign(flow, tone, (at, top, width, HEIGHT - 2.0), look::SMALL.sized(7.0).coloured(ink));
        }
        at += width;
    }
}

#[allow(clippy::cast_possible_truncation)] // a length on paper
fn share(part: u64, whole: u64) -> f32 {
    (part as f64 / whole as f64) as f32
}

/// Words and count of every part, behind its sign.
fn legend(bar: &Bar) -> Vec<StyledText> {
    let look = look::SMALL.coloured(look::INK);
    let mut legend = Vec::new();
    for (tone, count, words) in &bar.parts {
        if !legend.is_empty() {
            legend.push(StyledText::new("  · ", look.coloured(look::QUIET)));
        }
        legend.push(StyledText::new(tone.glyph(Glyphs::Unicode), look.coloured(look::sign(*tone))));
        let words = screen_lines(words).replace(' ', "\u{a0}");
        let gap = if words.is_empty() { "" } else { "\u{a0}" };
        legend.push(StyledText::new(format!("\u{a0}{words}{gap}{count}"), look));
    }
    legend
}

/// The figure in words, for those who hear it.
fn in_words(caption: &Line, bars: &[Bar], words: &WriterWords) -> String {
    let mut said = spoken::line(caption);
    for bar in bars {
        if !said.is_empty() {
            said.push_str("; ");
        }
        said.push_str(&spoken::text(&bar.label));
        said.push_str(&words.colon);
        let parts: Vec<String> = bar
            .parts
            .iter()
            .map(|(_, count, words)| format!("{} {count}", screen_lines(words)).replace('\n', " ").trim().to_owned())
            .collect();
        said.push_str(&parts.join(", "));
    }
    said
}
