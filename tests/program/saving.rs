//! Saving: the file is the old one or the new one, whatever the disk, the rights and the other programs do.
//!
//! What needs root, strace, faketime or a file system with attributes says a word and passes where these are missing.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)]

use crate::support_saving::*;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use tripartite::store::{self, Dirs, Existing, SaveFault, Saved, Stamp};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o7777
}

fn chmod(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn inode(path: &Path) -> u64 {
    std::fs::metadata(path).unwrap().ino()
}

fn canonical(path: &Path) -> std::path::PathBuf {
    tripartite::platform::canonical(path).unwrap()
}

/// Saves the desk's workbook with another title.
fn retitle(path: &Path, title: &str, places: Option<&Dirs>) -> Result<Saved, SaveFault> {
    let (workbook, held) = read(path);
    store::save(path, &titled(&workbook, title), &held, places)
}

/// A save must be refused and leave the file, and nothing else.
#[track_caller]
fn refused(desk: &Desk, path: &Path, title: &str) -> SaveFault {
    let before = std::fs::read(path).unwrap();
    let beside = names(path.parent().unwrap());
    let fault = retitle(path, title, Some(&desk.places())).expect_err("the save is refused");
    assert_eq!(std::fs::read(path).unwrap(), before, "the old file is whole: {fault}");
    assert_eq!(names(path.parent().unwrap()), beside, "nothing is left behind: {fault}");
    fault
}

// what is kept

#[test]
fn a_save_keeps_the_mode_and_leaves_nothing_beside() {
    let desk = Desk::new();
    chmod(&desk.book(), 0o640);
    let saved = retitle(&desk.book(), "one", Some(&desk.places())).unwrap();
    assert!(saved.confirmed && !saved.in_place);
    assert_eq!(read(&desk.book()).1, saved.stamp);
    assert_eq!((mode(&desk.book()), names(&desk.files())), (0o640, vec!["w.yaml".to_owned()]));
}

#[test]
fn an_unchanged_workbook_is_not_written() {
    let desk = Desk::new();
    retitle(&desk.book(), "one", None).unwrap();
    let before = inode(&desk.book());
    assert!(retitle(&desk.book(), "one", None).unwrap().confirmed);
    assert_eq!(inode(&desk.book()), before);
}

#[test]
fn a_save_goes_through_a_symlink() {
    let desk = Desk::new();
    std::fs::create_dir(desk.at("other")).unwrap();
    let link = desk.at("other/link.yaml");
    symlink("../files/w.yaml", &link).unwrap();
    retitle(&link, "through the link", None).unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink(), "the link is still one");
    assert_eq!(read(&desk.book()).0.title, "through the link");
    assert_eq!(names(&desk.at("other")), ["link.yaml"]);
}

#[test]
fn owner_and_group_are_kept() {
    if !is_root() {
        return;
    }
    let desk = Desk::new();
    std::os::unix::fs::chown(desk.book(), Some(65534), Some(65534)).unwrap();
    chmod(&desk.book(), 0o460);
    let saved = retitle(&desk.book(), "one", None).unwrap();
    let about = std::fs::metadata(desk.book()).unwrap();
    assert_eq!((about.uid(), about.gid(), mode(&desk.book())), (65534, 65534, 0o460));
    assert!(!saved.in_place, "root can keep them with a new file");
}

#[test]
fn attributes_and_rights_of_single_persons_are_kept() {
    let desk = Desk::new();
    if xattr::set(desk.book(), "user.note", b"of the ministry").is_err() {
        return skipped("this file system keeps no attributes");
    }
    // user::rw- user:65534:rw- group::r-- mask::rw- other::---
    let entry =
        |tag: u16, rights: u16, id: u32| [&tag.to_le_bytes()[..], &rights.to_le_bytes(), &id.to_le_bytes()].concat();
    let none = u32::MAX;
    let entries = [entry(1, 6, none), entry(2, 6, 65534), entry(4, 4, none), entry(16, 6, none), entry(32, 0, none)];
    let acl = [&2_u32.to_le_bytes()[..], &entries.concat()].concat();
    let has_acl = xattr::set(desk.book(), "system.posix_acl_access", &acl).is_ok();
    let before = (inode(&desk.book()), mode(&desk.book()));
    retitle(&desk.book(), "one", None).unwrap();
    assert_ne!(inode(&desk.book()), before.0, "a new file took the name");
    assert_eq!(xattr::get(desk.book(), "user.note").unwrap().as_deref(), Some(&b"of the ministry"[..]));
    if has_acl {
        assert_eq!(xattr::get(desk.book(), "system.posix_acl_access").unwrap(), Some(acl));
        assert_eq!(mode(&desk.book()), before.1);
    }
}

