//! What a costing says of a policy option: whether it is costed, and whether those who are able to contribute do.

use super::Costing;
use super::inputs::{DesignLevel, LineKind};
use crate::instrument::Id;

impl Costing {
    /// The designs of an option, without that of what exists today.
    pub fn designs_for<'c>(&'c self, option: &'c Id) -> impl Iterator<Item = &'c Id> {
        let designs = self.inputs().designs.iter();
        let proposed = designs.filter(move |(_, design)| {
            design.option.as_ref() == Some(option) && design.level != Some(DesignLevel::StatusQuo)
        });
        proposed.map(|(id, _)| id)
    }

    /// Whether a design of the option can be computed in every year of the frame.
    #[must_use]
    pub fn is_costed(&self, option: &Id) -> bool {
        let is_whole = |design: &Id| {
            let designs = std::slice::from_ref(design);
            self.lines_of(designs).next().is_some()
                && self.years().iter().all(|year| self.totals(designs, *year).gross.is_ok())
        };
        !self.years().is_empty() && self.designs_for(option).any(is_whole)
    }

    /// Whether a design of the option has a contribution.
    #[must_use]
    pub fn is_contributory(&self, option: &Id) -> bool {
        let has_contribution = |design: &Id| {
            self.inputs()
                .lines
                .values()
                .any(|line| line.kind == Some(LineKind::Contribution) && line.designs.contains(design))
        };
        self.designs_for(option).any(has_contribution)
    }
}
