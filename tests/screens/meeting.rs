//! The meeting: what a rapporteur does with a key, and what the workbook holds then.
//!
//! Each test is a sentence of the specification; keys are written as in `support::notation`. The clock of a sitting
//! stands still; tests that need time set it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{GROUP, Sitting, given, given_in, id, malaysia, new_workbook};
use tripartite::analysis::acceptance::accepted_assumptions;
use tripartite::analysis::agreement::{changed_since_agreed, is_blind};
use tripartite::analysis::clock::present_item;
use tripartite::analysis::meeting as who;
use tripartite::analysis::{ProblemKind, Rating, State};
use tripartite::app::scene::{self, SceneCtx};
use tripartite::app::{Command, MeetingPart, Message, Overlay, Screen, Subject, footer};
use tripartite::workbook::{Place, PresenterPosition, ProjectorView, working_group};

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
        .then_says("meeting-runs-already", &[("meeting", "First session".into())])
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

#[test]
fn the_minutes_give_the_day_a_meeting_was_held_on_and_the_day_it_was_planned_for() {
    let planned = &[("registers/meeting/m1/date", "2026-02-26"), ("registers/meeting/m1/starts", "14:00")];
    let sitting = group().with(planned).keys("Go");
    let said = sitting.said();
    assert!(said.contains("2 March 2026") && said.contains("26 February 2026"), "{said}");
    let sitting = sitting
        .then_holds("registers/meeting/m1/date", "2026-02-26")
        .then_holds("registers/meeting/m1/held", "2026-03-02");
    let minutes = minutes_of(&sitting);
    assert!(minutes.contains("Date: 2 March 2026"), "{minutes}");
    assert!(minutes.contains("Planned: 26 February 2026, 14:00"), "{minutes}");
    // a second one is not opened beside it, and it is said which one is open
    let title = sitting.text("registers/meeting/m1/title");
    sitting.keys("o").then(|it| assert!(it.said().contains(&title), "{}", it.said()));
    group().keys("Go").then_holds("registers/meeting/m1/held", "");
}

#[test]
fn what_is_added_to_a_closed_meeting_and_a_meeting_left_open_is_told() {
    let sitting = at_the_table().keys("cy").keys("<Tab><Tab><Tab><Enter>aToo late<Enter><Enter>");
    assert!(sitting.said().contains("closed"), "{}", sitting.said());
    let sitting = at_the_table();
    let left = tripartite::app::meeting_left_open(&sitting.model).unwrap();
    assert!(left.contains("still open"), "{left}");
    assert_eq!(tripartite::app::meeting_left_open(&sitting.keys("cy").model), None);
}

#[test]
fn a_workbook_is_opened_at_the_item_at_hand_or_where_the_group_stopped() {
    use crate::support::world::Beginning;
    let reopened = |sitting: &Sitting| given(Beginning::Book(Box::new(sitting.workbook().clone())));
    // between meetings: at what was changed last
    let sitting = at_the_table().keys("cy").at("consult-representation").clock("12:00").keys("1");
    assert_eq!(reopened(&sitting).place(), "consult-representation");
    // in a meeting: at the item at hand, and it is said
    let sitting = at_the_table()
        .at("consult-gender")
        .command(tripartite::app::Command::OnAgenda)
        .at("step2-report")
        .keys(">1")
        .at("step2-report")
        .keys("1");
    let again = reopened(&sitting);
    assert_eq!(again.place(), "consult-gender");
    assert!(again.said().contains("09:30") && again.said().contains("2.13"), "{}", again.said());
    // a workbook nobody has met on: the first open question
    assert_eq!(given(new_workbook()).place(), given(new_workbook()).keys("").place());
}

