//! Hostile strings on every screen, at every size and by every way out: each byte that leaves is accounted for.
//!
//! One round is one string. In this process the views draw into bytes with nothing behind them, so what is proven is
//! the cleaning and not the filter before the terminal; some of the strings then go through the built program, as
//! commands, as lines and in a pseudo-terminal. What may leave is a list of its own here, shared with nobody.

#[allow(dead_code)]
#[path = "../support_pictures/mod.rs"]
mod pictures;
#[cfg(unix)]
#[allow(dead_code)]
#[path = "../support_terminal/mod.rs"]
mod terminal;

#[allow(dead_code)]
#[path = "../support_hostile/mod.rs"]
mod hostile;

use super::chance::Chance;
use super::{Found, Wish};
use hostile::ATOMS;
use pictures::{Stage, blank, instrument};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use tripartite::app::{Message, Opened, RecentFile};
use tripartite::config::ThemeName;
use tripartite::instrument::{Definition, FieldKind, Id, Instrument};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{Cell, Fact, Reply, Value, Workbook};

const SIZES: [(u16, u16); 5] = [(200, 60), (120, 40), (80, 24), (40, 12), (1, 1)];

/// The strings of a hunt: every atom between letters first, then mixtures, some of them long.
fn string(at: usize, chance: &mut Chance) -> String {
    if let Some(atom) = ATOMS.get(at) {
        return format!("eQ{atom}Qi");
    }
    let many = if chance.once_in(20) { 400 } else { 1 + chance.below(6) };
    let mut text = String::new();
    for _ in 0..many {
        match chance.below(5) {
            0 => text.push_str(["word ", "é", "–", " ", "x/y"][usize::try_from(chance.below(5)).unwrap_or(0)]),
            1 => text.extend(char::from_u32(u32::try_from(chance.below(0x3000)).unwrap_or(0))),
            _ => text.push_str(chance.pick::<&str>(&ATOMS)),
        }
    }
    text
}

/// Where bytes come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whence {
    /// One frame and nothing else.
    Frame,
    /// A whole run of the program, from the shell to the shell.
    Run,
}

/// Reads what left as a terminal would, and gives back what nothing of ours explains.
fn unexplained(bytes: &[u8], whence: Whence) -> Vec<String> {
    let mut strange = Vec::new();
    let mut rest = bytes;
    // lines end only outside the full screen
    let (mut full_screen, mut marks, mut before) = (whence == Whence::Frame, 0, ' ');
    while let Some(first) = rest.first() {
        if *first == 0x1b {
            let in_place = |length: &usize| match &rest[..*length] {
                b"\x1b[?1049h" => !full_screen,
                b"\x1b[?1049l" => full_screen,
                _ => true,
            };
            let Some(length) = sequence(rest, whence).filter(in_place) else {
                strange.push(format!("{:?}", String::from_utf8_lossy(&rest[..rest.len().min(20)])));
                rest = &rest[1..];
                continue;
            };
            match &rest[..length] {
                b"\x1b[?1049h" => full_screen = true,
                b"\x1b[?1049l" => full_screen = false,
                _ => {}
            }
            (marks, before) = (0, ' ');
            rest = &rest[length..];
            continue;
        }
        let head = &rest[..rest.len().min(4)];
        let c = match std::str::from_utf8(head) {
            Ok(text) => text.chars().next(),
            Err(error) => std::str::from_utf8(&head[..error.valid_up_to()]).ok().and_then(|text| text.chars().next()),
        };
        let Some(c) = c else {
            strange.push(format!("byte {first:#04x}"));
            rest = &rest[1..];
            continue;
        };
        rest = &rest[c.len_utf8()..];
        marks = if stacks(c) { marks + 1 } else { 0 };
        let after = std::str::from_utf8(&rest[..rest.len().min(4)]).ok().and_then(|text| text.chars().next());
        let fine = match c {
            '\n' => !full_screen,
            '\r' => !full_screen && after == Some('\n'),
            ' '..='~' => true,
            // inside a word or an emoji, or at the end of a word of Indic letters
            '\u{200c}' | '\u{200d}' => u32::from(before) > 0x5ff,
            // the first look a sign is asked to take counts
            '\u{fe00}'..='\u{fe0f}' => !matches!(before, ' ' | '\u{fe00}'..='\u{fe0f}'),
            '\u{e0100}'..='\u{e01ef}' => u32::from(before) > 0x33ff && !unseen(before),
            c => !unseen(c) && marks <= 8,
        };
        if !fine {
            strange.push(format!("U+{:04X}", u32::from(c)));
        }
        before = c;
    }
    strange
}

