//! Hostile text in every writer: whatever was typed comes out as text, whole, and nothing of it acts.
//!
//! The strings the hunts use stand in replies, remarks, rows of registers, names of members and titles of a workbook; each
//! file is read back by a reader that is not ours, and what may stand in it is a list of its own here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::instrument;
use crate::support_hostile::{ATOMS, HOSTILE};
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use tripartite::analysis::{Derived, meeting};
use tripartite::document::export::{self, Content, ExportOptions, ExportedFiles, Format};
use tripartite::document::markup;
use tripartite::document::{Block, Glyphs, Inline, Line};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Compared, Published, writer_words};
use tripartite::store::Instruments;
use tripartite::workbook::{Cell, CellKind, Fact, InstrumentRef, Reply, Workbook, diff, kind_of};

const TODAY: &str = "2026-03-02";

/// What spreadsheets, browsers and readers of Markdown and of fields have obeyed, besides the lists of the hunts.
const MORE: [&str; 14] = [
    "![p](http://x.example/p.png)",
    "[click](javascript:alert(1))",
    "<http://x.example>",
    "# head\n\n---\n\n- item\n\n```\ncode\n```",
    "| a | b |\n|---|---|\n| c | d |",
    "[^1]: note\n[a]: http://x.example",
    "$x$ ~~y~~ `z` **w** &copy; &#x3c;b&#x3e;",
    "</w:t></w:r><w:instrText>DDEAUTO c cmd</w:instrText>",
    "{ INCLUDETEXT \"http://x.example\" }",
    "--><!--[if IE]><![CDATA[",
    "</style></title><base href=//x.example>",
    "=1+1\n@SUM(A1)\n-cmd|' /C calc'!A0",
    "\"=1+1\",\"=2\"",
    "＝1+1",
];

fn corpus() -> Vec<&'static str> {
    ATOMS.into_iter().chain(HOSTILE).chain(MORE).collect()
}

/// A string between marks that say which it is.
fn between(number: usize, evil: &str) -> String {
    format!("a{number}k{evil}k{number}o")
}

/// The string as somebody could type it: alone, so that what acts at the beginning of a cell or a line stands there.
fn alone(number: usize, evil: &str) -> String {
    format!("{evil}k{number}o")
}

/// The fictitious country, whose group has met, with hostile strings in all it says, and what was put where.
fn hostile(instrument: &Instrument, turn: usize) -> (Workbook, Vec<(String, String)>) {
    let text = Instruments::new(None).example(instrument.id.as_str(), "ruritania").unwrap();
    let mut workbook = tripartite::store::parse_workbook(std::path::Path::new("r.yaml"), &text).unwrap();
    let (corpus, mut typed) = (corpus(), Vec::new());
    let mut next = |cell: &Cell| {
        let number = typed.len();
        let evil = corpus[(number + turn) % corpus.len()];
        let text = if number % 2 == 0 { between(number, evil) } else { alone(number, evil) };
        typed.push((cell.to_string(), text.clone()));
        text
    };
    let cells: Vec<Cell> = diff(&blank(&workbook), &workbook).into_iter().map(|edit| edit.cell).collect();
    for cell in cells {
        let is_text = matches!(kind_of(instrument, &cell), Ok(CellKind::Prose | CellKind::Line));
        match workbook.get(&cell) {
            // a dispute keeps the other version of what stands there
            _ if cell.meant() != &cell || is_restricted(&workbook, &cell) => {}
            Some(Fact::Text(_)) if is_text => {
                workbook.put(&cell, Some(Fact::Text(next(&cell))));
            }
            Some(Fact::Reply(Reply::NotApplicable { .. } | Reply::Unknown)) => {
                workbook.put(&cell, Some(Fact::Reply(Reply::NotApplicable { reason: next(&cell) })));
            }
            _ => {}
        }
    }
    // each string is somebody's name, a body's, a source's
    for (register, field) in [("member", "name"), ("stakeholder", "name"), ("source", "title")] {
        for row in 0..corpus.len() {
            let cell: Cell = format!("registers/{register}/evil-{row}/{field}").parse().unwrap();
            workbook.put(&cell, Some(Fact::Text(next(&cell))));
        }
    }
    (workbook, typed)
}

fn blank(of: &Workbook) -> Workbook {
    Workbook::new(of.id.clone(), of.instrument.clone(), String::new(), "en".to_owned())
}

/// Remarks and registers that stay in the room.
fn is_restricted(workbook: &Workbook, cell: &Cell) -> bool {
    Published::of(workbook).get(cell).is_none()
}

fn no_pages(
    _: &tripartite::document::Document,
    _: &tripartite::document::WriterWords,
    _: tripartite::document::ProgressFn<'_>,
) -> Result<Vec<u8>, tripartite::document::WriteFault> {
    Ok(Vec::new())
}

