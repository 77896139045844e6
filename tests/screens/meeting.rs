//! The meeting: what a rapporteur does with a key, and what the workbook holds then.
//!
//! Each test is a sentence of the specification; keys are written as in `support::notation`. The clock of a sitting
//! stands still; tests that need time set it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{GROUP, Sitting, given, id, new_workbook};
use tripartite::analysis::agreement::{changed_since_agreed, is_blind};
use tripartite::analysis::meeting as who;
use tripartite::app::{Message, Overlay, Screen};
use tripartite::workbook::{Place, PresenterPosition, working_group};

/// A group of three parties with a meeting planned and one open.
fn group() -> Sitting {
    let quorum = [("registers/quorum/q1/of", "workers"), ("registers/quorum/q1/at-least", "2")];
    given(new_workbook()).with(GROUP).with(&quorum)
}

/// The same with the meeting open.
fn at_the_table() -> Sitting {
    group().keys("Go")
}

// ── the room ────────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn the_quorum_changes_in_the_order_of_the_night() {
    let sitting = group().with(&[
        ("registers/meeting/m1/opened", "22:00"),
        ("registers/meeting/m1/closed", "01:10"),
        ("registers/attendance/a1/meeting", "m1"),
        ("registers/attendance/a1/member", "ana"),
        ("registers/attendance/a1/arrived", "21:45"),
        ("registers/attendance/a1/left", "00:30"),
        ("registers/attendance/a2/meeting", "m1"),
        ("registers/attendance/a2/member", "ben"),
        ("registers/attendance/a2/arrived", "23:50"),
    ]);
    let changes = who::quorum_changes(&sitting.session().instrument, sitting.workbook(), &id("m1"));
    let changes: Vec<(&str, bool)> = changes.iter().map(|it| (it.at.as_str(), it.met)).collect();
    assert_eq!(changes, [("22:00", false), ("23:50", true), ("00:30", false)]);
}

#[test]
fn a_meeting_is_planned_opened_and_closed_with_its_times() {
    given(new_workbook())
        .keys("Ga")
        .keys("First session<Enter>")
        .keys("<C-u>2026-03-05<Enter>09:00<Enter>12:30<Enter>")
        .then_holds("registers/meeting/m-1/title", "First session")
        .then_holds("registers/meeting/m-1/ends", "12:30")
        .keys("o")
        .then_holds("registers/meeting/m-1/opened", "09:30")
        .keys("o")
        .then_says("meeting-runs-already", &[])
        .keys("c")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Confirm { .. }))))
        .keys("y")
        .then_holds("registers/meeting/m-1/closed", "09:30")
        .keys("u")
        .then_holds("registers/meeting/m-1/closed", "")
        .then_at("meeting Room")
        .then_saved();
}

#[test]
fn members_come_and_go_by_one_key_and_a_second_arrival_is_a_row_of_its_own() {
    let mut sitting = at_the_table().then_at("meeting Room");
    let rows = |it: &Sitting| it.workbook().rows(&id("attendance")).count();
    // government stands first
    sitting.press("<Space>");
    assert_eq!(sitting.text("registers/attendance/p-1/member"), "cleo");
    assert_eq!(sitting.text("registers/attendance/p-1/arrived"), "09:30");
    sitting.env.at("10:15");
    sitting.press("<Space>");
    assert_eq!(sitting.text("registers/attendance/p-1/left"), "10:15");
    sitting.env.at("10:40");
    sitting.press("<Space>");
    assert_eq!((rows(&sitting), sitting.text("registers/attendance/p-2/arrived")), (2, "10:40".into()));
    // a slip within the minute leaves no trace
    sitting.press("<Space>");
    assert_eq!(rows(&sitting), 1);
}

#[test]
fn the_quorum_is_that_of_the_groups_own_rules() {
    let mut sitting = at_the_table();
    let quorum = |it: &Sitting, at: &str| who::quorum(&it.session().instrument, it.workbook(), &id("m1"), at);
    sitting.press("<Down><Space>");
    assert_eq!(quorum(&sitting, "09:30"), Some(false));
    sitting.env.at("09:45");
    sitting.press("<Down><Space>");
    assert_eq!(quorum(&sitting, "09:45"), Some(true));
    sitting.env.at("11:00");
    sitting.press("<Space>");
    assert_eq!(quorum(&sitting, "11:00"), Some(false));
}