#[test]
fn rights_that_a_folder_gives_to_new_files_are_not_given_to_an_old_one() {
    let desk = Desk::new();
    let entry =
        |tag: u16, rights: u16, id: u32| [&tag.to_le_bytes()[..], &rights.to_le_bytes(), &id.to_le_bytes()].concat();
    let none = u32::MAX;
    let entries = [entry(1, 7, none), entry(2, 6, 65534), entry(4, 5, none), entry(16, 7, none), entry(32, 5, none)];
    let acl = [&2_u32.to_le_bytes()[..], &entries.concat()].concat();
    chmod(&desk.book(), 0o640);
    if xattr::set(desk.files(), "system.posix_acl_default", &acl).is_err() {
        return skipped("this file system keeps no such rights");
    }
    retitle(&desk.book(), "one", None).unwrap();
    assert_eq!(xattr::get(desk.book(), "system.posix_acl_access").unwrap(), None);
    assert_eq!(mode(&desk.book()), 0o640);
}

#[test]
fn a_new_file_is_as_private_as_the_user_asks() {
    let desk = Desk::new();
    assert_eq!(code(&desk.shell("umask 077; $PROGRAM new private.yaml --country KEN")), 0);
    assert_eq!(code(&desk.shell("umask 022; $PROGRAM new open.yaml --country KEN")), 0);
    assert_eq!((mode(&desk.files().join("private.yaml")), mode(&desk.files().join("open.yaml"))), (0o600, 0o644));
}

#[test]
fn the_longest_name_can_be_saved_to() {
    let desk = Desk::new();
    let long = desk.files().join(format!("{}.yaml", "é".repeat(125)));
    std::fs::rename(desk.book(), &long).unwrap();
    retitle(&long, "one", None).unwrap();
    assert_eq!(read(&long).0.title, "one");
}

// what is refused

#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let desk = Desk::new();
    let (workbook, held) = read(&desk.book());
    let pipe = desk.files().join("pipe.yaml");
    assert!(desk.shell("mkfifo pipe.yaml").status.success());
    let kind = |path: &Path| std::fs::symlink_metadata(path).unwrap().file_type();
    let before = kind(&pipe);
    for path in [pipe.as_path(), &desk.files(), Path::new("/dev/null")] {
        let fault = store::save(path, &workbook, &held, Some(&desk.places())).unwrap_err();
        assert!(matches!(fault, SaveFault::NotAFile(_)), "{}: {fault:?}", path.display());
    }
    assert!(matches!(store::export(&pipe, "text", Existing::IsKept(None)), Err(SaveFault::NotAFile(_))));
    assert_eq!(kind(&pipe), before, "the pipe is still one");
    // the reader, too: the command must come back
    for file in ["pipe.yaml", ".", "/proc/version", "/proc/self/mem"] {
        let said = desk.shell(&format!("timeout 20 $PROGRAM set {file} {CELL} text"));
        assert_eq!(code(&said), 2, "{file}: {said:?}");
    }
    assert_eq!(code(&desk.set("text")), 0);
    assert!(desk.shell("rm w.yaml; mkfifo w.yaml").status.success());
    assert_eq!(code(&desk.shell("timeout 20 $PROGRAM versions w.yaml --restore 1")), 2);
    let proc = Path::new("/proc/version");
    let held = Stamp::of_bytes(&std::fs::read(proc).unwrap());
    assert!(store::save(proc, &workbook, &held, Some(&desk.places())).is_err());
}

#[test]
fn a_file_marked_read_only_is_not_replaced() {
    let desk = Desk::new();
    chmod(&desk.book(), 0o444);
    assert!(matches!(refused(&desk, &desk.book(), "one"), SaveFault::ReadOnly(_)));
}

#[test]
fn a_full_disk_is_told_with_its_numbers_and_leaves_the_old_file() {
    let desk = Desk::new();
    let Some(disk) = Mounted::tmpfs(desk.at("disk"), "size=64k") else { return };
    let book = disk.0.join("w.yaml");
    std::fs::copy(desk.book(), &book).unwrap();
    disk.fill();
    match refused(&desk, &book, &"long ".repeat(2000)) {
        SaveFault::Full { free, needed, .. } => assert!(free < needed && needed > 10_000, "{free} {needed}"),
        fault => panic!("{fault:?}"),
    }
    let said = desk.run(&["set", "../disk/w.yaml", CELL, &"long ".repeat(2000)]);
    assert_eq!(code(&said), 2);
    let told = complaint(&said);
    assert!(told.contains("the disk is full") && told.contains("save a copy on another disk"), "{told}");
}

