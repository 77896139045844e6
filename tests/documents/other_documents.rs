//! The documents beside the situational analysis: questionnaire, data requests, open points, changes, practice record;
//! and what all documents keep: what is restricted stays away, what was drafted stays as it was typed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::{example, filled, id, instrument};
use tripartite::analysis::agreement::{changed_since_agreed, standing_reply};
use tripartite::analysis::status::{Hold, Stage, status};
use tripartite::analysis::{Derived, State, who_could_tell};
use tripartite::document::export::{Content, Format};
use tripartite::document::{Block, Document, Glyphs, Placed, text};
use tripartite::i18n::{Words, pair};
use tripartite::instrument::{Id, Instrument};
use tripartite::report::kind::{Only, ReportInput, ReportKind, compose};
use tripartite::report::{Compared, Published, writer_words};
use tripartite::store::Instruments;
use tripartite::workbook::{Cell, Extra, Fact, InstrumentRef, Mark, Place, Workbook};

const TODAY: &str = "2026-03-02";

fn blank() -> Workbook {
    let of =
        InstrumentRef { id: example().instrument.id, version: example().instrument.version, extra: Extra::default() };
    Workbook::new(example().id, of, "MYS".into(), "en".into())
}

fn made(kind: ReportKind, instrument: &Instrument, workbook: &Workbook, words: &Words, only: &Only) -> Document {
    made_against(kind, instrument, workbook, words, only, None)
}

fn made_against(
    kind: ReportKind,
    instrument: &Instrument,
    workbook: &Workbook,
    words: &Words,
    only: &Only,
    older: Option<&Workbook>,
) -> Document {
    let (published, derived) = (Published::of(workbook), Derived::of(instrument, workbook));
    let against = older.map(|older| Compared::of(older, workbook));
    let against = against.as_ref();
    let subject = ReportInput {
        instrument,
        published: &published,
        derived: &derived,
        words,
        today: TODAY,
        only,
        against,
        meeting: None,
        logo: None,
        progress: &|_| true,
    };
    match compose(kind, Format::Text, &subject) {
        Some(Content::Tree(document)) => *document,
        _ => panic!("{} has no tree", kind.name()),
    }
}

fn page(document: &Document, words: &Words) -> String {
    let page = text::write(document, 80, &writer_words(words, Glyphs::Unicode));
    assert!(!page.contains('‹'), "a message is missing");
    page
}

fn lines(text: &str, most: usize) -> String {
    text.lines().take(most).collect::<Vec<_>>().join("\n")
}

fn put(workbook: &mut Workbook, cell: &str, text: &str) {
    let cell: Cell = cell.parse().unwrap();
    let fact = match cell.to_string().as_str() {
        it if it.ends_with("/reply") => Fact::Reply(serde_json::from_value(text.into()).unwrap()),
        it if it.ends_with("/restricted") || it.ends_with("/covered") => Fact::Flag(text == "true"),
        it if it.ends_with("/stance") || it.ends_with("/review") => Fact::Id(id(text)),
        _ => Fact::Text(text.to_owned()),
    };
    workbook.put(&cell, Some(fact));
}

#[test]
fn the_documents_of_malaysia_read_as_accepted() {
    let mut older = example();
    put(&mut older, "workbook/prepared-by", "somebody else");
    put(&mut older, "answers/consult-gender/reply", "no");
    put(&mut older, "chapters/rep-laws/finding", "Nothing was found.");
    older.registers.get_mut("stakeholder").unwrap().shift_remove("bfm");
    put(&mut older, "registers/stakeholder/gone/name", "A body that is gone");
    for language in ["en", "fr"] {
        let (instrument, words) = (instrument(language), Words::new(language));
        let coop = Only { section: Some(id("coop")), ..Only::default() };
        let agreement = Only { row: Some(id("agreement")), ..Only::default() };
        for (name, kind, only, most) in [
            ("form", ReportKind::Form, coop, usize::MAX),
            ("form-row", ReportKind::Form, agreement, 90),
            ("requests", ReportKind::Requests, Only::default(), 130),
            ("open", ReportKind::Open, Only::default(), 110),
            ("practice", ReportKind::Practice, Only::default(), usize::MAX),
            ("changes", ReportKind::Changes, Only::default(), usize::MAX),
        ] {
            let older = (kind == ReportKind::Changes).then_some(&older);
            let document = made_against(kind, &instrument, &example(), &words, &only, older);
            insta::assert_snapshot!(format!("{name}-{language}"), lines(&page(&document, &words), most));
        }
    }
}

