//! Sessions: what the working group does and what it sees, on the loop alone.
//!
//! Each test is a sentence of the specification. Keys are written as in `support::notation`: characters are typed,
//! `<Name>` is a key.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{Sitting, cell, given, id, left_by_a_session, malaysia, new_workbook, nothing, slot};
use std::path::PathBuf;
use tripartite::analysis::{Rating, Reason, State, Target, rating_of};
use tripartite::app::{
    Command, EditorResult, Effect, GridKind, Input, Kept, Key, Loss, LostFile, Message, NoticeTone, Overlay, SaveState,
    Screen, Subject, What, items,
};
use tripartite::instrument::{CountryRole, Polarity};
use tripartite::wording::phrase;
use tripartite::workbook::{
    CellLeft, Edit, Fact, Mark, Part, Place, Reply, Rescue, StandingPart, Value, fingerprint, kind_of,
};

// ── answering ───────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn parts_are_answered_by_number_and_add_up() {
    given(new_workbook())
        .at("data-disaggregated")
        .then_is("data-disaggregated", State::Open, Rating::Open)
        .keys("1")
        .then_holds("answers/data-disaggregated/facets/by-sex-gender", "yes")
        .then_is("data-disaggregated", State::Open, Rating::Open)
        .keys("3")
        .then_holds("answers/data-disaggregated/facets/by-age", "no")
        .then_holds("answers/data-disaggregated/reply", "")
        .then_is("data-disaggregated", State::Answered, Rating::Partly)
        .then(|it| assert!(it.state("data-disaggregated").computed, "it is only what the parts add up to"))
        .then_saved();
}

#[test]
fn a_reply_of_ones_own_stands_before_what_the_parts_add_up_to() {
    given(new_workbook())
        .at("data-disaggregated")
        .keys("11")
        .then_is("data-disaggregated", State::Answered, Rating::Favourable)
        .keys("2")
        .then_holds("answers/data-disaggregated/reply", "partly")
        .then_is("data-disaggregated", State::Answered, Rating::Partly)
        .keys("0")
        .then_holds("answers/data-disaggregated/reply", "")
        .then_is("data-disaggregated", State::Answered, Rating::Favourable);
}

#[test]
fn a_prohibition_that_exists_reads_as_a_gap() {
    given(new_workbook())
        .at("legal-schemes-entry-requirements")
        .keys("11")
        .then_is("legal-schemes-entry-requirements", State::Answered, Rating::Unfavourable)
        .keys("<Up><Up>33")
        .then_is("legal-schemes-entry-requirements", State::Answered, Rating::Favourable);
    // in a question of both signs the prohibitions are turned round before they are added up
    given(new_workbook())
        .at("consult-representation")
        .keys("1133")
        .then_is("consult-representation", State::Answered, Rating::Favourable)
        .keys("<Up>1")
        .then_is("consult-representation", State::Answered, Rating::Partly);
    given(malaysia()).then(|it| {
        let question = it.session().instrument.question(&id("consult-representation")).unwrap().clone();
        let facet = &question.facets[&id("foa-restricted")];
        assert_eq!(it.text("answers/consult-representation/facets/foa-restricted"), "yes");
        assert_eq!(rating_of(Mark::Yes, facet.polarity), Rating::Unfavourable);
    });
}

#[test]
fn unknown_is_counted_apart_and_is_no_no() {
    given(new_workbook())
        .at("data-disaggregated")
        .keys("34")
        .then_is("data-disaggregated", State::Unknown, Rating::Unknown)
        .then(|it| assert_eq!(it.session().derived.progress.overall.unknown, 1));
}

#[test]
fn not_applicable_asks_for_its_reason_and_leaves_the_count() {
    let before = given(new_workbook()).session().derived.progress.overall.asked();
    given(new_workbook())
        .at("step2-report")
        .keys("5<Enter>")
        .then(|it| match it.model.overlays.last() {
            Some(Overlay::Form(form)) => assert_eq!(form.refusal, Some(it.model.words.t("form-needed"))),
            other => panic!("the form stays open without a reason: {other:?}"),
        })
        .keys("Another body writes it.<Enter>")
        .then_holds("answers/step2-report/reply", "not-applicable: Another body writes it.")
        .then_is("step2-report", State::NotApplicable, Rating::NotApplicable)
        .then(|it| assert_eq!(it.session().derived.progress.overall.asked(), before - 1))
        .then_saved();
}

#[test]
fn a_question_is_put_off_to_somebody_until_a_date() {
    given(new_workbook())
        .at("consult-gender")
        .keys("dMinistry of Labour<Enter>soon<Enter>")
        .then_holds("answers/consult-gender/reply", "")
        .then(|it| match it.model.overlays.last() {
            Some(Overlay::Form(form)) => {
                let why = it.model.words.with("refused-date", &[("found", "soon".into())]);
                assert_eq!(form.refusal, Some(why));
            }
            other => panic!("the form stays open: {other:?}"),
        })
        .keys("<C-u>2026-05<Enter>")
        .then_holds("answers/consult-gender/reply", "deferred until 2026-05: Ministry of Labour")
        .then_is("consult-gender", State::Deferred, Rating::Deferred)
        .then_saved();
}

#[test]
fn a_gate_answered_no_closes_what_is_under_it_and_undo_opens_it() {
    let below = ["legal-ssa-mdw", "legal-ssa-branches", "legal-ssa-principles", "legal-ssa-in-force", "legal-ssa-r167"];
    let mut sitting = given(new_workbook()).at("legal-ssa").keys("3").then_holds("answers/legal-ssa/reply", "no");
    for question in below {
        let found = sitting.state(question);
        assert_eq!(
            (found.state, &found.reason),
            (State::NotApplicable, &Some(Reason::Gate(id("legal-ssa")))),
            "{question}"
        );
        let session = sitting.session();
        let number = &session.instrument.node(&id("legal-ssa")).unwrap().number;
        let why = phrase::reason(&sitting.model.words, &session.instrument, found.reason.as_ref().unwrap());
        assert!(why.contains(number.as_str()), "“{why}” does not say which question");
    }
    sitting = sitting.keys("u").then_holds("answers/legal-ssa/reply", "").then_at("legal-ssa");
    for question in below {
        assert_eq!(sitting.state(question).state, State::Open, "{question}");
    }
    // with no agreement entered, what is asked of each one depends on whether there is any
    sitting
        .keys("4")
        .then_is("legal-ssa-mdw", State::NotApplicable, Rating::NotApplicable)
        .then(|it| assert_eq!(it.state("legal-ssa-mdw").reason, Some(Reason::Depends(id("legal-ssa")))))
        .then_is("legal-ssa-r167", State::Open, Rating::Open);
}

#[test]
fn what_a_gate_hides_is_kept_and_not_counted() {
    given(new_workbook())
        .at("legal-ssa-r167")
        .keys("1wIt was read.<Esc>")
        .at("legal-ssa")
        .keys("3")
        .then_is("legal-ssa-r167", State::NotApplicable, Rating::NotApplicable)
        .then_holds("answers/legal-ssa-r167/facets/considered", "yes")
        .then_holds("answers/legal-ssa-r167/why", "It was read.")
        .keys("1")
        .then_is("legal-ssa-r167", State::Answered, Rating::Favourable);
}

#[test]
fn a_country_of_destination_is_not_asked_what_only_origins_are() {
    let origin = "legal-unilateral-affiliation-abroad";
    given(new_workbook())
        .with(&[("workbook/role", "destination")])
        .then_is(origin, State::NotApplicable, Rating::NotApplicable)
        .then(|it| assert_eq!(it.state(origin).reason, Some(Reason::Role(CountryRole::Origin))))
        .then_is("legal-work-recognized", State::Open, Rating::Open)
        .with(&[("workbook/role", "origin")])
        .then_is(origin, State::Open, Rating::Open)
        .then_is("legal-work-recognized", State::Open, Rating::Open);
}

