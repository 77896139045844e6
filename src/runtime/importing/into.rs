//! What a file is brought into, and why it cannot be.

use crate::costing::Answers;
use crate::document::docx::ReferenceDocx;
use crate::i18n::{Explanation, Words};
use crate::instrument::Instrument;
use crate::store::{self, Instruments};
use crate::wording::{Sentence, say};
use crate::workbook::Workbook;
use std::path::Path;

/// What a file is brought into.
#[derive(Clone, Copy)]
pub struct ImportInto<'a> {
    /// The words everything is said in.
    pub words: &'a Words,
    pub library: &'a Instruments,
    pub instrument: &'a Instrument,
    pub workbook: &'a Workbook,
    pub today: &'a str,
    /// Who filled in a questionnaire that does not say so.
    pub by: Option<&'a str>,
    pub series: SeriesReading<'a>,
}

/// Why nothing of a file can come in, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRefused(pub Vec<String>);

/// How a table is read where it can be read in two ways, and how whoever asked can say so.
#[derive(Clone, Copy)]
pub struct SeriesReading<'a> {
    pub answers: Answers,
    /// How another reading is asked for, from what it says; nothing where it cannot be.
    pub otherwise: &'a dyn Fn(Answers, &str) -> Option<String>,
    /// What is said under a question that nobody can answer here, by message key.
    pub unanswered: Option<&'static str>,
}

impl ImportRefused {
    /// Refused for what a sentence says.
    pub(super) fn of(sentence: &Sentence) -> Self {
        Self(sentence.lines(""))
    }

    /// Refused for what an explanation says.
    pub(super) fn because(words: &Words, why: &Explanation) -> Self {
        Self::of(&say(words, why))
    }
}

impl ImportInto<'_> {
    /// The bytes of a file, where it is not far too long.
    pub(super) fn read(&self, from: &Path) -> Result<Vec<u8>, ImportRefused> {
        store::read_whole(from, ReferenceDocx::MAX_FILE_BYTES)
            .map_err(|fault| ImportRefused::because(self.words, &fault.error.explain(fault.line).about(from.display())))
    }

    /// Refused for what the sentences of a key say of the file.
    pub(super) fn refused(&self, from: &Path, key: &str) -> ImportRefused {
        let shown = from.display().to_string();
        ImportRefused::of(&Sentence::of(self.words, key, &[("file", (&shown).into())]))
    }
}