#[test]
fn a_quorum_rule_is_of_a_party_of_the_list() {
    let sitting = at_the_table();
    let instrument = sitting.model.session.as_ref().unwrap().instrument.clone();
    let quorum = instrument.listed_registers().position(|(_, id, _)| id.as_str() == working_group::QUORUM).unwrap();
    let sitting = sitting.keys("<Tab><Tab>").keys(&"<Down>".repeat(quorum)).keys("a");
    assert!(matches!(sitting.model.overlays.last(), Some(Overlay::Picker(_))), "the parties are listed");
    sitting
        .keys("Employers<Enter>")
        .then_holds("registers/quorum/employers/of", "employers")
        .then(|it| assert_eq!(it.workbook().rows(&id(working_group::QUORUM)).count(), 2));
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

/// The rules of the quorum, in their order.
fn quorum(it: &Sitting) -> Vec<(String, String)> {
    let rows: Vec<_> = it.workbook().rows(&id("quorum")).map(|(row, _)| row.clone()).collect();
    let of = |row, field| it.text(&format!("registers/quorum/{row}/{field}"));
    rows.iter().map(|row| (of(row, "of"), of(row, "at-least"))).collect()
}

#[test]
fn the_quorum_is_one_number_for_each_of_the_three_or_parties_by_name() {
    let refusal = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => form.refusal.clone().unwrap_or_default(),
        _ => panic!("the form is open"),
    };
    let rules = |of: &[(&str, &str)]| of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    let form = || given(new_workbook()).keys("G<Down><Enter>");
    let each = form().keys("2<Enter>");
    assert_eq!(quorum(&each), rules(&[("government", "2"), ("employers", "2"), ("workers", "2")]), "four keys");
    assert!(each.then_saved().keys("u").workbook().rows(&id("quorum")).next().is_none(), "one step");
    let named = form().keys("workers: 2; org 1").keys("<Enter>");
    assert_eq!(quorum(&named), rules(&[("workers", "2"), ("domestic-workers", "1")]));
    // a party that has a rule gets the new number, the others stay
    let mut lines = named.in_lines();
    let said = lines.say("quorum workers 3; gov 1 000");
    assert!(said.contains("At least – Workers: 3 · Government: 1"), "{said}");
    assert_eq!(quorum(&lines.sitting), rules(&[("workers", "3"), ("domestic-workers", "1"), ("government", "1000")]));
    for (typed, why) in [
        ("wrkers 1", "“wrkers” is unknown; nearest: Workers"),
        ("workers", "How many of “workers”? Such as: Workers 1"),
        ("workers 1.500", "“1.500” has two readings"),
        ("workers 1; work 2", "Workers is named twice."),
        ("workers -1", "“-1”"),
    ] {
        let it = form().keys(typed).keys("<Enter>");
        assert!(refusal(&it).contains(why), "{typed}: {}", refusal(&it));
        assert!(quorum(&it).is_empty(), "{typed}");
        let said = given(new_workbook()).in_lines().say(&format!("quorum {typed}"));
        assert!(said.contains(why), "{typed}: {said}");
    }
}

