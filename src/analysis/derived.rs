//! Everything that follows, for one state of the workbook.

use super::{Problem, Progress, problems};
use crate::instrument::{Id, Instrument};
use crate::workbook::{Place, Workbook};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Counts, states and problems of a workbook; computed whole after every change.
#[derive(Debug, Clone, Default)]
pub struct Derived {
    /// Counts and the state of each slot.
    pub progress: Progress,
    /// What could be better, place by place; nothing is blocked by it.
    pub problems: Vec<Problem>,
    at_question: HashMap<Id, usize>,
    // made when somebody first asks: most changes are followed by none who does
    index: OnceLock<Index>,
}

/// Where the problems of a place and of a row stand among all.
#[derive(Debug, Clone, Default)]
struct Index {
    places: HashMap<Place, Vec<usize>>,
    rows: HashMap<(Id, Id), Vec<usize>>,
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
        Self { progress, problems, at_question, index: OnceLock::new() }
    }

    /// The problems at an entry, those of its other versions too.
    pub fn problems_at(&self, place: &Place) -> impl Iterator<Item = &Problem> {
        self.among(self.index().places.get(place))
    }

    /// The problems at the fields of a row.
    pub fn problems_of_row(&self, register: &Id, row: &Id) -> impl Iterator<Item = &Problem> {
        self.among(self.index().rows.get(&(register.clone(), row.clone())))
    }

    fn among<'a>(&'a self, at: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Problem> {
        at.into_iter().flatten().filter_map(|at| self.problems.get(*at))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (at, problem) in self.problems.iter().enumerate() {
                if let Some(place) = problem.place() {
                    index.places.entry(place.clone()).or_default().push(at);
                } else if let Some((register, row, _)) = problem.cell.field() {
                    index.rows.entry((register.clone(), row.clone())).or_default().push(at);
                }
            }
            index
        })
    }

    /// How many problems the answers to a question have.
    #[must_use]
    pub fn problems_of(&self, question: &Id) -> usize {
        self.at_question.get(question).copied().unwrap_or(0)
    }
}
