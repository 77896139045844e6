//! Which options close which gaps.

use crate::instrument::Id;
use crate::workbook::Workbook;
use crate::workbook::working_group::{Gap, PolicyOption};
use std::collections::HashSet;

/// The options that would close a gap.
pub fn closing<'a>(workbook: &'a Workbook, gap: &'a Id) -> impl Iterator<Item = PolicyOption<'a>> {
    PolicyOption::all(workbook).filter(move |option| option.closes().contains(gap))
}

/// The gaps that no option closes, once there is an option: before, none could.
pub fn without_option(workbook: &Workbook) -> impl Iterator<Item = Gap<'_>> {
    let closed: HashSet<Id> = PolicyOption::all(workbook).flat_map(PolicyOption::closes).collect();
    let has_options = PolicyOption::all(workbook).next().is_some();
    Gap::taken_up(workbook).filter(move |gap| has_options && !closed.contains(gap.id))
}

/// The options that close no gap the group took up, once there is one.
pub fn without_gap(workbook: &Workbook) -> impl Iterator<Item = PolicyOption<'_>> {
    let gaps: HashSet<Id> = Gap::taken_up(workbook).map(|gap| gap.id.clone()).collect();
    PolicyOption::all(workbook)
        .filter(move |option| !gaps.is_empty() && !option.closes().iter().any(|gap| gaps.contains(gap)))
}
