//! The costing: figures known exactly, the laws every costing keeps, and what is said where something lacks.

use crate::support::id;
use proptest::prelude::*;
use std::path::Path;
use tripartite::costing::{
    CostOf, Costing, FaultKind, Figure, Number, Operation, Outcome, OutcomeFigure, Running, Shift, Source, Value,
    faults,
};
use tripartite::instrument::Id;
use tripartite::store::parse_workbook;
use tripartite::workbook::{Cell, Edit, Fact, Log, Workbook, Year};

const RURITANIA: &str = include_str!("../support/ruritania.yaml");

fn workbook() -> Workbook {
    parse_workbook(Path::new("ruritania.yaml"), RURITANIA).unwrap()
}

/// The workbook with some cells changed; an empty text empties a cell.
pub(crate) fn with(changes: &[(&str, &str)]) -> Workbook {
    let mut workbook = workbook();
    for (cell, text) in changes {
        put(&mut workbook, cell, text);
    }
    workbook
}

fn put(workbook: &mut Workbook, cell: &str, text: &str) {
    let cell: Cell = cell.parse().unwrap();
    let is_list =
        matches!(&cell, Cell::Field(_, _, field) if ["designs", "first", "second", "levels"].contains(&field.as_str()));
    let fact = match text {
        "" => None,
        text if is_list => Some(Fact::Ids(text.split_whitespace().map(id).collect())),
        text => Some(Fact::Text(text.to_owned())),
    };
    Log::default().commit(workbook, vec![Edit { cell, to: fact }]);
}

fn costing() -> Costing {
    Costing::of(&workbook())
}

fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

fn ids(text: &str) -> Vec<Id> {
    text.split_whitespace().map(id).collect()
}

/// A figure as a table of the specification writes it.
fn said(value: &Value) -> String {
    match value {
        Ok(number) => number.to_string(),
        Err(lack) => lack.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    }
}

fn rounded(value: &Value, places: u8) -> String {
    value.as_ref().map_or_else(|_| said(value), |number| number.to_places(places))
}

/// Line, figure, and its exact value from 2027 to 2030.
const LINES: [(&str, Figure, [&str; 4]); 19] = [
    ("injury-pay", Figure::Contributors, ["7833.6", "11985.408", "17318.91456", "22081.616064"]),
    ("injury-pay", Figure::Base, ["1601.6", "1665.664", "1732.29056", "1801.5821824"]),
    (
        "injury-pay",
        Figure::Employer,
        ["940972.032", "1497274.6973184", "4500208.83026018304", "5967276.90892500271104"],
    ),
    ("injury-pay", Figure::Relief, ["940972.032", "1497274.6973184", "0", "0"]),
    ("injury-pay", Figure::Cost, ["940972.032", "1497274.6973184", "0", "0"]),
    (
        "injury-pay",
        Figure::Revenue,
        ["1881944.064", "2994549.3946368", "4500208.83026018304", "5967276.90892500271104"],
    ),
    ("injury-care", Figure::Beneficiaries, ["156.672", "239.70816", "346.3782912", "441.63232128"]),
    ("injury-care", Figure::Cost, ["1597584.384", "2517633.2307456", "3747119.41898021376", "4920904.57697576572032"]),
    (
        "sick-pay",
        Figure::Worker,
        ["752777.6256", "1197819.75785472", "1800083.532104073216", "2386910.763570001084416"],
    ),
    (
        "sick-pay",
        Figure::Employer,
        ["752777.6256", "1197819.75785472", "3600167.064208146432", "4773821.527140002168832"],
    ),
    ("sick-pay", Figure::Cost, ["1129166.4384", "1796729.63678208", "900041.766052036608", "1193455.381785000542208"]),
    ("sick-days", Figure::Beneficiaries, ["4700.16", "7191.2448", "10391.348736", "13248.9696384"]),
    (
        "sick-days",
        Figure::Cost,
        ["1656110.77632", "2635203.467280384", "3960183.7706289610752", "5251203.6798540023857152"],
    ),
    ("window", Figure::Cost, ["1500000", "400000", "0", "0"]),
    ("birth-grant", Figure::Cost, ["91800", "93636", "95508.72", "97418.8944"]),
    ("flat-grant", Figure::Cost, ["495720", "505634.4", "722045.9232", "736486.841664"]),
    ("wage-grant", Figure::Payment, ["748.8", "778.752", "800", "800"]),
    ("wage-grant", Figure::Cost, ["1979707.392", "2100073.6014336", "3080729.27232", "3142343.8577664"]),
    ("wage-grant", Figure::Target, ["48960", "49939.2", "50937.984", "51956.74368"]),
];

#[test]
fn every_figure_of_ruritania_is_exact_to_the_last_digit() {
    let costing = costing();
    for (line, figure, expected) in LINES {
        for (at, expected) in (2027..).zip(expected) {
            let line_year = costing.line(&id(line), year(at)).unwrap();
            assert_eq!(said(line_year.get(figure).unwrap()), expected, "{line} {figure:?} {at}");
        }
    }
    let window = |at| costing.line(&id("window"), year(at)).unwrap().running;
    assert_eq!((window(2028), window(2029)), (Running::Yes, Running::Ended));
}

