//! The journal: what it holds comes back after any end, and nothing that was never written comes out of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::support::{cell, instrument};
use std::path::{Path, PathBuf};
use tripartite::app::{Effect, Message};
use tripartite::runtime::{Worker, World};
#[cfg(unix)]
use tripartite::store::journals;
use tripartite::store::{
    Begin, Dirs, JOURNAL_FORMAT, Journal, JournalChange, JournalEntry, JournalProbe, NoRightsKept, Stamp, compare,
    create, parse_journal, read_journal, read_workbook, rescues, retire, set_aside,
};
use tripartite::workbook::{Edit, Fact, Note, Purpose, Rescue, Workbook};

/// A folder with a workbook and the program's own folders.
struct Desk {
    folder: tempfile::TempDir,
    path: PathBuf,
    places: Dirs,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = tripartite::platform::canonical(folder.path()).unwrap().join("w.yaml");
        create(&path, &crate::support::world::empty("MYS", "en")).unwrap();
        let places = Dirs::under(&folder.path().join("home"));
        Self { folder, path, places }
    }

    fn workbook(&self) -> (Workbook, Stamp) {
        let loaded = read_workbook(&self.path).unwrap();
        (loaded.workbook, Stamp::of(&loaded.text))
    }

    fn begin(&self) -> Begin {
        let (workbook, base) = self.workbook();
        Begin {
            format: JOURNAL_FORMAT,
            program: "0".into(),
            workbook: workbook.id,
            title: String::new(),
            path: self.path.clone(),
            base,
            instrument: ("migrant-domestic-workers".into(), "1".into()),
            user: "Anna".into(),
            host: "here".into(),
            session: "s1".into(),
            at: "2026-03-01T14:00:00".into(),
        }
    }

    fn journal(&self) -> Journal {
        Journal::begin(Some(&self.places), self.begin()).unwrap()
    }

    fn waits(&self) -> Vec<Rescue> {
        let (workbook, stamp) = self.workbook();
        rescues(Some(&self.places), &self.path, &stamp, &workbook, &instrument("en"))
    }

    fn journals_left(&self) -> usize {
        std::fs::read_dir(self.places.state.join("journals")).map_or(0, Iterator::count)
    }

    /// Saves a text into the file, and takes note of it in the journal.
    fn save_and_note(&self, journal: &mut Journal, revision: u64, text: &str) {
        let (mut workbook, stamp) = self.workbook();
        Edit::put(cell(WHY), why(text)).apply(&mut workbook);
        let saved = tripartite::store::save(&self.path, &workbook, &stamp, None).unwrap();
        journal.checkpoint(Some(&self.places), revision, saved.stamp);
    }

    fn put_aside(&self) -> usize {
        std::fs::read_dir(self.places.state.join("recovered")).map_or(0, Iterator::count)
    }

    /// What the file holds once everything that waits is recovered and saved.
    fn recovered(&self) -> Workbook {
        let (mut workbook, _) = self.workbook();
        for mut rescue in self.waits() {
            rescue.compare_with(&workbook, &instrument("en"));
            for edit in rescue.edits {
                edit.apply(&mut workbook);
            }
        }
        workbook
    }
}

fn why(text: &str) -> Fact {
    Fact::Text(text.to_owned())
}

const WHY: &str = "answers/consult-gender/why";
const FINDING: &str = "answers/consult-gender/finding";

fn set(revision: u64, address: &str, was: Option<&str>, to: Option<&str>) -> JournalEntry {
    let was = JournalChange::fingerprint(was.map(why).as_ref());
    let changes = vec![JournalChange { cell: cell(address), was, to: to.map(why) }];
    JournalEntry::Set { revision, at: "2026-03-01T14:32:07".into(), changes }
}

fn draft(address: &str, text: Option<&str>) -> JournalEntry {
    JournalEntry::Draft { at: "2026-03-01T14:33:00".into(), cell: cell(address), text: text.map(str::to_owned) }
}

fn append(journal: &mut Journal, desk: &Desk, entries: Vec<JournalEntry>) {
    journal.append(Some(&desk.places), entries).unwrap();
}

/// The end of a process: the system lets go of its locks, nobody tidies up.
fn dies(journal: Journal) {
    drop(journal);
}

