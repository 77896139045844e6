//! What is followed after a change is what would be computed whole: after every edit, taken back and done again.

use crate::support::facts::{answer_edit, edit, workbook};
use crate::support::world::Beginning;
use crate::support::{instrument, malaysia};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use std::cell::Cell as Count;
use tripartite::analysis::{Derived, Problem};
use tripartite::instrument::{Instrument, NodeType};
use tripartite::workbook::{Cell, Edit, Fact, Log, Mark, Place, Reply, Slot, Workbook, diff, without_base};

fn example() -> Workbook {
    match malaysia() {
        Beginning::Book(workbook) => *workbook,
        _ => unreachable!("the example is a workbook"),
    }
}

/// What somebody does next.
#[derive(Debug, Clone)]
enum Doing {
    Answers(Vec<Edit>),
    Edit(Edit),
    /// Takes out all that is said at an answer, perhaps putting it back within the same step.
    TakeOut(Index, bool),
    Undo,
    Redo,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        8 => vec(answer_edit(), 1..4).prop_map(Doing::Answers),
        1 => edit().prop_map(Doing::Edit),
        3 => (any::<Index>(), any::<bool>()).prop_map(|(at, back)| Doing::TakeOut(at, back)),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
    ]
}

/// The edits that take everything at one answer out, and put it back behind another edit of the step.
fn taken_out(book: &Workbook, at: Index, back: bool) -> Vec<Edit> {
    if book.answers.is_empty() {
        return Vec::new();
    }
    let (slot, _) = book.answers.get_index(at.index(book.answers.len())).unwrap();
    let place = Place::Answer(slot.clone());
    let blank = without_base(book, book);
    let held: Vec<Edit> = diff(&blank, book).into_iter().filter(|it| it.cell.place() == Some(&place)).collect();
    let mut edits: Vec<Edit> = held.iter().map(|it| Edit::clear(it.cell.clone())).collect();
    if back {
        edits.extend(held);
        edits.push(Edit::put("answers/consult-gender/why".parse().unwrap(), Fact::Text(at.index(1000).to_string())));
    }
    edits
}

/// That nothing of what is followed differs from what is computed whole, in whatever way it is asked for.
fn same(instrument: &Instrument, workbook: &Workbook, followed: &Derived) -> Result<(), TestCaseError> {
    let whole = Derived::of(instrument, workbook);
    let (now, then) = (&followed.progress, &whole.progress);
    prop_assert_eq!(now.overall, then.overall);
    for (now, then) in [
        (&now.steps, &then.steps),
        (&now.sections, &then.sections),
        (&now.chapters, &then.chapters),
        (&now.questions, &then.questions),
    ] {
        prop_assert!(now.iter().eq(then.iter()), "{:?} for {:?}", now, then);
    }
    for (now, then) in now.slots.iter().zip(&then.slots) {
        prop_assert_eq!(now, then);
    }
    prop_assert_eq!(now.slots.len(), then.slots.len());
    let (now, then): (Vec<&Problem>, Vec<&Problem>) =
        (followed.problems.iter().collect(), whole.problems.iter().collect());
    prop_assert_eq!(&now, &then);
    prop_assert_eq!((followed.problems.len(), whole.problems.len()), (now.len(), then.len()));
    for (question, _) in instrument.questions() {
        prop_assert_eq!(followed.problems_of(question), whole.problems_of(question), "{}", question);
    }
    for problem in then {
        if let Some(place) = problem.place() {
            let at_place: Vec<&Problem> = now.iter().copied().filter(|it| it.place() == Some(place)).collect();
            prop_assert_eq!(followed.problems_at(place).collect::<Vec<_>>(), at_place);
        } else if let Some((register, row, _)) = problem.cell.field() {
            let is_of = |it: &&&Problem| {
                it.place().is_none() && it.cell.field().is_some_and(|(of, at, _)| (of, at) == (register, row))
            };
            let of_row: Vec<&Problem> = now.iter().filter(is_of).copied().collect();
            prop_assert_eq!(followed.problems_of_row(register, row).collect::<Vec<_>>(), of_row);
        }
    }
    Ok(())
}

/// 40 walks, unless `PROPTEST_CASES` says otherwise.
fn cases() -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 40;
    }
    config
}