/// Ten members as they stand in a spreadsheet, with its heading.
const SPREADSHEET: &str = "Name\tOrganization\tParty\tRole\n\
    Lina Orel\tMinistry of Labour; Wages\tGovernment\tChair\n\
    Otto Brand\tFederation\tEmployers\tMember\n\
    Mira Sand\tCongress\tWorkers\tMember\n\
    Nilo Marr\tCongress\tWorkers'\n\
    Nilo Marr\tMinistry of Health\tgov.\n\
    Zita Holm\tAssociation\tWorkers\n\
    Ivo Rann\tChamber\temployers\n\
    Sela Tarn\tMinistry of Finance\tGovernment\n\
    Pia Lund\tStatistics Office\t\n\
    Ezra Moll\tMinistry of Justice\tGovernment\tObserver\n";

#[test]
fn ten_members_are_pasted_in_four_keys_and_taken_back_in_one() {
    let pasted = given(new_workbook()).keys("G<Enter>").pasting(SPREADSHEET);
    let rows = |it: &Sitting| it.workbook().rows(&id("member")).count();
    assert_eq!(rows(&pasted), 0, "what was understood is shown before it is taken");
    let taken = pasted.keys("<Enter>");
    assert_eq!(rows(&taken), 10, "two of one name are both taken");
    let taken = taken
        .then_holds("registers/member/lina-orel/organization", "Ministry of Labour, Wages")
        .then_holds("registers/member/lina-orel/role", "chair")
        .then_holds("registers/member/nilo-marr/constituency", "workers")
        .then_holds("registers/member/row-1/constituency", "government")
        .then_holds("registers/member/pia-lund/constituency", "")
        .then_saved()
        .keys("u");
    assert_eq!(rows(&taken), 0, "one step");
}

#[test]
fn a_line_that_is_not_understood_is_named_and_mended_and_nothing_is_taken_before() {
    let mut sitting = given(new_workbook())
        .keys("G<Enter>")
        .pasting("Ana; Ministry; Government\nBob; Federation; Emplyers\n; Congress; Workers\n")
        .keys("<Enter>");
    let refusal = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => (form.focus, form.refusal.clone().unwrap_or_default()),
        _ => panic!("the form is open"),
    };
    assert_eq!(
        refusal(&sitting),
        (5, "2. Bob; Federation; Emplyers: Party or group “Emplyers” is unknown; nearest: Employers".to_owned())
    );
    assert_eq!(sitting.workbook().rows(&id("member")).count(), 0);
    sitting.press(
        "<Backspace><Backspace><Backspace><Backspace><Backspace><Backspace><Backspace><Backspace>Employers<Enter>",
    );
    assert_eq!(refusal(&sitting), (6, "3. ; Congress; Workers: nobody is named".to_owned()));
    sitting.press("<Home>Cleo<Enter>");
    assert_eq!(sitting.text("registers/member/cleo/constituency"), "workers");
    assert_eq!(sitting.workbook().rows(&id("member")).count(), 3);
    assert!(sitting.model.overlays.is_empty());
}

#[test]
fn a_newcomer_is_led_from_an_empty_workbook_to_the_first_item_by_enter_alone() {
    let row = |it: &Sitting| match &it.model.screen {
        Screen::Meeting(screen) => screen.row,
        _ => panic!("the meeting is shown"),
    };
    let sitting = given(new_workbook()).keys("G").then_at("meeting Steps");
    assert_eq!(row(&sitting), 0);
    let sitting = sitting.keys("<Enter>").pasting("Ana; Ministry; Government\nBo; Congress; Workers").keys("<Enter>");
    let sitting = sitting.with(&[("registers/quorum/q1/of", "workers"), ("registers/quorum/q1/at-least", "1")]);
    let mut sitting = sitting.keys("<Esc>G").then_at("meeting Steps");
    assert_eq!(row(&sitting), 2, "the cursor is on what is to be done next");
    sitting.press("<Enter>First session<Enter><Enter><Enter><Enter>");
    sitting.press("<Enter>2.10<Enter>20<Enter>");
    assert_eq!(sitting.text("registers/agenda/i-2/about"), "answers/consult-representation");
    sitting.press("<Enter>");
    assert_eq!(sitting.text("registers/meeting/m-1/opened"), "09:30");
    let mut sitting = sitting.then_at("meeting Room");
    sitting.press("<S-Tab><Down><Down><Down><Down><Enter>");
    assert_eq!(sitting.place(), "consult-representation");
}

