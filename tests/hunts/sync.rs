//! A synchronizing service plays with the file of an open workbook: whatever it puts in its place, everything the screen
//! called saved or kept is afterwards in the file, as the other version of a dispute, in a kept version or in the journal.
//!
//! Somebody types, takes back, answers what is asked, leaves and comes again; between any two of these the service puts an
//! older state back, or one that somebody else made from any state there was, cuts the file off, takes it away for a
//! moment, changes the case of its name or lays a conflict copy beside it. Every text typed is told from all others. It is
//! let go where the person at the keyboard took it out, and where it stands in a version because somebody else replaced it
//! or the person chose the earlier state: ten versions are kept, and no more is promised of them. What went while nobody
//! was there must be told at the opening.

use super::chance::Chance;
use super::{Found, Wish};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use support_sync::{Folder, Running, cell, changed, text};
use tripartite::app::{Command, SaveState};
use tripartite::store::parse_workbook;
use tripartite::workbook::{Fact, Workbook, merge};

#[path = "../support_sync/mod.rs"]
mod support_sync;

/// Cells everybody meets in.
const CELLS: [&str; 8] = [
    "answers/consult-gender/why",
    "answers/consult-gender/finding",
    "answers/consult-representation/why",
    "registers/source/law/title",
    "registers/source/law/author",
    "registers/source/report/title",
    "workbook/title",
    "workbook/prepared-by",
];

/// The most states of the file that the service remembers.
const MOST_STATES: usize = 40;

/// What was met, so that a hunt that meets nothing is noticed.
#[derive(Default)]
struct Met {
    typed: u64,
    joined: u64,
    removals: u64,
    asked: u64,
    taken: u64,
    opened: u64,
    told: u64,
    in_versions: u64,
}

struct Desk {
    folder: Folder,
    running: Option<Running>,
    /// Every text that must be found, with its cell.
    promised: BTreeMap<String, &'static str>,
    /// What the file held, the oldest first.
    states: Vec<String>,
    typed: u64,
    met: Met,
    /// What happened last, for whoever looks into a failure.
    events: Vec<String>,
}

/// Lets the service play.
pub fn run(wish: &Wish) -> Found {
    let mut chance = wish.chance();
    let folder = Folder::in_memory();
    let states = vec![folder.now()];
    let promised = BTreeMap::new();
    let mut desk = Desk { folder, running: None, promised, states, typed: 0, met: Met::default(), events: Vec::new() };
    for event in 0..wish.rounds {
        let last = if chance.once_in(2) { desk.person(&mut chance) } else { desk.service(&mut chance) };
        desk.events.push(last);
        desk.remember();
        desk.look().map_err(|fault| {
            let last = desk.events.iter().rev().take(8).rev().cloned().collect::<Vec<_>>().join(", ");
            format!("event {event}: {fault}; last: {last}")
        })?;
    }
    let Met { typed, joined, removals, asked, taken, opened, told, in_versions } = desk.met;
    let numbers = [typed, joined, removals, asked, taken, opened, told, in_versions];
    if wish.rounds >= 1_000 && numbers.contains(&0) {
        return Err(format!("it hardly met anything: {numbers:?}"));
    }
    Ok(format!(
        "{typed} texts typed, {joined} joined, {removals} removals disputed, {asked} questions, {taken} earlier states \
         taken, {opened} openings, {told} told at them, {in_versions} texts let go into versions, 0 lost"
    ))
}

impl Desk {
    /// The person does something.
    fn person(&mut self, chance: &mut Chance) -> String {
        let Some(mut running) = self.running.take() else { return self.open(chance) };
        let before = running.session().workbook.clone();
        let asked = running.session().returned.is_some();
        // what is asked is answered sooner or later
        let what = match if asked && chance.once_in(3) { 9 } else { chance.below(12) } {
            0..=5 => {
                let at = *chance.pick(&CELLS);
                self.typed += 1;
                let new = if chance.once_in(8) { String::new() } else { format!("<{}>", self.typed) };
                self.promised.remove(&text(&before, at));
                running.put(at, &new);
                if !new.is_empty() && matches!(running.corner(), SaveState::Saved(_) | SaveState::Kept(_)) {
                    self.met.typed += 1;
                    self.promised.insert(new.clone(), at);
                }
                format!("{at} = {new}")
            }
            6 | 7 => {
                let undo = chance.once_in(3) || !running.session().log.can_redo();
                let log = &running.session().log;
                let step = if undo { log.last_done() } else { log.last_undone() };
                for edit in step {
                    let gone = before.get(&edit.cell).map(|fact| fact.to_string());
                    gone.map(|gone| self.promised.remove(&gone));
                }
                running.command(if undo { Command::Undo } else { Command::Redo });
                // what comes back is called saved like what is typed
                if undo { "undo" } else { "redo" }.to_owned()
            }
            8 => {
                running.command(Command::Save);
                "save".to_owned()
            }
            9 | 10 if asked => {
                let take = chance.once_in(2);
                running.command(if take { Command::TakeEarlier } else { Command::KeepHere });
                self.met.taken += u64::from(take);
                if take { "take" } else { "keep" }.to_owned()
            }
            9 => {
                running.command(Command::Leave);
                "esc".to_owned()
            }
            10 => {
                let other = before.disputed.iter().next().map(|(cell, fact)| (cell.clone(), fact.to_string()));
                if let Some((at, other)) = other {
                    self.promised.remove(&other);
                    running.hear(tripartite::app::Message::Commit(vec![tripartite::workbook::Edit::clear(at)]));
                }
                "settle".to_owned()
            }
            _ => {
                running.leave();
                return "leave".to_owned();
            }
        };
        self.met.asked += u64::from(running.session().returned.is_some());
        let said = running.said();
        self.met.joined += u64::from(said.contains("was merged;") || said.contains("were merged;"));
        self.met.removals += u64::from(said.contains("no longer holds"));
        self.running = Some(running);
        what
    }

