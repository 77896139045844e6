//! Windows 10 and later.
//!
//! What other systems say by modes Windows says by where a file lies: what is in a person's profile is that person's. What
//! others say by `flock` it says by how a file is opened: whoever opens it without letting others write has locked it.

mod console;

pub use console::TerminalInput;
pub(super) use console::{can_draw, give_back_keyboard, listen, take_keyboard};

use super::{Readers, Signal, names};
use jiff::tz::TimeZone;
use std::ffi::{OsStr, OsString};
use std::fs::{DirBuilder, File, Metadata, OpenOptions, TryLockError};
use std::io;
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;
use tempfile::{NamedTempFile, PersistError};

// names as in the system's own documentation
const FILE_SHARE_READ: u32 = 1;
const FILE_SHARE_DELETE: u32 = 4;
const FILE_ATTRIBUTE_HIDDEN: u32 = 2;
const FILE_READ_ATTRIBUTES: u32 = 0x80;
const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
const ERROR_TOO_MANY_OPEN_FILES: i32 = 4;
const ERROR_ACCESS_DENIED: i32 = 5;
const ERROR_SHARING_VIOLATION: i32 = 32;
const ERROR_LOCK_VIOLATION: i32 = 33;

/// How long is waited between two tries, in milliseconds: about a second in all. A scanner for viruses, the index of the
/// search or a synchronizing folder holds a new file for moments; Word holds it for hours.
const PAUSES: [u64; 7] = [10, 20, 40, 80, 160, 320, 400];

/// Tries again for a moment what fails for a reason that passes.
fn patiently<T>(passes: fn(&io::Error) -> bool, mut tried: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match tried() {
            Err(error) if passes(&error) => std::thread::sleep(Duration::from_millis(pause)),
            done => return done,
        }
    }
    tried()
}

/// A file that is open elsewhere refuses to lose its name with the same number as one that may not be changed.
fn may_be_in_use(error: &io::Error) -> bool {
    is_in_use(error) || error.raw_os_error() == Some(ERROR_ACCESS_DENIED)
}

pub(super) fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(ERROR_SHARING_VIOLATION | ERROR_LOCK_VIOLATION))
}

// ---- opening and making files

pub(super) fn open_to_read(path: &Path) -> io::Result<File> {
    patiently(is_in_use, || File::open(path))
}

pub(super) fn open_itself(path: &Path, write: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(write).custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
    patiently(is_in_use, || options.open(path))
}

pub(super) fn create_new(path: &Path, _: Readers) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create_new(true).open(path)
}

pub(super) fn create_to_append(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    // only what can be read or written anywhere can be locked
    options.read(true).append(true).create_new(true);
    hide(&mut options, path).open(path)
}

pub(super) fn create_beside(path: &Path) -> io::Result<File> {
    hide(OpenOptions::new().write(true).create_new(true), path).open(path)
}

/// Hides what other systems hide by the dot its name begins with.
fn hide<'a>(options: &'a mut OpenOptions, path: &Path) -> &'a mut OpenOptions {
    let has_dot = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    if has_dot { options.attributes(FILE_ATTRIBUTE_HIDDEN) } else { options }
}

pub(super) fn create_private_folder(path: &Path, recursive: bool) -> io::Result<()> {
    DirBuilder::new().recursive(recursive).create(path)
}

pub(super) fn make_folder_private(_: &Path) -> io::Result<()> {
    Ok(())
}

