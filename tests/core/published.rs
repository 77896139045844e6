//! Costings and benefits others have published with all that went into them: entered as they stand, they come to what was
//! published. Only what a reader of the source can follow from its inputs to its result is here; the figures test, nothing of
//! them is shipped.

use crate::support::id;
use std::path::Path;
use tripartite::costing::{Costing, Figure, Value};
use tripartite::store::parse_workbook;
use tripartite::workbook::Year;

/// A costing of one year with these rows of `assumption` and `line`.
fn costing(year: i64, assumptions: &str, lines: &str) -> Costing {
    // a workbook ends with the number of its rows: the frame, the option, the design, and those below a register's name
    let rows =
        3 + [assumptions, lines].iter().flat_map(|text| text.lines()).filter(|line| line.starts_with("    ")).count();
    let text = format!(
        r#"tripartite-workbook: 1
id: "0190a1b2-0000-7000-8000-000000000028"
title: "A published costing"
country: "XRT"
role: destination
instrument: {{id: migrant-domestic-workers, version: "1.0.0"}}
languages: {{work: en}}
as-of: "{year}-01-01"
registers:
  costing:
    main: {{title: As published, currency: XTS, prices: nominal, base: "{year}", first: "{year}", last: "{year}", years: calendar}}
  option:
    published: {{title: As published, family: opt-unilateral, costing: rapid, today: none}}
  design:
    published: {{title: As published, option: published, level: low}}
  assumption:
{assumptions}
  line:
{lines}
count: {rows}
"#
    );
    Costing::of(&parse_workbook(Path::new("published.yaml"), &text).unwrap())
}

fn figure(costing: &Costing, line: &str, year: i64, figure: Figure) -> String {
    let line_year = costing.line(&id(line), Year::new(year).unwrap()).unwrap();
    let value: &Value = line_year.get(figure).unwrap();
    match value {
        Ok(number) => number.to_string(),
        Err(lack) => lack.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}

/// A decimal of at most six places as a whole number of millionths.
fn millionths(decimal: &str) -> i64 {
    let (whole, places) = decimal.split_once('.').unwrap_or((decimal, ""));
    assert!(places.len() <= 6, "{decimal}");
    format!("{whole}{places:0<6}").parse().unwrap()
}

/// Thailand: V. Schmitt, “Overview of the Rapid Assessment Protocol (costing tool)”, second national dialogue, ILO, Bangkok,
/// 30 November 2011. An allowance for every child under three: 2,393,000 children, 60 per cent reached, 400 baht a month,
/// 5 per cent for administration; “60% * 2,393,000 * 4800 * 1.05 = 7,236,432,000 THB”.
#[test]
fn the_child_allowance_of_the_dialogue_in_thailand_comes_to_what_was_published() {
    let thailand = costing(
        2010,
        r#"    children: {title: Children under three, unit: persons, fill: given, values: {"2010": "2393000"}}
    covered: {title: Children covered, unit: percent, fill: given, values: {"2010": "60"}}"#,
        r#"    allowance: {title: Child allowance, kind: benefit, designs: [published], target: children, take-up: covered, amount: "400", payments: "12", admin: "5", paid-by: state}"#,
    );
    let of = |what| figure(&thailand, "allowance", 2010, what);
    assert_eq!(of(Figure::Benefit), "4800");
    assert_eq!(of(Figure::Beneficiaries), "1435800");
    assert_eq!(of(Figure::Cost), "7236432000");
}

/// Saint Vincent and the Grenadines: National Insurance Services, “Maternity Benefit” (nissvg.org). 1,560 a month for seven
/// months, divided by thirty weeks, is 364 a week; 65 per cent of it for thirteen weeks is 3,075.80.
#[test]
fn the_maternity_allowance_of_saint_vincent_comes_to_what_was_published() {
    let saint_vincent = costing(
        2024,
        r#"    earnings: {title: Insurable earnings of seven months, unit: money, fill: given, values: {"2024": "10920"}}
    weeks: {title: Contribution weeks, unit: number, fill: given, values: {"2024": "30"}}
    week: {title: Average insurable earnings a week, unit: money, of: earnings, per: weeks}"#,
        r#"    allowance: {title: Maternity allowance, kind: benefit, designs: [published], target: "1", percent: "65", of-what: week, payments: "13", paid-by: scheme}"#,
    );
    let of = |what| figure(&saint_vincent, "allowance", 2024, what);
    assert_eq!(of(Figure::Payment), "236.6");
    assert_eq!(of(Figure::Benefit), "3075.8");
    assert_eq!(of(Figure::Cost), "3075.8");
}

/// Spain, 2024: the eight steps of the scale for domestic workers and what is due on each without relief (Orden PJC/51/2024,
/// as amended by PJC/281/2024): common contingencies 4.70 and 23.60, unemployment of a permanent contract 1.55 and 5.50, wage
/// guarantee 0.20, intergenerational equity 0.12 and 0.58 per cent; for the worker 6.37, for the employer 29.88 in all.
#[test]
fn every_step_of_the_scale_of_spain_is_the_one_that_was_published() {
    let published = [
        ("306", "284"),
        ("306.01", "405"),
        ("474", "405"),
        ("474.01", "559"),
        ("644", "559"),
        ("644.01", "729"),
        ("814", "729"),
        ("814.01", "901"),
        ("986", "901"),
        ("986.01", "1069"),
        ("1153", "1069"),
        ("1153.01", "1323"),
        ("1323", "1323"),
        ("1323.01", "1323.01"),
        ("1600", "1600"),
    ];
    let steps = [
        ("0", "base: \"284\""),
        ("306.01", "base: \"405\""),
        ("474.01", "base: \"559\""),
        ("644.01", "base: \"729\""),
        ("814.01", "base: \"901\""),
        ("986.01", "base: \"1069\""),
        ("1153.01", "base: \"1323\""),
        ("1323.01", ""),
    ];
    let bands: String = (1..)
        .zip(steps)
        .map(|(at, (from, base))| {
            let base = if base.is_empty() { String::new() } else { format!(", {base}") };
            format!("    step-{at}: {{title: Step {at}, line: due, from: \"{from}\"{base}}}\n")
        })
        .collect();
    for (wage, base) in published {
        let spain = costing(
            2024,
            &format!(r#"    wage: {{title: Wage, unit: money, fill: given, values: {{"2024": "{wage}"}}}}"#),
            &format!(
                r#"    due: {{title: What is due, kind: contribution, designs: [published], target: "1", wage: wage, payments: "1", worker-rate: "6.37", employer-rate: "29.88"}}
  band:
{bands}"#
            ),
        );
        assert_eq!(figure(&spain, "due", 2024, Figure::Base), base, "a wage of {wage}");
        for (what, rate) in [(Figure::Worker, 637), (Figure::Employer, 2988)] {
            let due = millionths(&figure(&spain, "due", 2024, what));
            assert_eq!(due, millionths(base) * rate / 10_000, "{what:?} of a wage of {wage}");
        }
    }
}
