//! From a workbook to words: sentences for what analysis found, and the documents people hand over.
//!
//! Sees `instrument`, `workbook`, `analysis`, `document` and `i18n`; no file, no screen, and **no restricted remark**:
//! a document is made from `Published`, which does not hold them.

pub mod data;
pub mod kind;
mod part;
pub mod phrase;
mod published;
mod reading;
pub mod rescue;
mod sheets;
mod situational;

pub use published::Published;
pub use reading::reading;
pub use sheets::SHEETS;
pub use situational::{situational_analysis, writer_words};
