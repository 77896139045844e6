//! A matrix that no part of the program knows: `tests/instruments/third-matrix` is data alone.

use crate::support::{cell, id, slot};
use tripartite::analysis::{Derived, Rating, State};
use tripartite::app::{Grid, GridKind, Subject, What, items};
use tripartite::document::export::{Content, Format};
use tripartite::document::{Glyphs, text};
use tripartite::i18n::Words;
use tripartite::instrument::{Instrument, MatrixOf, QuestionKind};
use tripartite::report::kind::{ReportInput as Of, ReportKind, compose};
use tripartite::report::{Published, writer_words};
use tripartite::store::{Instruments, lint_folder, parse_workbook, to_text};
use tripartite::workbook::{Cell, CellFault, Fact, InstrumentRef, Log, Mark, Workbook, diff, kind_of};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/instruments");

fn third() -> Instrument {
    Instruments::new(Some(FOLDER.into())).load("third-matrix", "en").unwrap()
}

fn blank(instrument: &Instrument) -> Workbook {
    Workbook::new("w".into(), InstrumentRef::to(instrument), "KEN".into(), "en".into())
}

/// Puts a printed value into a cell as `set` does.
fn set(instrument: &Instrument, workbook: &mut Workbook, address: &str, value: &str) {
    let cell = cell(address);
    let kind = kind_of(instrument, &cell).unwrap_or_else(|fault| panic!("{address}: {fault}"));
    let fact = kind.parse(value, instrument, workbook).unwrap_or_else(|fault| panic!("{address}: {fault:?}"));
    workbook.put(&cell, fact);
}

#[test]
fn a_further_matrix_is_data_alone() {
    let instrument = third();
    let faults = lint_folder(std::path::Path::new(FOLDER).join("third-matrix").as_path());
    assert!(faults.is_empty(), "{faults:#?}");
    let mut workbook = blank(&instrument);
    let question = instrument.question(&id("export-benefits")).unwrap();
    assert_eq!(question.kind, QuestionKind::Matrix(MatrixOf::Question));

    // a grid over its rows and columns, reached from its question
    let kind = GridKind::of_question(&id("export-benefits"), question).unwrap();
    let grid = Grid::of(&instrument, &workbook, kind.clone());
    assert_eq!((grid.rows.len(), grid.columns.len()), (2, 4));
    let shown: Vec<String> =
        (0..4).filter_map(|column| grid.cell(&instrument, 1, column)).map(|it| it.to_string()).collect();
    let at = |row: &str, rest: &str| format!("matrices/export-benefits/{row}/{rest}");
    let wanted = ["nationals/practice", "nationals/in-force", "migrants/practice", "migrants/in-force"];
    assert_eq!(
        shown,
        wanted.map(|it| at(&format!("survivors@{}", it.split_once('/').unwrap().0), it.split_once('/').unwrap().1))
    );
    let record = items(&instrument, &workbook, &Subject::Entry("answers/export-benefits".parse().unwrap()));
    assert!(record.iter().any(|item| item.what == What::Matrix(kind.clone())), "its question leads there");

    // cells take what the data say, and nothing else
    for (address, value) in [
        ("old-age@nationals/practice", "yes"),
        ("old-age@nationals/in-force", "2019"),
        ("old-age@nationals/persons", "1200"),
        ("old-age@migrants/practice", "no"),
        ("survivors@nationals/practice", "yes"),
    ] {
        set(&instrument, &mut workbook, &format!("matrices/export-benefits/{address}"), value);
    }
    let refused = |address: &str| kind_of(&instrument, &cell(address)).unwrap_err();
    assert!(matches!(refused("matrices/export-benefits/old-age@nationals/law"), CellFault::NotHere { .. }));
    assert!(matches!(
        refused("matrices/export-benefits/old-age@nationals/ratification/state"),
        CellFault::NotHere { .. }
    ));
    for unknown in ["old-age@workers", "old-ages@nationals", "old-age"] {
        assert!(matches!(refused(&format!("matrices/export-benefits/{unknown}/practice")), CellFault::Unknown { .. }));
    }
    assert!(matches!(refused("matrices/export-told/old-age@nationals/practice"), CellFault::Unknown { .. }));
    assert!(matches!(refused("matrices/export-ways/posts@nationals/law"), CellFault::Unknown { .. }));

    // the question is answered by its cells
    let state =
        |workbook: &Workbook| Derived::of(&instrument, workbook).progress.slots[&slot("export-benefits")].clone();
    assert_eq!(state(&workbook).state, State::Open, "one cell is still open");
    set(&instrument, &mut workbook, "matrices/export-benefits/survivors@migrants/practice", "no");
    let answered = state(&workbook);
    assert_eq!((answered.state, answered.mark, answered.rating), (State::Answered, Some(Mark::Partly), Rating::Partly));
    assert!(answered.computed);
    workbook.put(&cell("disputed/matrices/export-benefits/old-age@migrants/practice"), Some(Fact::Mark(Mark::Yes)));
    assert_eq!(state(&workbook).rating, Rating::Disputed, "what is only added up is open where anything added is");
    set(&instrument, &mut workbook, "matrices/export-ways/posts/law", "yes");
    assert_eq!(Derived::of(&instrument, &workbook).progress.slots[&slot("export-ways")].state, State::Open);
}

