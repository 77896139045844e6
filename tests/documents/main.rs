//! What leaves the program as a document, read back from every format.
//!
//! `cargo test --test documents NAME` runs the tests with such a name; each module says what it is about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod coming_back;
mod contents;
mod costing;
mod destinations;
mod documents;
mod every_instrument;
mod filled_forms;
#[allow(dead_code)] // each test uses its part
#[path = "../filling/mod.rs"]
mod filling;
mod formats;
mod hostile_text;
mod logo;
mod other_documents;
mod parts;
mod pdf;
mod references;
mod report;
mod revised;
mod road_map_document;
#[allow(dead_code)] // each test uses its part
#[path = "../support_hostile/mod.rs"]
mod support_hostile;
#[allow(dead_code)] // each test uses its part
#[path = "../support_pdf/mod.rs"]
mod support_pdf;
#[allow(dead_code)] // each test uses its part
#[path = "../support_saving/mod.rs"]
mod support_saving;
#[cfg(unix)]
#[allow(dead_code)] // each test uses its part
#[path = "../support_terminal/mod.rs"]
mod support_terminal;
mod third_example;
