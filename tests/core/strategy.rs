//! Step 3 as data: what is found in a road map, the six lights by their rules, and the road map by time.

use crate::support::{cell, instrument};
use tripartite::analysis::strategy::{
    Beside, Light, Replies, Structure, TimelineMark, TimelineRow, lights, road_timeline,
};
use tripartite::analysis::{Derived, ProblemKind};
use tripartite::costing::{FaultKind, Number};
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::wording::figures;
use tripartite::wording::phrase::beside;
use tripartite::workbook::{InstrumentRef, Series, Workbook, Year, kind_of};

type Facts<'a> = &'a [(&'a str, &'a str)];

fn workbook(instrument: &Instrument, facts: Facts<'_>) -> Workbook {
    let of = InstrumentRef::to(instrument);
    let mut workbook = Workbook::new("w".into(), of, "MYS".into(), "en".into());
    for (address, text) in facts {
        let at = cell(address);
        let kind = kind_of(instrument, &at).unwrap_or_else(|fault| panic!("{address}: {fault}"));
        let fact = kind.parse(text, instrument, &workbook).unwrap_or_else(|fault| panic!("{address}: {fault:?}"));
        workbook.put(&at, fact);
    }
    workbook
}

/// What is found, each with its cell.
fn found(facts: Facts<'_>) -> Vec<String> {
    let instrument = instrument("en");
    let workbook = workbook(&instrument, facts);
    let derived = Derived::of(&instrument, &workbook);
    let strategy = derived.problems.iter().filter_map(|problem| match &problem.kind {
        ProblemKind::Strategy(fault) => {
            let with = beside(&Words::new("en"), &fault.with);
            let with = if with.is_empty() { with } else { format!(" ({with})") };
            Some(format!("{} {}{with}", fault.kind.as_str(), problem.cell))
        }
        _ => None,
    });
    strategy.collect()
}

/// Facts beside those of an activity that lacks nothing.
fn road(more: Facts<'_>) -> Vec<String> {
    let whole: Facts<'_> = &[
        ("registers/option/o/title", "One window"),
        ("registers/activity/a/title", "Build it"),
        ("registers/activity/a/option", "o"),
        ("registers/activity/a/responsible", "Fund"),
        ("registers/activity/a/start", "2027-Q1"),
        ("registers/activity/a/end", "2027-Q4"),
    ];
    found(&[whole, more].concat())
}

#[test]
fn what_lacks_nothing_is_left_alone() {
    assert_eq!(found(&[]), Vec::<String>::new());
    assert_eq!(road(&[]), Vec::<String>::new());
}

#[test]
fn dates_out_of_order_are_faults_and_coarse_ones_are_asked_about() {
    let second: Facts<'_> = &[
        ("registers/activity/b/title", "Open it"),
        ("registers/activity/b/option", "o"),
        ("registers/activity/b/responsible", "Fund"),
        ("registers/activity/b/after", "a"),
    ];
    for (start, expected) in [
        ("2028-01", vec![]),
        ("2027-12-31", vec![]),
        ("2027-Q4", vec!["too-coarse registers/activity/b/start (Build it)"]),
        ("2027-06", vec!["starts-early registers/activity/b/start (Build it)"]),
    ] {
        let facts = [second, &[("registers/activity/b/start", start)]].concat();
        assert_eq!(road(&facts), expected, "{start}");
    }
    assert_eq!(road(&[("registers/activity/a/end", "2026")]), ["ends-early registers/activity/a/end"]);
    let milestone = |due| {
        road(&[
            ("registers/milestone/m/title", "Contract"),
            ("registers/milestone/m/activity", "a"),
            ("registers/milestone/m/due", due),
        ])
    };
    assert_eq!(milestone("2027-05"), Vec::<String>::new());
    assert_eq!(milestone("2028"), ["outside registers/milestone/m/due (Build it)"]);
}

