//! The parts of a report, one file each: functions that add blocks to a page.
//!
//! A part asks the instrument what there is and never names a question, chapter, register or standard. Whatever it
//! prints out of the workbook it marks as told on the page, so that the annex can print the rest.

pub(super) mod agreements;
pub(super) mod annex;
pub(super) mod answers;
pub(super) mod chapters;
pub(super) mod coverage;
pub(super) mod crosswalk;
mod drafts;
mod entry;
pub(super) mod front;
pub(super) mod gaps;
pub(super) mod making;
mod notes;
pub(super) mod overview;
mod page;
pub(super) mod process;
mod question;
pub(super) mod reference;
pub(super) mod registers;
mod short;
mod sign;
pub(super) mod sources;
pub(super) mod standards;
pub(super) mod summary;
pub(super) mod unknown;

pub(super) use page::{Page, is_process, typed};