#[test]
fn what_was_answered_and_typed_comes_back_after_the_process_died() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    append(&mut journal, &desk, vec![set(2, WHY, Some("one"), Some("two")), draft(FINDING, Some("half a sen"))]);
    assert!(desk.waits().is_empty(), "a journal that is being written is nobody's to recover");
    dies(journal);
    let waits = desk.waits();
    assert_eq!(waits.len(), 1);
    assert_eq!((waits[0].user.as_str(), waits[0].at.as_str()), ("Anna", "2026-03-01T14:33:00"));
    assert_eq!(waits[0].drafts, [cell(FINDING)]);
    assert_eq!((waits[0].both, waits[0].torn, waits[0].other_file), (0, false, false));
    let workbook = desk.recovered();
    assert_eq!(workbook.get(&cell(WHY)), Some(why("two")));
    assert_eq!(workbook.get(&cell(FINDING)), Some(why("half a sen")));
    assert_eq!(desk.waits(), waits, "looking changes nothing");
}

#[test]
fn recovering_twice_is_recovering_once_and_then_nothing_waits() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("kept"))]);
    dies(journal);
    let recovered = desk.recovered();
    // saved, but the journal could not be removed: a crash in between
    let (_, stamp) = desk.workbook();
    tripartite::store::save(&desk.path, &recovered, &stamp, None).unwrap();
    assert_eq!(desk.journals_left(), 1);
    assert!(desk.waits().is_empty(), "it says what the file says");
    assert_eq!(desk.journals_left(), 0, "and goes");
    assert_eq!(desk.workbook().0, recovered);
}

#[test]
fn what_the_file_holds_is_not_offered_again() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("in the file")), set(2, FINDING, None, Some("not yet"))]);
    let (mut workbook, stamp) = desk.workbook();
    Edit::put(cell(WHY), why("in the file")).apply(&mut workbook);
    let saved = tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    journal.checkpoint(Some(&desk.places), 1, saved.stamp);
    assert!(!journal.is_settled());
    dies(journal);
    let waits = desk.waits();
    assert_eq!(waits[0].edits, [Edit::put(cell(FINDING), why("not yet"))]);
    assert!(!waits[0].other_file);
}

#[test]
fn a_checkpoint_counts_by_revision_and_not_by_its_place_in_the_journal() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    let (mut workbook, stamp) = desk.workbook();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    Edit::put(cell(WHY), why("one")).apply(&mut workbook);
    let saved = tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    // typed while the file was being saved, journalled before the save was confirmed
    append(&mut journal, &desk, vec![set(2, FINDING, None, Some("meanwhile"))]);
    journal.checkpoint(Some(&desk.places), 1, saved.stamp);
    dies(journal);
    assert_eq!(desk.waits()[0].edits, [Edit::put(cell(FINDING), why("meanwhile"))]);
}

#[test]
fn what_was_saved_and_then_changed_by_another_is_not_offered_again() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    let (mut workbook, stamp) = desk.workbook();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    Edit::put(cell(WHY), why("one")).apply(&mut workbook);
    let saved = tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    journal.checkpoint(Some(&desk.places), 1, saved.stamp.clone());
    append(&mut journal, &desk, vec![set(2, FINDING, None, Some("meanwhile"))]);
    dies(journal);
    // whoever saw “one” in the file said something else
    Edit::put(cell(WHY), why("theirs")).apply(&mut workbook);
    tripartite::store::save(&desk.path, &workbook, &saved.stamp, None).unwrap();
    let waits = desk.waits();
    assert_eq!(waits[0].edits, [Edit::put(cell(FINDING), why("meanwhile"))]);
    assert_eq!(waits[0].both, 0, "what was in the file is no other version");
}

#[test]
fn a_journal_whose_content_is_in_the_file_goes_at_the_end_and_any_other_stays() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one")), draft(FINDING, Some("x"))]);
    desk.save_and_note(&mut journal, 1, "one");
    assert!(!journal.is_settled(), "text is still being typed");
    append(&mut journal, &desk, vec![draft(FINDING, None)]);
    assert!(journal.is_settled());
    journal.end();
    assert_eq!(desk.journals_left(), 0);
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    journal.end();
    assert_eq!(desk.journals_left(), 1);
}

