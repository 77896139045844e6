//! Everything that follows, for one state of the workbook.

use super::{Problem, Progress, problems};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Place, Workbook};
use std::collections::HashMap;

/// Counts, states and problems of a workbook; computed whole after every change.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Counts and the state of each slot.
    pub progress: Progress,
    /// What could be better, place by place; nothing is blocked by it.
    pub problems: Vec<Problem>,
    at_question: HashMap<Id, usize>,
}

impl Derived {
    /// Computes everything.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook) -> Self {
        let progress = Progress::of(instrument, workbook);
        let problems = problems(instrument, workbook, &progress);
        let mut at_question: HashMap<Id, usize> = HashMap::new();
        for problem in &problems {
            if let Some(Place::Answer(slot)) = problem.place() {
                *at_question.entry(slot.question.clone()).or_default() += 1;
            }
        }
        Self { progress, problems, at_question }
    }

    /// How many problems the answers to a question have.
    #[must_use]
    pub fn problems_of(&self, question: &Id) -> usize {
        self.at_question.get(question).copied().unwrap_or(0)
    }
}
