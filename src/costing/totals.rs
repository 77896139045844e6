//! What a set of designs costs together: each line once, who pays, coverage, less those whom two lines would count twice.
//!
//! One law holds of all: what workers, employers, state and partners bear is the gross cost and the balance of the scheme.

use super::Costing;
use super::inputs::{DesignLevel, Factor, Keeps, LineKind, Overlap, Payer, Today};
use super::lines::{Figure, LineYear, value_of};
use super::number::Number;
use super::outcome::OutcomeFigure;
use super::series::{Lack, Value, both, difference, lacks, product, quotient, sum, total};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::BTreeSet;

/// What designs cost together in a year. A figure that lacks anything is no figure: there are no partial totals.
#[derive(Debug, Clone)]
pub struct Totals {
    /// Benefits and fixed costs, whoever pays.
    pub gross: Value,
    pub state: Value,
    /// Of what the state pays, what it pays of others' contributions.
    pub relief: Value,
    pub worker: Value,
    pub employer: Value,
    pub partners: Value,
    /// What schemes receive, less what they pay. That of a young scheme is no surplus.
    pub balance: Value,
    pub revenue: Value,
    /// Contributors and beneficiaries with a target of their own, less those counted twice.
    pub covered: Value,
    /// What comes off because somebody entitled to two benefits receives one, by overlap.
    pub cuts: Vec<(Id, Value)>,
    /// Persons counted twice, by overlap.
    pub overlapping: Vec<(Id, Value)>,
    /// Whether contributions are among the lines: then an actuarial valuation is needed.
    pub contributory: bool,
}

/// Which cost is meant, where both are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostOf {
    Gross,
    State,
}

impl Totals {
    pub fn cost(&self, of: CostOf) -> &Value {
        match of {
            CostOf::Gross => &self.gross,
            CostOf::State => &self.state,
        }
    }

    /// The amount an outcome is made from.
    pub(super) fn of(&self, figure: OutcomeFigure) -> &Value {
        use OutcomeFigure as Of;
        match figure {
            Of::Gross | Of::AdditionalGross | Of::PercentGdpGross => &self.gross,
            Of::State | Of::AdditionalState | Of::PercentGdpState => &self.state,
            Of::Worker => &self.worker,
            Of::Employer => &self.employer,
            Of::Balance => &self.balance,
        }
    }

    /// What workers, employers, the state and partners bear together: the gross cost and what the scheme keeps.
    pub fn borne(&self) -> Value {
        total([&self.worker, &self.employer, &self.state, &self.partners].map(Clone::clone))
    }

    /// What others than the state bear of the gross cost; below nothing where the state pays into a scheme that keeps it.
    pub fn not_state(&self) -> Value {
        difference(&self.gross, &self.state)
    }

    /// The share of the gross cost the state bears, as a fraction; nothing of a cost of nothing.
    pub fn share_of_state(&self, year: Year) -> Value {
        match &self.gross {
            Ok(gross) if gross.is_zero() => Ok(Number::zero()),
            gross => quotient(&self.state, gross, "costing/gross", year),
        }
    }

    fn nothing() -> Self {
        let zero = || Ok(Number::zero());
        Self {
            gross: zero(),
            state: zero(),
            relief: zero(),
            worker: zero(),
            employer: zero(),
            partners: zero(),
            balance: zero(),
            revenue: zero(),
            covered: zero(),
            cuts: Vec::new(),
            overlapping: Vec::new(),
            contributory: false,
        }
    }

    fn pay(&mut self, payer: Payer, amount: &Value) {
        match payer {
            Payer::State => self.state = sum(&self.state, amount),
            Payer::Employer => self.employer = sum(&self.employer, amount),
            Payer::Worker => self.worker = sum(&self.worker, amount),
            Payer::Partners => self.partners = sum(&self.partners, amount),
            Payer::Scheme => self.balance = difference(&self.balance, amount),
        }
    }

    /// Nobody can say who pays.
    fn unpaid(&mut self, lack: &Lack) {
        let missing: Value = Err(lack.clone());
        for figure in [&mut self.state, &mut self.employer, &mut self.worker, &mut self.partners, &mut self.balance] {
            *figure = sum(figure, &missing);
        }
    }
}

