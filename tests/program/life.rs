//! The life of the program in a real terminal: every way a terminal, a shell or a signal can treat it.
//!
//! It keeps what was typed, gives the terminal back as it was, ends in time, and says by its code why.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use crate::support_terminal::{Desk, Run};
use std::path::Path;
use std::time::{Duration, Instant};

const QUIT: &str = "\x11";
const ESC: &str = "\x1b";
const FINDING: &str = "answers/step1-stakeholders/finding";

/// What the signals that end a program are called, and the code they leave.
const ENDINGS: [(&str, u32); 3] = [("TERM", 143), ("HUP", 129), ("INT", 130)];

/// Opens the text field of the first question.
fn typing(desk: &Desk, file: &Path) -> Run {
    let mut run = desk.open(file);
    run.send("f");
    run.see("0 words");
    run
}

#[test]
fn a_paste_without_an_end_is_kept_and_the_keys_work_again() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = typing(&desk, &file);
    let second = desk.a_second();
    let start = Instant::now();
    run.send("\x1b[200~half a paste");
    run.see("half a paste");
    let took = start.elapsed();
    // the machine may have become slower meanwhile: a second is taken anew
    let second = second.max(desk.a_second());
    assert!(took < second + Duration::from_secs(1), "it took {took:?}");
    for key in ["!", "\x7f", "\x7f"] {
        run.send(key);
        std::thread::sleep(Duration::from_millis(100));
    }
    run.see("half a past");
    run.send(ESC);
    run.until_file("holds what came of it", || desk.value(&file, FINDING).as_deref() == Some("half a past"));
    run.send(QUIT);
    assert_eq!(run.end(), 0);
}

#[test]
fn a_paste_that_pauses_is_never_obeyed() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = typing(&desk, &file);
    run.send("\x1b[200~begun\r");
    run.see("begun");
    run.send("\x11dq1\rx the end\x1b[201~");
    run.see("the end");
    run.send(ESC);
    run.until_file("holds all of it", || {
        desk.value(&file, FINDING).as_deref() == Some("begun\n\u{fffd}dq1\nx the end")
    });
}

#[test]
fn a_paste_of_any_size_arrives_whole_or_says_where_it_was_cut() {
    for size in [3_000, 20_000, 200_000, 10 << 20] {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = typing(&desk, &file);
        let text: String =
            "Line of what was pasted: d, q and 1 are letters here.\n".chars().cycle().take(size).collect();
        let second = desk.a_second();
        let start = Instant::now();
        run.paste(&text);
        run.see(if size > 65_536 { "Text cut" } else { "Esc leave" });
        run.until("the text is on screen", |screen| !screen.contents().contains("0 words"));
        let took = start.elapsed();
        let second = second.max(desk.a_second());
        assert!(took < second + second, "{size} bytes took {took:?}");
        run.send("\x1a");
        run.see("0 words");
        run.send("\x19");
        run.until("the text is back", |screen| !screen.contents().contains("0 words"));
        run.send(ESC);
        run.until_file("holds the beginning of it", || {
            desk.value(&file, FINDING).is_some_and(|held| held.trim_end() == text[..size.min(65_536)].trim_end())
        });
        println!("{size} bytes pasted in {took:?}");
    }
}

#[test]
fn a_line_end_in_a_paste_is_not_the_enter_key() {
    let desk = Desk::new();
    let mut run = desk.run(&[]);
    run.see("New workbook for your country");
    run.send("n");
    run.see("┌ New workbook");
    run.paste("one\ntwo\n");
    run.see("one two");
    assert!(run.with_screen(|screen| screen.contents().contains("┌ New workbook")), "the form is still open");
}

#[test]
fn a_signal_to_end_keeps_the_text_and_says_by_the_code_which_it_was() {
    for (signal, code) in ENDINGS {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = typing(&desk, &file);
        run.send("half a sentence");
        run.see("half a sentence");
        let start = Instant::now();
        run.signal(signal);
        assert_eq!(run.end(), code, "SIG{signal}");
        println!("SIG{signal}: {:?}", start.elapsed());
        run.gave_the_terminal_back();
        assert_eq!(desk.value(&file, FINDING).as_deref(), Some("half a sentence"), "SIG{signal}");
    }
}

#[test]
fn plain_mode_ends_by_a_signal_as_the_screen_does() {
    for (signal, code) in ENDINGS {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = desk.run(&["--plain", "open", file.to_str().unwrap()]);
        run.see("1.1");
        run.send("finding half a sentence\r");
        run.until_file("is saved", || desk.value(&file, FINDING).is_some());
        run.send("not yet ent");
        run.see("not yet ent");
        run.signal(signal);
        assert_eq!(run.end(), code, "SIG{signal}");
        assert_eq!(desk.value(&file, FINDING).as_deref(), Some("half a sentence"), "SIG{signal}");
    }
}

