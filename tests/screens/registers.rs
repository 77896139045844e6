//! The registers: one list under three headings, opened at what the question in front is about.

use crate::support::world::Beginning;
use crate::support::{Sitting, cell, given, id, new_workbook};
use tripartite::analysis::gaps::possible_gaps;
use tripartite::app::MeetingPart;
use tripartite::app::meeting::{MeetingLine, meeting_lines};
use tripartite::app::scene::{self, SceneCtx};
use tripartite::app::{Overlay, Screen, Subject, What};
use tripartite::wording::phrase;
use tripartite::workbook::working_group::Gap;

const AGREEMENTS: &[(&str, &str)] =
    &[("registers/agreement/a-b/name", "Accord with B"), ("registers/agreement/c-d/name", "Accord with D")];

/// The register on screen and the row under its cursor.
fn register(sitting: &Sitting) -> (String, usize) {
    match &sitting.model.screen {
        Screen::Register(screen) => (screen.register.to_string(), screen.row),
        screen => panic!("a register is on screen, and not {screen:?}"),
    }
}

fn with_agreements() -> Sitting {
    given(new_workbook()).with(AGREEMENTS)
}

#[test]
fn the_registers_open_at_what_the_question_is_about() {
    for (question, expected) in [
        // asked about each agreement, and the second is in front
        ("legal-ssa-branches@c-d", ("agreement", 1)),
        ("legal-ssa-branches@a-b", ("agreement", 0)),
        // the gate above those questions
        ("legal-ssa", ("agreement", 0)),
        // its parts say what must be entered where
        ("step1-stakeholders", ("stakeholder", 0)),
        // about no register: the first of the list
        ("consult-gender", ("source", 0)),
    ] {
        let sitting = with_agreements().at(question).keys("R");
        assert_eq!(register(&sitting), (expected.0.to_owned(), expected.1), "{question}");
    }
    // the table of a question asked row by row
    assert_eq!(register(&with_agreements().at("legal-ssa-branches@c-d").keys(" MR")).0, "agreement");
    // about none: the one looked at last
    let sitting = with_agreements().at("legal-ssa").keys("R").at("consult-gender").keys("R");
    assert_eq!(register(&sitting).0, "agreement");
    let mut lines = with_agreements().at("legal-ssa-branches@c-d").in_lines();
    assert!(lines.say("register").contains("Accord with D"), "in lines the word alone opens it");
}

#[test]
fn the_list_of_registers_is_one_from_everywhere_and_holds_no_machinery() {
    let sitting = with_agreements().at("legal-ssa");
    let instrument = sitting.model.session.as_ref().unwrap().instrument.clone();
    let listed: Vec<String> = instrument.listed_registers().map(|(_, id, _)| id.to_string()).collect();
    assert!(!listed.iter().any(|id| ["agenda", "attendance", "break"].contains(&id.as_str())), "{listed:?}");
    assert_eq!(listed.len() + 3, instrument.registers.len(), "everything else is listed");
    // the tab of the meeting lists the same
    let lines = meeting_lines(&instrument, sitting.workbook(), MeetingPart::Registers, None);
    let at_the_table: Vec<String> = lines
        .iter()
        .map(|line| match line {
            MeetingLine::Register(id) => id.to_string(),
            line => panic!("{line:?}"),
        })
        .collect();
    assert_eq!(at_the_table, listed);
    // Tab goes to the list, where Enter opens what the cursor is on, and Tab once more leads back
    let sitting = sitting.keys("R<Tab>");
    assert_eq!(sitting.model.outline, Some(3));
    assert_eq!(register(&sitting.keys("<Tab>")).0, "agreement");
    let sitting = with_agreements().at("legal-ssa").keys("R<Tab><Down><Enter>");
    assert_eq!((register(&sitting).0.as_str(), sitting.model.outline), ("arrangement", None));
    // and in lines by number
    let mut lines = with_agreements().in_lines();
    let said = lines.say("registers");
    let numbered = |n: usize| said.lines().find(|line| line.starts_with(&format!("{n}. "))).unwrap().to_owned();
    assert_eq!(numbered(4), "4. Evidence: Social security agreements (2)");
    assert!(numbered(8).starts_with("8. Results: "), "{said}");
    assert!(lines.say("register 4").contains("Accord with B"));
}

