//! The parts of a report, one file each: functions that add blocks to a page.
//!
//! A part asks the instrument what there is and never names a question, chapter, register or standard. Whatever it
//! prints out of the workbook it marks as told on the page, so that the annex can print the rest.

pub(super) mod agreements;
pub(super) mod annex;
pub(super) mod answers;
pub(super) mod attendance;
pub(super) mod changes;
pub(super) mod chapters;
mod citing;
pub(super) mod coverage;
pub(super) mod crosswalk;
mod decision;
mod drafts;
mod entry;
pub(super) mod follow_up;
pub(super) mod front;
pub(super) mod gaps;
pub(super) mod gathered;
pub(super) mod group;
pub(super) mod items;
pub(super) mod matrix;
pub(super) mod method;
mod notes;
pub(super) mod opening;
pub(super) mod overview;
mod page;
mod positions;
pub(super) mod process;
mod question;
mod record;
pub(super) mod reference;
pub(super) mod registers;
mod row_points;
mod short;
mod sign;
mod slots;
pub(super) mod sources;
pub(super) mod standards;
pub(super) mod summary;
pub(super) mod unknown;

pub(super) use page::{Page, is_process, typed};