/// The length of a sequence the program sends by itself.
fn sequence(bytes: &[u8], whence: Whence) -> Option<usize> {
    let body = bytes.strip_prefix(b"\x1b[")?;
    let end = body.iter().position(|byte| byte.is_ascii_alphabetic())?;
    let parameters = std::str::from_utf8(&body[..end]).ok()?;
    let is_number = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|it| it.is_ascii_digit());
    let ours = match body[end] {
        b'm' => is_style(parameters),
        b'H' => parameters.split(';').count() == 2 && parameters.split(';').all(is_number),
        b'J' => whence == Whence::Run && parameters == "2",
        b'h' | b'l' if whence == Whence::Frame => parameters == "?25",
        b'h' | b'l' => {
            let modes = ["?25", "?1000", "?1006", "?1049", "?2004", "?2026"];
            modes.contains(&parameters)
        }
        _ => false,
    };
    ours.then_some(end + 3)
}

/// The colours are of the 256 and nothing blinks.
fn is_style(parameters: &str) -> bool {
    let mut codes = parameters.split(';');
    while let Some(code) = codes.next() {
        let known = match code {
            "38" | "48" | "58" => codes.next() == Some("5") && codes.next().is_some_and(|it| it.parse::<u8>().is_ok()),
            code => ["0", "1", "2", "3", "7", "22", "23", "24", "27", "39", "49", "59"].contains(&code),
        };
        if !known {
            return false;
        }
    }
    true
}

/// Controls, and what has no look of its own or moves its neighbours about.
fn unseen(c: char) -> bool {
    let code = u32::from(c);
    let ranges: [(u32, u32); 20] = [
        (0x00, 0x1f),
        (0x7f, 0x9f),
        (0xad, 0xad),
        (0x34f, 0x34f),
        (0x61c, 0x61c),
        (0x115f, 0x1160),
        (0x17b4, 0x17b5),
        (0x180e, 0x180e),
        (0x200b, 0x200b),
        (0x200e, 0x200f),
        (0x2028, 0x202e),
        (0x2060, 0x206f),
        (0x3164, 0x3164),
        (0xfdd0, 0xfdef),
        (0xfeff, 0xfeff),
        (0xffa0, 0xffa0),
        (0xfff0, 0xfffb),
        (0x1d173, 0x1d17a),
        (0xe0000, 0xe00ff),
        (0xe01f0, 0xe0fff),
    ];
    ranges.iter().any(|(from, to)| (*from..=*to).contains(&code)) || code & 0xfffe == 0xfffe
}

/// Marks that pile up on the sign before them.
fn stacks(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20f0}' | '\u{fe20}'..='\u{fe2f}')
}

/// Bytes that were written, kept where they can be looked at.
#[derive(Clone, Default)]
struct Tap(Rc<RefCell<Vec<u8>>>);

