//! File formats and safety: the only layer that reads and writes workbooks and instruments.
//!
//! Sees `instrument` and `workbook`. The YAML library is named in `yaml` alone; a workbook is saved in `save` alone.

mod bytes;
mod common;
mod conflict;
mod copies;
mod editor_text;
mod guard;
mod instruments;
mod journal;
mod leftover;
mod locate;
mod lock;
mod machine;
mod past;
mod person;
mod places;
mod presence;
mod recent;
mod recovery;
mod save;
mod settings;
mod shown;
mod stamp;
mod survey;
mod texts;
mod trouble;
mod versions;
mod workbook_file;
mod yaml;

pub use common::common_texts;
pub use conflict::{Sides, read_conflicted};
pub use copies::conflict_copies;
pub use editor_text::{EditedText, EditorText, forget_editor_text, left_by_editors};
pub use instruments::{Found, InstrumentFault, Instruments, Linted, Origin, lint_folder};
pub use journal::{
    Begin, Change, Entry as JournalEntry, FORMAT as JOURNAL_FORMAT, Journal, Journaled, LARGE as LARGE_JOURNAL,
    NoRightsKept, NotOurOwn, Probe as JournalProbe, journals, look_for_journals, parse_journal, read_journal,
};
pub use leftover::clear_leftovers;
pub use locate::{Lines, locate};
pub use lock::{Held, Holder, Lock, hold, parse_lock, take_over};
pub use past::{Past, keep_last, keep_theirs, nearest_version, newest_version, past};
pub use person::person;
pub use places::{Places, make_file_private};
pub use presence::{Outside, presence};
pub use recent::{forget, recent, remember};
pub use recovery::{clear_old, compare, make_whole, rescues, rescues_in, retire, set_aside};
pub use save::{Existing, SaveFault, Saved, create, export, mend_in_place, save, save_text, to_text};
pub use settings::{read_settings, write_settings};
pub use shown::{forget_place, publish_place, published_place};
pub use stamp::Stamp;
pub use trouble::{Bound, Forbidden, ReadFault, Syntax, TextFault, Trouble};
pub use versions::{MOST_VERSIONS, RestoreFault, Version, keep_version, put_back, restore_version, versions};
pub use workbook_file::{Loaded, MOST_BYTES, parse_workbook, read_to_look, read_whole, read_workbook};