fn write(content: &Content, format: Format) -> Vec<Vec<u8>> {
    let words = writer_words(&Words::new("en"), Glyphs::Unicode);
    let order = ExportOptions { format, words: &words, reference: None, pages: &no_pages, progress: &|_| true };
    match export::write(content, &order).unwrap() {
        ExportedFiles::One(bytes) => vec![bytes],
        ExportedFiles::Sheets(sheets) => sheets.into_iter().map(|(_, bytes)| bytes).collect(),
    }
}

/// Letters, digits and signs of ASCII: what is left of a text whose hidden characters are shown by name or by a picture.
fn essence(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        // ‹U+202E›, ‹+92›
        let named = rest.strip_prefix('‹').and_then(|it| it.split_once('›')).filter(|(name, _)| name.len() < 9);
        rest = match named {
            Some((_, after)) => after,
            None => &rest[c.len_utf8()..],
        };
        let blank = matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\'');
        if named.is_none() && !blank && (c.is_alphanumeric() || c.is_ascii_punctuation()) {
            kept.push(c);
        }
    }
    kept
}

/// Characters no file of ours holds, whoever reads it.
fn acts(c: char) -> bool {
    let code = u32::from(c);
    let steers = c.is_control() && !matches!(c, '\n' | '\r');
    steers
        || matches!(code, 0x2028..=0x202e | 0x2061..=0x206f | 0xfff9..=0xfffb)
        || matches!(code, 0xfdd0..=0xfdef | 0xe0001 | 0xe0065..=0xe007e)
        || code & 0xfffe == 0xfffe
}

/// What is text in a sentence, and has no place in what names something.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{61c}')
}

fn is_harmless(link: &str) -> bool {
    let known = ["#", "http://", "https://", "mailto:"].iter().any(|head| link.starts_with(head));
    known && !link.contains(['"', '<', '>', ' ', '\\', '`', '|'])
}

/// One thing after the other in XML: the name of an element with its attributes, or a text.
fn each_of(xml: &str, mut see: impl FnMut(&str, &[(String, String)], &str)) {
    let mut reader = quick_xml::Reader::from_str(xml);
    // what browsers close by themselves
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}")) {
            Event::Eof => return,
            Event::Start(tag) | Event::Empty(tag) => {
                let of = |it: quick_xml::events::attributes::Attribute<'_>| {
                    let value = it.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap();
                    (it.key.as_ref().to_owned(), value.into_owned())
                };
                let attributes: Vec<_> = tag.attributes().map(|it| of(it.unwrap())).collect();
                see(tag.name().as_ref(), &attributes, "");
            }
            Event::End(tag) => see(&format!("/{}", tag.name().as_ref()), &[], ""),
            Event::Text(text) => see("", &[], &text),
            Event::GeneralRef(name) => match name.resolve_char_ref().unwrap() {
                Some(c) => see("", &[], c.encode_utf8(&mut [0; 4])),
                None => see("", &[], quick_xml::escape::resolve_predefined_entity(&name).unwrap()),
            },
            Event::Decl(_) => {}
            Event::DocType(name) => assert_eq!(&*name, "html"),
            other => panic!("{other:?}"),
        }
    }
}

fn html(page: &str) -> String {
    const ELEMENTS: &str = "html head meta title style body a header h1 h2 h3 h4 h5 h6 dl div dt dd main nav p ol ul li \
        span bdi br strong em table caption thead tbody tr th td svg defs pattern rect path text figure figcaption blockquote hr \
        footer";
    let mut text = String::new();
    each_of(page, |name, attributes, found| {
        let element = name.trim_start_matches('/');
        assert!(element.is_empty() || ELEMENTS.split_whitespace().any(|it| it == element), "<{name}>");
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "src", "{key}={value}");
            assert!(key != "href" || is_harmless(value), "{value}");
        }
        text.push_str(found);
    });
    text
}

fn markdown(source: &str) -> String {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_TASKLISTS;
    let mut text = String::new();
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Text(said) => text.push_str(&said),
            Event::InlineHtml(tag) if &*tag == "<br>" => text.push('\n'),
            Event::HardBreak | Event::SoftBreak | Event::Rule | Event::End(_) => {}
            Event::Start(Tag::Link { dest_url, .. }) => assert!(is_harmless(&dest_url), "{dest_url}"),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) => {}
            Event::Start(
                Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::Emphasis | Tag::Strong,
            ) => {}
            other => panic!("{other:?}"),
        }
    }
    text
}

