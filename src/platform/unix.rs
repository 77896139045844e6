//! Linux, macOS and the BSDs.

use super::{Readers, Signal};
use jiff::tz::TimeZone;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use std::ffi::OsStr;
use std::fs::{DirBuilder, File, Metadata, OpenOptions, Permissions, TryLockError};
use std::io::{self, IsTerminal, Read};
use std::os::fd::AsFd;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;
use tempfile::{NamedTempFile, PersistError};

// ---- opening and making files

pub(super) fn open_to_read(path: &Path) -> io::Result<File> {
    // a pipe that nobody writes to would be waited for; a terminal would become ours
    let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

pub(super) fn open_itself(path: &Path, write: bool) -> io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).write(write).custom_flags(flags.bits().cast_signed()).open(path)
}

pub(super) fn create_new(path: &Path, readers: Readers) -> io::Result<File> {
    let mode = match readers {
        Readers::Owner => 0o600,
        Readers::Usual => 0o666,
    };
    OpenOptions::new().read(true).write(true).create_new(true).mode(mode).open(path)
}

pub(super) fn create_to_append(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create_new(true).mode(0o600).open(path)
}

pub(super) fn create_beside(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

pub(super) fn create_private_folder(path: &Path, recursive: bool) -> io::Result<()> {
    DirBuilder::new().recursive(recursive).mode(0o700).create(path)
}

pub(super) fn make_folder_private(path: &Path) -> io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(0o700))
}

pub(super) fn make_file_private(path: &Path) -> io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(0o600))
}

/// A file that says who has another file open, and the system's lock on it.
///
/// Readable by everybody while it is locked, so that others learn who holds it. A system whose locks keep readers out
/// makes the way the file is opened the lock.
#[derive(Debug)]
pub struct LockFile(File);

impl LockFile {
    /// Makes one that was not there.
    pub fn create(path: &Path) -> io::Result<Self> {
        OpenOptions::new().read(true).write(true).create_new(true).mode(0o644).open(path).map(Self)
    }

    /// Opens one that others made: only a regular file, never through a link, never waiting; `None` where it is neither.
    pub fn open(path: &Path) -> io::Result<Option<Self>> {
        if !std::fs::symlink_metadata(path)?.is_file() {
            return Ok(None);
        }
        // some network drives lock only what is open for writing; nothing is written
        let file = open_itself(path, true).or_else(|_| open_itself(path, false))?;
        Ok(file.metadata()?.is_file().then_some(Self(file)))
    }

    /// Locks it for as long as this value lives, unless another has.
    pub fn try_lock(&self) -> Result<(), TryLockError> {
        self.0.try_lock()
    }

    /// Lets others read it, whatever the umask. Best effort: a lock that others cannot read still keeps them out.
    pub fn let_others_read(&self) {
        let _ = self.0.set_permissions(Permissions::from_mode(0o644));
    }

    /// The file itself.
    #[must_use]
    pub fn file(&self) -> &File {
        &self.0
    }
}

// ---- names

#[expect(clippy::disallowed_methods, reason = "its answer is what people write, on these systems")]
pub(super) fn canonical(path: &Path) -> io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

pub(super) fn can_have_name(_: &Path) -> bool {
    // what a disk of another system cannot have is refused by it
    true
}

pub(super) fn replace(file: NamedTempFile, target: &Path) -> Result<File, PersistError> {
    file.persist(target)
}

pub(super) fn take_name(file: NamedTempFile, name: &Path) -> Result<File, PersistError> {
    file.persist_noclobber(name)
}

pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    path.as_os_str().as_bytes().to_vec()
}

pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(OsStr::from_bytes(bytes))
}

// ---- what the system knows of a file

fn identity(about: &Metadata) -> (u64, u64) {
    (about.dev(), about.ino())
}

pub(super) fn leads_to(path: &Path, file: &File) -> bool {
    let named = std::fs::symlink_metadata(path);
    matches!((named, file.metadata()), (Ok(named), Ok(open)) if identity(&named) == identity(&open))
}

pub(super) fn is_one_file(a: &Path, b: &Path) -> bool {
    matches!((std::fs::metadata(a), std::fs::metadata(b)), (Ok(a), Ok(b)) if identity(&a) == identity(&b))
}

