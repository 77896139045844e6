//! Files of every format, seen from outside: everything typed is in them, nothing restricted is, and no text acts.
//!
//! The writers of trees have laws of their own beside the code; here whole workbooks go through every format.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::{example, filled, instrument};
use crate::support_hostile::HOSTILE;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::Glyphs;
use tripartite::document::WriteFault;
use tripartite::document::export::{self, Content, ExportOptions, ExportedFiles, Format};
use tripartite::document::sheet::{Book, Sheet, SheetColumn, SheetValue};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Compared, Published, writer_words};
use tripartite::store::parse_workbook;
use tripartite::workbook::{
    Cell, CellKind, Fact, PositionPart, RemarkPart, Value as Said, Workbook, kind_of, working_group,
};

const TODAY: &str = "2026-03-02";

fn content(instrument: &Instrument, workbook: &Workbook, language: &str, format: Format) -> Content {
    let (published, derived, words) =
        (Published::of(workbook), Derived::of(instrument, workbook), Words::new(language));
    let subject = ReportInput::new(instrument, &published, &derived, &words, TODAY);
    // the dates of the road map are the one document some formats write
    compose(ReportKind::Record, format, &subject).or_else(|| compose(ReportKind::RoadMap, format, &subject)).unwrap()
}

/// The minutes of every meeting, in the formats they can be written in.
fn minutes(instrument: &Instrument, workbook: &Workbook, format: Format) -> Vec<Content> {
    let (published, derived, words) = (Published::of(workbook), Derived::of(instrument, workbook), Words::new("en"));
    let subject = ReportInput::new(instrument, &published, &derived, &words, TODAY);
    let meetings = published.registers.get(working_group::MEETING).into_iter().flatten().map(|(id, _)| id);
    meetings
        .filter_map(|id| compose(ReportKind::Minutes, format, &ReportInput { meeting: Some(id), ..subject }))
        .collect()
}

/// Pages are read back in `tests/documents/pdf.rs`, word for word; here it is only looked at who is asked for them.
fn no_pages(
    _: &tripartite::document::Document,
    _: &tripartite::document::WriterWords,
    _: tripartite::document::ProgressFn<'_>,
) -> Result<Vec<u8>, WriteFault> {
    Ok(Vec::new())
}

/// The formats whose texts are read here: those of the record, which holds everything.
fn texts_of() -> impl Iterator<Item = Format> {
    ReportKind::Record.formats().into_iter().filter(|format| *format != Format::Pdf)
}

fn write(content: &Content, language: &str, format: Format) -> Result<Vec<Vec<u8>>, WriteFault> {
    let words = writer_words(&Words::new(language), Glyphs::Unicode);
    let order = ExportOptions { format, words: &words, reference: None, pages: &no_pages, progress: &|_| true };
    export::write(content, &order).map(|written| match written {
        ExportedFiles::One(bytes) => vec![bytes],
        ExportedFiles::Sheets(sheets) => sheets.into_iter().map(|(_, bytes)| bytes).collect(),
    })
}

/// Every text in the files of a format: those inside a packed file too.
fn texts(files: &[Vec<u8>]) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for bytes in files {
        if !bytes.starts_with(b"PK") {
            texts.push((String::new(), String::from_utf8(bytes.clone()).unwrap()));
            continue;
        }
        let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..file.len() {
            let mut entry = file.by_index(index).unwrap();
            let name = entry.name().unwrap().into_owned();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            texts.push((name, text));
        }
    }
    texts
}

/// Everything in a text that looks like a marker: a letter, a q, five digits, a z.
fn markers_in(text: &str) -> HashSet<&str> {
    let at_q = text.match_indices('q').filter(|(at, _)| *at > 0);
    at_q.filter_map(|(at, _)| text.get(at - 1..at + 7)).filter(|it| it.ends_with('z')).collect()
}

