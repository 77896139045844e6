//! No file can hurt: each of a corpus of hostile files is decided quickly, in little memory, with its place and remedy,
//! and is left as it was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use crate::support::corpus::{Case, HEAD, Want, cases, judge_prefix, with};
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Command;
use std::time::{Duration, Instant};
use tripartite::app::field;
use tripartite::i18n::Words;
use tripartite::instrument::Instrument;
use tripartite::store::{
    Dirs, Instruments, ParseError, ReadFault, parse_workbook, read_settings, read_workbook, recent,
};
use tripartite::wording::lines;
use tripartite::workbook::{CellKind, MOST_CHARS, Refusal};

/// What a hostile file may take: 100 ms of an optimised program; much more where nothing is optimised and two cores are shared.
const PATIENCE: Duration = if cfg!(debug_assertions) { Duration::from_secs(20) } else { Duration::from_millis(100) };

/// The most memory a process may need to refuse one.
#[cfg(target_os = "linux")]
const MOST_KIB: u64 = 64 << 10;

/// Says which file a process started by `measured` shall read.
const FILE: &str = "TRIPARTITE_HOSTILE_FILE";

fn put(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What is wrong with a decision about a case, if anything.
fn misjudged(case: &Case, found: &Result<(), ReadFault>) -> Option<String> {
    let fits = match (&case.want, found) {
        (Want::Read, Ok(())) => true,
        (Want::Refused(line, column, error), Err(fault)) => {
            fault.error == *error && (*line == 0 || fault.line == *line) && (*column == 0 || fault.column == *column)
        }
        _ => false,
    };
    (!fits).then(|| format!("{}: expected {:?}, found {found:?}", case.name, case.want))
}

#[test]
fn every_hostile_file_is_decided_quickly_with_place_and_remedy_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let words = [Words::new("en"), Words::new("fr")];
    let all = cases();
    assert!(all.len() >= 44, "{}", all.len());
    let (mut faults_found, mut slowest) = (Vec::new(), (Duration::ZERO, ""));
    for case in &all {
        let path = put(folder.path(), "w.yaml", &case.bytes);
        let before = std::fs::metadata(&path).unwrap().modified().unwrap();
        // the best of three: other work on the machine is not the file's fault
        let mut took = Duration::MAX;
        let mut found = Ok(());
        for _ in 0..3 {
            let begun = Instant::now();
            found = read_workbook(&path).map(|_| ());
            took = took.min(begun.elapsed());
            if took < PATIENCE {
                break;
            }
        }
        slowest = slowest.max((took, case.name));
        faults_found.extend(misjudged(case, &found));
        if took >= PATIENCE {
            faults_found.push(format!("{}: {took:?}", case.name));
        }
        if let Err(fault) = &found {
            for words in &words {
                let lines = lines(words, &fault.explain());
                let (first, last) = (&lines[0], &lines[lines.len() - 1]);
                assert!(first.starts_with(&*path.to_string_lossy()), "{}: no file in {first}", case.name);
                if fault.line > 0 {
                    assert!(first.contains(&format!(":{}", fault.line)), "{}: no line in {first}", case.name);
                }
                assert!(lines.len() > 1 && last.starts_with("  ") && !last.contains('|'), "no remedy: {lines:?}");
                assert!(lines.iter().all(|line| line.chars().count() < 700), "{}: long {lines:?}", case.name);
                assert!(!lines.concat().contains(char::is_control), "{}: raw controls {lines:?}", case.name);
            }
        }
        assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), before, "{} was touched", case.name);
        assert!(std::fs::read(&path).unwrap() == case.bytes, "{} was changed", case.name);
    }
    println!("{} files, slowest {:?} ({})", all.len(), slowest.0, slowest.1);
    assert!(faults_found.is_empty(), "{}", faults_found.join("\n"));
}

