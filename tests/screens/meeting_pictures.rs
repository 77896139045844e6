//! Pictures of the meeting and of the projector, and what a room must never see.
//!
//! A picture that changed on purpose is looked at and accepted with `cargo insta review`. The group and its country are made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_pictures::{LARGE, SMALL, Stage, blank, cell_of, instrument, rows};
use ratatui::style::Color;
use tripartite::app::{RegisterScreen, Screen};
use tripartite::config::ThemeName;
use tripartite::workbook::{Cell, Workbook, kind_of};

const HUGE: (u16, u16) = (200, 60);

/// A group at its table: members, a meeting under way, an item taken up, positions, a decision, notes.
fn table() -> Workbook {
    let mut book = blank();
    let instrument = instrument("en");
    let facts = [
        ("registers/terms/t1/title", "National working group"),
        ("registers/terms/t1/validation", "Council for Social Security"),
        ("registers/quorum/q1/of", "government"),
        ("registers/quorum/q1/at-least", "1"),
        ("registers/quorum/q2/of", "workers"),
        ("registers/quorum/q2/at-least", "2"),
        ("registers/member/lina/name", "Lina Orel"),
        ("registers/member/lina/organization", "Ministry of Labour"),
        ("registers/member/lina/constituency", "government"),
        ("registers/member/otto/name", "Otto Brand"),
        ("registers/member/otto/organization", "Federation of Enterprises"),
        ("registers/member/otto/constituency", "employers"),
        ("registers/member/mira/name", "Mira Sand"),
        ("registers/member/mira/organization", "Congress of Unions"),
        ("registers/member/mira/constituency", "workers"),
        ("registers/member/nilo/name", "Nilo Marr"),
        ("registers/member/nilo/organization", "Congress of Unions"),
        ("registers/member/nilo/constituency", "workers"),
        ("registers/member/zita/name", "Zita Holm"),
        ("registers/member/zita/organization", "Association of Domestic Workers"),
        ("registers/member/zita/constituency", "domestic-workers"),
        ("registers/meeting/m1/title", "Second session"),
        ("registers/meeting/m1/date", "2026-11-22"),
        ("registers/meeting/m1/starts", "14:00"),
        ("registers/meeting/m1/ends", "17:00"),
        ("registers/meeting/m1/opened", "14:05"),
        ("registers/attendance/p1/member", "lina"),
        ("registers/attendance/p1/meeting", "m1"),
        ("registers/attendance/p1/arrived", "14:00"),
        ("registers/attendance/p2/member", "mira"),
        ("registers/attendance/p2/meeting", "m1"),
        ("registers/attendance/p2/arrived", "14:02"),
        ("registers/attendance/p3/member", "otto"),
        ("registers/attendance/p3/meeting", "m1"),
        ("registers/attendance/p3/arrived", "14:00"),
        ("registers/attendance/p3/left", "14:25"),
        ("registers/agenda/i1/title", "2.15 Does any entry requirement discourage registration?"),
        ("registers/agenda/i1/meeting", "m1"),
        ("registers/agenda/i1/about", "answers/legal-schemes-entry-requirements"),
        ("registers/agenda/i1/minutes", "20"),
        ("registers/agenda/i1/opened", "14:10"),
        ("registers/agenda/i2/title", "No cover for employment injury"),
        ("registers/agenda/i2/meeting", "m1"),
        ("registers/agenda/i2/about", "rows/gap/g1"),
        ("registers/agenda/i2/minutes", "30"),
        ("registers/agenda/i3/title", "Any other business"),
        ("registers/agenda/i3/meeting", "m1"),
        ("registers/gap/g1/title", "No cover for employment injury"),
        ("registers/gap/g1/provision", "The Act leaves out work in households."),
        ("registers/gap/g1/recommendation", "Extend the Act to domestic workers."),
        ("rows/gap/g1/finding", "The Act is extended within two years."),
        ("rows/gap/g1/positions/government/r1/stance", "support"),
        ("rows/gap/g1/positions/employers/r1/stance", "reservations"),
        ("rows/gap/g1/positions/employers/r1/statement", "Households need help with the paperwork first."),
        ("rows/gap/g1/positions/workers/r1/stance", "support"),
        ("rows/gap/g1/positions/domestic-workers/r1/stance", "support"),
        ("answers/legal-schemes-entry-requirements/facets/registration", "yes"),
        ("answers/legal-schemes-entry-requirements/finding", "Registration is tied to the permit of one household."),
        ("answers/legal-schemes-entry-requirements/why", "SAID IN CONFIDENCE BY AN INSPECTOR"),
        ("answers/legal-schemes-entry-requirements/remarks/r1/text", "RESTRICTED REMARK"),
        ("answers/legal-schemes-entry-requirements/remarks/r1/restricted", "true"),
        ("registers/source/s1/title", "Employment Act, section 4"),
        ("answers/legal-schemes-entry-requirements/citations/c1/source", "s1"),
        ("answers/legal-schemes-entry-requirements/citations/c1/quote", "WORDS OF A NAMED PERSON"),
        ("answers/legal-schemes-entry-requirements/positions/government/r1/stance", "support"),
        ("answers/legal-schemes-entry-requirements/positions/employers/r1/stance", "cannot-support"),
        (
            "answers/legal-schemes-entry-requirements/positions/employers/r1/statement",
            "The permit is for the ministry of the interior to decide.",
        ),
        (
            "answers/legal-schemes-entry-requirements/positions/employers/r1/wording",
            "Registration presupposes a permit.",
        ),
        ("answers/legal-schemes-entry-requirements/positions/workers/r1/stance", "reservations"),
        ("answers/legal-schemes-entry-requirements/positions/workers/r1/statement", "It should name the sector."),
        ("answers/consult-gender/reply", "yes"),
        ("answers/consult-gender/finding", "Women were heard in every region."),
        ("registers/decision/d1/title", "Women were heard"),
        ("registers/decision/d1/about", "answers/consult-gender"),
        ("registers/decision/d1/meeting", "m1"),
        ("registers/decision/d1/outcome", "agreed"),
        ("registers/decision/d1/reply", "yes"),
        ("registers/decision/d1/text", "Women were heard in every region."),
        ("registers/decision/d1/pending-at", "Council for Social Security"),
        ("registers/action/a1/what", "Ask for the register of households"),
        ("registers/action/a1/owner", "Lina Orel"),
        ("registers/action/a1/due", "2026-12-15"),
        ("registers/parked/k1/what", "Pensions paid abroad"),
        ("registers/off-record/o1/what", "OFF THE RECORD"),
    ];
    for (address, text) in facts {
        let at: Cell = address.parse().unwrap();
        let kind = kind_of(&instrument, &at).unwrap_or_else(|it| panic!("{address}: {it}"));
        let to = kind.parse(text, &instrument, &book).unwrap_or_else(|it| panic!("{address}: {it:?}"));
        book.put(&at, to);
    }
    book
}

