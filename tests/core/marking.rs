//! What counts as yes, partly and no: every combination of the parts of a question has one home, and the reply that the
//! program adds up from the parts is the one that the marking text describes.

use crate::support::{id, instrument};
use std::collections::BTreeMap;
use tripartite::analysis::suggestion;
use tripartite::instrument::{CountryRole, Instrument, Polarity, Question};
use tripartite::workbook::{Cell, Fact, InstrumentRef, Mark, Part, Place, Slot, Workbook};

/// The parts of a question that hold, in the sense of the question.
type Holds<'a> = BTreeMap<&'a str, bool>;

/// The marking text of a question, as a rule over its parts. A question that is not named takes every part for a yes and
/// none for a no.
fn marking(question: &str, holds: &Holds<'_>) -> Mark {
    let on = |part: &str| holds[part];
    let all = holds.values().all(|it| *it);
    let none = !holds.values().any(|it| *it);
    let by = |yes: bool, no: bool| match (yes, no) {
        (true, false) => Mark::Yes,
        (false, true) => Mark::No,
        (false, false) => Mark::Partly,
        (true, true) => panic!("{question}: a yes and a no for {holds:?}"),
    };
    match question {
        "step2-interviews" => {
            let heard =
                ["migrant-domestic-workers", "national-domestic-workers", "selected-employers", "other-stakeholders"];
            by(all, !heard.into_iter().any(on))
        }
        "step3-findings-meeting" | "step3-costing-meeting" => by(all, !on("held")),
        "consult-representation" => by(all, !on("domestic-workers-represented") && !on("employers-represented")),
        "consult-ngos" => {
            let exist = on("assist-domestic-workers") || on("assist-households");
            by(exist && on("consulted"), !exist)
        }
        "consult-other-stakeholders" => {
            let asked = ["employers", "social-security-administrators", "recruitment-agencies", "labour-inspectors"];
            by(all, !asked.into_iter().any(on))
        }
        "data-reliable-coverage" => {
            let subjects = ["coverage-in-country", "coverage-across-countries", "employing-households"];
            by(all, !subjects.into_iter().any(on))
        }
        "data-scheme-information" => by(all, !on("on-schemes") && !on("on-entitlements")),
        "legal-work-recognized" => by(all, !on("labour-law") && !on("social-security-law")),
        "legal-employment-relationship" => {
            let income = on("adequate-income") && on("stable-income") || on("enforced-minimum-wage");
            by(on("identifiable-relationship") && income, none)
        }
        "legal-ssa-in-force" => by(all, !on("in-force")),
        "legal-bla-social-security" => by(all, !on("has-provisions")),
        "legal-unilateral-affiliation-abroad" => {
            by(on("workers") && on("dependants") && (on("remain-affiliated") || on("maintain-rights")), none)
        }
        // “this or that”: one is enough
        "legal-schemes-entry-requirements" | "legal-unilateral-migrant-scheme" | "legal-unilateral-lump-sum" => {
            by(!none, none)
        }
        _ => by(all, none),
    }
}

fn blank(instrument: &Instrument) -> Workbook {
    let mut workbook = Workbook::new("w".into(), InstrumentRef::to(instrument), "XZZ".into(), "en".into());
    workbook.role = CountryRole::Both;
    workbook
}

fn mark(workbook: &mut Workbook, slot: &Slot, facet: &str, mark: Mark) {
    workbook.put(&Cell::Part(Place::Answer(slot.clone()), Part::Facet(id(facet))), Some(Fact::Mark(mark)));
}

/// The mark a part carries when it holds, or does not, in the sense of its question.
fn said(question: &Question, part: Polarity, holds: bool) -> Mark {
    let turned = (part == Polarity::Negative) != (question.polarity == Polarity::Negative);
    if holds != turned { Mark::Yes } else { Mark::No }
}