/// Not a test by itself: what a process started by the test below does.
#[test]
fn reads_one_file_and_tells_its_memory() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let read = read_workbook(Path::new(&path)).is_ok();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    println!("read {read} most {} KiB", line.split_whitespace().nth(1).unwrap());
}

#[test]
#[cfg(target_os = "linux")]
fn every_hostile_file_is_decided_in_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut most = (0, "");
    // small files need no process of their own
    for case in cases().iter().filter(|case| case.bytes.len() > 100_000 && !matches!(case.want, Want::Read)) {
        let path = put(folder.path(), "w.yaml", &case.bytes);
        let ran = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "hostile::reads_one_file_and_tells_its_memory", "--nocapture"])
            .env(FILE, &path)
            .output()
            .unwrap();
        let said = String::from_utf8(ran.stdout).unwrap();
        let told = said.split("read false most ").nth(1).unwrap_or_else(|| panic!("{}: {said}", case.name));
        let kib: u64 = told.split_whitespace().next().unwrap().parse().unwrap();
        most = most.max((kib, case.name));
        assert!(kib < MOST_KIB, "{}: {kib} KiB", case.name);
    }
    println!("most {} KiB ({})", most.0, most.1);
    assert!(most.0 > 0);
}

#[test]
fn what_is_no_regular_file_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |path: &Path, error: ParseError| {
        let begun = Instant::now();
        assert_eq!(read_workbook(path).unwrap_err().error, error, "{}", path.display());
        assert!(begun.elapsed() < PATIENCE, "{}", path.display());
    };
    refused(folder.path(), ParseError::NotAFile);
    refused(&folder.path().join("none.yaml"), ParseError::Absent);
    let large = put(folder.path(), "large.yaml", b"");
    let file = std::fs::File::options().write(true).open(&large).unwrap();
    file.set_len(32 << 20).unwrap();
    refused(&large, ParseError::Control('\0'));
    file.set_len((32 << 20) + 1).unwrap();
    refused(&large, ParseError::TooBig(32 << 20));
    file.set_len(1 << 40).unwrap();
    refused(&large, ParseError::TooBig(32 << 20));
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe.yaml");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        refused(&pipe, ParseError::NotAFile);
        let link = folder.path().join("link.yaml");
        std::os::unix::fs::symlink(&pipe, &link).unwrap();
        refused(&link, ParseError::NotAFile);
        let nowhere = folder.path().join("nowhere.yaml");
        std::os::unix::fs::symlink("none.yaml", &nowhere).unwrap();
        refused(&nowhere, ParseError::Absent);
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket.yaml")).unwrap();
        refused(&folder.path().join("socket.yaml"), ParseError::NotAFile);
        for device in ["/dev/zero", "/dev/null", "/dev/tty"].map(Path::new) {
            refused(device, ParseError::NotAFile);
        }
    }
    #[cfg(target_os = "linux")]
    refused(Path::new("/proc/self/status"), ParseError::NotAFile);
}

