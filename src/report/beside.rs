//! Two languages side by side: the pairs a document was made of become lines people read.
//!
//! What people typed is no pair and stands once.

use crate::document::{Document, TextRole};
use crate::i18n::{Apart, told as told_text};

/// The document as it is read; one made in a single language stays as it is.
#[must_use]
pub fn told(document: Document) -> Document {
    document.rewritten(&|text, within| {
        let apart = match within {
            TextRole::Head => Apart::Line,
            TextRole::Line => Apart::Lines,
            TextRole::Prose => Apart::Paragraphs,
        };
        told_text(text, apart)
    })
}
