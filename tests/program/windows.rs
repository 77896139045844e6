//! What is promised of saving, locking and recovering, on Windows: the twins of what `saving`, `locking`, `promises` and
//! `destinations` ask of other systems, and what only Windows does. `docs/tested.md` says which test stands for which.
#![cfg(windows)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use crate::support_saving::{CELL, Desk, PROGRAM, code, complaint, names, read, titled};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Read, Write};
use std::os::windows::fs::{MetadataExt, OpenOptionsExt, symlink_file};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tripartite::store::{self, Lock, LockHolder, LockOutcome, SaveFault, hold, take_over};

const PATIENCE: Duration = Duration::from_secs(60);
const FILE_ATTRIBUTE_HIDDEN: u32 = 2;
const FILE_SHARE_READ: u32 = 1;

/// Another program that has a file open and lets others read it at most, as Word does.
fn opened_elsewhere(path: &Path) -> File {
    OpenOptions::new().read(true).share_mode(FILE_SHARE_READ).open(path).unwrap()
}

/// Another program that lets nobody at a file.
fn alone_with(path: &Path) -> File {
    OpenOptions::new().read(true).write(true).share_mode(0).open(path).unwrap()
}

fn value(desk: &Desk) -> Option<String> {
    read(&desk.book()).0.get(&CELL.parse().ok().unwrap()).map(|fact| fact.to_string())
}

fn journals(desk: &Desk) -> usize {
    names(&desk.at("home/state/journals")).len()
}

fn me(session: &str) -> LockHolder {
    LockHolder::here(session)
}

#[track_caller]
fn acquired(held: LockOutcome) -> Lock {
    match held {
        LockOutcome::Acquired(lock) => lock,
        held => panic!("not ours: {held:?}"),
    }
}

/// Lines, talked to as by a person; what was answered is read behind a word nobody knows.
struct Talk {
    child: Child,
    input: ChildStdin,
    said: Arc<Mutex<String>>,
    marks: usize,
}

