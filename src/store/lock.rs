//! Who has a workbook open: a file beside it that says so, and the system's lock on that file.
//!
//! `.NAME.lock` beside the workbook, not the workbook itself: a save puts a new file in the place of the old one, and a
//! lock on the old one would be lost with the first save. The system frees its lock when the holder ends, however that
//! happens, so a lock file that was left behind keeps nobody out on the same computer. Across computers the system's
//! lock proves nothing; there only a person decides.
//!
//! Whoever holds the system's lock on the file the name leads to holds the workbook. A lock file of others is never
//! written to: it is removed by the one who holds the system's lock on it, and made anew. What stands in it was written
//! by anybody; it is read up to a limit and only ever shown.

use crate::i18n::{Explanation, Given};
use crate::platform::{self, LockFile};
use crate::text::clean::is_hidden;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Read, Result, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The largest lock file read, in bytes.
const MAX_BYTES: u64 = 4096;
/// The longest text of a holder that is shown, in characters.
const MAX_CHARS: usize = 80;
/// How often the name is looked at again while others make and remove the file.
const MAX_TRIES: usize = 100;
/// How long those others are given each time.
const RETRY_PAUSE: Duration = Duration::from_millis(1);

/// Who holds a workbook; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LockHolder {
    /// The program and its version.
    pub program: String,
    /// The name the person has on the computer.
    pub user: String,
    /// The name of the computer.
    pub host: String,
    /// What stands for the computer itself; empty where the system gives it no number, and in locks of older versions.
    pub machine: String,
    /// What the system called itself when it started; empty where it has no name for that.
    pub boot: String,
    /// The process.
    pub pid: u32,
    /// The sitting, so that a lock is known again by the one who made it.
    pub session: String,
    /// Day and time, `2026-11-22 14:32`, where the holder is.
    pub since: String,
}

/// What came of asking for a workbook.
#[derive(Debug)]
pub enum LockOutcome {
    /// It is ours until the lock is dropped.
    Acquired(Lock),
    /// Another program has it open now.
    InUse(LockHolder),
    /// Somebody on another computer had it open and may still have; only a person can know.
    OtherHost(LockHolder),
    /// No lock can be made here, for this reason; the look at the file before every save is what protects it.
    Failed(String),
}

/// A workbook held; dropping it removes the lock file, if that is still ours.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    session: String,
    /// The system's lock lives as long as this.
    file: LockFile,
    /// Whether the disk was asked to keep what the file says.
    synced: bool,
}

impl LockHolder {
    /// This process, now; `session` is the name of the sitting.
    #[must_use]
    pub fn here(session: &str) -> Self {
        Self {
            program: concat!("tripartite ", env!("CARGO_PKG_VERSION")).to_owned(),
            user: platform::user_name(),
            host: platform::host_name(),
            machine: super::machine::machine(),
            boot: platform::boot_id(),
            pid: std::process::id(),
            session: session.to_owned(),
            since: platform::now().strftime("%Y-%m-%d %H:%M").to_string(),
        }
        .cleaned()
    }

    /// Whether it is known who, where and since when.
    #[must_use]
    pub fn is_known(&self) -> bool {
        [&self.user, &self.host, &self.since].iter().all(|text| !text.is_empty())
    }

    /// Who has a workbook open now.
    #[must_use]
    pub fn explain_open(&self) -> Explanation {
        self.explain(["lint-held", "lint-held-unknown"])
    }

    /// Who had a workbook open on another computer, and may still have.
    #[must_use]
    pub fn explain_elsewhere(&self) -> Explanation {
        self.explain(["lint-held-elsewhere", "lint-held-elsewhere-unknown"])
    }

    fn explain(&self, [known, unknown]: [&'static str; 2]) -> Explanation {
        if !self.is_known() {
            return Explanation::of(unknown);
        }
        let since = Given::Moment(self.since.clone());
        Explanation::of(known).put("user", &self.user).put("host", &self.host).given("since", since)
    }

    /// Whether both are on the same computer. Names prove nothing: many are called `localhost` or `ubuntu`. They count
    /// only where the system tells neither of the two anything else.
    fn is_beside(&self, other: &Self) -> bool {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        let only_named = [self, other].iter().all(|it| it.boot.is_empty() && it.machine.is_empty());
        same(&self.boot, &other.boot)
            || same(&self.machine, &other.machine)
            || only_named && same(&self.host, &other.host)
    }

    /// The same without what could steer a terminal or fill a screen.
    fn cleaned(mut self) -> Self {
        // joiners and marks of direction are text, but not in a name that is cut
        let is_shown = |c: &char| !is_hidden(*c) && !matches!(c, '\u{200b}'..='\u{200f}');
        let texts = [&mut self.program, &mut self.user, &mut self.host, &mut self.machine, &mut self.boot];
        for text in texts.into_iter().chain([&mut self.session, &mut self.since]) {
            *text = text.chars().filter(is_shown).take(MAX_CHARS).collect::<String>().trim().to_owned();
        }
        self
    }
}

/// Asks for a workbook. What a holder who is gone left behind on this computer is put away in silence.
#[must_use]
pub fn hold(workbook: &Path, me: &LockHolder) -> LockOutcome {
    obtain(workbook, me, false)
}

/// Asks for a workbook after a person said that whoever had it open elsewhere is gone; one held here stays held.
#[must_use]
pub fn take_over(workbook: &Path, me: &LockHolder) -> LockOutcome {
    obtain(workbook, me, true)
}

impl Lock {
    /// Whether the workbook is still ours: the name still leads to our file, and our sitting stands in it.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        let named = platform::leads_to(&self.path, self.file.file());
        named && matches!(read(self.file.file()), LockContent::By(holder) if holder.session == self.session)
    }

