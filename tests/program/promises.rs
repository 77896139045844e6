//! What is said to be saved or kept is so at that moment, whatever another program did to the file.
//!
//! Each test does to the file what a synchronizing service, a hand or another program does, and then looks for what was
//! saved: it must be in the file or where the sentence says it is.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_terminal::Desk;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tripartite::store::{parse_workbook, to_text};
use tripartite::workbook::Workbook;

const WHY: &str = "answers/consult-gender/why";
const QUIT: &str = "\x11";
const PATIENCE: Duration = Duration::from_secs(40);

/// Line mode, talked to as by a person: each line is sent when the one before was answered.
struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    said: Arc<Mutex<Vec<String>>>,
    /// How many lines were looked at.
    seen: usize,
    /// Counts the lines that are sent only to learn that the one before was answered.
    marks: usize,
}

impl Talk {
    fn open(desk: &Desk, file: &Path) -> Self {
        let mut child = program(desk)
            .args(["--lang", "en", "open", file.to_str().unwrap(), "--plain"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let (heard, output) = (said.clone(), child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                heard.lock().unwrap().push(line);
            }
        });
        let input = child.stdin.take();
        let mut talk = Self { child, input, said, seen: 0, marks: 0 };
        talk.answered();
        talk.say("/go 2.13");
        talk
    }

    /// Types a line; what is said in answer.
    fn say(&mut self, line: &str) -> String {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
        self.answered()
    }

    /// Waits until everything typed was answered, or the program ended.
    fn answered(&mut self) -> String {
        self.marks += 1;
        // a word nobody knows is named in the answer
        let mark = format!("zzq{}", self.marks);
        let gone = writeln!(self.input.as_mut().unwrap(), "/{mark}").is_err();
        let start = Instant::now();
        let found = loop {
            let at = self.said.lock().unwrap().iter().position(|line| line.contains(&mark));
            if at.is_some() || gone || self.child.try_wait().unwrap().is_some() {
                break at;
            }
            assert!(start.elapsed() < PATIENCE, "no answer: {:?}", self.said.lock().unwrap());
            std::thread::sleep(Duration::from_millis(5));
        };
        if found.is_none() {
            std::thread::sleep(Duration::from_millis(100));
        }
        let said = self.said.lock().unwrap();
        let until = found.unwrap_or(said.len());
        let answer = said[self.seen.min(until)..until].join("\n");
        self.seen = found.map_or(said.len(), |at| at + 1);
        answer
    }

    fn ended(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(5) {
            if self.child.try_wait().unwrap().is_some() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }

    fn all(&self) -> String {
        self.said.lock().unwrap().join("\n")
    }
}

impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program(desk: &Desk) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
    command.env("TRIPARTITE_HOME", desk.path("home")).env("LANG", "C.UTF-8").env("TERM", "dumb");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
        command.env_remove(name);
    }
    command
}

fn run(desk: &Desk, args: &[&str]) -> Output {
    program(desk).args(["--lang", "en"]).args(args).stdin(Stdio::null()).output().unwrap()
}