#[test]
fn a_disk_that_takes_no_more_files_is_told_as_that() {
    let desk = Desk::new();
    let Some(disk) = Mounted::tmpfs(desk.at("disk"), "nr_inodes=3") else { return };
    let book = disk.0.join("w.yaml");
    std::fs::copy(desk.book(), &book).unwrap();
    std::fs::write(disk.0.join("other"), "").unwrap();
    assert!(matches!(refused(&desk, &book, "one"), SaveFault::NoMoreFiles(_)));
}

#[test]
fn a_disk_that_became_read_only_is_told_as_that() {
    let desk = Desk::new();
    let Some(disk) = Mounted::tmpfs(desk.at("disk"), "size=1m") else { return };
    let book = disk.0.join("w.yaml");
    std::fs::copy(desk.book(), &book).unwrap();
    disk.remount("ro");
    assert!(matches!(refused(&desk, &book, "one"), SaveFault::ReadOnlyMedium(_)));
}

#[test]
fn a_limit_of_size_is_an_error_and_no_death() {
    let desk = Desk::new();
    let before = std::fs::read(desk.book()).unwrap();
    let long = "x".repeat(5000);
    let said = desk.shell(&format!("ulimit -f 2; exec $PROGRAM set w.yaml {CELL} {long}"));
    assert_eq!(code(&said), 2, "{said:?}");
    assert!(complaint(&said).contains("does not allow a file as large"), "{}", complaint(&said));
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
    assert_eq!(names(&desk.files()), ["w.yaml"]);
}

#[test]
fn too_few_descriptors_lose_nothing() {
    if !is_there("prlimit") {
        return;
    }
    let desk = Desk::new();
    let mut told = 0;
    for most in 3..=12 {
        let before = std::fs::read(desk.book()).unwrap();
        let text = format!("with {most} descriptors");
        let said = desk.shell(&format!("exec prlimit --nofile={most} $PROGRAM set w.yaml {CELL} '{text}'"));
        match code(&said) {
            0 => assert!(std::fs::read_to_string(desk.book()).unwrap().contains(&text), "{most}: a false “saved”"),
            _ => assert_eq!(std::fs::read(desk.book()).unwrap(), before, "{most}"),
        }
        told += usize::from(complaint(&said).contains("oo many"));
        assert_eq!(names(&desk.files()), ["w.yaml"], "{most}: {said:?}");
    }
    assert!(told > 0, "the limit was felt");
}

// other programs

#[test]
fn a_file_changed_outside_is_not_overwritten() {
    let desk = Desk::new();
    let (workbook, held) = read(&desk.book());
    // the same size: only the bytes tell
    let changed = std::fs::read_to_string(desk.book()).unwrap().replace("MYS", "KEN");
    std::fs::write(desk.book(), &changed).unwrap();
    let fault = store::save(&desk.book(), &titled(&workbook, "one"), &held, Some(&desk.places())).unwrap_err();
    assert!(matches!(fault, SaveFault::ChangedOutside(_)), "{fault:?}");
    assert_eq!(std::fs::read_to_string(desk.book()).unwrap(), changed);
    std::fs::write(desk.book(), [0xff, 0xfe, 0]).unwrap();
    let fault = store::save(&desk.book(), &titled(&workbook, "one"), &held, None).unwrap_err();
    assert!(matches!(fault, SaveFault::ChangedOutside(_)), "not text, and still changed outside: {fault:?}");
}

/// While the new file is being synced, another program writes to the old one.
#[test]
fn a_file_changed_during_the_save_is_not_overwritten() {
    if !is_there("strace") {
        return;
    }
    let desk = Desk::new();
    let slow = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=400000"];
    let args: Vec<&str> = slow.iter().copied().chain([PROGRAM, "set", "w.yaml", CELL, "mine"]).collect();
    let mut child = desk.command("strace", &args).stderr(std::process::Stdio::piped()).spawn().unwrap();
    while desk.temps().is_empty() {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it began");
        std::thread::yield_now();
    }
    let theirs = std::fs::read_to_string(desk.book()).unwrap().replace("MYS", "KEN");
    std::fs::write(desk.book(), &theirs).unwrap();
    let said = child.wait_with_output().unwrap();
    assert_eq!(code(&said), 2, "{said:?}");
    assert!(complaint(&said).contains("changed by another program"), "{}", complaint(&said));
    assert_eq!(std::fs::read_to_string(desk.book()).unwrap(), theirs);
    assert!(desk.temps().is_empty(), "{:?}", desk.temps());
}

// the order of the calls

