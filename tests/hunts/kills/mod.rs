//! `kills`: the program is killed (-9) at any instant while somebody types; whatever its screen called saved is there.
//!
//! Each sign “saved” in a frame drawn to its end is a promise for every answer that frame shows. After the kill a reader
//! of its own looks into the file and the journals. Then what waits is recovered, on screen or by command, and the next
//! round types on. Needs a real disk: a file in memory would survive anything.

mod story;
mod terminal;

use super::{Chance, Found, Wish};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use story::{Checked, Story, kept};
use terminal::{Look, MARKS, NOTES, PATIENCE, Program};
use tripartite::store::{Instruments, LockHolder, LockOutcome, create, hold};
use tripartite::workbook::{InstrumentRef, Workbook};

/// Rounds on one workbook.
const SITTINGS: u64 = 25;
/// The most time from a key to the disk.
const OLDEST: Duration = Duration::from_secs(1);
/// Rounds in which at least one promise must be made: typing into nothing would pass everything.
const SILENT: u64 = 50;

/// A question the hunt answers.
struct Asked {
    number: String,
    id: String,
    mark: String,
}

/// The time is up.
struct Over;

/// One start of the program, until it is killed.
struct Sitting<'a> {
    program: Program,
    file: &'a Path,
    story: &'a mut Story,
    asked: &'a [Asked],
    chance: &'a mut Chance,
    number: &'a mut u64,
    /// When it is killed.
    end: Instant,
    /// Changes until the kill falls into a save.
    strike: Option<u64>,
    look: Look,
    /// What `u` takes back: cells and what they held.
    steps: Vec<(String, Option<String>)>,
}

/// Hunts; what a fault leaves on the disk is kept.
pub fn run(wish: &Wish) -> Found {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).map_err(|error| error.to_string())?;
    hunt(wish, folder.path()).map_err(|fault| format!("{fault}\n  left in {}", folder.keep().display()))
}

fn hunt(wish: &Wish, folder: &Path) -> Found {
    let mut chance = wish.chance();
    let disk = match file_system(folder) {
        Ok(disk) => disk,
        Err(why) => return Ok(format!("skipped ({why}, where everything would survive)")),
    };
    let asked = asked();
    let folder = tripartite::platform::canonical(folder).map_err(|error| error.to_string())?;
    let (file, home) = (folder.join("w.yaml"), folder.join("home"));
    let (mut story, mut number, mut oldest) = (Story::default(), 0, Duration::ZERO);
    let (mut promises, mut recovered, mut last_promise) = (0, 0, 0);
    let mut waits = false;
    let mut room: Option<Program> = None;
    for round in 0..wish.rounds {
        let told = |fault: String| format!("round {round}: {fault}");
        if round % SITTINGS == 0 {
            story = fresh(&file, &home);
            waits = false;
            // a second screen looks on at every other workbook, and outlives every kill of the first
            room = (round / SITTINGS % 2 == 1).then(|| Program::follow(&file, &home));
        }
        let before = story.promises;
        if waits {
            recovered += 1;
            if chance.once_in(2) {
                waits = recover(&file, &home, &story).map_err(told)?;
            }
        }
        let checked = sit(&file, &home, &mut story, &asked, &mut chance, &mut number, waits).map_err(told)?;
        waits = checked.waits;
        if let Some(status) = room.as_mut().and_then(Program::ended) {
            return Err(told(format!("the second screen ended: {status}")));
        }
        oldest = oldest.max(checked.oldest);
        if checked.oldest > OLDEST {
            return Err(told(format!("a key pressed {:.2} s before the end is lost", checked.oldest.as_secs_f64())));
        }
        promises += story.promises - before;
        if story.promises > before {
            last_promise = round;
        } else if round - last_promise >= SILENT {
            return Err(told(format!("the screen has promised nothing for {SILENT} rounds")));
        }
    }
    let oldest = oldest.as_secs_f64();
    Ok(format!(
        "{} kills on {disk}, {promises} answers promised, 0 lost, {recovered} recoveries, oldest lost key {oldest:.3} s",
        wish.rounds
    ))
}

/// The kind of the disk; one in memory is refused.
fn file_system(folder: &Path) -> Result<String, String> {
    let told = Command::new("stat").args(["-f", "-c", "%T"]).arg(folder).output().map_err(|error| error.to_string())?;
    let kind = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    if kind == "tmpfs" || kind == "ramfs" { Err(format!("{} is in memory", folder.display())) } else { Ok(kind) }
}