fn out(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What another program makes of the file, and what is then said of it on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Event {
    Removed,
    Emptied,
    CutInHalf,
    PutBack,
    ChangedByAnother,
    AnotherWorkbook,
    AFolder,
}

use Event::{AFolder, AnotherWorkbook, ChangedByAnother, CutInHalf, Emptied, PutBack, Removed};

const EVENTS: [(Event, &str, &str); 7] = [
    (Removed, "FILE MISSING", "is no longer there"),
    (Emptied, "FILE EMPTIED", "is empty now"),
    (CutInHalf, "FILE REPLACED", "holds something else now"),
    (PutBack, "OLDER FILE", "holds an earlier version again"),
    (ChangedByAnother, "FILE CHANGED", "Another program changed"),
    (AnotherWorkbook, "FILE REPLACED", "holds something else now"),
    (AFolder, "FILE REPLACED", "holds something else now"),
];

impl Event {
    /// Happens to a file that held `before` when it was opened.
    fn happens(self, file: &Path, before: &str) {
        let put = |text: &str| {
            // as services do: another file takes the name
            let beside = file.with_extension("new");
            std::fs::write(&beside, text).unwrap();
            std::fs::rename(beside, file).unwrap();
        };
        match self {
            Removed => std::fs::remove_file(file).unwrap(),
            Emptied => std::fs::write(file, "").unwrap(),
            CutInHalf => {
                let text = std::fs::read_to_string(file).unwrap();
                put(&text[..text.floor_char_boundary(text.len() / 2)]);
            }
            PutBack => put(before),
            ChangedByAnother => put(&changed(before, |workbook| workbook.title = "Theirs".into())),
            AnotherWorkbook => put(&changed(before, |workbook| workbook.id = "another".into())),
            AFolder => {
                std::fs::remove_file(file).unwrap();
                std::fs::create_dir(file).unwrap();
            }
        }
    }
}

/// The text of a workbook's file after a change.
fn changed(text: &str, change: impl FnOnce(&mut Workbook)) -> String {
    let mut workbook = parse_workbook(Path::new("w.yaml"), text).unwrap();
    change(&mut workbook);
    to_text(&workbook).unwrap()
}

/// Whether a text is anywhere among the program's own files.
fn is_kept(desk: &Desk, text: &str) -> bool {
    let found = Command::new("grep").args(["-rlF", text]).arg(desk.path("home")).output().unwrap();
    !found.stdout.is_empty()
}

fn journals(desk: &Desk) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(desk.path("home/state/journals"));
    folder.into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

/// A talk in which a text was answered and saved, and what the file held before.
fn saved(desk: &Desk, text: &str) -> (PathBuf, String, Talk) {
    let file = desk.workbook();
    let before = std::fs::read_to_string(&file).unwrap();
    let mut talk = Talk::open(desk, &file);
    talk.say(&format!("/why: {text}"));
    let held = desk.value(&file, WHY).or_else(|| Some(std::fs::read_to_string(&file).unwrap()));
    assert!(held.unwrap().contains(text), "the file holds it: {}", talk.all());
    (file, before, talk)
}

// what is said in lines

#[test]
fn status_and_quit_never_say_saved_of_a_file_that_does_not_hold_it() {
    for (event, _, sentence) in EVENTS {
        let desk = Desk::new();
        let (file, before, mut talk) = saved(&desk, "AAA1");
        assert!(talk.say("/status").contains("Saved in"), "{event:?}: before it happens");
        event.happens(&file, &before);
        let status = talk.say("/status");
        assert!(status.contains(sentence) && !status.contains("Saved in"), "{event:?}: {status}");
        assert!(status.contains("version 2"), "{event:?}: where it is: {status}");
        let asked = talk.say("/quit");
        assert!(asked.contains(sentence) && asked.contains("once more"), "{event:?}: {asked}");
        assert!(!asked.contains("Saved in"), "{event:?}: {asked}");
        let left = talk.say("/quit");
        assert!(talk.ended(), "{event:?}: the second word leaves: {left}");
        let last = talk.all().lines().rev().take(6).map(str::to_owned).collect::<Vec<_>>().join("\n");
        assert!(!last.contains("Saved in") && last.contains(sentence), "{event:?}: {last}");
        assert!(is_kept(&desk, "AAA1"), "{event:?}: it is somewhere");
        assert_eq!(journals(&desk).len(), 1, "{event:?}: the journal stays");
        let versions = out(&run(&desk, &["versions", file.to_str().unwrap(), "--restore", "2", "-o", "out.yaml"]));
        let copy = std::env::current_dir().unwrap().join("out.yaml");
        let text = std::fs::read_to_string(&copy).unwrap_or_default();
        let _ = std::fs::remove_file(&copy);
        assert!(text.contains("AAA1"), "{event:?}: the version named is that: {versions}");
    }
}

#[test]
fn a_signal_or_the_end_of_the_input_asks_nothing_and_keeps_everything() {
    for (event, _, sentence) in EVENTS {
        for signal in ["TERM", "HUP", ""] {
            let desk = Desk::new();
            let (file, before, mut talk) = saved(&desk, "AAA1");
            event.happens(&file, &before);
            if signal.is_empty() {
                talk.input = None;
            } else {
                let pid = talk.child.id().to_string();
                assert!(Command::new("kill").args(["-s", signal, &pid]).status().unwrap().success());
            }
            assert!(talk.ended(), "{event:?} {signal}");
            std::thread::sleep(Duration::from_millis(50));
            let last = talk.all().lines().rev().take(5).map(str::to_owned).collect::<Vec<_>>().join("\n");
            assert!(!last.contains("Saved in") && last.contains(sentence), "{event:?} {signal}: {last}");
            assert!(is_kept(&desk, "AAA1"), "{event:?} {signal}: it is somewhere");
            assert_eq!(journals(&desk).len(), 1, "{event:?} {signal}: the journal stays");
        }
    }
}

#[test]
fn a_journal_that_was_begun_anew_leaves_nothing_behind_that_is_nowhere() {
    let desk = Desk::new();
    let (file, _, mut talk) = saved(&desk, "AAA1");
    // more than a journal holds before it is cut
    for round in 0..8 {
        talk.say(&format!("/finding: {} {round}", "long ".repeat(9_000)));
    }
    assert!(!std::fs::read_to_string(&journals(&desk)[0]).unwrap().contains("AAA1"), "it was cut");
    std::fs::remove_file(&file).unwrap();
    talk.say("/save");
    let asked = talk.say("/quit");
    assert!(asked.contains("version 2"), "{asked}");
    talk.say("/quit");
    assert!(talk.ended() && is_kept(&desk, "AAA1"));
    let put_back = out(&run(&desk, &["versions", file.to_str().unwrap(), "--restore", "2"]));
    assert_eq!(desk.value(&file, WHY).as_deref(), Some("AAA1"), "{put_back}");
}

#[test]
fn what_is_said_to_be_written_again_is_written_again() {
    for (event, _, _) in
        EVENTS.into_iter().filter(|(event, ..)| matches!(event, Removed | Emptied | CutInHalf | AnotherWorkbook))
    {
        let desk = Desk::new();
        let (file, before, mut talk) = saved(&desk, "AAA1");
        event.happens(&file, &before);
        let there = std::fs::read(&file).unwrap_or_default();
        let asked = talk.say("/quit");
        assert!(asked.contains("writes it there again"), "{event:?}: {asked}");
        let said = talk.say("/save");
        assert!(said.contains("Saved in"), "{event:?}: {said}");
        assert_eq!(desk.value(&file, WHY).as_deref(), Some("AAA1"), "{event:?}");
        if !there.is_empty() {
            let text = String::from_utf8(there).unwrap();
            assert!(is_kept(&desk, text.lines().nth(1).unwrap()), "{event:?}: what was there is kept");
        }
        talk.say("/quit");
        assert!(talk.ended(), "{event:?}: now it is as it should be");
        assert!(journals(&desk).is_empty(), "{event:?}: and nothing waits");
    }
}

#[test]
fn a_copy_elsewhere_is_the_workbook_from_then_on_and_nothing_waits() {
    let desk = Desk::new();
    let (file, before, mut talk) = saved(&desk, "AAA1");
    Emptied.happens(&file, &before);
    talk.say("/quit");
    let copy = desk.path("copy.yaml");
    talk.say(&format!("/copy {}", copy.display()));
    let status = talk.say("/status");
    assert!(status.contains(&format!("Saved in {}", copy.display())), "{status}");
    talk.say("/quit");
    assert!(talk.ended(), "{}", talk.all());
    assert_eq!(desk.value(&copy, WHY).as_deref(), Some("AAA1"));
    assert!(journals(&desk).is_empty());
}

#[test]
fn another_workbook_takes_the_place_of_one_whose_file_is_gone_only_after_a_word() {
    let desk = Desk::new();
    let (file, _, mut talk) = saved(&desk, "AAA1");
    let other = desk.path("other.yaml");
    std::fs::copy(&file, &other).unwrap();
    std::fs::remove_file(&file).unwrap();
    let asked = talk.say(&format!("/open {}", other.display()));
    assert!(asked.contains("is no longer there") && asked.contains("once more"), "{asked}");
    let opened = talk.say(&format!("/open {}", other.display()));
    assert!(opened.contains("other.yaml") || talk.say("/status").contains("other.yaml"), "{opened}");
    talk.say("/quit");
    assert!(talk.ended() && is_kept(&desk, "AAA1"));
}

#[test]
fn a_workbook_that_cannot_be_opened_leaves_the_one_before_as_it_was() {
    let desk = Desk::new();
    let (file, _, mut talk) = saved(&desk, "AAA1");
    talk.say(&format!("/open {}", desk.path("nowhere.yaml").display()));
    let said = talk.say("/why: AAA2");
    assert!(!said.contains("Not saved") && !said.contains("Not in the file"), "{said}");
    assert_eq!(desk.value(&file, WHY).as_deref(), Some("AAA2"));
    assert!(talk.say("/status").contains("Saved in"));
}

// what the corner says

#[test]
fn the_corner_tells_of_the_file_when_somebody_acts_and_leaving_asks_once() {
    for (event, corner, sentence) in EVENTS {
        let desk = Desk::new();
        let file = desk.workbook();
        let before = std::fs::read_to_string(&file).unwrap();
        let mut run = desk.open(&file);
        run.send("wAAA1\x1b");
        run.until_file("holds it", || std::fs::read_to_string(&file).unwrap_or_default().contains("AAA1"));
        run.see("saved");
        event.happens(&file, &before);
        // a look is made every two seconds at most
        std::thread::sleep(Duration::from_millis(2100));
        run.send("\x1b[B");
        run.see(&format!("{corner}, kept here"));
        run.send(QUIT);
        run.see("once more");
        run.see(sentence.split(' ').next().unwrap());
        run.send(QUIT);
        assert_eq!(run.end(), 0, "{event:?}");
        assert!(is_kept(&desk, "AAA1"), "{event:?}");
        assert_eq!(journals(&desk).len(), 1, "{event:?}");
    }
}

#[test]
fn a_file_that_is_back_is_saved_again_and_left_at_once() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.send("wAAA1\x1b");
    run.until_file("holds it", || std::fs::read_to_string(&file).unwrap_or_default().contains("AAA1"));
    // the file holds it a moment before the save is confirmed; taken away in between, the journal rightly stays
    let has_checkpoint = |journal: &PathBuf| std::fs::read_to_string(journal).is_ok_and(|it| it.contains("checkpoint"));
    run.until_file("the save is confirmed", || journals(&desk).iter().any(has_checkpoint));
    let away = desk.path("away.yaml");
    std::fs::rename(&file, &away).unwrap();
    run.send(QUIT);
    run.see("FILE MISSING, kept here");
    std::fs::rename(&away, &file).unwrap();
    std::thread::sleep(Duration::from_millis(2100));
    run.send("\x1b[B");
    run.until("the corner says saved", |screen| !screen.contents().contains("FILE MISSING"));
    run.send(QUIT);
    assert_eq!(run.end(), 0);
    assert!(journals(&desk).is_empty());
}

