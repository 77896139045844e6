//! The situational analysis beside the record: where what was typed stands, that it is short, and that it tells nothing twice.

use crate::filling::{example, filled, instrument};
use std::collections::{BTreeMap, HashMap};
use tripartite::analysis::{Derived, meeting};
use tripartite::document::{Document, Glyphs, html, markdown, text};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::{Published, full_record, minutes, situational_analysis, writer_words};
use tripartite::store::{Instruments, parse_workbook};
use tripartite::workbook::{Cell, Fact, Place, Workbook};

const TODAY: &str = "2026-03-02";

fn ruritania() -> Workbook {
    let text = Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    parse_workbook(std::path::Path::new("ruritania.yaml"), &text).unwrap()
}

fn report(instrument: &Instrument, workbook: &Workbook, language: &str) -> Document {
    let derived = Derived::of(instrument, workbook);
    situational_analysis(instrument, &Published::of(workbook), &derived, &Words::new(language), TODAY)
}

fn record(instrument: &Instrument, workbook: &Workbook, language: &str) -> Document {
    let derived = Derived::of(instrument, workbook);
    full_record(instrument, &Published::of(workbook), &derived, &Words::new(language), TODAY)
}

fn as_text(document: &Document, language: &str) -> String {
    text::write(document, 80, &writer_words(&Words::new(language), Glyphs::Unicode))
}

/// `answers/consult-gender/citations/c1/at` as `answers/citations/at`: the kind of thing a cell holds.
fn kind_of_cell(cell: &str) -> String {
    let parts: Vec<&str> = cell.split('/').collect();
    let kept: Vec<&str> = match parts.as_slice() {
        ["registers", register, _, field @ ..] => {
            ["registers", register].into_iter().chain(field.iter().copied()).collect()
        }
        ["rows", register, _, rest @ ..] => ["rows", register].into_iter().chain(rest.iter().copied()).collect(),
        ["coverage", _, _, rest @ ..] => ["coverage"].into_iter().chain(rest.iter().copied()).collect(),
        ["answers" | "standards" | "chapters", _, rest @ ..] => {
            parts[..1].iter().copied().chain(rest.iter().copied()).collect()
        }
        parts => parts.to_vec(),
    };
    // the ids of citations, remarks, parties and rounds say nothing of the kind
    let is_id = |at: usize| match kept.iter().position(|it| matches!(*it, "citations" | "remarks" | "positions")) {
        Some(list) if kept[list] == "positions" => at == list + 1 || at == list + 2,
        Some(list) => at == list + 1,
        None => false,
    };
    let kinds: Vec<&str> = kept.iter().enumerate().filter(|(at, _)| !is_id(*at)).map(|(_, it)| *it).collect();
    // the name of a part nobody knows is the marker itself
    let kinds = kinds.join("/");
    kinds.split_once("/facets/").map_or(kinds.clone(), |(place, _)| format!("{place}/facets"))
}

