//! The parts of a report, one file each: functions that add blocks to a page.
//!
//! A part asks the instrument what there is and never names a question, chapter, register or standard. Whatever it
//! prints out of the workbook it marks as told on the page, so that the annex can print the rest.

pub(super) mod abbreviations;
pub(super) mod agreements;
pub(super) mod annex;
pub(super) mod answers;
pub(super) mod attendance;
pub(super) mod bibliography;
pub(super) mod captions;
pub(super) mod changes;
pub(super) mod chapter;
pub(super) mod chapters;
mod citing;
pub(super) mod coverage;
pub(super) mod crosswalk;
pub(super) mod decided;
mod decision;
mod drafts;
mod entry;
pub(super) mod executive;
pub(super) mod follow_up;
mod found;
pub(super) mod front;
pub(super) mod gap_lists;
pub(super) mod gap_table;
pub(super) mod gaps;
pub(super) mod gathered;
pub(super) mod group;
pub(super) mod group_options;
pub(super) mod introduction;
pub(super) mod items;
pub(super) mod letter_lights;
pub(super) mod matrix;
pub(super) mod members;
pub(super) mod method;
pub(super) mod not_known;
mod notes;
pub(super) mod open_in_road_map;
pub(super) mod opening;
pub(super) mod option_grid;
pub(super) mod overview;
pub(super) mod overviews;
mod page;
mod parts;
mod positions;
pub(super) mod process;
mod question;
mod record;
pub(super) mod reference;
pub(super) mod registers;
pub(super) mod road_map;
mod row_points;
mod row_tables;
mod short;
mod sign;
mod slots;
pub(super) mod sources;
pub(super) mod standards;
pub(super) mod summary;
pub(super) mod unknown;

pub(super) use page::{Page, is_process, typed};
