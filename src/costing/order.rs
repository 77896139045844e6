//! The order in which rows that need each other are computed, and the circles in which they need themselves.

use crate::instrument::Id;
use std::collections::{BTreeMap, BTreeSet};

/// Rows, each after all it needs; those of a circle stand where the circle was found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    pub rows: Vec<Id>,
    /// Each circle whole, in the order its rows need each other.
    pub circles: Vec<Vec<Id>>,
}

/// Puts rows in order; what a row needs that is no row is left out. No row is reached by recursion, so that a chain of
/// thousands costs no stack.
pub(super) fn in_order(needs: &BTreeMap<Id, Vec<Id>>) -> Order {
    let mut order = Order::default();
    let mut waits: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    let mut needed_by: BTreeMap<&Id, Vec<&Id>> = BTreeMap::new();
    for (row, of) in needs {
        let known: BTreeSet<&Id> = of.iter().filter(|id| needs.contains_key(*id)).collect();
        known.iter().for_each(|id| needed_by.entry(id).or_default().push(row));
        waits.insert(row, known);
    }
    let mut ready: Vec<&Id> = waits.iter().filter(|(_, of)| of.is_empty()).map(|(row, _)| *row).rev().collect();
    loop {
        while let Some(row) = ready.pop() {
            waits.remove(row);
            order.rows.push(row.clone());
            for other in needed_by.get(row).into_iter().flatten() {
                if let Some(of) = waits.get_mut(other)
                    && of.remove(row)
                    && of.is_empty()
                {
                    ready.push(other);
                }
            }
        }
        // whatever is left waits for something that is left: walking on leads into a circle
        let Some(circle) = circle_among(&waits) else { return order };
        order.circles.push(circle.iter().map(|row| (*row).clone()).collect());
        for row in &circle {
            if let Some(of) = waits.get_mut(row) {
                of.clear();
            }
        }
        ready.extend(circle.iter().rev());
    }
}

fn circle_among<'a>(waits: &BTreeMap<&'a Id, BTreeSet<&'a Id>>) -> Option<Vec<&'a Id>> {
    let mut at = *waits.keys().next()?;
    let mut path: Vec<&Id> = Vec::new();
    let mut places: BTreeMap<&Id, usize> = BTreeMap::new();
    loop {
        if let Some(begins) = places.get(at) {
            return Some(path.split_off(*begins));
        }
        places.insert(at, path.len());
        path.push(at);
        at = waits.get(at)?.iter().next()?;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn needs(pairs: &[(&str, &str)]) -> BTreeMap<Id, Vec<Id>> {
        let id = |text: &str| Id::new(text).unwrap();
        pairs.iter().map(|(row, of)| (id(row), of.split_whitespace().map(id).collect())).collect()
    }

    fn names(ids: &[Id]) -> String {
        ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_needed_comes_first() {
        let order = in_order(&needs(&[("a", "b c"), ("b", "c nowhere"), ("c", "")]));
        assert_eq!((names(&order.rows).as_str(), order.circles.len()), ("c b a", 0));
    }

    #[test]
    fn a_circle_is_named_whole_and_what_hangs_on_it_is_computed_after_it() {
        let order = in_order(&needs(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "c"), ("e", ""), ("f", "f")]));
        let circles: Vec<String> = order.circles.iter().map(|circle| names(circle)).collect();
        assert_eq!(circles, ["a b c", "f"]);
        assert_eq!(order.rows.len(), 6, "each once: {:?}", order.rows);
        let at = |name: &str| order.rows.iter().position(|id| id.as_str() == name);
        assert!(at("d") > at("c"));
    }

    #[test]
    fn a_chain_of_thousands_is_no_deeper_than_one_row() {
        let name = |at: usize| Id::new(&format!("a{at}")).unwrap();
        let needs: BTreeMap<Id, Vec<Id>> = (0..20_000).map(|at| (name(at), vec![name(at + 1)])).collect();
        assert_eq!(in_order(&needs).rows.len(), 20_000);
    }
}
