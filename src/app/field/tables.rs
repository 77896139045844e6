//! Tables: one behaviour each, in the scripts the workbook is used in.
//!
//! Notation: `|` is the cursor, `^` the other end of a selection; a row's text stands in a list.

use super::FieldInput::*;
use super::*;

/// `"ab|c"`: a prose field with the cursor before `c`.
fn prose(shown: &str) -> TextField {
    let mut field = TextField::prose(&shown.replace(['|', '^'], ""));
    let offset = |sign: char, other: char| {
        let at = shown.find(sign)?;
        Some(at - shown[..at].matches(other).count())
    };
    field.cursor = offset('|', '^').unwrap_or(field.text.len());
    field.anchor = offset('^', '|');
    field
}

fn show(field: &TextField) -> String {
    let mut shown = field.text.clone();
    match field.anchor {
        Some(anchor) if anchor < field.cursor => {
            shown.insert(field.cursor, '|');
            shown.insert(anchor, '^');
        }
        Some(anchor) => {
            shown.insert(anchor, '^');
            shown.insert(field.cursor, '|');
        }
        None => shown.insert(field.cursor, '|'),
    }
    shown
}

fn after(start: &str, inputs: &[FieldInput], width: u16) -> String {
    let mut field = prose(start);
    for input in inputs {
        field.apply(input.clone(), width);
    }
    show(&field)
}

fn rows_of(text: &str, width: u16) -> Vec<String> {
    let field = TextField::prose(text);
    field.rows(width).iter().map(|row| text[row.range()].to_owned()).collect()
}

const LEFT: FieldInput = Left { word: false, select: false };
const RIGHT: FieldInput = Right { word: false, select: false };
const WORD_LEFT: FieldInput = Left { word: true, select: false };
const WORD_RIGHT: FieldInput = Right { word: true, select: false };
const SELECT_RIGHT: FieldInput = Right { word: false, select: true };
const UP: FieldInput = Up { select: false };
const DOWN: FieldInput = Down { select: false };
const HOME: FieldInput = Home { document: false, select: false };
const END: FieldInput = End { document: false, select: false };
const BACKSPACE: FieldInput = Backspace { word: false };
const DELETE: FieldInput = Delete { word: false };

fn typed(text: &str) -> Vec<FieldInput> {
    text.chars().map(Char).collect()
}

#[test]
fn the_cursor_steps_over_what_a_reader_sees_as_one() {
    for (text, steps) in [
        ("abc", 3),
        ("e\u{301}a", 2),
        ("हिन्दी", 2), // हि, न्दी
        ("မြန်မာ", 4), // မြ, န်, မ, ာ: Unicode lets AA stand alone
        ("日本語", 3),
        ("مُحَمَّد", 4),
        ("👩‍👩‍👧‍👦🇫🇷👍🏽1️⃣", 4),
        ("ភាសាខ្មែរ", 4),
        ("ที่นี่", 2),
    ] {
        let mut field = TextField::prose(text);
        let mut seen = 0;
        while field.apply(LEFT, 80) == InputOutcome::Moved {
            seen += 1;
        }
        assert_eq!((seen, field.cursor()), (steps, 0), "{text}");
    }
}

#[test]
fn backspace_takes_an_emoji_whole_and_a_vowel_sign_alone() {
    for (before, left) in [
        ("ab|c", "a|c"),
        ("e\u{301}|", "|"),
        ("कि|", "क|"),
        ("क्ष|", "क्|"),
        ("မြ|န်", "မ|န်"),
        ("ที่|", "ที|"),
        ("ខ្មែ|", "ខ្ម|"),
        ("مَّ|", "م\u{64e}|"),
        ("日本|", "日|"),
        ("x👩‍👩‍👧‍👦|", "x|"),
        ("🇫🇷🇩🇪|", "🇫🇷|"),
        ("👍🏽|", "|"),
        ("1️⃣|", "|"),
        ("a\n|b", "a|b"),
        ("|a", "|a"),
        ("a^bc|d", "a|d"),
    ] {
        assert_eq!(after(before, &[BACKSPACE], 80), left, "{before}");
    }
}

