//! A long text paragraph by paragraph: what stands between blank lines. Two texts are merged and told apart by them.

use super::alignment::{Replaced, replaced};

/// A paragraph, and the blank lines before it.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph<'t> {
    /// The blank lines before it.
    pub gap: &'t str,
    /// Its lines.
    pub text: &'t str,
}

/// Two paragraphs are the same where their words are, whatever stands between them.
impl PartialEq for Paragraph<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// The paragraphs of a text, and what is left behind the last.
#[must_use]
pub fn paragraphs(text: &str) -> (Vec<Paragraph<'_>>, &str) {
    let (mut all, mut gap, mut open) = (Vec::new(), 0, None::<(usize, usize)>);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        match (words.trim().is_empty(), open) {
            (true, Some((start, end))) => {
                all.push(Paragraph { gap: &text[gap..start], text: &text[start..end] });
                (gap, open) = (end, None);
            }
            (true, None) => {}
            (false, _) => open = Some((open.map_or(at, |(start, _)| start), at + words.len())),
        }
        at += line.len();
    }
    if let Some((start, end)) = open {
        all.push(Paragraph { gap: &text[gap..start], text: &text[start..end] });
        gap = end;
    }
    (all, &text[gap..])
}

/// One side's change of a run of paragraphs.
struct SideChange {
    is_ours: bool,
    run: Replaced,
}

