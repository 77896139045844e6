//! Every system call of the program's own work fails once, fails from then on, or is the last one it makes.
//!
//! `strace` makes the faults. What must never happen: a file that is neither the old one nor the new one, something
//! promised that cannot be got back, a promise made before the disk has it, a temporary file left after the next
//! ordinary start, a panic, a hang.
//!
//! A call counts as the program's own if it touches the desk or speaks and listens; the others are the loader's, or
//! read what belongs to the system. `strace` counts the calls of each thread by itself, and so does the list of cases.

use super::desk::{Desk, program, text_cells, traces, whole};
use super::trace::{Call, NOT_SAVED, NOTED, SAVED, UNSURE, calls, disorder};
use super::{Found, Wish};
use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};
use tripartite::store::to_text;

/// The calls that are made to fail, where the program makes them.
const CALLS: &str = "?access,?chmod,?close,?copy_file_range,?faccessat2,?fadvise64,?fchmod,?fchown,?fdatasync,\
                     ?fgetxattr,?flistxattr,?flock,?fsetxattr,?fstat,?fsync,?ftruncate,?getdents64,?getxattr,?link,\
                     ?linkat,?listxattr,?lseek,?mkdir,?mkdirat,?newfstatat,?openat,?pread64,?pwrite64,?read,\
                     ?readlink,?readlinkat,?rename,?renameat,?renameat2,?rmdir,?setxattr,?statx,?unlink,?unlinkat,\
                     ?write";
/// How they fail. What is interrupted is tried again by everybody, so that comes once only.
const ERRORS: [&str; 4] = ["EIO", "ENOSPC", "EDQUOT", "EACCES"];
/// The standard library's own assertion on closing a folder, which no program can turn into a message.
const CLOSEDIR: &str = "unexpected error during closedir";
/// After this a program hangs.
const PATIENCE: Duration = Duration::from_secs(20);
/// Programs under test at a time.
const WORKERS: usize = 2;

/// What the program is asked to do, and the one file it changes.
struct Job {
    name: &'static str,
    args: &'static [&'static str],
    /// The lines typed; each step takes the file one state further. Without any, the command itself is the one step.
    steps: Vec<String>,
    file: &'static str,
    /// Whether what it does is to get back what waits; then nothing of that may go, whatever happens.
    recovers: bool,
    /// What lies on the desk before.
    before: fn(&Desk) -> Result<(), String>,
}

/// What can be got back of a file: nothing, or a text.
type Held = Option<String>;

/// A job that was done without faults.
struct Rehearsed {
    job: Job,
    /// The desk as it is before.
    desk: tempfile::TempDir,
    /// What the file holds before, after the first step, and so on.
    states: Vec<Held>,
    faults: Vec<Fault>,
}

/// One fault.
#[derive(Clone)]
struct Fault {
    call: String,
    /// As `strace` has it: `error=EIO:when=3+`.
    how: String,
    once: bool,
}

/// The number of cases, and of everything that must never happen.
pub fn run(wish: &Wish) -> Found {
    if !traces() {
        return Ok("skipped (strace is not there, or may not look at a program)".to_owned());
    }
    let jobs: Vec<Rehearsed> = jobs()?.into_iter().map(rehearse).collect::<Result<_, _>>()?;
    let mut chance = wish.chance();
    let mut cases: Vec<(u64, &Rehearsed, &Fault)> = Vec::new();
    for job in &jobs {
        cases.extend(job.faults.iter().map(|fault| (chance.next(), job, fault)));
    }
    let all = cases.len();
    // where there is no room for all, some of every job
    cases.sort_by_key(|(order, ..)| *order);
    cases.truncate(usize::try_from(wish.rounds).unwrap_or(usize::MAX));
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some((_, job, fault)) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let wrong = suffer(job, fault).unwrap_or_else(|fault| vec![Wrong::Broken(fault)]);
                    let named = wrong
                        .into_iter()
                        .map(|wrong| (wrong, format!("{}: {}:{}", job.job.name, fault.call, fault.how)));
                    found.lock().unwrap().extend(named);
                }
            });
        }
    });
    let found = found.into_inner().unwrap();
    let count = |kind: &str| found.iter().filter(|(wrong, _)| wrong.kind() == kind).count();
    let kinds = ["broken files", "false “saved”", "kept by chance", "given up", "temps left", "panics", "hangs"];
    let counts: Vec<String> = kinds.iter().map(|kind| format!("{} {kind}", count(kind))).collect();
    let told = format!("{} of {all} cases: {}", cases.len(), counts.join(", "));
    if found.is_empty() {
        return Ok(told);
    }
    let mut lines = vec![told];
    for kind in kinds {
        let few = found.iter().filter(|(wrong, _)| wrong.kind() == kind).take(12);
        lines.extend(few.map(|(wrong, case)| format!("  {kind}: {case}: {}", wrong.told().trim())));
    }
    Err(lines.join("\n"))
}

