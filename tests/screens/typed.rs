//! Everything typed is kept: in each place where a person can type, whatever happens before it is put down.
//!
//! The places are listed with matches that name every form and every thing laid over a screen: who adds one does not
//! compile before it stands here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::world::Beginning;
use crate::support::{Sitting, cell, given, left_by_a_session, malaysia, new_workbook, ruritania};
use std::collections::BTreeSet;
use tripartite::app::{Command, Effect, Incoming, Message, Overlay, Screen};
use tripartite::plain::PlainSession;
use tripartite::runtime::JournalSession;
use tripartite::store::{Begin, Dirs, JOURNAL_FORMAT, Stamp, create, read_workbook, rescues, to_text};
use tripartite::workbook::{DraftPlace, Edit, Fact, Note, Purpose, Rescue};

const TEXT: &str = "tokDRAFTz";

/// A place where text is typed: what is there before, and how it is opened, also a second time.
struct Place {
    name: &'static str,
    prepared: fn() -> Sitting,
    opened: fn(Sitting) -> Sitting,
}

const fn place(name: &'static str, prepared: fn() -> Sitting, opened: fn(Sitting) -> Sitting) -> Place {
    Place { name, prepared, opened }
}

fn question() -> Sitting {
    given(new_workbook()).at("consult-gender")
}

/// The cursor on the reply of the question as a whole.
fn whole_question() -> Sitting {
    let mut sitting = question();
    sitting.model.point_at(&cell("answers/consult-gender/reply"));
    sitting
}

/// A question that reads as a gap.
fn gap_question() -> Sitting {
    question().keys("3")
}

fn planned() -> Sitting {
    question().keys("GaSession<Enter><Enter><Enter><Enter>")
}

fn positions() -> Sitting {
    question().keys("p2<Esc>")
}

fn left() -> Sitting {
    let edits = vec![Edit::put(cell("answers/consult-gender/why"), Fact::Text("Left".into()))];
    given(left_by_a_session(Rescue { journal: "j".into(), edits, ..Rescue::default() })).keys("<Esc>")
}

/// The form after this one, so that none is left out.
fn next_form(form: Option<&Purpose>) -> Option<Purpose> {
    let reply = || cell("answers/consult-gender/reply");
    let sources = || crate::support::id("source");
    Some(match form {
        None => Purpose::NotApplicable(reply()),
        Some(Purpose::NotApplicable(_)) => Purpose::Defer(reply()),
        Some(Purpose::Defer(_)) => Purpose::NoGap("answers/consult-gender".parse().unwrap()),
        Some(Purpose::NoGap(_)) => Purpose::NewRow(sources(), None),
        Some(Purpose::NewRow(_, None)) => Purpose::NewRow(sources(), Some("answers/consult-gender".parse().unwrap())),
        Some(Purpose::NewRow(_, Some(_))) => Purpose::Note(Note::Action, None),
        Some(Purpose::Note(Note::Action, _)) => Purpose::Note(Note::Parked, None),
        Some(Purpose::Note(Note::Parked, _)) => Purpose::Note(Note::OffRecord, None),
        Some(Purpose::Note(Note::OffRecord, _)) => Purpose::Members,
        Some(Purpose::Members) => Purpose::Quorum,
        Some(Purpose::Quorum) => Purpose::Plan,
        Some(Purpose::Plan) => Purpose::Item(crate::support::id("m-1")),
        Some(Purpose::Item(_)) => Purpose::GoTo,
        Some(Purpose::GoTo) => Purpose::Find,
        Some(Purpose::Find) => Purpose::WhatIf(false),
        Some(Purpose::WhatIf(false)) => Purpose::WhatIf(true),
        Some(Purpose::WhatIf(true)) => Purpose::New,
        Some(Purpose::New) => Purpose::Open,
        Some(Purpose::Open) => Purpose::Compare,
        Some(Purpose::Compare) => Purpose::Copy,
        Some(Purpose::Copy) => Purpose::RecoverCopy,
        Some(Purpose::RecoverCopy) => Purpose::Export,
        Some(Purpose::Export) => Purpose::Import,
        Some(Purpose::Import) => return None,
    })
}