#[test]
fn two_languages_stand_side_by_side_and_what_was_typed_stands_once() {
    let both = Instruments::new(None).load_beside("migrant-domestic-workers", "fr", "en", &pair).unwrap();
    let words = Words::new("fr").with_beside(Words::new("en"));
    let coop = Only { section: Some(id("coop")), ..Only::default() };
    let form = page(&made(ReportKind::Form, &both, &example(), &words, &coop), &words);
    insta::assert_snapshot!("form-fr-en", form);
    // the fictitious country has met, so that there are minutes
    let met = Instruments::new(None).example("migrant-domestic-workers", "ruritania").unwrap();
    let met = tripartite::store::parse_workbook(std::path::Path::new("ruritania.yaml"), &met).unwrap();
    for kind in ReportKind::ALL {
        let document = made_against(kind, &both, &met, &words, &Only::default(), Some(&blank()));
        let (tree, page) = (format!("{document:?}"), page(&document, &words));
        assert!(!page.contains(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}']) && !tree.contains("fdd0"), "{}", kind.name());
    }
    let report = page(&made(ReportKind::Record, &both, &example(), &words, &Only::default()), &words);
    let once = page(
        &made(ReportKind::Record, &instrument("en"), &example(), &Words::new("en"), &Only::default()),
        &Words::new("en"),
    );
    let typed = "Two kinds of barrier are reported";
    assert_eq!(report.matches(typed).count(), once.matches(typed).count());
    assert!(report.contains("Analyse des lacunes législatives / Legislative gap analysis"));
}

#[test]
fn nothing_restricted_appears_in_any_document() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let (workbook, markers) = filled(&instrument, None);
    for kind in ReportKind::ALL {
        for older in [&blank(), &example()] {
            let document = made_against(kind, &instrument, &workbook, &words, &Only::default(), Some(older));
            let told = format!("{document:?}");
            for (cell, marker) in &markers.restricted {
                assert!(!told.contains(marker.as_str()), "{cell} is restricted and stands in {}", kind.name());
            }
        }
    }
    // what is gone in the newer version was restricted in the older
    let document = made_against(ReportKind::Changes, &instrument, &blank(), &words, &Only::default(), Some(&workbook));
    let told = format!("{document:?}");
    let shown: Vec<_> = markers.restricted.iter().filter(|(_, marker)| told.contains(marker.as_str())).collect();
    assert!(shown.is_empty(), "{shown:?}");
}

#[test]
fn a_remark_that_became_restricted_is_in_no_list_of_changes() {
    let (mut older, mut newer) = (blank(), blank());
    for workbook in [&mut older, &mut newer] {
        put(workbook, "answers/consult-gender/remarks/r1/text", "said in confidence");
    }
    put(&mut newer, "answers/consult-gender/remarks/r1/text", "said in confidence, and more");
    put(&mut newer, "answers/consult-gender/remarks/r1/restricted", "true");
    for (before, now) in [(&older, &newer), (&newer, &older)] {
        let compared = Compared::of(before, now);
        assert!(compared.moved.is_empty(), "{:?}", compared.moved);
    }
}