#[test]
fn a_circle_is_named_whole() {
    let facts: Facts<'_> = &[
        ("registers/activity/b/title", "Open it"),
        ("registers/activity/b/option", "o"),
        ("registers/activity/b/responsible", "Fund"),
        ("registers/activity/b/after", "a"),
        ("registers/activity/a/after", "b"),
    ];
    assert_eq!(road(facts), ["circle registers/activity/a/after (Build it → Open it → Build it)"]);
    let steps: Facts<'_> = &[
        ("registers/validation/v/title", "Council"),
        ("registers/validation/v/authority", "Council"),
        ("registers/validation/v/after", "v"),
    ];
    assert_eq!(found(steps), ["circle registers/validation/v/after (Council → Council)"]);
}

#[test]
fn who_pays_and_who_does_it_is_asked() {
    assert_eq!(
        road(&[("registers/activity/a/responsible", "Fund; Ministry")]),
        ["several registers/activity/a/responsible"]
    );
    assert_eq!(
        road(&[("registers/activity/a/responsible", "Ministry of Labour, Employment and Social Affairs")]),
        Vec::<String>::new()
    );
    assert_eq!(
        found(&[("registers/activity/a/title", "Alone")]),
        ["no-one registers/activity/a/responsible", "no-option registers/activity/a/option"]
    );
    assert_eq!(road(&[("registers/activity/a/cost/2027", "500000")]), ["unfunded registers/activity/a/funding"]);
    let funded: Facts<'_> = &[
        ("registers/activity/a/cost/2027", "500000"),
        ("registers/activity/a/funding", "Budget"),
        ("registers/activity/a/funded/2027", "450000"),
    ];
    assert_eq!(road(funded), ["funded-below registers/activity/a/funded (2027: 50,000)"]);
    assert_eq!(road(&funded[..2]), Vec::<String>::new(), "without an amount only the source is known");
    // what was given up needs nothing
    assert_eq!(
        found(&[("registers/activity/a/title", "Alone"), ("registers/activity/a/status", "dropped")]),
        Vec::<String>::new()
    );
}

#[test]
fn what_an_indicator_and_a_message_lack_is_named() {
    let indicator: Facts<'_> = &[
        ("registers/indicator/i/title", "Registered workers"),
        ("registers/indicator/i/unit", "persons"),
        ("registers/indicator/i/baseline-date", "2028"),
        ("registers/indicator/i/target-date", "2027"),
    ];
    assert_eq!(
        found(indicator),
        [
            "target-early registers/indicator/i/target-date",
            "no-baseline registers/indicator/i/baseline",
            "no-target registers/indicator/i/target",
            "no-frequency registers/indicator/i/frequency",
            "not-by-sex registers/indicator/i/disaggregated",
        ]
    );
    assert_eq!(found(&[("registers/message/m/audience", "Households")]), ["unheard registers/message/m/language"]);
}

#[test]
fn a_message_is_in_a_language_of_the_countries_the_workers_come_from() {
    let with = |theirs, spoken| {
        found(&[
            ("registers/terms/t/title", "Working group"),
            ("registers/terms/t/languages", theirs),
            ("registers/message/m/audience", "Workers"),
            ("registers/message/m/language", spoken),
        ])
    };
    assert_eq!(
        with("Amharic, Bahasa Indonesia", "English and Malay"),
        ["not-their-language registers/terms/t/languages (Amharic, Bahasa Indonesia)"]
    );
    assert_eq!(with("Malay", "Malayalam").len(), 1, "a part of a word is no language");
    for spoken in ["amharic", "English, Amharic", "Bahasa Indonesia / English"] {
        assert!(with("Amharic; Bahasa Indonesia", spoken).is_empty(), "{spoken}");
    }
    assert!(with("", "English").is_empty(), "nothing is written down");
    let told = found(&[("registers/terms/t/title", "Group"), ("registers/terms/t/languages", "Amharic")]);
    assert!(told.is_empty(), "there is no message yet: {told:?}");
}

