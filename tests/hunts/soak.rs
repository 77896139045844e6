//! A day of keys, pastes and window sizes: the memory of the program must not grow, and a huge paste must not hold it up.
//!
//! The events go through the real loop, from key to cells, in one process. The answers themselves may not grow either,
//! or their growth would be measured: now and then the workbook is brought back to what it was, as one step more. What a
//! sitting may keep has bounds of its own (the history of 8 MiB, the field in hand), so memory is measured where it is
//! let go: with the workbook opened anew. Two numbers are taken there. What is in use is counted by the allocator, to the
//! byte: it may hardly grow. What the system has given holds free memory between used memory as well, which comes and
//! goes by chance: of each fifth of the events its lowest is taken.

use super::Wish;
use super::chance::Chance;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};
use support_terminal::Desk;
use tripartite::app::{
    EditorResult, Effect, Env, FileCheck, Input, Kept, Key, KeyCode, Loss, LostFile, Message, Model, Opened, Start,
    interpret, update,
};
use tripartite::config::Settings;
use tripartite::instrument::Instrument;
use tripartite::store::{Instruments, parse_workbook};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{Workbook, diff};

#[path = "../support_terminal/mod.rs"]
#[allow(dead_code)]
mod support_terminal;

/// The most that may be added to what is in use, in KiB.
const MOST_IN_USE: i64 = 512;
/// The most that may be added to what the system has given, in KiB.
const MOST_GIVEN: i64 = 5 * 1024;
/// The most bytes of the paste into the real terminal, and how long it may take there.
const PASTE: usize = 10 << 20;
const MOST_PASTE_TIME: Duration = Duration::from_secs(2);
/// Events between two frames: keys that wait are drawn once.
const A_FRAME: u64 = 8;
/// Events between two returns of the workbook to what it was.
const A_WHILE: u64 = 2_000;

/// What makes the allocator give back what is free at once; said to a process of its own, which hunts.
const FRUGAL: [(&str, &str); 2] = [("MALLOC_TRIM_THRESHOLD_", "131072"), ("MALLOC_MMAP_THRESHOLD_", "131072")];

/// Lets chance type.
pub fn run(wish: &Wish) -> super::Found {
    if std::env::var_os(FRUGAL[0].0).is_none() {
        return apart(wish);
    }
    let (grown, steps) = type_on(wish)?;
    // other work on the machine is not the paste's fault: it must be slow three times
    let (mut took, mut most_time) = paste()?;
    for _ in 0..2 {
        if took > most_time {
            (took, most_time) = paste()?;
        }
    }
    let Held { in_use, given } = grown;
    let said = format!(
        "{} events, {steps} of them changes; in use {in_use:+} KiB, given by the system {given:+} KiB",
        wish.rounds
    );
    if in_use > MOST_IN_USE || given > MOST_GIVEN {
        return Err(said);
    }
    if took > most_time {
        return Err(format!("a paste of {PASTE} bytes took {took:?}"));
    }
    Ok(format!("{said}; 10 MiB pasted in {:.2} s", took.as_secs_f64()))
}

/// The same hunt in a process of its own; what it says.
fn apart(wish: &Wish) -> super::Found {
    let told = |error: std::io::Error| error.to_string();
    let mut command = Command::new(std::env::current_exe().map_err(told)?);
    command.args(["soak", "--rounds", &wish.rounds.to_string(), "--seed", &wish.seed.to_string()]).envs(FRUGAL);
    let output = command.output().map_err(told)?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let failed =
        |line: &str| line.split_once("s): ").filter(|_| line.starts_with("FAILED")).map(|(_, why)| why.to_owned());
    let result = said.lines().filter_map(|line| line.strip_prefix("soak: ")).nth(1).unwrap_or(&said).to_owned();
    let result = failed(&result).unwrap_or(result);
    if output.status.success() { Ok(result) } else { Err(result) }
}

/// Types; gives what was added between the second fifth of the events and the last, and how often something was saved.
fn type_on(wish: &Wish) -> Result<(Held, u64), String> {
    let mut chance = wish.chance();
    let mut desk = Sitting::begin();
    desk.at_its_largest(&mut chance);
    let (fifth, look) = (wish.rounds.div_ceil(5), wish.rounds.div_ceil(50));
    let mut lowest = [Held { in_use: i64::MAX, given: i64::MAX }; 5];
    for event in 0..wish.rounds {
        if event % look == 0 {
            let now = desk.settled()?;
            let low = &mut lowest[usize::try_from(event / fifth).unwrap_or(0)];
            *low = Held { in_use: low.in_use.min(now.in_use), given: low.given.min(now.given) };
        }
        let input = input(&mut chance);
        desk.take(input, &mut chance);
        if event % A_FRAME == 0 {
            desk.draw();
        }
        if event % A_WHILE == 0 {
            desk.restore();
        }
    }
    let [_, before, .., after] = lowest;
    Ok((Held { in_use: after.in_use - before.in_use, given: after.given - before.given }, desk.saves))
}