// what waits

/// Two sessions of which nothing reached the file, about one cell, one after the other.
fn two_sessions(desk: &Desk, words: [&str; 2], begun: [&str; 2]) -> PathBuf {
    let file = desk.workbook();
    let whole = std::fs::read_to_string(&file).unwrap();
    for (text, at) in words.into_iter().zip(begun) {
        let mut talk = Talk::open(desk, &file);
        std::fs::write(&file, &whole[..60]).unwrap();
        talk.say(&format!("/why: {text}"));
        talk.child.kill().unwrap();
        talk.child.wait().unwrap();
        std::fs::write(&file, &whole).unwrap();
        // the clock of that session
        let journal =
            journals(desk).into_iter().max_by_key(|path| path.metadata().unwrap().modified().unwrap()).unwrap();
        redate(&journal, at);
    }
    file
}

/// Gives the first line of a journal another time; the checksum is made anew.
fn redate(journal: &Path, at: &str) {
    use tripartite::store::{JournalEntry, read_journal};
    let mut read = read_journal(journal).unwrap();
    read.begin.at = at.to_owned();
    let begin = JournalEntry::Begin(read.begin);
    let lines = std::iter::once(&begin).chain(&read.entries).zip(0_u64..).map(|(entry, seq)| entry.line(seq).unwrap());
    std::fs::write(journal, lines.collect::<String>()).unwrap();
}

