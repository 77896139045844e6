//! Wrapping styled text to a width in terminal cells: the rows are those of [`crate::text::wrap`].

use std::ops::Range;

use super::line::Line;
use super::run::{Run, RunRole};
use super::words::Glyphs;
use crate::text::wrap::rows;

/// The rows of styled text; neighbours of one role inside a row stay separate runs.
#[must_use]
pub fn runs(runs: &[Run], width: usize) -> Vec<Vec<Run>> {
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    // rows follow each other, so that no run before a row is looked at again
    let mut first = (0, 0);
    rows(&whole, width).into_iter().map(|row| slice(runs, &row, &mut first)).collect()
}

/// The rows of a line, cleaned; running text plays [`RunRole::Text`].
#[must_use]
pub fn line(line: &Line, width: usize, glyphs: Glyphs) -> Vec<Vec<Run>> {
    runs(&Run::of_line(line, RunRole::Text, glyphs), width)
}

/// The runs of a row; `first` is the number of the run it begins in and where that run begins, and moves on.
fn slice(runs: &[Run], row: &Range<usize>, first: &mut (usize, usize)) -> Vec<Run> {
    let mut cut = Vec::new();
    let (mut number, mut at) = *first;
    while let Some(run) = runs.get(number).filter(|_| at < row.end) {
        let end = at + run.text.len();
        if end <= row.start {
            *first = (number + 1, end);
        } else {
            let (from, to) = (row.start.max(at) - at, row.end.min(end) - at);
            if from < to {
                cut.push(Run::new(run.role, &run.text[from..to]));
            }
        }
        (number, at) = (number + 1, end);
    }
    cut
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
