//! What is kept, on every system alike: a save that would lose something is refused, a file half written is finished, and
//! earlier versions are there to be put back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_saving::*;
use std::path::Path;
use tripartite::store::{self, SaveFault};

#[test]
fn a_text_that_would_not_read_back_is_not_saved() {
    let desk = Desk::new();
    let path = desk.book();
    let (mut workbook, held) = read(&path);
    // written as it stands, the file would have two titles, and nobody could open it again
    workbook.title = "one".to_owned();
    workbook.extra.insert("title".to_owned(), "another".into());
    let fault = store::save(&path, &workbook, &held, Some(&desk.places())).expect_err("the save is refused");
    assert!(matches!(fault, SaveFault::NotTheSame(_)), "{fault}");
    assert_eq!(read(&path).1, held);
}

#[test]
fn a_file_that_is_gone_is_told_so() {
    let desk = Desk::new();
    let (workbook, held) = read(&desk.book());
    std::fs::remove_file(desk.book()).unwrap();
    let fault = store::save(&desk.book(), &titled(&workbook, "one"), &held, Some(&desk.places())).unwrap_err();
    assert!(matches!(fault, SaveFault::Gone(_)), "{fault:?}");
    assert!(names(&desk.files()).is_empty());
}

/// Where a new file is written under its name, the whole text stands beside until it is.
#[test]
fn a_new_file_half_written_is_finished_when_it_is_next_opened() {
    let desk = Desk::new();
    let whole = std::fs::read(desk.book()).unwrap();
    let (path, temp) = (desk.files().join("new.yaml"), desk.files().join(".new.yaml-aB3xYz.tmp"));
    for cut in (0..whole.len()).step_by(whole.len() / 5) {
        let zeroed = [&whole[..cut], &vec![0; whole.len() - cut]].concat();
        for half in [&whole[..cut], &zeroed] {
            std::fs::write(&path, half).unwrap();
            std::fs::write(&temp, &whole).unwrap();
            assert_eq!(code(&desk.run(&["set", "new.yaml", CELL, ""])), 0, "{cut}");
            assert_eq!(std::fs::read(&path).unwrap(), whole, "{cut}");
        }
    }
    // what others wrote is no beginning of ours
    for other in ["somebody's", &String::from_utf8_lossy(&whole)[..100].replace("MYS", "KEN")] {
        std::fs::write(&path, other).unwrap();
        std::fs::write(&temp, &whole).unwrap();
        assert_eq!(code(&desk.run(&["check", "new.yaml"])), 2);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), other);
        assert!(temp.exists());
    }
}

// earlier versions

#[test]
fn the_last_ten_versions_are_kept_by_number_whatever_the_clock_says() {
    let desk = Desk::new();
    let keep = |text: &str| store::keep_version(&desk.places(), "id", &desk.book(), text.as_bytes()).unwrap();
    for number in 1..=14 {
        keep(&format!("text {number}"));
        keep(&format!("text {number}"));
    }
    let found = store::versions(&desk.places(), &desk.book(), Some("id"));
    let numbers: Vec<u64> = found.iter().map(|it| it.number).collect();
    assert_eq!(numbers, (5..=14).collect::<Vec<u64>>(), "the same text is kept once, the oldest go");
    assert_eq!(found[0].read().unwrap(), b"text 5");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        assert_eq!((mode(&found[0].file), mode(found[0].file.parent().unwrap())), (0o600, 0o700));
    }
    keep("text 5");
    assert_eq!(store::versions(&desk.places(), &desk.book(), Some("id")).last().unwrap().number, 15);
    assert_eq!(desk.places().state.join("versions").read_dir().unwrap().count(), 1);
}

#[test]
fn versions_are_in_order_when_the_clock_is_not() {
    if !is_there("faketime") {
        return;
    }
    let desk = Desk::new();
    for (when, text) in
        [("2038-01-20 03:14:08", "one"), ("1969-06-01 12:00:00", "two"), ("2026-11-22 12:00:00", "three")]
    {
        let said = desk.command("faketime", &[when, PROGRAM, "set", "w.yaml", CELL, text]).output().unwrap();
        assert_eq!(code(&said), 0, "{when}: {said:?}");
    }
    assert_eq!(code(&desk.set("four")), 0);
    let found = kept(&desk);
    let years: Vec<&str> = found.iter().map(|it| &it.taken[..4]).collect();
    assert_eq!(years[..3], ["2038", "1969", "2026"], "{found:?}");
    let texts: Vec<String> = found.iter().map(|it| String::from_utf8(it.read().unwrap()).unwrap()).collect();
    for (text, said) in texts[1..].iter().zip(["one", "two", "three"]) {
        assert!(text.contains(&format!("why: {said}\n")), "{said}: {text}");
    }
}