/// An option the group agreed on in a meeting, to be validated by the council.
const AGREED: Facts<'static> = &[
    ("registers/meeting/s/title", "Second session"),
    ("registers/meeting/s/date", "2026-09-10"),
    ("registers/decision/d/title", "One window"),
    ("registers/decision/d/meeting", "s"),
    ("registers/decision/d/about", "rows/option/o"),
    ("registers/decision/d/outcome", "agreed"),
    ("registers/decision/d/pending-at", "Council"),
];

#[test]
fn what_was_agreed_is_carried_out_measured_and_validated() {
    let other: Facts<'_> = &[
        ("registers/option/o/title", "One window"),
        ("registers/option/p/title", "Another"),
        ("registers/activity/a/title", "Other"),
    ];
    let other =
        [AGREED, other, &[("registers/activity/a/responsible", "Fund"), ("registers/activity/a/option", "p")]].concat();
    assert_eq!(
        found(&other),
        [
            "no-activity registers/option/o/title",
            "no-indicator registers/option/o/title",
            "pending registers/decision/d/pending-at (Council)",
        ]
    );
    let step: Facts<'_> = &[
        ("registers/indicator/i/title", "Covered"),
        ("registers/indicator/i/level", "outcome"),
        ("registers/indicator/i/option", "o"),
        ("registers/indicator/i/baseline", "10"),
        ("registers/indicator/i/target", "20"),
        ("registers/indicator/i/frequency", "yearly"),
        ("registers/validation/v/title", "Council"),
        ("registers/validation/v/about", "rows/option/o"),
        ("registers/validation/v/authority", "Council"),
    ];
    assert_eq!(road(&[AGREED, step].concat()), Vec::<String>::new());
    let early = [AGREED, step, &[("registers/validation/v/on", "2026-08")]].concat();
    assert_eq!(road(&early), ["validated-early registers/validation/v/on (10 September 2026)"]);
    // the day that counts is that of the workbook, never that of the clock
    let due = [AGREED, step, &[("registers/validation/v/due", "2026-10")]].concat();
    assert_eq!(road(&due), Vec::<String>::new());
    let late = [&due[..], &[("workbook/as-of", "2026-12-01")]].concat();
    assert_eq!(road(&late), ["overdue registers/validation/v/state"]);
}

#[test]
fn gaps_and_options_ask_for_each_other_once_there_are_both() {
    let gap: Facts<'_> = &[("registers/gap/g/title", "No cover"), ("registers/gap/g/kind", "design")];
    assert_eq!(found(gap), Vec::<String>::new(), "before there is an option none could close it");
    let option: Facts<'_> = &[("registers/option/o/title", "Cover")];
    assert_eq!(
        found(&[gap, option].concat()),
        ["not-closed registers/gap/g/title", "closes-nothing registers/option/o/closes"]
    );
    assert_eq!(found(&[gap, option, &[("registers/option/o/closes", "g")]].concat()), Vec::<String>::new());
    let dismissed = [gap, option, &[("registers/gap/g/dismissed", "The Act covers it.")]].concat();
    assert_eq!(found(&dismissed), Vec::<String>::new(), "what was dismissed asks for nothing");
}