/// The page of a costing.
fn costed() -> Sitting {
    given(ruritania()).keys(" $")
}

/// How each form is opened.
fn way_to(form: &Purpose) -> Place {
    match form {
        Purpose::NotApplicable(_) => place("not applicable", whole_question, |it| it.keys("5")),
        Purpose::Defer(_) => place("defer", question, |it| it.keys("d")),
        Purpose::NoGap(_) => place("no gap", gap_question, |it| it.keys(" n")),
        Purpose::NewRow(_, None) => place("row", || question().keys("R"), |it| it.keys("a")),
        Purpose::NewRow(_, Some(_)) => place("source", question, |it| it.keys("s<Up><Enter>")),
        Purpose::Note(Note::Action, _) => place("action", question, |it| it.keys(" A")),
        Purpose::Note(Note::Parked, _) => place("parked", question, |it| it.keys(" K")),
        Purpose::Note(Note::OffRecord, _) => place("off the record", question, |it| it.keys(" O")),
        Purpose::Members => place("members", || question().keys("G<Tab>"), |it| it.keys("a")),
        Purpose::Quorum => place("quorum", || question().keys("G<Down>"), |it| it.keys("<Enter>")),
        Purpose::Plan => place("plan", || question().keys("G"), |it| it.keys("a")),
        Purpose::Item(_) => place("item", || planned().keys("<Tab><Tab>"), |it| it.keys("a")),
        Purpose::GoTo => place("go to", question, |it| it.keys("g")),
        Purpose::Find => place("find", || question().keys("V"), |it| it.keys("f")),
        Purpose::WhatIf(false) => place("what if", costed, |it| it.keys("w")),
        Purpose::WhatIf(true) => place("what if, every year", costed, |it| it.keys("W")),
        Purpose::New => place("new", question, |it| it.command(Command::New)),
        Purpose::Open => place("open", question, |it| it.command(Command::Open)),
        Purpose::Compare => place("compare", question, |it| it.command(Command::Changes)),
        Purpose::Copy => place("copy", question, |it| it.command(Command::Copy)),
        Purpose::RecoverCopy => place("recover copy", left, |it| it.command(Command::RecoverCopy)),
        Purpose::Export => place("export", question, |it| it.command(Command::Export)),
        Purpose::Import => place("import", question, |it| it.command(Command::Import)),
    }
}

/// Every form, with the place where it is filled in.
fn forms() -> Vec<(Purpose, Place)> {
    let mut forms = Vec::new();
    let mut next = next_form(None);
    while let Some(form) = next {
        next = next_form(Some(&form));
        let place = way_to(&form);
        forms.push((form, place));
    }
    forms
}

/// Fields of records, and lists in which what is typed becomes the name of a row.
fn fields() -> Vec<Place> {
    vec![
        place("why", question, |it| it.keys("w")),
        place("finding", question, |it| it.keys("f")),
        place("remark", question, |it| it.keys(" r")),
        place("statement", positions, |it| it.keys("ps")),
        place("wording", positions, |it| it.keys("pw")),
        place("header", question, |it| it.keys(" H<Enter>")),
        place("chapter", question, |it| it.keys(" D<Enter><Enter>")),
        place("field of a row", || question().keys("RaOne<Enter><Esc>"), |it| it.keys("<Enter><Enter>")),
    ]
}

fn lists() -> Vec<Place> {
    vec![place("source list", question, |it| it.keys("s"))]
}

/// Words that only look for something.
fn looks() -> Vec<Place> {
    vec![
        place("palette", question, |it| it.keys(":")),
        place("search", question, |it| it.keys("/")),
        place("chapters", question, |it| it.keys(" D")),
        place("documents", || question().keys("V"), |it| it.keys("d")),
        place("problems", question, |it| it.keys("P")),
        place("list of choices", question, |it| it.keys("b")),
    ]
}

