//! What stays in the room and what stays with the user: shared copies, and the program's own files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tripartite::store::read_workbook;
#[cfg(unix)]
use {
    std::os::unix::fs::{MetadataExt, PermissionsExt, symlink},
    std::path::Path,
    tripartite::app::RecentFile,
    tripartite::config::Settings,
    tripartite::store::{Dirs, remember, write_settings},
};

/// A workbook with remarks of every kind; whatever must not leave the room has SECRET in it.
const ROOM: &str = r#"# SECRET: a comment
tripartite-workbook: 1
id: "01a2040a-0502-7225-815f-4dfac4a35420"
country: "MYS"
instrument:
  id: migrant-domestic-workers
  version: "1.0.0"
later: "SECRET: a key of a later version"
registers:
  off-record:
    secret-note: {what: "SECRET: a note off the record"}
disputed:
  answers/consult-gender/remarks/quiet/text: {text: "SECRET: the other version of a restricted remark"}
  answers/consult-gender/remarks/open/text: {text: "SECRET: it may be restricted where it comes from"}
  answers/consult-gender/remarks/elsewhere/text: {text: "SECRET: a remark that only the other version has"}
  answers/consult-gender/remarks/doubted/restricted: {flag: true}
  answers/consult-gender/why: {text: "the other version of the reason"}
  2/answers/consult-gender/remarks/quiet/text: {text: "SECRET: a third version of a restricted remark"}
standards:
  c189:
    remarks:
      quiet: {text: "SECRET: of a standard", restricted: true}
    later: "SECRET: nobody knows what it says"
coverage:
  old-age:
    migrants:
      remarks:
        quiet: {text: "SECRET: of a branch", restricted: true}
chapters:
  rep-laws:
    finding: the text of a chapter
    remarks:
      quiet: {text: "SECRET: of a chapter", restricted: true}
answers:
  consult-gender:
    reply: partly
    why: the reason
    remarks:
      open: {text: "said openly", later: "SECRET: nobody knows what it says"}
      quiet: {text: "SECRET: of an answer", restricted: true, later: "SECRET: a key of a later version"}
      doubted: {text: "SECRET: one version says it is restricted"}
    positions:
      workers:
        r1: {stance: support, statement: "said when all were in"}
        r2: {stance: cannot-support, statement: "SECRET: covered", covered: true}
      employers:
        r2: {statement: "SECRET: covered too", covered: true}
  legal-work-recognized@SECRET-row:
    remarks:
      quiet: {text: "SECRET: alone in its entry", restricted: true}
count: 6
"#;

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn with_remarks() -> Self {
        let desk = Self::new();
        std::fs::write(desk.path("w.yaml"), ROOM.replace("SECRET-row", "secret-row")).unwrap();
        desk
    }

    /// Runs the program, where there is one under the umask that closes nothing.
    fn run(&self, args: &[&str]) -> Output {
        const PROGRAM: &str = env!("CARGO_BIN_EXE_tripartite");
        let mut command = Command::new(if cfg!(unix) { "sh" } else { PROGRAM });
        if cfg!(unix) {
            command.args(["-c", "umask 0; exec \"$0\" \"$@\"", PROGRAM]);
        }
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("TERM", "dumb").env("TRIPARTITE_HOME", self.path("home")).output().unwrap()
    }

    fn said(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn refused(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    }
}

#[test]
fn nothing_restricted_is_in_a_shared_copy_and_everything_else_is() {
    let desk = Desk::with_remarks();
    let said = desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    assert_eq!(
        said,
        "out.yaml: a copy to send was written, without: 6 restricted remarks, one note off the record, 2 hidden \
         positions, 5 disputed versions of remarks, positions or notes, 4 keys unknown to this version.\n"
    );
    let copy = std::fs::read_to_string(desk.path("out.yaml")).unwrap();
    assert!(!copy.to_lowercase().contains("secret"), "{copy}");
    for kept in ["said openly", "the reason", "the text of a chapter", "the other version of the reason", "partly"] {
        assert!(copy.contains(kept), "{kept:?} is not in the copy: {copy}");
    }
    let workbook = read_workbook(&desk.path("out.yaml")).unwrap().workbook;
    assert_eq!(workbook.count(), 2, "entries that held nothing else are gone, and the count is right");
    desk.said(&["status", "out.yaml"]);
    assert!(std::fs::read_to_string(desk.path("w.yaml")).unwrap().contains("alone in its entry"), "the workbook stays");
    // once more: there is nothing left to leave out, and nothing else changes
    let said = desk.said(&["share", "out.yaml", "-o", "again.yaml"]);
    assert_eq!(said, "again.yaml: a copy to send was written; there was nothing to leave out.\n");
    assert_eq!(std::fs::read_to_string(desk.path("again.yaml")).unwrap(), copy);
}

