//! A questionnaire that was filled in, as sheets or as a text document: read, and told what it brings.

use super::call::{Call, OpenedWorkbook, Refused};
use super::incoming::{Incoming, read, refused};
use crate::app::returned_form::{FormReader, FormRefused, ReturnedForm, of_fields, of_sheets};
use crate::document::docx::{self, ReferenceFault};
use crate::document::xlsx::{self, XlsxFault};
use crate::i18n::{LANGUAGES, Words};
use crate::instrument::Instrument;
use std::path::Path;

/// A form in sheets.
pub(super) fn sheets(call: &Call, opened: &OpenedWorkbook, from: &Path, by: Option<&str>) -> Result<Incoming, Refused> {
    let bytes = read(call, from)?;
    let sheets = xlsx::sheets(&bytes).map_err(|fault| match fault {
        XlsxFault::NotXlsx => refused(call, from, "cli-import-not-xlsx"),
        XlsxFault::TooLarge => refused(call, from, "cli-import-too-large"),
        XlsxFault::Broken => refused(call, from, "cli-import-broken"),
    })?;
    let form = of_sheets(&call.words, &sheets).ok_or_else(|| refused(call, from, "cli-import-no-form"))?;
    incoming(call, opened, from, &form, by)
}

/// A form in the fields of a text document; nothing where it has none.
pub(super) fn fields(
    call: &Call,
    opened: &OpenedWorkbook,
    from: &Path,
    by: Option<&str>,
) -> Result<Option<Incoming>, Refused> {
    let bytes = read(call, from)?;
    let fields = docx::fields(&bytes).map_err(|fault| match fault {
        ReferenceFault::NotDocx => refused(call, from, "cli-import-not-docx"),
        ReferenceFault::TooLarge => refused(call, from, "cli-import-too-large"),
        ReferenceFault::Broken { .. } => refused(call, from, "cli-import-broken"),
    })?;
    let form = of_fields(&fields);
    form.map(|form| incoming(call, opened, from, &form, by)).transpose()
}

fn incoming(
    call: &Call,
    opened: &OpenedWorkbook,
    from: &Path,
    form: &ReturnedForm,
    by: Option<&str>,
) -> Result<Incoming, Refused> {
    // a form may be filled in another language than the one it is read in
    let tongue = |(code, _): &(&str, &str)| -> Option<(Words, Instrument)> {
        let instrument = call.library.load(opened.instrument.id.as_str(), code).ok()?;
        Some((Words::new(code), instrument))
    };
    let tongues: Vec<(Words, Instrument)> = LANGUAGES.iter().filter_map(tongue).collect();
    let reader = FormReader {
        words: &call.words,
        instrument: &opened.instrument,
        workbook: &opened.loaded.workbook,
        tongues: &tongues,
        kept: &Words::new(&opened.loaded.workbook.languages.work),
    };
    let taken = reader.take(form, by).map_err(|fault| {
        refused(
            call,
            from,
            match fault {
                FormRefused::OtherWorkbook => "cli-import-form-workbook",
                FormRefused::OtherInstrument => "cli-import-form-instrument",
                FormRefused::Nobody => "cli-import-form-nobody",
                FormRefused::NoRegister => "cli-import-no-register",
            },
        )
    })?;
    Ok(Incoming { edits: taken.edits, changes: taken.changes, refused: taken.refused, same: taken.same })
}
