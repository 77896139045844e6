//! PDF, read back from its bytes: everything in the tree is on the pages, in order, tagged, and nothing hangs it.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::{example, filled, instrument};
use crate::support_pdf::Pdf;
use std::cell::RefCell;
use std::collections::BTreeSet;
use tripartite::analysis::Derived;
use tripartite::document::WriteFault;
use tripartite::document::WriterWords as Said;
use tripartite::document::export::{self, Content, ExportOptions, Format};
use tripartite::document::markup;
use tripartite::document::pdf::{PdfFault, PdfFile, Setting, write};
use tripartite::document::{
    Bar, Block, Builder, Chart, ChartKind, Document, Glyphs, HeatColumn, HeatMap, HeatRow, Inline, Line, PageNumbers,
    Placed, TableRow, Tone, outline,
};
use tripartite::i18n::{Words, pair};
use tripartite::report::{Published, full_record, minutes, situational_analysis, writer_words};
use tripartite::store::{Instruments, parse_workbook};
use tripartite::text::{clean, reference_text};
use tripartite::workbook::{Workbook, working_group};

const SETTING: Setting<'static> = Setting {
    language: "en",
    from_right: false,
    creator: "test",
    footer: "",
    page: &|page, pages| format!("{page}/{pages}"),
    lacking: &|scripts: &BTreeSet<String>| {
        format!("no font for {}", scripts.iter().cloned().collect::<Vec<_>>().join(" "))
    },
    fonts: &|_| Vec::new(),
    strict: false,
    progress: &|_| true,
};

fn report(workbook: &Workbook, language: &str) -> (Document, Said) {
    let instrument = instrument(language);
    let words = Words::new(language);
    let derived = Derived::of(&instrument, workbook);
    let document = full_record(&instrument, &Published::of(workbook), &derived, &words, "2026-03-02");
    (document, writer_words(&words, Glyphs::Unicode))
}

fn made(compose: impl FnOnce(&mut Builder)) -> PdfFile {
    let mut builder = Builder::new("Title");
    compose(&mut builder);
    write(&builder.finish(), &Said::default(), &SETTING).unwrap()
}

fn read(compose: impl FnOnce(&mut Builder)) -> String {
    bare(&Pdf::read(&made(compose).bytes).text())
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Stands in what is expected for a number of a page.
const NUMBER: char = '\u{e000}';

/// What a document must show, word for word, without blanks.
struct Expected<'a> {
    document: &'a Document,
    said: &'a Said,
    text: String,
}