#[test]
fn everything_typed_is_in_every_format_and_nothing_restricted() {
    let instrument = instrument("en");
    for gates in [None, Some(Said::No)] {
        let (workbook, markers) = filled(&instrument, gates.as_ref());
        assert!(markers.open.len() > 1000 && markers.restricted.len() > 100);
        for format in texts_of() {
            let mut files = write(&content(&instrument, &workbook, "en", format), "en", format).unwrap();
            // what only a meeting's own minutes tell is told there
            for minutes in minutes(&instrument, &workbook, format) {
                files.extend(write(&minutes, "en", format).unwrap());
            }
            let text: String = texts(&files).into_iter().map(|(_, text)| text).collect();
            let found = markers_in(&text);
            let lost: Vec<_> = markers.open.iter().filter(|(_, marker)| !found.contains(marker.as_str())).collect();
            assert!(lost.is_empty(), "{} lost in {}: {lost:?}", lost.len(), format.name());
            for (cell, marker) in &markers.restricted {
                assert!(!found.contains(marker.as_str()), "{cell} is restricted, and in {}", format.name());
            }
        }
    }
}

/// Every way a remark, a position or a note is hidden: by its flag, by the flag in another version, by a flag somebody
/// disputes, by being there in another version only; with keys nobody knows at every level.
fn hidden_every_way(instrument: &Instrument) -> (Workbook, usize) {
    let mut workbook = example();
    let mut secrets = 0;
    let mut secret = || {
        secrets += 1;
        format!("sq{secrets:05}z")
    };
    let places =
        ["answers/consult-gender", "standards/c189", "coverage/old-age/migrants", "chapters/rep-laws", "rows/gap/g1"];
    let remark: Vec<&str> = RemarkPart::ALL.iter().map(|part| part.as_str()).collect();
    let position: Vec<&str> = PositionPart::ALL.iter().map(|part| part.as_str()).collect();
    workbook.put(&"registers/gap/g1/title".parse().unwrap(), Some(Fact::Text("A gap".into())));
    for place in places {
        for (way, head) in
            (0..4).flat_map(|way| [(way, format!("remarks/h{way}")), (way, format!("positions/workers/r9{way}"))])
        {
            let parts = if head.starts_with("remarks") { &remark } else { &position };
            let at = |part: &str| -> Cell { format!("{place}/{head}/{part}").parse().unwrap() };
            let other = |part: &str, version| Cell::Disputed(Box::new(at(part)), version);
            for part in parts {
                let kind = kind_of(instrument, &at(part));
                let flag = match (&kind, way) {
                    (Ok(CellKind::Flag), 0) => Some([Some(Fact::Flag(true)), None, None]),
                    (Ok(CellKind::Flag), 1) => Some([None, Some(Fact::Flag(true)), None]),
                    (Ok(CellKind::Flag), 2) => Some([Some(Fact::Flag(true)), Some(Fact::Emptied), None]),
                    (Ok(CellKind::Flag), _) => Some([None, None, None]),
                    _ => None,
                };
                let mut said = |is_there: bool| match &kind {
                    Ok(CellKind::Choice(_)) => is_there.then(|| Fact::Id(crate::filling::id("cannot-support"))),
                    _ => is_there.then(|| Fact::Text(secret())),
                };
                let [here, there, third] = flag.unwrap_or_else(|| [said(way < 3), said(way > 0), said(way > 0)]);
                workbook.put(&at(part), here);
                workbook.put(&other(part, 1), there);
                workbook.put(&other(part, 2), third);
            }
        }
    }
    for field in ["what", "about", "text", "ghost-field"] {
        let row = crate::filling::id(&secret());
        let cell = Cell::Field(crate::filling::id(working_group::OFF_RECORD), row, crate::filling::id(field));
        workbook.put(&cell, Some(Fact::Text(secret())));
        workbook.put(&Cell::Disputed(Box::new(cell), 1), Some(Fact::Text(secret())));
    }
    // every map of the file that may hold a key nobody knows
    let mut json = serde_json::to_value(&workbook).unwrap();
    let mut spots = Vec::new();
    fn find(value: &serde_json::Value, at: &str, spots: &mut Vec<String>) {
        let Some(map) = value.as_object() else { return };
        let holds = [
            "tripartite-workbook",
            "text",
            "level",
            "basis",
            "state",
            "source",
            "rev",
            "stance",
            "covered",
            "work",
            "version",
            "why",
            "finding",
            "by",
        ];
        if holds.iter().any(|key| map.contains_key(*key)) && !at.contains("registers") && !at.starts_with("/disputed") {
            spots.push(at.to_owned());
        }
        map.iter().for_each(|(key, value)| {
            find(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), spots)
        });
    }
    find(&json, "", &mut spots);
    assert!(spots.len() > 100);
    for spot in spots {
        json.pointer_mut(&spot).unwrap().as_object_mut().unwrap().insert("x-later".into(), secret().into());
    }
    let workbook: Workbook = serde_json::from_value(json).unwrap();
    let text = serde_json::to_string(&workbook).unwrap();
    assert!((1..=secrets).all(|number| text.contains(&format!("sq{number:05}z"))), "all are in the workbook");
    (workbook, secrets)
}

