//! What each design and each package costs together, as sums of cells of the lines.

use super::cells::{Formula, SpreadCell, SpreadRow, SpreadTable, factor};
use super::lines::Lines;
use crate::costing::inputs::{DesignLevel, Keeps, LineKind, Overlap, Payer, Today};
use crate::costing::lines::{Figure, Running};
use crate::costing::series::Value;
use crate::costing::{CostOf, Costing, Totals};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::BTreeSet;

/// Designs that are summed: one design, a package, or what exists today of several options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpreadSet {
    Design(Id),
    Package(Id),
    Today(Vec<Id>),
}

/// A figure of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetRow {
    Gross,
    State,
    Relief,
    Worker,
    Employer,
    Partners,
    Balance,
    Revenue,
    Covered,
    /// Persons an overlap counts once.
    Overlapping(Id),
    /// What comes off a line of an overlap, because it yields.
    Cut(Id, Id),
    Additional(CostOf),
    PercentOfGdp(CostOf),
}

/// The rows of all sets.
pub(super) struct SetRows {
    pub(super) sets: Vec<SpreadSet>,
    rows: Vec<(usize, SetRow)>,
}

impl SetRows {
    pub(super) fn of(costing: &Costing, lines: &Lines) -> Self {
        let mut sets: Vec<SpreadSet> = costing.inputs.designs.keys().cloned().map(SpreadSet::Design).collect();
        sets.extend(costing.inputs.packages.keys().cloned().map(SpreadSet::Package));
        for nth in 0..sets.len() {
            let today = today_of(costing, &designs_of(costing, &sets[nth])).unwrap_or_default();
            let known = |set: &SpreadSet| designs_of(costing, set) == today;
            if !today.is_empty() && !sets.iter().any(known) {
                sets.push(SpreadSet::Today(today));
            }
        }
        let mut rows = Vec::new();
        for (nth, set) in sets.iter().enumerate() {
            let of = OfSet::new(costing, lines, set);
            rows.extend(of.kinds().into_iter().map(|kind| (nth, kind)));
        }
        Self { sets, rows }
    }

    pub(super) fn rows(&self, costing: &Costing, lines: &Lines) -> Vec<SpreadRow<(usize, SetRow)>> {
        let row = |(nth, kind): &(usize, SetRow)| {
            let cells = self.sets.get(*nth).map(|set| {
                let of = OfSet::new(costing, lines, set);
                costing.years.iter().map(|year| self.cell(&of, (*nth, kind), *year)).collect()
            });
            SpreadRow { what: (*nth, kind.clone()), cells: cells.unwrap_or_default() }
        };
        self.rows.iter().map(row).collect()
    }

    fn at(&self, set: usize, kind: &SetRow, year: Year) -> Formula {
        let nth = self.rows.iter().position(|(of, row)| *of == set && row == kind);
        nth.map(|nth| Formula::cell(SpreadTable::Totals, nth, year)).unwrap_or_default()
    }

