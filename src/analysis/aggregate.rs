//! The reply that the parts of a question add up to.
//!
//! It is a suggestion: where the group gave an overall reply of its own, that stands. A question none of whose parts
//! is open and that has no reply of its own counts as answered by its parts.

use crate::instrument::IndexMap;
use crate::instrument::{Enough, Id, Instrument, Matrix, MatrixPart, Polarity, Question, QuestionKind};
use crate::workbook::{Application, Entry, Mark, Part, Place, RatificationState, Reply, Slot, Workbook};

/// What marks add up to; `None` while one of them is missing or nothing is left to judge.
///
/// Not applicable parts leave the sum. Unknown is not no: parts that are *no* and *unknown* add up to *unknown*,
/// parts that are partly known and not all *no* to *partly*.
#[must_use]
pub fn aggregate(marks: impl IntoIterator<Item = Option<Mark>>, enough: Enough) -> Option<Mark> {
    let mut marks: Vec<Mark> = marks.into_iter().collect::<Option<_>>()?;
    let some = !marks.is_empty();
    marks.retain(|mark| *mark != Mark::NotApplicable);
    let all = |wanted: Mark| marks.iter().all(|mark| *mark == wanted);
    let any = |wanted: Mark| marks.contains(&wanted);
    if marks.is_empty() {
        return some.then_some(Mark::NotApplicable);
    }
    Some(if all(Mark::Yes) || (enough == Enough::Any && any(Mark::Yes)) {
        Mark::Yes
    } else if all(Mark::No) {
        Mark::No
    } else if !any(Mark::Yes) && !any(Mark::Partly) {
        Mark::Unknown
    } else {
        Mark::Partly
    })
}

/// The reply that stands at a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandingReply<'a> {
    /// The group's own.
    Given(&'a Reply),
    /// What its parts add up to, where none was given as a whole.
    FromParts(Mark),
}

impl StandingReply<'_> {
    /// Its mark; a text, a number or a date has none.
    #[must_use]
    pub fn mark(self) -> Option<Mark> {
        match self {
            Self::Given(reply) => reply.mark(),
            Self::FromParts(mark) => Some(mark),
        }
    }
}

/// The reply that stands at a slot: the group's own, or else what its parts add up to. Counts, gates and what was
/// decided on all ask here.
#[must_use]
pub fn standing<'a>(
    instrument: &Instrument,
    workbook: &'a Workbook,
    slot: &Slot,
    question: &Question,
) -> Option<StandingReply<'a>> {
    let given = workbook.answers.get(slot).and_then(|entry| entry.reply.as_ref());
    let from_parts = || suggestion(instrument, workbook, slot, question).map(StandingReply::FromParts);
    given.map(StandingReply::Given).or_else(from_parts)
}

/// The overall reply the parts of a slot add up to, if all of them were answered.
#[must_use]
pub fn suggestion(instrument: &Instrument, workbook: &Workbook, slot: &Slot, question: &Question) -> Option<Mark> {
    match (question.kind, instrument.matrix(question)) {
        (QuestionKind::Matrix(of), Some(matrix)) => {
            let columns = matrix.columns.map(|pool| instrument.pool(pool));
            let columns: Vec<Option<Id>> =
                columns.map_or_else(|| vec![None], |all| all.into_iter().map(|(id, _)| Some(id)).collect());
            let marks = instrument.counted_rows(matrix).flat_map(|row| {
                let place = |column: &Option<Id>| Place::in_matrix(of, &slot.question, row.clone(), column.clone());
                let entry = |place: Option<Place>| workbook.entry(&place?);
                let mark = |entry| mark_in_matrix(entry?, matrix);
                columns.iter().map(|column| mark(entry(place(column)))).collect::<Vec<_>>()
            });
            aggregate(marks, Enough::All)
        }
        _ => {
            let facets = instrument.facets(question);
            if facets.is_empty() {
                return None;
            }
            let entry = workbook.answers.get(slot);
            let marks = facets.into_iter().map(|(id, _, polarity)| {
                let given = || entry.and_then(|entry| entry.facets.get(&id).copied());
                let mark = match question.facet_arises(&id, workbook.role) {
                    true => in_sense_of(question.polarity, polarity, given()?),
                    false => Mark::NotApplicable,
                };
                Some((id, mark))
            });
            of_parts(question, marks.collect::<Option<_>>()?)
        }
    }
}