#[test]
fn an_agreement_is_asked_about_by_itself() {
    given(new_workbook())
        .with(&[("registers/agreement/a-b/name", "A and B"), ("registers/agreement/c-d/name", "C and D")])
        .at("legal-ssa-mdw@c-d")
        .keys("1")
        .then_holds("answers/legal-ssa-mdw@c-d/reply", "yes")
        .then_holds("answers/legal-ssa-mdw@a-b/reply", "")
        .keys(" M")
        .then_at("grid Question(legal-ssa-mdw)")
        .keys("3")
        .then_holds("answers/legal-ssa-mdw@a-b/reply", "no");
}

// ── typing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn why_is_typed_kept_on_esc_and_undone_as_one_step() {
    given(new_workbook())
        .at("consult-gender")
        .keys("wBecause women chaired it. Ça va – 12:30<Esc>")
        .then_holds("answers/consult-gender/why", "Because women chaired it. Ça va – 12:30")
        .then(|it| assert_eq!(it.world.saves, 1, "typing is one step, saved once"))
        .then_saved()
        .keys("u")
        .then_holds("answers/consult-gender/why", "")
        .then_saved()
        .keys("U")
        .then_holds("answers/consult-gender/why", "Because women chaired it. Ça va – 12:30");
}

#[test]
fn a_field_left_as_it_was_is_no_step() {
    given(malaysia())
        .at("consult-gender")
        .keys("w<Esc>f<Esc>")
        .then(|it| assert_eq!((it.world.saves, it.session().log.can_undo()), (0, false)));
}

#[test]
fn a_finding_that_ends_in_a_line_break_is_saved() {
    given(new_workbook())
        .at("consult-gender")
        .keys("fFirst.<Enter><Enter>Second.<Enter><Enter><Esc>")
        .then_holds("answers/consult-gender/finding", "First.\n\nSecond.")
        .then_saved();
}

#[test]
fn what_is_pasted_is_cleaned_and_can_be_saved() {
    given(new_workbook())
        .at("consult-gender")
        .keys("f")
        .pasting("one\r\ntwo\rthree\u{1b}[31m\u{0}\ttab\n")
        .keys("<Esc>")
        .then(|it| {
            let text = it.text("answers/consult-gender/finding");
            assert!(text.starts_with("one\ntwo\nthree"), "{text:?}");
            assert!(text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t')), "{text:?}");
        })
        .then_saved();
}

#[test]
fn a_refused_date_keeps_the_field_open_and_says_why() {
    given(malaysia())
        .keys(" H<Down><Down><Down><Down><Enter><C-u>next week<Esc>")
        .then_says("refused-date", &[("found", "next week".into())])
        .then(|it| {
            assert_eq!(it.model.notice.as_ref().unwrap().tone, NoticeTone::Error);
            assert_eq!(it.model.editing().unwrap().field.text(), "next week");
        })
        .then_holds("workbook/as-of", "2024-05-17")
        .keys("<C-u>2024-06<Esc>")
        .then_says_nothing()
        .then_holds("workbook/as-of", "2024-06")
        .then(|it| assert!(it.model.editing().is_none()))
        .then_saved();
}

#[test]
fn a_source_is_referred_to_where_the_cursor_stands_in_a_text() {
    given(malaysia())
        .at("consult-gender")
        .keys("f<C-a><Delete>Covered. Then more.<Home><C-Right><A-s>")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Picker(_)))))
        .keys("<Enter>, s. 24<Esc>")
        .then_holds("answers/consult-gender/finding", "Covered [@un-2024, s. 24]. Then more.")
        .keys("f<A-s><Esc>")
        .then_holds("answers/consult-gender/finding", "Covered [@un-2024, s. 24]. Then more.")
        .then(|it| assert!(it.model.editing().is_none()));
}

#[test]
fn a_part_of_the_report_is_offered_where_it_holds_something_beside_a_source_of_its_name() {
    let labels = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Picker(picker)) => picker.choices.iter().map(|it| it.label.clone()).collect::<Vec<_>>(),
        _ => panic!("no picker"),
    };
    given(malaysia())
        .with(&[("registers/source/member/title", "Charter")])
        .at("consult-gender")
        .keys("fSee<A-s>")
        .then(|it| {
            let labels = labels(it);
            let offers = |name: &str| labels.iter().any(|it| it.contains(name));
            assert!(offers("[#rep-laws]") && offers("Charter"), "{labels:?}");
            for (id, register) in &it.session().instrument.registers {
                let is_there = it.session().workbook.rows(id).next().is_some() && !register.cites;
                assert_eq!(offers(&format!("[#{id}]")), is_there, "{id}");
            }
        })
        .keys("<Esc>");
    given(malaysia())
        .with(&[("registers/source/rep-laws/title", "Charter")])
        .at("consult-gender")
        .keys("f<C-a><Delete>See<A-s>[#rep-laws<Enter> now<Esc>")
        .then_holds("answers/consult-gender/finding", "See [#rep-laws] now");
}

#[test]
fn a_table_and_a_list_pasted_from_a_word_processor_are_written_as_such_and_said() {
    let cell = "answers/consult-gender/finding";
    let pasted = "Branch\tLaw\nold age\tyes\n•\tone\no\ttwo";
    let written = "| Branch | Law |\n|---|---|\n| old age | yes |\n\n- one\n  - two";
    given(new_workbook())
        .at("consult-gender")
        .keys("f")
        .pasting(pasted)
        .then(|it| {
            let said = it.model.notice.as_ref().map(|notice| notice.sentence.clone()).unwrap_or_default();
            assert!(said.contains("A table was recognized.") && said.contains("2 items of lists"), "{said}");
        })
        .then(|it| assert_eq!(it.model.editing().unwrap().field.text(), written))
        .keys("<C-z>")
        .then(|it| assert_eq!(it.model.editing().unwrap().field.text(), pasted, "as it was pasted, tabs and all"))
        .keys("<C-y><Esc>")
        .then_holds(cell, written);
    given(new_workbook()).at("consult-gender").keys("f").pasting("a\u{1b}b\u{202e}").then(|it| {
        let said = it.model.notice.as_ref().map(|notice| notice.sentence.clone()).unwrap_or_default();
        assert!(said.contains("2 characters") && said.contains("U+001B, U+202E"), "{said}");
    });
}

#[test]
fn the_editor_of_the_system_may_be_used_for_long_texts() {
    let mut sitting = given(new_workbook()).at("consult-gender");
    let file = std::path::PathBuf::from("/state/editor/finding.txt");
    let text = "From the editor.\n".to_owned();
    sitting.world.editor_gives = Some(EditorResult { text, remark: None, file: Some(file.clone()) });
    sitting
        .keys("fdraft<C-e>")
        .then(|it| assert_eq!(it.model.editing().unwrap().field.text(), "From the editor."))
        .then(|it| {
            assert_eq!(
                it.world.editor_taken,
                std::slice::from_ref(&file),
                "its file goes once the journal has the text"
            )
        })
        .keys("<Esc>")
        .then_holds("answers/consult-gender/finding", "From the editor.");
}

#[test]
fn a_text_of_the_editor_that_is_longer_than_a_field_stays_in_its_file_which_is_named() {
    let mut sitting = given(new_workbook()).at("consult-gender");
    let file = std::path::PathBuf::from("/state/editor/finding.txt");
    let text = "x".repeat(70_000) + "the end";
    sitting.world.editor_gives = Some(EditorResult { text, remark: None, file: Some(file) });
    sitting.keys("fdraft<C-e>").then(|it| assert!(it.world.editor_taken.is_empty(), "nothing of it is deleted")).then(
        |it| {
            let told = it.model.notice.as_ref().unwrap().sentence.as_str();
            assert!(told.contains("/state/editor/finding.txt") && told.contains("65"), "{told}");
        },
    );
}

#[test]
fn what_is_to_be_told_of_a_text_of_the_editor_is_told() {
    let mut sitting = given(new_workbook()).at("consult-gender");
    let remark = Some("read as Windows-1252".to_owned());
    sitting.world.editor_gives = Some(EditorResult { text: "café".to_owned(), remark, file: None });
    sitting.keys("fdraft<C-e>").then(|it| {
        assert_eq!(it.model.notice.as_ref().unwrap().sentence, "read as Windows-1252");
        assert_eq!(it.model.editing().unwrap().field.text(), "café");
    });
}