#[test]
fn a_register_off_the_list_is_still_shown_where_something_leads_to_it() {
    let mut sitting = given(Beginning::Book(Box::new(
        with_agreements().with(&[("registers/agenda/i1/title", "Calendar")]).workbook().clone(),
    )));
    sitting.hear(tripartite::app::Message::Go(tripartite::analysis::Target::Row(id("agenda"), id("i1"))));
    assert_eq!(register(&sitting).0, "agenda");
    let sitting = sitting.keys("<Esc><Tab><Enter>");
    assert_eq!(register(&sitting).0, "source");
}

#[test]
fn the_questions_about_a_row_stand_under_its_record_with_their_progress() {
    let sitting = with_agreements().at("legal-ssa").keys("R<Enter>");
    let question = |sitting: &Sitting| match sitting.model.current_item().map(|item| item.what) {
        Some(What::Question(slot)) => Some(slot.to_string()),
        _ => None,
    };
    let fields = 13;
    let sitting = sitting.keys(&"<Down>".repeat(fields));
    assert_eq!(question(&sitting).as_deref(), Some("legal-ssa-mdw@a-b"), "{:?}", sitting.model.current_item());
    // Enter goes there and Backspace comes back to it
    let sitting = sitting.keys("<Down><Enter>").then_at("legal-ssa-branches@a-b").keys("1<Backspace>");
    assert_eq!(register(&sitting).0, "agreement");
    assert_eq!(question(&sitting).as_deref(), Some("legal-ssa-branches@a-b"));
    // no key of the record answers it or takes it away
    let before = sitting.workbook().clone();
    let sitting = sitting.keys("3x");
    assert_eq!(*sitting.workbook(), before);
    // a register no question is about has none
    let sources = given(new_workbook()).with(&[("registers/source/s/title", "Law")]).keys(" S<Enter>");
    let session = sources.model.session.as_ref().unwrap();
    let all = tripartite::app::items(&session.instrument, &session.workbook, &sources.model.pane().unwrap().subject);
    assert!(!all.iter().any(|item| matches!(item.what, What::Question(_))));
}

#[test]
fn in_lines_the_questions_about_a_row_are_said_and_gone_to_by_number() {
    let answered = with_agreements().with(&[("answers/legal-ssa-mdw@a-b/reply", "yes")]);
    let mut lines = answered.at("consult-gender").in_lines();
    lines.all(&["register agreement", "row 1", "."]);
    let said = lines.say("show");
    assert!(said.contains("Its questions: 1 of 4 answered:"), "{said}");
    let line = said.lines().find(|line| line.contains("2.28 ")).expect(&said).to_owned();
    let number = line.split('.').next().unwrap().to_owned();
    lines.say(&number);
    assert_eq!(lines.sitting.place(), "legal-ssa-mdw@a-b");
}

#[test]
fn words_that_are_not_agreed_are_found_and_listed_in_their_brackets() {
    let sitting = given(new_workbook())
        .with(&[
            ("registers/meeting/m/title", "First"),
            ("registers/decision/d/title", "2.13"),
            ("registers/decision/d/about", "answers/consult-gender"),
            ("registers/decision/d/outcome", "bracketed"),
            ("registers/decision/d/text", "Wages are the measure."),
            ("answers/consult-gender/finding", "Wages are the measure."),
        ])
        .keys("/wages measure");
    let Some(Overlay::Search(list)) = sitting.model.overlays.last() else { panic!("the search is open") };
    let found: Vec<&str> = list.rows.iter().map(|row| row.text.as_str()).filter(|it| it.contains("Wages")).collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|text| text.starts_with("[Wages are the measure.]")), "{found:?}");
    let shown = |sitting: &Sitting, cell: &str| {
        let session = sitting.model.session.as_ref().unwrap();
        let ctx = SceneCtx::of_screen(&sitting.model, session);
        let lines = scene::record(&ctx, &Subject::Row(id("decision"), id("d")));
        let line = lines.into_iter().find(|it| it.item.cell() == Some(&crate::support::cell(cell))).unwrap();
        format!("{:?}", line.value)
    };
    assert!(shown(&sitting, "registers/decision/d/text").contains("[Wages are the measure.]"));
    // what an item is about is said by its number, and not by its address
    assert!(!shown(&sitting, "registers/decision/d/about").contains("answers/"));
    let sitting = sitting.keys("<Esc>/consult gender answers");
    let Some(Overlay::Search(list)) = sitting.model.overlays.last() else { panic!("the search is open") };
    assert!(list.rows.iter().all(|row| !row.text.contains("answers/consult")), "{:?}", list.rows);
    let mut lines = sitting.keys("<Esc>").in_lines();
    let said = lines.say("find wages measure");
    assert_eq!(said.matches("[Wages are the measure.]").count(), 2, "{said}");
}

