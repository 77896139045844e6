//! A synchronized folder: whatever a service puts in the place of an open workbook, nothing that was saved goes in silence,
//! an earlier state is asked about, and what went while nobody was there is told at the opening.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support_sync::{Folder, Running, cell, changed, held, text};
use std::process::{Command as Process, Stdio};
use tripartite::app::{About, Ask, Command, Overlay, SaveState};
use tripartite::workbook::{Edit, Fact, diff};

const WHY: &str = "answers/consult-gender/why";
const FINDING: &str = "answers/consult-gender/finding";
const OTHER: &str = "answers/consult-representation/why";
const ROW: &str = "registers/source/law/title";
const PREPARED: &str = "workbook/prepared-by";

/// Somebody else puts a text into a cell.
fn with(text: &str, address: &str, to: &str) -> String {
    let to = (!to.is_empty()).then(|| Fact::Text(to.to_owned()));
    changed(text, |book| drop(book.put(&cell(address), to)))
}

fn is_asked(running: &Running) -> bool {
    matches!(running.model.overlays.last(), Some(Overlay::Ask(Ask { about: About::Returned, .. })))
}

/// A session in which three things were answered and saved; what the file held at each step.
fn worked(folder: &Folder) -> (Running, Vec<String>) {
    let mut running = folder.open();
    let mut states = vec![folder.now()];
    for (address, text) in [(WHY, "AAA1"), (FINDING, "AAA2"), (ROW, "AAA3")] {
        running.put(address, text);
        assert!(folder.now().contains(text) && matches!(running.corner(), SaveState::Saved(_)));
        states.push(folder.now());
    }
    (running, states)
}

#[test]
fn a_version_made_from_an_earlier_state_takes_nothing_that_was_saved_since() {
    for from in 0..3 {
        let folder = Folder::new();
        let (mut running, states) = worked(&folder);
        folder.replace(&with(&states[from], PREPARED, "BBB"));
        running.put(OTHER, "last");
        let now = held(&folder.book());
        for (address, wanted) in [(WHY, "AAA1"), (FINDING, "AAA2"), (ROW, "AAA3"), (PREPARED, "BBB"), (OTHER, "last")] {
            assert_eq!(text(&now, address), wanted, "made from state {from}");
        }
        assert!(now.disputed.is_empty() && matches!(running.corner(), SaveState::Saved(_)), "{:?}", now.disputed);
        let said = running.said();
        assert!(said.contains("One of its changes was merged") && said.contains("It was made from"), "{said}");
        running.leave();
        assert!(folder.versions().iter().any(|it| text(it, PREPARED).is_empty() && text(it, OTHER) == "last"));
    }
}

#[test]
fn an_earlier_state_that_comes_back_is_asked_about_and_nothing_is_saved_until_then() {
    for rewritten in [false, true] {
        let folder = Folder::new();
        let (mut running, states) = worked(&folder);
        // the same workbook need not be the same bytes
        let old = if rewritten { format!("# put back by a service\n{}", states[1]) } else { states[1].clone() };
        folder.replace(&old);
        running.put(OTHER, "last");
        assert!(is_asked(&running) && running.said().contains("put an earlier state back"), "{}", running.said());
        assert_eq!(folder.now(), old, "nothing is overwritten");
        assert!(matches!(running.corner(), SaveState::Kept(_)), "{:?}", running.corner());
        // Esc decides nothing; what is answered meanwhile is kept, and never called saved in the file
        running.command(Command::Leave);
        running.put(OTHER, "later");
        assert!(matches!(running.corner(), SaveState::Kept(_)), "{:?}", running.corner());
        assert!(folder.now() == old && !is_asked(&running));
        let session = running.model.session.as_mut().unwrap();
        session.commit(vec![Edit::put(cell(OTHER), Fact::Text("in the journal".into()))]);
        session.journaled(session.revision, Ok(()), "10:00".into());
        assert!(matches!(session.save, SaveState::Kept(_)), "also for a moment: {:?}", session.save);
        let versions = folder.versions().len();
        running.put(OTHER, "latest");
        assert_eq!(folder.versions().len(), versions, "kept once, however often it is looked at");
        running.command(Command::Save);
        assert!(is_asked(&running));
        running.command(Command::KeepHere);
        let now = held(&folder.book());
        assert!(!is_asked(&running) && matches!(running.corner(), SaveState::Saved(_)));
        assert_eq!([WHY, FINDING, ROW, OTHER].map(|it| text(&now, it)), ["AAA1", "AAA2", "AAA3", "latest"]);
        running.leave();
        assert!(folder.versions().iter().any(|it| text(it, FINDING).is_empty() && text(it, WHY) == "AAA1"));
    }
}

