//! What somebody else put into the file of an open workbook, joined with what is answered here.
//!
//! A merge as any other, but that nobody here decided on it: what it would take out of the workbook stays, and is
//! disputed. Between two people in version control a removal is taken as what it is; see `merge`.

use super::{Cell, Edit, Fact, Workbook, merge};

/// What joining does to our version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// Applied to our version they give the joined one.
    pub edits: Vec<Edit>,
    /// Cells in which theirs was taken.
    pub taken: usize,
    /// Cells both changed, each in a way of their own.
    pub disputed: usize,
    /// Cells emptied by them, which hold here what they held.
    pub removals: usize,
}

/// Joins `theirs` with `ours`; both were made from `base`.
#[must_use]
pub fn join(base: &Workbook, ours: &Workbook, theirs: &Workbook) -> Joined {
    let merged = merge(base, ours, theirs);
    let removes = |edit: &Edit| edit.to.is_none() && !matches!(edit.cell, Cell::Disputed(..));
    let is_removal = |edit: &Edit| removes(edit) && !edit.cell.is_kept() && ours.get(&edit.cell).is_some();
    let places: Vec<_> = merged.edits.iter().filter(|it| is_removal(it)).filter_map(|it| it.cell.place()).collect();
    let (mut edits, mut added, mut removals) = (Vec::new(), Vec::new(), 0);
    for edit in &merged.edits {
        if is_removal(edit) {
            removals += 1;
            if !ours.disputed.of(&edit.cell).any(|(_, fact)| *fact == Fact::Emptied) {
                let others = merged.edits.iter().map(|it| &it.cell);
                added.push(Edit::put(ours.disputed.free(&edit.cell, others), Fact::Emptied));
            }
        } else if removes(edit) && edit.cell.place().is_some_and(|place| places.contains(&place)) {
            // the program's own notes go with what they are about, and that stays
        } else {
            edits.push(edit.clone());
        }
    }
    edits.append(&mut added);
    let taken = merged.taken.saturating_sub(removals);
    Joined { edits, taken, disputed: merged.disputed, removals }
}
