//! What a costing is computed from: the rows of its registers, read once, each field as what it means.
//!
//! A field that is empty is not named, and what is not named is in no formula. A field that names what does not exist, or
//! holds no number, is named all the same: it lacks a value, and everything it enters is not computable.

use super::number::Number;
use super::outcome::OutcomeFigure;
use super::registers::{ASSUMPTION, BAND, COSTING, DESIGN, FISCAL_SPACE, LINE, OVERLAP, PACKAGE, WAGE_LEVEL};
use crate::instrument::Id;
use crate::instrument::IndexMap;
use crate::workbook::{FieldValue, Row, Series, Workbook, Year, begins_number, is_plain_decimal, working_group};
use std::collections::BTreeMap;

pub use super::rows::{
    Assumption, Design, DesignLevel, Factor, Fill, Frame, Keeps, LineKind, Looked, Overlap, Payer, ShownIn, Space,
    Today, Unit, Values, WageLevel,
};

/// One of the three who share a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    Worker,
    Employer,
    State,
}

impl Party {
    pub const ALL: [Self; 3] = [Self::Worker, Self::Employer, Self::State];
    pub(super) const RATE: &'static str = "rate";
    pub(super) const AMOUNT: &'static str = "amount";

    pub(super) fn field(self, what: &str) -> String {
        let party = match self {
            Self::Worker => "worker",
            Self::Employer => "employer",
            Self::State => "state",
        };
        format!("{party}-{what}")
    }
}

/// A field of a line that is a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineField {
    Target,
    Eligible,
    TakeUp,
    Compliance,
    Amount,
    Percent,
    OfWhat,
    Wage,
    Cap,
    Floor,
    Payments,
    Admin,
    WorkerRelief,
    EmployerRelief,
}

/// Fields of rows that documents lead to or show as they were typed.
pub mod names {
    /// Everything the values of an assumption follow from: what a group agrees on with it.
    pub const AGREED: [&str; 10] =
        ["values", "unit", "fill", "grows-by", "lag", "of", "share", "per", "years", "prices"];
    pub const CAP: &str = "cap";
    pub const FLOOR: &str = "floor";
    /// What follows the values of an assumption: how its other years are filled.
    pub const FILLED: [&str; 8] = ["values", "grows-by", "lag", "of", "share", "per", "years", "prices"];
    pub const KIND: &str = "kind";
    /// The range the group gives.
    pub const RANGE: [&str; 2] = ["low", "high"];
    /// What is known of a way to pay, in the order of its table.
    pub const SPACE: [&str; 5] = ["considered", "amount", "known", "decides", "obstacles"];
    pub const HOUSEHOLD: &str = "household";
    pub const OUTCOME: &str = "outcome";
    pub const OUTCOME_YEAR: &str = "outcome-year";
    pub const RATES: [&str; 3] = ["worker-rate", "employer-rate", "state-rate"];
    pub const SHARES: [&str; 3] = ["worker-amount", "employer-amount", "state-amount"];
    pub const TITLE: &str = "title";
    pub const VALUES: &str = "values";
}

impl LineField {
    pub const ALL: [Self; 14] = [
        Self::Target,
        Self::Eligible,
        Self::TakeUp,
        Self::Compliance,
        Self::Amount,
        Self::Percent,
        Self::OfWhat,
        Self::Wage,
        Self::Cap,
        Self::Floor,
        Self::Payments,
        Self::Admin,
        Self::WorkerRelief,
        Self::EmployerRelief,
    ];

    /// Its name in the register.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Eligible => "eligible",
            Self::TakeUp => "take-up",
            Self::Compliance => "compliance",
            Self::Amount => "amount",
            Self::Percent => "percent",
            Self::OfWhat => "of-what",
            Self::Wage => "wage",
            Self::Cap => "cap",
            Self::Floor => "floor",
            Self::Payments => "payments",
            Self::Admin => "admin",
            Self::WorkerRelief => "worker-relief",
            Self::EmployerRelief => "employer-relief",
        }
    }

    /// Whether what stands there is a percentage, typed as people write it.
    #[must_use]
    pub fn is_percent(self) -> bool {
        matches!(
            self,
            Self::Eligible
                | Self::TakeUp
                | Self::Compliance
                | Self::Percent
                | Self::Admin
                | Self::WorkerRelief
                | Self::EmployerRelief
        )
    }
}

