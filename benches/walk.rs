//! What a person waits for, in milliseconds: derive, draw, a key, open, save, first frame.
//!
//! `cargo bench` prints one line a figure, at the shipped instrument's size (the worked example) and at 10,000 and
//! 100,000 answers. Each figure is the median of repeated runs on this machine.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::{filled, median, say};
use tripartite::analysis::Derived;
use tripartite::app::{Command, Env, Message, Model, Opened, Start, update};
use tripartite::config::Settings;
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::report::kind::{Only, ReportInput, ReportKind, compose};
use tripartite::report::{Compared, Published};
use tripartite::store::{Instruments, parse_workbook, to_text};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::Workbook;

struct Still(u32);

impl Env for Still {
    fn today(&self) -> String {
        "2026-01-01".to_owned()
    }
    fn millis(&mut self) -> u64 {
        0
    }
    fn now(&self) -> String {
        "12:00".to_owned()
    }
    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}-{}", self.0)
    }
}

/// How long the tree of each document takes, without writing it in any format.
fn trees(instrument: &Instrument, workbook: &Workbook, times: usize) {
    let words = Words::new("en");
    let (published, derived) = (Published::of(workbook), Derived::of(instrument, workbook));
    let compared = Compared::of(&filled(instrument, workbook, 0), workbook);
    let (only, against) = (Only::default(), Some(&compared));
    let subject = ReportInput {
        instrument,
        published: &published,
        derived: &derived,
        words: &words,
        today: "2026-01-01",
        only: &only,
        against,
        meeting: None,
        logo: None,
        progress: &|_| true,
    };
    for kind in ReportKind::ALL {
        let took = median(times, || drop(compose(kind, Format::Text, &subject)));
        say(&format!("tree of the {}", kind.name()), workbook.answers.len(), took);
    }
}

fn main() {
    // `cargo test` runs benches too, with a flag that says so: one short round is enough then
    let short = !std::env::args().any(|arg| arg == "--bench");
    let library = Instruments::new(None);
    let id = library.usual().unwrap();
    let instrument = Arc::new(library.load(id.as_str(), "en").unwrap());
    let name = library.examples(id.as_str()).remove(0);
    let text = library.example(id.as_str(), &name).unwrap();
    let example = parse_workbook(Path::new(&name), &text).unwrap();
    say("read the instrument", example.answers.len(), median(9, || drop(library.load(id.as_str(), "en").unwrap())));
    say("… in another language", example.answers.len(), median(9, || drop(library.load(id.as_str(), "fr").unwrap())));
    let documents: &[usize] = if short { &[0] } else { &[100, 1_000, 10_000] };
    for size in documents {
        trees(&instrument, &filled(&instrument, &example, *size), if *size > 5_000 { 5 } else { 21 });
    }
    let sizes: &[usize] = if short { &[0] } else { &[0, 10_000, 100_000] };
    for size in sizes {
        let workbook = filled(&instrument, &example, *size);
        let answers = workbook.answers.len();
        let times = if answers > 50_000 { 5 } else { 21 };
        say("derive everything", answers, median(times, || drop(Derived::of(&instrument, &workbook))));
        let text = to_text(&workbook).unwrap();
        say("open (read the text)", answers, median(times, || drop(parse_workbook(Path::new("w"), &text).unwrap())));
        say("save (write and read back)", answers, median(times.min(9), || drop(to_text(&workbook).unwrap())));
        let mut model = Model::new(Settings::default(), Start::default(), (120, 40));
        let opened = Opened {
            path: PathBuf::from("w"),
            workbook,
            instrument: instrument.clone(),
            scratch: true,
            rescues: Vec::new(),
            access: tripartite::app::Access::Full,
            remarks: Vec::new(),
        };
        let mut env = Still(0);
        update(&mut model, Message::Opened(Box::new(Ok(opened))), &mut env);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let frame = median(times * 5, || {
            terminal.draw(|frame| drop(draw(&model, Theme::new(model.theme, false), frame))).unwrap();
        });
        say("draw a frame", answers, frame);
        say(
            "a key that moves",
            answers,
            median(times * 5, || drop(update(&mut model, Message::Do(Command::Down), &mut env))),
        );
        let mut yes = false;
        let edit = median(times, || {
            yes = !yes;
            let command = if yes { Command::Yes } else { Command::No };
            drop(update(&mut model, Message::Do(command), &mut env));
            update(&mut model, Message::Do(Command::Up), &mut env);
        });
        say("a key that answers", answers, edit);
    }
    let mut starts: Vec<Duration> = (0..if short { 1 } else { 15 }).map(|_| first_frame()).collect();
    starts.sort();
    say("start to first frame", 0, starts[starts.len() / 2]);
}

/// How long the program takes in a pseudo-terminal until its first frame is there; ending it is not counted.
fn first_frame() -> Duration {
    let home = tempfile::tempdir().unwrap();
    let pair = portable_pty::native_pty_system()
        .openpty(portable_pty::PtySize { rows: 24, cols: 80, ..Default::default() })
        .unwrap();
    let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_tripartite"));
    command.env("TRIPARTITE_HOME", home.path());
    command.env("TERM", "xterm-256color");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut seen = Vec::new();
    let mut chunk = [0; 4096];
    // a frame is written whole, so any word of it will do
    while !String::from_utf8_lossy(&seen).contains("tripartite") {
        match reader.read(&mut chunk) {
            Ok(0) | Err(_) => break,
            Ok(count) => seen.extend_from_slice(&chunk[..count]),
        }
    }
    let taken = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    taken
}
