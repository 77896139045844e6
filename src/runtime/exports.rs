//! Putting what was written where it shall stand: one file, or a file for each sheet beside each other.

use crate::document::export::Written;
use crate::store::{self, SaveFault};
use std::path::{Path, PathBuf};

/// Puts an export at a path; sheets go to `NAME-SHEET.csv` beside it. Nothing is written if one of them may not be.
pub fn put(path: &Path, written: &Written, over: bool) -> Result<Vec<PathBuf>, SaveFault> {
    let files: Vec<(PathBuf, &[u8])> = match written {
        Written::One(bytes) => vec![(path.to_owned(), bytes)],
        Written::Sheets(sheets) if sheets.len() == 1 => {
            sheets.iter().map(|(_, bytes)| (path.to_owned(), bytes.as_slice())).collect()
        }
        Written::Sheets(sheets) => sheets.iter().map(|(id, bytes)| (beside(path, id), bytes.as_slice())).collect(),
    };
    let exists = files.iter().find(|(path, _)| !over && std::fs::symlink_metadata(path).is_ok());
    if let Some((path, _)) = exists {
        return Err(SaveFault::Exists(path.clone()));
    }
    for (path, bytes) in &files {
        store::export(path, bytes, over)?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

fn beside(path: &Path, id: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    path.with_file_name(format!("{stem}-{id}{ending}"))
}
