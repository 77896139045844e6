//! Laws: what holds for every workbook, every edit and every text, not only for those somebody thought of.
//!
//! 200 cases a law; `PROPTEST_CASES=5000 cargo test --test core laws` asks for more. A case that failed once is kept in
//! `proptest-regressions/` on the machine that found it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::facts::{CELLS, ROWS, WITH_ROWS, cell_and_fact, edit, nasty, workbook};
use crate::support::world::Beginning;
use crate::support::{id, instrument, malaysia};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::FileFailurePersistence;
use std::collections::BTreeMap;
use std::path::Path;
use tripartite::analysis::{Counts, Progress, Reason, State, aggregate};
use tripartite::instrument::{CountryRole, Enough, Id, Instrument, NodeType, QuestionKind};
use tripartite::store::{Instruments, lint_folder, parse_workbook, read_workbook, to_text};
use tripartite::workbook::{
    Cell, CellKind, Edit, Fact, FieldValue, Log, Mark, Part, Place, Refusal, Reply, Slot, Value, Workbook, diff,
    kind_of,
};

/// 200 cases, unless `PROPTEST_CASES` says otherwise.
fn cases() -> ProptestConfig {
    let kept = FileFailurePersistence::Direct("proptest-regressions/laws.txt");
    let mut config = ProptestConfig {
        max_shrink_iters: 2_000,
        failure_persistence: Some(Box::new(kept)),
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 200;
    }
    config
}

/// A tenth of the cases, for laws that read whole files.
fn few() -> ProptestConfig {
    let config = cases();
    ProptestConfig { cases: (config.cases / 10).max(1), ..config }
}

fn read(text: &str) -> Result<Workbook, tripartite::store::ReadFault> {
    parse_workbook(Path::new("law.yaml"), text)
}

fn example() -> Workbook {
    match malaysia() {
        Beginning::Book(workbook) => *workbook,
        _ => unreachable!("the example is a workbook"),
    }
}

fn example_text() -> String {
    Instruments::new(None).example(crate::support::SHIPPED, "malaysia").unwrap()
}

/// What a part is called, without the ids in its address: `reply`, `ratification/state`, `citations/quote`.
fn part_name(cell: &Cell) -> String {
    match cell {
        Cell::Part(_, Part::Facet(_)) => "facets".to_owned(),
        Cell::Part(_, Part::Citation(_, part)) => format!("citations/{}", part.as_str()),
        Cell::Part(_, Part::Remark(_, part)) => format!("remarks/{}", part.as_str()),
        Cell::Part(_, Part::Position(_, _, part)) => format!("positions/{}", part.as_str()),
        Cell::Part(_, part) => part.to_string(),
        other => other.to_string(),
    }
}

/// Steps made from a handful of edits, so that they meet in the same cells, repeat and cancel each other.
fn steps_that_meet() -> impl Strategy<Value = Vec<Vec<Edit>>> {
    let picks = vec(vec((any::<Index>(), any::<bool>()), 1..5), 1..10);
    (vec(edit(), 2..5), picks).prop_map(|(pool, steps)| {
        let pick = |(at, clear): (Index, bool)| {
            let edit = at.get(&pool).clone();
            if clear { Edit::clear(edit.cell) } else { edit }
        };
        steps.into_iter().map(|step| step.into_iter().map(pick).collect()).collect()
    })
}

/// What somebody does next: an edit, or taking out what is there, a cell or all that goes with it, perhaps putting it
/// back in another order within the same step.
#[derive(Debug, Clone)]
enum Doing {
    Edit(Edit),
    Remove(Index, bool),
    Replace(Index),
}

fn walk() -> impl Strategy<Value = Vec<Vec<Doing>>> {
    let doing = prop_oneof![
        2 => edit().prop_map(Doing::Edit),
        3 => (any::<Index>(), any::<bool>()).prop_map(|(at, whole)| Doing::Remove(at, whole)),
        1 => any::<Index>().prop_map(Doing::Replace),
    ];
    vec(vec(doing, 1..5), 1..10)
}