#[test]
fn a_file_that_was_changed_since_is_told_and_what_both_changed_is_counted() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("ours")), set(2, FINDING, None, Some("also ours"))]);
    dies(journal);
    let (mut workbook, stamp) = desk.workbook();
    Edit::put(cell(WHY), why("theirs")).apply(&mut workbook);
    tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    let waits = desk.waits();
    assert!(waits[0].other_file);
    assert_eq!(waits[0].both, 1);
    assert_eq!(waits[0].edits.len(), 2);
}

#[test]
fn text_that_fits_no_field_yet_is_shown_and_kept() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![draft("workbook/as-of", Some("2026-0"))]);
    dies(journal);
    let waits = desk.waits();
    assert_eq!(waits[0].edits, []);
    assert_eq!(waits[0].loose, [(cell("workbook/as-of"), "2026-0".to_owned())]);
}

#[test]
fn another_workbook_gets_nothing_of_it() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    dies(journal);
    let (mut workbook, stamp) = desk.workbook();
    workbook.id = "another".into();
    assert!(rescues(Some(&desk.places), &desk.path, &stamp, &workbook, &instrument("en")).is_empty());
    let (workbook, stamp) = desk.workbook();
    let elsewhere = desk.folder.path().join("copy.yaml");
    assert!(
        rescues(Some(&desk.places), &elsewhere, &stamp, &workbook, &instrument("en")).is_empty(),
        "a copy of the workbook is not the file that was worked on"
    );
    assert_eq!(desk.journals_left(), 1, "and it is left where it is");
    std::fs::rename(&desk.path, &elsewhere).unwrap();
    assert_eq!(
        rescues(Some(&desk.places), &elsewhere, &stamp, &workbook, &instrument("en")).len(),
        1,
        "a workbook that was moved is found again"
    );
}

/// The bytes of a journal with a few entries, and what they are.
fn written() -> (Vec<u8>, Vec<JournalEntry>) {
    let desk = Desk::new();
    let mut journal = desk.journal();
    let entries = vec![
        set(1, WHY, None, Some("one\ntwo – « é »")),
        draft(FINDING, Some("x")),
        set(2, FINDING, None, Some("y")),
        set(3, WHY, Some("one\ntwo – « é »"), None),
    ];
    append(&mut journal, &desk, entries.clone());
    (std::fs::read(journal.path()).unwrap(), entries)
}

#[test]
fn every_byte_changed_gives_a_beginning_of_what_was_written_or_nothing() {
    let (bytes, entries) = written();
    let whole = parse_journal(Path::new("j"), &bytes).unwrap();
    assert_eq!((&whole.entries, whole.torn), (&entries, false));
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[at] ^= flip;
            if let Some(read) = parse_journal(Path::new("j"), &changed) {
                assert!(entries.starts_with(&read.entries), "byte {at} ^ {flip:#x} invented {:?}", read.entries);
                assert!(read.torn, "byte {at} ^ {flip:#x} went unnoticed");
            }
        }
        // cut off anywhere: what is whole is there, what is not is told
        if let Some(read) = parse_journal(Path::new("j"), &bytes[..at]) {
            assert!(entries.starts_with(&read.entries));
            assert_eq!(read.torn, bytes[at - 1] != b'\n', "cut at {at}");
        }
    }
}

#[test]
fn a_line_left_out_or_put_twice_ends_the_reading_there() {
    let (bytes, entries) = written();
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let without: Vec<u8> = [lines[0], lines[1], lines[3]].concat();
    let read = parse_journal(Path::new("j"), &without).unwrap();
    assert_eq!((&read.entries[..], read.torn), (&entries[..1], true), "a gap is refused");
    let twice: Vec<u8> = [lines[0], lines[1], lines[1], lines[2]].concat();
    let read = parse_journal(Path::new("j"), &twice).unwrap();
    assert_eq!((&read.entries[..], read.torn), (&entries[..1], true));
}

