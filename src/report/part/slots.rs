//! The slots a report shows: each row apart, or the rows of a question nothing was said about together.

use super::Page;
use super::gathered::is_silent;
use crate::analysis::{SlotState, slots_of};
use crate::instrument::{Id, Question};
use crate::workbook::Slot;
use std::collections::HashSet;

impl<'a> Page<'a> {
    /// The slots of a question as they are shown.
    pub fn slots_of(&self, id: &Id, question: &Question) -> Vec<Slot> {
        let mut slots = slots_of(self.instrument, self.published, id, question);
        if self.gathered.of_question(id).is_some() {
            slots.retain(|slot| !is_silent(self.published, slot));
            slots.push(Slot::of(id.clone()));
        }
        slots
    }

    /// How a slot stands that is shown.
    pub fn state(&self, slot: &Slot) -> Option<&'a SlotState> {
        let together = self.gathered.of_question(&slot.question).filter(|_| slot.row.is_none());
        together.map(|(_, state)| state).or_else(|| self.derived.progress.slots.get(slot))
    }

    /// Every slot that is shown, in the order of the outline.
    pub fn shown(&self) -> Vec<(Slot, &'a SlotState)> {
        let mut together = HashSet::new();
        let slots = self.derived.progress.slots.iter().filter_map(|(slot, state)| {
            if self.gathered.of_question(&slot.question).is_none() || !is_silent(self.published, slot) {
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
        self.gathered.of_question(&slot.question).filter(|_| slot.row.is_none()).map(|(count, _)| count)
    }

    /// `3,160 rows without a reply`, where a slot stands for them.
    pub fn silent_rows(&self, slot: &Slot) -> Option<String> {
        let count = self.words.number(self.together(slot)?);
        Some(self.words.with("report-rows-silent", &[("count", (&count).into())]))
    }
}
