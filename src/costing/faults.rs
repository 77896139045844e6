//! What is wrong with the rows of a costing as they stand, each at the cell where it is mended. No figure is computed.

use super::inputs::{Assumption, Factor, Inputs, LineField, LineKind, Unit, names as fields, too_large};
use super::number::Number;
use super::order::in_order;
use super::registers::{ASSUMPTION, COSTING, DESIGN, LINE, PACKAGE};
use super::series::named_by;
use super::{inputs, lines, registers};
use crate::instrument::Id;
use crate::workbook::{Cell, Workbook, Year, begins_number};
use std::collections::BTreeMap;

/// A fault with the cell where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostingFault {
    pub cell: Cell,
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Rows that need themselves: the whole circle, by what they are called.
    Circle(Vec<String>),
    /// Two designs of one option in a package.
    Twice(String, String),
    /// A percentage typed as a fraction: every value is below one.
    Fraction(Year, Number),
    /// More than a hundred percent of something.
    Above100(Option<Year>, Number),
    /// Persons or money below nothing.
    Negative(Option<Year>, Number),
    /// Prices other than those of the costing.
    OtherPrices,
    /// A rate of growth is asked for and none is named.
    NoGrowth,
    /// Weights of wage levels that do not add up to a hundred.
    Weights(Number),
    /// Whoever pays is not named.
    NoPayer,
    /// The last year before the first.
    Order,
    /// Fiscal years without the month in which they begin.
    NoMonth,
    /// A year that is asked for and not among those costed.
    NotCosted(Year),
    /// More than one frame: only the first counts.
    SecondFrame,
    /// A name that begins as a number does, which no factor can name.
    Name,
    /// More digits than any amount has.
    TooLarge(String),
}

impl FaultKind {
    /// Its name in messages and in JSON.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Circle(_) => "circle",
            Self::Twice(..) => "twice",
            Self::Fraction(..) => "fraction",
            Self::Above100(..) => "above-100",
            Self::Negative(..) => "negative",
            Self::OtherPrices => "other-prices",
            Self::NoGrowth => "no-growth",
            Self::Weights(_) => "weights",
            Self::NoPayer => "no-payer",
            Self::Order => "order",
            Self::NoMonth => "no-month",
            Self::NotCosted(_) => "not-costed",
            Self::SecondFrame => "second-frame",
            Self::Name => "name",
            Self::TooLarge(_) => "too-large",
        }
    }

    /// Whether the costing contradicts itself or cannot be computed; the rest is advice.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        match self {
            Self::Circle(_) | Self::Twice(..) | Self::Order | Self::NoMonth | Self::Name | Self::TooLarge(_) => true,
            Self::Fraction(..)
            | Self::Above100(..)
            | Self::Negative(..)
            | Self::OtherPrices
            | Self::NoGrowth
            | Self::Weights(_)
            | Self::NoPayer
            | Self::NotCosted(_)
            | Self::SecondFrame => false,
        }
    }
}

/// All faults of the registers of a costing, in their order; none where nothing is costed.
#[must_use]
pub fn faults(workbook: &Workbook) -> Vec<CostingFault> {
    let is_costed = registers::REGISTERS.iter().any(|register| workbook.registers.contains_key(*register));
    if !is_costed {
        return Vec::new();
    }
    let inputs = Inputs::of(workbook);
    let name = |register: &str, id: &Id| inputs::title(workbook, register, id);
    let names = |register: &str, ids: &[Id]| ids.iter().map(|id| name(register, id)).collect();
    let mut found = Vec::new();
    let mut fault = |register: &'static str, row: &Id, field: &str, kind: FaultKind| {
        let Ok(field) = Id::new(field) else { return };
        found.push(CostingFault { cell: Cell::Field(Id::known(register), row.clone(), field), kind });
    };
    let frames: Vec<&Id> = workbook.registers.get(COSTING).into_iter().flatten().map(|(id, _)| id).collect();
    if let (Some(first), Some(frame)) = (frames.first(), &inputs.frame) {
        frames.iter().skip(1).for_each(|id| fault(COSTING, id, "title", FaultKind::SecondFrame));
        if matches!((frame.first, frame.last), (Some(from), Some(to)) if to < from) {
            fault(COSTING, first, "last", FaultKind::Order);
        }
        let years = inputs.years();
        if let Some(year) = frame.outcome_year.filter(|year| !years.is_empty() && !years.contains(year)) {
            fault(COSTING, first, fields::OUTCOME_YEAR, FaultKind::NotCosted(year));
        }
        if frame.fiscal == Some(None) {
            fault(COSTING, first, "starts-in", FaultKind::NoMonth);
        }
    }
    let needs = inputs.assumptions.iter().map(|(id, row)| {
        let named = row.grows_by.iter().chain(&row.of).chain(&row.share).chain(&row.per);
        (id.clone(), named.filter_map(named_by).cloned().collect())
    });
    circles(&needs.collect(), |circle| {
        let Some(first) = circle.first() else { return };
        let row = inputs.assumptions.get(first);
        let field = if row.is_some_and(|row| row.of.is_some()) { "of" } else { "grows-by" };
        fault(ASSUMPTION, first, field, FaultKind::Circle(names(ASSUMPTION, circle)));
    });
    for (id, row) in &inputs.assumptions {
        of_assumption(&inputs, id, row, &mut |field, kind| fault(ASSUMPTION, id, field, kind));
    }
    let needs = inputs.lines.iter().map(|(id, line)| (id.clone(), lines::needs(line).cloned().collect()));
    circles(&needs.collect(), |circle| {
        let Some(first) = circle.first() else { return };
        let field = if inputs.lines.get(first).is_some_and(|line| line.of.is_some()) { "of" } else { "with" };
        fault(LINE, first, field, FaultKind::Circle(names(LINE, circle)));
    });
    for (id, line) in &inputs.lines {
        if line.paid_by.is_none() && matches!(line.kind, Some(LineKind::Benefit | LineKind::Cost)) {
            fault(LINE, id, "paid-by", FaultKind::NoPayer);
        }
        if matches!((line.from, line.until), (Some(from), Some(until)) if until < from) {
            fault(LINE, id, "until", FaultKind::Order);
        }
        for (field, factor) in &line.factors {
            let Factor::Number(number) = factor else { continue };
            let is_case = *field == LineField::TakeUp && line.of.is_some();
            if is_share(*field) && !is_case && *number > Number::of(100) {
                fault(LINE, id, field.name(), FaultKind::Above100(None, number.clone()));
            }
            if !field.is_percent() && number.is_negative() {
                fault(LINE, id, field.name(), FaultKind::Negative(None, number.clone()));
            }
        }
        let weights = line.levels.iter().map(|level| inputs.levels.get(level).and_then(|it| it.weight.as_ref()));
        let typed: Option<Vec<&Number>> = weights.map(|weight| number_of(weight?)).collect();
        let total = typed.filter(|typed| !typed.is_empty());
        let total = total.map(|all| all.into_iter().fold(Number::zero(), |sum, weight| sum.plus(weight)));
        if let Some(total) = total.filter(|total| *total != Number::of(100)) {
            fault(LINE, id, "levels", FaultKind::Weights(total));
        }
    }
    for (id, designs) in &inputs.packages {
        let mut of_option: BTreeMap<&Id, &Id> = BTreeMap::new();
        for design in designs {
            let Some(option) = inputs.designs.get(design).and_then(|it| it.option.as_ref()) else { continue };
            match of_option.get(option) {
                Some(other) if *other != design => {
                    fault(PACKAGE, id, "designs", FaultKind::Twice(name(DESIGN, other), name(DESIGN, design)));
                }
                _ => {
                    of_option.insert(option, design);
                }
            }
        }
    }
    // what no figure can hold is told where it was typed
    for (id, text) in too_large(workbook) {
        fault(ASSUMPTION, &id, "values", FaultKind::TooLarge(crate::text::quoted(&text, 40)));
    }
    found
}

