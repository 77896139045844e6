//! A questionnaire that was filled in and comes back, as sheets and as fields of a text document.

use crate::filling::{example, instrument};
use crate::parts::with_body;
use std::io::{Cursor, Write};
use std::time::{Duration, Instant};
use tripartite::analysis::Derived;
use tripartite::app::returned_form::{
    FilledIn, FormHead, FormIntake, FormReader, FormRefused, ReturnedForm, ReturnedLine, of_fields, of_sheets,
};
use tripartite::document::Glyphs;
use tripartite::document::docx::{self, ReferenceFault};
use tripartite::document::export::{Content, Format};
use tripartite::document::xlsx::{self, ReadCell, ReadSheet, XlsxFault};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{Only, ReportInput, ReportKind, compose};
use tripartite::report::{FormLine, Published, form_choices, form_lines, writer_words};
use tripartite::store::Instruments;
use tripartite::workbook::{Cell, CellKind, Fact, Log, Workbook};

/// The form of a workbook as a file.
fn form(instrument: &Instrument, workbook: &Workbook, language: &str, format: Format) -> Vec<u8> {
    let words = Words::new(language);
    let (published, derived) = (Published::of(workbook), Derived::of(instrument, workbook));
    let from = ReportInput::new(instrument, &published, &derived, &words, "2026-03-02");
    match compose(ReportKind::Form, format, &from).unwrap() {
        Content::Sheets(book) => xlsx::write(&book, &|_| true).unwrap(),
        Content::Tree(tree) => docx::write(&tree, &writer_words(&words, Glyphs::Unicode), None, &|_| true).unwrap(),
        _ => unreachable!("{format:?}"),
    }
}

/// A workbook in which nothing is answered, with the rows of the example.
fn empty() -> Workbook {
    let mut workbook = example();
    workbook.answers.clear();
    workbook.standards.clear();
    workbook.coverage.clear();
    workbook
}

fn tongues(id: &str) -> Vec<(Words, Instrument)> {
    ["en", "fr"].map(|it| (Words::new(it), Instruments::new(None).load(id, it).unwrap())).into()
}

/// What a form brings into a workbook, told in English.
fn take(workbook: &Workbook, form: &ReturnedForm) -> Result<FormIntake, FormRefused> {
    let (words, instrument) = (Words::new("en"), instrument("en"));
    let tongues = tongues(instrument.id.as_str());
    FormReader { words: &words, instrument: &instrument, workbook, tongues: &tongues, kept: &words }.take(form, None)
}

fn put(workbook: &mut Workbook, intake: &FormIntake) {
    Log::default().commit(workbook, intake.edits.clone());
}

fn said(workbook: &Workbook, cell: &str) -> Option<String> {
    workbook.get(&cell.parse().unwrap()).map(|fact| fact.to_string())
}

/// Writes into the cell of a row that `find` is in, under the name of a column.
fn fill(sheet: &mut ReadSheet, find: &str, column: &str, text: &str, is_number: bool) {
    let named = sheet.rows.iter().find(|row| row.cells.iter().any(|cell| cell.text == column)).unwrap();
    let at = named.cells.iter().find(|cell| cell.text == column).unwrap().column;
    let row = sheet.rows.iter_mut().find(|row| row.cells.iter().any(|cell| cell.text == find));
    let row = row.unwrap_or_else(|| panic!("no row of {find}"));
    row.cells.push(ReadCell { column: at, text: text.into(), is_number });
}

/// The sheets of the form of a workbook, filled in.
fn sheets(workbook: &Workbook, language: &str, filled: &[(&str, &str, &str)]) -> Vec<ReadSheet> {
    let instrument = instrument(language);
    let mut sheets = xlsx::sheets(&form(&instrument, workbook, language, Format::Xlsx)).unwrap();
    fill(&mut sheets[0], "organization", "value", "Ministry of Labour", false);
    // 4 May 2026, as spreadsheets hold it
    fill(&mut sheets[0], "day", "value", "46146", true);
    for (address, column, text) in filled {
        fill(&mut sheets[1], address, column, text, text.parse::<f64>().is_ok());
    }
    sheets
}

