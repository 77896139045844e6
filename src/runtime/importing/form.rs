//! A questionnaire that was filled in, as sheets or as a text document: read, and told what it brings.

use super::into::{ImportInto, ImportRefused};
use crate::app::ImportedFile;
use crate::app::returned_form::{FormReader, FormRefused, ReturnedForm, of_fields, of_sheets};
use crate::document::docx::{self, ReferenceFault};
use crate::document::xlsx::{self, XlsxFault};
use crate::i18n::{LANGUAGES, Words};
use crate::instrument::Instrument;
use std::path::Path;

/// A form in sheets.
pub(super) fn sheets(into: &ImportInto<'_>, from: &Path) -> Result<ImportedFile, ImportRefused> {
    let bytes = into.read(from)?;
    let sheets = xlsx::sheets(&bytes).map_err(|fault| match fault {
        XlsxFault::NotXlsx => into.refused(from, "cli-import-not-xlsx"),
        XlsxFault::TooLarge => into.refused(from, "cli-import-too-large"),
        XlsxFault::Broken => into.refused(from, "cli-import-broken"),
    })?;
    let form = of_sheets(into.words, &sheets).ok_or_else(|| into.refused(from, "cli-import-no-form"))?;
    incoming(into, from, &form)
}

/// A form in the fields of a text document; nothing where it has none.
pub(super) fn fields(into: &ImportInto<'_>, from: &Path) -> Result<Option<ImportedFile>, ImportRefused> {
    let bytes = into.read(from)?;
    let fields = docx::fields(&bytes).map_err(|fault| match fault {
        ReferenceFault::NotDocx => into.refused(from, "cli-import-not-docx"),
        ReferenceFault::TooLarge => into.refused(from, "cli-import-too-large"),
        ReferenceFault::Broken { .. } => into.refused(from, "cli-import-broken"),
    })?;
    let form = of_fields(&fields);
    form.map(|form| incoming(into, from, &form)).transpose()
}

fn incoming(into: &ImportInto<'_>, from: &Path, form: &ReturnedForm) -> Result<ImportedFile, ImportRefused> {
    // a form may be filled in another language than the one it is read in
    let tongue = |(code, _): &(&str, &str)| -> Option<(Words, Instrument)> {
        let instrument = into.library.load(into.instrument.id.as_str(), code).ok()?;
        Some((Words::new(code), instrument))
    };
    let tongues: Vec<(Words, Instrument)> = LANGUAGES.iter().filter_map(tongue).collect();
    let reader = FormReader {
        words: into.words,
        instrument: into.instrument,
        workbook: into.workbook,
        tongues: &tongues,
        kept: &Words::new(&into.workbook.languages.work),
    };
    let taken = reader.take(form, into.by).map_err(|fault| {
        into.refused(
            from,
            match fault {
                FormRefused::OtherWorkbook => "cli-import-form-workbook",
                FormRefused::OtherInstrument => "cli-import-form-instrument",
                FormRefused::Nobody => "cli-import-form-nobody",
                FormRefused::NoRegister => "cli-import-no-register",
            },
        )
    })?;
    Ok(ImportedFile { edits: taken.edits, changes: taken.changes, refused: taken.refused, same: taken.same })
}
