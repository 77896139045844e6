//! A desk for tests of saving: a folder, a home of its own, a workbook; and what only root or strace can do to them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tripartite::store::{self, Dirs, Stamp};
use tripartite::workbook::Workbook;

/// The cell the tests write.
pub const CELL: &str = "answers/consult-gender/why";

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_tripartite");

pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// A desk with a small workbook `w.yaml`.
    pub fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(desk.at("files")).unwrap();
        assert!(desk.run(&["new", "w.yaml", "--country", "MYS"]).status.success());
        desk
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn files(&self) -> PathBuf {
        self.at("files")
    }

    pub fn book(&self) -> PathBuf {
        self.files().join("w.yaml")
    }

    pub fn places(&self) -> Dirs {
        Dirs::under(&self.at("home"))
    }

    /// A command in the folder of the workbook, with the home of this desk.
    pub fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).current_dir(self.files()).stdin(Stdio::null());
        command.env("LANG", "C").env("TERM", "dumb").env("TRIPARTITE_HOME", self.at("home"));
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(PROGRAM, args).output().unwrap()
    }

    /// Runs a line of shell; `$PROGRAM` is the program.
    pub fn shell(&self, line: &str) -> Output {
        self.command("bash", &["-c", line]).env("PROGRAM", PROGRAM).output().unwrap()
    }

    /// Puts a text into the cell the tests write.
    pub fn set(&self, text: &str) -> Output {
        self.run(&["set", "w.yaml", CELL, text])
    }

    /// Temporary files beside the workbook.
    pub fn temps(&self) -> Vec<String> {
        names(&self.files()).into_iter().filter(|name| name.ends_with(".tmp")).collect()
    }
}

/// Names in a folder, sorted; none if it is not there.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap_or_else(|| panic!("killed: {output:?}"))
}

pub fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A workbook as it stands in a file, with the stamp of the file.
pub fn read(path: &Path) -> (Workbook, Stamp) {
    let loaded = store::read_workbook(path).unwrap();
    let stamp = Stamp::of(&loaded.text);
    (loaded.workbook, stamp)
}

/// The versions that are kept of the desk's workbook.
pub fn kept(desk: &Desk) -> Vec<store::Version> {
    let (workbook, _) = read(&desk.book());
    store::versions(&desk.places(), &desk.book(), Some(&workbook.id))
}

/// The workbook with another title.
pub fn titled(workbook: &Workbook, title: &str) -> Workbook {
    Workbook { title: title.to_owned(), ..workbook.clone() }
}

/// A check that cannot be made here says so.
pub fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

#[cfg(unix)]
pub fn is_root() -> bool {
    let root = rustix::process::geteuid().is_root();
    if !root {
        skipped("only root can do this");
    }
    root
}

pub fn is_there(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    if !there {
        skipped(&format!("there is no {program}"));
    }
    there
}

/// A file system in memory with a limit; it goes with this value.
#[cfg(unix)]
pub struct Mounted(pub PathBuf);

#[cfg(unix)]
impl Mounted {
    /// `None`, and a word, where nothing may be mounted.
    pub fn tmpfs(at: PathBuf, options: &str) -> Option<Self> {
        if !is_root() {
            return None;
        }
        std::fs::create_dir_all(&at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "none"]).arg(&at).status();
        if mounted.is_ok_and(|it| it.success()) {
            return Some(Self(at));
        }
        skipped("nothing can be mounted here");
        None
    }

    pub fn remount(&self, options: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status().unwrap();
        assert!(done.success());
    }

    /// Writes zeros until there is no room.
    pub fn fill(&self) {
        use std::io::Write;
        let mut file = std::fs::File::create(self.0.join("filler")).unwrap();
        while file.write_all(&[b'x'; 512]).is_ok() {}
    }
}

#[cfg(unix)]
impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
