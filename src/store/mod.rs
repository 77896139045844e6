//! File formats and safety: the only layer that reads and writes workbooks and instruments.
//!
//! Sees `instrument`, `workbook` and `platform`, and of `i18n` what names a sentence, never its words. The YAML library is named in `yaml` alone; a workbook is saved in `save` alone.

mod beside;
mod bibliography;
mod bytes;
mod comments;
mod common;
mod conflict;
mod copies;
mod dirs;
mod editor_text;
mod export;
mod house;
mod instrument_fault;
mod instruments;
mod journal;
mod leftover;
mod locate;
mod lock;
mod machine;
mod parse_error;
mod parse_thread;
mod past;
mod preflight;
mod presence;
mod presenter_position;
mod recent;
mod recovery;
mod restore;
mod save;
mod settings;
mod shipped;
mod skeleton;
mod stamp;
mod texts;
mod tree;
mod versions;
mod workbook_file;
mod yaml;

pub use beside::{BesideFault, read_beside};
pub use bibliography::{BibliographyFormat, SourceRecord, read as read_bibliography};
pub use comments::has_comments;
pub use common::common_texts;
pub use conflict::{ConflictSides, read_conflicted};
pub use copies::conflict_copies;
pub use dirs::Dirs;
pub use editor_text::{EditedText, EditorText, forget_editor_text, left_by_editors};
pub use export::{Existing, export};
pub use instrument_fault::InstrumentFault;
pub use instruments::{Instruments, LibraryEntry, Linted, Origin, lint_folder};
pub use journal::{
    Begin, FORMAT as JOURNAL_FORMAT, Journal, JournalChange, JournalEntry, Journaled,
    LARGE_BYTES as LARGE_JOURNAL_BYTES, NoRightsKept, NotOurOwn, Probe as JournalProbe, journals, look_for_journals,
    parse_journal, read_journal,
};
pub use leftover::clear_leftovers;
pub use locate::{LineIndex, locate};
pub use lock::{Lock, LockHolder, LockOutcome, hold, parse_lock, take_over};
pub use parse_error::{Bound, Forbidden, ParseError, ReadFault, Syntax, TextFault};
pub use past::{Past, keep_last, keep_theirs, nearest_version, newest_version, past};
pub use presence::{Outside, explain_outside, presence};
pub use presenter_position::{forget_place, publish_place, published_place};
pub use recent::{forget, recent, remember};
pub use recovery::{clear_old, compare, make_whole, rescues, rescues_in, retire, set_aside};
pub use restore::{RestoreFault, restore_version};
pub use save::{SaveFault, Saved, WrittenText, create, holds, mend_in_place, save, save_text, to_text};
pub use settings::{read_settings, write_settings};
pub use skeleton::write_skeleton;
pub use stamp::Stamp;
pub use versions::{MAX_VERSIONS, PutBackFault, Version, keep_version, put_back, versions};
pub use workbook_file::{
    Loaded, MAX_BYTES, parse_workbook, parse_workbook_by_library, read_to_look, read_whole, read_workbook,
};
