//! What a form is read against: the workbook it comes back to, and the languages it may be filled in.

use crate::i18n::Words;
use crate::instrument::Instrument;
use crate::workbook::Workbook;

/// What a form is read against.
#[derive(Debug)]
pub struct FormReader<'a> {
    pub words: &'a Words,
    pub instrument: &'a Instrument,
    pub workbook: &'a Workbook,
    /// The languages a form may be filled in.
    pub tongues: &'a [(Words, Instrument)],
    /// The words of the language the group works in: what is put into the workbook besides what was filled in is in it.
    pub kept: &'a Words,
}
