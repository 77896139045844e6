//! Every instrument that is shipped, with each of its worked examples, in every document, format and language.

use tripartite::analysis::{Derived, Severity};
use tripartite::document::export::{Content, Format};
use tripartite::document::{Glyphs, text};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::store::{Instruments, parse_workbook, to_text};
use tripartite::workbook::Workbook;

/// Each instrument in a language, with each of its examples by name.
fn examples(language: &str) -> Vec<(Instrument, String, Workbook)> {
    let library = Instruments::new(None);
    let mut found = Vec::new();
    for entry in library.list() {
        for name in library.examples(entry.id.as_str()) {
            let text = library.example(entry.id.as_str(), &name).unwrap();
            let workbook =
                parse_workbook(std::path::Path::new(&name), &text).unwrap_or_else(|it| panic!("{name}: {it:?}"));
            found.push((library.load(entry.id.as_str(), language).unwrap(), name, workbook));
        }
    }
    found
}

fn told(of: &(Instrument, String, Workbook), kind: ReportKind, language: &str) -> String {
    let (instrument, name, workbook) = of;
    let (published, derived, words) =
        (Published::of(workbook), Derived::of(instrument, workbook), Words::new(language));
    let from = ReportInput::new(instrument, &published, &derived, &words, "2026-11-30");
    match compose(kind, Format::Text, &from) {
        Some(Content::Tree(tree)) => text::write(&tree, 80, &writer_words(&words, Glyphs::Unicode)),
        _ => panic!("{name}: {kind:?}"),
    }
}

#[test]
fn examples_have_no_fault_and_are_saved_as_they_were_read() {
    let all = examples("en");
    assert!(all.iter().map(|(it, ..)| it.id.as_str()).collect::<std::collections::HashSet<_>>().len() >= 2);
    for (instrument, name, workbook) in &all {
        let derived = Derived::of(instrument, workbook);
        let faults: Vec<String> = derived
            .problems
            .iter()
            .filter(|it| it.kind.severity() == Severity::Fault)
            .map(|it| format!("{} {}", it.cell, it.kind.name()))
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        assert!(!workbook.notice.is_empty(), "{name} says what it is");
        let written = to_text(workbook).unwrap();
        assert_eq!(parse_workbook(std::path::Path::new("again"), &written).unwrap(), *workbook, "{name}");
    }
}

#[test]
fn every_example_is_told_in_every_document_and_language() {
    for language in ["en", "fr"] {
        for of in &examples(language) {
            for kind in
                [ReportKind::Analysis, ReportKind::Record, ReportKind::Form, ReportKind::Requests, ReportKind::Open]
            {
                let text = told(of, kind, language);
                assert!(!text.contains('‹'), "{} {kind:?} {language}: a message is missing\n{text}", of.1);
            }
        }
    }
}

/// An instrument that looks at guarantees says so, and nothing of branches, agreements or a legislative gap analysis.
#[test]
fn a_report_speaks_the_words_of_its_instrument() {
    let foreign = |language| match language {
        "fr" => [
            "branche",
            "Branche",
            "Accords et arrangements",
            "Analyse des lacunes législatives",
            "Analyse de la situation",
        ],
        _ => ["branch", "Branch", "Agreements and arrangements", "Legislative gap analysis", "Situational analysis"],
    };
    for language in ["en", "fr"] {
        for of in examples(language).iter().filter(|(it, ..)| it.dimension.is_some()) {
            for kind in [ReportKind::Analysis, ReportKind::Record, ReportKind::Form] {
                let text = told(of, kind, language);
                for word in foreign(language) {
                    assert!(!text.contains(word), "{kind:?} {language}: {word}\n{text}");
                }
            }
        }
    }
}

#[test]
fn the_report_of_the_second_instrument_reads_as_accepted() {
    for language in ["en", "fr"] {
        let all = examples(language);
        let of = all.iter().find(|(it, ..)| it.dimension.is_some()).unwrap();
        insta::assert_snapshot!(format!("assessment-{language}"), told(of, ReportKind::Analysis, language));
    }
}

/// The points of a list, each as one line.
fn points(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        match (line.strip_prefix("• "), found.last_mut()) {
            (Some(point), _) => {
                found.push(point.to_owned());
                is_open = true;
            }
            (None, Some(last)) if is_open && line.starts_with("  ") => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => is_open = false,
        }
    }
    found
}

#[test]
fn a_road_map_says_which_options_are_not_agreed_and_names_as_many_questions_as_it_counts() {
    let all = examples("en");
    let of = |name: &str| told(all.iter().find(|it| it.1 == name).unwrap(), ReportKind::RoadMap, "en");
    let ruritania = of("ruritania").split_whitespace().collect::<Vec<_>>().join(" ");
    let open = "Not agreed by the group so far: Working-time rules for live-in workers; Accident and sickness insurance for \
                migrants; Maternity grant from the budget. What stands below for them is proposed and not agreed.";
    assert!(ruritania.contains(open), "{ruritania}");
    assert!(!ruritania.contains("options the group agreed on"));
    let mut counted = 0;
    for example in ["ruritania", "lysandria"] {
        for point in points(&of(example)) {
            let said = point.split_once(' ').map(|(_, said)| said).unwrap_or_default();
            let Some((count, rest)) = said.split_once(" questions are ") else { continue };
            let (count, names) = (count.parse::<usize>().unwrap(), rest.rsplit_once(": ").unwrap().1);
            let times = |name: &str| match (name.strip_suffix(" more"), name.strip_suffix(" times)")) {
                (Some(more), _) => more.parse().unwrap(),
                (None, Some(times)) => times.rsplit_once('(').unwrap().1.parse::<usize>().unwrap(),
                (None, None) => 1,
            };
            assert_eq!(names.split("; ").map(times).sum::<usize>(), count, "{example}: {point}");
            counted += 1;
        }
    }
    assert!(counted > 10, "{counted}");
}