// ── the agenda ──────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn what_is_in_front_goes_on_the_agenda_by_one_key_and_items_follow_each_other() {
    let mut sitting = at_the_table()
        .at("consult-gender")
        .keys(" +")
        .then_holds("registers/agenda/i-1/about", "answers/consult-gender")
        .keys(" +")
        .then_says("agenda-already", &[])
        .at("step2-report")
        .keys(" +")
        .at("consult-ngos");
    sitting.press(">");
    assert_eq!(sitting.place(), "consult-gender");
    assert_eq!(sitting.text("registers/agenda/i-1/opened"), "09:30");
    sitting.press("1");
    sitting.env.at("09:50");
    sitting.press(">");
    assert_eq!(sitting.place(), "step2-report");
    assert_eq!(sitting.text("registers/agenda/i-1/closed"), "09:50");
    assert_eq!(sitting.text("registers/agenda/i-1/after"), "yes", "what stands there when the item is left");
    assert_eq!(sitting.text("registers/agenda/i-1/before"), "");
    sitting.press(">");
    assert_eq!(sitting.said(), sitting.model.words.t("agenda-done"));
    assert_eq!(sitting.text("registers/agenda/i-2/closed"), "09:50");
}

#[test]
fn an_item_by_number_is_that_question_and_other_words_are_a_point_of_their_own() {
    at_the_table()
        .keys("<Tab>a2.10<Enter>20<Enter>")
        .then(|it| assert!(it.text("registers/agenda/i-1/about").starts_with("answers/")))
        .then_holds("registers/agenda/i-1/minutes", "20")
        .keys("aAny other business<Enter>soon<Enter>")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Form(form)) if form.refusal.is_some())))
        .keys("<C-u>10<Enter>")
        .then_holds("registers/agenda/i-2/title", "Any other business")
        .then_holds("registers/agenda/i-2/about", "");
}

// ── decisions ───────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_decision_is_two_keystrokes_and_one_step_to_take_back() {
    at_the_table()
        .at("consult-gender")
        .keys("1fWomen were heard.<Esc>")
        .keys("a1")
        .then_holds("registers/decision/d-1/outcome", "agreed")
        .then_holds("registers/decision/d-1/about", "answers/consult-gender")
        .then_holds("registers/decision/d-1/meeting", "m1")
        .then_holds("registers/decision/d-1/reply", "yes")
        .then_holds("registers/decision/d-1/text", "Women were heard.")
        .then_holds("registers/decision/d-1/pending-at", "Social Security Council")
        .then_holds("answers/consult-gender/review", "agreed")
        .then_saved()
        .keys("u")
        .then_holds("registers/decision/d-1/outcome", "")
        .then_holds("answers/consult-gender/review", "")
        .then_at("consult-gender")
        .keys("a4")
        .then_holds("answers/consult-gender/review", "parked")
        .then_holds("registers/decision/d-2/pending-at", "");
}

#[test]
fn who_and_until_when_are_added_where_there_is_time() {
    at_the_table()
        .at("consult-gender")
        .keys("a1a<Enter>")
        .keys("<Enter>Ministry of Labour<Enter>")
        .then_holds("registers/decision/d-1/owner", "Ministry of Labour")
        .keys("<Esc>")
        .then_at("consult-gender");
}