/// What the parts of a question add up to, each read in its sense: no where nothing of its basis holds, and with
/// alternatives counted as one part.
fn of_parts(question: &Question, mut marks: IndexMap<Id, Mark>) -> Option<Mark> {
    let of = |parts: &[Id], marks: &IndexMap<Id, Mark>, enough| {
        aggregate(parts.iter().filter_map(|id| marks.get(id)).map(|mark| Some(*mark)), enough)
    };
    if of(&question.basis, &marks, Enough::Any) == Some(Mark::No) {
        return Some(Mark::No);
    }
    let alternatives = question.either.iter().map(|parts| of(parts, &marks, Enough::All)).collect::<Vec<_>>();
    let either = (!alternatives.is_empty()).then(|| aggregate(alternatives, Enough::Any));
    for id in question.either.iter().flatten() {
        marks.shift_remove(id);
    }
    aggregate(marks.into_values().map(Some).chain(either), question.enough)
}

/// A facet's mark read in the sense of its question: a facet of the other sign is turned round.
fn in_sense_of(question: Polarity, facet: Polarity, mark: Mark) -> Mark {
    let question_negative = question == Polarity::Negative;
    let facet_negative = facet == Polarity::Negative;
    match mark {
        Mark::Yes if question_negative != facet_negative => Mark::No,
        Mark::No if question_negative != facet_negative => Mark::Yes,
        mark => mark,
    }
}

/// The mark a cell of a matrix stands for: that of the first part of the matrix.
fn mark_in_matrix(entry: &Entry, matrix: &Matrix) -> Option<Mark> {
    match matrix.parts.first()? {
        MatrixPart::Status => standing_mark(entry),
        part => entry.mark(&Part::in_matrix(*part, None)),
    }
}

/// Ratified (or applied) and implemented, as one mark; `None` while its status was not entered.
fn standing_mark(entry: &Entry) -> Option<Mark> {
    let bound = match (&entry.ratification, entry.application) {
        (Some(ratification), _) => match ratification.state? {
            RatificationState::InForce => Mark::Yes,
            RatificationState::Ratified => Mark::Partly,
            RatificationState::NotRatified | RatificationState::Denounced => Mark::No,
            RatificationState::Unknown => Mark::Unknown,
            RatificationState::NotApplicable => Mark::NotApplicable,
        },
        (None, Some(application)) => match application {
            Application::Applied => Mark::Yes,
            Application::PartlyApplied | Application::Considered => Mark::Partly,
            Application::NotConsidered => Mark::No,
            Application::Unknown => Mark::Unknown,
        },
        (None, None) => return None,
    };
    if bound != Mark::Yes {
        return Some(bound);
    }
    let implemented = [entry.law, entry.practice].map(|mark| Some(mark.unwrap_or(Mark::Unknown)));
    match aggregate(implemented, Enough::All) {
        Some(Mark::Yes) => Some(Mark::Yes),
        _ => Some(Mark::Partly),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Mark::{No, NotApplicable, Partly, Unknown, Yes};

    #[test]
    fn unknown_is_not_no_and_not_applicable_leaves_the_sum() {
        type Case = (&'static [Option<Mark>], Enough, Option<Mark>);
        let table: [Case; 12] = [
            (&[], Enough::All, None),
            (&[Some(Yes), None], Enough::All, None),
            (&[Some(Yes), Some(Yes)], Enough::All, Some(Yes)),
            (&[Some(No), Some(No)], Enough::All, Some(No)),
            (&[Some(Yes), Some(No)], Enough::All, Some(Partly)),
            (&[Some(Yes), Some(Unknown)], Enough::All, Some(Partly)),
            (&[Some(No), Some(Unknown)], Enough::All, Some(Unknown)),
            (&[Some(Unknown), Some(Unknown)], Enough::All, Some(Unknown)),
            (&[Some(Yes), Some(NotApplicable)], Enough::All, Some(Yes)),
            (&[Some(NotApplicable)], Enough::All, Some(NotApplicable)),
            (&[Some(Yes), Some(No)], Enough::Any, Some(Yes)),
            (&[Some(Partly), Some(No)], Enough::Any, Some(Partly)),
        ];
        for (marks, enough, sum) in table {
            assert_eq!(aggregate(marks.iter().copied(), enough), sum, "{marks:?} {enough:?}");
        }
    }

    #[test]
    fn a_facet_of_the_other_sign_is_turned_round() {
        use Polarity::{Mixed, Negative, Positive};
        assert_eq!(in_sense_of(Mixed, Negative, Yes), No);
        assert_eq!(in_sense_of(Mixed, Positive, Yes), Yes);
        assert_eq!(in_sense_of(Negative, Negative, Yes), Yes);
        assert_eq!(in_sense_of(Positive, Negative, No), Yes);
        assert_eq!(in_sense_of(Positive, Negative, Unknown), Unknown);
    }
}