#[test]
fn what_is_followed_is_what_is_computed_whole() {
    let instrument = instrument("en");
    let (steps, followed) = (Count::new(0), Count::new(0));
    let start = prop_oneof![1 => Just(example()), 2 => workbook(60)];
    let walk = (start, vec(doing(), 1..14));
    let kept = |(mut book, walk): (Workbook, Vec<Doing>)| {
        let mut log = Log::default();
        let mut derived = Derived::of(&instrument, &book);
        for doing in walk {
            let undone = matches!(doing, Doing::Undo);
            let changed = match doing {
                Doing::Answers(edits) => log.commit(&mut book, edits),
                Doing::Edit(edit) => log.commit(&mut book, vec![edit]),
                Doing::TakeOut(at, back) => {
                    let edits = taken_out(&book, at, back);
                    log.commit(&mut book, edits)
                }
                Doing::Undo => log.undo(&mut book).is_some(),
                Doing::Redo => log.redo(&mut book).is_some(),
            };
            if changed {
                steps.set(steps.get() + 1);
                let told_apart = derived.follow(&instrument, &book, &log.last_touched(undone));
                followed.set(followed.get() + usize::from(told_apart));
            }
            same(&instrument, &book, &derived)?;
        }
        Ok(())
    };
    TestRunner::new(cases()).run(&walk, kept).unwrap_or_else(|fault| panic!("{fault}"));
    assert!(followed.get() * 3 > steps.get(), "{} of {} steps followed", followed.get(), steps.get());
}

/// Which changes are told apart: those of answers, but for a gate that reads otherwise than before.
#[test]
fn an_answer_is_followed_and_a_gate_that_turns_is_not() {
    let instrument = instrument("en");
    let gates = instrument.questions().filter(|(_, question)| question.node == NodeType::Gate);
    let gate = gates.map(|(id, _)| id.clone()).find(|id| {
        let mut nodes = instrument.asked().filter_map(|(id, _)| instrument.node(id));
        instrument.question(id).is_some_and(|it| it.is_asked()) && nodes.any(|node| node.gates.contains(id))
    });
    let gate = format!("answers/{}/reply", Slot::of(gate.unwrap()));
    let reply = |mark| Fact::Reply(Reply::of_mark(mark).unwrap());
    let mut book = example();
    book.put(&gate.parse().unwrap(), Some(reply(Mark::Yes)));
    for (cell, fact, wanted) in [
        ("answers/consult-gender/reply", reply(Mark::No), true),
        ("answers/consult-gender/why", Fact::Text("because".into()), true),
        ("answers/consult-gender/finding", Fact::Text("As said [1] and [@nothing].".into()), false),
        ("answers/consult-gender/finding", Fact::Text("As said [1].".into()), false),
        ("answers/consult-gender/finding", Fact::Text("As said [2].".into()), true),
        (gate.as_str(), reply(Mark::No), false),
        (gate.as_str(), reply(Mark::Partly), false),
        ("chapters/rep-laws/finding", Fact::Text("text".into()), false),
        ("workbook/title", Fact::Text("title".into()), false),
    ] {
        let mut log = Log::default();
        let mut derived = Derived::of(&instrument, &book);
        let cell: Cell = cell.parse().unwrap();
        assert!(log.commit(&mut book, vec![Edit::put(cell.clone(), fact)]), "{cell}");
        assert_eq!(derived.follow(&instrument, &book, &log.last_touched(false)), wanted, "{cell}");
        same(&instrument, &book, &derived).unwrap();
    }
    // a part of one answer that a part of another contradicts
    let contradicted = instrument.asked().find_map(|(question, asked)| {
        let (facet, named) = asked.facets.iter().find_map(|(id, it)| Some((id, it.not_without.first()?)))?;
        Some((format!("answers/{question}/facets/{facet}"), instrument.part_named(named)?))
    });
    let (one, (other, part)) = contradicted.unwrap();
    let (one, other): (Cell, Cell) = (one.parse().unwrap(), format!("answers/{other}/facets/{part}").parse().unwrap());
    book.put(&one, Some(Fact::Mark(Mark::Yes)));
    book.put(&other, Some(Fact::Mark(Mark::Yes)));
    let (mut log, mut derived) = (Log::default(), Derived::of(&instrument, &book));
    let before = derived.problems_at(one.place().unwrap()).count();
    assert!(log.commit(&mut book, vec![Edit::put(other, Fact::Mark(Mark::No))]));
    assert!(derived.follow(&instrument, &book, &log.last_touched(false)));
    same(&instrument, &book, &derived).unwrap();
    assert_eq!(derived.problems_at(one.place().unwrap()).count(), before + 1);
}
