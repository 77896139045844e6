//! The built program in a real terminal: keys in, bytes out, files on disk, and how it ends.
//!
//! Every wait is for something on screen or a process that ends, never for a time; all of them give up after `PATIENCE`
//! with the screen they saw instead.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_terminal::{Desk, clean, finals, hostile};
use std::time::{Duration, Instant};
use tripartite::workbook::Cell;

const QUIT: &str = "\x11";
const ESC: &str = "\x1b";

#[test]
fn it_starts_with_the_start_screen_and_gives_the_terminal_back() {
    let desk = Desk::new();
    let mut run = desk.run(&[]);
    run.see("New workbook for your country");
    assert!(run.with_screen(|screen| screen.alternate_screen()), "the screen of the shell stays as it was");
    run.send("q");
    assert_eq!(run.end(), 0);
    run.gave_the_terminal_back();
}

#[test]
fn a_workbook_that_was_left_for_the_start_screen_is_free_for_others() {
    let desk = Desk::new();
    let file = desk.workbook();
    let lock = file.with_file_name(format!(".{}.lock", file.file_name().unwrap().to_str().unwrap()));
    let mut run = desk.open(&file);
    run.quiet();
    run.until_file("the file is held", || lock.exists());
    run.send("q");
    run.see("Saved in");
    run.until_file("the file is free", || !lock.exists());
    run.send(QUIT);
    assert_eq!(run.end(), 0);
}

#[test]
fn an_answer_given_by_key_is_saved_and_there_again() {
    let desk = Desk::new();
    let mut run = desk.run(&["try"]);
    run.see("1.1");
    run.see("▌yes▐");
    run.send("3");
    run.until("the answer is shown and saved", |screen| {
        let contents = screen.contents();
        contents.contains("▌no▐") && contents.lines().next().is_some_and(|line| line.contains("saved "))
    });
    run.send(QUIT);
    assert_eq!(run.end(), 0);
    let file = desk.path("home/state/scratch/malaysia.yaml");
    assert_eq!(desk.value(&file, "answers/step1-stakeholders/facets/ministry-of-labour").as_deref(), Some("no"));

    let again = desk.run(&["open", file.to_str().unwrap()]);
    again.see("1.1");
    again.see("▌no▐");
}

#[test]
fn a_paste_arrives_whole_and_is_one_step_to_take_back() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    let text: String =
        (1..=60).map(|line| format!("Line {line} of what was pasted: d, q and 1 are letters here.\n")).collect();
    let text = format!("{text}the end of it");
    run.send("f");
    run.see("0 words");
    run.paste(&text);
    run.see("the end of it");
    run.send("\x1a");
    run.see("0 words");
    run.send("\x19");
    run.see("the end of it");
    run.send(ESC);
    run.until("the field is closed and saved", |screen| {
        let contents = screen.contents();
        !contents.contains("Esc keeps it") && contents.lines().next().is_some_and(|line| line.contains("saved "))
    });
    let cell = "answers/step1-stakeholders/finding";
    run.until_file("holds what was pasted", || desk.value(&file, cell).as_deref() == Some(text.as_str()));
    run.send("u");
    run.see("Undone");
    run.until_file("holds nothing after one step back", || desk.value(&file, cell).is_none());
}

#[test]
fn a_window_made_tiny_and_large_again_shows_everything_again() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    for (columns, rows) in [(1, 1), (3, 2), (500, 200), (20, 5)] {
        run.resize(columns, rows);
    }
    run.see("This window is");
    run.resize(80, 24);
    run.see("? help");
    run.see("1.1");
    run.send("1");
    run.see("▌yes▐");
}

#[test]
fn a_signal_to_end_keeps_what_was_being_typed_and_gives_the_terminal_back() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.send("f");
    run.see("0 words");
    run.send("half a sentence");
    run.see("half a sentence");
    let second = desk.a_second();
    run.signal("TERM");
    run.ends_within(second);
    run.gave_the_terminal_back();
    let held = desk.value(&file, "answers/step1-stakeholders/finding");
    assert_eq!(held.as_deref(), Some("half a sentence"), "what was typed is in the file");
}

#[test]
fn a_terminal_that_is_closed_ends_the_program_with_everything_saved() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.send("f");
    run.see("0 words");
    run.send("half a sentence");
    run.see("half a sentence");
    let second = desk.a_second();
    run.close();
    run.ends_within(second);
    let held = desk.value(&file, "answers/step1-stakeholders/finding");
    assert_eq!(held.as_deref(), Some("half a sentence"), "what was typed is in the file");
}

