//! Follower of another session, for the second screen: polls the workbook's file and the presenter's position.
//!
//! A thread of its own, only where one follows; it writes nothing. A file that cannot be read at the moment is told once
//! and tried again.

use crate::app::{Followed, Message};
use crate::i18n::Words;
use crate::store;
use crate::wording::lines;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How often the files are looked at. A room does not notice half a second, and an idle disk stays idle.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// Follows a workbook until nobody listens any more.
pub fn follow(workbook: PathBuf, language: &'static str, tell: impl Fn(Message) -> bool + Send + 'static) {
    std::thread::spawn(move || {
        let mut seen = None;
        let mut shown = None;
        // where the other session is comes at once
        loop {
            let mut heard = Followed::default();
            let now = stamp(&workbook);
            if now != seen {
                seen = now;
                let read = store::read_workbook(&workbook).map(|loaded| loaded.workbook);
                heard.workbook = Some(read.map_err(|fault| lines(&Words::new(language), &fault.explain()).join(" ")));
            }
            let at = store::published_place(&workbook);
            if at.is_some() && at != shown {
                shown = at;
                heard.shown.clone_from(&shown);
            }
            if (heard.workbook.is_some() || heard.shown.is_some()) && !tell(Message::Followed(Box::new(heard))) {
                return;
            }
            std::thread::sleep(POLL_INTERVAL);
        }
    });
}

/// What tells that a file was written: when, and how long it is; nothing while it is not there.
fn stamp(path: &Path) -> Option<(SystemTime, u64)> {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}
