//! Fuzz: nothing that is read makes the program panic, hang or lose what it read.
//!
//! Each case draws from a seed of its own, so that one that failed is run again alone:
//! `cargo test --release --test hunts -- fuzz --rounds 1 --seed CASE`.

use super::support::corpus::{HEAD, cases, with};
use super::support::{SHIPPED, given, instrument, malaysia};
use super::{Chance, Found, Wish};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tripartite::analysis::Derived;
use tripartite::app::{Command, Input, Key, KeyCode, Message};
use tripartite::i18n::Words;
use tripartite::instrument::{Id, When};
use tripartite::store::{
    Begin, Instruments, JOURNAL_FORMAT, JournalChange, JournalEntry, LockHolder, LockOutcome, ParseError, ReadFault,
    Stamp, hold, parse_journal, parse_lock, parse_workbook, parse_workbook_by_library, read_workbook, take_over,
    to_text,
};
use tripartite::tui::bytes::{InputParser, TerminalEvent};
use tripartite::wording::lines;
use tripartite::workbook::{Cell, Edit, Fact, Note, Purpose, Reply, Slot, Workbook};

/// What a person would be told.
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new("en"));

/// What one case of at most 64 KB may take; a program that is not optimised is not measured.
const PATIENCE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 10_000 } else { 100 });

/// How often a slow case may try to be quick: of many times the least is what the case costs, the rest is other work on
/// the machine. A case that costs too much costs it every time.
const TRIES: usize = 25;