/// Two texts made of one, as one: the paragraphs only one of them changed as that one has them, and those both added in one
/// order, whoever is asked. Nothing where both changed one paragraph in ways of their own, or where they are too long to be
/// told apart.
#[must_use]
pub fn merged(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let ((from, end), (one, one_end), (other, other_end)) = (paragraphs(base), paragraphs(ours), paragraphs(theirs));
    let (ours_runs, theirs_runs) = (replaced(&from, &one)?, replaced(&from, &other)?);
    if has_all(&from, (&one, &ours_runs), (&other, &theirs_runs)) {
        return Some(ours.to_owned());
    }
    if has_all(&from, (&other, &theirs_runs), (&one, &ours_runs)) {
        return Some(theirs.to_owned());
    }
    let mut changes: Vec<SideChange> = singly(ours_runs).map(|run| SideChange { is_ours: true, run }).collect();
    changes.extend(singly(theirs_runs).map(|run| SideChange { is_ours: false, run }));
    changes.sort_by_key(|it| (it.run.before.start, it.run.before.end, !it.is_ours));
    let mut whole: Vec<Paragraph<'_>> = Vec::new();
    let (mut at, mut changes) = (0, changes.into_iter().peekable());
    while let Some(first) = changes.next() {
        let start = first.run.before.start;
        let (mut stop, mut met) = (first.run.before.end, vec![first]);
        while let Some(next) = changes.next_if(|next| meets(start..stop, &next.run)) {
            stop = stop.max(next.run.before.end);
            met.push(next);
        }
        whole.extend_from_slice(from.get(at..start)?);
        let runs = |is_ours: bool| met.iter().filter(move |it| it.is_ours == is_ours).map(|it| &it.run);
        let mine = applied(&from, &one, start..stop, runs(true))?;
        let yours = applied(&from, &other, start..stop, runs(false))?;
        let is_mine = met.iter().any(|it| it.is_ours);
        let both = is_mine && met.iter().any(|it| !it.is_ours);
        if !both || mine == yours {
            whole.extend(if is_mine { mine } else { yours });
        } else if start == stop {
            // both added something here: in one order, whoever merges
            let words = |side: &[Paragraph<'_>]| side.iter().map(|it| it.text.to_owned()).collect::<Vec<_>>();
            let (first, second) = if words(&mine) <= words(&yours) { (mine, yours) } else { (yours, mine) };
            whole.extend(first.into_iter().chain(second));
        } else {
            return None;
        }
        at = stop;
    }
    whole.extend_from_slice(from.get(at..)?);
    Some(joined(&whole, if one_end == end { other_end } else { one_end }))
}

/// Whether what one side did is in the other already: so that a merge done again adds nothing.
fn has_all(
    base: &[Paragraph<'_>],
    (wide, wide_runs): (&[Paragraph<'_>], &[Replaced]),
    (few, few_runs): (&[Paragraph<'_>], &[Replaced]),
) -> bool {
    let words = |of: &[Paragraph<'_>], ranges: Vec<std::ops::Range<usize>>| -> Vec<String> {
        let all = ranges.into_iter().filter_map(|range| of.get(range)).flatten();
        all.map(|it| it.text.to_owned()).collect()
    };
    let added = |of: &[Paragraph<'_>], runs: &[Replaced]| words(of, runs.iter().map(|it| it.after.clone()).collect());
    let gone = |runs: &[Replaced]| words(base, runs.iter().map(|it| it.before.clone()).collect());
    let is_within = |few: Vec<String>, mut wide: Vec<String>| {
        few.into_iter().all(|text| wide.iter().position(|it| *it == text).map(|at| wide.swap_remove(at)).is_some())
    };
    let (new, lost) = (added(few, few_runs), gone(few_runs));
    // a mere change of order is told by neither
    let is_order = new.iter().any(|text| lost.contains(text));
    // who removed a paragraph did not do what the other did who reworded it
    let is_shorter = |at: usize| {
        let run = wide_runs.iter().find(|run| run.before.contains(&at));
        run.is_some_and(|run| run.before.len() > run.after.len())
    };
    let removed = few_runs.iter().filter(|run| run.after.len() < run.before.len());
    let is_removed = removed.flat_map(|run| run.before.clone()).all(is_shorter);
    !is_order && is_removed && is_within(new, added(wide, wide_runs)) && is_within(lost, gone(wide_runs))
}

/// Runs of as many paragraphs as stand in their place, paragraph by paragraph; others whole.
fn singly(runs: Vec<Replaced>) -> impl Iterator<Item = Replaced> {
    runs.into_iter().flat_map(|run| match run.before.len() == run.after.len() {
        true => run.before.zip(run.after).map(|(at, by)| Replaced { before: at..at + 1, after: by..by + 1 }).collect(),
        false => vec![run],
    })
}

/// Whether a run touches paragraphs that are changed already; what is only put between two of them does not.
fn meets(changed: std::ops::Range<usize>, run: &Replaced) -> bool {
    match (changed.is_empty(), run.before.is_empty()) {
        (true, true) => changed.start == run.before.start,
        (true, false) => false,
        (false, true) => run.before.start < changed.end && run.before.start > changed.start,
        (false, false) => run.before.start < changed.end,
    }
}

/// The paragraphs of a range as one side has them.
fn applied<'t, 'r>(
    base: &[Paragraph<'t>],
    side: &[Paragraph<'t>],
    range: std::ops::Range<usize>,
    runs: impl Iterator<Item = &'r Replaced>,
) -> Option<Vec<Paragraph<'t>>> {
    let (mut all, mut at) = (Vec::new(), range.start);
    for run in runs {
        all.extend_from_slice(base.get(at..run.before.start)?);
        all.extend_from_slice(side.get(run.after.clone())?);
        at = run.before.end;
    }
    all.extend_from_slice(base.get(at..range.end)?);
    Some(all)
}

/// Paragraphs as a text, a blank line at least between two of them.
fn joined(paragraphs: &[Paragraph<'_>], end: &str) -> String {
    let mut text = String::new();
    for paragraph in paragraphs {
        let parts = paragraph.gap.matches('\n').count() >= 2;
        let gap = match (text.is_empty(), parts) {
            (true, _) => "",
            (false, true) => paragraph.gap,
            (false, false) => "\n\n",
        };
        text.push_str(gap);
        text.push_str(paragraph.text);
    }
    text.push_str(end);
    text
}

/// What stands for paragraphs that are left out.
const LEFT_OUT: &str = "[…]";

/// Two versions of a text without the paragraphs they have in common; `[…]` stands for those.
#[must_use]
pub fn apart(one: &str, other: &str) -> (String, String) {
    let ((before, _), (after, _)) = (paragraphs(one), paragraphs(other));
    let runs = replaced(&before, &after).filter(|runs| !runs.is_empty());
    let Some(runs) = runs else { return (one.to_owned(), other.to_owned()) };
    let shown = |of: &[Paragraph<'_>], ranges: Vec<std::ops::Range<usize>>| {
        let (mut all, mut at): (Vec<&str>, usize) = (Vec::new(), 0);
        for range in ranges {
            all.extend((range.start > at).then_some(LEFT_OUT));
            all.extend(of.get(range.clone()).into_iter().flatten().map(|it| it.text));
            at = range.end;
        }
        all.extend((at < of.len()).then_some(LEFT_OUT));
        all.join("\n\n")
    };
    let older = shown(&before, runs.iter().map(|run| run.before.clone()).collect());
    (older, shown(&after, runs.into_iter().map(|run| run.after).collect()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(of: &[String]) -> String {
        of.join("\n\n")
    }

    #[test]
    fn paragraphs_and_gaps_are_the_whole_text() {
        for typed in ["", "a", "a\n\nb", "\n\n a\nb \n \n\nc\n\n", "- a\n- b\n\n\n| x |\n|---|\n"] {
            let (all, end) = paragraphs(typed);
            let whole: String = all.iter().flat_map(|it| [it.gap, it.text]).chain([end]).collect();
            assert_eq!(whole, typed);
        }
        assert_eq!(paragraphs("a\nb\n\nc").0.len(), 2);
    }

    #[test]
    fn what_each_changed_alone_is_one_text() {
        let base = "One.\n\nTwo.\n\nThree.";
        for (ours, theirs, expected) in [
            ("One!\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree!", Some("One!\n\nTwo.\n\nThree!")),
            // side by side
            ("One!\n\nTwo.\n\nThree.", "One.\n\nTwo!\n\nThree.", Some("One!\n\nTwo!\n\nThree.")),
            ("One.\n\nThree.", "One.\n\nTwo.\n\nThree!", Some("One.\n\nThree!")),
            ("Nought.\n\nOne.\n\nTwo.\n\nThree.", "One!\n\nTwo.\n\nThree.", Some("Nought.\n\nOne!\n\nTwo.\n\nThree.")),
            // both added at the end, in one order
            (
                "One.\n\nTwo.\n\nThree.\n\nB.",
                "One.\n\nTwo.\n\nThree.\n\nA.",
                Some("One.\n\nTwo.\n\nThree.\n\nA.\n\nB."),
            ),
            // the same paragraph
            ("One.\n\nTwo!\n\nThree.", "One.\n\nTwo?\n\nThree.", None),
            ("One.\n\nThree.", "One.\n\nTwo?\n\nThree.", None),
        ] {
            assert_eq!(merged(base, ours, theirs).as_deref(), expected, "{ours:?} {theirs:?}");
            assert_eq!(merged(base, theirs, ours).as_deref(), expected, "the other way round: {ours:?} {theirs:?}");
        }
    }

    #[test]
    fn only_what_differs_of_two_versions_is_shown() {
        assert_eq!(apart("a\n\nb\n\nc", "a\n\nB\n\nc"), ("[…]\n\nb\n\n[…]".into(), "[…]\n\nB\n\n[…]".into()));
        assert_eq!(apart("b", "B"), ("b".into(), "B".into()));
        assert_eq!(apart("a\n\nb", "a"), ("[…]\n\nb".into(), "[…]".into()));
        assert_eq!(apart("", "a"), (String::new(), "a".into()));
    }

    /// A text of a few paragraphs, and for each of them what becomes of it on either side; nothing: it stays.
    #[derive(Clone, Debug)]
    enum Done {
        Left,
        Edited,
        Removed,
        Followed,
    }

    fn done() -> impl Strategy<Value = Done> {
        prop_oneof![4 => Just(Done::Left), 2 => Just(Done::Edited), 1 => Just(Done::Removed), 1 => Just(Done::Followed)]
    }

    /// What one side makes of the paragraphs it changes.
    fn made(base: &[String], done: &[Done], by: &str) -> Vec<String> {
        let of = |(paragraph, done): (&String, &Done)| match done {
            Done::Left => vec![paragraph.clone()],
            Done::Edited => vec![format!("{paragraph} {by}")],
            Done::Removed => vec![],
            Done::Followed => vec![paragraph.clone(), format!("{by} behind {paragraph}")],
        };
        base.iter().zip(done).flat_map(of).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn merging_is_the_same_both_ways_and_loses_nothing(
            plan in prop::collection::vec((done(), done()), 1..9)
        ) {
            let base: Vec<String> = (0..plan.len()).map(|at| format!("Paragraph {at}.")).collect();
            let (ours, theirs): (Vec<Done>, Vec<Done>) = plan.iter().cloned().unzip();
            let (ours, theirs) = (made(&base, &ours, "ours"), made(&base, &theirs, "theirs"));
            let (from, one, other) = (text(&base), text(&ours), text(&theirs));
            let whole = merged(&from, &one, &other);
            prop_assert_eq!(&whole, &merged(&from, &other, &one), "either way round");
            prop_assert_eq!(merged(&from, &one, &one), Some(one.clone()), "with itself");
            prop_assert_eq!(merged(&from, &one, &from), Some(one.clone()), "with what both began with");
            let Some(whole) = whole else { return Ok(()) };
            let held: Vec<&str> = paragraphs(&whole).0.iter().map(|it| it.text).collect();
            for typed in ours.iter().chain(&theirs).filter(|it| !base.contains(it)) {
                prop_assert_eq!(held.iter().filter(|it| *it == typed).count(), 1, "{} in {}", typed, &whole);
            }
            if let Some(again) = merged(&from, &whole, &other) {
                prop_assert_eq!(again, whole, "once more");
            }
        }

        /// Where no paragraph was changed by both, there is always one text, and it is the one expected.
        #[test]
        fn changes_of_different_paragraphs_are_never_disputed(
            plan in prop::collection::vec((done(), any::<bool>()), 1..9)
        ) {
            let base: Vec<String> = (0..plan.len()).map(|at| format!("Paragraph {at}.")).collect();
            let of = |ours: bool| -> Vec<Done> {
                plan.iter().map(|(done, is_ours)| if *is_ours == ours { done.clone() } else { Done::Left }).collect()
            };
            let (ours, theirs) = (made(&base, &of(true), "x"), made(&base, &of(false), "x"));
            let both: Vec<Done> = plan.iter().map(|(done, _)| done.clone()).collect();
            let expected = made(&base, &both, "x");
            let whole = merged(&text(&base), &text(&ours), &text(&theirs));
            prop_assert_eq!(whole, Some(text(&expected)));
        }
    }
}
