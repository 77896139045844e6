//! The situational analysis of a workbook as PDF: `cargo run --example report_pdf -- FILE LANGUAGE OUT [ANSWERS]`.
//!
//! With a number the workbook is filled up to about so many answers, to see what a large one costs.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::path::Path;
use tripartite::analysis::Derived;
use tripartite::document::Glyphs;
use tripartite::i18n::Words;
use tripartite::instrument::{Id, Instrument};
use tripartite::report::{Published, situational_analysis, writer_words};
use tripartite::runtime::pdf;
use tripartite::store::{Instruments, read_workbook};
use tripartite::workbook::{Cell, Fact, Mark, Part, Place, Reply, Slot, Workbook, answer_edits};

/// A workbook with about so many answers: rows in the registers that questions are asked about, each answered.
fn filled(instrument: &Instrument, example: &Workbook, answers: usize) -> Workbook {
    let mut workbook = example.clone();
    let by_row: Vec<_> = instrument.asked().filter(|(_, question)| question.for_register.is_some()).collect();
    for at in 0..answers / by_row.len() {
        let row = Id::new(&format!("row-{at}")).unwrap();
        for (id, question) in &by_row {
            let register = question.for_register.clone().unwrap();
            let name = instrument.registers[&register].title.clone();
            workbook.put(&Cell::Field(register, row.clone(), name), Some(Fact::Text(format!("Agreement {at}"))));
            let slot = Slot { question: (*id).clone(), row: Some(row.clone()) };
            let cell = Cell::Part(Place::Answer(slot.clone()), Part::Reply);
            let reply = Reply::of_mark(Mark::ALL[at % 3]).unwrap();
            for edit in answer_edits(instrument, cell, Some(Fact::Reply(reply))) {
                edit.apply(&mut workbook);
            }
            let why = Cell::Part(Place::Answer(slot), Part::Why);
            workbook.put(
                &why,
                Some(Fact::Text(format!("Reason {at}: the text of the agreement says so in article {at}."))),
            );
        }
    }
    workbook
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, language, out, more @ ..] = arguments.as_slice() else {
        return eprintln!("FILE LANGUAGE OUT [ANSWERS]");
    };
    let mut workbook = read_workbook(Path::new(file)).unwrap().workbook;
    let instrument = Instruments::new(None).load(workbook.instrument.id.as_str(), language).unwrap();
    if let Some(answers) = more.first() {
        workbook = filled(&instrument, &workbook, answers.parse().unwrap());
    }
    let words = Words::new(language);
    let begun = std::time::Instant::now();
    let derived = Derived::of(&instrument, &workbook);
    let report = situational_analysis(&instrument, &Published::of(&workbook), &derived, &words, "2026-03-02");
    eprintln!("document {:?}", begun.elapsed());
    let begun = std::time::Instant::now();
    let made = pdf::make(&report, &words, &writer_words(&words, Glyphs::Unicode), &|_| true).unwrap();
    eprintln!("pdf {:?}, {} bytes, {:?}", begun.elapsed(), made.bytes.len(), made.lacking);
    std::fs::write(out, made.bytes).unwrap();
}
