//! The page of the costing: which line, year and view it shows, how it moves, and what is tried on it. Both front ends keep
//! one and move it by the same rules; whatever it named that is gone gives way to what is there.

use super::command::Command;
use crate::costing::{ASSUMPTION, Costing, LINE, Outcome, OutcomeFigure, Source, TriedFactor, WhatIf};
use crate::instrument::Id;
use crate::workbook::Year;

/// What of a costing is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CostingView {
    /// One line in one year, step by step.
    #[default]
    Line,
    /// Lines and totals, years across.
    Table,
    /// How much the cost moves with each assumption.
    Sensitivity,
    /// What a contribution costs a worker and a household.
    Household,
}

/// The designs looked at together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum DesignSet {
    /// Those proposed when the page is opened: the first package, else the first design that has lines.
    #[default]
    Proposed,
    Design(Id),
    Package(Id),
    /// Every line, whatever design it belongs to.
    All,
}

/// The page, as it was left.
#[derive(Debug, Clone, Default)]
pub struct CostingScreen {
    pub view: CostingView,
    pub set: DesignSet,
    /// The line shown; the first where none was chosen.
    pub line: Option<Id>,
    /// The year shown; the first where none was chosen.
    pub year: Option<Year>,
    /// The row under the cursor: of the formula, or of a list.
    pub row: usize,
    /// What is looked at when assumptions move, and its year; what the frame of the costing names where nothing was chosen.
    pub outcome: Option<(OutcomeFigure, Option<Year>)>,
    /// What is tried, and never kept.
    pub tried: Vec<WhatIf>,
}

/// What a page shows of a costing.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Never `Proposed`.
    pub set: DesignSet,
    pub designs: Vec<Id>,
    pub lines: Vec<Id>,
    /// The line shown, by its place among the lines.
    pub at: usize,
    pub year: Option<Year>,
}

impl Shown {
    /// The line shown; nothing where there is none.
    #[must_use]
    pub fn line(&self) -> Option<&Id> {
        self.lines.get(self.at)
    }
}

/// The designs and packages that can be looked at, in the order they are offered.
#[must_use]
pub fn design_sets(costing: &Costing) -> Vec<DesignSet> {
    let inputs = costing.inputs();
    let packages = inputs.packages.keys().cloned().map(DesignSet::Package);
    let designs = inputs.designs.keys().cloned().map(DesignSet::Design);
    packages.chain(designs).chain([DesignSet::All]).collect()
}

fn designs_of(costing: &Costing, set: &DesignSet) -> Vec<Id> {
    match set {
        DesignSet::Design(design) => vec![design.clone()],
        DesignSet::Package(package) => costing.designs_of(package).to_vec(),
        DesignSet::All | DesignSet::Proposed => costing.inputs().designs.keys().cloned().collect(),
    }
}

fn lines_of(costing: &Costing, set: &DesignSet) -> Vec<Id> {
    match set {
        DesignSet::All | DesignSet::Proposed => costing.line_ids().cloned().collect(),
        set => costing.lines_of(&designs_of(costing, set)).cloned().collect(),
    }
}

impl CostingScreen {
    /// What it shows now.
    #[must_use]
    pub fn shown(&self, costing: &Costing) -> Shown {
        let offered = design_sets(costing);
        let proposed = || offered.iter().find(|set| !lines_of(costing, set).is_empty()).cloned();
        let set = match offered.contains(&self.set) {
            true => self.set.clone(),
            false => proposed().unwrap_or(DesignSet::All),
        };
        let lines = lines_of(costing, &set);
        let at = self.line.as_ref().and_then(|line| lines.iter().position(|it| it == line)).unwrap_or(0);
        let year = self.year.filter(|year| costing.years().contains(year)).or(costing.years().first().copied());
        Shown { designs: designs_of(costing, &set), set, lines, at, year }
    }

    /// What is looked at when assumptions move: what was chosen here, else what the frame of the costing names.
    #[must_use]
    pub fn outcome(&self, costing: &Costing) -> Outcome {
        let (figure, year) = self.outcome.unwrap_or_else(|| costing.outcome_of_frame());
        let year = year.filter(|year| costing.years().contains(year));
        Outcome { designs: self.shown(costing).designs, figure, year }
    }