    /// The person comes again; a file that cannot be read waits until the service has brought it whole.
    fn open(&mut self, chance: &mut Chance) -> String {
        let running = Running::try_open(&self.folder.home(), &self.folder.book());
        if running.model.session.is_none() {
            let whole = chance.pick(&self.states).clone();
            self.folder.replace(&whole);
            return "refused, brought back whole".to_owned();
        }
        self.met.opened += 1;
        let mut running = running;
        let remarks = running.session().remarks.join(" ");
        self.met.told += u64::from(remarks.contains("saved here last"));
        while !running.session().rescues.is_empty() {
            running.command(Command::Recover);
        }
        self.running = Some(running);
        format!("open {remarks:?}")
    }

    /// The service does something to the file.
    fn service(&mut self, chance: &mut Chance) -> String {
        let (book, away) = (self.folder.book(), self.folder.at("W.yaml"));
        if !book.exists() {
            fs::rename(&away, &book).unwrap();
            return "back".to_owned();
        }
        let now = self.folder.now();
        let is_whole = parse_workbook(&book, &now).is_ok();
        let old = chance.pick(&self.states).clone();
        match chance.below(10) {
            0 | 1 => {
                self.folder.replace(&old);
                "older".to_owned()
            }
            2 | 3 if is_whole => {
                let (what, theirs) = somebody_else(&now, chance, self.typed);
                self.folder.replace(&theirs);
                format!("newer {what}")
            }
            4 | 5 => {
                let (what, theirs) = somebody_else(&old, chance, self.typed);
                self.folder.replace(&theirs);
                format!("from an older one {what}")
            }
            6 if is_whole => {
                fs::write(self.folder.at("w (conflicted copy).yaml"), &now).unwrap();
                let (what, theirs) = somebody_else(&old, chance, self.typed);
                self.folder.replace(&theirs);
                format!("conflict copy {what}")
            }
            7 if is_whole => {
                // another writer joins what it has with what the file holds
                let (what, theirs) = somebody_else(&old, chance, self.typed);
                let read = |text: &str| parse_workbook(&book, text).unwrap();
                let (base, theirs) = (read(&old), read(&theirs));
                let text = changed(&now, |now| {
                    for edit in merge(&base, now, &theirs).edits {
                        edit.apply(now);
                    }
                });
                self.folder.replace(&text);
                format!("merged {what}")
            }
            8 => {
                let cut = usize::try_from(chance.below(now.len() as u64)).unwrap_or(0);
                fs::write(&book, &now.as_bytes()[..cut]).unwrap();
                "cut".to_owned()
            }
            _ => {
                fs::rename(&book, &away).unwrap();
                "away".to_owned()
            }
        }
    }

    /// The service remembers what the file holds.
    fn remember(&mut self) {
        let Ok(now) = fs::read_to_string(self.folder.book()) else { return };
        if !self.states.contains(&now) && parse_workbook(&self.folder.book(), &now).is_ok() {
            self.states.push(now);
            if self.states.len() > MOST_STATES {
                self.states.remove(1);
            }
        }
    }

    /// Looks for everything that is promised, with eyes of its own.
    fn look(&mut self) -> Result<(), String> {
        let file = fs::read_to_string(self.folder.book()).unwrap_or_default();
        let here: Option<&Workbook> = self.running.as_ref().map(|running| running.session().workbook.as_ref());
        let missing: Vec<String> = self.promised.keys().filter(|it| !file.contains(it.as_str())).cloned().collect();
        if missing.is_empty() {
            return Ok(());
        }
        let state = self.folder.home().join("state");
        let [journals, recovered, versions] =
            ["journals", "recovered", "versions"].map(|it| everything(&state.join(it)));
        let shown = here.map(|book| tripartite::store::to_text(book).unwrap_or_default()).unwrap_or_default();
        let asks = self.running.as_ref().is_some_and(|running| !matches!(running.corner(), SaveState::Saved(_)));
        for wanted in missing {
            let (in_journal, in_versions) = (journals.contains(&wanted), versions.contains(&wanted));
            let on_screen_only = asks && shown.contains(&wanted);
            if !(in_journal || in_versions || recovered.contains(&wanted) || on_screen_only) {
                let at = self.promised.get(&wanted).copied().unwrap_or_default();
                return Err(format!("{wanted} of {at} was called saved and is nowhere"));
            }
            // the session is over it: what stands in a version only is told, and may be rotated out some day
            if here.is_some() && !shown.contains(&wanted) && in_versions {
                self.promised.remove(&wanted);
                self.met.in_versions += 1;
            }
        }
        Ok(())
    }
}

/// Somebody else changes a state of the file: puts a text, or takes one out.
fn somebody_else(state: &str, chance: &mut Chance, number: u64) -> (String, String) {
    let at = *chance.pick(&CELLS);
    let to = (!chance.once_in(3)).then(|| Fact::Text(format!("<theirs {number} {}>", chance.below(1_000_000))));
    let what = format!("{at} {}", if to.is_some() { "changed" } else { "emptied" });
    (what, changed(state, |book| drop(book.put(&cell(at), to))))
}

/// Everything that stands in the files of a folder.
fn everything(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all += &everything(&path);
        } else {
            all += &String::from_utf8_lossy(&fs::read(&path).unwrap_or_default());
        }
    }
    all
}
