//! The problems of a workbook in the order of its file, kept so that those of one answer can be renewed.
//!
//! A file is gone through several times: for what stands in it, for the references in its texts, for marks in them.
//! What a pass found at the answers, of which there may be thousands, is kept by answer; the rest as it was found.

use super::problem::Problem;
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::{Place, Slot, Workbook};
use std::collections::HashMap;
use std::sync::OnceLock;

/// How often a file is gone through.
pub(super) const PASSES: usize = 3;

/// What each pass found at an answer.
pub(super) type AtAnswer = [Vec<Problem>; PASSES];

/// Every problem of a workbook, faults and advice, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    passes: [Pass; PASSES],
    /// At the decisions, which are looked at last but for the gates.
    decided: Vec<Problem>,
    gates: Vec<Problem>,
    count: usize,
    /// How many the answers to each question have.
    at_question: HashMap<Id, usize>,
    // made when somebody first asks for what is found at a place
    index: OnceLock<Index>,
}

/// What was found when a file was gone through once.
#[derive(Debug, Clone, Default)]
struct Pass {
    /// At everything before the answers.
    before: Vec<Problem>,
    /// At the answers that have any, in the order of the file.
    answers: IndexMap<Slot, Box<[Problem]>>,
}

/// Where the problems stand that are not kept by answer: in which list, and at which place of it.
#[derive(Debug, Clone, Default)]
struct Index {
    places: HashMap<Place, Vec<(usize, usize)>>,
    rows: HashMap<(Id, Id), Vec<(usize, usize)>>,
}

impl Problems {
    /// Those a pass found at everything before the answers.
    pub(super) fn before(&mut self, pass: usize, found: Vec<Problem>) {
        self.count += found.len();
        found.iter().for_each(|problem| self.note(problem, 1));
        if let Some(pass) = self.passes.get_mut(pass) {
            pass.before = found;
        }
    }

    /// Those a pass found at the answer after the last one that has any.
    pub(super) fn push(&mut self, pass: usize, slot: &Slot, found: Vec<Problem>) {
        if found.is_empty() {
            return;
        }
        self.count += found.len();
        found.iter().for_each(|problem| self.note(problem, 1));
        if let Some(pass) = self.passes.get_mut(pass) {
            pass.answers.insert(slot.clone(), found.into());
        }
    }

    /// Those at the gates.
    pub(super) fn at_gates(&mut self, found: Vec<Problem>) {
        self.count += found.len();
        found.iter().for_each(|problem| self.note(problem, 1));
        self.gates = found;
    }

    /// Those at the decisions, in the place of those found there before.
    pub(super) fn decided(&mut self, found: Vec<Problem>) {
        if found != self.decided {
            self.count = self.count + found.len() - self.decided.len();
            self.decided = found;
            self.index = OnceLock::new();
        }
    }

    /// Puts what is found at answers now in the place of what was found there before; they may stand elsewhere in the
    /// workbook, all others stand in the order they had.
    pub(super) fn renew(&mut self, workbook: &Workbook, answers: Vec<(Slot, AtAnswer)>) {
        let single = answers.len() == 1;
        let mut found: Vec<(Slot, [Option<Vec<Problem>>; PASSES])> =
            answers.into_iter().map(|(slot, passes)| (slot, passes.map(Some))).collect();
        for number in 0..PASSES {
            let Some(mut pass) = self.passes.get_mut(number).map(std::mem::take) else { continue };
            for (slot, _) in &found {
                for problem in pass.answers.get(slot).into_iter().flatten() {
                    self.count -= 1;
                    self.note(problem, -1);
                }
                if !(single && pass.stays(workbook, slot)) {
                    pass.answers.shift_remove(slot);
                }
            }
            for (slot, passes) in &mut found {
                let now = passes.get_mut(number).and_then(Option::take).unwrap_or_default();
                self.count += now.len();
                now.iter().for_each(|problem| self.note(problem, 1));
                pass.put(workbook, slot, now);
            }
            if let Some(place) = self.passes.get_mut(number) {
                *place = pass;
            }
        }
    }