pub(super) fn file_number(_: &Path, about: &Metadata) -> u64 {
    about.ino()
}

pub(super) fn link_count(_: &Path, about: &Metadata) -> u64 {
    about.nlink()
}

pub(super) fn check_writable(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::access(path, rustix::fs::Access::WRITE_OK)?)
}

pub(super) fn is_only_ours(_: &Path, about: &Metadata) -> bool {
    about.mode() & 0o022 == 0 && about.uid() == rustix::process::geteuid().as_raw()
}

pub(super) fn copy_attributes(old: &Path, about: &Metadata, new: &File) -> io::Result<()> {
    let mine = new.metadata()?;
    if (mine.uid(), mine.gid()) != (about.uid(), about.gid()) {
        fchown(new, Some(about.uid()), Some(about.gid()))?;
    }
    // after the owner, because a change of owner takes bits away
    new.set_permissions(about.permissions())?;
    keep_attributes(old, new)
}

/// Rights of persons beyond owner and group stand in attributes, as do notes of other programs.
fn keep_attributes(old: &Path, new: &File) -> io::Result<()> {
    use xattr::FileExt;
    // labels of the system's own are given by its policy, not by us
    let counts = |name: &OsStr| {
        let name = name.to_string_lossy();
        name.starts_with("user.") || name.starts_with("system.posix_acl_")
    };
    let Ok(names) = xattr::list_deref(old) else { return Ok(()) };
    let names: Vec<_> = names.filter(|name| counts(name)).collect();
    // a folder can give its new files rights that the old file had not
    for name in new.list_xattr().into_iter().flatten().filter(|name| counts(name) && !names.contains(name)) {
        new.remove_xattr(name)?;
    }
    for name in names {
        if let Some(value) = xattr::get_deref(old, &name)?
            && new.get_xattr(&name)?.as_deref() != Some(value.as_slice())
        {
            new.set_xattr(&name, &value)?;
        }
    }
    Ok(())
}

pub(super) fn free_space(folder: &Path) -> Option<(u64, bool)> {
    let about = rustix::fs::statvfs(folder).ok()?;
    // some systems count no files
    let more = about.f_files == 0 || about.f_favail > 0;
    Some((about.f_bavail.saturating_mul(about.f_frsize), more))
}

pub(super) fn is_too_many_open(error: &io::Error) -> bool {
    matches!(Errno::from_io_error(error), Some(Errno::MFILE | Errno::NFILE))
}

pub(super) fn is_in_use(_: &io::Error) -> bool {
    // nobody keeps others out by opening a file
    false
}

// ---- who and where

pub(super) fn user_name() -> String {
    let said = ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
    said.map(|name| name.trim().to_owned()).find(|name| !name.is_empty()).unwrap_or_else(account)
}

/// A service, a container or a task of the clock has an account but no session.
fn account() -> String {
    let uid = rustix::process::getuid().as_raw();
    // what cannot be read names nobody
    let listed = beginning_of("/etc/passwd", 1 << 20);
    named(&listed, uid).map_or_else(|| format!("uid {uid}"), str::to_owned)
}

/// The name of an account in a list of lines `name:password:number:…`.
fn named(listed: &str, uid: u32) -> Option<&str> {
    let names = listed.lines().filter_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)?.parse() == Ok(uid)).then_some(name)
    });
    names.into_iter().find(|name| !name.is_empty())
}

