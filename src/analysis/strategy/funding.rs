//! How far funding falls short of cost, year by year and exactly; a year without an amount is not nothing, but unknown.

use crate::workbook::working_group::activity;
use crate::workbook::{FieldValue, Row, Series, Year};

/// Digits after the point that are told apart; more are not money.
const DIGITS: usize = 6;

/// Each year in which less is funded than it costs, with what is missing in plain digits, or nothing where no amount is
/// given. Empty where no amounts are given at all, because then only the source is known.
#[must_use]
pub fn shortfall(row: &Row) -> Vec<(Year, Option<String>)> {
    let series = |name: &str| match row.get(name) {
        Some(FieldValue::Yearly(series)) => Some(series),
        _ => None,
    };
    let (Some(cost), Some(funded)) = (series(activity::COST.name()), series(activity::FUNDED.name())) else {
        return Vec::new();
    };
    cost.iter().filter_map(|(year, cost)| Some((*year, missing(cost, funded, year)?))).collect()
}

fn missing(cost: &str, funded: &Series, year: &Year) -> Option<Option<String>> {
    let cost = millionths(cost)?;
    match funded.get(year) {
        Some(funded) => {
            let missing = cost.checked_sub(millionths(funded)?)?;
            (missing > 0).then(|| Some(plain(missing)))
        }
        None => (cost > 0).then_some(None),
    }
}

/// A plain decimal in millionths; nothing for what is none, or too large to be money.
fn millionths(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(DIGITS).collect();
    format!("{whole}{fraction}").parse().ok()
}

fn plain(millionths: i128) -> String {
    let unit = 10_i128.pow(6);
    let fraction = format!("{:06}", millionths % unit);
    let fraction = fraction.trim_end_matches('0');
    let whole = millionths / unit;
    if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::instrument::Id;

    fn of(cost: &[(&str, &str)], funded: &[(&str, &str)]) -> String {
        let series = |values: &[(&str, &str)]| {
            FieldValue::Yearly(values.iter().map(|(year, value)| (year.parse().unwrap(), (*value).into())).collect())
        };
        let mut row = Row::default();
        row.insert(Id::new("cost").unwrap(), series(cost));
        if !funded.is_empty() {
            row.insert(Id::new("funded").unwrap(), series(funded));
        }
        let said = shortfall(&row).into_iter().map(|(year, missing)| match missing {
            Some(missing) => format!("{year}: {missing}"),
            None => format!("{year}: ?"),
        });
        said.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn what_is_missing_is_told_exactly_and_a_blank_is_not_nothing() {
        assert_eq!(
            of(&[("2027", "500000"), ("2028", "0.30")], &[("2027", "450000"), ("2028", "0.1")]),
            "2027: 50000; 2028: 0.2"
        );
        assert_eq!(of(&[("2027", "1"), ("2028", "1")], &[("2027", "1")]), "2028: ?");
        assert_eq!(of(&[("2027", "1")], &[("2027", "2")]), "");
        assert_eq!(of(&[("2027", "1")], &[]), "");
        assert_eq!(of(&[("2027", "0")], &[("2028", "2")]), "");
    }
}