#[test]
fn the_totals_of_the_wide_package_are_those_of_the_specification() {
    let costing = costing();
    let wide = costing.designs_of(&id("wide")).to_vec();
    let of = |at: i64, figure: &str| -> String {
        let at = year(at);
        let totals = costing.totals(&wide, at);
        match figure {
            "gross" => rounded(&totals.gross, 2),
            "workers" => rounded(&totals.worker, 2),
            "employers" => rounded(&totals.employer, 2),
            "state" => rounded(&totals.state, 2),
            "balance" => rounded(&totals.balance, 2),
            "covered" => rounded(&totals.covered, 2),
            "gross-gdp" => rounded(&costing.percent_of_gdp(&totals.gross, at).unwrap(), 6),
            "state-gdp" => rounded(&costing.percent_of_gdp(&totals.state, at).unwrap(), 6),
            "state-expenditure" => rounded(&costing.percent_of_expenditure(&totals.state, at).unwrap(), 6),
            "additional" => rounded(&costing.additional(&wide, CostOf::State, at), 2),
            "real" => rounded(&costing.real(&totals.state, at).unwrap(), 2),
            "flat-additional" => rounded(&costing.additional(&ids("grant-flat"), CostOf::State, at), 2),
            other => panic!("{other}"),
        }
    };
    for (figure, expected) in [
        ("gross", ["6733402.55", "7652910.30", "10788032.46", "13314452.11"]),
        ("workers", ["752777.63", "1197819.76", "1800083.53", "2386910.76"]),
        ("employers", ["1693749.66", "2695094.46", "8100375.89", "10741098.44"]),
        ("state", ["5549845.86", "5794077.94", "3980771.04", "4335799.24"]),
        ("balance", ["1262970.59", "2034081.85", "3093198.00", "4149356.32"]),
        ("covered", ["8262.00", "12422.38", "17942.90", "22718.09"]),
        ("gross-gdp", ["0.015112", "0.016189", "0.021511", "0.025025"]),
        ("state-gdp", ["0.012455", "0.012257", "0.007938", "0.008149"]),
        ("state-expenditure", ["0.051897", "0.051071", "0.033074", "0.033956"]),
        ("additional", ["5458045.86", "5700441.94", "3885262.32", "4238380.35"]),
        ("real", ["5388199.87", "5461474.16", "3642969.41", "3852301.47"]),
        ("flat-additional", ["403920.00", "411998.40", "626537.20", "639067.95"]),
    ] {
        for (at, expected) in (2027..).zip(expected) {
            assert_eq!(of(at, figure), expected, "{figure} {at}");
        }
    }
}

#[test]
fn what_a_contribution_costs_a_household_is_told_wage_by_wage() {
    let costing = costing();
    let at = |level: &str, at: i64| {
        let levels = costing.household(&id("injury-sickness"), year(at));
        levels.into_iter().find(|it| it.level == id(level)).unwrap()
    };
    let (least, typical) = (at("least", 2027), at("typical", 2027));
    for (level, money, shares) in [
        (
            &least,
            ["1248.00", "1352.00", "6.76", "15.21", "18.59", "40.56", "1241.24", "1263.21"],
            ["0.54", "1.22", "3.25"],
        ),
        (
            &typical,
            ["1768.00", "1768.00", "8.84", "19.89", "24.31", "53.04", "1759.16", "1787.89"],
            ["0.50", "1.13", "3.00"],
        ),
    ] {
        let base = level.base.clone().unwrap();
        let found = [
            &level.wage,
            &base,
            &level.worker,
            &level.employer,
            &level.state,
            &level.total,
            &level.take_home,
            &level.household_pays,
        ];
        assert_eq!(found.map(|value| rounded(value, 2)), money);
        let found = [&level.worker_of_wage, &level.employer_of_wage, &level.total_of_wage];
        assert_eq!(found.map(|value| value.as_ref().unwrap().as_percent().to_places(2)), shares);
    }
    assert_eq!(least.of_income, None);
    assert_eq!(typical.of_income.unwrap().unwrap().as_percent().to_places(2), "14.33");
    // the step when relief ends
    let after = at("typical", 2029);
    assert_eq!(
        (rounded(&after.employer, 2).as_str(), after.employer_of_wage.unwrap().as_percent().to_places(2).as_str()),
        ("43.03", "2.25")
    );
}

