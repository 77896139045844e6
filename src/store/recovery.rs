//! What a session that ended badly left behind, as edits to the workbook as it is now.
//!
//! A journal belongs to a workbook by identity, file and hash: where the file is what the journal knows, its entries
//! follow as they are; where it was changed meanwhile, each cell is compared with what stood there, and what both
//! changed is kept on both sides. Recovering twice gives what recovering once gives. A journal is let
//! go in one place, `retire`, and only where the file holds what it tells.

use super::Dirs;
use super::dirs::private_folder;
use super::journal::{JournalEntry, Journaled, journals, read_journal};
use super::lock::{LockHolder, LockOutcome, hold};
use super::save::mend_in_place;
use super::stamp::Stamp;
use crate::instrument::IndexMap;
use crate::instrument::Instrument;
use crate::workbook::{Cell, CellLeft, Fact, Purpose, Rescue, TextLeft, Workbook, fingerprint};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Days that journals put aside are kept.
const KEPT_DAYS: u64 = 30;

/// What waits for a workbook, the oldest first: journals of its identity or its file that say more than the file does.
///
/// A journal goes where the file holds all it tells; one that has no news but was overtaken is put aside.
pub fn rescues(
    dirs: Option<&Dirs>,
    path: &Path,
    stamp: &Stamp,
    workbook: &Workbook,
    instrument: &Instrument,
) -> Vec<Rescue> {
    rescues_in(journals(dirs, Some(path)), dirs, path, stamp, workbook, instrument)
}

/// As `rescues`, of journals that were read already.
pub fn rescues_in(
    journals: Vec<Journaled>,
    dirs: Option<&Dirs>,
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
        if rescue.is_news() {
            found.push(rescue);
        } else {
            retire(dirs, &journaled.path, workbook, instrument);
        }
    }
    // recovered one after the other; the clock decides nothing but their order
    found.reverse();
    found
}

/// Lets a journal go that has been dealt with: it is removed where the workbook, which must be what the file holds, has
/// all it tells, and put aside otherwise.
pub fn retire(dirs: Option<&Dirs>, journal: &Path, workbook: &Workbook, instrument: &Instrument) {
    let is_held = read_journal(journal).is_some_and(|journaled| {
        !journaled.torn && !compare_from(&journaled, Known::NOTHING, workbook, instrument).is_news()
    });
    // one that cannot be moved or removed is looked at again at the next opening
    if is_held {
        let _ = std::fs::remove_file(journal);
    } else {
        let _ = set_aside(dirs, journal);
    }
}

/// Whether a journal is of this workbook: the same identity, and the same file or one that is nowhere else.
fn belongs(journaled: &Journaled, path: &Path, workbook: &Workbook) -> bool {
    let of = &journaled.begin.path;
    // a path is kept as it was typed where the system could not say what it stands for
    let is_there = || crate::platform::canonical(of).map_or_else(|_| !of.exists(), |of| of == path);
    journaled.begin.workbook == workbook.id && (of == path || is_there())
}

/// What of a journal is not in the workbook.
#[must_use]
pub fn compare(journaled: &Journaled, stamp: &Stamp, workbook: &Workbook, instrument: &Instrument) -> Rescue {
    compare_from(journaled, Known::of(journaled, stamp, workbook), workbook, instrument)
}

/// What one journal tells of a cell, change after change.
#[derive(Default)]
struct Changes {
    /// What the cell held before each change.
    states: Vec<String>,
    to: Option<Fact>,
    /// Whether the file held all of them once.
    saved: bool,
}

fn compare_from(journaled: &Journaled, known: Known, workbook: &Workbook, instrument: &Instrument) -> Rescue {
    // what each cell held before every change, and what it held last; a file saved just before the end, with no
    // checkpoint for it, holds one of those states and was changed by nobody else
    let mut cells: IndexMap<Cell, Changes> = IndexMap::default();
    let mut drafts: IndexMap<Cell, String> = IndexMap::default();
    let mut forms: IndexMap<Purpose, Vec<String>> = IndexMap::default();
    let mut at = journaled.begin.at.clone();
    for entry in &journaled.entries {
        match entry {
            JournalEntry::Set { revision, changes, at: when } => {
                at.clone_from(when);
                for change in changes {
                    drafts.shift_remove(&change.cell);
                    if *revision <= known.seen {
                        continue;
                    }
                    let history = cells.entry(change.cell.clone()).or_default();
                    let saved = *revision <= known.saved;
                    if history.saved && !saved {
                        // who saw the file then may have put the state before back on purpose
                        history.states.clear();
                    }
                    history.saved = saved;
                    history.states.push(change.was.clone());
                    history.to.clone_from(&change.to);
                }
            }
            JournalEntry::Draft { cell, text, at: when } => {
                at.clone_from(when);
                match text {
                    Some(text) => drop(drafts.insert(cell.clone(), text.clone())),
                    None => drop(drafts.shift_remove(cell)),
                }
            }
            JournalEntry::Form { form, lines, at: when } => {
                at.clone_from(when);
                match lines {
                    Some(lines) => drop(forms.insert(form.clone(), lines.clone())),
                    None => drop(forms.shift_remove(form)),
                }
            }
            JournalEntry::Begin(_) | JournalEntry::Checkpoint { .. } => {}
        }
    }
    // what the file held once and holds otherwise now was changed by somebody who saw it, unless it is back where it was
    cells.retain(|cell, history| !history.saved || history.states.contains(&fingerprint(workbook.get(cell).as_ref())));
    let typed = drafts.into_iter().map(|(cell, text)| {
        let before = fingerprint(workbook.get(&cell).as_ref());
        let own = cells.get(&cell).map(|history| fingerprint(history.to.as_ref()));
        TextLeft { states: std::iter::once(before).chain(own).collect(), cell, text }
    });
    let typed = typed.collect();
    let cells =
        cells.into_iter().map(|(cell, history)| CellLeft { cell, states: history.states, to: history.to }).collect();
    let mut rescue = Rescue {
        journal: journaled.path.clone(),
        user: journaled.begin.user.clone(),
        host: journaled.begin.host.clone(),
        at,
        cells,
        typed,
        forms: forms.into_iter().collect(),
        torn: journaled.torn,
        other_file: !known.file,
        ..Rescue::default()
    };
    rescue.compare_with(workbook, instrument);
    rescue
}

