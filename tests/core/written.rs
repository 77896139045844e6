//! The text a save makes of the one before is the text that would be written whole, to the byte: after every step, taken
//! back and done again.

use crate::support::facts::{answer_edit, edit, workbook};
use crate::support::malaysia;
use crate::support::world::Beginning;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;
use std::cell::Cell as Count;
use std::path::Path;
use tripartite::store::{WrittenText, parse_workbook, to_text};
use tripartite::workbook::{Cell, Edit, Fact, Log, Part, Place, Slot, Workbook, diff, without_base};

fn example() -> Workbook {
    match malaysia() {
        Beginning::Book(workbook) => *workbook,
        _ => unreachable!("the example is a workbook"),
    }
}

#[derive(Debug, Clone)]
enum Doing {
    Answers(Vec<Edit>),
    Edit(Edit),
    /// Takes out all that is said at an answer.
    TakeOut(Index),
    Undo,
    Redo,
    /// The save before fails.
    Fail,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        8 => vec(answer_edit(), 1..4).prop_map(Doing::Answers),
        1 => edit().prop_map(Doing::Edit),
        2 => any::<Index>().prop_map(Doing::TakeOut),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
        1 => Just(Doing::Fail),
    ]
}

fn taken_out(book: &Workbook, at: Index) -> Vec<Edit> {
    let Some((slot, _)) = book.answers.get_index(at.index(book.answers.len().max(1))) else { return Vec::new() };
    let place = Place::Answer(slot.clone());
    let held = diff(&without_base(book, book), book).into_iter();
    held.filter(|it| it.cell.place() == Some(&place)).map(|it| Edit::clear(it.cell)).collect()
}

#[test]
fn the_next_text_is_the_one_that_would_be_written_whole() {
    let (texts, in_pieces) = (Count::new(0), Count::new(0));
    let start = prop_oneof![1 => Just(example()), 2 => workbook(60)];
    let kept = |(mut book, walk): (Workbook, Vec<Doing>)| {
        let mut log = Log::default();
        let mut text = WrittenText::from(to_text(&book).unwrap());
        for doing in walk {
            match doing {
                Doing::Answers(edits) => drop(log.commit(&mut book, edits)),
                Doing::Edit(edit) => drop(log.commit(&mut book, vec![edit])),
                Doing::TakeOut(at) => {
                    let edits = taken_out(&book, at);
                    log.commit(&mut book, edits);
                }
                Doing::Undo => drop(log.undo(&mut book)),
                Doing::Redo => drop(log.redo(&mut book)),
                Doing::Fail => drop(text.next(&book).unwrap()),
            }
            in_pieces.set(in_pieces.get() + usize::from(text.is_in_pieces()));
            // as a save: what is shared with the one before stays shared
            let saved = book.clone();
            text = text.next(&saved).unwrap();
            texts.set(texts.get() + 1);
            let whole = to_text(&book).unwrap();
            prop_assert_eq!(text.as_str(), &whole);
            let of_read = WrittenText::from(whole);
            prop_assert_eq!(text.stamp(), of_read.stamp());
        }
        Ok(())
    };
    let mut config = ProptestConfig { failure_persistence: None, max_shrink_iters: 500, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 40;
    }
    let walk = (start, vec(doing(), 1..14));
    TestRunner::new(config).run(&walk, kept).unwrap_or_else(|fault| panic!("{fault}"));
    assert!(in_pieces.get() * 2 > texts.get(), "{} of {} texts in pieces", in_pieces.get(), texts.get());
}

/// A workbook of so many answers, which is no nearer to a bound than its rows make it.
fn of_answers(count: usize) -> Workbook {
    let mut book = example();
    for at in 0..count {
        let slot = Slot { question: "consult-gender".parse().unwrap(), row: Some(format!("r{at}").parse().unwrap()) };
        book.put(&Cell::Part(Place::Answer(slot), Part::Why), Some(Fact::Text("x".into())));
    }
    book
}

#[test]
fn what_comes_near_a_bound_is_written_whole() {
    for (answers, wanted) in [(1_000, true), (114_000, true), (119_000, false)] {
        let book = of_answers(answers);
        let mut text = WrittenText::from(String::new());
        let text = text.next(&book).unwrap();
        assert_eq!(text.is_in_pieces(), wanted, "{answers} answers");
    }
}

#[test]
fn long_answers_are_read_back_with_the_whole_now_and_then() {
    let mut book = example();
    let mut text = WrittenText::from(String::new()).next(&book).unwrap();
    let why: Cell = "answers/consult-gender/why".parse().unwrap();
    for at in 0..8 {
        book.put(&why, Some(Fact::Text(format!("{at} {}", "word ".repeat(2_000)))));
        text = text.next(&book.clone()).unwrap();
        assert!(text.is_in_pieces());
        assert_eq!(text.as_str(), to_text(&book).unwrap());
        assert!(parse_workbook(Path::new("w"), text.as_str()).is_ok());
    }
}

/// What a save reads back it must refuse as well in pieces: nothing is written that would not be read.
#[test]
fn an_answer_that_cannot_be_read_back_is_refused_by_its_name() {
    let mut book = example();
    let mut text = WrittenText::from(String::new()).next(&book).unwrap();
    assert!(text.is_in_pieces());
    let why: Cell = "answers/consult-gender/why".parse().unwrap();
    book.put(&why, Some(Fact::Text("x".repeat(70_000))));
    let (in_pieces, whole) = (text.next(&book).err(), to_text(&book).err());
    assert_eq!(format!("{in_pieces:?}"), format!("{whole:?}"));
    assert!(whole.is_some());
}