#[test]
fn delete_takes_the_cluster_ahead() {
    for (before, left) in [("|कि", "|"), ("a|🇫🇷b", "a|b"), ("a|\nb", "a|b"), ("a|", "a|"), ("|b^c", "|c")] {
        assert_eq!(after(before, &[DELETE], 80), left, "{before}");
    }
}

/// A virama joins the next consonant: the cursor shows after the cluster, typing goes on inside.
#[test]
fn a_conjunct_can_be_typed_in_the_middle_of_a_word() {
    assert_eq!(after("क|त", &[Char('्')], 80), "क्त|");
    assert_eq!(after("क|त", &[Char('्'), Char('ष')], 80), "क्ष|त");
    assert_eq!(after("क|त", &[Char('्'), BACKSPACE], 80), "क|त");
    assert_eq!(after("क|त", &[Char('्'), LEFT, Char('x')], 80), "x|क्त");
    assert_eq!(after("🇫🇷|🇩🇪", &typed("🇬🇧"), 80), "🇫🇷🇬🇧|🇩🇪");
}

#[test]
fn words_are_found_where_no_spaces_are_written() {
    for (start, input, end) in [
        ("one two|", WORD_LEFT, "one |two"),
        ("one  |two", WORD_LEFT, "|one  two"),
        ("|one, two", WORD_RIGHT, "one|, two"),
        ("one|, two", WORD_RIGHT, "one, two|"),
        ("a|\nb", WORD_RIGHT, "a\n|b"),
        ("a\n|b", WORD_LEFT, "a|\nb"),
        ("|မြန်မာနိုင်ငံတွင်", WORD_RIGHT, "မြန်မာနိုင်ငံ|တွင်"),
        ("မြန်မာနိုင်ငံတွင်|", WORD_LEFT, "မြန်မာနိုင်ငံ|တွင်"),
        ("社会的保護を|", WORD_LEFT, "社会的保護|を"),
        ("|हिन्दी भाषा", WORD_RIGHT, "हिन्दी| भाषा"),
        ("العمل المنزلي|", WORD_LEFT, "العمل |المنزلي"),
        ("one two|", Backspace { word: true }, "one |"),
        ("|one two", Delete { word: true }, "| two"),
        ("...|", WORD_LEFT, "|..."),
    ] {
        assert_eq!(after(start, &[input], 80), end, "{start}");
    }
    for (text, words) in
        [("", 0), ("don't stop - 1,000 times.\n\nNow", 5), ("မြန်မာနိုင်ငံတွင် အိမ်အကူ", 4), ("社会的保護", 3), ("हिन्दी भाषा", 2)]
    {
        assert_eq!(TextField::prose(text).words(), words, "{text}");
    }
}