/// So many bytes of one of the system's own files; nothing where it cannot be read.
fn beginning_of(path: &str, most: u64) -> String {
    let mut bytes = Vec::new();
    if let Ok(file) = open_to_read(Path::new(path)) {
        let _ = file.take(most).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

pub(super) fn host_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

pub(super) fn boot_id() -> String {
    // Linux alone has one that can be read without another program
    beginning_of("/proc/sys/kernel/random/boot_id", 64)
}

/// What is set by hand, and what is no file of a zone, is left to those who know the names of all zones.
pub(super) fn time_zone() -> Option<TimeZone> {
    let bytes = std::env::var_os("TZ").is_none().then(|| std::fs::read("/etc/localtime").ok())??;
    TimeZone::tzif("local", &bytes).ok()
}

pub(super) fn machine_numbers() -> impl Iterator<Item = String> {
    // the second is where older systems have it
    ["/etc/machine-id", "/var/lib/dbus/machine-id"].into_iter().map(|file| beginning_of(file, 256))
}

pub(super) fn font_folders() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    if let Some(dirs) = directories::UserDirs::new() {
        folders.extend(dirs.font_dir().map(Path::to_owned));
        folders.push(dirs.home_dir().join(".fonts"));
        folders.push(dirs.home_dir().join("Library/Fonts"));
    }
    let fixed = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    folders.extend(fixed.into_iter().map(PathBuf::from));
    folders
}

// ---- other programs

pub(super) const USUAL_EDITORS: &[&str] = &["nano", "micro", "pico"];

pub(super) const BACKSLASH_ESCAPES: bool = true;

pub(super) use super::typing::for_sh as as_word;

pub(super) fn ended_by_signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

// ---- signals

const SIGNALS: [(Signal, i32); 6] = [
    (Signal::Terminate, SIGTERM),
    (Signal::HangUp, SIGHUP),
    (Signal::Interrupt, SIGINT),
    (Signal::Suspend, SIGTSTP),
    (Signal::Resume, SIGCONT),
    (Signal::Resize, SIGWINCH),
];

fn number(signal: Signal) -> i32 {
    SIGNALS.iter().find(|(one, _)| *one == signal).map_or(0, |(_, number)| *number)
}

pub(super) fn listen(wanted: &[Signal], mut tell: impl FnMut(Signal) -> bool + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new(wanted.iter().map(|signal| number(*signal)))?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for number in signals.forever() {
            let Some((signal, _)) = SIGNALS.iter().find(|(_, it)| *it == number) else { continue };
            if !tell(*signal) {
                return;
            }
        }
    })?;
    Ok(())
}

pub(super) fn suspend() {
    // SIGTSTP is ours to hear, so that it does not stop us by itself; SIGSTOP is refused nowhere
    let _ = signal_hook::low_level::raise(SIGSTOP);
}

pub(super) fn exit_code(signal: Signal) -> u8 {
    u8::try_from(128 + number(signal)).unwrap_or(u8::MAX)
}

pub(super) fn survive_file_size_limit() {
    let told = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    // where it cannot be had, the system does what it always did
    let _ = signal_hook::flag::register(rustix::process::Signal::XFSZ.as_raw(), told);
}

// ---- the terminal

/// What the terminal sends, as bytes.
///
/// A system whose console hands over records of keys makes of each the bytes a terminal would have sent for it, so that
/// there is one reading of keys, and a paste stays one piece.
#[derive(Debug)]
pub struct TerminalInput(File);

impl TerminalInput {
    /// Standard input, on a descriptor of its own.
    pub fn open() -> io::Result<Self> {
        let input = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        if can_be_waited_for(&input) {
            return Ok(Self(input));
        }
        // macOS waits for no `/dev/tty`; the other ends of the same terminal can be read as well
        let mut ends = ["/dev/fd/1", "/dev/fd/2"].into_iter().filter_map(|end| File::open(end).ok());
        Ok(Self(ends.find(|end| end.is_terminal() && can_be_waited_for(end)).unwrap_or(input)))
    }

