//! The costing as a document: the figures known exactly stand in it as they are shown, in both languages, and what is missing
//! is named with what helps.

use crate::filling::{instrument, one_file};
use std::io::Read;
use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::export::{self, ExportOptions, ExportedFiles, Format};
use tripartite::document::{Document, Glyphs, ProgressFn, WriterWords, markdown};
use tripartite::i18n::Words;
use tripartite::instrument::Id;
use tripartite::report::kind::{ReportInput, ReportKind, compose, tree};
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
    let text = text.replace('\\', "").replace("---:", "---");
    text.replace(['|', '*'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
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
            "0 hypothèse sur 23 acceptée par le groupe",
            "Coût brut 6,73 7,65 10,79 13,31 38,49",
            "= Coût 1 979 707,39 2 100 073,60 3 080 729,27 3 142 343,86",
            "19,89 20,69 43,03 44,75",
        ],
    );
}

#[test]
fn the_document_shows_the_sensitivity_of_the_result_the_frame_names_and_the_values_tried() {
    let page_of = |more: &str, language: &str| {
        page(ReportKind::Costing, &changed("years: calendar", &format!("years: calendar, {more}")), language)
    };
    holds(
        &page_of("outcome: balance, outcome-year: \"2030\"", "en"),
        &["Wide: Balance of the schemes, 2030, XTS, million: 4.15", "−/+ 10 %: 43,200 / 52,800 3.73 4.56"],
    );
    holds(
        &page_of("outcome: percent-gdp-state", "fr"),
        &["Wide : Coût pour l’État en pourcentage du PIB, 2027–2030 : 0,010 %"],
    );
}

#[test]
fn the_report_has_the_main_tables_and_the_record_all_of_them() {
    let workbook = ruritania();
    let report = page(ReportKind::Analysis, &workbook, "en");
    holds(
        &report,
        &[
            "Gross cost, 2027 3.59 6.73 Gross cost, 2030 5.66 13.31 Gross cost, 2027–2030 17.14 38.49",
            "Additional cost to the state, 2027–2030 6.42 19.28",
            "Employer pays, and share of the wage 8.45<br>0.68 % 11.05<br>0.63 % 15.21<br>1.22 % 19.89<br>1.13 %",
            "Rapid estimate for dialogue",
        ],
    );
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
    holds(
        &since,
        &["Values by year: 2026: 47,000", "Values by year: 2026: 48,000", "Grows by: Growth of their number"],
    );
}

/// The frame with more in it, and assumptions beside those there are.
fn with_frame(frame: &str, assumptions: &[&str]) -> Workbook {
    let rows: String = assumptions.iter().map(|row| format!("\n    {row}")).collect();
    let from = "inflation: cpi}\n  assumption:";
    changed_with(assumptions.len(), from, &format!("inflation: cpi, {frame}}}\n  assumption:{rows}"))
}

#[test]
fn what_is_left_of_a_wage_is_marked_where_it_is_below_the_minimum_wage() {
    let marked = page(ReportKind::Costing, &with_frame("minimum-wage: min-wage", &[]), "en");
    let below = "▲ below the minimum wage";
    let years = ["1,241.24", "1,290.89", "1,342.53", "1,396.23"].map(|left| format!("{left}<br>{below}")).join(" ");
    holds(&marked, &[&format!("Wage less the worker’s contribution {years}"), "1,759.16 1,829.53 1,902.71 1,978.82"]);
    assert_eq!(marked.matches(below).count(), 4, "workers pay nothing in the narrower design");
    let not_named = page(ReportKind::Costing, &ruritania(), "en");
    assert!(!not_named.contains(below));
    holds(&not_named, &["names no minimum wage"]);
}

#[test]
fn a_second_currency_is_converted_year_by_year_and_a_year_without_a_rate_is_blank() {
    let frame = "second-currency: USD, exchange-rate: rate";
    let rate = |values: &str| format!("rate: {{title: Price of a dollar, unit: money, fill: given, values: {values}}}");
    let all = rate("{\"2027\": \"2\", \"2028\": \"4\", \"2029\": \"5\", \"2030\": \"8\"}");
    let english = page(ReportKind::Costing, &with_frame(frame, &[&all]), "en");
    holds(
        &english,
        &["Gross cost, USD, million 3.37 1.91 2.16 1.66 9.10", "State, USD, million 2.77 1.45 0.80 0.54 5.56"],
    );
    let some = rate("{\"2027\": \"2\", \"2029\": \"5\", \"2030\": \"8\"}");
    let english = page(ReportKind::Costing, &with_frame(frame, &[&some]), "en");
    holds(&english, &["Gross cost, USD, million 3.37 2.16 1.66 State, USD, million"]);
}

