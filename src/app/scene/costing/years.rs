//! Years and payers as bars, each with its number: what a bar shows is always said as well.

use super::PageCtx;
use crate::costing::{Figure, Number, Running, Value};
use crate::instrument::Id;
use crate::wording::figures;

/// A year of a line: its amount, and how high it stands among the years.
#[derive(Debug, Clone)]
pub struct YearBar {
    pub year: String,
    pub amount: String,
    /// In eighths of the highest; nothing where there is no amount.
    pub level: Option<usize>,
    /// Whether it is the year shown.
    pub here: bool,
}

/// Who pays how much.
#[derive(Debug, Clone)]
pub struct PayerBar {
    pub label: String,
    pub amount: String,
    /// In thousandths of what all pay.
    pub share: usize,
    pub percent: String,
}

/// What the amounts of the years are.
pub(super) fn label(costed: &PageCtx<'_>) -> String {
    let unit = figures::unit(costed.ctx.words, costed.frame());
    costed.ctx.words.with("costing-page-years", &[("unit", (&unit).into())])
}

/// What a line costs in each year.
pub(super) fn of_line(costed: &PageCtx<'_>, line: &Id) -> Vec<YearBar> {
    let costs: Vec<_> = costed
        .costing
        .years()
        .iter()
        .map(|year| {
            let at = costed.costing.line(line, *year).filter(|at| at.running == Running::Yes);
            (*year, at.and_then(|at| at.get(Figure::Cost).cloned()))
        })
        .collect();
    let amount = |cost: &Option<Value>| cost.as_ref().and_then(|value| value.as_ref().ok()).map(Number::magnitude);
    let highest = costs.iter().filter_map(|(_, cost)| amount(cost)).max();
    let bar = |(year, cost): &(_, Option<Value>)| YearBar {
        year: costed.year(*year),
        amount: cost.as_ref().map_or_else(|| costed.t("costing-not-running"), |value| costed.amount(value)),
        level: amount(cost).zip(highest.as_ref()).map(|(amount, highest)| part(&amount, highest, 8)),
        here: costed.shown.year == Some(*year),
    };
    costs.iter().map(bar).collect()
}

/// Who pays for the designs looked at, in the year shown; who pays nothing is left out. Nobody is shown where it is not known
/// what each pays: a part would read as the whole.
pub(super) fn payers(costed: &PageCtx<'_>, year: crate::workbook::Year) -> Vec<PayerBar> {
    let totals = costed.costing.totals(&costed.shown.designs, year);
    let all = [
        ("costing-state", &totals.state),
        ("costing-employers", &totals.employer),
        ("costing-workers", &totals.worker),
        ("costing-partners", &totals.partners),
    ];
    if all.iter().any(|(_, value)| value.is_err()) {
        return Vec::new();
    }
    let known: Vec<(&str, &Number)> = all
        .iter()
        .filter_map(|(key, value)| Some((*key, value.as_ref().ok()?)))
        .filter(|(_, it)| !it.is_zero())
        .collect();
    let sum = known.iter().fold(Number::zero(), |sum, (_, it)| sum.plus(&it.magnitude()));
    let bar = |(key, amount): &(&str, &Number)| PayerBar {
        label: costed.t(key),
        amount: costed.amount(&Ok((*amount).clone())),
        share: part(&amount.magnitude(), &sum, 1000),
        percent: amount.over(&sum).map(|it| figures::percent(costed.ctx.words, &it.as_percent())).unwrap_or_default(),
    };
    known.iter().map(bar).collect()
}

/// So many parts of a whole that is divided into `parts`, rounded; never none of something.
pub(super) fn part(amount: &Number, whole: &Number, parts: i64) -> usize {
    let share = amount.times(&Number::of(parts)).over(whole);
    let rounded = share.map(|share| share.to_places(0)).and_then(|text| text.parse::<usize>().ok()).unwrap_or(0);
    if amount.is_zero() { 0 } else { rounded.max(1) }
}