pub(super) fn make_file_private(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A file that says who has another file open, and the system's lock on it.
///
/// A lock of the system would keep others from reading who has it. So the way the file is opened is the lock: for writing,
/// and letting nobody else write. It is freed when the program ends, however that happens, and holds over a network too.
#[derive(Debug)]
pub struct LockFile {
    file: File,
    is_held: bool,
}

impl LockFile {
    /// Makes one that was not there.
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut options = Self::options();
        let file = options.write(true).create_new(true).attributes(FILE_ATTRIBUTE_HIDDEN).open(path)?;
        Ok(Self { file, is_held: true })
    }

    /// Opens one that others made: only a regular file, never through a link, never waiting; `None` where it is neither.
    pub fn open(path: &Path) -> io::Result<Option<Self>> {
        if !std::fs::symlink_metadata(path)?.is_file() {
            return Ok(None);
        }
        let mut options = Self::options();
        options.custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
        let held = options.clone().write(true).open(path).or_else(|error| match is_in_use(&error) {
            true => Err(error),
            // one that may only be read is held by whoever keeps others from writing
            false => options.open(path),
        });
        let (file, is_held) = match held {
            Err(error) if is_in_use(&error) => (open_itself(path, false)?, false),
            held => (held?, true),
        };
        Ok(file.metadata()?.is_file().then_some(Self { file, is_held }))
    }

    /// Lets others read the file and remove it, and nobody write to it.
    fn options() -> OpenOptions {
        let mut options = OpenOptions::new();
        options.read(true).share_mode(FILE_SHARE_READ | FILE_SHARE_DELETE);
        options
    }

    /// Locks it for as long as this value lives, unless another has.
    pub fn try_lock(&self) -> Result<(), TryLockError> {
        if self.is_held { Ok(()) } else { Err(TryLockError::WouldBlock) }
    }

    /// Lets others read it, as they can already.
    pub fn let_others_read(&self) {}

    /// The file itself.
    #[must_use]
    pub fn file(&self) -> &File {
        &self.file
    }
}

// ---- names

pub(super) fn canonical(path: &Path) -> io::Result<PathBuf> {
    // the system's own answer begins with `\\?\`, which few programs understand
    dunce::canonicalize(path)
}

pub(super) fn can_have_name(path: &Path) -> bool {
    path.file_name().and_then(OsStr::to_str).is_none_or(names::is_portable)
}

pub(super) fn replace(file: NamedTempFile, target: &Path) -> Result<File, PersistError> {
    // unlike tempfile's own step, the library's replaces files that others read
    let (file, mut temp) = file.into_parts();
    match patiently(may_be_in_use, || std::fs::rename(&temp, target)) {
        Ok(()) => {
            temp.disable_cleanup(true);
            Ok(file)
        }
        Err(error) => Err(PersistError { error, file: NamedTempFile::from_parts(file, temp) }),
    }
}

pub(super) fn take_name(file: NamedTempFile, name: &Path) -> Result<File, PersistError> {
    let mut refused = match file.persist_noclobber(name) {
        Ok(file) => return Ok(file),
        Err(refused) => refused,
    };
    for pause in PAUSES {
        if !may_be_in_use(&refused.error) || std::fs::symlink_metadata(name).is_ok() {
            break;
        }
        std::thread::sleep(Duration::from_millis(pause));
        refused = match refused.file.persist_noclobber(name) {
            Ok(file) => return Ok(file),
            Err(refused) => refused,
        };
    }
    Err(refused)
}

pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    // no program opens a folder to sync it; the file system writes names down by itself
    if std::fs::metadata(path)?.is_dir() { Ok(()) } else { Err(io::ErrorKind::NotADirectory.into()) }
}

/// Stands before a path that is no text; it begins no text.
const UNITS: u8 = 0xff;

pub(super) fn path_bytes(path: &Path) -> Vec<u8> {
    match path.to_str() {
        Some(text) => text.as_bytes().to_vec(),
        None => std::iter::once(UNITS).chain(path.as_os_str().encode_wide().flat_map(u16::to_le_bytes)).collect(),
    }
}

pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    match bytes.split_first() {
        Some((&UNITS, units)) => {
            let units: Vec<u16> = units.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            OsString::from_wide(&units).into()
        }
        _ => String::from_utf8_lossy(bytes).into_owned().into(),
    }
}

// ---- what the system knows of a file

/// Number of the disk, number of the file on it, count of its names.
type Identity = (u64, u64, u64);

fn identity(file: &File) -> io::Result<Identity> {
    let about = winapi_util::file::information(file)?;
    Ok((about.volume_serial_number(), about.file_index(), about.number_of_links()))
}