#[test]
fn the_road_map_stands_by_quarter_and_a_long_one_by_year() {
    let instrument = instrument("en");
    let facts: Facts<'_> = &[
        ("registers/activity/a/title", "Build it"),
        ("registers/activity/a/start", "2027"),
        ("registers/activity/a/end", "2028-Q1"),
        ("registers/activity/a/status", "under-way"),
        ("registers/milestone/m/title", "Contract"),
        ("registers/milestone/m/activity", "a"),
        ("registers/milestone/m/due", "2027-05"),
        ("registers/validation/v/title", "Council"),
        ("registers/validation/v/due", "2028-06"),
    ];
    let workbook = workbook(&instrument, facts);
    let timeline = road_timeline(&workbook).unwrap();
    let periods: Vec<String> =
        timeline.periods.iter().map(|it| format!("{}Q{}", it.year, it.quarter.unwrap())).collect();
    assert_eq!(periods.join(" "), "2027Q1 2027Q2 2027Q3 2027Q4 2028Q1 2028Q2");
    let drawn = |marks: &[Vec<TimelineMark>]| {
        let sign = |marks: &Vec<TimelineMark>| {
            let sign = |mark: &TimelineMark| match mark {
                TimelineMark::Planned => 'p',
                TimelineMark::UnderWay => 'u',
                TimelineMark::Milestone { .. } => 'm',
                TimelineMark::Validation { .. } => 'v',
            };
            if marks.is_empty() { ".".to_owned() } else { marks.iter().map(sign).collect() }
        };
        marks.iter().map(sign).collect::<Vec<String>>().join(" ")
    };
    let rows: Vec<(bool, String)> =
        timeline.rows.iter().map(|(row, marks)| (matches!(row, TimelineRow::Activity(_)), drawn(marks))).collect();
    assert_eq!(rows, [(true, "u um u u u .".into()), (false, ". . . . . v".into())]);
    let more: Facts<'_> = &[
        ("registers/option/o/title", "Window"),
        ("registers/activity/z/title", "Something else"),
        ("registers/activity/z/start", "2027"),
        ("registers/activity/b/title", "Open it"),
        ("registers/activity/b/option", "o"),
        ("registers/activity/b/start", "2028"),
        ("registers/activity/c/title", "Tell of it"),
        ("registers/activity/c/option", "o"),
        ("registers/activity/c/start", "2028"),
        ("registers/validation/w/title", "Board"),
        ("registers/validation/w/about", "rows/option/o"),
        ("registers/validation/w/due", "2027-11"),
        ("registers/validation/x/title", "Parliament"),
        ("registers/validation/x/about", "rows/activity/b"),
        ("registers/validation/x/due", "2028-02"),
    ];
    let beside = self::workbook(&instrument, &[facts, more].concat());
    let rows = road_timeline(&beside).unwrap().rows;
    let ids: Vec<&str> = rows
        .iter()
        .map(|(row, _)| match row {
            TimelineRow::Activity(id) | TimelineRow::Validation(id) => id.as_str(),
        })
        .collect();
    assert_eq!(ids, ["a", "z", "w", "b", "x", "c", "v"], "a validation stands beside what it is of");
    let long = self::workbook(
        &instrument,
        &[
            ("registers/activity/a/title", "x"),
            ("registers/activity/a/start", "2027"),
            ("registers/activity/a/end", "2040"),
        ],
    );
    let timeline = road_timeline(&long).unwrap();
    assert_eq!((timeline.periods.len(), timeline.periods[0].quarter), (14, None));
    assert!(road_timeline(&self::workbook(&instrument, &[("registers/activity/a/title", "x")])).is_none());
}

/// The light of a letter with what it rests on.
fn light(letter: &str, facts: Facts<'_>) -> (Light, Structure, Replies, bool) {
    let instrument = instrument("en");
    let workbook = workbook(&instrument, facts);
    let derived = Derived::of(&instrument, &workbook);
    let all = lights(&instrument, &workbook, &derived.progress);
    assert_eq!(all.len(), 6);
    let it = all.into_iter().find(|it| instrument.letters[it.letter].letter == letter).unwrap();
    (it.light, it.structure, it.replies, it.is_contradiction)
}

#[test]
fn without_anything_no_light_says_no() {
    for letter in ["a", "b", "c", "d", "e", "f"] {
        let (light, ..) = light(letter, &[]);
        assert_eq!(light, Light::Unknown, "{letter}");
    }
}

#[test]
fn where_there_is_nothing_to_judge_no_condition_is_met() {
    let instrument = instrument("en");
    let keys = |facts: Facts<'_>, letter: &str| -> Vec<(&'static str, bool)> {
        let workbook = workbook(&instrument, facts);
        let derived = Derived::of(&instrument, &workbook);
        let all = lights(&instrument, &workbook, &derived.progress);
        let it = all.into_iter().find(|it| instrument.letters[it.letter].letter == letter).unwrap();
        it.conditions.into_iter().map(|it| (it.key, it.is_met)).collect()
    };
    for letter in ["b", "c"] {
        let met: Vec<_> = keys(&[], letter).into_iter().filter(|(_, is_met)| *is_met).collect();
        assert_eq!(met, [], "{letter}");
    }
    let gap: Facts<'_> = &[("registers/gap/g/title", "A gap"), ("registers/gap/g/kind", "design")];
    assert!(keys(gap, "b").contains(&("gap-evidence", false)));
    assert!(keys(gap, "c").contains(&("gaps-of-design-closed", false)));
}

