//! What the model, its rules and its files must keep, asked of the library alone.
//!
//! `cargo test --test core NAME` runs the tests with such a name; each module says what it is about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod allocations;
mod architecture;
mod circles;
mod costing;
mod costing_follow;
mod costing_page;
mod documented;
mod following;
mod hostile;
mod instruments;
mod journal;
mod keys;
mod language;
mod laws;
mod licences;
mod lists;
mod locales;
mod marking;
mod matrices;
mod merging;
mod messages;
mod misleading;
mod published;
mod series;
mod sizes;
mod spread;
mod strategy;
#[path = "../support/mod.rs"]
mod support;
mod written;
