//! Messages of the loop: a command, text being typed, or the result of an effect.

use super::command::Command;
use super::effect::{EditorResult, Export, FileNames};
use super::field::FieldInput;
use super::imported::{ImportWish, ImportedFile};
use super::key::Key;
use super::navigation::MeetingPart;
use super::opened::{FileCheck, Incoming, Older, Opened};
use crate::analysis::Target;
use crate::instrument::Instrument;
use crate::workbook::{DraftPlace, Edit, PresenterPosition, Workbook};
use std::path::PathBuf;
use std::sync::Arc;

/// A message; never a raw key.
#[derive(Debug, Clone)]
pub enum Message {
    Do(Command),
    /// A key without Ctrl or Alt where no text is open, with what it means there by itself.
    Bare(Key, Option<Command>),
    /// A key that means nothing here.
    Unbound(Key),
    /// A text was typed where none is open.
    Misplaced,
    /// Esc and a key that came as one: a terminal in between waited for more after Esc.
    EscThen(Key),
    /// Text for the field that is open.
    Type(FieldInput),
    /// Text for the field that is open, pasted.
    Paste(String),
    /// Go there.
    Go(Target),
    /// Choose the entry of the open list.
    Pick(usize),
    /// Choose the outline row.
    Outline(usize),
    /// Put the cursor on the item of the record.
    Item(usize),
    /// Do this with that item of the record: a reply that was clicked on.
    OnItem(usize, Command),
    /// Put the cursor on that row and column of the matrix.
    GridCell(usize, usize),
    /// Show this part of the meeting.
    Part(MeetingPart),
    /// Change the workbook, with everything that belongs to the change.
    Request(super::Request),
    /// Change the workbook by bare edits (tests and scripts of a session).
    Commit(Vec<Edit>),
    /// What line mode asks for: where the answer is typed, with what was typed so far.
    Asked(Option<(DraftPlace, Vec<String>)>),
    /// What was typed at this place is put down.
    PutDown(DraftPlace),
    /// The window's size in cells.
    Resized(u16, u16),
    /// A workbook was opened, or why not.
    Opened(Box<Result<Opened, String>>),
    /// The instrument in another language, or why not.
    Translated(Result<Arc<Instrument>, String>),
    /// The workbook of this revision was saved (confirmed or not), or why not.
    Saved(u64, Result<bool, String>),
    /// Somebody wants to know whether the file holds what was saved.
    CheckFile,
    /// What a look at the file found.
    Checked(FileCheck),
    /// The file was changed by another program since it was last read or written: what it holds now.
    ChangedOutside(Arc<Incoming>),
    /// The workbook of this revision is kept as a version, or why not.
    VersionKept(u64, Result<(), String>),
    /// The journal holds everything up to this revision, or why it does not.
    Journaled(u64, Result<(), String>),
    /// A report was written, or why not.
    Written(Result<PathBuf, String>),
    /// A report was not written: a file has its name already.
    WouldReplace(PathBuf, Box<Export>),
    /// What a file would bring in, or why it cannot.
    Imported(Box<(ImportWish, Result<ImportedFile, String>)>),
    /// So many of a hundred parts of a report are written.
    Wrote(u8),
    /// The writing of a report was stopped; the file that was there before is as it was.
    Stopped,
    /// Another version of the workbook was read to be compared with, or why not; with the name asked for.
    Compared(Box<(PathBuf, Result<Older, String>)>),
    /// What the name of a file that is typed may be completed to.
    Completed(FileNames),
    /// A copy of the workbook was written, or why not.
    Copied(Result<PathBuf, String>),
    /// The text that came back from the editor of the system, or why none did.
    Edited(Result<EditorResult, String>),
    /// Texts that the editor of the system saved are in no workbook; the sentence says where they are.
    EditorLeft(String),
    /// A minute has passed while a clock is shown.
    Minute,
    /// The second screen heard of the first: the workbook, if it changed, and where the other session is.
    Followed(Box<Followed>),
    /// The system asks the program to end.
    Terminate,
}

/// What a second screen heard of the first.
#[derive(Debug, Clone, Default)]
pub struct Followed {
    /// The workbook as the file holds it now, or why it cannot be read at the moment; nothing where it did not change.
    pub workbook: Option<Result<Workbook, String>>,
    /// What the other session is on, where that is known.
    pub shown: Option<PresenterPosition>,
}
