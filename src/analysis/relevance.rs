//! Whether a question is asked at all: gates answered *no* and the country's role take questions out, with the reason.
//!
//! An *unknown* gate leaves what is under it open, but for what is asked of each row of a register that is empty: whether
//! it arises at all depends on the gate. Hidden answers stay in the workbook; they are shown but not counted.

use super::aggregate::{StandingReply, standing};
use crate::instrument::{CountryRole, Id, Instrument, Question};
use crate::workbook::{Mark, Reply, Slot, Workbook};

/// Why a question is not asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The gate above it was answered no.
    Gate(Id),
    /// It is meant for countries of this role only.
    Role(CountryRole),
    /// It is asked of each row of a register; there is none, and whether there is any is unknown at this gate.
    Depends(Id),
}

/// Why a question is not asked, or `None` when it is.
#[must_use]
pub fn relevance(instrument: &Instrument, workbook: &Workbook, slot: &Slot, question: &Question) -> Option<Reason> {
    let id = &slot.question;
    let other_role = match (question.role, workbook.role) {
        (CountryRole::Both, _) | (_, CountryRole::Both) => None,
        (asked_of, is) => (asked_of != is).then_some(Reason::Role(asked_of)),
    };
    other_role.or_else(|| {
        let gates = &instrument.node(id)?.gates;
        let found = |wanted: Mark| {
            gates.iter().rev().find(|gate| mark_of(instrument, workbook, gate, slot) == Some(wanted)).cloned()
        };
        let depends = || found(Mark::Unknown).filter(|_| is_without_rows(workbook, id, question)).map(Reason::Depends);
        found(Mark::No).map(Reason::Gate).or_else(depends)
    })
}

/// What stands at a gate above a slot: for the same row, where both are asked about the same one by one.
fn mark_of(instrument: &Instrument, workbook: &Workbook, gate: &Id, slot: &Slot) -> Option<Mark> {
    let question = instrument.question(gate)?;
    let asked = instrument.question(&slot.question)?;
    let is_shared = question.rows_of().is_some() && question.rows_of() == asked.rows_of();
    let row = slot.row.clone().filter(|_| is_shared);
    standing(instrument, workbook, &Slot { question: gate.clone(), row }, question).and_then(StandingReply::mark)
}

/// Whether a question asked row by row has no row, and nobody judged it in general.
fn is_without_rows(workbook: &Workbook, id: &Id, question: &Question) -> bool {
    let Some(register) = &question.for_register else { return false };
    let reply = workbook.answers.get(&Slot::of(id.clone())).and_then(|entry| entry.reply.as_ref());
    workbook.rows(register).next().is_none() && !matches!(reply, Some(Reply::Given(_)))
}
