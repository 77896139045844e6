//! What can be wrong with a workbook that can be read, or be better, and the cell where it is mended.

use super::doubts::Doubt;
use super::misleading::Misleading;
use super::strategy::StrategyFault;
use super::time_order::TimeFault;
use crate::costing::FaultKind as CostFaultKind;
use crate::workbook::{Cell, Mark, Place, Refusal};

/// How serious a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The workbook contradicts itself or refers to nothing.
    Fault,
    /// The answer could be better supported.
    Advice,
}

/// A problem and the cell where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub cell: Cell,
    pub kind: ProblemKind,
}

/// What can be wrong with a workbook that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A reply with no source.
    Unsupported,
    /// A reply of partly or no with neither reason nor finding.
    Unexplained,
    /// A citation with no date, whose source has none either.
    Undated,
    /// A field that every row of its register needs is empty.
    Lacking {
        /// The field's label.
        field: String,
    },
    /// The question's wording changed since it was answered.
    Stale,
    /// Two people changed it, each in a way of their own; this is the other version.
    Disputed,
    /// Something refers to what does not exist.
    Dangling {
        /// The name used.
        name: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A number in brackets in a text, which reads like that of a source of this report.
    FootnoteMark {
        /// The number with its brackets.
        mark: String,
    },
    /// A part that cannot stand at this place, such as the ratification of a Recommendation.
    NotHere { part: String },
    /// A field holds something that is not of its kind.
    Value {
        /// What it holds.
        found: String,
        /// Why it would be refused if it were typed, where there is more to say.
        why: Option<Box<Refusal>>,
    },
    /// The overall reply says the opposite of all its parts.
    AgainstParts {
        /// What the parts add up to.
        parts: Mark,
    },
    /// A gate says no and yet rows or answers under it exist.
    AgainstGate,
    /// A later event is dated before an earlier one.
    DateOrder,
    /// A time or date of the table comes before one it should follow.
    TimeOrder(TimeFault),
    /// Right in itself, and misleading beside something else.
    Misleading {
        /// How.
        how: Misleading,
        /// What it does not agree with.
        with: String,
    },
    /// Ratified, but not for which branches.
    Branches,
    /// Deferred, but not to whom.
    NoOwner,
    /// The group agreed on it, and it reads otherwise now: to be confirmed.
    ChangedSinceAgreed,
    /// The group decided although something speaks against it.
    Decided(Doubt),
    /// Gaps, options and the road map do not hold together.
    Strategy(StrategyFault),
    /// A party agrees with reservations or cannot support it, and its reasons are not on record.
    Unstated,
    /// Something is wrong with the rows of the costing.
    Costing(CostFaultKind),
}

impl ProblemKind {
    /// How serious it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Unsupported
            | Self::Unexplained
            | Self::Undated
            | Self::Lacking { .. }
            | Self::FootnoteMark { .. }
            | Self::Stale => Severity::Advice,
            Self::Misleading { how: Misleading::AgainstPart | Misleading::AgainstRow, .. } => Severity::Fault,
            Self::Misleading { .. } => Severity::Advice,
            Self::Strategy(fault) if fault.kind.is_contradiction() => Severity::Fault,
            Self::Strategy(_) => Severity::Advice,
            Self::NoOwner | Self::Branches | Self::ChangedSinceAgreed | Self::Decided(_) | Self::Unstated => {
                Severity::Advice
            }
            Self::Disputed
            | Self::Dangling { .. }
            | Self::NotHere { .. }
            | Self::Value { .. }
            | Self::AgainstParts { .. }
            | Self::AgainstGate
            | Self::DateOrder
            | Self::TimeOrder(_) => Severity::Fault,
            Self::Costing(kind) if kind.is_fault() => Severity::Fault,
            Self::Costing(_) => Severity::Advice,
        }
    }

    /// Its name in JSON and in message keys.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unsupported => "unsupported",
            Self::Unexplained => "unexplained",
            Self::Undated => "undated",
            Self::Lacking { .. } => "lacking",
            Self::Stale => "stale",
            Self::Disputed => "disputed",
            Self::Dangling { .. } => "dangling",
            Self::FootnoteMark { .. } => "footnote-mark",
            Self::NotHere { .. } => "not-here",
            Self::Value { .. } => "value",
            Self::AgainstParts { .. } => "against-parts",
            Self::AgainstGate => "against-gate",
            Self::DateOrder | Self::TimeOrder(_) => "date-order",
            Self::Misleading { .. } => "misleading",
            Self::Branches => "branches",
            Self::NoOwner => "no-owner",
            Self::ChangedSinceAgreed => "changed-since-agreed",
            Self::Decided(_) => "decided",
            Self::Strategy(fault) => fault.kind.name(),
            Self::Unstated => "unstated",
            Self::Costing(_) => "costing",
        }
    }
}

impl Problem {
    /// The entry it concerns, if it is one.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        self.cell.place()
    }
}