/// The edits of a step in a workbook as it is.
fn edits_of(doing: Doing, book: &Workbook) -> Vec<Edit> {
    let blank = tripartite::workbook::without_base(book, book);
    let held: Vec<Edit> = diff(&blank, book);
    // everything under the same head: a row, a citation, an entry
    let head = |cell: &Cell| cell.to_string().rsplit_once('/').map(|(head, _)| head.to_owned());
    let with =
        |at: &Index| held.iter().filter(|it| head(&it.cell) == head(&at.get(&held).cell)).cloned().collect::<Vec<_>>();
    match doing {
        Doing::Edit(edit) => vec![edit],
        Doing::Remove(at, false) => vec![Edit::clear(at.get(&held).cell.clone())],
        Doing::Remove(at, true) => with(&at).into_iter().map(|edit| Edit::clear(edit.cell)).collect(),
        Doing::Replace(at) => {
            let group = with(&at);
            let gone = group.iter().map(|edit| Edit::clear(edit.cell.clone()));
            gone.chain(group.iter().rev().cloned()).collect()
        }
    }
}

/// The first item of an agenda, taken off it and put back.
#[test]
fn a_row_taken_out_and_put_back_stands_where_it_stood() {
    let mut book = WITH_ROWS.clone();
    let rows: Vec<Id> = book.registers["agenda"].keys().cloned().collect();
    let field = |name: &str| Cell::Field(id("agenda"), rows[0].clone(), id(name));
    for (name, text) in [("meeting", "row-1"), ("minutes", "15"), ("opened", "10:00")] {
        book.put(&field(name), Some(Fact::Text(text.into())));
    }
    let before = to_text(&book).unwrap();
    let mut log = Log::default();
    let gone = ["title", "meeting", "minutes", "opened"].map(|name| Edit::clear(field(name)));
    assert!(log.commit(&mut book, gone.to_vec()));
    let after = to_text(&book).unwrap();
    assert_eq!(book.registers["agenda"].len(), rows.len() - 1);
    for _ in 0..2 {
        log.undo(&mut book).unwrap();
        assert_eq!(to_text(&book).unwrap(), before);
        log.redo(&mut book).unwrap();
        assert_eq!(to_text(&book).unwrap(), after);
    }
}

