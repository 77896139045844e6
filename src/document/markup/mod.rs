//! The markup of long texts: what people typed becomes blocks, in one place for every writer.
//!
//! A part of CommonMark (`docs/format.md`): paragraphs, bulleted and numbered lists, sub-headings, tables, stress,
//! links, quotations, and references to sources. A single newline is a line break. Whatever else looks like markup is text:
//! `guard` sees to that before the library reads it, and `read` makes blocks of what the library found.

mod guard;
mod lines;
mod read;
mod table;

pub use read::{blocks, one_line};

use super::tree::Placed;

/// The blocks of a long text, for a writer that is given a document nobody has set out.
pub(super) fn as_blocks(text: &str) -> Vec<Placed> {
    blocks(text).into_iter().map(Placed::from).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
