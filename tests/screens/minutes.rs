//! A whole session of two hours, played from one script: with keys on the loop alone, with a crash in the middle; and in
//! lines. Both leave the same workbook, and its minutes are accepted texts (`cargo insta review`).
//!
//! The group is that of the fictitious example before its meeting; the clock moves only when the script says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::world::Beginning;
use crate::support::{SHIPPED, Sitting, cell, given, id, instrument};
use std::path::Path;
use tripartite::analysis::{Derived, meeting};
use tripartite::document::{Document, Glyphs, markdown, text};
use tripartite::i18n::Words;
use tripartite::instrument::{Id, Instrument};
use tripartite::plain::PlainSession;
use tripartite::report::{Published, full_record, minutes, since, writer_words};
use tripartite::store::{
    Begin, Dirs, Instruments, JOURNAL_FORMAT, Journal, JournalChange, JournalEntry, Stamp, create, parse_workbook,
    read_workbook, rescues,
};
use tripartite::workbook::{Cell, Fact, Part, Place, Row, Workbook, diff, kind_of};

// ── the group ───────────────────────────────────────────────────────────────────────────────────────────────────────

/// The fictitious example, a meeting behind it.
fn ruritania() -> Workbook {
    let text = Instruments::new(None).example(SHIPPED, "ruritania").unwrap();
    parse_workbook(Path::new("ruritania.yaml"), &text).unwrap()
}

/// The same group before its first meeting: an agenda, and nothing said on it.
fn before_the_meeting() -> Workbook {
    let mut workbook = ruritania();
    for register in ["attendance", "break", "decision", "action", "parked", "off-record"] {
        workbook.registers.shift_remove(register);
    }
    let fields = |row: &str, fields: &[&str]| -> Vec<Cell> {
        fields.iter().map(|field| cell(&format!("registers/{row}/{field}"))).collect()
    };
    // this session takes up no assumption of the costing
    let is_of_the_costing =
        |item: &Row| item.get("about").is_some_and(|about| about.as_text().starts_with("rows/assumption/"));
    workbook.registers["agenda"].retain(|_, item| !is_of_the_costing(item));
    let mut emptied = fields("meeting/m1", &["opened", "closed"]);
    let agenda: Vec<Id> = workbook.registers["agenda"].keys().cloned().collect();
    for item in &agenda {
        emptied.extend(fields(&format!("agenda/{item}"), &["opened", "closed", "before", "after"]));
    }
    let kept = |part: &Part| matches!(part, Part::Citation(..) | Part::Remark(..) | Part::Why);
    let places: Vec<Place> = workbook.entries().map(|(place, _)| place).collect();
    for place in places.iter().filter(|place| workbook.entry(place).unwrap().changed.is_some()) {
        let gap = matches!(place, Place::Row(register, _) if register.as_str() == "gap");
        emptied.extend(workbook.cells_at(place).into_iter().filter(|cell| match cell {
            Cell::Part(_, Part::Finding) => !gap,
            Cell::Part(_, part) => !kept(part),
            _ => false,
        }));
    }
    for cell in emptied {
        workbook.put(&cell, None);
    }
    workbook
}

// ── the two ways to work ────────────────────────────────────────────────────────────────────────────────────────────

/// Keys or lines; the same sitting under both.
enum Hands {
    Keys,
    Lines(Box<PlainSession>),
}

struct Table {
    sitting: Sitting,
    hands: Hands,
}

impl Table {
    fn with_keys() -> Self {
        Self { sitting: given(Beginning::Book(Box::new(before_the_meeting()))), hands: Hands::Keys }
    }

    fn in_lines() -> Self {
        let sitting = given(Beginning::Book(Box::new(before_the_meeting())));
        let mut talk = PlainSession::new();
        talk.greet(&sitting.model);
        Self { sitting, hands: Hands::Lines(Box::new(talk)) }
    }