#[test]
fn rows_break_where_the_script_allows() {
    let cases: [(&str, u16, &[&str]); 14] = [
        ("", 10, &[""]),
        ("a\n", 10, &["a", ""]),
        ("the quick brown fox", 10, &["the quick ", "brown fox"]),
        ("abcdefghij", 5, &["abcd", "efgh", "ij"]),
        ("ab abcdefg", 5, &["ab ", "abcd", "efg"]),
        ("日本語です。", 8, &["日本語", "です。"]),
        ("မြန်မာနိုင်ငံတွင် အိမ်အကူ", 9, &["မြန်မာနိုင်ငံ", "တွင် အိမ်အကူ"]),
        ("हिन्दी भाषा", 8, &["हिन्दी ", "भाषा"]),
        ("العمل المنزلي", 9, &["العمل ", "المنزلي"]),
        ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, &["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]),
        ("abcd ", 5, &["abcd ", ""]), // the space stands in the caret's cell: the caret goes on
        ("ab \u{301}cd", 5, &["ab \u{301}c", "d"]), // no break inside or after a marked space
        ("abc\u{600} d", 5, &["abc", "\u{600} d"]), // a number sign takes the space into its cluster
        ("a      b", 4, &["a   ", "   ", "b"]),
    ];
    for (text, width, rows) in cases {
        assert_eq!(rows_of(text, width), rows, "{text} in {width}");
    }
}

#[test]
fn up_and_down_keep_the_column_aimed_for() {
    assert_eq!(after("abcdef|\nab\nabcdef", &[DOWN], 20), "abcdef\nab|\nabcdef");
    assert_eq!(after("abcdef|\nab\nabcdef", &[DOWN, DOWN], 20), "abcdef\nab\nabcdef|");
    assert_eq!(after("abcdef|\nab\nabcdef", &[DOWN, LEFT, DOWN], 20), "abcdef\nab\na|bcdef");
    assert_eq!(after("日本|語\nabcdef", &[DOWN], 20), "日本語\nabcd|ef");
    assert_eq!(after("日本語\nabc|def", &[UP], 20), "日|本語\nabcdef");
    // A soft row is left before its space, where the cursor still shows in that row.
    assert_eq!(after("the quick brown fox|", &[UP], 10), "the quick| brown fox");
    assert_eq!(after("|the quick brown fox", &[DOWN], 10), "the quick |brown fox");
    let page = PageDown { rows: 3, select: false };
    assert_eq!(after("|a\nb\nc\nd", std::slice::from_ref(&page), 9), "a\nb\n|c\nd");
    assert_eq!(after("|a\nb\nc\nd", &[page.clone(), page.clone(), page], 9), "a\nb\nc\nd|");
}

#[test]
fn the_first_and_last_row_leave_up_and_down_to_the_caller() {
    assert_eq!(prose("a|b").apply(UP, 9), InputOutcome::Nothing);
    assert_eq!(prose("a|b").apply(DOWN, 9), InputOutcome::Nothing);
    assert_eq!(prose("^a|b").apply(DOWN, 9), InputOutcome::Moved);
    assert_eq!(after("a|b", &[Down { select: true }], 9), "a^b|");
    assert_eq!(after("a|b", &[Up { select: true }], 9), "|a^b");
    assert_eq!(TextField::line("a").apply(Newline, 9), InputOutcome::Nothing);
}

#[test]
fn home_and_end_know_rows_paragraphs_and_the_document() {
    let text = "x\nthe quick bro|wn fox\ny";
    for (inputs, end) in [
        (vec![HOME], "x\nthe quick |brown fox\ny"),
        (vec![HOME, HOME], "x\n|the quick brown fox\ny"),
        (vec![END], "x\nthe quick brown fox|\ny"),
        (vec![HOME, HOME, END], "x\nthe quick| brown fox\ny"),
        (vec![HOME, HOME, END, END], "x\nthe quick brown fox|\ny"),
        (vec![Home { document: true, select: false }], "|x\nthe quick brown fox\ny"),
        (vec![End { document: true, select: true }], "x\nthe quick bro^wn fox\ny|"),
        (vec![DeleteToLineEnd], "x\nthe quick bro|\ny"),
        (vec![DeleteToLineEnd, DeleteToLineEnd], "x\nthe quick bro|y"),
        (vec![DeleteToLineStart], "x\n|wn fox\ny"),
        (vec![DeleteToLineStart, DeleteToLineStart], "x|wn fox\ny"),
    ] {
        assert_eq!(after(text, &inputs, 10), end, "{inputs:?}");
    }
}

#[test]
fn a_selection_is_replaced_dropped_and_shown_by_rows() {
    assert_eq!(after("|abc", &[SELECT_RIGHT, SELECT_RIGHT], 9), "^ab|c");
    assert_eq!(after("|abc", &[SELECT_RIGHT, SELECT_RIGHT, LEFT], 9), "|abc");
    assert_eq!(after("|abc", &[SELECT_RIGHT, SELECT_RIGHT, RIGHT], 9), "ab|c");
    assert_eq!(after("^ab|c", &[Char('x')], 9), "x|c");
    assert_eq!(after("^ab|c", &[Cut, RIGHT, Paste, Paste], 9), "cabab|");
    assert_eq!(after("^ab|c", &[Copy, Paste, Paste], 9), "abab|c");
    assert_eq!(after("a|b", &[SelectAll, DELETE], 9), "|");
    let mut field = prose("a|b");
    assert_eq!(field.apply(Copy, 9), InputOutcome::Nothing);
    field.apply(SelectAll, 9);
    assert_eq!(field.apply(Copy, 9), InputOutcome::Copied);
    assert_eq!(field.clipboard(), "ab");

    let field = prose("a^b\n\nc|d");
    let marked: Vec<_> = field.rows(9).iter().map(|row| field.selection_in(row)).collect();
    assert_eq!(marked, [Some(1..2), Some(3..3), Some(4..5)]);
}

#[test]
fn undo_goes_by_what_a_typist_would_name() {
    let cases: [(&str, Vec<FieldInput>, &[&str]); 8] = [
        ("|", typed("one two"), &["one |", "|"]),
        ("|", [typed("one"), vec![LEFT, RIGHT], typed("two")].concat(), &["one|", "|"]),
        ("|", [typed("a"), vec![Newline], typed("b")].concat(), &["a\n|", "a|", "|"]),
        ("|", [typed("a"), vec![Text("b c d".into())], typed("e")].concat(), &["ab c d|", "a|", "|"]),
        ("abc|", vec![BACKSPACE, BACKSPACE], &["abc|"]),
        ("a|bc", vec![BACKSPACE, DELETE, DELETE], &["|bc", "a|bc"]),
        ("^ab|", typed("xyz"), &["^ab|"]),
        ("a b|", vec![Backspace { word: true }, Backspace { word: true }], &["a |", "a b|"]),
    ];
    for (start, inputs, undone) in cases {
        let mut field = prose(start);
        for input in &inputs {
            field.apply(input.clone(), 9);
        }
        let end = field.text.clone();
        for shown in undone {
            assert_eq!(field.apply(Undo, 9), InputOutcome::Changed, "{inputs:?}");
            assert_eq!(show(&field), *shown, "{inputs:?}");
        }
        assert_eq!(field.apply(Undo, 9), InputOutcome::Nothing, "{inputs:?}");
        while field.apply(Redo, 9) == InputOutcome::Changed {}
        assert_eq!(field.text, end, "{inputs:?}");
    }
}

#[test]
fn typing_clears_redo_and_a_pause_parts_a_word() {
    assert_eq!(after("|", &[typed("a"), vec![Undo], typed("b"), vec![Redo]].concat(), 9), "b|");
    let mut field = TextField::prose("");
    field.apply(Char('a'), 9);
    field.pause();
    field.apply(Char('b'), 9);
    field.apply(Undo, 9);
    assert_eq!(field.text(), "a");
    assert!(field.is_changed());
    field.apply(Undo, 9);
    assert!(!field.is_changed());
}

#[test]
fn unfit_input_is_replaced_and_counted() {
    let mut field = TextField::prose("");
    assert_eq!(field.apply(Text("a\u{1b}[0m\r\n\u{202e}".into()), 9), InputOutcome::Cleaned(2));
    assert_eq!(field.text(), "a\u{FFFD}[0m\n\u{FFFD}");
    assert_eq!(field.apply(Char('\u{7}'), 9), InputOutcome::Cleaned(1));
    assert_eq!(field.apply(Char('\r'), 9), InputOutcome::Changed);
    assert_eq!(field.apply(Text(String::new()), 9), InputOutcome::Nothing);
    let stored = TextField::line("a\r\nb\u{1b}");
    assert_eq!((stored.text(), stored.replaced_at_opening()), ("a b\u{FFFD}", 1));
    assert!(!stored.is_changed());
}

#[test]
fn a_paste_beyond_the_limit_is_cut_and_says_so() {
    for (input, outcome, text) in [
        ("de", InputOutcome::Changed, "abcde"),
        ("def", InputOutcome::Cut { limit: 5 }, "abcde"),
        ("\u{1b}\r\nf", InputOutcome::Cut { limit: 5 }, "abc\u{FFFD}\n"),
        // half a cluster is another sign
        ("dक्षि", InputOutcome::Cut { limit: 5 }, "abcd"),
        ("क्षि", InputOutcome::Refused(InputRefusal::TooLong { limit: 5, room: 2 }), "abc"),
        ("d\tf", InputOutcome::Cut { limit: 5 }, "abcd\t"),
    ] {
        let mut field = TextField::prose("abc").with_limit(5);
        assert_eq!(field.apply(Text(input.into()), 9), outcome, "{input:?}");
        assert_eq!(field.text(), text, "{input:?}");
        if outcome.is_change() {
            assert_eq!(field.apply(Undo, 9), InputOutcome::Changed);
            assert_eq!(field.text(), "abc", "{input:?}: one step back");
        }
    }
}

#[test]
fn a_key_or_a_clipboard_beyond_the_limit_is_refused_whole() {
    let mut field = TextField::prose("abc").with_clipboard("def").with_limit(5);
    let too_long = InputOutcome::Refused(InputRefusal::TooLong { limit: 5, room: 2 });
    assert_eq!(field.apply(Paste, 9), too_long);
    assert_eq!(field.text(), "abc");
    assert_eq!(field.apply(Text("de".into()), 9), InputOutcome::Changed);
    assert_eq!(field.apply(Newline, 9), InputOutcome::Refused(InputRefusal::TooLong { limit: 5, room: 0 }));
    field.apply(SelectAll, 9);
    assert_eq!(field.apply(Text("日本語日本".into()), 9), InputOutcome::Changed);
    assert_eq!(field.chars(), 5);

    // A refused paste does not change where typing goes on.
    let mut field = prose("क|त").with_clipboard("too long").with_limit(4);
    for input in [Char('्'), Paste, Char('ष')] {
        field.apply(input, 9);
    }
    assert_eq!(show(&field), "क्ष|त");

    let long = "x".repeat(LIMIT + 1);
    let mut stored = TextField::prose(&long); // stored text is never cut
    assert_eq!(stored.chars(), LIMIT + 1);
    assert!(matches!(stored.apply(Char('y'), 9), InputOutcome::Refused(_)));
    assert_eq!(stored.apply(BACKSPACE, 9), InputOutcome::Changed);
}

#[test]
fn the_window_moves_as_little_as_keeps_the_caret() {
    let mut field = TextField::prose("0\n1\n2\n3\n4\n5\n6\n7\n8\n9");
    assert_eq!(field.window(9, 4, 0), 6);
    field.at(7, 0, 9, false);
    assert_eq!(field.window(9, 4, 6), 6);
    field.at(2, 0, 9, false);
    assert_eq!(field.window(9, 4, 6), 2);
    assert_eq!(field.window(9, 4, 0), 0);
    assert_eq!(field.window(9, 40, 6), 0);
    assert_eq!(field.window(9, 0, 6), 2);
}

#[test]
fn a_click_sets_the_cursor_and_a_drag_selects() {
    let click = |row, column| {
        let mut field = prose("日本語\nthe quick brown|");
        field.at(row, column, 10, false);
        show(&field)
    };
    assert_eq!(click(0, 3), "日|本語\nthe quick brown");
    assert_eq!(click(0, 99), "日本語|\nthe quick brown");
    assert_eq!(click(1, 99), "日本語\nthe quick| brown");
    assert_eq!(click(9, 0), "日本語\nthe quick brown|");
    let mut field = prose("|abc");
    field.at(0, 2, 10, true);
    assert_eq!(show(&field), "^ab|c");
}
