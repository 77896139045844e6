//! The command line: one file a command, `args` holds the whole of it.
//!
//! The top layer: it may use everything below. A command reads files through `store`, changes workbooks through
//! `workbook`, counts through `analysis`, and speaks through one `Out` in the words of `i18n`. Exit codes: 0 all is
//! well, 1 something was found, 2 misuse or something that cannot be read; on 1 and 2 no file was changed.

pub mod args;
mod call;
mod check;
mod completions;
mod cost;
mod documents;
pub mod front;
mod front_options;
mod help;
mod import;
mod import_series;
mod instruments;
mod keys;
mod licences;
mod lint;
mod locate;
mod man;
mod merge;
mod misuse;
mod new;
mod open;
mod out;
mod recover;
mod report;
mod run;
mod saving;
mod set;
mod share;
mod show;
mod status;
mod target;
mod versions;

pub use run::run;
