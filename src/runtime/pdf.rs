//! A document as PDF, with the fonts of this computer where it needs them.
//!
//! The writer is pure; this file brings it what it may not fetch itself. Fonts of the system are read only for a
//! document with letters the built-in fonts lack. A program built without PDF says so here.

use crate::document::WriteFault;
use crate::document::{self, Document, ProgressFn};
use crate::i18n::{Arg, Words};
use crate::wording::Sentence;

/// A file, and what is to be said about it.
#[derive(Debug)]
pub struct Made {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The scripts no font shows, in a sentence, with a remedy; also said in the file.
    pub lacking: Option<String>,
}

/// What an export makes pages with, in the words of a language; which scripts no font shows is handed to `lacking`.
pub fn pages<'a>(
    words: &'a Words,
    lacking: &'a dyn Fn(String),
) -> impl Fn(&Document, &document::WriterWords, ProgressFn<'_>) -> Result<Vec<u8>, WriteFault> + 'a {
    move |document, said, progress| {
        let made = make(document, words, said, progress)?;
        made.lacking.into_iter().for_each(lacking);
        Ok(made.bytes)
    }
}

/// Makes the file; `words` are the program's in the language of the document, `said` the writer's.
///
/// # Errors
/// When the program was built without PDF, it was told to stop, or the file could not be made.
#[cfg(feature = "pdf")]
pub fn make(
    document: &Document,
    words: &Words,
    said: &document::WriterWords,
    progress: ProgressFn<'_>,
) -> Result<Made, WriteFault> {
    use crate::document::pdf::{self, PdfFault, Setting};
    use crate::i18n::{Apart, told};
    use crate::text::Direction;
    use std::collections::BTreeSet;

    // what the writer says itself goes by no other hand that would tell both languages
    let both = |said: String| told(&said, Apart::Line);
    let page = |page: usize, pages: usize| {
        both(words.with("report-pdf-page", &[("page", page.into()), ("pages", pages.into())]))
    };
    let lacking = |scripts: &BTreeSet<String>| {
        let named: Vec<String> =
            scripts.iter().map(|it| words.with("report-pdf-script", &[("script", it.into())])).collect();
        both(words.with("report-pdf-lacking", &[("scripts", (&named.join(", ")).into())]))
    };
    let footer = document.notice.plain();
    let setting = Setting {
        language: &document.language,
        from_right: document.direction == Direction::Rtl,
        creator: env!("CARGO_PKG_NAME"),
        footer: &footer,
        page: &page,
        lacking: &lacking,
        fonts: &super::fonts::for_characters,
        strict: false,
        progress,
    };
    let written = pdf::write(document, said, &setting).map_err(|fault| match fault {
        PdfFault::Cancelled => WriteFault::Cancelled,
        PdfFault::Library(reason) => refused(words, "lint-pdf-refused", &[("reason", (&reason).into())]),
    })?;
    let scripts: BTreeSet<String> = written.lacking.iter().map(|c| pdf::script(*c)).collect();
    Ok(Made { bytes: written.bytes, lacking: (!scripts.is_empty()).then(|| lacking(&scripts)) })
}

/// Whether every dot of a picture can be read, as far as this program reads any.
#[must_use]
pub fn shows(picture: &document::Picture) -> bool {
    #[cfg(feature = "pdf")]
    let shown = document::pdf::shows(picture);
    #[cfg(not(feature = "pdf"))]
    let shown = picture.width > 0;
    shown
}

/// Says that there is no PDF in this program.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn make(_: &Document, words: &Words, _: &document::WriterWords, _: ProgressFn<'_>) -> Result<Made, WriteFault> {
    Err(refused(words, "lint-pdf-left-out", &[]))
}

fn refused(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> WriteFault {
    WriteFault::Refused(Sentence::of(words, key, args).in_one_line())
}