#[test]
fn a_journal_that_cannot_be_read_to_its_end_is_recovered_as_far_as_it_goes_and_kept() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one")), set(2, WHY, Some("one"), Some("two"))]);
    let path = journal.path().to_owned();
    dies(journal);
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 5;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let waits = desk.waits();
    assert!(waits[0].torn);
    assert_eq!(waits[0].edits, [Edit::put(cell(WHY), why("one"))]);
    let aside = set_aside(Some(&desk.places), &path).unwrap();
    assert!(aside.starts_with(desk.places.state.join("recovered")) && aside.exists());
    assert!(desk.waits().is_empty());
}

#[cfg(unix)]
#[test]
fn journals_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    let journal = desk.journal();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(journal.path()), 0o600);
    assert_eq!(mode(journal.path().parent().unwrap()), 0o700);
    // one that others may write to is nobody's word
    let path = journal.path().to_owned();
    dies(journal);
    assert_eq!(journals(Some(&desk.places), None).len(), 1);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o666)).unwrap();
    assert!(journals(Some(&desk.places), None).is_empty());
}

#[test]
fn where_there_is_no_state_folder_the_journal_stands_beside_the_workbook() {
    let desk = Desk::new();
    std::fs::create_dir_all(&desk.places.state).unwrap();
    std::fs::write(desk.places.state.join("journals"), "a file where the folder should be").unwrap();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    assert_eq!(journal.path().parent(), desk.path.parent());
    let path = journal.path().to_owned();
    dies(journal);
    assert_eq!(desk.waits()[0].journal, path);
    assert_eq!(desk.recovered().get(&cell(WHY)), Some(why("one")));
}

#[test]
fn a_settled_journal_is_begun_anew_when_it_has_grown() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    let first = journal.path().to_owned();
    let long = "x".repeat(60_000);
    for revision in 1..=5 {
        append(&mut journal, &desk, vec![set(revision, WHY, None, Some(&long))]);
    }
    let (mut workbook, stamp) = desk.workbook();
    Edit::put(cell(WHY), why(&long)).apply(&mut workbook);
    let saved = tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    journal.checkpoint(Some(&desk.places), 5, saved.stamp);
    assert!(journal.bytes() < 1000 && journal.path() != first && !first.exists());
    append(&mut journal, &desk, vec![set(6, FINDING, None, Some("after"))]);
    let read = read_journal(journal.path()).unwrap();
    let (workbook, stamp) = desk.workbook();
    assert_eq!(compare(&read, &stamp, &workbook, &instrument("en")).edits, [Edit::put(cell(FINDING), why("after"))]);
}

/// The program saved at revision 2 and was killed before it wrote that down; nobody else changed anything.
#[test]
fn a_file_saved_just_before_the_end_is_no_other_version() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one")), set(2, WHY, Some("one"), Some("two"))]);
    append(&mut journal, &desk, vec![set(3, WHY, Some("two"), Some("three"))]);
    dies(journal);
    let (mut workbook, stamp) = desk.workbook();
    workbook.put(&cell(WHY), Some(why("two")));
    tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    assert_eq!(desk.waits()[0].both, 0);
    let recovered = desk.recovered();
    assert_eq!(recovered.get(&cell(WHY)), Some(why("three")));
    assert!(recovered.disputed.is_empty());
}

#[test]
fn of_two_sessions_that_ended_badly_the_later_one_counts() {
    let desk = Desk::new();
    let mut first = desk.journal();
    append(&mut first, &desk, vec![set(1, WHY, None, Some("first"))]);
    dies(first);
    // recovered, changed, and killed before the file could be saved
    let begin = Begin { session: "s2".into(), at: "2026-03-01T15:00:00".into(), ..desk.begin() };
    let mut second = Journal::begin(Some(&desk.places), begin).unwrap();
    append(&mut second, &desk, vec![set(1, WHY, None, Some("first")), set(2, WHY, Some("first"), Some("second"))]);
    dies(second);
    assert_eq!(desk.recovered().get(&cell(WHY)), Some(why("second")));
}