impl std::io::Write for Tap {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The bytes of one whole frame.
fn frame(stage: &Stage) -> Vec<u8> {
    let tap = Tap::default();
    let (width, height) = stage.model.size;
    let viewport = Viewport::Fixed(Rect { x: 0, y: 0, width, height });
    let mut screen = Terminal::with_options(CrosstermBackend::new(tap.clone()), TerminalOptions { viewport }).unwrap();
    let look = Theme::new(stage.model.theme, stage.model.ascii);
    screen.draw(|frame| drop(draw(&stage.model, look, frame))).unwrap();
    drop(screen);
    tap.0.take()
}

/// What bytes say, without the sequences between.
fn words(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let after = |part: &str| part.find(|c: char| c.is_ascii_alphabetic()).map_or(0, |end| end + 1);
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.map(|part| &part[after(part)..]).collect::<String>()
}

/// The instrument with every text led by the string.
fn hostile_instrument(plain: &Instrument, evil: &str) -> Instrument {
    let led = |text: &mut String| *text = format!("{evil}{text}");
    let mut definition = Definition::clone(plain);
    led(&mut definition.title);
    definition.steps.values_mut().for_each(|it| led(&mut it.title));
    definition.groups.values_mut().for_each(|it| led(&mut it.short));
    definition.branches.values_mut().for_each(|it| led(&mut it.label));
    definition.standards.values_mut().for_each(|it| led(&mut it.title));
    definition.obstacles.values_mut().for_each(|it| led(&mut it.title));
    definition.options.values_mut().for_each(|it| led(&mut it.title));
    definition.chapters.values_mut().for_each(|it| led(&mut it.title));
    for register in definition.registers.values_mut() {
        [&mut register.label, &mut register.one, &mut register.hint].into_iter().for_each(led);
        for field in register.fields.values_mut() {
            led(&mut field.label);
            field.help.iter_mut().for_each(led);
            field.choices.values_mut().for_each(led);
        }
    }
    let mut sections = plain.sections.clone();
    for section in sections.values_mut() {
        led(&mut section.title);
        for question in section.questions.values_mut() {
            [&mut question.prompt, &mut question.at].into_iter().for_each(led);
            question.asks.iter_mut().chain(&mut question.matters).for_each(led);
            if let Some(it) = &mut question.counts {
                [&mut it.yes, &mut it.partly, &mut it.no].into_iter().for_each(led);
            }
            question.facets.values_mut().for_each(|it| led(&mut it.label));
            question.choices.values_mut().for_each(led);
        }
    }
    Instrument::assemble(definition, sections, plain.references.clone(), plain.text_language.clone())
}

/// A workbook that says the string wherever somebody may type.
fn hostile_workbook(instrument: &Instrument, evil: &str) -> Workbook {
    let mut workbook = blank();
    let texts = [
        "workbook/title",
        "workbook/country",
        "workbook/notice",
        "workbook/prepared-by",
        "answers/step1-stakeholders/why",
        "answers/step1-stakeholders/finding",
        "answers/step1-stakeholders/citations/c1/quote",
        "answers/step1-stakeholders/citations/c1/at",
        "answers/step1-stakeholders/remarks/r1/text",
        "answers/consult-ngos/finding",
        "standards/c189/finding",
        "coverage/employment-injury/migrants/finding",
        "chapters/rep-laws/finding",
    ];
    for at in texts {
        let cell: Cell = at.parse().unwrap_or_else(|_| panic!("{at} is no cell"));
        workbook.put(&cell, Some(Fact::Text(evil.into())));
    }
    let row = Id::new("evil").unwrap();
    for (register, definition) in &instrument.registers {
        for (field, it) in
            definition.fields.iter().filter(|(_, it)| matches!(it.kind, FieldKind::Text | FieldKind::Line))
        {
            let _ = it;
            workbook.put(&Cell::Field(register.clone(), row.clone(), field.clone()), Some(Fact::Text(evil.into())));
        }
    }
    let source: Cell = "answers/step1-stakeholders/citations/c1/source".parse().unwrap();
    workbook.put(&source, Some(Fact::Id(row)));
    let replies = [
        ("answers/legal-ssa/reply", Reply::Given(Value::Yes)),
        ("answers/consult-ngos/reply", Reply::Deferred { to: evil.into(), until: None }),
        ("answers/step2-gender/reply", Reply::NotApplicable { reason: evil.into() }),
    ];
    for (at, reply) in replies {
        workbook.put(&at.parse().unwrap(), Some(Fact::Reply(reply)));
    }
    workbook
}

/// A screen: how it is reached, and what is typed or said there.
enum Then {
    Nothing,
    Typed,
    Refused,
    NotSaved,
    NotOpened,
}

/// Every screen with a workbook: its name, a question to stand on, the keys from there.
const SCREENS: [(&str, &str, &str, Then); 40] = [
    ("question", "step1-stakeholders", "", Then::Nothing),
    ("question further down", "step1-stakeholders", "End", Then::Nothing),
    ("not saved", "step1-stakeholders", "", Then::NotSaved),
    ("not opened", "step1-stakeholders", "", Then::NotOpened),
    ("guidance", "legal-schemes-procedures", "h", Then::Nothing),
    ("question asked by row", "legal-ssa-mdw", "", Then::Nothing),
    ("field", "consult-ngos", "w", Then::Typed),
    ("field of many lines", "consult-ngos", "f", Then::Typed),
    ("selected", "consult-ngos", "f C-a S-Home", Then::Typed),
    ("outline", "step1-stakeholders", "Tab Up Up", Then::Nothing),
    ("header", "step1-stakeholders", "Space H", Then::Nothing),
    ("citation", "consult-ngos", "s Enter", Then::Nothing),
    ("remark", "consult-ngos", "Space r", Then::Typed),
    ("deferral", "consult-ngos", "d", Then::Typed),
    ("reason", "step2-gender", "Down Down Down Down 5", Then::Typed),
    ("standards", "step1-stakeholders", "Space N", Then::Nothing),
    ("standard", "step1-stakeholders", "Space N Enter", Then::Nothing),
    ("coverage", "step1-stakeholders", "Space C", Then::Nothing),
    ("coverage cell", "step1-stakeholders", "Space C Enter", Then::Nothing),
    ("matrix of rows", "legal-ssa-principles", "Space M", Then::Nothing),
    ("register", "step1-stakeholders", "R", Then::Nothing),
    ("second register", "step1-stakeholders", "R Tab Enter", Then::Nothing),
    ("sources", "step1-stakeholders", "Space S Enter", Then::Nothing),
    ("new row", "step1-stakeholders", "Space S a", Then::Typed),
    ("confirm", "step1-stakeholders", "Space S x", Then::Nothing),
    ("problems", "step1-stakeholders", "P", Then::Nothing),
    ("problems narrowed", "step1-stakeholders", "P", Then::Typed),
    ("search", "step1-stakeholders", "/", Then::Typed),
    ("palette", "step1-stakeholders", "C-p", Then::Typed),
    ("picker of one", "consult-ngos", "Space c", Then::Nothing),
    ("picker of many", "legal-schemes-procedures", "b", Then::Typed),
    ("picker of sources", "consult-ngos", "s", Then::Nothing),
    ("chapters", "step1-stakeholders", "Space D", Then::Nothing),
    ("chapter", "step1-stakeholders", "Space D Enter", Then::Nothing),
    ("go to", "step1-stakeholders", "g", Then::Typed),
    ("help", "step1-stakeholders", "?", Then::Nothing),
    ("report", "step1-stakeholders", "V", Then::Nothing),
    ("end of the report", "step1-stakeholders", "V End", Then::Nothing),
    ("export refused", "step1-stakeholders", "V x Enter", Then::Refused),
    ("reading", "step1-stakeholders", "Space I ] ]", Then::Nothing),
];

/// Draws one scene at every size; the bytes of its frames, or the size at which it could not be drawn.
fn scene(mut stage: Stage) -> Result<Vec<u8>, (u16, u16)> {
    let mut bytes = Vec::new();
    for size in SIZES {
        stage = stage.resized(size);
        let drawn = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| frame(&stage)));
        bytes.extend(drawn.map_err(|_| size)?);
    }
    Ok(bytes)
}