#[test]
fn nobody_is_shown_an_id_the_program_made_up() {
    let made = "bed5caee30";
    let book = given(new_workbook()).with(&[
        ("registers/meeting/m-bed5caee30/date", "2026-03-02"),
        ("registers/break/b-bed5caee30/meeting", "m-bed5caee30"),
        ("registers/break/b-bed5caee30/from", "10:00"),
        ("registers/source/s-bed5caee30/author", "A ministry"),
        ("registers/action/a-bed5caee30/meeting", "m-bed5caee30"),
        ("answers/consult-gender/citations/c-bed5caee30/as-of", "2020"),
        ("answers/consult-gender/citations/c-bed5caee30/source", "s-bed5caee30"),
        ("answers/consult-gender/remarks/r-bed5caee30/text", "Once."),
        ("answers/consult-gender/positions/workers/p-bed5caee30/stance", "support"),
    ]);
    let session = book.model.session.as_ref().unwrap();
    let ctx = SceneCtx::of_screen(&book.model, session);
    // a break nobody named is no problem, an action without a name is one
    let problems = scene::problem_rows(&ctx, "");
    let said: Vec<String> = problems.iter().map(|row| format!("{} {}", row.label, row.text)).collect();
    assert!(said.iter().any(|it| it.contains("action 1")), "{said:?}");
    assert!(!said.iter().any(|it| it.contains("break") || it.contains(made)), "{said:?}");
    // what is told of a cell, in the workbook and in one where its row is gone
    let empty = new_workbook_of();
    for (cell, fact) in tripartite::workbook::diff(&empty, book.workbook()).into_iter().map(|it| (it.cell, it.to)) {
        for workbook in [book.workbook(), &empty] {
            let (words, instrument) = (&book.model.words, &session.instrument);
            let label = phrase::cell(words, instrument, workbook, &cell);
            let text = fact.as_ref().map(|fact| phrase::fact(words, instrument, workbook, &cell, fact));
            let text = text.unwrap_or_default();
            assert!(!label.contains(made) && !text.contains(made), "{cell}: {label}: {text}");
        }
    }
}

fn new_workbook_of() -> tripartite::workbook::Workbook {
    given(new_workbook()).workbook().clone()
}

#[test]
fn a_gap_carries_the_standards_its_question_names() {
    let noted = |question: &str, replies: &str| {
        let sitting = given(new_workbook()).at(question).keys(replies).keys(" g");
        let gaps = sitting.workbook().rows(&id("gap")).map(|(row, _)| row.clone()).collect::<Vec<_>>();
        assert_eq!(gaps.len(), 1, "{question}");
        sitting.text(&format!("registers/gap/{}/standard", gaps[0]))
    };
    assert_eq!(noted("legal-work-recognized", "3"), "c189");
    assert_eq!(noted("consult-gender", "3"), "");
    // in lines the same
    let mut lines = given(new_workbook()).at("legal-work-recognized").in_lines();
    lines.all(&["1 no", "2 no", "3 no", "4 no", "gap", "."]);
    let row = lines.sitting.workbook().rows(&id("gap")).map(|(row, _)| row.clone()).next().unwrap();
    assert_eq!(lines.cell(&format!("registers/gap/{row}/standard")).as_deref(), Some("c189"));
}

#[test]
fn a_gap_carries_what_its_place_says_kind_branch_and_group() {
    let field = |sitting: &Sitting, field: &str| {
        let gaps = sitting.workbook().rows(&id("gap")).map(|(row, _)| row.clone()).collect::<Vec<_>>();
        assert_eq!(gaps.len(), 1, "{field}");
        sitting.text(&format!("registers/gap/{}/{field}", gaps[0]))
    };
    let law = given(new_workbook()).keys(" C3!");
    assert_eq!(field(&law, "kind"), "design");
    let (branch, group) = law.text(&format!("registers/gap/{}/about", gap_of(&law))).split_once('/').map_or_else(
        || panic!("about a cell"),
        |(_, cell)| {
            let (branch, group) = cell.split_once('/').unwrap();
            (branch.to_owned(), group.to_owned())
        },
    );
    assert_eq!((field(&law, "branches"), field(&law, "groups")), (branch, group));
    // what the law provides and practice does not is no gap of design; what nobody knows is a gap in data
    assert_eq!(field(&given(new_workbook()).keys(" C1<Right>3!"), "kind"), "implementation");
    assert_eq!(field(&given(new_workbook()).at("legal-work-recognized").keys("4444!"), "kind"), "no-data");
    // a part of a question may lack in law or in practice: the group says which
    assert_eq!(field(&given(new_workbook()).at("legal-work-recognized").keys("3!"), "kind"), "");
}