#[test]
fn a_journal_of_the_first_format_is_read_and_one_of_a_newer_is_left_alone() {
    for (format, waits) in [(0, 0), (1, 1), (JOURNAL_FORMAT, 1), (JOURNAL_FORMAT + 1, 0)] {
        let desk = Desk::new();
        let mut journal = Journal::begin(Some(&desk.places), Begin { format, ..desk.begin() }).unwrap();
        append(&mut journal, &desk, vec![set(1, WHY, None, Some("one")), draft(FINDING, Some("half"))]);
        dies(journal);
        assert_eq!(desk.waits().len(), waits, "format {format}");
        assert_eq!(desk.journals_left(), 1, "format {format}");
    }
}

fn form(note: Note, lines: Option<&[&str]>) -> JournalEntry {
    let lines = lines.map(|lines| lines.iter().map(|line| (*line).to_owned()).collect());
    JournalEntry::Form { at: "2026-03-01T14:34:00".into(), form: Purpose::Note(note, None), lines }
}

#[test]
fn a_form_that_was_not_sent_keeps_its_journal_and_one_that_was_sent_does_not() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![form(Note::Action, Some(&["a"])), form(Note::Parked, Some(&["p"]))]);
    append(&mut journal, &desk, vec![form(Note::Action, Some(&["ask", "Ana"])), form(Note::Parked, None)]);
    assert!(!journal.is_settled());
    dies(journal);
    let waits = desk.waits();
    assert_eq!(waits.len(), 1);
    assert_eq!(waits[0].forms, [(Purpose::Note(Note::Action, None), vec!["ask".to_owned(), "Ana".to_owned()])]);
    assert_eq!((waits[0].edits.len(), waits[0].at.as_str()), (0, "2026-03-01T14:34:00"));
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![form(Note::Action, Some(&["a"])), form(Note::Action, None)]);
    assert!(journal.is_settled());
}

// the file is not always there, nor always what was saved

#[test]
fn a_settled_journal_stays_where_the_file_does_not_hold_what_was_saved() {
    type Event = fn(&Desk, &str);
    let events: [(&str, Event); 5] = [
        ("removed", |desk, _| std::fs::remove_file(&desk.path).unwrap()),
        ("emptied", |desk, _| std::fs::write(&desk.path, "").unwrap()),
        ("put back", |desk, before| std::fs::write(&desk.path, before).unwrap()),
        ("one byte longer", |desk, _| {
            let text = std::fs::read_to_string(&desk.path).unwrap();
            std::fs::write(&desk.path, text + "\n").unwrap();
        }),
        ("a folder now", |desk, _| {
            std::fs::remove_file(&desk.path).unwrap();
            std::fs::create_dir(&desk.path).unwrap();
        }),
    ];
    for (name, happens) in events {
        let desk = Desk::new();
        let before = std::fs::read_to_string(&desk.path).unwrap();
        let mut journal = desk.journal();
        append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
        desk.save_and_note(&mut journal, 1, "one");
        assert!(journal.is_settled());
        happens(&desk, &before);
        journal.end();
        assert_eq!(desk.journals_left(), 1, "{name}");
    }
}

#[test]
fn what_was_saved_is_offered_again_where_an_older_file_came_back() {
    let desk = Desk::new();
    let (mut workbook, _) = desk.workbook();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    desk.save_and_note(&mut journal, 1, "one");
    dies(journal);
    // no version the journal knows: it was made elsewhere from the one before
    workbook.title = "Theirs".into();
    std::fs::write(&desk.path, tripartite::store::to_text(&workbook).unwrap()).unwrap();
    let waits = desk.waits();
    assert_eq!((&waits[0].edits[..], waits[0].both), (&[Edit::put(cell(WHY), why("one"))][..], 0));
}

#[test]
fn who_saw_what_was_saved_and_took_it_out_is_not_contradicted() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    let (mut workbook, stamp) = desk.workbook();
    append(&mut journal, &desk, vec![set(1, FINDING, None, Some("two")), set(2, WHY, None, Some("one"))]);
    Edit::put(cell(WHY), why("one")).apply(&mut workbook);
    Edit::put(cell(FINDING), why("two")).apply(&mut workbook);
    let saved = tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    journal.checkpoint(Some(&desk.places), 2, saved.stamp.clone());
    dies(journal);
    // the later answer is still there, so this file came after both
    Edit::clear(cell(FINDING)).apply(&mut workbook);
    tripartite::store::save(&desk.path, &workbook, &saved.stamp, None).unwrap();
    assert!(desk.waits().is_empty());
    assert_eq!((desk.journals_left(), desk.put_aside()), (0, 1), "and what was taken out is kept for a while");
}