fn circles(needs: &BTreeMap<Id, Vec<Id>>, tell: impl FnMut(&Vec<Id>)) {
    in_order(needs).circles.iter().for_each(tell);
}

fn of_assumption(inputs: &Inputs, id: &Id, row: &Assumption, fault: &mut dyn FnMut(&str, FaultKind)) {
    let values = || row.values.iter().filter_map(|(year, value)| Some((*year, value.as_ref()?)));
    if begins_number(id.as_str()) {
        fault("title", FaultKind::Name);
    }
    if row.fill == super::Fill::Growth && row.grows_by.is_empty() && row.of.is_none() {
        fault("grows-by", FaultKind::NoGrowth);
    }
    let one = Number::of(1);
    match row.unit {
        Unit::Percent => {
            let is_fraction = |value: &Number| !value.is_zero() && value.magnitude() < one;
            let mut given = values().filter(|(_, value)| !value.is_zero()).peekable();
            // a rate of growth below one percent is as usual as one above
            if let Some(first) = given.peek().copied()
                && is_share_of_something(inputs, id)
                && given.all(|(_, value)| is_fraction(value))
            {
                fault("values", FaultKind::Fraction(first.0, first.1.clone()));
            }
            if let Some(above) = values().find(|(_, value)| **value > Number::of(100))
                && is_share_of_persons(inputs, id)
            {
                fault("values", FaultKind::Above100(Some(above.0), above.1.clone()));
            }
        }
        Unit::Persons | Unit::Money => {
            if let Some(below) = values().find(|(_, value)| value.is_negative()) {
                fault("values", FaultKind::Negative(Some(below.0), below.1.clone()));
            }
        }
        Unit::Number => {}
    }
    let of_costing = inputs.frame.as_ref().map(|frame| frame.constant_prices);
    if matches!((row.constant_prices, of_costing), (Some(row), Some(costing)) if row != costing) {
        fault("prices", FaultKind::OtherPrices);
    }
}

fn number_of(factor: &Factor) -> Option<&Number> {
    if let Factor::Number(number) = factor { Some(number) } else { None }
}

/// Fields that are a share of persons or of what is due, which cannot exceed the whole.
fn is_share(field: LineField) -> bool {
    use LineField::{Compliance, Eligible, EmployerRelief, TakeUp, WorkerRelief};
    matches!(field, Eligible | TakeUp | Compliance | WorkerRelief | EmployerRelief)
}

fn is_share_of_persons(inputs: &Inputs, id: &Id) -> bool {
    let is = |factor: &Factor| named_by(factor) == Some(id);
    let in_lines = inputs.lines.values().any(|line| {
        line.factors.iter().any(|(field, factor)| {
            is_share(*field) && is(factor) && !(*field == LineField::TakeUp && line.of.is_some())
        })
    });
    in_lines || inputs.levels.values().any(|level| level.weight.as_ref().is_some_and(is))
}

/// Whether it is used otherwise than as a rate of growth.
fn is_share_of_something(inputs: &Inputs, id: &Id) -> bool {
    let grows = inputs.assumptions.values().flat_map(|row| &row.grows_by).any(|rate| named_by(rate) == Some(id));
    let inflates = inputs.frame.as_ref().and_then(|frame| frame.inflation.as_ref()).and_then(named_by) == Some(id);
    !grows && !inflates
}