const REPLIES: [(&str, &str, &str); 10] = [
    ("answers/step1-stakeholders/reply", "answer", "Yes"),
    ("answers/step1-stakeholders/reply", "words", "Since 2019."),
    ("answers/step1-stakeholders/reply", "source", "Decree 7"),
    ("answers/step1-stakeholders/facets/ngos", "answer", "en partie"),
    ("answers/step1-tripartite-group/reply", "answer", "OUI"),
    ("answers/step1-subgroups/reply", "answer", "sans objet"),
    ("answers/step1-subgroups/reply", "words", "No need."),
    ("standards/c189/ratification/state", "answer", "in-force"),
    ("coverage/old-age/migrants/persons", "answer", "1200"),
    ("coverage/old-age/migrants/in-force", "answer", "43647"),
];

fn assert_taken(workbook: &Workbook) {
    for (cell, wanted) in [
        ("answers/step1-stakeholders/reply", "yes"),
        ("answers/step1-stakeholders/facets/ngos", "partly"),
        ("answers/step1-tripartite-group/reply", "yes"),
        ("answers/step1-subgroups/reply", "not-applicable: No need."),
        ("standards/c189/ratification/state", "in-force"),
        ("coverage/old-age/migrants/persons", "1200"),
        ("coverage/old-age/migrants/in-force", "2019-07-01"),
    ] {
        assert_eq!(said(workbook, cell).as_deref(), Some(wanted), "{cell}");
    }
    let citation = "answers/step1-stakeholders/citations/ministry-of-labour-2026-05-04";
    let by = |part: &str| said(workbook, &format!("{citation}/{part}"));
    assert_eq!(by("source").as_deref(), Some("ministry-of-labour-2026-05-04"));
    assert_eq!(by("quote").as_deref(), Some("Since 2019.\nSource, place in it, date: Decree 7"));
    assert_eq!(by("as-of").as_deref(), Some("2026-05-04"));
    let row = "registers/interview/ministry-of-labour-2026-05-04";
    assert_eq!(said(workbook, &format!("{row}/name")).as_deref(), Some("Questionnaire: Ministry of Labour"));
}

#[test]
fn a_filled_sheet_is_taken_with_who_said_it_and_taken_once() {
    for language in ["en", "fr"] {
        let mut workbook = empty();
        let sheets = sheets(&workbook, language, &REPLIES);
        let form = of_sheets(&Words::new("en"), &sheets).unwrap();
        let intake = take(&workbook, &form).unwrap();
        assert_eq!(intake.refused, Vec::<String>::new(), "{language}");
        put(&mut workbook, &intake);
        assert_taken(&workbook);
        // the same file again says the same
        let again = take(&workbook, &form).unwrap();
        assert_eq!((again.edits.len(), again.changes.len(), again.same), (0, 0, 7), "{again:?}");
    }
}

#[test]
fn rows_in_another_order_and_columns_in_another_place_say_the_same() {
    let mut workbook = empty();
    let mut sheets = sheets(&workbook, "en", &REPLIES);
    for sheet in &mut sheets {
        let last = sheet.rows.last().unwrap().number;
        for row in &mut sheet.rows {
            row.cells.iter_mut().for_each(|cell| cell.column = 40 - cell.column);
            // the head stays above, as every program keeps it
            row.number = if row.number > 2 { last + 3 - row.number } else { row.number };
        }
        sheet.rows.sort_by_key(|row| row.number);
    }
    let form = of_sheets(&Words::new("en"), &sheets).unwrap();
    let intake = take(&workbook, &form).unwrap();
    put(&mut workbook, &intake);
    assert_taken(&workbook);
}

