//! Rows nothing was said about: where a question is asked about very many rows, those without any reply stand together.
//!
//! Together they are the slot of the question without a row, as it stands while its register is empty. Nothing that was
//! typed is gathered; without this a file of a few kilobytes would make thousands of pages of open questions.

use super::Page;
use crate::analysis::{Derived, SlotState, slots_of};
use crate::instrument::{Id, Instrument, Question};
use crate::report::Published;
use crate::workbook::{Place, Slot};
use std::collections::{HashMap, HashSet};

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
            let slots = slots_of(published, id, question);
            let mut silent = slots.iter().filter(|slot| is_silent(published, slot));
            let Some(first) = silent.next().and_then(|slot| derived.progress.slots.get(slot)) else { continue };
            let count = silent.count() + 1;
            if count > MOST_APART {
                gathered.insert(id, (count, first));
            }
        }
        Self(gathered)
    }
}

fn is_silent(published: &Published, slot: &Slot) -> bool {
    let place = Place::Answer(slot.clone());
    slot.row.is_some() && published.entry(&place).is_none() && published.disputed_at(&place).next().is_none()
}

impl<'a> Page<'a> {
    /// The slots of a question as they are shown.
    pub fn slots_of(&self, id: &Id, question: &Question) -> Vec<Slot> {
        let mut slots = slots_of(self.published, id, question);
        if self.gathered.0.contains_key(id) {
            slots.retain(|slot| !is_silent(self.published, slot));
            slots.push(Slot::of(id.clone()));
        }
        slots
    }

    /// How a slot stands that is shown.
    pub fn state(&self, slot: &Slot) -> Option<&'a SlotState> {
        let together = self.gathered.0.get(&slot.question).filter(|_| slot.row.is_none());
        together.map(|(_, state)| *state).or_else(|| self.derived.progress.slots.get(slot))
    }

    /// Every slot that is shown, in the order of the outline.
    pub fn shown(&self) -> Vec<(Slot, &'a SlotState)> {
        let mut together = HashSet::new();
        let slots = self.derived.progress.slots.iter().filter_map(|(slot, state)| {
            if !self.gathered.0.contains_key(&slot.question) || !is_silent(self.published, slot) {
                return Some((slot.clone(), state));
            }
            together.insert(&slot.question).then(|| (Slot::of(slot.question.clone()), state))
        });
        slots.collect()
    }

    /// How many slots stand together in one that is shown.
    pub fn weight(&self, slot: &Slot) -> usize {
        self.together(slot).unwrap_or(1)
    }

    /// How many rows are gathered in a slot; nothing where it stands for itself.
    fn together(&self, slot: &Slot) -> Option<usize> {
        self.gathered.0.get(&slot.question).filter(|_| slot.row.is_none()).map(|(count, _)| *count)
    }

    /// `3,160 rows without a reply`, where a slot stands for them.
    pub fn silent_rows(&self, slot: &Slot) -> Option<String> {
        let count = self.words.number(self.together(slot)?);
        Some(self.words.with("report-rows-silent", &[("count", (&count).into())]))
    }
}