#[test]
fn whatever_hides_it_it_is_in_no_document_of_any_format_and_in_no_shared_copy() {
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        let (workbook, secrets) = hidden_every_way(&instrument);
        assert!(secrets > 200);
        let silent = |text: &str, what: &str| {
            let found: Vec<&str> = markers_in(text).into_iter().filter(|it| it.starts_with('s')).collect();
            assert!(found.is_empty(), "{what} in {language}: {found:?}");
        };
        let mut copy = workbook.clone();
        copy.leave_out_restricted();
        silent(&tripartite::store::to_text(&copy).unwrap(), "a shared copy");
        let (published, derived, words) =
            (Published::of(&workbook), Derived::of(&instrument, &workbook), Words::new(language));
        let (since, until) = (Compared::of(&example(), &workbook), Compared::of(&workbook, &example()));
        let subject = ReportInput::new(&instrument, &published, &derived, &words, TODAY);
        for kind in ReportKind::ALL {
            for format in kind.formats().into_iter().filter(|format| *format != Format::Pdf) {
                for against in [&since, &until] {
                    let Some(content) = compose(kind, format, &ReportInput { against: Some(against), ..subject })
                    else {
                        continue;
                    };
                    for (name, text) in texts(&write(&content, language, format).unwrap()) {
                        silent(&text, &format!("{} as {} {name}", kind.name(), format.name()));
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_workbook_gives_the_same_bytes_in_both_languages() {
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        for format in texts_of() {
            let once = || write(&content(&instrument, &example(), language, format), language, format).unwrap();
            assert!(once() == once(), "{} in {language}", format.name());
        }
    }
}

/// A question whose text was not agreed in a meeting that is closed, one with dissent and no decision, and a chapter,
/// a gap and a cell of a matrix in brackets.
fn unsettled() -> Workbook {
    let mut workbook = example();
    let mut put = |cell: &str, fact: Fact| workbook.put(&cell.parse().unwrap(), Some(fact));
    let text = |text: &str| Fact::Text(text.to_owned());
    let word = |word: &str| Fact::Id(tripartite::instrument::Id::new(word).unwrap());
    let meeting = || Fact::Ids(vec![tripartite::instrument::Id::new("m9").unwrap()]);
    for (field, said) in [("title", "Last"), ("date", "2026-02-27"), ("opened", "09:00"), ("closed", "11:00")] {
        put(&format!("registers/meeting/m9/{field}"), text(said));
    }
    put("registers/gap/g9/title", text("A gap"));
    let places = ["answers/consult-gender", "chapters/rep-laws", "rows/gap/g9", "coverage/old-age/migrants"];
    for (at, place) in places.iter().enumerate() {
        let words = format!("uq{at:05}z is to be covered.\n\nuq{at:05}z is not.");
        put(&format!("{place}/finding"), text(&words));
        put(&format!("{place}/positions/employers/r1/stance"), word("cannot-support"));
        for (field, said) in [("title", "On it"), ("about", place), ("outcome", "bracketed"), ("text", words.as_str())]
        {
            put(&format!("registers/decision/d9{at}/{field}"), text(said));
        }
        put(&format!("registers/decision/d9{at}/meeting"), meeting());
        for (field, said) in [("title", "An item"), ("about", place), ("opened", "09:10"), ("after", words.as_str())] {
            put(&format!("registers/agenda/i9{at}/{field}"), text(said));
        }
        put(&format!("registers/agenda/i9{at}/meeting"), meeting());
    }
    put("answers/consult-ngos/finding", text("vq00000z was found."));
    put("answers/consult-ngos/positions/workers/r1/stance", word("reservations"));
    workbook
}

#[test]
fn what_was_not_agreed_is_in_brackets_in_every_document_and_dissent_stands_beside_the_words() {
    let older = example();
    for (language, against) in [("en", "Employers: cannot support"), ("fr", "ne peut pas soutenir")] {
        let (instrument, workbook) = (instrument(language), unsettled());
        let (published, derived, words) =
            (Published::of(&workbook), Derived::of(&instrument, &workbook), Words::new(language));
        let compared = Compared::of(&older, &workbook);
        let input = ReportInput::new(&instrument, &published, &derived, &words, TODAY);
        let input = ReportInput { against: Some(&compared), ..input };
        let reserved = words.t("stance-reservations");
        for kind in ReportKind::ALL {
            for format in kind.formats().into_iter().filter(|format| *format != Format::Pdf) {
                let content = compose(kind, format, &input).unwrap();
                let files = texts(&write(&content, language, format).unwrap());
                let what = format!("{} as {} in {language}", kind.name(), format.name());
                let mut found = 0;
                for (at, text) in
                    files.iter().flat_map(|(_, text)| text.match_indices("uq0").map(move |it| (it.0, text)))
                {
                    found += 1;
                    // the second paragraph ends with the bracket the first begins with
                    let (before, after) = (&text[..at], &text[at..]);
                    let opened = before.trim_end_matches('\\').ends_with('[');
                    let closed =
                        after.get(8..16) == Some(" is not.") && after[16..].trim_start_matches('\\').starts_with(']');
                    let near: String = before.chars().rev().take(60).collect::<String>().chars().rev().collect();
                    assert!(opened || closed, "{what}: {near}{}", after.chars().take(60).collect::<String>());
                }
                if kind == ReportKind::Record {
                    assert!(found >= 8, "{what}: {found}");
                    let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
                    assert!(all.contains(against), "{what}: whose the brackets are");
                    if format != Format::Json {
                        for (at, _) in all.match_indices("vq00000z was found.") {
                            let next: String = all[at..].chars().take(400).collect();
                            assert!(next.contains(&reserved), "{what}: no dissent beside {next}");
                        }
                    }
                }
            }
        }
    }
}

fn hostile() -> Book {
    let row = |text: &&str| {
        let link = SheetValue::Link { text: (*text).to_owned(), to: (*text).to_owned() };
        vec![SheetValue::text(*text), link, SheetValue::Number(-1.5), SheetValue::day("2024-05-17")]
    };
    let columns = ["=head", "b", "c", "d"].map(|head| SheetColumn::new(head, head, 10)).to_vec();
    let sheet = Sheet { id: "s".into(), name: "a[b]:c".into(), columns, rows: HOSTILE.iter().map(row).collect() };
    Book { title: "<t>".into(), language: "en".into(), continued: "(continued)".into(), sheets: vec![sheet] }
}

#[test]
fn no_text_of_a_sheet_is_a_formula_or_markup() {
    let files = write(&Content::Sheets(hostile()), "en", Format::Xlsx).unwrap();
    for (name, text) in texts(&files) {
        assert!(!text.contains("<f>") && !text.contains("<f ") && !text.contains("<script"), "{name}: {text}");
        assert!(text.chars().all(|c| c == '\n' || c == '\r' || (!c.is_control() && c != '\u{fffe}')), "{name}");
        let mut reader = quick_xml::Reader::from_str(&text);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
    let files = write(&Content::Sheets(hostile()), "en", Format::Csv).unwrap();
    let text = String::from_utf8(files[0].clone()).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), HOSTILE.len() + 2, "heads, names for scripts, and the rows");
    for row in &rows {
        for cell in row.iter().take(2) {
            for piece in cell.split(['\n', ';', ',', '|']) {
                assert!(!piece.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
            }
        }
    }
    assert_eq!(&rows[2][2], "-1.5");
    assert_eq!(&rows[2][3], "2024-05-17");
}

#[test]
fn what_does_not_fit_a_cell_goes_on_in_a_column_that_says_so() {
    let mut book = hostile();
    let long: String = (0..15_000).map(|number| format!("word{number} ")).collect();
    book.sheets[0].rows.push(vec![SheetValue::text(long.as_str())]);
    let files = write(&Content::Sheets(book), "en", Format::Xlsx).unwrap();
    let parts = texts(&files);
    let strings = &parts.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap().1;
    assert!(strings.contains("=head (continued)<") && strings.contains("=head (continued) 4<"), "{strings}");
    assert_eq!(strings.matches("word").count(), 15_000);
}

#[test]
fn a_sheet_has_a_frozen_head_a_filter_real_days_and_numbers() {
    let instrument = instrument("en");
    let files = write(&content(&instrument, &example(), "en", Format::Xlsx), "en", Format::Xlsx).unwrap();
    let parts = texts(&files);
    let sheets: Vec<&String> =
        parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).map(|(_, text)| text).collect();
    assert!(sheets.len() > 6);
    let tables: Vec<&String> =
        parts.iter().filter(|(name, _)| name.starts_with("xl/tables/table")).map(|(_, text)| text).collect();
    assert_eq!(tables.len(), sheets.len(), "every sheet is a table");
    for table in tables {
        assert!(table.contains("<autoFilter"), "{table}");
    }
    for sheet in sheets {
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<tablePart"), "{sheet}");
    }
    let all: String = parts.iter().map(|(_, text)| text.as_str()).collect();
    assert!(all.contains("name=\"Answers\"") && all.contains("yyyy-mm-dd"));
    // 17 May 2024
    assert!(all.contains("<v>45429</v>"));
    // a row says how high it is: not every program finds out
    assert!(all.matches(" customHeight=\"1\"").count() > 100);
}

#[test]
fn the_columns_of_a_sheet_are_called_the_same_for_scripts_in_every_language() {
    let keys = |language: &str| -> Vec<(String, Vec<String>)> {
        let Content::Sheets(book) = content(&instrument(language), &example(), language, Format::Xlsx) else {
            unreachable!("sheets")
        };
        let own = |sheet: &Sheet| sheet.columns.iter().map(|column| column.key.clone()).collect();
        book.sheets.iter().map(|sheet| (sheet.id.clone(), own(sheet))).collect()
    };
    let english = keys("en");
    assert_eq!(english, keys("fr"));
    for (sheet, keys) in &english {
        let unlike: std::collections::HashSet<&String> = keys.iter().collect();
        assert!(unlike.len() == keys.len() && !keys.iter().any(String::is_empty), "{sheet}: {keys:?}");
        let is_plain =
            |key: &String| key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-/".contains(&b));
        assert!(keys.iter().all(is_plain), "{sheet}: {keys:?}");
    }
}

#[test]
fn sources_are_numbered_and_lead_to_their_entry_and_every_image_says_what_it_shows() {
    let instrument = instrument("en");
    let cited = |format| texts(&write(&content(&instrument, &example(), "en", format), "en", format).unwrap());
    let docx = cited(Format::Docx);
    let body = &docx.iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
    let links = body.split("<w:hyperlink w:anchor=\"").skip(1).filter(|link| {
        let (anchor, rest) = link.split_once('"').unwrap();
        let shown = rest.split("</w:hyperlink>").next().unwrap();
        shown.contains(">[S1]<") && body.contains(&format!("w:name=\"{anchor}\""))
    });
    assert!(links.count() > 50);
    let images = body.matches("<wp:docPr ").count();
    assert!(images > 5 && images == body.matches(" descr=\"").count() && !body.contains("descr=\"\""));
    let html = &cited(Format::Html)[0].1;
    let links = html.split("<a href=\"#").skip(1).filter(|link| {
        let (anchor, rest) = link.split_once('"').unwrap();
        rest.starts_with(">[S1]</a>") && html.contains(&format!("id=\"{anchor}\""))
    });
    assert!(links.count() > 50);
    let images = html.matches("<svg ").count();
    assert!(
        images > 5 && html.matches("role=\"img\"").count() + html.matches("aria-hidden=\"true\"").count() >= images
    );
}

#[test]
fn a_stopped_export_is_no_export_and_a_wrong_kind_is_refused() {
    let instrument = instrument("en");
    let words = writer_words(&Words::new("en"), Glyphs::Unicode);
    for format in Format::ALL {
        let content = content(&instrument, &example(), "en", format);
        let order = ExportOptions { format, words: &words, reference: None, pages: &no_pages, progress: &|_| false };
        let written = export::write(&content, &order);
        assert!(matches!(written, Err(WriteFault::Cancelled)), "{}", format.name());
    }
    let data = Content::Data(serde_json::Value::Null);
    assert!(matches!(write(&data, "en", Format::Docx), Err(WriteFault::Unsuited)));
}

#[test]
fn data_has_the_shape_that_is_published() {
    let schema = include_str!("../../docs/report.schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        let ruritania = include_str!("../../assessments/migrant-domestic-workers/examples/ruritania.yaml");
        let ruritania = parse_workbook(Path::new("ruritania.yaml"), ruritania).unwrap();
        for workbook in [example(), filled(&instrument, None).0, ruritania] {
            let Content::Data(data) = content(&instrument, &workbook, language, Format::Json) else { panic!() };
            fits(&data, &schema, &schema, "");
            let counts = &data["counts"]["overall"];
            let derived = Derived::of(&instrument, &workbook);
            assert_eq!(counts["answered"], derived.progress.overall.answered);
        }
    }
}

/// A rating reading of a schema: types, constants, words allowed, names required, names known, and references.
fn fits(value: &serde_json::Value, schema: &serde_json::Value, root: &serde_json::Value, at: &str) {
    use serde_json::Value as Json;
    if let Some(name) = schema["$ref"].as_str() {
        let found = root.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("{name}"));
        return fits(value, found, root, at);
    }
    let kind = match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(_) => "integer",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    };
    let is_kind = |it: &Json| it.as_str() == Some(kind);
    match &schema["type"] {
        Json::Null => {}
        Json::Array(kinds) => assert!(kinds.iter().any(is_kind), "{at} is {kind}"),
        one => assert!(is_kind(one), "{at} is {kind}, not {one}"),
    }
    if !schema["const"].is_null() {
        assert_eq!(value, &schema["const"], "{at}");
    }
    if let (Some(words), false) = (schema["enum"].as_array(), value.is_null()) {
        assert!(words.contains(value), "{at}: {value}");
    }
    if let Json::Object(map) = value {
        for name in schema["required"].as_array().into_iter().flatten() {
            assert!(map.contains_key(name.as_str().unwrap()), "{at} lacks {name}");
        }
        for (name, value) in map {
            let known = &schema["properties"][name];
            let schema = if known.is_null() { &schema["additionalProperties"] } else { known };
            assert!(*schema != Json::Bool(false), "{at}/{name} is not in the schema");
            if schema.is_object() {
                fits(value, schema, root, &format!("{at}/{name}"));
            }
        }
    }
    if let (Json::Array(items), true) = (value, schema["items"].is_object()) {
        items.iter().for_each(|it| fits(it, &schema["items"], root, &format!("{at}[]")));
    }
}
