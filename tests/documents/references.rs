//! References in texts: how each style and each format writes them, who sees those that lead nowhere, and what counts as used.

use crate::filling::{example, id, instrument};
use std::io::Read;
use tripartite::analysis::{Derived, ProblemKind, texts_that_cite};
use tripartite::document::Glyphs;
use tripartite::document::export::{self, ExportOptions, ExportedFiles, Format};
use tripartite::i18n::Words;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::workbook::{Cell, Fact, Workbook};

const LAWS: &str = "chapters/rep-laws/finding";

fn put(workbook: &mut Workbook, cell: &str, text: &str) {
    let cell: Cell = cell.parse().unwrap();
    workbook.put(&cell, (!text.is_empty()).then(|| Fact::Text(text.to_owned())));
}

/// The example with three further sources, which only texts cite.
fn cited() -> Workbook {
    let mut workbook = example();
    for (row, title, author, year) in [
        ("act", "Employment Act", "Ministry of Labour", "2019-03-01"),
        ("rules", "Registration rules", "Ministry of Labour", "2019"),
        ("survey", "A survey of households", "", "2021"),
    ] {
        for (field, text) in [("title", title), ("author", author), ("published", year)] {
            put(&mut workbook, &format!("registers/source/{row}/{field}"), text);
        }
    }
    let text =
        "Covered [@act, s. 24].\n\nAgain [@act, s. 30; @survey] and [@rules].\n\n- [@act, s. 2]\n- [@nobody, p. 1]";
    put(&mut workbook, LAWS, text);
    workbook
}

fn written(workbook: &Workbook, style: &str, format: Format) -> Vec<u8> {
    let mut workbook = workbook.clone();
    let cell: Cell = "workbook/references".parse().unwrap();
    workbook.put(&cell, (!style.is_empty()).then(|| Fact::Id(id(style))));
    let instrument = instrument("en");
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let words = Words::new("en");
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
    let content = compose(ReportKind::Record, format, &subject).unwrap();
    let words = writer_words(&words, Glyphs::Unicode);
    let pages = &|_: &_, _: &_, _: tripartite::document::ProgressFn<'_>| Ok(Vec::new());
    let order = ExportOptions { format, words: &words, reference: None, pages, progress: &|_| true };
    match export::write(&content, &order).unwrap() {
        ExportedFiles::One(bytes) => bytes,
        ExportedFiles::Sheets(_) => panic!("one file"),
    }
}

