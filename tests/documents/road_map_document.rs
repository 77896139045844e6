//! The road map as a document for those who decide: it says what is not agreed, what it costs in which currency, and no
//! reference in any document leads nowhere.

use crate::filling::instrument;
use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::Glyphs;
use tripartite::document::export::{self, ExportOptions, ExportedFiles, Format};
use tripartite::i18n::Words;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::store::{Instruments, parse_workbook};
use tripartite::workbook::{Fact, Workbook};

fn ruritania() -> Workbook {
    let text = Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    parse_workbook(Path::new("ruritania.yaml"), &text).unwrap()
}

/// A document as plain text, its lines joined; nothing where this kind has nothing to say of the workbook.
fn written(workbook: &Workbook, kind: ReportKind, language: &str) -> Option<String> {
    let instrument = instrument(language);
    let (published, derived) = (Published::of(workbook), Derived::of(&instrument, workbook));
    let words = Words::new(language);
    let subject = ReportInput::new(&instrument, &published, &derived, &words, "2026-03-02");
    let content = compose(kind, Format::Text, &subject)?;
    let words = writer_words(&words, Glyphs::Unicode);
    let pages = &|_: &_, _: &_, _: tripartite::document::ProgressFn<'_>| Ok(Vec::new());
    let order = ExportOptions { format: Format::Text, words: &words, reference: None, pages, progress: &|_| true };
    match export::write(&content, &order).unwrap() {
        ExportedFiles::One(bytes) => Some(String::from_utf8(bytes).unwrap()),
        ExportedFiles::Sheets(_) => panic!("one file"),
    }
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_planned_for_an_option_nobody_agreed_on_is_called_proposed() {
    for (language, not_agreed, no_decision) in [
        ("en", "Not agreed by the group so far: ", "No decision was recorded."),
        ("fr", "Le groupe n’est pas encore convenu de : ", "Aucune décision n’a été consignée."),
    ] {
        let page = joined(&written(&ruritania(), ReportKind::RoadMap, language).unwrap());
        let (_, after) = page.split_once(not_agreed).unwrap_or_else(|| panic!("{not_agreed} in {page}"));
        let named = after.split_once(". ").unwrap().0;
        for option in ["Working-time rules", "Accident and sickness insurance", "Maternity grant"] {
            assert!(named.contains(option), "{option} in {named}");
        }
        assert!(!named.contains("single window"), "{named}");
        assert_eq!(page.matches(no_decision).count(), 3, "{page}");
    }
    // where all of it is agreed nothing is said
    let mut agreed = ruritania();
    let activities: Vec<_> = agreed.rows(&"activity".parse().unwrap()).map(|(id, _)| id.clone()).collect();
    for activity in activities {
        let cell = format!("registers/activity/{activity}/option").parse().unwrap();
        agreed.put(&cell, Some(Fact::Text("one-window".into())));
    }
    assert!(!written(&agreed, ReportKind::RoadMap, "en").unwrap().contains("Not agreed by the group"));
}

#[test]
fn a_road_map_says_what_it_costs_in_which_currency_and_which_costs_are_not_known() {
    let mut workbook = ruritania();
    let page = joined(&written(&workbook, ReportKind::RoadMap, "en").unwrap());
    for text in [
        "Packages compared (XTS, million)",
        "Cost and funding of the activities by year (XTS, million)",
        "Of the 9 activities, a cost has been entered only for: Open the window in Strelsau and online.",
        "Rapid estimate for dialogue",
    ] {
        assert!(page.contains(text), "{text} in {page}");
    }
    assert!(page.contains("1.50") && page.contains("0.40") && page.contains("1.90"), "{page}");
    assert!(!page.contains("All activities with a"), "one activity alone needs no sum");
    // two with a cost are added up, and neither what is not entered nor what was given up counts
    for (cell, text) in [
        ("registers/activity/card/cost/2027", "250000"),
        ("registers/activity/hours/cost/2027", "990000"),
        ("registers/activity/hours/status", "dropped"),
    ] {
        let fact = if text == "dropped" { Fact::Id("dropped".parse().unwrap()) } else { Fact::Text(text.into()) };
        workbook.put(&cell.parse().unwrap(), Some(fact));
    }
    let page = joined(&written(&workbook, ReportKind::RoadMap, "en").unwrap());
    let (_, sum) = page.split_once("All activities with a").unwrap_or_else(|| panic!("{page}"));
    let amounts: Vec<&str> = sum.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|it| it.len() > 2).collect();
    assert_eq!(amounts.get(..3).unwrap(), ["1.75", "0.40", "2.15"], "{sum}");
    // where most have a cost, those without are named
    let activities: Vec<_> = workbook.rows(&"activity".parse().unwrap()).map(|(id, _)| id.clone()).collect();
    for activity in activities.iter().filter(|id| id.as_str() != "mandate") {
        workbook
            .put(&format!("registers/activity/{activity}/cost/2027").parse().unwrap(), Some(Fact::Text("1".into())));
    }
    let page = joined(&written(&workbook, ReportKind::RoadMap, "en").unwrap());
    assert!(page.contains("No cost has been entered for: Mandate of the single window. An empty cell"), "{page}");
}

/// Every number in brackets stands in the list of sources of the same document.
#[test]
fn no_document_refers_to_a_number_that_stands_nowhere() {
    let mut referred = 0;
    for kind in ReportKind::ALL {
        let Some(text) = written(&ruritania(), kind, "en") else { continue };
        for number in 1..40 {
            let mark = format!("[S{number}]");
            if text.contains(&mark) {
                referred += 1;
                let is_listed = text.lines().any(|line| line.trim_start().starts_with(&format!("{mark} ")));
                assert!(is_listed, "{kind:?}: {mark} is not listed");
            }
        }
    }
    assert!(referred > 3, "documents refer to sources");
}