// ── change ──────────────────────────────────────────────────────────────────────────────────────────────────────────

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_inverse_restores(before in workbook(30), edit in edit()) {
        let mut after = before.clone();
        let inverse = edit.apply(&mut after);
        inverse.apply(&mut after);
        prop_assert_eq!(after, before);
    }

    #[test]
    fn what_was_put_is_there((cell, _, fact) in cell_and_fact(), mut book in workbook(30)) {
        book.put(&cell, Some(fact.clone()));
        let held = book.get(&cell).map(|held| held.to_string());
        prop_assert_eq!(held, Some(fact.to_string()));
        book.put(&cell, None);
        // a country always has a role
        let empty = matches!(cell, Cell::Header(tripartite::workbook::HeaderPart::Role));
        prop_assert_eq!(book.get(&cell).is_some(), empty);
    }

    #[test]
    fn a_fact_of_another_kind_changes_nothing(book in workbook(30), (_, other, fact) in cell_and_fact()) {
        // kinds told apart by what the instrument lists, not by the fact they keep
        let is_text = |kind: &CellKind| {
            use CellKind::{Count, Decimal, Factor, Line, Number, Prose, Time};
            matches!(kind, Prose | Line | Number | Count | Time | Decimal | Factor(_))
        };
        let is_list = |kind: &CellKind| matches!(kind, CellKind::Many(_) | CellKind::Factors(_));
        let is_name = |kind: &CellKind| matches!(kind, CellKind::Choice(_) | CellKind::Factor(_));
        // one cell of each kind of part; a field of a row keeps any text, its kind is the instrument's affair
        let parts = CELLS.iter().filter(|(cell, _)| !matches!(cell, Cell::Field(..)));
        let one_of_each: BTreeMap<_, _> = parts.map(|(cell, kind)| (part_name(cell), (cell, kind))).collect();
        for (cell, kind) in one_of_each.values() {
            let same = std::mem::discriminant(*kind) == std::mem::discriminant(&other)
                || (is_list(kind) && is_list(&other))
                || (is_name(kind) && is_name(&other));
            if same || (is_text(kind) && matches!(fact, Fact::Text(_))) {
                continue;
            }
            let mut after = book.clone();
            after.put(cell, Some(fact.clone()));
            prop_assert_eq!(&after, &book, "{} took {}", cell, fact);
        }
    }

    #[test]
    fn putting_what_is_there_is_no_step((cell, _, fact) in cell_and_fact(), mut book in workbook(10)) {
        let mut log = Log::default();
        let again = vec![Edit::put(cell, fact)];
        log.commit(&mut book, again.clone());
        prop_assert!(!log.commit(&mut book, again));
    }

    #[test]
    fn undo_all_then_redo_all(start in workbook(10), steps in steps_that_meet()) {
        let mut log = Log::default();
        let mut book = start.clone();
        let mut states = vec![start];
        for step in steps {
            let before = book.clone();
            let changed = log.commit(&mut book, step);
            prop_assert_eq!(changed, book != before, "a step is kept if and only if it changed something");
            if changed {
                states.push(book.clone());
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(log.undo(&mut book).is_some());
            prop_assert_eq!(&book, state);
        }
        prop_assert!(log.undo(&mut book).is_none() && !log.can_undo());
        for state in states.iter().skip(1) {
            prop_assert!(log.redo(&mut book).is_some());
            prop_assert_eq!(&book, state);
        }
        prop_assert!(log.redo(&mut book).is_none() && !log.can_redo());
    }

    /// Order is content to people: the agenda is read in it, the last round of positions is the present one, and version
    /// control shows every line that moved.
    #[test]
    fn undo_and_redo_restore_the_file_to_the_byte(start in workbook(40), walk in walk()) {
        let mut log = Log::default();
        let mut book = start;
        let mut texts = vec![to_text(&book).unwrap()];
        for step in walk {
            let edits = step.into_iter().flat_map(|step| edits_of(step, &book)).collect();
            let changed = log.commit(&mut book, edits);
            let text = to_text(&book).unwrap();
            if changed {
                texts.push(text);
            } else {
                prop_assert_eq!(Some(&text), texts.last(), "nothing changed, and yet it stands elsewhere");
            }
        }
        for text in texts.iter().rev().skip(1) {
            prop_assert!(log.undo(&mut book).is_some());
            prop_assert_eq!(&to_text(&book).unwrap(), text);
        }
        for text in texts.iter().skip(1) {
            prop_assert!(log.redo(&mut book).is_some());
            prop_assert_eq!(&to_text(&book).unwrap(), text);
        }
    }

    #[test]
    fn a_step_does_its_edits_one_after_the_other(start in workbook(10), steps in steps_that_meet()) {
        let step: Vec<Edit> = steps.into_iter().flatten().collect();
        let mut by_hand = start.clone();
        for edit in step.clone() {
            by_hand.put(&edit.cell, edit.to);
        }
        let mut book = start;
        Log::default().commit(&mut book, step);
        prop_assert_eq!(book, by_hand);
    }

    #[test]
    fn a_difference_is_a_patch(a in workbook(25), b in workbook(25)) {
        let mut patched = a.clone();
        let edits = diff(&a, &b);
        for edit in edits {
            prop_assert_ne!(a.get(&edit.cell), edit.to.clone(), "an edit that changes nothing");
            patched.put(&edit.cell, edit.to);
        }
        prop_assert_eq!(&patched, &b);
        prop_assert!(diff(&patched, &b).is_empty());
    }
}

