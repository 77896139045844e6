//! Tables: columns shrink by wrapping inside their cells; a table that cannot fit is told row by
//! row as "head: cell" instead.

use super::super::line::Line;
use super::super::progress::Cancellation;
use super::super::run::{Run, RunRole};
use super::super::table_row::{TableRow, columns_of_numbers};
use super::super::words::WriterWords;
use super::super::wrap;
use super::columns::{TextColumn, WORD, side_by_side, wishes};
use super::row::LayoutRow;

/// The width of ` │ `.
const GAP: usize = 3;

pub(super) fn lay_out(
    head: &[Line],
    body: &[TableRow],
    width: usize,
    words: &WriterWords,
    origin: Option<&str>,
    cancellation: &Cancellation<'_>,
) -> Vec<LayoutRow> {
    let count = body.iter().map(|row| row.cells.len()).chain([head.len()]).max().unwrap_or(0);
    if count == 0 {
        return Vec::new();
    }
    let empty = Line::new();
    let cell =
        |cells: &[Line], index: usize, role| Run::of_line(cells.get(index).unwrap_or(&empty), role, words.glyphs);
    let runs = |cells: &[Line], role| -> Vec<Vec<Run>> { (0..count).map(|index| cell(cells, index, role)).collect() };
    let heads = runs(head, RunRole::Head);
    let cells: Vec<_> = cancellation.each(body).map(|row| runs(&row.cells, RunRole::Text)).collect();
    let origins = body.iter().map(|row| row.origin.as_deref().or(origin));

    let fitting = |longest: usize| widths(&heads, &cells, width, longest);
    let Some(widths) = WORD.into_iter().find_map(fitting) else {
        return records(&runs(head, RunRole::Label), cancellation.each(cells), origins, width, words);
    };
    let glyphs = words.glyphs;
    let gap = Run::new(RunRole::Frame, glyphs.pick(" │ ", " | "));
    let numbers = columns_of_numbers(body);
    let line = |cells: &[Vec<Run>]| {
        let columns = widths.iter().zip(cells).zip(numbers.iter().chain(std::iter::repeat(&false)));
        let wrapped =
            columns.map(|((width, cell), at_end)| TextColumn { at_end: *at_end, ..TextColumn::wrapped(*width, cell) });
        side_by_side(wrapped.collect(), &gap)
    };
    let dashes: Vec<_> = widths.iter().map(|width| glyphs.pick("─", "-").repeat(*width)).collect();
    let rule = dashes.join(glyphs.pick("─┼─", "-+-"));
    let rule = || LayoutRow::of(vec![Run::new(RunRole::Frame, rule.as_str())], origin);

    let mut rows = Vec::new();
    if !head.is_empty() {
        rows.extend(line(&heads).into_iter().map(|runs| LayoutRow::of(runs, origin)));
        rows.push(rule());
    }
    let lines: Vec<_> = cancellation.each(&cells).map(|cells| line(cells)).collect();
    // Rows of several lines run into each other without a rule between them.
    let ruled = lines.iter().any(|line| line.len() > 1);
    for (index, (line, origin)) in lines.into_iter().zip(origins).enumerate() {
        if ruled && index > 0 {
            rows.push(rule());
        }
        rows.extend(line.into_iter().map(|runs| LayoutRow::of(runs, origin)));
    }
    rows
}

/// The width of each column, or `None` when the page is too narrow for words of this length.
fn widths(heads: &[Vec<Run>], cells: &[Vec<Vec<Run>>], width: usize, longest: usize) -> Option<Vec<usize>> {
    let mut wanted = vec![1; heads.len()];
    let mut given = vec![1; heads.len()];
    for row in cells.iter().map(Vec::as_slice).chain([heads]) {
        for (index, cell) in row.iter().enumerate() {
            let (all, word) = wishes(cell, longest);
            wanted[index] = all.max(wanted[index]);
            given[index] = word.max(given[index]);
        }
    }
    let room = width.checked_sub(GAP * (heads.len() - 1))?;
    let mut left = room.checked_sub(given.iter().sum())?;
    // What is left goes, cell by cell, to the column that is furthest from what it wants.
    while left > 0 {
        let neediest = (0..given.len())
            .filter(|&index| given[index] < wanted[index])
            .max_by_key(|&index| wanted[index] * 1000 / given[index]);
        let Some(neediest) = neediest else { break };
        given[neediest] += 1;
        left -= 1;
    }
    Some(given)
}

fn records<'a>(
    labels: &[Vec<Run>],
    cells: impl Iterator<Item = Vec<Vec<Run>>>,
    origins: impl Iterator<Item = Option<&'a str>>,
    width: usize,
    words: &WriterWords,
) -> Vec<LayoutRow> {
    let indent = if width > 6 { "  " } else { "" };
    let mut rows = Vec::new();
    for (index, (record, origin)) in cells.zip(origins).enumerate() {
        if index > 0 {
            rows.push(LayoutRow::default());
        }
        for (label, cell) in labels.iter().zip(record) {
            let mut runs = label.clone();
            if !runs.is_empty() {
                runs.push(Run::typed(RunRole::Label, &words.colon));
            }
            runs.extend(cell);
            let wrapped = wrap::runs(&runs, width - indent.len());
            for (line, runs) in wrapped.into_iter().enumerate() {
                let row = LayoutRow::of(runs, origin);
                let hanging = line > 0 && !indent.is_empty();
                rows.push(if hanging { row.led_by(RunRole::Text, indent) } else { row });
            }
        }
    }
    rows
}
