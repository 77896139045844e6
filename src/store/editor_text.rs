//! A text that is in the hands of the system's editor: a private file in the state folder, with a record of what it is.
//!
//! What somebody wrote in an editor is theirs whatever happens next: the file goes only when its text is in the journal.
//! One whose program was killed is found by its record at the next opening of the workbook.

use super::Dirs;
use super::bytes::{Encoding, decoded, read_bytes};
use super::dirs::private_folder;
use super::parse_error::ParseError;
use super::save::{new_private_file, read_plain};
use super::stamp::Stamp;
use crate::workbook::{Cell, Workbook};
use serde::{Deserialize, Serialize};
use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The largest file read back, in bytes; far beyond what a field holds.
const MAX_BYTES: u64 = 16 << 20;
/// The largest record.
const MAX_RECORD_BYTES: u64 = 64 << 10;
/// Folder of the texts, in the state folder.
pub(super) const FOLDER: &str = "editor";
/// What is added to the name of a text for its record.
const RECORD: &str = ".json";

/// What a text in an editor belongs to.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct EditorRecord {
    /// The workbook's id.
    workbook: String,
    /// The cell, printed.
    cell: String,
    /// What the editor was given.
    given: Stamp,
}

/// A text handed to an editor.
#[derive(Debug)]
pub struct EditorText {
    file: PathBuf,
    given: Stamp,
    /// Locked as long as the editor is waited for.
    _record: Option<File>,
}

/// What an editor left in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditedText {
    pub text: String,
    /// Whether the file holds something else than the editor was given.
    pub changed: bool,
    /// Whether it is no UTF-8 and was read as Windows-1252, as Latin letters usually are; that is a guess.
    pub guessed: bool,
}

impl EditorText {
    /// Writes a text for an editor: in the state folder, else in that for temporary files.
    pub fn create(dirs: Option<&Dirs>, workbook: &str, cell: &Cell, text: &str) -> io::Result<Self> {
        let in_state = || {
            let folder = dirs.ok_or(io::ErrorKind::NotFound)?.make_state()?.join(FOLDER);
            private_folder(&folder)?;
            Self::create_in(&folder, workbook, cell, text)
        };
        in_state().or_else(|_| Self::create_in(&std::env::temp_dir(), workbook, cell, text))
    }

