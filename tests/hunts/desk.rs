//! A desk for the built program: a folder with workbooks and a home of its own, and what can be got back from both.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tripartite::store::{Instruments, read_workbook};
use tripartite::workbook::{Cell, Workbook, kind_of};

/// A folder the program works in; its own files are in `home` below it.
#[derive(Debug, Clone)]
pub struct Desk(pub PathBuf);

impl Desk {
    /// A file on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A command that is to work here: English, no terminal, its own files on the desk.
    pub fn outfit(&self, command: &mut Command) {
        command.current_dir(&self.0).stdin(Stdio::null());
        // where the loader looks for libraries shifts the numbers of the calls of one thread against those of another
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "RUST_BACKTRACE", "LD_LIBRARY_PATH"] {
            command.env_remove(name);
        }
        command.env("LANG", "C").env("TERM", "dumb").env("TRIPARTITE_HOME", self.path("home"));
    }

    /// The program.
    pub fn program(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(args);
        self.outfit(&mut command);
        command
    }

    /// Runs the program to its end, which must be a good one.
    pub fn run(&self, args: &[&str]) -> Result<(), String> {
        finished(&mut self.program(args)).map_err(|fault| format!("tripartite {}: {fault}", args.join(" ")))
    }

    /// Everything that can be got back for a workbook; it stands in the file then.
    pub fn recoverable(&self, name: &str) -> Result<Workbook, String> {
        self.run(&["recover", name])?;
        whole(&self.path(name))
    }

    /// The temporary files that lie about, here and in the home.
    pub fn temps(&self) -> Vec<PathBuf> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    walk(&path, found);
                } else if entry.file_name().to_string_lossy().contains(".tmp") {
                    found.push(path);
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0, &mut found);
        found
    }
}

/// The program under test.
pub fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_tripartite"))
}

/// Runs a command to its end, which must be a good one.
pub fn finished(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(()) } else { Err(format!("{}: {}", output.status, said.trim())) }
}

/// Whether a command is there at all.
pub fn is_there(name: &str) -> bool {
    let line = format!("PATH=$PATH:/usr/sbin:/sbin command -v {name}");
    Command::new("sh").args(["-c", &line]).stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Whether `strace` is there and may look at a program; in some containers it may not.
pub fn traces() -> bool {
    let status = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// A workbook that is whole.
pub fn whole(path: &Path) -> Result<Workbook, String> {
    read_workbook(path).map(|loaded| loaded.workbook).map_err(|fault| format!("the file is not whole: {fault:?}"))
}

/// Cells of free text, to be answered in turn: every finding there is a place for.
pub fn text_cells() -> Result<Vec<Cell>, String> {
    let library = Instruments::new(None);
    let id = library.usual().ok_or("no instrument")?;
    let instrument = library.load(id.as_str(), "en").map_err(|fault| format!("{fault:?}"))?;
    let chapters = instrument.chapters.keys().map(|chapter| format!("chapters/{chapter}/finding"));
    let questions = instrument.questions().map(|(id, _)| format!("answers/{id}/finding"));
    let cells = chapters.chain(questions).map(|cell| cell.parse::<Cell>());
    let cells: Vec<Cell> = cells.collect::<Result<_, _>>().map_err(|fault| format!("{fault:?}"))?;
    // some questions are asked in another way, or are no questions at all
    Ok(cells.into_iter().filter(|cell| kind_of(&instrument, cell).is_ok()).collect())
}
