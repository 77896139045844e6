//! A terminal workbook for tripartite working groups: what is asked, what was answered, what follows.
//!
//! The folders are layers; `tests/core/architecture.rs` forbids any import that points upwards. See `ARCHITECTURE.md`.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod config;
pub mod costing;
pub mod document;
#[warn(missing_docs)]
pub mod i18n;
pub mod instrument;
#[warn(missing_docs)]
pub mod packed;
pub mod plain;
#[warn(missing_docs)]
pub mod platform;
pub mod report;
pub mod runtime;
pub mod store;
#[warn(missing_docs)]
pub mod text;
pub mod tui;
pub mod wording;
pub mod workbook;