#[test]
fn the_earlier_state_can_be_taken_and_what_was_here_comes_back_by_undo_and_by_versions() {
    let folder = Folder::new();
    let (mut running, states) = worked(&folder);
    folder.replace(&states[1]);
    running.put(OTHER, "last");
    running.command(Command::Differences);
    assert!(matches!(running.model.overlays.last(), Some(Overlay::Ask(Ask { differences: Some(0), .. }))));
    let shown = tripartite::app::differences(&running.model, Some(About::Returned)).unwrap();
    assert_eq!(shown.cells.len(), 3, "{:?}", shown.cells);
    running.command(Command::TakeEarlier);
    let now = held(&folder.book());
    assert!(diff(&now, &tripartite::store::parse_workbook(&folder.book(), &states[1]).unwrap()).is_empty());
    assert!(matches!(running.corner(), SaveState::Saved(_)) && running.model.overlays.is_empty());
    assert!(folder.versions().iter().any(|it| text(it, ROW) == "AAA3" && text(it, OTHER) == "last"));
    running.command(Command::Undo);
    assert_eq!(text(&held(&folder.book()), OTHER), "last");
    running.leave();
}

#[test]
fn the_last_state_that_comes_back_answers_the_question_itself() {
    let folder = Folder::new();
    let (mut running, states) = worked(&folder);
    folder.replace(&states[1]);
    running.put(OTHER, "last");
    folder.replace(&states[3]);
    running.put(OTHER, "later");
    assert!(running.session().returned.is_none() && matches!(running.corner(), SaveState::Saved(_)));
    assert!(running.model.overlays.is_empty(), "nothing invisible takes the keys");
    assert_eq!(text(&held(&folder.book()), OTHER), "later");
}

#[test]
fn what_a_session_before_left_is_known_as_well() {
    let folder = Folder::new();
    let (running, states) = worked(&folder);
    running.leave();
    // made from what the file held before the first session
    let mut running = folder.open();
    running.put(OTHER, "second session");
    folder.replace(&with(&states[0], PREPARED, "BBB"));
    running.put(OTHER, "more");
    let now = held(&folder.book());
    assert_eq!([WHY, FINDING, ROW, PREPARED, OTHER].map(|it| text(&now, it)), ["AAA1", "AAA2", "AAA3", "BBB", "more"]);
    assert!(running.said().contains("(version 1"), "{}", running.said());
    // exactly that
    folder.replace(&states[0]);
    running.put(OTHER, "again");
    assert!(is_asked(&running) && running.said().contains("(version 1"), "{}", running.said());
    running.command(Command::KeepHere);
    assert_eq!(text(&held(&folder.book()), OTHER), "again");
}

#[test]
fn a_removal_from_outside_is_disputed_and_what_we_hold_stays() {
    let folder = Folder::new();
    let (mut running, states) = worked(&folder);
    let theirs = with(&with(&states[3], WHY, ""), FINDING, "BBB");
    folder.replace(&theirs);
    running.put(OTHER, "last");
    let now = held(&folder.book());
    assert_eq!([WHY, FINDING, ROW].map(|it| text(&now, it)), ["AAA1", "BBB", "AAA3"]);
    let disputed: Vec<String> = now.disputed.iter().map(|(cell, fact)| format!("{cell} {fact:?}")).collect();
    assert_eq!(disputed.len(), 1, "{disputed:?}");
    assert!(disputed.iter().all(|it| it.contains("Emptied")), "{disputed:?}");
    let said = running.said();
    assert!(said.contains("One of its changes") && said.contains("no longer holds one thing"), "{said}");
    let shown = tripartite::app::differences(&running.model, None).unwrap();
    assert_eq!(shown.cells.len(), 2, "what was taken is listed by name: {:?}", shown.cells);
    assert!(shown.cells.iter().any(|(_, before, after)| before == "AAA2" && after == "BBB"), "{:?}", shown.cells);
    // looked at, and away again
    running.command(Command::Differences);
    running.command(Command::Leave);
    assert!(running.model.overlays.is_empty());
    running.leave();
    assert!(folder.versions().iter().any(|it| text(it, FINDING) == "AAA2" && text(it, OTHER) == "last"));
}

