//! What a session is on, for a second screen that follows it: a small file beside the workbook, `.NAME.shown`.
//!
//! Never in the workbook: where somebody looks is no fact of the group. Written whole or not at all; what stands in it
//! was written by anybody, so it is read up to a limit, as a regular file only, and kept only where it is an address.

use crate::platform;
use crate::workbook::{Place, PresenterPosition};
use std::ffi::OsString;
use std::io::{Read, Result, Write};
use std::path::{Path, PathBuf};

/// The largest file read, in bytes.
const MAX_BYTES: u64 = 2048;

/// Tells a second screen what the session is on.
pub fn publish_place(workbook: &Path, shown: &PresenterPosition) -> Result<()> {
    let path = beside(workbook, ".shown")?;
    let new = beside(workbook, ".shown.new")?;
    // what a session that was killed left half written
    let _ = std::fs::remove_file(&new);
    let mut file = platform::create_beside(&new)?;
    let text = serde_json::to_string(shown).map_err(std::io::Error::other)?;
    let done = file.write_all(text.as_bytes()).and_then(|()| std::fs::rename(&new, &path));
    if done.is_err() {
        let _ = std::fs::remove_file(&new);
    }
    done
}

/// What the session that has the workbook open is on, as far as that is known.
#[must_use]
pub fn published_place(workbook: &Path) -> Option<PresenterPosition> {
    let path = beside(workbook, ".shown").ok()?;
    if !std::fs::symlink_metadata(&path).ok()?.is_file() {
        return None;
    }
    // what takes its place in between is no link to follow and no pipe to wait for
    let file = platform::open_itself_to_read(&path).ok()?;
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    let shown: PresenterPosition = serde_json::from_str(&text).ok()?;
    (shown.at.is_empty() || shown.at.parse::<Place>().is_ok()).then_some(shown)
}

/// The session is over: nothing is shown any more.
pub fn forget_place(workbook: &Path) {
    if let Ok(path) = beside(workbook, ".shown") {
        let _ = std::fs::remove_file(path);
    }
}

fn beside(workbook: &Path, ending: &str) -> Result<PathBuf> {
    let workbook = platform::canonical(workbook)?;
    let mut name = OsString::from(".");
    name.push(workbook.file_name().unwrap_or_default());
    name.push(ending);
    Ok(workbook.with_file_name(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::workbook::ProjectorView;

    #[test]
    fn only_an_address_of_a_small_regular_file_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("w.yaml");
        std::fs::write(&book, "x").unwrap();
        assert_eq!(published_place(&book), None);
        let shown = PresenterPosition { at: "answers/consult-gender".into(), view: ProjectorView::Results, top: 0 };
        publish_place(&book, &shown).unwrap();
        assert_eq!(published_place(&book), Some(shown.clone()));
        let side = folder.path().join(".w.yaml.shown");
        for hostile in ["", "{", "{\"at\": \"\\u001b[2J\"}", "{\"at\": \"../../etc/passwd\"}", &"x".repeat(5000)] {
            std::fs::write(&side, hostile).unwrap();
            assert_eq!(published_place(&book), None, "{hostile:.20}");
        }
        std::fs::remove_file(&side).unwrap();
        if let Some(endless) = platform::testing::ENDLESS {
            platform::testing::symlink(Path::new(endless), &side).unwrap();
            assert_eq!(published_place(&book), None, "no link is followed");
        }
        publish_place(&book, &shown).unwrap();
        assert!(std::fs::symlink_metadata(&side).unwrap().is_file(), "a link in its place is replaced, not written to");
        forget_place(&book);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left but the workbook");
    }
}