/// The parts of a packed file, each text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..file.len() {
        let mut entry = file.by_index(index).unwrap();
        let (name, mut text) = (entry.name().unwrap().into_owned(), String::new());
        entry.read_to_string(&mut text).unwrap();
        parts.push((name, text));
    }
    parts
}

/// Whether a formula is numbers, cells of sheets, arithmetic and the functions of the costing, and nothing else.
fn is_our_formula(text: &str) -> bool {
    let outside: String = text.split('\'').step_by(2).collect();
    let words = outside.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let is_known = |word: &str| ["MIN", "MAX", "IF"].contains(&word) || word.len() <= 3 && outside.contains('!');
    outside.chars().all(|c| c.is_ascii_alphanumeric() || " !+-*/(),.=".contains(c)) && { words }.all(is_known)
}

/// Texts of a packed file of Office; no field, formula or address that was typed.
fn office(bytes: &[u8]) -> String {
    const FIELDS: [&str; 7] = ["TOC ", "PAGEREF ", "SEQ ", "PAGE ", "NUMPAGES ", "STYLEREF ", "REF "];
    let mut said = String::new();
    for (part, xml) in parts(bytes) {
        let (mut element, is_text) = (String::new(), |name: &str| name == "w:t" || name == "t");
        each_of(&xml, |name, attributes, found| {
            assert!(!["w:fldSimple", "w:object", "w:pict", "w:altChunk"].contains(&name), "<{name}> in {part}");
            if !name.is_empty() {
                element = name.to_owned();
            }
            if element == "f" {
                assert!(is_our_formula(found), "{found} in {part}");
            }
            if element == "w:instrText" && !found.trim().is_empty() {
                assert!(FIELDS.iter().any(|field| format!("{} ", found.trim()).starts_with(field)), "{found}");
            }
            if is_text(&element) {
                said.push_str(found);
            }
            let outside = attributes.iter().any(|(key, value)| key == "TargetMode" && value == "External");
            let target = attributes.iter().find(|(key, _)| key == "Target");
            if let (true, Some((_, to))) = (outside, target) {
                assert!(is_harmless(to), "{to} in {part}");
            }
        });
    }
    // how a workbook of sheets writes what looks like an escape of its own
    said.replace("_x005F_", "_")
}

fn csv(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut said = String::new();
    for row in reader.records() {
        for cell in &row.unwrap() {
            let is_number = cell.parse::<f64>().is_ok();
            for piece in cell.split(['\n', ';', ',', '|', '\t']).filter(|_| !is_number) {
                let starts = piece.trim_start_matches([' ', '"']);
                assert!(!starts.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
            }
            said.push_str(cell);
        }
    }
    said
}

fn json(text: &str) -> String {
    fn strings(value: &serde_json::Value, said: &mut String) {
        match value {
            serde_json::Value::String(text) => said.push_str(text),
            serde_json::Value::Array(items) => items.iter().for_each(|it| strings(it, said)),
            serde_json::Value::Object(fields) => fields.values().for_each(|it| strings(it, said)),
            _ => {}
        }
    }
    let mut said = String::new();
    strings(&serde_json::from_str(text).unwrap(), &mut said);
    said
}

/// Plain text with the lines of each cell of a table behind one another, as a reader takes them.
fn by_columns(text: &str) -> String {
    let (mut said, mut columns) = (String::new(), Vec::<String>::new());
    for line in text.lines() {
        if line.contains('│') {
            for (at, cell) in line.split('│').enumerate() {
                columns.resize(columns.len().max(at + 1), String::new());
                columns[at].push_str(cell.trim());
            }
            continue;
        }
        columns.drain(..).for_each(|column| said.push_str(&format!("{column}\n")));
        said.push_str(&format!("{line}\n"));
    }
    columns.into_iter().for_each(|column| said.push_str(&column));
    said
}

/// What a reader of the format sees, after looking that nothing in it acts.
fn read(format: Format, files: &[Vec<u8>]) -> String {
    let mut said = String::new();
    for bytes in files {
        if matches!(format, Format::Docx | Format::Xlsx) {
            for (name, text) in parts(bytes) {
                assert!(!text.contains(acts), "{:?} in {name}", text.chars().find(|c| acts(*c)));
                // texts keep what is text and shows nothing; names of sheets, files and properties do not
                let is_text = name.starts_with("word/") || name == "xl/sharedStrings.xml";
                assert!(is_text || !text.contains(is_unseen), "unseen in {name}");
            }
            said.push_str(&office(bytes));
            continue;
        }
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains(acts), "{:?} in {}", text.chars().find(|c| acts(*c)), format.name());
        said.push_str(&match format {
            Format::Html => html(text),
            Format::Markdown => markdown(text),
            Format::Csv => csv(text),
            Format::Json => json(text),
            Format::Text => by_columns(text),
            _ => text.to_owned(),
        });
    }
    said
}

