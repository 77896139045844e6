//! What was typed into which cell, what the screen promised of it, and what of it is on the disk.

use super::terminal::Look;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::{Duration, Instant};
use tripartite::store::{Dirs, JournalEntry, journals, read_workbook};
use tripartite::workbook::{Cell, Fact, Workbook};

/// One thing a cell held or was to hold.
#[derive(Debug)]
struct Value {
    fact: Option<String>,
    /// When each key of it was pressed, and how many bytes of the text were typed then.
    keys: Vec<(Instant, usize)>,
}

/// Everything a cell held, in order; the promise is kept by this value or a later one.
#[derive(Debug)]
struct Past {
    values: Vec<Value>,
    promised: usize,
}

/// Everything typed into one workbook.
#[derive(Debug, Default)]
pub struct Story {
    cells: BTreeMap<String, Past>,
    texts: HashMap<u64, String>,
    /// What was typed into forms, by its number.
    notes: BTreeMap<u64, Note>,
    /// Promises the screen made, each counted once.
    pub promises: u64,
}

/// A note typed into a form.
#[derive(Debug, Default)]
struct Note {
    text: String,
    /// When each key of it was pressed, and how many bytes of the text were typed then.
    keys: Vec<(Instant, usize)>,
    /// It was put down with Enter.
    submitted: bool,
    /// The screen called it saved, or it was found on the disk.
    promised: bool,
    /// It was promised, and is nowhere.
    lost: bool,
}

/// What is on the disk.
#[derive(Debug)]
pub struct Kept {
    workbook: Workbook,
    /// The file as it stands.
    file: String,
    /// The journals, and what was put aside, as they stand: a note is in one of the three, or lost.
    journals: String,
    aside: String,
    /// Every text that journals say was put down.
    put_down: String,
    /// Whether a journal holds a form that was not sent.
    unsent: bool,
    /// What journals say of its cells.
    journal: HashMap<String, Waiting>,
}

/// What a journal says last of a cell.
#[derive(Debug, Default)]
struct Waiting {
    /// What it was made to hold, nothing included.
    fact: Option<Option<String>>,
    /// What was being typed after that.
    draft: Option<String>,
}

/// Reads the file and the journals, and changes neither; a file that cannot be read is the end.
pub fn kept(file: &Path, home: &Path) -> Result<Kept, String> {
    let workbook = read_workbook(file).map_err(|fault| format!("the workbook cannot be read: {fault:?}"))?.workbook;
    let mut journal: HashMap<String, Waiting> = HashMap::new();
    let mut journals = journals(Some(&Dirs::under(home)), Some(file));
    // names of sessions are in the order of time; what a later one says of a cell counts
    journals.sort_by(|one, other| one.begin.session.cmp(&other.begin.session));
    let (mut put_down, mut unsent) = (String::new(), false);
    for journaled in &journals {
        let mut forms = BTreeMap::new();
        for entry in &journaled.entries {
            if let JournalEntry::Form { form, lines, .. } = entry {
                forms.insert(format!("{form:?}"), lines.is_some());
            }
        }
        unsent |= forms.values().any(|waits| *waits);
    }
    for entry in journals.into_iter().flat_map(|it| it.entries) {
        match entry {
            JournalEntry::Set { changes, .. } => {
                for change in changes {
                    let fact = Some(change.to.as_ref().map(Fact::to_string));
                    put_down.extend(fact.iter().flatten().flat_map(|text| [text.as_str(), "\n"]));
                    journal.insert(change.cell.to_string(), Waiting { fact, draft: None });
                }
            }
            JournalEntry::Draft { cell, text, .. } => journal.entry(cell.to_string()).or_default().draft = text,
            _ => {}
        }
    }
    let read = |path: &Path| std::fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let all_of = |folder: &str| -> String {
        let files = std::fs::read_dir(Dirs::under(home).state.join(folder)).into_iter().flatten().flatten();
        files.filter_map(|it| read(&it.path()).ok()).collect()
    };
    let file = read(file).map_err(|error| error.to_string())?;
    Ok(Kept { workbook, file, journals: all_of("journals"), aside: all_of("recovered"), put_down, unsent, journal })
}