#[test]
fn every_choice_of_every_line_is_understood_by_its_label_in_each_language_and_by_its_word() {
    for id in ["migrant-domestic-workers", "abnd"] {
        let tongues = tongues(id);
        let (words, instrument) = tongues.first().unwrap();
        let mut workbook = empty();
        if id == "abnd" {
            workbook = example();
            workbook.registers.clear();
            workbook.instrument.id = instrument.id.clone();
            workbook.answers.clear();
        }
        let reader = FormReader { words, instrument, workbook: &workbook, tongues: &tongues, kept: words };
        let lines = form_lines(words, instrument, &workbook, &Only::default());
        let choices: Vec<Vec<(String, String)>> = tongues
            .iter()
            .flat_map(|(words, instrument)| {
                let of = |line: &FormLine| form_choices(words, instrument, &workbook, (&line.cell, &line.kind));
                lines.iter().map(of).collect::<Vec<_>>()
            })
            .collect();
        let most = choices.iter().map(Vec::len).max().unwrap();
        // every line of a form with its first choice, then each with its second, and so on
        for at in 0..most {
            for (of, choices) in choices.chunks(lines.len()).enumerate() {
                for spelling in 0..3 {
                    let filled = lines.iter().zip(choices).filter_map(|(line, choices)| {
                        let (value, label) = choices.get(at)?;
                        let text = [value.clone(), label.clone(), label.to_uppercase()][spelling].clone();
                        let (address, answer) = (line.cell.to_string(), FilledIn::Text(text));
                        Some(ReturnedLine { address, answer, words: "Why.".into(), ..ReturnedLine::default() })
                    });
                    let head = FormHead { organization: "x".into(), ..FormHead::default() };
                    let intake = reader.take(&ReturnedForm { head, lines: filled.collect() }, None).unwrap();
                    assert_eq!(intake.refused, Vec::<String>::new(), "{id}, language {of}, choice {at}");
                    for (line, choices) in lines.iter().zip(choices) {
                        let Some((value, _)) = choices.get(at) else { continue };
                        let edit = intake.edits.iter().find(|edit| edit.cell == line.cell);
                        let printed = edit.and_then(|edit| edit.to.as_ref()).map(ToString::to_string);
                        let needs_why = value == "not-applicable" && matches!(line.kind, CellKind::Reply(..));
                        let printed = printed.unwrap_or_default();
                        // the reason is what is said of the place, part by part
                        let is_it = if needs_why { printed.starts_with("not-applicable: ") } else { printed == *value };
                        assert!(is_it, "{}: {value} {printed}", line.cell);
                    }
                }
            }
        }
    }
}

#[test]
fn a_form_nobody_filled_in_brings_nothing() {
    let workbook = empty();
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        let sheets = xlsx::sheets(&form(&instrument, &workbook, language, Format::Xlsx)).unwrap();
        let of_sheets = of_sheets(&Words::new("en"), &sheets).unwrap();
        let fields = docx::fields(&form(&instrument, &workbook, language, Format::Docx)).unwrap();
        for form in [of_sheets, of_fields(&fields).unwrap()] {
            assert_eq!(form.lines, Vec::new(), "{language}");
            assert_eq!(form.head.workbook, workbook.id);
            assert!(take(&workbook, &form).unwrap().edits.is_empty());
        }
    }
    let report = docx::fields(&{
        let words = Words::new("en");
        let (instrument, published) = (instrument("en"), Published::of(&workbook));
        let derived = Derived::of(&instrument, &workbook);
        let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
        let Content::Tree(tree) = compose(ReportKind::Open, Format::Docx, &from).unwrap() else { unreachable!() };
        docx::write(&tree, &writer_words(&words, Glyphs::Unicode), None, &|_| true).unwrap()
    });
    assert!(of_fields(&report.unwrap()).is_none(), "another document is no form");
}

/// The body with something replaced in the field of a name.
fn in_field(body: &str, name: &str, from: &str, to: &str) -> String {
    let at = body.find(&format!("<w:tag w:val=\"{name}\"")).unwrap_or_else(|| panic!("no field {name}"));
    let (before, rest) = body.split_at(at);
    assert!(rest.find("</w:sdt>") > rest.find(from), "{name}: no {from}");
    format!("{before}{}", rest.replacen(from, to, 1))
}