/// Calls of one `set` that touch files, in order, with the paths of descriptors.
fn calls(desk: &Desk, inject: &[&str]) -> (std::process::Output, Vec<String>) {
    let trace = desk.at("trace");
    let trace = trace.to_str().unwrap();
    let file = "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,truncate,ftruncate,fsync,fdatasync";
    let mut args = vec!["-f", "-y", "-qq", "-s", "4096", "-o", trace, "-e", file];
    args.extend(inject);
    args.extend([PROGRAM, "set", "w.yaml", CELL, "traced"]);
    let said = desk.command("strace", &args).output().unwrap();
    (said, std::fs::read_to_string(trace).unwrap().lines().map(str::to_owned).collect())
}

#[test]
fn one_rename_over_the_target_between_the_sync_of_the_file_and_that_of_the_folder() {
    if !is_there("strace") {
        return;
    }
    let desk = Desk::new();
    let (said, calls) = calls(&desk, &[]);
    assert_eq!(code(&said), 0, "{said:?}");
    let all = calls.join("\n");
    let target = format!("\"{}\"", canonical(&desk.book()).display());
    let folder = canonical(&desk.files()).display().to_string();
    let at = |wanted: &dyn Fn(&str) -> bool| -> Vec<usize> {
        calls.iter().enumerate().filter(|(_, call)| wanted(call)).map(|(at, _)| at).collect()
    };
    let temp = format!("{folder}/.w.yaml-");
    let renamed = at(&|call| call.contains("rename") && call.contains(&target));
    assert_eq!(renamed.len(), 1, "{all}");
    assert!(calls[renamed[0]].contains(&temp) && calls[renamed[0]].ends_with("= 0"), "{all}");
    assert!(at(&|call| call.contains("unlink") && call.contains("w.yaml\"")).is_empty(), "never removed first: {all}");
    let opened = at(&|call| call.contains("open") && call.contains(&temp));
    assert_eq!(opened.len(), 1, "{all}");
    assert!(
        calls[opened[0]].contains("O_EXCL") && calls[opened[0]].contains("0600"),
        "private, and nobody's link: {all}"
    );
    let written = at(&|call| call.contains("open") && call.contains("w.yaml\"") && call.contains("O_TRUNC"));
    assert!(written.is_empty(), "never cut: {all}");
    let synced = at(&|call| call.contains("sync(") && call.contains(&temp));
    assert!(synced.len() == 1 && synced[0] < renamed[0], "the file is synced before: {all}");
    let folder_synced = at(&|call| call.contains("fsync(") && call.contains(&format!("<{folder}>")));
    assert!(folder_synced.last().is_some_and(|at| *at > renamed[0]), "the folder is synced after: {all}");
}

/// A journal whose name the disk does not have is no journal after a power cut, however well its content is synced.
#[test]
fn a_journal_is_begun_with_its_folder_synced() {
    if !is_there("strace") {
        return;
    }
    let desk = Desk::new();
    std::fs::write(desk.at("typed"), format!("set {CELL} traced\n")).unwrap();
    let trace = desk.at("trace");
    let args = ["-f", "-y", "-qq", "-o", trace.to_str().unwrap(), "-e", "trace=openat,fsync,fdatasync", PROGRAM];
    let mut command = desk.command("strace", &[&args[..], &["open", "--plain", "w.yaml"]].concat());
    let said = command.stdin(std::fs::File::open(desk.at("typed")).unwrap()).output().unwrap();
    assert_eq!(code(&said), 0, "{said:?}");
    let all = std::fs::read_to_string(trace).unwrap();
    let at = |wanted: &dyn Fn(&str) -> bool| all.lines().position(wanted);
    let made = at(&|call| call.contains("O_CREAT") && call.contains(".journal"));
    let synced = at(&|call| call.contains(" fsync(") && call.contains("/journals>") && call.ends_with("= 0"));
    assert!(made.is_some() && synced > made, "made at {made:?}, its folder synced at {synced:?}: {all}");
}

/// The ordinal of the sync of something, among all syncs of a `set` on a fresh desk.
fn ordinal_of_sync(wanted: impl Fn(&Desk, &str) -> bool) -> usize {
    let desk = Desk::new();
    let (_, calls) = calls(&desk, &[]);
    let at = calls.iter().filter(|call| call.contains(" fsync(")).position(|call| wanted(&desk, call));
    at.expect("it is synced") + 1
}