impl Expected<'_> {
    fn of(document: &Document, said: &Said) -> String {
        let mut it = Expected { document, said, text: String::new() };
        it.line(&document.title);
        for (label, value) in &document.meta {
            it.line(label);
            it.typed(&said.colon);
            it.line(value);
        }
        it.blocks(&document.blocks);
        bare(&it.text)
    }

    fn typed(&mut self, text: &str) {
        self.text.push_str(&clean::screen_lines(text));
    }

    /// What stands in a line: what is text and shows nothing is set, and is no letter on the page.
    fn printed(&mut self, text: &str) {
        let shows = |c: &char| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{61c}');
        self.text.extend(clean::printed_lines(text).chars().filter(shows));
    }

    fn line(&mut self, line: &Line) {
        for inline in line.inlines() {
            match inline.bare() {
                Inline::Text(text) | Inline::Typed(text) | Inline::Strong(text) | Inline::Emphasis(text) => {
                    self.printed(text)
                }
                Inline::Reference(references) => self.printed(&reference_text(references)),
                Inline::Mention { text, .. } => self.printed(text),
                Inline::Note { short, .. } => self.line(short),
                Inline::Label { word, number, .. } => self.printed(&format!("{word}\u{a0}{number}")),
                Inline::Field(field) => self.printed(field.printed()),
                Inline::Revised(it) => self.printed(&it.marked()),
                Inline::Foreign { .. } => {}
                Inline::Cite { label, .. } => self.printed(&format!("[{label}]")),
                Inline::Sign(tone, words) => {
                    self.printed(tone.glyph(Glyphs::Unicode));
                    self.printed(words);
                }
                Inline::Link { text, to } => {
                    self.printed(text);
                    if !to.starts_with('#') && to != text {
                        self.printed(&format!("({to})"));
                    }
                }
            }
        }
    }

    /// A map as it is drawn: heads, labels, and what its signs mean.
    fn drawn(&mut self, map: &HeatMap) {
        map.groups().iter().for_each(|(group, _)| self.typed(group));
        map.columns.iter().for_each(|column| self.typed(&column.side));
        map.rows.iter().for_each(|row| self.typed(&row.label));
        for tone in Tone::ALL {
            let mut said: Vec<&str> = Vec::new();
            for (_, words) in map.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.0 == tone) {
                if !said.contains(&words.as_str()) {
                    said.push(words);
                }
            }
            said.into_iter().for_each(|words| self.typed(words));
        }
    }

    /// A chart as it is drawn: what stands above and below each column, and what its patterns mean.
    fn columns(&mut self, chart: &Chart) {
        for (above, column) in chart.above.iter().zip(&chart.columns) {
            self.typed(above);
            self.typed(column);
        }
        let names: Vec<&str> = chart.series.iter().map(|series| series.name.as_str()).collect();
        match chart.kind {
            ChartKind::Stacked => {
                for (letter, name) in ('A'..).zip(names) {
                    self.typed(&format!("{letter} {name}"));
                }
            }
            ChartKind::Span => self.typed(&names.join(" – ")),
        }
    }

    fn blocks(&mut self, blocks: &[Placed]) {
        for placed in blocks {
            match &placed.block {
                Block::Heading { text, .. } | Block::Paragraph(text) => self.line(text),
                Block::Prose(text) => {
                    let inside: Vec<Placed> = markup::blocks(text).into_iter().map(Placed::from).collect();
                    self.blocks(&inside);
                }
                Block::Quote { blocks, from } => {
                    self.blocks(blocks);
                    if !from.is_empty() {
                        self.typed("—");
                        self.line(from);
                    }
                }
                Block::List { ordered, items } => {
                    for (index, item) in items.iter().enumerate() {
                        let sign = if *ordered { format!("{}.", index + 1) } else { "•".to_owned() };
                        self.typed(&sign);
                        self.blocks(item);
                    }
                }
                Block::HeatMap { caption, map } => {
                    let (head, rows) = map.table();
                    self.line(caption);
                    self.drawn(map);
                    head.iter().for_each(|cell| self.line(cell));
                    rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.line(cell));
                }
                Block::Table { caption, head, rows } => {
                    self.line(caption);
                    head.iter().for_each(|cell| self.line(cell));
                    rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.line(cell));
                }
                Block::Bars { caption, bars } => {
                    self.line(caption);
                    for bar in bars {
                        self.typed(&bar.label);
                        for (index, (tone, count, words)) in bar.parts.iter().enumerate() {
                            self.typed(if index > 0 { "·" } else { "" });
                            self.typed(&format!("{}{words}{count}", tone.glyph(Glyphs::Unicode)));
                        }
                    }
                }
                Block::Chart { caption, chart } => {
                    self.line(caption);
                    self.columns(chart);
                }
                Block::Notice(inner) => self.blocks(inner),
                Block::Rule | Block::PageBreak(_) | Block::Anchor(_) | Block::Text(_) => {}
                Block::Captions { title, kind } => {
                    let entries = self.document.captions(*kind);
                    if !entries.is_empty() {
                        self.line(title);
                    }
                    for (_, caption) in entries {
                        self.line(caption);
                        self.text.push(NUMBER);
                    }
                }
                Block::Contents(deepest) => {
                    self.typed(&self.said.contents.clone());
                    for entry in outline(self.document, *deepest) {
                        self.line(entry.text);
                        self.text.push(NUMBER);
                    }
                }
            }
        }
    }
}

#[track_caller]
fn same(expected: &str, found: &str) {
    let (expected, found): (Vec<char>, Vec<char>) = (expected.chars().collect(), found.chars().collect());
    let mut at = 0;
    for (index, c) in expected.iter().enumerate() {
        let said = || expected[index.saturating_sub(60)..index].iter().collect::<String>();
        if *c == NUMBER {
            // the number of a page and that of the next entry stand together: the words after them part them
            let next: Vec<char> = expected[index + 1..].iter().copied().take_while(|c| *c != NUMBER).take(20).collect();
            let parted = |digits: &usize| found[at + digits..].starts_with(&next);
            let digits = (1..=5).find(parted).unwrap_or_else(|| panic!("no page number after {:?}", said()));
            let number = &found[at..at + digits];
            let is_roman = number.iter().all(|c| "ivxlc".contains(*c));
            assert!(is_roman || number.iter().all(char::is_ascii_digit), "after {:?}", said());
            at += digits;
        } else {
            let rest: String = found[at.min(found.len())..].iter().take(60).collect();
            assert_eq!(found.get(at), Some(c), "after {:?} the file says {rest:?}", said());
            at += 1;
        }
    }
    assert_eq!(found.len(), at, "more than the tree says");
}

