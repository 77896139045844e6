//! What is written renders back: read by pulldown-cmark, every text is equal to what was typed.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::samples::{self, everything, nasty};
use super::super::{Block, Builder, Inline, Line, Placed, Tone, WriterWords};
use super::*;
use crate::text::clean::printed_lines;

/// The rendered blocks: kind, then text with `\n` for every break.
fn rendered(markdown: &str) -> Vec<(String, String)> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_TASKLISTS;
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let text = |blocks: &mut Vec<(String, String)>, text: &str| {
            blocks.last_mut().expect("text stands in a block").1.push_str(text);
        };
        match event {
            Event::Start(tag) => {
                let kind = match tag {
                    Tag::Paragraph => "p".to_owned(),
                    Tag::Heading { level, .. } => level.to_string(),
                    Tag::TableCell => "cell".to_owned(),
                    Tag::Item => {
                        // The text of a tight list stands in the item itself.
                        around.push("item");
                        "p".to_owned()
                    }
                    Tag::BlockQuote(_) => {
                        around.push("quote");
                        continue;
                    }
                    Tag::List(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow => continue,
                    other => {
                        blocks.push((format!("unwanted {other:?}"), String::new()));
                        continue;
                    }
                };
                blocks.push((format!("{}{kind}", around.concat()), String::new()));
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => {
                around.pop();
            }
            Event::End(_) => {}
            Event::Text(typed) => text(&mut blocks, &typed),
            Event::HardBreak => text(&mut blocks, "\n"),
            Event::InlineHtml(tag) if &*tag == "<br>" => text(&mut blocks, "\n"),
            other => blocks.push((format!("unwanted {other:?}"), String::new())),
        }
    }
    blocks.retain(|(kind, text)| kind != "itemp" || !text.is_empty());
    blocks
}

fn markdown_of(compose: impl FnOnce(&mut Builder)) -> String {
    let mut builder = Builder::default();
    compose(&mut builder);
    write(&builder.finish(), &WriterWords::default())
}

fn pairs(kind: &str, texts: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    texts.into_iter().map(|text| (kind.to_owned(), text)).collect()
}

/// What prose promises: paragraphs of cleaned lines.
fn paragraphs(text: &str) -> Vec<String> {
    let shown = printed_lines(text);
    let lines: Vec<&str> = shown.split('\n').collect();
    lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n")).collect()
}