/// Of step 3: gaps, options, assumptions, lines, activities, validation. A copy costs what the workbook costs, and no document of
/// either says what must not leave the room.
#[test]
fn nothing_restricted_of_step_3_is_in_a_shared_copy_or_a_document() {
    let desk = Desk::new();
    let ruritania = include_str!("../../assessments/migrant-domestic-workers/examples/ruritania.yaml");
    std::fs::write(desk.path("w.yaml"), ruritania).unwrap();
    let rows = ["gap/live-in", "option/one-window", "assumption/workers", "line/injury-pay", "activity/mandate"];
    let known = read_workbook(&desk.path("w.yaml")).unwrap().workbook;
    let is_there = |row: &&str| {
        let (register, id) = row.split_once('/').unwrap();
        known.registers.get(register).is_some_and(|rows| rows.keys().any(|it| it.as_str() == id))
    };
    let rows: Vec<&str> = rows.into_iter().filter(is_there).collect();
    assert!(rows.len() == 5, "{rows:?}");
    for row in &rows {
        desk.said(&["set", "w.yaml", &format!("rows/{row}/remarks/quiet/text"), &format!("SECRET of {row}")]);
        desk.said(&["set", "w.yaml", &format!("rows/{row}/remarks/quiet/restricted"), "true"]);
    }
    desk.said(&["set", "w.yaml", "rows/option/one-window/positions/workers/r9/statement", "SECRET position"]);
    desk.said(&["set", "w.yaml", "rows/option/one-window/positions/workers/r9/covered", "true"]);
    let said = desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    assert!(said.contains("one hidden position"), "{said}");
    let copy = std::fs::read_to_string(desk.path("out.yaml")).unwrap();
    assert!(!copy.contains("SECRET"), "{copy}");
    assert_eq!(desk.said(&["cost", "w.yaml", "--json"]), desk.said(&["cost", "out.yaml", "--json"]));
    for document in ["report", "record", "costing", "road-map", "practice", "requests", "open"] {
        for format in ["markdown", "json"] {
            let output = desk.run(&["report", "w.yaml", "-d", document, "-f", format]);
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(!text.contains("SECRET"), "{document} {format}");
            assert!(output.status.success() || format == "json", "{document}: {output:?}");
        }
    }
    // what was left out is still in the workbook the copy comes back to
    desk.said(&["set", "out.yaml", "registers/option/one-window/title", "One window"]);
    std::fs::copy(desk.path("w.yaml"), desk.path("base.yaml")).unwrap();
    desk.said(&["merge", "base.yaml", "w.yaml", "out.yaml", "-o", "m.yaml"]);
    let merged = std::fs::read_to_string(desk.path("m.yaml")).unwrap();
    assert_eq!(merged.matches("SECRET of").count(), rows.len(), "{merged}");
    assert!(merged.contains("SECRET position") && merged.contains("title: One window"));
}

