//! A matrix on the projector: large, signs and words, in pages, so that nothing has to be scrolled before a room.

use crate::app::scene::{GridCell, RoomMatrix};
use crate::text::{cells, cut, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::drawing::{Piece, span};
use crate::tui::theme::{Role, Theme};
use std::ops::Range;

/// The narrowest column, in cells: a sign, a blank and a word.
const MIN_COLUMN: usize = 10;
/// The widest column, in cells.
const MAX_COLUMN: usize = 22;

/// A page of a matrix: some of its rows and some of its columns.
struct Page {
    rows: Range<usize>,
    columns: Range<usize>,
}

/// Paints the page of a matrix with this number, the last one where there are not so many; which it is, and of how many.
pub fn paint(said: &RoomMatrix, page: usize, height: usize, theme: Theme, canvas: &mut Canvas) -> (usize, usize) {
    let width = column_width(said, theme);
    let widest = said.grid.rows.iter().map(|label| cells(label)).max().unwrap_or(0);
    let first = widest.clamp(MIN_COLUMN, (canvas.width() * 2 / 5).max(MIN_COLUMN)) + 2;
    let labels: Vec<Vec<&str>> =
        said.grid.rows.iter().map(|label| wrap::lines(label, first.saturating_sub(2))).collect();
    let pages = pages(&labels, said.grid.columns.len(), (canvas.width().saturating_sub(first) / width).max(1), height);
    let at = page.min(pages.len().saturating_sub(1));
    if let Some(page) = pages.get(at) {
        heads(said, page, (first, width), theme, canvas);
        for row in page.rows.clone() {
            row_of(&labels[row], &said.cells[row][page.columns.clone()], (first, width), theme, canvas);
        }
    }
    (at, pages.len())
}

fn column_width(said: &RoomMatrix, theme: Theme) -> usize {
    let heads = said.grid.columns.iter().map(|(above, below)| cells(above).max(cells(below)));
    let words = said.cells.iter().flatten().map(|cell| cells(&shown(theme, cell).1));
    heads.chain(words).max().unwrap_or(0).clamp(MIN_COLUMN, MAX_COLUMN) + 2
}

/// The rows page by page, all of them for some of the columns, then for the others.
fn pages(labels: &[Vec<&str>], columns: usize, fit: usize, height: usize) -> Vec<Page> {
    // the heads of the columns take two lines, the number of the page one
    let room = height.saturating_sub(3).max(1);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let (mut from, mut used) = (0, 0);
    for (row, label) in labels.iter().enumerate() {
        if used + label.len().max(1) > room && row > from {
            blocks.push(from..row);
            (from, used) = (row, 0);
        }
        used += label.len().max(1);
    }
    blocks.push(from..labels.len());
    // the pages of columns are about as wide as each other, so that a group is not torn apart for one column
    let fit = columns.div_ceil(columns.div_ceil(fit).max(1)).max(1);
    let columns: Vec<Range<usize>> = (0..columns).step_by(fit).map(|at| at..(at + fit).min(columns)).collect();
    let page = |columns: &Range<usize>| {
        let columns = columns.clone();
        blocks.iter().map(move |rows| Page { rows: rows.clone(), columns: columns.clone() }).collect::<Vec<_>>()
    };
    columns.iter().flat_map(page).collect()
}

/// What a cell says, with the sign of how it reads.
fn shown(theme: Theme, cell: &GridCell) -> (Role, String) {
    match (cell.rating, &cell.text) {
        (Some(rating), Some(text)) => (theme.of_rating(rating), format!("{} {text}", theme.sign(rating))),
        (_, Some(text)) => (Role::Text, text.clone()),
        (_, None) => (Role::Dim, theme.pick("–", "-").to_owned()),
    }
}

fn filled(theme: Theme, role: Role, text: &str, width: usize) -> [Piece; 2] {
    let text = cut(text, width.saturating_sub(1));
    let pad = " ".repeat(width.saturating_sub(cells(&text)));
    [span(theme, role, &text), span(theme, Role::Text, &pad)]
}

fn heads(said: &RoomMatrix, page: &Page, (first, width): (usize, usize), theme: Theme, canvas: &mut Canvas) {
    let columns = &said.grid.columns[page.columns.clone()];
    let pad = || span(theme, Role::Text, &" ".repeat(first));
    let mut above = vec![pad()];
    let mut below = vec![pad()];
    for (at, (group, column)) in columns.iter().enumerate() {
        // a group is named above the first of its columns, and has the room of all of them
        let begins = at == 0 || columns[at - 1].0 != *group;
        let many = columns[at..].iter().take_while(|(it, _)| it == group).count();
        if begins {
            above.extend(filled(theme, Role::Heading, group, width * many));
        }
        below.extend(filled(theme, Role::Label, column, width));
    }
    canvas.row(above).row(below);
}

fn row_of(label: &[&str], row: &[GridCell], (first, width): (usize, usize), theme: Theme, canvas: &mut Canvas) {
    let lines = if label.is_empty() { &[""][..] } else { label };
    for (at, line) in lines.iter().enumerate() {
        let mut pieces: Vec<Piece> = filled(theme, Role::Text, line, first).into();
        for cell in row.iter().filter(|_| at == 0) {
            let (role, text) = shown(theme, cell);
            pieces.extend(filled(theme, role, &text, width));
        }
        canvas.row(pieces);
    }
}
