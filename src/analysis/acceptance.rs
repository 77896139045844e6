//! Which assumptions of a costing the group accepted, and which of them read otherwise since. Said with every figure.

use super::agreement::parts_changed_since;
use super::decisions::Decisions;
use crate::costing::ASSUMPTION;
use crate::instrument::{Id, Instrument};
use crate::workbook::working_group::{Decision, Outcome};
use crate::workbook::{Place, Workbook};

/// Whether and how the group accepted an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acceptance {
    Accepted,
    /// It was accepted, and is not any more what was accepted.
    Changed,
    Not(Option<Outcome>),
}

/// The assumptions of a costing by how the group left them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    pub all: usize,
    pub accepted: usize,
    pub changed: usize,
    /// The meetings in which those accepted were, each once.
    pub meetings: Vec<Id>,
}

/// Where an assumption stands in the workbook.
#[must_use]
pub fn place_of_assumption(assumption: &Id) -> Place {
    Place::Row(Id::known(ASSUMPTION), assumption.clone())
}

/// How the group left what a decision is about.
#[must_use]
pub fn acceptance(instrument: &Instrument, workbook: &Workbook, decision: Option<Decision<'_>>) -> Acceptance {
    match decision {
        Some(decision) if decision.settles() => match parts_changed_since(instrument, workbook, decision).is_empty() {
            true => Acceptance::Accepted,
            false => Acceptance::Changed,
        },
        decision => Acceptance::Not(decision.and_then(|it| it.outcome())),
    }
}

/// How the group left the assumptions of a costing.
#[must_use]
pub fn accepted_assumptions(instrument: &Instrument, workbook: &Workbook, decisions: &Decisions<'_>) -> Accepted {
    let mut found = Accepted::default();
    for (id, _) in workbook.rows(&Id::known(ASSUMPTION)) {
        found.all += 1;
        let decision = decisions.at(&place_of_assumption(id));
        match acceptance(instrument, workbook, decision) {
            Acceptance::Accepted => {
                found.accepted += 1;
                let meeting = decision.and_then(Decision::meeting);
                found.meetings.extend(meeting.filter(|it| !found.meetings.contains(it)));
            }
            Acceptance::Changed => found.changed += 1,
            Acceptance::Not(_) => {}
        }
    }
    found
}
