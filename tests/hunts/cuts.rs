//! Power cuts: the program writes on a disk of its own, the plug is pulled at a random instant, and everything it had
//! said it keeps must be there when the power is back.
//!
//! The program is stopped first, so that what it has said until then is what it had promised; only whole lines count.
//! The same driver pulls the plug on a writer that never syncs, and on the program itself with its syncs made void, and
//! must catch both: a driver that cannot fail proves nothing.

use super::desk::{Desk, finished, program, text_cells, traces, whole};
use super::disk::{Disk, Kind};
use super::{Chance, Found, Wish};
use std::collections::HashMap;
use std::io::{Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tripartite::workbook::{Cell, Workbook};

/// How the program says in lines that an answer is kept, and that one is not.
const KEPT: &str = "Recorded: ";
const NOT_KEPT: &str = "Not saved";
/// What answers are made of.
const WORDS: [&str; 6] = [" the group", " agrees", " é", " 例", " – not yet", " 100 %"];
/// A writer without any sync.
const TOY: &str = r#"while IFS= read -r line; do printf '%s\n' "$line" >> toy.txt; echo "Recorded: $line"; done"#;

/// Cuts on each file system there is; the number of cuts, of answers promised, and of those lost.
pub fn run(wish: &Wish) -> Found {
    let mut told = Vec::new();
    for kind in Kind::ALL {
        let mut disk = match Disk::make(kind) {
            Ok(disk) => disk,
            Err(why) => {
                told.push(format!("{} skipped ({why})", kind.name()));
                continue;
            }
        };
        let name = kind.name();
        let toys = (wish.rounds / 10).clamp(3, 50);
        let caught = toy(&mut disk, toys, &mut wish.chance()).map_err(|fault| format!("{name}, toy: {fault}"))?;
        if caught == 0 {
            return Err(format!("{name}: a writer without sync was not caught in {toys} cuts, so nothing is proved"));
        }
        let void = numb(&mut disk, toys, &mut wish.chance()).map_err(|fault| format!("{name}, no syncs: {fault}"))?;
        if void == Some(0) {
            return Err(format!("{name}: the program without syncs was not caught in {toys} cuts"));
        }
        let mut sitting = Sitting::new(&disk, "w.yaml".to_owned())?;
        let mut chance = wish.chance();
        for round in 1..=wish.rounds {
            sitting.round(&mut disk, &mut chance).map_err(|fault| format!("{name}, cut {round}: {fault}"))?;
        }
        // on a slow machine many a cut comes before the first promise
        if sitting.promised * 4 < wish.rounds {
            return Err(format!("{name}: only {} answers were promised, so little is proved", sitting.promised));
        }
        told.push(format!(
            "{name} {} cuts, 0 of {} promised answers lost (caught of {toys}: a toy without sync {caught}, \
             the program with void syncs {})",
            wish.rounds,
            sitting.promised,
            void.map_or_else(|| "not tried, no strace".to_owned(), |void| void.to_string())
        ));
    }
    Ok(told.join("; "))
}

/// What was typed and what must be there.
struct Sitting {
    desk: Desk,
    book: String,
    /// Whether the syncs of the program do nothing.
    numb: bool,
    cells: Vec<Cell>,
    /// What each cell holds since the last round.
    held: HashMap<Cell, String>,
    typed: u64,
    promised: u64,
}

impl Sitting {
    fn new(disk: &Disk, book: String) -> Result<Self, String> {
        let desk = Desk(disk.root());
        desk.run(&["new", &book, "--country", "MYS"])?;
        // the folder the disk was made with is no promise of the program
        finished(Command::new("sync").arg("-f").arg(disk.root()))?;
        Ok(Self { desk, book, numb: false, cells: text_cells()?, held: HashMap::new(), typed: 0, promised: 0 })
    }

    fn round(&mut self, disk: &mut Disk, chance: &mut Chance) -> Result<(), String> {
        match chance.below(10) {
            0 => self.at_once(disk, chance),
            1 => self.fresh(disk, chance),
            _ => self.talk(disk, chance),
        }
    }

    /// A sitting in lines, cut anywhere: everything up to the last promise is there, and nothing that was not typed.
    fn talk(&mut self, disk: &mut Disk, chance: &mut Chance) -> Result<(), String> {
        let steps: Vec<(Cell, String)> = (0..=chance.below(200)).map(|_| self.step(chance)).collect();
        let mut input = String::new();
        for (cell, value) in &steps {
            input.push_str(&format!("set {cell} {value}\n"));
            if chance.once_in(5) {
                input.push_str("save\n");
            }
        }
        let mut program = self.session();
        let early = chance.once_in(4) && !self.numb;
        let until = if early { Until::Within(60) } else { Until::AfterFirst(150) };
        let said = pull(disk, &mut program, &input, until, chance)?;
        if !self.numb && said.lines().any(|line| line.starts_with(NOT_KEPT)) {
            return Err(format!("the program could not save before the cut: {said}"));
        }
        let promised = whole_lines(&said).filter(|line| line.starts_with(KEPT)).count();
        self.verify(&steps, promised)
    }

    /// One answer from the command line: the promise is that the command has ended well.
    fn at_once(&mut self, disk: &mut Disk, chance: &mut Chance) -> Result<(), String> {
        let (cell, value) = self.step(chance);
        let mut program = self.desk.program(&["set", &self.book, &cell.to_string(), &value]);
        let until = if chance.once_in(2) { Until::Done } else { Until::Within(60) };
        let said = pull(disk, &mut program, "", until, chance)?;
        let promised = usize::from(said.ends_with('\n'));
        self.verify(&[(cell, value)], promised)
    }

    /// A workbook that has just been started is there.
    fn fresh(&mut self, disk: &mut Disk, chance: &mut Chance) -> Result<(), String> {
        self.typed += 1;
        let name = format!("fresh-{}.yaml", self.typed);
        let mut program = self.desk.program(&["new", &name, "--country", "MAR"]);
        let until = if chance.once_in(2) { Until::Done } else { Until::Within(60) };
        let said = pull(disk, &mut program, "", until, chance)?;
        let path = self.desk.path(&name);
        if path.exists() {
            whole(&path)?;
            std::fs::remove_file(&path).map_err(|error| error.to_string())?;
        } else if said.contains('\n') {
            return Err(format!("a new workbook was promised and is gone: {said}"));
        }
        self.verify(&[], 0)
    }

    /// The program in lines.
    fn session(&self) -> Command {
        if !self.numb {
            return self.desk.program(&["open", "--plain", &self.book]);
        }
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync,fdatasync:retval=0"]);
        command.arg(program()).args(["open", "--plain", &self.book]);
        self.desk.outfit(&mut command);
        command
    }

    fn step(&mut self, chance: &mut Chance) -> (Cell, String) {
        self.typed += 1;
        let mut value = format!("answer {}", self.typed);
        for _ in 0..chance.below(30) {
            let words: &str = chance.pick::<&str>(&WORDS);
            value.push_str(words);
        }
        (chance.pick(&self.cells).clone(), value)
    }

    /// The texts of a workbook that differ from those before the steps, with the step that typed each.
    fn foreign(&self, book: &Workbook, steps: &[(Cell, String)]) -> String {
        let texts = self.cells.iter().map(|cell| (cell, book.get(cell).map(|fact| fact.to_string())));
        let differing = texts.filter(|(cell, text)| text.as_ref() != self.held.get(*cell));
        let told = differing.map(|(cell, text)| {
            let step = steps.iter().position(|(to, value)| to == cell && Some(value) == text.as_ref());
            format!("{cell} is {text:?} (step {step:?}), was {:?}", self.held.get(cell))
        });
        told.collect::<Vec<_>>().join("; ")
    }

    /// What can be got back is exactly what stood there after some step, and no promised step is missing.
    fn verify(&mut self, steps: &[(Cell, String)], promised: usize) -> Result<(), String> {
        whole(&self.desk.path(&self.book))?;
        let book = self.desk.recoverable(&self.book)?;
        let mut held = self.held.clone();
        let mut matching = Vec::new();
        for taken in 0..=steps.len() {
            if let Some((cell, value)) = taken.checked_sub(1).and_then(|last| steps.get(last)) {
                held.insert(cell.clone(), value.clone());
            }
            if holds(&book, &self.cells, &held) {
                matching.push(taken);
                self.held.clone_from(&held);
            }
        }
        self.promised += promised as u64;
        match matching.last() {
            Some(last) if *last >= promised => Ok(()),
            Some(last) => Err(format!("{promised} answers were promised, {last} are there")),
            None => Err(format!(
                "the workbook is none that was typed, {promised} of {} answers promised: {}",
                steps.len(),
                self.foreign(&book, steps)
            )),
        }
    }
}

/// Whether a workbook holds exactly these texts in these cells.
fn holds(book: &Workbook, cells: &[Cell], held: &HashMap<Cell, String>) -> bool {
    cells.iter().all(|cell| book.get(cell).map(|fact| fact.to_string()).as_ref() == held.get(cell))
}

/// How many of some cuts catch a writer that never syncs.
fn toy(disk: &mut Disk, rounds: u64, chance: &mut Chance) -> Result<u64, String> {
    let mut caught = 0;
    for round in 0..rounds {
        let desk = Desk(disk.root());
        let input: String = (0..2000).map(|line| format!("{round} {line}\n")).collect();
        let mut program = Command::new("sh");
        desk.outfit(program.args(["-c", TOY]));
        let said = pull(disk, &mut program, &input, Until::AfterFirst(50), chance)?;
        let promised: Vec<&str> = whole_lines(&said).filter_map(|line| line.strip_prefix(KEPT)).collect();
        if promised.is_empty() {
            return Err("the toy promised nothing".to_owned());
        }
        let there = std::fs::read_to_string(desk.path("toy.txt")).unwrap_or_default();
        let lost = promised.iter().any(|line| !there.lines().any(|held| held == *line));
        caught += u64::from(lost);
        let _ = std::fs::remove_file(desk.path("toy.txt"));
    }
    Ok(caught)
}

/// How many of some cuts catch the program when its syncs do nothing; nothing without `strace`.
fn numb(disk: &mut Disk, rounds: u64, chance: &mut Chance) -> Result<Option<u64>, String> {
    if !traces() {
        return Ok(None);
    }
    let mut caught = 0;
    for round in 0..rounds {
        let mut sitting = Sitting::new(disk, format!("numb-{round}.yaml"))?;
        sitting.numb = true;
        caught += u64::from(sitting.talk(disk, chance).is_err());
    }
    Ok(Some(caught))
}

/// When the plug is pulled.
#[derive(Clone, Copy)]
enum Until {
    /// At most so many milliseconds after the start.
    Within(u64),
    /// At most so many milliseconds after the first promise.
    AfterFirst(u64),
    /// When the writer has ended.
    Done,
}

/// Starts a writer, pulls the plug, and brings the power back; what the writer had said by then.
fn pull(
    disk: &mut Disk,
    program: &mut Command,
    input: &str,
    until: Until,
    chance: &mut Chance,
) -> Result<String, String> {
    let mut writer = Writer::start(program, input)?;
    match until {
        Until::Within(most) => wait(chance, most),
        Until::AfterFirst(most) => {
            writer.wait_for(|said| said.contains(&format!("\n{KEPT}")) || said.starts_with(KEPT))?;
            wait(chance, most);
        }
        Until::Done => writer.wait_for_end()?,
    }
    writer.stop()?;
    disk.cut()?;
    let said = writer.kill()?;
    disk.back()?;
    Ok(said)
}

/// A random time, in steps of a microsecond.
fn wait(chance: &mut Chance, most: u64) {
    std::thread::sleep(Duration::from_micros(chance.below(most * 1000)));
}

/// The lines that were said to their end.
fn whole_lines(said: &str) -> impl Iterator<Item = &str> {
    said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'))
}

/// A program that is writing.
struct Writer {
    child: Child,
    said: Arc<Mutex<Vec<u8>>>,
    ears: Option<JoinHandle<()>>,
    mouth: Option<JoinHandle<()>>,
}

impl Writer {
    fn start(program: &mut Command, input: &str) -> Result<Self, String> {
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        program.process_group(0);
        let mut child = program.spawn().map_err(|error| error.to_string())?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (mut stdin, mut stdout) = stdin.zip(stdout).ok_or("no pipes")?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let heard = said.clone();
        let ears = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = stdout.read(&mut bytes) {
                heard.lock().unwrap().extend_from_slice(&bytes[..count]);
            }
        });
        let input = input.to_owned();
        // what a killed program does not read any more is nobody's fault
        let mouth = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
        Ok(Self { child, said, ears: Some(ears), mouth: Some(mouth) })
    }

    fn said(&self) -> String {
        String::from_utf8_lossy(&self.said.lock().unwrap()).into_owned()
    }

    fn wait_for(&mut self, enough: impl Fn(&str) -> bool) -> Result<(), String> {
        let begun = Instant::now();
        while !enough(&self.said()) {
            let ended = self.child.try_wait().map_err(|error| error.to_string())?;
            if let Some(status) = ended.filter(|_| begun.elapsed() > Duration::from_millis(500)) {
                return Err(format!("the writer ended with {status}: {}", self.said()));
            }
            if begun.elapsed() > Duration::from_secs(30) {
                return Err(format!("the writer is silent: {}", self.said()));
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        Ok(())
    }

    fn wait_for_end(&mut self) -> Result<(), String> {
        let status = self.child.wait().map_err(|error| error.to_string())?;
        if status.success() { Ok(()) } else { Err(format!("the writer ended with {status}: {}", self.said())) }
    }

    /// Stands still: no thread of it is in a system call any more.
    fn stop(&mut self) -> Result<(), String> {
        if self.child.try_wait().map_err(|error| error.to_string())?.is_some() {
            return Ok(());
        }
        let pid = self.child.id();
        let _ = Command::new("sh").args(["-c", &format!("kill -s STOP -- -{pid}")]).status();
        let begun = Instant::now();
        while !stands_still(pid) {
            if begun.elapsed() > Duration::from_secs(10) {
                return Err("the writer does not stop".to_owned());
            }
            std::thread::sleep(Duration::from_micros(100));
        }
        Ok(())
    }

    /// Kills it; everything it said.
    fn kill(mut self) -> Result<String, String> {
        self.end();
        Ok(self.said())
    }

    fn end(&mut self) {
        // the group it leads: what it started as well
        let group = format!("kill -s KILL -- -{} 2>/dev/null", self.child.id());
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            let _ = Command::new("sh").args(["-c", &group]).status();
        }
        let _ = self.child.wait();
        for thread in [self.ears.take(), self.mouth.take()].into_iter().flatten() {
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.end();
    }
}

/// Whether every thread of a process is stopped or gone.
fn stands_still(pid: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    threads.into_iter().all(|thread| {
        let stat = std::fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
        // the state stands behind the name, which may hold anything
        let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
        matches!(state, None | Some('T' | 't' | 'Z' | 'X'))
    })
}
