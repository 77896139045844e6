//! What every document is made from, whichever it is.

use super::{Compared, Published};
use crate::analysis::Derived;
use crate::document::{Picture, ProgressFn};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};

/// What a document is made from.
#[derive(Clone, Copy)]
pub struct ReportInput<'a> {
    /// What is asked.
    pub instrument: &'a Instrument,
    /// What was answered and may be read.
    pub published: &'a Published,
    /// What follows, for the workbook `published` was made of.
    pub derived: &'a Derived,
    /// The words of the document's language.
    pub words: &'a Words,
    /// The day printed on it, `2024-05-17`.
    pub today: &'a str,
    /// Which part of the questionnaire is wanted.
    pub only: &'a Only,
    /// The version of the workbook the changes are told against.
    pub against: Option<&'a Compared>,
    /// The meeting of the minutes; the last one that was opened if not said.
    pub meeting: Option<&'a Id>,
    /// The picture on the cover of the report.
    pub logo: Option<&'a Picture>,
    /// Asked between pieces whether it is still wanted.
    pub progress: ProgressFn<'a>,
}

impl std::fmt::Debug for ReportInput<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subject").field("workbook", &self.published.id).finish_non_exhaustive()
    }
}

/// The part of the questionnaire that is wanted; nothing said means all of it.
#[derive(Debug, Clone, Default)]
pub struct Only {
    pub section: Option<Id>,
    /// The register asked about row by row.
    pub row: Option<Id>,
    /// The party that is asked; of data requests also the row of a body.
    pub respondent: Option<Id>,
}

impl<'a> ReportInput<'a> {
    /// What a document is made from when nothing special is asked of it.
    #[must_use]
    pub fn new(
        instrument: &'a Instrument,
        published: &'a Published,
        derived: &'a Derived,
        words: &'a Words,
        today: &'a str,
    ) -> Self {
        static EVERYTHING: Only = Only { section: None, row: None, respondent: None };
        Self {
            instrument,
            published,
            derived,
            words,
            today,
            only: &EVERYTHING,
            against: None,
            meeting: None,
            logo: None,
            progress: &|_| true,
        }
    }
}