/// What is tried: a name, how many of a hundred thousand cases it gets, and one case.
type Target = (&'static str, u64, fn(&mut Chance) -> Result<(), String>);

/// Every target; a new one is one line.
const TARGETS: [Target; 9] = [
    ("workbook", 45_000, |chance| workbook(&mutated(chance, &WORKBOOKS))),
    ("example", 150, |chance| workbook(&mutated(chance, &EXAMPLE))),
    ("file", 2_000, |chance| file(&mutated(chance, &WORKBOOKS))),
    ("journal", 20_000, journal),
    ("lock", 4_900, |chance| judge_lock(&mutated(chance, &LOCKS))),
    ("lock file", 100, |chance| lock_file(&mutated(chance, &LOCKS))),
    ("words", 22_750, |chance| words(&mutated(chance, &WORDS))),
    ("key bytes", 5_000, key_bytes),
    ("keys", 100, keys),
];

/// 200,000 cases in CI.
pub fn run(wish: &Wish) -> Found {
    // faults are told once, at the end, and not by every panic
    std::panic::set_hook(Box::new(|_| {}));
    let found = race(wish);
    let _ = std::panic::take_hook();
    found
}

fn race(wish: &Wish) -> Found {
    let (next, worst) = (AtomicU64::new(0), AtomicU64::new(0));
    let counts: Vec<AtomicU64> = TARGETS.iter().map(|_| AtomicU64::new(0)).collect();
    let racers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let hunt = || -> Result<(), String> {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= wish.rounds {
                return Ok(());
            }
            let seed = wish.seed.wrapping_add(at);
            let (target, took) = case(seed).inspect_err(|_| next.store(wish.rounds, Ordering::Relaxed))?;
            counts[target].fetch_add(1, Ordering::Relaxed);
            // a sitting of many keys is many cases
            let took = if TARGETS[target].0 == "keys" { Duration::ZERO } else { took };
            worst.fetch_max(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
        }
    };
    std::thread::scope(|scope| {
        let racing: Vec<_> = (0..racers).map(|_| scope.spawn(hunt)).collect();
        let join = |racer: std::thread::ScopedJoinHandle<'_, Result<(), String>>| racer.join();
        racing.into_iter().map(join).collect::<Vec<_>>()
    })
    .into_iter()
    .try_for_each(|raced| raced.unwrap_or_else(|_| Err("the hunt itself panicked".to_owned())))?;
    let shares = TARGETS.iter().zip(&counts);
    let each: Vec<String> =
        shares.map(|((name, ..), count)| format!("{name} {}", count.load(Ordering::Relaxed))).collect();
    let worst = Duration::from_micros(worst.load(Ordering::Relaxed));
    Ok(format!("{} cases ({}), 0 panics, worst {worst:?}", wish.rounds, each.join(", ")))
}

/// One case: which target it fell to, and how long it took.
fn case(seed: u64) -> Result<(usize, Duration), String> {
    let mut chance = Chance::new(seed);
    let mut draw = chance.below(TARGETS.iter().map(|(_, share, _)| share).sum());
    let target = TARGETS
        .iter()
        .position(|(_, share, _)| {
            let here = draw < *share;
            draw = draw.wrapping_sub(*share);
            here
        })
        .unwrap_or(0);
    let (name, _, one) = TARGETS[target];
    let fault = |what: &str| format!("{name}, seed {seed}: {what}");
    let mut best = Duration::MAX;
    // other work on the machine is not the case's fault: it must be slow every time
    for _ in 0..TRIES {
        let mut again = chance.clone();
        let begun = Instant::now();
        catch_unwind(AssertUnwindSafe(|| one(&mut again)))
            .map_err(|panic| {
                let said = panic.downcast_ref::<String>().cloned();
                let said = said.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
                fault(&format!("panicked: {}", said.unwrap_or_default()))
            })?
            .map_err(|what| fault(&what))?;
        best = best.min(begun.elapsed());
        if best <= PATIENCE || name == "keys" {
            return Ok((target, best));
        }
    }
    Err(fault(&format!("took {best:?}")))
}

// ── what is read ────────────────────────────────────────────────────────────────────────────────────────────────────

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn workbook(bytes: &[u8]) -> Result<(), String> {
    let (path, text) = (Path::new("fuzz.yaml"), text_of(bytes));
    let read = parse_workbook(path, &text);
    // our own reader accepts nothing that the library reads otherwise
    if let Ok(own) = &read {
        match parse_workbook_by_library(path, &text) {
            Ok(library) if library == *own => {}
            library => return Err(format!("read otherwise by the library: {:?}", library.err())),
        }
    }
    judge(read)
}

/// The same through a file, bytes as they are.
fn file(bytes: &[u8]) -> Result<(), String> {
    let file = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    std::fs::write(file.path(), bytes).map_err(|error| error.to_string())?;
    judge(read_workbook(file.path()).map(|loaded| loaded.workbook))
}

/// What can be read can be counted, written and read again; what cannot has a place in the file.
fn judge(found: Result<Workbook, ReadFault>) -> Result<(), String> {
    match found {
        Ok(workbook) => {
            let _ = Derived::of(&instrument("en"), &workbook);
            to_text(&workbook).map(|_| ()).map_err(|fault| format!("read, but not written: {fault}"))
        }
        Err(ReadFault { error: it @ (ParseError::Broken | ParseError::TooSlow | ParseError::System(_)), .. }) => {
            Err(format!("{it}"))
        }
        Err(fault) => match lines(&ENGLISH, &fault.explain()).concat() {
            said if said.contains(char::is_control) => Err(format!("a fault with control characters: {said:?}")),
            _ => Ok(()),
        },
    }
}

/// Every other journal gets the right numbers and checksums, so that what is in its lines is read as well.
fn journal(chance: &mut Chance) -> Result<(), String> {
    let mut bytes = mutated(chance, &JOURNALS);
    if chance.once_in(2) {
        bytes =
            text_of(&bytes).lines().zip(0_u64..).map(|(line, seq)| sealed(line, seq)).collect::<String>().into_bytes();
    }
    judge_journal(&bytes)
}

fn sealed(line: &str, seq: u64) -> String {
    let json = line.splitn(3, ' ').last().unwrap_or_default();
    let mut sum = crc32fast::Hasher::new();
    sum.update(&seq.to_le_bytes());
    sum.update(json.as_bytes());
    format!("{seq} {:08x} {json}\n", sum.finalize())
}

fn judge_journal(bytes: &[u8]) -> Result<(), String> {
    let Some(read) = parse_journal(Path::new("fuzz.journal"), bytes) else { return Ok(()) };
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    (read.entries.len() < lines).then_some(()).ok_or_else(|| "more entries than lines".to_owned())
}

/// Whoever a lock file names is named in a few clean words.
fn judge_lock(bytes: &[u8]) -> Result<(), String> {
    let Some(holder) = parse_lock(bytes) else { return Ok(()) };
    let LockHolder { program, user, host, machine, boot, session, since, .. } = &holder;
    let steers =
        |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{feff}');
    let unfit = |text: &&String| text.contains(steers) || text.chars().count() > 80;
    [program, user, host, machine, boot, session, since]
        .into_iter()
        .find(unfit)
        .map_or(Ok(()), |text| Err(format!("a holder is shown as {text:?}")))
}

/// Such a file beside a workbook: it is ours, or somebody’s, and a lock that is ours is gone when it is let go.
fn lock_file(bytes: &[u8]) -> Result<(), String> {
    let told = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(told)?;
    let (book, lock) = (folder.path().join("w.yaml"), folder.path().join(".w.yaml.lock"));
    std::fs::write(&book, "").map_err(told)?;
    std::fs::write(&lock, bytes).map_err(told)?;
    let me = LockHolder::here("fuzz");
    let asked = hold(&book, &me);
    match &asked {
        LockOutcome::Acquired(held) if !held.is_ours() => return Err("it is ours, and then it is not".to_owned()),
        LockOutcome::InUse(holder) => return Err(format!("nobody has it open, and yet {holder:?}")),
        LockOutcome::Failed(why) => return Err(why.clone()),
        LockOutcome::OtherHost(_) if std::fs::read(&lock).map_err(told)? != bytes => {
            return Err("the lock of somebody elsewhere was changed".to_owned());
        }
        _ => {}
    }
    drop(asked);
    match take_over(&book, &me) {
        LockOutcome::Acquired(held) => drop(held),
        other => return Err(format!("a person said so, and yet {other:?}")),
    }
    (!lock.exists()).then_some(()).ok_or_else(|| "the lock stays when it is let go".to_owned())
}

/// Addresses, dates, ids and edits: what is read and printed is the same when it is read again.
fn words(bytes: &[u8]) -> Result<(), String> {
    fn again<T: std::str::FromStr + ToString + PartialEq>(text: &str) -> Result<(), String> {
        let Ok(one) = text.parse::<T>() else { return Ok(()) };
        let printed = one.to_string();
        let same = printed.parse::<T>().is_ok_and(|two| two == one);
        same.then_some(()).ok_or_else(|| format!("“{text}” is printed as “{printed}”, which is another"))
    }
    let text = text_of(bytes);
    for line in text.lines() {
        again::<Cell>(line)?;
        again::<Slot>(line)?;
        again::<Id>(line)?;
        again::<When>(line)?;
        if let Ok(edit) = serde_json::from_str::<Edit>(line) {
            let printed = serde_json::to_string(&edit).map_err(|error| error.to_string())?;
            let back: Edit = serde_json::from_str(&printed).map_err(|error| format!("{printed}: {error}"))?;
            if back != edit {
                return Err(format!("{line} is written as {printed}"));
            }
        }
        let _ = serde_json::from_str::<Reply>(line);
    }
    Ok(())
}

// ── what is mutated ─────────────────────────────────────────────────────────────────────────────────────────────────

static EXAMPLE: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| Instruments::new(None).example(SHIPPED, "malaysia").into_iter().map(String::into_bytes).collect());

