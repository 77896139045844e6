//! Shortening: a text cut to so many characters or cells, with a sign that something is missing.

use super::clean::screen_text;
use super::width::cells;
use unicode_segmentation::UnicodeSegmentation;

/// The sign of what is missing.
const MISSING: char = '…';

/// What a sentence can quote of a foreign text: its first characters, none of them a control character.
#[must_use]
pub fn quoted(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}

/// A text of no more characters than `most`, and the sign of what is missing.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}{MISSING}", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// A text that begins with a capital letter.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A text cleaned and cut to a width in cells, and the sign of what is missing.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    let shown = screen_text(text);
    if cells(&shown) <= width {
        return shown.into_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for cluster in shown.graphemes(true) {
        used += cells(cluster);
        if used > width {
            break;
        }
        cut.push_str(cluster);
    }
    cut.truncate(cut.trim_end().len());
    if width > 0 {
        cut.push(MISSING);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(shortened("social security", 6), "social…");
        assert_eq!(shortened("social security", 7), "social…", "no blank stands before the sign");
        assert_eq!(shortened("social", 6), "social");
        assert_eq!(cut("日本語の文", 6), "日本…");
        assert_eq!(cut("x", 0), "");
        assert_eq!(quoted("a\u{1b}[31m\nb", 5), "a[31m");
    }
}
