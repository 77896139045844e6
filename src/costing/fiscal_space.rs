//! What was looked at to make room in a budget: fields and sums, nothing asserted and nothing called affordable.

use super::Costing;
use super::inputs::{Looked, Space};
use super::number::Number;
use super::series::{Value, difference};
use crate::instrument::Id;
use crate::workbook::Year;
use std::collections::{BTreeMap, BTreeSet};

/// What was looked at, against what the state would pay.
#[derive(Debug, Clone)]
pub struct FiscalSpace {
    /// By kind, the rows entered; a kind without any was not looked at.
    pub by_kind: BTreeMap<String, Vec<(Id, Option<Looked>)>>,
    /// Kinds looked at, wholly or partly, and of those with an amount.
    pub considered: usize,
    pub with_amount: usize,
    /// By year: the sum of amounts entered, what the state would pay, and what is not financed yet.
    pub years: Vec<(Year, Number, Value, Value)>,
    /// By year, where revenue and expenditure are entered: the balance, and what it is after the state's cost.
    pub balances: Vec<(Year, Value, Value)>,
}

impl Costing {
    /// What was looked at to pay for these designs.
    #[must_use]
    pub fn fiscal_space(&self, designs: &[Id]) -> FiscalSpace {
        let mut by_kind: BTreeMap<String, Vec<(Id, Option<Looked>)>> = BTreeMap::new();
        let mut amounts: BTreeMap<Year, Number> = BTreeMap::new();
        let (mut considered, mut with_amount) = (BTreeSet::new(), BTreeSet::new());
        for (id, Space { kind, looked, amounts: values }) in &self.inputs.spaces {
            let Some(kind) = kind else { continue };
            if matches!(looked, Some(Looked::Yes | Looked::Partly)) {
                considered.insert(kind.clone());
                if !values.is_empty() {
                    with_amount.insert(kind.clone());
                }
            }
            for (year, value) in values {
                let held = amounts.entry(*year).or_insert_with(Number::zero);
                *held = value.as_ref().map_or_else(|| held.clone(), |value| held.plus(value));
            }
            by_kind.entry(kind.clone()).or_default().push((id.clone(), *looked));
        }
        let state = |year: &Year| self.totals(designs, *year).state;
        let years = self.years().iter().map(|year| {
            let found = amounts.get(year).cloned().unwrap_or_else(Number::zero);
            let state = state(year);
            let open = difference(&state, &Ok(found.clone()));
            (*year, found, state, open)
        });
        let balance = |year: &Year| {
            let balance = self.budget_balance(*year)?;
            let after = difference(&balance, &state(year));
            Some((*year, balance, after))
        };
        FiscalSpace {
            considered: considered.len(),
            with_amount: with_amount.len(),
            years: years.collect(),
            balances: self.years().iter().filter_map(balance).collect(),
            by_kind,
        }
    }
}