fn start_screen(evil: &str) -> Stage {
    let recent = |title: &str| RecentFile {
        scratch: false,
        waits: true,
        path: format!("/home/{evil}/{evil}.yaml").into(),
        title: title.into(),
        country: evil.into(),
        answered: 1,
        asked: 59,
        on: evil.into(),
    };
    let mut stage = Stage::start("en", SIZES[0], vec![recent(evil), recent("")]);
    if let tripartite::app::Screen::Start(start) = &mut stage.model.screen {
        start.instruments.push((evil.into(), evil.into()));
    }
    stage
}

fn opened(language: &str, instrument: &Arc<Instrument>, workbook: &Workbook, evil: &str) -> Stage {
    let mut stage = Stage::start(language, SIZES[0], Vec::new());
    let path = format!("/home/anna/{evil}.yaml").into();
    let opened = Opened {
        path,
        workbook: workbook.clone(),
        instrument: instrument.clone(),
        scratch: false,
        rescues: Vec::new(),
        access: tripartite::app::Access::Full,
        remarks: Vec::new(),
    };
    stage.send(Message::Opened(Box::new(Ok(opened))));
    stage
}

/// What a hunt counts.
#[derive(Default)]
struct Count {
    frames: usize,
    bytes: usize,
    runs: usize,
    faults: BTreeSet<String>,
    strange: usize,
}