#[test]
fn one_workbook_under_two_names_has_one_count_and_two_rotations() {
    let desk = Desk::new();
    let copy = desk.files().join("copy.yaml");
    std::fs::copy(desk.book(), &copy).unwrap();
    let keep = |path: &Path, text: &str| store::keep_version(&desk.places(), "id", path, text.as_bytes()).unwrap();
    keep(&desk.book(), "first of the original");
    (1..=15).for_each(|number| keep(&copy, &format!("copy {number}")));
    let found = store::versions(&desk.places(), &desk.book(), Some("id"));
    let of_original: Vec<u64> = found.iter().filter(|it| it.path.ends_with("w.yaml")).map(|it| it.number).collect();
    assert_eq!((of_original, found.len()), (vec![1], 11), "the copy's versions do not push out the original's");
    let numbers: std::collections::BTreeSet<u64> = found.iter().map(|it| it.number).collect();
    assert_eq!(numbers.len(), 11, "a number means one version");
    assert_eq!(store::versions(&desk.places(), &desk.book(), None).len(), 1, "without an id, those of the path");
}

#[test]
fn versions_are_listed_compared_and_put_back() {
    let desk = Desk::new();
    assert_eq!(code(&desk.set("one")), 0);
    let first = std::fs::read(desk.book()).unwrap();
    assert_eq!(code(&desk.set("two")), 0);
    let said = desk.run(&["versions", "w.yaml"]);
    let out = String::from_utf8(said.stdout).unwrap();
    assert!(out.contains("   2 · ") && out.contains("   1 · ") && out.contains(" answered"), "{out}");
    let said = desk.run(&["versions", "w.yaml", "--json"]);
    let value: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let newest = &value["versions"][0];
    assert_eq!((newest["number"].as_u64(), newest["bytes"].as_u64()), (Some(2), Some(first.len() as u64)));
    assert!(newest["readable"] == true && newest["asked"].as_u64() > Some(10), "{value}");
    let said = desk.run(&["versions", "w.yaml", "--show", "2"]);
    assert!(String::from_utf8(said.stdout).unwrap().contains("one → two"));
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "9"])), 2);
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "2", "-o", "old.yaml"])), 0);
    assert_eq!(std::fs::read(desk.files().join("old.yaml")).unwrap(), first);
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "2", "-o", "old.yaml"])), 2, "never over a file");
    assert_eq!(kept(&desk).len(), 2, "the workbook is as it was");
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "2"])), 0);
    assert_eq!(std::fs::read(desk.book()).unwrap(), first);
    let last = kept(&desk).pop().unwrap();
    assert!(String::from_utf8(last.read().unwrap()).unwrap().contains("why: two"), "what it held is kept");
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "3"])), 0, "and can be put back");
}

#[test]
fn the_oldest_version_can_be_put_back() {
    let desk = Desk::new();
    (1..=10).for_each(|number| assert_eq!(code(&desk.set(&format!("text {number}"))), 0));
    let oldest = kept(&desk)[0].read().unwrap();
    assert_eq!(kept(&desk).len(), store::MAX_VERSIONS);
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "1"])), 0);
    assert_eq!(std::fs::read(desk.book()).unwrap(), oldest);
    assert_eq!(kept(&desk).len(), store::MAX_VERSIONS);
}

#[test]
fn a_file_that_cannot_be_read_or_is_gone_names_its_versions_and_takes_one_back() {
    let desk = Desk::new();
    assert_eq!(code(&desk.set("one")), 0);
    let good = std::fs::read(desk.book()).unwrap();
    assert_eq!(code(&desk.set("two")), 0);
    for damage in [&b""[..], &good[..good.len() / 2], b"\xff\x00", b"nonsense\n"] {
        std::fs::write(desk.book(), damage).unwrap();
        let said = desk.run(&["status", "w.yaml"]);
        assert!(code(&said) == 2 && complaint(&said).contains("tripartite versions w.yaml"), "{}", complaint(&said));
        let said = desk.run(&["versions", "w.yaml", "--restore", "2"]);
        assert_eq!(code(&said), 0, "{said:?}");
        assert_eq!(std::fs::read(desk.book()).unwrap(), good);
        let last = kept(&desk).pop().unwrap();
        assert_eq!(last.read().unwrap(), damage, "even what cannot be read is kept");
        let said = desk.run(&["versions", "w.yaml", "--restore", &last.number.to_string()]);
        assert_eq!(code(&said), 2, "and is not put in the place of a good one");
        assert_eq!(std::fs::read(desk.book()).unwrap(), good);
    }
    std::fs::remove_file(desk.book()).unwrap();
    let said = desk.run(&["status", "w.yaml"]);
    assert!(complaint(&said).contains("tripartite versions w.yaml"), "{}", complaint(&said));
    assert_eq!(code(&desk.run(&["versions", "w.yaml", "--restore", "2"])), 0);
    assert_eq!(std::fs::read(desk.book()).unwrap(), good);
}