#[test]
fn sensitivity_shows_structure_and_ranges_apart() {
    let costing = costing();
    let designs = costing.designs_of(&id("wide")).to_vec();
    let found = costing.sensitivity(&Outcome { designs, figure: OutcomeFigure::Gross, year: None });
    assert_eq!(rounded(&found.base, 2), "38488797.43");
    let of = |moves: &[tripartite::costing::Move], name: &str| {
        let it = moves.iter().find(|it| it.assumption == id(name)).unwrap_or_else(|| panic!("{name}"));
        (rounded(&it.low, 2), rounded(&it.high, 2))
    };
    for (name, low, high) in [
        ("workers", "34829917.69", "42147677.17"),
        ("compliance", "35860203.10", "41117391.76"),
        ("registered", "35860203.10", "41117391.76"),
        ("injuries", "37210473.27", "39767121.59"),
        ("min-wage", "37642360.64", "38751605.78"),
    ] {
        assert_eq!(of(&found.structure, name), (low.to_owned(), high.to_owned()), "{name}");
    }
    for (name, low, high) in [("registered", "28998679.41", "44326061.82"), ("injuries", "35292987.03", "44880418.23")]
    {
        assert_eq!(of(&found.ranges, name), (low.to_owned(), high.to_owned()), "{name}");
    }
    assert_eq!(found.structure[0].assumption, id("workers"), "the largest swing first");
    assert_eq!(found.ranges.iter().map(|it| it.assumption.as_str()).collect::<Vec<_>>(), ["registered", "injuries"]);
    let growth = found.structure.iter().find(|it| it.assumption == id("workers-growth")).unwrap();
    assert_eq!(growth.shift, Shift::Point);
    assert!(found.without_effect > 0, "GDP moves no amount");
}

/// Each outcome as the specification gives it; all costs of 2030 follow the number of workers, so that a tenth of them is
/// a tenth of the outcome, and a larger economy makes a smaller share of it.
#[test]
fn every_outcome_can_be_looked_at_in_one_year_or_all() {
    let costing = costing();
    let of = |figure, at: Option<i64>| {
        let designs = costing.designs_of(&id("wide")).to_vec();
        costing.sensitivity(&Outcome { designs, figure, year: at.map(year) })
    };
    let moved = |figure, at, row: &str, places| {
        let found = of(figure, at);
        let it = found.structure.into_iter().find(|it| it.assumption == id(row)).unwrap_or_else(|| panic!("{row}"));
        (rounded(&found.base, places), rounded(&it.low, places), rounded(&it.high, places))
    };
    let said = |low: &str, base: &str, high: &str| (base.to_owned(), low.to_owned(), high.to_owned());
    use OutcomeFigure::{AdditionalState, Balance, Employer, Gross, PercentGdpGross, PercentGdpState, State, Worker};
    for (figure, low, base, high) in [
        (Gross, "11983006.90", "13314452.11", "14645897.33"),
        (State, "3902219.32", "4335799.24", "4769379.16"),
        (Worker, "2148219.69", "2386910.76", "2625601.84"),
        (Employer, "9666988.59", "10741098.44", "11815208.28"),
        (Balance, "3734420.69", "4149356.32", "4564291.96"),
        (AdditionalState, "3814542.31", "4238380.35", "4662218.38"),
    ] {
        assert_eq!(moved(figure, Some(2030), "workers", 2), said(low, base, high), "{}", figure.name());
    }
    assert_eq!(moved(PercentGdpGross, Some(2030), "workers", 4), said("0.0225", "0.0250", "0.0275"));
    assert_eq!(moved(PercentGdpGross, Some(2030), "gdp", 4), said("0.0278", "0.0250", "0.0228"));
    assert_eq!(rounded(&of(PercentGdpState, Some(2027)).base, 6), "0.012455");
    // of all years together: what they cost over what they produce, which no mean of the four shares is
    assert_eq!(rounded(&of(PercentGdpGross, None).base, 6), "0.019719");
    assert_eq!(rounded(&of(State, None).base, 2), "19660494.08");
    for figure in OutcomeFigure::ALL {
        assert_eq!(OutcomeFigure::of_name(figure.name()), Some(figure));
    }
}

#[test]
fn a_percentage_is_cut_at_a_hundred_and_that_is_said() {
    let costing = Costing::of(&with(&[("registers/assumption/compliance/values/2029", "95")]));
    let designs = costing.designs_of(&id("wide")).to_vec();
    let found =
        costing.sensitivity(&Outcome { designs, figure: OutcomeFigure::AdditionalState, year: Some(year(2030)) });
    let compliance = found.structure.iter().find(|it| it.assumption == id("compliance")).unwrap();
    assert_eq!(compliance.shift, Shift::Tenth(true));
}