/// What must never happen.
enum Wrong {
    /// The file is none of those it may be.
    Broken(String),
    /// Promised, and not to be got back.
    FalseSaved(String),
    /// Promised before the disk had it.
    Order(String),
    /// One fault, and the work is not saved even at the end.
    GivenUp(String),
    Temp(String),
    Panic(String),
    Hang(String),
}

impl Wrong {
    fn kind(&self) -> &'static str {
        match self {
            Self::Broken(_) => "broken files",
            Self::FalseSaved(_) => "false “saved”",
            Self::Order(_) => "kept by chance",
            Self::GivenUp(_) => "given up",
            Self::Temp(_) => "temps left",
            Self::Panic(_) => "panics",
            Self::Hang(_) => "hangs",
        }
    }

    fn told(&self) -> String {
        let (Self::Broken(told) | Self::FalseSaved(told) | Self::Order(told) | Self::GivenUp(told)) = self else {
            let (Self::Temp(told) | Self::Panic(told) | Self::Hang(told)) = self else { return String::new() };
            return told.clone();
        };
        told.clone()
    }
}

fn jobs() -> Result<Vec<Job>, String> {
    let book = |desk: &Desk| desk.run(&["new", "w.yaml", "--country", "MYS"]);
    let both = |desk: &Desk| {
        desk.run(&["new", "w.yaml", "--country", "MYS"])?;
        std::fs::write(desk.path("r.md"), "an older report\n").map_err(|error| error.to_string())
    };
    let job = |name, args, file, before| Job { name, args, steps: Vec::new(), file, recovers: false, before };
    let answers = text_cells()?.into_iter().take(3).map(|cell| format!("set {cell} some words\nsave\n")).collect();
    let open: &[&str] = &["open", "--plain", "w.yaml"];
    Ok(vec![
        job("set", &["set", "w.yaml", "workbook/title", "Another title"], "w.yaml", book),
        job("new", &["new", "n.yaml", "--country", "MYS"], "n.yaml", |_| Ok(())),
        Job { recovers: true, ..job("recover", &["recover", "w.yaml"], "w.yaml", left_behind) },
        job("report", &["report", "w.yaml", "-o", "r.md"], "r.md", book),
        job("report again", &["report", "w.yaml", "-o", "r.md", "--force"], "r.md", both),
        Job { steps: answers, ..job("sitting", open, "w.yaml", book) },
    ])
}

/// A session that ended badly before its first save left an answer behind.
fn left_behind(desk: &Desk) -> Result<(), String> {
    desk.run(&["new", "w.yaml", "--country", "MYS"])?;
    let session = Job {
        name: "session",
        args: &["open", "--plain", "w.yaml"],
        steps: text_cells()?.into_iter().take(1).map(|cell| format!("set {cell} left behind\n")).collect(),
        file: "w.yaml",
        recovers: false,
        before: |_| Ok(()),
    };
    // the first name given is that of the list of recent workbooks
    let renames = "rename,renameat,renameat2:signal=SIGKILL:when=2";
    ended(&mut session.command(desk, 1, Some(renames))?)?;
    if desk.path("home/state/journals").read_dir().is_ok_and(|mut journals| journals.next().is_some()) {
        return Ok(());
    }
    Err("a session that was killed left nothing behind".to_owned())
}

impl Job {
    /// The command, with the lines of its first steps.
    fn command(&self, desk: &Desk, steps: usize, faults: Option<&str>) -> Result<Command, String> {
        let told = |error: std::io::Error| error.to_string();
        let mut command = Command::new("strace");
        command.args(["-f", "-y", "-s", "300", "-o"]).arg(desk.path("trace")).args(["-e", &format!("trace={CALLS}")]);
        if let Some(faults) = faults {
            command.args(["-e", &format!("inject={faults}")]);
        }
        command.arg(program()).args(self.args);
        desk.outfit(&mut command);
        std::fs::write(desk.path("typed"), self.steps[..steps].concat()).map_err(told)?;
        command.stdin(std::fs::File::open(desk.path("typed")).map_err(told)?);
        for (name, to) in [("said", false), ("complained", true)] {
            let file = std::fs::File::create(desk.path(name)).map_err(told)?;
            if to {
                command.stderr(file)
            } else {
                command.stdout(file)
            };
        }
        command.process_group(0);
        Ok(command)
    }

