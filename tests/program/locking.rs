//! Who has a workbook open: one at a time, freed by every end, and never a trap laid by what others wrote. What Windows
//! does by other means has its twin in `windows`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tripartite::store::{Lock, LockHolder, LockOutcome, hold, read_workbook, take_over};
#[cfg(unix)]
use {
    std::io::Write,
    std::os::unix::fs::{MetadataExt, symlink},
    std::path::Path,
    std::process::Child,
    std::sync::atomic::{AtomicUsize, Ordering},
    std::time::{Duration, Instant},
};

const CELL: &str = "answers/step1-stakeholders/why";

/// A folder with a workbook in it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        assert!(desk.command(&["new", "w.yaml", "--country", "MYS"]).output().unwrap().status.success());
        desk
    }

    fn book(&self) -> PathBuf {
        self.0.path().join("w.yaml")
    }

    fn lock(&self) -> PathBuf {
        self.0.path().join(".w.yaml.lock")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("USER", "anna").env("TRIPARTITE_HOME", self.0.path().join("home"));
        command
    }

    fn set(&self, value: &str) -> Output {
        self.command(&["set", "w.yaml", CELL, value]).output().unwrap()
    }

    fn value(&self) -> Option<String> {
        let workbook = read_workbook(&self.book()).unwrap().workbook;
        workbook.get(&CELL.parse().ok().unwrap()).map(|fact| fact.to_string())
    }

    /// A program that has the workbook open: it waits for its standard input.
    #[cfg(unix)]
    fn holder(&self) -> Child {
        let mut command = self.command(&["set", "w.yaml", CELL, "-"]);
        self.holds(command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Waits until a program has the workbook open.
    #[cfg(unix)]
    fn holds(&self, child: Child) -> Child {
        let start = Instant::now();
        let named = format!("\"pid\":{},", child.id());
        while !std::fs::read_to_string(self.lock()).is_ok_and(|text| text.contains(&named)) {
            assert!(start.elapsed() < Duration::from_secs(40), "it never takes the lock");
            std::thread::sleep(Duration::from_millis(5));
        }
        child
    }

    /// What stays behind when a holder ends without a word.
    fn left_behind(&self, holder: &LockHolder) {
        std::fs::write(self.lock(), serde_json::to_string(holder).unwrap()).unwrap();
    }
}

fn me(session: &str) -> LockHolder {
    LockHolder::here(session)
}

/// Somebody at another computer.
fn other() -> LockHolder {
    let there = |text: &str| text.to_owned();
    let (machine, session) = (there("m"), there("theirs"));
    LockHolder { user: there("ben"), host: there("elsewhere"), machine, boot: there("b"), session, ..me("") }
}

#[track_caller]
fn acquired(held: LockOutcome) -> Lock {
    match held {
        LockOutcome::Acquired(lock) => lock,
        held => panic!("not ours: {held:?}"),
    }
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
#[cfg(unix)]
fn a_workbook_is_held_once_even_within_one_program() {
    let desk = Desk::new();
    let first = acquired(hold(&desk.book(), &me("one")));
    assert!(first.is_ours());
    let LockOutcome::InUse(holder) = hold(&desk.book(), &me("two")) else { panic!("held twice") };
    assert_eq!((holder.session.as_str(), holder.pid), ("one", std::process::id()));
    assert!(matches!(take_over(&desk.book(), &me("two")), LockOutcome::InUse(_)), "one in use is never taken over");
    assert_eq!(std::fs::metadata(desk.lock()).unwrap().mode() & 0o777, 0o644, "others can read who it is");
    assert!(first.is_ours());
    drop(first);
    assert!(!desk.lock().exists(), "nothing is left behind");
    acquired(hold(&desk.book(), &me("two")));
}

#[test]
#[cfg(unix)]
fn a_link_to_a_workbook_has_its_lock() {
    let desk = Desk::new();
    let link = desk.0.path().join("link.yaml");
    symlink(desk.book(), &link).unwrap();
    let _lock = acquired(hold(&link, &me("one")));
    assert!(desk.lock().exists());
    assert!(matches!(hold(&desk.book(), &me("two")), LockOutcome::InUse(_)));
}

#[test]
#[cfg(unix)]
fn saving_the_workbook_does_not_free_it() {
    let desk = Desk::new();
    let lock = acquired(hold(&desk.book(), &me("one")));
    let before = std::fs::metadata(desk.book()).unwrap().ino();
    let loaded = read_workbook(&desk.book()).unwrap();
    let mut workbook = loaded.workbook;
    workbook.title = "changed".to_owned();
    tripartite::store::save(&desk.book(), &workbook, &tripartite::store::Stamp::of(&loaded.text), None).unwrap();
    assert_ne!(before, std::fs::metadata(desk.book()).unwrap().ino(), "a save puts a new file there");
    assert!(lock.is_ours());
    assert!(matches!(hold(&desk.book(), &me("two")), LockOutcome::InUse(_)));
}

#[test]
#[cfg(unix)]
fn a_program_that_was_killed_keeps_nobody_out() {
    let desk = Desk::new();
    let mut child = desk.holder();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(desk.lock().exists(), "it had no time to put its lock away");
    let lock = acquired(hold(&desk.book(), &me("next")));
    assert!(lock.is_ours());
    assert!(std::fs::read_to_string(desk.lock()).unwrap().contains("next"));
}

#[test]
#[cfg(unix)]
fn an_edit_by_script_is_refused_while_somebody_has_the_workbook_open() {
    let desk = Desk::new();
    let mut child = desk.holder();
    let before = std::fs::read(desk.book()).unwrap();
    let said = complaint(&desk.set("second"));
    for part in ["w.yaml: anna has this workbook open on ", ", since ", "Nothing was changed. Close it there first"] {
        assert!(said.contains(part), "{part:?}: {said}");
    }
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
    child.stdin.take().unwrap().write_all(b"first").unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(desk.value().as_deref(), Some("first"));
    assert!(!desk.lock().exists());
    assert!(desk.set("second").status.success());
    assert_eq!(desk.value().as_deref(), Some("second"));
}

#[test]
fn an_edit_by_script_leaves_another_computers_lock_to_a_person() {
    let desk = Desk::new();
    desk.left_behind(&other());
    let said = complaint(&desk.set("x"));
    assert!(said.contains("ben opened this workbook on elsewhere") && said.contains("Ask there"), "{said}");
    let said = desk.command(&["set", "w.yaml", CELL, "x", "--lang", "fr"]).output().unwrap();
    assert!(complaint(&said).contains("ben a ouvert ce cahier sur elsewhere"), "{said:?}");
    std::fs::write(desk.lock(), "?").unwrap();
    assert!(complaint(&desk.set("x")).contains("somebody (unknown) may have this workbook open"));
    assert_eq!(desk.value(), None);
    std::fs::remove_file(desk.lock()).unwrap();
    assert!(desk.set("x").status.success());
}

#[test]
fn what_a_holder_of_this_computer_left_behind_is_put_away() {
    // not every system says which computer it is
    let here = LockHolder { machine: "this one".to_owned(), ..me("old") };
    let me = |session: &str| LockHolder { machine: "this one".to_owned(), ..me(session) };
    let other_boot = LockHolder { boot: "before the power cut".to_owned(), ..here.clone() };
    let renamed = LockHolder { host: "as it was called before".to_owned(), ..here.clone() };
    let dead = LockHolder { pid: u32::MAX, ..here.clone() };
    for (what, holder) in [("the same", here), ("another start", other_boot), ("renamed", renamed), ("dead", dead)] {
        let desk = Desk::new();
        desk.left_behind(&holder);
        let lock = acquired(hold(&desk.book(), &me("new")));
        assert!(lock.is_ours(), "{what}");
    }
    let desk = Desk::new();
    std::fs::write(desk.lock(), "").unwrap();
    acquired(hold(&desk.book(), &me("new")));
}

/// In a folder that is synchronized, the lock of another computer of the same name comes along.
#[test]
fn a_name_alone_does_not_make_two_computers_one() {
    let here = LockHolder { host: "localhost".into(), machine: "this one".into(), boot: "now".into(), ..me("new") };
    let namesake =
        LockHolder { machine: "another".into(), boot: "theirs".into(), session: "theirs".into(), ..here.clone() };
    let older_version = LockHolder { machine: String::new(), ..namesake.clone() };
    for (what, holder) in [("a namesake", namesake), ("a lock of an older version", older_version)] {
        let desk = Desk::new();
        desk.left_behind(&holder);
        let LockOutcome::OtherHost(told) = hold(&desk.book(), &here) else { panic!("{what}: taken") };
        assert_eq!(told.host, "localhost", "{what}");
        assert!(acquired(take_over(&desk.book(), &here)).is_ours(), "{what}");
    }
    // an older version wrote no number of the computer, and this start of the system proves as much
    let desk = Desk::new();
    let old = r#"{"program": "tripartite 0.0", "user": "anna", "host": "localhost", "boot": "now", "pid": 1, "session": "s", "since": ""}"#;
    std::fs::write(desk.lock(), old).unwrap();
    assert!(acquired(hold(&desk.book(), &here)).is_ours());
    // where the system tells nothing else, names are all there is
    let nameless = |session: &str| LockHolder { machine: String::new(), boot: String::new(), ..me(session) };
    let desk = Desk::new();
    desk.left_behind(&nameless("old"));
    assert!(acquired(hold(&desk.book(), &nameless("new"))).is_ours());
}

#[test]
#[cfg(unix)]
fn a_lock_names_the_computer_by_no_number_of_the_system() {
    let desk = Desk::new();
    let lock = acquired(hold(&desk.book(), &me("one")));
    let text = std::fs::read_to_string(desk.lock()).unwrap();
    let number = std::fs::read_to_string("/etc/machine-id").unwrap_or_default();
    assert!(number.trim().is_empty() || !text.contains(number.trim()), "{text}");
    drop(lock);
}

#[test]
fn a_lock_of_another_computer_is_taken_over_only_when_a_person_says_so() {
    let desk = Desk::new();
    desk.left_behind(&other());
    for _ in 0..2 {
        let LockOutcome::OtherHost(holder) = hold(&desk.book(), &me("new")) else { panic!("taken") };
        assert_eq!((holder.user.as_str(), holder.host.as_str()), ("ben", "elsewhere"));
    }
    let lock = acquired(take_over(&desk.book(), &me("new")));
    assert!(lock.is_ours());
    drop(lock);
    assert!(!desk.lock().exists());
}

#[test]
#[cfg(unix)]
fn a_lock_that_another_took_is_no_longer_ours_and_is_left_alone() {
    let desk = Desk::new();
    // another computer removed our file and made its own
    let lock = acquired(hold(&desk.book(), &me("one")));
    std::fs::remove_file(desk.lock()).unwrap();
    assert!(!lock.is_ours());
    desk.left_behind(&other());
    assert!(!lock.is_ours());
    drop(lock);
    assert!(std::fs::read_to_string(desk.lock()).unwrap().contains("theirs"));
    // another wrote its name into our file
    std::fs::remove_file(desk.lock()).unwrap();
    let lock = acquired(hold(&desk.book(), &me("one")));
    desk.left_behind(&other());
    assert!(!lock.is_ours());
    drop(lock);
    assert!(desk.lock().exists());
}

#[test]
#[cfg(unix)]
fn where_no_lock_can_be_made_the_reason_is_told() {
    let desk = Desk::new();
    let long = desk.0.path().join("w".repeat(250));
    std::fs::copy(desk.book(), &long).unwrap();
    for path in [long, desk.0.path().join("missing.yaml"), "/proc/self/status".into()] {
        let LockOutcome::Failed(reason) = hold(&path, &me("one")) else { panic!("{}", path.display()) };
        assert!(!reason.is_empty());
    }
    let missing = desk.command(&["set", "missing.yaml", CELL, "x"]).output().unwrap();
    assert!(complaint(&missing).contains("there is no such file"), "the fault is that of the file");
}

/// A lock file in a shared folder can be written by anybody.
#[test]
#[cfg(unix)]
fn a_hostile_lock_file_is_neither_obeyed_nor_waited_for() {
    let desk = Desk::new();
    let secret = desk.0.path().join("secret");
    std::fs::write(&secret, serde_json::to_string(&LockHolder { user: "SECRET".into(), ..other() }).unwrap()).unwrap();
    let file = |bytes: &[u8]| {
        let bytes = bytes.to_vec();
        Box::new(move |path: &Path| std::fs::write(path, &bytes).unwrap()) as Box<dyn Fn(&Path)>
    };
    let long = "x".repeat(100_000);
    let steering = "{\"machine\": \"\\u001b]0;x\\u0007LONG\", \"user\": \"\\u001b[31m\\u202e\\n\\u200b\\u200d\\u200e\\u0007e\\u009bvil\", \"host\": \"a\\tb\\u2028\", \"since\": \"LONG\"}";
    #[allow(clippy::type_complexity)]
    let lay: Vec<(&str, Box<dyn Fn(&Path)>)> = vec![
        ("a pipe", Box::new(|path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success()))),
        ("a link", Box::new(|path| symlink(&secret, path).unwrap())),
        ("a link to nothing", Box::new(|path| symlink("nowhere", path).unwrap())),
        ("a link to itself", Box::new(|path| symlink(path, path).unwrap())),
        ("a device", Box::new(|path| symlink("/dev/zero", path).unwrap())),
        ("long", file(format!("{{\"user\": \"{long}\"}}").as_bytes())),
        ("deep", file("[".repeat(4000).as_bytes())),
        ("no text", file(&[0xff, 0xfe, 0, 0])),
        ("other values", file(b"{\"pid\": -1, \"user\": [1]}")),
        ("zeroes", file(&[0; 300])),
        ("steering", file(steering.replace("LONG", &"l".repeat(1000)).as_bytes())),
    ];
    for (what, lay) in &lay {
        lay(&desk.lock());
        let start = Instant::now();
        let LockOutcome::OtherHost(holder) = hold(&desk.book(), &me("one")) else { panic!("{what}: taken") };
        let LockHolder { program, user, host, machine, boot, session, since, .. } = &holder;
        for text in [program, user, host, machine, boot, session, since] {
            assert!(text.chars().count() <= 80, "{what}: {text}");
            assert!(text.chars().all(|c| c.is_ascii_graphic() || c == ' '), "{what}: {text:?}");
            assert!(!text.contains("SECRET"), "{what}: it was followed");
        }
        if *what == "long" {
            assert_eq!(holder, LockHolder::default(), "more than 4 KiB are not read");
        }
        if *what == "steering" {
            assert_eq!((holder.user.as_str(), holder.host.as_str()), ("[31mevil", "ab"));
        }
        let lock = acquired(take_over(&desk.book(), &me("one")));
        assert!(lock.is_ours(), "{what}");
        assert!(start.elapsed() < Duration::from_secs(5), "{what}: it waited");
    }
    assert!(std::fs::read_to_string(&secret).unwrap().contains("SECRET"), "what a link leads to is left alone");
    // a folder cannot be put away: that is told, and the workbook can still be opened
    std::fs::create_dir(desk.lock()).unwrap();
    assert!(matches!(take_over(&desk.book(), &me("one")), LockOutcome::Failed(_)));
}

/// Many ask at once, some end without a word: never two hold it, and somebody always gets it.
#[test]
#[cfg(unix)]
fn of_many_who_ask_at_once_one_holds_it() {
    let desk = Desk::new();
    let inside = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..6 {
            let (desk, inside) = (&desk, &inside);
            scope.spawn(move || {
                let start = Instant::now();
                let mut turn = 0;
                while turn < 40 {
                    assert!(start.elapsed() < Duration::from_secs(40), "thread {thread} had it {turn} times only");
                    let LockOutcome::Acquired(lock) = hold(&desk.book(), &me(&format!("{thread}-{turn}"))) else {
                        std::thread::yield_now();
                        continue;
                    };
                    assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "two hold it");
                    std::thread::sleep(Duration::from_micros(200));
                    assert!(lock.is_ours(), "it was taken away");
                    inside.fetch_sub(1, Ordering::SeqCst);
                    drop(lock);
                    turn += 1;
                    // one that was killed; where the name is taken already, there was none
                    let dead = std::fs::File::create_new(desk.lock());
                    let _ = dead.map(|mut file| write!(file, "{}", serde_json::to_string(&me("dead")).unwrap()));
                }
            });
        }
    });
    drop(acquired(hold(&desk.book(), &me("last"))));
    assert!(!desk.lock().exists());
}

#[test]
#[cfg(unix)]
fn a_holder_has_a_name_where_the_session_gives_none() {
    let desk = Desk::new();
    let mut command = desk.command(&["set", "w.yaml", CELL, "-"]);
    command.env("USER", "").env_remove("LOGNAME").env_remove("USERNAME");
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let child = desk.holds(child);
    let said = String::from_utf8(desk.set("mine").stderr).unwrap();
    let listed = Command::new("id").arg("-un").output().ok().filter(|it| it.status.success());
    let name = listed.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned());
    let name = name.unwrap_or_else(|| format!("uid {}", std::fs::metadata("/proc/self").unwrap().uid()));
    assert!(said.contains(&name), "“{name}” holds it: {said}");
    drop(child);
}