#[test]
fn a_sum_that_is_another_than_what_is_shown_says_so() {
    // 5.39, 5.46, 3.64 and 3.85 in the prices of 2026 are shown, and 18.35 is not their sum as it is shown
    let english = page(ReportKind::Costing, &ruritania(), "en");
    let (_, wide) = english.split_once("Wide: what it costs and who pays").unwrap();
    let (table, after) = wide.split_once("Persons covered, each counted once").unwrap();
    holds(table, &["State, in prices of 2026 5.39 5.46 3.64 3.85 18.34"]);
    let (note, _) = after.split_once("What a young scheme").unwrap();
    holds(note, &["Figures may not add up because of rounding"]);
}

#[test]
fn the_budget_and_what_each_branch_would_have_stand_beside_the_packages() {
    let workbook = with_frame(
        "revenue: revenue",
        &["revenue: {title: Revenue, unit: money, fill: hold, values: {\"2026\": \"10000000000\"}}"],
    );
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(
        &english,
        &[
            "Gross domestic product 44,557.80 47,271.37 50,150.20 53,204.34 48,795.93",
            "Budget balance: revenue less expenditure −693.87 −1,345.13 −2,036.05 −2,769.04 −1,711.02",
            "Others than the state 1.18 1.86 6.81 8.98 4.71",
            "Share of the state 82.42 % 75.71 % 36.9 % 32.56 %",
            "In the base year 2026: Gross domestic product: 42,000.00; Government revenue: 10,000.00. Nothing",
            // no gap says which branch
            "not said 5.66 0.011 % 13.31 0.025 %",
        ],
    );
    let gap = "registers:\n  gap:\n    g: {title: None, branches: [maternity]}";
    let closes = changed_with(1, "registers:", gap);
    let mut closes = closes;
    let cell = "registers/option/grant/closes".parse().unwrap();
    closes.put(&cell, Some(tripartite::workbook::Fact::Ids(vec![Id::new("g").unwrap()])));
    let said = ["not said 4.92 0.009 % 10.17 0.019 %", "maternity benefit 0.74 0.001 % 3.14 0.006 %"];
    holds(&page(ReportKind::Costing, &closes, "en"), &said);
    holds(&page(ReportKind::Costing, &closes, "en"), &["Together 5.66 0.011 % 13.31 0.025 %"]);
}

/// A document in a format, as its bytes.
fn written(format: Format, workbook: &Workbook) -> Vec<u8> {
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let (published, derived) = (Published::of(workbook), Derived::of(&instrument, workbook));
    let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-12-01");
    one_file(ReportKind::Costing, format, &from, &words)
}

#[test]
fn charts_are_drawn_with_patterns_and_say_their_numbers_and_are_tables_where_nothing_is_drawn() {
    let workbook = ruritania();
    let english = page(ReportKind::Costing, &workbook, "en");
    holds(
        &english,
        &[
            "Wide: who pays (XTS, million) Year State Employers Workers --- --- --- --- 2027 5.55 1.69 0.75",
            "Narrower to wider, % of GDP Year Narrower design Wider design --- --- --- 2027 0.008 % 0.015 %",
            "Who pays, 2027–2030 (XTS, million) Packages State Employers Workers --- --- --- --- Narrow 6.80 12.91 0 Wide 19.66",
            "Minimum wage, 2027 1.49 % 1.22 % 0.54 % Minimum wage, 2030 0.27 % 2.44 % 0.54 %",
        ],
    );
    let told = "2027: State 5.55, Employers 1.69, Workers 0.75";
    let html = String::from_utf8(written(Format::Html, &workbook)).unwrap();
    holds(&html, &[&format!("<title>{told}</title>"), "url(#part--rising)", "C Workers"]);
    let docx = written(Format::Docx, &workbook);
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut body = String::new();
    file.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    holds(&body, &[told, "wdUpDiag", "name=\"B Employers 1.69\""]);
}