impl Costing {
    /// The designs of a package.
    #[must_use]
    pub fn designs_of(&self, package: &Id) -> &[Id] {
        self.inputs.packages.get(package).map_or(&[], Vec::as_slice)
    }

    /// The lines of designs, each once, in the order entered.
    pub fn lines_of<'a>(&'a self, designs: &'a [Id]) -> impl Iterator<Item = &'a Id> {
        let is_of = |of: &[Id]| of.iter().any(|design| designs.contains(design));
        self.inputs.lines.iter().filter(move |(_, line)| is_of(&line.designs)).map(|(id, _)| id)
    }

    /// What designs cost together in a year.
    #[must_use]
    pub fn totals(&self, designs: &[Id], year: Year) -> Totals {
        let lines: Vec<&Id> = self.lines_of(designs).collect();
        let mut totals = self.sum_of_lines(&lines, year);
        self.take_all_off(&mut totals, &lines, year);
        totals
    }

    /// What overlaps take off the totals of lines in a year, by itself.
    pub(super) fn taken_off(&self, lines: &[&Id], year: Year) -> Totals {
        let mut totals = Totals::nothing();
        self.take_all_off(&mut totals, lines, year);
        totals
    }

    fn take_all_off(&self, totals: &mut Totals, lines: &[&Id], year: Year) {
        for (id, overlap) in &self.inputs.overlaps {
            self.take_off(totals, lines, (id, overlap), year);
        }
    }

    /// Lines in a year together, before anybody is taken off who would be counted twice.
    pub(super) fn sum_of_lines(&self, lines: &[&Id], year: Year) -> Totals {
        let mut totals = Totals::nothing();
        let mut persons: BTreeSet<&Id> = BTreeSet::new();
        for id in lines {
            let Some((line, at)) = self.inputs.lines.get(*id).zip(self.line(id, year)) else { continue };
            if line.kind == Some(LineKind::Contribution) {
                totals.contributory = true;
                totals.worker = sum(&totals.worker, &at.in_sum(Figure::Worker));
                totals.employer = sum(&totals.employer, &at.in_sum(Figure::Employer));
                totals.state = sum(&totals.state, &at.in_sum(Figure::Cost));
                totals.relief = sum(&totals.relief, &at.in_sum(Figure::Relief));
                totals.revenue = sum(&totals.revenue, &at.in_sum(Figure::Revenue));
                totals.balance = sum(&totals.balance, &at.in_sum(Figure::Revenue));
                // a second branch for the same persons counts them once
                if persons.insert(self.whose_persons(id)) {
                    totals.covered = sum(&totals.covered, &at.in_sum(Figure::Contributors));
                }
                continue;
            }
            let cost = at.in_sum(Figure::Cost);
            totals.gross = sum(&totals.gross, &cost);
            match line.paid_by {
                Some(payer) => totals.pay(payer, &cost),
                None => totals.unpaid(&lacks(format!("{id}/paid-by"), year)),
            }
            // sick leaves and accidents are cases of persons who are covered already
            if line.kind == Some(LineKind::Benefit) && line.of.is_none() {
                totals.covered = sum(&totals.covered, &at.in_sum(Figure::Beneficiaries));
            }
        }
        totals
    }

    /// The line whose persons a contribution line has.
    pub(super) fn whose_persons<'a>(&'a self, line: &'a Id) -> &'a Id {
        let mut at = line;
        // as many steps as there are lines, whatever circle they make
        for _ in 0..self.inputs.lines.len() {
            match self.inputs.lines.get(at).and_then(|line| line.with.as_ref()) {
                Some(with) => at = with,
                None => break,
            }
        }
        at
    }