#[test]
fn what_was_typed_stands_in_the_report_or_in_the_record_and_a_list_says_where() {
    let instrument = instrument("en");
    let (workbook, markers) = filled(&instrument, None);
    let (report, record) = (report(&instrument, &workbook, "en"), record(&instrument, &workbook, "en"));
    let [report, record] =
        [report, record].map(|it| markdown::write(&it, &writer_words(&Words::new("en"), Glyphs::Unicode)));
    let published = Published::of(&workbook);
    let (derived, words) = (Derived::of(&instrument, &workbook), Words::new("en"));
    let minutes: String = meeting::in_order(&workbook)
        .into_iter()
        .map(|id| as_text(&minutes((&instrument, &published), &derived, &words, TODAY, id), "en"))
        .collect();
    let mut kinds: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for (cell, marker) in &markers.open {
        let counts = kinds.entry(kind_of_cell(cell)).or_default();
        counts[0] += 1;
        counts[1] += usize::from(report.contains(marker.as_str()));
        counts[2] += usize::from(record.contains(marker.as_str()) || minutes.contains(marker.as_str()));
    }
    let word = |of: usize, all: usize| match of {
        0 => "no",
        _ if of == all => "yes",
        _ => "in part",
    };
    let lines: Vec<String> = kinds
        .iter()
        .map(|(kind, [all, report, record])| {
            format!("{kind}: report {}, record or minutes {}", word(*report, *all), word(*record, *all))
        })
        .collect();
    insta::assert_snapshot!("where-it-stands", lines.join("\n"));
    assert!(kinds.values().all(|[all, _, record]| record == all), "something stands nowhere");
    for kind in ["registers/gap/recommendation", "registers/option/what", "registers/abbreviation/long"] {
        let [all, report, _] = kinds.get(kind).unwrap_or_else(|| panic!("nothing was typed into {kind}"));
        assert_eq!(report, all, "{kind} is not in the report as a whole");
    }
    // every finding that belongs to a question asked, and every text of a chapter there is
    for (cell, marker) in markers.open.iter().filter(|(cell, _)| cell.ends_with("/finding")) {
        let asked = match cell.parse::<Cell>().unwrap() {
            Cell::Part(Place::Answer(slot), _) => derived.progress.slots.contains_key(&slot),
            Cell::Part(Place::Chapter(id), _) => instrument.texts().any(|it| *it == id),
            _ => false,
        };
        assert!(!asked || report.contains(marker.as_str()), "{cell} is not in the report");
    }
    for (cell, marker) in &markers.restricted {
        assert!(!report.contains(marker.as_str()), "{cell} is restricted");
    }
}

/// Words that stand in a run of eight which stood before, of a hundred.
pub fn repeated(text: &str) -> f64 {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    let mut seen: HashMap<&[String], usize> = HashMap::new();
    let mut again = vec![false; words.len()];
    for (at, run) in words.windows(8).enumerate() {
        if seen.insert(run, at).is_some() {
            again[at..at + 8].fill(true);
        }
    }
    let count = again.iter().filter(|it| **it).count();
    100.0 * f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(words.len().max(1)).unwrap())
}

/// The line a heading of the text stands in.
fn line_of(language: &str, key: &str) -> String {
    format!("\n{}\n", Words::new(language).t(key))
}

/// The heading after the lists of contents, which repeat headings and captions by their nature.
pub fn introduction(language: &str) -> String {
    format!("{}---", line_of(language, "report-introduction"))
}

pub fn contents(language: &str) -> String {
    line_of(language, "report-contents")
}

pub fn references(language: &str) -> String {
    format!("{}---", line_of(language, "report-bibliography"))
}

#[test]
fn the_report_is_short_and_says_nothing_twice() {
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        for (name, workbook) in [("malaysia", example()), ("ruritania", ruritania())] {
            let [short, whole] = [report(&instrument, &workbook, language), record(&instrument, &workbook, language)]
                .map(|it| as_text(&it, language));
            let words = |text: &str| text.split_whitespace().count();
            assert!(words(&short) * 3 < words(&whole), "{name}, {language}: {} of {}", words(&short), words(&whole));
            // a summary repeats by its nature, and entries of a list of sources are alike; all else is said once
            let (summary, rest) = short.split_once(&contents(language)).unwrap();
            let (_, rest) = rest.split_once(&introduction(language)).unwrap();
            let (body, sources) = rest.split_once(&references(language)).unwrap();
            let again = repeated(body);
            assert!(again < 5.0, "{name}, {language}: {again:.1} per cent are repeated in the body");
            let again = repeated(&format!("{summary} {body} {sources}"));
            assert!(again < 10.0, "{name}, {language}: {again:.1} per cent are repeated in all");
        }
    }
}

#[test]
fn the_reports_read_as_accepted() {
    for language in ["en", "fr"] {
        let instrument = instrument(language);
        for (name, workbook) in [("malaysia", example()), ("ruritania", ruritania())] {
            let page = as_text(&report(&instrument, &workbook, language), language);
            assert!(!page.contains('‹'), "a message is missing");
            insta::assert_snapshot!(format!("report-{name}-{language}"), page);
        }
    }
}