#[test]
fn an_item_about_a_question_is_called_by_a_few_words_and_its_number_comes_last() {
    for (language, title) in [("en", "Gender (2.13)"), ("fr", "Genre (2.13)")] {
        let sitting =
            given_in(language, new_workbook()).keys("G").keys("aSession<Enter><Enter><Enter><Enter><Tab><Tab>");
        let sitting = sitting.keys("a2.13<Enter><Enter>").then_saved();
        let item = sitting.workbook().rows(&id("agenda")).next().unwrap().0.clone();
        assert_eq!(sitting.text(&format!("registers/agenda/{item}/title")), title);
        // what the program writes when an item is taken up and left takes one line until then
        let subject = Subject::Row(id("agenda"), item);
        let lines = scene::record(&SceneCtx::of_screen(&sitting.model, sitting.session()), &subject);
        let folded = scene::folded(&subject, &lines, None);
        let (title, about) = (scene::LaidOut::One(0), scene::LaidOut::One(2));
        let is_folded = |it: &scene::LaidOut| matches!(it, scene::LaidOut::Empty(lines) if lines.len() == 5);
        assert!(folded.starts_with(&[title]) && folded.contains(&about), "{folded:?}");
        assert!(folded.iter().any(is_folded), "{folded:?}");
    }
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

// ── the projector ──

#[test]
fn the_projector_says_how_to_leave_until_the_next_key_and_once_that_letters_can_be_larger() {
    let mut sitting = at_the_table().at("consult-gender").keys("<F5>");
    let said = |it: &Sitting, key: &str| it.said().contains(&it.model.words.t(key));
    assert!(said(&sitting, "projector-keys") && said(&sitting, "projector-enlarge"), "{}", sitting.said());
    sitting.press("<Down>");
    assert_eq!(sitting.said(), "");
    sitting.press("<F5><F5>");
    assert!(said(&sitting, "projector-keys") && !said(&sitting, "projector-enlarge"), "{}", sitting.said());
}

#[test]
fn actions_and_parked_points_are_noted_from_the_projector_and_notes_off_the_record_are_not() {
    at_the_table()
        .at("consult-gender")
        .keys("<F5>AAsk for the register<Enter>Ana<Enter><Enter>")
        .then_at("projector answers/consult-gender")
        .keys("KPensions<Enter>")
        .keys("O")
        .then(|it| {
            let rows = |register| it.workbook().rows(&id(register)).count();
            assert_eq!((rows("action"), rows("parked"), rows("off-record")), (1, 1, 0));
            assert!(it.model.overlays.is_empty());
        });
}

#[test]
fn the_second_screen_is_told_of_the_agenda_the_room_and_the_page() {
    let mut sitting = at_the_table().at("consult-gender").keys("<F5>G").then_at("projector agenda");
    let view = |it: &Sitting| it.world.shown.last().map(|shown| (shown.view, shown.top));
    assert_eq!(view(&sitting), Some((ProjectorView::Agenda, 0)));
    sitting.press("G<Down>");
    assert_eq!(view(&sitting), Some((ProjectorView::Room, 1)));
    sitting.press("G");
    let sitting = sitting.then_at("projector answers/consult-gender");
    let mut second = at_the_table();
    tripartite::app::follow(&mut second.model);
    let shown = Some(PresenterPosition { at: "answers/consult-gender".into(), view: ProjectorView::Room, top: 2 });
    second.hear(Message::Followed(Box::new(tripartite::app::Followed { workbook: None, shown })));
    second.then_at("projector room").then(|it| {
        let Screen::Projector(screen) = &it.model.screen else { panic!("the projector is shown") };
        assert_eq!(screen.top, 2);
    });
    drop(sitting);
}

#[test]
fn a_cell_of_a_matrix_leads_a_room_to_the_whole_of_it() {
    given(new_workbook()).keys(" C<Down><Right><F5>").then_at("projector answers/legal-schemes-coverage");
}

// ── the agenda ──────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_number_no_question_has_is_refused_with_the_nearest() {
    let mut sitting = at_the_table().keys("<Tab>a9.99<Enter><Enter>");
    let refusal = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => form.refusal.clone().unwrap_or_default(),
        _ => String::new(),
    };
    assert!(refusal(&sitting).starts_with("There is no question 9.99. The nearest is 3."), "{}", refusal(&sitting));
    assert_eq!(sitting.workbook().rows(&id("agenda")).count(), 0);
    sitting.press("<S-Tab><C-u>2026 budget<Enter><Enter>");
    assert_eq!(sitting.workbook().rows(&id("agenda")).count(), 1, "words are a point of their own");
}

#[test]
fn an_item_goes_to_the_next_meeting_unless_it_was_taken_up() {
    let mut sitting = at_the_table()
        .keys("<Tab>aOne<Enter>200<Enter>aTwo<Enter><Enter><A-PageDown>")
        .then_says("agenda-no-meeting-after", &[])
        .with(&[("registers/meeting/m2/title", "Next"), ("registers/meeting/m2/date", "2060-01-01")]);
    let items: Vec<String> = sitting.workbook().rows(&id("agenda")).map(|(row, _)| row.to_string()).collect();
    let meeting = |it: &Sitting, at: usize| it.text(&format!("registers/agenda/{}/meeting", items[at]));
    sitting.press("<End><A-PageDown>");
    assert_eq!((meeting(&sitting, 0), meeting(&sitting, 1)), ("m1".into(), "m2".into()));
    sitting.press("u");
    assert_eq!(meeting(&sitting, 1), "m1");
    let taken_up = format!("registers/agenda/{}/opened", items[0]);
    let sitting =
        sitting.with(&[(&taken_up, "09:30")]).keys("<Home><A-PageDown>").then_says("agenda-move-taken-up", &[]);
    assert_eq!(meeting(&sitting, 0), "m1");
}

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
        .then_holds("answers/consult-gender/review", "")
        .then_saved()
        .keys("u")
        .then_holds("registers/decision/d-1/outcome", "")
        .then_at("consult-gender")
        .keys("a4")
        .then_holds("registers/decision/d-2/pending-at", "");
}