#[test]
fn a_sync_of_the_file_that_fails_is_a_save_that_failed() {
    if !is_there("strace") {
        return;
    }
    let number = ordinal_of_sync(|_, call| call.contains("/.w.yaml-"));
    for error in ["EIO", "ENOSPC", "EDQUOT"] {
        let desk = Desk::new();
        let before = std::fs::read(desk.book()).unwrap();
        let (said, calls) = calls(&desk, &["-e", &format!("inject=fsync:error={error}:when={number}")]);
        assert_eq!(code(&said), 2, "{error}: {said:?}");
        assert_eq!(std::fs::read(desk.book()).unwrap(), before, "{error}");
        assert!(desk.temps().is_empty(), "{error}: {:?}", desk.temps());
        let synced = calls.iter().filter(|call| call.contains("sync(") && call.contains("/.w.yaml-"));
        assert_eq!(synced.count(), 1, "{error}: a sync that failed is not asked again");
    }
}

#[test]
fn a_sync_of_the_folder_that_fails_is_a_save_not_confirmed() {
    if !is_there("strace") {
        return;
    }
    let number = ordinal_of_sync(|desk, call| call.contains(&format!("<{}>", canonical(&desk.files()).display())));
    let desk = Desk::new();
    let (said, _) = calls(&desk, &["-e", &format!("inject=fsync:error=EIO:when={number}")]);
    assert_eq!(code(&said), 0, "{said:?}");
    assert!(complaint(&said).contains("did not confirm"), "{}", complaint(&said));
    assert!(std::fs::read_to_string(desk.book()).unwrap().contains("traced"));
}

#[test]
fn a_file_that_does_not_read_back_is_a_save_not_confirmed() {
    if !is_there("strace") {
        return;
    }
    let is_open = |call: &&String| call.contains(" openat(");
    let reading = |desk: &Desk, call: &str| call.contains(&format!("\"{}\"", canonical(&desk.book()).display()));
    let desk = Desk::new();
    let (_, traced) = calls(&desk, &[]);
    let last = traced.iter().filter(is_open).collect::<Vec<_>>().iter().rposition(|call| reading(&desk, call));
    let number = last.expect("it is read back") + 1;
    let desk = Desk::new();
    let (said, _) = calls(&desk, &["-e", &format!("inject=openat:error=EIO:when={number}")]);
    assert_eq!(code(&said), 0, "{said:?}");
    assert!(complaint(&said).contains("did not confirm"), "{}", complaint(&said));
}

// writing over in place

#[test]
fn all_names_of_a_file_hold_what_was_saved() {
    let desk = Desk::new();
    let other = desk.files().join("other.yaml");
    std::fs::hard_link(desk.book(), &other).unwrap();
    for title in ["a much longer title than before", "short", ""] {
        let saved = retitle(&desk.book(), title, Some(&desk.places())).unwrap();
        assert!(saved.in_place && saved.confirmed);
        assert_eq!((read(&other).0.title.as_str(), inode(&other)), (title, inode(&desk.book())));
        assert!(names(&desk.places().state.join("in-place")).is_empty(), "the copies are removed");
    }
    let before = std::fs::read(&other).unwrap();
    let fault = retitle(&desk.book(), "one", None).unwrap_err();
    assert!(matches!(fault, SaveFault::NowhereToKeep(_)), "{fault:?}");
    assert_eq!(std::fs::read(&other).unwrap(), before);
}

#[test]
fn a_disk_that_fills_up_while_a_file_is_written_over_leaves_the_old_text() {
    let desk = Desk::new();
    let Some(disk) = Mounted::tmpfs(desk.at("disk"), "size=64k") else { return };
    let book = disk.0.join("w.yaml");
    std::fs::copy(desk.book(), &book).unwrap();
    std::fs::hard_link(&book, disk.0.join("other.yaml")).unwrap();
    disk.fill();
    assert!(matches!(refused(&desk, &book, &"long ".repeat(2000)), SaveFault::Full { .. }));
    assert!(names(&desk.places().state.join("in-place")).is_empty());
}

/// Runs a command of the program as somebody without rights; `None` where that cannot be had.
fn as_nobody(desk: &Desk, text: &str) -> Option<std::process::Output> {
    if !is_root() || !is_there("runuser") {
        return None;
    }
    // the program must lie where nobody may go, so it is copied
    let program = desk.at("tripartite");
    // by another program: a file this one has written may still be open in a child another test has just begun
    assert!(desk.shell(&format!("cp '{PROGRAM}' ../tripartite")).status.success());
    for path in [desk.at("."), program.clone()] {
        chmod(&path, 0o755);
    }
    std::fs::create_dir_all(desk.at("home")).unwrap();
    assert!(desk.shell("chown -R nobody ../home").status.success());
    let args = ["-u", "nobody", "--", program.to_str().unwrap(), "set", "w.yaml", CELL, text];
    Some(desk.command("runuser", &args).output().unwrap())
}

