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
use tripartite::report::kind::{Only, ReportInput, ReportKind, compose};
use tripartite::runtime::SystemEnv;
use tripartite::store::{Dirs, Instruments, parse_workbook, to_text};
use tripartite::tui::{Theme, draw};

/// How often memory may be asked for.
const KEPT: [(&str, u64); 8] = [
    ("the start screen", 295),
    ("reading the instrument", 5_869),
    ("reading it in French", 11_793),
    ("opening the example", 6_526),
    ("a key that moves", 1_449),
    ("a key that answers", 3_136),
    ("saving the example", 3_770),
    ("the report", 9_381),
];

fn model() -> Model {
    Model::new(Settings::default(), Start::default(), (80, 24))
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
    let open = || {
        let mut model = model();
        let workbook = parse_workbook(Path::new("w"), &text).unwrap();
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
    let report = |model: &Model| {
        let session = model.session.as_ref().unwrap();
        let (words, published) = (Words::new("en"), Published::of(&session.workbook));
        let derived = Derived::of(&session.instrument, &session.workbook);
        let input = ReportInput {
            instrument: &session.instrument,
            published: &published,
            derived: &derived,
            words: &words,
            today: "2026-01-01",
            only: &Only::default(),
            against: None,
            meeting: None,
            progress: &|_| true,
        };
        drop(compose(ReportKind::ALL[0], Format::Text, &input));
    };
    let mut opened = open();
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
        add(&mut || drop(to_text(&opened.session.as_ref().unwrap().workbook).unwrap()));
        add(&mut || report(&opened));
        counts
    };
    // the first time words are parsed and tables are made that the process keeps
    count(Command::Yes);
    let counts = count(Command::No);
    let told: Vec<String> =
        KEPT.iter().zip(&counts).map(|((name, kept), now)| format!("{name}: {now}, kept {kept}")).collect();
    println!("{}", told.join("\n"));
    let grown = KEPT.iter().zip(&counts).any(|((_, kept), now)| *now > kept + kept / 10);
    assert!(!grown, "{told:#?}");
}
