//! The figures people feel, taken of the program in a terminal: beside `vim` where there is one, and as they grow.
//!
//! `cargo bench --bench table` prints the table; `cargo bench --bench table -- --picture docs/growth.svg` also draws how
//! the figures grow from 100 to 100,000 answers; `--program PATH` measures a program that was built otherwise, such as the
//! one that is given to people. Times differ from machine to machine: what counts are those beside each
//! other in one run. Memory and processor are read from `/proc`; where there is none they are left out.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use support::filled;
use tripartite::store::{Instruments, parse_workbook, to_text};

/// The program that is measured.
fn program() -> &'static str {
    static PROGRAM: OnceLock<String> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let given = std::env::args().skip_while(|arg| arg != "--program").nth(1);
        given.unwrap_or_else(|| env!("CARGO_BIN_EXE_tripartite").to_owned())
    })
}

/// So long nothing is written when a screen is there.
const SILENCE: Duration = Duration::from_millis(80);
/// So long nothing is written when a large file is there, or has been saved.
const LONG_SILENCE: Duration = Duration::from_millis(2_500);

/// A program in a terminal of 80 by 24.
struct Running {
    child: Box<dyn Child + Send + Sync>,
    terminal: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    written: Receiver<Instant>,
    begun: Instant,
}

impl Running {
    fn start(program: &str, args: &[&str], home: &Path) -> Self {
        let size = PtySize { rows: 24, cols: 80, ..Default::default() };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env("TRIPARTITE_HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, written) = channel();
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        std::thread::spawn(move || {
            let mut bytes = [0; 65_536];
            while reader.read(&mut bytes).is_ok_and(|count| count > 0) && sender.send(Instant::now()).is_ok() {}
        });
        Self { child, terminal: pair.master, writer, written, begun }
    }

    /// When it wrote last before it was silent so long.
    fn last(&self, silence: Duration) -> Option<Instant> {
        let mut last = None;
        loop {
            match self.written.recv_timeout(silence) {
                Ok(at) => last = Some(at),
                Err(RecvTimeoutError::Timeout) if last.is_none() && self.begun.elapsed() < LONG_SILENCE * 2 => {}
                Err(_) => return last,
            }
        }
    }

    /// How long until a key was answered.
    fn key(&mut self, key: &str, silence: Duration) -> (Duration, Duration) {
        while self.written.try_recv().is_ok() {}
        let pressed = Instant::now();
        self.writer.write_all(key.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        let first = self.written.recv_timeout(Duration::from_secs(20)).unwrap_or(pressed);
        let last = self.last(silence).unwrap_or(first);
        (first - pressed, last - pressed)
    }

    fn of_proc(&self, file: &str) -> Option<String> {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.child.process_id()?)).ok()
    }

    /// Resident memory in MiB.
    fn memory(&self) -> Option<f64> {
        let status = self.of_proc("status")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse::<f64>().ok().map(|kibibytes| kibibytes / 1024.0)
    }