    fn create_in(folder: &Path, workbook: &str, cell: &Cell, text: &str) -> io::Result<Self> {
        let mut temp =
            tempfile::Builder::new().prefix(&prefix(cell)).suffix(".txt").make_in(folder, new_private_file)?;
        temp.as_file_mut().write_all(text.as_bytes())?;
        let (_, file) = temp.keep().map_err(|error| error.error)?;
        let given = Stamp::of(text);
        let record = EditorRecord { workbook: workbook.to_owned(), cell: cell.to_string(), given: given.clone() };
        // without a record the text is still there, it is only not spoken of
        let record = write_record(&file, &record).ok();
        Ok(Self { file, given, _record: record })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// What the file holds now.
    pub fn read(&self) -> Result<EditedText, ParseError> {
        read(&self.file, &self.given)
    }

    /// Removes the file: its text is elsewhere.
    pub fn remove(self) {
        forget_editor_text(&self.file);
    }
}

/// Removes a text that was in an editor, and its record.
pub fn forget_editor_text(file: &Path) {
    // what cannot be removed is cleared when it is old
    let _ = std::fs::remove_file(file);
    let _ = std::fs::remove_file(record_of(file));
}

/// What editors saved for a workbook while nobody waited for them any more: the cell and the file, the oldest first.
///
/// What the workbook holds by now is removed.
#[must_use]
pub fn left_by_editors(dirs: &Dirs, workbook: &Workbook) -> Vec<(Cell, PathBuf)> {
    let entries = std::fs::read_dir(dirs.state.join(FOLDER)).into_iter().flatten().filter_map(Result::ok);
    let texts = entries.filter_map(|entry| Some(PathBuf::from(entry.path().to_str()?.strip_suffix(RECORD)?)));
    let mut found: Vec<(Option<std::time::SystemTime>, Cell, PathBuf)> = Vec::new();
    for file in texts {
        let Some(record) = left_record(&file).filter(|record| record.workbook == workbook.id) else { continue };
        let Ok(cell) = record.cell.parse::<Cell>() else { continue };
        // one that was not changed says nothing; its editor may still be open, so it stays until it is old
        let Some(left) = read(&file, &record.given).ok().filter(|left| left.changed) else { continue };
        let held = workbook.get(&cell).map(|fact| fact.to_string()).unwrap_or_default();
        if same_words(&held, &left.text) {
            forget_editor_text(&file);
            continue;
        }
        let at = std::fs::metadata(&file).and_then(|about| about.modified()).ok();
        found.push((at, cell, file));
    }
    found.sort_by(|a, b| (a.0, &a.2).cmp(&(b.0, &b.2)));
    found.into_iter().map(|(_, cell, file)| (cell, file)).collect()
}

fn read(file: &Path, given: &Stamp) -> Result<EditedText, ParseError> {
    let bytes = read_bytes(file, MAX_BYTES)?;
    let changed = Stamp::of_bytes(&bytes) != *given;
    let (text, encoding) = decoded(bytes);
    Ok(EditedText { text, changed, guessed: encoding == Encoding::Guessed })
}

/// The record of a text, unless somebody waits for its editor.
fn left_record(file: &Path) -> Option<EditorRecord> {
    let path = record_of(file);
    let open = File::open(&path).ok()?;
    if matches!(open.try_lock(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    serde_json::from_slice(&read_plain(&path, MAX_RECORD_BYTES).ok()??).ok()
}

fn write_record(file: &Path, record: &EditorRecord) -> io::Result<File> {
    let mut open = new_private_file(&record_of(file))?;
    // where there are no such locks, a text is spoken of that is still being written
    let _ = open.try_lock();
    open.write_all(serde_json::to_string(record)?.as_bytes())?;
    Ok(open)
}

fn record_of(file: &Path) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(RECORD);
    path.into()
}

/// Line breaks differ from editor to editor, and most add one at the end.
fn same_words(a: &str, b: &str) -> bool {
    let lines = |text: &str| text.trim_end().lines().map(str::to_owned).collect::<Vec<_>>();
    lines(a) == lines(b)
}

/// A name that tells a person which text it is.
fn prefix(cell: &Cell) -> String {
    let signs = cell.to_string();
    let safe: String = signs.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(60).collect();
    format!("{}-", safe.trim_matches('-'))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;
    use crate::workbook::{Edit, Extra, Fact, InstrumentRef};

    fn cell() -> Cell {
        "answers/consult-gender/finding".parse().unwrap()
    }

    fn workbook() -> Workbook {
        let of = InstrumentRef { id: Id::new("x").unwrap(), version: String::new(), extra: Extra::default() };
        Workbook::new("one".to_owned(), of, String::new(), "en".to_owned())
    }

    #[test]
    fn what_an_editor_saved_after_the_program_was_killed_is_found_at_the_next_opening() {
        let home = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(home.path());
        let mut workbook = workbook();
        let left = |workbook: &Workbook| left_by_editors(&dirs, workbook);
        let text = EditorText::create(Some(&dirs), "one", &cell(), "begun").unwrap();
        let file = text.path().to_owned();
        assert!(file.starts_with(&dirs.state), "a private file of ours: {}", file.display());
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with("answers-consult-gender-finding-") && name.ends_with(".txt"), "{name}");
        std::fs::write(&file, "begun and gone on").unwrap();
        assert!(left(&workbook).is_empty(), "somebody waits for this editor");
        drop(text);
        assert_eq!(left(&workbook), [(cell(), file.clone())]);
        workbook.id = "another".to_owned();
        assert!(left(&workbook).is_empty());
        workbook.id = "one".to_owned();
        // a text that is in the workbook by now is news to nobody
        Edit { cell: cell(), to: Some(Fact::Text("begun and gone on".to_owned())) }.apply(&mut workbook);
        std::fs::write(&file, "begun and gone on\r\n").unwrap();
        assert!(left(&workbook).is_empty());
        assert!(!file.exists());
        assert_eq!(std::fs::read_dir(file.parent().unwrap()).unwrap().count(), 0, "its record is gone, too");
    }

    #[test]
    fn an_editor_that_changed_nothing_left_nothing() {
        let home = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(home.path());
        let text = EditorText::create(Some(&dirs), "one", &cell(), "begun").unwrap();
        let file = text.path().to_owned();
        drop(text);
        assert!(left_by_editors(&dirs, &workbook()).is_empty());
        assert!(file.exists(), "a window of it may still be open");
    }
}
