//! What a workbook's file held in this session, as edits that lead back to it: to tell which of these states another
//! version was made from.
//!
//! No copy of the workbook is kept. The state at any earlier save is the workbook of now with what was changed since put
//! back, so the memory it takes is that of the edits.

use super::{Cell, Edit, Workbook, diff, log::text_in};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The most states told apart, and the most text they may hold together, in bytes. Beyond, every second of the older ones
/// is forgotten; the first and the last stay.
const MAX_STATES: usize = 10_000;
const MAX_TEXT: usize = 8 << 20;

/// The states a file was in, the oldest first.
#[derive(Debug, Clone)]
pub struct History {
    states: Vec<FileState>,
    /// What leads from the workbook back to the last state, step by step.
    since: Vec<(u64, Vec<Edit>)>,
    /// Text in the steps, in bytes.
    text: usize,
}

/// A state the file was in.
#[derive(Debug, Clone)]
struct FileState {
    /// The time of day.
    at: String,
    /// Leads back to the state before.
    back: Vec<Edit>,
    /// Where somebody else wrote the file: in what it differed from the workbook of that moment.
    beside: Vec<Edit>,
    /// Keys this version does not know; nothing where they were as they are now.
    unknown: Option<Arc<Workbook>>,
}

/// The state of a file that another version is nearest to.
#[derive(Debug, Clone)]
pub struct Nearest {
    /// The workbook as it was then.
    pub base: Workbook,
    /// In how many cells the other version differs from it.
    pub differs: usize,
    /// Whether this is what the file held last.
    pub is_last: bool,
    /// Whether this is what the file held when it was opened.
    pub is_first: bool,
    /// The time of day at which the file held it.
    pub at: String,
}

impl History {
    /// The history of a workbook just opened.
    #[must_use]
    pub fn new(at: String) -> Self {
        let first = FileState { at, back: Vec::new(), beside: Vec::new(), unknown: None };
        Self { states: vec![first], since: Vec::new(), text: 0 }
    }

    /// The workbook was changed; `back` are the edits that take this back.
    pub fn changed(&mut self, revision: u64, back: Vec<Edit>) {
        self.text += text_in(&back);
        self.since.push((revision, back));
    }

    /// The file holds the workbook as it was at this revision.
    pub fn filed(&mut self, revision: u64, at: String) {
        let later = self.since.partition_point(|(it, _)| *it <= revision);
        let rest = self.since.split_off(later);
        let back = std::mem::replace(&mut self.since, rest);
        self.push(back, Vec::new(), None, at);
    }

    /// The file was written by somebody else, and the workbook of now is about to be joined with it.
    pub fn came_in(&mut self, now: &Workbook, theirs: &Workbook, at: String) {
        // joining is all that changes what is no cell
        let unknown = Arc::new(now.unknown_only());
        for state in &mut self.states {
            state.unknown.get_or_insert_with(|| unknown.clone());
        }
        let back = std::mem::take(&mut self.since);
        self.push(back, diff(now, theirs), Some(Arc::new(theirs.unknown_only())), at);
    }

    fn push(&mut self, steps: Vec<(u64, Vec<Edit>)>, beside: Vec<Edit>, unknown: Option<Arc<Workbook>>, at: String) {
        // what stood in a cell before the first of several changes
        let mut first: HashMap<Cell, Edit> = HashMap::new();
        for edit in steps.into_iter().rev().flat_map(|(_, back)| back) {
            first.insert(edit.cell.clone(), edit);
        }
        self.states.push(FileState { at, back: first.into_values().collect(), beside, unknown });
        self.text = self.states.iter().map(text_of).sum::<usize>()
            + self.since.iter().map(|(_, back)| text_in(back)).sum::<usize>();
        if self.states.len() > MAX_STATES || self.text > MAX_TEXT {
            self.thin();
        }
    }

    /// Forgets every second state but the first and the last.
    fn thin(&mut self) {
        let last = self.states.len() - 1;
        let mut kept: Vec<FileState> = Vec::new();
        let mut forgotten: Option<FileState> = None;
        for (at, mut state) in std::mem::take(&mut self.states).into_iter().enumerate() {
            if let Some(before) = forgotten.take() {
                let mut back: HashMap<Cell, Edit> = state.back.into_iter().map(|it| (it.cell.clone(), it)).collect();
                back.extend(before.back.into_iter().map(|it| (it.cell.clone(), it)));
                state.back = back.into_values().collect();
            }
            if at % 2 == 1 && at != last { forgotten = Some(state) } else { kept.push(state) }
        }
        self.states = kept;
        self.text = self.states.iter().map(text_of).sum();
    }

    /// The state that differs from another version in the fewest cells, of several the latest.
    #[must_use]
    pub fn nearest(&self, now: &Workbook, theirs: &Workbook) -> Nearest {
        let (unknown, held) = (theirs.unknown_only(), now.unknown_only());
        let mut differing: HashSet<Cell> = diff(now, theirs).into_iter().map(|edit| edit.cell).collect();
        let put_back = |differing: &mut HashSet<Cell>, edit: &Edit| {
            if theirs.get(&edit.cell) == edit.to {
                differing.remove(&edit.cell);
            } else {
                differing.insert(edit.cell.clone());
            }
        };
        for edit in self.since.iter().rev().flat_map(|(_, back)| back) {
            put_back(&mut differing, edit);
        }
        let (mut nearest, mut differs) = (0, usize::MAX);
        for (at, state) in self.states.iter().enumerate().rev() {
            let mut count = differing.len() + usize::from(*state.unknown.as_deref().unwrap_or(&held) != unknown);
            for edit in &state.beside {
                match (differing.contains(&edit.cell), theirs.get(&edit.cell) == edit.to) {
                    (true, true) => count -= 1,
                    (false, false) => count += 1,
                    _ => {}
                }
            }
            if count < differs {
                (nearest, differs) = (at, count);
            }
            state.back.iter().for_each(|edit| put_back(&mut differing, edit));
        }
        let (is_last, is_first) = (nearest + 1 == self.states.len(), nearest == 0);
        let at = self.states.get(nearest).map(|state| state.at.clone()).unwrap_or_default();
        Nearest { base: self.state(nearest, now), differs, is_last, is_first, at }
    }

