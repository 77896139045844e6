//! The page of the costing: its rows add up to what the costing says, what is tried changes nothing, and nothing is computed
//! twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{id, sizes};
use std::path::Path;
use std::time::{Duration, Instant};
use tripartite::costing::{Costing, Figure, Number, Source, TriedFactor, WhatIf};
use tripartite::store::parse_workbook;
use tripartite::workbook::Year;

const RURITANIA: &str = include_str!("../support/ruritania.yaml");

fn costing() -> Costing {
    Costing::of(&parse_workbook(Path::new("ruritania.yaml"), RURITANIA).unwrap())
}

fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

/// The rows of a line, each as its figure, what enters and what it comes to.
fn rows(costing: &Costing, line: &str, at: i64) -> Vec<String> {
    let rows = costing.formula(&id(line), year(at)).into_iter();
    let said = rows.map(|row| {
        let factor = row.factor.map(|term| match term.source {
            Source::Typed(field) => field,
            Source::Assumption { row, .. } => row.to_string(),
            Source::Level(level) => level.to_string(),
            other => format!("{other:?}"),
        });
        let figures = row.figures.iter().map(|term| term.value.as_ref().unwrap().to_places(1)).collect::<Vec<_>>();
        let result = row.result.map(|value| value.map_or_else(|lack| format!("{lack:?}"), |it| it.to_places(2)));
        let begins = if row.begins { format!("{:?}", row.figure) } else { String::new() };
        [begins, figures.join(" "), factor.unwrap_or_default(), result.unwrap_or_default()].join("|")
    });
    said.collect()
}

#[test]
fn a_benefit_reads_as_the_guide_writes_it() {
    assert_eq!(
        rows(&costing(), "wage-grant", 2028),
        [
            "Target||workers|49939.20",
            "Eligible||births|1248.48",
            "Beneficiaries||reached|624.24",
            "Amount||percent|",
            "||min-wage|778.75",
            "Payment||cap|778.75",
            "Benefit||payments|3115.01",
            "Benefits|624.2 3115.0||1944512.59",
            "Administration||admin|155561.01",
            "Cost|1944512.6 155561.0||2100073.60",
        ]
    );
}

#[test]
fn a_contribution_names_every_factor_and_leaves_out_shares_nobody_has() {
    let rows = rows(&costing(), "injury-pay", 2029);
    assert!(
        rows.contains(&"Base||least|".to_owned()) && rows.contains(&"||least-base|1732.29".to_owned()),
        "{rows:#?}"
    );
    assert!(rows.contains(&"EmployerShare||employer-rate|".to_owned()), "{rows:#?}");
    assert!(!rows.iter().any(|row| row.starts_with("Worker")), "nobody pays a worker\u{2019}s share: {rows:#?}");
    let pays = rows.iter().position(|row| row.starts_with("Employer|")).unwrap();
    assert!(rows[pays].ends_with("21.7 17318.9||") && rows[pays + 1].starts_with("||payments|"), "{rows:#?}");
    // relief has ended and is told all the same, for it was paid in other years
    assert!(rows.iter().any(|row| row.starts_with("Relief")), "{rows:#?}");
    assert!(rows.last().is_some_and(|row| row.starts_with("Cost") && row.ends_with("|0.00")), "{rows:#?}");
}

/// Every row of every line: where a figure has a result in the formula it is that of the line, in every year.
#[test]
fn the_last_row_of_each_step_is_the_figure_of_the_line() {
    let costing = costing();
    for line in costing.line_ids() {
        for at in costing.years() {
            let figures = costing.line(line, *at).unwrap();
            let formula = costing.formula(line, *at);
            for row in &formula {
                if let Some(result) = &row.result {
                    assert_eq!(Some(result), figures.get(row.figure), "{line} {at} {:?}", row.figure);
                }
            }
            let ends = formula.last().is_none_or(|row| row.figure == Figure::Cost && row.result.is_some());
            assert!(ends, "{line} {at}");
        }
    }
}