    fn note(&mut self, problem: &Problem, more: isize) {
        if let Some(Place::Answer(slot)) = problem.place() {
            let count = match self.at_question.get_mut(&slot.question) {
                Some(count) => count,
                None => self.at_question.entry(slot.question.clone()).or_default(),
            };
            *count = count.saturating_add_signed(more);
        }
    }

    /// What is not kept by answer, list by list.
    fn lists(&self) -> [&[Problem]; PASSES + 2] {
        let [first, second, third] = &self.passes;
        [&first.before, &second.before, &third.before, &self.decided, &self.gates]
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        let passes = self.passes.iter().flat_map(|it| it.before.iter().chain(it.answers.values().flatten()));
        passes.chain(&self.decided).chain(&self.gates)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many the answers to a question have.
    #[must_use]
    pub fn at_question(&self, question: &Id) -> usize {
        self.at_question.get(question).copied().unwrap_or(0)
    }

    /// Those at an answer, one list a pass.
    pub(super) fn at_answer<'a>(&'a self, slot: &Slot) -> impl Iterator<Item = &'a Problem> {
        self.passes.iter().filter_map(move |pass| pass.answers.get(slot)).flatten()
    }

    /// Those at an entry, those of its other versions too.
    pub fn at(&self, place: &Place) -> impl Iterator<Item = &Problem> {
        let slot = if let Place::Answer(slot) = place { Some(slot) } else { None };
        let others = self.index().places.get(place);
        (0..PASSES + 2).flat_map(move |list| {
            let answer = slot.and_then(|slot| self.passes.get(list)?.answers.get(slot));
            self.among(list, others).chain(answer.into_iter().flatten())
        })
    }

    /// Those at the fields of a row.
    pub fn of_row(&self, register: &Id, row: &Id) -> impl Iterator<Item = &Problem> {
        let found = self.index().rows.get(&(register.clone(), row.clone()));
        (0..PASSES + 2).flat_map(move |list| self.among(list, found))
    }

    fn among<'a>(
        &'a self,
        list: usize,
        at: Option<&'a Vec<(usize, usize)>>,
    ) -> impl Iterator<Item = &'a Problem> + use<'a> {
        let of_list = at.into_iter().flatten().filter(move |(of, _)| *of == list);
        of_list.filter_map(|(list, at)| self.lists().get(*list)?.get(*at))
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (list, problems) in self.lists().into_iter().enumerate() {
                for (at, problem) in problems.iter().enumerate() {
                    if let Some(place) = problem.place() {
                        index.places.entry(place.clone()).or_default().push((list, at));
                    } else if let Some((register, row, _)) = problem.cell.field() {
                        index.rows.entry((register.clone(), row.clone())).or_default().push((list, at));
                    }
                }
            }
            index
        })
    }
}

impl Pass {
    /// Whether what is held of an answer stands between the same neighbours as the answer in the workbook.
    fn stays(&self, workbook: &Workbook, slot: &Slot) -> bool {
        let Some(at) = self.answers.get_index_of(slot) else { return false };
        let place = |at: Option<usize>| {
            let (slot, _) = self.answers.get_index(at?)?;
            workbook.answers.get_index_of(slot)
        };
        let (Some(here), before) = (workbook.answers.get_index_of(slot), place(at.checked_sub(1))) else {
            return false;
        };
        before.is_none_or(|before| before < here) && place(Some(at + 1)).is_none_or(|after| here < after)
    }

    /// Puts what is found at an answer where it belongs; nothing where nothing is found any more.
    fn put(&mut self, workbook: &Workbook, slot: &Slot, found: Vec<Problem>) {
        if found.is_empty() {
            self.answers.shift_remove(slot);
        } else if let Some(held) = self.answers.get_mut(slot) {
            *held = found.into();
        } else {
            let here = workbook.answers.get_index_of(slot);
            let (mut from, mut to) = (0, self.answers.len());
            while from < to {
                let middle = from.midpoint(to);
                let there = self.answers.get_index(middle).and_then(|(slot, _)| workbook.answers.get_index_of(slot));
                if there < here { from = middle + 1 } else { to = middle }
            }
            self.answers.shift_insert(from, slot.clone(), found.into());
        }
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = Box<dyn Iterator<Item = &'a Problem> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}