#[test]
fn who_and_until_when_are_added_where_there_is_time() {
    at_the_table()
        .at("consult-gender")
        .keys("1a1a<Enter>")
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
        .clock("09:40")
        .keys("ac")
        .then(|it| assert!(!place(it)))
        .then_holds("registers/decision/d-2/outcome", "agreed")
        .then_holds("registers/decision/d-2/reply", "partly")
        .then_holds("registers/decision/d-1/reply", "yes")
        .keys("ac")
        .then_says("nothing-to-confirm", &[]);
}

/// An assumption is its values: what was accepted is kept with the decision, and another value asks for confirmation.
#[test]
fn an_assumption_whose_values_changed_since_it_was_accepted_is_not_accepted_any_more() {
    let accepted = |it: &Sitting| {
        let decisions = tripartite::analysis::Decisions::of(it.workbook());
        let found = accepted_assumptions(&it.session().instrument, it.workbook(), &decisions);
        (found.accepted, found.changed, found.all)
    };
    let to_row = ":assumptions<Enter><Enter>";
    at_the_table()
        .with(&[
            ("registers/assumption/births/title", "Births"),
            ("registers/assumption/births/unit", "percent"),
            ("registers/assumption/births/fill", "hold"),
            ("registers/assumption/births/values", "2027: 2.5"),
            // accepted before a decision kept values: it cannot be told whether they changed
            ("registers/assumption/old/title", "Old"),
            ("registers/assumption/old/values", "2027: 1"),
            ("registers/decision/d-old/about", "rows/assumption/old"),
            ("registers/decision/d-old/outcome", "agreed"),
        ])
        .keys(&format!("{to_row}a1"))
        .then_holds("registers/decision/d-1/reply", "values=2027: 2.5; unit=percent; fill=hold")
        .then(|it| assert_eq!(accepted(it), (2, 0, 2)))
        // a source or a note changes nothing that was accepted
        .with(&[("registers/assumption/births/note", "From the registry.")])
        .then(|it| assert_eq!(accepted(it), (2, 0, 2)))
        .with(&[("registers/assumption/births/values/2028", "3")])
        .then(|it| {
            assert_eq!(accepted(it), (1, 1, 2));
            let problems = it.session().derived.problems.iter();
            let cells = problems.filter(|it| it.kind == ProblemKind::ChangedSinceAgreed).map(|it| it.cell.to_string());
            assert_eq!(cells.collect::<Vec<_>>(), ["registers/assumption/births/values"]);
            let words = &it.model.words;
            let place: Place = "rows/assumption/births".parse().unwrap();
            let ctx = SceneCtx::of_lines(words, it.session(), "09:30");
            let said = scene::deciding(&ctx, &place, None);
            let values = "Values by year: 2027: 2.5; 2028: 3; Unit: Percent; Other years: The last value holds";
            assert_eq!(said.reply, Some(("Values".to_owned(), values.to_owned())));
        })
        .clock("09:40")
        .keys("ac")
        .then(|it| assert_eq!(accepted(it), (2, 0, 2)));
}

#[test]
fn a_gap_is_decided_on_like_a_question() {
    at_the_table()
        .with(&[("registers/gap/g1/title", "No cover"), ("rows/gap/g1/finding", "Cover is extended.")])
        .then(|it| assert_eq!(it.text("rows/gap/g1/finding"), "Cover is extended."))
        .keys(":gap<Enter><Enter>a3")
        .then_holds("registers/decision/d-1/about", "rows/gap/g1")
        .then_holds("registers/decision/d-1/title", "No cover")
        .then_holds("registers/decision/d-1/text", "Cover is extended.");
}