#[test]
fn what_a_shared_copy_left_out_is_not_removed_when_the_copy_comes_back() {
    let desk = Desk::with_remarks();
    desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    std::fs::copy(desk.path("w.yaml"), desk.path("base.yaml")).unwrap();
    let before = read_workbook(&desk.path("w.yaml")).unwrap().workbook;
    desk.said(&["set", "out.yaml", "answers/consult-gender/why", "theirs"]);
    desk.said(&["set", "out.yaml", "answers/consult-gender/remarks/new/text", "said elsewhere"]);
    desk.said(&["set", "out.yaml", "answers/consult-gender/remarks/open/text", ""]);
    // both with what both began with and with the copy as it was sent
    desk.said(&["share", "base.yaml", "-o", "sent.yaml"]);
    for base in ["base.yaml", "sent.yaml"] {
        std::fs::copy(desk.path("base.yaml"), desk.path("w.yaml")).unwrap();
        let output = desk.run(&["merge", base, "w.yaml", "out.yaml"]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        let text = std::fs::read_to_string(desk.path("w.yaml")).unwrap();
        let secrets = |text: &str| text.matches("SECRET: ").count();
        let original = std::fs::read_to_string(desk.path("base.yaml")).unwrap();
        // the comment goes with the first save
        assert_eq!(secrets(&text), secrets(&original) - 1, "{base}: {text}");
        let merged = read_workbook(&desk.path("w.yaml")).unwrap().workbook;
        assert!(!merged.shared, "{base}: the workbook is no shared copy for that");
        assert!(text.contains("said elsewhere") && text.contains("theirs"), "{base}: {text}");
        assert!(!text.contains("said openly"), "{base}: what was there and was removed is removed: {text}");
        for (place, entry) in before.entries() {
            for (id, remark) in entry.remarks.iter().filter(|(_, remark)| remark.restricted) {
                let now = merged.entry(&place).and_then(|entry| entry.remarks.get(id));
                assert_eq!(now, Some(remark), "{base}: {place} {id}");
            }
        }
    }
}

#[test]
fn nothing_restricted_is_merged_into_a_shared_copy() {
    let desk = Desk::with_remarks();
    desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    std::fs::copy(desk.path("w.yaml"), desk.path("base.yaml")).unwrap();
    // what is restricted changes, and more of it comes
    for (cell, value) in [
        ("answers/consult-gender/remarks/quiet/text", "SECRET: changed since"),
        ("answers/consult-gender/remarks/late/text", "SECRET: added since"),
        ("answers/consult-gender/remarks/late/restricted", "true"),
        ("answers/consult-gender/finding", "for everybody"),
    ] {
        desk.said(&["set", "w.yaml", cell, value]);
    }
    std::fs::write(desk.path("nothing.yaml"), "").unwrap();
    for base in ["base.yaml", "nothing.yaml"] {
        desk.said(&["share", "base.yaml", "-o", "out.yaml", "--force"]);
        let output = desk.run(&["merge", base, "out.yaml", "w.yaml"]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        let text = std::fs::read_to_string(desk.path("out.yaml")).unwrap();
        assert!(!text.contains("SECRET"), "{base}: {text}");
        assert!(text.contains("for everybody") && text.contains("shared: true"), "{base}: {text}");
    }
}

/// A remark of a workbook that has nothing else; `more` goes into the remark.
fn with_remark(remark: &str) -> String {
    format!(
        "tripartite-workbook: 1\nid: \"01a2040a-0502-7225-815f-4dfac4a35420\"\ncountry: \"KEN\"\ninstrument: \
         {{id: migrant-domestic-workers, version: \"1.0.0\"}}\nanswers:\n  consult-gender:\n    remarks:\n      \
         r1: {remark}\ncount: 1\n"
    )
}

/// One lifts the restriction of a remark while another writes into it what must not leave the room.
#[test]
fn words_written_into_a_restricted_remark_are_not_published_because_somebody_else_lifted_the_restriction() {
    let desk = Desk::new();
    let base = with_remark("{text: old words, restricted: true}");
    let shown = with_remark("{text: old words}");
    let reworded = with_remark("{text: other open words}");
    let hidden = with_remark("{text: \"SECRET: new words\", restricted: true}");
    let gone = base.replace("  consult-gender:\n    remarks:\n      r1: {text: old words, restricted: true}\n", "");
    let gone = gone.replace("answers:\n", "").replace("count: 1", "count: 0");
    for (ours, theirs) in [(&shown, &hidden), (&hidden, &shown), (&reworded, &hidden), (&hidden, &reworded)] {
        for (name, text) in [("base.yaml", &base), ("ours.yaml", ours), ("theirs.yaml", theirs)] {
            std::fs::write(desk.path(name), text).unwrap();
        }
        let output = desk.run(&["merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "x.yaml"]);
        assert_eq!(output.status.code(), Some(1), "it is disputed: {output:?}");
        let merged = std::fs::read_to_string(desk.path("x.yaml")).unwrap();
        assert!(merged.contains("SECRET: new words") && merged.contains("restricted: true"), "{merged}");
        assert!(merged.contains("old words") || merged.contains("other open words"), "nothing is lost: {merged}");
        assert!(!desk.said(&["report", "x.yaml"]).contains("SECRET"));
        desk.said(&["share", "x.yaml", "-o", "out.yaml", "--force"]);
        let copy = std::fs::read_to_string(desk.path("out.yaml")).unwrap();
        assert!(!copy.contains("SECRET") && !copy.contains("words"), "{copy}");
        std::fs::remove_file(desk.path("x.yaml")).unwrap();
    }
    // one removes what the other shows: it is there, hidden, until somebody settles it
    for (ours, theirs) in [(&shown, &gone), (&gone, &shown)] {
        for (name, text) in [("base.yaml", &base), ("ours.yaml", ours), ("theirs.yaml", theirs)] {
            std::fs::write(desk.path(name), text).unwrap();
        }
        let output = desk.run(&["merge", "base.yaml", "ours.yaml", "theirs.yaml", "-o", "x.yaml"]);
        assert_eq!(output.status.code(), Some(1), "it is disputed: {output:?}");
        assert!(!desk.said(&["report", "x.yaml"]).contains("old words"));
        std::fs::remove_file(desk.path("x.yaml")).unwrap();
    }
}

/// Of a remark it has, a shared copy learns that it is restricted now, and not what was written into it since.
#[test]
fn a_shared_copy_learns_that_a_remark_is_restricted_and_not_what_it_says() {
    let desk = Desk::new();
    std::fs::write(desk.path("w.yaml"), with_remark("{text: said openly}")).unwrap();
    std::fs::copy(desk.path("w.yaml"), desk.path("base.yaml")).unwrap();
    desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    desk.said(&["set", "w.yaml", "answers/consult-gender/remarks/r1/text", "SECRET: changed since"]);
    desk.said(&["set", "w.yaml", "answers/consult-gender/remarks/r1/restricted", "true"]);
    desk.said(&["merge", "base.yaml", "out.yaml", "w.yaml"]);
    let copy = std::fs::read_to_string(desk.path("out.yaml")).unwrap();
    assert!(!copy.contains("SECRET") && copy.contains("said openly") && copy.contains("restricted: true"), "{copy}");
    assert!(!desk.said(&["report", "out.yaml"]).contains("said openly"));
    // and back: nothing that is in the room is lost
    desk.said(&["merge", "base.yaml", "w.yaml", "out.yaml"]);
    assert!(std::fs::read_to_string(desk.path("w.yaml")).unwrap().contains("SECRET: changed since"));
}

/// A copy has no covered position, so the same party in the same round is another one there: neither takes the place of
/// the other.
#[test]
fn what_was_written_anew_in_a_copy_does_not_take_the_place_of_what_it_never_had() {
    let desk = Desk::new();
    let position = |of: &str| {
        with_remark("{text: said openly}")
            .replace("count: 1", &format!("    positions: {{workers: {{r1: {of}}}}}\ncount: 1"))
    };
    let covered = position("{stance: support, statement: \"SECRET: while covered\", covered: true}");
    std::fs::write(desk.path("w.yaml"), &covered).unwrap();
    std::fs::write(desk.path("base.yaml"), &covered).unwrap();
    desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    desk.said(&["set", "out.yaml", "answers/consult-gender/positions/workers/r1/stance", "abstain"]);
    assert_eq!(desk.run(&["merge", "base.yaml", "w.yaml", "out.yaml"]).status.code(), Some(1));
    let merged = read_workbook(&desk.path("w.yaml")).unwrap().workbook;
    let text = std::fs::read_to_string(desk.path("w.yaml")).unwrap();
    assert!(
        text.contains("SECRET: while covered") && text.contains("covered: true") && text.contains("abstain"),
        "{text}"
    );
    assert!(!desk.said(&["report", "w.yaml"]).contains("SECRET"));
    assert!(!merged.disputed.is_empty());
}

/// What one version adds to the format, another cannot judge: it stays in the workbook and leaves with no copy.
#[test]
fn keys_nobody_here_knows_stay_where_they_are_when_a_copy_goes_and_comes_back() {
    let desk = Desk::new();
    let room = with_remark("{text: said openly, later: \"SECRET: of a remark\"}")
        .replace("answers:", "later: \"SECRET: of the workbook\"\nanswers:");
    std::fs::write(desk.path("w.yaml"), &room).unwrap();
    std::fs::write(desk.path("base.yaml"), &room).unwrap();
    desk.said(&["share", "w.yaml", "-o", "out.yaml"]);
    assert!(!std::fs::read_to_string(desk.path("out.yaml")).unwrap().contains("SECRET"));
    desk.said(&["set", "out.yaml", "answers/consult-gender/why", "theirs"]);
    desk.said(&["merge", "base.yaml", "w.yaml", "out.yaml"]);
    let text = std::fs::read_to_string(desk.path("w.yaml")).unwrap();
    assert!(text.matches("SECRET").count() == 2 && text.contains("theirs"), "{text}");
    desk.said(&["merge", "base.yaml", "out.yaml", "w.yaml"]);
    assert!(!std::fs::read_to_string(desk.path("out.yaml")).unwrap().contains("SECRET"));
}

#[test]
fn nothing_restricted_is_in_a_report_of_what_is_disputed() {
    let desk = Desk::with_remarks();
    let record = desk.said(&["report", "w.yaml", "-d", "record"]);
    assert!(record.contains("said openly"), "{record}");
    for document in ["record", "report"] {
        let said = desk.said(&["report", "w.yaml", "-d", document]);
        assert!(!said.contains("SECRET"), "{said}");
    }
}

#[test]
fn a_shared_copy_never_takes_the_place_of_another_file_by_oversight() {
    let desk = Desk::with_remarks();
    let before = std::fs::read(desk.path("w.yaml")).unwrap();
    #[cfg(unix)]
    symlink("w.yaml", desk.path("link.yaml")).unwrap();
    // what is a second name of it on Unix by a link is one on Windows by itself
    let second = if cfg!(windows) { "W.YAML" } else { "link.yaml" };
    for output in ["w.yaml", "./w.yaml", second] {
        let said = desk.refused(&["share", "w.yaml", "-o", output, "--force"]);
        assert!(said.contains("Choose another name"), "{output}: {said}");
        assert_eq!(std::fs::read(desk.path("w.yaml")).unwrap(), before);
    }
    std::fs::write(desk.path("out.yaml"), "another file").unwrap();
    let said = desk.refused(&["share", "w.yaml", "-o", "out.yaml"]);
    assert!(said.contains("exists already") && said.contains("--force"), "{said}");
    assert_eq!(std::fs::read_to_string(desk.path("out.yaml")).unwrap(), "another file");
    desk.said(&["share", "w.yaml", "-o", "out.yaml", "--force"]);
    assert!(read_workbook(&desk.path("out.yaml")).is_ok());
    let said = desk.refused(&["share", "w.yaml"]);
    assert!(said.contains("--output <OUT>") && said.contains("is missing"), "{said}");
}

/// Every file and folder below one, with its mode.
#[cfg(unix)]
fn modes(folder: &Path, found: &mut Vec<(PathBuf, bool, u32)>) {
    let about = std::fs::symlink_metadata(folder).unwrap();
    found.push((folder.to_owned(), about.is_dir(), about.mode() & 0o7777));
    if about.is_dir() {
        std::fs::read_dir(folder).unwrap().for_each(|entry| modes(&entry.unwrap().path(), found));
    }
}

#[track_caller]
#[cfg(unix)]
fn all_private(places: &Dirs, least: usize) {
    let mut found = Vec::new();
    modes(&places.state, &mut found);
    if places.config.exists() {
        modes(&places.config, &mut found);
    }
    assert!(found.len() >= least, "{found:?}");
    for (path, is_folder, mode) in found {
        assert_eq!(mode, if is_folder { 0o700 } else { 0o600 }, "{} {mode:o}", path.display());
    }
}

#[test]
#[cfg(unix)]
fn the_programs_own_files_are_private_whatever_the_umask() {
    let desk = Desk::with_remarks();
    let places = Dirs::under(&desk.path("home"));
    // without anything to read, plain mode ends at once; both remember the workbook
    desk.said(&["try", "--plain"]);
    desk.said(&["open", "w.yaml", "--plain"]);
    // the state folder, the list, the folder of scratch copies and a copy
    all_private(&places, 4);
    // a scratch copy stays private when it is saved
    let copy = places.state.join("scratch/malaysia.yaml");
    desk.said(&["set", copy.to_str().unwrap(), "workbook/title", "changed"]);
    assert_eq!(read_workbook(&copy).unwrap().workbook.title, "changed");
    all_private(&places, 4);
    // a workbook of the user's own is as readable as other files
    assert!(desk.said(&["new", "n.yaml", "--country", "MYS"]).contains("n.yaml"));
    assert_eq!(std::fs::metadata(desk.path("n.yaml")).unwrap().mode() & 0o044, 0o044);
}

#[test]
#[cfg(unix)]
fn files_that_others_could_read_are_closed_when_they_are_written() {
    let desk = Desk::new();
    let places = Dirs::under(&desk.path("home"));
    for (folder, name) in [(&places.state, "recent.yaml"), (&places.config, "settings.yaml")] {
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(folder.join(name), "").unwrap();
        std::fs::set_permissions(folder.join(name), PermissionsExt::from_mode(0o666)).unwrap();
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o777)).unwrap();
    }
    std::fs::create_dir(places.state.join("scratch")).unwrap();
    std::fs::set_permissions(places.state.join("scratch"), PermissionsExt::from_mode(0o755)).unwrap();
    write_settings(&places, &Settings::default()).unwrap();
    let seen = RecentFile {
        scratch: false,
        waits: false,
        path: "/w.yaml".into(),
        title: String::new(),
        country: String::new(),
        answered: 0,
        asked: 0,
        on: String::new(),
    };
    remember(&places, seen).unwrap();
    desk.said(&["try", "--plain"]);
    all_private(&places, 6);
}
