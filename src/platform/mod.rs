//! Everything in which operating systems differ, behind one small interface; the only place that names a system.
//!
//! A leaf: it uses nothing of ours. This page is the contract, and each system fulfils it: `unix.rs` for Linux, macOS and
//! the BSDs, `windows` for Windows 10 and later. What can be decided without asking the system is pure and tested on all
//! of them: `names`, `records`, `typing`. `tests/architecture.rs` forbids `cfg(unix)`, `std::os`, `rustix` and their like
//! everywhere else. A port adds a file with the functions and types named below and one line to the choice that follows.
//!
//! What a system cannot do is answered, not refused: one without modes makes everything private by its own means or
//! says `Ok(())`, one without job control is always in the foreground. The caller never asks which system it runs on.

#[cfg(target_env = "musl")]
mod allocator;
mod clock;
mod names;
#[cfg(any(windows, test))]
mod records;
mod typing;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::sync::OnceLock;
use tempfile::{NamedTempFile, PersistError};

pub use clock::now;
pub use names::is_portable;
pub use system::{LockFile, TerminalInput};

/// Who may read a file made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// This user alone, whatever the umask.
    Owner,
    /// Those who can read this user's files usually.
    Usual,
}

/// What the system tells a running program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Asked to end.
    Terminate,
    /// The terminal was closed, or the person logged off.
    HangUp,
    /// Ctrl-C where it is no key.
    Interrupt,
    /// The shell asks to stand still.
    Suspend,
    /// Let go on after standing still.
    Resume,
    /// The terminal has another size.
    Resize,
}

// ---- opening and making files

/// Opens a file for reading without waiting: should the name lead to a pipe or a device, that is not waited for.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    system::open_to_read(path)
}

/// The same, and never through a link.
pub fn open_itself_to_read(path: &Path) -> io::Result<File> {
    system::open_itself(path, false)
}

/// Makes a file that was not there, open for reading and writing.
pub fn create_new(path: &Path, readers: Readers) -> io::Result<File> {
    system::create_new(path, readers)
}

/// Makes a file of this user alone that was not there, open for adding to its end; it can be locked.
pub fn create_to_append(path: &Path) -> io::Result<File> {
    system::create_to_append(path)
}

/// Makes a small file of the program's own that was not there, beside those of people and out of their sight.
pub fn create_beside(path: &Path) -> io::Result<File> {
    system::create_beside(path)
}

/// Makes a folder that was not there, for this user alone.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    system::create_private_folder(path, false)
}

/// The same with those above it that are missing; one that is there stays as it is.
pub fn create_private_folders(path: &Path) -> io::Result<()> {
    system::create_private_folder(path, true)
}

/// Closes a folder to everybody but this user.
pub fn make_folder_private(path: &Path) -> io::Result<()> {
    system::make_folder_private(path)
}

/// Closes a file to everybody but this user.
pub fn make_file_private(path: &Path) -> io::Result<()> {
    system::make_file_private(path)
}

// ---- names

/// A path as the system resolves it, links followed, in the form people know it by.
///
/// Not `fs::canonicalize`, which on some systems answers with a form other programs do not understand.
pub fn canonical(path: &Path) -> io::Result<PathBuf> {
    system::canonical(path)
}

/// Whether a new file can have its name as it is written.
///
/// Most systems refuse by themselves what they cannot have; one that would make another name of it is asked first.
#[must_use]
pub fn can_have_name(path: &Path) -> bool {
    system::can_have_name(path)
}

/// Lets a whole file take a name in one step, whether another has it or not; the one before is never gone in between.
///
/// A system on which a file that is open elsewhere cannot lose its name tries again for a moment before it gives up.
pub fn replace(file: NamedTempFile, target: &Path) -> Result<File, PersistError> {
    system::replace(file, target)
}

/// Lets a whole file take a name in one step, unless another has it: then it is refused as `AlreadyExists`.
pub fn take_name(file: NamedTempFile, name: &Path) -> Result<File, PersistError> {
    system::take_name(file, name)
}

/// Waits until the disk has the names in a folder.
///
/// `InvalidInput` or `Unsupported` where this file system cannot be asked to. A system that writes names down by itself
/// only looks whether the folder is there.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    system::sync_folder(path)
}

/// A path as bytes, so that it can be written down; not every name is text.
#[must_use]
pub fn path_bytes(path: &Path) -> Vec<u8> {
    system::path_bytes(path)
}

/// The path that bytes stand for.
#[must_use]
pub fn path_of(bytes: &[u8]) -> PathBuf {
    system::path_of(bytes)
}

// ---- what the system knows of a file

/// Whether a name leads to a file that is open; a link in its place is another file.
#[must_use]
pub fn leads_to(path: &Path, file: &File) -> bool {
    system::leads_to(path, file)
}

/// Whether two paths, links followed, lead to one file.
#[must_use]
pub fn is_one_file(a: &Path, b: &Path) -> bool {
    system::is_one_file(a, b)
}

/// The number the file system gives a file: another file that takes its name has another. 0 where it gives none.
#[must_use]
pub fn file_number(path: &Path, about: &Metadata) -> u64 {
    system::file_number(path, about)
}

/// How many names the file has in its file system; 1 where that is not known.
#[must_use]
pub fn link_count(path: &Path, about: &Metadata) -> u64 {
    system::link_count(path, about)
}

