//! What the beginning of a file's name may be completed to.

use crate::app::FileNames;
use std::path::MAIN_SEPARATOR;

/// So many entries of a folder are looked at: a folder of mail or pictures holds nobody up.
const MAX_ENTRIES: usize = 20_000;

/// Lists the names that begin as typed, case aside; hidden files only where their dot is typed. A folder that cannot be read
/// has none.
pub fn list(mut asked: FileNames) -> FileNames {
    let wanted = asked.begins.to_lowercase();
    let entries = std::fs::read_dir(&asked.folder).into_iter().flatten().take(MAX_ENTRIES).flatten();
    let named = entries.filter_map(|entry| {
        // a name that is no text cannot be typed
        let name = entry.file_name().into_string().ok().filter(|name| !name.chars().any(char::is_control))?;
        let is_hidden = name.starts_with('.') && !wanted.starts_with('.');
        if is_hidden || !name.to_lowercase().starts_with(&wanted) {
            return None;
        }
        if entry.path().is_dir() {
            return Some(format!("{name}{MAIN_SEPARATOR}"));
        }
        let ending = entry.path().extension().map(|it| it.to_string_lossy().to_lowercase());
        let is_workbook = matches!(ending.as_deref(), Some("yaml" | "yml"));
        (is_workbook || !asked.workbooks).then_some(name)
    });
    asked.names = named.collect();
    asked.names.sort_by_key(|name| name.to_lowercase());
    asked
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::list;
    use crate::app::FileNames;
    use std::path::MAIN_SEPARATOR;

    #[test]
    fn folders_and_workbooks_are_listed_as_they_begin() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["Malaysia.yaml", "malaysia-2.yml", "malaysia.docx", ".hidden.yaml", "other.yaml"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("Malta 2026")).unwrap();
        let of = |begins: &str, workbooks| {
            let asked = FileNames {
                typed: begins.to_owned(),
                folder: folder.path().to_owned(),
                begins: begins.to_owned(),
                workbooks,
                names: Vec::new(),
            };
            list(asked).names
        };
        let malta = format!("Malta 2026{MAIN_SEPARATOR}");
        assert_eq!(of("mal", true), ["malaysia-2.yml", "Malaysia.yaml", &malta]);
        assert_eq!(of("mal", false), ["malaysia-2.yml", "malaysia.docx", "Malaysia.yaml", &malta]);
        assert_eq!(of(".", true), [".hidden.yaml"]);
        assert!(of("zz", true).is_empty());
        let nowhere = FileNames { folder: folder.path().join("none"), ..list_of_nothing() };
        assert!(list(nowhere).names.is_empty());
    }

    fn list_of_nothing() -> FileNames {
        FileNames {
            typed: String::new(),
            folder: std::path::PathBuf::new(),
            begins: String::new(),
            workbooks: false,
            names: Vec::new(),
        }
    }
}