/// The first questions of the instrument; the program opens a new workbook at the first.
fn asked() -> Vec<Asked> {
    let instrument = Instruments::new(None).load("migrant-domestic-workers", "en").unwrap();
    let first = instrument.asked().take(5).enumerate();
    first
        .map(|(at, (id, question))| {
            let facet = instrument.facets(question).into_iter().next().map(|(facet, ..)| facet);
            let mark = facet.map_or("reply".to_owned(), |facet| format!("facets/{facet}"));
            Asked { number: format!("1.{}", at + 1), id: id.to_string(), mark: format!("answers/{id}/{mark}") }
        })
        .collect()
}

/// A workbook nobody has answered anything in, and nothing left of the one before.
fn fresh(file: &Path, home: &Path) -> Story {
    for old in std::fs::read_dir(file.parent().unwrap()).unwrap().flatten() {
        let _ = std::fs::remove_file(old.path());
    }
    let _ = std::fs::remove_dir_all(home);
    let instrument = Instruments::new(None).load("migrant-domestic-workers", "en").unwrap();
    let workbook = Workbook::new("w".into(), InstrumentRef::to(&instrument), "MYS".into(), "en".into());
    create(file, &workbook).unwrap();
    Story::default()
}

/// Recovers by command; the file then holds everything by itself, and whether a form waits on for the next opening.
fn recover(file: &Path, home: &Path, story: &Story) -> Result<bool, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tripartite"));
    let done = command.arg("recover").arg(file).env("TRIPARTITE_HOME", home).output().unwrap();
    if !done.status.success() {
        return Err(format!("recovering by command fails: {done:?}"));
    }
    let left = kept(file, home)?;
    story.is_recovered(&left)?;
    Ok(left.waits())
}

/// Starts the program, types, kills it at some instant and looks at what is left.
fn sit(
    file: &Path,
    home: &Path,
    story: &mut Story,
    asked: &[Asked],
    chance: &mut Chance,
    number: &mut u64,
    waits: bool,
) -> Result<Checked, String> {
    let program = Program::open(file, home);
    let end = Instant::now() + PATIENCE;
    let mut it = Sitting {
        program,
        file,
        story,
        asked,
        chance,
        number,
        end,
        strike: None,
        look: Look::default(),
        steps: vec![],
    };
    // one in ten is killed while it starts, or while what waits is being recovered
    let early = it.chance.once_in(10);
    if early && !waits {
        std::thread::sleep(Duration::from_micros(it.chance.below(80_000)));
    } else {
        it.starts(waits, early)?;
        let steady = it.chance.once_in(25);
        // soon, before the disk has answered at all, or after it has answered many times
        let most = if it.chance.once_in(2) { 150_000 } else { 1_000_000 };
        let time = if steady { 1_200_000 + it.chance.below(800_000) } else { it.chance.below(most) };
        let time = if early { it.chance.below(20_000) } else { time };
        it.end = Instant::now() + Duration::from_micros(time);
        it.strike = (!steady && it.chance.once_in(3)).then(|| 1 + it.chance.below(8));
        let Over = if steady { it.types_steadily() } else { it.types() };
    }
    let killed = it.program.kill()?;
    it.sees(killed);
    let left = kept(file, home)?;
    story.verify(&left, killed)
}