// ── sources and registers ───────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_new_source_is_cited_in_one_flow() {
    given(new_workbook())
        .at("consult-gender")
        .keys("sAct 4, as amended<Enter><Enter>")
        .then_holds("registers/source/act-4-as-amended/title", "Act 4, as amended")
        .then_holds("answers/consult-gender/citations/c-1/source", "act-4-as-amended")
        .then(|it| assert!(it.state("consult-gender").supported))
        .keys("<Enter>s. 7<Esc><Down><Enter>“regardless of nationality”<Esc><Down><Enter>2024<Esc><Esc>")
        .then_holds("answers/consult-gender/citations/c-1/at", "s. 7")
        .then_holds("answers/consult-gender/citations/c-1/quote", "“regardless of nationality”")
        .then_holds("answers/consult-gender/citations/c-1/as-of", "2024")
        .then_at("consult-gender")
        .then_saved()
        .keys("uuuu")
        .then_holds("answers/consult-gender/citations/c-1/source", "")
        .then_holds("registers/source/act-4-as-amended/title", "")
        .then(|it| assert!(!it.session().log.can_undo(), "the source and its citation were one step"));
}

#[test]
fn a_known_source_is_found_by_typing() {
    given(malaysia())
        .at("data-fiscal-space")
        .keys("ssocial sec<Enter>")
        .then(|it| {
            let entry = it.workbook().entry(&Place::Answer(slot("data-fiscal-space"))).unwrap();
            assert!(entry.citations.values().any(|citation| citation.source == Some(id("un-2024"))));
        })
        .then_saved();
}

#[test]
fn a_row_is_added_edited_and_removed() {
    given(new_workbook())
        .keys(" SaCensus 2020<Enter>")
        .then_says("row-added", &[("row", "Census 2020".into()), ("general", 0.into())])
        .then_holds("registers/source/census-2020/title", "Census 2020")
        .keys("<Enter>Department of Statistics<Esc>")
        .then_holds("registers/source/census-2020/author", "Department of Statistics")
        .keys("<Esc>x")
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Confirm { .. })), "a row needs a yes"))
        .keys("<Enter>")
        .then_holds("registers/source/census-2020/title", "Census 2020")
        .keys("xy")
        .then_holds("registers/source/census-2020/title", "")
        .then(|it| assert!(it.workbook().registers.is_empty()))
        .keys("u")
        .then_holds("registers/source/census-2020/title", "Census 2020")
        .then_holds("registers/source/census-2020/author", "Department of Statistics")
        .then_saved();
}

