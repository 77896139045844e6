//! What was made elsewhere and comes into a workbook: read, and told what it changes. Nothing is changed here.
//!
//! Of a report of ours that was edited as DOCX, the texts between its marks; of a questionnaire that was filled in, the
//! answers; of a list of a reference manager, its sources; of a file of separated values, the series of years in it. What
//! cannot come in is named with its reason, and nothing that was written here meanwhile is written over.

mod form;
mod into;
mod series;
mod sources;
mod texts;

use crate::app::ImportedFile;
use crate::store::BibliographyFormat;
use crate::wording::Sentence;
use std::path::Path;

pub use into::{ImportInto, ImportRefused, SeriesReading};

/// Endings of files of separated values.
const SEPARATED: [&str; 3] = ["csv", "tsv", "txt"];

/// What a file brings, by its ending.
pub fn import(into: &ImportInto<'_>, from: &Path) -> Result<ImportedFile, ImportRefused> {
    let ending = from.extension().unwrap_or_default().to_string_lossy().into_owned();
    match BibliographyFormat::of_ending(&ending) {
        Some(format) => sources::sources(into, from, format),
        None if ending.eq_ignore_ascii_case("xlsx") => form::sheets(into, from),
        None if ending.eq_ignore_ascii_case("docx") => match form::fields(into, from)? {
            Some(form) => Ok(form),
            None => texts::texts(into, from),
        },
        None if SEPARATED.iter().any(|it| ending.eq_ignore_ascii_case(it)) => {
            let text = String::from_utf8(into.read(from)?);
            let text = text.map_err(|_| ImportRefused(vec![into.words.t("cli-input-not-utf8")]))?;
            import_series(into, &text)
        }
        None => Err(ImportRefused::of(&Sentence::of(into.words, "cli-import-ending", &[("ending", (&ending).into())]))),
    }
}

/// What a text of separated values brings.
pub fn import_series(into: &ImportInto<'_>, text: &str) -> Result<ImportedFile, ImportRefused> {
    series::series(into, text)
}