#[test]
fn a_further_matrix_is_saved_compared_and_taken_back() {
    let instrument = third();
    let empty = blank(&instrument);
    let mut workbook = empty.clone();
    set(&instrument, &mut workbook, "matrices/export-benefits/old-age@nationals/practice", "yes");
    set(&instrument, &mut workbook, "matrices/export-ways/banks/why", "No bank has a branch there.");
    let text = to_text(&workbook).unwrap();
    assert!(
        text.contains("matrices:\n  export-benefits:\n    old-age@nationals:\n      practice: yes")
            || text.contains("practice: \"yes\""),
        "{text}"
    );
    let read = parse_workbook(std::path::Path::new(""), &text).unwrap();
    assert_eq!(read, workbook);
    assert_eq!(workbook.count(), 2);
    let edits = diff(&empty, &workbook);
    assert_eq!(edits.len(), 2);
    let (mut log, mut again) = (Log::default(), empty.clone());
    assert!(log.commit(&mut again, edits));
    assert_eq!(again, workbook);
    assert!(log.undo(&mut again).is_some());
    assert_eq!(again, empty);
    let printed: Vec<String> = workbook.entries().map(|(place, _)| place.to_string()).collect();
    for address in printed {
        let address = format!("{address}/law");
        assert_eq!(address.parse::<Cell>().unwrap().to_string(), address);
        assert!(Cell::HEADS.contains(&address.split('/').next().unwrap()), "the command line knows it");
    }
}

#[test]
fn a_further_matrix_is_told_in_every_report() {
    let instrument = third();
    let mut workbook = blank(&instrument);
    for (address, value) in [
        ("matrices/export-benefits/old-age@nationals/practice", "yes"),
        ("matrices/export-benefits/old-age@nationals/persons", "1234"),
        ("matrices/export-benefits/survivors@migrants/practice", "no"),
        ("matrices/export-benefits/survivors@migrants/why", "Widows abroad are not paid."),
        ("matrices/export-ways/banks/finding", "Banks pay every month."),
    ] {
        set(&instrument, &mut workbook, address, value);
    }
    workbook.put(&cell("matrices/export-ways/posts/remarks/r1/text"), Some(Fact::Text("between us".into())));
    workbook.put(&cell("matrices/export-ways/posts/remarks/r1/restricted"), Some(Fact::Flag(true)));
    let words = Words::new("en");
    let (published, derived) = (Published::of(&workbook), Derived::of(&instrument, &workbook));
    let from = Of::new(&instrument, &published, &derived, &words, "2026-01-01");
    for of in [ReportKind::Record, ReportKind::Form, ReportKind::Open] {
        let Some(Content::Tree(tree)) = compose(of, Format::Text, &from) else { panic!("{of:?}") };
        let text = text::write(&tree, 400, &writer_words(&words, Glyphs::Unicode));
        assert!(text.contains("survivors’ benefit") || of == ReportKind::Open, "{text}");
        if of == ReportKind::Record {
            for said in ["nationals, In practice", "1,234", "Widows abroad are not paid.", "Banks pay every month."] {
                assert!(text.contains(said), "{said}: {text}");
            }
        }
        assert!(!text.contains("between us"), "what is restricted is in no report");
    }
}
