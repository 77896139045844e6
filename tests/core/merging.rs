//! Merging: what two people typed apart is all there afterwards, in its cell or beside it as the other version; and
//! disputes as screens, lines, reports and files show and settle them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::facts::{CELLS, WITH_ROWS, cell_and_fact, edit, workbook};
use crate::support::world::Beginning;
use crate::support::{Sitting, cell, given, id, instrument, malaysia};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use tripartite::analysis::{Derived, Progress, Rating, State, Target};
use tripartite::app::{Command, Message};
use tripartite::document::{Glyphs, text};
use tripartite::i18n::Words;
use tripartite::report::{Published, full_record, writer_words};
use tripartite::store::{parse_workbook, to_text};
use tripartite::text::paragraphs::paragraphs;
use tripartite::workbook::{
    Cell, CellKind, Edit, Fact, Log, Merged, Part, Place, Reply, Settling, Value, Workbook, diff, merge, settling,
    without_base,
};

/// 200 cases, unless `PROPTEST_CASES` says otherwise.
fn cases() -> ProptestConfig {
    let mut config = ProptestConfig { max_shrink_iters: 2_000, failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 200;
    }
    config
}

/// A change of another version: put, emptied there, or settled.
fn version() -> impl Strategy<Value = Edit> {
    (cell_and_fact(), 1..4_u16, 0..4_u8).prop_filter_map("set by the program", |((cell, kind, fact), at, what)| {
        let to = [Some(fact.clone()), Some(fact), Some(Fact::Emptied), None][usize::from(what)].clone();
        let cell = Cell::Disputed(Box::new(cell), at);
        (kind != CellKind::Kept).then_some(Edit { cell, to })
    })
}

fn changed(from: &Workbook, edits: &[Edit]) -> Workbook {
    let mut book = from.clone();
    edits.iter().for_each(|edit| {
        book.put(&edit.cell, edit.to.clone());
    });
    book
}

/// A workbook with other versions in it.
fn disputed_workbook(most: usize) -> impl Strategy<Value = Workbook> {
    (workbook(most), vec(version(), 0..5)).prop_map(|(book, edits)| changed(&book, &edits))
}

/// A workbook and two that were made of it apart; half of them change remarks and positions and little else.
fn three() -> impl Strategy<Value = [Workbook; 3]> {
    prop_oneof![apart(), in_confidence()]
}

/// Remarks and positions of one place, changed in few words, so that hiding, showing, changing and removing meet.
fn in_confidence() -> impl Strategy<Value = [Workbook; 3]> {
    let change = || {
        (any::<prop::sample::Index>(), 0..3_usize, 0..6_u8).prop_map(|(at, word, what)| {
            let (cell, kind) = at.get(&CONFIDED);
            let fact = match kind {
                CellKind::Flag => Fact::Flag(true),
                CellKind::Choice(choices) => {
                    let known = choices.ids(&instrument("en"), &WITH_ROWS);
                    Fact::Id(known[word % known.len()].clone())
                }
                _ => Fact::Text(["one", "two", "three"][word].to_owned()),
            };
            match what {
                0 | 1 => Edit::clear(cell.clone()),
                2 => Edit::put(Cell::Disputed(Box::new(cell.clone()), 1), [fact, Fact::Emptied][word % 2].clone()),
                _ => Edit::put(cell.clone(), fact),
            }
        })
    };
    // a side removes everything, keeps all of it, or something in between
    let side = || (vec(change(), 0..6), 0..6_u8);
    (vec(change(), 0..20), side(), side()).prop_map(|(begun, ours, theirs)| {
        let base = telling(changed(&crate::support::world::empty("ZZZ", "en"), &begun));
        let make = |(edits, rest): (Vec<Edit>, u8)| {
            let gone =
                diff(&blank(&base), &base).into_iter().filter(|it| rest == 0 && !matches!(it.cell, Cell::Header(_)));
            let gone: Vec<Edit> = gone.map(|edit| Edit::clear(edit.cell)).collect();
            changed(&changed(&base, &gone), if rest == 0 { &[] } else { &edits })
        };
        let (ours, theirs) = (telling(make(ours)), telling(make(theirs)));
        [base, ours, theirs]
    })
}

/// Without versions that say what their cell says: no merge makes one.
fn telling(book: Workbook) -> Workbook {
    let held = |cell: &Cell| book.get(cell.meant()).unwrap_or(Fact::Emptied);
    let same = book.disputed.iter().filter(|(cell, fact)| held(cell) == **fact);
    let same: Vec<Edit> = same.map(|(cell, _)| Edit::clear(cell.clone())).collect();
    changed(&book, &same)
}

/// Every cell of remarks and positions of one place.
static CONFIDED: std::sync::LazyLock<Vec<(Cell, CellKind)>> = std::sync::LazyLock::new(|| {
    let here = Place::Answer(crate::support::slot("consult-gender"));
    let confided =
        |cell: &Cell| matches!(cell, Cell::Part(place, Part::Remark(..) | Part::Position(..)) if *place == here);
    CELLS.iter().filter(|(cell, _)| confided(cell)).cloned().collect()
});

/// A workbook and two that were made of it apart; their changes meet often, and disputes were there before.
fn apart() -> impl Strategy<Value = [Workbook; 3]> {
    let edits = || (vec(edit(), 0..25), vec(version(), 0..3));
    (disputed_workbook(25), edits(), edits(), vec((any::<prop::sample::Index>(), 0..4_u8), 0..4)).prop_map(
        |(base, ours, theirs, gone)| {
            let make = |(edits, versions): (Vec<Edit>, Vec<Edit>), side: u8| {
                let mut book = changed(&changed(&base, &edits), &versions);
                // whole rows, citations, remarks go, as screens remove them
                let held: Vec<Cell> = diff(&blank(&base), &book).into_iter().map(|edit| edit.cell).collect();
                for (at, _) in gone.iter().filter(|(_, whose)| whose % 2 == side && !held.is_empty()) {
                    let first = at.get(&held);
                    held.iter().filter(|cell| group(cell) == group(first)).for_each(|cell| {
                        book.put(cell, None);
                    });
                }
                book
            };
            let (ours, theirs) = (make(ours, 0), make(theirs, 1));
            [base, ours, theirs]
        },
    )
}

