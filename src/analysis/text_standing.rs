//! How far the words at a place are agreed: whether they stand in brackets, and which parties dissent from them.
//!
//! Screens, lines and every document ask here, so that words the group did not agree on are never read as agreed. A copy
//! that is published has its brackets from [`bracket_what_is_not_agreed`], before any writer sees it.

use super::meeting::decision_at;
use crate::instrument::{Id, Instrument};
use crate::text::reference_groups;
use crate::workbook::working_group::{AgendaItem, Decision, Outcome, agenda, decision};
use crate::workbook::{Cell, ChangedPart, Edit, Entry, Fact, Part, Place, Position, Stance, Workbook};
use std::collections::HashMap;

/// How far the words at a place are agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextStanding {
    /// The group decided that it does not agree on them.
    pub in_brackets: bool,
    /// Who stands against them or has reservations, in the order of the instrument.
    pub dissent: Vec<(Id, Stance)>,
}

impl TextStanding {
    /// That of a place under the decision that holds there.
    #[must_use]
    pub fn of(instrument: &Instrument, decision: Option<Decision<'_>>, entry: &Entry) -> Self {
        Self { in_brackets: decision.is_some_and(|it| it.is(Outcome::Bracketed)), dissent: dissent(instrument, entry) }
    }

    /// The same of one place; who asks of many places has looked through the decisions once.
    #[must_use]
    pub fn at(instrument: &Instrument, workbook: &Workbook, place: &Place) -> Self {
        match workbook.entry(place) {
            Some(entry) => Self::of(instrument, decision_at(workbook, place), entry),
            None => Self::default(),
        }
    }
}

/// Where a party stands, as far as that is uncovered: its last position.
#[must_use]
pub fn open_position<'a>(entry: &'a Entry, party: &Id) -> Option<&'a Position> {
    entry.positions.get(party)?.values().rev().find(|position| !position.covered)
}

/// Where each party stands that has said so, in the order of the instrument.
#[must_use]
pub fn open_stances(instrument: &Instrument, entry: &Entry) -> Vec<(Id, Stance)> {
    let stance = |party: &Id| Some((party.clone(), open_position(entry, party)?.stance?));
    let known = instrument.constituencies.keys();
    let others = entry.positions.keys().filter(|party| !instrument.constituencies.contains_key(*party));
    known.chain(others).filter_map(stance).collect()
}

fn dissent(instrument: &Instrument, entry: &Entry) -> Vec<(Id, Stance)> {
    if entry.positions.is_empty() {
        return Vec::new();
    }
    open_stances(instrument, entry).into_iter().filter(|(_, stance)| stance.needs_a_statement()).collect()
}

/// A text that is not agreed, in square brackets. Brackets somebody typed around the words that are not agreed stay as
/// they are; the number of a source, references, the words of a link and `[sic]` are none.
#[must_use]
pub fn in_brackets(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || has_brackets(text) {
        return text.to_owned();
    }
    // a bracket before the sign of a list or a heading would make words of it, and one behind a table another cell
    let (first, last) = (text.lines().next().unwrap_or_default(), text.lines().next_back().unwrap_or_default());
    let open = if begins_a_block(first) { "[\n\n" } else { "[" };
    let close = if begins_a_block(last) { "\n\n]" } else { "]" };
    format!("{open}{text}{close}")
}