impl Count {
    fn look(&mut self, what: &str, evil: &str, bytes: &[u8], whence: Whence) {
        self.bytes += bytes.len();
        let strange = unexplained(bytes, whence);
        self.strange += strange.len();
        if !strange.is_empty() && self.faults.len() < 20 {
            let strange: BTreeSet<String> = strange.into_iter().collect();
            self.faults.insert(format!("{what}: {strange:?} of {:?}", evil.chars().take(60).collect::<String>()));
        }
    }
}

/// Hunts for a byte that comes out of a string and steers the terminal.
pub fn run(wish: &Wish) -> Found {
    sees()?;
    let mut chance = wish.chance();
    let plain = ["en", "fr"].map(instrument);
    let mut count = Count::default();
    let rounds = usize::try_from(wish.rounds).unwrap_or(usize::MAX);
    for at in 0..rounds {
        let evil = string(at, &mut chance);
        let language = at % 5 % 2;
        let theme = ThemeName::ALL[at % ThemeName::ALL.len()];
        in_process(&plain[language], &evil, theme, at % 3 == 0, &mut count);
        #[cfg(unix)]
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| program::some(at, &evil, &mut count))).is_err() {
            count.faults.insert(format!("the program did not go the way it was led, with {evil:?}; see above"));
        }
    }
    let number = format!(
        "{rounds} strings, {} screens, {} sizes: {} frames and {} runs of the program, {} bytes, {} unexplained",
        SCREENS.len() + 2,
        SIZES.len(),
        count.frames,
        count.runs,
        count.bytes,
        count.strange,
    );
    if count.faults.is_empty() {
        return Ok(number);
    }
    let faults: Vec<String> = count.faults.into_iter().collect();
    Err(format!("{number}\n  {}", faults.join("\n  ")))
}