/// The documents of a workbook in a format, as a reader sees them: the analysis and all minutes; and the others.
fn documents(instrument: &Instrument, workbook: &Workbook, format: Format) -> [String; 2] {
    let (published, derived, words) = (Published::of(workbook), Derived::of(instrument, workbook), Words::new("en"));
    let against = Compared::of(&blank(workbook), workbook);
    let subject = ReportInput::new(instrument, &published, &derived, &words, TODAY);
    let subject = ReportInput { against: Some(&against), ..subject };
    let seen = |kind: ReportKind, subject: &ReportInput<'_>| {
        compose(kind, format, subject).map(|it| read(format, &write(&it, format))).unwrap_or_default()
    };
    let meetings = meeting::in_order(workbook);
    let minutes = meetings.iter().map(|id| seen(ReportKind::Minutes, &ReportInput { meeting: Some(id), ..subject }));
    let told = seen(ReportKind::Record, &subject) + &minutes.collect::<String>();
    let others = ReportKind::ALL.into_iter().filter(|kind| !matches!(kind, ReportKind::Record | ReportKind::Minutes));
    [told, others.map(|kind| seen(kind, &subject)).collect()]
}

/// The words of blocks, those of a table cell by cell with nothing between them.
fn cells(blocks: &[Block]) -> String {
    let said = blocks.iter().map(|block| match block {
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flat_map(|row| &row.cells)).map(Line::plain).collect()
        }
        block => markup::one_line(std::slice::from_ref(block)).plain(),
    });
    said.collect()
}

/// The words of a line with the address of each link behind it, as what is printed shows it.
fn with_addresses(line: &Line) -> String {
    let said = line.inlines().iter().map(|inline| match inline {
        Inline::Link { text, to } if text != to => format!("{text} ({to})"),
        other => Line::from(other.clone()).plain(),
    });
    said.collect()
}

#[test]
fn whatever_is_typed_comes_out_of_every_writer_as_text_and_whole() {
    let instrument = instrument("en");
    for turn in [0, 31] {
        let (workbook, typed) = hostile(&instrument, turn);
        assert!(typed.len() > 350, "{}", typed.len());
        for format in ReportKind::Record.formats().into_iter().filter(|format| *format != Format::Pdf) {
            let [told, others] = documents(&instrument, &workbook, format).map(|said| essence(&said));
            // plain text parts a long word of a table between lines, beside what the next column says
            let by_lines = format == Format::Text;
            let lost = |wanted: &dyn Fn(&str) -> bool, said: &str| -> Vec<(String, String)> {
                let of = |(cell, text): &&(String, String)| {
                    let mark = text.rsplit('k').next().unwrap_or_default();
                    // a long text is read with its markup, a short one as it stands
                    let blocks = markup::blocks(text);
                    let line = markup::one_line(&blocks);
                    let set_out = line.plain();
                    let wanted_texts = match by_lines {
                        true => vec![mark.to_owned()],
                        false => vec![
                            essence(text),
                            essence(&set_out),
                            essence(&with_addresses(&line)),
                            essence(&cells(&blocks)),
                        ],
                    };
                    wanted(cell) && !wanted_texts.iter().any(|text| said.contains(text))
                };
                typed.iter().filter(of).cloned().collect()
            };
            let lost_there = lost(&|_| true, &told);
            assert_eq!(lost_there, [], "lost in {}", format.name());
            if format.needs() == tripartite::document::export::Needs::Tree {
                assert_eq!(lost(&|_| true, &others), [], "lost in the changes as {}", format.name());
            }
        }
    }
}

#[test]
fn a_title_and_a_country_of_any_kind_are_text_on_every_cover() {
    let instrument = instrument("en");
    for (number, evil) in corpus().into_iter().enumerate() {
        let country = between(number, evil);
        let mut workbook = Workbook::new("w".into(), InstrumentRef::to(&instrument), country.clone(), "en".into());
        workbook.title = alone(number, evil);
        workbook.prepared_by = between(number, evil);
        let (published, derived, words) =
            (Published::of(&workbook), Derived::of(&instrument, &workbook), Words::new("en"));
        let subject = ReportInput::new(&instrument, &published, &derived, &words, TODAY);
        for format in [Format::Docx, Format::Html, Format::Markdown, Format::Text] {
            // without another version this document is its cover
            let cover = compose(ReportKind::Changes, format, &subject).unwrap();
            let said = essence(&read(format, &write(&cover, format)));
            for text in [&country, &workbook.title] {
                assert!(said.contains(&essence(text)), "{text:?} is lost in {}", format.name());
            }
        }
    }
}
