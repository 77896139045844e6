//! Laws and examples of cleaning.

use proptest::prelude::*;

use super::super::samples::nasty;
use super::*;

#[test]
fn examples() {
    for (typed, shown) in [
        ("", ""),
        ("plain ~", "plain ~"),
        ("\u{1b}]52;c;AA\u{7}", "␛]52;c;AA␇"),
        ("a\tb\nc\rd\u{7f}", "a    b␊c␍d␡"),
        ("\u{85}\u{9b}\u{2028}\u{2029}\u{feff}", "‹U+0085›‹U+009B›‹U+2028›‹U+2029›‹U+FEFF›"),
        ("a\u{202e}b\u{200b}\u{200f}", "a‹U+202E›b‹U+200B›‹U+200F›"),
        ("\u{fdd0}\u{fffe}\u{10ffff}", "‹U+FDD0›‹U+FFFE›‹U+10FFFF›"),
        ("\u{e0041}", "‹U+E0041›"),
        ("a\u{200d}b", "a‹U+200D›b"),
        ("👩\u{200d}👧 👩\u{200d}x", "👩\u{200d}👧 👩‹U+200D›x"),
        ("🏳\u{fe0f}\u{200d}🌈", "🏳\u{fe0f}\u{200d}🌈"),
        ("a \u{fe0f}", "a ‹U+FE0F›"),
        ("🧑🏽\u{200d}🌾", "🧑🏽\u{200d}🌾"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("क\u{200c}العربية", "क‹U+200C›العربية"),
        ("क्\u{200d}ष \u{200c}क", "क्\u{200d}ष ‹U+200C›क"),
        ("क्\u{200d}\u{200d}ष", "क्\u{200d}‹U+200D›ष"),
        ("ന്\u{200d}", "ന്\u{200d}"),
        ("é e\u{301} 漢字 العربية", "é e\u{301} 漢字 العربية"),
    ] {
        assert_eq!(screen_text(typed), shown, "{typed:?}");
    }
}

#[test]
fn newlines_by_function() {
    assert_eq!(screen_text("a\nb"), "a␊b");
    assert_eq!(screen_lines("a\nb"), "a\nb");
    assert_eq!(line_text("a\nb"), "a␤b");
}

#[test]
fn stacked_accents_are_counted() {
    let typed = format!("a{}b", "\u{301}".repeat(100));
    let shown = format!("a{}‹+92›b", "\u{301}".repeat(8));
    assert_eq!(screen_text(&typed), shown);
    let varied = format!("{0}\u{fe0f}{0}", "\u{301}".repeat(9));
    assert_eq!(screen_text(&screen_text(&varied)), screen_text(&varied));
    let with_joiners = "क".to_owned() + &"\u{94d}\u{200c}".repeat(40);
    assert!(marks_in_a_row(&screen_text(&with_joiners)) <= MARKS_SHOWN);
}

#[test]
fn nothing_to_change_is_borrowed() {
    for text in ["abc", "é漢字", "می\u{200c}خواهم", "👩\u{200d}👧"] {
        assert!(matches!(screen_text(text), Cow::Borrowed(_)), "{text:?}");
    }
}

/// The guide's list, written down a second time on purpose.
fn forbidden(c: char) -> bool {
    let noncharacter = u32::from(c) % 0x10000 >= 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    noncharacter
        || (c.is_control() && c != '\n')
        || "\u{61c}\u{200b}\u{200e}\u{200f}\u{2028}\u{2029}\u{feff}".contains(c)
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}')
}

fn marks_in_a_row(text: &str) -> usize {
    let (mut most, mut run) = (0, 0);
    for c in text.chars() {
        if is_mark(c) {
            run += 1;
        } else if !JOINERS.contains(&c) {
            run = 0;
        }
        most = most.max(run);
    }
    most
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn cleaning_is_idempotent_and_leaves_nothing_harmful(text in nasty()) {
        for function in [screen_text, screen_lines, line_text] {
            let once = function(&text);
            let twice = function(&once);
            prop_assert_eq!(&twice, &once);
            prop_assert!(matches!(twice, Cow::Borrowed(_)), "{:?}", once);
            prop_assert_eq!(once == text, matches!(once, Cow::Borrowed(_)));
            prop_assert!(!once.chars().any(forbidden), "{:?}", once);
            prop_assert!(marks_in_a_row(&once) <= MARKS_SHOWN);
        }
        prop_assert!(!screen_text(&text).contains('\n'));
        prop_assert!(!line_text(&text).contains('\n'));
        let newlines = |text: &str| text.matches('\n').count();
        prop_assert_eq!(newlines(&screen_lines(&text)), newlines(&text));
    }
}

#[test]
fn what_a_screen_draws_was_cleaned() {
    for hostile in ["a\u{1b}[2Jb", "\u{9b}31m", "a\nb\tc", "\u{202e}txt.exe", &format!("e{}", "\u{301}".repeat(40))] {
        let shown = Shown::of(hostile);
        assert_eq!(shown.as_str(), screen_text(hostile));
        assert!(!shown.as_str().contains(|c: char| c.is_control() || c == '\u{202e}'), "{shown:?}");
        assert_ne!(shown.as_str(), hostile);
        assert_eq!(Shown::of(hostile).kept().as_str(), screen_text(hostile));
    }
}

#[test]
fn what_is_copied_for_other_programs_keeps_its_words_and_steers_nothing() {
    for (typed, copied) in [
        ("One.\nTwo\tthree", "One.\nTwo\tthree"),
        ("a\u{1b}]52;c;ZXZpbA==\u{7}b\r", "a]52;c;ZXZpbA==b"),
        ("a\u{202e}b\u{2066}c\u{e0041}d\u{9b}31m", "abcd31m"),
        ("ශ්\u{200d}රී កម្ម\u{200b}ករ e\u{301}", "ශ්\u{200d}රී កម្ម\u{200b}ករ e\u{301}"),
    ] {
        assert_eq!(for_other_programs(typed), copied, "{typed:?}");
    }
}

#[test]
fn what_is_text_and_shows_nothing_stays_in_documents() {
    for (typed, printed) in [
        ("កម្មករ\u{200b}ផ្ទះ", "កម្មករ\u{200b}ផ្ទះ"),
        ("র\u{200d}্যালি", "র\u{200d}্যালি"),
        ("প্রত্যেকের\u{200c}ই", "প্রত্যেকের\u{200c}ই"),
        ("المادة (أ)\u{200f} من", "المادة (أ)\u{200f} من"),
        ("inter\u{ad}national", "international"),
        ("a\u{2060}b\u{200e}\nc", "a\u{2060}b\u{200e}\nc"),
        ("\u{202e}x\u{1b}", "‹U+202E›x␛"),
    ] {
        assert_eq!(printed_lines(typed), printed, "{typed:?}");
        assert_eq!(printed_lines(&printed_lines(typed)), printed, "once is enough: {typed:?}");
    }
}
