//! The question a person means by a number or id, `2.15`, `2.22 Accord with B` or `legal-ssa-mdw@accord`.

use super::session::Session;
use crate::text::{Wanted, fold};
use crate::wording::phrase;
use crate::workbook::{Place, Slot};

/// The parts of a number such as 2.15; nothing where a text is no number.
fn parts(text: &str) -> Option<Vec<u32>> {
    text.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect()
}

impl Session {
    /// The number nearest to one that no question has; nothing where a text is no number, or one of a question.
    #[must_use]
    pub fn nearest_number(&self, text: &str) -> Option<String> {
        let wanted = parts(text.trim())?;
        if self.slot_named(text).is_some() {
            return None;
        }
        let slots = self.derived.progress.slots.keys();
        let numbers = slots.filter_map(|slot| self.instrument.node(&slot.question)).map(|node| node.number.as_str());
        let known = numbers.filter_map(|number| Some((parts(number)?, number)));
        let away = |known: &[u32]| {
            let at = |parts: &[u32], at: usize| parts.get(at).copied().unwrap_or(0);
            let most = known.len().max(wanted.len());
            (0..most).map(|part| at(known, part).abs_diff(at(&wanted, part))).collect::<Vec<u32>>()
        };
        known.min_by_key(|(known, _)| away(known)).map(|(_, number)| number.to_owned())
    }

    /// The slot of a number or id, with the row's name, id or number after it where it is asked row by row; without
    /// one, the first of its rows.
    #[must_use]
    pub fn slot_named(&self, text: &str) -> Option<Slot> {
        let (first, row) = text.trim().split_once([' ', '@']).unwrap_or((text.trim(), ""));
        let wanted = first.trim_end_matches(['.', ',']);
        let number = |slot: &Slot| self.instrument.node(&slot.question).map(|node| node.number.as_str());
        let is_named = |slot: &&Slot| slot.question.as_str() == wanted || number(slot) == Some(wanted);
        let slots: Vec<&Slot> = self.derived.progress.slots.keys().filter(is_named).collect();
        let row = fold(row.trim_start_matches(['·', ' ']));
        if row.is_empty() {
            return slots.first().copied().cloned();
        }
        let by_number = row.parse::<usize>().ok().and_then(|number| slots.get(number.checked_sub(1)?));
        let title = |slot: &Slot| {
            let name = phrase::place(&self.instrument, &self.workbook, &Place::Answer(slot.clone()));
            name.split_once(" · ").map(|(_, row)| fold(row)).unwrap_or_default()
        };
        let is_row = |slot: &&&Slot| {
            slot.row.as_ref().is_some_and(|id| fold(id.as_str()) == row) || title(slot).starts_with(&row)
        };
        by_number.or_else(|| slots.iter().find(is_row)).copied().cloned()
    }

    /// What an item of an agenda, a note or a gap can be about, each with what people call it: the questions by number and
    /// name, the standards, and the rows on which the parties take positions.
    #[must_use]
    pub fn places(&self) -> Vec<(Place, String)> {
        let (instrument, workbook) = (&self.instrument, &self.workbook);
        let slots = self.derived.progress.slots.keys().cloned().map(Place::Answer);
        let standards = instrument.standards.keys().cloned().map(Place::Standard);
        let listed = instrument.listed_registers().filter(|(.., register)| register.positions);
        let rows = listed.flat_map(|(_, register, _)| {
            workbook.rows(register).map(|(row, _)| Place::Row(register.clone(), row.clone()))
        });
        let named = |place: Place| {
            let title = phrase::place_title(instrument, workbook, &place);
            let one = match &place {
                Place::Row(register, _) => instrument.registers.get(register).map(|it| format!(" ({})", it.one)),
                Place::Standard(id) => instrument.standards.get(id).map(|it| format!(" {}", it.title)),
                _ => None,
            };
            (place, format!("{title}{}", one.unwrap_or_default()))
        };
        slots.chain(standards).chain(rows).map(named).collect()
    }

    /// The place of a number, or of words that only one is called by.
    #[must_use]
    pub fn place_named(&self, text: &str) -> Option<Place> {
        self.slot_named(text).map(Place::Answer).or_else(|| {
            let wanted = Wanted::of(text);
            let mut found = self.places().into_iter().filter(|(_, name)| !wanted.is_empty() && wanted.is_in(name));
            let first = found.next()?;
            found.next().is_none().then_some(first.0)
        })
    }
}
