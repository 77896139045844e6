//! Conflict copies: other versions of a workbook that a synchronizing service laid beside its file.
//!
//! A copy is known by its name, as the services make them, and by the workbook's id at its beginning. Neither a folder of
//! many files nor a file made to hurt costs more than a bounded look.

use super::save::folder_of;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The most names looked at in a folder, and the most files opened.
const MAX_NAMES: usize = 10_000;
const MAX_FILES: usize = 20;

/// The bytes read of a file; the id stands in the first lines.
const HEAD_BYTES: u64 = 16 << 10;

/// Conflict copies beside a workbook's file that hold the workbook with this id, by name.
#[must_use]
pub fn conflict_copies(path: &Path, id: &str) -> Vec<PathBuf> {
    let Some(own) = path.file_name().and_then(|name| name.to_str()) else { return Vec::new() };
    let entries = std::fs::read_dir(folder_of(path)).into_iter().flatten().take(MAX_NAMES).filter_map(Result::ok);
    let named = entries.filter(|entry| entry.file_name().to_str().is_some_and(|name| is_copy_of(own, name)));
    // a link is not followed, and nothing but a file is opened
    let files = named.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let mut found: Vec<PathBuf> =
        files.take(MAX_FILES).map(|entry| entry.path()).filter(|copy| id_of(copy).is_some_and(|it| it == id)).collect();
    found.sort();
    found
}

/// Whether a name is one that a service gives to the copy it could not join.
fn is_copy_of(own: &str, name: &str) -> bool {
    // rclone, Unison
    if name.strip_prefix(own).is_some_and(|rest| rest.starts_with(".conflict")) {
        return true;
    }
    let (stem, ending) = own.rsplit_once('.').map_or((own, ""), |(stem, _)| (stem, &own[stem.len()..]));
    let Some(added) = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending)) else { return false };
    let lower = added.to_lowercase();
    let digits = |text: &str| !text.is_empty() && text.len() < 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    // Dropbox, Nextcloud, Unison, Google Drive; Syncthing, rclone; ownCloud
    let in_brackets = added.strip_prefix(" (").and_then(|it| it.strip_suffix(')'));
    let says_so = ["conflict", "conflit", "konflikt", "conflito", "conflitto"].iter().any(|word| lower.contains(word));
    if let Some(inner) = in_brackets {
        return says_so || digits(inner);
    }
    if [".sync-conflict-", ".conflict", "_conflict-"].iter().any(|begins| lower.starts_with(begins)) {
        return true;
    }
    // iCloud
    if let Some(number) = added.strip_prefix(' ') {
        return digits(number);
    }
    // OneDrive: the name of a computer, which Windows writes in capitals
    added.strip_prefix('-').is_some_and(|computer| {
        let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-';
        computer.len() < 16 && computer.bytes().all(fits) && computer.bytes().any(|byte| byte.is_ascii_uppercase())
    })
}

/// The id a workbook's file says it has.
fn id_of(path: &Path) -> Option<String> {
    let mut head = Vec::new();
    crate::platform::open_to_read(path).ok()?.take(HEAD_BYTES).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let mut lines = head.trim_start_matches('\u{feff}').lines();
    lines
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .filter(|it| it.starts_with("tripartite-workbook:"))?;
    let id = lines.find_map(|line| line.strip_prefix("id:"))?.trim();
    Some(id.trim_matches(['"', '\'']).to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_copies_of_every_service_are_known_by_name_and_no_others() {
        for name in [
            "w (Anna's conflicted copy 2026-11-30).yaml",
            "w (conflicted copy).yaml",
            "w (Copie en conflit de Anna 2026-11-30).yaml",
            "w (conflicted copy 2026-11-30 101500).yaml",
            "w-DESKTOP-AB12CD3.yaml",
            "w.sync-conflict-20261130-101500-ABCDEFG.yaml",
            "w (1).yaml",
            "w 2.yaml",
            "w.yaml.conflict1",
            "w.conflict2.yaml",
            "w_conflict-20261130-101500.yaml",
            "w (copy: conflict 1 on 2026-11-30).yaml",
        ] {
            assert!(is_copy_of("w.yaml", name), "{name}");
        }
        for name in [
            "w.yaml",
            ".w.yaml.lock",
            "w-final.yaml",
            "w (2026 draft).yaml",
            "w 2026 plan.yaml",
            "w2.yaml",
            "v (1).yaml",
            "w (1).docx",
            "w-2026.yaml",
            "w.yaml.bak",
            "w-.yaml",
            "",
        ] {
            assert!(!is_copy_of("w.yaml", name), "{name}");
        }
        assert!(is_copy_of("w", "w (1)") && !is_copy_of("", "x"));
    }

    #[test]
    fn only_a_regular_file_with_the_same_id_counts_and_little_of_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let text = "# a comment\ntripartite-workbook: 1\nid: \"one\"\n";
        std::fs::write(at("w.yaml"), text).unwrap();
        std::fs::write(at("w (1).yaml"), text).unwrap();
        std::fs::write(at("w (2).yaml"), text.replace("one", "two")).unwrap();
        std::fs::write(at("w (3).yaml"), "id: \"one\"\n").unwrap();
        std::fs::write(at("w (5).yaml"), [&[0xff; 100][..], text.as_bytes()].concat()).unwrap();
        std::fs::create_dir(at("w (6).yaml")).unwrap();
        // what comes after the beginning is not read
        std::fs::write(at("w (7).yaml"), format!("#{}\n{text}", "x".repeat(20_000))).unwrap();
        // where no link can be made, there is none to follow
        let _ = crate::platform::testing::symlink(&at("w.yaml"), &at("w (4).yaml"));
        assert_eq!(conflict_copies(&at("w.yaml"), "one"), [at("w (1).yaml")]);
    }
}
