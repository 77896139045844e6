//! Documents whose name is taken, and files that come in: the same by keys and in lines.

use crate::support::world::new_workbook;
use crate::support::{Conversation, Sitting, conversation, given, id, malaysia};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::{Path, PathBuf};
use tripartite::app::{About, Ask, Form, Overlay};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{Purpose, Workbook};

fn asks(sitting: &Sitting) -> Option<About> {
    match sitting.model.overlays.last() {
        Some(Overlay::Ask(Ask { about, .. })) => Some(*about),
        _ => None,
    }
}

/// What is on the screen.
fn painted(sitting: &Sitting) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| drop(draw(&sitting.model, Theme::new(sitting.model.theme, true), frame))).unwrap();
    let buffer = terminal.backend().buffer();
    let row = |y| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>() + "\n";
    (0..24).map(row).collect()
}

fn report() -> PathBuf {
    PathBuf::from("r.docx")
}

fn with_report_there() -> Sitting {
    let mut sitting = given(malaysia());
    sitting.world.documents.insert(report());
    sitting.keys("Vx<C-u>r.docx<Enter>")
}

#[test]
fn a_document_whose_name_is_taken_gets_a_number_or_takes_its_place_as_a_person_says() {
    let written =
        |sitting: &Sitting| -> Vec<PathBuf> { sitting.world.reports.iter().map(|(path, _)| path.clone()).collect() };
    let asked = with_report_there().then(|it| assert_eq!(asks(it), Some(About::Unwritten)));
    let asked = asked.then(|it| assert_eq!(written(it), Vec::<PathBuf>::new(), "nothing is written unasked"));
    asked.keys("<Enter>").then(|it| assert_eq!(written(it), [PathBuf::from("r-2.docx")]));
    let replaced = with_report_there().keys("<Down><Enter>");
    replaced.then(|it| assert_eq!(written(it), [report()])).then(|it| assert!(it.model.overlays.is_empty()));
    // who decides nothing is back at the name, and nothing waits any more
    let left = with_report_there().keys("<Esc>");
    let left = left.then(|it| match it.model.overlays.last() {
        Some(Overlay::Form(form @ Form { purpose: Purpose::Export, .. })) => assert_eq!(form.text(0), "r.docx"),
        other => panic!("{other:?}"),
    });
    left.keys("<Esc>").then(|it| assert_eq!((asks(it), written(it)), (None, Vec::new())));
}

#[test]
fn in_lines_the_name_that_is_taken_is_said_and_what_to_type() {
    let talk = || {
        let mut talk = conversation(malaysia());
        talk.sitting.world.documents.insert(report());
        let said = talk.say("export r.docx");
        assert!(said.contains("r.docx is there already") && said.contains("number"), "{said}");
        assert!(talk.sitting.world.reports.is_empty(), "nothing is written unasked");
        talk
    };
    let last = |talk: &Conversation| talk.sitting.world.reports.last().map(|(path, _)| path.clone());
    let mut numbered = talk();
    assert!(numbered.say("number").contains("r-2.docx"));
    assert_eq!(last(&numbered), Some(PathBuf::from("r-2.docx")));
    let mut replaced = talk();
    replaced.say("replace");
    assert_eq!(last(&replaced), Some(report()));
}

/// Two sources of a reference manager, one of them without a title.
const SOURCES: &str =
    "@book{act, title = {Employment Act}, author = {Ministry}, year = {1955}}\n@book{none, year = {2001}}\n";

fn sources(folder: &Path) -> String {
    let path = folder.join("s.bib");
    std::fs::write(&path, SOURCES).unwrap();
    path.display().to_string()
}

fn titles(workbook: &Workbook) -> Vec<String> {
    let of = id("source");
    let title = id("title");
    workbook.rows(&of).filter_map(|(_, row)| Some(row.get(&title)?.as_text())).collect()
}

#[test]
fn a_file_is_shown_before_it_is_taken_and_taken_as_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let name = sources(folder.path());
    let shown = given(new_workbook()).keys(&format!(" b{name}<Enter><Enter>"));
    let shown = shown.then(|it| assert_eq!(asks(it), Some(About::Import)));
    let shown = shown.then(|it| assert_eq!(titles(it.workbook()), Vec::<String>::new(), "nothing is taken unasked"));
    let picture = painted(&shown);
    assert!(picture.contains("Employment Act") && picture.contains("it has no title"), "{picture}");
    let taken = shown.keys("<Enter><Enter>").then(|it| assert_eq!(titles(it.workbook()), ["Employment Act"]));
    taken.keys("u").then(|it| assert_eq!(titles(it.workbook()), Vec::<String>::new(), "one step takes all of it back"));
    let left = given(new_workbook()).keys(&format!(" b{name}<Enter><Enter><Esc><Esc>"));
    left.then(|it| assert_eq!((asks(it), titles(it.workbook())), (None, Vec::new())));
}

#[test]
fn what_changed_after_a_file_was_shown_is_shown_anew_before_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let mut talk = conversation(new_workbook());
    talk.say(&format!("import {}", sources(folder.path())));
    let said = talk.say("");
    assert!(said.contains("Employment Act") && said.contains("it has no title") && said.contains("take-in"), "{said}");
    talk.say("add source Another act");
    talk.all(&["registers", "why Because."]);
    let before = titles(talk.sitting.workbook());
    let again = talk.say("take-in");
    assert_eq!(
        titles(talk.sitting.workbook()),
        before,
        "what was compared with an earlier state is not taken: {again}"
    );
    assert!(again.contains("Employment Act"), "{again}");
    let taken = talk.say("take-in");
    assert!(titles(talk.sitting.workbook()).contains(&"Employment Act".to_owned()), "{taken}");
    talk.say("undo");
    assert_eq!(titles(talk.sitting.workbook()), before);
}

#[test]
fn a_file_that_cannot_be_read_comes_back_with_its_name() {
    let refused = given(new_workbook()).keys(" bnone.bib<Enter>Ministry<Enter>");
    refused.then(|it| match it.model.overlays.last() {
        Some(Overlay::Form(form @ Form { purpose: Purpose::Import, .. })) => {
            assert_eq!((form.text(0), form.text(1)), ("none.bib".to_owned(), "Ministry".to_owned()));
            assert!(form.refusal.as_ref().is_some_and(|why| why.contains("none.bib")), "{:?}", form.refusal);
        }
        other => panic!("{other:?}"),
    });
}
