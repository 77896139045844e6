//! What lines say, and when: nothing of a change before the disk has it, nothing of one that no disk has, and every
//! standing sign the screen shows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::world::{Counted, World, empty};
use crate::support::{cell, instrument};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{BufRead, Read, Write};
use std::rc::Rc;
use tripartite::app::{
    Access, Effect, Kept, Loss, LostFile, Message, Model, Opened, SaveState, Session, Sign, Start, update,
};
use tripartite::config::Settings;
use tripartite::i18n::Words;
use tripartite::plain::{PlainSession, Verb, run};
use tripartite::tui::{Theme, draw};
use tripartite::workbook::{Edit, Fact, Rescue, Workbook};

/// What happened, in order.
#[derive(Debug, Clone, PartialEq)]
enum Event {
    Typed(String),
    /// The journal or the file took a change.
    Took,
    /// Neither did.
    Refused,
    Spoken(String),
}

type Log = Rc<RefCell<Vec<Event>>>;

/// A keyboard: each line is noted when it is read.
struct Keyboard {
    lines: std::vec::IntoIter<String>,
    rest: Vec<u8>,
    log: Log,
}

impl Read for Keyboard {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Keyboard {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.rest.is_empty()
            && let Some(line) = self.lines.next()
        {
            self.rest = format!("{line}\n").into_bytes();
            self.log.borrow_mut().push(Event::Typed(line));
        }
        Ok(&self.rest)
    }

    fn consume(&mut self, count: usize) {
        self.rest.drain(..count);
    }
}

/// A loudspeaker: each line is noted when it is spoken.
struct Speaker(Vec<u8>, Log);