#[test]
fn two_sessions_that_left_one_cell_are_a_dispute_whatever_their_clocks_said() {
    for begun in [["2026-03-01T14:00:00", "2026-03-01T15:00:00"], ["2026-03-01T15:00:00", "2026-03-01T14:00:00"]] {
        let desk = Desk::new();
        let file = two_sessions(&desk, ["AAA-first", "BBB-second"], begun);
        assert_eq!(journals(&desk).len(), 2);
        let said = out(&run(&desk, &["recover", file.to_str().unwrap()]));
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("AAA-first") && text.contains("BBB-second"), "{begun:?}: {said}\n{text}");
        assert!(text.contains("disputed"), "{text}");
        // on the screen, one after the other
        let desk = Desk::new();
        let file = two_sessions(&desk, ["AAA-first", "BBB-second"], begun);
        let mut run = desk.run(&["open", file.to_str().unwrap()]);
        for _ in 0..2 {
            run.see("Unsaved work");
            run.send("\r");
            run.quiet();
        }
        run.until_file("holds both", || {
            let text = std::fs::read_to_string(&file).unwrap();
            text.contains("AAA-first") && text.contains("BBB-second")
        });
        run.send(QUIT);
        assert_eq!(run.end(), 0);
        assert!(journals(&desk).is_empty(), "both are in the file");
    }
}

#[test]
fn journals_that_others_could_have_written_are_not_called_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let file = two_sessions(&desk, ["AAA-first", "BBB-second"], ["2026-03-01T14:00:00", "2026-03-01T15:00:00"]);
    for journal in journals(&desk) {
        std::fs::set_permissions(journal, std::fs::Permissions::from_mode(0o777)).unwrap();
    }
    for args in [&["recover"][..], &["recover", file.to_str().unwrap()]] {
        let output = run(&desk, args);
        let said = out(&output);
        assert!(!said.contains("Nothing waits") && said.contains("was not read"), "{args:?}: {said}");
        assert!(!output.status.success());
    }
}
