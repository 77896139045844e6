//! How far a workbook as a whole is: a draft, agreed and pending validation, or validated.
//!
//! It follows from the answers and the decisions recorded, and from nothing that anybody could simply claim. Knows no words.

use super::Decisions;
use super::agreement::parts_changed_since;
use super::progress::{Progress, State};
use crate::instrument::Instrument;
use crate::workbook::working_group::Decision;
use crate::workbook::{Place, Workbook};

/// How far a workbook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Something is open, not agreed, or decided otherwise than it stands now.
    Draft,
    /// Everything is agreed; at least one decision waits for the authority concerned.
    Pending,
    /// Everything is agreed and every decision is validated.
    Validated,
}

/// Why a workbook is no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hold {
    /// Questions that arise and have no reply.
    Open,
    /// Questions put off to somebody.
    Deferred,
    /// Replies that the group has not agreed.
    NotAgreed,
    /// Cells with two versions.
    Disputed,
    /// Places whose last decision left them in brackets or put them off.
    Unsettled,
    /// Places that say something else now than when they were decided.
    Changed,
    /// No decision is recorded at all.
    NoDecision,
    /// Decisions that wait for validation.
    Validation,
}

impl Hold {
    /// Every one, in the order told.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Deferred,
        Self::NotAgreed,
        Self::Disputed,
        Self::Unsettled,
        Self::Changed,
        Self::NoDecision,
        Self::Validation,
    ];

    /// Its name in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Deferred => "deferred",
            Self::NotAgreed => "not-agreed",
            Self::Disputed => "disputed",
            Self::Unsettled => "unsettled",
            Self::Changed => "changed",
            Self::NoDecision => "no-decision",
            Self::Validation => "validation",
        }
    }
}

/// The stage, and what holds the workbook there, each with how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// How far it is.
    pub stage: Stage,
    /// Why it is no further; empty when it is validated.
    pub holds: Vec<(Hold, usize)>,
}

/// The status of a workbook.
#[must_use]
pub fn status(instrument: &Instrument, workbook: &Workbook, progress: &Progress) -> Status {
    let decisions = Decisions::of(workbook);
    let last = last_of(workbook, &decisions);
    let not_agreed = progress.slots.iter().filter(|(slot, state)| {
        let place = Place::Answer((*slot).clone());
        matches!(state.state, State::Answered | State::Unknown)
            && state.reason.is_none()
            && !is_agreed(&decisions, &place)
    });
    let count = |wanted: &dyn Fn(Decision<'_>) -> bool| last.iter().filter(|it| wanted(**it)).count();
    let all = progress.overall;
    let mut holds = vec![
        (Hold::Open, all.open),
        (Hold::Deferred, all.deferred),
        (Hold::NotAgreed, not_agreed.count()),
        (Hold::Disputed, workbook.disputed.iter().count()),
        (Hold::Unsettled, count(&|it| !it.settles())),
        (Hold::Changed, count(&|it| !parts_changed_since(instrument, workbook, it).is_empty())),
        (Hold::NoDecision, usize::from(last.is_empty())),
    ];
    holds.retain(|(_, count)| *count > 0);
    if !holds.is_empty() {
        return Status { stage: Stage::Draft, holds };
    }
    match count(&|it| !it.is_validated()) {
        0 => Status { stage: Stage::Validated, holds },
        pending => Status { stage: Stage::Pending, holds: vec![(Hold::Validation, pending)] },
    }
}

/// The decisions that hold: the last one about each place, and every one that is about no place.
#[must_use]
pub fn last_decisions(workbook: &Workbook) -> Vec<Decision<'_>> {
    last_of(workbook, &Decisions::of(workbook))
}

fn last_of<'a>(workbook: &'a Workbook, decisions: &Decisions<'_>) -> Vec<Decision<'a>> {
    Decision::all(workbook).filter(|it| it.address().is_none() || decisions.holds(*it)).collect()
}

fn is_agreed(decisions: &Decisions<'_>, place: &Place) -> bool {
    decisions.at(place).is_some_and(Decision::settles)
}
