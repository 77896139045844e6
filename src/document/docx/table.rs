//! Tables: fixed columns as wide as their words need, heads repeated on every page, rows kept whole.

use super::super::line::{Inline, Line};
use super::super::table_row::{TableRow, columns_of_numbers};
use super::body::Body;
use super::paging::CELL_EDGE;
use super::styles::{RunLook, Style};
use super::xml::attribute;
use crate::text::Direction;

/// A row with more characters than this may go over to the next page; it may be longer than a page.
const MAX_UNBROKEN_CHARS: usize = 1500;
/// A table of so many rows, none of them longer than so many characters, is not parted.
const WHOLE_TABLE: (usize, usize) = (8, 120);
/// A cell of a column of numbers.
const AT_END: &str = "<w:jc w:val=\"right\"/>";
/// More characters than this do not widen a column further.
const MAX_WEIGHED_CHARS: usize = 60;

/// What of a style counts in a table: the head, and of an institution's own also its bands.
const OWN_LOOK: &str = "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
    w:noHBand=\"1\" w:noVBand=\"1\"/>";
const HOUSE_LOOK: &str = "<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
    w:noHBand=\"0\" w:noVBand=\"1\"/>";

impl Body<'_> {
    /// A table with its caption.
    pub(super) fn table(&mut self, caption: &Line, head: &[Line], rows: &[TableRow]) {
        let count = rows.iter().map(|row| row.cells.len()).chain([head.len()]).max().unwrap_or(0);
        if count == 0 {
            return;
        }
        self.caption(caption);
        let lengths = rows.iter().map(|row| row.cells.as_slice()).chain([head]);
        let widths = self.widths(lengths.map(|cells| cells.iter().map(|cell| self.as_laid(cell)).collect()), count);
        match self.styles.house_table().map(str::to_owned) {
            Some(style) => self.open_table_in(&style, HOUSE_LOOK, &caption.plain(), &widths),
            None => self.open_table(&caption.plain(), &widths),
        }
        let numbers = columns_of_numbers(rows);
        if !head.is_empty() {
            self.row(head, (&widths, &numbers), true);
        }
        let is_short = rows.len() <= WHOLE_TABLE.0 && rows.iter().all(|row| longest(&row.cells) <= WHOLE_TABLE.1);
        for (at, row) in self.cancellation.each(rows).enumerate() {
            // neither the first nor the last row of several stands alone on its page
            let left = rows.len() - at - 1;
            self.keep = left > 0 && (is_short || at == 0 || left == 1);
            self.row(&row.cells, (&widths, &numbers), false);
        }
        self.keep = false;
        self.close_table();
    }

    /// What a cell says with the signs that stand before its words.
    fn as_laid(&self, cell: &Line) -> String {
        let said = cell.inlines().iter().map(|inline| match inline {
            Inline::Sign(tone, words) => self.signed(*tone, words),
            other => Line::from(other.clone()).plain(),
        });
        said.collect()
    }

    /// The widths of the columns of a table that says this.
    pub(super) fn widths(&self, rows: impl Iterator<Item = Vec<String>>, count: usize) -> Vec<usize> {
        let style = self.styles.id(Style::TableHead);
        let measure = self.paging.measure(&style);
        widths(rows, count, self.room, &|word| measure.width(word))
    }

    pub(super) fn open_table(&mut self, title: &str, widths: &[usize]) {
        let style = self.styles.id(Style::Table);
        self.open_table_in(&style, OWN_LOOK, title, widths);
    }

    fn open_table_in(&mut self, style: &str, look: &str, title: &str, widths: &[usize]) {
        let bidi = if self.document.direction == Direction::Rtl { "<w:bidiVisual/>" } else { "" };
        let title =
            if title.is_empty() { String::new() } else { format!("<w:tblCaption w:val=\"{}\"/>", attribute(title)) };
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        let total: usize = widths.iter().sum();
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/>{bidi}<w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             {look}{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ));
    }

    /// Ends a table; a paragraph keeps it apart from one that follows.
    pub(super) fn close_table(&mut self) {
        self.paging.close_table();
        self.paging.white(120.0, 60.0);
        self.out.push_str("</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    pub(super) fn open_row(&mut self, is_head: bool, length: usize) {
        let is_whole = is_head || length < MAX_UNBROKEN_CHARS;
        self.paging.open_row(is_head, is_whole);
        let whole = if is_whole { "<w:cantSplit/>" } else { "" };
        let head = if is_head { "<w:tblHeader/>" } else { "" };
        self.out.push_str(&format!("<w:tr><w:trPr>{whole}{head}</w:trPr>"));
    }

    /// A row of one height, for what is drawn in it.
    pub(super) fn open_drawn_row(&mut self, height: u64) {
        self.paging.open_row(false, true);
        self.paging.row_of(height as f64);
        self.out.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"exact\"/></w:trPr>"
        ));
    }

    pub(super) fn close_row(&mut self) {
        self.paging.close_row();
        self.out.push_str("</w:tr>");
    }

    /// A cell; `about` is what follows its width.
    pub(super) fn cell(&mut self, width: usize, about: &str, style: Style, runs: &str, text: &str) {
        self.cell_at("", (width, about), style, runs, text);
    }

    /// A cell with its text in the middle.
    pub(super) fn centred_cell(&mut self, width: usize, about: &str, runs: &str, text: &str) {
        self.cell_at("<w:jc w:val=\"center\"/>", (width, about), Style::TableText, runs, text);
    }

    /// A cell whose text stands at a side; none leaves that to the style.
    fn cell_at(&mut self, side: &str, (width, about): (usize, &str), style: Style, runs: &str, text: &str) {
        self.out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{about}</w:tcPr>"));
        let direction = self.direction(text);
        self.paging.open_cell(width);
        self.push_with(Some(style), ("", side, None), direction, runs);
        self.out.push_str("</w:tc>");
    }

    fn row(&mut self, cells: &[Line], (widths, numbers): (&[usize], &[bool]), is_head: bool) {
        let empty = Line::new();
        self.open_row(is_head, longest(cells));
        let (style, about) = head_or_text(is_head);
        // the style of an institution colours heads itself
        let about = if self.styles.house_table().is_some() { "" } else { about };
        for (index, width) in widths.iter().enumerate() {
            let cell = cells.get(index).unwrap_or(&empty);
            let runs = self.line(cell, RunLook::default());
            let side = if numbers.get(index) == Some(&true) { AT_END } else { "" };
            self.cell_at(side, (*width, about), style, &runs, &cell.plain());
        }
        self.close_row();
    }
}

