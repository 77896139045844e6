//! The situational analysis of a workbook as PDF: `cargo run --example report_pdf -- FILE LANGUAGE OUT`.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::Glyphs;
use tripartite::i18n::Words;
use tripartite::report::{Published, situational_analysis, writer_words};
use tripartite::runtime::pdf;
use tripartite::store::{Instruments, read_workbook};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language, out] = arguments.as_slice() else { return eprintln!("FILE LANGUAGE OUT") };
    let workbook = read_workbook(Path::new(file)).unwrap().workbook;
    let instrument = Instruments::new(None).load(workbook.instrument.id.as_str(), language).unwrap();
    let words = Words::new(language);
    let begun = std::time::Instant::now();
    let derived = Derived::of(&instrument, &workbook);
    let report = situational_analysis(&instrument, &Published::of(&workbook), &derived, &words, "2026-03-02");
    eprintln!("document {:?}", begun.elapsed());
    let begun = std::time::Instant::now();
    let made = pdf::make(&report, &words, &writer_words(&words, Glyphs::Unicode)).unwrap();
    eprintln!("pdf {:?}, {} bytes, {:?}", begun.elapsed(), made.bytes.len(), made.lacking);
    std::fs::write(out, made.bytes).unwrap();
}