#[test]
fn what_changed_since_it_was_agreed_asks_for_confirmation() {
    let place = |it: &Sitting| {
        changed_since_agreed(
            &it.session().instrument,
            it.workbook(),
            &"answers/consult-gender".parse::<Place>().unwrap(),
        )
    };
    at_the_table()
        .at("consult-gender")
        .keys("1a1")
        .then(|it| assert!(!place(it)))
        .keys("2")
        .then(|it| assert!(place(it)))
        .keys("ac")
        .then(|it| assert!(!place(it)))
        .then_holds("registers/decision/d-2/outcome", "agreed")
        .then_holds("registers/decision/d-2/reply", "partly")
        .then_holds("registers/decision/d-1/reply", "yes")
        .keys("ac")
        .then_says("nothing-to-confirm", &[]);
}

#[test]
fn a_gap_is_decided_on_like_a_question() {
    at_the_table()
        .with(&[("registers/gap/g1/title", "No cover"), ("rows/gap/g1/finding", "Cover is extended.")])
        .then(|it| assert_eq!(it.text("rows/gap/g1/finding"), "Cover is extended."))
        .keys("G<Tab><Tab><Down><Down><Down><Enter><Enter>a3")
        .then_holds("registers/decision/d-1/about", "rows/gap/g1")
        .then_holds("registers/decision/d-1/title", "No cover")
        .then_holds("registers/decision/d-1/text", "Cover is extended.");
}

// ── positions ───────────────────────────────────────────────────────────────────────────────────────────────────────

const AT: &str = "answers/consult-gender/positions";

#[test]
fn a_statement_is_asked_for_only_where_the_record_needs_one() {
    at_the_table()
        .at("consult-gender")
        .keys("p1")
        .then_holds(&format!("{AT}/government/r1/stance"), "support")
        .then_holds(&format!("{AT}/government/r1/meeting"), "m1")
        .keys("2Costs first.<Esc>")
        .then_holds(&format!("{AT}/employers/r1/stance"), "reservations")
        .then_holds(&format!("{AT}/employers/r1/statement"), "Costs first.")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Positions(it)) if it.party == 1)))
        .keys("w… within two years<Esc>")
        .then_holds(&format!("{AT}/employers/r1/wording"), "… within two years")
        .keys("<Down>5<Esc>")
        .then_holds(&format!("{AT}/workers/r1/stance"), "no-mandate")
        .then_at("consult-gender");
}

#[test]
fn in_one_round_a_change_overwrites_and_a_new_round_keeps_the_old_one() {
    at_the_table()
        .at("consult-gender")
        .keys("p1<Up>3")
        .then_holds(&format!("{AT}/government/r1/stance"), "abstain")
        .keys("n1")
        .then_holds(&format!("{AT}/government/r2/stance"), "support")
        .then_holds(&format!("{AT}/government/r1/stance"), "abstain")
        .keys("1")
        .then_holds(&format!("{AT}/employers/r2/stance"), "support");
    // another meeting begins a round of its own
    at_the_table()
        .at("consult-gender")
        .keys("p1<Esc>")
        .keys("Gcy")
        .with(&[("registers/meeting/m2/title", "Third session")])
        .keys("Go")
        .at("consult-gender")
        .keys("p3")
        .then_holds(&format!("{AT}/government/r1/stance"), "support")
        .then_holds(&format!("{AT}/government/r2/meeting"), "m2");
}

#[test]
fn a_blind_round_is_covered_until_it_is_revealed_in_one_step() {
    let blind = |it: &Sitting| is_blind(it.workbook().entry(&"answers/consult-gender".parse().unwrap()));
    at_the_table()
        .at("consult-gender")
        .keys("pb")
        .keys("4")
        .then_holds(&format!("{AT}/government/r1/covered"), "true")
        .then(|it| assert!(it.model.editing().is_none(), "no reasons are typed while positions are covered"))
        .keys("1")
        .then_holds(&format!("{AT}/employers/r1/covered"), "true")
        .then(|it| assert!(blind(it)))
        .keys("<Up><Up>s")
        .then_says("blind-reveal-first", &[])
        .keys("a1")
        .then_says("blind-reveal-first", &[])
        .keys("<Esc>r")
        .then(|it| assert!(!blind(it)))
        .keys("u")
        .then(|it| assert!(blind(it), "one step covers them again"))
        .keys("r");
}

