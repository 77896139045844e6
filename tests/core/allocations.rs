//! What the program asks of memory for what people wait for, counted. What is read or made anew is asked for anew, so a
//! count grows with work that need not be done; it is the same on every machine, idle or not, as no time is.
//!
//! A count may grow by a tenth over the one kept here. Whoever needs more keeps the new count and says why in the commit;
//! whoever needs much less keeps that.

use crate::support;
use allocation_counter::measure;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::{Path, PathBuf};
use tripartite::analysis::Derived;
use tripartite::app::{Access, Command, Message, Model, Opened, Start, update};
use tripartite::config::Settings;
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::report::Published;
use tripartite::report::kind::{ReportInput, ReportKind, compose};
use tripartite::runtime::SystemEnv;
use tripartite::store::{Dirs, Instruments, WrittenText, parse_workbook, to_text};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{Cell, Fact, Part, Place, Slot, Workbook};

/// How often memory may be asked for.
const KEPT: [(&str, u64); 10] = [
    ("the start screen", 349),
    ("reading the instrument", 6_353),
    ("reading it in French", 12_754),
    ("opening the example", 6_619),
    ("a key that moves", 1_464),
    ("a key that answers", 1_647),
    ("a key that answers one of ten thousand", 1_672),
    ("the text a save makes of ten thousand", 253),
    ("saving the example", 5_189),
    ("the report", 9_199),
];

fn model() -> Model {
    Model::new(Settings::default(), Start::default(), (80, 24))
}

/// A workbook in which ten thousand things more are said.
fn of_ten_thousand(mut workbook: Workbook) -> Workbook {
    for at in 0..10_000 {
        let slot = Slot { question: support::id("consult-gender"), row: Some(support::id(&format!("row-{at}"))) };
        workbook.put(&Cell::Part(Place::Answer(slot), Part::Why), Some(Fact::Text(format!("Reason {at}."))));
    }
    workbook
}

#[test]
fn nothing_asks_a_tenth_more_of_memory_than_it_did() {
    let (library, instrument) = (Instruments::new(None), support::instrument("en"));
    let text = library.example(support::SHIPPED, "malaysia").unwrap();
    let home = tempfile::tempdir().unwrap();
    let world = tripartite::runtime::World::with_places("en", Some(Dirs::under(home.path())));
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut paint = |model: &Model| {
        terminal.draw(|frame| drop(draw(model, Theme::new(model.theme, false), frame))).unwrap();
    };
    let open_of = |workbook: Workbook| {
        let mut model = model();
        let opened = Opened {
            path: PathBuf::from("w"),
            workbook,
            instrument: instrument.clone(),
            scratch: true,
            rescues: Vec::new(),
            access: Access::Full,
            remarks: Vec::new(),
        };
        update(&mut model, Message::Opened(Box::new(Ok(opened))), &mut SystemEnv);
        model
    };
    let open = || open_of(parse_workbook(Path::new("w"), &text).unwrap());
    let report = |model: &Model| {
        let session = model.session.as_ref().unwrap();
        let (words, published) = (Words::new("en"), Published::of(&session.workbook));
        let derived = Derived::of(&session.instrument, &session.workbook);
        let input = ReportInput::new(&session.instrument, &published, &derived, &words, "2026-01-01");
        drop(compose(ReportKind::ALL[0], Format::Text, &input));
    };
    let mut opened = open();
    let mut large = open_of(of_ten_thousand(parse_workbook(Path::new("w"), &text).unwrap()));
    update(&mut large, Message::Do(Command::Down), &mut SystemEnv);
    let mut written = WrittenText::from(String::new());
    written = written.next(&large.session.as_ref().unwrap().workbook).unwrap();
    let mut count = |answer: Command| -> Vec<u64> {
        let mut counts = Vec::new();
        let mut add = |act: &mut dyn FnMut()| counts.push(measure(act).count_total);
        add(&mut || paint(&Model::new(Settings::default(), world.start(), (80, 24))));
        add(&mut || drop(library.load(support::SHIPPED, "en").unwrap()));
        add(&mut || drop(library.load(support::SHIPPED, "fr").unwrap()));
        add(&mut || paint(&open()));
        let mut key = |command: Command| {
            update(&mut opened, Message::Do(command), &mut SystemEnv);
            paint(&opened);
        };
        add(&mut || key(Command::Down));
        add(&mut || key(answer));
        add(&mut || {
            update(&mut large, Message::Do(answer), &mut SystemEnv);
            paint(&large);
        });
        add(&mut || written = written.next(&large.session.as_ref().unwrap().workbook).unwrap());
        add(&mut || drop(to_text(&opened.session.as_ref().unwrap().workbook).unwrap()));
        add(&mut || report(&opened));
        counts
    };
    // the first time words are parsed and tables are made that the process keeps
    count(Command::Yes);
    let counts = count(Command::No);
    let told: Vec<String> =
        KEPT.iter().zip(&counts).map(|((name, kept), now)| format!("{name}: {now}, kept {kept}")).collect();
    let grown = KEPT.iter().zip(&counts).any(|((_, kept), now)| *now > kept + kept / 10);
    assert!(!grown, "{told:#?}");
}