#[test]
fn key_findings_marked_by_the_authors_are_the_summary() {
    let instrument = instrument("en");
    let mut workbook = ruritania();
    for question in ["legal-schemes-procedures", "legal-schemes-entry-requirements", "legal-work-recognized"] {
        workbook.put(&format!("answers/{question}/key-finding").parse().unwrap(), None);
    }
    let cell = "answers/legal-schemes-procedures/key-finding".parse().unwrap();
    let summary = |workbook: &Workbook| {
        let page = as_text(&report(&instrument, workbook, "en"), "en");
        let start = page.find("Key findings").unwrap();
        page[start..page.find("Gaps of high priority").unwrap()].to_owned()
    };
    assert!(summary(&workbook).contains("The Labour Code has covered domestic work"));
    workbook.put(&cell, Some(Fact::Flag(true)));
    let marked = summary(&workbook);
    assert!(marked.contains("Households must appear in person"), "{marked}");
    assert!(!marked.contains("The Labour Code has covered"), "{marked}");
    // an own summary takes the place of both
    let own = "chapters/summary/finding".parse().unwrap();
    workbook.put(&own, Some(Fact::Text("In our own words.".into())));
    let page = as_text(&report(&instrument, &workbook, "en"), "en");
    assert!(page.contains("In our own words.") && !page.contains("Key findings"), "{page}");
}

#[test]
fn disputed_words_are_told_from_others() {
    let instrument = instrument("en");
    let mut workbook = ruritania();
    let cell = "disputed/answers/legal-work-recognized/finding".parse().unwrap();
    let page = |workbook: &Workbook| as_text(&report(&instrument, workbook, "en"), "en").replace('\n', " ");
    assert!(!page(&workbook).contains("disputed"));
    workbook.put(&cell, Some(Fact::Text("Another version.".into())));
    let said = page(&workbook);
    assert_eq!(said.matches("disputed: the record has the other version").count(), 2, "{said}");
}

#[test]
fn a_reference_in_the_report_leads_to_the_list_of_sources() {
    let (instrument, workbook) = (instrument("en"), ruritania());
    let document = report(&instrument, &workbook, "en");
    let page = html::write(&document, &writer_words(&Words::new("en"), Glyphs::Unicode), &|_| true).unwrap();
    let to: Vec<&str> = page.split("href=\"#at_source-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(to.len() > 20, "{} references", to.len());
    for id in to {
        assert_eq!(page.matches(&format!("id=\"at_source-{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_first_draft_is_called_so_in_every_document_until_it_is_edited() {
    let cell = |part: &str| -> Cell { format!("chapters/rep-laws/{part}").parse().unwrap() };
    let mut workbook = ruritania();
    let drafted = "Put together by the program.";
    let print = tripartite::analysis::drafting::print_of_text(drafted).unwrap();
    workbook.put(&cell("finding"), Some(Fact::Text(drafted.into())));
    workbook.put(&cell("drafted"), Some(Fact::Ids(vec![print])));
    let kept = tripartite::store::to_text(&workbook).unwrap();
    assert_eq!(parse_workbook(std::path::Path::new("x.yaml"), &kept).as_ref(), Ok(&workbook));
    for language in ["en", "fr"] {
        let note = Words::new(language).t("text-first-draft-note");
        let words: Vec<&str> = note.split_whitespace().collect();
        // lines break anywhere between words
        let says = |text: &str| text.split_whitespace().collect::<Vec<_>>().windows(words.len()).any(|it| it == words);
        let says = |workbook: &Workbook| {
            let instrument = instrument(language);
            [report(&instrument, workbook, language), record(&instrument, workbook, language)]
                .map(|document| says(&as_text(&document, language)))
        };
        assert_eq!(says(&workbook), [true, true], "{language}");
        let mut edited = workbook.clone();
        edited.put(&cell("finding"), Some(Fact::Text("Put together by the author.".into())));
        assert_eq!(says(&edited), [false, false], "{language}");
    }
}
