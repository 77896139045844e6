//! Fonts of this computer: which of them show certain characters.
//!
//! Of each file only the table of its characters is read, until one is chosen; folders, files and bytes are bounded,
//! because a font folder may be a link to anywhere. What cannot be read does not exist.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::document::pdf::{FontBytes, covers};

const MAX_DEPTH: usize = 8;
const MAX_FILES: usize = 10_000;
const LARGEST_TABLE: u32 = 4 << 20;
const LARGEST_FONT: u64 = 64 << 20;
/// More than this is not read for one document.
const MAX_BYTES: u64 = 192 << 20;
const EXTENSIONS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// The fewest fonts that show these characters together, as far as there are any; each with its bold companion.
pub(super) fn for_characters(wanted: &BTreeSet<char>) -> Vec<FontBytes> {
    among(&crate::platform::font_folders(), wanted)
}

fn among(folders: &[PathBuf], wanted: &BTreeSet<char>) -> Vec<FontBytes> {
    let mut files = Vec::new();
    folders.iter().for_each(|folder| gather(folder, 0, &mut files));
    files.sort_by_cached_key(|path| (preference(path), path.clone()));
    let mut offers: Vec<(PathBuf, BTreeSet<char>)> = Vec::new();
    for path in files {
        let shown: BTreeSet<char> = characters(&path, wanted).unwrap_or_default();
        if !shown.is_empty() {
            offers.push((path, shown));
        }
    }
    let mut open = wanted.clone();
    let mut left = MAX_BYTES;
    let mut chosen = Vec::new();
    // the font that shows most of what is still open, the preferred one among equals
    while let Some((path, shown)) = best(&offers, &open) {
        if let Some(bytes) = whole(path, &mut left) {
            chosen.push(bytes);
            chosen.extend(bold(path).and_then(|bold| whole(&bold, &mut left)));
            open.retain(|c| !shown.contains(c));
        }
        let done = path.clone();
        offers.retain(|(path, _)| *path != done);
    }
    chosen
}

fn best<'a>(offers: &'a [(PathBuf, BTreeSet<char>)], open: &BTreeSet<char>) -> Option<&'a (PathBuf, BTreeSet<char>)> {
    let counted = offers.iter().map(|offer| (offer.1.intersection(open).count(), offer));
    let best = counted.rev().max_by_key(|(count, _)| *count)?;
    (best.0 > 0).then_some(best.1)
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.take(MAX_FILES).filter_map(|entry| Some(entry.ok()?.path())) {
        if files.len() >= MAX_FILES {
            return;
        }
        let is_font = |ending: &std::ffi::OsStr| EXTENSIONS.iter().any(|it| ending.eq_ignore_ascii_case(it));
        if path.extension().is_some_and(is_font) {
            files.push(path);
        } else if depth < MAX_DEPTH && path.is_dir() {
            gather(&path, depth + 1, files);
        }
    }
}

/// Smaller is better: upright text fonts of families made to go together come first.
fn preference(path: &Path) -> i32 {
    let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut points = 0;
    let good = [("noto", -4), ("sans", -3), ("regular", -6), ("dejavu", -2)];
    let bad = ["mono", "serif", "condensed", "display", "ui", "looped", "unjoined", "kufi", "rashi"];
    let worse = ["bold", "italic", "oblique", "light", "thin", "black", "medium", "emoji", "last", "fallback"];
    points += good.iter().filter(|(word, _)| name.contains(word)).map(|(_, points)| points).sum::<i32>();
    points += bad.iter().filter(|word| name.contains(**word)).count() as i32 * 4;
    points += worse.iter().filter(|word| name.contains(**word)).count() as i32 * 12;
    points
}

/// The bold font beside a regular one.
fn bold(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let bold = path.with_file_name(name.replace("Regular", "Bold"));
    (bold != path && bold.is_file()).then_some(bold)
}

fn whole(path: &Path, left: &mut u64) -> Option<FontBytes> {
    let size = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    if size > LARGEST_FONT || size > *left {
        return None;
    }
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(size).read_to_end(&mut bytes).ok()?;
    *left -= size;
    Some(Arc::new(bytes))
}

/// Which of the characters a font shows; it must draw them with outlines, or the page would stay white.
fn characters(path: &Path, wanted: &BTreeSet<char>) -> Option<BTreeSet<char>> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut file = File::open(path).ok()?;
    let mut start = 0;
    let mut head = read(&mut file, 0, 16)?;
    if head.starts_with(b"ttcf") {
        start = number(&head, 12)?;
        head = read(&mut file, start, 16)?;
    }
    let count = u32::from(u16::from_be_bytes([*head.get(4)?, *head.get(5)?]));
    let list = read(&mut file, start.checked_add(12)?, count.min(256) * 16)?;
    let tables: Vec<(&[u8], u32, u32)> =
        list.chunks_exact(16).filter_map(|it| Some((it.get(..4)?, number(it, 8)?, number(it, 12)?))).collect();
    let has = |name: &[u8]| tables.iter().any(|(tag, ..)| *tag == name);
    if !has(b"glyf") && !has(b"CFF ") && !has(b"CFF2") || has(b"CBDT") {
        return None;
    }
    let (_, at, length) = tables.iter().find(|(tag, ..)| *tag == b"cmap")?;
    let cmap = read(&mut file, *at, (*length).min(LARGEST_TABLE))?;
    Some(wanted.iter().copied().filter(|c| covers(&cmap, *c)).collect())
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn read(file: &mut File, at: u32, length: u32) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(at.into())).ok()?;
    let mut bytes = Vec::new();
    file.take(length.into()).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts")
    }

    #[test]
    fn a_font_is_found_by_what_it_shows() {
        let found = among(&[folder()], &BTreeSet::from(['◐', 'ж']));
        let sizes: Vec<u64> = found.iter().map(|it| it.len() as u64).collect();
        let size = |name: &str| fs::metadata(folder().join(name)).unwrap().len();
        let (signs, regular) = (size("DejaVuSans-signs-subset.ttf"), size("NotoSans-Regular-subset.ttf"));
        assert_eq!(sizes.len(), 3, "two fonts and the bold companion of one");
        assert!(sizes.contains(&signs) && sizes.contains(&regular));
    }

    #[test]
    fn nothing_is_read_for_what_no_font_shows() {
        assert!(among(&[folder()], &BTreeSet::from(['\u{10ffff}'])).is_empty());
        assert!(among(&[PathBuf::from("/nowhere")], &BTreeSet::from(['a'])).is_empty());
    }

    #[test]
    fn a_file_that_is_no_font_does_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [("a.ttf", &b"ttcf"[..]), ("b.otf", b""), ("c.ttc", &[0xff; 400]), ("d.ttf", &[0; 64])] {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        fs::create_dir(folder.path().join("e.ttf")).unwrap();
        assert!(among(&[folder.path().to_owned()], &BTreeSet::from(['a'])).is_empty());
    }
}