    /// What its threads have used of a processor, in milliseconds.
    fn processor(&self) -> Option<f64> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.child.process_id()?)).ok()?;
        let used = |task: PathBuf| {
            let text = std::fs::read_to_string(task.join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<f64>().ok()
        };
        Some(tasks.flatten().filter_map(|task| used(task.path())).sum::<f64>() / 1e6)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = &self.terminal;
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn median(mut all: Vec<f64>) -> Option<f64> {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied()
}

/// The time to the whole screen and the memory then, in the middle of so many starts, each of a person who never had
/// the program.
fn started(times: usize, program: &str, args: &[&str], silence: Duration) -> (Option<f64>, Option<f64>) {
    let mut taken = Vec::new();
    let mut memory = Vec::new();
    for _ in 0..times {
        let home = tempfile::tempdir().unwrap();
        let running = Running::start(program, args, home.path());
        taken.extend(running.last(silence).map(|at| milliseconds(at - running.begun)));
        memory.extend(running.memory());
    }
    (median(taken), median(memory))
}

/// The time to the whole screen where nothing of the program is in memory yet; nothing on systems that cannot be told to
/// let go of a file, and where the program is no path.
fn started_cold(times: usize, program: &str, args: &[&str]) -> Option<f64> {
    let take = |_| let_go(program).then(|| started(1, program, args, SILENCE).0).flatten();
    median((0..times).filter_map(take).collect())
}

/// Asks the system to keep nothing of a file in memory.
#[cfg(target_os = "linux")]
fn let_go(file: &str) -> bool {
    use rustix::fs::{Advice, fadvise};
    std::fs::File::open(file).is_ok_and(|file| fadvise(&file, 0, None, Advice::DontNeed).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn let_go(_: &str) -> bool {
    false
}

/// How long a command takes that ends by itself.
fn command(times: usize, args: &[&str]) -> Option<f64> {
    let home = tempfile::tempdir().unwrap();
    let run = |_| {
        let begun = Instant::now();
        let done =
            std::process::Command::new(program()).args(args).env("TRIPARTITE_HOME", home.path()).output().unwrap();
        done.status.code().is_some_and(|code| code < 2).then(|| milliseconds(begun.elapsed()))
    };
    median((0..times).filter_map(run).collect())
}

fn row(what: &str, figure: Option<f64>, unit: &str, beside: Option<f64>, most: &str) {
    let figure_text = figure.map_or_else(|| "-".to_owned(), |it| format!("{it:.2} {unit}"));
    let ratio = figure.zip(beside).map_or_else(String::new, |(own, other)| format!("{:.2} x vim", own / other));
    println!("| {what:<52} | {figure_text:>12} | {ratio:>10} | {most:>12} |");
}

/// One size: its file, and what was measured of it.
struct Grown {
    answers: usize,
    open: Option<f64>,
    memory: Option<f64>,
    key: Option<f64>,
    answer: Option<f64>,
    saving: Option<f64>,
}

fn grown(file: &Path, answers: usize) -> Grown {
    let path = file.to_str().unwrap();
    let silence = if answers > 5_000 { LONG_SILENCE } else { SILENCE };
    let (open, memory) = started(if answers > 5_000 { 3 } else { 9 }, program(), &["open", path], silence);
    let home = tempfile::tempdir().unwrap();
    let mut running = Running::start(program(), &["open", path], home.path());
    running.last(silence);
    let keys = (0..16).map(|at| milliseconds(running.key(if at % 4 < 2 { "\x1b[B" } else { "\x1b[A" }, SILENCE).1));
    let key = median(keys.collect());
    // the first answer of a session is saved whole
    running.key("1", LONG_SILENCE);
    let before = running.processor();
    let answered = (0..4).map(|at| milliseconds(running.key(if at % 2 == 0 { "3" } else { "1" }, LONG_SILENCE).0));
    let answer = median(answered.collect());
    let saving = running.processor().zip(before).map(|(after, before)| (after - before) / 4.0);
    Grown { answers, open, memory, key, answer, saving }
}

/// A figure of one size.
type Figure = fn(&Grown) -> Option<f64>;

/// How the figures grow, both ways by powers of ten.
fn picture(all: &[Grown]) -> String {
    let series: [(&str, &str, Figure); 5] = [
        ("#1b6ca8", "open, ms", |it| it.open),
        ("#7a3b8f", "memory, MiB", |it| it.memory),
        ("#5a5a5a", "a key that moves, ms", |it| it.key),
        ("#c0392b", "a key that answers, ms", |it| it.answer),
        ("#2e7d32", "processor of an answer with its save, ms", |it| it.saving),
    ];
    let x = |answers: usize| 70.0 + (answers as f64).log10().mul_add(170.0, -340.0);
    let y = |value: f64| value.max(0.1).log10().mul_add(-75.0, 325.0);
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 880 440\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>How figures grow with the answers of a workbook</title>\n<rect width=\"880\" height=\"440\" fill=\"#fff\"/>\n",
    );
    for power in -1..=4 {
        let (at, label) = (y(10_f64.powi(power)), 10_f64.powi(power));
        let _ = writeln!(
            svg,
            "<path d=\"M70 {at:.1}H590\" stroke=\"#ddd\"/><text x=\"62\" y=\"{:.1}\" text-anchor=\"end\">{label}</text>",
            at + 4.0
        );
    }
    for it in all {
        let at = x(it.answers);
        let _ = writeln!(svg, "<text x=\"{at:.1}\" y=\"425\" text-anchor=\"middle\">{}</text>", it.answers);
    }
    for (colour, name, of) in series {
        let points: Vec<(f64, f64)> = all.iter().filter_map(|it| Some((x(it.answers), y(of(it)?)))).collect();
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            line.join(" ")
        );
        for (x, y) in &points {
            let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>");
        }
        if let Some((x, y)) = points.last() {
            let _ = writeln!(svg, "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{name}</text>", x + 8.0, y + 4.0);
        }
    }
    svg + "</svg>\n"
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if !args.iter().any(|arg| arg == "--bench") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let library = Instruments::new(None);
    let id = library.usual().unwrap();
    let instrument = library.load(id.as_str(), "en").unwrap();
    let name = library.examples(id.as_str()).remove(0);
    let text = library.example(id.as_str(), &name).unwrap();
    let example = parse_workbook(Path::new(&name), &text).unwrap();
    let file = folder.path().join("example.yaml");
    std::fs::write(&file, text).unwrap();
    let path = file.to_str().unwrap();

    println!("| {:<52} | {:>12} | {:>10} | {:>12} |", "figure", "now", "beside", "at most");
    println!("|{}|{}:|{}:|{}:|", "-".repeat(54), "-".repeat(13), "-".repeat(11), "-".repeat(13));
    let vim = |path: &str, silence| started(15, "vim", &["-u", "NONE", path], silence).0;
    let has_vim = std::process::Command::new("vim").arg("--version").output().is_ok();
    let beside = has_vim.then(|| vim(path, SILENCE)).flatten();
    let (start, _) = started(15, program(), &[], SILENCE);
    row("start screen", start, "ms", beside, "1 x vim");
    for language in ["en", "fr"] {
        let (open, memory) = started(15, program(), &["--lang", language, "open", path], SILENCE);
        row(&format!("open the example, {language}"), open, "ms", beside, "1.5 x vim");
        row(&format!("memory after it, {language}"), memory, "MiB", None, "12 MiB");
    }
    let cold_vim = has_vim.then(|| started_cold(9, "/usr/bin/vim", &["-u", "NONE", path])).flatten();
    row("open the example, cold", started_cold(9, program(), &["open", path]), "ms", cold_vim, "1.5 x vim");
    for (name, args) in [
        ("check", &["check", path][..]),
        ("status", &["status", path]),
        ("set", &["set", path, "workbook/place", "Kuala Lumpur"]),
    ] {
        row(&format!("{name} of the example"), command(15, args), "ms", None, "10 ms");
    }
    let mut all = Vec::new();
    for size in [100, 1_000, 10_000, 100_000] {
        let workbook = filled(&instrument, &example, size);
        let file = folder.path().join(format!("w{size}.yaml"));
        let Ok(text) = to_text(&workbook) else { continue };
        std::fs::write(&file, text).unwrap();
        let it = grown(&file, size);
        let of = |what: &str| format!("{what}, {size} answers");
        let most = |of_1_000: &'static str, of_100_000: &'static str| match size {
            1_000 => of_1_000,
            100_000 => of_100_000,
            _ => "",
        };
        row(&of("open, ready"), it.open, "ms", None, most("2 x vim", "750 ms"));
        row(&of("memory"), it.memory, "MiB", None, most("", "70 MiB"));
        row(&of("a key that moves"), it.key, "ms", None, "");
        row(&of("an answer, to its frame"), it.answer, "ms", None, most("", "8 ms"));
        row(&of("processor of an answer with its save"), it.saving, "ms", None, most("", "25 ms"));
        if (500..50_000).contains(&size) {
            let written = folder.path().join("record.pdf");
            let (from, to) = (file.to_str().unwrap(), written.to_str().unwrap());
            let took = command(3, &["report", from, "--document", "record", "--output", to, "--force"]);
            row(&of("record as PDF"), took, "ms", None, if size == 1_000 { "300 ms" } else { "2500 ms" });
        }
        all.push(it);
    }
    let bytes = std::fs::metadata(program()).unwrap().len() as f64 / f64::from(1 << 20);
    row("the program on disk (`dist` is the one given)", Some(bytes), "MiB", None, "15 MiB (dist)");
    if let Some(at) = args.iter().position(|arg| arg == "--picture") {
        std::fs::write(args.get(at + 1).unwrap(), picture(&all)).unwrap();
    }
}