fn stage(language: &str, size: (u16, u16)) -> Stage {
    Stage::with(language, size, table())
}

const ITEM: &str = "legal-schemes-entry-requirements";

fn hang(name: &str, languages: &[&str], sizes: &[(u16, u16)], scene: impl Fn(&str, (u16, u16)) -> Stage) {
    for language in languages {
        // the projector has no keys at its foot
        let picture = if name.starts_with("projector") { Stage::whole_picture } else { Stage::picture };
        let pictures: Vec<String> = sizes.iter().map(|size| picture(&scene(language, *size))).collect();
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-{language}"), pictures.join("\n"));
        });
    }
}

const BOTH: &[&str] = &["en", "fr"];
const EN: &[&str] = &["en"];
const TWO: &[(u16, u16)] = &[SMALL, LARGE];
const THREE: &[(u16, u16)] = &[SMALL, LARGE, HUGE];

#[test]
fn the_room_shows_who_is_here_the_clock_and_the_quorum() {
    hang("room", BOTH, TWO, |language, size| stage(language, size).keys("G Down"));
}

/// What somebody copied from a spreadsheet, with a party mistyped.
const PASTED: &str = "Name\tOrganization\tParty\tRole\nLina Orel\tMinistry of Labour\tGovernment\tChair\n\
    Otto Brand\tFederation of Enterprises\tEmplyers\tMember\nMira Sand\tCongress of Unions\tWorkers\n";

