//! Two writers on one file: whatever they do in whatever order, everything either put is in the file afterwards, in its
//! cell or as the other version of it.
//!
//! A schedule is a few dozen turns of two people who each hold the file as they last read or wrote it: they put, empty
//! and settle, and save. Who finds the file changed reads it again and merges; between that and the next try to save the
//! other may come in between. What was put is only let go where somebody who knew it put something else in its place.

use crate::chance::Chance;
use crate::{Found, Wish};
use std::collections::BTreeSet;
use std::path::Path;
use tripartite::instrument::Id;
use tripartite::store::{SaveFault, Stamp, create, read_workbook, save};
use tripartite::workbook::{Cell, Edit, Extra, Fact, InstrumentRef, Mark, Reply, Value, Workbook, merge};

/// Cells the two meet in; a few, so that they meet often.
const CELLS: [&str; 12] = [
    "answers/one/reply",
    "answers/one/facets/a",
    "answers/one/facets/b",
    "answers/one/why",
    "answers/two@row-1/reply",
    "answers/two@row-1/obstacles",
    "answers/two@row-1/citations/c1/source",
    "answers/two@row-1/citations/c1/at",
    "standards/c1/law",
    "registers/source/row-1/title",
    "registers/source/row-1/kind",
    "workbook/title",
];

/// Something somebody did to a cell: a fact, or that it was emptied.
struct Put {
    cell: Cell,
    fact: Fact,
    by: usize,
    /// Whether it must be found: nobody who knew it put something else there.
    stands: bool,
}

/// What one writer holds, and which puts it knows.
struct Writer {
    base: Workbook,
    now: Workbook,
    held: Stamp,
    knows: BTreeSet<usize>,
}

/// Everything of one schedule.
struct Desk<'a> {
    path: &'a Path,
    writers: [Writer; 2],
    puts: Vec<Put>,
    /// The puts the file knows.
    file: BTreeSet<usize>,
    merges: u64,
    disputed: u64,
    settled: u64,
}

/// Runs the schedules.
pub fn run(wish: &Wish) -> Found {
    let mut chance = wish.chance();
    let [mut puts, mut merges, mut disputed, mut settled] = [0_u64; 4];
    for round in 0..wish.rounds {
        let seed = chance.next();
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let path = folder.path().join("book.yaml");
        let desk = schedule(&path, seed).map_err(|fault| format!("schedule {round} (its own seed {seed}): {fault}"))?;
        puts += desk.puts.len() as u64;
        merges += desk.merges;
        disputed += desk.disputed;
        settled += desk.settled;
    }
    // a hunt in which the two never meet would find nothing
    if wish.rounds >= 20 && [merges, disputed].iter().any(|met| *met < wish.rounds) {
        return Err(format!("they hardly met: {merges} merges, {disputed} disputes"));
    }
    let rounds = wish.rounds;
    Ok(format!("{rounds} schedules: {puts} facts put, {merges} merges, {disputed} disputed, {settled} settled, 0 lost"))
}

fn schedule(path: &Path, seed: u64) -> Result<Desk<'_>, String> {
    let mut chance = Chance::new(seed);
    let id = "i".parse().map_err(|_| "no id")?;
    let reference = InstrumentRef { id, version: "1".to_owned(), extra: Extra::default() };
    let book = Workbook::new("w".to_owned(), reference, "ZZZ".to_owned(), "en".to_owned());
    let saved = create(path, &book).map_err(|fault| fault.to_string())?;
    let writer = || Writer { base: book.clone(), now: book.clone(), held: saved.stamp.clone(), knows: BTreeSet::new() };
    let writers = [writer(), writer()];
    let (puts, file) = (Vec::new(), BTreeSet::new());
    let mut desk = Desk { path, writers, puts, file, merges: 0, disputed: 0, settled: 0 };
    for turn in 0..8 + chance.below(40) {
        let who = usize::from(chance.once_in(2));
        match chance.below(10) {
            0..=5 => desk.put(who, &mut chance, turn)?,
            6 => desk.settle(who, &mut chance),
            _ => {
                desk.save(who)?;
            }
        }
    }
    for who in [0, 1] {
        while !desk.save(who)? {}
    }
    match desk.puts.iter().enumerate().find(|(at, put)| put.stands && !desk.file.contains(at)) {
        Some((_, put)) => Err(format!("{} of writer {} was never saved", put.cell, put.by)),
        None => Ok(desk),
    }
}

