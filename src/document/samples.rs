//! Strings that have broken programs before, for the property tests of this layer.

use proptest::prelude::*;

use super::{Bar, Block, Builder, Document, Inline, Line, TableRow, Tone};

const PIECES: &[&str] = &[
    " ",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\t",
    "a",
    "word",
    "Wörter",
    "1",
    "12. ",
    "1) ",
    "- ",
    "+ ",
    "* ",
    "# ",
    "## ",
    "> ",
    "```",
    "~~~",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "[",
    "]",
    "](",
    "[x]: /u",
    "[^1]",
    "![",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<http://a.b>",
    "http://a.b/c",
    "www.a.b",
    "a@b.cd",
    "&amp;",
    "&#35;",
    "&",
    ";",
    "|",
    "||",
    "|-|",
    "---",
    "===",
    ":--",
    "\\",
    "\\\\",
    "~~",
    "~",
    "!",
    "$x$",
    ":smile:",
    "\u{1b}[31m",
    "\u{7}",
    "\r",
    "\0",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{202e}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{feff}",
    "\u{301}",
    "\u{301}\u{302}\u{303}",
    "\u{fe0f}",
    "👩",
    "🏽",
    "🇨🇭",
    "漢",
    "字。",
    "「",
    "한국",
    "ᄀ",
    "ᅡ",
    "क",
    "्",
    "ष",
    "ภาษาไทย",
    "العربية",
    "می",
    "לא",
    "“",
    "”",
    "—",
    "–",
    "…",
    "and/or",
    "well-known",
    "\"",
    "'",
    "(",
    ")",
    "<div ",
    "<?x",
    "\u{fdd0}",
    "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "{",
    "}",
    "=",
    ".",
];

/// Pieces that mean something to Markdown, terminals or Unicode, mixed with any characters.
pub fn nasty() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[ -~]{0,6}",
    ];
    proptest::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// A document with one of everything.
pub fn everything() -> Document {
    let mut builder = Builder::new("Extending protection");
    builder
        .meta("Country", "Sample *Land*")
        .meta("Stage", Inline::sign(Tone::Open, "draft"))
        .contents(2)
        .heading(1, "law", "The law")
        .paragraph(
            Line::text("Covered ")
                .and(Inline::sign(Tone::Partly, "in part"))
                .and(", see ")
                .and(Inline::cite("3", "sources"))
                .and(" and ")
                .and(Inline::link("the text", "https://example.org/a_b"))
                .and("; ")
                .and(Inline::strong("must"))
                .and(" be read."),
        )
        .prose("First line\nsecond line\n\nSecond paragraph, 1. not a list")
        .origin("law.scope/state")
        .heading(2, "scope", "Scope")
        .quote("We were never asked.", "Domestic workers' union")
        .bullets([Line::text("one"), Line::text("two")])
        .list(
            true,
            [
                vec![Block::Paragraph("first".into()).into(), Block::Prose("more".into()).into()],
                vec![Block::Prose("second".into()).at("x/y")],
            ],
        )
        .table(
            "Gaps",
            vec!["Branch".into(), "Position of the parties".into()],
            [
                TableRow::from(vec!["Maternity".into(), "Workers ask for the full period of fourteen weeks".into()])
                    .at("gap/1"),
                TableRow::from(vec!["Old age".into()]),
            ],
        )
        .bars(
            "Standards",
            [
                Bar::new("C189").part(Tone::Favourable, 6, "met").part(Tone::Partly, 2, "partly"),
                Bar::new("C102").part(Tone::Unfavourable, 3, "not met").at("c102"),
            ],
        )
        .notice(|notice| {
            notice.paragraph("Read with care.");
        })
        .rule()
        .heading(1, "sources", "Sources");
    builder.finish()
}