impl Kept {
    /// Whether something waits for the next opening.
    pub fn waits(&self) -> bool {
        self.unsent
    }

    fn fact(&self, cell: &str) -> Option<String> {
        let cell: Cell = cell.parse().ok().unwrap();
        self.workbook.get(&cell).map(|fact| fact.to_string())
    }
}

/// What a check found that is no fault.
#[derive(Debug, Default)]
pub struct Checked {
    /// How long before the end the oldest key was pressed that is lost.
    pub oldest: Duration,
    /// Whether journals hold what the file does not.
    pub waits: bool,
}

impl Story {
    /// What a cell is to hold now.
    pub fn now(&self, cell: &str) -> Option<String> {
        self.cells.get(cell).and_then(|past| past.values.last()?.fact.clone())
    }

    /// A fact is going to be put into a cell.
    pub fn begins(&mut self, cell: &str, fact: Option<String>) {
        let nothing = || Past { values: vec![Value { fact: None, keys: Vec::new() }], promised: 0 };
        self.cells.entry(cell.to_owned()).or_insert_with(nothing).values.push(Value { fact, keys: Vec::new() });
    }

    /// A key of it was pressed; `typed` bytes of the text are typed with it.
    pub fn key(&mut self, cell: &str, typed: usize) {
        let value = self.cells.get_mut(cell).and_then(|past| past.values.last_mut()).unwrap();
        value.keys.push((Instant::now(), typed));
    }

    /// A text can be known by its number wherever it is seen.
    pub fn numbered(&mut self, number: u64, cell: &str) {
        self.texts.insert(number, cell.to_owned());
    }

    /// A note is going to be typed into a form.
    pub fn notes(&mut self, number: u64, text: &str) {
        self.notes.insert(number, Note { text: text.to_owned(), ..Note::default() });
    }

    /// A key of it was pressed; `typed` bytes of it are typed with it.
    pub fn note_key(&mut self, number: u64, typed: usize) {
        self.notes.get_mut(&number).unwrap().keys.push((Instant::now(), typed));
    }

    /// It was put down.
    pub fn note_submitted(&mut self, number: u64) {
        self.notes.get_mut(&number).unwrap().submitted = true;
    }

    /// Takes the screen at its word. `mark` is the cell of the first mark of the question shown.
    pub fn believes(&mut self, look: &Look, mark: Option<&str>) {
        if !look.saved || look.typing || look.form || look.offer.is_some() {
            return;
        }
        for note in self.notes.values_mut().filter(|note| note.submitted && !note.promised) {
            note.promised = true;
            self.promises += 1;
        }
        for number in &look.texts {
            let sign = format!("k{number}.");
            if let Some(cell) = self.texts.get(number).cloned() {
                self.promise(&cell, |fact| fact.starts_with(&sign));
            }
        }
        if let (Some(cell), Some(shown)) = (mark, look.mark) {
            self.promise(cell, |fact| fact == shown);
        }
    }

    fn promise(&mut self, cell: &str, is_shown: impl Fn(&str) -> bool) {
        let Some(past) = self.cells.get_mut(cell) else { return };
        let mut later = past.values.iter().enumerate().skip(past.promised);
        let found = later.find(|(_, value)| value.fact.as_deref().is_some_and(&is_shown));
        if let Some((at, _)) = found.filter(|(at, _)| *at > past.promised) {
            past.promised = at;
            self.promises += 1;
        }
    }

