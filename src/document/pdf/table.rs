//! Tables: columns as wide as their words ask, the head again on every page, rows parted only when taller than a page.

use std::ops::Range;
use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::super::caption::label_of;
use super::super::line::Line;
use super::super::progress::Cancelled;
use super::super::table_row::{TableRow, columns_of_numbers};
use super::flow::{Flow, PageMark};
use super::look::{self, ColumnSpan, TextStyle};
use super::tags::NodeId;
use super::text::pieces;
use super::text_layout::TextLayout;

const PAD: (f32, f32) = (4.0, 3.5);
/// Smaller letters for a table whose words would have to be cut.
const SMALLER: [f32; 2] = [7.5, 6.5];
const LINE: f32 = 0.5;
/// A table or figure that takes less than this part of a page is not parted.
pub(super) const TOGETHER: f32 = 0.45;

/// A row whose cells have their lines.
struct SetRow {
    cells: Vec<(Rc<TextLayout>, NodeId)>,
    height: f32,
}

struct SetTable {
    columns: Vec<ColumnSpan>,
    /// Columns whose text stands at the end of their cells.
    numbers: Vec<bool>,
    start: f32,
    width: f32,
}

/// A table; `ask` says before every row whether to go on.
pub(super) fn place(
    flow: &mut Flow<'_>,
    caption: &Line,
    head: &[Line],
    rows: &[TableRow],
    ask: &dyn Fn() -> Result<(), Cancelled>,
) -> Result<(), Cancelled> {
    let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(head.len());
    if count == 0 && caption.is_empty() {
        return Ok(());
    }
    let table = flow.tags.add(flow.node, Tag::Table);
    flow.space(10.0);
    if !caption.is_empty() {
        let node = flow.tags.add(Some(table), Tag::Caption);
        let set = flow.typesetter.set(&pieces(caption, look::CAPTION), flow.measure);
        flow.heading(set, (10.0, 4.0), node, label_of(caption).unwrap_or_default());
    }
    if count == 0 {
        flow.make_room(0.0);
        return Ok(());
    }
    let all: Vec<&[Line]> = std::iter::once(head).chain(rows.iter().map(|row| row.cells.as_slice())).collect();
    let (columns, size) = columns(flow, &all, count, ask)?;
    let numbers = columns_of_numbers(rows);
    let grid = SetTable {
        start: flow.start,
        width: columns.last().map_or(0.0, |(start, width)| start + width),
        columns,
        numbers,
    };
    let look = look::CELL.sized(size);
    let head = (!head.is_empty()).then(|| {
        let part = flow.tags.add(Some(table), Tag::THead);
        grid.row(flow, head, head_look(look), part, true)
    });
    let body = flow.tags.add(Some(table), Tag::TBody);
    let mut set: Vec<SetRow> = Vec::with_capacity(rows.len());
    for row in rows {
        ask()?;
        set.push(grid.row(flow, &row.cells, look, body, false));
    }
    // a head that would fill the pages is no help on each of them
    let page_height = flow.body();
    let (head, long) =
        if head.as_ref().is_some_and(|head| head.height > page_height / 2.0) { (None, head) } else { (head, None) };
    if let Some(long) = long {
        flow.make_room(0.0);
        grid.place(flow, &long, None);
    }
    let above = head.as_ref().map_or(0.0, |head| head.height);
    let whole: f32 = above + set.iter().map(|row| row.height).sum::<f32>();
    if whole <= TOGETHER * page_height {
        flow.make_room(whole);
    }
    let mut page = None;
    for (index, (source, row)) in rows.iter().zip(&set).enumerate() {
        ask()?;
        flow.name(source.origin.as_deref());
        // the last row does not stand alone on its page
        let with_last = set.last().filter(|_| index + 2 == set.len()).map_or(0.0, |last| last.height);
        let notes: f32 = row.cells.iter().map(|(set, _)| flow.notes_height(set, 0..set.lines())).sum();
        let wish = row.height + with_last + notes;
        let wish = if wish + above > page_height { 60.0_f32.min(row.height) } else { wish };
        let first = page.is_none();
        if first {
            flow.make_room(above + wish);
        } else {
            if !flow.fits(wish) {
                flow.next_page();
            }
            flow.make_room(0.0);
        }
        if let Some(head) = head.as_ref().filter(|_| page != Some(flow.page())) {
            grid.head(flow, head, first);
        }
        grid.place(flow, row, head.as_ref());
        for (set, node) in &row.cells {
            flow.take_notes(set, 0..set.lines(), Some(*node));
        }
        page = Some(flow.page());
    }
    if rows.is_empty()
        && let Some(head) = &head
    {
        flow.make_room(head.height);
        grid.head(flow, head, true);
    }
    flow.space(14.0);
    Ok(())
}

