//! `tripartite`, `tripartite open` and `tripartite try`: what has to be settled before a front end takes over.

use super::args::FrontArgs;
use super::call::{Call, CommandOutcome, Refused};
use super::front_options::{FrontOptions, OpenMode, StartFile};
use crate::app::Example;
use crate::config::Settings;
use crate::i18n::Words;
use crate::runtime::scratch_copy;
use crate::wording::lines;
use std::path::PathBuf;

/// The start screen.
pub fn start(call: &Call, look: &FrontArgs) -> CommandOutcome {
    front(call, None, OpenMode::default(), look)
}

/// A workbook; one that cannot be read is refused here, with its place, before the terminal changes.
pub fn open(call: &Call, file: PathBuf, looks: OpenMode, look: &FrontArgs) -> Result<CommandOutcome, Refused> {
    // a second screen knows its file before it shows anything
    let start = if looks.follows { read(call, file)? } else { to_start(call, file)? };
    Ok(front(call, Some(start), looks, look))
}

/// A scratch copy of a worked example, in the folder where the program keeps its own files: the first one of the library,
/// or the first one whose group has met; of one instrument where one is named.
pub fn try_example(
    call: &mut Call,
    look: &FrontArgs,
    instrument: Option<&str>,
    meeting: bool,
) -> Result<CommandOutcome, Refused> {
    let which = if meeting { Example::Meeting } else { Example::First };
    // a name that is none is refused with the nearest
    let of = instrument.map(|id| call.instrument(id)).transpose()?.map(|it| it.id.clone());
    let copied = scratch_copy(call.dirs.as_ref(), &call.library, of.as_ref(), which);
    let file = copied.map_err(|fault| Refused(lines(&call.words, &fault.explain())))?;
    call.out.line(&call.words.with("cli-try-made", &[("file", (&file.display().to_string()).into())]));
    let start = to_start(call, file)?;
    Ok(front(call, Some(start), OpenMode::default(), look))
}

/// From this size on a workbook is read while the screen says so.
const LARGE: u64 = 2 << 20;

/// A small workbook is read at once, so that a fault is told before the terminal changes.
fn to_start(call: &Call, file: PathBuf) -> Result<StartFile, Refused> {
    if std::fs::metadata(&file).is_ok_and(|about| about.is_file() && about.len() > LARGE) {
        return Ok(StartFile::Large(file));
    }
    read(call, file)
}

fn read(call: &Call, file: PathBuf) -> Result<StartFile, Refused> {
    let opened = call.open_to_look(&file)?;
    Ok(StartFile::Read(file, Box::new(opened.loaded), std::sync::Arc::new(opened.instrument)))
}

fn front(call: &Call, file: Option<StartFile>, looks: OpenMode, look: &FrontArgs) -> CommandOutcome {
    let typed = Settings { theme: look.theme, ..Settings::default() };
    let settings = call.settings.clone().over(typed);
    let words = Words::new(call.words.language());
    CommandOutcome::Front(Box::new(FrontOptions { file, plain: look.plain, looks, words, settings }))
}
