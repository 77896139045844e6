//! Counting: what is asked, answered, unknown, not applicable, deferred and open. Nothing else in the program counts.

use super::aggregate::{StandingReply, standing};
use super::rating::{Rating, is_supported, rating_of_reply};
use super::relevance::{Reason, relevance};
use super::slots::slots_of;
use crate::instrument::IndexMap;
use crate::instrument::{Id, Instrument, MatrixOf, Question, QuestionKind, Section};
use crate::workbook::{Mark, Place, Reply, Slot, Workbook};
use serde::Serialize;

/// How far one slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// A reply was given.
    Answered,
    /// Asked, and nobody at the table knows.
    Unknown,
    /// Does not arise: by the group's word, by a gate or by the country's role.
    NotApplicable,
    /// Put off to somebody.
    Deferred,
    /// Not answered yet.
    Open,
}

impl State {
    /// Its name in data and in message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not-applicable",
            Self::Deferred => "deferred",
            Self::Open => "open",
        }
    }
}

/// Everything computed for one slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotState {
    /// How far it is.
    pub state: State,
    /// How it reads.
    pub rating: Rating,
    /// The mark it stands for: the group's own, or what its parts add up to.
    pub mark: Option<Mark>,
    /// Whether the mark is only what its parts add up to.
    pub computed: bool,
    /// Whether it names a source.
    pub supported: bool,
    /// Why it is not asked, where it is not.
    pub reason: Option<Reason>,
}

/// Counts of slots; the parts always sum to `questions`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Slots in all.
    pub questions: usize,
    /// With a reply.
    pub answered: usize,
    /// Asked and not known.
    pub unknown: usize,
    /// Not arising; outside the denominator.
    pub not_applicable: usize,
    /// Put off.
    pub deferred: usize,
    /// Not answered yet.
    pub open: usize,
}

impl Counts {
    /// The denominator: slots that arise.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.questions - self.not_applicable
    }

    /// Whether nothing that arises is open or deferred.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.open == 0 && self.deferred == 0
    }

    fn add(&mut self, state: State) {
        self.questions += 1;
        *self.of(state) += 1;
    }

    /// A slot counted as one thing is another now.
    fn turn(&mut self, from: State, to: State) {
        *self.of(from) -= 1;
        *self.of(to) += 1;
    }

    fn of(&mut self, state: State) -> &mut usize {
        match state {
            State::Answered => &mut self.answered,
            State::Unknown => &mut self.unknown,
            State::NotApplicable => &mut self.not_applicable,
            State::Deferred => &mut self.deferred,
            State::Open => &mut self.open,
        }
    }
}

/// Counts of a whole workbook, and the state of each slot.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    /// All slots.
    pub overall: Counts,
    pub steps: IndexMap<Id, Counts>,
    pub sections: IndexMap<Id, Counts>,
    /// By chapter of the report; a question feeds several, so these do not sum to the whole.
    pub chapters: IndexMap<Id, Counts>,
    /// By question, over its own slots.
    pub questions: IndexMap<Id, Counts>,
    /// Each slot, in the order of the outline.
    pub slots: IndexMap<Slot, SlotState>,
}

impl Progress {
    /// Counts a workbook.
    #[must_use]
    pub fn of(instrument: &Instrument, workbook: &Workbook) -> Self {
        let zero = |ids: &mut dyn Iterator<Item = &Id>| ids.map(|id| (id.clone(), Counts::default())).collect();
        let mut progress = Self {
            steps: zero(&mut instrument.steps.keys()),
            sections: zero(&mut instrument.sections.keys()),
            chapters: zero(&mut instrument.chapters.keys()),
            ..Self::default()
        };
        for section in instrument.sections.values() {
            for (id, question) in section.questions.iter().filter(|(_, question)| question.is_asked()) {
                for slot in slots_of(instrument, workbook, id, question) {
                    let reason = relevance(instrument, workbook, &slot, question);
                    let state = slot_state(instrument, workbook, &slot, question, reason);
                    progress.count(section, question, &slot.question, state.state);
                    progress.slots.insert(slot, state);
                }
            }
        }
        progress
    }

    fn count(&mut self, section: &Section, question: &Question, id: &Id, state: State) {
        if !self.questions.contains_key(id) {
            self.questions.insert(id.clone(), Counts::default());
        }
        self.counts_of(section, question, id, &mut |counts| counts.add(state));
    }

