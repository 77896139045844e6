//! Workbooks opened lately, for the start screen.

use super::bytes::read_text;
use super::dirs::write_private;
use super::{Dirs, yaml};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A workbook opened lately, as it stood when it was last open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The file.
    pub path: PathBuf,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// Its country code.
    #[serde(default)]
    pub country: String,
    /// Answered of asked.
    #[serde(default)]
    pub answered: usize,
    /// The denominator of `answered`.
    #[serde(default)]
    pub asked: usize,
    /// The day it was last open, `2026-11-22`.
    #[serde(default)]
    pub on: String,
}

const MAX_RECENT: usize = 9;
const FILE: &str = "recent.yaml";

/// The largest list, in bytes: nine of the longest paths there are, and as much again.
const MAX_BYTES: u64 = 96 << 10;

/// Recent workbooks, the latest first; an unreadable list is an empty one.
#[must_use]
pub fn recent(dirs: &Dirs) -> Vec<Recent> {
    let text = read_text(&dirs.state.join(FILE), MAX_BYTES).unwrap_or_default();
    yaml::read(&text).unwrap_or_default()
}

/// Puts a workbook at the head of the list.
pub fn remember(dirs: &Dirs, seen: Recent) -> std::io::Result<()> {
    let mut list = recent(dirs);
    list.retain(|it| it.path != seen.path);
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

fn write(dirs: &Dirs, list: &[Recent]) -> std::io::Result<()> {
    let text = yaml::write(&list).map_err(std::io::Error::other)?;
    write_private(&dirs.state, FILE, &text)
}