/// What is typed into a thing laid over a screen, by its name; nothing where none is.
fn typed_into(overlay: &Overlay) -> Option<&'static str> {
    match overlay {
        Overlay::Palette(_) => Some("palette"),
        Overlay::Search(_) => Some("search"),
        Overlay::Chapters(_) => Some("chapters"),
        Overlay::Documents(_) => Some("documents"),
        Overlay::Picker(_) => Some("picker"),
        Overlay::Form(_) => Some("form"),
        Overlay::Record(_) => Some("record"),
        Overlay::Writing(_)
        | Overlay::Help(_)
        | Overlay::Menu(_)
        | Overlay::Ask(_)
        | Overlay::Decide(_)
        | Overlay::Positions(_)
        | Overlay::Confirm { .. } => None,
    }
}

/// The same of a screen.
fn typed_on(screen: &Screen) -> Option<&'static str> {
    match screen {
        Screen::Question(_) => Some("question"),
        Screen::Register(_) => Some("register"),
        Screen::Problems(_) => Some("problems"),
        Screen::Start(_)
        | Screen::Grid(_)
        | Screen::Meeting(_)
        | Screen::Projector(_)
        | Screen::Reader(_)
        | Screen::Costing(_) => None,
    }
}

fn is_put_down(sitting: &Sitting) -> bool {
    to_text(sitting.workbook()).unwrap().contains(TEXT)
}

fn holds(sitting: &Sitting) -> bool {
    sitting.world.typed.values().flatten().any(|line| line.contains(TEXT))
}

#[test]
fn everything_typed_reaches_the_journal_in_every_place() {
    let mut seen = BTreeSet::new();
    let mut see = |it: &Sitting| match it.model.overlays.last() {
        Some(overlay) => seen.extend(typed_into(overlay)),
        None => seen.extend(typed_on(&it.model.screen)),
    };
    for (form, place) in forms() {
        let sitting = (place.opened)((place.prepared)());
        let Some(Overlay::Form(open)) = sitting.model.overlays.last() else { panic!("{}: no form", place.name) };
        assert_eq!(std::mem::discriminant(&open.purpose), std::mem::discriminant(&form), "{}", place.name);
        let sitting = sitting.keys(TEXT);
        see(&sitting);
        assert_eq!(holds(&sitting), form.is_kept(), "{}", place.name);
    }
    for place in fields().into_iter().chain(lists()) {
        let sitting = (place.opened)((place.prepared)()).keys(TEXT);
        see(&sitting);
        assert!(holds(&sitting), "{}", place.name);
    }
    for place in looks() {
        let sitting = (place.opened)((place.prepared)()).keys(TEXT);
        see(&sitting);
        assert!(!holds(&sitting), "{}", place.name);
    }
    let every = ["palette", "search", "chapters", "documents", "picker", "form", "record", "question", "register"];
    assert_eq!(seen, every.into_iter().chain(["problems"]).collect());
}

/// The sitting as one finds it after the program was killed: the file and the journal are real.
fn killed(sitting: &Sitting) -> Sitting {
    let folder = tempfile::tempdir().unwrap();
    let path = tripartite::platform::canonical(folder.path()).unwrap().join("w.yaml");
    create(&path, &sitting.world.files[&sitting.session().path]).unwrap();
    let places = Dirs::under(&folder.path().join("home"));
    let loaded = read_workbook(&path).unwrap();
    let stamp = Stamp::of(&loaded.text);
    let mut journal = JournalSession::new(Some(places.clone()));
    journal.turn_to(Begin {
        format: JOURNAL_FORMAT,
        program: "0".into(),
        workbook: loaded.workbook.id.clone(),
        title: String::new(),
        path: path.clone(),
        base: stamp.clone(),
        instrument: ("migrant-domestic-workers".into(), "1".into()),
        user: "Anna".into(),
        host: "here".into(),
        session: "s1".into(),
        at: "2026-03-01T14:00:00".into(),
    });
    for (place, lines) in &sitting.world.typed {
        journal.draft(place.clone(), Some(lines.clone()));
    }
    journal.write_drafts().unwrap();
    drop(journal);
    let left = rescues(Some(&places), &path, &stamp, &loaded.workbook, &crate::support::instrument("en"));
    assert_eq!(left.len(), 1);
    given(Beginning::LeftBehind(Box::new(loaded.workbook), Box::new(left[0].clone())))
}