    /// Compares promises with what is on the disk; from here on, that is what everything begins with.
    pub fn verify(&mut self, kept: &Kept, killed: Instant) -> Result<Checked, String> {
        let mut checked = Checked::default();
        self.verify_notes(kept, killed, &mut checked)?;
        for (cell, past) in &mut self.cells {
            let held = kept.fact(cell);
            let Some(in_file) = past.values.iter().rposition(|value| value.fact == held) else {
                return Err(format!("{cell} holds {held:?}, which nobody typed: {:#?}", past.values));
            };
            let (mut best, mut part) = (in_file, None);
            if let Some(waiting) = kept.journal.get(cell) {
                // the journal is written first: what it says last of a cell is no older than the file
                let same = |value: &Value| waiting.fact.as_ref().is_some_and(|fact| value.fact == *fact);
                if let Some(at) = past.values.iter().rposition(same) {
                    best = at;
                }
                let begun = waiting.draft.as_deref().filter(|draft| !draft.is_empty());
                let mut later = past.values.iter().enumerate().skip(best + 1);
                let of = |value: &Value| {
                    value.fact.as_deref().zip(begun).is_some_and(|(fact, draft)| fact.starts_with(draft))
                };
                if let Some((at, value)) = later.rfind(|(_, value)| of(value)) {
                    let whole = value.fact.as_deref().map_or(0, str::len);
                    (best, part) = (at, begun.map(str::len).filter(|part| *part < whole));
                }
            }
            if best < past.promised || (best == past.promised && part.is_some()) {
                let promised = &past.values[past.promised].fact;
                let facts: Vec<_> = past.values.iter().map(|value| &value.fact).collect();
                return Err(format!(
                    "{cell}: the screen said {promised:?} is saved; it is lost, the file holds {held:?}\n  typed: {facts:?}\n  \
                     journals: {:?}",
                    kept.journal.get(cell)
                ));
            }
            checked.waits |= past.values[best].fact != held;
            let lost = past.values[best..].iter().enumerate().flat_map(|(later, value)| {
                let kept = if later > 0 { 0 } else { part.unwrap_or(usize::MAX) };
                value.keys.iter().filter(move |(_, typed)| *typed > kept || later > 0).map(|(at, _)| *at)
            });
            if let Some(first) = lost.min() {
                checked.oldest = checked.oldest.max(killed.saturating_duration_since(first));
            }
            past.values.truncate(best + 1);
            past.promised = best;
            if let (Some(part), Some(value)) = (part, past.values.last_mut()) {
                value.fact = value.fact.as_ref().map(|fact| fact[..part].to_owned());
            }
            past.values.iter_mut().for_each(|value| value.keys.clear());
        }
        Ok(checked)
    }

    /// Each note the screen called saved is there whole; of others as much as the journal had time for.
    fn verify_notes(&mut self, kept: &Kept, killed: Instant, checked: &mut Checked) -> Result<(), String> {
        self.notes.retain(|_, note| {
            let all = [&kept.file, &kept.journals, &kept.aside];
            let there = |end: usize| -> bool { all.iter().any(|text| text.contains(&note.text[..end])) };
            // less than the number it is known by could be anything
            let sign = note.text.find('.').map_or(0, |at| at + 1);
            let kept_of_it = (sign..=note.text.len()).rev().find(|end| there(*end)).unwrap_or(0);
            note.lost = note.promised && kept_of_it < note.text.len();
            if let Some(first) = note.keys.iter().filter(|(_, typed)| *typed > kept_of_it).map(|(at, _)| *at).min() {
                checked.oldest = checked.oldest.max(killed.saturating_duration_since(first));
            }
            // in a form that was not sent it is kept and no more
            let is_put_down = kept.file.contains(&note.text) || kept.put_down.contains(&note.text);
            note.promised |= note.submitted && is_put_down;
            note.keys.clear();
            checked.waits |= note.promised && !kept.file.contains(&note.text);
            note.promised
        });
        checked.waits |= kept.unsent;
        match self.notes.values().find(|note| note.lost) {
            Some(note) => Err(format!("the screen said “{}” is noted and saved; it is lost", note.text)),
            None => Ok(()),
        }
    }

    /// After recovering, the file alone holds the last of everything; a form that was not sent waits on.
    pub fn is_recovered(&self, kept: &Kept) -> Result<(), String> {
        for cell in self.cells.keys() {
            let (held, last) = (kept.fact(cell), self.now(cell));
            if held != last {
                return Err(format!("{cell}: recovering should bring {last:?} back; the file holds {held:?}"));
            }
        }
        Ok(())
    }
}
