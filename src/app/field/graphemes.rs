//! Grapheme clusters: the steps of the cursor, and what Backspace takes.
//!
//! Every offset passed in must be a character boundary.

use unicode_segmentation::GraphemeCursor;

/// Whether the cursor may stand at `at`.
pub(super) fn is_boundary(text: &str, at: usize) -> bool {
    // The whole text is given as one chunk, so the cursor never asks for more context.
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// The boundary after `at`, or the end of the text.
pub(super) fn next(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true).next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The boundary before `at`, or the start of the text.
pub(super) fn previous(text: &str, at: usize) -> usize {
    GraphemeCursor::new(at, text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// `at`, or the next boundary when it lies inside a cluster.
pub(super) fn ceil(text: &str, at: usize) -> usize {
    if is_boundary(text, at) { at } else { next(text, at) }
}

/// `at`, or the boundary before it when it lies inside a cluster.
pub(super) fn floor(text: &str, at: usize) -> usize {
    if is_boundary(text, at) { at } else { previous(text, at) }
}

/// Where the erasure of a Backspace at the end of `before` begins.
///
/// Whole clusters, as readers see them; but in scripts whose clusters are typed sign by sign only
/// the last sign, so that a wrong vowel can be corrected without retyping the syllable.
pub(super) fn backspace_start(before: &str) -> usize {
    let start = previous(before, before.len());
    let cluster = &before[start..];
    match cluster.char_indices().next_back() {
        Some((last, _)) if cluster.chars().any(is_typed_by_sign) => start + last,
        _ => start,
    }
}

/// Hebrew to N'Ko, the Brahmic scripts from Devanagari to Myanmar, and their later blocks.
fn is_typed_by_sign(c: char) -> bool {
    matches!(c,
        '\u{0591}'..='\u{0FFF}'   // Hebrew, Arabic, Syriac, Thaana, Indic, Thai, Lao, Tibetan
        | '\u{1000}'..='\u{109F}' // Myanmar
        | '\u{1700}'..='\u{17FF}' // Philippine scripts, Khmer
        | '\u{1900}'..='\u{1CFF}' // Limbu to Lepcha, Vedic
        | '\u{A800}'..='\u{A8FF}' // Syloti Nagri, Saurashtra, Devanagari Extended
        | '\u{A930}'..='\u{A95F}' | '\u{A980}'..='\u{AAFF}' // Rejang, Javanese, Cham, Tai Viet
        | '\u{ABC0}'..='\u{ABFF}' // Meetei Mayek
        | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' // presentation forms
        | '\u{10A00}'..='\u{11FFF}' // Brahmi and its kin, historic right-to-left scripts
    )
}
