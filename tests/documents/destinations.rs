//! Where documents go: every place that cannot take one is named with its reason and what helps, on the command line and
//! in the dialog, and what stood there before is whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::filling::{example, instrument};
use crate::support_saving::{Desk, code, names};
#[cfg(unix)]
use crate::support_saving::{PROGRAM, is_root, is_there};
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use tripartite::app::{CancelToken, Export, Message, OverExisting};
use tripartite::document::export::Format;
use tripartite::i18n::Words;
use tripartite::report::kind::ReportKind;
use tripartite::runtime::exports::{self, ExportSurroundings};
use tripartite::store::{Dirs, versions};

#[cfg(unix)]
fn chmod(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

/// What a refusal says: nothing on standard output, every piece on standard error.
#[track_caller]
fn refused(said: &Output, pieces: &[&str]) {
    let err = String::from_utf8_lossy(&said.stderr);
    assert!(code(said) == 2 && said.stdout.is_empty(), "{said:?}");
    for piece in pieces {
        assert!(err.contains(piece), "{piece:?} is not in {err}");
    }
}

/// A desk with a folder, a file that is there already, and files that are no DOCX.
fn desk() -> Desk {
    let desk = Desk::new();
    std::fs::create_dir(desk.files().join("folder")).unwrap();
    std::fs::write(desk.files().join("old.md"), "old").unwrap();
    desk
}

#[test]
#[cfg(unix)]
fn a_place_that_cannot_take_a_document_is_named_with_what_helps() {
    let desk = desk();
    let before = std::fs::read(desk.book()).unwrap();
    std::os::unix::fs::symlink("w.yaml", desk.files().join("link.md")).unwrap();
    let all = names(&desk.files());
    for (args, pieces) in [
        (&["-o", "folder"][..], &["folder: this is a folder", "Name a file"][..]),
        (&["-o", "folder", "--force"], &["folder: this is a folder", "Name a file"]),
        (&["-o", "folder/", "-f", "docx"], &["folder/: this is a folder", "Name a file"]),
        (&["-o", "nowhere/"], &["nowhere/: this is a folder", "Name a file"]),
        (&["-o", "/dev/null", "--force"], &["/dev/null: this is a folder, a device", "Name a file"]),
        (
            &["-o", "no/out.md"],
            &["no/out.md cannot be written: the file or its folder is not there", "Make the folder"],
        ),
        (&["-o", "w.yaml/out.md"], &["w.yaml/out.md cannot be written", "Make the folder"]),
        (&["-o", "old.md"], &["old.md exists already", "--force"]),
        (&["-o", "w.yaml"], &["w.yaml is the workbook itself", "another name"]),
        (&["-o", "w.yaml", "-f", "markdown", "--force"], &["w.yaml is the workbook itself", "another name"]),
        (&["-o", "folder/../w.yaml", "-f", "docx", "--force"], &["w.yaml is the workbook itself"]),
        (&["-o", "link.md", "--force"], &["link.md is the workbook itself", "another name"]),
        (
            &["-o", "out.docx", "--reference", "none.docx"],
            &["none.docx: there is no such file", "DOCX files with --reference"],
        ),
        (&["-o", "out.docx", "--reference", "folder"], &["folder: this is a folder", "DOCX files with --reference"]),
        (
            &["-o", "out.docx", "--reference", "old.md"],
            &["old.md: this is not a DOCX file", "DOCX files with --reference"],
        ),
        (&["-o", "out.html", "--reference", "old.md"], &["this is html", "leave out --reference"]),
        (&["-o", "out.odt"], &["No document has the extension .odt", "docx, pdf, html"]),
    ] {
        refused(&desk.run(&[&["report", "w.yaml"], args].concat()), pieces);
        assert_eq!(std::fs::read(desk.book()).unwrap(), before, "{args:?}");
        assert_eq!(std::fs::read_to_string(desk.files().join("old.md")).unwrap(), "old", "{args:?}");
        assert_eq!(names(&desk.files()), all, "{args:?}");
    }
    // the remedies are those of a document, in the other language as well
    let said = desk.run(&["report", "w.yaml", "-o", "out.docx", "--reference", "none.docx", "--lang", "fr"]);
    refused(&said, &["none.docx: ce fichier n’existe pas", "Indiquez un fichier DOCX"]);
}

/// A folder nobody may write to; root may, so root asks as somebody without rights.
#[test]
#[cfg(unix)]
fn a_folder_without_the_right_to_write_is_named_and_an_old_file_in_it_is_whole() {
    let desk = desk();
    let (folder, old) = (desk.files().join("folder"), desk.files().join("folder/old.docx"));
    std::fs::write(&old, "old").unwrap();
    chmod(&old, 0o444);
    chmod(&folder, 0o555);
    chmod(&desk.at("."), 0o755);
    chmod(&desk.files(), 0o755);
    chmod(&desk.book(), 0o644);
    let run = |args: &[&str]| {
        let args = [&["report", "w.yaml"], args].concat();
        if !is_root() {
            return Some(desk.run(&args));
        }
        if !is_there("runuser") {
            return None;
        }
        // by another program: a file this one has written may still be open in a child another test has just begun
        assert!(desk.shell(&format!("cp '{PROGRAM}' ../tripartite")).status.success());
        chmod(&desk.at("tripartite"), 0o755);
        let (program, home) = (desk.at("tripartite"), desk.at("home"));
        std::fs::create_dir_all(&home).unwrap();
        assert!(desk.shell("chown -R nobody ../home").status.success());
        let args = [&["-u", "nobody", "--", program.to_str().unwrap()], args.as_slice()].concat();
        Some(desk.command("runuser", &args).output().unwrap())
    };
    let Some(said) = run(&["-o", "folder/new.docx"]) else { return };
    refused(&said, &["you have no right to write folder/new.docx", "Choose another folder"]);
    let Some(said) = run(&["-o", "folder/old.docx", "--force"]) else { return };
    refused(&said, &["folder/old.docx is read-only", "Choose another folder"]);
    assert_eq!(
        (std::fs::read_to_string(&old).unwrap(), names(&folder)),
        ("old".to_owned(), vec!["old.docx".to_owned()])
    );
    chmod(&folder, 0o755);
}

/// Whatever it was: another workbook, a document, sheets, an older copy that was sent.
#[test]
fn whatever_force_replaces_is_kept_as_a_version() {
    let desk = desk();
    let at = |name: &str| desk.files().join(name);
    assert_eq!(code(&desk.run(&["new", "other.yaml", "--country", "KEN"])), 0);
    std::fs::write(at("old.docx"), [0xff; 4000]).unwrap();
    std::fs::write(at("s-answers.csv"), "old").unwrap();
    std::fs::write(at("empty.md"), "").unwrap();
    for (args, replaced) in [
        (&["report", "w.yaml", "-f", "markdown", "-o", "other.yaml", "--force"][..], "other.yaml"),
        (&["report", "w.yaml", "-o", "old.md", "--force"], "old.md"),
        (&["report", "w.yaml", "-o", "old.docx", "--force"], "old.docx"),
        (&["share", "w.yaml", "-o", "old.md", "--force"], "old.md"),
        (&["report", "w.yaml", "-f", "csv", "-o", "s.csv", "--force"], "s-answers.csv"),
    ] {
        let before = std::fs::read(at(replaced)).unwrap();
        let said = desk.run(args);
        assert_eq!(code(&said), 0, "{args:?}: {said:?}");
        assert_ne!(std::fs::read(at(replaced)).unwrap(), before, "{args:?}");
        let told = format!("What {replaced} held before is kept as a version: tripartite versions {replaced}");
        assert!(String::from_utf8_lossy(&said.stdout).contains(&told), "{args:?}: {said:?}");
        let newest = tripartite::store::versions(&desk.places(), &at(replaced), None).pop().unwrap();
        let _ = std::fs::remove_file(at("back"));
        let said = desk.run(&["versions", replaced, "--restore", &newest.number.to_string(), "-o", "back"]);
        assert_eq!((code(&said), std::fs::read(at("back")).unwrap()), (0, before), "{args:?}: {said:?}");
    }
    // the same once more holds nothing new, and an empty file nothing at all
    for args in [["share", "w.yaml", "-o", "old.md", "--force"], ["report", "w.yaml", "-o", "empty.md", "--force"]] {
        let said = desk.run(&args);
        assert!(code(&said) == 0 && !String::from_utf8_lossy(&said.stdout).contains("is kept"), "{said:?}");
    }
}

#[test]
fn what_cannot_be_kept_is_not_replaced() {
    let desk = desk();
    let _ = std::fs::remove_dir_all(desk.at("home"));
    std::fs::write(desk.at("home"), "no folder").unwrap();
    for (language, pieces) in [
        ("en", ["old.md holds could not be kept", "Choose another name"]),
        ("fr", ["n’a pas pu être gardé", "Choisissez"]),
    ] {
        let said = desk.run(&["report", "w.yaml", "-o", "old.md", "--force", "--lang", language]);
        refused(&said, &pieces);
        assert_eq!(std::fs::read_to_string(desk.files().join("old.md")).unwrap(), "old");
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_is_no_text_is_not_sent_to_a_terminal() {
    let desk = crate::support_terminal::Desk::new();
    let file = desk.workbook();
    for (format, remedy) in [("docx", "Name a file with -o"), ("pdf", "Name a file with -o"), ("xlsx", "-o")] {
        let mut run = desk.run(&["report", file.to_str().unwrap(), "-f", format]);
        assert_eq!(run.end(), 2, "{format}");
        let said = String::from_utf8_lossy(&run.bytes()).into_owned();
        assert!(said.contains("is not text that a terminal can show") && said.contains(remedy), "{said}");
        assert!(!said.contains("PK") && !said.contains("%PDF"), "{said}");
    }
}

/// The export of the worked example, as the dialog orders it.
fn wish(format: Format) -> Export {
    Export {
        kind: ReportKind::Analysis,
        format,
        workbook: Arc::new(example()),
        instrument: Arc::new(instrument("en")),
        language: "en".to_owned(),
        today: "2026-03-02".to_owned(),
        file: std::path::PathBuf::new(),
        older: None,
        over: OverExisting::default(),
        stop: CancelToken::default(),
    }
}

fn put(path: &Path, wish: &Export, tell: &dyn Fn(u8)) -> Message {
    let words = Words::new("en");
    exports::write(path, wish, &ExportSurroundings { words: &words, dirs: None, tell, is_ending: &|| false })
}

fn exported(path: &Path, wish: &Export) -> Result<String, String> {
    match put(path, wish, &|_| {}) {
        Message::Written(done) => done.map(|it| it.path.display().to_string()),
        Message::Stopped => Err("stopped".to_owned()),
        Message::WouldReplace(at, _) => Err(format!("{} is there", at.display())),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_export_of_the_dialog_over_a_file_gets_a_number_or_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let (old, dirs) = (folder.path().join("old.md"), Dirs::under(&folder.path().join("home")));
    std::fs::write(&old, "old").unwrap();
    let words = Words::new("en");
    let write = |over| {
        let around = ExportSurroundings { words: &words, dirs: Some(&dirs), tell: &|_| {}, is_ending: &|| false };
        match exports::write(&old, &Export { over, ..wish(Format::Markdown) }, &around) {
            Message::Written(Ok(it)) => it.path,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(write(OverExisting::Numbers), folder.path().join("old-2.md"));
    assert_eq!(write(OverExisting::Numbers), folder.path().join("old-3.md"));
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "old");
    assert_eq!(write(OverExisting::Replaces), old);
    assert!(std::fs::read_to_string(&old).unwrap().starts_with("# "));
    assert_eq!(versions(&dirs, &old, None).len(), 1, "what was there is kept");
}

#[test]
fn a_stopped_or_refused_export_of_the_dialog_leaves_the_old_file_whole_and_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("folder")).unwrap();
    for format in Format::ALL {
        let old = at(&format!("old.{}", format.ending()));
        std::fs::write(&old, "old").unwrap();
        let new = at(&format!("new.{}", format.ending()));
        // stopped before it began, and at the first word of how far it is
        let (early, late) = (wish(format), wish(format));
        early.stop.cancel();
        assert_eq!(exported(&new, &early), Err("stopped".to_owned()), "{}", format.name());
        let said = put(&new, &late, &|_| late.stop.cancel());
        assert!(matches!(said, Message::Stopped), "{}: {said:?}", format.name());
        let said = exported(&old, &wish(format)).unwrap_err();
        assert_eq!(said, format!("{} is there", old.display()));
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "old", "{}", format.name());
    }
    for (name, pieces) in [
        ("folder", ["folder: this is a folder", "Name a file"]),
        ("no/new.md", ["new.md cannot be written", "Make the folder"]),
        ("old.md/new.md", ["new.md cannot be written", "Make the folder"]),
    ] {
        let said = exported(&at(name), &wish(Format::Markdown)).unwrap_err();
        assert!(pieces.iter().all(|piece| said.contains(piece)), "{said}");
    }
    let left = names(folder.path());
    assert!(
        left.len() == Format::ALL.len() + 1 && left.iter().all(|it| it.starts_with("old") || it == "folder"),
        "{left:?}"
    );
}

#[test]
#[cfg(unix)]
fn the_dialog_says_what_is_wrong_with_a_name_and_keeps_the_name_to_be_mended() {
    let desk = crate::support_terminal::Desk::new();
    let file = desk.workbook();
    std::fs::write(desk.path("old.md"), "old").unwrap();
    std::fs::create_dir(desk.path("folder")).unwrap();
    let mut run = desk.open(&file);
    run.send("V");
    run.see("Document: Situational");
    run.send("x");
    run.see("Save the document");
    run.send("\x15old.md\r");
    run.see("old.md is there already");
    run.send("\x1b");
    // the name is there to be mended
    run.see("Save the document");
    for (name, said) in [("folder", "this is a folder"), ("no/out.md", "Make the folder")] {
        run.send(&format!("\x15{name}\r"));
        run.see(said);
        run.see(name);
    }
    run.send("\x15new.md\r");
    run.until_file("the document is written", || desk.path("new.md").is_file());
    assert_eq!(std::fs::read_to_string(desk.path("old.md")).unwrap(), "old");
    run.send("\x11");
    assert_eq!(run.end(), 0);
}
