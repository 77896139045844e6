//! What `strace` wrote down: the calls of a program in their order, and the order a promise rests on.
//!
//! A power cut shows a missing sync only where the file system happens to care; the order of the calls shows it always.

use std::collections::{HashMap, HashSet};
use std::path::Path;

/// A system call that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The thread.
    pub thread: u32,
    pub name: String,
    /// What stood between the brackets.
    pub args: String,
    /// Whether it succeeded.
    pub ok: bool,
    /// Whether its failure was made.
    pub injected: bool,
}

impl Call {
    /// The path behind the descriptor that is the first argument.
    fn behind(&self) -> Option<&str> {
        let first = self.args.split(", ").next()?;
        let (number, path) = first.split_once('<')?;
        let path = path.strip_suffix('>')?;
        number.bytes().all(|byte| byte.is_ascii_digit()).then_some(path)
    }

    /// The paths given as text; those that lead from where the program works begin at the desk.
    fn named(&self, desk: &str) -> Vec<String> {
        let paths = self.args.split('"').skip(1).step_by(2);
        paths
            .map(|path| match path.starts_with('/') {
                true => path.replace("/./", "/"),
                false => format!("{desk}/{}", path.trim_start_matches("./")),
            })
            .collect()
    }

    /// Whether it speaks on standard output.
    fn is_spoken(&self) -> bool {
        self.is(&["write", "writev"]) && self.args.starts_with("1<")
    }

    fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }
}

/// The calls of a trace written by `strace -f -y -o`; a call that never ended is left out.
pub fn calls(trace: &str) -> Vec<Call> {
    let mut begun: HashMap<u32, String> = HashMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let Some((thread, rest)) = line.trim_start().split_once(' ') else { continue };
        let (Ok(thread), rest) = (thread.parse::<u32>(), rest.trim_start()) else { continue };
        let whole = if let Some(start) = rest.strip_suffix("<unfinished ...>") {
            begun.insert(thread, start.trim_end().to_owned());
            continue;
        } else if let Some((_, end)) = rest.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            begun.remove(&thread).unwrap_or_default() + end
        } else {
            rest.to_owned()
        };
        let Some((head, result)) = whole.rsplit_once(" = ") else { continue };
        let Some((name, args)) = head.trim_end().strip_suffix(')').and_then(|head| head.split_once('(')) else {
            continue;
        };
        calls.push(Call {
            thread,
            name: name.to_owned(),
            args: args.to_owned(),
            ok: !result.starts_with('-') && !result.starts_with('?'),
            injected: result.ends_with("(INJECTED)"),
        });
    }
    calls
}

/// How the program says in lines that an answer is kept, that it is saved, that it is not sure, that it is not.
pub const NOTED: &str = "Recorded: ";
pub const SAVED: &str = "Saved in ";
pub const UNSURE: &str = "did not confirm";
pub const NOT_SAVED: &str = "Not saved";

/// How a journal notes that the file was saved.
const CHECKPOINT: &str = "\\\"kind\\\":\\\"checkpoint\\\"";

/// What is on its way to the disk.
#[derive(Debug, Default)]
struct Disk {
    /// Files written and not synced since.
    wet: HashSet<String>,
    /// Files whose sync failed; what was in them may be gone, whatever a later sync says.
    lost: HashSet<String>,
    /// Folders in which a name changed and which were not synced since.
    loose: HashSet<String>,
    /// Journals made since their folder was synced.
    begun: HashSet<String>,
    /// The journal written since the last promise.
    journal: Option<String>,
}