fn blank(like: &Workbook) -> Workbook {
    without_base(like, like)
}

/// The address without its last step for what is only removed as a whole, else the address itself.
fn group(cell: &Cell) -> String {
    let address = cell.to_string();
    match cell {
        Cell::Field(..) | Cell::Part(_, Part::Citation(..) | Part::Remark(..) | Part::Position(..)) => {
            address.rsplit_once('/').map_or(address.clone(), |(head, _)| head.to_owned())
        }
        _ => address,
    }
}

fn merged(base: &Workbook, ours: &Workbook, theirs: &Workbook) -> (Workbook, Merged) {
    let merged = merge(base, ours, theirs);
    (changed(ours, &merged.edits), merged)
}

/// Ids of a list of any kind, in one order.
fn listed(fact: &Fact) -> Option<BTreeSet<String>> {
    match fact {
        Fact::Ids(ids) | Fact::Reply(Reply::Given(Value::Chosen(ids))) => {
            Some(ids.iter().map(ToString::to_string).collect())
        }
        _ => None,
    }
}

/// Whether a workbook holds a fact in a cell, in a list in it, or as another version of it.
fn keeps(book: &Workbook, cell: &Cell, fact: &Fact) -> bool {
    let held = book.get(cell).unwrap_or(Fact::Emptied);
    let within = |wide: &Fact| match (listed(fact), listed(wide)) {
        (Some(few), Some(all)) => few.is_subset(&all),
        _ => wide == fact,
    };
    within(&held) || book.disputed.of(cell).any(|(_, other)| other == fact)
}

/// Whether a text both changed is there paragraph by paragraph, each that the one they began with has not.
fn keeps_words(book: &Workbook, cell: &Cell, base: Option<Fact>, fact: &Fact) -> bool {
    let text = |fact: &Fact| match fact {
        Fact::Text(text) | Fact::Reply(Reply::Given(Value::Said(text))) => Some(text.clone()),
        _ => None,
    };
    let (Some(base), Some(typed), Some(held)) = (base.as_ref().and_then(text), text(fact), book.get(cell)) else {
        return false;
    };
    let Some(held) = text(&held) else { return false };
    let of = |text: &str| paragraphs(text).0.iter().map(|it| it.text.to_owned()).collect::<Vec<_>>();
    let (base, held) = (of(&base), of(&held));
    of(&typed).iter().all(|paragraph| base.contains(paragraph) || held.contains(paragraph))
}

/// Every version of a cell, the held one among them, whoever's is held.
fn versions(book: &Workbook, cell: &Cell) -> BTreeSet<String> {
    let name = |fact: &Fact| listed(fact).map_or_else(|| format!("{fact:?}"), |ids| format!("{ids:?}"));
    let held = book.get(cell).unwrap_or(Fact::Emptied);
    std::iter::once(name(&held)).chain(book.disputed.of(cell).map(|(_, fact)| name(fact))).collect()
}

fn cells_of(books: &[&Workbook]) -> BTreeSet<Cell> {
    let all = books.iter().flat_map(|book| diff(&blank(book), book));
    all.map(|edit| edit.cell.meant().clone()).filter(|cell| !cell.is_kept()).collect()
}