    /// Lets the disk keep what the file says, once: after a power cut it should still say whose it was; if not, it is taken
    /// for one just begun. Nobody has to wait for that to see the workbook.
    pub fn sync(&mut self) {
        if !std::mem::replace(&mut self.synced, true) {
            let _ = self.file.file().sync_all();
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.is_ours() {
            // the system's lock is still held, so nobody else can have taken the name in between
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// What a lock file says.
enum LockContent {
    /// Nothing: whoever made it was stopped before the first word.
    Nothing,
    /// Something that is no lock file of ours.
    Unreadable,
    By(LockHolder),
}

fn obtain(workbook: &Path, me: &LockHolder, anyway: bool) -> LockOutcome {
    let path = match beside(workbook) {
        Ok(path) => path,
        Err(error) => return LockOutcome::Failed(error.to_string()),
    };
    let me = me.clone().cleaned();
    for _ in 0..MAX_TRIES {
        let tried = match LockFile::create(&path) {
            Ok(file) => make(&path, file, &me),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => look(&path, &me, anyway),
            Err(error) => Err(error),
        };
        match tried {
            Ok(Some(held)) => return held,
            Ok(None) => std::thread::sleep(RETRY_PAUSE),
            Err(error) => return LockOutcome::Failed(error.to_string()),
        }
    }
    // so much coming and going is somebody at work
    LockOutcome::InUse(LockHolder::default())
}

/// The lock file of a workbook; a link to a workbook has that of the workbook itself.
fn beside(workbook: &Path) -> Result<PathBuf> {
    let workbook = platform::canonical(workbook)?;
    let mut name = OsString::from(".");
    name.push(workbook.file_name().unwrap_or_default());
    name.push(".lock");
    Ok(workbook.with_file_name(name))
}

/// Locks the file just made and writes who made it; `None` where another was quicker.
fn make(path: &Path, file: LockFile, me: &LockHolder) -> Result<Option<LockOutcome>> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => {
            // a file that nothing can lock says nothing to anybody
            if platform::leads_to(path, file.file()) {
                let _ = std::fs::remove_file(path);
            }
            return Err(error);
        }
        Ok(()) => {}
    }
    if !platform::leads_to(path, file.file()) {
        return Ok(None);
    }
    let written = serde_json::to_string(me).map_err(std::io::Error::other).and_then(|mut text| {
        text.push('\n');
        file.file().write_all(text.as_bytes())
    });
    if let Err(error) = written {
        let _ = std::fs::remove_file(path);
        return Err(error);
    }
    file.let_others_read();
    let (path, session) = (path.to_owned(), me.session.clone());
    Ok(Some(LockOutcome::Acquired(Lock { path, session, file, synced: false })))
}

/// Looks at the lock file that is there; `None` where it has gone, changed or been put away, so that one tries again.
fn look(path: &Path, me: &LockHolder, anyway: bool) -> Result<Option<LockOutcome>> {
    let gone = |error: &std::io::Error| error.kind() == ErrorKind::NotFound;
    let file = match LockFile::open(path) {
        Ok(Some(file)) => file,
        Err(error) if gone(&error) => return Ok(None),
        // no regular file, or one that may not be read: nobody can tell who made it
        Ok(None) => return remove_stale(path, anyway, LockHolder::default()),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            return remove_stale(path, anyway, LockHolder::default());
        }
        Err(error) => return Err(error),
    };
    let locked = file.try_lock();
    // another may have removed it between the two, and the name leads to a new file
    if !platform::leads_to(path, file.file()) {
        return Ok(None);
    }
    let content = read(file.file());
    match (locked, content) {
        (Err(TryLockError::Error(error)), _) => Err(error),
        (Err(TryLockError::WouldBlock), LockContent::By(holder)) => Ok(Some(LockOutcome::InUse(holder))),
        // held, and nothing in it yet: it is being made or put away
        (Err(TryLockError::WouldBlock), LockContent::Nothing) => Ok(None),
        (Err(TryLockError::WouldBlock), LockContent::Unreadable) => Ok(Some(LockOutcome::InUse(LockHolder::default()))),
        (Ok(()), LockContent::Nothing) => remove_stale(path, true, LockHolder::default()),
        (Ok(()), LockContent::By(holder)) => remove_stale(path, anyway || holder.is_beside(me), holder),
        (Ok(()), LockContent::Unreadable) => remove_stale(path, anyway, LockHolder::default()),
    }
}

/// Removes a lock file that holds nothing any more, or says who has to be asked first.
fn remove_stale(path: &Path, may: bool, holder: LockHolder) -> Result<Option<LockOutcome>> {
    if !may {
        return Ok(Some(LockOutcome::OtherHost(holder)));
    }
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(None),
    }
}

/// Reads a lock file from its beginning.
fn read(mut file: &File) -> LockContent {
    let mut bytes = Vec::new();
    let done = file.rewind().and_then(|()| file.take(MAX_BYTES).read_to_end(&mut bytes));
    match done {
        Ok(0) => LockContent::Nothing,
        // what goes on after the limit breaks off here, and is unreadable
        Ok(_) => parse_lock(&bytes).map_or(LockContent::Unreadable, LockContent::By),
        Err(_) => LockContent::Unreadable,
    }
}

/// The holder a lock file names, without what could steer a terminal; nobody where the file is none of ours.
#[must_use]
pub fn parse_lock(bytes: &[u8]) -> Option<LockHolder> {
    serde_json::from_slice(bytes).ok().map(LockHolder::cleaned)
}
