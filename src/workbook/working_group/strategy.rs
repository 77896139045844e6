//! What comes of the work: gaps and options, as types over their rows.

use super::fields::{criterion, gap, option};
use super::view::views;
use crate::instrument::Id;
use crate::workbook::{Place, Row, Workbook, named_words};
use std::borrow::Cow;

views! {
    /// A gap: one the group took up, or a suggested one it dismissed.
    Gap of gap;
    /// A measure the group considers.
    PolicyOption of option;
    /// What an option is weighed by, and how it meets it.
    Criterion of criterion;
}

named_words! {
    /// What kind of gap it is; the word is that of the register.
    pub enum GapKind {
        /// Law or policy does not cover it.
        Design = "design",
        /// It is provided and not delivered.
        Implementation = "implementation",
        /// Nobody can tell.
        NoData = "no-data",
    }
}

impl<'a> Gap<'a> {
    /// The address of what it was found in.
    #[must_use]
    pub fn address(self) -> Option<Cow<'a, str>> {
        gap::ABOUT.text(self.row)
    }

    /// What it was found in.
    #[must_use]
    pub fn about(self) -> Option<Place> {
        self.address()?.trim().parse().ok()
    }

    /// What kind it is.
    #[must_use]
    pub fn kind(self) -> Option<GapKind> {
        gap::KIND.text(self.row)?.parse().ok()
    }

    /// Whether the group gave it high priority.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        gap::PRIORITY.text(self.row).as_deref() == Some("high")
    }

    /// Whether it was suggested and the group says, with a reason, that it is none.
    #[must_use]
    pub fn is_dismissed(self) -> bool {
        gap::DISMISSED.is_filled(self.row)
    }

    /// The gaps the group took up.
    pub fn taken_up(workbook: &'a Workbook) -> impl Iterator<Item = Self> + use<'a> {
        Self::all(workbook).filter(|gap| !gap.is_dismissed())
    }
}

impl PolicyOption<'_> {
    /// The gaps it would close.
    #[must_use]
    pub fn closes(self) -> Vec<Id> {
        option::CLOSES.all(self.row)
    }

    /// Whether contributions pay for it, alone or with taxes.
    #[must_use]
    pub fn is_contributory(self) -> bool {
        matches!(option::FINANCING.text(self.row).as_deref(), Some("contributory" | "mixed"))
    }

    /// Whether the group says, with a reason, that it needs no costing.
    #[must_use]
    pub fn needs_no_costing(self) -> bool {
        option::COSTING.text(self.row).as_deref() == Some("none") && option::COSTING_WHY.is_filled(self.row)
    }
}

impl<'a> Criterion<'a> {
    /// What an option is weighed by.
    pub fn of(workbook: &'a Workbook, option: &'a Id) -> impl Iterator<Item = Self> + use<'a> {
        Self::all(workbook).filter(move |it| criterion::OPTION.refers_to(it.row, option))
    }
}
