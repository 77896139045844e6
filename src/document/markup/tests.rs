use super::*;
use crate::document::{Block, CaptionWords, Document, Inline, Line, MentionWords, TextSetting, WriterWords};

/// A text as the signs of its blocks, for tables that can be read.
fn shape(text: &str) -> String {
    shapes(&blocks(text))
}

fn shapes(blocks: &[Block]) -> String {
    let told: Vec<String> = blocks.iter().map(shape_of).collect();
    told.join(" ")
}

fn inside(placed: &[Placed]) -> String {
    placed.iter().map(|it| shape_of(&it.block)).collect::<Vec<_>>().join(" ")
}

fn shape_of(block: &Block) -> String {
    match block {
        Block::Paragraph(line) => format!("p({})", pieces(line)),
        Block::Heading { level, text, .. } => format!("h{level}({})", pieces(text)),
        Block::List { ordered, items } => {
            let items: Vec<String> = items.iter().map(|item| inside(item)).collect();
            format!("{}({})", if *ordered { "ol" } else { "ul" }, items.join(" | "))
        }
        Block::Quote { blocks, .. } => format!("quote({})", inside(blocks)),
        Block::Table { head, rows, .. } => {
            let row = |cells: &[Line]| cells.iter().map(pieces).collect::<Vec<_>>().join(",");
            let rows: Vec<String> = std::iter::once(row(head)).chain(rows.iter().map(|it| row(&it.cells))).collect();
            format!("table({})", rows.join(" / "))
        }
        other => panic!("{other:?} is no block of a text"),
    }
}

fn pieces(line: &Line) -> String {
    let told = line.inlines().iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(text) => format!("<b>{text}</b>"),
        Inline::Emphasis(text) => format!("<i>{text}</i>"),
        Inline::Link { text, to } => format!("<a {to}>{text}</a>"),
        Inline::Reference(references) => format!("<ref {}>", crate::text::reference_text(references)),
        Inline::Mention { name, .. } => format!("<part {name}>"),
        other => panic!("{other:?} is no piece of a text"),
    });
    told.collect()
}

#[test]
fn what_is_typed_becomes_blocks() {
    for (typed, wanted) in [
        ("One.\nTwo.\n\nThree.", "p(One.\nTwo.) p(Three.)"),
        ("Groups:\n- nationals\n- migrants\nBoth.", "p(Groups:) ul(p(nationals) | p(migrants)) p(Both.)"),
        ("1. first\n2. second", "ol(p(first) | p(second))"),
        ("1) first\n2) second", "ol(p(first) | p(second))"),
        ("- a\n  - b\n  - c\n- d", "ul(p(a) ul(p(b) | p(c)) | p(d))"),
        ("1. a\n  - b\n2. c", "ol(p(a) ul(p(b)) | p(c))"),
        ("- a\n\t- b\n\t\t- c\n- d", "ul(p(a) ul(p(b) ul(p(c))) | p(d))"),
        ("- a\n  goes on\n\n  and on\n- b", "ul(p(a\ngoes on) p(and on) | p(b))"),
        ("1. a\n2. b\n\n1. c", "ol(p(a) | p(b)) ol(p(c))"),
        ("- a\n1. b\n- c", "ul(p(a)) ol(p(b)) ul(p(c))"),
        ("## Scope\nAll.\n### Who\nThey.", "h1(Scope) p(All.) h2(Who) p(They.)"),
        ("Text\n## Scope", "p(Text) h1(Scope)"),
        ("| a | b |\n|---|---|\n| 1 | **2** |\nAfter", "table(a,b / 1,<b>2</b>) p(After)"),
        ("Before\na | b\n--|--\n1 | 2", "p(Before) table(a,b / 1,2)"),
        ("Branch\tLaw\nOld age\tyes\n\nEnd", "table(Branch,Law / Old age,yes) p(End)"),
        ("A\tB|C\n1\t2", "table(A,B|C / 1,2)"),
        ("**Not** *all* _of_ __them__", "p(<b>Not</b> <i>all</i> <i>of</i> <b>them</b>)"),
        ("**a *b* c**", "p(<b>a </b><b>b</b><b> c</b>)"),
        ("See [the law](https://law.example/a_b).", "p(See <a https://law.example/a_b>the law</a>.)"),
        ("See https://law.example/a_b.", "p(See <a https://law.example/a_b>https://law.example/a_b</a>.)"),
        ("> said\n> twice\nAfter", "quote(p(said\ntwice)) p(After)"),
        ("> - one\n> - two", "quote(ul(p(one) | p(two)))"),
        ("Paid [@act-4, s. 24; @b].", "p(Paid <ref [@act-4, s. 24; @b]>.)"),
        ("- **[@act_4, s. *2*]**", "ul(p(<ref [@act_4, s. *2*]>))"),
        ("\\*not\\* \\[@a]", "p(*not* [@a])"),
        ("See [#rep_laws-2], *[#a]* and [#5].", "p(See <part rep_laws-2>, <part a> and [#5].)"),
        ("\\[#a] [#a](https://a.org)", "p([#a] <a https://a.org>#a</a>)"),
    ] {
        assert_eq!(shape(typed), wanted, "{typed:?}");
    }
}