/// Small workbooks with one of everything, and the small files of the hostile corpus.
static WORKBOOKS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let rich = with(
        "title: A title\nlanguages: {work: en}\nas-of: 2026-11\nnotice: |\n  Draft.\n\n  Second.\nregisters:\n  source:\n    act: {title: \"An act\", kind: law}\n    b:\n      title: B\nstandards:\n  c189:\n    ratification:\n      state: in-force\n      registered: 2011\n      accepted: [a, b]\ncoverage:\n  old-age:\n    migrants:\n      law: \"no\"\n      persons: \"1000\"\nchapters:\n  rep-laws:\n    finding: 'Drafted.'\ndisputed:\n  answers/q/why:\n    text: Theirs\nanswers:\n  q:\n    reply: {deferred: {to: the ministry, until: \"2026-12\"}}\n    facets:\n      a: partly\n    why: |2-\n        indented\n      less\n    confidence: {level: high, basis: statute}\n    citations:\n      c1: {source: act, at: s. 4, quote: \"a \\\"b\\\" \\e\"}\n    remarks:\n      r1:\n        text: Between us\n        restricted: true\n    seen: {rev: 1, words: 8bc12ee85bb015de}\n    x-new: [1, 2.5, null, true, {a: b}]\n  q@act:\n    reply: unknown\n",
        7,
    );
    let small = cases().into_iter().map(|case| case.bytes).filter(|bytes| bytes.len() < 4_000);
    let mut all: Vec<Vec<u8>> = small.collect();
    // as often as all others together
    all.extend(std::iter::repeat_n(rich.into_bytes(), all.len()));
    all
});

