//! References in texts: how each style and each format writes them, who sees those that lead nowhere, and what counts as used.

use crate::filling::{example, id, instrument, one_file};
use crate::parts::part;
use tripartite::analysis::{Derived, ProblemKind, texts_that_cite};
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::report::Published;
use tripartite::report::kind::{ReportInput, ReportKind};
use tripartite::store::{Instruments, parse_workbook};
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
    one_file(ReportKind::Record, format, &subject, &words)
}

fn text(workbook: &Workbook, style: &str, format: Format) -> String {
    String::from_utf8(written(workbook, style, format)).unwrap()
}

#[test]
fn references_are_footnotes_where_nobody_chose() {
    let markdown = text(&cited(), "", Format::Markdown);
    for wanted in [
        "Covered[^1].",
        // the summary has the first paragraph, and its note, before the chapter
        "Again[^3] and[^4].",
        "[^1]: Ministry of Labour (2019a), *Employment Act*, s. 24.",
        ", s. 30; *A survey of households* (2021).",
        "[^4]: Ministry of Labour (2019b), *Registration rules*.",
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

/// The second example as the report has it, with a text of a chapter.
fn report(language: &str, text: &str, format: Format) -> Vec<u8> {
    let example = Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    let mut workbook = parse_workbook(std::path::Path::new("x.yaml"), &example).unwrap();
    put(&mut workbook, LAWS, text);
    let instrument = instrument(language);
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let words = Words::new(language);
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
    one_file(ReportKind::Analysis, format, &subject, &words)
}

const NAMED: &str = "See [#scheme] and [#rep-ssa]; the list of [#member]. [#scheme] ends.";

#[test]
fn a_part_of_the_report_is_named_by_its_number_in_this_document() {
    for (language, table, chapter) in [("en", "table", "chapter"), ("fr", "tableau", "chapitre")] {
        let text = String::from_utf8(report(language, NAMED, Format::Text)).unwrap();
        let line = text.lines().find(|line| line.trim_start().starts_with("See")).unwrap();
        let number: String =
            line.split(&format!("{table}\u{a0}")).nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect();
        let caption = format!("{}\u{a0}{number}", tripartite::text::capitalized(table));
        assert!(text.lines().filter(|it| it.trim_start().starts_with(&caption)).count() >= 1, "{caption}");
        assert!(line.contains(chapter), "{line}");
    }
}

#[test]
fn a_part_that_is_named_is_linked_in_every_format_that_has_links() {
    let html = String::from_utf8(report("en", NAMED, Format::Html)).unwrap();
    let at = html.find("See <a href=\"#").unwrap();
    let to = html[at + 14..].split('"').next().unwrap();
    assert!(html.contains(&format!("id=\"{to}\"")), "{to} is nowhere");
    let docx = part(&report("en", NAMED, Format::Docx), "word/document.xml");
    let at = docx.find("w:name=\"_Part_").unwrap();
    let anchor = docx[at..].split("w:anchor=\"").nth(1).unwrap().split('"').next().unwrap();
    let mark =
        docx.find(&format!("<w:bookmarkStart w:id=\"{}\"", anchor.trim_start_matches("_Toc").trim_start_matches('0')));
    let caption = &docx[mark.unwrap()..];
    assert!(caption[..400].contains("Table\u{a0}") && caption[..400].contains("SEQ Table"), "{}", &caption[..400]);
    let markdown = String::from_utf8(report("en", NAMED, Format::Markdown)).unwrap();
    assert!(markdown.contains("and [chapter 8](#"), "{markdown}");
}

#[test]
fn a_part_that_does_not_exist_is_told_with_the_nearest_name() {
    let mut workbook = example();
    put(&mut workbook, LAWS, "See [#schem], [#rep-laws], \\[#nothing] and [#5].");
    let derived = Derived::of(&instrument("en"), &workbook);
    let told: Vec<_> = derived
        .problems
        .iter()
        .filter_map(|problem| match &problem.kind {
            ProblemKind::Dangling { name, nearest } => Some((name.as_str(), nearest.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(told, [("[#schem]", Some("scheme"))]);
}

/// What the report of the costed example reads where a text of a chapter names a part.
fn named(text: &str, kind: ReportKind, format: Format) -> Vec<u8> {
    let library = Instruments::new(None);
    let shipped = library.example("migrant-domestic-workers", "ruritania").unwrap();
    let mut workbook = parse_workbook(std::path::Path::new("r.yaml"), &shipped).unwrap();
    put(&mut workbook, LAWS, text);
    let instrument = instrument("en");
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let words = Words::new("en");
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
    one_file(kind, format, &subject, &words)
}

#[test]
fn a_figure_is_named_by_the_number_it_has_and_where_it_does_not_stand_by_its_title() {
    let text = "As [#figure-who-pays] and [#figure-coverage] show. [#figure-packages] says more.";
    for kind in [ReportKind::Analysis, ReportKind::Record] {
        let page = String::from_utf8(named(text, kind, Format::Html)).unwrap();
        // the number a caption has, and the place links lead to
        let number = |caption: &str| {
            let at = page.find(caption)?;
            let head = page[..at].rfind("Figure\u{a0}")? + "Figure\u{a0}".len();
            Some(page[head..].chars().take_while(char::is_ascii_digit).collect::<String>())
        };
        let begins = page.find("As <a").or_else(|| page.find("As ")).unwrap();
        let said: String = page[begins..].chars().take(600).collect();
        let plain: String = said.split('<').map(|it| it.split_once('>').map_or(it, |(_, text)| text)).collect();
        let plain = plain.replace('\u{a0}', " ");
        let expected = |caption: &str, title: &str| match number(caption) {
            Some(number) => format!("figure {number}"),
            None => title.to_owned(),
        };
        let pays = expected(": who pays", "“Who pays, by year”");
        let map = expected("Coverage at a glance: each", "“Coverage at a glance”");
        assert!(plain.starts_with(&format!("As {pays} and {map} show.")), "{kind:?}: {plain}");
        assert!(number(": who pays").is_some() || number("Coverage at a glance: each").is_some(), "{kind:?}");
    }
}