    /// What the file holds; workbooks are told apart by all but their id.
    fn held(&self, desk: &Desk) -> Result<Held, String> {
        let path = desk.path(self.file);
        if !path.exists() {
            return Ok(None);
        }
        if !self.file.ends_with(".yaml") {
            return std::fs::read_to_string(path).map(Some).map_err(|error| error.to_string());
        }
        let mut book = whole(&path)?;
        book.id = "w-1".to_owned();
        to_text(&book).map(Some).map_err(|fault| fault.to_string())
    }

    /// What it holds when everything that can be got back was got back.
    fn recoverable(&self, desk: &Desk) -> Result<Held, String> {
        if self.file.ends_with(".yaml") && desk.path(self.file).exists() {
            desk.recoverable(self.file)?;
        }
        self.held(desk)
    }

    /// Lays on a fresh desk what lay on another. A journal knows its workbook by its path, so it cannot be copied.
    fn lay(&self, from: &Path, to: &Desk) -> Result<(), String> {
        if self.recovers { (self.before)(to) } else { copy(from, &to.0) }
    }

    /// How many steps are promised by what was said and by how it ended.
    fn promised(&self, said: &str, ended_well: bool) -> usize {
        if self.steps.is_empty() {
            return usize::from(ended_well);
        }
        let (mut noted, mut promised) = (0, 0);
        // only whole lines count
        let whole = said.rfind('\n').map_or("", |end| &said[..=end]);
        let mut lines = whole.lines().peekable();
        while let Some(line) = lines.next() {
            let taken_back = lines.peek().is_some_and(|next| next.starts_with(NOT_SAVED));
            if line.starts_with(NOTED) {
                noted += 1;
                promised = if taken_back { promised } else { noted };
            } else if line.starts_with(SAVED) && !line.contains(UNSURE) {
                promised = noted;
            }
        }
        promised
    }
}

/// Does a job without faults: its states and the faults it can meet.
fn rehearse(job: Job) -> Result<Rehearsed, String> {
    let fresh = || tempfile::Builder::new().prefix("tripartite-faults-").tempdir().map_err(|error| error.to_string());
    let desk = fresh()?;
    (job.before)(&Desk(desk.path().to_owned()))?;
    let mut states = vec![job.held(&Desk(desk.path().to_owned()))?];
    let mut faults = Vec::new();
    for steps in job.steps.len().min(1)..=job.steps.len() {
        let folder = fresh()?;
        let here = Desk(folder.path().to_owned());
        job.lay(desk.path(), &here)?;
        let status = ended(&mut job.command(&here, steps, None)?)?.ok_or("a rehearsal hangs")?;
        let said = std::fs::read_to_string(here.path("said")).unwrap_or_default();
        if !status.success() || job.promised(&said, true) != steps.max(1) {
            return Err(format!("{}: no faults, and yet {status}: {said}", job.name));
        }
        let calls = traced(&here)?;
        if let Some(wrong) = disorder(&calls, &here.0, job.steps.is_empty()).first() {
            return Err(format!("{}: {wrong}", job.name));
        }
        states.push(job.held(&here)?);
        faults = faults_in(&calls, &here.0);
    }
    if states.windows(2).any(|pair| pair[0] == pair[1]) || faults.is_empty() {
        return Err(format!("{}: a step that changes nothing proves nothing", job.name));
    }
    Ok(Rehearsed { job, desk, states, faults })
}

/// Every fault the calls of a program leave room for.
fn faults_in(calls: &[Call], desk: &Path) -> Vec<Fault> {
    let desk = desk.to_string_lossy();
    // per call: its numbers, on any thread
    let mut seen: BTreeMap<(u32, &str), u64> = BTreeMap::new();
    let mut own: BTreeMap<&str, BTreeSet<u64>> = BTreeMap::new();
    for call in calls {
        let number = seen.entry((call.thread, &call.name)).or_default();
        *number += 1;
        let spoken = ["0<", "1<", "2<"].iter().any(|stream| call.args.starts_with(stream));
        if spoken || call.args.contains(&*desk) {
            own.entry(&call.name).or_default().insert(*number);
        }
    }
    let numbers = own.iter().flat_map(|(call, numbers)| numbers.iter().map(move |at| (*call, at)));
    let mut faults = Vec::new();
    for (call, at) in numbers {
        let mut add = |how: String, once| faults.push(Fault { call: call.to_owned(), how, once });
        for error in ERRORS {
            add(format!("error={error}:when={at}"), true);
            add(format!("error={error}:when={at}+"), false);
        }
        add(format!("error=EINTR:when={at}"), true);
        add(format!("signal=SIGKILL:when={at}"), false);
    }
    faults
}