#[test]
fn members_stand_as_they_were_understood_before_they_are_taken() {
    hang("members", BOTH, TWO, |language, size| {
        Stage::with(language, size, blank()).keys("G Enter").pasting(PASTED).keys("Enter")
    });
}

#[test]
fn a_matrix_the_agenda_and_the_room_are_shown_to_the_room() {
    let coverage = |language: &str, size| {
        let mut book = table();
        let instrument = instrument("en");
        let cells = [("medical-care", "yes"), ("sickness", "partly"), ("old-age", "no"), ("maternity", "unknown")];
        for (branch, mark) in cells {
            for part in ["nationals/law", "migrants/practice"] {
                let at: Cell = format!("coverage/{branch}/{part}").parse().unwrap();
                let kind = kind_of(&instrument, &at).unwrap();
                book.put(&at, kind.parse(mark, &instrument, &book).unwrap());
            }
        }
        Stage::with(language, size, book).keys("Space C F5")
    };
    hang("projector-coverage", BOTH, TWO, coverage);
    hang("projector-coverage-next-page", EN, TWO, |language, size| coverage(language, size).keys("Down"));
    hang("projector-standards", EN, TWO, |language, size| stage(language, size).keys("Space N F5 Home"));
    hang("projector-agenda", BOTH, TWO, |language, size| stage(language, size).at(ITEM).keys("F5 G"));
    hang("projector-room", BOTH, TWO, |language, size| stage(language, size).at(ITEM).keys("F5 G G"));
}

#[test]
fn the_agenda_shows_the_item_at_hand_and_its_clock() {
    hang("agenda", BOTH, TWO, |language, size| stage(language, size).keys("G Tab Down"));
}

#[test]
fn the_registers_and_the_meetings_are_a_key_away() {
    hang("registers", EN, TWO, |language, size| stage(language, size).keys("G Tab Tab Down"));
    hang("meetings", EN, TWO, |language, size| stage(language, size).keys("G Tab Tab Tab"));
    hang("no-meeting", BOTH, TWO, |language, size| Stage::with(language, size, blank()).keys("G"));
}

#[test]
fn a_decision_shows_what_it_settles() {
    hang("decide", BOTH, TWO, |language, size| stage(language, size).at("consult-gender").keys("a"));
    hang("decided", BOTH, TWO, |language, size| stage(language, size).at(ITEM).keys("a 3"));
    hang("changed-since", BOTH, TWO, |language, size| stage(language, size).at("consult-gender").keys("Down 2"));
}

#[test]
fn positions_stand_side_by_side() {
    hang("positions", BOTH, TWO, |language, size| stage(language, size).at(ITEM).keys("p Right"));
    hang("positions-blind", BOTH, TWO, |language, size| stage(language, size).at("consult-gender").keys("p b 4 1"));
    hang("positions-bracketed", EN, TWO, |language, size| stage(language, size).at(ITEM).keys("a 3 p n 1 Up h"));
}

#[test]
fn the_projector_shows_one_thing_large() {
    hang("projector", BOTH, THREE, |language, size| stage(language, size).at(ITEM).keys("a 3 F5"));
    hang("projector-open", EN, THREE, |language, size| stage(language, size).at("consult-ngos").keys("F5"));
    hang("projector-gap", EN, THREE, |language, size| {
        stage(language, size).keys("G Tab Tab Down Down Down Down Down Down Down Down Down Enter Enter F5")
    });
    hang("projector-results", BOTH, THREE, |language, size| stage(language, size).at(ITEM).keys("F5 r"));
    hang("projector-blind", EN, THREE, |language, size| {
        stage(language, size).at("consult-gender").keys("p b 4 1 Esc F5")
    });
}