    /// Takes an overlap off: persons counted once, and where one benefit yields what it would have cost them.
    fn take_off(&self, totals: &mut Totals, lines: &[&Id], (id, overlap): (&Id, &Overlap), year: Year) {
        let among = |of: &[Id]| -> Vec<(Id, &LineYear)> {
            let here = of.iter().filter(|line| lines.contains(line));
            let all = here.filter_map(|line| Some((line.clone(), self.line(line, year)?)));
            all.filter(|(_, at)| at.running == super::Running::Yes).collect()
        };
        let (first, second) = (among(&overlap.first), among(&overlap.second));
        if first.is_empty() || second.is_empty() {
            return;
        }
        let none = || Ok(Number::zero());
        let reached =
            |side: &[(Id, &LineYear)]| total(side.iter().map(|(_, at)| at.reached().cloned().unwrap_or_else(none)));
        let read = |factor: &Factor, field: &str| value_of(&self.inputs, &self.table, factor, (id, field), year);
        let persons = match (&overlap.persons, &overlap.share) {
            (Some(persons), _) => read(persons, "persons"),
            (None, Some(share)) => product(&reached(&second), &read(share, "share").map(|share| share.percent())),
            (None, None) => Err(lacks(format!("{id}/persons"), year)),
        };
        totals.covered = difference(&totals.covered, &persons);
        totals.overlapping.push((id.clone(), persons.clone()));
        let yields = match overlap.keeps {
            Some(Keeps::First) => second,
            Some(Keeps::Second) => first,
            Some(Keeps::Both) => return,
            None => {
                let lack = lacks(format!("{id}/keeps"), year);
                totals.gross = sum(&totals.gross, &Err(lack.clone()));
                return totals.unpaid(&lack);
            }
        };
        let is_nobody = matches!(&persons, Ok(persons) if persons.is_zero());
        let all = reached(&yields);
        let mut cut: Value = Ok(Number::zero());
        for (line, at) in &yields {
            let of_line = self.inputs.lines.get(line).filter(|it| it.kind == Some(LineKind::Benefit));
            let Some(payer) = of_line.and_then(|it| it.paid_by) else { continue };
            let off = match is_nobody {
                true => Ok(Number::zero()),
                false => quotient(&product(&persons, &at.in_sum(Figure::Cost)), &all, id, year),
            };
            let off = off.map(|off| Number::zero().minus(&off));
            totals.gross = sum(&totals.gross, &off);
            totals.pay(payer, &off);
            cut = sum(&cut, &off);
        }
        totals.cuts.push((id.clone(), cut));
    }

    /// What designs cost in addition to what is spent today for the same options; less than today is negative.
    pub fn additional(&self, designs: &[Id], of: CostOf, year: Year) -> Value {
        let proposed = self.totals(designs, year);
        let now = self.today_of(designs, year).and_then(|today| self.totals(&today, year).cost(of).clone());
        difference(proposed.cost(of), &now)
    }

    /// The designs that say what is spent today for the options of designs.
    pub(super) fn today_of(&self, designs: &[Id], year: Year) -> Result<Vec<Id>, Lack> {
        let mut today: Vec<Id> = Vec::new();
        let mut lack = Lack::new();
        for design in designs {
            let Some(option) = self.inputs.designs.get(design).and_then(|it| it.option.as_ref()) else {
                lack.extend(lacks(format!("{design}/option"), year));
                continue;
            };
            match self.inputs.today.get(option) {
                Some(Today::Nothing) => {}
                Some(Today::Design) => {
                    let is_today = |it: &super::inputs::Design| {
                        it.option.as_ref() == Some(option) && it.level == Some(DesignLevel::StatusQuo)
                    };
                    let of_today: Vec<&Id> =
                        self.inputs.designs.iter().filter(|(_, it)| is_today(it)).map(|(id, _)| id).collect();
                    if of_today.is_empty() {
                        lack.extend(lacks(format!("{option}/today"), year));
                    }
                    today.extend(of_today.into_iter().cloned());
                }
                Some(Today::NotKnown) | None => lack.extend(lacks(format!("{option}/today"), year)),
            }
        }
        if lack.is_empty() { Ok(today) } else { Err(lack) }
    }

    /// The gross domestic product in a year, if the frame names one.
    #[must_use]
    pub fn gdp(&self, year: Year) -> Option<Value> {
        self.of_frame(year, "gdp")
    }

    /// Government expenditure in a year, if the frame names it.
    #[must_use]
    pub fn expenditure(&self, year: Year) -> Option<Value> {
        self.of_frame(year, "expenditure")
    }

    /// Government revenue in a year, if the frame names it.
    #[must_use]
    pub fn revenue(&self, year: Year) -> Option<Value> {
        self.of_frame(year, "revenue")
    }

    /// The minimum wage for one payment in a year, if the frame names it.
    #[must_use]
    pub fn minimum_wage(&self, year: Year) -> Option<Value> {
        self.of_frame(year, "minimum-wage")
    }

