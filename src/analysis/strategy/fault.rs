//! What does not hold together, by name, with what its sentence names beside it.

use crate::costing::Number;
use crate::instrument::When;
use crate::workbook::{Year, named_words};

named_words! {
    /// The kinds of faults and of advice; the word is the end of the key of its message.
    pub enum StrategyFaultKind {
        /// A gap that no option closes.
        NotClosed = "not-closed",
        /// An option that closes no gap.
        ClosesNothing = "closes-nothing",
        /// What waits for what goes round.
        Circle = "circle",
        /// An activity ends before it starts.
        EndsEarly = "ends-early",
        /// A milestone is due or reached outside its activity.
        Outside = "outside",
        /// Something starts before what it waits for has ended.
        StartsEarly = "starts-early",
        /// Validated before the group decided on it.
        ValidatedEarly = "validated-early",
        /// A target is dated before its baseline.
        TargetEarly = "target-early",
        /// The dates are too coarse to tell whether the order holds.
        TooCoarse = "too-coarse",
        /// An activity lies wholly outside the years for which its option is costed.
        Horizon = "horizon",
        /// What the activities of an option cost is what none of its designs costs.
        CostDiffers = "cost-differs",
        /// An activity for which nobody is responsible.
        NoOne = "no-one",
        /// Several bodies are named as the responsible one.
        Several = "several",
        /// An activity for no option.
        NoOption = "no-option",
        /// An agreed option for which nothing is to be done.
        NoActivity = "no-activity",
        /// A cost without a source of funding.
        Unfunded = "unfunded",
        /// Less funding than cost in a year.
        FundedBelow = "funded-below",
        NoBaseline = "no-baseline",
        NoTarget = "no-target",
        NoFrequency = "no-frequency",
        /// An agreed option without an indicator of outcome.
        NoIndicator = "no-indicator",
        /// An indicator that counts persons and does not tell women and men apart.
        NotBySex = "not-by-sex",
        /// A message without a language.
        Unheard = "unheard",
        /// No message is in a language of the countries the workers come from.
        NotTheirLanguage = "not-their-language",
        /// Agreed, to be validated, and no step is entered.
        Pending = "pending",
        /// A validation step whose day has passed.
        Overdue = "overdue",
    }
}

/// Something that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrategyFault {
    pub kind: StrategyFaultKind,
    /// What it does not agree with.
    pub with: Beside,
}

/// What a fault names beside its place. Numbers stay numbers: how they are written is a matter of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    Nothing,
    /// A name, or several in one line.
    Named(String),
    /// A day, a month or a year.
    Day(When),
    /// What activities cost together, and what each design costs.
    Costs(Number, Vec<(String, Number)>),
    /// What is missing year by year, in plain digits; nothing where it is not known.
    Missing(Vec<(Year, Option<String>)>),
}

impl StrategyFaultKind {
    /// Its name in data: faults of one sort have one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EndsEarly | Self::Outside | Self::StartsEarly | Self::ValidatedEarly | Self::TargetEarly => "order",
            Self::Several => Self::NoOne.as_str(),
            Self::FundedBelow => Self::Unfunded.as_str(),
            Self::Overdue => Self::Pending.as_str(),
            Self::NotBySex => Self::NoIndicator.as_str(),
            Self::NotTheirLanguage => Self::Unheard.as_str(),
            _ => self.as_str(),
        }
    }

    /// Whether the workbook contradicts itself, and does not only leave something open.
    #[must_use]
    pub fn is_contradiction(self) -> bool {
        let is_order = matches!(
            self,
            Self::EndsEarly | Self::Outside | Self::StartsEarly | Self::ValidatedEarly | Self::TargetEarly
        );
        is_order || self == Self::Circle
    }

    /// A fault of this kind that has nothing to name.
    #[must_use]
    pub fn alone(self) -> StrategyFault {
        self.beside(Beside::Nothing)
    }

    /// A fault of this kind beside something that has a name; an empty one is none.
    #[must_use]
    pub fn with(self, name: String) -> StrategyFault {
        self.beside(if name.is_empty() { Beside::Nothing } else { Beside::Named(name) })
    }

    /// A fault of this kind beside something.
    #[must_use]
    pub fn beside(self, with: Beside) -> StrategyFault {
        StrategyFault { kind: self, with }
    }
}
