//! Drafting the texts of the report from what the record holds, on the screen and in lines.

use crate::support::{Conversation, Sitting, given, new_workbook, slot};
use tripartite::analysis::TextProgress;
use tripartite::app::Overlay;
use tripartite::app::scene::{self, SceneCtx};
use tripartite::wording::passage::passage;

const TEXT: &str = "chapters/rep-laws/finding";
const FOUND: (&str, &str) = ("answers/legal-definition/finding", "Domestic work is not defined.");

/// The rows of the list laid over the screen.
fn rows(it: &Sitting) -> Vec<String> {
    match it.model.overlays.last() {
        Some(Overlay::Picker(picker)) => picker.choices.iter().map(|choice| choice.label.clone()).collect(),
        other => panic!("a list lies over the screen, and not {other:?}"),
    }
}

/// The chapter of laws, with a finding that feeds it.
fn at_laws(facts: &[(&str, &str)]) -> Sitting {
    let question = crate::support::instrument("en");
    let feeding = question.asked().find(|(_, it)| it.chapters.contains(&crate::support::id("rep-laws"))).unwrap().0;
    let finding = format!("answers/{feeding}/finding");
    given(new_workbook()).with(&[(&finding, FOUND.1)]).with(facts).keys(" D<Enter>").command_to_laws()
}

trait ToLaws {
    fn command_to_laws(self) -> Sitting;
}

impl ToLaws for Sitting {
    fn command_to_laws(self) -> Sitting {
        self.keys("<Esc> Dlaws and policies<Enter>")
    }
}

fn state(it: &Sitting) -> TextProgress {
    TextProgress::of(&it.session().instrument, it.workbook(), &crate::support::id("rep-laws"))
}

#[test]
fn the_list_of_chapters_says_which_have_text_and_what_they_cover() {
    let said = |it: &Sitting| {
        let session = it.session();
        scene::text_progress(&SceneCtx::of_screen(&it.model, session), &crate::support::id("rep-laws"))
    };
    let it = at_laws(&[]);
    let must = state(&it).must;
    assert!(must > 0);
    assert_eq!(said(&it), format!("no text · 0 of {must} covered"));
    let it = it.with(&[(TEXT, "Our words.")]);
    assert_eq!(said(&it), format!("text · 0 of {must} covered"));
    // ticked in the list of what it is drafted from, which stays open
    let it = it.keys("e<Enter>");
    assert_eq!(said(&it), format!("text · 1 of {must} covered"));
    assert!(rows(&it)[0].starts_with("[x] To cover: "), "{:?}", rows(&it));
    let it = it.keys("<Enter>").then(|it| assert_eq!(state(it).covered, 0)).keys("<Enter><Esc>").then_saved();
    let mut lines = it.in_lines();
    let list = lines.say("chapter");
    assert!(list.contains(&format!("text, 1 of {must} covered")), "{list}");
}

#[test]
fn a_finding_goes_where_the_cursor_stands_with_its_sources_and_what_has_to_be_said_of_it() {
    let it = at_laws(&[(TEXT, "One.\n\nTwo.")]);
    // the end of the first paragraph
    let it = it.keys("<Enter><C-Home><End><A-f>not defined<Enter>");
    let held = it.text(TEXT);
    assert_eq!(
        held,
        "One.\n\nFinding the working group has not decided on: Domestic work is not defined. (no source recorded)\n\nTwo."
    );
    let editing = it.model.editing().expect("the text is open again");
    assert!(editing.field.text()[..editing.field.cursor()].ends_with("(no source recorded)"));
    assert!(rows(&it.keys("<Esc>e")).iter().any(|row| row.ends_with("(in the text)")));
}

#[test]
fn a_first_draft_is_marked_until_somebody_changes_it_or_calls_it_ready() {
    let it = at_laws(&[]).keys("etogether<Enter>");
    assert!(state(&it).is_first_draft, "{}", it.text(TEXT));
    assert!(it.text(TEXT).contains("Domestic work is not defined."));
    let it = it.then_saved();
    let ready = it.with(&[("chapters/rep-laws/review", "ready")]);
    assert!(!state(&ready).is_first_draft, "whoever marks it ready has read it");
    let it = ready.with(&[("chapters/rep-laws/review", "draft")]);
    assert!(state(&it).is_first_draft);
    let it = it.keys("<Enter><C-End> Ours.<Esc>");
    assert!(!state(&it).is_first_draft && state(&it).is_written);
    let it = it.keys("u");
    assert!(state(&it).is_first_draft, "taken back, it is what it was");
    // one step back, and nothing is there
    let it = it.keys("uuu").then_holds(TEXT, "");
    assert!(it.workbook().chapters.get("rep-laws").is_none_or(|entry| entry.drafted.is_empty()));
    // where a text stands, none is put over it
    let it = at_laws(&[(TEXT, "Ours.")]).keys("e");
    assert!(!rows(&it).iter().any(|row| row.contains("first draft")));
}