#[test]
fn what_two_sessions_left_in_one_cell_is_kept_twice() {
    for begun in ["2026-03-01T13:00:00", "2026-03-01T15:00:00"] {
        for typed in [false, true] {
            let desk = Desk::new();
            let entry = |text| if typed { draft(WHY, Some(text)) } else { set(1, WHY, None, Some(text)) };
            let mut first = desk.journal();
            append(&mut first, &desk, vec![entry("AAA")]);
            dies(first);
            let begin = Begin { session: "s2".into(), at: begun.into(), ..desk.begin() };
            let mut second = Journal::begin(Some(&desk.places), begin).unwrap();
            append(&mut second, &desk, vec![entry("BBB")]);
            dies(second);
            let recovered = desk.recovered();
            let mut texts: Vec<String> = recovered.get(&cell(WHY)).into_iter().map(|fact| fact.to_string()).collect();
            texts.extend(recovered.disputed.of(&cell(WHY)).map(|(_, fact)| fact.to_string()));
            texts.sort();
            assert_eq!(texts, ["AAA", "BBB"], "begun {begun}, still typed: {typed}");
        }
    }
}

#[test]
fn a_recovered_journal_goes_only_where_the_file_holds_all_of_it() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one")), set(2, FINDING, None, Some("two"))]);
    let path = journal.path().to_owned();
    dies(journal);
    let (mut workbook, stamp) = desk.workbook();
    Edit::put(cell(WHY), why("one")).apply(&mut workbook);
    tripartite::store::save(&desk.path, &workbook, &stamp, None).unwrap();
    retire(Some(&desk.places), &path, &workbook, &instrument("en"));
    assert_eq!((desk.journals_left(), desk.put_aside()), (0, 1), "one answer of it is in no file");
}

#[test]
fn what_is_put_aside_is_kept_for_thirty_days_from_then_on() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    let path = journal.path().to_owned();
    dies(journal);
    // nobody opened the workbook for a long time
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(60 * 24 * 60 * 60);
    std::fs::File::options().append(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    let aside = set_aside(Some(&desk.places), &path).unwrap();
    tripartite::store::clear_old(&desk.places);
    assert!(aside.exists());
}

#[test]
fn a_journal_that_would_not_be_read_again_is_not_begun() {
    let desk = Desk::new();
    let nowhere: JournalProbe = |_| Ok(false);
    let fault = Journal::begin_where(Some(&desk.places), desk.begin(), nowhere).unwrap_err();
    assert!(fault.get_ref().is_some_and(|inner| inner.is::<NoRightsKept>()), "{fault}");
    let names = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
    assert_eq!((desk.journals_left(), names(desk.path.parent().unwrap())), (0, 2), "and leaves nothing behind");
    // the state folder is on a stick that keeps no rights, the workbook is not
    let not_there: JournalProbe = |path| Ok(!path.to_string_lossy().contains("/state/"));
    let mut journal = Journal::begin_where(Some(&desk.places), desk.begin(), not_there).unwrap();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    dies(journal);
    assert_eq!(desk.recovered().get(&cell(WHY)), Some(why("one")));
}

#[cfg(unix)] // Windows removes no folder in which a file is open
#[test]
fn a_journal_whose_file_was_removed_is_begun_anew() {
    let desk = Desk::new();
    let mut journal = desk.journal();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    std::fs::remove_dir_all(desk.places.state.join("journals")).unwrap();
    append(&mut journal, &desk, vec![set(2, FINDING, None, Some("two"))]);
    dies(journal);
    let recovered = desk.recovered();
    assert_eq!((recovered.get(&cell(WHY)), recovered.get(&cell(FINDING))), (Some(why("one")), Some(why("two"))));
}

