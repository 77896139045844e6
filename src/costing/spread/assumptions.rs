//! Assumptions in their own years: what was typed as numbers, all other years as what they are filled by.

use super::cells::{Formula, SpreadCell, SpreadRow, SpreadTable, assumption};
use crate::costing::Costing;
use crate::costing::inputs::{Assumption, Factor, Fill};
use crate::instrument::Id;
use crate::workbook::Year;

/// The years of the assumptions, and a row for each.
pub(super) fn rows(costing: &Costing) -> (Vec<Year>, Vec<SpreadRow<Id>>) {
    let years: Vec<Year> = costing.table.years().collect();
    let row = |(nth, (id, row)): (usize, (&Id, &Assumption))| {
        let cells = years.iter().map(|year| cell(costing, (nth, id, row), *year)).collect();
        SpreadRow { what: id.clone(), cells }
    };
    let rows = costing.inputs.assumptions.iter().enumerate().map(row).collect();
    (years, rows)
}

/// A cell; nothing in a year that has no value and nothing to be filled by.
fn cell(costing: &Costing, (nth, id, row): (usize, &Id, &Assumption), year: Year) -> Option<SpreadCell> {
    let value = costing.table.native(id, year);
    let at = |year: Year| Formula::cell(SpreadTable::Assumptions, nth, year);
    let named = |factor: &Factor, year: Year| match factor {
        // rows of calendar years see others as they are
        Factor::Named(name) if row.calendar => {
            let nth = costing.inputs.assumptions.get_index_of(name);
            nth.map(|nth| Formula::cell(SpreadTable::Assumptions, nth, year)).unwrap_or_default()
        }
        Factor::Named(name) => assumption(costing, name, year),
        Factor::Number(number) => Formula::text(number.to_string()),
        Factor::Unreadable => Formula::default(),
    };
    if let Some(of) = &row.of {
        let share = row.share.as_ref().map(|share| named(share, year).percent());
        let product = share.into_iter().fold(named(of, year), |all, share| all.then("*", share));
        let all = row.per.iter().fold(product, |all, per| all.then("/", named(per, year).bracketed()));
        return Some(all.with(value));
    }
    if row.values.contains_key(&year) {
        return Some(Formula::default().with(value));
    }
    // before the first given value there is nothing, which is not said year by year
    let (from, _) = row.values.range(..year).next_back()?;
    let before = || year.plus(-1).map(at).unwrap_or_default();
    let formula = match row.fill {
        Fill::Given => return None,
        Fill::Hold => before(),
        Fill::Linear => match row.values.range(year..).next() {
            None => before(),
            Some((to, _)) => {
                let span =
                    |a: &Year, b: &Year| Formula::text((i64::from(b.number()) - i64::from(a.number())).to_string());
                let rise = at(*to).then("-", at(*from)).bracketed();
                at(*from).then("+", rise.then("*", span(from, &year)).then("/", span(from, to)))
            }
        },
        Fill::Growth => row.grows_by.iter().fold(before(), |all, rate| {
            let rate = year.plus(-row.lag).map(|year| named(rate, year)).unwrap_or_default();
            all.then("*", Formula::text("1").then("+", rate.percent()).bracketed())
        }),
    };
    Some(formula.with(value))
}