/// The look of a head over cells of this look.
fn head_look(look: TextStyle) -> TextStyle {
    look.bold().coloured(look::ACCENT)
}

/// Where each column begins and how wide it is, and the size of letters that suits the table.
///
/// What was shaped to find that out is let go: a table may have thousands of rows.
fn columns(
    flow: &mut Flow<'_>,
    rows: &[&[Line]],
    count: usize,
    ask: &dyn Fn() -> Result<(), Cancelled>,
) -> Result<(Vec<ColumnSpan>, f32), Cancelled> {
    let looks = std::iter::once(head_look(look::CELL)).chain(std::iter::repeat(look::CELL));
    let mut wishes = vec![(0.0_f32, 0.0_f32); count];
    for (cells, look) in rows.iter().zip(looks) {
        ask()?;
        for (cell, wish) in cells.iter().zip(&mut wishes) {
            let (least, most) = flow.typesetter.widths(&pieces(cell, look));
            *wish = (wish.0.max(least), wish.1.max(most));
        }
    }
    let room = flow.measure - 2.0 * PAD.0 * count as f32;
    let least: f32 = wishes.iter().map(|(least, _)| least).sum();
    // the largest size at which no word has to be cut, or else the smallest
    let fits = |size: &&f32| least * **size / look::CELL.size <= room;
    let smaller = SMALLER.iter().find(fits).or(SMALLER.last()).filter(|_| least > room);
    let size = smaller.copied().unwrap_or(look::CELL.size);
    if smaller.is_some() {
        let smaller = size / look::CELL.size;
        wishes.iter_mut().for_each(|wish| *wish = (wish.0 * smaller, wish.1 * smaller));
    }
    Ok((share(&wishes, flow.measure), size))
}

/// Widths for columns that each have a narrowest and a widest wish, padding included.
fn share(wishes: &[(f32, f32)], measure: f32) -> Vec<ColumnSpan> {
    let count = wishes.len() as f32;
    let room = (measure - 2.0 * PAD.0 * count).max(count);
    // a word longer than this is cut rather than have a column to itself
    let longest = (room / 2.5).max(room / count);
    let wishes: Vec<(f32, f32)> = wishes
        .iter()
        .map(|(least, most)| {
            let least = (least.ceil() + 0.5).min(longest);
            // long text wants room, but ten times the words do not want ten times the width
            let most = if *most > room { room + (most - room).sqrt() } else { most.ceil() + 0.5 };
            (least, most.max(least))
        })
        .collect();
    let (least, most) = wishes.iter().fold((0.0, 0.0), |sum, wish| (sum.0 + wish.0, sum.1 + wish.1));
    let widths: Vec<f32> = if most <= room {
        // short tables stay narrow, others fill the measure
        let wider = if most < room * 0.55 { 1.0 } else { room / most.max(1.0) };
        wishes.iter().map(|(_, most)| most * wider).collect()
    } else if least <= room {
        let spare = (room - least) / (most - least).max(1.0);
        wishes.iter().map(|(least, most)| least + (most - least) * spare).collect()
    } else {
        wishes.iter().map(|(wish, _)| wish * room / least).collect()
    };
    let mut at = 0.0;
    let placed = widths.into_iter().map(|width| {
        let column = (at, width + 2.0 * PAD.0);
        at += column.1;
        column
    });
    placed.collect()
}

impl SetTable {
    /// Sets the cells of a row and makes their nodes.
    fn row(&self, flow: &mut Flow<'_>, cells: &[Line], look: TextStyle, part: NodeId, is_head: bool) -> SetRow {
        let node = flow.tags.add(Some(part), Tag::TR);
        let mut made = Vec::with_capacity(self.columns.len());
        let empty = Line::new();
        for (at, (_, width)) in self.columns.iter().enumerate() {
            let set = flow.typesetter.set(&pieces(cells.get(at).unwrap_or(&empty), look), width - 2.0 * PAD.0);
            let node = if is_head && !set.text.is_empty() {
                flow.tags.add(Some(node), Tag::TH(TableHeaderScope::Column))
            } else {
                flow.tags.add(Some(node), Tag::TD)
            };
            made.push((Rc::new(set), node));
        }
        let height = made.iter().map(|(set, _)| set.height()).fold(0.0, f32::max) + 2.0 * PAD.1;
        SetRow { cells: made, height }
    }

