//! `tripartite import`: brings in what was made elsewhere (`runtime::importing`). Everything is shown first and put in only
//! when asked to, in one save.

use super::call::{Call, CommandOutcome, Refused};
use super::import_series::ReadAs;
use super::saving;
use super::set::standard_input;
use crate::app::Env;
use crate::costing::Answers;
use crate::runtime::SystemEnv;
use crate::runtime::importing::{self, ImportInto, ImportRefused, SeriesReading};
use crate::workbook::Log;
use std::path::Path;

/// Shows what a file brings, and puts it into the workbook where that is asked for.
pub fn import(
    call: &mut Call,
    file: &Path,
    from: &Path,
    read_as: &[ReadAs],
    by: Option<&str>,
    write: bool,
) -> Result<CommandOutcome, Refused> {
    let _lock = if write { call.hold(file)? } else { None };
    let mut opened = call.open(file)?;
    let answers = read_as.iter().fold(Answers::default(), |answers, word| word.in_answers(answers));
    let with_word = |to: Answers, said: &str| {
        let word = ReadAs::between(answers, to)?;
        Some(call.words.with("cli-import-read-as", &[("word", word.into()), ("said", said.into())]))
    };
    let today = SystemEnv.today();
    let into = ImportInto {
        words: &call.words,
        library: &call.library,
        instrument: &opened.instrument,
        workbook: &opened.loaded.workbook,
        today: &today,
        by,
        series: SeriesReading { answers, otherwise: &with_word, unanswered: None },
    };
    let imported = match from.as_os_str() == "-" {
        true => importing::import_series(&into, &standard_input(call)?),
        false => importing::import(&into, from),
    };
    let imported = imported.map_err(|ImportRefused(lines)| Refused(lines))?;
    imported.changes.iter().flatten().for_each(|line| call.out.line(line));
    imported.refused.iter().for_each(|line| call.out.complain(line));
    let count = imported.changes.len();
    if write && count > 0 {
        Log::default().commit(&mut opened.loaded.workbook, imported.edits);
        saving::save(call, file, &opened)?;
    }
    let key = match (count, write) {
        (0, _) => "cli-import-none",
        (_, true) => "cli-import-done",
        (_, false) => "cli-import-shown",
    };
    let args = [("count", count.into()), ("same", imported.same.into()), ("refused", imported.refused.len().into())];
    let told = call.words.with(key, &args);
    call.out.line(&told);
    Ok(if imported.refused.is_empty() { CommandOutcome::Done } else { CommandOutcome::Finding })
}