    /// Whether something can be read, or the terminal is gone; `None` waits as long as it takes.
    pub fn wait(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        loop {
            match poll(&mut [PollFd::new(&self.0, PollFlags::IN)], patience.as_ref()) {
                Ok(ready) => return Ok(ready > 0),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Reads what is there; 0 bytes say that the terminal is gone.
    pub fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

/// Whether the system can say of a file when it can be read.
fn can_be_waited_for(file: &File) -> bool {
    let mut asked = [PollFd::new(file, PollFlags::IN)];
    poll(&mut asked, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).is_err()
        || !asked[0].revents().contains(PollFlags::NVAL)
}

pub(super) fn is_in_foreground() -> bool {
    match ProcessStat::of("self") {
        Some(own) => own.front == own.group || own.front <= 0,
        None => rustix::termios::tcgetpgrp(io::stdin()).map_or(true, |it| it == rustix::process::getpgrp()),
    }
}

pub(super) fn can_be_resumed() -> bool {
    let Some(own) = ProcessStat::of("self") else { return rustix::process::getppid().is_some() };
    own.parent > 0 && ProcessStat::of(&own.parent.to_string()).is_some_and(|parent| parent.session == own.session)
}

pub(super) fn take_keyboard(_: bool) -> io::Result<()> {
    Ok(())
}

pub(super) fn give_back_keyboard() {}

pub(super) fn can_draw() -> bool {
    // its name tells
    true
}

pub(super) const TERMINALS_HAVE_NAMES: bool = true;

/// A process among others, as Linux tells it. The calls of the system are not asked: a parent or a session outside the
/// container has the number 0 there, which `rustix` (1.1) takes for impossible and stops the program at.
#[derive(Debug, PartialEq, Eq)]
struct ProcessStat {
    parent: i32,
    group: i32,
    session: i32,
    /// The group that has the terminal; -1 where there is none.
    front: i32,
}

impl ProcessStat {
    /// Of a process by its number, or `self`; `None` where the system keeps no such file.
    fn of(process: &str) -> Option<Self> {
        Self::read(&std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
    }

    /// After the name in brackets, which may hold blanks and brackets: state, parent, group, session, terminal, front.
    fn read(stat: &str) -> Option<Self> {
        let mut numbers = stat.rsplit_once(')')?.1.split_ascii_whitespace().skip(1).map(|it| it.parse().ok());
        let mut next = || numbers.next().flatten();
        let (parent, group, session, _, front) = (next()?, next()?, next()?, next()?, next()?);
        Some(Self { parent, group, session, front })
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::{MetadataExt, Path, io};

    pub(in super::super) fn symlink(to: &Path, link: &Path) -> io::Result<()> {
        std::os::unix::fs::symlink(to, link)
    }

    pub(in super::super) fn is_private(path: &Path) -> bool {
        std::fs::metadata(path).is_ok_and(|about| about.mode() & 0o077 == 0)
    }

    pub(in super::super) const ENDLESS: Option<&str> = Some("/dev/zero");

    pub(in super::super) const SHELL: Option<&str> = Some("sh");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    #[test]
    fn an_account_is_found_by_its_number_alone() {
        let listed = "root:x:0:0::/:/bin/sh\n# none\n+::::::\n:x:7:7::/:\nanna:x:1000:0:Anna:/home/anna:/bin/sh\n";
        assert_eq!(named(listed, 1000), Some("anna"));
        assert_eq!(named(listed, 0), Some("root"));
        assert_eq!(named(listed, 7), None, "a line without a name names nobody");
        assert_eq!(named(listed, 1), None);
    }

    #[test]
    fn the_file_of_a_zone_says_what_its_name_does() {
        // a system without its zones shows nothing here
        for name in ["Asia/Kathmandu", "America/New_York", "Europe/Paris", "Etc/UTC"] {
            let Ok(bytes) = std::fs::read(Path::new("/usr/share/zoneinfo").join(name)) else { continue };
            let (file, named) = (TimeZone::tzif("local", &bytes).unwrap(), TimeZone::get(name).unwrap());
            for second in (0..2_000_000_000).step_by(7_776_000) {
                let at = Timestamp::from_second(second).unwrap();
                assert_eq!(file.to_offset(at), named.to_offset(at), "{name} at {at}");
            }
        }
        // and the moment is that of the system, whatever zone this one is in
        let named = Timestamp::now().to_zoned(TimeZone::system());
        assert_eq!(super::super::now().offset(), named.offset());
    }

    #[test]
    fn a_process_is_read_whatever_its_name_and_also_from_outside_a_container() {
        let read = ProcessStat::read("71 (a) b (c) S 0 71 0 34816 71 4194560 1 2");
        assert_eq!(read, Some(ProcessStat { parent: 0, group: 71, session: 0, front: 71 }));
        assert_eq!(ProcessStat::read("71 (a"), None);
        assert_eq!(ProcessStat::read("71 (a) S 1"), None);
    }

    #[test]
    fn each_signal_has_a_number_of_its_own_and_a_code_that_says_it() {
        let codes: std::collections::BTreeSet<u8> = SIGNALS.iter().map(|(signal, _)| exit_code(*signal)).collect();
        assert_eq!(codes.len(), SIGNALS.len());
        assert_eq!(
            (exit_code(Signal::HangUp), exit_code(Signal::Interrupt), exit_code(Signal::Terminate)),
            (129, 130, 143)
        );
    }
}