fn is_shown(sitting: &Sitting) -> bool {
    match sitting.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fields.iter().any(|line| line.text().contains(TEXT)),
        _ => false,
    }
}

#[test]
fn everything_typed_comes_back_after_the_program_was_killed() {
    for (form, place) in forms().into_iter().filter(|(form, _)| form.is_kept()) {
        let sitting = killed(&(place.opened)((place.prepared)()).keys(TEXT));
        let sitting = sitting.keys("<Enter>");
        assert_eq!(sitting.world.journals_gone.len(), 1, "{}", place.name);
        assert!(sitting.world.journals_gone[0].starts_with("aside"), "{}", place.name);
        assert!(holds(&sitting), "{}: in the journal of this session", place.name);
        // a copy of what was left behind has nothing to copy any more
        let is_shown = is_shown(&sitting) || sitting.said().contains(TEXT);
        assert!(is_shown, "{}: {:?}", place.name, sitting.said());
        assert_eq!(form == Purpose::RecoverCopy, sitting.model.overlays.is_empty(), "{}", place.name);
    }
    for place in fields().into_iter().chain(lists()) {
        let sitting = killed(&(place.opened)((place.prepared)()).keys(TEXT)).keys("<Enter>");
        let in_the_file = is_put_down(&sitting);
        assert!(in_the_file || is_shown(&sitting), "{}", place.name);
    }
}

