//! Laws and examples of wrapping.

use proptest::prelude::*;

use super::super::clean::screen_lines;
use super::super::samples::nasty;
use super::*;
use unicode_width::UnicodeWidthStr;

#[test]
fn examples() {
    for (text, width, expected) in [
        ("", 5, vec![""]),
        ("a\n\nb\n", 5, vec!["a", "", "b", ""]),
        ("the quick brown fox", 9, vec!["the quick", "brown fox"]),
        ("the  quick", 5, vec!["the", "quick"]),
        ("abcdefghij k", 4, vec!["abcd", "efgh", "ij k"]),
        ("a well-known word", 7, vec!["a well-", "known", "word"]),
        ("word    ", 6, vec!["word  "]),
        ("  longword", 8, vec!["longword"]),
        ("漢字漢字。漢", 8, vec!["漢字漢", "字。漢"]),
        ("漢字", 1, vec!["漢", "字"]),
        ("größere Häuser", 7, vec!["größere", "Häuser"]),
        ("10\u{a0}000 francs", 8, vec!["10\u{a0}000", "francs"]),
        ("e\u{301}e\u{301}e\u{301}", 2, vec!["e\u{301}e\u{301}", "e\u{301}"]),
        ("👩\u{200d}👧👩\u{200d}👧", 3, vec!["👩\u{200d}👧", "👩\u{200d}👧"]),
    ] {
        assert_eq!(lines(text, width), expected, "{text:?} at {width}");
    }
}

#[test]
fn thai_breaks_between_words() {
    assert_eq!(lines("ภาษาไทยภาษาไทย", 8), ["ภาษาไทย", "ภาษาไทย"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn no_character_is_lost_and_rows_fit(text in nasty(), width in 1usize..24) {
        let text = screen_lines(&text);
        let mut at = 0;
        let mut newlines = 0;
        let found = rows(&text, width);
        for row in &found {
            let gap = &text[at..row.start];
            newlines += gap.matches('\n').count();
            prop_assert!(gap.chars().all(|c| c == '\n' || is_break_blank(c)), "{:?}", gap);
            let shown = &text[row.clone()];
            let overflow = cells(shown) > width;
            prop_assert!(!overflow || shown.chars().filter(|c| c.width() > Some(0)).count() == 1,
                "{:?} at {}", shown, width);
            at = row.end;
        }
        prop_assert!(text[at..].chars().all(is_break_blank));
        prop_assert_eq!(newlines, text.matches('\n').count());
    }

    #[test]
    fn the_short_cut_measures_like_the_long_way(text in nasty()) {
        let text = screen_lines(&text).replace('\n', "");
        let long: usize = text.graphemes(true).map(UnicodeWidthStr::width).sum();
        prop_assert_eq!(cells(&text), long);
    }
}