#[test]
fn what_is_no_markup_stays_as_it_was_typed() {
    for typed in [
        "2019. The law",
        "Adopted in\n2019. Then in force",
        "3. a\n4. b",
        "#5",
        "# of workers",
        "#### four",
        "##none",
        "a_b_c",
        "5 * 3 * 4",
        "—",
        "-",
        "*",
        "- ",
        "+ 3 %",
        "[1]",
        "[1](2)",
        "[sic](p. 4)",
        "a\n---\nb",
        "a\n===",
        "---",
        "___",
        "&amp; <b>x</b> `code` ~~no~~",
        "![x](y)",
        "<https://x>",
        ">60 %",
        "| a | b |",
        "a | b\nc | d",
        "a | b\n---",
        "C:\\dir\\x",
        "[a]: b",
        "a  b",
        "one\ttab",
        "\\",
        "ends with a backslash\\\nand goes on",
    ] {
        let blocks = blocks(typed);
        let [Block::Paragraph(line)] = blocks.as_slice() else { panic!("{typed:?}: {blocks:?}") };
        assert_eq!(pieces(line).replace("<a https://x>https://x</a>", "https://x").trim(), typed.trim(), "{typed:?}");
    }
}

#[test]
fn a_text_made_to_take_long_is_read_at_once() {
    let long = 60_000;
    for piece in [
        "*a **b ",
        "[a](",
        "[",
        "_a",
        "a*b",
        "**a** ",
        "> - ",
        "- - ",
        "|",
        "- a\n  - b\n",
        "\t",
        "a\tb\n",
        "[@a, ",
        "> > a\n",
        "| a | b |\n|-|-|\n",
    ] {
        let table = piece.replace("|-|-|\n", &format!("|-|-|\n{}\n", "| a | b |\n".repeat(100)));
        let text = table.repeat(long / table.len());
        let started = std::time::Instant::now();
        assert_eq!(blocks(&text).is_empty(), text.trim().is_empty());
        assert!(started.elapsed().as_secs() < 8, "{piece:?} takes {:?}", started.elapsed());
    }
}

proptest::proptest! {
    #[test]
    fn nothing_typed_is_lost(text in crate::text::samples::nasty(), lines in proptest::collection::vec("[-*_#>|\\[\\]@a1.,; \t\\\\]{0,12}", 0..8)) {
        for text in [text, lines.join("\n")] {
            let told = one_line(&blocks(&text)).plain();
            // what is drawn for a list's numbers is not typed, and the rule below the head of a table is not printed
            let shown = |text: &str| crate::text::clean::screen_lines(text).into_owned();
            let letters = |text: &str| shown(text).chars().filter(|c| c.is_alphabetic()).collect::<String>();
            proptest::prop_assert_eq!(letters(&told), letters(&text), "{:?}", text);
        }
    }
}

fn set_out(text: &str) -> Document {
    let mut builder = crate::document::Builder::new("");
    builder.heading(2, "chapter", "Chapter").prose(text).origin("chapters/a/finding");
    builder.heading(2, "next", "Next").paragraph(Line::text("Why: ").and(Inline::typed("short"))).list(
        false,
        [vec![Block::Paragraph(Line::text("Why: ").and(Inline::typed("a\n- b\n\nc")).and(" (2.1)")).into()]],
    );
    builder.table("", vec!["x".into()], [vec![Line::from(Inline::typed("a\n- b"))]]);
    let reference = &mut |_: &[crate::text::TextReference]| Line::text("(1)");
    builder.finish().set_out(&mut TextSetting {
        language: None,
        captions: CaptionWords::default(),
        reference,
        mention: &mut |_| MentionWords::default(),
    })
}

#[test]
fn a_text_is_set_out_where_it_stands() {
    let document = set_out("All [@a].\n\n## Scope\n\n> ## Said\n\nEnd");
    let levels: Vec<(u8, &str)> = document.headings().into_iter().map(|(level, id, _)| (level, id)).collect();
    assert_eq!(levels, [(2, "chapter"), (3, "text/1"), (2, "next")]);
    let rest: Vec<Block> = document.blocks.iter().map(|it| it.block.clone()).collect();
    assert_eq!(
        shapes(&rest),
        "h2(Chapter) p(All (1).) h3(Scope) quote(p(<b>Said</b>)) p(End) h2(Next) p(Why: short) \
         ul(p(Why: a) ul(p(b)) p(c (2.1))) table(x / a\n• b)"
    );
    assert!(document.blocks[1..5].iter().all(|it| it.origin.as_deref() == Some("chapters/a/finding")));
    let text = crate::document::text::write(&document, 40, &WriterWords::default());
    assert!(text.contains("• Why: a"), "{text}");
}
