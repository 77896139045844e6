//! A picture of plain text, and its laws.

use proptest::prelude::*;

use super::super::samples::{everything, nasty};
use super::super::{Builder, Document};
use super::*;

#[test]
fn what_is_text_and_shows_nothing_stays_as_it_was_written() {
    let typed = "\u{1780}\u{1798}\u{17d2}\u{1798}\u{1780}\u{179a}\u{200b}\u{1795}\u{17d2}\u{1791}\u{17c7} a\u{200e}b \u{645}\u{6cc}\u{200c}\u{62e}";
    let mut builder = Builder::default();
    builder.paragraph(typed);
    let document = builder.finish();
    assert_eq!(write(&document, 80, &WriterWords::default()), format!("{typed}\n"));
    // words of Khmer are parted where the blank without width stands
    let rows = write(&document, 5, &WriterWords::default());
    assert!(rows.starts_with("\u{1780}\u{1798}\u{17d2}\u{1798}\u{1780}\u{179a}\u{200b}\n"), "{rows:?}");
}

#[test]
fn one_of_everything() {
    let words = WriterWords { contents: "Contents".to_owned(), ..WriterWords::default() };
    assert_eq!(
        write(&everything(), 60, &words),
        "\
Extending protection
====================

Country: Sample *Land*
Stage: ○ draft

Contents
The law
  Scope
Sources

The law
-------

Covered ◐ in part, see [3] and the text (https://
example.org/a_b); must be read.

First line
second line

Second paragraph, 1. not a list

Scope
~~~~~

│ We were never asked.
│ — Domestic workers' union

• one
• two

1. first

   more

2. second

Gaps
Branch    │ Position of the parties
──────────┼─────────────────────────────────────────────────
Maternity │ Workers ask for the full period of fourteen
          │ weeks
──────────┼─────────────────────────────────────────────────
Old age   │

Standards
C189  ███████████████████████████▓▓▓▓▓▓▓▓▓  met 6 · partly 2
C102  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒                        not met 3

Coverage
Branch          │ migrants: law │ migrants: practice
────────────────┼───────────────┼───────────────────
Old age benefit │ ● yes         │ ○

Who pays
Year    │ State │ Workers
────────┼───────┼────────
2027    │ 2 m   │ 6 m
2028/29 │ 1 m   │

┃ Read with care.

────────────────────────────────────────────────────────────

Sources
-------

Sample Land, a draft
"
    );
}

#[test]
fn an_empty_document_is_one_newline() {
    assert_eq!(write(&Document::default(), 60, &WriterWords::default()), "\n");
}

proptest! {
    #[test]
    fn plain_text_is_plain(title in nasty(), text in nasty(), width in 1u16..60) {
        let mut builder = Builder::new(title.clone());
        builder.heading(2, "x", title).prose(text);
        let page = write(&builder.finish(), width, &WriterWords::default());
        prop_assert!(page.ends_with('\n') && !page.ends_with("\n\n"));
        prop_assert!(!page.chars().any(|c| c.is_control() && c != '\n'));
        prop_assert!(page.lines().all(|line| line.trim_end() == line));
    }
}