/// Does a job with a fault; everything that must never happen and did.
fn suffer(rehearsed: &Rehearsed, fault: &Fault) -> Result<Vec<Wrong>, String> {
    let Rehearsed { job, desk, .. } = rehearsed;
    let told = |error: std::io::Error| error.to_string();
    let folder = tempfile::Builder::new().prefix("tripartite-faults-").tempdir().map_err(told)?;
    let here = Desk(folder.path().to_owned());
    job.lay(desk.path(), &here)?;
    let inject = format!("{}:{}", fault.call, fault.how);
    let Some(status) = ended(&mut job.command(&here, job.steps.len(), Some(&inject))?)? else {
        return Ok(vec![Wrong::Hang(format!("after {} s", PATIENCE.as_secs()))]);
    };
    let read = |name: &str| String::from_utf8_lossy(&std::fs::read(here.path(name)).unwrap_or_default()).into_owned();
    let (said, complained) = (read("said"), read("complained"));
    let mut wrong = Vec::new();
    let panicked = status.code() == Some(101) || status.signal() == Some(6) || complained.contains("panicked");
    if panicked && !complained.contains(CLOSEDIR) {
        wrong.push(Wrong::Panic(complained.clone()));
    }
    let by_exit = job.steps.is_empty() && status.success() && !complained.contains(UNSURE);
    let order = disorder(&traced(&here)?, &here.0, by_exit);
    wrong.extend(order.into_iter().map(Wrong::Order));
    let promised = job.promised(&said, status.success());
    wrong.extend(amiss(rehearsed, fault, &here, &said, promised).err());
    if !here.temps().is_empty() {
        // the next ordinary start is not at once: what was touched just now may be another program's
        here.temps().iter().for_each(|path| aged(path));
        let file = if here.path("w.yaml").exists() { "w.yaml" } else { job.file };
        for args in [job.args, &["open", "--plain", file]] {
            let _ = here.program(args).output();
        }
        wrong.extend(here.temps().into_iter().map(|path| Wrong::Temp(path.display().to_string())));
    }
    Ok(wrong)
}

/// What is wrong with what the file holds, and with what can be got back.
fn amiss(of: &Rehearsed, fault: &Fault, desk: &Desk, said: &str, promised: usize) -> Result<(), Wrong> {
    let state = |held: Result<Held, String>| {
        let held = held.map_err(Wrong::Broken)?;
        let state = of.states.iter().position(|state| *state == held);
        state.ok_or_else(|| Wrong::Broken("it is none that was written".to_owned()))
    };
    let there = state(of.job.held(desk))?;
    let got_back = state(of.job.recoverable(desk))?;
    let noted = said.lines().filter(|line| line.starts_with(NOTED)).count();
    if of.job.recovers && (got_back == 0 || there < promised) {
        return Err(Wrong::FalseSaved(format!(
            "{promised} promised, {there} in the file, {got_back} got back: {said}"
        )));
    }
    if got_back < promised {
        return Err(Wrong::FalseSaved(format!("{promised} promised, {got_back} got back: {said}")));
    }
    if fault.once && got_back < noted {
        return Err(Wrong::GivenUp(format!("{noted} noted, {got_back} got back: {said}")));
    }
    Ok(())
}

/// Runs a command to its end; nothing if it hangs.
fn ended(command: &mut Command) -> Result<Option<ExitStatus>, String> {
    let told = |error: std::io::Error| error.to_string();
    let mut child = command.spawn().map_err(told)?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(told)? {
            return Ok(Some(status));
        }
        if begun.elapsed() > PATIENCE {
            // the group it leads: the tracer and the traced
            let group = format!("kill -s KILL -- -{}", child.id());
            let _ = Command::new("sh").args(["-c", &group]).status();
            let _ = child.wait();
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Makes a file look as if it had been left an hour ago.
fn aged(path: &Path) {
    let file = std::fs::OpenOptions::new().write(true).open(path);
    let _ = file.and_then(|file| file.set_modified(SystemTime::now() - Duration::from_secs(3600)));
}

fn traced(desk: &Desk) -> Result<Vec<Call>, String> {
    let bytes = std::fs::read(desk.path("trace")).map_err(|error| error.to_string())?;
    Ok(calls(&String::from_utf8_lossy(&bytes)))
}

/// Copies a folder with everything in it.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{}: {error}", from.display());
    for entry in std::fs::read_dir(from).map_err(told)? {
        let entry = entry.map_err(told)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).map_err(told)?;
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target).map_err(told)?;
        }
    }
    Ok(())
}
