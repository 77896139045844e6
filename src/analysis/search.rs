//! Search over everything: questions, help, answers, rows, standards, terms.
//!
//! Words are found in any order, wherever they stand, as `text::fold` compares them.

use super::names;
use crate::instrument::{Id, Instrument};
use crate::text::fold;
use crate::workbook::{Cell, Fact, Part, Place, Slot, Workbook};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// Where a hit leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A question, in general or about a row.
    Slot(Slot),
    /// The cell whose text was found.
    Cell(Cell),
    /// A row of a register.
    Row(Id, Id),
    Standard(Id),
    /// A text of the instrument: its list and its id.
    Reading(&'static str, Id),
}

/// A text found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it leads.
    pub target: Target,
    /// Number or code shown before it.
    pub label: String,
    /// The text, shortened by whoever shows it.
    pub text: String,
}

/// What matches a query, best first, at most `most`; an empty query finds every question.
#[must_use]
pub fn search(instrument: &Instrument, workbook: &Workbook, query: &str, most: usize) -> Vec<Hit> {
    let pattern = Pattern::new(&fold(query), CaseMatching::Respect, Normalization::Never, AtomKind::Substring);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize, Hit)> = Vec::new();
    let mut order = 0;
    let mut look = |target: &mut dyn FnMut() -> Target, label: &str, text: &str, bonus: u32| {
        order += 1;
        buffer.clear();
        let haystack = fold(&format!("{label} {text}"));
        if let Some(score) = pattern.score(Utf32Str::new(&haystack, &mut buffer), &mut matcher) {
            let hit = Hit { target: target(), label: label.to_owned(), text: text.to_owned() };
            found.push((score + bonus, order, hit));
        }
    };
    for (id, question) in instrument.asked() {
        let number = instrument.node(id).map_or("", |node| node.number.as_str());
        look(&mut || Target::Slot(Slot::of(id.clone())), number, &question.prompt, 40);
        for text in [&question.asks, &question.matters].into_iter().flatten() {
            if !query.trim().is_empty() {
                look(&mut || Target::Slot(Slot::of(id.clone())), number, text, 0);
            }
        }
    }
    if !query.trim().is_empty() {
        look_in_workbook(instrument, workbook, &mut look);
        look_in_readings(instrument, &mut look);
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(most);
    found.into_iter().map(|(_, _, hit)| hit).collect()
}

type Look<'a> = dyn FnMut(&mut dyn FnMut() -> Target, &str, &str, u32) + 'a;

fn look_in_workbook(instrument: &Instrument, workbook: &Workbook, look: &mut Look<'_>) {
    for (place, _) in workbook.entries() {
        let label = names::place(instrument, workbook, &place);
        // what is said about a row is called by its name too, and stands below the row itself
        let bonus = if matches!(&place, Place::Answer(slot) if slot.row.is_some()) { 10 } else { 20 };
        // what is covered is on no screen, so nobody finds it either
        let covered = |cell: &Cell| matches!(cell, Cell::Part(_, Part::Position(..))) && workbook.is_of_hidden(cell);
        for cell in workbook.cells_at(&place).into_iter().filter(|cell| !covered(cell)) {
            if let Some(Fact::Text(text)) = workbook.get(&cell) {
                look(&mut || Target::Cell(cell.clone()), &label, &text, bonus);
            }
        }
    }
    for (register, rows) in &workbook.registers {
        let one = instrument.registers.get(register).map_or(register.as_str(), |it| it.one.as_str());
        for (row, fields) in rows {
            for (field, value) in fields {
                let cell = || Cell::Field(register.clone(), row.clone(), field.clone());
                look(&mut || Target::Cell(cell()), one, &value.as_text(), 20);
            }
        }
    }
}

fn look_in_readings(instrument: &Instrument, look: &mut Look<'_>) {
    for (id, it) in &instrument.standards {
        look(&mut || Target::Standard(id.clone()), &it.code, &it.title, 10);
    }
    for (id, it) in &instrument.obstacles {
        look(&mut || Target::Reading("obstacles", id.clone()), &it.code, &format!("{} – {}", it.title, it.summary), 5);
    }
    for (id, it) in &instrument.options {
        look(&mut || Target::Reading("options", id.clone()), &it.code, &format!("{} – {}", it.title, it.summary), 5);
        for example in it.examples.values() {
            look(&mut || Target::Reading("options", id.clone()), &it.code, example, 0);
        }
    }
    for (id, it) in &instrument.letters {
        look(&mut || Target::Reading("letters", id.clone()), &it.letter, &it.title, 5);
    }
    for (id, it) in &instrument.statistics {
        let text = format!("{}: {} {} ({})", it.label, it.value, it.unit, it.date);
        look(&mut || Target::Reading("statistics", id.clone()), "", &text, 5);
    }
    for (id, it) in &instrument.background {
        look(&mut || Target::Reading("background", id.clone()), &it.title, &it.text, 5);
    }
    for (id, it) in &instrument.glossary {
        look(&mut || Target::Reading("glossary", id.clone()), &it.term, &it.text, 10);
    }
}