#[test]
fn what_speaks_against_a_decision_is_said_and_asked_about_once_and_the_record_tells_it() {
    let at = "answers/consult-gender";
    let stance = |party: &str, stance: &str| (format!("{at}/positions/{party}/r1/stance"), stance.to_owned());
    let none: &[(String, String)] = &[];
    let against = [stance("workers", "cannot-support")];
    let reserved = [stance("employers", "reservations")];
    let yes = (format!("{at}/reply"), "yes".to_owned());
    let text = (format!("{at}/finding"), "Women were heard.".to_owned());
    for (before, positions, key, doubts) in [
        (vec![], none, "1", &["empty"][..]),
        (vec![&text], none, "1", &[]),
        (vec![&yes], none, "1", &[]),
        (vec![&yes], &against, "1", &["cannot-support"]),
        (vec![&yes], &reserved, "1", &["reservations"]),
        (vec![&yes], &reserved, "2", &[]),
        (vec![&yes], none, "2", &["nobody-reserves"]),
        (vec![&yes], &against, "2", &["cannot-support", "nobody-reserves"]),
        (vec![&yes], none, "3", &["without-text"]),
        (vec![&text], &against, "3", &[]),
        (vec![], none, "4", &[]),
    ] {
        let facts: Vec<(&str, &str)> =
            before.into_iter().chain(positions).map(|(cell, text)| (cell.as_str(), text.as_str())).collect();
        let sitting = at_the_table().with(&facts).at("consult-gender").keys(&format!("a{key}"));
        let asks = matches!(sitting.model.overlays.last(), Some(Overlay::Decide(_)));
        assert_eq!(asks, !doubts.is_empty(), "{facts:?} {key}");
        assert_eq!(sitting.text("registers/decision/d-1/outcome").is_empty(), asks, "{facts:?} {key}");
        let sitting = if asks { sitting.keys("<Enter>") } else { sitting };
        assert!(!sitting.text("registers/decision/d-1/outcome").is_empty(), "{facts:?} {key}: nothing is blocked");
        assert!(sitting.model.overlays.is_empty());
        let problems = sitting.session().derived.problems.iter().filter_map(|problem| match &problem.kind {
            ProblemKind::Decided(doubt) => Some(doubt.kind.as_str()),
            _ => None,
        });
        assert_eq!(problems.collect::<Vec<_>>(), doubts, "{facts:?} {key}");
        let told = minutes_of(&sitting).contains("Recorded all the same");
        assert_eq!(told, !doubts.is_empty(), "{facts:?} {key}: {}", minutes_of(&sitting));
    }
}

/// The minutes of the meeting, as text.
fn minutes_of(sitting: &Sitting) -> String {
    let (instrument, workbook) = (&sitting.session().instrument, sitting.workbook());
    let published = tripartite::report::Published::of(workbook);
    let (derived, words) = (&sitting.session().derived, &sitting.model.words);
    let made = tripartite::report::minutes((instrument, &published), derived, words, "2026-03-02", &id("m1"));
    let words = tripartite::report::writer_words(words, tripartite::document::Glyphs::Unicode);
    tripartite::document::text::write(&made, 80, &words)
}

#[test]
fn a_slip_corrected_at_once_is_replaced_and_a_later_change_is_minuted() {
    let decided = |it: &Sitting| it.workbook().rows(&id(working_group::DECISION)).count();
    let sitting = at_the_table()
        .at("consult-gender")
        .keys("1a4")
        .then_holds("registers/decision/d-1/outcome", "deferred")
        .then_holds("registers/decision/d-1/reply", "yes")
        .then_holds("answers/consult-gender/reply", "deferred: ")
        .clock("09:32")
        .keys("a1")
        .then_holds("registers/decision/d-1/outcome", "agreed")
        .then_holds("registers/decision/d-1/reply", "yes")
        .then_holds("answers/consult-gender/reply", "")
        .then_is("consult-gender", State::Answered, Rating::Favourable)
        .then_holds("registers/decision/d-1/pending-at", "Social Security Council")
        .then(|it| assert_eq!(decided(it), 1));
    assert!(!minutes_of(&sitting).contains("Earlier in this meeting"));
    let sitting = sitting.clock("09:35").keys("fThey were.<Esc>a3").then(|it| assert_eq!(decided(it), 2));
    assert!(minutes_of(&sitting).contains("Earlier in this meeting"));
    // another item is no correction, nor is another hand
    sitting
        .at("step2-report")
        .keys("1a1")
        .then(|it| assert_eq!(decided(it), 3))
        .at("consult-gender")
        .keys("a3")
        .then(|it| assert_eq!(decided(it), 4));
}

