//! The built program from outside: commands, files, terminals, other programs beside it.
//!
//! `cargo test --test program NAME` runs the tests with such a name; each module says what it is about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod commands;
mod kept;
mod life;
mod locking;
mod privacy;
mod promises;
mod saving;
mod second_screen;
#[allow(dead_code)] // each test uses its part
#[path = "../support_saving/mod.rs"]
mod support_saving;
#[path = "../support_sync/mod.rs"]
mod support_sync;
#[cfg(unix)]
#[allow(dead_code)] // each test uses its part
#[path = "../support_terminal/mod.rs"]
mod support_terminal;
mod synchronizing;
mod terminal;
mod windows;
