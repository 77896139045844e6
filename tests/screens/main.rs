//! What people see, press, type and hear, on the loop alone: sessions, pictures, lines.
//!
//! `cargo test --test screens NAME` runs the tests with such a name; each module says what it is about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cases;
mod drafting;
mod files;
mod first_hour;
mod guides;
mod hands;
mod meeting;
mod meeting_pictures;
mod minutes;
mod mouse;
mod parity;
mod pictures;
mod plain;
mod registers;
mod second_instrument;
mod sessions;
mod spoken;
mod step3;
#[path = "../support/mod.rs"]
mod support;
#[allow(dead_code)] // each test uses its part
#[path = "../support_pictures/mod.rs"]
mod support_pictures;
mod typed;
