//! What a change of answers touches: the whole dependency of what is derived from them, on one page.
//!
//! What is derived of an answer depends on its own entry, on registers, other versions, the header and the instrument, on
//! the mark of the gates above it, and on a part of another answer where the instrument says that one contradicts the
//! other (`not-without`). A change of anything but answers, and a gate that reads otherwise, touch too much to be told
//! apart: everything is computed then. `tests/core/following.rs` holds what is followed against the whole.

use super::aggregate::{StandingReply, standing};
use super::progress::Progress;
use crate::instrument::{Id, Instrument};
use crate::workbook::{Cell, Part, Place, Slot, Touched, Workbook};

/// More than these are not told apart: to put each in its place takes as long as to compute everything.
const MOST: usize = 32;

/// The answers whose state and problems a step may have changed, itself done; nothing where these are not all it changed.
pub(super) fn touched(
    instrument: &Instrument,
    workbook: &Workbook,
    before: &Progress,
    step: &Touched,
) -> Option<Vec<Slot>> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut add = |slot: &Slot| {
        if !slots.contains(slot) {
            slots.push(slot.clone());
        }
        slots.len() <= MOST
    };
    for place in &step.moved {
        let Some(Place::Answer(slot)) = place else { return None };
        if !add(slot) {
            return None;
        }
    }
    for cell in &step.cells {
        let Cell::Part(Place::Answer(slot), part) = cell else { return None };
        if !add(slot) {
            return None;
        }
        let replies = matches!(part, Part::Reply | Part::Facet(_));
        if replies && is_gate(instrument, &slot.question) && !reads_as_before(instrument, workbook, before, slot) {
            return None;
        }
        if let Part::Facet(facet) = part {
            for question in contradicted(instrument, &slot.question, facet) {
                if !workbook.answers.keys().filter(|it| it.question == question).all(&mut add) {
                    return None;
                }
            }
        }
    }
    Some(slots)
}

fn is_gate(instrument: &Instrument, question: &Id) -> bool {
    instrument.questions().any(|(id, _)| instrument.node(id).is_some_and(|node| node.gates.contains(question)))
}

/// Whether a gate has the mark it had.
fn reads_as_before(instrument: &Instrument, workbook: &Workbook, before: &Progress, gate: &Slot) -> bool {
    // one that was not asked, or is asked of other rows, had a mark nobody kept
    let held = before.slots.get(gate).filter(|state| state.reason.is_none());
    let (Some(held), Some(question)) = (held, instrument.question(&gate.question)) else { return false };
    standing(instrument, workbook, gate, question).and_then(StandingReply::mark) == held.mark
}

/// The questions with a part that a part of this one contradicts.
fn contradicted(instrument: &Instrument, question: &Id, facet: &Id) -> Vec<Id> {
    let name = format!("{question}/{facet}");
    let names = |other: &&Id| {
        let mut facets = instrument.question(other).into_iter().flat_map(|question| question.facets.values());
        facets.any(|it| it.not_without.contains(&name))
    };
    instrument.asked().map(|(id, _)| id).filter(names).cloned().collect()
}