/// What is missing is named, and nothing above it is a figure.
#[test]
fn an_assumption_without_values_is_named_wherever_it_enters() {
    let whole = costing();
    for assumption in workbook().registers["assumption"].keys() {
        let values = format!("registers/assumption/{assumption}/values");
        let Some(Fact::Series(series)) = workbook().get(&values.parse().unwrap()) else { continue };
        let years: Vec<String> = series.keys().map(|year| format!("{values}/{year}")).collect();
        let without = Costing::of(&with(&years.iter().map(|year| (year.as_str(), "")).collect::<Vec<_>>()));
        let mut lines = 0;
        for line in whole.line_ids() {
            for at in whole.years() {
                let (before, after) = (whole.line(line, *at).unwrap(), without.line(line, *at).unwrap());
                for (figure, value) in &before.figures {
                    let now = &after.figures[figure];
                    assert!(value.is_ok());
                    match now {
                        Ok(now) => {
                            assert_eq!(Ok(now), value.as_ref(), "{line} {figure:?}: what is missing is not zero")
                        }
                        Err(lack) => {
                            lines += 1;
                            assert!(lack.iter().all(|it| it.row == assumption.as_str()), "{assumption}: {lack:?}");
                        }
                    }
                }
                let is_missing = after.get(Figure::Cost).unwrap().is_err();
                let of_line = workbook().registers["line"][line]["designs"].ids();
                let totals = without.totals(&of_line[..1], *at);
                let has_lack = totals.state.is_err() || totals.gross.is_err();
                assert!(has_lack || !is_missing, "{assumption}, {line}: no partial totals");
            }
        }
        let is_of_frame = ["cpi", "gdp", "gdp-real", "gdp-prices", "budget-share", "household-income"];
        let only_elsewhere = is_of_frame.contains(&assumption.as_str()) && assumption.as_str() != "cpi";
        assert_eq!(lines == 0, only_elsewhere || assumption.as_str() == "insured-mothers", "{assumption}");
    }
}

#[test]
fn a_factor_that_names_nothing_is_missing_in_every_place_in_turn() {
    let register = &workbook().registers["line"];
    for (line, fields) in register {
        for (field, held) in fields {
            let is_factor = !["title", "kind", "designs", "levels", "of", "with", "paid-by", "from", "until"]
                .contains(&field.as_str());
            if !is_factor {
                continue;
            }
            let cell = format!("registers/line/{line}/{field}");
            let costing = Costing::of(&with(&[(&cell, "nowhere")]));
            let cost = costing.line(line, year(2027)).unwrap().get(Figure::Cost).unwrap().clone();
            // the rates of worker and employer without relief are nothing the state pays
            let is_borne = field.as_str() == "worker-rate";
            if is_borne {
                let worker = costing.line(line, year(2027)).unwrap().get(Figure::Worker).unwrap().clone();
                assert_eq!(said(&worker), "nowhere@2027", "{cell}");
                continue;
            }
            assert_eq!(said(&cost), "nowhere@2027", "{cell}, which held {held:?}");
        }
    }
}

#[test]
fn what_is_lacking_passes_upward_and_a_share_of_gdp_does_not_take_the_cost_along() {
    let costing = Costing::of(&with(&[("registers/assumption/gdp-real/values/2027", "")]));
    let totals = costing.totals(&ids("grant-wage"), year(2028));
    assert_eq!(rounded(&totals.gross, 2), "2100073.60");
    assert_eq!(said(&costing.percent_of_gdp(&totals.gross, year(2028)).unwrap()), "gdp-real@2027 gdp-real@2028");
    // nobody said what is spent today
    for today in ["", "not-known"] {
        let costing = Costing::of(&with(&[("registers/option/grant/today", today)]));
        let additional = costing.additional(&ids("grant-wage"), CostOf::State, year(2028));
        assert_eq!(said(&additional), "grant/today@2028");
    }
    let no_payer = Costing::of(&with(&[("registers/line/wage-grant/paid-by", "")]));
    let totals = no_payer.totals(&ids("grant-wage"), year(2028));
    assert_eq!(
        (rounded(&totals.gross, 2).as_str(), said(&totals.state).as_str()),
        ("2100073.60", "wage-grant/paid-by@2028")
    );
}

#[test]
fn other_years_are_filled_as_the_row_says() {
    for (fill, expected) in [
        ("given", ["x@2026", "10", "x@2028", "16", "x@2030"]),
        ("hold", ["x@2026", "10", "10", "16", "16"]),
        ("linear", ["x@2026", "10", "13", "16", "16"]),
        ("growth", ["x@2026", "10", "11", "16", "17.6"]),
    ] {
        let costing = Costing::of(&with(&[
            ("registers/costing/main/first", "2026"),
            ("registers/assumption/x/fill", fill),
            ("registers/assumption/x/grows-by", "10"),
            ("registers/assumption/x/values/2027", "10"),
            ("registers/assumption/x/values/2029", "16"),
        ]));
        let found: Vec<String> = (2026..=2030).map(|at| said(&costing.value(&id("x"), year(at)))).collect();
        assert_eq!(found, expected, "{fill}");
    }
}