#[test]
fn the_pages_say_what_the_tree_says_in_its_order() {
    for language in ["en", "fr"] {
        let (document, said) = report(&example(), language);
        let written = write(&document, &said, &SETTING).unwrap();
        let pdf = Pdf::read(&written.bytes);
        assert!(written.pages > 30 && pdf.pages.len() == written.pages);
        same(&Expected::of(&document, &said), &bare(&pdf.text()));
        front_and_body_are_numbered(&pdf, |number, pages| format!("{number}/{pages}"));
        for (number, (_, decoration)) in pdf.pages.iter().enumerate() {
            // the title stands in the foot, and above every page but the first
            let times = decoration.matches(&document.title.plain()).count();
            assert_eq!(times, if number > 0 { 2 } else { 1 }, "page {number}: {decoration}");
        }
    }
}

/// The cover has no number, the front matter small Roman ones, and the body counts from one; `said` is the foot of a page of it.
fn front_and_body_are_numbered(pdf: &Pdf, said: impl Fn(usize, usize) -> String) {
    let feet: Vec<&str> = pdf.pages.iter().map(|(_, decoration)| decoration.as_str()).collect();
    let front = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
    let count = (1..).zip(front).take_while(|(at, number)| feet[*at].ends_with(number)).count();
    let (cover, body) = (feet[0], feet.len() - 1 - count);
    assert!(count > 0 && !cover.ends_with(|c: char| c.is_ascii_digit()) && !cover.ends_with("i"), "{cover}");
    for (number, foot) in (1..).zip(&feet[1 + count..]) {
        assert!(foot.ends_with(&said(number, body)), "{number} of {body}: {foot}");
    }
}

#[test]
fn contents_links_and_labels_of_pages_tell_the_front_matter_from_the_body() {
    let mut builder = Builder::new("Report");
    builder.meta("Status", "Draft").numbered_pages(PageNumbers::Roman);
    builder.heading(1, "summary", "Summary").paragraph("Text.").contents(2).page_break();
    builder.heading(1, "foreword", "Foreword").paragraph("Text.").numbered_pages(PageNumbers::Arabic);
    builder.heading(1, "body", "Body").paragraph("Text.").page_break();
    builder.heading(1, "after", "Afterwards").paragraph("Text.");
    let written = write(&builder.finish(), &Said::default(), &SETTING).unwrap();
    let pdf = Pdf::read(&written.bytes);
    let contents = bare(&pdf.pages[1].0);
    for line in ["Summaryi", "Forewordii", "Body1", "Afterwards2"] {
        assert!(contents.contains(line), "{line}: {contents}");
    }
    front_and_body_are_numbered(&pdf, |number, pages| format!("{number}/{pages}"));
    let file = String::from_utf8_lossy(&written.bytes);
    for label in ["/PageLabels", "/S/r", "/S/D"] {
        assert!(file.contains(label), "{label}");
    }
}

#[test]
fn a_wide_table_stands_sideways_and_the_numbers_of_pages_are_right() {
    let mut builder = Builder::new("Wide");
    let cells = |count: usize| (0..count).map(|at| Line::text(format!("cell {at}"))).collect::<Vec<_>>();
    builder.contents(2).heading(1, "before", "Before").paragraph("Text.");
    builder.heading(1, "wide", "Sideways").table("", cells(14), [cells(14)]);
    builder.heading(1, "after", "Afterwards").paragraph("Text.");
    let written = write(&builder.finish(), &Said::default(), &SETTING).unwrap();
    let boxes = |size: &str| String::from_utf8_lossy(&written.bytes).matches(&format!("MediaBox[0 0 {size}]")).count();
    assert_eq!((boxes("595.28 841.89"), boxes("841.89 595.28"), written.pages), (2, 1, 3));
    let pdf = Pdf::read(&written.bytes);
    let text = bare(&pdf.pages[0].0);
    assert!(text.contains("Before1") && text.contains("Sideways2") && text.contains("Afterwards3"), "{text}");
    let heads: Vec<&str> = pdf.pages.iter().map(|(_, decoration)| decoration.as_str()).collect();
    assert!(
        !heads[0].contains("Before") && heads[1].contains("Sideways") && heads[2].contains("Afterwards"),
        "{heads:?}"
    );
}