#[test]
fn objectives_that_were_set_and_agreed_are_a_yes_and_a_reply_that_says_no_contradicts() {
    let structure: Facts<'_> = &[
        ("registers/terms/t/objectives", "Extend cover."),
        ("registers/option/o/title", "One window"),
        ("registers/option/o/priority", "high"),
    ];
    let whole = [AGREED, structure].concat();
    assert_eq!(light("a", &whole), (Light::Partly, Structure::Full, Replies::Open, false));
    let yes = [&whole[..], &[("answers/step3-findings-meeting/reply", "yes")]].concat();
    assert_eq!(light("a", &yes), (Light::Yes, Structure::Full, Replies::AllYes, false));
    let no = [&whole[..], &[("answers/step3-findings-meeting/reply", "no")]].concat();
    assert_eq!(light("a", &no), (Light::Partly, Structure::Full, Replies::AllNo, true));
    // objectives alone are no strategy: without an option nobody can tell
    assert_eq!(light("a", &structure[..1]).0, Light::Unknown);
}

#[test]
fn a_gap_that_was_found_is_what_is_asked_for_and_no_failure() {
    // questions on the country count as known when answered, whatever the reply
    let no = light("c", &[("answers/legal-work-recognized/reply", "no"), ("registers/option/o/title", "Cover")]);
    assert_eq!((no.2, no.3), (Replies::Mixed, false));
}

#[test]
fn a_labour_market_measure_counts_only_with_somebody_responsible() {
    let measure: Facts<'_> = &[("registers/option/o/title", "Courses"), ("registers/option/o/measures", "training")];
    assert_eq!(light("d", measure).1, Structure::None);
    let whole = [measure, &[("registers/option/o/responsible", "Institute")]].concat();
    assert_eq!(light("d", &whole).1, Structure::Full);
    let activity: Facts<'_> = &[
        ("registers/activity/a/title", "Courses"),
        ("registers/activity/a/measures", "labour-market"),
        ("registers/activity/a/responsible", "Institute"),
    ];
    assert_eq!(light("d", activity).1, Structure::Full);
}

#[test]
fn awareness_needs_a_whole_message_that_was_heard() {
    let message: Facts<'_> = &[("registers/message/m/audience", "Households")];
    assert_eq!(light("f", message).1, Structure::Some);
    let whole = [
        message,
        &[
            ("registers/message/m/channel", "Radio"),
            ("registers/message/m/language", "Malay"),
            ("registers/message/m/responsible", "Ministry"),
            ("registers/message/m/from", "2027"),
        ],
    ]
    .concat();
    assert_eq!(light("f", &whole).1, Structure::Some, "nobody was heard on it");
    let heard: Facts<'_> = &[
        ("rows/message/m/positions/government/r1/stance", "support"),
        ("rows/message/m/positions/employers/r1/stance", "support"),
        ("rows/message/m/positions/workers/r1/stance", "support"),
    ];
    assert_eq!(light("f", &[&whole[..], heard].concat()).1, Structure::Full);
}

#[test]
fn an_option_that_needs_no_costing_says_why() {
    let option: Facts<'_> = &[
        ("registers/option/o/title", "One window"),
        ("registers/option/o/costing", "none"),
        ("registers/option/o/financing", "contributory"),
        ("registers/activity/a/title", "Build it"),
        ("registers/activity/a/option", "o"),
        ("registers/activity/a/start", "2027"),
        ("registers/activity/a/end", "2028"),
    ];
    let facts = [AGREED, option].concat();
    assert_eq!(light("e", &facts).1, Structure::Some);
    let why = [&facts[..], &[("registers/option/o/costing-why", "It changes a form.")]].concat();
    assert_eq!(light("e", &why).1, Structure::Full);
}