#[test]
fn a_folder_that_takes_no_new_file_does_not_stop_a_save() {
    let desk = Desk::new();
    assert!(desk.shell("chown nobody w.yaml || true; chmod 644 w.yaml").status.success());
    chmod(&desk.files(), 0o755);
    let before = inode(&desk.book());
    let Some(said) = as_nobody(&desk, "written over") else { return };
    assert_eq!(code(&said), 0, "{said:?}");
    assert!(std::fs::read_to_string(desk.book()).unwrap().contains("written over"));
    assert_eq!((inode(&desk.book()), names(&desk.files())), (before, vec!["w.yaml".to_owned()]));
}

#[test]
fn an_owner_who_could_not_be_kept_is_kept_by_writing_over() {
    let desk = Desk::new();
    chmod(&desk.files(), 0o777);
    chmod(&desk.book(), 0o666);
    let before = inode(&desk.book());
    let Some(said) = as_nobody(&desk, "written over") else { return };
    assert_eq!(code(&said), 0, "{said:?}");
    let about = std::fs::metadata(desk.book()).unwrap();
    assert_eq!((about.uid(), about.gid(), about.ino(), mode(&desk.book())), (0, 0, before, 0o666));
    assert!(std::fs::read_to_string(desk.book()).unwrap().contains("written over") && desk.temps().is_empty());
}

#[test]
fn a_file_of_somebody_else_is_not_replaced_because_the_folder_allows_it() {
    let desk = Desk::new();
    chmod(&desk.files(), 0o777);
    chmod(&desk.book(), 0o644);
    let before = std::fs::read(desk.book()).unwrap();
    let Some(said) = as_nobody(&desk, "not mine") else { return };
    assert_eq!(code(&said), 2, "{said:?}");
    assert!(complaint(&said).contains("is read-only"), "{}", complaint(&said));
    assert_eq!(std::fs::read(desk.book()).unwrap(), before);
}

/// A desk whose program was killed while it wrote over the file, with the old and the new text.
fn killed_in_place(text: &str) -> Option<(Desk, Vec<u8>, Vec<u8>)> {
    if !is_there("strace") {
        return None;
    }
    let desk = Desk::new();
    std::fs::hard_link(desk.book(), desk.files().join("other.yaml")).unwrap();
    assert_eq!(code(&desk.set("the old text, which is a little longer")), 0);
    let old = std::fs::read(desk.book()).unwrap();
    let kill =
        ["-f", "-qq", "-o", "/dev/null", "-e", "trace=ftruncate", "-e", "inject=ftruncate:signal=SIGKILL:when=1"];
    let args: Vec<&str> = kill.iter().copied().chain([PROGRAM, "set", "w.yaml", CELL, text]).collect();
    let said = desk.command("strace", &args).output().unwrap();
    assert!(!said.status.success(), "{said:?}");
    let copies = desk.places().state.join("in-place");
    let copies = copies.join(names(&copies).first().expect("the copies are there"));
    assert_eq!(std::fs::read(copies.join("old")).unwrap(), old);
    let new = std::fs::read(copies.join("new")).unwrap();
    assert!(std::fs::read(desk.book()).unwrap().starts_with(&new), "all is written before the length is set");
    assert_eq!([mode(&copies), mode(&copies.join("new")), mode(&copies.join("old"))], [0o700, 0o600, 0o600]);
    Some((desk, old, new))
}

#[test]
fn a_file_half_written_over_is_made_whole_when_it_is_next_opened() {
    for text in ["new", "the new text, which is a good deal longer than the old one ever was"] {
        let Some((desk, old, new)) = killed_in_place(text) else { return };
        assert!(desk.shell("cp -a ../home ../kept").status.success());
        for cut in (0..=new.len()).step_by(7).chain([new.len()]) {
            let mut torn = new[..cut].to_vec();
            torn.extend(old.iter().skip(cut));
            for torn in [&torn[..], &new[..cut]] {
                assert!(desk.shell("rm -rf ../home; cp -a ../kept ../home").status.success());
                std::fs::write(desk.book(), torn).unwrap();
                let was_torn = torn != old && torn != new;
                // by its other name, and twice
                let other = desk.files().join("other.yaml");
                assert_eq!(store::mend_in_place(&other, &desk.places()).unwrap(), was_torn, "{cut}");
                assert!(!store::mend_in_place(&desk.book(), &desk.places()).unwrap());
                let now = std::fs::read(desk.book()).unwrap();
                assert!(now == new || !was_torn && now == old, "{cut}");
                assert!(names(&desk.places().state.join("in-place")).is_empty());
            }
        }
    }
}