#[test]
fn header_unknown_keys_and_disputes_are_not_put_back_in_silence() {
    let folder = Folder::new();
    let plain = folder.now();
    let newer = changed(&plain, |book| {
        book.extra.insert("made-by".to_owned(), "a newer program".into());
        book.put(&cell("workbook/title"), Some(Fact::Text("Title".into())));
        book.put(&cell(WHY), Some(Fact::Text("one".into())));
        book.put(&cell("disputed/answers/consult-gender/why"), Some(Fact::Text("other".into())));
    });
    let mut running = folder.open();
    running.put(OTHER, "ours");
    let before = folder.now();
    folder.replace(&with(&newer, PREPARED, "BBB"));
    running.put(OTHER, "ours, later");
    let joined = held(&folder.book());
    assert!(joined.extra.contains_key("made-by") && joined.title == "Title" && !joined.disputed.is_empty());
    // made from what the file held before all that
    folder.replace(&with(&before, FINDING, "new"));
    running.put(OTHER, "ours, latest");
    let now = held(&folder.book());
    assert!(now.extra.contains_key("made-by") && now.title == "Title" && now.disputed == joined.disputed);
    assert_eq!([FINDING, OTHER, PREPARED].map(|it| text(&now, it)), ["new", "ours, latest", "BBB"]);
    // removed by somebody who had them: what is no cell cannot be disputed, and stays
    let without = changed(&folder.now(), |book| {
        book.extra.clear();
        book.put(&cell("workbook/title"), None);
    });
    folder.replace(&without);
    running.put(OTHER, "ours, last");
    let now = held(&folder.book());
    assert!(now.extra.contains_key("made-by") && now.title == "Title", "{now:?}");
}

#[test]
fn another_workbook_and_a_newer_format_stay_refused() {
    let folder = Folder::new();
    let (mut running, states) = worked(&folder);
    for strange in [
        states[3].replace("w-1", "w-2"),
        states[3].replace("tripartite-workbook: 1", "tripartite-workbook: 2"),
        states[3][..states[3].len() / 2].to_owned(),
        String::new(),
    ] {
        folder.replace(&strange);
        running.put(OTHER, &format!("{} bytes", strange.len()));
        assert_eq!(folder.now(), strange);
        assert!(matches!(running.corner(), SaveState::Lost(_)) && !is_asked(&running), "{:?}", running.corner());
    }
    folder.replace(&states[3]);
    running.command(Command::Save);
    assert_eq!(text(&held(&folder.book()), OTHER), "0 bytes");
}

#[test]
fn what_went_while_nobody_was_there_is_told_at_the_opening() {
    let folder = Folder::new();
    let (running, states) = worked(&folder);
    running.leave();
    let said = |wanted: &str| {
        let running = folder.open();
        let remarks = running.session().remarks.join(" ");
        assert!(remarks.contains(wanted) && running.said() == remarks, "“{wanted}” in “{remarks}”");
        running.leave();
        remarks
    };
    assert_eq!(said(""), "", "it holds what was saved");
    // an earlier state, in the same bytes and in others
    folder.replace(&states[0]);
    assert!(said("what it held earlier (version 1").contains("tripartite versions "));
    folder.replace(&format!("# put back\n{}", states[0]));
    said("what it held earlier (version 1");
    // made from an earlier state
    folder.replace(&with(&states[0], PREPARED, "BBB"));
    said("3 things that were saved here last (version 2");
    // only more than was saved
    folder.replace(&with(&states[3], PREPARED, "BBB"));
    assert_eq!(said(""), "");
    // a person put it back
    let program = env!("CARGO_BIN_EXE_tripartite");
    let mut restore = Process::new(program);
    restore.env("TRIPARTITE_HOME", folder.home()).arg("versions").arg(folder.book()).args(["--restore", "1"]);
    assert!(restore.output().unwrap().status.success());
    assert_eq!(folder.now(), states[0]);
    assert_eq!(said(""), "");
}