    fn cell(&self, of: &OfSet<'_>, (set, kind): (usize, &SetRow), year: Year) -> Option<SpreadCell> {
        let (costing, totals) = (of.costing, of.costing.totals(&of.designs, year));
        let here = |kind: &SetRow| self.at(set, kind, year);
        let cuts = |payer: Option<Payer>| -> Vec<Formula> {
            let of_payer = of.cuts().into_iter().filter(|(_, line)| payer.is_none_or(|it| of.payer(line) == Some(it)));
            let running = of_payer.filter(|(overlap, _)| of.overlaps(overlap, year));
            running.map(|(overlap, line)| here(&SetRow::Cut(overlap, line))).collect()
        };
        let paid = |payer: Payer, share: Figure| {
            let contributions = of.figures(LineKind::Contribution, share, year, |_| true);
            let costs = of.costs(year, |it| it == Some(payer));
            Formula::sum(contributions.into_iter().chain(costs).chain(cuts(Some(payer))))
        };
        let (formula, value): (Formula, Value) = match kind {
            SetRow::Gross => (Formula::sum(of.costs(year, |_| true).into_iter().chain(cuts(None))), totals.gross),
            SetRow::State => (paid(Payer::State, Figure::Cost), totals.state),
            SetRow::Worker => (paid(Payer::Worker, Figure::Worker), totals.worker),
            SetRow::Employer => (paid(Payer::Employer, Figure::Employer), totals.employer),
            SetRow::Partners => {
                let costs = of.costs(year, |it| it == Some(Payer::Partners)).into_iter();
                (Formula::sum(costs.chain(cuts(Some(Payer::Partners)))), totals.partners)
            }
            SetRow::Relief => (of.contributions(Figure::Relief, year), totals.relief),
            SetRow::Revenue => (of.contributions(Figure::Revenue, year), totals.revenue),
            SetRow::Balance => {
                let costs = of.costs(year, |it| it == Some(Payer::Scheme)).into_iter().chain(cuts(Some(Payer::Scheme)));
                let all = costs.fold(here(&SetRow::Revenue), |all, cost| all.then("-", cost));
                (all, totals.balance)
            }
            SetRow::Covered => {
                let twice = of.overlapping(year).into_iter().map(|overlap| here(&SetRow::Overlapping(overlap)));
                (twice.fold(of.covered(year), |all, persons| all.then("-", persons)), totals.covered)
            }
            SetRow::Overlapping(overlap) => {
                let value = totals.overlapping.into_iter().find(|(id, _)| id == overlap)?.1;
                (of.persons(overlap, year)?, value)
            }
            SetRow::Cut(overlap, line) => {
                let persons = here(&SetRow::Overlapping(overlap.clone()));
                (of.cut(overlap, line, persons, year)?, of.cut_value(overlap, line, &totals, year)?)
            }
            SetRow::Additional(cost) => {
                let value = costing.additional(&of.designs, *cost, year);
                let (own, today) = (self.cost(set, *cost, year), today_of(costing, &of.designs));
                let now = today.filter(|today| !today.is_empty()).and_then(|today| {
                    let set = self.sets.iter().position(|set| designs_of(costing, set) == today)?;
                    Some(self.cost(set, *cost, year))
                });
                (now.into_iter().fold(own, |all, now| all.then("-", now)), value)
            }
            SetRow::PercentOfGdp(cost) => {
                let gdp = costing.inputs.frame.as_ref()?.gdp.as_ref()?;
                let whole = factor(costing, gdp, year);
                let of_cost = Formula::text("100").then("*", self.cost(set, *cost, year));
                (of_cost.then("/", whole), costing.percent_of_gdp(totals.cost(*cost), year)?)
            }
        };
        Some(formula.with(value))
    }

    fn cost(&self, set: usize, cost: CostOf, year: Year) -> Formula {
        self.at(set, if cost == CostOf::Gross { &SetRow::Gross } else { &SetRow::State }, year)
    }
}

/// The designs of a set.
fn designs_of(costing: &Costing, set: &SpreadSet) -> Vec<Id> {
    match set {
        SpreadSet::Design(id) => vec![id.clone()],
        SpreadSet::Package(id) => costing.designs_of(id).to_vec(),
        SpreadSet::Today(designs) => designs.clone(),
    }
}

/// What exists today of the options of designs; nothing where that is not known.
fn today_of(costing: &Costing, designs: &[Id]) -> Option<Vec<Id>> {
    let mut today = Vec::new();
    for design in designs {
        let option = costing.inputs.designs.get(design)?.option.as_ref()?;
        match costing.inputs.today.get(option)? {
            Today::Nothing => {}
            Today::NotKnown => return None,
            Today::Design => {
                let is_today = |it: &crate::costing::Design| {
                    it.option.as_ref() == Some(option) && it.level == Some(DesignLevel::StatusQuo)
                };
                today.extend(costing.inputs.designs.iter().filter(|(_, it)| is_today(it)).map(|(id, _)| id.clone()));
            }
        }
    }
    Some(today)
}

