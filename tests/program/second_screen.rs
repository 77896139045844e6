//! Two screens: the room follows the rapporteur's session, in two real terminals.
//!
//! Every wait is for something on a screen, never for a time (see `terminal.rs`).
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_terminal::Desk;
use std::time::{Duration, Instant};

const QUIT: &str = "\x11";

#[test]
fn the_room_sees_what_the_rapporteur_is_on_within_two_seconds_and_changes_nothing() {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut first = desk.open(&file);
    first.send("Ga");
    first.see("Plan a meeting");
    first.send("First session\r\r\r\r");
    first.see("is planned");
    first.send("o");
    first.see("is open");
    first.send("g2.10\r");
    first.see("2.10");
    let mut second = desk.run(&["open", file.to_str().unwrap(), "--read-only", "--follow"]);
    second.see("2.10");
    let rating = second.with_screen(|screen| screen.cell(5, 5).map(vt100::Cell::bgcolor));
    assert_eq!(rating, Some(vt100::Color::Idx(231)), "dark on light, whatever the theme of the other");

    let sent = Instant::now();
    first.send("]");
    second.until("the place of the other session", |screen| screen.contents().contains("2.11"));
    let slow = desk.a_second();
    assert!(sent.elapsed() < Duration::from_secs(1) + slow, "{:?}", sent.elapsed());

    first.send("1");
    second.until("the answer given there", |screen| screen.contents().contains("yes"));

    // what stays in the room stays off its screen
    first.send(" OHe was tired.\r");
    first.see("Noted off the record");
    first.send("]");
    second.until("the next place", |screen| screen.contents().contains("2.12"));
    assert!(!second.with_screen(|screen| screen.contents()).contains("tired"));

    // no key of the second screen writes
    let held = std::fs::read(&file).unwrap();
    second.send("a1OxG13");
    first.send("[");
    second.until("it still follows", |screen| screen.contents().contains("2.11"));
    assert_eq!(std::fs::read(&file).unwrap(), held);

    // a file torn for a moment keeps the last good picture
    std::fs::write(&file, &held[..held.len() / 2]).unwrap();
    second.see("cannot be read at the moment");
    second.see("2.11");
    std::fs::write(&file, &held).unwrap();
    second.until("it is read again", |screen| !screen.contents().contains("cannot be read at the moment"));

    first.send(QUIT);
    assert_eq!(first.end(), 0);
    second.send("q");
    assert_eq!(second.end(), 0);
    let left: Vec<String> = std::fs::read_dir(file.parent().unwrap())
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("shown"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_workbook_opened_read_only_takes_no_answer() {
    let desk = Desk::new();
    let file = desk.workbook();
    let held = std::fs::read(&file).unwrap();
    let mut run = desk.run(&["open", file.to_str().unwrap(), "--read-only"]);
    run.see("READ ONLY");
    run.send("1");
    run.see("Read-only");
    run.send(QUIT);
    assert_eq!(run.end(), 0);
    assert_eq!(std::fs::read(&file).unwrap(), held);
}