// ── laws of merging ─────────────────────────────────────────────────────────────────────────────────────────────────

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_one_side_did_alone_is_the_result([base, ours, _] in three()) {
        prop_assert_eq!(&merged(&base, &base, &ours).0, &ours, "theirs alone");
        prop_assert_eq!(&merged(&base, &ours, &base).0, &ours, "ours alone");
        let (same, told) = merged(&base, &ours, &ours);
        prop_assert_eq!(&same, &ours, "both alike");
        prop_assert_eq!((told.taken, told.disputed, told.edits.len()), (0, 0, 0));
    }

    /// The heart of it: no fact of either side that differs from what both began with is lost.
    #[test]
    fn nothing_either_side_changed_is_lost([base, ours, theirs] in three()) {
        let (book, _) = merged(&base, &ours, &theirs);
        for cell in cells_of(&[&base, &ours, &theirs]) {
            let before: Vec<&Fact> = base.disputed.of(&cell).map(|(_, fact)| fact).collect();
            for (name, side) in [("ours", &ours), ("theirs", &theirs)] {
                if side.get(&cell) != base.get(&cell) {
                    let fact = side.get(&cell).unwrap_or(Fact::Emptied);
                    let is_kept = keeps(&book, &cell, &fact) || keeps_words(&book, &cell, base.get(&cell), &fact);
                    prop_assert!(is_kept, "{} of {} is lost: {:?}", cell, name, fact);
                }
                for (_, other) in side.disputed.of(&cell).filter(|(_, other)| !before.contains(other)) {
                    prop_assert!(keeps(&book, &cell, other), "a version of {} of {}: {:?}", cell, name, other);
                }
            }
        }
    }

    #[test]
    fn it_does_not_matter_whose_is_merged_into_whose([base, ours, theirs] in three()) {
        let (one, _) = merged(&base, &ours, &theirs);
        let (other, _) = merged(&base, &theirs, &ours);
        for cell in cells_of(&[&one, &other]) {
            prop_assert_eq!(versions(&one, &cell), versions(&other, &cell), "{}", cell);
        }
    }

    /// What somebody hides stays hidden until a person settles it: it is shown only where one side showed it and the other
    /// left it as it was, or where both showed it. A shared copy says no more than a document.
    #[test]
    fn nothing_hidden_is_shown_because_two_versions_were_merged([base, ours, theirs] in in_confidence()) {
        let (book, told) = merged(&base, &ours, &theirs);
        let published = Published::of(&book);
        let mut copy = book.clone();
        copy.leave_out_restricted();
        prop_assert_eq!(&*published, &copy);
        prop_assert!(copy.disputed.iter().all(|(cell, _)| !matches!(cell.meant(), Cell::Part(_, Part::Remark(..) | Part::Position(..)))));
        for (cell, _) in CONFIDED.iter().filter(|(cell, _)| published.get(cell).is_some()) {
            let fact = published.get(cell);
            for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
                let all = || CONFIDED.iter().map(|(cell, _)| cell).filter(|it| group(it) == group(cell));
                let looks = |book: &Workbook, at: &Cell| {
                    (book.get(at), book.disputed.of(at).map(|(cell, fact)| (cell.clone(), fact.clone())).collect::<Vec<_>>())
                };
                if side.is_of_hidden(cell) && all().any(|it| side.get(it).is_some()) {
                    prop_assert!(all().all(|it| looks(side, it) == looks(&base, it)), "{} was changed and hidden", cell);
                    prop_assert!(!other.is_of_hidden(cell) && other.get(cell) == fact, "{} is shown by nobody", cell);
                }
            }
            let shown = |side: &Workbook| side.get(cell) == fact && !side.is_of_hidden(cell);
            prop_assert!(shown(&ours) || shown(&theirs), "{} is shown by neither", cell);
        }
        // both kept, one after the other, shows nothing that was hidden
        let asks = instrument("en");
        for how in Settling::ALL {
            let mut settled = book.clone();
            for _ in 0..100 {
                let next = settled.disputed.iter().find_map(|(cell, _)| settling(&asks, &settled, cell, how));
                let Some(edits) = next else { break };
                settled = changed(&settled, &edits);
            }
            if how == Settling::Both {
                for (cell, _) in CONFIDED.iter().filter(|(cell, _)| book.is_of_hidden(cell) && settled.get(cell).is_some()) {
                    prop_assert!(settled.is_of_hidden(cell), "{} is shown by keeping both", cell);
                }
            } else {
                prop_assert!(settled.disputed.is_empty(), "{:?} settles everything: {:?}", how, settled.disputed);
            }
        }
        prop_assert!(told.disputed == 0 || !book.disputed.is_empty());
    }

    /// Where a merge leads back to what both began with (two who settled one dispute in two ways), the next one cannot
    /// tell it from nothing done; nor, where each removed another half of a row, from the row removed by one.
    #[test]
    fn merging_again_changes_nothing(three in three()) {
        // a version that says what its cell says is made by no merge
        let [base, ours, theirs] = three.map(telling);
        let (once, _) = merged(&base, &ours, &theirs);
        let looks = |book: &Workbook, cell: &Cell| {
            let others: Vec<Fact> = book.disputed.of(cell).map(|(_, fact)| fact.clone()).collect();
            (book.get(cell), others)
        };
        let all = cells_of(&[&base, &ours, &theirs]);
        let has = |book: &Workbook, of: &Cell| all.iter().any(|it| group(it) == group(of) && book.get(it).is_some());
        for edit in merge(&base, &once, &theirs).edits {
            let cell = edit.cell.meant();
            if has(&ours, cell) && has(&theirs, cell) && !has(&once, cell) {
                continue;
            }
            prop_assert_eq!(looks(&once, cell), looks(&base, cell), "{} changes again", edit.cell);
        }
    }

    #[test]
    fn a_merge_is_one_step_that_can_be_taken_back_and_saved([base, ours, theirs] in three()) {
        let edits = merge(&base, &ours, &theirs).edits;
        let mut book = ours.clone();
        let mut log = Log::default();
        let changed = log.commit(&mut book, edits);
        let text = to_text(&book);
        prop_assert!(text.is_ok(), "{text:?}");
        prop_assert_eq!(parse_workbook(Path::new("law.yaml"), &text.unwrap()), Ok(book.clone()));
        if changed {
            log.undo(&mut book);
        }
        prop_assert_eq!(book, ours);
    }

    #[test]
    fn what_one_side_alone_says_is_taken_where_no_base_is_known(ours in disputed_workbook(20), theirs in disputed_workbook(20)) {
        let base = without_base(&ours, &theirs);
        let (book, _) = merged(&base, &ours, &theirs);
        for cell in cells_of(&[&ours, &theirs]) {
            for side in [&ours, &theirs] {
                if let Some(fact) = side.get(&cell) {
                    prop_assert!(keeps(&book, &cell, &fact), "{cell}: {fact:?}");
                }
            }
        }
    }

    #[test]
    fn no_count_is_changed_by_what_is_disputed(book in workbook(20), edits in vec(version(), 1..6)) {
        let asks = instrument("en");
        let disputed = changed(&book, &edits);
        prop_assert_eq!(disputed.count(), book.count());
        let (before, after) = (Progress::of(&asks, &book), Progress::of(&asks, &disputed));
        prop_assert_eq!(before.overall, after.overall);
        for (slot, state) in &after.slots {
            prop_assert_eq!(state.state, before.slots[slot].state);
            let open = disputed.is_open_how(&Place::Answer(slot.clone()));
            prop_assert!(!open || state.reason.is_some() || state.rating == Rating::Disputed, "{slot:?} has a colour");
        }
    }

    // the laws of change hold for other versions as for any cell

    #[test]
    fn another_version_is_put_taken_back_patched_and_saved(book in disputed_workbook(15), other in disputed_workbook(15), edit in version()) {
        let mut after = book.clone();
        let inverse = edit.clone().apply(&mut after);
        prop_assert_eq!(after.get(&edit.cell).is_some(), edit.to.is_some());
        inverse.apply(&mut after);
        prop_assert_eq!(&after, &book);
        prop_assert_eq!(changed(&book, &diff(&book, &other)), other);
        let text = to_text(&book);
        prop_assert!(text.is_ok(), "{text:?}");
        prop_assert_eq!(parse_workbook(Path::new("law.yaml"), &text.unwrap()), Ok(book));
    }

    #[test]
    fn a_version_its_cell_could_not_hold_is_ignored((_, _, fact) in cell_and_fact(), at in any::<prop::sample::Index>()) {
        let (cell, _) = &CELLS[at.index(CELLS.len())];
        let (mut plain, mut disputed) = (WITH_ROWS.clone(), WITH_ROWS.clone());
        plain.put(cell, None);
        plain.put(cell, Some(fact.clone()));
        let version = Cell::Disputed(Box::new(cell.clone()), 1);
        disputed.put(&version, Some(fact));
        let of_role = matches!(cell, Cell::Header(tripartite::workbook::HeaderPart::Role));
        let kept = cell.is_kept();
        prop_assert!(!kept || disputed.get(&version).is_none());
        if !of_role && !kept {
            prop_assert_eq!(disputed.get(&version), plain.get(cell), "{}", cell);
        }
    }
}