#[test]
fn what_is_tried_holds_in_its_years_alone_and_changes_nothing_that_stands() {
    let costing = costing();
    let cost = |costing: &Costing, at: i64| {
        let at = costing.line(&id("flat-grant"), year(at)).unwrap();
        at.get(Figure::Cost).unwrap().as_ref().unwrap().to_string()
    };
    let reached = |at: Option<i64>, value: &str| WhatIf {
        factor: TriedFactor::Assumption(id("reached")),
        year: at.map(year),
        value: number(value),
    };
    let before: Vec<String> = (2027..=2030).map(|at| cost(&costing, at)).collect();
    assert_eq!(before[1], "505634.4");
    // 60 percent in 2028 in place of 50, which holds on: other years stay as they are
    let tried = costing.what_if(&[reached(Some(2028), "60")]);
    let after: Vec<String> = (2027..=2030).map(|at| cost(&tried, at)).collect();
    assert_eq!(after, [before[0].as_str(), "606761.28", &before[2], &before[3]]);
    // a series that grows, in every year
    let workers = WhatIf { factor: TriedFactor::Assumption(id("workers")), year: None, value: number("48960") };
    let tried = costing.what_if(std::slice::from_ref(&workers));
    assert_eq!((cost(&tried, 2027), cost(&tried, 2028)), (before[0].clone(), before[0].clone()));
    // and one derived from others, which nothing else hangs on
    let all = WhatIf { factor: TriedFactor::Assumption(id("expenditure")), year: None, value: number("100") };
    assert_eq!(costing.what_if(&[all]).expenditure(year(2029)), Some(Ok(number("100"))));
    // a number typed in the line, and a rate
    let field = |line: &str, field: &str, value: &str| WhatIf {
        factor: TriedFactor::Field(id(line), field.to_owned()),
        year: None,
        value: number(value),
    };
    assert_eq!(cost(&costing.what_if(&[field("flat-grant", "amount", "500")]), 2028), "1011268.8");
    let rate = costing.what_if(&[field("injury-pay", "employer-rate", "2.5")]);
    let employer = |costing: &Costing| {
        let at = costing.line(&id("injury-pay"), year(2029)).unwrap();
        at.get(Figure::Employer).unwrap().as_ref().unwrap().clone()
    };
    assert_eq!(employer(&rate), employer(&costing).plus(&employer(&costing)));
    let stands: Vec<String> = (2027..=2030).map(|at| cost(&costing, at)).collect();
    assert_eq!(stands, before);
}

#[test]
fn the_wage_of_a_level_is_tried_where_it_enters() {
    let base = |costing: &Costing| {
        let at = costing.line(&id("injury-pay"), year(2027)).unwrap();
        at.get(Figure::Base).unwrap().as_ref().unwrap().to_string()
    };
    // a wage that is an assumption is tried as that
    let assumed = costing();
    assert_eq!(assumed.wage_tried(&id("typical")), Some(TriedFactor::Assumption(id("typical-wage"))));
    // 40 in a hundred at the least base of 1352, 60 at 1768
    assert_eq!(base(&assumed), "1601.6");
    let typed = RURITANIA.replace("wage: typical-wage", "wage: \"1768\"");
    let typed = Costing::of(&parse_workbook(Path::new("ruritania.yaml"), &typed).unwrap());
    assert_eq!(base(&typed), "1601.6");
    let factor = typed.wage_tried(&id("typical")).unwrap();
    assert_eq!(factor, TriedFactor::Wage(id("typical")));
    let tried = typed.what_if(&[WhatIf { factor, year: None, value: number("2000") }]);
    assert_eq!((base(&tried), base(&typed)), ("1740.8".to_owned(), "1601.6".to_owned()));
    assert_eq!(typed.wage_tried(&id("nobody")), None);
}

#[test]
fn a_ceiling_above_the_only_wage_binds_where_it_is_what_comes_out() {
    let of = |cap: &str| {
        let one_wage = RURITANIA.replace("levels: [least, typical], floor: least-base", "wage: typical-wage");
        let typed = one_wage.replace("cap: \"6000\"", &format!("cap: \"{cap}\""));
        let costing = Costing::of(&parse_workbook(Path::new("ruritania.yaml"), &typed).unwrap());
        let rows = costing.formula(&id("injury-pay"), year(2027));
        let caps = rows.into_iter().filter_map(|row| row.factor).map(|term| term.operation);
        caps.filter(|it| matches!(it, tripartite::costing::Operation::AtMost(_))).collect::<Vec<_>>()
    };
    assert_eq!(of("1500"), [tripartite::costing::Operation::AtMost(true)]);
    assert_eq!(of("6000"), [tripartite::costing::Operation::AtMost(false)]);
}

/// Fifty lines over thirty years are made to be recomputed within a frame; the hunt `sizes` prints the time of a release. Here
/// the bound is that of an unoptimised program on a machine that does other things.
#[test]
fn a_large_costing_is_recomputed_at_once() {
    let workbook = parse_workbook(Path::new("large.yaml"), &sizes::costing_of(50, 30)).unwrap();
    let fastest = (0..3).map(|_| {
        let begun = Instant::now();
        let costing = Costing::of(&workbook);
        assert_eq!((costing.years().len(), costing.line_ids().count()), (30, 50));
        assert!(costing.line_ids().all(|line| costing.line(line, year(2056)).unwrap().lack().is_empty()));
        begun.elapsed()
    });
    let fastest = fastest.min().unwrap();
    assert!(fastest < Duration::from_secs(2), "{fastest:?}");
}