fn text(workbook: &Workbook, style: &str, format: Format) -> String {
    String::from_utf8(written(workbook, style, format)).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    file.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn references_are_footnotes_where_nobody_chose() {
    let markdown = text(&cited(), "", Format::Markdown);
    for wanted in [
        "Covered[^1].",
        // the summary has the first paragraph, and its note, before the chapter
        "Again[^3] and[^4].",
        "[^1]: Ministry of Labour (2019), *Employment Act*, s. 24.",
        ", s. 30; *A survey of households* (2021).",
        "[^4]: Ministry of Labour (2019), *Registration rules*.",
        "[^6]: \\! \\[source not entered: nobody\\], p. 1.",
    ] {
        assert!(markdown.contains(wanted), "{wanted}\n{markdown}");
    }
    let html = text(&cited(), "", Format::Html);
    assert_eq!(html.matches("role=\"doc-noteref\"").count(), 6);
    assert_eq!(html.matches("role=\"doc-backlink\"").count(), 6);
    let docx = written(&cited(), "", Format::Docx);
    let (body, notes) = (part(&docx, "word/document.xml"), part(&docx, "word/footnotes.xml"));
    assert_eq!(body.matches("<w:footnoteReference ").count(), 6);
    assert_eq!(notes.matches("<w:footnoteRef/>").count(), 6);
    assert!(notes.contains(", s. 24."), "{notes}");
    assert!(part(&docx, "[Content_Types].xml").contains("/word/footnotes.xml"));
    assert!(part(&docx, "word/settings.xml").contains("<w:footnotePr>"));
    let plain = text(&cited(), "", Format::Text);
    assert!(plain.contains("Covered (Ministry of Labour 2019a, s. 24)."), "{plain}");
}

#[test]
fn a_source_named_again_is_named_in_short() {
    let mut workbook = cited();
    put(&mut workbook, LAWS, "One [@act, s. 1].\nTwo [@act, s. 2].\nThree [@survey].\nFour [@act].");
    let markdown = text(&workbook, "footnotes", Format::Markdown);
    assert!(markdown.contains("[^2]: Ibid., s. 2."), "{markdown}");
    assert!(markdown.contains("[^4]: [Ministry of Labour 2019a]("), "{markdown}");
}

#[test]
fn author_and_year_stand_in_the_text_and_sort_the_list() {
    let markdown = text(&cited(), "author-date", Format::Markdown);
    assert!(markdown.contains("Covered ([Ministry of Labour 2019a]("), "{markdown}");
    assert!(markdown.contains("; [A survey of households 2021]("), "{markdown}");
    let listed: Vec<&str> = markdown.lines().filter(|line| line.starts_with("#### \\[")).collect();
    let mut sorted = listed.clone();
    sorted.sort_by_key(|line| line.to_lowercase());
    assert!(listed.len() > 3, "{listed:?}");
    assert_eq!(listed, sorted);
}

#[test]
fn numbers_follow_the_order_of_reading_and_lead_to_the_list() {
    let markdown = text(&cited(), "numbers", Format::Markdown);
    let number = |title: &str| {
        let line = markdown.lines().find(|line| line.starts_with('#') && line.ends_with(title)).unwrap();
        line.split(['[', ']', '\\']).find_map(|it| it.parse::<usize>().ok()).unwrap()
    };
    let act = number("Employment Act");
    assert!(markdown.contains(&format!("Covered [\\[{act}, s. 24\\]](#")), "{markdown}");
    let survey = number("A survey of households");
    assert!(act < survey, "{act} {survey}");
    assert_eq!(number("Registration rules"), survey + 1);
}

#[test]
fn what_leads_nowhere_is_a_problem_of_its_text_and_stands_in_every_export() {
    let (workbook, instrument) = (cited(), instrument("en"));
    let problems = Derived::of(&instrument, &workbook).problems;
    let found = problems.iter().any(|problem| {
        problem.cell.to_string() == LAWS
            && matches!(&problem.kind, ProblemKind::Dangling { name, .. } if name == "nobody")
    });
    assert!(found, "{problems:?}");
    for style in ["footnotes", "author-date", "numbers"] {
        for format in [Format::Markdown, Format::Html, Format::Text] {
            let said = text(&workbook, style, format).replace('\\', "");
            assert!(said.contains("source not entered: nobody"), "{style} {format:?}");
        }
    }
}

#[test]
fn a_source_cited_in_texts_alone_is_used() {
    let (workbook, instrument) = (cited(), instrument("en"));
    assert_eq!(texts_that_cite(&instrument, &workbook, &id("rules")), [LAWS.parse().unwrap()]);
    let markdown = text(&workbook, "numbers", Format::Markdown);
    let unused = markdown.split("not cited").nth(1).unwrap_or_default();
    assert!(!unused.contains("Registration rules"), "{unused}");
    assert_eq!(tripartite::app::request::uses_of_row(&instrument, &workbook, &id("rules")), (1, 0));
}

#[test]
fn a_footnote_mark_that_came_with_a_text_is_told() {
    let (mut workbook, instrument) = (cited(), instrument("en"));
    put(&mut workbook, LAWS, "As was found before.[1]");
    let problems = Derived::of(&instrument, &workbook).problems;
    let told = problems.iter().filter(|it| matches!(&it.kind, ProblemKind::FootnoteMark { mark } if mark == "[1]"));
    assert_eq!(told.map(|it| it.cell.to_string()).collect::<Vec<_>>(), [LAWS]);
}
