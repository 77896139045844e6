//! Any text as a workbook: read or refused, never a panic or a hang, and what is read can be written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tripartite::store::{ParseError, parse_workbook, to_text};

fuzz_target!(|text: &str| {
    match parse_workbook(Path::new("fuzz.yaml"), text) {
        Ok(workbook) => drop(to_text(&workbook).expect("what is read can be written")),
        Err(fault) => assert!(!matches!(fault.error, ParseError::Broken | ParseError::TooSlow), "{fault}"),
    }
});