#[test]
fn the_changes_applied_to_the_older_version_give_the_newer() {
    let instrument = instrument("en");
    let (workbook, markers) = filled(&instrument, None);
    for (before, now) in [(blank(), workbook.clone()), (workbook.clone(), blank()), (example(), workbook.clone())] {
        let compared = Compared::of(&before, &now);
        let mut made: Workbook = (*compared.before).clone();
        for moved in &compared.moved {
            assert_eq!(made.put(&moved.cell, moved.to.clone()), moved.from, "{}", moved.cell);
        }
        assert_eq!(Compared::of(&made, &now).moved, []);
    }
    let words = Words::new("en");
    let document = made_against(ReportKind::Changes, &instrument, &workbook, &words, &Only::default(), Some(&blank()));
    let page = page(&document, &words);
    let lost: Vec<_> = markers.open.iter().filter(|(_, marker)| !page.contains(marker.as_str())).collect();
    assert!(lost.is_empty(), "{} lost: {:?}", lost.len(), &lost[..lost.len().min(5)]);
}

#[test]
fn every_field_of_a_practice_appears() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let (workbook, markers) = filled(&instrument, None);
    let page = page(&made(ReportKind::Practice, &instrument, &workbook, &words, &Only::default()), &words);
    let known = |cell: &str| cell.starts_with("registers/practice/") && !cell.ends_with("ghost-field");
    let lost: Vec<_> =
        markers.open.iter().filter(|(cell, marker)| known(cell) && !page.contains(marker.as_str())).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// So many rows of a register with nothing but a name.
fn named_rows(register: &str, title: &str, count: usize) -> Workbook {
    let mut workbook = blank();
    for number in 0..count {
        put(&mut workbook, &format!("registers/{register}/r{number}/{title}"), &format!("Name number {number}."));
    }
    workbook
}

#[test]
fn very_many_rows_with_nothing_but_a_name_are_counted_and_a_row_with_more_is_told() {
    let (instrument, words) = (instrument("en"), Words::new("en"));
    let report =
        |workbook: &Workbook| page(&made(ReportKind::Record, &instrument, workbook, &words, &Only::default()), &words);
    let (counted, lacking) = ("rows hold only a name", "! Not given: Value; Unit; Population; Sources");
    let few = report(&named_rows("figure", "what", 24));
    assert!(!few.contains(counted) && few.matches(lacking).count() == 24, "each of a few rows says what it lacks");
    let mut workbook = named_rows("figure", "what", 30);
    put(&mut workbook, "registers/figure/r3/unit", "persons");
    let many = report(&workbook);
    // the fourth has a unit, and is none of those counted
    assert!(many.contains(&format!("29 {counted}")), "{many}");
    assert_eq!(many.matches(lacking).count(), 1, "once for all of them");
    assert!(many.contains("! Not given: Value; Population; Sources"), "{many}");
    assert!((0..30).all(|number| many.contains(&format!("Name number {number}."))), "every name is there");
}

#[test]
fn very_many_practices_share_the_disclaimer_and_each_says_what_it_lacks() {
    let (instrument, words) = (instrument("en"), Words::new("en"));
    for (count, disclaimers) in [(2, 2), (24, 24), (25, 1)] {
        let workbook = named_rows("practice", "title", count);
        let page = page(&made(ReportKind::Practice, &instrument, &workbook, &words, &Only::default()), &words);
        assert_eq!(page.matches("reflects the views of the implementers").count(), disclaimers, "of {count}");
        assert_eq!(page.matches("! Not given: Primary GCM objectives;").count(), count, "of {count}");
        assert_eq!(page.matches("the mandatory fields are filled in").count(), count, "of {count}");
    }
    let mut workbook = named_rows("practice", "title", 25);
    put(&mut workbook, "registers/practice/r7/disclaimer", "Views of our own.");
    let page = page(&made(ReportKind::Practice, &instrument, &workbook, &words, &Only::default()), &words);
    assert!(page.contains("Views of our own."), "what was typed stands");
}