    /// What is done at a time of day, in keys and in lines.
    fn does(&mut self, at: &str, keys: &str, lines: &[&str]) {
        self.sitting.env.at(at);
        match &mut self.hands {
            Hands::Keys => self.sitting.press(keys),
            Hands::Lines(talk) => {
                for line in lines {
                    let step = talk.line(&self.sitting.model, &mut self.sitting.env, line);
                    for message in step.messages {
                        self.sitting.hear(message);
                    }
                    talk.after(&self.sitting.model);
                }
            }
        }
    }

    fn workbook(&self) -> &Workbook {
        self.sitting.workbook()
    }
}

/// From the opening to the break.
fn until_the_break(table: &mut Table) {
    table.does(
        "09:05",
        "Go<Space><Down><Space><Down><Down><Space><Down><Down><Space><Down><Down><Space><Down><Space><Down><Space>\
         <Down><Space><Down><Space>",
        &[
            "open meeting",
            "arrives Mira Anders",
            "arrives Ivo Bolt",
            "arrives Petra Dorn",
            "arrives Oona Falk",
            "arrives Suri Hale",
            "arrives Nadia Iriarte",
            "arrives Karl Jovan",
            "arrives Rafa Lund",
            "arrives Ada Kessel",
        ],
    );
    table.does("09:06", ">113", &["next item", "1 yes, 2 yes, 3 no"]);
    table.does("09:12", "G<Home><Down><Down><Down><Down><Down><Down><Space><Backspace>", &["arrives Tomas Garin"]);
    table.does(
        "09:15",
        "fService providers have no seat yet.<Esc>a1 AInvite the service providers<Enter>Mira Anders<Enter>2026-04-10<Enter>",
        &["finding Service providers have no seat yet.", "agreed", "action Invite the service providers; Mira Anders; 2026-04-10"],
    );
    table.does("09:16", ">2433", &["next item", "1 partly, 2 unknown, 3 no, 4 no"]);
    // a slip, taken back
    table.does("09:20", "fNobody counts anybody.<Esc>u", &["finding Nobody counts anybody.", "undo"]);
    table.does(
        "09:22",
        "fThe Fund counts registered workers only.<Esc>a1",
        &["finding The Fund counts registered workers only.", "agreed"],
    );
    table.does("09:25", ">1212", &["next item", "1 yes, 2 partly, 3 yes, 4 partly"]);
    table.does(
        "09:38",
        "fThe Labour Code covers domestic work, live-in work apart.<Esc>p111<Esc>a1",
        &[
            "finding The Labour Code covers domestic work, live-in work apart.",
            "position government 1",
            "position employers 1",
            "position workers 1",
            "agreed",
        ],
    );
    table.does("09:41", ">13", &["next item", "1 yes, 2 no"]);
    table.does(
        "09:54",
        "fThe card of twelve months keeps newly arrived workers out.<Esc>a1 OSay nothing of the raid.<Enter>",
        &[
            "finding The card of twelve months keeps newly arrived workers out.",
            "agreed",
            "off the record Say nothing of the raid.",
        ],
    );
    table.does("09:56", " B", &["break"]);
}

/// A reservation, after a position without a mandate; done just before the power fails.
fn the_reservation(table: &mut Table) {
    table.does("10:07", " B", &["break"]);
    table.does("10:08", ">132", &["next item", "1 yes, 2 no, 3 partly"]);
}

fn at_the_crash(table: &mut Table) {
    table.does(
        "10:12",
        "fHouseholds must appear in person.<Esc>p151n<Down>2Seven households are too few to speak of most.<Esc><Esc>",
        &[
            "finding Households must appear in person.",
            "position government 1",
            "position employers 5",
            "position workers 1",
            "new round",
            "position employers 2: Seven households are too few to speak of most.",
        ],
    );
}

