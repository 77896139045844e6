//! Documents that hold everything, for the tests of the writers.

pub use crate::text::samples::nasty;

use super::{
    Bar, Block, Builder, CaptionWords, Captioned, Chart, ChartKind, ChartSeries, ChartValue, Document, HeatColumn,
    HeatMap, HeatRow, Inline, Line, MentionWords, TableRow, TextSetting, Tone,
};

/// An XML text as its elements in reading order: the name of each, its attributes, and the text between them.
///
/// Fails where the text is not well-formed.
pub fn read_xml(text: &str, mut each: impl FnMut(&str, &[(String, String)], &str)) {
    use quick_xml::escape::resolve_predefined_entity;
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} in {text}")) {
            Event::Start(element) | Event::Empty(element) => {
                let attributes = element.attributes().map(|it| {
                    let it = it.expect("an attribute");
                    (
                        it.key.as_ref().to_owned(),
                        it.normalized_value(quick_xml::XmlVersion::Implicit1_0).expect("an escaped value").into_owned(),
                    )
                });
                let attributes: Vec<_> = attributes.collect();
                each(element.name().as_ref(), &attributes, "");
            }
            Event::Text(found) => each("", &[], &found),
            Event::GeneralRef(found) => match found.resolve_char_ref().expect("a reference") {
                Some(c) => each("", &[], c.encode_utf8(&mut [0; 4])),
                None => each("", &[], resolve_predefined_entity(&found).expect("a known entity")),
            },
            Event::End(element) => each(&format!("/{}", element.name().as_ref()), &[], ""),
            Event::Eof => break,
            _ => {}
        }
    }
}

/// Every text of a document in reading order, cleaned, as the lines it is shown in.
pub fn said(document: &Document) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut say = |text: &str| lines.extend(crate::text::clean::printed_lines(text).split('\n').map(str::to_owned));
    say(&document.title.plain());
    for (label, value) in &document.meta {
        say(&label.plain());
        say(&value.plain());
    }
    of_blocks(&document.blocks, &mut say);
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn of_blocks(blocks: &[super::Placed], say: &mut dyn FnMut(&str)) {
    for placed in blocks {
        match &placed.block {
            Block::Heading { text, .. } => say(&text.plain()),
            Block::Paragraph(line) => say(&line.plain()),
            Block::Prose(text) => say(text),
            Block::Quote { blocks, from } => {
                of_blocks(blocks, say);
                say(&from.plain());
            }
            Block::List { items, .. } => items.iter().for_each(|item| of_blocks(item, say)),
            Block::Table { caption, head, rows } => {
                say(&caption.plain());
                head.iter().chain(rows.iter().flat_map(|row| &row.cells)).for_each(|cell| say(&cell.plain()));
            }
            Block::Bars { caption, bars } => {
                say(&caption.plain());
                for bar in bars {
                    say(&bar.label);
                    bar.parts.iter().for_each(|(_, _, words)| say(words));
                }
            }
            Block::HeatMap { caption, map } => {
                say(&caption.plain());
                say(&map.corner);
                map.groups().iter().for_each(|(group, _)| say(group));
                map.columns.iter().for_each(|column| say(&column.side));
                for row in &map.rows {
                    say(&row.label);
                    row.cells.iter().for_each(|(_, words)| say(words));
                }
            }
            Block::Chart { caption, chart } => {
                say(&caption.plain());
                chart.above.iter().chain(&chart.columns).for_each(|text| say(text));
                (0..chart.patterns()).for_each(|series| say(&chart.legend(series)));
            }
            Block::Notice(inner) => of_blocks(inner, say),
            Block::Rule
            | Block::PageBreak(_)
            | Block::Anchor(_)
            | Block::Text(_)
            | Block::Contents(_)
            | Block::Captions { .. } => {}
        }
    }
}

/// Fails where a line of a document is not found after the one before it.
pub fn all_said_in(document: &Document, written: &str) -> Result<(), String> {
    let mut rest = written;
    for line in said(document) {
        match rest.find(&line) {
            Some(at) => rest = &rest[at + line.len()..],
            None => return Err(format!("{line:?} is lost from {rest:?}")),
        }
    }
    Ok(())
}

/// Typed text as the writers are given it where nothing in it is markup: an empty line parts paragraphs.
pub fn paragraphs(text: &str) -> Vec<super::Placed> {
    let lines: Vec<&str> = text.split('\n').collect();
    let is_blank = |line: &&str| crate::text::clean::printed_lines(line).trim().is_empty();
    let parted = lines.split(is_blank).filter(|lines| !lines.is_empty()).map(|lines| lines.join("\n"));
    parted.map(|text| Block::Paragraph(Line::text(text)).into()).collect()
}

/// The document with its captions numbered.
pub fn numbered(document: Document) -> Document {
    let captions = CaptionWords {
        typed: Vec::new(),
        table: "Table".to_owned(),
        figure: "Figure".to_owned(),
        colon: ": ".to_owned(),
        ..CaptionWords::default()
    };
    document.set_out(&mut TextSetting {
        language: None,
        captions,
        reference: &mut |_| Line::new(),
        mention: &mut |_| MentionWords::default(),
    })
}

/// A document with one of everything.
pub fn everything() -> Document {
    let mut builder = Builder::new("Extending protection");
    builder
        .language("en")
        .on_every_page("Sample Land, a draft")
        .meta("Country", "Sample *Land*")
        .meta("Stage", Inline::sign(Tone::Open, "draft"))
        .contents(2)
        .captions("Tables", Captioned::Table)
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
        .heat_map(
            "Coverage",
            HeatMap {
                corner: "Branch".to_owned(),
                columns: ["law", "practice"]
                    .map(|side| HeatColumn {
                        group: "migrants".to_owned(),
                        side: side.to_owned(),
                        whole: format!("migrants: {side}"),
                    })
                    .to_vec(),
                rows: vec![HeatRow {
                    label: "Old age benefit".to_owned(),
                    cells: vec![(Tone::Favourable, "yes".to_owned()), (Tone::Open, String::new())],
                    origin: Some("coverage/old-age".to_owned()),
                }],
            },
        )
        .chart(
            "Who pays",
            Chart {
                kind: ChartKind::Stacked,
                corner: "Year".to_owned(),
                columns: vec!["2027".to_owned(), "2028/29".to_owned()],
                series: [("State", [Some(2.0), Some(1.0)]), ("Workers", [Some(6.0), None])]
                    .map(|(name, values)| ChartSeries {
                        name: name.to_owned(),
                        values: values
                            .map(|size: Option<f64>| size.map(|size| ChartValue { size, said: format!("{size} m") }))
                            .to_vec(),
                    })
                    .to_vec(),
                above: vec!["8 m".to_owned(), "1 m".to_owned()],
            },
        )
        .notice(|notice| {
            notice.paragraph("Read with care.");
        })
        .rule()
        .heading(1, "sources", "Sources");
    builder.finish()
}
