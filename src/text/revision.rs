//! What was removed from a text and what was added, word by word within its paragraphs.

use super::alignment::replaced;
use super::paragraphs::paragraphs;

/// What became of a piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revision {
    /// It is in both.
    Kept,
    /// It is in the older one only.
    Removed,
    /// It is in the newer one only.
    Added,
}

/// The pieces of two versions in reading order: those kept and removed are the older text, those kept and added the newer,
/// to the letter.
#[must_use]
pub fn revisions(before: &str, after: &str) -> Vec<(Revision, String)> {
    let (one, other) = (whole_paragraphs(before), whole_paragraphs(after));
    let mut pieces = Pieces(Vec::new());
    let Some(runs) = replaced(&one, &other) else {
        pieces.instead(&one, &other);
        return pieces.0;
    };
    let mut at = 0;
    for run in runs {
        pieces.push_all(Revision::Kept, one.get(at..run.before.start).unwrap_or_default());
        let (gone, new) = (one.get(run.before.clone()), other.get(run.after));
        let (mut gone, mut new) = (gone.unwrap_or_default(), new.unwrap_or_default());
        while let ([first, rest @ ..], [second, others @ ..]) = (gone, new) {
            pieces.words(first, second);
            (gone, new) = (rest, others);
        }
        pieces.instead(gone, new);
        at = run.before.end;
    }
    pieces.push_all(Revision::Kept, one.get(at..).unwrap_or_default());
    pieces.0
}

/// The paragraphs of a text with all that stands between them: joined they are the text.
fn whole_paragraphs(text: &str) -> Vec<&str> {
    let (all, end) = paragraphs(text);
    let mut from = 0;
    let mut whole: Vec<&str> = Vec::new();
    for paragraph in all {
        let until = from + paragraph.gap.len() + paragraph.text.len();
        whole.extend(text.get(from..until));
        from = until;
    }
    whole.extend(text.get(from..).filter(|_| !end.is_empty()));
    whole
}

struct Pieces(Vec<(Revision, String)>);

impl Pieces {
    fn push(&mut self, revision: Revision, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some((last, said)) if *last == revision => said.push_str(text),
            _ => self.0.push((revision, text.to_owned())),
        }
    }

    fn push_all(&mut self, revision: Revision, texts: &[&str]) {
        texts.iter().for_each(|text| self.push(revision, text));
    }

    /// The one stands in place of the other.
    fn instead(&mut self, gone: &[&str], new: &[&str]) {
        self.push_all(Revision::Removed, gone);
        self.push_all(Revision::Added, new);
    }

    /// A paragraph word by word; whole where hardly a word was kept.
    fn words(&mut self, before: &str, after: &str) {
        let (one, other): (Vec<&str>, Vec<&str>) = (
            before.split_inclusive(char::is_whitespace).collect(),
            after.split_inclusive(char::is_whitespace).collect(),
        );
        let kept = |gone: usize| (one.len() - gone) * 4 >= one.len().max(other.len());
        let runs = replaced(&one, &other).filter(|runs| kept(runs.iter().map(|run| run.before.len()).sum()));
        let Some(runs) = runs else { return self.instead(&[before], &[after]) };
        let mut at = 0;
        for run in runs {
            self.push_all(Revision::Kept, one.get(at..run.before.start).unwrap_or_default());
            let (gone, new) = (one.get(run.before.clone()), other.get(run.after));
            self.instead(gone.unwrap_or_default(), new.unwrap_or_default());
            at = run.before.end;
        }
        self.push_all(Revision::Kept, one.get(at..).unwrap_or_default());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(pieces: &[(Revision, String)], left_out: Revision) -> String {
        pieces.iter().filter(|(revision, _)| *revision != left_out).map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn words_are_told_apart_within_their_paragraph() {
        let found =
            revisions("It is paid monthly.\n\nNo one checks.", "It is paid every month.\n\nNo one checks.\n\nNew.");
        let said: Vec<(Revision, &str)> = found.iter().map(|(revision, text)| (*revision, text.as_str())).collect();
        assert_eq!(
            said,
            [
                (Revision::Kept, "It is paid "),
                (Revision::Removed, "monthly."),
                (Revision::Added, "every month."),
                (Revision::Kept, "\n\nNo one checks."),
                (Revision::Added, "\n\nNew."),
            ]
        );
        // hardly a word is kept: the one stands in place of the other
        assert_eq!(revisions("a b c d e f g h", "q r s a t u v w").len(), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn all_taken_is_the_newer_text_and_all_refused_the_older(
            before in "([abc]{1,2}[ \n]{1,3}){0,8}", after in "([abc]{1,2}[ \n]{1,3}){0,8}"
        ) {
            let pieces = revisions(&before, &after);
            prop_assert_eq!(of(&pieces, Revision::Added), before);
            prop_assert_eq!(of(&pieces, Revision::Removed), after);
        }
    }
}