/// Whenever a signal comes: either nothing was taken yet, or all of it is given back.
#[test]
fn a_signal_during_the_start_leaves_a_terminal_as_it_was() {
    let desk = Desk::new();
    let file = desk.workbook();
    for delay in (0..120).step_by(8) {
        let mut run = desk.run(&["open", file.to_str().unwrap()]);
        std::thread::sleep(Duration::from_millis(delay));
        run.signal("TERM");
        assert_ne!(run.end(), 0, "after {delay} ms");
        run.gave_the_terminal_back();
    }
}

/// A shell with job control, in which the program can be stopped and let go on.
fn shell(desk: &Desk, file: &Path) -> Run {
    let mut run = desk.shell();
    run.see("ready>");
    // the shell would switch pastes itself
    run.send("bind 'set enable-bracketed-paste off'\r");
    run.send(&format!("{} open {}\r", env!("CARGO_BIN_EXE_tripartite"), file.display()));
    run.see("1.1");
    run.send("f");
    run.see("0 words");
    run.send("half a sentence");
    run.see("half a sentence");
    run
}

/// The processes started by a shell of this kind.
fn program(run: &Run) -> String {
    let children = format!("/proc/{0}/task/{0}/children", run.pid());
    std::fs::read_to_string(children).unwrap().trim().to_owned()
}