#[test]
fn the_foot_of_a_document_in_two_languages_tells_both_on_every_page() {
    let instruments = Instruments::new(None);
    let both = instruments.load_beside("migrant-domestic-workers", "en", "fr", &pair).unwrap();
    let words = Words::new("en").with_beside(Words::new("fr"));
    let ruritania = instruments.example("migrant-domestic-workers", "ruritania").unwrap();
    let workbook = parse_workbook(std::path::Path::new("r.yaml"), &ruritania).unwrap();
    let derived = Derived::of(&both, &workbook);
    let document = situational_analysis(&both, &Published::of(&workbook), &derived, &words, "2026-03-02");
    let said = writer_words(&words, Glyphs::Unicode);
    let made = tripartite::runtime::pdf::make(&document, &words, &said, &|_| true).unwrap();
    let pdf = Pdf::read(&made.bytes);
    let pages = pdf.pages.len();
    assert!(pages > 9);
    front_and_body_are_numbered(&pdf, |number, pages| format!("Page {number} of {pages} / Page {number} sur {pages}"));
    for (text, decoration) in &pdf.pages {
        let notice = bare(&document.notice.plain());
        assert!(bare(decoration).contains(&notice), "{decoration}");
        for said in [text, decoration] {
            assert!(!said.contains(|c| ('\u{fdd0}'..='\u{fdef}').contains(&c)) && !said.contains("‹U+FDD"), "{said}");
        }
    }
}

/// The minutes of every meeting.
fn minutes_of(workbook: &Workbook) -> Vec<Document> {
    let (instrument, published, words) = (instrument("en"), Published::of(workbook), Words::new("en"));
    let derived = Derived::of(&instrument, workbook);
    let meetings = published.registers.get(working_group::MEETING).into_iter().flatten();
    let of = |(id, _)| minutes((&instrument, &published), &derived, &words, "2026-03-02", id);
    meetings.map(of).collect()
}

#[test]
fn everything_typed_appears_and_nothing_restricted() {
    let (workbook, markers) = filled(&instrument("en"), None);
    let (document, said) = report(&workbook, "en");
    // what only a meeting's own minutes tell is told there
    let all = std::iter::once(document).chain(minutes_of(&workbook));
    let read = |document| Pdf::read(&write(&document, &said, &SETTING).unwrap().bytes).text();
    let text = bare(&all.map(read).collect::<String>());
    let lost: Vec<_> = markers.open.iter().filter(|(_, marker)| !text.contains(&bare(marker))).collect();
    assert!(markers.open.len() > 1000 && lost.is_empty(), "{} lost: {lost:?}", lost.len());
    let told: Vec<_> = markers.restricted.iter().filter(|(_, marker)| text.contains(&bare(marker))).collect();
    assert!(markers.restricted.len() > 100 && told.is_empty(), "restricted: {told:?}");
}

#[test]
fn the_report_keeps_what_pdf_ua_promises() {
    for language in ["en", "fr"] {
        let (document, said) = report(&example(), language);
        let written = write(&document, &said, &Setting { language, strict: true, ..SETTING }).unwrap();
        let pdf = Pdf::read(&written.bytes);
        assert_eq!(pdf.count(&format!("/Lang({language})/StructTreeRoot")), 1);
        assert_eq!(pdf.count("/MarkInfo<</Marked true"), 1);
    }
}