#[test]
fn putting_a_question_off_in_a_meeting_is_deciding_so_and_deciding_so_puts_it_off() {
    let sitting = at_the_table()
        .at("consult-gender")
        .keys("a4")
        .then_holds("answers/consult-gender/reply", "deferred: ")
        .then_is("consult-gender", State::Deferred, Rating::Deferred)
        // whom it waits for is said later, and is no second decision
        .clock("10:00")
        .keys("dMinistry of Labour<Enter>2026-05<Enter>")
        .then_holds("answers/consult-gender/reply", "deferred until 2026-05: Ministry of Labour")
        .then_holds("registers/decision/d-1/owner", "Ministry of Labour")
        .then_holds("registers/decision/d-1/due", "2026-05")
        .at("step2-report")
        .keys("1dMinistry<Enter><Enter>")
        .then_holds("registers/decision/d-2/outcome", "deferred")
        .then_holds("registers/decision/d-2/owner", "Ministry")
        .then_holds("registers/decision/d-2/reply", "yes")
        .keys("u")
        .then_holds("registers/decision/d-2/outcome", "")
        .then_holds("answers/step2-report/reply", "yes");
    assert!(minutes_of(&sitting).contains("Deferred to Ministry of Labour until May 2026"));
}

#[test]
fn a_point_of_its_own_has_words_positions_and_a_decision_and_all_screens_agree() {
    let sitting = at_the_table().keys("<Tab>aAdoption of the agenda<Enter><Enter>").at("consult-gender").keys(">");
    let own = "rows/agenda/i-1";
    assert_eq!(sitting.model.place().map(|place| place.to_string()).as_deref(), Some(own));
    assert_eq!(sitting.world.shown.last().map(|shown| shown.at.as_str()), Some(own));
    let sitting = sitting
        .with(&[("rows/agenda/i-1/finding", "The agenda is adopted with two changes.")])
        .keys("p1<Esc>a1")
        .then_holds("registers/decision/d-2/about", own)
        .then_holds("registers/decision/d-2/title", "Adoption of the agenda")
        .then_holds("registers/decision/d-2/text", "The agenda is adopted with two changes.")
        .then_holds("registers/decision/d-2/meeting", "m1")
        .keys("<F5>")
        .then_at("projector rows/agenda/i-1");
    let minutes = minutes_of(&sitting);
    let item = minutes.split("Items").last().unwrap();
    assert!(item.contains("1. Adoption of the agenda") && item.contains("Decision: Agreed"), "{minutes}");
    assert!(
        item.contains("The agenda is adopted with two changes.") && item.contains("Government: supports"),
        "{minutes}"
    );
    assert_eq!(minutes.matches("No decision was recorded").count(), 0, "{minutes}");
}

#[test]
fn a_position_that_changes_asks_for_its_reasons_anew_and_keeps_the_old_ones() {
    let at = "answers/consult-gender/positions/government";
    let sitting = at_the_table()
        .at("consult-gender")
        .keys("1p4It leaves out live-in workers.<Esc>")
        .then_holds(&format!("{at}/r1/statement"), "It leaves out live-in workers.")
        .keys("1")
        .then_holds(&format!("{at}/r1/stance"), "cannot-support")
        .then_holds(&format!("{at}/r1/statement"), "It leaves out live-in workers.")
        .then_holds(&format!("{at}/r2/stance"), "support")
        .then_holds(&format!("{at}/r2/statement"), "")
        // a slip of the hand that nobody gave reasons for leaves no trace
        .keys("<Up>3<Up>1")
        .then_holds(&format!("{at}/r3/stance"), "");
    let minutes = minutes_of(&sitting.keys("<Esc>a1"));
    let said = minutes.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!said.contains("supports – “It leaves out"), "{minutes}");
    assert!(said.contains("(before: cannot support – “It leaves out live-in workers.”)"), "{minutes}");
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
            let shown = PresenterPosition { at: "answers/consult-gender".into(), view: ProjectorView::Results, top: 0 };
            assert_eq!(it.world.shown.last(), Some(&shown));
        });
}