#[test]
fn every_combination_of_parts_has_one_home() {
    let instrument = instrument("en");
    let mut walked = 0;
    for (question_id, question) in instrument.asked() {
        let facets = instrument.facets(question);
        if facets.is_empty() {
            continue;
        }
        let slot = Slot::of(question_id.clone());
        for combination in 0..1_u32 << facets.len() {
            let mut workbook = blank(&instrument);
            let mut holds = Holds::new();
            for (at, (facet, _, polarity)) in facets.iter().enumerate() {
                let on = combination >> at & 1 == 1;
                holds.insert(facet.as_str(), on);
                mark(&mut workbook, &slot, facet.as_str(), said(question, *polarity, on));
            }
            let sum = suggestion(&instrument, &workbook, &slot, question);
            assert_eq!(sum, Some(marking(question_id.as_str(), &holds)), "{question_id}: {holds:?}");
            walked += 1;
        }
    }
    assert!(walked > 2_000, "{walked}");
}

#[test]
fn a_part_of_the_other_role_is_not_asked_for() {
    let instrument = instrument("en");
    let slot = Slot::of(id("legal-unilateral"));
    let question = instrument.question(&slot.question).unwrap();
    let of = |role: CountryRole, marks: &[(&str, Mark)]| {
        let mut workbook = blank(&instrument);
        workbook.role = role;
        for (facet, said) in marks {
            mark(&mut workbook, &slot, facet, *said);
        }
        suggestion(&instrument, &workbook, &slot, question)
    };
    let here = [("for-non-nationals-on-territory", Mark::Yes)];
    let abroad = [("for-nationals-abroad", Mark::Yes)];
    let one = [("for-nationals-abroad", Mark::No), ("for-non-nationals-on-territory", Mark::Yes)];
    assert_eq!(of(CountryRole::Destination, &here), Some(Mark::Yes));
    assert_eq!(of(CountryRole::Destination, &one), Some(Mark::Yes));
    assert_eq!(of(CountryRole::Origin, &abroad), Some(Mark::Yes));
    assert_eq!(of(CountryRole::Both, &here), None, "the other part is open");
    assert_eq!(of(CountryRole::Both, &one), Some(Mark::Partly));
}

/// What the brief asks of “your country” it asks of every country; three questions name the country of origin.
#[test]
fn only_what_names_the_country_of_origin_is_asked_of_one_role() {
    let instrument = instrument("en");
    let one_sided = instrument.asked().filter(|(_, question)| question.role != CountryRole::Both);
    let one_sided: Vec<(&str, CountryRole)> = one_sided.map(|(id, question)| (id.as_str(), question.role)).collect();
    let origin = ["affiliation-abroad", "migrant-scheme", "returnee-floor"];
    let wanted: Vec<String> = origin.iter().map(|it| format!("legal-unilateral-{it}")).collect();
    assert_eq!(one_sided, wanted.iter().map(|id| (id.as_str(), CountryRole::Origin)).collect::<Vec<_>>());
}

/// The letters of Paragraph 14, each with the questions that ask for it and no others.
#[test]
fn the_letters_are_served_by_the_questions_that_ask_for_them() {
    let instrument = instrument("en");
    let serving = |letter: &str| -> String {
        let letter = id(&format!("r202-14-{letter}"));
        let numbers = instrument.asked().filter(|(_, question)| question.letters.contains(&letter));
        let numbers: Vec<&str> =
            numbers.filter_map(|(id, _)| instrument.node(id)).map(|it| it.number.as_str()).collect();
        numbers.join(" ")
    };
    let range =
        |of: std::ops::RangeInclusive<u32>| of.map(|number| format!("2.{number}")).collect::<Vec<_>>().join(" ");
    assert_eq!(serving("a"), "3.1");
    assert_eq!(serving("b"), format!("2.7 {}", range(9..=15)));
    assert_eq!(serving("c"), range(19..=48));
    assert_eq!(serving("d"), "2.6");
    assert_eq!(serving("e"), "2.17 3.2 3.4");
    assert_eq!(serving("f"), "2.8 2.16 2.49 3.4");
}
