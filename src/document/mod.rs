//! The document tree and its writers: what a report says, free of any format.
//!
//! A report composes a [`Document`] out of blocks and inlines; a writer turns the tree into rows
//! of cells ([`layout`]), plain text ([`text`]) or Markdown ([`markdown`]). The tree holds what
//! was typed, untouched; every writer cleans ([`clean`]) and escapes for its own format, once and
//! last. This layer is a leaf: it knows no workbook, no language, no file and no terminal.

mod builder;
pub mod clean;
pub mod layout;

mod line;

pub mod markdown;
mod outline;

#[cfg(feature = "pdf")]
pub mod pdf;

mod run;

pub mod text;
mod tree;
mod words;
pub mod wrap;

pub use builder::Builder;
pub use line::{Inline, Line, Tone};
pub use outline::{Entry, outline};
pub use run::{Run, RunRole};
pub use tree::{Bar, Block, Document, Placed, TableRow};
pub use words::{Glyphs, Words};

#[cfg(test)]
mod samples;
