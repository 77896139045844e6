//! Everything that follows, for one state of the workbook.

use super::follow::touched;
use super::problems::{problems, renew};
use super::{Problem, Problems, Progress};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Place, Touched, Workbook};

/// Counts, states and problems of a workbook.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Counts and the state of each slot.
    pub progress: Progress,
    /// What could be better, place by place; nothing is blocked by it.
    pub problems: Problems,
}

impl Derived {
    /// Computes everything.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook) -> Self {
        let progress = Progress::of(instrument, workbook);
        let problems = problems(instrument, workbook, &progress);
        Self { progress, problems }
    }

    /// Follows a step that changed the workbook: computes anew what it touches, or everything where that is not told
    /// apart; whether it was.
    pub fn follow(&mut self, instrument: &Instrument, workbook: &Workbook, step: &Touched) -> bool {
        let slots = touched(instrument, workbook, &self.progress, step);
        let renewed = slots.is_some_and(|slots| {
            slots.iter().for_each(|slot| self.progress.renew(instrument, workbook, slot));
            renew(&mut self.problems, instrument, workbook, &self.progress, &slots)
        });
        if !renewed {
            *self = Self::of(instrument, workbook);
        }
        renewed
    }

    /// The problems at an entry, those of its other versions too.
    pub fn problems_at(&self, place: &Place) -> impl Iterator<Item = &Problem> {
        self.problems.at(place)
    }

    /// The problems at the fields of a row.
    pub fn problems_of_row(&self, register: &Id, row: &Id) -> impl Iterator<Item = &Problem> {
        self.problems.of_row(register, row)
    }

    /// How many problems the answers to a question have.
    #[must_use]
    pub fn problems_of(&self, question: &Id) -> usize {
        self.problems.at_question(question)
    }
}
