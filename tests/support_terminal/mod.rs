//! The built program in a pseudo-terminal, with an emulator that reads what it writes.
//!
//! `see("text")` waits until the text is on screen; `send` presses keys as bytes. The emulator is resized before the
//! terminal is, or a wide frame would be read in a narrow window.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsString;
use std::io::{Read, Write};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};
use tripartite::store::{create, read_workbook};
use tripartite::workbook::{Cell, Fact, InstrumentRef, Workbook};

/// How long anything may take on a machine with better things to do.
const PATIENCE: Duration = Duration::from_secs(40);

/// A folder and a home of one's own.
pub struct Desk(tempfile::TempDir);

/// What the terminal got.
struct Heard {
    bytes: Vec<u8>,
    parser: vt100::Parser,
    last: Instant,
    closing: bool,
    over: bool,
}

/// The program, running.
pub struct Run {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reading: Option<std::thread::JoinHandle<()>>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    /// The modes of the line before the program came.
    modes: String,
}

/// The modes of the line: echo, line by line, signals of keys.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().map(|it| (it.local_flags, it.input_flags, it.output_flags)))
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, args: &[&str]) -> Run {
        self.run_with(&[], args)
    }

    pub fn run_in(&self, term: &str, args: &[&str]) -> Run {
        self.run_with(&[("TERM", term)], args)
    }

    pub fn run_bytes(&self, args: &[OsString]) -> Run {
        self.start(&[], args)
    }

    pub fn run_with(&self, environment: &[(&str, &str)], args: &[&str]) -> Run {
        self.start(environment, &args.iter().map(OsString::from).collect::<Vec<_>>())
    }

    /// Opens a workbook and waits for its first question.
    pub fn open(&self, file: &Path) -> Run {
        let run = self.run(&["open", file.to_str().unwrap()]);
        run.see("1.1");
        run
    }

    pub fn start(&self, environment: &[(&str, &str)], args: &[OsString]) -> Run {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args);
        self.start_in((80, 24), Some("xterm-256color"), environment, command)
    }

    /// Under another name of the terminal, or under none.
    pub fn run_under(&self, term: Option<&str>, args: &[&str]) -> Run {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args);
        self.start_in((80, 24), term, &[], command)
    }

    /// In a terminal of another size.
    pub fn run_sized(&self, columns: u16, rows: u16, args: &[&str]) -> Run {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args);
        self.start_in((columns, rows), Some("xterm-256color"), &[], command)
    }

    /// A shell with job control.
    pub fn shell(&self) -> Run {
        let mut command = CommandBuilder::new("bash");
        command.args(["--norc", "--noprofile", "-i"]);
        self.start_in((80, 24), Some("xterm-256color"), &[("PS1", "ready>")], command)
    }

    fn start_in(
        &self,
        (columns, rows): (u16, u16),
        term: Option<&str>,
        environment: &[(&str, &str)],
        mut command: CommandBuilder,
    ) -> Run {
        let pty = native_pty_system().openpty(size(columns, rows)).unwrap();
        command.cwd(self.0.path());
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "VISUAL", "EDITOR", "TERM"] {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8");
        if let Some(term) = term {
            command.env("TERM", term);
        }
        command.env("TRIPARTITE_HOME", self.path("home"));
        for (name, value) in environment {
            command.env(name, value);
        }
        let modes = modes(&*pty.master);
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let parser = vt100::Parser::new(24, 80, 0);
        let heard = Heard { bytes: Vec::new(), parser, last: Instant::now(), closing: false, over: false };
        let heard = Arc::new((Mutex::new(heard), Condvar::new()));
        let reader = pty.master.try_clone_reader().unwrap();
        let writer = pty.master.take_writer().unwrap();
        let reading = read_on(reader, heard.clone());
        Run { child, master: Some(pty.master), writer: Some(writer), reading: Some(reading), heard, modes }
    }

    fn fresh() -> Workbook {
        let library = tripartite::store::Instruments::new(None);
        let instrument = library.load("migrant-domestic-workers", "en").unwrap();
        let reference = InstrumentRef::to(&instrument);
        Workbook::new("w".into(), reference, "MYS".into(), "en".into())
    }

    /// A workbook nobody has answered anything in.
    pub fn workbook(&self) -> PathBuf {
        let path = self.path("w.yaml");
        create(&path, &Self::fresh()).unwrap();
        path
    }

    /// A workbook whose every text tries to be obeyed, in a file whose name does too.
    pub fn hostile_workbook(&self) -> PathBuf {
        self.hostile_workbook_of(&hostile().join(" "))
    }

    /// The same with a string of one's own.
    pub fn hostile_workbook_of(&self, evil: &str) -> PathBuf {
        let mut workbook = Self::fresh();
        let texts = [
            "workbook/title",
            "workbook/notice",
            "workbook/prepared-by",
            "answers/step1-stakeholders/why",
            "answers/step1-stakeholders/finding",
            "answers/step1-stakeholders/citations/c1/quote",
            "answers/step1-stakeholders/citations/c1/at",
            "answers/step1-stakeholders/remarks/r1/text",
            "registers/source/evil/title",
            "registers/source/evil/author",
            "registers/scheme/evil-scheme/name",
            "chapters/rep-laws/finding",
        ];
        for at in texts {
            let cell: Cell = at.parse().unwrap_or_else(|_| panic!("{at} is no cell"));
            workbook.put(&cell, Some(Fact::Text("EVIL".into())));
        }
        let source: Cell = "answers/step1-stakeholders/citations/c1/source".parse().unwrap();
        workbook.put(&source, Some(Fact::Id(tripartite::instrument::Id::new("evil").unwrap())));
        let mut name: String = evil.chars().map(|c| if matches!(c, '/' | '\0') { '_' } else { c }).collect();
        name.truncate(name.floor_char_boundary(200));
        let name = OsString::from_vec(format!("{name}.yaml").into_bytes());
        let path = self.0.path().join(name);
        create(&path, &workbook).unwrap();
        // nothing the program writes holds such strings: a hand did
        let quoted: String = evil.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.matches("EVIL").count() == texts.len(), "{text}");
        std::fs::write(&path, text.replace("EVIL", &format!("\"{quoted}\""))).unwrap();
        path
    }

    /// What a cell of a file holds, as it is printed.
    pub fn value(&self, file: &Path, cell: &str) -> Option<String> {
        let workbook = read_workbook(file).unwrap_or_else(|fault| panic!("{}: {fault:?}", file.display())).workbook;
        workbook.get(&cell.parse::<Cell>().ok().unwrap()).map(|fact| fact.to_string())
    }

    /// A second, and as much more as this machine is slow at the moment.
    pub fn a_second(&self) -> Duration {
        let start = Instant::now();
        let mut run = self.run(&["--version"]);
        run.end();
        Duration::from_secs(1) + start.elapsed() * 10
    }

    pub fn script(&self, name: &str, body: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = self.path(name);
        std::fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }
}