#[test]
fn ticked_boxes_and_written_words_of_a_document_are_taken() {
    let mut workbook = empty();
    let instrument = instrument("fr");
    let bytes = form(&instrument, &workbook, "fr", Format::Docx);
    let names: Vec<String> = docx::fields(&bytes).unwrap().into_iter().map(|field| field.name).collect();
    let unlike: std::collections::HashSet<&String> = names.iter().collect();
    assert_eq!(unlike.len(), names.len(), "every field is known by a name of its own");
    let lines = form_lines(&Words::new("fr"), &instrument, &workbook, &Only::default());
    let key = |cell: &str| {
        let line = lines.iter().find(|line| line.cell.to_string() == cell).unwrap();
        line.key(&workbook)
    };
    let tick = |cell: &str, value: &str| {
        use tripartite::report::{FormField, tick_of};
        key(cell).field(FormField::Tick(tick_of(value)))
    };
    let (reply, facet) = ("answers/step1-stakeholders/reply", "answers/step1-stakeholders/facets/ngos");
    let (whole, part) = (tick(reply, "no"), tick(facet, "partly"));
    let twice =
        [tick("answers/step1-tripartite-group/reply", "yes"), tick("answers/step1-tripartite-group/reply", "no")];
    let standard = key("standards/c189/law").field(tripartite::report::FormField::Answer);
    let words = names.iter().find(|name| name.ends_with("-words")).unwrap().clone();
    let bytes = with_body(&bytes, |body| {
        let checked = ("<w14:checked w14:val=\"0\"/>", "<w14:checked w14:val=\"1\"/>");
        let mut body = in_field(&body, "form-organization", "…", "Syndicat");
        for name in [&whole, &part, &twice[0], &twice[1]] {
            body = in_field(&body, name, checked.0, checked.1);
        }
        body = in_field(&body, &standard, "………", "oui");
        in_field(&body, &words, "…", "Nous n’avons pas été consultés.")
    });
    let form = of_fields(&docx::fields(&bytes).unwrap()).unwrap();
    let intake = take(&workbook, &form).unwrap();
    assert_eq!(intake.refused.len(), 1, "{:?}", intake.refused);
    assert!(intake.refused[0].contains("2 boxes"), "{:?}", intake.refused);
    put(&mut workbook, &intake);
    assert_eq!(said(&workbook, reply).as_deref(), Some("no"));
    assert_eq!(said(&workbook, facet).as_deref(), Some("partly"));
    assert_eq!(said(&workbook, "standards/c189/law").as_deref(), Some("yes"));
    assert_eq!(said(&workbook, "answers/step1-tripartite-group/reply"), None);
    let quote = said(&workbook, "answers/step1-stakeholders/citations/syndicat/quote");
    assert_eq!(quote.as_deref(), Some("Nous n’avons pas été consultés."));
}

#[test]
fn what_was_answered_otherwise_meanwhile_stays_and_the_form_stands_beside_it() {
    let reply = "answers/step1-stakeholders/reply";
    let mut workbook = empty();
    workbook.put(&reply.parse().unwrap(), Some(fact("partly")));
    let sheets = sheets(&workbook, "en", &[(reply, "answer", "yes")]);
    let form = of_sheets(&Words::new("en"), &sheets).unwrap();
    // what stood there when the form was written is what the form answers
    let mut untouched = workbook.clone();
    put(&mut untouched, &take(&workbook, &form).unwrap());
    assert_eq!(said(&untouched, reply).as_deref(), Some("yes"));
    workbook.put(&reply.parse().unwrap(), Some(fact("no")));
    let intake = take(&workbook, &form).unwrap();
    put(&mut workbook, &intake);
    assert_eq!(said(&workbook, reply).as_deref(), Some("no"));
    assert_eq!(said(&workbook, &format!("disputed/{reply}")).as_deref(), Some("yes"));
    assert_eq!(take(&workbook, &form).unwrap().edits, []);
}

fn fact(word: &str) -> Fact {
    let cell: Cell = "answers/step1-stakeholders/reply".parse().unwrap();
    let (instrument, workbook) = (instrument("en"), empty());
    let kind = tripartite::workbook::kind_of(&instrument, &cell).unwrap();
    kind.parse(word, &instrument, &workbook).unwrap().unwrap()
}

