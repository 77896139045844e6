//! What misleads without being wrong in itself: `check` speaks on each seeded fault and is silent on what is right.

use crate::support::{cell, instrument};
use tripartite::analysis::{Derived, ProblemKind};
use tripartite::instrument::CountryRole;
use tripartite::store::{Instruments, parse_workbook};
use tripartite::workbook::{InstrumentRef, Workbook, kind_of};

/// A workbook of these cells.
fn holding(cells: &[(&str, &str)]) -> Workbook {
    let instrument = instrument("en");
    let mut workbook = Workbook::new("w".into(), InstrumentRef::to(&instrument), "XZZ".into(), "en".into());
    workbook.role = CountryRole::Both;
    for (address, value) in cells {
        let cell = cell(address);
        let kind = kind_of(&instrument, &cell).unwrap_or_else(|fault| panic!("{address}: {fault:?}"));
        let fact = kind.parse(value, &instrument, &workbook).unwrap_or_else(|fault| panic!("{address}: {fault:?}"));
        workbook.put(&cell, fact);
    }
    workbook
}

/// What misleads in it, as `cell: how with`.
fn misleading(cells: &[(&str, &str)]) -> Vec<String> {
    let derived = Derived::of(&instrument("en"), &holding(cells));
    let told = derived.problems.iter().filter_map(|problem| match &problem.kind {
        ProblemKind::Misleading { how, with } => Some(format!("{}: {} {with}", problem.cell, how.as_str())),
        _ => None,
    });
    told.collect()
}

#[test]
fn each_seeded_fault_is_told_and_what_is_right_is_not() {
    let source = ("registers/source/study/as-of", "2024-05-31");
    let published = ("registers/source/study/published", "2024-09-10");
    let cites = |place: &'static str| -> String { format!("{place}/citations/c1/source") };
    let group = cites("answers/step1-tripartite-group");
    let cell = cites("coverage/sickness/migrants");
    let ssa = cites("answers/legal-ssa-in-force@a1");
    let c102 = cites("standards/c102");
    let microdata = "answers/step2-desk-review/facets/microdata";
    let files = "answers/data-reliable-coverage/facets/microdata-available";
    let inspectors = "answers/step1-stakeholders/facets/labour-inspectors";
    let social = "answers/step1-stakeholders/facets/workers-and-employers";
    let scheme = [
        ("registers/scheme/s1/name", "General insurance"),
        ("registers/scheme/s1/branches", "invalidity"),
        ("registers/scheme/s1/covers", "nationals"),
    ];
    let law = "coverage/invalidity/nationals/law";
    let accepted = "standards/c102/ratification/accepted";
    type Case<'a> = (Vec<(&'a str, &'a str)>, Vec<&'a str>);
    let cases: Vec<Case<'_>> = vec![
        // a source older than the fact
        (
            vec![source, published, ("registers/terms/group/set-up", "2026-01-15"), (&group, "study")],
            vec!["answers/step1-tripartite-group/citations/c1/source: older 2026-01-15"],
        ),
        (vec![source, ("registers/terms/group/set-up", "2024-05"), (&group, "study")], vec![]),
        (
            vec![
                source,
                ("registers/terms/group/set-up", "2026-01-15"),
                (&group, "study"),
                ("answers/step1-tripartite-group/citations/c1/as-of", "2026-02"),
            ],
            vec![],
        ),
        (
            vec![
                source,
                ("coverage/sickness/migrants/law", "yes"),
                ("coverage/sickness/migrants/in-force", "2025"),
                (&cell, "study"),
            ],
            vec!["coverage/sickness/migrants/citations/c1/source: older 2025"],
        ),
        (
            vec![source, ("registers/agreement/a1/in-force", "2025-01-01"), (&ssa, "study")],
            vec!["answers/legal-ssa-in-force@a1/citations/c1/source: older 2025-01-01"],
        ),
        (vec![source, ("registers/agreement/a1/in-force", "2024-01-01"), (&ssa, "study")], vec![]),
        (
            vec![source, ("standards/c102/ratification/in-force", "2025-03-01"), (&c102, "study")],
            vec!["standards/c102/citations/c1/source: older 2025-03-01"],
        ),
        // a part that another part contradicts
        (
            vec![(microdata, "yes"), (files, "no")],
            vec!["answers/step2-desk-review/facets/microdata: against-part 2.14"],
        ),
        (vec![(microdata, "yes"), (files, "partly")], vec![]),
        (vec![(microdata, "partly"), (files, "no")], vec![]),
        // a body said to be identified that is in no register
        (
            vec![(inspectors, "yes")],
            vec!["answers/step1-stakeholders/facets/labour-inspectors: absent Stakeholders and partners"],
        ),
        (vec![(inspectors, "no")], vec![]),
        (vec![(inspectors, "yes"), ("registers/stakeholder/li/kind", "labour-inspection")], vec![]),
        (
            vec![(social, "yes"), ("registers/stakeholder/u/kind", "workers-representatives")],
            vec!["answers/step1-stakeholders/facets/workers-and-employers: absent Stakeholders and partners"],
        ),
        // the table of coverage and the register of schemes
        (
            [&scheme[..], &[(law, "no")]].concat(),
            vec!["coverage/invalidity/nationals/law: against-row General insurance"],
        ),
        (scheme.to_vec(), vec!["coverage/invalidity/nationals/law: unsaid General insurance"]),
        ([&scheme[..], &[(law, "yes")]].concat(), vec![]),
        ([&scheme[..], &[(law, "unknown")]].concat(), vec![]),
        // fewer branches than a ratification must accept
        (vec![(accepted, "sickness, old-age")], vec!["standards/c102/ratification/accepted: few 3"]),
        (vec![(accepted, "sickness, old-age, invalidity")], vec![]),
        (vec![("standards/c118/ratification/accepted", "sickness")], vec![]),
    ];
    for (cells, wanted) in cases {
        assert_eq!(misleading(&cells), wanted, "{cells:?}");
    }
}

#[test]
fn the_examples_mislead_nobody() {
    let library = Instruments::new(None);
    for example in ["malaysia", "ruritania"] {
        let text = library.example("migrant-domestic-workers", example).unwrap();
        let workbook = parse_workbook(std::path::Path::new(example), &text).unwrap();
        let derived = Derived::of(&instrument("en"), &workbook);
        let told: Vec<String> = derived.problems.iter().map(|it| format!("{}: {}", it.cell, it.kind.name())).collect();
        // the record says nothing in these fields, and nothing is made up for it
        let blank = ["gcm-objectives", "completion", "geographic-scope"];
        let blank = blank.map(|field| format!("registers/practice/socso-extension/{field}: lacking"));
        let wanted: &[String] = if example == "malaysia" { &blank } else { &[] };
        assert_eq!(told, wanted, "{example}");
    }
}