/// Whether a line of a long text may be more than words.
fn begins_a_block(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with(['#', '-', '*', '>'])
        || line.contains(['|', '\t'])
        || line.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether words stand in brackets already; a pair within another belongs to it.
fn has_brackets(text: &str) -> bool {
    let references = reference_groups(text);
    let (mut depth, mut from) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '[' => {
                from = if depth == 0 { at + 1 } else { from };
                depth += 1;
            }
            ']' if depth > 0 => {
                depth -= 1;
                let inside = &text[from..at];
                let is_markup =
                    text[at..].starts_with("](") || references.iter().any(|it| it.range == (from - 1..at + 1));
                let is_said = inside.trim() != "sic" && inside.chars().any(char::is_alphabetic);
                if depth == 0 && is_said && !is_markup {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// Sets brackets around every text of a copy that the group did not agree on: the words at a place, those of decisions,
/// and what an agenda or a stamp keeps of them.
pub fn bracket_what_is_not_agreed(copy: &mut Workbook) {
    let mut edits = Vec::new();
    let mut at: HashMap<String, Vec<Decision<'_>>> = HashMap::new();
    for it in Decision::all(copy) {
        if it.is(Outcome::Bracketed) {
            bracket(&mut edits, decision::TEXT.cell(it.id), it.text().as_deref());
        }
        if let Some(address) = it.address() {
            at.entry(address).or_default().push(it);
        }
    }
    if at.values().flatten().all(|it| !it.is(Outcome::Bracketed)) {
        return put_all(copy, edits);
    }
    for (place, entry) in copy.entries() {
        let Some(decisions) = at.get(&place.to_string()) else { continue };
        let cell = |part| Cell::Part(place.clone(), part);
        if decisions.last().is_some_and(|it| it.is(Outcome::Bracketed)) {
            bracket(&mut edits, cell(Part::Finding), entry.finding.as_deref());
        }
        let stood = entry.changed.as_ref().and_then(|it| it.text.as_deref());
        if are_bracketed(decisions, stood) {
            bracket(&mut edits, cell(Part::Changed(ChangedPart::Text)), stood);
        }
    }
    for item in AgendaItem::all(copy) {
        let Some(decisions) = item.place().and_then(|place| at.get(&place.to_string())) else { continue };
        let meeting = item.meeting();
        let is_of_it = |it: &Decision<'_>| it.meeting() == meeting;
        let first = decisions.iter().position(is_of_it);
        let last = decisions.iter().rposition(is_of_it);
        let all = decisions.len();
        for (field, until) in [(agenda::BEFORE, first.unwrap_or(all)), (agenda::AFTER, last.map_or(all, |at| at + 1))] {
            let stood = field.text(item.row);
            if are_bracketed(decisions.get(..until).unwrap_or_default(), stood.as_deref()) {
                bracket(&mut edits, field.cell(item.id), stood.as_deref());
            }
        }
    }
    put_all(copy, edits);
}

/// Whether what a cell holds are words the group did not agree on: those at a place, those of a decision, and what an
/// agenda or a stamp keeps of them.
#[must_use]
pub fn is_not_agreed(workbook: &Workbook, cell: &Cell) -> bool {
    let kept_at = |place: &Place| {
        let address = place.to_string();
        let decisions: Vec<_> = Decision::all(workbook).filter(|it| it.address().as_ref() == Some(&address)).collect();
        let text = workbook.get(cell).map(|fact| fact.to_string());
        are_bracketed(&decisions, text.as_deref())
    };
    match cell {
        Cell::Part(place, Part::Finding) => decision_at(workbook, place).is_some_and(|it| it.is(Outcome::Bracketed)),
        Cell::Part(place, Part::Changed(ChangedPart::Text)) => kept_at(place),
        Cell::Field(_, row, _) if *cell == decision::TEXT.cell(row) => {
            Decision::find(workbook, row).is_some_and(|it| it.is(Outcome::Bracketed))
        }
        Cell::Field(_, row, _) if [agenda::BEFORE, agenda::AFTER].iter().any(|field| *cell == field.cell(row)) => {
            AgendaItem::find(workbook, row).and_then(AgendaItem::place).is_some_and(|place| kept_at(&place))
        }
        _ => false,
    }
}

fn put_all(copy: &mut Workbook, edits: Vec<Edit>) {
    for edit in edits {
        copy.put(&edit.cell, edit.to);
    }
}

fn bracket(edits: &mut Vec<Edit>, cell: Cell, text: Option<&str>) {
    edits.extend(text.map(|text| Edit::put(cell, Fact::Text(in_brackets(text)))));
}

/// Whether the last of these decisions that kept a text left it in brackets.
fn are_bracketed(decisions: &[Decision<'_>], text: Option<&str>) -> bool {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return false };
    let keeps = |it: &&Decision<'_>| it.text().is_some_and(|kept| kept.trim() == text);
    decisions.iter().rev().find(keeps).is_some_and(|it| it.is(Outcome::Bracketed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_put_in_brackets_once() {
        for (text, set) in [
            ("Not before 2027.", "[Not before 2027.]"),
            ("[Not before 2027.]", "[Not before 2027.]"),
            (" [Not before [2027].]\n", "[Not before [2027].]"),
            ("It applies [in full] [from 2027].", "It applies [in full] [from 2027]."),
            ("see source [1]", "[see source [1]]"),
            ("their own [sic] words", "[their own [sic] words]"),
            ("Paid [@act-4, s. 24].", "[Paid [@act-4, s. 24].]"),
            ("See [the law](https://law.example).", "[See [the law](https://law.example).]"),
            ("[Paid [@act-4, s. 24].]", "[Paid [@act-4, s. 24].]"),
            ("- nationals\n- migrants", "[\n\n- nationals\n- migrants\n\n]"),
            ("Both.\n\n| a | b |\n|---|---|\n| 1 | 2 |", "[Both.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n]"),
            ("[open", "[[open]"),
            ("", ""),
        ] {
            assert_eq!(in_brackets(text), set, "{text:?}");
        }
    }
}