#[test]
fn what_comes_back_after_an_earlier_state_was_opened_is_joined() {
    let folder = Folder::new();
    let (running, states) = worked(&folder);
    running.leave();
    folder.replace(&states[0]);
    let mut running = folder.open();
    running.put(OTHER, "typed into the earlier state");
    folder.replace(&states[3]);
    running.put(OTHER, "more");
    let now = held(&folder.book());
    assert_eq!([WHY, FINDING, ROW, OTHER].map(|it| text(&now, it)), ["AAA1", "AAA2", "AAA3", "more"]);
}

/// What people do with a command that was told: they copy it into the shell of the system. The program is in `PROGRAM`.
#[cfg(unix)]
fn typed_into_a_shell(command: &str) -> (Process, String) {
    let line = format!("\"$PROGRAM\" merge{command}");
    let mut shell = Process::new("sh");
    shell.args(["-c", &line]);
    (shell, line)
}

#[cfg(windows)]
fn typed_into_a_shell(command: &str) -> (Process, String) {
    use std::os::windows::process::CommandExt;
    let line = format!("\"%PROGRAM%\" merge{}", command.trim_end());
    let mut shell = Process::new("cmd");
    shell.raw_arg(format!("/S /C \"{line}\""));
    (shell, line)
}

#[test]
fn a_conflict_copy_is_told_and_its_command_joins_it_losing_nothing() {
    let folder = Folder::new();
    let (running, states) = worked(&folder);
    running.leave();
    let copy = folder.at("w (Anna's conflicted copy 2026-11-30).yaml");
    std::fs::rename(folder.book(), &copy).unwrap();
    std::fs::write(folder.book(), with(&with(&states[0], PREPARED, "BBB"), WHY, "CCC")).unwrap();
    let mut running = folder.open();
    let told = running.said();
    assert!(told.contains("a conflict copy: w (Anna's conflicted copy 2026-11-30).yaml"), "{told}");
    // it is told again when something comes in
    running.put(OTHER, "ours");
    folder.replace(&with(&folder.now(), "workbook/title", "Title"));
    running.put(OTHER, "ours, later");
    assert!(running.said().contains("a conflict copy: "), "{}", running.said());
    running.leave();
    let command = told.split_once("tripartite merge").unwrap().1;
    let (mut shell, line) = typed_into_a_shell(command);
    shell.env("PROGRAM", env!("CARGO_BIN_EXE_tripartite")).env("TRIPARTITE_HOME", folder.home());
    let output = shell.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{line}: {output:?}");
    let now = held(&folder.book());
    let all = [FINDING, ROW, PREPARED, OTHER, "workbook/title"].map(|it| text(&now, it));
    assert_eq!(all, ["AAA2", "AAA3", "BBB", "ours, later", "Title"]);
    let both = [text(&now, WHY), text(&now, "disputed/answers/consult-gender/why")];
    assert_eq!(both, ["CCC", "AAA1"], "both versions of what both changed");
}

#[test]
fn lines_ask_as_well() {
    use std::io::{BufRead, BufReader, Write};
    let folder = Folder::new();
    let mut program = Process::new(env!("CARGO_BIN_EXE_tripartite"));
    program.args(["--lang", "en", "open", "--plain"]).arg(folder.book()).env("TRIPARTITE_HOME", folder.home());
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut typed, mut lines) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
    let mut until = |line: &str, wanted: &str| {
        writeln!(typed, "{line}").unwrap();
        let mut said = String::new();
        while !said.contains(wanted) {
            said += &lines.next().unwrap_or_else(|| panic!("no “{wanted}” after “{line}”: {said}")).unwrap();
            said += "\n";
        }
        said
    };
    let first = folder.now();
    until("/go 2.13", "2.13, part 1");
    until("/why: AAA1", "Recorded");
    until("/status", "Saved in");
    folder.replace(&first);
    let said = until("/finding: AAA2", "take-earlier to take the earlier state");
    assert!(said.contains("put an earlier state back") && !said.contains("Fix the cause"), "{said}");
    assert_eq!(folder.now(), first);
    let said = until("/differences", "take-earlier to take");
    assert!(said.contains("In the file") && said.contains("AAA1"), "{said}");
    until("/keep-here", "The earlier state is kept as a version");
    until("/status", "Saved in");
    drop(typed);
    assert!(child.wait().unwrap().success());
    let now = held(&folder.book());
    assert_eq!([WHY, FINDING].map(|it| text(&now, it)), ["AAA1", "AAA2"]);
}
