//! Questions asked about each item of a list, and what an instrument words itself: `tests/instruments/by-list` is data alone.

use crate::support::{cell, id, slot};
use tripartite::analysis::{Derived, Rating, Reason, State, overview_cell};
use tripartite::app::{Column, Grid, GridKind};
use tripartite::document::export::{Content, Format};
use tripartite::document::{Glyphs, text};
use tripartite::i18n::Words;
use tripartite::instrument::{FaultKind, Instrument};
use tripartite::report::kind::{ReportInput as Of, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::store::{Instruments, lint_folder, parse_workbook, to_text};
use tripartite::workbook::{CellFault, InstrumentRef, Mark, Workbook, kind_of, known_slot};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/instruments");

fn by_list() -> Instrument {
    Instruments::new(Some(FOLDER.into())).load("by-list", "en").unwrap()
}

fn blank(instrument: &Instrument) -> Workbook {
    Workbook::new("w".into(), InstrumentRef::to(instrument), "KEN".into(), "en".into())
}

/// Puts printed values into cells as `set` does.
fn set(instrument: &Instrument, workbook: &mut Workbook, facts: &[(&str, &str)]) {
    for (address, value) in facts {
        let cell = cell(address);
        let kind = kind_of(instrument, &cell).unwrap_or_else(|fault| panic!("{address}: {fault}"));
        let fact = kind.parse(value, instrument, workbook).unwrap_or_else(|fault| panic!("{address}: {fault:?}"));
        workbook.put(&cell, fact);
    }
}

fn told(instrument: &Instrument, workbook: &Workbook, kind: ReportKind) -> String {
    let words = Words::new("en");
    let (published, derived) = (Published::of(workbook), Derived::of(instrument, workbook));
    let from = Of::new(instrument, &published, &derived, &words, "2026-05-17");
    let Some(Content::Tree(tree)) = compose(kind, Format::Text, &from) else { panic!("{kind:?}") };
    text::write(&tree, 120, &writer_words(&words, Glyphs::Unicode))
}

#[test]
fn a_question_is_asked_once_for_each_item_of_its_list() {
    let instrument = by_list();
    let folder = std::path::Path::new(FOLDER).join("by-list");
    assert_eq!(lint_folder(&folder), []);
    let mut workbook = blank(&instrument);
    let slots: Vec<String> =
        Derived::of(&instrument, &workbook).progress.slots.keys().map(ToString::to_string).collect();
    assert_eq!(
        slots,
        [
            "p-any@young",
            "p-any@old",
            "p-law@young",
            "p-law@old",
            "p-reach@young",
            "p-reach@old",
            "p-words@young",
            "p-words@old"
        ]
    );
    // a row that is no item is refused with the nearest, one that is stands in the file as any other
    let fault = known_slot(&instrument, &workbook, &"p-law@yung".parse().unwrap()).unwrap_err();
    assert_eq!(fault, CellFault::Unknown { name: "yung".into(), nearest: Some("young".into()) });
    set(
        &instrument,
        &mut workbook,
        &[("answers/p-law@old/facets/women", "yes"), ("answers/p-law@old/facets/men", "no")],
    );
    let text = to_text(&workbook).unwrap();
    assert_eq!(parse_workbook(std::path::Path::new(""), &text).unwrap(), workbook);
    let derived = Derived::of(&instrument, &workbook);
    let law = &derived.progress.slots[&slot("p-law@old")];
    assert_eq!((law.state, law.mark, law.rating), (State::Answered, Some(Mark::Partly), Rating::Partly));
    assert!(derived.problems.iter().all(|problem| !format!("{:?}", problem.kind).contains("Dangling")));
    // and it is a grid: a row for each item, a column for each group
    let question = instrument.question(&id("p-law")).unwrap();
    let grid = Grid::of(&instrument, &workbook, GridKind::of_question(&id("p-law"), question).unwrap());
    assert_eq!(grid.rows, [id("young"), id("old")]);
    assert_eq!(grid.columns, [Column::Facet(id("women")), Column::Facet(id("men")), Column::Reply]);
}

#[test]
fn a_gate_closes_what_is_under_it_for_its_own_item_alone() {
    let instrument = by_list();
    let mut workbook = blank(&instrument);
    set(&instrument, &mut workbook, &[("answers/p-any@young/reply", "no"), ("answers/p-any@old/reply", "yes")]);
    let progress = Derived::of(&instrument, &workbook).progress;
    let state = |name: &str| progress.slots[&slot(name)].state;
    assert_eq!((state("p-law@young"), state("p-reach@young")), (State::NotApplicable, State::NotApplicable));
    assert_eq!(progress.slots[&slot("p-law@young")].reason, Some(Reason::Gate(id("p-any"))));
    assert_eq!((state("p-law@old"), state("p-words@young")), (State::Open, State::Open));
}

#[test]
fn a_figure_has_its_population_and_date_and_words_stand_as_words() {
    let instrument = by_list();
    let mut workbook = blank(&instrument);
    set(
        &instrument,
        &mut workbook,
        &[
            ("answers/p-reach@old/reply", "4200"),
            ("answers/p-reach@old/population", "9000"),
            ("answers/p-reach@old/as-of", "2024"),
            ("answers/p-words@young/reply", "There is no school meal."),
            ("registers/gap/g1/title", "No pension in the country"),
            ("registers/gap/g1/branches", "old"),
            ("registers/gap/g1/weight", "heavy"),
            ("registers/gap/g2/title", "A small thing"),
            ("registers/gap/g2/branches", "old"),
            ("registers/gap/g2/weight", "light"),
        ],
    );
    assert!(
        kind_of(&instrument, &cell("answers/p-law@old/population")).is_err(),
        "only where the question asks for it"
    );
    let column = &instrument.overviews["all"].columns["lacking"];
    assert_eq!(
        overview_cell(&workbook, column, &id("old")).rows,
        [id("g1")],
        "rows that name the item, of that weight"
    );
    for kind in [ReportKind::Analysis, ReportKind::Record] {
        let text = told(&instrument, &workbook, kind);
        for wanted in [
            "All at once",
            "Row by row.",
            "4,200",
            "9,000",
            "2024",
            "There is no school meal.",
            "No pension in the country",
            "What is lacking",
        ] {
            assert!(text.contains(wanted), "{kind:?}: {wanted}\n{text}");
        }
        let overview = &text[text.rfind("All at once").unwrap()..];
        assert!(overview.contains("– No pension"), "{overview}");
        for absent in ["Branch", "branch", "Legislative gap analysis", "Agreements and arrangements", "Coverage by"] {
            assert!(!text.contains(absent), "{kind:?}: {absent}\n{text}");
        }
    }
    let report = told(&instrument, &workbook, ReportKind::Analysis);
    assert!(report.contains("Look at the pillars") && !report.contains("Situational analysis"), "{report}");
    assert!(!report.contains("Policy options"), "{report}");
}

/// What is wrong with the instrument after a change of one of its files.
fn faults(file: &str, from: &str, to: &str) -> Vec<(String, FaultKind)> {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("by-list");
    std::fs::create_dir_all(own.join("sections")).unwrap();
    for name in ["instrument.yaml", "sources.yaml", "sections/pillars.yaml"] {
        let text = std::fs::read_to_string(format!("{FOLDER}/by-list/{name}")).unwrap();
        let text = if name == file {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        } else {
            text
        };
        std::fs::write(own.join(name), text).unwrap();
    }
    let found = lint_folder(&own);
    assert!(found.iter().all(|it| it.line > 1), "each has its line: {found:?}");
    found.into_iter().map(|it| it.fault.unwrap()).map(|it| (it.path.join("/"), it.kind)).collect()
}

#[test]
fn what_an_instrument_words_itself_is_checked() {
    let missing = |key: &str| FaultKind::Missing { key: key.to_owned() };
    let unknown = |name: &str, nearest: &str| FaultKind::Unknown { name: name.into(), nearest: Some(nearest.into()) };
    let exclusive = |with: &str| FaultKind::Exclusive { with: with.into() };
    let columns = "overviews/all/columns";
    let section = "sections/pillars.yaml";
    for (file, from, to, path, kind) in [
        ("instrument.yaml", "{gaps: What", "{gap: What", "headings/gap".to_owned(), unknown("gap", "gaps")),
        ("instrument.yaml", "  gap:\n", "  gaps:\n", "extend/gaps".to_owned(), unknown("gaps", "gap")),
        (
            "instrument.yaml",
            "kind: choices, from: branches}\n      weight",
            "kind: line}\n      weight",
            "extend/gap/fields/branches".to_owned(),
            exclusive("branches"),
        ),
        (
            "instrument.yaml",
            "extend:\n  gap:\n    fields:\n",
            "extend:\n  gap:\n    fields:\n      priority: {label: Urgency, kind: choice, choices: {high: Urgent}}\n",
            "extend/gap/fields/priority".to_owned(),
            exclusive("priority"),
        ),
        (
            "instrument.yaml",
            "question: p-law",
            "question: p-lax",
            format!("{columns}/law/question"),
            unknown("p-lax", "p-law"),
        ),
        (
            "instrument.yaml",
            "rows: branches",
            "rows: groups",
            format!("{columns}/law/question"),
            missing("for-each: groups"),
        ),
        (
            "instrument.yaml",
            "by: branches",
            "by: branch",
            format!("{columns}/lacking/by"),
            unknown("branch", "branches"),
        ),
        ("instrument.yaml", "by: branches", "by: groups", format!("{columns}/lacking/by"), missing("from: branches")),
        (
            "instrument.yaml",
            "weight: heavy",
            "weight: heavi",
            format!("{columns}/lacking/only"),
            unknown("heavi", "heavy"),
        ),
        (
            section,
            "    for-each: branches\n",
            "    for-each: branches\n    for: gap\n",
            "questions/p-any/for-each".to_owned(),
            exclusive("for"),
        ),
        (
            section,
            "    for-each: branches\n",
            "    for-each: options\n",
            "questions/p-any/for-each".to_owned(),
            missing("options"),
        ),
    ] {
        let found = faults(file, from, to);
        assert!(found.contains(&(path.clone(), kind.clone())), "{path} {kind:?}: {found:#?}");
    }
}
