//! What waits for what and goes round: each circle once, whole, from the member entered first.

use crate::instrument::Id;
use crate::instrument::IndexMap;
use std::collections::HashSet;

/// The circles among things and what each waits for.
#[must_use]
pub fn circles(after: &IndexMap<Id, Vec<Id>>) -> Vec<Vec<Id>> {
    let mut found = Vec::new();
    let mut done: HashSet<&Id> = HashSet::new();
    for start in after.keys() {
        // a walk without recursion: a file may hold a chain of any length
        let mut path: Vec<(&Id, usize)> = vec![(start, 0)];
        let mut on_path: HashSet<&Id> = HashSet::from([start]);
        while let Some((here, next)) = path.last_mut() {
            if done.contains(*here) {
                on_path.remove(*here);
                path.pop();
                continue;
            }
            let Some(to) = after.get(*here).and_then(|waits| waits.get(*next)) else {
                done.insert(*here);
                on_path.remove(*here);
                path.pop();
                continue;
            };
            *next += 1;
            if on_path.contains(to) {
                let from = path.iter().position(|(id, _)| *id == to).unwrap_or_default();
                found.push(from_first(after, path[from..].iter().map(|(id, _)| (*id).clone()).collect()));
            } else if let Some((to, _)) = after.get_key_value(to) {
                on_path.insert(to);
                path.push((to, 0));
            }
        }
    }
    found
}

/// The circle from its member entered first.
fn from_first(after: &IndexMap<Id, Vec<Id>>, mut circle: Vec<Id>) -> Vec<Id> {
    let first = circle.iter().enumerate().min_by_key(|(_, id)| after.get_index_of(*id));
    if let Some((at, _)) = first {
        circle.rotate_left(at);
    }
    circle
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn of(edges: &[(&str, &[&str])]) -> Vec<String> {
        let id = |text: &&str| Id::new(text).unwrap();
        let after = edges.iter().map(|(from, to)| (id(from), to.iter().map(id).collect())).collect();
        let shown = |circle: Vec<Id>| circle.iter().map(Id::as_str).collect::<Vec<_>>().join(" ");
        circles(&after).into_iter().map(shown).collect()
    }

    #[test]
    fn each_circle_is_found_once_and_whole() {
        assert_eq!(of(&[("a", &["b"]), ("b", &["c"]), ("c", &[])]), Vec::<String>::new());
        assert_eq!(of(&[("a", &["a"])]), ["a"]);
        assert_eq!(of(&[("a", &["c"]), ("b", &["a"]), ("c", &["b"])]), ["a c b"]);
        assert_eq!(of(&[("x", &["a"]), ("a", &["b"]), ("b", &["a"]), ("c", &["d"]), ("d", &["c"])]), ["a b", "c d"]);
        // what waits for two things that wait for one is no circle
        assert_eq!(of(&[("a", &["b", "c"]), ("b", &["d"]), ("c", &["d"]), ("d", &[])]), Vec::<String>::new());
        // what does not exist is reported elsewhere
        assert_eq!(of(&[("a", &["nowhere"])]), Vec::<String>::new());
    }

    #[test]
    fn a_long_chain_is_walked() {
        let ids: Vec<Id> = (0..50_000).map(|at| Id::new(&format!("a{at}")).unwrap()).collect();
        let after = ids.iter().enumerate().map(|(at, id)| (id.clone(), ids.get(at + 1).cloned().into_iter().collect()));
        assert_eq!(circles(&after.collect()), Vec::<Vec<Id>>::new());
    }
}