fn longest(cells: &[Line]) -> usize {
    cells.iter().map(|cell| cell.plain().len()).max().unwrap_or(0)
}

pub(super) fn head_or_text(is_head: bool) -> (Style, &'static str) {
    if is_head {
        (Style::TableHead, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF2\"/>")
    } else {
        (Style::TableText, "")
    }
}

/// The width of each column: what its longest word needs at least, then by how much its cells say. `word_width` is that of a word,
/// its unit that of `room`.
fn widths(
    rows: impl Iterator<Item = Vec<String>>,
    count: usize,
    room: usize,
    word_width: &dyn Fn(&str) -> f64,
) -> Vec<usize> {
    // a word longer than this is cut rather than have a column to itself
    let longest = (room as f64 / 2.5).max(room as f64 / count.max(1) as f64);
    let mut said = vec![4; count];
    let mut needed = vec![400.0_f64; count];
    for row in rows {
        for (index, cell) in row.iter().enumerate().take(count) {
            let word = cell.split([' ', '\n']).map(word_width).fold(0.0, f64::max);
            said[index] = said[index].max(cell.chars().count().min(MAX_WEIGHED_CHARS));
            needed[index] = needed[index].max(word.min(longest));
        }
    }
    let least: Vec<usize> = needed.iter().map(|width| (width + 2.0 * CELL_EDGE).ceil() as usize + 10).collect();
    let total: usize = least.iter().sum();
    if total >= room {
        return least.iter().map(|width| width * room / total).collect();
    }
    let weight: usize = said.iter().sum();
    let left = room - total;
    least.iter().zip(&said).map(|(width, said)| width + left * said / weight.max(1)).collect()
}
