//! Edits, and the log that takes them back.
//!
//! A group of edits is committed as one step. Taking a step back applies the inverse of each edit in reverse order;
//! doing it again applies the edits themselves. Afterwards the workbook is what it was to the byte of its file: what had
//! gone stands where it stood.

use super::order::Spots;
use super::{Cell, Fact, Place, Reply, Series, Value, Workbook};
use serde::{Deserialize, Serialize};
use std::collections::{HashSet, VecDeque};

/// Put this fact into that cell (`None` empties it).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    pub cell: Cell,
    /// What it shall hold.
    pub to: Option<Fact>,
}

impl Edit {
    /// Puts a fact into a cell.
    #[must_use]
    pub fn put(cell: Cell, fact: Fact) -> Self {
        Self { cell, to: Some(fact) }
    }

    /// Empties a cell.
    #[must_use]
    pub fn clear(cell: Cell) -> Self {
        Self { cell, to: None }
    }

    /// The same change in the smallest cells there are: values given for a whole field, or taken from it, year by year, so
    /// that a field and its years never stand in one step for each other.
    fn by_year(self, workbook: &Workbook) -> Vec<Self> {
        let Cell::Field(register, row, field) = &self.cell else { return vec![self] };
        let year = |year| Cell::Year(register.clone(), row.clone(), field.clone(), year);
        let (held, to) = (workbook.get(&self.cell), &self.to);
        let before = if let Some(Fact::Series(series)) = &held { series.clone() } else { Series::new() };
        let after = if let Some(Fact::Series(series)) = to { series.clone() } else { Series::new() };
        if before.is_empty() && after.is_empty() {
            return vec![self];
        }
        let mut edits: Vec<Self> = Vec::new();
        if before.is_empty() && held.is_some() {
            edits.push(Self::clear(self.cell.clone()));
        }
        // what comes first, so that the row is not gone in between
        edits.extend(after.iter().map(|(at, value)| Self::put(year(*at), Fact::Text(value.clone()))));
        let gone = before.keys().filter(|at| !after.contains_key(at));
        edits.extend(gone.map(|at| Self::clear(year(*at))));
        if after.is_empty() && to.is_some() {
            edits.push(self);
        }
        edits
    }

    /// Applies the edit and returns its inverse.
    pub fn apply(self, workbook: &mut Workbook) -> Self {
        let before = workbook.put(&self.cell, self.to);
        Self { cell: self.cell, to: before }
    }
}

/// The most steps that can be taken back: several days of answering.
const MAX_STEPS: usize = 10_000;
/// The most text they may hold together, in bytes, so that a hundred long texts pasted over each other do not stay.
const MAX_TEXT_BYTES: usize = 8 << 20;

/// What was done, and what was taken back and can be done again. The oldest steps are forgotten; the workbook holds
/// what they did, whatever happens to them.
#[derive(Debug, Clone, Default)]
pub struct Log {
    done: VecDeque<UndoStep>,
    undone: Vec<UndoStep>,
    /// How many steps lead to what stands now, those that were forgotten with them.
    steps: usize,
    /// Text in `done`, in bytes.
    text: usize,
}

/// What a step touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The cells that hold something else now.
    pub cells: Vec<Cell>,
    /// The entries that stand elsewhere now; `None` for what is no entry.
    pub moved: Vec<Option<Place>>,
}

/// What takes a step back or does it again: the edits, and where what they bring stands afterwards.
#[derive(Debug, Clone)]
struct UndoStep {
    edits: Vec<Edit>,
    spots: Spots,
}

impl Log {
    /// Applies edits as one step; returns whether anything changed. A step that changes nothing is not kept.
    pub fn commit(&mut self, workbook: &mut Workbook, edits: Vec<Edit>) -> bool {
        let before = Spots::of(workbook, edits.iter().map(|edit| &edit.cell));
        let mut met = HashSet::new();
        let mut inverse: Vec<Edit> = Vec::new();
        for edit in edits {
            for edit in edit.by_year(workbook) {
                let back = edit.apply(workbook);
                // what is emptied twice was changed once: the field that is gone stands for none of its years
                if workbook.get(&back.cell) != back.to && met.insert(back.cell.clone()) {
                    inverse.push(back);
                }
            }
        }
        // looked at afterwards: a row keeps a date as the text it already held, and edits may cancel each other
        inverse.retain(|back| workbook.get(&back.cell) != back.to);
        if inverse.is_empty() {
            // taken out and put back within one step, it would stand last
            before.restore(workbook);
            return false;
        }
        self.undone.clear();
        let after = before.again(workbook);
        self.keep(UndoStep { edits: inverse, spots: before.moved(&after) });
        true
    }

    /// Takes the last step back; returns the cell it changed first, so that the screen can go there.
    pub fn undo(&mut self, workbook: &mut Workbook) -> Option<Cell> {
        let step = self.done.pop_back()?;
        self.text -= text_in(&step.edits);
        self.steps = self.steps.saturating_sub(1);
        let (cell, inverse) = reverse(step, workbook)?;
        self.undone.push(inverse);
        Some(cell)
    }

    /// Does the step taken back last once more.
    pub fn redo(&mut self, workbook: &mut Workbook) -> Option<Cell> {
        let step = self.undone.pop()?;
        let (cell, inverse) = reverse(step, workbook)?;
        self.keep(inverse);
        Some(cell)
    }

    /// Keeps a step that can be taken back; the last one always.
    fn keep(&mut self, step: UndoStep) {
        self.text += text_in(&step.edits);
        self.steps += 1;
        self.done.push_back(step);
        while self.done.len() > MAX_STEPS || self.text > MAX_TEXT_BYTES && self.done.len() > 1 {
            let Some(oldest) = self.done.pop_front() else { return };
            self.text -= text_in(&oldest.edits);
        }
    }

