//! The parts of a report, one file each: functions that add blocks to a page.
//!
//! A part asks the instrument what there is and never names a question, chapter, register or standard. Whatever it
//! prints out of the workbook it marks as told on the page, so that the annex can print the rest.

pub(super) mod annex;
pub(super) mod chapters;
pub(super) mod coverage;
pub(super) mod crosswalk;
mod decision;
mod entry;
pub(super) mod follow;
pub(super) mod front;
pub(super) mod group;
pub(super) mod items;
pub(super) mod moved;
mod notes;
pub(super) mod opening;
pub(super) mod overview;
mod page;
pub(super) mod process;
mod question;
mod record;
pub(super) mod reference;
pub(super) mod registers;
mod sign;
pub(super) mod sitting;
pub(super) mod sources;
pub(super) mod standards;
mod stands;

pub(super) use page::Page;