#[test]
fn footnotes_stand_on_the_page_of_their_marks_and_are_tagged() {
    let mut builder = Builder::new("Notes");
    builder.language("en");
    for number in 1..=90 {
        let note = Inline::Note { number, short: Line::text("short"), text: Line::text(format!("note-{number}-end")) };
        let foreign =
            Inline::Foreign { language: "fr".to_owned(), piece: Box::new(Inline::Text(" en français".into())) };
        let line =
            Line::text(format!("mark-{number}-here and words that take some room on the page")).and(note).and(foreign);
        if number % 10 == 0 {
            builder.table("", vec!["head".into()], [vec![line]]);
        } else {
            builder.paragraph(line);
        }
    }
    let document = builder.finish();
    assert_eq!(document.notes().len(), 90);
    let written = write(&document, &Said::default(), &Setting { strict: true, ..SETTING }).unwrap();
    assert!(written.pages > 2, "{}", written.pages);
    let pdf = Pdf::read(&written.bytes);
    assert_eq!(pdf.count("/S/Note"), 90);
    assert!(pdf.drawn("/Lang(fr)") >= 90, "{}", pdf.drawn("/Lang(fr)"));
    // by page: every note whose mark stands there, and no other
    let text = pdf.text();
    let mut marks: Vec<usize> = Vec::new();
    for page in text.split(&format!("/{}", written.pages)) {
        let found = |before: &str| -> Vec<usize> {
            page.split(before).skip(1).filter_map(|it| it.split('-').next()?.parse().ok()).collect()
        };
        assert_eq!(found("mark-"), found("note-"), "{page}");
        marks.extend(found("mark-"));
    }
    marks.sort_unstable();
    assert_eq!(marks, (1..=90).collect::<Vec<_>>());
}

#[test]
fn tags_name_what_each_part_is() {
    let mut heads = 0;
    let mut figures = 0;
    let (document, said) = report(&example(), "en");
    for placed in &document.blocks {
        match &placed.block {
            Block::Table { head, .. } => heads += head.iter().filter(|cell| !cell.is_empty()).count(),
            Block::HeatMap { map, .. } => {
                heads += map.table().0.iter().filter(|cell| !cell.is_empty()).count();
                figures += 1;
            }
            Block::Bars { .. } => figures += 1,
            _ => {}
        }
    }
    let pdf = Pdf::read(&write(&document, &said, &SETTING).unwrap().bytes);
    let levels: usize = (1..7).map(|level| pdf.count(&format!("/S/H{level}"))).sum();
    assert_eq!(levels, document.headings().len() + 1, "every heading and the title");
    assert_eq!(pdf.count("/S/TH"), heads);
    assert_eq!((pdf.count("/S/Figure"), figures), (3, 3));
    assert_eq!(pdf.count("/S/TOCI"), outline(&document, 2).len());
    assert!(pdf.count("/S/Link") > 200 && pdf.count("/S/LI") > 200 && pdf.count("/S/TD") > 100);
}

#[test]
fn the_same_document_gives_the_same_file() {
    let (document, said) = report(&example(), "fr");
    let once = write(&document, &said, &SETTING).unwrap().bytes;
    assert!(once == write(&document, &said, &SETTING).unwrap().bytes);
    assert!(!once.windows(13).any(|it| it == b"/CreationDate"), "no date unless one is given");
}

#[test]
fn a_script_without_a_font_is_named_and_its_letters_spelled() {
    let written = made(|builder| {
        builder.prose("before ក after").table("", vec!["漢".into()], [TableRow::from(vec![Line::text("b🄰")])]);
    });
    let text = Pdf::read(&written.bytes).text();
    assert!(text.contains("no font for Hani Khmr Zyyy"), "{text}");
    assert!(
        text.contains("before ‹U+1780› after") && text.contains("‹U+6F22›") && text.contains("b‹U+1F130›"),
        "{text}"
    );
    assert_eq!(written.lacking, BTreeSet::from(['ក', '漢', '🄰']));
}

#[test]
fn what_people_typed_cannot_hurt() {
    let family = "👩\u{200d}".repeat(40);
    let conjunct = "क्".repeat(40);
    let syllable = "ᄀ".repeat(60);
    let flags = "🇨".repeat(61);
    let prefixed = "\u{600}".repeat(60) + "1";
    let hostile = [
        "\0\u{1}\u{1b}[31m\u{7f}\u{85}\r\n\t",
        "\u{202e}abc\u{202c}\u{2066}\u{2069}\u{200f}\u{200e}\u{61c}",
        "\u{200b}\u{200c}\u{200d}\u{feff}\u{2060}",
        "\u{301}\u{302}",
        "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "\u{ffff}\u{fdd0}\u{10ffff}\u{e000}\u{fffd}",
        "(\\)<>[]{}%/ endstream endobj %%EOF",
        "العربية (x) שלום",
        " ",
        "\n\n\n",
        "",
        "\u{2028}\u{2029}",
        &family,
        &conjunct,
        &syllable,
        &flags,
        &prefixed,
    ];
    for text in hostile {
        let found = read(|builder| {
            let line = Line::text(text)
                .and(Inline::strong(text))
                .and(Inline::sign(Tone::Partly, text))
                .and(Inline::cite(text, text));
            builder
                .meta(text, text)
                .heading(1, text, text)
                .paragraph(line.clone())
                .prose(text)
                .quote(text, text)
                .bullets([line.clone()])
                .contents(9)
                .table(text, vec![text.into(), "b".into()], [TableRow::from(vec![line.clone(), line.clone(), line])])
                .bars(text, [Bar::new(text).part(Tone::Open, u32::MAX, text).part(Tone::Partly, 1, text)])
                .paragraph(Inline::link(text, text))
                .paragraph("end");
        });
        assert!(found.ends_with("end"), "{:?}", text.chars().take(20).collect::<String>());
    }
}