/// Written over up to its last line.
fn half(old: &[u8], new: &[u8]) -> Vec<u8> {
    let cut = new.len() - "\ncount: 1\n".len();
    let half = [&new[..cut], &old[cut..]].concat();
    assert!(half != old && half != new);
    half
}

#[test]
fn a_command_that_opens_a_half_written_file_mends_it() {
    let Some((desk, old, new)) = killed_in_place("new") else { return };
    std::fs::write(desk.book(), half(&old, &new)).unwrap();
    assert_eq!(code(&desk.run(&["show", "w.yaml", CELL])), 0);
    assert_eq!(std::fs::read(desk.book()).unwrap(), new);
}

#[test]
fn a_file_changed_by_somebody_else_after_the_crash_is_left_alone() {
    let Some((desk, old, new)) = killed_in_place("new") else { return };
    let theirs = String::from_utf8(old).unwrap().replace("MYS", "KEN").into_bytes();
    std::fs::write(desk.book(), &theirs).unwrap();
    assert!(!store::mend_in_place(&desk.book(), &desk.places()).unwrap());
    assert_eq!(std::fs::read(desk.book()).unwrap(), theirs);
    let recovered = desk.places().state.join("recovered");
    assert_eq!(names(&recovered), ["w.yaml-1.yaml"]);
    assert_eq!(std::fs::read(recovered.join("w.yaml-1.yaml")).unwrap(), new);
}

#[test]
fn copies_that_somebody_is_at_are_left_alone() {
    let Some((desk, old, new)) = killed_in_place("new") else { return };
    let torn = half(&old, &new);
    std::fs::write(desk.book(), &torn).unwrap();
    let copies = desk.places().state.join("in-place");
    let record = std::fs::File::open(copies.join(&names(&copies)[0]).join("stamps")).unwrap();
    record.lock().unwrap();
    assert!(!store::mend_in_place(&desk.book(), &desk.places()).unwrap());
    assert_eq!(std::fs::read(desk.book()).unwrap(), torn);
    drop(record);
    assert!(store::mend_in_place(&desk.book(), &desk.places()).unwrap());
}

// file systems that know less

/// Runs the program on a file system that knows neither hard links nor a rename that replaces nothing.
fn without_names(desk: &Desk, args: &[&str]) -> std::process::Output {
    let inject = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=link,linkat,renameat2"];
    let inject =
        [&inject[..], &["-e", "inject=renameat2:error=EINVAL", "-e", "inject=link,linkat:error=EPERM"]].concat();
    desk.command("strace", &[&inject[..], &[PROGRAM], args].concat()).output().unwrap()
}

#[test]
fn every_new_file_is_made_where_there_are_neither_links_nor_renames_that_replace_nothing() {
    if !is_there("strace") {
        return;
    }
    let desk = Desk::new();
    for args in [
        &["new", "new.yaml", "--country", "KEN"][..],
        &["set", "w.yaml", CELL, "one"],
        &["report", "w.yaml", "-o", "new.md"],
        &["report", "w.yaml", "-o", "new.docx"],
        &["report", "w.yaml", "-f", "csv", "-o", "new.csv"],
        &["share", "w.yaml", "-o", "shared.yaml"],
        &["merge", "w.yaml", "w.yaml", "w.yaml", "-o", "merged.yaml"],
        &["versions", "w.yaml", "--restore", "1", "-o", "restored.yaml"],
    ] {
        let said = without_names(&desk, args);
        assert_eq!(code(&said), 0, "{args:?}: {said:?}");
        assert!(desk.temps().is_empty(), "{args:?}: {:?}", desk.temps());
    }
    assert_eq!(kept(&desk).len(), 1, "and versions are kept");
    for name in ["new.yaml", "shared.yaml", "merged.yaml", "restored.yaml"] {
        read(&desk.files().join(name));
    }
    let before = std::fs::read(desk.book()).unwrap();
    let said = without_names(&desk, &["new", "w.yaml", "--country", "KEN"]);
    assert!(code(&said) == 2 && complaint(&said).contains("exists already"), "{said:?}");
    assert_eq!(std::fs::read(desk.book()).unwrap(), before, "nothing is written over");
}

#[test]
fn a_file_system_that_renames_nothing_over_a_file_is_saved_to_in_place() {
    if !is_there("strace") {
        return;
    }
    for error in ["EEXIST", "EINVAL", "EOPNOTSUPP", "ENOSYS"] {
        let desk = Desk::new();
        let before = inode(&desk.book());
        let (said, calls) = calls(&desk, &["-e", &format!("inject=rename,renameat:error={error}")]);
        assert_eq!(code(&said), 0, "{error}: {said:?}");
        assert_eq!(inode(&desk.book()), before, "{error}: {}", calls.join("\n"));
        assert!(std::fs::read_to_string(desk.book()).unwrap().contains("traced"), "{error}");
        assert!(desk.temps().is_empty(), "{error}: {:?}", desk.temps());
    }
}

