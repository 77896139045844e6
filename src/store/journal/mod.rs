//! The journal: what was answered and typed since the file was last saved, on the disk before the screen says so.
//!
//! One file a session in the user's own state folder, one line a record, `seq crc32 json`. A crash leaves the valid
//! lines; `recovery` turns them into edits again. The file itself is saved by `save`; a journal is never sent, never
//! shared and never part of a workbook.

mod entry;
mod reading;
mod writing;

pub use entry::{Begin, FORMAT, JournalChange, JournalEntry};
pub use reading::{Journaled, NotOurOwn, journals, look_for_journals, parse as parse_journal, read_journal};
pub use writing::{Journal, LARGE_BYTES, NoRightsKept, Probe};

/// How a journal's name ends.
const SUFFIX: &str = ".journal";
/// The folder of journals in the state folder.
const FOLDER: &str = "journals";
