//! The picture a workbook names for its cover: read from beside it, looked through, and where it cannot be shown, said why.
//! No report waits or fails for it.

use super::pdf;
use crate::document::{MAX_PICTURE_BYTES, Picture, PictureFault};
use crate::i18n::{Explanation, Words};
use crate::store::{BesideFault, read_beside};
use crate::wording::say;
use crate::workbook::Workbook;
use std::path::Path;

/// Why the logo is not shown.
#[derive(Debug)]
pub enum LogoFault {
    Beside(BesideFault),
    Picture(String, PictureFault),
}

impl LogoFault {
    /// What is wrong, and what helps.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        match self {
            Self::Beside(BesideFault::Outside(path)) => {
                Explanation::of("lint-logo-outside").put("file", path.to_string_lossy())
            }
            Self::Beside(BesideFault::Read(fault)) => {
                fault.error.explain(fault.line).about(fault.path.display()).helped_by("lint-logo-unread-do")
            }
            Self::Picture(name, PictureFault::OtherKind) => Explanation::of("lint-logo-kind").put("file", name),
            Self::Picture(name, PictureFault::Broken) => Explanation::of("lint-logo-broken").put("file", name),
            Self::Picture(name, PictureFault::TooLarge { width, height }) => {
                let size = format!("{width} × {height}");
                Explanation::of("lint-logo-large").put("file", name).put("size", size)
            }
        }
    }

    /// That the document has no logo, and why, in one line.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        let why = say(words, &self.explain()).in_one_line();
        words.with("logo-left-out", &[("why", (&why).into())])
    }
}

/// The logo of a workbook that stands in `file`; nothing where it names none.
///
/// # Errors
/// When it names one that cannot be shown.
pub fn logo(file: &Path, workbook: &Workbook) -> Result<Option<Picture>, LogoFault> {
    let name = workbook.logo.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let bytes = read_beside(file, name, MAX_PICTURE_BYTES).map_err(LogoFault::Beside)?;
    let read = Picture::read(&bytes).and_then(|it| if pdf::shows(&it) { Ok(it) } else { Err(PictureFault::Broken) });
    read.map(Some).map_err(|fault| LogoFault::Picture(name.to_owned(), fault))
}