static JOURNALS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let text = |text: &str| text.to_owned();
    let cell: Cell = "answers/consult-gender/why".parse().expect("an address");
    let to = Some(Fact::Text(text("two\nlines")));
    let entries = [
        JournalEntry::Begin(Begin {
            format: JOURNAL_FORMAT,
            program: text("0"),
            workbook: text("w"),
            title: text("A title"),
            path: "/group/w.yaml".into(),
            base: Stamp::of("x"),
            instrument: (text("i"), text("1")),
            user: text("anna"),
            host: text("desk"),
            session: text("s"),
            at: text("2026-11-22T14:32:07"),
        }),
        JournalEntry::Set {
            revision: 1,
            at: text("2026-11-22T14:32:08"),
            changes: vec![JournalChange { cell: cell.clone(), was: JournalChange::fingerprint(None), to }],
        },
        JournalEntry::Draft { at: text("2026-11-22T14:32:09"), cell: cell.clone(), text: Some(text("half a")) },
        JournalEntry::Form {
            at: text("2026-11-22T14:32:10"),
            form: Purpose::Note(Note::Action, cell.place().cloned()),
            lines: Some(vec![text("ask"), text("Ana"), String::new()]),
        },
        JournalEntry::Form { at: text("2026-11-22T14:32:11"), form: Purpose::Defer(cell), lines: None },
        JournalEntry::Checkpoint { revision: 1, file: Stamp::of("y") },
    ];
    let lines = entries.iter().zip(0..).filter_map(|(entry, seq)| entry.line(seq).ok());
    vec![lines.collect::<String>().into_bytes()]
});

static LOCKS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let (user, host, machine, boot) = ("ben".into(), "elsewhere".into(), "m".into(), "b".into());
    let there = LockHolder { user, host, machine, boot, ..LockHolder::here("theirs") };
    let text = |holder: &LockHolder| serde_json::to_string(holder).unwrap_or_default().into_bytes();
    let steering = br#"{"user": "\u001b[31m\u202e\n\u200b\u0007e\u009bvil", "host": "a\tb\u2028", "pid": -1}"#;
    vec![text(&there), text(&LockHolder::here("mine")), text(&LockHolder::default()), steering.to_vec(), Vec::new()]
});

const ADDRESSES: [&str; 12] = [
    "workbook/title",
    "answers/consult-gender/reply",
    "answers/legal-ssa-branches@agr-es-ma/facets/old-age",
    "standards/c189/ratification/in-force",
    "registers/source/act/title",
    "coverage/old-age/migrants/law",
    "chapters/rep-laws/citations/c1/as-of",
    "disputed/answers/consult-gender/why",
    "2026-11-30",
    "consult-gender@row.2",
    "{\"cell\":\"answers/q/reply\",\"to\":{\"reply\":\"partly\"}}",
    "{\"deferred\":{\"to\":\"x\",\"until\":\"2026-12\"}}",
];

