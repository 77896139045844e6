//! Edits, and the log that takes them back.
//!
//! A group of edits is committed as one step. Taking a step back applies the inverse of each edit in reverse order;
//! doing it again applies the edits themselves.

use super::{Cell, Fact, Workbook};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Put this fact into that cell (`None` empties it).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The cell.
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

    /// Applies the edit and returns its inverse.
    pub fn apply(self, workbook: &mut Workbook) -> Self {
        let before = workbook.put(&self.cell, self.to);
        Self { cell: self.cell, to: before }
    }
}

/// What was done, and what was taken back and can be done again.
#[derive(Debug, Clone, Default)]
pub struct Log {
    done: Vec<Vec<Edit>>,
    undone: Vec<Vec<Edit>>,
}

impl Log {
    /// Applies edits as one step; returns whether anything changed. A step that changes nothing is not kept.
    pub fn commit(&mut self, workbook: &mut Workbook, edits: Vec<Edit>) -> bool {
        let mut met = HashSet::new();
        let mut inverse: Vec<Edit> = Vec::new();
        for edit in edits {
            let back = edit.apply(workbook);
            if met.insert(back.cell.clone()) {
                inverse.push(back);
            }
        }
        // looked at afterwards: a row keeps a date as the text it already held, and edits may cancel each other
        inverse.retain(|back| workbook.get(&back.cell) != back.to);
        if inverse.is_empty() {
            return false;
        }
        self.done.push(inverse);
        self.undone.clear();
        true
    }

    /// Takes the last step back; returns the cell it changed first, so that the screen can go there.
    pub fn undo(&mut self, workbook: &mut Workbook) -> Option<Cell> {
        let step = self.done.pop()?;
        let (cell, inverse) = reverse(step, workbook)?;
        self.undone.push(inverse);
        Some(cell)
    }

    /// Does the step taken back last once more.
    pub fn redo(&mut self, workbook: &mut Workbook) -> Option<Cell> {
        let step = self.undone.pop()?;
        let (cell, inverse) = reverse(step, workbook)?;
        self.done.push(inverse);
        Some(cell)
    }

    /// What the last step done would put back: the cells it changed, with what they held before.
    #[must_use]
    pub fn last_done(&self) -> &[Edit] {
        self.done.last().map_or(&[], Vec::as_slice)
    }

    /// The same for the step taken back last.
    #[must_use]
    pub fn last_undone(&self) -> &[Edit] {
        self.undone.last().map_or(&[], Vec::as_slice)
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

/// Applies edits last first; gives the cell of the first and the inverse, in the order to apply it the same way.
fn reverse(step: Vec<Edit>, workbook: &mut Workbook) -> Option<(Cell, Vec<Edit>)> {
    let cell = step.first()?.cell.clone();
    let inverse = step.into_iter().rev().map(|edit| edit.apply(workbook)).collect();
    Some((cell, inverse))
}