/// A set with its lines.
struct OfSet<'a> {
    costing: &'a Costing,
    lines: &'a Lines,
    designs: Vec<Id>,
    of: Vec<Id>,
}

impl<'a> OfSet<'a> {
    fn new(costing: &'a Costing, lines: &'a Lines, set: &SpreadSet) -> Self {
        let designs = designs_of(costing, set);
        let of = costing.lines_of(&designs).cloned().collect();
        Self { costing, lines, designs, of }
    }

    fn kinds(&self) -> Vec<SetRow> {
        let mut all = vec![SetRow::Gross, SetRow::State, SetRow::Relief, SetRow::Worker, SetRow::Employer];
        all.extend([SetRow::Partners, SetRow::Balance, SetRow::Revenue, SetRow::Covered]);
        let is_here = |(id, _): &(&Id, &Overlap)| self.costing.years.iter().any(|year| self.overlaps(id, *year));
        let overlaps = self.costing.inputs.overlaps.iter().filter(is_here);
        all.extend(overlaps.map(|(id, _)| SetRow::Overlapping(id.clone())));
        all.extend(self.cuts().into_iter().map(|(overlap, line)| SetRow::Cut(overlap, line)));
        all.extend([CostOf::Gross, CostOf::State].map(SetRow::Additional));
        if self.costing.inputs.frame.as_ref().is_some_and(|frame| frame.gdp.is_some()) {
            all.extend([CostOf::Gross, CostOf::State].map(SetRow::PercentOfGdp));
        }
        all
    }

    fn runs(&self, line: &Id, year: Year) -> bool {
        self.costing.line(line, year).is_some_and(|at| at.running == Running::Yes)
    }

    fn kind(&self, line: &Id) -> Option<LineKind> {
        self.costing.inputs.lines.get(line)?.kind
    }

    fn payer(&self, line: &Id) -> Option<Payer> {
        self.costing.inputs.lines.get(line)?.paid_by
    }

    fn figures(&self, kind: LineKind, figure: Figure, year: Year, wanted: impl Fn(&Id) -> bool) -> Vec<Formula> {
        let lines =
            self.of.iter().filter(|line| self.kind(line) == Some(kind) && self.runs(line, year) && wanted(line));
        lines.map(|line| self.lines.figure(line, figure, year)).collect()
    }

    /// The costs of benefits and fixed costs that somebody pays.
    fn costs(&self, year: Year, wanted: impl Fn(Option<Payer>) -> bool) -> Vec<Formula> {
        let of = |kind| self.figures(kind, Figure::Cost, year, |line| wanted(self.payer(line)));
        of(LineKind::Benefit).into_iter().chain(of(LineKind::Cost)).collect()
    }

    fn contributions(&self, figure: Figure, year: Year) -> Formula {
        Formula::sum(self.figures(LineKind::Contribution, figure, year, |_| true))
    }

    /// Contributors, each person once, and those reached by benefits with a target of their own.
    fn covered(&self, year: Year) -> Formula {
        let mut seen: BTreeSet<&Id> = BTreeSet::new();
        let contributions = self.of.iter().filter(|line| self.kind(line) == Some(LineKind::Contribution));
        let first: Vec<&Id> = contributions.filter(|line| seen.insert(self.costing.whose_persons(line))).collect();
        let contributors =
            self.figures(LineKind::Contribution, Figure::Contributors, year, |line| first.contains(&line));
        let own = |line: &Id| self.costing.inputs.lines.get(line).is_some_and(|line| line.of.is_none());
        let reached = self.figures(LineKind::Benefit, Figure::Beneficiaries, year, own);
        Formula::sum(contributors.into_iter().chain(reached))
    }

