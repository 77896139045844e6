//! Round trip: whatever can be typed comes back from the file as it was typed, and the file is written the same again.
//!
//! Workbooks are filled with texts made of pieces that have broken readers before, through the same door as everything
//! that is typed: `CellKind::parse`.

use super::support::facts::{CELLS, NASTY, WITH_ROWS};
use super::support::{instrument, world};
use super::{Chance, Found, Wish};
use std::path::Path;
use tripartite::store::{parse_workbook, to_text};
use tripartite::workbook::{Cell, CellKind, Fact, Workbook};

/// Texts in one workbook.
const EACH: u64 = 50;

/// 100,000 texts in CI, 10 million before a release.
pub fn run(wish: &Wish) -> Found {
    let mut chance = wish.chance();
    let cells: Vec<&(Cell, CellKind)> =
        CELLS.iter().filter(|(_, kind)| matches!(kind, CellKind::Prose | CellKind::Line)).collect();
    let asks = instrument("en");
    let (mut texts, mut books, mut bytes) = (0, 0, 0);
    while texts < wish.rounds {
        let mut book = if chance.once_in(20) { WITH_ROWS.clone() } else { world::empty("ZZZ", "en") };
        let mut put: Vec<(Cell, Fact)> = Vec::new();
        for _ in 0..EACH {
            let (cell, kind) = chance.pick(&cells);
            let text = text(&mut chance);
            let fact = kind.parse(&text, &asks, &book).map_err(|refusal| format!("{cell}: {refusal:?}: {text:?}"))?;
            book.put(cell, fact.clone());
            put.extend(fact.map(|fact| (cell.clone(), fact)));
        }
        bytes += there_and_back(&book).map_err(|fault| format!("after {texts} texts: {fault}: {}", alone(&put)))?;
        texts += EACH;
        books += 1;
    }
    Ok(format!("{texts} texts in {books} workbooks, {} MB, 0 differences", bytes >> 20))
}

/// The size of the file; an error where what is read is not what was written.
fn there_and_back(book: &Workbook) -> Result<usize, String> {
    let text = to_text(book).map_err(|fault| fault.to_string())?;
    let back = parse_workbook(Path::new("round.yaml"), &text).map_err(|fault| fault.to_string())?;
    if back != *book {
        return Err("read as another workbook".to_owned());
    }
    let again = to_text(&back).map_err(|fault| fault.to_string())?;
    if again != text {
        return Err("written differently the second time".to_owned());
    }
    Ok(text.len())
}

/// The one text that fails by itself, if it does.
fn alone(put: &[(Cell, Fact)]) -> String {
    put.iter()
        .find(|(cell, fact)| {
            let mut book = world::empty("ZZZ", "en");
            book.put(cell, Some(fact.clone()));
            there_and_back(&book).is_err()
        })
        .map_or_else(|| "only together".to_owned(), |(cell, fact)| format!("{cell}: {fact:?}"))
}

/// A few pieces, one after the other or line by line.
fn text(chance: &mut Chance) -> String {
    let joint = *chance.pick(&["", "", " ", "\n", "\n\n", "\n  ", "\r\n", ": ", " #", "\t"]);
    let pieces: Vec<String> = (0..=chance.below(6)).map(|_| piece(chance)).collect();
    match chance.below(400) {
        0 => pieces.join(joint).repeat(100),
        _ => pieces.join(joint),
    }
}

fn piece(chance: &mut Chance) -> String {
    match chance.below(8) {
        // any character of the first plane, half of the time of the first 256
        0 | 1 => {
            let end = if chance.once_in(2) { 0x100 } else { 0x1_0000 };
            (0..=chance.below(4)).filter_map(|_| char::from_u32(u32::try_from(chance.below(end)).ok()?)).collect()
        }
        2 => char::from_u32(u32::try_from(chance.below(0x11_0000)).unwrap_or(0)).map(String::from).unwrap_or_default(),
        _ => (*chance.pick(&NASTY)).to_owned(),
    }
}
