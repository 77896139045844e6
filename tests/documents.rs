//! Documents, seen from outside.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use tripartite::analysis::Derived;
use tripartite::document::{markdown, text, Glyphs};
use tripartite::i18n::Words;
use tripartite::report::{Published, situational_analysis, writer_words};
use tripartite::store::{Instruments, parse_workbook};
#[test]
fn look() {
    let library = Instruments::new(None);
    for language in ["en", "fr"] {
        let instrument = library.load("migrant-domestic-workers", language).unwrap();
        let file = library.example("migrant-domestic-workers", "malaysia").unwrap();
        let workbook = parse_workbook(std::path::Path::new("malaysia.yaml"), &file).unwrap();
        let derived = Derived::of(&instrument, &workbook);
        let words = Words::new(language);
        let document = situational_analysis(&instrument, &Published::of(&workbook), &derived, &words, "2026-03-02");
        let of = writer_words(&words, Glyphs::Unicode);
        std::fs::write(format!("/tmp/report-{language}.txt"), text::write(&document, 80, &of)).unwrap();
        std::fs::write(format!("/tmp/report-{language}.md"), markdown::write(&document, &of)).unwrap();
    }
}