#[test]
fn lines_draft_as_keys_do() {
    let screen = at_laws(&[]).keys("e<Enter><Esc>etogether<Enter>");
    let mut lines: Conversation = at_laws(&[]).keys("<Esc>").in_lines();
    assert!(lines.say("evidence").contains("Open a text of the report first"));
    let number = crate::support::instrument("en").chapters["rep-laws"].number;
    lines.say(&format!("chapter {number}"));
    let said = lines.say("evidence");
    assert!(said.contains("1. ") && said.contains("not covered yet"), "{said}");
    let row = said.lines().find(|line| line.contains("first draft")).and_then(|line| line.split('.').next()).unwrap();
    lines.say("evidence 1");
    let told = lines.say(&format!("evidence {row}"));
    assert!(told.contains("It is marked as such"), "{told}");
    for address in [TEXT, "chapters/rep-laws/covered", "chapters/rep-laws/drafted"] {
        assert_eq!(lines.cell(address), Some(screen.text(address)), "{address}");
    }
    assert!(lines.say("evidence 999").contains("999") || !lines.say("evidence 999").is_empty());
}

/// What was decided about a finding, and how the passage begins and what it says beside.
#[test]
fn a_passage_says_who_stands_behind_a_finding_and_who_does_not() {
    const AT: &str = "answers/consult-gender";
    let finding = ("answers/consult-gender/finding", "Women were not heard.");
    let cited: &[(&str, &str)] = &[
        ("registers/source/act-4/title", "Act No. 4"),
        ("answers/consult-gender/citations/c1/source", "act-4"),
        ("answers/consult-gender/citations/c1/at", "s. 2"),
    ];
    let decided = |outcome: &'static str, text: &'static str| {
        vec![
            ("registers/meeting/m1/title", "First"),
            ("registers/meeting/m1/date", "2026-03-02"),
            ("registers/decision/d1/title", "Women"),
            ("registers/decision/d1/about", AT),
            ("registers/decision/d1/meeting", "m1"),
            ("registers/decision/d1/outcome", outcome),
            ("registers/decision/d1/text", text),
        ]
    };
    let same = finding.1;
    for (facts, begins, holds) in [
        (vec![], "Finding the working group has not decided on: Women", vec!["heard. [@act-4, s. 2]"]),
        (decided("agreed", same), "Agreed by the working group, 2 March 2026: Women", vec![]),
        (decided("bracketed", same), "Not agreed by the working group, 2 March 2026: [Women were not heard.]", vec![]),
        (decided("deferred", same), "Put off by the working group, 2 March 2026: ", vec![]),
        (
            decided("agreed", "Otherwise."),
            "Agreed by the working group in other words and changed since, 2 March",
            vec![],
        ),
        (
            [
                decided("with-reservations", same),
                vec![
                    ("registers/decision/d1/pending-at", "the Council"),
                    ("answers/consult-gender/positions/employers/r1/stance", "reservations"),
                    ("answers/consult-gender/positions/workers/r1/stance", "support"),
                    ("answers/consult-gender/confidence/level", "low"),
                ],
            ]
            .concat(),
            "Agreed by the working group with reservations, 2 March 2026: Women",
            vec!["Employers", "pending until validated by the Council", "low confidence"],
        ),
    ] {
        let it = given(new_workbook()).with(&[finding]).with(cited).with(&facts);
        let session = it.session();
        let said = passage(&it.model.words, &session.instrument, &session.workbook, &slot("consult-gender")).unwrap();
        assert!(said.starts_with(begins), "{said}");
        assert!(said.contains("[@act-4, s. 2]"), "{said}");
        assert!(holds.iter().all(|part| said.contains(part)), "{said}");
        assert!(!said.contains("Workers"), "who supports dissents from nothing: {said}");
    }
    // a position that is still covered is nobody's to see
    let covered = [
        ("answers/consult-gender/positions/employers/r1/stance", "cannot-support"),
        ("answers/consult-gender/positions/employers/r1/covered", "true"),
    ];
    let it = given(new_workbook()).with(&[finding]).with(&covered);
    let session = it.session();
    let said = passage(&it.model.words, &session.instrument, &session.workbook, &slot("consult-gender")).unwrap();
    assert!(!said.contains("Employers") && said.ends_with("(no source recorded)"), "{said}");
}
