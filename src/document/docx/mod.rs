//! DOCX: real styles, fields, captions, numbering and repeated heads, so that the document can be worked on.
//!
//! `body` writes blocks, `table` and `figure` what stands in grids, `run` pieces of a line, `field` what is filled in, `styles` how things look,
//! `package` the parts into one reproducible file; `reference` takes the look of an institution's own file. Everything
//! typed passes through `xml`, once and last. `paging` tells on which page a heading comes to stand, from what `measures`
//! and `font` say of the room of styles and letters.

mod body;
mod called;
mod chart;
mod contents;
mod field;
mod figure;
mod font;
mod foreign;
mod head_foot;
mod marks;
mod measures;
mod numbers;
mod package;
mod paging;
mod parts;
mod picture;
mod read;
mod read_fields;
mod reference;
mod run;
mod section;
mod strict;
mod styles;
mod table;
mod typed;
mod walk;
mod xml;

use super::progress::{Cancelled, ProgressFn};
use super::tree::Document;
use super::words::WriterWords;

pub use foreign::ReferenceFault;
pub use marks::{NOTE, NOTE_END, TextMark, with_parts, words_only};
pub use read::{ReadText, texts};
pub use read_fields::{ReadField, fields};
pub use reference::ReferenceDocx;
pub use strict::Flaw;

/// Writes `document` as the bytes of a DOCX file, with the looks of `reference` if there is one.
pub fn write(
    document: &Document,
    words: &WriterWords,
    reference: Option<&ReferenceDocx>,
    progress: ProgressFn<'_>,
) -> Result<Vec<u8>, Cancelled> {
    let plain = ReferenceDocx::default();
    let reference = reference.unwrap_or(&plain);
    let body = body::write(document, words, reference, progress)?;
    package::pack(document, &body, reference, progress)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