/// The same of what a path leads to, or of the path itself. To ask needs no right, and disturbs nobody.
fn identity_of(path: &Path, follow: bool) -> io::Result<Identity> {
    let flags = FILE_FLAG_BACKUP_SEMANTICS | if follow { 0 } else { FILE_FLAG_OPEN_REPARSE_POINT };
    identity(&OpenOptions::new().access_mode(FILE_READ_ATTRIBUTES).custom_flags(flags).open(path)?)
}

fn is_same(one: &io::Result<Identity>, other: &io::Result<Identity>) -> bool {
    matches!((one, other), (Ok(one), Ok(other)) if (one.0, one.1) == (other.0, other.1))
}

pub(super) fn leads_to(path: &Path, file: &File) -> bool {
    is_same(&identity_of(path, false), &identity(file))
}

pub(super) fn is_one_file(a: &Path, b: &Path) -> bool {
    is_same(&identity_of(a, true), &identity_of(b, true))
}

pub(super) fn file_number(path: &Path, _: &Metadata) -> u64 {
    identity_of(path, true).map_or(0, |about| about.1)
}

pub(super) fn link_count(path: &Path, _: &Metadata) -> u64 {
    identity_of(path, true).map_or(1, |about| about.2)
}

pub(super) fn check_writable(path: &Path) -> io::Result<()> {
    patiently(is_in_use, || OpenOptions::new().write(true).open(path)).map(drop)
}

pub(super) fn is_only_ours(_: &Path, about: &Metadata) -> bool {
    about.is_file()
}

pub(super) fn copy_attributes(_: &Path, _: &Metadata, _: &File) -> io::Result<()> {
    // the new file has the rights its folder gives
    Ok(())
}

pub(super) fn free_space(folder: &Path) -> Option<(u64, bool)> {
    fs4::available_space(folder).ok().map(|free| (free, true))
}

pub(super) fn is_too_many_open(error: &io::Error) -> bool {
    error.raw_os_error() == Some(ERROR_TOO_MANY_OPEN_FILES)
}

// ---- who and where

