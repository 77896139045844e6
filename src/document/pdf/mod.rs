//! PDF: pages laid out, typeset and tagged, ready to print and to be read aloud.
//!
//! A pure function: the front hands in the document, a few words and the bytes of fonts, and gets bytes back. The same
//! input gives the same file; no date is written. Blocks (`block`, `table`, `bars`) set text (`text`) and place
//! it on pages (`flow`); [`print`] makes the file and its tags. What no font can show stands as its code and is
//! reported in [`PdfFile::lacking`], never as a box.

mod bars;
mod block;
mod chart;
mod flow;
mod fonts;
mod foot;
mod head;
mod heat;
mod look;
mod picture;
mod print;
mod setting;
mod spoken;
mod table;
mod tags;
mod text;
mod text_layout;
mod unseen;
mod write;

pub use fonts::{FontBytes, covers};
pub use picture::shows;
pub use setting::{PdfFault, PdfFile, Setting};
pub use write::{script, write};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
