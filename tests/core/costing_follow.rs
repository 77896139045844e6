//! What is followed after a change is what would be computed whole, and so is every assumption that is moved.

use super::costing::any_costing;
use crate::support::id;
use proptest::prelude::*;
use tripartite::costing::{Costing, Inputs, Move, Number, Outcome, OutcomeFigure, Shift, Unit, Value};
use tripartite::instrument::Id;
use tripartite::workbook::{Cell, Edit, Fact, Log, Workbook};

/// What may be typed in a cell, one of several each time.
const TYPED: [(&str, &[&str]); 22] = [
    ("assumption/workers/values/2026", &["48000", "", "x", "1"]),
    ("assumption/workers/values/2029", &["61000", ""]),
    ("assumption/workers-growth/values/2027", &["2", "", "-3.5"]),
    ("assumption/wage-growth/values/2024", &["1", ""]),
    ("assumption/cpi/fill", &["hold", "given", "linear", "growth"]),
    ("assumption/cpi/grows-by", &["wage-growth", "", "min-wage", "cpi", "nowhere"]),
    ("assumption/wage-growth/of", &["cpi", "", "gdp-real"]),
    ("assumption/least-base/lag", &["1", "", "4"]),
    ("assumption/registered/values/2030", &["50", "99", ""]),
    ("assumption/new/values/2027", &["7", ""]),
    ("line/injury-pay/take-up", &["registered", "new", "30", ""]),
    ("line/sick-pay/with", &["injury-pay", "", "sick-pay", "window"]),
    ("line/sick-pay/cap", &["min-wage", "1500", "new", ""]),
    ("line/window/until", &["2028", "2026", ""]),
    ("line/more/kind", &["cost", "benefit", ""]),
    ("line/more/amount", &["new", "3000", ""]),
    ("band/step/line", &["sick-pay", "injury-pay", ""]),
    ("band/step/from", &["1500", "new", "min-wage"]),
    ("band/step/employer-rate", &["2", "cpi", ""]),
    ("wage-level/least/weight", &["40", "new", ""]),
    ("overlap/mothers/share", &["insured-mothers", "12", ""]),
    ("costing/main/last", &["2030", "2033"]),
];

fn put(workbook: &mut Workbook, cell: &str, text: &str) {
    let cell: Cell = format!("registers/{cell}").parse().unwrap();
    let to = Some(Fact::Text(text.to_owned())).filter(|_| !text.is_empty());
    Log::default().commit(workbook, vec![Edit { cell, to }]);
}

fn some_changes() -> impl Strategy<Value = Vec<Vec<(&'static str, &'static str)>>> {
    let change = prop::sample::select(&TYPED[..])
        .prop_flat_map(|(cell, texts)| prop::sample::select(texts).prop_map(move |text| (cell, text)));
    prop::collection::vec(prop::collection::vec(change, 1..4), 1..6)
}

/// Every figure of a costing, as it is said.
fn all_of(costing: &Costing) -> Vec<String> {
    let mut all = Vec::new();
    for year in costing.years() {
        let values = costing.inputs().assumptions.keys().map(|row| (row, costing.value(row, *year)));
        all.extend(values.map(|(row, value)| format!("{row} {year}: {value:?}")));
        all.extend(costing.line_ids().map(|line| format!("{line} {year}: {:?}", costing.line(line, *year))));
        let packages = costing.inputs().packages.keys();
        all.extend(packages.map(|id| format!("{id} {year}: {:?}", costing.totals(costing.designs_of(id), *year))));
    }
    all
}

/// The outcome with other values of an assumption, computed whole.
fn whole(costing: &Costing, outcome: &Outcome, row: &Id, change: impl Fn(&Number) -> Number) -> Value {
    let mut inputs = costing.inputs().clone();
    for value in inputs.assumptions.get_mut(row).unwrap().values.values_mut() {
        *value = value.as_ref().map(&change);
    }
    Costing::compute(inputs).outcome(outcome)
}

fn expected(costing: &Costing, outcome: &Outcome, it: &Move) -> (Value, Value) {
    let row = &costing.inputs().assumptions[&it.assumption];
    let range = |values: &tripartite::costing::Values, is_there: bool| {
        let mut inputs = costing.inputs().clone();
        if is_there {
            inputs.assumptions.get_mut(&it.assumption).unwrap().values = values.clone();
        }
        Costing::compute(inputs).outcome(outcome)
    };
    let times = |by: i64| move |value: &Number| value.times(&Number::of(by).percent());
    let hundred = Number::of(100);
    let more = |value: &Number| match times(110)(value) {
        up if row.unit == Unit::Percent && *value <= hundred && up > hundred => hundred.clone(),
        up => up,
    };
    let of = |change: &dyn Fn(&Number) -> Number| whole(costing, outcome, &it.assumption, change);
    match it.shift {
        Shift::Tenth(_) => (of(&times(90)), of(&more)),
        Shift::Point => (of(&|value| value.minus(&Number::of(1))), of(&|value| value.plus(&Number::of(1)))),
        Shift::Range(low, high) => (range(&row.low, low), range(&row.high, high)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_followed_is_what_would_be_computed_whole(book in any_costing(), steps in some_changes()) {
        let mut book = book;
        let mut followed = Costing::of(&book);
        for step in steps {
            for (cell, text) in &step {
                put(&mut book, cell, text);
            }
            followed = followed.follow(Inputs::of(&book));
            prop_assert_eq!(all_of(&followed), all_of(&Costing::of(&book)), "after {:?}", step);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_assumption_moved_alone_leads_to_what_the_whole_costing_would_be(
        book in any_costing(),
        steps in some_changes(),
        figure in prop::sample::select(OutcomeFigure::ALL.to_vec()),
        one_year in any::<bool>(),
    ) {
        let mut book = book;
        steps.iter().flatten().take(2).for_each(|(cell, text)| put(&mut book, cell, text));
        let costing = Costing::of(&book);
        let designs = costing.designs_of(&id("wide")).to_vec();
        let year = costing.years().get(1).copied().filter(|_| one_year);
        let outcome = Outcome { designs, figure, year };
        let found = costing.sensitivity(&outcome);
        prop_assert_eq!(&found.base, &costing.outcome(&outcome));
        for it in found.structure.iter().chain(&found.ranges) {
            let (low, high) = expected(&costing, &outcome, it);
            prop_assert_eq!(&it.low, &low, "{} {:?}", it.assumption, it.shift);
            prop_assert_eq!(&it.high, &high, "{} {:?}", it.assumption, it.shift);
        }
        let with_values = costing.inputs().assumptions.values().filter(|row| row.of.is_none() && !row.values.is_empty());
        prop_assert_eq!(found.structure.len() + found.without_effect, with_values.count());
    }
}