/// The one list of what hides names every flag there is: each hides all of its group, here and in other versions.
#[test]
fn every_flag_hides_what_it_belongs_to() {
    let flags: Vec<&Cell> = CELLS.iter().filter(|(_, kind)| *kind == CellKind::Flag).map(|(cell, _)| cell).collect();
    assert!(flags.len() > 100);
    for flag in flags {
        let group: Vec<&(Cell, CellKind)> = CELLS.iter().filter(|(cell, _)| group(cell) == group(flag)).collect();
        assert!(group.len() > 1, "{flag}");
        for at in [flag.clone(), Cell::Disputed(Box::new(flag.clone()), 1)] {
            let mut book = empty();
            for (cell, _) in group.iter().filter(|(cell, _)| cell != flag) {
                let fact = CELLS.iter().find(|(it, _)| it == cell).map(|(_, kind)| match kind {
                    CellKind::Choice(choices) => Fact::Id(choices.ids(&instrument("en"), &WITH_ROWS)[0].clone()),
                    _ => Fact::Text("said".into()),
                });
                book.put(cell, fact);
            }
            assert_ne!(Published::of(&book).count(), 0, "{flag}: it is shown without it");
            book.put(&at, Some(Fact::Flag(true)));
            for (cell, _) in group.iter().filter(|(cell, _)| cell != flag) {
                assert!(book.is_restricted(cell), "{at} does not hide {cell}");
                assert!(book.is_restricted(&Cell::Disputed(Box::new(cell.clone()), 1)), "{at} {cell}");
                assert_eq!(Published::of(&book).get(cell), None, "{at}: {cell} is published");
            }
        }
    }
}

// ── single rules ────────────────────────────────────────────────────────────────────────────────────────────────────

/// A workbook with facts written as on the command line.
fn with(from: &Workbook, facts: &[(&str, &str)]) -> Workbook {
    let asks = instrument("en");
    let mut book = from.clone();
    for (address, text) in facts {
        let at = cell(address);
        let kind = tripartite::workbook::kind_of(&asks, &at).unwrap_or_else(|it| panic!("{it}"));
        let to = match *text {
            "(emptied)" => Some(Fact::Emptied),
            text => kind.parse(text, &asks, &book).unwrap_or_else(|it| panic!("{address}: {it:?}")),
        };
        book.put(&at, to);
    }
    book
}

fn empty() -> Workbook {
    crate::support::world::empty("ZZZ", "en")
}

/// Base, ours, theirs; what the cell and its other versions hold afterwards.
#[test]
fn single_rules_of_merging() {
    let obstacle = |count: usize| -> String {
        let asks = instrument("en");
        let pool = asks.pool(tripartite::instrument::Pool::Obstacles);
        pool.iter().take(count).map(|(id, _)| id.to_string()).collect::<Vec<_>>().join(", ")
    };
    let (one, two) = (obstacle(1), obstacle(2));
    let last = two.rsplit(", ").next().unwrap().to_owned();
    let (reply, why, tags) =
        ("answers/consult-gender/reply", "answers/consult-gender/why", "answers/consult-gender/obstacles");
    for (at, base, ours, theirs, held, others) in [
        (reply, "", "yes", "no", "yes", vec!["no"]),
        (reply, "yes", "", "no", "", vec!["no"]),
        (reply, "yes", "no", "", "no", vec![""]),
        (reply, "yes", "yes", "", "", vec![]),
        (why, "Said.", "Said so.", "Said.", "Said so.", vec![]),
        (why, "One.\n\nTwo.", "One!\n\nTwo.", "One.\n\nTwo!", "One!\n\nTwo!", vec![]),
        (why, "One.\n\nTwo.", "One!\n\nTwo.", "One?\n\nTwo!", "One!\n\nTwo.", vec!["One?\n\nTwo!"]),
        (why, "", "One.\n\nTwo.", "One.\n\nThree.", "One.\n\nTwo.", vec!["One.\n\nThree."]),
        (tags, "", &one, &last, &two, vec![]),
        (tags, &one, &two, &one, &two, vec![]),
        (tags, &two, &one, "", &one, vec![""]),
        (tags, &two, &one, &last, &one, vec![last.as_str()]),
    ] {
        let book = |text: &str| with(&empty(), &[(at, text)]);
        let (merged, _) = merged(&book(base), &book(ours), &book(theirs));
        let said = |fact: Option<Fact>| fact.map(|fact| fact.to_string()).unwrap_or_default();
        assert_eq!(said(merged.get(&cell(at))), held, "{at}: {base} / {ours} / {theirs}");
        let found: Vec<String> = merged.disputed.of(&cell(at)).map(|(_, fact)| fact.to_string()).collect();
        assert_eq!(found, others, "{at}: {base} / {ours} / {theirs}");
    }
}

