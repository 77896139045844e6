//! Work that is not in the file: what a session that ended badly left behind, as edits.
//!
//! What a journal tells is kept beside the edits it comes to, because the edits depend on what the workbook holds when
//! they are made: another journal may have been recovered in between, or somebody went on typing.

use super::{Cell, Edit, Fact, Purpose, Workbook, kind_of};
use crate::instrument::Instrument;
use sha2::{Digest, Sha256};

/// What can be recovered, and whose it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rescue {
    /// The journal it comes from.
    pub journal: std::path::PathBuf,
    /// Who worked.
    pub user: String,
    /// On which computer.
    pub host: String,
    /// When it was last written to, `2026-11-22T14:32:07`.
    pub at: String,
    /// What the journal tells of each cell, in order.
    pub cells: Vec<CellLeft>,
    /// Text that was still being typed.
    pub typed: Vec<TextLeft>,
    /// What puts it into the workbook.
    pub edits: Vec<Edit>,
    /// How many of these cells were changed in the file as well.
    pub both: usize,
    /// Cells whose text was still being typed.
    pub drafts: Vec<Cell>,
    /// Text being typed that fits no cell as it is, such as half a date.
    pub loose: Vec<(Cell, String)>,
    /// Text typed into forms that were not sent: their lines.
    pub forms: Vec<(Purpose, Vec<String>)>,
    /// Whether the end of the journal could not be read.
    pub torn: bool,
    /// Whether the file is one the journal does not know.
    pub other_file: bool,
}

/// What a journal tells of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellLeft {
    pub cell: Cell,
    /// Fingerprints of what it held before each change; who left it in one of these states changed nothing there.
    pub states: Vec<String>,
    /// What it held last.
    pub to: Option<Fact>,
}

/// Text that was still being typed into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLeft {
    pub cell: Cell,
    /// Fingerprints of what the text may take the place of.
    pub states: Vec<String>,
    pub text: String,
}

/// The fingerprint of what a cell holds, as journals keep it.
#[must_use]
pub fn fingerprint(fact: Option<&Fact>) -> String {
    // a fact is plain data; one that could not be written would match nothing and be shown as a difference
    let text = serde_json::to_string(&fact).unwrap_or_default();
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

impl Rescue {
    /// Whether it says anything the workbook does not hold.
    #[must_use]
    pub fn is_news(&self) -> bool {
        !self.edits.is_empty() || !self.loose.is_empty() || !self.forms.is_empty()
    }

    /// Makes the edits anew for a workbook as it is now: a cell that somebody changed meanwhile keeps what it holds, and
    /// what was left behind is kept beside it.
    pub fn compare_with(&mut self, workbook: &Workbook, instrument: &Instrument) {
        if self.cells.is_empty() && self.typed.is_empty() {
            // nothing says what the edits were made from
            return;
        }
        self.edits.clear();
        self.drafts.clear();
        self.both = 0;
        let typed = std::mem::take(&mut self.typed);
        self.loose.retain(|(cell, _)| typed.iter().all(|it| it.cell != *cell));
        for left in self.cells.clone() {
            let held = workbook.get(&left.cell);
            if held == left.to {
                continue;
            }
            if left.states.contains(&fingerprint(held.as_ref())) {
                self.edits.push(Edit { cell: left.cell, to: left.to });
            } else {
                self.dispute(workbook, left.cell, left.to);
            }
        }
        let mut after = workbook.clone();
        for edit in self.edits.clone() {
            edit.apply(&mut after);
        }
        for left in &typed {
            self.add_text(workbook, &after, instrument, left);
        }
        self.typed = typed;
    }

    /// Keeps the other version of a cell beside what it holds, unless it is there already.
    fn dispute(&mut self, workbook: &Workbook, cell: Cell, to: Option<Fact>) {
        if matches!(cell, Cell::Disputed(..)) || cell.is_kept() {
            return;
        }
        let left = to.unwrap_or(Fact::Emptied);
        if workbook.disputed.of(&cell).all(|(_, fact)| *fact != left) {
            self.both += 1;
            self.edits.push(Edit { cell: workbook.disputed.free(&cell, std::iter::empty()), to: Some(left) });
        }
    }

    /// Text that was being typed is an answer too where it can be one.
    fn add_text(&mut self, workbook: &Workbook, after: &Workbook, instrument: &Instrument, left: &TextLeft) {
        let cell = &left.cell;
        let fact = kind_of(instrument, cell).ok().and_then(|kind| kind.parse(&left.text, instrument, after).ok());
        let Some(to) = fact else { return self.loose.push((cell.clone(), left.text.clone())) };
        let held = after.get(cell);
        if held == to {
            return;
        }
        // what was disputed a moment ago was the same text, not typed so far
        let disputed = |edit: &Edit| matches!(&edit.cell, Cell::Disputed(of, _) if **of == *cell);
        let both = self.edits.iter().any(disputed);
        let count = self.edits.len();
        if !both && left.states.contains(&fingerprint(held.as_ref())) {
            self.edits.retain(|edit| edit.cell != *cell);
            self.edits.push(Edit { cell: cell.clone(), to });
            self.drafts.push(cell.clone());
            return;
        }
        if both {
            self.edits.retain(|edit| !disputed(edit));
            self.both = self.both.saturating_sub(1);
        }
        self.dispute(workbook, cell.clone(), to);
        if both || self.edits.len() > count {
            self.drafts.push(cell.clone());
        }
    }
}
