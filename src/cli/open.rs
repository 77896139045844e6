//! `tripartite`, `tripartite open` and `tripartite try`: what has to be settled before a front end takes over.

use super::args::Look;
use super::call::{Call, Outcome, Refused};
use super::front::{FrontWish, Start};
use crate::config::Settings;
use crate::i18n::Words;
use crate::runtime::faults;
use crate::store::{self, SaveFault};
use std::path::{Path, PathBuf};

/// The start screen.
pub fn start(call: &Call, look: &Look) -> Outcome {
    front(call, None, look)
}

/// A workbook; one that cannot be read is refused here, with its place, before the terminal changes.
pub fn open(call: &Call, file: PathBuf, look: &Look) -> Result<Outcome, Refused> {
    let start = to_start(call, file)?;
    Ok(front(call, Some(start), look))
}

/// A scratch copy of the first worked example of the library, in the folder where the program keeps its own files.
pub fn try_example(call: &mut Call, look: &Look) -> Result<Outcome, Refused> {
    let (instrument, name) = example(call).ok_or_else(|| Refused(vec![call.words.t("cli-no-example")]))?;
    let text = call.library.example(&instrument, &name).unwrap_or_default();
    let mut workbook =
        store::parse_workbook(Path::new(&name), &text).map_err(|fault| Refused(faults::read(&call.words, &fault)))?;
    // a copy is a workbook of its own
    workbook.id = uuid::Uuid::now_v7().to_string();
    let folder = scratch(call)?;
    let file = fresh(&call.words, &folder, &name, &workbook)?;
    call.out.line(&call.words.with("cli-try-made", &[("file", (&file.display().to_string()).into())]));
    let start = to_start(call, file)?;
    Ok(front(call, Some(start), look))
}

/// The first worked example there is: its instrument and its name.
fn example(call: &Call) -> Option<(String, String)> {
    call.library.list().iter().find_map(|found| {
        let name = call.library.examples(found.id.as_str()).into_iter().next()?;
        Some((found.id.to_string(), name))
    })
}

fn scratch(call: &Call) -> Result<PathBuf, Refused> {
    let places = call.places.as_ref().ok_or_else(|| Refused(vec![call.words.t("cli-no-home")]))?;
    let folder = places.state.join("scratch");
    let made = places.make_state().and_then(|_| std::fs::create_dir_all(&folder));
    made.map_err(|error| {
        let fault = SaveFault::System { path: folder.clone(), reason: error.to_string() };
        Refused::for_this(&faults::save(&call.words, &fault))
    })?;
    Ok(folder)
}

/// Writes the workbook under the first name that is free: `NAME.yaml`, `NAME-2.yaml`, …
fn fresh(words: &Words, folder: &Path, name: &str, workbook: &crate::workbook::Workbook) -> Result<PathBuf, Refused> {
    let mut number = 1_u32;
    loop {
        let file = match number {
            1 => folder.join(format!("{name}.yaml")),
            number => folder.join(format!("{name}-{number}.yaml")),
        };
        match store::create(&file, workbook) {
            Ok(_) => return Ok(file),
            Err(SaveFault::Exists(_)) if number < u32::MAX => number += 1,
            Err(fault) => return Err(Refused::for_this(&faults::save(words, &fault))),
        }
    }
}

/// From this size on a workbook is read while the screen says so.
const LARGE: u64 = 2 << 20;

/// A small workbook is read at once, so that a fault is told before the terminal changes.
fn to_start(call: &Call, file: PathBuf) -> Result<Start, Refused> {
    if std::fs::metadata(&file).is_ok_and(|about| about.is_file() && about.len() > LARGE) {
        return Ok(Start::Large(file));
    }
    let opened = call.open(&file)?;
    Ok(Start::Read(file, Box::new(opened.loaded), std::sync::Arc::new(opened.instrument)))
}

fn front(call: &Call, file: Option<Start>, look: &Look) -> Outcome {
    let typed = Settings { theme: look.theme, ..Settings::default() };
    let settings = call.settings.clone().over(typed);
    let words = Words::new(call.words.language());
    Outcome::Front(Box::new(FrontWish { file, plain: look.plain, words, settings }))
}
