//! Laws and pictures of the layout.

use proptest::prelude::*;

use super::super::samples::{everything, nasty, paragraphs};
use super::super::{Bar, Block, Builder, Glyphs, Line, Tone, WriterWords};
use super::*;
use crate::text::clean;

fn picture(document: &super::super::Document, width: u16, words: &WriterWords) -> String {
    let rows = lay_out(document, width, words);
    rows.iter().map(|row| format!("{}\n", row.plain().trim_end())).collect()
}

#[test]
fn a_table_wraps_inside_its_cells() {
    let mut builder = Builder::default();
    builder.table(
        "",
        vec!["Branch".into(), "Position".into()],
        [
            vec![Line::text("Maternity"), Line::text("workers ask for fourteen weeks")],
            vec![Line::text("Old age"), Line::text("agreed")],
        ],
    );
    let document = builder.finish();
    assert_eq!(
        picture(&document, 30, &WriterWords::default()),
        "\
Branch    │ Position
──────────┼───────────────────
Maternity │ workers ask for
          │ fourteen weeks
──────────┼───────────────────
Old age   │ agreed
"
    );
    assert_eq!(
        picture(&document, 12, &WriterWords::default()),
        "\
Branch:
  Maternity
Position:
  workers
  ask for
  fourteen
  weeks

Branch:
  Old age
Position:
  agreed
"
    );
}

#[test]
fn a_number_is_never_cut_where_the_page_has_room_for_it() {
    let amounts = ["44,557,800,000.25", "47\u{202f}271\u{202f}370\u{202f}020,10", "−50,150,196,454.00"];
    let mut builder = Builder::default();
    let head = ["Assumption", "2027", "2028", "2029"].map(Line::text).to_vec();
    let cells = std::iter::once("Gross domestic product").chain(amounts).map(Line::text);
    builder.table("", head, [cells.collect::<Vec<_>>()]);
    let document = builder.finish();
    for width in 60..=100 {
        let page = picture(&document, width, &WriterWords::default());
        assert!(amounts.iter().all(|amount| page.contains(amount)), "{width}\n{page}");
    }
    // where it has none, the row is told figure by figure
    let narrow = picture(&document, 50, &WriterWords::default());
    assert!(narrow.contains("2027: 44,557,800,000.25"), "{narrow}");
}

#[test]
fn bars_carry_words_and_counts() {
    let mut builder = Builder::default();
    builder.bars(
        "",
        [
            Bar::new("C189").part(Tone::Favourable, 6, "met").part(Tone::Partly, 2, "partly"),
            Bar::new("C102").part(Tone::Unfavourable, 3, "not met"),
            Bar::new("none").part(Tone::Open, 0, "open"),
        ],
    );
    let document = builder.finish();
    assert_eq!(
        picture(&document, 45, &WriterWords::default()),
        "\
C189  █████████████████▓▓▓▓▓  met 6 ·
                              partly 2
C102  ▒▒▒▒▒▒▒▒                not met 3
none                          open 0
"
    );
    let ascii = WriterWords { glyphs: Glyphs::Ascii, ..WriterWords::default() };
    assert_eq!(
        picture(&document, 20, &ascii),
        "\
C189
###############=====
met 6, partly 2
C102
--------
not met 3
none
open 0
"
    );
}

#[test]
fn ascii_twin_draws_with_ascii_only() {
    let ascii = WriterWords { glyphs: Glyphs::Ascii, ..WriterWords::default() };
    for width in [12, 24, 80] {
        let page = picture(&everything(), width, &ascii);
        assert!(page.is_ascii(), "{page}");
    }
}

#[test]
fn rows_know_where_they_come_from_and_lead_to() {
    let words = WriterWords { contents: "Contents".to_owned(), ..WriterWords::default() };
    let rows = lay_out(&everything(), 60, &words);
    let of = |text: &str| rows.iter().find(|row| row.plain().contains(text)).expect(text);
    assert_eq!(of("second line").origin.as_deref(), Some("law.scope/state"));
    assert_eq!(of("Maternity").origin.as_deref(), Some("gap/1"));
    assert_eq!(of("not met").origin.as_deref(), Some("c102"));
    assert_eq!(of("2. second").origin.as_deref(), Some("x/y"));
    assert_eq!(of("Old age").origin, None);
    assert_eq!(of("  Scope").leads_to.as_deref(), Some("scope"));
    let anchors: Vec<_> = rows.iter().filter_map(|row| row.anchor.as_deref()).collect();
    assert_eq!(anchors, ["law", "scope", "sources"]);
    assert_eq!(rows[0].part, RowPart::Title);
}

/// A document with `texts` in every kind of place.
pub fn filled(texts: &[String]) -> super::super::Document {
    let text = |index: usize| texts[index % texts.len()].as_str();
    let mut builder = Builder::new(text(0));
    builder.meta(text(1), text(2)).heading(1, "a", text(3));
    for paragraph in paragraphs(text(4)) {
        builder.block(paragraph);
    }
    builder
        .block(Block::Quote { blocks: paragraphs(text(5)), from: text(6).into() })
        .bullets([Line::text(text(7)), Line::text(text(8))])
        .list(true, [[paragraphs(text(9)), paragraphs(text(10))].concat()])
        .table(
            text(11),
            vec![text(12).into(), text(13).into()],
            [vec![Line::text(text(14)), Line::text(text(15))], vec![Line::text(text(16))]],
        )
        .bars("", [Bar::new(text(17)).part(Tone::Partly, 3, text(18)).part(Tone::Open, 1, "x")])
        .block(Block::Notice(paragraphs(text(19))));
    builder.finish()
}

fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn rows_fit_and_hold_no_control_character(
        texts in proptest::collection::vec(nasty(), 20), width in 3u16..90,
    ) {
        for row in lay_out(&filled(&texts), width, &WriterWords::default()) {
            prop_assert!(row.cells() <= usize::from(width), "{:?} at {}", row.plain(), width);
            prop_assert!(!row.plain().chars().any(char::is_control), "{:?}", row.plain());
        }
    }

    #[test]
    fn everything_typed_appears(text in nasty(), width in 1u16..60) {
        let wanted = solid(&clean::screen_lines(&text));
        let mut builder = Builder::default();
        for paragraph in paragraphs(&text) {
            builder.block(paragraph);
        }
        let rows = lay_out(&builder.finish(), width, &WriterWords::default());
        prop_assert_eq!(solid(&rows.iter().map(LayoutRow::plain).collect::<String>()), wanted.clone());
        // In a table of one column there is nothing between the pieces of a cell.
        let mut builder = Builder::default();
        builder.table("", Vec::new(), [vec![Line::text(text)]]);
        let rows = lay_out(&builder.finish(), width, &WriterWords::default());
        prop_assert_eq!(solid(&rows.iter().map(LayoutRow::plain).collect::<String>()), wanted);
    }
}