#[test]
fn what_is_text_and_shows_nothing_is_neither_spelled_nor_drawn() {
    let found = read(|builder| {
        builder.paragraph("mark a\u{200e}b\u{200f} wj\u{2060}x \u{200b}end");
    });
    assert!(found.ends_with("markabwjxend"), "{found:?}");
}

#[test]
fn a_text_of_64_kib_fits_anywhere() {
    for text in ["x".repeat(64 * 1024), "👩\u{200d}".repeat(1024)] {
        let found = read(|builder| {
            builder.heading(1, "h", text.as_str()).contents(1).bars("", [Bar::new(text.as_str())]);
            builder.table("", vec![text.as_str().into(), "b".into()], [vec![Line::text("cell")]]).paragraph("end");
        });
        assert!(found.ends_with("cellend"));
        if text.is_ascii() {
            assert_eq!(found.chars().count(), "Title1bcellend".len() + 4 * text.len(), "{:?}", &found[..40]);
        }
    }
}

#[test]
fn a_text_longer_than_a_page_is_whole() {
    let words: String = (0..20_000).map(|number| format!("w{number} ")).collect();
    let unbroken: String = (0..20_000).map(|number| format!("w{number}")).collect();
    for text in [&words, &unbroken] {
        let inside = read(|builder| {
            builder.table(
                "",
                vec!["a".into(), "b".into()],
                [TableRow::from(vec!["short".into(), text.as_str().into()])],
            );
        });
        assert!(inside == format!("Titleabshort{}", bare(text)), "cut in a cell");
        let outside = read(|builder| {
            builder.prose(text.as_str());
        });
        assert!(outside == format!("Title{}", bare(text)), "cut in prose");
    }
}

#[test]
fn many_short_pieces_are_a_long_text_too() {
    let mut line = Line::new();
    for number in 0..9000 {
        line.push_strong(format!("s{number} ·")).push_link(format!(" w{number}, "), "#a");
    }
    let found = read(|builder| {
        builder.heading(1, "a", "A").paragraph(line.clone());
    });
    assert!(line.plain().len() > 2 * 64 * 1024 && found == format!("TitleA{}", bare(&line.plain())));
}

#[test]
fn a_table_of_ten_thousand_rows_has_its_head_on_every_page() {
    let rows = (0..10_000).map(|number| vec![Line::text(format!("row {number}")), Line::text("what was found")]);
    let written = made(|builder| {
        builder.table("", vec!["Number".into(), "Finding".into()], rows);
    });
    let pdf = Pdf::read(&written.bytes);
    assert!(written.pages > 100);
    assert_eq!(pdf.count("/S/TR"), 10_001);
    assert_eq!(pdf.count("/S/TH"), 2, "the repeated head is decoration");
    for (number, (told, decoration)) in pdf.pages.iter().enumerate() {
        let head = if number == 0 { told } else { decoration };
        assert!(head.contains("Number") && head.contains("Finding"), "page {number}");
    }
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for filler in 0..60 {
        let pdf = Pdf::read(
            &made(|builder| {
                for _ in 0..filler {
                    builder.paragraph("filler");
                }
                builder.heading(1, "a", "Lonely").heading(2, "b", "Heading").paragraph("follows");
            })
            .bytes,
        );
        let told: Vec<String> = pdf.pages.iter().map(|(told, _)| bare(told)).collect();
        assert!(told.iter().any(|page| page.ends_with("LonelyHeadingfollows")), "{filler} before: {told:?}");
    }
}