/// Rate and fixed amount of a party.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rate {
    pub rate: Option<Factor>,
    pub amount: Option<Factor>,
}

impl Rate {
    fn of(row: &Row, party: Party) -> Self {
        Self { rate: factor(row, &party.field(Party::RATE)), amount: factor(row, &party.field(Party::AMOUNT)) }
    }

    /// All it is computed from.
    pub(super) fn factors(&self) -> impl Iterator<Item = &Factor> {
        self.rate.iter().chain(&self.amount)
    }

    /// Whether it says anything.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.rate.is_some() || self.amount.is_some()
    }
}

/// A row of the lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub kind: Option<LineKind>,
    pub designs: Vec<Id>,
    pub of: Option<Id>,
    pub with: Option<Id>,
    pub factors: BTreeMap<LineField, Factor>,
    pub levels: Vec<Id>,
    /// Worker, employer, state.
    pub rates: [Rate; 3],
    pub paid_by: Option<Payer>,
    pub from: Option<Year>,
    pub until: Option<Year>,
    /// Which of these two holds a text that is no year: then nobody can say when the line runs.
    pub no_year: Option<&'static str>,
    /// The smallest unit of what one person pays by law, and whether it is rounded up to it.
    pub rounding: Option<(Number, bool)>,
}

impl Line {
    /// A factor by the name of its field in the register.
    #[must_use]
    pub fn factor(&self, field: &str) -> Option<&Factor> {
        if let Some(known) = LineField::ALL.into_iter().find(|known| known.name() == field) {
            return self.factors.get(&known);
        }
        Party::ALL.into_iter().zip(&self.rates).find_map(|(party, rate)| match field {
            _ if party.field(Party::RATE) == field => rate.rate.as_ref(),
            _ if party.field(Party::AMOUNT) == field => rate.amount.as_ref(),
            _ => None,
        })
    }
}

/// A step of a statutory scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    pub line: Option<Id>,
    pub from: Option<Factor>,
    pub base: Option<Factor>,
    pub rates: [Rate; 3],
}

/// All rows of the registers of the costing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs {
    pub frame: Option<Frame>,
    pub assumptions: IndexMap<Id, Assumption>,
    pub levels: IndexMap<Id, WageLevel>,
    pub designs: IndexMap<Id, Design>,
    pub lines: IndexMap<Id, Line>,
    pub bands: IndexMap<Id, Band>,
    pub packages: IndexMap<Id, Vec<Id>>,
    pub overlaps: IndexMap<Id, Overlap>,
    pub spaces: IndexMap<Id, Space>,
    /// What each option says of today; absent where it says nothing.
    pub today: IndexMap<Id, Today>,
}

impl Inputs {
    /// Reads the registers of a workbook.
    #[must_use]
    pub fn of(workbook: &Workbook) -> Self {
        let option = working_group::id(working_group::OPTION);
        Self {
            frame: rows(workbook, COSTING).next().map(|(_, row)| frame(row)),
            assumptions: rows(workbook, ASSUMPTION).map(|(id, row)| (id.clone(), assumption(row))).collect(),
            levels: rows(workbook, WAGE_LEVEL).map(|(id, row)| (id.clone(), wage_level(row))).collect(),
            designs: rows(workbook, DESIGN).map(|(id, row)| (id.clone(), design(row))).collect(),
            lines: rows(workbook, LINE).map(|(id, row)| (id.clone(), line(row))).collect(),
            bands: rows(workbook, BAND).map(|(id, row)| (id.clone(), band(row))).collect(),
            packages: rows(workbook, PACKAGE).map(|(id, row)| (id.clone(), ids(row, "designs"))).collect(),
            overlaps: rows(workbook, OVERLAP).map(|(id, row)| (id.clone(), overlap(row))).collect(),
            spaces: rows(workbook, FISCAL_SPACE).map(|(id, row)| (id.clone(), space(row))).collect(),
            today: workbook.rows(&option).filter_map(|(id, row)| Some((id.clone(), today(row)?))).collect(),
        }
    }

    /// The years that are computed; none without a frame that says which.
    #[must_use]
    pub fn years(&self) -> Vec<Year> {
        let ends = self.frame.as_ref().and_then(|frame| Some((frame.first?, frame.last?)));
        let Some((first, last)) = ends else { return Vec::new() };
        std::iter::successors(Some(first), |year| year.plus(1))
            .take_while(|year| *year <= last)
            .take(MAX_YEARS)
            .collect()
    }
}