    /// Every count a slot is part of.
    fn counts_of(&mut self, section: &Section, question: &Question, id: &Id, change: &mut dyn FnMut(&mut Counts)) {
        change(&mut self.overall);
        self.steps.get_mut(&section.step).into_iter().for_each(&mut *change);
        self.sections.get_mut(&section.id).into_iter().for_each(&mut *change);
        for chapter in &question.chapters {
            self.chapters.get_mut(chapter).into_iter().for_each(&mut *change);
        }
        self.questions.get_mut(id).into_iter().for_each(change);
    }

    /// Computes one slot anew, where nothing but what was answered there has changed.
    pub(super) fn renew(&mut self, instrument: &Instrument, workbook: &Workbook, slot: &Slot) {
        let Some(question) = instrument.question(&slot.question) else { return };
        let section = instrument.node(&slot.question).and_then(|node| instrument.sections.get(&node.section));
        let (Some(section), Some(held)) = (section, self.slots.get_mut(slot)) else { return };
        let reason = relevance(instrument, workbook, slot, question);
        let now = slot_state(instrument, workbook, slot, question, reason);
        let (from, to) = (held.state, now.state);
        *held = now;
        if from != to {
            self.counts_of(section, question, &slot.question, &mut |counts| counts.turn(from, to));
        }
    }

    /// Counts over some slots.
    #[must_use]
    pub fn of_slots<'a>(&self, slots: impl IntoIterator<Item = &'a Slot>) -> Counts {
        let mut counts = Counts::default();
        slots.into_iter().filter_map(|slot| self.slots.get(slot)).for_each(|slot| counts.add(slot.state));
        counts
    }

    /// Counts over the slots of some questions, for a part of the outline.
    #[must_use]
    pub fn over<'a>(&self, questions: impl IntoIterator<Item = &'a Id>) -> Counts {
        questions.into_iter().filter_map(|id| self.questions.get(id)).fold(Counts::default(), |sum, it| Counts {
            questions: sum.questions + it.questions,
            answered: sum.answered + it.answered,
            unknown: sum.unknown + it.unknown,
            not_applicable: sum.not_applicable + it.not_applicable,
            deferred: sum.deferred + it.deferred,
            open: sum.open + it.open,
        })
    }
}

fn slot_state(
    instrument: &Instrument,
    workbook: &Workbook,
    slot: &Slot,
    question: &Question,
    reason: Option<Reason>,
) -> SlotState {
    let entry = workbook.answers.get(slot);
    let supported = entry.is_some_and(|entry| is_supported(entry));
    if reason.is_some() {
        let (state, rating) = (State::NotApplicable, Rating::NotApplicable);
        return SlotState { state, rating, mark: Some(Mark::NotApplicable), computed: true, supported, reason };
    }
    let standing = standing(instrument, workbook, slot, question);
    let mark = standing.and_then(StandingReply::mark);
    let state = match (standing, mark) {
        (None, _) => State::Open,
        (Some(StandingReply::Given(Reply::Deferred { .. })), _) => State::Deferred,
        (_, Some(Mark::Unknown)) => State::Unknown,
        (_, Some(Mark::NotApplicable)) => State::NotApplicable,
        _ => State::Answered,
    };
    let computed = matches!(standing, Some(StandingReply::FromParts(_)));
    let rating = match (state, mark) {
        _ if is_disputed(workbook, slot, question, computed) => Rating::Disputed,
        (State::Deferred, _) => Rating::Deferred,
        (State::Open, _) => Rating::Open,
        (_, Some(mark)) => rating_of_reply(mark, question.node, question.polarity),
        // words, numbers and dates are neither good nor bad news
        (_, None) => Rating::Neutral,
    };
    SlotState { state, rating, mark, computed, supported, reason: None }
}

/// Whether a dispute leaves open how a slot reads; what is only added up is open where anything added is.
fn is_disputed(workbook: &Workbook, slot: &Slot, question: &Question, computed: bool) -> bool {
    let in_matrix = |of: MatrixOf| {
        let mut places = workbook.disputed.iter().filter_map(|(cell, _)| cell.place());
        places.any(|place| {
            let is_of = place.matrix().is_some_and(|(it, by)| it == of && by.is_none_or(|by| *by == slot.question));
            is_of && workbook.is_open_how(place)
        })
    };
    workbook.is_open_how(&Place::Answer(slot.clone()))
        || matches!(question.kind, QuestionKind::Matrix(of) if computed && in_matrix(of))
}
