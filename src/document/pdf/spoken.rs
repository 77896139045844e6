//! Words on one line, cleaned: for outlines, titles and whoever hears the document.

use super::super::line::Line;
use super::super::run::{Run, RunRole};
use super::super::words::Glyphs;
use crate::text::clean::screen_lines;

/// A line of the document.
pub(super) fn line(line: &Line) -> String {
    let runs = Run::of_line(line, RunRole::Heading(1), Glyphs::Unicode);
    runs.iter().map(|run| run.text.replace('\n', " ")).collect()
}

/// A text that was typed.
pub(super) fn text(text: &str) -> String {
    screen_lines(text).replace('\n', " ")
}
