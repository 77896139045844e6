//! What is to be said of a workbook's file besides what it holds: that it is not what was saved here last, and that other
//! versions of it lie beside it. Each sentence names the command that helps.

use super::World;
use crate::i18n::Words;
use crate::store::{self, Loaded, Past, Stamp};
use crate::workbook::Workbook;
use std::path::Path;

impl World {
    /// Sentences for whoever opens a file; and the last kept version from which it may have been made.
    pub(super) fn remarks(&self, path: &Path, loaded: &Loaded, stamp: &Stamp) -> (Vec<String>, u64) {
        let words = self.words();
        let mut remarks = Vec::new();
        let mut made_from = 0;
        if let Some(dirs) = &self.dirs {
            let past = store::past(dirs, path, loaded, stamp);
            made_from = past.made_from(store::newest_version(dirs, path, &loaded.workbook.id));
            remarks.extend(of_past(&words, path, &past));
        }
        remarks.extend(beside(&words, path, &loaded.workbook));
        if !self.looking && store::has_comments(loaded) {
            remarks.push(words.t("outside-comments"));
        }
        (remarks, made_from)
    }
}

fn of_past(words: &Words, path: &Path, past: &Past) -> Option<String> {
    let file = as_argument(path);
    let day = |taken: &str| words.date(taken.split('T').next().unwrap_or_default());
    match past {
        Past::Whole => None,
        Past::Earlier { held, last } => {
            let (earlier, later) = (held.number.to_string(), last.number.to_string());
            let (then, since) = (day(&held.taken), day(&last.taken));
            let args = [
                ("earlier", (&earlier).into()),
                ("then", (&then).into()),
                ("last", (&later).into()),
                ("day", (&since).into()),
                ("file", (&file).into()),
            ];
            Some(words.with("outside-earlier", &args))
        }
        Past::Lacks { last, cells } => {
            let (number, date) = (last.number.to_string(), day(&last.taken));
            let args = [
                ("count", (*cells).into()),
                ("last", (&number).into()),
                ("day", (&date).into()),
                ("file", (&file).into()),
            ];
            Some(words.with("outside-lacks", &args))
        }
    }
}

/// The sentence on conflict copies beside a file.
pub(super) fn beside(words: &Words, path: &Path, workbook: &Workbook) -> Option<String> {
    let copies = store::conflict_copies(path, &workbook.id);
    let copy = copies.first()?;
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (file, other) = (as_argument(path), as_argument(copy));
    let args =
        [("count", copies.len().into()), ("name", (&name).into()), ("file", (&file).into()), ("copy", (&other).into())];
    Some(words.with("outside-copies", &args))
}

/// A file as it can be typed after a command, whatever its name: from the folder one is in, and quoted where a shell would
/// make something else of it.
fn as_argument(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let near = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    crate::platform::as_word(&near.unwrap_or_else(|| path.to_owned()).to_string_lossy())
}