// ── print and read back ─────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn every_cell_and_place_of_the_instrument_is_read_back_as_printed() {
    assert!(CELLS.len() > 2_000, "the list of cells is made");
    for (cell, _) in CELLS.iter() {
        assert_eq!(cell.to_string().parse::<Cell>().as_ref(), Ok(cell));
        if let Cell::Part(place, _) = cell {
            assert_eq!(place.to_string().parse::<Place>().as_ref(), Ok(place));
        }
    }
}

#[test]
fn commas_with_nothing_between_them_are_nothing() {
    let asks = instrument("en");
    let lists: Vec<_> = CELLS.iter().filter(|(_, kind)| matches!(kind, CellKind::Many(_))).collect();
    assert!(!lists.is_empty());
    for (cell, kind) in lists {
        assert_eq!(kind.parse(", ,", &asks, &WITH_ROWS), Ok(None), "{cell}");
    }
}

fn any_id() -> impl Strategy<Value = Id> {
    let word =
        prop::sample::select(vec!["reply", "why", "facets", "answers", "workbook", "0", "a.b", "x_y", "in-force"]);
    prop_oneof![word.prop_map(str::to_owned), "[a-z0-9][a-z0-9._-]{0,79}"].prop_map(|text| id(&text))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_cell_is_read_back_as_printed(
        (a, b, c) in (any_id(), any_id(), any_id()), row in prop::option::of(any_id()), at in any::<Index>(), place in 0..5,
    ) {
        let field = Cell::Field(a.clone(), b.clone(), c.clone());
        prop_assert_eq!(field.to_string().parse::<Cell>(), Ok(field));
        let place = match place {
            0 => Place::Answer(Slot { question: a, row }),
            1 => Place::Standard(a),
            2 => Place::Coverage(a, b.clone()),
            3 => Place::Row(a, b.clone()),
            _ => Place::Chapter(a),
        };
        prop_assert_eq!(place.to_string().parse::<Place>(), Ok(place.clone()));
        let known: Vec<&Part> = CELLS.iter().filter_map(|(cell, _)| match cell {
            Cell::Part(_, part) => Some(part),
            _ => None,
        }).collect();
        for part in [known[at.index(known.len())].clone(), Part::Facet(c.clone())] {
            let cell = Cell::Part(place.clone(), part);
            prop_assert_eq!(cell.to_string().parse::<Cell>(), Ok(cell));
        }
    }

    #[test]
    fn a_text_is_never_read_as_a_cell_it_is_not(text in "[a-z0-9/@._-]{0,60}|\\PC{0,40}") {
        if let Ok(cell) = text.parse::<Cell>() {
            prop_assert_eq!(cell.to_string(), text);
        }
    }

    #[test]
    fn a_fact_is_read_back_as_printed((cell, kind, fact) in cell_and_fact()) {
        let asks = instrument("en");
        let read = kind.parse(&fact.to_string(), &asks, &WITH_ROWS);
        match kind {
            CellKind::Kept => prop_assert_eq!(read, Err(Refusal::Kept)),
            _ => match read {
                // a date a file may hold, and nobody can mean who types it
                Err(Refusal::Calendar { found, .. }) => {
                    let year: i16 = found.get(..4).and_then(|year| year.parse().ok()).unwrap();
                    prop_assert!(!(1600..=2070).contains(&year), "{cell}: {found}");
                }
                read => prop_assert_eq!(read, Ok(Some(fact)), "{}", cell),
            },
        }
    }

    #[test]
    fn what_is_read_is_what_is_printed_next(text in nasty(), (_, kind, _) in cell_and_fact()) {
        let asks = instrument("en");
        if let Ok(Some(fact)) = kind.parse(&text, &asks, &WITH_ROWS) {
            prop_assert_eq!(kind.parse(&fact.to_string(), &asks, &WITH_ROWS), Ok(Some(fact)));
        }
    }

    #[test]
    fn questions_of_every_kind_read_their_facts_back(text in nasty(), at in vec(0..3_usize, 1..4), number in any::<i32>()) {
        let (asks, choices) = (instrument("en"), ["a", "b", "c"].map(id).to_vec());
        let mut ids: Vec<Id> = at.iter().map(|at| choices[*at].clone()).collect();
        ids.dedup();
        let said = |text: &str| Fact::Reply(Reply::Given(Value::Said(text.to_owned())));
        let text = text.trim();
        // these three words mean the reply itself, in every kind of question
        let is_reply = text == "unknown" || text.starts_with("not-applicable") || text.starts_with("deferred");
        let mut table = vec![
            (QuestionKind::Number, said(&number.to_string())),
            (QuestionKind::Date, said("2021-06")),
            (QuestionKind::Choice, said(ids[0].as_str())),
            (QuestionKind::Choices, Fact::Reply(Reply::Given(Value::Chosen(ids)))),
        ];
        if !is_reply && !text.is_empty() {
            table.push((QuestionKind::Text, said(text)));
        }
        for (kind, fact) in table {
            let kind = CellKind::Reply(kind, choices.clone());
            prop_assert_eq!(kind.parse(&fact.to_string(), &asks, &WITH_ROWS), Ok(Some(fact)));
        }
    }
}