/// What is wrong with the order of the calls: a file takes its name before it is synced, or a promise is made before
/// the file and its folder, or the journal and its folder, are synced. `ended_well` is a promise, too, where the
/// command makes one by its exit code.
pub fn disorder(calls: &[Call], desk: &Path, ended_well: bool) -> Vec<String> {
    let desk = desk.to_string_lossy();
    let mut disk = Disk::default();
    let mut wrong = Vec::new();
    let mut said = calls.iter().filter(|call| call.is_spoken() && call.ok).peekable();
    for call in calls {
        if !call.is_spoken() {
            disk.note(call, &desk, &mut wrong);
        } else if call.ok {
            said.next();
            // what is said next may take it back
            let taken_back = said.peek().is_some_and(|next| next.args.contains(NOT_SAVED));
            if is_promise(&call.args) && !taken_back {
                wrong.extend(disk.promise(&call.args));
            }
        }
    }
    if ended_well {
        wrong.extend(disk.promise("the command ended well"));
    }
    wrong
}

/// Whether words on standard output promise something without reserve.
fn is_promise(words: &str) -> bool {
    (words.contains(NOTED) || words.contains(SAVED)) && !words.contains(UNSURE) && !words.contains(NOT_SAVED)
}

impl Disk {
    fn note(&mut self, call: &Call, desk: &str, wrong: &mut Vec<String>) {
        let concerns = |path: &&str| matters(path, desk) || (path.starts_with(desk) && path.contains("/journals"));
        let path = call.behind().filter(concerns).map(str::to_owned);
        if call.is(&["write", "writev", "pwrite64", "ftruncate", "copy_file_range"]) && call.ok {
            // a journal that lost its note of a save says what the file says already
            if path.as_ref().is_some_and(|path| path.ends_with(".journal")) && call.args.contains(CHECKPOINT) {
                return;
            }
            self.journal = path.clone().filter(|path| path.ends_with(".journal")).or(self.journal.take());
            self.wet.extend(path);
        } else if call.is(&["fsync", "fdatasync"]) {
            let Some(path) = path else { return };
            if !call.ok {
                self.lost.insert(path);
            } else {
                self.begun.retain(|journal| folder(journal) != path);
                self.loose.remove(&path);
                self.wet.remove(&path);
            }
        } else if call.is(&["rename", "renameat", "renameat2", "link", "linkat"]) && call.ok {
            let named = call.named(desk);
            let [from, to] = &named[..] else { return };
            if !matters(to, desk) {
                return;
            }
            if self.wet.remove(from) {
                wrong.push(format!("{to} takes its name before it is synced"));
            }
            // a report can be made again; whether its name is on the disk is no promise
            if to.ends_with(".yaml") {
                self.loose.insert(folder(to));
            }
        } else if call.is(&["open", "openat"]) && call.ok && call.args.contains("O_CREAT") {
            let made = call.named(desk).into_iter().next();
            self.begun.extend(made.filter(|path| path.ends_with(".journal") && path.starts_with(desk)));
        } else if call.is(&["unlink", "unlinkat"]) && call.ok {
            call.named(desk).iter().for_each(|gone| {
                self.begun.remove(gone);
            });
        }
    }

    /// Something is promised: the journal holds it, or the file does.
    fn promise(&mut self, words: &str) -> Option<String> {
        let unsynced = |path: &&String| path.ends_with(".journal") && !self.lost.contains(*path);
        if let Some(journal) = self.wet.iter().find(unsynced) {
            return Some(format!("{journal} is not synced when it is said: {words}"));
        }
        let journal = self.journal.take();
        if journal.is_some_and(|path| !self.lost.contains(&path) && !self.begun.contains(&path)) {
            return None;
        }
        let wet = self.wet.iter().find(|path| path.ends_with(".yaml"));
        wet.or(self.loose.iter().next()).map(|path| format!("{path} is not synced when it is said: {words}"))
    }
}

/// Whether a file is one that promises are made about: a workbook, a report, never what is only a comfort.
fn matters(path: &str, desk: &str) -> bool {
    path.strip_prefix(desk).is_some_and(|path| !path.starts_with("/home/"))
}

fn folder(path: &str) -> String {
    Path::new(path).parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default()
}