static WORDS: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| ADDRESSES.iter().map(|text| text.as_bytes().to_vec()).collect());

/// What has broken readers of YAML before, and what our own files are made of.
const TOKENS: [&str; 64] = [
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "!x ",
    "!!python/object ",
    "? ",
    ": ",
    "- ",
    "-",
    "|",
    ">",
    "|2-",
    ">+",
    "'",
    "\"",
    "''",
    "\\",
    "\\x00",
    "\\u202e",
    "\\U0010ffff",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "%",
    "%YAML 1.2\n",
    "@",
    "`",
    "---\n",
    "...\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "    ",
    "\n\n\n",
    "\0",
    "\u{1b}[2J",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffe}",
    "no",
    "null",
    "~",
    ".inf",
    "0x1f",
    "1e400",
    "-0",
    "99999999999999999999",
    "2024-13-41",
    "<<<<<<< a\n",
    "=======\n",
    "count: ",
    "answers:\n",
    "tripartite-workbook: 1\n",
    "é",
    "👩🏽‍🔧",
];

/// One of the seeds changed in a few places, tokens in a row, or bytes of any kind; at most 64 KB.
fn mutated(chance: &mut Chance, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = match chance.below(20) {
        0 => (0..chance.below(300)).map(|_| byte(chance)).collect(),
        1 => soup(chance),
        2 => [HEAD.as_bytes(), &soup(chance), b"\ncount: 0\n"].concat(),
        _ => chance.pick(seeds).clone(),
    };
    for _ in 0..chance.below(6) {
        mutate(chance, &mut bytes, seeds);
    }
    bytes.truncate(64 << 10);
    bytes
}

fn byte(chance: &mut Chance) -> u8 {
    chance.next().to_le_bytes()[3]
}

fn soup(chance: &mut Chance) -> Vec<u8> {
    (0..chance.below(80)).flat_map(|_| chance.pick(&TOKENS).bytes()).collect()
}

fn mutate(chance: &mut Chance, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let place = |chance: &mut Chance, length: usize| usize::try_from(chance.below(length as u64 + 1)).unwrap_or(0);
    let at = place(chance, bytes.len());
    let end = (at + place(chance, 40)).min(bytes.len());
    match chance.below(9) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => bytes.insert(at, byte(chance)),
        3 if at < bytes.len() => bytes[at] = byte(chance),
        4 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
        5 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
        6 => {
            // the end of one with the beginning of another
            let other = chance.pick(seeds);
            let from = place(chance, other.len());
            bytes.truncate(at);
            bytes.extend_from_slice(&other[from..]);
        }
        7 => {
            let token = chance.pick(&TOKENS).repeat(usize::try_from(chance.below(2_000)).unwrap_or(0));
            drop(bytes.splice(at..at, token.bytes()));
        }
        _ => {
            let token = chance.pick(&TOKENS).bytes();
            drop(bytes.splice(at..end, token));
        }
    }
}

// ── keys ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/// What a terminal may send, in pieces and with silences: whatever it was, the next key alone is that key.
fn key_bytes(chance: &mut Chance) -> Result<(), String> {
    let bytes = mutated(chance, &SENT);
    let (mut reader, mut events, mut rest) = (InputParser::default(), Vec::new(), &bytes[..]);
    while !rest.is_empty() {
        let most = if chance.once_in(2) { 8 } else { 65_536 };
        let piece = usize::try_from(1 + chance.below(most)).unwrap_or(1).min(rest.len());
        reader.take(&rest[..piece], &mut events);
        rest = &rest[piece..];
        if chance.once_in(4) {
            reader.silence(&mut events);
        }
    }
    // a sequence that is not finished may be followed by one that is
    reader.silence(&mut events);
    if reader.timeout().is_some() {
        return Err(format!("after a silence more is awaited: {reader:?}"));
    }
    reader.take(b"x", &mut events);
    let x = Key { code: KeyCode::Char('x'), ctrl: false, alt: false, shift: false };
    match events.last() {
        Some(TerminalEvent::Key(key)) if *key == x => Ok(()),
        last => Err(format!("x is read as {last:?} by {reader:?}")),
    }
}