impl Write for Speaker {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.extend_from_slice(bytes);
        while let Some(end) = self.0.iter().position(|byte| *byte == b'\n') {
            let line = String::from_utf8(self.0.drain(..=end).collect()).unwrap();
            self.1.borrow_mut().push(Event::Spoken(line.trim_end().to_owned()));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A workbook in which something is disputed, and what a session left behind.
fn opened() -> Opened {
    let mut workbook = empty("ZZZ", "en");
    for (address, text) in [("answers/consult-gender/why", "Ours."), ("disputed/answers/consult-gender/why", "Theirs.")]
    {
        workbook.put(&cell(address), Some(Fact::Text(text.to_owned())));
    }
    for (row, seat) in [("ana", "workers"), ("ben", "employers")] {
        let field = |field: &str| cell(&format!("registers/member/{row}/{field}"));
        workbook.put(&field("name"), Some(Fact::Text(row.to_owned())));
        workbook.put(&field("constituency"), Some(Fact::Text(seat.to_owned())));
    }
    let edits = vec![Edit::put(cell("answers/consult-gender/finding"), Fact::Text("Half a sen".into()))];
    let rescue = Rescue { journal: "j".into(), user: "Anna".into(), edits, ..Rescue::default() };
    open(workbook, vec![rescue], Access::Full)
}

fn open(workbook: Workbook, rescues: Vec<Rescue>, access: Access) -> Opened {
    Opened {
        path: "zzz.yaml".into(),
        workbook,
        instrument: instrument("en"),
        scratch: false,
        rescues,
        access,
        remarks: vec![],
    }
}

/// Types lines; the disk refuses everything from the line `fails` on.
fn typed(lines: &[&str], fails: Option<usize>) -> Vec<Event> {
    let log = Log::default();
    let mut env = Counted::default();
    let settings = Settings { language: Some("en".to_owned()), ..Settings::default() };
    let mut model = Model::new(settings, Start::default(), (80, 24));
    update(&mut model, Message::Opened(Box::new(Ok(opened()))), &mut env);
    let (mut world, of_world) = (World::default(), log.clone());
    let mut perform = |effect: Effect| {
        let typed = of_world.borrow().iter().filter(|event| matches!(event, Event::Typed(_))).count();
        if fails.is_some_and(|from| typed > from) {
            world.refuses_journal = Some("no journal".to_owned());
            world.refuses_saves = Some("no file".to_owned());
        }
        let answer = world.perform(effect);
        match &answer {
            Some(Message::Journaled(_, Ok(())) | Message::Saved(_, Ok(_))) => of_world.borrow_mut().push(Event::Took),
            Some(Message::Journaled(..) | Message::Saved(..)) => of_world.borrow_mut().push(Event::Refused),
            _ => {}
        }
        answer.into_iter().collect()
    };
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let mut keyboard = Keyboard { lines: lines.into_iter(), rest: Vec::new(), log: log.clone() };
    run(&mut model, &mut env, &mut keyboard, &mut Speaker(Vec::new(), log.clone()), &mut perform).unwrap();
    log.take()
}

/// What happened between a line and the next, the line itself left out.
fn after_line(events: &[Event], number: usize) -> Vec<Event> {
    let mut typed = events.split(|event| matches!(event, Event::Typed(_))).skip(1);
    typed.nth(number).unwrap_or_default().to_vec()
}

fn spoken(events: &[Event]) -> Vec<String> {
    let line = |event: &Event| match event {
        Event::Spoken(line) => Some(line.clone()),
        _ => None,
    };
    events.iter().filter_map(line).collect()
}

const MEETING: [&str; 2] = ["plan Session; 2026-03-02; 09:00; 12:00", "open meeting"];

/// How a word is made to change something: what is typed before, and the line. `None`: it changes nothing that was
/// answered. A new word does not compile before it stands here.
fn change_by(verb: Verb) -> Option<(Vec<&'static str>, &'static str)> {
    use Verb as V;
    let here = |line: &'static str| Some((vec!["go consult-gender"], line));
    let after = |before: &[&'static str], line: &'static str| {
        Some((["go consult-gender"].iter().chain(before).copied().collect(), line))
    };
    let met = |before: &[&'static str], line: &'static str| {
        Some((["go consult-gender"].iter().chain(&MEETING).chain(before).copied().collect(), line))
    };
    match verb {
        V::Reply => here("reply partly"),
        V::All => after(&["go consult-representation"], "all yes"),
        V::Clear => after(&["reply partly"], "clear"),
        V::Evidence => after(&["chapter 1"], "evidence 1"),
        V::Defer => here("defer the ministry until 2026-12-01"),
        V::Why => here("why Because of it."),
        V::Finding => here("finding It was found."),
        V::Source => here("source new Act 5"),
        V::Barriers => here("barriers 1"),
        V::Confidence => here("confidence medium interviews"),
        V::Remark => here("remark Said in the room."),
        V::Review => here("review ready"),
        V::Gap => after(&["no"], "gap"),
        V::NoGap => after(&["no"], "no gap The Act covers it."),
        V::Field => after(&["header"], "field title Anew"),
        V::Settle => here("settle take"),
        V::Set => here("set workbook/title Anew"),
        V::Remove => after(&["header", "field title Anew"], "remove title"),
        V::Add => after(&["register agreement"], "add A pact"),
        V::Recover => here("recover"),
        V::Undo => after(&["why Because of it."], "undo"),
        V::Redo => after(&["why Because of it.", "undo"], "redo"),
        V::Members => after(&["members Ana Bond; Ministry; government", "."], "yes"),
        V::Series => after(&["series", "\t2027\t2028", "Fees\t5\t6", "."], "yes"),
        V::Quorum => here("quorum 1"),
        V::Plan => here("plan Session; 2026-03-02; 09:00; 12:00"),
        V::OpenMeeting => after(&MEETING[..1], "open meeting"),
        V::NextMeeting => met(&["plan Third; 2026-04-01", "agenda 2.10"], "next meeting 1"),
        V::Move => met(&["agenda One; 20", "agenda Two; 20"], "move 2 to 1"),
        V::Arrives => met(&[], "arrives ana"),
        V::Departs => met(&["arrives ana"], "departs ana"),
        V::Agenda => met(&[], "agenda A point of its own; 20"),
        V::OnAgenda => met(&[], "on agenda"),
        V::TakeUp => met(&["agenda 2.15; 20"], "take up 1"),
        V::NextItem => met(&["agenda One; 20", "agenda Two; 20", "take up 1"], "next item"),
        V::LeaveItem => met(&["agenda One; 20", "take up 1"], "leave item"),
        V::Break => met(&[], "break"),
        V::Agree => met(&["reply yes"], "agreed"),
        V::AgreeWithReservations => met(&["reply yes", "position workers reservations: Not yet."], "agreed with reservations"),
        V::Bracket => met(&["reply yes", "finding Not yet."], "bracketed"),
        V::PutOff => met(&["reply yes"], "put off"),
        V::ConfirmAgain => met(&["reply yes", "agreed", "reply no"], "confirm again"),
        V::Position => met(&[], "position workers support"),
        V::Wording => met(&["position workers support"], "wording workers: within two years"),
        V::Reveal => met(&["blind", "position workers support"], "reveal"),
        V::Action => here("action Ask the ministry; Ana; 2026-12-15"),
        V::Park => here("park The register"),
        V::OffRecord => here("off the record Said in passing"),
        // closes after a yes, which is among `OTHERS`
        V::CloseMeeting
        // say something, or go somewhere
        | V::Show
        | V::Ask
        | V::Next
        | V::NextGap
        | V::Previous
        | V::Open
        | V::Back
        | V::Forward
        | V::Go
        | V::Question
        | V::Guidance
        | V::Outline
        | V::Find
        | V::Problems
        | V::More
        | V::Registers
        | V::Register
        | V::Sources
        | V::Row
        | V::Standards
        | V::Coverage
        | V::Matrix
        | V::Report
        | V::Form
        | V::Requests | V::Record
        | V::OpenPoints
        | V::RoadMap
        | V::Practice
        | V::Costing
        | V::Minutes
        | V::Since
        | V::Chapter
        | V::Reading
        | V::Header
        | V::Meeting
        | V::Decide
        | V::Positions
        | V::Projector
        | V::Results
        | V::Status
        | V::Differences
        | V::Help
        | V::Leave
        // how the next position is given
        | V::NewRound
        | V::Blind
        // other files, and the program
        | V::Save
        | V::Copy
        | V::TakeOver
        | V::KeepFile
        // about an earlier state that came back, which the disk of this test never brings
        | V::KeepHere
        | V::TakeEarlier
        | V::Export
        // it shows what a file would change, and take-in takes it
        | V::Import
        | V::Language
        | V::Ascii
        | V::Start
        | V::New
        | V::Try
        | V::Figures
        | V::Quit => None,
    }
}

/// Changes that begin with no word.
const OTHERS: [(&[&str], &str); 8] = [
    (&["go consult-gender"], "yes"),
    (&["go consult-gender"], "n/a: nothing of the kind"),
    (&["go consult-representation"], "1 yes, 2 no"),
    (&["go consult-gender", "finding", "Two lines", "of text"], "."),
    (&["go consult-gender", "defer"], "the ministry until 2026-12-01"),
    (&["standards"], "1 ratified, yes, partly"),
    (&["register agreement", "add A pact", ".", "remove"], "yes"),
    (&["plan Session; 2026-03-02; 09:00; 12:00", "open meeting", "close meeting"], "yes"),
];

fn changes() -> Vec<(Vec<&'static str>, &'static str)> {
    let by_words = Verb::ALL.iter().filter_map(|verb| change_by(*verb));
    by_words.chain(OTHERS.map(|(before, line)| (before.to_vec(), line))).collect()
}

#[test]
fn nothing_is_said_of_a_line_before_the_disk_has_what_it_changed() {
    for (before, line) in changes() {
        let script: Vec<&str> = before.iter().copied().chain([line]).collect();
        let events = typed(&script, None);
        for (number, typed) in script.iter().enumerate() {
            let events = after_line(&events, number);
            let first_spoken = events.iter().position(|event| matches!(event, Event::Spoken(_)));
            let last_taken = events.iter().rposition(|event| *event == Event::Took);
            // between the lines of a text and the rows of a table nothing is said
            let goes_on = ["Two lines", "of text"].contains(typed) || typed.contains('\t');
            assert!(first_spoken.is_some() || goes_on, "{typed}: {events:?}");
            if let (Some(spoken), Some(taken)) = (first_spoken, last_taken) {
                assert!(taken < spoken, "“{typed}” is spoken of before the disk has it: {events:?}");
            }
        }
        assert!(after_line(&events, before.len()).contains(&Event::Took), "{line} changes something: {events:?}");
    }
}

#[test]
fn nothing_is_confirmed_that_neither_the_journal_nor_the_file_took() {
    for (before, line) in changes() {
        // what is said of the place itself is said whether or not the change was kept
        let script: Vec<&str> = before.iter().copied().chain([line, "/show", "/question"]).collect();
        let number = before.len();
        let well = typed(&script, None);
        let badly = typed(&script, Some(number));
        let of_the_place: BTreeSet<String> = [&well, &badly]
            .iter()
            .flat_map(|it| [1, 2].map(|more| spoken(&after_line(it, number + more))))
            .flatten()
            .collect();
        let said = spoken(&after_line(&badly, number));
        assert!(after_line(&badly, number).contains(&Event::Refused), "{line}: {badly:?}");
        assert!(said.iter().any(|line| line.contains("Not saved") && line.contains("no file")), "{line}: {said:?}");
        let confirmed = spoken(&after_line(&well, number));
        // what is asked next is asked in any case
        let asked = [confirmed.last().cloned(), Some(Words::new("en").t("plain-asking"))];
        let is_confirmation = |it: &&String| !of_the_place.contains(*it) && !asked.contains(&Some((*it).clone()));
        for confirmation in confirmed.iter().filter(is_confirmation) {
            assert!(!said.contains(confirmation), "“{line}” is confirmed and on no disk: “{confirmation}”");
        }
    }
}

/// Every standing sign there is, and the state of a session in which it stands.
fn signs() -> Vec<(Sign, Access, SaveState, Option<String>, bool)> {
    let why = |text: &str| text.to_owned();
    let saved = SaveState::Saved(why("09:30"));
    let with = |sign: Sign| {
        let (mut access, mut save, mut unprotected, mut scratch) = (Access::Full, saved.clone(), None, false);
        // a sign that is added does not compile before it is tried
        match &sign {
            Sign::Scratch => scratch = true,
            Sign::ReadOnly => access = Access::Looking,
            Sign::NewerFormat(why) => access = Access::Newer(why.clone()),
            Sign::InUse(who) => access = Access::InUse(who.clone()),
            Sign::Elsewhere(who) => access = Access::Elsewhere(who.clone()),
            Sign::NotLocked(why) => access = Access::Unseen(why.clone()),
            Sign::NotProtected(why) => unprotected = Some(why.clone()),
            Sign::Save(state) => save = state.clone(),
        }
        (sign, access, save, unprotected, scratch)
    };
    [
        Sign::Scratch,
        Sign::ReadOnly,
        Sign::NewerFormat(why("It is of a newer format.")),
        Sign::InUse(why("Ana has it open")),
        Sign::Elsewhere(why("Ben may have it open")),
        Sign::NotLocked(why("Nobody sees that it is open here.")),
        Sign::NotProtected(why("No journal can be written.")),
        Sign::Save(saved.clone()),
        Sign::Save(SaveState::Saving),
        Sign::Save(SaveState::Unconfirmed(why("09:30"))),
        Sign::Save(SaveState::Kept(why("No file took it."))),
        Sign::Save(SaveState::Failed(why("No disk took it."))),
        Sign::Save(SaveState::Lost(LostFile { how: Loss::Missing, kept: Some(Kept::Version(3)) })),
    ]
    .map(with)
    .into()
}

/// What is said of a session at opening, and when its state is asked for; and the bar the screen shows over it.
fn said_of(language: &str, session: Session) -> ([Vec<String>; 2], String) {
    let mut env = Counted::default();
    let settings = Settings { language: Some(language.to_owned()), ..Settings::default() };
    let mut model = Model::new(settings, Start::default(), (80, 24));
    model.session = Some(session);
    let mut screen = Terminal::new(TestBackend::new(200, 24)).unwrap();
    screen.draw(|frame| drop(draw(&model, Theme::new(model.theme, model.ascii), frame))).unwrap();
    let bar = (0..200).map(|x| screen.backend().buffer()[(x, 0)].symbol().to_owned()).collect();
    let mut talk = PlainSession::new();
    let opening = talk.greet(&model);
    // said once the file was looked at, which found nothing here
    let mut status = talk.line(&model, &mut env, "status").output.into_lines();
    status.extend(talk.after(&model));
    ([opening, status], bar)
}

#[test]
fn lines_tell_every_standing_sign_the_screen_shows() {
    for language in ["en", "fr"] {
        let plain = Session::new(open(empty("ZZZ", "en"), vec![], Access::Full), "09:30".to_owned());
        let (usual, usual_bar) = said_of(language, plain);
        for (sign, access, save, unprotected, scratch) in signs() {
            let opened = Opened { scratch, ..open(empty("ZZZ", "en"), vec![], access) };
            let mut session = Session::new(opened, "09:30".to_owned());
            (session.save, session.unprotected) = (save, unprotected);
            assert!(Sign::of(&session).contains(&sign), "{sign:?} stands on the screen");
            let well = matches!(&sign, Sign::Save(SaveState::Saved(_)));
            let (said, bar) = said_of(language, session);
            assert_eq!(bar == usual_bar, well, "{sign:?} on the screen in {language}: {bar}");
            for (said, usual) in said.iter().zip(&usual) {
                let more: Vec<&String> = said.iter().filter(|line| !usual.contains(line)).collect();
                assert_eq!(more.is_empty(), well, "{sign:?} in {language}: {said:?}");
                let reason = match &sign {
                    Sign::NewerFormat(why) | Sign::InUse(why) | Sign::Elsewhere(why) => why,
                    Sign::NotLocked(why) | Sign::NotProtected(why) => why,
                    Sign::Save(SaveState::Kept(why) | SaveState::Failed(why)) => why,
                    _ => continue,
                };
                assert_eq!(more.iter().filter(|line| line.contains(reason)).count(), 1, "{sign:?}: {more:?}");
            }
        }
    }
}

#[test]
fn a_sign_that_comes_up_meanwhile_is_said_with_the_next_line() {
    let events = typed(&["go consult-gender", "park One", "question"], Some(1));
    let said = spoken(&after_line(&events, 1));
    assert_eq!(said.iter().filter(|line| line.contains("no journal")).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|line| line.contains("no file")).count(), 1, "{said:?}");
}