/// Years of a series and factors of a line are cells of their own: each side keeps its own, and a step takes one back.
#[test]
fn years_and_factors_merge_and_are_taken_back_one_by_one() {
    let values = "registers/assumption/workers/values";
    let base = with(&empty(), &[(&format!("{values}/2026"), "48000"), (&format!("{values}/2027"), "49000")]);
    let ours = with(&base, &[(&format!("{values}/2027"), "50000"), ("registers/line/grant/amount", "250")]);
    let theirs = with(
        &base,
        &[
            (&format!("{values}/2028"), "51000"),
            (&format!("{values}/2026"), ""),
            ("registers/line/grant/take-up", "workers"),
        ],
    );
    let (merged_book, _) = merged(&base, &ours, &theirs);
    let held = |book: &Workbook, at: &str| book.get(&cell(at)).map(|fact| fact.to_string());
    assert_eq!(held(&merged_book, values).as_deref(), Some("2027: 50000, 2028: 51000"));
    assert_eq!(held(&merged_book, "registers/line/grant/amount").as_deref(), Some("250"));
    assert_eq!(held(&merged_book, "registers/line/grant/take-up").as_deref(), Some("workers"));
    assert_eq!(merged_book.disputed.iter().count(), 0);
    let both = with(&base, &[(&format!("{values}/2027"), "52000")]);
    let (disputed, _) = merged(&base, &ours, &both);
    let cells: Vec<String> = disputed.disputed.iter().map(|(cell, _)| cell.to_string()).collect();
    assert_eq!(cells, [format!("disputed/{values}/2027")], "one year is disputed, and no other");
    let (mut book, mut log) = (base.clone(), Log::default());
    let edit = |year: &str, value: &str| Edit {
        cell: cell(&format!("{values}/{year}")),
        to: Some(Fact::Text(value.to_owned())),
    };
    log.commit(&mut book, vec![edit("2027", "1")]);
    log.commit(&mut book, vec![edit("2028", "2")]);
    log.undo(&mut book).unwrap();
    assert_eq!(held(&book, values).as_deref(), Some("2026: 48000, 2027: 1"));
}