/// Refuses as the system would if this user may not change the file, with all it takes into account.
pub fn check_writable(path: &Path) -> io::Result<()> {
    system::check_writable(path)
}

/// Whether a file belongs to this user, and nobody else can write it.
#[must_use]
pub fn is_only_ours(path: &Path, about: &Metadata) -> bool {
    system::is_only_ours(path, about)
}

/// Gives a new file the owner, mode and attributes of the one it is to replace; an error if they cannot all be kept.
pub fn copy_attributes(old: &Path, about: &Metadata, new: &File) -> io::Result<()> {
    system::copy_attributes(old, about, new)
}

/// Free bytes of the disk that holds a folder, and whether it can take more files; `None` where it does not say.
#[must_use]
pub fn free_space(folder: &Path) -> Option<(u64, bool)> {
    system::free_space(folder)
}

/// Whether the program, or the whole system, can open no more files.
#[must_use]
pub fn is_too_many_open(error: &io::Error) -> bool {
    system::is_too_many_open(error)
}

/// Whether another program has the file open and lets nobody else at it meanwhile.
#[must_use]
pub fn is_in_use(error: &io::Error) -> bool {
    system::is_in_use(error)
}

// ---- who and where

/// The name of the person: what the session says, else the system's list of accounts, else the account's number.
#[must_use]
pub fn user_name() -> String {
    // asked at every change, and the same as long as the program runs
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(system::user_name).clone()
}

/// The name of this computer.
#[must_use]
pub fn host_name() -> String {
    system::host_name()
}

/// What the system called itself when it started, another name each time; empty where it has none.
#[must_use]
pub fn boot_id() -> String {
    system::boot_id()
}

/// The system's own number of this computer, which is not to be published; as it is written down, unchecked.
pub fn machine_numbers() -> impl Iterator<Item = String> {
    system::machine_numbers()
}

/// Where fonts are kept, those of this user first.
#[must_use]
pub fn font_folders() -> Vec<PathBuf> {
    system::font_folders()
}

// ---- other programs

/// The editors that are usual where no variable names one.
#[must_use]
pub fn usual_editors() -> &'static [&'static str] {
    system::USUAL_EDITORS
}

/// Whether a backslash takes the next character as it is, and is no part of a path.
#[must_use]
pub fn backslash_escapes() -> bool {
    system::BACKSLASH_ESCAPES
}

/// A text as one word of a command that people type or copy into a shell of this system.
#[must_use]
pub fn as_word(text: &str) -> String {
    system::as_word(text)
}

/// The number of the signal that ended a program, if one did.
#[must_use]
pub fn ended_by_signal(status: ExitStatus) -> Option<i32> {
    system::ended_by_signal(status)
}

// ---- signals

/// Tells every signal of `wanted` from now on, in order and on a thread of its own, until `tell` says no.
///
/// # Errors
///
/// When the system refuses a handler or a thread.
pub fn listen(wanted: &[Signal], tell: impl FnMut(Signal) -> bool + Send + 'static) -> io::Result<()> {
    system::listen(wanted, tell)
}

/// Suspends the process until it is let go on; returns at once where there is no such thing.
pub fn suspend() {
    system::suspend();
}

/// The code a program ended by a signal leaves with.
#[must_use]
pub fn exit_code(signal: Signal) -> u8 {
    system::exit_code(signal)
}

/// From now on a file that grows beyond the limit of the system is an error, and not the end of the program.
pub fn survive_file_size_limit() {
    system::survive_file_size_limit();
}

// ---- the terminal

/// Whether the keyboard belongs to this program; without job control it always does.
#[must_use]
pub fn is_in_foreground() -> bool {
    system::is_in_foreground()
}

/// Whether somebody could let the program go on after it was suspended: a shell in the same session.
#[must_use]
pub fn can_be_resumed() -> bool {
    system::can_be_resumed()
}

/// Makes the terminal send every key at once, and the mouse where it is ours; called after it was made raw.
pub fn take_keyboard(mouse: bool) -> io::Result<()> {
    system::take_keyboard(mouse)
}

/// Gives the keyboard back as it was taken; called before the terminal is made what it was.
pub fn give_back_keyboard() {
    system::give_back_keyboard();
}

/// Whether the terminal at both ends obeys the sequences that draw a full screen, as far as the system knows.
#[must_use]
pub fn can_draw() -> bool {
    system::can_draw()
}

/// Whether every terminal that can show a full screen has its name in the variable `TERM`.
#[must_use]
pub fn terminals_have_names() -> bool {
    system::TERMINALS_HAVE_NAMES
}

/// What tests beside the code need of a system; each says what a system without it answers.
#[cfg(test)]
pub mod testing {
    use super::system::testing as system;
    use std::io;
    use std::path::Path;

    /// Makes a symbolic link `link` to `to`; `Unsupported` where a user may make none.
    pub fn symlink(to: &Path, link: &Path) -> io::Result<()> {
        system::symlink(to, link)
    }

    /// Whether nobody but this user can read or write a file; true where rights are not told by a mode.
    pub fn is_private(path: &Path) -> bool {
        system::is_private(path)
    }

    /// A device that never ends; `None` where there is none.
    pub const ENDLESS: Option<&str> = system::ENDLESS;

    /// A shell that runs a line after `-c`; `None` where there is none.
    pub const SHELL: Option<&str> = system::SHELL;
}