    /// An amount in the second currency, at the rate of its year and of no other; `None` where the frame names none.
    #[must_use]
    pub fn in_second_currency(&self, amount: &Value, year: Year) -> Option<Value> {
        Some(quotient(amount, &self.of_frame(year, "exchange-rate")?, "costing/exchange-rate", year))
    }

    fn of_frame(&self, year: Year, field: &str) -> Option<Value> {
        let frame = self.inputs.frame.as_ref()?;
        let factor = match field {
            "gdp" => frame.gdp.as_ref(),
            "expenditure" => frame.expenditure.as_ref(),
            "minimum-wage" => frame.minimum_wage.as_ref(),
            "exchange-rate" => frame.second_currency.as_ref().map(|(_, rate)| rate),
            _ => frame.revenue.as_ref(),
        }?;
        Some(value_of(&self.inputs, &self.table, factor, (&super::frame_id(), field), year))
    }

    /// So many percent of the gross domestic product; `None` where the frame names none.
    #[must_use]
    pub fn percent_of_gdp(&self, cost: &Value, year: Year) -> Option<Value> {
        self.percent_of(cost, &self.gdp(year)?, "costing/gdp", year)
    }

    /// So many percent of government expenditure; `None` where the frame names none.
    #[must_use]
    pub fn percent_of_expenditure(&self, cost: &Value, year: Year) -> Option<Value> {
        self.percent_of(cost, &self.expenditure(year)?, "costing/expenditure", year)
    }

    fn percent_of(&self, cost: &Value, whole: &Value, name: &str, year: Year) -> Option<Value> {
        Some(quotient(&cost.clone().map(|cost| cost.as_percent()), whole, name, year))
    }

    /// A nominal amount in prices of the base year; `None` in a frame of constant prices or without inflation or base year.
    #[must_use]
    pub fn real(&self, amount: &Value, year: Year) -> Option<Value> {
        let frame = self.inputs.frame.as_ref().filter(|frame| !frame.constant_prices)?;
        let (inflation, base) = (frame.inflation.as_ref()?, frame.base?);
        let id = super::frame_id();
        let (from, to) = (base.min(year), base.max(year));
        let years = std::iter::successors(from.plus(1), |at| at.plus(1)).take_while(|at| *at <= to);
        let mut index: Value = Ok(Number::of(1));
        for at in years {
            let rate = value_of(&self.inputs, &self.table, inflation, (&id, "inflation"), at);
            index = product(&index, &rate.map(|rate| rate.percent().plus(&Number::of(1))));
        }
        Some(if base <= year { quotient(amount, &index, "costing/inflation", year) } else { product(amount, &index) })
    }

    /// The sum of a figure over the years of the costing.
    pub fn over_years(&self, figure: impl Fn(Year) -> Value) -> Value {
        total(self.years.iter().map(|year| figure(*year)))
    }

    /// The average of a figure over the years of the costing.
    pub fn average(&self, figure: impl Fn(Year) -> Value) -> Value {
        let years = i64::try_from(self.years.len()).unwrap_or(i64::MAX);
        self.over_years(figure).map(|sum| sum.over(&Number::of(years)).unwrap_or_else(Number::zero))
    }

    /// Revenue less expenditure in a year; `None` where the frame does not name both.
    #[must_use]
    pub fn budget_balance(&self, year: Year) -> Option<Value> {
        Some(difference(&self.revenue(year)?, &self.expenditure(year)?))
    }

    /// The share of the eligible whom a line reaches, as a fraction; `None` where it reaches no persons of its own.
    #[must_use]
    pub fn coverage(&self, line: &Id, year: Year) -> Option<Value> {
        let at = self.line(line, year)?;
        Some(quotient(at.reached()?, at.get(Figure::Eligible)?, line, year))
    }

    /// The cost of one person reached, for the year.
    #[must_use]
    pub fn cost_of_one(&self, line: &Id, year: Year) -> Option<Value> {
        let at = self.line(line, year)?;
        Some(quotient(at.get(Figure::Cost)?, at.reached()?, line, year))
    }
}

/// Whether two figures are there and differ.
#[must_use]
pub fn differ(one: &Value, other: &Value) -> bool {
    both(one, other).is_ok_and(|(one, other)| one != other)
}
