//! The beginning of an instrument of one's own: three small files without a fault, to be filled in.

use super::export::{Existing, export};
use super::save::SaveFault;
use crate::instrument::Id;
use std::path::{Path, PathBuf};

/// The files of the skeleton, in each language the program speaks.
const ENGLISH: [(&str, &str); 3] = [
    ("instrument.yaml", include_str!("skeleton/en/instrument.yaml")),
    ("sections/first.yaml", include_str!("skeleton/en/first.yaml")),
    ("sources.yaml", include_str!("skeleton/en/sources.yaml")),
];
const FRENCH: [(&str, &str); 3] = [
    ("instrument.yaml", include_str!("skeleton/fr/instrument.yaml")),
    ("sections/first.yaml", include_str!("skeleton/fr/first.yaml")),
    ("sources.yaml", include_str!("skeleton/fr/sources.yaml")),
];

/// Writes the skeleton of an instrument into a folder of its name, over no file that is there; its files.
///
/// # Errors
///
/// When the folder cannot be made, or one of the files is there already or cannot be written.
pub fn write_skeleton(below: &Path, id: &Id, language: &str) -> Result<Vec<PathBuf>, SaveFault> {
    let folder = below.join(id.as_str());
    let sections = folder.join("sections");
    let to_fault = |error: std::io::Error| SaveFault::System { path: sections.clone(), reason: error.to_string() };
    let files = if language == "fr" { FRENCH } else { ENGLISH };
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).exists()) {
        return Err(SaveFault::Exists(folder.join(name)));
    }
    std::fs::create_dir_all(&sections).map_err(to_fault)?;
    let mut written = Vec::new();
    for (name, text) in files {
        let path = folder.join(name);
        let text = text.replacen("\nid: ID\n", &format!("\nid: {id}\n"), 1);
        export(&path, text, Existing::Stays)?;
        written.push(path);
    }
    Ok(written)
}