#[test]
fn a_second_screen_keeps_the_last_picture_where_the_file_cannot_be_read() {
    let mut second = at_the_table();
    tripartite::app::follow(&mut second.model);
    let shown = Some(PresenterPosition { at: "answers/consult-gender".into(), view: ProjectorView::Place, top: 0 });
    second.hear(Message::Followed(Box::new(tripartite::app::Followed { workbook: None, shown })));
    let mut second = second.then_at("projector answers/consult-gender");
    let torn = tripartite::app::Followed { workbook: Some(Err("torn".into())), shown: None };
    second.hear(Message::Followed(Box::new(torn)));
    let second = second.then_at("projector answers/consult-gender");
    assert!(second.said().contains("torn"));
    assert_eq!(second.workbook().rows(&id(working_group::MEETING)).count(), 1);
    // no key changes anything there
    second.keys("a1G").then_at("projector answers/consult-gender").then_holds("registers/decision/d-2/outcome", "");
}

#[test]
fn a_point_of_its_own_shows_its_title_and_not_the_question_before() {
    at_the_table()
        .keys("<Tab>aAny other business<Enter><Enter>")
        .at("consult-gender")
        .keys("<F5>>")
        .then_at("projector rows/agenda/i-1")
        .then(|it| assert_eq!(it.world.shown.last().unwrap().at, "rows/agenda/i-1"))
        .keys("]")
        .then(|it| assert!(it.place().starts_with("projector answers/")));
}

/// Whatever the projector was opened on, what is decided after it is what the room was shown last.
#[test]
fn back_from_the_projector_the_item_at_hand_is_the_one_decided() {
    let agenda = || {
        let with = "<Tab>aOwn one<Enter><Enter>aOwn two<Enter><Enter>a2.44<Enter><Enter>";
        at_the_table().keys(with).at("consult-gender").keys(">")
    };
    let own = |at: usize| format!("rows/agenda/i-{at}");
    let place = |it: &Sitting| it.model.place().map(|place| place.to_string()).unwrap_or_default();
    let it = agenda();
    assert_eq!(place(&it), own(1));
    let it = it.keys("<F5>><Esc>");
    assert_eq!(place(&it), own(2), "from a point of its own to the next");
    let it = it.keys("a1");
    let decided = it.workbook().rows(&id("decision")).next().map(|(row, _)| row.to_string()).unwrap();
    assert_eq!(it.text(&format!("registers/decision/{decided}/about")), own(2));
    // from a matrix; nothing moves where nothing went on
    let it = agenda().keys(" C<F5><Esc>").then(|it| assert!(matches!(it.model.screen, Screen::Grid(_))));
    let it = it.keys("<F5>>><Esc>");
    assert_eq!(it.model.slot().map(ToString::to_string), it.world.shown.last().map(|it| it.at.replace("answers/", "")));
    assert!(place(&it).starts_with("answers/"), "{}", place(&it));
}

#[test]
fn a_point_of_its_own_and_an_option_are_written_and_decided_as_questions_are() {
    let it = at_the_table().keys("<Tab>aAny other business<Enter><Enter>").at("consult-gender").keys(">");
    let foot = footer(&it.model).into_iter().map(|(_, command)| command).collect::<Vec<_>>();
    for wanted in [Command::NextItem, Command::Decide, Command::Positions, Command::Finding] {
        assert!(foot.contains(&wanted), "{wanted:?}: {foot:?}");
    }
    it.keys("fThe next session is in May.<Esc>").then_holds("rows/agenda/i-1/finding", "The next session is in May.");
    for register in ["gap", "option"] {
        let title = format!("registers/{register}/x/title");
        let it = given(new_workbook()).with(&[(title.as_str(), "One")]);
        let target = tripartite::analysis::Target::Row(id(register), id("x"));
        let mut it = it.keys("R");
        it.hear(Message::Go(target));
        let it = it.keys("fThe group recommends it.<Esc>");
        assert_eq!(it.text(&format!("rows/{register}/x/finding")), "The group recommends it.");
    }
}

#[test]
fn esc_leaves_a_point_of_its_own_for_where_one_came_from_and_a_digit_on_a_number_says_how() {
    let it = at_the_table().keys("<Tab>aAny other business<Enter><Enter>").at("consult-gender").keys("><Esc>");
    assert!(!matches!(it.model.screen, Screen::Register(_)), "the list of agenda items is machinery");
    let target = tripartite::analysis::Target::Row(id("quorum"), id("q1"));
    let mut it = group();
    it.hear(Message::Go(target));
    let it = it.keys("<Down>4");
    assert_eq!(it.said(), it.model.words.t("enter-opens"));
}

