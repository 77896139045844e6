//! Rows nothing was said about: where a question is asked about very many rows, those without any reply stand together.
//!
//! Together they are the slot of the question without a row, as it stands while its register is empty. Nothing that was
//! typed is gathered; without this a file of a few kilobytes would make thousands of pages of open questions.

use crate::analysis::{Derived, SlotState, slots_of};
use crate::instrument::{Id, Instrument};
use crate::report::Published;
use crate::workbook::{Place, Slot};
use std::collections::HashMap;

/// Rows of one kind that stand apart, each in lines of its own; more of them are told together.
pub(in crate::report) const MOST_APART: usize = 24;

/// The questions whose rows are gathered: how many, and how they stand.
#[derive(Default)]
pub(super) struct Gathered<'a>(HashMap<&'a Id, (usize, &'a SlotState)>);

impl<'a> Gathered<'a> {
    /// Looks which questions have too many rows without a reply.
    pub fn of(instrument: &'a Instrument, published: &Published, derived: &'a Derived) -> Self {
        let mut gathered = HashMap::new();
        for (id, question) in instrument.asked().filter(|(_, question)| question.for_register.is_some()) {
            let slots = slots_of(instrument, published, id, question);
            let mut silent = slots.iter().filter(|slot| is_silent(published, slot));
            let Some(first) = silent.next().and_then(|slot| derived.progress.slots.get(slot)) else { continue };
            let count = silent.count() + 1;
            if count > MOST_APART {
                gathered.insert(id, (count, first));
            }
        }
        Self(gathered)
    }

    /// How many rows of a question are gathered, and how they stand; nothing where each stands apart.
    pub fn of_question(&self, question: &Id) -> Option<(usize, &'a SlotState)> {
        self.0.get(question).copied()
    }
}

/// Whether nothing was said about a row.
pub(super) fn is_silent(published: &Published, slot: &Slot) -> bool {
    let place = Place::Answer(slot.clone());
    slot.row.is_some() && published.entry(&place).is_none() && published.disputed_at(&place).next().is_none()
}