fn gap_of(sitting: &Sitting) -> tripartite::instrument::Id {
    sitting.workbook().rows(&id("gap")).map(|(row, _)| row.clone()).next().unwrap()
}

#[test]
fn what_was_dismissed_is_not_suggested_again_and_comes_back_when_its_reason_goes() {
    let suggested = |sitting: &Sitting| {
        let session = sitting.model.session.as_ref().unwrap();
        possible_gaps(&session.instrument, &session.workbook, &session.derived.progress).len()
    };
    let found = given(new_workbook()).at("legal-work-recognized").keys("3");
    assert_eq!(suggested(&found), 1);
    let dismissed = found.keys(" nThe Act of 2024 covers it.<Enter>");
    assert_eq!(suggested(&dismissed), 0);
    let row = gap_of(&dismissed);
    let reason = format!("registers/gap/{row}/dismissed");
    assert_eq!(dismissed.text(&reason), "The Act of 2024 covers it.");
    let taken_up = |it: &Sitting| Gap::taken_up(it.workbook()).count();
    assert_eq!(taken_up(&dismissed), 0);
    // without a reason nothing is dismissed
    let silent = given(new_workbook()).at("legal-work-recognized").keys("3 n<Enter><Esc>");
    assert_eq!(suggested(&silent), 1);
    let taken = dismissed.with(&[(&reason, "")]);
    assert_eq!((suggested(&taken), taken_up(&taken)), (0, 1));
}

#[test]
fn the_next_suggested_gap_is_found_from_anywhere() {
    let sitting = given(new_workbook())
        .with(&[
            ("answers/legal-work-recognized/reply", "no"),
            ("answers/legal-schemes-gender/reply", "no"),
            ("coverage/old-age/migrants/law", "no"),
        ])
        .at("1.1");
    let at = |sitting: &Sitting| sitting.model.place().map(|place| place.to_string()).unwrap_or_default();
    let first = sitting.keys(" !");
    assert_eq!(at(&first), "answers/legal-work-recognized");
    let second = first.keys(" !");
    assert_eq!(at(&second), "answers/legal-schemes-gender");
    let third = second.keys(" !");
    assert_eq!(at(&third), "coverage/old-age/migrants");
    // what was reviewed is not gone to again
    let reviewed = third.keys(" nNo such case.<Enter>").keys(" !!").keys(" !");
    assert_eq!(at(&reviewed), "answers/legal-schemes-gender");
}

#[test]
fn what_an_item_is_about_is_chosen_by_number_or_words_and_nobody_types_an_address() {
    let about = "registers/gap/g/about";
    let sitting =
        || given(new_workbook()).with(&[("registers/gap/g/title", "No cover"), (AGREEMENTS[0].0, "Accord with B")]);
    let at_field = || {
        let mut it = sitting().at("consult-gender");
        it.hear(tripartite::app::Message::Go(tripartite::analysis::Target::Cell(crate::support::cell(about))));
        it
    };
    at_field().keys("<Enter>2.19<Enter>").then_holds(about, "answers/legal-work-recognized");
    at_field().keys("<Enter>c189<Enter>").then_holds(about, "standards/c189");
    at_field().keys("<Enter>branches accord<Enter>").then_holds(about, "answers/legal-ssa-branches@a-b");
    at_field().keys("<Enter>no cover<Enter>").then_holds(about, "rows/gap/g");
    // nothing chosen puts nothing down
    at_field().keys("<Enter>answers/nothing<Enter>").then_holds(about, "");
    let mut lines = sitting().in_lines();
    lines.all(&["register gap", "row 1", "."]);
    for (typed, held) in
        [("2.19", "answers/legal-work-recognized"), ("branches accord", "answers/legal-ssa-branches@a-b")]
    {
        lines.say(&format!("set {about} {typed}"));
        assert_eq!(lines.cell(about).as_deref(), Some(held), "{typed}");
    }
}

/// What a spreadsheet puts on the clipboard.
const SERIES: &str = "\t2027\t2028\nWorkers\t48,500.5\t49,000\nFees\t12%\t\n";