/// From the reservation recorded to the end.
fn until_the_end(table: &mut Table) {
    table.does("10:18", "g2.23<Enter>a2", &["go 2.23", "with reservations"]);
    table.does("10:19", ">144", &["next item", "1 yes, 2 unknown, 3 unknown"]);
    table.does(
        "10:34",
        "a4a<Enter><Enter>Sub-group on costing<Enter><Down><Enter>2026-06-11<Enter><Esc>",
        &["put off", "decide", "responsible Sub-group on costing", "due 2026-06-11", "leave"],
    );
    table.does(
        "10:35",
        ">p1<Up>wIn full.<Esc><Down>4Nobody can keep time sheets overnight.<Esc>wAfter five years.<Esc><Down>1<Up>wIn full, at once.<Esc><Esc>a3",
        &[
            "next item",
            "position government 1",
            "wording government: In full.",
            "position employers 4: Nobody can keep time sheets overnight.",
            "wording employers: After five years.",
            "position workers 1",
            "wording workers: In full, at once.",
            "bracketed",
        ],
    );
    table.does(
        "10:49",
        ">144444fData are exchanged on paper.<Esc>a1",
        &[
            "next item",
            "1 yes, 2 unknown, 3 unknown, 4 unknown, 5 unknown, 6 unknown",
            "finding Data are exchanged on paper.",
            "agreed",
        ],
    );
    table.does("10:56", ">pb1", &["next item", "blind", "position government 1"]);
    table.does("10:58", "31", &["position employers 3", "position workers 1"]);
    table.does("11:00", "r<Esc>a1", &["reveal", "agreed"]);
    table.does("11:04", ">G<Home><Down><Down><Down><Space>", &["next item", "departs Petra Dorn"]);
    table.does("11:07", "KRecruitment fees<Enter>", &["park Recruitment fees"]);
    table.does("11:10", "Gcy", &["close meeting", "yes"]);
}

/// The power fails: the file holds what was saved last, the journal what was done since; both are read again.
fn crash(table: Table) -> Table {
    let folder = tempfile::tempdir().unwrap();
    let path = tripartite::platform::canonical(folder.path()).unwrap().join("w.yaml");
    let saved = table.sitting.world.files.values().next().unwrap().clone();
    create(&path, &saved).unwrap();
    let places = Dirs::under(&folder.path().join("home"));
    let loaded = read_workbook(&path).unwrap();
    let begin = Begin {
        format: JOURNAL_FORMAT,
        program: "0".into(),
        workbook: saved.id.clone(),
        title: String::new(),
        path: path.clone(),
        base: Stamp::of(&loaded.text),
        instrument: (SHIPPED.into(), "1".into()),
        user: "Rapporteur".into(),
        host: "here".into(),
        session: "s1".into(),
        at: "2026-03-02T10:12:00".into(),
    };
    let mut journal = Journal::begin(Some(&places), begin).unwrap();
    for (revision, edit, was) in &table.sitting.world.changes {
        let change = JournalChange {
            cell: edit.cell.clone(),
            was: JournalChange::fingerprint(was.as_ref()),
            to: edit.to.clone(),
        };
        let entry = JournalEntry::Set { revision: *revision, at: "2026-03-02T10:12:00".into(), changes: vec![change] };
        journal.append(Some(&places), vec![entry]).unwrap();
    }
    drop(journal);
    let waits = rescues(Some(&places), &path, &Stamp::of(&loaded.text), &loaded.workbook, &instrument("en"));
    assert_eq!(waits.len(), 1);
    let rescue = Box::new(waits.into_iter().next().unwrap());
    let mut sitting = given(Beginning::LeftBehind(Box::new(loaded.workbook), rescue));
    // ids stay fresh in a program that starts again
    sitting.env = table.sitting.env;
    Table { sitting, hands: table.hands }
}

fn played_with_keys() -> Table {
    let mut table = Table::with_keys();
    until_the_break(&mut table);
    the_reservation(&mut table);
    table.sitting.world.holds_saves = true;
    table.sitting.world.changes.clear();
    at_the_crash(&mut table);
    let before = table.workbook().clone();
    assert_ne!(table.sitting.world.files.values().next().unwrap(), &before, "some of it was not saved yet");
    let mut table = crash(table);
    assert_ne!(table.workbook(), &before, "what was left behind waits to be recovered");
    table.sitting.press("<Enter>");
    assert_eq!(diff(&before, table.workbook()), [], "nothing of it was lost");
    until_the_end(&mut table);
    table
}

