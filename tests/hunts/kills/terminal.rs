//! The built program in a pseudo-terminal: keys in, and a look at every frame it drew to the end.
//!
//! A frame is what stands between two marks of a synchronized update. One that was not drawn to its end promises nothing.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

const FRAME_END: &[u8] = b"\x1b[?2026l";

/// What one frame says.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// The sign in the corner says that everything is saved.
    pub saved: bool,
    /// A text is being typed.
    pub typing: bool,
    /// A form for a note is open.
    pub form: bool,
    /// The projector's picture: no corner, no outline.
    pub projected: bool,
    /// Work left behind is offered: all of the screen but the corner, to tell one offer from the next.
    pub offer: Option<String>,
    /// The number of the question.
    pub question: Option<String>,
    /// Numbers of the texts shown, `k12.`.
    pub texts: Vec<u64>,
    /// The first mark of the question.
    pub mark: Option<&'static str>,
}

/// What the terminal got.
struct Heard {
    parser: vt100::Parser,
    rest: Vec<u8>,
    looks: Vec<Look>,
    over: bool,
}

/// The program, running.
pub struct Program {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    reading: Option<JoinHandle<()>>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
}

/// The marks of a question, as they stand in the file and on screen.
pub const MARKS: [&str; 3] = ["yes", "partly", "no"];

/// The forms the hunt fills in, by the key that opens them.
pub const NOTES: [&str; 3] = [" K", " A", " O"];
/// Their titles on screen.
const FORMS: [&str; 3] = ["Parking lot", "Action", "Off the record"];

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Program {
    /// Opens a workbook; `home` holds the program's own files.
    pub fn open(file: &Path, home: &Path) -> Self {
        Self::start(&["open".as_ref(), file.as_os_str()], home)
    }

    /// Opens it as a second screen that follows the first.
    pub fn follow(file: &Path, home: &Path) -> Self {
        Self::start(&["open".as_ref(), file.as_os_str(), "--read-only".as_ref(), "--follow".as_ref()], home)
    }

    fn start(args: &[&OsStr], home: &Path) -> Self {
        let (columns, rows) = (100, 44);
        let pty = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args);
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "VISUAL", "EDITOR"] {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8");
        command.env("TERM", "xterm-256color");
        command.env("TRIPARTITE_HOME", home);
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let parser = vt100::Parser::new(rows, columns, 0);
        let heard = Heard { parser, rest: Vec::new(), looks: Vec::new(), over: false };
        let heard = Arc::new((Mutex::new(heard), Condvar::new()));
        let reader = pty.master.try_clone_reader().unwrap();
        let writer = pty.master.take_writer().unwrap();
        let reading = Some(read_on(reader, heard.clone()));
        Self { child, master: pty.master, writer, reading, heard }
    }

    /// Presses keys; a program that is gone does not hear them.
    pub fn press(&mut self, keys: &str) {
        let _ = self.writer.write_all(keys.as_bytes()).and_then(|()| self.writer.flush());
    }

    /// Makes the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let mut held = self.heard.0.lock().unwrap();
        held.parser.screen_mut().set_size(rows, columns);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// The frames drawn since the last call; waits until there is one, the program is gone or the time is up.
    pub fn looks(&self, until: Instant) -> Vec<Look> {
        let mut held = self.heard.0.lock().unwrap();
        while held.looks.is_empty() && !held.over {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            held = self.heard.1.wait_timeout(held, left).unwrap().0;
        }
        std::mem::take(&mut held.looks)
    }

    /// What is on screen, for a message.
    pub fn screen(&self) -> String {
        self.heard.0.lock().unwrap().parser.screen().contents()
    }

    /// What it ended with, if it did.
    pub fn ended(&mut self) -> Option<String> {
        self.child.try_wait().unwrap().map(|status| format!("{status:?}"))
    }

    /// Its process.
    pub fn pid(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// Kills it and reads what it wrote before; the instant it was killed, or what it ended with before that.
    pub fn kill(&mut self) -> Result<Instant, String> {
        if let Some(status) = self.child.try_wait().unwrap() {
            return Err(format!("it ended by itself: {status:?}; on screen:\n{}", self.screen()));
        }
        let pid =
            self.child.process_id().and_then(|pid| i32::try_from(pid).ok()).and_then(rustix::process::Pid::from_raw);
        let at = Instant::now();
        // the library would ask it to end first
        rustix::process::kill_process(pid.unwrap(), rustix::process::Signal::KILL).unwrap();
        self.child.wait().unwrap();
        if let Some(reading) = self.reading.take() {
            reading.join().unwrap();
        }
        Ok(at)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read_on(mut reader: Box<dyn Read + Send>, heard: Arc<(Mutex<Heard>, Condvar)>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut chunk = [0; 1 << 16];
        loop {
            let count = reader.read(&mut chunk).unwrap_or(0);
            let mut held = heard.0.lock().unwrap();
            held.hear(&chunk[..count]);
            held.over = count == 0;
            heard.1.notify_all();
            if count == 0 {
                return;
            }
        }
    })
}

impl Heard {
    fn hear(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        while let Some(at) = self.rest.windows(FRAME_END.len()).position(|it| it == FRAME_END) {
            let frame: Vec<u8> = self.rest.drain(..at + FRAME_END.len()).collect();
            self.parser.process(&frame);
            let screen = self.parser.screen();
            let mut look = look(&screen.contents());
            // a long text pushes the line that says so out of the window; the caret stays
            look.typing |= !look.form && !screen.hide_cursor();
            self.looks.push(look);
        }
    }
}

/// Reads a screen.
fn look(screen: &str) -> Look {
    let corner = screen.lines().next().unwrap_or_default().trim_end();
    let time = |text: &str| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let mark = MARKS.into_iter().filter_map(|mark| Some((screen.find(&format!("▌{mark}▐"))?, mark))).min();
    Look {
        saved: corner.rsplit_once(" saved ").is_some_and(|(_, at)| time(at)),
        typing: screen.contains("Esc keeps it"),
        form: FORMS.iter().any(|title| screen.contains(&format!("┌ {title} "))),
        projected: corner.is_empty() && !screen.trim().is_empty(),
        offer: screen.contains("┌ Unsaved work").then(|| screen.lines().skip(1).collect()),
        question: screen.lines().find_map(question),
        texts: texts(screen),
        mark: mark.map(|(_, mark)| mark),
    }
}

/// The number at the head of a question, right of the outline.
fn question(line: &str) -> Option<String> {
    let (_, pane) = line.split_once("│  ")?;
    let (number, title) = pane.split_once("  ")?;
    let digits = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (digits && number.contains('.') && !title.is_empty()).then(|| number.to_owned())
}

/// Numbers of texts, whole ones only.
fn texts(screen: &str) -> Vec<u64> {
    let after = screen.split(|c: char| c.is_whitespace()).filter_map(|word| word.strip_prefix('k'));
    after.filter_map(|word| word.split_once('.')?.0.parse().ok()).collect()
}

/// How long anything may take on a machine with better things to do.
pub const PATIENCE: Duration = Duration::from_secs(40);