#[test]
fn nothing_a_workbook_says_is_obeyed_by_the_terminal() {
    let desk = Desk::new();
    let file = desk.hostile_workbook();
    let mut run = desk.run_bytes(&["open".into(), file.clone().into_os_string()]);
    run.see("1.1");
    // question, records, registers, matrices, problems, search, palette, report, reading, export with the file's name
    let ways: &[(&str, &str)] = &[
        ("f", "Esc keeps it"),
        (ESC, "-Esc keeps it"),
        (" H", "┌ Workbook"),
        (ESC, "-┌ Workbook"),
        ("s", "┌ Which source?"),
        (ESC, "-┌ Which source?"),
        (" S", "Desk-review sources"),
        ("\r", "Published"),
        (ESC, "-Published"),
        ("x", "┌ Are you sure?"),
        (ESC, "-┌ Are you sure?"),
        ("P", "Suggestions; nothing is blocked"),
        (ESC, "-Suggestions; nothing is blocked"),
        ("/", "┌ Find"),
        ("evil", "› evil"),
        (ESC, "-┌ Find"),
        (" D", "Laws and policies"),
        ("Laws\r", "┌ 4 Laws"),
        (ESC, "-┌ 4 Laws"),
        ("V", "Document: Situational"),
        ("\x1b[F", "The process"),
        ("x", "┌ Save the document as a file"),
        (ESC, "-┌ Save the document as a file"),
        (" N", "C97"),
        (" C", "medical care"),
        (" I", "The process"),
        ("q", "New workbook for your country"),
        ("q", ""),
    ];
    for (keys, sign) in ways {
        run.send(keys);
        match sign.strip_prefix('-') {
            Some(gone) => run.until(&format!("{gone:?} gone"), |screen| !screen.contents().contains(gone)),
            None => run.see(sign),
        }
    }
    assert_eq!(run.end(), 0);
    let bytes = run.bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // shown as what they are, neither obeyed nor dropped in silence
    for picture in ["evil1␛]52", "evil4‹U+202E›", "evil5‹U+2066›"] {
        assert!(text.contains(picture), "{picture:?} was on no screen");
    }
    clean(&bytes);
    // what a harmless workbook makes the program send is all there is
    let allowed = "mHhlJKABCDGdnqru";
    let strange: Vec<String> = finals(&bytes).into_iter().filter(|it| !allowed.contains(it.as_str())).collect();
    assert!(strange.is_empty(), "sequences the program does not send by itself: {strange:?}");
    for sequence in ["\x1b[6n", "\x1b[31;5m", "\x1b[3J", "\x1b[?1004h"] {
        assert!(!text.contains(sequence), "{sequence:?} came from the workbook");
    }
}

#[test]
fn an_error_about_a_hostile_file_is_as_clean() {
    let desk = Desk::new();
    for name in hostile().iter().map(|it| format!("missing {it}.yaml").replace('/', "_")) {
        let mut run = desk.run(&["open", &name]);
        assert_ne!(run.end(), 0);
        clean(&run.bytes());
    }
}