/// The program's own files and those of instruments have limits of their own, and a pipe in their place stops nothing.
#[test]
fn the_programs_own_files_can_not_hurt_either() {
    let home = tempfile::tempdir().unwrap();
    let places = Dirs::under(home.path());
    std::fs::create_dir_all(&places.config).unwrap();
    std::fs::create_dir_all(&places.state).unwrap();
    let settings = |bytes: &[u8]| {
        put(&places.config, "settings.yaml", bytes);
        read_settings(&places).map(|_| ()).map_err(|fault| fault.error)
    };
    let padded = |bytes: usize| format!("theme: dark\n# {}\n", "c".repeat(bytes - 15)).into_bytes();
    assert_eq!(settings(b""), Ok(()));
    assert_eq!(settings(&padded(64 << 10)), Ok(()));
    assert_eq!(settings(&padded((64 << 10) + 1)), Err(ParseError::TooBig(64 << 10)));
    assert_eq!(settings(b"theme: dark\ntheme: dark\n"), Err(ParseError::Twice { key: "theme".into(), first: 1 }));
    assert_eq!(settings(b"\xff\xfe"), Err(ParseError::Utf16));
    let list = |bytes: &[u8]| {
        put(&places.state, "recent.yaml", bytes);
        recent(&places).len()
    };
    let one = "- path: /a/b.yaml\n";
    assert_eq!(list(one.as_bytes()), 1);
    assert_eq!(list(one.repeat(10_000).as_bytes()), 0, "larger than the list can be");
    assert_eq!(list(b"- &a {path: /x}\n- *a\n"), 0);
    #[cfg(unix)]
    {
        for file in [places.config.join("settings.yaml"), places.state.join("recent.yaml")] {
            std::fs::remove_file(&file).unwrap();
            assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
        }
        assert_eq!(read_settings(&places).map_err(|fault| fault.error), Err(ParseError::NotAFile));
        assert!(recent(&places).is_empty());
        let own = places.instruments.join("own/sections");
        std::fs::create_dir_all(&own).unwrap();
        let definition = own.parent().unwrap().join("instrument.yaml");
        assert!(Command::new("mkfifo").arg(&definition).status().unwrap().success());
        assert!(Instruments::new(Some(places.instruments.clone())).load("own", "en").is_err());
    }
}

#[test]
fn every_prefix_of_the_example_is_told_to_be_cut_off_or_is_the_whole() {
    let text = Instruments::new(None).example(crate::support::SHIPPED, "malaysia").unwrap();
    let whole = parse_workbook(Path::new("p"), &text).unwrap();
    // at every end of a line, before and after its break, and elsewhere here and there; the hunt `prefixes` tries all
    let ends = text.match_indices('\n').flat_map(|(at, _)| [at, at + 1]);
    for end in ends.chain((0..text.len()).step_by(97)).filter(|end| text.is_char_boundary(*end)) {
        judge_prefix(&whole, &text, end).unwrap();
    }
}

#[test]
fn a_field_a_scripted_value_and_a_file_hold_texts_of_the_same_length() {
    assert_eq!(field::LIMIT, MOST_CHARS);
    let asks: std::sync::Arc<Instrument> = crate::support::instrument("en");
    let book = crate::support::world::empty("ZZZ", "en");
    let (fits, long) = ("é".repeat(MOST_CHARS), "é".repeat(MOST_CHARS + 1));
    assert!(CellKind::Prose.parse(&fits, &asks, &book).is_ok());
    assert_eq!(CellKind::Prose.parse(&long, &asks, &book), Err(Refusal::Long(MOST_CHARS + 1)));
    assert_eq!(CellKind::Line.parse(&long, &asks, &book), Err(Refusal::Long(MOST_CHARS + 1)));
}

/// What the file says is told in the language of the call, with the nearest known word.
#[test]
fn a_refusal_speaks_both_languages_and_knows_what_was_meant() {
    let said = |language: &str, text: &str| {
        let fault = parse_workbook(Path::new("w.yaml"), text).unwrap_err();
        lines(&Words::new(language), &fault.explain()).join("\n")
    };
    let twice = with("answers:\n  q:\n    why: a\n    why: b\n", 1);
    let en = said("en", &twice);
    assert!(en.starts_with("w.yaml:11:5: “why” appears at line 10 and again at line 11\n  11 |     why: b\n"), "{en}");
    let fr = said("fr", &twice);
    assert!(fr.contains("se trouve à la ligne 10 et de nouveau à la ligne 11"), "{fr}");
    let wrong = with("standards:\n  c189:\n    ratification:\n      state: ratifid\n", 1);
    assert!(said("en", &wrong).contains("ratified"), "{}", said("en", &wrong));
    let control = format!("{HEAD}title: a\u{1b}b\ncount: 0\n");
    let en = said("en", &control);
    assert!(en.contains("w.yaml:8:9: there is a raw control character here: U+001B") && en.contains("\\x1B"), "{en}");
}