impl Sitting<'_> {
    /// Waits until the first question can be answered; what waits is recovered first.
    fn starts(&mut self, waits: bool, early: bool) -> Result<(), String> {
        let is_there = |look: &Look| look.offer.is_some() || look.question.is_some();
        let late = |it: &Self, what: &str| format!("{what}; on screen:\n{}", it.program.screen());
        self.until(is_there).map_err(|_| late(self, "it does not start"))?;
        if self.look.offer.is_some() != waits {
            return Err(late(
                self,
                if waits { "what was left behind is not offered" } else { "nothing waits, and it is offered" },
            ));
        }
        self.tidied().map_err(|fault| late(self, &fault))?;
        while let Some(offer) = self.look.offer.clone() {
            self.program.press("\r");
            if early {
                return Ok(());
            }
            let done = |look: &Look| look.offer.as_ref().map_or(look.saved, |next| *next != offer);
            self.until(done).map_err(|_| late(self, "recovering does not end"))?;
        }
        // forms that were not sent open again one after the other; left, they keep what they hold
        for _ in 0..NOTES.len() {
            self.sees(Instant::now() + Duration::from_millis(150));
            if !self.look.form {
                break;
            }
            self.program.press("\x1b");
            // another key at once would be one with Alt
            std::thread::sleep(Duration::from_millis(60));
        }
        if !self.asked.iter().any(|asked| self.look.question.as_deref() == Some(&asked.number)) {
            self.program.press("g1.1\r");
            self.until(|look| look.question.as_deref() == Some("1.1"))
                .map_err(|_| late(self, "it does not go to 1.1"))?;
        }
        Ok(())
    }

    /// What the one before left behind is put away: half a new file, and its lock, which is ours now.
    fn tidied(&self) -> Result<(), String> {
        for left in std::fs::read_dir(self.file.parent().unwrap()).unwrap().flatten() {
            let name = left.file_name().to_string_lossy().into_owned();
            if name.ends_with(".tmp") {
                return Err(format!("{name} is left over"));
            }
        }
        match hold(self.file, &LockHolder::here("the hunt")) {
            LockOutcome::InUse(holder) if Some(holder.pid) == self.program.pid() => Ok(()),
            held => Err(format!("the workbook is open and not held: {held:?}")),
        }
    }

    fn types(&mut self) -> Over {
        loop {
            let done = match self.chance.below(20) {
                0..=5 => self.writes(false),
                6..=7 => self.writes(true),
                8..=9 => self.projects(),
                10..=11 => self.notes(),
                12..=15 => self.moves().and_then(|()| self.marks()),
                16..=17 => self.takes_back(),
                18 => self.resizes(),
                _ => self.press("\x13"),
            };
            if let Err(over) = done {
                return over;
            }
        }
    }

    /// One text, key by key until the end: it must not have to be left to be kept.
    fn types_steadily(&mut self) -> Over {
        let asked = self.current();
        let cell = format!("answers/{}/finding", self.asked[asked].id);
        let words: String = (0..400).map(|word| format!(" word{word}")).collect();
        let text = self.numbered(&cell, &words);
        self.story.begins(&cell, Some(text.clone()));
        let done = self.opens("f").and_then(|()| {
            for (at, key) in text.char_indices() {
                self.press(key.encode_utf8(&mut [0; 4]))?;
                self.story.key(&cell, at + key.len_utf8());
                self.pause(20_000)?;
            }
            Ok(())
        });
        match done {
            Err(over) => over,
            Ok(()) => Over,
        }
    }

    /// A reason or a finding, typed or pasted in the place of what is there.
    fn writes(&mut self, pasted: bool) -> Result<(), Over> {
        let asked = self.current();
        let (key, part) = *self.chance.pick(&[("f", "finding"), ("w", "why")]);
        let cell = format!("answers/{}/{part}", self.asked[asked].id);
        let words = ["law", "médecin", "«oui»", "日本", "two  blanks", "#no", "- item", "it’s: so", "'q'", "\\n"];
        // one in six fills more than the window: dictation, or a page out of another document
        let long = pasted && self.chance.once_in(6);
        let count = match pasted {
            _ if long => 1_000 + self.chance.below(1_500),
            true => 20 + self.chance.below(150),
            false => 1 + self.chance.below(4),
        };
        let tail: String = (0..count).map(|_| format!(" {}", self.chance.pick(&words))).collect();
        // the head of a long text is out of sight; it is known by its end then
        let end = if long { format!(" k{}.", *self.number + 1) } else { String::new() };
        let text = self.numbered(&cell, &(tail + &end));
        let before = self.story.now(&cell);
        self.opens(key)?;
        self.story.begins(&cell, Some(text.clone()));
        if pasted {
            self.press(&format!("\x1b[200~{text}\x1b[201~"))?;
            self.story.key(&cell, text.len());
        } else {
            let mut rest = text.as_str();
            while !rest.is_empty() {
                let many = 1 + usize::try_from(self.chance.below(8)).unwrap_or(0);
                let cut = rest.char_indices().nth(many).map_or(rest.len(), |(at, _)| at);
                self.press(&rest[..cut])?;
                rest = &rest[cut..];
                self.story.key(&cell, text.len() - rest.len());
                self.pause(2_000)?;
            }
        }
        self.press("\x1b")?;
        self.steps.push((cell, before));
        self.changed();
        // anything at once after Esc would be a key with Alt
        self.until(|look| !look.typing)
    }

    /// A text left by the projector: what was typed is kept by going there.
    fn projects(&mut self) -> Result<(), Over> {
        let cell = format!("answers/{}/finding", self.asked[self.current()].id);
        let text = self.numbered(&cell, " shown to the room");
        let before = self.story.now(&cell);
        self.opens("f")?;
        self.story.begins(&cell, Some(text.clone()));
        self.press(&text)?;
        self.story.key(&cell, text.len());
        self.pause(10_000)?;
        self.press("\x1b[15~")?;
        self.steps.push((cell, before));
        self.changed();
        self.until(|look| look.projected)?;
        self.pause(60_000)?;
        self.press("\x1b[15~")?;
        self.until(|look| !look.projected && !look.typing)
    }

    /// A point, an action or a note off the record, typed into its form.
    fn notes(&mut self) -> Result<(), Over> {
        let key = *self.chance.pick(&NOTES);
        *self.number += 1;
        let number = *self.number;
        let count = 1 + self.chance.below(5);
        let tail: String = (0..count).map(|word| format!(" word{word}")).collect();
        let text = format!("k{number}.{tail}");
        self.press(key)?;
        self.until(|look| look.form)?;
        self.story.notes(number, &text);
        // what was kept of a form left before stands there
        self.press("\x01")?;
        for (at, letter) in text.char_indices() {
            self.press(letter.encode_utf8(&mut [0; 4]))?;
            self.story.note_key(number, at + letter.len_utf8());
            self.pause(2_000)?;
        }
        // an action asks for more lines, which may stay empty
        for _ in 0..if key == "A" { 3 } else { 1 } {
            self.press("\r")?;
        }
        self.story.note_submitted(number);
        self.changed();
        self.until(|look| !look.form)?;
        // what `u` takes back is known no more
        self.steps.clear();
        Ok(())
    }

    /// Opens a field with everything in it selected.
    fn opens(&mut self, key: &str) -> Result<(), Over> {
        self.press(key)?;
        self.until(|look| look.typing)?;
        self.press("\x01")
    }

    fn numbered(&mut self, cell: &str, tail: &str) -> String {
        *self.number += 1;
        self.story.numbered(*self.number, cell);
        format!("k{}.{tail}", self.number)
    }

    fn moves(&mut self) -> Result<(), Over> {
        let at = self.current();
        let forward = at == 0 || (at + 1 < self.asked.len() && self.chance.once_in(2));
        let to = if forward { at + 1 } else { at - 1 };
        let number = self.asked[to].number.clone();
        self.press(if forward { "]" } else { "[" })?;
        self.until(|look| look.question.as_deref() == Some(&number))
    }

    /// The mark of the first item, where the cursor stands after a move.
    fn marks(&mut self) -> Result<(), Over> {
        let cell = self.asked[self.current()].mark.clone();
        let before = self.story.now(&cell);
        let others: Vec<usize> = (0..3).filter(|at| before.as_deref() != Some(MARKS[*at])).collect();
        let at = *self.chance.pick(&others);
        self.story.begins(&cell, Some(MARKS[at].to_owned()));
        self.story.key(&cell, 1);
        self.press(["1", "2", "3"][at])?;
        self.steps.push((cell, before));
        self.changed();
        Ok(())
    }

    fn takes_back(&mut self) -> Result<(), Over> {
        let Some((cell, before)) = self.steps.pop() else { return Ok(()) };
        self.story.begins(&cell, before);
        self.story.key(&cell, 1);
        self.press("u")?;
        self.changed();
        // it leads to what was taken back
        let asked = self.asked.iter().find(|asked| cell.starts_with(&format!("answers/{}/", asked.id))).unwrap();
        let number = asked.number.clone();
        self.until(|look| look.question.as_deref() == Some(&number))
    }

    fn resizes(&mut self) -> Result<(), Over> {
        let columns = 96 + u16::try_from(self.chance.below(40)).unwrap_or(0);
        let rows = 40 + u16::try_from(self.chance.below(20)).unwrap_or(0);
        let question = self.look.question.clone();
        self.program.resize(columns, rows);
        self.look = Look::default();
        self.until(|look| look.question == question)
    }

    fn current(&self) -> usize {
        let shown = self.look.question.as_deref();
        self.asked.iter().position(|asked| shown == Some(&asked.number)).unwrap_or(0)
    }

    /// A change is on its way to the disk; perhaps the kill comes now.
    fn changed(&mut self) {
        self.strike = self.strike.and_then(|changes| changes.checked_sub(1));
        if self.strike == Some(0) {
            self.end = self.end.min(Instant::now() + Duration::from_micros(self.chance.below(4_000)));
        }
    }

    fn press(&mut self, keys: &str) -> Result<(), Over> {
        if Instant::now() >= self.end {
            return Err(Over);
        }
        self.program.press(keys);
        Ok(())
    }

    fn pause(&mut self, most: u64) -> Result<(), Over> {
        let left = self.end.saturating_duration_since(Instant::now());
        std::thread::sleep(Duration::from_micros(self.chance.below(most)).min(left));
        self.sees(Instant::now());
        if left.is_zero() { Err(Over) } else { Ok(()) }
    }

    /// Looks at frames until one is as wished.
    fn until(&mut self, wish: impl Fn(&Look) -> bool) -> Result<(), Over> {
        while !wish(&self.look) {
            if Instant::now() >= self.end {
                return Err(Over);
            }
            self.sees(self.end);
        }
        Ok(())
    }

    /// Takes every new frame at its word.
    fn sees(&mut self, until: Instant) {
        for mut look in self.program.looks(until) {
            let asked = self.asked.iter().find(|asked| look.question.as_deref() == Some(&asked.number));
            self.story.believes(&look, asked.map(|asked| asked.mark.as_str()));
            // a long text can push the head of its question out of the window: it is the same question still
            look.question = look.question.or_else(|| self.look.question.clone());
            self.look = look;
        }
    }
}
