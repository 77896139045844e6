//! Series pasted from a spreadsheet: each form of the costing guide is read, asked about or refused by its cell, and nothing
//! is kept half.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{cell, instrument};
use std::path::Path;
use tripartite::costing::{Answers, Ask, NamedBy, PasteFault, Plan, Understanding, understand};
use tripartite::store::{parse_workbook, to_text};
use tripartite::workbook::{Edit, Fact, Log, Workbook, Year};

const BASE: &str =
    "tripartite-workbook: 1\nid: w\ninstrument: {id: migrant-domestic-workers, version: \"1.0.0\"}\nregisters:\n";

/// A workbook with assumptions, and perhaps more in the frame of the costing.
fn assumed(frame: &str) -> Workbook {
    let text = format!(
        "{BASE}  costing:\n    main: {{title: Frame, base: \"2026\", first: \"2027\", last: \"2030\"{frame}}}\n  assumption:\n    \
         workers: {{title: Migrant domestic workers, unit: persons, values: {{\"2026\": \"48000\"}}}}\n    \
         gdp: {{title: Gross domestic product, unit: money}}\n    reached: {{title: Mothers reached, unit: percent}}\ncount: 4\n"
    );
    parse_workbook(Path::new("w.yaml"), &text).unwrap()
}

fn read(text: &str, answers: Answers) -> Understanding {
    understand(&instrument("en"), &assumed(""), text, &answers)
}

fn planned(text: &str, answers: Answers) -> Plan {
    match read(text, answers) {
        Understanding::Planned(plan) => plan,
        other => panic!("{text:?}: {other:?}"),
    }
}

/// What a plan changes, one line a value.
fn changes(plan: &Plan) -> Vec<String> {
    plan.edits(&instrument("en"))
        .iter()
        .map(|edit| {
            let to = edit.to.as_ref().map_or_else(|| "-".to_owned(), Fact::to_string);
            format!("{} = {to}", edit.cell).replace("registers/assumption/", "")
        })
        .collect()
}

fn faults(text: &str) -> Vec<PasteFault> {
    match read(text, Answers::default()) {
        Understanding::Refused(faults) => faults,
        other => panic!("{text:?}: {other:?}"),
    }
}

fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

#[test]
fn rows_are_known_by_id_or_title_and_new_ones_named() {
    let plan = planned(
        "\t2026\t2027\nworkers\t48 500\t49 000\nGROSS domestic  Product\t42000000000\t\nFees\t5\t6\n",
        Answers::default(),
    );
    assert_eq!(
        changes(&plan),
        [
            "workers/values/2026 = 48500",
            "workers/values/2027 = 49000",
            "gdp/values/2026 = 42000000000",
            "fees/title = Fees",
            "fees/values/2026 = 5",
            "fees/values/2027 = 6",
        ]
    );
    assert_eq!((plan.changes(), plan.replaced()), (5, 1));
    assert_eq!(plan.rows.iter().map(|row| row.is_new).collect::<Vec<_>>(), [false, false, true]);
    // a name one slip away is offered and taken only where that is said
    let slip = "\t2026\t2027\nMothers reachd\t50\t60\n";
    let plan = planned(slip, Answers::default());
    assert_eq!((plan.rows[0].is_new, plan.rows[0].near.as_deref()), (true, Some("Mothers reached")));
    let plan = planned(slip, Answers { nearest: true, ..Answers::default() });
    assert_eq!(changes(&plan), ["reached/values/2026 = 50", "reached/values/2027 = 60"]);
    // names that would be numbers, or that a row has, get others
    let plan = planned("\t2026\t2027\n2nd wage\t1\t2\nworkers!\t1\t2\n", Answers::default());
    assert_eq!(plan.rows.iter().map(|row| row.row.as_str()).collect::<Vec<_>>(), ["series", "workers-2"]);
}