fn read_on(mut reader: Box<dyn Read + Send>, heard: Arc<(Mutex<Heard>, Condvar)>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut chunk = [0; 1 << 16];
        loop {
            let count = reader.read(&mut chunk).unwrap_or(0);
            let mut held = heard.0.lock().unwrap();
            held.bytes.extend_from_slice(&chunk[..count]);
            held.parser.process(&chunk[..count]);
            held.last = Instant::now();
            held.over = count == 0;
            heard.1.notify_all();
            if count == 0 || held.closing {
                return;
            }
        }
    })
}

impl Run {
    pub fn send(&mut self, keys: &str) {
        self.send_bytes(keys.as_bytes());
    }

    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    pub fn paste(&mut self, text: &str) {
        // terminals send the line ends of a paste as carriage returns
        let text = text.replace('\n', "\r");
        self.send(&format!("\x1b[200~{text}\x1b[201~"));
    }

    pub fn with_screen<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.heard.0.lock().unwrap().parser.screen())
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.heard.0.lock().unwrap().bytes.clone()
    }

    /// Waits until the screen is as wished.
    #[track_caller]
    pub fn until(&self, wish: &str, is: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        let mut held = self.heard.0.lock().unwrap();
        while !is(held.parser.screen()) {
            let left = PATIENCE.checked_sub(start.elapsed());
            let Some(left) = left.filter(|_| !held.over) else {
                let contents = held.parser.screen().contents();
                drop(held);
                panic!("{wish} did not come to pass; on screen:\n{contents}");
            };
            held = self.heard.1.wait_timeout(held, left.min(Duration::from_millis(200))).unwrap().0;
        }
    }

    /// Waits until a text is on screen; nothing is always there.
    #[track_caller]
    pub fn see(&self, text: &str) {
        if !text.is_empty() {
            self.until(&format!("{text:?} on screen"), |screen| screen.contents().contains(text));
        }
    }

    /// Waits until something is true of a file.
    #[track_caller]
    pub fn until_file(&self, wish: &str, is: impl Fn() -> bool) {
        let start = Instant::now();
        while !is() {
            assert!(start.elapsed() < PATIENCE, "the file {wish}: not within {PATIENCE:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until nothing was written for a while.
    pub fn quiet(&self) {
        let start = Instant::now();
        while self.heard.0.lock().unwrap().last.elapsed() < Duration::from_millis(300) {
            assert!(start.elapsed() < PATIENCE, "the program never stops writing");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        let master = self.master.as_ref().unwrap();
        {
            let mut held = self.heard.0.lock().unwrap();
            // the emulator does without windows that small
            held.parser.screen_mut().set_size(rows.clamp(2, 500), columns.clamp(2, 500));
        }
        master.resize(size(columns, rows)).unwrap();
    }

    /// Another program writes over the screen.
    pub fn smear(&self, text: &str) {
        let mut held = self.heard.0.lock().unwrap();
        held.parser.process(format!("\x1b[12;20H{text}").as_bytes());
    }

    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let status = std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap();
        assert!(status.success());
    }

    /// Closes the terminal as if its window went away.
    pub fn close(&mut self) {
        self.heard.0.lock().unwrap().closing = true;
        // the reader lets go with the next thing it is told: the screen drawn anew, which changes no text
        self.send("\x0c");
        self.reading.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Clock ticks the program has used so far.
    pub fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.process_id().unwrap())).unwrap();
        // the name in brackets may hold blanks; user and system time are the 12th and 13th after it
        let after = stat.rsplit_once(')').unwrap().1;
        let fields: Vec<&str> = after.split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }

    /// How often its threads were given the processor so far.
    pub fn switches(&self) -> u64 {
        let of = |task: std::io::Result<std::fs::DirEntry>| {
            let status = std::fs::read_to_string(task.unwrap().path().join("status")).unwrap();
            let counts = status.lines().filter_map(|line| line.split_once("ctxt_switches:"));
            counts.map(|(_, count)| count.trim().parse::<u64>().unwrap()).sum::<u64>()
        };
        std::fs::read_dir(format!("/proc/{}/task", self.pid())).unwrap().map(of).sum()
    }

    #[track_caller]
    fn wait(&mut self, patience: Duration) -> Option<u32> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status.exit_code());
            }
            if start.elapsed() >= patience {
                return None;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits for the end; the exit code.
    #[track_caller]
    pub fn end(&mut self) -> u32 {
        let code = self.wait(PATIENCE);
        if code.is_none() {
            // what reads it would wait for ever
            let _ = self.child.kill();
        }
        let screen = self.with_screen(vt100::Screen::contents);
        self.drain();
        code.unwrap_or_else(|| panic!("it does not end; on screen:\n{screen}"))
    }

    #[track_caller]
    pub fn ends_within(&mut self, patience: Duration) {
        // where the machine became slower meanwhile, by as much longer as a start takes now
        let slow = || {
            let start = Instant::now();
            let _ = std::process::Command::new(env!("CARGO_BIN_EXE_tripartite")).arg("--version").output();
            start.elapsed() * 10
        };
        let ended = self.wait(patience).is_some() || self.wait(slow()).is_some();
        assert!(ended, "it is still there after {patience:?}");
        self.drain();
    }

    pub fn end_or_kill(&mut self) {
        if self.wait(Duration::from_secs(2)).is_none() {
            self.child.kill().unwrap();
        }
        self.drain();
    }

    /// Reads what the program wrote before it ended.
    fn drain(&mut self) {
        if let Some(reading) = self.reading.take().filter(|_| self.master.is_some()) {
            reading.join().unwrap();
        }
    }

    /// The alternate screen is left, the cursor shown, and pastes and clicks are plain again.
    #[track_caller]
    pub fn gave_the_terminal_back(&self) {
        self.gave_the_screen_back();
        if let Some(master) = &self.master {
            assert_eq!(modes(&**master), self.modes, "keys are echoed and read line by line again");
        }
    }

    /// The same, where a shell has set the modes of the line since.
    #[track_caller]
    pub fn gave_the_screen_back(&self) {
        self.with_screen(|screen| {
            assert!(!screen.alternate_screen(), "the alternate screen is left");
            assert!(!screen.hide_cursor(), "the cursor is shown");
            assert!(!screen.bracketed_paste(), "pastes are plain again");
            assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "clicks are the terminal's again");
        });
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Strings that a terminal would obey, each with a word to find it by.
pub fn hostile() -> [&'static str; 8] {
    [
        "evil1\u{1b}]52;c;ZXZpbA==\u{7}",
        "evil2\u{1b}[31;5m\u{1b}[3J\u{1b}[6n",
        "evil3\u{9b}31m\u{9d}0;title\u{9c}",
        "evil4\u{202e}txt.exe\u{202c}",
        "evil5\u{2066}\u{2069}\u{200b}",
        "evil6\u{1b}Pq\u{1b}\\\u{1b}[?1004h",
        "evil7\u{8}\u{8}\u{d}over",
        "evil8\u{1b}]0;title\u{1b}\\",
    ]
}

/// Asserts that nothing in the bytes makes a terminal do what the program does not do by itself.
#[track_caller]
pub fn clean(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for (what, wrong) in [
        ("a command to the system (OSC)", "\u{1b}]"),
        ("a device string (DCS)", "\u{1b}P"),
        ("a bell", "\u{7}"),
        ("a step back", "\u{8}"),
    ] {
        assert!(!text.contains(wrong), "{what} reached the terminal: {text:?}");
    }
    let is_wrong = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{200e}' | '\u{200f}');
    let wrong: Vec<char> = text.chars().filter(|c| is_wrong(*c)).collect();
    assert!(wrong.is_empty(), "{wrong:?} reached the terminal");
}

/// The last signs of all control sequences in the bytes.
pub fn finals(bytes: &[u8]) -> std::collections::BTreeSet<String> {
    let mut found = std::collections::BTreeSet::new();
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != 0x1b {
            continue;
        }
        if rest.peek() != Some(&b'[') {
            found.insert(format!("ESC {:?}", rest.next().map(char::from)));
            continue;
        }
        rest.next();
        if let Some(end) = rest.by_ref().find(|byte| (0x40..=0x7e).contains(byte)) {
            found.insert(char::from(end).to_string());
        }
    }
    found
}