#[test]
fn growth_may_follow_last_years_rate_and_two_rates_at_once() {
    let grown = |lag: &str| {
        let costing = Costing::of(&with(&[
            ("registers/assumption/rate/values/2026", "10"),
            ("registers/assumption/rate/values/2027", "20"),
            ("registers/assumption/x/fill", "growth"),
            ("registers/assumption/x/grows-by", "rate; 50"),
            ("registers/assumption/x/lag", lag),
            ("registers/assumption/x/values/2026", "100"),
        ]));
        (said(&costing.value(&id("x"), year(2027))), said(&costing.value(&id("x"), year(2028))))
    };
    assert_eq!(grown(""), ("180".to_owned(), "rate@2028".to_owned()));
    assert_eq!(grown("1"), ("165".to_owned(), "297".to_owned()));
}

#[test]
fn calendar_years_are_parted_between_fiscal_years_by_months() {
    let in_month = |month: &str| {
        let costing = Costing::of(&with(&[
            ("registers/costing/main/years", "fiscal"),
            ("registers/costing/main/starts-in", month),
            ("registers/assumption/x/years", "calendar"),
            ("registers/assumption/x/values/2027", "100"),
            ("registers/assumption/x/values/2028", "200"),
        ]));
        (said(&costing.value(&id("x"), year(2027))), said(&costing.value(&id("x"), year(2028))))
    };
    assert_eq!(in_month("7"), ("150".to_owned(), "x@2029".to_owned()));
    assert_eq!(in_month("4"), ("125".to_owned(), "x@2029".to_owned()));
    assert_eq!(in_month("1"), ("100".to_owned(), "200".to_owned()));
    assert_eq!(in_month("").0, "costing/starts-in@2027");
}

#[test]
fn a_band_applies_from_its_wage_and_sets_what_it_names() {
    let bands = &[
        ("registers/band/low/line", "sick-pay"),
        ("registers/band/low/from", "0"),
        ("registers/band/low/worker-rate", "0"),
        ("registers/band/high/line", "sick-pay"),
        ("registers/band/high/from", "1500"),
        ("registers/band/high/base", "1500"),
        ("registers/band/high/worker-amount", "7"),
    ];
    let costing = Costing::of(&with(bands));
    let levels = costing.household(&id("injury-sickness"), year(2027));
    let of = |level: &str| {
        let level = levels.iter().find(|it| it.level == id(level)).unwrap();
        let line = level.lines.iter().find(|it| it.line == id("sick-pay")).unwrap();
        (said(&line.base), said(&line.worker), said(&line.employer), level.base.is_none())
    };
    // what the band does not name is that of the line
    assert_eq!(of("least"), ("1352".into(), "0".into(), "6.76".into(), false));
    assert_eq!(of("typical"), ("1500".into(), "7".into(), "7.5".into(), true));
}

#[test]
fn one_benefit_may_yield_to_another() {
    let cut = |keeps: &str| {
        let costing = Costing::of(&with(&[
            ("registers/overlap/both/first", "birth-grant"),
            ("registers/overlap/both/second", "wage-grant"),
            ("registers/overlap/both/persons", "100"),
            ("registers/overlap/both/keeps", keeps),
        ]));
        let totals = costing.totals(&ids("birth-today grant-wage"), year(2027));
        (rounded(&totals.gross, 2), rounded(&totals.covered, 2))
    };
    // 91,800 for 306 persons and 1,979,707.392 for 612
    assert_eq!(cut("both"), ("2071507.39".into(), "818.00".into()));
    assert_eq!(cut("second"), ("2041507.39".into(), "818.00".into()));
    assert_eq!(cut("first"), ("1748025.79".into(), "818.00".into()));
}

#[test]
fn every_step_of_a_formula_shows_its_numbers_and_where_they_come_from() {
    let steps = costing().trace(&id("wage-grant"), year(2029));
    let figures: Vec<Figure> = steps.iter().map(|step| step.figure).collect();
    use Figure::{Administration, Amount, Beneficiaries, Benefit, Benefits, Cost, Eligible, Payment, Target};
    assert_eq!(figures, [Target, Eligible, Beneficiaries, Amount, Payment, Benefit, Benefits, Administration, Cost]);
    let payment = &steps[4];
    assert_eq!(payment.terms[1].operation, Operation::AtMost(true));
    assert_eq!(payment.terms[1].source, Source::Typed("cap".to_owned()));
    assert_eq!(said(&payment.value), "800");
    let amount = &steps[3];
    assert_eq!(amount.terms[1].source, Source::Assumption { field: "of-what".to_owned(), row: id("min-wage") });
    assert_eq!(said(&amount.terms[0].value), "0.6");
    // what is traced is what is computed
    let costing = costing();
    for line in costing.line_ids() {
        for at in costing.years() {
            for step in costing.trace(line, *at) {
                assert_eq!(costing.line(line, *at).unwrap().get(step.figure), Some(&step.value), "{line} {at}");
            }
        }
    }
}

