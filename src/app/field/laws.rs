//! Laws that hold after any sequence of inputs, at any width.

use proptest::prelude::*;

use super::pieces::Pieces;
use super::rows::{RowSpan, usable, wrap};
use super::{FieldInput, InputOutcome, TextField, graphemes};

/// Fragments that join their neighbours, fill rows, or want cleaning.
const FRAGMENTS: &[&str] = &[
    "a",
    "word ",
    " ",
    "   ",
    "longerthanarow",
    "(x) ",
    "\n",
    "\r\n",
    "\t",
    "e",
    "\u{301}",
    "क",
    "्",
    "त",
    "ि",
    "မြန်မာနိုင်ငံ",
    "့",
    "日本語",
    "。",
    "ー",
    "م",
    "\u{651}",
    "\u{200c}",
    "\u{200d}",
    "👩",
    "👩‍👧",
    "🇫",
    "🇷",
    "🏽",
    "\u{fe0f}",
    "ที่",
    "ខ្មែ",
    "\u{1b}",
    "\u{202e}",
    "\u{2028}",
    "\u{200b}",
    "\u{ad}",
    "\u{600}",
    "ᄀ",
    "ᅡ",
    "\u{3000}",
    "-",
    "﷽",
];

fn texts(longest: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(FRAGMENTS), 0..longest).prop_map(|parts| parts.concat())
}

fn inputs() -> impl Strategy<Value = FieldInput> {
    use FieldInput::*;
    let flags = any::<(bool, bool)>;
    prop_oneof![
        6 => prop::sample::select(FRAGMENTS).prop_map(|s| Char(s.chars().next().unwrap_or('x'))),
        2 => texts(8).prop_map(Text),
        1 => Just(Newline),
        2 => flags().prop_map(|(word, select)| Left { word, select }),
        2 => flags().prop_map(|(word, select)| Right { word, select }),
        1 => any::<bool>().prop_map(|select| Up { select }),
        1 => any::<bool>().prop_map(|select| Down { select }),
        1 => flags().prop_map(|(document, select)| Home { document, select }),
        1 => flags().prop_map(|(document, select)| End { document, select }),
        1 => (0u16..5, any::<bool>()).prop_map(|(rows, select)| PageUp { rows, select }),
        1 => (0u16..5, any::<bool>()).prop_map(|(rows, select)| PageDown { rows, select }),
        2 => any::<bool>().prop_map(|word| Backspace { word }),
        2 => any::<bool>().prop_map(|word| Delete { word }),
        1 => prop::sample::select(vec![DeleteToLineEnd, DeleteToLineStart, SelectAll, Cut, Copy, Paste]),
        1 => prop::sample::select(vec![Undo, Redo]),
    ]
}

fn sessions() -> impl Strategy<Value = (String, Vec<(FieldInput, u16)>)> {
    (texts(40), prop::collection::vec((inputs(), 0u16..14), 0..40))
}

fn assert_rows_cover(text: &str, rows: &[RowSpan]) {
    let mut at = 0;
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(row.start, at, "row {index} begins where the last one ended");
        assert!(row.end >= row.start);
        assert!(!text[row.range()].contains('\n'));
        assert_eq!(usize::from(row.cells), crate::text::cells(&text[row.range()]));
        assert!(graphemes::is_boundary(text, row.end), "no row parts a cluster");
        at = row.end;
        if row.ends_paragraph {
            assert!(at == text.len() || text[at..].starts_with('\n'));
            at += 1;
        }
    }
    assert_eq!(at, text.len() + 1, "the last row ends the text");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The cursor stands between clusters, the counts are right, and outcomes tell the truth.
    #[test]
    fn no_input_breaks_the_field((start, session) in sessions(), line in any::<bool>()) {
        let mut field = if line { TextField::line(&start) } else { TextField::prose(&start) };
        field = field.with_limit(300);
        for (input, width) in session {
            let before = field.clone();
            let outcome = field.apply(input.clone(), width);
            prop_assert!(graphemes::is_boundary(&field.text, field.cursor), "{:?}", input);
            if let Some(anchor) = field.anchor {
                prop_assert!(graphemes::is_boundary(&field.text, anchor), "{:?}", input);
            }
            prop_assert_eq!(field.chars, field.text.chars().count());
            prop_assert!(field.chars <= before.chars.max(300));
            prop_assert!(!field.text.chars().any(|c| c.is_control() && (line || !matches!(c, '\n' | '\t'))));
            let same_text = field.text == before.text;
            let same_stand = (field.cursor, field.selection()) == (before.cursor, before.selection());
            match outcome {
                InputOutcome::Nothing | InputOutcome::Refused(_) | InputOutcome::Copied => prop_assert!(same_text && same_stand),
                InputOutcome::Moved => prop_assert!(same_text && !same_stand),
                InputOutcome::Cut { limit } => prop_assert!(!same_text && field.chars > limit.saturating_sub(60)),
                InputOutcome::Changed | InputOutcome::Cleaned(_) => {}
            }
        }
    }

    /// Undo all gives the opened text, redo all the last one.
    #[test]
    fn undo_and_redo_are_inverse((start, session) in sessions()) {
        let mut field = TextField::prose(&start);
        for (input, width) in session {
            field.apply(input, width);
        }
        while field.apply(FieldInput::Redo, 9) == InputOutcome::Changed {}
        let end = field.text.clone();
        let mut stops = vec![end.clone()];
        while field.apply(FieldInput::Undo, 9) == InputOutcome::Changed {
            prop_assert!(graphemes::is_boundary(&field.text, field.cursor));
            stops.push(field.text.clone());
        }
        prop_assert_eq!(field.text(), field.opened());
        while let Some(stop) = stops.pop() {
            prop_assert_eq!(&field.text, &stop);
            field.apply(FieldInput::Redo, 9);
        }
        prop_assert_eq!(field.text, end);
    }

    /// Rows cover the text exactly, kept rows equal rows made anew, and a click on the caret's
    /// cell leaves the caret there.
    #[test]
    fn rows_and_caret_agree((start, session) in sessions()) {
        let mut field = TextField::prose(&start);
        for (input, width) in session {
            field.apply(input, width);
            let rows = field.rows(width).into_owned();
            assert_rows_cover(&field.text, &rows);
            prop_assert_eq!(&rows, &wrap(&field.text, &Pieces::new(&field.text), width));
            let (row, column) = field.caret(width);
            prop_assert!(rows[row].range().contains(&field.cursor) || rows[row].end == field.cursor);
            prop_assert!(column < usable(width), "the caret has a cell: {} of {}", column, width);
            let first = field.window(width, 3, 2);
            prop_assert!((first..first + 3).contains(&row));
            let mut clicked = field.clone();
            clicked.at(row, column, width, false);
            prop_assert_eq!(clicked.caret(width), (row, column));
        }
    }
}