/// Where the system could not say what a path stands for, the journal keeps it as it was typed, perhaps through a link.
#[cfg(unix)]
#[test]
fn a_journal_begun_under_another_path_of_the_file_is_offered_there() {
    let desk = Desk::new();
    let link = desk.path.with_file_name("link.yaml");
    std::os::unix::fs::symlink(&desk.path, &link).unwrap();
    let mut journal = Journal::begin(Some(&desk.places), Begin { path: link, ..desk.begin() }).unwrap();
    append(&mut journal, &desk, vec![set(1, WHY, None, Some("one"))]);
    dies(journal);
    assert_eq!(desk.recovered().get(&cell(WHY)), Some(why("one")));
}

// one journal takes over what another held

/// Something to recover, and the change that takes it over.
fn taken_over(desk: &Desk, at: usize) -> (PathBuf, String, Effect) {
    let old = desk.places.state.join(format!("journals/old-{at}.journal"));
    std::fs::write(&old, "what waited").unwrap();
    let text = format!("taken over {at}");
    let changes = vec![(Edit { cell: cell(WHY), to: Some(Fact::Text(text.clone())) }, None)];
    (old, text, Effect::Journal { revision: at as u64, changes })
}

fn all_journals(desk: &Desk) -> String {
    let files = std::fs::read_dir(desk.places.state.join("journals")).unwrap().flatten();
    files.map(|file| std::fs::read_to_string(file.path()).unwrap_or_default()).collect()
}

#[test]
fn a_journal_is_put_aside_only_when_what_was_taken_over_is_in_the_new_one() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.places.state.join("journals")).unwrap();
    let world = World::with_places("en", Some(desk.places.clone()));
    let journal = world.journal_session();
    journal.lock().unwrap().turn_to(desk.begin());
    let worker = Worker::start(world, |_| ());
    for at in 1..=40 {
        let (old, text, change) = taken_over(&desk, at);
        // a disk that answers nobody for a moment
        let busy = journal.lock().unwrap();
        assert!(worker.perform(change).is_none());
        assert!(worker.perform(Effect::SetAside(old.clone())).is_none());
        std::thread::sleep(std::time::Duration::from_millis(2));
        drop(busy);
        while old.exists() {
            std::thread::yield_now();
        }
        assert!(all_journals(&desk).contains(&text), "{text} is nowhere");
    }
    worker.finish();
}

#[test]
fn what_no_journal_could_be_begun_for_is_in_the_first_that_can() {
    let desk = Desk::new();
    let mut world = World::with_places("en", Some(desk.places.clone()));
    // beside the workbook there is no room either
    let begin = Begin { path: desk.path.parent().unwrap().join("gone/w.yaml"), ..desk.begin() };
    world.journal_session().lock().unwrap().turn_to(begin);
    std::fs::create_dir_all(desk.places.state.join("journals")).unwrap();
    let (old, first, change) = taken_over(&desk, 1);
    let (folder, away) = (old.parent().unwrap().to_owned(), desk.places.state.join("away"));
    std::fs::rename(&folder, &away).unwrap();
    std::fs::write(&folder, "in the way").unwrap();
    let told = world.perform(change);
    assert!(matches!(&told[..], [Message::Journaled(1, Err(_))]), "{told:?}");
    std::fs::remove_file(&folder).unwrap();
    std::fs::rename(&away, &folder).unwrap();
    let (_, second, change) = taken_over(&desk, 2);
    let told = world.perform(change);
    assert!(matches!(&told[..], [Message::Journaled(2, Ok(()))]), "{told:?}");
    let all = all_journals(&desk);
    assert!(all.contains(&first) && all.contains(&second), "{all}");
    world.perform(Effect::SetAside(old.clone()));
    assert!(!old.exists());
}

#[test]
fn a_save_that_is_faster_than_the_journal_leaves_nothing_waiting() {
    let desk = Desk::new();
    let world = World::with_places("en", Some(desk.places.clone()));
    let keeping = world.journal_session();
    let mut journal = keeping.lock().unwrap();
    journal.turn_to(desk.begin());
    journal.saved(1, &desk.path, desk.workbook().1);
    let change = Edit { cell: cell(WHY), to: Some(Fact::Text("quick".into())) };
    journal.change(1, vec![(change, None)]).unwrap();
    assert_eq!(desk.journals_left(), 1);
    journal.end();
    assert_eq!(desk.journals_left(), 0);
}