#[test]
fn a_file_system_that_cannot_sync_is_saved_to_and_told_as_not_confirmed() {
    if !is_there("strace") {
        return;
    }
    for error in ["EINVAL", "EOPNOTSUPP"] {
        for names in [1, 2] {
            let desk = Desk::new();
            if names == 2 {
                std::fs::hard_link(desk.book(), desk.files().join("other.yaml")).unwrap();
            }
            let (said, _) = calls(&desk, &["-e", &format!("inject=fsync,fdatasync:error={error}")]);
            assert_eq!(code(&said), 0, "{error}: {said:?}");
            assert!(complaint(&said).contains("did not confirm"), "{error} {names}: {}", complaint(&said));
            assert!(std::fs::read_to_string(desk.book()).unwrap().contains("traced"), "{error} {names}");
            assert_eq!(kept(&desk).len(), 1, "{error} {names}: a version is kept");
            // nothing is in the way of the next save
            assert_eq!(code(&desk.set("once more")), 0, "{error} {names}");
        }
    }
}

#[test]
fn a_name_that_is_too_long_is_told_as_that() {
    let desk = Desk::new();
    let long = format!("{}.yaml", "w".repeat(300));
    let said = desk.run(&["new", &long, "--country", "KEN"]);
    assert!(code(&said) == 2 && complaint(&said).contains("is too long for this disk"), "{said:?}");
    let said = desk.run(&["report", "w.yaml", "-f", "markdown", "-o", &long, "--lang", "fr"]);
    assert!(code(&said) == 2 && complaint(&said).contains("est trop long pour ce disque"), "{said:?}");
    assert_eq!(names(&desk.files()), ["w.yaml"]);
}

// leftovers

#[test]
fn what_a_killed_save_left_is_cleared_and_a_text_of_its_own_is_kept() {
    let desk = Desk::new();
    let (workbook, held) = read(&desk.book());
    let text = std::fs::read_to_string(desk.book()).unwrap();
    let own = store::to_text(&titled(&workbook, "a text of its own")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(desk.files().join(name), text).unwrap();
    write(".w.yaml-aaaaa1.tmp", &text);
    write(".w.yaml-aaaaa2.tmp", &text[..text.len() / 2]);
    write(".w.yaml-aaaaa3.tmp", "");
    write(".w.yaml-aaaaa4.tmp", &own);
    write(".w.yaml-notes.tmp", "not ours");
    write(".v.yaml-aaaaa1.tmp", "of another file");
    symlink("w.yaml", desk.files().join(".w.yaml-aaaaa5.tmp")).unwrap();
    assert_eq!(store::clear_leftovers(&desk.book(), None).unwrap(), 3, "without a place for it a text stays");
    assert!(desk.files().join(".w.yaml-aaaaa4.tmp").exists());
    assert_eq!(store::clear_leftovers(&desk.book(), Some(&desk.places())).unwrap(), 1);
    assert_eq!(store::clear_leftovers(&desk.book(), Some(&desk.places())).unwrap(), 0);
    assert_eq!(desk.temps(), [".v.yaml-aaaaa1.tmp", ".w.yaml-aaaaa5.tmp", ".w.yaml-notes.tmp"]);
    let recovered = desk.places().state.join("recovered/w.yaml-1.yaml");
    assert_eq!((std::fs::read_to_string(&recovered).unwrap(), mode(&recovered)), (own, 0o600));
    assert_eq!(read(&desk.book()).1, held);
}

#[test]
fn unfinished_files_in_the_state_folder_are_cleared_when_they_are_old() {
    let desk = Desk::new();
    assert_eq!(code(&desk.set("one")), 0);
    let state = desk.places().state;
    let versions = state.join("versions").join(&names(&state.join("versions"))[0]);
    for file in [state.join(".tmpAbCdEf"), versions.join(".version-AbCdEf.tmp"), versions.join(".version-young1.tmp")] {
        std::fs::write(&file, "x").unwrap();
    }
    assert!(desk.shell("find ../home -name '*AbCdEf*' -exec touch -d '1 hour ago' {} +").status.success());
    assert_eq!(store::clear_leftovers(&desk.book(), Some(&desk.places())).unwrap(), 2);
    assert!(versions.join(".version-young1.tmp").exists());
}