/// A costing looks a century ahead at most; more is a slip of the keyboard.
pub const MAX_YEARS: usize = 100;

fn rows<'a>(workbook: &'a Workbook, register: &str) -> impl Iterator<Item = (&'a Id, &'a Row)> {
    workbook.registers.get(register).into_iter().flatten()
}

fn text(row: &Row, field: &str) -> Option<String> {
    row.get(field).map(FieldValue::as_text).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What a row is called, or its name in the file.
pub(super) fn title(workbook: &Workbook, register: &str, id: &Id) -> String {
    let row = workbook.registers.get(register).and_then(|rows| rows.get(id));
    row.and_then(|row| text(row, names::TITLE)).unwrap_or_else(|| id.to_string())
}

fn ids(row: &Row, field: &str) -> Vec<Id> {
    row.get(field).map(FieldValue::ids).unwrap_or_default()
}

fn one_id(row: &Row, field: &str) -> Option<Id> {
    ids(row, field).into_iter().next()
}

fn year(row: &Row, field: &str) -> Option<Year> {
    text(row, field)?.parse().ok()
}

/// The years a line runs in.
const RUNS: [&str; 2] = ["from", "until"];

/// What stands in a field for a year and is none.
fn not_a_year(row: &Row, field: &str) -> Option<String> {
    text(row, field).filter(|text| text.parse::<Year>().is_err())
}

/// What a text stands for where a number can stand.
pub(super) fn read_factor(text: &str) -> Factor {
    let number = Number::read(text).map(Factor::Number);
    let name = || Id::new(text).ok().filter(|_| !begins_number(text)).map(Factor::Named);
    number.or_else(name).unwrap_or(Factor::Unreadable)
}

fn factor(row: &Row, field: &str) -> Option<Factor> {
    text(row, field).map(|text| read_factor(&text))
}

fn factors(row: &Row, field: &str) -> Vec<Factor> {
    let text = text(row, field).unwrap_or_default();
    text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).map(read_factor).collect()
}

/// The values by year of a field.
fn read_values(row: &Row, field: &str) -> Values {
    let read = |series: &Series| series.iter().map(|(year, text)| (*year, Number::read(text.trim()))).collect();
    match row.get(field) {
        Some(FieldValue::Yearly(series)) => read(series),
        _ => Values::new(),
    }
}

fn frame(row: &Row) -> Frame {
    let is = |field: &str, word: &str| text(row, field).is_some_and(|text| text == word);
    let month = text(row, "starts-in").and_then(|text| text.parse().ok()).filter(|month| (1..=12).contains(month));
    Frame {
        currency: text(row, "currency").unwrap_or_default(),
        shown_in: match text(row, "shown-in").as_deref() {
            Some("thousand") => ShownIn::Thousand,
            Some("million") => ShownIn::Million,
            _ => ShownIn::Unit,
        },
        constant_prices: is("prices", "constant"),
        base: year(row, "base"),
        first: year(row, "first"),
        last: year(row, "last"),
        fiscal: is("years", "fiscal").then_some(month),
        named_by_last: is("named-by", "last"),
        gdp: factor(row, "gdp"),
        expenditure: factor(row, "expenditure"),
        revenue: factor(row, "revenue"),
        inflation: factor(row, "inflation"),
        minimum_wage: factor(row, "minimum-wage"),
        second_currency: text(row, "second-currency").zip(factor(row, "exchange-rate")),
        outcome: text(row, names::OUTCOME).and_then(|name| OutcomeFigure::of_name(&name)).unwrap_or_default(),
        outcome_year: year(row, names::OUTCOME_YEAR),
    }
}

fn assumption(row: &Row) -> Assumption {
    Assumption {
        unit: match text(row, "unit").as_deref() {
            Some("persons") => Unit::Persons,
            Some("money") => Unit::Money,
            Some("percent") => Unit::Percent,
            _ => Unit::Number,
        },
        values: read_values(row, "values"),
        fill: match text(row, "fill").as_deref() {
            Some("hold") => Fill::Hold,
            Some("linear") => Fill::Linear,
            Some("growth") => Fill::Growth,
            _ => Fill::Given,
        },
        grows_by: factors(row, "grows-by"),
        lag: text(row, "lag").and_then(|text| text.parse().ok()).filter(|lag| (0..=99).contains(lag)).unwrap_or(0),
        of: factor(row, "of"),
        share: factor(row, "share"),
        per: factor(row, "per"),
        calendar: text(row, "years").is_some_and(|text| text == "calendar"),
        constant_prices: text(row, "prices").map(|text| text == "constant"),
        low: read_values(row, "low"),
        high: read_values(row, "high"),
    }
}

