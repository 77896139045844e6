//! Making a document and putting it where it shall stand: one file, or a file for each sheet beside each other.
//!
//! The file that was there before is whole until the new one is; a refusal says where, why and what helps.

use super::pdf;
use crate::analysis::Derived;
use crate::app::{Export, Message, OverExisting};
use crate::document::Glyphs;
use crate::document::WriteFault;
use crate::document::export::{self, ExportOptions, ExportedFiles};
use crate::i18n::Words;
use crate::report::kind::{ReportInput, compose};
use crate::report::{Compared, Published, writer_words};
use crate::store::{self, Dirs, Existing, SaveFault};
use crate::wording::say;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How long a stop may wait until it is heard, whatever the document is doing then.
const POLL_INTERVAL: Duration = Duration::from_millis(40);

/// Something the thread that makes a document has to say.
enum ExportEvent {
    Percent(u8),
    Made(Result<ExportedFiles, WriteFault>),
}

/// A name with a number behind it: `report.docx`, `report-2.docx`, and on.
#[must_use]
pub fn numbered(path: &Path, number: usize) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// The first number, from one, under which none of these files exists.
#[must_use]
pub fn free_number(paths: &[PathBuf]) -> usize {
    let is_free = |number: &usize| paths.iter().all(|path| numbered(path, *number).symlink_metadata().is_err());
    (1..).find(is_free).unwrap_or(1)
}

/// The folders and words of the program, and whether it is to end.
pub struct ExportSurroundings<'a> {
    pub words: &'a Words,
    pub dirs: Option<&'a Dirs>,
    /// Hears how many of a hundred parts are done.
    pub tell: &'a dyn Fn(u8),
    /// Whether the whole program was asked to end meanwhile.
    pub is_ending: &'a dyn Fn() -> bool,
}

/// Makes a document and writes it; where a file has its name already, that is asked about unless it was said.
///
/// The document is made on a thread of its own, which touches no file: a stop is heard at once, also while a library
/// compresses or a font is searched, and that thread ends when it next asks. Refusals are told in the words of the
/// program, which need not be those of the document.
#[must_use]
pub fn write(path: &Path, wish: &Export, around: &ExportSurroundings<'_>) -> Message {
    let ExportSurroundings { words: program, dirs, tell, is_ending } = *around;
    let refused = |fault: SaveFault| match fault {
        SaveFault::Exists(_) if wish.over == OverExisting::Asks => {
            Message::WouldReplace(path.to_owned(), Box::new(wish.clone()))
        }
        fault => Message::Written(Err(say(program, &fault.explain_export()).in_one_line())),
    };
    let (named, existing) = match wish.over {
        OverExisting::Asks => (path.to_owned(), Existing::Stays),
        OverExisting::Numbers => (numbered(path, free_number(&[path.to_owned()])), Existing::Stays),
        OverExisting::Replaces => (path.to_owned(), Existing::IsKept(dirs)),
    };
    if let Err(fault) = may_be_put(&named, existing) {
        return refused(fault);
    }
    let (events, heard) = channel();
    let making = wish.clone();
    let made = std::thread::Builder::new().name("export".to_owned()).spawn(move || {
        let notify = |percent| {
            // nobody listens any more to what was stopped
            let _ = events.send(ExportEvent::Percent(percent));
        };
        let made = make(&making, &notify);
        let _ = events.send(ExportEvent::Made(made));
    });
    if let Err(error) = made {
        return Message::Written(Err(program.with("cli-report-refused", &[("reason", (&error.to_string()).into())])));
    }
    let written = loop {
        let event = heard.recv_timeout(POLL_INTERVAL);
        if let Ok(ExportEvent::Percent(percent)) = event {
            tell(percent);
        }
        if is_ending() {
            wish.stop.cancel();
        }
        match event {
            _ if wish.stop.is_cancelled() => return Message::Stopped,
            Ok(ExportEvent::Made(written)) => break written,
            Ok(ExportEvent::Percent(_)) | Err(RecvTimeoutError::Timeout) => {}
            // a fault of the thread has been told by then
            Err(RecvTimeoutError::Disconnected) => return Message::Stopped,
        }
    };
    match written.map(|written| put(&named, &written, existing)) {
        Ok(Ok(put)) => Message::Written(Ok(put.into_iter().next().map_or(named, |it| it.path))),
        Ok(Err(fault)) => refused(fault),
        Err(WriteFault::Refused(reason)) => {
            Message::Written(Err(program.with("cli-report-refused", &[("reason", (&reason).into())])))
        }
        Err(WriteFault::Cancelled | WriteFault::Unsuited) => Message::Stopped,
    }
}