#[test]
fn a_refused_line_of_a_form_says_so_itself() {
    let it = group().keys("G<Tab><Tab><Tab><Tab>aThird<Enter><C-a>3/12/2026<Enter><Enter><Enter>");
    let Some(Overlay::Form(form)) = it.model.overlays.last() else { panic!("the form stays: {}", it.said()) };
    assert_eq!(form.focus, 1, "the date has two readings: {:?}", form.refusal);
    assert!(form.refusal.as_ref().is_some_and(|why| why.contains("12 March")), "{:?}", form.refusal);
}

#[test]
fn leaving_gives_the_file_free_and_says_where_it_is() {
    let it = given(malaysia()).at("consult-gender").keys("1q");
    assert_eq!(it.world.closed, 1);
    assert!(it.model.session.is_none() && it.said().contains(".yaml"), "{}", it.said());
}

/// The items of the agenda as the meeting screen lists them.
fn order_of(sitting: &Sitting) -> String {
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let rows = scene::meeting_rows(&ctx, MeetingPart::Agenda, Some(&id("m1")));
    rows.into_iter().map(|row| row.title).collect::<Vec<_>>().join(" ")
}

#[test]
fn items_are_moved_within_the_agenda_and_the_item_at_hand_stays_at_hand() {
    let mut sitting = at_the_table().keys("<Tab>aAlpha<Enter><Enter>aBeta<Enter><Enter>aGamma<Enter><Enter>");
    assert_eq!(order_of(&sitting), "Alpha Beta Gamma");
    // Beta is at hand
    sitting.press("<Home><Down><Enter>G<Tab><End><A-Up>");
    let said = sitting.model.words.with("agenda-moved-within", &[("item", "Gamma".into()), ("number", 2.into())]);
    assert_eq!((sitting.said(), order_of(&sitting)), (said, "Alpha Gamma Beta".to_owned()));
    // the cursor goes along
    sitting.press("<A-Up>");
    assert_eq!(order_of(&sitting), "Gamma Alpha Beta");
    let sitting = sitting.keys("<A-Up>").then_says("agenda-first-already", &[]);
    let at_hand = |it: &Sitting| {
        present_item(it.workbook(), &id("m1")).and_then(|item| Some(item.title()?.into_owned())).unwrap_or_default()
    };
    assert_eq!(at_hand(&sitting), "Beta");
    // each move is one step, and is saved
    let sitting = sitting.then_saved().keys("u");
    assert_eq!(order_of(&sitting), "Alpha Gamma Beta");
    let mut sitting = sitting.keys("<Home><A-Down><A-Down><A-Down>").then_says("agenda-last-already", &[]);
    assert_eq!((order_of(&sitting), at_hand(&sitting)), ("Gamma Beta Alpha".to_owned(), "Beta".to_owned()));
    // what comes next is next in this order, on every screen and in the minutes
    sitting.press(">");
    assert_eq!(at_hand(&sitting), "Alpha");
    sitting.press(">");
    assert_eq!(at_hand(&sitting), "Gamma");
    let minutes = minutes_of(&sitting);
    let place = |title| minutes.find(title).unwrap_or_else(|| panic!("{title} in {minutes}"));
    assert!(place("1. Gamma") < place("2. Beta") && place("2. Beta") < place("3. Alpha"), "{minutes}");
}

#[test]
fn an_item_that_goes_to_another_meeting_comes_last_there() {
    let sitting = at_the_table()
        .keys("<Tab>aAlpha<Enter><Enter>aBeta<Enter><Enter><A-Up>")
        .with(&[("registers/meeting/m2/title", "Next"), ("registers/meeting/m2/date", "2060-01-01")])
        .with(&[("registers/agenda/z/title", "Zeta"), ("registers/agenda/z/meeting", "m2")])
        .with(&[("registers/agenda/z/order", "10")])
        .keys("<Home><A-PageDown>");
    let ctx = SceneCtx::of_screen(&sitting.model, sitting.session());
    let rows = scene::meeting_rows(&ctx, MeetingPart::Agenda, Some(&id("m2")));
    assert_eq!(rows.into_iter().map(|row| row.title).collect::<Vec<_>>(), ["Zeta", "Beta"]);
    assert_eq!(order_of(&sitting), "Alpha");
}