fn kill(signal: &str, pid: &str) {
    assert!(std::process::Command::new("kill").args(["-s", signal, pid]).status().unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn a_shell_can_stop_it_and_let_it_go_on() {
    for signal in ["TSTP", "STOP"] {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = shell(&desk, &file);
        let pid = program(&run);
        kill(signal, &pid);
        run.see("Stopped");
        if signal == "TSTP" {
            run.gave_the_screen_back();
        }
        // the keyboard is the shell's
        run.send("echo the shell has $((6*7))\r");
        run.see("the shell has 42");
        // another window size meanwhile, of which a program that is stopped hears nothing
        run.resize(100, 30);
        run.send("fg\r");
        run.see("half a sentence");
        run.see("1.1");
        run.send(" more");
        run.see("half a sentence more");
        run.until("the whole width is used", |screen| {
            screen.size() == (30, 100) && screen.contents().contains("3 Consult")
        });
        run.send(ESC);
        run.send(QUIT);
        // what is typed before the shell asks for it may be dropped with the program's last input
        run.until("the shell asks again", |screen| {
            !screen.alternate_screen() && screen.contents().trim_end().ends_with("ready>")
        });
        run.send("echo code=$?\r");
        run.see("code=0");
        run.gave_the_screen_back();
        assert_eq!(desk.value(&file, FINDING).as_deref(), Some("half a sentence more"), "SIG{signal}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn one_that_stands_still_can_be_ended_and_loses_nothing() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = shell(&desk, &file);
    kill("TSTP", &program(&run));
    run.see("Stopped");
    run.send("bg\r");
    run.quiet();
    run.send("jobs\r");
    run.until("it stands still again", |screen| screen.contents().matches("Stopped").count() > 1);
    run.send("kill %1\r");
    run.until_file("holds what was typed", || desk.value(&file, FINDING).as_deref() == Some("half a sentence"));
    run.send("wait; jobs; echo all done $((1+1))\r");
    run.see("all done 2");
    run.until("no job is left", |screen| !screen.contents().lines().last().unwrap_or("").contains("Stopped"));
    run.gave_the_screen_back();
}

/// Nobody could let it go on: a terminal that runs the program itself is not a shell.
#[test]
#[cfg(target_os = "linux")]
fn without_a_shell_it_does_not_stop() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = typing(&desk, &file);
    run.signal("TSTP");
    run.send("still here");
    run.see("still here");
}

/// What is harmless, and the five names of terminals it is tried under.
const TERMS: [&str; 5] = ["xterm-256color", "linux", "screen", "no-such-terminal", "vt100"];

#[test]
fn nothing_that_happens_to_a_terminal_stops_the_program() {
    for term in TERMS {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = desk.run_in(term, &["open", file.to_str().unwrap()]);
        run.see("1.1");
        for (columns, rows) in [(1, 1), (0, 0), (2, 3), (0, 24), (80, 0), (u16::MAX, u16::MAX), (300, 200)] {
            run.resize(columns, rows);
            run.quiet();
        }
        for step in 0..300 {
            run.resize(20 + step % 200, 5 + step % 60);
        }
        run.resize(80, 24);
        run.see("? help");
        let junk: [&[u8]; 9] = [
            b"\xff\xfe\x80\xc0",
            b"\xe6\x97",
            b"\x1b[",
            b"\x1b[<0;",
            b"\x1b[M",
            b"\x1b]0;title",
            b"\x1bPq",
            b"\x1b[200~",
            b"\x1b[?1;2",
        ];
        for bytes in junk {
            run.send_bytes(bytes);
            // longer than a sequence may take, and than a paste may pause
            std::thread::sleep(Duration::from_millis(if bytes.ends_with(b"200~") { 1_200 } else { 80 }));
        }
        run.send_bytes(&[b"\x1b[".as_slice(), &[b'1'; 100_000], b"~"].concat());
        run.send("1");
        run.see("▌yes▐");
        let key = "é".as_bytes();
        run.send("f");
        run.see("0 words");
        run.send_bytes(&key[..1]);
        run.send_bytes(&key[1..]);
        run.see("é");
        run.send(ESC);
        run.send(QUIT);
        assert_eq!(run.end(), 0, "{term}");
        run.gave_the_terminal_back();
        assert_eq!(desk.value(&file, FINDING).as_deref(), Some("é"), "{term}");
    }
}

#[test]
fn whatever_the_terminal_is_called_it_is_given_back_or_left_in_time() {
    for term in TERMS {
        for end in ["quit", "TERM", "HUP", "INT", "close"] {
            let desk = Desk::new();
            let file = desk.workbook();
            let mut run = desk.run_in(term, &["open", file.to_str().unwrap()]);
            run.see("1.1");
            let second = desk.a_second();
            match end {
                "quit" => run.send(QUIT),
                "close" => run.close(),
                signal => run.signal(signal),
            }
            run.ends_within(second);
            if end != "close" {
                run.gave_the_terminal_back();
            }
        }
    }
}

#[test]
fn a_terminal_that_says_nothing_about_itself_is_sent_no_sequence() {
    for term in [Some("dumb"), Some(""), Some("unknown"), Some("emacs"), None] {
        let desk = Desk::new();
        let file = desk.workbook();
        let mut run = desk.run_under(term, &["open", file.to_str().unwrap()]);
        run.see("1.1");
        run.send("\x04");
        assert_eq!(run.end(), 0, "{term:?}");
        assert!(!run.bytes().contains(&0x1b), "{term:?}: {:?}", String::from_utf8_lossy(&run.bytes()));
    }
}

#[test]
fn a_terminal_without_a_size_is_talked_to_in_lines() {
    let desk = Desk::new();
    let file = desk.workbook();
    for (columns, rows) in [(0, 0), (u16::MAX, u16::MAX)] {
        let mut run = desk.run_sized(columns, rows, &["open", file.to_str().unwrap()]);
        run.see("1.1");
        run.send("\x04");
        assert_eq!(run.end(), 0);
        assert!(!run.bytes().contains(&0x1b), "{:?}", String::from_utf8_lossy(&run.bytes()));
    }
}

/// Keys without end cost no more frames than an eye can follow, and every one of them counts.
#[test]
fn a_flood_of_keys_is_drawn_thirty_times_a_second() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = typing(&desk, &file);
    let keys = 8_000;
    let before = run.bytes().len();
    let start = Instant::now();
    run.send(&"some words more ".repeat(keys / 16));
    run.send("the end");
    run.see("the end");
    let took = start.elapsed();
    println!("{keys} keys in {took:?}");
    // and keys that come one by one, faster than anybody types
    let start = Instant::now();
    for _ in 0..500 {
        run.send("\x1b[D");
        std::thread::sleep(Duration::from_millis(3));
    }
    run.quiet();
    let took = start.elapsed();
    let frames = run.bytes()[before..].windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
    let most = took.as_secs_f64() * 31.0 + 20.0;
    assert!((1.0..=most).contains(&f64::from(u32::try_from(frames).unwrap())), "{frames} frames in {took:?}");
    run.send(ESC);
    run.until_file("holds every key", || desk.value(&file, FINDING).is_some_and(|text| text.len() == keys + 7));
    println!("{frames} frames in {took:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_nobody_touches_never_wakes() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = typing(&desk, &file);
    run.send("a");
    run.see("1 word");
    run.quiet();
    // on a machine with other work the last key may be worked on for a while after the picture stands
    let mut settled = run.switches();
    for _ in 0..20 {
        std::thread::sleep(Duration::from_millis(500));
        let now = run.switches();
        if now == settled {
            break;
        }
        settled = now;
    }
    let before = run.switches();
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(run.switches() - before, 0, "switches of its threads in three seconds of doing nothing");
}
