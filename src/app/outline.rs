//! The outline beside the question: folded around where one is, with counts from the one counting function.

use crate::analysis::{Counts, Progress, Rating, State};
use crate::instrument::{Id, Instrument};
use crate::workbook::Slot;

/// One row of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineRow {
    pub kind: RowKind,
    /// How deep it stands.
    pub depth: usize,
    /// Number of a step or question.
    pub number: String,
    /// Title, or what the question is called.
    pub title: String,
    /// Counts of what is under it, or of the question's own slots.
    pub counts: Counts,
    /// Whether rows under it are shown.
    pub unfolded: bool,
    /// Whether it is where one is.
    pub current: bool,
}

/// What a row of the outline is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// A step of the process.
    Step(Id),
    /// A section: the actions of a step or a group of the checklist.
    Section(Id),
    /// A gate, stem or heading with what is under it.
    Branch(Id),
    /// A question, with how it reads and how far it is.
    Question(Id, Rating, State),
}

impl OutlineRow {
    /// The question the row leads to: itself, or the first under it.
    #[must_use]
    pub fn first_question(&self, instrument: &Instrument) -> Option<Id> {
        let first_of = |section: &Id| {
            let questions = &instrument.sections.get(section)?.questions;
            questions.iter().find(|(_, question)| question.is_asked()).map(|(id, _)| id.clone())
        };
        match &self.kind {
            RowKind::Step(step) => {
                instrument.sections.values().find(|section| section.step == *step).and_then(|it| first_of(&it.id))
            }
            RowKind::Section(section) => first_of(section),
            RowKind::Question(id, ..) => Some(id.clone()),
            RowKind::Branch(id) => first_asked_from(instrument, id),
        }
    }
}

fn first_asked_from(instrument: &Instrument, id: &Id) -> Option<Id> {
    if instrument.question(id)?.is_asked() {
        return Some(id.clone());
    }
    instrument.node(id)?.children.iter().find_map(|child| first_asked_from(instrument, child))
}

/// The rows of the outline around the current question.
#[must_use]
pub fn outline_rows(instrument: &Instrument, progress: &Progress, current: &Id) -> Vec<OutlineRow> {
    let current_section = instrument.node(current).map(|node| node.section.clone());
    let mut rows = Vec::new();
    for (step_id, step) in &instrument.steps {
        let sections: Vec<_> = instrument.sections.values().filter(|section| section.step == *step_id).collect();
        let here = sections.iter().any(|section| Some(&section.id) == current_section.as_ref());
        rows.push(OutlineRow {
            kind: RowKind::Step(step_id.clone()),
            depth: 0,
            number: step.number.clone(),
            title: step.title.clone(),
            counts: progress.steps.get(step_id).copied().unwrap_or_default(),
            unfolded: here,
            current: false,
        });
        if !here {
            continue;
        }
        let several = sections.len() > 1;
        for section in sections {
            let unfolded = Some(&section.id) == current_section.as_ref();
            if several {
                rows.push(OutlineRow {
                    kind: RowKind::Section(section.id.clone()),
                    depth: 1,
                    number: String::new(),
                    title: section.title.clone(),
                    counts: progress.sections.get(&section.id).copied().unwrap_or_default(),
                    unfolded,
                    current: false,
                });
            }
            if unfolded {
                let depth = if several { 2 } else { 1 };
                let top = section.questions.iter().filter(|(_, question)| question.under.is_none());
                for (id, _) in top {
                    push_node(instrument, progress, current, id, depth, &mut rows);
                }
            }
        }
    }
    rows
}

fn push_node(
    instrument: &Instrument,
    progress: &Progress,
    current: &Id,
    id: &Id,
    depth: usize,
    rows: &mut Vec<OutlineRow>,
) {
    let (Some(question), Some(node)) = (instrument.question(id), instrument.node(id)) else { return };
    let here = id == current;
    if node.children.is_empty() {
        let (rating, state) = state_of(progress, id);
        rows.push(OutlineRow {
            kind: RowKind::Question(id.clone(), rating, state),
            depth,
            number: node.number.clone(),
            title: question.name().to_owned(),
            counts: progress.over([id]),
            unfolded: false,
            current: here,
        });
        return;
    }
    let mut under = Vec::new();
    gather(instrument, id, &mut under);
    let unfolded = under.contains(current);
    let (rating, state) = state_of(progress, id);
    rows.push(OutlineRow {
        kind: if question.is_asked() {
            RowKind::Question(id.clone(), rating, state)
        } else {
            RowKind::Branch(id.clone())
        },
        depth,
        number: node.number.clone(),
        title: question.name().to_owned(),
        counts: progress.over(&under),
        unfolded,
        current: here,
    });
    if unfolded {
        for child in &node.children {
            push_node(instrument, progress, current, child, depth + 1, rows);
        }
    }
}

fn gather(instrument: &Instrument, id: &Id, under: &mut Vec<Id>) {
    under.push(id.clone());
    for child in instrument.node(id).into_iter().flat_map(|node| &node.children) {
        gather(instrument, child, under);
    }
}

/// How a question reads as a whole: its own slot, or what its rows have in common.
fn state_of(progress: &Progress, id: &Id) -> (Rating, State) {
    if let Some(slot) = progress.slots.get(&Slot::of(id.clone())) {
        return (slot.rating, slot.state);
    }
    let mut slots = progress.slots.iter().filter(|(slot, _)| slot.question == *id).map(|(_, state)| state);
    let Some(first) = slots.next() else { return (Rating::Open, State::Open) };
    slots.fold((first.rating, first.state), |(rating, state), other| {
        let rating = if rating == other.rating { rating } else { Rating::Partly };
        let state = if state == State::Open || other.state == State::Open { State::Open } else { other.state };
        (if state == State::Open { Rating::Open } else { rating }, state)
    })
}