#[test]
fn what_cannot_be_taken_is_named_with_its_place_and_reason() {
    let workbook = empty();
    let reply = "answers/step1-stakeholders/reply";
    let cases = [
        ((reply, "answer", "maybe"), "“maybe” is none of: yes; partly; no; unknown; not applicable"),
        ((reply, "answer", "not applicable"), "needs its reason"),
        (("coverage/old-age/migrants/persons", "answer", "many"), "many"),
    ];
    for (filled, wanted) in cases {
        let form = of_sheets(&Words::new("en"), &sheets(&workbook, "en", &[filled])).unwrap();
        let intake = take(&workbook, &form).unwrap();
        assert_eq!(intake.edits, [], "{wanted}");
        let [refused] = &intake.refused[..] else { panic!("{:?}", intake.refused) };
        assert!(refused.contains(wanted) && refused.contains("sheet “Questionnaire”, row "), "{refused}");
    }
    let head = FormHead { organization: "x".into(), ..FormHead::default() };
    let line = |address: &str, key: &str, text: &str| ReturnedLine {
        at: "here".into(),
        address: address.into(),
        key: key.parse().ok(),
        answer: FilledIn::Text(text.into()),
        ..ReturnedLine::default()
    };
    for (lines, wanted) in [
        (vec![line("answers/nothing/reply", "", "yes")], "no line of the questionnaire"),
        (vec![line(reply, "q-0123456789ab-00000000", "yes")], "worded differently"),
        (vec![line("", "", "yes")], "neither its address nor its key"),
        (vec![line("", "q-0123456789ab-00000000", "yes")], "no line of the questionnaire"),
        (vec![line(reply, "", "yes"), line(reply, "", "no")], "2 times"),
    ] {
        let intake = take(&workbook, &ReturnedForm { head: head.clone(), lines }).unwrap();
        assert!(intake.edits.is_empty() && intake.refused.len() == 1, "{wanted}: {intake:?}");
        assert!(intake.refused[0].contains(wanted), "{:?}", intake.refused);
    }
}

#[test]
fn a_form_of_another_workbook_or_of_nobody_is_refused_whole() {
    let workbook = empty();
    let filled = [("answers/step1-stakeholders/reply", "answer", "yes")];
    let mut form = of_sheets(&Words::new("en"), &sheets(&workbook, "en", &filled)).unwrap();
    let mut other = workbook.clone();
    other.id = "another".into();
    assert_eq!(take(&other, &form).unwrap_err(), FormRefused::OtherWorkbook);
    form.head.organization.clear();
    assert_eq!(take(&workbook, &form).unwrap_err(), FormRefused::Nobody);
    form.head.organization = "x".into();
    form.head.instrument = "abnd".into();
    assert_eq!(take(&workbook, &form).unwrap_err(), FormRefused::OtherInstrument);
}

/// A packed file whose part unpacks to far more than it takes.
fn bomb(name: &str, start: &str) -> Vec<u8> {
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let book = "<workbook><sheets><sheet name=\"a\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    for (part, text) in [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations)] {
        written.start_file(part, options).unwrap();
        written.write_all(text.as_bytes()).unwrap();
    }
    written.start_file(name, options).unwrap();
    written.write_all(start.as_bytes()).unwrap();
    let piece = vec![b' '; 1 << 20];
    for _ in 0..64 {
        written.write_all(&piece).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn hostile_files_are_refused_before_they_cost_anything() {
    let sheet = bomb("xl/worksheets/sheet1.xml", "<worksheet>");
    let strings = bomb("xl/sharedStrings.xml", "<sst>");
    let body = bomb("word/document.xml", "<w:document>");
    let begun = Instant::now();
    assert_eq!(xlsx::sheets(&sheet), Err(XlsxFault::TooLarge));
    assert_eq!(xlsx::sheets(&strings), Err(XlsxFault::TooLarge));
    assert_eq!(docx::fields(&body), Err(ReferenceFault::TooLarge));
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    // columns and rows may be named as far out as they like
    let far = "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>";
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let book = "<workbook><sheets><sheet name=\"a\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    for (part, text) in
        [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/worksheets/sheet1.xml", far)]
    {
        written.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
        written.write_all(text.as_bytes()).unwrap();
    }
    let read = xlsx::sheets(&written.finish().unwrap().into_inner()).unwrap();
    assert_eq!((read[0].rows[0].number, read[0].rows[0].cells[0].column), (1_048_576, 16_383));
    let mut entity = zip::ZipWriter::new(Cursor::new(Vec::new()));
    entity.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    entity.write_all(b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>").unwrap();
    assert_eq!(xlsx::sheets(&entity.finish().unwrap().into_inner()), Err(XlsxFault::Broken));
}