/// What is known of the file a journal is compared with.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The last revision that was saved.
    saved: u64,
    /// The last revision the file is known to come after.
    seen: u64,
    /// Whether the journal knows the file.
    file: bool,
}

impl Known {
    /// Everything a journal tells counts.
    const NOTHING: Self = Self { saved: 0, seen: 0, file: false };

    fn of(journaled: &Journaled, stamp: &Stamp, workbook: &Workbook) -> Self {
        let checkpoints = journaled.entries.iter().filter_map(|entry| match entry {
            JournalEntry::Checkpoint { revision, file } => Some((*revision, file)),
            _ => None,
        });
        let last = checkpoints.clone().next_back().map_or(0, |(revision, _)| revision);
        let matching = checkpoints.rev().find(|(_, file)| *file == stamp).map(|(revision, _)| revision);
        match matching {
            Some(revision) => Self { saved: revision, seen: revision, file: true },
            None if journaled.begin.base == *stamp => Self { saved: 0, seen: 0, file: true },
            // changed by somebody else, put back to what it was before, or saved just before the end
            None => Self { saved: last, seen: traces(journaled, last, workbook), file: false },
        }
    }
}

/// The last of the saved revisions that left a trace in the workbook: a cell that holds what that revision put there,
/// and held before in none of its states. A file that was put back to an earlier one has no trace of what came after.
fn traces(journaled: &Journaled, saved: u64, workbook: &Workbook) -> u64 {
    let mut before: IndexMap<&Cell, Vec<&str>> = IndexMap::default();
    let mut last = 0;
    for entry in &journaled.entries {
        let JournalEntry::Set { revision, changes, .. } = entry else { continue };
        for change in changes.iter().filter(|_| *revision <= saved) {
            let states = before.entry(&change.cell).or_default();
            states.push(&change.was);
            let held = workbook.get(&change.cell);
            if held == change.to && !states.contains(&fingerprint(held.as_ref()).as_str()) {
                last = *revision;
            }
        }
    }
    last
}

/// Makes a file whole that was being written over when the program was killed; not while somebody has it open.
pub fn make_whole(path: &Path, dirs: Option<&Dirs>) {
    let Some(dirs) = dirs else { return };
    let is_written_over = std::fs::read_dir(dirs.state.join("in-place")).is_ok_and(|mut it| it.next().is_some());
    if is_written_over || super::leftover::is_unfinished(path) {
        let me = LockHolder::here("making whole");
        let held = hold(path, &me);
        if matches!(held, LockOutcome::Acquired(_) | LockOutcome::Failed(_)) {
            // what cannot be made whole is refused by the reader, with its place and remedy
            let _ = mend_in_place(path, dirs);
        }
    }
}

/// Puts a journal where it is kept for a while and offered no more.
pub fn set_aside(dirs: Option<&Dirs>, journal: &Path) -> std::io::Result<PathBuf> {
    let folder = match dirs {
        Some(dirs) => dirs.state.join("recovered"),
        None => journal.parent().map(|folder| folder.join("recovered")).unwrap_or_default(),
    };
    private_folder(&folder)?;
    // the thirty days begin now, however long ago it was written to; one that cannot be told so may go earlier
    let _ = std::fs::File::options().append(true).open(journal).and_then(|file| file.set_modified(SystemTime::now()));
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
pub fn clear_old(dirs: &Dirs) {
    let limit = SystemTime::now().checked_sub(Duration::from_secs(KEPT_DAYS * 24 * 60 * 60));
    let folders = ["recovered", super::editor_text::FOLDER].map(|name| std::fs::read_dir(dirs.state.join(name)));
    for file in folders.into_iter().flatten().flatten().flatten() {
        let old =
            file.metadata().and_then(|about| about.modified()).ok().zip(limit).is_some_and(|(at, limit)| at < limit);
        if old {
            let _ = std::fs::remove_file(file.path());
        }
    }
}