#[test]
fn one_of_everything() {
    let words = WriterWords { contents: "Contents".to_owned(), ..WriterWords::default() };
    assert_eq!(
        write(&everything(), &words),
        "\
# Extending protection

- **Country**: Sample \\*Land\\*
- **Stage**: ○ draft

Contents

+ [The law](#the-law)
  + [Scope](#scope)
+ [Sources](#sources)

## The law

Covered ◐ in part, see [\\[3\\]](#sources) and [the text](https://example.org/a_b); **must** be read.

First line\\
second line

Second paragraph, 1. not a list

### Scope

> We were never asked.
>
> — Domestic workers' union

- one
- two

1) first

   more

2) second

Gaps

| Branch | Position of the parties |
| --- | --- |
| Maternity | Workers ask for the full period of fourteen weeks |
| Old age |  |

Standards

|  | met | partly | not met |
| --- | ---: | ---: | ---: |
| C189 | 6 | 2 |  |
| C102 |  |  | 3 |

Coverage

| Branch | migrants: law | migrants: practice |
| --- | --- | --- |
| Old age benefit | ● yes | ○ |

Who pays

| Year | State | Workers |
| --- | --- | --- |
| 2027 | 2 m | 6 m |
| 2028/29 | 1 m |  |

> Read with care.

---

## Sources

Sample Land, a draft
"
    );
}

#[test]
fn neighbouring_lists_stay_apart() {
    let markdown = markdown_of(|builder| {
        builder.bullets([Line::text("a")]).bullets([Line::text("b")]).bullets([Line::text("c")]);
    });
    assert_eq!(markdown, "- a\n\n+ b\n\n- c\n");
}

#[test]
fn a_squared_letter_is_a_symbol_at_the_edge_of_stress() {
    let line = Line::text("x").and(Inline::strong("漢🄰")).and(Inline::emphasis("¹"));
    let markdown = markdown_of(|builder| {
        builder.paragraph(line);
    });
    assert!(!markdown.contains("**"), "{markdown}");
}

#[test]
fn stress_that_would_not_render_is_left_out() {
    let line = Line::text("a").and(Inline::strong("(b)")).and("c ").and(Inline::strong("d"));
    assert_eq!(
        markdown_of(|builder| {
            builder.paragraph(line);
        }),
        "a(b)c **d**\n"
    );
}

#[test]
fn stress_next_to_stress_keeps_one_pair_of_signs() {
    let line = Line::from(Inline::strong("a")).and(Inline::emphasis("b"));
    assert_eq!(
        markdown_of(|builder| {
            builder.paragraph(line);
        }),
        "**a**b\n"
    );
}

#[test]
fn only_harmless_links_are_links() {
    for (to, expected) in [
        ("https://a.b/c", "[x](https://a.b/c)\n"),
        ("javascript:alert", "x (javascript\\:alert)\n"),
        ("file:///etc/passwd", "x (file\\:///etc/passwd)\n"),
        ("https://a.b/ c", "x (https\\://a.b/ c)\n"),
        ("#nowhere", "x\n"),
    ] {
        let line = Line::from(Inline::link("x", to));
        assert_eq!(
            markdown_of(|builder| {
                builder.paragraph(line);
            }),
            expected
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]
    #[test]
    fn prose_comes_back(text in nasty()) {
        let markdown = markdown_of(|builder| {
            for paragraph in samples::paragraphs(&text) {
                builder.block(paragraph);
            }
        });
        prop_assert_eq!(rendered(&markdown), pairs("p", paragraphs(&text)), "{}", markdown);
    }

    #[test]
    fn quotes_come_back(text in nasty()) {
        let markdown = markdown_of(|builder| {
            builder.block(Block::Quote { blocks: samples::paragraphs(&text), from: Line::new() });
        });
        prop_assert_eq!(rendered(&markdown), pairs("quotep", paragraphs(&text)), "{}", markdown);
    }

    #[test]
    fn headings_come_back(text in nasty(), level in 1u8..9) {
        let markdown = markdown_of(|builder| { builder.heading(level, "x", text.clone()); });
        let expected = printed_lines(&text).replace('\n', " ");
        let kind = format!("h{}", (level + 1).min(6));
        prop_assert_eq!(rendered(&markdown), pairs(&kind, [expected]), "{}", markdown);
    }

    #[test]
    fn tables_come_back(texts in proptest::collection::vec(nasty(), 6), columns in 1usize..4) {
        let lines: Vec<Line> = texts.iter().map(|text| Line::text(text.as_str())).collect();
        let mut rows: Vec<Vec<Line>> = lines.chunks(columns).map(<[Line]>::to_vec).collect();
        let head = rows.remove(0);
        let markdown = markdown_of(|builder| { builder.table("", head, rows); });
        let mut expected: Vec<String> =
            texts.iter().map(|text| printed_lines(text).into_owned()).collect();
        expected.resize(6usize.next_multiple_of(columns), String::new());
        prop_assert_eq!(rendered(&markdown), pairs("cell", expected), "{}", markdown);
    }

    #[test]
    fn lists_come_back(texts in proptest::collection::vec(nasty(), 1..5), ordered: bool) {
        let items: Vec<Vec<Placed>> = texts
            .iter()
            .map(|text| [samples::paragraphs(text), samples::paragraphs("end")].concat())
            .collect();
        let markdown = markdown_of(|builder| { builder.list(ordered, items); });
        let expected = texts.iter().flat_map(|text| {
            paragraphs(text).into_iter().chain(["end".to_owned()])
        });
        prop_assert_eq!(rendered(&markdown), pairs("itemp", expected), "{}", markdown);
    }

    #[test]
    fn stress_and_signs_keep_their_words(a in nasty(), b in nasty(), c in nasty(), d in nasty()) {
        let line = Line::text(format!("x{a}"))
            .and(Inline::strong(b.as_str()))
            .and(Inline::emphasis(c.as_str()))
            .and(Inline::sign(Tone::Partly, d.as_str()));
        let markdown = markdown_of(|builder| { builder.table("", vec![line], [Vec::new()]); });
        let clean = |text: &str| printed_lines(text).into_owned();
        let gap = if d.is_empty() { "" } else { " " };
        let expected = format!("{}{}{}◐{gap}{}", clean(&format!("x{a}")), clean(&b), clean(&c), clean(&d));
        let found: Vec<_> = rendered(&markdown);
        let text: String = found.iter().map(|(_, text)| text.as_str()).collect();
        let unwanted = found.iter().any(|(kind, _)| {
            kind.starts_with("unwanted") && !kind.contains("Strong") && !kind.contains("Emphasis")
        });
        prop_assert!(!unwanted, "{:?}\n{}", found, markdown);
        prop_assert_eq!(text, expected, "{}", markdown);
    }
}