fn in_process(plain: &Instrument, evil: &str, theme: ThemeName, ascii: bool, count: &mut Count) {
    let instrument = Arc::new(hostile_instrument(plain, evil));
    let workbook = hostile_workbook(&instrument, evil);
    let mut shown = BTreeSet::new();
    // the library drops controls by itself: a text that was not cleaned shows without them
    let without: String = evil.chars().filter(|c| !c.is_control()).collect();
    let without = Some(without).filter(|it| it != evil && it.starts_with("eQ") && it.chars().count() < 30);
    let mut look = |name: &str, mut stage: Stage| {
        stage.model.ascii = ascii;
        let bytes = match scene(stage.theme(theme)) {
            Ok(bytes) => bytes,
            Err((width, height)) => {
                let evil: String = evil.chars().take(60).collect();
                count.faults.insert(format!("{name}: a panic while drawing at {width} x {height}: {evil:?}"));
                return;
            }
        };
        count.frames += SIZES.len();
        count.look(name, evil, &bytes, Whence::Frame);
        if let Some(without) = &without
            && words(&bytes).contains(without)
        {
            count.faults.insert(format!("{name}: controls were dropped in silence: {evil:?}"));
        }
        shown.extend(String::from_utf8_lossy(&bytes).chars().filter(|c| matches!(c, '␀'..='␡')));
    };
    look("start", start_screen(evil));
    look("new workbook", {
        let mut stage = start_screen(evil).keys("n");
        stage.send(Message::Paste(evil.into()));
        stage.keys("Enter Enter Enter")
    });
    for (name, question, keys, then) in &SCREENS {
        let mut stage = opened(plain.text_language.as_str(), &instrument, &workbook, evil).at(question).keys(keys);
        match then {
            Then::Nothing => {}
            Then::Typed => {
                stage.send(Message::Paste(evil.into()));
            }
            Then::Refused => stage.send(Message::Written(Err(evil.into()))),
            Then::NotSaved => {
                let revision = stage.model.session.as_ref().map_or(0, |session| session.revision);
                stage.send(Message::Saved(revision, Err(evil.into())));
            }
            Then::NotOpened => stage.send(Message::Opened(Box::new(Err(evil.into())))),
        }
        look(name, stage);
    }
    // shown as what they are, not dropped in silence
    for c in evil.chars().filter(|c| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}')) {
        let picture = char::from_u32(0x2400 + u32::from(c)).unwrap_or(c);
        if !shown.contains(&picture) {
            count.faults.insert(format!("{c:?} of {evil:?} is on no screen"));
        }
    }
}

/// Some of the strings through the built program.
#[cfg(unix)]
mod program {
    use super::terminal::Desk;
    use super::{Count, Whence};
    use std::io::Write;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;
    use std::process::{Command, Stdio};

    /// One string in five as commands and lines, one in forty in a terminal.
    pub fn some(at: usize, evil: &str, count: &mut Count) {
        if at % 5 == 4 {
            commands(evil, count);
        }
        if at % 40 == 9 {
            let desk = Desk::new();
            full_screen(&desk, evil, count);
        }
    }

    fn commands(evil: &str, count: &mut Count) {
        let desk = Desk::new();
        let file = desk.hostile_workbook_of(evil);
        let file = file.as_path();
        let broken = file.with_extension("broken.yaml");
        let text = std::fs::read_to_string(file).unwrap();
        std::fs::write(&broken, text.replace("answers:", "? [answers")).unwrap();
        let refused = file.with_extension("refused.yaml");
        std::fs::write(&refused, text.replace("country: MYS", &format!("country: {}", quoted(evil)))).unwrap();
        let typed: String = evil.chars().filter(|c| *c != '\0').collect();
        let cell = "answers/step1-stakeholders/finding";
        let calls: [&[&Path]; 14] = [
            &["status".as_ref(), file],
            &["status".as_ref(), file, "--json".as_ref()],
            &["check".as_ref(), file, &broken, &refused],
            &["check".as_ref(), file, &broken, "--json".as_ref()],
            &["show".as_ref(), file, cell.as_ref()],
            &["show".as_ref(), file, cell.as_ref(), "--json".as_ref()],
            &["show".as_ref(), file, typed.as_ref()],
            &["set".as_ref(), file, typed.as_ref(), "yes".as_ref()],
            &["set".as_ref(), file, "answers/step1-stakeholders/reply".as_ref(), typed.as_ref()],
            &["open".as_ref(), &broken],
            &["open".as_ref(), typed.as_ref()],
            &["new".as_ref(), "x.yaml".as_ref(), "--country".as_ref(), typed.as_ref()],
            &["report".as_ref(), file, "--format".as_ref(), "text".as_ref()],
            &[typed.as_ref(), typed.as_ref()],
        ];
        for args in calls {
            let name = format!("the command {:?}", args.first().map(|it| it.to_string_lossy().into_owned()));
            said(&desk, &name, args, "", evil, count);
        }
        let lines = format!("{typed}\nfinding {typed}\nshow\nfind {typed}\nproblems\nhelp {typed}\nregisters\nquit\n");
        said(&desk, "plain lines", &["--plain".as_ref(), "open".as_ref(), file], &lines, evil, count);
    }

