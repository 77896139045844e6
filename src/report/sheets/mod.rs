//! The workbook as sheets: a row for each thing people said something of, a column for each part of it.
//!
//! Heads and words are those of the language asked for; a day that is whole is a day, a number that is one a number.
//! What a sheet has no column for stands in the last one, cell by cell, so that nothing typed is missing.

mod answers;
mod book;
mod costing;
mod form;
mod matrices;
mod overviews;
mod registers;
mod rest;
mod timeline;
mod writing;

pub use book::SHEETS;
pub(super) use book::book;
pub use form::RESPONDENT;
pub(super) use form::form_book;
