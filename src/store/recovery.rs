//! What a session that ended badly left behind, as edits to the workbook as it is now.
//!
//! A journal belongs to a workbook by identity, file and hash: where the file is what the journal knows, its entries
//! follow as they are; where it was changed meanwhile, each cell is compared with what stood there, and what both
//! changed is kept on both sides. Recovering twice gives what recovering once gives.

use super::Places;
use super::journal::{Change, Entry, Journaled, journals};
use super::lock::{Held, Holder, hold};
use super::places::private_folder;
use super::save::mend_in_place;
use super::stamp::Stamp;
use crate::instrument::Instrument;
use crate::workbook::{Cell, Edit, Fact, Purpose, Rescue, Workbook, kind_of};
use indexmap::IndexMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Days that journals put aside are kept.
const KEPT_DAYS: u64 = 30;

/// What waits for a workbook, the oldest first: journals of its identity or its file that say more than the file does.
///
/// Journals that say nothing the file does not hold are removed.
pub fn rescues(
    places: Option<&Places>,
    path: &Path,
    stamp: &Stamp,
    workbook: &Workbook,
    instrument: &Instrument,
) -> Vec<Rescue> {
    rescues_in(journals(places, Some(path)), places, path, stamp, workbook, instrument)
}

/// As `rescues`, of journals that were read already.
pub fn rescues_in(
    journals: Vec<Journaled>,
    places: Option<&Places>,
    path: &Path,
    stamp: &Stamp,
    workbook: &Workbook,
    instrument: &Instrument,
) -> Vec<Rescue> {
    let mut found = Vec::new();
    for journaled in journals {
        if !belongs(&journaled, path, workbook) {
            continue;
        }
        let rescue = compare(&journaled, stamp, workbook, instrument);
        if rescue.edits.is_empty() && rescue.loose.is_empty() && rescue.forms.is_empty() {
            if rescue.torn {
                let _ = set_aside(places, &rescue.journal);
            } else {
                // nothing in it is news; one that cannot be removed is looked at again
                let _ = std::fs::remove_file(&rescue.journal);
            }
            continue;
        }
        found.push(rescue);
    }
    // recovered one after the other, what was said last stands
    found.reverse();
    found
}

/// Whether a journal is of this workbook: the same identity, and the same file or one that is nowhere else.
fn belongs(journaled: &Journaled, path: &Path, workbook: &Workbook) -> bool {
    journaled.begin.workbook == workbook.id && (journaled.begin.path == path || !journaled.begin.path.exists())
}

/// What of a journal is not in the workbook.
#[must_use]
pub fn compare(journaled: &Journaled, stamp: &Stamp, workbook: &Workbook, instrument: &Instrument) -> Rescue {
    let (since, known) = held_revision(journaled, stamp);
    // what each cell held before every change, and what it held last; a file saved just before the end, with no
    // checkpoint for it, holds one of those states and was changed by nobody else
    let mut cells: IndexMap<Cell, (Vec<String>, Option<Fact>)> = IndexMap::new();
    let mut drafts: IndexMap<Cell, String> = IndexMap::new();
    let mut forms: IndexMap<Purpose, Vec<String>> = IndexMap::new();
    let mut at = journaled.begin.at.clone();
    for entry in &journaled.entries {
        match entry {
            Entry::Set { revision, changes, at: when } => {
                at.clone_from(when);
                for change in changes {
                    drafts.shift_remove(&change.cell);
                    if *revision <= since {
                        continue;
                    }
                    let (states, to) = cells.entry(change.cell.clone()).or_default();
                    states.push(change.was.clone());
                    to.clone_from(&change.to);
                }
            }
            Entry::Draft { cell, text, at: when } => {
                at.clone_from(when);
                match text {
                    Some(text) => drop(drafts.insert(cell.clone(), text.clone())),
                    None => drop(drafts.shift_remove(cell)),
                }
            }
            Entry::Form { form, lines, at: when } => {
                at.clone_from(when);
                match lines {
                    Some(lines) => drop(forms.insert(form.clone(), lines.clone())),
                    None => drop(forms.shift_remove(form)),
                }
            }
            Entry::Begin(_) | Entry::Checkpoint { .. } => {}
        }
    }
    let mut edits = Vec::new();
    let mut both = 0;
    for (cell, (states, to)) in cells {
        let held = workbook.get(&cell);
        if held == to {
            continue;
        }
        if states.contains(&Change::fingerprint(held.as_ref())) {
            edits.push(Edit { cell, to });
        } else if !matches!(cell, Cell::Disputed(..)) && !cell.is_kept() {
            // what the file holds stays, and what was left behind is kept beside it
            let left = to.unwrap_or(Fact::Emptied);
            if workbook.disputed.of(&cell).all(|(_, fact)| *fact != left) {
                both += 1;
                edits.push(Edit { cell: free_version(workbook, cell), to: Some(left) });
            }
        }
    }
    let mut rescue = Rescue {
        journal: journaled.path.clone(),
        user: journaled.begin.user.clone(),
        host: journaled.begin.host.clone(),
        at,
        edits,
        both,
        drafts: Vec::new(),
        loose: Vec::new(),
        forms: forms.into_iter().collect(),
        torn: journaled.torn,
        other_file: !known,
    };
    let mut after = workbook.clone();
    for edit in rescue.edits.clone() {
        edit.apply(&mut after);
    }
    for (cell, text) in drafts {
        add_draft(&mut rescue, &after, instrument, cell, text);
    }
    rescue
}

