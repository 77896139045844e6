//! What a text of the report is drafted from, line by line, and what taking a line does: a thing the chapter must have is
//! ticked, a finding goes into the text, the first draft becomes the text, a table is gone to.
//!
//! Screen and lines take the same lines by the same edits.

use crate::analysis::drafting::{findings_for, print_of_text};
use crate::i18n::Words;
use crate::instrument::{Id, Instrument};
use crate::wording::passage::{first_draft, passage};
use crate::workbook::{Cell, Fact, Part, Place, Slot, Workbook};

/// Facts for cells; nothing empties one.
pub type Puts = Vec<(Cell, Option<Fact>)>;

/// The cell of a text of the report.
#[must_use]
pub fn text_cell(text: &Id) -> Cell {
    Cell::Part(Place::Chapter(text.clone()), Part::Finding)
}

/// Ticks something a chapter must have, or takes the tick away.
#[must_use]
pub fn tick(workbook: &Workbook, chapter: &Id, must: &Id) -> Puts {
    let held = workbook.chapters.get(chapter).map(|entry| entry.covered.to_vec()).unwrap_or_default();
    let was = held.len();
    let mut covered: Vec<Id> = held.into_iter().filter(|id| id != must).collect();
    if covered.len() == was {
        covered.push(must.clone());
    }
    let cell = Cell::Part(Place::Chapter(chapter.clone()), Part::Covered);
    vec![(cell, (!covered.is_empty()).then_some(Fact::Ids(covered)))]
}

/// The first draft of a text from its findings, marked as what it is; nothing where there are no findings, or a text stands
/// there already.
#[must_use]
pub fn draft(words: &Words, instrument: &Instrument, workbook: &Workbook, text: &Id) -> Option<Puts> {
    let entry = workbook.chapters.get(text);
    let slots = findings_for(instrument, workbook, text);
    if slots.is_empty() || entry.is_some_and(|entry| entry.finding.is_some()) {
        return None;
    }
    let drafted = first_draft(words, instrument, workbook, &slots);
    let mut prints = entry.map(|entry| entry.drafted.to_vec()).unwrap_or_default();
    prints.extend(print_of_text(&drafted).filter(|print| !prints.contains(print)));
    let mark = Cell::Part(Place::Chapter(text.clone()), Part::FirstDraft);
    Some(vec![(text_cell(text), Some(Fact::Text(drafted))), (mark, Some(Fact::Ids(prints)))])
}

/// A finding put into a text at a byte of it: the text, and where it goes on behind the finding. A finding of several lines,
/// and one put where no sentence is being written, is a paragraph of its own.
#[must_use]
pub fn with_finding(
    words: &Words,
    (instrument, workbook): (&Instrument, &Workbook),
    text: &str,
    at: usize,
    slot: &Slot,
) -> Option<(String, usize)> {
    let passage = passage(words, instrument, workbook, slot)?;
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let (before, behind) = text.split_at(at);
    let in_sentence = !before.trim().is_empty()
        && !before.ends_with('\n')
        && !behind.trim().is_empty()
        && !behind.starts_with('\n')
        && !passage.contains('\n');
    let (open, close) = match in_sentence {
        true => (" ", " "),
        false => ("\n\n", "\n\n"),
    };
    let blanks: &[char] = if in_sentence { &[' '] } else { &[' ', '\n'] };
    let (before, behind) = (before.trim_end_matches(blanks), behind.trim_start_matches(blanks));
    let open = if before.is_empty() { "" } else { open };
    let close = if behind.is_empty() { "" } else { close };
    let whole = format!("{before}{open}{passage}{close}{behind}");
    let end = before.len() + open.len() + passage.len();
    Some((whole, end))
}
