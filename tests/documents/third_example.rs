//! The third example: a whole report as a consultant would write one, in every format and both languages.
//!
//! The bounds are those a reader sets: pages, what is said twice, what the questionnaire says and not the authors.
//! `tests/outside/repetition.py` measures the same from the DOCX.

use crate::filling::{instrument, one_file};
use crate::parts::part;
use crate::report::{contents, introduction, references, repeated};
use std::collections::HashSet;
use std::io::Read;
use std::path::{Path, PathBuf};
use tripartite::analysis::Derived;
use tripartite::document::export::Format;
use tripartite::document::{Document, Glyphs, outline, text};
use tripartite::i18n::Words;
use tripartite::report::kind::{ReportInput, ReportKind};
use tripartite::report::{Published, situational_analysis, writer_words};
use tripartite::store::parse_workbook;
use tripartite::workbook::Workbook;

const TYPED: &str = include_str!("../fixtures/kestoria.yaml");
const LANGUAGES: [&str; 2] = ["en", "fr"];

fn workbook() -> Workbook {
    parse_workbook(Path::new("kestoria.yaml"), TYPED).unwrap()
}

fn report(language: &str) -> Document {
    let (instrument, workbook) = (instrument(language), workbook());
    let derived = Derived::of(&instrument, &workbook);
    situational_analysis(&instrument, &Published::of(&workbook), &derived, &Words::new(language), "2026-12-01")
}

fn file(language: &str, format: Format) -> Vec<u8> {
    let (instrument, workbook, words) = (instrument(language), workbook(), Words::new(language));
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-12-01");
    one_file(ReportKind::Analysis, format, &subject, &words)
}

/// The parts of a file of Office by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..file.len())
        .filter_map(|at| {
            let mut part = file.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).is_ok().then(|| (part.name().unwrap().into_owned(), text))
        })
        .collect()
}

/// The lines of all contents.
fn lines_of_contents(body: &str) -> Vec<String> {
    let levels: [String; 2] = ["1", "2"].map(|level| format!("<w:pStyle w:val=\"TOC{level}\""));
    body.split("<w:p>")
        .filter(|it| levels.iter().any(|level| it.contains(level)))
        .map(|it| {
            let texts = it.split("<w:t").skip(1).filter_map(|run| run.split_once('>')?.1.split_once("</w:t>"));
            texts.map(|(text, _)| text).collect()
        })
        .collect()
}

#[test]
fn what_it_holds_is_what_a_consultant_hands_over() {
    let (instrument, workbook) = (instrument("en"), workbook());
    let derived = Derived::of(&instrument, &workbook);
    let problems: Vec<String> = derived.problems.iter().map(|it| format!("{} {}", it.cell, it.kind.name())).collect();
    assert!(problems.is_empty(), "{problems:?}");
    let texts = workbook.entries().flat_map(|(_, entry)| [&entry.finding, &entry.why]).flatten();
    let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
    let answers = TYPED.split_once("\nanswers:\n").unwrap().1;
    let answers = answers.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).count();
    assert!(answers >= 55 && words >= 4_900 && TYPED.matches("[@").count() >= 60, "{answers} {words}");
}

#[test]
fn every_reference_is_a_footnote_and_every_footnote_a_reference() {
    for language in LANGUAGES {
        let bytes = file(language, Format::Docx);
        let (body, notes) = (part(&bytes, "word/document.xml"), part(&bytes, "word/footnotes.xml"));
        let typed = TYPED.matches("[@").count();
        let separators = notes.matches("w:type=\"").count();
        assert_eq!(body.matches("<w:footnoteReference ").count(), typed, "{language}");
        assert_eq!(notes.matches("<w:footnote ").count() - separators, typed, "{language}");
    }
}

/// The first pages of a front matter.
const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