/// Half a citation says nothing: what one side removed whole and the other changed is disputed whole.
#[test]
fn a_citation_removed_here_and_changed_there_is_disputed_whole() {
    let source = |at: &str| {
        [
            ("registers/source/row-1/title", "Law"),
            ("answers/consult-gender/citations/c1/source", "row-1"),
            ("answers/consult-gender/citations/c1/at", at),
        ]
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    let book = |facts: &[(String, String)]| {
        let facts: Vec<(&str, &str)> = facts.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        with(&empty(), &facts)
    };
    let (base, theirs, ours) = (book(&source("Art. 1")), book(&source("Art. 2")), book(&source("")[..1]));
    let (held, told) = merged(&base, &ours, &theirs);
    assert_eq!(told.disputed, 2);
    assert!(!held.answers.contains_key(&crate::support::slot("consult-gender")), "ours stands");
    // taking one part of it brings all of it
    let at = cell("disputed/answers/consult-gender/citations/c1/at");
    let edits = tripartite::workbook::settling(&instrument("en"), &held, &at, tripartite::workbook::Settling::Take);
    let settled = changed(&held, &edits.unwrap());
    assert_eq!(settled, theirs);
    // and the other way round the change stands, and the removal is the other version
    let (held, _) = merged(&base, &theirs, &ours);
    assert_eq!(held.get(&cell("answers/consult-gender/citations/c1/source")), Some(Fact::Id(id("row-1"))));
    assert_eq!(held.disputed.iter().filter(|(_, fact)| **fact == Fact::Emptied).count(), 2);
}

/// Two who settle one dispute in two ways have not settled it.
#[test]
fn a_dispute_settled_in_two_ways_is_disputed_again() {
    let at = "answers/consult-gender/reply";
    let base = with(&empty(), &[(at, "yes"), (&format!("disputed/{at}"), "no")]);
    let kept = with(&base, &[(&format!("disputed/{at}"), "")]);
    let taken = with(&kept, &[(at, "no")]);
    let (book, _) = merged(&base, &kept, &taken);
    assert_eq!(versions(&book, &cell(at)).len(), 2);
    let (book, told) = merged(&base, &base, &taken);
    assert_eq!((book, told.disputed), (taken, 0));
}

#[test]
fn the_wording_answered_is_never_disputed_and_an_older_one_asks_for_confirmation() {
    let part = |name: &str| cell(&format!("answers/consult-gender/{name}"));
    let seen =
        |words: &str| Fact::Seen(tripartite::workbook::Seen { rev: 1, words: words.into(), extra: Default::default() });
    let book = |reply: &str, words: &str| {
        let mut book = with(&empty(), &[("answers/consult-gender/reply", reply)]);
        book.put(&part("seen"), Some(seen(words)));
        book
    };
    let (base, ours, theirs) = (book("yes", "old"), book("no", "old"), book("partly", "new"));
    let (held, told) = merged(&base, &ours, &theirs);
    assert_eq!((told.disputed, held.get(&part("seen"))), (1, Some(seen("old"))));
    // their answer brings its wording, where ours was taken back with its wording
    let facet = "answers/consult-gender/facets/gender-considered";
    let gone = empty();
    let theirs = with(&base, &[(facet, "yes")]);
    let (held, _) = merged(&base, &gone, &theirs);
    assert_eq!(held.get(&part("seen")), Some(seen("old")));
}

#[test]
fn unknown_keys_of_both_sides_are_kept() {
    let key = |book: &mut Workbook, name: &str, value: i32| {
        book.extra.insert(name.to_owned(), value.into());
        let entry = book.answers.entry(crate::support::slot("consult-gender")).or_default();
        entry.extra.insert(name.to_owned(), value.into());
    };
    let mut base = with(&empty(), &[("answers/consult-gender/reply", "yes")]);
    key(&mut base, "x-both", 0);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    key(&mut ours, "x-ours", 1);
    key(&mut ours, "x-both", 1);
    key(&mut theirs, "x-theirs", 2);
    key(&mut theirs, "x-both", 2);
    theirs.put(&cell("answers/consult-gender/citations/c1/at"), Some(Fact::Text("Art. 1".into())));
    let citation = theirs.answers[&crate::support::slot("consult-gender")].citations.keys().next().unwrap().clone();
    theirs.answers[&crate::support::slot("consult-gender")].citations[&citation].extra.insert("x-of".into(), 3.into());
    let told = merge(&base, &ours, &theirs);
    ours.adopt_unknown(&base, &theirs);
    let book = changed(&ours, &told.edits);
    let entry = &book.answers[&crate::support::slot("consult-gender")];
    for extra in [&book.extra, &entry.extra] {
        let found: Vec<(&str, i64)> =
            extra.iter().map(|(key, value)| (key.as_str(), value.as_i64().unwrap())).collect();
        assert_eq!(found, [("x-both", 1), ("x-ours", 1), ("x-theirs", 2)]);
    }
    assert_eq!(entry.citations[&citation].extra.len(), 1);
    assert_eq!(entry.citations[&citation].at.as_deref(), Some("Art. 1"));
}

// ── the file ────────────────────────────────────────────────────────────────────────────────────────────────────────

#[test]
fn disputes_stand_before_the_answers_and_are_not_counted() {
    let book = with(
        &empty(),
        &[
            ("answers/consult-gender/reply", "yes"),
            ("disputed/answers/consult-gender/reply", "no"),
            ("disputed/2/answers/consult-gender/reply", "(emptied)"),
            ("disputed/answers/consult-gender/why", "Because:\nof - it"),
            ("disputed/workbook/as-of", "2024-05"),
        ],
    );
    let text = to_text(&book).unwrap();
    let from = text.find("disputed:").unwrap();
    assert_eq!(
        &text[from..],
        "disputed:\n  workbook/as-of:\n    date: 2024-05\n  answers/consult-gender/reply:\n    reply: \"no\"\n  \
         2/answers/consult-gender/reply: emptied\n  answers/consult-gender/why:\n    text: |-\n      Because:\n      \
         of - it\nanswers:\n  consult-gender:\n    reply: \"yes\"\ncount: 1\n"
    );
    assert!(!to_text(&empty()).unwrap().contains("disputed"), "a workbook without one is as it was");
}

#[test]
fn a_version_that_no_cell_can_hold_is_refused_with_its_line() {
    let text =
        |version: &str| to_text(&empty()).unwrap().replace("count: 0", &format!("disputed:\n  {version}\ncount: 0"));
    for version in [
        "answers/x/reply: {mark: yes}",
        "answers/x/seen: {seen: {rev: 1, words: x}}",
        "disputed/answers/x/reply: {reply: yes}",
        "1/answers/x/reply: {reply: yes}",
        "02/answers/x/reply: {reply: yes}",
        "70000/answers/x/reply: {reply: yes}",
        "answers/x/nothing: {text: x}",
        "answers/x/why: {text: x, mark: yes}",
    ] {
        let read = parse_workbook(Path::new("w"), &text(version));
        assert!(read.is_err(), "{version} is read");
    }
    assert!(parse_workbook(Path::new("w"), &text("answers/x/reply: {reply: no}")).is_ok());
    assert!(parse_workbook(Path::new("w"), &text("answers/x/why: {text: x}\n  answers/x/why: {text: y}")).is_err());
    // however deep, an address is refused and not followed
    let deep = format!("{}answers/x/reply", "disputed/".repeat(100_000));
    assert!(deep.parse::<Cell>().is_err());
}

// ── screens ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const REPLY: &str = "answers/consult-gender/reply";
const WHY: &str = "answers/consult-gender/why";

/// A question with a disputed reply and a disputed reason.
fn disputed_question() -> Sitting {
    let book = with(
        &empty(),
        &[
            (REPLY, "yes"),
            (WHY, "Two meetings."),
            (&format!("disputed/{REPLY}"), "no"),
            (&format!("disputed/{WHY}"), "None at all."),
        ],
    );
    given(Beginning::Book(Box::new(book))).at("consult-gender")
}

#[test]
fn a_dispute_is_a_problem_that_leads_to_where_it_is_settled() {
    let sitting = disputed_question().then_is("consult-gender", State::Answered, Rating::Disputed);
    let problems = &sitting.session().derived.problems;
    let kinds: Vec<&str> =
        problems.iter().filter(|it| matches!(it.cell, Cell::Disputed(..))).map(|it| it.kind.name()).collect();
    assert_eq!(kinds, ["disputed", "disputed"]);
    let at = cell(&format!("disputed/{WHY}"));
    let mut sitting = sitting;
    sitting.hear(Message::Go(Target::Cell(at.clone())));
    let item = sitting.model.current_item().unwrap();
    assert_eq!(item.what, tripartite::app::What::Dispute(at));
}

#[test]
fn a_dispute_is_settled_in_one_step_in_each_way() {
    let take = |keys: &str| disputed_question().keys(keys);
    // the reply: v opens the first of the record; Enter keeps, Down Enter takes
    take("v<Enter>").then_holds(REPLY, "yes").then_holds(&format!("disputed/{REPLY}"), "").then_saved();
    take("v<Down><Enter>")
        .then_holds(REPLY, "no")
        .then_holds(&format!("disputed/{REPLY}"), "")
        .then_is("consult-gender", State::Answered, Rating::Unfavourable)
        .then_says("settled", &[])
        .keys("u")
        .then_holds(REPLY, "yes")
        .then_holds(&format!("disputed/{REPLY}"), "no");
    take("v<Esc>").then_holds(REPLY, "yes").then_holds(&format!("disputed/{REPLY}"), "no");
    // prose can stay as both, one after the other
    let mut sitting = disputed_question();
    sitting.hear(Message::Go(Target::Cell(cell(&format!("disputed/{WHY}")))));
    sitting
        .keys("<Enter><Down><Down><Enter>")
        .then_holds(WHY, "Two meetings.\n\nNone at all.")
        .then_holds(&format!("disputed/{WHY}"), "")
        .keys("u")
        .then_holds(WHY, "Two meetings.")
        .then_holds(&format!("disputed/{WHY}"), "None at all.");
    // a key that empties never drops the other version
    let mut sitting = disputed_question();
    sitting.hear(Message::Go(Target::Cell(cell(&format!("disputed/{WHY}")))));
    sitting.keys("x").then_holds(&format!("disputed/{WHY}"), "None at all.");
}

/// What is written by hand as a block ends in a line break; taken into its cell it can still be saved.
#[test]
fn a_version_written_by_hand_is_taken_as_cells_keep_it() {
    let text = to_text(&with(&empty(), &[(WHY, "Two meetings.")])).unwrap();
    let by_hand = text
        .replace("answers:\n", "disputed:\n  answers/consult-gender/why:\n    text: |\n      None at all.\nanswers:\n");
    let read = parse_workbook(Path::new("w"), &by_hand).unwrap();
    for (keys, why) in [("v<Down><Enter>", "None at all."), ("v<Down><Down><Enter>", "Two meetings.\n\nNone at all.")] {
        let sitting = given(Beginning::Book(Box::new(read.clone()))).at("consult-gender");
        sitting.keys(keys).then_holds(WHY, why).then_saved();
    }
}

/// A row that is gone here and changed there comes back whole.
#[test]
fn a_row_that_is_gone_is_settled_where_the_problem_leads() {
    let at = |field: &str| format!("disputed/registers/source/row-9/{field}");
    let book = with(&empty(), &[(&at("title"), "Employment Act"), (&at("note"), "Section 4")]);
    let sitting = || {
        let mut sitting = given(Beginning::Book(Box::new(book.clone())));
        sitting.hear(Message::Go(Target::Cell(cell(&at("note")))));
        sitting.then_at("register source")
    };
    sitting()
        .keys("<Enter><Down><Enter>")
        .then_holds("registers/source/row-9/title", "Employment Act")
        .then_holds("registers/source/row-9/note", "Section 4")
        .then_holds(&at("title"), "")
        .then_saved()
        .keys("u")
        .then_holds("registers/source/row-9/title", "")
        .then_holds(&at("title"), "Employment Act");
    sitting().keys("<Enter><Enter>").then(|it| assert!(it.workbook().disputed.is_empty()));
}

#[test]
fn the_palette_settles_and_says_where_nothing_is_disputed() {
    disputed_question().command(Command::Settle).keys("<Enter>").then_holds(&format!("disputed/{REPLY}"), "");
    disputed_question().at("data-disaggregated").command(Command::Settle).then_says("nothing-disputed", &[]);
}

/// A remark somebody showed with old words and somebody else hides with new ones.
fn shown_here_and_hidden_there() -> Workbook {
    let remark = |text: &str, restricted: &str| {
        let at = |part: &str| format!("answers/consult-gender/remarks/r1/{part}");
        with(&empty(), &[(&at("text"), text), (&at("restricted"), restricted)])
    };
    let (base, ours, theirs) = (remark("old", "true"), remark("old", ""), remark("new", "true"));
    let (book, told) = merged(&base, &ours, &theirs);
    assert_eq!(told.disputed, 2);
    assert_eq!(book, merged(&base, &theirs, &ours).0, "whose is merged into whose does not matter");
    book
}

#[test]
fn the_words_of_a_remark_and_its_restriction_are_settled_together() {
    let at = |part: &str| format!("answers/consult-gender/remarks/r1/{part}");
    let other = |part: &str| format!("disputed/{}", at(part));
    let settle = |part: &str, keys: &str| {
        let mut sitting = given(Beginning::Book(Box::new(shown_here_and_hidden_there()))).at("consult-gender");
        sitting.hear(Message::Go(Target::Cell(cell(&other(part)))));
        sitting.keys(keys)
    };
    for part in ["text", "restricted"] {
        let kept = settle(part, "<Enter><Enter>").then_holds(&at("text"), "new").then_holds(&at("restricted"), "true");
        kept.then_holds(&other("text"), "").then_holds(&other("restricted"), "");
        let taken = settle(part, "<Enter><Down><Enter>").then_holds(&at("text"), "old");
        let back = taken.then_holds(&at("restricted"), "").then_holds(&other("restricted"), "").keys("u");
        back.then_holds(&at("text"), "new").then_holds(&at("restricted"), "true").then_holds(&other("text"), "old");
        let both = settle(part, "<Enter><Down><Down><Enter>").then_holds(&at("text"), "new\n\nold");
        both.then_holds(&at("restricted"), "true").then(|it| assert!(it.workbook().disputed.is_empty()));
        // the list says of each way whether the words are shown afterwards
        let sitting = settle(part, "<Enter>");
        let Some(tripartite::app::Overlay::Picker(list)) = sitting.model.overlays.last() else { panic!("no list") };
        let labels: Vec<&str> = list.choices.iter().map(|choice| choice.label.as_str()).collect();
        assert!(labels[0].contains("new") && labels[0].contains("in no report and no copy"), "{labels:?}");
        assert!(labels[1].contains("old") && labels[1].contains("may be shown"), "{labels:?}");
        assert!(labels[2].contains("in no report and no copy"), "{labels:?}");
    }
}

/// What is covered is on no screen, so a search finds nothing of it, nor does it find a restricted remark before a room.
#[test]
fn what_is_covered_is_not_found() {
    let at = |part: &str| format!("answers/consult-gender/positions/workers/r1/{part}");
    let mut book = with(&empty(), &[(&at("statement"), "Confided"), (&at("covered"), "true")]);
    let found = |book: &Workbook| tripartite::analysis::search(&instrument("en"), book, "confided", 50).len();
    assert_eq!(found(&book), 0);
    book.put(&cell(&at("covered")), None);
    assert_eq!(found(&book), 1);
}

/// With further versions of the words, showing waits for the last of them.
#[test]
fn a_remark_is_not_shown_while_words_of_it_are_disputed() {
    let at = |part: &str| format!("answers/consult-gender/remarks/r1/{part}");
    let book = with(&shown_here_and_hidden_there(), &[(&format!("disputed/2/{}", at("text")), "third")]);
    let asks = instrument("en");
    let take =
        |book: &Workbook, address: &str| changed(book, &settling(&asks, book, &cell(address), Settling::Take).unwrap());
    let once = take(&book, &format!("disputed/{}", at("restricted")));
    assert_eq!(once.get(&cell(&at("text"))), Some(Fact::Text("old".into())));
    assert!(once.is_restricted(&cell(&at("text"))), "another version waits");
    let twice = take(&once, &format!("disputed/2/{}", at("text")));
    assert_eq!(twice.get(&cell(&at("text"))), Some(Fact::Text("third".into())));
    assert!(!twice.is_restricted(&cell(&at("text"))) && twice.disputed.is_empty());
}

#[test]
fn the_other_version_of_a_restricted_remark_is_hidden_from_a_room() {
    let at = "answers/consult-gender/remarks/r1/text";
    let book = with(&empty(), &[(REPLY, "yes"), (&format!("disputed/{at}"), "Said in confidence")]);
    let sitting = given(Beginning::Book(Box::new(book))).at("consult-gender");
    assert!(sitting.session().is_restricted(&cell(&format!("disputed/{at}"))));
    let mut sitting = sitting;
    sitting.model.theme = tripartite::config::ThemeName::Projector;
    let sitting = sitting.keys("v").then_says("remark-hidden", &[]);
    assert!(sitting.model.overlays.is_empty());
}

// ── the report ──────────────────────────────────────────────────────────────────────────────────────────────────────

fn report(book: &Workbook) -> String {
    let asks = instrument("en");
    let words = Words::new("en");
    let document = full_record(&asks, &Published::of(book), &Derived::of(&asks, book), &words, "2026-03-02");
    text::write(&document, 200, &writer_words(&words, Glyphs::Unicode))
}

#[test]
fn the_report_prints_both_versions_and_gives_neither_a_light() {
    let Beginning::Book(book) = malaysia() else { unreachable!() };
    assert!(!report(&book).contains("Disputed: both versions"));
    let book = with(
        &book,
        &[
            (REPLY, "yes"),
            (&format!("disputed/{REPLY}"), "not-applicable: Nobody was asked"),
            (WHY, "Two of five meetings."),
            (&format!("disputed/{WHY}"), "It was never discussed."),
            ("disputed/standards/c189/ratification/state", "in-force"),
            ("coverage/old-age/migrants/law", "no"),
            ("disputed/coverage/old-age/migrants/law", "yes"),
            ("answers/consult-gender/facets/gender-considered", "partly"),
            ("disputed/answers/consult-gender/facets/gender-considered", "no"),
        ],
    );
    let text = report(&book);
    for said in [
        "Disputed: both versions",
        "Two of five meetings.",
        "It was never discussed.",
        "Nobody was asked",
        "yes – disputed",
        "! no – disputed",
        "! partly – disputed",
    ] {
        assert!(text.contains(said), "{said} is missing");
    }
    let disputed = text.lines().filter(|line| line.contains("– disputed") && !line.contains('!')).count();
    assert_eq!(disputed, 0, "the sign of a rating stands where versions differ");
}

#[test]
fn no_text_of_a_remark_is_in_a_report_because_it_is_disputed() {
    let at = |part: &str| format!("answers/consult-gender/remarks/r1/{part}");
    for held in [vec![], vec![(at("text"), "Open"), (at("restricted"), "true")], vec![(at("text"), "Open")]] {
        let mut book = with(&empty(), &[(REPLY, "yes")]);
        for (address, text) in held {
            book = with(&book, &[(&address, text)]);
        }
        let book = with(
            &book,
            &[(&format!("disputed/{}", at("text")), "Confided"), (&format!("disputed/{}", at("restricted")), "true")],
        );
        let text = report(&book);
        assert!(!text.contains("Confided"), "{text}");
        assert!(!text.contains("disputed"), "that there is one is told");
    }
}

#[test]
fn a_version_that_stands_beside_again_is_there_after_the_next_merge() {
    let statement = cell("answers/consult-gender/positions/government/r1/statement");
    let other = |number| Cell::Disputed(Box::new(statement.clone()), number);
    let text = |text: &str| Fact::Text(text.to_owned());
    let base = changed(&crate::support::world::empty("ZZZ", "en"), &[Edit::put(other(1), text("three"))]);
    // we took it; they dropped it, got another one from somebody else, and covered the round
    let ours = changed(&base, &[Edit::clear(other(1)), Edit::put(statement.clone(), text("three"))]);
    let covered = cell("answers/consult-gender/positions/government/r1/covered");
    let theirs = changed(&base, &[Edit::put(other(1), text("one")), Edit::put(covered, Fact::Flag(true))]);
    let (once, _) = merged(&base, &ours, &theirs);
    assert!(keeps(&once, &statement, &text("three")) && keeps(&once, &statement, &text("one")));
    assert_eq!(merge(&base, &once, &theirs).edits, []);
}