#[test]
fn what_is_wrong_with_the_rows_is_told_at_the_cell_where_it_is_mended() {
    let circle = FaultKind::Circle(vec!["Consumer prices".into(), "GDP deflator".into()]);
    let number = |text: &str| Number::read(text).unwrap();
    for (changes, cell, kind) in [
        (
            vec![
                ("registers/assumption/cpi/grows-by", "gdp-prices"),
                ("registers/assumption/gdp-prices/grows-by", "cpi"),
            ],
            "registers/assumption/cpi/grows-by",
            circle,
        ),
        (
            vec![("registers/line/injury-pay/with", "sick-pay")],
            "registers/line/injury-pay/with",
            FaultKind::Circle(vec!["Contributions for employment injury".into(), "Contributions for sickness".into()]),
        ),
        (
            vec![("registers/package/wide/designs", "injury injury-sickness")],
            "registers/package/wide/designs",
            FaultKind::Twice("Employment injury only".into(), "Employment injury and sickness".into()),
        ),
        (
            vec![("registers/assumption/births/values/2027", "0.025")],
            "registers/assumption/births/values",
            FaultKind::Fraction(year(2027), number("0.025")),
        ),
        (
            vec![("registers/assumption/compliance/values/2027", "800")],
            "registers/assumption/compliance/values",
            FaultKind::Above100(Some(year(2027)), number("800")),
        ),
        (
            vec![("registers/assumption/workers/values/2026", "-1")],
            "registers/assumption/workers/values",
            FaultKind::Negative(Some(year(2026)), number("-1")),
        ),
        (
            vec![("registers/assumption/gdp/prices", "constant")],
            "registers/assumption/gdp/prices",
            FaultKind::OtherPrices,
        ),
        (
            vec![("registers/assumption/workers/grows-by", "")],
            "registers/assumption/workers/grows-by",
            FaultKind::NoGrowth,
        ),
        (
            vec![("registers/wage-level/least/weight", "30")],
            "registers/line/injury-pay/levels",
            FaultKind::Weights(number("90")),
        ),
        (vec![("registers/line/window/paid-by", "")], "registers/line/window/paid-by", FaultKind::NoPayer),
        (
            vec![("registers/line/birth-grant/take-up", "125")],
            "registers/line/birth-grant/take-up",
            FaultKind::Above100(None, number("125")),
        ),
        (vec![("registers/costing/main/last", "2020")], "registers/costing/main/last", FaultKind::Order),
        (
            vec![("registers/line/wage-grant/from", "2030"), ("registers/line/wage-grant/until", "2028")],
            "registers/line/wage-grant/until",
            FaultKind::Order,
        ),
        (
            vec![("registers/costing/main/outcome-year", "2031")],
            "registers/costing/main/outcome-year",
            FaultKind::NotCosted(year(2031)),
        ),
        (vec![("registers/costing/main/years", "fiscal")], "registers/costing/main/starts-in", FaultKind::NoMonth),
        (vec![("registers/costing/other/title", "Again")], "registers/costing/other/title", FaultKind::SecondFrame),
    ] {
        let found = faults(&with(&changes));
        let is_told = found.iter().any(|fault| fault.cell.to_string() == cell && fault.kind == kind);
        assert!(is_told, "{cell} {kind:?}: {found:?}");
    }
    assert_eq!(faults(&workbook()), [], "and nothing is wrong with the example");
    let large = with(&[("registers/assumption/gdp/values/2026", &"9".repeat(60))]);
    assert!(faults(&large).iter().any(|fault| matches!(fault.kind, FaultKind::TooLarge(_))));
}

#[test]
fn a_line_that_runs_in_a_year_that_is_none_has_no_figure_and_neither_has_what_adds_it_up() {
    for (line, field) in [("injury-pay", "from"), ("wage-grant", "until"), ("window", "from")] {
        let costing = Costing::of(&with(&[(&format!("registers/line/{line}/{field}"), "28")]));
        let lacks = format!("{line}/{field}@2027");
        let at = costing.line(&id(line), year(2027)).unwrap();
        assert_eq!(said(at.get(Figure::Cost).unwrap()), lacks);
        let totals = costing.totals(costing.designs_of(&id("wide")), year(2027));
        let state = said(&totals.state);
        assert!(state.contains(&lacks), "{state}");
        if line == "injury-pay" {
            for figure in [&totals.worker, &totals.employer, &totals.revenue, &totals.covered] {
                assert!(said(figure).contains(&lacks), "{}", said(figure));
            }
        }
    }
}

#[test]
fn a_circle_computes_nothing_and_stops_nothing() {
    let costing = Costing::of(&with(&[
        ("registers/assumption/cpi/fill", "growth"),
        ("registers/assumption/cpi/grows-by", "gdp-prices"),
        ("registers/assumption/gdp-prices/fill", "growth"),
        ("registers/assumption/gdp-prices/grows-by", "cpi"),
        ("registers/line/injury-pay/with", "sick-pay"),
    ]));
    let cost = |line: &str| said(costing.line(&id(line), year(2027)).unwrap().get(Figure::Cost).unwrap());
    assert_eq!(cost("wage-grant"), "1979707.392", "what has no part in it is as it was");
    assert!(cost("injury-care").contains("cpi@2027"), "{}", cost("injury-care"));
    assert!(cost("sick-days").contains("sick-pay@2027"), "{}", cost("sick-days"));
}