fn wage_level(row: &Row) -> WageLevel {
    WageLevel { wage: factor(row, "wage"), weight: factor(row, "weight"), income: factor(row, "income") }
}

fn design(row: &Row) -> Design {
    let level = match text(row, "level").as_deref() {
        Some("status-quo") => Some(DesignLevel::StatusQuo),
        Some("low") => Some(DesignLevel::Low),
        Some("high") => Some(DesignLevel::High),
        Some("other") => Some(DesignLevel::Other),
        _ => None,
    };
    Design { option: one_id(row, "option"), level }
}

fn line(row: &Row) -> Line {
    let round_to = text(row, "round-to").and_then(|text| Number::read(&text));
    let rounding = round_to.filter(|unit| !unit.is_zero() && !unit.is_negative());
    Line {
        kind: match text(row, "kind").as_deref() {
            Some("benefit") => Some(LineKind::Benefit),
            Some("contribution") => Some(LineKind::Contribution),
            Some("cost") => Some(LineKind::Cost),
            _ => None,
        },
        designs: ids(row, "designs"),
        of: one_id(row, "of"),
        with: one_id(row, "with"),
        factors: LineField::ALL.iter().filter_map(|field| Some((*field, factor(row, field.name())?))).collect(),
        levels: ids(row, "levels"),
        rates: Party::ALL.map(|party| Rate::of(row, party)),
        paid_by: match text(row, "paid-by").as_deref() {
            Some("state") => Some(Payer::State),
            Some("scheme") => Some(Payer::Scheme),
            Some("employer") => Some(Payer::Employer),
            Some("worker") => Some(Payer::Worker),
            Some("partners") => Some(Payer::Partners),
            _ => None,
        },
        from: year(row, "from"),
        until: year(row, "until"),
        no_year: RUNS.into_iter().find(|field| not_a_year(row, field).is_some()),
        rounding: rounding.map(|unit| (unit, text(row, "rounds").is_some_and(|text| text == "up"))),
    }
}

fn band(row: &Row) -> Band {
    Band {
        line: one_id(row, "line"),
        from: factor(row, "from"),
        base: factor(row, "base"),
        rates: Party::ALL.map(|party| Rate::of(row, party)),
    }
}

fn overlap(row: &Row) -> Overlap {
    Overlap {
        first: ids(row, "first"),
        second: ids(row, "second"),
        persons: factor(row, "persons"),
        share: factor(row, "share"),
        keeps: match text(row, "keeps").as_deref() {
            Some("both") => Some(Keeps::Both),
            Some("first") => Some(Keeps::First),
            Some("second") => Some(Keeps::Second),
            _ => None,
        },
    }
}

fn space(row: &Row) -> Space {
    let looked = match text(row, "considered").as_deref() {
        Some("yes") => Some(Looked::Yes),
        Some("partly") => Some(Looked::Partly),
        Some("no") => Some(Looked::No),
        Some("unknown") => Some(Looked::Unknown),
        _ => None,
    };
    Space { kind: text(row, "kind"), looked, amounts: read_values(row, "amount") }
}

/// Values of assumptions that are numbers and have more digits than any amount.
pub(super) fn too_large(workbook: &Workbook) -> Vec<(Id, String)> {
    let is = |text: &&String| Number::read(text.trim()).is_none() && is_plain_decimal(text.trim());
    let all = rows(workbook, ASSUMPTION).filter_map(|(id, row)| match row.get("values") {
        Some(FieldValue::Yearly(series)) => Some((id.clone(), series.values().find(is)?.clone())),
        _ => None,
    });
    all.collect()
}

fn today(row: &Row) -> Option<Today> {
    match text(row, "today").as_deref() {
        Some("none") => Some(Today::Nothing),
        Some("design") => Some(Today::Design),
        Some("not-known") => Some(Today::NotKnown),
        _ => None,
    }
}
