//! From a workbook to words: sentences for what analysis found, and the documents people hand over.
//!
//! Sees `instrument`, `workbook`, `analysis`, `document` and `i18n`; no file, no screen, and **no restricted remark**:
//! a document is made from `Published`, which does not hold them.

pub mod phrase;
mod reading;
pub use reading::reading;
/// stub
pub struct Published;
impl Published {
    /// stub
    pub fn of(_: &crate::workbook::Workbook) -> Self {
        Self
    }
}
/// stub
pub fn situational_analysis(
    _: &crate::instrument::Instrument,
    _: &Published,
    _: &crate::analysis::Derived,
    _: &crate::i18n::Words,
    _: &str,
) -> crate::document::Document {
    crate::document::Document::default()
}