pub(super) fn user_name() -> String {
    let said = std::env::var("USERNAME").unwrap_or_default().trim().to_owned();
    if !said.is_empty() {
        return said;
    }
    // a service has a profile, if nothing else
    let profile = std::env::var_os("USERPROFILE").map(PathBuf::from).unwrap_or_default();
    profile.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

pub(super) fn host_name() -> String {
    let name = winapi_util::sysinfo::get_computer_name(winapi_util::sysinfo::ComputerNameKind::PhysicalDnsHostname);
    name.map(|name| name.to_string_lossy().into_owned()).or_else(|_| std::env::var("COMPUTERNAME")).unwrap_or_default()
}

pub(super) fn boot_id() -> String {
    String::new()
}

pub(super) fn time_zone() -> Option<TimeZone> {
    // it has a name and no file
    None
}

pub(super) fn machine_numbers() -> impl Iterator<Item = String> {
    std::iter::empty()
}

pub(super) fn font_folders() -> Vec<PathBuf> {
    let under = |variable: &str, folder: &str| std::env::var_os(variable).map(|root| Path::new(&root).join(folder));
    [under("LOCALAPPDATA", "Microsoft\\Windows\\Fonts"), under("WINDIR", "Fonts")].into_iter().flatten().collect()
}

// ---- other programs

pub(super) const USUAL_EDITORS: &[&str] = &["notepad"];

pub(super) const BACKSLASH_ESCAPES: bool = false;

pub(super) use super::typing::for_windows as as_word;

pub(super) fn ended_by_signal(_: ExitStatus) -> Option<i32> {
    None
}

// ---- signals

pub(super) fn suspend() {}

pub(super) fn exit_code(signal: Signal) -> u8 {
    // the numbers of other systems, which scripts know
    match signal {
        Signal::HangUp => 129,
        Signal::Interrupt => 130,
        Signal::Terminate => 143,
        Signal::Suspend | Signal::Resume | Signal::Resize => 128,
    }
}

pub(super) fn survive_file_size_limit() {}

// ---- the terminal

pub(super) fn is_in_foreground() -> bool {
    true
}

pub(super) fn can_be_resumed() -> bool {
    false
}

pub(super) const TERMINALS_HAVE_NAMES: bool = false;

#[cfg(test)]
pub(super) mod testing {
    use super::{Path, io};

    pub(in super::super) fn symlink(to: &Path, link: &Path) -> io::Result<()> {
        std::os::windows::fs::symlink_file(to, link)
    }

    pub(in super::super) fn is_private(_: &Path) -> bool {
        true
    }

    pub(in super::super) const ENDLESS: Option<&str> = None;

    pub(in super::super) const SHELL: Option<&str> = None;
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_path_is_the_same_after_it_was_written_down() {
        let broken = PathBuf::from(OsString::from_wide(&[0x43, 0xd800, 0x41]));
        for path in [PathBuf::from("C:\\Users\\Zoë\\日本.yaml"), broken] {
            assert_eq!(path_of(&path_bytes(&path)), path);
        }
        assert_eq!(path_bytes(Path::new("a.yaml")), b"a.yaml");
    }

    #[test]
    fn a_name_leads_to_a_file_until_another_takes_it() {
        let folder = tempfile::tempdir().unwrap();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        let file = File::create(&a).unwrap();
        File::create(&b).unwrap();
        assert!(leads_to(&a, &file) && !leads_to(&b, &file));
        assert!(is_one_file(&a, &a) && !is_one_file(&a, &b) && !is_one_file(&a, &folder.path().join("none")));
        assert_eq!(link_count(&a, &file.metadata().unwrap()), 1);
        std::fs::hard_link(&a, folder.path().join("c")).unwrap();
        assert_eq!(link_count(&a, &file.metadata().unwrap()), 2);
    }

    #[test]
    fn a_lock_keeps_others_out_and_lets_them_read_who_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".w.yaml.lock");
        let mine = LockFile::create(&path).unwrap();
        mine.file().write_all(b"me").unwrap();
        let other = LockFile::open(&path).unwrap().unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        assert_eq!(std::fs::read(&path).unwrap(), b"me");
        drop((mine, other));
        assert!(LockFile::open(&path).unwrap().unwrap().try_lock().is_ok(), "one that was left behind is nobody's");
    }

    #[test]
    fn what_another_program_holds_is_tried_again_and_then_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.docx");
        std::fs::write(&path, "old").unwrap();
        let alone = || OpenOptions::new().read(true).share_mode(FILE_SHARE_READ).open(&path).unwrap();
        let held = alone();
        let refused = check_writable(&path).unwrap_err();
        assert!(is_in_use(&refused), "{refused:?}");
        let mut new = NamedTempFile::new_in(folder.path()).unwrap();
        new.write_all(b"new").unwrap();
        let refused = replace(new, &path).unwrap_err();
        assert!(may_be_in_use(&refused.error), "{:?}", refused.error);
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        std::thread::scope(|scope| {
            scope.spawn(move || {
                std::thread::sleep(Duration::from_millis(100));
                drop(held);
            });
            replace(refused.file, &path).unwrap();
        });
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "and nothing is left beside");
    }

    #[test]
    fn a_folder_is_looked_at_where_it_cannot_be_synced() {
        let folder = tempfile::tempdir().unwrap();
        assert!(sync_folder(folder.path()).is_ok());
        assert!(sync_folder(&folder.path().join("none")).is_err());
    }

    #[test]
    fn a_path_is_told_as_people_write_it() {
        let folder = tempfile::tempdir().unwrap();
        let told = canonical(folder.path()).unwrap();
        assert!(!told.to_string_lossy().starts_with("\\\\?\\"), "{}", told.display());
    }

    #[test]
    fn a_journal_is_held_by_its_writer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".j");
        let file = create_to_append(&path).unwrap();
        file.try_lock().unwrap();
        (&file).write_all(b"line").unwrap();
        assert!(File::open(&path).unwrap().try_lock().is_err());
        drop(file);
        assert_eq!(std::fs::read(&path).unwrap(), b"line");
    }
}