#[test]
fn the_contents_name_every_heading_and_its_pages_go_on() {
    for language in LANGUAGES {
        let document = report(language);
        let body = part(&file(language, Format::Docx), "word/document.xml");
        let mut listed = lines_of_contents(&body).into_iter();
        // the pages before the body are counted apart, in Roman numbers
        let mut pages: Vec<(bool, usize)> = Vec::new();
        for entry in outline(&document, 2) {
            let line = listed.next().unwrap().replace("&amp;", "&").replace("&apos;", "'");
            let heading = entry.text.plain();
            let page = line.strip_prefix(&heading).unwrap_or_else(|| panic!("{line} is not {heading}"));
            let roman = ROMAN.iter().position(|it| *it == page);
            let page = roman.map_or_else(|| (true, page.parse().unwrap()), |at| (false, at + 1));
            assert!(page.1 > 0 && pages.last().is_none_or(|last| *last <= page), "{line} stands before {pages:?}");
            pages.push(page);
        }
        let last_of = |is_body: bool| pages.iter().filter(|(body, _)| *body == is_body).map(|(_, page)| *page).max();
        let all = 1 + last_of(false).unwrap() + last_of(true).unwrap(); // and the cover
        assert!((25..=35).contains(&all), "{language}: {all} pages, without those of the contents");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn its_pages_are_those_of_a_report() {
    use crate::support_pdf::Pdf;
    for language in LANGUAGES {
        let (document, words) = (report(language), Words::new(language));
        let said = writer_words(&words, Glyphs::Unicode);
        let made = tripartite::runtime::pdf::make(&document, &words, &said, &|_| true).unwrap();
        let pdf = Pdf::read(&made.bytes);
        assert!((25..=35).contains(&pdf.pages.len()), "{language}: {} pages", pdf.pages.len());
        assert!(pdf.pages.iter().all(|(text, foot)| !holds_noncharacters(text) && !holds_noncharacters(foot)));
    }
}

fn holds_noncharacters(text: &str) -> bool {
    let is_one = |c: char| ('\u{fdd0}'..='\u{fdef}').contains(&c) || u32::from(c) & 0xfffe == 0xfffe;
    text.contains(is_one) || text.contains("U+FDD")
}

#[test]
fn no_format_holds_a_noncharacter() {
    for language in LANGUAGES {
        for format in [Format::Markdown, Format::Html, Format::Text, Format::Json] {
            let text = String::from_utf8(file(language, format)).unwrap();
            assert!(!text.is_empty() && !holds_noncharacters(&text), "{language} {format:?}");
        }
        for format in [Format::Docx, Format::Xlsx] {
            for (name, text) in parts(&file(language, format)) {
                assert!(!holds_noncharacters(&text), "{language} {format:?} {name}");
            }
        }
    }
}

fn as_text(language: &str) -> String {
    text::write(&report(language), 80, &writer_words(&Words::new(language), Glyphs::Unicode))
}

#[test]
fn figures_of_one_series_are_a_chart_and_two_of_a_kind_stay_in_the_table() {
    let page = as_text("en");
    let (_, chart) = page.split_once("\nFigure\u{a0}1: Declared household employers (households)\nReference").unwrap();
    for line in ["31 December 2020 │      8,100", "31 December 2022 │     13,700", "31 December 2024 │     16,900"]
    {
        assert!(chart.contains(line), "{line}");
    }
    assert!(chart.contains("Population: Households with a number of the Office · Sources: [S"));
    // what stands in the chart stands in no table, and what is said alike of two figures is said once
    assert!(!page.contains("Declared household employers 2020"));
    assert!(!page.contains("Figure\u{a0}2:") && page.contains("old age, nationals"));
    let both = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let note = "Insured for old age, nationals; Insured for old age, migrants: Effective coverage:";
    assert!(both.contains(note) && both.matches("Effective coverage: at least one").count() == 1);
}

#[test]
fn a_paragraph_that_begins_as_a_caption_is_one_and_is_numbered_with_the_others() {
    for (language, word) in [("en", "Table\u{a0}"), ("fr", "Tableau\u{a0}")] {
        let page = as_text(language);
        for caption in ["Domestic workers by origin", "Conditions of insurance by branch"] {
            let numbered = |line: &&str| line.starts_with(word) && line.ends_with(caption);
            // in the list of tables and over the table
            assert_eq!(page.lines().filter(numbered).count(), 2, "{language}: {caption}");
        }
        assert!(!page.contains("Table: "));
    }
}

#[test]
fn no_bare_number_in_brackets_stands_beside_those_of_footnotes() {
    let page = as_text("en");
    let brackets = page.split('[').skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    assert_eq!(brackets.collect::<Vec<_>>(), [""; 0]);
    assert!(page.matches("[S1]").count() > 3);
}

#[test]
fn gaps_and_options_stand_in_a_table_each_before_they_are_set_out() {
    let page = as_text("en");
    let (_, body) = page.split_once(&introduction("en")).unwrap();
    for (caption, heads) in [
        ("Gaps at a glance", ["Gap", "Kind", "Responsible", "Sources"]),
        ("Policy options at a glance", ["Policy option", "Gaps it would", "Responsible", "Horizon"]),
    ] {
        let (_, table) = body.split_once(caption).unwrap();
        let head: String = table.lines().skip(1).take_while(|line| !line.contains('┼')).collect();
        assert!(heads.iter().all(|it| head.contains(it)), "{caption}: {head}");
    }
    // what the tables say is not said again of each
    assert!(!body.contains("Assessment: Not aligned") && !body.contains("· Responsible:"));
}

fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("examples") {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|it| it == "yaml") {
            found.push(path);
        }
    }
}

#[test]
fn little_is_said_twice_and_little_is_of_the_instrument() {
    let mut files = Vec::new();
    yaml_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments"), &mut files);
    assert!(files.len() > 10);
    let of_instruments: Vec<Vec<String>> =
        files.iter().map(|path| words(&std::fs::read_to_string(path).unwrap())).collect();
    let known: HashSet<&[String]> = of_instruments.iter().flat_map(|file| file.windows(8)).collect();
    for language in LANGUAGES {
        let whole = text::write(&report(language), 80, &writer_words(&Words::new(language), Glyphs::Unicode));
        // a summary repeats by its nature, and entries of a list of sources are alike
        let (summary, rest) = whole.split_once(&contents(language)).unwrap();
        let (_, rest) = rest.split_once(&introduction(language)).unwrap();
        let (body, sources) = rest.split_once(&references(language)).unwrap();
        let (again, in_all) = (repeated(body), repeated(&format!("{summary} {body} {sources}")));
        assert!(again < 5.0 && in_all < 10.0, "{language}: {again:.1} per cent of the body, {in_all:.1} of all");
        let said = words(&whole);
        let mut is_known = vec![false; said.len()];
        for (at, run) in said.windows(8).enumerate() {
            if known.contains(run) {
                is_known[at..at + 8].fill(true);
            }
        }
        let count = is_known.iter().filter(|it| **it).count();
        assert!(count * 10 < said.len(), "{language}: {count} of {} words are the instrument's", said.len());
    }
}
