//! What is said of facts and of faults, once and by key: the same words on the screen, in lines, in documents and on the
//! command line.
//!
//! Sees `instrument`, `workbook`, `costing`, `analysis` and `i18n`; no file, no screen. What a layer above refuses reaches it as an
//! `i18n::Explanation`, which that layer makes; here it gets its words.

mod country;
mod faults;
pub mod figures;
pub mod formula;
mod lists;
pub mod passage;
pub mod phrase;
pub mod rescue;
mod sentence;

pub use country::country_code;
pub use faults::{cell, instrument_fault, instrument_fault_name, newer, refusal};
pub use sentence::{Sentence, lines, lines_with_versions, say, size};