/// Asks for a panic (only a debug build listens) with a text a terminal would obey; what came after the screen.
#[cfg(debug_assertions)]
fn panicked(place: &str) -> (Desk, std::path::PathBuf, String) {
    let desk = Desk::new();
    let file = desk.workbook();
    let wish = format!("{place} evil\u{1b}]0;title\u{7}\n/etc/passwd\u{202e}");
    let mut run = desk.run_with(&[("TRIPARTITE_PANIC", &wish)], &["open", file.to_str().unwrap()]);
    run.see("1.1");
    run.send("f");
    run.see("0 words");
    run.send("half a sentence");
    run.see("half a sentence");
    run.resize(77, 24);
    assert_eq!(run.end(), 101);
    run.gave_the_terminal_back();
    let bytes = run.bytes();
    clean(&bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (screen, after) = text.rsplit_once("\u{1b}[?1049l").expect("the screen was left");
    assert!(!screen.contains("evil"), "nothing is said under a live screen");
    assert_eq!(text.matches("\u{1b}[?1049h").count(), 1, "the screen was taken once");
    assert!(!after.contains('\u{1b}'), "nothing but words after the screen: {after:?}");
    assert!(after.contains("evil␛]0;title␇␤/etc/passwd‹U+202E› (src/tui/panics.rs:"), "{after:?}");
    assert!(after.contains("start again to recover what is missing from the file"), "{after:?}");
    assert!(!after.contains(env!("CARGO_MANIFEST_DIR")) && !after.contains("panicked at"), "{after:?}");
    (desk, file, after.to_owned())
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_gives_the_terminal_back_and_is_told_cleanly() {
    panicked("main");
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_of_another_thread_ends_the_program_in_order_with_everything_saved() {
    let (desk, file, after) = panicked("thread");
    assert_eq!(after.matches("evil").count(), 1, "told once: {after:?}");
    let held = desk.value(&file, "answers/step1-stakeholders/finding");
    assert_eq!(held.as_deref(), Some("half a sentence"), "what was typed is in the file");
}

#[test]
fn a_dumb_terminal_is_sent_no_sequence_at_all() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.run_in("dumb", &["open", file.to_str().unwrap()]);
    run.until("something is said", |screen| !screen.contents().trim().is_empty());
    run.send("\x04");
    run.end_or_kill();
    let bytes = run.bytes();
    assert!(!bytes.contains(&0x1b), "{:?}", String::from_utf8_lossy(&bytes));
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_nobody_touches_uses_no_time() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.send("1");
    run.see("▌yes▐");
    run.quiet();
    let before = run.ticks();
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(2) {
        std::thread::sleep(Duration::from_millis(100));
    }
    let used = run.ticks() - before;
    assert!(used <= 1, "{used} ticks in two seconds of doing nothing");
}

#[test]
fn an_editor_of_ones_own_has_the_keyboard_and_its_text_comes_back() {
    let desk = Desk::new();
    let file = desk.workbook();
    let script = desk.script(
        "editor.sh",
        "echo 'the editor asks:'; read answer < /dev/tty; printf '%s: %s\\n' \"$(cat \"$1\")\" \"$answer\" > \"$1\"",
    );
    let mut run = desk.run_with(&[("EDITOR", script.to_str().unwrap())], &["open", file.to_str().unwrap()]);
    run.see("1.1");
    run.send("f");
    run.see("0 words");
    run.send("begun here");
    run.see("begun here");
    run.send("\x05");
    run.see("the editor asks:");
    assert!(!run.with_screen(|screen| screen.alternate_screen()), "the editor has the screen of the shell");
    run.send("ended there\r");
    run.see("begun here: ended there");
    run.send(ESC);
    let cell = "answers/step1-stakeholders/finding";
    run.until_file("holds the text of the editor", || {
        desk.value(&file, cell).as_deref() == Some("begun here: ended there")
    });
    // and the program goes on as before
    run.send("1");
    run.see("▌yes▐");
    run.send(QUIT);
    assert_eq!(run.end(), 0);
}

#[test]
fn what_an_editor_saved_while_the_program_was_killed_is_told_at_the_next_opening() {
    let desk = Desk::new();
    let file = desk.workbook();
    let script = desk.script("editor.sh", "echo 'an hour of work' >> \"$1\"; kill -9 $PPID");
    let mut run = desk.run_with(&[("EDITOR", script.to_str().unwrap())], &["open", file.to_str().unwrap()]);
    run.see("1.1");
    run.send("f");
    run.see("0 words");
    run.send("\x05");
    run.end_or_kill();
    let run = desk.open(&file);
    run.see("What you last wrote in your editor");
    run.see("is kept in");
    drop(run);
    // and where there is no screen
    let args = ["open".into(), "--plain".into(), file.clone().into()];
    let run = desk.start(&[], &args);
    run.see("What you last wrote in your editor");
}

/// Drawing anew asks the terminal nothing: one that does not answer would hold the program up for seconds.
#[test]
fn the_screen_is_drawn_anew_at_once() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.quiet();
    run.smear("what another program left here");
    run.see("what another program left here");
    let second = desk.a_second();
    let start = Instant::now();
    run.send("\x0c");
    run.until("the smear gone", |screen| !screen.contents().contains("what another program"));
    let took = start.elapsed();
    // the machine may have become slower meanwhile: a second is taken anew
    let second = second.max(desk.a_second());
    assert!(took < second, "it took {took:?}");
    assert!(!finals(&run.bytes()).contains("n"), "the terminal was asked something");
    run.see("1.1");
}

#[test]
fn the_cells_these_tests_look_at_exist() {
    for cell in ["answers/step1-stakeholders/finding", "answers/step1-stakeholders/facets/ministry-of-labour"] {
        assert!(cell.parse::<Cell>().is_ok(), "{cell}");
    }
}

/// Two hundred keys that arrive in one write are one change of the picture or a few, not two hundred.
#[test]
fn keys_that_wait_are_handled_before_one_draw() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.see("1.1");
    run.quiet();
    let before = run.bytes().len();
    // down to the last item of the question, and on where there is none
    run.send(&"j".repeat(200));
    run.until("the last item is in front", |screen| {
        screen.contents().lines().any(|line| line.contains('▌') && line.contains("Key finding"))
    });
    run.quiet();
    let frames = run.bytes()[before..].windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
    assert!((1..=5).contains(&frames), "{frames} frames for 200 keys in one write");
}