// ── the tests ───────────────────────────────────────────────────────────────────────────────────────────────────────

fn document(workbook: &Workbook, instrument: &Instrument, language: &str) -> Document {
    let derived = Derived::of(instrument, workbook);
    let meeting = meeting::last_opened(workbook).unwrap();
    minutes((instrument, &Published::of(workbook)), &derived, &Words::new(language), "2026-03-02", meeting)
}

fn as_text(document: &Document, language: &str) -> String {
    let page = text::write(document, 80, &writer_words(&Words::new(language), Glyphs::Unicode));
    assert!(!page.contains('‹'), "a message is missing");
    page
}

#[test]
fn a_session_with_a_crash_in_it_and_the_same_session_in_lines_leave_the_same_workbook() {
    let keys = played_with_keys();
    let mut lines = Table::in_lines();
    until_the_break(&mut lines);
    the_reservation(&mut lines);
    at_the_crash(&mut lines);
    until_the_end(&mut lines);
    let differences: Vec<String> = diff(lines.workbook(), keys.workbook())
        .into_iter()
        .map(|edit| format!("{}: {:?} in lines, {:?} with keys", edit.cell, lines.workbook().get(&edit.cell), edit.to))
        .collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    for language in ["en", "fr"] {
        let minutes = document(keys.workbook(), &instrument(language), language);
        insta::assert_snapshot!(format!("minutes-of-a-session-{language}"), as_text(&minutes, language));
    }
}

#[test]
fn the_minutes_of_the_example_read_as_accepted() {
    for language in ["en", "fr"] {
        let minutes = document(&ruritania(), &instrument(language), language);
        insta::assert_snapshot!(format!("minutes-of-the-example-{language}"), as_text(&minutes, language));
    }
}