#[test]
fn a_form_that_is_left_keeps_what_was_typed_says_so_and_shows_it_again() {
    for (form, place) in forms().into_iter().filter(|(form, _)| form.is_kept()) {
        let before = (place.prepared)();
        let revision = before.session().revision;
        let sitting = (place.opened)(before).keys(TEXT).keys("<Esc>");
        assert!(sitting.model.overlays.is_empty(), "{}: Esc closes it", place.name);
        assert_eq!(sitting.session().revision, revision, "{}: nothing is put down by Esc", place.name);
        assert!(holds(&sitting), "{}: it stays in the journal", place.name);
        assert!(sitting.said().starts_with("Kept"), "{}: {}", place.name, sitting.said());
        let sitting = (place.opened)(sitting);
        match sitting.model.overlays.last() {
            Some(Overlay::Form(open)) => {
                assert!(
                    open.kept || matches!(form, Purpose::NewRow(_, Some(_))),
                    "{}: a word that it was kept",
                    place.name
                );
                assert!(is_shown(&sitting), "{}", place.name);
            }
            other => panic!("{}: {other:?}", place.name),
        }
        // emptied, nothing is left of it
        let sitting = sitting.keys("<C-u><Esc>");
        assert!(!holds(&sitting), "{}: {:?}", place.name, sitting.world.typed);
        assert!(sitting.model.typed.kept.is_empty(), "{}", place.name);
    }
    let sitting = question().keys("s").keys(TEXT).keys("<Esc>s");
    match sitting.model.overlays.last() {
        Some(Overlay::Picker(picker)) => assert_eq!((picker.filter.text(), picker.kept), (TEXT, true)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_form_that_is_sent_leaves_nothing_behind() {
    for keys in [" K", " A", " O", "5", "d", "s<Up><Enter>"] {
        let sitting = whole_question().keys(keys).keys(TEXT).keys("<Enter><Enter><Enter>");
        assert!(!holds(&sitting), "{keys}: {:?}", sitting.world.typed);
        assert!(sitting.model.typed.kept.is_empty(), "{keys}");
        assert!(is_put_down(&sitting), "{keys}: it is put down");
        sitting.keys("<Esc><Esc><C-q>").then(|it| assert!(it.world.ended, "{keys}"));
    }
    // an answer chosen from the list puts the words down that looked for it
    question()
        .keys("RaLaw<Enter><Esc><Esc>")
        .at("consult-gender")
        .keys("sLaw<Enter>")
        .then(|it| assert!(it.world.typed.is_empty(), "{:?}", it.world.typed));
}

#[test]
fn leaving_the_program_says_once_what_was_typed_and_not_put_down() {
    let say = |it: &Sitting, name: &str, count: usize| {
        it.model.words.with("quit-typed", &[("count", count.into()), ("form", name.into())])
    };
    for keys in [" K", " A", " O", "5", "d"] {
        for leave in ["<C-q>", "<Esc><C-q>"] {
            let sitting = whole_question().keys(keys).keys(TEXT).keys(leave);
            assert!(!sitting.world.ended, "{keys}{leave}");
            let number = sitting.model.place().map(|place| {
                tripartite::wording::phrase::place(&sitting.session().instrument, sitting.workbook(), &place)
            });
            assert!(sitting.said().contains(&number.unwrap()), "{keys}: {}", sitting.said());
            sitting.keys("<C-q>").then(|it| assert!(it.world.ended && holds(it), "{keys}: the journal stays"));
        }
    }
    // who goes on is asked again
    let sitting = question().keys(" K").keys(TEXT).keys("<C-q>x<C-q>");
    assert!(!sitting.world.ended);
    // two texts, and a journal that cannot be written
    let sitting = question().keys(" K").keys(TEXT).keys("<Esc> A").keys(TEXT).keys("<C-q>");
    assert_eq!(sitting.said(), say(&sitting, &first_name(&sitting), 2));
    let mut sitting = question().keys(" K").keys(TEXT);
    sitting.hear(Message::Journaled(0, Err("full".into())));
    assert!(sitting.keys("<C-q>").said().contains("CANNOT BE KEPT"));
    // with nothing typed it leaves at once
    question().keys(" K<C-q>").then(|it| assert!(it.world.ended));
}

fn first_name(sitting: &Sitting) -> String {
    let drafts = sitting.model.drafts();
    let Some(DraftPlace::Form(form)) = drafts.keys().next() else { panic!("no form") };
    tripartite::wording::phrase::form(&sitting.model.words, &sitting.session().instrument, sitting.workbook(), form)
}

/// What closes a form.
type Way = fn(&Sitting) -> Message;

#[test]
fn whatever_closes_a_form_keeps_its_text() {
    let ways: [(&str, Way); 6] = [
        ("a jump", |it| Message::Go(tripartite::analysis::Target::Slot(it.model.slot().unwrap().clone()))),
        ("the room", |_| Message::Do(Command::Projector)),
        ("a screen", |_| Message::Do(Command::Registers)),
        ("the meeting", |_| Message::Do(Command::Meeting)),
        ("a tiny window", |_| Message::Resized(1, 1)),
        ("the next question", |_| Message::Do(Command::Next)),
    ];
    for (name, way) in ways {
        let mut sitting = question().keys(" K").keys(TEXT);
        let message = way(&sitting);
        sitting.hear(message);
        assert!(holds(&sitting), "{name}");
        assert!(sitting.model.drafts().values().flatten().any(|line| line == TEXT), "{name}");
    }
    // a field below what an answer from outside lays over it, and one in a row that is left by a click
    let mut sitting = given(malaysia()).keys("R<Enter>").keys("<Enter>").keys(TEXT);
    sitting.hear(Message::Pick(1));
    let in_the_file = is_put_down(&sitting);
    assert!(in_the_file || sitting.model.drafts().values().flatten().any(|line| line.contains(TEXT)));
    // the system ends the program, or another workbook is opened: the journal keeps it
    let mut sitting = question().keys(" K").keys(TEXT);
    sitting.hear(Message::Terminate);
    assert!(sitting.world.ended && holds(&sitting));
    let sitting = question().keys(" K").keys(TEXT).keys("<Esc>").command(Command::Try);
    assert!(holds(&sitting) && sitting.model.typed.kept.is_empty());
}

#[test]
fn text_typed_into_a_cell_is_told_anew_after_a_change_from_outside() {
    let mut sitting = question().keys("w").keys(TEXT);
    let theirs = {
        let mut theirs = sitting.workbook().clone();
        theirs.put(&cell("answers/consult-gender/why"), Some(Fact::Text("Theirs".into())));
        theirs
    };
    sitting.effects.clear();
    sitting.hear(Message::ChangedOutside(std::sync::Arc::new(Incoming { theirs, version: None, beside: Vec::new() })));
    let order: Vec<&str> = sitting
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Journal { .. } => Some("change"),
            Effect::Draft { lines: Some(_), .. } => Some("draft"),
            _ => None,
        })
        .collect();
    assert_eq!(order, ["change", "draft"]);
}

#[test]
fn each_line_of_a_text_in_lines_is_a_draft_before_the_next_is_asked_for() {
    let says: [&[&str]; 7] =
        [&["remark"], &["finding"], &["why"], &["chapter 3", "1"], &["header", "1"], &["defer"], &["new", "Kenya"]];
    for words in says {
        let mut sitting = question();
        sitting.model.in_lines = true;
        let mut talk = PlainSession::new();
        talk.greet(&sitting.model);
        let mut type_line = |sitting: &mut Sitting, line: &str| {
            let step = talk.line(&sitting.model, &mut sitting.env, line);
            for message in step.messages {
                sitting.hear(message);
            }
            talk.after(&sitting.model).join("\n")
        };
        for word in words {
            type_line(&mut sitting, word);
        }
        let said = type_line(&mut sitting, TEXT);
        let in_the_file = is_put_down(&sitting);
        assert!(holds(&sitting) || in_the_file, "{words:?}: {said}");
    }
}

#[test]
fn what_was_typed_into_a_form_in_lines_is_asked_about_kept_and_offered() {
    let mut talk = PlainSession::new();
    let mut sitting = whole_question();
    sitting.model.in_lines = true;
    talk.greet(&sitting.model);
    let says = |sitting: &mut Sitting, talk: &mut PlainSession, line: &str| {
        let step = talk.line(&sitting.model, &mut sitting.env, line);
        let mut said = step.output.into_lines();
        for message in step.messages {
            sitting.hear(message);
        }
        said.extend(talk.after(&sitting.model));
        said.join("\n")
    };
    for line in ["defer", TEXT] {
        says(&mut sitting, &mut talk, line);
    }
    let said = says(&mut sitting, &mut talk, "/quit");
    assert!(!sitting.world.ended && said.contains("Typed and not submitted"), "{said}");
    says(&mut sitting, &mut talk, "quit");
    assert!(sitting.world.ended && holds(&sitting), "the journal stays");
    // the next opening
    let mut sitting = killed(&sitting);
    sitting.model.in_lines = true;
    let mut talk = PlainSession::new();
    talk.greet(&sitting.model);
    let said = says(&mut sitting, &mut talk, "recover");
    assert!(said.contains(TEXT), "{said}");
    says(&mut sitting, &mut talk, "go consult-gender");
    let said = says(&mut sitting, &mut talk, "defer");
    assert!(said.contains(TEXT), "it is offered: {said}");
    says(&mut sitting, &mut talk, "");
    says(&mut sitting, &mut talk, "");
    assert_eq!(sitting.text("answers/consult-gender/reply"), format!("deferred: {TEXT}"));
    assert!(!holds(&sitting) && sitting.model.typed.kept.is_empty(), "{:?}", sitting.world.typed);
    // a note begun on the screen is taken up by its word alone
    let mut sitting = question().keys(" A").keys(TEXT).keys("<Enter>Ana<Esc>");
    let mut talk = PlainSession::new();
    talk.greet(&sitting.model);
    says(&mut sitting, &mut talk, "action");
    assert!(is_put_down(&sitting) && to_text(sitting.workbook()).unwrap().contains("Ana"));
    assert!(sitting.world.typed.is_empty() && sitting.model.typed.kept.is_empty());
}

#[test]
fn a_text_that_fits_no_field_waits_in_its_field_after_recovering() {
    let address = "workbook/as-of";
    let rescue = Rescue { journal: "j".into(), loose: vec![(cell(address), "2026-1".into())], ..Rescue::default() };
    let sitting = given(left_by_a_session(rescue)).keys("<Enter>");
    assert_eq!(sitting.world.journals_gone, ["aside j"]);
    assert_eq!(sitting.world.typed.get(&DraftPlace::Cell(cell(address))), Some(&vec!["2026-1".to_owned()]));
}