impl Desk<'_> {
    /// One writer puts a fact into a cell, or empties it.
    fn put(&mut self, who: usize, chance: &mut Chance, turn: u64) -> Result<(), String> {
        let cell: Cell = chance.pick(&CELLS).parse().map_err(|_| "no cell")?;
        let to = if chance.once_in(5) { None } else { Some(a_fact(&cell, chance, turn)?) };
        self.let_go(who, &cell);
        let writer = &mut self.writers[who];
        Edit { cell: cell.clone(), to }.apply(&mut writer.now);
        let fact = writer.now.get(&cell).unwrap_or(Fact::Emptied);
        // what is again as it was when the writer began is no change
        let stands = writer.now.get(&cell) != writer.base.get(&cell);
        writer.knows.insert(self.puts.len());
        self.puts.push(Put { cell, fact, by: who, stands });
        Ok(())
    }

    /// What a writer knows to stand in a cell is let go by it.
    fn let_go(&mut self, who: usize, cell: &Cell) {
        let writer = &self.writers[who];
        let held = writer.now.get(cell.meant()).unwrap_or(Fact::Emptied);
        let gone = if matches!(cell, Cell::Disputed(..)) { writer.now.get(cell) } else { Some(held) };
        for at in &writer.knows {
            let put = &mut self.puts[*at];
            if put.cell == *cell.meant() && gone.as_ref().is_some_and(|gone| within(&put.fact, gone)) {
                put.stands = false;
            }
        }
    }

    /// One writer settles a dispute: keeps what stands, or takes the other version.
    fn settle(&mut self, who: usize, chance: &mut Chance) {
        let disputes: Vec<(Cell, Fact)> =
            self.writers[who].now.disputed.iter().map(|(cell, fact)| (cell.clone(), fact.clone())).collect();
        if disputes.is_empty() {
            return;
        }
        self.settled += 1;
        let (cell, fact) = chance.pick(&disputes).clone();
        if chance.once_in(2) {
            self.let_go(who, &cell);
        } else {
            self.let_go(who, cell.meant());
            let to = Some(fact).filter(|fact| *fact != Fact::Emptied);
            Edit { cell: cell.meant().clone(), to }.apply(&mut self.writers[who].now);
        }
        Edit::clear(cell).apply(&mut self.writers[who].now);
    }

    /// A writer learns what the file knows. What another changed and changed back looks to it as if nothing had been
    /// done, as it would to anybody who compares two files; that is no loss.
    fn learn(&mut self, who: usize) {
        let writer = &mut self.writers[who];
        for at in self.file.difference(&writer.knows) {
            let put = &mut self.puts[*at];
            let before = writer.base.get(&put.cell).unwrap_or(Fact::Emptied);
            if put.by != who && put.fact == before {
                put.stands = false;
            }
        }
        writer.knows.extend(self.file.iter());
    }

    /// One try to save; where the file was changed it is read again and merged, and the next try may find it changed
    /// once more. Whether it was saved.
    fn save(&mut self, who: usize) -> Result<bool, String> {
        let writer = &self.writers[who];
        match save(self.path, &writer.now, &writer.held, None) {
            Ok(saved) => {
                // what the writer held is what the file holds, whoever wrote it last
                self.learn(who);
                let writer = &mut self.writers[who];
                writer.held = saved.stamp;
                writer.base = writer.now.clone();
                self.file.clone_from(&writer.knows);
                self.look()?;
                Ok(true)
            }
            Err(SaveFault::ChangedOutside(_)) => {
                let read = read_workbook(self.path).map_err(|fault| fault.to_string())?;
                self.learn(who);
                let writer = &mut self.writers[who];
                let merged = merge(&writer.base, &writer.now, &read.workbook);
                self.merges += 1;
                self.disputed += merged.disputed as u64;
                for edit in merged.edits {
                    edit.apply(&mut writer.now);
                }
                writer.held = Stamp::of(&read.text);
                writer.base = read.workbook;
                // what both put alike is in the file already, by the other
                for put in self.puts.iter_mut().enumerate().filter(|(at, put)| put.by == who && !self.file.contains(at))
                {
                    let there = writer.base.get(&put.1.cell).unwrap_or(Fact::Emptied);
                    put.1.stands &= !within(&put.1.fact, &there);
                }
                Ok(false)
            }
            Err(fault) => Err(fault.to_string()),
        }
    }

    /// Looks for everything the file must hold, with eyes of its own.
    fn look(&self) -> Result<(), String> {
        let book = read_workbook(self.path).map_err(|fault| fault.to_string())?.workbook;
        for put in self.file.iter().map(|at| &self.puts[*at]).filter(|put| put.stands) {
            let held = book.get(&put.cell).unwrap_or(Fact::Emptied);
            if !within(&put.fact, &held) && !book.disputed.of(&put.cell).any(|(_, other)| within(&put.fact, other)) {
                return Err(format!("{} of writer {} is lost: {:?}", put.cell, put.by, put.fact));
            }
        }
        Ok(())
    }
}

/// Whether a fact is another, or a list within a longer one.
fn within(fact: &Fact, wide: &Fact) -> bool {
    match (fact, wide) {
        (Fact::Ids(few), Fact::Ids(all)) => few.iter().all(|id| all.contains(id)),
        _ => fact == wide,
    }
}

/// A fact for a cell; few words and lists, so that both often say the same, and texts that tell who said what when.
fn a_fact(cell: &Cell, chance: &mut Chance, turn: u64) -> Result<Fact, String> {
    let address = cell.to_string();
    let word = |text: &str| text.parse::<Id>().map_err(|fault| fault.to_string());
    Ok(match address.rsplit('/').next().unwrap_or_default() {
        "reply" => Fact::Reply(match chance.below(4) {
            0 => Reply::Given(Value::Yes),
            1 => Reply::Given(Value::No),
            2 => Reply::Unknown,
            _ => Reply::NotApplicable { reason: format!("reason {turn}") },
        }),
        "a" | "b" | "law" => Fact::Mark(*chance.pick(Mark::ALL)),
        "source" => Fact::Id(word(if chance.once_in(2) { "row-1" } else { "row-2" })?),
        "obstacles" => {
            let tags = ["o1", "o2", "o3", "o4"].into_iter().filter(|_| chance.once_in(2));
            let mut tags: Vec<Id> = tags.map(word).collect::<Result<_, _>>()?;
            if tags.is_empty() {
                tags.push(word("o5")?);
            }
            Fact::Ids(tags)
        }
        _ => Fact::Text(format!("said in turn {turn}\n- and: \"more\" #{}", chance.below(3))),
    })
}
