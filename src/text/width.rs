//! The width of text in cells of a terminal.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The width of cleaned text in cells: the sum over its grapheme clusters, as ratatui draws them.
#[must_use]
pub fn cells(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let mut sum = 0;
    for c in text.chars() {
        match plain_cells(c) {
            Some(width) => sum += width,
            None => return text.graphemes(true).map(UnicodeWidthStr::width).sum(),
        }
    }
    sum
}

/// The width of characters that never join with a neighbour of the same kind.
fn plain_cells(c: char) -> Option<usize> {
    match c {
        ' '..='~' | 'À'..='\u{2ff}' | '\u{370}'..='\u{373}' | 'Ά'..='\u{482}' => Some(1),
        '‘'..='‟' | '─'..='╿' | '␀'..='␤' => Some(1),
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{4e00}'..='\u{9fff}' | '가'..='힣' | '、' | '。' => Some(2),
        _ => None,
    }
}