/// What is typed and pasted.
const TYPED: [&str; 7] = ["a", "é", " ", "法", "क्षि", "🙂", "ကြ"];

/// One thing a person may do, or a careless one, or a cat.
fn input(chance: &mut Chance) -> Input {
    const NAMED: [&str; 27] = [
        "Enter",
        "Esc",
        "Esc",
        "Esc",
        "Tab",
        "S-Tab",
        "Backspace",
        "Delete",
        "Up",
        "Down",
        "Left",
        "Right",
        "Home",
        "End",
        "PageUp",
        "PageDown",
        "Space",
        "C-s",
        "C-z",
        "C-y",
        "C-a",
        "C-k",
        "C-e",
        "A-Left",
        "A-Right",
        "S-Up",
        "C-x",
    ];
    const BOUND: &str = "12345=0wfsbcdrmnxMaNCRSPVIHLTgu/:?Uhy[]jkQDqto";
    let key = |name: &str| Key::parse(name).map_or(Key::plain(KeyCode::Esc), |key| key);
    let typed = |text: &str, chance: &mut Chance| {
        let chars: Vec<char> = text.chars().collect();
        Input::Key(Key::plain(KeyCode::Char(*chance.pick(&chars))))
    };
    match chance.below(100) {
        0..45 => typed(BOUND, chance),
        45..80 => Input::Key(key(chance.pick::<&str>(&NAMED))),
        80..96 => {
            let text = chance.pick::<&str>(&TYPED);
            typed(text, chance)
        }
        96 | 97 => {
            let longest = if chance.once_in(50) { 70_000 } else { 200 };
            let times = usize::try_from(chance.below(longest)).unwrap_or(0);
            Input::Paste(format!("{}\r", chance.pick::<&str>(&TYPED)).repeat(times))
        }
        _ => Input::Resize(u16::try_from(chance.below(160)).unwrap_or(0), u16::try_from(chance.below(60)).unwrap_or(0)),
    }
}

/// Memory, in KiB.
#[derive(Clone, Copy)]
struct Held {
    /// Asked for and not let go.
    in_use: i64,
    /// What the system says the process has.
    given: i64,
}

/// The program with nothing real around it.
struct Sitting {
    model: Model,
    env: Counted,
    screen: Terminal<TestBackend>,
    english: Arc<Instrument>,
    french: Arc<Instrument>,
    start: Workbook,
    saves: u64,
}

struct Counted(u64);

impl Env for Counted {
    fn today(&self) -> String {
        "2026-01-01".to_owned()
    }
    fn millis(&mut self) -> u64 {
        0
    }
    fn now(&self) -> String {
        "12:00".to_owned()
    }
    fn who(&self) -> String {
        "Rapporteur".to_owned()
    }
    fn fresh_id(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}-{}", self.0)
    }
}

impl Sitting {
    fn begin() -> Self {
        let load = |language| Instruments::new(None).load("migrant-domestic-workers", language).map(Arc::new).unwrap();
        let text = include_str!("../../assessments/migrant-domestic-workers/examples/malaysia.yaml");
        let start = parse_workbook(std::path::Path::new("malaysia.yaml"), text).unwrap();
        let mut sitting = Self {
            model: Model::new(Settings::default(), Start::default(), (80, 24)),
            env: Counted(0),
            screen: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            english: load("en"),
            french: load("fr"),
            start,
            saves: 0,
        };
        let opened = sitting.opened();
        sitting.hear(opened, 0);
        sitting
    }

    fn opened(&self) -> Message {
        let (workbook, instrument) = (self.start.clone(), self.english.clone());
        let opened = Opened {
            path: PathBuf::from("/group/w.yaml"),
            workbook,
            instrument,
            scratch: false,
            rescues: Vec::new(),
            access: tripartite::app::Access::Full,
            remarks: Vec::new(),
        };
        Message::Opened(Box::new(Ok(opened)))
    }