// ── notes ───────────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn an_action_a_point_put_aside_and_a_note_off_the_record_are_one_key_each() {
    at_the_table()
        .at("consult-gender")
        .keys(" AAsk for the register<Enter>Ministry<Enter>2026-05<Enter>")
        .then_holds("registers/action/n-1/what", "Ask for the register")
        .then_holds("registers/action/n-1/owner", "Ministry")
        .then_holds("registers/action/n-1/due", "2026-05")
        .then_holds("registers/action/n-1/about", "answers/consult-gender")
        .then_holds("registers/action/n-1/meeting", "m1")
        .then_holds("registers/action/n-1/status", "open")
        .keys(" KPensions<Enter>")
        .then_holds("registers/parked/n-2/what", "Pensions")
        .keys(" OHe was tired.<Enter>")
        .then_holds("registers/off-record/n-3/what", "He was tired.")
        .then_at("consult-gender")
        .then_saved();
}

// ── the projector and the second screen ─────────────────────────────────────────────────────────────────────────────

#[test]
fn f5_goes_there_and_back_and_the_question_follows() {
    at_the_table()
        .at("consult-gender")
        .keys("<F5>")
        .then_at("projector answers/consult-gender")
        .keys("]")
        .then(|it| assert_ne!(it.place(), "projector answers/consult-gender"))
        .keys("[g2.10<Enter>")
        .then(|it| assert!(it.place().starts_with("projector answers/")))
        .keys("r")
        .then_at("projector results")
        .keys("r<F5>")
        .then(|it| assert!(matches!(it.model.screen, Screen::Question(_))))
        .then(|it| {
            let slot = it.model.slot().unwrap();
            assert_eq!(it.session().instrument.node(&slot.question).unwrap().number, "2.10");
        });
}

#[test]
fn no_key_of_the_projector_types_a_note_off_the_record() {
    at_the_table().at("consult-gender").keys("<F5>O").then(|it| assert!(it.model.overlays.is_empty()));
}

#[test]
fn a_second_screen_is_told_the_place_once_the_group_meets_and_never_a_note() {
    given(new_workbook()).at("consult-gender").then(|it| assert!(it.world.shown.is_empty()));
    at_the_table()
        .at("consult-gender")
        .then(|it| assert_eq!(it.world.shown.last().unwrap().at, "answers/consult-gender"))
        .keys(" OHe was tired.<Enter>")
        .keys("<F5>r")
        .then(|it| {
            let shown = PresenterPosition { at: "answers/consult-gender".into(), results: true };
            assert_eq!(it.world.shown.last(), Some(&shown));
        });
}

#[test]
fn a_second_screen_keeps_the_last_picture_where_the_file_cannot_be_read() {
    let mut second = at_the_table();
    tripartite::app::follow(&mut second.model);
    let shown = Some(PresenterPosition { at: "answers/consult-gender".into(), results: false });
    second.hear(Message::Followed(Box::new(tripartite::app::Followed { workbook: None, shown })));
    let mut second = second.then_at("projector answers/consult-gender");
    let torn = tripartite::app::Followed { workbook: Some(Err("torn".into())), shown: None };
    second.hear(Message::Followed(Box::new(torn)));
    let second = second.then_at("projector answers/consult-gender");
    assert!(second.said().contains("torn"));
    assert_eq!(second.workbook().rows(&id(working_group::MEETING)).count(), 1);
    // no key changes anything there
    second.keys("a1G").then_at("projector answers/consult-gender").then_holds("registers/decision/d-1/outcome", "");
}

#[test]
fn a_point_of_its_own_shows_its_title_and_not_the_question_before() {
    at_the_table()
        .keys("<Tab>aAny other business<Enter><Enter>")
        .at("consult-gender")
        .keys("<F5>>")
        .then_at("projector")
        .then(|it| assert_eq!(it.world.shown.last().unwrap().at, ""))
        .keys("]")
        .then(|it| assert!(it.place().starts_with("projector answers/")));
}