#[test]
fn years_across_and_down_in_tabs_and_files() {
    let plain = ["fees/title = Fees", "fees/values/2026 = 5", "fees/values/2027 = 6.5"];
    for text in [
        "\t2026\t2027\nFees\t5\t6.5\n",
        "Year\tFees\n2026\t5\n2027\t6.5\n",
        "Table 1\n\nYear\tFees\n2026\t5\n2027\t6.5\n",
        "Table 1\n\nWhat\t2026\tSource\t2027\nFees\t5\tthe Fund\t6.5\n",
        ";2026;2027\nFees;5;6,5\n",
        "Item,2026,2027\nFees,5,6.5\n",
        "\u{feff}Item;2026/27;2027-28\r\nFees;5;6,5\r\n",
    ] {
        assert_eq!(changes(&planned(text, Answers::default())), plain, "{text:?}");
    }
    let plan = planned("What\t2026\tSource\t2027\nFees\t5\tthe Fund\t6.5\n", Answers::default());
    assert_eq!(plan.left_out, ["Source"]);
    // values that look like years are values
    let plan = planned("Year\tWorkers here\tBirths\n2026\t2500\t2600\n2027\t2700\t2800\n", Answers::default());
    assert_eq!(plan.rows.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Workers here", "Births"]);
}

#[test]
fn the_sign_of_the_fraction_is_decided_for_the_whole_paste() {
    let values = |text: &str| changes(&planned(text, Answers::default()))[1..].to_vec();
    let of = |first: &str, second: &str| vec![format!("x/values/2026 = {first}"), format!("x/values/2027 = {second}")];
    assert_eq!(values("\t2026\t2027\nx\t1,234.5\t2,345\n"), of("1234.5", "2345"));
    assert_eq!(values("\t2026\t2027\nx\t1.234,5\t2.345\n"), of("1234.5", "2345"));
    assert_eq!(values("\t2026\t2027\nx\t1.234.567\t2,5\n"), of("1234567", "2.5"));
    assert_eq!(values("\t2026\t2027\nx\t(1,234.5)\t−5\n"), of("-1234.5", "-5"));
    let text = "\t2026\t2027\nx\t1,234\t5\n";
    let asked = Ask::Parts {
        cell: "B2".into(),
        text: "1,234".into(),
        sign: ',',
        grouped: "1234".into(),
        parted: "1.2340".into(),
    };
    assert_eq!(read(text, Answers::default()), Understanding::Ask(asked));
    for (parts, value) in [('.', "1234"), (',', "1.2340")] {
        let plan = planned(text, Answers { parts: Some(parts), ..Answers::default() });
        assert_eq!(changes(&plan)[1], format!("x/values/2026 = {value}"));
    }
    let two = PasteFault::TwoSigns { cell: "C2".into(), other: "B2".into() };
    assert_eq!(faults("\t2026\t2027\nx\t1,234.5\t2,5\n"), [two]);
}

#[test]
fn years_that_can_be_two_are_asked_about_once_and_never_converted_silently() {
    let fiscal = "\tFY2027\tFY2028\nx\t1\t2\n";
    assert_eq!(read(fiscal, Answers::default()), Understanding::Ask(Ask::NamedBy { text: "FY2027".into() }));
    for (named_by, first) in [(NamedBy::First, 2027), (NamedBy::Last, 2026)] {
        let plan = planned(fiscal, Answers { named_by: Some(named_by), ..Answers::default() });
        assert_eq!(plan.rows[0].values[0].year, year(first));
    }
    // a costing that says it is not asked
    let named = assumed(", years: fiscal, named-by: last");
    for text in [fiscal, "\t2027\t2028\nx\t1\t2\n", "\t2026/27\t2027/28\nx\t1\t2\n"] {
        let Understanding::Planned(plan) = understand(&instrument("en"), &named, text, &Answers::default()) else {
            panic!("{text}")
        };
        assert_eq!(plan.rows[0].values[0].year, year(2026), "{text}");
    }
    let buddhist = "\t2569\t2570\nx\t1\t2\n";
    let asked = Ask::Far { text: "2569".into(), first: year(2026), last: year(2030) };
    assert_eq!(read(buddhist, Answers::default()), Understanding::Ask(asked));
    let plan = planned(buddhist, Answers { far: true, ..Answers::default() });
    assert_eq!(plan.rows[0].values[0].year, year(2569));
    let twice = PasteFault::YearTwice { cell: "C1".into(), text: "2026".into() };
    assert_eq!(faults("\t2026\t2026\nx\t1\t2\n"), [twice]);
}

#[test]
fn what_is_missing_keeps_what_stands_unless_it_is_told_to_empty() {
    for blank in ["", "-", "–", "..", "…", "n/a", "NA", "#N/A"] {
        let text = format!("\t2026\t2027\nworkers\t{blank}\t5\n");
        assert_eq!(changes(&planned(&text, Answers::default())), ["workers/values/2027 = 5"], "{blank}");
        let emptied = planned(&text, Answers { empties: true, ..Answers::default() });
        assert_eq!(changes(&emptied), ["workers/values/2026 = -", "workers/values/2027 = 5"], "{blank}");
        assert_eq!(emptied.replaced(), 1);
    }
}

#[test]
fn percentages_go_into_rows_of_percent_and_new_ones() {
    assert_eq!(
        changes(&planned("\t2026\t2027\nreached\t12%\t12,5 %\n", Answers::default())),
        ["reached/values/2026 = 12", "reached/values/2027 = 12.5"]
    );
    assert_eq!(
        changes(&planned("\t2026\t2027\nTake-up\t12%\t\n", Answers::default())),
        ["take-up/title = Take-up", "take-up/unit = percent", "take-up/values/2026 = 12"]
    );
    let fault = PasteFault::Percent { cell: "C2".into(), title: "gdp".into() };
    assert_eq!(faults("\t2026\t2027\ngdp\t5\t12%\n"), [fault]);
}

#[test]
fn what_cannot_be_taken_is_named_by_its_cell_and_nothing_else_is_taken() {
    let (cell, text) = (|name: &str| name.to_owned(), |text: &str| text.to_owned());
    assert_eq!(
        faults("\t2026\t2027\nx\t1.2E+09\t#REF!\ny\t=A1*2\tmany\n\t1\t2\n"),
        [
            PasteFault::Scaled { cell: cell("B2"), text: text("1.2E+09") },
            PasteFault::Formula { cell: cell("C2"), text: text("#REF!") },
            PasteFault::Formula { cell: cell("B3"), text: text("=A1*2") },
            PasteFault::NotNumber { cell: cell("C3"), text: text("many") },
            PasteFault::NoTitle { cell: cell("A4") },
        ]
    );
    // cells are named as they stand in the spreadsheet, columns and rows exchanged or not
    let down = faults("Table 1\n\nYear\tFees\n2026\t5\n2027\t1.2 bn\n");
    assert_eq!(down, [PasteFault::Scaled { cell: cell("B5"), text: text("1.2 bn") }]);
    assert_eq!(faults("Fees\t5\t6\n"), [PasteFault::NoYears]);
    assert_eq!(faults(""), [PasteFault::NoYears]);
    assert_eq!(faults("\t2026\t2027\nx\t\t\n"), [PasteFault::NoValues]);
    assert_eq!(faults(&format!("\t2026\t2027\n{}", "1\t".repeat(1_000_000))), [PasteFault::TooLarge]);
    let twice = PasteFault::RowTwice { cell: cell("A3"), title: text("Gross domestic product") };
    assert_eq!(faults("\t2026\t2027\ngdp\t5\t6\nGross domestic product\t5\t6\n"), [twice]);
}

#[test]
fn what_is_taken_is_one_step_and_reads_back() {
    let text = "\t2026\t2027\tFoo\nworkers\t48 500\t49 000\tx\nFees\t5\t6\ty\n";
    let mut workbook = assumed("");
    let before = to_text(&workbook).unwrap();
    let edits: Vec<Edit> = planned(text, Answers::default()).edits(&instrument("en"));
    let mut log = Log::default();
    assert!(log.commit(&mut workbook, edits));
    let read = parse_workbook(Path::new("w.yaml"), &to_text(&workbook).unwrap()).unwrap();
    let fact = |address: &str| read.get(&cell(address)).map(|fact| fact.to_string());
    assert_eq!(fact("registers/assumption/workers/values/2026").as_deref(), Some("48500"));
    assert_eq!(fact("registers/assumption/fees/values/2027").as_deref(), Some("6"));
    // the same once more changes nothing
    let Understanding::Planned(again) = understand(&instrument("en"), &workbook, text, &Answers::default()) else {
        panic!("it was understood before")
    };
    assert_eq!((again.changes(), again.edits(&instrument("en")).len()), (0, 0));
    log.undo(&mut workbook).unwrap();
    assert_eq!(to_text(&workbook).unwrap(), before);
}
