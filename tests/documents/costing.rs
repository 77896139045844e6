//! The costing as a document: the figures known exactly stand in it as they are shown, in both languages, and what is missing
//! is named with what helps.

use crate::filling::instrument;
use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::{Glyphs, markdown};
use tripartite::i18n::Words;
use tripartite::instrument::Id;
use tripartite::report::kind::{ReportInput, ReportKind, tree};
use tripartite::report::{Published, writer_words};
use tripartite::store::parse_workbook;
use tripartite::workbook::Workbook;

const RURITANIA: &str = include_str!("../support/ruritania.yaml");

fn ruritania() -> Workbook {
    changed("registers:", "registers:")
}

fn changed(from: &str, to: &str) -> Workbook {
    changed_with(0, from, to)
}

/// The workbook with one text in place of another, which brings so many rows more.
fn changed_with(rows: usize, from: &str, to: &str) -> Workbook {
    assert!(RURITANIA.contains(from), "{from}");
    let (text, count) = RURITANIA.rsplit_once("count: ").unwrap();
    let count = count.trim().parse::<usize>().unwrap() + rows;
    let text = format!("{}count: {count}\n", text.replacen(from, to, 1));
    parse_workbook(Path::new("ruritania.yaml"), &text).unwrap()
}

/// A document as text without its markup, every run of blanks as one.
fn page(kind: ReportKind, workbook: &Workbook, language: &str) -> String {
    let (instrument, words) = (instrument(language), Words::new(language));
    let (published, derived) = (Published::of(workbook), Derived::of(&instrument, workbook));
    let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-12-01");
    let document = tree(kind, &from).unwrap();
    let text = markdown::write(&document, &writer_words(&words, Glyphs::Unicode));
    text.replace('\\', "").replace(['|', '*'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(page: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(page.contains(wanted), "{wanted} is missing in\n{page}");
    }
}

#[test]
fn the_figures_of_ruritania_stand_in_the_document_as_they_are_shown() {
    let workbook = ruritania();
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(
        &english,
        &[
            "Rapid estimate for dialogue",
            "0 of 23 assumptions accepted by the group",
            "Nominal prices; base year 2026",
            // the package: gross, workers, employers, state, additional, real, covered
            "Gross cost 6.73 7.65 10.79 13.31 38.49",
            "Workers 0.75 1.20 1.80 2.39 6.14",
            "Employers 1.69 2.70 8.10 10.74 23.23",
            "State 5.55 5.79 3.98 4.34 19.66",
            "Additional cost to the state 5.46 5.70 3.89 4.24 19.28",
            "State, in prices of 2026 5.39 5.46 3.64 3.85 18.34",
            "Persons covered, each counted once 8,262 12,422 17,943 22,718",
            "0.015 % 0.016 % 0.022 % 0.025 %",
            // a formula with its numbers
            "= Contributors 7,833.6 11,985.4 17,318.9 22,081.6",
            "= Mean insurable wage 1,601.60 1,665.66 1,732.29 1,801.58",
            "= Amount of one payment 748.80 778.75 809.90 842.30",
            "800.00 (does not bind) 800.00 (does not bind) 800.00 (binds) 800.00 (binds)",
            "= Cost 1,979,707.39 2,100,073.60 3,080,729.27 3,142,343.86",
            // a household: the step when relief ends
            "Employer pays 19.89 20.69 43.03 44.75",
            "of the household’s income 14.33 % 14.33 % 14.49 % 14.49 %",
            // both tables of moves
            "34.83 42.15 7.32",
            "29.00 44.33 15.33",
            "0 of 8 ways looked at",
        ],
    );
    assert!(!english.contains("not computable"), "nothing is missing in the example");
    holds(
        &page(ReportKind::Costing, &workbook, "fr"),
        &[
            "Estimation rapide pour le dialogue",
            "0 hypothèses sur 23 acceptées par le groupe",
            "Coût brut 6,73 7,65 10,79 13,31 38,49",
            "= Coût 1 979 707,39 2 100 073,60 3 080 729,27 3 142 343,86",
            "19,89 20,69 43,03 44,75",
        ],
    );
}

#[test]
fn the_report_has_the_main_tables_and_the_record_all_of_them() {
    let workbook = ruritania();
    let report = page(ReportKind::Analysis, &workbook, "en");
    holds(&report, &["Gross cost 6.73 7.65 10.79 13.31 38.49", "Employer pays 19.89", "Rapid estimate for dialogue"]);
    assert!(!report.contains("= Mean insurable wage"), "formulas stand in the record");
    holds(&page(ReportKind::Record, &workbook, "en"), &["= Mean insurable wage 1,601.60", "34.83 42.15 7.32"]);
    let mut without = workbook;
    for register in tripartite::costing::REGISTERS {
        without.registers.shift_remove(&Id::new(register).unwrap());
    }
    assert!(!page(ReportKind::Analysis, &without, "en").contains("Rapid estimate"), "there is no chapter without one");
    holds(&page(ReportKind::Costing, &without, "en"), &["No costing has been entered. Begin with the frame"]);
}

#[test]
fn what_lacks_a_value_is_named_with_its_years_and_what_helps() {
    let workbook = changed(
        "fill: growth, grows-by: [wage-growth], values: {\"2026\": \"1200\"}",
        "fill: given, values: {\"2027\": \"1248\"}",
    );
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(
        &english,
        &[
            "min-wage@2028; min-wage@2029; min-wage@2030: “Minimum wage a month (no. 7)” has no value for these years.",
            "Gross cost 6.73 ? not computable ? not computable ? not computable ? not computable",
        ],
    );
    let workbook = changed("costing: rapid, today: design", "costing: rapid, today: not-known");
    holds(
        &page(ReportKind::Costing, &workbook, "en"),
        &["grant/today@2027", "does not say what is spent today", "Additional cost to the state ? not computable"],
    );
}

#[test]
fn what_is_accepted_counts_and_names_its_meeting() {
    let workbook = changed_with(
        2,
        "registers:",
        "registers:\n  meeting:\n    m1: {title: Assumptions, date: \"2026-11-12\"}\n  decision:\n    d1: {title: The \
         number of workers, meeting: m1, about: rows/assumption/workers, outcome: agreed}",
    );
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(&english, &["1 of 23 assumptions accepted by the group (Meeting 1"]);
}

#[test]
fn what_changed_since_it_was_accepted_is_said_and_does_not_count() {
    let workbook = changed_with(
        2,
        "registers:",
        "registers:\n  meeting:\n    m1: {title: Assumptions, date: \"2026-11-12\", closed: \"2026-11-12T12:00\"}\n  decision:\n    \
         d1: {title: The number of workers, meeting: m1, about: rows/assumption/workers, outcome: agreed, reply: \"values=2026: \
         47000; unit=persons; fill=growth; grows-by=workers-growth\"}",
    );
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(
        &english,
        &["0 of 23 assumptions accepted by the group. One assumption changed since the group accepted it."],
    );
    holds(&english, &["changed since agreed"]);
    let since = page(ReportKind::Since, &workbook, "en");
    holds(&since, &["Values by year: 2026: 47000", "Values by year: 2026: 48000", "Grows by: Growth of their number"]);
}