#[test]
fn the_rules_of_the_repository_are_told_for_each_practice() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let told = |fields: &[(&str, &str)]| {
        let mut workbook = blank();
        for (field, text) in fields {
            put(&mut workbook, &format!("registers/practice/p1/{field}"), text);
        }
        let page = page(&made(ReportKind::Practice, &instrument, &workbook, &words, &Only::default()), &words);
        page.split("Rules of the repository:").nth(1).unwrap().to_owned()
    };
    let bare = told(&[("title", &"long ".repeat(30))]);
    assert_eq!(bare.matches("▲ not met").count(), 8, "{bare}");
    assert!(bare.contains("mandatory fields are filled in: Primary GCM objectives;"), "{bare}");
    let good = [
        ("title", "Social security for migrant domestic workers"),
        ("gcm-objectives", "22"),
        ("adheres", "confirmed"),
        ("from", "2019-02"),
        ("until", "2023"),
        ("completion", "mostly"),
        ("type", "policy"),
        ("geographic-scope", "national"),
        ("summary", "The Social Security Organization (SOCSO) registers them."),
        ("implementing-organizations", "SOCSO"),
        ("benefit-impact", "They are insured."),
        ("key-lessons", "Dialogue helped."),
        ("recommendations", "Organize first."),
        ("innovation", "Dialogue without a union."),
    ];
    assert_eq!(told(&good).matches("● met").count(), 9, "{}", told(&good));
    let mut began_early = good;
    began_early[3] = ("from", "2018");
    assert!(told(&began_early).contains("◐ met in part – it was carried out after"), "{}", told(&began_early));
}

/// The places a document's list items come from, under the heading of the first level they stand under.
fn asked_in(document: &Document) -> Vec<(String, String)> {
    fn walk(blocks: &[Placed], under: &mut String, found: &mut Vec<(String, String)>) {
        for placed in blocks {
            match &placed.block {
                Block::Heading { level: 1, id, .. } => id.clone_into(under),
                Block::List { items, .. } => items.iter().for_each(|item| walk(item, under, found)),
                _ => {}
            }
            found.extend(placed.origin.iter().map(|origin| (under.clone(), origin.clone())));
        }
    }
    let (mut under, mut found) = (String::new(), Vec::new());
    walk(&document.blocks, &mut under, &mut found);
    found
}

#[test]
fn every_unknown_of_the_country_is_asked_of_all_who_could_tell_and_of_each_of_them_once() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let (workbook, derived) = (example(), Derived::of(&instrument, &example()));
    let document = made(ReportKind::Requests, &instrument, &workbook, &words, &Only::default());
    let asked = asked_in(&document);
    for (slot, _) in derived.progress.slots.iter().filter(|(_, it)| it.state == State::Unknown) {
        let section = &instrument.node(&slot.question).unwrap().section;
        let who = who_could_tell(&instrument, &slot.question);
        assert!(!who.is_empty(), "{slot}: nobody could tell");
        for party in instrument.constituencies.keys() {
            let times = asked.iter().filter(|(under, origin)| {
                *under == format!("parties/{party}") && *origin == Place::Answer(slot.clone()).to_string()
            });
            // where a question is asked row by row, its first row has a line of its own and the prompt
            let wanted = instrument.sections[section].checklist && who.contains(party);
            let times = times.count();
            assert!(if wanted { (1..=2).contains(&times) } else { times == 0 }, "{slot}: {times} times of {party}");
        }
    }
}

#[test]
fn a_letter_is_short_and_every_body_is_written_to_once() {
    let words = Words::new("en");
    let instrument = instrument("en");
    let page = page(&made(ReportKind::Requests, &instrument, &example(), &words, &Only::default()), &words);
    let letters: Vec<&str> = page.split("Please reply by").skip(1).collect();
    let longest = letters.iter().map(|letter| letter.lines().count()).max().unwrap();
    assert!((3..=8).contains(&letters.len()) && longest < 200, "{} letters, the longest of {longest}", letters.len());
    let (_, after) = page.split_once("\nContents\n").unwrap();
    let told = after.split_once("\n\n").unwrap().1.replace('\n', " ");
    for (_, row) in &example().registers["stakeholder"] {
        let name = row["name"].as_text();
        assert_eq!(told.matches(&name).count(), 1, "{name}");
    }
}