/// The words without their line breaks.
fn flat(page: &str) -> String {
    page.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

#[test]
fn who_comes_late_and_who_leaves_early_changes_the_quorum_and_is_in_the_minutes() {
    let (instrument, workbook) = (instrument("en"), ruritania());
    let m1 = id("m1");
    let changes: Vec<(String, bool, String)> = meeting::quorum_changes(&instrument, &workbook, &m1)
        .into_iter()
        .map(|it| (it.at, it.met, it.missing.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")))
        .collect();
    let expected = [("09:05", false, "workers"), ("09:12", true, ""), ("11:04", false, "employers")];
    let expected = expected.map(|(at, met, missing)| (at.to_owned(), met, missing.to_owned()));
    assert_eq!(changes, expected);
    let page = flat(&as_text(&document(&workbook, &instrument, "en"), "en"));
    for said in [
        "man, 09:12 (late)–11:10",
        "09:03–11:04 (left early)",
        "09:12: met",
        "11:04: not met; too few: Employers",
        "The quorum was not met at the end of this item.",
    ] {
        assert!(page.contains(said), "{said}");
    }
    // nobody says whether the group was competent where it made no rule
    let mut workbook = workbook;
    workbook.registers.shift_remove("quorum");
    let page = as_text(&document(&workbook, &instrument, "en"), "en");
    assert!(!page.contains("uorum") || page.matches("uorum").count() == 1, "only the heading names it: {page}");
}

/// 00:15 comes after 22:00: who came then was late, and an item closed before midnight ended under the quorum of before.
#[test]
fn a_meeting_past_midnight_keeps_its_order_in_the_minutes() {
    let instrument = instrument("en");
    let mut workbook = Workbook::new("n".into(), ruritania().instrument, "KEN".into(), "en".into());
    for (cell, text) in [
        ("member/ben/name", "Ben"),
        ("member/ben/constituency", "workers"),
        ("member/cora/name", "Cora"),
        ("member/cora/constituency", "employers"),
        ("quorum/q1/of", "workers"),
        ("quorum/q1/at-least", "1"),
        ("meeting/m1/title", "Night"),
        ("meeting/m1/date", "2026-11-29"),
        ("meeting/m1/opened", "22:00"),
        ("meeting/m1/closed", "01:30"),
        ("attendance/a2/member", "ben"),
        ("attendance/a2/meeting", "m1"),
        ("attendance/a2/arrived", "22:00"),
        ("attendance/a2/left", "00:30"),
        ("attendance/a3/member", "cora"),
        ("attendance/a3/meeting", "m1"),
        ("attendance/a3/arrived", "00:15"),
        ("attendance/a3/left", "01:30"),
        ("agenda/i1/title", "One"),
        ("agenda/i1/meeting", "m1"),
        ("agenda/i1/opened", "22:05"),
        ("agenda/i1/closed", "22:20"),
    ] {
        let cell = format!("registers/{cell}").parse().unwrap();
        let kind = kind_of(&instrument, &cell).unwrap();
        let fact = kind.parse(text, &instrument, &workbook).unwrap();
        workbook.put(&cell, fact);
    }
    let page = flat(&as_text(&document(&workbook, &instrument, "en"), "en"));
    for said in ["22:00: met", "00:30: not met; too few: Workers", "22:00–00:30 (left early)", "00:15 (late)–01:30"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("was not met at the end"), "it was met until 00:30: {page}");
}

#[test]
fn the_three_parties_and_whom_the_source_asks_for_are_missed_where_they_have_no_member() {
    let (instrument, mut workbook) = (instrument("en"), ruritania());
    let missing = |workbook: &Workbook| -> Vec<String> {
        meeting::unrepresented(&instrument, workbook).into_iter().map(ToString::to_string).collect()
    };
    assert_eq!(missing(&workbook), Vec::<String>::new());
    let room = meeting::presence(&instrument, &workbook, &id("m1"), "11:05");
    let employers = room.iter().find(|it| it.constituency.as_str() == "employers").unwrap();
    assert_eq!((employers.present, employers.needed, employers.is_met()), (0, Some(1), Some(false)));
    for gone in ["falk", "garin", "hale", "iriarte", "lund", "kessel"] {
        workbook.registers.get_mut("member").unwrap().shift_remove(gone);
    }
    // neither civil society nor institutions must have a member
    assert_eq!(missing(&workbook), ["workers", "domestic-workers"]);
    let derived = Derived::of(&instrument, &workbook);
    let report = full_record(&instrument, &Published::of(&workbook), &derived, &Words::new("en"), "2026-03-02");
    assert!(as_text(&report, "en").contains("Without a member: Workers; Organizations of domestic workers."));
}

/// Everything the group can hand over, in every form.
fn handed_over(workbook: &Workbook) -> String {
    let mut all = String::new();
    for language in ["en", "fr"] {
        let (instrument, words) = (instrument(language), Words::new(language));
        let (derived, published) = (Derived::of(&instrument, workbook), Published::of(workbook));
        let made = (&*instrument, &published);
        let mut documents = vec![full_record(&instrument, &published, &derived, &words, "2026-03-02")];
        documents.push(since(made, &derived, &words, "2026-03-02"));
        let meetings = meeting::in_order(workbook).into_iter();
        documents.extend(meetings.map(|it| minutes(made, &derived, &words, "2026-03-02", it)));
        for document in documents {
            all += &format!("{document:?}");
            all += &as_text(&document, language);
            all += &markdown::write(&document, &writer_words(&words, Glyphs::Unicode));
        }
    }
    all
}

#[test]
fn what_is_off_the_record_restricted_or_covered_is_in_no_document() {
    let mut workbook = ruritania();
    let at = "answers/legal-fiction/positions/workers/r1";
    for (part, text) in [("statement", "COVERED WORDS"), ("wording", "COVERED WORDS")] {
        workbook.put(&cell(&format!("{at}/{part}")), Some(Fact::Text(text.into())));
    }
    let open = handed_over(&workbook);
    assert!(open.contains("COVERED WORDS"), "a position that is not covered is told");
    workbook.put(&cell(&format!("{at}/covered")), Some(Fact::Flag(true)));
    let all = handed_over(&workbook);
    for secret in ["OFF THE RECORD", "three years instead of five", "RESTRICTED", "must not be traced", "COVERED WORDS"]
    {
        assert!(!all.contains(secret), "{secret}");
    }
    assert!(all.contains("Nobody had been told") || all.contains("Fictitious example"), "something is told");
}

#[test]
fn what_changed_since_it_was_agreed_asks_for_confirmation_and_is_told_before_and_after() {
    let instrument = instrument("en");
    let mut workbook = ruritania();
    let kinds = |workbook: &Workbook| -> Vec<String> {
        let problems = Derived::of(&instrument, workbook).problems;
        problems.iter().map(|it| format!("{} {}", it.kind.name(), it.cell)).collect()
    };
    assert_eq!(kinds(&workbook), Vec::<String>::new());
    let at = "answers/data-reliable-coverage";
    for (part, text) in [("reply", "yes"), ("finding", "Everybody is counted.")] {
        let cell = cell(&format!("{at}/{part}"));
        let kind = tripartite::workbook::kind_of(&instrument, &cell).unwrap();
        workbook.put(&cell, kind.parse(text, &instrument, &workbook).unwrap());
    }
    for (part, text) in [("by", "Ada"), ("at", "2026-03-20T10:00"), ("was", "partly")] {
        workbook.put(&cell(&format!("{at}/changed/{part}")), Some(Fact::Text(text.into())));
    }
    workbook.put(&cell(&format!("{at}/changed/meeting")), None);
    workbook.put(&cell("answers/legal-schemes-procedures/positions/employers/r2/statement"), None);
    assert_eq!(
        kinds(&workbook),
        [
            format!("changed-since-agreed {at}/reply"),
            format!("changed-since-agreed {at}/finding"),
            "unstated answers/legal-schemes-procedures/positions/employers/r2/statement".to_owned(),
        ]
    );
    let derived = Derived::of(&instrument, &workbook);
    let made = (&*instrument, &Published::of(&workbook));
    let page = flat(&as_text(&since(made, &derived, &Words::new("en"), "2026-03-02"), "en"));
    for said in ["partly → yes", "Ada", "20 March 2026", "Changed since agreed", "Now: “Everybody is counted.”"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    // the minutes of the meeting say what was decided then
    let page = as_text(&document(&workbook, &instrument, "en"), "en");
    assert!(
        page.contains("nobody counts employing\n│ households") || page.contains("nobody counts employing households")
    );
    assert!(page.contains("Reply decided on: partly."), "{page}");
    assert!(!page.contains("Everybody is counted."));
}

#[test]
fn a_finding_changed_without_its_reply_is_told_by_its_words() {
    let instrument = instrument("en");
    let told = |was: Option<&str>, now: &str, reply: &str| {
        let mut workbook = ruritania();
        let at = "answers/data-reliable-coverage";
        workbook.put(&cell(&format!("{at}/finding")), Some(Fact::Text(now.into())));
        for (part, text) in [("by", Some("Ada")), ("at", Some("2026-03-20T10:00")), ("was", Some(reply)), ("text", was)]
        {
            workbook.put(&cell(&format!("{at}/changed/{part}")), text.map(|text| Fact::Text(text.into())));
        }
        workbook.put(&cell(&format!("{at}/changed/meeting")), None);
        let derived = Derived::of(&instrument, &workbook);
        let made = (&*instrument, &Published::of(&workbook));
        flat(&as_text(&since(made, &derived, &Words::new("en"), "2026-03-02"), "en"))
    };
    let page = told(Some("Nobody is counted."), "Everybody is counted.", "partly");
    let both = "Finding, before: “Nobody is counted.” Now: “Everybody is counted.”";
    assert!(page.contains(both) && !page.contains("parts other than the reply"), "{page}");
    let page = told(None, "Everybody is counted.", "partly");
    assert!(page.contains("Finding now: “Everybody is counted.”") && !page.contains("other parts"), "{page}");
    let page = told(Some("Everybody is counted."), "Everybody is counted.", "partly");
    assert!(page.contains("parts other than the reply"), "{page}");
    let page = told(Some("Nobody is counted."), "Everybody is counted.", "unknown");
    assert!(page.contains("unknown → partly") && page.contains(both), "{page}");
}
