//! What is looked at when an assumption moves: one figure of designs, in one year or of all years together.

use crate::instrument::Id;
use crate::workbook::Year;

/// The figures that can be looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeFigure {
    /// Benefits and fixed costs, whoever pays.
    #[default]
    Gross,
    State,
    Worker,
    Employer,
    /// What the schemes keep.
    Balance,
    /// The gross cost in addition to what is spent today.
    AdditionalGross,
    AdditionalState,
    /// Percent of the gross domestic product: of the year, or of all years together.
    PercentGdpGross,
    PercentGdpState,
}

impl OutcomeFigure {
    pub const ALL: [Self; 9] = [
        Self::Gross,
        Self::State,
        Self::Worker,
        Self::Employer,
        Self::Balance,
        Self::AdditionalGross,
        Self::AdditionalState,
        Self::PercentGdpGross,
        Self::PercentGdpState,
    ];

    /// Its name in the file, on the command line and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gross => "gross",
            Self::State => "state",
            Self::Worker => "worker",
            Self::Employer => "employer",
            Self::Balance => "balance",
            Self::AdditionalGross => "additional-gross",
            Self::AdditionalState => "additional-state",
            Self::PercentGdpGross => "percent-gdp-gross",
            Self::PercentGdpState => "percent-gdp-state",
        }
    }

    /// The figure of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether what is spent today comes off it.
    #[must_use]
    pub fn is_additional(self) -> bool {
        matches!(self, Self::AdditionalGross | Self::AdditionalState)
    }

    /// Whether it is a percentage and no amount.
    #[must_use]
    pub fn is_percent(self) -> bool {
        matches!(self, Self::PercentGdpGross | Self::PercentGdpState)
    }
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub designs: Vec<Id>,
    pub figure: OutcomeFigure,
    /// One year, or all of them together.
    pub year: Option<Year>,
}
