//! What if: the same costing with other factors, computed anew and kept nowhere.

use super::Costing;
use super::inputs::{Factor, LineField, Party};
use super::number::Number;
use crate::instrument::Id;
use crate::workbook::Year;

/// A factor that is tried with another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TriedFactor {
    Assumption(Id),
    /// A number typed in a field of a line, the same in every year.
    Field(Id, String),
    /// The wage typed of a wage level, the same in every year.
    Wage(Id),
}

/// A value that is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    pub factor: TriedFactor,
    /// The year in which it holds; every year of the costing where none is named.
    pub year: Option<Year>,
    /// As people write it: 30 is 30 %.
    pub value: Number,
}

impl Costing {
    /// What is tried where a wage level enters: the assumption that says its wage, else the wage that was typed.
    #[must_use]
    pub fn wage_tried(&self, level: &Id) -> Option<TriedFactor> {
        match self.inputs.levels.get(level)?.wage.as_ref()? {
            Factor::Named(row) if self.inputs.assumptions.contains_key(row) => {
                Some(TriedFactor::Assumption(row.clone()))
            }
            Factor::Number(_) => Some(TriedFactor::Wage(level.clone())),
            Factor::Named(_) | Factor::Unreadable => None,
        }
    }

    /// The costing with other factors; what is not changed in a year stays as it is, whatever it follows from.
    #[must_use]
    pub fn what_if(&self, tried: &[WhatIf]) -> Self {
        let mut inputs = self.inputs.clone();
        for change in tried {
            match &change.factor {
                TriedFactor::Assumption(id) => {
                    let Some(row) = inputs.assumptions.get_mut(id) else { continue };
                    for year in &self.years {
                        let value = match change.year.is_none_or(|only| only == *year) {
                            true => Some(change.value.clone()),
                            // tried before in another year, or as it stands
                            false => match row
                                .values
                                .get(year)
                                .cloned()
                                .flatten()
                                .filter(|_| row.of.is_none() && !row.calendar)
                            {
                                Some(value) => Some(value),
                                None => self.value(id, *year).ok(),
                            },
                        };
                        if let Some(value) = value {
                            row.values.insert(*year, Some(value));
                        }
                    }
                    // its values are those of the years costed from now on
                    (row.of, row.share, row.per, row.calendar) = (None, None, None, false);
                }
                TriedFactor::Wage(id) => {
                    let Some(level) = inputs.levels.get_mut(id) else { continue };
                    level.wage = Some(Factor::Number(change.value.clone()));
                }
                TriedFactor::Field(id, field) => {
                    let Some(line) = inputs.lines.get_mut(id) else { continue };
                    let value = Factor::Number(change.value.clone());
                    if let Some(known) = LineField::ALL.into_iter().find(|known| known.name() == field) {
                        line.factors.insert(known, value);
                        continue;
                    }
                    for (party, rate) in Party::ALL.into_iter().zip(&mut line.rates) {
                        let (of_rate, of_amount) = (party.field(Party::RATE), party.field(Party::AMOUNT));
                        if of_rate == *field {
                            rate.rate = Some(value.clone());
                        } else if of_amount == *field {
                            rate.amount = Some(value.clone());
                        }
                    }
                }
            }
        }
        self.follow(inputs)
    }
}
