//! Whether a question is asked at all: gates answered *no* and the country's role take questions out, with the reason.
//!
//! An *unknown* gate leaves what is under it open. Hidden answers stay in the workbook; they are shown but not counted.

use super::aggregate::{StandingReply, standing};
use crate::instrument::{CountryRole, Id, Instrument, Question};
use crate::workbook::{Mark, Slot, Workbook};

/// Why a question is not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The gate above it was answered no.
    Gate(Id),
    /// It is meant for countries of this role only.
    Role(CountryRole),
}

/// Why a question is not asked, or `None` when it is.
#[must_use]
pub fn relevance(instrument: &Instrument, workbook: &Workbook, id: &Id, question: &Question) -> Option<Reason> {
    let other_role = match (question.role, workbook.role) {
        (CountryRole::Both, _) | (_, CountryRole::Both) => None,
        (asked_of, is) => (asked_of != is).then_some(Reason::Role(asked_of)),
    };
    other_role.or_else(|| {
        let gates = &instrument.node(id)?.gates;
        gates.iter().rev().find(|gate| is_closed(instrument, workbook, gate)).cloned().map(Reason::Gate)
    })
}

/// Whether a gate was answered no.
fn is_closed(instrument: &Instrument, workbook: &Workbook, gate: &Id) -> bool {
    let Some(question) = instrument.question(gate) else { return false };
    let slot = Slot::of(gate.clone());
    standing(instrument, workbook, &slot, question).and_then(StandingReply::mark) == Some(Mark::No)
}