#[test]
fn removing_a_row_says_what_cites_it() {
    given(malaysia()).keys(" Sx").then(|it| {
        let book = it.workbook();
        let cited = tripartite::analysis::citations_of(book)[&id("un-2024")].len();
        let rows = book.registers.values().flat_map(|rows| rows.values());
        let named = rows.filter(|row| row.get("source").is_some_and(|it| it.ids().contains(&id("un-2024")))).count();
        assert!(cited > 10 && named > 5, "the example cites its source");
        let row = it.text("registers/source/un-2024/title");
        let uses = cited + named;
        let wanted = it
            .model
            .words
            .with("confirm-remove-row", &[("row", (&row).into()), ("uses", uses.into()), ("answers", 0.into())]);
        match it.model.overlays.last() {
            Some(Overlay::Confirm { sentence, .. }) => {
                assert_eq!(*sentence, wanted);
                assert!(sentence.contains(&uses.to_string()), "{sentence}");
            }
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn a_cursor_stays_on_something_when_what_it_was_on_goes() {
    let mut sitting = given(new_workbook()).at("consult-gender").keys(" rA remark.<Esc><Esc>");
    sitting.press(&"<Down>".repeat(30));
    assert!(
        matches!(sitting.model.current_item().map(|item| item.what), Some(What::Remark(..))),
        "it is the last item"
    );
    let gone = cell("answers/consult-gender/remarks/r-1/text");
    sitting.hear(Message::Commit(vec![tripartite::workbook::Edit::clear(gone)]));
    assert!(sitting.model.current_item().is_some());
    sound(&sitting, "after the remark went");
}

#[test]
fn a_remark_can_be_restricted() {
    given(new_workbook())
        .at("consult-gender")
        .keys(" rSaid in confidence.<Esc><Down><Enter><Esc>")
        .then_holds("answers/consult-gender/remarks/r-1/text", "Said in confidence.")
        .then_holds("answers/consult-gender/remarks/r-1/restricted", "true")
        .then_saved();
}

// ── matrices ────────────────────────────────────────────────────────────────────────────────────────────────────────

/// `domain.md` 5.2: offering “ratified” for a Recommendation is a factual error.
#[test]
fn a_recommendation_takes_no_ratification() {
    let to = |name: &str| Message::Go(Target::Standard(id(name)));
    let mut sitting = given(new_workbook());
    sitting.hear(to("r202"));
    let sitting =
        sitting.then_at("grid Standards").keys("2").then_holds("standards/r202/application", "partly-applied").then(
            |it| {
                let entry = it.workbook().entry(&Place::Standard(id("r202"))).unwrap();
                assert!(entry.ratification.is_none());
                let asks = &it.session().instrument;
                let shown = items(asks, it.workbook(), &Subject::Entry(Place::Standard(id("r202"))));
                let standing =
                    |what: &What| matches!(what, What::Cell(cell, _) if cell.to_string().contains("ratification"));
                assert!(!shown.iter().any(|item| standing(&item.what)), "the record offers none");
                for part in StandingPart::ALL {
                    let at = tripartite::workbook::Cell::Part(Place::Standard(id("r202")), Part::Standing(*part));
                    assert!(kind_of(asks, &at).is_err(), "{at}");
                }
            },
        );
    let mut sitting = sitting;
    sitting.hear(to("c189"));
    sitting
        .keys("1<Right>1<Right>2")
        .then_holds("standards/c189/ratification/state", "in-force")
        .then_holds("standards/c189/law", "yes")
        .then_holds("standards/c189/practice", "partly")
        .then_saved();
}

#[test]
fn coverage_is_one_keystroke_a_cell_and_equals_repeats_it_in_the_row() {
    given(new_workbook())
        .keys(" C=")
        .then_at("grid Coverage")
        .then_says("same-needs-mark", &[])
        .keys("3<Right>1")
        .then(|it| {
            let asks = it.session().instrument.clone();
            let (branch, group) = (asks.branches.keys().next().unwrap(), asks.groups.keys().next().unwrap());
            assert_eq!(it.text(&format!("coverage/{branch}/{group}/law")), "no");
            assert_eq!(it.text(&format!("coverage/{branch}/{group}/practice")), "yes");
        })
        .keys("<Down>4=")
        .then(|it| {
            let asks = it.session().instrument.clone();
            let branch = asks.branches.keys().nth(1).unwrap();
            for group in asks.groups.keys() {
                for part in ["law", "practice"] {
                    assert_eq!(it.text(&format!("coverage/{branch}/{group}/{part}")), "unknown");
                }
            }
        })
        .keys("u")
        .then(|it| {
            let branch = it.session().instrument.branches.keys().nth(1).unwrap().clone();
            let entry = it.workbook().coverage[&branch].values().map(|entry| (entry.law, entry.practice));
            let marks: Vec<Mark> = entry.flat_map(|(law, practice)| [law, practice]).flatten().collect();
            assert_eq!(marks, [Mark::Unknown], "the row was one step");
        })
        .then_saved();
}

#[test]
fn a_cell_of_a_matrix_opens_as_a_record_and_esc_leads_back() {
    given(malaysia())
        .at("legal-schemes-coverage")
        .keys("<Enter>")
        .then_at("grid Coverage")
        .keys("<Down><Enter>")
        .then(|it| assert!(matches!(it.model.pane().unwrap().subject, Subject::Entry(Place::Coverage(..)))))
        .keys("<Esc><Esc>")
        .then_at("legal-schemes-coverage");
}

// ── going about ─────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn search_goes_there_and_backspace_comes_back() {
    given(malaysia())
        .at("consult-gender")
        .keys("/fiscal space<Enter>")
        .then_at("data-fiscal-space")
        .keys("<Backspace>")
        .then_at("consult-gender")
        .keys("<A-Right>")
        .then_at("data-fiscal-space");
}

#[test]
fn search_finds_what_was_typed_by_people() {
    given(new_workbook())
        .at("data-fiscal-space")
        .keys("wKampung Attap seminar<Esc>")
        .at("consult-gender")
        .keys("/attap<Enter>")
        .then_at("data-fiscal-space")
        .then(|it| {
            let item = it.model.current_item().unwrap();
            assert_eq!(item.cell(), Some(&cell("answers/data-fiscal-space/why")));
        });
}

#[test]
fn what_a_keyboard_cannot_tell_apart_is_found_and_chosen() {
    for (held, typed) in [
        ("Loi sur l’inspection du travail", "l'inspection"),
        ("Workers’ rights in private households", "households workers'"),
        ("Employment\u{a0}Act 1955", "Employment Act 1955"),
        ("Inter\u{ad}national law", "international"),
    ] {
        let found = |keys: String| given(new_workbook()).at("data-fiscal-space").keys(&keys);
        found(format!("w{held}<Esc>gconsult-gender<Enter>/{typed}<Enter>")).then_at("data-fiscal-space");
        // the source is there already, and the picker offers it instead of a new one
        found(format!("s{held}<Enter><Enter><Esc>gconsult-gender<Enter>s{typed}<Enter>")).then(|it| {
            let sources = it.session().workbook.registers.values().map(|rows| rows.len()).sum::<usize>();
            assert_eq!(sources, 1, "{typed} is {held}");
        });
    }
}

#[test]
fn the_palette_runs_a_command_by_its_name() {
    given(malaysia()).keys(":problems<Enter>").then_at("problems");
    given(malaysia()).keys(":next-open<Enter>").then_says("no-open-question", &[]);
    given(nothing()).keys(":try<Enter>").then(|it| {
        assert!(it.session().scratch, "the example is open as a scratch copy");
        assert!(it.world.remembered.last().is_some_and(|it| it.scratch), "it can be come back to");
    });
}

#[test]
fn n_goes_to_the_next_open_question_and_says_when_there_is_none() {
    given(new_workbook())
        .at("consult-gender")
        .keys("1")
        .at("consult-other-stakeholders")
        .keys("n")
        .then(|it| assert_ne!(it.place(), "consult-gender", "it was answered"))
        .then(|it| assert_eq!(it.state(&it.place()).state, State::Open));
    given(malaysia()).at("consult-gender").keys("n").then_says("no-open-question", &[]).then_at("consult-gender");
}

#[test]
fn the_ends_of_the_questionnaire_are_told() {
    given(new_workbook()).at("1.1").keys("[").then_says("first-question", &[]).keys("]").then(|it| {
        assert_eq!(it.session().instrument.node(&it.model.slot().unwrap().question).unwrap().number, "1.2");
    });
    let last = given(new_workbook()).session().derived.progress.slots.keys().last().unwrap().to_string();
    given(new_workbook()).at(&last).keys("]").then_says("last-question", &[]).then_at(&last);
}

#[test]
fn a_number_goes_to_its_question() {
    given(malaysia()).at("consult-gender").keys("g1.3<Enter>").then_at("step1-subgroups");
    given(malaysia()).at("consult-gender").keys("g9.9<Enter>").then_at("consult-gender").then(|it| {
        match it.model.overlays.last() {
            Some(Overlay::Form(form)) => {
                assert_eq!(form.refusal, Some(it.model.words.with("no-such-number", &[("number", "9.9".into())])));
            }
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn jumps_are_never_blocked_and_keep_what_was_being_typed() {
    for keys in
        ["", "wBeing typed", "r", "s", "b", "d", ":", "/", "?", "H", "N", "C", "P", "V", "I", "R", "D", "<Tab>", "g1"]
    {
        let target = Message::Go(Target::Slot(slot("legal-bla")));
        let mut sitting = given(malaysia()).at("data-fiscal-space").keys(keys);
        sitting.hear(target);
        let sitting = sitting.then_at("legal-bla");
        assert!(sitting.model.overlays.is_empty() && sitting.model.outline.is_none(), "after “{keys}”");
        if keys.starts_with('w') {
            let why = sitting.text("answers/data-fiscal-space/why");
            assert!(why.ends_with("Being typed"), "{why}");
        }
    }
}

#[test]
fn a_problem_leads_to_the_cell_where_it_is_mended() {
    given(new_workbook())
        .at("consult-gender")
        .keys("<Down>3P")
        .then_at("problems")
        .keys("<Enter>")
        .then_at("consult-gender")
        .keys("<Backspace>")
        .then_at("problems");
}

#[test]
fn a_line_of_the_report_leads_to_its_answer_and_the_report_is_new_when_one_comes_back() {
    let rows = |it: &Sitting| match &it.model.screen {
        Screen::Reader(reader) => {
            let rows = &reader.laid.as_ref().expect("the text is laid out").rows;
            format!("{rows:?}")
        }
        _ => panic!("the report is on screen"),
    };
    let sitting = given(malaysia()).keys("V").then_at("report");
    assert!(!rows(&sitting).contains("Kampung"));
    let sitting = sitting.at("data-fiscal-space").keys("fKampung Attap<Esc><Backspace>").then_at("report");
    assert!(rows(&sitting).contains("Kampung"), "the report is that of the workbook as it is now");
}

#[test]
fn every_document_is_read_searched_and_left_for_an_answer() {
    let line = |it: &Sitting| match &it.model.screen {
        Screen::Reader(reader) => reader.laid.as_ref().unwrap().rows[reader.row].plain().to_lowercase(),
        _ => panic!("a text is on screen"),
    };
    for (command, name) in [
        ("report", "report"),
        ("since", "since"),
        ("form", "form"),
        ("requests", "requests"),
        ("practice", "practice"),
        ("costing", "costing"),
        ("open-points", "open"),
    ] {
        given(malaysia()).keys(&format!(":{command}<Enter>")).then_at(name);
    }
    let sitting = given(malaysia()).keys(":open-points<Enter>ffiscal SPACE<Enter>");
    assert!(line(&sitting).contains("fiscal space"), "{}", line(&sitting));
    let sitting =
        sitting.keys("n").then(|it| assert!(line(it).contains("fiscal space"), "the only place is found again"));
    sitting.keys("<Enter>").then_at("data-fiscal-space").keys("<Backspace>").then_at("open");
    given(malaysia()).keys("Vfno such words<Enter>").then_says("not-in-text", &[]).then_at("report");
    // what is read is what an export writes
    let kind = |it: &Sitting| it.world.reports[0].1;
    given(malaysia())
        .keys(":requests<Enter>x<C-u>/group/out.txt<Enter>")
        .then_says("written", &[("file", "/group/out.txt".into())])
        .then(|it| assert_eq!(kind(it), tripartite::document::export::Format::Text));
}

/// The lines of the list on top.
fn listed(it: &Sitting) -> Vec<String> {
    match it.model.overlays.last() {
        Some(Overlay::Documents(list)) => list.rows.iter().map(|row| format!("{}: {}", row.label, row.text)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_document_is_chosen_from_a_list_that_says_what_it_is_for() {
    let sitting = given(malaysia()).keys("Vd");
    let lines = listed(&sitting);
    assert_eq!(lines.len(), tripartite::report::kind::ReportKind::ALL.len());
    assert!(lines.iter().all(|line| line.len() > 30 && !line.contains('‹')), "{lines:?}");
    sitting.keys("requ<Enter>").then_at("requests").keys("d<Enter>").then_at("requests");
    given(malaysia()).keys(":documents<Enter>").then(|it| assert_eq!(listed(it), lines));
    let french = given(malaysia()).keys(" LVd").then(|it| assert_ne!(listed(it), lines));
    french.keys("liste de rien<Esc>").then_at("report");
}

#[test]
fn the_changes_since_another_version_are_asked_for_shown_gone_into_and_exported() {
    let path = |name: &str| std::path::PathBuf::from(format!("/group/{name}"));
    let older = |text: &str| {
        let crate::support::world::Beginning::Book(mut workbook) = malaysia() else { panic!() };
        workbook.put(&cell("answers/consult-gender/why"), Some(Fact::Text(text.to_owned())));
        *workbook
    };
    let text = |it: &Sitting| match &it.model.screen {
        Screen::Reader(reader) => {
            reader.laid.as_ref().unwrap().rows.iter().map(|row| row.plain() + "\n").collect::<String>()
        }
        other => panic!("{other:?}"),
    };
    let mut sitting = given(malaysia());
    sitting.world.files.insert(path("old.yaml"), older("Said in January."));
    sitting.world.files.insert(path("oldest.yaml"), older("Said last year."));
    let sitting = sitting.keys(":changes<Enter>/group/none.yaml<Enter>").then(|it| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => {
            assert!(form.refusal.as_ref().is_some_and(|it| it.contains("none.yaml")));
            assert_eq!(form.text(0), "/group/none.yaml");
        }
        other => panic!("{other:?}"),
    });
    let sitting = sitting.keys("<C-u>/group/old.yaml<Enter>").then_at("changes");
    let sitting = sitting.then(|it| assert!(text(it).contains("Said in January."), "{}", text(it)));
    // from a change to its answer and back, to the list of documents and on to a third version
    let sitting =
        sitting.keys("fin january<Enter><Enter>").then_at("consult-gender").keys("<Backspace>").then_at("changes");
    let sitting = sitting.keys("dchang<Enter>").then(|it| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => assert_eq!(form.text(0), "/group/old.yaml"),
        other => panic!("{other:?}"),
    });
    let sitting = sitting.keys("<C-u>/group/oldest.yaml<Enter>").then_at("changes");
    let sitting = sitting.then(|it| assert!(text(it).contains("Said last year.") && !text(it).contains("January")));
    let sitting = sitting.keys("<Backspace>").then_at("changes").then(|it| assert!(text(it).contains("last year")));
    // what is answered meanwhile is in it
    let sitting = sitting.at("data-fiscal-space").keys("fKampung Attap<Esc><Backspace>").then_at("changes");
    let mut sitting = sitting.then(|it| assert!(text(it).contains("Kampung"), "{}", text(it)));
    sitting.world.export_waits = true;
    sitting.keys("x<C-u>/group/changes.docx<Enter>").then(|it| {
        let export = &it.world.exports[0];
        assert_eq!(export.kind, tripartite::report::kind::ReportKind::Changes);
        assert_eq!(export.older.as_ref().unwrap().path, path("oldest.yaml"));
    });
}

#[test]
fn the_report_is_laid_out_for_the_window_it_is_read_in() {
    let width = |it: &Sitting| match &it.model.screen {
        Screen::Reader(reader) => reader.laid.as_ref().map(|laid| laid.width),
        _ => None,
    };
    let mut sitting = given(malaysia()).keys("V");
    let wide = width(&sitting).unwrap();
    sitting.input(Input::Resize(60, 24));
    let narrow = width(&sitting).unwrap();
    assert!(narrow < wide && narrow <= 60, "{wide} then {narrow}");
}

#[test]
fn another_language_keeps_answers_and_place() {
    let sitting = given(malaysia()).at("data-fiscal-space").keys("4");
    let before = sitting.workbook().clone();
    let lights: Vec<_> = sitting.session().derived.progress.slots.clone().into_iter().collect();
    sitting
        .keys(" L")
        .then_at("data-fiscal-space")
        .then_says("language-now", &[])
        .then(|it| {
            assert_eq!(it.model.words.language(), "fr");
            assert_eq!(it.session().instrument.text_language, "fr");
            assert_eq!(*it.workbook(), before, "not a byte of the answers changed");
            let now: Vec<_> = it.session().derived.progress.slots.clone().into_iter().collect();
            assert_eq!(now, lights, "nothing is stale for being read in another language");
            assert_eq!(it.world.settings.as_ref().unwrap().language.as_deref(), Some("fr"));
        })
        .keys("u")
        .then_holds("answers/data-fiscal-space/facets/done-recently", "unknown");
}

// ── saving and leaving ──────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn a_save_that_fails_keeps_everything_and_says_so() {
    given(new_workbook())
        .at("consult-gender")
        .disk_refuses("the disk is full")
        .keys("1wStill here.<Esc>")
        .then(|it| {
            assert_eq!(it.said(), "the disk is full");
            assert_eq!(it.session().unprotected.as_deref(), Some("no journal: the disk is full"));
            assert_eq!(it.session().save, SaveState::Failed("the disk is full".into()));
            assert!(it.world.files.values().all(|book| book.answers.is_empty()), "the file was not changed");
        })
        .then_holds("answers/consult-gender/why", "Still here.")
        .disk_works()
        .keys("<C-s>")
        .then(|it| assert_eq!(it.session().save, SaveState::Saved("09:30".into())))
        .then_saved();
}

#[test]
fn leaving_waits_for_the_save() {
    given(new_workbook())
        .at("consult-gender")
        .disk_is_slow()
        .keys("1<C-q>")
        .then_says("leaving-after-save", &[])
        .then(|it| assert!(!it.world.ended))
        .disk_answers()
        .then(|it| assert!(it.world.ended))
        .then_saved();
}

#[test]
fn leaving_keeps_what_is_being_typed() {
    given(new_workbook())
        .at("consult-gender")
        .keys("wUnfinished sent<C-q>")
        .then(|it| assert!(it.world.ended))
        .then_holds("answers/consult-gender/why", "Unfinished sent")
        .then_saved();
    let mut told = given(new_workbook()).at("consult-gender").keys("wUnfinished sent");
    told.hear(Message::Terminate);
    told.then_holds("answers/consult-gender/why", "Unfinished sent").then_saved();
}

#[test]
fn leaving_unsaved_needs_a_second_word() {
    let sitting = given(new_workbook()).at("consult-gender").disk_refuses("the disk is full").keys("1<C-q>");
    let sitting = sitting.then_says("quit-unsaved", &[]).then(|it| assert!(!it.world.ended));
    sitting.keys("<C-q>").then(|it| assert!(it.world.ended));
}

#[test]
fn going_on_after_leaving_was_refused_is_not_leaving() {
    given(new_workbook())
        .at("consult-gender")
        .disk_refuses("the disk is full")
        .keys("1<C-q>")
        .disk_works()
        .keys("2")
        .then(|it| assert!(!it.world.ended, "the group went on answering"))
        .then_saved();
}

#[test]
fn a_save_that_fails_while_leaving_is_told_first() {
    given(new_workbook())
        .at("consult-gender")
        .disk_is_slow()
        .disk_refuses("the disk is full")
        .keys("1<C-q>")
        .disk_answers()
        .then(|it| assert!(!it.world.ended && it.said() == "the disk is full", "{}", it.said()));
}

#[test]
fn an_answer_to_an_old_save_does_not_hide_a_newer_change() {
    let mut sitting = given(new_workbook()).at("consult-gender").disk_is_slow().keys("1");
    let first = sitting.session().revision;
    sitting.world.refuses_journal = Some("the journal is slow".into());
    sitting.press("2");
    sitting.hear(Message::Saved(first, Ok(true)));
    assert_eq!(sitting.session().save, SaveState::Saving);
    sitting.disk_answers().then(|it| assert!(matches!(it.session().save, SaveState::Saved(_)))).then_saved();
}

#[test]
fn what_the_journal_holds_is_saved_before_the_file_follows() {
    let sitting = given(new_workbook()).at("consult-gender").disk_is_slow();
    assert!(!sitting.session().is_filed() || sitting.session().revision == 0);
    sitting
        .keys("1")
        .then(|it| {
            assert_eq!(it.session().save, SaveState::Saved("09:30".into()));
            assert!(!it.session().is_filed(), "the file is still being written");
            assert_eq!(it.world.journal.len(), 2, "the mark and the wording it answers: {:?}", it.world.journal);
        })
        .keys("u")
        .then(|it| assert!(it.world.journal[2..].iter().all(|line| line.ends_with(" None")), "{:?}", it.world.journal));
}

#[test]
fn a_file_that_refuses_is_told_and_the_journal_keeps_it() {
    let mut sitting = given(new_workbook()).at("consult-gender");
    sitting.world.refuses_saves = Some("the disk is full".into());
    sitting
        .keys("1")
        .then(|it| assert_eq!(it.session().save, SaveState::Kept("the disk is full".into())))
        .keys("<C-q>")
        .then_says("quit-kept", &[])
        .then(|it| assert!(!it.world.ended));
}

/// What became of the file, with what was saved kept as version 2.
fn lost(how: Loss) -> Option<LostFile> {
    Some(LostFile { how, kept: Some(Kept::Version(2)) })
}

#[test]
fn leaving_looks_at_the_file_and_asks_where_it_does_not_hold_what_was_saved() {
    for how in [Loss::Missing, Loss::Emptied, Loss::Older, Loss::Changed, Loss::Replaced, Loss::Unreadable] {
        let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
        sitting.world.file_lost = lost(how);
        sitting
            .keys("<C-q>")
            .then(|it| {
                assert!(!it.world.ended, "{how:?}");
                assert!(it.said().contains("version 2") && it.said().contains("once more"), "{how:?}: {}", it.said());
                assert!(matches!(it.session().save, SaveState::Lost(_)), "{how:?}");
            })
            .keys("<C-q>")
            .then(|it| assert!(it.world.ended, "{how:?}: the second word leaves"));
    }
    given(new_workbook()).at("consult-gender").keys("1<C-q>").then(|it| assert!(it.world.ended, "as it should be"));
}

#[test]
fn the_second_word_leaves_also_while_a_look_takes_long() {
    let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
    sitting.world.holds_looks = true;
    sitting
        .keys("<C-q>3")
        .then(|it| assert_eq!((it.world.ended, it.session().revision), (false, 1), "no key is an answer meanwhile"))
        .keys("<C-q>")
        .then(|it| assert!(it.world.ended));
}

#[test]
fn where_nothing_was_changed_here_a_file_that_others_changed_is_left_at_once() {
    for (how, ends) in [(Loss::Changed, true), (Loss::Older, true), (Loss::Replaced, true), (Loss::Missing, false)] {
        let mut sitting = given(new_workbook());
        sitting.world.file_lost = lost(how);
        sitting.keys("<C-q>").then(|it| assert_eq!(it.world.ended, ends, "{how:?}"));
    }
}

#[test]
fn another_workbook_and_the_start_screen_ask_as_well() {
    for keys in ["q", ":try<Enter>"] {
        let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
        let path = sitting.session().path.clone();
        sitting.world.file_lost = lost(Loss::Missing);
        sitting
            .keys(keys)
            .then(|it| {
                assert_eq!(it.model.session.as_ref().map(|it| &it.path), Some(&path), "{keys}");
                assert!(it.said().contains("version 2"), "{keys}: {}", it.said());
            })
            .keys(keys)
            .then(|it| assert_ne!(it.model.session.as_ref().map(|it| &it.path), Some(&path), "{keys}"));
    }
}

#[test]
fn saving_puts_back_what_is_gone_and_joins_what_is_there() {
    for (how, put_back) in
        [(Loss::Missing, true), (Loss::Emptied, true), (Loss::Replaced, true), (Loss::Changed, false)]
    {
        let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
        sitting.world.file_lost = lost(how);
        sitting.keys("<C-q><C-s>").then(|it| {
            let puts = it.effects.iter().any(|effect| matches!(effect, Effect::PutBack { .. }));
            assert_eq!(puts, put_back, "{how:?}");
            assert_eq!(it.session().save, SaveState::Saved("09:30".into()), "{how:?}");
        });
    }
}

#[test]
fn what_a_lost_file_does_not_hold_is_called_kept_only_where_it_is() {
    let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
    sitting.world.file_lost = Some(LostFile { how: Loss::Missing, kept: None });
    sitting = sitting.keys("<C-q>").then(|it| {
        assert_eq!(it.session().kept_where(), None);
        assert!(it.said().contains("NOWHERE"), "{}", it.said());
    });
    // a change the journal could not take is not kept because what was saved before is
    sitting.world.file_lost = lost(Loss::Missing);
    sitting = sitting.disk_refuses("the disk is full").keys("3");
    sitting.hear(Message::CheckFile);
    assert_eq!(sitting.session().kept_where(), None);
}

#[test]
fn the_system_asks_nothing_when_it_ends_the_program() {
    let mut sitting = given(new_workbook()).at("consult-gender").keys("1");
    sitting.world.file_lost = lost(Loss::Missing);
    sitting.hear(Message::Terminate);
    assert!(sitting.world.ended);
}

#[test]
fn a_copy_that_fails_leaves_what_was_left_behind_where_it_is() {
    let mut sitting = given(left_by_a_session(left_behind()));
    sitting.world.refuses_copies = Some("the disk is full".into());
    sitting.keys("<Down><Down><Down><Enter><Enter>").then(|it| {
        assert_eq!(it.world.journals_gone, Vec::<String>::new());
        assert_eq!(it.session().rescues.len(), 1, "it is offered again");
        assert_eq!(it.said(), "the disk is full");
    });
}

#[test]
fn what_was_typed_since_work_was_offered_is_not_overwritten_by_recovering_it() {
    let mut left = left_behind();
    left.edits.clear();
    left.cells = vec![CellLeft {
        cell: cell("answers/consult-gender/why"),
        states: vec![fingerprint(None)],
        to: Some(Fact::Text("Half a sen".into())),
    }];
    given(left_by_a_session(left))
        .keys("<Esc>")
        .at("consult-gender")
        .keys("wTyped since.<Esc>")
        .command(Command::Recover)
        .then_holds("answers/consult-gender/why", "Typed since.")
        .then_holds("disputed/answers/consult-gender/why", "Half a sen");
}

#[test]
fn text_being_typed_reaches_the_journal() {
    let sitting = given(new_workbook()).at("consult-gender").keys("wHalf a sen");
    assert_eq!(sitting.world.drafts.last().unwrap().as_deref(), Some("Half a sen"));
    // taken back to what was there, it is no draft any more
    let sitting = sitting.keys("<C-u><Esc>");
    assert_eq!(sitting.world.drafts.last().unwrap(), &None);
}

/// What a session left behind: one answer and half a sentence.
fn left_behind() -> Rescue {
    let edits = vec![
        Edit::put(cell("answers/consult-gender/reply"), Fact::Reply(Reply::Given(Value::No))),
        Edit::put(cell("answers/consult-gender/why"), Fact::Text("Half a sen".into())),
    ];
    Rescue {
        journal: "j".into(),
        user: "Anna".into(),
        at: "2026-03-01T14:32:07".into(),
        edits,
        drafts: vec![cell("answers/consult-gender/why")],
        ..Rescue::default()
    }
}

#[test]
fn work_left_behind_is_offered_and_recovering_it_is_one_change() {
    given(left_by_a_session(left_behind()))
        .then(|it| assert!(matches!(it.model.overlays.last(), Some(Overlay::Ask(_)))))
        .keys("<Enter>")
        .then_holds("answers/consult-gender/why", "Half a sen")
        .then_holds("answers/consult-gender/reply", "no")
        .then_saved()
        .then(|it| {
            assert_eq!(it.world.journals_gone, ["recovered j"]);
            assert!(it.model.overlays.is_empty(), "asked once");
        })
        .keys("u")
        .then_holds("answers/consult-gender/why", "")
        .then_holds("answers/consult-gender/reply", "");
}

#[test]
fn keeping_the_file_puts_the_journal_aside_and_escape_decides_nothing() {
    given(left_by_a_session(left_behind())).keys("<Esc>").then_holds("answers/consult-gender/why", "").then(|it| {
        assert!(it.world.journals_gone.is_empty());
        assert_eq!(it.session().rescues.len(), 1, "it can still be recovered by name");
    });
    given(left_by_a_session(left_behind()))
        .keys("<Down><Down><Enter>")
        .then_says("rescue-kept-file", &[])
        .then_holds("answers/consult-gender/why", "")
        .then(|it| assert_eq!(it.world.journals_gone, ["aside j"]));
}

#[test]
fn work_left_behind_can_be_looked_at_and_saved_as_a_copy() {
    given(left_by_a_session(left_behind()))
        .keys("<Down><Enter><Down><Enter><Down><Down><Enter><Enter>")
        .then_holds("answers/consult-gender/why", "")
        .then(|it| {
            let copy = &it.world.files[&PathBuf::from("/group/workbook-recovered.yaml")];
            assert_eq!(copy.get(&cell("answers/consult-gender/why")), Some(Fact::Text("Half a sen".into())));
            assert_eq!(it.world.journals_gone, ["aside j"]);
        });
}

#[test]
fn the_start_screen_makes_a_workbook_and_remembers_it() {
    given(nothing())
        .keys("nmalay<Enter>Group A<Enter>2<Enter>fr<Enter><Enter>")
        .then(|it| {
            let session = it.session();
            assert_eq!(session.path, PathBuf::from("mys.yaml"));
            assert_eq!((session.workbook.country.as_str(), session.workbook.title.as_str()), ("MYS", "Group A"));
            assert_eq!(session.workbook.role, CountryRole::Destination);
            assert_eq!(session.workbook.languages.work, "fr");
        })
        .then_at("step1-stakeholders")
        .keys("1q")
        .then_at("start")
        .then(|it| {
            let seen = it.world.remembered.last().unwrap();
            assert_eq!((seen.title.as_str(), seen.on.as_str()), ("Group A", "2026-03-02"));
        })
        .keys("<Enter>")
        .then_holds("answers/step1-stakeholders/facets/ministry-of-labour", "yes");
    // a country nobody knows is told at its own line, and so is whatever else is not understood
    let refused = |keys: &str| {
        let sitting = given(nothing()).keys(keys);
        match sitting.model.overlays.last() {
            Some(Overlay::Form(form)) => (form.focus, form.refusal.clone().unwrap_or_default()),
            other => panic!("{keys}: {other:?}"),
        }
    };
    let (line, why) = refused("nZZ<Enter>");
    assert!(line == 0 && why.contains("ZZ") && why.contains("Nearest"), "{why}");
    let (line, why) = refused("nKenya<Enter><Enter>9<Enter>");
    assert!(line == 2 && why.contains("“9”"), "{why}");
    let (line, why) = refused("nKenya<Enter><Enter><Enter>tlh<Enter>");
    assert!(line == 3 && why.contains("Français"), "{why}");
    let (line, _) = refused("n<Down><Down><Down><Down><Enter>");
    assert_eq!(line, 0, "what is needed and was passed over");
    // a file that cannot be made or opened comes back with everything typed
    let sitting = given(malaysia()).command(Command::New).keys("Kenya<Enter>A<Enter>1<Enter>fr<Enter>workbook.yaml");
    let mut sitting = sitting;
    sitting.world.files.insert(PathBuf::from("workbook.yaml"), sitting.workbook().clone());
    let sitting = sitting.keys("<Enter>");
    let Some(Overlay::Form(form)) = sitting.model.overlays.last() else { panic!("the form comes back") };
    assert!(form.refusal.as_ref().is_some_and(|why| why.contains("exists already")), "{:?}", form.refusal);
    assert_eq!((form.focus, form.text(0), form.text(1), form.text(3)), (4, "Kenya".into(), "A".into(), "fr".into()));
    assert_eq!(sitting.keys("2.yaml<Enter>").session().path, PathBuf::from("workbook.yaml2.yaml"));
    let sitting = given(nothing()).keys("onowhere.yaml<Enter>").then_at("start");
    let Some(Overlay::Form(form)) = sitting.model.overlays.last() else { panic!("the form comes back") };
    assert!(form.refusal.as_ref().is_some_and(|why| why.contains("nowhere.yaml")), "{:?}", form.refusal);
    assert_eq!(form.text(0), "nowhere.yaml");
}

#[test]
fn a_report_is_written_where_asked_in_the_format_of_its_name() {
    given(malaysia())
        .keys("Vx<C-u>/group/report.txt<Enter>")
        .then_says("written", &[("file", "/group/report.txt".into())])
        .then(|it| assert_eq!(it.world.reports[0].1, tripartite::document::export::Format::Text));
}

#[test]
fn the_list_of_formats_gives_the_name_its_ending() {
    let name = |it: &Sitting| match it.model.overlays.last() {
        Some(Overlay::Form(form)) => form.text(0).replace(std::path::MAIN_SEPARATOR, "/"),
        other => panic!("{other:?}"),
    };
    given(malaysia())
        .keys("Vx")
        .then(|it| assert_eq!(name(it), "/group/workbook-report.docx"))
        .keys("<Down>")
        .then(|it| assert_eq!(name(it), "/group/workbook-report.pdf"))
        .keys("<Down>")
        .then(|it| assert_eq!(name(it), "/group/workbook-report.html"))
        .keys("<Down><Down><Down><Down><Down><Down><Down><Down>")
        .then(|it| assert_eq!(name(it), "/group/workbook-report.json"))
        .keys("<C-u>/group/v1.2<Up>")
        .then(|it| assert_eq!(name(it), "/group/v1.2.json"))
        .keys("<C-u>report.odt<Enter>")
        .then(|it| match it.model.overlays.last() {
            Some(Overlay::Form(form)) => assert!(form.refusal.as_ref().is_some_and(|it| it.contains("docx"))),
            other => panic!("{other:?}"),
        });
}

#[test]
fn an_export_shows_how_far_it_is_and_is_stopped_by_escape() {
    let mut sitting = given(malaysia());
    sitting.world.export_waits = true;
    let mut sitting = sitting.keys("Vx<Enter>");
    sitting.hear(Message::Wrote(40));
    let sitting = sitting.then(|it| match it.model.overlays.last() {
        Some(Overlay::Writing(writing)) => assert_eq!((writing.percent, writing.stop.is_cancelled()), (40, false)),
        other => panic!("{other:?}"),
    });
    let mut sitting = sitting.keys("<Esc>").then(|it| assert!(it.world.exports[0].stop.is_cancelled()));
    sitting.hear(Message::Stopped);
    sitting.then_says("export-stopped", &[]).then_at("report").then(|it| assert!(it.model.overlays.is_empty()));
}

// ── everything everywhere ───────────────────────────────────────────────────────────────────────────────────────────

/// Keys that lead to every screen, overlay and field of the program, from an open workbook.
const EVERYWHERE: [&str; 30] = [
    "",
    "<Tab>",
    "<Down>",
    "w",
    "s",
    "sno such source",
    "b",
    "c",
    "d",
    "5",
    "r",
    "rA remark.<Esc>",
    "m",
    "N",
    "N<Enter>",
    "C",
    "C<Enter>",
    "R",
    "R<Tab><Tab>",
    "R<Enter>",
    "Ra",
    "Rx",
    "P",
    "V",
    "I",
    "D",
    "H",
    "g",
    ":",
    "/gender",
];
const MORE: [&str; 4] = ["?", "H<Enter>text", "N<Enter><Enter>", "R<Enter><Enter>text"];

#[test]
fn every_command_works_everywhere_without_harm() {
    let places: Vec<&str> = EVERYWHERE.into_iter().chain(MORE).collect();
    for start in [malaysia as fn() -> _, new_workbook] {
        for place in &places {
            for command in Command::ALL {
                let sitting = given(start()).at("consult-gender").keys(place).command(*command);
                sound(&sitting, &format!("{place} then {}", command.as_str()));
            }
        }
    }
    for place in ["", "n", "o", "?", ":", "n<Enter>x"] {
        for command in Command::ALL {
            sound(&given(nothing()).keys(place).command(*command), &format!("{place} then {}", command.as_str()));
        }
    }
}

/// What holds in every state of the program.
#[track_caller]
fn sound(sitting: &Sitting, how: &str) {
    let Some(session) = &sitting.model.session else {
        assert!(matches!(sitting.model.screen, Screen::Start(_)), "{how}: a screen without a workbook");
        return;
    };
    assert!(!matches!(sitting.model.screen, Screen::Start(_)), "{how}: the start screen over an open workbook");
    let panes = sitting.model.overlays.iter().filter_map(Overlay::pane).chain(match &sitting.model.screen {
        Screen::Question(pane) => Some(pane),
        Screen::Register(screen) => screen.pane.as_ref(),
        _ => None,
    });
    for pane in panes {
        let count = items(&session.instrument, &session.workbook, &pane.subject).len();
        // a new remark or citation is a record before it holds anything
        assert!(pane.cursor < count.max(1), "{how}: cursor {} of {count} in {:?}", pane.cursor, pane.subject);
    }
    if let SaveState::Saved(_) = session.save {
        assert_eq!(sitting.world.files.get(&session.path), Some(sitting.workbook()), "{how}: shown as saved");
    }
    if let Some(notice) = &sitting.model.notice {
        assert!(!notice.sentence.contains('‹') && !notice.sentence.contains("{$"), "{how}: says “{}”", notice.sentence);
    }
}

/// Whether another workbook was opened.
fn opens(effects: &[Effect]) -> bool {
    effects.iter().any(|it| matches!(it, Effect::Open(_) | Effect::Create { .. } | Effect::Try(_)))
}

mod random {
    //! Keys nobody thought of.

    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::test_runner::FileFailurePersistence;

    fn cases() -> ProptestConfig {
        let kept = FileFailurePersistence::Direct("proptest-regressions/sessions.txt");
        let mut config = ProptestConfig { failure_persistence: Some(Box::new(kept)), ..ProptestConfig::default() };
        if std::env::var_os("PROPTEST_CASES").is_none() {
            config.cases = 200;
        }
        config
    }

    const NAMED: [&str; 33] = [
        "Enter",
        "Enter",
        "Enter",
        "Esc",
        "Esc",
        "Tab",
        "S-Tab",
        "Backspace",
        "Delete",
        "Up",
        "Down",
        "Down",
        "Left",
        "Right",
        "Home",
        "End",
        "PageUp",
        "PageDown",
        "Space",
        "F1",
        "C-s",
        "C-r",
        "C-e",
        "C-l",
        "C-u",
        "C-w",
        "C-a",
        "C-z",
        "C-y",
        "A-Left",
        "A-Right",
        "S-Left",
        "C-p",
    ];
    /// Keys that only move; `Enter` takes things and left and right change marks, so they are not here.
    const MOVING: [&str; 29] = [
        "Esc",
        "Tab",
        "S-Tab",
        "Backspace",
        "Up",
        "Down",
        "Home",
        "End",
        "PageUp",
        "PageDown",
        "Space",
        "C-s",
        "C-l",
        "A-Left",
        "A-Right",
        "n",
        "[",
        "]",
        "j",
        "k",
        "N",
        "C",
        "R",
        "S",
        "P",
        "V",
        "I",
        "?",
        "H",
    ];

    fn key() -> impl Strategy<Value = Input> {
        let named = prop::sample::select(NAMED.to_vec()).prop_map(|name| Input::Key(Key::parse(name).unwrap()));
        let typed = prop::char::range(' ', '~').prop_map(|c| Input::Key(Key::plain(tripartite::app::KeyCode::Char(c))));
        let bound = prop::sample::select("12345=wfsbcdrmnxMaNCRSPVIHLgu/:e".chars().collect::<Vec<_>>())
            .prop_map(|c| Input::Key(Key::plain(tripartite::app::KeyCode::Char(c))));
        let odd = prop_oneof![
            "\\PC{0,12}".prop_map(Input::Paste),
            (0..200_u16, 0..60_u16).prop_map(|(columns, rows)| Input::Resize(columns, rows)),
        ];
        prop_oneof![6 => named, 3 => typed, 8 => bound, 1 => odd]
    }

    proptest! {
        #![proptest_config(cases())]

        #[test]
        fn random_keys_do_no_harm_and_undo_takes_all_of_it_back(keys in vec(key(), 1..60), example in any::<bool>()) {
            let mut sitting = given(if example { malaysia() } else { new_workbook() }).at("consult-representation");
            let start = sitting.workbook().clone();
            for (at, key) in keys.iter().enumerate() {
                sitting.input(key.clone());
                sound(&sitting, &format!("key {at} of {keys:?}"));
            }
            prop_assume!(!opens(&sitting.effects) && sitting.model.session.is_some());
            let sitting = sitting.then_saved();
            let mut book = sitting.workbook().clone();
            let mut log = sitting.session().log.clone();
            while log.undo(&mut book).is_some() {}
            prop_assert_eq!(book, start);
        }

        #[test]
        fn moving_about_changes_no_answer(keys in vec(prop::sample::select(MOVING.to_vec()), 1..80)) {
            let mut sitting = given(malaysia()).at("consult-representation");
            let start = sitting.workbook().clone();
            for name in &keys {
                sitting.input(Input::Key(Key::parse(name).unwrap()));
                prop_assert!(sitting.workbook() == &start, "{name} in {keys:?}");
            }
            sound(&sitting, &format!("{keys:?}"));
            prop_assert!(!sitting.session().log.can_undo());
        }

        /// Answers typed between random moves are all there in the end.
        #[test]
        fn no_committed_answer_is_lost(moves in vec(vec(prop::sample::select(MOVING.to_vec()), 0..8), 1..6)) {
            let mut sitting = given(new_workbook());
            let questions = ["consult-gender", "data-fiscal-space", "legal-ssa", "step3-costing", "legal-bla"];
            for (moves, question) in moves.iter().zip(questions) {
                sitting = sitting.at(question);
                sitting.press("<Home>");
                sitting.press("wTyped here.<Esc>");
                for name in moves {
                    sitting.input(Input::Key(Key::parse(name).unwrap()));
                }
            }
            for question in questions.iter().take(moves.len()) {
                prop_assert_eq!(sitting.text(&format!("answers/{question}/why")), "Typed here.");
            }
            sitting.then_saved();
        }
    }
}

/// The grid of a kind is found by its name in `place`.
#[test]
fn the_names_of_places_are_those_used_above() {
    given(malaysia()).keys(" C").then(|it| match &it.model.screen {
        Screen::Grid(screen) => assert_eq!(screen.kind, GridKind::Coverage),
        other => panic!("{other:?}"),
    });
    assert_eq!(rating_of(Mark::Yes, Polarity::Negative), Rating::Unfavourable);
}

/// What is pasted into a line that narrows a list is looked for and drawn at every key.
#[test]
fn a_huge_paste_into_a_list_holds_nothing_up() {
    let start = std::time::Instant::now();
    for list in ["/", ":", "D", "P"] {
        let sitting = given(malaysia()).keys(list).pasting(&"ကြ ".repeat(100_000)).keys("a<Backspace>");
        let screen = ratatui::backend::TestBackend::new(100, 30);
        let look = tripartite::tui::Theme::new(sitting.model.theme, false);
        let mut screen = ratatui::Terminal::new(screen).unwrap();
        screen.draw(|frame| drop(tripartite::tui::draw(&sitting.model, look, frame))).unwrap();
    }
    assert!(start.elapsed().as_secs() < 20, "it took {:?}", start.elapsed());
}

#[test]
fn a_person_can_ask_which_file_the_workbook_is() {
    given(new_workbook()).keys(" W").then(|it| {
        let path = it.model.session.as_ref().expect("it is open").path.display().to_string();
        let notice = it.model.notice.as_ref().expect("it is said");
        assert!(notice.sentence.contains(&path), "{}", notice.sentence);
    });
}

#[test]
fn a_path_may_begin_in_the_home_folder() {
    given(nothing()).keys("o").keys("~/ken.yaml<Enter>").then(|it| {
        let path = std::path::Path::new("/home/rapporteur/ken.yaml");
        let opens = it.effects.iter().any(|effect| matches!(effect, Effect::Open(asked) if asked == path));
        assert!(opens, "{:?}", it.effects);
    });
}
