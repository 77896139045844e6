//! What the benches share: a workbook of any size, and the median of repeated runs.
#![allow(dead_code)]

use std::time::{Duration, Instant};
use tripartite::instrument::Instrument;
use tripartite::workbook::{Cell, Fact, Mark, Place, Slot, Workbook, answer_edits};

pub fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    taken.sort();
    taken[times / 2]
}

pub fn say(what: &str, answers: usize, took: Duration) {
    println!("{what:<28} {answers:>7} answers {:>10.3} ms", took.as_secs_f64() * 1000.0);
}

/// A workbook with about so many answers: rows in the registers that questions are asked about, each answered.
pub fn filled(instrument: &Instrument, example: &Workbook, answers: usize) -> Workbook {
    let mut workbook = example.clone();
    let by_row: Vec<_> = instrument.asked().filter(|(_, question)| question.for_register.is_some()).collect();
    for at in 0..answers / by_row.len() {
        let row = tripartite::instrument::Id::new(&format!("row-{at}")).unwrap();
        for (id, question) in &by_row {
            let register = question.for_register.clone().unwrap();
            let name = instrument.registers[&register].title.clone();
            workbook.put(&Cell::Field(register, row.clone(), name), Some(Fact::Text(format!("Agreement {at}"))));
            let slot = Slot { question: (*id).clone(), row: Some(row.clone()) };
            let cell = Cell::Part(Place::Answer(slot.clone()), tripartite::workbook::Part::Reply);
            let reply = tripartite::workbook::Reply::of_mark(Mark::ALL[at % 3]).unwrap();
            for edit in answer_edits(instrument, cell, Some(Fact::Reply(reply))) {
                edit.apply(&mut workbook);
            }
            let why = Cell::Part(Place::Answer(slot), tripartite::workbook::Part::Why);
            workbook.put(
                &why,
                Some(Fact::Text(format!("Reason {at}: the text of the agreement says so in article {at}."))),
            );
        }
    }
    workbook
}
