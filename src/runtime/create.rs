//! New workbooks: a blank one for a country, and a scratch copy of the worked example.

use super::SystemEnv;
use crate::analysis::meeting;
use crate::app::{Env, Example};
use crate::i18n::Explanation;
use crate::instrument::{Id, Instrument, When};
use crate::store::{self, Dirs, Instruments, ReadFault, SaveFault};
use crate::workbook::{InstrumentRef, Workbook};
use std::path::{Path, PathBuf};

/// A blank workbook that answers an instrument, as of today.
#[must_use]
pub fn blank(instrument: &Instrument, country: String, title: String, language: &str) -> Workbook {
    let asks = InstrumentRef::to(instrument);
    let mut workbook = Workbook::new(SystemEnv::workbook_id(), asks, country, language.to_owned());
    workbook.title = title;
    // the group states another date where it describes another one
    workbook.as_of = SystemEnv.today().parse::<When>().ok();
    workbook
}

/// Why there is no scratch copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyFault {
    /// The library has no worked example.
    NoExample,
    /// The system names no home to keep it in.
    NoHome,
    /// The example cannot be read.
    Unread(ReadFault),
    /// It cannot be written.
    Unsaved(SaveFault),
}

impl CopyFault {
    /// Why, and what helps.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        match self {
            Self::NoExample => Explanation::of("cli-no-example").without_remedy(),
            Self::NoHome => Explanation::of("cli-no-home").without_remedy(),
            Self::Unread(fault) => fault.explain(),
            Self::Unsaved(fault) => fault.explain(),
        }
    }
}

/// Writes a copy of a worked example into the program's own folder, under the first name that is free.
pub fn scratch_copy(
    dirs: Option<&Dirs>,
    library: &Instruments,
    of: Option<&Id>,
    which: Example,
) -> Result<PathBuf, CopyFault> {
    let (name, mut workbook) = example(library, of, which)?;
    // a copy is a workbook of its own
    workbook.id = SystemEnv::workbook_id();
    let folder = scratch_folder(dirs.ok_or(CopyFault::NoHome)?).map_err(CopyFault::Unsaved)?;
    for number in 1_u32.. {
        let file = match number {
            1 => folder.join(format!("{name}.yaml")),
            number => folder.join(format!("{name}-{number}.yaml")),
        };
        match store::create(&file, &workbook) {
            Ok(_) => {
                let to_fault = |error: std::io::Error| system(&file, &error);
                crate::platform::make_file_private(&file).map_err(to_fault).map_err(CopyFault::Unsaved)?;
                return Ok(file);
            }
            Err(SaveFault::Exists(_)) => {}
            Err(fault) => return Err(CopyFault::Unsaved(fault)),
        }
    }
    Err(CopyFault::NoHome)
}

/// The first example of an instrument, or of the first that has one, or of the next.
pub(super) fn example(library: &Instruments, of: Option<&Id>, which: Example) -> Result<(String, Workbook), CopyFault> {
    let mut passed = None;
    for found in library.list().into_iter().filter(|found| of.is_none_or(|id| *id == found.id)) {
        if which == Example::OtherInstrument && passed.is_none() {
            passed = (!library.examples(found.id.as_str()).is_empty()).then_some(());
            continue;
        }
        for name in library.examples(found.id.as_str()) {
            let Some(text) = library.example(found.id.as_str(), &name) else { continue };
            let workbook = store::parse_workbook(Path::new(&name), &text).map_err(CopyFault::Unread)?;
            if which != Example::Meeting || meeting::last_opened(&workbook).is_some() {
                return Ok((name, workbook));
            }
        }
    }
    Err(CopyFault::NoExample)
}

fn scratch_folder(dirs: &Dirs) -> Result<PathBuf, SaveFault> {
    dirs.make_scratch().map_err(|error| system(&dirs.state, &error))
}

fn system(path: &Path, error: &std::io::Error) -> SaveFault {
    SaveFault::System { path: path.to_owned(), reason: error.to_string() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Example, Instruments, example};

    #[test]
    fn an_example_of_each_kind_is_found() {
        let library = Instruments::new(None);
        let of = |which| example(&library, None, which).unwrap().1;
        let (first, met, other) = (of(Example::First), of(Example::Meeting), of(Example::OtherInstrument));
        assert_eq!(first.instrument.id, met.instrument.id);
        assert_ne!(first.instrument.id, other.instrument.id);
        assert!(super::meeting::last_opened(&first).is_none() && super::meeting::last_opened(&met).is_some());
    }
}