#[test]
fn a_questionnaire_asks_one_party_what_it_can_tell() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let asked = |only: &Only| {
        let document = made(ReportKind::Form, &instrument, &blank(), &words, only);
        document.headings().len()
    };
    let whole = asked(&Only::default());
    assert_eq!(whole, instrument.asked().count() + instrument.sections.len());
    let employers = asked(&Only { respondent: Some(id("employers")), ..Only::default() });
    assert!(employers > 3 && employers < whole / 2, "{employers} of {whole}");
}

#[test]
fn drafted_text_outlives_every_new_report_and_says_who_drafted_it() {
    let instrument = instrument("en");
    let words = Words::new("en");
    let mut workbook = example();
    let typed = "Drafted by hand.\n\nIn two paragraphs, with | and * in them.";
    for text in instrument.texts() {
        put(&mut workbook, &format!("chapters/{text}/finding"), &format!("{text}: {typed}"));
    }
    let first = page(&made(ReportKind::Record, &instrument, &workbook, &words, &Only::default()), &words);
    put(&mut workbook, "answers/consult-gender/reply", "no");
    let second = page(&made(ReportKind::Record, &instrument, &workbook, &words, &Only::default()), &words);
    assert_ne!(first, second);
    for report in [first, second] {
        for text in instrument.texts() {
            let head = format!(
                "Text drafted by the authors of this example; the rest is generated from the answers.\n\n{text}: "
            );
            let unwrapped = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(unwrapped(&report).contains(&unwrapped(&head)), "{text}");
        }
        assert_eq!(report.matches("In two paragraphs, with | and * in them.").count(), instrument.texts().count());
    }
}

#[test]
fn the_status_follows_from_what_was_decided_and_validated() {
    let instrument = instrument("en");
    let of = |workbook: &Workbook| {
        let found = status(&instrument, workbook, &Derived::of(&instrument, workbook).progress);
        (found.stage, found.holds.into_iter().map(|(hold, _)| hold).collect::<Vec<_>>())
    };
    let mut workbook = example();
    assert_eq!(of(&workbook), (Stage::Draft, vec![Hold::NotAgreed, Hold::NoDecision]));
    for (question, _) in instrument.asked() {
        // a mark set by hand in an older file is no decision
        put(&mut workbook, &format!("answers/{question}/review"), "agreed");
    }
    assert_eq!(of(&workbook), (Stage::Draft, vec![Hold::NotAgreed, Hold::NoDecision]));
    let slots: Vec<_> = Derived::of(&instrument, &workbook).progress.slots.keys().cloned().collect();
    for (at, slot) in slots.into_iter().enumerate().filter(|(_, slot)| slot.question.as_str() != "consult-gender") {
        let place = Place::Answer(slot);
        let Some(reply) = standing_reply(&instrument, &workbook, &place) else { continue };
        let finding = workbook.entry(&place).and_then(|entry| entry.finding.clone()).unwrap_or_default();
        let all = [
            ("title", "It"),
            ("about", &place.to_string()),
            ("outcome", "agreed"),
            ("reply", &reply),
            ("text", &finding),
            ("validated-on", "2026-03-01"),
        ];
        for (field, text) in all.into_iter().filter(|(_, text)| !text.is_empty()) {
            put(&mut workbook, &format!("registers/decision/all-{at}/{field}"), text);
        }
    }
    assert_eq!(of(&workbook), (Stage::Draft, vec![Hold::NotAgreed]));
    put(&mut workbook, "registers/decision/d1/title", "The report");
    put(&mut workbook, "registers/decision/d1/about", "answers/consult-gender");
    put(&mut workbook, "registers/decision/d1/outcome", "bracketed");
    put(&mut workbook, "registers/decision/d1/reply", "partly");
    let finding: Cell = "answers/consult-gender/finding".parse().unwrap();
    let finding = workbook.get(&finding).unwrap().to_string();
    put(&mut workbook, "registers/decision/d1/text", &finding);
    assert_eq!(of(&workbook), (Stage::Draft, vec![Hold::NotAgreed, Hold::Unsettled]));
    put(&mut workbook, "registers/decision/d1/outcome", "agreed");
    assert_eq!(of(&workbook), (Stage::Pending, vec![Hold::Validation]));
    put(&mut workbook, "registers/decision/d1/validated-on", "2026-03-01");
    assert_eq!(of(&workbook), (Stage::Validated, vec![]));
    put(&mut workbook, "answers/consult-gender/reply", "no");
    assert_eq!(of(&workbook), (Stage::Draft, vec![Hold::Changed]));
    workbook.answers.shift_remove(&"coop-cooperation".parse::<tripartite::workbook::Slot>().unwrap());
    assert_eq!(of(&workbook).1, [Hold::Open, Hold::Changed]);
}