    /// The head; only the first one is told to readers, the others repeat it for the eye.
    fn head(&self, flow: &mut Flow<'_>, row: &SetRow, first: bool) {
        let (start, width, top) = (self.start, self.width, flow.y());
        flow.ground(PageMark::Box { start, top, width, height: row.height, fill: Some(look::SHADE), edge: None });
        let whole: Vec<Range<usize>> = row.cells.iter().map(|(set, _)| 0..set.lines()).collect();
        self.cells(flow, row, &whole, first);
        flow.advance(row.height);
        self.line(flow, look::ACCENT, 0.8);
    }

    /// A row, over as many pages as it needs.
    fn place(&self, flow: &mut Flow<'_>, row: &SetRow, head: Option<&SetRow>) {
        if row.height <= flow.room() + 0.01 {
            let whole: Vec<Range<usize>> = row.cells.iter().map(|(set, _)| 0..set.lines()).collect();
            self.cells(flow, row, &whole, true);
            flow.advance(row.height);
            self.line(flow, look::HAIR, LINE);
            return;
        }
        let mut from = vec![0; row.cells.len()];
        loop {
            let room = flow.room() - 2.0 * PAD.1;
            let parts: Vec<Range<usize>> = row
                .cells
                .iter()
                .zip(&from)
                .map(|((set, _), from)| *from..(from + set.fitting(*from, room)).min(set.lines()))
                .collect();
            let moved = parts.iter().any(|part| !part.is_empty());
            let tallest = row.cells.iter().zip(&parts).map(|((set, _), part)| set.height_of(part)).fold(0.0, f32::max);
            self.cells(flow, row, &parts, true);
            flow.advance(tallest + 2.0 * PAD.1);
            self.line(flow, look::HAIR, LINE);
            from = parts.iter().map(|part| part.end).collect();
            let done = row.cells.iter().zip(&from).all(|((set, _), from)| *from >= set.lines());
            if done || (!moved && flow.is_at_top()) {
                return;
            }
            flow.next_page();
            flow.make_room(0.0);
            if let Some(head) = head {
                self.head(flow, head, false);
            }
        }
    }

    fn cells(&self, flow: &mut Flow<'_>, row: &SetRow, parts: &[Range<usize>], told: bool) {
        let top = flow.y() + PAD.1;
        flow.show_marker(top);
        for (at, (((set, node), part), (start, width))) in row.cells.iter().zip(parts).zip(&self.columns).enumerate() {
            if !set.text.is_empty() && !part.is_empty() {
                let spare = if self.numbers.get(at) == Some(&true) { width - 2.0 * PAD.0 - set.widest() } else { 0.0 };
                let (set, lines, start) = (Rc::clone(set), part.clone(), self.start + start + PAD.0 + spare.max(0.0));
                flow.mark(PageMark::Lines { set, lines, start, top, node: told.then_some(*node) });
            } else if told && part.start == 0 {
                flow.mark(PageMark::Nothing(*node));
            }
        }
    }

    fn line(&self, flow: &mut Flow<'_>, colour: look::Colour, height: f32) {
        let (start, width, top) = (self.start, self.width, flow.y() - height / 2.0);
        flow.ground(PageMark::Box { start, top, width, height, fill: Some(colour), edge: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(wishes: &[(f32, f32)], measure: f32) -> Vec<f32> {
        share(wishes, measure).into_iter().map(|(_, width)| width).collect()
    }

    #[test]
    fn columns_never_leave_the_page() {
        for count in 1..60_u8 {
            for (least, most) in [(1.0, 2.0), (40.0, 90.0), (300.0, 90_000.0), (0.0, 0.0)] {
                let wishes = vec![(least, most); usize::from(count)];
                let all: f32 = widths(&wishes, 480.0).iter().sum();
                let widest = 480.0_f32.max(f32::from(count) * (2.0 * PAD.0 + 1.0));
                assert!(all <= widest + 0.1, "{count} columns of {least}..{most} take {all}");
            }
        }
    }

    #[test]
    fn long_text_gets_more_room_and_short_words_stay_whole() {
        let shared = widths(&[(30.0, 40.0), (50.0, 4000.0)], 480.0);
        assert!(shared[0] >= 38.0 && shared[1] > 350.0, "{shared:?}");
    }
}