/// The sheets of a workbook as CSV, by their ids.
fn sheets(workbook: &Workbook) -> std::collections::HashMap<String, String> {
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let (published, derived) = (Published::of(workbook), Derived::of(&instrument, workbook));
    let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-12-01");
    let content = compose(ReportKind::Record, Format::Csv, &from).unwrap();
    let words = writer_words(&words, Glyphs::Unicode);
    let no_pages = |_: &Document, _: &WriterWords, _: ProgressFn<'_>| Ok(Vec::new());
    let order =
        ExportOptions { format: Format::Csv, words: &words, reference: None, pages: &no_pages, progress: &|_| true };
    match export::write(&content, &order).unwrap() {
        ExportedFiles::Sheets(sheets) => {
            sheets.into_iter().map(|(id, bytes)| (id, String::from_utf8(bytes).unwrap())).collect()
        }
        ExportedFiles::One(_) => panic!("a file for each sheet was asked for"),
    }
}

#[test]
fn the_sheets_have_years_across_one_long_sheet_and_the_road_map_by_time() {
    let costed = sheets(&ruritania());
    holds(
        &costed["cost-assumptions"],
        &["Name,Assumption,Unit,2026,2027,2028", "min-wage,Minimum wage a month,Money,1200,1248,1297.92"],
    );
    holds(&costed["cost-long"], &["\r\ninjury,injury-care,2027,cost,1597584.384\r\n", "wage-grant,2030,amount,842.29"]);
    holds(&costed["cost-totals"], &["wide,Wide,Gross cost,6733402.55", "wide,Wide,\"Persons covered"]);
    let mut lacking = ruritania();
    lacking.put(&"registers/assumption/births/values/2027".parse().unwrap(), None);
    holds(&sheets(&lacking)["cost-long"], &["wage-grant,2027,cost,not computable: births@2027"]);
    // a workbook without a costing or a road map has none of these
    assert!(!costed.contains_key("timeline"));
    let text = tripartite::store::Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    let example = parse_workbook(Path::new("ruritania.yaml"), &text).unwrap();
    holds(
        &sheets(&example)["timeline"],
        &[
            "Activity,Responsible,Starts,Ends,Q2 2026",
            "Open the window in Strelsau and online,Social Insurance Fund,2027-02",
        ],
    );
    let mut without = ruritania();
    tripartite::costing::REGISTERS.iter().for_each(|register| {
        without.registers.shift_remove(&Id::new(register).unwrap());
    });
    assert!(!sheets(&without).contains_key("cost-long"));
}

/// The cells of a sheet of an XLSX file: address, formula, value.
fn cells_of(file: &mut zip::ZipArchive<std::io::Cursor<Vec<u8>>>, sheet: &str) -> Vec<(String, String, String)> {
    let mut text = |part: &str| {
        let mut text = String::new();
        file.by_name(part).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let book = text("xl/workbook.xml");
    let names: Vec<&str> = book.split("<sheet name=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    let nth = names.iter().position(|name| *name == sheet).unwrap_or_else(|| panic!("{sheet}: {names:?}"));
    let page = text(&format!("xl/worksheets/sheet{}.xml", nth + 1));
    let between = |cell: &str, from: &str, to: &str| {
        cell.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(it, _)| it).to_owned()
    };
    let cell = |cell: &str| (between(cell, "r=\"", "\""), between(cell, "<f>", "</f>"), between(cell, "<v>", "</v>"));
    page.split("<c ").skip(1).map(cell).collect()
}

#[test]
fn a_formula_of_a_sheet_names_the_cell_whose_value_it_has() {
    let (instrument, words, workbook) = (instrument("en"), Words::new("en"), ruritania());
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let from = ReportInput::new(&instrument, &published, &derived, &words, "2026-12-01");
    let content = compose(ReportKind::Record, Format::Xlsx, &from).unwrap();
    let words = writer_words(&words, Glyphs::Unicode);
    let no_pages = |_: &Document, _: &WriterWords, _: ProgressFn<'_>| Ok(Vec::new());
    let order =
        ExportOptions { format: Format::Xlsx, words: &words, reference: None, pages: &no_pages, progress: &|_| true };
    let ExportedFiles::One(bytes) = export::write(&content, &order).unwrap() else { panic!("one file was asked for") };
    let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let lines = cells_of(&mut file, "Cost lines by year");
    let mut count = 0;
    for (at, formula, value) in
        cells_of(&mut file, "Cost figures").into_iter().filter(|(_, formula, _)| !formula.is_empty())
    {
        let (_, named) = formula.rsplit_once('!').unwrap();
        let (.., there) = lines.iter().find(|(of, ..)| of == named).unwrap_or_else(|| panic!("{at}: {formula}"));
        assert_eq!(&value, there, "{at}: {formula}");
        count += 1;
    }
    assert!(count > 300, "{count}");
}
