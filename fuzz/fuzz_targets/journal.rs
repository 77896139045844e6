//! Any bytes as a journal: what is whole of it is read, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tripartite::store::parse_journal;

fuzz_target!(|bytes: &[u8]| drop(parse_journal(Path::new("fuzz.journal"), bytes)));