    fn take(&mut self, input: Input, chance: &mut Chance) {
        if let Input::Resize(columns, rows) = input {
            self.screen.backend_mut().resize(columns.max(1), rows.max(1));
        }
        if let Some(message) = interpret(&self.model, input) {
            self.hear(message, chance.next());
        }
    }

    /// Hears a message and the answers to what it asks for; some saves fail.
    fn hear(&mut self, message: Message, luck: u64) {
        let mut waiting = vec![message];
        while let Some(message) = waiting.pop() {
            for effect in update(&mut self.model, message, &mut self.env) {
                waiting.extend(self.perform(effect, luck));
            }
        }
    }

    fn perform(&mut self, effect: Effect, luck: u64) -> Option<Message> {
        match effect {
            Effect::Save { revision, .. } => {
                self.saves += 1;
                let failed = luck.is_multiple_of(50);
                Some(Message::Saved(revision, if failed { Err("the disk is full".into()) } else { Ok(true) }))
            }
            Effect::Open(_) | Effect::Try(_) | Effect::Create { .. } => Some(self.opened()),
            Effect::Copy { path, .. } => Some(Message::Copied(Ok(path))),
            Effect::Report { path, .. } => Some(Message::Written(Ok(path.into()))),
            Effect::Translate { language, .. } => {
                let instrument = if language == "fr" { &self.french } else { &self.english };
                Some(Message::Translated(Ok(instrument.clone())))
            }
            Effect::Editor(task) => {
                let text = task.text + ".";
                Some(Message::Edited(Ok(EditorResult { text, ..EditorResult::default() })))
            }
            Effect::PutBack { revision, .. } => Some(Message::Saved(revision, Ok(true))),
            Effect::CheckFile { .. } => Some(Message::Checked(if luck.is_multiple_of(20) {
                FileCheck::Lost(LostFile { how: Loss::Missing, kept: Some(Kept::Version(1)) })
            } else {
                FileCheck::Intact
            })),
            _ => None,
        }
    }

    /// The most any sitting holds at once, before anything is measured: holes that free memory leaves between what is
    /// still used are no growth, and chance makes the largest of them at any time.
    fn at_its_largest(&mut self, chance: &mut Chance) {
        self.take(Input::Resize(160, 60), chance);
        for text in TYPED {
            let key = |name: &str| Input::Key(Key::parse(name).map_or(Key::plain(KeyCode::Esc), |key| key));
            let paste = Input::Paste(format!("{text}\r").repeat(70_000));
            for input in [key("f"), paste, key("C-z"), key("C-y"), key("Esc"), key("u")] {
                self.take(input, chance);
                self.draw();
            }
        }
    }

    /// Memory in use where nothing is kept that a sitting may keep.
    fn settled(&mut self) -> Result<Held, String> {
        let opened = self.opened();
        self.hear(opened, 1);
        self.draw();
        let in_use = i64::try_from(super::HEAP.current_usage() / 1024).unwrap_or(i64::MAX);
        Ok(Held { in_use, given: resident()? })
    }

    fn draw(&mut self) {
        let look = Theme::new(self.model.theme, self.model.ascii);
        let model = &self.model;
        self.screen.draw(|frame| drop(draw(model, look, frame))).unwrap();
    }

    fn restore(&mut self) {
        match &self.model.session {
            None => {
                let opened = self.opened();
                self.hear(opened, 1);
            }
            Some(session) => {
                let edits = diff(&session.workbook, &self.start);
                self.hear(Message::Commit(edits), 1);
            }
        }
    }
}

/// What the system says this process has, in KiB.
fn resident() -> Result<i64, String> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).ok_or_else(|| "no VmRSS".to_owned())
}

/// Pastes into the built program in a real terminal; the time it took, and the time it may take on this machine.
fn paste() -> Result<(Duration, Duration), String> {
    let desk = Desk::new();
    let file = desk.workbook();
    let mut run = desk.open(&file);
    run.send("f");
    run.see("0 words");
    let text = "What was pasted goes on and on.\n".repeat(PASTE / 32);
    let start = Instant::now();
    run.paste(&text);
    run.see("Text cut");
    let took = start.elapsed();
    // two seconds, and as much more as the machine is slow
    let most = MOST_PASTE_TIME.max(desk.a_second() * 2);
    run.send("\x11");
    run.end();
    let held = desk.value(&file, "answers/step1-stakeholders/finding").map(|text| text.chars().count());
    if held.is_some_and(|chars| (65_535..=65_536).contains(&chars)) {
        Ok((took, most))
    } else {
        Err(format!("{held:?} characters of the paste are in the file"))
    }
}