/// Random rates, reliefs, payers, overlaps.
pub(crate) fn any_costing() -> impl Strategy<Value = Workbook> {
    let percent = || (0..2_000_u32).prop_map(|it| format!("{}.{:02}", it / 20, it % 100));
    let amount = || (0..200_000_u32).prop_map(|it| format!("{}.{}", it / 7, it % 10));
    let payer = || prop::sample::select(vec!["state", "scheme", "employer", "worker", "partners"]);
    let keeps = prop::sample::select(vec!["both", "first", "second"]);
    let rates = prop::collection::vec(percent(), 8);
    let payers = prop::collection::vec(payer(), 4);
    let amounts = prop::collection::vec(amount(), 4);
    (rates, payers, amounts, keeps).prop_map(|(rates, payers, amounts, keeps)| {
        let mut book = workbook();
        let cells = [
            "line/injury-pay/worker-rate",
            "line/injury-pay/employer-rate",
            "line/injury-pay/worker-relief",
            "line/sick-pay/state-rate",
            "line/sick-pay/employer-relief",
            "line/injury-care/admin",
            "assumption/insured-mothers/values/2027",
            "assumption/reached/values/2027",
        ];
        cells.iter().zip(&rates).for_each(|(cell, rate)| put(&mut book, &format!("registers/{cell}"), rate));
        for (line, payer) in ["injury-care", "sick-days", "window", "wage-grant"].iter().zip(payers) {
            put(&mut book, &format!("registers/line/{line}/paid-by"), payer);
        }
        let cells =
            ["line/sick-pay/cap", "line/sick-pay/worker-amount", "line/wage-grant/floor", "line/wage-grant/cap"];
        cells.iter().zip(&amounts).for_each(|(cell, amount)| put(&mut book, &format!("registers/{cell}"), amount));
        put(&mut book, "registers/overlap/mothers/keeps", keeps);
        put(&mut book, "registers/overlap/mothers/first", "injury-care injury-pay");
        book
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_all_bear_is_the_gross_cost_and_the_balance_of_the_scheme(book in any_costing()) {
        let costing = Costing::of(&book);
        let wide = costing.designs_of(&id("wide")).to_vec();
        for at in costing.years() {
            let totals = costing.totals(&wide, *at);
            let all = |values: [&Value; 4]| values.iter().fold(Number::zero(), |sum, it| sum.plus(it.as_ref().unwrap()));
            let zero = Ok(Number::zero());
            let borne = all([&totals.worker, &totals.employer, &totals.state, &totals.partners]);
            let spent = all([&totals.gross, &totals.balance, &zero, &zero]);
            prop_assert_eq!(borne.rounded(6), spent.rounded(6), "{}", at);
        }
    }

    /// Twice the persons cost twice as much, and so does everything in a currency of half the worth.
    #[test]
    fn costs_are_linear_in_persons_and_in_money(book in any_costing(), times in 2..9_i64) {
        let k = Number::of(times);
        let scaled = |unit: &str, amounts: &[&str]| {
            let mut book = book.clone();
            let rows: Vec<(Id, bool)> = book.registers["assumption"].iter().map(|(id, row)| (id.clone(), row["unit"].as_text() == unit)).collect();
            for (row, _) in rows.into_iter().filter(|(_, is)| *is) {
                let cell: Cell = format!("registers/assumption/{row}/values").parse().unwrap();
                let Some(Fact::Series(series)) = book.get(&cell) else { continue };
                for (year, value) in series {
                    let value = Number::read(&value).unwrap().times(&k);
                    put(&mut book, &format!("{cell}/{year}"), &value.to_string());
                }
            }
            for cell in amounts {
                let cell = format!("registers/line/{cell}");
                let held = book.get(&cell.parse().unwrap()).and_then(|it| Number::read(&it.to_string()));
                if let Some(held) = held {
                    put(&mut book, &cell, &held.times(&k).to_string());
                }
            }
            Costing::of(&book)
        };
        let base = Costing::of(&book);
        let typed = ["injury-pay/cap", "sick-pay/cap", "sick-pay/worker-amount", "wage-grant/cap", "wage-grant/floor"];
        let (persons, money) = (scaled("persons", &[]), scaled("money", &typed));
        for line in ["injury-pay", "injury-care", "sick-pay", "sick-days", "wage-grant", "window"] {
            for at in base.years() {
                let cost = |costing: &Costing| costing.line(&id(line), *at).unwrap().get(Figure::Cost).unwrap().clone().unwrap();
                let expected = cost(&base).times(&k).rounded(6);
                prop_assert_eq!(cost(&money).rounded(6), expected.clone(), "{} in money", line);
                // a fixed cost is fixed
                if line != "window" {
                    prop_assert_eq!(cost(&persons).rounded(6), expected, "{} in persons", line);
                }
            }
        }
    }
}

#[test]
fn fiscal_space_is_summed_against_what_the_state_would_pay_and_nothing_is_called_affordable() {
    let costing = Costing::of(&with(&[
        ("registers/fiscal-space/a/kind", "tax"),
        ("registers/fiscal-space/a/considered", "yes"),
        ("registers/fiscal-space/a/amount/2027", "2000000"),
        ("registers/fiscal-space/b/kind", "aid"),
        ("registers/fiscal-space/b/considered", "partly"),
        ("registers/fiscal-space/c/kind", "debt"),
        ("registers/fiscal-space/c/considered", "no"),
        ("registers/costing/main/revenue", "budget"),
        ("registers/assumption/budget/values/2027", "11000000000"),
    ]));
    let space = costing.fiscal_space(costing.designs_of(&id("wide")));
    assert_eq!((space.considered, space.with_amount, space.by_kind.len()), (2, 1, 3));
    let (at, found, state, open) = &space.years[0];
    assert_eq!((*at, found.to_string().as_str(), rounded(state, 2).as_str()), (year(2027), "2000000", "5549845.86"));
    assert_eq!(rounded(open, 2), "3549845.86");
    let (_, balance, after) = &space.balances[0];
    assert_eq!((rounded(balance, 2).as_str(), rounded(after, 2).as_str()), ("306128000.00", "300578154.14"));
    assert_eq!(said(&space.balances[1].1), "budget@2028");
}

/// Shapes of statutory schedules as they were published, on a wage each: the base, the worker's share, the employer's.
#[test]
fn schedules_of_several_countries_are_computed_as_they_were_published() {
    let shares = |facts: &[(&str, &str)], wage: &str| {
        let common = [
            ("registers/assumption/min-wage/fill", "given"),
            ("registers/assumption/min-wage/values/2027", wage),
            ("registers/line/sick-pay/employer-relief", ""),
            ("registers/line/sick-pay/state-rate", ""),
        ];
        let costing = Costing::of(&with(&[&common[..], facts].concat()));
        let at = costing.household(&id("injury-sickness"), year(2027)).into_iter().find(|at| at.level == id("least"));
        let of = at.unwrap().lines.into_iter().find(|line| line.line == id("sick-pay")).unwrap();
        [of.base, of.worker, of.employer].map(|value| rounded(&value, 4))
    };
    let line = |field: &'static str, value: &'static str| (field, value);
    // Jordan, 2020: 7.5 and 14.25 per cent up to a ceiling of 3,349
    let jordan = [
        line("registers/line/sick-pay/worker-rate", "7.5"),
        line("registers/line/sick-pay/employer-rate", "14.25"),
        line("registers/line/sick-pay/cap", "3349"),
        line("registers/line/sick-pay/floor", ""),
    ];
    assert_eq!(shares(&jordan, "1000"), ["1000.0000", "75.0000", "142.5000"]);
    assert_eq!(shares(&jordan, "4000"), ["3349.0000", "251.1750", "477.2325"]);
    // Hong Kong: 5 per cent each up to 30,000, nothing for a worker who earns less than 7,100
    let hong_kong = [
        line("registers/line/sick-pay/worker-rate", "5"),
        line("registers/line/sick-pay/employer-rate", "5"),
        line("registers/line/sick-pay/cap", "30000"),
        line("registers/line/sick-pay/floor", ""),
        line("registers/band/below/line", "sick-pay"),
        line("registers/band/below/from", "0"),
        line("registers/band/below/worker-rate", "0"),
        line("registers/band/above/line", "sick-pay"),
        line("registers/band/above/from", "7100"),
    ];
    assert_eq!(shares(&hong_kong, "7099.99"), ["7099.9900", "0.0000", "354.9995"]);
    assert_eq!(shares(&hong_kong, "7100"), ["7100.0000", "355.0000", "355.0000"]);
    assert_eq!(shares(&hong_kong, "45000"), ["30000.0000", "1500.0000", "1500.0000"]);
    // Spain, 2024: wages up to 306 count as 284, those from 1,153.01 to 1,323 as 1,323, those above as they are
    let spain = [
        line("registers/line/sick-pay/cap", ""),
        line("registers/line/sick-pay/floor", ""),
        line("registers/band/first/line", "sick-pay"),
        line("registers/band/first/from", "0"),
        line("registers/band/first/base", "284"),
        line("registers/band/eighth/line", "sick-pay"),
        line("registers/band/eighth/from", "1153.01"),
        line("registers/band/eighth/base", "1323"),
        line("registers/band/last/line", "sick-pay"),
        line("registers/band/last/from", "1323.01"),
    ];
    assert_eq!(shares(&spain, "306")[0], "284.0000");
    assert_eq!(shares(&spain, "1200")[0], "1323.0000");
    assert_eq!(shares(&spain, "1500.5")[0], "1500.5000");
}
