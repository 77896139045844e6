//! The defences, each with the text that is one, what stands there when it is gone, and the test that must fail then.
//!
//! A new defence is one more line here, among the others; the thirty are those of `docs/safety.md`.

/// A defence that can be taken out.
pub struct Defence {
    /// What is wrong without it.
    pub name: &'static str,
    pub file: &'static str,
    pub find: &'static str,
    pub replace: &'static str,
    pub by: Check,
}

/// What must fail.
pub enum Check {
    /// A test of `tests/FILE.rs`.
    Test(&'static str, &'static str),
    /// A test beside the code.
    Beside(&'static str),
    /// A hunt, with rounds.
    Hunt(&'static str, &'static str),
}

use Check::{Beside, Hunt, Test};

const fn of(name: &'static str, file: &'static str, find: &'static str, replace: &'static str, by: Check) -> Defence {
    Defence { name, file, find, replace, by }
}

const BESIDE: &str = "src/store/save/beside.rs";
const SAVE: &str = "src/store/save/mod.rs";
const SYSTEM: &str = "src/store/save/system.rs";
const IN_PLACE: &str = "src/store/save/in_place.rs";
const LEFTOVER: &str = "src/store/leftover.rs";
const VERSIONS: &str = "src/store/versions.rs";
const WRITING: &str = "src/store/journal/writing.rs";
const READING: &str = "src/store/journal/reading.rs";
const ENTRY: &str = "src/store/journal/entry.rs";
const RECOVERY: &str = "src/store/recovery.rs";
const LOCK: &str = "src/store/lock.rs";
const MERGE: &str = "src/workbook/merge.rs";

const READER: &str = "src/store/workbook_file.rs";
const YAML: &str = "src/store/yaml.rs";
const HOSTILE: &str = "every_hostile_file_is_decided_quickly_with_place_and_remedy_and_left_as_it_was";

/// The thirty every release is tried with: one for each thing the program promises.
#[rustfmt::skip]
pub const THIRTY: [Defence; 30] = [
    // saving
    of("the file is not synced", BESIDE,
        "file.as_file().sync_all().map_err(|error| told(&error))?;\n    still()?;", "still()?;",
        Test("saving", "one_rename_over_the_target_between_the_sync_of_the_file_and_that_of_the_folder")),
    of("the folder is not synced", BESIDE,
        "synced: system::sync_folder(folder_of(target)).is_ok() }", "synced: true }",
        Test("saving", "one_rename_over_the_target_between_the_sync_of_the_file_and_that_of_the_folder")),
    of("no last look before the rename", BESIDE,
        "    still()?;\n    match file.persist", "    match file.persist",
        Test("saving", "a_file_changed_during_the_save_is_not_overwritten")),
    of("the stamp is not compared", SAVE,
        "Ok(Some(now)) if Stamp::of_bytes(&now) == *held => Ok(()),", "Ok(Some(_)) => Ok(()),",
        Test("saving", "a_file_changed_outside_is_not_overwritten")),
    of("what is written is not parsed back", SAVE,
        "match parse_workbook(Path::new(\"\"), &text) {", "match Ok::<_, super::ReadFault>(workbook.clone()) {",
        Test("saving", "a_text_that_would_not_read_back_is_not_saved")),
    of("the file is not read back", SAVE,
        "confirmed: synced && reads_back(&target, bytes), in_place", "confirmed: synced, in_place",
        Test("saving", "a_file_that_does_not_read_back_is_a_save_not_confirmed")),
    of("a link is replaced", SAVE,
        "let target = std::fs::canonicalize(path).map_err(told)?;\n    if let Some(places)",
        "let target = path.to_owned();\n    if let Some(places)",
        Test("saving", "a_save_goes_through_a_symlink")),
    of("a file is emptied before it is written over", IN_PLACE,
        "    file.seek(SeekFrom::Start(0))?;\n    file.write_all(&new[..holds",
        "    file.set_len(0)?;\n    file.seek(SeekFrom::Start(0))?;\n    file.write_all(&new[..holds",
        Test("saving", "a_file_half_written_over_is_made_whole_when_it_is_next_opened")),
    of("what a killed save left stays", LEFTOVER,
        "        std::fs::remove_file(&file)?;\n        cleared += 1;", "        cleared += 1;",
        Test("saving", "what_a_killed_save_left_is_cleared_and_a_text_of_its_own_is_kept")),
    of("no version is kept", VERSIONS,
        "    keep(places, id, &path, bytes)?;\n    rotate", "    rotate",
        Test("saving", "the_last_ten_versions_are_kept_by_number_whatever_the_clock_says")),
    // the journal
    of("the journal is not synced", WRITING,
        "        self.file.sync_data()?;\n", "",
        Hunt("faults", "0")),
    of("the folder of journals is not synced", WRITING,
        "\n        .and_then(|()| File::open(folder)?.sync_all());", ";",
        Test("saving", "a_journal_is_begun_with_its_folder_synced")),
    of("the checksum is not compared", ENTRY,
        " || sum != format!(\"{:08x}\", checksum(seq, json))", "",
        Test("journal", "every_byte_changed_gives_a_beginning_of_what_was_written_or_nothing")),
    of("others can read the journal", WRITING,
        "mode(&mut options, 0o600)", "mode(&mut options, 0o644)",
        Test("journal", "journals_are_private")),
    of("the journal goes before the file holds it", WRITING,
        "        if self.is_settled() {", "        if true {",
        Test("journal", "a_journal_whose_content_is_in_the_file_goes_at_the_end_and_any_other_stays")),
    of("a draft does not reach the journal", "src/app/update/edit.rs",
        "draft = Some(draft_of(editing));", "draft = None;",
        Test("sessions", "text_being_typed_reaches_the_journal")),
    of("what the file holds is recovered again", RECOVERY,
        "if *revision <= since {", "if false {",
        Test("journal", "what_was_saved_and_then_changed_by_another_is_not_offered_again")),
    // the lock
    of("a live lock is put away", LOCK,
        "(Err(TryLockError::WouldBlock), Content::By(holder)) => Ok(Some(Held::Live(holder))),",
        "(Err(TryLockError::WouldBlock), Content::By(holder)) => put_away(path, true, holder),",
        Test("locking", "a_workbook_is_held_once_even_within_one_program")),
    of("a lock of another computer is put away unasked", LOCK,
        "anyway || holder.is_beside(me)", "true",
        Test("locking", "a_lock_of_another_computer_is_taken_over_only_when_a_person_says_so")),
    of("a script writes into an open workbook", "src/cli/set.rs",
        "call.hold(file)?", "call.hold(file).ok()",
        Test("locking", "an_edit_by_script_is_refused_while_somebody_has_the_workbook_open")),
    // what stays in the room
    of("restricted remarks are in a report", "src/report/published.rs",
        "        copy.leave_out_restricted();\n", "",
        Test("documents", "nothing_restricted_appears")),
    of("restricted remarks are in a shared copy", "src/workbook/restricted.rs",
        "entry.remarks.retain(|_, remark| !remark.restricted);", "",
        Test("privacy", "nothing_restricted_is_in_a_shared_copy_and_everything_else_is")),
    // reading
    of("a file that is cut off is read", READER,
        "if said != held as u64 {", "if false {",
        Test("hostile", HOSTILE)),
    of("a text may be longer than any field", READER,
        "too_long(&workbook) {", "too_long(&workbook).filter(|_| false) {",
        Test("hostile", HOSTILE)),
    of("anchors are followed", YAML,
        "max_aliases: 0,\n            max_anchors: 0,", "max_aliases: 9_999,\n            max_anchors: 9_999,",
        Test("hostile", HOSTILE)),
    of("of two answers with one id the last is kept", YAML,
        "emit_comments: false,", "emit_comments: false,\n        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::LastWins,",
        Test("hostile", HOSTILE)),
    // cleaning
    of("what steers a terminal is printed", "src/cli/out.rs",
        "let done = writeln!(self.out, \"{}\", line_text(text));", "let done = writeln!(self.out, \"{text}\");",
        Test("commands", "what_could_steer_a_terminal_never_reaches_it")),
    of("what is drawn is not cleaned", "src/document/clean.rs",
        "        Self(screen_text(text))\n", "        Self(Cow::Borrowed(text))\n",
        Beside("what_a_screen_draws_was_cleaned")),
    of("a panic is told as it comes", "src/tui/panics.rs",
        "let text = line_text(text.unwrap_or(\"?\"));", "let text = std::borrow::Cow::Borrowed(text.unwrap_or(\"?\"));",
        Test("terminal", "a_panic_gives_the_terminal_back_and_is_told_cleanly")),
    of("the filter lets strings to the terminal pass", "src/tui/egress.rs",
        "Some(_) => return Piece::Strange(1),", "Some(_) => return Piece::Ours(2),",
        Beside("what_it_never_sends_is_left_out")),
];

/// All others, for a long run.
#[rustfmt::skip]
pub const OTHERS: &[Defence] = &[
    // saving
    of("a new file is not synced", BESIDE,
        "file.as_file().sync_all().map_err(|error| told(&error))?;\n    file.persist_noclobber", "file.persist_noclobber",
        Hunt("faults", "0")),
    of("the folder of a new file is not synced", BESIDE,
        "    Ok(system::sync_folder(folder_of(path)).is_ok())", "    Ok(true)",
        Hunt("faults", "0")),
    of("the names of one file are parted", SAVE,
        "match system::names_of(&about) {", "match system::names_of(&about).min(1) {",
        Test("saving", "all_names_of_a_file_hold_what_was_saved")),
    of("a file marked read-only is replaced", SAVE,
        "if about.permissions().readonly() {", "if false {",
        Test("saving", "a_file_marked_read_only_is_not_replaced")),
    of("the mode is not kept", SYSTEM,
        "new.set_permissions(about.permissions())?;\n    keep_attributes", "keep_attributes",
        Test("saving", "a_save_keeps_the_mode_and_leaves_nothing_beside")),
    of("the owner is not kept", SYSTEM,
        "fchown(new, Some(about.uid()), Some(about.gid()))?;", "",
        Test("saving", "owner_and_group_are_kept")),
    of("attributes are not kept", SYSTEM,
        "names.filter(|name| counts(name)).collect();", "names.filter(|name| counts(name)).take(0).collect();",
        Test("saving", "attributes_and_rights_of_single_persons_are_kept")),
    of("a file half written over is not mended", IN_PLACE,
        "mended |= settle(copies, &stamps, target, places, held)?", "drop((copies, stamps))",
        Test("saving", "a_file_half_written_over_is_made_whole_when_it_is_next_opened")),
    of("a text only a killed save has is removed", LEFTOVER,
        "text.filter(|bytes| is_workbook(bytes))", "text.filter(|_| false)",
        Test("saving", "what_a_killed_save_left_is_cleared_and_a_text_of_its_own_is_kept")),
    of("versions are kept without end", VERSIONS,
        "    keep(places, id, &path, bytes)?;\n    rotate(places, id, &path);", "    keep(places, id, &path, bytes)?;",
        Test("saving", "the_last_ten_versions_are_kept_by_number_whatever_the_clock_says")),
    of("the present text is lost when a version is put back", VERSIONS,
        "    keep(places, &workbook.id, &path, &present).map_err(RestoreFault::NotKept)?;\n", "",
        Test("saving", "versions_are_listed_compared_and_put_back")),
    of("a file of somebody else's is taken for ours and removed", LEFTOVER,
        "random.len() == TEMP_RANDOM && ", "",
        Beside("only_names_of_our_pattern_are_ours")),
    of("an id out of a file leads out of the folder", VERSIONS,
        "if fits(c) { c } else { '_' }", "c",
        Beside("an_id_never_leads_out_of_the_folder_nor_to_that_of_another")),
    // the journal
    of("lines may be missing", ENTRY,
        "let (sum, json) = rest.split_once(' ')?;", "let (sum, json) = rest.split_once(' ')?;\n        let seq = number.parse().unwrap_or(seq);",
        Test("journal", "a_line_left_out_or_put_twice_ends_the_reading_there")),
    of("others can put words into the journal", READING,
        "about.mode() & 0o022 != 0 || ", "",
        Test("journal", "journals_are_private")),
    of("no journal beside the file where there is no home", WRITING,
        "Some(folder) if folder.is_dir() =>", "Some(folder) if !folder.is_dir() =>",
        Test("journal", "where_there_is_no_state_folder_the_journal_stands_beside_the_workbook")),
    of("another workbook gets what waits", RECOVERY,
        "journaled.begin.workbook == workbook.id && (", "(",
        Test("journal", "another_workbook_gets_nothing_of_it")),
    // the lock
    of("a lock that another took is removed", LOCK,
        "        if self.is_ours() {", "        if true {",
        Test("locking", "a_lock_that_another_took_is_no_longer_ours_and_is_left_alone")),
    // what two changed
    of("the other version of a dispute is dropped", MERGE,
        "Fate::Disputed => Some(sides.theirs.get(cell).unwrap_or(Fact::Emptied)),", "Fate::Disputed => None,",
        Test("merging", "nothing_either_side_changed_is_lost")),
    // what stays in the room
    of("others can look into the program's own folders", "src/store/places.rs",
        "keep_private(folder, 0o700)", "keep_private(folder, 0o755)",
        Test("privacy", "the_programs_own_files_are_private_whatever_the_umask")),
    // reading
    of("any file is taken for a workbook", READER,
        "    header(text, newest)?;\n", "",
        Test("hostile", HOSTILE)),
    of("a mark of byte order is refused", READER,
        r"let text = shared.strip_prefix('\u{feff}').unwrap_or(shared);", "let text = shared.as_str();",
        Test("hostile", HOSTILE)),
    of("a file may be of any size", READER,
        "pub const MOST_BYTES: u64 = 32 << 20;", "pub const MOST_BYTES: u64 = 32 << 30;",
        Test("hostile", HOSTILE)),
    of("what is no regular file is read", "src/store/bytes.rs",
        "about if !about.is_file() => Err(Trouble::NotAFile),", "about if about.is_dir() => Err(Trouble::NotAFile),",
        Test("hostile", "what_is_no_regular_file_is_refused_and_never_waited_for")),
    of("values may stand as deep as they like", YAML,
        "max_depth: Bound::Depth.most(),\n            flow_nesting_limit: Bound::Depth.most(),",
        "max_depth: Bound::Depth.most() * 99,\n            flow_nesting_limit: Bound::Depth.most() * 99,",
        Test("hostile", HOSTILE)),
    of("tags are read over", YAML,
        "reject_unsupported_tags: true,", "reject_unsupported_tags: false,",
        Test("hostile", HOSTILE)),
    of("there may be any number of values", "src/store/survey.rs",
        "Bound::Values.most() + self.entries.saturating_mul(24)", "usize::MAX / 9 + self.entries.saturating_mul(24)",
        Test("hostile", HOSTILE)),
    of("two versions joined by version control are read", "src/store/survey.rs",
        "if indent == 0 && is_conflict(content) {", "if false && is_conflict(content) {",
        Test("hostile", HOSTILE)),
    of("control characters are read", "src/store/survey.rs",
        "    characters(text)?;\n", "",
        Test("hostile", HOSTILE)),
    of("the reader hangs with the library", "src/store/guard.rs",
        "told.recv_timeout(patience)", "told.recv_timeout(patience.max(Duration::from_secs(9_999)))",
        Beside("work_that_hangs_or_panics_is_told")),
    of("the reader has the stack of any thread", "src/store/guard.rs",
        "        .stack_size(STACK)\n", "",
        Beside("there_is_room_for_deep_work")),
    // cleaning
    of("what steers a terminal is complained of", "src/cli/out.rs",
        "let _ = writeln!(self.err, \"{}\", line_text(text));", "let _ = writeln!(self.err, \"{text}\");",
        Test("terminal", "an_error_about_a_hostile_file_is_as_clean")),
    of("the filter lets any mode be switched", "src/tui/egress.rs",
        "is_some_and(|mode| MODES.contains(&mode))", "is_some()",
        Beside("what_it_never_sends_is_left_out")),
    // the terminal
    of("a window that is closed is not heard", "src/runtime/signals.rs",
        "pub const OF_SCREEN: [i32; 6] = [SIGTERM, SIGHUP, SIGINT,", "pub const OF_SCREEN: [i32; 6] = [SIGTERM, SIGTERM, SIGINT,",
        Test("terminal", "a_terminal_that_is_closed_ends_the_program_with_everything_saved")),
    // of what comes back, and of what is newer
    of("what a shared copy left out is removed when it comes back", "src/workbook/restricted.rs",
        "if ours.shared == theirs.shared {", "if true {",
        Test("privacy", "what_a_shared_copy_left_out_is_not_removed_when_the_copy_comes_back")),
    of("a newer format can be changed", "src/runtime/opening.rs",
        "_ if format > FORMAT =>", "_ if format > FORMAT + 9 =>",
        Test("commands", "a_workbook_of_a_newer_format_is_shown_and_nothing_is_made_of_it")),
    of("a holder may be nobody", "src/store/person.rs",
        ".or_else(account)", "",
        Test("locking", "a_holder_has_a_name_where_the_session_gives_none")),
    // what a day may keep
    of("a reason in a reply costs the history nothing", "src/workbook/log.rs",
        "Reply::Given(Value::Said(text)) | Reply::NotApplicable { reason: text }", "Reply::Given(Value::Said(text))",
        Beside("every_text_a_step_keeps_is_counted")),
    // the night
    of("times of day are compared as text", "src/analysis/meeting.rs",
        "in_meeting(opened.as_deref(), time)", "in_meeting(None, time)",
        Beside("a_meeting_past_midnight_keeps_its_order")),
    // documents of large files
    of("a stop waits for the work", "src/runtime/exports.rs",
        "_ if wish.stop.is_asked() => return Message::Stopped,", "_ if false => return Message::Stopped,",
        Test("sizes", "a_stop_is_heard_at_once_and_leaves_nothing")),
    of("half a document is taken for a whole", "src/report/kind.rs",
        "content.filter(|_| (from.going)(0))", "content",
        Test("sizes", "what_was_composed_until_a_stop_is_no_document")),
    of("loops go on after a stop", "src/document/going.rs",
        "items.into_iter().take_while(move |_| watch.goes_on())", "items.into_iter().inspect(move |_| drop(watch.clone()))",
        Test("sizes", "questions_come_with_the_rows_in_every_phase")),
    of("rows nothing was said about stand apart", "src/report/part/gathered.rs",
        "if count > MOST_APART {", "if count > usize::MAX - 1 {",
        Test("sizes", "rows_nothing_was_said_about_stand_together")),
    of("a name is as long as a page wherever it stands", "src/report/phrase.rs",
        "const NAME: usize = 200;", "const NAME: usize = 200_000;",
        Test("sizes", "a_name_that_is_a_page_stands_once_in_full")),
    of("the problems of all places are gone through for each", "src/analysis/derived.rs",
        "self.among(self.index().places.get(place))", "self.problems.iter().filter(move |it| it.place() == Some(place))",
        Test("sizes", "twice_the_rows_take_twice_the_time")),
    of("all pieces of a line are gone through for each of its rows", "src/document/wrap.rs",
        "*first = (number + 1, end);", "let _ = &first;",
        Test("sizes", "twice_the_rows_take_twice_the_time")),
    of("the choices of a field are gathered anew for each row", "src/analysis/problems.rs",
        "self.pools.entry((register.clone(), field.clone())).or_insert_with(made).clone()", "{ let _ = &self.pools; made() }",
        Test("sizes", "twice_the_rows_take_twice_the_time")),
    of("all versions are gone through for each place", "src/workbook/dispute.rs",
        "self.disputed.at(place)", "self.disputed.iter().filter(move |(cell, _)| cell.place() == Some(place))",
        Test("sizes", "twice_the_rows_take_twice_the_time")),
];
