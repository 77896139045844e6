//! Names of new files, made from the name they will have.

use std::path::Path;

/// Random letters and digits in the name of a new file.
pub(in crate::store) const TEMP_RANDOM: usize = 6;

/// What stands before and after the random part of a new file's name.
pub(in crate::store) fn temp_name(path: &Path) -> (String, &'static str) {
    /// A name has 255 bytes at most on every system we know; the rest is for what is added.
    const MAX_NAME_BYTES: usize = 200;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let cut = (0..=MAX_NAME_BYTES.min(name.len())).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0);
    (format!(".{}-", &name[..cut]), ".tmp")
}

/// The folder a file is in.
pub(in crate::store) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_names_leave_room_for_what_is_added() {
        let long = "é".repeat(127);
        let (prefix, suffix) = temp_name(Path::new(&long));
        assert!(prefix.len() + TEMP_RANDOM + suffix.len() <= 255 && prefix.starts_with(".éé"), "{prefix}");
        assert_eq!(temp_name(Path::new("a/w.yaml")).0, ".w.yaml-");
    }
}