impl Talk {
    fn open(desk: &Desk) -> Self {
        let mut command = desk.command(PROGRAM, &["--lang", "en", "open", "w.yaml", "--plain"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (heard, output) = (said.clone(), child.stdout.take().unwrap());
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                heard.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        let input = child.stdin.take().unwrap();
        let mut talk = Self { child, input, said, marks: 0 };
        talk.say("/go 2.13");
        talk
    }

    /// Types a line and waits until it was answered.
    fn say(&mut self, line: &str) {
        self.marks += 1;
        let mark = format!("zzq{}", self.marks);
        writeln!(self.input, "{line}\n/{mark}").unwrap();
        let start = Instant::now();
        while !self.all().contains(&mark) {
            assert!(start.elapsed() < PATIENCE, "no answer to {line}: {}", self.all());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Types a line that may be one of several; the next `say` waits for its answer.
    fn type_line(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    fn all(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

// ---- saving

#[test]
fn a_save_leaves_nothing_beside_and_keeps_no_version_twice() {
    let desk = Desk::new();
    for text in ["one", "two", "two"] {
        assert_eq!(code(&desk.set(text)), 0);
    }
    assert_eq!(value(&desk).as_deref(), Some("two"));
    assert_eq!(names(&desk.files()), ["w.yaml"]);
    let (workbook, _) = read(&desk.book());
    let kept = store::versions(&desk.places(), &desk.book(), Some(&workbook.id));
    let mut texts: Vec<Vec<u8>> = kept.iter().map(|version| version.read().unwrap()).collect();
    let count = texts.len();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), count, "each version is another text");
}

#[test]
fn a_save_is_confirmed_by_the_disk() {
    let desk = Desk::new();
    let (workbook, stamp) = read(&desk.book());
    let saved = store::save(&desk.book(), &titled(&workbook, "New"), &stamp, Some(&desk.places())).unwrap();
    assert!(saved.confirmed && !saved.in_place, "{saved:?}");
}

#[test]
fn what_another_program_has_open_is_told_as_that_and_stays_as_it_was() {
    let desk = Desk::new();
    let before = std::fs::read(desk.book()).unwrap();
    let other = opened_elsewhere(&desk.book());
    let refused = desk.set("new");
    assert_eq!(code(&refused), 2);
    assert!(complaint(&refused).contains("w.yaml is open in another program"), "{}", complaint(&refused));
    assert!(complaint(&refused).contains("Close it there"), "{}", complaint(&refused));
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
    assert_eq!(desk.temps(), [] as [&str; 0]);
    drop(other);
    assert_eq!(code(&desk.set("new")), 0);
    let other = alone_with(&desk.book());
    let unread = desk.run(&["status", "w.yaml"]);
    assert_eq!(code(&unread), 2);
    assert!(complaint(&unread).contains("open in another program"), "{}", complaint(&unread));
    drop(other);
}

#[test]
fn what_another_program_holds_for_a_moment_only_delays_a_save() {
    let desk = Desk::new();
    let book = desk.book();
    let other = alone_with(&book);
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        drop(other);
    });
    let (path, places) = (desk.book(), desk.places());
    // it is read while the other has it
    let (workbook, stamp) = read(&path);
    scanner.join().unwrap();
    let other = opened_elsewhere(&path);
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        drop(other);
    });
    store::save(&path, &titled(&workbook, "New"), &stamp, Some(&places)).unwrap();
    scanner.join().unwrap();
    assert_eq!(read(&path).0.title, "New");
}

#[test]
fn a_report_that_is_open_in_word_is_not_replaced() {
    let desk = Desk::new();
    let args = ["report", "w.yaml", "-d", "record", "-o", "report.docx", "--force"];
    assert_eq!(code(&desk.run(&args)), 0);
    let before = std::fs::read(desk.files().join("report.docx")).unwrap();
    assert_eq!(code(&desk.set("another text")), 0);
    let word = opened_elsewhere(&desk.files().join("report.docx"));
    let refused = desk.run(&args);
    assert_eq!(code(&refused), 2);
    assert!(complaint(&refused).contains("report.docx is open in another program"), "{}", complaint(&refused));
    assert!(std::fs::read(desk.files().join("report.docx")).unwrap() == before, "it stays as it was");
    drop(word);
    assert_eq!(code(&desk.run(&args)), 0);
    assert!(std::fs::read(desk.files().join("report.docx")).unwrap() != before, "it is the new one");
}

#[test]
fn a_name_that_windows_would_make_another_of_is_refused() {
    let desk = Desk::new();
    for name in ["ab:c.yaml", "x?.yaml", "trail. ", "trail.", "con.yaml", "a|b.yaml"] {
        let refused = desk.run(&["new", name, "--country", "MYS"]);
        assert_eq!(code(&refused), 2, "{name}");
        assert!(complaint(&refused).contains("is not a valid file name"), "{name}: {}", complaint(&refused));
        let refused = desk.run(&["report", "w.yaml", "-f", "text", "-o", name]);
        assert_eq!(code(&refused), 2, "{name}");
    }
    assert_eq!(names(&desk.files()), ["w.yaml"]);
    assert_eq!(code(&desk.run(&["new", "Kenya – réunion nº 2 日本.yaml", "--country", "KEN"])), 0);
}

#[test]
fn a_file_marked_read_only_is_not_replaced() {
    let desk = Desk::new();
    let about = std::fs::metadata(desk.book()).unwrap().permissions();
    let mut marked = about.clone();
    marked.set_readonly(true);
    std::fs::set_permissions(desk.book(), marked).unwrap();
    let (workbook, stamp) = read(&desk.book());
    let fault = store::save(&desk.book(), &titled(&workbook, "New"), &stamp, Some(&desk.places())).unwrap_err();
    assert!(matches!(fault, SaveFault::ReadOnly(_)), "{fault:?}");
    std::fs::set_permissions(desk.book(), about).unwrap();
}

#[test]
fn a_file_changed_outside_is_not_overwritten() {
    let desk = Desk::new();
    let (workbook, stamp) = read(&desk.book());
    assert_eq!(code(&desk.set("theirs")), 0);
    let fault = store::save(&desk.book(), &titled(&workbook, "New"), &stamp, Some(&desk.places())).unwrap_err();
    assert!(matches!(fault, SaveFault::ChangedOutside(_)), "{fault:?}");
    assert_eq!(value(&desk).as_deref(), Some("theirs"));
}

#[test]
fn all_names_of_a_file_hold_what_was_saved() {
    let desk = Desk::new();
    let second = desk.files().join("second.yaml");
    std::fs::hard_link(desk.book(), &second).unwrap();
    assert_eq!(code(&desk.set("one text")), 0);
    assert_eq!(std::fs::read(desk.book()).unwrap(), std::fs::read(&second).unwrap());
    assert_eq!(value(&desk).as_deref(), Some("one text"));
    assert!(names(&desk.at("home/state/in-place")).is_empty(), "the copies are gone");
    assert_eq!(code(&desk.set("another")), 0, "and do not stand in the way of the next save");
}

#[test]
fn a_workbook_with_line_ends_of_windows_is_read_and_saved() {
    let desk = Desk::new();
    let text = std::fs::read_to_string(desk.book()).unwrap().replace('\n', "\r\n");
    std::fs::write(desk.book(), text).unwrap();
    assert_eq!(code(&desk.set("kept")), 0);
    assert_eq!(value(&desk).as_deref(), Some("kept"));
}

#[test]
fn a_path_is_told_as_people_write_it() {
    let desk = Desk::new();
    let mut talk = Talk::open(&desk);
    talk.say("/why: a reason");
    talk.say("/status");
    let said = talk.all();
    assert!(said.contains("w.yaml") && !said.contains("\\\\?\\"), "{said}");
    talk.kill();
    for kept in names(&desk.at("home/state")) {
        let text = std::fs::read_to_string(desk.at("home/state").join(&kept)).unwrap_or_default();
        assert!(!text.contains("\\\\?\\"), "{kept}: {text}");
    }
    let help = desk.run(&["--lang", "en", "open", "--help"]);
    assert!(!String::from_utf8_lossy(&help.stdout).contains(".exe"), "the program has one name");
}

// ---- locking

#[test]
fn a_workbook_is_held_once_even_within_one_program() {
    let desk = Desk::new();
    let first = acquired(hold(&desk.book(), &me("one")));
    assert!(first.is_ours());
    let LockOutcome::InUse(holder) = hold(&desk.book(), &me("two")) else { panic!("held twice") };
    assert_eq!((holder.session.as_str(), holder.pid), ("one", std::process::id()), "others can read who it is");
    assert!(matches!(take_over(&desk.book(), &me("two")), LockOutcome::InUse(_)), "one in use is never taken over");
    let lock = desk.files().join(".w.yaml.lock");
    assert_ne!(std::fs::metadata(&lock).unwrap().file_attributes() & FILE_ATTRIBUTE_HIDDEN, 0, "it is out of sight");
    drop(first);
    assert!(!lock.exists(), "nothing is left behind");
    acquired(hold(&desk.book(), &me("two")));
}

#[test]
fn saving_the_workbook_does_not_free_it() {
    let desk = Desk::new();
    let lock = acquired(hold(&desk.book(), &me("one")));
    let (workbook, stamp) = read(&desk.book());
    store::save(&desk.book(), &titled(&workbook, "New"), &stamp, None).unwrap();
    assert!(lock.is_ours());
    assert!(matches!(hold(&desk.book(), &me("two")), LockOutcome::InUse(_)));
}

#[test]
fn a_second_program_is_told_who_has_it_and_a_killed_one_keeps_nobody_out() {
    let desk = Desk::new();
    let talk = Talk::open(&desk);
    let refused = desk.set("theirs");
    assert_eq!(code(&refused), 2);
    let user = std::env::var("USERNAME").unwrap();
    assert!(complaint(&refused).contains(&format!("{user} has this workbook open")), "{}", complaint(&refused));
    assert_eq!(code(&desk.run(&["status", "w.yaml"])), 0, "reading needs no lock");
    talk.kill();
    assert_eq!(code(&desk.set("ours")), 0);
}

#[test]
fn of_many_who_ask_at_once_one_holds_it() {
    let desk = Desk::new();
    for _ in 0..20 {
        let held: Vec<LockOutcome> = std::thread::scope(|scope| {
            let ask = |at: usize| {
                let path = desk.book();
                scope.spawn(move || hold(&path, &me(&format!("s{at}"))))
            };
            let all: Vec<_> = (0..8).map(ask).collect();
            all.into_iter().map(|it| it.join().unwrap()).collect()
        });
        let got = held.iter().filter(|it| matches!(it, LockOutcome::Acquired(_))).count();
        assert_eq!(got, 1, "{held:?}");
    }
}

#[test]
fn a_link_to_a_workbook_has_its_lock() {
    let desk = Desk::new();
    let link = desk.files().join("link.yaml");
    // wine says yes and makes none
    if symlink_file(desk.book(), &link).is_err() || std::fs::metadata(&link).is_err() {
        println!("skipped: no links can be made here");
        return;
    }
    let _lock = acquired(hold(&link, &me("one")));
    assert!(desk.files().join(".w.yaml.lock").exists());
}

// ---- recovering

#[test]
fn what_could_not_be_saved_is_recovered_after_a_kill() {
    let desk = Desk::new();
    let mut talk = Talk::open(&desk);
    let word = opened_elsewhere(&desk.book());
    talk.say("/why: said at the table");
    assert!(talk.all().contains("open in another program"), "{}", talk.all());
    talk.kill();
    drop(word);
    assert_eq!(journals(&desk), 1);
    let shown = desk.run(&["--lang", "en", "recover", "w.yaml", "--show"]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains("said at the table"), "{shown:?}");
    assert_eq!(code(&desk.run(&["recover", "w.yaml"])), 0);
    assert_eq!(value(&desk).as_deref(), Some("said at the table"));
}

#[test]
fn a_live_journal_is_not_taken_for_one_that_was_left() {
    let desk = Desk::new();
    let mut talk = Talk::open(&desk);
    let word = opened_elsewhere(&desk.book());
    talk.say("/why: being typed");
    let listed = desk.run(&["--lang", "en", "recover"]);
    assert!(!String::from_utf8_lossy(&listed.stdout).contains("w.yaml"), "{listed:?}");
    drop(word);
    talk.kill();
}

/// A hunt: the program is killed at any instant; what was answered before the last mark must be there.
/// `TRIPARTITE_KILLS` says how often.
#[test]
fn whatever_was_confirmed_before_a_kill_is_there_after_it() {
    let rounds = std::env::var("TRIPARTITE_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(10_u64);
    let desk = Desk::new();
    let (mut promised, mut recovered) = (0, 0);
    for round in 0..rounds {
        let mut talk = Talk::open(&desk);
        for answer in 0..=round % 4 {
            talk.say(&format!("/why: round {round} answer {answer}"));
            promised += 1;
        }
        let last = format!("round {round} answer {}", round % 4);
        // one more is on its way when the program is killed
        writeln!(talk.input, "/why: on its way {round}").unwrap();
        std::thread::sleep(Duration::from_millis(round * 37 % 120));
        talk.kill();
        let came = desk.run(&["recover", "w.yaml"]);
        recovered += usize::from(code(&came) == 0);
        let held = value(&desk).unwrap_or_default();
        let on_its_way = format!("on its way {round}");
        assert!(
            held == last || held == on_its_way,
            "round {round}: {held:?} is neither {last:?} nor what came after it"
        );
    }
    println!("{promised} answers promised, 0 lost, {recovered} recoveries in {rounds} kills");
}

#[test]
fn the_end_of_the_input_saves_and_says_so() {
    let desk = Desk::new();
    let mut talk = Talk::open(&desk);
    talk.say("/why: the last word");
    let Talk { mut child, input, said, .. } = talk;
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    std::thread::sleep(Duration::from_millis(200));
    assert!(said.lock().unwrap().contains("Saved in"), "{}", said.lock().unwrap());
    assert_eq!(value(&desk).as_deref(), Some("the last word"));
    assert_eq!(journals(&desk), 0);
    let mut bytes = Vec::new();
    File::open(desk.book()).unwrap().read_to_end(&mut bytes).unwrap();
    assert!(!bytes.contains(&b'\r'), "line ends are those of every system");
}

/// What is shown before a release: `TRIPARTITE_KEEP` names a folder that the minutes are put into, to be looked at.
#[test]
fn a_meeting_of_ten_items_that_is_killed_twice_has_whole_minutes() {
    let desk = Desk::new();
    let mut talk = Talk::open(&desk);
    for line in ["members", "Lina Orel; Ministry of Labour; government; chair", "Ana Bond; Federation; employers"] {
        talk.type_line(line);
    }
    for line in ["Cleo Sy; Union of domestic workers; workers", ".", "yes", "plan Ten items; 2026-02-27; 09:00; 12:00"]
    {
        talk.type_line(line);
    }
    let items: Vec<String> = (9..19).map(|number| format!("2.{number}")).collect();
    for item in &items {
        talk.type_line(&format!("agenda {item}; 10"));
    }
    talk.say("open meeting");
    for line in ["arrives 1", "arrives 2", "arrives 3"] {
        talk.type_line(line);
    }
    for (at, item) in items.iter().enumerate() {
        talk.type_line("next item");
        talk.type_line(&format!("finding Found at {item} – « l’égalité » 日本."));
        talk.say("position workers support");
        if at == 3 || at == 7 {
            talk.kill();
            desk.run(&["recover", "w.yaml"]);
            talk = Talk::open(&desk);
            talk.say(&format!("go {item}"));
        }
        talk.say("agreed");
    }
    talk.say("close meeting");
    talk.say("yes");
    talk.kill();
    let minutes = desk.run(&["--lang", "en", "report", "w.yaml", "-d", "minutes", "-f", "text", "-o", "minutes.txt"]);
    assert_eq!(code(&minutes), 0, "{minutes:?}");
    let text = std::fs::read_to_string(desk.files().join("minutes.txt")).unwrap();
    for item in &items {
        assert!(text.contains(&format!("Found at {item} – « l’égalité » 日本.")), "{item}: {text}");
    }
    assert_eq!(code(&desk.run(&["--lang", "en", "report", "w.yaml", "-d", "minutes", "-o", "minutes.docx"])), 0);
    if let Some(folder) = std::env::var_os("TRIPARTITE_KEEP") {
        for name in ["minutes.docx", "w.yaml"] {
            std::fs::copy(desk.files().join(name), Path::new(&folder).join(name)).unwrap();
        }
    }
}