/// The first cell in which another version of a cell can be kept.
fn free_version(workbook: &Workbook, cell: Cell) -> Cell {
    let taken = workbook.disputed.of(&cell).filter_map(|(of, _)| match of {
        Cell::Disputed(_, version) => Some(*version),
        _ => None,
    });
    let next = taken.max().unwrap_or(0).saturating_add(1);
    Cell::Disputed(Box::new(cell), next)
}

/// Text that was being typed is an answer too where it can be one.
fn add_draft(rescue: &mut Rescue, after: &Workbook, instrument: &Instrument, cell: Cell, text: String) {
    let fact = kind_of(instrument, &cell).ok().and_then(|kind| kind.parse(&text, instrument, after).ok());
    match fact {
        Some(to) if after.get(&cell) == to => {}
        Some(to) => {
            rescue.edits.retain(|edit| edit.cell != cell);
            rescue.drafts.push(cell.clone());
            rescue.edits.push(Edit { cell, to });
        }
        None => rescue.loose.push((cell, text)),
    }
}

/// The revision the file holds, as far as the journal knows, and whether it knows the file at all.
fn held_revision(journaled: &Journaled, stamp: &Stamp) -> (u64, bool) {
    let checkpoints = journaled.entries.iter().filter_map(|entry| match entry {
        Entry::Checkpoint { revision, file } => Some((*revision, file)),
        _ => None,
    });
    let last = checkpoints.clone().next_back().map_or(0, |(revision, _)| revision);
    let matching = checkpoints.rev().find(|(_, file)| *file == stamp).map(|(revision, _)| revision);
    match matching {
        Some(revision) => (revision, true),
        None if journaled.begin.base == *stamp => (0, true),
        // changed by somebody else, or saved just before the end: what was saved before is in it or was overwritten
        None => (last, false),
    }
}

/// Makes a file whole that was being written over when the program was killed; not while somebody has it open.
pub fn make_whole(path: &Path, places: Option<&Places>) {
    let Some(places) = places else { return };
    let is_written_over = std::fs::read_dir(places.state.join("in-place")).is_ok_and(|mut it| it.next().is_some());
    if is_written_over || super::leftover::is_unfinished(path) {
        let me = Holder::here("making whole");
        let held = hold(path, &me);
        if matches!(held, Held::Mine(_) | Held::Impossible(_)) {
            // what cannot be made whole is refused by the reader, with its place and remedy
            let _ = mend_in_place(path, places);
        }
    }
}

/// Puts a journal where it is kept for a while and offered no more.
pub fn set_aside(places: Option<&Places>, journal: &Path) -> std::io::Result<PathBuf> {
    let folder = match places {
        Some(places) => places.state.join("recovered"),
        None => journal.parent().map(|folder| folder.join("recovered")).unwrap_or_default(),
    };
    private_folder(&folder)?;
    let name = journal.file_name().unwrap_or_default();
    let to = folder.join(name);
    std::fs::rename(journal, &to).or_else(|_| {
        // from beside the workbook, perhaps on another disk
        std::fs::copy(journal, &to)?;
        std::fs::File::open(&to)?.sync_all()?;
        std::fs::remove_file(journal)
    })?;
    Ok(to)
}

/// Removes what was put aside, or left in an editor, longer than thirty days ago.
pub fn clear_old(places: &Places) {
    let limit = SystemTime::now().checked_sub(Duration::from_secs(KEPT_DAYS * 24 * 60 * 60));
    let folders = ["recovered", super::editor_text::FOLDER].map(|name| std::fs::read_dir(places.state.join(name)));
    for file in folders.into_iter().flatten().flatten().flatten() {
        let old =
            file.metadata().and_then(|about| about.modified()).ok().zip(limit).is_some_and(|(at, limit)| at < limit);
        if old {
            let _ = std::fs::remove_file(file.path());
        }
    }
}