    /// What the last step done would put back: the cells it changed, with what they held before.
    #[must_use]
    pub fn last_done(&self) -> &[Edit] {
        self.done.back().map_or(&[], |step| &step.edits)
    }

    /// The same for the step taken back last.
    #[must_use]
    pub fn last_undone(&self) -> &[Edit] {
        self.undone.last().map_or(&[], |step| &step.edits)
    }

    /// What the last step touched, done or taken back.
    #[must_use]
    pub fn last_touched(&self, undone: bool) -> Touched {
        let step = if undone { self.undone.last() } else { self.done.back() };
        let touched = |step: &UndoStep| Touched {
            cells: step.edits.iter().map(|edit| edit.cell.clone()).collect(),
            moved: step.spots.places(),
        };
        step.map(touched).unwrap_or_default()
    }

    /// How many steps lead to what stands now.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to do once more.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

/// Bytes of text a step keeps; everything else in it is small.
pub(super) fn text_in(step: &[Edit]) -> usize {
    let text = |edit: &Edit| match &edit.to {
        Some(Fact::Text(text)) => text.len(),
        Some(Fact::Reply(
            Reply::Given(Value::Said(text)) | Reply::NotApplicable { reason: text } | Reply::Deferred { to: text, .. },
        )) => text.len(),
        _ => 0,
    };
    step.iter().map(text).sum()
}

/// Applies the edits of a step last first; gives the cell of the first and the inverse, to apply it the same way.
fn reverse(step: UndoStep, workbook: &mut Workbook) -> Option<(Cell, UndoStep)> {
    let cell = step.edits.first()?.cell.clone();
    let mut before = Spots::of(workbook, step.edits.iter().map(|edit| &edit.cell));
    before.merge(&step.spots.again(workbook));
    let edits = step.edits.into_iter().rev().map(|edit| edit.apply(workbook)).collect();
    step.spots.restore(workbook);
    let after = before.again(workbook);
    Some((cell, UndoStep { edits, spots: before.moved(&after) }))
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;
    use crate::workbook::{HeaderPart, InstrumentRef, Year};

    fn book() -> Workbook {
        let id = "i".parse().unwrap_or_else(|fault| panic!("{fault}"));
        let reference = InstrumentRef { id, version: "1".into(), extra: Default::default() };
        Workbook::new("w".into(), reference, "MYS".into(), "en".into())
    }

    fn title(log: &mut Log, workbook: &mut Workbook, text: String) {
        let cell = Cell::Header(HeaderPart::Title);
        assert!(log.commit(workbook, vec![Edit::put(cell, Fact::Text(text))]));
    }

    #[test]
    fn a_field_taken_away_twice_and_put_back_changes_nothing() {
        let parsed = |text: &str| text.parse::<Cell>().unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
        let field = parsed("registers/assumption/wage/values");
        let series = Fact::Series(Year::new(2027).map(|year| (year, "20".to_owned())).into_iter().collect());
        let (mut log, mut workbook) = (Log::default(), book());
        assert!(log.commit(&mut workbook, vec![Edit::put(field.clone(), series.clone())]));
        let before = workbook.clone();
        let step = vec![Edit::clear(field.clone()), Edit::clear(field.clone()), Edit::put(field, series)];
        assert!(!log.commit(&mut workbook, step));
        assert_eq!(workbook, before);
    }

    #[test]
    fn the_oldest_steps_are_forgotten_and_the_newest_taken_back() {
        let (mut log, mut workbook) = (Log::default(), book());
        for step in 0..MAX_STEPS + 50 {
            title(&mut log, &mut workbook, step.to_string());
        }
        let mut taken_back = 0;
        while log.undo(&mut workbook).is_some() {
            taken_back += 1;
        }
        assert_eq!((taken_back, workbook.title.as_str(), log.text), (MAX_STEPS, "49", 0));
        while log.redo(&mut workbook).is_some() {}
        assert_eq!(workbook.title, (MAX_STEPS + 49).to_string());
    }

    fn text_of(cell: Cell, fact: Fact) -> usize {
        text_in(&[Edit::put(cell, fact)])
    }

    #[test]
    fn every_text_a_step_keeps_is_counted() {
        let cell = Cell::Header(HeaderPart::Title);
        let text = || "x".repeat(1000);
        for reply in [
            Reply::Given(Value::Said(text())),
            Reply::NotApplicable { reason: text() },
            Reply::Deferred { to: text(), until: None },
        ] {
            assert_eq!(text_of(cell.clone(), Fact::Reply(reply)), 1000);
        }
        assert_eq!(text_of(cell, Fact::Text(text())), 1000);
    }

    #[test]
    fn long_texts_are_forgotten_earlier_but_never_the_last() {
        let (mut log, mut workbook) = (Log::default(), book());
        for step in 0..40 {
            title(&mut log, &mut workbook, format!("{step}{}", "x".repeat(MAX_TEXT_BYTES / 10)));
        }
        assert!(log.text <= MAX_TEXT_BYTES && log.done.len() == 9, "{} steps, {} bytes", log.done.len(), log.text);
        title(&mut log, &mut workbook, "y".repeat(2 * MAX_TEXT_BYTES));
        title(&mut log, &mut workbook, "short".to_owned());
        assert_eq!(log.done.len(), 1);
        assert!(log.undo(&mut workbook).is_some());
        assert_eq!(workbook.title.len(), 2 * MAX_TEXT_BYTES);
    }
}
