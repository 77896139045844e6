//! Workbooks opened lately, for the start screen.

use super::bytes::read_text;
use super::dirs::write_private;
use super::{Dirs, yaml};
use crate::config::RecentFile;
use std::path::Path;

const MAX_RECENT: usize = 9;
const FILE: &str = "recent.yaml";

/// The largest list, in bytes: nine of the longest paths there are, and as much again.
const MAX_BYTES: u64 = 96 << 10;

/// Recent workbooks, the latest first; an unreadable list is an empty one.
#[must_use]
pub fn recent(dirs: &Dirs) -> Vec<RecentFile> {
    let text = read_text(&dirs.state.join(FILE), MAX_BYTES).ok();
    text.and_then(|text| yaml::read(&text).ok()).unwrap_or_default()
}

/// Puts a workbook at the head of the list.
pub fn remember(dirs: &Dirs, seen: RecentFile) -> std::io::Result<()> {
    let mut list = recent(dirs);
    list.retain(|it| !seen.replaces(it));
    list.insert(0, seen);
    list.truncate(MAX_RECENT);
    write(dirs, &list)
}

/// Takes a workbook off the list; the file itself is left alone.
pub fn forget(dirs: &Dirs, path: &Path) -> std::io::Result<()> {
    let mut list = recent(dirs);
    list.retain(|it| it.path != path);
    write(dirs, &list)
}

fn write(dirs: &Dirs, list: &[RecentFile]) -> std::io::Result<()> {
    let text = yaml::write(&list).map_err(std::io::Error::other)?;
    write_private(&dirs.state, FILE, &text)
}