/// Keys, clicks, answers and pastes as terminals send them.
static SENT: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let sent = [
        "abc\u{e9}\u{1f469}\r\t\u{7f}",
        "\u{1b}[A\u{1b}[1;5C\u{1b}OP\u{1b}[15~\u{1b}[3;2~\u{1b}[[A\u{1b}\u{1b}[B",
        "\u{1b}[<0;12;7M\u{1b}[<0;12;7m\u{1b}[M !!",
        "\u{1b}[200~two\nlines\u{1b}[201~x\u{1b}[200~half",
        "\u{1b}]11;rgb:0/0/0\u{7}\u{1b}P1$r0m\u{1b}\\\u{1b}[?62;4c\u{1b}[97;5u",
        "\u{1b}x\u{1b}\u{e9}\u{1b}[1;1R\u{1b}[27;5;9~\u{1b}",
    ];
    sent.map(|text| text.as_bytes().to_vec()).to_vec()
});

/// A sitting at the worked example with any inputs: nothing panics, and taking everything back gives the start back.
fn keys(chance: &mut Chance) -> Result<(), String> {
    let mut sitting = given(malaysia());
    let (mut start, path) = (Some(sitting.session().workbook.clone()), sitting.session().path.clone());
    for _ in 0..chance.below(60) {
        sitting.input(input(chance));
        match &sitting.model.session {
            None => start = None,
            // opened anew: what was changed before is in the file, and no longer to be taken back
            Some(session) if start.is_none() => start = Some(session.workbook.clone()),
            Some(_) => {}
        }
    }
    // what lies over the screen is left, as plain mode does; leaving one thing may bring another
    for _ in 0..20 {
        if !sitting.model.overlays.is_empty() {
            sitting.hear(Message::Do(Command::Leave));
        }
    }
    sitting.model.overlays.clear();
    loop {
        // another workbook was opened, or none is open
        let Some(session) = sitting.model.session.as_ref().filter(|session| session.path == path) else {
            return Ok(());
        };
        let revision = session.revision;
        sitting.hear(Message::Do(Command::Undo));
        if sitting.model.session.as_ref().is_none_or(|session| session.revision == revision) {
            break;
        }
    }
    match sitting.model.session.as_ref() {
        Some(session) => match start.map(|start| tripartite::workbook::diff(&start, &session.workbook)) {
            Some(edits) if !edits.is_empty() => Err(format!("not taken back: {:?}", edits.first())),
            _ => Ok(()),
        },
        None => Ok(()),
    }
}

fn input(chance: &mut Chance) -> Input {
    match chance.below(30) {
        0 => Input::Paste((0..chance.below(30)).map(|_| *chance.pick(&TOKENS)).collect()),
        1 => {
            let side = |chance: &mut Chance| u16::try_from(chance.below(300)).unwrap_or(0);
            Input::Resize(side(chance), side(chance))
        }
        _ => Input::Key(key(chance)),
    }
}

fn key(chance: &mut Chance) -> Key {
    use KeyCode as K;
    let code = match chance.below(5) {
        0 => *chance.pick(&[K::Enter, K::Esc, K::Tab, K::BackTab, K::Backspace, K::Delete]),
        1 => *chance.pick(&[K::Up, K::Down, K::Left, K::Right, K::Home, K::End, K::PageUp, K::PageDown]),
        2 => K::F(u8::try_from(chance.below(13)).unwrap_or(0)),
        3 => K::Char(char::from(u8::try_from(0x20 + chance.below(0x5f)).unwrap_or(b'x'))),
        _ => K::Char(
            *chance.pick(&['1', '2', '3', '4', '5', '6', 'e', 'é', 'ก', '\u{301}', '\u{200d}', '👩', '\u{202e}']),
        ),
    };
    Key { code, ctrl: chance.once_in(8), alt: chance.once_in(12), shift: chance.once_in(12) }
}