/// Makes a document in memory.
fn make(wish: &Export, tell: &dyn Fn(u8)) -> Result<ExportedFiles, WriteFault> {
    let words = Words::new(&wish.language);
    let (published, derived) = (Published::of(&wish.workbook), Derived::of(&wish.instrument, &wish.workbook));
    let last_percent = AtomicU8::new(0);
    let progress = |thousandths: u16| {
        let percent = u8::try_from(thousandths / 10).unwrap_or(100);
        // a message for every hundredth would be drawn a hundred times
        if percent >= last_percent.load(Ordering::Relaxed).saturating_add(5) {
            last_percent.store(percent, Ordering::Relaxed);
            tell(percent);
        }
        !wish.stop.is_cancelled()
    };
    let against = wish.older.as_ref().map(|older| Compared::of(&older.workbook, &wish.workbook));
    let subject = ReportInput::new(&wish.instrument, &published, &derived, &words, &wish.today);
    let subject = ReportInput { against: against.as_ref(), progress: &progress, ..subject };
    let content = compose(wish.kind, wish.format, &subject).ok_or(WriteFault::Cancelled)?;
    let writer = writer_words(&words, Glyphs::Unicode);
    // on the screen the file says so itself
    let pages = pdf::pages(&words, &|_| ());
    let order =
        ExportOptions { format: wish.format, words: &writer, reference: None, pages: &pages, progress: &progress };
    export::write(&content, &order)
}

/// Whether an export may be put at a path; asked before it is made, so that nobody waits for what is then refused.
pub fn may_be_put(path: &Path, existing: Existing) -> Result<(), SaveFault> {
    // what a name with a slash at its end leads to is a folder, whether it is there or not
    let is_folder = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    if is_folder || std::fs::metadata(path).is_ok_and(|it| !it.is_file()) {
        return Err(SaveFault::NotAFile(path.to_owned()));
    }
    match std::fs::symlink_metadata(path) {
        Ok(_) if matches!(existing, Existing::Stays) => Err(SaveFault::Exists(path.to_owned())),
        _ => Ok(()),
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    pub path: PathBuf,
    /// Whether another stood there, which is kept as a version now.
    pub kept: bool,
}

/// Puts an export at a path; sheets go to `NAME-SHEET.csv` beside it. Nothing is written if one of them may not be.
pub fn put(path: &Path, written: &ExportedFiles, existing: Existing) -> Result<Vec<Put>, SaveFault> {
    let files: Vec<(PathBuf, &[u8])> = match written {
        ExportedFiles::One(bytes) => vec![(path.to_owned(), bytes)],
        ExportedFiles::Sheets(sheets) if sheets.len() == 1 => {
            sheets.iter().map(|(_, bytes)| (path.to_owned(), bytes.as_slice())).collect()
        }
        ExportedFiles::Sheets(sheets) => {
            sheets.iter().map(|(id, bytes)| (beside(path, id), bytes.as_slice())).collect()
        }
    };
    files.iter().try_for_each(|(path, _)| may_be_put(path, existing))?;
    let put = |(path, bytes): (PathBuf, &[u8])| {
        let kept = store::export(&path, bytes, existing)?;
        Ok(Put { path, kept })
    };
    files.into_iter().map(put).collect()
}

fn beside(path: &Path, id: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    path.with_file_name(format!("{stem}-{id}{ending}"))
}

#[cfg(all(test, feature = "pdf"))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::create::example;
    use super::*;
    use crate::app::{CancelToken, Example};
    use crate::document::export::Format;
    use crate::report::kind::ReportKind;
    use crate::store::Instruments;
    use std::cell::RefCell;
    use std::sync::Arc;

    #[test]
    fn a_pdf_that_is_cancelled_half_way_leaves_nothing_beside_the_old_files() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old.pdf"), folder.path().join("new.pdf"));
        std::fs::write(&old, "the old file").unwrap();
        let library = Instruments::new(None);
        let (_, workbook) = example(&library, None, Example::First).unwrap();
        let instrument = library.load(workbook.instrument.id.as_str(), "en").unwrap();
        let stop = CancelToken::default();
        let wish = Export {
            kind: ReportKind::Analysis,
            format: Format::Pdf,
            workbook: Arc::new(workbook),
            instrument: Arc::new(instrument),
            language: "en".to_owned(),
            today: "2026-01-01".to_owned(),
            older: None,
            over: OverExisting::default(),
            stop: stop.clone(),
        };
        let heard = RefCell::new(Vec::new());
        let tell = |percent| {
            heard.borrow_mut().push(percent);
            if percent >= 50 {
                stop.cancel();
            }
        };
        let words = Words::new("en");
        let around = ExportSurroundings { words: &words, dirs: None, tell: &tell, is_ending: &|| false };
        assert!(matches!(write(&new, &wish, &around), Message::Stopped));
        let heard = heard.into_inner();
        assert!(heard.len() > 5 && heard.is_sorted(), "progress is told on the way: {heard:?}");
        assert!(heard.last().is_some_and(|last| (50..60).contains(last)), "and ends at the stop: {heard:?}");
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["old.pdf"], "no new file and no half of one");
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "the old file");
    }
}