/// A question answered part by part, with no reply of its own, is decided like any other: what its parts add up to is
/// what was decided, until a part says something else.
#[test]
fn what_was_decided_on_parts_stands_until_a_part_changes() {
    let instrument = instrument("en");
    let mut tried = 0;
    let set = |workbook: &mut Workbook, question: &Id, facet: &Id, mark: Mark| {
        let cell: Cell = format!("answers/{question}/facets/{facet}").parse().unwrap();
        workbook.put(&cell, Some(Fact::Mark(mark)));
    };
    for (question, definition) in instrument.asked().filter(|(_, it)| it.for_register.is_none()) {
        let facets: Vec<Id> = instrument.facets(definition).into_iter().map(|(facet, ..)| facet.clone()).collect();
        if facets.is_empty() {
            continue;
        }
        let mut workbook = blank();
        for facet in &facets {
            set(&mut workbook, question, facet, Mark::Yes);
        }
        let place: Place = format!("answers/{question}").parse().unwrap();
        let reply = standing_reply(&instrument, &workbook, &place).unwrap();
        put(&mut workbook, "registers/decision/d1/title", "This");
        put(&mut workbook, "registers/decision/d1/about", &format!("answers/{question}"));
        put(&mut workbook, "registers/decision/d1/outcome", "agreed");
        put(&mut workbook, "registers/decision/d1/reply", &reply);
        let holds = |workbook: &Workbook| {
            let found = status(&instrument, workbook, &Derived::of(&instrument, workbook).progress);
            found.holds.into_iter().map(|(hold, _)| hold).collect::<Vec<_>>()
        };
        let open_points = |workbook: &Workbook| {
            let words = Words::new("en");
            page(&made(ReportKind::Open, &instrument, workbook, &words, &Only::default()), &words)
        };
        assert!(!holds(&workbook).contains(&Hold::Changed), "{question} was decided as it stands");
        assert!(!open_points(&workbook).contains("Changed since the decision"), "{question} needs no confirmation");
        assert!(!changed_since_agreed(&instrument, &workbook, &place), "{question}: screens say the same");
        for facet in &facets {
            set(&mut workbook, question, facet, Mark::Unknown);
        }
        assert!(holds(&workbook).contains(&Hold::Changed), "{question} says something else now");
        assert!(open_points(&workbook).contains("Changed since the decision"), "{question} is to be confirmed");
        tried += 1;
    }
    assert!(tried > 20, "only {tried} questions were tried");
}

#[test]
fn counts_are_summed_and_exported_as_numbers_however_they_are_grouped() {
    let instrument = instrument("en");
    let mut workbook = blank();
    for (at, count) in ["12", "1 200", "1\u{202f}200", "1.200.000", "12.5", "-3"].into_iter().enumerate() {
        put(&mut workbook, &format!("registers/interview/g{at}/name"), "Group");
        put(&mut workbook, &format!("registers/interview/g{at}/kind"), "focus-group");
        put(&mut workbook, &format!("registers/interview/g{at}/participants"), count);
    }
    let words = Words::new("en");
    let report = page(&made(ReportKind::Record, &instrument, &workbook, &words, &Only::default()), &words);
    let total = format!("{} (not given for 2)", words.number(1_202_412));
    assert!(report.contains(&total), "{total} is not in {report}");
}