/// The title of the choices on screen, and the choices.
fn choices(sitting: &Sitting) -> String {
    let Some(Overlay::Picker(picker)) = sitting.model.overlays.last() else { panic!("no choices: {}", sitting.said()) };
    let lines = picker.choices.iter().map(|choice| choice.label.clone());
    std::iter::once(picker.title.clone()).chain(lines).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_table_pasted_over_the_assumptions_is_shown_taken_in_one_step_and_taken_back() {
    let of = |it: &Sitting, address: &str| it.workbook().get(&cell(address)).map(|fact| fact.to_string());
    let mut sitting = given(new_workbook()).with(&[("registers/assumption/workers/title", "Workers")]);
    sitting = sitting.with(&[("registers/assumption/workers/values/2027", "48000")]).keys("R<Tab>");
    let row = sitting.session().instrument.listed_registers().position(|(_, id, _)| id.as_str() == "assumption");
    sitting.press("<Home>");
    sitting.press(&"<Down>".repeat(row.unwrap()));
    sitting.press("<Enter>");
    assert_eq!(register(&sitting).0, "assumption");
    let before = sitting.workbook().clone();
    let sitting = sitting.pasting(SERIES);
    let shown = choices(&sitting);
    for line in [
        "3 values in 2 rows, 1 in place of another",
        "Workers: 2027: 48,000 → 48,500.5 · 2028: 49,000",
        "Fees (new): 2027: 12",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    assert_eq!(sitting.workbook(), &before);
    // a row that is not ticked is not taken
    let part = sitting.keys("<Tab><Enter>");
    assert_eq!(of(&part, "registers/assumption/fees/unit").as_deref(), Some("percent"));
    assert_eq!(of(&part, "registers/assumption/workers/values/2027").as_deref(), Some("48000"));
    let sitting = part.keys("u");
    assert_eq!(sitting.workbook(), &before);
    let sitting = sitting.pasting(SERIES).keys("<Enter>");
    assert_eq!(of(&sitting, "registers/assumption/workers/values/2027").as_deref(), Some("48500.5"));
    assert_eq!(of(&sitting, "registers/assumption/fees/values/2027").as_deref(), Some("12"));
    let sitting = sitting.keys("u");
    assert_eq!(sitting.workbook(), &before);
    // what has two readings is asked about, and what is refused named
    let sitting = sitting.pasting("\t2027\t2028\nFees\t1,234\t5\n");
    assert!(choices(&sitting).contains("Cell B2 holds “1,234”"));
    let sitting = sitting.keys("<Down><Enter><Enter>");
    assert_eq!(of(&sitting, "registers/assumption/fees/values/2027").as_deref(), Some("1.2340"));
    let sitting = sitting.pasting("\t2027\t2028\nFees\t=A1\t5\n");
    assert!(sitting.said().contains("Cell B2 holds “=A1”"), "{}", sitting.said());
}

#[test]
fn a_table_is_typed_in_lines_as_it_is_pasted_on_screen() {
    let mut lines = given(new_workbook()).with(&[("registers/assumption/workers/title", "Workers")]).in_lines();
    let rows: Vec<&str> = SERIES.lines().collect();
    let said = lines.all(&[&["series"], &rows[..], &["."]].concat());
    for line in ["Workers: 2027: 48,500.5 · 2028: 49,000", "Fees (new): 2027: 12", "Take this? yes or no"] {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert_eq!(lines.cell("registers/assumption/workers/values/2027"), None);
    let said = lines.all(&["yes"]);
    assert!(said.contains("3 values are taken"), "{said}");
    assert_eq!(lines.cell("registers/assumption/workers/values/2028").as_deref(), Some("49000"));
    let said = lines.all(&["series", "\t2027\t2028", "Fee\t1,234\t5", ".", "1"]);
    assert!(said.contains("1. “Fee” is “Fees”"), "{said}");
    lines.all(&["1", "yes"]);
    assert_eq!(lines.cell("registers/assumption/fees/values/2027").as_deref(), Some("1234"));
    let said = lines.all(&["series", "\t2027\t2028", "Fee\t1,234\t5", ".", "seven"]);
    assert!(said.contains("Type a number from 1 to 2"), "{said}");
    assert!(lines.say("").contains("Nothing was taken"), "an empty line takes nothing");
    let said = lines.all(&["series", "no years", "."]);
    assert!(said.contains("There are no years") && said.contains("Nothing was taken"), "{said}");
    lines.all(&["undo"]);
    assert_eq!(lines.cell("registers/assumption/fees/values/2027").as_deref(), Some("12"));
}
