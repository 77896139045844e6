//! Where two sequences differ: the runs of one that stand in place of runs of the other, in order.

use std::ops::Range;

/// A run of the older sequence, and what stands in its place; either may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The run of the older one.
    pub before: Range<usize>,
    /// What stands there in the newer one.
    pub after: Range<usize>,
}

/// The most pairs that are compared: more are not told apart.
const MOST_PAIRS: usize = 2_000_000;

/// Where two sequences differ, with as much as possible kept; nothing where they are too long to be told apart.
#[must_use]
pub fn replaced<T: PartialEq>(before: &[T], after: &[T]) -> Option<Vec<Replaced>> {
    let same = |(one, other): &(&T, &T)| one == other;
    let head = before.iter().zip(after).take_while(same).count();
    let (one, other) = (before.get(head..)?, after.get(head..)?);
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(same).count();
    let (one, other) = (one.get(..one.len() - tail)?, other.get(..other.len() - tail)?);
    if one.len().checked_mul(other.len())? > MOST_PAIRS {
        return None;
    }
    let kept = longest_common(one, other);
    let ends = std::iter::once((one.len(), other.len()));
    let (mut from, mut all) = ((0, 0), Vec::new());
    for (at, by) in kept.into_iter().chain(ends) {
        if (at, by) != from {
            let moved = |range: Range<usize>| range.start + head..range.end + head;
            all.push(Replaced { before: moved(from.0..at), after: moved(from.1..by) });
        }
        from = (at + 1, by + 1);
    }
    Some(all)
}

/// The pairs of a longest common subsequence, in order.
fn longest_common<T: PartialEq>(one: &[T], other: &[T]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    // the length of the longest one from each pair of places on
    let mut lengths = vec![0_u32; (one.len() + 1) * width];
    for at in (0..one.len()).rev() {
        for by in (0..other.len()).rev() {
            lengths[at * width + by] = match one[at] == other[by] {
                true => lengths[(at + 1) * width + by + 1] + 1,
                false => lengths[(at + 1) * width + by].max(lengths[at * width + by + 1]),
            };
        }
    }
    let (mut at, mut by, mut pairs) = (0, 0, Vec::new());
    while at < one.len() && by < other.len() {
        if one[at] == other[by] {
            pairs.push((at, by));
            (at, by) = (at + 1, by + 1);
        } else if lengths[(at + 1) * width + by] >= lengths[at * width + by + 1] {
            at += 1;
        } else {
            by += 1;
        }
    }
    pairs
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_differ_are_found_and_give_the_newer_from_the_older() {
        for (before, after, runs) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("", "abc", 1),
            ("abc", "", 1),
            ("abcdef", "abXdef", 1),
            ("abcdef", "Xabcdef", 1),
            ("abcdef", "abcdefX", 1),
            ("abcdef", "aXcdYf", 2),
            ("abab", "baba", 2),
        ] {
            let (one, other): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
            let found = replaced(&one, &other).unwrap();
            assert_eq!(found.len(), runs, "{before} {after}: {found:?}");
            let (mut made, mut from) = (String::new(), 0);
            for run in &found {
                made.extend(&one[from..run.before.start]);
                made.extend(&other[run.after.clone()]);
                from = run.before.end;
            }
            made.extend(&one[from..]);
            assert_eq!(made, after);
        }
        let long: Vec<u32> = (0..2_000).collect();
        let other: Vec<u32> = (5_000..7_000).collect();
        assert_eq!(replaced(&long, &other), None, "too long to be told apart");
    }
}