    /// The page with another outcome, in the same year.
    #[must_use]
    pub fn of_outcome(&self, costing: &Costing, figure: OutcomeFigure) -> Self {
        let outcome = Some((figure, self.outcome(costing).year));
        Self { outcome, view: CostingView::Sensitivity, row: 0, ..self.clone() }
    }

    /// The page with the outcome of one year, or of all of them together.
    #[must_use]
    pub fn outcome_in(&self, costing: &Costing, year: Option<Year>) -> Self {
        Self { outcome: Some((self.outcome(costing).figure, year)), row: 0, ..self.clone() }
    }

    /// The row of a register that is in front: the assumption under the cursor, else the line.
    #[must_use]
    pub fn row_in_front(&self, costing: &Costing) -> Option<(Id, Id)> {
        let shown = self.shown(costing);
        let (line, year) = (shown.line()?, shown.year?);
        let under = || costing.formula(line, year).into_iter().nth(self.row)?.factor;
        match (self.view, under().map(|term| term.source)) {
            (CostingView::Line, Some(Source::Assumption { row, .. })) => Some((Id::known(ASSUMPTION), row)),
            _ => Some((Id::known(LINE), line.clone())),
        }
    }

    /// The page after a move among lines and years; `rows` is how many rows its view has.
    #[must_use]
    pub fn moved(&self, costing: &Costing, command: Command, rows: usize) -> Self {
        let shown = self.shown(costing);
        let by = |count: usize, at: usize, forward: bool| match forward {
            true => (at + 1).min(count.saturating_sub(1)),
            false => at.saturating_sub(1),
        };
        let mut page = Self { line: shown.line().cloned(), year: shown.year, ..self.clone() };
        match command {
            // before the first year stand all of them together
            Command::Left | Command::Right if self.view == CostingView::Sensitivity => {
                let years: Vec<Option<Year>> =
                    [None].into_iter().chain(costing.years().iter().copied().map(Some)).collect();
                let here = self.outcome(costing).year;
                let at = years.iter().position(|it| *it == here).unwrap_or(0);
                let to = by(years.len(), at, command == Command::Right);
                page = page.outcome_in(costing, years.get(to).copied().flatten());
            }
            Command::Left | Command::Right => {
                let years = costing.years();
                let at = shown.year.and_then(|year| years.iter().position(|it| *it == year)).unwrap_or(0);
                page.year = years.get(by(years.len(), at, command == Command::Right)).copied();
            }
            Command::Up | Command::Down if self.view == CostingView::Line && !shown.lines.is_empty() => {
                let at = by(shown.lines.len(), shown.at, command == Command::Down);
                if at != shown.at {
                    (page.line, page.row) = (shown.lines.get(at).cloned(), 0);
                }
            }
            Command::Up | Command::Down => page.row = by(rows, self.row.min(rows), command == Command::Down),
            // round and round among the rows of a formula
            Command::Switch => page.row = if self.row + 1 < rows { self.row + 1 } else { 0 },
            Command::SwitchBack => page.row = self.row.min(rows).checked_sub(1).unwrap_or(rows.saturating_sub(1)),
            _ => {}
        }
        page
    }

    /// The page in another view, or back in the formula where that view is shown already.
    #[must_use]
    pub fn turned(&self, view: CostingView) -> Self {
        let view = if self.view == view { CostingView::Line } else { view };
        Self { view, row: 0, ..self.clone() }
    }

    /// The page of other designs.
    #[must_use]
    pub fn of_set(&self, set: DesignSet) -> Self {
        Self { set, row: 0, ..self.clone() }
    }

    /// The page with a value tried; what was tried of the same factor in the same years gives way.
    #[must_use]
    pub fn trying(&self, tried: WhatIf) -> Self {
        let mut page = self.clone();
        page.tried.retain(|it| it.factor != tried.factor || tried.year.is_some() && it.year != tried.year);
        page.tried.push(tried);
        page
    }

    /// The page as it is come back to: nothing is tried on it.
    #[must_use]
    pub fn left(self) -> Self {
        Self { tried: Vec::new(), ..self }
    }

    /// What is tried of a factor in a year.
    #[must_use]
    pub fn tried_of(&self, factor: &TriedFactor, year: Year) -> Option<&WhatIf> {
        self.tried.iter().rev().find(|it| it.factor == *factor && it.year.is_none_or(|only| only == year))
    }
}