/// A reply whose owner or date was mistyped is refused; nothing that was typed is dropped in silence.
#[test]
fn a_reply_that_is_half_understood_is_refused() {
    let asks = instrument("en");
    let kind = kind_of(&asks, &crate::support::cell("answers/consult-gender/reply")).unwrap();
    for text in [
        "deferred untl 2024: MoL",
        "deferredly: x",
        "deferred until soon: x",
        "not-applicable",
        "not-applicable:",
        "Yes",
        "y",
        "n/a",
    ] {
        assert!(kind.parse(text, &asks, &WITH_ROWS).is_err(), "“{text}” is taken");
    }
}

// ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_saved_is_what_is_loaded(book in workbook(40)) {
        let text = to_text(&book);
        prop_assert!(text.is_ok(), "{text:?}");
        prop_assert_eq!(read(&text.unwrap()), Ok(book));
    }

    /// Everything `CellKind::parse` lets in can be saved: a save must not fail for what somebody typed.
    #[test]
    fn whatever_may_be_typed_can_be_saved(text in "(\\PC|[\n\r\t\u{0}-\u{1f}\u{7f}\u{85}\u{9b}\u{fffe}]){0,30}", (cell, kind, _) in cell_and_fact()) {
        let asks = instrument("en");
        if let Ok(to) = kind.parse(&text, &asks, &WITH_ROWS) {
            let mut book = WITH_ROWS.clone();
            book.put(&cell, to);
            let text = to_text(&book);
            prop_assert!(text.is_ok(), "{cell}: {text:?}");
        }
    }

    #[test]
    fn keys_this_version_does_not_know_survive(
        key in "x-[a-z]{1,8}", value in unknown_value(), at in any::<Index>(),
    ) {
        let mut book = example();
        // one of everything that can hold a key
        for (address, fact) in [
            ("answers/consult-gender/remarks/r-1/text", Fact::Text("Said.".into())),
            ("standards/c189/ratification/registered", Fact::Date("2011".parse().unwrap())),
        ] {
            book.put(&crate::support::cell(address), Some(fact));
        }
        let slot = crate::support::slot("consult-gender");
        let seen = tripartite::workbook::answer_edits(&instrument("en"), reply_of(&slot), Some(Fact::Reply(Reply::Unknown)));
        for edit in seen {
            book.put(&edit.cell, edit.to);
        }
        let mut json = serde_json::to_value(book).unwrap();
        let mut spots = Vec::new();
        spots_for_keys(&json, &mut String::new(), &mut spots);
        let spot = &spots[at.index(spots.len())];
        json.pointer_mut(spot).unwrap().as_object_mut().unwrap().insert(key.clone(), value.clone());
        let book: Workbook = serde_json::from_value(json).unwrap();
        let back = read(&to_text(&book).unwrap()).unwrap();
        prop_assert_eq!(&back, &book);
        let again = serde_json::to_value(&back).unwrap();
        prop_assert_eq!(again.pointer(&format!("{spot}/{key}")), Some(&value), "lost at {}", spot);
    }

    #[test]
    fn no_text_makes_the_reader_of_workbooks_panic(text in "\\PC{0,200}|(?s:.){0,200}|[a-z:{}\\[\\]&*!|>#\"'\n -]{0,120}") {
        let _ = read(&text);
        let _ = read(&format!("tripartite-workbook: 1\n{text}"));
    }

    #[test]
    fn no_file_makes_the_reader_of_workbooks_panic(mut bytes in vec(any::<u8>(), 0..300), header in any::<bool>()) {
        if header {
            bytes.splice(0..0, b"tripartite-workbook: 1\n".iter().copied());
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), &bytes).unwrap();
        prop_assert!(read_workbook(file.path()).is_err(), "a workbook has an id and a tail count");
    }
}