    fn quoted(evil: &str) -> String {
        let escaped: String = evil.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect();
        format!("\"{escaped}\"")
    }

    fn said(desk: &Desk, name: &str, args: &[&Path], input: &str, evil: &str, count: &mut Count) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
        command.args(args).current_dir(desk.path("")).env("TRIPARTITE_HOME", desk.path("home")).env("LANG", "C.UTF-8");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        count.runs += 1;
        if output.status.code().is_none_or(|code| code > 2) {
            count.faults.insert(format!("{name}: ended with {:?}", output.status));
        }
        count.look(name, evil, &output.stdout, Whence::Run);
        count.look(&format!("{name}, errors"), evil, &output.stderr, Whence::Run);
    }

    fn full_screen(desk: &Desk, evil: &str, count: &mut Count) {
        let file = desk.hostile_workbook_of(evil);
        let open = ["open".into(), file.clone().into_os_string()];
        // by its own key, by a signal, and by a fault of its own on either kind of thread
        let mut ways: Vec<(&str, Vec<(String, String)>)> =
            vec![("left by a key", vec![]), ("ended by a signal", vec![])];
        if cfg!(debug_assertions) {
            let typed: String = evil.chars().filter(|c| *c != '\0').collect();
            for place in ["main", "thread"] {
                ways.push(("a panic", vec![("TRIPARTITE_PANIC".into(), format!("{place} {typed}"))]));
            }
        }
        for (name, environment) in ways {
            let pairs: Vec<(&str, &str)> = environment.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let mut run = desk.start(&pairs, &open);
            run.see("1.1");
            let signs = [
                ("V", "Document:"),
                ("\x1b", "-Document:"),
                ("P", "Suggestions; nothing is blocked"),
                ("\x1b", "-Suggestions; nothing is blocked"),
                (" H", "┌ Workbook"),
                ("\x1b", "-┌ Workbook"),
                ("f", "Esc keeps it"),
            ];
            for (keys, sign) in signs {
                run.send(keys);
                match sign.strip_prefix('-') {
                    Some(gone) => run.until(&format!("{gone:?} gone"), |screen| !screen.contents().contains(gone)),
                    None => run.see(sign),
                }
            }
            run.paste(evil);
            run.send("Zzend");
            run.see("Zzend");
            run.send("\x1b");
            run.until("the field closed", |screen| !screen.contents().contains("Esc keeps it"));
            let wanted = match name {
                "left by a key" => {
                    run.send("\x11");
                    Some(0)
                }
                "a panic" => {
                    run.resize(77, 24);
                    Some(101)
                }
                _ => {
                    run.signal("TERM");
                    None
                }
            };
            let code = run.end();
            count.runs += 1;
            if wanted.is_some_and(|wanted| wanted != code) {
                count.faults.insert(format!("{name}: ended with {code}, not {wanted:?}"));
            }
            count.look(&format!("in a terminal, {name}"), evil, &run.bytes(), Whence::Run);
        }
        let mut refused =
            desk.run_bytes(&["open".into(), std::ffi::OsStr::from_bytes(b"no\x1b]0;t\x07 such\xff.yaml").into()]);
        refused.end();
        count.runs += 1;
        count.look("a refused file in a terminal", evil, &refused.bytes(), Whence::Run);
    }
}

/// The list of what may leave is no use if it lets everything through.
fn sees() -> Result<(), String> {
    for atom in ATOMS.iter().take(50).filter(|atom| !matches!(**atom, "\r\n" | "\n")) {
        if unexplained(format!("eQ{atom}Qi").as_bytes(), Whence::Frame).is_empty() {
            return Err(format!("the oracle is blind to {atom:?}"));
        }
    }
    Ok(())
}
