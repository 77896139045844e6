//! The one place a workbook is saved: whole and at once, or not at all.
//!
//! The text is read back before anything is written; it goes into a new file beside the old one, is synced, takes the
//! old one's name in one step, and the folder is synced. A symlink is followed, permissions are kept, and a file that
//! somebody else changed in the meantime is not overwritten.

use super::workbook_file::parse_workbook;
use super::{Stamp, yaml};
use crate::workbook::Workbook;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A workbook that is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What the file holds now.
    pub stamp: Stamp,
    /// Whether the disk confirmed that the file's new name is kept, too.
    pub confirmed: bool,
}

/// Why a workbook was not saved; the file is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveFault {
    /// Somebody else changed the file since it was read.
    #[error("{} was changed by another program", .0.display())]
    ChangedOutside(PathBuf),
    /// A file of this name exists already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// The file is marked read-only.
    #[error("{} is read-only", .0.display())]
    ReadOnly(PathBuf),
    /// Not a regular file.
    #[error("{} is not a regular file", .0.display())]
    NotAFile(PathBuf),
    /// What would be written does not read back as the same workbook.
    #[error("the text to be written does not read back as the same workbook: {0}")]
    NotTheSame(String),
    /// The system refuses.
    #[error("{}: {reason}", .path.display())]
    System {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
}

/// The file's text: the workbook and its tail count.
pub fn to_text(workbook: &Workbook) -> Result<String, SaveFault> {
    let mut text = yaml::write(workbook).map_err(SaveFault::NotTheSame)?;
    text.push_str(&format!("count: {}\n", workbook.count()));
    match parse_workbook(Path::new(""), &text) {
        Ok(back) if back == *workbook => Ok(text),
        Ok(_) => Err(SaveFault::NotTheSame("it differs".to_owned())),
        Err(fault) => Err(SaveFault::NotTheSame(fault.trouble.to_string())),
    }
}

/// Writes a new workbook; never over an existing file.
pub fn create(path: &Path, workbook: &Workbook) -> Result<Saved, SaveFault> {
    let text = to_text(workbook)?;
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(SaveFault::Exists(path.to_owned()));
    }
    let confirmed = replace(path, text.as_bytes(), true)?;
    Ok(Saved { stamp: Stamp::of(&text), confirmed })
}

/// Saves a workbook over the file it was read from, if that still holds what it held.
pub fn save(path: &Path, workbook: &Workbook, held: &Stamp) -> Result<Saved, SaveFault> {
    let text = to_text(workbook)?;
    let stamp = Stamp::of(&text);
    let path = std::fs::canonicalize(path).map_err(|error| system(path, &error))?;
    let about = std::fs::metadata(&path).map_err(|error| system(&path, &error))?;
    if !about.is_file() {
        return Err(SaveFault::NotAFile(path));
    }
    if about.permissions().readonly() {
        return Err(SaveFault::ReadOnly(path));
    }
    let now = std::fs::read_to_string(&path).map_err(|error| system(&path, &error))?;
    if Stamp::of(&now) != *held {
        return Err(SaveFault::ChangedOutside(path));
    }
    if now == text {
        return Ok(Saved { stamp, confirmed: true });
    }
    let confirmed = replace(&path, text.as_bytes(), false)?;
    Ok(Saved { stamp, confirmed })
}

/// Writes an export (a report); `over` says whether an existing file may be replaced.
pub fn export(path: &Path, text: &str, over: bool) -> Result<(), SaveFault> {
    if !over && std::fs::symlink_metadata(path).is_ok() {
        return Err(SaveFault::Exists(path.to_owned()));
    }
    replace(path, text.as_bytes(), !over).map(|_| ())
}

/// Puts bytes under a name in one step; returns whether the folder was synced as well.
fn replace(path: &Path, bytes: &[u8], must_be_new: bool) -> Result<bool, SaveFault> {
    let told = |error: &std::io::Error| system(path, error);
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut file = tempfile::Builder::new()
        .prefix(&format!(".{name}-"))
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(|error| told(&error))?;
    file.write_all(bytes).map_err(|error| told(&error))?;
    if let Ok(about) = std::fs::metadata(path) {
        file.as_file().set_permissions(about.permissions()).map_err(|error| told(&error))?;
    } else {
        usual_permissions(file.as_file());
    }
    file.as_file().sync_all().map_err(|error| told(&error))?;
    if must_be_new {
        file.persist_noclobber(path).map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => SaveFault::Exists(path.to_owned()),
            _ => told(&error.error),
        })?;
    } else {
        file.persist(path).map_err(|error| told(&error.error))?;
    }
    Ok(std::fs::File::open(folder).and_then(|folder| folder.sync_all()).is_ok())
}

/// A new file is readable as the user's other files are; the temporary file was private.
#[cfg(unix)]
fn usual_permissions(file: &std::fs::File) {
    use std::os::unix::fs::PermissionsExt;
    // best effort: a file that stays private is still a saved file
    let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn usual_permissions(_: &std::fs::File) {}

/// The system's reason, without the name of our temporary file, which says nothing to anybody.
fn system(path: &Path, error: &std::io::Error) -> SaveFault {
    let inner = error.get_ref().and_then(|inner| inner.source());
    let reason = inner.map_or_else(|| error.to_string(), ToString::to_string);
    SaveFault::System { path: path.to_owned(), reason }
}
