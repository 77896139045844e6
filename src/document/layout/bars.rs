//! Stacked bars on one scale, with words and counts beside them: no state is told by colour alone.
//!
//! A bar of one part ends in eighths of a cell. The parts of a stack are whole cells, each tone
//! with its own fill, so that a page without colours tells them apart.

use super::super::figure::Bar;
use super::super::line::Tone;
use super::super::run::{Run, RunRole};
use super::super::words::{Glyphs, WriterWords};
use super::super::wrap;
use super::columns::{TextColumn, side_by_side, wishes};
use super::row::LayoutRow;

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const MAX_BAR_CELLS: usize = 40;
const GAP: &str = "  ";
/// Below this width label, bar and words stand under each other.
const SIDE_BY_SIDE_FROM: usize = 40;

pub(super) fn lay_out(bars: &[Bar], width: usize, words: &WriterWords, origin: Option<&str>) -> Vec<LayoutRow> {
    let scale = bars.iter().map(Bar::total).max().unwrap_or(0).max(1);
    let labels: Vec<_> = bars.iter().map(|bar| vec![Run::typed(RunRole::Label, &bar.label)]).collect();
    let legends: Vec<_> = bars.iter().map(|bar| legend(bar, words.glyphs)).collect();
    let widest = |texts: &[Vec<Run>]| texts.iter().map(|runs| wishes(runs, 0).0).max().unwrap_or(0);

    let label_room = widest(&labels).clamp(1, width.div_ceil(3));
    let legend_room = widest(&legends).clamp(1, width.div_ceil(3));
    let spoken = label_room + legend_room + 2 * GAP.len();
    let bar_room = width.saturating_sub(spoken).clamp(1, MAX_BAR_CELLS);
    let gap = Run::new(RunRole::Text, GAP);

    let mut rows = Vec::new();
    for ((bar, label), legend) in bars.iter().zip(&labels).zip(&legends) {
        let origin = bar.origin.as_deref().or(origin);
        let lines = if width < SIDE_BY_SIDE_FROM {
            let mut lines = wrap::runs(label, width);
            lines.push(drawn(bar, scale, width, words.glyphs));
            lines.extend(wrap::runs(legend, width));
            lines.retain(|line| !line.is_empty());
            lines
        } else {
            let columns = vec![
                TextColumn::wrapped(label_room, label),
                TextColumn { width: bar_room, rows: vec![drawn(bar, scale, bar_room, words.glyphs)], at_end: false },
                TextColumn::wrapped(width - label_room - bar_room - 2 * GAP.len(), legend),
            ];
            side_by_side(columns, &gap)
        };
        rows.extend(lines.into_iter().map(|runs| LayoutRow::of(spaced(runs), origin)));
    }
    rows
}

/// The no-break spaces between words and counts have done their work once the legend is wrapped.
fn spaced(mut runs: Vec<Run>) -> Vec<Run> {
    runs.iter_mut().for_each(|run| run.text = run.text.replace('\u{a0}', " "));
    runs
}

fn legend(bar: &Bar, glyphs: Glyphs) -> Vec<Run> {
    let mut runs = Vec::new();
    for (tone, count, words) in &bar.parts {
        if !runs.is_empty() {
            runs.push(Run::new(RunRole::Text, glyphs.pick(" · ", ", ")));
        }
        let text = if words.is_empty() { count.to_string() } else { format!("{words}\u{a0}{count}") };
        runs.push(Run::typed(RunRole::Sign(*tone), &text));
    }
    runs
}

fn drawn(bar: &Bar, scale: u64, room: usize, glyphs: Glyphs) -> Vec<Run> {
    let parts: Vec<(Tone, u64)> = bar
        .parts
        .iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(tone, count, _)| (*tone, u64::from(*count)))
        .collect();
    match parts.as_slice() {
        [] => Vec::new(),
        [(tone, count)] => vec![Run::new(RunRole::Bar(*tone), single(*tone, *count, scale, room, glyphs))],
        _ => stack(&parts, share(bar.total(), scale, room).max(1), room)
            .into_iter()
            .map(|(tone, cells)| Run::new(RunRole::Bar(tone), fill(tone, glyphs).repeat(cells)))
            .collect(),
    }
}

/// `count` on a scale of `room` units, rounded to the nearest.
fn share(count: u64, scale: u64, room: usize) -> usize {
    let units = (u128::from(count) * room as u128 * 2 + u128::from(scale)) / (u128::from(scale) * 2);
    usize::try_from(units).unwrap_or(room).min(room)
}

/// One part alone: in eighths where its fill is solid, else in whole cells of its own fill.
fn single(tone: Tone, count: u64, scale: u64, room: usize, glyphs: Glyphs) -> String {
    if fill(tone, glyphs) != "█" {
        return fill(tone, glyphs).repeat(share(count, scale, room).max(1));
    }
    let eighths = share(count, scale, room * 8).max(1);
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// The cells of each part: one at least, as long as the page has them.
fn stack(parts: &[(Tone, u64)], cells: usize, room: usize) -> Vec<(Tone, usize)> {
    let cells = cells.max(parts.len()).min(room);
    let mut given: Vec<(Tone, usize)> =
        parts.iter().enumerate().map(|(index, part)| (part.0, usize::from(index < cells))).collect();
    for _ in parts.len()..cells {
        let next = (0..parts.len()).max_by_key(|&index| parts[index].1 * 1000 / (given[index].1 as u64 + 1));
        if let Some(next) = next {
            given[next].1 += 1;
        }
    }
    given
}

fn fill(tone: Tone, glyphs: Glyphs) -> &'static str {
    match tone {
        Tone::Favourable | Tone::Neutral => glyphs.pick("█", "#"),
        Tone::Partly => glyphs.pick("▓", "="),
        Tone::Unfavourable => glyphs.pick("▒", "-"),
        _ => glyphs.pick("░", "."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_part_ends_in_eighths() {
        assert_eq!(single(Tone::Favourable, 8, 8, 4, Glyphs::Unicode), "████");
        assert_eq!(single(Tone::Favourable, 1, 32, 4, Glyphs::Unicode), "▏");
        assert_eq!(single(Tone::Favourable, 13, 32, 4, Glyphs::Unicode), "█▋");
        assert_eq!(single(Tone::Favourable, 13, 32, 4, Glyphs::Ascii), "##");
        assert_eq!(single(Tone::Favourable, 1, u64::MAX, 4, Glyphs::Unicode), "▏");
    }

    #[test]
    fn a_stack_gives_every_part_a_cell_and_fills_its_length() {
        let parts = [(Tone::Favourable, 97), (Tone::Partly, 2), (Tone::Open, 1)];
        let cells: Vec<_> = stack(&parts, 10, 20).into_iter().map(|(_, cells)| cells).collect();
        assert_eq!(cells, [8, 1, 1]);
        let cells: usize = stack(&parts, 1, 2).into_iter().map(|(_, cells)| cells).sum();
        assert_eq!(cells, 2);
    }
}
