//! Workbooks opened lately, for the start screen.

use super::bytes::read_text;
use super::places::write_private;
use super::{Places, yaml};
use crate::config::RecentFile;
use std::path::Path;

const MOST: usize = 9;
const FILE: &str = "recent.yaml";

/// The largest list, in bytes: nine of the longest paths there are, and as much again.
const MOST_BYTES: u64 = 96 << 10;

/// Recent workbooks, the latest first; an unreadable list is an empty one.
#[must_use]
pub fn recent(places: &Places) -> Vec<RecentFile> {
    let text = read_text(&places.state.join(FILE), MOST_BYTES).unwrap_or_default();
    yaml::read(&text).unwrap_or_default()
}

/// Puts a workbook at the head of the list.
pub fn remember(places: &Places, seen: RecentFile) -> std::io::Result<()> {
    let mut list = recent(places);
    list.retain(|it| it.path != seen.path);
    list.insert(0, seen);
    list.truncate(MOST);
    write(places, &list)
}

/// Takes a workbook off the list; the file itself is left alone.
pub fn forget(places: &Places, path: &Path) -> std::io::Result<()> {
    let mut list = recent(places);
    list.retain(|it| it.path != path);
    write(places, &list)
}

fn write(places: &Places, list: &[RecentFile]) -> std::io::Result<()> {
    let text = yaml::write(&list).map_err(std::io::Error::other)?;
    write_private(&places.state, FILE, &text)
}