/// Everything a projector shows of a scene, from its first to its last line.
fn all_of(mut stage: Stage) -> String {
    let mut seen = String::new();
    for _ in 0..30 {
        seen.push_str(&rows(&stage.cells().0).join("\n"));
        stage = stage.keys("Down");
    }
    seen
}

#[test]
fn what_is_restricted_off_the_record_or_covered_is_on_no_projector() {
    for size in [SMALL, LARGE, HUGE] {
        for keys in ["F5", "F5 r", "F5 p", "F5 p h", "F5 a"] {
            let seen = all_of(stage("en", size).at(ITEM).keys(keys));
            for hidden in ["RESTRICTED REMARK", "OFF THE RECORD", "IN CONFIDENCE", "NAMED PERSON", "Nilo"] {
                assert!(!seen.contains(hidden), "{hidden} after {keys} at {size:?}");
            }
            assert!(keys != "F5" || seen.contains("Employment Act"), "the title of the source is shown at {size:?}");
        }
        let words = stage("en", size);
        let stances: Vec<String> =
            ["support", "cannot-support", "abstain"].map(|it| words.model.words.t(&format!("stance-{it}"))).into();
        for keys in ["p b 4 1 Esc F5", "p b 4 1 Esc F5 p h"] {
            let seen = all_of(stage("en", size).at("consult-gender").keys(keys));
            assert!(seen.contains("given"), "{keys} at {size:?}");
            for stance in &stances {
                let signs = ["●", "◐", "–", "▲", "…"].map(|sign| format!("{sign} {stance}"));
                assert!(!signs.iter().any(|said| seen.contains(said)), "{stance} after {keys} at {size:?}");
            }
        }
    }
}

#[test]
fn the_projector_is_dark_on_light_in_every_theme() {
    for theme in ThemeName::ALL {
        let (buffer, _) = stage("en", SMALL).at(ITEM).theme(theme).keys("F5").cells();
        let cell = cell_of(&buffer, "2.22");
        assert_eq!(cell.bg, Color::Indexed(231), "{}", theme.name());
        let prompt = cell_of(&buffer, "Do any");
        assert_eq!((prompt.fg, prompt.bg), (Color::Indexed(16), Color::Indexed(231)), "{}", theme.name());
    }
}

#[test]
fn everything_on_the_projector_is_reached_by_scrolling_at_80_by_24() {
    let seen = all_of(stage("en", SMALL).at(ITEM).keys("a 3 F5"));
    for wanted in ["entry requirement", "permit of one household", "Employment Act", "cannot support", "in brackets"] {
        assert!(seen.contains(wanted), "{wanted}");
    }
}

#[test]
fn while_a_room_looks_on_no_list_and_no_search_shows_what_is_off_the_record() {
    let public = || stage("en", LARGE).theme(ThemeName::Projector);
    let off_record = public().keys("R");
    let mut seen = String::new();
    let mut stage = off_record.keys("Tab");
    for _ in 0..40 {
        stage = stage.keys("Down");
        seen.push_str(&rows(&stage.cells().0).join("\n"));
    }
    seen.push_str(&rows(&public().keys("/").types("record").cells().0).join("\n"));
    seen.push_str(&rows(&public().keys("G Tab Tab").cells().0).join("\n"));
    let register = tripartite::instrument::Id::new("off-record").unwrap();
    let mut stage = public();
    stage.model.go(Screen::Register(RegisterScreen { register, row: 0, pane: None }));
    seen.push_str(&rows(&stage.keys("Enter").cells().0).join("\n"));
    assert!(seen.contains("Hidden in projector view"), "the register was looked at");
    assert!(!seen.contains("OFF THE RECORD"));
    let undone = public().keys("Space O").types("QUIET WORDS").keys("Enter u");
    assert!(!rows(&undone.cells().0).join("\n").contains("QUIET WORDS"), "taking a note back says nothing of it");
}