    fn among(&self, lines: &[Id], year: Year) -> Vec<Id> {
        lines.iter().filter(|line| self.of.contains(line) && self.runs(line, year)).cloned().collect()
    }

    /// Whether an overlap concerns lines of the set in a year.
    fn overlaps(&self, overlap: &Id, year: Year) -> bool {
        let Some(overlap) = self.costing.inputs.overlaps.get(overlap) else { return false };
        !self.among(&overlap.first, year).is_empty() && !self.among(&overlap.second, year).is_empty()
    }

    fn overlapping(&self, year: Year) -> Vec<Id> {
        self.costing.inputs.overlaps.keys().filter(|id| self.overlaps(id, year)).cloned().collect()
    }

    /// The lines of an overlap that yield.
    fn yields(overlap: &Overlap) -> &[Id] {
        match overlap.keeps {
            Some(Keeps::First) => &overlap.second,
            Some(Keeps::Second) => &overlap.first,
            Some(Keeps::Both) | None => &[],
        }
    }

    /// Every overlap with the lines something comes off.
    fn cuts(&self) -> Vec<(Id, Id)> {
        let mut all = Vec::new();
        for (id, overlap) in &self.costing.inputs.overlaps {
            let is_here = self.costing.years.iter().any(|year| self.overlaps(id, *year));
            let lines = Self::yields(overlap).iter().filter(|line| is_here && self.of.contains(line));
            let paid = lines.filter(|line| self.kind(line) == Some(LineKind::Benefit) && self.payer(line).is_some());
            all.extend(paid.map(|line| (id.clone(), line.clone())));
        }
        all
    }

    fn reached(&self, lines: &[Id], year: Year) -> Formula {
        let figure = |line: &Id| match self.kind(line) {
            Some(LineKind::Contribution) => Figure::Contributors,
            _ => Figure::Beneficiaries,
        };
        Formula::sum(self.among(lines, year).iter().map(|line| self.lines.figure(line, figure(line), year)))
    }

    fn persons(&self, overlap: &Id, year: Year) -> Option<Formula> {
        let overlap = self.costing.inputs.overlaps.get(overlap)?;
        if let Some(persons) = &overlap.persons {
            return Some(factor(self.costing, persons, year));
        }
        let share = factor(self.costing, overlap.share.as_ref()?, year).percent();
        Some(self.reached(&overlap.second, year).bracketed().then("*", share))
    }

    fn cut(&self, overlap: &Id, line: &Id, persons: Formula, year: Year) -> Option<Formula> {
        let yields = Self::yields(self.costing.inputs.overlaps.get(overlap)?);
        let cost = self.lines.figure(line, Figure::Cost, year);
        let off = persons.clone().then("*", cost).then("/", self.reached(yields, year).bracketed());
        let none = persons.then("=", Formula::text("0"));
        let off = Formula::text("0").then("-", off);
        Some(Formula::function("IF", [none, Formula::text("0"), off]))
    }

    /// What comes off one line: its part of what comes off all of them.
    fn cut_value(&self, overlap: &Id, line: &Id, totals: &Totals, year: Year) -> Option<Value> {
        use crate::costing::series::{product, quotient, total};
        let (_, all) = totals.cuts.iter().find(|(id, _)| id == overlap)?;
        let yields = self.among(Self::yields(self.costing.inputs.overlaps.get(overlap)?), year);
        let cost = |line: &Id| self.costing.line(line, year).map(|at| at.in_sum(Figure::Cost));
        // from contributions nothing comes off
        let of_cut = |line: &&Id| self.kind(line) == Some(LineKind::Benefit) && self.payer(line).is_some();
        let whole = total(yields.iter().filter(of_cut).filter_map(cost));
        if whole.as_ref().is_ok_and(|whole| whole.is_zero()) {
            return Some(whole);
        }
        Some(quotient(&product(all, &cost(line)?), &whole, overlap, year))
    }
}