/// A map with so many columns and rows, every state in turn.
fn map(columns: usize, rows: usize) -> HeatMap {
    let column = |at: usize| HeatColumn {
        group: format!("group {}", at / 2),
        side: ["law", "practice"][at % 2].to_owned(),
        whole: format!("group {}: {}", at / 2, ["law", "practice"][at % 2]),
    };
    let row = |at: usize| HeatRow {
        label: format!("branch {at}"),
        cells: (0..columns).map(|it| Tone::ALL[(at + it) % 8]).map(|tone| (tone, format!("{tone:?}"))).collect(),
        origin: None,
    };
    HeatMap {
        corner: "Branch".to_owned(),
        columns: (0..columns).map(column).collect(),
        rows: (0..rows).map(row).collect(),
    }
}

#[test]
fn a_map_of_states_is_drawn_said_in_words_and_followed_by_its_table() {
    let written = made(|builder| {
        builder.heat_map("Coverage", map(6, 3));
    });
    let pdf = Pdf::read(&written.bytes);
    let text = bare(&pdf.text());
    assert_eq!(pdf.count("/S/Figure"), 1);
    assert_eq!((pdf.count("/S/TH"), pdf.count("/S/TD")), (7, 21));
    // what the figure is to those who hear it
    assert_eq!(pdf.count("branch 2: group 0: law Unfavourable, group 0: practice Unknown"), 1);
    assert_eq!(text.matches("Unfavourable").count(), 3 + 1, "a cell of the table each, and once in the legend");
    for tone in Tone::ALL {
        let sign = tone.glyph(Glyphs::Unicode);
        assert!(pdf.pages[0].1.contains(sign), "the sign {sign} is drawn in the figure");
    }
}

#[test]
fn a_map_fits_any_page_or_is_its_table() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 400), (18, 3), (40, 2), (8, 0)] {
        let text = read(|builder| {
            builder.heat_map("Coverage", map(columns, rows)).paragraph("end");
        });
        assert!(text.ends_with("end") && text.contains("Coverage"), "{columns} x {rows}");
        let label = format!("branch{}", rows.saturating_sub(1));
        let times = text.matches(&label).count();
        let drawn = usize::from(columns > 0 && columns <= 18);
        assert!(rows == 0 || times == 1 + drawn, "{columns} x {rows}: the last row stands {times} times");
    }
}

/// A document whose blocks are few and long: a list in a notice, a table, a text.
fn few_long_blocks() -> Document {
    let mut builder = Builder::new("Title");
    let rows = (0..600).map(|number| vec![Line::text(format!("row {number}")), Line::text("what was found")]);
    builder.notice(|notice| {
        notice.bullets((0..300).map(|number| Line::text(format!("item {number}"))));
    });
    builder.table("", vec!["Number".into(), "Finding".into()], rows).paragraph("end");
    builder.finish()
}

#[test]
fn progress_goes_up_and_is_asked_inside_long_blocks_too() {
    let asked = RefCell::new(Vec::new());
    let progress = |thousandths: u16| {
        asked.borrow_mut().push(thousandths);
        true
    };
    let written = write(&few_long_blocks(), &Said::default(), &Setting { progress: &progress, ..SETTING }).unwrap();
    let asked = asked.into_inner();
    assert!(asked.len() > 300 + 2 * 600 + written.pages, "{} times", asked.len());
    assert!(asked.is_sorted() && asked.last().is_some_and(|last| (900..=1000).contains(last)), "{asked:?}");
}

#[test]
fn an_export_that_is_stopped_stops_at_once_and_gives_nothing() {
    let (words, said) = (Words::new("en"), Said::default());
    let pages = tripartite::runtime::pdf::pages(&words, &|_| ());
    let content = Content::Tree(Box::new(few_long_blocks()));
    for last in [1, 2, 300, 700, 1000, 1400, 1502] {
        let asked = RefCell::new(0);
        let progress = |_: u16| {
            *asked.borrow_mut() += 1;
            *asked.borrow() < last
        };
        let order =
            ExportOptions { format: Format::Pdf, words: &said, reference: None, pages: &pages, progress: &progress };
        assert_eq!(export::write(&content, &order).err(), Some(WriteFault::Cancelled), "at the {last}th question");
        assert_eq!(asked.into_inner(), last, "nothing is done after the stop");
    }
    let fault = write(&few_long_blocks(), &said, &Setting { progress: &|_| false, ..SETTING });
    assert!(matches!(fault, Err(PdfFault::Cancelled)));
}