/// Values a newer version might write; numbers as JSON and YAML both know them.
fn unknown_value() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let leaf = prop_oneof![
        nasty().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec(("[a-z]{1,6}", inner), 0..3).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// JSON pointers to every map of a workbook that stands for a thing, not for a list of things by id.
fn spots_for_keys(value: &serde_json::Value, path: &mut String, found: &mut Vec<String>) {
    let Some(map) = value.as_object() else { return };
    let steps: Vec<&str> = path.split('/').skip(1).collect();
    let by_id = matches!(
        steps.as_slice(),
        ["registers" | "standards" | "coverage" | "chapters" | "answers"]
            | ["registers" | "coverage", _]
            | ["registers", ..]
            | [.., "facets" | "citations" | "remarks" | "reply" | "deferred"]
    );
    if !by_id {
        found.push(path.clone());
    }
    for (key, below) in map {
        let length = path.len();
        path.push('/');
        path.push_str(key);
        spots_for_keys(below, path, found);
        path.truncate(length);
    }
}

#[test]
fn every_truncation_of_the_example_is_refused() {
    let text = example_text();
    assert!(read(&text).is_ok());
    let mut ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    ends.pop();
    for end in ends {
        for cut in [&text[..end], &text[..=end]] {
            assert!(read(cut).is_err(), "cut after line {}", cut.lines().count());
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_damaged_example_never_panics(damage in vec((any::<Index>(), 0..4_u8, any::<char>()), 1..6)) {
        let mut text: Vec<char> = example_text().chars().collect();
        for (at, how, what) in damage {
            let at = at.index(text.len());
            match how {
                0 => text[at] = what,
                1 => text.insert(at, what),
                2 => { text.remove(at); }
                _ => text.truncate(at.max(1)),
            }
        }
        let text: String = text.into_iter().collect();
        if let Ok(book) = read(&text) {
            // what can be read can be counted and, where nothing is out of place, saved
            let _ = tripartite::analysis::Derived::of(&instrument("en"), &book);
        }
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_damaged_instrument_never_panics(file in 0..3_usize, damage in vec((any::<Index>(), 0..3_u8, any::<char>()), 1..4)) {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments").join(crate::support::SHIPPED);
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join(crate::support::SHIPPED);
        copy(&shipped, &target);
        let path = target.join(["instrument.yaml", "sections/legal.yaml", "i18n/fr.yaml"][file]);
        let mut text: Vec<char> = std::fs::read_to_string(&path).unwrap().chars().collect();
        for (at, how, what) in damage {
            let at = at.index(text.len());
            match how {
                0 => text[at] = what,
                1 => text.insert(at, what),
                _ => text.truncate(at),
            }
        }
        std::fs::write(&path, text.into_iter().collect::<String>()).unwrap();
        let _ = lint_folder(&target);
        let library = Instruments::new(Some(folder.path().to_owned()));
        let _ = library.load(crate::support::SHIPPED, "fr");
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().filter_map(Result::ok) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

// ── counting ────────────────────────────────────────────────────────────────────────────────────────────────────────

fn parts_sum(counts: Counts) -> bool {
    counts.questions == counts.answered + counts.unknown + counts.not_applicable + counts.deferred + counts.open
        && counts.asked() + counts.not_applicable == counts.questions
}

fn sum<'a>(all: impl Iterator<Item = &'a Counts>) -> Counts {
    all.fold(Counts::default(), |sum, it| Counts {
        questions: sum.questions + it.questions,
        answered: sum.answered + it.answered,
        unknown: sum.unknown + it.unknown,
        not_applicable: sum.not_applicable + it.not_applicable,
        deferred: sum.deferred + it.deferred,
        open: sum.open + it.open,
    })
}

/// A slot of a workbook that has not been answered, if there is one.
fn unanswered(progress: &Progress, at: Index) -> Option<Slot> {
    let open: Vec<&Slot> = progress
        .slots
        .iter()
        .filter(|(_, it)| it.state != State::Answered && it.reason.is_none())
        .map(|(slot, _)| slot)
        .collect();
    (!open.is_empty()).then(|| open[at.index(open.len())].clone())
}

fn not_applicable() -> Fact {
    Fact::Reply(Reply::NotApplicable { reason: "It does not arise.".into() })
}

fn reply_of(slot: &Slot) -> Cell {
    Cell::Part(Place::Answer(slot.clone()), Part::Reply)
}

/// The gates of an instrument, each with every question below it.
fn gates(asks: &Instrument) -> Vec<(Id, Vec<Id>)> {
    let gates = asks.questions().filter(|(_, question)| question.node == NodeType::Gate);
    gates
        .map(|(gate, _)| {
            let below = asks.asked().filter(|(id, _)| asks.node(id).is_some_and(|node| node.gates.contains(gate)));
            (gate.clone(), below.map(|(id, _)| id.clone()).collect())
        })
        .collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn parts_sum_to_questions_at_every_level(book in workbook(60)) {
        let asks = instrument("en");
        let progress = Progress::of(&asks, &book);
        for (level, map) in [("step", &progress.steps), ("section", &progress.sections), ("question", &progress.questions)] {
            prop_assert_eq!(sum(map.values()), progress.overall, "{}", level);
        }
        let all = [&progress.steps, &progress.sections, &progress.questions, &progress.chapters];
        prop_assert!(parts_sum(progress.overall) && all.iter().flat_map(|map| map.values()).all(|it| parts_sum(*it)));
        prop_assert_eq!(progress.over(progress.questions.keys()), progress.overall);
        prop_assert_eq!(progress.slots.len(), progress.overall.questions);
    }

    #[test]
    fn not_applicable_never_lowers_the_share(book in workbook(60), at in any::<Index>()) {
        let asks = instrument("en");
        let before = Progress::of(&asks, &book);
        let Some(slot) = unanswered(&before, at) else { return Ok(()) };
        let mut after = book.clone();
        after.put(&reply_of(&slot), Some(not_applicable()));
        let after = Progress::of(&asks, &after);
        let rises = |a: Counts, b: Counts| b.answered * a.asked() >= a.answered * b.asked();
        prop_assert!(rises(before.overall, after.overall), "{slot}: {:?} {:?}", before.overall, after.overall);
        let left = usize::from(before.slots[&slot].state != State::NotApplicable);
        prop_assert_eq!(after.overall.asked() + left, before.overall.asked(), "{} leaves the denominator", slot);
        for (id, counts) in &before.sections {
            prop_assert!(rises(*counts, after.sections[id]), "{slot} in {id}");
        }
    }

    #[test]
    fn a_gate_answered_no_closes_what_is_under_it_and_unknown_leaves_it(book in workbook(60), at in any::<Index>()) {
        let asks = instrument("en");
        let mut book = book;
        book.role = CountryRole::Both;
        let gates = gates(&asks);
        let (gate, below) = &gates[at.index(gates.len())];
        prop_assert!(!below.is_empty());
        let cell = reply_of(&Slot::of(gate.clone()));
        let of = |book: &Workbook| Progress::of(&asks, book);
        book.put(&cell, Some(Fact::Reply(Reply::Given(Value::No))));
        for (slot, state) in of(&book).slots.iter().filter(|(slot, _)| below.contains(&slot.question)) {
            prop_assert_eq!(state.state, State::NotApplicable, "{}", slot);
            prop_assert_eq!(&state.reason, &Some(Reason::Gate(gate.clone())), "{}", slot);
        }
        let answers_kept = book.answers.clone();
        book.put(&cell, Some(Fact::Reply(Reply::Given(Value::Yes))));
        let open = of(&book);
        book.put(&cell, Some(Fact::Reply(Reply::Unknown)));
        let unknown = of(&book);
        for slot in open.slots.keys().filter(|slot| below.contains(&slot.question)) {
            // what is asked of each row of an empty register depends on the gate
            let depends = unknown.slots[slot].reason == Some(Reason::Depends(gate.clone()));
            let asked_of = asks.question(&slot.question).and_then(|it| it.for_register.as_ref());
            if depends {
                prop_assert!(slot.row.is_none() && asked_of.is_some_and(|it| book.rows(it).next().is_none()));
                continue;
            }
            prop_assert_eq!(&open.slots[slot], &unknown.slots[slot]);
            prop_assert!(unknown.slots[slot].reason.is_none());
        }
        let kept = answers_kept.iter().filter(|(slot, _)| slot.question != *gate);
        prop_assert!(kept.into_iter().all(|(slot, entry)| book.answers.get(slot) == Some(entry)), "nothing is deleted");
    }

    #[test]
    fn facet_order_does_not_matter(book in workbook(60), shuffled in Just((0..400_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let asks = instrument("en");
        let mut turned = book.clone();
        for entry in turned.answers.values_mut() {
            entry.facets.sort_by_cached_key(|facet, _| shuffled[facet.as_str().len() * 7 % shuffled.len()]);
        }
        prop_assert_eq!(Progress::of(&asks, &turned).slots, Progress::of(&asks, &book).slots);
        prop_assert_eq!(turned, book);
    }

    #[test]
    fn marks_add_up_in_any_order(marks in vec(prop::option::weighted(0.95, prop::sample::select(Mark::ALL.to_vec())), 0..8), any in any::<bool>()) {
        let enough = if any { Enough::Any } else { Enough::All };
        let sum = aggregate(marks.iter().copied(), enough);
        let mut turned = marks.clone();
        turned.reverse();
        prop_assert_eq!(aggregate(turned, enough), sum);
        // what does not arise adds nothing, as long as something arises
        if marks.iter().any(|mark| *mark != Some(Mark::NotApplicable)) {
            let more = marks.iter().copied().chain([Some(Mark::NotApplicable)]);
            prop_assert_eq!(aggregate(more, enough), sum);
        }
    }
}

/// The rows the laws use are the rows the registers have.
#[test]
fn the_rows_of_these_laws_exist() {
    for rows in WITH_ROWS.registers.values() {
        assert_eq!(rows.keys().map(Id::as_str).collect::<Vec<_>>(), ROWS);
        assert!(rows.values().flat_map(|row| row.values()).all(|value| matches!(value, FieldValue::One(_))));
    }
    assert!(kind_of(&instrument("en"), &Edit::clear(CELLS[0].0.clone()).cell).is_ok());
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_edit_written_by_itself_reads_back_the_same(edit in edit()) {
        let line = serde_json::to_string(&edit).unwrap();
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(serde_json::from_str::<Edit>(&line).unwrap(), edit);
    }
}