#[test]
fn an_option_is_costed_where_a_design_of_it_can_be_computed_in_every_year() {
    let option: Facts<'_> = &[
        ("registers/option/o/title", "One window"),
        ("registers/option/o/financing", "tax"),
        ("registers/activity/a/title", "Build it"),
        ("registers/activity/a/option", "o"),
        ("registers/activity/a/start", "2027"),
        ("registers/activity/a/end", "2028"),
        ("registers/costing/c/first", "2027"),
        ("registers/costing/c/last", "2028"),
        ("registers/assumption/price/values", "2027: 5"),
        ("registers/design/d/option", "o"),
        ("registers/line/l/kind", "cost"),
        ("registers/line/l/designs", "d"),
        ("registers/line/l/amount", "price"),
        ("registers/line/l/paid-by", "state"),
    ];
    let facts = [AGREED, option].concat();
    assert_eq!(light("e", &facts).1, Structure::Some, "2028 has no price");
    let whole = [&facts[..], &[("registers/assumption/price/values/2028", "6")]].concat();
    assert_eq!(light("e", &whole).1, Structure::Full);
    // what exists today is no costing of the option
    let today = [&whole[..], &[("registers/design/d/level", "status-quo")]].concat();
    assert_eq!(light("e", &today).1, Structure::Some);
}

#[test]
fn an_option_with_a_contribution_is_contributory() {
    let closes: Facts<'_> = &[
        ("registers/gap/g/title", "Not covered"),
        ("registers/gap/g/kind", "design"),
        ("registers/option/o/title", "Cover them"),
        ("registers/option/o/closes", "g"),
        ("registers/design/d/option", "o"),
        ("registers/line/l/kind", "cost"),
        ("registers/line/l/designs", "d"),
    ];
    assert_eq!(light("c", closes).1, Structure::Some);
    let pays = [closes, &[("registers/line/l/kind", "contribution")]].concat();
    assert_eq!(light("c", &pays).1, Structure::Full);
}

/// An option with an activity from 2027 on and a design that costs 5 in 2027 and 6 in 2028.
const COSTED: Facts<'_> = &[
    ("registers/gap/g/title", "Not covered"),
    ("registers/option/o/closes", "g"),
    ("registers/costing/c/first", "2027"),
    ("registers/costing/c/last", "2028"),
    ("registers/assumption/price/values", "2027: 5; 2028: 6"),
    ("registers/design/d/title", "One desk"),
    ("registers/design/d/option", "o"),
    ("registers/line/l/kind", "cost"),
    ("registers/line/l/designs", "d"),
    ("registers/line/l/amount", "price"),
    ("registers/line/l/paid-by", "state"),
];

#[test]
fn an_activity_wholly_outside_the_years_costed_is_found_and_one_that_reaches_into_them_is_not() {
    let of = |more: Facts<'_>| road(&[COSTED, more].concat());
    assert_eq!(of(&[]), Vec::<String>::new());
    let outside = |years: &str| vec![format!("horizon registers/activity/a/start ({years})")];
    for (start, end, expected) in [
        ("2025", "2026-12", outside("2027–2028")),
        ("2026", "2027-01-01", vec![]),
        ("2028-12", "2029", vec![]),
        ("2029", "2030", outside("2027–2028")),
    ] {
        let dates: Facts<'_> = &[("registers/activity/a/start", start), ("registers/activity/a/end", end)];
        assert_eq!(of(dates), expected, "{start} to {end}");
    }
    // a fiscal year that begins in July ends in June of the year after
    let fiscal: Facts<'_> = &[("registers/costing/c/years", "fiscal"), ("registers/costing/c/starts-in", "7")];
    for (end, expected) in [("2027-06", outside("2027–2029")), ("2027-07", vec![])] {
        let dates: Facts<'_> = &[("registers/activity/a/end", end)];
        assert_eq!(of(&[fiscal, dates].concat()), expected, "{end}");
    }
    // of an option that is not costed nothing is asked
    let not_costed: Facts<'_> = &[("registers/assumption/price/values/2028", ""), ("registers/activity/a/end", "2026")];
    let not_costed = [not_costed, &[("registers/activity/a/start", "2025")]].concat();
    assert!(!of(&not_costed).iter().any(|it| it.starts_with("horizon")), "{:?}", of(&not_costed));
}