    /// The workbook as the file held it.
    fn state(&self, wanted: usize, now: &Workbook) -> Workbook {
        let mut book = now.clone();
        let since = self.since.iter().rev().flat_map(|(_, back)| back);
        let between = self.states.iter().skip(wanted + 1).rev().flat_map(|state| &state.back);
        let state = self.states.get(wanted);
        let beside = state.iter().flat_map(|state| &state.beside);
        for edit in since.chain(between).chain(beside) {
            book.put(&edit.cell, edit.to.clone());
        }
        if let Some(unknown) = state.and_then(|state| state.unknown.as_deref()) {
            book.put_unknown(unknown, false);
        }
        book
    }
}

fn text_of(state: &FileState) -> usize {
    text_in(&state.back) + text_in(&state.beside)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::{Fact, InstrumentRef, Log};

    const CELLS: [&str; 4] = ["answers/a/why", "registers/source/r/title", "chapters/c/finding", "workbook/title"];

    fn book() -> Workbook {
        let reference = InstrumentRef { id: "i".parse().unwrap(), version: "1".into(), extra: Default::default() };
        Workbook::new("w".into(), reference, "MYS".into(), "en".into())
    }

    /// A sequence of changes, each saved; what the file held after each.
    fn walked(steps: usize) -> (History, Workbook, Vec<Workbook>) {
        let mut now = book();
        let (mut history, mut log, mut held) = (History::new("0".into()), Log::default(), vec![now.clone()]);
        for step in 1..=steps {
            let cell: Cell = CELLS[step * 7 % 4].parse().unwrap();
            let to = (step % 5 != 0).then(|| Fact::Text(format!("text {step}")));
            if log.commit(&mut now, vec![Edit { cell, to }]) {
                history.changed(step as u64, log.last_done().to_vec());
            }
            history.filed(step as u64, step.to_string());
            held.push(now.clone());
        }
        (history, now, held)
    }

    #[test]
    fn every_state_the_file_was_in_is_found_again() {
        let (mut history, mut now, held) = walked(23);
        // what is not saved yet does not hide it
        let mut log = Log::default();
        log.commit(&mut now, vec![Edit::put(CELLS[0].parse().unwrap(), Fact::Text("not saved".into()))]);
        history.changed(24, log.last_done().to_vec());
        for (at, state) in held.iter().enumerate() {
            let found = history.nearest(&now, state);
            assert!(found.differs == 0 && diff(&found.base, state).is_empty(), "state {at}: {found:?}");
            assert_eq!((found.is_last, found.is_first), (at == 23, at == 0), "state {at}");
        }
    }

    #[test]
    fn a_version_made_from_a_state_is_told_from_all_others() {
        let (history, now, held) = walked(23);
        let mut theirs = held[4].clone();
        theirs.put(&"answers/other/why".parse().unwrap(), Some(Fact::Text("theirs".into())));
        let found = history.nearest(&now, &theirs);
        assert_eq!((found.differs, diff(&found.base, &held[4])), (1, Vec::new()));
    }

    #[test]
    fn what_came_in_from_outside_is_a_state_of_the_file_too() {
        let (mut history, mut now, _) = walked(3);
        let mut theirs = now.clone();
        theirs.put(&"answers/other/why".parse().unwrap(), Some(Fact::Text("theirs".into())));
        history.came_in(&now, &theirs, "9".into());
        let mut log = Log::default();
        log.commit(&mut now, vec![Edit::put(CELLS[0].parse().unwrap(), Fact::Text("ours".into()))]);
        history.changed(9, log.last_done().to_vec());
        history.filed(9, "10".into());
        let found = history.nearest(&now, &theirs);
        assert!(found.differs == 0 && found.at == "9" && diff(&found.base, &theirs).is_empty(), "{found:?}");
    }

    #[test]
    fn states_that_are_forgotten_leave_the_way_to_the_others_whole() {
        let (mut history, now, held) = walked(20);
        history.thin();
        assert_eq!(history.states.len(), 11);
        for at in (0..=20).step_by(2) {
            let found = history.nearest(&now, &held[at]);
            assert!(found.differs == 0 && diff(&found.base, &held[at]).is_empty(), "state {at}");
        }
    }

    #[test]
    fn a_key_nobody_knows_tells_states_apart() {
        let mut now = book();
        now.extra.insert("new".into(), 1.into());
        let mut history = History::new("0".into());
        let before = now.clone();
        let mut theirs = now.clone();
        theirs.extra.insert("new".into(), 2.into());
        history.came_in(&now, &theirs, "1".into());
        now.extra.insert("new".into(), 2.into());
        history.filed(1, "2".into());
        let found = history.nearest(&now, &before);
        assert_eq!((found.differs, found.is_first, &found.base.extra), (0, true, &before.extra));
    }
}