#[test]
fn activities_that_cost_what_no_design_costs_are_shown_beside_the_designs() {
    let of = |cost: &str, more: Facts<'_>| {
        let funded = &[("registers/activity/a/cost", cost), ("registers/activity/a/funding", "Budget")];
        road(&[COSTED, funded, more].concat())
    };
    assert_eq!(of("2027: 5; 2028: 6", &[]), Vec::<String>::new());
    assert_eq!(of("2027: 11", &[]), Vec::<String>::new(), "the years together");
    assert_eq!(of("2026: 3; 2027: 11", &[]), Vec::<String>::new(), "years that are not costed are not compared");
    assert_eq!(of("2027: 5", &[]), ["cost-differs registers/activity/a/cost (5 ≠ One desk: 11)"]);
    // a second design is another way, and what exists today is none
    let second = |level: &'static str| -> Vec<(&'static str, &'static str)> {
        vec![
            ("registers/design/e/title", "Two desks"),
            ("registers/design/e/option", "o"),
            ("registers/design/e/level", level),
            ("registers/line/m/kind", "cost"),
            ("registers/line/m/designs", "e"),
            ("registers/line/m/amount", "7"),
            ("registers/line/m/paid-by", "state"),
        ]
    };
    assert_eq!(of("2027: 14", &second("high")), Vec::<String>::new());
    assert_eq!(of("2027: 14", &second("status-quo")), ["cost-differs registers/activity/a/cost (14 ≠ One desk: 11)"]);
    let both = ["cost-differs registers/activity/a/cost (9 ≠ One desk: 11; Two desks: 14)"];
    assert_eq!(of("2027: 9", &second("high")), both);
}

#[test]
fn amounts_of_a_fault_are_written_as_the_language_writes_them() {
    let number = |text: &str| Number::read(text).unwrap();
    let costs = Beside::Costs(number("2150000"), vec![("A".into(), number("1900000")), ("B".into(), number("7"))]);
    let missing =
        Beside::Missing(vec![("2027".parse().unwrap(), Some("50000.5".into())), ("2028".parse().unwrap(), None)]);
    for (language, expected) in [
        ("en", ["2,150,000 ≠ A: 1,900,000; B: 7", "2027: 50,000.5; 2028: ?"]),
        (
            "fr",
            [
                "2\u{202f}150\u{202f}000 ≠ A\u{a0}: 1\u{202f}900\u{202f}000\u{202f}; B\u{a0}: 7",
                "2027\u{a0}: 50\u{202f}000,5\u{202f}; 2028\u{a0}: ?",
            ],
        ),
    ] {
        let words = Words::new(language);
        assert_eq!([beside(&words, &costs), beside(&words, &missing)], expected, "{language}");
        let year = |text: &str| text.parse::<Year>().unwrap();
        let below = FaultKind::Negative(Some(year("2026")), number("-48000.5"));
        let series = Series::from([(year("2026"), "42000000000".to_owned()), (year("2027"), "0.5".to_owned())]);
        let told = [figures::fault(&words, &below), figures::by_year(&words, &series)];
        let wanted = match language {
            "en" => ["2026: −48,000.5", "2026: 42,000,000,000; 2027: 0.5"],
            _ => [
                "2026\u{a0}: −48\u{202f}000,5",
                "2026\u{a0}: 42\u{202f}000\u{202f}000\u{202f}000\u{202f}; 2027\u{a0}: 0,5",
            ],
        };
        assert_eq!(told, wanted, "{language}");
    }
}
